"""Tolls in the cells of a table that is typed into a text: `| Al-Ahli | 21 | 40 |` below `| Hospital | Killed | Injured |`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from safepassage.records.document import Grid
from safepassage.records.gazetteer import plain
from safepassage.records.reading import ASKS, Count, Harm, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
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
    "المكان مكان المدينه مدينه الموقع موقع المحافظه محافظه البلده بلده المنطقه منطقه المستشفي مستشفي القريه قريه المخيم مخيم الحي"
)
_DAYS = listed("date day year month week التاريخ تاريخ اليوم يوم السنه العام الشهر الاسبوع")
_NO_PEOPLE = listed(
    "livestock animal animals cattle species birds cow cows sheep goat goats camel camels poultry vehicle vehicles tank tanks drones trees "
    "مواشي الماشيه حيوانات ابقار اغنام ابل دواجن مركبات اليات"
)
_SUMS = re.compile(r"\b(?:sub)?totals?\b|\bsum\b|\boverall\b|\ball\b|مجموع|اجمالي", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,6}")
_RULE = re.compile(r"[\s|:=+_-]*")
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_WHY = f"read from the cells of a table: {ASKS}"


def with_tolls_of_cells(found: Sequence[Proposal], text: str, tables: Iterable[Grid], atlas: Atlas, today: date | None) -> list[Proposal]:
    """The proposals of a text, in its order, and one for each row of its tables that counts the killed, the injured or the missing."""
    made, harmed = list(found), sorted((one.start, one.end) for one in found if one.harm)
    for table in tables:
        for start, end, row, heads in _rows(table):
            one = _of_row(text, start, end, row, heads, atlas, today)
            last = bisect_left(harmed, (end,)) - 1  # of the tolls that begin before the row ends
            if one is not None and (last < 0 or harmed[last][1] <= start):
                made.append(one)
    return sorted(made, key=lambda one: one.start) if len(made) > len(found) else made


def _rows(table: Grid) -> Iterator[tuple[int, int, Sequence[str], Sequence[str]]]:
    """Each row below the headings that say whom its numbers count, where it stands, and the headings."""
    heads: Sequence[str] = ()
    for (start, end), (_, cells) in zip(table.spans, table.rows, strict=True):
        if any(_role(cell) for cell in cells) and not any(_NUMBER.fullmatch(cell) for cell in cells):
            heads = [" ".join(plain(cell).split()) for cell in cells]
        elif len(cells) == len(heads) and not all(_RULE.fullmatch(cell) for cell in cells):
            yield start, end, cells, heads


def _role(cell: str) -> str:
    """What a heading says befell those whom its column counts; empty: nothing, or only some of them (`Killed (children)`)."""
    words = re.findall(r"[^\W\d_]+", plain(cell))
    roles = [_ROLES[word] for word in words if word in _ROLES]
    return roles[0] if len(roles) == 1 and all(word in _ROLES or word in _BESIDE for word in words) else ""


def _of_row(text: str, start: int, end: int, row: Sequence[str], heads: Sequence[str], atlas: Atlas, today: date | None) -> Proposal | None:
    """What a row counts; None: nobody, everybody once more (a sum), or two columns of the same."""
    roles = [_role(head) for head in heads]
    told = {role: cell for role, cell in zip(roles, row, strict=True) if role and _NUMBER.fullmatch(cell) and plain_number(cell)}
    twice = any(roles.count(role) > 1 for role in told)
    others = not _NO_PEOPLE.isdisjoint(word for cell in (*heads, *row) for word in plain(cell).split())
    if not told or twice or others or any(_SUMS.search(plain(cell)) for cell, role in zip(row, roles, strict=True) if not role):
        return None
    harm = Harm(**{role: Count(number, number, "people", cell) for role, cell in told.items() if (number := plain_number(cell))})
    place = next((cell for cell, head in zip(row, heads, strict=True) if not _PLACES.isdisjoint(head.split())), "")
    day = next((cell for cell, head in zip(row, heads, strict=True) if not _DAYS.isdisjoint(head.split())), "")
    when = _when(day, today)
    if day and when is None:
        return None  # of a day that nobody can tell
    first = text.index(row[0], start)
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
        place_resolved=_resolved(place, atlas),
        when=when,
        harm=harm,
        confidence=_CHANCE,
        note=_WHY,
    )


def _resolved(place: str, atlas: Atlas) -> PlaceRead | None:
    """The place of a cell, where its name is of one place only, or of a large one."""
    known = atlas.find(place) if place else ()
    return known[0] if known and (len(known) == 1 or atlas.large(place)) else None


def _when(day: str, today: date | None) -> WhenRead | None:
    return next((time.when for time in times(words_of(day), day, 0, today)), None) if day else None
