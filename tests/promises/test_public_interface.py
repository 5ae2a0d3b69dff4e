"""What others may rely on: the names of the Python interface, the commands, their help, their exit statuses."""

from __future__ import annotations

import inspect

import click
import pytest
import typer

import safepassage
from safepassage.cli import STATUSES, app
from tools.cli_reference import PAGE, reference

COMMANDS = {
    *("demo", "new", "validate", "plan", "price", "check", "verify-bound", "replan"),
    *("claim", "import", "claims", "situation", "decide", "withdraw", "close"),
    *("danger", "read", "review"),
    *("verify", "rescue", "export", "forecast", "score", "score-reading", "seal", "unseal", "purge", "forms"),
    *("roads", "flee", "corridors"),
    "rehearse",
    "replay-in-sumo",
}


def commands() -> dict[str, click.Command]:
    group = typer.main.get_command(app)
    return dict(group.commands)  # type: ignore[attr-defined]


def test_the_python_interface_is_exactly_this_list() -> None:
    """A name that is added or lost is a decision, not an accident."""
    assert set(safepassage.__all__) == {
        "Answer",
        "FaultyCase",
        "NotExecutable",
        "SafepassageError",
        "SolverFailed",
        "UnknownDanger",
        "judge",
        "prices",
        "read",
        "run",
        "verify",
        "write",
    }
    assert all(inspect.getdoc(getattr(safepassage, name)) for name in safepassage.__all__)


def test_the_doors_are_exactly_these() -> None:
    """Every command that the README names exists, and no other."""
    assert set(commands()) == COMMANDS


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_says_what_it_does_reads_and_writes_with_an_example(name: str) -> None:
    """The first line of help is one sentence; then what is read and written, an example and the exit statuses."""
    command = commands()[name]
    text = inspect.cleandoc(command.help or "")
    first = text.splitlines()[0]
    assert first.endswith(".")
    assert len(first) <= 80
    assert "Reads" in text or "Writes" in text
    assert f"Example: safepassage {name}" in text
    assert command.epilog == STATUSES
    assert all(getattr(p, "help", None) for p in command.params if getattr(p, "name", "") != "help")


def test_the_reference_page_is_made_from_the_commands() -> None:
    """docs/reference/cli.md is what `python -m tools.cli_reference` writes."""
    assert PAGE.read_text(encoding="utf-8") == reference()
