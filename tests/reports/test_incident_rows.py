"""How rows of incident tables say what they tell: nothing that is denied, planned or doubted is reported as so."""

from __future__ import annotations

import pytest

from safepassage.records.reading import AccessState, Modality, ReadKind
from safepassage.reports.rows.incident_kinds import kind_of_row
from safepassage.reports.rows.incident_rows import grade_of_row, said_in_row

SURE = 0.9
REPORTED, DENIED, PLANNED = Modality.REPORTED, Modality.DENIED, Modality.PLANNED


@pytest.mark.parametrize(
    ("kind", "status", "notes", "modality"),
    [
        ("Denied shelling", "", "", DENIED),
        ("Shelling (denied)", "", "", DENIED),
        ("Shelling", "Denied", "", DENIED),
        ("Shelling", "", "The army denied shelling the village.", DENIED),
        ("Shelling", "", "The report was denied by the ministry", DENIED),
        ("Shelling", "", "It turned out to be a false alarm", DENIED),
        ("قصف", "", "نفت القوات قصف القرية", DENIED),
        ("Planned attack", "", "", PLANNED),
        ("Offensive", "", "Forces are planning to attack the town", PLANNED),
        ("فتح معبر", "", "من المقرر فتح المعبر غدا", PLANNED),
        ("Attack", "", "The UN warned of an attack on the camp", Modality.WARNED),
    ],
)
def test_what_is_denied_or_planned_is_not_reported(kind: str, status: str, notes: str, modality: Modality) -> None:
    """By its type, its status or the first sentence of its notes."""
    said = said_in_row(kind, status, notes, False)
    assert said.modality is modality
    assert said.confidence < SURE


@pytest.mark.parametrize(
    ("kind", "status", "notes"),
    [
        ("Denied access", "", "Soldiers denied the convoy entry."),
        ("Access", "", "Authorities denied access to the camp"),
        ("Attack", "", "The group denied responsibility for the attack"),
        ("قصف", "", "نفى الجيش مسؤوليته عن القصف"),
        ("Arrest", "", "The detainee was denied medical care"),
        ("Protest", "", "A planned demonstration was dispersed by police."),
        ("Shelling", "", "Shells fell on the market due to the offensive."),
    ],
)
def test_who_is_denied_something_or_denies_blame_denies_no_incident(kind: str, status: str, notes: str) -> None:
    """A convoy that was denied passage was stopped, and that is reported."""
    said = said_in_row(kind, status, notes, False)
    assert (said.modality, said.confidence) == (REPORTED, SURE)


@pytest.mark.parametrize(
    ("kind", "status", "notes"),
    [
        ("Alleged airstrike", "", ""),
        ("Shelling", "Unconfirmed", ""),
        ("قصف", "غير مؤكد", ""),
        ("Shelling", "", "It could not be independently verified."),
        ("قصف", "", "معلومات غير مؤكدة عن قصف"),
        ("Shelling", "", "Shells hit the market. The army denied shelling it."),
    ],
)
def test_what_is_doubted_is_reported_with_less_confidence_and_a_grade_that_says_why(kind: str, status: str, notes: str) -> None:
    """Alleged, unconfirmed, contested: credibility 4, doubtful."""
    said = said_in_row(kind, status, notes, False)
    grade, reason = grade_of_row("WHO", said, True)
    assert (said.modality, said.confidence) == (REPORTED, 0.5)
    assert str(grade) == "B4"
    assert said.why in reason


def test_who_was_harmed_was_not_only_planned() -> None:
    """`The injured will be moved` beside five injured is no plan of an attack."""
    notes = "A shell hit the market and the injured will be moved tomorrow"
    assert said_in_row("Shelling", "", notes, True).modality is REPORTED
    assert said_in_row("Shelling", "", notes, False).modality is PLANNED


def test_nothing_to_report_is_no_incident() -> None:
    """Logs that are filled in every day say so on quiet ones."""
    assert said_in_row("", "", "No security incidents were reported.", False).negative
    assert not said_in_row("Clash", "", "Two groups clashed. No incidents followed.", False).negative


def test_a_plain_row_has_the_grade_of_its_source() -> None:
    """As in a text: a body that reports regularly, with a number; a status raises what it says."""
    assert str(grade_of_row("WHO", said_in_row("Shelling", "", "", False), True)[0]) == "B3"
    assert str(grade_of_row("WHO", said_in_row("Shelling", "Verified", "", False), True)[0]) == "B2"


@pytest.mark.parametrize("notes", ["postponed", "Called off", "The visit was cancelled", "تم تأجيله", "retracted"])
def test_what_was_put_off_or_taken_back_did_not_come_about(notes: str) -> None:
    """Unless somebody was harmed: then another thing was put off."""
    assert said_in_row("Convoy", "", notes, False).negative
    assert not said_in_row("Shelling", "", notes, True).negative


@pytest.mark.parametrize("notes", ["نفاه الجيش", "fake", "denied by army"])
def test_a_word_that_denies_the_row_denies_it(notes: str) -> None:
    """With a suffix, and without a verb."""
    assert said_in_row("Shelling", "", notes, True).modality is DENIED


@pytest.mark.parametrize("notes", ["nobody denied it", "The army has not denied the shelling", "aid was denied"])
def test_what_nobody_denies_is_reported(notes: str) -> None:
    """Nor is aid that was denied a denial."""
    assert said_in_row("Shelling", "", notes, True).modality is REPORTED


@pytest.mark.parametrize(
    "kind",
    [
        *(
            "Road open (planned)",
            "open - tbc",
            "Road reopening tomorrow",
            "Crossing opening postponed",
            "expected open",
            "Road to be opened",
        ),
        *("Border open?", "open if the ceasefire holds", "opens Monday", "not open", "will open", "Corridor open in theory", "open soon"),
        *("reported open", "partially open", "should be open", "open pending approval", "re-opening under discussion", "open / closed"),
        *(
            "Opening of the crossing (draft)",
            "open; plan only",
            "Opening of road - subject to agreement",
            "opened, unconfirmed",
            "open on paper",
        ),
        *(
            "مفتوح (مقترح)",
            "سيفتح غدا",
            "مفتوح (غير مؤكد)",
            "من المتوقع فتحه",
            "تم تأجيل الفتح",
            "مفتوح جزئيا",
            "قيد الفتح",
            "لم يفتح الطريق",
        ),
    ],
)
def test_an_opening_that_is_not_plainly_told_is_no_plain_report(kind: str) -> None:
    """Planned, doubted, conditional or not so; and whatever is told, a type opens no way."""
    said = said_in_row(kind, "", "", False)
    assert said.confidence < SURE
    assert said.why
    assert kind_of_row(kind, False) == (ReadKind.ACCESS, None)


@pytest.mark.parametrize(
    "kind", ["Road opened", "Border crossing open to traffic", "Opening of the main road", "Reopening of crossing", "فتح معبر"]
)
def test_a_plain_opening_is_reported_and_opens_nothing_by_itself(kind: str) -> None:
    """A matter of access: a person decides what it opens."""
    assert (said_in_row(kind, "", "", False).modality, said_in_row(kind, "", "", False).confidence) == (REPORTED, SURE)
    assert kind_of_row(kind, False) == (ReadKind.ACCESS, None)


@pytest.mark.parametrize("kind", ["Opened fire at checkpoint", "Open market shelled", "فتح النار على حاجز"])
def test_fire_that_is_opened_is_an_incident(kind: str) -> None:
    """Nor is an open market a way."""
    assert kind_of_row(kind, False) == (ReadKind.INCIDENT, None)


@pytest.mark.parametrize(
    ("remark", "modality", "negative", "confidence"),
    [
        ("plan only", PLANNED, False, 0.6),
        ("Draft", PLANNED, False, 0.6),
        ("from tomorrow", PLANNED, False, 0.6),
        ("not yet", PLANNED, False, 0.6),
        ("خطة فقط", PLANNED, False, 0.6),
        ("proposal", Modality.PROPOSED, False, 0.6),
        ("مقترح", Modality.PROPOSED, False, 0.6),
        ("if agreed", Modality.CONDITIONAL, False, 0.6),
        ("subject to approval", Modality.CONDITIONAL, False, 0.6),
        ("expected", Modality.PREDICTED, False, 0.6),
        ("postponed", REPORTED, True, 0.6),
        ("not confirmed", REPORTED, False, 0.5),
        ("tbc", REPORTED, False, 0.5),
        ("to be confirmed", REPORTED, False, 0.5),
        ("غير مؤكد", REPORTED, False, 0.5),
        ("confirmed", REPORTED, False, SURE),
        ("not planned", REPORTED, False, SURE),
    ],
)
def test_a_remark_that_is_nothing_but_a_qualifier_holds_for_its_row(
    remark: str, modality: Modality, negative: bool, confidence: float
) -> None:
    """Beside the type, in it behind a dash or in brackets; nobody who was harmed was only planned."""
    said = said_in_row("Road closure", "", remark, False)
    assert (said.modality, said.negative, said.confidence) == (modality, negative, confidence)
    for kind in (f"Road closure - {remark}", f"Road closure ({remark})"):
        said = said_in_row(kind, "", "", False)
        assert (said.modality, said.negative) == (modality, negative)
    assert said_in_row("Shelling", "", remark, True).modality is REPORTED


def test_what_is_planned_of_the_opening_leaves_the_way_closed() -> None:
    """`Reopening tomorrow` beside a closure plans no closure; `lifted` ends it; a mission put off does not undo that it was refused."""
    for remark in ("reopening tomorrow", "Expected to reopen on Monday", "open (planned)"):
        assert said_in_row("Road closure", "", remark, False).modality is REPORTED
        assert said_in_row("Road closure", remark, "", False).modality is REPORTED
    assert kind_of_row("Road closure", False) == (ReadKind.ACCESS, AccessState.CLOSED)
    assert kind_of_row("Road closure lifted", False) == (ReadKind.ACCESS, None)
    assert not said_in_row("Denial of movement", "", "Postponed", False).negative


@pytest.mark.parametrize(
    ("kind", "notes"),
    [
        ("Shelling", "access to the wounded was denied"),
        ("Arrest", "family denied visit"),
        ("Detention", "medical care denied at checkpoint"),
        ("Clash", "Entry of ambulances was denied for hours"),
    ],
)
def test_what_was_refused_denies_no_row(kind: str, notes: str) -> None:
    """Four died all the same where nobody was let to the wounded."""
    assert said_in_row(kind, "", notes, True).modality is REPORTED
    assert said_in_row(kind, "", f"{notes}. The army denied the report.", True).confidence < SURE


@pytest.mark.parametrize(
    ("kind", "status"),
    [("Denial of access", "Denied"), ("Denial of access", "Access denied"), ("Movement request", "Denied"), ("Visa", "Rejected")],
)
def test_a_status_beside_a_request_is_its_answer(kind: str, status: str) -> None:
    """Nobody denies that there was one."""
    assert (said_in_row(kind, status, "", False).modality, said_in_row(kind, status, "", False).confidence) == (REPORTED, SURE)
    assert said_in_row("Aid convoy attacked", "Denied", "", False).modality is DENIED


def test_a_proposed_way_is_proposed() -> None:
    assert said_in_row("طريق مقترح", "", "", False).modality is Modality.PROPOSED
