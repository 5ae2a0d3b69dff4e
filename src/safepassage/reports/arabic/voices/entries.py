"""Who speaks in the entry of an Arabic log: `06:15 من المجمع الطبي: …`, `15:10 اللجنة المدنية: …`; and before a colon alone."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.parties.parties import LANDS, PARTIES, UNNAMED, claimant_of
from safepassage.reports.arabic.places.place_types import TYPES
from safepassage.reports.arabic.voices.strangers import without_strangers
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.verbs import GENERAL
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word

_FEW = 7  # words of a heading behind its time
_BODIES = frozenset(
    plain_words(
        "لجنة مستشفى مجلس مركز غرفة دفاع هلال إسعاف مصدر مصادر ناشط ناشطون مراسل طبيب أطباء مدير شاهد شهود أهالي سكان متطوع متطوعون مسعف "
        "مسعفون مكتب منسق ناطق قائد بلدية وزارة جمعية شرطة صليب منظمة مفوضية برنامج أونروا يونيسف أمم حكومة محافظ حاكم والي عميد متحدث "
        "متحدثة رئاسة قيادة مسؤول مسؤولون هيئة رئيس شبكة مرصد خلية وزير نائب سفير مديرية إدارة نقابة لجان تنسيقية"
    )
)
_PARTIES = frozenset(name for name, _ in PARTIES)
_COUNTERS = frozenset(  # they tell of others whom they count
    plain_words("وزارة هلال صليب دفاع إسعاف مصدر مصادر مرصد منظمة شبكة شهود ناشط ناشطون مكتب هيئة أونروا يونيسف أمم مفوضية مراسل نقابة")
)
_DOCTORS = plain_words("أطباء بلا حدود")
_NOBODY = frozenset(plain_words("مجهول مجهولة مجهولين"))


def entry_of(plain: Sequence[str], words: Sequence[Word], text: str) -> Frame | None:
    """Whoever a line is given to by its heading: a time, `from` or an office, and a colon; None: it has none."""
    begin = next((at for at, word in enumerate(plain) if word[:1].isalpha()), -1)
    if begin < 0 or begin > 3 or not any(word[:1].isdecimal() for word in plain[:begin]):
        return None
    told = plain[begin] == "من"
    first = begin + told
    colon = next((at for at in range(first + 1, min(first + _FEW, len(plain))) if plain[at] == ":"), -1)
    if colon < 0 or any(not word[:1].isalpha() for word in plain[first:colon]):
        return None
    if not told and plain[first].removeprefix("ال") not in _BODIES:
        return None
    name = UNNAMED if plain[first] in _NOBODY else without_strangers(claimant_of(text[words[first].start : words[colon - 1].end]))
    return Frame(0, colon + 1, name, Modality.ASSERTED)


def headed_by(plain: Sequence[str], words: Sequence[Word], text: str) -> Frame | None:
    """
    The party that a sentence is headed by: `الحوثيون: مقتل 4 في صعدة`; None: by none.

    Not a country, where it may have happened, and not one of which a number is told (`الجيش: 5 قتلى`), unless such count others
    (`وزارة الصحة: 218 قتيلا`).
    """
    colon = next((at for at in range(1, min(_FEW, len(plain))) if plain[at] == ":"), -1)
    if colon < 0 or colon + 1 >= len(plain) or not plain[colon + 1][:1].isalnum():
        return None
    if is_number(plain[colon + 1]) and plain[0].removeprefix("ال") not in _COUNTERS and tuple(plain[:3]) != _DOCTORS:
        return None
    name = " ".join(plain[:colon])
    if name in LANDS or (name not in _PARTIES and not _of_office(plain[:colon]) and tuple(plain[:colon]) != _DOCTORS):
        return None
    return Frame(0, colon + 1, without_strangers(claimant_of(text[words[0].start : words[colon - 1].end])), Modality.ASSERTED)


def _of_office(name: Sequence[str]) -> bool:
    """`وزارة الصحة`, `مصدر طبي`: an office or a source by its first word, with no verb behind it; no hospital, where people lie."""
    spoken = name[0].removeprefix("ال") in _BODIES - TYPES
    return spoken and not any(word in VERBS or word in GENERAL or not word[:1].isalpha() for word in name)
