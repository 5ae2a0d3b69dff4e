"""The dead among those who were brought somewhere; who died with whom (Arabic); a family that was wiped out."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    """What a text claims, English or Arabic by its letters."""
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar" if text[0] > "z" else "en").claims)


@pytest.mark.parametrize(
    ("text", "brought", "dead"),
    [
        ("Thirty-seven people were brought to the Al-Aqsa hospital, five of them dead on arrival.", 37, 5),
        ("Twenty-six people were taken to the Kramatorsk hospital, two of them dead on arrival.", 26, 2),
        ("Sixty casualties were evacuated from Kidal, four of them dead.", 60, 4),
        ("Some 40 patients were moved to Nasser hospital, two of whom died on the way.", 40, 2),
        ("MSF surgeons in Aden carried out 37 operations in two days and received 12 bodies.", 37, 12),
        ("وصل 37 شخصا إلى مستشفى ناصر بينهم خمسة فارقوا الحياة.", 37, 5),
        ("نُقل 40 شخصا إلى مستشفى الحلة، ثلاثة منهم فارقوا الحياة في الطريق.", 40, 3),
        ("استقبل مستشفى الأبيض 18 حالة، بينها أربع وفيات.", 18, 4),
    ],
)
def test_some_of_those_brought_were_dead(text: str, brought: float, dead: float) -> None:
    """The one claim counts who was brought, the other the dead alone, at the same place."""
    taken, died = claims(text)
    assert taken.count is not None
    assert (taken.count.low, taken.harm.killed) == (brought, None)
    assert died.harm.killed is not None
    assert died.harm.killed.low == dead
    assert died.place == taken.place != ""


@pytest.mark.parametrize(
    "text",
    [
        "Thirty people were brought to the hospital in Gao, six of them children.",
        "The clinic in Gao treated 40 people, nine of them soldiers.",
        "وصل 30 شخصا إلى المستشفى بينهم ستة أطفال.",
    ],
)
def test_who_they_were_kills_nobody(text: str) -> None:
    """Children among them are alive."""
    assert not any(one.harm for one in claims(text))


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("قتل ضابط مع زوجته وطفليه في تفجير بمقديشو.", 4),
        ("قتل موظف أممي مع سائقه في كمين قرب دوروما.", 2),
        ("استشهد الصحفي مع شقيقه ووالدته في غارة على النصيرات.", 3),
        ("قتل رجل مع زوجته وثلاث من بناته في رفح.", 5),
        ("قتل رجل وزوجته وطفلاه في رفح.", 4),
        ("قتل 12 مدنيا مع أسرهم في رفح.", 12),
        ("اشتبك ضابط مع زميله في رفح وقتل جندي.", 1),
        ("أبيدت عائلة من سبعة أفراد في جباليا.", 7),
        ("أبيدت أسرة من خمسة أفراد في قصف على رفح.", 5),
    ],
)
def test_who_died_with_whom(text: str, dead: float) -> None:
    """All of them, and none who was only there."""
    (one,) = claims(text)
    assert one.harm.killed is not None
    assert one.harm.killed.low == dead
