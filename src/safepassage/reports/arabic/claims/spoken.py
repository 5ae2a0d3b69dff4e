"""Claims of Arabic messages in the speech of the street, which the lexicon does not know: `الطريق سكر`, `ما في كهربا`, `الناس عم تطلع`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.claims.messages import Said, is_one, is_word, stretches, tells_of_dead
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words import spoken_words as said
from safepassage.reports.arabic.words.at_peace import is_of_daily_life
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.words.arabic_words import stems

_CHANCE = 0.4  # nobody weighed it; an analyst looks
_MARGIN = 0.5
_STRENGTH = 1.0
_NEAR, _OBJECT, _REST = 2, 3, 9  # words from a way to how it is; from a deed to whom it was done; of what is told in all


_Found = tuple[int, ArabicRule] | None


def _rule(kind: ReadKind, subtype: str) -> ArabicRule:
    return ArabicRule(kind, subtype, _STRENGTH, word=said.SPOKEN)


def with_spoken(one: Sentence, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence, and what its messages tell where none of them does."""
    made = [clause for stretch in stretches(one.plain) for clause in _of_stretch(stretch)]
    kept, added = list(clauses), list[Clause]()
    for new in made:
        over = [old for old in kept if old.first < new.last and new.first < old.last]
        if any(_tells_more(old, new) for old in over):
            continue
        kept = [old for old in kept if old not in over]
        added.append(replace(new, chance=max([new.chance, *(old.chance for old in over if old.rule.kind is new.rule.kind)])))
    return sorted((*kept, *added), key=lambda clause: clause.first)


def _tells_more(old: Clause, new: Clause) -> bool:
    """Whether what was read stands: by words of the lexicon, and as much as is told anew; or of other words for the most part."""
    if old.rule.kind is new.rule.kind:
        return (not old.guessed and new.rule.subtype != "trapped") or not (new.first <= old.first and old.last <= new.last)
    apart = min(old.last, new.last) - max(old.first, new.first) <= (new.last - new.first) // 2
    return apart or not (old.guessed or old.rule.kind in _WEAK.get(new.rule.kind, ()))


_WEAK = {  # kinds of the lexicon that a message of the other kind overrules
    ReadKind.INCIDENT: (ReadKind.CONTROL, ReadKind.DISPLACEMENT, ReadKind.PROTECTION, ReadKind.DIPLOMACY),
    ReadKind.NEED: (ReadKind.ACCESS, ReadKind.DISPLACEMENT),
    ReadKind.DISPLACEMENT: (ReadKind.DIPLOMACY,),
    ReadKind.PROTECTION: (ReadKind.DISPLACEMENT, ReadKind.ACCESS),
}


def _of_stretch(stretch: Said) -> list[Clause]:
    """What a message tells, each from its first word to where the next one begins."""
    heads = list[tuple[int, int, ArabicRule]]()
    readers = _OF_SUPPLIES if is_of_daily_life(stretch.plain, stretch.first, stretch.last) else _READERS
    for at in range(stretch.first, stretch.last):
        told = next((told for read in readers if (told := read(stretch, at)) is not None), None)
        again = bool(heads) and told is not None and heads[-1][2].kind is told[1].kind
        goes_on = again and told is not None and (told[0] <= heads[-1][1] or told[1].subtype == heads[-1][2].subtype == "trapped")
        if told is not None and not goes_on:
            heads.append((told[0], at, told[1]))
    made = list[Clause]()
    for n, (first, word, rule) in enumerate(heads):
        stop = heads[n + 1][0] if n + 1 < len(heads) else stretch.last
        last = min(stop, word + _REST)
        if last - first > 1:
            made.append(Clause(first, last, rule, word, _STRENGTH, _MARGIN, chance=_CHANCE))
    return made


def _denied(stretch: Said, at: int) -> bool:
    return any(word in said.NOT for word in stretch.plain[max(stretch.first, at - _NEAR) : at])


def _shut(stretch: Said, at: int) -> _Found:
    """`|الطريق| سكر`, `|قفلوا الكبري|`."""
    plain, rule = stretch.plain, _rule(ReadKind.ACCESS, "closed")
    if is_word(plain[at], said.SHUT_IT) and not _denied(stretch, at):
        behind = plain[at + 1] if at + 1 < stretch.last else ""
        if behind.startswith("ال") and not said.WAYS.isdisjoint(stems(behind)):
            return at, rule
    if not plain[at].lstrip("و").startswith("ال") or said.WAYS.isdisjoint(stems(plain[at])):
        return None
    for n in range(at + 1, min(at + 2 + _NEAR, stretch.last)):
        if plain[n] in said.IS_SHUT and not _denied(stretch, n):
            return at, rule
    return None


def _lacking(stretch: Said, at: int) -> _Found:
    """`|ما في كهربا من يومين|`, `|ماكو ماي|`, `|الضو مقطوع|`, `|قطعوا المي|`."""
    plain = stretch.plain
    word = plain[at].removeprefix("و")
    behind = at + 1
    if word.startswith("ال") and is_one(word, said.HOSPITALS) and plain[at + 1 : at + 4] in _OUT_OF_USE:
        return at, _rule(ReadKind.NEED, "out_of_service")
    if word == "ما" and plain[behind : behind + 1] and plain[behind] in said.NO_THEN:
        behind += 1 + (plain[behind + 1 : behind + 2] == ["في"])
    elif word not in said.THERE_IS_NO and not (word in said.CUT_IT and not _denied(stretch, at)):
        off = at + 1 < stretch.last and plain[at + 1] in said.IS_OFF and word.startswith("ال")
        return (at, _rule(ReadKind.NEED, wanted)) if off and (wanted := _wanted(word)) in _SUPPLIES else None
    wanted = _wanted(plain[behind]) if behind < stretch.last and not _is_idle(stretch, at, word, behind) else ""
    if not wanted or (word in said.CUT_IT and wanted not in _SUPPLIES):
        return None
    return at, _rule(ReadKind.NEED, wanted)


def _is_idle(stretch: Said, at: int, word: str, behind: int) -> bool:
    """`قهوة |بدون| سكر`, `ما في أكل |أطيب| من`, `مفيش بنزين في |العربية|`: what is had without, or lacked by nobody but one car."""
    without = word in said.WITHOUT and at > stretch.first and not stretch.has(said.LIVE, stretch.first, at)
    return without or any(one in said.BETTER for one in stretch.plain[behind + 1 : min(behind + 1 + _OBJECT, stretch.last)])


_OUT_OF_USE = (["طلع", "من", "الخدمه"], ["طلعت", "من", "الخدمه"], ["طلع", "عن", "الخدمه"], ["طلعت", "عن", "الخدمه"])
_SUPPLIES = ("water_power", "communications")
_WANTS = (
    ("water_power", said.POWER | said.WATER),
    ("communications", said.NET),
    ("food", said.FOOD),
    ("medical", said.DRUGS),
    ("fuel", said.FUEL),
)


def _wanted(word: str) -> str:
    return next((subtype for subtype, words in _WANTS if is_one(word, words)), "")


def _struck(stretch: Said, at: int) -> _Found:
    """`|ضربوا السوق|`, `|دقوا أم بدة بالدانات|`; not `ضربوا الشباب`, whom they beat."""
    plain = stretch.plain
    if not is_word(plain[at], said.STRUCK) or _denied(stretch, at):
        return None
    if at + 1 < stretch.last and plain[at + 1] in said.DOORS:
        return None  # دقوا باب البيت
    air = stretch.has(said.FROM_THE_AIR, at + 1, stretch.last)
    guns = stretch.has(said.BY_GUNS, at + 1, stretch.last)
    site = stretch.has(said.SITES, at + 1, at + 1 + _NEAR)
    if not (air or guns or site) or (plain[at].lstrip("وف") in said.STORMED and not site):
        return None
    return at, _rule(ReadKind.INCIDENT, "air_strike" if air else "shelling" if guns or "قصف" in plain[at] else "attack")


def _stormed(stretch: Said, at: int) -> _Found:
    """`|هجموا على القرية|`, `|وحرقوا البيوت|`, `|شفشفوا السوق|`."""
    plain = stretch.plain
    if _denied(stretch, at):
        return None
    if stretch.has(said.BUILT, at + 1, stretch.last):
        return None  # كسروا الدار القديمة وبنوا عمارة
    if is_word(plain[at], said.LOOTED) and stretch.has(said.SHOPS, at + 1, at + 1 + _NEAR):
        return at, _rule(ReadKind.INCIDENT, "looting")
    if not is_word(plain[at], said.STORMED) or not stretch.has(said.SITES, at + 1, at + 1 + _NEAR):
        return None
    return at, _rule(ReadKind.INCIDENT, "destruction" if is_word(plain[at], said.BURNT) else "attack")


def _no_way(stretch: Said, at: int) -> _Found:
    """`|ما حدا عم يقدر يفوت|`: nobody gets through; `|ما قادرين نطلع|`: they cannot get out; `|ماكو طريق للطلعة|`."""
    plain = stretch.plain
    word, behind = plain[at].removeprefix("و"), plain[at + 1] if at + 1 < stretch.last else ""
    nobody = word in said.NOBODY or (word == "ما" and behind in ("حدا", "حد", "احد"))
    near = plain[at + 1 : min(at + 2 + _OBJECT, stretch.last)]
    able = any(one in said.CANNOT and other in said.PASS for one, other in pairwise(near))
    if nobody and able:
        return at, _rule(ReadKind.ACCESS, "blocked")
    if word in said.NOT and behind in said.CANNOT and able and behind not in ("يقدر", "يقدروا", "يقدرو", "تقدر"):
        return at, _rule(ReadKind.PROTECTION, "trapped")
    none = word in said.THERE_IS_NO or (word == "ما" and behind in said.NO_THEN)
    way = any(one in ("طريق", "منفذ", "مخرج", "معبر", "ممر") for one in near[:2])
    if none and way and any(one in said.PASS or one in ("للطلعه", "للخروج", "امن", "سالك", "مفتوح") for one in near):
        return at, _rule(ReadKind.ACCESS, "blocked")
    return None


def _died(stretch: Said, at: int) -> _Found:
    """`|في ناس ماتت|`, `|مات سبعة نفر|`, `|وراحو أربع شهدا|`, `|انجرحوا ولدين|`."""
    plain = stretch.plain
    if _denied(stretch, at):
        return None
    if stretch.has(said.OF_ILLNESS, at + 1, stretch.last):
        return None  # انصابت بنتي بالرشح
    if is_word(plain[at], said.HURT):
        return at, _rule(ReadKind.INCIDENT, "injury")
    if is_word(plain[at], said.GONE) and tells_of_dead(plain, at, stretch.last):
        return at, _rule(ReadKind.INCIDENT, "killing")
    if not is_word(plain[at], said.DIED):
        return None
    before = at > stretch.first and is_one(plain[at - 1], said.PERSONS)
    if before:
        first = at - 1 - (at - 1 > stretch.first and plain[at - 2].lstrip("و") in ("في", "فيه", "اكو", "هناك", "به"))
        return first, _rule(ReadKind.INCIDENT, "killing")
    return (at, _rule(ReadKind.INCIDENT, "killing")) if stretch.has(said.PERSONS, at + 1, at + 1 + _OBJECT) else None


def _took(stretch: Said, at: int) -> _Found:
    """`|أخدوا أخي من البيت|`: they took somebody; `|وشالوا العربات والدهب|`: they looted, be it behind how they came in."""
    plain = stretch.plain
    arrested = is_word(plain[at], _ARRESTED) and plain[at + 1 : at + 2] == ["علي"] and at + 2 < stretch.last and not _denied(stretch, at)
    if arrested or (plain[at] in said.TAKES and plain[at - 1] == "عم" and plain[at + 1 : at + 2] and plain[at + 1] in said.TAKEN):
        return at, _rule(ReadKind.PROTECTION, "detention")
    if not is_word(plain[at], said.TOOK) or _denied(stretch, at):
        return None
    goods = any(word.removeprefix("و") in said.GOODS for word in plain[at + 1 : min(at + 1 + _NEAR, stretch.last)])
    if goods and not stretch.has(said.WENT | said.MOVED, at + 1, stretch.last):
        return _came_in(stretch, at), _rule(ReadKind.INCIDENT, "looting")
    cared = any(
        word.removeprefix("ع").removeprefix("ال") in said.CARED_FOR or is_one(word, said.CARED_FOR) for word in plain[at + 2 : stretch.last]
    )
    if plain[at + 1 : at + 2] and plain[at + 1] in said.TAKEN and at + 1 < stretch.last and not cared:
        return at, _rule(ReadKind.PROTECTION, "detention")
    return None


_ARRESTED = frozenset(("قبضوا", "قبضو"))
_CAME_IN = frozenset(("دخلوا", "دخلو", "خشوا", "خشو", "فاتوا", "فاتو", "اقتحموا", "داهموا", "كسروا", "كسرو", "دخل", "اجوا", "اجو"))
_INTO = 8  # words from how they came in to what they took


def _came_in(stretch: Said, at: int) -> int:
    """Where it begins that they came in: `|الدعامة دخلوا الحلة وشالوا العربات`; the deed itself, if it is not told."""
    for n in range(at - 1, max(stretch.first, at - _INTO) - 1, -1):
        if is_word(stretch.plain[n], _CAME_IN):
            return n - (n > stretch.first and stretch.plain[n - 1].startswith("ال"))
    return at


def _fled(stretch: Said, at: int) -> _Found:
    """`|الناس عم تطلع|`, `|أهلي طلعو ع تركيا|`; not `الناس طلعت مظاهرة`."""
    plain = stretch.plain
    if is_word(plain[at], said.WE_FLED) and not (_denied(stretch, at) or stretch.has(said.NO_FLIGHT, at + 1, stretch.last)):
        return at, _rule(ReadKind.DISPLACEMENT, "flight")
    if plain[at] not in said.WENT or _denied(stretch, at) or stretch.has(said.NO_FLIGHT, at + 1, stretch.last):
        return None
    first = at - 1
    while first > stretch.first and plain[first] in said.GOING:
        first -= 1
    now = plain[at - 1] in ("عم", "قاعده", "قاعد", "جالسه") if at > stretch.first else False
    if plain[at][:1] in "تي" and not now and plain[at][:2] != "بت":
        return None
    return (first, _rule(ReadKind.DISPLACEMENT, "flight")) if first >= stretch.first and plain[first] in said.PEOPLE else None


def _shut_in(stretch: Said, at: int) -> _Found:
    """`|محاصرين ما نقدر نطلع|`: they cannot get out."""
    plain = stretch.plain
    if not is_word(plain[at], said.SHUT_IN) or _denied(stretch, at):
        return None
    if at > stretch.first and plain[at - 1].startswith("ال"):
        return None  # العوائل محاصرة: the lexicon reads it
    cannot = any(one in said.NOT and other in said.CANNOT for one, other in zip(plain[at:], plain[at + 1 : stretch.last], strict=False))
    alone = stretch.last - stretch.first <= _REST and at - stretch.first <= 1
    first = at - (at > stretch.first and plain[at - 1] in ("نحنا", "احنا", "نحن", "احنه", "حنا"))
    return (first, _rule(ReadKind.PROTECTION, "trapped")) if cannot or (alone and first < at) else None


_OF_SUPPLIES = (_shut, _lacking)
_READERS: tuple[Callable[[Said, int], _Found], ...] = (_shut, _no_way, _lacking, _struck, _stormed, _died, _took, _fled, _shut_in)
