"""What is told of all ways is not told of the one that is excepted (English)."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def access(text: str) -> list[Proposal]:
    """What an English text says of ways."""
    return [one for one in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "excepted"),
    [
        ("All crossings into Gaza, except Kerem Shalom, are closed.", "Kerem Shalom"),
        ("All border crossings with Iraq except Faysh Khabur are closed.", "Faysh Khabur"),
        ("All bridges over the Sava except the one at Brcko are closed to civilians.", "Brcko"),
        ("Every crossing is shut bar Kerem Shalom.", "Kerem Shalom"),
        ("Apart from Kerem Shalom, all crossings are closed.", "Kerem Shalom"),
        ("Except for Nimule, every crossing into Uganda was closed on Monday.", "Nimule"),
        ("All crossings but Rafah remain closed.", "Rafah"),
        ("All roads to Goma are cut except the Gisenyi road, and food prices have doubled.", "Gisenyi road"),
        ("No crossing is open except Rafah.", "Rafah"),
    ],
)
def test_the_one_that_is_excepted_is_not_shut(text: str, excepted: str) -> None:
    """Neither shut nor `not open`; that it is open is left to a person."""
    there = [one for one in access(text) if one.place == excepted]
    assert [(one.subtype, one.negative, one.state) for one in there] == [("opening", False, None)]
    assert all(one.confidence <= 0.5 and one.note for one in there)
    assert any(one.place != excepted for one in access(text))


@pytest.mark.parametrize(
    ("text", "excepted"),
    [
        ("All airports in South Sudan except Malakal are open.", "Malakal"),
        ("All checkpoints around Nablus were open on Monday with the exception of Huwwara and Beit Furik.", "Huwwara"),
        ("Every road into Kaga is open but the one from Mbres.", "Mbres"),
        ("All crossings between Syria and Turkey are open except Bab al-Hawa.", "Bab al-Hawa"),
    ],
)
def test_the_one_that_is_excepted_is_not_open(text: str, excepted: str) -> None:
    """All are open, and this one is not."""
    there = [one for one in access(text) if one.place == excepted]
    assert there
    assert all(one.negative for one in there)
    assert all(one.count is None for one in access(text))


@pytest.mark.parametrize(
    "text",
    [
        "All crossings are closed except for UN vehicles.",
        "All crossings are closed except on Fridays.",
        "All bridges in Malakal are shut to all traffic except for trucks from Ethiopia.",
        "All roads into Bria are closed but the one to Ippy is mined.",
        "All the roads are closed but Israel is silent.",
    ],
)
def test_who_may_pass_or_when_is_no_way(text: str) -> None:
    """Nothing is excepted there that is a way."""
    assert "opening" not in {one.subtype for one in access(text)}


def test_the_closure_stays_with_the_whole() -> None:
    """Of Gaza it is told that its crossings are closed."""
    closed = [one for one in access("All crossings into Gaza, except Kerem Shalom, are closed.") if one.state is AccessState.CLOSED]
    assert [one.place for one in closed] == ["Gaza"]


@pytest.mark.parametrize(
    "text", ["No crossing but Rafah is open.", "None of the crossings except Rafah is open.", "No crossing except Rafah is open."]
)
def test_where_none_but_one_is_open_that_one_is(text: str) -> None:
    """The others are not; of the one that is excepted a person decides."""
    whole, one = access(text)
    assert (whole.place, whole.negative) == ("", True)
    assert (one.place, one.subtype, one.negative, one.state) == ("Rafah", "opening", False, None)
