"""When it is dark: sunrise and sunset from place and date, so that night can be marked on a chart of hours."""

from __future__ import annotations

from math import acos, cos, degrees, pi, radians, sin, tan

from safepassage.records.case import Case
from safepassage.units import DAY

HORIZON_DEGREES = 90.833  # the sun's upper edge, with refraction (NOAA)


def daylight(lat: float, lon: float, day_of_year: int) -> tuple[float, float]:
    """
    Sunrise and sunset, in minutes of the UTC day (may lie outside 0..1440).

    NOAA's general solar position formulas, good to some minutes between the polar circles; there and beyond, no night or no day.
    """
    angle = 2 * pi / 365 * (day_of_year - 1)
    equation = 229.18 * (0.000075 + 0.001868 * cos(angle) - 0.032077 * sin(angle) - 0.014615 * cos(2 * angle) - 0.040849 * sin(2 * angle))
    decline = 0.006918 - 0.399912 * cos(angle) + 0.070257 * sin(angle) - 0.006758 * cos(2 * angle) + 0.000907 * sin(2 * angle)
    phi = radians(lat)
    reach = cos(radians(HORIZON_DEGREES)) / (cos(phi) * cos(decline)) - tan(phi) * tan(decline)
    half = degrees(acos(max(-1.0, min(1.0, reach))))
    noon = 720 - 4 * lon - equation
    return noon - 4 * half, noon + 4 * half


def nights(case: Case, until: int) -> list[tuple[int, int]]:
    """The nights of a case as [start, end) in minutes of the plan, cut to [0, until)."""
    if not case.zones:
        return []
    lat = sum(z.lat for z in case.zones) / len(case.zones)
    lon = sum(z.lon for z in case.zones) / len(case.zones)
    offset = case.start.utcoffset()
    shift = (offset.total_seconds() / 60 if offset else 0.0) - (case.start.hour * 60 + case.start.minute)
    found = []
    for day in range(-1, until // DAY + 2):
        date = case.clock(day * DAY)
        sunset = daylight(lat, lon, date.timetuple().tm_yday)[1]
        sunrise = daylight(lat, lon, date.timetuple().tm_yday)[0]
        start, end = day * DAY + sunset + shift, (day + 1) * DAY + sunrise + shift
        if end > 0 and start < until:
            found.append((max(0, round(start)), min(until, round(end))))
    return found
