"""Reading that takes long says so where no terminal shows it: at first after a while, and again and again."""

from __future__ import annotations

import pytest

from safepassage.cli import reading
from safepassage.session.reading_jobs import Job, steps_of


def test_a_long_reading_tells_on_standard_error_what_it_is_at(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """At 7, 8, 9 and 18 seconds it is at something: told are those at 8 and 18."""
    now = [0.0]
    monkeypatch.setattr(reading, "monotonic", lambda: now[0])
    told = reading.Patience()
    for second in (7.0, 8.0, 9.0, 18.0):
        now[0] = second
        told(f"reading r.txt, part {second:.0f} of 20")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "... reading r.txt, part 8 of 20\n... reading r.txt, part 18 of 20\n"


def test_of_a_text_in_parts_it_is_told_which_is_read() -> None:
    """Two parts of one text and a short one."""
    jobs = [Job("en", "x", "a.txt", None, ()), Job("en", "y", "a.txt", None, ()), Job("en", "x", "b.txt", None, ())]
    assert list(steps_of(jobs)) == ["reading a.txt, part 1 of 2", "reading a.txt, part 2 of 2", "reading b.txt"]
