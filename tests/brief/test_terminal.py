"""The same answer at the terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from safepassage.brief.figures import spread
from safepassage.brief.terminal import render
from safepassage.records.case import Case
from safepassage.records.plan import Kind
from safepassage.records.result import Result
from safepassage.records.verdict import Violation
from tests.brief import samples


def shown(case: Case, result: Result, width: int = 80) -> str:
    """What the terminal prints."""
    out = StringIO()
    render(case, result, Console(file=out, width=width, color_system=None))
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 120])
def test_the_answer_fits_two_screens(width: int) -> None:
    """At most 70 lines at 80 and at 120 columns, none wider than the screen."""
    case = samples.city()
    lines = shown(case, samples.answer(case), width).splitlines()
    assert 30 < len(lines) <= 70
    assert max(map(len, lines)) <= width


def test_the_five_ways_stand_with_their_ranges() -> None:
    """Plan, bound, coordinator, flight and staying, each as likely (low-high)."""
    case = samples.city()
    result = samples.answer(case)
    text = shown(case, result)
    for values in (result.expected_deaths, result.bound, result.coordinator, result.flee, result.stay):
        assert spread(values) in text


def test_the_stamp_comes_first_and_the_word_safe_never() -> None:
    """The first line says for whom it is."""
    case = samples.city()
    text = shown(case, samples.answer(case))
    assert text.startswith("TASK FORCE ONLY")
    assert not re.search(r"\bsafe\b", text, re.IGNORECASE)


def test_proven_needs_a_certificate() -> None:
    """The word appears only when the certificate was verified."""
    case = samples.city()
    assert "proven" not in shown(case, samples.answer(case, proven=False))
    assert "proven" in shown(case, samples.answer(case, proven=True))


def test_markup_and_escapes_in_a_name_do_nothing_to_the_screen() -> None:
    """A title that tries to colour or clear the terminal is printed as the text it is."""
    case = replace(samples.city(), title="[red]Aleppo[/red]\x1b[2J")
    text = shown(case, samples.answer(case))
    assert "[red]Aleppo[/red]" in text
    assert "\x1b" not in text


def test_a_broken_rule_is_named_before_any_number() -> None:
    """The terminal warns first."""
    case = samples.city()
    text = shown(case, samples.answer(case, violations=(Violation("seats", "m0001", 1, 3.0, "3 too many"),)))
    assert text.index("BROKEN RULES") < text.index("EXPECTED DEATHS")


def test_the_next_twelve_movements_are_shown_of_all() -> None:
    """With 5 vehicles all are listed by boarding time; an empty plan says none."""
    case = samples.city()
    result = samples.answer(case, vehicles=5)
    out = [m for m in result.plan.movements if m.kind is Kind.OUT]
    assert shown(case, result).count("08/12") == len(out) > 1
    empty = replace(result, plan=replace(result.plan, movements=()))
    assert "No aid truck enters." in shown(case, empty)
