"""What a person writes into a slot of a proposal, and what it then says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from safepassage.errors import FaultyCase
from safepassage.records.reading import AccessState, Count, Harm, Modality, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.session import correcting

QUOTE = "four corridors"
CORRIDORS = Proposal(
    ReadKind.ACCESS,
    "corridor",
    QUOTE,
    0,
    len(QUOTE),
    modality=Modality.PROPOSED,
    state=AccessState.PROPOSED,
    count=Count(4, 4, "corridors", "four"),
)
SHELLING = Proposal(
    ReadKind.INCIDENT, "shelling", QUOTE, 0, len(QUOTE), harm=Harm(killed=Count(3, None, "people", "at least 3")), negative=True
)
FLIGHT = replace(
    SHELLING, kind=ReadKind.DISPLACEMENT, share=40, share_of="the quarter", when=WhenRead("so", date(2030, 1, 1), date(2030, 1, 7))
)


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [("5", 5, 5, "corridors"), ("5-7", 5, 7, "corridors"), ("1,000+", 1000, None, "corridors"), ("400 tents", 400, 400, "tents")],
)
def test_a_corrected_count_keeps_its_unit_or_brings_one(written: str, low: float, high: float | None, unit: str) -> None:
    """Four corridors corrected to five are five corridors, not five people."""
    count = correcting.corrected(CORRIDORS, {"count": written}).count
    assert count is not None
    assert (count.low, count.high, count.unit) == (low, high, unit)


@pytest.mark.parametrize("written", ["1e9", "1,5", "-5", "5-", "7-5", "nan", "inf", "many", "5killed"])
def test_what_is_no_count_is_refused(written: str) -> None:
    """A comma that parts no thousands is no guess at 15."""
    with pytest.raises(FaultyCase):
        correcting.corrected(CORRIDORS, {"count": written})


def test_a_corrected_place_is_one_that_was_in_question_or_the_only_one_of_its_name() -> None:
    """The same place keeps its point, another candidate brings its own, a name that nobody knows stays a name."""
    other = PlaceRead("Tripoli", "LB", 35.8, 34.4, "city")
    one = replace(SHELLING, place="Tripoli", place_resolved=PlaceRead("Tripoli", "LY", 13.2, 32.9, "city", candidates=(other,)))
    assert correcting.corrected(one, {"place": "Tripoli"}).place_resolved == one.place_resolved
    assert correcting.corrected(one, {"place": "Tripoli LB"}).place_resolved == other
    assert correcting.corrected(one, {"place": "Zzyzx mill"}).place_resolved == PlaceRead("Zzyzx mill")


def test_what_a_proposal_says_can_be_written_as_its_correction() -> None:
    """Every slot in the words of a correction: written back, it says the same."""
    for one in (CORRIDORS, SHELLING, FLIGHT):
        again = correcting.corrected(one, correcting.as_written(one))
        assert correcting.as_written(again) == correcting.as_written(one)
        assert (again.kind, again.negative, again.modality, again.state) == (one.kind, one.negative, one.modality, one.state)
