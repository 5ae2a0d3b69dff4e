"""Where a claim is when the whole report is in view: carried from the sentence that tells it, not from any other. Own reports."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def _claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


def _where(text: str, words: str) -> tuple[str, str]:
    """How the place of the claim is written whose quote holds these words, and its name in the gazetteer."""
    one = next(claim for claim in _claims(text) if words in claim.quote)
    return one.place, one.place_resolved.name if one.place_resolved is not None else ""


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "In Nyala, the airport has been out of service since May. The army spokesman said his forces repelled an attack on El Fasher, "
            "killing 45 fighters.",
            "45 fighters",
            "El Fasher",
        ),
        (
            "Statement of the Town Council of Shire\n\n1. On 11 January soldiers entered Hitsats refugee camp and burned shelters.\n"
            "2. Suhul Hospital has no oxygen.",
            "burned shelters",
            "Hitsats refugee camp",
        ),
        ("From Kabul, Taliban fighters were reported to have attacked Baghlan and burned a police post.", "burned", "Baghlan"),
        ("In Goma, the hospital treated 40. The army repelled an attack on Sake, killing 14 rebels.", "14 rebels", "Sake"),
        ("In Goma, the hospital treated 40. In Sake, three shells fell, killing two.", "killing two", "Sake"),
    ],
)
def test_a_second_deed_is_where_the_first_was(text: str, words: str, place: str) -> None:
    """It is told in the same sentence, right behind the place."""
    assert _where(text, words)[0] == place


_KIGALI = (
    "KIGALI, May 18 - Rebels shelled positions around Kigali airport on Wednesday. At least 12 civilians were killed when a mortar round "
    "hit the Red Cross hospital in Gitarama. Two of the dead were nurses. Some 250,000 refugees have crossed into Tanzania at Rusumo. The "
    "government denied that its soldiers had fired on the hospital."
)


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (_KIGALI, "Two of the dead", "Gitarama"),
        (_KIGALI, "fired on the hospital", "Gitarama"),
        (
            "A rocket hit a church in Bunia, killing four. In Beni, two soldiers died in a clash. About 300 people crossed into Uganda at "
            "Kasindi. The militia denied firing on the church.",
            "denied firing",
            "Bunia",
        ),
        (
            "A rocket hit a church in Bunia, killing four. In Beni, a shell hit the church and wounded two. The militia denied firing on "
            "the church.",
            "denied firing",
            "Beni",
        ),
        (
            "A bomb killed ten people at a market in Maiduguri. In Damboa, gunmen shot two farmers. Three of the dead were children.",
            "Three of the dead",
            "Maiduguri",
        ),
        (
            "Statement of the council on the fighting in South Sudan\n1. Armed youth stormed the U.N. camp at Akobo and killed 11.\n"
            "2. In Bor, shops were burned on Sunday.\n3. The town's hospital was looted and 14 patients were shot in their beds.",
            "14 patients",
            "Bor",
        ),
        (
            "Statement of the council on the fighting in South Sudan\n1. Armed youth stormed the U.N. camp at Akobo and killed 11.\n"
            "2. In Bor, shops were burned on Sunday.\n3. The town's hospital was looted and 14 patients were shot in their beds.",
            "hospital was looted",
            "Bor",
        ),
    ],
)
def test_the_hospital_is_the_one_told_of_last(text: str, words: str, place: str) -> None:
    """A denial, a part of a toll, `the town's`: back to what they speak of."""
    assert _where(text, words)[0] == place


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "The army has not reached Bellavista. The wounded were taken by boat to Quibdo, where the San Francisco hospital has run out "
            "of blood.",
            "run out",
            "Quibdó",
        ),
        ("Fighting reached Quibdo on Monday. The San Francisco hospital has run out of blood.", "run out", "Quibdó"),
        ("In Quibdo, the church of San Jose was burned.", "burned", "Quibdó"),
        ("Fighting reached San Francisco in Antioquia on Monday. The San Francisco hospital has no blood.", "no blood", "San Francisco"),
        (
            "ABIDJAN, Aug 11 - Rebels killed 14 civilians in Greenville, Liberia. The St Paul hospital has run out of dressings.",
            "run out",
            "Greenville",
        ),
    ],
)
def test_a_hospital_called_after_a_saint_is_in_the_town_told_of(text: str, words: str, place: str) -> None:
    """Not in a town of the saint's name, nor in a whole country."""
    one = next(claim for claim in _claims(text) if words in claim.quote)
    assert one.place_resolved is not None
    assert place in (one.place_resolved.name, one.place_resolved.precision.removeprefix("somewhere in "))


@pytest.mark.parametrize(
    ("entry", "words", "place"),
    [
        ("1130 Convoy of 8 trucks from Lombe arrived, no incident.", "Convoy of 8", "Malange"),
        ("1200 40 families from Lombe arrived on foot, 5 wounded among them.", "40 families", "Malange"),
        ("1200 40 families from Lombe arrived on foot, 5 wounded among them.", "5 wounded", "Malange"),
        ("1200 120 people from Lombe arrived in Cota.", "120 people", "Cota"),
    ],
)
def test_what_comes_from_elsewhere_comes_to_the_town_of_the_log(entry: str, words: str, place: str) -> None:
    """Where its entry names no other town."""
    text = f"Radio log, sub-office Malange, 22 October 1993\n0610 Six shells fell on the Cangambo quarter.\n{entry}\n1500 Airport closed."
    assert _where(text, words)[0] == place


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "Aid workers in Monrovia said rebels attacked Greenville, killing six. A ship for the town was turned back to Monrovia.",
            "turned back",
            "Greenville",
        ),
        ("Aid trucks for Zalingei were sent back to Nyala on Monday.", "sent back", "Zalingei"),
        ("The convoy was turned back to Adre from a checkpoint near Kulbus.", "turned back", "Kulbus"),
        ("A convoy was turned back at a roadblock near Gitarama.", "turned back", "Gitarama"),
    ],
)
def test_a_convoy_was_not_stopped_where_it_was_sent_back_to(text: str, words: str, place: str) -> None:
    """But where it did not get through."""
    assert _where(text, words)[0] == place


def test_words_that_only_tell_where_a_town_lies_claim_nothing() -> None:
    """`Ardamata, a town outside El Geneina`: one toll, not two."""
    claims = _claims("Fighters killed more than 800 people in an attack on Ardamata, a town outside El Geneina in Sudan's West Darfur.")
    assert [claim.place for claim in claims] == ["Ardamata"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "PRISTINA, Yugoslavia, April 15 - Serbian officials said 75 people were killed between Djakovica and Prizren. The Macedonian "
            "border post at Blace was closed on Wednesday.",
            "Blace",
            "MK",
        ),
        ("MONROVIA, July 20 - Fighting erupted in Greenville on Sunday. In Monrovia, the port reopened.", "Greenville", "LR"),
        ("MONROVIA, July 20 - Fighting erupted in Greenville on Sunday. In Monrovia, the port reopened.", "reopened", "LR"),
        ("The mayor of Greenville, South Carolina, said a gunman killed two people in Greenville.", "killed two", "US"),
    ],
)
def test_the_country_that_a_sentence_says_is_that_of_its_town(text: str, words: str, country: str) -> None:
    """Not that of a namesake; a capital that is named speaks for its country."""
    one = next(claim for claim in _claims(text) if words in claim.quote)
    assert one.place_resolved is not None
    assert one.place_resolved.country == country


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "KHARTOUM, May 3 - Shells hit a school in El Obeid on Monday, doctors said. Nine people were killed and 30 wounded. There is "
            "no blood left.",
            "no blood",
            "El Obeid",
        ),
        (
            "PORT-AU-PRINCE - Armed gangs attacked the prison in Port-au-Prince. The coastal road at Martissant is closed. IOM reported "
            "15,000 people displaced since 29 February.",
            "15,000",
            "Port-au-Prince",
        ),
        ("Zamzam camp was shelled on Monday. About 20,000 people sleep in the open.", "20,000", "Zamzam camp"),  # nowhere else is told of
    ],
)
def test_a_need_is_where_all_was_told_and_many_are_not_of_one_street(text: str, words: str, place: str) -> None:
    """The bureau of a dateline and the last street named are neither."""
    assert _where(text, words)[0].title() == place.title()
