"""Those of the last days are among a toll that has run for long; parts that are told day by day make up one toll."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import WhenRead
from safepassage.reports.times.items import of_this_item
from safepassage.reports.times.times import Time
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def tolls(text: str) -> list[tuple[float, list[float]]]:
    """The killed of each claim, and the parts of them."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims
    return [(claim.harm.killed.low, [part.low for part in claim.harm.killed.including]) for claim in claims if claim.harm.killed]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Floods in Pakistan have killed 1,136 people since June, 75 in the past 24 hours.", [(1136, [75])]),
        ("Mudslides have killed 210 people in Cauca this year, nine on Saturday.", [(210, [])]),
        ("Floods have killed 40 people in Kogi since June, 75 in the past week in Kano.", [(40, [])]),
        ("62 people were killed in Kutum, 40 of them on Monday and 22 on Tuesday.", [(62, [40, 22])]),
        ("17 people were killed in Tulkarm, 11 of them on Wednesday and six on Thursday.", [(17, [11, 6])]),
        ("أسفر الزلزال عن مقتل 62 شخصا في أغادير، 40 منهم يوم الجمعة و22 يوم السبت.", [(62, [40, 22])]),
        ("Bombs killed three in Avdiivka on Monday and four on Tuesday.", [(3, []), (4, [])]),
    ],
)
def test_parts_of_a_toll_are_not_added_to_it(text: str, told: list[tuple[float, list[float]]]) -> None:
    """Nor told as a toll of their own; two days without a whole stay two tolls."""
    assert [(low, parts) for low, parts in tolls(text) if low > 2] == told


def test_a_toll_that_is_told_day_by_day_is_of_all_its_days() -> None:
    """Of Monday and Tuesday, told on a Monday, both are of the week before."""
    (claim,) = read_text(
        "62 people were killed in Kutum, 40 of them on Monday and 22 on Tuesday.", ident="t", doc_date=date(2024, 5, 20)
    ).claims
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (date(2024, 5, 13), date(2024, 5, 14))


def test_a_time_in_one_item_of_a_list_is_of_no_other() -> None:
    """What stands above the list, and in the item itself, may be meant."""
    text = "As of 2 June:\n- 38 killed (31 May)\n- 19 civilians killed on 1 June\n"
    marks = [(text.index(day), text.index(day) + len(day)) for day in ("2 June", "31 May", "1 June")]
    told = [Time(WhenRead(text[start:end], None, None), start, end) for start, end in marks]
    assert of_this_item(told, text, text.index("19 civilians")) == [told[0], told[2]]
    assert of_this_item(told, text, 0) == told
