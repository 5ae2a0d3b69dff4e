"""Arabic words in one spelling, and what they speak of. Own work, from the vocabulary of news and situation reports."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from safepassage.records.reading import Modality, ReadKind

_FORMS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": ""})
_PREFIXES = ("وال", "فال", "بال", "كال", "وبال", "ولل", "لل", "ال")
_ARABIC_DIGITS = {ord("٠") + n: str(n) for n in range(10)} | {ord("۰") + n: str(n) for n in range(10)}


@lru_cache(maxsize=50_000)
def plain_word(word: str) -> str:
    """Without vowel marks and tatweel, one alef, ya and ta marbuta; digits as 0-9."""
    bare = "".join(letter for letter in word if not "\u064b" <= letter <= "\u0652")
    return bare.translate(_FORMS).translate(_ARABIC_DIGITS)


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """A plain word without the letters that may stand before it (and, so, in, to, as; the article; will), in every way."""
    found = [word]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            found.append(word[len(prefix) :])
    if len(word) > 3 and word[0] in "وفبلكس":
        found.append(word[1:])
        if len(word) > 4 and word[1] in "سبل":
            found.append(word[2:])
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class ArabicRule:
    """One of these words, with one of the `beside` words in its clause if any are asked for."""

    kind: ReadKind
    subtype: str
    strength: float
    beside: frozenset[str] = frozenset()


_CLASSES = {
    "ways": "ممر ممرا ممرات معبر معابر طريق طرق الطرق الطريق منفذ حاجز منافذ مخرج جسر مطار ميناء الممر المعبر المعابر بوابه مسار",
    "aid": "مساعدات المساعدات اغاثه الاغاثه قافله قوافل شاحنه شاحنات غذاء الغذاء غذاييه ادويه دواء وقود طحين سله سلال وجبه وجبات مساعده "
    "انسانيه امدادات قافلات",
    "people": "مدني مدنيين مدنيون مدنيا شخص شخصا اشخاص اطفال طفل طفلا نساء رجال عاءله عاءلات عايله عايلات اسره اسر سكان نازح نازحا "
    "نازحين لاجي لاجيين مقاتل "
    "مقاتلا مقاتلين جرحي مرضي موظف مواطن مواطنا مواطنين ناس اهالي اسري محاصرين الاف مءات ميات",
    "weapons": "صاروخ صواريخ قذيفه قذايف قذاءف برميل براميل قنبله قنابل غاز كلور هاون مدفعيه مدفعي رصاص النار نار عبوه لغم الغام متفجره "
    "متفجر عنقوديه قناص",
    "areas": "مدينه المدينه بلده قريه حي احياء الاحياء منطقه مناطق المنطقه قاعده موقع مواقع حاجز مطار سد تل جبل بلدات قري اراض شارع "
    "ثكنه القري مساحه",
    "wants": "ادويه الادويه دواء غذاء الغذاء ماء مياه الماء المياه كهرباء وقود الوقود خبز الخبز حليب اطباء طبيه علاج مساعدات اكسجين "
    "جراحه مستلزمات ماوي خيام دم غذاييه رعايه",
    "talks": "اتفاق الاتفاق هدنه الهدنه مفاوضات المفاوضات محادثات المحادثات تسويه مبادره وقف سلام اجتماع لقاء قرار مقترح المقترح قمه",
    "forces": "قوات القوات جيش الجيش مسلحين مسلحون مسلحي مقاتلين مقاتلو ميليشيا ميليشيات فصاءل فصايل المعارضه تنظيم كتاءب كتايب جنود "
    "وحدات تعزيزات دبابات حركه جماعه طاءرات طايرات",
    "leave": "خروج الخروج مغادره المغادره دخول الدخول عبور العبور مرور وصول اخراج ادخال التنقل الفرار اجلاء",
    "sick": "جرحي الجرحي مرضي المرضي مصابين المصابين جريح مريض مصاب",
    "fight": "عمليه عمليات العمليه اقتحام هجوم معركه الهجوم لاقتحام معارك",
    "buildings": "مستشفي المستشفي مستشفيات مدرسه سوق منزل منازل مبني مباني مسجد مخبز مشفي المشفي مشافي مخيم بنايه",
    "hunger": "جوع الجوع جوعا التغذيه برد البرد كوليرا الكوليرا عطش",
    "kept": "التزام يحترم تحترم الوعد",
}
CLASSES = {name: frozenset(plain_word(word) for word in words.split()) for name, words in _CLASSES.items()}


def _table(text: str) -> dict[str, tuple[ArabicRule, ...]]:
    rules: dict[str, list[ArabicRule]] = {}
    for line in text.strip().splitlines():
        head, _, words = line.partition("|")
        name, strength, *beside = head.split()
        kind, _, subtype = name.partition("/")
        rule = ArabicRule(ReadKind(kind), subtype, float(strength), CLASSES[beside[0]] if beside else frozenset())
        for word in words.split():
            rules.setdefault(plain_word(word), []).append(rule)
    return {word: tuple(found) for word, found in rules.items()}


RULES = _table("""
incident/killing 0.9 | قتل قتلت قتلوا مقتل يقتل استشهد استشهاد استشهدت اغتيال مجزره مجازر اعدام اعدم اعدمت قتلي القتلي
incident/killing 0.8 people | مصرع وفاه توفي ماتوا مات حتفهم حتفه ضحايا ضحيه ماتت
incident/injury 0.8 | اصيب اصابه اصيبت جرح جرحت اصابات
incident/air_strike 0.9 | غاره غارات الغارات قصفت_طاءرات برميل براميل
incident/shelling 0.85 | قصف القصف قصفت يقصف تقصف قذيفه قذائف قذايف القذائف هاون مدفعي
incident/attack 0.75 | هجوم هجمات استهدف استهدفت استهداف هاجم هاجمت الهجوم
incident/shooting 0.95 weapons | اطلق اطلقت اطلقوا يطلق
incident/attack 0.75 weapons | سقط سقطت القت القي شن شنت استخدام استخدمت استخدم يستخدم
incident/shooting 0.8 | قناص قناصه قنص
incident/explosion 0.85 | انفجار انفجر انفجرت تفجير تفجيرات فجر_نفسه عبوه لغم
incident/clash 0.8 | اشتباكات اشتباك معارك الاشتباكات المعارك مواجهات
incident/destruction 0.75 | دمر دمرت تدمير دمار احرق احرقت هدم
incident/chemical 0.9 | كيمياوي الكيمياوي كيماوي كيماويه كلور سارين غاز_سام اختناق
incident/looting 0.75 | نهب نهبت سرقه
control/captured 0.9 | سيطر سيطرت السيطره سيطره استعاد استعادت استعاده انتزع احتل احتلت سقوط
control/advance 0.8 | تقدم تقدمت تقدما التقدم توغل توغلت اقتحم اقتحمت
control/siege 0.9 | يحاصر تحاصر حاصر حاصرت حصار الحصار محاصره
control/withdrawal 0.8 forces | انسحب انسحبت انسحاب
displacement/flight 0.9 | نزح نزحت نزوح فر فرت فروا فرار هجر هرب هربوا تهجير هجرت نازح نازحين
displacement/evacuation 0.8 | غادر غادرت غادروا اجلاء اجلي اجليت اجلوا اجلت خرج خرجت يخرج مغادره
displacement/arrival 0.75 people | وصل وصلت وصول وصلوا لجا لجات عبر عبرت
displacement/return 0.75 people | عاد عادت عوده
displacement/displaced 0.75 | نازح نازحا نازحين مشرد
access/opened 0.9 ways | فتح فتحت يفتح تفتح فتحه فتحها افتتح مفتوح مفتوحا مفتوحه مفتوحين يفتحوا
access/closed 0.9 ways | اغلق اغلقت اغلاق مغلق مغلقه مغلقا يغلق تغلق مقفل
access/blocked 0.9 ways | قطع قطعت قطع مقطوع مقطوعه يقطع سد
access/blocked 0.85 aid | منع منعت يمنع تمنع عرقل عرقلت عرقله رفض احتجز احتجزت اوقف اوقفت
access/blocked 0.85 leave | منع منعت يمنع تمنع عرقل حال
access/passage 0.8 leave | سمح سمحت السماح يسمح تسمح اذن تامين ضمان
access/passage 0.75 aid | ادخال السماح سمح سمحت دخول يسمح
access/corridor 0.75 ways | انشاء اقامه اقترح اقترحت عرض عرضت اعلن اعلنت اتفق تخصيص
access/used 0.75 ways | استخدم استخدمت استخدموا
access/access_agreed 0.85 leave | وافق وافقت
access/not_reached 0.8 aid | تدخل تصل يدخل
need/medical 0.85 | نقص النقص شح
need/need 0.85 | يحتاج تحتاج بحاجه يحتاجون حاجه احتياجات يفتقر تفتقر يفتقرون
need/food 0.9 | جوع الجوع جوعا مجاعه المجاعه سوء_التغذيه
need/food 0.9 hunger | حتفهم حتفه توفي مات ماتوا توفوا وفاه ماتت
need/out_of_service 0.85 | الخدمه_خارج خارج_الخدمه
need/shortage 0.8 wants | نفاد نفدت نفد انقطاع انقطعت انعدام ينعدم
protection/trapped 0.9 | محاصرون محاصرين عالقون عالقين عالق محاصرا محاصر
protection/missing 0.9 | مفقود مفقودين مفقودون فقدان فقد اختفي اختفاء اختفت فقدت
protection/detention 0.9 | اعتقل اعتقلت اعتقال احتجاز اعتقالات معتقل معتقلين
protection/abduction 0.9 | خطف خطفت اختطف اختطاف اختطفت
protection/abuse 0.85 | تعذيب اغتصاب اغتصب انتهاكات تجنيد
protection/human_shields 0.9 | دروع_بشريه دروع
protection/forced_displacement 0.85 | تهجير_قسري
diplomacy/talks 0.8 | مفاوضات المفاوضات محادثات المحادثات مباحثات يجتمع اجتمع اجتماع لقاء التقي
diplomacy/agreement 0.75 talks | وافق وافقت توصل توصلت وقع وقعت اتفق ابرم
diplomacy/ceasefire 0.8 | هدنه الهدنه وقف_اطلاق
diplomacy/condemnation 0.85 | ادان ادانت ندد نددت استنكر استنكرت ادانه
diplomacy/veto 0.85 | الفيتو فيتو
posture/reinforcement 0.9 | تعزيزات حشد حشدت حشود انتشار انتشرت ارسل_قوات
posture/planned_offensive 0.9 fight | تستعد يستعد استعد استعدت استعدادا تمهيدا يحضر تحضر
threat/famine 0.95 | مهدده_بالمجاعه خطر_المجاعه
threat/risk 0.85 | مهدد مهدده مهددون خطر يهدد تهدد كارثه
response/aid_delivered 0.85 aid | ادخل ادخلت دخلت دخول وزع وزعت توزيع اوصل ارسل ارسلت سلم سلمت اسقط اسقطت تسليم القت وصلت
response/medical 0.8 people | عالج عالجت علاج
response/rescue 0.85 | انقذ انقذت انقاذ انتشل انتشلت
""")

SPEECH: dict[str, Modality] = {
    plain_word(word): modality
    for words, modality in (
        (
            "قال قالت يقول تقول ذكر ذكرت اكد اكدت اضاف اضافت اوضح اوضحت صرح صرحت اشار اشارت بين افاد افادت روي كشف كشفت اعلن اعلنت "
            "قالوا ابلغ ابلغت وثق وثقت",
            Modality.ASSERTED,
        ),
        ("نفى نفت ينفي تنفي كذب كذبت انكر انكرت نفوا فند فندت", Modality.DENIED),
        ("دعا دعت يدعو تدعو طالب طالبت يطالب ناشد ناشدت حث حثت جدد جددت يناشد حض حضت يريد تريد تسعى يسعى طلب طلبت", Modality.DEMANDED),
        ("حذر حذرت يحذر تحذر اعرب اعربت نبه نبهت", Modality.WARNED),
        ("اقترح اقترحت يقترح تقترح عرض عرضت ناقش ناقشت بحث بحثت", Modality.PROPOSED),
        ("يعتزم تعتزم تخطط يخطط قرر قررت يستعد تستعد", Modality.PLANNED),
        ("وعد وعدت تعهد تعهدت يتعهد", Modality.STATED_INTENT),
        ("يامل تامل امل يتوقع تتوقع توقع توقعت يخشى تخشى", Modality.PREDICTED),
        ("زعم زعمت ادعى ادعت اتهم اتهمت", Modality.ASSERTED),
    )
    for word in words.split()
}
NEGATIONS = frozenset(
    plain_word(word)
    for word in ["لم", "لن", "لا", "ليس", "ليست", "ما", "غير", "دون", "بدون", "عدم", "ولم", "ولن", "ولا", "وليس", "فلم", "لكن_لم", "سوى"]
)
FUTURE = frozenset(plain_word(word) for word in ["سوف", "المقرر", "المتوقع", "المزمع", "المنتظر", "يعتزم", "تعتزم"])
POSSIBLE = frozenset(plain_word(word) for word in ["قد", "ربما", "الممكن", "يمكن", "احتمال"])
IF = frozenset(plain_word(word) for word in ["اذا", "لو", "ان_لم", "شرط", "بشرط", "حال", "هل", "كان_من", "إن"] if word != "إن")
FAILED = frozenset(
    plain_word(word)
    for word in [
        "فشل",
        "فشلت",
        "رفض",
        "رفضت",
        "تعثر",
        "تعثرت",
        "محاولات",
        "محاوله",
        "المفترض",
        "بقي",
        "قبل",
        "كذب",
        "نفى",
        "نفت",
        "منع",
        "ينص",
        "مقترح",
        "لو",
        "بدون",
        "ضمانات",
        "يعد",
        "مجددا",
        "اغلق",
        "كان",
        "يعرف",
        "هل",
        "عدا",
        "ناقش",
        "وعد",
    ]
)
REPORTS = frozenset(plain_word(word) for word in ["بحسب", "حسب", "وفق", "وفقا", "نقلا", "حسبما", "كما"])
VEHICLES = frozenset(plain_word(word) for word in ["حافله", "حافلات", "سفينه", "طاءره", "قافله", "سياره", "سيارات"])
PARTIES = (
    ("الجيش الإسرائيلي", "إسرائيل"),
    ("طائرات إسرائيلية", "إسرائيل"),
    ("طائرات أمريكية", "الولايات المتحدة"),
    ("الطائرات الروسية", "روسيا"),
    ("جماعة الحوثي", "الحوثيون"),
    ("الحوثيون", "الحوثيون"),
    ("الحوثيين", "الحوثيون"),
    ("قوات الدعم السريع", "قوات الدعم السريع"),
    ("الجيش السوداني", "الجيش السوداني"),
    ("القوات العراقية", "القوات العراقية"),
    ("تنظيم الدولة", "تنظيم الدولة"),
    ("القوات الحكومية", "الحكومة السورية"),
    ("قوات النظام", "الحكومة السورية"),
    ("قوات الأسد", "الحكومة السورية"),
    ("الجيش السوري", "الحكومة السورية"),
    ("الحكومة السورية", "الحكومة السورية"),
    ("كتائب القذافي", "كتائب القذافي"),
    ("قوات المعارضة", "المعارضة"),
    ("فصائل المعارضة", "المعارضة"),
    ("الأمين العام للأمم المتحدة", "الأمم المتحدة"),
    ("الأمم المتحدة", "الأمم المتحدة"),
    ("القوات الروسية", "روسيا"),
    ("الجيش الروسي", "روسيا"),
    ("روسيا", "روسيا"),
    ("موسكو", "روسيا"),
    ("حركة حماس", "حماس"),
    ("حزب الله", "حزب الله"),
)
