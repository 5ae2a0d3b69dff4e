"""Exports of the forms from KoBo or ODK (docs/howto/collect_with_forms.md): each submission becomes one or several claims."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.cells_of_sheets import Grid, read_grid
from safepassage.outside.importers.form_questions import CHOICES, FORM, FORMS, NEEDS, ROAD, TALLY, Form
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.sheet import Once, claimant, holder, how, made, span_of, zone_of
from safepassage.outside.importers.sheet_rows import DROPPED, Headed, Line, headed
from safepassage.outside.importers.sheet_things import Things
from safepassage.outside.importers.sheet_times import Clock
from safepassage.outside.persons.no_persons import shown
from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, How, Thing
from safepassage.records.gazetteer import plain
from safepassage.records.levels import Range

KEYS = {"_uuid": "_uuid", "instanceid": "instanceID", "key": "KEY"}  # where a submission's id may stand, the first that is filled counts
NO_KEY = "a submission without _uuid got no key: doubles are known only by being equal"
NO_NUMBER = "a need without a number of people was left out"
# What collecting systems add. Some of it leads to the person who collects.
_SYSTEM = frozenset(
    (
        *("start", "end", "today", "audit", "deviceid", "device_id", "username", "phonenumber", "devicephonenum", "simserial", "simid"),
        *("subscriberid", "imei", "email", "instancename", "submissiondate", "submitterid", "submittername", "attachmentspresent"),
        *("attachmentsexpected", "status", "reviewstate", "edits", "formversion", "enumerator", "rootuuid", "deprecatedid", "no_persons"),
    )
)
_UUID = re.compile(r"(?:uuid:)?([0-9A-Za-z-]{8,64})")
_COUNTS = {"count_critical": "on stretchers", "count_limited": "who cannot walk far", "count_able": "others"}
_EXTRA = {"vehicles": "vehicles", "held": "people held at the checkpoint"}
_NAMES = {
    plain(text): question.name
    for form in FORMS
    for question in form.questions
    for text in (question.name, *question.label)
    if question.kind != "note"
} | {plain(FORM): FORM}


def read_form_export(path: Path, case: Case, faults: Faults) -> Imported:
    """
    The claims of an export, CSV or XLSX, with names or labels as headings, and what was repaired, masked or left out.

    Rows with a fault make no claim; `faults` tells each with its cell.
    """
    grid = read_grid(path, faults)
    table = None if grid is None else headed(grid, question_of, ("organisation", "when"), faults)
    form = None if grid is None or table is None else _form(grid, table)
    if grid is None or table is None or form is None:
        return Imported((), () if grid is None else grid.said())
    _tell_dropped(grid, table)
    reader = _Reader(Clock(zone_of(case), table.texts(["when"])), Things(case))
    once = Once(grid)
    claims: list[Claim] = []
    for line in table.lines():
        made_here = reader.claims(line, form)
        claims += [] if line.faulty else _new(line, made_here, once)
    return Imported(tuple(claims), grid.said())


def question_of(heading: str) -> str | None:
    """The question that a heading of an export means: its name or a label, with or without groups; `DROPPED`, or None if it is none."""
    for text in (heading, heading.rpartition("/")[2], heading.rpartition("-")[2]):
        bare = text.strip().casefold()
        if bare in KEYS:
            return KEYS[bare]
        if name := _NAMES.get(plain(text)):
            return name
        if bare in _SYSTEM or bare.startswith("_") or plain(text) in ("no persons", "لا اشخاص"):
            return DROPPED
    if heading.casefold().startswith(("meta/", "formhub/")):
        return DROPPED
    return None


def _form(grid: Grid, table: Headed) -> Form | None:
    """Which form it is: by its hidden column, else the one whose required questions are all there. None (and a fault): neither."""
    said = {text.strip() for text in table.texts([FORM])} - {""}
    for form in FORMS:
        if said == {form.id}:
            return form if _complete(grid, table, form) else None
    fitting = [form for form in FORMS if not _lacking(table, form)]
    if not said and len(fitting) == 1:
        return fitting[0]
    row = grid.rows[table.first - 1][0]
    problem = "the rows are of several forms, or of none that is known" if said else "the headings are those of none of the forms"
    names = ", ".join(form.id for form in FORMS)
    grid.fault(table.faults, row, table.columns.get(FORM), problem, f"Export one form at a time; the forms are {names}.")
    return None


def _lacking(table: Headed, form: Form) -> list[str]:
    return [question.name for question in form.questions if question.needed and question.name not in table.columns]


def _complete(grid: Grid, table: Headed, form: Form) -> bool:
    lacking = _lacking(table, form)
    for name in lacking:
        grid.fault(table.faults, grid.rows[table.first - 1][0], None, f"column {name} of {form.id} is missing", "Export all questions.")
    return not lacking


def _tell_dropped(grid: Grid, table: Headed) -> None:
    row, cells = grid.rows[table.first - 1]
    names = [str(cell).strip() for cell in cells if str(cell).strip() and question_of(" ".join(str(cell).split())) == DROPPED]
    if names:
        grid.repairs.append(f"{grid.file} row {row}: columns that the collecting system adds were left out: {', '.join(names)}")


def _new(line: Line, claims: list[Claim], once: Once) -> list[Claim]:
    """Those of a submission that are new; a submission whose id stands there twice with other answers is one fault."""
    column = next((name for name in KEYS.values() if not line.empty(name)), "when")
    new: list[Claim] = []
    for claim in claims:
        if once.take(line, claim, column):
            new.append(claim)
        if line.faulty:
            return []
    return new


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the submissions of one form."""

    clock: Clock
    things: Things

    def claims(self, line: Line, form: Form) -> list[Claim]:
        """What one submission says. All its cells are looked at first, so that every fault is told."""
        parts: dict[str, Callable[[Line], list[tuple[int, dict[str, object]]]]] = {
            TALLY.id: self._tally,
            ROAD.id: self._road,
            NEEDS.id: self._needs,
        }
        at = self._when(line)
        who, uuid = claimant(line, "organisation"), _uuid(line)
        drafts = parts[form.id](line)
        if line.faulty or at is None:
            return []
        if not drafts:
            line.fault(None, "the submission says nothing: no number and no state is filled in", "Ask whoever sent it, or delete the row.")
        found = (
            made(line, **({"at": at, "claimant": who, "key": f"kobo:{uuid}:{number}" if uuid else ""} | fields))
            for number, fields in drafts
        )
        return [claim for claim in found if claim is not None]

    def _when(self, line: Line) -> datetime | None:
        if line.empty("when"):
            line.fault("when", "column when is empty", "Say when it was so.")
        return line.time("when", self.clock)

    def _tally(self, line: Line) -> list[tuple[int, dict[str, object]]]:
        convoy = self.things.subject(line, "convoy", (Thing.CONVOY,))
        checkpoint = self.things.subject(line, "checkpoint", (Thing.CHECKPOINT,))
        counts = {column: line.amount(column) for column in (*_COUNTS, *_EXTRA)}
        for column in _COUNTS:
            if line.empty(column):
                line.fault(
                    column, f"column {column} is empty, and unknown is not zero", "Ask whoever counted; write 0 if there was nobody."
                )
        words = [f"{counts[column]:g} {what}" for column, what in (_COUNTS | _EXTRA).items() if counts[column] is not None]
        note = _joined(f"at {checkpoint}: {', '.join(words)}", line.text("remark"))
        total = sum(counts[column] or 0.0 for column in _COUNTS)
        fields = {"kind": ClaimKind.TALLY, "subject": convoy, "detail": _choice(line, "direction", "direction"), "how": How.COUNTED}
        return [(1, fields | {"range": Range.exactly(total), "note": note})]

    def _road(self, line: Line) -> list[tuple[int, dict[str, object]]]:
        common = {"subject": self.things.subject(line, "road", (Thing.ROAD,)), "how": _how(line), "note": line.text("remark")}
        drafts: list[tuple[int, dict[str, object]]] = [(1, {"kind": ClaimKind.ROAD_STATE, "word": _choice(line, "state", "road_state")})]
        if not line.empty("holder"):
            drafts.append((2, {"kind": ClaimKind.HOLDER, "word": holder(line, "holder", self.things)}))
        return [(number, common | fields) for number, fields in drafts]

    def _needs(self, line: Line) -> list[tuple[int, dict[str, object]]]:
        zone = self.things.subject(line, "zone", (Thing.POCKET, Thing.ZONE))
        common = {"how": _how(line), "note": line.text("remark")}
        drafts = [*self._need(line, zone), *self._stocks(line)]
        if (critical := span_of(line, None, "critical_low", "", "critical_high")) is not None:
            drafts.append((2, {"kind": ClaimKind.PEOPLE, "subject": zone, "detail": "critical", "range": critical}))
        return [(number, common | fields) for number, fields in sorted(drafts, key=lambda draft: draft[0])]

    def _need(self, line: Line, zone: str) -> Iterator[tuple[int, dict[str, object]]]:
        span = span_of(line, None, "need_low", "", "need_high")
        if line.empty("need"):
            if span is not None:
                line.fault("need_low", "people in need are counted, and not what they need", "Say what is needed.")
            return
        need = _choice(line, "need", "need")
        if span is None:
            line.table.grid.counted[NO_NUMBER] += 1
        else:
            yield 1, {"kind": ClaimKind.NEED, "subject": zone, "detail": need, "range": span}

    def _stocks(self, line: Line) -> Iterator[tuple[int, dict[str, object]]]:
        for number, (stock, units) in enumerate((("stock_a", "units_a"), ("stock_b", "units_b")), start=3):
            if line.empty(stock) and line.empty(units):
                continue
            if line.empty(stock) or line.empty(units):
                empty, other = (stock, units) if line.empty(stock) else (units, stock)
                line.fault(other, f"column {other} stands without {empty}", "Say what it is and how much, or neither.")
                continue
            subject, amount = self.things.subject(line, stock, (Thing.AID,)), line.amount(units)
            if subject and amount is not None:
                yield number, {"kind": ClaimKind.STOCK, "subject": subject, "range": Range.exactly(amount)}


def _choice(line: Line, column: str, name: str) -> str:
    """The answer to a question with choices, given by its name or its label in either language."""
    text = line.word(column)
    for value, labels in CHOICES[name]:
        if plain(text) in map(plain, (value, *labels)):
            return value
    told = shown(text) + " is no answer of the form" if text else "is empty"
    line.fault(column, f"column {column}: {told}", f"Write one of: {', '.join(value for value, _ in CHOICES[name])}.")
    return ""


def _how(line: Line) -> How:
    """How it is known, by the form's words; empty is unknown."""
    return How(_choice(line, "how", "how") or How.UNKNOWN) if not line.empty("how") else how(line, "how")


def _uuid(line: Line) -> str:
    """The id of the submission; empty where it has none."""
    column = next((name for name in KEYS.values() if not line.empty(name)), None)
    if column is None:
        line.table.grid.counted[NO_KEY] += 1
        return ""
    match = _UUID.fullmatch(line.word(column))
    if match is None:
        line.fault(column, f"column {column} holds no id of a submission", "Export it again, with the ids.")
    return match[1] if match else ""


def _joined(*texts: str) -> str:
    return "; ".join(filter(None, texts))
