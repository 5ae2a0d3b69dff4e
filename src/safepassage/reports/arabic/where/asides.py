"""
Places that a sentence names beside where it happened: a town's province, whence was fired, whence the killed came, where they were taken.

`مدينة تلبيسة |بريف حمص|`, `أطلقت |من بحري|`, `طبيب |من درنة|`, `نقلوا |إلى مستشفى مأرب|`, `استؤنفت المحادثات |في الدوحة|`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import CITY, WIDE
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.called_after import is_called_after, is_far_away, is_of_a_band
from safepassage.reports.arabic.where.come_from import is_refuge, way_of
from safepassage.reports.arabic.where.fired_at import is_fired_from
from safepassage.reports.arabic.where.homes_of import is_home_of
from safepassage.reports.arabic.where.taken_to import is_taken_to
from safepassage.reports.arabic.where.talks_in import is_where_they_talk, tells_of_talks
from safepassage.reports.words.arabic_words import plain_words

_HURTS = (ReadKind.INCIDENT,)
_KINDS = {
    "around": tuple(ReadKind),
    "home": _HURTS,
    "hospital": _HURTS,
    "fired": _HURTS,
    "talks": (ReadKind.INCIDENT, ReadKind.DISPLACEMENT, ReadKind.CONTROL),
    "band": (ReadKind.INCIDENT, ReadKind.CONTROL),
    "refuge": _HURTS,
    "way": (ReadKind.INCIDENT, ReadKind.ACCESS),
    "left": (ReadKind.NEED,),
    "came from": (ReadKind.NEED, ReadKind.DISPLACEMENT, ReadKind.ACCESS, ReadKind.RESPONSE, ReadKind.INCIDENT, ReadKind.POSTURE),
    "arrived from": (ReadKind.NEED, ReadKind.DISPLACEMENT, ReadKind.ACCESS, ReadKind.RESPONSE, ReadKind.POSTURE),
}
_NEVER = ("fired", "talks", "band", "refuge", "way")  # of these nothing is told there, though nothing else is named
_BROAD = ("country", "region", "river")
_IN = frozenset(plain_words("في ضمن التابعة التابع"))
_SEVERAL = 2
_OF = frozenset(plain_words("من"))
_SIDES = frozenset(plain_words("شرق غرب شمال جنوب شرقي غربي شمالي جنوبي قرب"))


def with_asides(one: Sentence, here: Sequence[Named]) -> list[Named]:
    """The places of a sentence, each told as what it is beside where something happened."""
    starts = [word.start for word in one.words]
    talks = tells_of_talks(one.plain)
    ats = [max(0, bisect_right(starts, named.start) - 1) for named in here]
    found: list[Named] = []
    for number, (named, at) in enumerate(zip(here, ats, strict=True)):
        before = found[-1] if found else None
        behind = [other for other, word in zip(here[number + 1 :], ats[number + 1 :], strict=True) if not _is_led(one.plain, word, _OF)]
        found.append(replace(named, aside=_aside(one, named, at, before, behind, here, talks)))
    return _where_counted(found)


def _where_counted(found: list[Named]) -> list[Named]:
    """`وصل خمسة شهداء إلى مستشفى ناصر وثلاثة إلى مستشفى الأقصى`: several hospitals and nothing else are where each toll was counted."""
    brought = [named for named in found if named.aside == "hospital"]
    if len(brought) < _SEVERAL or any(not named.aside and _is_spot(named) for named in found):
        return found
    return [replace(named, aside="") if named.aside == "hospital" else named for named in found]


def _is_led(plain: Sequence[str], at: int, words: frozenset[str]) -> bool:
    """Whether one of these stands right before a name, or before `the town of` it."""
    return any(back >= 0 and plain[back] in words for back in (at - 1, at - 2 if at and plain[at - 1] in CITY else -1))


def _aside(one: Sentence, named: Named, at: int, before: Named | None, behind: Sequence[Named], here: Sequence[Named], talks: bool) -> str:
    if before is not None and _is_around(one, named, at, before):
        return before.aside or "around"
    if is_fired_from(one.plain, at, any(_is_spot(other) for other in behind)):
        return "fired"
    if is_taken_to(one.plain, at):
        return "hospital"
    if is_of_a_band(one.plain, at, any(_is_spot(other) for other in behind)):
        return "band"
    if is_far_away(one.plain, at) or (behind and is_called_after(one, named, behind[0])):
        return "around"
    if is_refuge(one, at, here):
        return "refuge"
    if (how := way_of(one.plain, at)) != "":
        return how
    if is_home_of(one.plain, at) and any(_is_elsewhere(named, other) for other in behind):
        return "home"
    if talks and not _is_broad(named) and is_where_they_talk(one.plain, at):
        return "talks"
    return ""


def _is_around(one: Sentence, named: Named, at: int, before: Named) -> bool:
    """`مدينة تلبيسة |بريف حمص|`, `قرية زور مغار |غرب كوباني|`: what tells where the town right before it lies."""
    first = next((word for word in range(at, -1, -1) if one.words[word].start < before.end), -1) + 1
    between = [word for word in one.plain[first:at] if word not in _IN]
    if not first or before.type in WIDE or named.type.startswith("again") or any(not word[:1].isalpha() for word in between):
        return False
    wide = [word for word in between if word.removeprefix("ب") in WIDE]
    if named.type in WIDE and named.type not in CITY:
        return len(between) == len(wide) <= 1
    return at == first + 1 and between[:1] != [] and between[0] in _SIDES and not _is_broad(named)  # not `حي نزلة شحادة |في جنوب الرقة|`


def _is_broad(named: Named) -> bool:
    return (bool(named.options) and named.options[0].precision in _BROAD) or named.type in WIDE


def _is_spot(named: Named) -> bool:
    """Whether a place is no country, no province, nor `the town`."""
    return not _is_broad(named) and not named.type.startswith("again")


def _is_elsewhere(home: Named, other: Named) -> bool:
    """A town or a site, or a country that the home is not of; not `في طريقهم |إلى دمشق|`."""
    if other.goal:
        return False
    if _is_spot(other):
        return True
    abroad = bool(other.options) and other.options[0].precision == "country"
    return abroad and bool(home.options) and all(place.country != other.options[0].country for place in home.options)


def is_aside(named: Named, kind: ReadKind) -> bool:
    """Whether a claim of a kind is not about a place, going by how it is told."""
    return named.aside != "" and kind in _KINDS[named.aside]


def is_never(named: Named, kind: ReadKind) -> bool:
    """Whether a claim of a kind is not there, be nothing else told."""
    return named.aside in _NEVER and kind in _KINDS[named.aside]


def told_there(places: Sequence[Named], kind: ReadKind) -> list[Named]:
    """Those of the places at which a claim of a kind may be."""
    return [named for named in places if not is_aside(named, kind)]
