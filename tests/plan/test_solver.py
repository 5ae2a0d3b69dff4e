"""The solver runs in a child; whatever happens to the child or comes from it, nothing false is believed."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from safepassage.errors import SolverFailed
from safepassage.plan import solver_child, solver_process
from safepassage.plan.solver import CHILD, Options, SolverPool, judge, solve
from safepassage.records.model import Solution
from tests.certificate.models import TWO_BLOCKS_PRICES, dense, one_bus, optimum, random_model, two_blocks

TRUE_POINT = [70.0, 30.0, 15.0, 20.0]
TRUE_PRICES = TWO_BLOCKS_PRICES.tolist()
# A child that reads a job as the true one does and then says what it is told to say.
LIAR = f"""
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
"""


def child_that(says: str) -> Sequence[str]:
    """The command of a child that reads one job and then runs these lines."""
    return [sys.executable, "-P", "-c", LIAR + says]


def ask(says: str, **options: float) -> Solution:
    """Let such a child solve two_blocks."""
    with SolverPool(workers=1, command=child_that(says)) as pool:
        return pool.submit(two_blocks(), **options).result()


@pytest.mark.parametrize("method", ["sift", "ipm", "simplex"])
def test_two_blocks_cost_what_was_worked_out_by_hand(method: str) -> None:
    """30/8 + 70/2 + 20/8 + 15/2 = 48.75 deaths, an offset on top; the bound is proven and as high."""
    found = solve(two_blocks(offset=100.0), method=method)
    assert found.objective == pytest.approx(148.75, abs=1e-5)
    assert found.bound == pytest.approx(148.75, abs=1e-5)
    assert found.primal == pytest.approx(TRUE_POINT, abs=1e-4)


def test_random_models_have_the_optimum_that_scipy_finds() -> None:
    """Twenty models, every method, two children: objective and bound are scipy's optimum."""
    models = [random_model(seed) for seed in range(20)]
    with SolverPool(workers=2) as pool:
        for options in ({"method": "sift"}, {"method": "ipm"}, {"method": "simplex"}, {"method": "ipm", "crossover": True}):
            for model, found in zip(models, pool.map(models, **options), strict=True):
                assert found.objective == pytest.approx(optimum(model), rel=1e-5, abs=1e-4)
                assert found.bound == pytest.approx(optimum(model), rel=1e-5, abs=1e-4)


def test_a_model_without_rows_or_without_columns_has_an_answer() -> None:
    """A column worth having goes to its upper; nothing at all costs the offset."""
    assert solve(dense([-2.0, 1.0], [3.0, 4.0], [], offset=1.0)).objective == -5.0
    assert solve(dense([], [], [], offset=7.0)).objective == 7.0


def test_an_infeasible_model_is_told_as_such() -> None:
    """100 people must be somewhere, and there is room for 99."""
    with pytest.raises(SolverFailed, match="infeasible"):
        solve(replace(one_bus(), upper=np.array([69.0, 30.0])))


@pytest.mark.parametrize("name", ["cost", "upper", "value", "row_lower", "offset"])
def test_a_model_with_nan_is_never_solved(name: str) -> None:
    """A number that is not one is a mistake of the caller; HiGHS would make something of it."""
    good = getattr(one_bus(), name)
    broken = replace(one_bus(), **{name: good * np.nan})
    with pytest.raises(ValueError, match="model"):
        solve(broken)


def test_an_upper_that_is_infinite_or_negative_is_refused() -> None:
    """No bound can be proven with the one, no point exists with the other."""
    for upper in (np.inf, -1.0):
        with pytest.raises(ValueError, match="upper"):
            solve(replace(one_bus(), upper=np.array([upper, 30.0])))


def test_the_truth_from_a_strange_child_is_believed() -> None:
    """The liar of the tests below is believed when it tells the point and the prices worked out by hand."""
    assert ask(f"say('optimal', {TRUE_POINT}, {TRUE_PRICES})").bound == 48.75


LIES = {
    "the optimum is nought": f"say('optimal', [0, 0, 0, 0], {TRUE_PRICES})",
    "a point of another model": f"say('optimal', [70, 30, 35, 0.5], {TRUE_PRICES})",
    "more people in a bus than seats": f"say('optimal', [60, 40, 10, 20], {TRUE_PRICES})",
    "the right deaths of people who are not there": f"say('optimal', [60, 40, 22.5, 20], {TRUE_PRICES})",
    "fewer than no people": f"say('optimal', [100, 0, 51, -1], {TRUE_PRICES})",
    "a point that is not the best": f"say('optimal', [100, 0, 50, 0], {TRUE_PRICES})",
    "nan in the point": f"say('optimal', [70, 30, float('nan'), 20], {TRUE_PRICES})",
    "infinity in the point": f"say('optimal', [70, 30, float('inf'), 20], {TRUE_PRICES})",
    "nan in the prices": f"say('optimal', {TRUE_POINT}, [float('nan')] * 4)",
    "seats for nothing": f"say('optimal', {TRUE_POINT}, [0.75, 0.5, 0, 0])",
    "absurd prices": f"say('optimal', {TRUE_POINT}, [1e300, -1e300, -1e300, 5])",
    "the answer is shorter": f"say('optimal', {TRUE_POINT}, [0.75, 0.5])",
    "another status": f"say('imprecise', {TRUE_POINT}, {TRUE_PRICES})",
    "a status that is not a word": f"say(None, {TRUE_POINT}, {TRUE_PRICES})",
    "garbage": "out.write(bytes(range(256)) * 20); out.flush()",
    "text": "print('Optimal! ' * 100)",
    "a header that is a list": "out.write((2).to_bytes(8, 'little') + b'[]'); out.flush()",
    "a header of a terabyte": "out.write((10**12).to_bytes(8, 'little') + b'{}' * 1000); out.flush()",
    "a header that is a well": "out.write((9000).to_bytes(8, 'little') + b'[' * 9000); out.flush()",
    "nothing": "pass",
    "a clean exit": "sys.exit(0)",
    "kill -9": "os.kill(os.getpid(), signal.SIGKILL)",
}


@pytest.mark.parametrize("lie", LIES)
def test_no_lie_is_believed(lie: str) -> None:
    """Whatever else a child says, the answer is refused or said to be no answer."""
    with pytest.raises(SolverFailed, match=r"^the solver"):
        ask(LIES[lie])


def test_a_point_outside_its_bounds_is_refused_though_its_nearest_neighbour_is_right() -> None:
    """The best is nought; who says -3 has not solved this model, even if -3 moved to its bound is nought."""
    with pytest.raises(SolverFailed, match="column z0 is outside"):
        judge(dense([1.0], [10.0], []), np.array([-3.0]), np.zeros(0), Options(), seconds=0.0)


def test_a_liar_is_not_asked_again(tmp_path: Path) -> None:
    """It would go on lying; each lie ends its process, so that three lies come from three processes."""
    log = tmp_path / "who"
    says = f"open({str(log)!r}, 'a').write('+')\nwhile True:\n    say('optimal', [0] * 4, [0] * 4)\n    child._read_job(sys.stdin.buffer)"
    with SolverPool(workers=1, command=child_that(says)) as pool:
        for _ in range(3):
            with pytest.raises(SolverFailed, match="refused"):
                pool.submit(two_blocks()).result()
    assert log.read_text() == "+++"


def test_a_dead_child_is_told_with_its_status() -> None:
    """The message says that the process died, how, and what memory it had."""
    with pytest.raises(SolverFailed, match=r"process died \(exit status -9\).*3000 MB"):
        ask("os.kill(os.getpid(), signal.SIGKILL)", memory_mb=3000)


def test_a_child_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has its time limit and the grace, and no more."""
    monkeypatch.setattr(solver_process, "GRACE", 0.3)
    started = time.monotonic()
    with pytest.raises(SolverFailed, match=r"time limit of 0\.2 s"):
        ask("time.sleep(60)", time_limit=0.2)
    assert time.monotonic() - started < 5


def test_a_child_that_never_reads_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """A job larger than a pipe cannot be sent to it; that must not hang either."""
    monkeypatch.setattr(solver_process, "GRACE", 0.3)
    wide = dense([1.0] * 30_000, [1.0] * 30_000, [])
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    with SolverPool(workers=1, command=command) as pool, pytest.raises(SolverFailed, match="time limit"):
        pool.submit(wide, time_limit=0.2).result()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can cap the memory of another process")
def test_a_child_that_takes_all_memory_is_ended() -> None:
    """3 GB are more than 1 GB; the true child dies or says so, and the truth after it is not reached."""
    with pytest.raises(SolverFailed, match=r"died|memory"):
        ask(f"hog = b'x' * 3_000_000_000; say('optimal', {TRUE_POINT}, {TRUE_PRICES})", memory_mb=1000)


def test_the_time_limit_of_highs_is_told_as_such() -> None:
    """HiGHS stops by itself when its own limit is reached."""
    with pytest.raises(SolverFailed, match="time limit was reached"):
        ask("say('timelimit')")


def test_a_pool_goes_on_after_twenty_deaths(tmp_path: Path) -> None:
    """Twenty children die of kill -9, each costs one answer; the twenty-first is the true one and solves the model."""
    graves = tmp_path / "graves"
    mortal = f"""
import os, signal, sys
from pathlib import Path
graves = Path({str(graves)!r})
dead = len(graves.read_text()) if graves.exists() else 0
if dead < 20:
    graves.write_text("+" * (dead + 1))
    os.kill(os.getpid(), signal.SIGKILL)
os.execv(sys.executable, {list(CHILD)!r})
"""
    with SolverPool(workers=1, command=[sys.executable, "-S", "-c", mortal]) as pool:
        for _ in range(20):
            with pytest.raises(SolverFailed, match="exit status -9"):
                pool.submit(two_blocks()).result()
        assert pool.submit(two_blocks()).result().objective == pytest.approx(48.75, abs=1e-5)


def test_a_child_that_dies_after_its_answer_costs_nothing() -> None:
    """Each child answers once and dies; the pool sees that it is dead and starts another before it asks again."""
    with SolverPool(workers=1, command=child_that(f"say('optimal', {TRUE_POINT}, {TRUE_PRICES})")) as pool:
        for _ in range(3):
            assert pool.submit(two_blocks()).result().bound == 48.75
            time.sleep(0.2)


def test_one_failure_among_many_models_harms_no_other() -> None:
    """An infeasible model between good ones fails alone."""
    models = [two_blocks(), replace(one_bus(), upper=np.array([69.0, 30.0])), one_bus(), two_blocks()]
    with SolverPool(workers=2) as pool:
        asked = [pool.submit(model) for model in models]
        with pytest.raises(SolverFailed, match="infeasible"):
            asked[1].result()
        assert [round(asked[i].result().objective, 4) for i in (0, 2, 3)] == [48.75, 38.75, 48.75]


def test_an_error_in_the_block_stops_the_pool_at_once() -> None:
    """Ctrl-C must not wait for an hour of solving."""

    def interrupted() -> None:
        with SolverPool(workers=1, command=child_that("time.sleep(60)")) as pool:
            pool.submit(two_blocks())
            pool.submit(two_blocks())
            time.sleep(0.3)
            raise KeyboardInterrupt

    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert time.monotonic() - started < 5
