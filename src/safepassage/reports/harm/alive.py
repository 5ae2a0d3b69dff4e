"""Numbers of people beside a harm that did not befall them: meant to kill 30, sentenced 51 to death, 40 widows of the killed."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.bodies_moved import on_their_way
from safepassage.reports.harm.counted import of_things
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.losses import gone
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed

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
_LATE = 7  # words to what they were thought: `12 people who had been reported dead`
_FAR = 13  # words to what befell survivors: `two survivors of the Second World War were killed`
_FAR_DOWN = 9  # words from a number to `buried under`
_BURIED = listed("buried trapped stuck stranded")
_BURNT = listed("burned burnt burning buried burying burn roasted skinned")
_RUBBLE = listed("rubble debris ruins wreckage collapsed masonry concrete")
_CORPSES = listed("bodies body corpses corpse dead remains")
_SURVIVED = listed("survived survive survives surviving alive lived escaped")
_MOCK = listed("mock simulated pretend dummy fictitious fictional imaginary notional virtual")
_DONE_TO = listed("killed killing kill wounded wounding wound injured injuring hurt hurting murdered murdering")
_ARTICLES = listed("the a an his her their its")
_OF_THEM = listed(
    "lives crew team group party patrol household members equivalent families family total number half majority rest last bodies sons "
    "daughters children most"
)
_PLAYED = listed("simulated simulates simulating simulation")
_ASSUMED = listed("assume assumes assuming")
_SHOWN = listed("museum monument memorial plaque film play novel book opera exhibition documentary song poem ballad")
_SHOWN_ON = _SHOWN | listed("memorials wall stone stones inscribed engraved carved cenotaph obelisk anniversary")
_CHARGED = listed("charged charge sentenced convicted jailed indicted accused tried")
_FREED = listed("released freed releasing freeing rescued rescuing")
_THOUGHT = listed("believed thought feared presumed assumed")
_COUNTED_ANEW = listed("lowered revised cut corrected reduced dropped fell rose climbed raised rise up down increased jumped went")


def alive(words: Sequence[Word], number: Amount) -> bool:
    """Whether the harm told beside a number befell nobody of it, or others."""
    return (
        gone(words, number)
        or on_their_way(words, number)
        or _not_done(words, number)
        or _to_come(words, number)
        or _those_of_others(words, number)
        or _freed(words, number)
        or _an_older_toll(words, number)
        or _played_or_shown(words, number)
        or _thought_dead(words, number)
        or _said_alive(words, number)
        or _none_of_them(words, number)
        or _under_rubble(words, number)
        or _of_something_else(words, number)
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
    return spared and not {"none", "nobody", "no", "neither"} & set(before)


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
    return bool({word.low for word in words[max(0, number.first - _FAR) : number.first]} & _COUNTED_ANEW)


def _played_or_shown(words: Sequence[Word], number: Amount) -> bool:
    """`simulated an attack killing 90`, `planners assume 1,500 dead`, `a museum to the 34 dead`, `charged 9 with murder`."""
    first = number.first
    before = [word.low for word in words[max(0, first - 4) : first]]
    played = any(word.low in _PLAYED for word in words[max(0, first - 12) : first])
    shown = any(word in _SHOWN and before[at + 1 : at + 2] in (["to"], ["for"], ["about"]) for at, word in enumerate(before))
    deed = any(harm_word(words, at) for at in range(max(0, first - 4), first))
    charged = not _CHARGED.isdisjoint(before) and not deed and "murder" in {word.low for word in words[number.last : number.last + 6]}
    named = _low(words, number.last) == "names" and (_of_several(words, number) or not _SHOWN_ON.isdisjoint(word.low for word in words))
    named = named or not _MOCK.isdisjoint(word.low for word in words[number.last : number.last + 2])  # 20 mock casualties
    return named or played or shown or not _ASSUMED.isdisjoint(before) or charged


def _of_several(words: Sequence[Word], number: Amount) -> bool:
    """`lists with 15,000 names of prisoners and missing people`; a memorial of names stands elsewhere."""
    behind = [word.low for word in words[number.last + 1 : number.last + 6]]
    return behind[:1] == ["of"] and not {"and", "or"}.isdisjoint(behind)


def _thought_dead(words: Sequence[Word], number: Amount) -> bool:
    """`25 feared dead walked into Djibo alive`, `the 11 reported killed were found safe`; not `25 killed and 3 found safe`."""
    behind = [word.low for word in words[number.last : number.last + 16]]
    end = next((at for at, word in enumerate(behind) if word in _OTHERS or word[:1].isdecimal()), len(behind))
    thought = next((at for at, word in enumerate(behind[: min(_LATE, end)]) if word in _THOUGHT or word in ("reported", "listed")), None)
    return thought is not None and not _SAFE.isdisjoint(behind[thought:end])


def _none_of_them(words: Sequence[Word], number: Amount) -> bool:
    """`None of the 14 crew members was hurt`; not `none of the 18 passengers survived`."""
    before = [word.low for word in words[max(0, number.first - 3) : number.first]]
    if "of" not in before[-2:] or before[-1] not in (*_ARTICLES, "of", "those", "these") or not {"none", "neither"} & set(before):
        return False
    return _SURVIVED.isdisjoint(word.low for word in words[number.last : number.last + 8])


def _said_alive(words: Sequence[Word], number: Amount) -> bool:
    """`found 14 people alive and one dead`, `14 survivors and one dead`: who is told to live."""
    if words[number.last : number.last + 1] and words[number.last].low == "survivors" and _no_more_of_them(words, number):
        return True
    for at in range(number.last, min(number.last + 4, len(words))):
        if words[at].low in _SAFE:
            burnt = not _BURNT.isdisjoint(word.low for word in words[max(0, number.first - 3) : number.first])
            return words[at].low != "exchanged" and not burnt  # burned 12 people alive
        if not words[at].low.isalpha() or words[at].low in _OTHERS or harm_word(words, at):
            return False
    return False


def _no_more_of_them(words: Sequence[Word], number: Amount) -> bool:
    """Whether no harm is told of survivors, before them or behind: not `killed 14 survivors`, `14 survivors died on the way`."""
    if any(harm_word(words, at) for at in range(max(0, number.first - 3), number.first)):
        return False
    behind = words[number.last + 1 : number.last + _FAR]
    end = next((at for at, word in enumerate(behind) if word.low in _OTHERS or not word.low.isalpha()), len(behind))
    return not any(harm_word(words, number.last + 1 + at) for at in range(end))


def _under_rubble(words: Sequence[Word], number: Amount) -> bool:
    """`left three children buried under the debris`: nobody says that they are dead."""
    behind = [word.low for word in words[number.last : number.last + 8]]
    at = next((at for at, word in enumerate(behind[:4]) if word in _BURIED), None)
    if at is None or not _CORPSES.isdisjoint(behind[:at]) or any(harm_word(words, number.last + place) for place in range(at)):
        return False
    died = any(harm_word(words, place) for place in range(number.last + at + 1, min(number.last + 14, len(words))))
    return not _RUBBLE.isdisjoint(behind[at:]) and not died


def buried_under(words: Sequence[Word], number: Amount) -> bool:
    """`A mother and four children were buried under it`: nobody says whether they are alive."""
    at = next((at for at in range(number.last, min(number.last + _FAR_DOWN, len(words))) if words[at].low == "buried"), None)
    if at is None or _low(words, at + 1) not in ("under", "beneath", "underneath"):
        return False
    return not any(harm_word(words, place) for place in range(number.last, len(words)))


def _of_something_else(words: Sequence[Word], number: Amount) -> bool:
    """`wounded the pride of 3 colonels`, `killed the commander of 3 brigades`: what is done to what is theirs counts none of them."""
    at = number.first - 1 - (_low(words, number.first - 1) == "the")
    if _low(words, at) != "of":
        return False
    for verb in range(at - 1, max(-1, at - 5), -1):
        theirs = words[verb].low in _OF_THEM and not of_things(words, number)  # but the crew of two tanks
        if theirs or not words[verb].low.isalpha():
            return False
        if words[verb].low in _DONE_TO:
            return _low(words, verb + 1) in _ARTICLES
    return False


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
