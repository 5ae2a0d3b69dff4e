"""Nobody killed but others hurt are two claims in Arabic; days as they are spoken of; a length of time with its date."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)  # a Monday


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("لم يسفر القصف على حلب عن قتلى لكنه أدى إلى إصابة 12.", 12),
        ("لم يسقط قتلى في الغارة لكنها أسفرت عن إصابة 5 أطفال.", 5),
        ("لم يوقع الهجوم على سومي قتلى لكنه أصاب 12 شخصا.", 12),
    ],
)
def test_nobody_killed_and_some_hurt_are_two(text: str, injured: float) -> None:
    none, some = _read(text)
    assert none.negative
    assert not none.harm
    assert some.harm.injured is not None
    assert (some.harm.injured.low, some.negative) == (injured, False)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("قتل 12 خلال 24 ساعة في 3 مايو في الفاشر.", date(2024, 5, 3), date(2024, 5, 3)),
        ("قتل 70 شخصا خلال ثلاثة أيام من القتال في أبريل.", date(2024, 4, 1), date(2024, 4, 30)),
        ("قتل 9 أشخاص خلال الساعات الـ24 الماضية في حمص.", date(2024, 5, 19), date(2024, 5, 20)),
        ("قتل 12 الليلة قبل الماضية في خاركيف.", date(2024, 5, 18), date(2024, 5, 18)),
        ("قتل 12 الليلة الماضية في خاركيف.", date(2024, 5, 19), date(2024, 5, 19)),
        ("قتل 3 في شيكاغو خلال عطلة نهاية الأسبوع.", date(2024, 5, 17), date(2024, 5, 19)),
        ("قتلوا 3 امبارح في الخرطوم.", date(2024, 5, 19), date(2024, 5, 19)),
        ("قصفوا النهاردة سوق في أم درمان.", date(2024, 5, 20), date(2024, 5, 20)),
    ],
)
def test_when_it_was(text: str, start: date, end: date) -> None:
    when = _read(text)[0].when
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize("text", ["قتل 5 في عمان، حسب صحيفة الغد.", "قال (الغد) إن 5 قتلوا في إربد."])
def test_a_paper_is_no_day(text: str) -> None:
    assert _read(text)[0].when is None
