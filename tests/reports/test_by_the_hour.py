"""Logs by the hour: the last state is told, and no entry opens a way."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def states(text: str, lang: str = "en") -> list[tuple[str, str, str]]:
    """The place, the subtype and the clock time of each claim about a way."""
    told = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims
    assert not any(one.state in (AccessState.OPENED, AccessState.USED) for one in told)
    assert all((one.state is AccessState.CLOSED) is (one.subtype == "closed") for one in told if one.kind is ReadKind.ACCESS)
    return [(one.place, one.subtype, one.when.clock if one.when else "") for one in told if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    "text",
    [
        "Beitunia gate: 06:00 closed; 09:10 open; 15:45 closed.",
        "Beitunia gate: 0600 closed, 0910 open, 1545 closed by the army.",
        "06:00 Beitunia gate closed. 09:10 Beitunia gate open. 15:45 Beitunia gate closed again.",
        "06:00 - Beitunia gate closed. 09:10 - open. 15:45 - still closed.",
    ],
)
def test_each_hour_has_its_state(text: str) -> None:
    assert states(text) == [
        ("Beitunia gate", "closed", "06:00"),
        ("Beitunia gate", "opening", "09:10"),
        ("Beitunia gate", "closed", "15:45"),
    ]


def test_a_numbered_checkpoint_is_a_way() -> None:
    assert states("06:30 Checkpoint 300 open. 11:00 Checkpoint 300 closed. 16:00 Checkpoint 300 still closed.") == [
        ("Checkpoint 300", "access", "06:30"),
        ("Checkpoint 300", "closed", "11:00"),
        ("Checkpoint 300", "closed", "16:00"),
    ]


def test_so_it_is_in_arabic() -> None:
    assert states("جسر الكرامة: الساعة 8 مفتوح. الساعة 12 مغلق. الساعة 16 مغلق.", "ar") == [
        ("جسر الكرامة", "opening", "08:00"),
        ("جسر الكرامة", "closed", "12:00"),
        ("جسر الكرامة", "closed", "16:00"),
    ]


def test_the_day_stands_before_the_log() -> None:
    (first, _) = read_text("Log, 3 May: 07:00 - Erez closed. 17:00 - closed.", ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    assert first.when is not None
    assert first.when.start == date(2024, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Police said 1200 closed their shops. 1500 opened accounts.",
        "Kenya: 1200 closed cases; 1500 open cases.",
        "Al Nour Bakery: 0800 open; 1700 closed.",
    ],
)
def test_numbers_and_shops_are_no_log(text: str) -> None:
    assert not any(subtype in ("closed", "opening") for _, subtype, _ in states(text))
