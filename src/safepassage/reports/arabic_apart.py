"""Arabic tolls of two places or two deeds in one clause are two claims: مقتل 4 في بحري | و3 في الخرطوم; as `tolls_apart` in English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from safepassage.records.reading import Count, Harm, ReadKind
from safepassage.reports.arabic_befallen import word_of
from safepassage.reports.arabic_classes import CLASSES
from safepassage.reports.arabic_clauses import Clause
from safepassage.reports.arabic_counts import counts_of, heads, is_one_more
from safepassage.reports.arabic_harm_words import HURT, HURT_MEN, done_to
from safepassage.reports.arabic_lexicon import RULES, VERBS
from safepassage.reports.arabic_numbers import ArabicAmount
from safepassage.reports.arabic_numerals import is_number
from safepassage.reports.arabic_persons import names_people
from safepassage.reports.arabic_place_choice import who
from safepassage.reports.arabic_places import Named
from safepassage.reports.arabic_roles import told_too
from safepassage.reports.arabic_verbs import GENERAL, LINKS, PREPOSITIONS, SPEECH
from safepassage.reports.arabic_words import plain_words, roots, stems
from safepassage.reports.tolls_alike import COUNTED, ROLES, Share, adds_up, both_tell, first_role
from safepassage.reports.words import Word

_SIGNS = ("،", ",", "؛", "-", "–")
_LINKS = frozenset(plain_words("فيما وفيما بينما وبينما كما وكما ثم لكن ولكن"))
_AT = frozenset(plain_words("في على قرب عند خارج جنوب شمال شرق غرب جنوبي شمالي شرقي غربي"))
_NO_NAMES = frozenset(
    plain_words(
        "وقت حين حال حالة إطار ظل حادث حادثة حادثين ظروف سياق مكان أماكن موقع مواقع أنحاء محيط ضواحي أطراف وسط طريقهم طريقه منزله منزلهم "
        "منزلها عملية عمليات عمليتين سلسلة أعقاب ذكرى حفل زفاف عزاء مراسم صلاة غضون مختلف عموم كامل كافة أيدي يدي أثرها أثره أثرهم "
        "ساعات ساعة يومين أسبوع شهر عام صباح مساء ليل ليلة فجر ظهر نهاية بداية مطلع منتصف أقل أكثر نحو متفرقة متفرق عدة عدد واحد واحدة "
        "سيارتهم سيارته سيارتها مركبتهم مركبته خيمتهم خيمة خيام مدخل مداخل أحد إحدى يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر "
        "أكتوبر صفوف نوفمبر ديسمبر نيسان أيار حزيران تموز شباط آذار"
    )
)
_CLOSE = frozenset(plain_words("بالقرب قرب القرب مقربة كل الشمال الجنوب الشرق الغرب"))
_LEAST_NAME = 4
_KNOWN = frozenset().union(*CLASSES.values(), RULES, VERBS, GENERAL, PREPOSITIONS, LINKS)
_NO_AND = frozenset(plain_words("واحد واحدة وسط وفق وفقا وفاة وفيات وادي ولاية وكالة وزارة وزير وحدة وحدات وصول وقوع وقت وقف"))
_RISES = frozenset(plain_words("رفع يرفع ترتفع يرتفع تصل يصل تبلغ يبلغ"))
_TOLLS = frozenset(plain_words("عدد الحصيلة حصيلة العدد"))
_HOW = ("في", "خلال", "اثر", "جراء")
_OF_THEM = frozenset(plain_words("منهم منهن منها"))
_OR = frozenset(plain_words("أو"))
_FELL = frozenset(plain_words("سقط قتل لقي قضى توفي استشهد مات أصيب جرح"))
_HURT = HURT | HURT_MEN
_FROM_AMONG = tuple(plain_words("من بين"))
_NOT = frozenset(plain_words("لم ولم لا ولا"))
_ANYBODY = frozenset(plain_words("أحد أي"))
_LONGEST = 8  # words from a number that no word tells of to its place
_SCRAP = 2  # words of a clause that is none
_PLACE = 4  # words of `في تكريت`
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


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its words, as they stand and in one spelling, its numbers and places."""

    words: Sequence[Word]
    plain: Sequence[str]
    amounts: Sequence[ArabicAmount]
    places: Sequence[Named]
    days: frozenset[int] = frozenset()  # where days stand
    known: dict[tuple[int, int, str], Harm] = field(default_factory=dict)  # what was counted already

    def word(self, at: int) -> str:
        """The word at a place in one spelling; empty behind the last."""
        return self.plain[at] if at < len(self.plain) else ""


def reached(clauses: Sequence[Clause], line: Line) -> list[Clause]:
    """
    The clauses of a sentence, each with what is told of its toll right beside it and in no other clause.

    `استهدفت سيارة في الخيام | فسقط شهيدان`; `| وقتل مدني | وجرح ثلاثة في تفجير بحي هودن`; `وسبعة في كركوك وقتيلين | في تكريت`.
    """
    found: list[Clause] = []
    for before, one in zip((None, *clauses), clauses, strict=False):
        if found and _parts_of(line, found[-1], one):
            found[-1] = replace(found[-1], last=one.last)
        elif found and _other_half(line, found[-1], one):
            found[-1] = replace(found[-1], last=_end_of_half(line, one))
        elif before is None or not _scrap(line, before, one):
            found.append(one)
    for number, clause in enumerate(found):
        end = found[number + 1].first if number + 1 < len(found) else len(line.plain)
        if clause.rule.kind is ReadKind.INCIDENT:
            found[number] = replace(clause, last=_reach(line, clause, end))
    for number, clause in enumerate(found):
        begin = found[number - 1].last if number else 0
        if clause.rule.kind is ReadKind.INCIDENT:
            found[number] = replace(clause, first=_reach_back(line, clause, begin))
    return found


def _parts_of(line: Line, before: Clause, one: Clause) -> bool:
    """`قتل 7 أشخاص في الموصل: | ستة في الزنجيلي وواحد في الشفاء`: the parts of a whole, which no word tells of."""
    colon = before.last + 1 == one.first and line.word(before.last) == ":" and before.rule.kind is ReadKind.INCIDENT
    return colon and not _harm(line, one.first, one.last, "") and bool(_listed(line, one.first, one.last, False))


def _other_half(line: Line, before: Clause, one: Clause) -> bool:
    """`قصف عنيف قتل 14 مدنيا | وأصاب 43 خلال يومين`: the hurt of the dead right before them, with no place of their own beside another."""
    if before.last != one.first or before.rule.kind is not ReadKind.INCIDENT or one.rule.kind is not ReadKind.INCIDENT:
        return False
    word, end = line.word(one.first), _end_of_half(line, one)
    if (
        word[:1] != "و"
        or not _HURT.intersection(stems(word))
        or (_wheres(line, before.first, before.last) and _wheres(line, one.first, end))
    ):
        return False
    dead, hurt = _harm(line, before.first, before.last, ""), _harm(line, one.first, end, "")
    return bool(dead.killed and hurt.injured) and not (dead.injured or hurt.killed)


def _end_of_half(line: Line, one: Clause) -> int:
    return next((at for at in range(one.first + 1, one.last) if line.plain[at] in _SIGNS), one.last)


def _scrap(line: Line, before: Clause, one: Clause) -> bool:
    """`فسقط شهيدان` right behind a clause of what they fell by: too short for a claim."""
    short = one.last - one.first <= _SCRAP and one.first == before.last and before.rule.kind is ReadKind.INCIDENT
    return short and _adds(line, before, one.first, one.last)


def _reach(line: Line, clause: Clause, end: int) -> int:
    """Where a clause ends with what goes on behind it."""
    last = clause.last
    stop = next((at for at in range(last, end) if line.plain[at] in (*_SIGNS, ".", ":") or line.plain[at] in LINKS), end)
    if not 0 < stop - last <= _LONGEST:
        return last
    counted = any(clause.first <= amount.first and last - 2 <= amount.last <= last for amount in line.amounts)
    if counted and line.plain[last] in _AT and stop - last <= _PLACE and _wheres(line, last, stop):
        return stop
    near = _own_word(line, last, min(last + 2, stop)) or any(last <= amount.first <= last + 1 for amount in line.amounts)
    led = line.plain[last][:1] in "وف" and near
    return stop if led and _adds(line, clause, last, stop) and not _spoken(line.plain, last, stop) else last


def _reach_back(line: Line, clause: Clause, begin: int) -> int:
    """Where a clause begins with what stands right before it."""
    first = clause.first
    head = next((at for at in range(first - 1, begin - 1, -1) if line.plain[at] in (*_SIGNS, ".", ":") or line.plain[at] in LINKS), -1) + 1
    led = (
        (head > 0 or not begin) and head < first and first - head <= _LONGEST and line.word(first)[:1] == "و" and word_of(line.plain, head)
    )
    return head if led and _adds(line, clause, head, first) and not _spoken(line.plain, head, first) else first


def _adds(line: Line, clause: Clause, first: int, last: int) -> bool:
    """Whether words tell of killed or injured whom the clause does not tell of."""
    until = next((stop for stop, _ in _joints(line.plain, clause)), clause.last) if last == clause.first else clause.last
    more, own = _harm(line, first, last, ""), _harm(line, clause.first, until, "")
    return bool(more) and not both_tell(more, own)


def _spoken(plain: Sequence[str], first: int, last: int) -> bool:
    return any(word.lstrip("وف") in SPEECH for word in plain[first:last])


def apart(clause: Clause, line: Line) -> list[Clause]:
    """A clause as it is, or the tolls of its places each for itself; they do not overlap."""
    if clause.rule.kind not in COUNTED or not (joints := _joints(line.plain, clause)):
        return [clause]
    if not _harm(line, clause.first, clause.last, ""):
        return [clause]
    parts: list[Clause] = []
    begin, told, share, spared, here = clause.first, "", Share.ALONE, None, None
    for stop, first in joints:
        if stop <= begin or (cut := _cut(line, (begin, stop), (first, clause.last), told)) is None:
            continue
        if not cut.broken_down and _cut_later(line, clause, begin, (stop, first), told, cut.role):
            continue
        mine = Share.WHOLE if cut.broken_down and share is Share.ALONE else share
        parts.append(replace(_part(line, clause, begin, stop, told), share=mine, spared=cut.spared or spared, here=here))
        here = (begin, stop) if cut.another_day else None
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
    place, before = _first_where(line, first, clause.last), _harm(line, begin, stop, told)
    for end, other in _joints(line.plain, clause):
        if not first < other < place or _cut(line, (begin, end), (other, clause.last), told) is None:
            continue
        if not both_tell(before, _harm(line, first, end, role) if end > first else before):
            return True
    return False


def where_of(line: Line, first: int, last: int) -> Named | None:
    """The place that a part names for itself: the first that is no country or region, or the first."""
    found = _wheres(line, first, last)
    return next((place for place in found if not _broad(place)), found[0] if found else None)


def of_whole(line: Line, clause: Clause) -> Named | None:
    """`قتل 21 في غزة بينهم ثمانية في جباليا`: where the whole was, told before its parts, each of which has a place of its own."""
    inside = [amount for amount in line.amounts if clause.first <= amount.first and amount.last <= clause.last]
    part = next((number for number, amount in enumerate(inside) if number and amount.part), 0)
    if not part or not _wheres(line, inside[part].last, clause.last):
        return None
    return next(iter(_wheres(line, clause.first, inside[part].first)), None)


def names_unknown(line: Line, clause: Clause) -> bool:
    """`وقتل مسلحون اثنين في حوارة`: whether a part ends with where it was, which no list has: it was not where the other part was."""
    at, word = line.plain[clause.last - 2 : clause.last]
    return at == "في" and word not in _NO_NAMES and word not in ("هناك", "ذلك") and not is_number(word)


def _part(line: Line, clause: Clause, first: int, last: int, told: str) -> Clause:
    word = clause.word if first <= clause.word < last else next((at for at in range(first, last) if word_of(line.plain, at)), first)
    return replace(clause, first=first, last=last, word=word, part=True, told=told)


def _joints(plain: Sequence[str], clause: Clause) -> list[tuple[int, int]]:
    """Where a first part may end, and where the second begins: at `and`, `while`, or a comma."""
    found: list[tuple[int, int]] = []
    for at in range(clause.first + 1, clause.last - 1):
        word = plain[at]
        led = word in _LINKS or (word.lstrip("و") == "في" and plain[at + 1] == "حين")
        if led:
            first = at + 1 + (plain[at + 1] == "حين")
        elif _tallies(plain, at) or (word[:1] == "و" and len(word) > 1 and word not in _NO_AND):
            first = at
        elif word in _OR or (word in _FELL and tuple(plain[clause.first : clause.first + 2]) == _FROM_AMONG):
            first = at + (word in _OR)
        elif word in (*_SIGNS, ":"):
            first = at + 1 + (plain[at + 1] in _LINKS)
        else:
            continue
        stop = at
        while stop > clause.first and plain[stop - 1] in _SIGNS:
            stop -= 1
        found.append((stop, first))
    return found


def _next_joint(line: Line, first: int, last: int) -> int:
    """Where the next half of a part begins: at a sign or `and`."""
    return next((at for at in range(first + 1, last) if line.plain[at] in _SIGNS or line.plain[at][:1] == "و"), last)


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
    before = _harm(line, *left, told)
    if (role := _broken_down(line, before, left, right)) is not None:
        return Cut(role, broken_down=True)
    if line.word(left[1]) == ":":
        return None
    if deed and _spared(line, left) and _harm(line, first, last, ""):
        return Cut(spared=True)
    if before and _another_day(line, left, right):
        return Cut(first_role(before), another_day=True)
    tallies = _tallies(line.plain, first)
    if not before or (not deed and not tallies and not _wheres(line, *right)):
        return None
    behind = _harm(line, first, last, "")
    if behind and tallies:
        return Cut()
    if deed and both_tell(before, _harm(line, first, _next_joint(line, first, last), "")) and _own_cause(line, right):
        return Cut()
    where = _wheres(line, *left), _wheres(line, *right)
    if deed and behind and where[1] and not where[0] and line.plain[first - 1] in (*_LINKS, "حين"):
        return Cut()  # while elsewhere others were hurt
    if not all(where) or {who(place) for place in where[1]} <= {who(place) for place in where[0]}:
        return None
    if line.word(left[1]) not in (*_SIGNS, *_LINKS) and _completes(line, left, before, behind):
        return None
    at = _first_where(line, first, last)
    bare = _bare(line, first, at)
    if bare and _goes_on_with_parts(line, left):
        return None
    if not bare or _own_word(line, first, at):
        return Cut() if behind and _begins_toll(line, first, at, last) else None
    return Cut(first_role(before))


def _broken_down(line: Line, before: Harm, left: tuple[int, int], right: tuple[int, int]) -> str | None:
    """
    What befell those of a whole that is told in its parts behind a sign; None: what follows are others.

    `قتل 31 شخصا، | 14 منهم في بورتسودان و17 في كسلا`; `قتل 16 في السودان، | تسعة في الأبيض`; `من بين 40 قتيلا | سقط 25 في بوتشا`.
    """
    role, sign = first_role(before), line.word(left[1])
    of_these = tuple(line.plain[left[0] : left[0] + 2]) == _FROM_AMONG
    if not role or not (of_these or sign in (*_SIGNS, ":")):
        return None
    whole: Count = getattr(before, role)
    shares = _listed(line, *right, of_these)
    if not shares:
        return None
    own = _wheres(line, *left)
    plainly = of_these or sign == ":" or line.word(shares[0][0].last) in _OF_THEM
    within = not own or all(_country(place) and _within(other, place) for place in own for _, other in shares)
    return role if (plainly or within) and adds_up(whole, [amount.count.low for amount, _ in shares], plainly) else None


def _listed(line: Line, first: int, last: int, told: bool) -> list[tuple[ArabicAmount, Named]]:
    """The numbers that follow each other, each with a place of its own; `told`: the first has a verb (`سقط 25 في بوتشا`)."""
    found: list[tuple[ArabicAmount, Named]] = []
    while first < last and (places := _wheres(line, first, last)):
        at = _first_where(line, first, last)
        begin = first + bool(told and not found)
        amount = next((one for one in line.amounts if heads(line.plain, begin, one) and one.last <= at), None)
        if amount is None or not _bare(line, begin, at) or _own_word(line, begin, at) or not set(_SIGNS).isdisjoint(line.plain[begin:at]):
            break
        found.append((amount, places[0]))
        first = _next_joint(line, at, last)
        first += first < last and line.word(first) in _SIGNS
    return found


def _within(one: Named, country: Named) -> bool:
    return one.place is not None and country.place is not None and one.place.country == country.place.country and not _country(one)


def _spared(line: Line, span: tuple[int, int]) -> bool:
    """`لم يقتل أحد في حلب | وقتل اثنان في حمص`: the first half says that nobody was harmed."""
    inside = line.plain[span[0] : span[1]]
    return inside[:1] != [] and inside[0] in _NOT and bool(_ANYBODY & set(inside[1:4])) and not _harm(line, *span, "")


def _another_day(line: Line, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """`قتل ثلاثة في أفدييفكا الاثنين | وأربعة الثلاثاء`: people of another day, and no other place."""
    first, last = right
    days = [at for at, word in enumerate(line.words) if word.start in line.days]
    day = next((at for at in days if first <= at < last), None)
    if day is None or not any(left[0] <= at < left[1] for at in days) or not _wheres(line, *left) or _wheres(line, *right):
        return False
    amount = next((one for one in line.amounts if heads(line.plain, first, one) and one.last <= day), None)
    people = amount is not None and (amount.last == day or told_too(line.plain, amount))
    return people and amount is not None and day - amount.last <= _NEAR and not _own_word(line, first, day)


def _completes(line: Line, span: tuple[int, int], before: Harm, behind: Harm) -> bool:
    """`قصف طال حي الجولان أوقع 11 قتيلاً | و32 جريحاً في مخيم`: the hurt of the same, whose place stands before the dead."""
    inside = [amount for amount in line.amounts if span[0] <= amount.first and amount.last <= span[1]]
    return bool(behind) and not both_tell(before, behind) and bool(inside) and not _wheres(line, inside[-1].first, span[1])


def _goes_on_with_parts(line: Line, span: tuple[int, int]) -> bool:
    """`قُتل 21 في غزة بينهم ثمانية في جباليا | وخمسة في رفح`: a whole with its place, and a part with its own."""
    inside = [amount for amount in line.amounts if span[0] <= amount.first and amount.last <= span[1]]
    if not inside or not inside[-1].part or line.word(inside[-1].last) in _OF_THEM:
        return False
    return bool(_wheres(line, span[0], inside[-1].first)) and bool(_wheres(line, inside[-1].first, span[1]))


def _harm(line: Line, first: int, last: int, told: str) -> Harm:
    asked = first, last, told
    if asked not in line.known:
        line.known[asked] = counts_of(line.words, line.plain, line.amounts, first, last, ROLES, told)[0]
    return line.known[asked]


def _own_cause(line: Line, span: tuple[int, int]) -> bool:
    """Whether the second deed is told with how or where it was: `وقتل مدنيان برصاص قناص`."""
    return bool(_wheres(line, *span)) or any(
        line.plain[at].startswith(("ب", "في", "خلال", "اثر", "جراء")) for at in range(span[0] + 2, span[1])
    )


def _own_word(line: Line, first: int, last: int) -> bool:
    return any(word_of(line.plain, at) for at in range(first, last))


def _begins_toll(line: Line, first: int, where: int, last: int) -> bool:
    """Whether a toll, or where it was, stands at the head of the second part."""
    told = any(word_of(line.plain, at) or is_one_more(line.plain[at]) for at in range(first, min(first + _NEAR, last)))
    counted = any(first <= amount.first < first + _NEAR for amount in line.amounts)
    return told or counted or where - first <= _NEAR


def _bare(line: Line, first: int, where: int) -> bool:
    """`و3 في الخرطوم`, `وامرأة في رفح`: people of whom the word before tells too."""
    if where - first > _LONGEST or where <= first:
        return False
    if is_one_more(line.word(first)):
        return True
    counted = next((amount for amount in line.amounts if heads(line.plain, first, amount) and amount.last <= where), None)
    return counted is not None and (not counted.part or line.word(counted.last) in _OF_THEM) and told_too(line.plain, counted)


def _wheres(line: Line, first: int, last: int) -> list[Named]:
    """The places of a part that somebody may have been harmed at."""
    if first >= last:
        return []
    begin, stop = line.words[first].start, line.words[last - 1].end
    inside = [place for place in line.places if begin <= place.start and place.end <= stop and place.type != "nothing" and not place.seat]
    inside = [place for place in inside if not _whence(line, place)]
    fine = [place for place in inside if not _country(place)] or _unlisted(line, first, last)
    return fine or [place for place in inside if _happened_in(line, place)]


def _happened_in(line: Line, country: Named) -> bool:
    """`خمسة في إيران`; not `غارة لإسرائيل`, not `ضد روسيا`."""
    at = next((at for at, word in enumerate(line.words) if word.start >= country.start), 0)
    return at > 0 and line.plain[at - 1].removeprefix("و") in ("في", "داخل")


def _whence(line: Line, place: Named) -> bool:
    """`ثلاثة جنود من حمص`; not `بالقرب من حمص`."""
    at = next((at for at, word in enumerate(line.words) if word.start >= place.start), 0)
    return at > 1 and line.plain[at - 1] == "من" and line.plain[at - 2] not in _CLOSE


def _unlisted(line: Line, first: int, last: int) -> list[Named]:
    """`قصف على نيكوبول`: a name that no gazetteer has, behind a word that says where."""
    for at in range(first, last - 1):
        of_it = at + 2 < len(line.plain) and line.plain[at + 2].startswith("ال")  # في صفوف المدنيين
        if line.plain[at].removeprefix("و") in _AT and _is_name(line.word(at + 1)) and not of_it:
            one = line.words[at + 1]
            return [Named(one.text, one.start, one.end, None, "unlisted")]
    return []


def _is_name(word: str) -> bool:
    """Whether a word without the article is none that is known."""
    if len(word) < _LEAST_NAME or not word.isalpha() or word.startswith(("ال", "لل")) or word in _NO_NAMES or is_number(word):
        return False
    return not any(root in _KNOWN for root in roots(word)) and not names_people(word) and not word_of([word], 0)


def _first_where(line: Line, first: int, last: int) -> int:
    """The word at which the first place of a part stands; the first word: there is none."""
    places = _wheres(line, first, last)
    return next((at for at in range(first, last) if places and line.words[at].start >= places[0].start), first)


def _country(named: Named) -> bool:
    return named.place is not None and named.place.precision == "country"


def _broad(named: Named) -> bool:
    return named.place is not None and named.place.precision in ("country", "region", "river")
