"""The slots that a second person said of the marked texts (`tools/labelled/second`)."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed (sh setup.sh reading)")

from tools import pointer_lessons
from tools.pointer_lessons import seconds, slotted

MARKED = (
    "# id: t01\n# date: 2018-02-21\n\n⟦incident|Shells hit Douma|at=Douma⟧ on Monday, doctors said. ⟦incident|Six people were killed⟧.\n"
)


@pytest.fixture
def labelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "second").mkdir()
    (tmp_path / "marked_en_a.txt").write_text(MARKED, encoding="utf-8")
    monkeypatch.setattr(pointer_lessons, "LABELLED", tmp_path)
    return tmp_path / "second" / "en_a.tsv"


def test_each_mark_has_the_slots_of_the_second_person(labelled: Path) -> None:
    labelled.write_text("1\tdoctors\tDouma\ton Monday\n2\t-\tDouma\t-\n", encoding="utf-8")
    (text,) = seconds("en")
    assert text.ident == "marked_en_a/t01"
    assert [claim.slots for claim in text.claims] == [("doctors", "Douma", "on Monday"), ("", "Douma", "")]


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("1\tdoctors\tDouma\ton Monday\n", "no line of the mark 2"),
        ("1\tnurses\tDouma\ton Monday\n2\t-\t-\t-\n", "not in the text.*nurses"),
        ("1\t-\t-\t-\n2\t-\t-\t-\n3\t-\t-\t-\n", r"no marks of the numbers \[3\]"),
    ],
)
def test_what_fits_no_mark_is_said(labelled: Path, rows: str, fault: str) -> None:
    labelled.write_text(rows, encoding="utf-8")
    with pytest.raises(ValueError, match=fault):
        list(seconds("en"))


def test_eighteen_files_have_been_read_by_two() -> None:
    found = list(seconds("en"))
    assert len({text.ident.partition("/")[0] for text in found}) == 18
    firsts = {text.ident: text for text in slotted()}
    pairs = [(firsts[text.ident], text) for text in found if text.ident in firsts]
    assert len(pairs) > 1000
    assert all(one.text == other.text for one, other in pairs)
    assert all([claim.start for claim in one.claims] == [claim.start for claim in other.claims] for one, other in pairs)
