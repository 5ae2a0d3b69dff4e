"""What a crash left is opened as the program would open it, and held against what a person was told."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.outside.crash.crash_states import Crash
from tests.outside.crash.flows import Held, Trace, holding, start_over

OPENED_FULLY = 100  # of so many states one is opened by the ledger itself; the others by SQLite alone, whose result the ledger judges once


@dataclass(slots=True)
class Judge:
    """
    Counts what crashes leave: `sound`, `lost` (a step that a person was told is done is missing), `broken` (neither before nor after one).

    SQLite recovers each state, and what is then in the file decides. So each file that comes out is judged once, by `Ledger.open`,
    `verify` and its whole export, however many states lead to it.
    """

    trace: Trace
    folder: Path
    counts: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    _known: dict[bytes, int | str] = field(default_factory=dict)

    def judge(self, found: Iterable[Crash]) -> None:
        """Recover and count every state."""
        for number, crash in enumerate(found):
            fully = number % OPENED_FULLY == 0
            step = self._opened(crash) if fully else self._recovered(crash)
            self.counts["states"] += 1
            self.counts["opened by the ledger"] += fully
            self.counts[self._verdict(step, crash)] += 1

    def _verdict(self, step: int | str, crash: Crash) -> str:
        if isinstance(step, str):
            self.examples.append(f"after {crash.acknowledged} steps: {step}")
            return "broken"
        if step in (crash.acknowledged, crash.acknowledged + 1):
            return "sound"
        self.examples.append(f"after {crash.acknowledged} steps it holds only {step}")
        return "lost" if step < crash.acknowledged else "broken"

    def _opened(self, crash: Crash) -> int | str:
        """How many steps the ledger of a state holds, or what is wrong with it: by the ledger itself."""
        start_over(self.folder, *crash.state)
        try:
            held = holding(self.folder)
        except Exception as error:  # whatever it is: this state was not opened
            return f"{type(error).__name__}: {error}"
        return self._step(held)

    def _recovered(self, crash: Crash) -> int | str:
        """The same, where SQLite alone opens it and only what is new is looked at by the ledger."""
        path = start_over(self.folder, *crash.state)
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute("PRAGMA schema_version").fetchone()  # any reading makes SQLite take back what is half written
        except sqlite3.Error as error:
            return str(error)
        finally:
            connection.close()
        data = path.read_bytes()
        if data not in self._known:
            self._known[data] = self._opened(Crash((data, None), crash.acknowledged))
        return self._known[data]

    def _step(self, held: Held) -> int | str:
        return self.trace.held.index(held) if held in self.trace.held else f"it holds {len(held) - 1} entries that no step left"

    def __str__(self) -> str:
        return f"{dict(self.counts)}; {len(self._known)} different files; e.g. {self.examples[:3]}"
