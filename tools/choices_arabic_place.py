"""The claims of labelled Arabic texts with the places that their texts offer, for `python -m tools.reading_choices arabic_place`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from safepassage.records.reading import Proposal, ReadDocument
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.where import place_choice as arabic_place_choice
from safepassage.reports.arabic.where.place_choice import FEATURES, Asked, Candidate, Spoken, Step, candidates, chosen_place
from safepassage.reports.scoring import match
from safepassage.session.reading_texts import read_key, read_text
from tools.choices_place import digest_of, keys_of, named_alike, right_ones
from tools.marked_texts import MarkedText, paired, read_marked
from tools.reading_choices import Case
from tools.reading_weights import LABELLED

__all__ = ("FEATURES", "WEIGHTS", "cases", "digest")
WEIGHTS = Path(arabic_place_choice.__file__).parent / "weights_of_place.py"
STRICT = 10.0  # of the penalty on large weights
_FRESH = ("ar_p", "ar_q")  # no rule of places was written for them


def digest() -> str:
    """Of the names and the content of the labelled files."""
    return digest_of([*keys_of("ar"), *_marked()])


def _marked() -> list[Path]:
    """The files of texts whose marks say where a claim is."""
    return [path for path in sorted(LABELLED.glob("marked_ar_*.txt")) if "|at=" in path.read_text(encoding="utf-8")]


def cases() -> list[Case]:
    """Every labelled core claim with a place that the reader found, with the places that were offered for it."""
    of_keys = [case for path in keys_of("ar") for text in read_key(path) if text.lang.startswith("ar") for case in _cases(path.stem, text)]
    return of_keys + [case for path in _marked() for text in read_marked(path) for case in _marked_cases(path.stem, text)]


def _marked_cases(key: str, text: MarkedText) -> Iterator[Case]:
    """A mark says the name of the place alone: whichever candidate has it is right."""
    offered, proposals = _read(ReadDocument(text.ident, text.text, "ar", None, "", (), ()))
    for mark, proposal in paired(text.marks, proposals):
        found = offered.get((proposal.start, proposal.end))
        if mark.core and mark.at and found:
            right = tuple(named_alike(mark.at, _names(one)) for one in found)
            rows = tuple(tuple(float(name in one.told) for name in FEATURES) for one in found)
            yield Case(f"{key}/{text.ident}", rows, right, False)


def _names(one: Candidate) -> tuple[str, str]:
    return one.named.written, one.named.place.name if one.named.place else ""


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
