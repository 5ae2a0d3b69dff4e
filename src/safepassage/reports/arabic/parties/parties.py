"""Arabic names of those who fight and speak, in one form; offices without the person who holds them."""

from __future__ import annotations

from safepassage.reports.arabic.parties.cases import in_nominative
from safepassage.reports.arabic.parties.claimants import named
from safepassage.reports.arabic.words.persons import MOVEMENT, ONE_PERSON, are_students
from safepassage.reports.arabic.words.verbs import GIVEN_NAMES, PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_word, plain_words

UNNAMED, PERSON = "unnamed", "unnamed person"
PARTIES = tuple(
    (plain_word(name), party)
    for party, names in (
        (
            "إسرائيل",
            "الجيش الإسرائيلي|طائرات إسرائيلية|قوات الاحتلال|جيش الاحتلال|جنود الاحتلال|طائرات الاحتلال|القوات الإسرائيلية|إسرائيل",
        ),
        (
            "إسرائيل",
            "الطيران الإسرائيلي|غارات إسرائيلية|غارة إسرائيلية|الاحتلال الإسرائيلي|مدفعية الاحتلال|دبابة إسرائيلية|عسكرية إسرائيلية",
        ),
        (
            "الولايات المتحدة",
            "طائرات أمريكية|القوات الأمريكية|الجيش الأمريكي|واشنطن|طائرات أميركية|القوات الأميركية|الجيش الأميركي|الولايات المتحدة",
        ),
        ("روسيا", "الطائرات الروسية|القوات الروسية|الجيش الروسي|الطيران الروسي|روسيا|موسكو|المدفعية الروسية"),
        ("أوكرانيا", "القوات الأوكرانية|الجيش الأوكراني|هيئة الأركان الأوكرانية|أوكرانيا|كييف"),
        ("الحوثيون", "جماعة الحوثي|الحوثيون|الحوثيين|مليشيا الحوثي|ميليشيا الحوثي|أنصار الله|جماعة أنصار الله"),
        ("التحالف", "طيران التحالف|قوات التحالف|مقاتلات التحالف|التحالف العربي|التحالف الدولي|التحالف بقيادة السعودية"),
        ("قوات الدعم السريع", "قوات الدعم السريع|الدعم السريع|مليشيا الدعم السريع"),
        ("الجيش السوداني", "الجيش السوداني|القوات المسلحة السودانية"),
        ("القوات العراقية", "القوات العراقية|الجيش العراقي"),
        ("تنظيم الدولة", "تنظيم الدولة|تنظيم داعش|داعش"),
        ("قوات سوريا الديمقراطية", "قوات سوريا الديمقراطية|قسد"),
        ("هيئة تحرير الشام", "هيئة تحرير الشام|جبهة النصرة"),
        ("الحكومة السورية", "القوات الحكومية السورية|قوات النظام|قوات الأسد|الجيش السوري|الحكومة السورية|النظام السوري|طيران النظام"),
        ("كتائب القذافي", "كتائب القذافي"),
        ("الجيش الليبي", "الجيش الوطني الليبي|القيادة العامة للجيش الليبي|قوات حفتر|الجيش الليبي"),
        ("حكومة الوفاق", "حكومة الوفاق|قوات الوفاق"),
        ("المعارضة", "قوات المعارضة|فصائل المعارضة|المعارضة السورية|مقاتلو المعارضة|مقاتلي المعارضة|الجيش الحر|الجيش السوري الحر"),
        ("الأمم المتحدة", "الأمين العام للأمم المتحدة|الأمم المتحدة|المبعوث الأممي|مبعوث الأمم المتحدة|بعثة الأمم المتحدة"),
        ("حماس", "حركة حماس|حماس|كتائب القسام"),
        ("الجهاد الإسلامي", "الجهاد الإسلامي|سرايا القدس"),
        ("حزب الله", "حزب الله"),
        ("حركة طالبان", "حركة طالبان|طالبان"),
        ("حركة الشباب", "حركة الشباب"),
        ("حركة 23 مارس", "حركة 23 مارس|حركة إم 23|حركة إم23|متمردو إم 23|متمردي إم 23|إم 23|إم23"),
        ("بوكو حرام", "جماعة بوكو حرام|بوكو حرام"),
        ("فاغنر", "مجموعة فاغنر|قوات فاغنر|فاغنر"),
        ("جيش أراكان", "جيش أراكان"),
        ("القوات الإثيوبية", "القوات الإثيوبية|الجيش الإثيوبي|الجيش الفيدرالي"),
        ("جبهة تحرير تيغراي", "جبهة تحرير تيغراي|جبهة تحرير شعب تيغراي|مقاتلو تيغراي"),
        ("القوات الأفغانية", "القوات الأفغانية|الجيش الأفغاني"),
        ("الجيش اليمني", "الجيش اليمني|القوات الحكومية اليمنية"),
        ("تركيا", "الجيش التركي|القوات التركية|تركيا|أنقرة"),
        ("إيران", "الحرس الثوري|إيران|طهران"),
    )
    for name in names.split("|")
)
LANDS = frozenset(plain_words("إسرائيل روسيا موسكو أوكرانيا كييف تركيا أنقرة إيران طهران واشنطن"))  # places, too
_BODIES = tuple(
    (plain_word(name), party)
    for name, party in (
        ("الأمين العام للأمم المتحدة", "الأمم المتحدة"),
        ("المتحدث باسم الأمم المتحدة", "الأمم المتحدة"),
        ("بعثة الأمم المتحدة", "الأمم المتحدة"),
        ("حركة حماس", "حماس"),
        ("باسم المعارضة", "المعارضة"),
        ("الحوثيين", "الحوثيون"),
        ("جماعة الحوثي", "الحوثيون"),
        ("القيادة العامة للجيش الليبي", "الجيش الليبي"),
    )
)
_WRAPPERS = plain_words("المتحدث باسم المتحدثة الناطق باسم متحدث ناطق بيان لبيان تقرير باسم الرسمي العسكري بعض عدة")
_KUNYA = frozenset(plain_words("أبو أم أبي"))
_OWNED = frozenset(
    plain_words("مدير رئيس مجلس وزير محافظ حاكم ناطق متحدث قائد مكتب مسؤول مندوب منسق مبعوث وزارة سفير دفاع أمين هيئة لجنة قيادة زعيم")
)
_ROLES = frozenset(
    plain_words(
        "مدير مديرة رئيس رئيسة وزير وزيرة الرئيس المدير الطبيب طبيب الدكتور دكتور المتحدث المتحدثة الناطق ناطق متحدث متحدثة محافظ "
        "المحافظ والي "
        "الوالي قائد القائد مسؤول مسؤولة المسؤول منسق المنسق منسقة مبعوث المبعوث المفوض مفوض الامين الأمينة حاكم عضو السفير سفير شيخ "
        "عمدة مؤسس زعيم "
        "المستشار نائب اللواء العميد العقيد الفريق الناشط ناشط الناشطة الصحفي"
    )
)
OF_TOWNS = frozenset(
    plain_words(
        "بلدية مجلس محلية مقاومة مستشفى مدينة بلدة قرية مخيم معسكر أهالي سكان غرفة طوارئ حي سوق والي محافظ حاكم عمدة شرطة مديرية قضاء"
    )
)
_HOLDERS = frozenset(plain_words("مناوي كيكل حميدتي برزاني غوتيريش تيدروس ديبي آبي كوفي فولكر باراك هيلاري عيدروس"))  # known by one name


def is_kunya(word: str) -> bool:
    """Whether a plain word is `father of`, `mother of`, by which a person is called."""
    return word in _KUNYA


def party_in(text: str) -> str:
    """The first party named in a text; empty: none."""
    folded = f" {plain_word(text)} "
    found = [(at, -len(name), party) for name, party in PARTIES if name[2:] in folded and (at := _stands(folded, name)) >= 0]
    return min(found)[2] if found else ""


def _stands(folded: str, name: str) -> int:
    """Where a name stands as words of its own, behind the letters that may be joined to it; -1: nowhere."""
    at = folded.find(name)
    while at >= 0:
        end = at + len(name)
        before = folded[folded.rfind(" ", 0, at) + 1 : at]
        joined = before in ("", "و", "ف", "ل", "ب", "ك", "وب", "ول") and not folded[end].isalpha()
        if joined and not (name == MOVEMENT and are_students(folded[: at - len(before)].rstrip().rpartition(" ")[2], before + name)):
            return at
        at = folded.find(name, end)
    if name.startswith("ال"):
        at = folded.find(" لل" + name[2:] + " ")
        return at + 1 if at >= 0 else -1
    return -1


_FORCES = frozenset(plain_words("قوات ميليشيا مليشيا ميليشيات كتائب"))
_OWN = 2  # words of a name of its own


def claimant_of(name: str) -> str:
    """A voice in one form: without the spokesman around it and without the person behind an office; a person alone is unnamed."""
    if name in ("author", UNNAMED, PERSON) or not (name := named(name)):
        return name or UNNAMED
    folded = plain_word(name)
    for known, party in _BODIES:
        if known in folded:
            return party
    words = name.strip(' "«»،.').replace("«", "").replace("»", "").split()
    while (
        len(words) > 1
        and plain_word(words[0]) in _WRAPPERS
        and plain_word(words[1]) not in ("في", "من")  # a spokesman |in Sanaa
        and any(plain_word(word) not in _WRAPPERS for word in words[1:])
    ):
        paper = plain_word(words[0]) in ("بيان", "تقرير")
        words = words[1:]
        if paper and plain_word(words[0]).startswith("ل") and not plain_word(words[0]).startswith("لل") and len(words[0]) > 4:
            words[0] = words[0][1:]  # a statement of the command
    if len(words) > 1 and plain_word(words[-1]).rstrip("ـ") in ("ل", "ب", "و", "من", "في"):
        words = words[:-1]
    if words and words[0].startswith("وال") and plain_word(words[0]) not in ("والي", "والد", "والده"):
        words[0] = words[0][1:]
    first = plain_word(words[0]) if words else ""
    if words and first.startswith("لل") and len(first) > 4:
        words[0] = "ا" + words[0] if first.startswith("للجن") else "ال" + words[0][2:]
    elif (
        words and first.startswith("ل") and first[1:] in plain_words("منظمة وزارة لجنة مصدر مسؤول وكالة شهود مكتب هيئة برنامج ناشطين مصادر")
    ):
        words[0] = words[0][1:]
    words = [_of_nobody(word, number) for number, word in enumerate(words)]
    kept = in_nominative(_without_his_forces(_without_person(words)))
    return " ".join(kept) if kept else PERSON


def _without_his_forces(words: list[str]) -> list[str]:
    """`اتهمت حكومة الوفاق |قوات| سالم الحسني`: the forces of a person who is not named are another's, behind a name of its own."""
    return words[:-1] if len(words) > _OWN and plain_word(words[-1]) in _FORCES else words


def _of_nobody(word: str, number: int) -> str:
    """`مجلسها البلدي`, `مديره`: the council, the director, without whose it is."""
    plain = plain_word(word)
    ending = next((end for end in ("ها", "هم", "هما", "ه") if plain.endswith(end) and plain[: -len(end)] in _OWNED), "")
    return word if number or not ending or word.endswith("ة") else "ال" + word[: -len(ending)]


def _without_person(words: list[str]) -> list[str]:
    """An office keeps its words up to the first given name; without an office before it the person is not named."""
    if len(words) > 1 and _announces(*map(plain_word, words[:2])):
        return words[:1]
    for place, word in enumerate(words):
        plain = plain_word(word)
        numbered = place + 1 < len(words) and words[place + 1].isdecimal()  # حركة |إم 23|
        if plain in _KUNYA and not numbered and not (place and plain_word(words[place - 1]) in OF_TOWNS):
            return words[:place]  # Abu Khalid; not the council of Umm Ruwaba
        if plain in GIVEN_NAMES or (plain.startswith("عبد") and len(plain) > 4):
            if place == 0 and (len(words) > 1 or plain not in _HOLDERS):
                return []
            if place and any(plain_word(other) in _ROLES or plain_word(other).startswith("ال") for other in words[:place]):
                return words[:place]
            return words if place == 0 else words[:place]
    return words


def _announces(first: str, second: str) -> bool:
    """`الطبيب رائف`: a noun without the article right behind a definite one of a person is a name."""
    if not first.startswith("ال") or first[2:] not in ONE_PERSON | _ROLES:
        return False
    return second.isalpha() and not second.startswith(("ال", "ب", "ل", "و")) and second not in PREPOSITIONS
