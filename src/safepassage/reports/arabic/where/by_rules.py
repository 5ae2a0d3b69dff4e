"""Where an Arabic claim is by the rules: its own place, that of its strike, what stands before it, what its paragraph is about."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.led_by import amid
from safepassage.reports.arabic.where.place_choice import Step


def by_rules(
    places: Sequence[Named], begin: int, stop: int, kind: ReadKind, focus: Named | None, behind: Named | None
) -> tuple[Named | None, Step]:
    """The place of a claim by the rules, and by which: its own, that of its strike, what stands before it, what its paragraph is about."""
    if (own := _place(places, begin, stop, kind)) is not None:
        return own, "own"
    if behind is not None:
        return behind, "beside"
    if (near := _beside(places, begin)) is not None:
        return near, "beside"
    return focus, "focus" if focus is not None else "none"


def told_behind(places: Sequence[Named], one: Sentence, clause: Clause, clauses: Sequence[Clause]) -> Named | None:
    """`قتل 18 مدنيا، |وأصيب 40|، في قصف على الأبيض`: where the strike was that is told behind whom it harmed, led by `in`."""
    for other in (after for after in clauses if after.first >= clause.last):
        if other.rule.kind is not ReadKind.INCIDENT:
            return None
        if "في" in one.plain[max(other.first - 1, 0) : other.first + 1]:
            return _place(places, one.words[other.first].start, one.words[other.last - 1].end, ReadKind.INCIDENT)
    timed = amid(one, clause)
    return _place(places, one.words[timed].start, one.words[-1].end, ReadKind.INCIDENT) if timed >= 0 else None


def _place(places: Sequence[Named], begin: int, stop: int, kind: ReadKind) -> Named | None:
    """The finest place of the clause: the first that is no country or region; of a need, not where the sick wait to be taken."""
    inside = [named for named in places if begin <= named.start < stop and named.type != "nothing"]
    if kind is ReadKind.NEED:
        inside = [named for named in inside if not named.goal]
    fine = [named for named in inside if named.place is None or named.place.precision not in ("country", "region", "river")]
    return next(iter([named for named in fine if named.type != "again"] or fine or inside), None)


def _beside(places: Sequence[Named], begin: int) -> Named | None:
    """The nearest place before the clause in its sentence, be it where the speaker is (`residents of Jabalia said`)."""
    return next(
        (
            named
            for named in reversed(places)
            if named.start < begin and not (named.seat or named.joined or named.type == "nothing" or _broad(named))
        ),
        None,
    )


def _broad(named: Named) -> bool:
    return named.place is not None and named.place.precision in ("country", "region", "river")
