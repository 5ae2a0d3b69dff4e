"""Places, claimants and persons of whole short texts, worked out by hand; wars and places of no given report."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

TODAY = date(2016, 12, 8)


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=TODAY, lang="en").claims


def place(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(claim for claim in claims(text) if words in claim.quote)


def test_a_claim_without_a_place_is_about_the_main_place_not_the_last_one_named() -> None:
    """The talks were in Geneva; the shells fell in Kunduz, which the title and the first sentence are about."""
    text = (
        "Shelling of Kunduz goes on\n\n"
        "KABUL, Afghanistan, Dec 8 - Artillery pounded Kunduz on Wednesday. Envoys met in Geneva on Tuesday.\n\n"
        "At least 12 people were killed on Wednesday night."
    )
    found = place(text, "12 people")
    assert found.place_resolved is not None
    assert (found.place_resolved.name, found.place_resolved.country) == ("Kunduz", "AF")


def test_where_a_ministry_sits_is_not_where_a_thing_happened() -> None:
    """A denial from Moscow is about the village that was shelled."""
    text = "Shells hit the village of Samashki on Monday, killing four people. The ministry in Moscow denied the attack."
    assert place(text, "denied").place == "Samashki"


def test_a_name_that_no_gazetteer_knows_keeps_its_name_and_says_what_it_lies_in() -> None:
    """A quarter of Homs that nobody has on a list is somewhere in Homs; a road between towns has no point at all."""
    text = "Government troops shelled Homs on Monday. Three people were killed in Qarawxa district in Homs. The Qarawxa road was closed."
    found = place(text, "Three people")
    assert "Qarawxa" in found.place
    road = place(text, "road was closed")
    assert road.place == "Qarawxa road"
    assert road.place_resolved is None


def test_the_country_of_the_text_outweighs_a_larger_town_of_the_name() -> None:
    """Tripoli in a text about Lebanon is not the capital of Libya."""
    text = "Clashes broke out in Baalbek and Sidon on Monday, the Lebanese army said. Two soldiers were killed in Tripoli, Lebanon."
    found = place(text, "Two soldiers")
    assert found.place_resolved is not None
    assert found.place_resolved.country == "LB"


def test_the_city_means_the_city_that_the_text_is_about() -> None:
    """`The city` is the last city that it can mean, not the place where the speaker is."""
    text = "Bombs fell on Misrata on Monday. The council in Tunis condemned the attack. About 5,000 people fled the city."
    assert place(text, "5,000").place == "Misrata"


@pytest.mark.parametrize(
    ("text", "claimant", "through"),
    [
        ("Twelve people were killed in Homs on Monday, a resident told Reuters.", "resident", "Reuters"),
        ("The road is closed, SANA quoted a military source as saying.", "military source", "SANA"),
        ("WHO warned that 300 patients would die without medicine.", "WHO", ""),
        ("Ten soldiers were killed in Homs on Monday, the army said.", "army", ""),
    ],
)
def test_who_says_it_and_who_passed_it_on(text: str, claimant: str, through: str) -> None:
    """The speaker is the claimant; the agency it spoke to or that quotes it only passed it on."""
    found = claims(text)[0]
    assert (found.claimant, found.through) == (claimant, through)


def test_the_group_is_the_armed_group_named_last() -> None:
    """`The group said` after an agency was named too."""
    text = "The Islamic State seized the village of Dabiq on Sunday. The group said it had killed 20 soldiers."
    assert place(text, "20 soldiers").claimant == "ISIL"


@pytest.mark.parametrize(
    "text",
    ["Gunmen killed Ahmad Suleiman in Idlib on Friday.", "Soldiers arrested Petrov near Kherson.", "Omar Haddad was wounded in Homs."],
)
def test_a_person_whom_no_word_announces_is_not_kept_as_the_target(text: str) -> None:
    """The name stays out of actor, target and claimant; the quote is masked where it is shown to others."""
    assert claims(text)
    for claim in claims(text):
        for name in ("Ahmad", "Suleiman", "Petrov", "Omar", "Haddad"):
            assert name not in f"{claim.actor} {claim.target} {claim.claimant} {claim.through}"


def test_where_an_agency_has_its_office_is_not_what_its_text_is_about() -> None:
    """Filed in Colombo, about the coast; `the capital` of another text is the city it is mostly about."""
    text = (
        "COLOMBO, March 14 (Reuters) - The army captured a hospital near Mullaitivu on Saturday. A minister told parliament in Colombo so."
        "\n\nAt least 16 patients were killed on Saturday."
    )
    found = place(text, "16 patients")
    assert found.place == "Mullaitivu"


def test_the_group_is_the_one_of_its_own_sentence_first() -> None:
    """The AA seized it, the group said."""
    text = "The junta confirmed the strike. The AA seized Paletwa on January 14, the group said."
    assert place(text, "Paletwa").claimant == "AA"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Shells hit Aleppo. The Torkham crossing was reopened on Friday.", "AF"),
        ("Shells hit Aleppo. The Erez crossing was closed on Friday.", "PS"),
        ("Shells hit Aleppo. The Buqda crossing was closed on Friday.", "SY"),
    ],
)
def test_a_crossing_that_one_country_alone_has_lies_there(text: str, country: str) -> None:
    """Of a text on Syria: Erez is not somewhere around Aleppo; a name that nobody knows may be."""
    claim = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="en").claims[-1]
    assert claim.place_resolved is not None
    assert claim.place_resolved.country == country
