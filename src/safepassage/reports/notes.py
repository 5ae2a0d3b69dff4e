"""Field notes in a few words, of which no network was taught: `2 wounded at Sukkari` tells of two wounded, `need fuel` of a need."""

from __future__ import annotations

import re

from safepassage.records.reading import ReadKind
from safepassage.reports import lexicon as lex
from safepassage.reports.english import Draft
from safepassage.reports.spans import Found, Trigger
from safepassage.reports.words import listed

_TOLL = re.compile(r"(?<![\w.,-])\d{1,3} (killed|dead|wounded|injured|hurt|missing)\b", re.IGNORECASE)
_RULES = {
    **dict.fromkeys(("killed", "dead"), lex.Rule(ReadKind.INCIDENT, "killing", 0.5)),
    **dict.fromkeys(("wounded", "injured", "hurt"), lex.Rule(ReadKind.INCIDENT, "injury", 0.5)),
    "missing": lex.Rule(ReadKind.PROTECTION, "missing", 0.5),
}
_NEED = re.compile(r"(?:urgent(?:ly)? |we |they |still ){0,2}needs? (?!to\b)[^\W\d]", re.IGNORECASE)
_NEEDED = lex.Rule(ReadKind.NEED, "need", 0.5)
_MOST_WORDS = 12
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_NO_NOTE = listed(
    "no not never none if whether may might could would will should false fake denied deny rumour rumours drill exercise film anniversary "
    "former said says ? n't treat treated evacuate evacuated transfer waiting beds"
)


def noted(draft: Draft) -> list[Found]:
    """The toll or need of a short note in which nothing else was found; empty: none, or a word of it leaves open whether it is one."""
    text = draft.doc.text
    toll, need = _TOLL.search(text), _NEED.match(text)
    words = {word.lower_ for word in draft.doc}
    if not (toll or need) or not draft.clauses or len(draft.doc) > _MOST_WORDS or words & _NO_NOTE or _long_ago(words):
        return []
    clause, rule = draft.clauses[0], _RULES[toll[1].lower()] if toll else _NEEDED
    made = Found(clause, Trigger(clause.head, rule, rule.strength, False), 0, len(text.rstrip(" .;")))
    made.chance = _CHANCE
    return [made]


def _long_ago(words: set[str]) -> bool:
    """`12 killed three years ago`; *an hour ago* is news."""
    return bool(words & {"years", "year", "decades", "last"}) or ("since" in words and not words & {"today", "morning", "yesterday"})
