"""What a report counts, and who speaks or acts in it, as terms in two languages; what is in neither table stays as it is written."""

from __future__ import annotations

from safepassage.records.subtypes import Pair

_UNITS = """
people|أشخاص|شخص شخصا اشخاص فرد فردا افراد نسمة إنسان
persons|أشخاص
civilians|مدنيون|مدني مدنيا مدنيين
children|أطفال|طفل طفلا طفلة أطفالا
women|نساء|امرأة سيدة
men|رجال|رجل رجلا رجالا
families|أسر|عائلة عائلات أسرة
households|أسر معيشية
patients|مرضى|مريض مريضا
wounded|جرحى|جريح جريحا مصاب مصابا مصابين مصابون
refugees|لاجئون|لاجئ لاجئا لاجئين
residents|سكان|ساكن مقيم
prisoners|أسرى|أسير أسيرا
detainees|محتجزون|معتقل معتقلا معتقلين محتجز محتجزا محتجزين
hostages|رهائن|رهينة
bodies|جثث|جثة جثمان
lives|أرواح
deaths|وفيات|وفاة قتيل قتيلا قتلى
cases|حالات|حالة
troops|جنود|جندي جنديا
soldiers|جنود
fighters|مقاتلون|مقاتل مقاتلا مقاتلين
militants|مسلحون|مسلح مسلحا مسلحين
rebels|متمردون
workers|عاملون|عامل عاملا عاملين
doctors|أطباء|طبيب طبيبا أطباء
nurses|ممرضون
medics|مسعفون|مسعف مسعفا مسعفين
staff|موظفون|موظف موظفا موظفين
journalists|صحفيون|صحفي صحفيا صحفيين
corridors|ممرات|ممر ممرا ممران ممرين
crossings|معابر|معبر معبرا معبران معبرين
roads|طرق|طريق طريقا
routes|طرق
checkpoints|حواجز|حاجز حاجزا
bridges|جسور
convoys|قوافل|قافلة قافلتان قافلتين
trucks|شاحنات|شاحنة شاحنتان شاحنتين
lorries|شاحنات
buses|حافلات|حافلة حافلتان حافلتين
ambulances|سيارات إسعاف|سيارة_إسعاف
vehicles|مركبات|مركبة آلية آليات
cars|سيارات|سيارة سيارات
tanks|دبابات|دبابة
hospitals|مستشفيات|مستشفى مشفى مشاف
clinics|عيادات|عيادة
schools|مدارس|مدرسة
bakeries|أفران
markets|أسواق
houses|منازل|منزل منزلا بيت بيتا بيوت
homes|منازل
buildings|مبان|مبنى بناء
tents|خيام|خيمة
camps|مخيمات|مخيم مخيما
shelters|ملاجئ
villages|قرى|قرية
towns|بلدات|بلدة
neighbourhoods|أحياء|حي
districts|أحياء
beds|أسرّة|سرير سريرا
rations|حصص غذائية|حصة حصة_غذائية سلة_غذائية
meals|وجبات|وجبة
parcels|طرود|طرد طردا
kits|مجموعات
tonnes|أطنان|طن طنا
tons|أطنان
litres|لترات|لتر لترا
kilometres|كيلومترات|كيلومتر كيلومترا كم
km|كيلومترات
metres|أمتار|متر مترا
points|نقاط
shells|قذائف|قذيفة
rockets|صواريخ|صاروخ صاروخا
missiles|صواريخ
bombs|قنابل|قنبلة
mines|ألغام|لغم لغما
strikes|غارات|غارة
airstrikes|غارات جوية
raids|غارات
attacks|هجمات|هجوم هجوما
incidents|حوادث
times|مرات|مرة
hours|ساعات|ساعة
days|أيام|يوم يوما
weeks|أسابيع|أسبوع أسبوعا
months|أشهر|شهر شهرا
years|سنوات|سنة عام عاما
battalions|كتائب
brigades|ألوية
US$|دولارات أمريكية
percent|٪
"""
_NAMES = """
author|كاتب النص
unnamed|جهة لم تُسمَّ
unnamed person|شخص لم يُسمَّ
Newspaper|صحيفة
analysts|محللون
activists|ناشطون
residents|سكان
witnesses|شهود
doctors|أطباء
medics|مسعفون
officials|مسؤولون
diplomats|دبلوماسيون
aid workers|عاملون في الإغاثة
aid agencies|وكالات الإغاثة
rescue workers|عاملون في الإنقاذ
human rights groups|منظمات حقوق الإنسان
civilians|مدنيون
people|أشخاص
army|الجيش
government|الحكومة
government forces|قوات الحكومة
security forces|قوات الأمن
police|الشرطة
regime|النظام
allies|الحلفاء
coalition|التحالف
opposition|المعارضة
opposition forces|قوات المعارضة
opposition leaders|قادة المعارضة
opposition groups|فصائل المعارضة
opposition fighters|مقاتلو المعارضة
rebels|متمردون
rebel groups|جماعات متمردة
rebel fighters|مقاتلون متمردون
Islamist rebel groups|جماعات متمردة إسلامية
Islamist rebels|متمردون إسلاميون
jihadi groups|جماعات جهادية
militants|مسلحون
militias|ميليشيات
militia|ميليشيا
fighters|مقاتلون
armed groups|جماعات مسلحة
gunmen|مسلحون
troops|جنود
soldiers|جنود
Syrian government|الحكومة السورية
Syrian government forces|قوات الحكومة السورية
Syrian government and allies|الحكومة السورية وحلفاؤها
Syrian army|الجيش السوري
Syrian opposition|المعارضة السورية
Syrian opposition leaders|قادة المعارضة السورية
Syria|سوريا
Russia|روسيا
United States|الولايات المتحدة
Turkey|تركيا
Iran|إيران
Iraq|العراق
Israel|إسرائيل
Ukraine|أوكرانيا
France|فرنسا
Germany|ألمانيا
United Kingdom|المملكة المتحدة
European Union|الاتحاد الأوروبي
African Union|الاتحاد الأفريقي
NATO|حلف شمال الأطلسي
Saudi Arabia|السعودية
Qatar|قطر
Egypt|مصر
Jordan|الأردن
Lebanon|لبنان
Libya|ليبيا
Sudan|السودان
Yemen|اليمن
Serbia|صربيا
Croatia|كرواتيا
Bosnian Serbs|صرب البوسنة
Bosnian Serb army|جيش صرب البوسنة
Bosnian army|الجيش البوسني
Bosnian government|الحكومة البوسنية
Palestinian Authority|السلطة الفلسطينية
Hamas|حماس
Islamic Jihad|الجهاد الإسلامي
Hezbollah|حزب الله
Houthis|الحوثيون
ISIL|تنظيم الدولة
Taliban|حركة طالبان
al-Shabaab|حركة الشباب
SDF|قوات سوريا الديمقراطية
RSF|قوات الدعم السريع
SAF|الجيش السوداني
LNA|الجيش الليبي
Libyan National Army|الجيش الليبي
GNA|حكومة الوفاق
Government of National Accord|حكومة الوفاق
TPLF|جبهة تحرير تيغراي
HTS|هيئة تحرير الشام
United Nations|الأمم المتحدة
UN|الأمم المتحدة
ICRC|اللجنة الدولية للصليب الأحمر
Red Cross|الصليب الأحمر
SARC|الهلال الأحمر العربي السوري
Red Crescent|الهلال الأحمر
OCHA|مكتب تنسيق الشؤون الإنسانية
UNHCR|المفوضية السامية لشؤون اللاجئين
UNICEF|اليونيسف
UNRWA|الأونروا
WHO|منظمة الصحة العالمية
WFP|برنامج الأغذية العالمي
IOM|المنظمة الدولية للهجرة
OHCHR|مفوضية حقوق الإنسان
OSCE|منظمة الأمن والتعاون في أوروبا
MSF|أطباء بلا حدود
SOHR|المرصد السوري لحقوق الإنسان
White Helmets|الدفاع المدني السوري
"""
_WEAPONS = """
aircraft|طائرات
aircraft bombs|قنابل طائرات
barrel bomb|برميل متفجر
barrel bombs|براميل متفجرة
chemical|سلاح كيميائي
chlorine|كلور
gas|غاز
artillery|مدفعية
mortar|هاون
rocket|صاروخ
missile|صاروخ
bomb|قنبلة
car bomb|سيارة مفخخة
cluster bomb|قنبلة عنقودية
cluster munition|ذخيرة عنقودية
drone|طائرة مسيّرة
grenade|قنبلة يدوية
gunfire|إطلاق نار
landmine|لغم أرضي
mine|لغم
shell|قذيفة
sniper|قناص
tank|دبابة
air strike|غارة جوية
airstrike|غارة جوية
air|طيران
explosion|انفجار
gunman|مسلح
helicopter|مروحية
howitzer|مدفع هاوتزر
ied|عبوة ناسفة
jet|طائرة حربية
plane|طائرة
warplane|طائرة حربية
warship|سفينة حربية
mustard|غاز الخردل
nerve|غاز أعصاب
phosphorus|فوسفور
poison|سم
sarin|سارين
toxic|مادة سامة
shelling|قصف
shooting|إطلاق نار
suicide|هجوم انتحاري
suicide bombing|هجوم انتحاري
"""


_VOWELS = frozenset(map(chr, range(0x064B, 0x0653)))


def _table(rows: str) -> dict[str, Pair]:
    """`english|arabic[|other Arabic forms]` a line; found by any of them, the first row of an Arabic term counting."""
    found: dict[str, Pair] = {}
    for row in filter(None, rows.split("\n")):
        english, arabic, *forms = row.split("|")
        found[_plain(english)] = english, arabic
        for form in (arabic, *(forms[0].split() if forms else ())):
            found.setdefault(_plain(form), (english, arabic))
    return found


def _plain(name: str) -> str:
    """Without capitals, underscores, `the`, and the vowel marks of Arabic."""
    letters = "".join(letter for letter in name.replace("_", " ").casefold() if letter not in _VOWELS)
    return " ".join(letters.split()).removeprefix("the ")


UNITS, NAMES, WEAPONS = _table(_UNITS), _table(_NAMES), _table(_WEAPONS)


def unit_words(unit: str) -> Pair | None:
    """What is counted, by either language; None: no known term."""
    return UNITS.get(_plain(unit))


def name_words(name: str) -> Pair | None:
    """Who speaks or acts, as a term; None: a name of its own, which stays as it is written."""
    return NAMES.get(_plain(name))


def weapon_words(weapon: str) -> Pair | None:
    """A weapon as a term; None: it stays as it is written."""
    return WEAPONS.get(_plain(weapon))
