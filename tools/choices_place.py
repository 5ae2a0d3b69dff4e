"""The claims of labelled English texts with the places that their texts offer, for `python -m tools.reading_choices place`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import numpy as np

from safepassage.outside.reading_parts import load_pointer
from safepassage.records.gazetteer import plain
from safepassage.records.pointed import Stretch
from safepassage.records.reading import PlaceRead, Proposal, ReadDocument
from safepassage.reports.places import place_choice
from safepassage.reports.places.claim_places import Step
from safepassage.reports.places.features_of_place import FEATURES
from safepassage.reports.places.place_candidates import Candidate, candidates
from safepassage.reports.places.place_choice import chosen_place
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.scenes import Asked, Scene
from safepassage.reports.places.trail import Trail
from safepassage.reports.places.within_cities import called_with_city
from safepassage.reports.scoring import NEAR_KM, km, match, same_place
from safepassage.session import reading_jobs
from safepassage.session.reading_texts import read_key, read_text
from tools.marked_texts import MarkedText, paired, read_marked
from tools.pointer_lessons import LEFT_OUT
from tools.reading_choices import Case
from tools.reading_weights import ASIDE, KEYED, KEYS, LABELLED, fold_of

__all__ = ("FEATURES", "WEIGHTS", "cases", "digest")
WEIGHTS = Path(place_choice.__file__).parent / "weights_of_place.py"
STRICT = 3.0  # of the penalty on large weights
_FRESH = ("en_m", "en_n", "en_r", "en_s", "en_t", "en_u")  # no rule of places was written for them
_NUMBER = {name: number for number, name in enumerate(FEATURES)}


def keys_of(lang: str) -> list[Path]:
    """The labelled files that have texts of a language."""
    return [path for path in (*sorted(KEYS.glob("*_key.json")), *sorted(LABELLED.glob(f"{lang}_*.json"))) if path.name not in ASIDE]


def digest() -> str:
    """Of the names and the content of the labelled files."""
    return digest_of([*keys_of("en"), *_marked()])


def digest_of(paths: Sequence[Path]) -> str:
    """Of the names and the content of files."""
    told = hashlib.sha256()
    for path in paths:
        told.update(path.name.encode() + b"\0" + path.read_bytes())
    return told.hexdigest()[:16]


def _marked() -> list[Path]:
    """The files of texts that are marked with the habits of the keys."""
    return sorted(LABELLED.glob(f"{KEYED}_en_*.txt"))


def cases() -> list[Case]:
    """Every labelled core claim with a place that the reader found, with the places that were offered for it."""
    of_keys = [case for path in keys_of("en") for text in read_key(path) if text.lang.startswith("en") for case in _cases(path.stem, text)]
    return of_keys + [case for path in _marked() for text in read_marked(path) for case in _marked_cases(path.stem, text)]


def _cases(key: str, text: ReadDocument) -> Iterator[Case]:
    offered, proposals = offered_in(f"{key}/{text.id}", text)
    for claim, proposal in match(text.claims, proposals):
        if claim.weight != "core" or not claim.place or not (found := offered.get((proposal.start, proposal.end))):
            continue
        right = right_ones(claim, proposal, [(one.mention.text, _told(one)) for one in found])
        yield Case(f"{key}/{text.id}", tuple(map(_row, found)), right, key in _FRESH)


def _marked_cases(key: str, text: MarkedText) -> Iterator[Case]:
    """A mark says the name of the place alone: whichever candidate has it is right."""
    offered, proposals = offered_in(f"{key}/{text.ident}", ReadDocument(text.ident, text.text, "en", None, "", (), ()))
    for mark, proposal in paired(text.marks, proposals):
        found = offered.get((proposal.start, proposal.end))
        if mark.core and mark.at and found:
            names = ((one.mention.text, place.name if (place := _told(one)) else "") for one in found)
            yield Case(f"{key}/{text.ident}", tuple(map(_row, found)), tuple(named_alike(mark.at, some) for some in names), False)


def _told(one: Candidate) -> PlaceRead | None:
    """Its place as a proposal has it."""
    return called_with_city(one.mention.place) if one.mention.place is not None else None


def named_alike(at: str, names: Sequence[str]) -> bool:
    """Whether one name lies inside the other, as `scoring.same_place` has it."""
    wanted = plain(at)
    return any(f" {wanted} " in f" {plain(name)} " or f" {plain(name)} " in f" {wanted} " for name in names if name)


def offered_in(ident: str, text: ReadDocument) -> tuple[dict[tuple[int, int], list[Candidate]], Sequence[Proposal]]:
    """
    The candidates of each proposal of a text, by its letters, and the proposals; whatever the weights are now.

    Pointed at by a network that has not seen the text: the other one knows its places by heart.
    """
    offered: dict[tuple[int, int], list[Candidate]] = {}

    def noted(asked: Asked, rule: Mention | None, step: Step, trail: Trail, about: About, scene: Scene) -> Mention | None:
        found = candidates(asked, rule, step, trail, about, scene)
        offered[asked.start, asked.end] = found
        return chosen_place(asked, rule, step, trail, about, scene)

    points = load_pointer(LEFT_OUT[fold_of(ident)])

    def half(stretch: Stretch) -> Callable[[], np.ndarray]:
        return lambda: points(stretch)

    with patch.object(place_choice, "chosen_place", noted), patch.object(reading_jobs, "load_points", lambda _: half):
        found = read_text(text.text, ident=text.id, doc_date=text.doc_date, lang="en")
    return offered, found.claims


def _row(candidate: Candidate) -> tuple[float, ...]:
    row = [0.0] * len(FEATURES)
    for name in candidate.told:
        if name in _NUMBER:
            row[_NUMBER[name]] += 1.0
    row[_NUMBER["pointed at"]] = candidate.chance
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
