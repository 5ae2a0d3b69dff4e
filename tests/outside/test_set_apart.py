"""Who is set apart by a dash, a bracket or a list is a person; the towns, bodies and offices that stand so are none."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.name_signs import has_a_sign
from safepassage.outside.persons.unannounced import black_names
from safepassage.outside.reading_parts import load_atlas
from safepassage.session.nameless import holds_office, without_persons
from safepassage.session.reading_texts import read_text

PERSONS = (
    ("Kandil - a nurse - was killed.", "Kandil"),
    ("Tewodros – a student – was arrested in Addis Ababa.", "Tewodros"),
    ("Zawadi (a trader) drowned in Lake Kivu.", "Zawadi"),
    ("Onyango - his driver - was shot in Juba.", "Onyango"),
    ("The dead include Sidibe, a farmer, and Keita, a driver.", "Sidibe Keita"),
    ("The wounded are Okello, a teacher, and Achieng, a midwife.", "Okello Achieng"),
    ("Among those killed were Lakshmi, a cook, and Ravi, a porter.", "Lakshmi Ravi"),
    ("Killed: Mutombo, a guard; Ilunga, a clerk.", "Mutombo Ilunga"),
    ("A child, Amadou, died of hunger.", "Amadou"),
    ("The patient, Rukhsana Bibi, died on the way to Peshawar.", "Rukhsana Bibi"),
    ("Three women - Rahel, Selam and Mihret - were abducted in Axum.", "Rahel Selam Mihret"),
    ("Police arrested Fatmata Kamara on Monday.", "Fatmata Kamara"),
    ("Rescuers found Emine and her baby alive.", "Emine"),
    ("Hryhorii's house was hit and he was killed.", "Hryhorii"),
    ("Viktoriia's daughter died on the road.", "Viktoriia"),
    ("Faiza, who sells bread, was shot in Sanaa.", "Faiza"),
    ("Habiba (19) was raped by two soldiers in Nyala.", "Habiba"),
    ("Soldiers beat Ngozi and took her son.", "Ngozi"),
    ("اعتقلت الشرطة خالد درويش في الحسكة.", "خالد درويش"),
    ("توفي المسن عبد الرحمن قاسم في المخيم.", "عبد الرحمن قاسم"),
    ("الضحايا: سعيد، مزارع، وكمال، سائق.", "سعيد كمال"),
)
NONE = (
    "Kharkiv - a city - was shelled.",
    "Erez (a crossing) is shut.",
    "The towns hit include Izium, a rail hub, and Lyman, a village.",
    "Donors include Sweden, a member, and Qatar, a mediator.",
    "Cut off: Timbuktu, a city; Ber, a village.",
    "A town, Rubizhne, was among the targets.",
    "Three cities - Homs, Hama and Aleppo - were bombed.",
    "Soldiers arrested Wagner fighters at dawn.",
    "Police arrested Boko Haram fighters in Dikwa.",
    "Sumy (19) was hit again.",
    "Sumy (19 shells) was hit by artillery.",
    "Troops found Lyman and its villages empty.",
    "Kherson's port was hit.",
    "Oxfam, which repairs wells, left Hajjah.",
    "In Goma, a nurse was killed.",
    "اعتقل الجنود عناصر من حركة النهضة.",
    "القرى: تفتناز، بلدة، وبنش، مدينة.",
)


def _black(text: str) -> str:
    return black_names(blacked_out(text, holds_office)[0], holds_office, lambda words: bool(load_atlas().find(words)))[0]


@pytest.mark.parametrize(("text", "names"), PERSONS)
def test_who_is_set_apart_is_blacked_out(text: str, names: str) -> None:
    """No piece of the name stays."""
    assert not [name for name in names.split() if name in _black(text)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_person_stays(text: str) -> None:
    """Places, bodies and groups in the same shapes keep their letters."""
    assert _black(text) == text


def test_a_piece_of_a_name_is_no_place() -> None:
    """`Sami` of `Sami Darwish` is a town of Benin as well: a claim that was read before the name went away had it as its place."""
    document, count = without_persons(read_text("Relatives of Sami Darwish said he was killed.", ident="a", doc_date=date(2022, 3, 21)))
    assert count == 1
    assert [(claim.place, claim.place_resolved) for claim in document.claims] == [("", None)]


def test_a_number_of_three_digits_is_nobodys_age() -> None:
    """Most cells of a table hold some number: only one that could be an age is worth a look."""
    told = [has_a_sign(text, set(text.split())) for text in ("Mwamba, 34; a cook", "Mwamba aged 7.", "34) Mwamba")]
    assert all(told)
    assert not any(has_a_sign(text, set(text.split())) for text in ("hill 340; a cook", "by 1,234.", "of 2016,"))
