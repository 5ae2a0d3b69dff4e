"""Short names of towns that `in` or `to` is written with in Arabic."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _places(text: str) -> list[str]:
    return [claim.place for claim in read_text(text, ident="t", doc_date=DAY, lang="ar").claims]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("بغداد - قتل 3 جنود في انفجار بتعز.", "تعز"),
        ("نيروبي - قتل 3 في كمين بجوبا.", "جوبا"),
        ("القاهرة - أدى انفجار بدرنة إلى مقتل 12.", "درنة"),
        ("دبي - نزح 300 شخص بإب.", "إب"),
        ("صنعاء - قتل 6 بحجة.", "حجة"),
        ("عمان - قتل 4 أشخاص ببيت حانون.", "بيت حانون"),
        ("دمشق - قتل 5 بحمص وأصيب 3.", "حمص"),
        ("الجزائر - قتل 9 في هجوم بغاو.", "غاو"),
    ],
)
def test_a_short_name_behind_the_letter_in_is_the_place(text: str, place: str) -> None:
    assert _places(text)[0] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل 4 مدنيين بحجة محاربة الإرهاب في صنعاء.", "صنعاء"),
        ("قتل 12 بليل في حمص.", "حمص"),
        ("أصيب 3 بحصار خانق في حلب.", "حلب"),
        ("عثر على حفرة بقطر مترين في خاركيف.", "خاركيف"),
        ("قتل 3 بعد انفجار في الموصل.", "الموصل"),
    ],
)
def test_a_word_that_is_a_name_too_stays_a_word(text: str, place: str) -> None:
    assert _places(text) == [place]
