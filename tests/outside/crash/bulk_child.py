"""Accepts many proposals in bulk, five in a commit, until it is killed; says each id once it is kept."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from safepassage.session import bulk, choosing
from safepassage.session.choosing import Choice
from safepassage.session.proposed import ACCEPTED
from safepassage.session.verdicts import Verdict

CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)
AT_ONCE = 5


def main(town: Path) -> None:
    """Ends when nothing waits."""
    bulk.TOGETHER = AT_ONCE
    names = choosing.chosen(town, Choice()).names
    print("ready", flush=True)

    done = 0

    def told(words: str) -> None:
        nonlocal done
        now = int(words.split()[1].replace(",", ""))
        print("accepted", *names[done:now], flush=True)
        done = now

    bulk.decide_all(town, names, Verdict(ACCEPTED, "analyst"), CLOCK, told)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
