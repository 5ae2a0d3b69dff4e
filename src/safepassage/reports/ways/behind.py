"""
What may stand behind a sentence that opens a way, in its paragraph or in a few words of their own.

How people take back what they wrote (`Sorry, the Nikolske road`, `Last week, that is`, `Drones hunt every car there`) is a list without
end; what says no more than that the way is used is short: who came through, how many, when, by what, says who. Any other word, and a
person decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from safepassage.records.gazetteer import plain
from safepassage.reports.words.spelled import SCALES, SMALL
from safepassage.reports.words.words import listed

FEW, SOME = 5, 4  # words of a paragraph of its own, and of the sentence after the next, that are looked at
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.:,]\d+)*|[^\w\s]")
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")  # `مريضاً`: no sign of its own
_SIGNS = frozenset('.,"“”«»،()-:;/')
_YEAR = re.compile(r"(?:19|20)\d\d")
_BULLETS = "-*•|#"
_MAY = listed(
    "the a an this all both their of its and who which as also then it they he she we "
    "left leave entered enter crossed cross passed pass went travelled traveled arrived reached delivered evacuated brought carried "
    "carrying took moved returned came drove is are was were has have been being remains remain open opened reopened using used "
    "some about around more than nearly almost least another other first second third hundreds thousands dozens tens many several "
    "bus buses truck trucks lorry lorries ambulance ambulances vehicle vehicles car cars minibuses convoy convoys "
    "people persons person civilians civilian residents families family wounded patients sick elderly women men children boys girls "
    "companions relatives mothers babies newborns evacuees passengers drivers doctors nurses staff traffic pedestrians "
    "tonnes tons litres kilos food flour bread fuel water medicine medicines supplies parcels kits tents blankets aid humanitarian relief "
    "loaded market markets again shops full fourth fifth time month "
    "town city village villages camp camps hospital hospitals area district border centre center capital side north south east west "
    "northern southern eastern western corridor corridors road roads route routes crossing crossings bridge passage gate checkpoint "
    "today yesterday now already morning afternoon evening noon midday midnight dawn day days hour hours hrs "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december on at in from to into out for by between near through towards via with since during after "
    "un u.n united nations red cross crescent icrc sarc ocha unicef msf wfp unhcr agency army government authorities officials ministry "
    "said says confirmed reported according that"
)
_BEHIND_A_NAME = listed("is are was were has have said says confirmed and , - road corridor crossing")
_MAY_AR = listed(
    "منه منها عبره عبرها خلاله خلالها "
    "غادر غادرت غادروا خرج خرجت خرجوا دخل دخلت دخلوا عبر عبرت عبروا وصل وصلت وصلوا مر مرت نقل نقلت اجلي اجليت تم نقلهم "
    "حافله حافلات شاحنه شاحنات سياره سيارات قافله قوافل شخص اشخاص شخصا مدني مدنيا مدنيين مدنيون عايله عايلات جريح جريحا جرحي مريض "
    "مريضا مرضي نساء اطفال نحو حوالي قرابه اكثر مءات ميات الاف عشرات طن طنا اطنان مواد غذاييه طبيه مساعدات انسانيه اغاثه وقود طحين "
    "محمله محملا محملين تحمل سوق مخبز مدارس "
    "من الي في عبر علي مع و اليوم امس صباح مساء ظهر فجر مدينه بلده مخيم مستشفي معبر طريق ممر جسر "
    "اثنين ثلاثاء اربعاء خميس جمعه سبت احد قال قالت ان بحسب وفقا امم متحده صليب احمر هلال منظمه"
)
_NUMBERS_AR = listed(
    "ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانيه ثماني ثمان تسعه تسع عشره عشر ميتا ميتي مءتا مءتي "
    "عشرين عشرون ثلاثين ثلاثون اربعين خمسين ستين سبعين ثمانين تسعين ميه مءه الف"
)

_AND_USED = re.compile(
    r",? and (?=(?:\w+ ){1,5}(?:left|crossed|passed|entered|arrived|reached|went|drove)\b)"
    r"|\s(?=و(?:دخل|دخلت|عبر|عبرت|خرج|خرجت|غادر|غادرت|وصل|وصلت|مر|مرت)\s)"
)

Named = Callable[[Sequence[str]], set[int]]  # which of some words belong to the name of a place


def may_follow(text: str, sentences: Sequence[tuple[int, int]], place: int, named: Named, year: int | None) -> bool:
    """Whether the two sentences behind the one at `place` say no more than that a way is used; what is far enough away is not asked."""
    for step, most in ((1, FEW), (2, 0)):
        if place + step >= len(sentences):
            return True
        following = text[slice(*sentences[place + step])]
        size = sum(word[0].isalnum() for word in _WORD.findall(following))
        beside = _in_paragraph(text[sentences[place + step - 1][1] : sentences[place + step][0]], following)
        asked = size <= most or (beside and (step == 1 or size <= SOME))
        if asked and not _only_used(following, named, year):
            return False
        if not beside:
            return True
    return True


def without_use(sentence: str, named: Named, year: int | None) -> str:
    """`The road was opened on Sunday| and 40 buses left by it|`: the sentence up to what tells no more than that the way is used."""
    cut = _AND_USED.search(sentence)
    return sentence[: cut.start()] if cut and _only_used(sentence[cut.end() :], named, year) else sentence


def _in_paragraph(gap: str, following: str) -> bool:
    """Whether a sentence goes on with the paragraph before it, and is no item of a list."""
    return gap.count("\n") < 2 and not ("\n" in gap and (following[:1] in _BULLETS or following[:1].isdecimal()))


def _only_used(sentence: str, named: Named, year: int | None) -> bool:
    words = _WORD.findall(_VOWELS.sub("", sentence))
    known = named(words)
    if 0 in known and 1 not in known and words[1:] and words[1].casefold() not in _BEHIND_A_NAME and words[0].isascii():
        known = known - {0}  # *Ask again*: of a name somewhere
    return all(at in known or _may(word, at, year) for at, word in enumerate(words))


def _may(word: str, at: int, year: int | None) -> bool:
    low = word.casefold()
    if low in ("zero", "nil") or not word.strip("0٠.,"):
        return word == "," or word == "."  # 0 buses left
    if word[:1].isdecimal():
        return _YEAR.fullmatch(word) is None or (year is not None and word == str(year))
    if word in _SIGNS or low in _MAY or low in SMALL or low in SCALES or any(part in SMALL for part in low.split("-")):
        return True
    if not word.isascii():
        return not _bare(word).isdisjoint(_MAY_AR | _NUMBERS_AR)
    return at > 0 and word[0].isupper() and not low.endswith("ly")


def _bare(word: str) -> set[str]:
    """An Arabic word in one spelling, as it stands and without what is joined to its beginning."""
    folded = plain(word) or word
    starts = ("وال", "بال", "لل", "ال", "و", "ب", "ل")
    return {folded, *(folded[len(start) :] for start in starts if folded.startswith(start) and len(folded) > len(start) + 2)}
