"""What became of so many missions or requests in Arabic, each part for itself; own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("من أصل 20 بعثة مقررة إلى شمال غزة سُمح بـ 7 ورفضت 9 وأعيقت 4.", [(7, False), (9, True), (4, True)]),
        ("من بين 30 مهمة مخططة في مايو سهلت السلطات 12 ورفضت 10 وألغيت 8.", [(12, False), (10, True), (8, True)]),
        ("من أصل 50 قافلة مقررة وصلت 8 قوافل ورفضت 30.", [(8, False), (30, True)]),
        ("قالت أوتشا إنه من أصل 22 بعثة مقررة إلى شمال غزة، سهلت السلطات الإسرائيلية 9 وأعيقت 6.", [(9, False), (6, True)]),
    ],
)
def test_each_part_is_told_of_for_itself(text: str, parts: list[tuple[int, bool]]) -> None:
    found = claims(text)
    assert [(one.count.low, one.negative) for one in found if one.count] == parts
    assert {(one.kind, one.state) for one in found} == {(ReadKind.ACCESS, None)}


@pytest.mark.parametrize(
    "text",
    [
        "من أصل 20 أسيراً أفرج عن 7.",
        "من أصل 120 طلب تصريح رفضت السلطات 30٪.",
        "من أصل 12 قافلة وصلت 3 إلى مضايا وقتل 4 سائقين.",
        "من أصل 10 قوافل وصلت 8 ورفضت 9.",
    ],
)
def test_other_numbers_are_no_parts(text: str) -> None:
    assert not any(one.kind is ReadKind.ACCESS and one.negative for one in claims(text))
