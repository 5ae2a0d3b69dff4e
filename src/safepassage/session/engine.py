"""The reading room with what it needs from outside: its model, and the places it knows."""

from __future__ import annotations

from datetime import date

from safepassage.records.case import Case
from safepassage.records.reading import ReadDocument


def read_text(case: Case, text: str, day: date | None, lang: str) -> ReadDocument:
    raise NotImplementedError
