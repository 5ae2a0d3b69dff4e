"""Places of the gazetteer that are called like a word of the language: `وقف`, a halt, `بري`, by land, months."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import PlaceRead
from safepassage.reports.arabic.places.announced import SIDES, and_off
from safepassage.reports.arabic.places.known_names import KNOWN_FIRST
from safepassage.reports.arabic.places.name_ends import NOUNS
from safepassage.reports.arabic.places.place_types import TYPES
from safepassage.reports.arabic.places.what_was_hit import is_hit
from safepassage.reports.arabic.words.lexicon import rules_of
from safepassage.reports.arabic.words.numerals import MONTHS
from safepassage.reports.words.arabic_words import plain_words, roots, stems

_PLAIN_WORDS = frozenset(plain_words("الأبيض الأحمر الأسود الأخضر الأزرق بري بحري جوي سلام نصر أمل سد ثورة شهداء نور قدس حرية"))
_BUILDINGS = frozenset(plain_words("مرفأ نادي قبو"))  # Merefa, Nadi and Gobu have the same letters


def is_common(plain: Sequence[str], place: int) -> bool:
    """Months and words like `by land` (بري) are places only behind the type of one, the latter also behind `in`."""
    word, before = plain[place], and_off(plain[place - 1]) if place else ""
    if any(stem in TYPES for stem in stems(before)):
        return False
    if word in _PLAIN_WORDS and is_hit(plain, place):
        return False  # قصفت قوات الدعم السريع |الأبيض
    return word in MONTHS or (word in _PLAIN_WORDS and place > 0 and before not in ("في", "الي", "من", "نحو", "حول", "قرب", "عن", "علي"))


def is_noun(plain: Sequence[str], place: int, best: PlaceRead) -> bool:
    """A village that is called like a word of the lexicon (`وقف`, a halt; `القبو الواحد`, each cellar)."""
    if best.key.startswith(KNOWN_FIRST) or (place and any(stem in TYPES for stem in stems(plain[place - 1]))):
        return False
    if best.precision == "country" and place and and_off(plain[place - 1]) in SIDES | {"في", "داخل"}:
        return False  # a party's name elsewhere
    word, after = plain[place], plain[place + 1] if place + 1 < len(plain) else ""
    return after in ("الواحد", "الواحده") or bool(rules_of(word)) or word in _BUILDINGS or any(stem in NOUNS for stem in roots(word))
