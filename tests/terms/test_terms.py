"""The terms gate: what stops a plan, whom to ask, and what is stamped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.errors import NotExecutable
from safepassage.records.case import Case
from safepassage.records.city import CorridorState
from safepassage.records.operation import Terms
from safepassage.records.people import Screening
from safepassage.terms import agreed, gate, stamps, unbound
from tests.cities import small_case, two_corridors

EVERYTHING_MISSING = {"time": None, "places": None, "route": None, "who": None, "aid_in": None}


def with_terms(case: Case, **changes: object) -> Case:
    """The same case; the terms of its first corridor changed."""
    first, *others = case.terms
    return replace(case, terms=(replace(first, **changes), *others))  # type: ignore[arg-type]


def held_by(case: Case, holder: str | None) -> Case:
    """The same case; every road held by one party."""
    return replace(case, roads=tuple(replace(road, holder=holder) for road in case.roads))


def in_state(case: Case, state: CorridorState) -> Case:
    """The same case; every corridor in one state."""
    return replace(case, corridors=tuple(replace(corridor, state=state) for corridor in case.corridors))


def asks(case: Case) -> tuple[str, ...]:
    """What a person would be told to ask for."""
    with pytest.raises(NotExecutable) as refusal:
        gate(case, what_if=False)
    return refusal.value.asks


def test_complete_terms_let_a_plan_be_made() -> None:
    """Nothing is missing, so nothing is raised."""
    gate(small_case(), what_if=False)


@pytest.mark.parametrize("term", sorted(EVERYTHING_MISSING))
def test_each_of_the_five_terms_stops_a_plan_when_nobody_said(term: str) -> None:
    """Time, places, route, who may leave, whether aid may enter: one unknown, and the plan cannot be carried out."""
    refused = asks(with_terms(held_by(small_case(), "government"), **{term: None}))
    assert len(refused) == 1
    assert "East" in refused[0]
    assert f"({term}) is unknown" in refused[0]


@pytest.mark.parametrize("term", ["time", "places", "route"])
def test_a_term_that_was_refused_is_missing_too(term: str) -> None:
    """`time = false` means that no time was agreed: it stops a plan, in other words than an unknown."""
    refused = asks(with_terms(held_by(small_case(), "government"), **{term: False}))
    assert f"({term}) is not agreed" in refused[0]


def test_no_aid_and_nobody_may_leave_are_answers() -> None:
    """A refusal of aid, or of everybody, is said: the plan is made under it."""
    gate(with_terms(small_case(), aid_in=False, who=()), what_if=False)


def test_a_corridor_without_any_terms_lacks_all_five() -> None:
    """An opened corridor that terms.toml does not name: five asks."""
    refused = asks(replace(held_by(small_case(), "government"), terms=()))
    assert len([ask for ask in refused if "Agree it with" in ask]) == 5


def test_every_corridor_is_asked_about_at_once() -> None:
    """Two corridors lack one term each: both are told in one go."""
    case = held_by(two_corridors(), "government")
    lacking = replace(case, terms=tuple(replace(terms, route=None) for terms in case.terms))
    refused = asks(lacking)
    assert [ask.split(":")[0] for ask in refused if "Agree it with" in ask] == ["East", "West"]


def test_the_ask_names_the_holder_who_has_not_agreed() -> None:
    """The opposition agreed, the government holds the roads and did not: it is the government that must be asked."""
    refused = asks(with_terms(held_by(small_case(), "government"), time=None, agreed_by=("rebel",)))
    assert "Agree it with Government." in refused[0]
    assert "Opposition" not in refused[0]
    assert refused[1] == "East: Government holds Mile, Slope and Gatehouse and is bound by no deal of this corridor."


def test_a_holder_with_no_deal_at_all_is_named_as_such() -> None:
    """A militia in the register without a deal holds the road: the ask says that nothing binds it."""
    case = held_by(small_case(), "militia")
    militia = replace(case.parties[0], id="militia", name="Militia", deals=())
    refused = asks(with_terms(replace(case, parties=(*case.parties, militia)), route=None))
    assert "Agree it with Militia (bound by no deal at all)." in refused[0]


def test_when_nobody_is_known_to_hold_the_road_the_ask_says_so() -> None:
    """Unknown is a state: no party is made up."""
    case = small_case()
    nobody = replace(case, checkpoints=(), corridors=(replace(case.corridors[0], checkpoints=()),))
    refused = asks(with_terms(nobody, time=None, agreed_by=()))
    assert "nobody reported who does" in refused[0]


@pytest.mark.parametrize("state", [s for s in CorridorState if s not in (CorridorState.OPENED, CorridorState.USED)])
def test_a_corridor_that_is_not_open_is_not_asked_about(state: CorridorState) -> None:
    """Without a usable corridor people stay, with whatever aid is inside: that plan needs no terms."""
    gate(with_terms(in_state(small_case(), state), **EVERYTHING_MISSING), what_if=False)


def test_a_what_if_passes_the_gate_and_is_stamped() -> None:
    """The plan is made as if the terms stood, and every page says so."""
    lacking = with_terms(small_case(), **EVERYTHING_MISSING)
    gate(lacking, what_if=True)
    terms = "the time, the places where people gather and arrive, the route, who may leave, whether aid may enter"
    assert stamps(lacking, what_if=True) == ("TASK FORCE ONLY", "WHAT IF", f"East: taken as agreed: {terms}")
    assert agreed(lacking).terms[0].who == tuple(Screening)
    assert agreed(lacking).terms[0].aid_in is True


def test_an_answer_stays_an_answer_in_a_what_if() -> None:
    """Where aid may not enter and nobody may leave, a what-if does not pretend otherwise."""
    closed = with_terms(small_case(), who=(), aid_in=False)
    assert agreed(closed).terms[0].who == ()
    assert agreed(closed).terms[0].aid_in is False


def test_without_a_what_if_missing_terms_are_not_stamped() -> None:
    """Then the gate stops the plan, and there is no page to stamp."""
    lacking = with_terms(small_case(), **EVERYTHING_MISSING)
    assert stamps(lacking, what_if=False) == ("TASK FORCE ONLY",)


@pytest.mark.parametrize("term", ["voluntary", "may_stay", "may_return", "choice_of_destination", "monitoring"])
@pytest.mark.parametrize("said", [False, None])
def test_a_no_or_an_unknown_on_free_choice_stamps_every_page(term: str, said: bool | None) -> None:
    """Each of the five alone is enough: moving people without it may be forced displacement."""
    stamped = stamps(with_terms(small_case(), **{term: said}), what_if=False)
    assert stamped[:2] == ("TASK FORCE ONLY", "FORCED DISPLACEMENT?")
    assert len(stamped) == 3
    assert stamped[2].startswith("East: not agreed that ")


def test_a_what_if_is_stamped_for_corridors_that_are_not_open() -> None:
    """A proposed corridor without free choice matters only when the plan may use it."""
    proposed = with_terms(in_state(small_case(), CorridorState.PROPOSED), may_stay=False)
    assert stamps(proposed, what_if=False) == ("TASK FORCE ONLY",)
    assert stamps(proposed, what_if=True) == (
        "TASK FORCE ONLY",
        "WHAT IF",
        "East is proposed, taken as opened",
        "FORCED DISPLACEMENT?",
        "East: not agreed that people may stay",
    )


def test_a_holder_outside_the_deal_is_a_warning_and_not_a_gate() -> None:
    """The terms stand, but a third party could stop the convoy: the plan is made, the sentence says who."""
    case = held_by(small_case(), "militia")
    gate(case, what_if=False)
    assert unbound(case)[0] == ("East: militia holds Mile and Slope and is bound by no deal of this corridor.",)


def test_a_road_whose_holder_nobody_reported_is_named() -> None:
    """An unknown holder travels into a sentence, never into silence."""
    assert unbound(small_case())[0] == ("East: nobody reported who holds Mile and Slope. Find out who could stop a convoy there.",)


def test_warnings_are_said_in_arabic_too() -> None:
    """As many sentences, with the Arabic names of corridor, party and road."""
    english, arabic = unbound(with_terms(held_by(small_case(), "government"), agreed_by=("rebel",)))
    assert len(english) == len(arabic) == 1
    assert arabic[0] == "ممر: الحكومة تسيطر على طريق وطريق والبوابة ولا يُلزمها أي اتفاق بشأن هذا الممر."


def test_terms_name_every_term_that_the_gate_asks_for() -> None:
    """The gate's words and the record cannot drift apart: each of the five is a field of `Terms`."""
    assert set(EVERYTHING_MISSING) <= set(Terms.__dataclass_fields__)


ALL_FIVE = tuple((term, ("government", "rebel")) for term in ("time", "places", "route", "who", "aid_in"))


def agreed_except(term: str, parties: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """All five agreed by both, but one by these only."""
    return tuple((name, parties if name == term else both) for name, both in ALL_FIVE)


def test_when_it_is_written_who_agreed_to_each_and_all_holders_did_a_plan_can_be_made() -> None:
    """Both sides agreed to each of the five."""
    gate(with_terms(held_by(small_case(), "government"), agreed=ALL_FIVE), what_if=False)


@pytest.mark.parametrize("term", sorted(EVERYTHING_MISSING))
def test_a_holder_who_agreed_to_all_but_one_term_is_asked_for_that_term(term: str) -> None:
    """The government agreed to four of the five: it is asked for the fifth, and for nothing else."""
    refused = asks(with_terms(held_by(small_case(), "government"), agreed=agreed_except(term, ("rebel",))))
    assert len(refused) == 1
    assert f"({term}) is not agreed by all who hold the corridor. Agree it with Government." in refused[0]


def test_a_term_nobody_is_written_down_for_is_asked_of_every_holder() -> None:
    """Who agreed is written for the time only: the other four are asked for."""
    refused = asks(with_terms(held_by(small_case(), "government"), agreed=(("time", ("government",)),)))
    assert [ask.partition("(")[2].partition(")")[0] for ask in refused] == ["places", "route", "who", "aid_in"]
    assert all("Agree it with Government." in ask for ask in refused)


def test_a_refusal_needs_nobodys_agreement() -> None:
    """No aid and nobody may leave: answers that one party can give."""
    lacking = tuple(pair for pair in ALL_FIVE if pair[0] not in ("who", "aid_in"))
    gate(with_terms(held_by(small_case(), "government"), agreed=lacking, aid_in=False, who=()), what_if=False)


def test_a_holder_who_agreed_to_some_term_is_not_called_bound_by_nothing() -> None:
    """It is asked for what lacks, not named as a stranger to the deal; and a what-if supposes what lacks."""
    case = with_terms(held_by(small_case(), "government"), agreed_by=(), agreed=agreed_except("aid_in", ("rebel",)))
    assert unbound(case)[0] == ()
    assert stamps(case, what_if=True)[2] == "East: taken as agreed: whether aid may enter"
