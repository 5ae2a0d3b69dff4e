"""Who vows, threatens or insists in Arabic, and who is asked and says nothing: `توعد القائد باستعادة`, `تصر الحكومة على`. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.clauses.offers import begins
from safepassage.reports.arabic.parties.names import name_end, subject
from safepassage.reports.arabic.parties.parties import claimant_of
from safepassage.reports.arabic.voices.heads import before_object, noun_in
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.arabic.words.verbs import MASDARS, OFFERED, THAT, USED
from safepassage.reports.words.arabic_words import plain_word, plain_words, verb_forms
from safepassage.reports.words.words import Word

_SWEAR = verb_forms("توعد~يتوعد")
_VOW = _SWEAR | verb_forms("هدد~يهدد")
_INSIST = verb_forms("اصر~يصر") - frozenset(plain_words("أصر أصرا"))  # as often `most harmful`; a man who insists is told by يصر
_NOUN = 4  # letters of `by` and a short noun
_FAR = 9  # words from a verb to what is vowed or insisted on
_ASKING = frozenset(plain_words("دعا يدعو طالب يطالب ناشد يناشد حث يحث حض يحض"))  # of a man, or of a body that is told of as one
_ON = plain_word("على")
_SHE = frozenset(plain_words("الأمم أمم الدول الأطراف الفصائل اليونيسف الأونروا"))
_SHE_ENDS = ("ه", "ات")
_HE = frozenset(plain_words("خليفة عطية أسامة طلحة حمزة عبيدة"))  # given names of men that end as women's


def vowed(plain: Sequence[str], words: Sequence[Word], text: str, place: int) -> Frame | None:
    """
    `توعد قائد الجيش |باستعادة الجزيرة`, `تصر الحكومة على |انسحابهم`: it is told by whoever vows, demanded by whoever insists.

    None: nobody who can speak does so right behind the verb (`هددت المجاعة المدينة`), or `that` tells what is insisted on.
    """
    stem = plain[place].lstrip("وف")
    if not (stem in _VOW or stem in _INSIST) or not (stem != plain[place] or begins(plain, place)):
        return None
    end = name_end(plain, place + 1, min(len(plain), place + _FAR))
    if end <= place + 1 or not noun_in(plain[place + 1]):
        return None
    rest = range(end, min(len(plain), place + _FAR))
    aim = (
        next((at for at in rest if _is_aim(plain[at], stem in _SWEAR)), -1)
        if stem in _VOW
        else next((at for at in rest if plain[at] == _ON), -1)
    )
    if aim < 0 or (stem in _INSIST and plain[aim + 1 : aim + 2] and plain[aim + 1] in THAT):
        return None
    name, through = subject(plain, words, text, place + 1, end, True)
    modality = Modality.STATED_INTENT if stem in _VOW else Modality.DEMANDED
    return Frame(place, place, claimant_of(before_object(name)), modality, own=True, through=through) if name else None


def _is_aim(word: str, sworn: bool) -> bool:
    """`|باستعادة`, `|بقصف`: the deed that is vowed; behind `توعد` any (`|بمهاجمة`), as nothing else follows it with `by`."""
    return word[:1] == "ب" and ((sworn and len(word) > _NOUN) or word[1:] in OFFERED | MASDARS | USED or is_event(word[1:]))


def is_only_asked(plain: Sequence[str], place: int) -> bool:
    """
    `يدعو |الأمم المتحدة إلى`, `طالب |المنظمات بفتح`: whether who stands right behind a verb of asking is asked, and does not ask.

    The verb is a man's or a council's, and the noun is feminine, which stands behind such a verb only as its object.
    """
    stem = plain[place].lstrip("وف")
    if stem not in _ASKING or place + 1 >= len(plain):
        return False
    noun = plain[place + 1]
    if not noun.startswith("ال") or noun in _HE:
        return False
    return noun in _SHE or noun.endswith(_SHE_ENDS)


def asks_for_us(word: str) -> bool:
    """`ونطالب`, `نناشد`, `ندعو`: we ask, so that who is named behind it is asked."""
    bare = word.lstrip("وف")
    return bare[:1] == "ن" and "ي" + bare[1:] in _ASKING
