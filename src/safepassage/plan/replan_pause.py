"""Movements that a pause leaves without cover: it ends, by the news, before they are out of the quiet area."""

from __future__ import annotations

from safepassage.plan.journeys import Journey
from safepassage.plan.replan_news import News
from safepassage.records.case import Case
from safepassage.records.plan import Kind, Movement


def exposed(news: News, movement: Movement, course: Journey) -> bool:
    """
    Whether a pause covered the rest of its way through the quiet area, and none does now. It is under way and does not turn back.

    The margin that a plan leaves before a pause ends is not asked for: who is out by the last minute is covered.
    """
    start = movement.start
    begins = start if movement.kind is Kind.OUT else start + course.reaches_quiet
    since, until = max(news.now, begins), start + course.leaves_quiet
    if not start <= news.now < until or not any(c.id == movement.corridor and c.pause_required for c in news.new.corridors):
        return False
    return _covered(news.old, movement.corridor, since, until) and not _covered(news.new, movement.corridor, since, until)


def _covered(case: Case, corridor: str, since: int, until: int) -> bool:
    return any(p.corridor == corridor and p.start <= since and until <= p.end for p in case.pauses)
