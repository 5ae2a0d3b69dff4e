"""The five texts that the reader was not made on: only that their key is well formed; how well they are read is told, not asserted."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.records.reading import ReadDocument
from safepassage.session.reading_texts import read_key

KEY = Path(__file__).parent / "texts" / "independent_key.json"
DOCUMENTS = read_key(KEY)


@pytest.mark.parametrize("document", DOCUMENTS, ids=[document.id for document in DOCUMENTS])
def test_every_quote_of_the_independent_key_stands_in_its_text_once_and_its_slots_are_written_there(document: ReadDocument) -> None:
    """A key whose quotes, places, numbers or times are not in the text would measure nothing."""
    for claim in document.claims:
        assert document.text[claim.start : claim.end] == claim.quote
        assert document.text.count(claim.quote) == 1
        assert claim.place in document.text
        counts = (claim.count, claim.harm.killed, claim.harm.injured, claim.harm.missing)
        written = [part.text for part in (*counts, claim.when) if part is not None]
        assert all(words in document.text for words in written)
        if claim.when and claim.when.start and claim.when.end:
            assert claim.when.start <= claim.when.end


def test_the_independent_key_has_five_texts_of_other_wars_of_which_one_is_arabic() -> None:
    """120 to 300 words each, with the day they are of, and no claim labelled twice."""
    assert len(DOCUMENTS) == 5
    assert [document.lang for document in DOCUMENTS].count("ar") == 1
    for document in DOCUMENTS:
        assert 120 <= len(document.text.split()) <= 300
        assert document.doc_date is not None
        spans = [(claim.start, claim.end, claim.kind) for claim in document.claims]
        assert len(spans) == len(set(spans))
        assert sum(claim.weight == "core" for claim in document.claims) >= 10
