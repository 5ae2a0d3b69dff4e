"""How deadly each place is in each minute. One verb: `forecast`."""

from __future__ import annotations

from safepassage.danger.forecast import forecast

__all__ = ["forecast"]
