"""Reads tables and accepts what they propose, one after the other, until it is killed; says each id once it is kept."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from safepassage.session import reading, verdicts
from safepassage.session.proposed import ACCEPTED
from tests.outside.crash.test_kills_of_reading import ROWS

CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)


def say(*words: str) -> None:
    print(*words, flush=True)


def main(town: Path, run: int) -> None:
    """Never ends by itself."""
    say("ready")
    table = town.parent / "table.csv"
    for number in range(1_000_000):
        table.write_text(
            "date,place,killed\n" + "".join(f"2030-01-01,Mill {run} {number},{row}\n" for row in range(ROWS)), encoding="utf-8"
        )
        found = reading.read(town, [table], CLOCK)
        say("read", *(name for name in found.new if name.startswith("p")))
        for name in found.new[1:3]:
            taken = verdicts.decide(town, name, verdicts.Verdict(ACCEPTED, "analyst"), CLOCK)
            assert taken is not None
            say("claim", *(entry.id for entry in taken.receipt.added))
            say("accepted", name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
