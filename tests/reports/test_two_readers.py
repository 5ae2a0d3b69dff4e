"""What the goals of reading can be held against: two readers of the same texts who knew neither of each other nor of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.reports.scoring import Score
from safepassage.session.reading_texts import read_key, score_key

TEXTS = Path(__file__).parent / "texts"
DOCS = Path(__file__).parents[2] / "docs" / "explanation" / "reading_measured.md"


def agreement(key: str, lang: str = "") -> Score:
    """The second reader's core claims held against the first reader's key."""
    first, second = (read_key(TEXTS / f"{key}_{name}.json") for name in ("key", "second_reader"))
    some = [place for place, doc in enumerate(first) if doc.lang.startswith(lang)]
    return score_key(tuple(first[place] for place in some), tuple(second[place] for place in some))


@pytest.mark.parametrize("key", ["fifth", "sixth"])
def test_the_second_reader_labelled_the_same_texts_with_claims_that_stand_in_them(key: str) -> None:
    """The same documents, each quote where it is said to stand, and no fewer core claims than nine of ten of the first reader's."""
    first, second = (read_key(TEXTS / f"{key}_{name}.json") for name in ("key", "second_reader"))
    assert [(doc.id, doc.text) for doc in first] == [(doc.id, doc.text) for doc in second]
    assert all(doc.text[claim.start : claim.end] == claim.quote for doc in second for claim in doc.claims)
    counts = [sum(claim.weight == "core" for doc in docs for claim in doc.claims) for docs in (first, second)]
    assert counts[1] > 0.9 * counts[0]


@pytest.mark.parametrize("key", ["fifth", "sixth"])
def test_the_documentation_quotes_what_the_readers_agree_on(key: str) -> None:
    """Each figure of the table in docs/explanation/reading_measured.md, from the two files as they stand."""
    table = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| two readers, ")]
    (line,) = [line for line in table if line.startswith(f"| two readers, {key} |")]
    told = agreement(key)
    names = ("claimant", "modality", "killed and injured", "other counts", "place by name", "place within 5 km", "time interval")
    wanted = [told.recall.share, *(told.row(name).share for name in names)]
    assert [cell.strip() for cell in line.strip("|").split("|")[1:]] == [f"{share:.2f}" for share in wanted]
