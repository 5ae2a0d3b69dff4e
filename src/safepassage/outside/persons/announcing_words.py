"""The words that announce a person's name, end one, or show that a place is meant: English and Arabic, one alef, no vowel marks."""

from __future__ import annotations

ALEFS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا"})


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.translate(ALEFS).split())


TITLES = words(
    "dr doctor mr mrs ms prof professor engineer eng captain capt colonel col lieutenant lt sergeant sgt brigadier "
    "general gen commander hajj "
    "mme mlle sra srta señor señora herr frau doña mst smt shri "
    "haj haji alhaji hajji hajja hajjah ustaz ustadh ustadha dentist reverend rev mohd hj pastor father sister madam madame monsieur "
    "دكتور دكتورة سيد سيدة انسة استاذ استاذة مهندس مهندسة حاج حاجة عقيد عميد مقدم رائد نقيب ملازم لواء"
)
SHEIKHS = words("sheikh shaykh sheik shaikh cheikh sheikha sheikhah imam mullah mulla maulana maulvi sayyid sayed sayyida شيخ شيخة")
KUNYAS = words("abu abou abo umm oum um om أبو ابو ابي أم")
# Also other words when written small, or told of without a name ("a colonel reached by telephone"): then a capital or a given name follows.
NEEDS_CAPITAL = words(
    "um om general gen col colonel lieutenant sergeant brigadier commander engineer doctor professor dentist captain father sister "
    "pastor reverend rev alhaji madam "
    "hajja hajjah mme mlle sra srta señor señora herr frau doña "
) | (SHEIKHS - {"شيخ", "شيخة"})
CAPITAL_ITSELF = words(
    "father sister pastor hajja hajjah imam mme mlle sra srta señor señora herr frau doña"
)  # Father Anselm; *my father Anselm* is found elsewhere
SHORT = words("dr mr mrs ms mst smt mme mlle sra srta prof eng capt col lt sgt gen rev mohd hj م د")  # a point after these ends no sentence
ROLES = words(
    "named called nicknamed driver drivers nurse martyr martyrs patient activist journalist volunteer paramedic pilot "
    "civilian fighter surname nickname "
    "alias contact neighbour "
    "مدعو مدعوة شهيد شهيدة سائق ممرض ممرضة ناشط ناشطة اعلامي اعلامية صحفي مريض مريضة جريح طبيب طبيبة مسعف مواطن مواطنة متطوع متطوعة قائد "
    "اخ اخت معتقل معتقلة طفل طفلة مختطف مسمى ملقب شاب شابة مزارع مزارعة معلم معلمة مدرس مدرسة تاجر بائع خباز طالب طالبة لاجئ لاجئة "
    "نازح نازحة مصور محامي محامية جندي عنصر"
)
NAME_IS = words("name names اسمه اسمها اسمي اسم واسمه واسمها اسمهم يدعى تدعى يسمى لقبه كنيته")
# What grammar puts between an Arabic rank and the name.
RANKS = words(
    "المتقاعد الركن الرابع الخامس السادس السابع الثامن التاسع العاشر الطيار الطبيب المهندس الاول الثاني الثالث البحري العام المساعد "
    "الميداني"
)
IS = words("is was are هو هي :")

# Words that end a name, or show that what follows a title is none.
ENDS = words(
    "says said say saying is was were are has have had will would not no and or at in on of from to by with for "
    "the a an that this who whom "
    "which since until after before inside outside near through via arrived left waits went called told reports "
    "reported closed open opened "
    "shut held turned people patients buses ambulances road street checkpoint corridor hospital team unit staff "
    "hour hours now today yesterday "
    "secretary assembly command hospital directorate security organization organisation council authority public practitioner names "
    "tools "
    "congo red cross crescent syria syrian syrian-arab russia russian turkey turkish iran iranian aleppo idlib "
    "government army monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october november december "
    "الاولى ان انه انها في من إلى الى على عن مع قال قالت يقول تقول وقال وصل وصلت كان كانت الذي التي الذين هو هي لا لم لن "
    "ما قد هل كل بعد قبل عند منذ حتى حين ثم او "
    "مغلق مغلقة مفتوح مفتوحة الطريق طريق حاجز معبر المعبر الحاجز مشفى المشفى مستشفى المستشفى بحاجة يحتاج خرج خرجت دخل غادر توفي اصيب "
    "قتل استشهد جاهز موجود ينتظر الان اليوم امس غدا هنا هناك ليس ليست اخر اخرى واحد الاسعاف سيارة السيارة باص الباص حافلة الحافلة الهلال "
    "الصليب الاحمر السورية السوري العربي حلب ادلب دمشق ماسة ملحة اقر اقرت اكد اكدت اعلن اعلنت نفى نفت اوضح اضاف ذكر نقل نقلوا وصلوا عقده "
    "ينتظرون يحتاجون عبر ضد امام اثناء بلا دون ودون مقابل جنوب شمال شرق غرب صباح مساء يوم ايام اثر خلال بين ضمن لدى فوق تحت حول وسط "
    "قرب كما "
    "فقد عند فيه فيها منهم لخمسة لثلاثة لاربعة لستة لسبعة لطفلين لطفلة عمره عمرها"
)
PLACES_BEFORE = words(
    "village town street airbase airport قرية بلدة مدينة شارع مطار حي جامع مسجد مدرسة دوار ساحة جبل تل مستشفى مشفى مستوصف مخيم معسكر "
    "منطقة ضاحية معبر كرم محلية مزار مقام ميدان كسرة كنيسة حاجز طريق بوابة جامعة "
    "جزيرة كلية معهد ثانوية كتائب سرايا مجمع ملعب ميناء جسر منفذ مديرية ناحية محافظة قاعدة سجن سوق كتيبة لواء فرقة"
)
# What befell somebody or what he did, letter for letter a name behind his own: no verb of these is a given name.
_BEFELL = (
    "قتل استشهد أصيب جرح قصف تعرض نزف عطش اعتقل احتجز خطف اختطف اختفى فقد أعدم اغتيل دفن نقل أسعف عثر وجد سقط هرب فر نزح لجأ انتظر عاد بقي "
    "ظل غادر سافر رفض طلب كتب بكى حاول تمكن فقدت غرق احترق أنقذ أجلي أفرج أطلق خرج خرجت توفي مات لقي قضى فارق عبر دخل وصل رجع ولد فتح مرض "
    "تضرر تهدم انهار توقف أغلق أقفل افتتح استقبل قدم أعلن ناشد"
)
_HOW_ONE_IS = (
    "محتجز محتجزة مصاب مصابة جريح جريحة معتقل معتقلة مفقود مفقودة عالق عالقة محاصر محاصرة مريض مريضة مختطف مختطفة مقتول متوفى بخير حي حية "
    "برصاص برصاصة بشظية بشظايا بقصف بغارة بغارات بقذيفة بقذائف بنيران بلغم بانفجار بصاروخ بطلق بطلقة بهجوم "
    "بالرصاص بالكوليرا بسبب بجروح متأثرا "
    "متأثرة وأصيب وأصيبت وقتل وقتلت واستشهد واستشهدت وجرح وجرحت ومات وماتت وتوفي وتوفيت وفقد وفقدت وعاد وعادت وخرج وخرجت ونقل ونقلت "
    "وزوجته وزوجها وابنه وابنها وابنته وابنتها وطفله وطفلها وطفلته وطفلتها وطفليه وأطفاله وأطفالها ووالده ووالدته وشقيقه وشقيقته وعائلته "
    "وأسرته ومرافقه ومرافقيه وزميله وزملاؤه وآخر وآخرون وآخرين وثلاثة وأربعة وخمسة وستة وسبعة وثمانية وتسعة وعشرة وثلاث وأربع وخمس "
    "يعاني تعاني ينتظر تنتظر يموت تموت يحتاج تحتاج يعيش تعيش يبحث تبحث يعمل تعمل تؤوي يؤوي تضم يضم تستقبل يستقبل خارج"
)
# What he says, and with what he was killed: `الشاهد محمد الخالدي |بأن| الجسر سليم`, `الشيخ عبد الحكيم الشامي |بعبوة| ناسفة`.
_GOES_ON = (
    "الاثنين الإثنين الثلاثاء الأربعاء الخميس الأحد السبت بأن بأنه بأنها بأنهم بعبوة بعبوات برصاصتين بسيارة بسكين "
    "بسلاح بتفجير بكمين بحادث بحادثة بطعنة بطعنات بكاتم بجروحه بحروق بكسر بكسور بتهمة بدعوى"
    " بحسب بمنزله بمنزلها بمشفى بمستشفى بمدينة ببلدة بقرية بحي بمخيم بجوار بجانب بقرب بعدما بينما جراء إثر نتيجة متزوج "
    "متزوجة أعزب أرمل أرملة كسر"
    " حروق وله ولها ولديه ولديها ومعه ومعها وهو وهي واسمه وعمره وعمرها البالغ البالغة وجد وجدت وامرأة وامرأتان "
    "وامرأتين وطفل وطفلة وشقيقاه وشقيقاها"
    " وشقيقتاه وشقيقتاها وطفلان وطفلتان وطفلين وطفلتين وطفلاه وطفلاها وابناه وابناها وابنتاه وابنتاها وولداه وولداها "
    "ووالداه ووالداها ورضيع ورضيعة"
)
ENDS |= words(f"فقط {_BEFELL} {_HOW_ONE_IS} {_GOES_ON}") | {
    f"{verb.removesuffix('ى')}{end}" for verb in words(_BEFELL) for end in ("ت", "وا", "ا", "تا")
}
PLACES_AFTER = words(
    "mosque street school hospital airport airbase roundabout neighbourhood neighborhood village town square road district "
    "camp camps quarter suburb prison gate bridge market dam crossing junction checkpoint barracks islands shrine brigade battalion "
    "avenue "
    "stadium university"
)
# Second words of kunyas and sheikhs that are places of Syria, its neighbours and the Sudans, or an armed group.
PLACE_NAMES = words(
    "duhur al-duhur dhuhur al-dhuhur adh-dhuhur ad-duhur kamal dhabi ghraib dali qasr al-fahm hawsh hosh batnah qahf al-rumman "
    "saeed said maqsoud maqsud najjar khudr khidr khodr fares faris taha lutfi miskin meskin barakat zayed badr zuweid zuwayed jarrah "
    "durman rawaba ruwaba badda kadada keddada dukhun dafuq kershola zabad jubaiha zenima ageila sayyaf shouk shok shoak haraz gulja "
    "qalqal qilqil simbel dis khasib khaseeb ghosh ghaush qash qirqas sahib othman uthman radwan ajleen ijlin douhour ed-douhour "
    "الظهور ظهور الضهور ضهور ظبي غريب دالي قصر الفحم حوش الرمان مقصود نجار خضر مسكين بركات زايد شوك قلقل ديس غوش قش قير كبير تيج تلول "
    "جبيهه جبيهة حراز حمص سمبل صخير طشت قرقاص قرين مدين الخصيب سليم سعيد كمال فارس طه لطفي درمان روابه روابة كداده كدادة دخن دافوق "
    "جرس برو دباكر هاجر قيس "
    "سقيم صفا صلال القيوين الرصاص الجمال البواقي الارانب التيمان القطف بدر الحديد جراح رضوان زويد سعد عجلين عثمان دنون"
)
# Those of them that are no person's: what they say or suffer does not make a person of them.
NEVER_PERSONS = words("sayyaf duhur al-duhur durman ghraib dhabi درمان الظهور ظهور غريب ظبي")
PLACE_PAIRS = frozenset(
    (
        "imam ali",
        "imam hussein",
        "imam husayn",
        "imam reza",
        "sayyida zeinab",
        "sayyida zaynab",
        "sayyida zainab",
        "sayed abad",
        "سيدة زينب",
    )
)
# Who is addressed by an office has it behind the title. No word that is a family's too: Judge, Bishop, الوزير.
OFFICES = words(
    "president vice-president chairman chairwoman chairperson chair co-chair speaker secretary-general under-secretary-general minister "
    "ambassador chancellor premier commissioner moderator rapporteur facilitator coordinator الرئيس الرئيسة"
)
OFFICE_PAIRS = frozenset(
    (
        "prime minister",
        "foreign minister",
        "defence minister",
        "defense minister",
        "interior minister",
        "deputy minister",
        "vice president",
        "vice chairman",
        "deputy chairman",
        "deputy speaker",
        "acting president",
        "high commissioner",
        "special envoy",
        "special representative",
        "permanent representative",
        "attorney general",
        "secretary general",
        "chief executive",
        "الامين العام",
        "رئيس الوزراء",
        "رئيس المجلس",
        "رئيس الجمهورية",
    )
)

SAYS = words(
    "said says told tells recalled recalls added adds explained explains wept cried sobbed wrote whispered died prayed remembers "
    "remembered "
    "قال قالت وقال وقالت يقول تقول ويقول وتقول اضاف اضافت يروي تروي حكت يحكي تحكي روت روى توفي توفيت اصيب اصيبت"
)
SUFFERS = words("wounded injured shot buried arrested detained beaten discharged hospitalised hospitalized widowed crying born")
# What people are who hold no office.
PRIVATE = (
    "farmer", "teacher", "shopkeeper", "baker", "barber", "butcher", "student", "pupil", "mother", "father", "grandmother",
    "grandfather", "widow",
    "widower", "housewife", "nurse", "midwife", "doctor", "surgeon", "pharmacist", "dentist", "paramedic", "driver", "mechanic",
    "carpenter",
    "tailor", "fisherman", "shepherd", "herder", "labourer", "laborer", "trader", "merchant", "vendor", "grocer", "resident", "villager",
    "refugee", "pensioner", "engineer", "lawyer", "journalist", "photographer", "activist", "volunteer", "survivor", "eyewitness",
    "neighbour",
    "neighbor", "electrician", "plumber", "clerk", "accountant", "imam", "priest", "pastor", "nun", "monk", "musician", "poet",
    "lecturer",
    "caretaker", "gravedigger", "boy", "girl", "toddler", "teenager", "orphan", "cook", "cleaner", "beekeeper", "miner", "porter",
    "seamstress", "welder", "weaver", "gardener", "translator", "interpreter", "waiter", "waitress", "painter", "blacksmith", "librarian",
    "watchman", "bricklayer", "stonemason", "goatherd", "schoolteacher", "schoolgirl", "schoolboy",
)  # fmt: skip
KIN = (
    "wife", "husband", "widow", "widower", "son", "daughter", "brother", "sister", "mother", "father", "uncle", "aunt", "cousin",
    "nephew", "niece",
    "grandmother", "grandfather", "grandson", "granddaughter", "baby", "fiancé", "fiancée",
)  # fmt: skip
OWNERS = words("owner keeper seller vendor trader shopkeeper stallholder commander chief leader")
