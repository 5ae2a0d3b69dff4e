"""A claim that ends at a number that is no longer so goes on to the new one: `deaths climbed from 11 |in March to 26|`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.clauses.spans import Found
from safepassage.reports.harm.changed import old_until
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word


def with_whole_changes(founds: Sequence[Found], words: Sequence[Word], numbers: Sequence[Amount], start: int) -> list[Found]:
    """The claims of a sentence that begins at `start`, each with the number that its own rose or fell to, and no claim of that alone."""
    found = list(founds)
    for old, new in zip(enumerate(numbers), numbers[1:], strict=False):
        at, number = old
        if old_until(words, numbers, at) != new.first - 1:
            continue
        first, last = number.start - start, new.end - start
        whole = next((one for one in found if one.start <= first < one.end), None)
        if whole is None:
            continue
        found = [
            replace(one, end=max(one.end, last)) if one is whole else one
            for one in found
            if one is whole or not whole.start <= one.start < last
        ]
    return found
