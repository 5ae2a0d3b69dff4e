"""Danger made from the shared records of Aleppo: at the documented level, most where most was reported, and a plan can use it."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from safepassage import session
from safepassage.records.hazard import HazardKind, Posture
from safepassage.records.levels import Level
from tests.examples.facts import CASE_FOLDER, ROOT
from tests.examples.test_level import COUNTED, PATH, person_days

SHARED = Path(os.environ.get("SAFEPASSAGE_SHARED", ROOT.parent / "shared")) / "aleppo2016"
NAMES = ("ocha_aleppo_neighbourhoods.geojson", "airwars_incidents_201509_201610.csv", "hrw_strikes_2013_2015.csv")


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> session.FromRecords:
    """Danger of the built-in case from the shared records."""
    files = [SHARED / name for name in NAMES]
    if not all(file.is_file() for file in files):
        pytest.skip("the shared Aleppo records are not here (set SAFEPASSAGE_SHARED to the folder that holds aleppo2016/)")
    case = tmp_path_factory.mktemp("made") / "aleppo"
    shutil.copytree(CASE_FOLDER, case)
    return session.from_records(case, files)


def a_day(done: session.FromRecords, level: Level) -> float:
    """Deaths per person-day at home in the first hours, weighed by people."""
    people = dict.fromkeys((zone.id for zone in done.case.zones), 0.0)
    for group in done.case.people:
        people[group.group.zone] += group.count.likely
    rows = [row for row in done.made.hazards if row.kind is HazardKind.ZONE and row.posture is Posture.CELLAR and row.begin == 0]
    assert all(row.per_hour for row in rows)
    return sum(row.per_hour.at(level) * 24 * people[row.place] for row in rows if row.per_hour) / sum(people.values())


@pytest.mark.parametrize("day", COUNTED, ids=str)
def test_the_made_level_gives_the_counted_dead_within_a_factor_of_two(done: session.FromRecords, day: date) -> None:
    """310, 384 and 442 (A059, A060, A061) against the made danger on the path of people; and within its low and high."""
    told = {level: a_day(done, level) * person_days(PATH, day) for level in Level}
    assert 0.5 <= told[Level.LIKELY] / COUNTED[day] <= 2
    assert told[Level.LOW] <= COUNTED[day] <= told[Level.HIGH]


def test_where_most_was_reported_danger_is_higher_than_where_least_was(done: session.FromRecords) -> None:
    """Fardos (N0209, 23 incidents bear its name or lie beside it) has more than Sheikh Saeed (N0225), as air strikes alone tell it."""
    relative = {i.area: i.relative for i in done.made.intensities}
    fardos, saeed = relative["N0209"], relative["N0225"]
    assert fardos is not None
    assert saeed is not None
    assert fardos.likely > saeed.likely


def test_each_zone_is_explained_whole(done: session.FromRecords) -> None:
    """Shares of records and of the ground sum to one; Fardos is mostly made by incidents that name it."""
    for zone in done.case.zones:
        assert sum(part.share for part in session.explain(done, zone.id)) == pytest.approx(1.0)
    named = sum(part.share for part in session.explain(done, "Fardos") if part.event and "N0209" in part.event.named)
    assert named > 0.4


def test_known_wrong_points_are_not_used(done: session.FromRecords) -> None:
    """The Hakim hospital (Sha'aar) in the west, eight times Ansari 6 km off, and roads at the middle of the city are flagged."""
    doubted = {event.place: event.doubt for event in done.studied.evidence.events if event.doubt}
    assert any("Ansari" in place for place in doubted)
    assert any("whole city" in why for why in doubted.values())
