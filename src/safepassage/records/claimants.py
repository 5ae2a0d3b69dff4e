"""One spelling for each claimant, in two languages: two voices are two only when these differ (claims, section 4)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ALIKE = str.maketrans({"ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ک": "ك", "ـ": "", "ı": "i", "ß": "ss", "ø": "o", "ł": "l"})
_JOINED = re.compile(r"[^\w\s/,;:()\[\]&+-]|_")  # what may stand inside a word: U.N., Children's
_BETWEEN = re.compile(r"[\W_]+")
_ARTICLES = frozenset(("the",))
_ARABIC_ARTICLE = "ال"
_STEM_LETTERS = 3  # an Arabic word without its article has at least so many: else it is no article

# Well-known claimants of these wars under the names that reports use; to be joined here, two names must mean one and the same organisation,
# or so often do (Red Cross, Red Crescent) that to hear two voices in them would open a road on one.
_SAME = (
    ("UN", "U.N.O.", "United Nations", "United Nations Organization", "ONU", "الأمم المتحدة", "منظمة الأمم المتحدة", "هيئة الأمم المتحدة"),
    ("ICRC", "CICR", "International Committee of the Red Cross", "International Red Cross", "Red Cross"),
    ("ICRC", "اللجنة الدولية للصليب الأحمر", "الصليب الأحمر الدولي", "الصليب الأحمر"),
    ("SARC", "Syrian Arab Red Crescent", "Syria Arab Red Crescent", "Syrian Red Crescent", "Arab Red Crescent", "Red Crescent"),
    ("SARC", "Syrian Arab Red Crescent Society", "الهلال الأحمر العربي السوري", "الهلال الأحمر السوري", "الهلال الأحمر"),
    ("Russia", "Russian Federation", "Russian Government", "Government of Russia", "Government of the Russian Federation"),
    ("Russia", "روسيا", "روسيا الاتحادية", "الاتحاد الروسي", "الحكومة الروسية"),
    ("WHO", "World Health Organization", "World Health Organisation", "UN WHO", "OMS", "منظمة الصحة العالمية", "الصحة العالمية"),
    ("WFP", "World Food Programme", "World Food Program", "UN WFP", "برنامج الأغذية العالمي", "برنامج الغذاء العالمي"),
    ("OCHA", "UN OCHA", "Office for the Coordination of Humanitarian Affairs", "أوتشا", "مكتب تنسيق الشؤون الإنسانية"),
    ("OCHA", "United Nations Office for the Coordination of Humanitarian Affairs", "مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية"),
    ("UNICEF", "United Nations Children's Fund", "UN Children's Fund", "اليونيسف", "اليونيسيف", "منظمة الأمم المتحدة للطفولة"),
    ("UNHCR", "UN Refugee Agency", "United Nations High Commissioner for Refugees", "المفوضية السامية للأمم المتحدة لشؤون اللاجئين"),
    (
        "UNHCR",
        "مفوضية اللاجئين",
        "مفوضية الأمم المتحدة لشؤون اللاجئين",
        "المفوضية السامية لشؤون اللاجئين",
        "المفوضية العليا لشؤون اللاجئين",
    ),
    ("IOM", "International Organization for Migration", "UN Migration Agency", "المنظمة الدولية للهجرة", "منظمة الهجرة الدولية"),
    ("IOM", "International Organisation for Migration"),
    ("UNRWA", "UN Relief and Works Agency", "الأونروا", "وكالة الأونروا", "وكالة غوث وتشغيل اللاجئين الفلسطينيين"),
    ("OHCHR", "UN Human Rights Office", "مفوضية الأمم المتحدة لحقوق الإنسان", "المفوضية السامية لحقوق الإنسان"),
    ("OHCHR", "Office of the High Commissioner for Human Rights", "المفوضية السامية للأمم المتحدة لحقوق الإنسان"),
    ("UNFPA", "UN Population Fund", "United Nations Population Fund", "صندوق الأمم المتحدة للسكان"),
    ("UNDP", "UN Development Programme", "United Nations Development Programme", "برنامج الأمم المتحدة الإنمائي"),
    ("IFRC", "الاتحاد الدولي لجمعيات الصليب الأحمر والهلال الأحمر", "International Federation of Red Cross and Red Crescent Societies"),
    ("Amnesty International", "Amnesty", "منظمة العفو الدولية", "العفو الدولية"),
    ("Human Rights Watch", "HRW", "هيومن رايتس ووتش", "منظمة هيومن رايتس ووتش"),
    ("SNHR", "Syrian Network for Human Rights", "الشبكة السورية لحقوق الإنسان"),
    ("OSCE", "Organization for Security and Co-operation in Europe", "منظمة الأمن والتعاون في أوروبا"),
    ("Save the Children", "منظمة إنقاذ الطفولة", "إنقاذ الطفولة", "منظمة أنقذوا الأطفال", "أنقذوا الأطفال"),
    ("NRC", "Norwegian Refugee Council", "المجلس النرويجي للاجئين", "المجلس النرويجي لشؤون اللاجئين"),
    ("MSF", "Médecins Sans Frontières", "Doctors Without Borders", "أطباء بلا حدود", "منظمة أطباء بلا حدود"),
    ("SOHR", "Syrian Observatory for Human Rights", "Syrian Observatory", "المرصد السوري لحقوق الإنسان", "المرصد السوري"),
    ("Syria", "Government of Syria", "Syrian Government", "GoS", "Syrian Arab Republic", "Government of the Syrian Arab Republic"),
    ("Syria", "سوريا", "سورية", "الحكومة السورية", "الجمهورية العربية السورية", "حكومة الجمهورية العربية السورية"),
    ("Turkey", "Türkiye", "Turkish Government", "Government of Turkey", "Government of Türkiye", "تركيا", "الحكومة التركية"),
    ("Iran", "Islamic Republic of Iran", "Iranian Government", "Government of Iran", "إيران", "الحكومة الإيرانية"),
    ("White Helmets", "Syria Civil Defence", "Syrian Civil Defence", "Syria Civil Defense", "الخوذ البيضاء", "الدفاع المدني السوري"),
)


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """
    A claimant in one spelling; of well-known ones, the best known. Not for people to read.

    Alike are: letters whatever their case, accents, vowel marks or Arabic form; digits of either script; points, dashes, spaces and
    invisible letters, or none; `the` and the Arabic article, or none; and the names that `_SAME` joins. Empty only for an empty name.
    """
    spelling = _letters(name)
    return _KNOWN.get(spelling, spelling)


def _letters(name: str) -> str:
    plain = "".join(_letter(letter) for letter in unicodedata.normalize("NFKD", name.casefold())).translate(_ALIKE)
    words = [word for word in _BETWEEN.split(_JOINED.sub("", plain)) if word and word not in _ARTICLES]
    return "".join(_bare(word) for word in words) or " ".join(name.casefold().split())


def _letter(letter: str) -> str:
    """Without accents (a mark of its own in this form), and digits as 0-9."""
    if unicodedata.combining(letter):
        return ""
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


def _bare(word: str) -> str:
    """An Arabic word without its article."""
    stem = word.removeprefix(_ARABIC_ARTICLE)
    return stem if len(stem) >= _STEM_LETTERS else word


def well_known(name: str) -> bool:
    """Whether a claimant is one of the organisations and states above, under any of their names."""
    return _letters(name) in _KNOWN


_KNOWN = {_letters(name): _letters(names[0]) for names in _SAME for name in names}
