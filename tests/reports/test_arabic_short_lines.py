"""Arabic messages: short lines that claim something, and persons whose names are blacked out in them."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 10, 29), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("مستشفى كمال عدوان خارج الخدمة\n", ReadKind.NEED),
        ("مستشفى العودة قُصف مساء أمس\n", ReadKind.INCIDENT),
        ("مدرسة الشهيد باسل قصفت اليوم\n", ReadKind.INCIDENT),
        ("معسكر خالد بن الوليد تعرض للقصف", ReadKind.INCIDENT),
        ("السائق ■■■■ محتجز عند الحاجز\n", ReadKind.PROTECTION),
        ("خطفوا ■■■■ و■■■■\n", ReadKind.PROTECTION),
    ],
)
def test_a_message_of_one_line_is_no_title(text: str, kind: ReadKind) -> None:
    """Also with the end of its line behind it."""
    assert [one.kind for one in claims(text)] == [kind]


def test_the_entries_of_a_list_are_no_titles() -> None:
    """Each tells something; the line above them, alone, is their heading."""
    found = claims("أوضاع المستشفيات اليوم\n\n- مستشفى كمال عدوان خارج الخدمة\n- مستشفى العودة خارج الخدمة\n- مستشفى ناصر خارج الخدمة\n")
    assert len(found) >= 2
    assert {one.kind for one in found} == {ReadKind.NEED}


@pytest.mark.parametrize(
    "text", ["حصار الفاشر\n\nوصلت أربع شاحنات إلى المدينة يوم الأحد.", "مقتل الصحفيين\n\nقتل ثلاثة في نيالا يوم الأحد."]
)
def test_a_line_above_a_text_is_a_title(text: str) -> None:
    """It claims nothing of its own."""
    assert all(one.start > text.index("\n") for one in claims(text))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتلت المعلمة ■■■■■ في حمص.", 1),
        ("قُتلت المعلمة ■■■■■", 1),
        ("المعلمة ■■■■■ قُتلت", 1),
        ("الحاجة ■■■■■ قُتلت بشظية", 1),
        ("■■■■■ استشهد في الطريق", 1),
        ("استشهد ■■■■ أمس في الشجاعية", 1),
        ("استشهد ■■■■ و■■■■ أمس في الشجاعية", 2),
        ("قتل الجندي ■■■■ أربعة مدنيين", 4),
        ("القائد ■■■ قتل المعلمة", None),
    ],
)
def test_whose_name_is_blacked_out_is_counted(text: str, killed: float | None) -> None:
    """One for each name that stands for who was killed; none for one who killed."""
    (one,) = claims(text)
    assert (one.harm.killed.low if one.harm.killed else None) == killed


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("نزح مئة ألف شخص من رفح", 100_000),
        ("نزح مائة ألف من المدينة", 100_000),
        ("نزح مئة شخص من رفح", 100),
        ("نزح مئة وعشرون ألف شخص", 120_000),
    ],
)
def test_a_hundred_thousand_are_counted(text: str, many: float) -> None:
    """Two words of size behind each other."""
    assert [one.count.low for one in claims(text) if one.count] == [many]
