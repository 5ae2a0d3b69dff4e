"""The clauses of a parsed English sentence, and who does what to whom in them. Tokens are spaCy's; nothing here changes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from safepassage.reports.words.words import listed

_SCARCELY = ("never", "hardly", "barely", "scarcely", "rarely", "seldom")
_HEADS = listed("ROOT conj advcl ccomp relcl acl pcomp parataxis csubj dep appos")
_BEHIND_HYPHENS = listed("fire up gang")
_VERBS = ("VERB", "AUX")
_DIED = ("die", "perish", "drown", "succumb")


@dataclass(slots=True, eq=False)
class Clause:
    """A verb with the words that are its own; `above` the clause it hangs on, `link` how."""

    head: Any
    own: list[Any] = field(default_factory=list)
    above: Clause | None = None
    below: list[Clause] = field(default_factory=list)

    @property
    def link(self) -> str:
        """The dependency by which it hangs on the clause above."""
        return str(self.head.dep_)


_NOT_YET = frozenset(("will", "would", "should", "shall", "must", "may", "might", "can", "could", "to"))
_TELLING = frozenset(("is", "are", "was", "were", "has", "have", "had"))


def clauses_of(doc: Any) -> list[Clause]:
    """The clauses in the order of their heads; each token belongs to one."""
    made: dict[int, Clause] = {}
    for token in doc:
        if _is_head(token):
            made[token.i] = Clause(token)
    for token in doc:
        place = token
        while place.i not in made and place.head.i != place.i:
            place = place.head
        if place.i in made:
            made[place.i].own.append(token)
    for clause in made.values():
        place = clause.head
        while place.head.i != place.i:
            place = place.head
            if place.i in made:
                clause.above = made[place.i]
                made[place.i].below.append(clause)
                break
    return [made[i] for i in sorted(made)]


def _is_head(token: Any) -> bool:
    if token.dep_ == "ROOT" or doubled(token):
        return True
    if token.dep_ == "ccomp" and any(child.lower_ == "what" and child.dep_ in ("nsubj", "nsubjpass", "dobj") for child in token.children):
        return False  # `burn what is left`
    if token.pos_ not in _VERBS or token.dep_ not in _HEADS:
        return False
    if is_gerund_subject(token):
        return False  # `Fighting for the town resumed`
    if token.dep_ == "conj":
        gone_on = (
            token.head.pos_ == "ADP" and token.tag_ == "VBG" and token.head.head.tag_ == "VBG"
        )  # `are sleeping under trees and drinking`
        return gone_on or token.head.pos_ in _VERBS or any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
    if (
        token.dep_ == "acl"
        and token.head.dep_ == "ROOT"
        and (token.head.pos_ in ("NOUN", "NUM", "PROPN") or token.head.tag_ == "VBG")
        and token.tag_ in ("VBN", "VBG")
    ):
        return False  # a note: `359,680 persons displaced`
    if (
        token.tag_ == "VBN"
        and token.dep_ in ("acl", "advcl")
        and token.i > 0
        and token.nbor(-1).pos_ == "NUM"
        and not part(token, "auxpass")
    ):
        return False  # `received 1,430 wounded`, `brought 109 wounded out`
    return not (token.dep_ in ("acl", "dep", "appos") and token.tag_ == "VBN" and not any(True for _ in token.children))


def loose(verb: Any) -> bool:
    """A relative clause behind a comma tells something new; one without picks out which is meant."""
    first = verb.left_edge
    return bool(first.i > 0 and first.nbor(-1).text == ",")


def told_aside_of(token: Any, above: Any) -> bool:
    """
    `demanded an answer of the UN, which Moscow |has refused| access`: whether between a word and one above it a relative clause behind
    a comma tells what is or was.
    """
    word = token
    while word.i != above.i and word.head.i != word.i:
        if word.dep_ == "relcl" and loose(word):
            helpers = {child.lower_ for child in word.children if child.dep_ in ("aux", "auxpass")}
            return not helpers & _NOT_YET and (word.tag_ in ("VBD", "VBZ", "VBP") or bool(helpers & _TELLING))
        word = word.head
    return False


def doubled(token: Any) -> bool:
    """A note joined to a sentence by a comma: `Heavy clashes since morning, helicopters hit the gate` has two subjects."""
    if token.dep_ != "nsubj" or token.pos_ not in ("NOUN", "PROPN") or token.right_edge.i + 1 >= len(token.doc):
        return False
    others = [child for child in token.head.lefts if child.dep_ == "nsubj" and child.i > token.right_edge.i]
    apart = bool(others) and not any(word.lower_ in ("them", "whom") for word in others[0].subtree)
    return apart and token.doc[token.right_edge.i + 1].text == "," and others[0].left_edge.i == token.right_edge.i + 2


def part(token: Any, *deps: str) -> list[Any]:
    """The children of a token with one of these dependencies; a subject may hang on the auxiliary instead."""
    if not token.children and token.pos_ not in _VERBS:
        return []
    found = []
    for child in token.children:  # asked most often of all: a list comprehension takes twice as long
        if child.dep_ in deps:
            found.append(child)
    if not found and ("nsubj" in deps or "nsubjpass" in deps):
        helpers = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
        found = [child for helper in helpers for child in helper.children if child.dep_ in deps] if helpers else []
        if not found and "nsubj" in deps and token.pos_ in _VERBS:
            other = stolen_subject(token) if token.dep_ == "conj" else gerund_subject(token)
            return [] if other is None else [other]
    return found


def stolen_subject(verb: Any) -> Any | None:
    """A subject that the parser joined to the object before it: `it can save lives and the task force is ready`."""
    first = min([verb.i, *(child.i for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg"))])
    token = verb.doc[first - 1] if first > 0 else None
    while token is not None and token.head.i != token.i and token.pos_ != "VERB":
        if token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN") and token.right_edge.i == first - 1:
            return token
        token = token.head
    return None


def is_gerund_subject(token: Any) -> bool:
    """Whether a gerund is the subject of the verb above it."""
    if token.tag_ != "VBG" or token.dep_ not in ("advcl", "csubj"):
        return False
    gerund = gerund_subject(token.head)
    return gerund is not None and gerund.i == token.i


def gerund_subject(verb: Any) -> Any | None:
    """The gerund that a finite verb without another subject has for one, where the parser hangs it on the verb as an adverb."""
    first = verb.left_edge
    if first.tag_ != "VBG" or first.head.i != verb.i or first.dep_ not in ("advcl", "csubj") or first.i == verb.i:
        return None
    deps = {child.dep_ for child in verb.children}
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or not deps.isdisjoint(("aux", "auxpass"))
    own = not deps.isdisjoint(("nsubj", "nsubjpass", "expl")) or any(child.dep_ == "dobj" for child in first.children)
    return first if finite and not own else None


_STATEMENTS = listed("statement communique letter message interview broadcast speech declaration post video note tweet address")
_CHANNELS = listed("telephone phone radio letter email mail fax telegram text message video satellite link walkie-talkie loudspeaker")


def subject_of(verb: Any) -> Any | None:
    """Who does it: subject, agent of a passive, the noun a relative clause or participle hangs on, or the subject of the verb above."""
    for _ in range(6):
        if verb is None:
            return None
        if (found := part(verb, "nsubj", "csubj", "expl")) and not _passive(verb):
            return _antecedent(verb, found[0])
        if agents := part(verb, "agent"):
            who = next(iter(part(agents[0], "pobj")), None)
            if who is None or who.lower_ not in _CHANNELS:
                return who
            spoke = part(verb, "nsubj", "nsubjpass")  # promised by telephone from Rome, which the parser takes for who did it
            return spoke[0] if spoke else verb.head if verb.dep_ == "acl" else None
        if _passive(verb):
            return None
        if (said := _said_in(verb)) is not None:
            verb = said
            continue
        if verb.dep_ == "acl" or (verb.dep_ == "relcl" and not part(verb, "nsubj")):
            return verb.head if verb.tag_ in ("VBG", "VB") else None
        verb = verb.head if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "prep") and verb.head.i != verb.i else None
        while verb is not None and verb.pos_ not in _VERBS and verb.head.i != verb.i:
            verb = verb.head
    return None


def _said_in(verb: Any) -> Any | None:
    """The verb above a statement in which one is said `to do` it: `promised in a statement |to hand over| the captives`."""
    noun = verb.head
    if verb.dep_ not in ("acl", "relcl") or verb.tag_ != "VB" or noun.lemma_.lower() not in _STATEMENTS or noun.dep_ != "pobj":
        return None
    above = noun.head.head
    return above if noun.head.dep_ == "prep" and above.pos_ in _VERBS else None


def sufferer_of(verb: Any) -> Any | None:
    """Whom a second verb without a subject of its own befell: `was abducted and killed`, `had collapsed and died`; None: it has another."""
    if verb.dep_ != "conj" or part(verb, "nsubj", "nsubjpass", "dobj", "agent"):
        return None
    first = verb.head
    over = part(first, "nsubj", "nsubjpass")
    if not over:
        return None
    return over[0] if verb.lemma_.lower() in _DIED or part(first, "nsubjpass") else None


def object_of(verb: Any) -> Any | None:
    """Whom or what it is done to: the object, the subject of a passive, the noun a past participle hangs on."""
    found = part(verb, "dobj", "attr", "dative")
    if not found and _passive(verb):
        found = part(verb, "nsubjpass", "nsubj") or [noun for gerund in part(verb, "csubjpass") for noun in part(gerund, "nsubj")]
        if not found and verb.dep_ == "xcomp" and verb.head.pos_ in _VERBS:  # the corridor was to be opened
            found = part(verb.head, "nsubj", "nsubjpass")
        if not found and (above := reduced(verb)) is not None:
            found = part(above, "nsubj", "nsubjpass")
    if found:
        return _antecedent(verb, found[0])
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    if verb.dep_ in ("acomp", "oprd") and verb.tag_ == "VBN":
        return subject_of(verb.head)  # `the wells are fouled`
    if verb.dep_ == "amod" and verb.tag_ == "VBG" and verb.head.dep_ == "pobj":
        return verb.head
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not part(verb, "nsubj", "dobj") and verb.head.pos_ in _VERBS:
        return object_of(verb.head)
    return None


def reduced(verb: Any) -> Any | None:
    """The participle that the parser took for the main verb: `corridors agreed at the weekend were not kept`."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.i >= verb.i or part(verb, "nsubj", "nsubjpass", "mark", "expl", "csubjpass", "csubj"):
        return None
    return above if _passive(verb) and part(above, "nsubj", "nsubjpass") and not part(above, "aux", "auxpass") else None


def _passive(verb: Any) -> bool:
    return bool(part(verb, "nsubjpass", "auxpass"))


def _antecedent(verb: Any, subject: Any) -> Any:
    if subject.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
        return verb.head
    return subject


_HARMS = listed("kill murder shoot slay wound injure hurt execute massacre harm attack shell bomb")
_A_ROAD = re.compile(r"(?:RN|RP|RR|RD|N|A|E|H|M(?!16|23))-?\d{1,3}")  # the RN5 is cut; not the M23


def lemmas(token: Any | None, clause: Clause | None = None) -> frozenset[str]:
    """The lemmas of a noun and what hangs on it, within its clause; relative clauses left out."""
    if token is None:
        return frozenset()
    words = {token.lemma_.lower(), token.lower_}
    if token.pos_ == "NUM":
        words.add("people")
    words |= hyphened((token,))
    if token.tag_ == "NNPS":
        words |= {"nation", token.lower_.removesuffix("s")}  # the Ethiopians, Marines
    if token.pos_ == "PROPN" and not token.text.isupper():
        words.add("town")  # a name may be a place; the gazetteer tells
    if _A_ROAD.fullmatch(token.text):
        words.add("road")
    for child in token.children:
        if child.dep_ in ("compound", "amod", "nmod", "poss", "conj", "nummod", "appos", "det"):
            words |= {other.lemma_.lower() for other in child.subtree} if child.dep_ != "amod" else {child.lemma_.lower()}
        elif child.dep_ == "prep" and child.lower_ in ("of", "for", "from"):
            words |= {other.lemma_.lower() for pobj in part(child, "pobj") for other in (pobj, *pobj.children)}
            if any(pobj.pos_ == "PROPN" for pobj in part(child, "pobj")):
                words.add("town")
    return frozenset(words)


def hyphened(tokens: Iterable[Any]) -> frozenset[str]:
    """Words that the parser takes apart at their hyphen, whole: `cease-fire`."""
    return frozenset(
        f"{token.doc[token.i - 2].lower_}-{token.lower_}"
        for token in tokens
        if token.i > 1 and token.lower_ in _BEHIND_HYPHENS and token.doc[token.i - 1].text == "-"
    )


def is_negated(verb: Any) -> bool:
    """not, never, no longer, hardly, rarely, has yet to; or `no`, `none`, `nobody`, `not a single` as its subject or object."""
    if _is_yet_to(verb):
        return True
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in ("neither", "nor"):
            return True
        if child.lower_ in _SCARCELY and not _no_more(child, verb):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "expl") and _is_none(child):
            return True
        if child.dep_ in ("aux", "auxpass") and any(other.dep_ == "neg" or other.lower_ in _SCARCELY for other in child.children):
            return True  # has |rarely| been closed
    return False


def _no_more(scarcely: Any, verb: Any) -> bool:
    """`|seldom| closed until Monday, when the army shut it`, `has |seldom| been closed for so long`: now it is."""
    if scarcely.lower_ not in ("rarely", "seldom"):
        return False
    below = [word.lower_ for word in verb.subtree if word.i > verb.i]
    return "until" in below or "till" in below or "so" in below


def rarely_so(verb: Any) -> bool:
    """Whether it is that no more than rarely: what is joined to it is not (`rarely passable and closed since May`)."""
    return any(child.lower_ in ("rarely", "seldom") for child in verb.children)


def nobody_did(verb: Any) -> bool:
    """`None of its men has killed a child`: whether nobody did it to somebody; not `none of the 18 survived`, `nobody died`."""
    return verb.lemma_.lower() in _HARMS and bool(part(verb, "dobj")) and any(map(_is_none, part(verb, "nsubj")))


def _is_yet_to(verb: Any) -> bool:
    """`The road has yet to be reopened`, `is yet to open`, `details remain to be agreed`: it has not been done."""
    above = verb.head
    if verb.dep_ != "xcomp" or not any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return False
    if above.lemma_.lower() in ("have", "be"):
        return any(child.lower_ == "yet" for child in above.children)
    return above.lemma_.lower() == "remain" and bool(part(verb, "auxpass"))


def _is_none(noun: Any) -> bool:
    return noun.lower_ in ("none", "nobody", "nothing") or any(
        child.lower_ in ("no", "neither", "not")
        and child.dep_ in ("det", "neg", "preconj", "advmod")
        and not (child.i + 1 < len(child.doc) and child.nbor(1).lower_ in ("fewer", "more", "less"))  # no fewer than seven died
        for child in noun.children
    )
