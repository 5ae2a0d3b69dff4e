"""coupled.csv: deals by which two sieges are exchanged in lock-step; two rows a deal, one for each side. The file may be absent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from safepassage.outside.cells import Row
from safepassage.outside.files import Faults
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.source import Source
from safepassage.outside.tables import Listed
from safepassage.paths import besieged_from
from safepassage.records.city import AssemblyPoint, Corridor, Road
from safepassage.records.coupled import Coupled, CoupledSide
from safepassage.records.operation import Commodity, Mode, ModeKind

FILE = "coupled.csv"
COLUMNS = (
    *("deal", "side", "name", "name_ar", "corridors", "modes"),
    *("persons", "slack", "confirm_minutes", "batch", "source"),
)
MOST_MINUTES = 10_080

Sides = Listed[tuple[str, CoupledSide]]  # deal, side


def read_coupled(source: Source, faults: Faults) -> Sides:
    """The sides of coupled deals, each with the deal it belongs to."""
    return source.table(FILE, COLUMNS, faults, optional=True).listed(_side, key=("deal", "side"))


def _side(row: Row) -> tuple[str, CoupledSide]:
    corridors, modes = row.idents("corridors"), row.idents("modes")
    for column, words in (("corridors", corridors), ("modes", modes)):
        if not words:
            row.fault(f"column {column} is empty", f"Write the ids of the {column} of this side.", column)
    batch = None if row.raw("batch") == "" else row.whole("batch", 1)
    slack = batch if batch is not None and row.raw("slack") == "" else row.whole("slack")
    return row.ident("deal"), CoupledSide(
        row.ident("side"),
        row.told("name"),
        row.text("name_ar"),
        corridors,
        modes,
        max(1, row.whole("persons", 1)),
        slack,
        row.whole("confirm_minutes", 0, MOST_MINUTES),
        batch,
        row.told("source"),
    )


def tell_bad_coupled(sides: Sides, fleet: Listed[Mode], faults: Faults) -> None:
    """What no single row of coupled.csv can tell: sides missing or too many, ways or vehicles on both, a deal that nobody can begin."""
    deals: dict[str, list[tuple[int, CoupledSide]]] = defaultdict(list)
    for line, (deal, side) in sides.rows:
        deals[deal].append((line, side))
    whole = len(sides.rows) == len(sides.keys)  # a row with a fault of its own says nothing of its deal
    for deal, rows in deals.items():
        if len(rows) > 2 or (len(rows) < 2 and whole):
            problem = f"deal {shown(deal)} has {len(rows)} sides and not two"
            faults.add(FILE, rows[-1][0], problem, "Write two rows with this deal, one for each side.", column="deal")
        elif len(rows) == 2:
            _tell_pair(deal, rows, {mode.id: mode for mode in fleet.records}, faults)


def _tell_pair(deal: str, rows: list[tuple[int, CoupledSide]], modes: dict[str, Mode], faults: Faults) -> None:
    (_, first), (line, second) = rows
    for corridor in first.corridors:
        if corridor in second.corridors:
            problem = f"corridor {shown(corridor)} stands on both sides of deal {shown(deal)}"
            faults.add(FILE, line, problem, "Leave it on one side.", column="corridors")
    for mode in first.modes:
        if mode in second.modes and mode in modes and modes[mode].kind is not ModeKind.FOOT:
            problem = f"mode {shown(mode)} serves both sides of deal {shown(deal)}: it would go into one siege and come out of the other"
            faults.add(FILE, line, problem, "Make two rows of it in fleet.csv, one for each side.", column="modes")
    if first.slack == second.slack == 0:
        problem = f"deal {shown(deal)} has slack 0 on both sides: each waits for the other, and nobody can ever leave"
        faults.add(FILE, line, problem, "Write how many of one side, or of both, may leave first.", column="slack")


def tell_shared_aid(
    deals: Sides,
    corridors: Iterable[Corridor],
    roads: Iterable[Road],
    points: Iterable[AssemblyPoint],
    aid: Listed[Commodity],
    faults: Faults,
) -> None:
    """A commodity that would feed two sieges out of one store: nobody can carry it from one into the other."""
    roads, points, starts = tuple(roads), tuple(points), {c.id: c.start for c in corridors}
    by_deal: dict[str, list[frozenset[str]]] = defaultdict(list)
    for deal, side in deals.records:
        inside = besieged_from(roads, [starts[c] for c in side.corridors if c in starts])
        by_deal[deal].append(frozenset(zone for p in points if p.node in inside for zone in p.zones))
    for line, good in aid.rows:
        for deal, zones in by_deal.items():
            if len(zones) == 2 and not zones[0] & zones[1] and all(not good.zones or z & set(good.zones) for z in zones):
                problem = (
                    f"{shown(good.id)} is for zones of both sieges of deal {shown(deal)}, and cannot be carried from one into the other"
                )
                faults.add(
                    aid.file, line, problem, "Make two rows of it, and name in column zones for which zones each is.", column="zones"
                )
                break


def deals_of(sides: Sides) -> tuple[Coupled, ...]:
    """The deals, in the order of their first sides; of a table without faults."""
    deals: dict[str, list[CoupledSide]] = defaultdict(list)
    for deal, side in sides.records:
        deals[deal].append(side)
    return tuple(Coupled(deal, (pair[0], pair[1])) for deal, pair in deals.items())
