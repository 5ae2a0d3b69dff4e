"""Numbers and times as news writes them, in both languages, against what a person would note down."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Count
from safepassage.reports.arabic.harm.numbers import arabic_amounts
from safepassage.reports.arabic.times.times import arabic_times
from safepassage.reports.times.times import times
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import level, quotations, sentences_of, words_of

SUNDAY = date(2016, 12, 4)


def _numbers(text: str) -> list[Amount]:
    return amounts(words_of(level(text)), text)


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("Thousands of people", 1000, 9999, ""),
        ("Many thousands of civilians", 2000, 99999, ""),
        ("hundreds of civilians", 100, 999, ""),
        ("tens of thousands more", 20000, 99999, ""),
        ("hundreds of thousands of people", 100000, 999999, ""),
        ("dozens of fighters", 24, 99, ""),
        ("100,537 people have fled", 100537, 100537, ""),
        ("more than 50,000 people", 50000, None, "more than"),
        ("At least 40 people", 40, None, "at least"),
        ("up to 600 sick people", 0, 600, "up to"),
        ("no fewer than 12 men", 12, None, "at least"),
        ("between 8,000 and 12,000 people", 8000, 12000, ""),
        ("16 to 80 wounded", 16, 80, ""),
        ("four humanitarian corridors", 4, 4, ""),
        ("An estimated 5.2 million people", 5_200_000, 5_200_000, "about"),
        ("twenty-five trucks", 25, 25, ""),
        ("two hundred and thirty men", 230, 230, ""),
        ("half a million people", 500_000, 500_000, ""),
        ("some 2.5m people", 2_500_000, 2_500_000, "about"),
    ],
)
def test_a_number_keeps_its_range(text: str, low: float, high: float | None, qualifier: str) -> None:
    """A vague word is a range, `at least` has no upper end, `up to` no lower one; `about` is told in the qualifier, not in the number."""
    found = _numbers(text)
    assert [(n.low, n.high, n.qualifier) for n in found] == [(low, high, qualifier)]


@pytest.mark.parametrize(
    "text", ["on 18 February", "since 2012", "at 14:30", "aged 15 to 55", "a seven-day truce", "40 km away", "resolution 2328"]
)
def test_dates_clocks_ages_and_distances_count_nothing(text: str) -> None:
    """They are numbers of something else."""
    assert [n for n in _numbers(text) if not n.percent] == []


def test_a_rate_and_a_share_say_what_they_are() -> None:
    """`4,000 daily` is 4,000 a day; `40 per cent` is a share."""
    assert _numbers("4,000 people daily")[0].per == "day"
    assert _numbers("100 trucks a day")[0].per == "day"
    assert _numbers("40 per cent of the territory")[0].percent


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("This weekend, troops arrived", "2016-12-03", "2016-12-04"),
        ("In the last few weeks they advanced", "2016-11-13", "2016-12-04"),
        ("In recent weeks", "2016-11-13", "2016-12-04"),
        ("In just last week", "2016-11-27", "2016-12-03"),
        ("under siege since 2012", "2012-01-01", None),
        ("on Tuesday", "2016-11-29", "2016-11-29"),
        ("last Sunday", "2016-11-27", "2016-11-27"),
        ("yesterday", "2016-12-03", "2016-12-03"),
        ("since 15 November", "2016-11-15", None),
        ("on 2 February 2015", "2015-02-02", "2015-02-02"),
        ("November 7", "2016-11-07", "2016-11-07"),
        ("5-8 March 2015", "2015-03-05", "2015-03-08"),
        ("in October 2015", "2015-10-01", "2015-10-31"),
        ("since mid-April", "2016-04-15", None),
        ("three days ago", "2016-12-01", "2016-12-01"),
        ("for three weeks", "2016-11-13", "2016-12-04"),
        ("until 6 December", None, "2016-12-06"),
    ],
)
def test_a_time_becomes_an_interval_of_days(text: str, start: str | None, end: str | None) -> None:
    """Against Sunday, 4 December 2016; both ends included; None is open."""
    found = times(words_of(text), text, 0, SUNDAY)
    assert [(t.when.start, t.when.end) for t in found] == [(start and date.fromisoformat(start), end and date.fromisoformat(end))]


def test_a_day_to_come_lies_ahead() -> None:
    """`on Saturday` of a plan written on a Tuesday is the Saturday after it."""
    text = "on Saturday"
    assert times(words_of(text), text, 0, date(1999, 12, 7), future=True)[0].when.start == date(1999, 12, 11)
    assert times(words_of(text), text, 0, date(1999, 12, 7))[0].when.start == date(1999, 12, 4)


def test_without_a_date_of_the_text_only_whole_dates_are_known() -> None:
    """`on Tuesday` of an undated text says no day; it is not made up."""
    assert times(words_of("on Tuesday"), "on Tuesday", 0, None) == []
    assert len(times(words_of("on 2 February 2015"), "on 2 February 2015", 0, None)) == 1


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("20 ألف طفل", 20_000, 20_000),
        ("٢٠ ألف طفل", 20_000, 20_000),
        ("أكثر من 9 آلاف برميل", 9_000, None),
        ("نحو أربعة آلاف مدني", 4_000, 4_000),
        ("عشرات الآلاف من السكان", 20_000, 99_999),
        ("مئات المدنيين", 100, 999),
        ("1.5 مليون نازح", 1_500_000, 1_500_000),
        ("ما لا يقل عن 40 شخصا", 40, None),
        ("سبعة مدنيين", 7, 7),
        ("أحداً وثلاثين طفلاً", 31, 31),
        ("إحدى وأربعين امرأة", 41, 41),
        ("مئة وثلاثة وعشرون شخصاً", 123, 123),
        ("بين 30 و40 ألف مدني", 30_000, 40_000),
        ("لا يزال أكثر من 80 ألف شخص", 80_000, None),
        ("وفاة مسنَّين", 2, 2),
        ("جرح سيدتين", 2, 2),
        ("منذ مطلع العام 412 مدنياً", 412, 412),
    ],
)
def test_arabic_numbers(text: str, low: float, high: float | None) -> None:
    """Digits of either script, thousands in words, vague words as ranges."""
    words = words_of(text)
    plain = [plain_word(word.text) for word in words]
    assert [(n.count.low, n.count.high) for n in arabic_amounts(words, plain, text)] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("يوم 18 فبراير/شباط 2016", "2016-02-18", "2016-02-18"),
        ("منذ 7 أكتوبر/تشرين الأول", "2016-10-07", None),
        ("منذ عام 2012", "2012-01-01", None),
        ("أمس", "2016-12-03", "2016-12-03"),
        ("يوم الثلاثاء", "2016-11-29", "2016-11-29"),
        ("خلال الأسبوعين الماضيين", "2016-11-20", "2016-12-04"),
    ],
)
def test_arabic_times(text: str, start: str, end: str | None) -> None:
    """Both names of a month are one; `منذ` opens the end."""
    words = words_of(text)
    found = arabic_times(words, [plain_word(word.text) for word in words], text, SUNDAY)
    assert [(w.start, w.end) for w, _, _ in found] == [(date.fromisoformat(start), end and date.fromisoformat(end))]


def test_a_number_without_end_counts_nothing() -> None:
    """A one with 360 zeros, or 400 nines in Arabic figures: no count, and the numbers around it stay."""
    zeros = "1" + ",000" * 120
    assert [number.low for number in _numbers(f"Shells killed {zeros} people and wounded 12, {zeros} fled")] == [12]
    text = f"قتل {'٩' * 400} مدنياً وأصيب 12 بجروح ونزح {'1' + '٬000' * 120}"
    words = words_of(text)
    assert [found.count.low for found in arabic_amounts(words, [plain_word(word.text) for word in words], text)] == [12]
    for low, high in ((float("nan"), 5.0), (5.0, float("inf"))):
        with pytest.raises(ValueError, match="neither negative nor endless"):
            Count(low, high, "people", "")


def test_sentences_cover_the_text_and_never_grow() -> None:
    """Abbreviations and decimals end no sentence, a missing space does; a page without a stop is cut at 1,200 letters."""
    text = "Dr. A. saw 5.2 million people in the U.S. today. They fled.Assad forces advance! No?"
    pieces = [text[a:b] for a, b in sentences_of(text)]
    assert pieces == ["Dr. A. saw 5.2 million people in the U.S. today.", "They fled.", "Assad forces advance!", "No?"]
    endless = "".join(f"{number} shells fell on {number * 7} " for number in range(3_000))
    assert max(b - a for a, b in sentences_of(endless)) <= 1_200
    assert "".join(endless[a:b] for a, b in sentences_of(endless)).replace(" ", "") == endless.replace(" ", "")


def test_a_quotation_that_never_closes_is_none() -> None:
    """An open mark does not make the rest of the text somebody's words."""
    assert quotations("He said “we stay” and “we") == [(9, 16)]
