"""Where an Arabic sentence is cut into pieces that may each claim something."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.anew import BESIDE, Relative, anew, another_way, joins_the_ends
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.words.lexicon import RULES, VERBS, rules_of
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.own_subjects import begins_its_own, came_of_it
from safepassage.reports.arabic.words.verbs import GENERAL, LINKS, NOUNS_TOO, SPEECH, STOPS
from safepassage.reports.words.arabic_words import stems, will
from safepassage.reports.words.words import listed

_SIGNS = frozenset(("،", ",", '"', "»", "«", ")", "(", "-", "–", "*", "#", "”", "“", "•"))
RESULT = frozenset(
    (
        "ادي",
        "ادت",
        "ادتا",
        "اسفر",
        "اسفرت",
        "اودي",
        "اودت",
        "تسبب",
        "تسببت",
        "خلف",
        "خلفت",
        "اوقع",
        "اوقعت",
        "وادي",
        "واسفر",
        "وخلف",
        "يودي",
    )
)
_NOT_VERBS = frozenset(
    ("وقف", "وضع", "وسط", "وصول", "ولايه", "وكاله", "وزاره", "وزير", "واحد", "وفد", "وباء", "وحده", "وحدات", "فرق", "فتح", "وقت", "فردا")
)
_NONE_OF = listed("منفذ مخرج مفر سبيل طريق ممر")
_CIRCUMSTANCES = listed(
    "نقص شح انقطاع مخاوف تحذيرات ظروف اوضاع انهيار تدهور قصف غياب انباء تكهنات اتهامات صمت نفاد تحليق اطلاق توتر دعوات مساع حصار ازمه"
)
BLACK = "\u25a0"  # ■, of a name
_THERE = listed("عندنا عندهم عنده لدينا لديهم لديه هناك ثمه يوجد توجد")
_FLIGHTS = listed("نزوح تشريد تهجير فرار لجوء")
_ANEW = listed("تجدد استءناف استيناف استمرار تواصل اندلاع وقوع تصاعد")
_COUNTING = listed("اكثر نحو حوالي قرابه زهاء عشرات مءات ميات الاف ما")
_SHUT = listed("المغلق المغلقه المحاصر المحاصره المقطوع المقطوعه المتوقف المتوقفه")
_EVENTS = (ReadKind.INCIDENT, ReadKind.DIPLOMACY)
_HARMS = (ReadKind.INCIDENT, ReadKind.PROTECTION)
_CASES = listed("حاله حالات عمليه عمليات جريمه جراءم جرايم حادثه حوادث")
_WE = listed("نريد نستطيع نعرف نعلم نملك نجد نقدر نقبل نرضي")
_ADDED = ("اثر", "عقب", "وسط", "سيرا", "مشيا", "لان")  # they begin a piece and are no part of what it claims
PREDICATES = listed(
    "ممتلي ممتلءه ممتليه مغلق مغلقه مفتوح مفتوحه محاصر محاصره خاليه فارغه مقطوع مقطوعه معطل معطله متوقف متوقفه مكتظ مكتظه "
    "مدمر مدمره مفقود مفقوده كارثي كارثيه"
)
_STATES = (listed("مفتوح مفتوحه سالك سالكه"), listed("مغلق مغلقه مقطوع مقطوعه محاصر محاصره مدمر مدمره معطل معطله متوقف متوقفه"))
_BEYOND = listed("بعدها بعده بعدهما بعد امام شمالها جنوبها شرقها غربها")  # مفتوح حتى الراهدة |ومغلق بعدها
_WAYS = listed("طريق معبر جسر ممر شارع نفق اوتوستراد")
_NO_IMPERFECT = (
    "يوم",
    "يون",
    "يول",
    "ينا",
    "يمن",
    "يهود",
    "يمين",
    "يسار",
    "يابان",
    "يور",
    "يتيم",
    "يقين",
    "يوغ",
    "يومي",
    "يدي",
    "يحي",
    "يوسف",
    "ياس",
)
_BLEW_UP = listed("وفجر وفجرت وفجروا ففجر ففجرت")
_SELF = listed("نفسه نفسها انفسهم سيارته حزامه حزامها سياره عبوه")


_TALLIES = listed("حصيله الحصيله عدد اعداد ضحايا شهداء قتلي جرحي")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words [first, last) between two cuts; `link`: the conjunction before it."""

    first: int
    last: int
    link: str = ""


def pieces_of(plain: Sequence[str], frames: Sequence[Frame], lines: Sequence[int] = ()) -> list[Piece]:
    """The pieces of a sentence that lie outside what names the speakers, each without signs and conjunctions at its ends; `lines`:
    where one begins."""
    cuts = {0, len(plain), *lines}
    heads: list[tuple[int, int]] = []
    for frame in frames:
        cuts |= {frame.first, frame.begin}
        if not frame.own:
            heads.append((frame.first, frame.begin))
    cuts |= {place + 1 for place, word in enumerate(plain) if word in STOPS and not _toll_follows(plain, place)}
    if dateline := _dateline(plain):
        cuts.add(dateline)
        heads.append((0, dateline))
    told, head, relative = (
        False,
        0,
        Relative(),
    )  # whether the piece so far has a verb: `17 people, among them five children, were killed` is one
    for place in range(len(plain)):
        if place in cuts:
            told, head, relative = False, place, Relative()
        if (_cuts(plain, place, told) and not came_of_it(plain, head, place)) or begins_its_own(plain, place, head, is_verb):
            cuts.add(place)
            told, head, relative = False, place, Relative()
        relative.follow(plain[place], told)
        verb = is_verb(plain[place]) or (plain[place][:1] in "وف" and is_verb(plain[place][1:]))
        told = told or (verb and not relative.within)
    found: list[Piece] = []
    for first, last in itertools.pairwise(sorted(cuts)):
        if any(begin <= first and last <= end for begin, end in heads):
            continue
        first, last, link = _trimmed(plain, first, last)
        if last > first:
            found.append(Piece(first, last, link))
    return found


def _toll_follows(plain: Sequence[str], colon: int) -> bool:
    """`حصيلة شهداء اليوم في غزة: 61 شهيداً`: the number behind the colon is what the words before it count."""
    if plain[colon] != ":" or not is_number(plain[colon + 1] if colon + 1 < len(plain) else ""):
        return False
    head = next((at for at in range(colon - 1, max(-1, colon - 9), -1) if plain[at] in STOPS), -1) + 1
    return plain[head] in _TALLIES and not any(is_verb(word) for word in plain[head:colon])


def _dateline(plain: Sequence[str]) -> int:
    """Where `طرابلس (الأناضول) –` ends: a dash or colon within nine words, with no verb before it; 0: there is none."""
    for place, word in enumerate(plain[:9]):
        if word in ("-", "–", "—") and joins_the_ends(plain, place):
            continue
        dated = word == "-" and plain[place - 1][-1:].isdecimal() and place + 1 < len(plain) and plain[place + 1][:1].isdecimal()
        if word in ("-", "–", "—") and place and not dated:
            return place + 1
        if is_verb(word) or word in STOPS or (word[:1] in "وف" and is_verb(word[1:])):
            return 0
    return 0


def _cuts(plain: Sequence[str], place: int, told: bool) -> bool:
    """Whether a new clause begins at a word; `told`: the words since the last cut have a verb."""
    if not place:
        return False
    word, before = plain[place], plain[place - 1]
    after = plain[place + 1] if place + 1 < len(plain) else ""
    comma = before in ("،", ",", "-", "–", '"', "»")
    if word in ("ما", "مما") and after in RESULT | {"حال", "اجبر", "اضطر", "يعني", "يهدد", "جعل", "دفع", "يعرض"}:
        return True
    if comma and word in ("ما", "مما") and after[:1] in ("ي", "ت") and is_verb(after):
        return True
    if comma and word in ("وهم", "وهي", "وهو") and is_verb(after):
        return True
    if comma and word[:1] == "ف" and plain[0] == "اما" and len(word) > 3:
        return True
    if (word in ("وهو", "وهي") and after == "ما") or (word == "الامر" and after == "الذي"):
        return True
    if comma and word.startswith("وال") and (after in PREDICATES or (after[:1] == BLACK and _at(plain, place + 2) in VERBS)):
        return True  # أصيب طفل، |والمسعف ■■■ قُتل
    if _another_state(plain, place) or another_way(plain, place) or anew(plain, place, told) or _other_cases(plain, place):
        return True
    if comma and told and word in _THERE:
        return True  # توفيت امرأة بالكوليرا، |عندنا 14 حالة
    if word[:1] == "و" and word[1:] in _FLIGHTS and (is_number(after) or after in _COUNTING):
        return True  # مقتل المئات |ونزوح أكثر من 12 مليون
    if word in ("وان", "وانه", "وانها", "وبان", "وانهم"):
        return True
    if word in LINKS or f"{word}_{after}" in LINKS:
        single = ("كما", "وكما", "حين", "اذ", "كان", "ثم", "بعد", "قبل", "كي")
        return f"{word}_{after}" in LINKS or word not in single or comma or is_verb(after)
    if word in ("وقد", "ولم", "ولن", "فقد"):
        return comma or word != "فقد"
    if _aside(plain, place, told):
        return True
    if word == "وفي" and comma and told and any(is_verb(other) for other in plain[place + 2 : place + 4]):
        return True  # shelled Omdurman, and in Nyala were killed
    if comma and blew_up(plain, place):
        return True
    if word[:1] in "وف" and (len(word) > 3 or word[1:] in ("لا", "ما", "لم", "لن")) and word not in _NOT_VERBS:
        return _begins(word[1:], comma, after)
    if comma and told and after[:1].isdecimal() and word in VERBS:
        return True
    return (
        comma and ((told and _finite(word)) or (word in ("بعد", "عقب", "اثر", "قبل") and after != "ان")) and word not in ("بينهم", "منهم")
    )


def _other_cases(plain: Sequence[str], place: int) -> bool:
    """`46 حالة اختطاف |و12 حالة قتل`: so many cases of another kind."""
    if plain[place][:1] != "و" or not is_number(plain[place][1:]) or _at(plain, place + 1) not in _CASES:
        return False
    before = next((at for at in range(place - 2, max(-1, place - 7), -1) if plain[at] in _CASES), -1)
    kinds = [{rule.kind for rule in rules_of(_at(plain, at + 1)) if not rule.verb or rule.kind in _HARMS} for at in (before, place + 1)]
    return before > 0 and all(kinds) and kinds[0].isdisjoint(kinds[1])


def _another_state(plain: Sequence[str], place: int) -> bool:
    """`شارع الستين مغلق |والطريق إلى مدني سالك`: of another way, of its town or of what lies beyond the contrary is said without a verb."""
    word = plain[place]
    beyond = plain[place + 1 : place + 2] and plain[place + 1] in _BEYOND and any(word[1:] in states for states in _STATES)
    if not (word.startswith("وال") or word[1:] in _WAYS or beyond) or word[:1] != "و":
        return False
    behind = set(itertools.takewhile(lambda one: one not in _SIGNS and one not in STOPS and one[:1] != "و", plain[place + 1 : place + 7]))
    behind |= {word[1:]}
    before = set(
        itertools.takewhile(lambda one: (one not in _SIGNS or beyond) and one not in STOPS, reversed(plain[max(0, place - 8) : place]))
    )
    return any(not one.isdisjoint(before) and not other.isdisjoint(behind) for one, other in (_STATES, _STATES[::-1]))


def _begins(bare: str, comma: bool, after: str) -> bool:
    """Whether a verb (or a turn that takes its place) stands behind `and`."""
    if bare in ("لا", "لم", "لن", "ليس", "ليست", "من", "قد", "كان", "كانت", "ما", "هناك"):
        if bare in ("لا", "ما"):
            return _still(after) or (comma and (is_verb(after) or after in _NONE_OF or after in _WE))
        return bare != "من" or (comma and after != "") or after in ("المقرر", "المتوقع")
    if bare.startswith("ال"):
        return comma and is_verb(after)
    known = bare in VERBS or bare in GENERAL or bare in SPEECH or will(bare)
    if not known:
        return comma and len(bare) > 3 and bare[0] in "ي" and not bare.startswith("يو")
    if bare in NOUNS_TOO or (bare in RULES and any(not rule.verb for rule in RULES[bare])):
        return comma or after[:1].isdecimal() or (len(after) > 3 and after.startswith("ال") and bare in GENERAL)
    return True


def blew_up(plain: Sequence[str], place: int) -> bool:
    """`، |وفجر انتحاري نفسه`: somebody blew up something; not `وفجر السبت`, at dawn."""
    return plain[place] in _BLEW_UP and not _SELF.isdisjoint(plain[place + 1 : place + 4])


def _still(word: str) -> bool:
    return word in ("يزال", "تزال", "زال", "زالت", "يزالون", "زالوا", "توجد", "يوجد")


def _aside(plain: Sequence[str], place: int, told: bool) -> bool:
    """What is added to a told clause without a verb: `وسط نقص حاد`, `المغلق أمام`, `إثر اتفاق`, `سيرا على الأقدام`."""
    word = plain[place]
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if word == "لتعذر":
        return told and after.startswith("ال")  # دفن الأهالي 12 شهيدا في ساحته |لتعذر الوصول إلى المقابر
    if word == "وسط":
        return told and any(stem in _CIRCUMSTANCES for stem in stems(after))
    if word in ("اثر", "عقب", "بعد"):
        named = after if after not in _ANEW else _at(plain, place + 2)  # بعد |تجدد القصف على
        event = any(rule.kind in _EVENTS and not rule.verb for rule in rules_of(named)) and not after.startswith("ال")
        return told and event and _long(plain, place + 1)
    if word in _SHUT:
        return after in ("امام", "منذ", "بسبب")
    if word in ("سيرا", "مشيا"):
        return told and after == "علي"
    if word == "من" and after in ("بينها", "ضمنها"):
        return told and plain[place - 1] == "،"
    return word == "لان" and plain[place - 1] == "،"


def _long(plain: Sequence[str], first: int) -> bool:
    """Whether four words or more stand before the next sign."""
    return first + 4 <= len(plain) and not any(word in _SIGNS or word in STOPS for word in plain[first : first + 4])


def is_verb(word: str) -> bool:
    return word in VERBS or word in GENERAL or word in SPEECH or will(word) or _looks_imperfect(word)


def _looks_imperfect(word: str) -> bool:
    """يتكدس: a verb by its first letter; not يوم, يناير, يمني."""
    return word[:1] == "ي" and len(word) > 3 and not word.startswith(_NO_IMPERFECT)


def _finite(word: str) -> bool:
    """A verb that stands without `and`: by a form that no noun has."""
    if word in NOUNS_TOO or not is_verb(word):
        return False
    return not (word in RULES and any(not rule.verb for rule in RULES[word]))


def _trimmed(plain: Sequence[str], first: int, last: int) -> tuple[int, int, str]:
    link = ""
    while last > first and (plain[last - 1] in STOPS or plain[last - 1] in _SIGNS or plain[last - 1] in ("و", "كما", "كان", "فيما", "ان")):
        last -= 1
    while first < last and (
        plain[first] in STOPS
        or plain[first] in _SIGNS
        or plain[first] in LINKS
        or plain[first] in _ADDED
        or (plain[first] == "مع" and _at(plain, first + 1) in BESIDE)
        or f"{plain[first]}_{_at(plain, first + 1)}" in LINKS
    ):
        word = plain[first]
        if f"{word}_{_at(plain, first + 1)}" in LINKS:
            link, first = f"{word}_{plain[first + 1]}", first + 2
            continue
        if word in ("كان", "وكان", "كانت", "وكانت", "وان", "وبان", "وانه", "وانها", "وانهم"):
            break
        link = word if word in LINKS or word in _ADDED else link
        first += 1
    if plain[first : first + 2] in (["من", "بينها"], ["من", "ضمنها"]):
        link = plain[first + 1]
    elif first < last and plain[first] in _SHUT and first:
        link = plain[first]
    return first, last, link


def _at(plain: Sequence[str], place: int) -> str:
    return plain[place] if 0 <= place < len(plain) else ""


def follows(plain: Sequence[str], first: int) -> bool:
    """`أصيب المشفى بصاروخ |فخرج عن الخدمة`: whether a verb tells what came of what stands before it, on the same day."""
    word = plain[first]
    return first > 0 and word[:1] == "ف" and is_verb(word[1:]) and not is_verb(word)
