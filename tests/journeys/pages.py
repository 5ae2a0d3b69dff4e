"""Walks through a page of the documents as a reader would: runs its commands, compares what it promises with what is printed."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from safepassage.cli import app

FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Step:
    """The commands of one `sh` block, and the lines that the `text` block after it promises (`…` stands for anything)."""

    commands: tuple[str, ...]
    promised: tuple[str, ...]


def steps(page: Path) -> list[Step]:
    """The steps of a page, in its order."""
    found: list[Step] = []
    for language, text in FENCE.findall(page.read_text(encoding="utf-8")):
        if language == "sh":
            lines = text.replace("\\\n", " ").splitlines()
            found.append(Step(tuple(line for line in lines if line.startswith("safepassage ")), ()))
        elif language == "text" and found:
            found[-1] = Step(found[-1].commands, tuple(line.strip() for line in text.splitlines() if line.strip()))
    return [step for step in found if step.commands]


def walk(step: Step) -> str:
    """What the commands of a step print, run in the folder one stands in; fails where one of them fails."""
    printed = ""
    for command in step.commands:
        result = CliRunner(env={"COLUMNS": "1000", "TERM": "dumb", "NO_COLOR": "1"}).invoke(app, shlex.split(command)[1:])
        assert result.exit_code == 0, f"{command}\n{result.output}\n{result.exception!r}"
        printed += result.output
    return printed


def missing(step: Step, printed: str) -> list[str]:
    """Promised lines that were not printed."""
    plain = " ".join(printed.split())
    return [line for line in step.promised if not re.search(_pattern(line), plain)]


def _pattern(line: str) -> str:
    return ".{0,400}?".join(re.escape(" ".join(part.split())) for part in line.split("…"))
