"""Rule 9 of the mathematics (section 4): times and totals that the plan declares are the replay's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isclose

from safepassage.check.book import Book
from safepassage.records.levels import Level
from safepassage.records.verdict import Tally, Violation

RELATIVE = 1e-9
NEARLY = 1e-9  # deaths: nobody at all, and what adding up floats can do
BEYOND = 1e300  # no total is as great as this; NaN is not below it either


def times(book: Book) -> Iterator[Violation]:
    """Each movement writes the minutes at which it really is where."""
    for log in book.logs:
        m, true = log.trip.movement, log.timing
        written = {"departure": m.departure, "arrival": m.arrival, "back": m.back}
        real = {"departure": true.departure, "arrival": true.arrival, "back": true.back}
        written |= {f"checkpoint {i + 1}": t for i, t in enumerate(m.checkpoints)}
        real |= {f"checkpoint {i + 1}": t for i, t in enumerate(true.checkpoints)}
        wrong = [what for what in real | written if written.get(what) != real.get(what)]
        if wrong:
            said, is_so = written.get(wrong[0]), real.get(wrong[0])
            amount = abs(said - is_so) if said is not None and is_so is not None else 1
            clock = book.look.clock
            says = "nothing" if said is None else clock(said)
            is_at = "it has none" if is_so is None else f"it is {clock(is_so)}"
            text = f"Movement {m.id} writes {says} for its {wrong[0]}; {is_at}."
            yield Violation("times", m.id, is_so if is_so is not None else said, float(amount), text)


def case_named(book: Book) -> Iterator[Violation]:
    """A plan is for the case it names."""
    if book.plan.case_id != book.look.case.id:
        text = f"The plan is for the case {book.plan.case_id!r}; this is {book.look.case.id!r}."
        yield Violation("case", str(book.plan.case_id), None, 1.0, text)


def totals(declared: Mapping[str, object], tallies: Mapping[Level, Tally], people: int) -> Iterator[Violation]:
    """Declared `expected_deaths` (a mapping by level) and `people_out` (persons the plan boards) are the replay's."""
    if "expected_deaths" in declared:
        by_level = declared["expected_deaths"]
        for level, tally in tallies.items():
            said = by_level.get(level.value) if isinstance(by_level, Mapping) else None
            yield from _same(f"expected deaths at {level}", said, tally.expected_deaths)
    if "people_out" in declared:
        yield from _same("people taken out", declared["people_out"], float(people))
    if "bound" in declared:
        yield from _bound(declared["bound"], {level: tally.expected_deaths for level, tally in tallies.items()})
        yield from _gap(declared["bound"], declared.get("gap_percent"), tallies[Level.LIKELY].expected_deaths)


def _bound(bound: object, deaths: Mapping[Level, float]) -> Iterator[Violation]:
    """No plan lies below its bound, at any level."""
    for level, counted in deaths.items():
        said = bound.get(level.value) if isinstance(bound, Mapping) else None
        if isinstance(said, bool) or not isinstance(said, int | float) or not 0 <= said <= counted * (1 + RELATIVE) + NEARLY:
            text = f"The plan declares the bound {said!r} at {level}; the replay counts {counted:.6f} deaths."
            yield Violation("declared", f"bound at {level}", None, 1.0, text)


def _gap(bound: object, said: object, deaths: float) -> Iterator[Violation]:
    """The gap is what lies between the replay and the bound."""
    likely = bound.get("likely") if isinstance(bound, Mapping) else None
    if isinstance(likely, int | float) and not isinstance(likely, bool) and likely > 0:
        yield from _same("gap to the bound in percent", said, 100 * (deaths - likely) / likely)


def _same(what: str, said: object, true: float) -> Iterator[Violation]:
    if isinstance(said, bool) or not isinstance(said, int | float) or not abs(said) < BEYOND:
        yield Violation("declared", what, None, 1.0, f"The plan declares {said!r} for the {what}; the replay counts {true:.6f}.")
    elif not isclose(said, true, rel_tol=RELATIVE, abs_tol=0.0):
        yield Violation(
            "declared", what, None, abs(said - true), f"The plan declares {said:.6f} for the {what}; the replay counts {true:.6f}."
        )


RULES = (times, case_named)
