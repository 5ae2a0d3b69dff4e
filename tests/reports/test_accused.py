"""Who is accused, who accuses and who denies: whoever accuses did not do it; each row worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Modality, Proposal
from safepassage.session.reading_texts import read_text

MONDAY = date(2022, 3, 21)


def claims(text: str) -> tuple[Proposal, ...]:
    """All claims of a text."""
    return read_text(text, ident="t", doc_date=MONDAY, lang="en").claims


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in claims(text) if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant", "actor"),
    [
        (
            "The Russian Defence Ministry denied it and accused the Azov regiment of blowing up the building.",
            "blowing up",
            "Russian Defence Ministry",
            "Azov regiment",
        ),
        ("Kyiv blamed Moscow for the strike.", "strike", "Ukraine", "Russia"),
        ("Ukraine's ombudswoman blamed a Russian air strike.", "strike", "Ukraine's ombudswoman", "Russia"),
        ("The strike was blamed on Russia by Kyiv.", "strike", "Ukraine", "Russia"),
        ("The strike was blamed on the army.", "strike", "unnamed", "army"),
        ("The government blamed rebels for the shelling of the market.", "shelling", "government", "rebels"),
        ("Kyiv blamed the shelling of the market on Russian forces.", "shelling", "Ukraine", "Russia"),
        ("Hamas blamed Israel for the explosion at the hospital.", "explosion", "Hamas", "Israel"),
        ("Israel held Hamas responsible for the explosion.", "explosion", "Israel", "Hamas"),
        ("The mayor held the militia responsible for the killing of 9 villagers.", "killing", "mayor", "militia"),
        ("The governor attributed the strike to the RSF.", "strike", "governor", "RSF"),
        ("The RSF accused the army of bombing Kutum, killing 12 people.", "killing 12", "RSF", "army"),
    ],
)
def test_whoever_is_accused_is_the_actor_and_whoever_accuses_the_claimant(text: str, words: str, claimant: str, actor: str) -> None:
    """An accusation is no confession: the side that is blamed acts, the side that blames says so, and neither is where it happened."""
    found = claim(text, words)
    assert (found.claimant, found.actor) == (claimant, actor)
    assert found.place not in ("Moscow", "Kyiv", "Azov", "Israel", "Russia", "RSF")


@pytest.mark.parametrize(
    ("text", "denied", "accusation", "actor"),
    [
        ("The Houthis denied shelling the port and accused the resistance of firing from its roof.", "shelling", "firing", "resistance"),
        ("Moscow denied bombing the theatre and accused Azov of having mined it.", "bombing", "mined", "Azov"),
        ("Israel denied striking the school and blamed a misfired rocket by Islamic Jihad.", "striking", "rocket", "Islamic Jihad"),
    ],
)
def test_a_denial_and_an_accusation_are_two_claims(text: str, denied: str, accusation: str, actor: str) -> None:
    """Who denies one deed and accuses others of another says two things, of which one is not so."""
    first, second = claim(text, denied), claim(text, accusation)
    assert (first.modality, first.negative) == (Modality.DENIED, True)
    assert accusation not in first.quote
    assert (second.modality, second.negative, second.actor) == (Modality.ASSERTED, False, actor)


def test_nobody_is_where_a_blamed_side_has_its_name() -> None:
    """`which Kyiv blames on Moscow`: neither capital was shelled, whatever else the sentence claims."""
    found = claims("The shelling, which Kyiv blames on Moscow, killed 12 people.")
    assert found
    assert not {one.place for one in found} & {"Kyiv", "Moscow"}


def test_a_lack_that_is_blamed_acts_for_nobody() -> None:
    """What is blamed for deaths need not be a side."""
    assert claim("Doctors blamed the lack of fuel for the deaths of 12 babies.", "deaths").actor == ""


@pytest.mark.parametrize(
    "text",
    [
        "RSF spokesman denies that any killing took place.",
        "The army denies that any shelling took place.",
        "The army denies any killing took place.",
        "Moscow denied any corridor had been opened.",
        "The army denied that any road was open.",
    ],
)
def test_that_any_took_place_is_denied_like_every_deed(text: str) -> None:
    """What is denied with `any` is not so, by the word of who denies it."""
    found = claim(text, "any")
    assert found.state is None
    assert (found.modality, found.negative) == (Modality.DENIED, True)


@pytest.mark.parametrize(
    ("text", "claimant", "actor"),
    [
        ("Amhara forces are accused of blowing up the bridge, which Addis Ababa denies.", "Ethiopia", "Amhara forces"),
        ("The army is accused of killing 30 people in Garni, which Khartoum denies.", "Khartoum", "army"),
        ("The RSF was accused of burning the camp, a charge it denies.", "RSF", "RSF"),
        ("Russia is accused of bombing the theatre, something Moscow has denied.", "Russia", "Russia"),
        ("Ethiopia accused the TPLF of firing on the convoy, which the group denied.", "TPLF", "TPLF"),
        ("The rebels are said to have shelled the market, which they deny.", "rebels", ""),
        ("Kyiv says Russian forces shelled the convoy, a claim Moscow denies.", "Russia", ""),
    ],
)
def test_a_denial_told_aside_is_a_claim_of_the_other_side(text: str, claimant: str, actor: str) -> None:
    """`..., which Asmara denies`: the accusation stays as it was told, the denial is another claim, by whoever denies it."""
    first, denial = claims(text)
    assert (denial.subtype, denial.modality, denial.negative) == ("denial", Modality.DENIED, True)
    assert (denial.claimant, denial.actor) == (claimant, actor)
    assert not first.negative
    assert first.modality in (Modality.REPORTED, Modality.ASSERTED)
