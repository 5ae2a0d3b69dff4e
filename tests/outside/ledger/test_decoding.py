"""Reading many claims quickly gives what reading each of them slowly gives, errors too."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from safepassage.outside.ledger.decoding import Decoder
from safepassage.records.claim import Claim, ClaimKind, Grade, How, canonical, claim_from_dict
from tests.outside.ledger.sayings import NOON, back, minutes, people, road

EVERY_KIND = [
    road("open"),
    replace(road("shut", 3), until=NOON + minutes(60), through="OCHA", how=How.SEEN, grade=Grade("B", 2)),
    road("shut", 3, key="k1", replaces="caaaaaaaaaaaa"),
    replace(road("unknown"), note="ملاحظة"),
    people(40_000),
    replace(people(7), place=(37.1, 36.2)),
    back(road("open")),
    Claim(ClaimKind.WINDOW, "corridor:south", NOON, "ICRC", word="agreed", since=NOON, until=NOON + minutes(90)),
    Claim(ClaimKind.INCIDENT, "place:bridge", NOON, "ICRC", detail="shelling", place=(37.1, 36.2)),
]
SPOILED: list[dict[str, Any]] = [
    {"word": "maybe"},
    {"kind": "rumour"},
    {"subject": "road:"},
    {"subject": "zone:a"},
    {"at": "2016-12-15T12:00:00"},
    {"at": "noon"},
    {"claimant": "  "},
    {"grade": "Z9"},
    {"how": "dreamt"},
    {"more": 1},
    {"range": [1, 2, 3]},
]


def test_quickly_is_the_same_as_slowly() -> None:
    """Every kind of claim, twice over, so that the second is read the quick way: equal to the claim that was written."""
    decoder = Decoder()
    for claim in EVERY_KIND * 2:
        assert decoder.claim(json.loads(canonical(claim))) == claim


@pytest.mark.parametrize("spoiled", SPOILED)
def test_what_is_refused_slowly_is_refused_quickly(spoiled: dict[str, Any]) -> None:
    """A spoiled claim after a hundred sound ones of its pattern is an error, as it is by itself."""
    sound, decoder = json.loads(canonical(road("open"))), Decoder()
    for _ in range(100):
        decoder.claim(sound)
    for read in (claim_from_dict, decoder.claim):
        with pytest.raises((ValueError, KeyError, TypeError)):
            read({**sound, **spoiled})


@pytest.mark.parametrize("span", [[-1, 0, 1], [3, 2, 1], [1, 2], [1, float("nan"), 2], [1, 2, float("inf")]])
def test_a_count_that_is_none_is_refused_quickly(span: list[float]) -> None:
    """Negative, falling, too few, NaN or endless: refused after a sound count of the same pattern too."""
    sound, decoder = json.loads(canonical(people(5))), Decoder()
    decoder.claim(sound)
    with pytest.raises((ValueError, TypeError)):
        decoder.claim({**sound, "range": span})
