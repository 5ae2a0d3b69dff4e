"""Check a certificate: how many deaths no plan of a model can avoid, proven in whole numbers.  python certificate.py FILE

A certificate holds a linear model (minimise cost.z, row_lower <= A z <= row_upper, 0 <= z <= upper), one price for each row, and a
claimed bound. For any prices no point of the model costs less than

    offset + sum over rows of price * limit + sum over columns of min(0, cost - sum of A * price) * upper

where the limit is row_lower if the price is positive, row_upper if it is negative. This program adds that up exactly and compares it
with the claim. It shares no code with the planner, needs only the standard library, and is short enough to be read before it is
trusted. It proves the bound of the model with the hash it prints; that the model is the case is another question.

File: MAGIC; one line of JSON (numbers in whole numbers, see KEYS); the arrays of ARRAYS in that order as little-endian int64,
compressed by zlib. A number n means n / 2**bits (GRIDS; both row limits have one); -2**63 and 2**63-1 in a row limit mean "no limit".
"""

from __future__ import annotations

import hashlib
import json
import stat
import sys
import zlib
from array import array
from fractions import Fraction
from operator import mul
from pathlib import Path
from typing import Any, BinaryIO

MAGIC = b"safepassage certificate 1\n"
KEYS = ["bits", "claim", "claim_bits", "columns", "entries", "rows", "sha256"]  # sha256: of the model (all arrays but the prices)
ARRAYS = ("offset", "cost", "upper", "start", "index", "value", "row_lower", "row_upper", "price")
GRIDS = ["cost", "limit", "offset", "price", "upper", "value"]
NO_LOWER, NO_UPPER = -(2**63), 2**63 - 1
LARGEST = 2**28  # bytes of all arrays together
LONGEST_LINE = 10_000


class Refused(Exception):
    """The file proves nothing, and why."""


def demand(condition: bool, otherwise: str) -> None:
    if not condition:
        raise Refused(otherwise)


def read_header(stream: BinaryIO) -> dict[str, Any]:
    demand(stream.read(len(MAGIC)) == MAGIC, "this is not a certificate")
    line = stream.readline(LONGEST_LINE)
    try:
        header: dict[str, Any] = json.loads(line)
        demand(line == json.dumps(header, sort_keys=True).encode() + b"\n", "the header is not written in the one allowed way")
    except (ValueError, RecursionError):
        raise Refused("the header cannot be read") from None
    demand(isinstance(header, dict) and sorted(header) == KEYS, "the header does not have the right keys")
    demand(isinstance(header["bits"], dict) and sorted(header["bits"]) == GRIDS, "the header does not have the right grids")
    counts = [header[key] for key in ("rows", "columns", "entries", "claim_bits")] + list(header["bits"].values())
    demand(all(type(n) is int and n >= 0 for n in counts), "a count in the header is not a whole number")
    demand(all(n <= 1000 for n in header["bits"].values()) and header["claim_bits"] <= 1000, "a grid is too fine")
    demand(type(header["claim"]) is int, "the claim is not a whole number")
    return header


def read_arrays(stream: BinaryIO, header: dict[str, Any]) -> dict[str, array[int]]:
    rows, columns, entries = header["rows"], header["columns"], header["entries"]
    counts = (1, columns, columns, columns + 1, entries, entries, rows, rows, rows)
    size = 8 * sum(counts)
    demand(size <= LARGEST, "the model is too large")
    packed = stream.read(size + size // 1000 + 1000)  # zlib never makes more of it
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, size + 1)
    except zlib.error:
        raise Refused("the numbers are damaged") from None
    whole = len(data) == size and unpacker.eof and not unpacker.unused_data and not stream.read(1)
    demand(whole, "the file is cut, or has more in it than its header says")
    found, place = {}, 0
    for name, count in zip(ARRAYS, counts, strict=True):
        found[name] = array("q", data[place : place + 8 * count])
        if sys.byteorder == "big":
            found[name].byteswap()
        place += 8 * count
    demand(model_hash(header, data[: size - 8 * rows]) == header["sha256"], "the model does not have the hash it claims")
    return found


def model_hash(header: dict[str, Any], data: bytes) -> str:
    """SHA-256 of the sizes and grids of the model and of all its numbers; the prices and the claim are not of the model."""
    bits = {name: header["bits"][name] for name in GRIDS if name != "price"}
    sizes = json.dumps([header["rows"], header["columns"], header["entries"], bits], sort_keys=True)
    return hashlib.sha256(sizes.encode() + b"\n" + data).hexdigest()


def bound_of(bits: dict[str, int], of: dict[str, array[int]]) -> Fraction:
    """The bound that the prices prove, exactly."""
    start, index, value, price = of["start"], of["index"], of["value"], of["price"].tolist()
    demand(start[0] == 0 and start[-1] == len(index), "the columns do not cover the entries")
    demand(all(map(int.__le__, start[:-1], start[1:])), "the columns are out of order")
    demand(not index or 0 <= min(index) <= max(index) < len(price), "an entry is in no row")
    demand(not of["upper"] or min(of["upper"]) >= 0, "a column's upper is negative")
    limits = 0
    for p, lower, upper in zip(price, of["row_lower"], of["row_upper"], strict=True):
        limit = lower if p > 0 else upper
        demand(p == 0 or NO_LOWER < limit < NO_UPPER, "a price is on a side that its row does not have")
        limits += p * limit
    product = bits["value"] + bits["price"]
    grid = max(product, bits["cost"])  # of the reduced costs: fine enough for both their parts
    for_cost, for_product, charged, first = 1 << grid - bits["cost"], 1 << grid - product, 0, 0
    for cost, upper, last in zip(of["cost"], of["upper"], start[1:], strict=True):
        priced = sum(map(mul, value[first:last], map(price.__getitem__, index[first:last])))
        reduced = cost * for_cost - priced * for_product
        if reduced < 0:
            charged += reduced * upper
        first = last
    rows = Fraction(limits, 1 << bits["price"] + bits["limit"])
    return Fraction(of["offset"][0], 1 << bits["offset"]) + rows + Fraction(charged, 1 << grid + bits["upper"])


def check(path: str | Path) -> tuple[Fraction, str]:
    """The bound, exact, and the hash of the model it is proven for; Refused when the file proves nothing, or less than it claims."""
    try:
        demand(stat.S_ISREG(Path(path).stat().st_mode), "this is not a file")
        with open(path, "rb") as stream:
            header = read_header(stream)
            bound = bound_of(header["bits"], read_arrays(stream, header))
    except (OSError, ValueError, MemoryError) as error:
        raise Refused(f"the file cannot be read ({type(error).__name__})") from None
    demand(Fraction(header["claim"], 1 << header["claim_bits"]) <= bound, "the prices prove less than the certificate claims")
    return bound, header["sha256"]


def verify(path: str | Path) -> Fraction:
    """The bound that the certificate proves, exact; Refused otherwise."""
    return check(path)[0]


def rounded_down(bound: Fraction) -> str:
    """Four decimals, never above the bound."""
    units = bound * 10_000 // 1
    return f"{'-' if units < 0 else ''}{abs(units) // 10_000}.{abs(units) % 10_000:04d}"


if __name__ == "__main__":
    try:
        proven, model = check(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)
    except Refused as refusal:
        sys.exit(f"refused: {refusal}")
    print(f"proven: no plan of model {model} costs fewer than {rounded_down(proven)} expected deaths")
