"""The door for a case: a folder of plain files becomes one `Case`, or all of its faults are told at once."""

from __future__ import annotations

from pathlib import Path

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.city_tables import (
    read_checkpoints,
    read_corridors,
    read_nodes,
    read_parties,
    read_points,
    read_roads,
    read_sites,
    read_zones,
)
from safepassage.outside.coupled_table import deals_of, read_coupled, tell_bad_coupled, tell_shared_aid
from safepassage.outside.crosschecks import Draft, tell_bad_times, tell_broken_corridors, tell_dangling, tell_missing
from safepassage.outside.danger_table import read_hazards
from safepassage.outside.deals import Heading, read_assumptions, read_heading, read_terms, unsaid_terms
from safepassage.outside.far_places import tell_wrong_places
from safepassage.outside.files import Faults
from safepassage.outside.people_tables import read_aid, read_fleet, read_inflows, read_pauses, read_people, read_willingness
from safepassage.outside.source import Folder, Source
from safepassage.records.case import Case


def read_case(folder: Path) -> Case:
    """
    Read a case folder (docs/reference/case_folder.md).

    Corridors of which terms.toml says nothing get terms that are all unknown.

    Raises
    ------
    FaultyCase
        With every fault that was found: file, line in that file, what is wrong, what to do. Values that may lead to a
        person (a phone number, an address) are never repeated.
    """
    what = f"cannot read the case {folder.name or folder}/"
    if not folder.is_dir():
        raise FaultyCase(what, [Fault(folder.name or str(folder), None, "there is no such folder", "Write its path, or start a new case.")])
    faults = Faults()
    case = case_of(Folder(folder), faults)
    if case is None:
        raise FaultyCase(what, faults.told())
    return case


def case_of(source: Source, faults: Faults) -> Case | None:
    """The case that a source holds; None when `faults` then holds any."""
    draft = _read(source, faults)
    tell_dangling(draft, faults)
    tell_broken_corridors(draft, faults)
    tell_missing(draft, faults)
    tell_bad_times(draft, faults)
    tell_bad_coupled(draft.coupled, draft.fleet, faults)
    tell_shared_aid(draft.coupled, draft.corridors.records, draft.roads.records, draft.points.records, draft.aid, faults)
    tell_wrong_places(draft.nodes, draft.zones, draft.roads, faults)
    if len(faults) == 0 and draft.heading is not None:
        try:
            return _case(draft, draft.heading)
        except ValueError as error:
            faults.add("case.toml", None, str(error), "Correct case.toml.")
    return None


def _read(source: Source, faults: Faults) -> Draft:
    heading = read_heading(source, faults)
    start = heading.start if heading else None
    checkpoints, screening = read_checkpoints(source, faults)
    return Draft(
        heading=heading,
        nodes=read_nodes(source, faults),
        roads=read_roads(source, faults),
        zones=read_zones(source, faults),
        people=read_people(source, faults),
        inflows=read_inflows(source, start, faults),
        willingness=read_willingness(source, faults),
        points=read_points(source, faults),
        sites=read_sites(source, faults),
        checkpoints=checkpoints,
        screening=screening,
        corridors=read_corridors(source, faults),
        pauses=read_pauses(source, start, faults),
        terms=read_terms(source, faults),
        fleet=read_fleet(source, faults),
        aid=read_aid(source, faults),
        parties=read_parties(source, faults),
        assumptions=read_assumptions(source, faults),
        coupled=read_coupled(source, faults),
        hazards=read_hazards(source, start, faults),
    )


def _case(draft: Draft, heading: Heading) -> Case:
    """The case of a folder without faults."""
    assert heading.start is not None
    spoken = {terms.corridor: terms for terms in draft.terms.records}
    return Case(
        id=heading.id,
        title=heading.title,
        title_ar=heading.title_ar,
        note=heading.note,
        note_ar=heading.note_ar,
        start=heading.start,
        horizon=heading.horizon,
        tail=heading.tail,
        block=heading.block,
        nodes=draft.nodes.records,
        roads=draft.roads.records,
        zones=draft.zones.records,
        people=draft.people.records,
        inflows=draft.inflows.records,
        willingness=draft.willingness.records,
        assembly_points=draft.points.records,
        sites=draft.sites.records,
        checkpoints=draft.checkpoints.records,
        corridors=draft.corridors.records,
        pauses=draft.pauses.records,
        terms=tuple(spoken.get(c.id) or unsaid_terms(c.id) for c in draft.corridors.records),
        modes=draft.fleet.records,
        commodities=draft.aid.records,
        parties=draft.parties.records,
        assumptions=draft.assumptions.records,
        coupled=deals_of(draft.coupled),
        hazards=draft.hazards.records,
    )
