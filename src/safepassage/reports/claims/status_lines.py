"""Lines that name a way and, behind a colon or a dash, tell how it is: `Road to Malakal: not open`, `Airport: out of service`."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.lexicon.word_classes import WAYS

SHUT_ITSELF = lex.Rule(ReadKind.ACCESS, "closed", 0.5)  # its *not* is how the way is
_UNTOLD = lex.Rule(ReadKind.ACCESS, "access", 0.5)  # what it was leaves open how it is
_BEHIND = (
    "",
    "to",
    "from",
    "at",
    "of",
    "in",
    "into",
    "between",
    "near",
    "via",
    "over",
    "and",
    "crossing",
    "road",
    "bridge",
    "gate",
    "point",
)
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_WORKS = r"(?:functional|functioning|operational|operating|working|in (?:use|service|operation))"
_PASSED = r"(?:open|passable|accessible|usable)"
_BARE = rf"(?:not|no longer|not yet) {_PASSED}|not (?:yet )?re-?opened|impassable|inaccessible"  # told of a way, whatever is named
_SHUT = (
    rf"(?:(?:is|are|remains?|still|currently|now) )?(?:{_BARE}|(?:not|no longer|not yet) {_WORKS}|"
    r"non-?(?:functional|functioning|operational)|unusable|out of (?:service|use|order|action))"
)
_TOLD = rf"(?:was|were) (?:{_PASSED}|{_WORKS})|(?:status )?(?:unknown|unclear|unconfirmed)"
_STATE = re.compile(rf"(?P<state>(?P<bare>{_BARE})|(?P<shut>{_SHUT})|{_TOLD})\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?:[-*•◦–] ?|\d{1,2}[.)] )?(?P<name>[A-Z][\w'’.]{0,30}(?:[ /–-]{1,3}[\w'’.()]{1,30}){0,8}?) ?(?::| [-–—]) ?(?=[A-Za-z])"
)
_NO_MORE = re.compile(r"[:;!?|]")  # behind them stands something else


def status_in(label: str, behind: str) -> bool:
    """Whether what stands behind a label is how the way is that the label names."""
    state = _STATE.match(behind.lstrip())
    if state is None or WAYS.isdisjoint(re.split(r"[ /]", label.lower())):
        return state is not None and state["bare"] is not None and label[:1].isupper()
    return _names_a_way(label)


def with_status(found: list[Found], draft: Draft) -> list[Found]:
    """What was found of a line; one that names a way and how it is is one claim from the name on, where none has both."""
    text = draft.doc.text
    name = _NAME.match(text)
    if name is None or not draft.clauses or not status_in(name["name"], text[name.end() :]):
        return found
    state = _STATE.match(text, name.end())
    if state is None:
        return found
    token = next(word for word in draft.doc if word.idx + len(word.text) >= name.end("name"))
    rule = _UNTOLD if state["bare"] is None and state["shut"] is None else SHUT_ITSELF
    whole = [one for one in found if one.trigger.rule.kind is ReadKind.ACCESS and one.start < name.end("name")]
    if whole:
        vague = rule is SHUT_ITSELF and whole[0].trigger.rule.subtype in ("", "access")
        return [replace(one, trigger=Trigger(token, rule, rule.strength, False)) if vague and one is whole[0] else one for one in found]
    kept = [one for one in found if one.trigger.rule.kind is not ReadKind.ACCESS]
    further = _NO_MORE.search(text, state.end())
    end = state.end() if kept else further.start() if further else len(text)
    end = len(text[:end].rstrip(" .,;"))
    trigger = Trigger(token, rule, rule.strength, False)
    return [replace(Found(draft.clauses[0], trigger, name.start("name"), end), chance=_CHANCE), *kept]


def _names_a_way(name: str) -> bool:
    """`Road to Gao`, `M5 highway`, `Sheikan bridge (Kosti)`; not `Corridor talks`."""
    words = [word.strip("().,") for word in re.split(r"[ /]", name)]
    behind = itertools.zip_longest(words, words[1:], fillvalue="")
    return any(word.lower() in WAYS and (after in _BEHIND or not after[:1].islower()) for word, after in behind)
