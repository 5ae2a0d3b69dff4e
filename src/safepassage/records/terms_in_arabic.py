"""What a report counts, and who speaks or acts in it, as terms in two languages; what is in neither table stays as it is written."""

from __future__ import annotations

from safepassage.records.subtypes import Pair

_UNITS = """
people|أشخاص
persons|أشخاص
civilians|مدنيون
children|أطفال
women|نساء
men|رجال
families|أسر
households|أسر معيشية
patients|مرضى
wounded|جرحى
refugees|لاجئون
residents|سكان
prisoners|أسرى
detainees|محتجزون
hostages|رهائن
bodies|جثث
lives|أرواح
deaths|وفيات
cases|حالات
troops|جنود
soldiers|جنود
fighters|مقاتلون
militants|مسلحون
rebels|متمردون
workers|عاملون
doctors|أطباء
nurses|ممرضون
medics|مسعفون
staff|موظفون
journalists|صحفيون
corridors|ممرات
crossings|معابر
roads|طرق
routes|طرق
checkpoints|حواجز
bridges|جسور
convoys|قوافل
trucks|شاحنات
lorries|شاحنات
buses|حافلات
ambulances|سيارات إسعاف
vehicles|مركبات
cars|سيارات
tanks|دبابات
hospitals|مستشفيات
clinics|عيادات
schools|مدارس
bakeries|أفران
markets|أسواق
houses|منازل
homes|منازل
buildings|مبان
tents|خيام
camps|مخيمات
shelters|ملاجئ
villages|قرى
towns|بلدات
neighbourhoods|أحياء
districts|أحياء
beds|أسرّة
rations|حصص غذائية
meals|وجبات
parcels|طرود
kits|مجموعات
tonnes|أطنان
tons|أطنان
litres|لترات
kilometres|كيلومترات
km|كيلومترات
metres|أمتار
points|نقاط
shells|قذائف
rockets|صواريخ
missiles|صواريخ
bombs|قنابل
mines|ألغام
strikes|غارات
airstrikes|غارات جوية
raids|غارات
attacks|هجمات
incidents|حوادث
times|مرات
hours|ساعات
days|أيام
weeks|أسابيع
months|أشهر
years|سنوات
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


def _table(rows: str) -> dict[str, Pair]:
    """`english|arabic` a line; found by either language, the first row of an Arabic term counting."""
    found: dict[str, Pair] = {}
    for row in filter(None, rows.split("\n")):
        english, _, arabic = row.partition("|")
        found[_plain(english)] = english, arabic
        found.setdefault(_plain(arabic), (english, arabic))
    return found


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").casefold().split()).removeprefix("the ")


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
