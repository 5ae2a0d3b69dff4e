"""
A toll that is put right in the sentence that denies another, in Arabic: the one that is right is told as so. Own work.

`نفت أن يكون عدد القتلى 100 | وأكدت أنه |37|`; `لم يقتل 12 شخصا بل |7|`; `عدد القتلى 8 |وليس 15|، في قصف سراقب` is one toll, and no denial.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.roles import own_role, told_too
from safepassage.reports.arabic.harm.toll_lines import Line, harm_of
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.arabic.words.verbs import LINKS, SPEECH, STOPS
from safepassage.reports.tolls.tolls_alike import first_role
from safepassage.reports.words.arabic_words import plain_words, roots

_IS_NOT = frozenset(plain_words("ليس ليست ليسوا"))
_ONLY = frozenset(plain_words("فقط وحسب فحسب لا"))
_NOT_BUT = frozenset(plain_words("وليس وليست وليسوا لا"))
_IS_NOT = frozenset(plain_words("ليس ليست ليسوا"))
_ONLY = frozenset(plain_words("فقط وحسب فحسب لا"))
_BUT = frozenset(plain_words("بل إنما وإنما"))
_THAT = frozenset(plain_words("أنه أنها أنهم إنه إنها إنهم بأنه بأنها أن إن بأن"))
_IT_IS = frozenset(
    plain_words("هو هي كان كانت بلغ بلغت يبلغ تبلغ فقط عددهم العدد الحصيلة الرقم الصحيح الصحيحة الحقيقي الحقيقية الفعلي الفعلية قتل سقط")
)
_DENIED = frozenset(plain_words("لم ولم ليس ليست ليسوا ما نفى نفت نفوا تنفي ينفي نافيا نافية"))
_FAR, _BETWEEN = 16, 4  # words from a toll to what puts it right, and from there to the number


def put_right(clauses: Sequence[Clause], line: Line) -> list[Clause]:
    """The clauses of a sentence, with the toll that puts a denied one right as its own."""
    found: list[Clause] = []
    for number, clause in enumerate(clauses):
        before = found[-1] if found else None
        if before is not None and before.granted and clause.first < before.last:
            continue  # its words are of the toll put right
        if before is not None and _not_but(line, before, clause):
            found[-1] = replace(before, last=clause.last)
            continue
        end = len(line.plain)
        right = _right_number(line, clause, end)
        if right is None:
            found.append(clause)
            continue
        at, amount = right
        behind = next((other for other in clauses[number + 1 :] if other.first >= at), None)
        last = _end(line, amount, behind)
        role = first_role(harm_of(line, clause.first, min(clause.last, at), clause.told))
        is_not = any(line.plain[place - 1] in _IS_NOT for place in (one.first for one in line.amounts) if clause.first < place < at)
        found.append(replace(clause, last=min(clause.last, at), spared=True if is_not else clause.spared))
        found.append(
            replace(
                clause, first=amount.first, last=last, word=amount.first, part=True, told=role, spared=False, granted=True, pointed=None
            )
        )
    return found


def _not_but(line: Line, before: Clause, one: Clause) -> bool:
    """`عدد القتلى 8 |وليس 15 كما ورد|`: whether a clause tells which number it is not, right behind the one that it is."""
    counted = any(amount.first in (one.first + 1, one.first + 2) for amount in line.amounts) or line.word(one.first + 1).isdecimal()
    told = bool(harm_of(line, before.first, before.last, before.told))
    return told and counted and one.first - before.last <= 1 and line.word(one.first) in _NOT_BUT


def _right_number(line: Line, clause: Clause, end: int) -> tuple[int, ArabicAmount] | None:
    """Where a denied toll ends, and the number that puts it right; None: it is not denied, or none does."""
    if clause.rule.kind is not ReadKind.INCIDENT or not _is_denied(line, clause):
        return None
    told = next((amount for amount in line.amounts if clause.first <= amount.first < clause.last), None)
    if told is None:
        return None
    for at in range(told.last, min(told.last + _FAR, end)):
        if line.plain[at] in STOPS:
            return None
        first = at + 1
        if line.plain[at][:1] == "و" and line.plain[at][1:] in SPEECH:
            that = next((place for place in range(first, min(first + _BETWEEN, end)) if line.plain[place] in _THAT), -1)
            if that < 0:
                continue
            first = that + 1
        elif line.plain[at] not in _BUT:
            continue
        amount = next((one for one in line.amounts if first <= one.first <= first + _BETWEEN), None)
        bare = amount is not None and all(line.plain[place] in _IT_IS for place in range(first, amount.first))
        if amount is None or not bare or own_role(line.plain, amount) or _otherwise(line, amount, told) or not _of_people(line, amount):
            return None
        return (at, amount) if harm_of(line, clause.first, min(clause.last, at), clause.told) else None
    return None


def _otherwise(line: Line, amount: ArabicAmount, told: ArabicAmount) -> bool:
    """`نفى مقتل 12 مدنيا وقال إن |3 أصيبوا|`, `إنه قتل |4 مسلحين|`: whether others are told of, and nothing is put right."""
    one, other = line.word(told.last), line.word(amount.last)
    others = names_people(one) and names_people(other) and set(roots(one)).isdisjoint(roots(other))
    return others or bool(done_to(other))


def _of_people(line: Line, amount: ArabicAmount) -> bool:
    """`بل 7 |فقط|`, `أنه 37 في`."""
    return line.word(amount.last) in _ONLY or told_too(line.plain, amount)


def _is_denied(line: Line, clause: Clause) -> bool:
    return any(word.lstrip("وف") in _DENIED for word in line.plain[max(0, clause.first - _FAR) : clause.last])


def _end(line: Line, amount: ArabicAmount, behind: Clause | None) -> int:
    """Where what is told of the right number ends: with the clause that goes on behind it, if that tells of no other toll."""
    if behind is not None and behind.first >= amount.first and not harm_of(line, behind.first, behind.last, ""):
        near = all(word not in LINKS and word not in STOPS for word in line.plain[amount.last : behind.first])
        if near and behind.first - amount.last <= _BETWEEN:
            return behind.last
    stop = next((at for at in range(amount.last, len(line.plain)) if line.plain[at] in STOPS or line.plain[at] in LINKS), len(line.plain))
    return min(stop, behind.first) if behind is not None and behind.first >= amount.last else stop
