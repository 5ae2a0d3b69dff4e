"""How deadly each place is in each minute. One verb for planners: `forecast`. What makes danger from records is in `making`."""

from __future__ import annotations

from safepassage.danger.forecast import forecast

__all__ = ["forecast"]
