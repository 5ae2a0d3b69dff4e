"""Who speaks and who is spoken to behind an Arabic verb: `the UN called on the Houthis`, told apart by nothing but their order."""

from __future__ import annotations

from safepassage.reports.arabic.parties.parties import PARTIES
from safepassage.reports.arabic.voices.heads import is_accusative
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.words.arabic_words import plain_word, plain_words, verb_forms

_KNOWN = frozenset(name for name, _ in PARTIES)
_STATES = frozenset(
    plain_words(
        "فرنسا بريطانيا ألمانيا الصين مصر السعودية قطر الأردن سوريا العراق لبنان السودان ليبيا اليمن أوكرانيا إيران تركيا روسيا إسرائيل "
        "كينشاسا كيغالي رواندا الكونغو أوغندا كمبالا بوروندي أسمرة مقديشو الخرطوم جوبا نجامينا كابول دمشق بغداد الرياض صنعاء القاهرة بيروت "
        "باكو يريفان أرمينيا أذربيجان جورجيا تبليسي بلغراد بريشتينا صربيا كوسوفو "
        "باماكو نيامي ميانمار بنغلاديش دكا كولومبيا فنزويلا كاراكاس "
        "تايلاند كمبوديا كوريا بكين لندن باريس برلين روما مدريد وارسو بودابست "
        "إثيوبيا إريتريا الإمارات كندا إيطاليا اليابان باكستان الهند أفغانستان الجزائر تونس المغرب الصومال كييف موسكو واشنطن طهران أنقرة"
    )
)
_SIDES = frozenset(
    plain_words(
        "الجيش الحكومة الحوثيين السلطات المعارضة المقاتلين المسلحين المتمردين الأطراف الطرفين الجانبين المجتمع المدنيين السكان الأهالي "
        "القوات التنظيم الحركة الجماعة الفصائل الميليشيات المليشيات النظام الاحتلال"
    )
)
_OFFICES = frozenset(plain_words("الشرطة البلدية الوزارة الإدارة المحافظ الوالي الحاجز الدرك المخابرات الأمن"))
_PEOPLE_OF = frozenset(plain_words("سكان أهالي مسؤولو مسؤولون سلطات وجهاء نازحو"))  # of a town: whole with its name
_BODIES = frozenset(plain_words("قوات منظمة وزارة حكومة حركة جماعة مجلس هيئة لجنة بعثة مليشيا ميليشيا فصائل سلطات كتائب تنظيم"))

_HEARERS = frozenset(
    plain_words(
        "الأمم الصليب الهلال اليونيسف الأونروا المنظمة الوكالة البعثة الوسطاء المحققين الصحفيين الصحافيين المفوضية "
        "المسافرين السائقين الركاب النازحين العائلات المواطنين العالقين"
    )
)

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
        if is_accusative(plain[at]) and not is_number(plain[at - 1]):
            return " ".join(words[:at])  # ناشطون |فصيلا
    return name


def apart(name: str) -> tuple[str, str]:
    """`الجيش |للأمم المتحدة`: who speaks and to whom; not `الأمين العام للأمم المتحدة`, who is one. Nobody: an empty name."""
    words = name.split()
    plain = [plain_word(word) for word in words]
    for at in range(1, len(words)):
        joined = next((cut for cut in ("لل", "ل") if plain[at].startswith(cut)), "")
        heard = [("ال" if joined == "لل" else "") + plain[at][len(joined) :], *plain[at + 1 :]]
        known = heard[0] in _SIDES | _STATES | _HEARERS or _is_party(heard, 0) or (heard[0] in _BODIES and _with_article(heard, 1))
        if joined and known and _is_side(plain[:at]):
            return " ".join(words[:at]), " ".join((("ال" if joined == "لل" else "") + words[at][len(joined) :], *words[at + 1 :]))
    return name, ""


def _is_side(plain: list[str]) -> bool:
    """Whether words name a side, a state or a body as a whole, or its spokesman."""
    told = plain[plain.index("باسم") + 1 :] if "باسم" in plain[:-1] else plain
    body = told[0] in _BODIES and len(told) > 1 and told[-1].startswith("ال")
    return told[0] in _SIDES | _OFFICES or (len(told) == 1 and told[0] in _STATES) or _is_party(told, 0) or body


def _is_party(plain: list[str], at: int) -> bool:
    return any(" ".join(plain[at : at + size]) in _KNOWN for size in (1, 2, 3))


def _with_article(plain: list[str], at: int) -> bool:
    return at < len(plain) and plain[at].startswith("ال")
