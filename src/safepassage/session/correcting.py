"""A person's corrections of a proposal, written as `slot=value`; every fault at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.persons.by_hand import names_somebody
from safepassage.outside.persons.masking import mask
from safepassage.outside.persons.unannounced import black_names, looks_like_a_person, names_a_person, persons_in
from safepassage.outside.reading_parts import is_place, load_atlas
from safepassage.records.claim import Grade
from safepassage.records.gazetteer import plain
from safepassage.records.reading import FIRST_DAY, LAST_DAY, AccessState, Count, Modality, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.session.nameless import SAYERS, holds_office, is_arabic, is_arabic_name, party_of_holder

BY_HAND = 1.0  # the confidence of what a person has corrected
WHOLE = "the proposal"  # where a fault stands that is of no one slot
HARMS = ("killed", "injured", "missing")
MOST_TEXT = 200  # letters of a slot
MOST_COUNT = 1e10  # more people than there are
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_COUNT = re.compile(rf"(?P<low>{_NUMBER})\s*(?:[-–]\s*(?P<high>{_NUMBER})|(?P<more>\+))?(?:\s+(?P<unit>[^\W\d].*))?")
_TOGETHER = ("kind", "modality", "polarity", "state")  # slots that must fit each other
_OF_NOBODY = frozenset(("subtype", "weapon", "origin", "destination"))
TEXTS = ("subtype", "claimant", "through", "actor", "target", "weapon", "origin", "destination", "share_of", "note")


def corrected(proposal: Proposal, words: Mapping[str, str]) -> Proposal:
    """
    The proposal with slots as a person gives them; an empty value empties the slot, but that of a place,
    without which all of the pocket would be meant.

    Slots: kind, modality, state, polarity, place, when (a day, or two with a slash), count, share, killed, injured, missing (`40`,
    `40-60`, `40+`), grade, and the texts of `TEXTS`. A count keeps its unit, unless it brings one (`400 tents`).

    Raises
    ------
    FaultyCase
        With every slot that is unknown or has a value that it cannot have.
    """
    faults: list[Fault] = []
    changed: dict[str, Any] = {}
    given: dict[str, Any] = {}  # what is written goes before what goes along
    bad: set[str] = set()
    harm = proposal.harm
    for slot, value in words.items():
        try:
            if slot in HARMS:
                harm = replace(harm, **{slot: _count(value)})
            elif slot == "count":
                changed[slot] = _count(value, proposal.count)
            elif slot == "place":
                changed |= _moved(value, proposal)
            elif slot in SAYERS:
                given[slot] = _sayer(value)
            elif slot in TEXTS:
                given[slot] = _of_nobody(value) if slot in _OF_NOBODY else _text(value)
            elif slot in _READ:
                name, read = _READ[slot]
                changed[name] = read(value)
            else:
                faults.append(Fault(slot[:40], None, "a proposal has no such slot", f"It has {', '.join(SLOTS)}."))
        except ValueError as error:
            bad.add(slot)
            faults.append(Fault(slot, None, str(error), "Write it again, or leave it as it is."))
    try:
        found = _fitting(replace(proposal, harm=harm, confidence=BY_HAND, **(changed | given)))
    except ValueError as error:
        if bad.isdisjoint(_TOGETHER):  # else nobody knows yet whether they fit
            faults.append(Fault(WHOLE, None, str(error), "Change the other slot too."))
    if faults:
        raise FaultyCase("cannot correct it", faults)
    return found


def _fitting(proposal: Proposal) -> Proposal:
    """The proposal, whose slots fit its kind. Raises ValueError: only a way has a state."""
    if proposal.state and proposal.kind is not ReadKind.ACCESS:
        raise ValueError(f"only access has a state, and this is of kind {proposal.kind.value}: write state= or kind=access")
    return proposal


def seems_a_person(value: str) -> bool:
    """Whether a claimant or role that somebody wrote could be a person's name, with a title or without."""
    if is_arabic(value) and is_arabic_name(value):
        return True
    return bool(mask(value)[1]) or names_a_person(value) or (looks_like_a_person(value) and not load_atlas().find(value))


def _sayer(value: str) -> str:
    """An organisation, party or role; who holds a public office becomes the party."""
    if party := party_of_holder(value):
        return party
    if seems_a_person(value):
        raise ValueError("it seems to name a person: write an organisation or a role (of a group, such as `Ahrar al-Nahr group`)")
    return _text(value)


def _of_nobody(value: str) -> str:
    """What names no person: a type, a weapon, where from and to."""
    if names_somebody(value, is_place) or black_names(value, holds_office, is_place)[1]:
        raise ValueError("it seems to name a person: write what or where it is, without a name")
    return _text(value)


def _text(value: str) -> str:
    if mask(value)[1] or persons_in(value):
        raise ValueError("it seems to name a person: write an organisation or a role")
    if len(value) > MOST_TEXT or not value.isprintable():
        raise ValueError(f"it is longer than {MOST_TEXT} letters, or holds letters that cannot be seen")
    return value.strip()


def _count(value: str, before: Count | None = None) -> Count | None:
    """`40`, `40-60`, or `40+` (or more), with the unit of the count that it corrects or its own; empty: nothing is said."""
    if not value.strip():
        return None
    found = _COUNT.fullmatch(value.strip())
    if not found:
        raise ValueError("it is not a number, two with a dash (40-60), or one with a plus (40+)")
    least, most = (float(number.replace(",", "")) for number in (found["low"], found["high"] or found["low"]))
    if not 0 <= least <= most <= MOST_COUNT:
        raise ValueError("a count is not without end, and the smaller number stands first")
    unit = _text(found["unit"] or "") or (before.unit if before else "") or "people"
    per = before.per if before and before.unit == unit else ""
    return Count(least, None if found["more"] else most, unit, value.strip(), per=per)


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


def _moved(value: str, proposal: Proposal) -> dict[str, Any]:
    """What a corrected place changes: where the target is that place too, as of a road that was closed, it goes along."""
    place, read = _place(value, proposal)
    also = {"target": place} if proposal.target and plain(proposal.target) == plain(proposal.place) else {}
    return {"place": place, "place_resolved": read} | also


def _place(value: str, proposal: Proposal) -> tuple[str, PlaceRead | None]:
    """
    A place as written, and the one it means: of those that were in question, or the only one known of its name, or of its very spelling,
    in that country or in the one that is written behind it (`Tripoli LB`).
    """
    text, read = _text(value), proposal.place_resolved
    if not text:
        raise ValueError("it is empty: write the place, or `the pocket` where all of it is meant")
    if text == proposal.place:
        return text, read
    asked = (replace(read, candidates=()), *read.candidates) if read else ()
    meant = [place for place in asked if text.casefold() in (place.name.casefold(), f"{place.name} {place.country}".casefold())]
    bare, _, country = text.rpartition(" ")
    known = load_atlas().find(text) or tuple(place for place in load_atlas().find(bare) if place.country == country.upper())
    there = [place for place in known if read and place.country == read.country]
    same = [place for place in there or known if place.name.casefold() in (text.casefold(), bare.casefold())]
    for found in (meant, there, known, same):
        if len(found) == 1:
            return text, found[0]
    return text, PlaceRead(text)


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
    "share": ("share", _share),
    "grade": ("grade", lambda value: Grade.read(value.strip())),
}
SLOTS = tuple(sorted(("place", "count", *HARMS, *TEXTS, *_READ)))


def as_written(proposal: Proposal) -> dict[str, str]:
    """Each slot that says something, in the words in which a correction would say the same."""
    said = {"kind": proposal.kind.value, "modality": proposal.modality.value, "place": proposal.place}
    said |= {"state": proposal.state.value if proposal.state else "", "polarity": "negative" if proposal.negative else ""}
    said |= {slot: getattr(proposal, slot) for slot in TEXTS}
    said |= {slot: _number(getattr(proposal.harm, slot)) for slot in HARMS} | {"count": _number(proposal.count, unit=True)}
    said |= {"share": "" if proposal.share is None else f"{proposal.share:g}", "when": _days(proposal.when)}
    said |= {"grade": "" if proposal.grade == Grade() else str(proposal.grade)}
    return {slot: said[slot] for slot in SLOTS if said[slot]}


def _number(count: Count | None, unit: bool = False) -> str:
    if count is None:
        return ""
    span = f"{count.low:.10g}" + ("+" if count.high is None else "" if count.high == count.low else f"-{count.high:.10g}")
    return f"{span} {count.unit}" if unit and count.unit else span


def _days(when: WhenRead | None) -> str:
    """A day, or two with a slash; an open end has no words of a correction."""
    if when is None or when.start is None or when.end is None:
        return ""
    return f"{when.start}" if when.start == when.end else f"{when.start}/{when.end}"
