"""The terminal door. Importing it makes the program `safepassage` with all its commands."""

from safepassage.cli import (
    again,
    cases,
    claims,
    corridors,
    danger,
    flee,
    keeping,
    planning,
    reading,
    rehearsing,
    roads,
    score_reading,
    scoring,
    traffic,
)
from safepassage.cli.door import STATUSES, app

__all__ = [
    "STATUSES",
    "again",
    "app",
    "cases",
    "claims",
    "corridors",
    "danger",
    "flee",
    "keeping",
    "main",
    "planning",
    "reading",
    "rehearsing",
    "roads",
    "score_reading",
    "scoring",
    "traffic",
]


def main() -> None:
    """The program `safepassage`."""
    app()
