"""`لواء |الزنتان|`, `جامعة |أم درمان| في الفاشر`, `وتقع |غوما| على بعد`: towns that are named and of which nothing is told."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.words.arabic_words import plain_words, stems

_BANDS = frozenset(plain_words("لواء كتيبة كتائب جيش فرقة فصيل سرايا سرية فيلق"))
_FIGHTERS = _BANDS | frozenset(plain_words("مقاتلون مقاتلين مسلحون مسلحين قوات قوة ميليشيا ميليشيات مليشيا فصائل مجموعة وحدات"))
_FROM = "من"
_SCHOOLS = frozenset(plain_words("جامعة كلية معهد أكاديمية"))
_LIES = frozenset(plain_words("تقع يقع تبعد يبعد وتقع ويقع وتبعد ويبعد"))
_LENGTHS = frozenset(plain_words("كم كلم كيلومتر كيلومترا كيلومترات ميل ميلا أميال"))
_IN = frozenset(plain_words("في"))
_BETWEEN = 2  # adjectives between a university and its town
_BACK = 2  # words back from a name to a length


def is_of_a_band(plain: Sequence[str], at: int, others_behind: bool) -> bool:
    """`لواء |الزنتان|`, `كتيبة من |مصراتة|`: whether fighters are called by the name that begins at a word, or are from there."""
    if not at:
        return False
    if plain[at - 1] == _FROM:
        return others_behind and at > 1 and plain[at - 2] in _FIGHTERS
    return any(stem in _BANDS for stem in stems(plain[at - 1]) if "ال" + stem not in plain[at - 1])


def is_far_away(plain: Sequence[str], at: int) -> bool:
    """`وتقع |غوما| على بعد 130 كيلومترا`, `على بعد 30 كم من |حلب|`: whether no more is told of a town than how far away it is."""
    if at and plain[at - 1] in _LIES:
        return True
    lengths = plain[max(0, at - 1 - _BACK) : at - 1]
    return at > 1 and plain[at - 1] in ("من", "عن") and not _LENGTHS.isdisjoint(lengths)


def is_called_after(one: Sentence, named: Named, behind: Named) -> bool:
    """`جامعة |أم درمان| الإسلامية في الفاشر`: a university with the town in which it is right behind its name."""
    at = next((number for number, word in enumerate(one.words) if word.end > named.start), 0)
    school = at > 0 and not _SCHOOLS.isdisjoint(stems(one.plain[at - 1]))
    between = [word for word, told in zip(one.plain, one.words, strict=True) if named.end <= told.start and told.end <= behind.start]
    return school and 0 < len(between) <= _BETWEEN + 1 and between[-1] in _IN and all(word.startswith("ال") for word in between[:-1])
