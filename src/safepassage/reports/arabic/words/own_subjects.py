"""Where a clause with a subject of its own begins in Arabic, without a verb at its head: `لا يوجد غذاء | والجسر الخامس مغلق`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import RULES
from safepassage.reports.arabic.words.spoken_words import NOBODY
from safepassage.reports.arabic.words.verbs import LINKS, STOPS, THAT
from safepassage.reports.words.arabic_words import plain_words, roots, verb_forms

_HOW_IT_IS = frozenset(
    plain_words(
        "مغلق مغلقة مغلقا مقفل مقفلة مسدود مسدودة مقطوع مقطوعة مسكر مسكرة موصد موصدة مفتوح مفتوحة مفتوحا سالك سالكة محاصر محاصرة "
        "متوقف متوقفة معطل معطلة مدمر مدمرة خال خالية فارغ فارغة مكتظ مكتظة مهدم مهدمة منهار منهارة"
    )
)
_SAID_OF_IT = _HOW_IT_IS | frozenset(plain_words("آمن آمنة آمنا ممكن ممكنا موجود موجودة متاح متاحا كاف كافيا صالح صالحا عالق عالقة عالقين"))
_STILL = frozenset(plain_words("لا ما لم غير ليس ليست")) | verb_forms("زال~يزال") | verb_forms("ظل~") | verb_forms("بقي~")
_IS = frozenset[str]().union(*map(verb_forms, plain_words("كان~يكون ظل~يظل بقي~يبقى بات~يبيت أصبح~يصبح زال~يزال ~يعد"))) | frozenset(
    plain_words("ليس ليست يعد تعد يعودوا")
)
_THERE = frozenset(plain_words("هناك هنالك ثمة لدي لدينا لديهم لديه لديها لنا لهم عندنا عندهم عنده عندها في بيننا هنا من"))
_SAFE = frozenset(
    plain_words(
        "آمن آمنة آمنا الآمنة الآمن إنسانية الإنسانية إنساني مفتوح مفتوحة سالك سالكة خال خالية خاليا محمي محمية محايد محايدة هادئ "
        "هادئة مستقر مستقرة"
    )
)
_CLAIMS = verb_forms("زعم~يزعم") | verb_forms("ادعي~يدعي")
_WITHOUT = frozenset(plain_words("بدون دون بلا"))
_BECAUSE = frozenset(plain_words("لأن لأنه لأنها لأنهم"))
_ALL = frozenset(plain_words("كل جميع معظم كافة أغلب غالبية"))
_WAYS = CLASSES["ways"] | CLASSES["borders"]
_TURNS = frozenset(plain_words("لكنه لكنها لكنهم ولكنه ولكنها لكن ولكن ثم"))
_REFUSED = verb_forms("رفض~يرفض")
_ITS = ("هما", "ها", "هم", "ه")
_BREAKS = frozenset(("،", ",", "«", "»", '"', "(", ")", "-", "–")) | STOPS | LINKS
_SUBJECT = 4  # words of a subject before what is said of it
_NAME = 3  # words of a party before its verb

IsVerb = Callable[[str], bool]


def begins_its_own(plain: Sequence[str], place: int, head: int, is_verb: IsVerb) -> bool:
    """Whether a word begins a clause of its own, without a verb at its head; `head`: where what stands before it begins."""
    if _hit_though_safe(plain, place, head, is_verb):
        return True
    before = plain[head:place]
    if _behind_nobody(plain, place, before, is_verb):
        return True
    if _WITHOUT.isdisjoint(before) and not any(is_verb(word) or (word[:1] in "وف" and is_verb(word[1:])) for word in before):
        return False  # الجسر والمعبر مغلقان
    return (is_so_by_itself(plain, place, is_verb) and _complete(before, is_verb)) or _refused(plain, place, before)


def _behind_nobody(plain: Sequence[str], place: int, before: Sequence[str], is_verb: IsVerb) -> bool:
    """`لم يصل أحد |والجيش قصف البيوت|`, `محد وصلنا |والدعم السريع قصف|`: nobody did the one thing, and who is named now did the other."""
    if not plain[place].startswith("وال") or not any(is_verb(word) for word in plain[place + 1 : place + _NAME]):
        return False
    pairs = list(pairwise(before))
    return any(is_verb(word) and after == "احد" for word, after in pairs) or any(
        (word.lstrip("و") in NOBODY or word == "حدا") and is_verb(after.removesuffix("نا")) for word, after in pairs
    )


def told_against(plain: Sequence[str], verb: int, said: int, first: int, is_verb: IsVerb) -> bool:
    """
    `ادعت إسرائيل أن المواصي «منطقة آمنة» | وقصفتها | فاستشهد 6`: whether a clause tells harm against him who calls a place safe.

    `verb`: the word that says he speaks, `said`: where what he says begins, `first`: where the clause does. Not `وأنها قصفت`, and not
    where what he says has a verb; where he is believed (`قال`) only what he himself does to the very place.
    """
    claims = not _CLAIMS.isdisjoint((plain[verb], plain[verb].lstrip("وف")))
    joints = (at for at in range(said + 1, first + 1) if _harms_what_is_safe(plain, said, at, claims, is_verb))
    joint = next(joints, -1)
    return joint > 0 and THAT.isdisjoint(word.lstrip("وف") for word in plain[joint:first])


def _harms_what_is_safe(plain: Sequence[str], begin: int, at: int, claims: bool, is_verb: IsVerb) -> bool:
    """`المستشفى خال، |وقصفته`, `الممر آمن لكنه |قتل 20`: whether a word harms what is called safe; `claims`: by him, be it not said."""
    turn = plain[at - 1] in _TURNS
    if not turn and plain[at][:1] not in ("و", "ف"):
        return False
    deed = plain[at] if turn else plain[at][1:]
    its, between = _without_pronoun(deed) != deed and not _has_doer(plain, at), plain[begin : at - turn]
    harm = any(rule.verb and rule.kind is ReadKind.INCIDENT for one in (deed, _without_pronoun(deed)) for rule in RULES.get(one, ()))
    nominal = not _SAFE.isdisjoint(between) and not any(is_verb(word) for word in between)
    return harm and nominal and deed[:1] not in "ين" and (claims or its)


def _has_doer(plain: Sequence[str], at: int) -> bool:
    """`وقصفها |المسلحون`: whether a noun behind a verb says who did it."""
    return plain[at + 1 : at + 2] != [] and plain[at + 1].startswith("ال")


def _hit_though_safe(plain: Sequence[str], place: int, head: int, is_verb: IsVerb) -> bool:
    """`المستشفى خال، |وقصفته`: where harm done to what is called safe begins."""
    its = plain[place][:1] in "وف" and _without_pronoun(plain[place]) != plain[place]
    more = place + 1 < len(plain) and plain[place + 1][:1].isalnum()  # one word alone claims nothing
    apart = place > head and (plain[place - 1] in _BREAKS or (more and not _has_doer(plain, place)))
    return its and apart and _harms_what_is_safe(plain, head, place, True, is_verb)


def came_of_it(plain: Sequence[str], head: int, place: int) -> bool:
    """`وقصفتها |فاستشهد 6`: what came of a deed of one word."""
    return place == head + 1 and plain[place][:1] == "ف" and plain[head][:1] == "و" and plain[head].endswith(_ITS)


def own_head(plain: Sequence[str], first: int, word: int, is_verb: IsVerb) -> int:
    """Where the clause of a word begins, of several in the words from `first` on: no denial before it is of this word."""
    head = first
    for place in range(first + 1, word + 1):
        if plain[place] in _BECAUSE or begins_its_own(plain, place, head, is_verb):
            head = place
    return head


def is_so_by_itself(plain: Sequence[str], place: int, is_verb: IsVerb) -> bool:
    """`|والجسر الخامس مغلق`, `، |معبر رفح مغلق`, `|والمعبر لا يزال مغلقا`: a way, and behind it how it is."""
    word, comma = plain[place], plain[place - 1] in ("،", ",")
    joined = word.startswith(("و", "فال")) and len(word) > _NAME
    way = plain[place + 1] if word.lstrip("و") in _ALL and place + 1 < len(plain) else word
    if not (joined or comma) or _WAYS.isdisjoint(roots(way)):
        return False
    named = 1 + (not way.lstrip("وف").startswith("ال"))  # بين خط النار وحدود مغلقة: no clause
    for at in range(place + named, min(place + 1 + _SUBJECT, len(plain))):
        if plain[at] in _HOW_IT_IS:
            return True
        if plain[at] in _STILL:
            return not _HOW_IT_IS.isdisjoint(plain[at + 1 : at + _SUBJECT])
        if plain[at] in _BREAKS or plain[at][:1] == "و":
            return False
        if is_verb(plain[at]):
            return _moves_it(plain[at])
        if _moves_it(_without_pronoun(plain[at])):
            return True
    return False


def _moves_it(verb: str) -> bool:
    """A verb of what is done to a way: `أغلق`, `قطع`."""
    return any(rule.verb and rule.kind is ReadKind.ACCESS for rule in RULES.get(verb, ()))


def _complete(before: Sequence[str], is_verb: IsVerb) -> bool:
    """Whether the words before say something whole: not `لا تزال الطرق |والمعابر مغلقة`, `ليست الطرق |والمعابر مغلقة`."""
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n].lstrip("وف") in _IS), -1)
    behind = before[at + 1 :]
    return at < 0 or any(word in _SAID_OF_IT or word in _THERE or is_verb(word) for word in behind)


def _refused(plain: Sequence[str], place: int, before: Sequence[str]) -> bool:
    """`وافق الجيش على الهدنة |والدعم السريع رفضها`, `|ورفضها الحوثيون`: who refuses what another agreed to."""
    word = plain[place]
    if word[:1] == "و" and _without_pronoun(word[1:]) in _REFUSED and word[1:] not in _REFUSED:
        return True
    behind = plain[place + 1] if place + 1 < len(plain) else ""
    if word[:1] == "و" and len(word) > _NAME and is_done_to_it(behind):
        return True  # موسكو وافقت على هدنة |وكييف رفضتها
    if not word.startswith("وال"):
        return False
    name = plain[place + 1 : place + 1 + _NAME]
    verb = next((n for n, other in enumerate(name) if other in _REFUSED or _without_pronoun(other) in _REFUSED), -1)
    return verb >= 0 and all(other.startswith("ال") for other in name[:verb]) and before[-1] not in _BREAKS


def is_done_to_it(word: str) -> bool:
    """`رفضته`, `ورفضها`: a verb of refusal with the pronoun of what is refused."""
    return word.endswith(_ITS) and not {_without_pronoun(word), _without_pronoun(word.lstrip("وف"))}.isdisjoint(_REFUSED)


def _without_pronoun(word: str) -> str:
    """`رفضتها` -> رفضت, `رفضوه` -> رفضوا; as it is where no pronoun stands behind it."""
    its = next((its for its in _ITS if word.endswith(its) and len(word) - len(its) > len(_ITS) - 2), "")
    bare = word.removesuffix(its) if its else word
    return bare + "ا" if its and bare.endswith("و") else bare
