"""A person's corrections of a proposal, written as `slot=value`; every fault at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.masking import mask
from safepassage.outside.reading_parts import load_atlas
from safepassage.outside.unannounced import looks_like_a_person, names_a_person, persons_in
from safepassage.records.claim import Grade
from safepassage.records.reading import AccessState, Count, Modality, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.session.nameless import SAYERS, party_of_holder

HARMS = ("killed", "injured", "missing")
MOST_TEXT = 200  # letters of a slot
MOST_COUNT = 1e10  # more people than there are
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)  # no report is older, no plan is longer
TEXTS = ("subtype", "claimant", "through", "actor", "target", "weapon", "origin", "destination", "share_of", "note")


def corrected(proposal: Proposal, words: Mapping[str, str]) -> Proposal:
    """
    The proposal with slots as a person gives them; an empty value empties the slot.

    Slots: kind, modality, state, polarity, place, when (a day, or two with a slash), count, share, killed, injured, missing (`40`,
    `40-60`), grade, and the texts of `TEXTS`.

    Raises
    ------
    FaultyCase
        With every slot that is unknown or has a value that it cannot have.
    """
    faults: list[Fault] = []
    changed: dict[str, Any] = {}
    harm = proposal.harm
    for slot, value in words.items():
        try:
            if slot in HARMS:
                harm = replace(harm, **{slot: _count(value)})
            elif slot == "place":
                changed["place"], changed["place_resolved"] = _place(value)
            elif slot in SAYERS:
                changed[slot] = _sayer(value)
            elif slot in TEXTS:
                changed[slot] = _text(value)
            elif slot in _READ:
                name, read = _READ[slot]
                changed[name] = read(value)
            else:
                known = ", ".join(sorted(("place", *HARMS, *TEXTS, *_READ)))
                faults.append(Fault(slot[:40], None, "a proposal has no such slot", f"It has {known}."))
        except ValueError as error:
            faults.append(Fault(slot, None, str(error), "Write it again, or leave it as it is."))
    if not faults:
        try:
            return replace(proposal, harm=harm, confidence=1.0, **changed)
        except ValueError as error:
            faults.append(Fault("the proposal", None, str(error), "Change the other slot too."))
    raise FaultyCase("cannot correct it", faults)


def seems_a_person(value: str) -> bool:
    """Whether a claimant or role that somebody wrote could be a person's name, with a title or without."""
    return bool(mask(value)[1]) or names_a_person(value) or (looks_like_a_person(value) and not load_atlas().find(value))


def _sayer(value: str) -> str:
    """An organisation, party or role; who holds a public office becomes the party."""
    if party := party_of_holder(value):
        return party
    if seems_a_person(value):
        raise ValueError("it seems to name a person: write an organisation or a role (of a group, such as `Ahrar al-Nahr group`)")
    return _text(value)


def _text(value: str) -> str:
    if mask(value)[1] or persons_in(value):
        raise ValueError("it seems to name a person: write an organisation or a role")
    if len(value) > MOST_TEXT or not value.isprintable():
        raise ValueError(f"it is longer than {MOST_TEXT} letters, or holds letters that cannot be seen")
    return value.strip()


def _count(value: str) -> Count | None:
    """`40`, or `40-60`; empty: nothing is said."""
    if not value.strip():
        return None
    low, dash, high = value.replace(",", "").partition("-")
    try:
        least, most = float(low), float(high) if dash else float(low)
    except ValueError:
        raise ValueError("it is not a number, or two with a dash (40-60)") from None
    if not 0 <= least <= most <= MOST_COUNT:
        raise ValueError("a count is not below zero, not without end, and the smaller number stands first")
    return Count(least, most, "people", value.strip())


def _when(value: str) -> WhenRead | None:
    if not value.strip():
        return None
    first, slash, last = value.partition("/")
    try:
        start = date.fromisoformat(first.strip())
        end = date.fromisoformat(last.strip()) if slash else start
    except ValueError:
        raise ValueError("it is not a day (2016-12-04), or two with a slash") from None
    if not FIRST_DAY <= start <= end <= LAST_DAY:
        raise ValueError("the earlier day stands first, and both lie between 1900 and 2199")
    return WhenRead(value.strip(), start, end)


def _share(value: str) -> float | None:
    if not value.strip():
        return None
    try:
        share = float(value.strip(" %"))
    except ValueError:
        raise ValueError("it is not a share in percent") from None
    if not 0 <= share <= 100:
        raise ValueError("a share lies between 0 and 100 percent")
    return share


def _negative(value: str) -> bool:
    if value.strip() not in ("positive", "negative"):
        raise ValueError("it is positive or negative")
    return value.strip() == "negative"


def _place(value: str) -> tuple[str, PlaceRead | None]:
    text = _text(value)
    return text, PlaceRead(text) if text else None


def _one_of(kinds: Any) -> Callable[[str], Any]:
    def read(value: str) -> Any:
        try:
            return kinds(value.strip().casefold().replace(" ", "_"))
        except ValueError:
            raise ValueError(f"it is one of {', '.join(kinds)}") from None

    return read


_READ: dict[str, tuple[str, Callable[[str], Any]]] = {
    "kind": ("kind", _one_of(ReadKind)),
    "modality": ("modality", _one_of(Modality)),
    "state": ("state", lambda value: _one_of(AccessState)(value) if value.strip() else None),
    "polarity": ("negative", _negative),
    "when": ("when", _when),
    "count": ("count", _count),
    "share": ("share", _share),
    "grade": ("grade", lambda value: Grade.read(value.strip())),
}
