"""Two fates in one number: `killed or wounded`, `killed or are missing`; how many of each is not said."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.harm_words import STOPS, harm_word
from safepassage.reports.harm.parts import numeral
from safepassage.reports.harm.roles import stands_alone
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_SAID_OF = 8  # words from `casualties` to how many they are
_FAR_ON = 6  # words to the next number, which would be of the second word
_TREATED = 7  # words from `casualties` to what says that they are the hurt alone
_OF_THE_HURT = listed(
    "admitted treated evacuated hospitalised hospitalized hospital hospitals flown taken brought arrived arrival dead died treatment"
)
_IN_ALL = listed("combined together all total altogether alike")
_FATES = ({"killed", "injured"}, {"killed", "missing"}, {"injured", "missing"})
_HELPERS = listed(
    "are is were was be been being have has had gone went go still remain remains remained feared presumed reported listed either"
)
_HELPED = 4  # such words behind `or`


def _broken_down(words: Sequence[Word], number: Amount) -> bool:
    """`7 civilian casualties (2 killed, 5 injured)`: both in one number, which what follows takes apart."""
    named = {word.low for word in words[max(0, number.first - _SAID_OF) : number.last + 3]}
    if named.isdisjoint(("casualties", "victims")):
        return False
    at = next((at for at in range(number.last, min(number.last + 6, len(words))) if words[at].low in ("(", ":", ",", "-")), None)
    if at is None or not numeral(low_at(words, at + 1)):
        return False
    return any(word.low in ("killed", "dead", "fatalities", "deaths") for word in words[at + 2 : at + 5])


def of_casualties(words: Sequence[Word], number: Amount) -> bool:
    """`40 civilian casualties`: the dead and the hurt in one number; not `40 casualties were admitted`, who are the hurt."""
    near = [word.low for word in words[number.last : number.last + 3]]
    if "casualties" not in near or any(low in STOPS or low in ("and", "or", ",") for low in near[: near.index("casualties")]):
        return False
    behind = number.last + near.index("casualties") + 1
    told = [word.low for word in words[behind : behind + _TREATED]]
    stop = next((at for at, low in enumerate(told) if low in ("including", "among") or not low[:1].isalnum()), len(told))
    return _OF_THE_HURT.isdisjoint(told[:stop])


def _counted_together(words: Sequence[Word], number: Amount) -> bool:
    """`casualties stand at 16, dead and wounded combined`, `120 killed and wounded in all`."""
    at = number.last + (low_at(words, number.last) in (",", "-", "("))
    both = at + 2 < len(words) and {harm_word(words, at), harm_word(words, at + 2)} in _FATES
    return both and low_at(words, at + 1) in ("and", "or", "&", "/") and any(word.low in _IN_ALL for word in words[at + 3 : at + 5])


def _either_before(words: Sequence[Word], number: Amount) -> bool:
    """`have killed or wounded 700 people`, `killing and wounding dozens`."""
    for at in range(number.first - 1, max(0, number.first - 4), -1):
        if role := harm_word(words, at):
            return low_at(words, at - 1) in ("or", "and") and {role, harm_word(words, at - 2)} in _FATES
        if words[at].low not in ("some", "the", "another", ":", "="):
            return False
    return False


def either(words: Sequence[Word], number: Amount, following: Amount | None) -> bool:
    """`90 people were killed or wounded`, `were killed or are missing`: two fates in one number, of which neither is known."""
    if of_casualties(words, number) or _broken_down(words, number) or _counted_together(words, number) or _either_before(words, number):
        return True
    ceiling = following.first if following is not None else len(words)
    for at in range(number.last, min(number.last + 12, ceiling - 2)):
        low = words[at].low
        if low in STOPS or low == ",":
            return False
        if role := harm_word(words, at):
            joint = words[at + 1].low in ("or", "/") or (words[at + 1].low == "and" and (following is None or ceiling - at > _FAR_ON))
            behind = _behind_helpers(words, at + 2, ceiling)
            other = harm_word(words, behind) if behind < ceiling else ""
            return joint and {role, other} in _FATES and (stands_alone(words, behind + 1) or low_at(words, behind + 1) == "for")
    return False


def _behind_helpers(words: Sequence[Word], at: int, ceiling: int) -> int:
    """Where the second fate is told: `or |are missing|`, `or have gone |missing|`."""
    return next((one for one in range(at, min(at + _HELPED, ceiling)) if words[one].low not in _HELPERS), at)
