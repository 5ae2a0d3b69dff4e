"""The child process in which HiGHS runs, alone: reads models on its input, writes answers on its output. It is run as a script.

A child can be killed, can hang, can run out of memory, and none of it hurts the program. Nothing it says is believed (`solver.py`).

A job is: the length of a header (8 bytes, little endian), the header (JSON: rows, columns, entries, offset, options), and the arrays
of ARRAYS in that order; or, when the header says "again", those of CHANGES for the model sifted before. An answer is: the length of a
header, the header (JSON: status), and when the status is "optimal" the primal values of the columns and the duals of the rows, as
float64. There is no pickle: reading an answer runs no code. This file imports nothing of safepassage: a child must start fast and small.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

HEADER_LIMIT = 65_536  # bytes
CHANGES = (  # what a job sends again of a model that is there: name, kind of number, what it counts, one more than that
    ("cost", np.float64, "columns", 0),
    ("upper", np.float64, "columns", 0),
    ("row_lower", np.float64, "rows", 0),
    ("row_upper", np.float64, "rows", 0),
)
ARRAYS = (  # what it sends of a new model
    *CHANGES,
    ("start", np.int32, "columns", 1),
    ("index", np.int32, "entries", 0),
    ("value", np.float64, "entries", 0),
    ("core", np.bool_, "columns", 0),  # where sifting starts
)
ROUNDS = 200  # of sifting, before all columns are taken in
BATCH = 4000  # columns that join at once, at most
PAYS = 1e-9  # a column joins when it saves more than this per unit
EXACT = 1e-9  # feasibility in sifting: differences of optima are prices; HiGHS's own 1e-7 is as slow and 20 times less exact
DUAL, PRIMAL = 1, 4  # simplex_strategy of HiGHS
Arrays = dict[str, NDArray[Any]]
Answer = tuple[NDArray[np.float64], NDArray[np.float64]]


def read_exactly(stream: BinaryIO, size: int) -> bytes:
    """`size` bytes; EOFError when the stream ends before."""
    data = stream.read(size)
    if len(data) != size:
        raise EOFError(f"the stream ended after {len(data)} of {size} bytes")
    return data


def write_header(stream: BinaryIO, header: dict[str, Any]) -> None:
    """A header and its length before it."""
    data = json.dumps(header).encode()
    stream.write(len(data).to_bytes(8, "little") + data)


def read_header(stream: BinaryIO) -> dict[str, Any]:
    """The header that comes next; EOFError at the end of the stream, ValueError when it is not a header."""
    size = int.from_bytes(read_exactly(stream, 8), "little")
    if size > HEADER_LIMIT:
        raise ValueError(f"a header of {size} bytes")
    header = json.loads(read_exactly(stream, size))
    if not isinstance(header, dict):
        raise ValueError("the header is not a table")
    return header


def read_floats(stream: BinaryIO, count: int) -> NDArray[np.float64]:
    """`count` floats, shape (count,)."""
    return np.frombuffer(read_exactly(stream, 8 * count), dtype=np.float64)


def _read_job(stream: BinaryIO) -> tuple[dict[str, Any], Arrays]:
    header = read_header(stream)
    arrays = {}
    for name, kind, counts, more in CHANGES if header["again"] else ARRAYS:
        size = (header[counts] + more) * np.dtype(kind).itemsize
        arrays[name] = np.frombuffer(read_exactly(stream, size), dtype=kind)
    return header, arrays


def _load(model: Arrays, offset: float, method: str, crossover: bool = False) -> Any:
    """HiGHS with a model in it. One thread: the pool runs several children beside each other."""
    import highspy

    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("run_crossover", "on" if crossover else "off")
    names = ("ipx", "ipm") if method == "ipm" else ("simplex",)  # HiGHS before 1.12 knows IPX as "ipm" only
    any(solver.setOptionValue("solver", name) == highspy.HighsStatus.kOk for name in names)
    columns, rows = len(model["cost"]), len(model["row_lower"])
    sizes = (columns, rows, len(model["value"]), int(highspy.MatrixFormat.kColwise), int(highspy.ObjSense.kMinimize), offset)
    bounds = (model["cost"], np.zeros(columns), model["upper"], model["row_lower"], model["row_upper"])
    matrix = (model["start"], model["index"], model["value"])
    _refuse_error(solver.passModel(*sizes, *bounds, *matrix, np.zeros(columns, dtype=np.int32)))
    return solver


def _refuse_error(status: Any) -> None:
    if str(status).endswith("kError"):
        raise ValueError("HiGHS does not take the model")


def _tolerate(solver: Any, tolerance: float) -> None:
    for side in ("primal", "dual"):
        solver.setOptionValue(f"{side}_feasibility_tolerance", tolerance)


def _run(solver: Any, seconds: float) -> str:
    """Solve what is loaded, or go on with it; the status as one word."""
    solver.setOptionValue("time_limit", solver.getRunTime() + max(seconds, 0.0))  # its clock adds up over runs
    solver.run()
    status = str(solver.getModelStatus()).rsplit(".k", maxsplit=1)[-1].lower()
    return {"modelempty": "optimal", "unboundedorinfeasible": "infeasible"}.get(status, status)  # no column is without a bound


def _answer(solver: Any, columns: int, rows: int) -> Answer:
    """Primal and duals of a solver that says "optimal"; of an empty model, nought."""
    found = solver.getSolution()
    primal, duals = np.asarray(found.col_value, dtype=np.float64), np.asarray(found.row_dual, dtype=np.float64)
    return (primal if len(primal) == columns else np.zeros(columns)), (duals if len(duals) == rows else np.zeros(rows))


class Sifting:
    """Simplex on some of the columns; others join when the prices of the rows say that they would pay.

    A corridor model has fifteen times as many columns as rows, and nearly all of them are nought in the end. The optimum of the
    columns inside is the optimum of all as soon as no column outside has a negative reduced cost `c_j - A_j' pi`; one pricing of
    160,000 columns takes milliseconds. Bixby, Gregory, Lustig, Marsten, Shanno (1992), Operations Research 40(5): 885-897.
    """

    def __init__(self, model: Arrays, offset: float) -> None:
        self._model, self._offset = dict(model), offset
        self._owner = np.repeat(np.arange(len(model["cost"])), np.diff(model["start"]))  # the column of each entry
        self._inside = model["core"].astype(bool)
        self._inside[:1] |= not self._inside.any()  # of a model without columns HiGHS does not ask whether its rows are kept
        self._columns = np.flatnonzero(self._inside)  # in the order in which HiGHS has them
        self._solver = _load(self._part(self._columns), offset, "simplex")
        self._strategy = DUAL

    def change(self, new: Arrays) -> None:
        """Take other costs, uppers and row limits, whole arrays all; the basis stays."""
        old, self._model = self._model, self._model | new
        inside, solver = self._columns, self._solver
        moved = np.flatnonzero((old["upper"] != new["upper"])[inside]).astype(np.int32)
        if len(moved):
            solver.changeColsBounds(len(moved), moved, np.zeros(len(moved)), new["upper"][inside[moved]])
        dearer = np.flatnonzero((old["cost"] != new["cost"])[inside]).astype(np.int32)
        if len(dearer):
            solver.changeColsCost(len(dearer), dearer, new["cost"][inside[dearer]])
        shifted = np.flatnonzero((old["row_lower"] != new["row_lower"]) | (old["row_upper"] != new["row_upper"]))
        for row, lower, upper in zip(shifted.tolist(), new["row_lower"][shifted], new["row_upper"][shifted], strict=True):
            solver.changeRowBounds(row, lower, upper)
        # The old basis keeps its reduced costs when only limits change (dual simplex goes on), its point when only costs do (primal).
        self._strategy = DUAL if len(moved) or len(shifted) or not len(dearer) else PRIMAL

    def solve(self, seconds: float) -> tuple[str, Sequence[NDArray[np.float64]]]:
        """Status, and primal and duals of the whole model when it is "optimal"."""
        ends = time.monotonic() + seconds
        for _ in range(ROUNDS):
            status = self._simplex(ends)
            if status == "timelimit":
                return status, []
            if status not in ("optimal", "infeasible"):
                break
            joining = self._joining(status)
            if joining is None:
                break
            if not len(joining):
                return status, self._whole_answer() if status == "optimal" else []
            self._add(joining)
            # From an optimum the point stays feasible and primal simplex goes on; elsewhere only the dual one finds a new ray.
            self._strategy = PRIMAL if status == "optimal" else DUAL
        return self._all_columns(ends)

    def _simplex(self, ends: float) -> str:
        """One run from the last basis; a second from no basis at all when the first loses its way."""
        self._solver.setOptionValue("simplex_strategy", self._strategy)
        _tolerate(self._solver, EXACT)
        status = _run(self._solver, ends - time.monotonic())
        if status not in ("optimal", "infeasible", "timelimit"):
            self._solver.clearSolver()
            self._solver.setOptionValue("simplex_strategy", DUAL)
            _tolerate(self._solver, 1e-7)
            status = _run(self._solver, ends - time.monotonic())
        return status

    def _joining(self, status: str) -> NDArray[np.int64] | None:
        """The columns outside that help most, at most BATCH; None when nobody can tell."""
        worth = self._saved() if status == "optimal" else self._refuting()
        if worth is None:
            return None
        worth[self._inside | (self._model["upper"] <= 0)] = 0.0
        helping = np.flatnonzero(worth > PAYS)
        return helping[np.argpartition(-worth[helping], BATCH)[:BATCH]] if len(helping) > BATCH else helping

    def _saved(self) -> NDArray[np.float64]:
        """What one unit of each column would save at the prices of the optimum inside."""
        prices = _answer(self._solver, len(self._columns), len(self._model["row_lower"]))[1]
        return np.asarray(self._priced(prices) - self._model["cost"], dtype=np.float64)

    def _refuting(self) -> NDArray[np.float64] | None:
        """How much each column does against the proof that the columns inside are not enough; None when there is no such proof.

        The proof is a ray y with y'b > max y'Az over the columns inside (Farkas); only a column with A_j'y > 0 can refute it.
        Its sign is not documented: the one that proves is the right one.
        """
        found = self._solver.getDualRay()
        ray = np.asarray(found[2] if len(found) > 2 and found[1] else [], dtype=np.float64)
        if len(ray) != len(self._model["row_lower"]) or not np.isfinite(ray).all() or not ray.any():
            return None
        ray = ray / np.abs(ray).max()
        ray[np.abs(ray) < PAYS] = 0.0  # noise, which on a side without a limit would prove nothing
        used = ray != 0
        for y in (ray, -ray):
            needed = np.where(y > 0, self._model["row_lower"], self._model["row_upper"])[used] @ y[used]
            offered = self._priced(y)
            if needed > np.maximum(offered, 0.0)[self._inside] @ self._model["upper"][self._inside]:
                return offered
        return None

    def _priced(self, prices: NDArray[np.float64]) -> NDArray[np.float64]:
        """`A' prices`, shape (columns,)."""
        weights = self._model["value"] * prices[self._model["index"]]
        return np.bincount(self._owner, weights, minlength=len(self._inside)).astype(np.float64)

    def _part(self, columns: NDArray[np.int64]) -> Arrays:
        """The model with these columns only."""
        model = self._model
        first, sizes = model["start"][columns].astype(np.int64), np.diff(model["start"])[columns]
        start = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
        entries = np.repeat(first - start[:-1], sizes) + np.arange(int(sizes.sum()))
        cut = {"cost": model["cost"][columns], "upper": model["upper"][columns], "start": start}
        return model | cut | {"index": model["index"][entries], "value": model["value"][entries]}

    def _add(self, columns: NDArray[np.int64]) -> None:
        """Let columns join, at nought."""
        part = self._part(columns)
        count, entries = len(columns), len(part["value"])
        numbers = (part["cost"], np.zeros(count), part["upper"], entries, part["start"][:-1], part["index"], part["value"])
        _refuse_error(self._solver.addCols(count, *numbers))
        self._columns = np.concatenate([self._columns, columns])
        self._inside[columns] = True

    def _whole_answer(self) -> Answer:
        primal, duals = _answer(self._solver, len(self._columns), len(self._model["row_lower"]))
        whole = np.zeros(len(self._inside))
        whole[self._columns] = primal
        return whole, duals

    def _all_columns(self, ends: float) -> tuple[str, Sequence[NDArray[np.float64]]]:
        """When sifting gets nowhere: simplex on all columns; when that gets nowhere: an interior point and crossover."""
        self._add(np.flatnonzero(~self._inside))
        self._strategy = DUAL
        status = self._simplex(ends)
        if status == "optimal":
            return status, self._whole_answer()
        if status in ("infeasible", "timelimit"):
            return status, []
        solver = _load(self._model, self._offset, "ipm", crossover=True)
        status = _run(solver, ends - time.monotonic())
        return status, _answer(solver, len(self._inside), len(self._model["row_lower"])) if status == "optimal" else []


def _solve(header: dict[str, Any], model: Arrays) -> tuple[str, Sequence[NDArray[np.float64]]]:
    """Status, and the two arrays of the answer when the status is "optimal"."""
    solver = _load(model, header["offset"], header["method"], header["crossover"])
    status = _run(solver, float(header["time_limit"]))
    return status, _answer(solver, header["columns"], header["rows"]) if status == "optimal" else []


def _serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Solve job after job until the input ends."""
    kept: Sifting | None = None
    while True:
        try:
            header, arrays = _read_job(jobs)
        except EOFError:
            return
        try:
            if not header["again"]:
                kept = Sifting(arrays, header["offset"]) if header["method"] == "sift" else None
            elif kept is None:
                raise ValueError("there is no model to go on with")
            else:
                kept.change(arrays)
            status, numbers = kept.solve(float(header["time_limit"])) if kept else _solve(header, arrays)
        except MemoryError:
            status, numbers = "out of memory", []
        except Exception as error:  # whatever it is, the parent must hear of it
            status, numbers = f"error: {error}"[:200], []
        write_header(answers, {"status": status})
        for array in numbers:
            answers.write(array.tobytes())
        answers.flush()


def main() -> None:
    """Keep the real output for answers; whatever a library prints goes nowhere."""
    with os.fdopen(os.dup(1), "wb") as answers, open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        _serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
