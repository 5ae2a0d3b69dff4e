"""Which proposal says the same as another, and whether what a person merges does say the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from heapq import nlargest
from pathlib import Path

from safepassage.outside.proposals import PROPOSAL, Proposals
from safepassage.records.reading import SAYS_SO, Modality, Proposal
from safepassage.records.reading_json import proposal_from_dict, proposal_to_dict
from safepassage.session.proposed import MERGED, REJECTED, Said, standing


@dataclass(frozen=True, slots=True)
class Alike:
    """A proposal that may say the same as another; `became` is what was decided about it, empty while it waits."""

    proposal: Proposal
    became: str


def alike(folder: Path, proposal: Proposal, most: int = 9) -> tuple[Alike, ...]:
    """Those of the same kind that a proposal may be merged into, the likeliest first: of its place, its subtype, its numbers."""
    known = standing(folder)
    became = {name: (known.verdict(name) or {}).get("verdict", "") for name in known.found}
    out = {name for name, what in became.items() if what in (REJECTED, MERGED) or (name in known.now and name not in known.decided)}
    with Proposals.open(folder, create=False) as kept:
        rows = [(row.id, json.loads(row.body)["proposal"]) for row in kept.all(PROPOSAL) if row.id != proposal.id and row.id not in out]
    this = proposal_to_dict(proposal)
    near = nlargest(most, (row for row in rows if row[1]["kind"] == this["kind"]), key=lambda row: _likeness(row[1], this))
    return tuple(Alike(proposal_from_dict(said), became.get(name, "")) for name, said in near)


def _likeness(one: Said, other: Said) -> int:
    numbers = _numbers(one) & _numbers(other)
    return 2 * bool(_spot(one) and _spot(one) == _spot(other)) + 2 * bool(numbers) + (one.get("subtype") == other.get("subtype"))


def _numbers(said: Said) -> set[float]:
    harm = said.get("harm", {})
    return {count["low"] for count in (said.get("count"), harm.get("killed"), harm.get("injured")) if count}


def _spot(said: Said) -> str:
    return str(said.get("place_resolved", {}).get("name") or said.get("place", ""))


def contrary(one: Proposal, into: Proposal) -> str:
    """Why what is merged does not say the same: one denies what the other says, or only asks for it; empty where it does."""
    if _denies(one) != _denies(into):
        return f"{one.id} says that it is {'NOT ' if _denies(one) else ''}so, and {into.id} that it is{'' if _denies(one) else ' NOT'}"
    if not _denies(one) and (one.modality in SAYS_SO) != (into.modality in SAYS_SO):
        return f"{one.id} is {_how(one)}, and {into.id} is {_how(into)}"
    if one.state and into.state and one.state is not into.state:
        return f"{one.id} says {one.state.value.replace('_', ' ')}, and {into.id} {into.state.value.replace('_', ' ')}"
    return ""


def _denies(one: Proposal) -> bool:
    return one.negative or one.modality is Modality.DENIED


def _how(one: Proposal) -> str:
    return one.modality.value.replace("_", " ")
