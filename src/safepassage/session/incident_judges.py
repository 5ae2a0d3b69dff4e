"""What the rows of incident tables are judged by: the rules of the rooms and the gazetteer, handed to the one that reads tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from safepassage.outside.reading_parts import load_atlas
from safepassage.records.incident_row import Asked, Judges
from safepassage.records.reading import PlaceRead
from safepassage.reports.rows.incident_kinds import kind_of_row
from safepassage.reports.rows.incident_places import RowPlaces
from safepassage.reports.rows.incident_rows import grade_of_row, said_in_row
from safepassage.session.nameless import reporter_of, sayer_of
from safepassage.session.persons_in_cells import doer_of, victim_of
from safepassage.session.reading_jobs import OwnPlaces


def judges_of(own: OwnPlaces) -> Judges:
    """
    The judges of one case's tables.

    Parameters
    ----------
    own : names and places of the case and of the user; they go before the built-in gazetteer.
    """

    def places(asked: Iterable[Asked]) -> Callable[[str, tuple[str, ...]], PlaceRead]:
        return RowPlaces(load_atlas(own), [place for _, place in own], asked).place

    return Judges(places, said_in_row, grade_of_row, sayer_of, reporter_of, doer_of, victim_of, kind_of_row)
