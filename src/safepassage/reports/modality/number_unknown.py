"""
That a number of dead is not known tells of no death: `the number of casualties was not immediately known`, `it was not known how many had
died in the attack` (English). Nobody is told to have been killed by it, nor that nobody was: the attack that it names stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Proposal, ReadKind

_HARMED = r"(?:casualt(?:y|ies)|deaths?|dead|victims?|fatalities|wounded|injur(?:ed|ies)|losses|killed|missing)"
_OF_HARMED = (
    rf"(?:(?:number|count|tally|toll|extent|scale|figures?|numbers|details) (?:of|for|on) (?:[\w'’-]{{1,20}} ){{0,4}}?{_HARMED}"
    r"(?: (?:and|or) (?:[\w'’-]{1,20} ){0,2}?[\w'’-]{1,20})?"
    rf"|{_HARMED} (?:tolls?|figures?|numbers?|counts?)|tolls?|casualties)"
)
_IS = r"(?:is|are|was|were|remain(?:s|ed)?|(?:has|have|had) (?:not )?(?:yet )?been)"
_UNKNOWN = (
    r"(?:(?:(?:still|yet|as yet) )?(?:not|n['’]t|never)"
    r"(?: (?:immediately|yet|fully|clearly|at once|initially|precisely|otherwise)){0,2} "
    r"(?:known|clear|available|confirmed|verified|determined|established|released|given|specified|disclosed)"
    r"|(?:(?:still|yet|currently|as yet) )?(?:unknown|unclear|unavailable|unconfirmed|uncertain)"
    r"|(?:yet )?to be (?:determined|established|confirmed|known))"
)
_NO_NUMBER = re.compile(
    rf"\b{_OF_HARMED}(?: (?:in|from|among|at|of|on|after|caused by) [^.,;:!?]{{1,60}}?)? {_IS} ?{_UNKNOWN}\b"
    rf"|\b(?:it|there) {_IS} ?{_UNKNOWN} (?:how many|whether (?:anyone|anybody|there were)|if (?:anyone|anybody|there were))\b"
    rf"|\bno (?:[\w-]{{1,20}} ){{0,3}}?{_HARMED} (?:tolls?|figures?|numbers?|counts?) (?:was|were|is|are) "
    r"(?:immediately |yet )?(?:available|given|known|released)\b"
    rf"|\b(?:how many|the number of (?:people|civilians|soldiers|those)) [^.,;:!?]{{0,50}}?"
    rf"(?:died|killed|wounded|injured|hurt|dead) {_IS} ?"
    rf"{_UNKNOWN}\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:\d[\d,]*|dozens|scores|hundreds|thousands|several|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
_STRUCK = re.compile(
    r"\b(attacks?|strikes?|raids?|shelling|bombing|blasts?|explosions?|ambush|massacre|shooting|clash(?:es)?|fighting)\b", re.I
)
_OF = {"shelling": "shelling", "bombing": "bombing", "blast": "explosion", "explosion": "explosion", "shooting": "shooting"}
_KINDS = (ReadKind.INCIDENT, ReadKind.NEED, ReadKind.PROTECTION)


def without_unknown_numbers(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals without such; of one that names an attack, the attack."""
    return [told for one in found if (told := _told(one, text)) is not None]


def _told(claim: Proposal, text: str) -> Proposal | None:
    plain = claim.kind in _KINDS and not claim.harm and claim.count is None
    unknown = _NO_NUMBER.search(text[claim.start : claim.sentence_end]) if plain else None
    if unknown is None or unknown.start() >= len(claim.quote) or _NUMBER.search(claim.quote[: unknown.start()]):
        return claim
    struck = _STRUCK.search(claim.quote)
    if struck is None:
        return None
    word = struck[1].lower()
    return replace(claim, kind=ReadKind.INCIDENT, subtype=_OF.get(word.rstrip("s"), "attack"), negative=False, actor="", target="")
