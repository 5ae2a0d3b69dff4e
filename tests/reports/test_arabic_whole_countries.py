"""A toll of a whole country is in no town of before; an item of a list that an unknown place heads is in no other item's town."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def place_of(text: str, killed: int) -> str:
    claims: tuple[Proposal, ...] = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="ar").claims
    (claim,) = (
        one for one in claims if killed in [count.low for count in (one.harm.killed, one.harm.injured, one.count) if count is not None]
    )
    return claim.place


@pytest.mark.parametrize(
    ("text", "killed", "place"),
    [
        ("قتل 12 شخصا في تعز أمس. وبلغ عدد القتلى في البلاد 4500.", 4500, ""),
        ("قصف الجيش الفاشر فقتل 9. وارتفع عدد القتلى في أنحاء السودان إلى 15000 قتيل.", 15000, "السودان"),
        ("بلغ عدد القتلى في البلاد 300 بعد معارك غوما.", 300, ""),
        ("سقطت قذائف على بنغازي. وبلغ عدد الجرحى في عموم البلاد 2000 جريح.", 2000, ""),
        ("قتل 4 في سرت. وبلغ عدد القتلى في جميع مناطق البلاد 450.", 450, ""),
        ("قتل 12 شخصا في تعز. وبلغ عدد القتلى في اليمن 4500.", 4500, "اليمن"),
        ("بلغ عدد القتلى في غوما 300، وهو الأعلى في البلاد.", 300, "غوما"),
        ("ارتفع عدد قتلى القصف على حلب إلى 40، وفي عموم سوريا إلى 90.", 40, "حلب"),
    ],
)
def test_the_toll_of_a_country_is_in_no_town_of_before(text: str, killed: int, place: str) -> None:
    assert place_of(text, killed) == place


@pytest.mark.parametrize(
    ("text", "killed", "place"),
    [
        ("عدد القتلى:\n- الخرطوم: 25 قتيلا\n- الجنوب: 11 قتيلا\n- بورتسودان: 4 قتلى", 11, ""),
        ("عدد القتلى:\n- الخرطوم: 25 قتيلا\n- الجنوب: 11 قتيلا\n- بورتسودان: 4 قتلى", 25, "الخرطوم"),
        ("عدد القتلى:\n- الخرطوم: 25 قتيلا\n- الجنوب: 11 قتيلا\n- بورتسودان: 4 قتلى", 4, "بورتسودان"),
        ("الجرحى في المدن:\n- غوما: 30 جريحا\n- الضواحي: 12 جريحا", 12, ""),
        ("القتلى:\n- تعز: 7 قتلى\n- القرية: 3 قتلى\n- عدن: 5 قتلى", 3, "القرية"),
        ("قتل 40 شخصا في أنحاء البلاد:\n- الخرطوم: 25 قتيلا\n- بورتسودان: 4 قتلى", 40, ""),
    ],
)
def test_an_item_of_an_unknown_place_has_no_place_of_another(text: str, killed: int, place: str) -> None:
    assert place_of(text, killed) == place
