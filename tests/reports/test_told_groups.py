"""Several who speak and have no office, whom a pronoun means, and whose mouth an office is."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Those who reached Adre say 40 people were shot on the road.", "people"),
        ("Those who reached Ust-Labinsk say that 40 people were shot on the road.", "people"),
        ("Those rescued said 40 people were shot on the road.", "those rescued"),
        ("Some who got out said 40 people were shot on the road.", "some who got out"),
        ("Those who hid in the church speak of 40 people shot on the road.", "those who hid in the church"),
        ("Those in the cellars say that 40 people were shot on the road.", "those in the cellars"),
        ("Those who came on foot from Zinjibar say 40 people were shot on the road.", "those who came on foot"),
        ("One of those who went to Juba said 40 people were shot on the road.", "those who went"),
    ],
)
def test_those_are_told_of_in_the_words_of_the_text(text: str, claimant: str) -> None:
    """As far as they hold no name, or one that must be a place's."""
    assert claim(text, "40 people").claimant == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Those who stayed with Ahmad Nasser said 40 people were shot.", "those who stayed"),
        ("Those who fled Kadyrov said 40 people were shot.", "those who fled"),
        ("Those who followed Kadyrov said 40 people were shot.", "people"),
        ("Those who reached Nasser by telephone said 40 people were shot.", "people"),
        ("Those who went over to Dostum said 40 people were shot.", "those who went over"),
    ],
)
def test_no_person_is_named_among_those(text: str, claimant: str) -> None:
    """What cannot be told without the name is cut off."""
    assert claim(text, "40 people").claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        (
            "The navy said it shelled Tyre. Local staff remain in Qana. They say that the last hospital has no morphine.",
            "morphine",
            "staff",
        ),
        (
            "A UN spokesman said 300 had fled. Diplomats are split over the plan. They fear that rebels will march on Buchanan.",
            "march",
            "Dipl",
        ),
        ("The ministry said 300 had left. Mothers ask for milk: inside, they say, children boil grass.", "boil", "Mothers"),
        ("The army said 12 rebels were killed. They say that the road is cut.", "road", "army"),
        ("The council said that traders were robbed. They said shots were fired at Bria.", "shots", "council"),
    ],
)
def test_they_who_speak_are_those_of_whom_the_sentence_before_tells(text: str, words: str, claimant: str) -> None:
    """Not those who were killed, and not those of whom somebody else said something."""
    assert claimant in claim(text, words).claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The Red Cross has reached Bria. Its delegate spoke of 40 bodies lying in the streets.", "bodies", "Red Cross"),
        ("Hezbollah denied that it had fired. Its media office said 12 people had been killed in Tyre.", "12 people", "Hezbollah"),
        ("The truce owes much to Senegal. Its foreign minister said 12 people had been killed in Bouake.", "12 people", "Senegal"),
        (
            "Israel's planes were over Rafah. More than 35,000 people have been killed in Gaza, says its health ministry.",
            "35,000",
            "health",
        ),
        ("At the Pentagon, a spokesman said 19 air strikes had hit Ramadi.", "19 air strikes", "United States"),
        (
            "Two diplomats said a train was hit. One of them, a carpenter, said 50 houses had burnt. Fires burn on, he said.",
            "Fires",
            "carpenter",
        ),
        ("Ghana's president, John Mahama, said three towns were shelled. President Mahama said the road to Paga was cut.", "Paga", "Ghana"),
        ("The state news agency, TASS, said troops had cleared three villages of mines.", "mines", "TASS"),
        ("The rebels' television channel said 12 people had been killed in Aden.", "12 people", "rebels' television channel"),
        ("The governor spoke at noon. Met the military envoy. He says the army retook Fataki.", "Fataki", "military envoy"),
        ("The UN refugee agency has no trucks left, it said in Geneva.", "trucks", "UNHCR"),
        ("The mayor warned of hunger. The ELF would open the road to Mocoa, a spokesman said.", "road", "ELF"),
        ("The secretary of state said the truce held. Asked about Gao, the spokesman said the road was cut.", "road", "spokesman"),
        ("Saudi Arabia said the road to Marib was cut. It called for a truce.", "truce", "Saudi Arabia"),
    ],
)
def test_an_office_speaks_for_its_house(text: str, words: str, claimant: str) -> None:
    """And never for a state that only happens to be named before."""
    assert claimant in claim(text, words).claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("By the official count 38 soldiers have been killed in Goma.", "38 soldiers", "official count"),
        ("Rebels killed 120 people in Afar, by Ethiopian tallies.", "120 people", "Ethiopian tallies"),
        ("Deaths of children at Kananga are put at 40 a day by a Belgian medical team.", "40 a day", "Belgian medical team"),
        ("The gun stood on Mount Trebevic, according to crater analysis by the UN observers.", "gun stood", "UN observers"),
        ("Twenty pallets landed in the drop zone, rescue teams on the ground reported.", "pallets", "rescue teams"),
        ("The observers observed four tanks between houses in Avdiivka.", "four tanks", "observers"),
        (
            '"They shell everything: shops, wards, schools," said a member of the council in Douma.',
            "shell",
            "member of the council in Douma",
        ),
        ('"Soldiers crossed the Nile bridge first, then the police, then everybody," a trader in the market told us.', "crossed", "trader"),
        ("A man on the committee that negotiates for Douma told reporters that the sides had agreed on a truce.", "agreed", "man"),
        ("The Polish army says its soldiers answered mortar fire from a school in Sumy.", "answered", "Polish army"),
        ("He said the talks go on and warned of people trapped between the lines in Gezira. ", "trapped", "author"),
        ("WFP local staff estimate that 70,000 people have fled Malanje.", "70,000", "staff"),
        ("In Gao, a teacher who had fled to the river said shells had hit the market.", "market", "teacher"),
        ("The regional government's press center said on Monday that the road to Mekelle was cut.", "road", "press center"),
        ("As the mayor said yesterday, the bridge at Irpin is open.", "bridge", "mayor"),
        ("According to Save the Children, 40 children had been killed in Taiz.", "40 children", "Save the Children"),
    ],
)
def test_who_counted_saw_and_reported_is_named(text: str, words: str, claimant: str) -> None:
    """So that it is not told as the author's own."""
    assert claimant in claim(text, words).claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("A mobile team of the Red Crescent sees 60 patients a day in Tarhuna.", "60 patients", "author"),
        ("Road cut, 12 refugees killed. Water cut since morning, pumping station taken.", "refugees", "author"),
        ("Rebels took the village by night, and 40 people were shot.", "40 people", "author"),
        ("The hospital in Bria was put out of service by an air strike.", "hospital", "author"),
    ],
)
def test_what_the_author_tells_stays_the_authors(text: str, words: str, claimant: str) -> None:
    """Where nobody else says it, whoever stands near."""
    assert claim(text, words).claimant == claimant
