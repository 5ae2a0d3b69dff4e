"""A proposal as one line is what json writes of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from safepassage.records.claim import Grade
from safepassage.records.reading import AccessState, Count, Harm, Modality, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.records.reading_json import documents_from_dict, proposal_to_dict
from safepassage.records.reading_line import proposal_line

KEYS = sorted((Path(__file__).parents[1] / "reports" / "texts").glob("*_key.json"))
BARE = Proposal(ReadKind.NEED, "", "a", 0, 1)


def _long_way(proposal: Proposal) -> str:
    return json.dumps(proposal_to_dict(proposal), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@pytest.mark.parametrize("path", KEYS, ids=lambda path: path.stem)
def test_every_claim_of_a_key_is_written_as_json_writes_it(path: Path) -> None:
    """All slots as labellers fill them in, English and Arabic."""
    claims = [claim for document in documents_from_dict(json.loads(path.read_text(encoding="utf-8"))) for claim in document.claims]
    assert claims
    assert [proposal_line(claim) for claim in claims] == [_long_way(claim) for claim in claims]


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"subtype": 'a "quoted"\\\n\u2028 ☃', "weight": "", "id": "p1"},
        {"page": 0, "share": 0.0, "confidence": 0.0, "negative": True},
        {"page": 3, "share": 12.5, "share_of": "homes", "confidence": 1 / 3, "grade": Grade("B", 2)},
        {
            "harm": Harm(
                missing=Count(0, None, "people", "?"), killed=Count(2.5, 3, "people", "2.5", "about", including=(Count(1, 1, "", ""),))
            )
        },
        {"place_resolved": PlaceRead("")},
        {"place_resolved": PlaceRead("x", "SY", 37.0, 36.0, "city", "geonames:170063", (PlaceRead("x", "TR", 0.0, 0.0),))},
        {"when": WhenRead("since Monday", date(2016, 12, 5), None, clock="14:30"), "count": Count(40.0, None, "people", "40", per="day")},
        {"kind": ReadKind.ACCESS, "state": AccessState.OPENED, "modality": Modality.REPORTED, "purpose": ("aid", "medical")},
        {"alt_kinds": (ReadKind.NEED,), "alt_modality": (Modality.DENIED,), "alt_claimants": ("UN",), "through": "a newspaper"},
    ],
    ids=str,
)
def test_a_proposal_at_the_ends_of_its_slots_is_written_as_json_writes_it(changed: dict[str, object]) -> None:
    """0 is written, what is empty is not, and no letter is written otherwise."""
    proposal = replace(BARE, **changed)  # type: ignore[arg-type]
    assert proposal_line(proposal) == _long_way(proposal)
