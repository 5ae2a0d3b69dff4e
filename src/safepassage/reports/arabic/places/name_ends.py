"""Which words may be of a name, and where a name ends behind its type: `مستشفى |دبري تابور`, `بلدة |بيت لاهيا`; not `مستشفى |ميداني`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.places.place_types import TYPES
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import VERBS, rules_of
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.verbs import GENERAL, LINKS, PREPOSITIONS, SPEECH
from safepassage.reports.words.arabic_words import plain_words, stems

MODIFIERS = frozenset(
    plain_words(
        "الرئيسي الرئيسية الشرقية الغربية الشمالية الجنوبية الشرقي الغربي الشمالي الجنوبي المحاصرة القديمة القديم المدينة المنطقة "
        "العام العامة الدولي "
        "الوحيد الوحيدة السكني السكنية الحدودية الحدودي المؤدية المؤدي الذي التي القريبة المجاورة المحيطة العسكرية العسكري الميداني "
        "الحكومي المدني الجديدة "
        "الجديد الآمن الإنساني آمن إنساني بري جديد واحد واحدة كاملة اللاجئين النازحين الطبي المركزي المركزية الساحلي الكبرى الأخيرة "
        "الأخير المحلية"
    )
)
NO_NAMES = frozenset(
    plain_words(
        "البلاد المدينة البلدة القرية المنطقة المخيم المستشفى الطريق الممر المعبر الجيش القوات الحكومة الأمم المتحدة السكان المدنيين الناس "
        "الحرب القصف كل بعض أي هذه "
        "هذا تلك ذلك بين نحو حين أن ما من إلى على في عن اليوم أمس الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الطعام "
        "الماء عدة عدد جميع "
        "الجرحى المرضى آلاف مئات عشرات الجوار المئة المائة القطاع الشمال الجنوب الشرق الغرب متنه متنها متنهما متنهم داخله داخلها "
        "بداخله بداخلها قرب بالقرب آمن آمنة يربط تربط يصل تصل اعتبارا ابتداء بدءا انطلاقا"
    )
)
_NO_NAMES_EITHER = frozenset(
    plain_words(
        "شرقي غربي شمالي جنوبي وسط أكثر أقل نحو حوالي وقف الحدود حدود اللواء الفرقة الكتيبة نصف ثلث ربع حل إنهاء شمال جنوب شرق غرب الغذاء "
        "صفوف أوساط فجرا صباحا مساء ليلا ظهرا عصرا ضحى نهارا يوميا مجددا أمس"
    )
)
_NAMES_LIKE_THEM = frozenset(
    plain_words("حجازي علوي بحري مهدي هادي حنين حطين فلسطين صالحين نسرين ياسين الياسين حسنين جنين عابدين شاهين تشرين")
)
LEADS = frozenset(
    plain_words("أبو أم أبي بيت تل كفر عين دير رأس باب خان وادي عبد بني ال الكيلو ذو بن جبل سوق دار شيخ الشيخ برج حوش ضهر قلعة حمام")
)
_LEADING = frozenset(plain_words("أبو أم أبي بيت تل كفر عين دير رأس باب خان وادي عبد بني ال الكيلو ذو بن"))  # a second word follows
NOUNS = frozenset().union(*CLASSES.values())


def name_end(plain: Sequence[str], first: int) -> int:
    """The words of a name behind its type: at most two, the second with the article or after a word that wants one."""
    if (
        first >= len(plain)
        or not may_name(plain[first])
        or plain[first] in MODIFIERS
        or (plain[first] in TYPES and plain[first] not in LEADS)
        or _adjective(plain[first])
        or (plain[first] in NOUNS and not plain[first].startswith("ال"))
    ):
        return first
    last = first + 1
    leads = plain[first] in _LEADING
    if last < len(plain) and leads and plain[last][0].isalnum() and (plain[last] not in PREPOSITIONS):
        return last + 1
    if last < len(plain) and _second(plain, first, last):
        return last + 1
    if last < len(plain) and plain[last].startswith("ال") and may_name(plain[last]) and not plain[last].endswith(("يه", "يين", "ات")):
        return last + (plain[last] not in MODIFIERS and len(plain[last]) > 3 and not plain[first].startswith("ال"))
    return last


def _adjective(word: str) -> bool:
    """`مستشفى ميداني`, `طريق ساحلي`, `مستشفى جزئيا`: without the article, of a kind and no name; and `بالتوجه`, a noun with `by`."""
    if word.startswith(("بال", "لل")):
        return True
    if word in ("سكني", "بري", "جوي", "طبي", "ميداني", "شعبي"):
        return True
    return not word.startswith("ال") and len(word) > 4 and word.endswith(("ي", "يه", "يا", "ين")) and word not in _NAMES_LIKE_THEM


def _second(plain: Sequence[str], first: int, last: int) -> bool:
    """A second word that no list knows, behind a first without article: مستشفى دبري تابور."""
    word = plain[last]
    known = rules_of(word) or word in NOUNS or word in MODIFIERS or any(stem in TYPES for stem in stems(word))
    return (
        not known and not plain[first].startswith("ال") and not word.startswith(("ال", "و", "ب", "ل")) and may_name(word) and len(word) > 3
    )


def may_name(word: str) -> bool:
    bare = word[1:] if word[:1] in "وف" else word
    if word[:1] in "لب" and not word.startswith("لا") and (rules_of(word) or word[1:] in NOUNS):
        return False
    no_verb = not any(one in VERBS or one in GENERAL or one in SPEECH for one in (word, bare))
    return (
        word[:1].isalpha()
        and word not in NO_NAMES
        and word not in _NO_NAMES_EITHER
        and not is_number(bare)
        and word not in PREPOSITIONS
        and word not in LINKS
        and no_verb
    )
