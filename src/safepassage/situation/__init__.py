"""The terms of a case: may it be planned at all, what must be asked for, what stands on every page, what is said plainly. Pure."""

from safepassage.situation.adequacy import adequacy
from safepassage.situation.notes import Sentences, able_can_leave, notes
from safepassage.situation.terms import agreed, gate, stamps, unbound

__all__ = ["Sentences", "able_can_leave", "adequacy", "agreed", "gate", "notes", "stamps", "unbound"]
