"""The end of strikes is no strike: `علقت إسرائيل الغارات على لبنان`, `توقف القصف على بنغازي`; not `لم يتوقف القصف`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.frames import AUTHOR
from safepassage.reports.arabic.clauses.voice import Voice
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.verbs import PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, verb_forms

_STRIKES = frozenset(plain_words("قصف غارة غارات ضربات ضربة هجمات قتال معارك نيران قذائف اشتباكات"))
_OF_ALL = frozenset(plain_words("جميع كل كافة"))
_CEASED = frozenset[str]().union(*map(verb_forms, plain_words("توقف~يتوقف انتهى~ينتهي هدأ~يهدأ خفت~ سكت~")))
_ENDED = frozenset[str]().union(*map(verb_forms, plain_words("أوقف~يوقف علق~يعلق أنهى~ينهي جمد~يجمد")))
_NOT = frozenset(plain_words("لم لن لا ما ولم ولن ولا دون"))
_AGAIN = frozenset(plain_words("ثم استؤنف استأنف عاد تجدد قبل"))
_THEIRS = ("ها", "ه", "هم")
_DOER = 4  # words of whoever ended them, and how far the end stands from the strikes
_BEHIND = 3  # words behind a clause: `ثم استؤنفت`
_KINDS = ("shelling", "air_strike", "shooting", "clash", "attack", "")


def as_ended(plain: Sequence[str], clause: Clause, kind: ReadKind, subtype: str, voice: Voice, harmed: bool) -> tuple[ReadKind, str, Voice]:
    """A claim, of operations paused where its words say that strikes ended; `harmed`: whether it counts whom they hit."""
    ends = kind is ReadKind.INCIDENT and subtype in _KINDS and not harmed and voice.modality in SAYS_SO and not voice.negative
    if not ends or not _ends(plain, clause):
        return kind, subtype, voice
    says = any(not _STRIKES.isdisjoint(roots(plain_word(word))) for word in voice.claimant.split())  # `علقت`: suspended, or commented
    return ReadKind.POSTURE, "operations_paused", replace(voice, claimant=AUTHOR, through="") if says else voice


def _ends(plain: Sequence[str], clause: Clause) -> bool:
    inside = plain[clause.first : clause.last + _BEHIND]
    if any(word.lstrip("وف") in _AGAIN or not _AGAIN.isdisjoint(roots(word)) for word in inside):
        return False
    return any(_ends_at(plain, at, clause) for at in range(clause.first, clause.last - 1))


def _ends_at(plain: Sequence[str], at: int, clause: Clause) -> bool:
    """`توقف |القصف`, `علقت إسرائيل |الغارات`, `أوقفت روسيا |غاراتها`; not `أوقف القصف |عمل المستشفى`, what it brought to an end."""
    word = plain[at]
    ceased, ended = (word in verbs or word[1:] in verbs for verbs in (_CEASED, _ENDED))
    if not (ceased or ended) or (at and plain[at - 1] in _NOT) or word in _STRIKES:
        return False
    for place in range(at + 1, min(at + 1 + _DOER, clause.last)):
        if not _STRIKES.isdisjoint(roots(plain[place])):
            near = place == at + 1 or (place == at + 2 and plain[at + 1] in _OF_ALL)
            return near if ceased else not near or plain[place].endswith(_THEIRS)
        if plain[place] in PREPOSITIONS or is_number(plain[place]) or not plain[place][:1].isalpha():
            return False
    return False
