"""Arabic turns that tell of the dead so plainly that no other kind may take their words: لقيت حتفها, قتلوا جارنا, جثامين تحت الأنقاض."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.words.at_peace import is_of_daily_life
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.words.arabic_words import plain_words, roots, stems, verb_forms


def _forms(verbs: str) -> frozenset[str]:
    return frozenset[str]().union(*map(verb_forms, plain_words(verbs)))


_KILLED = _forms("قتل~يقتل أعدم~يعدم ذبح~يذبح اغتال~يغتال استشهد~يستشهد قنص~يقنص")
_DEEDS = _KILLED | _forms(
    "اعتقل~ خطف~ اختطف~ احتجز~ أحرق~ نهب~ سرق~ قصف~ دمر~ هدم~ نسف~ فجر~ جرف~ داهم~ اقتحم~ أعدم~ ذبح~ طوق~ حاصر~ هاجم~ اغتصب~ صادر~ أسر~"
)
_PLAIN = ("appointment", "release", "human_shields", "self_harm")
_PLAINLY, _LONGEST = 1.0, 14  # strength of a verb at the head of its clause; words of a deed
_MET, _END = _forms("لقي~يلقى لفظ~يلفظ فارق~يفارق"), ("حتف", "مصرع", "انفاس", "الحياه", "حياته", "حياتهم")
_DEAD = frozenset(plain_words("الشهداء شهداء القتلى قتلى الضحايا ضحايا الجثث جثث الجثامين جثامين شهيد شهيدا قتيلا جثة جثمان جثمانا"))
_LYING = frozenset(plain_words("الأنقاض أنقاض الركام ركام الطرقات الشوارع الطرق شوارع"))
_NO_OBJECT = frozenset(plain_words("من في على عن إلى أن لأن بسبب ضد"))
_CASES = frozenset(plain_words("حالة حالات عملية عمليات جريمة جرائم حادثة حوادث"))
_LEAST = 2
_AROUND = _forms("حاصر~يحاصر طوق~يطوق أحاط~يحيط") | frozenset(plain_words("محاصرة تطويق حصار حصارا لمحاصرة بمحاصرة بتطويق"))
_SITES = frozenset(
    plain_words("مستشفى مشفى مقر مبنى مجمع مدرسة جامعة مسجد كنيسة منزل سفارة مكتب مكاتب مستوصف عيادة سجن ثكنة قنصلية مجلس بيت فندق")
)
_TOWNS = frozenset(plain_words("مدينة بلدة قرية حي مخيم منطقة أحياء مدن قرى بلدات محافظة"))
_DROPPED = frozenset(plain_words("إسقاط إلقاء إنزال"))
_BY_AIR = frozenset(plain_words("جوا جوي جوية"))
_FEW, _FAR = 5, 9  # words to the dead who are the subject; to the end that somebody met


def tells_of_death(plain: Sequence[str], clause: Clause) -> bool:
    """
    Whether the words of a claim of harm say at their head that somebody died.

    `وقتلوا جارنا لأنه رفض`, `لقيت ثلاث عائلات حتفها`, `العشرات من الشهداء ما زالوا تحت الأنقاض`.
    """
    if clause.guessed or clause.rule.kind is not ReadKind.INCIDENT:
        return False
    inside = plain[clause.first : clause.last]
    head = inside[0] if inside[0] in _KILLED else inside[0].lstrip("وف")
    if clause.rule.subtype == "self_harm" or (clause.rule.subtype == "bodies" and clause.word == clause.first):
        return True
    return (head in _KILLED and clause.rule.verb) or _met_its_end(inside) or _lie_dead(inside)


def stands_by_its_words(clause: Clause) -> bool:
    """`تعيين اللواء قائدا على الولاية`, `ثم أفرجوا عنهما`, `يتخذهم دروعا بشرية`: words that tell of nothing else."""
    if clause.rule.subtype == "siege" and not clause.guessed and clause.word == clause.first:
        return clause.strength >= _PLAINLY
    near = clause.word - clause.first <= 1 or clause.rule.subtype not in _PLAIN[1:2]  # not مقابل الإفراج عن الرهائن
    return not clause.guessed and clause.rule.subtype in _PLAIN and clause.strength >= _PLAINLY and near


def done_plainly(plain: Sequence[str], clause: Clause) -> bool:
    """`|وأحرقت المحاصيل|`, `|واعتقلوا شيخ القرية|`: a deed told by a past verb at the head of a short clause, and to whom it was done."""
    if clause.guessed or clause.last - clause.first > _LONGEST or clause.last - clause.first < _LEAST:
        return False
    if is_of_daily_life(plain, clause.first, clause.last):
        return False  # هاجم الناقد |الفيلم
    if clause.rule.subtype in _PLAIN and stands_by_its_words(clause):
        return True
    head = plain[clause.first]
    counted = is_number(head.lstrip("و")) and plain[clause.first + 1] in _CASES and clause.word <= clause.first + 2
    if counted and clause.rule.kind in (ReadKind.INCIDENT, ReadKind.PROTECTION):
        return True  # |46 حالة اختطاف|
    if clause.strength < _PLAINLY:
        return False
    verb = head if head in _DEEDS else head.removeprefix("و").removeprefix("ف")
    if verb not in _DEEDS or not clause.rule.verb or clause.word != clause.first:
        return False
    told = verb.endswith(("وا", "ت")) or plain[clause.first + 1].startswith("ال")  # no noun: قصف, حرق
    return told and plain[clause.first + 1] not in _NO_OBJECT


def _met_its_end(inside: Sequence[str]) -> bool:
    for at, word in enumerate(inside):
        if word in _MET or word.lstrip("وف") in _MET:
            return any(other.startswith(_END) for other in inside[at + 1 : at + _FAR])
    return False


def _lie_dead(inside: Sequence[str]) -> bool:
    """The dead at the head, before whom no wounded are named, and where they lie."""
    dead = any(not _DEAD.isdisjoint(stems(word)) for word in inside[:_FEW])
    return dead and any(
        word.startswith(("تحت", "وتحت")) and not _LYING.isdisjoint(inside[at + 1 : at + 2]) for at, word in enumerate(inside)
    )


def surrounds_a_site(plain: Sequence[str], clause: Clause) -> bool:
    """`الدبابات تطوق مجمع ناصر الطبي`, `محاصرة مقره`: posture around a building; around a town it is a siege."""
    for at in range(clause.first, min(clause.last, clause.first + _FAR)):
        if plain[at] in _AROUND or plain[at].lstrip("وف") in _AROUND:
            behind = plain[at + 1 : min(at + 1 + _FEW, clause.last)]
            site = next((n for n, word in enumerate(behind) if not _SITES.isdisjoint(roots(word))), -1)
            return site >= 0 and not any(word in _NO_OBJECT or not _TOWNS.isdisjoint(stems(word)) for word in behind[:site])
    return False


def from_the_air(plain: Sequence[str], clause: Clause) -> bool:
    """`يطالب بإسقاط المساعدات جوا`: who asks that goods be dropped tells of a need."""
    inside = plain[clause.first : clause.last]
    for at, word in enumerate(inside):
        if not _DROPPED.isdisjoint(stems(word)):
            behind = inside[at + 1 : at + 1 + _FAR]
            goods = any(not (CLASSES["aid"] | CLASSES["food"]).isdisjoint(roots(other)) for other in (*behind, *inside[:at]))
            return goods and any(other in _BY_AIR or other.removeprefix("ال") in _BY_AIR for other in behind)
    return False
