"""The country of an adjective: `وزارة الصحة |اللبنانية|`, `الجيش |السوداني|`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from safepassage.records.reading import PlaceRead
from safepassage.reports.words.words import Word

Find = Callable[[str], PlaceRead | None]  # the likeliest place of a name, in any country


def country_of_adjective(word: str, anywhere: Find) -> str:
    """The code of the country whose capital is called by it (`العاصمة السودانية`); empty: none is."""
    if not word.startswith("ال") or not word.endswith(("ي", "ية")):
        return ""
    capital = anywhere(f"العاصمة {word if word.endswith('ة') else word + 'ة'}")
    return capital.country if capital is not None else ""


def country_of_speaker(words: Sequence[Word], first: int, last: int, anywhere: Find) -> str:
    """The country by whose name those who speak in words [first, last) are called; empty: of none."""
    return next((code for word in words[first:last] if (code := country_of_adjective(word.text, anywhere))), "")
