"""What a terminal shows of what is typed: nothing before something is asked, a line while it is written, and as before at the end."""

from __future__ import annotations

import os
import pty
import sys
import termios
from pathlib import Path

import pytest
from rich.console import Console
from rich.text import Text

from safepassage.brief import proposal_lines
from safepassage.cli import terminal_keys
from safepassage.records.reading import Count, Proposal, ReadDocument, ReadKind

pytest.importorskip("termios", reason="a pseudo-terminal is a thing of Unix")


def echoes(handle: int) -> bool:
    return bool(termios.tcgetattr(handle)[3] & termios.ECHO)


def test_a_key_pressed_too_early_is_not_shown_and_a_line_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the walk the terminal is silent, while a line is written it is not, and afterwards it is as it was, also after an error."""
    master, slave = pty.openpty()
    seen: list[bool] = []

    def read(_: str) -> str:
        seen.append(echoes(slave))
        return "killed=3"

    with os.fdopen(slave, "r", closefd=False) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        monkeypatch.setattr("builtins.input", read)
        assert echoes(slave)

        def walk() -> None:
            with terminal_keys.silent():
                seen.append(echoes(slave))
                assert terminal_keys.asked("slot=value") == "killed=3"
                seen.append(echoes(slave))
                raise ValueError("in the walk")

        with pytest.raises(ValueError, match="in the walk"):
            walk()
        assert echoes(slave)
    assert seen == [False, True, False]
    for handle in (master, slave):
        os.close(handle)


def test_without_a_terminal_nothing_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines from a file are read as they are."""
    (tmp_path / "lines").write_text("yes\n", encoding="utf-8")
    with (tmp_path / "lines").open() as lines:
        monkeypatch.setattr(sys, "stdin", lines)
        with terminal_keys.silent():
            assert terminal_keys.asked("yes or no") == "yes"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(1, 1, "people", "a"), "1 person"),
        (Count(1, 1, "", "a"), "1 person"),
        (Count(2, 2, "people", "2"), "2 people"),
        (Count(1, 3, "people", "1-3"), "1 to 3 people"),
        (Count(1, None, "people", "1"), "1 or more people"),
        (Count(1, 1, "artillery shells", "a"), "1 artillery shell"),
        (Count(1, 1, "lorries", "a"), "1 lorry"),
        (Count(1, 1, "bus", "a"), "1 bus"),
        (Count(1, 1, "buses", "a"), "1 bus"),
        (Count(1, 1, "children", "a", per="day"), "1 child a day"),
    ],
)
def test_one_is_told_as_one(count: Count, words: str) -> None:
    """`1 person`, never `1 people`."""
    assert proposal_lines.count_words(count) == words


def test_the_text_around_keeps_its_paragraphs_and_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Three paragraphs and a list: each begins on a line of its own."""
    text = "First paragraph.\n\n\nShells fell on Homs.\nSecond line.\n\n- a list"
    start = text.index("Shells")
    proposal = Proposal(ReadKind.INCIDENT, "shelling", "Shells fell", start, start + 11, sentence_start=start, sentence_end=start + 20)
    around = proposal_lines.surroundings(ReadDocument("r.txt", text, "en"), proposal)
    assert around.plain == "First paragraph.\n\n«Shells fell» on Homs.\nSecond line.\n\n- a list"
    proposal_lines.render_row(Console(), Text("  "), around)
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == [
        *("  First paragraph.", "", "  «Shells fell» on Homs.", "  Second line.", "", "  - a list")
    ]
