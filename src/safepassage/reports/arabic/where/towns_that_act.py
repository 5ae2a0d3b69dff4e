"""`أغلقت موسكو |جسر القرم|`, `قصفت موسكو |أوديسا|`: a town that acts is not where it acts; it is what stands right behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from safepassage.records.reading import PlaceRead
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.words.arabic_words import plain_word, plain_words
from safepassage.reports.words.words import Word

_DO = frozenset(plain_words("أغلقت فتحت أعادت قصفت استهدفت ضربت هاجمت حاصرت اجتاحت قطعت فجرت دمرت سدت"))
_AGAIN = frozenset(plain_words("فتح إغلاق قصف استهداف تشغيل"))  # `أعادت كابول |فتح| معبر تورخم`

Find = Callable[[str], PlaceRead | None]


def acted_on(best: Named | None, words: Sequence[Word], here: Sequence[Named], find: Find) -> Named | None:
    """
    The chosen place, unless it stands right behind the verb of what it does, and a place right behind it: then that one.

    Parameters
    ----------
    words, here : words and places of the sentence. find : the likeliest place of a name, in any country.
    """
    at = next((number for number, word in enumerate(words) if best is not None and word.start == best.start), 0)
    if best is None or best.type or not at or plain_word(words[at - 1].text).lstrip("وف") not in _DO:
        return best
    behind = next((number for number in range(at, len(words)) if words[number].start >= best.end), len(words))
    behind += behind < len(words) and plain_word(words[behind].text) in _AGAIN
    if behind >= len(words):
        return best
    word = words[behind]
    named = next((one for one in here if one.start == word.start and one.type != "nothing"), None)
    place = find(word.text) if named is None else None
    return named or (best if place is None or place.precision != "city" else Named(word.text, word.start, word.end, place))
