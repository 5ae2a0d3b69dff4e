"""The modality that an Arabic clause has by its own words: planned, feared, demanded, conditional."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.records.reading import SAYS_SO, Modality, ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.hopes import led_by
from safepassage.reports.arabic.clauses.planned import is_under_plan
from safepassage.reports.arabic.clauses.voice import TO_THREAT
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.arabic.words.verbs import EXPECTED, HEARSAY, HOW_THEY_ARE, IF, MUST, OFFERED, PLANNED
from safepassage.reports.words.arabic_words import any_will, plain_words, stems, verb_forms, will

_HANGS_ON = frozenset(plain_words("مشروط مشروطا مشروطة مرهون مرهونا مرهونة رهن"))  # فتح المعبر مشروط بانسحابهم
_NECESSITY = frozenset(plain_words("ضرورة أهمية وجوب ضروره"))
_TO_BE_DONE = (ReadKind.ACCESS, ReadKind.RESPONSE, ReadKind.DIPLOMACY, ReadKind.PROTECTION)
_BUT_FOR = frozenset(("لولا", "ولولا", "فلولا"))
_THREATEN = frozenset[str]().union(*map(verb_forms, plain_words("هدد~يهدد توعد~يتوعد لوح~يلوح")))
_READY = frozenset[str]().union(*map(verb_forms, plain_words("استعد~يستعد"))) | frozenset(
    plain_words("استعداده استعدادها استعدادهم استعدادا مستعد مستعدة مستعدون مستعدين جاهزيته جاهزيتها جاهزيتهم جاهز جاهزة جاهزون")
)
_REACH = 9  # words from a threat to what is threatened with
_DONE = frozenset(
    plain_words(
        "توفي توفوا توفيا تم تعرض تعرضوا تسبب تضرر تضرروا توقف تعطل تهدم تحطم تدمر نزح نزحوا نقل نقلوا نجا نجوا نفق نفد نهب نهبوا نفذ"
    )
)  # past verbs that begin like one to come


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


def own_modality(plain: Sequence[str], clause: Clause) -> Modality:
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
        kept = clause.rule.kind is ReadKind.THREAT or (modality is Modality.PREDICTED and clause.rule.kind in TO_THREAT)
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
