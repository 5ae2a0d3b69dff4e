"""Who was killed, carried to a hospital, one of the volunteers or behind the name of a network leaves a text; towns and bodies stay."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.accounts import accounts_in
from safepassage.outside.persons.arabic_befallen import arabic_befallen
from safepassage.outside.persons.befallen import befallen
from safepassage.outside.persons.identity_numbers import arabic_plates_in, identity_numbers_in
from safepassage.outside.persons.listed_persons import persons_listed
from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import black_names
from safepassage.outside.reading_parts import load_atlas
from safepassage.session.nameless import holds_office
from tests.growth import grows, run_of
from tests.outside import shapes_of_deeds as shapes

SHOWN = (
    *shapes.AMONG,
    *shapes.ONE_OF,
    *shapes.BEFALLEN,
    *shapes.AGED,
    *shapes.WHOM,
    *shapes.TITLED,
    *shapes.HEADED,
    *shapes.ARABIC,
    *shapes.SMALL,
    *shapes.ACCOUNTS,
    *shapes.IDENTITY,
    *shapes.PLATES,
)


def _place(words: str) -> bool:
    return bool(load_atlas().find(words))


def _black(text: str) -> str:
    return black_names(blacked_out(text, holds_office, _place)[0], holds_office, _place)[0]


@pytest.mark.parametrize(("text", "names"), SHOWN)
def test_who_is_shown_by_a_deed_is_blacked_out(text: str, names: str) -> None:
    """No piece of a name, an account or a number stays, and the text stays as long as it was."""
    shown = _black(text)
    assert not [name for name in names.split() if name in shown]
    assert len(shown) == len(text)


@pytest.mark.parametrize("text", shapes.NONE)
def test_towns_bodies_goods_and_counts_in_the_same_shapes_stay(text: str) -> None:
    """Letter for letter."""
    assert _black(text) == text


def test_a_number_of_dead_before_a_place_is_no_list_of_one() -> None:
    """As many names as are counted are names; of a place nobody knows there is one for many dead."""
    assert _black("- 3 killed: Qulbat al-Zarqa\n- 1 killed: Tahsin Birdal") == "- 3 killed: Qulbat al-Zarqa\n- 1 killed: ■■■■■■■■■■■■■"


def test_who_holds_an_office_of_state_stays_though_he_was_killed() -> None:
    """His words and his death are his party's."""
    assert _black("President Jovenel Moise was killed in Port-au-Prince.") == "President Jovenel Moise was killed in Port-au-Prince."


def test_time_grows_with_the_length_only() -> None:
    """Of deeds, ages, accounts and numbers without end."""

    def nowhere(_: str) -> bool:
        return False

    def work(text: str) -> object:
        return [
            *befallen(text, nowhere, nowhere),
            *persons_listed(text, nowhere, nowhere, nowhere),
            *arabic_befallen(text, lambda _: True, nowhere, nowhere),
            *accounts_in(text),
            *identity_numbers_in(text),
            *arabic_plates_in(text),
        ]

    pieces = (
        "Mutombo and ",
        "killed Mutombo, ",
        "Mutombo, 34, ",
        "Mutombo (34) and ",
        "MUTOMBO was killed ",
        "carried Mutombo to the ",
        "one of its volunteers, ",
        "Among the killed in ",
        "1 killed: ",
        "2 dead - Mutombo and ",
        "قتل في نيالا كل من ",
        "بين القتلى في نيالا ",
        "أنقذ عمال الإنقاذ زينب ",
        "كابيلا وابنه كابيلا ",
        "Instagram: a_",
        "Telegram account: ",
        "NIN 1 ",
        "1-",
        "A1",
        "خ 2 / 456 ",
        "12345 خ ",
        "A",
        "Abc",
    )
    for piece in pieces:
        assert not grows(work, run_of(piece)), piece


def test_letters_that_nobody_sees_hide_no_name() -> None:
    """A zero-width space inside it goes with it; elsewhere it stays, and so does the length of the text."""
    assert _black("A\u200bhmad Hass\u200ban was killed in Ho\u200bms.") == "■■■■■■■■■■■■■■ was killed in Ho\u200bms."
    assert _black("The driver A\u00adhmad said so.") == "The driver ■■■■■■ said so."
    for letter in ("\u200c", "\u200d", "\ufeff"):
        assert _black(f"Dr Ah{letter}mad Has{letter}san left.") == "Dr ■■■■■■■■■■■■■■ left."


@pytest.mark.parametrize(
    "text",
    [
        "Cyclone Freddy died down. Malaysia Airlines was still missing.",
        "Police shot Senegalese in Dakar. Militants killed Ahmadis in Lahore. Mobs lynched Dalits in Bihar.",
        "أنقذ رجال الإطفاء قطة صغيرة من تحت الأنقاض.",
        "أخرجت الشاحنات بضائع كثيرة من داخل المعبر.",
        "وسائق الإسعاف يروي قصته، ومهندس البلدية يصلح الشبكة.",
    ],
)
def test_storms_goods_and_verbs_are_nobody(text: str) -> None:
    """Though a deed stands beside them."""
    assert _black(text) == text


def test_the_father_of_one_is_not_that_of_another() -> None:
    """Of *Abu Khalid* the word *Abu* is not sought again: a crossing is called *Karm Abu Salim*."""
    assert _black("قال أبو خالد إن الجيش انسحب. ودخلت 126 شاحنة عبر معبري رفح وكرم أبو سالم الأحد").endswith(
        "عبر معبري رفح وكرم أبو سالم الأحد"
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("One driver (Saw Htoo Wah, NRC 8/KKY(N)123456) is missing.", "One driver (■■■■■■■■■■■■, NRC ■■■■■■■■■■■■■■) is missing."),
        ("Truck YGN-5K/9182 was burnt.", "Truck ■■■■■■■■■■■ was burnt."),
        ("Vehicle 5K-9182 found burnt.", "Vehicle ■■■■■■■ found burnt."),
        ("driver of KBZ 123A killed", "driver of ■■■■■■■■ killed"),
        ("Missing: Ko Aung, ward 4, house 12, Myawaddy.", "Missing: ■■■■■■■, ward 4, house 12, Myawaddy."),
        ("قتل سائق الهلال الأحمر هايلي جبرسلاسي في مقلي.", "قتل سائق الهلال الأحمر ■■■■■■■■■■■■■■ في مقلي."),
        ("Saw Red Cross trucks, saw Goma burning; KWD 300M were paid.", "Saw Red Cross trucks, saw Goma burning; KWD 300M were paid."),
        (
            "قتل سائق الهلال الأحمر في مقلي. طبيب المستشفى الميداني في درعا قتل",
            "قتل سائق الهلال الأحمر في مقلي. طبيب المستشفى الميداني في درعا قتل",
        ),
    ],
)
def test_papers_plates_and_names_of_one_country_go_whole(text: str, left: str) -> None:
    """Letter for letter, so that no count is read in them; a verb and money of the same letters stay."""
    assert _black(text) == left
