"""The one text of a claim: as `json.dumps` would write it, and the same for all claims that are equal (claims, section 2)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import example, given, settings
from hypothesis import strategies as st

from safepassage.records.claim import Claim, ClaimKind, Grade, How, canonical, claim_from_dict, claim_id, claim_to_dict
from safepassage.records.levels import Range
from tests.outside.ledger.sayings import NOON, road

COUNTS = st.lists(st.integers(0, 10**9) | st.floats(0, 1e300), min_size=3, max_size=3).map(lambda values: Range(*sorted(values)))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TIMES = st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1), timezones=st.sampled_from([UTC, timezone(timedelta(hours=5.5))]))
DEGREES = st.none() | st.tuples(st.floats(-180, 180) | st.integers(-180, 180), st.floats(-90, 90))
CLAIMS = st.builds(
    lambda **fields: Claim(ClaimKind.INCIDENT, **fields),
    subject=TEXTS.map(lambda name: f"place:x{name}"),
    at=TIMES,
    claimant=TEXTS.map(lambda name: f"a{name}"),
    detail=TEXTS,
    range=st.none() | COUNTS,
    until=st.none() | TIMES,
    since=st.none() | TIMES,
    through=TEXTS,
    how=st.sampled_from(How),
    grade=st.builds(Grade, st.sampled_from("ABCDEF"), st.integers(1, 6)),
    note=TEXTS,
    place=DEGREES,
    replaces=st.none() | TEXTS,
    key=TEXTS,
)


@settings(max_examples=200)
@given(CLAIMS)
@example(road("open", name='"\\/\n\t\x00\x7f\u2028é سوق'))
def test_the_text_is_what_json_would_write(claim: Claim) -> None:
    """Every field, every letter, every number: as `json.dumps` writes the plain values, keys sorted; and read again it is the claim."""
    assert canonical(claim) == json.dumps(claim_to_dict(claim), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canonical(claim_from_dict(json.loads(canonical(claim)))) == canonical(claim)


def test_equal_claims_have_equal_ids() -> None:
    """5 is 5.0, 37 degrees are 37.0, nothing is not less than nothing, noon in Aleppo is 10:00 in UTC."""
    counted = Claim(ClaimKind.INCIDENT, "place:square", NOON, "council", range=Range(0.0, 5.0, 5.0), place=(37.0, 0.0))
    elsewhere = NOON.astimezone(timezone(timedelta(hours=2)))
    for same in (
        replace(counted, range=Range(0, 5, 5)),
        replace(counted, place=(37, 0)),
        replace(counted, range=Range(-0.0, 5, 5), place=(37.0, -0.0)),
        replace(counted, at=elsewhere),
    ):
        assert same == counted
        assert claim_id(same) == claim_id(counted)
    assert claim_id(replace(counted, range=Range(0, 5, 6))) != claim_id(counted)


def test_an_id_is_for_ever() -> None:
    """The claim that the tutorial takes down has the id that the tutorial prints."""
    said = Claim(ClaimKind.CORRIDOR_STATE, "corridor:ramouseh", datetime.fromisoformat("2016-12-08T09:30+02:00"), "ICRC", word="closed")
    assert claim_id(said) == "c4ll3vkta7qib"
