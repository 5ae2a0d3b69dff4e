"""The situation at a time: each value with the claims it rests on (claims, sections 4 to 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind, Entry
from safepassage.records.situation import Footing, Situation, Standing
from safepassage.situation.agreed_terms import terms_of
from safepassage.situation.cautions import cautions_of
from safepassage.situation.convoys import convoys_of, discrepancies_of
from safepassage.situation.people import Spread, claimed, is_in, spread, total
from safepassage.situation.standings import standings_of
from safepassage.situation.tables import tables_of
from safepassage.situation.voices import hear
from safepassage.situation.windows import quiet_of

PASSING = (ClaimKind.INCIDENT, ClaimKind.REPORT)
INCIDENTS = timedelta(days=30)  # for so long an incident or a report is part of the situation; the ledger keeps them all


def assess(case: Case, entries: Iterable[Entry], at: datetime) -> Situation:
    """
    What is taken as true at a time.

    Parameters
    ----------
    case : the case as its own tables have it.
    entries : claims, in any order; those after `at` have no effect but a caution. `seq` and `recorded` are not looked at.
    at : the time, with a zone.

    Raises
    ------
    ValueError
        When `at` has no zone.
    """
    if at.tzinfo is None:
        raise ValueError("the time of a situation has a zone")
    heard = hear(recent(entries, at), at)
    tables = tables_of(case, heard.voices)
    quiet = quiet_of(case, heard.voices)
    found = standings_of(case, heard.voices, tables, quiet.rests_on, at)
    people = spread(case, claimed(found))
    standings = sorted((_summed(s, people) for s in found), key=_order)
    english, arabic = cautions_of(case, heard, tables, standings, people)
    return Situation(
        at=at,
        standings=tuple(standings),
        pauses=quiet.pauses,
        terms=terms_of(case, heard.voices, standings),
        convoys=convoys_of(heard.voices),
        discrepancies=discrepancies_of(heard.voices, heard.closures),
        forks=heard.forks,
        cautions=english,
        cautions_ar=arabic,
    )


def recent(entries: Iterable[Entry], at: datetime) -> Iterator[Entry]:
    """The entries without incidents and reports older than `INCIDENTS`: those are history, not the situation (claims, section 9)."""
    oldest = at - INCIDENTS
    return (entry for entry in entries if entry.claim.kind not in PASSING or entry.claim.at > oldest)


def contradictions(situation: Situation) -> tuple[Standing, ...]:
    """The values on which claims contradict each other."""
    return tuple(s for s in situation.standings if s.footing is Footing.CONTESTED)


def _summed(standing: Standing, people: Spread) -> Standing:
    """People that only the table speaks of are the sum of their groups, which claims on narrower or wider slots may have changed."""
    if standing.kind is not ClaimKind.PEOPLE or standing.footing is not Footing.TABLE:
        return standing
    slot = (standing.subject, standing.detail)
    return replace(standing, range=total(one.count for one in people.people if is_in(one.group, slot)))


def _order(standing: Standing) -> tuple[str, ...]:
    """By kind, subject and detail; incidents at one place by the claims they rest on."""
    return standing.kind.value, standing.subject, standing.detail, standing.word or "", *standing.rests_on, *standing.aside
