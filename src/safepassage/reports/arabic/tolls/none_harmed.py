"""
That a deed harmed nobody, told at its end, in Arabic: قصف على سرمين |دون إصابات|، سقطت قذائف |ولا إصابات|. Own work.

A claim of its own says so, as `ولم تقع إصابات` does. Where only nothing is known (`دون ورود أنباء عن إصابات`) none is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.toll_lines import SIGNS, Line
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.arabic.words.verbs import STOPS
from safepassage.reports.words.arabic_words import plain_words

_WITHOUT = frozenset(plain_words("دون بدون بلا ودون وبدون وبلا ومن لا ولا"))
_BY = frozenset(
    plain_words(
        "وقوع تسجيل سقوط حدوث إيقاع أي أية أن يسفر تسفر عن يوقع توقع تقع يقع يسقط تسقط يسجل تسجل يخلف تخلف يؤدي تؤدي إلى من خسائر ذكر"
    )
)
_INJURED = frozenset(plain_words("إصابات إصابة جرحى مصابين"))
_KILLED = frozenset(plain_words("ضحايا قتلى شهداء وفيات"))
_HUMAN = (plain_words("خسائر بشرية"), plain_words("خسائر في الأرواح"), plain_words("أضرار بشرية"))
_MORE = frozenset(plain_words("بشرية أو و في بين صفوف الأرواح المدنيين السكان قتلى جرحى ضحايا إصابات وفيات"))
_OF_A_SORT = frozenset(plain_words("خطيرة بليغة جديدة مباشرة خطرة حرجة كبيرة أخرى كثيرة"))
_AMONG = frozenset(plain_words("بين صفوف"))  # of whom none was harmed; of others nothing is told
_LONGEST, _FAR = 6, 14  # words of `دون أن يسفر ذلك عن وقوع`, and from a deed to that it harmed nobody
_STRENGTH = 0.8


class NoneHarmed(NamedTuple):
    """The words [first, last) that say that nobody was harmed, and what befell nobody."""

    first: int
    last: int
    subtype: str


def with_none_harmed(clauses: Sequence[Clause], line: Line) -> Iterator[Clause]:
    """The clauses of a sentence; each deed that harmed nobody without these words, and with a claim of them."""
    for number, clause in enumerate(clauses):
        end = clauses[number + 1].first if number + 1 < len(clauses) else len(line.plain)
        none = _none_behind(line, clause, max(end, clause.last)) if clause.rule.kind is ReadKind.INCIDENT else None
        if none is None or none.first - clause.first < 1:
            yield clause
            continue
        last = min(clause.last, none.first)
        while last > clause.first + 1 and line.plain[last - 1] in SIGNS:
            last -= 1
        yield replace(clause, last=last)
        yield replace(
            clause,
            first=none.first, last=none.last, word=none.first, rule=ArabicRule(ReadKind.INCIDENT, none.subtype, _STRENGTH),
            guessed=False, part=True, told="", spared=True, here=(clause.first, last), pointed=None,
        )  # fmt: skip


def nobody_was(plain: Sequence[str], clause: Clause) -> str:
    """`لم تقع إصابات في قصف سرمين`: what befell nobody, so that not the shelling is denied; empty: it says nothing of the kind."""
    if plain[clause.first].lstrip("وف") not in ("لم", "لا") or clause.rule.kind is not ReadKind.INCIDENT:
        return ""
    return _whom(plain, clause.first + 1, min(clause.first + _LONGEST, clause.last))[1]


def _none_behind(line: Line, clause: Clause, end: int) -> NoneHarmed | None:
    for at in range(clause.first + 1, min(end, clause.last + _FAR)):
        word = line.plain[at]
        if word in STOPS and at >= clause.last:
            return None
        if word not in _WITHOUT or (word == "ومن" and line.word(at + 1) != "دون"):
            continue
        last, subtype = _whom(line.plain, at + 1, min(at + 1 + _LONGEST, len(line.plain)))
        if subtype:
            first = at - (line.plain[at - 1] == "من")
            return NoneHarmed(first, last, subtype)
    return None


def _whom(plain: Sequence[str], first: int, end: int) -> tuple[int, str]:
    """Where the words end that name whom nothing befell, and what; empty: they name nobody, or only some (`دون إصابات خطيرة`)."""
    for at in range(first, end):
        human = next((words for words in _HUMAN if tuple(plain[at : at + len(words)]) == words), ())
        if human or plain[at] in _INJURED | _KILLED:
            last = at + (len(human) or 1)
            while last < len(plain) and (plain[last] in _MORE or plain[last].removeprefix("و") in _INJURED | _KILLED):
                last += 1
            last -= plain[last - 1] == "في"
            disease = last < len(plain) and plain[last].startswith("بال") and plain[last] != "بالقرب"  # دون إصابات بالكوليرا
            some = disease or plain[last - 1] in _AMONG or (last < len(plain) and plain[last] in _OF_A_SORT)
            return (at, "") if some else (last, "killing" if human or plain[at] in _KILLED else "injury")
        if plain[at] not in _BY:
            break
    return first, ""
