"""What the reading of texts asks of a gazetteer. `outside` keeps one in SQLite; a dict is enough for a test."""

from __future__ import annotations

from typing import Protocol

from safepassage.records.reading import PlaceRead


class Atlas(Protocol):
    """Places by name. Names are compared folded (`records.gazetteer.plain`), in Latin and Arabic letters."""

    def find(self, name: str) -> tuple[PlaceRead, ...]:
        """The places of this very name, the likeliest first (the case's own, the user's, then the larger); empty: none."""

    def like(self, name: str) -> str:
        """The well-known name that this one seems to be a misspelling of; empty: none."""

    def large(self, name: str) -> bool:
        """Whether a place of this name has 100,000 people or more, or is in the list by hand."""

    def similar(self, name: str, country: str) -> tuple[PlaceRead, ...]:
        """The places of a country whose name is this one in another spelling (Goity, Goyty); empty: none."""

    def spelt(self, name: str, country: str, *, unwritten: bool = False) -> tuple[PlaceRead, ...]:
        """
        The one town of a country of whose Latin name this is the Arabic spelling; empty: none, or several are.

        `unwritten`: only a town of which no Arabic name is known.
        """

    def provinces(self, country: str) -> tuple[PlaceRead, ...]:
        """The provinces of a country that are known, each at the middle of its towns."""
