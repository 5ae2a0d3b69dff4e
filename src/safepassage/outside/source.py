"""Where a case's tables stand: a folder of files, or the sheets of a workbook (workbook_read.py). Readers need not know which."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from safepassage.outside.files import Faults
from safepassage.outside.settings import Section, read_sections, read_settings
from safepassage.outside.tables import Table, read_table


class Source(Protocol):
    """Tables and settings by the names that their files have in a case folder: `roads.csv`, `case.toml`."""

    def table(
        self, file: str, columns: tuple[str, ...], faults: Faults, optional: bool = False, may_lack: frozenset[str] = frozenset()
    ) -> Table:
        """A table as `read_table` tells it."""

    def settings(self, file: str, faults: Faults) -> Section | None:
        """A file without tables as one section; None (and a fault) when it cannot be read."""

    def sections(self, file: str, faults: Faults) -> list[Section] | None:
        """A file of one table after another; None (and a fault) when it cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A case folder."""

    path: Path

    def table(
        self, file: str, columns: tuple[str, ...], faults: Faults, optional: bool = False, may_lack: frozenset[str] = frozenset()
    ) -> Table:
        """A CSV file."""
        return read_table(self.path / file, columns, faults, optional, may_lack)

    def settings(self, file: str, faults: Faults) -> Section | None:
        """A TOML file without tables."""
        return read_settings(self.path / file, faults)

    def sections(self, file: str, faults: Faults) -> list[Section] | None:
        """A TOML file of tables."""
        return read_sections(self.path / file, faults)
