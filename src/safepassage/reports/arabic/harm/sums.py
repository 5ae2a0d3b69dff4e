"""Two numbers of the harmed together: `33 عسكريا و25 مسلحا و17 مدنيا` are 75 people, and not 75 soldiers."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.reading import Count
from safepassage.reports.words.arabic_words import plain_word, roots


def sum_of(one: Count, other: Count, text: str) -> Count:
    """Both together, in the unit of the first where the other is of its kind or has none (`12 مدنيا و3 آخرين`), else as people."""
    high = None if one.high is None or other.high is None else one.high + other.high
    kinds = [set(roots(plain_word(count.unit))) for count in (one, other)]
    alike = other.unit in ("people", one.unit) or not kinds[0].isdisjoint(kinds[1])
    return replace(one, low=one.low + other.low, high=high, text=text, unit=one.unit if alike else "people")
