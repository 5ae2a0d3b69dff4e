"""What is priced: additions to a case, each as another case or as other limits of the same model, with a name in two languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil

import numpy as np

from safepassage.plan.admission import usable_corridors
from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.coupled import CoupledSide
from safepassage.records.model import Floats, LinearModel
from safepassage.records.operation import ModeKind, Pause
from safepassage.units import HOUR

Limits = Mapping[str, Floats]  # "upper", "row_lower", "row_upper": whole arrays in place of the model's
FASTER = 1.1
MORE_INTAKE = 10.0
DELAYS = (6, 12, 24, 48)  # hours


@dataclass(frozen=True, slots=True)
class Addition:
    """Either `case` is another case, to be built anew, or `limits` says which limits of the model change.

    Nothing may start before minute `not_before`.
    """

    name: str
    name_ar: str
    kind: str
    case: Case | None = None
    limits: Callable[[LinearModel], Limits] | None = None
    not_before: int = 0


def additions(case: Case, what_if: bool) -> Iterator[Addition]:
    """One addition at a time, on corridors that a plan may use; last what a delay costs."""
    usable = usable_corridors(case, what_if)
    corridors = [c for c in case.corridors if c.id in usable]
    for corridor in corridors:
        if any(p.corridor == corridor.id for p in case.pauses):
            names = f"one more hour of each pause on {corridor.name}", f"ساعة إضافية لكل هدنة على {corridor.name_ar}"
            yield Addition(*names, "pause", case=longer_pauses(case, corridor.id))
    for mode in case.modes:
        if mode.kind is ModeKind.VEHICLE:
            yield _one_more(case, mode.id)
    for hours in DELAYS:
        name, name_ar = f"the agreement comes {hours} hours later", f"تأخّر الاتفاق {hours} {'ساعات' if hours <= 10 else 'ساعة'}"
        yield Addition(name, name_ar, "delay", case=later(case, hours * HOUR), not_before=hours * HOUR)
    for post in case.checkpoints:
        if any(post.id in c.checkpoints for c in corridors):
            names = f"{post.name} screens 10 % faster", f"تسريع التفتيش بنسبة 10% عند {post.name_ar}"
            yield Addition(*names, "checkpoint", limits=_faster(post.id))
    for deal in case.coupled:
        one, two = deal.sides
        name = f"{one.name} and {two.name} leave without waiting for each other"
        name_ar = f"فكّ الارتباط: خروج الناس من {one.name_ar} و{two.name_ar} دون أن ينتظر أيٌّ منهما الآخر"
        yield Addition(name, name_ar, "decoupling", case=decoupled(case, deal.id))
    for site in case.sites:
        if site.kind is SiteKind.HOSPITAL and any(site.id in c.sites for c in corridors):
            name = f"ten more intakes an hour at {site.name} (places as they are)"
            name_ar = f"استقبال عشرة مرضى إضافيين في الساعة: {site.name_ar} (من دون زيادة الأماكن)"
            yield Addition(name, name_ar, "intake", limits=_more_intake(site.id))


def longer_pauses(case: Case, corridor: str) -> Case:
    """The case in which each pause of a corridor ends an hour later (at the horizon at the latest)."""

    def longer(pause: Pause) -> Pause:
        return replace(pause, end=max(pause.end, min(pause.end + HOUR, case.horizon))) if pause.corridor == corridor else pause

    return replace(case, pauses=tuple(longer(p) for p in case.pauses))


def later(case: Case, minutes: int) -> Case:
    """The case in which the agreement comes later: pauses before do not happen, one that has begun starts then."""
    return replace(case, pauses=tuple(replace(p, start=max(p.start, minutes)) for p in case.pauses if p.end > minutes))


def decoupled(case: Case, deal: str) -> Case:
    """The case in which a coupled deal lets everybody of both sides leave at once; what serves which side stays as it is."""
    everybody = ceil(sum(p.count.high for p in case.people) + sum(f.count.high for f in case.inflows))

    def free(side: CoupledSide) -> CoupledSide:
        return replace(side, slack=max(side.slack, everybody))

    loose = {d.id: replace(d, sides=(free(d.sides[0]), free(d.sides[1]))) for d in case.coupled if d.id == deal}
    return replace(case, coupled=tuple(loose.get(d.id, d) for d in case.coupled))


def _one_more(case: Case, mode_id: str) -> Addition:
    """One more vehicle outside. Where there is none yet the model has no columns for it and is built anew."""
    mode = next(m for m in case.modes if m.id == mode_id)
    name, name_ar = f"one more {mode.name.lower()}", f"مركبة إضافية واحدة: {mode.name_ar}"
    if mode.inside + mode.outside > 0:
        return Addition(name, name_ar, "vehicle", limits=_in_fleet(mode_id))
    more = tuple(replace(m, outside=m.outside + 1) if m.id == mode_id else m for m in case.modes)
    return Addition(name, name_ar, "vehicle", case=replace(case, modes=more))


def _in_fleet(mode: str) -> Callable[[LinearModel], Limits]:
    def limits(model: LinearModel) -> Limits:
        first = np.array([name == f"outside[{mode},0]" for name in model.row_names], float)
        columns = (f"e[{mode},", f"i[{mode},", f"o[{mode},")
        more = np.array([name.startswith(columns) for name in model.column_names], float)
        return {"upper": model.upper + more, "row_lower": model.row_lower + first, "row_upper": model.row_upper + first}

    return limits


def _faster(post: str) -> Callable[[LinearModel], Limits]:
    return lambda model: {"row_upper": np.where(_rows(model, f"screening[{post},"), FASTER * model.row_upper, model.row_upper)}


def _more_intake(site: str) -> Callable[[LinearModel], Limits]:
    return lambda model: {"row_upper": model.row_upper + MORE_INTAKE * _rows(model, f"intake[{site},")}


def _rows(model: LinearModel, prefix: str) -> Floats:
    """1 for each row whose name begins so, else 0."""
    return np.array([name.startswith(prefix) for name in model.row_names], float)
