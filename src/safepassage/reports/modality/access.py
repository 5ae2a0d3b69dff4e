"""Access as a state machine (conventions, section 4): what a clause makes of a way. `opened` takes a plain statement that it is so."""

from __future__ import annotations

from safepassage.records.reading import SAYS_SO, AccessState, Modality

_OF_SUBTYPE = {
    "opened": AccessState.OPENED,
    "used": AccessState.USED,
    "closed": AccessState.CLOSED,
    "blocked": AccessState.BLOCKED,
    "convoy": AccessState.BLOCKED,
    "turned_back": AccessState.BLOCKED,
    "stuck": AccessState.BLOCKED,
    "not_reached": None,
    "route_dangerous": None,
}
_NOT_YET = {
    Modality.PROPOSED: AccessState.PROPOSED,
    Modality.DEMANDED: AccessState.PROPOSED,
    Modality.PLANNED: AccessState.ANNOUNCED,
    Modality.STATED_INTENT: AccessState.ANNOUNCED,
}


def state_of(subtype: str, verb: str, modality: Modality, negative: bool, told: bool, over: bool) -> AccessState | None:
    """
    The state that a clause gives a way; None: it gives none.

    Parameters
    ----------
    verb : the lemma that made the claim (agree, announce, propose, keep ...).
    told : the text says it plainly: nothing asked, refused, failed at, supposed or wished governs the clause.
    over : it was so and is no more.
    """
    if subtype == "not_kept":
        return AccessState.NOT_KEPT if negative and modality in SAYS_SO else None
    if modality in _NOT_YET and not negative:
        return _NOT_YET[modality] if subtype in ("opened", "corridor", "passage", "used") else None
    if modality not in SAYS_SO:
        return None
    if subtype in ("corridor", "passage"):
        return None if negative else _of_verb(verb)
    state = _OF_SUBTYPE.get(subtype)
    if state in (AccessState.OPENED, AccessState.USED):
        if over and not negative:
            return AccessState.CLOSED
        return state if told and not negative else None
    return None if negative else state


def _of_verb(verb: str) -> AccessState | None:
    if verb in ("agree",):
        return AccessState.AGREED
    if verb in ("announce", "declare", "promise", "plan"):
        return AccessState.ANNOUNCED
    if verb in ("propose", "offer", "suggest", "discuss"):
        return AccessState.PROPOSED
    return AccessState.NOT_KEPT if verb in ("collapse", "fail") else None


def subtype_of(subtype: str, modality: Modality, state: AccessState | None) -> str:
    """`corridor_proposed`, `access_demanded`: the subtype with what is said of it."""
    if subtype == "not_kept" and state is not AccessState.NOT_KEPT:
        subtype = "access"  # `the corridor is working`: the same verb, and nothing was broken
    if state is AccessState.OPENED:
        return "opened"
    if modality is Modality.PROPOSED:
        return f"{subtype}_proposed" if subtype != "opened" else "corridor_proposed"
    if modality is Modality.DEMANDED:
        return f"{subtype}_demanded" if subtype != "opened" else "opening_demanded"
    if subtype == "opened":
        return "opening" if state is not AccessState.CLOSED else "closed"
    return subtype
