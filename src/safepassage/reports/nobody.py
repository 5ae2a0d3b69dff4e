"""What nobody did: `none of its men has killed a child` tells of no dead child."""

from __future__ import annotations

from typing import Any

from safepassage.reports.clauses import part
from safepassage.reports.words import listed

_NOBODY = listed("no none nobody neither nothing")


def nobody_did(verb: Any) -> bool:
    """Whether the subject of a verb that is not passive is nobody: `no soldier`, `none of its men`, `no one`, `neither side`."""
    return any(_is_nobody(subject) for subject in part(verb, "nsubj"))


def _is_nobody(noun: Any) -> bool:
    return noun.lower_ in _NOBODY or any(child.dep_ in ("det", "preconj", "neg") and child.lower_ in _NOBODY for child in noun.children)
