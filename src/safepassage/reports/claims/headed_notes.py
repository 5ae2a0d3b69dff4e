"""Tolls that a note heads with what befell them: `Wounded in Aden: 2`, `- Killed 28 Feb - 11 Mar: 23 people, incl. 4 police officers`."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex

_RULES = {
    **dict.fromkeys(("killed", "dead"), lex.Rule(ReadKind.INCIDENT, "killing", 0.5)),
    **dict.fromkeys(("wounded", "injured"), lex.Rule(ReadKind.INCIDENT, "injury", 0.5)),
    "missing": lex.Rule(ReadKind.PROTECTION, "missing", 0.5),
}
_HEADED = re.compile(
    r"(?:[-*•◦–] ?|\d{1,2}[.)] )?(?P<what>killed|dead|wounded|injured|missing) "
    r"(?P<where>(?:\d|(?:in|at|on|near|around|outside|inside|since|between|from|during|this|last|today|yesterday|by)\b)[^:.;!?|]{0,60}):"
    r" ?(?:(?:at least|about|around|some|over|more than|up to|nearly) )?"
    r"(?P<number>\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
_CHANCE = 0.4  # nobody weighed it; an analyst looks


def with_headed(found: list[Found], draft: Draft) -> list[Found]:
    """What was found of a sentence; a note that is headed by what befell those whom it counts is one claim, from its head on."""
    match = _HEADED.match(draft.doc.text)
    if match is None or not draft.clauses or any(word.pos_ == "VERB" for word in draft.doc if _within(word.idx, match.span("where"))):
        return found
    before = [one for one in found if one.start < match.end()]
    rule = _RULES[match["what"].lower()]
    token = next(word for word in draft.doc if word.idx + len(word.text) > match.start("what"))
    trigger = Trigger(token, rule, rule.strength, False)
    end = max(one.end for one in before) if before else 0
    end = max(end, len(draft.doc.text.rstrip(" .;")) if len(before) == len(found) else match.end())
    if before:
        whole = replace(before[0], trigger=trigger, start=match.start("what"), end=end, chance=max(one.chance for one in before))
    else:
        whole = replace(Found(draft.clauses[0], trigger, match.start("what"), end), chance=_CHANCE)
    return [whole, *found[len(before) :]] if found[: len(before)] == before else found


def _within(at: int, span: tuple[int, int]) -> bool:
    return span[0] <= at < span[1]
