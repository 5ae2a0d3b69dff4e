"""Arabic words of harm: what kills, what wounds, who is missing, whom it befalls; and to whom a verb says it was done."""

from __future__ import annotations

from functools import lru_cache

from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.duals import DUALS
from safepassage.reports.arabic.words.persons import ONE_PERSON, TWO_PERSONS, names_people
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems, verb_forms

AGENTS = frozenset(
    plain_words(
        "لغما رصاص انفجار قناص قناصة مسلح مسلحون مسلحين جنود جندي لغم قذيفة قصف رصاصة عناصر شظية شظايا صاروخ غارة عبوة طائرة مسيرة دورية "
        "حاجز قوات سيارة شاحنة مدرعة"
    )
)


def all_forms(text: str) -> frozenset[str]:
    return frozenset(form for entry in text.split() for form in (verb_forms(entry) if "~" in entry else {plain_word(entry)}))


DEAD = all_forms(
    "أرواح قتل~يقتل مقتل استشهد~يستشهد استشهاد قتلى مصرع وفاة وفيات توفي~ مات~يموت حتف حتفهم ضحايا قتيل قتيلا شهيد شهيدا شهداء قضى~ "
    "جثة جثث متوفى متوفيا متوفين متوفون "
    "جثمان رفات جثتي جثتا جثماني حتفها حتفهما حتفهن مصرعها "
    "أعدم~يعدم إعدام اغتال~ اغتيال مصرعهم مصرعهما حتفه مصرعه جثامين تصفية ضحية أودى ضحيتها ضحيته ضحيتهما حياة إزهاق أردى~"
)
HURT = all_forms("أصيب~يصاب إصابة جرح~ جرحى إصابات جريح جريحا مصاب مصابا مصابين جروح مصابون أصابوا اختناق اختناقا تسمم حروق بتر بتر~يبتر")
LOST = all_forms("مفقود مفقودا مفقودين مفقودون فقد~يفقد فقدان اختفى~ اختفاء مفقودي")
NO_PEOPLE = frozenset[str]().union(*(CLASSES[name] for name in ("weapons", "air", "ways", "money", "buildings")))
BLASTS = frozenset(plain_words("صاروخ قذيفة عبوة قنبلة غارة ضربة انفجار هجوم قصف لغم برميل سيارة دراجة قنبلة مسيرة طائرة مروحية رصاصة"))
THINGS = (
    NO_PEOPLE
    | BLASTS
    | CLASSES["goods"]
    | CLASSES["areas"]
    | frozenset(noun for noun in DUALS.values() if not names_people(noun))
    | frozenset(plain_words("مكان أماكن موقع مواقع جهة جهات"))
    | frozenset(plain_words("ليرة ليرات ريال ريالا ريالات جنيه جنيها جنيهات دينار دينارا دنانير درهم درهما فرنك روبل هريفنيا شلن"))
    | frozenset(
        plain_words("مجزرة مجازر مذبحة مذابح انتهاك انتهاكا اعتداء سرير بئر آبار محل متجر خيمة قارب زورق بندقية رشاش مسدس ذخيرة سلاح")
    )
) - frozenset(plain_words("جثة إصابة حالة ضحية مصابة جريحة قتيلة شهيدة جريح قتيل شهيد مصاب مفقود جثمان"))
LOST_MEN = all_forms(
    "خسر~يخسر حصد~يحصد قنص~يقنص غرق~يغرق دفن~يدفن تجمد~يتجمد احترق~يحترق أباد~يبيد ذبح~يذبح دهس~يدهس شنق~يشنق صفى~يصفي "
    "خسارة حيد~يحيد تحييد القضاء قضاء فقدنا نفقد سنفقد"
)  # only of people right behind them
SPARED = all_forms("استسلم~يستسلم نجا~ينجو سلم~يسلم سراح الإفراج أفرج~يفرج تحرير كرم~يكرم")  # right before their number
HERDS = all_forms("شجرة أشجار نخلة نخيل أبقار بقرات بقرة أغنام خراف جمال ماعز رؤوس دجاجة خيول حمير رأس رأسا")
SURVIVORS = frozenset(plain_words("ناجين ناجيا ناج ناجون أحياء"))
SAFE = frozenset(plain_words("سالمين سالما سالمة سالمون بسلام سالمات"))
TALLIED = all_forms("أحصى~يحصي وثق~يوثق سجل~يسجل رصد~يرصد")
SOUGHT = all_forms("بحث~يبحث بحث")
TO_COME = frozenset(plain_words("المقبل المقبلة القادم القادمة المقبلين القادمين"))
SPENT = all_forms("قضى~يقضي خسر~يخسر فقد~يفقد")
TIME_OR_GOODS = ("ليل", "العيد", "عيد", "يوم", "ساعات", "اسبوع", "شهر", "عطل", "وظايف", "عمله", "اعماله", "منازل", "بيوت", "ارزاق")
HURT_MEN = all_forms("أصاب~يصيب")  # likewise: a shell may hit two houses
OTHER_DEEDS = all_forms(
    "أسر~يأسر اعتقل~يعتقل اعتقال خطف~يخطف اختطف~يختطف اختطاف نزح~ينزح نزوح شرد~يشرد تشريد أنقذ~ينقذ إنقاذ إجلاء أجلى~يجلي"
)
ONE_HURT = {
    plain_word(word): role
    for role, words in (("killed", "قتيل قتيلة شهيد شهيدة"), ("injured", "جريح جريحة مصاب مصابة"))
    for word in words.split()
}
HIT_ONE = {
    plain_word(word): role
    for role, words in (
        ("killed", "قتل قتلت أردى أردت اغتال اغتالت أعدم أعدمت قنص قنصت قتلوا أعدموا اغتالوا"),
        ("injured", "جرح جرحت أصاب أصابت أصابوا"),
    )
    for word in words.split()
}
MET = frozenset(plain_words("لقي لقيت فارق فارقت لفظ لفظت"))  # لقي سائق شاحنة حتفه
DEATH = frozenset(plain_words("حتفه حتفها حتفهما حتفهم مصرعه مصرعها مصرعهما مصرعهم الحياة أنفاسه أنفاسها"))
FELL = frozenset(plain_words("أوقع أوقعت موقعا موقعة سقط سقوط وقوع خلف خلفت عن إلى مخلفا مخلفة ووقوع وسقوط وقع ارتقى ارتقاء"))
DIED = all_forms("ارتقى~يرتقي لفظ~يلفظ توفي~ مات~يموت قضى~ استشهد~يستشهد فارق~يفارق قتل~ وفاة موت استشهاد")  # of wounds: `توفي ثلاثة جرحى`
VICTIM = frozenset(plain_words("ضحية ضحايا"))
FEELINGS = frozenset(plain_words("مشاعر كبرياء كرامة سمعة معنويات شرف هيبة آمال طموحات"))
LOST_WITH = all_forms("خسر~يخسر فقد~يفقد")
CARRYING = frozenset(plain_words("تقل يقل تنقل ينقل تحمل يحمل أقلت حملت"))
CAPTIVES = frozenset(plain_words("أسير معتقل محتجز رهينة مختطف سجين موقوف"))
CAUSES = all_forms("أدى~يؤدي أسفر~يسفر تسبب~يتسبب أوقع~يوقع نتج~ينتج خلف~يخلف نجم~ينجم أودى~")
CAPTURED = frozenset(plain_words("أسرى الأسر قبضة أسيرين جرحى مصابين كمين"))
NATIONAL = frozenset(
    plain_words("إسرائيلي تركي مصري أردني أميركي أمريكي إيراني روسي فرنسي فلسطيني سوري يمني سوداني لبناني عراقي ليبي أوكراني صومالي أفغاني")
)
FELL_IN = frozenset(plain_words("سقطوا ارتقوا"))
CAUSED = frozenset(plain_words("أوقع أوقعت خلف خلفت أسقط أسقطت"))
BEFELL = all_forms("استشهد~ استشهاد توفي~ أصيب~ إصابة مقتل وفاة مصرع اغتيال اغتيل~")  # who stands behind them did it not
_ITS = ("ه", "ها", "هما", "هم")
KIN = frozenset(
    kin + its
    for kin in plain_words(
        "زوجت زوج والدت والد شقيقت شقيق ابن ابنت طفل طفلت رضيع رضيعت سائق مرافق حارس جدت جد حفيد حفيدت خطيبت صهر نجل كريمت "
        "حما حمات عم خال نائب معاون مساعد زميل صاحب صاحبت مالك جار جارت صديق صديقت زميلت رفيق رفيقت"
    )
    for its in _ITS
) | frozenset(
    plain_words(
        "زوجي زوجتي والدتي والدي شقيقتي ابنتي أختي جدتي أخي أبي أمي عمي خالي عمتي خالتي "
        "أمها أمهما أمهم أبوه أبوها أبوهما أبوهم أباه أباها أباهم أخوه أخوها أخوهم أخاه أخاها أخاهم أخيه أخيها أخيهم أخته أختها أختهم"
    )
)
KIN_MANY = frozenset(
    f"و{kin}{its}" for kin in plain_words("أطفال أولاد أبناؤ أبنائ أبناء بنات أشقاؤ أشقائ مرافقي مرافقو أحفاد") for its in _ITS
)
PARENTS = frozenset(plain_words("أم والدة أب والد جدة جد رب ربة زوج زوجة"))
FAMILY = frozenset(
    plain_words("الأب الأم الوالد الوالدة الزوج الزوجة الجد الجدة الابن الابنة البنت الطفل الطفلة الرضيع الرضيعة الأخ الأخت الشقيق الشقيقة")
)
FIRST = frozenset(plain_words("أحد إحدى أول"))  # مقتل أحد المتطوعين
WHERE = frozenset(plain_words("على في من أمام قرب أثناء خلال جراء إثر داخل عند"))
AMID = frozenset(plain_words("في خلال جراء إثر أمس اليوم بقصف برصاص متأثرا متأثرة"))
VICTIMS = frozenset(plain_words("طفل طفلة امرأة رجل شاب مسعف طبيب صحفي جندي عامل فتاة سيدة متطوع موظف مواطن مدني ضابط شخص ممرض سائق معلم"))
TOGETHER = frozenset(plain_words("مع برفقة رفقة برفقته ومعه إضافة"))
ENTOURAGE = frozenset(
    plain_words(
        "مرافقيه مرافقي مرافقيها عناصره مقاتليه رجاله رفاقه حراسه مساعديه أفراد أطفاله أبنائه أولاده زملائه مستشاريه جنوده ضباطه أقاربه"
    )
)
KIN_TWO = (
    frozenset(
        kin + two + its
        for kin in plain_words("طفل طفلت ابن ابنت ولد والد شقيق شقيقت حفيد حفيدت مرافق حارس")
        for two in "اي"
        for its in _ITS
    )
    | frozenset(form[:-1] + its for form in TWO_PERSONS for its in _ITS)
) - KIN  # زميلاه; not أخاه
ITS_KIN = (
    "عمه",
    "عمها",
    "عمهما",
    "خاله",
    "خالها",
    "خالهما",
    "شقيقه",
    "شقيقها",
    "اخيه",
    "اخيها",
    "اخته",
    "اختها",
    "شقيقته",
    "شقيقتها",
    "عمي",
    "خالي",
    "اخي",
    "اختي",
    "شقيقتي",
)
KIN_OF = frozenset(plain_words("ابن ابنة زوج زوجة بنت أبناء"))  # ابن عمه
HE = frozenset(plain_words("هو هي"))
DEFINITE = frozenset(
    plain_words(
        "الاثنان الاثنين الثلاثة الثلاث الأربعة الأربع الخمسة الخمس الستة الست السبعة السبع الثمانية الثماني التسعة التسع العشرة العشر"
    )
)
LOSSES = CLASSES["people"] | CLASSES["fighters"] | ONE_PERSON | frozenset(plain_words("آخرين آخرون منهم من عائدين عنصرا"))
_OFFICE = plain_words(
    "رئيس قائد محافظ مدير عضو شيخ إمام قاضي ناشط محام محامي وزير نائب عمدة مختار كاهن قيادي إعلامي مصور زعيم حاكم سفير متحدث صاحب قاض"
)
OFFICES = frozenset(_OFFICE) | frozenset(office + "ه" for office in _OFFICE if office not in ("امام", "قاضي", "عضو"))  # مديرة
_NEXT = plain_words("ثالث رابع خامس سادس سابع ثامن تاسع")
ANOTHER = frozenset((*plain_words("آخر أخرى"), *_NEXT, *("ال" + one for one in _NEXT), *(one + "هم" for one in _NEXT)))
FAMILIES = frozenset(plain_words("أسرة عائلة أسر عائلات عوائل"))
CARRIERS = frozenset(plain_words("طائرة شاحنة شاحنتان سفينة باخرة قاطرة صهريج حافلة مروحية رحلة سيارة إسعاف"))
TOOK = all_forms("أجلى~يجلي نقل~ينقل أخرج~يخرج")
MEANT = frozenset(plain_words("المخصص المخصصة مخصص مخصصة المصمم المصممة المعد المعدة صمم صممت بني بنيت أقيم أقيمت يتسع تتسع المجهز"))
WHOLE = frozenset(plain_words("البالغ البالغة وعددهم عددهم"))
GOODS = frozenset(plain_words("طن طنا أطنان لتر لترا وجبة وجبات سلة سلال حصة حصص طرد طردا"))
HEADS = frozenset(plain_words("شخص شخصا أشخاص فرد فردا أفراد نسمة نازح نازحا نفس"))
BODIES = frozenset(plain_words("جثتي جثتا جثماني جثة جثث جثمان جثامين رفات جثمانا"))
PATIENTS = frozenset(plain_words("جريح جريحا جرحى مصاب مصابا مصابين إصابة إصابات"))
RECOVERED = all_forms("تسلم~يتسلم انتشل~ينتشل انتشال أخرج~يخرج إخراج دفن~يدفن دفن استخرج~يستخرج جمع~يجمع سحب~يسحب")
MOVED = all_forms("نقل~ينقل نقل")
HOSPITALS = frozenset(plain_words("مستشفى مستشفيات مشفى مشافي مركز عيادة"))
FALLEN = BODIES | frozenset(plain_words("متوفى متوفيا متوفين متوفون قتيل قتيلا قتلى شهيد شهيدا شهداء"))
RECEIVED = all_forms("استقبل~يستقبل استقبال تعامل~يتعامل عالج~يعالج أسعف~يسعف إسعاف وصل~يصل تلقى~ استقبلنا عالجنا")
SEIZED = all_forms("خطف~يخطف اختطف~يختطف اختطاف اعتقل~يعتقل اعتقال احتجز~يحتجز احتجاز أوقف~يوقف توقيف")
MORE = frozenset(plain_words("إضافي إضافية آخر أخرى جديد جديدة ثان ثانية"))
UNITS = frozenset(plain_words("لواء كتيبة فرقة رتل قافلة فوج سرية حاملة سفينة"))
NAMES = ("killed", "injured", "missing")
KILLING = all_forms("قتل~يقتل مقتل استشهد~ استشهاد مصرع وفاة توفي~ مات~ اغتال~يغتال اغتيل~ اغتيال إعدام أعدم~")
WOUNDING = all_forms("أصيب~يصاب إصابة جرح~يجرح")
DONE = (("killed", all_forms("قتل~يقتل أردى~يردي أعدم~يعدم ذبح~يذبح")), ("injured", all_forms("أصاب~يصيب جرح~يجرح")))
ROLES = (("killed", DEAD), ("injured", HURT), ("missing", LOST))


CASUALTIES = FALLEN | PATIENTS


@lru_cache(maxsize=20_000)
def to_them(word: str) -> str:
    """`فقتلهم`, `وأصابتها`: a verb with whom it was done to."""
    for stem in stems(word):
        for ending in ("هم", "هما", "ها", "ه"):
            bare = stem.removesuffix(ending)
            if (
                bare != stem
                and len(bare) > 2
                and (role := next((role for role, verbs in DONE if bare in verbs or bare + "ا" in verbs), ""))
            ):
                return role
    return ""


def done_to(word: str) -> str:
    """What a verb or a noun of a deed says befell the one behind it: قتل, اغتيال, وأصيب; not جرحى."""
    return next((role for stem in stems(word) for role, deeds in (("killed", KILLING), ("injured", WOUNDING)) if stem in deeds), "")
