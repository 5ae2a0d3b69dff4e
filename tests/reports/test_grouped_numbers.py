"""Thousands with a space, a hard or thin space, or an apostrophe between are one number; two numbers side by side are two."""

from datetime import date

import pytest

from safepassage.reports.words.grouped import in_commas
from safepassage.session.reading_texts import read_text

TODAY = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2 735 people have died", "2,735 people have died"),
        ("At least 2\u00a0735 people", "At least 2,735 people"),
        ("At least 2\u202f735 people", "At least 2,735 people"),
        ("Some 31'500 people fled", "Some 31,500 people fled"),
        ("1 250 000 people are displaced", "1,250,000 people are displaced"),
        ("between 12 000 and 15 500 people", "between 12,000 and 15,500 people"),
        ("12 000-15 500 people", "12,000-15,500 people"),
        ("Killed: 2 114; injured: 10 350", "Killed: 2,114; injured: 10,350"),
        ("Since 3 May 1 200 people have left", "Since 3 May 1,200 people have left"),
        ("In May 1 200 people fled", "In May 1,200 people fled"),
        ("In Misrata 2 300 people were killed", "In Misrata 2,300 people were killed"),
        ("The toll is put at 1 200", "The toll is put at 1,200"),
        ("The office put the toll at 12 450 killed", "The office put the toll at 12,450 killed"),
        ("Doctors put the number of dead at 11 346", "Doctors put the number of dead at 11,346"),
        ("a 1 200-strong force", "a 1,200-strong force"),
        ("In 2016 1 300 people were killed", "In 2016 1,300 people were killed"),
        ("On 12 May 2024 1 300 people fled", "On 12 May 2024 1,300 people fled"),
        ("In 48 hours 1 200 people fled", "In 48 hours 1,200 people fled"),
        ("In the camp 1 200 people fell ill", "In the camp 1,200 people fell ill"),
        ("Last week 2 300 people fled", "Last week 2,300 people fled"),
        ("وصل اليوم 1 200 نازح", "وصل اليوم 1,200 نازح"),
        ("- Some 3 450 people fled", "- Some 3,450 people fled"),
        ("The army left. About 3 450 people fled", "The army left. About 3,450 people fled"),
        ("1. Killed 1 244, injured 5 044", "1. Killed 1,244, injured 5,044"),
        ("(a) Displaced 12 350 since May", "(a) Displaced 12,350 since May"),
        ("Goma | 1 244 | 5 044", "Goma | 1,244 | 5,044"),
        ("قتل 2 150 شخصا", "قتل 2,150 شخصا"),
        ("منذ 3 مايو 1 200 شخص", "منذ 3 مايو 1,200 شخص"),
        ("١ ٢٠٠ قتيل", "١,٢٠٠ قتيل"),
    ],
)
def test_numbers_in_threes_are_one(written: str, read: str) -> None:
    assert in_commas(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "At 10 300 people were waiting",
        "By 10 300 people had left",
        "On 10 300 people fled",
        "2024 120 people were killed",
        "In 2016 300 people were killed",
        "Goma 2016 1 300 2 400",
        "On May 1 200 people were killed",
        "On 12 May 2024 120 people were killed",
        "12 May 300 people",
        "10:30 200 people came",
        "Call 0700 123 456",
        "+249 912 345 678",
        "Tel: 912 345 678",
        "In Camp 4 300 people fled",
        "Block 12 120 families",
        "room 5 200 people",
        "Grid 123 456",
        "33.512 364",
        "36°12 345",
        "flight MH 370 239 people died",
        "AC-130 200",
        "fired 12 122 mm rockets",
        "2 500-pound bombs",
        "Goma 12 300 45 610",
        "Goma 5 120",
        "Day 3 200 killed",
        "In camp 4 300 people fled",
        "الساعة 10 300 شخص",
        "يوم 3 200 شخص",
        "في مخيم 4 300 شخص",
    ],
)
def test_two_numbers_side_by_side_stay_two(written: str) -> None:
    assert in_commas(written) == written


def test_claims_count_them_and_quote_the_text_as_it_is() -> None:
    text = "2 735 people have been killed and 5 044 injured in Derna, the ministry said."
    claim = read_text(text, ident="t", doc_date=TODAY).claims[0]
    assert claim.harm.killed is not None
    assert claim.harm.injured is not None
    assert (claim.harm.killed.low, claim.harm.injured.low) == (2735, 5044)
    assert claim.quote == text[claim.start : claim.end]
    assert "2 735" in claim.quote
    assert "," not in claim.target + claim.harm.killed.text


def test_those_who_left_since_a_day() -> None:
    claim = next(one for one in read_text("Since 3 May 1 200 people have left Jonglei.", ident="t", doc_date=TODAY).claims if one.count)
    assert claim.count is not None
    assert claim.count.low == 1200
    assert claim.when is not None
    assert claim.when.start == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("At 10 300 people were at the gate in Bor.", 300),
        ("By 16 450 people had left Kutum.", 450),
        ("On 12 120 families fled Bria.", 120),
    ],
)
def test_an_hour_or_a_day_before_a_count_is_none(text: str, counted: int) -> None:
    told = [one.count.low for one in read_text(text, ident="t", doc_date=TODAY).claims if one.count]
    assert told == [counted]


def test_cells_of_a_table_are_whole_numbers() -> None:
    text = "Hospital | Killed | Injured\nAl-Ahli | 1 021 | 4 000\nNasser | 300 | 2 100"
    told = [
        (one.harm.killed.low, one.harm.injured.low)
        for one in read_text(text, ident="t", doc_date=TODAY).claims
        if one.harm.killed and one.harm.injured
    ]
    assert told == [(1021, 4000), (300, 2100)]
