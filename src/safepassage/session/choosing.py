"""Which of the proposals that wait a person wants to see, or to decide about together."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.proposals import PROPOSAL, Proposals
from safepassage.records.reading import ReadKind
from safepassage.session.proposed import Said, Standing, Waiting, standing, waiting

MOST_NAMED = 9  # documents


@dataclass(frozen=True, slots=True)
class Choice:
    """
    What a proposal has to be; empty: anything.

    Attributes
    ----------
    document : the name of its document. kind : what it is about. least : how sure the reader is at least, from 0 to 1.
    dated : whether it is known when it is so, from its sentence or its document's date; None: either.
    """

    document: str = ""
    kind: ReadKind | None = None
    least: float = 0.0
    dated: bool | None = None


def chosen(folder: Path, choice: Choice) -> Waiting:
    """The proposals that wait and are of this choice. Raises FaultyCase where there is no such case, or no such document in it."""
    known = standing(folder)
    if choice == Choice():
        return waiting(known)
    documents = _documents(folder, known, choice.document)
    with Proposals.open(folder, create=False) as kept:
        rows = kept.all(PROPOSAL)
    return Waiting(known.found, [row.id for row in rows if known.waits(row.id) and _fits(json.loads(row.body), choice, documents)])


def _fits(said: Said, choice: Choice, documents: dict[str, bool]) -> bool:
    if said["document"] not in documents:
        return False
    proposal = said["proposal"]
    if choice.kind is not None and proposal["kind"] != choice.kind.value:
        return False
    when = proposal.get("when", {})
    dated = documents[said["document"]] or bool(when.get("start") or when.get("end"))
    return proposal.get("confidence", 0.5) >= choice.least and choice.dated in (None, dated)


def _documents(folder: Path, known: Standing, name: str) -> dict[str, bool]:
    """The documents of this name (all, where it is empty), and whether each has a date."""
    every = {ident: (said["name"], bool(said["doc_date"])) for ident, said in known.found.documents.items()}
    asked = Path(name).name.casefold()
    found = {ident: dated for ident, (called, dated) in every.items() if not name or asked == called.casefold() or name == ident}
    if name and not found:
        names = sorted({called for called, _ in every.values()})
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        step = f"There are {', '.join(names[:MOST_NAMED])}{more}." if names else "Read it first: safepassage read"
        raise FaultyCase("cannot review", [Fault(name[:80], None, f"no document of this name was read into {folder}", step)])
    return found
