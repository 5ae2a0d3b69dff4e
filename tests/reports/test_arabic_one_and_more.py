"""One whom an Arabic deed was done to, before others joined to him, is counted with them: `قتل مسلحون عمدة وحارسين` is three."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("مجموعات مسلحة قتلت عقيدا وجنديين في دير الزور.", 3),
        ("قتل مسلحون عمدة وحارسين في كركوك.", 3),
        ("قتلت مجموعة إرهابية ضابطا وأربعة جنود في شمال سيناء.", 5),
        ("قتل الجيش قياديا وثلاثة مسلحين في الحويجة.", 4),
        ("قتلت الغارة أما وطفليها في جباليا.", 3),
        ("قتلت قوات الدعم السريع معلما وخمسة طلاب في الجنينة.", 6),
        ("قتل تنظيم الدولة شيخا وأربعة من أبنائه في الحويجة.", 5),
        ("قتل القناصة امرأة ورجلين في حلب.", 3),
        ("قتل مسلحون في سوريا وثلاثة جنود في كركوك.", 3),
        ("قتل مسلحون رميا بالرصاص وحارسين في كركوك.", 2),
        ("نفذ الجيش هجوما عسكريا وقتل ثلاثة مسلحين.", 3),
    ],
)
def test_the_first_of_several_victims_is_counted(text: str, killed: int) -> None:
    told = [claim.harm.killed.low for claim in read_text(text, ident="t", doc_date=DAY, lang="ar").claims if claim.harm.killed]
    assert told == [killed]
