"""Who says it, further: offers, figures, asides, accounts and how far a source reaches; each row worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The rebels on Tuesday offered a truce of three days.", "truce", "author"),
        ("The United Nations has offered to send convoys as soon as it is given a safe passage.", "convoys", "United Nations"),
        ("The two sides discussed a truce of three days on Tuesday.", "truce", "author"),
        ("Smugglers ask $300 a head to take families across the river.", "Smugglers", "author"),
        ("Militiamen at roadblocks demand up to $150 a lorry.", "Militiamen", "author"),
        ("The mayor demanded that the road be opened.", "road", "mayor"),
    ],
)
def test_an_offer_is_made_by_whoever_offers_and_a_price_is_no_speech(text: str, words: str, claimant: str) -> None:
    """Who offers says so, as who demands does; who only discusses or takes money says nothing."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Half of the town's 5,000 inhabitants are said to have left.", "have left", "unnamed"),
        ("Many families have crossed the line, and hundreds more are said to be hiding in the orchards.", "hiding", "unnamed"),
        ("Twelve people are expected to be moved on Friday.", "Twelve", "author"),
    ],
)
def test_what_is_said_of_somebody_is_said_by_nobody_named(text: str, words: str, claimant: str) -> None:
    """Hearsay stays hearsay where the word of the claim is the saying; what is expected is the author's."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The U.N. refugee agency put the number of those driven out since March 24 at 400,000.", "driven out", "UNHCR"),
        ("The relief council counts 1,400 people expelled since Friday.", "1,400", "relief council"),
        ("Health partners recorded 23 deaths on Monday, bringing the number of fatalities to more than 560.", "560", "Health partners"),
        ("Authorities have registered 54,000 displaced persons, and 62 schools now serve as shelters.", "62", "author"),
        ("As many as 150,000 people are homeless, in the view of the observer mission.", "150,000", "observer mission"),
        ("Nineteen trucks are standing at the gate, in full view of the observer mission.", "Nineteen", "author"),
        ("Perhaps 6,000 residents have fled, by U.N. count.", "6,000", "United Nations"),
    ],
)
def test_a_figure_belongs_to_whoever_counts(text: str, words: str, claimant: str) -> None:
    """What tells of those counted belongs to the count; a second clause with a subject of its own does not."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The mayor, in a message sent by radio, said shells had hit the hospital.", "hit", "mayor"),
        (
            "Activists in the town, a suburb a short drive from the palaces of Damascus, say they have buried 320 people.",
            "320",
            "Activists",
        ),
        (
            "Its 79 peacekeepers are encircled at nine posts, and the mayor, in a message sent by radio, said shells hit the town.",
            "encircled",
            "author",
        ),
        ("Those who slipped back said that soldiers had burned the hospital.", "burned", "those who slipped back"),
        ("U.S. Marines said on Thursday they controlled 70 percent of Falluja.", "70 percent", "U.S. Marines"),
        ('"There is no baby milk, no insulin, and one doctor," said a teacher who arrived on Thursday.', "no insulin", "teacher"),
        ("Saudi Arabia's ambassador warned that 4,000 people were cut off.", "4,000", "Saudi Arabia"),
        ("The army said it had left the town, and charged that militants had mined the road.", "mined", "army"),
    ],
)
def test_who_speaks_before_an_aside(text: str, words: str, claimant: str) -> None:
    """The noun before the aside speaks, not one in it; what stands before `, and the mayor said` is not the mayor's."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The militia has sealed the border, and no convoy has reached the town since Friday, according to the UNHCR.", "sealed", "author"),
        (
            "The militia has sealed the border, and no convoy has reached the town since Friday, according to the UNHCR.",
            "no convoy",
            "UNHCR",
        ),
        ("The militia has sealed the border and mined the road, according to the UNHCR.", "sealed", "UNHCR"),
        ("Doctors said 12 people were killed. A bomb destroyed the clinic, according to the same source.", "clinic", "Doctors"),
        (
            "The volunteers say they cannot leave the town because the bridge is destroyed and there is no fuel for the trucks.",
            "no fuel",
            "volunteers",
        ),
        ("The mission has received credible accounts that captured policemen were executed.", "executed", "mission"),
        ("The general called in reinforcements from the coast on Monday.", "reinforcements", "author"),
    ],
)
def test_how_far_a_source_reaches(text: str, words: str, claimant: str) -> None:
    """Behind two clauses a source tells the second; a cut before `there is` parts nobody from his words."""
    assert claim(text, words).claimant == claimant


def test_who_had_not_replied_has_not_spoken() -> None:
    """`It said` behind `the rebels had not replied` is the agency before."""
    text = "The World Food Programme said it had no flights because the rebels had not replied. Some 3 million people need food, it said."
    assert claim(text, "3 million").claimant == "WFP"


def test_it_is_the_organisation_that_the_sentence_before_is_about() -> None:
    """Not the army that spoke before."""
    text = "The army said 12 people were killed. The Iraqi Red Crescent got nine trucks past the gate. It has asked for a daily opening."
    assert claim(text, "daily opening").claimant == "Iraqi Red Crescent"


@pytest.mark.parametrize(
    ("text", "words", "negative"),
    [
        ("The bombing in which 30 people died has never been explained.", "30 people", False),
        ("The shelling that killed 12 people on Monday was not reported by state media.", "12 people", False),
        ("The attack that the army had announced did not take place.", "attack", True),
        ("The army has never allowed convoys to use the road to Douma.", "convoys", True),
        ("The army did not let convoys use the road.", "convoys", True),
        ("The army allowed convoys to use the road.", "convoys", False),
    ],
)
def test_what_is_denied_is_what_the_denied_verb_says(text: str, words: str, negative: bool) -> None:
    """An attack that is not explained happened; who is not let through did not pass."""
    assert claim(text, words).negative is negative
