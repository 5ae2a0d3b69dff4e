"""Of the words that stand where an Arabic speaker is named: those that name somebody."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.arabic.words.verbs import GENERAL, LINKS, PREPOSITIONS, SPEECH
from safepassage.reports.words.arabic_words import plain_word, plain_words

_WHEN = frozenset(DAYS) | frozenset(plain_words("ليلة ليل مساء صباح فجر ظهر عصر عشية أمس اليوم غدا قبل بعد منذ خلال أثناء عقب"))
_HOW = frozenset(plain_words("هاتفيا بالهاتف هاتفا قائلا قائلة نقلا مضيفا مضيفة مؤكدا موضحا مشيرا رسميا علنا باسمه باسمها بذلك"))
_NOBODY = frozenset(plain_words("ذلك هذا هذه تلك ما هو هي هم نحو حوالي قرابة مضى ومضى مضت ومضت رأينا مصير هوية حقيقة النقاب ملابسات"))
_WALI = plain_word("والي")  # a governor: letter for letter `and to`
_TANWIN = "\u064b"
_SIDES_OF_LANDS = {  # a state that begins as `south of` does
    plain_word("جنوب"): frozenset(plain_words("أفريقيا إفريقيا افريقيا السودان")),
    plain_word("شمال"): frozenset(plain_words("مقدونيا قبرص")),
}


def is_land(plain: Sequence[str], at: int) -> bool:
    """`جنوب أفريقيا`: whether a state of two words begins here, which is letter for letter `south of Africa`."""
    return at + 1 < len(plain) and plain[at + 1] in _SIDES_OF_LANDS.get(plain[at], ())


def named(name: str) -> str:
    """
    A claimant without what is told of how and when he speaks; empty: nobody is named.

    `وزارة الدفاع الروسية ليلة الأحد` is the ministry, `هاتفيا`, `ومضى`, `في ديالى` are nobody.
    """
    words = name.split()
    if is_land([plain_word(word) for word in words[:2]], 0):
        return " ".join(words[:2])
    cut = next((at for at, word in enumerate(words) if _tells_no_more(word, at)), len(words))
    return " ".join(words[:cut])


def _tells_no_more(word: str, place: int) -> bool:
    plain = plain_word(word)
    if plain in _WHEN or plain in _HOW or plain in LINKS:
        return True
    if place:
        return word.endswith(("ا" + _TANWIN, _TANWIN + "ا"))  # an object, or how: `قرارًا`
    bare = plain[1:] if plain[:1] in "وف" and plain != _WALI else plain
    verb = bare != plain and (bare in VERBS or bare in GENERAL or bare in SPEECH)
    return plain in _NOBODY or verb or not {plain, bare}.isdisjoint(PREPOSITIONS | LINKS)
