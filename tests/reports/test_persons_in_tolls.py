"""Whom a number near a harm counts: ages, numbers of patients and who sheltered in what was hit are no toll."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.records.reading import Proposal
from safepassage.session.nameless import without_persons
from safepassage.session.reading_texts import read_text


def claims_of(text: str) -> tuple[Proposal, ...]:
    return read_text(blacked_out(text)[0], ident="t", doc_date=date(2022, 3, 21), lang="en").claims


def dead_and_hurt(text: str) -> tuple[float | None, float | None]:
    harm = next((claim.harm for claim in claims_of(text) if claim.harm), None)
    if harm is None:
        return None, None
    return harm.killed.low if harm.killed else None, harm.injured.low if harm.injured else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Patient Ahmed Bakhit, 54, was killed in Garni.", (1, None)),
        ("Nurse Halima, 34, was killed in Zamzam.", (1, None)),
        ("Mr. Kovalenko, 54, was wounded in Sumy.", (None, 1)),
        ("Patient Omar Musa was killed in Garni.", (1, None)),
        ("Driver Hassan, 40, and guard Ali, 22, were killed.", (2, None)),
        ("Patient 17 was wounded in Garni.", (None, 1)),
        ("Patient number 12 died on Tuesday.", (1, None)),
        ("Patient 4 and patient 9 died on Tuesday.", (2, None)),
        ("Patient no. 5521 was killed in Garni.", (1, None)),
        ("Two patients were wounded.", (None, 2)),
    ],
)
def test_an_age_or_the_number_of_a_patient_is_no_toll(text: str, told: tuple[float | None, float | None]) -> None:
    """A name that was blacked out has its age beside it as one that is seen."""
    assert dead_and_hurt(text) == told


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The theatre, where 1,300 people were sheltering, was hit.", 1_300),
        ("The hospital, where 1,200 people sought shelter, was hit.", 1_200),
        ("A church in which 250 people were hiding was hit by a shell.", 250),
        ("A school that 300 families lived in was hit.", 300),
        ("The camp, home to 20,000 people, was hit.", 20_000),
        ("Two buses were hit by mortars.", 2),
    ],
)
def test_who_is_inside_what_was_hit_is_not_said_to_be_hurt(text: str, counted: float) -> None:
    """They are counted, and what befell them is unknown; things are never hurt."""
    assert dead_and_hurt(text) == (None, None)
    assert [claim.count.low for claim in claims_of(text) if claim.count] == [counted]


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("Five people were hit by shrapnel.", 5),
        ("12 people were hit in Sumy.", 12),
        ("Two nurses who were on duty were hit.", 2),
        ("A family of six was hit by shrapnel.", 6),
    ],
)
def test_people_who_were_hit_are_hurt(text: str, hurt: float) -> None:
    assert dead_and_hurt(text) == (None, hurt)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12 killed including 3 women, 30 injured including 8 children in Sumy.", (12, 30)),
        ("14 people killed including 5 children in Sumy.", (14, None)),
    ],
)
def test_a_toll_keeps_its_whole_where_parts_follow_without_a_comma(text: str, told: tuple[float | None, float | None]) -> None:
    assert dead_and_hurt(text) == told


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("4 doctors, 1 pharmacist & 1 nurse abducted in Kutum.", 6),
        ("Two doctors and three nurses were abducted.", 5),
        ("Gunmen kidnapped 12 farmers and four herders near Djibo.", 16),
        ("They detained 40 men, including 3 doctors and 2 nurses.", 40),
        ("About 1,000 refugees and 80 staff members were left behind.", 1_000),
    ],
)
def test_two_sorts_of_people_who_were_taken_are_counted_together(text: str, taken: float) -> None:
    """Who was taken with others is added to them; who is only named beside them, or a part of them, is not."""
    assert [claim.count.low for claim in claims_of(text) if claim.count] == [taken]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A sniper shot an old woman in the leg.", (None, 1)),
        ("Snipers shot three women at the well.", (None, None)),
        ("A boy was shot by a sniper in Taiz.", (None, None)),
        ("A boy was shot dead by a sniper in Taiz.", (1, None)),
        ("A sniper shot and killed a boy in Taiz.", (1, None)),
        ("A man was shot and taken to hospital.", (None, 1)),
        ("A man was shot and taken to hospital, where he died.", (1, None)),
        ("Two men were shot near Garni.", (None, None)),
        ("Three people shot near Jos.", (None, None)),
        ("A woman named only as Rose was shot in Tabarre.", (None, None)),
        ("Twelve were shot in Wau, and three of them died.", (3, None)),
        ("Forty men were lined up and shot in Kutum.", (40, None)),
        ("Four people were shot and killed in Kaduna.", (4, None)),
        ("A man was shot in the head in Cali.", (1, None)),
        ("Soldiers shot dead two men in Garni.", (2, None)),
    ],
)
def test_who_was_shot_and_may_live_is_not_counted_dead(text: str, told: tuple[float | None, float | None]) -> None:
    """A bare `were shot` leaves open whether they died, as a sniper's shot does; who was led out or shot in the head is dead."""
    assert dead_and_hurt(text) == told


def test_no_name_stays_in_the_words_of_a_toll() -> None:
    """Of a toll that is told by a name alone no word is left."""
    document = read_text("Ahmed Bakhit, 54, was killed in Kutum.", ident="t", doc_date=date(2022, 3, 21), lang="en")
    clean, count = without_persons(document)
    told = [claim.harm.killed for claim in clean.claims if claim.harm.killed]
    assert count == 1
    assert [(one.low, one.text) for one in told] == [(1, "unnamed person")]
