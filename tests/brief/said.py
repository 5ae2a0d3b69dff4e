"""A made-up situation with one of everything, and hostile names: for papers only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, Entry, Grade, How, claim_id
from safepassage.records.levels import Range
from safepassage.records.situation import Discrepancy, Footing, Fork, Situation, Standing
from tests.brief import samples

NOON = datetime(2016, 12, 8, 12, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script>\u202eevil | x"
STAMPS = (
    "TASK FORCE ONLY",
    "OPEN CASE D-M0001: 48 counted at departure, 45 at arrival | قضية مفتوحة D-M0001: 48 عند الانطلاق، 45 عند الوصول",
)


def city() -> Case:
    """The city of the papers' tests: two corridors, a pause from 10:00 to 16:00."""
    return samples.city()


def entry(kind: ClaimKind, subject: str, who: str = "ICRC", seq: int = 1, **fields: object) -> Entry:
    """A claim of 11:00, as a ledger keeps it."""
    claim = Claim(kind, subject, NOON - timedelta(hours=1), who, **fields)  # type: ignore[arg-type]
    return Entry(seq, claim_id(claim), NOON, claim)


def standing(kind: ClaimKind, subject: str, footing: Footing, **fields: object) -> Standing:
    """A value; what is left out is empty."""
    plain: dict[str, object] = {"detail": "", "word": None, "range": None, "unit": "", "rests_on": (), "against": (), "aside": ()}
    return Standing(kind=kind, subject=subject, footing=footing, **(plain | {"known_at": None, "table": ""} | fields))  # type: ignore[arg-type]


def entries() -> tuple[Entry, ...]:
    """A closed road by two voices, a count, a tally of each end, a window, a hostile claimant."""
    return (
        entry(ClaimKind.CORRIDOR_STATE, "corridor:east", word="closed", grade=Grade("B", 2), how=How.SEEN, through="SARC"),
        entry(ClaimKind.CORRIDOR_STATE, "corridor:east", HOSTILE, 2, word="opened", note="road is safe now"),
        entry(ClaimKind.PEOPLE, "pocket:all", "OCHA", 3, range=Range(100, 200, 400)),
        entry(ClaimKind.TALLY, "convoy:M0001", "SARC", 4, detail="departure", range=Range.exactly(48)),
        entry(ClaimKind.WINDOW, "corridor:east", "government", 5, word="agreed", since=NOON, until=NOON + timedelta(hours=3)),
    )


def situation(case: Case) -> Situation:
    """One of everything: contested, one source, table, unknown, an open case number, a fork, a caution."""
    closed, opened, count, tally, window = (found.id for found in entries())
    eleven = NOON - timedelta(hours=1)
    rows = (
        standing(
            ClaimKind.CORRIDOR_STATE,
            "corridor:east",
            Footing.ONE_SOURCE,
            word="closed",
            rests_on=(closed,),
            against=(opened,),
            known_at=eleven,
        ),
        standing(ClaimKind.CORRIDOR_STATE, "corridor:west", Footing.TABLE, word="proposed", table="the case's table: proposed (invented)"),
        standing(
            ClaimKind.PEOPLE,
            "pocket:all",
            Footing.CONTESTED,
            range=Range(100, 200, 400),
            unit="persons",
            rests_on=(count,),
            known_at=eleven,
        ),
        standing(ClaimKind.ROAD_STATE, f"road:{case.roads[0].id}", Footing.UNKNOWN),
        standing(
            ClaimKind.TALLY,
            "convoy:M0001",
            Footing.ONE_SOURCE,
            detail="departure",
            range=Range.exactly(48),
            unit="persons",
            rests_on=(tally,),
            known_at=eleven,
        ),
        standing(ClaimKind.WINDOW, "corridor:east", Footing.ONE_SOURCE, word="agreed", rests_on=(window,), known_at=eleven),
    )
    tallies = Discrepancy("D-M0001", "M0001", Range.exactly(48), Range(45, 46, 46), (tally,))
    return Situation(
        at=NOON,
        standings=rows,
        pauses=case.pauses,
        terms=case.terms,
        convoys=(),
        discrepancies=(tallies, replace(tallies, number="D-M0002", closed_by="cclosed")),
        forks=(Fork("cfirst", ("cone", "ctwo")),),
        cautions=("East: opened, and nobody said that it was agreed.",),
        cautions_ar=("الشرق: فُتح ولم يقل أحد إنه متفق عليه.",),
    )
