"""Arabic words for one person, for two and for several: مسعف, امرأة, طفلان, تلميذين, شخصين اثنين, سبعة دركيين."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.words.arabic_words import plain_words, roots

_PERSON = plain_words(
    "شخص طفل مدني جندي عنصر مسعف صحفي فلسطيني مسلح قتيل جريح شاب عامل طبيب شرطي متطوع موظف لاجئ نازح سوري يمني سوداني لبناني عراقي "
    "ليبي مواطن رجل ضابط امرأة فتاة سيدة طفلة رضيع مقاتل شهيد أوكراني صومالي أفغاني مسن صياد سائق مهاجر ممرض أسير معلم "
    "مصور حارس مزارع مدرس مهندس طيار تلميذ ممرضة طبيبة صحفية متطوعة موظفة معلمة مسعفة نازحة لاجئة عاملة مسنة مجند راكب بائع طالب طالبة "
    "إسرائيلي إسرائيلية تركي مصري أردني أميركي أمريكي إيراني روسي فرنسي مستوطن بحار راع قروي كاهن "
    "فتى صبي صبية عجوز رضيعة شابة مواطنة راهب "
    "مريض مريضة تلميذة دركي إطفائي خباز نجار حداد تاجر فلاح حطاب متظاهر متظاهرة محتج أستاذ أستاذة حاج مصل معاق معوق "
    "مدرب فرد مراهق مراهقة عريس عروس سجين معتقل عسكري انتحاري مهاجم مرتزق مخرب إرهابي "
    "ملازم نقيب رائد عقيد عميد مقدم رقيب عريف مساعد قناص حلاق رسام مغن لاعب صحافي صحافية "
    "مرافق مرافقة زميل زميلة صديق صديقة شقيق شقيقة منتسب منتسبة"
)
ONE_PERSON = frozenset(_PERSON) | frozenset(plain_words("أحدهم أحدهما إحداهن إحداهما"))
_AKIN = frozenset(
    plain_words(
        "شقيق شقيقة ابن ابنة حفيد حفيدة جار زوج زوجة أخ أخت قريب رفيق زميل صديق مرافق قائد وزير شيخ خبير يتيم رهينة قابلة مدير مديرة "
        "ناشط ناشطة إعلامي إعلامية توأم كادر"
    )
)
TWO_FOLLOWED = frozenset(plain_words("اثنان اثنين اثنتين اثنتان"))
MOVEMENT = "طالبان"
_NOT_MEN = frozenset(
    plain_words(
        "ملايين سنين قوانين قرون بساتين طواحين سجون ديون عيون عناوين ميادين براهين سكاكين مليون مئتين ألفين بنزين زيتون تلفزيون "
        "كرسيا يوميا أسبوعيا شهريا سنويا سوريا ليبيا تركيا روسيا "
        "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون"
    )
)


def _two_of(person: str) -> tuple[str, ...]:
    """
    The forms that can only mean two: طبيبتان and طبيبتين, تلميذان and تلميذين; of مسعف, عامل, خباز and جندي only مسعفان.

    Participles, crafts and adjectives of origin have a plural in ين, so their accusative may be of many.
    """
    if person.endswith("ه"):
        return person[:-1] + "تان", person[:-1] + "تين"
    many = person[:1] == "م" or person[-1] == "ي" or (len(person) == 4 and "ا" in person[1:3])
    return (person + "ان",) if many else (person + "ان", person + "ين")


TWO_PERSONS = frozenset(form for person in (*_PERSON, *_AKIN) for form in _two_of(person)) | {"فتيين", "اخوان", "اخوين", "اختان", "اختين"}


def nouns(word: str) -> tuple[str, ...]:
    """A plain noun and what it may be the plural or the accusative of; nothing is cut from before it (`بسيارة` is no car that was hit)."""
    return tuple(root for root in roots(word) if root[:2] == word[:2])


def are_students(before: str, word: str) -> bool:
    """`أصيب طالبان`, `قتل معلم وطالبان`: two students; the movement is feminine, or named by a noun (`هاجمت طالبان`, `عناصر طالبان`)."""
    bare = before.lstrip("وف")
    if word == MOVEMENT:
        return bare in VERBS and bare[:1] != "ت" and bare[-1:] != "ت"
    return word == "و" + MOVEMENT and bare[:2] != "ال" and names_people(bare)


def is_person(word: str) -> bool:
    """A single person, be it as an object (`طفلا`)."""
    return word in ONE_PERSON or (len(word) > 3 and word.endswith("ا") and word[:-1] in ONE_PERSON)


def names_one(plain: Sequence[str], at: int) -> bool:
    """Whether one person, be it with where he is from, is told of up to a word: `رجلاً`, `جندياً أميركياً`."""
    word = plain[at]
    described = at > 0 and word.removesuffix("ا").endswith(("ي", "يه")) and is_person(plain[at - 1].lstrip("و"))
    return described or is_person(word.lstrip("و"))


_BROKEN = frozenset(
    plain_words(
        "ضباط رعاة أطباء طلاب طلبة تلاميذ حراس قادة سجناء تجار باعة حجاج ركاب إخوة أبناء أحفاد رضع توائم قضاة نواب وزراء شيوخ كهنة رهبان "
        "أتراك أكراد أيتام حوامل عجائز بدو خفراء ضيوف أسرى رهائن عملاء خبراء سفراء زعماء وجهاء شهود طهاة سياح فتية صبية غرباء أجانب علماء "
        "أساتذة حلفاء شركاء زملاء جيران نزلاء عزل شرطيات ضابطات"
    )
)  # plurals without an ending, where no list above has them


@lru_cache(maxsize=20_000)
def names_people(word: str) -> bool:
    """
    Whether a plain noun behind a number is of people: a known one, or by its ending.

    The sound plural in ون and ين is of men (`سبعة دركيين`), and so is nearly every noun of origin or trade in the accusative (`47 مالياً`).
    """
    found = set(roots(word))
    found |= {root[:-1] for root in found if root.endswith("ي")}
    return bool(found & (ONE_PERSON | _AKIN | _BROKEN | CLASSES["people"] | CLASSES["fighters"])) or (
        len(word) > 4 and word.endswith(("ون", "ين", "يا")) and word not in _NOT_MEN
    )
