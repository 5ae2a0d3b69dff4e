"""A way that no word of the lexicon set off, and that is shut all the same: `وبقي الطريق |مغلقا| أمام المدنيين`, `القرى |غير متاحة|`.

What resembles a claim about a way, and no more, is told as shut where its own words say so; never as open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.arabic.words.said_of_ways import names_a_way
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_CLOSED = ("closed", frozenset(plain_words("مغلق مغلقة مغلقا مغلقان مغلقين مقفل مقفلة مقفلا مسكر مسكرة موصد موصدة موصدا")))
_BLOCKED = ("blocked", frozenset(plain_words("مقطوع مقطوعة مقطوعا مقطوعان مسدود مسدودة مسدودا")))
_SAYS_LITTLE = frozenset(("", "access", "opening", "permit", "passage"))
_OPEN = frozenset(plain_words("مفتوح مفتوحة مفتوحا سالك سالكة سالكا فتح يفتح تفتح أعيد إعادة"))
_STAYS = (
    frozenset[str]()
    .union(*map(verb_forms, plain_words("ظل~يظل بقي~يبقى كان~يكون بات~يبيت أصبح~يصبح أضحى~يضحي زال~يزال")))
    .union(plain_words("ما زال زالت يزال تزال"))
)
_UNREACHED = frozenset(plain_words("متاح متاحة متاحا متاحين متاحان متاحات"))
_NOT = frozenset(plain_words("لا لم لن ولا ولم ولن"))
_CAN = verb_forms("~يمكن") | verb_forms("~يتاح") | verb_forms("~يتسنى") | frozenset(plain_words("يمكننا يمكنها يمكنهم يعد تعد"))
_REACHING = frozenset(plain_words("الوصول وصول بلوغ بلوغها بلوغه دخول الدخول دخولها دخوله"))
_UNSURE = frozenset(plain_words("إلا سوى قد وقد ربما إذا لو"))
_FAR = 4  # words from `cannot` to `reach`


def as_shut(plain: Sequence[str], clause: Clause) -> Clause:
    """A guessed clause of a way as closed or blocked, if it stays so by its words; `word`: the one that tells."""
    inside = plain[clause.first : clause.last]
    if not _guessed_way(clause) or not _OPEN.isdisjoint(word.lstrip("و") for word in inside):
        return clause
    for at in range(clause.first + 1, clause.last):
        before = plain[max(clause.first, at - _FAR) : at]
        stays = any(word in _STAYS or word[1:] in _STAYS for word in before) and names_a_way(before)
        for subtype, words in (_CLOSED, _BLOCKED):
            if stays and plain[at] in words:
                rule = ArabicRule(ReadKind.ACCESS, subtype, clause.rule.strength, word=plain[at])
                return replace(clause, rule=rule, word=at)
    return clause


def is_out_of_reach(plain: Sequence[str], clause: Clause) -> bool:
    """`كادقلي |غير متاحة| لقوافل الإغاثة`, `القرى |لا يمكن الوصول| إليها`; not `لا يمكن الوصول إليها |إلا| جوا`."""
    if not _guessed_way(clause) or not _UNSURE.isdisjoint(plain[clause.first : clause.last]):
        return False
    for at in range(clause.first, clause.last - 1):
        if plain[at].lstrip("و") == "غير" and plain[at + 1] in _UNREACHED:
            return True
        behind = plain[at + 2 : min(at + 2 + _FAR, clause.last)]
        if plain[at] in _NOT and plain[at + 1] in _CAN and not _REACHING.isdisjoint(behind):
            return True
    return False


def _guessed_way(clause: Clause) -> bool:
    return clause.guessed and clause.rule.kind is ReadKind.ACCESS and clause.rule.subtype in _SAYS_LITTLE
