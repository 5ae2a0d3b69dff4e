"""Sifting finds the optimum of all columns though it looks at few; a warm model answers as a cold one, and no child is believed."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from safepassage.errors import SolverFailed
from safepassage.plan import solver_child, solver_process
from safepassage.plan.duals import matrix
from safepassage.plan.solver import CHILD, Infeasible, SolverPool, WarmModel, core_of, solve
from safepassage.records.model import Floats, LinearModel
from tests.certificate.models import NONE, TWO_BLOCKS_PRICES, dense, one_bus, optimum, random_model, two_blocks

TRUE_POINT = [70.0, 30.0, 15.0, 20.0]
TRUE_PRICES = TWO_BLOCKS_PRICES.tolist()
# A child that solves its first job as the true one would; then, when more is asked, it does what it is told to do.
TURNCOAT = f"""
import os, signal, sys, time
import importlib.util
spec = importlib.util.spec_from_file_location("child", {solver_child.__file__!r})
child = importlib.util.module_from_spec(spec)
spec.loader.exec_module(child)
out = sys.stdout.buffer
def say(status, *lists):
    child.write_header(out, {{"status": status}})
    for numbers in lists:
        out.write(child.np.array(numbers, dtype=float).tobytes())
    out.flush()
child._read_job(sys.stdin.buffer)
say("optimal", {TRUE_POINT}, {TRUE_PRICES})
header, arrays = child._read_job(sys.stdin.buffer)
"""


def turncoat(says: str) -> Sequence[str]:
    """The command of a child that is honest once."""
    return [sys.executable, "-P", "-c", TURNCOAT + says]


def only(*columns: int, of: int) -> NDArray[np.bool_]:
    """A core of these columns."""
    core = np.zeros(of, dtype=np.bool_)
    core[list(columns)] = True
    return core


def wide(seed: int, journeys: int = 400, groups: int = 6) -> LinearModel:
    """Groups of 100 who stay (each a cost of its own) or take one of many journeys with few seats; named as the planner does."""
    generator = np.random.default_rng(seed)
    whose = generator.integers(0, groups, journeys)
    table = np.zeros((groups + 8, groups + journeys))
    table[np.arange(groups), np.arange(groups)] = 1.0
    table[whose, groups + np.arange(journeys)] = generator.uniform(1.0, 1.2, journeys)
    table[groups + generator.integers(0, 8, journeys), groups + np.arange(journeys)] = 1.0
    rows = [(f"stock[g{i},0]", 100.0, table[i].tolist(), 100.0) for i in range(groups)]
    rows += [(f"seats[{i}]", -NONE, table[groups + i].tolist(), float(generator.integers(5, 60))) for i in range(8)]
    cost = np.concatenate([generator.uniform(0.3, 0.9, groups), generator.uniform(0.0, 0.8, journeys)])
    names = tuple([f"u[{i}]" for i in range(groups)] + [f"x[{j}]" for j in range(journeys)])
    return replace(dense(cost.tolist(), [100.0] * (groups + journeys), rows), column_names=names)


def process_of(warm: WarmModel) -> int:
    """The process number of its child."""
    process = warm._child._process
    assert process is not None
    return process.pid


# --- sifting --------------------------------------------------------------------------------------------------


def test_sifting_starts_with_everything_but_most_of_the_journeys() -> None:
    """Of 12,000 journeys named x, a third are in the core, and all that is not named x is."""
    names = ("u[0]", *(f"x[{i}]" for i in range(12_000)), "e[0]")
    model = replace(one_bus(), column_names=names)
    core = core_of(model)
    assert abs(int(core.sum()) - 4_002) <= 2
    assert int(np.diff(np.flatnonzero(core)).max()) <= 5
    assert core[0]
    assert core[-1]


def test_sifting_from_those_who_stay_finds_the_bus() -> None:
    """Only staying is in the core: its price, 1/2, brings the bus in, and 70/2 + 30/8 = 38.75 die instead of 50."""
    found = solve(one_bus(), core=only(0, of=2))
    assert found.objective == pytest.approx(38.75, abs=1e-9)
    assert found.primal.tolist() == pytest.approx([70.0, 30.0])


def test_a_core_in_which_nothing_is_possible_lets_in_what_makes_it_possible() -> None:
    """100 people and only 30 seats in the core: a ray proves that it cannot be, staying refutes it."""
    assert solve(one_bus(), core=only(1, of=2)).objective == pytest.approx(38.75, abs=1e-9)
    assert solve(one_bus(), core=only(of=2)).objective == pytest.approx(38.75, abs=1e-9)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), wanted=st.lists(st.booleans(), min_size=12, max_size=12))
def test_sifting_from_any_core_finds_what_scipy_finds(seed: int, wanted: list[bool]) -> None:
    """Whatever columns it starts with, also where those alone keep no row: the optimum is that of all columns."""
    model = random_model(seed)
    found = _POOL.submit(model, core=np.array(wanted), gap=1e-6).result()
    assert found.objective == pytest.approx(optimum(model), rel=1e-5, abs=1e-3)  # scipy's limits are 1e-9 wider


def test_sifting_finds_the_best_of_many_journeys() -> None:
    """Six groups, 400 journeys of which ten are in the core: scipy's optimum, to 1e-7."""
    for seed in range(5):
        model = wide(seed)
        found = _POOL.submit(model, core=only(*range(16), of=406)).result()
        assert found.objective == pytest.approx(optimum(model), abs=1e-6)
        assert found.objective - found.bound < 1e-6


# --- warm -----------------------------------------------------------------------------------------------------


def test_ten_more_seats_save_what_the_price_says() -> None:
    """A seat saves 1/2 - 1/8 = 3/8; ten save 3.75; without any, 50 die; afterwards everything is as it was."""
    with WarmModel(one_bus()) as warm:
        assert warm.solve().objective == pytest.approx(38.75, abs=1e-9)
        assert warm.solve(row_upper=np.array([100.0, 40.0])).objective == pytest.approx(35.0, abs=1e-9)
        assert warm.solve(upper=np.array([100.0, 0.0])).objective == pytest.approx(50.0, abs=1e-9)
        assert warm.solve(cost=np.array([0.5, 0.75])).objective == pytest.approx(50.0, abs=1e-9)
        assert warm.solve(row_lower=np.array([80.0, -NONE]), row_upper=np.array([80.0, 30.0])).objective == pytest.approx(28.75, abs=1e-9)
        assert warm.solve().objective == pytest.approx(38.75, abs=1e-9)


def test_the_same_process_answers_again() -> None:
    """Warm is warm: one process for three answers."""
    with WarmModel(two_blocks()) as warm:
        warm.solve()
        first = process_of(warm)
        warm.solve(upper=np.array([100.0, 20.0, 100.0, 100.0]))
        warm.solve()
        assert process_of(warm) == first


def test_a_bus_that_is_closed_is_not_let_in_and_one_that_opens_is() -> None:
    """The bus is outside the core and its upper is nought: 50 die; then it runs: 38.75; then it is closed again."""
    with WarmModel(one_bus(), core=only(0, of=2)) as warm:
        closed = np.array([100.0, 0.0])
        assert warm.solve(upper=closed).objective == pytest.approx(50.0, abs=1e-9)
        assert warm.solve().objective == pytest.approx(38.75, abs=1e-9)
        again = warm.solve(upper=closed)
        assert again.objective == pytest.approx(50.0, abs=1e-9)
        assert again.primal[1] == 0.0


@settings(max_examples=20, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), steps=st.lists(st.integers(0, 10_000), min_size=1, max_size=4))
def test_a_warm_answer_is_the_cold_one(seed: int, steps: list[int]) -> None:
    """A random model whose costs, uppers and limits change step by step; each optimum is the one found from nothing.

    The cold answer is the plain simplex method's, and both are proven by their own bound. (scipy's, with equalities written as two loosened
    inequalities, moves by whole deaths on models as ill-conditioned as some of these.)
    """
    base = random_model(seed)
    with WarmModel(base, core=core_at_random(seed, len(base.cost))) as warm:
        for step in steps:
            arrays = change_at_random(base, step)
            changed = replace(base, **cast(Any, arrays))
            found, cold = warm.solve(**cast(Any, arrays)), solve(changed, method="simplex", gap=1e-6)
            assert found.objective == pytest.approx(cold.objective, rel=1e-5, abs=1e-3)
            assert found.bound <= cold.objective + 1e-3


def core_at_random(seed: int, columns: int) -> NDArray[np.bool_]:
    """Each column with probability a half."""
    return np.random.default_rng(seed).random(columns) < 0.5


def change_at_random(model: LinearModel, seed: int) -> dict[str, Floats]:
    """Other costs, or other uppers and limits around a point within them, or all of it."""
    generator = np.random.default_rng(seed)
    arrays: dict[str, Floats] = {}
    if seed % 3 != 0:
        arrays["cost"] = model.cost + generator.normal(size=len(model.cost)) * 0.1
    if seed % 3 != 1:
        arrays["upper"] = model.upper * generator.choice([0.0, 0.5, 1.0, 1.5], len(model.upper))
        activity = matrix(model) @ (arrays["upper"] * generator.random(len(model.upper)))
        arrays["row_lower"] = np.where(np.isfinite(model.row_lower), activity, -NONE)
        arrays["row_upper"] = np.where(np.isfinite(model.row_upper), activity + generator.integers(0, 2), NONE)
        even = model.row_lower == model.row_upper
        arrays["row_upper"] = np.where(even, arrays["row_lower"], arrays["row_upper"])
    return arrays


def test_a_model_that_becomes_impossible_says_so_and_can_be_saved() -> None:
    """100 people, room for 99: infeasible, by name; the child stays, and with room for all it answers as before."""
    with WarmModel(one_bus()) as warm:
        warm.solve()
        first = process_of(warm)
        with pytest.raises(Infeasible, match="the model is infeasible"):
            warm.solve(upper=np.array([69.0, 30.0]))
        assert warm.solve().objective == pytest.approx(38.75, abs=1e-9)
        assert process_of(warm) == first


def test_a_row_that_no_point_can_keep_is_named() -> None:
    """At least 5 and at most 4 seats: nobody is asked."""
    with WarmModel(one_bus()) as warm, pytest.raises(Infeasible, match="row seats must be at least 5 and at most 4"):
        warm.solve(row_lower=np.array([100.0, 5.0]), row_upper=np.array([100.0, 4.0]))


def test_an_array_that_does_not_fit_is_refused() -> None:
    """Three uppers for two columns, a limit that is not a number, an upper below nought: mistakes of the caller."""
    with WarmModel(one_bus()) as warm:
        for wrong in ({"upper": np.ones(3)}, {"row_upper": np.array([np.nan, 1.0])}, {"upper": np.array([-1.0, 1.0])}):
            with pytest.raises(ValueError, match=r"upper|row limit"):
                warm.solve(**wrong)
        assert warm.solve().objective == pytest.approx(38.75, abs=1e-9)


# --- trouble --------------------------------------------------------------------------------------------------


def test_a_child_killed_between_two_answers_is_told_and_replaced() -> None:
    """The next call says that the process died; the one after it starts a fresh one, five times over."""
    with WarmModel(two_blocks()) as warm:
        for _ in range(5):
            assert warm.solve().objective == pytest.approx(48.75, abs=1e-9)
            os.kill(process_of(warm), signal.SIGKILL)
            time.sleep(0.05)
            with pytest.raises(SolverFailed, match=r"process died \(exit status -9\)"):
                warm.solve(upper=np.array([100.0, 20.0, 100.0, 100.0]))
            with pytest.raises(AssertionError):
                process_of(warm)
        assert warm.solve(upper=np.array([100.0, 0.0, 100.0, 0.0])).objective == pytest.approx(75.0, abs=1e-9)


LIES = {
    "the answer to the question before": f"say('optimal', {TRUE_POINT}, {TRUE_PRICES})",
    "a point of the model that is not its best": f"say('optimal', [80, 20, 40, 0], {TRUE_PRICES})",
    "no deaths at all": "say('optimal', [0, 0, 0, 0], [0, 0, 0, 0])",
    "nan": f"say('optimal', [float('nan')] * 4, {TRUE_PRICES})",
    "half an answer": f"say('optimal', {TRUE_POINT}); sys.exit(0)",
    "garbage": "out.write(bytes(range(256)) * 20); out.flush()",
    "kill -9": "os.kill(os.getpid(), signal.SIGKILL)",
    "it cannot go on": "say('unknown')",
}


@pytest.mark.parametrize("lie", LIES)
def test_no_lie_is_believed_in_a_warm_model_either(lie: str) -> None:
    """Honest once, then false: with 20 seats instead of 30 the answer before is no answer; the child is ended, and a fresh one asked."""
    with WarmModel(two_blocks(), command=turncoat(LIES[lie])) as warm:
        for _ in range(2):
            assert warm.solve().bound == 48.75
            with pytest.raises(SolverFailed, match=r"^the solver"):
                warm.solve(row_upper=np.array([100.0, 0.0, 20.0, 20.0]))


def test_the_truth_from_a_turncoat_is_believed() -> None:
    """With 20 seats in the first block: 20/8 + 80/2 + 20/8 + 20/2 = 55 deaths, at the same prices."""
    with WarmModel(two_blocks(), command=turncoat(f"say('optimal', [80, 20, 20, 20], {TRUE_PRICES})")) as warm:
        warm.solve()
        assert warm.solve(row_upper=np.array([100.0, 0.0, 20.0, 20.0])).bound == 55.0


def test_a_child_that_hangs_on_the_second_question_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has its time limit and the grace, and no more; the next call is answered."""
    monkeypatch.setattr(solver_process, "GRACE", 0.3)
    with WarmModel(two_blocks(), time_limit=2.0, command=turncoat("time.sleep(60)")) as warm:
        warm.solve()
        started = time.monotonic()
        with pytest.raises(SolverFailed, match="time limit of 2 s"):
            warm.solve()
        assert time.monotonic() - started < 8
        assert warm.solve().bound == 48.75


def test_a_child_that_is_asked_to_go_on_without_a_model_says_so() -> None:
    """A fresh process that gets only changes has nothing to change: an error, not an answer."""
    child = solver_process.Child(CHILD)
    with pytest.raises(SolverFailed, match="no model to go on with"):
        child.ask(two_blocks(), solver_process.Options(), again=True)
    child.kill()


def test_nothing_runs_after_the_block() -> None:
    """The child ends with the block, also when an error leaves it."""

    def interrupted() -> int:
        with WarmModel(two_blocks()) as warm:
            warm.solve()
            pids.append(process_of(warm))
            raise KeyboardInterrupt

    pids: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


_POOL = SolverPool(workers=1)


@pytest.fixture(scope="module", autouse=True)
def _end_the_pool() -> object:
    """The pool that the property tests share ends with them."""
    yield None
    _POOL.__exit__(None, None, None)
