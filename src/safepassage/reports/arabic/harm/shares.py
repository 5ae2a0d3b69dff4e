"""What a share is of: `40% |من المستشفيات|`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.words.words import Word


def share_of(text: str, words: Sequence[Word], share: ArabicAmount | None, stop: int) -> str:
    """What the per cent are of: the words behind `of`, at most five."""
    if share is None or share.last >= len(words):
        return ""
    first = share.last + (words[share.last].text == "من")
    last = first
    while last < len(words) and last - first < 5 and words[last].end <= stop and words[last].text not in "،.,؛":
        last += 1
    return text[words[first].start : words[last - 1].end] if last > first else ""
