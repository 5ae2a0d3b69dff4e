"""What can go wrong, as a person meets it: what failed, where, every fault at once, the next step."""

from __future__ import annotations

from dataclasses import dataclass


class SafepassageError(Exception):
    """Base of all errors that a person can meet; `exit_status` is what the program exits with."""

    exit_status = 1


@dataclass(frozen=True, slots=True)
class Fault:
    """
    One thing wrong with a case: where it stands, what is wrong, and what to do next.

    `file` is the name of a file, or `sheet roads` of a workbook, or `log.xlsx, sheet roads`; `cell` is then an address such as F7. Of a
    file of lines `cell` may be a column.
    """

    file: str
    line: int | None
    problem: str
    next_step: str
    cell: str | None = None

    def __str__(self) -> str:
        where = self.file
        if self.file.startswith("sheet ") or ".xlsx, sheet " in self.file:
            where += f" cell {self.cell}" if self.cell else "" if self.line is None else f" row {self.line}"
        else:
            where += "" if self.line is None else f" line {self.line}"
            where += f" column {self.cell}" if self.cell else ""
        return f"{where}: {self.problem}. {self.next_step}"


class FaultyCase(SafepassageError):
    """A case (or a plan file) has faults; all of them are told at once and nothing was written, unless `end` says what was."""

    exit_status = 2

    def __init__(self, what: str, faults: list[Fault], end: str = "Nothing was written.") -> None:
        self.what = what
        self.end = end
        self.faults = tuple(faults)
        super().__init__(str(self))

    def __str__(self) -> str:
        count = len(self.faults)
        head = f"{self.what}: {count} problem{'s' if count != 1 else ''}"
        return "\n".join([head, *(f"  * {fault}" for fault in self.faults), self.end])


class NotExecutable(SafepassageError):
    """The terms of a deal are incomplete (conventions, section 7): says what to ask for."""

    exit_status = 3

    def __init__(self, asks: tuple[str, ...]) -> None:
        self.asks = asks
        super().__init__(str(self))

    def __str__(self) -> str:
        lines = ["not executable: the terms are incomplete. Ask for:", *(f"  * {ask}" for ask in self.asks)]
        lines.append("To see what would follow if they were agreed, run again with --what-if (every page is stamped).")
        return "\n".join(lines)


class UnknownDanger(SafepassageError):
    """A number is asked of a place whose danger nobody has described (conventions, section 2)."""


class SolverFailed(SafepassageError):
    """The solver died, ran out of time, or answered something that its own model contradicts."""
