"""Who was shot and is not said to have died: nobody knows whether they did. In the leg, or living on, they were hurt."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from safepassage.reports.words.spelled import SMALL
from safepassage.reports.words.words import Word, listed

_BODY = listed(
    "arm arms leg legs foot feet hand hands eye eyes limb limbs fingers shoulder shoulders thigh thighs knee knees ankle ankles hip hips "
    "buttocks elbow calf wrist jaw"
)
_SNIPERS = listed("sniper snipers marksman marksmen sharpshooter sharpshooters")
_DEATH = listed(
    "dead died die dies killed killing fatally death deadly fatal body bodies corpse corpses buried bled executed murdered succumbed"
)
_LIVING = listed(
    "survived survive survives surviving survivor recovering recovered recovers stable alive lived walked crawled treated operated wounded"
)
_TAKEN = listed("taken rushed brought carried driven admitted evacuated transferred airlifted")
_HOSPITAL = listed("hospital hospitals clinic surgery theatre")
_SIGNS = listed(", ; . :")
_NO_OBJECT = listed(", ; . : ) ( - in near on outside inside during while when as by after before from yesterday today overnight later") | {
    ""
}
_EXECUTED = listed(
    "lined execution executions squad blindfolded bound tied handcuffed wall range head chest back neck grave graves pit ditch trench "
    "sentence sentenced sentences deserters dragged kneeling row one-by-one dumped burned burnt beheaded hanged massacre massacred "
    "prisoners captives hostages detainees blood front reprisal reprisals revenge retaliation yard courtyard beds sight"
)
_LED_OUT = listed("taken led pulled marched hauled rounded forced ordered")
_BEFORE, _OBJECT, _BEHIND = 4, 9, 20  # words


def hit_only(words: Sequence[Word], at: int) -> str | None:
    """What a `shot` tells where nobody is said to have died: injured, or nothing that is known; None: it is no such shot."""
    behind = [word.low for word in words[at + 1 : at + 1 + _BEHIND]]
    plainly = words[at].low == "shot" and (behind[0] if behind else "") in _NO_OBJECT
    told = itertools.takewhile(lambda low: not (plainly and (low[:1].isdecimal() or low in SMALL)), behind)
    if not _DEATH.isdisjoint(told) or not _DEATH.isdisjoint(word.low for word in words[max(0, at - 2) : at]):
        return None
    if _in_a_limb(behind):
        return "injured"
    if _lives_on(behind):
        return ""
    lead = [word.low for word in words[max(0, at - _BEFORE) : at]]
    return "" if _by_a_sniper(lead, behind) or (plainly and not _executed(words, at, behind)) else None


def _executed(words: Sequence[Word], at: int, behind: Sequence[str]) -> bool:
    """`were lined up and |shot|`, `was taken behind the museum and |shot|`, `was |shot| in the head`: few lived."""
    near = {word.low for word in words[max(0, at - _BEHIND) : at]}
    return not (_EXECUTED | _LED_OUT).isdisjoint(near) or not _EXECUTED.isdisjoint(behind[:_OBJECT])


def _in_a_limb(behind: Sequence[str]) -> bool:
    """`shot an old woman |in the leg|`."""
    for place, low in enumerate(behind[:_OBJECT]):
        if low in _SIGNS:
            return False
        if low in ("in", "through") and not _BODY.isdisjoint(behind[place + 1 : place + 4]):
            return True
    return False


def _lives_on(behind: Sequence[str]) -> bool:
    """`were shot near Garni; one |survived|`, `was shot and |taken to hospital|`."""
    end = behind.index(".") if "." in behind else len(behind)
    told = behind[:end]
    return not _LIVING.isdisjoint(told) or not (_TAKEN.isdisjoint(told) or _HOSPITAL.isdisjoint(told))


def _by_a_sniper(lead: Sequence[str], behind: Sequence[str]) -> bool:
    """`A |sniper| shot a man`, `a man was shot |by a sniper|`."""
    plain = next((place for place, low in enumerate(behind[:_OBJECT]) if low in _SIGNS), _OBJECT)
    by = behind.index("by") if "by" in behind[:plain] else -1
    return not _SNIPERS.isdisjoint(lead) or (by >= 0 and not _SNIPERS.isdisjoint(behind[by + 1 : by + 4]))
