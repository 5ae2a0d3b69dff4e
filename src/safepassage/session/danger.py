"""Danger from records: read what was reported, make the hazard of every place by hour, write it for the planner and for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from safepassage import brief, outside, terms
from safepassage.danger import forecast
from safepassage.danger.making import day_of, make
from safepassage.danger.making import explain as parts_of
from safepassage.danger.postures import by_weapon, shares
from safepassage.danger.studied import Studied, study
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.danger_table import FILE as TABLE
from safepassage.outside.danger_table import hazards_csv
from safepassage.outside.files import write_whole
from safepassage.outside.importers.points import Box
from safepassage.outside.violence.gather import gather
from safepassage.outside.violence.shapes import weapon_of
from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind, Entry, Thing
from safepassage.records.danger import Danger
from safepassage.records.hazard import Event, EventKind, MadeDanger, Part, Posture, Precision
from safepassage.records.levels import Level
from safepassage.session.claims import Situated, situated
from safepassage.units import DAY, HOUR

EPOCH = datetime(1970, 1, 1).toordinal()
OLD = "danger.before.csv"
MOST_PARTS = 40  # records that danger.json names for one area; the others are told together


@dataclass(frozen=True, slots=True)
class FromRecords:
    """Danger made for a case: what it was made from, what it is, and the forecast that a plan would use."""

    found: Situated
    studied: Studied
    made: MadeDanger
    case: Case  # with the rows that were made
    dangers: dict[Level, Danger]
    stamps: tuple[str, ...]


def from_records(folder: Path, files: Sequence[Path], at: datetime | None = None, by_records: bool = False) -> FromRecords:
    """
    Make danger for a case from files and from the incidents of its ledger, as they were known at a time (the case's start, if None).

    Raises
    ------
    FaultyCase
        With every fault of the case and of every file.
    ValueError
        With `by_records`, when no record says how many died.
    """
    found = situated(folder, at)
    case = replace(found.case, hazards=())
    evidence = gather(files, Box.of(case), _of_ledger(found.entries, case))
    day = day_of(case, 0) if at is None else day_of(case, round((at - case.start).total_seconds() / 60))
    if not evidence.events:
        what = "nothing was reported: there is no record in the files, and no incident in the ledger"
        raise FaultyCase("cannot make danger", [Fault("--records", None, what, "Name a file of incidents, strikes or damage.")])
    studied = study(case, evidence, day)
    made = make(studied, by_records)
    filled = replace(case, hazards=made.hazards)
    return FromRecords(found, studied, made, filled, {level: forecast(filled, level) for level in Level}, terms.stamps(case, False))


def _of_ledger(entries: Iterable[Entry], case: Case) -> list[Event]:
    """The incidents that somebody claimed, as events: weighed by their grade, placed by their point or their zone."""
    events = []
    for entry in entries:
        claim = entry.claim
        if claim.kind is not ClaimKind.INCIDENT:
            continue
        begin = _day(claim.at, case)
        end = _day(claim.until, case) if claim.until else begin + (1.0 if not (claim.at.hour or claim.at.minute) else 1 / 24)
        thing, _, name = claim.subject.partition(":")
        weight = claim.grade.weight / 16 if str(claim.grade) != "F6" else 1.0
        events.append(
            Event(
                id=claim.key or entry.id,
                kind=EventKind.INCIDENT,
                begin=begin,
                end=max(end, begin + 1 / DAY),
                place=name if thing in (Thing.ZONE, Thing.PLACE) else "",
                point=claim.place,
                precision=Precision.NEIGHBOURHOOD if claim.place else Precision.NONE,
                weapon=weapon_of(claim.detail),
                deaths=claim.range,
                weight=weight,
                source=claim.through or claim.claimant,
                file="ledger",
                line=entry.seq,
            )
        )
    return events


def _day(time: datetime, case: Case) -> float:
    local = time.astimezone(case.start.tzinfo)
    return local.toordinal() - EPOCH + (local.hour * HOUR + local.minute) / DAY


def write_danger(done: FromRecords, folder: Path, out: Path, *, replace_table: bool) -> tuple[str, ...]:
    """
    Write the case's danger.csv, and danger.html, danger.json and danger_by_hour.csv to `out`; what was written.

    An older danger.csv is never overwritten unseen: it is a fault, or with `replace_table` kept as danger.before.csv.

    Raises
    ------
    FaultyCase, OSError
    """
    table = folder / TABLE
    rows = hazards_csv(done.case, done.made.hazards, _heading(done))
    if table.exists() and table.read_bytes() != rows:
        if not replace_table:
            fault = Fault(
                TABLE,
                None,
                "the case has such a table already",
                "Look at it; --replace keeps it as danger.before.csv and writes the new one.",
            )
            raise FaultyCase("cannot write danger", [fault])
        write_whole(folder / OLD, table.read_bytes())
    out.mkdir(parents=True, exist_ok=True)
    outside.write_whole(
        out / "danger.html", brief.danger_page(done.case, done.studied.ground.areas, done.made, done.dangers, done.stamps).encode()
    )
    header, body = brief.danger_rows(done.case, done.dangers, _weapons(done))
    stamp = "; ".join(done.stamps)
    outside.write_csv(out / "danger_by_hour.csv", [*header, stamp], [[*row, stamp] for row in body])
    evidence = done.studied.evidence
    behind = {a.id: parts_of(done.studied, n, MOST_PARTS) for n, a in enumerate(done.studied.ground.areas)}
    payload = brief.danger_data(done.case, done.made, evidence, done.stamps, behind)
    outside.write_json(out / "danger.json", payload)
    write_whole(table, rows)
    return (str(table), *(str(out / name) for name in ("danger.html", "danger.json", "danger_by_hour.csv")))


def _weapons(done: FromRecords) -> dict[Posture, dict[str, tuple[float, float, float]]]:
    """What share of a posture's danger each class of weapon has: low, likely, high, as multiples of home."""
    mix = shares(done.studied.evidence.events, done.studied.day)
    return {p: {str(w): (r.low, r.likely, r.high) for w, r in by_weapon(done.case, mix, p).items()} for p in Posture}


def _heading(done: FromRecords) -> list[str]:
    """What stands above the table: who made it, of what, for whom."""
    evidence = done.studied.evidence
    files = sorted({event.file for event in evidence.events})
    known = (datetime.fromordinal(int(done.made.day) + EPOCH)).date()
    return [
        "TASK FORCE ONLY. Danger without pauses, deaths per person-hour, made by: safepassage danger",
        f"of {len(evidence.events)} records as known on {known}: {', '.join(files)}",
        "Empty low, likely, high: nothing was ever reported there; a plan that needs it stops (conventions, section 2).",
        "Delete this file to plan with the assumptions of assumptions.toml again.",
    ]


def explain(done: FromRecords, place: str) -> tuple[Part, ...]:
    """
    What made the danger of a zone or an area so: records and what is known of the ground, largest first, shares summing to one.

    Raises
    ------
    FaultyCase
        When there is no such place, with those that there are.
    """
    areas = done.studied.ground.areas
    wanted = place.strip().casefold()
    for number, area in enumerate(areas):
        if wanted in (area.id.casefold(), area.name.casefold(), area.name_ar.casefold()):
            return parts_of(done.studied, number)
    for zone in done.case.zones:
        if wanted in (zone.id.casefold(), zone.name.casefold(), zone.name_ar.casefold()) and done.studied.zones[zone.id] >= 0:
            return parts_of(done.studied, done.studied.zones[zone.id])
    names = ", ".join(sorted(area.name or area.id for area in areas)[:40])
    raise FaultyCase("cannot explain", [Fault(place[:40], None, "there is no such zone or area", f"There are: {names}.")])
