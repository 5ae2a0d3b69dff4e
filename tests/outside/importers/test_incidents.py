"""Tables of incidents become claims: deaths as they are claimed, unknown never zero, every fault at once."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

import safepassage
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import Faults
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.incidents import read_incidents
from safepassage.records.claim import ClaimKind, How
from safepassage.records.levels import Range

CASE = read_case(Path(safepassage.__file__).parent / "examples" / "aleppo_2016")
SHARED = Path(os.environ.get("SAFEPASSAGE_SHARED", Path(__file__).resolve().parents[4] / "shared")) / "aleppo2016"
ACLED = "event_id_cnty,event_date,event_type,sub_event_type,actor1,location,latitude,longitude,fatalities,source,notes,timestamp\n"
UCDP = "id,date_start,date_end,best,low,high,latitude,longitude,where_coordinates,type_of_violence,side_a,side_b,source_original\n"


def read(folder: Path, text: str | bytes) -> Imported:
    """What a table becomes, without a fault."""
    found, faults = told(folder, text)
    assert faults == []
    return found


def told(folder: Path, text: str | bytes) -> tuple[Imported, list[str]]:
    """What a table becomes, and its faults."""
    path, faults = folder / "events.csv", Faults()
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_incidents(path, CASE, faults), [str(fault) for fault in faults.told()]


def test_an_acled_event_is_a_claim_of_its_source(tmp_path: Path) -> None:
    """The source claims it, ACLED passes it on; Sukkari's middle is 0 m away, so it is in Sukkari."""
    row = "SYR12345,08 December 2016,Explosions/Remote violence,Shelling,Military,Aleppo,36.175,37.142,3,SOHR,Shells fell.,1481200000\n"
    (claim,) = read(tmp_path, ACLED + row).claims
    assert (claim.kind, claim.subject, claim.detail) == (ClaimKind.INCIDENT, "zone:N0219", "Shelling")
    assert (claim.range, claim.claimant, claim.through, claim.how) == (Range.exactly(3), "SOHR", "ACLED", How.PUBLISHED)
    assert (claim.at, claim.place, claim.key) == (datetime(2016, 12, 8, tzinfo=CASE.start.tzinfo), (37.142, 36.175), "acled:SYR12345")


def test_no_deaths_told_is_not_zero_deaths(tmp_path: Path) -> None:
    """An empty cell is unknown; a written 0 is claimed."""
    rows = "SYR1,2016-12-08,B,S,M,Aleppo,36.175,37.142,,SOHR,,1\nSYR2,2016-12-08,B,S,M,Aleppo,36.175,37.142,0,SOHR,,1\n"
    found = read(tmp_path, ACLED + rows)
    assert [claim.range for claim in found.claims] == [None, Range.exactly(0)]
    assert found.repairs == ("events.csv: 1 incidents say no deaths: unknown, not zero",)


def test_a_ucdp_event_has_a_range_and_an_end(tmp_path: Path) -> None:
    """Low, best and high are the range; an event of two days ends after the second."""
    row = "4711,2016-12-08 00:00:00.000,2016-12-09 00:00:00.000,7,5,12,36.5,37.5,Far village,1,Government of Syria,Rebels,Reuters\n"
    (claim,) = read(tmp_path, UCDP + row).claims
    assert (claim.range, claim.subject, claim.detail) == (Range(5, 7, 12), "place:Far_village", "state-based conflict")
    assert claim.until == datetime(2016, 12, 10, tzinfo=CASE.start.tzinfo)
    assert (claim.claimant, claim.through, claim.key) == ("Reuters", "UCDP GED", "ucdp:4711")


@pytest.mark.parametrize(("lat", "subject"), [("36.1690", "zone:N0219"), ("36.1686", "place:Somewhere")])
def test_a_point_is_in_the_nearest_zone_within_700_metres(tmp_path: Path, lat: str, subject: str) -> None:
    """0.0060 degrees south of Sukkari's middle are 667 m: in Sukkari. 0.0064 south are 712 m and no other zone is near: a place."""
    (claim,) = read(tmp_path, ACLED + f"SYR1,2016-12-08,B,S,M,Somewhere,{lat},37.142,1,SOHR,,1\n").claims
    assert claim.subject == subject


def test_exchanged_coordinates_are_put_right_and_named(tmp_path: Path) -> None:
    """As written the point lies in Turkey's sea; the other way round it is in Sukkari."""
    found = read(tmp_path, ACLED + "SYR1,2016-12-08,B,S,M,Aleppo,37.142,36.175,1,SOHR,,1\n")
    assert found.claims[0].place == (37.142, 36.175)
    assert found.repairs == ("events.csv: longitude and latitude were exchanged in 1 points",)


def test_every_fault_at_once(tmp_path: Path) -> None:
    """Null island, no number, no date, falling deaths, an id twice, no id: each with its line."""
    rows = (
        "SYR1,2016-12-08,B,S,M,A,0,0,1,SOHR,,1\n"
        "SYR2,2016-12-08,B,S,M,A,north,37.1,1,SOHR,,1\n"
        "SYR3,yesterday,B,S,M,A,36.1,37.1,1,SOHR,,1\n"
        "SYR4,2016-12-08,B,S,M,A,36.1,37.1,-1,SOHR,,1\n"
        "SYR5,2016-12-08,B,S,M,A,36.1,37.1,1,SOHR,,1\n"
        "SYR5,2016-12-09,B,S,M,A,36.1,37.1,1,SOHR,,1\n"
        ",2016-12-08,B,S,M,A,36.1,37.1,1,SOHR,,1\n"
        "SYR6,2016-12-08,B,S,M,A,236.1,37.1,1,SOHR,,1\n"
    )
    _, faults = told(tmp_path, ACLED + rows)
    words = ("0, 0", "not two numbers", "not a date", "do not rise", "already stands in line 6", "is empty", "beyond 180 or 90")
    assert len(faults) == len(words)
    for word in words:
        assert any(word in fault for fault in faults), (word, faults)
    assert "events.csv line 2: the point is at 0, 0" in faults[0]


def test_the_same_row_twice_is_one_claim(tmp_path: Path) -> None:
    """A table joined from two exports holds rows twice; they say one thing."""
    row = "SYR5,2016-12-08,B,S,M,A,36.1,37.1,1,SOHR,,1\n"
    assert len(read(tmp_path, ACLED + row + row).claims) == 1


def test_days_and_months_in_doubt(tmp_path: Path) -> None:
    """25/12/2016 shows that the file puts the day first; 8/12/2016 alone is a fault that asks."""
    rows = "SYR1,8/12/2016,B,S,M,A,36.1,37.1,1,SOHR,,1\n"
    more = "SYR2,25/12/2016,B,S,M,A,36.1,37.1,1,SOHR,,1\n"
    found = read(tmp_path, ACLED + rows + more)
    assert [claim.at.month for claim in found.claims] == [12, 12]
    assert "with the day first" in found.repairs[0]
    assert "can be read in two ways" in told(tmp_path, ACLED + rows)[1][0]


def test_persons_are_masked_and_not_repeated(tmp_path: Path) -> None:
    """A name and a number in the notes go; the repair says how many, never what."""
    found = read(tmp_path, ACLED + 'SYR1,2016-12-08,B,S,M,A,36.1,37.1,1,SOHR,"Dr Samer Hadid, 0944 123 456, said so",1\n')
    assert found.claims[0].note == "Dr [name], [phone number], said so"
    assert found.repairs == ("events.csv: a name was masked in 1 cells", "events.csv: a phone number was masked in 1 cells")


def test_a_wrong_encoding_is_a_fault_and_utf16_is_a_repair(tmp_path: Path) -> None:
    """One word in an old code page may be anything, so nothing is guessed; UTF-16 says itself what it is."""
    row = "SYR1,2016-12-08,B,S,M,حلب,36.1,37.1,1,SOHR,,1\n"
    assert "line 2: this line is not UTF-8 text" in told(tmp_path, (ACLED + row).encode("windows-1256"))[1][0]
    assert read(tmp_path, (ACLED + row).encode("utf-16")).repairs == ("events.csv: the text is UTF-16, not UTF-8; it was read as UTF-16",)


def test_unknown_headings_are_told_with_the_known_ones(tmp_path: Path) -> None:
    """A table that nobody taught is a fault that lists what is known."""
    assert "ACLED: event_date" in told(tmp_path, "a,b\n1,2\n")[1][0]


@pytest.mark.parametrize(
    ("name", "rows", "key"), [("airwars_incidents_201509_201610.csv", 602, "airwars"), ("hrw_strikes_2013_2015.csv", 3_154, "hrw")]
)
def test_the_real_tables_of_aleppo_are_read(name: str, rows: int, key: str) -> None:
    """Every row of the real tables is a claim or has a fault that says why not."""
    if not (SHARED / name).is_file():
        pytest.skip("the shared tables are not here (set SAFEPASSAGE_SHARED to the folder that holds aleppo2016/)")
    faults = Faults()
    found = read_incidents(SHARED / name, CASE, faults)
    assert len(found.claims) + len(faults) == rows, faults.told()[:5]
    assert len(faults) <= rows // 50
    assert all(claim.key.startswith(f"{key}:") for claim in found.claims)
