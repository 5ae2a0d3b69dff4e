"""The corridor (and road) machine against a second, naive writing of its rules, step by step."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from safepassage.records.city import CorridorState, RoadState
from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.situation import assess
from tests.cities import corridor, road, small_case
from tests.situation.naive import hour, verdict
from tests.situation.spoken import clock, decided, graded, state, withdrawn
from tests.situation.strategies import STATES

WORDS = {"road:mile": ("open", "shut", "unknown"), "corridor:east": STATES}
WHO = st.sampled_from(["A", "B", "C", "D"])


class Talking(RuleBasedStateMachine):
    """People speak, decide and take back, in any order; at every step the program and the naive rules say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.table = {"road:mile": "unknown", "corridor:east": "agreed"}
        self.said: dict[str, Entry] = {}
        self.acts: list[Entry] = []
        self.gone: set[str] = set()
        self.choices: list[tuple[float, str]] = []
        self.now = 9.0

    @rule(word=st.sampled_from(STATES), road_word=st.sampled_from(WORDS["road:mile"]))
    def start_again(self, word: str, road_word: str) -> None:
        """Another table."""
        self.table = {"road:mile": road_word, "corridor:east": word}

    @rule(
        who=WHO,
        subject=st.sampled_from(sorted(WORDS)),
        number=st.integers(0, 23),
        ago=st.integers(0, 3),
        lasts=st.sampled_from([None, None, 2]),
        by=st.sampled_from(["", "", "", "A"]),
        grade=st.sampled_from(["", "B2", "E2"]),
    )
    def say(self, who: str, subject: str, number: int, ago: int, lasts: int | None, by: str, grade: str) -> None:
        """Somebody says something of an hour not long ago."""
        word, at = WORDS[subject][number % len(WORDS[subject])], self.now - ago
        entry = state(who, subject, word, at, None if lasts is None else at + lasts, through=by, grade=graded(grade))
        self.said[entry.id] = entry

    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        """Somebody withdraws a claim."""
        if self.said:
            entry = self.said[data.draw(st.sampled_from(sorted(self.said)))]
            self.gone.add(entry.id)
            self.acts.append(withdrawn(entry, self.now))

    @rule(data=st.data())
    def decide(self, data: st.DataObject) -> None:
        """A person decides for a claim, now."""
        if self.said:
            entry = self.said[data.draw(st.sampled_from(sorted(self.said)))]
            self.choices.append((self.now, entry.id))
            self.acts.append(decided(entry, self.now))

    @rule(hours=st.integers(1, 3))
    def time_passes(self, hours: int) -> None:
        """Permissions lapse."""
        self.now += hours

    @invariant()
    def both_say_the_same(self) -> None:
        """Word and stage of the road and of the corridor."""
        case = small_case(
            roads=tuple(
                r if r.id != "mile" else road("mile", "gate", "post", 1000, r.exposure, RoadState(self.table["road:mile"]))
                for r in small_case().roads
            ),
            corridors=(
                corridor("east", ("mile", "slope"), "gate", "plain", ("camp",), (), "mile", CorridorState(self.table["corridor:east"])),
            ),
        )
        situation = assess(case, [*self.said.values(), *self.acts], clock(self.now))
        for subject, kind in (("road:mile", ClaimKind.ROAD_STATE), ("corridor:east", ClaimKind.CORRIDOR_STATE)):
            found = situation.standing(kind, subject)
            assert found is not None
            assert (found.word, found.stage) == self.expected(subject)

    def expected(self, subject: str) -> tuple[str | None, str | None]:
        """By the naive rules."""
        left: dict[str, Claim] = {e.id: e.claim for e in self.said.values() if e.claim.subject == subject and e.id not in self.gone}
        counting = [(at, key) for at, key in self.choices if key in left and left[key].grade.weight and left[key].at <= clock(self.now)]
        when = max((at for at, _ in counting), default=None)
        chosen = [left[key] for at, key in counting if at == when]
        moment = None if when is None else hour(state("A", "road:mile", "open", when).claim)
        now = (clock(self.now) - clock(0)) / timedelta(hours=1) + hour(state("A", "road:mile", "open", 0).claim)
        return verdict(list(left.values()), self.table[subject], now, chosen, moment)


Talking.TestCase.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
test_talking_people = Talking.TestCase
