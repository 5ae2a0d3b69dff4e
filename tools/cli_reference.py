"""Write docs/reference/cli.md from the commands themselves: `python -m tools.cli_reference`. A test holds the two together."""

from __future__ import annotations

import inspect
from pathlib import Path

import click
import typer

from safepassage.cli import app

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "cli.md"


def reference() -> str:
    """The page as text."""
    group = typer.main.get_command(app)
    assert isinstance(group, click.Group) or hasattr(group, "commands")
    lines = ["# The commands", "", "Made from the commands themselves by `python -m tools.cli_reference`.", ""]
    for name, command in sorted(group.commands.items()):
        lines += [f"## safepassage {name}", "", inspect.cleandoc(command.help or ""), ""]
        for parameter in command.params:
            lines.append(_line(parameter))
        lines += ["", f"{command.epilog}", ""]
    return "\n".join(lines).rstrip() + "\n"


def _line(parameter: object) -> str:
    described = getattr(parameter, "help", None) or ""
    metavar = getattr(parameter, "metavar", None) or ""
    if getattr(parameter, "param_type_name", "") == "argument":
        return f"- `{metavar}`: {described}"
    names = ", ".join(getattr(parameter, "opts", ()))
    default = getattr(parameter, "default", None)
    shown = "" if default in (None, False) or callable(default) else f" Default: `{default}`."
    return f"- `{names}{' ' + metavar if metavar else ''}`: {described}{shown}"


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
