"""The forms: valid in both languages, without persons; and their exports, as KoBo and ODK write them, back into claims."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from pyxform.xls2xform import convert

import safepassage
from safepassage.errors import Fault
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import Faults
from safepassage.outside.importers.form_questions import CHOICES, FORMS, NO_PERSONS
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.make_forms import FOLDER, make_forms
from safepassage.outside.importers.xlsforms import read_form_export
from safepassage.outside.persons.no_persons import about_a_person
from safepassage.outside.xlsx import read_xlsx
from safepassage.records.claim import Claim, ClaimKind, How
from safepassage.records.gazetteer import plain
from safepassage.records.levels import Range

CASE = read_case(Path(safepassage.__file__).parent / "examples" / "aleppo_2016")
NINE = datetime(2016, 12, 8, 9, tzinfo=timezone(timedelta(hours=2)))
UUID = "0b4f6c3a-1111-4222-8333-444455556666"
TALLY = (
    "organisation",
    "checkpoint",
    "convoy",
    "direction",
    "when",
    "count_critical",
    "count_limited",
    "count_able",
    "vehicles",
    "held",
    "remark",
)
COUNTED = ("SARC", "cp_ramouseh", "M0012", "departure", "2016-12-08T09:00:00.000+02:00", "2", "10", "36", "1", "0", "")
ROAD = ("organisation", "road", "state", "holder", "how", "when", "remark")
CHECKED = ("SARC", "ramouseh-ram_west", "shut", "gov", "seen", "2016-12-08T09:00:00.000+02:00", "mines")


def tried(path: Path) -> tuple[Imported, list[Fault]]:
    """What became of an export, and its faults."""
    faults = Faults()
    return read_form_export(path, CASE, faults), faults.told()


def export(tmp_path: Path, headings: tuple[str, ...], *rows: tuple[str, ...]) -> Path:
    """A CSV export as KoBo writes it: semicolons, everything in quotation marks."""
    path = tmp_path / "export.csv"
    path.write_text("\n".join(";".join(f'"{cell}"' for cell in row) for row in (headings, *rows)), encoding="utf-8")
    return path


def claims(path: Path) -> tuple[Claim, ...]:
    """The claims of an export without fault."""
    imported, faults = tried(path)
    assert [str(fault) for fault in faults] == []
    return imported.claims


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_each_form_is_valid_and_lacks_no_translation(tmp_path: Path, form: Any) -> None:
    """pyxform takes it without a single warning, in both languages, and its id is the one that exports tell."""
    path = next(path for path in make_forms(tmp_path) if path.stem == form.id.removeprefix("safepassage_"))
    result = convert(str(path))
    assert result.warnings == []
    for language in ("English (en)", "Arabic (ar)"):
        assert f'<translation lang="{language}"' in result.xform
    assert f'id="{form.id}"' in result.xform
    assert "<upload" not in result.xform  # no photos, no files: the form works offline and shows no face


def test_the_shipped_forms_are_the_ones_the_questions_make(tmp_path: Path) -> None:
    """Built again they say the same, cell by cell; a question changed without a new build is seen here."""
    built = make_forms(tmp_path)
    assert sorted(path.name for path in built) == sorted(path.name for path in FOLDER.glob("*.xlsx"))
    for path in built:
        shipped = read_xlsx(FOLDER / path.name, Faults())
        assert shipped is not None
        assert read_xlsx(path, Faults()) == shipped
        assert path.read_bytes() == (FOLDER / path.name).read_bytes()


def test_no_form_asks_for_a_person() -> None:
    """No question is about one, every form begins by saying so, and free text says it again; all words stand in both languages."""
    for form in FORMS:
        assert not [question.name for question in form.questions[1:] if about_a_person(question.name)]
        assert form.questions[0].hint == NO_PERSONS
        assert form.questions[-1].hint == NO_PERSONS
        words = [form.title, *(words for question in form.questions for words in (question.label, question.hint))]
        words += [labels for options in CHOICES.values() for _, labels in options]
        assert all(english.isascii() and not arabic.isascii() for english, arabic in words)


def test_a_label_means_one_question() -> None:
    """An export may have labels as headings, so no label may stand for two questions."""
    meant: dict[str, set[str]] = {}
    for form in FORMS:
        for question in form.questions:
            for text in (question.name, *question.label):
                meant.setdefault(plain(text), set()).add(question.name)
    assert [names for names in meant.values() if len(names) > 1] == []


def test_a_tally_is_the_sum_of_its_classes(tmp_path: Path) -> None:
    """2 + 10 + 36 people are 48; what else was counted stands in the note; the key names the submission."""
    (claim,) = claims(export(tmp_path, (*TALLY, "_uuid"), (*COUNTED, UUID)))
    assert claim == Claim(
        ClaimKind.TALLY,
        "convoy:M0012",
        NINE,
        "SARC",
        detail="departure",
        range=Range.exactly(48),
        how=How.COUNTED,
        note="at checkpoint:cp_ramouseh: 2 on stretchers, 10 who cannot walk far, 36 others, 1 vehicles, 0 people held at the checkpoint",
        key=f"kobo:{UUID}:1",
    )


def test_a_class_nobody_counted_is_not_zero(tmp_path: Path) -> None:
    """The sum would be a lie: a fault at the empty cell."""
    _, faults = tried(export(tmp_path, TALLY, (*COUNTED[:6], "", *COUNTED[7:])))
    (fault,) = faults
    assert str(fault).startswith("export.csv line 2 column G: column count_limited is empty, and unknown is not zero")


def test_a_road_check_says_state_and_holder(tmp_path: Path) -> None:
    """Two claims of one submission, numbered."""
    state, holder = claims(export(tmp_path, (*ROAD, "meta/instanceID"), (*CHECKED, f"uuid:{UUID}")))
    assert (state.slot, state.word, state.how, state.key) == (
        (ClaimKind.ROAD_STATE, "road:ramouseh-ram_west", ""),
        "shut",
        How.SEEN,
        f"kobo:{UUID}:1",
    )
    assert (holder.slot, holder.word, holder.key) == ((ClaimKind.HOLDER, "road:ramouseh-ram_west", ""), "gov", f"kobo:{UUID}:2")
    (alone,) = claims(export(tmp_path, ROAD, (*CHECKED[:3], "", *CHECKED[4:])))
    assert alone.kind is ClaimKind.ROAD_STATE


@pytest.mark.parametrize("language", [0, 1])
@pytest.mark.parametrize("group", ["", "check/", "check-"])
def test_headings_may_be_labels_in_groups(tmp_path: Path, language: int, group: str) -> None:
    """Labels and answers in English or Arabic, with a group before them, say what names say."""
    form = next(form for form in FORMS if form.id == "safepassage_road_check")
    labels = {question.name: question.label[language] for question in form.questions}
    answers = dict(zip(ROAD, CHECKED, strict=True))
    answers |= {"state": dict(CHOICES["road_state"])["shut"][language], "how": dict(CHOICES["how"])["seen"][language]}
    labelled = export(tmp_path, tuple(group + labels[name] for name in ROAD), tuple(answers[name] for name in ROAD))
    said = claims(labelled)
    assert said == claims(export(tmp_path, tuple(group + name for name in ROAD), CHECKED))
    assert len(said) == 2


def test_needs_become_several_claims_each_with_its_number(tmp_path: Path) -> None:
    """People in need, critical patients, two stocks; what nobody filled in says nothing."""
    headings = (
        "organisation",
        "zone",
        "when",
        "how",
        "need",
        "need_low",
        "need_high",
        "critical_low",
        "critical_high",
        "stock_a",
        "units_a",
        "stock_b",
        "units_b",
    )
    row = ("UN", "الجيب", "2016-12-08 09:00", "told", "food", "15000", "100000", "10", "40", "food", "500", "medical", "20.5")
    path = export(tmp_path, (*headings, "_uuid"), (*row, UUID))
    found = {claim.key.rpartition(":")[2]: (claim.kind, claim.subject, claim.detail, claim.range) for claim in claims(path)}
    assert found == {
        "1": (ClaimKind.NEED, "pocket:all", "food", Range(15_000, 57_500, 100_000)),
        "2": (ClaimKind.PEOPLE, "pocket:all", "critical", Range(10, 25, 40)),
        "3": (ClaimKind.STOCK, "aid:food", "", Range.exactly(500)),
        "4": (ClaimKind.STOCK, "aid:medical", "", Range.exactly(20.5)),
    }
    (only,) = claims(export(tmp_path, headings, (*row[:4], *("",) * 5, "food", "500", "", "")))
    assert only.kind is ClaimKind.STOCK


def test_what_the_system_adds_is_dropped_and_said_once(tmp_path: Path) -> None:
    """The phone number of whoever collects is in no claim and in no sentence."""
    headings = ("start", "username", "phonenumber", "_submitted_by", *TALLY, "form", "_id", "_uuid", "_submission_time")
    row = ("2016-12-08", "ahmad", "0944123456", "ahmad", *COUNTED, "safepassage_checkpoint_tally", "7", UUID, "2016-12-09")
    imported, faults = tried(export(tmp_path, headings, row, (*row[:6], "M0013", *row[7:-2], UUID.replace("0b", "0c"), row[-1])))
    assert (len(imported.claims), faults) == (2, [])
    (said,) = imported.repairs
    assert said == (
        "export.csv row 1: columns that the collecting system adds were left out: "
        "start, username, phonenumber, _submitted_by, _id, _submission_time"
    )
    assert "0944123456" not in repr(imported)


def test_a_submission_twice_counts_once_and_two_of_one_id_are_a_fault(tmp_path: Path) -> None:
    """The same row again is a repair; another number under the same _uuid is a fault with both cells."""
    path = export(tmp_path, (*TALLY, "_uuid"), (*COUNTED, UUID), (*COUNTED, UUID))
    assert len(claims(path)) == 1
    assert tried(path)[0].repairs == ("export.csv: row 3 says the same as row 2 and was taken once",)
    _, faults = tried(export(tmp_path, (*TALLY, "_uuid"), (*COUNTED, UUID), (*COUNTED[:7], "37", *COUNTED[8:], UUID)))
    (fault,) = faults
    assert (fault.line, fault.cell) == (3, "L")
    assert "already stands in export.csv line 2 column L" in fault.problem


def test_masked_text_keeps_its_address(tmp_path: Path) -> None:
    """A number in a remark is masked; the submission still counts."""
    imported, faults = tried(export(tmp_path, ROAD, (*CHECKED[:6], "ring 0944 123 456")))
    assert faults == []
    assert imported.claims[0].note == "ring [phone number]"
    assert imported.repairs[0] == "export.csv line 2 column G: a phone number was masked"


def test_an_export_of_another_form_is_told(tmp_path: Path) -> None:
    """Headings of no form, an unknown question, a form of another id, an answer that is none: each has an address."""
    _, faults = tried(export(tmp_path, ("organisation", "when", "shoe_size"), ("UN", "2016-12-08 09:00", "43")))
    assert "'shoe_size' is unknown" in str(faults[0])
    _, faults = tried(export(tmp_path, ("organisation", "when"), ("UN", "2016-12-08 09:00")))
    assert "the headings are those of none of the forms" in str(faults[0])
    _, faults = tried(export(tmp_path, (*ROAD, "form"), (*CHECKED, "another")))
    assert (faults[0].line, faults[0].cell) == (1, "H")
    _, faults = tried(export(tmp_path, ROAD, (*CHECKED[:2], "ajar", *CHECKED[3:])))
    assert str(faults[0]).startswith("export.csv line 2 column C: column state: 'ajar' is no answer of the form")


def test_a_workbook_export_is_read_from_its_first_sheet(tmp_path: Path) -> None:
    """KoBo names the sheet after the form."""
    path = tmp_path / "export.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Road check")
        sheet.write_row(0, 0, ROAD)
        sheet.write_row(1, 0, CHECKED)
        sheet.write_row(2, 0, (*CHECKED[:2], "ajar", *CHECKED[3:]))
    imported, faults = tried(path)
    assert len(imported.claims) == 2
    assert [(fault.file, fault.cell) for fault in faults] == [("sheet Road check", "C3")]
