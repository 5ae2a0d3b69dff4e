"""The three TOML files: what the case is (case.toml), what parties agreed to (terms.toml), what is assumed (assumptions.toml)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from safepassage.outside.agreed_limits import agreed, cargo, headcount
from safepassage.outside.files import Faults
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.rates import MAY_HAVE, RATES, Rate
from safepassage.outside.settings import Section, label
from safepassage.outside.source import Source
from safepassage.outside.tables import Listed
from safepassage.records.levels import Assumption, Range
from safepassage.records.operation import Terms
from safepassage.records.people import Screening
from safepassage.units import DAY, HOUR

MOST_HORIZON_HOURS = 24 * 31
MOST_TAIL_DAYS = 366
_SAID = ("time", "places", "route", "aid_in", "follow_up", "voluntary", "may_stay", "may_return", "choice_of_destination", "monitoring")
_TERMS = (*_SAID, "who", "third_party", "headcount", "cargo", "coupled", "guarantors", "agreed_by", "agreed", "source")
_ASSUMPTION = ("low", "likely", "high", "unit", "worse", "source", "why")


@dataclass(frozen=True, slots=True)
class Heading:
    """case.toml: what the case is called and how long it lasts. `start` is None and minutes are 0 where the file is faulty."""

    id: str
    title: str
    title_ar: str
    note: str
    note_ar: str
    start: datetime | None
    horizon: int
    tail: int
    block: int


def read_heading(source: Source, faults: Faults) -> Heading | None:
    """case.toml"""
    section = source.settings("case.toml", faults)
    if section is None:
        return None
    section.tell_unknown(("id", "title", "title_ar", "note", "note_ar", "start", "horizon_hours", "tail_days", "block_hours"))
    identity = section.text("id", must=True)
    horizon, block = (
        _minutes(section, "horizon_hours", HOUR, MOST_HORIZON_HOURS),
        _minutes(section, "block_hours", HOUR, MOST_HORIZON_HOURS),
    )
    if horizon and block and (block % HOUR or horizon % block):
        section.fault("block_hours", "the horizon is not whole blocks of whole hours", "Use e.g. horizon_hours = 72 and block_hours = 6.")
    tail = round(section.number("tail_days", 0, MOST_TAIL_DAYS) * DAY)
    texts = section.text("title", must=True), section.text("title_ar"), section.text("note"), section.text("note_ar")
    return Heading(identity, *texts, section.time("start"), horizon, tail, block)


def _minutes(section: Section, key: str, unit: int, most: float) -> int:
    minutes = section.number(key, 1, most) * unit
    if minutes != int(minutes):
        section.fault(key, f"{key} is not whole minutes", "Write whole hours.")
    return int(minutes)


def read_terms(source: Source, faults: Faults) -> Listed[Terms]:
    """terms.toml: one table a corridor; a key left out is unknown."""
    sections = source.sections("terms.toml", faults)
    rows: list[tuple[int, Terms]] = []
    for section in sections or ():
        before = len(faults)
        terms = _terms(section)
        if len(faults) == before:
            rows.append((section.line, terms))
    names = frozenset(section.name for section in sections or ())
    return Listed("terms.toml", tuple(rows), names, sections is not None)


def _terms(section: Section) -> Terms:
    section.tell_unknown(_TERMS)
    said = {key: section.yes(key) for key in _SAID}
    return Terms(
        corridor=section.name,
        who=_classes(section),
        third_party=section.text("third_party") if not section.unsaid("third_party") else None,
        agreed_by=section.words("agreed_by") or (),
        source=section.text("source", must=True),
        headcount=headcount(section),
        cargo=cargo(section),
        coupled=None if section.unsaid("coupled") else section.text("coupled"),
        guarantors=section.words("guarantors"),
        agreed=agreed(section),
        **said,
    )


def _classes(section: Section) -> tuple[Screening, ...] | None:
    words = section.words("who")
    if words is None:
        return None
    for word in words:
        if word not in set(Screening):
            section.fault("who", f"who names {shown(word)}, which is no screening class", f"Use: {', '.join(Screening)}.")
    return tuple(c for c in Screening if c in words)


def unsaid_terms(corridor: str) -> Terms:
    """The terms of a corridor of which terms.toml says nothing: every one unknown."""
    return Terms(corridor, *(None,) * 12, agreed_by=(), source="nobody reported any terms")


def read_assumptions(source: Source, faults: Faults) -> Listed[Assumption]:
    """assumptions.toml: the rates that `RATES` names and any of `MAY_HAVE`, each with its range, unit and source."""
    sections = source.sections("assumptions.toml", faults)
    rows: list[tuple[int, Assumption]] = []
    names = frozenset(section.name for section in sections or ())
    for section in sections or ():
        before = len(faults)
        assumption = _assumption(section)
        if assumption is not None and len(faults) == before:
            rows.append((section.line, assumption))
    if sections is not None:
        for name in RATES:
            if name not in names and not _said_broken(faults, name):
                faults.add("assumptions.toml", None, f"[{name}] is missing", "Add it with low, likely, high, unit, worse, source and why.")
    return Listed("assumptions.toml", tuple(rows), names, sections is not None)


def _said_broken(faults: Faults, name: str) -> bool:
    """Whether the table is there but could not be parsed, which is then already told."""
    return any(fault.file == "assumptions.toml" and fault.problem == f"[{label(name)}] is not TOML" for fault in faults.found)


def _rising(section: Section, rate: Rate) -> list[float]:
    before = len(section.faults)
    numbers = [section.number(end, rate.least, rate.most) for end in ("low", "likely", "high")]
    if len(section.faults) == before and numbers != sorted(numbers):
        section.fault("low", "low, likely, high do not rise", "Write low <= likely <= high.")
    return numbers if len(section.faults) == before else [0.0, 0.0, 0.0]


def _assumption(section: Section) -> Assumption | None:
    name = section.name
    rate = RATES.get(name) or MAY_HAVE.get(name)
    if rate is None:
        section.fault(
            "", f"{shown(name)} is no assumption of this program", "Delete it, or correct its name (docs/reference/case_folder.md)."
        )
        return None
    section.tell_unknown(_ASSUMPTION)
    numbers = _rising(section, rate)
    if rate.whole and any(value != int(value) for value in numbers):
        section.fault("likely", "the minutes are not whole", "Write whole minutes.")
    worse = section.text("worse", must=True)
    if worse not in ("high", "low") or rate.worse not in (None, worse):
        wanted = f'"{rate.worse}"' if rate.worse else '"high" or "low"'
        section.fault("worse", f"worse must be {wanted}", "It tells which end of the range means more deaths.")
        worse = "high"
    unit = section.text("unit", must=True)
    if rate.unit not in unit.casefold():
        section.fault(
            "unit", f"the unit {shown(unit)} does not name the {rate.unit}", "See the table of units in docs/reference/case_folder.md."
        )
    return Assumption(name, Range(*numbers), unit, worse, section.text("source", must=True), section.text("why"))
