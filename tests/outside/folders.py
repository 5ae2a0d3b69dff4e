"""A tiny valid case folder: two zones, one open corridor east of Sukkari; each bad-input test changes one thing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.case_folder import read_case
from safepassage.outside.rates import RATES

FILES: dict[str, str] = {
    "case.toml": """\
id = "tiny"
title = "A tiny case"
title_ar = "حالة صغيرة"
note = "An exercise"
note_ar = "تمرين"
start = "2016-12-08T06:00+02:00"
horizon_hours = 24
tail_days = 1
block_hours = 6
""",
    "nodes.csv": """\
# junctions; degrees
id,name,name_ar,lon,lat
n1,Square,الساحة,37.1,36.2
n2,Gate,البوابة,37.11,36.2
n3,Front,الجبهة,37.12,36.2
n4,Town,البلدة,37.15,36.2
""",
    "roads.csv": """\
id,u,v,name,name_ar,metres,exposure,state,holder,source
r1,n1,n2,Street,شارع,1000,besieged,open,council,report 1
r2,n2,n3,Crossing,معبر,1000,front,open,gov,report 1
r3,n4,n3,Highway,طريق,5000,rear,open,gov,report 1
""",
    "zones.csv": """\
id,name,name_ar,lon,lat,holder,danger_low,danger_likely,danger_high,source
N0160,Sukkari,السكري,37.1,36.2,council,1,1,1,report 2
z2,Mashhad,المشهد,37.101,36.201,unknown,0.5,1,2,report 2
""",
    "people.csv": """\
zone,care,screening,low,likely,high,source
N0160,able,general,800,1000,1200,A066 OHCHR 2016-12-09
N0160,critical,general,5,10,20,A065
z2,limited,at_risk,10,20,30,A065
""",
    "inflow.csv": """\
zone,care,screening,at,low,likely,high,source
z2,able,general,2016-12-08T10:00+02:00,1,2,3,report 3
""",
    "willingness.csv": """\
screening,side,low,likely,high,source
general,gov,0.2,0.5,0.8,assumption
at_risk,gov,0,0.1,0.2,assumption
fighter,gov,0,0,0,assumption
""",
    "assembly_points.csv": """\
id,name,name_ar,node,zones,cap_people,cap_minutes,source
p1,Square,الساحة,n1,N0160 z2,500,120,report 4
""",
    "sites.csv": """\
id,name,name_ar,kind,side,node,intake_per_hour,places,accepts,source
hosp,Hospital,المستشفى,hospital,gov,n4,10,40,critical limited,report 5
camp,Camp,المخيم,reception,gov,n4,500,5000,limited able,report 5
store,Store,المستودع,aid_point,,n1,2,100,,report 5
""",
    "checkpoints.csv": """\
id,name,name_ar,holder,node,persons_per_hour,standing_vehicles,source
cp1,Front post,الحاجز,gov,n3,400,20,report 6
""",
    "screening.csv": """\
checkpoint,screening,held_low,held_likely,held_high,disappeared,source
cp1,general,0,0.01,0.02,no,report 6
cp1,at_risk,0.1,0.2,0.3,yes,report 6
cp1,fighter,0.5,0.6,0.9,yes,report 6
""",
    "corridors.csv": """\
id,name,name_ar,state,start,end,roads,quiet_until,checkpoints,vehicles_per_hour,walkers_per_hour,pause_required,sites,source
east,East road,الطريق الشرقي,opened,n2,n4,r2 r3,r2,cp1,30,500,yes,hosp camp,deal 1
""",
    "pauses.csv": """\
corridor,start,end,city,source
east,2016-12-08T09:00+02:00,2016-12-08T19:00+02:00,yes,deal 1
""",
    "fleet.csv": """\
id,name,name_ar,kind,seats,stretchers,crew,speed_kmh,loading_minutes,turnround_minutes,inside,outside,carries,cargo,source
bus,Bus,حافلة,vehicle,50,0,1,20,15,30,2,5,limited able,,count 1
amb,Ambulance,إسعاف,vehicle,2,2,2,30,10,20,1,2,critical limited,,count 1
truck,Truck,شاحنة,truck,0,0,1,20,60,30,0,0,,food:14000 medical:900,count 1
walk,Walkers,مشاة,foot,50,0,0,3.5,5,0,0,0,able,,count 1
""",
    "aid.csv": """\
id,name,name_ar,unit,low,likely,high,need_critical,need_limited,need_able,source
food,Food,غذاء,rations,100,200,300,1,1,1,count 2
medical,Medical,دواء,kits,0,5,10,0.5,0.1,0,count 2
""",
    "parties.csv": """\
id,name,name_ar,role,deals,source
gov,Government,الحكومة,party to the conflict,deal1,report 7
council,Local council,المجلس المحلي,local council,deal1,report 7
""",
    "terms.toml": """\
[east]
time = true
places = true
route = true
who = ["general", "at_risk"]
aid_in = true
third_party = "ICRC"
follow_up = true
voluntary = true
may_stay = true
agreed_by = ["gov", "council"]
source = "deal 1"
""",
}


def assumptions() -> str:
    """assumptions.toml with every rate there must be: each is 1 (shares and rises as well), minutes and speeds too."""
    tables = []
    for name, rate in RATES.items():
        unit = {"day": "per person-day", "hour": "per person-hour", "minute": "minutes", "km": "km/h", "": "share"}[rate.unit]
        body = f'low = 1\nlikely = 1\nhigh = 1\nunit = "{unit}"\nworse = "{rate.worse or "high"}"\nsource = "test"\nwhy = "round"\n'
        tables.append(f"[{name}]\n{body}")
    return "\n".join(tables)


def write_case(folder: Path) -> Path:
    """The tiny case, written into `folder`/tiny."""
    case = folder / "tiny"
    case.mkdir()
    for name, text in {**FILES, "assumptions.toml": assumptions()}.items():
        (case / name).write_text(text, encoding="utf-8")
    return case


def change(case: Path, file: str, old: str, new: str) -> None:
    """Replace a text that stands exactly once in a file."""
    text = (case / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    (case / file).write_text(text.replace(old, new), encoding="utf-8")


def faults_of(case: Path) -> tuple[Fault, ...]:
    """The faults that reading the folder tells; fails if there is none."""
    with pytest.raises(FaultyCase) as caught:
        read_case(case)
    assert caught.value.exit_status == 2
    return caught.value.faults


def only_fault(case: Path) -> Fault:
    """The one fault that reading the folder tells."""
    faults = faults_of(case)
    assert len(faults) == 1, "\n".join(map(str, faults))
    return faults[0]
