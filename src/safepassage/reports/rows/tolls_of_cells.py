"""Tolls in the cells of a table that is typed into a text: `| Al-Ahli | 21 | 40 |` below `| Hospital | Killed | Injured |`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from safepassage.records.document import Grid
from safepassage.records.gazetteer import plain
from safepassage.records.reading import ASKS, Count, Harm, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.rows.spaced_rows import spaced_tables
from safepassage.reports.times.times import times
from safepassage.reports.words.spelled import plain_number
from safepassage.reports.words.words import listed, words_of

_ROLES = {
    **dict.fromkeys(listed("killed dead deaths fatalities died kia قتلى القتلى قتلي القتلي قتيل شهداء الشهداء وفيات الوفيات"), "killed"),
    **dict.fromkeys(listed("injured wounded injuries wia جرحى الجرحى مصابون المصابون اصابات الاصابات جرحي الجرحي"), "injured"),
    **dict.fromkeys(listed("missing مفقودون المفقودون مفقودين"), "missing"),
}
_BESIDE = listed("people persons civilians total number no of reported confirmed count عدد اجمالي")  # what a heading may say besides
_PLACES = listed(
    "place town city village location locality hospital district area governorate camp region province site facility settlement oblast "
    "township county state municipality commune zone ward island country woreda raion "
    "المكان مكان المدينه مدينه الموقع موقع المحافظه محافظه البلده بلده المنطقه منطقه المستشفي مستشفي القريه قريه المخيم مخيم الحي "
    "الولايه ولايه المديريه مديريه البلديه بلديه القضاء قضاء الدوله البلد"
)
_DAYS = listed("date day year month week التاريخ تاريخ اليوم يوم السنه العام الشهر الاسبوع")
_NO_PEOPLE = listed(
    "livestock animal animals cattle species birds cow cows sheep goat goats camel camels poultry vehicle vehicles tank tanks drones trees "
    "مواشي الماشيه حيوانات ابقار اغنام ابل دواجن مركبات اليات"
)
_SUMS = re.compile(r"\b(?:sub)?totals?\b|\bsum\b|\boverall\b|\ball\b|مجموع|اجمالي", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,6}")
_DIGIT = re.compile(r"\d")
_ANY_NUMBER = re.compile(r"(?<!\S)\d{1,3}(?:,\d{3})*(?!\S)")
_RULE = re.compile(r"[\s|:=+_-]*")
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_WHY = f"read from the cells of a table: {ASKS}"


def spaced_in(text: str) -> tuple[Grid, ...]:
    """The tables of a text that count the killed, the injured or the missing, and whose cells are a single space apart."""
    return spaced_tables(text, _ROLES, _PLACES)


class _Row(NamedTuple):
    """A row of numbers as letters [start, end) of the text, its cells, and what heads each of them."""

    start: int
    end: int
    cells: Sequence[str]
    heads: Sequence[str]


def with_tolls_of_cells(found: Sequence[Proposal], text: str, tables: Sequence[Grid], atlas: Atlas, today: date | None) -> list[Proposal]:
    """The proposals of a text, in its order, and one for each row of its tables that counts the killed, the injured or the missing."""
    passed = sorted(span for table in tables for span in _passed_over(table, text))
    made = [one for one in found if not _is_of_headings(one, passed)]
    harmed = sorted((one.start, one.end) for one in made if one.harm)
    for table in tables:
        rows = (*_rows(table, text), *_turned_rows(table, text, atlas))
        for one in in_one_country([one for row in rows if (one := _of_row(text, row, atlas, today))], atlas):
            last = bisect_left(harmed, (one.end,)) - 1  # of the tolls that begin before the row ends
            if last < 0 or harmed[last][1] <= one.start:
                made.append(one)
    return sorted(made, key=lambda one: one.start)


def _is_of_headings(one: Proposal, passed: Sequence[tuple[int, int]]) -> bool:
    """Whether a claim is made of nothing but headings (`Children missing | Aid received`), or of cells that nothing keeps apart."""
    start, end = passed[at] if (at := bisect_left(passed, (one.end,)) - 1) >= 0 else (0, 0)
    return one.start < end and (start <= one.start or bool(_DIGIT.search(one.quote)))


def _passed_over(table: Grid, text: str) -> Iterator[tuple[int, int]]:
    """The headings of a table; the whole, where its cells are words apart: *District Dead Injured / Deir Hafer 21 40* is no sentence."""
    lines = list(zip(table.places(), table.shown(text), strict=True))
    if _is_spaced(table, text):
        yield table.start, table.end
        return
    for (span, cells), (_, below) in pairwise(lines):
        headed = any(map(_role, cells)) and any(map(_NUMBER.fullmatch, below))
        if (headed or all(map(_RULE.fullmatch, below))) and not any(map(_DIGIT.search, cells)):
            yield span


def _is_spaced(table: Grid, text: str) -> bool:
    """Whether nothing but a space keeps the cells of its headings apart."""
    return text[slice(*next(table.places()))].split() == list(next(table.shown(text)))


def counting_rows(table: Grid, text: str) -> list[tuple[int, int]]:
    """Where the rows of a table stand that count the killed, the injured or the missing; those of sums and zeros not."""
    lines, heads = list(zip(table.places(), table.shown(text), strict=True)), False
    least = 1 if _is_spaced(table, text) else 2  # numbers in a row of one cell: `Week 12` may be a title
    found = {(row.start, row.end) for row in _below(table, text) if _counts(row) and not _is_sum(row)}
    for place, cells in lines:
        numbers = any(map(_NUMBER.fullmatch, cells))
        heads = heads or (not numbers and any(map(_role, cells)))
        broken = heads and len(cells) == 1 and len(_ANY_NUMBER.findall(cells[0])) >= least and not _SUMS.search(plain(cells[0]))
        if broken or (cells and _role(cells[0]) and numbers):
            found.add(place)
    return sorted(found)


def _counts(row: _Row) -> bool:
    return any(_role(head) and plain_number(cell) for head, cell in zip(row.heads, row.cells, strict=True) if _NUMBER.fullmatch(cell))


def _rows(table: Grid, text: str) -> Iterator[_Row]:
    """The rows that count; none where a cell reaches over several of them, since its number is of all these together."""
    rows = list(_below(table, text))
    if not table.merged or all(all(row.cells) for row in rows):
        yield from rows


def _below(table: Grid, text: str) -> Iterator[_Row]:
    """Each row below the headings that say whom its numbers count. A heading over several rows stands in the first of them."""
    heads, above = list[str](), list[str]()
    for (start, end), cells in zip(table.places(), table.shown(text), strict=True):
        if not any(_NUMBER.fullmatch(cell) for cell in cells):
            said = [" ".join(plain(cell).split()) for cell in cells]
            if any(map(_role, cells)):
                heads = [cell or over for cell, over in zip(said, above, strict=True)] if len(above) == len(said) else said
            above = said
        if cells and len(cells) == len(heads) and not any(map(_role, cells)) and not all(_RULE.fullmatch(cell) for cell in cells):
            yield _Row(start, end, cells, heads)


def _turned_rows(table: Grid, text: str, atlas: Atlas) -> Iterator[_Row]:
    """`Killed | 31 | 9` below `Indicator | Gaza | West Bank`: each number as a row of its own, as if its place stood before it."""
    places: Mapping[int, str] = {}
    for (start, end), cells in zip(table.places(), table.shown(text), strict=True):
        if not any(_NUMBER.fullmatch(cell) or _role(cell) for cell in cells):
            places = _places_of(cells, atlas)
        elif places and not table.merged and _role(cells[0]) and not any(map(_role, cells[1:])):
            for at, place in places.items():
                if at < len(cells) and _NUMBER.fullmatch(cells[at]):
                    yield _Row(start, end, (place, cells[at]), ("place", cells[0]))


def _places_of(heads: Sequence[str], atlas: Atlas) -> Mapping[int, str]:
    """Which columns are of which places, where each of them that is no sum is of one; `Male | Female`, `May | June` are none."""
    said = {at: head for at, head in enumerate(heads) if at and head and not _SUMS.search(plain(head))}
    sure = len(said) > 1 or any(map(atlas.large, said.values()))
    return said if sure and all(resolved_in(head, atlas) and not when_of(head, date.max) for head in said.values()) else {}


def _role(cell: str) -> str:
    """What a heading says befell those whom its column counts; empty: nothing, or only some of them (`Killed (children)`)."""
    words = re.findall(r"[^\W\d_]+", plain(cell))
    roles = [_ROLES[word] for word in words if word in _ROLES]
    return roles[0] if len(roles) == 1 and all(word in _ROLES or word in _BESIDE for word in words) else ""


def _is_sum(row: _Row) -> bool:
    return any(_SUMS.search(plain(cell)) for cell, head in zip(row.cells, row.heads, strict=True) if not _role(head))


def _of_row(text: str, row: _Row, atlas: Atlas, today: date | None) -> Proposal | None:
    """What a row counts; None: nobody, everybody once more (a sum), or two columns of the same."""
    start, end, cells, heads = row
    roles = [_role(head) for head in heads]
    told = {role: cell for role, cell in zip(roles, cells, strict=True) if role and _NUMBER.fullmatch(cell) and plain_number(cell)}
    twice = any(roles.count(role) > 1 for role in told)
    others = not _NO_PEOPLE.isdisjoint(word for cell in (*heads, *cells) for word in plain(cell).split())
    if not told or twice or others or _is_sum(row):
        return None
    harm = Harm(**{role: Count(number, number, "people", cell) for role, cell in told.items() if (number := plain_number(cell))})
    place = next((cell for cell, head in zip(cells, heads, strict=True) if not _PLACES.isdisjoint(head.split())), "")
    day = next((cell for cell, head in zip(cells, heads, strict=True) if not _DAYS.isdisjoint(head.split())), "")
    when = when_of(day, today)
    if day and when is None:
        return None  # of a day that nobody can tell
    first = end - len(text[start:end].lstrip(" \t|"))
    quote = text[first:end].rstrip(" \t|")
    only = harm.killed is None and harm.injured is None
    return Proposal(
        kind=ReadKind.PROTECTION if only else ReadKind.INCIDENT,
        subtype="missing" if only else "killing" if harm.killed is not None else "injury",
        quote=quote,
        start=first,
        end=first + len(quote),
        sentence_start=first,
        sentence_end=first + len(quote),
        place=place,
        place_resolved=resolved_in(place, atlas),
        when=when,
        harm=harm,
        confidence=_CHANCE,
        note=_WHY,
    )


def resolved_in(place: str, atlas: Atlas) -> PlaceRead | None:
    """The place of a cell, where its name is of one place only, or of a large one."""
    known = atlas.find(place) if place else ()
    return known[0] if known and (len(known) == 1 or atlas.large(place)) else None


def in_one_country(rows: Sequence[Proposal], atlas: Atlas) -> Iterator[Proposal]:
    """The rows of a table; a place that has a namesake in the country of most of the others is that one: Susa beside Derna is in Libya."""
    countries = Counter(one.place_resolved.country for one in rows if one.place_resolved and one.place_resolved.country)
    country, many = countries.most_common(1)[0] if countries else ("", 0)
    for one in rows:
        lies = one.place_resolved.country if one.place_resolved else ""
        near = [place for place in atlas.find(one.place) if place.country == country] if one.place and lies != country else []
        yield replace(one, place_resolved=near[0]) if near and many > 1 and 2 * many > countries.total() else one


def when_of(day: str, today: date | None) -> WhenRead | None:
    return next((time.when for time in times(words_of(day), day, 0, today)), None) if day else None
