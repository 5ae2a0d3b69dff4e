"""Tolls of two days in one sentence are two tolls: `killed three on Friday and wounded nine on Saturday`."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

Toll = tuple[float | None, float | None, date | None]


def tolls(text: str) -> list[Toll]:
    """Killed, injured and the first day of each claim."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    return [
        (
            None if one.harm.killed is None else one.harm.killed.low,
            None if one.harm.injured is None else one.harm.injured.low,
            None if one.when is None else one.when.start,
        )
        for one in claims
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In Benghazi 4 people were killed on Monday, two on Tuesday and seven on Friday.",
            [(4, None, date(2024, 5, 13)), (2, None, date(2024, 5, 14)), (7, None, date(2024, 5, 17))],
        ),
        (
            "Shells killed four people on 3 March and six on 5 March 2012 in Homs.",
            [(4, None, date(2012, 3, 3)), (6, None, date(2012, 3, 5))],
        ),
        (
            "In Kherson region shelling killed three on Friday and wounded nine on Saturday.",
            [(3, None, date(2024, 5, 17)), (None, 9, date(2024, 5, 18))],
        ),
        (
            "A drone killed one man on Friday and two women on Saturday in Kupiansk.",
            [(1, None, date(2024, 5, 17)), (2, None, date(2024, 5, 18))],
        ),
        (
            "Five farmers were killed on Tuesday, two on Thursday and six on Saturday in Bokkos.",
            [(5, None, date(2024, 5, 14)), (2, None, date(2024, 5, 16)), (6, None, date(2024, 5, 18))],
        ),
        (
            "Two soldiers were killed on Sunday and five wounded on Monday near Lyman.",
            [(2, None, date(2024, 5, 19)), (None, 5, date(2024, 5, 20))],
        ),
    ],
)
def test_each_day_has_its_own_toll(text: str, told: list[Toll]) -> None:
    """None is added to another, and no day is given to two."""
    assert tolls(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shelling killed two and wounded nine on Saturday in Nikopol.", [(2, 9, date(2024, 5, 18))]),
        ("62 people were killed in Kutum, 40 of them on Monday and 22 on Tuesday.", [(62, None, date(2024, 5, 13))]),
        ("A strike on Friday killed three people and wounded 12 in Sumy.", [(3, 12, date(2024, 5, 17))]),
    ],
)
def test_one_day_is_one_toll(text: str, told: list[Toll]) -> None:
    """Dead and hurt of one day stay together, and so do the parts of a whole."""
    assert tolls(text) == told


def test_who_died_later_is_a_part_of_the_toll() -> None:
    """`11 on Saturday, including four who died on Sunday` are eleven."""
    told = tolls("In Jabalia, 11 were killed on Saturday, including four who died in hospital on Sunday.")
    assert [killed for killed, _, _ in told] == [11]
