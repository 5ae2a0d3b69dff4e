"""What the rows of a table of incidents are judged by; the rooms that can are handed to the one that reads tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from safepassage.records.claim import Grade
from safepassage.records.reading import AccessState, Modality, PlaceRead, ReadKind

Asked = tuple[str, tuple[str, ...]]  # the name of a place, and what it lies in


class RowSaid(NamedTuple):
    """
    How a row says what it tells.

    Attributes
    ----------
    negative : it says that nothing happened. confidence : the chance that kind, claimant and modality are right.
    credibility : 1-6 of the Admiralty grade where the row itself says something of it, else 0. why : the words it rests on, for the reason.
    by_type : these are words of its type, which is of something else: `denied shelling`.
    """

    modality: Modality = Modality.REPORTED
    negative: bool = False
    confidence: float = 0.9
    credibility: int = 0
    why: str = ""
    by_type: bool = False


class Judges(NamedTuple):
    """
    Who is asked about rows.

    Attributes
    ----------
    places : given the places that a table asks for, finds what each name means in what it lies in (the smallest first).
    said : how a row says it, by its type, status and notes, and whether it tells of anybody harmed.
    grade : by the claimant, how it is said, and whether the row has a point or a number.
    sayer : an organisation or role as it is; of a person the role or `unnamed person`. reporter : the same in a column that is of persons.
    doer, victim : the same of who did it or to whom it was done; in a column that is of victims.
    kind : what a row is by its type, and what it makes of a way; whoever was harmed makes it an incident. Its status may be the answer to
        a request.
    """

    places: Callable[[Iterable[Asked]], Callable[[str, tuple[str, ...]], PlaceRead]]
    said: Callable[[str, str, str, bool], RowSaid]
    grade: Callable[[str, RowSaid, bool], tuple[Grade, str]]
    sayer: Callable[[str], str]
    reporter: Callable[[str], str]
    doer: Callable[[str], str]
    victim: Callable[[str], str]
    kind: Callable[[str, bool, str], tuple[ReadKind, AccessState | None]]
