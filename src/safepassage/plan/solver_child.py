"""The child process in which HiGHS runs, alone: reads models on its input, writes answers on its output. It is run as a script.

A child can be killed, can hang, can run out of memory, and none of it hurts the program. Nothing it says is believed (`solver.py`).

A job is: the length of a header (8 bytes, little endian), the header (JSON: rows, columns, entries, offset, options), and the arrays
of ARRAYS in that order. An answer is: the length of a header, the header (JSON: status), and when the status is "optimal" the primal
values of the columns and the duals of the rows, as float64. There is no pickle: reading an answer runs no code.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

HEADER_LIMIT = 65_536  # bytes
ARRAYS = (  # name, kind of number, what it counts, one more than that
    ("cost", np.float64, "columns", 0),
    ("upper", np.float64, "columns", 0),
    ("row_lower", np.float64, "rows", 0),
    ("row_upper", np.float64, "rows", 0),
    ("start", np.int32, "columns", 1),
    ("index", np.int32, "entries", 0),
    ("value", np.float64, "entries", 0),
)


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


def _read_job(stream: BinaryIO) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    header = read_header(stream)
    arrays = {}
    for name, kind, counts, more in ARRAYS:
        size = (header[counts] + more) * np.dtype(kind).itemsize
        arrays[name] = np.frombuffer(read_exactly(stream, size), dtype=kind)
    return header, arrays


def _prepare(header: dict[str, Any], model: dict[str, NDArray[Any]]) -> Any:
    """HiGHS with the model and the options in it. One thread: the pool runs several children beside each other."""
    import highspy

    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", float(header["time_limit"]))
    solver.setOptionValue("run_crossover", "on" if header["crossover"] else "off")
    names = ("ipx", "ipm") if header["method"] == "ipm" else ("simplex",)  # HiGHS before 1.12 knows IPX as "ipm" only
    any(solver.setOptionValue("solver", name) == highspy.HighsStatus.kOk for name in names)
    columns, rows = header["columns"], header["rows"]
    sizes = (columns, rows, header["entries"], int(highspy.MatrixFormat.kColwise), int(highspy.ObjSense.kMinimize), header["offset"])
    bounds = (model["cost"], np.zeros(columns), model["upper"], model["row_lower"], model["row_upper"])
    matrix = (model["start"], model["index"], model["value"])
    if solver.passModel(*sizes, *bounds, *matrix, np.zeros(columns, dtype=np.int32)) == highspy.HighsStatus.kError:
        raise ValueError("HiGHS does not take the model")
    return solver


def _solve(header: dict[str, Any], model: dict[str, NDArray[Any]]) -> tuple[str, list[Any]]:
    """Status, and the two arrays of the answer when the status is "optimal"."""
    solver = _prepare(header, model)
    solver.run()
    status = str(solver.getModelStatus()).rsplit(".k", maxsplit=1)[-1].lower()
    if status == "modelempty":
        return "optimal", [np.zeros(header["columns"]), np.zeros(header["rows"])]
    if status != "optimal":
        return status, []
    answer = solver.getSolution()
    return status, [np.asarray(answer.col_value, dtype=np.float64), np.asarray(answer.row_dual, dtype=np.float64)]


def _serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Solve job after job until the input ends."""
    while True:
        try:
            header, model = _read_job(jobs)
        except EOFError:
            return
        try:
            status, arrays = _solve(header, model)
        except MemoryError:
            status, arrays = "out of memory", []
        except Exception as error:  # whatever it is, the parent must hear of it
            status, arrays = f"error: {error}"[:200], []
        write_header(answers, {"status": status})
        for array in arrays:
            answers.write(array.tobytes())
        answers.flush()


def main() -> None:
    """Keep the real output for answers; whatever a library prints goes nowhere."""
    with os.fdopen(os.dup(1), "wb") as answers, open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        _serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
