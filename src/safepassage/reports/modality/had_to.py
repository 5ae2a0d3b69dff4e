"""What somebody had to do: a deed where a text tells it of the past, an order where it was said, or by when."""

from __future__ import annotations

from typing import Any

from safepassage.reports.lexicon import governing as gov
from safepassage.reports.times.dates import DAYS
from safepassage.reports.words.clauses import is_negated, part
from safepassage.reports.words.words import listed

_NOT_YET, _IF = listed("would could might may will 'd 'll"), listed("if unless whether")
_TERMS = listed("noon midday midnight dawn dusk nightfall sunset evening morning tomorrow then end deadline") | DAYS.keys()


def came_to_it(have: Any) -> bool:
    """
    Whether what hangs on this *had* was done: `the convoy had to turn back`, `the clinic has had to close`.

    Not `he said that all had to leave`, `they had to leave by Friday`, `would have had to`.
    """
    if have.lower_ != "had" or is_negated(have) or not _NOT_YET.isdisjoint(child.lower_ for child in part(have, "aux")):
        return False
    if any(child.dep_ in ("mark", "advmod") and child.lower_ in _IF for child in have.children):
        return False
    return not _has_a_term(have) and not _was_said_before(have)


def is_not_to(be: Any) -> bool:
    """`Staff are not to travel`: an order; not `there was nobody to talk to`."""
    verbs = [be, *part(be, "xcomp")]
    return be.lemma_.lower() == "be" and any(part(verb, "neg") for verb in verbs) and not part(be, "expl", "attr", "acomp")


def _has_a_term(have: Any) -> bool:
    """`by noon`, of the verb itself or of what it had to do."""
    verbs = [have, *part(have, "xcomp")]
    by = [child for verb in verbs for child in part(verb, "prep") if child.lower_ == "by"]
    return any(word.lower_ in _TERMS for child in by for word in child.subtree)


def _was_said_before(verb: Any) -> bool:
    """`He said that they had to leave`; not `the bridge had to be closed, the UN said`."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "ccomp" and verb.head.i < verb.i and verb.head.lemma_.lower() in gov.SAY | gov.DEMAND | gov.PROPOSE
