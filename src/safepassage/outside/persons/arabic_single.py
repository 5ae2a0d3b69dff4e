"""
One name alone in Arabic where only a person stands: `رضيع |خلود|، ٣ أيام`, `رئيس لجنة المخيم |شفيق| وقع`, `أما |ياسمين| فلم تجد`.

The word must be a known given name, or its letters must sound like one (`sound_of`); no place, no body, no plain word. Of each sign a
bounded number of letters is looked at: time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from safepassage.outside.persons.announcing_words import ALEFS
from safepassage.outside.persons.far_given_names import FAR
from safepassage.outside.persons.given_names import ARABIC
from safepassage.outside.persons.learned_persons import sound_of
from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic

_L = "\u0621-\u063a\u0641-\u064a"
_NAME = rf"([{_L}]{{2,14}})(?![{_L}])"
_NOT_IN = rf"(?<![{_L}])"
_BEGIN = r"(?:^|(?<=[.؟!،:«\n] )|(?<=طمنونا )|(?<=الحمد لله ))"
_PATIENTS = "رضيع|رضيعة|مولود|مولودة|طفل|طفلة|مصاب|مصابة|مريض|مريضة|جريح|جريحة|الناجي|الناجية|القاصر"
_OFFICERS = (
    "رئيس|رئيسة|عضو|عضوة|أمين|أمينة|منسق|منسقة|مدير|مديرة|مسؤول|مسؤولة|ممثل|ممثلة|مشرف|مشرفة|حارس|سائق|نائب|معلم|معلمة|ممرض|ممرضة"
    "|شيخ|عمدة|مختار|إمام|طباخ|طباخة"
)
_OF_OFFICE = "لجنة|فريق|نقطة|مكتب|قسم|مجلس|سيارة"
_SAID_TO_ME = (
    "خبرني|خبرتني|خبرنا|خبرتنا|كلمني|كلمتني|كلمنا|حكالي|حكتلي|قالي|قالتلي|أخبرني|أخبرتني|أخبرنا|حدثني|حدثتني|شفت|شفنا|شافوا|قابلت|قابلنا"
    "|لقيت|لقينا|لقوا|سألت|سألنا|ناديت|نادينا|دفنا|دفنوا|تكلمت مع|تحدثت مع|جلست مع|قعدت مع|تواصلت مع|بحسب ما قال|كما قال"
)
_TOLD_OF = (
    "بخير|نايم|نايمة|ضايع|ضايعة|تعبان|تعبانة|بردان|بردانة|جوعان|جوعانة|محتاج|محتاجة|قاعد|قاعدة|لسه|لسا|بده|بدها|بدو|باع|باعت|ضربوه|ضربوها"
    "|أخذوه|أخذوها|أخدوه|أخدوها|حبسوه|حبسوها|خطفوه|خطفوها|قتلوه|قتلوها|(?:ما|لا) (?:يرد|ترد|بيرد|بترد|رد|ردت)|وصل سالما?|وصلت سالمة"
    "|رجع|رجعت|حاضر|حاضرة|غائب|غائبة"
)
_OWNED = "متجر|دكان|محل|ورشة|دراجة|سيارة|كشك|حانوت|هاتف|جوال|موبايل|مخبز|فرن|بقرة|خيمة|مزرعة"
_BEFALLEN = (
    "اغتصاب|احتجاز|اعتقال|اختفاء|اختطاف|خطف|مقتل|قتل|إصابة|وفاة|تعذيب|الضحية|الناجية|الناجي|الطفلة|الطفل|الفتاة|السيدة|القاصر|المدعو"
    "|المدعوة|الشاب|الشابة|المعتقل|المتهم|الشاهد|الشاهدة|شهادة|تدعى|يدعى"
)


class _Sign(NamedTuple):
    pattern: re.Pattern[str]
    words: tuple[str, ...]  # one of these stands in every text in which it finds something; none: it is looked for in all
    least: float  # how name-like the letters of a word must be that is no known given name
    strong: bool = False  # among the known given names only such as are no plain words (not *hope*, *light*)


_SIGNS = (
    _Sign(
        re.compile(rf"{_NOT_IN}(?:ال)?(?:{_PATIENTS}) {_NAME}(?=[ \t]?[،,(/|-])"),
        ("رضيع", "مولود", "طفل", "صاب", "ريض", "ريح", "ناجي", "قاصر"),
        0.0,
    ),
    _Sign(
        re.compile(rf"{_NOT_IN}(?:{_OFFICERS}) (?:(?:{_OF_OFFICE}) )?ال[{_L}]{{2,12}} {_NAME}(?= [{_L}]|[ \t]?(?:[.،,\n]|\Z))"),
        (" ال",),
        0.5,
    ),
    _Sign(re.compile(rf"{_NOT_IN}أما {_NAME}(?= ف[{_L}])"), ("أما ",), 0.0),
    _Sign(
        re.compile(rf"{_NOT_IN}والله (?:يا [{_L}]{{2,8}} )?{_NAME}(?= (?:ما|لا|مو|مش|لسه|لسا|لسة|بعده|بعدها)(?![{_L}]))"), ("والله ",), 0.0
    ),
    _Sign(re.compile(rf"{_NOT_IN}[وف]?(?:{_SAID_TO_ME}) {_NAME}"), tuple(_SAID_TO_ME.split("|")), 0.8),
    _Sign(
        re.compile(rf"{_BEGIN}(?:والله |يا جماعة |يا شباب |يا ناس |يا إخوان )?{_NAME}(?= (?:{_TOLD_OF})(?![{_L}]))", re.MULTILINE),
        (),
        0.8,
    ),
    _Sign(re.compile(rf"^{_NAME}(?= ال[{_L}]{{3,10}}(?:ي|ية) [{_L}]{{3}})", re.MULTILINE), ("ي ", "ية "), 1.0),
    _Sign(re.compile(rf"{_NOT_IN}{_NAME}(?=[ \t]?[/|؛;-][ \t]?(?:أنثى|ذكر|انثى)(?![{_L}]))"), ("نثى", "ذكر"), -1.0),
    _Sign(re.compile(rf"{_NOT_IN}(?:{_OWNED}) {_NAME}(?= [{_L}]|[ \t]?(?:[.،,\n]|\Z))"), tuple(_OWNED.split("|")), 1.5),
    _Sign(re.compile(rf"{_NOT_IN}[وف]?كانت? {_NAME}(?= (?:قد|لم|لا|[يت][{_L}]{{2,6}})(?![{_L}]))"), ("كان",), 2.0),
    _Sign(
        re.compile(
            rf"{_NOT_IN}(?:[أنيت]?سأل|[أنيت]سأل|سألت|[أنيت]بحث|خبر|أخبار) عن {_NAME}(?= (?:من|في|منذ)(?![{_L}])|[ \t]?(?:[؟?.،,\n]|\Z))"
        ),
        (" عن ",),
        1.5,
    ),
    _Sign(
        re.compile(
            rf"{_NOT_IN}[وب]?(?:مقتل|اختفاء|اعتقال|اختطاف|اغتيال|وفاة|استشهاد|إصابة) {_NAME}"
            rf"(?= (?:برصاص[{_L}]?|بلغم|بقذيفة|بشظايا|بشظية|منذ|متأثرا|متأثرة|غرقا|جوعا)(?![{_L}]))"
        ),
        ("مقتل ", "ختفاء ", "عتقال ", "ختطاف ", "غتيال ", "وفاة ", "ستشهاد ", "إصابة "),
        1.5,
    ),
    _Sign(
        re.compile(
            rf"{_NOT_IN}(?:مرحبا|أهلا|هلا|عزيزي|عزيزتي|أخي|أختي|تحياتي|شكرا|شكراً)،? "
            rf"(?:يا |أستاذ |أستاذة |دكتور |دكتورة )?{_NAME}(?=[ \t]?(?:[،,!.\n]|\Z))"
        ),
        ("مرحبا", "هلا", "عزيز", "أخ", "تحياتي", "شكر"),
        -0.8,
    ),
    _Sign(
        re.compile(
            rf"^[ \t]{{0,4}}(?:[\d٠-٩]{{1,3}} ?[-.)/] ?)?{_NAME}(?=، ?[\d٠-٩]{{1,2}} (?:سنة|سنوات|عاما|عاماً|أعوام|أشهر)(?![{_L}]))",
            re.MULTILINE,
        ),
        ("سن", "عام", "أعوام", "شهر"),
        -1.0,
    ),
    _Sign(re.compile(rf"^[ \t]{{0,4}}(?:[-•*] ?|[\d٠-٩]{{1,3}} ?[-.)] ?)?{_NAME}(?=[ \t]?$)", re.MULTILINE), (), 3.0, strong=True),
    _Sign(
        re.compile(
            rf"(?:^|(?<=[.؟!] ))(?:[\d٠-٩:]{{4,5}} )?[وف]?(?:[يت][{_L}]{{2,6}}|[{_L}]{{2,6}}ت) {_NAME}(?= (?!ال)[{_L}])", re.MULTILINE
        ),
        (),
        3.0,
        strong=True,
    ),
    _Sign(
        re.compile(
            rf"{_NOT_IN}(?:الاسم(?: الأول)?|اسم (?:ال)?(?:أم|أب|زوج|زوجة|مريض|مريضة|طفل|طفلة|متصل|متصلة"
            rf"|مستفيد|مستفيدة|شاهد|شاهدة|ضحية|مفقود|مفقودة))"
            rf" ?: ?{_NAME}(?=[ \t]?(?:[،,.|/\n]|\Z))"
        ),
        ("اسم",),
        -1.0,
    ),
)
_LETTER = rf"[{_L}]\u0640?"
_INITIALS = re.compile(
    rf"(?:{_NOT_IN}(?:ب|ل)?(?:{_BEFALLEN}) (?P<led>{_LETTER}\. ?{_LETTER}\.(?: ?{_LETTER}\.)?)"
    rf"|{_NOT_IN}(?P<old>{_LETTER}\. ?{_LETTER}\.(?: ?{_LETTER}\.)?)(?= ?(?:\(|، ?)[\d٠-٩]{{1,2}}(?![\d٠-٩])))"
)

STRONG = frozenset(name.translate(ALEFS) for name in ARABIC | FAR)

Says = Callable[[str], bool]


def arabic_single(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name.

    Parameters
    ----------
    place, none : whether words name a place; a body, a thing, an office or its holder.
    """
    for sign in _SIGNS:
        if not sign.words or any(map(text.__contains__, sign.words)):
            for match in sign.pattern.finditer(text):
                if may_be_one(match[1], place, none, sign.least) and not (sign.strong and is_word(match[1])):
                    yield match.span(1)
    if "." in text:
        for match in _INITIALS.finditer(text):
            yield match.span("led" if match["led"] else "old")


def is_word(name: str) -> bool:
    """Whether a known given name is as often a plain word: `أمل`, `نور`; not `محمد`, `تيغيست`."""
    return is_given_arabic(name) and name.translate(ALEFS) not in STRONG


def may_be_one(word: str, place: Says, none: Says, least: float) -> bool:
    """Whether a word may be somebody's only name where one stands; `least`: how name-like it must sound if no list has it."""
    if len(word) < 3 or word.startswith(("ال", "لل")) or none(word):
        return False
    if is_given_arabic(word):
        return not is_nobody_arabic(word, alone=False)
    sound = sound_of(word)
    return sound >= least and not is_nobody_arabic(word, alone=False, formed=sound < 1.0) and not place(word)
