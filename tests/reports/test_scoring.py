"""The table that judges the reader, held against answers worked out by hand."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from safepassage.records.reading import Count, Harm, Modality, PlaceRead, Proposal, ReadDocument, ReadKind, WhenRead
from safepassage.reports.scoring import Tally, km, match, overlap, same_claimant, same_count, same_time, score, weighted_f1

TEXT = "Shells killed 12 people in Homs. 4,000 fled. The road is shut. Talks go on. Aid may come."


def _claim(quote: str, kind: ReadKind, **more: object) -> Proposal:
    start = TEXT.index(quote)
    return Proposal(kind, "x", quote, start, start + len(quote), **more)  # type: ignore[arg-type]


def _document(*claims: Proposal) -> tuple[ReadDocument, ...]:
    return (ReadDocument("d", TEXT, "en", claims=claims),)


KILLED = _claim("Shells killed 12 people in Homs", ReadKind.INCIDENT, harm=Harm(Count(12, 12, "people", "12")))
FLED = _claim("4,000 fled", ReadKind.DISPLACEMENT, count=Count(4000, 4000, "people", "4,000"))
SHUT = _claim("The road is shut", ReadKind.ACCESS, alt_kinds=(ReadKind.CONTROL,))
TALKS = _claim("Talks go on", ReadKind.DIPLOMACY, weight="optional")


def test_the_table_of_a_small_key_is_what_a_hand_works_out() -> None:
    """
    Key: three core claims and an optional one. Proposed: the killing, the flight as a need (wrong kind), the road as control (also right),
    the talks (optional: neither way), aid (nobody asked). Right 2, proposed 4 without the optional: precision 1/2, recall 2/3, F1 4/7.
    """
    proposed = [
        KILLED,
        replace(FLED, kind=ReadKind.NEED),
        replace(SHUT, kind=ReadKind.CONTROL),
        TALKS,
        _claim("Aid may come", ReadKind.RESPONSE),
    ]
    found = score(_document(KILLED, FLED, SHUT, TALKS), _document(*proposed))
    assert (found.precision, found.recall) == (Tally(2, 4), Tally(2, 3))
    assert found.f1 == pytest.approx(4 / 7)
    assert found.row("killed and injured") == Tally(1, 1)
    assert found.row("other counts") == Tally(0, 0)
    assert math.isnan(found.row("other counts").share)


def test_a_key_against_itself_is_right_in_every_row() -> None:
    """Whoever proposes the key has one everywhere."""
    found = score(_document(KILLED, FLED, SHUT), _document(KILLED, FLED, SHUT))
    assert found.f1 == 1
    assert all(tally.right == tally.of for name, tally in found.rows if name != "marked as sure")


def test_one_proposal_answers_one_claim_only() -> None:
    """Two claims of the key over one stretch need two proposals; and as many pairs as can be are made."""
    long, short = _claim("Shells killed 12 people in Homs", ReadKind.INCIDENT), _claim("Shells killed 12 people", ReadKind.INCIDENT)
    assert len(match((long, short), (long,))) == 1
    assert match((long, short), (short, long)) == [(long, long), (short, short)]


def test_spans_must_share_half_of_the_longer() -> None:
    """A span of 31 letters and one of 23 inside it share 23 / 31; one of 13 shares 13 / 31 and makes no pair."""
    long = _claim("Shells killed 12 people in Homs", ReadKind.INCIDENT)
    assert overlap(long, _claim("Shells killed 12 people", ReadKind.INCIDENT)) == pytest.approx(23 / 31)
    assert match((long,), (_claim("Shells killed", ReadKind.INCIDENT),)) == []


def test_confidence_is_trusted_only_where_it_is_earned() -> None:
    """Two of three are marked as sure, one of those two is right: 1/2 and 2/3."""
    proposed = [replace(KILLED, confidence=0.95), replace(FLED, kind=ReadKind.NEED, confidence=0.9), replace(SHUT, confidence=0.89)]
    found = score(_document(KILLED, FLED, SHUT), _document(*proposed))
    assert (found.row("sure ones right"), found.row("marked as sure")) == (Tally(1, 2), Tally(2, 3))


@pytest.mark.parametrize(
    ("wanted", "given", "same"),
    [
        ("John Kerry", "United States", True),
        ("United Nations", "the UN", True),
        ("Ukrainian officials", "Ukraine", True),
        ("city council", "Mariupol city council", True),
        ("unnamed record", "unnamed", True),
        ("Syrian state media", "state media", True),
        ("author", "United Nations", False),
        ("Russia", "Ukraine", False),
        ("the army", "the ministry", False),
        ("Syrian opposition leaders", "Syrian government", False),
    ],
)
def test_claimants_are_the_same_where_a_reader_would_say_so(wanted: str, given: str, same: bool) -> None:
    """Office holders are their party, demonyms their country, a longer name holds a shorter one; two parties of one country stay two."""
    assert same_claimant(wanted, given) is same


def test_counts_are_exact_unless_the_key_says_about() -> None:
    """12 is not 13; at least 40 is not 40; about 400 may be read as 360 to 440."""
    assert not same_count(Count(12, 12, "p", ""), Count(13, 13, "p", ""))
    assert not same_count(Count(40, None, "p", ""), Count(40, 40, "p", ""))
    assert same_count(Count(360, 440, "p", "", "about"), Count(400, 400, "p", "", "about"))
    assert not same_count(Count(400, 400, "p", ""), None)


def test_a_time_is_right_to_its_own_precision() -> None:
    """A day must be that day; weeks may be a week off at either end; an open end must stay open."""
    day = WhenRead("", date(2016, 12, 3), date(2016, 12, 4))
    weeks = WhenRead("", date(2016, 11, 13), date(2016, 12, 4), "weeks")
    assert not same_time(day, WhenRead("", date(2016, 12, 2), date(2016, 12, 4)))
    assert same_time(weeks, WhenRead("", date(2016, 11, 20), date(2016, 12, 4)))
    assert not same_time(weeks, WhenRead("", date(2016, 11, 13), None))


def test_a_degree_on_the_equator_is_111_km() -> None:
    """2 pi 6371 / 360 = 111.19 km."""
    assert km(10, 0, 11, 0) == pytest.approx(111.19, abs=0.01)


def test_places_near_enough_and_claimants_count_over_matched_claims_only() -> None:
    """A place 3.3 km off (0.03 degrees of latitude) is near, one 11 km off is not; a claim not found is not asked for its place."""
    at = PlaceRead("Homs", "SY", 36.72, 34.73)
    key = replace(KILLED, place="Homs", place_resolved=at, claimant="UN")
    near, far = replace(key, place_resolved=replace(at, lat=34.76)), replace(key, place_resolved=replace(at, lat=34.83), claimant="Russia")
    assert score(_document(key, FLED), _document(near)).row("place within 5 km") == Tally(1, 1)
    found = score(_document(key), _document(far))
    assert (found.row("place within 5 km"), found.row("claimant"), found.row("place by name")) == (Tally(0, 1), Tally(0, 1), Tally(1, 1))


def test_modality_may_be_right_in_more_than_one_way() -> None:
    """`alt_modality` of the key counts as right."""
    key = replace(SHUT, modality=Modality.WARNED, alt_modality=(Modality.REPORTED,))
    assert score(_document(key), _document(replace(SHUT, modality=Modality.REPORTED))).row("modality") == Tally(1, 1)


def test_weighted_f1_by_hand() -> None:
    """a a b against a b b: F1 of a 2/3, of b 2/3; weighted by 2 and 1: 2/3."""
    assert weighted_f1(["a", "a", "b"], ["a", "b", "b"], ["a", "b"]) == pytest.approx(2 / 3)


def test_proposals_of_another_text_are_refused() -> None:
    """A score over two texts says nothing."""
    with pytest.raises(ValueError, match="very text"):
        score(_document(KILLED), (ReadDocument("d", TEXT + " ", "en"),))


@pytest.mark.parametrize(
    ("text", "given", "same"),
    [
        ("The regional governor, Pavlo Petrenko, said so.", "regional governor", True),
        ("Luhansk governor Pavlo Petrenko said so.", "Luhansk governor", True),
        ("Pavlo Petrenko, the governor of Luhansk, said so.", "governor of Luhansk", True),
        ("Pavlo Petrenko met the mayor. The governor of Luhansk said so.", "governor of Luhansk", False),
        ("Pavlo Petrenko said so.", "author", False),
        ("The governor said so.", "governor", False),
    ],
)
def test_a_person_whom_a_key_names_is_the_office_beside_the_name(text: str, given: str, same: bool) -> None:
    """The reader keeps no names: it is right where it says the office that the text itself puts beside the name, and nowhere else."""
    assert same_claimant("Pavlo Petrenko", given, text) is same


@pytest.mark.parametrize(
    ("wanted", "given", "text", "same"),
    [
        ("DSWD", "Department of Social Welfare", "the Department of Social Welfare (DSWD) said", True),
        ("Armed Forces of the Philippines", "AFP", "the Armed Forces of the Philippines (AFP) said. The AFP said", True),
        ("Armed Forces of the Philippines", "AFP", "AFP, a news agency, said", False),
        ("FSA", "Syrian Army", "the Free Syrian Army (FSA) and the Syrian Army", False),
        ("إيغاد", "الهيئة الحكومية للتنمية", "دعت الهيئة الحكومية للتنمية (إيغاد) الطرفين", True),
    ],
)
def test_a_body_is_the_same_as_its_letters(wanted: str, given: str, text: str, same: bool) -> None:
    """Where the text has both side by side."""
    assert same_claimant(wanted, given, text) is same
