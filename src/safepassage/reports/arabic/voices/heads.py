"""Arabic nouns that the name of somebody who can speak begins with, and where such a name ends. Own work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from safepassage.reports.arabic.parties.names import NAMED_SO, opens_a_way
from safepassage.reports.arabic.parties.parties import PARTIES
from safepassage.reports.arabic.places.place_types import TYPES
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import VERBS, is_event
from safepassage.reports.arabic.words.persons import ONE_PERSON
from safepassage.reports.arabic.words.verbs import GENERAL, LINKS, PREPOSITIONS, SPEECH, THAT
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, stems

_PERSONS = ONE_PERSON | frozenset(
    plain_words(
        "ناطق ناطقة ناطقا متحدث متحدثة متحدثا رئيس رئيسة مسؤول مسؤولة مسؤولون مسؤولين مسؤولا مدير مديرة عضو عضوا عضوان أعضاء وزير وزيرة "
        "منسق منسقة ضابط "
        "ضباط قائد قائدة قائدا قيادي قياديا محافظ حاكم نائب نائبة مستشار مستشارا ممثل ممثلة مبعوث مفوض أمين سفير سفيرة مندوب زعيم شيخ شيوخ "
        "وجهاء عمدة مختار ناشط ناشطة ناشطون ناشطين نشطاء شهود شاهد سكان ساكن ساكنون ساكنين أهالي أهال ناجون ناجين ناج نازحون نازحين نازحات "
        "لاجئون لاجئين عائدون عائدين واصلون واصلين فارون فارين متطوعون متطوعين مسعفون مسعفين أطباء ممرضون ممرضين ممرضات معلمون معلمين "
        "سائقون سائقين تجار مراسل مراسلة مراسلون مراقبون مراقبين محللون محللين خبير خبراء باحث باحثون دبلوماسي دبلوماسيون دبلوماسيين "
        "عاملون عاملين عمال موظفون موظفين شركاء وسطاء أقارب جيران عائلات أسر أمهات رجال نساء شبان قادة والي مشرف مشرفة صيدلاني محام "
        "قبطان خياط بقال كاهن محتجز محتجزون أسرى مهندسون صيادون مزارعون رعاة مقاتلون صاحب صاحبة أرملة مدنيون مدنيين مواطنون صحفيون "
        "إعلاميون مسافرون ركاب مرضى جرحى طلاب وفد حراس قضاة"
    )
)
_BODIES = frozenset(
    plain_words(
        "مصدر مصادر وزارة جيش منظمة منظمات قيادة مرصد قوات مكتب مجلس لجنة لجان مركز وكالة وكالات مستشفى مستشفيات مشفى هلال صليب غرفة أمم "
        "أونروا حكومة سلطة سلطات تحالف برنامج مفوضية فرقة نقطة شركة بلدية جماعة مجمع دفاع هيئة إدارة رابطة بعثة رئاسة خارجية داخلية يونيسف "
        "أوتشا نقابة جمعية قناة شرطة إذاعة راديو تلفزيون شبكة كتائب مقاومة ائتلاف صحيفة حركة حزب طاقم طواقم مؤسسة مديرية دائرة خلية عيادة "
        "صيدلية اتحاد جامعة جبهة فصيل فصائل معارضة تنسيقية عمليات إطفاء نيابة محكمة عشائر يونيفيل بنتاغون كرملين ميناء مطار فريق فرق جهاز "
        "قسم خوذ حشد لواء كتيبة محافظة قبيلة كنيسة أبرشية أركان استخبارات فوج مصلحة كادر إعلام مرافق خدمة عائلة أسرة كتلة تنظيم حلف "
        "اتصالات صندوق معهد بنك مصرف أكاديمية مبادرة حملة تجمع ملتقى منتدى منصة مشروع نادي سفارة قنصلية برلمان كونغرس مجموعة "
        "قوى تيار حراك أوساط"
    )
)
_OF_SOMEBODY = frozenset(plain_words("عيادة صيدلية عائلة أسرة شركة فريق طاقم قبيلة كتلة"))  # they are called by whoever leads or has them
_NO_NOUNS = PREPOSITIONS | THAT | LINKS | SPEECH.keys() | VERBS | GENERAL
_PARTIES = frozenset(name for name, _ in PARTIES if " " not in name)
_WITHIN = frozenset(plain_words("باسم في لدى"))  # between the words of a name
_ONES = frozenset(plain_words("كل أي أول آخر بعض أحد كم أكثر مئة ألف مليون غير ثاني"))  # before one of many
_MOST = 7  # words of a name
_SHORT = 4  # letters of a word that is no noun in the accusative
_BEFORE = 5  # words before one of a name where it may begin


@lru_cache(maxsize=20_000)
def noun_in(word: str) -> str:
    """The noun of who can speak in a plain word, without `and`, `to`, the article before it; empty: none."""
    found = next((stem for stem in stems(word) if stem in _PERSONS or stem in _BODIES or stem in _PARTIES), "")
    bare = word[:-1] if word.endswith("ا") and len(word) > _SHORT else ""  # غير أن |سكانا تحدثوا
    return found or (bare if bare in _PERSONS or bare in _BODIES else "")


def is_one_who_speaks(word: str) -> bool:
    """Whether a plain word is a noun of somebody who can speak, not of a body: `مراسلتنا`, `ناطق`."""
    return any(root in _PERSONS for root in roots(word))


def name_around(plain: Sequence[str], place: int, placed: Callable[[int], bool]) -> range:
    """
    The words of the name of somebody who can speak, of which one is given; empty: there is none.

    It ends where the name of a person begins, whom no list needs to have: at a word that is no noun of these, no adjective and no place.

    Parameters
    ----------
    placed : whether a word stands in the name of a place.
    """
    first = _begin(plain, place)
    return range(first, _end(plain, first, placed)) if first >= 0 else range(0)


def before_object(name: str) -> str:
    """`أهالي حي الصبرة |الصليب الأحمر`, `الحكومة اليمنية |الحوثيين`: who does it, without the other at whom it is directed."""
    words = name.split()
    plain = [plain_word(word) for word in words]
    for at in range(1, len(words)):
        noun = noun_in(plain[at]) if plain[at].startswith("ال") else ""
        noun = noun or (plain[at] if plain[at] in _BODIES | _PARTIES else "")  # الحكومة الصومالية |حركة الشباب
        if noun and _definite(plain[at - 1]) and not (_adjective(plain[at]) and noun not in _PARTIES):
            return " ".join(words[:at])
    return name


def without_deed(name: str) -> str:
    """`وزارة الدفاع الروسية |القصف`: who denies it, without what is denied; `مركز رصد الانتهاكات` is whole."""
    words = name.split()
    plain = [plain_word(word) for word in words]
    deeds = (at for at in range(1, len(words)) if _definite(plain[at]) and is_event(plain[at][2:]) and _definite(plain[at - 1]))
    return " ".join(words[: next((at for at in deeds if not noun_in(plain[at])), len(words))])


def is_surname(plain: Sequence[str], place: int) -> bool:
    """
    Whether a trade behind a word that is no noun of who can speak and no verb is a surname: `ليلى حداد`, `كريم خباز`.

    Without an article: `الممرضة نجار` is told by the article of what stands before it.
    """
    before = plain[place - 1] if place else ""
    if plain[place] not in ONE_PERSON or not before[:1].isalpha() or before in _NO_NOUNS or before[1:] in SPEECH:
        return False
    return not before.endswith(("ا", "ون", "ين", "ات")) and before not in _ONES


def _begin(plain: Sequence[str], place: int) -> int:
    """Where the name begins: at its first noun, with what it is of behind it; -1: nowhere."""
    begin, parted = -1, False
    for at in range(place, max(-1, place - _BEFORE), -1):
        word = plain[at]
        if word in _WITHIN and begin >= 0 and not parted:
            parted = True
            continue
        noun = "" if is_accusative(word) and plain[at - 1 : at] != ["ان"] and plain[at - 1 : at] != ["وان"] else noun_in(word)
        apart = _definite(word) and not parted and not (begin == at + 1 and _adjective(plain[begin]))  # `the army the hospital`
        if not word[:1].isalpha() or (not noun and (begin >= 0 or word in _NO_NOUNS)) or (begin >= 0 and apart):
            break
        begin, parted = (at if noun else begin), False
    return begin


def _end(plain: Sequence[str], first: int, placed: Callable[[int], bool]) -> int:
    person = any(stem in _PERSONS or stem in _OF_SOMEBODY for stem in stems(plain[first]))
    last = first + 1
    while last < min(first + _MOST, len(plain)):
        word, before = plain[last], plain[last - 1]
        if opens_a_way(plain, last) and before not in NAMED_SO:
            break  # أعلنت موسكو |فتح ممرات
        if not CLASSES["truces"].isdisjoint(stems(word)) or word == "وقف" or (word in VERBS and word.endswith(("ت", "وا"))):
            break  # أنهى الجيش |الهدنة, موسكو |وافقت
        if word in _WITHIN:
            goes_on = last + 1 < len(plain) and (_definite(plain[last + 1]) or placed(last + 1) or bool(noun_in(plain[last + 1])))
        elif _definite(word):
            goes_on = not (_definite(before) and noun_in(word) and word[:1] == "ا") or _adjective(word)
        elif placed(last) or any(stem in TYPES for stem in stems(word)):
            goes_on = not (word in TYPES and _definite(before))  # أغلقت السلطات السودانية |معبر أرقين
        elif _definite(before) or word[:1] in "يت":
            goes_on = False
        else:
            goes_on = (
                (bool(noun_in(word)) and not is_accusative(word))
                or _adjective(word)
                or (last == first + 1 and not person and word[:1].isalpha())
            )
        if not goes_on:
            break
        last += 1
    return last if plain[last - 1] not in _WITHIN else last - 1


def is_accusative(word: str) -> bool:
    """`غير أن |سكانا|`, `20 |ناشطا|`: nobody who speaks, but behind a `that`."""
    return word.endswith("ا") and noun_in(word) == word[:-1]


def _definite(word: str) -> bool:
    return word.startswith(("ال", "لل"))


def _adjective(word: str) -> bool:
    return len(word) > 3 and word.endswith(("ي", "يه", "يون", "يين", "يا")) and noun_in(word) not in _BODIES
