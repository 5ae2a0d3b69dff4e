"""Who is contradicted says the contrary; the other side's denial is a claim; each part of a breakdown is one (English)."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import Modality, Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    """What an English text claims."""
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The M1 road is passable, contrary to what the governor claimed.", "author"),
        ("Contrary to what the governor claimed, the Bentiu road is not passable.", "author"),
        ("The Ndele road is closed, despite what the prefect told Radio Ndeke Luka.", "author"),
        ("Against what the UN recommended, the army closed the Adre crossing.", "author"),
        ("Contrary to what the governor said, residents reported that the Nyala road is mined.", "residents"),
        ("The Nasir road is open, the mayor said, contradicting what the army announced.", "mayor"),
        ("The Bentiu road is passable, the governor said.", "governor"),
    ],
)
def test_who_is_contradicted_does_not_say_it(text: str, claimant: str) -> None:
    """The author says it, or who else is named."""
    assert {one.claimant for one in claims(text)} == {claimant}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Three witnesses said that soldiers barred ambulances from Bria. The army spokesman called the allegation false.",
            "army spokesman",
        ),
        ("The RSF said it controls Nyala airport. The army rejected this.", "army"),
        ("The RSF said it controls Nyala airport; the army said that was a lie.", "army"),
        ("The interim government says the Kunduz airport is in its hands, the Taliban say otherwise.", "Taliban"),
        ("Residents were ordered to leave Rafah, the UN said. The army denied having given such an order.", "army"),
    ],
)
def test_the_other_side_denies(text: str, claimant: str) -> None:
    """Its denial is a claim of its own."""
    first, denial = claims(text)
    assert not first.negative
    assert (denial.claimant, denial.modality, denial.negative) == (claimant, Modality.DENIED, True)


def test_it_can_and_it_cannot() -> None:
    """`... the commander says it can't`: not so, and of the commander."""
    _, other = claims("The governor says the airstrip can be used from tomorrow; the commander says it can't.")
    assert (other.claimant, other.negative) == ("commander", True)


def test_each_part_of_a_breakdown() -> None:
    """Those that went and those that were refused, each with its number."""
    told = claims("Of 130 planned movements, 61 were facilitated, 40 were denied, 19 impeded and 10 cancelled.")
    counted = [(one.subtype, one.count.low if one.count else None) for one in told]
    assert counted == [("access", 61), ("no_access", 40), ("blocked", 19), ("suspended", 10)]
    assert not any(one.negative for one in told)
    went = claims("Out of 50 planned convoys in April, 8 went ahead, 30 were rejected and 12 had no answer.")
    assert [(one.subtype, one.count.low if one.count else None) for one in went] == [("access", 8), ("no_access", 30), ("waiting", 12)]


def test_the_dead_of_a_list_are_no_missions() -> None:
    """`Of 300 patients 40 were evacuated and 12 have died` stays as it was read."""
    told = claims("Of the 300 patients on the list, 40 were evacuated and 12 have died.")
    assert any(one.harm.killed is not None and one.harm.killed.low == 12 for one in told)
