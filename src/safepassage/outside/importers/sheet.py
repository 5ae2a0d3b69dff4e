"""The claim sheet (docs/reference/claim_sheet.md): one claim in a row, CSV or a workbook, every fault at once with its address."""

from __future__ import annotations

import re
from datetime import tzinfo
from pathlib import Path

from safepassage.outside.cells import ID, LIKE_A_PHONE
from safepassage.outside.collection import without_collection
from safepassage.outside.files import Faults
from safepassage.outside.importers.cells_of_sheets import Grid, read_grid
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.sheet_rows import Line, headed
from safepassage.outside.importers.sheet_things import Things
from safepassage.outside.importers.sheet_times import Clock
from safepassage.outside.importers.sheet_words import HEADINGS, NEEDED, word_among
from safepassage.outside.persons.no_persons import DIGITS, shown
from safepassage.records.case import Case
from safepassage.records.claim import SHAPES, Claim, ClaimKind, Grade, How, Thing
from safepassage.records.gazetteer import plain
from safepassage.records.levels import Range
from safepassage.records.people import Care, Screening

SHEET = "claims"
KINDS = tuple(ClaimKind)
TIMES = ("since", "until", "at")
MIDDLE = "of a count with low and high alone, likely was taken as the middle"
_MASKED_ALONE = re.compile(r"[\W_]*(?:\[[a-z -]+\][\W_]*)+")


def read_sheet(path: Path, case: Case, faults: Faults) -> Imported:
    """
    The claims of a sheet, and what was repaired or masked. Rows with a fault make no claim; `faults` tells each with its cell.

    The sheet is a CSV file, or of a workbook the sheet `claims` (else the first).
    """
    with without_collection():
        return _read(path, case, faults)


def _read(path: Path, case: Case, faults: Faults) -> Imported:
    grid = read_grid(path, faults, SHEET)
    table = None if grid is None else headed(grid, lambda heading: HEADINGS.get(plain(heading)), NEEDED, faults)
    if grid is None or table is None:
        return Imported((), () if grid is None else grid.said())
    clock, things = Clock(zone_of(case), table.texts(TIMES)), Things(case)
    once = Once(grid)
    claims = [claim for line in table.lines() if (claim := _claim(line, clock, things)) is not None and once.take(line, claim, "key")]
    return Imported(tuple(claims), grid.said())


def zone_of(case: Case) -> tzinfo:
    """The zone that a time without one is in."""
    zone = case.start.tzinfo
    assert zone is not None  # a case without a zone is refused
    return zone


class Once:
    """Takes each claim once: the same row twice is a repair, two rows of one key that differ are a fault with both cells."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.taken: dict[str | Claim, tuple[Claim, int]] = {}  # by its key, if it has one: then no claim need be compared with all others

    def take(self, line: Line, claim: Claim, column: str) -> bool:
        """Whether a claim is new; `column` is where its key stands."""
        other, row = self.taken.setdefault(claim.key or claim, (claim, line.number))
        if other is claim:
            return True
        if other == claim:
            repair = f"{self.grid.file}: row {line.number} says the same as row {row} and was taken once"
            if repair not in self.grid.repairs[-1:]:  # a row of a form may make several claims
                self.grid.repairs.append(repair)
            return False
        where = self.grid.where(row, line.table.columns[column])
        problem = f"the {column} {shown(claim.key)} already stands in {where}, with another claim"
        line.fault(column, problem, "Keep one of the two rows, or give one another key.")
        return False


def _claim(line: Line, clock: Clock, things: Things) -> Claim | None:
    """The claim of one row; None where the row has a fault. All cells are looked at first, so that every fault is told."""
    kind = line.once("kind", _kind)
    place = things.place(line)
    at = line.time("at", clock, whole_day=True)
    if line.empty("at"):
        line.fault("at", "column at is empty", "Write from when it is so, or when it was counted.")
    fields = {
        "since": line.time("since", clock),
        "until": line.time("until", clock),
        "claimant": claimant(line, "claimant"),
        "through": line.text("through"),
        "how": line.once("how", _how),
        "grade": line.once("grade", _grade),
        "note": line.text("note"),
        "key": _key(line),
    }
    if kind is None:
        return None
    subject = things.subject(line, "subject", SHAPES[kind].things, placed=place is not None)
    detail = line.once("detail", _people_detail) if kind is ClaimKind.PEOPLE else _detail(line, kind)
    word = _word(line, kind, things)
    span = span_of(line, "value" if SHAPES[kind].words is None else None)
    if line.faulty or at is None:
        return None
    return made(line, kind=kind, subject=subject, detail=detail, word=word, range=span, at=at, place=place, **fields)


def made(line: Line, **fields: object) -> Claim | None:
    """A claim; what the record itself refuses becomes a fault of the row."""
    try:
        return Claim(**fields)  # type: ignore[arg-type]
    except ValueError as error:
        line.fault(None, str(error), "Correct the row; docs/explanation/claims.md, section 1, has what each kind needs.")
        return None


def _kind(line: Line) -> ClaimKind | None:
    text = line.word("kind")
    word = word_among(text, KINDS)
    if word is None and (text or line.empty("kind")):
        line.fault(
            "kind",
            f"column kind: {shown(text)} is no kind of claim" if text else "column kind is empty",
            f"Write one of: {', '.join(ClaimKind)}.",
        )
    return None if word is None else ClaimKind(word)


def claimant(line: Line, column: str) -> str:
    """Who says so: an organisation or a role. What is nothing but a person is a fault."""
    text = line.text(column)
    if line.empty(column):
        line.fault(column, f"column {column} is empty", "Say who says so: an organisation or a role.")
    if _MASKED_ALONE.fullmatch(text):
        line.fault(column, f"column {column} names a person", "Write the organisation or the role.")
    return text


def _how(line: Line) -> How:
    return how(line, "how")


def how(line: Line, column: str) -> How:
    """How it is known; empty is unknown."""
    text = line.word(column)
    word = word_among(text, tuple(How)) if text else How.UNKNOWN
    if word is None:
        line.fault(column, f"column {column}: {shown(text)} is no way of knowing", f"Write one of: {', '.join(How)}.")
    return How(word or How.UNKNOWN)


def _grade(line: Line) -> Grade:
    text = line.word("grade").translate(DIGITS).replace(" ", "")
    try:
        return Grade.read(text.upper())
    except ValueError:
        line.fault("grade", f"column grade: {shown(text)} is no grade", "Write a letter A-F and a digit 1-6, such as B2.")
        return Grade()


def _key(line: Line) -> str:
    key = line.word("key")
    if not key:
        return ""
    if LIKE_A_PHONE.fullmatch(key.translate(DIGITS)) or "@" in key or key.startswith("+"):
        line.fault("key", "column key holds what may be a phone number or an address", "Use an id that leads to nobody.")
    return key


def _detail(line: Line, kind: ClaimKind) -> str:
    """The detail in its one spelling."""
    details = SHAPES[kind].details
    if details is None:
        return line.text("detail")
    text = line.word("detail")
    word = "" if text == "" and "" in details else word_among(text, tuple(filter(None, details)))
    if word is None:
        problem = f"column detail: {shown(text)} is no detail of {kind}" if text else f"column detail is empty, and {kind} needs one"
        line.fault("detail", problem, f"Write one of: {', '.join(details)}." if any(details) else "Leave it empty.")
    return word or ""


def _people_detail(line: Line) -> str:
    """Empty, a care, or care/screening."""
    text = line.word("detail")
    words = [word_among(part, tuple(kind)) for part, kind in zip(text.split("/"), (Care, Screening), strict=False)]
    if text and (None in words or text.count("/") > 1):
        line.fault(
            "detail", f"column detail: {shown(text)} is no group", "Write critical, limited or able, or one with a class: able/general."
        )
    return "/".join(filter(None, words)) if text else ""


def _word(line: Line, kind: ClaimKind, things: Things) -> str | None:
    """The word that a claim says; None for kinds that say a number (`span_of` reads it) or nothing."""
    words, text = SHAPES[kind].words, line.word("value")
    if words is None:
        if text and SHAPES[kind].unit is None:
            line.fault("value", f"column value is filled, and {kind} says no word", "Write the reason under note.")
        return None
    if words:
        word = word_among(text, words)
        if word is None:
            line.fault(
                "value",
                f"column value: {shown(text)} is not what {kind} says" if text else "column value is empty",
                f"Write one of: {', '.join(words)}.",
            )
        return word
    return {ClaimKind.HOLDER: _holder, ClaimKind.DEAL: _deal, ClaimKind.TERM: _term}[kind](line, things)


def _holder(line: Line, things: Things) -> str:
    return holder(line, "value", things)


def holder(line: Line, column: str, things: Things) -> str:
    """The id of a party, by id or name, or `unknown`."""
    if word_among(line.word(column), ("unknown",)):
        return "unknown"
    return things.subject(line, column, (Thing.PARTY,)).partition(":")[2]


def _deal(line: Line, _: Things) -> str:
    text = line.word("value")
    if not ID.fullmatch(text):
        line.fault("value", f"column value: {shown(text)} is not the id of a deal", "Write the id, without spaces.")
    return text


def _term(line: Line, _: Things) -> str | None:
    """yes, no, the term's own words; nothing where the term is a number under low, likely, high."""
    text = line.word("value")
    return word_among(text, ("yes", "no")) or line.text("value") or None


def span_of(line: Line, value: str | None, low: str = "low", likely: str = "likely", high: str = "high") -> Range | None:
    """
    The number that a row says, as a range; None where it says none.

    Parameters
    ----------
    value : a column that may say the likely number as well; None: it says a word.
    """
    before = len(line.table.faults)
    ends = [line.amount(column) for column in (low, likely, high)]
    if value is not None and (said := line.amount(value)) is not None:
        if ends[1] not in (None, said):
            line.fault(value, f"column {value} says {said:g} and column {likely} {ends[1]:g}", "Write the number once.")
        ends[1] = said
    if len(line.table.faults) > before or ends == [None, None, None]:
        return None
    if (ends[0] is None) != (ends[2] is None):
        given, empty = (low, high) if ends[2] is None else (high, low)
        line.fault(given, f"column {given} is filled and column {empty} is not", "Write both ends: nobody said is not a number.")
        return None
    if ends[1] is None:
        line.table.grid.counted[MIDDLE] += 1
    found = _filled(*ends)
    if found != sorted(found):
        line.fault(low, f"low {found[0]:g}, likely {found[1]:g}, high {found[2]:g} do not rise", "Write low <= likely <= high.")
        return None
    return Range(*found)


def _filled(low: float | None, likely: float | None, high: float | None) -> list[float]:
    """Three numbers of which either the middle one or the ends may not be said."""
    if likely is None:
        likely = ((low or 0.0) + (high or 0.0)) / 2
    return [likely if low is None else low, likely, likely if high is None else high]
