"""Names that no list and no frame knows are known by how they sound and where they stand; towns, bodies and weapons stay."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.learned_names import words_in
from safepassage.outside.persons.learned_persons import learned_persons
from safepassage.outside.persons.unannounced import black_names, names_a_thing
from safepassage.outside.reading_parts import is_place
from tests.growth import grows, run_of

ENGLISH = [
    ("Havryil Ostapenko fled Chasiv Yar with his two sons.", "Havryil Ostapenko"),
    ("Ngozika Umeadi crossed the river at Bama in the night.", "Ngozika Umeadi"),
    ("Habtamnesh Woldesenbet was last seen near Korem.", "Habtamnesh Woldesenbet"),
    ("Phyo Thinzar Htay needs insulin.", "Phyo Thinzar Htay"),
    ("Dragoslav Stankić remembers the day the militia came.", "Dragoslav Stankić"),
    ("3. Mwajuma Selemani, F, 27, burns", "Mwajuma Selemani"),
    ("Copy: Rukmini Baskaran, OCHA", "Rukmini Baskaran"),
]
ARABIC = [
    ("غادر عبد الستار الجنابي تلعفر أمس.", "عبد الستار الجنابي"),
    ("رأى مهند القيسي قصف الرمادي.", "مهند القيسي"),
    ("تم إخلاء ليودميلا هوردينكو من باخموت.", "ليودميلا هوردينكو"),
    ("وصلت زهور عبد الباري إلى مأرب ومعها ثلاثة أطفال.", "زهور عبد الباري"),
]
NOBODY = [
    "Sloviansk, Druzhkivka and Kostiantynivka were shelled again.",
    "UNHCR told Reuters that aid had not reached Zalingei.",
    "The Abu Ali Mustafa Brigades and Jaish al-Adl fired Kornet missiles.",
    "Residents of Umm Dam were told to leave.",
    "Yesterday Kherson was bombed; Mykolaiv is quiet.",
    "قصفت الطائرات تلعفر وسنجار والبعاج.",
    "قال متحدث باسم الأمم المتحدة إن القافلة لم تصل.",
    "خرج مستشفى الرازي عن الخدمة، وأغلق طريق الشهيد ياسر عرفات.",
    "كان السوق مزدحما حين سقطت القذيفة.",
]


def kept(text: str) -> str:
    return black_names(text, lambda _: False, is_place)[0]


@pytest.mark.parametrize(("text", "name"), [*ENGLISH, *ARABIC])
def test_an_unknown_name_in_no_frame_is_masked(text: str, name: str) -> None:
    assert kept(text) == text.replace(name, "".join("■" if letter != "\n" else letter for letter in name))


@pytest.mark.parametrize("text", NOBODY)
def test_towns_bodies_and_plain_words_stay(text: str) -> None:
    assert kept(text) == text


def test_an_office_holder_is_left_to_who_knows_offices() -> None:
    """Whom `none` knows is not masked: his words would be nobody's."""
    text = "Havryil Ostapenko fled Chasiv Yar."
    assert not list(learned_persons(text, is_place, lambda name: names_a_thing(name) or "Ostapenko" in name))


def test_numbers_between_words_are_one_figure() -> None:
    """`, 34, ` and `, 7, ` are the same sign."""
    assert words_in("Anna, 34, fled").gaps == words_in("Anna, 7, fled").gaps


@pytest.mark.parametrize("piece", ["Tamirat ", "A ", "de ", "قال ", "Umm al-", "1. X, "])
def test_no_text_makes_the_search_slow(piece: str) -> None:
    assert not grows(lambda text: list(learned_persons(text, is_place, names_a_thing)), run_of(piece), (10_000, 40_000))
