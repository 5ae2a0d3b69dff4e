"""The terms of a case: may it be planned at all, what must be asked for, what stands on every page, what is said plainly. Pure."""

from safepassage.terms.adequacy import adequacy
from safepassage.terms.gate import agreed, gate, stamps, unbound
from safepassage.terms.notes import Sentences, able_can_leave, notes

__all__ = ["Sentences", "able_can_leave", "adequacy", "agreed", "gate", "notes", "stamps", "unbound"]
