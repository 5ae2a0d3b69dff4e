"""A place where it stands in an Arabic text, before and after it is known which one is meant."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.reading import PlaceRead


@dataclass(frozen=True, slots=True)
class Named:
    """A place where it stands in the text; `place` None: its name is all that is known."""

    written: str
    start: int
    end: int
    place: PlaceRead | None
    type: str = ""
    options: tuple[PlaceRead, ...] = ()
    goal: bool = False  # somewhere to come from or go to: not where the text is
    joined: bool = False  # to another right before it, by `and`
    seat: bool = False  # where somebody speaks from who need not be there
    ruled: bool = False  # whose mayor or governor speaks: of his town he says `the city`
    home: str = ""  # the country that its line begins with
    speaks: bool = False  # a government does from there, and nothing is told of it: it is not what `the city` means next
    side: str = ""  # of the town: `الجزء |الشرقي| من حلب`
    town: PlaceRead | None = None  # the whole of which this is a side
    aside: str = ""  # what it is beside where something happened: `arabic.where.asides`
    elsewhere: bool = False  # in a town that no list has: `مستشفى لملم |في دبرتشو|`
