"""How rows of incident tables say what they tell: nothing that is denied, planned or doubted is reported as so."""

from __future__ import annotations

import pytest

from safepassage.records.reading import Modality
from safepassage.reports.incident_rows import grade_of_row, said_in_row

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
