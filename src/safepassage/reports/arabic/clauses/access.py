"""How an Arabic clause is said: modality, denial, and what it makes of a way. Never opened by a word that could mean less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from safepassage.records.reading import SAYS_SO, AccessState, Modality, ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.clauses.hopes import led_by
from safepassage.reports.arabic.clauses.no_leave import is_not_given
from safepassage.reports.arabic.clauses.not_lifted import is_not_lifted
from safepassage.reports.arabic.clauses.only_one import is_told_of_one
from safepassage.reports.arabic.clauses.other_than import says_what_sort
from safepassage.reports.arabic.clauses.planned import is_under_plan
from safepassage.reports.arabic.clauses.to_open import is_whether, not_told
from safepassage.reports.arabic.parties.parties import UNNAMED
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.arabic.words.objects import CALLED_OFF, is_not_done
from safepassage.reports.arabic.words.own_subjects import own_head
from safepassage.reports.arabic.words.said_of_ways import STATUS_ITSELF
from safepassage.reports.arabic.words.verbs import (
    EXPECTED,
    FAILED,
    HEARD,
    HEARSAY,
    HOW_THEY_ARE,
    IF,
    MUST,
    NEGATIONS,
    OFFERED,
    PLANNED,
    SHUTTING,
    SPEECH,
    STOPS,
    STRONG_NOT,
    WAYS_IN,
)
from safepassage.reports.modality.access import state_of
from safepassage.reports.modality.put_off import is_put_off_in_arabic
from safepassage.reports.words.arabic_words import any_will, plain_words, stems, verb_forms, will

_SOMEBODY = frozenset(("يعتقد", "يقال", "يزعم", "ترددت", "شايعات"))
_HANGS_ON = frozenset(plain_words("مشروط مشروطا مشروطة مرهون مرهونا مرهونة رهن"))  # فتح المعبر مشروط بانسحابهم
_NECESSITY = frozenset(plain_words("ضرورة أهمية وجوب ضروره"))
_TO_BE_DONE = (ReadKind.ACCESS, ReadKind.RESPONSE, ReadKind.DIPLOMACY, ReadKind.PROTECTION)
_TO_THREAT = (ReadKind.INCIDENT, ReadKind.CONTROL, ReadKind.THREAT)
_SAYS = frozenset(("ان", "اذا", "كان", "ينبغي", "يجب", "محاوله", "؟", "?"))
_NONE = frozenset(("لم", "لن", "لا", "ليس", "ليست", "ولم", "ولن", "ولا", "دون", "بدون", "اي", "غير", "احد", "احدا"))
_REPORTING = frozenset(plain_words("عن تفيد أفادت تتحدث تحدثت تشير أشارت إلى بأن أن حول بشأن التي"))
_TELLING = 3  # words of `التي تتحدث عن`
_ENDS = frozenset[str]().union(*map(verb_forms, plain_words("أنهى~ انتهى~ ألغى~ رفع~ كسر~ فك~ أزال~ خفف~ تجاوز~ اخترق~ أزيل~ ألغي~ رفعت~")))
_TO_BE_ENDED = frozenset[str]().union(*map(verb_forms, plain_words("~يرفع ~ينهي ~ينته ~ينتهي ~يفك ~يكسر ~يلغ ~يلغي ~يزل ~يخفف")))
_EASED = frozenset[str]().union(*map(verb_forms, plain_words("خفف~يخفف"))) | {"تخفيف"}  # a siege or a curfew that is eased is one
_NOMINALLY = frozenset(plain_words("اسما اسميا بالاسم نظريا شكليا صوريا"))
_ON_PAPER = (("علي", "الورق"), ("علي", "ورق"), ("حبر", "علي"))
_NOT_YET = frozenset(("لم", "لن", "لا"))
_THE_END = frozenset(plain_words("إنهاء انتهاء إلغاء رفع كسر فك إزالة تخفيف"))
_SHUT_OFF = frozenset(plain_words("إغلاق الإغلاق حصار الحصار حصارا القيود قيود الحواجز الحظر حظر حصارها حصاره إغلاقه إغلاقها الطوق"))
_TO_END = 4  # words from what ends to what ends it
_BUT_FOR = frozenset(("لولا", "ولولا", "فلولا"))
_THREATEN = frozenset[str]().union(*map(verb_forms, plain_words("هدد~يهدد توعد~يتوعد لوح~يلوح")))
_READY = frozenset[str]().union(*map(verb_forms, plain_words("استعد~يستعد"))) | frozenset(
    plain_words("استعداده استعدادها استعدادهم استعدادا مستعد مستعدة مستعدون مستعدين جاهزيته جاهزيتها جاهزيتهم جاهز جاهزة جاهزون")
)
_NOT_DONE = (["عدم"], ["بعدم"], ["وعدم"])
_LESS = ("يقل", "تقل", "يقلون")
_REFUSED = frozenset[str]().union(
    *map(verb_forms, plain_words("رفض~يرفض امتنع~يمتنع فشل~يفشل أخفق~يخفق عجز~يعجز عارض~يعارض تعذر~يتعذر تجنب~يتجنب تفادى~يتفادى"))
)
_REFUSED |= frozenset(plain_words("عدم رفض امتناع فشل إخفاق عجز تعذر بدل بدلا عوض عوضا"))
_TURN = frozenset(("،", "ثم", "لكنه", "لكنها", "لكن", "ولكن"))
_REACH = 9  # words from such a word to what it says no to
_LOOKED_INTO = frozenset(
    plain_words(
        "تحقيق تحقيقات محاسبة مساءلة معاقبة محاكمة ملابسات كشف توضيح العدالة إدانة تعويض تعويضات اعتذار مسؤولين مسؤولية قتلة مرتكبي"
    )
)
_AUTHORS = (Modality.PLANNED,)  # what a party offers to do is told by the text
_TOLD_BY_NO = ("closed", "blocked", "aid_blocked", "no_access", "not_reached", "curfew")  # they are so because leave was not given
_UNREAL = (Modality.DENIED, Modality.CONDITIONAL, Modality.DEMANDED, Modality.PROPOSED, Modality.WARNED, Modality.PREDICTED)

_DONE = frozenset(
    plain_words(
        "توفي توفوا توفيا تم تعرض تعرضوا تسبب تضرر تضرروا توقف تعطل تهدم تحطم تدمر نزح نزحوا نقل نقلوا نجا نجوا نفق نفد نهب نهبوا نفذ"
    )
)  # past verbs that begin like one to come


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a clause, how, whether it says no, and whether it is told as plainly so."""

    claimant: str
    modality: Modality
    negative: bool
    told: bool
    through: str = ""
    masdar: bool = False


def voice_of(plain: Sequence[str], clause: Clause, frames: Sequence[Frame]) -> Voice:
    """From the words of the clause and the frames that it stands under."""
    modality = _own_modality(plain, clause)
    negative = _negative(plain, clause)
    rumoured = modality is Modality.ASSERTED and _rumoured(plain, clause)
    modality = Modality.REPORTED if rumoured else modality
    claimant, through, masdar, foreseen = AUTHOR, "", False, False
    for frame in frames:
        if claimant == AUTHOR and not (frame.own and frame.modality in _AUTHORS):
            claimant, through = frame.claimant, frame.through
        if modality in SAYS_SO and _to_come(plain, clause, frame):
            modality = Modality.PREDICTED
        masdar = masdar or frame.masdar
        if frame.modality is Modality.DENIED:
            modality, negative = Modality.DENIED, True
        elif frame.nothing:
            negative = True
        elif frame.undecided and modality in (Modality.ASSERTED, Modality.REPORTED):
            modality, negative = frame.modality, False
        elif frame.modality in (Modality.WARNED, Modality.PREDICTED) and modality in (
            Modality.PREDICTED,
            Modality.CONDITIONAL,
            Modality.PLANNED,
        ):
            modality, foreseen = frame.modality, True
        elif frame.modality is Modality.WARNED and rumoured:
            continue  # قلقه إزاء تقارير تفيد |بمقتل عشرات
        elif frame.own and _to_be_looked_into(plain, clause, frame):
            continue
        elif frame.modality not in (Modality.ASSERTED, Modality.OPINION) and modality in (Modality.ASSERTED, Modality.REPORTED):
            modality = frame.modality
    if claimant == AUTHOR and any(word.lstrip("و") in _SOMEBODY for word in plain[clause.first : clause.first + 2]):
        claimant = UNNAMED
    named_only = not_told(plain, clause.first, clause.last) if _may_be_named_only(clause) and modality in SAYS_SO and not negative else None
    modality, negative = named_only or (modality, negative)
    asked = modality in (*SAYS_SO, Modality.CONDITIONAL) and clause.rule.kind in (ReadKind.ACCESS, ReadKind.CONTROL)
    if asked and is_whether(plain, clause.first, clause.word):
        modality, negative = Modality.CONDITIONAL, False
    sure = modality in SAYS_SO and not any(frame.modality is Modality.REPORTED for frame in frames)
    told = sure and not any(stem in FAILED for word in plain for stem in stems(word))
    return Voice(claimant or AUTHOR, modality, negative, told, through, masdar or foreseen)


def _may_be_named_only(clause: Clause) -> bool:
    """Whether a clause is of an opening by the word for it, and not by a verb that itself says how far it has come (`وعد`, `حدد`)."""
    of_way = clause.guessed or clause.rule.subtype in ("opened", "corridor", "passage", "access")
    return clause.rule.kind is ReadKind.ACCESS and of_way and not (clause.rule.verb and clause.rule.subtype == "corridor")


def _rumoured(plain: Sequence[str], clause: Clause) -> bool:
    """`تلقى تقارير عن |مقتل 15`, `قلقه إزاء تقارير |تفيد بمقتل عشرات`: what reports, of which the sentence tells, have it that."""
    at = clause.first
    while at > 0 and at > clause.first - _TELLING and plain[at - 1] in _REPORTING:
        at -= 1
    led = at < clause.first or plain[at] in _REPORTING
    return led and at > 1 and plain[at - 1].removeprefix("ال") in HEARD and clause.rule.kind in _TO_THREAT


def _to_come(plain: Sequence[str], clause: Clause, frame: Frame) -> bool:
    """`تقدر نماذج أن |يتوفى 2000`: a verb behind `that` in the form of what is not done yet; not `قبل أن |يقتل`, `أن |يكون 60 قتلوا`."""
    said = frame.modality in SAYS_SO and not frame.undecided and not frame.own and clause.first in (frame.begin, frame.begin + 1)
    word = plain[clause.first]
    that = plain[clause.first - 1 : clause.first] == ["ان"] and plain[clause.first - 2 : clause.first - 1] not in (
        ["قبل"],
        ["بعد"],
        ["الي"],
    )
    return said and that and word[:1] == "ي" and word != "يكون" and is_verb(word)


def _to_be_looked_into(plain: Sequence[str], clause: Clause, frame: Frame) -> bool:
    """`طالبت بالتحقيق في مقتل`: what was done is to be looked into or atoned for, and is not what is demanded."""
    done = frame.modality is Modality.DEMANDED and clause.rule.kind in (ReadKind.INCIDENT, ReadKind.PROTECTION, ReadKind.CONTROL)
    return done and any(stem in _LOOKED_INTO for word in plain[frame.first + 1 : clause.last] for stem in stems(word))


def _is_needed(plain: Sequence[str], clause: Clause) -> bool:
    """`شدد على ضرورة |فتح معبر`: that it must be done, and no word that it was."""
    before = plain[max(0, clause.first - 1) : clause.word + 1]
    return any(one.lstrip("وبل") in _NECESSITY and other in OFFERED for one, other in pairwise(before))


def _is_ready(plain: Sequence[str], clause: Clause) -> bool:
    """`أعلنت دمشق |استعدادها لإرسال قافلة|`, `تستعد الوكالة |لإرسال قافلة|`: what somebody is ready to do, and has not done."""
    inside = plain[clause.first : clause.last]
    ready = next((at for at, word in enumerate(inside) if word.lstrip("وف") in _READY), -1)
    return ready >= 0 and any(word[:1] == "ل" and (word[1:] in OFFERED or is_event(word[1:])) for word in inside[ready + 1 :])


def _threatens(plain: Sequence[str], clause: Clause) -> bool:
    """`هددت روسيا |بالانسحاب من الاتفاق`: what somebody threatens with, and has not done."""
    inside = plain[clause.first : clause.last]
    return (
        bool(inside)
        and inside[0].lstrip("وف") in _THREATEN
        and any(word[:1] == "ب" and (is_event(word[1:]) or word[1:] in OFFERED) for word in inside[1:_REACH])
    )


def _will_begin(plain: Sequence[str], clause: Clause) -> bool:
    """`الهدنة |ستبدأ الجمعة`: what is to begin, behind what it is told of."""
    behind = plain[clause.word + 1 : min(clause.word + 3, clause.last)]
    return clause.rule.kind is ReadKind.DIPLOMACY and any(word[:1] == "س" and word[1:2] in ("ي", "ت") and will(word) for word in behind)


def _own_modality(plain: Sequence[str], clause: Clause) -> Modality:
    inside = plain[clause.first : clause.last]
    before = plain[clause.first : clause.word + 1]
    led = {stem for word in inside[:6] for stem in stems(word)}
    modality = Modality.ASSERTED
    if any(word in HEARSAY or word[1:] in HEARSAY for word in inside[:4]) and clause.rule.kind is not ReadKind.PROTECTION:
        modality = Modality.REPORTED
    planned = bool(led & PLANNED) or is_under_plan(plain, clause.first)
    if any_will(plain, clause.first, clause.word + 1) or any(word in PLANNED for word in before) or planned or _will_begin(plain, clause):
        modality = Modality.PLANNED if clause.rule.kind not in (ReadKind.INCIDENT, ReadKind.NEED, ReadKind.THREAT) else Modality.PREDICTED
    if clause.rule.kind is ReadKind.DIPLOMACY and plain[clause.first - 2 : clause.first] == ["علي", "ان"]:
        modality = Modality.PLANNED  # وعد بفتح ممر، على أن |يجتمع الثلاثاء مع موفدين
    if any(word in EXPECTED for word in before) or led & EXPECTED or _may(plain, clause):
        modality = Modality.PREDICTED
    if modality in SAYS_SO and (hoped := led_by(plain, clause.first, max(clause.first, clause.word), clause.last)) is not None:
        modality = hoped
    if modality in SAYS_SO and clause.rule.kind is ReadKind.RESPONSE and _is_ready(plain, clause):
        modality = Modality.PLANNED
    if modality in SAYS_SO and clause.rule.kind in (ReadKind.DIPLOMACY, ReadKind.ACCESS) and _threatens(plain, clause):
        modality = Modality.WARNED
    must = plain[max(0, clause.first - 2) : clause.first] if plain[clause.first - 1 : clause.first] == ["ان"] else []
    if any(word in MUST or word.lstrip("و") in MUST for word in (*must, *before)):
        modality = Modality.DEMANDED
    if clause.rule.kind in _TO_BE_DONE and _is_needed(plain, clause):
        modality = Modality.DEMANDED
    if (
        any(word in IF for word in inside)
        or _in_case(plain[max(0, clause.first - 2) : clause.last])
        or any(word in IF for word in plain[max(0, clause.first - 2) : clause.first])
        or _conditional(plain)
        or any(one in _HANGS_ON and other[:1] == "ب" for one, other in pairwise(inside))
        or inside[:2] == ["ان", "لم"]
    ):
        first = plain[clause.first : clause.first + 2]
        begun = first[0].lstrip("وف") in ("اذا", "لو") or first == ["ان", "لم"]
        kept = clause.rule.kind is ReadKind.THREAT or (modality is Modality.PREDICTED and clause.rule.kind in _TO_THREAT)
        modality = Modality.CONDITIONAL if begun or not kept else modality
    return Modality.CONDITIONAL if _but_for(plain, clause) else modality


def _but_for(plain: Sequence[str], clause: Clause) -> bool:
    """`لولا وصول الإنقاذ |لقتل العشرات`: what would have come, had it not been for another thing."""
    if any(word in _BUT_FOR for word in plain[clause.first : clause.word + 1]):
        return True
    led = plain[clause.first][:1] == "ل" or plain[clause.first] == "ما"
    return led and any(word in _BUT_FOR for word in plain[: clause.first])


def _in_case(inside: Sequence[str]) -> bool:
    """`في حال استمرار الهدنة`; not `في حال الخطر`, how somebody is."""
    return any(
        pair in (("في", "حال"), ("في", "حاله")) and not HOW_THEY_ARE.intersection(inside[at + 2 : at + 3])
        for at, pair in enumerate(pairwise(inside))
    )


def _may(plain: Sequence[str], clause: Clause) -> bool:
    """قد before an imperfect verb: may. Before a perfect one it only stresses."""
    for place in range(clause.first, clause.last):
        if (
            plain[place].lstrip("وف") == "قد"
            and place + 1 < len(plain)
            and plain[place + 1][:1] in "يتن"
            and not (plain[place + 1][:1] in "تن" and (plain[place + 1].endswith("ت") or plain[place + 1] in _DONE))
        ):
            return True
    return False


def _conditional(plain: Sequence[str]) -> bool:
    """`لو فتح الممر …`: what follows in the sentence hangs on it."""
    return bool(plain) and (plain[0].lstrip("وف") in ("اذا", "لو", "هل") or plain[:2] == ["ان", "لم"])


def _negative(plain: Sequence[str], clause: Clause) -> bool:
    if plain[clause.first - 1 : clause.first] in _NOT_DONE and clause.word <= clause.first + 1:
        return True  # عدم |سقوط أي ضحايا
    if clause.rule.subtype == "corridor" and clause.rule.word in CALLED_OFF:
        return not is_not_done(plain, clause.word)
    head = own_head(plain, clause.first, clause.word, is_verb)
    if clause.rule.word.startswith("ينج_") or clause.rule.word == STATUS_ITSELF:
        return False  # they died; `معبر رفح: لا يعمل` is how it is
    begin, named = max(head, clause.word - 3), clause.rule.word.startswith("غير_")  # `غير سالك` is what it is, and denies nothing
    near = [word for at, word in enumerate(plain[begin : clause.word + (not named)], begin) if not _is_no_denial(plain, at, clause.word)]
    if clause.rule.subtype in ("opened", "corridor", "passage", "access") and _declined(plain, clause, WAYS_IN):
        return True
    if clause.rule.subtype in ("opened", "corridor", "passage", "access") and is_put_off_in_arabic(plain[clause.first : clause.last]):
        return True
    if clause.rule.subtype == "opened" and _in_name_only(plain[clause.word : clause.last + _TELLING]):
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
    if any(word in NEGATIONS or (word[:1] in "وف" and word[1:] in NEGATIONS) for word in near):
        return not _still(plain, head, clause.word + 1)
    strong = any(plain[at] in STRONG_NOT and not _says_how_many(plain, at) for at in range(head, clause.word + 1))
    return strong and not _still(plain, head, clause.word + 1)


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
    return plain[at] == "احد" and (after in ("عشر", "عشره") or not _NONE.intersection(plain[max(0, at - _REACH) : at]))


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


def kind_of(kind: ReadKind, subtype: str, voice: Voice) -> tuple[ReadKind, str]:
    """Harm that is foreseen is a threat; aid that did not come is access; a truce that nobody asks for is none sought."""
    warned = voice.modality is Modality.WARNED and voice.masdar
    if subtype == "truce_demanded" and voice.modality not in (Modality.DEMANDED, Modality.PROPOSED):
        return kind, "ceasefire"
    if kind is ReadKind.NEED and warned:
        return ReadKind.THREAT, subtype
    if kind in _TO_THREAT and (voice.modality in (Modality.PREDICTED, Modality.CONDITIONAL) or warned):
        return ReadKind.THREAT, subtype
    if kind is ReadKind.RESPONSE and voice.modality is Modality.DEMANDED and subtype == "aid_delivered":
        return ReadKind.ACCESS, "passage"
    if voice.negative and kind is ReadKind.RESPONSE and voice.modality is not Modality.DENIED and subtype != "funding":
        return ReadKind.ACCESS, "aid_blocked"
    if voice.negative and kind is ReadKind.DISPLACEMENT and subtype in ("evacuation", "flight") and voice.modality is not Modality.DENIED:
        return ReadKind.ACCESS, "passage"
    return kind, subtype


def access_state(plain: Sequence[str], clause: Clause, subtype: str, voice: Voice) -> AccessState | None:
    """
    What a clause makes of a way; `opened` and `used` only where no word of the whole sentence takes it back.

    `أعلن الجيش أن الممر مفتوح` is at most `announced`: it is a party's word.
    """
    if voice.modality in _UNREAL and subtype in ("opened", "used") and voice.modality not in (Modality.DEMANDED, Modality.PROPOSED):
        return None
    whole = set(plain)
    no = bool(whole & _NONE)
    told = voice.told and not no and not any_will(plain, 0, len(plain)) and not whole & _SAYS
    told = told and not any(SPEECH.get(stem, Modality.ASSERTED) is not Modality.ASSERTED for word in plain for stem in stems(word)[:2])
    verb = clause.rule.word
    finite = plain[clause.word].lstrip("وف") not in ("فتح", "لفتح", "بفتح", "الفتح") or clause.word == clause.first
    finite = finite or plain[clause.word - 1] in ("تم", "اعيد", "وتم", "واعيد")
    names = {
        "اتفق": "agree",
        "وافق": "agree",
        "اعلن": "announce",
        "حدد": "announce",
        "اقترح": "propose",
        "عرض": "offer",
        "وعد": "promise",
        "تعهد": "promise",
    }
    negative = voice.negative or (no and subtype in ("opened", "used"))
    return state_of(subtype, names.get(verb, verb), voice.modality, negative, told and finite and not clause.guessed, False)
