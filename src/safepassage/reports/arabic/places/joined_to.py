"""A town of two to four letters that `in` or `to` is written with: انفجار |بتعز|, قصف |برفح|, قافلة |لعدن|. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.words.lexicon import VERBS, rules_of
from safepassage.reports.arabic.words.verbs import GENERAL, PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_word, plain_words

SHORT_NAMES = {"إب": "Ibb"}  # the gazetteer knows no name of two letters
_LONGEST = 4  # letters of such a name; longer ones are no other words
_SMALLER = frozenset(plain_words("لحج جنين"))  # that the gazetteer holds for no large towns
_WORDS_TOO = frozenset(  # with `in` before them they may be no towns: بحجة الأمن, بصور الأقمار, بقطر مترين
    plain_words(
        "حجة صور خبر ليل حصار دولة قصور أمان بركة سدة قطر مشهد مان قوم نصيب فاس هام لوم بنين نبل نهم كتم ساري سالم بسيط رشيد "
        "حمرة خلدة رقة سار شعوب عفر عبس هجين جنين كسب بري بحري ريم مينا دجلة اردو قدس روم ميل طوز"
    )
)


def bare_of(written: str, plain: Sequence[str], last: int, atlas: Atlas) -> str:
    """
    The name inside a word that `in` or `to` is written with, which is a large town's or a country's; empty: none.

    Parameters
    ----------
    written : the word. last : of the words `plain` the one behind it; a name that is a word too ends its clause or has a preposition there.
    """
    cut = 2 if written[:1] == "و" and written[1:2] in ("ب", "ل") else 1
    name = written[cut:]
    letter, bare, whole = written[cut - 1 : cut], plain_word(name), plain_word(written)
    if letter not in ("ب", "ل") or not 2 <= len(name) <= _LONGEST or bare in PREPOSITIONS or atlas.find(written):
        return ""
    if whole in VERBS or whole in GENERAL or rules_of(whole) or rules_of(bare):
        return ""
    if name not in SHORT_NAMES and (len(name) < 3 or not (bare in _SMALLER or atlas.large(name))):
        return ""
    after = plain[last] if last < len(plain) else ""
    goes_on = after[:1].isalnum() and after not in PREPOSITIONS and not (after[:1] == "و" and after[1:] in VERBS)
    if bare in _WORDS_TOO and (letter == "ل" or goes_on):
        return ""
    return name
