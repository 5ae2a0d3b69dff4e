"""A number told as a toll or a loss, with no word of harm beside it: `the toll rose to 300`, `lost three tanks and 17 soldiers`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.reports.harm.counted import FORCES, of_things, people_unit
from safepassage.reports.harm.harm_words import BATTLES, BEHIND, JOINTS, STOPS, VERBS, harm_word
from safepassage.reports.harm.parts import PARTS, numeral
from safepassage.reports.harm.units import unit_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_FIGHTING = listed("insurgent rebel militant army government enemy taliban battlefield military jihadist its their his own")
_NO_LOSS = listed("contact touch control ground hope sight patience to")
_TOLLS = listed("toll tally count number total figure casualties losses")
_CHANGING = listed("rose risen fell fallen climbed grew grown increased dropped declined decreased jumped soared doubled tripled up down")
_CASES = listed("deaths fatalities killings injuries")
_ASIDE = 6  # words
_FIGHTERS = FORCES | listed(
    "men soldiers fighters troops servicemen airmen seamen guardsmen crewmen policemen militiamen sailors marines pilots"
)
_GONE = listed("desertion desertions surrender surrenders defection defections emigration exile capture abroad europe capital cities jobs")
_THEIRS = listed("our its their his her my")
_CLOSES = {",": ",", ")": "("}
_REACHED = listed(
    "at to is was of stands stood reached reaches reaching hit passed exceeded topped past above : - put into climbed near nears "
    "remains passes passing tops topping exceeds nearing number numbers numbered totals totalled"
)


def told_as_toll(words: Sequence[Word], number: Amount, floor: int) -> str:
    """`put the number of dead since the siege began at 20,000`, `the toll rose to 300`; `lost several hundred men`."""
    before = low_at(words, number.first - 1)
    if before in _REACHED:
        for at in range(number.first - 1, max(floor, number.first - 16) - 1, -1):
            low = words[at].low
            if low in (";", "."):
                break
            if low == "toll":
                return "injured" if low_at(words, at - 1) in ("injury", "injured", "wounded") else "killed"
            if low == "losses" and (low_at(words, at - 1) in _FIGHTING or people_unit(unit_of(words, number))):
                return "killed"
            role = harm_word(words, at) if low in BEHIND or low in ("victims", "bodies") else ""
            counted = {word.low for word in words[max(0, at - 4) : at + 2]} & _TOLLS or before.startswith(("number", "total"))
            if role and (counted or _changed(words, at, number)) and low != "casualties":
                return role
    if before == "of" and low_at(words, number.first - 2) == "loss" and people_unit(unit_of(words, number)):
        return "killed"
    if before == "lost" and people_unit(unit_of(words, number)) and _in_battle(words, number):
        return "killed"
    if before == "and" and _men(words, number) and _lost_before(words, number):
        return "killed"
    if before in ("lost", "losing", "lose") and of_things(words, number):
        return ""
    if before in ("lost", "losing", "lose") and _of_theirs(words, number):
        return "killed"
    fighters = {word.low for word in words[number.last : number.last + 3]} & _FIGHTERS
    cost = "cost" in {word.low for word in words[max(0, number.first - 4) : number.first]}
    bare = before in ("lost", "losing") and low_at(words, number.last) in ("in", "at", "on", "dead", "since", "during", ".", "")
    return "killed" if bare or (fighters and (before in ("lost", "losing", "lose") or cost)) else ""


def _changed(words: Sequence[Word], at: int, number: Amount) -> bool:
    """`Child deaths went up | from 11 in March to | 26`."""
    between = [word.low for word in words[at + 1 : number.first]]
    return words[at].low in _CASES and between[-1:] == ["to"] and not _CHANGING.isdisjoint(between)


def overtaken(words: Sequence[Word], number: Amount) -> bool:
    """`The toll, first put at 20, now stands at 35`, `the death toll (earlier 12) reached 19`: a toll that no longer holds."""
    behind = range(number.last, min(number.last + _ASIDE, len(words)))
    close = next((at for at in behind if words[at].low in _CLOSES), -1)
    before = range(number.first - 1, max(0, number.first - 2 * _ASIDE), -1)
    begin = next((at for at in before if words[at].low in _CLOSES.values()), -1)
    if close < 0 or begin < 0 or _CLOSES[words[close].low] != words[begin].low:
        return False
    if not PARTS.isdisjoint(word.low for word in words[begin : number.first]):
        return False
    named = {word.low for word in words[max(0, begin - 2 * _ASIDE) : begin]}
    dead = any(harm_word(words, at) for at in range(max(0, begin - _ASIDE), begin))
    if "toll" not in named and not (dead and named & _TOLLS):
        return False
    led = words[close + 1 : close + 1 + _ASIDE]
    return any(word.low in _REACHED and numeral(other.low) for word, other in pairwise(led))


def _in_battle(words: Sequence[Word], number: Amount) -> bool:
    """`The town lost 120 people in the siege`; not `lost 300 people to the capital`."""
    behind = [word.low for word in words[number.last : number.last + 6]]
    return "in" in behind and not BATTLES.isdisjoint(behind[behind.index("in") :])


def _men(words: Sequence[Word], number: Amount) -> bool:
    """Whether the number is told of people, in so many words: not `a thousand men and eight billion`."""
    if of_things(words, number) or not people_unit(unit_of(words, number)):
        return False
    return any(people_unit(word.low) for word in words[number.last : number.last + 4])


def gone(words: Sequence[Word], number: Amount) -> bool:
    """`lost 21,000 men to desertion and surrender`: who did not die."""
    if low_at(words, number.first - 1) not in ("lost", "losing", "lose"):
        return False
    behind = [word.low for word in words[number.last : number.last + 2 * _ASIDE]]
    return "to" in behind[:4] and not _GONE.isdisjoint(behind[behind.index("to") : behind.index("to") + 6])


def _of_theirs(words: Sequence[Word], number: Amount) -> bool:
    """`We lost two of our senior doctors`; not `lost two of its doctors to emigration`."""
    if low_at(words, number.last) != "of" or low_at(words, number.last + 1) not in _THEIRS:
        return False
    behind = [word.low for word in words[number.last + 2 : number.last + 8]]
    who = next((at for at, low in enumerate(behind[:4]) if people_unit(low)), None)
    return who is not None and behind[who + 1 : who + 2] != ["to"]


def _lost_before(words: Sequence[Word], number: Amount) -> bool:
    """`the army lost three tanks and 17 soldiers`: men joined to what was lost with them; not `and 17 soldiers were hurt`."""
    behind = range(number.last, min(number.last + 4, len(words)))
    if any(words[at].low in VERBS or harm_word(words, at) for at in behind):
        return False
    last = _before_aside(words, number.first - 2)
    for at in range(last, max(-1, last - 5), -1):
        low = words[at].low
        if low in ("lost", "losing", "lose"):
            return low_at(words, at + 1) not in _NO_LOSS
        if low in STOPS or low in JOINTS or harm_word(words, at):
            return False
    return False


def _before_aside(words: Sequence[Word], at: int) -> int:
    """`lost ten soldiers|, four of them to their own fire,| and three civilians`: where what stands before it ends."""
    if low_at(words, at) != ",":
        return at
    for place in range(at - 1, max(0, at - 2 * _ASIDE), -1):
        if words[place].low in STOPS:
            return at
        if words[place].low == ",":
            aside = {word.low for word in words[place + 1 : at]}
            return place - 1 if aside & PARTS else at
    return at
