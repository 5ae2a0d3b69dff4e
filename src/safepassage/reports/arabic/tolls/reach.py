"""What a sentence tells of a toll beside a claim, and in no other, belongs to it: فسقط شهيدان | استهدفت سيارة في الخيام."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.harm.made_up import made_up, of_victims
from safepassage.reports.arabic.harm.toll_lines import AT, LONGEST, SIGNS, Line, harm_of, listed_in, own_words, wheres_of
from safepassage.reports.arabic.tolls.apart import joints_of
from safepassage.reports.arabic.tolls.in_strikes import with_its_strike
from safepassage.reports.arabic.tolls.told_before import begun_before
from safepassage.reports.arabic.tolls.told_on import is_stub, piece_of, told_on, with_more
from safepassage.reports.arabic.words.harm_words import HURT, HURT_MEN, done_to
from safepassage.reports.arabic.words.verbs import LINKS, SPEECH
from safepassage.reports.tolls.tolls_alike import both_tell
from safepassage.reports.words.arabic_words import stems

_HURT = HURT | HURT_MEN
_SCRAP = 2  # words of a clause that is none
_PLACE = 4  # words of `في تكريت`


def reached(clauses: Sequence[Clause], line: Line) -> list[Clause]:
    """
    The clauses of a sentence, each with what is told of its toll right beside it and in no other clause.

    `استهدفت سيارة في الخيام | فسقط شهيدان`; `| وقتل مدني | وجرح ثلاثة في تفجير بحي هودن`; `وسبعة في كركوك وقتيلين | في تكريت`.
    """
    found: list[Clause] = []
    for before, one in zip((None, *clauses), clauses, strict=False):
        if (found and _parts_of(line, found[-1], one)) or (found and _their_verb(line, found[-1], one)):
            found[-1] = replace(found[-1], last=one.last)
        elif found and _other_half(line, found[-1], one):
            found[-1] = replace(found[-1], last=_end_of_half(line, one))
        elif found and (whole := _one_with(line, found[-1], one)) is not None:
            found[-1] = whole
        elif before is None or not (_scrap(line, before, one) or is_stub(line, found[-1], one)):
            found.append(one)
    for number, clause in enumerate(found):
        end = found[number + 1].first if number + 1 < len(found) else len(line.plain)
        if clause.rule.kind is ReadKind.INCIDENT:
            found[number] = clause = replace(clause, last=_reach(line, clause, end))
        found[number] = told_on(clause, line, end)
    for number, clause in enumerate(found):
        begin = found[number - 1].last if number else 0
        if clause.rule.kind is ReadKind.INCIDENT:
            found[number] = begun_before(replace(clause, first=_reach_back(line, clause, begin)), line, begin)
    return found


def _one_with(line: Line, before: Clause, one: Clause) -> Clause | None:
    """Both as one claim; None: they are two."""
    return with_its_strike(line, before, one) or piece_of(line, before, one) or with_more(line, before, one)


def _parts_of(line: Line, before: Clause, one: Clause) -> bool:
    """`قتل 7 أشخاص في الموصل: | ستة في الزنجيلي وواحد في الشفاء`: the parts of a whole, which no word tells of."""
    colon = before.last + 1 == one.first and line.word(before.last) == ":" and before.rule.kind is ReadKind.INCIDENT
    if not colon:
        return False
    if not harm_of(line, one.first, one.last, ""):
        return bool(listed_in(line, one.first, one.last, False))
    inside = [amount for amount in line.amounts if before.first <= amount.first and amount.last <= one.last]  # 12 ضحية: 3 قتلى و9 جرحى
    return len(inside) > 1 and of_victims(line.plain, inside[0]) and made_up(line.plain, inside, one.last) == inside[1:]


def _their_verb(line: Line, before: Clause, one: Clause) -> bool:
    """`17 مدنياً، بينهم خمس نساء وطفلان، | قتلوا في قصف`: what befell those who are counted before, cut off from them."""
    both = before.rule.kind is one.rule.kind is ReadKind.INCIDENT
    verb, between = line.word(one.first), range(before.last, one.first)
    cut_off = both and all(line.plain[at] in SIGNS for at in between) and verb.endswith("وا") and bool(done_to(verb))
    return cut_off and not harm_of(line, before.first, before.last, "") and bool(harm_of(line, before.first, one.last, ""))


def _other_half(line: Line, before: Clause, one: Clause) -> bool:
    """
    `قصف عنيف قتل 14 مدنيا | وأصاب 43 خلال يومين`: the hurt of the dead right before them, with no place of their own beside another.

    The claim before may hold them too: they are told once.
    """
    if before.last < one.first or before.rule.kind is not ReadKind.INCIDENT or one.rule.kind is not ReadKind.INCIDENT:
        return False
    word, end = line.word(one.first), _end_of_half(line, one)
    if (
        word[:1] != "و"
        or not _HURT.intersection(stems(word))
        or (wheres_of(line, before.first, one.first) and wheres_of(line, one.first, end))
    ):
        return False
    dead, hurt = harm_of(line, before.first, one.first, ""), harm_of(line, one.first, end, "")
    return bool(dead.killed and hurt.injured) and not (dead.injured or hurt.killed)


def _end_of_half(line: Line, one: Clause) -> int:
    return next((at for at in range(one.first + 1, one.last) if line.plain[at] in SIGNS), one.last)


def _scrap(line: Line, before: Clause, one: Clause) -> bool:
    """`فسقط شهيدان` right behind a clause of what they fell by: too short for a claim."""
    short = one.last - one.first <= _SCRAP and one.first == before.last and before.rule.kind is ReadKind.INCIDENT
    return short and _adds(line, before, one.first, one.last)


def _reach(line: Line, clause: Clause, end: int) -> int:
    """Where a clause ends with what goes on behind it."""
    last = clause.last
    stop = next((at for at in range(last, end) if line.plain[at] in (*SIGNS, ".", ":") or line.plain[at] in LINKS), end)
    if not 0 < stop - last <= LONGEST:
        return last
    counted = any(clause.first <= amount.first and last - 2 <= amount.last <= last for amount in line.amounts)
    if counted and line.plain[last] in AT and stop - last <= _PLACE and wheres_of(line, last, stop):
        return stop
    near = own_words(line, last, min(last + 2, stop)) or any(last <= amount.first <= last + 1 for amount in line.amounts)
    led = line.plain[last][:1] in "وف" and near
    return stop if led and _adds(line, clause, last, stop) and not _spoken(line.plain, last, stop) else last


def _reach_back(line: Line, clause: Clause, begin: int) -> int:
    """Where a clause begins with what stands right before it."""
    first = clause.first
    head = next((at for at in range(first - 1, begin - 1, -1) if line.plain[at] in (*SIGNS, ".", ":") or line.plain[at] in LINKS), -1) + 1
    led = (head > 0 or not begin) and head < first and first - head <= LONGEST and line.word(first)[:1] == "و" and word_of(line.plain, head)
    return head if led and _adds(line, clause, head, first) and not _spoken(line.plain, head, first) else first


def _adds(line: Line, clause: Clause, first: int, last: int) -> bool:
    """Whether words tell of killed or injured whom the clause does not tell of."""
    until = next((stop for stop, _ in joints_of(line.plain, clause)), clause.last) if last == clause.first else clause.last
    more, own = harm_of(line, first, last, ""), harm_of(line, clause.first, until, "")
    return bool(more) and not both_tell(more, own)


def _spoken(plain: Sequence[str], first: int, last: int) -> bool:
    return any(word.lstrip("وف") in SPEECH for word in plain[first:last])
