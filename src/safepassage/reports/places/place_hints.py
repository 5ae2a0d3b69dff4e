"""What a network is told of every place that a text names: what sort it is, how it is said, how often and where the text names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.place_roles import HOW, WAYS_TO_SAY
from safepassage.reports.places.place_texts import grain, title_of, who
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.trail import heads

_GRAINS = ("city", "region", "country", "district", "site", "river", "way", "around", "unknown")
_TIMES = ("once", "twice", "often", "all along")  # named: 1, 2, 3 to 4, more times
_OFTEN, _ALONG = 3, 5
_ABOUT = ("main", "dateline", "region")
_TEXT = ("oftenest", "lead", "title", "first of line", "headed", "heading", "relative", "abroad", "capital")
HINTED = (*_GRAINS, *(f"said {how}" for how in (*WAYS_TO_SAY, "bare", "other")), *_TIMES, *_ABOUT, *_TEXT)
_NUMBERS = {name: number for number, name in enumerate(HINTED)}
_HEADING = 70  # letters of a line that may be one
_BULLETS = "-*•|"


class Focus(NamedTuple):
    """What a stretch of a text is about, by the names of `who`; empty: not known. `country`: by its code."""

    main: str = ""
    dateline: str = ""
    region: str = ""
    country: str = ""


class Hinted(NamedTuple):
    """A place where a text names it, letters [start, end); `told`: the numbers of what is told of it, as in `HINTED`."""

    start: int
    end: int
    name: str
    told: tuple[int, ...]


def focuses_of(abouts: Sequence[About]) -> list[Focus]:
    """By the places of each piece what it is about."""
    made: dict[int, Focus] = {}
    for about in abouts:
        if id(about) not in made:
            main, dateline, region = (who(place) if place is not None else "" for place in (about.main, about.dateline, about.region))
            made[id(about)] = Focus(main, dateline, region, about.country)
    return [made[id(about)] for about in abouts]


def place_hints(
    text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]], focuses: Sequence[Focus]
) -> list[Hinted]:
    """All places of a text in its order; mentions and what the text is about for each piece [start, end)."""
    times = Counter(who(mention) for here in mentions for mention in here)
    most = max(times, key=times.__getitem__, default="")
    lead = next((number for number, here in enumerate(mentions) if any(not mention.country_only for mention in here)), -1)
    title, lines, found = title_of(text), set[int](), list[Hinted]()
    for number, ((start, _), here, focus) in enumerate(zip(pieces, mentions, focuses, strict=True)):
        begin, end = _line_at(text, start)
        heading = _is_heading(text[begin:end].strip())
        for mention in here:
            name = who(mention)
            first = begin not in lines and not mention.country_only
            if first:
                lines.add(begin)
            there = {
                "oftenest": name == most,
                "lead": number == lead,
                "title": mention.end <= title,
                "first of line": first,
                "headed": heads(mention, begin, text[begin:end]),
                "heading": heading,
            }
            told = (*_by_itself(mention, focus), *_by_focus(name, focus), _TIMES[_often(times[name])], *_true(there))
            end_of_name = max(mention.end, mention.start + len(mention.text))
            found.append(Hinted(mention.start, end_of_name, name, tuple(_NUMBERS[one] for one in told)))
    return found


def _by_itself(mention: Mention, focus: Focus) -> Iterator[str]:
    sort = grain(mention)
    yield sort if sort in _GRAINS else "unknown"
    yield f"said {HOW.get(mention.preposition, 'other')}"
    if mention.relative:
        yield "relative"
    if mention.place is not None and focus.country and mention.place.country not in ("", focus.country):
        yield "abroad"
    if mention.text.lower() in CAPITALS:
        yield "capital"


def _by_focus(name: str, focus: Focus) -> Iterator[str]:
    return (told for told, known in zip(_ABOUT, focus, strict=False) if known == name)


def _true(there: Mapping[str, bool]) -> Iterator[str]:
    return (name for name, is_so in there.items() if is_so)


def _often(times: int) -> int:
    return 3 if times >= _ALONG else 2 if times >= _OFTEN else times - 1


def _line_at(text: str, letter: int) -> tuple[int, int]:
    end = text.find("\n", letter)
    return text.rfind("\n", 0, letter) + 1, len(text) if end < 0 else end


def _is_heading(line: str) -> bool:
    """Whether a line seems to stand over others: short, without a number, no item of a list, no end of a sentence."""
    return len(line) < _HEADING and line[-1:] not in ".!?:;,؟،" and line[:1] not in _BULLETS and not any(map(str.isdecimal, line))
