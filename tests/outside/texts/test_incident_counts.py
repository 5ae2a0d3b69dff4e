"""Numbers of people as the cells of tables say them: what is a number, a range, about so many, and what is unknown and never zero."""

from __future__ import annotations

from datetime import datetime

import pytest

from safepassage.outside.numbers import NotRead
from safepassage.outside.texts.incident_counts import count_of, says_nothing, says_some


@pytest.mark.parametrize(
    ("cell", "low", "high", "qualifier"),
    [
        ("1,200", 1200, 1200, ""),
        ("1 200", 1200, 1200, ""),
        ("١٬٢٠٠", 1200, 1200, ""),
        ("2-4", 2, 4, ""),
        ("2 – 4", 2, 4, ""),
        ("between 2 and 4", 2, 4, ""),
        ("من ٢ إلى ٤", 2, 4, ""),
        ("~20", 20, 20, "about"),
        ("about 5", 5, 5, "about"),
        ("approx. 20-30", 20, 30, "about"),
        ("حوالي ٥", 5, 5, "about"),
        ("12+", 12, None, "at least"),
        ("at least 12", 12, None, "at least"),
        ("على الأقل 7", 7, None, "at least"),
        (">20", 20, None, "more than"),
        ("up to 4", 0, 4, "up to"),
        ("5 (2 children)", 5, 5, ""),
        ("٥ أشخاص", 5, 5, ""),
        ("3.0", 3, 3, ""),
        ("nil", 0, 0, ""),
        (12, 12, 12, ""),
    ],
)
def test_a_number_is_read_as_people_write_it(cell: str | int, low: float, high: float | None, qualifier: str) -> None:
    """Thousands, ranges, and the words for about, at least and at most, in both languages."""
    count = count_of(cell)
    assert count is not None
    assert (count.low, count.high, count.qualifier) == (low, high, qualifier)


@pytest.mark.parametrize(
    "cell", ["", "n/a", "N/A", "-", "—", "?", "unknown", "TBC", "not available", "none", "غير معروف", "لا يوجد", "nan"]
)
def test_what_says_nothing_is_unknown(cell: str) -> None:
    """Unknown is never zero: `none` may be a program's word for a missing value."""
    assert says_nothing(cell)
    assert count_of(cell) is None


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "some",
            "several",
            "many",
            "A few",
            "a number of people",
            "dozens",
            "Several (tbc)",
            "an unknown number of civilians",
            "large numbers",
        ),
        *("number of casualties unknown", "عدد", "عدة", "عدد من الجرحى", "العشرات", "عدد غير محدد", "بعض المدنيين", "مئات"),
    ],
)
def test_words_for_an_amount_are_unknown_and_tell_of_somebody(cell: str) -> None:
    """`several` is no number, and above all not zero."""
    assert count_of(cell) is None
    assert says_some(cell)
    assert not says_some("unknown")


@pytest.mark.parametrize(("cell", "low"), [("two", 2), ("Three killed", 3), ("about ten", 10), ("ثلاثة", 3), ("خمسة قتلى", 5)])
def test_a_number_in_a_word_is_a_number(cell: str, low: float) -> None:
    """As far as people write it so in a table."""
    count = count_of(cell)
    assert count is not None
    assert (count.low, count.high) == (low, low)


@pytest.mark.parametrize(
    "cell",
    [
        "soon",
        "no",
        "yes",
        "several goats",
        "several 5",
        "not many",
        "5 goats",
        "-3",
        "1.5",
        "1,2",
        "1.200",
        "10/12",
        "2 and 4",
        "5 killed 2 hurt",
        "#REF!",
        datetime(2024, 4, 2),
    ],
)
def test_what_is_no_number_of_people_is_refused(cell: str | datetime) -> None:
    """What could be two numbers, a part of a person or a date that a spreadsheet made of 2-4 is not guessed at."""
    with pytest.raises(NotRead):
        count_of(cell)


def test_a_decimal_comma_turns_the_signs_of_thousands() -> None:
    """Where half is written 0,5, a thousand is 1.200, and 1,200 could be either."""
    count = count_of("1.200", decimal_comma=True)
    assert count is not None
    assert count.low == 1200
    with pytest.raises(NotRead, match="thousands or as a decimal"):
        count_of("1,200", decimal_comma=True)
