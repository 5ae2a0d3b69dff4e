"""Which clauses are one claim: harm under its strike, what is promised under the promise; and which only serve another claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.clauses.contrary import leaves_undenied
from safepassage.reports.clauses.denied import CLAIMS, DENIAL, denied_aside, is_denial, turns_to_accuse
from safepassage.reports.clauses.spans import Found, Trigger, says
from safepassage.reports.lexicon import governing as gov
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.parties.unspoken import is_accused_aside
from safepassage.reports.words.clauses import Clause, part
from safepassage.reports.words.words import listed

_HARM = frozenset(("killing", "injury"))
_BINDING = listed("agree promise pledge vow plan threaten demand urge ask allow let permit force order refuse prevent offer propose call")
_COMMITS = listed(
    "promise pledge vow guarantee undertake demand urge call appeal ask request plead press order instruct propose offer suggest insist"
)
_DEMANDS = listed("demand urge call appeal plead press ask request")
_OF_A_CALL = (ReadKind.CONTROL, ReadKind.POSTURE, ReadKind.INCIDENT, ReadKind.THREAT, ReadKind.DIPLOMACY)
_DEATHS, _WOUNDS = listed("kill die perish"), listed("wound injure hurt maim")
_LEAVES_OPEN = listed("if unless whether until till")
_AGREED = 0.86  # strength of an agreement on passage
_DENIED = 0.86
_TALLIES = listed("bring take raise push put")
_STUB = 4  # words of a second verb that is no claim of its own: `were taken and are missing`
_WILLING = listed("ready open willing prepared able due unable likely")


def lift(clauses: Sequence[Clause], made: dict[int, Found]) -> None:
    """
    A claim whose clause only completes the one above becomes that one's: `gunners fired on a convoy, killing two`, `promised that the road
    would be opened`. Only where the clause above makes no claim by itself. Changes `made`.
    """
    for clause in reversed(clauses):
        found, above = made.get(id(clause)), clause.above
        if found is None or above is None or above.head.pos_ not in ("VERB", "AUX"):
            continue
        if id(above) in made and made[id(above)].trigger.rule.subtype != DENIAL:
            continue
        if not (_trailing_harm(found, clause, above) or _committed(clause, above) or _denied(clause, above)):
            continue
        rule = found.trigger.rule
        if _committed(clause, above) and above.head.lemma_.lower() in _DEMANDS and rule.kind in _OF_A_CALL:
            rule = replace(rule, kind=ReadKind.DIPLOMACY, subtype="call")
        trigger = Trigger(found.trigger.token, rule, found.trigger.strength, False)
        made[id(above)] = Found(above, trigger, 0, 0, found.rivals, [clause, *found.merged])
        del made[id(clause)]


def _trailing_harm(found: Found, clause: Clause, above: Clause) -> bool:
    """A participle of harm behind a finite clause that is no saying."""
    hangs = (
        clause.link == "advcl" and clause.head.lemma_.lower() not in _TALLIES and clause.head.tag_ == "VBG" and clause.head.i > above.head.i
    )
    own = bool(part(clause.head, "nsubj", "nsubjpass")) and clause.head.lemma_ != "leave"
    return (
        hangs
        and not own
        and found.trigger.rule.kind is ReadKind.INCIDENT
        and bool(part(above.head, "nsubj", "nsubjpass"))
        and not says(above.head)
    )


def _denied(clause: Clause, above: Clause) -> bool:
    """What somebody denies, with who does: `denied that it had lost the town`, `rejected reports that the road was shut`."""
    if above.head.lemma_.lower() not in gov.DENY or not part(above.head, "nsubj") or clause.head.i < above.head.i:
        return False
    if leaves_undenied(above.head) and clause.link != "xcomp":
        return False
    noun = clause.head.head
    told = clause.link in ("acl", "relcl", "ccomp") and noun.dep_ == "dobj" and noun.lemma_.lower() in CLAIMS
    return told or clause.link in ("ccomp", "xcomp", "pcomp")


def denials(clauses: Sequence[Clause], made: dict[int, Found]) -> None:
    """
    A denial of which nothing says what is denied is one of an incident: `they deny this`, `, which they deny`. Changes `made`.
    """
    rule = lex.Rule(ReadKind.INCIDENT, DENIAL, _DENIED)
    for clause in clauses:
        verb = clause.head
        if is_denial(verb) and (id(clause) not in made or denied_aside(verb)):
            made[id(clause)] = Found(clause, Trigger(verb, rule, _DENIED, True), 0, 0)


def _committed(clause: Clause, above: Clause) -> bool:
    """What somebody promises, demands or orders, with who does."""
    who = part(above.head, "nsubj")
    first = clause.head.head  # `ask them to guarantee passage and to waive permits`
    listed_too = (
        clause.link == "conj" and first.dep_ in ("xcomp", "ccomp") and first.head.i == above.head.i and not part(clause.head, "nsubj")
    )
    if above.head.lemma_ == "insist" and clause.link != "pcomp":
        return False
    below = clause.link in ("ccomp", "xcomp", "pcomp") or listed_too
    return below and above.head.lemma_.lower() in _COMMITS and bool(who) and clause.head.i > above.head.i


def merge(clauses: Sequence[Clause], made: dict[int, Found]) -> None:
    """`killing 11` belongs to the strike above it, `and wounded 17` to the killing before it."""
    for clause in reversed(clauses):  # the deepest first
        found, above = made.get(id(clause)), clause.above
        if found is None or above is None or id(above) not in made:
            continue
        upper = made[id(above)]
        if clause.head.lemma_.lower() in _TALLIES and found.trigger.rule.subtype in _HARM:
            continue  # `..., bringing the toll to 80`
        accused_aside = upper.trigger.rule.subtype == DENIAL and is_accused_aside(clause.head.head.head)
        if denied_aside(clause.head) or turns_to_accuse(clause.head) or accused_aside:
            continue
        both_harm = found.trigger.rule.kind is upper.trigger.rule.kind is ReadKind.INCIDENT
        bound = _content(found, upper)
        same = found.trigger.rule.kind is upper.trigger.rule.kind is ReadKind.PROTECTION
        if not both_harm and not bound and not same and not _same_act(found, upper):
            continue
        own_subject = bool(part(clause.head, "nsubj", "nsubjpass"))
        hanging = clause.link in ("advcl", "acl", "relcl") or (clause.link in ("pcomp", "conj") and not own_subject)
        harm_after = clause.link in ("conj", "dep") and _elided(clause) and found.trigger.rule.subtype in _HARM
        stub = clause.link == "conj" and not own_subject and len(clause.own) < _STUB
        together = hanging or harm_after or bound or stub or (both_harm and _twin_toll(clause, upper))
        if together:
            upper.merged.append(clause)
            upper.merged.extend(found.merged)
            if bound and found.trigger.rule.kind is ReadKind.ACCESS and upper.trigger.token.lemma_.lower() == "agree":
                upper.trigger = Trigger(upper.trigger.token, found.trigger.rule, _AGREED, upper.trigger.direct)
            if not bound and _vaguer(upper.trigger.rule.subtype, found.trigger.rule.subtype):
                upper.trigger = Trigger(upper.trigger.token, found.trigger.rule, upper.trigger.strength, upper.trigger.direct)
            del made[id(clause)]


def _twin_toll(clause: Clause, upper: Found) -> bool:
    """`Ten people died and 70 were injured`: one toll in two short halves, each with a number or a person."""
    first, second = upper.clause.head, clause.head
    harms = first.lemma_.lower() in _DEATHS and second.lemma_.lower() in _WOUNDS
    return harms and clause.link == "conj" and second.head.i == first.i and second.left_edge.i - first.i <= 2


def _elided(clause: Clause) -> bool:
    return clause.head.tag_ == "VBN" and not part(clause.head, "aux", "auxpass")


def _content(found: Found, upper: Found) -> bool:
    """What is agreed, promised, planned, allowed or demanded belongs to the agreement, promise, plan, leave or demand."""
    governs = upper.trigger.token.pos_ == "VERB" and upper.trigger.token.lemma_.lower() in _BINDING
    return (
        governs
        and found.clause.link in ("ccomp", "xcomp", "advcl", "pcomp")
        and not (found.clause.link == "advcl" and not _to(found.clause.head))
    )


def _to(verb: Any) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _same_act(found: Found, upper: Found) -> bool:
    same = found.trigger.rule.kind is upper.trigger.rule.kind and found.trigger.rule.subtype == upper.trigger.rule.subtype
    return same and found.clause.link in ("advcl", "acl", "relcl", "pcomp", "conj") and not part(found.clause.head, "nsubj", "nsubjpass")


def _vaguer(one: str, other: str) -> bool:
    """Whether the first of two subtypes says less; one that is not known (empty) says least."""
    return one in ("killing", "injury", "attack") and other not in ("killing", "injury", "attack", "")


def _picks_out(clause: Clause) -> bool:
    """`The camps that host 96,000 people`: a relative clause without a comma says which ones are meant, and claims nothing by itself."""
    first = clause.head.left_edge
    relative = any(child.tag_ in ("WDT", "WP") and child.i < clause.head.i for child in clause.head.children)
    return bool(relative and first.i > 0 and first.nbor(-1).text not in (",", "-", "("))


def _under_subject(noun: Any) -> bool:
    return any(above.dep_ in ("nsubj", "nsubjpass") for above in noun.ancestors)


def serves(found: Found, under: bool) -> bool:
    """Clauses that only serve another: a purpose (`to bring in aid`), a deal that is named in passing, a condition."""
    clause, kind = found.clause, found.trigger.rule.kind
    if clause.link == "advcl" and found.trigger.rule.subtype == "used" and under:
        return True
    way = kind is ReadKind.ACCESS and clause.head.head.lemma_.lower() in lex.CLASSES["ways"]
    if clause.link == "relcl" and _picks_out(clause) and not way:
        return True
    willing = clause.head.head.lower_ in _WILLING
    purpose = not willing and clause.link == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.head.children)
    if purpose and kind in (ReadKind.RESPONSE, ReadKind.DIPLOMACY, ReadKind.INCIDENT, ReadKind.CONTROL):
        return True
    if clause.link == "advcl" and clause.head.left_edge.lower_ == "should":  # `should the talks fail`
        return True
    accused = clause.link == "pcomp" and clause.head.head.head.lemma_.lower() in ("accuse", "blame")
    if kind is ReadKind.DIPLOMACY and clause.link in ("acl", "relcl", "pcomp", "advcl") and not part(clause.head, "nsubj") and not accused:
        return True
    if kind is ReadKind.DIPLOMACY and clause.link == "relcl":
        return True
    if clause.link == "acl" and len(clause.own) < 9 and (under or clause.head.head.pos_ == "PRON"):
        return kind in (ReadKind.DISPLACEMENT, ReadKind.RESPONSE, ReadKind.NEED, ReadKind.ACCESS) or clause.head.tag_ == "VBN"
    if clause.link in ("acl", "relcl") and found.trigger.rule.subtype == "corridor" and _to(clause.head):
        return True
    speaker = clause.link == "relcl" and clause.head.head.dep_ == "nsubj" and says(clause.head.head.head)
    if speaker and kind in (ReadKind.DISPLACEMENT, ReadKind.POSTURE):
        return True
    token = found.trigger.token
    subject = part(clause.head, "nsubj")
    if clause.link == "advcl" and under and subject and subject[0].pos_ == "PRON" and kind in (ReadKind.RESPONSE, ReadKind.DISPLACEMENT):
        return True
    if token.dep_ == "xcomp" and token.head.lemma_.lower() in ("try", "attempt", "hope", "want") and kind is ReadKind.DISPLACEMENT:
        return True
    if token.pos_ == "NOUN" and token.dep_ == "pobj" and kind is ReadKind.INCIDENT and _under_subject(token) and clause.head.lemma_ == "be":
        return True
    who = part(clause.head, "nsubj", "nsubjpass")
    passing = bool(who) and who[0].pos_ == "PRON"  # `before they withdraw`
    if clause.link == "advcl" and clause.head.head.lower_ == "soon":
        return True  # `can leave as soon as the letters are signed`
    marks = [child.lower_ for child in clause.head.children if child.dep_ in ("mark", "advmod")]
    return any(mark in _LEAVES_OPEN or (passing and mark == "before") for mark in marks)
