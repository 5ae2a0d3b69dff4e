"""Who was taken and freed in one sentence: `Gunmen abducted three workers |and freed them two days later|`: two claims (English)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Proposal, ReadKind

_TOOK = re.compile(
    r"\b(?:(?P<took>abducted|kidnapped|seized|captured|took|taken hostage|snatched|carried off)|(?P<held>detained|arrested|rounded up))\b",
    re.IGNORECASE,
)
_FREED = re.compile(
    r"(?P<join>,? (?:and|but|then|before)(?: (?:was|were|had|they|he|she|later|then|been|also|have|has|all|subsequently|eventually)){0,4} |"
    r", (?:who|two of whom|all of whom) (?:was|were|had been)(?: (?:later|then|all|subsequently|eventually)){0,2} )"
    r"(?:freed|freeing|released?|releasing|let (?:\w+ )?go|set (?:\w+ )?free|letting (?:\w+ )?go)\b",
    re.IGNORECASE,
)
_HELD = ("abduction", "detention")
_FREED_WORDS = re.compile(r",? (?:who|and|but|then|before)(?: (?:was|were|had|later|they|he|she))* ?$")
_NOT = re.compile(
    r"\b(?:not|never|nobody|would|could|might|will|if|until|refus\w+|fail\w+)\b|n['’]t\b|\bto (?=release|free)", re.IGNORECASE
)


def with_those_taken(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals; of who was taken and freed in the same breath both, so that nobody stands as held who is free."""
    made: list[Proposal] = []
    for claim in found:
        told = text[claim.start : claim.sentence_end] if _of_held(claim) else ""
        freed = _FREED.search(told)
        taken = _TOOK.search(told, 0, freed.start()) if freed is not None else None
        far = freed is not None and freed.start() > len(claim.quote)
        if freed is None or taken is None or far or _NOT.search(told[taken.end() : freed.end()]) or _NOT.search(told[: taken.start()]):
            made.append(claim)
            continue
        begin, end = claim.start + freed.end("join"), max(claim.end, claim.start + freed.end())
        others = [one for one in found if one is not claim and one.kind is claim.kind and one.sentence == claim.sentence]
        target = _FREED_WORDS.sub("", claim.target)
        if not any(one.subtype in _HELD and one.start < begin for one in others):
            subtype = "abduction" if taken["took"] else "detention"
            made.append(_part(replace(claim, subtype=subtype, target=target), text, claim.start, claim.start + freed.start()))
        if not any(one.subtype == "release" and one.end > begin for one in others):
            made.append(_part(replace(claim, subtype="release", target=target, note="", id=""), text, begin, end))
    return sorted(made, key=lambda one: (one.start, one.end))


def _of_held(claim: Proposal) -> bool:
    told = claim.kind is ReadKind.PROTECTION and claim.subtype in ("release", *_HELD)
    return told and claim.modality in SAYS_SO and not claim.negative


def _part(claim: Proposal, text: str, start: int, end: int) -> Proposal:
    """The claim of these letters, with a time only that they name."""
    quote = text[start:end].rstrip(" ,;.")
    when = claim.when if claim.when is not None and (claim.when.text in quote or claim.when.text not in claim.quote) else None
    return replace(claim, quote=quote, start=start, end=start + len(quote), when=when)
