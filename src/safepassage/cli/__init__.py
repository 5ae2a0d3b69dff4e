"""The terminal door. Importing it makes the program `safepassage` with all its commands."""

from safepassage.cli import again, cases, claims, keeping, planning, roads
from safepassage.cli.door import STATUSES, app

__all__ = ["STATUSES", "again", "app", "cases", "claims", "keeping", "main", "planning", "roads"]


def main() -> None:
    """The program `safepassage`."""
    app()
