"""What an answer means, in plain sentences: whom the plan moves, and whether the able should be moved at all."""

from __future__ import annotations

from collections.abc import Mapping

from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Care

Sentences = tuple[tuple[str, ...], tuple[str, ...]]  # English, and the same in Arabic

FEW = 0.01  # of the able: a plan that moves fewer of them moves "none or hardly any"
CARE = {
    Care.CRITICAL: ("critically wounded or ill", "جرحى ومرضى في حالة حرجة"),
    Care.LIMITED: ("people who cannot walk far", "محدودو القدرة على الحركة"),
    Care.ABLE: ("able people", "القادرون على المشي"),
}
LEVEL = {
    Level.LOW: ("If danger is at the low end of its range", "إذا كان الخطر عند أدنى نطاقه"),
    Level.LIKELY: ("At the likely danger", "عند مستوى الخطر الأرجح"),
    Level.HIGH: ("If danger is at the high end of its range", "إذا كان الخطر عند أعلى نطاقه"),
}
STAY_ABLE = (
    "At these levels of danger, do not move the able people now: move the wounded, bring aid in.",
    "عند هذه المستويات من الخطر، لا تنقلوا الآن القادرين على المشي: انقلوا الجرحى وأدخلوا المساعدات.",
)
STAY_ALL = (
    "This plan moves nobody out: either no way out is open, or each one costs more lives than it saves. Bring aid in.",
    "هذه الخطة لا تُخرِج أحدًا: إما أنه لا طريق مفتوحًا، وإما أن كل طريق يكلّف أرواحًا أكثر مما ينقذ. أدخلوا المساعدات.",
)
NO_WAY = (
    "No open corridor, vehicle or term lets able people leave: that they stay is not this plan's advice.",
    "لا يوجد ممر مفتوح أو مركبة أو شرط يسمح بخروج القادرين على المشي: فبقاؤهم ليس توصية من هذه الخطة.",
)
DISPUTED = (
    "Whether to move the able people depends on how dangerous it really is; a person must decide. The wounded come first either way.",
    "نقل القادرين على المشي أو عدمه يتوقف على حقيقة الخطر؛ والقرار لإنسان. والجرحى أولًا في كل الأحوال.",
)


def notes(
    moved: Mapping[Care, int],
    present: Mapping[Care, float],
    able_moving_gain: Mapping[Level, float],
    *,
    able_can_leave: bool = True,
) -> Sentences:
    """
    Plain sentences about an answer, in English and Arabic.

    Parameters
    ----------
    moved : persons
        Who boards in the plan, by need of care.
    present : persons
        Who is inside at the start, likely.
    able_moving_gain : expected deaths
        At each level: deaths of the plan with its able people left at home, less deaths of the plan. Negative: moving them costs lives.
    able_can_leave : bool
        Whether an able person has any way out (see `able_can_leave`); if not, that they stay says nothing about danger.
    """
    pairs = [_moved(moved, present), *_advice(moved, present, able_moving_gain, able_can_leave)]
    return tuple(english for english, _ in pairs), tuple(arabic for _, arabic in pairs)


def able_can_leave(case: Case, what_if: bool) -> bool:
    """Whether some corridor that the plan may use admits a class of the able, and has a site and some vehicle (or feet) for them."""
    classes = {people.group.screening for people in case.people if people.group.care is Care.ABLE and people.count.likely > 0}
    modes = [m for m in case.modes if Care.ABLE in m.carries and m.seats > 0 and _is_there(m)]
    sites = {site.id for site in case.sites if Care.ABLE in site.accepts and site.places >= 1 and site.intake_per_hour >= 1}
    terms = {t.corridor: t.who or () for t in case.terms}
    return any(
        classes.intersection(terms.get(corridor.id, ()))
        and sites.intersection(corridor.sites)
        and any(corridor.walkers_per_hour if m.kind is ModeKind.FOOT else corridor.vehicles_per_hour for m in modes)
        for corridor in case.corridors
        if corridor.usable or what_if
    )


def _is_there(mode: Mode) -> bool:
    """Whether one can board: buses inside or outside, private cars inside; walking parties stand nowhere (mathematics, section 3)."""
    standing = {ModeKind.VEHICLE: mode.inside + mode.outside, ModeKind.PRIVATE: mode.inside, ModeKind.FOOT: 1, ModeKind.TRUCK: 0}
    return standing[mode.kind] > 0


def _moved(moved: Mapping[Care, int], present: Mapping[Care, float]) -> tuple[str, str]:
    """Whom the plan moves: a sentence that does not need the plural of a number, which Arabic has many of."""
    english = "; ".join(f"{CARE[care][0]} {moved.get(care, 0):,} of {present.get(care, 0.0):,.0f}" for care in Care)
    arabic = "؛ ".join(f"{CARE[care][1]} {moved.get(care, 0):,} من أصل {present.get(care, 0.0):,.0f}" for care in Care)
    return f"The plan moves out: {english}.", f"تُخرِج الخطة: {arabic}."


def _advice(
    moved: Mapping[Care, int], present: Mapping[Care, float], gain: Mapping[Level, float], can_leave: bool
) -> list[tuple[str, str]]:
    able, inside = moved.get(Care.ABLE, 0), present.get(Care.ABLE, 0.0)
    if not any(moved.values()):
        return [STAY_ALL]
    if not inside:
        return []
    if not can_leave:
        return [NO_WAY]
    lines = [_effect(level, gain[level]) for level in Level] if able else []
    if able <= FEW * inside or max(gain.values()) <= 0:
        return [*lines, STAY_ABLE]
    return [*lines, DISPUTED] if min(gain.values()) < 0 else lines


def _effect(level: Level, gain: float) -> tuple[str, str]:
    """What moving the able of this plan does at one level."""
    when, when_ar = LEVEL[level]
    deaths = f"{abs(gain):,.1f}"
    if gain < 0:
        return (
            f"{when}, moving these able people costs {deaths} expected deaths more than leaving them at home: then do not move them now.",
            f"{when_ar}، يكلّف نقل هؤلاء القادرين {deaths} من الوفيات المتوقعة زيادةً على بقائهم في بيوتهم: عندئذٍ لا تنقلوهم الآن.",
        )
    return (
        f"{when}, moving these able people avoids {deaths} expected deaths.",
        f"{when_ar}، يجنّب نقل هؤلاء القادرين {deaths} من الوفيات المتوقعة.",
    )
