"""Places that are told without their name: `المدينة`, `جنوبي البلاد`, `العاصمة السودانية`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.places.announced import SIDES
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import CITY
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.arabic.words.verbs import PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_words, stems
from safepassage.reports.words.words import Word

COUNTRY = "بلاد"  # `the country` where a text names none
_LANDS = frozenset(plain_words("البلاد"))
_COASTS = frozenset(plain_words("الساحل"))
_OF_COASTS = frozenset(plain_words("الغربي الشرقي الشمالي الجنوبي"))
_ALL_OVER = frozenset(plain_words("أنحاء عموم أرجاء ربوع"))
_AGAIN = frozenset(plain_words("مدينة بلدة قرية مخيم معسكر حي مجمع قطاع ميناء مطار جسر معبر حاجز مستشفى مصنع جزيرة"))
CAPITAL = ("العاصمه", "بالعاصمه", "للعاصمه", "والعاصمه")


def capital_of_country(words: Sequence[Word], place: int, atlas: Atlas) -> tuple[Named | None, int] | None:
    """`العاصمة السودانية`: a town that is called by its country; where its name stands right behind it, that one tells."""
    behind = words[place + 1].text if place + 1 < len(words) else ""
    options = atlas.find(f"العاصمة {behind}") if behind else ()
    if not options:
        return None
    if place + 2 < len(words) and atlas.find(words[place + 2].text):
        return None, place + 2
    start = words[place].end - len("العاصمة")
    return Named(f"العاصمة {behind}", start, words[place + 1].end, None, "", options), place + 2


def the_country(words: Sequence[Word], plain: Sequence[str], place: int, text: str) -> tuple[Named, int] | None:
    """
    `جنوبي |البلاد|`, `قبالة |الساحل الغربي|`: the country that is told of, a coast of it; no village of Yemen, not the Sahel.

    Not `البلاد العربية`, `في |البلاد|` alone.
    """
    if plain[place].removeprefix("ب") in _COASTS and plain[place + 1 : place + 2] and plain[place + 1] in _OF_COASTS:
        start = words[place].start + (plain[place][:1] == "ب")
        return Named(text[start : words[place + 1].end], start, words[place + 1].end, None, f"again {COUNTRY}"), place + 2
    if plain[place] not in _LANDS or not place or (place + 1 < len(plain) and _article(plain[place + 1])):
        return None
    if plain[place - 1].removeprefix("ب") not in SIDES | _ALL_OVER:
        return None
    return Named(words[place].text, words[place].start, words[place].end, None, f"again {COUNTRY}"), place + 1


def of_type(words: Sequence[Word], plain: Sequence[str], place: int) -> Named | None:
    """`المدينة`, `المخيم`, `القطاع` alone: the last place of that type; it is found out when all are known."""
    for stem in stems(plain[place]):
        if stem.startswith("ال") and stem[2:] in _AGAIN and not (place + 1 < len(plain) and _article(plain[place + 1])):
            side = f"{words[place - 1].text} " if place and stem[2:] in CITY and plain[place - 1] in SIDES else ""
            return Named(side + words[place].text, words[place].start, words[place].end, None, f"again {stem[2:]}")
    return None


def _article(word: str) -> bool:
    """An adjective behind `the city`; not `to`, `that`, `now`, or another noun that time or cause begin with."""
    return word.startswith("ال") and word not in PREPOSITIONS and word not in ("الا", "الان") and word not in DAYS
