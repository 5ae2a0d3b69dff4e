"""Harm that is no harm done: what happens in a film or a novel."""

from __future__ import annotations

import re

_BEFORE = 120  # letters before a claim in which its sentence may name the story that it is from
_STORY = re.compile(
    r"\bin (?:the|a|an|his|her|this|that|its) (?:[\w-]{1,20} ){0,3}"
    r"(?:film|movie|novel|comic|cartoon|painting|poem|legend|myth|screenplay|thriller|video game)(?: by\b|,|\"|$)",
    re.IGNORECASE,
)


def in_a_story(text: str, start: int) -> bool:
    """`In the film, 300 Spartans die`: whether the sentence names a story before the claim that begins at `start`."""
    before = text[max(0, start - _BEFORE) : start]
    cut = max(before.rfind(sign) for sign in (".", "!", "?", "\n"))
    return _STORY.search(before[cut + 1 :]) is not None
