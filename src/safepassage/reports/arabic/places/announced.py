"""What announces a place before its name: `في |X|`, `قرب |X|`, `شرقي |X|`, `إلى |X|`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words

BEFORE = frozenset(
    plain_words(
        "في الي من علي قرب بين داخل حول نحو باتجاه عبر شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط محيط ضواحي بلغ دخل مشارف بلدية "
        "عند خارج صوب أطراف تخوم قبالة سواحل ساحل شواطئ شاطئ أجواء سماء فوق دخول مغادرة اقتحام استعادة تحرير سقوط حصار احتلال"
    )
)
NEARBY = frozenset(plain_words("نحو باتجاه قرب شرقي غربي شمالي جنوبي مشارف ضواحي محيط بلدتي قريتي بلدية محور"))
SIDES = frozenset(plain_words("شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط مركز قلب"))
_PARTS = frozenset(
    plain_words(
        "المئة المائة بالمئة بالمائة % جزء أجزاء جزءا معظم نصف ثلث ثلثي ثلثا مساحات قريب قريبا قريبة القريب القريبة مقربة بالقرب القرب"
    )
)  # of a town, or near it


def and_off(word: str) -> str:
    """A preposition without the `and`, `so` that is written with it: وفي, فمن."""
    return word[1:] if word[:1] in ("و", "ف") and word[1:] in BEFORE else word


def is_goal(plain: Sequence[str], place: int) -> bool:
    """`إلى |X|`, `من مدينة |X|`: whether one goes to what is named at a word, or comes from there; not `سيطر على أجزاء من |X|`."""
    for at in range(max(0, place - 2), place):
        if plain[at] in ("الي", "نحو", "باتجاه", "صوب") or (plain[at] == "من" and _PARTS.isdisjoint(plain[max(0, at - 2) : at])):
            return True
    return False
