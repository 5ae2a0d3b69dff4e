"""What the sheets of a case's workbook hold: their order, and of each column its meaning, its unit, its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safepassage.records.city import CorridorState, Exposure, RoadState, SiteKind
from safepassage.records.hazard import HazardKind, Posture
from safepassage.records.operation import ModeKind
from safepassage.records.people import Care, Screening

README = "read me"
NOTES = "notes"
SETTINGS = ("case", "terms", "assumptions")  # TOML files; every other sheet is a CSV file
HEADS = {"terms": "corridor", "assumptions": "name"}  # the column that names the table of a TOML file
CASE_KEYS = {
    "id": "The short name of the case, without spaces.",
    "title": "Its title in English.",
    "title_ar": "Its title in Arabic.",
    "note": "What a reader must know, in English.",
    "note_ar": "What a reader must know, in Arabic.",
    "start": "When the plan begins: a time with a zone, in whole minutes.",
    "horizon_hours": "How long vehicles may move [hours]; whole blocks.",
    "tail_days": "How long deaths are counted afterwards [days].",
    "block_hours": "How long one round of aid is planned for [hours].",
}
QUANTITIES = ("horizon_hours", "tail_days", "block_hours")  # keys of the case that are numbers
OPTIONAL = {  # columns of the sheet when there is no file
    "inflow": ("zone", "care", "screening", "at", "low", "likely", "high", "source"),
    "coupled": (*("deal", "side", "name", "name_ar", "corridors", "modes", "persons", "slack", "confirm_minutes", "batch", "source"),),
    "danger": ("kind", "place", "posture", "start", "end", "low", "likely", "high", "source"),
}
TIMES = {("case", "start"), ("inflow", "at"), ("pauses", "start"), ("pauses", "end"), ("danger", "start"), ("danger", "end")}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its meaning with the unit, the words a cell may hold (empty: any), and how cells are kept."""

    meaning: str
    words: tuple[str, ...] = ()
    number: bool = False
    wide: int = 0  # characters; 0: by what stands in it
    arabic: bool = False


def _number(meaning: str) -> Column:
    return Column(meaning, number=True)


def _words(meaning: str, kind: type[StrEnum]) -> Column:
    return Column(meaning, tuple(kind))


YES_NO = ("yes", "no")
_EVERYWHERE: dict[str, Column] = {
    "id": Column("The name that other sheets use for it: letters, digits and . : + - _, no spaces."),
    "name": Column("Its name in English. Never a person's."),
    "name_ar": Column("Its name in Arabic. Never a person's.", arabic=True),
    "lon": _number("Longitude, degrees east (WGS 84)."),
    "lat": _number("Latitude, degrees north (WGS 84)."),
    "holder": Column("Id of the party that holds it (sheet parties); unknown if nobody reported it."),
    "source": Column("Who says so, where and when. Never a person's name or number.", wide=50),
    "low": _number("The lowest it may be."),
    "likely": _number("What is most likely."),
    "high": _number("The highest it may be."),
    "zone": Column("Id of a zone (sheet zones)."),
    "care": _words("What care the group needs.", Care),
    "screening": _words("What a checkpoint may do with the group.", Screening),
    "node": Column("Id of the node where it lies (sheet nodes)."),
    "corridor": Column("Id of a corridor (sheet corridors)."),
    "side": Column("Id of the party on whose side it lies (sheet parties)."),
}
_OF: dict[str, dict[str, Column]] = {
    "roads": {
        "u": Column("Id of the node where it begins (sheet nodes)."),
        "v": Column("Id of the node where it ends (sheet nodes)."),
        "metres": _number("Length [m]."),
        "exposure": _words("How exposed to fire it is.", Exposure),
        "state": _words("Whether it can be used. Unknown is not open.", RoadState),
    },
    "zones": {f"danger_{end}": _number(f"Danger at home, x the mean of the town: {end}.") for end in ("low", "likely", "high")},
    "people": {end: _number(f"Persons in the group: {end}.") for end in ("low", "likely", "high")},
    "inflow": {"at": Column("When they come, such as 2016-12-08T08:00+02:00.")},
    "willingness": {end: _number(f"Share from 0 to 1 that would go to that side: {end}.") for end in ("low", "likely", "high")},
    "assembly_points": {
        "zones": Column("Ids of the zones it serves, separated by spaces."),
        "cap_people": _number("Most persons who may wait there at once."),
        "cap_minutes": _number("Longest that anybody may wait there [minutes]."),
    },
    "sites": {
        "kind": _words("What it is.", SiteKind),
        "intake_per_hour": _number("Persons (aid points: trucks) it takes an hour."),
        "places": _number("Persons (aid points: trucks) it has room for."),
        "accepts": Column("Which care it takes, separated by spaces: critical limited able."),
    },
    "checkpoints": {
        "persons_per_hour": _number("Persons it lets pass an hour."),
        "standing_vehicles": _number("Vehicles that can stand before it."),
    },
    "screening": {
        "checkpoint": Column("Id of a checkpoint (sheet checkpoints)."),
        **{f"held_{end}": _number(f"Share from 0 to 1 of the class that is held there: {end}.") for end in ("low", "likely", "high")},
        "disappeared": Column("Whether people held there were not seen again.", YES_NO),
    },
    "corridors": {
        "state": _words("How far it has come. A plan uses it from opened on.", CorridorState),
        "start": Column("Id of the node where it begins, inside (sheet nodes)."),
        "end": Column("Id of the node where it ends, outside (sheet nodes)."),
        "roads": Column("Ids of its roads in the order driven, separated by spaces."),
        "quiet_until": Column("Id of the last road on which the pause is needed."),
        "checkpoints": Column("Ids of its checkpoints in the order met, separated by spaces."),
        "vehicles_per_hour": _number("Most vehicles that may enter it an hour."),
        "walkers_per_hour": _number("Most people on foot who may enter it an hour."),
        "pause_required": Column("Whether it may be used in a pause only.", YES_NO),
        "sites": Column("Ids of the sites that it leads to, separated by spaces."),
    },
    "pauses": {
        "start": Column("When it begins, such as 2016-12-08T08:00+02:00."),
        "end": Column("When it ends, such as 2016-12-08T12:00+02:00."),
        "city": Column("Whether the town is quiet as well.", YES_NO),
        "days": _number("On how many days in a row it recurs [days]; empty: one."),
    },
    "fleet": {
        "kind": _words("What it is.", ModeKind),
        "seats": _number("Seats for people who sit (walkers: persons in a party)."),
        "stretchers": _number("Places for people who lie."),
        "crew": _number("Crew in one vehicle [persons]."),
        "speed_kmh": _number("Speed [km/h]."),
        "loading_minutes": _number("Time to load one vehicle [minutes]."),
        "turnround_minutes": _number("Time to turn round outside [minutes]."),
        "inside": _number("Vehicles that stand inside at the start."),
        "outside": _number("Vehicles that stand outside at the start."),
        "carries": Column("Which care it can carry, separated by spaces: critical limited able."),
        "cargo": Column("What one truck carries, such as food:14000 medical:900."),
    },
    "aid": {
        "unit": Column("What it is counted in."),
        **{end: _number(f"Stock inside at the start [units]: {end}.") for end in ("low", "likely", "high")},
        **{f"need_{care}": _number(f"What one person ({care}) needs a day [units].") for care in Care},
        "zones": Column("Ids of the zones it is for, separated by spaces; empty: all."),
    },
    "parties": {
        "role": Column("What it is: party to the conflict, local council, guarantor ..."),
        "deals": Column("Ids of the deals that bind it, separated by spaces."),
    },
    "danger": {
        "kind": _words("What the place is.", HazardKind),
        "place": Column("Id of the zone, road or checkpoint."),
        "posture": _words("Where people are.", Posture),
        "start": Column("From when it holds, such as 2016-12-08T08:00+02:00."),
        "end": Column("Until when."),
        **{end: _number(f"Danger without pauses [deaths per person-hour]: {end}. Empty: unknown.") for end in ("low", "likely", "high")},
    },
    "coupled": {
        "deal": Column("Id of the coupled deal; two rows have it, one for each side."),
        "side": Column("Id of this side of it."),
        "corridors": Column("Ids of the corridors out of this side's siege, separated by spaces."),
        "modes": Column("Ids of the kinds of vehicles, and walkers, that use them, separated by spaces."),
        "persons": _number("How many persons of this side go for so many of the other [persons]."),
        "slack": _number("How many of this side may leave before anybody of the other is confirmed [persons]; empty: the batch."),
        "confirm_minutes": _number("How long after an arrival of this side the other side takes it as confirmed [minutes]."),
        "batch": _number("Arrivals of this side are confirmed in whole batches of so many [persons]; empty: as they come."),
    },
    "terms": {
        **dict.fromkeys(("time", "places", "route"), Column("Whether it is agreed. Empty: nobody said.", YES_NO)),
        **dict.fromkeys(("aid_in", "follow_up"), Column("Whether it is agreed. Empty: nobody said.", YES_NO)),
        **dict.fromkeys(("voluntary", "may_stay", "may_return"), Column("Whether it is so. Empty: nobody said.", YES_NO)),
        **dict.fromkeys(("choice_of_destination", "monitoring"), Column("Whether it is so. Empty: nobody said.", YES_NO)),
        "who": Column("Which classes may leave, separated by spaces: general at_risk fighter."),
        "third_party": Column("Which neutral body is there. Empty: nobody said."),
        "agreed_by": Column("Ids of the parties that agreed, separated by spaces."),
        "headcount": Column("Most persons a window: one number, or low likely high, such as 400 500 600. Empty: nobody said."),
        "cargo": Column("Most aid a window [units], such as food:14000 medical:900. Empty: nobody said."),
        "coupled": Column("With which corridor or operation it is coupled, and how. Empty: nobody said."),
        "guarantors": Column("Ids of the parties that guarantee it, separated by spaces. Empty: nobody said."),
        "agreed": Column("Who agreed to which term, such as time:gov,council aid_in:council. Empty: agreed_by counts for all."),
    },
    "assumptions": {
        "name": Column("Which rate it is; the list is fixed."),
        "unit": Column("Its unit."),
        "worse": Column("Which end of the range means more deaths.", ("high", "low")),
        "why": Column("Why it has that size.", wide=50),
    },
    "case": {
        "key": Column("What is said."),
        "value": Column("What it is. start is a time with a zone, such as 2016-12-08T06:00+02:00.", wide=70),
        "meaning": Column("What the key means. Read by nobody but you.", wide=60),
    },
    NOTES: {"sheet": Column("Which sheet the note is about."), "note": Column("A note for people; nothing is computed from it.", wide=100)},
}


def column_of(sheet: str, name: str) -> Column:
    """What is known of a column; a column that nothing is known of is plain text."""
    return _OF.get(sheet, {}).get(name) or _EVERYWHERE.get(name) or Column("")


def file_of(sheet: str) -> str:
    """The file of a case folder that a sheet stands for: `roads.csv`, `case.toml`."""
    return f"{sheet}.toml" if sheet in SETTINGS else f"{sheet}.csv"


def columns_of(sheet: str) -> tuple[str, ...]:
    """The columns that are described for a sheet of its own kind; those of the first sheets that are TOML files are all there are."""
    described = tuple(_OF.get(sheet, {}))
    return ("low", "likely", "high", "unit", "worse", "source", "why") if sheet == "assumptions" else described
