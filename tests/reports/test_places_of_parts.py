"""Where only a part of those who are counted was harmed is not where all were; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def only(text: str, lang: str) -> Proposal:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang=lang).claims
    return claim


@pytest.mark.parametrize(
    ("text", "killed", "where"),
    [
        ("30 people were killed in Sudan, including 12 in El Fasher.", 30, "Sudan"),
        ("Strikes killed 21 people across Gaza, including eight in Jabalia and five in Rafah.", 21, "Gaza"),
        ("30 people were killed on Sunday, including 12 in El Fasher.", 30, ""),
        ("30 killed, including 12 in El Fasher and 8 in Nyala.", 30, ""),
        ("30 people were killed in Darfur, including 12 in El Fasher.", 30, "Darfur"),
        # where all were
        ("Shelling killed 30 people, including 12 children in El Fasher.", 30, "El Fasher"),
        ("30 people, including 12 children, were killed in El Fasher.", 30, "El Fasher"),
    ],
)
def test_the_place_of_a_part_is_not_that_of_the_whole(text: str, killed: int, where: str) -> None:
    claim = only(text, "en")
    assert claim.harm.killed is not None
    assert claim.harm.killed.low == killed
    assert claim.place == where


@pytest.mark.parametrize(
    ("text", "killed", "where"),
    [
        ("قتل 30، بينهم 12 في الفاشر و8 في نيالا.", 30, ""),
        ("قتل 30 شخصا، منهم 12 بنيالا و8 بكادقلي.", 30, ""),
        ("قتل 30 شخصا الأحد بينهم 12 في الفاشر.", 30, ""),
        ("قتل 30 شخصا في السودان بينهم 12 في الفاشر.", 30, "السودان"),
        ("قتل 21 في غزة بينهم ثمانية في جباليا وخمسة في رفح.", 21, "غزة"),
        # where all were
        ("قتل 30 شخصا بينهم 12 طفلا في الفاشر.", 30, "الفاشر"),
    ],
)
def test_so_it_is_in_arabic(text: str, killed: int, where: str) -> None:
    claim = only(text, "ar")
    assert claim.harm.killed is not None
    assert (claim.harm.killed.low, claim.harm.killed.high, claim.count) == (killed, killed, None)
    assert claim.place == where


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("قتل 23 مدنيا بينهم سبعة أطفال وأصيب أكثر من خمسين، أمس الجمعة، في قصف شنته مليشيا على أحياء في تعز.", 23, 50),
        ("استشهد 12 مواطنا على الأقل، وأصيب 75 آخرون، ظهر اليوم الأربعاء، جراء قصف مدفعي على خان يونس.", 12, 75),
    ],
)
def test_whom_a_strike_harmed_and_the_strike_are_one_claim(text: str, killed: int, injured: int) -> None:
    claim = only(text, "ar")
    assert claim.subtype == "shelling"
    assert claim.harm.killed is not None
    assert claim.harm.injured is not None
    assert (claim.harm.killed.low, claim.harm.injured.low) == (killed, injured)


def test_who_was_killed_and_a_strike_elsewhere_are_two() -> None:
    claims = read_text("قتل 12 شخصا في نيالا، وقتل 5 في قصف على الفاشر.", ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert [one.harm.killed and one.harm.killed.low for one in claims] == [12, 5]
