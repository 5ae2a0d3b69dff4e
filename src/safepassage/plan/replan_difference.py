"""What the news changes, movement by movement, and whom to tell what: facts, not prose (claims, section 11)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from safepassage.plan.admission import usable_corridors
from safepassage.records.case import Case
from safepassage.records.people import Care
from safepassage.records.plan import Kind, Movement, Plan
from safepassage.records.replan import Change, Difference, How, Message, Moved, Past, Row, To
from safepassage.units import HOUR

OF_PAST = {
    How.TURNED_BACK: Change.TURNED_BACK,
    How.NOT_DEPARTED: Change.NOT_DEPARTED,
    How.HELD: Change.HELD,
    How.STRANDED: Change.STRANDED,
}
Pair = tuple[Change, Movement | None, Movement | None]  # before, after


def difference(old_case: Case, new_case: Case, old: Plan, new: Plan, past: tuple[Past, ...], now: int) -> Difference:
    """
    What differs between two plans from minute `now` on: movements are the same where their ids are.

    Of what had started, only what did not go as planned has a row. `lost` and `gained` count whole persons on movements that go.
    """
    pairs = list(_pairs(old, new, past))
    lost, gained = _moved(old, new)
    messages = [*_of_movements(pairs, old_case, new_case), *_of_sites(old, new, now), *_of_corridors(old_case, new_case, old.what_if)]
    return Difference(tuple(_row(*pair) for pair in pairs), lost, gained, tuple(messages))


def _pairs(old: Plan, new: Plan, past: tuple[Past, ...]) -> Iterator[Pair]:
    """Every movement that is not past, and those of the past that did not go, in the order of their start."""
    gone = {p.movement.id: p for p in past}
    before = {m.id: m for m in old.movements}
    after = {m.id: m for m in new.movements}
    found: list[Pair] = []
    for m in {**before, **after}.values():
        if m.id in gone:
            how = gone[m.id].how
            if how in OF_PAST:
                found.append((OF_PAST[how], before[m.id], None))
            continue
        was, goes = before.get(m.id), after.get(m.id)
        found.append((_change(was, goes), was, goes))
    return iter(sorted(found, key=lambda pair: _order(pair[1] or pair[2])))


def _order(m: Movement | None) -> tuple[int, str]:
    assert m is not None
    return m.start, m.id


def _change(was: Movement | None, goes: Movement | None) -> Change:
    if was is None:
        return Change.NEW
    if goes is None:
        return Change.CANCELLED
    if goes.start != was.start:
        return Change.LATER if goes.start > was.start else Change.EARLIER
    return Change.KEPT if _what(was) == _what(goes) else Change.CHANGED


def _what(m: Movement) -> tuple[object, ...]:
    """All that matters to those who carry it out."""
    people = sorted(((b.group, b.point, b.people, b.call) for b in m.boardings), key=str)
    return m.vehicle, m.corridor, m.roads, m.points, m.site, people, m.cargo, m.checkpoints, m.arrival


def _row(change: Change, was: Movement | None, goes: Movement | None) -> Row:
    m = goes or was
    assert m is not None
    return Row(
        movement=m.id,
        change=change,
        kind=m.kind,
        mode=m.mode,
        vehicle=m.vehicle,
        corridor=m.corridor,
        points=m.points,
        site=m.site,
        before=None if was is None else was.start,
        after=None if goes is None else goes.start,
        people_before=_by_care(was),
        people_after=_by_care(goes),
    )


def _by_care(m: Movement | None) -> tuple[tuple[Care, int], ...]:
    found: Counter[Care] = Counter()
    for b in () if m is None else m.boardings:
        found[b.group.care] += b.people
    return tuple((care, found[care]) for care in Care if found[care])


def _moved(old: Plan, new: Plan) -> tuple[tuple[Moved, ...], tuple[Moved, ...]]:
    """Fewer, and more, persons of each zone and care."""
    before, after = _by_zone(old.movements), _by_zone(new.movements)
    both = [Moved(zone, care, before[zone, care], after[zone, care]) for zone, care in sorted({*before, *after})]
    return tuple(m for m in both if m.after < m.before), tuple(m for m in both if m.after > m.before)


def _by_zone(movements: Iterable[Movement]) -> Counter[tuple[str, Care]]:
    found: Counter[tuple[str, Care]] = Counter()
    for m in movements:
        for b in m.boardings:
            found[b.group.zone, b.group.care] += b.people
    return found


# --- messages -------------------------------------------------------------------------------------------------


def _of_movements(pairs: Iterable[Pair], old: Case, new: Case) -> Iterator[Message]:
    """Everybody whose part in a movement changes; who has the same as before is not told anything."""
    for change, was, goes in pairs:
        if change is Change.KEPT:
            continue
        before, after = _parts(old, was), _parts(new, goes)
        for to, who in sorted({*before, *after}):
            if before.get((to, who)) == after.get((to, who)):
                continue
            m = goes or was
            assert m is not None
            was_at, goes_at = before.get((to, who)), after.get((to, who))
            people = goes_at[1] if goes_at else was_at[1] if was_at else 0
            yield Message(to, who, change, m.id, was_at and was_at[0], goes_at and goes_at[0], people)


def _parts(case: Case, m: Movement | None) -> dict[tuple[To, str], tuple[int, int]]:
    """Who has a part in a movement: when, and for how many persons."""
    if m is None:
        return {}
    posts = next((c.checkpoints for c in case.corridors if c.id == m.corridor), ())
    parts = {(To.FLEET, m.mode): (m.start, m.people)}
    parts |= {(To.CHECKPOINT, post): (at, m.people) for post, at in zip(posts, m.checkpoints, strict=False)}
    for b in m.boardings:
        at, people = parts.get((To.ASSEMBLY_POINT, b.point), (m.start, 0))
        parts[To.ASSEMBLY_POINT, b.point] = (at, people + b.people)
        call, called = parts.get((To.ZONE, b.group.zone), (b.call, 0))
        parts[To.ZONE, b.group.zone] = (min(call, b.call), called + b.people)
    return parts


def _of_sites(old: Plan, new: Plan, now: int) -> Iterator[Message]:
    """Hospitals and reception sites that expect others from now on than they did: hour by hour."""
    before, after = _arrivals(old, now), _arrivals(new, now)
    for site in sorted({*before, *after}):
        if before[site] != after[site]:
            hours = tuple((hour, n) for hour, n in sorted(after[site].items()))
            yield Message(To.SITE, site, Change.CHANGED, None, None, None, sum(after[site].values()), hours)


def _arrivals(plan: Plan, now: int) -> defaultdict[str, Counter[int]]:
    found: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for m in plan.movements:
        if m.kind is Kind.OUT and m.arrival >= now and m.site is not None:
            found[m.site][m.arrival // HOUR] += m.people
    return found


def _of_corridors(old: Case, new: Case, what_if: bool) -> Iterator[Message]:
    """What negotiators are to know: corridors that no plan can use any more, or again, and windows that changed."""
    could, can = usable_corridors(old, what_if), usable_corridors(new, what_if)
    for corridor in sorted(could ^ can):
        yield Message(To.NEGOTIATORS, corridor, Change.CANCELLED if corridor in could else Change.NEW, None, None, None, 0)
    for corridor in sorted(could & can):
        windows = [{(p.start, p.end, p.city) for p in case.pauses if p.corridor == corridor} for case in (old, new)]
        if windows[0] != windows[1]:
            yield Message(To.NEGOTIATORS, corridor, Change.CHANGED, None, None, None, 0)
