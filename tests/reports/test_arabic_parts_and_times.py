"""Arabic tolls whose part, old number or second half has a time of its own; names with a day in them. Sentences written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)  # a Monday
Span = tuple[str, str] | None


def claims_of(text: str) -> list[Proposal]:
    return list(read_text(text, ident="t", doc_date=DAY, lang="ar").claims)


def span(claim: Proposal) -> Span:
    """The days of a claim, written as dates; an open end is empty."""
    if claim.when is None:
        return None
    return str(claim.when.start or ""), str(claim.when.end or "")


def day(month: int, number: int, year: int = 2024) -> Span:
    one = str(date(year, month, number))
    return one, one


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # the time says who is in the part: it is not of the whole
        ("بلغت حصيلة القتلى في السودان 15 ألف قتيل، بينهم 40 قتيلا يوم الجمعة.", None),
        ("قتل 700 شخص في غزة منهم 35 خلال الساعات الـ24 الماضية.", None),
        ("وصل 12 ألف نازح إلى القضارف، بينهم 800 نازح وصلوا أمس.", None),
        ("نزح 70 ألف شخص من كسلا، بينهم 4 آلاف أمس، منذ آذار.", ("2024-03-01", "")),
        ("قتل 310 أشخاص في نيالا منذ آذار، بينهم 24 أمس.", ("2024-03-01", "")),
        # something else says it: the time is of all
        ("قتل 12 شخصا بينهم 4 أطفال أمس في حلب.", day(5, 19)),
        ("قتل 12 شخصا بينهم 4 من الشرطة يوم الجمعة في بغداد.", day(5, 17)),
        ("أصيب 15 شخصا بينهم 3 بحالة خطيرة أمس في عدن.", day(5, 19)),
        ("قتل 20 شخصا، بينهم 12 مدنيا، يوم الجمعة في الرمادي.", day(5, 17)),
        # what it was before
        ("بلغ عدد اللاجئين في إربد 60 ألفا مقابل 90 ألفا في 2013.", None),
        ("يعاني 500 ألف طفل من سوء التغذية في اليمن، بزيادة 10 بالمئة عن العام الماضي.", None),
        ("بلغ عدد الجرحى 80 بعد أن كان 60 أمس في عدن.", None),
        # a day in a name
        ("قتل 5 أشخاص في قصف على سوق الأحد في أم درمان يوم 14 مايو.", day(5, 14)),
        ("قتل 4 أشخاص في مخيم الأحد شرق صنعاء في 9 نيسان.", day(4, 9)),
        ("وقع القصف على جسر الخميس في حجة.", None),
        ("قصف الطيران السوق الأحد فقتل 7 في معرة النعمان.", day(5, 19)),
        ("قصف الجيش مخيم جباليا الأحد فقتل 7.", day(5, 19)),
        # from then on
        ("أغلق معبر نصيب ابتداء من يوم الأحد.", ("2024-05-19", "")),
        ("أغلق طريق حلب يوم السبت حتى إشعار آخر.", ("2024-05-18", "")),
        ("أغلق المعبر يوم الأحد.", day(5, 19)),
        # the year that the last date tells
        ("في 11 حزيران و13 تموز 2014 قتل 50 شخصا في الموصل.", day(6, 11, 2014)),
        ("يسري وقف إطلاق النار في إدلب من 6 حتى 12 آذار 2020.", ("2020-03-06", "2020-03-12")),
        ("قتل 20 شخصا قبل رمضان في صنعاء.", ("", "2024-03-11")),
        ("يجب فتح الممر قبل رمضان.", ("", "2025-03-01")),
    ],
)
def test_when_the_whole_was(text: str, when: Span) -> None:
    assert span(claims_of(text)[0]) == when


@pytest.mark.parametrize(
    ("text", "number", "when"),
    [
        ("ارتفع عدد القتلى من 6 أمس إلى 11 اليوم في انفجار غريان.", 11, day(5, 20)),
        ("انخفض عدد الشاحنات الداخلة إلى غزة من 120 شاحنة في أبريل إلى 40 شاحنة في مايو.", 40, ("2024-05-01", "2024-05-31")),
        ("ارتفع عدد النازحين في مأرب من 200 ألف في 2019 إلى مليونين في 2021.", 2_000_000, ("2021-01-01", "2021-12-31")),
        ("نزح من 200 إلى 300 أسرة من حجة أمس.", 200, day(5, 19)),
    ],
)
def test_of_what_rose_the_new_number_is_told(text: str, number: float, when: Span) -> None:
    claim = claims_of(text)[0]
    count = claim.harm.killed if claim.harm and claim.harm.killed else claim.count
    assert count is not None
    assert (count.low, span(claim)) == (number, when)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل 9 أشخاص قبل ثلاثة أيام في قصف على زالنجي، وقتل اليوم 4 آخرون.", [(9, day(5, 17)), (4, day(5, 20))]),
        ("قتل طفلان قبل أسبوعين في قصف على كفرنبل، وقتل أمس 5 مدنيين في المدينة نفسها.", [(2, day(5, 6)), (5, day(5, 19))]),
        ("قتل ثلاثة يوم الخميس وأصيب سبعة يوم السبت في قصف على خيرسون.", [(3, day(5, 16)), (None, day(5, 18))]),
        ("قتل 8 أشخاص يوم الاثنين و5 يوم الثلاثاء في بنغازي.", [(8, day(5, 13)), (5, day(5, 14))]),
        ("قتل 3 في 2 آذار و5 في 4 آذار 2012 في حمص.", [(3, day(3, 2, 2012)), (5, day(3, 4, 2012))]),
        ("استشهد 9 أمس في خان يونس واستشهد اليوم 3.", [(9, day(5, 19)), (3, day(5, 20))]),
        ("قتل 20 شخصا يوم الجمعة وأصيب 40 في بغداد.", [(20, day(5, 17))]),
    ],
)
def test_tolls_of_two_days_are_two(text: str, tolls: list[tuple[float | None, Span]]) -> None:
    found = claims_of(text)
    assert [(claim.harm.killed.low if claim.harm and claim.harm.killed else None, span(claim)) for claim in found] == tolls


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("يقتل نحو 20 شخصا كل أسبوع في مقديشو.", "week"),
        ("يموت عشرة أطفال كل يوم في الفاشر.", "day"),
        ("قتل 20 شخصا في مقديشو الأسبوع الماضي.", ""),
    ],
)
def test_a_rate_is_no_single_toll(text: str, per: str) -> None:
    harm = claims_of(text)[0].harm
    assert harm is not None
    assert harm.killed is not None
    assert harm.killed.per == per
