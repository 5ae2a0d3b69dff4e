"""The terminal door. Importing it makes the program `safepassage` with all its commands."""

from safepassage.cli import again, cases, claims, keeping, planning
from safepassage.cli.door import STATUSES, app

__all__ = ["STATUSES", "again", "app", "cases", "claims", "keeping", "main", "planning"]


def main() -> None:
    """The program `safepassage`."""
    app()
