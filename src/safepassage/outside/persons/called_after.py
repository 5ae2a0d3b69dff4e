"""
What is called after somebody and is nobody: `the Ahmed Abdu |forces|`, `|جيش| خالد بن الوليد`, towns in a row: `|Clashes in| Haji Ali
and Abu Hamed`.

Whoever was taken for a person there stays. Of each a bounded number of letters is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from safepassage.outside.persons.announcing_words import KIN, PRIVATE, ROLES, TITLES
from safepassage.outside.persons.thing_words import PERSONS
from safepassage.records.given_names import LATIN, words_of

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_NAMES = rf"(?:(?:al|el|Al|El)-)?{_NAME}(?: (?:{_NAME}|(?:al|el|bin|ibn)[ -]{_NAME})){{0,3}}"
_NEAR = 120  # letters on either side of a name
_THINGS = (
    "brigades?|battalions?|regiment|militias?|faction|forces|mausoleum|mountains?|mosque|shrine|airport|airbase|camp|hospital|school|university"
    "|stadium|bridge|dam|road|street|square|market|crossing|roundabout|neighbou?rhood|district|township|village|wing|group|network|movement|front"
)
_BEHIND = re.compile(
    rf"(?: (?:paediatric|pediatric|general|children's|teaching|central|surgical|military|memorial|field|primary"
    rf"|armed))?[ -]({_THINGS})\b(?: ([a-z]{{3,14}}))?",
    re.IGNORECASE,
)
_BEHIND_THE = frozenset(
    ("forces", "faction", "group", "network", "movement", "wing", "camp", "front", "militia", "militias", "road", "market", "school")
)
_ENDS = re.compile(r" (?:Brigades?|Battalions?|Regiment|Mena|Township|Barracks)\Z")  # a quarter of Kabul is a Mena
_BODIES = (("Magen ", " Adom"),)  # `Magen |David| Adom`
# A bare word, without the article, makes a formation or a place of whose name follows; *the* general is somebody.
_AR = "\u0621-\u064a"
_BEFORE_ARABIC = re.compile(
    rf"(?<![{_AR}])[وفبلك]?(?:لواء|لواءي|كتيبة|كتائب|جيش|فرقة|فرقتي|سرية|سرايا|فوج|حركة|تجمع|فصيل|ألوية|وادي|جبل|تل|حي|شارع|مخيم|مدرسة|مشفى|مستشفى"
    rf"|جامع|مسجد|مقام|مزار|دوار|ساحة|جسر|سد|بلدة|قرية|مدينة|ناحية|قضاء|معبر|منفذ|حاجز|مطار|قاعدة|معسكر|بئر|عين|نهر"
    rf"|جزيرة|ميناء|سوق|محطة|قلعة)[ \u00a0](?:(?:الشهيد|الإمام|الشيخ|السلطان|القائد) )?\Z"
)
_ARABIC_ROW = re.compile(
    rf"(?<![{_AR}])[وفبلك]?(?:قرى|بلدات|مدن|مناطق|أحياء|مخيمات|محاور|نواحي|بلدتي|قريتي|مدينتي|منطقتي|حيي)(?: [{_AR}]{{2,14}}){{1,2}}"
    rf"(?:(?: |، ?)و?[{_AR}]{{2,14}}(?: [{_AR}]{{2,14}})?){{0,5}}(?: |، ?)و?\Z"
)
_KUNYA = re.compile(r"\A(?:و)?(?:أبو|ابو|أم|ام|الحاج|أبي) ")
_AR_NEXT = re.compile(rf"\A(?:،? و|، )([{_AR}]{{2,14}}(?: [{_AR}]{{2,14}})?)")
_TO_A_PILGRIM = re.compile(rf"(?<![{_AR}])(?:إلى|الى|في|من|نحو|باتجاه|قرب|بين) الحاج \Z")
_AR_LAST = re.compile(rf"(?<![{_AR}])((?:[{_AR}]{{2,14}} )?[{_AR}]{{2,14}})(?:،? |، ?)و?\Z")
# What only towns suffer, and what happens in towns.
_OF_TOWNS = re.compile(
    r"\A(?: (?:was|were|are|is|have been|has been|remain|remains|also|both|heavily|all)){1,3} (?:shelled|bombed"
    r"|bombarded|overrun|recaptured|retaken|flooded"
    r"|emptied|depopulated|closed|reopened|inaccessible|(?<=are )cut off|(?<=is )cut off|(?<=remain )cut off|(?<=are "
    r")besieged|(?<=remain )besieged)\b"
)
_HIT = re.compile(r"\A (?:hit|struck|shelled|bombed|attacked|raided|calm|quiet|fell|held|besieged|cut off)\b")  # as telegrams tell of towns
_IN_TOWNS = re.compile(
    r"\b(?:clashes|fighting|battles?|shelling|strikes?|airstrikes?|raids?|bombing|bombardment|explosions?|protests?|curfews?|gunfire|villages|towns|cities"
    r"|districts|areas|camps|checkpoints|hamlets|settlements|front ?lines?) (?:in|at|near|around|of|on|from|outside"
    r"|like|such as|including) \Z"
    r"|\b(?:tents|trucks|convoys?|aid|food|water|supplies|refugees|idps|troops|rebels|forces|fighters|soldiers|they|we|shells?|rockets?|drones?)"
    r" (?:reached|shelled|bombed|entered|besieged|retook|overran) \Z",
    re.IGNORECASE,
)
_ROW_BEFORE = re.compile(rf"(?<![^\W\d_-])((?:{_NAMES}, ){{0,5}}(?:{_NAMES})?,? ?(?:and )?)\Z")
_ROW_BEHIND = re.compile(rf"(?:, {_NAMES}){{0,5}}(?:,? and {_NAMES})?")
_EACH = re.compile(_NAMES)
_ROLES = PERSONS | words_of(
    "director doctor manager staff worker workers administrator spokesman spokeswoman teacher principal imam preacher guard nurse head"
)
_ANNOUNCED = (TITLES | ROLES | frozenset((*PRIVATE, *KIN))) - words_of("haj haji hajj hajji")  # behind these it is somebody

Says = Callable[[str], bool]


def is_called_after(text: str, start: int, end: int, place: Says) -> bool:
    """
    Whether letters [start, end), which look like a name, are a thing's or a town's.

    Parameters
    ----------
    place : whether words name a place.
    """
    if "\u0621" <= text[start] <= "\u064a":
        return _is_arabic_thing(text, start, end, place)
    for before, after in _BODIES:
        if text.endswith(before, 0, start) and text.startswith(after, end - len(after) if text.endswith(after, 0, end) else end):
            return True
    name = text[start:end]
    if name.endswith(("'s", "’s")) or text[end : end + 2] in ("'s", "’s"):
        return False
    if _ENDS.search(name):
        return True
    behind = _BEHIND.match(text, end, min(end + _NEAR, len(text)))
    if behind and (behind[2] or "").casefold() not in _ROLES:
        the = text[max(start - 4, 0) : start].casefold() == "the "
        if the or behind[1].casefold() not in _BEHIND_THE:
            return True
    announcer = text[max(start - 24, 0) : start].split()
    if announcer and announcer[-1].casefold().strip(".,:") in _ANNOUNCED:
        return False
    return _is_in_a_row_of_towns(text, start, end, place)


def _is_in_a_row_of_towns(text: str, start: int, end: int, place: Says) -> bool:
    """`Clashes in |Mohamed Agha|, |Haji Ali| and |Abu Hamed|`, `|Salman Pak| and Khalis hit`."""
    row_before = _ROW_BEFORE.search(text, max(start - _NEAR, 0), start)
    begun = row_before.start() if row_before else start
    behind = _ROW_BEHIND.match(text, end, min(end + _NEAR, len(text)))
    until = behind.end() if behind else end
    if text.endswith("and ", begun, start) and until > end:
        return False  # `shelled Aleppo, and |Ahmed| and Omar were hit`
    if _IN_TOWNS.search(text, max(begun - 60, 0), begun):
        return True
    rest = text[until : until + 60]
    several = begun < start or until > end
    if several and _OF_TOWNS.match(rest):
        return True
    if not several or _HIT.match(rest) is None:
        return False
    last = _EACH.findall(text[begun:until])[-1]
    return last != text[start:end] and last.split()[0].casefold() not in LATIN and place(last)


def _is_arabic_thing(text: str, start: int, end: int, place: Says) -> bool:
    """`|لواء| سليمان شاه`, `|قرى| السعدونية و|أبو صيدا| وجلولاء`."""
    near = max(start - _NEAR, 0)
    if _BEFORE_ARABIC.search(text, near, start):
        return True
    following = _AR_NEXT.match(text[end : end + 40])
    before_a_place = following is not None and any(map(place, (following[1], following[1].split(" ")[0])))
    if _TO_A_PILGRIM.search(text, near, start):
        return before_a_place  # `إلى |الحاج علي| والقيارة`
    if not _KUNYA.match(text[start:end] + " "):
        return False
    if _ARABIC_ROW.search(text, near, start):
        return True
    last = _AR_LAST.search(text, near, start)
    if last is None or not before_a_place:
        return False
    words = last[1].split(" ")
    return len(words[-1]) > 2 and any(
        map(place, (*words, " ".join(words), *(word.removeprefix("و") for word in words), last[1].removeprefix("و")))
    )
