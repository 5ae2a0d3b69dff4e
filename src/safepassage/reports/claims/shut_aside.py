"""
A way that is shut is told beside what comes of it: `|With the Baidoa road closed|, drugs are running out`, `|The closure of the Kunduz
road| has left 3,000 families without food`, `|As long as the Lachin road stays closed|, …` (English).

It is a claim of its own, with the state that its words tell; it is looked for where no claim about a way stands there yet.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.words.clauses import Clause

_WAY = (
    r"(?:roads?|routes?|highways?|bridges?|crossings?|checkpoints?|corridors?|borders?|gates?|(?:air)?ports?|airstrips?|airfields?|runways?|"
    r"pass|passes|axis|tunnels?|ferry|frontier|motorway|[A-Z]{1,2}-?\d{1,3})"
)
_NAMED = (
    rf"(?:(?:both|all|most|the|its|their|every|two|three|main|only) )*(?:(?!and\b|but\b|or\b)[\w'’.-]{{1,24}}(?: |[-–/])){{0,5}}?{_WAY}"
)
_WHERE = r"(?: (?:to|at|in|into|from|between|of|near|for|with|on|out of) (?:(?!closed|shut)[\w'’.-]{1,24} ){1,5}?| )"
_HOW = (
    r"(?:(?:still|now|again|largely|fully|completely|effectively|mostly|also|"
    r"indefinitely) )?(?P<how>closed|shut|sealed|blocked|cut(?: off)?|impassable)"
)
_STAYS = r"(?:stays?|stayed|remains?|remained|is|are|was|were|is kept|are kept|has been|have been) "
_WITH = re.compile(
    rf"(?:(?i:\bwith) {_NAMED}{_WHERE}{_HOW}|\b(?i:as|so) long as {_NAMED}{_WHERE}{_STAYS}"
    rf"{_HOW.replace('?P<how>', '?P<how2>')})(?=[,.;]| and | by | since | for |$)"
)
_CLOSURE = re.compile(
    rf"\b(?:[Tt]he |[Tt]his |[Tt]heir |[Ii]ts )?(?:(?:continued|ongoing|sudden|total|complete|full|"
    rf"prolonged|repeated|recent|month-long|week-long) )?"
    rf"(?:closure|shutdown|closing|sealing|blocking) of (?P<what>{_NAMED}|(?:the )?(?:[A-Z][\w'’-]+ ){{1,3}}{_WAY})"
    rf"(?: (?:to|at|in|into|from|between|near|with) [A-Z][\w'’ -]{{1,40}}?)?(?: (?:since|on|in|for|by) [\w ]{{2,25}}?)?"
    r" (?:has |have |had |is |are |was )?(?:also |now |already )?(?=(?:left|leaves|leaving|cut|forced|"
    r"stranded|stranding|trapped|deprived|deprives|"
    r"prevented|prevents|caused|pushed|driven|drove|halted|stopped|kept|meant|means|made|hampered|blocks|blocked|created|worsened|doubled)\b)"
)
_NOT = re.compile(
    r"\b(?:no|not|never|would|could|may|might|if|fear\w*|threat\w*|plan\w*|propos\w+|possible|announced|nearly|almost|schools?|shops?|markets?|"
    r"hospitals?|clinics?|banks?|offices?|reopen\w*|lifted|ended)\b|n['’]t\b",
    re.IGNORECASE,
)
_CLOSED = ("closed", "shut", "sealed")
_BEFORE = 30  # letters before a closure
_CHANCE = 0.45  # nobody weighed it; an analyst looks


def with_shut_aside(found: list[Found], draft: Draft) -> list[Found]:
    """What was found of a sentence, and the closing that it tells beside."""
    text = draft.doc.text
    told = _WITH.search(text) or _CLOSURE.search(text)
    if told is None or not draft.clauses:
        return found
    led = text[max(0, told.start() - _BEFORE) : told.start()] if told.re is _CLOSURE else ""
    if _NOT.search(led + told[0]):
        return found  # `the |planned| closure of the crossing`
    start = told.start() + len(told[0]) - len(told[0].lstrip())
    end = told.end() if told.re is _WITH else told.end("what")
    how = (told["how"] or told["how2"]).lower() if told.re is _WITH else "closed"
    rule = lex.Rule(ReadKind.ACCESS, "closed" if how in _CLOSED else "blocked", 0.5)
    at = max(told.start("how"), told.start("how2")) if told.re is _WITH else text.find(" of ", start) - 2
    token = next((word for word in draft.doc if word.idx + len(word.text) > at), draft.clauses[0].head)
    if beside := [one for one in found if one.start < end and start < one.end and one.trigger.rule.kind is ReadKind.ACCESS]:
        return [_as_shut(one, rule) if one in beside else one for one in found]
    clause = Clause(token, [word for word in draft.doc if start <= word.idx < end])  # `has left families |without| food` is not of it
    made = replace(Found(clause, Trigger(token, rule, rule.strength, False), start, end, noun_only=True), chance=_CHANCE)
    return sorted([*found, made], key=lambda one: (one.start, one.end))


def _as_shut(one: Found, rule: lex.Rule) -> Found:
    """A claim of which was read no more than that it is of this way, with the state that is told."""
    bare = one.trigger.rule.subtype in ("", "access")
    return replace(one, trigger=replace(one.trigger, rule=rule)) if bare else one
