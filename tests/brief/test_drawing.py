"""The geometry of the map and the sky above it, by hand."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from safepassage.brief.geometry import Box, Wish, cells, fit, place
from safepassage.brief.sun import daylight, nights
from safepassage.brief.ways import rides, way_nodes
from safepassage.brief.words import Words
from safepassage.records.plan import Kind
from tests import cities
from tests.brief import samples


def test_two_neighbours_share_the_line_between_them() -> None:
    """Spots 60 apart: every corner of the left cell lies left of the middle line, x = 30, and some lie on it."""
    left, right = cells([(0.0, 0.0), (60.0, 0.0)])
    assert max(x for x, _ in left) == pytest.approx(30.0)
    assert min(x for x, _ in right) == pytest.approx(30.0)


def test_a_cell_claims_no_land_far_from_its_spot() -> None:
    """The reach is 1.15 times the usual spacing: 69 for spots 60 apart."""
    shape = cells([(0.0, 0.0), (60.0, 0.0)])[0]
    assert max(hypot(x, y) for x, y in shape) == pytest.approx(69.0, abs=0.1)


def test_a_far_hospital_is_drawn_nearer_in_its_own_direction() -> None:
    """A city 2 km wide and a hospital 40 km east: still on the paper, still due east, and the city keeps half the width."""
    core = [(37.0, 36.0), (37.0222, 36.0)]
    project = fit(core, [*core, (37.5, 36.0)])
    (x0, y0), (x1, _), (x2, y2) = project(*core[0]), project(*core[1]), project(37.5, 36.0)
    assert x1 < x2 <= 1000
    assert y2 == pytest.approx(y0)
    assert x1 - x0 > 0.3 * (x2 - x0)


def test_nothing_is_shortened_when_everything_is_near() -> None:
    """With all sites in the city the scale bar holds everywhere: there is no ring."""
    core = [(37.0, 36.0), (37.02, 36.0), (37.01, 36.01)]
    assert fit(core, core).ring == float("inf")


def test_labels_never_lie_on_one_another() -> None:
    """Twelve labels for spots 30 apart: those that find no place are left out, the first in importance never."""
    wishes = [Wish((100 + 30.0 * k, 200.0), Words(f"Neighbourhood {k}", "حي"), 12.0 - k, 12, 12, "zone") for k in range(12)]
    done = place(wishes, [Box(90, 190, 20, 20)], 600)
    assert not [(a, b) for a, b in combinations(done, 2) if a.box.meets(b.box)]
    assert any(p.wish.words.en == "Neighbourhood 0" for p in done)
    assert 2 <= len(done) < 12


def test_the_december_sun_rises_over_aleppo_at_half_past_six_and_sets_at_a_quarter_past_four() -> None:
    """8 December at 36.2 N 37.15 E, by hand: declination -22.7 degrees, half a day arccos(0.2866) = 73.3 degrees = 293 minutes.

    Solar noon is at 720 - 4 * 37.15 - 8 = 563 minutes UTC; so sunrise 270 (06:30 at UTC+2), sunset 857 (16:17), to two minutes.
    """
    rise, dusk = daylight(36.2, 37.15, 343)
    assert rise == pytest.approx(270, abs=2)
    assert dusk == pytest.approx(857, abs=2)


def test_nights_are_cut_to_the_plan() -> None:
    """On the equator at 10 E the sun sets some 12 hours after it rises; a plan 08:00-20:00 UTC ends in the dark."""
    found = nights(cities.one_road(), 720)
    assert len(found) == 1
    start, end = found[0]
    assert end == 720
    assert 510 < start < 580  # sunset near 17:15 UTC


def test_a_way_is_followed_junction_by_junction() -> None:
    """Roads mile and slope lead from the gate past the post to the plain, and back when driven the other way."""
    roads = {r.id: r for r in cities.one_road().roads}
    assert way_nodes(roads, ("mile", "slope"), "gate") == ("gate", "post", "plain")
    assert way_nodes(roads, ("slope", "mile"), "plain") == ("plain", "post", "gate")
    assert way_nodes(roads, ("slope", "mile"), None) == ("plain", "post", "gate")


def test_a_vehicle_is_at_its_checkpoint_when_the_replay_says_so() -> None:
    """Gate to post is half of 2,000 m: at the minute of the checkpoint it has driven half its way."""
    case = samples.city()
    result = samples.answer(case)
    ride = next(r for r in rides(case, result) if r.movement.kind is Kind.OUT)
    reached = ride.movement.checkpoints[0]
    assert (reached, 0.5) in ride.keys
    assert ride.keys[-1] == (ride.movement.arrival, 1.0)
    assert [t for t, _ in ride.keys] == sorted(t for t, _ in ride.keys)
