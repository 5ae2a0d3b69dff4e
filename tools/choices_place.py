"""The claims of labelled English texts with the places that their texts offer, for `python -m tools.reading_choices place`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from safepassage.records.reading import PlaceRead, Proposal, ReadDocument
from safepassage.reports import place_choice
from safepassage.reports.claim_places import Step, Trail
from safepassage.reports.place_choice import FEATURES, Asked, Candidate, Scene, candidates, chosen_place
from safepassage.reports.resolving import About, Mention
from safepassage.reports.scoring import NEAR_KM, km, match, same_place
from safepassage.session.reading_texts import read_key, read_text
from tools.reading_choices import Case
from tools.reading_weights import ASIDE, KEYS, LABELLED

__all__ = ("FEATURES", "cases", "digest")
STRICT = 3.0  # of the penalty on large weights
_FRESH = ("en_m", "en_n", "en_r", "en_s", "en_t", "en_u")  # no rule of places was written for them
_NUMBER = {name: number for number, name in enumerate(FEATURES)}


def keys_of(lang: str) -> list[Path]:
    """The labelled files that have texts of a language."""
    return [path for path in (*sorted(KEYS.glob("*_key.json")), *sorted(LABELLED.glob(f"{lang}_*.json"))) if path.name not in ASIDE]


def digest(lang: str = "en") -> str:
    """Of the names and the content of the labelled files."""
    told = hashlib.sha256()
    for path in keys_of(lang):
        told.update(path.name.encode() + b"\0" + path.read_bytes())
    return told.hexdigest()[:16]


def cases() -> list[Case]:
    """Every labelled core claim with a place that the reader found, with the places that were offered for it."""
    return [case for path in keys_of("en") for text in read_key(path) if text.lang.startswith("en") for case in _cases(path.stem, text)]


def _cases(key: str, text: ReadDocument) -> Iterator[Case]:
    offered, proposals = _read(text)
    for claim, proposal in match(text.claims, proposals):
        if claim.weight != "core" or not claim.place or not (found := offered.get((proposal.start, proposal.end))):
            continue
        rows = tuple(_row(candidate) for candidate in found)
        yield Case(
            f"{key}/{text.id}", rows, right_ones(claim, proposal, [(one.mention.text, one.mention.place) for one in found]), key in _FRESH
        )


def _read(text: ReadDocument) -> tuple[dict[tuple[int, int], list[Candidate]], Sequence[Proposal]]:
    """The candidates of each proposal of a text, by its letters, and the proposals; whatever the weights are now."""
    offered: dict[tuple[int, int], list[Candidate]] = {}

    def noted(asked: Asked, rule: Mention | None, step: Step, trail: Trail, about: About, scene: Scene) -> Mention | None:
        offered[asked.start, asked.end] = candidates(asked, rule, step, trail, about, scene)
        return chosen_place(asked, rule, step, trail, about, scene)

    place_choice.chosen_place = noted
    try:
        found = read_text(text.text, ident=text.id, doc_date=text.doc_date, lang="en")
    finally:
        place_choice.chosen_place = chosen_place
    return offered, found.claims


def _row(candidate: Candidate) -> tuple[float, ...]:
    row = [0.0] * len(FEATURES)
    for name in candidate.told:
        if name in _NUMBER:
            row[_NUMBER[name]] += 1.0
    return tuple(row)


def right_ones(claim: Proposal, proposal: Proposal, found: Sequence[tuple[str, PlaceRead | None]]) -> tuple[bool, ...]:
    """Those with the name and the point of the label; where none has both, those with the name, else those with the point."""
    named = [same_place(claim, replace(proposal, place=name, place_resolved=place)) for name, place in found]
    at = claim.place_resolved
    if at is None or at.lon is None or at.lat is None:
        return tuple(named)
    near = [
        point is not None and point.lon is not None and point.lat is not None and km(at.lon, at.lat, point.lon, point.lat) <= NEAR_KM
        for _, point in found
    ]
    both = [one and other for one, other in zip(named, near, strict=True)]
    return tuple(both) if any(both) else tuple(named) if any(named) else tuple(near)
