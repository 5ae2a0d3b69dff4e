"""Whether an Arabic text itself says that what it tells is not so: `ليس صحيحا أن`, `لا صحة لما يشاع عن`, `… عار عن الصحة`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.governing import end_of
from safepassage.reports.arabic.parties.names import NOT_SIGNS
from safepassage.reports.arabic.words.verbs import LINKS, SPEECH, THAT
from safepassage.reports.words.arabic_words import plain_word, plain_words

_TRUE = frozenset(plain_words("صحيحا صحيح صحيحة الصحيح حقيقيا حقيقي حقيقية الحقيقي حقيقة الحقيقة دقيقا الدقيق"))
_EXACT = frozenset(plain_words("دقيق دقيقة صائب صائبة"))  # of a rumour alone: `معلومات غير دقيقة عن مكان الهجوم` denies no attack
_RIGHT = frozenset(plain_words("صحيح صحيحة صحيحا صح"))
_NOT = frozenset(plain_words("غير ليس ليست وليس وليست فليس فليست"))
_BARE = frozenset(plain_words("عار عارية عاريا العارية خال خالية"))
_LIES = frozenset(
    plain_words(
        "كاذب كاذبة كاذبا كذب الكذب الافتراء مفبرك مفبركة ملفق ملفقة مختلق مختلقة باطل باطلة زائف زائفة افتراء أكاذيب دعاية "
        "خاطئ خاطئة مغلوط مغلوطة"
    )
)
_TELLINGS = frozenset(
    plain_words(
        "الأنباء أنباء الحديث القول خبر نبأ الخبر شائعة شائعات الشائعات ادعاء ادعاءات الادعاءات مزاعم المزاعم "
        "التقارير تقارير المعلومات معلومات كلام الكلام اتهامات الاتهامات إشاعة إشاعات الإشاعة الإشاعات أخبار الأخبار أخبارا "
        "خبرا الشائعة النبأ الحصيلة حصيلة الرقم الأرقام أرقام العدد"
    )
)
_VERSIONS = frozenset(plain_words("رواية روايات تصريحات تصريح حجج ذرائع"))  # that one is false does not undo the deed that it tells of
_RUMOURED = frozenset(
    plain_words(
        "أشيع يشاع تردد يتردد نشر ينشر يقال قيل ذكر يذكر تداوله يتداول تناقلته أثير يثار روج يروج ورد نشرته تداولته بثته زعمته "
        "قاله قالته قالوه أعلنه أعلنته أعلنوه ادعاه ادعته ادعوه زعمه زعموه يزعمه تزعمه روجته روجه ذكره ذكرته ذكروه يتم جرى يجري"
    )
)
_MERE = frozenset(plain_words("مجرد محض"))
_MERELY = frozenset(plain_words("إشاعة إشاعات شائعة شائعات دعاية أوهام وهم"))  # محض |شائعات
_DENIED_IT = frozenset(verb + it for verb in plain_words("نفت نفا نفو كذبت كذب كذبو فندت فند أنكرت أنكر") for it in ("ه", "ها"))
_LIARS = frozenset(plain_words("كاذب كاذبون كاذبين كذاب كذابون كذابين كضاب كضابين يكذبون بيكذبوا"))
_TAKES_BACK = frozenset(plain_words("سحب سحبت سحبوا تسحب يسحب تراجع تراجعت تراجعوا اعتذر اعتذرت اعتذروا حذف حذفت ألغت ألغى صححت صحح"))
_TOLD = frozenset(
    plain_words(
        "خبر خبرا نبأ الخبر أنباء بيان بيانا بيانها بيانه تقرير تقريرا تقريرها تصريح تصريحا تصريحه تصريحها تصريحاته تصريحات إعلان إعلانا "
        "إعلانه إعلانها ادعاء ادعاءه ادعاءها ادعائه ادعائها زعمه زعمها رواية روايته روايتها معلومات معلومة"
    )
)
_ABOUT = frozenset(plain_words("عن بشأن حول يفيد تفيد أفاد أفادت يتحدث تتحدث قال قالت ذكر ذكرت"))
_EVENTS = frozenset(plain_words("مقتل وفاة إصابة قصف استشهاد سقوط مصرع"))
_WHO_TAKES = 7  # words from the verb to what was told
_THIS = frozenset(plain_words("هذا ذلك هذه دا ده دي هو هي كلامهم"))
_IN_TALK = frozenset(plain_words("ما مو مش مهو ماهو"))  # not, before `true` alone
_IS = 2  # words between `not` and `true`: `ليس هذا صحيحا`, `من`
_TELLS = 14  # words of a rumour that is said to be false behind it


def untrue(plain: Sequence[str], first: int) -> tuple[int, int] | None:
    """The words [begin, end) that are said not to be so, if a clause begins in them, or right before them; None: it begins in none."""
    return next(((begin, end) for begin, end in _spans(plain) if begin - 2 <= first < end), None)


def gainsaid(plain: Sequence[str], first: int, last: int) -> bool:
    """`الجسر مفتوح |وهذا غير صحيح`, `القالوا الممر مفتوح |كضابين`: whether the text takes back a clause at its end."""
    if last - first > _IS and plain[last - 1] in _LIARS:
        return True
    if plain[last : last + 1] == ["،"] and plain[last + 1 : last + 2] == ["كذب"] and not any(map(str.isalpha, plain[last + 2 : last + 3])):
        return True  # القوات قتلت اثنين، كذب
    for at in range(first + 1, min(last + _IS + 1, len(plain))):
        begin = at if plain[at].lstrip("وف") in _THIS else -1
        if begin >= 0 and plain[at - 1].lstrip("و") in _TELLINGS:
            begin -= 1  # الكلام دا
        said = next((n for n in (at + 1, at + 2) if n < len(plain) and _says_false(plain, n) > n), -1)
        if begin > first and said > 0 and not _goes_on(plain, _says_false(plain, said)) and begin <= last + _IS - 1:
            return True
    return False


def denier_behind(plain: Sequence[str], first: int, last: int) -> int:
    """`خبر إغلاق المطار، |ونفته هيئة الطيران|`: where who denies the news that a clause tells is named; -1: nobody does."""
    at = next((n for n in range(first + 1, min(last + _IS + 1, len(plain) - 1)) if plain[n].lstrip("وف") in _DENIED_IT), -1)
    joined = at > 0 and (plain[at][:1] in "وف" or plain[at - 1] in ("لكن", "ولكن"))
    return at + 1 if joined and any(word.lstrip("وف") in _TELLINGS for word in plain[max(0, first - _IS) : at]) else -1


def _spans(plain: Sequence[str]) -> Iterator[tuple[int, int]]:
    for at in range(len(plain)):
        if (told := _taken_back(plain, at)) > at:
            yield told, end_of(plain, _content(plain, min(told + 1, len(plain) - 1)), True)
        end = _says_false(plain, at)
        if end <= at:
            continue
        lie = plain[at].lstrip("وف") in _LIES
        if (head := _rumour(plain, at)) >= 0 and (not lie or _says_so_of_it(plain, at)):
            yield head, end
        elif lie:
            if plain[end : end + 1] != [] and (plain[end] in THAT or (plain[end] == "عن" and plain[at - 1] in _TELLINGS)):
                yield at, _named_end(plain, end + 1)
        elif _goes_on(plain, end) and _EXACT.isdisjoint(plain[at:end]):
            yield at, end_of(plain, _content(plain, end), True)


def _taken_back(plain: Sequence[str], at: int) -> int:
    """Where what was told is named that a verb takes back: `سحبت |خبرا| عن مقتل 8`, `تراجع عن |تصريحه| بأن 60 قتلوا`; -1: none is."""
    if plain[at].lstrip("وف") not in _TAKES_BACK:
        return -1
    for place in range(at + 1, min(at + _WHO_TAKES, len(plain) - 1)):
        word = plain[place]
        if word in NOT_SIGNS or word in LINKS or (word[:1] == "و" and (word[1:] in SPEECH or is_verb(word[1:]))):
            break
        about = plain[place + 1]
        if plain[place] in _TOLD and (about in _ABOUT or about in THAT or about in _EVENTS):
            return place
    return -1


def _says_so_of_it(plain: Sequence[str], at: int) -> bool:
    """`الأنباء عن مقتل 30 |كاذبة.`, `بأنها |كاذبة`: the lie is said of the rumour, and nothing goes on; not `شائعات |كاذبة أحرق حشد`."""
    ends = at + 1 >= len(plain) or plain[at + 1] in NOT_SIGNS or (plain[at + 1][:1] == "و" and plain[at + 1][1:] in THAT)
    return ends or plain[at - 1] in THAT


def _named_end(plain: Sequence[str], begin: int) -> int:
    """Where what is named behind a lie ends: before a verb that tells what came of it (`أن 12 قتلوا`, `عن هجوم |إلى فرار 5000`)."""
    end = end_of(plain, min(begin, len(plain) - 1), True)
    if plain[begin - 1] in THAT:
        return end
    return next((at for at in range(begin + 1, end) if plain[at] in ("الي", "،", ",") or is_verb(plain[at])), end)


def _says_false(plain: Sequence[str], at: int) -> int:
    """Where `غير صحيح`, `لا صحة`, `لا أساس له من الصحة`, `عار عن الصحة` that begins at a word ends; else no further than there."""
    word, behind = plain[at].lstrip("وف"), list(plain[at + 1 : at + 5])
    if word in ("لا", "بلا") and behind[:1] in (["صحه"], ["اساس"], ["حقيقه"]):
        return _through_truth(plain, at + 2)
    if word == "لا" and behind[:1] in (["يمت"], ["تمت"]) and plain_word("بصلة") in behind:
        return at + behind.index(plain_word("بصلة")) + 2  # لا يمت للحقيقة بصلة
    if word in _MERE and behind[:1] != [] and behind[0] in _MERELY:
        return at + 2
    if plain[at] in _IN_TALK and behind[:1] != [] and behind[0] in _RIGHT:
        return at + 2
    if plain[at] in _NOT:
        true = next((n for n, other in enumerate(behind[: _IS + 1]) if other in _TRUE | _EXACT), -1)
        return at + true + 2 if true >= 0 and (true == 0 or behind[0] in ("من", "هذا", "ذلك", "هو", "بال")) else at
    if word in _BARE and "الصحه" in behind[:2]:
        return _through_truth(plain, at + 1)
    if word in _LIES and at and plain[at - 1] not in _NOT:
        return at + 1
    return at


def _through_truth(plain: Sequence[str], at: int) -> int:
    """Behind `له من الصحة`, `عن الصحة`."""
    return next((n + 1 for n in range(at, min(at + 3, len(plain))) if plain[n] == "الصحه"), at)


def _rumour(plain: Sequence[str], at: int) -> int:
    """Where the rumour begins that is said to be false behind it: `ما أشيع عن مقتل 12 عاملا |عار عن الصحة`; -1: none does."""
    for place in range(at - 1, max(-1, at - _TELLS), -1):
        bare = plain[place].lstrip("وف")
        said = plain[place][:1] == "و" and bare in SPEECH
        if plain[place] in NOT_SIGNS - {"،"} or said or bare.removeprefix("ال") in _VERSIONS:
            return -1  # أفادت تقارير بمقتل 12، وقال شهود إن رواية الجيش |كاذبة
        if bare in _TELLINGS or (bare == "ما" and plain[place + 1] in _RUMOURED):
            return place if place + 1 < at else -1
    return -1


def _goes_on(plain: Sequence[str], end: int) -> bool:
    """Whether what is not so stands behind: `أن`, `ما`, `لما`, `لأنباء`, or a noun."""
    word = plain[end] if end < len(plain) else ""
    return word[:1].isalpha() and word not in ("في", "علي", "من", "و", "لكن") and not word.startswith(("وال", "كما", "وان"))


def _content(plain: Sequence[str], at: int) -> int:
    return at + (plain[at] in THAT and at + 1 < len(plain))
