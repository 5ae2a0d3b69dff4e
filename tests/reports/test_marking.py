"""What the network of marks says of a sentence: segments against all sequences of states, features by hand, which of two spans stands."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from safepassage.outside.reading_parts import load_parser
from safepassage.records.marked import BEGINS, GOES_ON, KINDS, NONE, Marked
from safepassage.reports.claims.marking import (
    FEATURES,
    HINTS,
    SEGMENT_FEATURES,
    Rival,
    Segment,
    hints_of,
    mark_features,
    segment_features,
    segments_of,
)
from safepassage.reports.claims.proposing import asked_of, drafts_of
from safepassage.reports.claims.segments import Likely, found_in, standing, with_joined, with_own_spans, with_segments

INCIDENT = KINDS.index("incident")


def parsed(text: str):  # type: ignore[no-untyped-def]
    return next(iter(load_parser()([text])))


def marked(states: list[int], kind: str, sure: float = 0.98) -> Marked:
    """A network that is so sure of each word's state, and of one kind."""
    words = np.full((len(states), 3), (1 - sure) / 2)
    words[np.arange(len(states)), states] = sure
    kinds = np.full((len(states), len(KINDS)), 0.02 / 9)
    kinds[:, KINDS.index(kind)] = 0.98
    return Marked(np.log(words), np.log(kinds))


def test_the_segments_are_those_of_the_likeliest_of_all_sequences() -> None:
    """Against all 3^6 sequences of states, with none that goes on with what was not begun; 200 sentences by chance."""
    rng, doc = np.random.default_rng(7), parsed("one two three four five six")
    for _ in range(200):
        words = np.log(rng.dirichlet((1.0, 0.7, 1.2), size=6))
        marks = Marked(words, np.log(np.full((6, len(KINDS)), 1 / len(KINDS))))
        best, chosen = -math.inf, tuple[int, ...]()
        for states in itertools.product((NONE, BEGINS, GOES_ON), repeat=6):
            if any(state == GOES_ON and before == NONE for before, state in itertools.pairwise((NONE, *states))):
                continue
            score = sum(words[place, state] + 0.5 * (state == NONE) for place, state in enumerate(states))
            if score > best:
                best, chosen = score, states
        begun = [place for place, state in enumerate(chosen) if state == BEGINS]
        ends = [next((q for q in range(p + 1, 6) if chosen[q] != GOES_ON), 6) for p in begun]
        assert [(one.places.start, one.places.stop) for one in segments_of(doc, marks)] == list(zip(begun, ends, strict=True))


def test_a_segment_ends_before_the_sign_behind_it() -> None:
    """`Shells hit the bakery.` marked to its last sign: the stop is no part of the claim."""
    doc = parsed("Shells hit the bakery.")
    segments = segments_of(doc, marked([BEGINS, GOES_ON, GOES_ON, GOES_ON, GOES_ON], "incident"))
    assert [(doc.text[one.start : one.end], one.kind) for one in segments] == [("Shells hit the bakery", "incident")]


def test_a_segment_keeps_the_particle_of_its_verb() -> None:
    """`unless fuel was let in`, marked to `let`: the particle hangs on it."""
    doc = parsed("It would close unless fuel was let in.")
    states = [NONE] * 3 + [BEGINS] + [GOES_ON] * 3 + [NONE, NONE]
    assert [doc.text[one.start : one.end] for one in segments_of(doc, marked(states, "need"))] == ["unless fuel was let in"]


def test_hints_tell_the_words_of_a_candidate_and_how_strongly_its_trigger_speaks() -> None:
    """Of `Shells hit the bakery.`: the span has a first and a last word, a verb, and a word of the lexicon that says `incident`."""
    doc = parsed("Shells hit the bakery.")
    (found,) = asked_of(drafts_of([doc])[0])
    told = hints_of(doc, [found])
    assert told.shape == (len(doc), HINTS)
    first, last, within, head = told[:, len(KINDS)], told[:, len(KINDS) + 1], told[:, len(KINDS) + 2], told[:, len(KINDS) + 3]
    assert within.tolist() == [1, 1, 1, 1, 0]
    assert first.tolist() == [1, 0, 0, 0, 0]
    assert last.tolist() == [0, 0, 0, 1, 0]
    assert head.tolist() == [0, 1, 0, 0, 0]
    assert told[found.trigger.token.i, INCIDENT] == pytest.approx(found.trigger.strength)


def test_the_features_of_words_by_hand() -> None:
    """Two words: one begins a claim with 0.5, the next goes on with 0.25 and begins one with 0.5; behind them, 0.2 goes on."""
    words = np.log(np.array([[0.3, 0.5, 0.2], [0.25, 0.5, 0.25], [0.7, 0.1, 0.2]]))
    kinds = np.log(np.full((3, len(KINDS)), 0.1))
    told = dict(zip(FEATURES, mark_features(Marked(words, kinds), range(2), np.full(len(KINDS), 0.1), "need"), strict=True))
    assert told["mark_begins"] == pytest.approx(math.log(0.5))
    assert told["mark_goes_on"] == pytest.approx(math.log(0.25))
    assert told["mark_ends"] == pytest.approx(math.log(0.8))
    assert told["mark_none"] == pytest.approx(math.log(0.275 + 1e-4))
    assert told["mark_whole"] == pytest.approx((math.log(0.5) + math.log(0.25) + math.log(0.8)) / 2)
    assert told["mark_second"] == pytest.approx(0.5)
    assert told["mark_claimed"] == pytest.approx((0.7 + 0.75) / 2)
    assert told["mark_kind"] == told["mark_best"] == pytest.approx(math.log(0.1 + 1e-3), abs=1e-4)


def test_the_features_of_a_segment_beside_its_rivals_by_hand() -> None:
    """A segment of letters 0 to 10 of kind need; a candidate on 0 to 8 (need, 0.4) and one on 8 to 20 (incident, 0.7)."""
    marks = marked([BEGINS, GOES_ON], "need")
    rivals = [Rival(0, 8, "need", 0.4), Rival(8, 20, "incident", 0.7), Rival(30, 40, "need", 0.9)]
    told = dict(zip(SEGMENT_FEATURES, segment_features(marks, Segment(range(2), 0, 10, "need", 0.9), rivals), strict=True))
    assert told["nearest_share"] == pytest.approx(0.8)
    assert (told["nearest_chance"], told["nearest_kind"]) == (0.4, 1.0)
    assert (told["best_rival"], told["best_of_kind"], told["rivals"]) == (0.7, 0.4, 2.0)
    assert told["words"] == pytest.approx(math.log(2))
    assert (told["few_words"], told["segment_need"], told["segment_incident"]) == (1.0, 1.0, 0.0)


def test_of_two_that_mean_the_same_words_the_likelier_stands() -> None:
    """A candidate of 0.6 on 0 to 20; a segment of 0.7 on 0 to 12 takes its place; one of 0.5 on 22 to 30 stands beside."""
    rivals = [Rival(0, 20, "need", 0.6)]
    cut = [Likely(Segment(range(3), 0, 12, "need", 0.9), 0.7), Likely(Segment(range(3, 5), 22, 30, "access", 0.9), 0.5)]
    assert standing(rivals, cut) == (set(), cut)
    assert standing([rivals[0]._replace(chance=0.8)], cut) == ({0}, cut[1:])
    assert standing([rivals[0]._replace(chance=0.7)], cut) == ({0}, cut[1:])


def test_a_segment_never_takes_the_place_of_two_claims_that_are_likely() -> None:
    """`launched an assault, has taken two ridges and has lost forty men` is three; with one of them unlikely the segment may stand."""
    long = Likely(Segment(range(9), 0, 60, "incident", 0.9), 0.9)
    rivals = [Rival(0, 25, "posture", 0.7), Rival(27, 60, "control", 0.6)]
    assert standing(rivals, [long]) == ({0, 1}, [])
    assert standing([rivals[0], rivals[1]._replace(chance=0.49)], [long]) == (set(), [long])


def test_harm_that_the_words_join_to_a_strike_stays_with_it() -> None:
    """`Shells fell on the market, | killing nine traders`, marked as two: one claim of the whole, as the words have it."""
    doc = parsed("Shells fell on the market, killing nine traders.")
    asked = asked_of(drafts_of([doc])[0])
    cut = [Likely(Segment(range(5), 0, 25, "incident", 0.9), 0.8), Likely(Segment(range(6, 9), 27, 47, "incident", 0.9), 0.7)]
    (joined,) = with_joined(cut, asked)
    assert doc.text[joined.segment.start : joined.segment.end] == "Shells fell on the market, killing nine traders"
    assert joined.segment.places == range(9)
    other = [cut[0], cut[1]._replace(segment=cut[1].segment._replace(kind="need"))]
    assert with_joined(other, []) == other


def test_a_segment_becomes_a_claim_of_its_own_clause_and_word() -> None:
    """`guns flattened Kozarac, killing at least 800 people`: the second half is claimed by its own verb, and both stand apart."""
    doc = parsed("Guns flattened Kozarac, killing at least 800 people.")
    draft = drafts_of([doc])[0]
    text = doc.text
    start = text.index("killing")
    places = range(next(word.i for word in doc if word.text == "killing"), len(doc) - 1)
    second = found_in(draft, Likely(Segment(places, start, len(text) - 1, "incident", 0.9), 0.8))
    assert (second.trigger.token.text, text[second.start : second.end]) == ("killing", "killing at least 800 people")
    first = found_in(draft, Likely(Segment(range(3), 0, 22, "incident", 0.9), 0.8))
    assert (first.clause.head.text, text[first.start : first.end]) == ("flattened", "Guns flattened Kozarac")
    assert with_segments([], [second, first]) == [first, second]


def test_a_claim_that_was_set_anew_over_a_segment_and_is_less_likely_goes() -> None:
    """A settled claim over the whole sentence with a chance of 0.6, and a segment in it with 0.8; one not asked about (0) stands."""
    doc = parsed("Guns flattened Kozarac, killing at least 800 people.")
    draft = drafts_of([doc])[0]
    cut = found_in(draft, Likely(Segment(range(3), 0, 22, "incident", 0.9), 0.8))
    whole = asked_of(draft)[0]
    whole.start, whole.end, whole.chance = 0, 50, 0.6
    assert with_segments([whole], [cut]) == [cut]
    whole.chance = 0.9
    assert with_segments([whole], [cut]) == [whole]
    whole.chance = 0.0
    assert with_segments([whole], [cut]) == [whole]


def test_a_claim_that_grew_over_a_segment_that_stands_has_its_own_span_again() -> None:
    """`assumed control of Nyala, | killing 30`: the toll is the segment's; a claim that meets no segment keeps its new span."""
    doc = parsed("The RSF assumed control of Nyala, killing 30 people.")
    draft = drafts_of([doc])[0]
    cut = found_in(draft, Likely(Segment(range(7, 10), 34, 51, "incident", 0.9), 0.8))
    control = asked_of(draft)[0]
    control.start, control.end = 0, 51
    with_own_spans([control], [], {id(control): (0, 32)})
    assert control.end == 51
    with_own_spans([control], [cut], {id(control): (0, 32)})
    assert control.end == 32
    assert with_segments([control], [cut]) == [control, cut]
