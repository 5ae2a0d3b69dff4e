"""States in the cells of tables: each closed row is one claim, and no row opens a way that was not open before."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def ways(text: str, lang: str = "en") -> list[tuple[str, str, AccessState | None]]:
    """The place, the subtype and the state of each claim about a way."""
    told = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims
    return [(one.place, one.subtype, one.state) for one in told if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("| Corridor | Status |\n|---|---|\n| Sake - Minova | Closed |\n| Goma - Rutshuru | Open |", ["Sake - Minova"]),
        (
            "| Road | Status |\n|---|---|\n| Bria - Ippy | Closed |\n| Bria - Bambari | Open with escort |\n| Zemio - Obo | Shut |",
            ["Bria - Ippy", "Zemio - Obo"],
        ),
        ("| Axis | State | Remark |\n|---|---|---|\n| Djibo - Kaya | Impassable | Checkpoint at Namsiguia |", ["Djibo - Kaya"]),
        ("Border post,Status,Date\nNimule,Open,12 May\nElegu,Closed,12 May", ["Elegu"]),
        ("Road\tCondition\nBor - Pibor\tImpassable\nJuba - Yei\tClosed since Friday", ["Bor - Pibor", "Juba - Yei"]),
    ],
)
def test_a_closed_row_is_a_closed_way(text: str, closed: list[str]) -> None:
    assert [place for place, _, state in ways(text) if state is AccessState.CLOSED] == closed
    assert not any(state in (AccessState.OPENED, AccessState.USED) for _, _, state in ways(text))


def test_columns_of_days_tell_when() -> None:
    text = "| Crossing | Sunday | Monday |\n|---|---|---|\n| Kerem Shalom | open | closed |\n| Erez | closed | closed |"
    told = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    shut = [(one.place, one.when.start if one.when else None) for one in told if one.state is AccessState.CLOSED]
    assert shut == [("Kerem Shalom", date(2024, 5, 20)), ("Erez", date(2024, 5, 19)), ("Erez", date(2024, 5, 20))]


@pytest.mark.parametrize(
    "text",
    [
        "| Road | Planned state |\n|---|---|\n| Kharkiv - Izium | closed |",
        "If the dam breaks:\n| Road | State |\n|---|---|\n| Kherson - Mykolaiv | Closed |",
        "Name,Status\nOmar Said,Closed\nAli Hassan,Missing",
        "Shop,Status\nBakery Al Nour,Closed",
        "| Issue | Status |\n|---|---|\n| Login broken | open |\n| Crash on start | closed |",
    ],
)
def test_what_is_planned_or_no_way_is_none(text: str) -> None:
    assert ways(text) == []


def test_of_two_columns_without_a_day_the_one_that_is_shut() -> None:
    assert ways("| Crossing | 2014 | Now |\n|---|---|---|\n| Erez | open | closed |") == [("Erez", "closed", AccessState.CLOSED)]


def test_columns_of_arabic_days() -> None:
    found = ways("| المعبر | الأحد | الاثنين |\n|---|---|---|\n| كرم أبو سالم | مفتوح | مغلق |", "ar")
    assert found == [("كرم أبو سالم", "closed", AccessState.CLOSED)]


def test_shops_and_earlier_months_tell_nothing_of_the_road() -> None:
    """What is shut below `Shops` is no way; of several months the last is told."""
    text = "| Town | Shops | Road |\n|---|---|---|\n| Bor | Closed | Open |\n| Malakal | Open | Closed |"
    assert [place for place, _, state in ways(text) if state is AccessState.CLOSED] == ["Malakal"]
    text = "| Crossing | March | April | May |\n|---|---|---|---|\n| Rafah | Open | Open | Closed |\n| Erez | Closed | Closed | Open |"
    assert [place for place, _, state in ways(text) if state is AccessState.CLOSED] == ["Rafah"]
