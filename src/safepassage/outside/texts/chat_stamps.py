"""When a message of a chat was sent, as messengers write it: `[12/03/2022, 07:13]`, `3 May 2024, 2:05 PM - `, `[٣ مايو ٢٠٢٤، ١٤:٠٥]`."""

from __future__ import annotations

import re
from typing import NamedTuple

from safepassage.outside.importers.sheet_times import MONTHS
from safepassage.records.gazetteer import plain

GAP = r"[ \u00a0\u202f]"
_CLOCK = (
    rf"[,،]?{GAP}{{1,3}}(?:(?:at|في){GAP}|الساعة{GAP})?(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?:[:.]\d\d)?"
    rf"{GAP}{{0,2}}(?P<half>(?:[ap]\.?{GAP}?m\b\.?|صباح[اً]{{0,2}}|مساء[اً]{{0,2}}|[صم](?!\w)))?{GAP}{{0,2}}"
    rf"(?(open)\]:?{GAP}{{0,3}}|[-–]{GAP}{{1,3}})"
)
_OPEN = rf"{GAP}{{0,3}}(?P<open>\[)?{GAP}?"
_IN_NUMBERS = re.compile(
    rf"{_OPEN}(?P<one>\d{{1,4}}){GAP}?[/.-]{GAP}?(?P<two>\d{{1,2}}){GAP}?[/.-]{GAP}?(?P<three>\d{{2,4}}){_CLOCK}", re.IGNORECASE
)
_MONTH = rf"[^\W\d_]{{3,10}}(?:{GAP}(?:الأول|الاول|الثاني))?"
_MONTH_NAMED = re.compile(
    rf"{_OPEN}(?:(?P<day>\d{{1,2}}){GAP}(?P<month>{_MONTH})|(?P<named>{_MONTH}){GAP}(?P<th>\d{{1,2}})),?{GAP}(?P<year>\d{{4}}){_CLOCK}",
    re.IGNORECASE,
)


class Stamp(NamedTuple):
    """Letters [start, end) of a line that say when, `after` which its text begins; the numbers of the date as `Message` has them."""

    start: int
    end: int
    after: int
    numbers: tuple[int, int, int]
    clock: str


def stamp_at(line: str, place: int = 0) -> Stamp | None:
    """The stamp that stands in a line from a place on; its digits are 0-9 already."""
    if match := _IN_NUMBERS.match(line, place):
        numbers = int(match["one"]), int(match["two"]), int(match["three"])
    elif match := _MONTH_NAMED.match(line, place):
        month = MONTHS.get(plain(match["month"] or match["named"]))
        if month is None:
            return None
        numbers = int(match["year"]), month, int(match["day"] or match["th"])  # the year first: then nothing is left to decide
    else:
        return None
    written = match.group()
    start = match.start() + len(written) - len(written.lstrip(" [\u00a0\u202f"))
    end = match.end() - len(written) + len(written.rstrip(" ]:-–\u00a0\u202f"))
    return Stamp(start, end, match.end(), numbers, _clock(match))


def _clock(match: re.Match[str]) -> str:
    hours, minutes = int(match["hour"]), int(match["minute"])
    half = (match["half"] or "").casefold()[:1]
    if half and hours <= 12:
        hours = hours % 12 + (12 if half in ("p", "م") else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else ""
