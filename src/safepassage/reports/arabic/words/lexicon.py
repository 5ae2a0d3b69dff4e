"""What Arabic words speak of: kinds and subtypes by verbs (all their forms) and nouns (`rules.py`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.objects import (
    CALLED_OFF,
    appoints,
    calls_off_a_way,
    is_a_dam,
    is_command,
    is_unable,
    meets_an_end,
    no_fire,
    offered,
    opened_again,
    opens_no_way,
    shuts,
)
from safepassage.reports.arabic.words.rules import TOLD_BY
from safepassage.reports.arabic.words.said_of_ways import (
    RUINED,
    fell_in,
    is_no_more,
    is_ruined,
    names_a_way,
    said_of_the_way,
    tells_of_the_truce,
)
from safepassage.reports.arabic.words.verbs import MASDARS, USED
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, verb_forms


@dataclass(frozen=True, slots=True)
class ArabicRule:
    """One of these words, with one of the `beside` words in its clause if any are asked for. `verb`: a form of a verb."""

    kind: ReadKind
    subtype: str
    strength: float
    beside: frozenset[str] = frozenset()
    verb: bool = False
    word: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that a word, or two, at a place set off."""

    rule: ArabicRule
    place: int


def _read(text: str) -> tuple[dict[str, tuple[ArabicRule, ...]], frozenset[str]]:
    """The rules by word (two words joined with `_`), and all forms of verbs."""
    rules: dict[str, list[ArabicRule]] = {}
    verbs: set[str] = set()
    for line in text.strip().replace("\n    ", " ").splitlines():
        head, _, words = line.partition("|")
        name, strength, *beside = head.split()
        kind, _, subtype = name.partition("/")
        others = frozenset[str]().union(*(CLASSES[one] for one in beside[0].split(","))) if beside else frozenset[str]()
        for word in words.split():
            bare = plain_word(word)
            verb = "~" in word or (bare[0] == "ي" and "_" not in bare and len(bare) > 3)
            forms = verb_forms(word if "~" in word else f"~{word}") if verb else {bare}
            verbs |= forms if verb else set()
            rule = ArabicRule(ReadKind(kind), subtype, float(strength), others, verb, plain_word(word.partition("~")[0] or word))
            for form in sorted(forms):
                rules.setdefault(form, []).append(rule)
    return {word: tuple(found) for word, found in rules.items()}, frozenset(verbs)


RULES, VERBS = _read(TOLD_BY)
_UNITS = frozenset(plain_words("الفرقة فرقة للفرقة الفرقتين"))  # of an army: no team that helps
NOUNS = frozenset(plain_words("امرأة بقية وزارة أسرة بلد بلدة جريدة مدرسة حركة وكالة أرض وحدة رحلة مرة جهة سنة شبكة"))
_HAPPENED = (
    *(ReadKind.INCIDENT, ReadKind.CONTROL, ReadKind.ACCESS, ReadKind.DISPLACEMENT),
    *(ReadKind.NEED, ReadKind.PROTECTION, ReadKind.RESPONSE),
)
_NO_FIRE = (ReadKind.INCIDENT, ReadKind.POSTURE)
_LET_GO = plain_words("أطلق أسقط ألقى إطلاق")
_KEPT_FROM = frozenset(plain_words("منع لمنع بمنع تفادي لتفادي تفاديا تجنب لتجنب تجنبا دون خطر مخاوف خشية"))  # جهود لمنع |انهيار الهدنة
_FIRED = 5  # words from `let go` to what
_CONVOY = plain_word("قافلة")  # in the talk of the street it is what is shut, too
_THERE_IS_NO = ("لا_يوجد", "لا_توجد", "ولا_يوجد", "ولا_توجد")
_CONTROL = plain_word("سيطرة")
_MET = plain_word("لقي")
_BOMBS = frozenset(plain_words("ناسف حزام عبوة قنبلة مفخخة متفجرات سترة"))
_PROMISED = plain_word("وعد")
_BEYOND_THEM = ("عن_", "علي_")  # عاجزة |عن التحرك
_ANNOUNCED = frozenset(plain_words("أعلن حدد وعد تعهد"))
_FELL_IN = frozenset(plain_words("انهار انجرف"))
_OPEN, _DAM = plain_word("فتح"), plain_word("سد")
_AGAIN = 8  # words from `again` to what is done again
_PAIRS = frozenset(word.split("_")[0] for word in RULES if "_" in word)


@lru_cache(maxsize=50_000)
def rules_of(word: str) -> tuple[ArabicRule, ...]:
    """The rules of the plainest stem of a word that has any; a verb's form only without article, and without a pronoun if it is short."""
    found: list[ArabicRule] = []
    plural = word.endswith(("ات", "ين", "ون", "ان"))
    for stem in roots(word):
        if stem in NOUNS and stem not in RULES:
            break
        if stem in RULES:
            article = word != stem and "ال" + stem in word
            shortened = plural and not word.endswith(stem)
            found += [rule for rule in RULES[stem] if not (rule.verb and (article or shortened))]
            if len(stem) != len(word) or word[0] not in "وف" or found:
                break
    if word[:1] in "وف" and word in RULES and len(word) > 2:  # وفر: provided, or "and fled"
        found += [rule for rule in RULES.get(word[1:], ()) if rule.verb]
    return tuple(found)


@lru_cache(maxsize=20_000)
def is_event(word: str) -> bool:
    """A noun of what happened or was done: `مقتل`, `الانسحاب`, `تفشي`."""
    bare = word.removeprefix("ال")
    return bare in MASDARS | USED or any(not rule.verb and rule.kind in _HAPPENED for rule in RULES.get(bare, ()))


def hits(plain: Sequence[str], first: int, last: int, link: str = "") -> Iterator[Hit]:
    """
    What the words [first, last) set off; rules that ask for others beside them only where one stands in the clause.

    A verb with a pronoun behind it (`nobody used it`) may have them earlier in the sentence. A cease of fire is no fire.
    """
    around = {stem for word in plain[first:last] if word not in _UNITS for stem in roots(word)}
    earlier: set[str] = set()
    for place in range(first, last):
        found = rules_of(plain[place])
        if place + 1 < last:
            found += tuple(_pair(plain[place], plain[place + 1]))
        for rule in found:
            if rule.subtype in ("shooting", "shelling", "clash") and any(
                "وقف" in roots(word) for word in plain[max(first, place - 3) : place]
            ):
                continue
            if place + 1 < last and plain[place + 1] in ("صحفي", "صحافي", "الصحفي", "الصحافي") and rule.kind is ReadKind.DIPLOMACY:
                continue
            if rule.subtype == "pause_ended" and not rule.verb and place > first and plain[place - 1] in _KEPT_FROM:
                continue
            if rule.subtype == "corridor" and plain[place] == "عرض" and not offered(plain[place + 1 : min(place + _AGAIN, last)]):
                continue
            if rule.subtype == "corridor" and rule.word in CALLED_OFF and not calls_off_a_way(plain, place, last):
                continue
            if rule.subtype == "corridor" and rule.word in _ANNOUNCED and shuts(plain[place + 1 : min(place + _AGAIN, last)]):
                continue
            if rule.word in _FELL_IN and rule.subtype == "blocked" and not fell_in(plain, first, place):
                continue
            if rule.kind in _NO_FIRE and rule.word in _LET_GO and no_fire(plain[place + 1 : min(place + _FIRED, last)]):
                continue
            if rule.word == _CONVOY and not said_of_the_way(plain, first, place, VERBS):
                continue
            if rule.subtype == "services" and rule.word in _THERE_IS_NO and names_a_way(plain[place + 2 : place + 3]):
                continue
            if rule.subtype == "aid_blocked" and rule.word.startswith(_BEYOND_THEM) and not is_unable(plain, first, place):
                continue
            if rule.subtype == "self_harm" and not around.isdisjoint(_BOMBS):
                continue  # قتل نفسه والآخرين بحزام |ناسف
            if rule.subtype == "appointment" and not appoints(plain, first, place, last):
                continue
            if rule.subtype == "killing" and rule.verb and rule.word.startswith(_MET) and not meets_an_end(plain, place, last):
                continue
            if rule.word == _CONTROL and is_command(plain, first, place):
                continue
            if rule.word == _DAM and rule.kind is ReadKind.ACCESS and is_a_dam(plain, first, place):
                continue
            if rule.kind is ReadKind.ACCESS and rule.word == _OPEN and opens_no_way(plain[place + 1 : min(place + _AGAIN, last)]):
                continue
            if rule.word == _PROMISED and is_no_more(plain, first, place, last):
                continue
            if rule.subtype == "pause_ended" and rule.verb and not tells_of_the_truce(plain, first, place, last):
                continue
            if rule.word in RUINED and rule.kind is ReadKind.ACCESS and not is_ruined(plain, first, place, VERBS):
                continue
            if rule.kind is ReadKind.ACCESS and rule.word == "اعاد" and opened_again(plain[place + 1 : min(place + _AGAIN, last)]):
                continue
            if not rule.beside or rule.beside & around:
                yield Hit(rule, place)
            elif plain[place].endswith(("ه", "ها", "هما")) or link.startswith(("لكنه", "ولكنه")):
                earlier = earlier or {stem for word in plain[:first] for stem in roots(word)}
                if rule.beside & earlier:
                    yield Hit(rule, place)


def _pair(one: str, other: str) -> Iterator[ArabicRule]:
    for stem in roots(one):
        if stem in _PAIRS:
            for next_stem in roots(other):
                yield from RULES.get(f"{stem}_{next_stem}", ())
