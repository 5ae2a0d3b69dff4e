"""Whose words a claim is: a side that is not the state's, the nearer of two subjects, who offers or rules something out, nobody."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Modality, Proposal
from safepassage.reports.parties.parties import party_of, state_of
from safepassage.session.reading_texts import read_text


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=date(2019, 4, 17), lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Syrian rebel forces", "Syrian rebel forces"),
        ("Syrian opposition forces", "Syrian opposition forces"),
        ("Syrian National Army", "Syrian National Army"),
        ("Syrian Democratic Forces", "SDF"),
        ("Syrian armed forces", "Syrian government"),
        ("Syrian government forces", "Syrian government"),
        ("Syrian troops", "Syrian government"),
        ("Sudanese army", "Sudanese army"),
        ("the Israeli air force", "Israeli air force"),
        ("Bosnian Serb forces", "Bosnian Serb forces"),
        ("Yemeni Houthi forces", "Yemeni Houthi forces"),
        ("Defected Syrian soldiers", "Defected Syrian soldiers"),
    ],
)
def test_who_fights_a_state_is_not_the_state(name: str, party: str) -> None:
    """Rebels, the Turkish-backed National Army and the SDF are not the Syrian government; its army is."""
    assert party_of(name) == party


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("israeli aircraft", "Israel"),
        ("afghan national army", "Afghanistan"),
        ("libyan national army", ""),
        ("kurdish fighters backed by american aircraft", ""),
        ("syrian rebels", ""),
        ("gunmen", ""),
        ("bosnian serb forces", ""),
        ("bosnian croat soldiers", ""),
        ("croatian serb forces", ""),
        ("yemeni houthi forces", ""),
        ("lebanese hezbollah forces", ""),
        ("sudanese rsf troops", ""),
        ("sudanese paramilitary forces", ""),
        ("congolese m23 troops", ""),
        ("ethiopian tigrayan forces", ""),
        ("iraqi shiite forces", ""),
        ("afghan taliban forces", ""),
        ("mutinous malian troops", ""),
        ("former malian troops", ""),
        ("defected syrian soldiers", ""),
        ("pro - russian ukrainian forces", ""),
        ("russian - backed forces", ""),
        ("sudanese", ""),
        ("ethiopian government troops", "Ethiopia"),
        ("israeli air force jets", "Israel"),
        ("iraqi special forces", "Iraq"),
        ("russian airborne troops", "Russia"),
        ("the syrian army 's 4th division", "Syrian government"),
        ("about 300 ukrainian border guards", "Ukraine"),
        ("advancing russian tanks", "Russia"),
        ("egyptian security forces", "Egypt"),
        ("sudanese presidential guard", "Sudan"),
        ("israeli occupation forces", "Israel"),
    ],
)
def test_whose_forces_words_mean(words: str, state: str) -> None:
    """A state's, or nobody's who is known by a state."""
    assert state_of(words.split()) == state


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Kurdish fighters backed by American aircraft took the town of Manbij.", "Manbij", "Kurdish fighters"),
        ("Turkish-backed Syrian rebels shelled Afrin.", "Afrin", "Turkish-backed Syrian rebels"),
        ("The Syrian army and allied militias took the town of Daraya.", "Daraya", "Syrian government"),
        ("Syrian troops backed by Russian jets took the town.", "town", "Syrian government"),
        ("Bosnian Serb forces shelled Sarajevo, killing 37 people.", "37", "Bosnian Serb forces"),
        ("Mutinous Malian troops killed two people in Bamako.", "two", "Mutinous Malian troops"),
        ("Soldiers of the Sudanese army killed two people in Nyala.", "two", "Sudan"),
    ],
)
def test_who_did_it_is_not_whoever_backs_them(text: str, words: str, actor: str) -> None:
    """Those who act, not the state beside them; an ally in the same breath takes nothing from the army."""
    assert claim(text, words).actor == actor


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The Syrian Democratic Forces are taking the city. They announced that 60 per cent of it is theirs.", "60 per cent", "SDF"),
        ("Egyptian jets, two officials in Cairo told the press, have been bombing the city.", "bombing", "two officials"),
        (
            "Getachew Reda, the spokesman of the Tigray People's Liberation Front, dismissed the story, and promised that no stone of the "
            "old church would be touched.",
            "no stone",
            "TPLF",
        ),
        ("Several of those freed told this paper that they had been beaten by soldiers.", "beaten", "those freed"),
        ("Most of the evacuees said the convoy had been shelled.", "shelled", "evacuees"),
        ("Need chlorine and bladders urgently. Cholera feared.", "Cholera", "author"),
    ],
)
def test_who_speaks_is_named_by_the_nearest_words(text: str, words: str, claimant: str) -> None:
    """Not the jets of which is told, not `of those`, not the cholera that is feared."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant", "modality"),
    [
        ("Turkey proposed a safe zone along the border.", "safe zone", "author", Modality.PROPOSED),
        (
            "France has suggested that a naval escort accompany relief ships.",
            "suggested",
            "France",
            Modality.PROPOSED,
        ),
        ("Moscow ruled out any contact with the rebels.", "ruled out", "Russia", Modality.DENIED),
        ("Russia has proposed setting up four humanitarian corridors into east Aleppo.", "four", "author", Modality.PROPOSED),
        ("Soldiers pressed their raid on the hospital into a fourth day.", "raid", "author", Modality.ASSERTED),
        ("The bishop pressed for a truce in the town.", "truce", "bishop", Modality.DEMANDED),
    ],
)
def test_who_offers_or_rules_out_claims_it(text: str, words: str, claimant: str, modality: Modality) -> None:
    """As who demands or denies does; the corridors that are proposed are told by the text; a raid that is pressed is no demand."""
    found = claim(text, words)
    assert (found.claimant, found.modality) == (claimant, modality)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Shelling by the Rapid Support Forces killed four people in Bahri.", "four", "RSF"),
        ("Rocket fire from Hezbollah wounded two in Metula.", "two", "Hezbollah"),
        ("Israeli air strikes killed 12 people in Gaza.", "12", "Israel"),
        ("Syrian rebel rocket fire killed 12 people in Aleppo.", "12", ""),
        ("An air strike killed 12 people in Idlib.", "12", ""),
        ("The blast in Beirut killed 200 people.", "200", ""),
    ],
)
def test_a_strike_does_nothing_by_itself(text: str, words: str, actor: str) -> None:
    """Who is said to have struck is the actor; a strike, a blast is nobody."""
    assert claim(text, words).actor == actor
