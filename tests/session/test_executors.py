"""Chunks come back with their positions, whoever does the work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from safepassage.session.executors import Executor, Here, Processes, executor_of


def _square(number: int) -> int:
    return number * number


@pytest.mark.parametrize("executor", [Here(), Processes(2)])
def test_every_chunk_comes_back_once_with_its_position(executor: Executor) -> None:
    """Nothing is lost or done twice, whatever the order in which it is finished."""
    assert sorted(executor.map(_square, [3, 4, 5, 6])) == [(0, 9), (1, 16), (2, 25), (3, 36)]


@pytest.mark.parametrize("executor", [Here(), Processes(2)])
def test_leaving_early_keeps_what_is_finished(executor: Executor) -> None:
    """Whoever stops reading has what came until then, and the rest is not waited for."""
    found: Iterator[tuple[int, int]] = executor.map(_square, list(range(50)))
    position, value = next(found)
    assert value == position**2
    found.close()  # type: ignore[attr-defined]


def test_one_process_is_this_one() -> None:
    """No process is started where one is enough."""
    assert executor_of(1) == Here()
    assert executor_of(2) == Processes(2)
