"""Numbers of people beside a harm that did not befall them: meant to kill 30, sentenced 51 to death, 40 widows of the killed."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.amounts import Amount
from safepassage.reports.harm_words import harm_word
from safepassage.reports.words import Word, listed

_UNDONE = listed(
    "meant plot plots plotted plotting planned planning plan plans intended intending attempt attempts attempted tried trying tries "
    "threatened threatens threatening vowed vows conspired conspiring conspiracy sought ordered wanted wants"
)
_SPARED = listed("escaped escape avoided avoid survived outlived spared")
_DOOMED = listed("sentenced condemned sentencing sentence sentences")
_BEREFT = listed("widows widowers orphans mourners relatives")
_PRESENT = listed("orphaned laid attended mourned marched awarded honoured honored commemorated remembered surrendered")
_SAFE = listed("alive safe unharmed unhurt exchanged reappeared")
_FOUND = listed("found pulled rescued dug")
_OTHERS = listed("and but while none no not nobody only some few one two three four five six seven eight nine ten ; .")
_PLAYED = listed("simulated simulates simulating simulation")
_ASSUMED = listed("assume assumes assuming")
_SHOWN = listed("museum monument memorial plaque")
_CHARGED = listed("charged charge sentenced convicted jailed indicted accused tried")
_FREED = listed("released freed releasing freeing rescued rescuing")
_THOUGHT = listed("believed thought feared presumed assumed")
_COUNTED_ANEW = listed("lowered revised cut corrected reduced dropped fell rose climbed raised rise up down increased jumped went")


def alive(words: Sequence[Word], number: Amount) -> bool:
    """Whether the harm told beside a number befell nobody of it, or others."""
    return (
        _not_done(words, number)
        or _to_come(words, number)
        or _those_of_others(words, number)
        or _freed(words, number)
        or _an_older_toll(words, number)
        or _played_or_shown(words, number)
        or _thought_dead(words, number)
    )


def _not_done(words: Sequence[Word], number: Amount) -> bool:
    """`a bomb meant to kill 30`, `would have killed 200`, `30 people escaped being killed`, `9 cousins survived`."""
    before = [word.low for word in words[max(0, number.first - 6) : number.first]]
    behind = [word.low for word in words[number.last : number.last + 4]]
    for at in range(max(0, number.first - 5), number.first):
        lead, earlier = _low(words, at - 1), _low(words, at - 2)
        if harm_word(words, at) and ((lead == "to" and earlier in _UNDONE) or (lead == "have" and earlier in ("would", "could", "might"))):
            return True
    if not _FOUND.isdisjoint(behind) and not _SAFE.isdisjoint(behind):
        return True  # 3 were found alive
    spared = bool(set(behind) & _SPARED) and not {"not", "none", "nobody"} & set(behind)
    return spared and not {"none", "nobody", "no"} & set(before)


def _to_come(words: Sequence[Word], number: Amount) -> bool:
    """`sentenced 51 people to death`, `51 were sentenced to death`, `51 people on death row`."""
    near = [word.low for word in words[max(0, number.first - 5) : number.last + 8]]
    death = "death" in near and near[near.index("death") - 1] in ("to", "on")
    return death and (bool(set(near) & _DOOMED) or "row" in near[near.index("death") :])


def _those_of_others(words: Sequence[Word], number: Amount) -> bool:
    """`the 40 widows of men killed`, `200 people attended a funeral for soldiers killed`, `12 were awarded for covering the dead`."""
    if _low(words, number.last) in _BEREFT and _low(words, number.last + 1) in ("of", "whose"):
        return True
    for at in range(number.last, min(number.last + 4, len(words))):
        if harm_word(words, at) or not words[at].low.isalpha():
            return False
        if words[at].low in _PRESENT:
            return True
    return False


def _freed(words: Sequence[Word], number: Amount) -> bool:
    """`released 40 prisoners believed to have been executed`."""
    before = {word.low for word in words[max(0, number.first - 3) : number.first]}
    return bool(before & _FREED) and bool({word.low for word in words[number.last : number.last + 4]} & _THOUGHT)


def _an_older_toll(words: Sequence[Word], number: Amount) -> bool:
    """`lowered from 40 dead to 12`: what was counted before."""
    if _low(words, number.first - 1) != "from" or "to" not in [word.low for word in words[number.last : number.last + 4]]:
        return False
    return bool({word.low for word in words[max(0, number.first - 6) : number.first]} & _COUNTED_ANEW)


def _played_or_shown(words: Sequence[Word], number: Amount) -> bool:
    """`simulated an attack killing 90`, `planners assume 1,500 dead`, `a museum to the 34 dead`, `charged 9 with murder`."""
    first = number.first
    before = [word.low for word in words[max(0, first - 4) : first]]
    played = any(word.low in _PLAYED for word in words[max(0, first - 12) : first])
    shown = any(word in _SHOWN and before[at + 1 : at + 2] in (["to"], ["for"]) for at, word in enumerate(before))
    deed = any(harm_word(words, at) for at in range(max(0, first - 4), first))
    charged = not _CHARGED.isdisjoint(before) and not deed and "murder" in {word.low for word in words[number.last : number.last + 6]}
    return played or shown or not _ASSUMED.isdisjoint(before) or charged


def _thought_dead(words: Sequence[Word], number: Amount) -> bool:
    """`25 feared dead walked into Djibo alive`, `the 11 reported killed were found safe`; not `25 killed and 3 found safe`."""
    behind = [word.low for word in words[number.last : number.last + 16]]
    end = next((at for at, word in enumerate(behind) if word in _OTHERS or word[:1].isdecimal()), len(behind))
    thought = next((at for at, word in enumerate(behind[: min(4, end)]) if word in _THOUGHT or word in ("reported", "listed")), None)
    return thought is not None and not _SAFE.isdisjoint(behind[thought:end])


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
