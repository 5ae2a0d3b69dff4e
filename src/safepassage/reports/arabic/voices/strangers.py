"""Arabic names of people who hold no office, which are nobody's business: what is left of a claimant without them. Own work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from safepassage.reports.arabic.parties.claimants import is_land
from safepassage.reports.arabic.parties.parties import OF_TOWNS, PERSON, UNNAMED
from safepassage.reports.arabic.places.place_types import TYPES
from safepassage.reports.arabic.voices.heads import is_one_who_speaks, noun_in
from safepassage.reports.arabic.words.lexicon import rules_of
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.arabic.words.verbs import PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, stems

_KIN = frozenset(
    plain_words(
        "عائلة أسرة أقارب أصدقاء جيران زملاء رفاق ذوو ذوي والد والدة أب أم زوج زوجة أرملة أرمل ابن ابنة بنت أبناء بنات شقيق "
        "شقيقة أشقاء شقيقات أخ أخت إخوة عم عمة خال خالة جد جدة حفيد حفيدة قريب قريبة صديق صديقة جار جارة زميل زميلة خطيب خطيبة "
        "رفيق رفيقة محامي محامية صهر كنة نجل نجلة"
    )
)  # of somebody, who is named behind them
_OF_PLACES = frozenset(plain_words("محافظ حاكم والي عمدة مختار رئيس رئيسة مدير مديرة قائد وزير سفير قاضي مطران أسقف إمام أمير"))
_MANY = frozenset(
    plain_words("سكان أهالي وجهاء نازحو نازحون نازحين لاجئو مسؤولو أبناء مقاتلو نشطاء ناشطو شيوخ أطباء قادة مراقبو عناصر جنود")
)
_BEFORE_NAMES = frozenset(
    plain_words("خان دير كفر تل عين بيت رأس وادي جبل بني باب تلة بئر بير مدينة جزيرة نيو سان خربة شارع شمال جنوب شرق غرب وسط")
)
_STATES = frozenset(
    plain_words(
        "فرنسا بريطانيا ألمانيا مصر قطر سوريا لبنان ليبيا أوكرانيا إيران تركيا روسيا إسرائيل إثيوبيا إريتريا كندا إيطاليا "
        "باكستان أفغانستان تونس بولندا هولندا بلجيكا إسبانيا اليابان أستراليا أمريكا أميركا السعودية تشاد مالي النيجر نيجيريا "
        "كينيا أوغندا رواندا بوروندي فلسطين جيبوتي أرمينيا أذربيجان جورجيا بيلاروسيا صربيا كرواتيا البوسنة كوسوفو ميانمار "
        "ماليزيا إندونيسيا سويسرا النمسا النرويج فنلندا السويد الدنمارك اليونان قبرص رومانيا المجر بلغاريا مولدوفا لاتفيا "
        "ليتوانيا إستونيا كوبا فنزويلا كولومبيا هايتي دمشق بيروت بغداد صنعاء عدن خاركيف خيرسون أوديسا لفيف دونيتسك لوغانسك "
        "القرم تايبيه سول طوكيو دكا كولومبو داكار نيامي واغادوغو أبوجا لاغوس بريتوريا الجزائر مسقط أنقرة طهران موسكو كييف "
        "واشنطن لندن باريس برلين روما مدريد بروكسل جنيف نيويورك عمان مقديشو نيروبي أسمرة جوبا كابول كابل إسلام نيودلهي بكين "
        "نيوزيلندا أيسلندا لوكسمبورغ مالطا مدغشقر ناميبيا بوتسوانا زامبيا زيمبابوي أنغولا موزمبيق تنزانيا ملاوي غامبيا غينيا ليبيريا "
        "السنغال غانا بنين توغو الكاميرون الغابون البرازيل الأرجنتين تشيلي بيرو بوليفيا الإكوادور نيكاراغوا هندوراس غواتيمالا بنما "
        "المكسيك تايلاند كمبوديا لاوس فيتنام سنغافورة منغوليا نيبال سريلانكا كازاخستان أوزبكستان طاجيكستان قرغيزستان تركمانستان "
        "سلوفاكيا سلوفينيا ألبانيا مقدونيا البرتغال آيرلندا أيرلندا التشيك الصومال اليمن العراق الأردن الكويت البحرين المغرب موريتانيا "
        "بنغازي طرابلس أربيل كيغالي كينشاسا باماكو نجامينا انجمينا بانكوك يريفان باكو تبليسي مينسك وارسو بلغراد سراييفو زغرب "
        "أوتاوا أوسلو ستوكهولم هلسنكي أثينا لاهاي رام تل أبو أديس غزة رفح"
    )
)
_CALLED_SO = frozenset(
    plain_words(
        "أوكسفام أوكسفم يونيسف يونيسيف أوتشا أونروا يونيسكو أمنستي هيومن أطباء محامون صحفيون مراسلون أنقذوا كير ميدل نيويورك "
        "وول بلومبرغ رويترز فرانس أسوشيتد سبوتنيك تاس إنترفاكس سي بي إن سانا وفا دويتشه سكاي فايننشال لوموند هآرتس معاريف "
        "يديعوت إيكوفلايت تقاطع نتبلوكس ناتو يونيفيل يوناميد إيغاد إيكواس بنتاغون كرملين فتح نداء إنقاذ أفريكوم سنتكوم فصائل "
        "مصادر شهود ناطقون بوتين زيلينسكي نتنياهو ترامب ترمب بايدن أوباما بوش كلينتون أردوغان إردوغان ماكرون ميركل شولتس لافروف "
        "بلينكن كيري غوتيريش غوتيريس تيدروس حميدتي برزاني بارزاني مناوي كيكل ديبي آبي بان مون دي غريفيث غريفيثس بيدرسن سلامة "
        "باتيلي بيرتس فولكر لازاريني حفتر مادورو تقرير بيان مذكرة حصيلة إحصاء بيانات أرقام تقديرات وثائق وثيقة صور شهادات "
        "إفادات معلومات مقاطع وسائل مصفوفة منصة مبادرة حملة آلية تصنيف مشروع شراكة"
    )
)  # bodies whose name is no noun of a body, holders of offices whom everybody knows, and papers
_OF_MANY = frozenset(
    plain_words("أحد إحدى أحدهم بعض كل جميع معظم غالبية أغلب عدد عدة عديد عشرات مئات آلاف كثير كثيرون آخرون غير ثلاثة اثنان")
)
_INSIDE = frozenset(plain_words("في من باسم لدى عن لشؤون بلا حول أو قرب غير عيان ما شبه على إلى"))
_SHORT_ADJECTIVES = frozenset(
    plain_words("محلي أممي طبي أمني كردي عربي تركي مدني بري حزبي رسمي ديني قبلي بارز كبير رفيع سابق آخر مطلع مقرب")
)
_TRADES = frozenset(
    plain_words(
        "مؤذن محاسب مترجم كاتب كاتبة شاعر مخرج جزار حمال حفار ربان مسعفة ميكانيكي كهربائي سباك خياطة نادل طاه قس راهبة قاض إمام "
        "مزارعة بائعة راعية راع بدوي شيوخ نواب مشايخ تجار ضباط جنود خبيرة محللة باحثة محامون ممثلة مراقبة متخصص مختص اختصاصي "
        "أخصائي جراح جراحة ممول وسيط وسيطة مفاوض مفاوضة مبعوثة موفد موفدة نقيب عسكريون بحارة طيارون سجناء معتقلة سجينة أسيرة "
        "محتجزة رهينة رهائن فتى فتاة شاب شابة مسن مسنة أرامل نسوة رجل امرأة سيدة سيدات زوار حجاج مارة مسافر مسافرة زائر متظاهرة "
        "محتجون ناخب ناخبة مرشح مرشحة مستوطن مغترب مهاجر مقيم مقيمة قروية جارات نازحة لاجئة عائد عائدة فار ناجية مصابة جريحة "
        "مريضة شهود راو معارض معارضون منشق مصلون طلبة أساتذة عجوز"
    )
)
_NAMES_TOO = frozenset(
    plain_words("مختار أمين أمير إمام قاضي بدوي راعي شاعر شاهر كاتب حارس ناجي ربان")
)  # of persons, though they are offices
_CALLED = frozenset(plain_words("يدعى تدعى ويدعى وتدعى اسمه اسمها واسمه واسمها يسمى تسمى"))
_NO_ARTICLE = frozenset(plain_words("والي والد والدة واليا والدا"))
_GOVERNORS = frozenset(plain_words("والي محافظ حاكم عمدة"))
_UMM = plain_word("أم")  # a mother, and what many towns begin with
_MOST = 5  # words of a name that is nobody's


@lru_cache(maxsize=20_000)
def without_strangers(name: str) -> str:
    """
    A claimant without the names of people who hold no office: `مدير المستشفى`, `عائلة`, `الناجية`; a person alone is an unnamed one.

    No list has the names of all people, so that they are told by where they stand: behind a definite noun, behind a noun of kin, or in
    front without being a noun of who can speak, a state or a body.
    """
    if name in ("", "author", UNNAMED, PERSON):
        return name
    words = name.split()
    plain = [plain_word(word).strip("\"'«»،.,:()") for word in words]
    if _stranger(plain):
        return PERSON
    last = next((at for at in range(1, len(plain)) if _name_begins(plain, at)), len(plain))
    somebody = plain[0] in _GOVERNORS or _one_person(plain[0]) or _office(plain[0])  # no movement: حركة أحرار |الشام
    last -= (plain[0] in _GOVERNORS or last < len(plain)) and somebody and _given_name(plain, last - 1)
    while last > 1 and plain[last - 1] in _INSIDE - {"عيان"}:
        last -= 1
    return " ".join(words[:last])


def _stranger(plain: Sequence[str]) -> bool:
    """Whether a name is of a person alone: it begins with no noun of who can speak, and with nothing else that is known."""
    first = plain[0]
    if is_land(plain, 0):
        return False
    if len(plain) == 1 and first.startswith("ال") and first.endswith("ي") and len(first) > 5:
        return not (_known(first) or _known(first[2:]) or rules_of(first) or _known(first[2:-1] + "ه"))  # of a family or a town
    if len(plain) > _MOST or _definite(first) or _known(first) or first in _CALLED_SO or set(stems(first)) & (_STATES | _CALLED_SO):
        return False
    return not rules_of(first) and first not in PREPOSITIONS and first[:1].isalpha() and not _many(first)


def _name_begins(plain: Sequence[str], at: int) -> bool:
    """Whether the name of a person begins at a word behind the first."""
    word, before = plain[at], plain[at - 1]
    if word in _CALLED:
        return True
    if before in _INSIDE or word in _INSIDE or not word[:1].isalpha():
        return False
    if _definite(before) and word in _NAMES_TOO and at + 1 < len(plain):
        return True  # عميد البلدية |مختار المعداني
    if at > 1 and before == _UMM and plain[at - 2] in OF_TOWNS:
        return False  # مجلس أم |درمان
    if _kin(before):
        return not (_kin(word) or (_definite(word) and (names_people(word[2:]) or _speaks(word) or _plural(word))))
    if _definite(word) or _known(word) or _joined(word) or _adjective(word) or set(stems(word)) & (_STATES | _CALLED_SO):
        return False
    if _definite(before) or before.endswith(("نا", "ها", "هم")):
        return True
    if before in _BEFORE_NAMES or set(stems(before)) & TYPES or not (_one_person(plain[0]) or _office(plain[0])):
        return False
    return not (_speaks(before) or _office(before)) or (at == 1 and not _office(before))


def _given_name(plain: Sequence[str], at: int) -> bool:
    """`والي شمال دارفور |الحافظ بخيت`: a word with the article behind a bare name that is of no office, before a surname."""
    if at < 2 or not _definite(plain[at]) or _known(plain[at]) or _adjective(plain[at]):
        return False
    before = plain[at - 1]
    return not (_definite(before) or _known(before) or _adjective(before) or before in _BEFORE_NAMES)


def _office(word: str) -> bool:
    return bool(set(stems(word)) & _OF_PLACES)


def _one_person(word: str) -> bool:
    """`محامية`, `شاهد`: behind it stands who it is, not whose; of `سكان` and of `شرطة` a place does."""
    return (names_people(word) or is_one_who_speaks(word)) and not set(roots(word)) & (_MANY | _OF_MANY) and not _many(word)


def _many(word: str) -> bool:
    return len(word) > 4 and word.endswith(("ون", "ين", "ات"))


def _known(word: str) -> bool:
    return _speaks(word) or names_people(word) or _kin(word) or bool((TYPES | _OF_PLACES | _MANY | _OF_MANY | _TRADES) & set(roots(word)))


@lru_cache(maxsize=20_000)
def _speaks(word: str) -> bool:
    """`مصدرا`, `مسعفو`: a noun of who can speak, in the accusative too, and where it is of something."""
    return any(noun_in(root) for root in roots(word)) or (word.endswith("و") and bool(noun_in(word + "ن") or names_people(word + "ن")))


def _kin(word: str) -> bool:
    """`عائلة`, `زوجته`; `عائلات` are many, and told by what they are."""
    return not _definite(word) and not word.endswith("ات") and bool(_KIN & set(roots(word)))


def _plural(word: str) -> bool:
    return word.endswith(("ون", "ين", "ات", "ي", "يه", "ايا"))


def _joined(word: str) -> bool:
    """`لحقوق`, `والشرطة`, `بجنيف`: a letter before a noun goes on with the name."""
    return len(word) > 4 and (word[1:3] == "ال" or (word[0] in "لو" and (_speaks(word[1:]) or bool(rules_of(word[1:])) or word[0] == "ل")))


def _definite(word: str) -> bool:
    return word.startswith(("ال", "لل", "وال", "بال", "ولل")) and word not in _NO_ARTICLE


def _adjective(word: str) -> bool:
    return word in _SHORT_ADJECTIVES or (len(word) > 4 and word.endswith(("ي", "يه", "يون", "يين", "يا", "ون", "ين", "ات")))
