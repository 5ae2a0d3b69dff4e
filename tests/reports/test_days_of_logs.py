"""The day that the heading of a log or a diary states is that of every entry beneath it; all texts are own wording."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import WhenRead
from safepassage.reports.arabic.times.day_headings import entry_at
from safepassage.session.reading_texts import read_text

FILED = date(2024, 5, 22)  # a Wednesday


def may(day: int) -> date:
    return date(2024, 5, day)


def days(text: str, lang: str) -> dict[str, date | None]:
    """The first day of each claim, by its quote."""
    return {one.quote: one.when.start if one.when else None for one in read_text(text, ident="t", doc_date=FILED, lang=lang).claims}


def day_of(text: str, words: str, lang: str) -> date | None:
    return next(day for quote, day in days(text, lang).items() if words in quote)


ENTRIES = "0610 Six shells fell on the market quarter. 3 dead, 9 wounded.\n1315 Mine on the track to Nizi, 4 soldiers killed."


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Radio log, sub-office Bunia, 21 May 2024", may(21)),
        ("OPS LOG 20/05/2024 - Bunia", may(20)),
        ("Duty officer's log for Monday, Bunia", may(20)),
        ("Bunia base - 2024-05-19\nDuty radio room", may(19)),
        ("Log of the night of 20-21 May, Bunia", may(20)),
        ("Radio log, sub-office Bunia", FILED),  # states none
        ("Log, opened 3 May 2024, this sheet 21 May 2024", FILED),  # two of them
    ],
)
def test_the_title_of_a_log_states_its_day(title: str, wanted: date) -> None:
    assert {*days(f"{title}\n{ENTRIES}", "en").values()} == {wanted}


def test_a_line_that_goes_on_with_an_entry_heads_nothing() -> None:
    text = "0610 Shells fell on Bria, 3 dead.\nThe last fell on 3 May\n0745 Mine on the track, 4 soldiers killed.."
    assert day_of(text, "4 soldiers", "en") == FILED
    arabic = "الساعة 6: سقطت قذائف على حي الثورة.\nوكان آخر قصف في 3 أيار\nالساعة 8: قتل ثلاثة مدنيين.\n09:10 أصيب طفل."
    assert day_of(arabic, "قتل", "ar") == FILED


def test_past_midnight_an_entry_is_of_the_next_day() -> None:
    text = "Radio log, Bunia, 20 May 2024\n2240 Shells fell on the market, 2 dead.\n0110 Gunmen shot a guard dead at the gate."
    assert (day_of(text, "2 dead", "en"), day_of(text, "shot a guard", "en")) == (may(20), may(21))
    latest_first = (
        "Radio log, Bunia, 20 May 2024\n2240 Shells fell on the market, 2 dead.\n1900 One man killed.\n0510 A guard was shot dead."
    )
    assert {*days(latest_first, "en").values()} == {may(20)}


def test_an_entry_of_a_later_day_than_the_title_is_of_the_same_year() -> None:
    text = "Log of 3 May, Bor\n3 May 0800 Mortars killed 4 people.\n4 May 0900 Mortars killed 8 people.\n1000 Shells killed 2 people."
    assert day_of(text, "killed 8", "en") == may(4)
    assert day_of(text, "killed 2", "en") == may(4)
    text = "Radio log, Bunia, 3 May 2003\n0800 Mortars killed 4 people.\n4 May 0900 Mortars killed 8 people."
    assert day_of(text, "killed 8", "en") == date(2003, 5, 4)


def test_what_an_entry_calls_yesterday_is_counted_from_the_day_of_the_log() -> None:
    text = "Radio log, Bunia, 20 May 2024\n0640 Two drivers were shot dead on the Mahagi road yesterday.\n0915 One man killed."
    assert day_of(text, "drivers", "en") == may(19)


def test_a_day_above_prose_dates_nothing() -> None:
    assert {*days("Bunia, 20 May 2024\nThree people were killed in the market. The road is closed.", "en").values()} == {None}


CLOCKED = "الساعة 6 صباحاً: سقطت أربع قذائف على حي الثورة.\nالساعة 11: قتل قناص امرأة عند الجسر. وأصيب طفلان في السوق."


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("سجل يوم 20 أيار - أم درمان", may(20)),
        ("سجل غرفة العمليات، أم درمان\nالثلاثاء 21 مايو 2024", may(21)),
        ("سجل الحوادث 2024/05/19", may(19)),
        ("سجل غرفة العمليات، أم درمان", FILED),
    ],
)
def test_the_title_of_an_arabic_log_states_its_day(title: str, wanted: date) -> None:
    told = days(f"{title}\n{CLOCKED}", "ar")
    assert wanted in told.values()
    assert {*told.values()} <= {wanted, None}  # beneath no heading the second sentence of an entry has none


def test_the_days_of_an_arabic_diary_are_of_what_stands_beneath_them() -> None:
    text = "يوميات الحصار\nالاثنين 20 مايو\n- قصفت المدفعية حي أبو شوك.\nالثلاثاء:\n- نزحت 500 أسرة إلى طويلة.\n- قتل ثلاثة مدنيين أمس."
    assert (day_of(text, "قصفت", "ar"), day_of(text, "نزحت", "ar"), day_of(text, "قتل", "ar")) == (may(20), may(21), may(20))


def test_a_dateline_heads_no_diary() -> None:
    assert {*days("دمشق، الثلاثاء 21 أيار 2024\nقتل ثلاثة مدنيين في قصف على حي جوبر. وأصيب تسعة في دوما.", "ar").values()} == {None}


@pytest.mark.parametrize(
    ("line", "clock"),
    [("الساعة 7 صباحاً: وصلت أسر", "07:00"), ("الساعة 2 ظهراً: توفي طفل", "14:00"), ("الساعة 3: الطريق سالك", ""), ("07:40 غارة", "07:40")],
)
def test_the_hour_of_an_entry_is_told_where_it_is_plain(line: str, clock: str) -> None:
    assert entry_at(line, WhenRead("", may(20), may(20), "day")).clock == clock
