"""The terms of a case: may it be planned at all, what must be asked for, what stands on every page, what is said plainly. Pure."""

from safepassage.terms.adequacy import NOTICE_HOURS, adequacy, adequacy_of
from safepassage.terms.gate import agreed, gate, stamps, unbound
from safepassage.terms.notes import Sentences, able_can_leave, notes

__all__ = ["NOTICE_HOURS", "Sentences", "able_can_leave", "adequacy", "adequacy_of", "agreed", "gate", "notes", "stamps", "unbound"]
