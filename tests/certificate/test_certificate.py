"""A certificate proves exactly what its numbers prove; whatever is changed in it, nothing else is ever believed."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from safepassage import certificate as checker
from safepassage.certificate import Refused, check, rounded_down, verify
from safepassage.plan.certify import certificate
from tests.certificate.models import TWO_BLOCKS_PRICES, random_model, two_blocks, write

HAND_WRITTEN_BITS = {"cost": 1, "limit": 0, "offset": 0, "price": 2, "upper": 0, "value": 0}
Numbers = dict[str, list[int]]


def packed(numbers: Numbers, bits: dict[str, int], claim: int, claim_bits: int = 40, also: dict[str, Any] | None = None) -> bytes:
    """A certificate with these numbers and the right hash, written without the program's own writer."""
    rows, columns, entries = len(numbers["price"]), len(numbers["cost"]), len(numbers["value"])
    data = {name: b"".join(n.to_bytes(8, "little", signed=True) for n in numbers[name]) for name in checker.ARRAYS}
    model = b"".join(data[name] for name in checker.ARRAYS if name != "price")
    grids = {name: bits[name] for name in sorted(bits) if name != "price"}
    digest = hashlib.sha256(json.dumps([rows, columns, entries, grids]).encode() + b"\n" + model).hexdigest()
    header = {"rows": rows, "columns": columns, "entries": entries, "bits": bits, "claim": claim, "claim_bits": claim_bits}
    line = json.dumps(header | {"sha256": digest} | (also or {}), sort_keys=True).encode()
    return checker.MAGIC + line + b"\n" + zlib.compress(model + data["price"])


def unpacked(file: bytes) -> tuple[Numbers, dict[str, Any]]:
    """The numbers and the header of a certificate, read without the program's own reader."""
    _, line, body = file.split(b"\n", 2)
    header, data, numbers = json.loads(line), zlib.decompress(body), {}
    rows, columns, entries = header["rows"], header["columns"], header["entries"]
    for name, count in zip(checker.ARRAYS, (1, columns, columns, columns + 1, entries, entries, rows, rows, rows), strict=True):
        numbers[name] = np.frombuffer(data[: 8 * count], dtype="<i8").tolist()
        data = data[8 * count :]
    return numbers, header


def weak_duality(numbers: Numbers, bits: dict[str, int]) -> Fraction:
    """The bound in fractions, as a textbook writes it: slow, and with no trick in common with the checker."""
    real = {name: [Fraction(n, 2 ** bits[name]) for n in numbers[name]] for name in ("offset", "cost", "upper", "value", "price")}
    total = real["offset"][0]
    for price, lower, upper in zip(real["price"], numbers["row_lower"], numbers["row_upper"], strict=True):
        total += price * Fraction(lower if price > 0 else upper, 2 ** bits["limit"])
    for j, cost in enumerate(real["cost"]):
        entries = range(numbers["start"][j], numbers["start"][j + 1])
        reduced = cost - sum(real["value"][e] * real["price"][numbers["index"][e]] for e in entries)
        total += min(Fraction(0), reduced) * real["upper"][j]
    return total


def hand_written() -> Numbers:
    """Ten people stay (1/2 each) or leave (free, 4 seats): prices 1/2 a person, -1/2 a seat: 10/2 - 4/2 = 3 deaths."""
    return {
        "offset": [0],
        "cost": [1, 0],
        "upper": [10, 10],
        "start": [0, 1, 3],
        "index": [0, 0, 1],
        "value": [1, 1, 1],
        "row_lower": [10, checker.NO_LOWER],
        "row_upper": [10, 4],
        "price": [2, -2],
    }


@pytest.fixture
def judged(tmp_path: Path) -> Callable[[bytes], Fraction]:
    """What the checker makes of a file with this content."""

    def judge(content: bytes) -> Fraction:
        path = tmp_path / "case.certificate"
        path.write_bytes(content)
        return verify(path)

    return judge


def test_a_certificate_written_by_hand_proves_three_deaths(judged: Callable[[bytes], Fraction]) -> None:
    """10/2 - 4/2 = 3, exactly; the claim of 3 holds."""
    assert judged(packed(hand_written(), HAND_WRITTEN_BITS, claim=3, claim_bits=0)) == 3


def test_a_person_too_dear_is_charged_exactly(judged: Callable[[bytes], Fraction]) -> None:
    """At 3/4 a person: 30/4 - 2, less 1/4 for each of ten who stay and ten who leave: 7.5 - 2 - 5 = 1/2."""
    dear = hand_written() | {"price": [3, -2]}
    assert judged(packed(dear, HAND_WRITTEN_BITS, claim=0)) == Fraction(1, 2)


def test_two_blocks_are_proven_to_the_last_bit(judged: Callable[[bytes], Fraction]) -> None:
    """The optimum worked out by hand is 48.75 and all its numbers are on the grid: the bound is 48.75, not nearly."""
    assert judged(certificate(two_blocks(), TWO_BLOCKS_PRICES)) == Fraction(195, 4)
    assert judged(certificate(two_blocks(offset=-1000.5), TWO_BLOCKS_PRICES)) == Fraction(195, 4) - Fraction(2001, 2)


def test_the_claim_is_the_most_that_is_proven() -> None:
    """Whatever the model and the prices: the claim holds, and claimed up by one it is refused (it has 40 bits)."""
    for seed in range(30):
        prices = np.random.default_rng(seed).normal(size=7)
        numbers, header = unpacked(certificate(random_model(seed), prices))
        proven = weak_duality(numbers, header["bits"])
        assert header["claim"] == int(proven * 2**40 // 1)


def test_a_claim_one_too_high_is_refused(judged: Callable[[bytes], Fraction]) -> None:
    """One unit is 2**-40 deaths, and it is not proven."""
    numbers, header = unpacked(certificate(two_blocks(), TWO_BLOCKS_PRICES))
    assert judged(packed(numbers, header["bits"], header["claim"])) == Fraction(195, 4)
    with pytest.raises(Refused, match="claims"):
        judged(packed(numbers, header["bits"], header["claim"] + 1))


def test_no_damaged_byte_is_believed(judged: Callable[[bytes], Fraction]) -> None:
    """600 copies with one byte changed: each is refused, or proves what the undamaged one proves."""
    good = certificate(random_model(3), np.linspace(-1, 1, 7))
    numbers, header = unpacked(good)
    true, generator, refused = weak_duality(numbers, header["bits"]), np.random.default_rng(7), 0
    for place in generator.integers(0, len(good), 600):
        damaged = bytearray(good)
        damaged[place] ^= int(generator.integers(1, 256))
        try:
            assert judged(bytes(damaged)) == true
        except Refused:
            refused += 1
    assert refused > 550  # the rest: a lower claim


def test_forged_numbers_prove_only_what_they_prove(judged: Callable[[bytes], Fraction]) -> None:
    """600 forgeries with a right hash: a number changed, the claim kept. Accepted only where exact fractions say that the claim holds."""
    generator, accepted = np.random.default_rng(11), 0
    for _ in range(600):
        seed = int(generator.integers(0, 10))
        numbers, header = unpacked(certificate(random_model(seed), np.random.default_rng(seed).normal(size=7)))
        name = str(generator.choice([a for a in checker.ARRAYS if numbers[a]]))
        place = int(generator.integers(0, len(numbers[name])))
        amount = 1 if name in ("start", "index") else 2 ** int(generator.integers(0, 61))
        numbers[name][place] += int(generator.choice([-1, 1])) * amount
        try:
            forged = packed(numbers, header["bits"], header["claim"])
        except OverflowError:
            continue  # not a number of 64 bits: cannot be written
        try:
            bound = judged(forged)
        except Refused:
            continue
        accepted += 1
        assert bound == weak_duality(numbers, header["bits"])
        assert bound >= Fraction(header["claim"], 2**40)
    assert accepted > 50


FORGERIES: dict[str, tuple[Numbers, str]] = {
    "an upper below nought": ({"upper": [10, -1]}, "upper"),
    "a price on a side that is not there": ({"price": [2, 2]}, "side"),
    "a price on no upper limit": ({"row_upper": [10, checker.NO_UPPER]}, "side"),
    "an entry in a row that is not there": ({"index": [0, 0, 2]}, "row"),
    "an entry in row -1": ({"index": [0, 0, -1]}, "row"),
    "columns that overlap": ({"start": [0, 2, 1]}, "columns"),
    "columns out of order": ({"start": [0, 5, 3]}, "columns"),
    "columns that begin late": ({"start": [1, 1, 3]}, "columns"),
    "columns that begin before the first": ({"start": [-1, 1, 3]}, "columns"),
}


@pytest.mark.parametrize("what", FORGERIES)
def test_an_impossible_model_is_refused(what: str, judged: Callable[[bytes], Fraction]) -> None:
    """The hash is right and the claim is tiny, and yet it is no model or no proof."""
    change, reason = FORGERIES[what]
    with pytest.raises(Refused, match=reason):
        judged(packed(hand_written() | change, HAND_WRITTEN_BITS, claim=-(10**9)))


HEADERS: dict[str, tuple[dict[str, Any], str]] = {
    "more rows than numbers": ({"rows": 3}, "cut"),
    "a trillion rows": ({"rows": 10**12}, "too large"),
    "rows without end": ({"rows": 10**400}, "too large"),
    "fewer than no columns": ({"columns": -1}, "whole number"),
    "half a row": ({"rows": 1.5}, "whole number"),
    "true rows": ({"rows": True}, "whole number"),
    "rows that are not a number": ({"rows": float("nan")}, "whole number"),
    "a grid of infinite fineness": ({"bits": HAND_WRITTEN_BITS | {"cost": 10**9}}, "too fine"),
    "a grid for nothing": ({"bits": HAND_WRITTEN_BITS | {"lives": 3}}, "grids"),
    "no grids": ({"bits": None}, "grids"),
    "a claim in words": ({"claim": "three"}, "claim"),
    "a claim of infinity": ({"claim": float("inf")}, "claim"),
    "a fine claim": ({"claim_bits": 10**9}, "too fine"),
    "another grid than the hash knows": ({"bits": HAND_WRITTEN_BITS | {"cost": 0}}, "hash"),
    "another hash": ({"sha256": "0" * 64}, "hash"),
    "no hash": ({"sha256": None}, "hash"),
    "one key more": ({"proven": True}, "keys"),
}


@pytest.mark.parametrize("what", HEADERS)
def test_a_false_header_is_refused(what: str, judged: Callable[[bytes], Fraction]) -> None:
    """Each header says one thing that is not so, or not possible."""
    change, reason = HEADERS[what]
    with pytest.raises(Refused, match=reason):
        judged(packed(hand_written(), HAND_WRITTEN_BITS, 0, also=change))


def test_a_header_is_written_in_one_way_only(judged: Callable[[bytes], Fraction]) -> None:
    """Another space, a key told twice, a well of brackets: refused, and never a traceback."""
    good = packed(hand_written(), HAND_WRITTEN_BITS, 0)
    first, line, body = good.split(b"\n", 2)
    twice = line.replace(b'"claim": 0,', b'"claim": 9, "claim": 0,')
    for header in (line.replace(b" ", b"  ", 1), twice, b"[" * 9000, b"[]", b"3", b"null", b"", b"\xff" * 50, b"1" * 9000, b"x" * 20_000):
        with pytest.raises(Refused):
            judged(b"\n".join([first, header, body]))


def test_a_cut_or_lengthened_file_is_refused(judged: Callable[[bytes], Fraction]) -> None:
    """Cut anywhere, or with anything behind it, it is not the file that was written."""
    good = certificate(two_blocks(), TWO_BLOCKS_PRICES)
    for length in range(len(good)):
        with pytest.raises(Refused):
            judged(good[:length])
    for more in (b"\0", good, zlib.compress(b"more"), b" " * 10_000):
        with pytest.raises(Refused):
            judged(good + more)


def test_a_file_that_swells_is_refused_before_it_fills_the_memory(judged: Callable[[bytes], Fraction]) -> None:
    """A kilobyte that would unpack to 200 MB, under a header that announces 200 bytes; and one that announces a petabyte."""
    first, line, _ = packed(hand_written(), HAND_WRITTEN_BITS, 0).split(b"\n", 2)
    bomb = zlib.compress(bytes(200_000_000))
    started = time.monotonic()
    for header in (line, line.replace(b'"entries": 3', b'"entries": 60000000000000')):
        with pytest.raises(Refused):
            judged(b"\n".join([first, header, bomb]))
    assert time.monotonic() - started < 1


def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    """A folder, a path that leads nowhere, an impossible path, and (where there are such) a pipe that would never end."""
    strange: list[Path | str] = [tmp_path, tmp_path / "missing", "nul\0byte"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        strange.append(tmp_path / "pipe")
    for path in strange:
        with pytest.raises(Refused):
            verify(path)


def test_two_rows_swapped_change_the_hash(tmp_path: Path) -> None:
    """The same model with its rows in another order is another model: the bound stays, the hash does not."""
    numbers, header = unpacked(certificate(two_blocks(), TWO_BLOCKS_PRICES))
    for name in ("row_lower", "row_upper", "price"):
        numbers[name][2], numbers[name][3] = numbers[name][3], numbers[name][2]
    numbers["index"] = [{2: 3, 3: 2}.get(row, row) for row in numbers["index"]]
    (tmp_path / "swapped").write_bytes(packed(numbers, header["bits"], header["claim"]))
    bound, digest = check(tmp_path / "swapped")
    assert bound == Fraction(195, 4)
    assert digest != header["sha256"]


def test_a_bound_is_rounded_down() -> None:
    """Four decimals that are never above the bound, below nought as well."""
    assert rounded_down(Fraction(195, 4)) == "48.7500"
    assert rounded_down(Fraction(2, 3)) == "0.6666"
    assert rounded_down(Fraction(-2, 3)) == "-0.6667"
    assert rounded_down(Fraction(-1, 10**9)) == "-0.0001"


def test_the_checker_runs_alone(tmp_path: Path) -> None:
    """`python certificate.py FILE` without this program and without any other: the bound and the hash; on a bad file a reason."""
    alone = tmp_path / "certificate.py"
    alone.write_bytes(Path(checker.__file__).read_bytes())
    write(tmp_path / "good", two_blocks(), TWO_BLOCKS_PRICES)
    (tmp_path / "bad").write_bytes(b"no")
    run = [sys.executable, "-I", "-S", str(alone)]
    good = subprocess.run([*run, "good"], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert "48.7500" in good.stdout
    assert check(tmp_path / "good")[1] in good.stdout
    bad = subprocess.run([*run, "bad"], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (bad.returncode, bad.stderr.strip()) == (1, "refused: this is not a certificate")
    assert subprocess.run(run, capture_output=True, cwd=tmp_path, check=False).returncode == 1


def test_the_checker_can_be_read_before_it_is_trusted() -> None:
    """At most 150 lines, and nothing but the standard library."""
    text = Path(checker.__file__).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 150
    for node in ast.walk(ast.parse(text)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or "."] if isinstance(node, ast.ImportFrom) else []
        assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names
