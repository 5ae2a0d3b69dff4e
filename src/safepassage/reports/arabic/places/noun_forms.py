"""Arabic words that are nouns by their form, whatever list has them: `هجوم على |قوارب|`, `على |مزارع|`, `في |أدغال|`, `على |مشيعين|`."""

from __future__ import annotations

import re

from safepassage.reports.words.arabic_words import plain_word

_C = "[^\\Wاويىه]"  # a letter that is no long vowel, nor at the end of what is a woman's or a thing's name
_ANY = "\\w"
_FORMS = re.compile(
    "|".join(
        (
            rf"م{_C}{_C}(?:{_C}|ي)",  # مخفر, ملعب, مقهى
            rf"مو{_C}{_C}",  # موكب
            rf"م{_ANY}ا{_ANY}ي?{_ANY}",  # مزارع, مواكب, مصابيح
            rf"ا{_ANY}(?:{_C}|و)ا{_C}",  # أكواخ, أعراس
            rf"{_C}وا{_ANY}ي?{_C}",  # قوارب, بوارج
            rf"{_ANY}{_C}اي{_C}",  # كنائس
            rf"{_ANY}{_ANY}ا{_ANY}ي{_C}",  # بساتين, أنابيب
            rf"(?:{_C}|ه){_ANY}[اي]{_C}",  # ركاب, رصيف
            rf"{_C}{_ANY}و[خعحفقجثشلردض]",  # شيوخ, سهول
            rf"{_C}ا{_ANY}{_C}",  # نائب
            rf"ت{_C}ا{_C}{_C}",  # تصادم
            rf"{_ANY}{{3,5}}(?:ات|ين|ون)",  # بطاريات, مشيعين
        )
    )
)


def is_noun_by_form(word: str) -> bool:
    """Whether a word as it is written has the form of a noun: of a place, of many, of who does a thing; and no name that is not known."""
    return word.endswith(("ة", "اء", "ى")) or _FORMS.fullmatch(plain_word(word)) is not None
