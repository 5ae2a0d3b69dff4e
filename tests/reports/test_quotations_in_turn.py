"""Who speaks in a quotation is looked for in the sentences around it, not in all of the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.voices.speaking import Quotation, begin, quotations_of

PIECE = '"The road is shut and nobody came," he said. '


class Looked(list[Any]):
    """Parsed sentences that count how often one is looked at."""

    looks = 0

    def __getitem__(self, place: Any) -> Any:
        self.looks += 1
        return super().__getitem__(place)

    def __iter__(self) -> Iterator[Any]:
        self.looks += len(self)
        return super().__iter__()


def test_each_quotation_looks_at_the_sentences_beside_it_only() -> None:
    """Of 50 and of 200 sentences with a quotation each, three at most are looked at for one: itself and its neighbours."""
    for many in (50, 200):
        sentences = [(at * len(PIECE), (at + 1) * len(PIECE) - 1) for at in range(many)]
        docs = Looked([[] for _ in range(many)])
        assert len(quotations_of(PIECE * many, sentences, docs)) == many
        assert many <= docs.looks <= 3 * many


def test_a_piece_belongs_to_the_quotation_that_it_stands_in() -> None:
    """Held against a look at every quotation; marks and a space at either end belong to it."""
    quoted = [Quotation(5, 40), Quotation(44, 44), Quotation(60, 90)]
    for start in range(0, 100, 3):
        for end in range(start, 100, 5):
            inside = any(one.first - 1 <= start and end <= one.last + 2 for one in quoted)
            speakers = Speakers()
            speakers.before = "the mayor"
            begin(speakers, quoted, "x" * 100, (start, end), False, False)
            assert speakers.quoted == ("the mayor" if inside else "")
