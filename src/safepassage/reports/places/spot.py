"""A name of a text that is or may be a place: what the gazetteer has under it, and what the words beside it say of it."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.reading import PlaceRead


@dataclass(frozen=True, slots=True)
class Spot:
    """
    A name that is or may be a place. `places`: what the gazetteer has under it, the likeliest first.

    `sure`: the words around it say that it is a place; else it is one only if the rest of the text supports it. `kind`: the place word
    beside it (`district`, `road`); `named_after`: the places of the shorter name of `Kiseljak road`; `relative`: `south of` stands before
    it; `part`: a direction that belongs to it (`east` of East Aleppo).
    """

    text: str
    start: int
    end: int
    places: tuple[PlaceRead, ...]
    preposition: str = ""
    sure: bool = True
    kind: str = ""
    named_after: tuple[PlaceRead, ...] = ()
    relative: bool = False
    part: str = ""
    shouted: bool = False  # in capitals, at the start of a line
    home: str = ""  # the country that its line begins with
    within: bool = False  # something that stands in towns is in it: a market, a street
    told: tuple[PlaceRead, ...] = ()  # the areas or neighbours that are told beside a name of no list
    other_end: tuple[PlaceRead, ...] = ()  # A of the A-B road, where `named_after` is B
    area: PlaceRead | None = None  # the province or country that the text tells it to lie in, of a name that no gazetteer has

    @property
    def town(self) -> str:
        """The name without its direction: Aleppo of East Aleppo, Sirte of `southern half of Sirte`."""
        words = self.text.split()
        return self.text if not self.part else " ".join(words[3 if words[2:3] == ["of"] else 1 :])
