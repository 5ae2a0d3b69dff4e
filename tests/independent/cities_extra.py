"""Cities in which many rules meet, for comparing two writings of one model. Nothing here is worked out by hand."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.case import Case
from safepassage.records.city import CorridorState, Exposure, RoadState, SiteKind
from safepassage.records.levels import Range
from safepassage.records.operation import Mode, ModeKind, Pause
from safepassage.records.people import Care, Group, Inflow, People, Screening
from safepassage.units import DAY, HOUR
from tests import cities

SOURCE = cities.SOURCE


def private_car(inside: int = 6) -> Mode:
    """4 seats, driven by one of those who leave, for good."""
    return Mode("car", "Car", "سيارة", ModeKind.PRIVATE, 4, 0, 0, 30.0, 5, 0, inside, 0, (Care.LIMITED, Care.ABLE), (), SOURCE)


def joining(zone: str, care: Care, minute: int, people: int, screening: Screening = Screening.GENERAL) -> Inflow:
    """People who join a group."""
    return Inflow(Group(zone, care, screening), minute, cities.counted(people), SOURCE)


def everything() -> Case:
    """`ambulances` with a truck, two commodities of doubtful stock, a tail, inflow, walkers, cars, and a pause on one corridor."""
    base = cities.ambulances(disappeared=True)
    east, south = base.corridors
    doubtful = replace(cities.food(), stock=Range(5, 10, 20)), replace(cities.medical(), stock=Range(1, 4, 5))
    return replace(
        base,
        tail=3 * DAY // 2,
        inflows=(
            joining("home", Care.ABLE, 0, 7),
            joining("home", Care.ABLE, 400, 30),
            joining("home", Care.CRITICAL, 719, 2),
            joining("home", Care.LIMITED, 700, 4),
            joining("home", Care.LIMITED, 100, 9, Screening.AT_RISK),
        ),
        sites=(*base.sites, cities.site("kitchen", "square", SiteKind.AID_POINT, side="rebel", intake_per_hour=2, accepts=())),
        corridors=(replace(east, walkers_per_hour=25, pause_required=True), replace(south, vehicles_per_hour=3, walkers_per_hour=5)),
        pauses=(Pause("east", 45, 260, True, SOURCE), Pause("east", 240, 500, False, SOURCE), Pause("south", 0, 720, False, SOURCE)),
        modes=(cities.bus(inside=1, outside=2), cities.ambulance(outside=1), cities.truck(2), cities.foot(), private_car()),
        commodities=doubtful,
    )


def posts_in_a_row() -> Case:
    """A checkpoint on the corridor's first node, two on its last; two equal streets to it; quiet to the end; aid, a tail and inflow."""
    base = cities.aid_and_tail(tail_days=0.5)
    gatehouse = replace(base.checkpoints[0], persons_per_hour=120.0)
    posts = tuple(replace(gatehouse, id=name, node=at) for name, at in (("first", "gate"), ("second", "plain"), ("third", "plain")))
    east = replace(
        base.corridors[0], checkpoints=("first", "second", "third"), quiet_until="slope", walkers_per_hour=30, pause_required=True
    )
    return replace(
        base,
        nodes=(*base.nodes, cities.node("yard", 9.99)),
        zones=(*base.zones, cities.zone("hill", 9.985, danger=Range(0.5, 1.5, 2.0))),
        roads=(
            *base.roads,
            cities.road("north", "yard", "gate", 1400, Exposure.BESIEGED),
            cities.road("mews", "yard", "square", 800, Exposure.BESIEGED),
            cities.road("ruin", "yard", "gate", 900, Exposure.BESIEGED, RoadState.SHUT),
        ),
        people=(*base.people, cities.count("hill", Care.ABLE, 57)),
        assembly_points=(replace(base.assembly_points[0], zones=("home", "hill")), cities.point("yard", "yard", ("hill",), cap_people=31)),
        checkpoints=posts,
        corridors=(east,),
        pauses=(Pause("east", 60, 700, True, SOURCE),),
        willingness=(cities.willing(Screening.GENERAL, "government", 0.57),),
        modes=(cities.bus(inside=1, outside=1), cities.truck(1), cities.foot(7)),
    )


def capped() -> Case:
    """`everything` with headcounts: 40 a pause on `east`, whose pauses overlap and of which two begin together; 25 in all on `south`."""
    base = everything()
    east, south = base.terms
    pauses = (*base.pauses, Pause("east", 45, 200, True, SOURCE))
    terms = replace(east, headcount=Range(30, 40, 60)), replace(south, headcount=Range.exactly(25))
    return replace(base, pauses=pauses, terms=terms)


def exchange() -> Case:
    """
    `two_towns`, three of the near for two of the far, with all that may go wrong in the rows of a coupled deal.

    Bus, truck and walkers near, coach and walkers far; the checkpoint stands on the near corridor, so its people leave at one minute
    and arrive at others; a way out of the near town, `south`, is in no deal; delays of 25 and 40 minutes, a batch on the far side;
    food that is only near and bread that is only far.
    """
    base, aid = cities.two_towns(persons=(3, 2), slack=(7, 11), confirm=(25, 40), batch=(None, 5)), cities.aid_and_tail()
    near, far = base.coupled[0].sides
    sides = replace(near, modes=("bus", "truck", "foot")), replace(far, modes=("coach", "foot"))
    south = replace(cities.corridor("south", ("track",), "gate", "ford", sites=("tents",), checkpoints=()), walkers_per_hour=5)
    return replace(
        base,
        tail=aid.tail,
        nodes=(*base.nodes, cities.node("ford", 10.03, -0.01)),
        roads=(*base.roads, cities.road("track", "gate", "ford", 2000, Exposure.FRONT)),
        people=(*base.people, cities.count("home", Care.LIMITED, 30), cities.count("hamlet", Care.LIMITED, 20)),
        inflows=(joining("hamlet", Care.ABLE, 400, 30),),
        checkpoints=cities.small_case().checkpoints,
        sites=(*base.sites, cities.site("tents", "ford", SiteKind.RECEPTION), *(s for s in aid.sites if s.id == "kitchen")),
        corridors=(
            replace(base.corridors[0], checkpoints=("gatehouse",), walkers_per_hour=20),
            replace(base.corridors[1], walkers_per_hour=30),
            south,
        ),
        terms=(*base.terms, cities.terms("south")),
        modes=(cities.bus(inside=1, outside=1), replace(cities.bus(inside=2), id="coach"), cities.truck(1), cities.foot(9)),
        commodities=(
            replace(cities.food(30), zones=("home",)),
            replace(cities.food(12), id="bread", zones=("hamlet",)),
            cities.medical(),
        ),
        coupled=(replace(base.coupled[0], sides=sides),),
    )


def closed_doors() -> Case:
    """Four corridors of which one works: the others are only proposed, shut on the way, or without word on who may leave and on aid."""
    base = cities.aid_and_tail()
    east = base.corridors[0]
    closed = cities.road("cut", "post", "plain", 500, Exposure.REAR, RoadState.SHUT)
    silent = replace(cities.terms("silent"), who=None, aid_in=None)
    return replace(
        base,
        horizon=24 * HOUR,
        roads=(*base.roads, closed),
        corridors=(
            east,
            replace(east, id="proposed", state=CorridorState.PROPOSED),
            replace(east, id="shut", roads=("mile", "cut")),
            replace(east, id="silent"),
        ),
        terms=(*base.terms, cities.terms("proposed"), cities.terms("shut"), silent),
        people=(*base.people, People(Group("home", Care.ABLE, Screening.FIGHTER), cities.counted(9), SOURCE)),
        checkpoints=tuple(replace(c, rules=(*c.rules, cities.rule(Screening.FIGHTER, 0.2, True))) for c in base.checkpoints),
        willingness=(*base.willingness, cities.willing(Screening.FIGHTER, "government", 1.0)),
        modes=(cities.bus(inside=0, outside=1), cities.truck(1), cities.ambulance(outside=1)),
    )
