"""The page of a rehearsal: stamped, in both languages, without a request, and with every figure as a range."""

from __future__ import annotations

import re
from dataclasses import replace

from rich.console import Console

from safepassage import brief
from safepassage.brief.rehearsal_words import CAUSES, FRONTS, PAGE, SCENARIOS, WHERE
from safepassage.records.rehearsal import QUANTILES, Moves, Rehearsal, Scenario, Worth
from safepassage.rehearsal import results
from safepassage.rehearsal.play import PLACES
from tests.session.test_rehearsing import CITY, found

ANSWER: Rehearsal = replace(
    found(futures=25),
    worth=(Worth("expected deaths avoided by planning again at each stop", 12.5, 3.25, 40),),
    moves=(Moves("hold_minutes", (90.0, 100.0, 110.0), (5.0, 6.0, 9.0)),),
    status=(("Optimal", 120),),
)
PAPER = brief.rehearsal_page(CITY, ANSWER)


def test_no_request_leaves_the_page_and_every_section_is_stamped() -> None:
    """Its policy forbids all requests, it has no script and no address; as many stamps as sections, and one on top."""
    assert "default-src 'none'" in PAPER
    assert not re.search(r"<script|https?://(?!www\.w3\.org)|<img|<link", PAPER)
    assert PAPER.count("TASK FORCE ONLY") >= PAPER.count("<section>") + 1


def test_each_heading_stands_in_both_languages() -> None:
    """Nobody has to read the other language."""
    for key in ("curves", "finish", "deaths", "lost", "held", "left", "fronts", "road", "worth", "moves", "assumptions"):
        assert PAGE[key].en in PAPER, key
        assert PAGE[key].ar in PAPER, key


def test_every_word_that_a_rehearsal_can_use_is_translated() -> None:
    """Causes, places, fronts and scenarios of the record all have words."""
    assert set(results.CAUSES) == set(CAUSES)
    assert {*PLACES, "all"} == set(WHERE)
    assert set(results.FRONTS) == set(FRONTS)
    assert {s.value for s in Scenario} == set(SCENARIOS)


def test_the_curves_are_bands_and_the_planning_again_has_its_error() -> None:
    """Two charts of two bands each, half of the futures as a line; the worth is told with its standard error."""
    assert PAPER.count('class="band"') == 4
    assert PAPER.count('class="line plan"') == 2
    assert "standard error" in PAPER
    assert "3.2" in PAPER


def test_the_page_never_says_safe() -> None:
    """Not a word that promises protection (conventions, section 11)."""
    assert not re.search(r"\bsafe\b", re.sub(r"<q>safe</q>", "", PAPER), re.IGNORECASE)


def test_json_and_csv_have_the_same_curve() -> None:
    """10, 50 and 90 % of the last hour, to a tenth of a person."""
    data = brief.rehearsal_data(CITY, ANSWER)
    _, rows = brief.rehearsal_rows(CITY, ANSWER)
    last = data["people_out_by_hour"][-1]  # type: ignore[index]
    assert len(last) == len(QUANTILES)
    assert [float(n) for n in rows[-1][2:5]] == [round(last[i], 1) for i in (2, 10, 18)]


def test_the_terminal_says_it_in_eighty_columns() -> None:
    """Wrapped, with the worth, what moves it, and that a person decides."""
    console = Console(width=80, record=True, force_terminal=False)
    brief.render_rehearsal(CITY, ANSWER, console)
    text = console.export_text()
    assert "standard error 3.2" in " ".join(text.split())
    assert "hold_minutes" in text
    assert "a person decides" in text
    assert all(len(line) <= 80 for line in text.splitlines())
