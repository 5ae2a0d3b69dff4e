"""A toll before its claim, in words of no other: `جرح المئات | حين أطلقت الشرطة النار`; `عاملان من الصليب الأحمر | قتلا في كمين`."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.toll_lines import LONGEST, SIGNS, Line, harm_of, has_verb
from safepassage.reports.arabic.harm.whom import person
from safepassage.reports.arabic.tolls.told_on import MAY_BE, day_end
from safepassage.reports.arabic.words.harm_words import DIED, WHERE, done_to
from safepassage.reports.arabic.words.verbs import LINKS, SPEECH, STOPS
from safepassage.reports.tolls.tolls_alike import both_tell
from safepassage.reports.words.arabic_words import plain_words, stems

_WHEN = frozenset(plain_words("حين حينما عندما لما بعدما إثر عقب جراء نتيجة"))
_MANY = ("وا", "ا")  # how a verb ends whose subject stands before it
_WENT = frozenset(plain_words("ذهب ذهبت راح راحت"))
_VICTIMS = frozenset(plain_words("ضحية ضحيته ضحيتها"))
_OF_WOUNDS = frozenset(plain_words("متأثرا متأثرة متأثرين متأثرتين"))
_TO_WOUNDS = 14  # words from the death to the wounds
_WHOSE = 4  # words of `من الصليب الأحمر`


def begun_before(clause: Clause, line: Line, begin: int) -> Clause:
    """A clause with the toll that stands before it and in no other; `begin`: where that ends."""
    if clause.rule.kind is not ReadKind.INCIDENT:
        return clause
    own = harm_of(line, clause.first, clause.last, "")
    for first in (head(line, clause, begin) for head in (_when_head, _whom_head, _victims_head, _death_head)):
        if begin <= first < clause.first and not any(word in MAY_BE for word in line.plain[max(begin, first - 3) : first + 1]):
            more = harm_of(line, first, clause.last, "")
            if more and (not own or not both_tell(own, harm_of(line, first, clause.first, ""))):
                return replace(clause, first=first)
    return clause


def _head(line: Line, at: int) -> int:
    """Where the words before a place begin, behind a sign."""
    return next((sign for sign in range(at - 1, -1, -1) if line.plain[sign] in SIGNS or line.plain[sign] in STOPS), -1) + 1


def _when_head(line: Line, clause: Clause, begin: int) -> int:
    """`جرح المئات | حين أطلقت الشرطة النار`: the toll before the deed that led to it; the clause itself: none."""
    joint = clause.first - 1
    if joint < begin or line.plain[joint] not in _WHEN:
        return clause.first
    head = _head(line, joint)
    plainly = head < joint <= head + LONGEST and bool(done_to(line.plain[head]) or not DIED.isdisjoint(stems(line.plain[head])))
    links = any(word in LINKS or word.lstrip("وف") in SPEECH for word in line.plain[head:joint])
    return head if plainly and not links and harm_of(line, head, joint, "") else clause.first


def _whom_head(line: Line, clause: Clause, begin: int) -> int:
    """`عاملان من الصليب الأحمر | قتلا في كمين`: those of whom the verb tells, cut off; the clause itself: it tells of others."""
    verb, behind = line.plain[clause.first], line.plain[clause.first + 1 : clause.first + 2]
    led = bool(behind) and (behind[0] in WHERE or behind[0][:1] == "ب" or day_end(line, clause.first + 1) > clause.first + 1)
    if not (verb.endswith(_MANY) and done_to(verb) and led) or harm_of(line, clause.first, clause.last, ""):
        return clause.first
    amount = next((one for one in reversed(line.amounts) if begin <= one.first and one.last <= clause.first), None)
    if amount is None or not person(line.plain, amount) or clause.first - amount.last > _WHOSE:
        return clause.first
    between = line.plain[amount.last : clause.first]
    plainly = all(word not in SIGNS and word not in LINKS and word not in STOPS and not has_verb(word) for word in between)
    return amount.first if plainly else clause.first


def _death_head(line: Line, clause: Clause, begin: int) -> int:
    """`استشهد الشاب (22 عاما) | متأثرا بجروحه`: the death of which only the wounds are in the clause; the clause itself: none is told."""
    if line.plain[clause.first] not in _OF_WOUNDS:
        return clause.first
    for at in range(clause.first - 1, max(begin, clause.first - _TO_WOUNDS) - 1, -1):
        if line.plain[at] in STOPS or line.plain[at] in LINKS:
            break
        if not DIED.isdisjoint(stems(line.plain[at])):
            return at
    return clause.first


def _victims_head(line: Line, clause: Clause, begin: int) -> int:
    """`ذهب ضحية | القصف 23 مدنياً`: the words of harm that govern the number; the clause itself: there are none."""
    first = clause.first - 2
    if first < begin or harm_of(line, clause.first, clause.last, "") or first != _head(line, clause.first):
        return clause.first
    return first if line.plain[first].lstrip("وف") in _WENT and line.plain[first + 1] in _VICTIMS else clause.first
