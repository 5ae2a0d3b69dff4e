"""Which place a claim is about by rules: named in it, meant by it (`the city`), else of its sentence, paragraph, heading, text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from safepassage.records.reading import ReadKind
from safepassage.reports.places.fired_from import fired_from
from safepassage.reports.places.meant_places import meant_by
from safepassage.reports.places.place_types import WAYS
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.trail import Trail
from safepassage.reports.words.words import Word, listed

_LOCATING = (
    "left",
    "off",
    "entered",
    "beyond",
    "in",
    "at",
    "on",
    "near",
    "inside",
    "outside",
    "around",
    "across",
    "from",
    "into",
    "to",
    "reached",
    "through",
    "towards",
    "toward",
)
_ARRIVED = listed("arrive arrives arrived arriving arrival arrivals received hosts hosting")
_AT = ("in", "at", "near", "inside", "outside", "around")
_GOALS = ("to", "towards", "toward", "into", "on")
_IN_ALL = listed("overall total across throughout region province governorate oblast altogether all")
Step = Literal["own", "meant", "relative", "country", "before", "after", "head", "topic", "section", "main"]  # which rule chose a place


def by_rules(
    words: Sequence[Word],
    places: Sequence[Mention],
    start: int,
    end: int,
    kind: ReadKind,
    trail: Trail,
    about: About,
    seats: frozenset[int],
) -> tuple[Mention | None, Step]:
    """
    The place of the claim that stands from `start` to `end`, and how it was found.

    Parameters
    ----------
    words, places : of its sentence. seats : of `seats_in`.
    """
    good = [m for m in places if m.start not in seats or (kind is ReadKind.DIPLOMACY and _opens(m, words))]
    inside = [m for m in good if start <= m.start < end]
    if kind is ReadKind.DISPLACEMENT:
        inside = [m for m in inside if not _only_some_go(m, words)]
    if kind is not ReadKind.DISPLACEMENT:
        inside = [m for m in inside if m.preposition != "from" or not _abroad(m, about.country)]  # medicines from Nairobi
    if kind is ReadKind.INCIDENT:
        inside = [m for m in inside if not fired_from(m, words)]
    fine = [m for m in inside if not m.country_only and not m.relative]
    if len(fine) > 1:
        fine = [m for m in fine if not m.river] or fine
    if kind in (ReadKind.POSTURE, ReadKind.RESPONSE):
        fine = [m for m in fine if not _comes_from(m, start, words)]
    if kind in (ReadKind.POSTURE, ReadKind.THREAT) and len(fine) > 1 and (goal := _goal_of(fine)) is not None:
        return goal, "own"
    headed = trail.head or trail.section
    if kind is ReadKind.DISPLACEMENT and headed is not None and fine and _arrives(fine, words, start, end):
        return headed, "head"
    if fine:
        return _best(fine, about, trail, words), "own"
    if (meant := meant_by(words, start, end, trail, about, [m for m in good if m.start < start])) is not None:
        return meant, "meant"
    if kind in (ReadKind.POSTURE, ReadKind.RESPONSE, ReadKind.DIPLOMACY):
        inside = [m for m in inside if m.preposition or not m.country_only]  # Ukraine has sent two brigades
        inside = [m for m in inside if not (m.country_only and m.preposition == "from") and not _comes_from(m, start, words)]
    inside = [m for m in inside if not (m.country_only and _word_before(words, m.start) in ("with", "by", "against"))]
    if inside:
        relative = next((m for m in inside if m.relative), None)
        return relative or inside[0], "relative" if relative else "country"
    before = [
        m
        for m in good
        if m.end <= start
        and not m.country_only
        and not m.relative
        and not (m.preposition and _abroad(m, about.country) and not _with_country(m, places))
    ]
    if before:
        return _best(before, about, trail, words), "before"
    if about.dateline is not None and any(word.low == "here" and word.start < start for word in words):
        return about.dateline, "main"
    after = [m for m in good if m.start >= end and not m.country_only and not m.relative]
    if after and after[0].start - end < 25 and after[0].preposition in ("in", "at", "near", "inside", "outside", "around", "across"):
        return after[0], "after"
    countries = [m for m in good if m.country_only]
    main = about.main or about.dateline
    topic = trail.topic
    if (
        topic is not None
        and topic.place is not None
        and topic.place.precision in ("site", "district")
        and topic is not main
        and not _points_back(words, start, end)
    ):
        topic = None
    head = topic if trail.head is not None and _within_head(trail.head, topic, words) else trail.head
    held: tuple[tuple[Mention | None, Step], ...] = ((head, "head"), (topic, "topic"), (trail.section, "section"), (main, "main"))
    return next((one for one in held if one[0] is not None), (next(iter(countries), None), "country"))


def _within_head(head: Mention, topic: Mention | None, words: Sequence[Word]) -> bool:
    """`Borno: gunmen attacked |Dikwa|. Eleven were killed.`: in the town that was told of last, not in all of the region of the line."""
    if topic is None or topic.start <= head.end or topic.place is None or topic.wide or topic.country_only or topic.place.lat is None:
        return False
    finer = head.wide or head.country_only or (topic.place.precision == "city" and topic.preposition in _AT)
    return finer and _IN_ALL.isdisjoint({word.low for word in words})


def _arrives(fine: Sequence[Mention], words: Sequence[Word], start: int, end: int) -> bool:
    """`Butembo: 5,000 people |arrived from Lubero|`: whether a claim names nothing but whence people came."""
    return all(one.preposition == "from" for one in fine) and any(word.low in _ARRIVED for word in words if start <= word.start < end)


def _abroad(mention: Mention, country: str) -> bool:
    return mention.country_only or (mention.place is not None and bool(country) and mention.place.country not in ("", country))


def _with_country(mention: Mention, places: Sequence[Mention]) -> bool:
    """`In Tripoli, Lebanon, five people were killed`: abroad, and said to be so."""
    return any(other.country_only and other.start == mention.end + 2 for other in places)


def _goal_of(fine: Sequence[Mention]) -> Mention | None:
    """`from Izium towards Sloviansk`: where those who move are going; None: nothing says whence and whither."""
    first = next((m for m in fine if m.preposition in ("from", "left", "via", "through")), None)
    return next((m for m in fine if first is not None and m.start > first.start and m.preposition in _GOALS), None)


def _opens(mention: Mention, words: Sequence[Word]) -> bool:
    """`In Nairobi, envoys called for a truce`: where what is of diplomacy was done."""
    return mention.preposition == "in" and len(words) > 1 and words[0].low == "in" and words[1].start == mention.start


def _comes_from(mention: Mention, start: int, words: Sequence[Word]) -> bool:
    """`Volunteers from Kharkiv brought a generator`: who they are, not where they brought it."""
    before = [word.low for word in words if start <= word.start < mention.start]
    return mention.preposition == "from" and len(before) < 4 and not WAYS & set(before)


def _word_before(words: Sequence[Word], start: int) -> str:
    return next((word.low for word in reversed(words) if word.start < start), "")


def _only_some_go(mention: Mention, words: Sequence[Word]) -> bool:
    """`5,200 families have gone, most to Sanaa and Ibb`: not the place that they left."""
    before = [word.low for word in words if word.start < mention.start][-16:]
    if mention.preposition not in ("to", "towards", "toward", "into", "and", ""):
        return False
    return any(before[i] == "," and before[i + 1] in ("most", "mostly", "many", "mainly", "some") for i in range(len(before) - 1))


def _points_back(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the words speak of what was named before: it, they, them, there, this."""
    return any(
        start - 2 <= word.start < end and word.low in ("it", "they", "them", "this", "its", "their", "these", "those") for word in words
    )


def _best(fine: Sequence[Mention], about: About, trail: Trail, words: Sequence[Word]) -> Mention:
    """Of several places: the located one first; of `between A and B`, the one that the text is about."""
    located = [m for m in fine if m.preposition in _LOCATING or (m.kind and m is fine[0])] or list(fine)
    if located[0].preposition in ("to", "from", "towards", "toward", "through", "left") and located[0] is fine[0]:
        at = next((m for m in fine if m.preposition in _AT and m.start - located[0].end > 1), None)
        if at is not None and not at.wide:
            return at  # on the highway to Kabul ... near Sayedabad
    exact = [m for m in fine if m.place is not None and m.place.precision == "site"]
    if exact and located[0].kind in WAYS and (located[0].place is None or located[0].place.precision.startswith("on the road")):
        return exact[0]
    if located[0].preposition == "between" or (fine[0].preposition == "between" and len(fine) > 1):
        known = {m.text for m in trail.before}
        return next((m for m in fine if m.text in known or (about.main is not None and m.text == about.main.text)), fine[0])
    if fine[0].preposition == "" and located[0] is not fine[0] and not fine[0].kind and located[0].preposition in ("to", "from", "through"):
        return fine[0]
    finer = next((m for m in fine if not m.wide and m.kind not in WAYS and 0 < m.start - located[0].end < 20), None)
    if located[0].wide and finer is not None:  # the Bekaa village of Bouday
        between = {word.low for word in words if located[0].end <= word.start < finer.start}
        return finer if "of" in between and "," not in between else located[0]
    return located[0]
