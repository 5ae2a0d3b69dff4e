"""A way that people are told not to take, in Arabic: `تجنبوا طريق المطار`, `لا تسلكوا طريق دمت`, `ننصح الأهالي بعدم سلوك الجسر`."""

from __future__ import annotations

import re

_WORD = r"[^\W\d_]{1,15}"
_HEAD = (
    rf"[-*•\s]{{0,4}}(?:{_WORD}(?: {_WORD})?[:!،] ?)?"
    rf"(?:(?:يرجى|الرجاء|رجاء|نرجو|ننصح|ينصح|نحذر|نناشد)،? (?:{_WORD} ){{0,3}}?)?"
)
_WAY = r"(?:ال|ع|عال|ب|بال)?(?:طريق|طرق|جسر|معبر|محور|شارع|ممر|حاجز|نفق|أوتوستراد|اوتوستراد|كوبري|مدخل)"
_ORDER = re.compile(
    rf"{_HEAD}(?:(?:[بل]?تجنب(?:وا?)?|ابتعدوا عن|حذار من|ب?عدم (?:سلوك|استخدام|عبور|المرور عبر|المرور من|الاقتراب من)"
    r"|من (?:سلوك|استخدام|عبور)"
    r"|لا (?:تسلكوا?|تستخدموا?|تعبروا?|تقتربوا من|تقربوا على|تمروا من|تمروا عبر|تروحوا من|تروحوا على|تطلعوا على|تطلعوا|تاخدوا|تأخذوا))"
    rf" (?:كل |جميع |هذا |هذه )?{_WAY}\b|لا (?:تروحوا|تطلعوا|تمروا|تيجوا|تفوتوا) من {_WORD})[^.!؟،:;\n]{{0,60}}"
)


def told_to_avoid(text: str, start: int = 0) -> re.Match[str] | None:
    """The words at this letter, as far as the next sign, that tell people not to take a way; None: they tell no such thing."""
    return _ORDER.match(text, start)
