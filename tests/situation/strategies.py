"""Random claims about the smallest city."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from safepassage.records.claim import Claim, ClaimKind, Entry, Grade
from safepassage.records.levels import Range
from tests.situation.spoken import clock, decided, taken, withdrawn

Fields = dict[str, Any]
WHO = st.sampled_from(["A", "B", "C", "government", "rebel"])
HOURS = st.integers(6, 14)
GRADES = st.sampled_from(["", "A1", "B2", "E1", "B5"])
RANGES = st.lists(st.integers(0, 200), min_size=3, max_size=3).map(lambda values: Range(*sorted(values)))
STATES = ("proposed", "agreed", "announced", "opened", "used", "blocked", "closed", "not_kept")
UNTIL = st.none() | st.integers(8, 16)


KINDS = ("road", "corridor", "holder", "people", "fleet", "window", "term", "deal", "tally")
SLOTS = st.fixed_dictionaries(
    {"subject": st.sampled_from(["pocket:all", "zone:home"]), "detail": st.sampled_from(["", "able", "able/general", "limited"])}
)


def words(kind: ClaimKind, subjects: tuple[str, ...], said: tuple[str, ...], details: tuple[str, ...] = ("",)) -> st.SearchStrategy[Fields]:
    """What a claim of a word says."""
    subject, detail, word = (st.sampled_from(choice) for choice in (subjects, details, said))
    return st.fixed_dictionaries({"kind": st.just(kind), "subject": subject, "detail": detail, "word": word})


def numbers(kind: ClaimKind, subject: str, details: tuple[str, ...]) -> st.SearchStrategy[Fields]:
    """What a claim of a number says."""
    detail = st.sampled_from(details)
    return st.fixed_dictionaries({"kind": st.just(kind), "subject": st.just(subject), "detail": detail, "range": RANGES})


WHAT: dict[str, st.SearchStrategy[Fields]] = {
    "road": words(ClaimKind.ROAD_STATE, ("road:mile",), ("open", "shut", "unknown")),
    "corridor": words(ClaimKind.CORRIDOR_STATE, ("corridor:east",), STATES),
    "holder": words(ClaimKind.HOLDER, ("road:mile", "zone:home", "checkpoint:gatehouse"), ("rebel", "government", "unknown", "x")),
    "people": st.builds(lambda slot, span: {"kind": ClaimKind.PEOPLE, "range": span, **slot}, SLOTS, RANGES),
    "fleet": numbers(ClaimKind.FLEET, "mode:bus", ("outside",)),
    "window": words(ClaimKind.WINDOW, ("corridor:east",), ("agreed", "agreed", "cancelled"), ("", "city")),
    "term": words(ClaimKind.TERM, ("corridor:east",), ("yes", "no"), ("time", "who", "may_stay")),
    "deal": words(ClaimKind.DEAL, ("party:rebel",), ("deal",), ("joined", "left")),
    "tally": numbers(ClaimKind.TALLY, "convoy:m1", ("departure", "arrival")),
}


@st.composite
def claims(draw: st.DrawFn, kinds: tuple[str, ...] = KINDS) -> Entry:
    """One claim of one of these kinds."""
    kind = draw(st.sampled_from(kinds))
    fields: dict[str, Any] = draw(WHAT[kind])
    if kind == "window":
        since = draw(st.integers(6, 18))
        fields |= {"since": clock(since), "until": clock(since + draw(st.integers(1, 6)))}
    elif kind in ("road", "corridor") and (until := draw(UNTIL)):
        fields |= {"until": clock(until)}
    through, grade = draw(st.sampled_from(["", "", "C"])), Grade.read(draw(GRADES))
    return taken(Claim(at=clock(draw(HOURS)), claimant=draw(WHO), through=through, grade=grade, **fields))


@st.composite
def ledgers(draw: st.DrawFn) -> list[Entry]:
    """Claims, and decisions for and withdrawals of some of them."""
    said = draw(st.lists(claims(), max_size=8))
    for entry in list(said):
        act = draw(st.sampled_from(["", "", "", "decide", "withdraw", "twice"]))
        hour = draw(HOURS)
        if act == "decide":
            said.append(decided(entry, hour))
        elif act:
            said.append(withdrawn(entry, hour))
            said += [withdrawn(said[-1], hour)] if act == "twice" else []
    return said
