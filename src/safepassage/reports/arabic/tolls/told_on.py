"""What a toll goes on with behind the day or the aside that ends its claim, where no other claims it.

`ارتفع عدد الشهداء | منذ أكتوبر إلى 41 ألفاً`; `قتل 16 في السودان | يوم الجمعة، تسعة في الأبيض وسبعة في كادقلي`; as `tolls_apart` in English.
"""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.cuts import RESULT, is_verb
from safepassage.reports.arabic.harm.changed import rose_from
from safepassage.reports.arabic.harm.counts import rose_there
from safepassage.reports.arabic.harm.families import is_one
from safepassage.reports.arabic.harm.joined import BESIDE, and_others, gapped_too
from safepassage.reports.arabic.harm.roles import own_role, told_too
from safepassage.reports.arabic.harm.toll_lines import (
    SIGNS,
    Line,
    another_deed,
    first_where,
    harm_of,
    has_verb,
    is_bare,
    next_joint,
    own_words,
    wheres_of,
    with_noun,
)
from safepassage.reports.arabic.tolls.apart import apart
from safepassage.reports.arabic.words.harm_words import DIED, HIT_ONE, all_forms, done_to
from safepassage.reports.arabic.words.verbs import ATTRIBUTION, EXPECTED, IF, LINKS, NEGATIONS, SPEECH, STOPS
from safepassage.reports.tolls.tolls_alike import COUNTED, Share, both_tell
from safepassage.reports.words.arabic_words import plain_words, stems

_TOLD = (ReadKind.INCIDENT, ReadKind.NEED, ReadKind.RESPONSE)
_MOST = frozenset(plain_words("معظمهم جلهم أغلبهم غالبيتهم أكثرهم كلهم جميعهم معظمها معظمهن جلهن بينهم ضمنهم منهم"))
_ROSE = all_forms("ارتفع~يرتفع قفز~يقفز زاد~يزيد صعد~يصعد وصل~يصل بلغ~يبلغ ارتفاع وصول بلوغ تجاوز~يتجاوز ناهز~يناهز")
_REACHED = all_forms("بلغ~يبلغ تجاوز~يتجاوز ناهز~يناهز بلوغ")  # with no `to` before the number
_TOLLS = frozenset(plain_words("عدد أعداد حصيلة"))
_SINCE = frozenset(plain_words("منذ خلال حتى في أمس اليوم يوم ليلة فجر صباح مساء عقب بعد منتصف"))
_LEADS = frozenset(("و", "ما", "مما"))
MAY_BE = NEGATIONS | EXPECTED | IF | {"قد", "سوف"}
_GAP = 10  # words of a time between a verb and its number
_ASIDE = 9  # words of `، معظمهم من النساء والأطفال،`
_NOUN = 2  # words of `64 جريحاً`
_PIECE = 12  # words that tell of the hurt of the same
_SHORT = 4  # letters of a word in which `و` may be of the word itself
_PASSED = 4  # signs, days and asides one behind the other


def told_on(clause: Clause, line: Line, end: int) -> Clause:
    """A clause with what goes on behind it; `end`: where the next begins."""
    clause = replace(clause, last=max(clause.last, _new_number(line, clause, end)))
    clause = replace(clause, last=max(clause.last, _more_beside(line, clause, end)))
    while clause.rule.kind in (*COUNTED, ReadKind.RESPONSE) and not _unsure(line, clause.first, clause.last):
        last = (
            _number_behind(line, clause, end)
            or _others_behind(line, clause, end)
            or _place_behind(line, clause, end)
            or _deed_behind(line, clause, end)
            or _number_behind_day(line, clause, end)
        )
        if last <= clause.last:
            break
        clause = replace(clause, last=last)
    return clause


def _new_number(line: Line, clause: Clause, end: int) -> int:
    """`انخفض عدد الشاحنات من 170 شاحنة| في أبريل إلى 50 شاحنة`: where the new number ends, cut off from the old; 0: there is none."""
    to = next((to for at in range(clause.first, clause.last) if (to := rose_from(line.plain, at)) >= clause.last), -1)
    new = next((amount for amount in line.amounts if 0 < to < amount.first), None)
    if new is None:
        return 0
    noun = new.last < len(line.plain) and new.count.unit == line.words[new.last].text
    return min(end, max(with_noun(line, new), new.last + noun))


def _unsure(line: Line, first: int, last: int) -> bool:
    """Whether something is denied, or may be; not `ما لا يقل عن 12`."""
    inside = {at for amount in line.amounts for at in range(amount.first, amount.last)}
    return any(line.plain[at] in MAY_BE and at not in inside for at in range(first, last))


def piece_of(line: Line, before: Clause, one: Clause) -> Clause | None:
    """`قتل 16 في السودان | يوم الجمعة، | تسعة في الأبيض`: the whole with a piece that has no verb, and was cut off; None: it is none."""
    if before.rule.kind not in COUNTED or not (_has_no_verb(line, one.first, one.last) or one.last - one.first <= _NOUN):
        return None
    if _number_behind(line, before, one.last) == one.last:
        return replace(before, last=one.last)
    if one.rule.kind not in COUNTED or harm_of(line, one.first, one.last, ""):
        return None
    last = _others_behind(line, before, one.last)
    whole = replace(before, last=max(last, one.last))
    return whole if last > one.first and len(apart(whole, line)) > len(apart(before, line)) else None


def is_stub(line: Line, before: Clause, one: Clause) -> bool:
    """Whether a piece begins with a number of people, right behind a toll and no colon, and nothing in it says what befell them."""
    if not before.rule.kind is one.rule.kind is ReadKind.INCIDENT or not _has_no_verb(line, one.first, one.last):
        return False
    number = next((amount for amount in line.amounts if amount.first == one.first), None)
    counts = number is not None and number.last <= one.last and told_too(line.plain, number)
    near = _behind(line, before.last, one.last) == one.first
    return counts and near and bool(harm_of(line, before.first, before.last, "")) and not harm_of(line, one.first, one.last, "")


def with_more(line: Line, before: Clause, one: Clause) -> Clause | None:
    """`مقتل 6 جنود | فضلا عن |ثلاثة ضباط في كمين`: a toll with others who were cut off it; None: they have a claim of their own."""
    last = _more_beside(line, before, one.first + 1)
    own = last < one.last and bool(harm_of(line, one.first, one.last, ""))
    return replace(before, last=one.last) if one.first < last <= one.last and one.rule.kind in _TOLD and not own else None


def _more_beside(line: Line, clause: Clause, end: int) -> int:
    """`مقتل 6 جنود| فضلا عن ثلاثة ضباط`: where others end of whom the same is told, or who were hurt; 0: there are none."""
    at = clause.last + (line.word(clause.last) in SIGNS) + 2
    inside = [amount for amount in line.amounts if clause.first <= amount.first and amount.last <= clause.last]
    told = harm_of(line, clause.first, clause.last, clause.told)
    if clause.rule.kind not in COUNTED or not (inside and told) or at >= end or tuple(line.plain[at - 2 : at]) not in BESIDE:
        return 0
    more = next((amount for amount in line.amounts if amount.first == at), None)
    if more is None:
        return at + 1 if clause.last - inside[-1].last <= 1 and is_one(line.plain[at]) else 0
    last = with_noun(line, more)
    if own_role(line.plain, more):
        return 0 if both_tell(told, harm_of(line, more.first, last, "")) else last
    same = and_others(line.plain, inside[-1], more) or gapped_too(line.plain, inside[-1], more)
    return last if same and told_too(line.plain, more) else 0


def _has_no_verb(line: Line, first: int, last: int) -> bool:
    return not own_words(line, first, last) and not any(has_verb(word) for word in line.plain[first:last])


def _behind(line: Line, at: int, end: int) -> int:
    """Where what goes on behind a claim begins: past signs, days and an aside (`، معظمهم من النساء،`)."""
    for _ in range(_PASSED):
        if at >= end:
            break
        if line.plain[at] in SIGNS:
            at += 1
        elif (day := day_end(line, at)) > at:
            at = day
        elif line.plain[at - 1] in SIGNS and line.plain[at] in _MOST:
            sign = next((sign for sign in range(at + 1, min(at + _ASIDE, end)) if line.plain[sign] in SIGNS), 0)
            if not sign or not _has_no_verb(line, at, sign):
                break
            at = sign
        else:
            break
    return at


def day_end(line: Line, at: int) -> int:
    """Where the day ends that begins at a word; the word itself: none does."""
    end = line.days.get(line.words[at].start) if at < len(line.words) else None
    return at if end is None else next((other for other in range(at, len(line.words)) if line.words[other].start >= end), len(line.words))


def _number_behind(line: Line, clause: Clause, end: int) -> int:
    """`ارتفع عدد الشهداء في غزة | منذ أكتوبر إلى 41 ألفاً`: where the number ends that a toll rose to; 0: it is not cut off."""
    head = {stem for word in line.plain[clause.first : clause.first + _PASSED] for stem in stems(word)}
    amount = next((one for one in line.amounts if one.first >= clause.last), None)
    if amount is None or not (head & _ROSE and head & _TOLLS) or harm_of(line, clause.first, clause.last, ""):
        return 0
    between = [word for word in line.plain[clause.last : amount.first] if word not in SIGNS]
    to, since = line.plain[amount.first - 1] == "الي", [*between, ""][0]
    timed = (
        (not between and line.plain[clause.last - 1] == "الي")
        or since in _SINCE
        or day_end(line, clause.last) > clause.last
        or between == ["الي"]
    )
    plainly = all(not has_verb(word) and word not in LINKS and word not in STOPS for word in between)
    last = with_noun(line, amount)
    if last > end or len(between) > _GAP or not (timed and plainly and (to or head & _REACHED)):
        return 0
    return last if harm_of(line, clause.first, last, "") else 0


def _place_behind(line: Line, clause: Clause, end: int) -> int:
    """`ارتفع عدد القتلى في باكستان إلى 1200 | وفي الهند إلى 600`: where a second number of the dead ends, behind its place; 0: none is."""
    head = {stem for word in line.plain[clause.first : clause.first + _PASSED] for stem in stems(word)}
    first = _behind(line, clause.last, end)
    if not (head & _ROSE and head & _TOLLS) or line.word(first) != "وفي" or not harm_of(line, clause.first, clause.last, ""):
        return 0
    amount = next((one for one in line.amounts if first + 2 <= one.first <= first + _PASSED + 1), None)
    if amount is None or not rose_there(line.plain, first, amount) or not wheres_of(line, first, amount.first):
        return 0
    last = with_noun(line, amount)
    return last if last <= end and len(apart(replace(clause, last=last), line)) > len(apart(clause, line)) else 0


def _others_behind(line: Line, clause: Clause, end: int) -> int:
    """
    Where others end who are told of at a place or a day of their own, behind the first with theirs; 0: there are none.

    `قتل ثلاثة في أفدييفكا | يوم الاثنين وأربعة يوم الثلاثاء`; `قتلت غارة على رفح تسعة | وأخرى على خان يونس ستة`.
    """
    first = _behind(line, clause.last, end)
    if first >= end or not harm_of(line, clause.first, clause.last, clause.told):
        return 0
    last = _end_of_others(line, clause, first, end)
    if last <= first or any(has_verb(word) for word in line.plain[first:last]):
        return 0
    parts = apart(replace(clause, last=last), line)
    adds = line.plain[first][:1] == "و"  # without `and` they are some of the first, or nobody knows
    return last if len(parts) > len(apart(clause, line)) and (adds or any(part.share is Share.PART for part in parts)) else 0


def _end_of_others(line: Line, clause: Clause, first: int, end: int) -> int:
    """Where the last of some numbers that follow each other ends, each with its place or day."""
    limit = next((at for at in range(first, end) if line.plain[at] in STOPS or line.plain[at] in LINKS), end)
    last = first
    while first < limit:
        joint = next_joint(line, first, limit)
        stop = _end_of_another(line, clause, first, joint) if another_deed(line, first) else _end_of_one(line, first, joint, limit)
        if not stop:
            break
        last = stop
        first = next_joint(line, last - 1, limit)
        first += first < limit and line.plain[first] in SIGNS
    return last


def _end_of_one(line: Line, first: int, joint: int, limit: int) -> int:
    """Where a number ends with its place or day; 0: it has none."""
    mark = first_where(line, first, joint)
    if mark == first:
        mark = next((at for at in range(first + 1, joint) if day_end(line, at) > at), first)
    return _end_of_mark(line, mark, limit) if mark > first and is_bare(line, first, mark) else 0


def _end_of_mark(line: Line, mark: int, limit: int) -> int:
    """Where a place or a day ends, with the day right behind it."""
    stop = line.words[mark].start
    stop = max([place.end for place in line.places if place.start == stop] or [line.words[mark].end])
    at = next((at for at in range(mark, limit) if line.words[at].start >= stop), limit)
    at = max(at, day_end(line, mark))
    return min(day_end(line, at), limit) if at < limit else limit


def _end_of_another(line: Line, clause: Clause, first: int, joint: int) -> int:
    """`وأخرى على المدرسة أربعة`: where the number ends that the verb of the first is meant to count; 0: none, or the first did more."""
    amount = next((one for one in line.amounts if first < one.first < joint), None)
    own = [one for one in line.amounts if clause.first <= one.first < clause.last and not one.part]
    if amount is None or len(own) != 1 or line.plain[clause.first].lstrip("وف") not in HIT_ONE or not told_too(line.plain, amount):
        return 0
    last = with_noun(line, amount)
    return last if last <= joint and _ends(line, last) else 0


def _deed_behind(line: Line, clause: Clause, end: int) -> int:
    """
    Where it ends what else befell them, or what the deed led to, in words that no other claims; 0: nothing is told.

    `استشهد 12، جلهم من النساء، | وجرح عشرات`; `وصل 33 جريحاً، | فارق خمسة منهم الحياة`; `قصف السوق، | أدت إلى مقتل ستة`.
    """
    first = _behind(line, clause.last, end)
    if clause.rule.kind not in _TOLD or first >= end or not _tells_on(line, first):
        return 0
    last = next((at for at in range(first + 1, end) if _ends(line, at)), end)
    said = any(word.lstrip("وف") in SPEECH or word in ATTRIBUTION for word in line.plain[first:last])
    if said or _unsure(line, first, last) or last - first > _PIECE or (last == end < len(line.plain)):
        return 0
    more, own = harm_of(line, first, last, ""), harm_of(line, clause.first, clause.last, "")
    return last if more and not both_tell(more, own) else 0


def _number_behind_day(line: Line, clause: Clause, end: int) -> int:
    """`استشهد 9 أمس في رفح واستشهد| اليوم 3`: where the number ends that a day cut off from its verb; 0: none is."""
    day = day_end(line, clause.last)
    if day == clause.last or not done_to(line.plain[clause.last - 1]):
        return 0
    amount = next((one for one in line.amounts if one.first == day and one.last <= end), None)
    return with_noun(line, amount) if amount is not None and told_too(line.plain, amount) else 0


def _tells_on(line: Line, first: int) -> bool:
    """Whether a verb of harm, of what a deed led to, or `إضافة إلى 195 جريحاً` stands at a word."""
    at = first + (line.plain[first] in _LEADS)
    if at + 1 >= len(line.plain):
        return False
    if tuple(line.plain[at : at + 2]) in BESIDE:
        return any(amount.first == at + 2 and own_role(line.plain, amount) for amount in line.amounts)
    bare = line.plain[at].lstrip("وف")
    if bare in RESULT or line.plain[at] in RESULT:
        return True
    counted = any(at < amount.first <= at + 2 for amount in line.amounts)
    return counted and (bare in HIT_ONE or bool(done_to(line.plain[at])) or not DIED.isdisjoint(stems(line.plain[at])))


def _ends(line: Line, at: int) -> bool:
    """Whether what is told of the hurt ends before a word: a sign, or a verb of something else."""
    word = line.word(at) or "."
    another = word[:1] in "وف" and len(word) > _SHORT and is_verb(word[1:]) and not done_to(word)
    return word in SIGNS or word in STOPS or word in LINKS or another
