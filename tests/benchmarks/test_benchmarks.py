"""The benchmarks measure what they say, and print one JSON object. None of these tests looks at how fast a machine is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from benchmarks import BENCHMARKS, about, demo
from benchmarks import plan as plan_benchmark
from benchmarks.__main__ import main
from benchmarks.measure import _is_below, measured

HERE = Path(__file__).parent.parent.parent
HOLD_100_MB = "import time; held = bytearray(100_000_000); time.sleep(1.5)"


def test_without_a_name_every_benchmark_is_listed_with_what_it_measures() -> None:
    """A newcomer runs `python -m benchmarks` and sees what there is; nothing is run."""
    ended = subprocess.run([sys.executable, "-m", "benchmarks", "--json"], cwd=HERE, capture_output=True, text=True, check=True)
    assert json.loads(ended.stdout) == {name: about(name) for name in BENCHMARKS}
    assert {"plan", "demo"} <= set(BENCHMARKS)


def test_a_benchmark_that_does_not_exist_is_a_fault_of_the_call(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, and the names there are."""
    with pytest.raises(SystemExit) as ended:
        main(["plann"])
    assert ended.value.code == 2
    assert "'plan'" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(BENCHMARKS))
def test_each_benchmark_says_in_one_line_what_it_measures(name: str) -> None:
    """The list is made of these lines, and the page of benchmarks names each."""
    assert about(name).endswith(".")
    assert f"`{name}`" in (HERE / "benchmarks" / "README.md").read_text(encoding="utf-8")


def test_a_figure_is_printed_as_json_or_as_a_table(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The same figures, for a program and for a person."""
    monkeypatch.setitem(
        BENCHMARKS, "plan", lambda: {"seconds": 1.25, "bound": {"low": 1.0, "likely": 2.0, "high": 3.0}, "files": ["a", "b"]}
    )
    assert main(["plan", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == {"benchmark": "plan", "seconds": 1.25, "bound": {"low": 1.0, "likely": 2.0, "high": 3.0}, "files": ["a", "b"]}
    assert main(["plan"]) == 0
    table = capsys.readouterr().out
    assert "1.25" in table
    assert "1.00 / 2.00 / 3.00" in table
    assert "a, b" in table


def test_memory_held_by_a_child_is_counted() -> None:
    """A child that holds 100 MB while this process waits: the peak has both."""
    with measured() as spent:
        subprocess.run([sys.executable, "-c", HOLD_100_MB], check=True)
    assert spent.peak_mb >= 100
    assert spent.seconds >= 1.5


def test_time_is_measured_even_when_the_work_fails() -> None:
    """What was spent until the failure is known."""
    seen = []

    def fail() -> None:
        with measured() as spent:
            seen.append(spent)
            sleep(0.05)
            raise ValueError("planted")

    with pytest.raises(ValueError, match="planted"):
        fail()
    assert seen[0].seconds >= 0.05


def test_a_grandchild_is_below_and_a_stranger_is_not() -> None:
    """Process 1 started 2, which started 3; 8 and 9 are each other's parent, which ends too."""
    parents = {1: 0, 2: 1, 3: 2, 4: 0, 8: 9, 9: 8}
    assert [process for process in parents if _is_below(process, 1, parents)] == [1, 2, 3]


def test_the_plan_benchmark_reports_a_small_case_as_it_reports_aleppo() -> None:
    """On `two_roads`: whole vehicles, no violations, a proven bound not above the plan."""
    figures = plan_benchmark.run("two_roads", 60)
    deaths, bound = figures["expected_deaths"], figures["bound"]
    assert isinstance(deaths, dict)
    assert isinstance(bound, dict)
    assert bound["likely"] <= deaths["likely"] <= deaths["high"]
    assert figures["violations"] == 0
    assert figures["proven"] is True
    assert json.loads(json.dumps(figures, allow_nan=False))["rows"] > 0


def test_the_demo_benchmark_runs_the_program_and_lists_its_files(tmp_path: Path) -> None:
    """`plan` on the small case, as its own process: the files of an answer are there."""
    case = HERE / "src" / "safepassage" / "examples" / "two_roads"
    figures = demo.run(("plan", str(case), "--step", "60", "--prices", "0"))
    files = figures["files"]
    assert isinstance(files, list)
    assert {"plan.html", "plan.json", "bound.certificate"} <= set(files)


def test_a_program_that_fails_is_not_a_measurement(tmp_path: Path) -> None:
    """A case that is not there: the benchmark fails with what the program said."""
    with pytest.raises(RuntimeError, match="exited with 2"):
        demo.run(("plan", str(tmp_path / "nowhere")))
