"""Which candidates of an Arabic sentence are claims, and of which kind: its words, what it resembles and how it is marked, weighed.

Candidates are the clauses that a word of the lexicon makes a claim, and the pieces in which no word speaks; beside them stand the segments
that the network of marks cuts out, as in English.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from safepassage.records.guessed import Guess, Guessed
from safepassage.records.marked import KINDS, ArabicMarks, Marked
from safepassage.records.reading import SAYS_SO, Modality, ReadKind
from safepassage.reports.arabic.claims.headed import with_headed
from safepassage.reports.arabic.claims.marking import clause_in, hints_of, segments_of, words_stand
from safepassage.reports.arabic.claims.told_plainly import done_plainly, stands_by_its_words, tells_of_death
from safepassage.reports.arabic.claims.weights import WEIGHTS
from safepassage.reports.arabic.clauses.clauses import OVER, Clause, best_of, clauses_of, silent_of
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.clauses.governing import governing
from safepassage.reports.arabic.clauses.how_said import voice_of
from safepassage.reports.arabic.clauses.purposes import demand_for
from safepassage.reports.arabic.clauses.untrue import denier_behind, gainsaid, untrue
from safepassage.reports.arabic.clauses.voice import Voice, kind_of
from safepassage.reports.arabic.parties.names import name_end
from safepassage.reports.arabic.parties.parties import claimant_of
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.harm_words import FALLEN
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.own_subjects import told_against
from safepassage.reports.claims.marking import FEATURES as MARK_FEATURES
from safepassage.reports.claims.marking import Rival, Segment, kinds_of, mark_features, segment_features
from safepassage.reports.claims.pointing import Pointing, Span
from safepassage.reports.claims.segments import Likely, standing
from safepassage.reports.claims.weighing import Weighed, chance_of, said, weighed
from safepassage.reports.words.arabic_words import roots

_KINDS = tuple(kind.value for kind in ReadKind)
_MODALITIES = (Modality.DEMANDED, Modality.PREDICTED, Modality.WARNED, Modality.PLANNED, Modality.PROPOSED, Modality.DENIED)
FEATURES = (
    *("lexicon_chance", "none_chance", "best_chance", "agree", "strength", "margin", "silent", "verb", "first_word"),
    *("short", "long", "share", "number", "finite", "linked", "framed", "behind_speaker", "negative", "others"),
    *(f"said_{modality.value}" for modality in _MODALITIES),
    *(f"kind_{kind}" for kind in _KINDS),
    *MARK_FEATURES,
)
_LINE = 12  # words of a line that counts the dead
_SHORT, _LONG = 5, 22  # words of a clause: shorter ones are scraps, longer ones run over
_SHUT = ("closed", "blocked")
_LASTING = ("siege", "curfew", "ceasefire", "water_power")  # `رفع الحصار عن الفوعة`, `الهدنة صامدة`, `عادت الكهرباء إلى حمص`
_LASTS = 0.95
_PLAINLY = 1.05  # strength of a verb of what befell somebody, at or near the head of its clause
_SILENT = 0.6  # of its chance: the strength of a clause that no word makes a claim
_COLUMNS = {kind: place for place, kind in enumerate(KINDS)}
_SLIGHT = 1e-3


def claims_of(
    split: Sequence[Sentence], text: str, guess: Guess | None, marks: ArabicMarks | None, pointing: Pointing | None = None
) -> list[list[Clause]]:
    """
    What each sentence claims, in order: by its words alone, or weighed with what each candidate resembles and how it is marked.

    With `pointing` each claim that was weighed has the words that are pointed at for its slots.
    """
    worded = [worded_of(one) for one in split]
    if guess is None or marks is None:
        return [with_headed(one, clauses) for one, clauses in zip(split, worded, strict=True)]
    asked = [candidates_of(one, clauses) for one, clauses in zip(split, worded, strict=True)]
    hints = [hints_of(one, clauses, text) for one, clauses in zip(split, asked, strict=True)]
    marked = marks([[word.text for word in one.words] for one in split], hints)
    guesses = iter(guess([span_of(text, one, clause) for one, clauses in zip(split, asked, strict=True) for clause in clauses]))
    found, spans = list[list[Clause]](), list[list[Span]]()
    for one, clauses, hint, of_words in zip(split, asked, hints, marked, strict=True):
        found.append(with_headed(one, _judged(one, clauses, [next(guesses) for _ in clauses], of_words)))
        if pointing is not None and of_words.seen is not None:
            spans.append(_ask(pointing, one, found[-1], hint, of_words.seen))
    if pointing is None or not spans:
        return found
    pointing.tell()
    return [
        [replace(clause, pointed=span.pointed) for clause, span in zip(clauses, own, strict=True)]
        for clauses, own in zip(found, spans, strict=True)
    ]


def _ask(pointing: Pointing, one: Sentence, clauses: Sequence[Clause], hints: np.ndarray, seen: np.ndarray) -> list[Span]:
    """The clauses of a sentence, which are asked about; not those behind the words that were looked at."""
    spans, size = [Span(one.words[clause.first].start, one.words[clause.last - 1].end) for clause in clauses], len(seen)
    asked = [(span, (clause.first, min(clause.last, size))) for span, clause in zip(spans, clauses, strict=True) if clause.first < size]
    pointing.add_words(one.words[:size], [span for span, _ in asked], [places for _, places in asked], hints[:size], seen)
    return spans


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
    frames = [frame for frame in governing(one.frames, one.plain, clause.first, clause.last) if not _against(one, frame, clause)]
    voice = voice_of(one.plain, clause, frames)
    if (demand := demand_for(one.frames, one.plain, clause.first)) is not None:
        voice = replace(voice, claimant=demand.claimant, through=demand.through, modality=demand.modality, told=False)
    if (denier := denier_behind(one.plain, clause.first, clause.last)) >= 0:
        name = " ".join(word.text for word in one.words[denier : name_end(one.plain, denier, len(one.plain))])
        return replace(voice, claimant=claimant_of(name or AUTHOR), through="", modality=Modality.DENIED, negative=True, told=False)
    if gainsaid(one.plain, clause.first, clause.last):
        return replace(voice, claimant=AUTHOR, through="", modality=Modality.DENIED, negative=True, told=False)
    return replace(voice, modality=Modality.DENIED, negative=True, told=False) if untrue(one.plain, clause.first) else voice


def _against(one: Sentence, frame: Frame, clause: Clause) -> bool:
    """`ادعت إسرائيل أن المواصي آمنة |وقصفتها`: harm told, in the clause itself, against him who calls a place safe."""
    harm = clause.rule.kind is ReadKind.INCIDENT and not clause.guessed and clause.word > clause.first
    return harm and not frame.own and told_against(one.plain, frame.first, frame.begin, clause.word, is_verb)


def kind_by_words(clause: Clause, voice: Voice) -> str:
    """The kind that the words of a clause say, in the voice in which they are said; empty: no word says any."""
    return "" if clause.guessed else kind_of(clause.rule.kind, clause.rule.subtype, voice)[0].value


def _only_speaks(one: Sentence, places: range) -> bool:
    """Whether words are no more than who says it: `|قوات الدعم السريع أبلغتها| بمقتل 40`."""
    return any(not frame.own and not frame.back and frame.first <= places.start < places.stop <= frame.begin for frame in one.frames)


def _judged(one: Sentence, asked: Sequence[Clause], guesses: Sequence[Guessed], marked: Marked) -> list[Clause]:
    """The likely ones among the candidates and the marked segments of a sentence, each of its likelier kind, in order."""
    told = [_weigh(one, clause, asked, guessed, marked) for clause, guessed in zip(asked, guesses, strict=True)]
    rivals = [rival_of(one, clause, likely) for clause, likely in zip(asked, told, strict=True)]
    enough = [place for place, rival in enumerate(rivals) if rival.chance >= WEIGHTS.least]
    segments = [segment for segment in segments_of(one, marked) if not _only_speaks(one, segment.places)]
    segments = [segment for segment in segments if not _runs_over(segment, asked, rivals)]
    cut = [Likely(segment, chance_of(segment_features(marked, segment, rivals), WEIGHTS.segments)) for segment in segments]
    stands, cut = standing([rivals[place] for place in enough], [likely for likely in cut if likely.chance >= WEIGHTS.least_segment])
    taken = [_taken(asked[enough[place]], told[enough[place]], guesses[enough[place]]) for place in stands]
    taken += [clause_in(one, likely.segment, likely.chance, asked) for likely in cut]
    taken = [replace(clause, chance=said(clause.chance, WEIGHTS)) for clause in taken]
    return sorted(taken, key=lambda clause: (clause.first, clause.last))


def _runs_over(segment: Segment, asked: Sequence[Clause], rivals: Sequence[Rival]) -> bool:
    """`|الفرقة طوقت المدينة| |وقتلت عشرات المسلحين|`: whether deeds of two kinds, each likely by its own verb, lie in one segment."""
    inside = [
        (clause, rival)
        for clause, rival in zip(asked, rivals, strict=True)
        if not clause.guessed and clause.rule.verb and clause.word in segment.places
    ]
    likely = [(clause, rival.kind) for clause, rival in inside if rival.chance >= WEIGHTS.least]
    return any(kind != other and one.last <= two.first for (one, kind), (two, other) in pairwise(likely))


def _weigh(one: Sentence, clause: Clause, rivals: Sequence[Clause], guessed: Guessed, marked: Marked) -> Weighed:
    voice = voice_under(one, clause)
    kind, likeliest, row = told_of(one, clause, voice, rivals, guessed, marked)
    likely = weighed(kind, likeliest, row, WEIGHTS)
    if _says_no_more(one, clause) or _is_plain(one, clause, voice):
        return Weighed(kind, True, max(likely.chance, WEIGHTS.least))
    stands = words_stand(clause.rule, likely.kind) or tells_of_death(one.plain, clause) or stands_by_its_words(clause)
    return likely._replace(kind=kind, by_lexicon=True) if kind and stands else likely


def _is_plain(one: Sentence, clause: Clause, voice: Voice) -> bool:
    """A deed told as so in words that tell of nothing else; a pledge to protect people."""
    if clause.rule.subtype == "call" and clause.rule.kind is ReadKind.PROTECTION and not clause.guessed:
        return voice.modality is Modality.STATED_INTENT and not voice.negative and clause.word - clause.first <= 1
    return voice.modality in SAYS_SO and not voice.negative and done_plainly(one.plain, clause)


def _says_no_more(one: Sentence, clause: Clause) -> bool:
    """`قُتلت المعلمة سميرة`, `جسر الهاملي مدمر`: a whole sentence of a few words that says what befell somebody, or that a way is shut."""
    speaks = {at for frame in one.frames if not frame.own for at in range(frame.first, frame.begin)}
    own = {at for at, word in enumerate(one.plain) if word[:1].isalnum()} - speaks
    whole = own <= set(range(clause.first, clause.last))
    shut = clause.rule.kind is ReadKind.ACCESS and clause.rule.subtype in _SHUT and clause.strength >= 1.0
    harm = clause.rule.kind is ReadKind.INCIDENT and clause.rule.verb and clause.strength >= _PLAINLY
    lasting = clause.rule.subtype in _LASTING and clause.strength >= _LASTS
    over = clause.rule.subtype in OVER and clause.rule.verb and clause.strength >= _PLAINLY  # `إلا أن الهدنة انهارت |بعد …`
    few = clause.last - clause.first <= (_LINE if (toll := _counts_the_fallen(one.plain)) else _SHORT)
    return ((whole and (shut or harm or toll or lasting)) or over) and not clause.guessed and few


def _counts_the_fallen(plain: Sequence[str]) -> bool:
    """`وصل إلى المستشفى |9 شهداء| و30 مصابا`."""
    return any(is_number(one) and not FALLEN.isdisjoint(roots(other)) for one, other in pairwise(plain))


def rival_of(one: Sentence, clause: Clause, likely: Weighed) -> Rival:
    """A clause as it was weighed, with its letters."""
    return Rival(one.words[clause.first].start, one.words[clause.last - 1].end, likely.kind, likely.chance)


def _taken(clause: Clause, likely: Weighed, guessed: Guessed) -> Clause:
    """A clause of its likelier kind; a guess never gives a way a state."""
    if likely.by_lexicon:
        return replace(clause, chance=likely.chance)
    subtype = guessed.claim_subtype if guessed.claim == likely.kind else ""
    if likely.kind == ReadKind.ACCESS.value:
        subtype = "access"
    strength = clause.strength or _SILENT * likely.chance
    rule = ArabicRule(ReadKind(likely.kind), subtype, strength)
    return replace(clause, rule=rule, strength=strength, guessed=True, chance=likely.chance)


def told_of(
    one: Sentence, clause: Clause, voice: Voice, rivals: Sequence[Clause], resembled: Guessed, marked: Marked
) -> tuple[str, str, list[float]]:
    """
    Of a candidate the kind that its words say (empty: no word says any), the likeliest otherwise, and a number for each of FEATURES.

    The likeliest is that of which classifier and network together are surest.
    """
    kinds = kinds_of(marked, range(clause.first, clause.last))
    likeliest = max(_KINDS, key=lambda kind: _log_chance(resembled.chances[kind]) + math.log(float(kinds[_COLUMNS[kind]]) + _SLIGHT))
    worded = kind_by_words(clause, voice)
    row = features_of(one, clause, voice, rivals, resembled._replace(claim=likeliest))
    return worded, likeliest, [*row, *mark_features(marked, range(clause.first, clause.last), kinds, worded)]


def features_of(one: Sentence, clause: Clause, voice: Voice, rivals: Sequence[Clause], resembled: Guessed) -> list[float]:
    """A number for each of FEATURES but those of the marks."""
    worded = kind_by_words(clause, voice)
    kind = worded or resembled.claim
    words = one.plain[clause.first : clause.last]
    governed = list(governing(one.frames, one.plain, clause.first, clause.last))
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
