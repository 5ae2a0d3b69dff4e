"""One body more that was found is one dead; an ordinal counts no ten, and survivors beside it are not among the dead."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text


def killed(text: str) -> list[float]:
    found = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    return [one.harm.killed.low for one in found if one.harm.killed is not None and one.harm.killed.low is not None]


@pytest.mark.parametrize(
    "text",
    [
        "A tenth body was found under a school in Sumy.",
        "The 14th body has been recovered in Derna.",
        "An eleventh body was pulled from the river near Juba.",
        "Divers found a fifth body off Mocha.",
        "A second corpse washed ashore in Zuwara.",
        "The twelfth victim died in hospital in Loikaw.",
        "Divers found a fifth body and two survivors off Mocha.",
    ],
)
def test_one_body_more_is_one_dead(text: str) -> None:
    assert killed(text) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "The body was found to be at fault in Bukavu.",
        "A third body of troops reached Bukavu.",
        "No body was found in Derna.",
        "Divers had not found another body off Mocha by dusk.",
        "They never found a second body in Juba.",
        "A tenth hostage was freed in Rafah.",
        "A third of the victims were children.",
    ],
)
def test_what_is_no_body_more_gives_no_dead(text: str) -> None:
    assert killed(text) == []


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Ten bodies were found under a school in Sumy.", [10]),
        ("The toll rose to 12 when a body was found in Derna.", [12]),
        ("The tenth raid killed four people in Juba.", [4]),
    ],
)
def test_counted_bodies_stay(text: str, dead: list[float]) -> None:
    assert killed(text) == dead
