"""Several who speak, in the case of a subject, whatever word stands before them: `وفق ناشطين` is `ناشطون`. Own work."""

from __future__ import annotations

from safepassage.reports.arabic.words.persons import ONE_PERSON, TWO_PERSONS
from safepassage.reports.words.arabic_words import plain_word, plain_words

_ONE = ONE_PERSON | frozenset(
    plain_words("ناشط مسؤول مراقب ناج محلل عائد فار دبلوماسي حقوقي إعلامي باحث عامل مسافر محام خارج واصل محتجز مقيم ساكن مصاب سياسي")
)
_TWO = frozenset(plain_words("اثنين اثنان"))
_OF_A_PEOPLE, _LONG = "يين", 5  # الانفصاليين
_MANY, _TANWIN = "ين", "ا\u064b"


def in_nominative(words: list[str]) -> list[str]:
    """`مسؤولين محليين`: `مسؤولون محليون`; two of them (`مسعفين اثنين`) and what is no plural of persons stay as they are."""
    if not words:
        return words
    if words[0].endswith(_TANWIN) and len(words[0]) > 4:
        return [words[0].removesuffix(_TANWIN), *words[1:]]  # سكاناً
    bare = plain_word(words[0]).removeprefix("ال")
    of_a_people = bare.endswith(_OF_A_PEOPLE) and len(bare) > _LONG
    if (
        not bare.endswith(_MANY)
        or (bare[:-2] not in _ONE and not of_a_people)
        or bare in TWO_PERSONS
        or (words[1:] and plain_word(words[1]) in _TWO)
    ):
        return words
    end = next((at for at, word in enumerate(words) if not word.endswith(_MANY) or (at and not _tells_of(word, words[0]))), len(words))
    return [word.removesuffix(_MANY) + "ون" if at < end else word for at, word in enumerate(words)]


def _tells_of(word: str, noun: str) -> bool:
    """Whether an adjective goes with its noun: both with the article, or both without."""
    return word.startswith("ال") == noun.startswith("ال")
