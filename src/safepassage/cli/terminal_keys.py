"""Keys and lines of a person at a terminal, or lines of a program that stands in for one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import typer

CTRL_C, CTRL_D = "\x03", "\x04"


def keyboard() -> bool:
    """Whether somebody sits there."""
    return sys.stdin.isatty()


def pressed(typed: str) -> str:
    """The key of what was typed: one that is held down is that key; what is pasted is none."""
    return "".join(sorted(set(typed.strip().casefold())))


def typed() -> str:
    """What was typed, one key or one line; Ctrl-D at the end of the input."""
    try:
        return typer.getchar() if keyboard() else input()
    except (EOFError, KeyboardInterrupt):
        return CTRL_D


def asked(what: str) -> str | None:
    """A line that a person writes; None where they go back (Ctrl-C, Ctrl-D, the end of the input)."""
    if keyboard():
        with suppress(ImportError):
            import readline  # noqa: F401  # arrow keys in what is written
    try:
        with _echo(True):
            return input(f"  {what}: ").strip().encode("utf-8", "replace").decode()
    except (EOFError, KeyboardInterrupt):
        typer.echo()
        return None


@contextmanager
def silent() -> Iterator[None]:
    """What is pressed before something is asked is not shown: it stood above the proposal as if it had been meant for that."""
    with _echo(False):
        yield


@contextmanager
def _echo(shown: bool) -> Iterator[None]:
    """Whether the terminal shows what is typed; as it was afterwards."""
    try:
        import termios
    except ImportError:  # not on Windows
        yield
        return
    if not keyboard():
        yield
        return
    place, handle = 3, sys.stdin.fileno()
    before: list[Any] = termios.tcgetattr(handle)
    now = list(before)
    now[place] = before[place] | termios.ECHO if shown else before[place] & ~termios.ECHO
    termios.tcsetattr(handle, termios.TCSADRAIN, now)
    try:
        yield
    finally:
        with suppress(termios.error):  # the window was closed
            termios.tcsetattr(handle, termios.TCSADRAIN, before)
