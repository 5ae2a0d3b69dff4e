"""Coupled deals on the page: what binds each side, and how far the exchange comes in the plan."""

from __future__ import annotations

from safepassage.brief.figures import amount
from safepassage.brief.markup import esc, ltr, pair
from safepassage.brief.words import Words
from safepassage.records.case import Case
from safepassage.records.coupled import Coupled, CoupledSide
from safepassage.records.plan import Kind
from safepassage.records.result import Result

DEAL = Words(
    "Coupled: for every {first} of {one} go {second} of {two}. In this plan {left_one} of {one} and {left_two} of {two} leave. "
    "If one side stops, the other sends what is confirmed already and its slack, and nobody else.",
    "خروج مقترن: مقابل كل {first} من {one} يخرج {second} من {two}. في هذه الخطة يخرج {left_one} من {one} و{left_two} من {two}. "
    "إذا توقّف طرف فلا يخرج من الآخر إلا ما يقابل من تأكّد وصولهم، والسماح المتفق عليه.",
)
SIDE = Words(
    "{name}: {slack} may go first; arrivals are taken as confirmed after {minutes} min{batches}.",
    "{name}: يجوز خروج {slack} قبل الطرف الآخر؛ ويُعدّ الوصول مؤكدًا بعد {minutes} دقيقة{batches}.",
)
NOT_FIRST = Words(
    "{name}: nobody may go first; arrivals are taken as confirmed after {minutes} min{batches}.",
    "{name}: لا يجوز خروج أحد قبل الطرف الآخر؛ ويُعدّ الوصول مؤكدًا بعد {minutes} دقيقة{batches}.",
)
BATCHES = Words(", in whole batches of {batch}", "، على دفعات كاملة من {batch}")


def coupled_notes(case: Case, result: Result) -> str:
    """A paragraph for each coupled deal, in both languages; nothing where there is none."""
    return "".join(_deal(deal, result) + "".join(_side(side) for side in deal.sides) for deal in case.coupled)


def _deal(deal: Coupled, result: Result) -> str:
    one, two = deal.sides
    counts = {
        "first": ltr(amount(one.persons)),
        "second": ltr(amount(two.persons)),
        "left_one": ltr(amount(_left(one, result))),
        "left_two": ltr(amount(_left(two, result))),
    }
    return pair(
        Words(
            DEAL.en.format(one=esc(one.name), two=esc(two.name), **counts),
            DEAL.ar.format(one=esc(one.name_ar or one.name), two=esc(two.name_ar or two.name), **counts),
        )
    )


def _side(side: CoupledSide) -> str:
    batches = BATCHES.fill(batch=ltr(amount(side.batch))) if side.batch is not None else Words("", "")
    counts = {"slack": ltr(amount(side.slack)), "minutes": ltr(amount(side.confirm_minutes))}
    english, arabic = esc(side.name), esc(side.name_ar or side.name)
    words = SIDE if side.slack else NOT_FIRST
    return pair(
        Words(words.en.format(name=english, batches=batches.en, **counts), words.ar.format(name=arabic, batches=batches.ar, **counts))
    )


def _left(side: CoupledSide, result: Result) -> int:
    return sum(m.people for m in result.plan.movements if m.kind is Kind.OUT and m.corridor in side.corridors)
