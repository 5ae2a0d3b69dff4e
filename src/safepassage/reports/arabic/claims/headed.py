"""Arabic notes that are headed with what befell those whom they count: مفقودون: 5 من رجال الإسعاف, القتلى في صيدا: 4."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.toll_lines import SIGNS
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.arabic.words.numerals import numeral_at
from safepassage.reports.words.arabic_words import plain_words

_RULES = {
    **dict.fromkeys(plain_words("قتلى القتلى قتيل شهداء الشهداء وفيات الوفيات"), ArabicRule(ReadKind.INCIDENT, "killing", 0.9)),
    **dict.fromkeys(plain_words("جرحى الجرحى مصابون المصابون مصابين إصابات الإصابات"), ArabicRule(ReadKind.INCIDENT, "injury", 0.9)),
    **dict.fromkeys(plain_words("مفقودون المفقودون مفقود مفقودين"), ArabicRule(ReadKind.PROTECTION, "missing", 0.9)),
}
_NUMBER_OF = ("عدد", "اجمالي")
_LEADS = frozenset(plain_words("في منذ خلال حتى اليوم أمس بين من"))  # behind the head: where and when
_LONGEST = 6  # words from the head to its colon
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_MARGIN = 0.5
_NOUN = 5  # words behind the number that may be taken in: `من عمال الإغاثة في نيالا`


def with_headed(one: Sentence, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence; a note that is headed so is one, from its head to the next sign, in the place of what was found in it."""
    plain = one.plain
    head = next((at for at, word in enumerate(plain) if word[0].isalpha()), len(plain))
    head += plain[head : head + 1] != [] and plain[head] in _NUMBER_OF
    rule = _RULES.get(plain[head]) if head < len(plain) else None
    colon = next((at for at in range(head + 1, min(head + _LONGEST, len(plain))) if plain[at] == ":"), 0)
    if rule is None or not colon or not (colon == head + 1 or plain[head + 1] in _LEADS) or colon + 1 >= len(plain):
        return list(clauses)
    number = numeral_at(plain, colon + 1)
    if number is None or any(clause.first <= head and clause.last >= number[2] for clause in clauses):
        return list(clauses)
    last = _end(plain, number[2])
    made = Clause(head, last, rule, head, rule.strength, _MARGIN, chance=_CHANCE)
    return [made, *(clause for clause in clauses if clause.first >= last)]


def _end(plain: Sequence[str], first: int) -> int:
    """Where the note ends whose number ends before `first`: at the next sign, or behind `، والجرحى: 9`."""
    stop = next((at for at in range(first, len(plain)) if plain[at] in SIGNS or not plain[at][0].isalnum()), len(plain))
    last = min(stop, first + _NOUN)
    if last == stop and stop + 3 < len(plain) and plain[stop + 1].removeprefix("و") in _RULES and plain[stop + 2] == ":":
        other = numeral_at(plain, stop + 3)
        return last if other is None else _end(plain, other[2])
    return last
