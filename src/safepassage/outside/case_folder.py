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
from safepassage.outside.crosschecks import Draft, tell_bad_times, tell_broken_corridors, tell_dangling, tell_missing
from safepassage.outside.deals import Heading, read_assumptions, read_heading, read_terms, unsaid_terms
from safepassage.outside.far_places import tell_far_places, tell_short_roads
from safepassage.outside.files import Faults
from safepassage.outside.people_tables import read_aid, read_fleet, read_inflows, read_pauses, read_people, read_willingness
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
    draft = _read(folder, faults)
    tell_dangling(draft, faults)
    tell_broken_corridors(draft, faults)
    tell_missing(draft, faults)
    tell_bad_times(draft, faults)
    tell_far_places(draft.nodes, draft.zones, faults)
    tell_short_roads(draft.roads, draft.nodes, faults)
    if len(faults) == 0 and draft.heading is not None:
        try:
            return _case(draft, draft.heading)
        except ValueError as error:
            faults.add("case.toml", None, str(error), "Correct case.toml.")
    raise FaultyCase(what, faults.told())


def _read(folder: Path, faults: Faults) -> Draft:
    heading = read_heading(folder, faults)
    start = heading.start if heading else None
    checkpoints, screening = read_checkpoints(folder, faults)
    return Draft(
        heading=heading,
        nodes=read_nodes(folder, faults),
        roads=read_roads(folder, faults),
        zones=read_zones(folder, faults),
        people=read_people(folder, faults),
        inflows=read_inflows(folder, start, faults),
        willingness=read_willingness(folder, faults),
        points=read_points(folder, faults),
        sites=read_sites(folder, faults),
        checkpoints=checkpoints,
        screening=screening,
        corridors=read_corridors(folder, faults),
        pauses=read_pauses(folder, start, faults),
        terms=read_terms(folder, faults),
        fleet=read_fleet(folder, faults),
        aid=read_aid(folder, faults),
        parties=read_parties(folder, faults),
        assumptions=read_assumptions(folder, faults),
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
    )
