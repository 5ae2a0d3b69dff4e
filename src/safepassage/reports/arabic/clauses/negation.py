"""Whether an Arabic clause says no: a word of denial, a refusal, a siege that is lifted, a road open in name only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.no_leave import is_not_given
from safepassage.reports.arabic.clauses.not_lifted import is_not_lifted
from safepassage.reports.arabic.clauses.only_one import is_told_of_one
from safepassage.reports.arabic.clauses.other_than import says_what_sort
from safepassage.reports.arabic.words.objects import CALLED_OFF, is_not_done
from safepassage.reports.arabic.words.own_subjects import own_head
from safepassage.reports.arabic.words.said_of_ways import STATUS_ITSELF
from safepassage.reports.arabic.words.spoken_words import NOBODY, SPOKEN
from safepassage.reports.arabic.words.verbs import NEGATIONS, SHUTTING, STOPS, STRONG_NOT, WAYS_IN
from safepassage.reports.modality.put_off import is_put_off_in_arabic
from safepassage.reports.words.arabic_words import plain_words, stems, verb_forms

WORDS_OF_NO = frozenset(("لم", "لن", "لا", "ليس", "ليست", "ولم", "ولن", "ولا", "دون", "بدون", "اي", "غير", "احد", "احدا"))
_BEHIND = 3  # words of `مفتوح |اسما لا فعلا`
_ENDS = frozenset[str]().union(*map(verb_forms, plain_words("أنهى~ انتهى~ ألغى~ رفع~ كسر~ فك~ أزال~ خفف~ تجاوز~ اخترق~ أزيل~ ألغي~ رفعت~")))
_TO_BE_ENDED = frozenset[str]().union(*map(verb_forms, plain_words("~يرفع ~ينهي ~ينته ~ينتهي ~يفك ~يكسر ~يلغ ~يلغي ~يزل ~يخفف")))
_EASED = frozenset[str]().union(*map(verb_forms, plain_words("خفف~يخفف"))) | {"تخفيف"}  # a siege or a curfew that is eased is one
_NOMINALLY = frozenset(plain_words("اسما اسميا بالاسم نظريا شكليا صوريا"))
_ON_PAPER = (("علي", "الورق"), ("علي", "ورق"), ("حبر", "علي"))
_NOT_YET = frozenset(("لم", "لن", "لا"))
_THE_END = frozenset(plain_words("إنهاء انتهاء إلغاء رفع كسر فك إزالة تخفيف"))
_SHUT_OFF = frozenset(plain_words("إغلاق الإغلاق حصار الحصار حصارا القيود قيود الحواجز الحظر حظر حصارها حصاره إغلاقه إغلاقها الطوق"))
_TO_END = 4  # words from what ends to what ends it
_NOT_DONE = (["عدم"], ["بعدم"], ["وعدم"])
_LESS = ("يقل", "تقل", "يقلون")
_REFUSED = frozenset[str]().union(
    *map(verb_forms, plain_words("رفض~يرفض امتنع~يمتنع فشل~يفشل أخفق~يخفق عجز~يعجز عارض~يعارض تعذر~يتعذر تجنب~يتجنب تفادى~يتفادى"))
)
_REFUSED |= frozenset(plain_words("عدم رفض امتناع فشل إخفاق عجز تعذر بدل بدلا عوض عوضا"))
_TURN = frozenset(("،", "ثم", "لكنه", "لكنها", "لكن", "ولكن"))
_REACH = 9  # words from such a word to what it says no to
_TOLD_BY_NO = ("closed", "blocked", "aid_blocked", "no_access", "not_reached", "curfew")  # they are so because leave was not given


def says_no(plain: Sequence[str], clause: Clause) -> bool:
    if plain[clause.first - 1 : clause.first] in _NOT_DONE and clause.word <= clause.first + 1:
        return True  # عدم |سقوط أي ضحايا
    if clause.rule.subtype == "corridor" and clause.rule.word in CALLED_OFF:
        return not is_not_done(plain, clause.word)
    head = own_head(plain, clause.first, clause.word, is_verb)
    if clause.rule.word.startswith("ينج_") or clause.rule.word in (STATUS_ITSELF, SPOKEN):
        return False  # they died; `معبر رفح: لا يعمل` is how it is
    begin, named = max(head, clause.word - 3), clause.rule.word.startswith("غير_")  # `غير سالك` is what it is, and denies nothing
    near = [word for at, word in enumerate(plain[begin : clause.word + (not named)], begin) if not _is_no_denial(plain, at, clause.word)]
    if clause.rule.subtype in ("opened", "corridor", "passage", "access") and _declined(plain, clause, WAYS_IN):
        return True
    if clause.rule.subtype in ("opened", "corridor", "passage", "access") and is_put_off_in_arabic(plain[clause.first : clause.last]):
        return True
    if clause.rule.subtype == "opened" and _in_name_only(plain[clause.word : clause.last + _BEHIND]):
        return True
    if clause.rule.subtype == "closed" and _declined(plain, clause, SHUTTING):
        return True
    if clause.rule.subtype in ("opened", "closed", "blocked") and is_told_of_one(plain, clause.first, clause.last):
        return False
    if clause.rule.kind is ReadKind.ACCESS and clause.rule.subtype not in _TOLD_BY_NO and is_not_given(plain, clause.first, clause.last):
        return True
    if clause.rule.subtype == "not_kept":
        return True  # لم يعمل الممر
    if clause.rule.subtype in ("closed", "blocked", "siege", "curfew") and (ended := _ended(plain, clause)) is not None:
        return ended
    if any(_nobody(plain, at) and _he_does(plain, at + 1, clause.word) for at in range(begin, clause.word)):
        return True
    if any(word in NEGATIONS or (word[:1] in "وف" and word[1:] in NEGATIONS) for word in near):
        return not _still(plain, head, clause.word + 1)
    strong = any(plain[at] in STRONG_NOT and not _says_how_many(plain, at) for at in range(head, clause.word + 1))
    return strong and not _still(plain, head, clause.word + 1)


def _he_does(plain: Sequence[str], at: int, word: int) -> bool:
    """`محد |نهب|`, `محد |انقتل| بالقصف`, `ما حدا عم |ينهب|`; not `محد عرف منو |قتل| المختار`."""
    return at == word or plain[at] in ("عم", "منهم", "منا") or plain[at].startswith(("ان", "ات"))


def _nobody(plain: Sequence[str], at: int) -> bool:
    """`ما |حدا| نهب السوق`, `|محد| انقتل`: nobody, in the talk of the street; not `ما حدا بالسكان إلى النزوح`, what made them flee."""
    if plain[at].lstrip("و") in NOBODY:
        return True
    return plain[at] == "حدا" and at > 0 and plain[at - 1].lstrip("وف") == "ما" and not "".join(plain[at + 1 : at + 2]).startswith("ب")


def _in_name_only(behind: Sequence[str]) -> bool:
    """`مفتوح |اسماً لا فعلاً`, `مفتوح |بالاسم فقط`, `مفتوح |على الورق`: said to be open, and it is not."""
    return not _NOMINALLY.isdisjoint(behind) or any(pair in _ON_PAPER for pair in pairwise(behind))


def _ended(plain: Sequence[str], clause: Clause) -> bool | None:
    """`أنهى المحتجون إغلاق الطريق`, `رفع الجيش الحصار`: whether it is no more; not `لم يرفع الحصار`; None: nobody tells."""
    for at in range(clause.first, clause.last):
        bare, before = plain[at].lstrip("وف"), plain[at - 1].lstrip("وف") if at else ""
        failed = (bare in _THE_END or plain[at] in _THE_END) and is_not_lifted(plain, max(0, clause.first - 2), at)
        still = (bare in _TO_BE_ENDED and before in _NOT_YET) or failed
        ends = bare in _ENDS or plain[at] in _ENDS  # `فك`, whose first letter is no `so`
        if bare in _EASED and clause.rule.subtype in ("siege", "curfew"):
            continue
        if not still and not (ends and before not in _NOT_YET) and not (bare in _THE_END and at == clause.first):
            continue
        behind = plain[at + 1 : min(at + 1 + _TO_END, clause.last)]
        stop = next((n for n, word in enumerate(behind) if word in STOPS or word in _TURN), len(behind))
        if not _SHUT_OFF.isdisjoint(behind[:stop]):
            return not still
    return None


def _is_no_denial(plain: Sequence[str], at: int, told: int) -> bool:
    return _says_how_many(plain, at) or says_what_sort(plain, at, told)


def _says_how_many(plain: Sequence[str], at: int) -> bool:
    """`ما لا يقل عن 20 قتلوا`, `أحد عشر شهيداً`, `أحد رجالنا أصيب`: a number, and no denial; `لم يقتل أحد في`."""
    after = plain[at + 1] if at + 1 < len(plain) else ""
    if plain[at].lstrip("وف") == "لا":
        return after in _LESS
    return plain[at] == "احد" and (after in ("عشر", "عشره") or not WORDS_OF_NO.intersection(plain[max(0, at - _REACH) : at]))


def _declined(plain: Sequence[str], clause: Clause, done: frozenset[str]) -> bool:
    """
    `رفض الجيش عرض … فتح ممر`, `فشل في فتح`, `بدلا من فتح`: a word of no, and behind it the first thing let in or shut is one of these.

    Nothing turns the sentence between them, and it is not joined by `and`.
    """
    for at in range(clause.first, clause.last):
        if not any(stem in _REFUSED for stem in stems(plain[at])):
            continue
        behind = plain[at + 1 : min(at + _REACH, clause.last)]
        let = next((n for n, word in enumerate(behind) if any(stem in WAYS_IN | SHUTTING for stem in stems(word)[:2])), -1)
        if (
            let >= 0
            and done.intersection(stems(behind[let])[:2])
            and not behind[let].startswith("و")
            and not any(word in STOPS or word in _TURN for word in behind[:let])
        ):
            return True
    return False


def _still(plain: Sequence[str], first: int, last: int) -> bool:
    """`لا يزال`: still; it denies nothing."""
    pairs = list(zip(plain[first : last + 1], plain[first + 1 : last + 2], strict=False))
    return any(
        one.lstrip("وف") in ("لا", "ما", "لم") and other in ("يزال", "تزال", "زال", "زالت", "يزالون", "زالوا") for one, other in pairs
    )
