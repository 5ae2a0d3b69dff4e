"""Proposals: what they refuse, and the JSON that others read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from safepassage.records.claim import Grade
from safepassage.records.reading import AccessState, Count, Harm, Modality, PlaceRead, Proposal, ReadDocument, ReadKind, WhenRead, with_ids
from safepassage.records.reading_json import documents_from_dict, documents_to_dict, documents_written, proposal_from_dict, proposal_to_dict

KEY = Path(__file__).parents[3] / "shared" / "aleppo2016" / "reports" / "claims_key.json"
TEXT = "At least 40 people, including 5 women, left Madaya."
FULL = Proposal(
    kind=ReadKind.DISPLACEMENT,
    subtype="flight",
    quote=TEXT[:-1],
    start=0,
    end=len(TEXT) - 1,
    sentence_end=len(TEXT),
    claimant="United Nations",
    through="Reuters",
    modality=Modality.REPORTED,
    origin="Madaya",
    place="Madaya",
    place_resolved=PlaceRead(
        "Madaya", "SY", 36.1, 33.69, "city", "geonames:1", (PlaceRead("Madaya", "MM", 96.1, 22.0, "city", "geonames:2"),)
    ),
    when=WhenRead("on Tuesday", date(2016, 12, 6), date(2016, 12, 6), clock="14:30"),
    count=Count(40, None, "people", "At least 40", "at least", including=(Count(5, 5, "women", "5"),)),
    harm=Harm(missing=Count(1000, 9999, "people", "thousands", per="day")),
    share=40.0,
    share_of="the town",
    purpose=("medevac",),
    grade=Grade("B", 3),
    grade_reason="an organisation, second hand",
    confidence=0.91,
    page=2,
    alt_kinds=(ReadKind.ACCESS,),
)


def test_a_proposal_comes_back_from_json_as_it_was() -> None:
    """Nothing of a proposal is lost on the way to JSON and back."""
    document = ReadDocument("d", TEXT, "en", date(2016, 12, 8), "a note", with_ids("d", (FULL,)), ((0, len(TEXT)),))
    assert documents_from_dict(json.loads(json.dumps(documents_to_dict([document])))) == (document,)


def test_json_that_is_written_piece_by_piece_has_the_very_letters_of_the_whole() -> None:
    """A document with claims, one without any, and none at all; a text with the ends of lines and quotation marks stays one value."""
    full = ReadDocument("d", TEXT + '\n"b"', "en", date(2016, 12, 8), "", with_ids("d", (FULL, replace(FULL, page=3))), ((0, 2), (2, 4)))
    for documents in ([full, ReadDocument("حلب", "", "ar", None)], []):
        assert "".join(documents_written(documents)) == json.dumps(documents_to_dict(documents), ensure_ascii=False, indent=1)


def test_what_is_empty_is_left_out_and_whole_numbers_have_no_point() -> None:
    """A reader of the JSON sees 40, not 40.0, and no field that says nothing."""
    values = proposal_to_dict(Proposal(ReadKind.NEED, "food", "a", 0, 1, count=Count(40, 40, "people", "40")))
    assert values["count"] == {"low": 40, "high": 40, "unit": "people", "text": "40", "qualifier": None}
    assert {"harm", "place"}.isdisjoint(values)


@pytest.mark.skipif(not KEY.exists(), reason="the shared reports are not beside the checkout")
def test_the_shared_key_is_read_whole() -> None:
    """45 claims in two reports, 34 of them core; each quote stands where it says it stands."""
    claims = [claim for document in documents_from_dict(json.loads(KEY.read_text())) for claim in document.claims]
    assert (len(claims), sum(claim.weight == "core" for claim in claims)) == (45, 34)


@pytest.mark.parametrize("modality", [Modality.PROPOSED, Modality.DEMANDED, Modality.DENIED, Modality.CONDITIONAL, Modality.PLANNED])
def test_nothing_opens_that_is_not_said_to_be_open(modality: Modality) -> None:
    """The record itself refuses an opened corridor that is only proposed, demanded, denied, conditional or planned."""
    with pytest.raises(ValueError, match="opened"):
        Proposal(ReadKind.ACCESS, "corridor_opened", "a", 0, 1, modality=modality, state=AccessState.OPENED)


def test_a_negated_opening_is_refused() -> None:
    """`The corridor did not open` is never opened."""
    with pytest.raises(ValueError, match="opened"):
        Proposal(ReadKind.ACCESS, "corridor_opened", "a", 0, 1, negative=True, state=AccessState.OPENED)


def test_a_quote_that_is_not_in_the_text_is_refused() -> None:
    """A key whose offsets are off by one is told so, with the document's name."""
    values = {"docs": [{"id": "x", "text": "abc", "claims": [{"quote": "ab", "start": 1, "end": 3, "kind": "need"}]}]}
    with pytest.raises(ValueError, match="x: the quote"):
        documents_from_dict(values)


def test_an_id_stays_when_a_slot_is_corrected() -> None:
    """The id is of document, span, kind and subtype; a corrected claimant does not change it, another document does."""
    first, second = with_ids("d", (FULL, Proposal(FULL.kind, FULL.subtype, FULL.quote, FULL.start, FULL.end)))
    assert first.id == second.id != with_ids("e", (FULL,))[0].id


def test_wounded_is_another_word_for_injured() -> None:
    """Who labels texts writes either; a count under a name that nobody reads would be lost without a word."""
    claim = {"kind": "incident", "quote": "six hurt", "start": 0, "end": 8, "harm": {"wounded": {"low": 6, "high": 6}, "injured": None}}
    injured = proposal_from_dict(claim).harm.injured
    assert injured is not None
    assert (injured.low, injured.high) == (6, 6)
