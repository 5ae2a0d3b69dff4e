"""Who was taken and freed in one sentence: `Gunmen abducted three workers |and freed them two days later|`: two claims (English)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Proposal, ReadKind
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.words import words_of

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
_SOME = re.compile(  # of those who were taken: `released |three of them|`, `|two of whom| were freed`
    r" ?(?P<n>(?:(?:at least|about|some|only) )?[\w,-]{1,16}) (?:of (?:them|whom|the(?: [\w-]{1,20}){1,3})|others?)\b", re.IGNORECASE
)
_ALL = re.compile(r"all\b", re.IGNORECASE)
_FREED_WORDS = re.compile(r",? (?:who|and|but|then|before)(?: (?:was|were|had|later|they|he|she))* ?$")
_NOT = re.compile(
    r"\b(?:not|never|nobody|would|could|might|will|if|until|refus\w+|fail\w+)\b|n['’]t\b|\bto (?=release|free)", re.IGNORECASE
)


def with_those_taken(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals; of who was taken and freed in the same breath both, so that nobody stands as held who is free."""
    made, freed_only = list[Proposal](), list[Proposal]()
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
        plain = next((one for one in others if not one.subtype and one.start < begin < one.end), None)
        if plain is not None:
            freed_only.append(plain)  # `two of whom were later freed` has a claim of its own
        elif not any(one.subtype == "release" and one.end > begin for one in others):
            released = replace(claim, subtype="release", target=target, note="", id="")
            made.append(_part(_of_some(released, freed["join"], told[freed.end() :]), text, begin, end))
    made = [replace(one, subtype="release") if one in freed_only else one for one in made]
    return sorted(made, key=lambda one: (one.start, one.end))


def _of_some(claim: Proposal, before: str, behind: str) -> Proposal:
    """The release of as many as its words tell, and not of all who were taken."""
    some = _SOME.match(behind) or _SOME.match(before.lstrip(" ,"))
    if some is None or _ALL.match(some["n"]):
        return claim
    found = amounts(words_of(some["n"]), some["n"])
    if len(found) != 1 or found[0].percent:
        return replace(claim, count=None)  # most of them
    unit = claim.count.unit if claim.count is not None else "people"
    return replace(claim, count=Count(found[0].low, found[0].high, unit, found[0].text, found[0].qualifier))


def _of_held(claim: Proposal) -> bool:
    told = claim.kind is ReadKind.PROTECTION and claim.subtype in ("release", *_HELD)
    return told and claim.modality in SAYS_SO and not claim.negative


def _part(claim: Proposal, text: str, start: int, end: int) -> Proposal:
    """The claim of these letters, with a time only that they name."""
    quote = text[start:end].rstrip(" ,;.")
    when = claim.when if claim.when is not None and (claim.when.text in quote or claim.when.text not in claim.quote) else None
    return replace(claim, quote=quote, start=start, end=start + len(quote), when=when)
