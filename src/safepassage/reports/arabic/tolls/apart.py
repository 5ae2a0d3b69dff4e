"""Arabic tolls of two places or two deeds in one clause are two claims: مقتل 4 في بحري | و3 في الخرطوم; as `tolls_apart` in English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.harm.counts import is_one_more, rose_there
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.roles import told_too
from safepassage.reports.arabic.harm.toll_lines import (
    NO_AND,
    NO_NAMES,
    OF_THEM,
    SIGNS,
    Line,
    another_deed,
    first_where,
    harm_of,
    is_bare,
    is_broad,
    is_country,
    listed_in,
    next_joint,
    own_words,
    wheres_of,
)
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.tolls.days import on_another_day
from safepassage.reports.arabic.tolls.respective import respective
from safepassage.reports.arabic.where.place_choice import who
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.tolls.tolls_alike import COUNTED, Share, adds_up, both_tell, first_role
from safepassage.reports.words.arabic_words import plain_words

_LINKS = frozenset(plain_words("فيما وفيما بينما وبينما كما وكما ثم لكن ولكن"))
_BUT = frozenset(plain_words("لكنه لكنها لكنهم لكنهما ولكنه ولكنها ولكنهم بل"))
_RISES = frozenset(plain_words("رفع يرفع ترتفع يرتفع تصل يصل تبلغ يبلغ"))
_TOLLS = frozenset(plain_words("عدد الحصيلة حصيلة العدد"))
_OR = frozenset(plain_words("أو"))
_FELL = frozenset(plain_words("سقط قتل لقي قضى توفي استشهد مات أصيب جرح"))
_FROM_AMONG = tuple(plain_words("من بين"))
_NOT = frozenset(plain_words("لم ولم لا ولا"))
_CASUALTIES = frozenset(plain_words("قتلى ضحايا وفيات شهداء خسائر إصابات جرحى قتيل وفاة"))
_ANYBODY = frozenset(plain_words("أحد أي"))
_BARE_WHERE = frozenset(plain_words("في قرب داخل"))
_NEAR = 4  # words behind a joint within which what befell somebody, or how many, is told


class Cut(NamedTuple):
    """
    What the second part takes over from the first (empty: nothing).

    `broken_down`: it is a part of the first. `another_day`: it was at the same place. `spared`: the first befell nobody.
    """

    role: str = ""
    broken_down: bool = False
    another_day: bool = False
    spared: bool | None = None


def apart(clause: Clause, line: Line) -> list[Clause]:
    """A clause as it is, or the tolls of its places each for itself; they do not overlap."""
    if clause.rule.kind not in COUNTED or not (joints := joints_of(line.plain, clause)):
        return [clause]
    if each := respective(clause, line):
        return each
    if not harm_of(line, clause.first, clause.last, ""):
        return [clause]
    parts: list[Clause] = []
    begin, told, share, spared, here = clause.first, "", Share.ALONE, None, None
    for stop, first in joints:
        if stop <= begin or (cut := _cut(line, (begin, stop), (first, clause.last), told)) is None:
            continue
        if not cut.broken_down and _cut_later(line, clause, begin, (stop, first), told, cut.role):
            continue
        mine = Share.WHOLE if cut.broken_down and share is Share.ALONE else share
        ahead = cut.another_day and here is None and not wheres_of(line, begin, stop)
        here = (first, clause.last) if ahead else here
        parts.append(replace(_part(line, clause, begin, stop, told), share=mine, spared=cut.spared or spared, here=here))
        here = (begin, stop) if cut.another_day and not ahead else None
        share = Share.PART if cut.broken_down or share is Share.PART else Share.ALONE
        begin, told, spared = first, cut.role, False if cut.spared else None
    last = replace(_part(line, clause, begin, clause.last, told), share=share, spared=spared, here=here)
    return [*parts, last] if parts else [clause]


def _cut_later(line: Line, clause: Clause, begin: int, cut: tuple[int, int], told: str, role: str) -> bool:
    """
    Whether what follows a joint completes the first toll: `قتل 3 في حمص وجرح 5، | وقتل اثنان في حماة`.

    Not where it counts others of the same (`role`): `قتل 13 في صنعاء، | وعشرة، بينهم أربعة أطفال وامرأة، في صعدة`.
    """
    stop, first = cut
    place, before = first_where(line, first, clause.last), harm_of(line, begin, stop, told)
    for end, other in joints_of(line.plain, clause):
        if not first < other < place or _cut(line, (begin, end), (other, clause.last), told) is None:
            continue
        if not both_tell(before, harm_of(line, first, end, role) if end > first else before):
            return True
    return False


def where_of(line: Line, first: int, last: int) -> Named | None:
    """The place that a part names for itself: the first that is no country or region, or the first."""
    found = wheres_of(line, first, last)
    return next((place for place in found if not is_broad(place)), found[0] if found else None)


def of_whole(line: Line, clause: Clause, place: Named) -> Named | None:
    """
    Where a whole was: told before its parts, each of which has a place of its own; where none is, not where a part was; else `place`.

    `قتل 21 في غزة بينهم ثمانية في جباليا`: Gaza; `قتل 30، بينهم 12 في الفاشر`: nowhere told.
    """
    inside = [amount for amount in line.amounts if clause.first <= amount.first and amount.last <= clause.last]
    part = next((number for number, amount in enumerate(inside) if number and amount.part), 0)
    theirs = wheres_of(line, inside[part].last, clause.last) if part else []
    if not theirs:
        return place
    before = next(iter(wheres_of(line, clause.first, inside[part].first)), None)
    if before is not None or not is_bare_where(line, inside[part]):
        return before or place
    return None if any(who(place) == who(one) for one in theirs) else place


def is_bare_where(line: Line, part: ArabicAmount) -> bool:
    """`بينهم 12 |في الفاشر`, `منهم 12 |بنيالا`: of a part nothing is told but where it was; not `12 طفلا في الفاشر`."""
    behind = line.word(part.last)
    joined = behind[:1] == "ب" and any(place.start - line.words[part.last].start in (0, 1) for place in line.places)
    return joined or behind in _BARE_WHERE


def names_unknown(line: Line, clause: Clause) -> bool:
    """`وقتل مسلحون اثنين في حوارة`: whether a part ends with where it was, which no list has: it was not where the other part was."""
    if another_deed(line, clause.first):
        return True
    at, word = line.plain[clause.last - 2 : clause.last]
    return at == "في" and word not in NO_NAMES and word not in ("هناك", "ذلك") and not is_number(word)


def _part(line: Line, clause: Clause, first: int, last: int, told: str) -> Clause:
    word = clause.word if first <= clause.word < last else next((at for at in range(first, last) if word_of(line.plain, at)), first)
    return replace(clause, first=first, last=last, word=word, part=True, told=told)


def joints_of(plain: Sequence[str], clause: Clause) -> list[tuple[int, int]]:
    """Where a first part may end, and where the second begins: at `and`, `while`, or a comma."""
    found: list[tuple[int, int]] = []
    for at in range(clause.first + 1, clause.last - 1):
        word = plain[at]
        led = word in _LINKS or (word.lstrip("و") == "في" and plain[at + 1] == "حين")
        if led:
            first = at + 1 + (plain[at + 1] == "حين")
        elif _tallies(plain, at) or (word[:1] == "و" and len(word) > 1 and word not in NO_AND):
            first = at
        elif word in _BUT:
            first = at + 1
        elif word in _OR or (word in _FELL and tuple(plain[clause.first : clause.first + 2]) == _FROM_AMONG):
            first = at + (word in _OR)
        elif word in (*SIGNS, ":"):
            first = at + 1 + (plain[at + 1] in _LINKS)
        else:
            continue
        stop = at
        while stop > clause.first and plain[stop - 1] in SIGNS:
            stop -= 1
        found.append((stop, first))
    return found


def _tallies(plain: Sequence[str], at: int) -> bool:
    """`ما رفع عدد القتلى إلى 65`, `لترتفع الحصيلة إلى 40`: the dead of all days, who are told apart."""
    verb = at + (plain[at] in ("ما", "مما"))
    led = verb > at or plain[at][:1] == "ل"
    stem = plain[verb].removeprefix("ل") if verb < len(plain) else ""
    return led and stem in _RISES and not _TOLLS.isdisjoint(plain[verb + 1 : verb + 4])


def _cut(line: Line, left: tuple[int, int], right: tuple[int, int], told: str) -> Cut | None:
    """How a clause falls apart at a joint; None: there is one toll."""
    first, last = right
    deed = any(done_to(line.plain[at]) for at in range(first, min(first + 2, last)))
    before = harm_of(line, *left, told)
    if (role := _broken_down(line, before, left, right)) is not None:
        return Cut(role, broken_down=True)
    if line.word(left[1]) == ":":
        return None
    if (deed or line.word(first - 1) in _BUT) and _spared(line, left) and harm_of(line, first, last, ""):
        return Cut(spared=True)
    if before and on_another_day(line, left, right) and not _told_by_days(line, left):
        return Cut("" if harm_of(line, first, last, "") else first_role(before), another_day=True)
    tallies = _tallies(line.plain, first)
    other = another_deed(line, first) and _number_at_end(line, right)
    if not before or (not deed and not tallies and not other and not wheres_of(line, *right)):
        return None
    behind = harm_of(line, first, last, "")
    if behind and tallies:
        return Cut()
    if deed and both_tell(before, harm_of(line, first, next_joint(line, first, last), "")) and _own_cause(line, right):
        return Cut()
    if other:
        return Cut(first_role(before))
    where = wheres_of(line, *left), wheres_of(line, *right)
    if deed and behind and where[1] and not where[0] and line.plain[first - 1] in (*_LINKS, "حين"):
        return Cut()  # while elsewhere others were hurt
    if not all(where) or {who(place) for place in where[1]} <= {who(place) for place in where[0]}:
        return None
    if line.word(left[1]) not in (*SIGNS, *_LINKS) and _completes(line, left, before, behind):
        return None
    if any(first < one.first < last and rose_there(line.plain, first, one) for one in line.amounts) and not own_words(line, first, last):
        return Cut(first_role(before))
    at = first_where(line, first, last)
    bare = is_bare(line, first, at)
    if bare and _goes_on_with_parts(line, left):
        return None
    if not bare or own_words(line, first, at):
        return Cut() if behind and _begins_toll(line, first, at, last) else None
    return Cut(first_role(before))


def _broken_down(line: Line, before: Harm, left: tuple[int, int], right: tuple[int, int]) -> str | None:
    """
    What befell those of a whole that is told in its parts behind a sign; None: what follows are others.

    `قتل 31 شخصا، | 14 منهم في بورتسودان و17 في كسلا`; `قتل 16 في السودان، | تسعة في الأبيض`; `من بين 40 قتيلا | سقط 25 في بوتشا`.
    """
    role, sign = first_role(before), line.word(left[1])
    of_these = tuple(line.plain[left[0] : left[0] + 2]) == _FROM_AMONG
    if not role or not (of_these or sign in (*SIGNS, ":")):
        return None
    whole: Count = getattr(before, role)
    shares = listed_in(line, *right, of_these)
    if not shares:
        return None
    own = wheres_of(line, *left)
    plainly = of_these or sign == ":" or line.word(shares[0][0].last) in OF_THEM
    within = not own or all(is_country(place) and _within(other, place) for place in own for _, other in shares)
    within = within or (_makes_up(whole, [amount for amount, _ in shares]) and all(is_broad(place) for place in own))
    return role if (plainly or within) and adds_up(whole, [amount.count.low for amount, _ in shares], plainly) else None


def _makes_up(whole: Count, parts: Sequence[ArabicAmount]) -> bool:
    """`قتل 30 في ولاية الجزيرة، | 18 في ود النورة و12 في رفاعة`: whether the parts are the whole, neither more nor fewer."""
    return len(parts) > 1 and whole.low == whole.high == sum(amount.count.low for amount in parts)


def _within(one: Named, country: Named) -> bool:
    return one.place is not None and country.place is not None and one.place.country == country.place.country and not is_country(one)


def _spared(line: Line, span: tuple[int, int]) -> bool:
    """`لم يقتل أحد في حلب | وقتل اثنان في حمص`, `لم يسفر عن قتلى | لكنه أصاب 12`: the first half says that nobody was harmed."""
    inside = line.plain[span[0] : span[1]]
    nobody = bool(_ANYBODY & set(inside[1:4])) or not _CASUALTIES.isdisjoint(inside[1:])
    return inside[:1] != [] and inside[0] in _NOT and nobody and not harm_of(line, *span, "")


def _told_by_days(line: Line, span: tuple[int, int]) -> bool:
    """`مقتل 62، 40 منهم يوم الجمعة| و22 يوم السبت`: both are among the first number."""
    inside = [amount for amount in line.amounts if span[0] <= amount.first < span[1]]
    return len(inside) > 1 and inside[-1].part


def _number_at_end(line: Line, span: tuple[int, int]) -> bool:
    """`وأخرى على المدرسة أربعة`: how many the other one befell, of whom the verb before tells."""
    inside = [amount for amount in line.amounts if span[0] <= amount.first < span[1]]
    ends = len(inside) == 1 and span[1] - inside[0].last <= 1 < inside[0].first - span[0]
    return ends and told_too(line.plain, inside[0]) and not own_words(line, *span)


def _completes(line: Line, span: tuple[int, int], before: Harm, behind: Harm) -> bool:
    """`قصف طال حي الجولان أوقع 11 قتيلاً | و32 جريحاً في مخيم`: the hurt of the same, whose place stands before the dead."""
    inside = [amount for amount in line.amounts if span[0] <= amount.first and amount.last <= span[1]]
    return bool(behind) and not both_tell(before, behind) and bool(inside) and not wheres_of(line, inside[-1].first, span[1])


def _goes_on_with_parts(line: Line, span: tuple[int, int]) -> bool:
    """`قُتل 21 في غزة بينهم ثمانية في جباليا | وخمسة في رفح`: a whole with its place, and a part with its own."""
    inside = [amount for amount in line.amounts if span[0] <= amount.first and amount.last <= span[1]]
    if not inside or not inside[-1].part or line.word(inside[-1].last) in OF_THEM or not wheres_of(line, inside[-1].first, span[1]):
        return False
    return bool(wheres_of(line, span[0], inside[-1].first)) or (len(inside) > 1 and is_bare_where(line, inside[-1]))


def _own_cause(line: Line, span: tuple[int, int]) -> bool:
    """Whether the second deed is told with how or where it was: `وقتل مدنيان برصاص قناص`."""
    return bool(wheres_of(line, *span)) or any(
        line.plain[at].startswith(("ب", "في", "خلال", "اثر", "جراء")) for at in range(span[0] + 2, span[1])
    )


def _begins_toll(line: Line, first: int, where: int, last: int) -> bool:
    """Whether a toll, or where it was, stands at the head of the second part."""
    told = any(word_of(line.plain, at) or is_one_more(line.plain[at]) for at in range(first, min(first + _NEAR, last)))
    counted = any(first <= amount.first < first + _NEAR for amount in line.amounts)
    return told or counted or where - first <= _NEAR
