"""The situation: what claims make of a case at one time (docs/explanation/claims.md). Pure."""

from safepassage.situation.applied import applied
from safepassage.situation.assess import assess, contradictions
from safepassage.situation.changes import news_of
from safepassage.situation.people import people_of

__all__ = ["applied", "assess", "contradictions", "news_of", "people_of"]
