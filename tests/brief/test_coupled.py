"""Coupled deals on the page: both sides by name, what binds them, how far the exchange comes, in English and Arabic."""

from __future__ import annotations

from dataclasses import replace

from safepassage.brief.coupled import coupled_notes
from safepassage.records.result import Result
from tests import cities
from tests.brief.samples import answer, city
from tests.check.plans import HOME_ABLE, out, plan


def with_one_bus(case_result: Result) -> Result:
    """The result with a plan of one bus of 40 out of the near town."""
    case = cities.two_towns()
    return replace(case_result, plan=plan(case, out(case, "m1", 30, (HOME_ABLE, 40))))


def test_a_coupled_deal_is_named_with_both_sides_and_how_far_it_comes() -> None:
    """Four for one, batches of 50 on one side; 40 and 0 leave; and nothing is said where nothing is coupled."""
    case = cities.two_towns(persons=(4, 1), slack=(50, 0), batch=(50, None), confirm=(60, 30))
    result = with_one_bus(answer(city()))
    text = coupled_notes(case, result)
    for words in (
        "of Near go",
        "of Far leave",
        "may go first; arrivals are taken as confirmed after",
        "in whole batches of",
        "Far: nobody may go first",
    ):
        assert words in text
    for words in ("القريبة", "البعيدة", "على دفعات كاملة من", "لا يجوز خروج أحد قبل الطرف الآخر"):
        assert words in text
    assert text.count(">40<") == 2
    assert coupled_notes(replace(case, coupled=()), result) == ""


def test_a_name_of_a_side_is_no_markup() -> None:
    """What a case says is text, also between brackets."""
    case = cities.two_towns()
    deal = case.coupled[0]
    sides = replace(deal.sides[0], name="<b>Near</b>"), deal.sides[1]
    text = coupled_notes(replace(case, coupled=(replace(deal, sides=sides),)), with_one_bus(answer(city())))
    assert "<b>Near" not in text
    assert "&lt;b&gt;Near" in text
