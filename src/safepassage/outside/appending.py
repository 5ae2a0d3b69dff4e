"""Adding rows to the tables of a case: in the file's own separator and columns, all files or none, nothing overwritten."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from safepassage.errors import FaultyCase
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import Faults, read_lines, write_whole
from safepassage.outside.tables import headings, split_lines

Rows = Sequence[Mapping[str, str]]


def append_rows(folder: Path, tables: Mapping[str, Rows]) -> tuple[str, ...]:
    """
    Append rows to tables of a case and read the case again; where it then has faults, every table is as it was.

    Raises
    ------
    FaultyCase
        When an id stands there already, a table cannot be read, or the case would have faults. Nothing is changed then.
    """
    faults = Faults()
    old = {name: (folder / name).read_bytes() for name in tables if (folder / name).exists()}
    new = {name: _extended(folder, name, rows, faults) for name, rows in tables.items()}
    if len(faults):
        raise FaultyCase(f"cannot add to {folder}", faults.told())
    try:
        for name, data in new.items():
            write_whole(folder / name, data)
        read_case(folder)
    except BaseException:
        for name, data in old.items():
            write_whole(folder / name, data)
        raise
    return tuple(new)


def _extended(folder: Path, name: str, rows: Rows, faults: Faults) -> bytes:
    lines = read_lines(folder / name, faults)
    separator, split = split_lines(name, lines, faults) if lines is not None else (",", [])
    if not split:
        faults.add(name, None, "the table is missing or empty", "A case of plain tables is needed: safepassage new CASE")
        return b""
    columns = headings(split[0][1])
    place = columns.index("id") if "id" in columns else 0
    known = {cells[place] for _, cells in split[1:] if len(cells) > place}
    for row in rows:
        if row["id"] in known:
            faults.add(name, None, f"{row['id']} stands there already", "Delete its rows first, or propose between other places.")
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows([row.get(column, "") for column in columns] for row in rows)
    data = (folder / name).read_bytes()
    return data + (b"" if data.endswith(b"\n") else b"\n") + text.getvalue().encode()
