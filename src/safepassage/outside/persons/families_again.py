"""
Whom an Arabic text names by his family alone, once he was named whole: `الطبيب سامي الخطيب …` and later `وأضاف |الخطيب| أن`.

Without capital letters a family's name is as often another word (*the preacher*, *a leader*), so it is one only behind or before what a
person does, or beside his house and kin. Time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS, ENDS
from safepassage.outside.persons.arabic_listed import KIN
from safepassage.outside.persons.no_arabic_names import is_given_arabic

_L = "\u0621-\u063a\u0641-\u064a"
_DOES = (
    "قال|قالت|أضاف|أضافت|أكد|أكدت|ذكر|ذكرت|تابع|تابعت|أوضح|أوضحت|روى|روت|يقول|تقول|يضيف|تضيف|يروي|تروي|يؤكد|تؤكد|حكى|حكت|أشار|أشارت|طلب|طلبت"
    "|ناشد|ناشدت|بكى|بكت|سأل|سألت|أجاب|أجابت|شكر|شكرت|صرخ|صرخت|أصيب|أصيبت|استشهد|استشهدت|توفي|توفيت|دفن|دفنت|اعتقل|اعتقلت|خطف|خطفت|اختطف"
    "|اختطفت|أفرج عن|نجا|نجت|يعمل|تعمل|عمل|عملت|فقد|فقدت|كان|كانت|ترك|تركت|يعيش|تعيش|نزح|نزحت|نقل|نقلت|فر|فرت|عاد|عادت"
    "|شهد|شهدت|لفت|لفتت|ختم|ختمت"
)
_BESIDE = (
    "منزل|بيت|عائلة|أسرة|شقيق|شقيقة|والد|والدة|زوجة|زوج|ابن|ابنة|جثمان|جثة|السيد|السيدة|الطبيب|الطبيبة|الممرض|الممرضة|الشاهد|الشاهدة|المسعف"
    "|السائق|المعلم|المعلمة|الأستاذ|الدكتور|الدكتورة|الحاج|الحاجة|شهادة|كلام|بحسب|حسب|وفق|اعتقال|مقتل|استشهاد|إصابة|وفاة|دفن|تشييع|جنازة"
)
_WORD = re.compile(rf"[{_L}]+")
_NOT_FAMILIES = frozenset(
    word.translate(ALEFS) for word in ("بن", "ابن", "بنت", "أبو", "ابو", "أم", "عبد", "آل", "الله", "الدين", "الحاج", "الشيخ")
)
# `وأضاف |قائد| أن`: without an article it is no family's where another word goes on with it, as in *a leader of the brigade*.
_ALONE = re.compile(
    r"\Z|[.،,:؛\n»]| (?:أن|إن|أنه|أنها|إنه|إنها|في|من|إلى|على|عن|بعد|قبل|خلال|لم|لا|كان|كانت|قال|قالت|متزوج|متزوجا|أمس"
    r"|اليوم)(?![\u0621-\u064a])"
)
_FEWEST = 3  # letters


def families_again(text: str, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Start and end of each family's name that stands alone, where somebody does something, of those that were found with another name."""
    families = frozenset[str]()
    for start, end in found:
        if "\u0621" <= text[start] <= "\u064a":
            families |= frozenset(_families(text[start:end]))
    if not families:
        return
    said = "|".join(sorted(map(re.escape, families)))
    shown = re.compile(
        rf"(?<![{_L}])[وف]?(?:{_DOES}|{_BESIDE}) ({said})(?![{_L}])(?! ال)"
        rf"|(?:\A|(?<=[.؟!\n«] )|(?<=\n))({said})(?=(?: (?:{_DOES})(?![{_L}])| ?:|، وه[وي] ))"
        rf"|(?<![{_L}])و?(?:{KIN}) ({said})(?![{_L}])"
    )
    for match in shown.finditer(text):
        said = match[match.lastindex or 0]
        if said.startswith("ال") or _ALONE.match(text, match.end()):
            yield match.span(match.lastindex or 0)


def _families(name: str) -> Iterator[str]:
    """The last word of a name of more than one, if it may be a family's; a father's given name is told elsewhere."""
    words = _WORD.findall(name)
    if len(words) < 2:
        return
    last = words[-1]
    plain = last.translate(ALEFS)
    if (
        len(last) >= _FEWEST
        and plain not in _NOT_FAMILIES
        and plain not in ENDS
        and not (is_given_arabic(words[-2]) and words[-2] == "عبد")
    ):
        yield last
