"""The page on stops says what the code believes."""

from __future__ import annotations

import re

from tools.stops_tables import PAGE, operations, parameters


def between(name: str) -> str:
    """One table of the page."""
    match = re.search(rf"<!-- {name} -->\n(.*?)\n<!-- end of {name} -->", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert match is not None
    return match[1]


def test_the_table_of_parameters_is_made_from_the_code() -> None:
    """Prior, data and posterior of each parameter are those that `fit` gives; `python -m tools.stops_tables` makes the page new."""
    assert between("parameters") == parameters()


def test_the_table_of_operations_is_made_from_their_files() -> None:
    """Estimates, counts, finish and stops stand in the files with their sources."""
    assert between("operations") == operations()


def test_every_operation_has_a_row_of_scores() -> None:
    """The table that takes half a minute names each operation that comes with the program, and the two means."""
    rows = [row.split("|")[1].strip() for row in between("scores").splitlines()[2:]]
    named = re.findall(r"\[(\w+)\]\(\.\./\.\./src", between("operations"))
    assert sorted(rows[:-2]) == sorted(named)
    assert rows[-2:] == ["**mean of the four given**", "**mean of all**"]
