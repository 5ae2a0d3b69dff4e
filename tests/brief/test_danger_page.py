"""The danger page: one file that asks the network for nothing, both languages, unknown hatched, nothing ranked."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from safepassage.brief import danger_page
from safepassage.brief.danger_page import BOUNDS, SHADES, shade
from safepassage.danger import forecast
from safepassage.danger.making import day_of, make
from safepassage.danger.studied import study
from safepassage.records.hazard import Evidence
from safepassage.records.levels import Level
from tests import cities
from tests.danger.grids import event, middle, square

CASE = replace(cities.two_corridors(), title="East <town>", title_ar="البلدة")
AREAS = (square("home", 0), square("hill", 1), square("elsewhere", 3))
ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.fixture(scope="module")
def page() -> str:
    """Home has twenty incidents, hill none: unknown."""
    day = day_of(CASE, 0)
    events = tuple(event(f"e{k}", day - 3 - 7 * k, middle(0)) for k in range(20))
    made = make(study(CASE, Evidence(events, AREAS), day))
    filled = replace(CASE, hazards=made.hazards)
    return danger_page(filled, AREAS, made, {level: forecast(filled, level) for level in Level}, ("task force only",))


def data(page: str) -> dict[str, Any]:
    """What the script draws."""
    found = json.loads(page.split('<script type="application/json" id="data">')[1].split("</script>")[0])
    assert isinstance(found, dict)
    return found


def test_nothing_is_fetched_and_only_its_own_script_runs(page: str) -> None:
    """No address, and a policy that forbids all requests."""
    assert "default-src 'none'" in page
    assert "script-src 'sha256-" in page
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", page)


def test_a_place_of_which_nothing_was_reported_is_hatched(page: str) -> None:
    """Hill has no colour and no number at any hour and level; home has both."""
    assert re.search(r'<path class="place unknown" data-zone="hill"', page)
    assert re.search(r'<path class="place" data-zone="home"[^>]*fill="#', page)
    zones = data(page)["zones"]
    assert {value for level in zones["hill"]["cellar"] for value in level} == {None}
    assert all(value is not None for level in zones["home"]["cellar"] for value in level)


def test_every_hour_of_the_plan_is_there_in_both_languages(page: str) -> None:
    """Twelve hours, three levels, two postures."""
    found = data(page)
    hours = found["hours"]
    assert len(hours) == 12
    assert all(ARABIC.search(both[1]) for both in hours)
    assert [len(level) for level in found["zones"]["home"]["street"]] == [12, 12, 12]


def test_every_heading_is_said_in_arabic_too(page: str) -> None:
    """Each section's heading has a part that is read from the right."""
    headings = re.findall(r"<h2>(.*?)</h2>", page)
    assert len(headings) == 6
    assert all('dir="rtl"' in heading and ARABIC.search(heading) for heading in headings)


def test_places_are_listed_by_name_and_not_by_danger(page: str) -> None:
    """The table of places is in the order of their names, whatever their danger."""
    table = page.split("Places</span>")[1].split("</table>")[0]
    named = re.findall(r"<tr><td><bdi>(.*?)</bdi>", table)
    assert named == sorted(named)
    assert len(named) == 2


def test_shades_grow_darker_with_danger() -> None:
    """Told apart in grey too: each shade is darker than the one before; the bounds rise."""

    def light(colour: str) -> float:
        red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    assert [light(s) for s in SHADES] == sorted((light(s) for s in SHADES), reverse=True)
    assert list(BOUNDS) == sorted(BOUNDS)
    assert (shade(0.0), shade(1e-6), shade(1.0), shade(None)) == (SHADES[0], SHADES[1], SHADES[-1], None)


def test_what_comes_from_outside_is_inert(page: str) -> None:
    """A title with a bracket is text."""
    assert "East &lt;town&gt;" in page
    assert "East <town>" not in page


def test_the_page_never_promises_protection(page: str) -> None:
    """The word is not ours (conventions, section 11)."""
    words = re.sub(r"<(script|style).*?</\1>", "", page, flags=re.DOTALL)
    assert not re.search(r"\bsafe\b", words)
