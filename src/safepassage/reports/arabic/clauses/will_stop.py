"""What will stop: `ستتوقف سيارات الإسعاف`, `المخابز ستغلق` threaten; `سيتوقف القصف` does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.voice import Voice
from safepassage.reports.arabic.words.verbs import STOPS
from safepassage.reports.words.arabic_words import plain_words, roots, verb_forms, will

_SERVICES = frozenset(
    plain_words(
        "إسعاف حافلة حافلات باص قطار قطارات عبارة مخبز مخابز فرن أفران مستشفى مستشفيات مشفى مشافي عيادة عيادات مستوصف صيدلية "
        "صيدليات مضخة مضخات مولد مولدات مولدة محطة محطات مياه ماء كهرباء تيار شبكة شبكات إنترنت اتصالات هاتف إذاعة توزيع غذاء "
        "مساعدات إغاثة إمدادات خدمة خدمات مطحنة مطاحن مدرسة مدارس سوق أسواق متجر متاجر مطبخ مطابخ تكية تكايا برنامج برامج رحلات "
        "غسيل جراحة جراحات تطعيم تلقيح علاج رعاية حاضنة حاضنات أجهزة أكسجين تدفئة صرف نقل رواتب وجبات حصص توصيل ضخ إنتاج"
    )
)
_STOCKS = frozenset(
    plain_words(
        "وقود ديزل مازوت بنزين طحين دقيق قمح غذاء طعام مياه ماء دواء أدوية أكسجين دم مخزون مخزونات احتياطي إمدادات مؤن خبز حليب غاز "
        "محروقات سولار مستلزمات لقاحات أنسولين مواد أسطوانات"
    )
)
_HARM = frozenset(
    plain_words(
        "قصف معارك معركة قتال اشتباكات اشتباك غارات غارة حرب هجوم هجمات عدوان نار نيران عدائية قتالية ضربات حصار "
        "عمليات_عسكرية عسكرية عنف رشقات"
    )
)
_OTHER = frozenset(plain_words("أسلحة سلاح عسكري عسكرية ذخيرة ذخائر نووي شرطة"))
_STOPS = frozenset[str]().union(
    *map(
        verb_forms,
        plain_words("~يتوقف ~يغلق ~ينقطع ~يقفل ~يسكت ~يصمت ~يتعطل ~ينتهي ~ينهار ~ينطفئ ~يعلق ~يوقف ~يكف ~يشل ~ينضب ~يصمت ~يقطع ~يهمد"),
    )
)
_RUNS_OUT = frozenset[str]().union(*map(verb_forms, plain_words("~ينفد ~ينفذ ~ينضب")))
_GOES = frozenset[str]().union(*map(verb_forms, plain_words("~يخرج")))  # خرج عن الخدمة
_OUT_OF = (("عن", "الخدمه"), ("من", "الخدمه"), ("عن", "العمل"))
_COMMENTS = verb_forms("~يعلق")  # على التقرير
_MOVING = frozenset(plain_words("الحافلات الحافلة القافلة القوافل القطار حافلات"))  # which stop at a bridge, too
_AT = frozenset(plain_words("عند قرب أمام قبالة"))
_NEARLY = frozenset[str]().union(*map(verb_forms, plain_words("~يوشك أوشك~ ~يشارف شارف~")))
_STOPPING = frozenset(plain_words("توقف التوقف إغلاق الإغلاق انقطاع الانقطاع نفاد النفاد انهيار الانهيار تعطل التعطل أبوابها أبوابه"))
_WILL = frozenset(plain_words("سوف وسوف فسوف"))
_NOT = frozenset(plain_words("لن ولن لا ولا لم ولم"))
_IF = frozenset(plain_words("إذا وإذا فإذا لو ولو"))
_NEAR = 4  # words behind a verb in which what stops is named
_REACH = 8  # and before it
_BEHIND = 4  # and behind its clause, in which it hangs on something
_LEFT_ALONE = (Modality.DENIED, Modality.DEMANDED, Modality.PROPOSED)
_AS_TOLD = (Modality.CONDITIONAL, Modality.WARNED, Modality.STATED_INTENT)


def as_it_will_stop(plain: Sequence[str], clause: Clause, kind: ReadKind, subtype: str, voice: Voice) -> tuple[ReadKind, str, Voice]:
    """A claim: the end of a service to come is a threat, and that of harm to come none."""
    if voice.modality in _LEFT_ALONE or not (what := what_will_stop(plain, clause.first, clause.last)):
        return kind, subtype, voice
    hangs = _hangs_on_it(plain, clause)
    if what == "harm":
        planned = Modality.CONDITIONAL if hangs else Modality.PLANNED if voice.modality is Modality.PREDICTED else voice.modality
        ends = kind in (ReadKind.THREAT, ReadKind.INCIDENT)
        return (ReadKind.DIPLOMACY, "ceasefire", replace(voice, modality=planned)) if ends else (kind, subtype, voice)
    modality = Modality.CONDITIONAL if hangs else voice.modality if voice.modality in _AS_TOLD else Modality.PREDICTED
    return ReadKind.THREAT, "shortage" if what == "stock" else "out_of_service", replace(voice, modality=modality, negative=False)


def _hangs_on_it(plain: Sequence[str], clause: Clause) -> bool:
    """`إذا لم يصل الوقود`, `ما لم يصل`, `إن لم يصل`, be it right behind the clause."""
    stop = next((at for at in range(clause.last, len(plain)) if plain[at] in STOPS or plain[at] == "،"), len(plain))
    words = plain[clause.first : min(stop, clause.last + _BEHIND)]
    return not _IF.isdisjoint(words) or any(one in ("ما", "ان") and other == "لم" for one, other in pairwise(words))


def what_will_stop(plain: Sequence[str], first: int, last: int) -> str:
    """What the words [first, last) say will stop: `service`, `stock` or `harm`; empty: nothing, or it is not to come."""
    for at in range(first, last):
        told = _stops_at(plain, at, last)
        if told:
            what = _what(plain[at + 1 : min(at + 1 + _NEAR, last)]) or _what(plain[max(first, at - _REACH) : at])
            return "stock" if what and what != "harm" and told == "out" else what
    return ""


def _stops_at(plain: Sequence[str], at: int, last: int) -> str:
    """Whether a word is a verb of stopping that tells of what is to come: `stop`, `out` where something runs out; empty: it is none."""
    word = plain[at].lstrip("وف")
    if word in _NEARLY:
        near = {form for other in plain[at + 1 : min(at + 1 + _REACH, last)] for form in roots(other)}
        return "stop" if near & _STOPPING else ""
    before = plain[at - 1] if at else ""
    if before in _NOT or not (will(word) or before in _WILL):
        return ""
    bare = word[1:] if will(word) else word
    behind = plain[at + 1 : min(at + 1 + _REACH, last)]
    if (bare in _COMMENTS and "علي" in behind) or (not _AT.isdisjoint(behind) and not _MOVING.isdisjoint(behind)):
        return ""
    if bare in _RUNS_OUT:
        return "out"
    out = bare in _GOES and any(pair in _OUT_OF for pair in zip(plain[at + 1 : last], plain[at + 2 : last], strict=False))
    return "stop" if out or bare in _STOPS else ""


def _what(words: Sequence[str]) -> str:
    """The first word that is a service, a stock or harm; none, where weapons are supplied."""
    forms = [set(roots(word)) for word in words]
    if any(form & _OTHER for form in forms) and not any(form & _HARM for form in forms):
        return ""
    for form in forms:
        if form & _HARM:
            return "harm"
        if form & _SERVICES:
            return "service"
        if form & _STOCKS:
            return "stock"
    return ""
