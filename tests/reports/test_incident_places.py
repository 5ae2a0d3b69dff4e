"""Where rows happened: names in their districts, held against the built-in gazetteer."""

from __future__ import annotations

import pytest

from safepassage.outside.reading_parts import load_atlas
from safepassage.records.reading import PlaceRead
from safepassage.reports.rows.incident_places import RowPlaces

ALEPPO = (PlaceRead("east", "", 37.18, 36.2, "district", "case:zone:east"),)
ROWS = [("Saraqib", ("Idlib",)), ("Al-Bab, Aleppo", ()), ("سراقب", ("إدلب",)), ("near Homs", ())]


@pytest.mark.parametrize(
    ("name", "within", "lon", "lat", "precision"),
    [
        ("Saraqib", ("Idlib",), 36.80, 35.86, "city"),
        ("Al-Bab, Aleppo", (), 37.52, 36.37, "city"),
        ("سراقب", ("إدلب",), 36.80, 35.86, "city"),
        ("near Homs", (), 36.72, 34.73, "city"),
        ("Aleppo city", (), 37.16, 36.20, "city"),
        ("Nobody's Hamlet", ("Idlib",), 36.63, 35.93, "somewhere in Idlib"),
    ],
)
def test_a_name_is_the_place_of_its_district(name: str, within: tuple[str, ...], lon: float, lat: float, precision: str) -> None:
    """A town by its name; one that nobody knows somewhere in its governorate, and so said."""
    place = RowPlaces(load_atlas(), ALEPPO, [*ROWS, (name, within)]).place(name, within)
    assert (place.country, place.precision) == ("SY", precision)
    assert place.lon == pytest.approx(lon, abs=0.02)
    assert place.lat == pytest.approx(lat, abs=0.02)


def test_a_name_that_nobody_knows_has_no_point() -> None:
    """Without a district it is not put around the case."""
    assert RowPlaces(load_atlas(), ALEPPO, ROWS).place("Nobody's Hamlet", ()) == PlaceRead("Nobody's Hamlet")


def test_a_table_of_another_country_is_of_that_country() -> None:
    """Tripoli among towns of Lebanon is not the one in Libya, whatever the case is about; Libya, where the row says so, is meant."""
    rows: list[tuple[str, tuple[str, ...]]] = [("Beirut", ()), ("Sidon", ()), ("Baalbek", ()), ("Tripoli", ())]
    places = RowPlaces(load_atlas(), ALEPPO, rows)
    assert places.place("Tripoli", ()).country == "LB"
    assert places.place("Tripoli", ("Libya",)).country == "LY"
