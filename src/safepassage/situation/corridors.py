"""A corridor is a state machine (claims, section 7)."""

from __future__ import annotations

from datetime import datetime

from safepassage.records.city import CorridorState as State
from safepassage.records.situation import Footing
from safepassage.situation.values import Table, Value, footing_of, nothing
from safepassage.situation.voices import Voices, independent
from safepassage.situation.words import UNKNOWN, Said, Words, entries, later_than, latest, said

STEPS = (State.PROPOSED, State.AGREED, State.ANNOUNCED, State.OPENED, State.USED)
ENDS = (State.NOT_KEPT, State.CLOSED, State.BLOCKED)  # from any step; of two in one minute the first is taken
WORDS = Words((State.USED, State.OPENED), ENDS)
ORDER = (*ENDS, UNKNOWN, State.PROPOSED, State.AGREED, State.ANNOUNCED)  # in one minute a denial is before talk, the least step first
NEEDED = (State.AGREED, State.ANNOUNCED, State.OPENED)  # steps of which somebody must have spoken before a later one is believed


def corridor(voices: Voices, table: Table, at: datetime) -> Value:
    """What a corridor is; a permission that is not confirmed leaves the `stage` that it is without it."""
    everything = said(voices, table, WORDS, at)
    if not everything:
        value = nothing(voices)
        return Value(None, None, value.footing, stage=State.PROPOSED.value)
    permits = [one for one in everything if one.word in WORDS.permits]
    rest = [one for one in everything if one.word not in WORDS.permits]
    denies = [one for one in rest if one.word in (*ENDS, UNKNOWN)]
    newer = later_than(permits, denies)
    if newer and _confirmed(newer, denies, voices):
        rests = entries(newer)
        return Value(_word(newer), None, footing_of(voices, rests), rests, entries(denies))
    without = _without(rest, voices)
    if not newer:
        return Value(without.word, None, without.footing, without.rests, entries(permits), without.stage)
    stage = without.word or State.PROPOSED.value
    if denies:
        return Value(None, None, Footing.CONTESTED, entries(denies), entries(newer), stage)
    return Value(_word(newer), None, Footing.ONE_SOURCE, entries(newer), (), stage)


def left_out(voices: Voices, table: Table, word: str | None) -> tuple[State, ...]:
    """The steps before a word of which nobody spoke; the table's own step stands for all before it."""
    if word not in STEPS:
        return ()
    reached = STEPS.index(State(table.word)) if table.word in STEPS else -1
    spoken = {e.claim.word for e in voices.past} | set(STEPS[: reached + 1])
    return tuple(step for step in NEEDED if STEPS.index(step) < STEPS.index(State(word)) and step not in spoken)


def _confirmed(permits: list[Said], denies: list[Said], voices: Voices) -> bool:
    """Two independent claims; or, where nobody denies, the table's word or a decision for one of them."""
    alone = not denies and any(one.entry is None or one.entry.id in voices.decided for one in permits)
    return alone or independent(e.claim for e in entries(permits))


def _word(permits: list[Said]) -> str:
    return State.USED.value if any(one.word == State.USED for one in permits) else State.OPENED.value


def _without(rest: list[Said], voices: Voices) -> Value:
    """The latest denial or talk; unknown reads as proposed."""
    if not rest:
        return Value(None, None, Footing.UNKNOWN, stage=State.PROPOSED.value)
    standing = latest(rest, ORDER)
    rests = entries(standing)
    word = None if standing[0].word == UNKNOWN else standing[0].word
    return Value(word, None, footing_of(voices, rests), rests, stage=None if word else State.PROPOSED.value)
