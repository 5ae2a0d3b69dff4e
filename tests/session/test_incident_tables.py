"""Incident tables of strangers, from file to proposals: what can be read is, what cannot is told, all of it at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from typer.testing import CliRunner

from safepassage import outside
from safepassage.cli import app
from safepassage.records.reading import Modality, Proposal, ReadDocument
from safepassage.session import reading

CLOCK = datetime(2030, 1, 2, tzinfo=UTC)
BLACK = "\u25a0"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The case of two roads."""
    outside.new_case(tmp_path / "town", "two_roads")
    return tmp_path / "town"


def found(town: Path, text: str, name: str = "log.csv", day_first: bool | None = None) -> reading.Reading:
    """What becomes of a CSV table; nothing is kept."""
    (town.parent / name).write_text(text, encoding="utf-8")
    return reading.read(town, [town.parent / name], CLOCK, keep=False, day_first=day_first)


def rows(read: reading.Reading) -> Sequence[Proposal]:
    """The proposals of a table without fault."""
    assert [str(fault) for fault in read.faults] == []
    (document,) = read.documents
    return whole(document).claims


def whole(document: ReadDocument) -> ReadDocument:
    """The document, each of whose quotes is what stands in its text."""
    for claim in document.claims:
        assert document.text[claim.start : claim.end] == claim.quote
    return document


def test_numbers_are_read_as_people_write_them_and_what_is_not_known_is_unknown(town: Path) -> None:
    """1,200 is a thousand and more, 2-4 a range, ~20 about; n/a, - and unknown are no zero, and how many there are is said."""
    text = 'Date,Place,Number killed,Injured\n2024-02-01,Homs,"1,200",2-4\n2024-02-02,Homs,~20,n/a\n2024-02-03,Homs,-,unknown\n'
    read = found(town, text)
    tolls = [(claim.harm.killed, claim.harm.injured) for claim in rows(read)]
    assert [killed and (killed.low, killed.high, killed.qualifier) for killed, _ in tolls] == [(1200, 1200, ""), (20, 20, "about"), None]
    assert [injured and (injured.low, injured.high) for _, injured in tolls] == [(2, 4), None, None]
    assert "log.csv: 3 cells say that a number is not known: unknown, not zero" in read.repairs


def test_a_word_for_an_amount_is_unknown_keeps_no_row_out_and_is_said(town: Path) -> None:
    """Whoever was hurt in unknown number was hurt: the row tells of no plan, and of nothing that was put off."""
    read = found(
        town,
        "Date,Place,Type,Killed,Injured,Notes\n2024-02-01,Homs,Shelling,several,2,\n2024-02-02,Homs,Denial of movement,-,a few,Postponed\n"
        "2024-02-03,Homs,Shelling,Several,unknown,\n",
    )
    assert [(claim.harm.killed, claim.harm.injured and claim.harm.injured.low, claim.negative) for claim in rows(read)] == [
        (None, 2, False),
        (None, None, False),
        (None, None, False),
    ]
    assert [claim.kind.value for claim in rows(read)] == ["incident"] * 3
    assert "log.csv: 3 cells say only in words how many (several, a few): unknown, not zero" in read.repairs
    assert "log.csv: 2 cells say that a number is not known: unknown, not zero" in read.repairs


def test_a_highest_number_alone_is_no_number(town: Path) -> None:
    """Where the lowest one is unknown, at most 10 were killed; where the highest is, at least 3."""
    read = found(town, "Date,Place,Killed (min),Killed (max)\n2024-02-01,Homs,several,10\n2024-02-02,Homs,3,n/a\n2024-02-03,Homs,3,10\n")
    tolls = [claim.harm.killed for claim in rows(read)]
    assert [toll and (toll.low, toll.high, toll.qualifier) for toll in tolls] == [(0, 10, "up to"), (3, None, "at least"), (3, 10, "")]


def test_a_zero_beside_a_toll_that_is_unknown_is_unknown(town: Path) -> None:
    """ACLED writes 0 where its notes say that nobody knows."""
    read = found(town, "event_date,location,fatalities,notes\n2024-02-01,Homs,0,Casualties unknown.\n2024-02-01,Homs,0,Nobody was hurt.\n")
    assert [claim.harm.killed and claim.harm.killed.low for claim in rows(read)] == [None, 0]


def test_an_arabic_log_is_read(town: Path) -> None:
    """Two names of a month, Arabic digits, ranges, a total at the end."""
    text = (
        "التاريخ,الحي,نوع الحادثة,عدد الشهداء,عدد الجرحى\n"
        "18 فبراير/شباط ٢٠٢٤,وسط,قصف مدفعي,٣,١٢-١٥\n"
        "١٩/٢/٢٠٢٤,وسط,قصف,غير معروف,حوالي ٢٠\n"
        "المجموع,,,٣,٣٢\n"
    )
    read = found(town, text)
    claims = rows(read)
    assert [claim.when and claim.when.start for claim in claims] == [date(2024, 2, 18), date(2024, 2, 19)]
    assert [claim.harm.killed and claim.harm.killed.low for claim in claims] == [3, None]
    assert [claim.harm.injured and (claim.harm.injured.low, claim.harm.injured.high) for claim in claims] == [(12, 15), (20, 20)]
    assert "log.csv: row 4 is a total, and left out" in read.repairs


def test_a_total_is_left_out_and_an_incident_that_begins_so_is_not(town: Path) -> None:
    """A total has no date and a number; `Total collapse` of a day is an incident; headings again and a note below are left out too."""
    text = (
        "Date,Place,Killed,Notes\n2024-02-01,Homs,1,Total collapse of a house\nDate,Place,Killed,Notes\n2024-02-02,Homs,2,\n"
        "Total,,3,\nGrand total: 3,,,\nSource: the working group; figures are provisional,,,\n"
    )
    read = found(town, text)
    assert [claim.harm.killed and claim.harm.killed.low for claim in rows(read)] == [1, 2]
    left = [repair for repair in read.repairs if "left out" in repair]
    assert left == [
        "log.csv: row 3 is the headings again, and left out",
        "log.csv: rows 5, 6 are a total, and left out",
        "log.csv: row 7 is a note below the table, and left out",
    ]


def test_a_total_with_a_date_is_left_out_and_who_is_called_so_is_not(town: Path) -> None:
    """A sum is one by its first words or its place, whatever its date; Total is a company, and all states have a protest."""
    text = (
        "Event date,State,Locality,Event type,Dead,Target\n2024-02-01,South Darfur,Nyala,Shelling,30,\n2024-02-02,TOTAL,,,42,\n"
        "2024-02-03,Sudan,Grand total,,42,\n2024-02-04,المجموع الكلي,,,9,\n2024-02-05,Total killed,,,9,\n2024-02-06,All states,,,9,\n"
        "2024-02-07,Palma,Afungi,Attack,1,Total\n2024-02-08,Total petrol station,,Looting,2,\n2024-02-09,All states,,Protest,3,\n"
    )
    read = found(town, text)
    assert [claim.harm.killed and claim.harm.killed.low for claim in rows(read)] == [30, 1, 2, 3]
    assert "log.csv: rows 3, 4, 5, 6, 7 are a total, and left out" in read.repairs


def test_a_row_that_does_not_say_what_happened_is_not_sure(town: Path) -> None:
    """A day and a place, and the displaced in a column that nobody reads; a zero says that somebody counted."""
    text = "Date,Place,IDPs,Killed\n2024-02-01,Nyala,120,\n2024-02-02,Nyala,,0\n2024-02-03,Nyala,,4\n"
    assert [claim.confidence for claim in rows(found(town, text))] == [0.4, 0.9, 0.9]


def workbook(town: Path) -> Path:
    """An access log: a sheet to read first, a title above the headings, a date merged over two rows, a number over two, a total."""
    path = town.parent / "log.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        first = book.add_worksheet("Read me")
        first.write_column(0, 0, ["Access incidents", "Date of this version", "Ask the working group"])
        sheet = book.add_worksheet("Log")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.merge_range("A1:E1", "Access incidents by date")
        sheet.write_row("A2", ["Date of incident", "Location", "Nature of incident", "Number killed", "Reported by"])
        sheet.write_row("B3", ["Old mill", "Denial of movement", "", "NGO"])
        sheet.write_row("B4", ["Old mill", "Shelling", "", "NGO"])
        sheet.merge_range("A3:A4", None)
        sheet.write_datetime("A3", datetime(2024, 2, 1), day)
        sheet.merge_range("D3:D4", 5)
        sheet.write_row("A5", ["Total", "", "", 5])
    return path


def test_the_sheet_of_incidents_is_found_and_merged_dates_hold_for_each_row(town: Path) -> None:
    """The other sheet is named as not read; a number that is merged over rows is not counted twice."""
    read = reading.read(town, [workbook(town)], CLOCK, keep=False)
    claims = rows(read)
    assert [(claim.subtype, claim.when and claim.when.start) for claim in claims] == [
        ("denial_of_movement", date(2024, 2, 1)),
        ("shelling", date(2024, 2, 1)),
    ]
    assert [claim.harm.killed and claim.harm.killed.low for claim in claims] == [5, None]
    assert "log.xlsx: sheet Log was read, and not Read me" in read.repairs
    assert "log.xlsx, sheet Log: the number in D3:D4 is of 2 rows together: it stands with the first" in read.repairs
    assert "log.xlsx, sheet Log: row 5 is a total, and left out" in read.repairs


def test_a_blank_date_that_nothing_merges_is_a_fault_with_workbook_sheet_and_cell(town: Path) -> None:
    """It is not taken from the row above."""
    path = town.parent / "log.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Read me").write("A1", "Nothing here")
        sheet = book.add_worksheet("Log")
        for at, row in enumerate((["Date", "Place", "Killed"], ["2024-02-01", "Homs", "5 goats"], ["", "Hama", 2])):
            sheet.write_row(at, 0, row)
    told = [str(fault).partition(":")[0] for fault in reading.read(town, [path], CLOCK, keep=False).faults]
    assert told == ["log.xlsx, sheet Log cell C2", "log.xlsx, sheet Log cell A3"]


def test_what_cannot_be_read_is_told_all_at_once(town: Path) -> None:
    """Each fault with file, row and column; no proposal of the table is kept."""
    text = "date,place,killed,lat,lon\n2024-04-03,Homs,goats,x,y\n,Hama,2,,\n2024-05-06,Hama,1.5,,\nsoon,Hama,5 goats,,\nTotal,,9,,\n"
    read = found(town, text)
    assert read.documents == ()
    assert [(fault.line, fault.cell) for fault in read.faults] == [(2, "C"), (2, "E"), (3, "A"), (4, "C"), (5, "A"), (5, "C")]
    assert all(fault.next_step for fault in read.faults)


AMBIGUOUS = "date,place,killed\n03/04/2024,Homs,1\n05/06/2024,Homs,2\n"


def test_dates_that_nothing_decides_are_refused_once_with_the_option(town: Path) -> None:
    """One fault for the column, not one for each of its rows."""
    (fault,) = found(town, AMBIGUOUS).faults
    assert (fault.line, fault.cell) == (2, "A")
    assert "as in 1 more row" in fault.problem
    assert "--days-first" in fault.next_step


@pytest.mark.parametrize(
    ("day_first", "days"), [(True, [date(2024, 4, 3), date(2024, 6, 5)]), (False, [date(2024, 3, 4), date(2024, 5, 6)])]
)
def test_a_person_says_the_order_of_dates(town: Path, day_first: bool, days: list[date]) -> None:
    """And is told how they were read; a date that is none in that order is a fault."""
    read = found(town, AMBIGUOUS, day_first=day_first)
    assert [claim.when and claim.when.start for claim in rows(read)] == days
    assert any("as was told" in repair for repair in read.repairs)
    (fault,) = found(
        town, "date,killed\n04/13/2024,1\n03/13/2024,1\n" if day_first else "date,killed\n13/04/2024,1\n", day_first=day_first
    ).faults[:1]
    assert "which was told" in fault.problem


def test_the_other_dates_of_a_column_decide_and_contradictions_are_told(town: Path) -> None:
    """13/4 decides 3/4; beside 4/13 nothing is decided."""
    read = found(town, "date,killed\n03/04/2024,1\n13/04/2024,2\n")
    assert [claim.when and claim.when.start for claim in rows(read)] == [date(2024, 4, 3), date(2024, 4, 13)]
    assert any("was read as day/month" in repair for repair in read.repairs)
    (fault,) = found(town, "date,killed\n03/04/2024,1\n13/04/2024,2\n04/13/2024,2\n").faults
    assert "contradict each other" in fault.problem


def test_the_option_stands_on_the_command(town: Path) -> None:
    """`read … --months-first`."""
    (town.parent / "log.csv").write_text(AMBIGUOUS, encoding="utf-8")
    words = ["read", str(town), str(town.parent / "log.csv"), "--show"]
    assert CliRunner().invoke(app, words).exit_code == 2
    shown = CliRunner().invoke(app, [*words, "--months-first"])
    assert shown.exit_code == 0
    assert "2024-03-04 (day)" in shown.output


ACLED = (
    "event_id_cnty,event_date,disorder_type,event_type,sub_event_type,actor1,inter1,actor2,region,country,admin1,admin2,location,latitude,"
    "longitude,source,notes,fatalities\n"
    "SYR1,18 February 2024,Political violence,Battles,Armed clash,Rebels,2,Army,Levant,Syria,Idleb,Ariha,Saraqib,,,WHO,Two clashed.,3\n"
    "SYR2,19 February 2024,Political violence,Explosions,Shelling,Army,1,,Levant,Syria,Idleb,Ariha,Ariha,35.81,36.61,WHO,Shells.,0\n"
)


def test_an_acled_export_gives_its_subtypes_places_and_grades(town: Path) -> None:
    """The sub-event type; a name without a point from the gazetteer, a point as it stands; who did it to whom; why it is graded so."""
    first, second = rows(found(town, ACLED))
    assert (first.subtype, second.subtype) == ("armed_clash", "shelling")
    assert (first.actor, first.target) == ("Rebels", "Army")
    assert first.place_resolved is not None
    assert (first.place, first.place_resolved.name, first.place_resolved.country, first.place_resolved.precision) == (
        "Saraqib",
        "Saraqib",
        "SY",
        "city",
    )
    assert first.place_resolved.lat == pytest.approx(35.86, abs=0.02)
    assert second.place_resolved is not None
    assert (second.place_resolved.lon, second.place_resolved.precision) == (36.61, "point")
    assert str(first.grade) == "B3"
    assert "a body that reports regularly" in first.grade_reason


def test_a_point_in_one_cell_is_read_latitude_first(town: Path) -> None:
    """As security logs write it; 0, 0 is where forms put what nobody gave."""
    read = found(town, 'Date;Village;GPS;Dead\n2024-02-18;Zamzam camp;13.49, 25.31;5+\n2024-02-18;;"0.0, 0.0";1.200\n')
    first, second = rows(read)
    assert first.place_resolved is not None
    assert (first.place_resolved.lat, first.place_resolved.lon) == (13.49, 25.31)
    assert second.place_resolved is None
    assert second.harm.killed is not None
    assert second.harm.killed.low == 1200


def test_a_denied_row_is_not_reported(town: Path) -> None:
    """Modality, confidence and grade follow the row; a grade that the table gives itself is kept."""
    text = "date,type,killed,grade,notes\n2024-02-01,Denied shelling,,,\n2024-02-01,Alleged shelling,,,\n2024-02-01,Shelling,1,B2,\n"
    denied, alleged, graded = rows(found(town, text))
    assert (denied.modality, denied.subtype) == (Modality.DENIED, "shelling")
    assert (alleged.modality, alleged.subtype, alleged.confidence) == (Modality.REPORTED, "shelling", 0.5)
    assert (graded.confidence, str(graded.grade), graded.grade_reason) == (0.9, "B2", "the table grades it so")


def test_a_month_is_all_its_days(town: Path) -> None:
    """`May 2024` beside whole dates keeps no row out; a month without a year is a fault."""
    claims = rows(found(town, "date,killed\n2024-05-03,1\nFebruary 2024,2\nشباط/فبراير ٢٠٢٤,2\n"))
    spans = [(claim.when.start, claim.when.end, claim.when.precision) for claim in claims if claim.when]
    assert spans[1:] == [(date(2024, 2, 1), date(2024, 2, 29), "month")] * 2
    assert len(found(town, "date,killed\n2024-05-03,1\nFebruary,2\n").faults) == 1


def test_reliability_and_credibility_in_two_columns_are_one_grade(town: Path) -> None:
    """B beside 2 is B2."""
    (claim,) = rows(found(town, "date,type,source reliability,information credibility\n2024-05-03,Shelling,B,2\n"))
    assert (str(claim.grade), claim.grade_reason) == ("B2", "the table grades it so")


def test_nobody_is_kept_by_name(town: Path) -> None:
    """In notes, as a source, an actor or a victim, in both languages; a column of names is not read at all."""
    text = (
        "date,place,reported by,perpetrator,victim name,notes\n"
        '2024-02-01,Homs,Ahmad Hassan,محمد العلي,Omar Nasser,"The driver Ahmad Hassan, 0944 123 456, was hurt"\n'
        "2024-02-01,Homs,Red Crescent,Government forces,,\n"
    )
    read = found(town, text)
    claims = rows(read)
    assert [claim.claimant for claim in claims] == ["unnamed person", "Red Crescent"]
    assert [claim.actor for claim in claims] == ["unnamed person", "Government forces"]
    kept = read.documents[0].text + "".join(map(str, claims))
    assert not any(name in kept for name in ("Ahmad", "Hassan", "محمد", "العلي", "Omar", "0944"))
    assert BLACK in read.documents[0].text
    assert "log.csv: columns that were not read: victim name" in read.repairs


def test_a_column_that_is_headed_reporter_is_of_persons(town: Path) -> None:
    """Whatever could be a name leaves the quote and the claimant; bodies, roles and places stay."""
    said = (
        "Neema Furaha",
        "Ko Aung",
        "هايلي جبرسلاسي",
        "OCHA",
        "local NGO",
        "Red Cross volunteer",
        "Radio Okapi",
        "مكتب الصحة",
        "شهود عيان",
        "الدفاع المدني",
        "غرفة الطوارئ",
    )
    text = "Date,Location,Type,Killed,Reporter\n" + "".join(f"2024-05-04,Old mill,Shelling,3,{who}\n" for who in said)
    claims = rows(found(town, text))
    assert [claim.claimant for claim in claims] == ["unnamed person"] * 3 + list(said[3:])
    assert not [who for who in said[:3] for claim in claims if who in claim.quote]
    assert [claim.claimant for claim in rows(found(town, text.replace("Reporter", "Source")))][3:] == list(said[3:])


def test_a_closure_at_which_nobody_was_harmed_is_one_of_access(town: Path) -> None:
    """Zeros harm nobody; what its notes say to be open again is closed no more; one who was killed there makes it an incident."""
    text = "Date,Location,Type,Killed,Injured,Notes\n" + "".join(
        f"2024-05-04,Old mill,Road closure,{cells}\n" for cells in ("0,0,", "0,0,reopened at noon", "1,0,")
    )
    shut = (
        "not reopened yet",
        "to be reopened on Sunday",
        "until it is open again",
        "reopened and then closed again",
        "لم يعد أعيد فتح الطريق",
    )
    text += "".join(f"2024-05-05,Old mill,Road closure,0,0,{note}\n" for note in shut)
    assert [(claim.kind.value, claim.state and claim.state.value) for claim in rows(found(town, text))] == [
        ("access", "closed"),
        ("access", None),
        ("incident", None),
        *[("access", "closed")] * 5,
    ]


def test_zeros_tell_of_what_happened_whatever_its_notes_plan(town: Path) -> None:
    """Most rows of well-known tables count nobody: that somebody demands what `will be` makes none of them a plan."""
    text = "Date,Location,Type,Killed,Notes\n2024-05-04,Old mill,Protest,0,Residents demanded that the bakery will be opened.\n"
    (claim,) = rows(found(town, text))
    assert (claim.modality, claim.negative) == (Modality.REPORTED, False)


def test_what_somebody_denies_in_the_type_is_contested(town: Path) -> None:
    (claim,) = rows(found(town, 'Date,Location,Type,Killed\n2024-05-04,Old mill,"Shelling, army denies",2\n'))
    assert (claim.subtype, claim.confidence, claim.grade.credibility) == ("shelling", 0.5, 4)
