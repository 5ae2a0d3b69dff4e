"""Which candidates of an Arabic sentence are claims, and of which kind: what its words say and what it resembles, weighed as in English.

Candidates are the clauses that a word of the lexicon makes a claim, and the pieces in which no word speaks.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.guessed import Guess, Guessed
from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.arabic_access import Voice, kind_of, voice_of
from safepassage.reports.arabic_clauses import Clause, best_of, clauses_of, silent_of
from safepassage.reports.arabic_cuts import is_verb
from safepassage.reports.arabic_lexicon import ArabicRule
from safepassage.reports.arabic_sentences import Sentence
from safepassage.reports.arabic_voices import governing
from safepassage.reports.weighing import weighed
from safepassage.reports.weights_arabic import WEIGHTS

_KINDS = tuple(kind.value for kind in ReadKind)
_MODALITIES = (Modality.DEMANDED, Modality.PREDICTED, Modality.WARNED, Modality.PLANNED, Modality.PROPOSED, Modality.DENIED)
FEATURES = (
    *("lexicon_chance", "none_chance", "best_chance", "agree", "strength", "margin", "silent", "verb", "first_word"),
    *("short", "long", "share", "number", "finite", "linked", "framed", "behind_speaker", "negative", "others"),
    *(f"said_{modality.value}" for modality in _MODALITIES),
    *(f"kind_{kind}" for kind in _KINDS),
)
_SHORT, _LONG = 5, 22  # words of a clause: shorter ones are scraps, longer ones run over
_SILENT = 0.6  # of its chance: the strength of a clause that no word makes a claim
_OPENING = ("opened", "used", "")  # a guess never opens a way, nor says that one was used


def claims_of(split: Sequence[Sentence], text: str, guess: Guess | None) -> list[list[Clause]]:
    """What each sentence claims, in order: by its words alone, or weighed with what each candidate resembles."""
    worded = [worded_of(one) for one in split]
    if guess is None:
        return worded
    asked = [candidates_of(one, clauses) for one, clauses in zip(split, worded, strict=True)]
    guesses = iter(guess([span_of(text, one, clause) for one, clauses in zip(split, asked, strict=True) for clause in clauses]))
    return [_judged(one, clauses, [next(guesses) for _ in clauses]) for one, clauses in zip(split, asked, strict=True)]


def worded_of(one: Sentence) -> list[Clause]:
    """The clauses of a sentence that a word of the lexicon makes a claim."""
    return clauses_of(one.plain, one.pieces, one.frames, [best_of(one.plain, piece) for piece in one.pieces])


def candidates_of(one: Sentence, worded: Sequence[Clause]) -> list[Clause]:
    """Those clauses, and the pieces between them that may claim something though no word says what; in order."""
    free = [piece for piece in one.pieces if not any(piece.first < clause.last and clause.first < piece.last for clause in worded)]
    silent = [clause for piece in free if (clause := silent_of(one.plain, piece)) is not None]
    return sorted((*worded, *silent), key=lambda clause: clause.first)


def span_of(text: str, one: Sentence, clause: Clause) -> str:
    """The letters of a clause."""
    return text[one.words[clause.first].start : one.words[clause.last - 1].end]


def voice_under(one: Sentence, clause: Clause) -> Voice:
    """Who says a clause, and how."""
    return voice_of(one.plain, clause, list(governing(one.frames, clause.first, clause.last)))


def kind_by_words(clause: Clause, voice: Voice) -> str:
    """The kind that the words of a clause say, in the voice in which they are said; empty: no word says any."""
    return "" if clause.guessed else kind_of(clause.rule.kind, clause.rule.subtype, voice)[0].value


def _judged(one: Sentence, asked: Sequence[Clause], guesses: Sequence[Guessed]) -> list[Clause]:
    """The candidates of a sentence that are likely enough, each of its likelier kind."""
    taken: list[Clause] = []
    for clause, guessed in zip(asked, guesses, strict=True):
        voice = voice_under(one, clause)
        likely = weighed(kind_by_words(clause, voice), guessed.claim, features_of(one, clause, voice, asked, guessed), WEIGHTS)
        if likely.chance < WEIGHTS.least:
            continue
        if likely.by_lexicon:
            taken.append(replace(clause, chance=likely.chance))
            continue
        subtype = guessed.claim_subtype
        if likely.kind == ReadKind.ACCESS.value and subtype in _OPENING:
            subtype = "access"
        strength = clause.strength or _SILENT * likely.chance
        rule = ArabicRule(ReadKind(likely.kind), subtype, strength)
        taken.append(replace(clause, rule=rule, strength=strength, guessed=True, chance=likely.chance))
    return taken


def features_of(one: Sentence, clause: Clause, voice: Voice, rivals: Sequence[Clause], resembled: Guessed) -> list[float]:
    """A number for each of FEATURES."""
    worded = kind_by_words(clause, voice)
    kind = worded or resembled.claim
    words = one.plain[clause.first : clause.last]
    governed = list(governing(one.frames, clause.first, clause.last))
    row = [
        _log_chance(resembled.chances[kind]) if worded else 0.0,
        _log_chance(resembled.chances["none"]),
        _log_chance(resembled.chances[resembled.claim]),
        worded == resembled.claim,
        0.0 if clause.guessed else clause.strength,
        min(clause.margin, 0.5),
        clause.guessed,
        clause.rule.verb,
        not clause.guessed and clause.word == clause.first,
        len(words) < _SHORT,
        len(words) > _LONG,
        len(words) / len(one.plain),
        any(word[:1].isdecimal() for word in words),
        any(is_verb(word) or (word[:1] in "وف" and is_verb(word[1:])) for word in words),
        bool(clause.link),
        bool(governed),
        any(frame.begin == clause.first for frame in one.frames),
        voice.negative,
        min(len(rivals) - 1, 4) / 4,
        *(voice.modality is modality for modality in _MODALITIES),
        *(kind == other for other in _KINDS),
    ]
    return [float(value) for value in row]


def _log_chance(chance: float) -> float:
    """Of a chance, which may be 0."""
    return math.log(chance + 1e-3)
