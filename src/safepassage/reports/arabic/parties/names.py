"""Names that stand before an Arabic verb, and names in quotation marks: `the organisation that warned`, `a source in the "movement"`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.parties.claimants import is_land
from safepassage.reports.arabic.parties.parties import OF_TOWNS, is_kunya
from safepassage.reports.arabic.words.lexicon import RULES, VERBS, is_event, rules_of
from safepassage.reports.arabic.words.numerals import MONTHS, is_number
from safepassage.reports.arabic.words.verbs import (
    ATTRIBUTION,
    GENERAL,
    GIVEN_NAMES,
    MASDARS,
    OBJECTS,
    PREPOSITIONS,
    SPEECH,
    STOPS,
    THAT,
    USED,
)
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots
from safepassage.reports.words.words import Word, listed

NOT_SIGNS = frozenset('،.؛:,"«»()؟!-–•●▪◦·*')
NAMED_SO = plain_words("وكالة صحيفة إذاعة قناة حركة جماعة تنظيم منظمة شبكة موقع مجموعة كتيبة لواء فصيل مركز حزب جمعية")

_FOLLOWING, _WHAT_FOLLOWS = listed("الاتي التالي"), (["ما", "يلي"], ["ما", "ياتي"])
_WITH_ARTICLE = 6  # letters of `by the` and a noun
INTO = listed("من عن الي علي ازاء")
_OUTLETS = ("لوكاله", "لصحيفه", "لقناه", "لموقع", "لبوابه", "لشبكه", "لاذاعه", "لمراسل")
_OUTLET_NAMES = ("لرويترز", "للجزيره", "للعربيه", "للصحفيين", "للصحافيين", "للاناضول", "لفرانس")
_OCCASIONS = listed(
    "بيان مءتمر موتمر تصريح تصريحات حديث وقت تقرير تقريرها تقريره اتصال مقابله تغريده رساله كلمه ختام منشور موجز ايجاز تحديث"
)
_AGENCIES = plain_words(
    "وكالة صحيفة قناة فرانس برس رويترز الأناضول أسوشيتد أسوشيتدبرس سبوتنيك تاس الجزيرة العربية الأنباء الألمانية الفرنسية للأنباء"
)
_TO_SOMEBODY = ("لي", "لنا", "له", "لها", "لهم", "لك", "لكم")
_DECLINED = plain_words("رفض رفضت فضل فضلت طلب طلبت اشترط اشترطت")
_EVENTS_IN_WAW = plain_words("وقوع وصول وفاة وجود ورود وقف")  # their first letter is no `and`
_TOLD = plain_words("وكالة صحيفة قناة رويترز الصحفيين الصحافيين")
_OPENING, _WAYS = plain_word("فتح"), frozenset(plain_words("ممر ممرات معبر معابر طريق طرق جسر منفذ حدود مطار"))
_AREAS, _AROUND = frozenset(plain_words("مخيم مخيمات بلدة مدينة قرية قرى منطقة")), frozenset(plain_words("محيط منطقة"))
_TIDINGS = frozenset(
    plain_words(
        "الأنباء أنباء التقارير تقارير الشائعات شائعات الإشاعات المزاعم مزاعم الاتهامات اتهامات الادعاءات ادعاءات المعلومات خبر الخبر نبأ "
        "النبأ الأخبار أخبار الاتهام اتهام الادعاء ادعاء التهم التهمة"
    )
)  # what somebody denies or confirms, where no body is named after them
_OF_TIDINGS = frozenset(
    plain_words("وكالة وكالات شبكة قناة موقع مركز صحيفة مدير مكتب هيئة إدارة قسم دائرة وحدة مجلس وزارة مراكز مصادر أمن بعض هذه تلك عبر من")
)
_TRUTH = frozenset(plain_words("صحة دقة مصداقية حقيقة"))
_MOVEMENT, _OF_M23 = plain_word("حركة"), plain_words("حركة متمردو متمردي جماعة")
_FREEING, _THAT_FREE = plain_word("تحرير"), plain_words("هيئة جبهة حركة منظمة")
_THIS = frozenset(plain_words("ذلك ذاك هذا هذه تلك هؤلاء"))
_SO_THAT = frozenset(plain_words("فإن فإنه فإنها فإنهم"))
_IN_NAMES = frozenset(plain_words("بلا حدود أنقذوا"))  # of bodies, though they could say what is done
_ADJECTIVES = plain_words("بريطان بولند بلجيك برلمان بحري برازيل بدوي بحثي بارز")  # how some that are no `by` begin
_OF_OUTLETS = plain_words("مراسل مراسلة مدير محرر مصدر مندوب")


def opened(plain: Sequence[str], end: int) -> int:
    """Where a name in quotation marks that ends before this word begins, behind a noun or `in`; -1: none ends here."""
    if end < 3 or plain[end - 1] not in ("»", '"', "”"):
        return -1
    at = next((at for at in range(end - 3, max(end - 7, 0), -1) if plain[at] in ("«", '"', "“")), -1)
    return at if at > 0 and plain[at - 1] in (*NAMED_SO, "في") else -1


def closed(plain: Sequence[str], opened: int, last: int) -> int:
    """Where a name in quotation marks ends (`وكالة «الأونروا»`), at most four words; 0: it is no name."""
    return next((at + 1 for at in range(opened + 2, min(last, opened + 6, len(plain))) if plain[at] in ("»", '"', "”")), 0)


def name_before(plain: Sequence[str], words: Sequence[Word], text: str, place: int) -> str:
    """The subject before a verb of saying: `منظمة الصحة العالمية التي حذرت`, `الأمم المتحدة تطالب`."""
    end = place - (place > 0 and plain[place - 1] in ("التي", "الذي", "الذين", "قد"))
    if (at := opened(plain, end)) >= 0:
        first = noun_start(plain, at - (plain[at - 1] == "في"))
        return text[words[first].start : words[end - 2].end]  # a source in the "movement"
    first = noun_start(plain, end)
    return text[words[first].start : words[end - 1].end] if end > first else ""


def noun_start(plain: Sequence[str], place: int) -> int:
    first = place
    while first > 0 and place - first < 6:
        word = plain[first - 1]
        if (
            word in NOT_SIGNS
            or word in STOPS
            or word in PREPOSITIONS - {"التي", "الذي", "الذين", "قد"}
            or word in THAT
            or word in ATTRIBUTION
        ):
            break
        if word.lstrip("وف") in ("كان", "كانت", "كانوا"):
            break
        if word in ("لكن", "ولكن", "فيما", "بينما", "كما", "حيث", "وفق", "بحسب"):
            break
        first -= 1
    return first


def subject(plain: Sequence[str], words: Sequence[Word], text: str, first: int, last: int, direct: bool) -> tuple[str, str]:
    """The name that begins at a word, and the agency that it spoke through (`لوكالة رويترز`)."""
    if first < len(plain) and plain[first] in ("«", '"', "“"):
        shut = next((at for at in range(first + 1, min(last, first + 6)) if plain[at] in ("»", '"', "”")), None)
        if shut is not None and shut > first + 1:
            return text[words[first + 1].start : words[shut - 1].end], ""
    if first < len(plain) and (plain[first].startswith(_OUTLETS) or plain[first] in _OUTLET_NAMES):
        behind = next((at for at in range(first + 1, min(first + 4, len(plain))) if plain[at] not in _AGENCIES), first)
        name, _ = subject(plain, words, text, behind, last, direct)  # told AFP a doctor
        return name, text[words[first].start + 1 : words[behind - 1].end]
    first += first < len(plain) and plain[first] in _TO_SOMEBODY  # told me the guard
    first += 2 * (plain[first : first + 2] == ["كل", "من"])  # each of the army and the police
    end = name_end(plain, first, last, direct)
    through = ""
    for at in range(first, min(last, end + 3, len(plain))):
        if plain[at].startswith(_OUTLETS) or plain[at] in _OUTLET_NAMES:
            stop = name_end(plain, at + 1, min(last, at + 4))
            stop = next((n for n in range(at + 1, stop) if plain[n] in THAT or plain[n] in INTO), stop)
            through = text[words[at].start + 1 + (plain[at].startswith("لل")) : words[max(at, stop - 1)].end]
            end = min(end, at)
            break
    if end <= first:
        return "", through
    return text[words[first].start : words[end - 1].end], through


def opens_a_way(plain: Sequence[str], place: int) -> bool:
    """`فتح ممر`, `فتح أربعة طرق`: the deed, and not the party of that name."""
    if plain[place : place + 1] != [_OPENING]:
        return False
    what = place + 1 + (place + 1 < len(plain) and is_number(plain[place + 1]))
    return any(root in _WAYS for word in plain[what : what + 1] for root in roots(word))


def tidings_begin(plain: Sequence[str], at: int) -> bool:
    """`نفت الحكومة |الأنباء عن`, `|صحة التقارير`: what is said of, and no name; not `وكالة الأنباء`, `وزارة الصحة`."""
    word, before = plain[at], plain[at - 1]
    if word in _TRUTH:
        return at + 1 < len(plain) and (plain[at + 1] in _TIDINGS or plain[at + 1] == "ما")
    return word in _TIDINGS and before not in _OF_TIDINGS


def _movement_of(plain: Sequence[str], at: int) -> int:
    """Where the name of a movement ends that a number is of: `حركة |23 مارس`, `حركة إم |23`; 0: it is of none."""
    if plain[at - 1] == _MOVEMENT and plain[at + 1 : at + 2] != [] and plain[at + 1] in MONTHS:
        return at + 2
    return at + 1 if plain[at - 1] == "ام" and at > 1 and plain[at - 2] in _OF_M23 else 0


def _with_it(word: str) -> bool:
    """`قاله`, `أعلنته`: a verb of saying with what it says."""
    return any(word.endswith(it) and word[: -len(it)] in SPEECH for it in ("ه", "ها"))


def name_end(plain: Sequence[str], first: int, last: int, direct: bool = True) -> int:
    """Where a name ends: at a sign, a preposition, `that`, or a noun without article that begins what is said."""
    if opens_a_way(plain, first):
        return first
    if is_land(plain[:last], first):
        return first + 2
    end = first
    while end < min(last, first + 8, len(plain)):
        word = plain[end]
        if end > first and word in ("«", '"', "“") and plain[end - 1] in NAMED_SO and (behind := closed(plain, end, last)):
            end = behind
            continue
        if end > first and word == "في" and not direct and end + 1 < last and plain[end + 1] not in _OCCASIONS:
            end += 1
            continue
        if end > first and word.isdecimal() and (named := _movement_of(plain, end)):
            end = named  # حركة |23 مارس
            continue
        if end > first and (word in _FOLLOWING or plain[end : end + 2] in _WHAT_FOLLOWS):
            break  # أعلنت الوزارة |ما يلي
        if end > first and word in _THIS:
            break  # نفت إذاعة عدن |ذلك
        if word in _SO_THAT or (end > first and word in ("ما", "لما") and plain[end + 1 : end + 2] != [] and _with_it(plain[end + 1])):
            break  # وصفت الحكومة |ما قاله المتمردون
        if end > first and word == _FREEING and plain[end - 1] in _THAT_FREE:
            end += 1  # هيئة |تحرير الشام
            continue
        if end > first and word == "علي" and is_kunya(plain[end - 1]):
            end += 1  # Abu Ali: letter for letter the preposition
            continue
        if end > first and word[:1] in "يت" and (word in VERBS or word in GENERAL) and word not in RULES.keys() - VERBS:
            break
        if word in NOT_SIGNS or word in PREPOSITIONS or word in THAT or word in STOPS or word[:1].isdecimal():
            break
        if direct and end > first and plain[end - 1] != "باسم" and (word in OBJECTS or word in ("عدد", "ما", "لما", "او", "حاله", "حالتي")):
            break
        if direct and end > first and word in _AROUND:
            break  # أعلنت إسرائيل |محيط غزة منطقة عسكرية مغلقة
        if end > first and (tidings_begin(plain, end) or (direct and word in _WAYS | _AREAS and plain[end - 1].startswith("ال"))):
            break  # أغلقت السلطات السودانية |معبر أرقين
        if end > first and plain[end - 1] not in NAMED_SO and opens_a_way(plain, end):
            break  # أعلنت موسكو |فتح ممرات
        if end > first and (word in _DECLINED or word in _EVENTS_IN_WAW):
            break  # who declined to be named; يخشى ناشطون |وقوع مجزرة
        if end > first and word in _TOLD and plain[end - 1] not in _OF_OUTLETS:
            break  # informed the agency
        of_town = (
            end > first and plain[end - 1] in OF_TOWNS and not is_event(word[1:]) and word[:3] != "بين"
        )  # حاكم |بيلغورود; not أفاد سكان |بمقتل
        named = of_town or (end > first and plain[end - 1] in GIVEN_NAMES)
        if (
            end > first
            and not named
            and word.startswith("ب")
            and not word.startswith(("بلا", "بن", "برنامج", "بعثه", "بلد", "بيان", "باسم", *_ADJECTIVES))
        ):
            break
        if word in _OUTLET_NAMES or word.startswith(_OUTLETS):
            break
        if end == first and word.startswith("ب") and (rules_of(word) or (word.startswith("بال") and len(word) > _WITH_ARTICLE)):
            break  # يطالب |بالتنفيذ الفوري
        if direct and end > first and word.endswith(("ها", "هم")) and not word.startswith("ال"):
            break
        if (
            direct
            and end > first
            and not word.startswith("ال")
            and word not in _IN_NAMES
            and (rules_of(word) or word in MASDARS | USED)
            and not word.startswith(("لل", "و"))
        ):
            break
        if end > first and word[:1] == "و" and (word[1:] in SPEECH or word[1:] in ATTRIBUTION):
            break
        end += 1
    return end
