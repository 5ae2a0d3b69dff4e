"""Arabic families, ages in brackets, named persons beside counted others, and a rate of each trip."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


def _harm(text: str) -> tuple[float | None, float | None]:
    harm = _read(text)[0].harm
    return harm.killed.low if harm.killed else None, harm.injured.low if harm.injured else None


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("قتل الأب والأم وطفلان في حارم.", (4, None)),
        ("قتل الأب والأم وثلاثة أطفال في غارة على إدلب.", (5, None)),
        ("قتل الأب والابن في قصف على خان يونس.", (2, None)),
        ("أصيب الزوج والزوجة في بنغازي.", (None, 2)),
        ("أصيب رجل (55 عاما) وابنه (12 عاما) في الخليل.", (None, 2)),
        ("أصيب شاب (20 عاما) وفتاة (17 عاما) في جنين.", (None, 2)),
        ("قتل رجل (41 عاما) وثلاثة أطفال في كابل.", (4, None)),
        ("اقتحم مسلحون منزلا فقتلوا شابا وأمه في درعا.", (2, None)),
        ("قتل مسلحون فتاة وأخاها في كركوك.", (2, None)),
        ("قتل رجل في الخمسين وزوجته في حمص.", (1, None)),
    ],
)
def test_each_of_a_family_is_counted(text: str, harm: tuple[float | None, float | None]) -> None:
    assert _harm(text) == harm


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل المعلم محمد سالم وأربعة تلاميذ في القضارف.", 5),
        ("قتل الصحفي أحمد العلي ومصوران في إدلب.", 3),
        ("قتل الضابط السابق علي حسن و3 أطفال في بغداد.", 4),
        ("قتل محمد سالم وأربعة آخرون في تعز.", 5),
        ("اغتيل القاضي عمر سعيد وحارساه.", 3),
        ("قتل مدنيون وأربعة جنود في حلب.", 4),
        ("قتل في القصف أربعة آخرون في حلب.", 4),
    ],
)
def test_who_is_named_beside_a_number_is_one_more(text: str, killed: float) -> None:
    assert _harm(text) == (killed, None)


def test_one_killed_and_others_hurt_are_not_added() -> None:
    assert _harm("قتل الأب وأصيبت الأم وطفلان في حارم.")[0] == 1
    assert _harm("قتل طفل (8 أعوام) وأصيب شقيقه (10 أعوام) في مأرب.") == (1, 1)


def test_who_is_seized_with_others_is_one_more() -> None:
    count = _read("خطف المعلم محمد سالم وأربعة تلاميذ في زامفارا.")[0].count
    assert count is not None
    assert count.low == 5


def test_so_many_a_trip_are_no_toll() -> None:
    claim = _read("تؤمن مروحيات الدرك الملكي نقل 12 جريحا في كل رحلة إلى مراكش.")[0]
    assert claim.count is not None
    assert (claim.count.low, claim.count.per, claim.harm.injured) == (12, "trip", None)


def test_who_was_buried_is_told_before_what_hindered_it() -> None:
    dead, _ = _read("ودفن مواطنون 40 شهيدا في ساحته لتعذر الوصول إلى المقابر.")
    assert dead.harm.killed is not None
    assert (dead.kind, dead.harm.killed.low) == (ReadKind.INCIDENT, 40)


def test_they_have_died_is_no_forecast() -> None:
    told = _read("وقالت أوتشا إن آلافا ينامون في العراء، وقد توفي طفلان بلدغات العقارب في نصيب.")
    assert [(claim.kind, claim.modality) for claim in told if claim.harm.killed] == [(ReadKind.INCIDENT, Modality.ASSERTED)]
