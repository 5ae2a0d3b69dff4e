"""Points that cannot be where they are said to be are told, and why."""

from __future__ import annotations

import csv

import numpy as np
import pytest

from safepassage.outside.files import Faults
from safepassage.outside.streets.areas import read_areas
from safepassage.records.misplaced import Landmark, NamedPoint, doubts, landmarks
from tests.streets.maps import shared

CENTRE, EAST = (37.15, 36.20), (37.19, 36.21)


def box(name: str, name_ar: str, lon: float, lat: float) -> Landmark:
    """A neighbourhood of about a kilometre."""
    return Landmark(name, name_ar, np.array([[lon - 0.005, lat - 0.005], [lon + 0.005, lat - 0.005], [lon + 0.005, lat + 0.005]]))


KNOWN = (box("Sha'aar", "الشعار", *EAST), box("Al-Jdeideh", "الجديدة", *CENTRE), box("Al-Nayrab", "النيرب", 37.22, 36.16))


@pytest.mark.parametrize(
    ("point", "why"),
    [
        (
            NamedPoint("Hakim hospital, Al Shiaar neighbourhood", "", 37.12, 36.22, "exact_location"),
            "its name names Sha'aar, and it lies 6.1 km",
        ),
        (NamedPoint("Hakim hospital, Al Shiaar neighbourhood", "", 37.188, 36.212), ""),
        (NamedPoint("", "حي الشعار", 37.12, 36.22), "its name names Sha'aar"),
        (NamedPoint("Castello road", "", 37.18, 36.197, "city"), "it is placed at the middle of the city"),
        (NamedPoint("Castello road", "", 37.14, 36.257, "within_100m"), ""),
        (NamedPoint("Hospital of Hader", "", 37.05, 35.99, "town"), "it is known only to the town"),
        (NamedPoint("Bab al Nayrab", "", 37.17, 36.19), ""),
        (NamedPoint("Shiaar", "", 36.9, 36.5, "village"), ""),
        (NamedPoint("A square", "", 37.12, 36.22), ""),
    ],
)
def test_a_point_that_contradicts_its_name_is_told_and_another_is_not(point: NamedPoint, why: str) -> None:
    """The hospital in the wrong half of the city, the road at the city's middle; gates and villages of a like name are other places."""
    found = doubts([point], KNOWN)
    assert [doubt.why.startswith(why) for doubt in found] == ([True] if why else [])


def test_the_known_wrong_points_of_aleppo_are_found_and_few_others() -> None:
    """Of 16 sites the one hospital west of the front that is said to be in Sha'aar; of 239 places the three roads in the city's middle."""
    faults = Faults()
    known = landmarks(read_areas(shared("aleppo2016", "ocha_aleppo_neighbourhoods.geojson"), faults))
    with shared("aleppo2016", "aleppo_sites.csv").open(encoding="utf-8") as file:
        sites = [NamedPoint(r["name"], r["name_ar"], float(r["lon"]), float(r["lat"])) for r in csv.DictReader(file)]
    assert [sites[d.place].name for d in doubts(sites, known)] == ["Hakim hospital, Al Shiaar neighbourhood"]
    with shared("aleppo2016", "gazetteer.csv").open(encoding="utf-8") as file:
        places = [NamedPoint(r["name_en"], r["name_ar"], float(r["lon"]), float(r["lat"]), r["precision"]) for r in csv.DictReader(file)]
    told = [places[d.place].name for d in doubts(places, known)]
    assert {"Al Castello road Aleppo", "Al Castillo road, Aleppo", "Castello-Kafr Hamra Road"} <= set(told)
    assert len(told) <= 10
