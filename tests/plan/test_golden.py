"""One golden LP file for each family of rows: what the planner tells the solver, for a person to read.

`SAFEPASSAGE_REGOLD=1 pytest tests/plan/test_golden.py` writes the files anew; read what changed before you keep it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path

import pytest

from safepassage.danger import forecast
from safepassage.plan.formulation import formulate
from safepassage.records.case import Case
from safepassage.records.levels import Level, Range
from safepassage.records.model import LinearModel
from safepassage.units import HOUR
from tests import cities

GOLDEN = Path(__file__).parent / "golden"
MATHEMATICS = Path(__file__).parents[2] / "docs" / "explanation" / "mathematics.md"


@dataclass(frozen=True)
class Golden:
    """What a family of rows says, in one sentence, and the tiny city that shows it."""

    says: str
    city: str
    make: Callable[[], Case]
    step: int = 60


def half_a_day_less(case: Case) -> Case:
    """A case cut down to one block of six hours, so that a person can read its rows."""
    return replace(case, horizon=6 * HOUR, inflows=())


def short(name: str) -> Callable[[], Case]:
    """A city of that name, for six hours."""
    return lambda: half_a_day_less(getattr(cities, name)())


def with_headcount() -> Case:
    """`with_pause`, for whose corridor 60 persons a window were agreed."""
    case = cities.with_pause()
    return replace(case, terms=tuple(replace(t, headcount=Range.exactly(60)) for t in case.terms))


FAMILIES = {
    "stock": Golden(
        "Who is at home at a block's start stays without aid (u), with aid (v), or boards in it (x, as those who had to be there).",
        "aid_and_tail",
        cities.aid_and_tail,
        120,
    ),
    "aid": Golden(
        "What everybody aided so far has used of a commodity was there at the start or was unloaded before the block began.",
        "aid_and_tail",
        cities.aid_and_tail,
        120,
    ),
    "inside": Golden(
        "Vehicles that stand inside stood there before or came in empty and are ready; those that board people leave.",
        "one_road, 6 hours",
        short("one_road"),
    ),
    "outside": Golden(
        "Vehicles that stand outside stood there before or came back and have turned round; those that go in leave.",
        "aid_and_tail, 6 hours",
        short("aid_and_tail"),
    ),
    "enter_out": Golden(
        "In a clock hour, no more vehicles enter the corridor from inside than it takes: people's vehicles, and trucks on their way back.",
        "aid_and_tail, 6 hours",
        short("aid_and_tail"),
    ),
    "enter_in": Golden(
        "In a clock hour, no more vehicles enter the corridor from outside than it takes: empties and trucks.",
        "aid_and_tail, 6 hours",
        short("aid_and_tail"),
    ),
    "walkers": Golden(
        "In a clock hour, no more people enter the corridor on foot than it takes.",
        "walkers, 6 hours",
        short("walkers"),
    ),
    "screening": Golden(
        "In a clock hour, no more persons reach a checkpoint than the share of its rate that is planned for, 0.8 of 200.",
        "walkers, 6 hours",
        short("walkers"),
    ),
    "standing": Golden(
        "The vehicles that reach a checkpoint in a clock hour, each there for its wait of 15 minutes, find room to stand.",
        "one_road, 6 hours",
        short("one_road"),
    ),
    "intake": Golden(
        "In a clock hour, no more persons arrive at a site than it takes in.",
        "ambulances, 6 hours",
        short("ambulances"),
        120,
    ),
    "places": Golden(
        "In all, no more persons arrive at a site than it has places.",
        "ambulances, 6 hours",
        short("ambulances"),
        120,
    ),
    "unload": Golden(
        "In a clock hour, no more trucks arrive at an aid point than it unloads.",
        "aid_and_tail, 6 hours",
        short("aid_and_tail"),
    ),
    "crowd": Golden(
        "Whenever somebody arrives at an assembly point, no more people stand there than it holds: those who muster and those who board.",
        "walkers, 6 hours",
        short("walkers"),
        15,
    ),
    "willing": Golden(
        "Of a zone and screening class, no more go to a side than would by the share that is willing, in whole persons.",
        "ambulances, 6 hours",
        short("ambulances"),
        120,
    ),
    "headcount": Golden(
        "In a window, here the pause from 120 to 360, no more persons enter the corridor than were agreed.",
        "with_pause with a headcount of 60, 6 hours",
        lambda: half_a_day_less(with_headcount()),
        60,
    ),
    "coupled": Golden(
        "Who could still leave one side: who could before, and one for each confirmed out of the other since, less those who leave now.",
        "two_towns, 6 hours",
        short("two_towns"),
        120,
    ),
}


def number(value: float) -> str:
    """Nine digits are enough for a reader and the same on every machine."""
    return f"{value:.9g}"


def lp_text(golden: Golden, family: str) -> str:
    """The rows of a family as text, in the order of the model."""
    case = golden.make()
    model = formulate(case, forecast(case, Level.LIKELY), golden.step).model
    head = [f"\\ {golden.says}", f"\\ City {golden.city}; steps of {golden.step} minutes; likely.", "Subject To"]
    rows = [i for i, name in enumerate(model.row_names) if name.startswith(f"{family}[")]
    entries = entries_by_row(model)
    return "\n".join([*head, *(line for i in rows for line in row_lines(model, i, entries.get(i, []))), "End", ""])


def entries_by_row(model: LinearModel) -> dict[int, list[tuple[str, float]]]:
    """Columns and coefficients of each row, without zeros, sorted as a person would: by name, numbers by size."""
    rows: dict[int, list[tuple[str, float]]] = {}
    for j, column in enumerate(model.column_names):
        for at in range(model.start[j], model.start[j + 1]):
            if model.value[at] != 0:
                rows.setdefault(int(model.index[at]), []).append((column, float(model.value[at])))
    return {i: sorted(entries, key=lambda entry: readable_order(entry[0])) for i, entries in rows.items()}


def readable_order(name: str) -> list[tuple[bool, int, str]]:
    """A sort key by which minute 60 comes before minute 120."""
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.split(r"[\[\],]", name)]


def row_lines(model: LinearModel, i: int, entries: list[tuple[str, float]]) -> list[str]:
    """One row: its name, one entry a line, its sides. Rows without entries say nothing and are left out."""
    if not entries:
        return []
    lower, upper = model.row_lower[i], model.row_upper[i]
    lines = [f" {model.row_names[i]}:"]
    lines += [f"   {'-' if value < 0 else '+'} {number(abs(value))} {column}" for column, value in entries]
    if lower == upper:
        return [*lines, f"   = {number(upper)}"]
    return [*lines, *([f"   >= {number(lower)}"] if lower > -inf else []), *([f"   <= {number(upper)}"] if upper < inf else [])]


@pytest.mark.parametrize("family", FAMILIES)
def test_the_rows_of_a_family_are_those_a_person_has_read(family: str) -> None:
    """The model's rows are, to nine digits, those of the golden file."""
    text = lp_text(FAMILIES[family], family)
    file = GOLDEN / f"{family}.lp"
    if os.environ.get("SAFEPASSAGE_REGOLD") == "1":
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_golden_file_shows_something(family: str) -> None:
    """It begins with one sentence that says what the rows say, and has at least one row with an entry and a limit."""
    lines = (GOLDEN / f"{family}.lp").read_text("utf-8").splitlines()
    assert re.fullmatch(r"\\ [A-Z].*\.", lines[0])
    assert any(line.startswith(f" {family}[") for line in lines)
    assert any(line.startswith("   + ") for line in lines)
    assert any(line.startswith(("   = ", "   <= ", "   >= ")) for line in lines)


def test_no_family_of_rows_lacks_a_golden_file() -> None:
    """The rows that section 5 names, the rows that the planner writes and the golden files are one and the same set."""
    section = MATHEMATICS.read_text("utf-8").split("## 5.")[1].split("## 6.")[0]
    listed = section.split("Rows (a name each")[1].split("`standing[cp,h]`")[0]
    named = set(re.findall(r"\b([a-z_]+)\[[a-z, ]+\]", listed))
    written = set()
    for golden in FAMILIES.values():
        case = golden.make()
        model = formulate(case, forecast(case, Level.LIKELY), golden.step).model
        written |= {name.split("[")[0] for name in model.row_names}
    assert named == written == set(FAMILIES) == {file.stem for file in GOLDEN.glob("*.lp")}
