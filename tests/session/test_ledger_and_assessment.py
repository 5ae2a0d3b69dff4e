"""What the ledger hands in for a time gives the same situation as all that it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from safepassage.outside.ledger import Ledger, current, opening
from safepassage.records.claim import Claim, ClaimKind, Grade, claim_id
from safepassage.records.situation import Situation
from safepassage.situation import assess
from safepassage.situation.assess import INCIDENTS
from tests.cities import with_pause
from tests.situation.spoken import clock
from tests.situation.strategies import GRADES, STATES, WHAT, WHO, Fields, numbers, words

CASE = with_pause()
AT = clock(12)
HOURS = st.integers(8, 14) | st.sampled_from([12 - 31 * 24, 12 - 30 * 24, 13 - 30 * 24])  # some long ago: an incident is over by then
LATER = "Claims of a later time"
SAYS: dict[str, st.SearchStrategy[Fields]] = {
    **WHAT,
    "deal": words(ClaimKind.DEAL, ("party:rebel",), ("deal", "other"), ("joined", "left")),
    "convoy": words(ClaimKind.CONVOY, ("convoy:m1",), ("departed", "held", "arrived")),
    "need": numbers(ClaimKind.NEED, "zone:home", ("surgery", "bread")),
    "incident": numbers(ClaimKind.INCIDENT, "road:mile", ("shelling",)),
    "closure": st.just({"kind": ClaimKind.CLOSURE, "subject": "case:D-m1", "note": "counted again"}),
}


@st.composite
def histories(draw: st.DrawFn) -> list[Claim]:
    """Claims of every kind in the order they are taken down; acts upon earlier ones, of any grade, and acts upon acts."""
    said: dict[str, Claim] = {}
    kinds = draw(st.lists(st.sampled_from(sorted(SAYS)), min_size=1, max_size=3))  # few kinds, so that they meet
    for _ in range(draw(st.integers(2, 16))):
        fields: dict[str, Any] = {"at": clock(draw(HOURS)), "claimant": draw(WHO), "grade": Grade.read(draw(GRADES))}
        does = draw(st.sampled_from(["says", "says", "replaces", "replaces", "withdraws", "decides"]))
        other = draw(st.sampled_from(sorted(said))) if said else None
        if other is not None and does in ("withdraws", "decides"):
            kind = ClaimKind.WITHDRAWAL if does == "withdraws" else ClaimKind.DECISION
            fields |= {"kind": kind, "subject": f"claim:{other}", "note": "asked again"}
        else:
            fields |= draw(SAYS[draw(st.sampled_from(kinds))])
            fields["replaces"] = other if does == "replaces" else None
        if fields["kind"] is ClaimKind.WINDOW:
            since = draw(st.integers(6, 18))
            fields |= {"since": clock(since), "until": clock(since + draw(st.integers(1, 6)))}
        claim = Claim(**fields)
        said[claim_id(claim)] = claim
    return list(said.values())


def without_later(known: Situation) -> Situation:
    """A situation without the caution that counts the claims of a later time: what is handed in leaves them out."""
    kept = [place for place, caution in enumerate(known.cautions) if not caution.startswith(LATER)]
    return replace(
        known, cautions=tuple(known.cautions[place] for place in kept), cautions_ar=tuple(known.cautions_ar[place] for place in kept)
    )


def both(said: Sequence[Claim]) -> tuple[Situation, Situation]:
    """The situation by what the ledger hands in, and by all it holds. In memory: a disk that syncs makes a thousand ledgers slow."""
    with Ledger(Path("claims.db"), opening.empty(), on_disk=True) as ledger:
        half = len(said) // 2
        ledger.append(said[:half], AT)
        ledger.append(said[half:], AT)
        handed_in, everything = ledger.relevant(AT), ledger.entries()
    return without_later(assess(CASE, handed_in, AT)), without_later(assess(CASE, everything, AT))


@settings(max_examples=250, deadline=None)
@given(histories())
def test_what_is_handed_in_gives_the_situation_that_everything_gives(said: list[Claim]) -> None:
    """Whatever was said, replaced, forked, decided for or taken back, by whom and however graded: not one value differs."""
    handed_in, everything = both(said)
    assert handed_in == everything


FAULTS: dict[str, tuple[str, object]] = {
    "what is set aside hides": ("has_lane", lambda claim: claim.kind not in current.WHOLE),
    "a corridor is only its last word": ("has_lane", lambda claim: claim.kind is ClaimKind.CORRIDOR_STATE or claim.grade.weight > 0),
    "forks are forgotten": ("_forked", lambda found, gone: set()),
    "decisions are forgotten": ("_weighed", lambda *_: set()),
    "a week of incidents": ("INCIDENT_SECONDS", 7 * 86_400),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_control_is_found(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault planted in the choice of what is handed in gives another situation for some ledger, and the search finds one."""
    monkeypatch.setattr(current, *FAULTS[fault])
    quick = settings(max_examples=2_000, deadline=None, phases=[Phase.generate], database=None)
    try:
        found = find(histories(), lambda said: len(set(map(repr, both(said)))) == 2, settings=quick)
    except NoSuchExample:
        pytest.fail(f"nothing notices that {fault}")
    assert found


def test_a_claim_that_is_set_aside_hides_nothing() -> None:
    """By hand: the observer said open, then (grade E, weight 0) shut: open stands, and the second is listed."""
    old = Claim(ClaimKind.ROAD_STATE, "road:mile", clock(8), "A", word="open")
    poor = replace(old, at=clock(9), word="shut", grade=Grade.read("E5"))
    handed_in, everything = both([old, poor])
    assert handed_in == everything
    standing = handed_in.standing(ClaimKind.ROAD_STATE, "road:mile", "")
    assert standing is not None
    assert (standing.word, standing.rests_on, standing.aside) == ("open", (claim_id(old),), (claim_id(poor),))


def test_no_step_of_a_corridor_is_said_to_be_left_out_that_was_spoken_of() -> None:
    """By hand: one observer says proposed, agreed, announced, opened and used: no caution tells of a step left out."""
    steps = [Claim(ClaimKind.CORRIDOR_STATE, "corridor:east", clock(8 + n / 4), "A", word=word) for n, word in enumerate(STATES[:5])]
    said = [*steps, replace(steps[-1], claimant="B")]
    handed_in, everything = both(said)
    assert handed_in == everything
    assert not any("nobody said that it was" in caution for caution in handed_in.cautions)


def test_an_incident_is_part_of_the_situation_for_as_long_to_both() -> None:
    """The ledger and the assessment say the same number of days."""
    assert INCIDENTS.total_seconds() == current.INCIDENT_SECONDS
