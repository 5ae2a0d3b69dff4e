"""Given names that stand alone where only persons do, plates and doors by their form; places, organisations and counts stay."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.listed_names import alone, by_form
from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import black_names
from tests.growth import grows, run_of

PLACES = ("Homs", "Hama", "Salem", "Santiago", "Diego", "Victoria", "Idlib", "Petro")


def black(text: str) -> str:
    return black_names(blacked_out(text)[0], lambda _: False, lambda name: name in PLACES)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("JOHN OKELLO WAS KILLED AT THE CHECKPOINT IN BOR", ("JOHN", "OKELLO")),
        ("killed: okonkwo, j.", ("okonkwo",)),
        ("killed: Okello, J.; Deng, P.", ("Okello", "Deng")),
        ("2024-05-03 14:05 Halima: two dead at the well", ("Halima",)),
        ("Yusuf, Idris and Hawa were taken at the checkpoint.", ("Yusuf", "Idris", "Hawa")),
        ("They took Petro and Andriy at Vasylivka.", ("Petro", "Andriy")),
        ("Soldiers took Ahmed and his son away.", ("Ahmed",)),
        ("Tesfay was killed in Axum.", ("Tesfay",)),
        ("Brothers Ivan and Taras were buried.", ("Ivan", "Taras")),
        ("The family (Khaled, Salma and Omar) was killed.", ("Khaled", "Salma", "Omar")),
        ("My mum Olena is ill, baby Sila too.", ("Olena", "Sila")),
        ("olena petrenko was detained at tokmak", ("olena", "petrenko")),
        ("خطفوا محمد وأحمد", ("محمد", "أحمد")),
        ("white Hilux 3/5521 khartoum, plate 25-B-10871", ("5521", "10871")),
        ("السيارة رقم ٣/٥٥٢١ الخرطوم", ("٥٥٢١",)),
        ("Shevchenko street 12, apartment 4: old woman alone", ("12", "apartment 4")),
        ("Prymorskyi 43 flat 7 needs insulin", ("43", "flat 7")),
    ],
)
def test_what_leads_to_somebody_is_blacked_out(text: str, names: tuple[str, ...]) -> None:
    """Letter for letter: the text stays as long as it was."""
    shown = black(text)
    assert not [name for name in names if name in shown]
    assert len(shown) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Salem, Santiago and Diego are towns.", "The army took Salem and Hama.", "They took men in Homs, Hama and Idlib."),
        *(
            "2024-05-03 14:05 Red Cross: do not move",
            "2024-05-03 14:05 Coord: do not move",
            "2016-10-18 06:45 Sukkari: 2 dead",
            "Israel, Egypt and Jordan agreed.",
        ),
        *("Victoria was freed on Monday.", "قتلوا خمسة", "Sheikh Jarrah was shelled.", "a flat 12 per cent", "killed: 3, injured: 4."),
        *("Bus 12 left at 3.", "truck 5/12/2016", "THE RED CROSS WAS ATTACKED"),
        *("Martyr Ghassan crossing was closed on Sunday.", "The Captain Hamid road is blocked.", "معبر رفح مفتوح بالاسم فقط."),
        *("Nurse Training School was hit, 40 killed and 60 injured.", "Doctor Bashir Hospital was bombed.", "الطفل مرض بالكوليرا في عدن"),
    ],
)
def test_places_organisations_and_counts_stay(text: str) -> None:
    """They are what the reader is for."""
    assert black(text) == text


def test_time_grows_with_the_length_only() -> None:
    """Of lists without end."""
    for piece in ("Ali, ", "Ali and ", "killed: a, b.; ", "2024-05-03 14:05 Ali: ", "took Ali ", "و محمد "):
        assert not grows(lambda text: [*alone(text, lambda _: False), *by_form(text, lambda _: False)], run_of(piece))
