"""Records of violence as they come: every table is read as its makers mean it, and every fault is told with its file and line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.importers.points import Box
from safepassage.outside.violence.gather import gather
from safepassage.records.hazard import Event, EventKind, Evidence, Precision, Stance, Weapon
from safepassage.records.levels import Range

ACLED = "event_id_cnty,event_date,sub_event_type,location,latitude,longitude,geo_precision,fatalities,source\n"
UCDP = "id,date_start,date_end,where_coordinates,where_prec,latitude,longitude,best,low,high\n"
AIRWARS = "code,airwars_id,date,location_en,location_ar,lat,lon,precision,evidence,killed_min,killed_max\n"
HRW = "OBJECTID,lat,lon,SiteID,DamageID1,ConfidenceID,DamageCause,DatePeriodStart,DatePeriodEnd\n"
UNOSAT = "lon,lat,date,damage_code,site\n"
PLAIN = "id,date,lat,lon,weapon,deaths_low,deaths_high,grade\n"
ALEPPO = Box(36.9, 36.0, 37.4, 36.4)


def day(text: str) -> float:
    """Days since 1970-01-01."""
    return float(date.fromisoformat(text).toordinal() - date(1970, 1, 1).toordinal())


def read(folder: Path, box: Box | None = ALEPPO, **files: str) -> Evidence:
    """What is gathered from tables of these names and texts."""
    return gather(written(folder, **files), box)


def written(folder: Path, **files: str) -> list[Path]:
    paths = []
    for name, text in files.items():
        path = folder / (f"{name}.geojson" if text.lstrip().startswith("{") else f"{name}.csv")
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def only(evidence: Evidence) -> Event:
    (event,) = evidence.events
    return event


def faults(folder: Path, **files: str) -> list[str]:
    with pytest.raises(FaultyCase) as told:
        gather(written(folder, **files), ALEPPO)
    return [str(fault) for fault in told.value.faults]


def areas(*squares: tuple[str, str, float, float]) -> str:
    """Squares of 0.01 degrees: id, name, western and southern edge."""
    features = []
    for ident, name, west, south in squares:
        ring = [[west, south], [west + 0.01, south], [west + 0.01, south + 0.01], [west, south + 0.01], [west, south]]
        properties = {"PCODE": ident, "NAME_EN": name, "control_2016": "council"}
        features.append({"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}})
    return json.dumps({"type": "FeatureCollection", "features": features})


def test_acled_as_it_comes(tmp_path: Path) -> None:
    """One day, one count of the dead, a class of weapon from the sub-event, the point of a neighbourhood."""
    event = only(read(tmp_path, acled=ACLED + "SYR1,8 December 2016,Shelling/artillery/missile attack,Aleppo,36.2,37.15,1,7,SOHR\n"))
    assert (event.begin, event.end) == (day("2016-12-08"), day("2016-12-09"))
    assert (event.weapon, event.deaths, event.precision) == (Weapon.SHELLING, Range(7, 7, 7), Precision.NEIGHBOURHOOD)
    assert event.point == (37.15, 36.2)


def test_ucdp_has_an_interval_and_three_counts(tmp_path: Path) -> None:
    """From the first day to the end of the last; low, best, high; a place known only by its district is not placed."""
    event = only(read(tmp_path, ucdp=UCDP + "77,2016-12-01,2016-12-07,Aleppo,4,36.2,37.15,12,10,30\n"))
    assert (event.begin, event.end) == (day("2016-12-01"), day("2016-12-08"))
    assert event.deaths == Range(10, 12, 30)
    assert event.precision is Precision.CITY


def test_airwars_collects_air_strikes(tmp_path: Path) -> None:
    """Weak evidence counts half, contested (about who did it) wholly, discounted not at all; no count of the dead is unknown."""
    rows = [
        f"RS{n},{n},2016-10-0{n},Al Sakhour (Aleppo),الصاخور,36.21{n},37.18{n},neighbourhood_area,{grade},,\n"
        for n, grade in ((1, "Weak"), (2, "Contested"), (3, "Discounted"))
    ]
    events = read(tmp_path, airwars=AIRWARS + "".join(rows)).events
    assert [event.weight for event in events] == [0.5, 1.0, 0.0]
    assert {event.weapon for event in events} == {Weapon.AIR}
    assert {event.deaths for event in events} == {None}


def test_strikes_have_an_interval_and_damage_is_a_prior(tmp_path: Path) -> None:
    """HRW's strike happened between two pictures; UNOSAT's structure was damaged when the picture was taken."""
    hrw = HRW + "1,36.2,37.15,Building,Destroyed (bld),Very High,Air Strike / Missile (SSM),2014-01-31,2014-02-06\n"
    strike, damage = read(tmp_path, hrw=hrw, unosat=UNOSAT + "37.15,36.2,2015-04-26,2,Building\n").events
    assert (strike.kind, strike.begin, strike.end) == (EventKind.STRIKE, day("2014-01-31"), day("2014-02-07"))
    assert strike.weapon is Weapon.AIR
    assert (damage.kind, damage.precision) == (EventKind.DAMAGE, Precision.POINT)


def test_a_plain_table_and_a_grade(tmp_path: Path) -> None:
    """Deaths between two counts; B2 is 3 x 3 of 16."""
    event = only(read(tmp_path, mine=PLAIN + "a1,2016-12-08,36.2,37.15,sniper,1,4,B2\n"))
    assert (event.deaths, event.weapon, event.weight) == (Range(1, 2.5, 4), Weapon.SMALL_ARMS, 9 / 16)


def test_every_fault_is_told_with_file_and_line(tmp_path: Path) -> None:
    """No date, a month 13, at least above at most, at 0 0, no numbers, an end before its beginning: six lines, two files, one answer."""
    mine = (
        PLAIN
        + "a,,36.2,37.15,,1,2,\nb,2016-13-01,36.2,37.15,,,,\nc,2016-12-08,36.2,37.15,,5,2,\nd,2016-12-08,0,0,,,,\ne,2016-12-08,x,y,,,,\n"
    )
    told = faults(tmp_path, mine=mine, ucdp=UCDP + "7,2016-12-07,2016-12-01,Aleppo,1,36.2,37.15,1,1,1\n")
    for start, words in (
        ("mine.csv line 2", "empty"),
        ("mine.csv line 3", "not a date"),
        ("mine.csv line 4", "5 at least and 2 at most"),
        ("mine.csv line 5", "0, 0"),
        ("mine.csv line 6", "not two numbers"),
        ("ucdp.csv line 2", "ends before it begins"),
    ):
        assert any(line.startswith(start) and words in line for line in told), (start, told)
    assert len(told) == 6


def test_exchanged_coordinates_are_put_right_and_said(tmp_path: Path) -> None:
    """A point that lies in the case only with longitude and latitude exchanged."""
    evidence = read(tmp_path, mine=PLAIN + "a,2016-12-08,37.15,36.2,,,,\nb,2016-12-08,36.2,37.15,,,,\n")
    assert {event.point for event in evidence.events} == {(37.15, 36.2)}
    assert any("exchanged in 1 point" in line for line in evidence.repairs)


def test_a_table_of_another_hemisphere_is_a_fault(tmp_path: Path) -> None:
    """South of the equator nothing of it is near the case; one such row among others is left out and counted."""
    assert "none of its 1 points lies near" in faults(tmp_path, mine=PLAIN + "a,2016-12-08,-36.2,37.15,,,,\n")[0]
    evidence = read(tmp_path, mine=PLAIN + "a,2016-12-08,-36.2,37.15,,,,\nb,2016-12-08,36.2,37.15,,,,\n")
    assert len(evidence.events) == 1
    assert any("1 points lie far" in line for line in evidence.repairs)


@pytest.mark.parametrize("text", ["", PLAIN, "who,what\na,b\n"], ids=["empty", "only headings", "other headings"])
def test_a_table_without_records_is_a_fault(tmp_path: Path, text: str) -> None:
    """Nothing in it, or nothing that could be a record."""
    assert faults(tmp_path, mine=text)[0].startswith("mine.csv")


def test_dates_with_slashes_are_read_only_where_one_shows_which_comes_first(tmp_path: Path) -> None:
    """With 25/12 in the file 8/12 is in December; alone it is a fault."""
    both = read(tmp_path, mine=PLAIN + "a,8/12/2016,36.2,37.15,,,,\nb,25/12/2016,36.2,37.15,,,,\n")
    assert both.events[0].begin == day("2016-12-08")
    assert "two ways" in faults(tmp_path, mine=PLAIN + "a,8/12/2016,36.2,37.15,,,,\n")[0]


def test_two_sources_of_one_incident_count_once(tmp_path: Path) -> None:
    """Same day, 300 m apart, 5 to 9 and 7 dead: one event, 5 to 9 dead, and it says what else told of it."""
    acled = ACLED + "SYR1,2016-12-08,Air/drone strike,Aleppo,36.2,37.15,1,7,SOHR\n"
    airwars = AIRWARS + "RS1,1,2016-12-08,Somewhere,,36.2025,37.1505,exact_location,Fair,5,9\n"
    evidence = read(tmp_path, acled=acled, airwars=airwars)
    event = only(evidence)
    assert (event.id, event.deaths) == ("airwars:RS1", Range(5, 7, 9))
    assert event.also == ("ACLED acled:SYR1",)
    assert any("1 records tell incidents that another source tells too" in line for line in evidence.repairs)


@pytest.mark.parametrize(
    "other",
    [
        "RS1,1,2016-12-10,Somewhere,,36.2025,37.1505,exact_location,Fair,5,9",
        "RS1,1,2016-12-08,Somewhere,,36.22,37.15,exact_location,Fair,5,9",
        "RS1,1,2016-12-08,Somewhere,,36.2025,37.1505,exact_location,Fair,20,30",
    ],
    ids=["another day", "2 km away", "deaths that cannot be the same"],
)
def test_what_cannot_be_the_same_stays_apart(tmp_path: Path, other: str) -> None:
    """Two events."""
    acled = ACLED + "SYR1,2016-12-08,Air/drone strike,Aleppo,36.2,37.15,1,7,SOHR\n"
    assert len(read(tmp_path, acled=acled, airwars=AIRWARS + other + "\n").events) == 2


def test_the_same_row_twice_is_one_and_two_that_differ_are_a_fault(tmp_path: Path) -> None:
    """By the id of the table."""
    row = "a,2016-12-08,36.2,37.15,,1,2,\n"
    assert len(read(tmp_path, mine=PLAIN + row + row).events) == 1
    assert "already stands in line 2" in faults(tmp_path, mine=PLAIN + row + "a,2016-12-09,36.2,37.15,,1,2,\n")[0]


def test_a_hospital_in_the_wrong_half_of_the_city_is_flagged(tmp_path: Path) -> None:
    """Its point lies 6 km from the neighbourhood that its name says: the point is not used, the name is."""
    ground = areas(("N1", "Sha'aar", 37.18, 36.2), ("N2", "Andalus", 37.11, 36.21))
    rows = AIRWARS + 'RS1,1,2016-12-08,"A hospital, Al Shiaar neighbourhood",,36.215,37.115,exact_location,Fair,1,1\n'
    event = only(read(tmp_path, ground=ground, airwars=rows))
    assert "whose name it bears" in event.doubt
    assert event.named == ("N1",)


def test_a_road_at_the_middle_of_the_city_is_flagged(tmp_path: Path) -> None:
    """Another record of the file says that this very point only means the city."""
    ground = areas(("N1", "Sha'aar", 37.18, 36.2))
    rows = AIRWARS + "RS1,1,2016-12-08,Aleppo,,36.2,37.15,city,Fair,1,1\nRS2,2,2016-12-09,Some road,,36.2,37.15,street,Fair,1,1\n"
    city, road = read(tmp_path, ground=ground, airwars=rows).events
    assert city.precision is Precision.CITY
    assert "whole city" in road.doubt


@pytest.mark.parametrize("spelling", ["Al Shiaar", "Al-Sha'ar (Aleppo)", "ash-Shaar", "SHAAR"])
def test_one_neighbourhood_in_many_spellings(tmp_path: Path, spelling: str) -> None:
    """The consonants are what is left when each writer's vowels are gone."""
    ground = areas(("N1", "Sha'aar", 37.18, 36.2), ("N2", "Al-Sakhour", 37.19, 36.21), ("N3", "Sheikh Said", 37.15, 36.16))
    rows = AIRWARS + f"RS1,1,2016-12-08,{spelling},,36.205,37.185,neighbourhood_area,Fair,1,1\n"
    assert only(read(tmp_path, ground=ground, airwars=rows)).named == ("N1",)


def test_a_persons_phone_in_a_place_is_masked(tmp_path: Path) -> None:
    """What leads to a person is not kept."""
    rows = AIRWARS + "RS1,1,2016-12-08,near the shop tel 0933123456,,36.2,37.15,street,Fair,1,1\n"
    assert "0933123456" not in repr(read(tmp_path, airwars=rows))


def test_claims_of_posture(tmp_path: Path) -> None:
    """A place, what is claimed, from when to when, and who says so; an unknown word and a missing source are faults."""
    heading = "place,posture,start,end,source\n"
    claim, _ = read(
        tmp_path, p=heading + 'N1,massing,2016-12-08,2016-12-10,"council"\nfront,push,2016-12-08T12:00+02:00,,radio\n'
    ).posturing
    assert (claim.area, claim.stance, claim.begin, claim.end) == ("N1", Stance.MASSING, day("2016-12-08"), day("2016-12-10"))
    assert len(faults(tmp_path, p=heading + "N1,angry,2016-12-08,,\n")) == 2


def test_areas_that_cannot_be_used_are_told_by_number(tmp_path: Path) -> None:
    """A point, and an outline that does not close."""
    open_ring = {"type": "Polygon", "coordinates": [[[37.1, 36.2], [37.2, 36.2], [37.2, 36.3]]]}
    features = [{"type": "Feature", "properties": {}, "geometry": g} for g in ({"type": "Point", "coordinates": [37.1, 36.2]}, open_ring)]
    told = faults(tmp_path, ground=json.dumps({"type": "FeatureCollection", "features": features}))
    assert "feature 1" in told[0]
    assert "feature 2" in told[1]


def test_who_holds_an_area_and_where_the_front_runs(tmp_path: Path) -> None:
    """A property that begins with `control`; a line is a front."""
    ground = json.loads(areas(("N1", "Sha'aar", 37.18, 36.2)))
    line = {"type": "LineString", "coordinates": [[37.1, 36.2], [37.2, 36.2]]}
    ground["features"].append({"type": "Feature", "properties": {}, "geometry": line})
    evidence = read(tmp_path, ground=json.dumps(ground))
    assert evidence.areas[0].holder == "council"
    assert evidence.fronts[0].points == ((37.1, 36.2), (37.2, 36.2))


def test_a_long_table_is_read_whole(tmp_path: Path) -> None:
    """20,000 rows; none is lost, none is doubled."""
    rows = "".join(
        f"a{n},2016-{n % 12 + 1:02d}-{n % 28 + 1:02d},36.{n % 4}{n % 97:02d},37.{n % 3 + 1}{n % 89:02d},,,,\n" for n in range(20_000)
    )
    assert len(read(tmp_path, box=Box(36, 36, 38, 37), mine=PLAIN + rows).events) == 20_000
