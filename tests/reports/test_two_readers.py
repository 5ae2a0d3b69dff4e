"""What the goals of reading can be held against: two readers of the same texts who knew neither of each other nor of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.records.reading import ReadDocument
from safepassage.session.reading_texts import read_key, score_key

TEXTS = Path(__file__).parent / "texts"
DOCS = Path(__file__).parents[2] / "docs" / "explanation" / "reading_measured.md"


KEYS = ("fifth", "sixth", "later/thirteenth")


def both(key: str) -> tuple[tuple[ReadDocument, ...], tuple[ReadDocument, ...]]:
    """What the first and the second reader made of the texts that both labelled."""
    first, second = (read_key(TEXTS / f"{key}_{name}.json") for name in ("key", "second_reader"))
    again = {doc.id for doc in second}
    return tuple(doc for doc in first if doc.id in again), second


@pytest.mark.parametrize("key", KEYS)
def test_the_second_reader_labelled_the_same_texts_with_claims_that_stand_in_them(key: str) -> None:
    """The same documents, each quote where it is said to stand, and no fewer core claims than nine of ten of the first reader's."""
    first, second = both(key)
    assert [(doc.id, doc.text) for doc in first] == [(doc.id, doc.text) for doc in second]
    assert all(doc.text[claim.start : claim.end] == claim.quote for doc in second for claim in doc.claims)
    counts = [sum(claim.weight == "core" for doc in docs for claim in doc.claims) for docs in (first, second)]
    assert counts[1] > 0.9 * counts[0]


@pytest.mark.parametrize("key", KEYS)
def test_the_documentation_quotes_what_the_readers_agree_on(key: str) -> None:
    """Each figure of the table in docs/explanation/reading_measured.md, from the two files as they stand."""
    table = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| two readers, ")]
    (line,) = [line for line in table if line.startswith(f"| two readers, {key.removeprefix('later/')} |")]
    told = score_key(*both(key))
    names = ("claimant", "modality", "killed and injured", "other counts", "place by name", "place within 5 km", "time interval")
    wanted = [told.f1, told.recall.share, *(told.row(name).share for name in names)]
    assert [cell.strip() for cell in line.strip("|").split("|")[1:]] == [f"{share:.2f}" for share in wanted]
