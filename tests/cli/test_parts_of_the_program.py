"""The program loads the part of the command that is called, and no other."""

from __future__ import annotations

import subprocess
import sys

import pytest
import typer.testing

from safepassage import cli
from safepassage.cli import app


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from safepassage.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)


def test_each_command_is_in_the_part_that_the_program_looks_for_it_in() -> None:
    """A command that the table does not know, or knows in another part, would be missed."""
    found = {
        (command.name or command.callback.__name__, command.callback.__module__) for command in app.registered_commands if command.callback
    }
    assert found == {(name, f"safepassage.cli.{home}") for name, home in cli._HOME_OF.items()}


@pytest.mark.parametrize("name", ["read", "replan", "replay-in-sumo"])
def test_a_command_alone_tells_the_same_help_as_among_all(name: str) -> None:
    """Usage, options and words of a command do not hang on what else is loaded, not even where its part has no other."""
    whole = typer.testing.CliRunner().invoke(app, [name, "--help"], prog_name="-c", terminal_width=80)
    assert whole.exit_code == 0
    assert " ".join(_run(name, "--help").stdout.split()) == " ".join(whole.stdout.split())


def test_a_word_that_is_no_command_is_told_with_those_that_it_resembles() -> None:
    """Where nothing is called, all commands are known."""
    assert "read" in _run("raed").stderr
    assert "replay-in-sumo" in _run("--help").stdout
