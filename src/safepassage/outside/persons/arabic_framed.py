"""
Persons in Arabic whom what they are shows: `شقيقي نزار مفقود`, `أصيب رامي وسعيد`, `المنسقة: هبة الطاهر`, `النار على ياسر قاسم فقتلوه`.

Arabic has no capital letters, so either the first word is a known given name, or the sign before takes nothing but a person and no word
is one of those that are nobody's. From each sign a bounded number of letters is looked at: time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS, ENDS
from safepassage.outside.persons.arabic_listed import KIN
from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic
from safepassage.records.gazetteer import plain
from safepassage.records.given_names import words_of

_L = "\u0621-\u063a\u0641-\u064a"
_WORD = rf"[{_L}]{{2,14}}"
_UPTO = rf"(?=({_WORD}(?: {_WORD}){{0,3}}))"  # a name may begin within: nothing of it is used up
_WHOLE = rf"({_WORD}(?: {_WORD}){{0,3}})"
_NOT_IN = rf"(?<![{_L}])"

_MINE = (
    "شقيقي|شقيقتي|صديقي|صديقتي|صديقنا|صديقتنا|زميلي|زميلتي|زميلنا|زميلتنا|جاري|جارتي|جارنا|جارتنا|ابني|ابنتي|بنتي|ولدي|أخي|أختي|عمي|عمتي|خالي|خالتي"
    "|زوجي|زوجتي|والدي|والدتي|جدي|جدتي|حفيدي|حفيدتي|طفلي|طفلتي|رفيقي|رفيقتي|رفيقنا|خطيبي|خطيبتي|ابننا|ابنتنا|أخونا|أختنا|معلمتنا|معلمنا"
)
_ROLES = (
    "المسن|المسنة|الدليل|المرشد|المرشدة|الرضيع|الرضيعة|الفتى|المختار|الأستاذ|الأستاذة|العم|العمة|الخال|الخالة|الجد|الجدة|الأب|الأم|الابن|الابنة|البنت"
    "|الولد|الصبي|الصبية|الفتاة|الصحفية|الصحافي|الصحافية|المصور|المصورة|المسعفة|السائقة|الحارس|العامل|العاملة|المزارعة|الموظف|الموظفة|الراعي|الصياد"
    "|الناجي|الناجية|المفقود|المفقودة|الأسير|الأسيرة|المحتجز|المحتجزة|الجندي|الضحية|القتيل|القتيلة|المغدور|المغدورة|الجار|الجارة|الشاهد|الشاهدة"
    "|الممرضة|الممرض|الطبيبة|الداية|الحاجة|شيخ القرية|مختار القرية|شيخ الحي|عمدة القرية|كبير القرية"
)
_BODILY = (
    "قتل|قتلت|أصيب|أصيبت|جرح|جرحت|استشهد|استشهدت|توفي|توفيت|مات|ماتت|اعتقل|اعتقلت|اختطف|اختطفت|خطف|خطفت|فقد|فقدت|أعدم|أعدمت|اغتيل|اغتيلت|احتجز"
    "|احتجزت|دفن|دفنت|شيع|شيعت|غرق|غرقت|سقط|سقطت|نجا|نجت|مقتل|استشهاد|وفاة|إصابة|اعتقال|اختطاف|اغتيال|خطف|وجد|وجدت|عثر على|أفرج عن|أفرجت عن"
    "|أطلق سراح|بمقتل|باعتقال|بإصابة|باستشهاد"
)
_DOER = rf"(?: (?:(?:قوات |عناصر |ميليشيا )?ال{_WORD}|مسلحون|مجهولون|ملثمون|جنود|عناصر))?"
_OF_BODIES = re.compile(rf"{_NOT_IN}[وف]?(?:{_BODILY}){_DOER}(?: (?:{_ROLES}|الشاب|الشابة|الطفل|الطفلة))? {_UPTO}")
_AND_MORE = re.compile(rf"(?: |، ?)و({_WORD})(?: ({_WORD}))?")
_BEHIND_MINE = re.compile(rf"{_NOT_IN}[وفلب]?(?:{_MINE}) {_UPTO}")
_BEHIND_A_ROLE = re.compile(rf"{_NOT_IN}[وفبل]?(?:{_ROLES}) {_UPTO}")
_AMONG = re.compile(rf"{_NOT_IN}(?:من )?(?:و)?(?:بينهم|بينهن|بينهما|منهم|ومنهم) (?:(?:{_ROLES}|الطفل|الطفلة|الشاب|الشابة) )?{_UPTO}")
_FAMILY_OF = re.compile(rf"{_NOT_IN}[وفبل]?(?:عائلة|أسرة|منزل|بيت|دار|خيمة|سيارة|محل|مزرعة) {_UPTO}")
_IN_THE_NAME = re.compile(rf"{_NOT_IN}(?:باسم|بإسم|لصالح) {_UPTO}")
_TITLED = re.compile(
    rf"(?:^|(?<=[.؟!؛\n|،] )|(?<=\n))[-•* ]{{0,3}}(?:ال)?(?:منسق|منسقة|مسؤول|مسؤولة|مدير|مديرة|باحث|باحثة"
    rf"|راصد|راصدة|مشرف|مشرفة|مراسل|مراسلة|متطوع"
    rf"|متطوعة|سائق|مبلغ|مبلغة|مريض|مريضة|مصاب|مصابة|مستفيد|مستفيدة|شاهد|شاهدة|موظف|موظفة|مندوب|مندوبة|اسم"
    rf"|محاور|محاورة|جامع البيانات|نقطة الاتصال)"
    rf"(?: {_WORD}){{0,2}} ?: ?{_WHOLE}(?=[ \t]*(?:[\n،,.(|]|\Z))",
    re.MULTILINE,
)
_FIRED_ON = re.compile(rf"(?:النار|الرصاص) على {_WHOLE}(?= ف(?:قتل|أصاب|أرد|جرح)[{_L}]{{0,3}}(?:ه|ها)(?![{_L}]))")
_BODY_OF = re.compile(rf"{_NOT_IN}(?:جثة|الجثة|جثمان|الجثمان|القتيل|الضحية)(?: (?:تعود|يعود|هي|هو))? (?:ل|لـ|لل)ـ?{_UPTO}")
_BY = re.compile(rf"{_NOT_IN}(?:أبلغ|أرسل|كتب|صور|وثق|نقل|روى|سجل)(?:ها|ه|ت عنها?| عنها?) {_UPTO}")
_BEFORE_KIN = re.compile(
    rf"{_NOT_IN}(?:{_BODILY}) ({_WORD}(?: {_WORD})?)(?= و(?:{KIN}|طفلاه|طفلاها|أطفاله|أطفالها|أولاده|أولادها|بناته|بناتها)(?![{_L}]))"
)
_AND_HIS = re.compile(rf" و(?:{KIN}) ({_WORD})(?=[ ،.,\n]|\Z)")
_BESIDE_BLACK = re.compile(rf"\u25a0{{2,60}} (و?)({_WORD})(?: ({_WORD}))?(?![{_L}])")
_HOLDER = re.compile(rf"{_NOT_IN}[وفبل]?(?:محافظ|والي|عمدة|رئيس بلدية|مدير أمن|قائد شرطة|قائمقام|معتمد) ({_WORD}(?: {_WORD}){{2,3}})")

# One of these stands between two spaces wherever something is found; what ends in a colon or is black is known otherwise.
SIGNS = frozenset(
    f"{letter}{word}".translate(ALEFS)
    for word in (
        *re.split(r"[| ]", f"{_MINE}|{_ROLES}|{_BODILY}"),
        *[
            "بينهم",
            "بينهن",
            "بينهما",
            "منهم",
            "عائلة",
            "أسرة",
            "منزل",
            "بيت",
            "دار",
            "خيمة",
            "سيارة",
            "محل",
            "مزرعة",
            "باسم",
            "بإسم",
            "لصالح",
            "النار",
            "الرصاص",
            "جثة",
            "الجثة",
            "جثمان",
            "الجثمان",
        ],
        *[
            "أبلغ",
            "أرسل",
            "كتب",
            "صور",
            "وثق",
            "نقل",
            "روى",
            "سجل",
            "أرسلها",
            "أرسله",
            "كتبها",
            "صورها",
            "وثقها",
            "نقلها",
            "محافظ",
            "والي",
            "عمدة",
            "رئيس",
            "مدير",
            "قائد",
            "قائمقام",
            "معتمد",
        ],
    )
    for letter in ("", "و", "ف")
) - {"علي", "عن", "على"}
_LAST = words_of(
    "مفقود مفقودة عالق عالقة جريح جريحة أصيب أصيبت استشهد استشهدت قتل قتلت توفي توفيت مصاب مصابة معتقل معتقلة "
    "محاصر محاصرة مات ماتت اختفى اختفت ما في هو هي كان كانت"
)
_ENDS = (
    ENDS
    | frozenset(word.translate(ALEFS) for word in _LAST)
    | frozenset(
        word.translate(ALEFS)
        for word in words_of(
            "تحتاج يحتاج عمره عمرها البالغ البالغة جوعا عطشا مقتولا مقتولة ميتا ميتة جثة حيا حية بعمر احترق احترقت قصف مع "
            "وهو وهي ومعه ومعها لا لم لن لسه لسة لسا بعدو بعده بعدها لساته لساتها ما زال ما زالت لا يزال حاليا الآن هسه هسع"
        )
    )
)

Says = Callable[[str], bool]


def arabic_framed(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name.

    Parameters
    ----------
    place, none : whether words name a place; a body, a thing, an office or its holder.
    """
    for pattern, sure in ((_OF_BODIES, False), (_AMONG, False), (_FAMILY_OF, False), (_BY, False), (_IN_THE_NAME, False), (_BODY_OF, True)):
        for match in pattern.finditer(text):
            own = pattern is _FAMILY_OF or pattern is _IN_THE_NAME
            end = _name_end(match[1], place, none, sure, alone=not own, named=match[0].lstrip("وفبل").startswith(("عائلة", "أسرة")))
            if pattern is _OF_BODIES and end:
                yield from _several(text, match, end, place, none)
            elif end:
                yield match.start(1), match.start(1) + end
    for pattern in (_BEHIND_MINE, _BEHIND_A_ROLE, _TITLED, _FIRED_ON, _BEFORE_KIN):
        for match in pattern.finditer(text):
            mine = pattern is _BEHIND_MINE and _is_told(text, match)
            if end := _name_end(
                match[1],
                place,
                none,
                sure=mine or pattern in (_FIRED_ON, _BEFORE_KIN) or (pattern is _TITLED and _is_like_a_name(match[1])),
            ):
                whole = pattern is _BEFORE_KIN and is_given_arabic(match[1].split(" ")[0])
                yield match.start(1), match.end(1) if whole else match.start(1) + end
                kin = _AND_HIS.match(text, match.end(1)) if pattern is _BEFORE_KIN else None
                if kin and _name_end(kin[1], place, none, sure=True):
                    yield kin.span(1)
    for match in _BESIDE_BLACK.finditer(text) if "\u25a0" in text else ():
        if is_given_arabic(match[2]) and not (
            match[2] == _IN_THE_NAME_OF and (match[3] or text[match.end() : match.end() + 2] == " \u25a0")
        ):
            more = match[3] is not None and match[1] and _goes_on(match[3], place)
            yield match.start(2), match.end(3) if more else match.end(2)
    for match in _HOLDER.finditer(text):
        words = match[1].split(" ")
        if place(words[0]) and (end := _name_end(" ".join(words[1:]), place, none, sure=False, alone=False)):
            start = match.start(1) + len(words[0]) + 1
            yield start, start + end


def _is_like_a_name(said: str) -> bool:
    """Behind a role and a colon more than one word, no verb of ours or hers and no object: not `الشاهد: سمعنا القصف`."""
    words = said.split(" ")
    return len(words) > 1 and not words[0].endswith(("نا", "ت", "وا")) and not words[1].startswith("ال")


def _is_told(text: str, match: re.Match[str]) -> bool:
    """`شقيقي |نزار| مفقود`: whether what befell him follows right behind the first word."""
    words = match[1].split(" ")
    return len(words) > 1 and words[1].translate(ALEFS) in _ENDS


def _several(text: str, match: re.Match[str], end: int, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`أصيب |رامي| و|سعيد| و|بلال|`: the first and those behind it; one ambiguous name alone is somebody only with a family's."""
    start = match.start(1)
    spans, at = [(start, start + end)], start + end
    for _ in range(8):
        more = _AND_MORE.match(text, at)
        if more is None or not is_given_arabic(more[1]):
            break
        last = more.end(2) if more[2] and _goes_on(more[2], place) else more.end(1)
        spans.append((more.start(1), last))
        at = last
    yield from spans


def _goes_on(word: str, place: Says) -> bool:
    """Whether a word behind a given name is of the same name."""
    low = word.translate(ALEFS)
    return (
        low not in _ENDS
        and not low.startswith(("و", "لل", "بال", "كال"))
        and (is_given_arabic(word) or not (is_nobody_arabic(word, alone=False) or place(word)))
    )


def _name_end(words_said: str, place: Says, none: Says, sure: bool, alone: bool = True, named: bool = False) -> int:
    """
    How many letters of these words are a name; 0: none is.

    Parameters
    ----------
    sure : only a person can stand here. alone : a known given name is one without another. named : what has the article behind it is.
    """
    words = words_said.split(" ")
    first = words[0]
    low = first.translate(ALEFS)
    if _is_of_office(words):
        return 0
    if low in _ENDS or first in _KIN or place(words_said) or none(first) or (not sure and len(words) > 1 and place(" ".join(words[:2]))):
        return 0
    given = is_given_arabic(first) or (first == "عبد" and len(words) > 1)
    own = not low.startswith(("ال", "لل", "بال", "وال")) or first.startswith("آل")
    if not given and (not own or is_nobody_arabic(first, alone=not sure) or place(first) or len(first) < 3):
        return 0
    last = 1
    while last < len(words) and last < 4 and (_goes_on(words[last], place) or words[last - 1] == "عبد"):
        last += 1
    of_a_town = last > 1 and words[1].startswith("ال") and words[1].endswith("ي") and len(words[1]) > 5
    behind = last > 1 and (of_a_town or is_given_arabic(words[1]) or words[1] == "عبد" or (named and words[1].startswith("ال")))
    if given:
        if last == 1 and not alone:
            return 0
    elif not (sure or behind) or any(plain(word) in _THINGS for word in words[:last]):
        return 0
    return len(" ".join(words[:last]))


def _is_of_office(words: list[str]) -> bool:
    """`أمين عام الحزب`, `رائد في الجيش`, `رائد وعقيد`: an office or a rank that is a given name, too."""
    behind = words[1:3]
    if words[0] in ("أمين", "امين"):
        return bool(behind) and behind[0] in ("عام", "سر", "صندوق")
    if words[0] not in ("رائد", "رايد") or not behind:
        return False
    return behind[0] in _AND_RANKS or (behind[0] == "في" and behind[-1].removeprefix("ال") in _SERVICES)


_AND_RANKS = frozenset(f"و{rank}" for rank in words_of("عميد عقيد مقدم نقيب ملازم رقيب عريف مساعد لواء جندي ضابط"))
_SERVICES = words_of("جيش شرطة أمن قوات حرس مخابرات استخبارات دفاع مباحث")
_IN_THE_NAME_OF = "باسم"  # who speaks `in the name of` his party stands behind a black name; it is a given name, too
_KIN = frozenset(KIN.split("|"))
_THINGS = frozenset(
    plain(word)
    for word in words_of("الأمم المتحدة الأحمر الأزرق العام المحلي المحلية الوطني الدولي الدولية المدني الإنساني غير جديد جديدة")
)
