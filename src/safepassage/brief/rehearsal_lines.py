"""A rehearsal at the terminal: everything with its range, 10 to 90 % of the futures."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from rich.console import Console
from rich.text import Text

from safepassage.brief.markup import clean
from safepassage.brief.rehearsal_words import pressed_words
from safepassage.records.case import Case
from safepassage.records.rehearsal import Rehearsal, Scenario, Told

EVERY = 24  # hours between two lines of the curve
MOST = 5  # zones shown
BAND = (2, 10, 18)  # 10 / 50 / 90 % among the quantiles


def render_rehearsal(case: Case, found: Rehearsal, console: Console) -> None:
    """Print the answer: stamps, curve, finish, deaths, hours lost, held, left behind, worth, what it hangs on."""
    _line(console, " | ".join(found.stamps), "bold reverse")
    _line(console, f"{case.title}: rehearsed in {_n(found.done)} futures of {found.hours / 24:g} days", "bold")
    for note in found.notes:
        _line(console, note, "bold")
    _supposed(found, console)
    _curve(found, console)
    _table(console, "Expected deaths", found.deaths, digits=1)
    _line(console, f"  without any stop, at the likely danger: {found.deaths_as_planned:,.1f}")
    _table(console, "Hours of agreed pauses lost, by cause", found.stopped, digits=1)
    _table(console, "Person-hours lost on the way and at assembly points, by cause", found.lost)
    _table(console, "Held at checkpoints, beside the deaths", found.held)
    _table(console, "Arrived and not counted", found.uncounted)
    names = {zone.id: zone.name for zone in case.zones}
    left = sorted(found.left_behind, key=lambda t: (-t.spread.mean, t.name))
    _table(console, "Left behind, alive inside", [Told(names.get(t.name, t.name), t.spread) for t in left[:MOST]])
    if len(left) > MOST:
        _line(console, f"  and {len(left) - MOST} more neighbourhoods (rehearsal.json has them)")
    _table(console, "Where a front moved", found.fronts)
    if found.pressed:
        _line(console, f"  {pressed_words(case, found).en}")
    for worth in found.worth:
        _line(console, f"{worth.what}: {worth.mean:,.1f} (standard error {worth.standard_error:,.1f}, {worth.futures} pairs of futures)")
    _moves(found, console)
    if found.status:
        _line(console, "Solver: " + ", ".join(f"{status} {count:,} times" for status, count in found.status))
    _line(console, "Mean (10 % - 90 % of the futures). A rehearsal, not a promise: a person decides.", "dim")


def _supposed(found: Rehearsal, console: Console) -> None:
    setting = found.setting
    if setting.scenario is not Scenario.AS_DRAWN:
        _line(console, f"Scenario: {setting.scenario.value}", "bold")
    learnt = ", ".join(found.stop_model) or "nothing: no stop is drawn"
    _line(console, f"Policy {setting.policy}, vehicles by {setting.convoys.value}, seed {setting.seed}. Stops learnt from: {learnt}")


def _curve(found: Rehearsal, console: Console) -> None:
    _head(console, "Out by hour: 10 / 50 / 90 % of the futures")
    for hour in range(EVERY - 1, found.hours, EVERY):
        people, patients = (" / ".join(_n(row[i]) for i in BAND) for row in (found.people_out[hour], found.patients_out[hour]))
        planned = _n(found.planned_by_hour[hour])
        _line(console, f"  {hour + 1:4d} h  people {people} (as planned {planned})  patients {patients}")
    early, middle, late = (f"{v:.0f} h" if isfinite(v) else "not finished" for v in (found.finish[2], found.finish[10], found.finish[18]))
    _line(
        console, f"  The plan's own movements are through after {early} / {middle} / {late}; in {found.finished:.0%} of the futures at all."
    )


def _moves(found: Rehearsal, console: Console) -> None:
    if not found.moves:
        return
    _head(console, "How the answer moves with each assumption (at its low / high end)")
    strongest = sorted(found.moves, key=lambda m: (-max(abs(d - m.deaths[1]) for d in m.deaths), m.assumption))
    for m in strongest[: 2 * MOST]:
        _line(
            console,
            f"  {m.assumption}: people out {_n(m.people_out[0])} / {_n(m.people_out[2])} (as drawn {_n(m.people_out[1])}), "
            f"expected deaths {m.deaths[0]:,.1f} / {m.deaths[2]:,.1f} ({m.deaths[1]:,.1f})",
        )


def _table(console: Console, title: str, rows: Sequence[Told], digits: int = 0) -> None:
    if not rows:
        return
    _head(console, title)
    for row in rows:
        low, _, high = row.spread.band
        _line(console, f"  {row.name}: {row.spread.mean:,.{digits}f} ({low:,.{digits}f} - {high:,.{digits}f})")


def _n(value: float) -> str:
    return f"{value:,.0f}"


def _line(console: Console, text: str, style: str = "") -> None:
    """Plain text, wrapped if it must be; markup and control characters in names stay inert."""
    console.print(Text(clean(text).replace("\n", " "), style=style))


def _head(console: Console, text: str) -> None:
    _line(console, text.upper(), "bold cyan")
