"""What a person must know of made danger before they use it, in English and Arabic."""

from __future__ import annotations

from datetime import date

from safepassage.records.case import Case
from safepassage.records.hazard import EventKind, Evidence, LevelCheck, Precision

STALE_DAYS = 7  # without a new record, after which it is said
FACTOR = 2.0
SAID_FROM = 20  # percent of the danger, from which it is said that no collection sees it
Sentences = tuple[tuple[str, ...], tuple[str, ...]]


def cautions(
    case: Case, evidence: Evidence, day: float, check: LevelCheck, unknown: tuple[str, ...], assumed: bool, seen: float
) -> Sentences:
    """Old records, places of which nothing was ever reported, a level that the records contradict, points that were not used."""
    pairs = [
        *_age(evidence, day),
        *_unknown(case, unknown, assumed),
        *_unseen(seen),
        *_level(check),
        *_doubted(evidence),
        (
            "Reported harm is not all harm: where nobody can report, nothing is reported. A pause lowers these numbers when it is planned; "
            "a notification does not.",
            "الأذى المُبلَّغ عنه ليس كل الأذى: حيث لا يستطيع أحد الإبلاغ لا يُبلَّغ عن شيء. "
            "تخفّض الهدنة هذه الأرقام عند التخطيط، أما الإخطار فلا يخفّضها.",
        ),
    ]
    return tuple(en for en, _ in pairs), tuple(ar for _, ar in pairs)


def _age(evidence: Evidence, day: float) -> list[tuple[str, str]]:
    past = [e.end for e in evidence.events if e.kind is EventKind.INCIDENT and e.begin < day]
    if not past:
        return [
            (
                "No dated incident was read: the pattern is that of the ground and of old damage, and there is no trend.",
                "لم يُقرأ أي حادث مؤرَّخ: التوزيع هو توزيع الأرض والأضرار القديمة، ولا يوجد اتجاه زمني.",
            )
        ]
    gap = day - min(max(past), day)
    if gap <= STALE_DAYS:
        return []
    last = date.fromordinal(int(max(past)) - 1 + 719_163).isoformat()
    return [
        (
            f"The last incident is of {last}, {gap:.0f} days before: fronts may have moved since, and the records do not know it.",
            f"آخر حادث مؤرَّخ في {last}، أي قبل {gap:.0f} يومًا: ربما تحرّكت الجبهات منذ ذلك الحين ولا تعرف السجلات ذلك.",
        )
    ]


def _unknown(case: Case, unknown: tuple[str, ...], assumed: bool) -> list[tuple[str, str]]:
    if not unknown:
        return []
    names = ", ".join(zone.name for zone in case.zones if zone.id in unknown)
    names_ar = "، ".join(zone.name_ar or zone.name for zone in case.zones if zone.id in unknown)
    if assumed:
        return [
            (
                f"Nothing was ever reported in {names}: their danger is the assumption danger_unreported, not a record.",
                f"لم يُبلَّغ عن أي شيء قط في {names_ar}: خطرها هو الافتراض danger_unreported وليس سجلًا.",
            )
        ]
    return [
        (
            f"Nothing was ever reported in {names}: their danger is unknown, and a plan that needs it stops. Ask who is there; or write "
            "[danger_unreported] in assumptions.toml (times the mean danger; for example low 0.2, likely 1, high 5), and say why.",
            f"لم يُبلَّغ عن أي شيء قط في {names_ar}: خطرها غير معروف، وتتوقف أي خطة تحتاج إليه. اسألوا من هناك، أو اكتبوا "
            "[danger_unreported] في assumptions.toml مع السبب.",
        )
    ]


def _unseen(seen: float) -> list[tuple[str, str]]:
    """Weapons of which no collection tells where they fall."""
    share = round(100 * (1 - seen))
    if share < SAID_FROM:
        return []
    return [
        (
            f"{share} % of the danger at home is of weapons that no collection here sees (such as shells and snipers, where only air "
            "strikes are collected): there every place is taken as the mean, a third to three times. A front can be worse: say so with "
            "a claim of posture.",
            f"{share}٪ من الخطر في البيت من أسلحة لا ترصدها أي مجموعة سجلات هنا (كالقذائف والقنص حين لا تُجمع إلا الغارات الجوية): "
            "أُخذ فيها كل مكان بالمتوسط، من الثلث إلى ثلاثة أضعاف. قد تكون الجبهة أسوأ: اذكروا ذلك بادعاء عن وضع القوات.",
        )
    ]


def _level(check: LevelCheck) -> list[tuple[str, str]]:
    if check.records is None:
        return []
    ratio = check.records.likely / check.assumed.likely
    if 1 / FACTOR <= ratio <= FACTOR:
        return []
    records, level = f"{check.records.likely:.1e}", f"{check.assumed.likely:.1e}"
    return [
        (
            f"The records tell {records} deaths a person-day at home, the assumption violence_home {level}: more than a factor of two "
            "apart. Find out why before you trust either.",
            f"تدل السجلات على {records} وفاة لكل شخص في اليوم في البيت، والافتراض violence_home على {level}: الفرق أكثر من الضعف. "
            "اعرفوا السبب قبل الوثوق بأي منهما.",
        )
    ]


def _doubted(evidence: Evidence) -> list[tuple[str, str]]:
    doubted = sum(bool(e.doubt) for e in evidence.events)
    cities = sum(e.precision is Precision.CITY and not e.doubt for e in evidence.events)
    said = []
    if doubted:
        said.append(
            (
                f"{doubted} records have a point that cannot be right and are not used; danger.json lists them with the reason.",
                f"{doubted} من السجلات لها نقطة لا يمكن أن تكون صحيحة ولم تُستخدم؛ يسردها danger.json مع السبب.",
            )
        )
    if cities:
        said.append(
            (
                f"{cities} records stand at the middle of a city and say nothing of where in it: they are not placed.",
                f"{cities} من السجلات موضوعة في وسط مدينة ولا تدل على المكان فيها: لم توضع على الخريطة.",
            )
        )
    return said
