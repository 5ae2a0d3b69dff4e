"""Open or shut, who holds, what a corridor is (claims, sections 6 and 7): a table of small cases worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.records.city import CorridorState, RoadState
from safepassage.records.claim import ClaimKind, Entry
from safepassage.records.situation import Footing
from safepassage.situation import applied
from tests.cities import one_road
from tests.situation.spoken import decided, graded, holds, known, state, value

CASE = one_road()
Said = tuple[str, str, float] | tuple[str, str, float, float]  # who, word, from, until
TABLE, ONE, AGREED, CONTESTED, NOBODY = Footing.TABLE, Footing.ONE_SOURCE, Footing.AGREED, Footing.CONTESTED, Footing.UNKNOWN


def spoken(subject: str, said: list[Said]) -> list[Entry]:
    """Claims of (who, word, from, until)."""
    return [state(one[0], subject, one[1], one[2], one[3] if len(one) == 4 else None) for one in said]


ROADS: list[tuple[str, list[Said], str | None, Footing]] = [
    ("open", [], "open", TABLE),
    ("unknown", [], None, NOBODY),
    ("open", [("A", "open", 9)], "open", ONE),
    ("open", [("A", "open", 9), ("B", "open", 9)], "open", AGREED),
    ("open", [("A", "shut", 9)], "shut", ONE),
    ("open", [("A", "shut", 9), ("B", "shut", 10)], "shut", AGREED),
    ("open", [("A", "shut", 9), ("B", "unknown", 9)], "shut", ONE),  # shut before unknown in the same minute
    ("open", [("A", "shut", 9), ("B", "unknown", 10)], None, ONE),
    ("open", [("A", "shut", 9), ("B", "open", 8)], "shut", ONE),  # the permission came before
    ("open", [("A", "shut", 9), ("B", "open", 9)], "shut", ONE),  # in the same minute is not later
    ("open", [("A", "shut", 9), ("B", "open", 10)], None, CONTESTED),
    ("open", [("A", "shut", 9), ("B", "open", 10), ("C", "open", 11)], "open", AGREED),
    ("open", [("A", "shut", 9), ("B", "open", 8), ("C", "open", 11)], None, CONTESTED),
    ("open", [("A", "shut", 9), ("A", "open", 10)], "open", ONE),  # the only denier changed its mind
    ("shut", [("A", "open", 9)], None, CONTESTED),  # the table denies
    ("unknown", [("A", "open", 9)], None, CONTESTED),
    ("unknown", [("A", "open", 9), ("B", "open", 10)], "open", AGREED),
    ("open", [("A", "open", 9, 21)], "open", ONE),
    ("open", [("A", "open", 9, 20)], None, ONE),  # it lapses at 20: a denial from then on
    ("open", [("A", "open", 9, 15), ("B", "open", 10)], None, ONE),
    ("open", [("A", "open", 9, 15), ("B", "open", 16), ("C", "open", 17)], "open", AGREED),
    ("open", [("A", "shut", 9, 10)], "shut", ONE),  # a denial does not lapse
]


@pytest.mark.parametrize(("table", "said", "word", "footing"), ROADS)
def test_a_road(table: str, said: list[Said], word: str | None, footing: Footing) -> None:
    """What the table says, what is claimed by 20 o'clock, what the road is, and on what footing."""
    case = replace(CASE, roads=tuple(replace(r, state=RoadState(table)) for r in CASE.roads))
    situation = known(case, *spoken("road:mile", said))
    found = value(situation, ClaimKind.ROAD_STATE, "road:mile")
    assert (found.word, found.footing) == (word, footing)
    assert next(r for r in applied(case, situation).roads if r.id == "mile").state == RoadState(word or "unknown")


CORRIDORS: list[tuple[str, list[Said], str | None, Footing, str | None]] = [
    ("proposed", [], "proposed", TABLE, None),
    ("opened", [], "opened", TABLE, None),
    ("announced", [("A", "opened", 9)], "opened", ONE, "announced"),
    ("announced", [("A", "used", 9)], "used", ONE, "announced"),
    ("announced", [("A", "opened", 9), ("B", "opened", 10)], "opened", AGREED, None),
    ("announced", [("A", "opened", 9), ("B", "used", 10)], "used", AGREED, None),
    ("opened", [("A", "used", 9)], "used", ONE, None),  # the table opened it and nobody denies
    ("opened", [("A", "announced", 9)], "opened", TABLE, None),  # talk takes nothing back
    ("opened", [("A", "blocked", 9)], "blocked", ONE, None),
    ("opened", [("A", "blocked", 9), ("B", "opened", 10)], None, CONTESTED, "blocked"),
    ("opened", [("A", "blocked", 9), ("B", "opened", 10), ("C", "opened", 11)], "opened", AGREED, None),
    ("opened", [("A", "blocked", 9), ("B", "closed", 10), ("C", "agreed", 11)], "agreed", ONE, None),
    ("agreed", [("A", "closed", 9), ("B", "announced", 9)], "closed", ONE, None),  # a denial before talk
    ("agreed", [("A", "blocked", 9), ("B", "not_kept", 9)], "not_kept", ONE, None),
    ("closed", [("A", "opened", 9)], None, CONTESTED, "closed"),
    ("closed", [("A", "opened", 9), ("B", "opened", 9)], "opened", AGREED, None),
    ("agreed", [("A", "opened", 9, 15)], None, ONE, "proposed"),
    ("agreed", [("A", "opened", 9, 15), ("B", "opened", 10)], None, ONE, "proposed"),
]


@pytest.mark.parametrize(("table", "said", "word", "footing", "stage"), CORRIDORS)
def test_a_corridor(table: str, said: list[Said], word: str | None, footing: Footing, stage: str | None) -> None:
    """The table's state, the claims by 20 o'clock, the corridor's word, its footing, and the stage that the planner sees."""
    case = replace(CASE, corridors=tuple(replace(c, state=CorridorState(table)) for c in CASE.corridors))
    situation = known(case, *spoken("corridor:east", said))
    found = value(situation, ClaimKind.CORRIDOR_STATE, "corridor:east")
    assert (found.word, found.footing, found.stage) == (word, footing, stage)
    assert applied(case, situation).corridors[0].state == CorridorState(stage or word or "proposed")


def test_a_decision_opens_a_corridor_that_one_source_calls_open() -> None:
    """Decided for the one claim: opened, footing decided; a later denial closes it, and the decision is no second voice then."""
    case = replace(CASE, corridors=tuple(replace(c, state=CorridorState.AGREED) for c in CASE.corridors))
    opened = state("A", "corridor:east", "opened", 9)
    said = [opened, decided(opened, 10)]
    found = value(known(case, *said), ClaimKind.CORRIDOR_STATE, "corridor:east")
    assert (found.word, found.footing, found.stage) == ("opened", Footing.DECIDED, None)
    said.append(state("B", "corridor:east", "closed", 11))
    assert value(known(case, *said), ClaimKind.CORRIDOR_STATE, "corridor:east").word == "closed"
    said.append(state("A", "corridor:east", "opened", 12))
    assert value(known(case, *said), ClaimKind.CORRIDOR_STATE, "corridor:east").stage == "closed"


def test_a_decision_made_before_a_denial_does_not_answer_it() -> None:
    """Decided at 8 for the opening of 10 o'clock; B says closed at 9: one voice against one, and the planner sees closed."""
    opened = state("A", "corridor:east", "opened", 10)
    found = value(
        known(CASE, opened, decided(opened, 8), state("B", "corridor:east", "closed", 9)), ClaimKind.CORRIDOR_STATE, "corridor:east"
    )
    assert (found.word, found.footing, found.stage) == (None, Footing.CONTESTED, "closed")


def test_a_decision_for_a_permission_sets_earlier_denials_aside() -> None:
    """Shut by B at 9, open by A at 8, decided for A at 10: open."""
    opened = state("A", "road:mile", "open", 8)
    found = value(known(CASE, opened, state("B", "road:mile", "shut", 9), decided(opened, 10)), ClaimKind.ROAD_STATE, "road:mile")
    assert (found.word, found.footing) == ("open", Footing.DECIDED)


def test_a_step_left_out_is_a_caution() -> None:
    """Opened, table proposed: agreed and announced are named; once somebody has said both, nothing is."""
    case = replace(CASE, corridors=tuple(replace(c, state=CorridorState.PROPOSED) for c in CASE.corridors))
    said = [state("A", "corridor:east", "opened", 10), state("B", "corridor:east", "opened", 10)]
    assert "agreed, announced" in known(case, *said).cautions[0]
    said += [state("C", "corridor:east", "agreed", 8), state("C", "corridor:east", "announced", 9)]
    assert known(case, *said).cautions == ()


HOLDERS: list[tuple[list[tuple[str, str, float]], str | None, Footing]] = [
    ([], "rebel", TABLE),
    ([("A", "government", 9)], "government", ONE),
    ([("A", "government", 9), ("B", "government", 10)], "government", AGREED),
    ([("A", "government", 9), ("B", "rebel", 10)], None, CONTESTED),
    ([("A", "government", -14), ("B", "rebel", 10)], None, CONTESTED),  # 24 hours are not more than 24 hours
    ([("A", "government", -15), ("B", "rebel", 10)], "rebel", ONE),
    ([("A", "unknown", 9)], None, ONE),
]


@pytest.mark.parametrize(("said", "word", "footing"), HOLDERS)
def test_a_holder(said: list[tuple[str, str, float]], word: str | None, footing: Footing) -> None:
    """Who is said to hold the zone home, from when (hours of 8 December, negative: the day before), and who is taken to."""
    situation = known(CASE, *(holds(by, "zone:home", party, at) for by, party, at in said))
    found = value(situation, ClaimKind.HOLDER, "zone:home")
    assert (found.word, found.footing) == (word, footing)
    assert applied(CASE, situation).zones[0].holder == word


def test_a_contested_checkpoint_keeps_its_holder_with_a_caution() -> None:
    """A plan cannot go without a holder: the table's stays, and a person is told in both languages."""
    situation = known(CASE, holds("A", "checkpoint:gatehouse", "rebel"), holds("B", "checkpoint:gatehouse", "government"))
    assert applied(CASE, situation).checkpoints[0].holder == "government"
    assert "Gatehouse" in situation.cautions[0]
    assert "البوابة" in situation.cautions_ar[0]


def test_a_holder_that_is_no_party_of_the_case_is_unknown() -> None:
    """The road's holder is nobody the case knows: unknown to the planner, the claim as it stands in the situation, and a caution."""
    situation = known(CASE, holds("A", "road:mile", "militia"))
    assert value(situation, ClaimKind.HOLDER, "road:mile").word == "militia"
    assert applied(CASE, situation).roads[1].holder is None
    assert "no party" in situation.cautions[0]


def test_a_claim_about_a_thing_the_case_lacks_is_kept_without_effect() -> None:
    """A road of another city: a standing, a caution, and the case as it was."""
    situation = known(CASE, state("A", "road:elsewhere", "shut"))
    assert value(situation, ClaimKind.ROAD_STATE, "road:elsewhere").word == "shut"
    assert applied(CASE, situation) == CASE
    assert "road:elsewhere" in situation.cautions[0]


def test_an_unreliable_denial_closes_nothing() -> None:
    """Graded E: listed, without effect."""
    found = value(known(CASE, state("A", "road:mile", "shut", grade=graded("E3"))), ClaimKind.ROAD_STATE, "road:mile")
    assert (found.word, len(found.aside)) == ("open", 1)
