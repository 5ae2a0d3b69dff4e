"""Tiny named cities, built in code, whose answers can be worked out by hand. Start from the one nearest to your question.

The simplest, `one_road`, from inside to outside (bus at 20 km/h; the checkpoint stands at `post`):

    zone home ~10 min on foot~ square --lane 600 m, 2 min-- gate --mile 1000 m, 3 min-- post --slope 1000 m, 3 min-- plain
      --coast 2000 m, 6 min-- camp
      besieged: lane; front: mile; rear: slope, coast. Corridor `east` = mile + slope, quiet until mile.
      The checkpoint `gatehouse` screens 200 persons an hour: a full bus of 50 in the 15 minutes that the grid plans for.

Likely hazards, deaths per person-minute: home 1e-4, street 2e-4, point 3e-4, besieged road 2e-4, front 1e-3, rear 1e-5, checkpoint 1e-4,
outside 1e-6; illness untreated 1e-4 / 1e-5 / 1e-6 (critical / limited / able), half of it with aid. Rates halve at low and double at high.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from safepassage.records.case import Case
from safepassage.records.city import (
    AssemblyPoint,
    Checkpoint,
    Corridor,
    CorridorState,
    Exposure,
    Node,
    Party,
    Road,
    RoadState,
    ScreeningRule,
    Site,
    SiteKind,
    Zone,
)
from safepassage.records.coupled import Coupled, CoupledSide
from safepassage.records.levels import Assumption, Range
from safepassage.records.operation import Commodity, Mode, ModeKind, Pause, Terms
from safepassage.records.people import Care, Group, Inflow, People, Screening, Willingness
from safepassage.units import DAY, HOUR

SOURCE = "invented for tests"
ABLE, LIMITED, CRITICAL = Care.ABLE, Care.LIMITED, Care.CRITICAL
GENERAL, AT_RISK = Screening.GENERAL, Screening.AT_RISK


# --- the cities -------------------------------------------------------------------------------------------------------------------


def one_road(people: int = 100, buses: int = 1, horizon_hours: int = 12) -> Case:
    """One zone of able people, one corridor with one checkpoint, one assembly point; buses stand outside."""
    return small_case(
        people=(count("home", ABLE, people),),
        modes=(bus(outside=buses),),
        horizon=horizon_hours * HOUR,
    )


def two_corridors(people: int = 120, buses: int = 2) -> Case:
    """`one_road` with a second zone and a second corridor `west`: longer, behind the lines, without a checkpoint, to the other side."""
    base = small_case()
    return replace(
        base,
        nodes=(*base.nodes, node("orchard", 9.98), node("bridge", 9.97), node("town", 9.96)),
        zones=(*base.zones, zone("hill", 9.98)),
        roads=(
            *base.roads,
            road("alley", "square", "orchard", 1200, Exposure.BESIEGED),
            road("river", "orchard", "bridge", 3000, Exposure.FRONT),
            road("farm", "bridge", "town", 2000, Exposure.REAR),
        ),
        people=(count("home", ABLE, people), count("hill", ABLE, people)),
        assembly_points=(replace(base.assembly_points[0], zones=("home", "hill")), point("yard", "orchard", ("hill",))),
        sites=(*base.sites, site("hostel", "town", SiteKind.RECEPTION, side="rebel")),
        corridors=(*base.corridors, corridor("west", ("river",), "orchard", "bridge", sites=("hostel",), checkpoints=())),
        terms=(*base.terms, terms("west")),
        willingness=(*base.willingness, willing(GENERAL, "rebel", 0.5)),
        modes=(bus(outside=buses),),
    )


def aid_and_tail(tail_days: float = 2, inflow: int = 30) -> Case:
    """`one_road` with a truck, an aid point, food and medical stock, a tail, and people who join at minute 400 (in block 1)."""
    base = small_case()
    return replace(
        base,
        tail=round(tail_days * DAY),
        people=(count("home", ABLE, 100), count("home", LIMITED, 20)),
        inflows=(Inflow(Group("home", ABLE, GENERAL), 400, counted(inflow), SOURCE),),
        sites=(*base.sites, site("kitchen", "square", SiteKind.AID_POINT, side="rebel", intake_per_hour=2, accepts=())),
        modes=(bus(outside=1), truck(outside=1)),
        commodities=(food(), medical()),
    )


def walkers(walkers_per_hour: int = 40) -> Case:
    """`one_road` where able people can also walk out in parties of 10."""
    base = small_case(people=(count("home", ABLE, 100), count("home", LIMITED, 20)))
    return replace(
        base,
        corridors=(replace(base.corridors[0], walkers_per_hour=walkers_per_hour),),
        modes=(bus(outside=1), foot()),
    )


def ambulances(disappeared: bool = True) -> Case:
    """`one_road` with a second way out: critical, limited and able people, a hospital, a class at risk at a checkpoint with a record.

    At `gatehouse`, on corridor `east`, people at risk are held (a tenth) and have disappeared before; corridor `south` has no checkpoint.
    """
    base = small_case()
    rules = (rule(GENERAL, 0.0), rule(AT_RISK, 0.1, disappeared))
    return replace(
        base,
        nodes=(*base.nodes, node("ward", 10.06), node("ford", 10.03, -0.01)),
        roads=(
            *base.roads,
            road("lift", "plain", "ward", 1000, Exposure.REAR),
            road("track", "gate", "ford", 2000, Exposure.FRONT),
            road("trail", "ford", "plain", 2000, Exposure.REAR),
        ),
        people=(
            count("home", CRITICAL, 6),
            count("home", LIMITED, 20),
            count("home", ABLE, 60),
            count("home", ABLE, 30, AT_RISK),
        ),
        sites=(*base.sites, site("clinic", "ward", SiteKind.HOSPITAL, intake_per_hour=4, places=8, accepts=(CRITICAL, LIMITED))),
        checkpoints=(replace(base.checkpoints[0], rules=rules),),
        corridors=(
            replace(base.corridors[0], sites=("camp", "clinic")),
            corridor("south", ("track", "trail"), "gate", "plain", sites=("camp", "clinic"), checkpoints=()),
        ),
        terms=tuple(replace(terms(c), who=(GENERAL, AT_RISK), third_party=None, follow_up=None) for c in ("east", "south")),
        willingness=(willing(GENERAL, "government", 1.0), willing(AT_RISK, "government", 0.5)),
        modes=(bus(outside=1), ambulance(outside=1)),
    )


def with_pause(start: int = 120, end: int = 360, city: bool = True) -> Case:
    """`one_road` whose corridor is used only in a pause: minutes [120, 360) of the plan."""
    base = small_case()
    return replace(base, corridors=(replace(base.corridors[0], pause_required=True),), pauses=(Pause("east", start, end, city, SOURCE),))


def two_towns(
    people: tuple[int, int] = (100, 100),
    persons: tuple[int, int] = (1, 1),
    slack: tuple[int, int] = (50, 0),
    confirm: tuple[int, int] = (60, 60),
    batch: tuple[int | None, int | None] = (None, None),
) -> Case:
    """Two sieges exchanged in lock-step: `one_road` without its checkpoint, and the same town again a degree further east.

    Near: zone home, point square, corridor east, site camp, mode bus. Far: zone hamlet, point well, corridor west, site hostel, mode
    coach. Two vehicles stand in each. One that boards at s enters its corridor at s + 12 (10 loading, 2 on the lane) and arrives at
    s + 24. One for one, 50 of the near town may go first, arrivals are confirmed after an hour: unless told otherwise.
    """
    base = small_case()
    near = CoupledSide("near", "Near", "القريبة", ("east",), ("bus",), persons[0], slack[0], confirm[0], batch[0], SOURCE)
    far = CoupledSide("far", "Far", "البعيدة", ("west",), ("coach",), persons[1], slack[1], confirm[1], batch[1], SOURCE)
    return replace(
        base,
        nodes=(*base.nodes, node("well", 11.0), node("arch", 11.01), node("crest", 11.02), node("dale", 11.03), node("inn", 11.05)),
        roads=(
            *base.roads,
            road("path", "well", "arch", 600, Exposure.BESIEGED),
            road("ridge", "arch", "crest", 1000, Exposure.FRONT),
            road("slip", "crest", "dale", 1000, Exposure.REAR),
            road("bank", "dale", "inn", 2000, Exposure.REAR),
        ),
        zones=(*base.zones, replace(zone("hamlet", 11.0035), holder="government")),
        people=(count("home", ABLE, people[0]), count("hamlet", ABLE, people[1])),
        assembly_points=(*base.assembly_points, point("well", "well", ("hamlet",))),
        sites=(*base.sites, site("hostel", "inn", SiteKind.RECEPTION, side="rebel")),
        checkpoints=(),
        corridors=(
            replace(base.corridors[0], checkpoints=()),
            corridor("west", ("ridge", "slip"), "arch", "dale", sites=("hostel",), checkpoints=(), quiet="ridge"),
        ),
        terms=(*base.terms, terms("west")),
        willingness=(*base.willingness, willing(GENERAL, "rebel", 1.0)),
        modes=(bus(inside=2), replace(bus(inside=2), id="coach", name="Coach")),
        coupled=(Coupled("swap", (near, far)),),
    )


def small_case(**changes: object) -> Case:
    """The plainest city, 12 h in two blocks, one bus outside and no tail; `changes` replace fields of the case."""
    case = Case(
        id="small",
        title="Small city",
        title_ar="مدينة صغيرة",
        note="An exercise.",
        note_ar="تمرين.",
        start=datetime(2016, 12, 8, 8, tzinfo=UTC),
        horizon=12 * HOUR,
        tail=0,
        block=6 * HOUR,
        nodes=(node("square", 10.0), node("gate", 10.01), node("post", 10.02), node("plain", 10.03), node("shore", 10.05)),
        roads=(
            road("lane", "square", "gate", 600, Exposure.BESIEGED),
            road("mile", "gate", "post", 1000, Exposure.FRONT),
            road("slope", "post", "plain", 1000, Exposure.REAR),
            road("coast", "plain", "shore", 2000, Exposure.REAR),
        ),
        zones=(zone("home", 10.0035),),
        people=(count("home", ABLE, 100),),
        inflows=(),
        willingness=(willing(GENERAL, "government", 1.0),),
        assembly_points=(point("square", "square", ("home",)),),
        sites=(site("camp", "shore", SiteKind.RECEPTION),),
        checkpoints=(Checkpoint("gatehouse", "Gatehouse", "البوابة", "government", "post", 200.0, 4, (rule(GENERAL, 0.0),), SOURCE),),
        corridors=(corridor("east", ("mile", "slope"), "gate", "plain", sites=("camp",), checkpoints=("gatehouse",), quiet="mile"),),
        pauses=(),
        terms=(terms("east"),),
        modes=(bus(outside=1),),
        commodities=(),
        parties=(
            Party("government", "Government", "الحكومة", "holds the outside", ("deal",), SOURCE),
            Party("rebel", "Opposition", "المعارضة", "holds the enclave", ("deal",), SOURCE),
        ),
        assumptions=assumptions(),
    )
    return replace(case, **changes)  # type: ignore[arg-type]


# --- their parts ------------------------------------------------------------------------------------------------------------------


def counted(people: int) -> Range:
    """A number of persons: half at low, a half more at high."""
    return Range(people // 2, people, people + people // 2)


def count(zone_id: str, care: Care, people: int, screening: Screening = GENERAL) -> People:
    """So many persons of one group, likely."""
    return People(Group(zone_id, care, screening), counted(people), SOURCE)


def node(node_id: str, lon: float, lat: float = 0.0) -> Node:
    """A junction on the equator, where 0.001 degrees are 111.195 m."""
    return Node(node_id, node_id.title(), "مفرق", lon, lat)


def road(road_id: str, u: str, v: str, metres: float, exposure: Exposure, state: RoadState = RoadState.OPEN) -> Road:
    """A road that nobody is said to hold."""
    return Road(road_id, u, v, road_id.title(), "طريق", metres, exposure, state, None, SOURCE)


def zone(zone_id: str, lon: float, danger: Range | None = None) -> Zone:
    """A zone as dangerous as the enclave."""
    return Zone(zone_id, zone_id.title(), "حي", lon, 0.0, "rebel", danger or Range.exactly(1.0), SOURCE)


def point(point_id: str, at: str, zones: tuple[str, ...], cap_people: int = 120, cap_minutes: int = 90) -> AssemblyPoint:
    """An assembly point at a node."""
    return AssemblyPoint(point_id, point_id.title(), "نقطة تجمع", at, zones, cap_people, cap_minutes, SOURCE)


def site(
    site_id: str,
    at: str,
    kind: SiteKind,
    side: str = "government",
    intake_per_hour: float = 200,
    places: float = 1000,
    accepts: tuple[Care, ...] = (LIMITED, ABLE),
) -> Site:
    """A place people or trucks arrive at."""
    return Site(site_id, site_id.title(), "موقع", kind, side, at, intake_per_hour, places, accepts, SOURCE)


def rule(screening: Screening, held: float, disappeared: bool = False) -> ScreeningRule:
    """What a checkpoint does with a class; the held share is nothing at low, twice at high."""
    return ScreeningRule(screening, Range(0.0, held, 2 * held), disappeared, SOURCE)


def willing(screening: Screening, side: str, share: float) -> Willingness:
    """A cap on who would go to a side, without doubt."""
    return Willingness(screening, side, Range.exactly(share), SOURCE)


def corridor(
    corridor_id: str,
    roads: tuple[str, ...],
    start: str,
    end: str,
    sites: tuple[str, ...],
    checkpoints: tuple[str, ...],
    quiet: str | None = None,
    state: CorridorState = CorridorState.OPENED,
) -> Corridor:
    """An open corridor: 20 vehicles an hour each way, no walkers, no pause required, quiet until its first road unless told."""
    until = quiet or roads[0]
    name = corridor_id.title()
    return Corridor(corridor_id, name, "ممر", state, start, end, roads, until, checkpoints, 20, 0, False, sites, SOURCE)


def terms(corridor_id: str) -> Terms:
    """Complete and voluntary terms for the general class."""
    return Terms(
        corridor_id,
        time=True,
        places=True,
        route=True,
        who=(GENERAL,),
        aid_in=True,
        third_party="ICRC",
        follow_up=True,
        voluntary=True,
        may_stay=True,
        may_return=True,
        choice_of_destination=True,
        monitoring=True,
        agreed_by=("government", "rebel"),
        source=SOURCE,
    )


def bus(inside: int = 0, outside: int = 0) -> Mode:
    """50 seats, a crew of 1, 20 km/h, 10 minutes to load, 30 to turn round."""
    return Mode(
        "bus", "Bus", "حافلة", ModeKind.VEHICLE, 50, 0, 1, 20.0, 10, 30, inside, outside, carries=(LIMITED, ABLE), cargo=(), source=SOURCE
    )


def ambulance(inside: int = 0, outside: int = 0) -> Mode:
    """2 stretchers and 3 seats (two of them for the carers), a crew of 2, 30 km/h, 5 minutes to load, 20 to turn round."""
    carries = (CRITICAL, LIMITED)
    return Mode("ambulance", "Ambulance", "سيارة إسعاف", ModeKind.VEHICLE, 3, 2, 2, 30.0, 5, 20, inside, outside, carries, (), SOURCE)


def truck(outside: int = 1) -> Mode:
    """Carries 200 rations of food or 40 medical kits; a crew of 1, 20 km/h, 20 minutes to unload, 60 to turn round."""
    cargo = (("food", 200.0), ("medical", 40.0))
    return Mode("truck", "Truck", "شاحنة", ModeKind.TRUCK, 0, 0, 1, 20.0, 20, 60, 0, outside, (), cargo, SOURCE)


def foot(party: int = 10) -> Mode:
    """Able people who walk in a party, 4 km/h, gathered in 5 minutes, with no crew."""
    return Mode("foot", "On foot", "سيرا", ModeKind.FOOT, party, 0, 0, 4.0, 5, 0, 0, 0, (ABLE,), (), SOURCE)


def food(stock: float = 10) -> Commodity:
    """One ration a person-day."""
    need = ((CRITICAL, 1.0), (LIMITED, 1.0), (ABLE, 1.0))
    return Commodity("food", "Food", "غذاء", "rations", Range.exactly(stock), need, SOURCE)


def medical(stock: float = 4) -> Commodity:
    """One kit a person-day for the critical, half for the limited, none for the able."""
    need = ((CRITICAL, 1.0), (LIMITED, 0.5), (ABLE, 0.0))
    return Commodity("medical", "Medical kits", "مواد طبية", "kits", Range.exactly(stock), need, SOURCE)


# --- what is assumed --------------------------------------------------------------------------------------------------------------

RATES = {
    "violence_home": (0.144, "deaths per person-day"),
    "fire_besieged": (0.012, "deaths per person-hour"),
    "fire_front": (0.06, "deaths per person-hour"),
    "fire_rear": (0.0006, "deaths per person-hour"),
    "fire_checkpoint": (0.006, "deaths per person-hour"),
    "violence_outside": (0.00144, "deaths per person-day"),
    "untreated_critical": (0.144, "deaths per person-day"),
    "untreated_limited": (0.0144, "deaths per person-day"),
    "untreated_able": (0.00144, "deaths per person-day"),
    "treated_hospital_critical": (0.0288, "deaths per person-day"),
    "treated_hospital_limited": (0.00144, "deaths per person-day"),
    "treated_hospital_able": (0.0, "deaths per person-day"),
    "treated_reception_critical": (0.072, "deaths per person-day"),
    "treated_reception_limited": (0.0072, "deaths per person-day"),
    "treated_reception_able": (0.0, "deaths per person-day"),
    "flee_per_day": (40.0, "persons a day"),
    "flee_death": (0.02, "deaths per crossing"),
}
CHOICES = {
    "street_factor": (2.0, "x"),
    "point_factor": (3.0, "x"),
    "foot_factor": (2.0, "x"),
    "pause_home_factor": (0.5, "share"),
    "pause_road_factor": (0.1, "share"),
    "pause_end_rise": (4.0, "x"),
    "pause_end_minutes": (30.0, "minutes"),
    "margin_minutes": (15.0, "minutes"),
    "muster_minutes": (10.0, "minutes"),
    "checkpoint_wait_minutes": (15.0, "minutes"),
    "reposition_minutes": (10.0, "minutes"),
    "max_seated_minutes": (240.0, "minutes"),
    "screening_load": (0.8, "share"),
    "detour_factor": (1.25, "x"),
    "walk_kmh_critical": (2.0, "km/h"),
    "walk_kmh_limited": (1.5, "km/h"),
    "walk_kmh_able": (3.0, "km/h"),
}
SHARES = {f"aid_effect_{care.value}": 0.5 for care in Care}


def assumptions(**likely: float) -> tuple[Assumption, ...]:
    """Every assumption a case must have; a keyword gives one of them another likely value.

    Rates halve at low and double at high; choices (speeds, factors, minutes) have no doubt;
    aid avoids half of illness, 0.4 .. 0.6, worse = low.
    """
    unknown = set(likely) - set(RATES) - set(CHOICES) - set(SHARES)
    if unknown:
        raise KeyError(f"no such assumption: {sorted(unknown)}")
    rates = [_rate(name, likely.get(name, value), unit) for name, (value, unit) in RATES.items()]
    choices = [assume(name, Range.exactly(likely.get(name, value)), unit) for name, (value, unit) in CHOICES.items()]
    shares = [_share(name, likely.get(name, value)) for name, value in SHARES.items()]
    return (*rates, *choices, *shares)


def assume(name: str, values: Range, unit: str, worse: str = "high") -> Assumption:
    """One assumption."""
    return Assumption(name, values, unit, worse, SOURCE, "round numbers")


def _rate(name: str, likely: float, unit: str) -> Assumption:
    return assume(name, Range(likely / 2, likely, 2 * likely), unit)


def _share(name: str, likely: float) -> Assumption:
    return assume(name, Range(0.8 * likely, likely, min(1.0, 1.2 * likely)), "share", "low")
