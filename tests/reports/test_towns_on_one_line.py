"""Digests with several towns on one line: `Gedaref: … . Kassala: … .`; what is told behind each name is of that place."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def placed(text: str, lang: str = "en") -> list[tuple[str, str]]:
    """The subtype and the place of each claim."""
    return [(claim.subtype, claim.place) for claim in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims]


@pytest.mark.parametrize(
    ("text", "subtype", "place"),
    [
        ("Gedaref: 300 people arrived from Sennar. Kassala: cholera killed nine people. Girba: the bridge is closed.", "closed", "Girba"),
        ("Gedaref: 300 people arrived from Sennar. Kassala: cholera killed nine people.", "arrival", "Gedaref"),
        ("El Obeid: a drone killed three people. Umm Rawaba: the market was looted.", "looting", "Umm Rawaba"),
        ("El Obeid: a drone hit a house. Jebel Kordi: two farmers were shot dead.", "killing", "Jebel Kordi"),  # of no list
        ("Donetsk: shelling injured two. Makiivka: a school was damaged.", "destruction", "Makiivka"),
        ("Iraq: a bomb killed nine people. Iran: a guard was shot dead.", "killing", "Iran"),
        ("Goma: two dead. Butembo: 5,000 IDPs arrived from Lubero.", "arrival", "Butembo"),
        ("1. Kidal\nThree soldiers died in an ambush.\n2. Menaka\nSome 900 families arrived from Andéramboukane.", "arrival", "Menaka"),
        ("Rubkona: nine people killed; Bentiu: four people wounded.", "injury", "Bentiu"),
        ("Lashkar Gah – two police killed; Nad Ali – five civilians wounded.", "injury", "Nad Ali"),
        ("Aden - four wounded; Taiz - one killed.", "injury", "Aden"),
    ],
)
def test_each_note_is_of_its_own_town(text: str, subtype: str, place: str) -> None:
    assert (subtype, place) in placed(text)


@pytest.mark.parametrize(
    ("text", "subtype", "place"),
    [
        ("Kherson: shelling at dawn. Casualties: three killed, nine wounded.", "injury", "Kherson"),
        ("In Beni two people died. Kinshasa: the government denied it. Five were wounded.", "injury", "Beni"),
        ("Kherson – three killed; 12 wounded.", "killing", "Kherson"),  # of one toll
    ],
)
def test_other_labels_are_no_towns(text: str, subtype: str, place: str) -> None:
    assert (subtype, place) in placed(text)


@pytest.mark.parametrize(
    ("text", "subtype", "place"),
    [
        ("تعز: قتل مدنيان برصاص قناص. المخا: نزوح 40 أسرة.", "flight", "المخا"),
        ("الفاشر: مقتل 7 في قصف. نيالا: وصول 300 أسرة من الجنينة. كتم: نهب السوق.", "arrival", "نيالا"),
        ("الفاشر: مقتل 7 في قصف. نيالا: وصول 300 أسرة من الجنينة. كتم: نهب السوق.", "looting", "كتم"),
        ("لبنان: قتل 11 شخصا في غارات على الجنوب. سوريا: مقتل جنديين في قصف.", "shelling", "سوريا"),
        ("حمص: مقتل امرأة برصاص قناص؛ الرستن: إصابة طفلين؛ تلبيسة: نزوح 60 عائلة.", "injury", "الرستن"),
        ("بيدوا: وصول 240 أسرة من واجد. حدر: الطريق مقطوع.", "blocked", "حدر"),  # of no list
    ],
)
def test_so_it_is_in_arabic(text: str, subtype: str, place: str) -> None:
    assert (subtype, place) in placed(text, "ar")


@pytest.mark.parametrize(
    ("text", "subtype", "place"),
    [
        ("حلب: سقطت قذائف. الضحايا: ثلاثة قتلى.", "killing", "حلب"),
        ("قتل خمسة أشخاص في حلب. روسيا: لم نقصف المستشفى.", "shelling", "حلب"),
        ("قتل خمسة أشخاص في حلب. عاجل: مقتل ثلاثة آخرين.", "killing", "حلب"),
    ],
)
def test_arabic_labels_of_other_things_are_no_towns(text: str, subtype: str, place: str) -> None:
    assert (subtype, place) in placed(text, "ar")
    assert {where for _, where in placed(text, "ar")} == {"حلب"}


@pytest.mark.parametrize(
    ("text", "state", "place"),
    [
        ("The Karni crossing operated on Sunday. Sufa remained shut.", "closed", "Sufa"),
        ("The Torkham crossing is open for trucks. Angur Adda is closed, and Ghulam Khan opens on Thursdays.", "closed", "Angur Adda"),
        ("Wau - Raga road: closed. Boro Medina: accessible by 4x4.", "closed", "Wau - Raga road"),
        ("National Road 2 is cut at Martissant by gang roadblocks.", "blocked", "Martissant"),
    ],
)
def test_the_state_of_an_unknown_place_is_not_its_neighbours(text: str, state: str, place: str) -> None:
    told = [
        (claim.state.value, claim.place)
        for claim in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
        if claim.state
    ]
    assert (state, place) in told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Wau - Raga road: closed. Boro Medina: accessible by 4x4.", "Boro Medina"),
        ("The Torkham crossing is open for trucks. Angur Adda is closed, and Ghulam Khan opens on Thursdays.", "Ghulam Khan"),
        ("Erez is closed. Netzarim gate is open.", "Netzarim gate"),
        ("Bunia airport is operating. The Mahagi airstrip is closed until further notice.", "Mahagi"),
    ],
)
def test_it_has_no_point_of_its_neighbour(text: str, place: str) -> None:
    found = [claim for claim in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims if claim.place == place]
    assert found
    assert all(claim.place_resolved is None or claim.place_resolved.lat is None for claim in found)


@pytest.mark.parametrize("text", ["Kherson road is open. Schools are closed.", "The Rafah crossing is open. Market: closed."])
def test_a_common_word_is_no_place(text: str) -> None:
    assert not {"Schools", "Market"} & {place for _, place in placed(text)}


def test_the_border_of_a_country_is_no_way_of_its_own() -> None:
    """It is where the text is: at Santa Elena."""
    text = "Venezuelan troops shot two people near Santa Elena de Uairén. The Brazilian border was closed."
    assert "Santa Elena de Uairén" in [place for _, place in placed(text)][-1]
