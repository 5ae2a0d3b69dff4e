"""What a person decided, as a key to score the reader on (docs/reference/reading_json.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from safepassage.records.reading import Proposal, ReadDocument
from safepassage.records.reading_json import proposal_from_dict
from safepassage.session.proposed import MERGED, REJECTED, Pending, Said, standing


@dataclass(frozen=True, slots=True)
class Key:
    """The documents of which every proposal is decided, and how many proposals still wait in each of the others, by name."""

    documents: tuple[ReadDocument, ...]
    undecided: dict[str, int]


def corrections(folder: Path) -> Key:
    """
    The decided documents as a key: what a person accepted, as they corrected it.

    Only documents of which every proposal is decided: of the others nobody knows what is missing. Of a text that was read with several
    dates the last reading counts, with what was decided about the same in an earlier one.
    """
    known = standing(folder)
    by_document: dict[str, list[tuple[str, Pending]]] = {}
    for one in known.found.each(name for name in known.found if name not in known.now):
        by_document.setdefault(f"{one.document.id}\n{one.document.doc_date}\n{one.document.text}", []).append((one.proposal.id, one))
    keys, undecided = list[ReadDocument](), dict[str, int]()
    for rows in by_document.values():
        document, left = rows[0][1].document, sum(known.waits(name) for name, _ in rows)
        if left:
            undecided[document.id] = undecided.get(document.id, 0) + left
            continue
        said = [(one.proposal, known.verdict(name) or {}) for name, one in rows]
        claims = tuple(right for proposal, verdict in said if (right := _right(proposal, verdict)))
        keys.append(replace(document, source=rows[0][1].source, claims=claims))
    return Key(tuple(keys), undecided)


def _right(proposal: Proposal, verdict: Said) -> Proposal | None:
    """A proposal as a key has it; merged ones are right and repeat another, so they are neither rewarded nor punished."""
    if verdict["verdict"] == REJECTED:
        return None
    corrected = verdict.get("corrected")
    right = proposal_from_dict(corrected) if isinstance(corrected, dict) else proposal
    return replace(right, confidence=1.0, weight="optional" if verdict["verdict"] == MERGED else "core")
