"""The wounded as hospitals tell of them: whom they took in, who is counted there, who has burns; not victims of hunger or rape."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.harm_words import LIMBS
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_INTAKE = listed("admitted received treated admitting receiving treating registered admits receives treats seen saw")
_PATIENTS = listed("wounded injured casualties victims hurt wounds war-wounded injuries burns fractures gunshot shrapnel amputations")
_NO_WOUNDS = listed("rape rapes sexual gender abuse trafficking domestic hunger malnutrition famine starvation cholera disease diseases")
_CARRIED = listed("rushed")  # to a hospital; who is brought there may come from far
_WOUNDS = listed("burns wounds injuries fractures amputations")
_BEARS = listed("have has had with suffered sustained")
_DIED = listed("died dead perished succumbed")
_COME = listed("arrivals returnees refugees evacuees")
_SO_FAR = listed("since today yesterday overnight tonight")


def wounded_here(words: Sequence[Word], number: Amount) -> str:
    """Whether those of a number are the wounded of a place of help: injured, or empty."""
    return taken_in(words, number) or ("injured" if _tallied(words, number) or _bears_wounds(words, number) else "")


def _tallied(words: Sequence[Word], number: Amount) -> bool:
    """`31 wounded since morning`."""
    return low_at(words, number.last) in ("wounded", "injured") and low_at(words, number.last + 1) in _SO_FAR


def _bears_wounds(words: Sequence[Word], number: Amount) -> bool:
    """`more than 200 people have burns`, `12 children with shrapnel wounds`; not `two men with bullet wounds died`."""
    behind = [word.low for word in words[number.last : number.last + 6]]
    if not _DIED.isdisjoint(behind):
        return False
    has = next((at for at, low in enumerate(behind[:3]) if low in _BEARS), None)
    return has is not None and not _WOUNDS.isdisjoint(behind[has + 1 : has + 3])


def taken_in(words: Sequence[Word], number: Amount) -> str:
    """`the clinic admitted 47 shell victims`, `treated 12 people for gunshot wounds`; `63 admitted`."""
    lead = [word.low for word in words[max(0, number.first - 4) : number.first]]
    doing = set(lead) & _INTAKE or (set(lead) & {"taken", "took", "brought", "taking"} and lead[-1:] == ["in"])
    near = [word.low for word in words[number.last : number.last + 6]]
    near = near[: next((n for n, low in enumerate(near) if low in (".", ";", ",", "who", "and")), len(near))]
    took = lead[-1:] == ["took"] and not set(near) & {"to", "out", "from", "away"}
    brought = set(near[1:4]) & {"admitted", "received", "treated", "brought", "hospitalised", "hospitalized"}
    behind = {word.low for word in words[number.last : number.last + 11]}
    carried = bool(set(lead[-1:]) & _CARRIED) and bool(behind & {"hospital", "hospitals", "clinic", "clinics"})
    if doing and "whose" in behind and {word.low for word in words[number.last : number.last + 14]} & LIMBS:
        return "injured"  # treated 82 patients whose hands had been cut off
    taken = doing or took or carried or (near[:1] and near[0] in _PATIENTS and brought)
    if _of_who_came(near):
        return ""
    if taken and set(near) & _PATIENTS and not set(near) & {"dead", "bodies"} and not _of_other_harm(words, number):
        return "injured"
    return ""


def _of_who_came(near: Sequence[str]) -> bool:
    """`treated 1,130 |wounded new arrivals|`: hurt elsewhere, before they came, and counted as those who came."""
    hurt = next((at for at, low in enumerate(near) if low in ("wounded", "injured")), len(near))
    return not _COME.isdisjoint(near[hurt + 1 : hurt + 3])


def _of_other_harm(words: Sequence[Word], number: Amount) -> bool:
    """`treats 90 victims of rape`, `12 victims of malnutrition`: whom no weapon hurt."""
    at = next((at for at in range(number.last, min(number.last + 4, len(words))) if words[at].low == "victims"), -1)
    return at >= 0 and low_at(words, at + 1) == "of" and not _NO_WOUNDS.isdisjoint(word.low for word in words[at + 2 : at + 5])
