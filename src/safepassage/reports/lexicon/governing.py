"""English words that govern what is said, by what they make of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safepassage.reports.lexicon.word_classes import word_set
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

# Words that govern what is said, by what they make of it (conventions, section 4: only what is said to be so is so).
SAY = word_set(
    "say state tell add announce confirm declare note explain claim assert maintain insist acknowledge admit describe write reiterate "
    "emphasise emphasize "
    "stress argue call_out blame accuse comment reveal disclose testify recount according coincide agree_that charge find conclude "
    "estimate believe know see view show indicate complain reckon boast establish attribute hail repeat renew talk_of speak_of tell_of "
    "reply answer respond retort counter concede contend guess scoff whisper shout cable wire radio message tweet signal remark observe "
    "recall remember recollect hint imply assure inform notify remind lament protest clarify specify underline underscore highlight attest "
    "certify verify relate narrate joke grumble venture stipulate assess calculate brief"
)
REPORT = word_set("report allege record document rumour rumor")
DENY = word_set("rule_out deny reject dismiss refute rebut dispute disavow")
DEMAND = word_set(
    "demand urge call appeal request ask insist_on press plead beg implore exhort want must need require seek wish order instruct"
)
PROPOSE = word_set(
    "propose suggest offer recommend put_forward float discuss envisage foresee negotiate draft mull consider proposal offer suggestion "
    "plan_for debate"
)
TRY = word_set("attempt try effort struggle endeavour")
PLAN = word_set(
    "authorise authorize approve plan intend prepare schedule due aim expect_to prepare plan goal intention preparation aims mean set"
)
PROMISE = word_set("promise pledge vow commit guarantee assure undertake promise pledge commitment offer_to swear")
WARN = word_set("threaten warn caution alert warning alarm concern")
PREDICT = word_set("predict fear expect anticipate forecast worry suspect fear dread likely prospect possibility unlikely foretell")
HOPE = word_set("hope hop wish")  # the parser takes `hoped`, `hoping` for forms of `hop`
FAIL = word_set(
    "determine investigate fail refuse prevent stop unable decline stall failure refusal block halt unwilling forbid hesitate delay bar "
    "pretend feign foil thwart avert"
)
THINK = word_set("think believe consider presume understand suspect")
_GOVERNING = listed("ccomp xcomp pcomp pobj dobj acl relcl oprd attr csubj csubjpass acomp nsubjpass dative")
_ABOUT = listed("about of on for against to over from in")


def governors(token: Any) -> Iterator[tuple[Any, str]]:
    """The words above a token that govern it, innermost first, with the dependency; coordination is passed over."""
    place, before = token, ""
    for _ in range(40):
        above = place.head
        if above.i == place.i:
            return
        if place.dep_ in _GOVERNING and above.pos_ != "ADP":
            yield above, place.dep_
        elif _that_too(above, place) or (place.dep_ == "advcl" and place.tag_ == "VBG" and _trails(above, place)):
            yield above, "ccomp"
        elif place.dep_ == "advcl" and above.lemma_.lower() in ("talk", "speak", "tell") and any(c.lower_ == "of" for c in above.children):
            yield above, "pobj"  # spoke of 22 dead
        elif place.dep_ == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in place.children):
            if _asks(above, place):
                yield above, "xcomp"
        elif place.dep_ == "prep" and before in ("pcomp", "pobj") and place.lower_ in _ABOUT:
            yield above, before
        before = (
            "pcomp" if place.dep_ == "conj" and before == "" and above.pos_ == "ADP" else place.dep_ if place.dep_ != "conj" else before
        )
        if place.dep_ == "conj" and turns_away(place):
            return
        place = above


def _asks(above: Any, place: Any) -> bool:
    """`called for the crossing to be opened`: the parser hangs the clause on the verb as an adverb."""
    return above.lemma_.lower() in (DEMAND | HOPE) and any(child.lower_ == "for" for child in (*place.children, *above.children))


def _that_too(above: Any, place: Any) -> bool:
    """`said dozens were hurt, and |that| troops had fired`: the parser joins what is told second to the verb that tells it."""
    that = place.dep_ == "conj" and any(mark.lower_ == "that" for mark in part(place, "mark"))
    return that and any(told.i < place.i for told in part(above, "ccomp")) and above.i < place.i


def _trails(above: Any, place: Any) -> bool:
    """`warned about groups blocking the way, killing those ...`: what trails a report belongs to what is reported."""
    if above.lemma_.lower() not in WARN | REPORT or part(place, "nsubj") or place.i < above.i:
        return False
    return any(child.dep_ in ("prep", "ccomp") and above.i < child.i < place.i for child in above.children)


def turns_away(verb: Any) -> bool:
    """`Troops say they hold the town, but insurgents were still firing`: a clause of its own behind `but` is no longer said."""
    if verb.pos_ not in ("VERB", "AUX") or not part(verb, "nsubj", "nsubjpass") or part(verb, "mark"):
        return False
    turned = next((one for one in verb.head.children if one.dep_ == "cc" and one.lower_ in ("but", "yet") and one.i > verb.head.i), None)
    return turned is not None and not _tells_on(verb, turned)


_OF_THE_SAME = listed(
    "second third fourth fifth last next another other others rest remaining none no nobody neither both all most many some several few "
    "one only two three half it"
)


def _tells_on(verb: Any, turned: Any) -> bool:
    """
    `The agency said 12 trucks got in but |a second convoy| was turned back`: more of what was told, by who told it.

    Without a sign before `but`, and of a part of the same, or of what had been before. A reporter's own word of the other side (`but
    rebels were still shelling`) is none.
    """
    if turned.i == 0 or not turned.nbor(-1).is_alpha or turned.lower_ != "but":
        return False
    subject = next(iter(part(verb, "nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    same = subject.lower_ in _OF_THE_SAME or any(word.lower_ in _OF_THE_SAME for word in subject.lefts)
    before = any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)
    return same or before
