"""A ledger goes out as JSON lines and comes in again whole; a line that was changed on the way does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.ledger import Ledger, import_lines, read_export
from safepassage.records.claim import claim_id
from tests.outside.ledger.sayings import CLOCK, NOON, back, filled, minutes, people, road, said

CLAIMS = (road("open"), road("shut", 1, replaces=claim_id(road("open"))), people(5), back(people(5)))


@pytest.fixture
def lines(tmp_path: Path) -> list[str]:
    """The export of four claims: five lines."""
    filled(tmp_path, *CLAIMS)
    with Ledger.open(tmp_path) as ledger:
        return list(ledger.export_lines())


def test_what_goes_out_comes_in(lines: list[str], tmp_path: Path) -> None:
    """The claims are the same, in order; taken down elsewhere they have the same ids; exporting twice gives the same bytes."""
    assert import_lines(lines) == CLAIMS
    other = tmp_path / "other"
    other.mkdir()
    assert {entry.id for entry in filled(other, *import_lines(lines))} == {claim_id(claim) for claim in CLAIMS}
    with Ledger.open(tmp_path) as ledger:
        assert list(ledger.export_lines()) == lines


def test_an_empty_ledger_goes_out_as_its_header(tmp_path: Path) -> None:
    """No entries: one line, which comes in as no claims."""
    with Ledger.open(tmp_path, create=False) as ledger:
        lines = list(ledger.export_lines())
    assert len(lines) == 1
    assert import_lines(lines) == ()


def changed(line: str, **values: object) -> str:
    """The line with some values put in."""
    return json.dumps({**json.loads(line), **values}, ensure_ascii=False)


SPOILED: dict[str, Callable[[list[str]], list[str]]] = {
    "the header is missing": lambda lines: lines[1:],
    "nothing at all": lambda lines: [],
    "a line is missing in the middle": lambda lines: lines[:2] + lines[3:],
    "the end is missing": lambda lines: lines[:-1],
    "two lines change places": lambda lines: [lines[0], lines[2], lines[1], *lines[3:]],
    "a line comes twice": lambda lines: [*lines[:2], lines[1], *lines[2:]],
    "a word is changed": lambda lines: [line.replace("shut", "open") for line in lines],
    "the clock is changed": lambda lines: [line.replace("2016-12-15T18:00:00Z", "2016-12-15T19:00:00Z") for line in lines],
    "a hash is changed": lambda lines: [*lines[:2], changed(lines[2], hash="0" * 64), *lines[3:]],
    "an id is changed": lambda lines: [*lines[:2], changed(lines[2], id="caaaaaaaaaaaa"), *lines[3:]],
    "not JSON": lambda lines: [*lines[:2], lines[2][:-1], *lines[3:]],
    "not an object": lambda lines: [*lines, "[]"],
    "a key twice": lambda lines: [*lines[:2], lines[2][:-1] + ',"seq":2}', *lines[3:]],
    "a key that no ledger writes": lambda lines: [*lines[:2], changed(lines[2], more=1), *lines[3:]],
    "not a number": lambda lines: [*lines[:2], lines[2].replace('"seq":2', '"seq":NaN'), *lines[3:]],
    "no whole number": lambda lines: [*lines[:2], lines[2].replace('"seq":2', '"seq":2.0'), *lines[3:]],
    "a salt that is none": lambda lines: [*lines[:2], changed(lines[2], salt="zz" * 16), *lines[3:]],
    "a very long line": lambda lines: [*lines, " " * 10 + "x" * 1_000_000],
    "nested without end": lambda lines: [*lines, "[" * 100_000],
    "half a letter": lambda lines: [*lines[:2], changed(lines[2], body="\ud800"), *lines[3:]],
    "a newer format": lambda lines: [lines[0].replace('"version":1', '"version":2'), *lines[1:]],
}


@pytest.mark.parametrize("what", SPOILED)
def test_a_spoiled_export_does_not_come_in(lines: list[str], what: str) -> None:
    """Each way of spoiling is told, and no claim comes in."""
    with pytest.raises(FaultyCase):
        import_lines(SPOILED[what](lines))


def test_all_spoiled_lines_are_told_at_once_by_number(lines: list[str]) -> None:
    """Lines 2 and 4 are spoiled: both are named, and the lines between are not blamed."""
    spoiled = [lines[0], "{", lines[2], changed(lines[3], body="{}"), lines[4]]
    with pytest.raises(FaultyCase) as told:
        import_lines(spoiled)
    assert [fault.line for fault in told.value.faults] == [2, 4]


def test_a_ledger_with_erased_entries_can_be_merged_into_another(tmp_path: Path) -> None:
    """A claim that replaces an erased one comes in elsewhere, with the erased id given along; without it, it is refused (the control)."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    newer = road("shut", 9, replaces=claim_id(road("open")))
    filled(first, road("open"), newer)
    with Ledger.open(first) as ledger:
        ledger.purge(NOON + minutes(5), CLOCK, "old")
        exported = read_export(ledger.export_lines())
    assert exported.claims == (newer,)
    assert exported.elsewhere == {claim_id(road("open"))}
    with Ledger.open(second) as ledger:
        with pytest.raises(FaultyCase):
            ledger.append(exported.claims, CLOCK)
        ledger.append(exported.claims, CLOCK, elsewhere=exported.elsewhere)
    assert said(second) == [newer]
