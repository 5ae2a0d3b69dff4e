"""A flipped bit, a cut, an old page or an old copy put back: found on opening, reading or verifying, or proven to change nothing."""

from __future__ import annotations

import json
import signal
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random

from safepassage.errors import SafepassageError
from safepassage.outside.ledger import Ledger
from safepassage.outside.ledger.current import Act, withdrawn
from safepassage.records.claim import Entry
from tests.outside.crash.flows import START, batches, claim, fixed_chance, quick_folder, start_over

PAGE = 4096
NOW = START + timedelta(days=2)
DAMAGES = 1_000
SEED = 7
Damage = Callable[[bytes, bytes, Random], bytes]  # (the ledger, an older copy of it, dice) -> what is on the disk instead


def _flip(data: bytes, _: bytes, dice: Random) -> bytes:
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << dice.randrange(8)]) + data[place + 1 :]


def _cut(data: bytes, _: bytes, dice: Random) -> bytes:
    return data[: dice.randrange(len(data))]


def _cut_page(data: bytes, _: bytes, dice: Random) -> bytes:
    return data[: PAGE * dice.randrange(len(data) // PAGE)]


def _old_page(data: bytes, old: bytes, dice: Random) -> bytes:
    place = PAGE * dice.randrange(len(old) // PAGE)
    return data[:place] + old[place : place + PAGE] + data[place + PAGE :]


def _blank(data: bytes, _: bytes, dice: Random) -> bytes:
    place, length = dice.randrange(len(data)), dice.choice((16, 512, PAGE))
    return data[:place] + bytes(length)[: len(data) - place] + data[place + length :]


def _swap(data: bytes, _: bytes, dice: Random) -> bytes:
    one, other = sorted(PAGE * place for place in dice.sample(range(len(data) // PAGE), 2))
    return data[:one] + data[other : other + PAGE] + data[one + PAGE : other] + data[one : one + PAGE] + data[other + PAGE :]


KINDS: tuple[Damage, ...] = (*[_flip] * 5, _cut, _cut_page, _old_page, _blank, _swap)  # half of them flips


def _two_copies(folder: Path) -> tuple[bytes, bytes]:
    """A ledger, and an older copy of it: with the last import and a purge missing."""
    with fixed_chance(SEED), Ledger.open(folder) as ledger:
        for batch in batches():
            ledger.append(batch, NOW)
        old = (folder / "claims.db").read_bytes()
        ledger.append([claim(n) for n in range(300, 360)], NOW)
        ledger.purge(START + timedelta(minutes=20), NOW, "kept long enough")
    return (folder / "claims.db").read_bytes(), old


def _read(folder: Path) -> tuple[list[Entry], list[Entry], tuple[str, ...]]:
    with Ledger.open(folder, create=False) as ledger:
        return ledger.entries(), ledger.relevant(START + timedelta(days=1)), tuple(ledger.export_lines())


def _found(folder: Path, whole: object) -> str:
    """How a person meets the damage: `open`, `read` or `verify`; `harmless` where everything read is as it was; else `missed`."""
    try:
        with Ledger.open(folder, create=False):
            pass
    except SafepassageError:
        return "open"
    try:
        same = _read(folder) == whole
    except SafepassageError:
        return "read"
    with Ledger.open(folder, create=False) as ledger:
        if ledger.verify():
            return "verify" if same else "verify only"
    return "harmless" if same else "missed"


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """A damage that lets a reader run for ever is a fault, not a test that never ends."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def late(*_: object) -> None:
        raise TimeoutError(f"not read after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_a_thousand_damages_are_found_or_harmless() -> None:
    """
    Bits flipped, the file cut, pages blanked, swapped or taken from an older copy: none changes what is read unseen.

    Of a ledger of this size (below `wholeness.LOOKED_THROUGH`) not even claims that are missing are left to `verify` alone.
    """
    counts, wrong = Counter[str](), []
    with quick_folder() as folder:
        data, old = _two_copies(folder)
        whole = _read(folder)
        for number in range(DAMAGES):
            dice = Random(f"{SEED} {number}")
            damage = KINDS[number % len(KINDS)]
            damaged = damage(data, old, dice)
            if damaged == data:
                counts["no change"] += 1
                continue
            start_over(folder, damaged)
            try:
                with _within(10):
                    how = _found(folder, whole)
            except Exception as error:
                how = "not a message for a person"
                wrong.append(f"{damage.__name__} {number}: {type(error).__name__}: {error}")
            counts[how] += 1
            if how == "missed":
                wrong.append(f"{damage.__name__} {number}: other claims are read, and nothing is told")
    print(dict(counts))
    assert not wrong, f"{dict(counts)}: {len(wrong)} damages, e.g. {wrong[:8]}"
    assert counts["verify only"] == 0
    assert counts["open"] + counts["read"] + counts["verify"] + counts["verify only"] > DAMAGES // 2


def test_the_control_without_hashes_reads_what_nobody_wrote() -> None:
    """The same flips, read by SQLite alone: it hands out changed bodies without a word."""
    silent = 0
    with quick_folder() as folder:
        data, old = _two_copies(folder)
        path = folder / "claims.db"
        with closing(sqlite3.connect(path)) as connection:
            whole = connection.execute("SELECT body FROM entries").fetchall()
        for number in range(200):
            start_over(folder, _flip(data, old, Random(f"{SEED} {number}")))
            try:
                with closing(sqlite3.connect(path)) as connection:
                    silent += connection.execute("SELECT body FROM entries").fetchall() != whole
            except sqlite3.Error:
                continue
    assert silent > 20


def test_claims_that_take_each_other_back_are_read_to_an_end() -> None:
    """Ids are hashes, so only damage can make a circle of withdrawals: what a reader makes of it is no matter, but it ends."""
    circle = [Act("ca", "withdrawal", None, "cb", 0), Act("cb", "withdrawal", None, "ca", 0), Act("cc", "withdrawal", None, "cc", 0)]
    with _within(2):
        assert withdrawn([*circle, Act("cd", "withdrawal", None, "ce", 0)]) >= {"ce"}


def test_an_older_copy_put_back_is_told_by_its_head_alone() -> None:
    """An older copy is a whole ledger: nothing in it is wrong. Its head is not the one that was written down elsewhere."""
    with quick_folder() as folder:
        data, old = _two_copies(folder)
        with Ledger.open(folder) as ledger:
            kept = ledger.head()
        start_over(folder, old)
        with Ledger.open(folder) as ledger:
            assert ledger.verify() == ()
            assert ledger.head() != kept
            assert kept not in _heads(ledger)  # it is not a later state either
        start_over(folder, data)
        with Ledger.open(folder) as ledger:
            ledger.append([claim(999)], NOW)
            assert ledger.head() != kept
            assert kept in _heads(ledger)  # the control: of a ledger that has grown, the old head is a link


def _heads(ledger: Ledger) -> set[str]:
    return {json.loads(line)["hash"] for line in list(ledger.export_lines())[1:]}
