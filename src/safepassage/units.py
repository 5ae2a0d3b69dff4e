"""Minutes, hours, days: the only time units of the program, as whole numbers of minutes."""

from __future__ import annotations

HOUR = 60
DAY = 24 * HOUR
METRES_PER_KM = 1000
MINUTES_PER_HOUR = 60
