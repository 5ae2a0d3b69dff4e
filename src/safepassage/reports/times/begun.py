"""When what a text tells of began: `the offensive began on Friday`; for `since the offensive began` and `fighting that began on Friday`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from safepassage.records.reading import WhenRead
from safepassage.reports.times.dates import DAYS, MONTHS, Match
from safepassage.reports.times.parts_of_days import number
from safepassage.reports.words.words import Word, listed

_BY_ITSELF = listed("begin start erupt break commence resume")
_BY_SOMEBODY = listed("launch open lay impose unleash mount begin start declare")
_EFFECT = listed("take come go enter")  # into force
_IN_FORCE = listed("effect force hold")
_LONG = {"day": 1, "week": 7, "fortnight": 14}
_OTHER_NOUNS = listed("talks deal agreement proposal offer plan violations monitors line zone crimes memorial anniversary in on of near at")
_KIN = {
    **dict.fromkeys(("offensive", "assault", "attack", "operation", "campaign", "push", "advance"), "offensive"),
    **dict.fromkeys(("fighting", "clash", "clashes", "hostility", "hostilities", "war", "conflict", "battle", "violence"), "fighting"),
    **dict.fromkeys(("siege", "blockade", "encirclement"), "siege"),
    **dict.fromkeys(("uprising", "revolt", "protest", "protests", "rebellion", "insurrection"), "uprising"),
    **dict.fromkeys(("shelling", "bombardment", "bombing"), "shelling"),
    **dict.fromkeys(("truce", "ceasefire", "cease-fire", "pause"), "truce"),
    **dict.fromkeys(("outbreak", "epidemic"), "outbreak"),
    **dict.fromkeys(("invasion", "incursion"), "invasion"),
}
_STARTS = listed("began started erupted broke out was were launched begun laid imposed declared opened had been has")
_DATED = frozenset((*DAYS, *MONTHS)) | listed("ago yesterday last week weekend month year today dawn")
_MOST = 8  # words of `since the start of the government 's new offensive`
_NEXT = 6  # words behind it in which a day of its own may stand


def beginnings(doc: Any, base: int, told: Sequence[tuple[WhenRead, int]]) -> dict[str, date]:
    """What began on a day of this sentence: `The offensive began on Friday`; `told`: its times and where they stand."""
    found: dict[str, date] = {}
    for when, start in told:
        token = next((token for token in doc if token.idx + len(token.text) > start - base), None)
        if when.precision != "day" or when.start is None or when.start != when.end or token is None:
            continue
        noun = _begins(verb_over(token))
        if noun is not None and noun.lemma_.lower() in _KIN:
            found[_KIN[noun.lemma_.lower()]] = when.start
    return found


def since_began(words: Sequence[Word], place: int, begun: Mapping[str, date]) -> Match | None:
    """`since | the offensive began`, `| the start of the siege`, where the day was told before; not where one stands behind it."""
    if words[place].low != "since" or not begun:
        return None
    for at in range(place + 1, min(place + _MOST, len(words))):
        low = words[at].low
        if not low[:1].isalpha() and low not in ("'", "-"):
            return None
        if low in _KIN:
            last = at + 1
            while last < len(words) and words[last].low in _STARTS:
                last += 1
            day = begun.get(_KIN[low])
            behind = {word.low for word in words[last : last + _NEXT]}
            own = behind & _DATED or any(low.isdecimal() for low in behind)
            return None if own or day is None else (day, None, "day", place, last)
    return None


def after_began(words: Sequence[Word], place: int, begun: Mapping[str, date]) -> Match | None:
    """`Two days | after the truce`, `six days after the offensive began`, where the day was told before: that day."""
    unit = words[place].low.removesuffix("s")
    if unit not in _LONG or not begun or place + 3 >= len(words) or words[place + 1].low != "after" or words[place + 2].low != "the":
        return None
    day = begun.get(_KIN.get(words[place + 3].low, ""))
    many = 1 if place and words[place - 1].low in ("a", "the") else number(words, place)
    if day is None or many is None:
        return None
    last = place + 4
    while last < len(words) and words[last].low in _STARTS:
        last += 1
    if last == place + 4 and last < len(words) and words[last].low in _OTHER_NOUNS:
        return None  # two days after the truce talks
    moved = day + timedelta(many * _LONG[unit])
    return moved, moved, "day", max(0, place - 1), last


def still_runs(verb: Any, trigger_verb: Any) -> bool:
    """`Fighting that began on Friday has killed 40`: what the fighting has done it did since then."""
    if verb.dep_ not in ("relcl", "acl") or _begins(verb) is None or verb.head.head.i != trigger_verb.i:
        return False
    return any(child.lower_ in ("has", "have") for child in trigger_verb.children if child.dep_ == "aux")


def _begins(verb: Any) -> Any:
    """What a past verb says began; None: it says no such thing."""
    lemma = verb.lemma_.lower()
    if verb.tag_ not in ("VBD", "VBN") or lemma not in _BY_ITSELF | _BY_SOMEBODY | _EFFECT:
        return None
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    if lemma in _EFFECT:
        told = {word.lower_ for child in verb.children if child.dep_ in ("dobj", "prep") for word in child.subtree}
        return None if _IN_FORCE.isdisjoint(told) else next((child for child in verb.children if child.dep_ == "nsubj"), None)
    by = {child.dep_: child for child in reversed(list(verb.children))}
    noun = by.get("nsubjpass") or (by.get("dobj") if lemma in _BY_SOMEBODY else None) or (by.get("nsubj") if lemma in _BY_ITSELF else None)
    if verb.dep_ in ("relcl", "acl") and (noun is None or noun.lower_ in ("which", "that", "who")):
        return verb.head
    return noun


def verb_over(token: Any) -> Any:
    """The nearest verb above a word, or itself."""
    place = token
    for _ in range(12):
        if place.pos_ in ("VERB", "AUX") or place.head.i == place.i:
            return place
        place = place.head
    return place
