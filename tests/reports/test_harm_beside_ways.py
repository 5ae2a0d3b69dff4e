"""What hit a way, or who died, is an incident beside what is told of the way or demanded, and neither access nor diplomacy."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ReadKind
from safepassage.session.reading_texts import read_text


def kinds(text: str) -> dict[str, ReadKind]:
    return {one.quote: one.kind for one in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims}


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("The army reopened the Kosti bridge after it was hit by a drone.", "it was hit by a drone"),
        ("The council plans to reopen the Kosti bridge after it was hit by a drone.", "it was hit by a drone"),
        ("The army wants to reopen the road after mines killed nine in Mocha.", "mines killed nine in Mocha"),
        ("Elders want a truce to be signed because 12 people died in Wau.", "12 people died in Wau"),
    ],
)
def test_what_hit_a_way_is_no_access(text: str, harm: str) -> None:
    found = kinds(text)
    assert found[harm] is ReadKind.INCIDENT
    assert {ReadKind.ACCESS, ReadKind.DIPLOMACY} & {*found.values()}


def test_what_may_come_is_no_incident() -> None:
    assert ReadKind.INCIDENT not in kinds("The envoy hopes to meet the rebels after 12 hostages are killed.").values()


@pytest.mark.parametrize("text", ["Trucks used the road to Kosti on Monday.", "Twenty trucks passed the Kosti bridge."])
def test_who_used_a_way_had_access(text: str) -> None:
    assert set(kinds(text).values()) <= {ReadKind.ACCESS, ReadKind.RESPONSE}
    assert kinds(text)
