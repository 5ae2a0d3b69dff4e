"""Sources in notes: before a dash, behind it, an organisation's own person, a channel, a clock; each row worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

MONDAY = date(2022, 3, 21)


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=MONDAY, lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("200,000 people are under siege in three districts - UN.", "siege", "United Nations"),
        ("12 killed in shelling of Zamzam - MSF", "killed", "MSF"),
        ("3 wounded at the school - Civil Defence", "wounded", "Civil Defence"),
        ("MSF - 12 dead in Zamzam", "dead", "MSF"),
        ("Civil Defence - 5 bodies found in Rafah.", "bodies", "Civil Defence"),
        ("Kerem Shalom reopened - Israel", "reopened", "Israel"),
        ("Adre crossing reopened - OCHA.", "reopened", "OCHA"),
        ("Lachin road closed - Red Cross", "closed", "Red Cross"),
        ("Goma airport shut again - M23", "shut", "M23"),
        ("Karish road shut - Houthis", "shut", "Houthis"),
        ("GAZA - 12 people were killed in shelling.", "killed", "author"),
    ],
)
def test_an_organisation_beside_a_dash_is_the_source_and_a_town_is_none(text: str, words: str, claimant: str) -> None:
    """A note names its source before or behind a dash; capitals alone may be where it happened."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("UNRWA's Juliette Touma said the crossing remained closed.", "closed", "UNRWA"),
        ("MSF's Claire Nicolet told reporters that 12 people were killed.", "killed", "MSF"),
        ("WHO's Richard Peeperkorn said the hospital was out of service.", "hospital", "WHO"),
        ("The ICRC's Fabrizio Carboni said the road was closed.", "road", "ICRC"),
        ("Save the Children's James Denselow said five children were killed in Sanaa.", "killed", "Save the Children"),
        ("Save the Children's country director said the road to Taiz was blocked.", "road", "Save the Children"),
        ("Feed the Hungry's Anna Koch said the road to Taiz was blocked.", "road", "Feed the Hungry"),
        ("The Norwegian Refugee Council's Jan Egeland said 200 people fled Goma.", "fled", "Norwegian Refugee Council"),
        ("Human Rights Watch's Belkis Wille said troops shot 12 men.", "shot", "Human Rights Watch"),
        ("Ukraine's Iryna Kovalenko said 12 people were killed in Sumy.", "killed", "unnamed person"),
        ("Fuel for three days is left, WHO chief posted on X.", "Fuel", "WHO chief"),
        ("Health bureau has since revised to 11 dead.", "dead", "Health bureau"),
        ("RSF shelled the camp, acc. to their telegram.", "camp", "RSF"),
        ("The RSF shelled the camp, according to their Telegram channel.", "camp", "RSF"),
        ("0750 Hospital M2 reports 3 wounded from shelling.", "wounded", "Hospital M2"),
        ("Everyone we spoke to says the crossing is shut.", "shut", "everyone we spoke to"),
    ],
)
def test_a_person_stands_for_the_organisation_a_channel_for_its_side(text: str, words: str, claimant: str) -> None:
    """Whose the person, the post or the channel is, that is the source; a clock is no part of a name; a state need not be spoken for."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize("text", ["Adre crossing reopened - OCHA.", "Adre crossing reopened - WFP", "Adre crossing shut - UNHCR."])
def test_an_organisation_behind_a_dash_is_no_place(text: str) -> None:
    """The crossing is the place; and that it reopened is left to a person where the note has no verb."""
    (found,) = read_text(text, ident="t", doc_date=MONDAY, lang="en").claims
    assert found.place == "Adre crossing"


def test_a_ransom_claims_nothing_and_does_nothing() -> None:
    """What is asked for is no source and no side."""
    found = claim("15 men abducted near Garni, ransom asked 150k USD.", "ransom")
    assert (found.claimant, found.actor) == ("author", "")


def test_a_sentence_ends_at_a_day_whose_month_is_cut_short() -> None:
    """The denial is the spokesman's, not of who was told of before the date; `On 28 Oct. Israel struck` is one sentence."""
    text = "WHO says 460 patients were reportedly killed there on 28 Oct. RSF spokesman denies that any killing took place."
    assert (claim(text, "460").claimant, claim(text, "took place").claimant) == ("WHO", "RSF spokesman")
    assert claim("On 28 Oct. Israel struck a school in Rafah.", "school").when is not None


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ('ICRC: "We could not enter the city." There is no water in the city.', "no water", "author"),
        ('The mayor said: "The bridge was destroyed." On Sunday the market was shelled.', "market", "author"),
        ('The mayor said: "We have no water. The bridge was destroyed." He said the market was shelled.', "market", "mayor"),
        ('The mayor said: "We have no water. The bridge was destroyed." The market was shelled.', "bridge", "mayor"),
        ('A driver: "They shot at us near Garni." Two buses burned on the road.', "buses", "author"),
    ],
)
def test_who_is_quoted_behind_a_colon_speaks_as_far_as_the_mark(text: str, words: str, claimant: str) -> None:
    """What stands outside the closing mark is the text's own, unless a word says that he goes on."""
    assert claim(text, words).claimant == claimant


def test_what_is_told_second_behind_and_that_is_his_too() -> None:
    """`said ..., and that ...`: both are what he said."""
    text = (
        'An army spokesman said dozens were hurt "as a result of pushing and trampling", and that troops had fired on people in Omdurman.'
    )
    assert (claim(text, "hurt").claimant, claim(text, "fired").claimant) == ("army spokesman", "army spokesman")
