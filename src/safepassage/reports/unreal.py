"""Harm that is no harm done: what happens in a film or a novel, and the dead of a forecast, who are counted and not yet killed."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import Count, Harm, Modality, ReadKind

_BEFORE = 120  # letters before a claim in which its sentence may name the story that it is from
_STORY = re.compile(
    r"\bin (?:the|a|an|his|her|this|that|its) (?:[\w-]{1,20} ){0,3}"
    r"(?:film|movie|novel|comic|cartoon|painting|poem|legend|myth|screenplay|thriller|video game)(?: by\b|,|\"|$)",
    re.IGNORECASE,
)
_PERHAPS_DONE = re.compile(
    r"\b(?:toll of|feared|presumed|believed|thought|(?:may|might|could|must) have|(?:have|had) (?:been killed|died|drowned|perished))\b"
    r"|\bقد (?:قتل|لقو|قضو|استشهد|توف|مات)|\b[وف]?يخشى (?:مقتل|وفاة|غرق|سقوط)",
    re.IGNORECASE,
)
_NOT_YET = (Modality.PREDICTED, Modality.PLANNED, Modality.STATED_INTENT)


def in_a_story(text: str, start: int) -> bool:
    """`In the film, 300 Spartans die`: whether the sentence names a story before the claim that begins at `start`."""
    before = text[max(0, start - _BEFORE) : start]
    cut = max(before.rfind(sign) for sign in (".", "!", "?", "\n"))
    return _STORY.search(before[cut + 1 :]) is not None


def to_come(kind: ReadKind, modality: Modality, quote: str) -> bool:
    """Whether the harm of a claim has not happened: it is threatened, foretold or planned; not `60 are feared dead`."""
    if _PERHAPS_DONE.search(quote):
        return False
    return kind is ReadKind.THREAT or modality in _NOT_YET


def counted_only(harm: Harm, count: Count | None) -> tuple[Harm, Count | None]:
    """`80,000 may die`: the people of a harm that is to come as an ordinary count, and nobody harmed."""
    told = harm.killed or harm.injured or harm.missing
    if told is None:
        return harm, count
    return Harm(), replace(told, including=())
