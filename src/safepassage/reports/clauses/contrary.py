"""What did not come about though its words read as if it had: wished back, given up, pretended, doubted, on paper only."""

from __future__ import annotations

from typing import Any

from safepassage.reports.lexicon.governing import DEMAND, DENY, FAIL, HOPE, PLAN, PREDICT, PROMISE, PROPOSE, TRY
from safepassage.reports.words.clauses import is_negated, part
from safepassage.reports.words.words import listed

_INVERTED = listed("had were")
_FALSELY = listed("falsely wrongly untruthfully mistakenly dishonestly erroneously incorrectly mendaciously")
_CLAIMS = listed("claim say state announce declare report assert allege tell insist maintain boast suggest")
_FEIGNS = listed("pretend feign")
_SURE = listed("confirm verify establish ascertain corroborate authenticate certify prove")
_UNABLE = listed("unable powerless impossible")
_DENIES = (DENY | {"contest", "challenge"}) - {"rule_out"}
_IN_THOUGHT = listed("should may might must")
_DOUBTED = listed("doubtful questionable dubious debatable implausible improbable")
_MERE_PLANS = listed("plan proposal scenario draft idea scheme blueprint vision")
_REJECTS = listed("reject rebuff spurn refuse decline dismiss")
_ASKED = listed("proposal request offer plan call appeal demand plea idea suggestion corridor passage truce")
_ASKED_OR_OPENING = _ASKED | listed("opening reopening suggestion request")
_OPPOSES = listed("oppose object veto")
_PRONOUNS = listed("it them this that these those any one")
_TOLD = listed("report claim allegation rumour rumor suggestion accusation account assertion story figure toll")
_GUILT = listed("responsibility involvement role part hand blame link connection complicity guilt")
_DOES = listed("conduct launch commit perpetrate stage mount order")
_HOPES = listed("hope hopes hoped hoping wish wishes wished wishing")
_NOT_YET = DEMAND | PROPOSE | PLAN | PROMISE | PREDICT | HOPE | TRY | FAIL
_HARMS = listed(
    "kill die wound injure shoot murder perish drown execute hit shell bomb strike attack destroy burn abduct kidnap massacre starve "
    "capture detain seize arrest jail"
)
_PAST_HELPERS = listed("was were had been has have")
_WHEN = listed("when after as since because while where")
_BEFORE_IT = listed("after since because")  # what tells why something is asked for or planned
_MAY_COME = listed("would could should might")  # `would leave after 12 were killed`: told of what was to come
_OF_THE_DEAD = listed("bury mourn")  # `"Let us bury the 12"`: they died
_ALSO_PAST = listed("cut hit shut hurt set put split beset burst")  # `"Cut off since May, Kadugli starves"`
_QUOTES = ('"', "“", "``", "'", "‘", "«")
_LINKING = listed("be remain seem appear become")
_PAPER = (("on", "paper"), ("in", "theory"), ("in", "name"), ("by", "name"))


def is_unreal(token: Any) -> bool:
    """Whether a clause tells what would have been: `Had the corridor been opened, our trucks would have passed`."""
    up = token
    while True:
        if _is_inverted(up) or _would_have(up):
            return True
        if up.dep_ not in ("xcomp", "acomp", "attr", "conj") or up.head.i == up.i or (up.dep_ == "conj" and part(up, "nsubj", "nsubjpass")):
            return False
        up = up.head


def _is_inverted(verb: Any) -> bool:
    """`Had Russia opened it`, `were the crossing open`: the helper opens the clause, before its subject, and nothing is asked."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.lower_ in _INVERTED]
    helper = helpers[0] if helpers else verb if verb.lower_ == "were" else None
    if helper is None or verb.doc[len(verb.doc) - 1].text == "?":
        return False
    before = verb.nbor(helper.i - 1 - verb.i) if helper.i else None
    opens = before is None or before.pos_ == "PUNCT" or before.lower_ in ("but", "and") or (verb.dep_ == "advcl" and _would_have(verb.head))
    return opens and any(subject.i > helper.i for subject in part(verb, "nsubj", "nsubjpass", "expl"))


def _would_have(verb: Any) -> bool:
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return "have" in words and not words.isdisjoint(("would", "'d"))


def is_given_up(token: Any) -> bool:
    """`Instead of opening a corridor, the army shelled it`, `rather than open the crossing`: another thing was done."""
    above, before = token.head, [word.lower_ for word in token.doc[max(0, token.left_edge.i - 2) : token.i]]
    if token.dep_ == "pcomp" and above.lower_ == "of" and above.i > 0 and above.nbor(-1).lower_ == "instead":
        return True
    return ["rather", "than"] in (before[:2], before[1:3]) and token.tag_ in ("VB", "VBG")


def is_almost(token: Any) -> bool:
    """`was nearly opened`: it was not. (Insulin that is nearly finished is a need.)"""
    return token.lemma_.lower() in ("open", "reopen") and any(
        child.lower_ in ("almost", "nearly") and child.i == token.i - 1 for child in token.children
    )


def is_on_paper(token: Any) -> bool:
    """`was opened only on paper`, `is open in name only`."""
    for prep in (*part(token, "prep"), *part(token.head, "prep")):
        if any((prep.lower_, noun.lower_) in _PAPER and not part(noun, "prep", "poss", "det") for noun in part(prep, "pobj")):
            return True
    return False


def is_of_a_plan(token: Any) -> bool:
    """`A plan under which a corridor was opened has collapsed`: what stands in a plan is not done."""
    up = token
    while up.dep_ in ("acomp", "xcomp", "conj") and up.head.i != up.i:
        up = up.head
    in_it = any(word.lower_ in ("which", "where", "whereby") and word.dep_ != "nsubj" for word in up.lefts) or any(
        word.lower_ == "which" for prep in part(up, "prep") for word in part(prep, "pobj")
    )
    return up.dep_ == "relcl" and in_it and up.head.lemma_.lower() in _MERE_PLANS


def is_false(verb: Any) -> bool:
    """`Russia falsely claimed that`: the text says that it is not so."""
    return verb.lemma_.lower() in _CLAIMS and any(child.lower_ in _FALSELY for child in verb.children)


def feigns(verb: Any) -> bool:
    """Whether who does this verb would have it believed, and the text does not: `falsely claimed`, `pretended`."""
    return is_false(verb) or verb.lemma_.lower() in _FEIGNS


def is_doubted(word: Any) -> bool:
    """`The mayor doubts that`, `it is doubtful that`; not `nobody doubts`, `no doubt`."""
    if word.lemma_.lower() == "doubt" and word.pos_ == "VERB":
        return not is_negated(word)
    return any(child.dep_ == "acomp" and child.lower_ in _DOUBTED for child in (word, *word.children)) and not is_negated(word)


def is_unsure(verb: Any) -> bool:
    """`was unable to confirm that`, `has not been able to verify`, `stopped short of saying`: it stays open."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "of" and above.i > 0 and above.nbor(-1).lower_ == "short":
        return True
    if verb.lemma_.lower() not in _SURE or verb.dep_ != "xcomp":
        return False
    able = above.lower_ == "able" and (is_negated(above) or is_negated(above.head))
    return able or above.lower_ in _UNABLE or above.lemma_.lower() in ("fail", "refuse", "decline", "struggle")


def turns_down(verb: Any) -> bool:
    """`Moscow turned down its proposal to open a corridor`, `rejected a request`: what was asked for is not to be."""
    down = verb.lemma_.lower() == "turn" and any(child.lower_ == "down" for child in part(verb, "prt"))
    asked = any(thing.lemma_.lower() in _ASKED for thing in part(verb, "dobj", "nsubjpass"))
    return (down or verb.lemma_.lower() in _REJECTS) and asked and not is_negated(verb)


def lets_stand(verb: Any) -> bool:
    """`Hamas did not reject the proposal to open the crossing`, `has not turned down a request`: what was asked for still stands."""
    return is_negated(verb) and _is_refusal(verb) and not _ASKED_OR_OPENING.isdisjoint(word.lemma_.lower() for word in _what_is_asked(verb))


def leaves_all_open(verb: Any, start: int, end: int) -> bool:
    """`The army did not deny`, `did not reject it`, `did not deny | the road was shut`: nothing in letters [start, end) tells what."""
    if not is_negated(verb) or not (_is_refusal(verb) or verb.lemma_.lower() in _DENIES) or not start <= verb.idx < end:
        return False
    told = any(start <= word.idx < end for word in part(verb, "ccomp", "xcomp", "advcl"))
    return not told and all(word.lemma_.lower() in _PRONOUNS or not start <= word.idx < end for word in _what_is_asked(verb))


def _is_refusal(verb: Any) -> bool:
    down = verb.lemma_.lower() == "turn" and any(child.lower_ == "down" for child in part(verb, "prt"))
    return down or verb.lemma_.lower() in _REJECTS | _OPPOSES


def _what_is_asked(verb: Any) -> list[Any]:
    """The nouns of what is refused or opposed: `reject |a proposal`, `objected to |the opening`."""
    behind = [thing for prep in part(verb, "prep") if prep.lower_ == "to" for thing in part(prep, "pobj")]
    return [*part(verb, "dobj", "nsubjpass"), *behind]


def refutes_a_report(verb: Any) -> bool:
    """`Reports of 30 deaths were refuted`, `rejected claims that`: what is denied stands in a report, whoever made it."""
    told = part(verb, "dobj", "nsubjpass")
    return verb.lemma_.lower() in DENY and any(noun.lemma_.lower() in _TOLD for noun in told) and not is_negated(verb)


def only_guilt(noun: Any) -> bool:
    """`denied |responsibility| for the attack in which 22 died`, `denied carrying out the |strike| that killed 22`: who did it."""
    denied = noun.dep_ == "dobj" and noun.head.lemma_.lower() in DENY
    verb = noun.head
    done = noun.dep_ == "dobj" and (verb.lemma_.lower() in _DOES or (verb.lemma_.lower() == "carry" and part(verb, "prt")))
    if done and verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in DENY and verb.tag_ == "VBG" and not is_negated(verb.head):
        return any(_is_past(harm) and harm.lemma_.lower() in _HARMS for harm in part(noun, "relcl"))
    some = any(word.lower_ == "any" and word.head.i != noun.i for word in noun.subtree)  # involvement in any attack
    return denied and noun.lemma_.lower() in _GUILT and not some


def denies_guilt(noun: Any) -> bool:
    """Whether a noun is who denies only that it did something: it does not claim that it happened."""
    return noun.dep_ == "nsubj" and any(only_guilt(thing) for thing in part(noun.head, "dobj"))


def nobody_denies(verb: Any) -> bool:
    """`No one denies that 800 died`: it is so for all."""
    doers = part(verb, "nsubj") if verb.lemma_.lower() in DENY else []
    return any(
        noun.lower_ == "nobody" or (noun.lower_ in ("one", "body") and any(child.lower_ == "no" for child in noun.children))
        for noun in doers
    )


def beyond_denial(verb: Any) -> bool:
    """`There is no denying that 50 died`, `it cannot be denied that`, `it is not disputed that`: it is so for all."""
    none = any(child.lower_ == "no" for child in verb.children)
    if verb.lemma_.lower() not in _DENIES or not (none or is_negated(verb)):
        return False
    helped = any(child.dep_ == "auxpass" for child in verb.children)
    return (helped and not part(verb, "agent")) or (verb.tag_ == "VBG" and verb.head.lemma_ == "be" and bool(part(verb.head, "expl")))


def leaves_undenied(verb: Any) -> bool:
    """
    `The army did not deny that 12 died`, `has never disputed reports that`: somebody tells it, and he does not say that it is not so.

    So it is with `neither confirmed nor denied that`; not with `did not rule out`: there it stays open.
    """
    if neither_way(verb):
        return True
    if verb.lemma_.lower() not in _DENIES or not is_negated(verb):
        return False
    words = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return bool(part(verb, "nsubj")) and words.isdisjoint(_IN_THOUGHT)


def neither_way(verb: Any) -> bool:
    """
    `neither confirmed nor denied that 17 had died`, `would not confirm or deny it`: either of the two verbs.

    Somebody else tells it: who is asked says neither that it is so nor that it is not.
    """
    lemma = verb.lemma_.lower()
    first = verb.head if verb.dep_ == "conj" else verb
    beside = [one.lemma_.lower() for one in (*part(verb, "conj"), first) if one.i != verb.i]
    if not (lemma in DENY and not _SURE.isdisjoint(beside)) and not (lemma in _SURE and not DENY.isdisjoint(beside)):
        return False
    helped = any(child.lower_ in ("neither", "nor") for one in (verb, first) for child in one.children)
    refused = first.dep_ == "xcomp" and first.head.lemma_.lower() in FAIL
    return helped or refused or any(map(is_negated, (verb, first)))


def rules_out(verb: Any) -> bool:
    """`ruled out a strike`, `cannot be ruled out`."""
    return verb.lemma_.lower() == "rule" and any(child.lower_ == "out" for child in part(verb, "prt"))


def beside_a_hope(token: Any, above: Any) -> bool:
    """`hoped that the shelling, which had killed nine, would stop`: what is told of a thing is so; who hops hopes for nothing."""
    if above.lemma_.lower() not in HOPE:
        return False
    place = token
    while place.i != above.i and place.head.i != place.i:
        if place.dep_ == "relcl":
            return True
        place = place.head
    return above.lower_ not in _HOPES


def befell_before(token: Any, above: Any) -> bool:
    """
    `demand the release of their sons, captured when 300 soldiers died`, `call for an inquiry into the fire in which 12 died`: it is past.

    What is demanded, hoped for, planned or refused is another thing, of which harm is told in the past.
    """
    if token.lower_ == "dead" and token.head.lemma_.lower() in _HARMS:
        token = token.head  # shot |dead
    if above.lemma_.lower() not in _NOT_YET or token.lemma_.lower() not in _HARMS:
        return False
    place = token
    while place.i != above.i and place.head.i != place.i:
        if _tells_of_a_thing(place):
            return True
        place = place.head
    return False


def beside_the_past(token: Any, start: int, end: int) -> bool:
    """`plans to attack those who killed 12`: whether letters [start, end) tell of past harm beside what this trigger of theirs says."""
    words = (word for word in token.doc if start <= word.idx < end and word.i != token.i)
    return any(word.lemma_.lower() in _HARMS and _tells_of_a_thing(word) for word in words)


def _tells_of_a_thing(verb: Any) -> bool:
    """`the men who killed 12`, `their sons, captured when 300 soldiers died`: what befell a thing that is told of, or others then."""
    coming = any(child.lower_ == "will" for child in verb.head.children)  # what died when cannot be then
    then = verb.dep_ == "advcl" and (coming or verb.head.dep_ in ("acl", "relcl")) and _tells_when(verb)
    return (then or verb.dep_ == "relcl" or _tells_why(verb)) and _is_past(verb)


def _tells_why(verb: Any) -> bool:
    """`want the governor to quit after 12 people were killed`: what was before that for which somebody asks or plans."""
    led = verb.dep_ == "advcl" and any(child.lower_ in _BEFORE_IT and child.dep_ == "mark" for child in verb.children)
    return led and not any(child.lower_ in _MAY_COME for child in verb.head.children)


def _is_past(verb: Any) -> bool:
    """`died`, `were killed`, `had died`; not `are freed`, `would die`."""
    helpers = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return all(helper in _PAST_HELPERS for helper in helpers) if helpers else verb.tag_ == "VBD"


def _tells_when(verb: Any) -> bool:
    """`when 300 died`, `after 40 were killed`; not `before`, `if`, `unless`."""
    return any(child.lower_ in _WHEN for child in verb.children if child.dep_ in ("mark", "advmod"))


def is_ordered(verb: Any) -> bool:
    """`"Let 40 trucks in," the UN told Israel`, `"Open the road"`: an order at the beginning of a quotation is no deed."""
    if verb.lower_ in _OF_THE_DEAD | _ALSO_PAST:
        return False
    while verb.dep_ in ("ccomp", "xcomp", "acomp", "advmod", "prt") and verb.head.lemma_.lower() == "let":
        verb = verb.head
    if verb.tag_ != "VB" or verb.i == 0 or part(verb, "aux", "auxpass"):
        return False
    first = verb.nbor(-1)
    return first.text in _QUOTES and (first.i == 0 or not first.nbor(-1).is_alpha)


def asks_whether(verb: Any) -> bool:
    """`It remains unclear whether 40 died`, `refused to say whether ...`: the main verb of what nobody knows or tells."""
    below = [one for above in (verb, *part(verb, "acomp", "xcomp")) for one in part(above, "ccomp", "csubj", "advcl")]
    open_to_us = verb.lemma_.lower() in _LINKING or verb.lemma_.lower() in FAIL
    return open_to_us and any(mark.lower_ == "whether" for one in below for mark in part(one, "mark", "advmod"))
