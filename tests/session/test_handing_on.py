"""What is handed on tells no small number of people, no quote and no point; what stays in the case tells them all."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage import outside
from safepassage.cli import app
from safepassage.outside.ledger import Ledger
from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.records.levels import Range
from safepassage.records.told import Number, Told
from safepassage.session.handing_on import claims_to_hand_on

CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)
THINGS = (
    *("shells", "shell", "more_than_mortar_rounds", "barrel", "missiles", "tanks", "trucks", "lorries", "buses", "drones", "generators"),
    *("trucks_a_day", "قذائف", "شاحنات", "شاحنتان", "الصواريخ", "برميلان", "غارات", "at_least_دبابات"),
)
PERSONS = (
    "people",
    "people_a_day",
    "people_in_3_camps",
    "households",
    "families",
    "children",
    "wounded",
    "soldiers",
    "nurses",
    "aid",
    "bodies",
    "",
    "مدنيين",
    "أطفال",
    "جرحى",
    "عائلات",
)


def told(kind: ClaimKind, detail: str, low: float, likely: float, high: float, number: Number | None = None) -> tuple[str, str, str]:
    """How a number is handed on: low, likely, high."""
    claim = Claim(
        kind=kind,
        subject="pocket:all",
        at=CLOCK,
        claimant="Newspaper",
        detail=detail,
        word="reported" if kind is ClaimKind.REPORT else None,
        range=Range(low, likely, high),
        note="“Shells killed 3 people” (r.txt, letters 0-22)",
        place=None,
        told=Told("asserted", numbers=(number,)) if number else None,
    )
    (row,) = csv.DictReader(StringIO(claims_to_hand_on([Entry(1, "c1", CLOCK, claim)])))
    assert "3 people" not in str(row)
    return row["low"], row["likely"], row["high"]


@pytest.mark.parametrize(
    ("kind", "detail", "number", "handed"),
    [
        (ClaimKind.INCIDENT, "shelling", (3, 3, 3), ("0", "", "9")),
        (ClaimKind.INCIDENT, "shelling", (0, 0, 0), ("0", "", "9")),
        (ClaimKind.INCIDENT, "shelling", (9, 9, 9), ("0", "", "9")),
        (ClaimKind.INCIDENT, "shelling", (10, 10, 10), ("10", "10", "10")),
        (ClaimKind.INCIDENT, "shelling", (4, 20, 40), ("0", "20", "40")),
        (ClaimKind.INCIDENT, "shelling", (4, 6, 40), ("0", "", "40")),
        (ClaimKind.REPORT, "displacement/flight/people", (5, 5, 5), ("0", "", "9")),
        (ClaimKind.REPORT, "protection/detention/", (5, 5, 5), ("0", "", "9")),
        (ClaimKind.REPORT, "access/corridor/corridors", (4, 4, 4), ("4", "4", "4")),
        (ClaimKind.REPORT, "control/advance/percent", (5, 5, 5), ("5", "5", "5")),
        *((ClaimKind.REPORT, f"incident/shelling/{unit}", (5, 5, 5), ("5", "5", "5")) for unit in THINGS),
        *((ClaimKind.REPORT, f"incident/shelling/{unit}", (5, 5, 5), ("0", "", "9")) for unit in PERSONS),
    ],
)
def test_counts_of_people_below_ten_are_one(
    kind: ClaimKind, detail: str, number: tuple[float, float, float], handed: tuple[str, str, str]
) -> None:
    """0, 3 and 9 are told alike; 10 is told; corridors, shells and tanks are no people; what is not known may be people."""
    assert told(kind, detail, *number) == handed


@pytest.mark.parametrize(
    ("number", "handed"),
    [
        (Number("killed", 17, None, qualifier="at least"), ("17", "", "")),
        (Number("killed", 1000, 9999), ("1000", "", "9999")),
        (Number("killed", 1234567, 1234567), ("1234567", "1234567", "1234567")),
        (Number("killed", 4, None, qualifier="at least"), ("0", "", "")),
        (Number("killed", 3, 40), ("0", "", "40")),
    ],
)
def test_of_a_number_of_a_text_only_what_was_said_is_handed_on(number: Number, handed: tuple[str, str, str]) -> None:
    """No upper end that nobody said, no middle, no digit lost."""
    assert told(ClaimKind.INCIDENT, "shelling", *span(number), number) == handed


def span(number: Number) -> tuple[float, float, float]:
    """The range of the claim, as reading makes it: finite, with a middle."""
    high = number.low if number.high is None else number.high
    return number.low, (number.low + high) / 2, high


def test_the_analyst_keeps_the_number_and_the_quote_that_others_do_not_get(tmp_path: Path) -> None:
    """A table of two incidents, accepted: the ledger and its copy have 3 and 40, what is handed on 0-9 and 40, no quote, no point."""
    outside.new_case(tmp_path / "town", "two_roads")
    table = tmp_path / "t.csv"
    table.write_text(
        "date,place,lat,lon,killed,notes\n2030-01-01,Old mill,10.5,20.5,3,a\n2030-01-02,Old mill,10.5,20.5,40,b\n", encoding="utf-8"
    )

    def asked(*words: object) -> str:
        shown = CliRunner().invoke(app, [str(word) for word in words])
        assert shown.exit_code == 0, shown.output
        return shown.stdout

    asked("read", tmp_path / "town", table, "--source", "NGO")
    ids = [claim["id"] for claim in json.loads(asked("review", tmp_path / "town", "--json"))]
    asked("review", tmp_path / "town", "--accept", ",".join(ids))
    asked("export", tmp_path / "town", tmp_path / "out.csv")
    asked("export", tmp_path / "town", tmp_path / "out.jsonl")
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["low"], row["likely"], row["high"]) for row in rows] == [("0", "", "9"), ("40", "40", "40")]
    text = (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert not any(word in text for word in ("10.5", "20.5", "| 3", "letters"))
    assert "letters 0-" in (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    with Ledger.open(tmp_path / "town", create=False) as ledger:
        assert sorted(entry.claim.range.likely for entry in ledger.entries() if entry.claim.range) == [3, 40]


def test_what_was_taken_back_is_not_handed_on(tmp_path: Path) -> None:
    """A withdrawn claim is in the ledger for ever, and in no table for others."""
    outside.new_case(tmp_path / "town", "two_roads")

    def asked(*words: object) -> str:
        shown = CliRunner().invoke(app, [str(word) for word in words])
        assert shown.exit_code == 0, shown.output
        return shown.stdout

    (tmp_path / "t.csv").write_text("date,place,killed\n2030-01-01,Old mill,40\n", encoding="utf-8")
    asked("read", tmp_path / "town", tmp_path / "t.csv")
    (found,) = json.loads(asked("review", tmp_path / "town", "--json"))
    asked("review", tmp_path / "town", "--accept", found["id"])
    (claim,) = json.loads(asked("claims", tmp_path / "town", "--json"))
    asked("withdraw", tmp_path / "town", claim["id"], "--by", "analyst", "--reason", "counted twice")
    asked("export", tmp_path / "town", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").count("\n") == 1
