"""What the network of marks is told of an Arabic sentence, and the claims that it cuts out of one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from safepassage.records.marked import BEGINS, GOES_ON, KINDS, NONE, Marked
from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.claims.told_plainly import stands_by_its_words
from safepassage.reports.arabic.clauses.clauses import Clause, best_of
from safepassage.reports.arabic.clauses.cuts import Piece
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.claims.marking import Segment, kinds_of, likeliest
from safepassage.reports.words.arabic_words import plain_words

_LINE, _OPENS, _NUMBER = range(3)
_FIRST, _LAST, _WITHIN, _VOICE, _SAID = (3 + len(KINDS) + place for place in range(5))
HINTS = 3 + len(KINDS) + 5  # of a word
_FAINT, _LEAST = 0.3, 0.1  # how strongly a kind speaks in all words of its clause; in the word that set it off, at least
_STRENGTH = 0.6  # of a claim that no word sets off, for a chance of 1
_TOLL = ("killing", "injury", "bodies")
_HELD, _HOLDS = ("blocked", "aid_blocked"), plain_words("احتجز صادر عرقل منع عن_التحرك عن_التنقل عن_الوصول علي_الوصول")
_SHUT, _SHUTTING = ("closed", "blocked"), plain_words("قطع إغلاق")
_AROUND_IT = ("response", "need", "posture")
_COLUMNS = {kind: 3 + place for place, kind in enumerate(KINDS)}


def hints_of(one: Sentence, asked: Sequence[Clause], text: str) -> np.ndarray:
    """
    (words, HINTS): what is known of each word of a sentence.

    Whether it begins a line or the sentence, is a number; how strongly it speaks for each kind; whether a candidate begins, ends, goes on
    there; whether it names who speaks, or is the first that is said.
    """
    told = np.zeros((len(one.words), HINTS), dtype=np.float32)
    for place, word in enumerate(one.words):
        told[place, _LINE] = "\n" in text[max(0, word.start - 3) : word.start]
        told[place, _NUMBER] = word.text[:1].isdecimal()
    told[:1, _OPENS] = 1.0
    for clause in asked:
        told[clause.first, _FIRST] = told[clause.last - 1, _LAST] = 1.0
        told[clause.first : clause.last, _WITHIN] = 1.0
        if not clause.guessed:
            column = _COLUMNS[clause.rule.kind.value]
            within = told[clause.first : clause.last, column]
            np.maximum(within, _FAINT, out=within)
            told[clause.word, column] = max(clause.strength, _LEAST)
    for frame in one.frames:
        told[frame.first : max(frame.begin, frame.first), _VOICE] = 1.0
        told[frame.begin : frame.begin + 1, _SAID] = 1.0
    return told


def segments_of(one: Sentence, marked: Marked) -> list[Segment]:
    """The claims of a sentence as the network cuts them."""
    found, begun = list[Segment](), -1
    for place, state in enumerate((*likeliest(marked.words), NONE)):
        if begun >= 0 and state != GOES_ON:
            found += _segment(one, marked, begun, place)
            begun = -1
        if state == BEGINS:
            begun = place
    return found


def _segment(one: Sentence, marked: Marked, first: int, last: int) -> list[Segment]:
    """Words [first, last) without the signs at their ends; empty where nothing else is left."""
    while last > first and not one.plain[last - 1][:1].isalnum():
        last -= 1
    while first < last and not one.plain[first][:1].isalnum():
        first += 1
    if first == last:
        return []
    places = range(first, last)
    kinds = kinds_of(marked, places)
    best = int(kinds.argmax())
    return [Segment(places, one.words[first].start, one.words[last - 1].end, KINDS[best], float(kinds[best]))]


def words_stand(rule: ArabicRule, kind: str) -> bool:
    """
    Whether words tell of dead and hurt that the network takes for the help or the need around them: `انتشال جثمان شهيد`.

    Or of aid that was held, which it takes for the help, or of a road that was cut, which it takes for taken.
    """
    if rule.kind is ReadKind.ACCESS and rule.subtype in _HELD and rule.word in _HOLDS:
        return kind == "response"
    if rule.kind is ReadKind.ACCESS and rule.subtype in _SHUT and rule.word in _SHUTTING:
        return kind == "control"
    return rule.kind is ReadKind.INCIDENT and rule.subtype in _TOLL and kind in _AROUND_IT


def clause_in(one: Sentence, segment: Segment, chance: float, asked: Sequence[Clause]) -> Clause:
    """A segment as a clause: of the candidate of its kind whose word stands in it, else by the word of the lexicon that says its kind."""
    first, last = segment.places.start, segment.places.stop
    inside = [clause for clause in asked if not clause.guessed and clause.word in segment.places]
    alike = [clause for clause in inside if clause.rule.kind.value == segment.kind or words_stand(clause.rule, segment.kind)]
    own = max(alike, key=lambda clause: clause.strength, default=None) or best_of(one.plain, Piece(first, last))
    if own is not None and (own.rule.kind.value == segment.kind or words_stand(own.rule, segment.kind) or stands_by_its_words(own)):
        return Clause(first, last, own.rule, own.word, own.strength, own.margin, False, own.link, chance)
    kind = ReadKind(segment.kind)
    rule = ArabicRule(kind, "access" if kind is ReadKind.ACCESS else "", _STRENGTH * chance)
    return Clause(first, last, rule, first, rule.strength, 0.0, True, "", chance)
