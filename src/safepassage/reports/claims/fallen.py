"""Notes of the fallen, of whom no verb tells: `KIA 3, WIA 8 in contact`, `Killed: 22. Missing: 3.`, `7/19 (killed/wounded) in Sake`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft
from safepassage.reports.claims.silent import UNTOLD
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex

_DEAD, _HURT = r"(?:[Kk]illed|[Dd]ead|[Dd]eaths|[Ff]atalities|KIA)", r"(?:[Ii]njured|[Ww]ounded|[Ii]njuries|[Hh]urt|WIA)"
_GONE = r"[Mm]issing ?[:=] ?\d[\d,]*(?= ?(?:$|[.,;|)]|people|persons|civilians))"  # `Missing: 3.`; not `missing: 4 trucks`
_PAIR = re.compile(  # `7/19 (killed/wounded)`, `killed/wounded: 7/19`, be it behind the name of a place
    rf"(?:[^\W\d_][\w' -]{{1,40}}: )?(?:\d{{1,5}} ?/ ?\d{{1,5}} \(?{_DEAD}/{_HURT}\b\)?|\(?{_DEAD}/{_HURT}\)? ?[:=]? ?\d{{1,5}} ?/ ?\d+)"
)
_FALLEN = re.compile(  # they mean nothing else
    rf"\b(?:KIA|WIA)\b:?\s?\d|\d\s?(?:KIA|WIA)\b|(?:^|[:;,.|/] ?)(?:(?:{_DEAD}|{_HURT}) ?[:=] ?\d|{_GONE})"
)
_STRENGTH = 0.9
_KILLING = lex.Rule(ReadKind.INCIDENT, "killing", _STRENGTH)
_ALONE = (  # of a note that tells of nobody else
    (re.compile(rf"{_HURT} ?[:=] ?\d[\d,]*\W*$"), lex.Rule(ReadKind.INCIDENT, "injury", _STRENGTH)),
    (re.compile(rf"{_GONE}[^:]{{0,12}}$"), lex.Rule(ReadKind.PROTECTION, "missing", _STRENGTH)),
)


def note_fallen(draft: Draft) -> None:
    """`KIA 3, WIA 8 in contact`, `KIA: 3.`: fallen and wounded, of whom no verb tells. Changes the draft."""
    text = draft.doc.text
    paired = _PAIR.match(text)
    if not (draft.made or draft.silent or draft.nouns) and draft.clauses and (paired or _FALLEN.search(text)):
        clause = draft.clauses[0]
        draft.silent[id(clause)] = Found(clause, Trigger(clause.head, UNTOLD, 0.0, True), 0, len(text.rstrip(" .;")))
    for key, found in (*draft.silent.items(), *draft.made.items()):
        if tells_of_fallen(found, draft) and not (paired and found.trigger.strength and found.trigger.rule.kind is ReadKind.INCIDENT):
            found.start = 0 if paired or _FALLEN.match(text) else found.start  # of `Dead: 8, wounded: 31` both
            found.trigger = Trigger(found.trigger.token, _rule(text), _STRENGTH, False)
            draft.made[key] = found
            draft.silent.pop(key, None)


def tells_of_fallen(found: Found, draft: Draft) -> bool:
    """Whether a claim holds such a note, or stands on the pair of numbers that a piece begins with."""
    text = draft.doc.text
    paired = _PAIR.match(text)
    return (paired is not None and found.start < paired.end()) or _FALLEN.search(text[found.start : found.end]) is not None


def with_whole_pair(founds: Sequence[Found], draft: Draft) -> None:
    """Both numbers of a pair and its words belong to the claim that has one of them. Changes the claims."""
    paired = _PAIR.match(draft.doc.text)
    one = next((found for found in founds if paired is not None and found.start < paired.end()), None)
    if one is not None and paired is not None:
        one.start, one.end = 0, max(one.end, paired.end())
        if one.trigger.rule.subtype in ("", "injury"):
            one.trigger = replace(one.trigger, rule=_KILLING)


def _rule(text: str) -> lex.Rule:
    return next((rule for alone, rule in _ALONE if alone.match(text)), _KILLING)
