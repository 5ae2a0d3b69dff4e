"""
Write the tables of docs/explanation/stops.md from the code: `python -m tools.stops_tables`.

A test holds the table of parameters; that of the scores takes half a minute and is made by the command.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from benchmarks.stops import GIVEN, KINDS, mean, named
from safepassage import session
from safepassage.outside.outline_files import shipped
from safepassage.records.outlook import Score
from safepassage.session.operations import score_all

PAGE = Path(__file__).parent.parent / "docs" / "explanation" / "stops.md"


def parameters() -> str:
    """Prior, data, posterior and source of each parameter, fitted on all operations that come with the program."""
    rows = [
        (p.name, p.unit, _tenths(p.prior), p.data.replace("; ", "<br>"), _tenths(p.posterior), p.source)
        for p in session.stop_model().parameters
    ]
    return _table(("parameter", "unit", "prior 10 / 50 / 90 %", "data", "posterior 10 / 50 / 90 %", "why, source"), rows)


def operations() -> str:
    """What each operation had announced and what came of it."""
    rows = []
    for past in shipped():
        people = next(fact for fact in past.outline.facts if fact.what == "people")
        total, finish = past.actual.total, past.actual.finish
        assert total is not None  # a test holds that those that come with the program are whole
        assert finish is not None
        stopped = [spell for spell in past.actual.spells if spell.cause is not None][1:]
        rows.append(
            (
                f"[{past.outline.id}](../../src/safepassage/examples/operations/{past.outline.id}.toml)",
                f"{people.low:,.0f} / {people.likely:,.0f} / {people.high:,.0f}",
                f"{total.low:,.0f}" if total.low == total.high else f"{total.low:,.0f} to {total.high:,.0f}",
                f"{(finish[0] + finish[1]) / 2:.0f}",
                f"{len(stopped)}: {sum(spell.end - spell.start for spell in stopped):.0f} h" if stopped else "none told",
            )
        )
    return _table(("operation", "people thought before, low / likely / high", "out", "finish, hours after the agreed start", "stops"), rows)


def scores(found: tuple[Score, ...]) -> str:
    """One row per operation and one per mean: the interval scores, and what else the forecast did."""
    rows = []
    for score in sorted(found, key=lambda score: (score.operation not in GIVEN, score.operation)):
        marks = named(score)
        finish = score.forecast.finish
        actual = score.finish_actual
        assert actual is not None
        rows.append(
            (
                score.operation,
                *(f"{marks[kind].interval_score:.2f}" for kind in KINDS),
                f"{score.forecast.crps:.2f}",
                f"{100 * score.forecast.coverage80:.0f} %",
                f"{finish[0]:.0f} / {finish[1]:.0f} / {finish[2]:.0f}",
                f"{sum(actual) / 2:.0f}",
            )
        )
    for name, group in (("mean of the four given", tuple(s for s in found if s.operation in GIVEN)), ("mean of all", found)):
        means = [f"{mean(group, kind):.2f}" for kind in KINDS]
        crps, met = mean(group, "forecast", "crps"), mean(group, "forecast", "coverage80")
        rows.append((f"**{name}**", *means, f"{crps:.2f}", f"{100 * met:.0f} %", "", ""))
    return _table(("operation", *KINDS, "CRPS", "coverage", "finish forecast, h", "finish"), rows)


def put(text: str, name: str, table: str) -> str:
    """The page with one of its tables made new: what stands between the two comments of that name."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    assert pattern.search(text), f"the page has no place for {name}"
    return pattern.sub(lambda match: match[1] + table + "\n" + match[2], text)


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = list(header)
    lines = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])


def _tenths(values: tuple[float, float, float]) -> str:
    return " / ".join(f"{value:.2g}" if value < 100 else f"{value:.0f}" for value in values)


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    for name_, table_ in (("parameters", parameters()), ("operations", operations()), ("scores", scores(score_all()))):
        page = put(page, name_, table_)
    PAGE.write_text(page, encoding="utf-8")
