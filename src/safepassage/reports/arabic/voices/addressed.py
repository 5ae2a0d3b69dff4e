"""Who speaks and who is spoken to behind an Arabic verb: `the UN called on the Houthis`, told apart by nothing but their order."""

from __future__ import annotations

from safepassage.reports.arabic.parties.parties import PARTIES
from safepassage.reports.words.arabic_words import plain_word, plain_words, verb_forms

_KNOWN = frozenset(name for name, _ in PARTIES)
_STATES = frozenset(
    plain_words(
        "فرنسا بريطانيا ألمانيا الصين مصر السعودية قطر الأردن سوريا العراق لبنان السودان ليبيا اليمن أوكرانيا إيران تركيا روسيا إسرائيل "
        "إثيوبيا إريتريا الإمارات كندا إيطاليا اليابان باكستان الهند أفغانستان الجزائر تونس المغرب الصومال كييف موسكو واشنطن طهران أنقرة"
    )
)
_SIDES = frozenset(
    plain_words(
        "الجيش الحكومة الحوثيين السلطات المعارضة المقاتلين المسلحين المتمردين الأطراف الطرفين الجانبين المجتمع المدنيين السكان الأهالي "
        "القوات التنظيم الحركة الجماعة الفصائل الميليشيات المليشيات النظام الاحتلال"
    )
)
_PEOPLE_OF = frozenset(plain_words("سكان أهالي مسؤولو مسؤولون سلطات وجهاء نازحو"))  # of a town: whole with its name
_BODIES = frozenset(plain_words("قوات منظمة وزارة حكومة حركة جماعة مجلس هيئة لجنة بعثة مليشيا ميليشيا فصائل سلطات كتائب تنظيم"))

_TALKED_TO = ("طالب~يطالب", "دعا~يدعو", "ناشد~يناشد", "حث~يحث", "حض~يحض", "اتهم~يتهم", "حذر~يحذر", "امهل~يمهل", "انذر~ينذر")
TO_SOMEBODY = frozenset[str]().union(*map(verb_forms, _TALKED_TO))


def speaker_alone(name: str) -> str:
    """
    The first of two that stand side by side behind a verb that somebody says to somebody: `الجيش قوات الدعم السريع` is the army.

    The second begins at a party, a state, a side or a body, where the words before it are whole: they end with an article, or are a state.
    """
    words = name.split()
    plain = [plain_word(word) for word in words]
    for at in range(1, len(words)):
        whole = plain[at - 1].startswith("ال") or (at == 1 and plain[0] in _STATES) or (at == 2 and plain[0] in _PEOPLE_OF)
        if whole and (plain[at] in _SIDES | _STATES or _is_party(plain, at) or (plain[at] in _BODIES and _with_article(plain, at + 1))):
            return " ".join(words[:at])
    return name


def _is_party(plain: list[str], at: int) -> bool:
    return any(" ".join(plain[at : at + size]) in _KNOWN for size in (1, 2, 3))


def _with_article(plain: list[str], at: int) -> bool:
    return at < len(plain) and plain[at].startswith("ال")
