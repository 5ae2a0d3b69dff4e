"""The type of a row says whether it is an incident, a matter of access or people who move; whoever was harmed makes it an incident."""

from __future__ import annotations

import pytest

from safepassage.records.reading import AccessState, ReadKind
from safepassage.reports.rows.incident_kinds import kind_of_row
from tests.growth import grows, run_of


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("Denial of movement", AccessState.BLOCKED),
        ("Restriction on humanitarian access", AccessState.BLOCKED),
        ("Convoy turned back", AccessState.BLOCKED),
        ("Access constraint", AccessState.BLOCKED),
        ("Visa denied", AccessState.BLOCKED),
        ("Roadblock", AccessState.BLOCKED),
        ("Road closure", AccessState.CLOSED),
        ("Closure of border crossing", AccessState.CLOSED),
        ("منع المرور", AccessState.BLOCKED),
        ("عرقلة وصول المساعدات", AccessState.BLOCKED),
        ("إغلاق طريق", AccessState.CLOSED),
    ],
)
def test_what_shuts_a_way_is_access(kind: str, state: AccessState) -> None:
    """Logs of access are as common as logs of incidents."""
    assert kind_of_row(kind, False) == (ReadKind.ACCESS, state)


@pytest.mark.parametrize("kind", ["Shelling", "Aid convoy attacked", "Air strike on road", "Checkpoint attack", "Mine on road", "قصف", ""])
def test_what_harms_is_an_incident(kind: str) -> None:
    """A road in it makes it no matter of access."""
    assert kind_of_row(kind, False) == (ReadKind.INCIDENT, None)


@pytest.mark.parametrize("kind", ["Road opened", "Access granted", "Convoy arrived", "فتح الطريق"])
def test_no_type_opens_a_way(kind: str) -> None:
    """Only a plain sentence does."""
    assert kind_of_row(kind, False)[1] is None


def test_whoever_was_harmed_makes_it_an_incident() -> None:
    """Two were killed where the road was closed."""
    assert kind_of_row("Road closed after air strike", True) == (ReadKind.INCIDENT, None)
    assert kind_of_row("Displacement", False) == (ReadKind.DISPLACEMENT, None)


@pytest.mark.parametrize("kind", ["Movement request", "Visa application", "Travel permit", "Medical evacuation request", "UN access"])
def test_what_was_asked_for_and_denied_is_blocked(kind: str) -> None:
    """By the answer in the column of its status; what was approved opens nothing by itself."""
    assert kind_of_row(kind, False, "Denied") == (ReadKind.ACCESS, AccessState.BLOCKED)
    assert kind_of_row(kind, False, "Approved") == (ReadKind.ACCESS, None)


@pytest.mark.parametrize("kind", ["Access granted", "Checkpoint", "Checkpoint delay", "Flight suspended", "Border crossing", "معبر حدودي"])
def test_ways_and_permissions_are_access(kind: str) -> None:
    assert kind_of_row(kind, False) == (ReadKind.ACCESS, None)


def test_a_destroyed_bridge_is_blocked() -> None:
    """One that was bombed may stand."""
    assert kind_of_row("Bridge destroyed", False) == (ReadKind.ACCESS, AccessState.BLOCKED)
    assert kind_of_row("Bridge bombed", False) == (ReadKind.INCIDENT, None)


def test_time_grows_with_the_length_only() -> None:
    """Hostile cells."""
    for word in ("denied ", "road ", "access x ", "flight "):
        assert not grows(lambda cell: kind_of_row(cell, False), run_of(word))
