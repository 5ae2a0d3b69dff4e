"""Words of harm, and single victims: `a soldier was killed`, `killing the driver`, `a mother and her two children`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.amounts import Amount
from safepassage.reports.word_classes import PEOPLE
from safepassage.reports.words import Word, listed

_KILLED = listed(
    "starved starve starving drowned froze frozen killed killing kill kills dead deaths died die dies slain murdered massacred executed "
    "perished fatalities martyred martyrs "
    "slaughtered beheaded bodies corpses"
)
_INJURED = listed(
    "burns injured injuring injures wounded wounding wounds injuries hurt hospitalised hospitalized maimed casualties suffocated "
    "suffocation"
)
_MISSING = listed("missing disappeared vanished unaccounted")
_LIVES = frozenset(("lives", "life"))
_ONES = listed(
    "person man woman child girl boy baby civilian soldier policeman policewoman officer driver nurse doctor journalist worker guard "
    "fighter medic paramedic villager teenager resident peacekeeper protester general colonel commander mother father infant pilot patient "
    "surgeon sniper gunman shepherd farmer fisherman student pupil volunteer rescuer firefighter cameraman photographer reporter passenger "
    "son daughter brother sister cousin nephew grandmother grandfather wife husband migrant refugee prisoner deminer militant schoolboy "
    "schoolgirl toddler pedestrian"
)


def single_victims(words: Sequence[Word], start: int, end: int) -> list[tuple[str, Count]]:
    """`a soldier was killed`, `killing one person`, `wounded a driver`, `another was injured`."""
    found: list[tuple[str, Count]] = []
    for at, word in enumerate(words):
        if not start <= word.start < end or word.low not in ("a", "an", "another", "the", "its", "his", "her", "one"):
            continue
        if word.low not in ("a", "an", "another"):
            found.extend(_the_one(words, at))
            continue
        noun = next((other for other in range(at + 1, min(at + 4, len(words))) if words[other].low in _ONES), None)
        if noun is None and word.low != "another":
            continue
        last = noun if noun is not None else at
        role = next(
            (
                r
                for k in range(last + 1, min(last + 5, len(words)))
                if not any(word.low in (",", "and", ";") for word in words[last + 1 : k])
                and (r := harm_word(words, k))
                and words[k].low not in ("killing", "wounding", "injuring")
            ),
            "",
        )
        role = role or next((r for k in range(at - 1, max(-1, at - 3), -1) if (r := harm_word(words, k))), "")
        if role:
            unit = words[noun].low if noun is not None else "people"
            found.append((role, Count(1, 1, unit, word.text)))
    return found


def _the_one(words: Sequence[Word], at: int) -> list[tuple[str, Count]]:
    """`killing the driver`, `wounded its commander`: one, right behind the word of harm and nothing joined to it by a number."""
    role = harm_word(words, at - 1) if at else ""
    noun = next((other for other in range(at + 1, min(at + 4, len(words))) if words[other].low in _ONES), None)
    if not role or noun is None or _low(words, at - 1) not in ("killing", "killed", "wounding", "wounded", "injuring", "injured"):
        return []
    before = _low(words, at - 2)
    return [] if before in ("of", "been", "the", "many") else [(role, Count(1, 1, words[noun].low, words[at].text))]


def harm_word(words: Sequence[Word], at: int) -> str:
    low = words[at].low
    if low in _KILLED or (
        low in _LIVES and {w.low for w in words[max(0, at - 7) : at]} & {"lost", "claimed", "lose", "claiming", "losing", "cost"}
    ):
        return "killed"
    if low in ("claimed", "claiming", "lost", "cost") and any(w.low in _LIVES for w in words[at + 1 : at + 9]):
        return "killed"
    if low == "death" and at and words[at - 1].low == "to":
        return "killed"  # knifed to death
    if low in _INJURED:
        return "injured"
    return "missing" if low in _MISSING else ""


def of_people(count: Count) -> bool:
    return count.unit.removesuffix("s") in PEOPLE | _ONES or count.unit in ("people", "men", "women", "children")


def with_one_before(words: Sequence[Word], number: Amount, made: Count, start: int, text: str, base: int) -> Count:
    """`a mother and her two children`: three."""
    if _low(words, number.first - 1) not in ("her", "his", "their", "and") or made.low != made.high or not of_people(made):
        return made
    joint = number.first - 1 - (_low(words, number.first - 1) != "and")
    if _low(words, joint) != "and" or _low(words, joint - 1) not in _ONES or _low(words, joint - 2) not in ("a", "an", "one", "another"):
        return made
    if words[joint - 2].start < start:
        return made
    return Count(made.low + 1, made.low + 1, "people", text[words[joint - 2].start - base : number.end - base], made.qualifier)


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
