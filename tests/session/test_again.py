"""Planning again through the session: what is news, what a plan stands on, what is carried from one planning to the next."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

import pytest

from safepassage import session
from safepassage.errors import FaultyCase
from safepassage.records.claim import ClaimKind

CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`two_roads` in `town`, its plan of 60-minute steps in `plan`."""
    base = tmp_path_factory.mktemp("again")
    with resources.as_file(resources.files("safepassage") / "examples" / "two_roads") as example:
        shutil.copytree(example, base / "town")
    found = session.situated(base / "town")
    session.write(found.case, session.run(found.case, step=60, prices_step=None), base / "plan", found)
    return base


@pytest.fixture
def town(planned: Path, tmp_path: Path) -> Path:
    """A copy of both, to change."""
    shutil.copytree(planned / "town", tmp_path / "town")
    shutil.copytree(planned / "plan", tmp_path / "plan")
    return tmp_path


def again(base: Path, line: str = "", plan: str = "plan", **more: str) -> session.Again:
    return session.replan(base / "town", base / plan, CLOCK, line=line, **more)  # type: ignore[arg-type]


def test_a_closure_that_is_reported_late_is_news_all_the_same(town: Path) -> None:
    """Closed since 05:00, before the plan; told after it was made: planned again from the plan's time, nothing uses the road."""
    session.take_line(town / "town", "East road closed since 2030-01-01 05:00, says ICRC", CLOCK)
    found = again(town)
    assert found.news.minute == 0
    assert any("East road: opened -> closed" in change for change in found.news.changes)
    assert "east" not in {m.corridor for m in found.news.plan.movements}


def test_news_from_before_the_start_is_planned_from_the_start(town: Path) -> None:
    """An hour before the plan begins: not an infeasible model, but a new plan."""
    found = again(town, "East road closed since 2030-01-01 05:00, says ICRC")
    assert found.news.minute == 0
    assert found.news.status == "Optimal"
    assert found.news.proof is not None
    assert found.news.proof.violations == ()


def test_without_news_there_is_nothing_to_plan_again(town: Path) -> None:
    """The ledger has not grown since the plan: said, and nothing is written."""
    with pytest.raises(FaultyCase, match="none since this plan"):
        again(town)
    assert not list((town / "plan").glob("replan-*"))


def test_an_older_ledger_put_back_is_noticed(town: Path) -> None:
    """A closure, a plan made with it, then the ledger of before: planning again stops, and says which file."""
    session.take_line(town / "town", "West road closed since 2030-01-01 06:30, says UN", CLOCK)
    shutil.copy(town / "town" / "claims.db", town / "older.db")
    session.take_line(town / "town", "East road closed since 2030-01-01 07:00, says ICRC", CLOCK)
    first = again(town)
    shutil.copy(town / "older.db", town / "town" / "claims.db")
    with pytest.raises(FaultyCase, match="older copy"):
        session.replan(town / "town", first.folder, CLOCK, at="2030-01-01T08:00+00:00")


def test_tables_that_changed_since_the_plan_stand_on_the_papers(town: Path) -> None:
    """A bus with fewer seats than when the plan was made: the papers are stamped; of unchanged tables they are not."""
    assert not any("TABLES HAVE CHANGED" in s for s in again(town, "East road closed since 2030-01-01 07:00, says UN").news.stamps)
    fleet = town / "town" / "fleet.csv"
    fleet.write_text(fleet.read_text(encoding="utf-8").replace(",20,", ",19,", 1), encoding="utf-8")
    found = again(town, "West road closed since 2030-01-01 07:30, says ICRC")
    assert any("TABLES HAVE CHANGED" in stamp for stamp in found.news.stamps)


def test_a_damaged_basis_only_makes_it_slower(town: Path) -> None:
    """Random bytes in plan.basis: ignored."""
    (town / "plan" / "plan.basis").write_bytes(bytes(range(256)))
    assert again(town, "East road closed since 2030-01-01 07:00, says UN").news.status == "Optimal"


def test_papers_are_stamped_until_they_are_checked(town: Path) -> None:
    """The difference is on paper before it is judged, says so, and there is no plan.json to build upon; afterwards there is."""
    seen: list[tuple[bool, bool]] = []

    def first(found: session.Again) -> None:
        page = (found.folder / "difference.html").read_text(encoding="utf-8")
        seen.append(("NOT YET CHECKED" in page, (found.folder / "plan.json").exists()))

    line = "East road closed since 2030-01-01 07:00, says UN"
    found = session.replan(town / "town", town / "plan", CLOCK, line=line, first=first)
    assert seen == [(True, False)]
    assert "NOT YET CHECKED" not in (found.folder / "difference.html").read_text(encoding="utf-8")
    written = json.loads((found.folder / "plan.json").read_text(encoding="utf-8"))
    assert written["ledger"]["entries"] == 1


def test_a_convoy_that_is_held_stays_held_in_the_next_planning(town: Path) -> None:
    """Held at the first news; at the next its bus and its people are still out of the plan, until somebody says otherwise."""
    moves = json.loads((town / "plan" / "plan.json").read_text(encoding="utf-8"))["movements"]
    bus = next(m for m in moves if m["kind"] == "out" and m["mode"] == "bus")
    hour = 6 + (bus["start"] + 20) // 60
    first = again(town, f"convoy {bus['id']} held since 2030-01-01 {hour:02}:{(bus['start'] + 20) % 60:02}, says SARC")
    assert first.news.waiting > 0
    line = f"food stock 5 since 2030-01-01 {hour + 1:02}:00, says WFP"
    second = session.replan(town / "town", first.folder, CLOCK, line=line, out=town / "second")
    assert second.news.waiting == first.news.waiting
    later = [m for m in second.news.plan.movements if m.start >= second.news.minute and m.vehicle == bus["vehicle"]]
    assert later == []


def test_people_on_the_road_when_their_pause_is_cut_stand_on_the_papers(town: Path) -> None:
    """At 09:12 movements are on the east road, whose pause is cut at 09:15: the papers say how many."""
    session.take_line(town / "town", "pause on East road ends 09:15, says Russia", CLOCK, at="2030-01-01T09:12+00:00")
    found = again(town, at="2030-01-01T09:12+00:00")
    assert any("ON THE ROAD AFTER THEIR PAUSE WAS CUT" in stamp for stamp in found.news.stamps)


def test_who_left_and_did_not_arrive_is_not_at_home_again(town: Path) -> None:
    """Of a bus that departed with its people fewer arrive: the rest stand on the papers as missing."""
    moves = json.loads((town / "plan" / "plan.json").read_text(encoding="utf-8"))["movements"]
    bus = next(m for m in moves if m["kind"] == "out" and m["mode"] == "bus")
    session.take_line(town / "town", f"convoy {bus['id']} arrived 12 people since 2030-01-01 10:15, says WHO", CLOCK)
    found = again(town, at="2030-01-01T10:30+00:00")
    assert any("LEFT AND ARE NOT REPORTED TO HAVE ARRIVED" in stamp for stamp in found.news.stamps)


def test_a_withdrawn_claim_that_is_said_again_is_not_swallowed(town: Path) -> None:
    """It counts for nothing, and the answer says so; said again while it counts, nothing is said."""
    line = "East road closed since 2030-01-01 07:00, says UN"
    name = session.take_line(town / "town", line, CLOCK).receipt.added[0].id
    assert session.take_line(town / "town", line, CLOCK).repairs == ()
    session.act(town / "town", name, ClaimKind.WITHDRAWAL, "desk", "another road was meant", CLOCK, "2030-01-01T07:30+00:00")
    assert "counts for nothing" in session.take_line(town / "town", line, CLOCK).repairs[0]
