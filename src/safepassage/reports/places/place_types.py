"""The things that a name may be that of: districts, roads, hospitals; directions; who has a name behind his title."""

from __future__ import annotations

from safepassage.reports.words.words import listed

DIRECTIONS = {
    "north": (0, 1),
    "south": (0, -1),
    "east": (1, 0),
    "west": (-1, 0),
    "northeast": (0.7, 0.7),
    "northwest": (-0.7, 0.7),
    "southeast": (0.7, -0.7),
    "southwest": (-0.7, -0.7),
    "central": (0, 0),
}
DIRECTIONS |= {name + "ern": shift for name, shift in DIRECTIONS.items() if name != "central"}
TYPES_BEFORE = listed(
    "city town village district neighbourhood neighborhood suburb camp region province island port area hamlet governorate settlement "
    "hospital outskirts suburbs enclave township county state capital crossing airport"
)
AREAS = listed(
    "district neighbourhood neighborhood suburb province region governorate village town city "
    "area quarter county state island oblast raion "
    "township settlement enclave valley gorge"
)
WAYS = listed("road highway route corridor river front border street axis track line motorway railway")
ROADS = listed("road highway route axis track motorway railway")
_IN_CITY = listed(
    "district neighbourhood neighborhood suburb quarter hospital street square roundabout airport bridge mosque market university station "
    "plant steelworks factory prison barracks stadium school church theatre clinic cemetery zoo tower "
    "jail garrison headquarters hotel compound avenue boulevard park refinery silos depot gate cinema mall palace citadel fort"
)
SITES = (_IN_CITY - AREAS - WAYS) | listed("camp crossing checkpoint junction mountain mountains hills port dam base pass mill mills mine")
TYPES_AFTER = AREAS | WAYS | SITES
HELD = listed("held controlled run backed led installed appointed occupied aligned allied besieged brokered affiliated linked")
TITLES = listed("mr mrs ms dr marshal general gen col colonel captain capt lt sgt president sheikh sheik named called spokesman commander")


def in_city(kind: str) -> bool:
    """Whether a thing of this kind stands in a city."""
    return kind in _IN_CITY
