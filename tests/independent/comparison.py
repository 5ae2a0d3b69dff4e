"""Two writings of one model, entry by entry: the planner's arrays are read back into names."""

from __future__ import annotations

from math import inf, isclose, isinf

from safepassage.records.model import LinearModel
from tests.independent.model import Model, Name, Row, spelled

CLOSE = 1e-9


def costs_of(linear: LinearModel) -> dict[str, float]:
    """The planner's costs by column name. A column that can only be zero is none."""
    triples = zip(linear.column_names, linear.cost.tolist(), linear.upper.tolist(), strict=True)
    return {name: cost for name, cost, upper in triples if upper > 0}


def rows_of(linear: LinearModel) -> dict[str, Row]:
    """
    The planner's rows by name, each as "=" or "<=", without zero coefficients.

    Raises
    ------
    ValueError
        When two rows or columns have one name, or a row has no side or two different ones.
    """
    if len(set(linear.row_names)) < len(linear.row_names) or len(set(linear.column_names)) < len(linear.column_names):
        raise ValueError("two rows or columns have one name")
    rows, turned = {}, {}
    for name, lower, upper in zip(linear.row_names, linear.row_lower.tolist(), linear.row_upper.tolist(), strict=True):
        if isinf(lower) == isinf(upper) and lower != upper:
            raise ValueError(f"row {name} lies between {lower} and {upper}")
        turned[name] = -1.0 if upper == inf else 1.0
        rows[name] = Row("=" if lower == upper else "<=", turned[name] * (lower if upper == inf else upper))
    for j, column in enumerate(linear.column_names):
        for at in range(linear.start[j], linear.start[j + 1]):
            name = linear.row_names[linear.index[at]]
            if linear.value[at] != 0 and linear.upper[j] > 0:
                rows[name].coefficients[(column,)] = turned[name] * float(linear.value[at])
    return {name: upright(row) for name, row in rows.items()}


def rows_by_spelling(model: Model) -> dict[str, Row]:
    """Our rows, in the planner's spelling."""
    spelt = {}
    for name, row in model.rows.items():
        entries: dict[Name, float] = {(spelled(column),): value for column, value in row.coefficients.items() if value != 0}
        spelt[spelled(name)] = upright(Row(row.sense, float(row.right), entries))
    return spelt


def upright(row: Row) -> Row:
    """A row says the same when it is multiplied: its first entry by name is made 1 (an inequality's 1 or -1)."""
    if not row.coefficients:
        return row
    first = row.coefficients[min(row.coefficients)]
    scale = first if row.sense == "=" else abs(first)
    return Row(row.sense, row.right / scale, {column: value / scale for column, value in row.coefficients.items()})


def cost_differences(model: Model, linear: LinearModel) -> list[str]:
    """Columns that only one side has, or that cost different."""
    ours, theirs = {spelled(c): cost for c, cost in model.costs.items()}, costs_of(linear)
    lost = [f"column {c} is only {'ours' if c in ours else 'the planner'}" for c in sorted(ours.keys() ^ theirs.keys())]
    return lost + [f"{c} costs {ours[c]}, not {theirs[c]}" for c in sorted(ours.keys() & theirs.keys()) if not close(ours[c], theirs[c])]


def row_differences(model: Model, linear: LinearModel) -> list[str]:
    """Rows with entries that only one side has, or that say something different. Crowds are compared apart."""
    ours, theirs = ({n: r for n, r in rows.items() if n[:6] != "crowd["} for rows in (rows_by_spelling(model), rows_of(linear)))
    found = []
    for name in sorted(ours.keys() | theirs.keys()):
        if name in ours and name in theirs:
            found += [f"{name}: {what}" for what in entry_differences(ours[name], theirs[name])]
        elif (ours.get(name) or theirs[name]).coefficients:
            found.append(f"row {name} is only {'ours' if name in ours else 'the planner'}")
    return found


def entry_differences(ours: Row, theirs: Row) -> list[str]:
    """In what two rows of one name differ."""
    if not ours.coefficients and not theirs.coefficients:
        return []
    found = (
        []
        if ours.sense == theirs.sense and close(ours.right, theirs.right)
        else [f"{ours.sense} {ours.right}, {theirs.sense} {theirs.right}"]
    )
    for column in sorted(ours.coefficients.keys() | theirs.coefficients.keys()):
        left, right = ours.coefficients.get(column, 0.0), theirs.coefficients.get(column, 0.0)
        if not close(left, right):
            found.append(f"{column[0]} has {left}, not {right}")
    return found


def crowd_differences(model: Model, linear: LinearModel) -> list[str]:
    """The planner may leave out crowds that another crowd contains; none else, and none that it has may be wrong."""
    ours = {n: r for n, r in rows_by_spelling(model).items() if n[:6] == "crowd[" and r.coefficients}
    theirs = {n: r for n, r in rows_of(linear).items() if n[:6] == "crowd[" and r.coefficients}
    wrong = [f"{n}: {what}" for n in sorted(ours.keys() & theirs.keys()) for what in entry_differences(ours[n], theirs[n])]
    foreign = [f"row {n} is only the planner's" for n in sorted(theirs.keys() - ours.keys())]
    absent = [f"row {n} is only ours, and no row contains it" for n, r in ours.items() if not any(contains(t, r) for t in theirs.values())]
    return wrong + foreign + absent


def contains(large: Row, small: Row) -> bool:
    """Whether a crowd row says all that another says."""
    return small.coefficients.keys() <= large.coefficients.keys() and large.right <= small.right + CLOSE


def close(one: float, other: float) -> bool:
    """Equal to 1e-9, absolutely or of their size."""
    return isclose(one, other, rel_tol=CLOSE, abs_tol=CLOSE)


def model_of(linear: LinearModel) -> Model:
    """The planner's model in our form, its upper bounds as rows, to be solved by our solver."""
    model = Model(linear.offset, {(name,): cost for name, cost in costs_of(linear).items()})
    model.rows = {(name,): row for name, row in rows_of(linear).items()}
    for name, upper in zip(linear.column_names, linear.upper.tolist(), strict=True):
        if upper > 0:
            model.row(("upper", name), "<=", upper).add((name,), 1.0)
    return model
