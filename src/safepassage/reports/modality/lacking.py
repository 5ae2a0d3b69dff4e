"""
Whether a `no` says that a claim is not so, or is what is claimed: `there is no bread` is a need, `there is no shortage of bread` is none.

Needs, and the ways of access and protection that are called by what is missing (not reached, no access, leaving prevented, trapped,
missing), are told by a `no`. Only a second one, of the lack itself, takes them back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.modality.found_alive import found_alive
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_TOLD_BY_NO = frozenset(("not_reached", "no_access", "leaving_prevented", "aid_blocked"))
_NO = r"\b(?:no|not|never|nor|neither|nobody|nothing|without|cannot|hardly|barely|unable)\b|n['’]t\b"
_LACK = (
    r"(?:shortages?|lack(?:s|ed|ing)?|scarcit\w+|scarce|deficits?|gaps?|hunger|hungry|famine|starv\w+|malnutrition|malnourish\w+|"
    r"needs?|crisis|outbreaks?|cases?|epidemics?|cholera|measles|polio|disease|run(?:ning)? (?:out|short|low)|"
    r"prevent\w*|block\w*|hinder\w*|imped\w*|obstruct\w*|stop(?:ped|s)?|barred|held|detain\w*|abduct\w*|kidnap\w*|captur\w*|hostages?|"
    r"trapped|stranded|missing|mistreat\w*|tortur\w*|harm\w*|abus\w*|forc\w+|target\w*|arrest\w*)"
)
_SUFFERS = r"(?:hungry|starv\w+|malnourish\w+|missing|trapped|stranded|detained|held|lack(?:s|ed|ing)?|needs?|mistreated|tortured|harmed)"
_OF_ILLNESS = r"(?!(?:cholera|measles|polio|disease) (?:vaccin|medic|drug|treat|kit|bed|test))"  # no measles |vaccines|: they are in want
_TWICE = re.compile(rf"(?:{_NO})(?: (?!and\b)[\w'’-]+){{0,3}}? {_OF_ILLNESS}{_LACK}\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:nobody|no one|none|not one|no [\w'’-]+)(?: (?!(?:and|but|who|that|which|has|have|had)\b)[\w'’-]+){0,5}? "
    rf"(?:(?:is|are|was|were|has been|have been|had been|went|goes) (?:[\w-]+ )?{_SUFFERS}|lacks?|needs?)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    rf"{_NO}|\b(?:lack\w*|out of reach|denied|den(?:y|ies)|refus\w+|restrict\w*|block\w*|limit\w*|imped\w*|yet|only|few)\b", re.IGNORECASE
)
_UNABLE = re.compile(
    r"\b(?:cannot|can not|could not|couldn['’]t|can['’]t|unable|not able|not known|unknown|do(?:es)? not know|did not know|not dare|"
    r"no news|no word|no information|not heard|not been heard|not seen|not been seen|no contact|not allowed|not permitted)\b",
    re.IGNORECASE,
)
_NOT_AR = frozenset(plain_words("لا لم لن ليس ليست لست ولا ولم ولن وليس وليست فلا فلم بلا وبلا دون بدون من غير عدم انعدام ما وما"))
_LACK_AR = frozenset(
    plain_words(
        "نقص النقص نقصا شح الشح أزمة الأزمة مجاعة المجاعة حاجة الحاجة جوع الجوع ينقصهم ينقصها ينقصه ينقصنا يعانون يعاني تعاني تفش تفشي "
        "وباء "
        "إصابات إصابة كوليرا الكوليرا بالكوليرا حالات حالة الوباء المرض "
        "ينتشر تنتشر نمنع يمنع تمنع منعنا تعذيب اعتقال اختطاف محتجز محتجزين رهائن تحتجز يحتجز يعيق تعيق نعيق "
        "توقف يوقف يتوقف تتوقف"
    )
)
_CANNOT_AR = frozenset(
    plain_words(
        "يستطيعون يستطيع تستطيع يتمكنوا يتمكن تتمكن يعرف تعرف يعرفون يعلم نعلم نعرف يجرؤون يجرؤ يسمح مصيرهم مصيره مصير يأمنون "
        "يعثر يعثروا تعثر"
    )
)
_NEED_AR = frozenset[str]().union(*map(verb_forms, plain_words("احتاج~يحتاج افتقر~يفتقر"))) | frozenset(
    plain_words("بحاجة محتاج محتاجا محتاجين محتاجون محتاجة لحاجة")
)
_BUT_AR = frozenset(
    plain_words("إلا سوى غير أكثر أقل بل لكن ولكن فقط شرح ترجمة تفسير تعليق تعليل بيان دليل إثبات برهان")
)  # or a turn of speech
_NO_AR = frozenset(plain_words("لا لم لن غير ليس ليست ليسوا لست"))
_NO_MORE_AR = frozenset(plain_words("يعد تعد يعودوا نعد عاد عادت عادوا"))
_ANY_AR = frozenset(plain_words("شي شيء شيئا أي"))
_THEIRS = 3  # words from `no longer` to the need, over those who had it
_DEEDS = (ReadKind.INCIDENT, ReadKind.DISPLACEMENT, ReadKind.PROTECTION)
_NOT_BUT = re.compile(r"\bnot?\b(?: [\w'’-]+){1,8},? but\b", re.IGNORECASE)
_AGAIN = frozenset(("no", "not", "none", "nobody", "never", "n't", "nor"))
_FAR = 20  # words from *but* to the word that tells
_BACK_AR = frozenset[str]().union(*map(verb_forms, plain_words("عاد~ رجع~ أعيد~ استأنف~ استعاد~"))) | {"عوده"}
_GOODS_AR = frozenset(plain_words("كهرباء مياه ماء تيار اتصالات انترنت إنترنت غاز خدمة"))
_TO_WORK = tuple((one, other) for one in ("الي", "للعمل") for other in ("العمل", "الخدمه", "التشغيل"))
_ITS_WORK = frozenset(plain_words("عمله عملها نشاطه نشاطها خدماته خدماتها للعمل للخدمة"))
_BEGINS, _BACK_TO = 3, 7  # words within which it comes back, and from there to what it comes back to
_SECOND = 3  # words from a no to the lack that it takes back


def not_so(kind: ReadKind, subtype: str, modality: Modality, negative: bool, quote: str, token: Any) -> bool:
    """Whether an English claim says that it is not so; `negative`: whether its words say no, `token`: the word that tells it."""
    if negative and modality is not Modality.DENIED and kind in _DEEDS and _something_else(token):
        return False
    if not negative or modality is Modality.DENIED or not _told_by_no(kind, subtype) or _TWICE.search(quote) or _NOBODY.search(quote):
        return negative
    return kind is ReadKind.PROTECTION and _UNABLE.search(quote) is None


def _told_by_no(kind: ReadKind, subtype: str) -> bool:
    return kind in (ReadKind.NEED, ReadKind.PROTECTION) or (kind is ReadKind.ACCESS and subtype in _TOLD_BY_NO)


def _something_else(token: Any) -> bool:
    """`not fighters but civilians |killed| at home`, `did not |shell| the market but the hospital`; not `did not |shell| it but left`."""
    if _NOT_BUT.search(token.doc.text) is None:
        return False
    but = next((word for word in token.doc if word.lower_ == "but" and word.dep_ == "cc" and abs(word.i - token.i) < _FAR), None)
    if but is None:
        return False
    if token.i > but.i:
        return not any(word.lower_ in _AGAIN for word in (*token.doc[but.i + 1 : token.i], *token.children))
    other = next((word for word in token.doc if word.i > but.i and word.dep_ == "conj" and word.head.i == but.head.i), None)
    return other is not None and other.pos_ not in ("VERB", "AUX")


def not_so_in_arabic(kind: ReadKind, subtype: str, modality: Modality, negative: bool, inside: Sequence[str]) -> bool:
    """As `not_so`, from the plain words of an Arabic claim."""
    if (kind is ReadKind.NEED and (_needs_nothing(inside) or _works_again(inside))) or (
        kind is ReadKind.PROTECTION and found_alive(inside)
    ):
        return True
    if not negative or modality is Modality.DENIED or not _told_by_no(kind, subtype) or _twice_in_arabic(inside):
        return negative
    return kind is ReadKind.PROTECTION and _CANNOT_AR.isdisjoint(inside)


def _works_again(inside: Sequence[str]) -> bool:
    """`عاد المستشفى |إلى العمل|`, `استأنف المستشفى |عمله|`, `عادت الكهرباء`; not `لم يعد المستشفى إلى العمل`."""
    back = next((at for at, word in enumerate(inside[:_BEGINS]) if word.lstrip("وف") in _BACK_AR), -1)
    if back < 0 or any(word in _NOT_AR for word in inside[:back]):
        return False
    behind = inside[back + 1 : back + 1 + _BACK_TO]
    goods = any(word.removeprefix("ال") in _GOODS_AR for word in behind[:1])
    return goods or any(pair in _TO_WORK for pair in pairwise(behind)) or not _ITS_WORK.isdisjoint(behind)


def _twice_in_arabic(inside: Sequence[str]) -> bool:
    return any(word in _NOT_AR and not _LACK_AR.isdisjoint(inside[at + 1 : at + 1 + _SECOND]) for at, word in enumerate(inside))


def _needs_nothing(inside: Sequence[str]) -> bool:
    """`لا |يحتاجون إلى شيء`, `لم يعد السكان |بحاجة`; not `لا يحتاجون |سوى الماء`, not `ما |يحتاجون إليه`."""
    for at, word in enumerate(inside):
        if word not in _NEED_AR or not at or not _BUT_AR.isdisjoint(inside[at + 1 :]):
            continue
        before = inside[max(0, at - _THEIRS - 1) : at]
        if before[-1] == "ما" and not _ANY_AR.isdisjoint(inside[at + 1 : at + 1 + _THEIRS]):
            return True  # ما نحتاج شي
        if before[-1].lstrip("وف") in _NO_AR or any(no.lstrip("وف") in _NO_AR and more in _NO_MORE_AR for no, more in pairwise(before)):
            return True
    return False


_GRANTED = re.compile(r"^[^,;]{0,80}\b(?:granted|given|gained|obtained|secured|approved)\b", re.IGNORECASE)
_NOTHING_WRONG = re.compile(
    r"\b(?:with )?(?:no|without)(?: any)?(?: further| security| major)? (?:incidents?|casualties|injuries|problems?|delays?|losses|damage|"
    r"trouble|difficulty|difficulties|shooting|escort)\b",
    re.IGNORECASE,
)
_BEFORE_THAT = re.compile(r"\b(?:after|following|despite|though|although)\b.*", re.IGNORECASE | re.DOTALL)


def by_its_words(kind: ReadKind, subtype: str, quote: str) -> str:
    """`Aid reached the town` is no *not reached*: a way that is called by a lack of which no word tells is plain access."""
    granted = _GRANTED.search(quote)
    told = quote if granted is None else _BEFORE_THAT.sub("", quote)  # `access was granted |after three denied requests|`
    told = _NOTHING_WRONG.sub("", told)  # `the convoy arrived, |no incident|`
    if kind is ReadKind.ACCESS and subtype in ("not_reached", "no_access") and _WITHOUT.search(told) is None:
        return "access"
    return subtype
