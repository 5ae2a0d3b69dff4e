"""The terminal door. Importing it makes the program `safepassage` with all its commands."""

from safepassage.cli import cases, planning
from safepassage.cli.door import STATUSES, app

__all__ = ["STATUSES", "app", "cases", "main", "planning"]


def main() -> None:
    """The program `safepassage`."""
    app()
