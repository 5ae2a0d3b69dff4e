"""What was agreed beside time and place: how many a window, how much aid a window, together with what; and what the plan keeps to."""

from __future__ import annotations

from safepassage.records.case import Case
from safepassage.records.city import Corridor
from safepassage.records.levels import Level, Range
from safepassage.records.operation import Mode, Pause
from safepassage.terms.rounds import Round, trips, truck_trips

Pair = tuple[str, str]  # English, and the same in Arabic


def limits(case: Case, corridor: Corridor) -> list[Pair]:
    """A sentence for each such term of a corridor, with what the fleet could do in its longest window beside it."""
    terms = next((terms for terms in case.terms if terms.corridor == corridor.id), None)
    if terms is None:
        return []
    lines = []
    if terms.headcount is not None:
        lines.append(_headcount(corridor, terms.headcount, _seats(case, corridor)))
    lines += [_cargo(case, corridor, commodity, units) for commodity, units in terms.cargo or ()]
    if terms.coupled:
        lines.append(_coupled(case, corridor, terms.coupled))
    return lines


def _coupled(case: Case, corridor: Corridor, words: str) -> Pair:
    if any(corridor.id in side.corridors for deal in case.coupled for side in deal.sides):
        return (
            f"{corridor.name}: agreed only together with this: {words}. The plan keeps to the rule in coupled.csv: "
            "see that it says the same.",
            f"{corridor.name_ar}: اتُّفق عليه مقترنًا بما يلي فقط: {words}. تلتزم الخطة بالقاعدة المكتوبة في coupled.csv: "
            "تأكدوا أنها تقول الشيء نفسه.",
        )
    return (
        f"{corridor.name}: agreed only together with this: {words}. The planner does not see to it; a person must.",
        f"{corridor.name_ar}: اتُّفق عليه مقترنًا بما يلي فقط: {words}. البرنامج لا يتحقق من ذلك؛ على إنسان أن يتحقق.",
    )


def _headcount(corridor: Corridor, most: Range, seats: int) -> Pair:
    agreed = _span(most)
    kept = f"{most.likely:,.0f}"
    english = f"{corridor.name}: at most {agreed} persons a window are agreed; the plan keeps to {kept}. "
    arabic = f"{corridor.name_ar}: الحد المتفق عليه لكل هدنة هو {agreed} من الأشخاص؛ وتلتزم الخطة بـ{kept}. "
    if seats <= most.low:
        return (
            english + f"Its vehicles have at most {seats:,} seats in the longest window: within it.",
            arabic + f"مقاعد مركباته في أطول هدنة {seats:,} على الأكثر: ضمن الحد.",
        )
    if most.low == most.likely:
        return (
            english + f"Its vehicles could take up to {seats:,} in the longest window.",
            arabic + f"يمكن لمركباته أن تنقل حتى {seats:,} في أطول هدنة.",
        )
    return (
        english + f"Its vehicles could take up to {seats:,} in the longest window: COUNT each window of the plan against {most.low:,.0f}.",
        arabic + f"يمكن لمركباته أن تنقل حتى {seats:,} في أطول هدنة: قارنوا كل هدنة في الخطة بالعدد {most.low:,.0f}.",
    )


def _cargo(case: Case, corridor: Corridor, commodity: str, units: float) -> Pair:
    good = next((good for good in case.commodities if good.id == commodity), None)
    name, name_ar, unit = (good.name, good.name_ar, good.unit) if good else (commodity, commodity, "units")
    english = f"{corridor.name}: at most {units:,.0f} {unit} of {name} a window are agreed, which the planner does not keep to by itself. "
    arabic = f"{corridor.name_ar}: الحد المتفق عليه لكل هدنة من {name_ar} هو {units:,.0f}، والبرنامج لا يلتزم به من تلقاء نفسه. "
    minutes = _longest(case, corridor)
    could = sum(mode.outside * dict(mode.cargo).get(commodity, 0.0) * trip.times(minutes) for mode, trip in truck_trips(case, corridor))
    if could <= units:
        return (
            english + f"Its trucks could bring {could:,.0f} in the longest window: within it.",
            arabic + f"يمكن لشاحناته أن تُدخل {could:,.0f} في أطول هدنة: ضمن الحد.",
        )
    return (
        english + f"Its trucks could bring up to {could:,.0f} in the longest window: COUNT each window of the plan against it.",
        arabic + f"يمكن لشاحناته أن تُدخل حتى {could:,.0f} في أطول هدنة: قارنوا كل هدنة في الخطة بهذا الحد.",
    )


def _seats(case: Case, corridor: Corridor) -> int:
    """Persons whom the fleet's seats could carry out in the longest window, vehicles inside or outside alike."""
    minutes = _longest(case, corridor)
    return sum((mode.inside + mode.outside) * mode.seats * _times(mode, trip, minutes) for mode, trip in trips(case, corridor))


def _times(mode: Mode, trip: Round, minutes: int) -> int:
    """Loads of one vehicle; one that stands inside saves its way in, so that a load more than from outside is counted."""
    return trip.times(minutes) + (1 if mode.inside and minutes > 0 else 0)


def _longest(case: Case, corridor: Corridor) -> int:
    """Minutes of the longest window, without the margin kept clear; of a corridor used at any hour, the whole horizon."""
    pauses: list[Pause] = [pause for pause in case.pauses if pause.corridor == corridor.id]
    if not corridor.pause_required:
        return case.horizon
    margin = int(case.value("margin_minutes", Level.LIKELY))
    return max((pause.end - pause.start for pause in pauses), default=0) - margin


def _span(most: Range) -> str:
    return f"{most.low:,.0f}" if most.low == most.high else f"{most.low:,.0f}–{most.high:,.0f}"
