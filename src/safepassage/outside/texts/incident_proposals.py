"""One row of an incident table as a proposal: who says it and how, what, where, when, how many, and how far it can be trusted."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from math import isfinite

from safepassage.outside.importers.cells_of_sheets import Rows
from safepassage.outside.importers.points import NEAR_NOTHING, Box
from safepassage.outside.numbers import NotRead, plain_digits
from safepassage.outside.texts.incident_cells import Cells
from safepassage.outside.texts.incident_counts import says_nothing
from safepassage.outside.texts.incident_types import type_in
from safepassage.outside.xlsx import Value
from safepassage.records.claim import Grade
from safepassage.records.gazetteer import plain
from safepassage.records.given_names import words_of
from safepassage.records.incident_row import Judges, RowSaid
from safepassage.records.reading import SAYS_SO, Count, Harm, PlaceRead, Proposal, WhenRead

MOST_OF_A_TYPE = 60  # letters
_TELLING = ("weapon", "actor", "target", "notes", "remarks", "status", "grade")  # with one of these a row says what happened, or how sure
_UNTOLD = 0.4  # of a row of a day and a place that does not say what happened
HARMS = ("killed", "injured", "missing")
_WITHIN = ("admin3", "admin2", "admin1", "country")
_GRADE = re.compile(r"([A-F])[ /-]?([1-6])?")
_POINT = re.compile(r"([+-]?\d{1,3}(?:\.\d{1,12})?)°? ?[,;/ ] ?([+-]?\d{1,3}(?:\.\d{1,12})?)°?")
_TOLL_UNKNOWN = re.compile(
    r"\b(?:casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|killed|dead|injur(?:y|ies|ed)|wounded|toll)(?: \w+){0,3} "
    r"(?:unknown|unclear|not known|not specified|not reported|unspecified)\b"
    r"|\b(?:unknown|unspecified) (?:number of )?(?:casualties|fatalities|deaths|injuries|killed)\b"
    r"|الحصيلة غير معروفة|عدد (?:القتلى|الضحايا|الجرحى) غير معروف",
    re.IGNORECASE,
)
_OPEN_AGAIN = re.compile(r"\bre-?opened\b|\b(?:re-?)?open(?:ed)? again\b|أعيد فتح|اعيد فتح", re.IGNORECASE)
# `not reopened yet`, `until it is open again`, `to be reopened on Sunday`, `reopened, then shut again`: with one of these a way stays shut.
_NOT_AGAIN = words_of(
    """
    not never no nor until till unless if when once be will would may might can could should must shall expected planned hope hoped hopes
    before wait waiting demand demanded demands call called calls shut closed blocked sealed لم لن لا ليس حتي اذا قد قبل بعد المقرر المتوقع
    مغلق اغلق اغلاق سيعاد
    """
)
_DEGREES = "Write degrees, or leave both empty: unknown."
_POINT_STEP = "Write latitude and longitude in degrees, such as 36.2021, 37.1343, or leave it empty: unknown."


class RowReader:
    """
    Makes proposals of the rows of one table; what it has seen before it makes at once.

    Parameters
    ----------
    sheet : which of several sheets the rows are of. freely : what is taken for a type may be any text.
    """

    def __init__(self, cells: Cells, box: Box, judges: Judges, sheet: str = "", freely: bool = False) -> None:
        self._cells, self._box, self._judges, self._freely = cells, box, judges, freely
        self._row = f"{sheet} row" if sheet else "row"
        ends = {harm: (harm, f"{harm}_low", f"{harm}_high") for harm in HARMS}
        columns = cells.columns
        self._harms = [[(name, columns[name]) for name in names if name in columns] for names in ends.values()]
        self._areas = [name for name in ("place", *_WITHIN) if name in columns]
        self._points = (columns["lon"], columns["lat"]) if "lat" in columns and "lon" in columns else ()
        self._place: Callable[[str, tuple[str, ...]], PlaceRead] = lambda name, within: PlaceRead(name)
        self._when = lru_cache(maxsize=65_536)(WhenRead)
        self._subtype = lru_cache(maxsize=4_096)(_subtype)
        self._harm = lru_cache(maxsize=4_096)(Harm)
        self.swapped = self.silent = self.nowhere = self.no_zeros = 0

    def look_ahead(self, rows: Rows) -> None:
        """
        What is asked of all rows together: persons in their long texts, which two can look for; the places that rows without a point name,
        for what most of them have in common says the country.
        """
        self._cells.look_ahead(rows)
        if self._areas:
            self._place = self._judges.places(dict.fromkeys(self._named(row) for _, row in rows if not self._point_cells(row)))

    def _point_cells(self, row: list[Value]) -> tuple[Value, ...]:
        """Longitude and latitude as they stand, or the one cell that holds both; empty: nobody gave a point."""
        if self._points:
            lon, lat = (row[place] if place < len(row) else "" for place in self._points)
            if not (says_nothing(lon) and says_nothing(lat)):
                return lon, lat
        both = self._cells.cell(row, "point")
        return () if says_nothing(both) else (both,)

    def _named(self, row: list[Value]) -> tuple[str, tuple[str, ...]]:
        """What a row calls its place, and what it lies in; the smallest of these is the place where it has no other name."""
        cells = self._cells
        names = [name for column in self._areas if (name := cells.named(row, column))]
        return (names[0], tuple(names[1:])) if names else ("", ())

    def proposal(self, line: int, row: list[Value], offset: int, sentence: int) -> Proposal | None:
        """The proposal of a row, which begins at `offset` of the text and is its sentence of that number; None where it has a fault."""
        cells = self._cells
        before = len(cells.faults)
        texts = cells.texts(row)
        quote = " | ".join(filter(None, texts.values()))
        days, end = cells.days(line, row), cells.day(line, row, "end") if "end" in cells.columns else None
        if days and end and end < days[0]:
            cells.fault(line, "end", "the end is before the start", "Correct one of the two.")
        killed, injured, missing = (cells.count(line, row, columns) if columns else None for columns in self._harms)
        name, within = self._named(row)
        place = self._placed(line, row, name, within)
        if len(cells.faults) > before or days is None or not quote:
            return None
        killed, injured = (self._unless_unknown(count, texts["notes"]) for count in (killed, injured))
        harm = self._harm(killed, injured, missing)
        some = any(cells.tells_of_some(row, columns) for columns in self._harms)
        counted = bool(harm) or some  # zeros too: who counted nobody tells of what happened
        harmed = some or any(count is not None and count.high != 0 for count in (killed, injured, missing))
        self.silent += not counted
        kind = texts["subtype"] if texts["subtype"] and not says_nothing(texts["subtype"]) else texts["type"]
        freely = self._freely and kind != texts["subtype"]
        if not kind and len(texts["notes"]) <= MOST_OF_A_TYPE:
            kind, freely = texts["notes"], True  # *What happened: Shelling of the market*
        said = self._judges.said(kind, texts["status"], texts["notes"], counted)
        if texts["remarks"] and not said.why:
            said = self._judges.said(kind, texts["status"], texts["remarks"], counted)
        claimant = cells.who("source", texts["source"]) or "author"
        grade, reason = self._grade(
            texts["grade"], texts["status"], claimant, said, bool(harm) or (place is not None and place.lon is not None)
        )
        read_as, state = self._judges.kind(kind, harmed, texts["status"])
        if state and _is_open_again(texts["notes"]):
            state = None  # shut no more, as its notes say: a person looks at it
        return Proposal(
            kind=read_as,
            subtype=self._subtype(type_in(kind) if freely else kind, said.by_type),
            quote=quote,
            start=offset,
            end=offset + len(quote),
            sentence=sentence,
            sentence_start=offset,
            sentence_end=offset + len(quote),
            claimant=claimant,
            modality=said.modality,
            negative=said.negative,
            actor=cells.who("actor", texts["actor"]),
            target=cells.who("target", texts["target"]),
            weapon="" if says_nothing(texts["weapon"]) else texts["weapon"][:120],
            place=name[:120],
            place_resolved=place,
            when=self._when(texts["date"], days[0], end or days[1], "day" if end else days[2]),
            harm=harm,
            state=state if said.modality in SAYS_SO and not said.negative else None,
            grade=grade,
            grade_reason=reason,
            confidence=said.confidence if kind or counted or any(texts[name] for name in _TELLING) else min(said.confidence, _UNTOLD),
            note=f"{self._row} {line}",
        )

    def _unless_unknown(self, count: Count | None, notes: str) -> Count | None:
        """A count; none where a zero stands for a number that nobody knows, as its notes say."""
        if count is None or count.high != 0 or not _TOLL_UNKNOWN.search(notes):
            return count
        self.no_zeros += 1
        return None

    def _placed(self, line: int, row: list[Value], name: str, within: tuple[str, ...]) -> PlaceRead | None:
        """The place of a row: its point where it has one, else what the gazetteer knows of its name."""
        if cells := self._point_cells(row):
            point = self._point(line, cells)
            if point is None:
                return None
            lon, lat = point
            if abs(lon) > NEAR_NOTHING or abs(lat) > NEAR_NOTHING:
                return PlaceRead(name or f"{lat:.3f} {lon:.3f}", "", lon, lat, "point")
            self.nowhere += 1
        return self._place(name, within) if name else None

    def _point(self, line: int, found: tuple[Value, ...]) -> tuple[float, float] | None:
        """Longitude and latitude; put right where only so they lie around the case; None and a fault where they are none."""
        cells = self._cells
        try:
            lon, lat = _degrees_of(found[0]) if len(found) == 1 else (cells.degrees(found[0]), cells.degrees(found[1]))
        except (NotRead, TypeError):
            lon = lat = float("nan")
        if self._box.holds(lat, lon) and not self._box.holds(lon, lat):
            self.swapped += 1
            lon, lat = lat, lon
        if not (isfinite(lon) and isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90):
            column, step = ("point", _POINT_STEP) if len(found) == 1 else ("lon", _DEGREES)
            cells.fault(line, column, "the longitude and latitude are not two degrees", step)
            return None
        return lon, lat

    def _grade(self, given: str, status: str, claimant: str, said: RowSaid, exact: bool) -> tuple[Grade, str]:
        """The grade: the one that the row gives itself, in one column or in two, else what its words allow."""
        grade, reason = self._judges.grade(claimant, said, exact)
        if given and (match := _GRADE.fullmatch(f"{given}{status if len(status) == 1 else ''}".upper())):
            return Grade(match[1], int(match[2] or grade.credibility)), "the table grades it so"
        return grade, reason

    def repairs(self, name: str) -> list[str]:
        """What is said of all rows together."""
        said = (
            (self.no_zeros, f"{name}: {_rows(self.no_zeros)} beside a 0 that the number is not known: unknown, not zero"),
            (self.silent, f"{name}: {_rows(self.silent)} nothing of killed or injured: unknown, not zero"),
            (self.swapped, f"{name}: longitude and latitude were exchanged in {self.swapped} rows"),
            (self.nowhere, f"{name}: {self.nowhere} rows have the point 0, 0, which is where forms put what nobody gave: no point"),
        )
        return [sentence for count, sentence in said if count]


def _is_open_again(notes: str) -> bool:
    """Whether notes say plainly that a way is open again: no word of doubt, of what is to come or of another closure beside it."""
    return _OPEN_AGAIN.search(notes) is not None and "n't" not in notes and _NOT_AGAIN.isdisjoint(plain(notes).split())


def _degrees_of(value: Value) -> tuple[float, float]:
    """Longitude and latitude of a cell that says latitude first, as people do. Raises NotRead."""
    match = _POINT.fullmatch(plain_digits(str(value)))
    if match is None:
        raise NotRead("is not two degrees")
    return float(match[2]), float(match[1])


def _rows(count: int) -> str:
    return "1 row says" if count == 1 else f"{count} rows say"


_ASIDE = re.compile(r"\([^()]*\)")
_DOUBTS = re.compile(
    r"\b(?:denied|planned|alleged|unconfirmed|unverified|suspected|possible|expected|proposed|scheduled|upcoming|rumou?red)\b"
    r"|, (?:the )?\w+ (?:denies|deny|denied|disputes?|disputed)(?: it| this| responsibility)?$",
    re.IGNORECASE,
)


def _subtype(kind: str, doubted: bool) -> str:
    """The type of a row as a subtype: `Denied shelling` and `Shelling (denied)` are about shelling."""
    bare = _DOUBTS.sub(" ", _ASIDE.sub(" ", kind)) if doubted else kind
    bare = bare.strip(" -:,") or kind
    return "_".join(bare.casefold().replace("/", " ").split())[:60] if not says_nothing(bare) else "incident"
