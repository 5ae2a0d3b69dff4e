"""
Points that cannot be where they are said to be: a hospital in the wrong half of the city, a road at the middle of the city.

Pure, and used by every room that reads named points. A doubtful point is told and not used; it is never moved to where it might belong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from safepassage.records.streets import METRES_PER_DEGREE, Area, Floats

FAR_METRES = 1_500.0  # farther than this from the area (or street) that its own name names: neighbourhoods of Aleppo are 0.5-2 km wide
MIDDLE_METRES = 2_000.0  # within this of the middle of the city, a point that says no more than the city stands for the whole of it
COARSE = frozenset(("city", "town", "district", "governorate", "admin", "region"))
_LINE_WORDS = re.compile(
    r"\b(?:road|street|highway|bridge|hospital|crossing|checkpoint|school|mosque)\b|طريق|شارع|جسر|مشفى|مستشفى|معبر|حاجز"
)
_ARTICLE = re.compile(r"\b(?:al|ash|as|at|ad|an|ar|az|el|old)[\s\-]+|\bال")
_COMMON = frozenset(("road", "street", "city", "aleppo", "old", "new", "east", "west", "north", "south", "camp", "neighbourhood"))
_OTHER = frozenset(
    ("bab", "tal", "tel", "tell", "kafr", "khan", "deir", "jabal", "karm", "ayn", "sheikh", "bustan", "masaken", "jisr")
)  # X and Tal X are two places
_APART = frozenset(("village", "town"))  # places outside, which often bear the name of a neighbourhood


@dataclass(frozen=True, slots=True)
class NamedPoint:
    """A point of a list: what it is called, where it is said to be [degrees], and how exactly ("" where nobody says)."""

    name: str
    name_ar: str
    lon: float
    lat: float
    precision: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """The place of a point in its list, and why it is not used."""

    place: int
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class Landmark:
    """Something whose place is known: a neighbourhood's outline, or the points of a named street, in degrees, shape (n, 2)."""

    name: str
    name_ar: str
    points: Floats


def landmarks(areas: Sequence[Area]) -> tuple[Landmark, ...]:
    """Neighbourhoods as landmarks."""
    return tuple(Landmark(a.name, a.name_ar, np.concatenate(a.rings)) for a in areas)


def doubts(points: Sequence[NamedPoint], known: Sequence[Landmark]) -> tuple[Doubt, ...]:
    """
    The points that contradict their own name, or say less than they claim.

    1. Its name holds the name of one or more landmarks, and it lies farther than 1.5 km from every one of them.
    2. It is a road, a bridge, a hospital, a crossing, and is known only as "somewhere in the city", or lies at its middle.

    Parameters
    ----------
    known : neighbourhoods and named streets whose place is certain. Where there are none, only the second rule can speak.
    """
    spots = np.array([[p.lon, p.lat] for p in points]).reshape(-1, 2)
    names = [(_words(mark.name), _skeletons(mark.name), _arabic(mark.name_ar)) for mark in known]
    boxes = np.array([_middle(mark.points) for mark in known]).reshape(-1, 2)
    middle = boxes.mean(axis=0) if len(boxes) else None
    found = []
    for place, point in enumerate(points):
        why = _coarse(point, spots[place], middle) or _elsewhere(point, spots[place], known, names)
        if why:
            found.append(Doubt(place, why))
    return tuple(found)


def _coarse(point: NamedPoint, spot: Floats, middle: Floats | None) -> str:
    if point.precision not in COARSE or not _LINE_WORDS.search(f"{point.name} {point.name_ar}".casefold()):
        return ""
    if middle is not None and point.precision == "city" and _metres(spot, middle[None, :]).min() <= MIDDLE_METRES:
        return "it is placed at the middle of the city: nobody found where it is"
    return f"it is known only to the {point.precision}, and is a thing of one place"


def _elsewhere(
    point: NamedPoint, spot: Floats, known: Sequence[Landmark], names: Sequence[tuple[tuple[str, ...], tuple[str, ...], str]]
) -> str:
    if point.precision in _APART:
        return ""
    words, bones, arabic = _words(point.name), _skeletons(point.name), _arabic(point.name_ar)
    best = float("inf")
    named = ""
    for mark, (its_words, its_bones, its_arabic) in zip(known, names, strict=True):
        other = [k for k, word in enumerate(words) if word in _OTHER]
        if not (
            _holds(words, its_words, 4, other) or _holds(bones, its_bones, 3, other) or (len(its_arabic) >= 4 and its_arabic == arabic)
        ):
            continue
        metres = 0.0 if _inside(spot, mark.points) else float(_metres(spot, mark.points).min())
        if metres < best:
            best, named = metres, mark.name or mark.name_ar
    if not named or best <= FAR_METRES:
        return ""
    return f"its name names {named}, and it lies {best / 1000:.1f} km from it"


def _inside(spot: Floats, ring: Floats) -> bool:
    """Whether a point lies in the box of a landmark (near enough to be no doubt)."""
    return bool((spot >= ring.min(axis=0)).all() and (spot <= ring.max(axis=0)).all())


def _middle(points: Floats) -> Floats:
    low, high = points.min(axis=0), points.max(axis=0)
    middle: Floats = (low + high) / 2
    return middle


def _metres(spot: Floats, points: Floats) -> Floats:
    away = (points - spot) * METRES_PER_DEGREE
    away[:, 0] *= np.cos(np.radians(spot[1]))
    metres: Floats = np.hypot(away[:, 0], away[:, 1])
    return metres


def _plain(name: str) -> str:
    """Lower case, no accents, no article, letters and blanks only."""
    text = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    text = _ARTICLE.sub(" ", re.sub(r"[^\w\s\-]", "", text))
    return " ".join(re.sub(r"[\W\d_]+", " ", text).split())


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _plain(name).split() if word not in _COMMON)


def _skeletons(name: str) -> tuple[str, ...]:
    """Consonants alone, doubled ones once: Shiaar and Sha'ar are written alike."""
    return tuple(re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyw]", "", word.replace("ee", "i"))) for word in _words(name))


def _holds(words: tuple[str, ...], wanted: tuple[str, ...], least: int, other: list[int]) -> bool:
    """Whether the words of a name stand in another, in their order and beside each other, and not behind a word at `other`."""
    if not wanted or sum(map(len, wanted)) < least:
        return False
    return any(words[k : k + len(wanted)] == wanted and k - 1 not in other for k in range(len(words) - len(wanted) + 1))


def _arabic(name: str) -> str:
    """Arabic letters without marks and articles, so that spellings compare."""
    text = "".join(c for c in unicodedata.normalize("NFKC", name) if not unicodedata.combining(c) and c != "ـ")
    text = re.sub("[أإآ]", "ا", text).replace("ة", "ه").replace("ى", "ي")
    return re.sub(r"\bال", "", " ".join(word for word in re.findall(r"\w+", text) if word not in ("حي", "حلب")))
