"""An Arabic name that no title announces leaves the text; places named after somebody, offices of state and plain words stay."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.arabic_unannounced import arabic_persons_in
from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import black_names
from tests.growth import grows, run_of


def kept(text: str, place: str = "") -> str:
    """What is left of a text after both steps, with one place known."""
    return black_names(blacked_out(text)[0], lambda _: False, lambda name: name == place)[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل أحمد الخطيب وابنه في القصف على السوق", "أحمد الخطيب"),
        ("اتصل بمحمد العلي عند البوابة", "محمد العلي"),
        ("وفُقد خالد بن سعيد الزين على الحاجز", "خالد بن سعيد الزين"),
        ("اعتُقل يوسف قباني مع جاره", "يوسف قباني"),
        ("نزح حسن الحمصي من الحي", "حسن الحمصي"),
        ("دُفن علي عبد الله صالح أمس", "علي عبد الله صالح"),
        ("عثر على فاطمة محمد أحمد تحت الأنقاض", "فاطمة محمد أحمد"),
    ],
)
def test_an_arabic_name_is_blacked_out_letter_for_letter(text: str, name: str) -> None:
    """One letter before it (to, by) and all words around it stay."""
    assert kept(text) == text.replace(name, "".join(" " if letter == " " else "■" for letter in name)).replace("■ ■", "■■■")


@pytest.mark.parametrize(
    "text",
    [
        "شارع أحمد شوقي مغلق ومستشفى محمد الخامس قُصف",
        "أغلق مستشفى أبو يوسف النجار أبوابه",
        "قال وزير الخارجية وليد المعلم إن الطريق مفتوح",
        "قصفت قوات معمر القذافي المدينة",
        "نزح سكان بني وليد الغربية",
        "في عمر الثلاثين، وكامل الطاقم، وجمال الطبيعة، وعلى الطريق",
        "قصف حسن اليوم الطريق",
    ],
)
def test_places_offices_and_plain_words_stay(text: str) -> None:
    """A hospital is no person, whoever it is named after."""
    assert kept(text) == text


@pytest.mark.parametrize(("text", "name"), [("أصيبت ابنتها ريم بجروح", "ريم"), ("his cousin Nour was shot", "Nour")])
def test_whose_kin_somebody_is_is_a_person_though_a_town_is_called_so(text: str, name: str) -> None:
    """A gazetteer of the world knows a town of almost every given name."""
    assert kept(text, place=name) == text.replace(name, "■" * len(name))


def test_of_two_of_a_family_both_go() -> None:
    """The second is not swallowed by the first."""
    assert kept("قتل ابنه يوسف وابن عمه خالد") == "قتل ابنه ■■■■ وابن عمه ■■■■"


def test_time_grows_with_the_length_only() -> None:
    """Names without end, one behind the other."""
    assert not grows(arabic_persons_in, run_of("محمد بن "))
