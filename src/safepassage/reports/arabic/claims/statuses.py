"""Arabic lines that name a way and, behind a colon or in a cell, how it is: `معبر المصنع: مغلق`, `| كرش - الراهدة | مغلق | ألغام |`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.arabic.words.numerals import MONTHS
from safepassage.reports.arabic.words.said_of_ways import RUINED, STATUS_ITSELF
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.arabic.words.verbs import SPEECH
from safepassage.reports.words.arabic_words import plain_words, stems

_STRENGTH, _MARGIN = 1.0, 0.5  # a line of a list is no title
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_CLOSED = ArabicRule(ReadKind.ACCESS, "closed", _STRENGTH)
_BLOCKED = ArabicRule(ReadKind.ACCESS, "blocked", _STRENGTH)
_IMPASSABLE = ArabicRule(ReadKind.ACCESS, "closed", _STRENGTH, word=STATUS_ITSELF)  # what it is, and denies nothing
_OPENING = ArabicRule(ReadKind.ACCESS, "opening", _STRENGTH)  # no state: a person decides
_UNSAFE = ArabicRule(ReadKind.ACCESS, "route_dangerous", _STRENGTH, word=STATUS_ITSELF)
_UNKNOWN = ArabicRule(ReadKind.ACCESS, "access", _STRENGTH, word=STATUS_ITSELF)
_PARTLY = ArabicRule(ReadKind.ACCESS, "access", _STRENGTH)
_STATES = {
    **dict.fromkeys(plain_words("مغلق مغلقة مغلقا مقفل مقفلة مقفول مسكر مسكرة موصد موصدة متوقف متوقفة"), _CLOSED),
    **dict.fromkeys(plain_words("مقطوع مقطوعة مقطوعا مسدود مسدودة ملغوم ملغومة مدمر مدمرة منهار منهارة"), _BLOCKED),
    **dict.fromkeys(plain_words("مفتوح مفتوحة مفتوحا سالك سالكة سالكا"), _OPENING),
}
_PASSABLE = plain_words(
    "سالك سالكة سالكا مفتوح مفتوحة مفتوحا صالح صالحة صالحا متاح متاحة متاحا عامل عاملة عاملا"
)  # غير |سالك, لم يعد |سالكا
_WORKS = plain_words("يعمل تعمل يعملان تعملان")
_OPENS = plain_words("يفتح تفتح يفتتح تفتتح يفتحا")
_SAFE = plain_words("آمن آمنة آمنا")
_KNOWN = plain_words("مؤكد مؤكدة واضح واضحة معروف معروفة مستقر مستقرة")
_Told = tuple[tuple[tuple[str, ...], tuple[str, ...], ArabicRule], ...]
_TOLD: _Told = (  # what two or three words tell: the first ones, any of the last, what that is
    (("غير",), _PASSABLE, _IMPASSABLE),
    (("ليس",), _PASSABLE, _IMPASSABLE),
    (("ليست",), _PASSABLE, _IMPASSABLE),
    (("لم", "يعد"), (*_PASSABLE, *_WORKS), _IMPASSABLE),
    (("لم", "تعد"), (*_PASSABLE, *_WORKS), _IMPASSABLE),
    (("خارج",), plain_words("الخدمة العمل"), _IMPASSABLE),
    (("منطقه", "عسكريه"), plain_words("مغلقة مقفلة"), _CLOSED),
    (("غير",), _SAFE, _UNSAFE),
    (("غير",), _KNOWN, _UNKNOWN),
    (("كان",), tuple(_STATES), _PARTLY),  # what it was leaves open how it is
    (("كانت",), tuple(_STATES), _PARTLY),
)
_TOLD_ALONE: _Told = (  # the same where nothing follows that could be what opens or works: `لم يفتح |بعد`, not `لم يفتح |تحقيق`
    (("لم",), _OPENS, _IMPASSABLE),
    (("لا",), (*_OPENS, *_WORKS), _IMPASSABLE),
    ((), _WORKS, _OPENING),
)
_GO_ON = frozenset(plain_words("بعد منذ اليوم الآن حتى إلى بسبب نتيجة حاليا أمام جزئيا مؤقتا ، . ؛ | ) و"))
_FIRST = frozenset((*_STATES, *_WORKS, *(told[0][0] for told in (*_TOLD, *_TOLD_ALONE) if told[0]), "لا", "ما"))
_STILL = (("لا", "يزال"), ("لا", "تزال"), ("ما", "زال"), ("ما", "زالت"), ("ما", "يزال"), ("ما", "تزال"))
_PARTS = frozenset(plain_words("جزئيا جزئي نسبيا مؤقتا"))
_NO_MORE = frozenset(plain_words("سابقا ؟ ? لم ليس غير إذا اذا نفى كذب إشاعة شائعة"))
_NAME_SIGNS = frozenset(("-", "–", "—", "/", "(", ")", "،"))
_SIGNS = frozenset((":", "|", "||", "-", "–", "—"))
_CELLS = frozenset(("|", "||"))
_ENDS = frozenset((".", "؛", ";"))
_WAYS = CLASSES["ways"] | frozenset(plain_words("محور محاور مدخل اوتستراد أوتوستراد دوار نقطة حدود منفذ بوابة طريق جسر كوبري خط"))
_NO_PLACE = frozenset((*DAYS, *MONTHS)) | frozenset(
    plain_words(
        "ساعة الساعة دوام الحالة حالة سوق مدرسة مدارس مصرف جامعة مستشفى مستشفيات مشفى مشافي مستوصف عيادة مركز صيدلية مخبز فرن أفران"
    )
)
_BARE = 3  # words of a town's name right before its state
_LONGEST_NAME, _LONGEST_REST = 9, 16  # words, signs counted


class _Status(NamedTuple):
    """Where the name of a way begins among the words, where its state begins and ends, and what that is."""

    first: int
    state: int
    behind: int
    rule: ArabicRule


def with_statuses(one: Sentence, clauses: Sequence[Clause], text: str, places: Sequence[tuple[int, int]]) -> list[Clause]:
    """
    The clauses of a sentence, and one of each status that a line of it tells; it takes the place of other claims about ways in its words.

    `places`: where the letters of each known place begin and end: what is no way by a word of its own must be one of them.
    """
    if _FIRST.isdisjoint(one.plain):
        return list(clauses)
    bare = () if clauses else places  # where other words tell of it, they do
    found = [clause for line in _lines(one, text) for clause in _of_line(one, text, line, places, bare)]
    if not found:
        return list(clauses)
    kept = [clause for clause in clauses if not any(_replaces(status, clause) for status in found)]
    return sorted((*found, *kept), key=lambda clause: clause.first)


def _replaces(status: Clause, clause: Clause) -> bool:
    apart = clause.last <= status.first or status.last <= clause.first
    return not apart and (clause.guessed or clause.rule.kind is ReadKind.ACCESS or clause.first <= status.word)


def _lines(one: Sentence, text: str) -> list[tuple[int, int]]:
    """The first word of each line and the one behind its last."""
    size = len(one.words)
    begins = [0, *(n for n in range(1, size) if "\n" in text[one.words[n - 1].end : one.words[n].start])]
    return list(zip(begins, (*begins[1:], size), strict=True))


def _of_line(
    one: Sentence, text: str, line: tuple[int, int], places: Sequence[tuple[int, int]], bare: Sequence[tuple[int, int]]
) -> list[Clause]:
    """A clause for each status of a line, from the name of the way to the next one or to the end; `bare`: places that need no sign."""
    found, begin = list[_Status](), line[0]
    for at in range(line[0] + 1, line[1]):
        told = _state_at(one.plain, at, line[1]) if at > begin else None
        sign = _sign_before(one, text, at, begin, bare) if told is not None else -1
        first = _named(one, text, begin, sign, places) if sign >= 0 else -1
        if told is not None and first >= 0 and not (one.plain[told[0] - 1] in RUINED and not _names_a_way(one.plain[first:sign])):
            found.append(_Status(first, at, told[0], told[1]))
            begin = told[0]
    made, ends = list[Clause](), [*(status.first for status in found), line[1]][1:]
    for status, stop in zip(found, ends, strict=True):
        last = _end(one.plain, status.behind, min(stop, status.behind + _LONGEST_REST))
        rest = one.plain[status.behind : min(stop, last + 1)]
        if _NO_MORE.isdisjoint(rest) and not any(word in _STATES or word.removeprefix("و") in _STATES for word in rest):
            rule = _PARTLY if not _PARTS.isdisjoint(rest[:2]) and status.rule is not _OPENING else status.rule
            made.append(Clause(status.first, last, rule, status.state, rule.strength, _MARGIN, chance=_CHANCE))
    return made


def _state_at(plain: Sequence[str], at: int, stop: int) -> tuple[int, ArabicRule] | None:
    """The end of the state that begins at a word, and what it is: `مغلق`, `لا يزال مغلقا`, `لم يفتح بعد`; None: no state does."""
    first = at + 2 if at + 2 < stop and (plain[at], plain[at + 1]) in _STILL else at
    rule = _STATES.get(plain[first])
    if rule is not None:
        return first + 1, rule
    told = next((one for one in _TOLD if _begins(plain[first:stop], one[0], one[1])), None)
    alone = next((one for one in _TOLD_ALONE if _begins(plain[first:stop], one[0], one[1])), None) if told is None else None
    if alone is not None:
        behind = first + len(alone[0]) + 1
        return (behind, alone[2]) if behind == stop or plain[behind] in _GO_ON else None
    return None if told is None else (first + len(told[0]) + 1, told[2])


def _begins(words: Sequence[str], first: Sequence[str], last: Sequence[str]) -> bool:
    """Whether words begin with the first ones and any of the last."""
    size = len(first)
    return len(words) > size and tuple(words[:size]) == tuple(first) and words[size] in last


def _sign_before(one: Sentence, text: str, at: int, begin: int, bare: Sequence[tuple[int, int]]) -> int:
    """The word behind the name: the sign before a state, or the state itself, behind a gap or a place that needs no sign; -1: neither."""
    if one.plain[at - 1] in _SIGNS:
        return at - 1
    if at - begin <= _BARE and (one.words[begin].start, one.words[at - 1].end) in bare:
        return at  # `العريضة |مفتوح`
    gap = text[one.words[at - 1].end : one.words[at].start]
    return at if "\t" in gap or len(gap) > 2 else -1


def _named(one: Sentence, text: str, begin: int, sign: int, places: Sequence[tuple[int, int]]) -> int:
    """Where the name before `sign` begins: behind what ends before it, in a table in the first cell that has letters; -1: none is there."""
    plain = one.plain
    first = max((at + 1 for at in range(begin, sign) if plain[at] in _ENDS), default=begin)
    while first < sign and not plain[first][:1].isalpha():
        first += 1
    last = sign
    if plain[sign] != ":":
        last = next((at for at in range(first + 1, sign) if plain[at] in _CELLS or _gap(one, text, at)), sign)
    while last > first and not plain[last - 1][:1].isalnum() and plain[last - 1] != ")":
        last -= 1
    name = plain[first:last]
    if not name or len(name) > _LONGEST_NAME or any(_tells(name, at) for at in range(len(name))):
        return -1
    if any(not word[:1].isalnum() and word not in _NAME_SIGNS for word in name):
        return -1
    begins, ends = one.words[first].start, one.words[last - 1].end
    return first if _names_a_way(name) or any(start < ends and begins < end for start, end in places) else -1


def _names_a_way(name: Sequence[str]) -> bool:
    return any(stem in _WAYS for word in name for stem in stems(word))


def _gap(one: Sentence, text: str, at: int) -> bool:
    return "\t" in text[one.words[at - 1].end : one.words[at].start]


def _tells(name: Sequence[str], at: int) -> bool:
    """Whether a word of a name makes it none: a day; one that speaks or a verb, where no way begins it (`طريق صور - |بنت جبيل`)."""
    named = at > 0 and not _WAYS.isdisjoint(stems(name[0]))
    return any(stem in _NO_PLACE for stem in stems(name[at])) or (not named and (is_verb(name[at]) or name[at] in SPEECH))


def _end(plain: Sequence[str], behind: int, stop: int) -> int:
    """Where the note of a state that ends before `behind` ends: before the next full stop, without the signs at its end."""
    last = next((at for at in range(behind, stop) if plain[at] in _ENDS), stop)
    while last > behind and not plain[last - 1][:1].isalnum() and plain[last - 1] != ")":
        last -= 1
    return last
