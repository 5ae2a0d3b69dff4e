"""The claims of labelled Arabic texts with the places that their texts offer, for `python -m tools.reading_choices arabic_place`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from safepassage.records.reading import Proposal, ReadDocument
from safepassage.reports import arabic_place_choice
from safepassage.reports.arabic_place_choice import FEATURES, Asked, Candidate, Spoken, Step, candidates, chosen_place
from safepassage.reports.arabic_places import Named
from safepassage.reports.scoring import match
from safepassage.session.reading_texts import read_key, read_text
from tools import choices_place
from tools.choices_place import keys_of, right_ones
from tools.reading_choices import Case

__all__ = ("FEATURES", "cases", "digest")
STRICT = 10.0  # of the penalty on large weights
_FRESH = ("ar_p", "ar_q")  # no rule of places was written for them


def digest() -> str:
    """Of the names and the content of the labelled files."""
    return choices_place.digest("ar")


def cases() -> list[Case]:
    """Every labelled core claim with a place that the reader found, with the places that were offered for it."""
    return [case for path in keys_of("ar") for text in read_key(path) if text.lang.startswith("ar") for case in _cases(path.stem, text)]


def _cases(key: str, text: ReadDocument) -> Iterator[Case]:
    offered, proposals = _read(text)
    for claim, proposal in match(text.claims, proposals):
        if claim.weight != "core" or not claim.place or not (found := offered.get((proposal.start, proposal.end))):
            continue
        right = right_ones(claim, proposal, [(one.named.written, one.named.place) for one in found])
        rows = tuple(tuple(float(name in one.told) for name in FEATURES) for one in found)
        yield Case(f"{key}/{text.id}", rows, right, key in _FRESH)


def _read(text: ReadDocument) -> tuple[dict[tuple[int, int], list[Candidate]], Sequence[Proposal]]:
    """The candidates of each proposal of a text, by its letters, and the proposals; whatever the weights are now."""
    offered: dict[tuple[int, int], list[Candidate]] = {}

    def noted(asked: Asked, rule: Named | None, step: Step, focus: Named | None, spoken: Spoken) -> Named | None:
        offered[asked.start, asked.end] = candidates(asked, rule, step, focus, spoken)
        return chosen_place(asked, rule, step, focus, spoken)

    arabic_place_choice.chosen_place = noted
    try:
        found = read_text(text.text, ident=text.id, doc_date=text.doc_date, lang="ar")
    finally:
        arabic_place_choice.chosen_place = chosen_place
    return offered, found.claims
