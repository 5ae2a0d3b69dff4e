"""An opening that is put off, called off, only just not done or on paper only has not come about: English and Arabic."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words, verb_forms

OFF = r"(?:postponed|delayed|put off|shelved|called off|cancell?ed|suspended|halted|aborted|abandoned|scrapped|blocked|pushed back)"
_OPENING = r"(?:re-?)?opening(?: of)?\b"
_PUT_OFF = re.compile(
    rf"\b{_OPENING}(?: [\w'’-]+){{0,8}} (?:was|were|been|is|are|be)(?: \w+){{0,2}} {OFF}\b"
    rf"|\b{OFF} (?:the|its|their)(?: [\w'’-]+){{0,2}} {_OPENING}"
    r"|\babout to (?:be )?(?:re-?)?open(?:ed)?\b[^.;]{0,60}\b(?:when|but|before)\b"
    r"|\bnever (?:fully )?(?:re-?)?opened\b",
    re.IGNORECASE,
)
_OFF_AR = frozenset[str]().union(
    *map(verb_forms, plain_words("أجل~يؤجل تأجل~يتأجل أرجأ~يرجئ أرجئ ألغى~يلغي ألغي علق~يعلق تعثر~يتعثر تأخر~يتأخر أوقف~يوقف توقف~يتوقف"))
) | frozenset(plain_words("تأجيل إرجاء إلغاء تعليق تعثر تأخر تأخير وقف"))
_OPENINGS = frozenset(plain_words("فتح افتتاح الفتح الافتتاح بفتح لفتح تشغيل"))
_ALMOST = frozenset[str]().union(*map(verb_forms, plain_words("كاد~يكاد أوشك~يوشك")))
_TO_OPEN = frozenset(plain_words("يفتح تفتح يفتتح تفتتح يعاد تعاد"))
_PAPER = frozenset(plain_words("الورق ورق"))
_IN_NAME = frozenset(plain_words("شكليا اسميا نظريا صوريا"))
_NEAR, _FAR = 3, 7  # words between putting off and what is; between *nearly* and *to open*


def is_put_off(text: str) -> bool:
    """`The opening of the crossing was postponed`, `was about to open when`: whether an English clause tells of no opening."""
    return "open" in text.lower() and _PUT_OFF.search(text) is not None


def is_put_off_in_arabic(inside: Sequence[str]) -> bool:
    """`أُجّل |فتح المعبر`, `كاد الممر |أن يفتح`, `فُتح |على الورق`: whether the plain words of a clause tell of no opening."""
    for at, word in enumerate(inside):
        bare = word.lstrip("وف")
        if (word in _OFF_AR or bare in _OFF_AR) and not _OPENINGS.isdisjoint(inside[at + 1 : at + 1 + _NEAR]):
            return True
        if (word in _ALMOST or bare in _ALMOST) and not _TO_OPEN.isdisjoint(inside[at + 1 : at + 1 + _FAR]):
            return True
        if word in _IN_NAME or (word in _PAPER and inside[at - 1 : at] == ["علي"]):
            return True
    return False
