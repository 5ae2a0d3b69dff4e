"""Headlines, of which no network was taught: `Rafah crossing to reopen on Sunday`, `M23, Congo agree on truce`."""

from __future__ import annotations

import re

from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.words.words import listed

_WORD = r"[\w'’.-]{1,24}"
_WAY = r"(?:crossings?|border|roads?|highway|bridges?|corridors?|gates?|airports?|ports?|checkpoints?|passage|route|station)"
_OPEN = r"(?:re-?open|open|close|shut)(?:ed)?"
_TO_COME = re.compile(  # `Rafah crossing to reopen`, `Israel to close Kerem Shalom crossing`
    rf"(?:{_WORD},? ){{0,6}}?{_WAY} to (?:be )?(?P<own>{_OPEN})\b"
    rf"|(?:{_WORD},? ){{1,5}}?(?:(?:ready|willing) )?to (?P<verb>{_OPEN}) (?:{_WORD} ){{0,5}}?{_WAY}\b",
    re.IGNORECASE,
)
_NOW = re.compile(rf"(?:{_WORD},? ){{0,6}}?{_WAY} (?:partially |fully |finally )?(?P<verb>(?:re-?)?opens)\b", re.IGNORECASE)
_FAILS = re.compile(
    rf"(?:{_WORD} ){{0,5}}?(?:convoys?|teams?|mission|trucks|aid|buses) (?:fails?|unable|still unable) to "
    r"(?P<verb>reach|enter|get (?:to|into)|access)\b",
    re.IGNORECASE,
)
_AGREE = re.compile(
    rf"(?:{_WORD},? ){{1,6}}?(?P<verb>agrees?) (?:on|to) (?:{_WORD} ){{0,3}}?"
    r"(?P<what>corridors?|evacuations?|truce|ceasefire|cease-fire|pause)\b",
    re.IGNORECASE,
)
_OPENED = lex.Rule(ReadKind.ACCESS, "opened", 0.5)
_CLOSED = lex.Rule(ReadKind.ACCESS, "closed", 0.5)
_OPENS = lex.Rule(ReadKind.ACCESS, "opening", 0.5)  # no state: a person decides
_NOT_REACHED = lex.Rule(ReadKind.ACCESS, "access", 0.5)
_CORRIDOR = lex.Rule(ReadKind.ACCESS, "corridor", 0.5)
_TRUCE = lex.Rule(ReadKind.DIPLOMACY, "agreement", 0.5)
_FINITE = ("VBD", "MD")
_PRESENT = ("VBZ", "VBP")
_NOT_YET = listed(
    "effort efforts talks talk call calls plan plans bid want wants wait waits time way need needs chance hope hopes pressure race fight "
    "order orders deal how when who what why nobody nothing no none refuses demand demands deadline move moves attempt attempts for"
)
_MOST_WORDS = 16
_CHANCE = 0.4  # nobody weighed it; an analyst looks


def headlined(draft: Draft) -> list[Found]:
    """What a headline tells, in which nothing else was found; empty: nothing, or it is a sentence."""
    text = draft.doc.text
    if not draft.clauses or len(draft.doc) > _MOST_WORDS or text.rstrip().endswith(("?", ":")) or not text[:1].isupper():
        return []
    made = _rule(text)
    if made is None:
        return []
    rule, start = made
    token = next(word for word in draft.doc if word.idx + len(word.text) > start)
    if _TO_COME.match(text) and any(word.tag_ in _PRESENT or word.lower_ in _NOT_YET for word in draft.doc[: token.i]):
        return []  # efforts to reopen it, thousands wait for it to open
    if any(word.tag_ in _FINITE and not word.text.isupper() for word in draft.doc[: token.i]):
        return []
    found = Found(draft.clauses[0], Trigger(token, rule, rule.strength, False), 0, _end(text))
    found.chance = _CHANCE
    return [found]


def _rule(text: str) -> tuple[lex.Rule, int] | None:
    """The rule of a headline, and where its verb stands."""
    if match := _TO_COME.match(text):
        name = "own" if match["own"] else "verb"
        return (_OPENED if "open" in match[name].lower() else _CLOSED), match.start(name)
    if match := _NOW.match(text):
        return _OPENS, match.start("verb")
    if match := _FAILS.match(text):
        return _NOT_REACHED, match.start("verb")
    if match := _AGREE.match(text):
        way = match["what"].lower().startswith(("corridor", "evacuation"))
        return (_CORRIDOR if way else _TRUCE), match.start("verb")
    return None


def _end(text: str) -> int:
    """Before the outlet that stands behind a dash: `... on Sunday| - Egyptian state TV`."""
    dash = next((at for sign in (" - ", " – ", " — ") if (at := text.find(sign)) > 0), -1)
    return dash if dash > 0 else len(text.rstrip(" .;"))
