"""A linear model as dictionaries with readable names, and its optimum by another road than the planner's solver."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

Name = tuple[str | int, ...]


def spelled(name: Name) -> str:
    """The name as the planner spells it: ("aid", "food", 2) is "aid[food,2]"."""
    return f"{name[0]}[{','.join(str(part) for part in name[1:])}]"


@dataclass
class Row:
    """sum of coefficient * column, `sense` ("=" or "<="), `right`."""

    sense: str
    right: float
    coefficients: dict[Name, float] = field(default_factory=dict)

    def add(self, column: Name, coefficient: float) -> None:
        """Add to a column's coefficient."""
        self.coefficients[column] = self.coefficients.get(column, 0.0) + coefficient


@dataclass
class Model:
    """minimise constant + sum of cost * column, subject to rows; every column is at least zero."""

    constant: float = 0.0
    costs: dict[Name, float] = field(default_factory=dict)
    rows: dict[Name, Row] = field(default_factory=dict)

    def row(self, name: Name, sense: str, right: float) -> Row:
        """The row of that name, written down on first use."""
        return self.rows.setdefault(name, Row(sense, right))


def optimum(model: Model) -> float:
    """
    The least expected deaths of the model, constant included.

    Raises
    ------
    ArithmeticError
        When the model has no optimum.
    """
    place = {column: i for i, column in enumerate(model.costs)}
    by_sense = {sense: [r for r in model.rows.values() if r.sense == sense] for sense in ("=", "<=")}
    answer = linprog(
        np.array(list(model.costs.values())),
        A_eq=_matrix(by_sense["="], place),
        b_eq=[r.right for r in by_sense["="]],
        A_ub=_matrix(by_sense["<="], place),
        b_ub=[r.right for r in by_sense["<="]],
        bounds=(0, None),
        method="highs",
        options={"primal_feasibility_tolerance": 1e-9, "dual_feasibility_tolerance": 1e-9},
    )
    if answer.status != 0:
        raise ArithmeticError(f"no optimum: {answer.message}")
    return model.constant + float(answer.fun)


def _matrix(rows: list[Row], place: dict[Name, int]) -> csr_array:
    """The rows' coefficients, shape (rows, columns)."""
    entries = [(i, place[c], a) for i, row in enumerate(rows) for c, a in row.coefficients.items()]
    where = ([i for i, _, _ in entries], [j for _, j, _ in entries])
    return csr_array(([a for _, _, a in entries], where), shape=(len(rows), len(place)))
