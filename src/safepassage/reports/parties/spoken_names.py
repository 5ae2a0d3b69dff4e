"""The words under which a noun is kept as a claimant: without a person's name, without asides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from safepassage.records.roles_and_names import without_name
from safepassage.reports.clauses.blaming import is_charge
from safepassage.reports.parties.named_bodies import GIVEN
from safepassage.reports.parties.naming_words import (
    ALSO_BODIES,
    ARABIC_BODIES,
    ARMED,
    BODIES,
    KNOWN,
    LOCAL,
    NATIONS,
    PERSONS,
    SORTS,
    TRADES,
)
from safepassage.reports.parties.parties import CAPITALS, COUNTRIES, GROUPS, OFFICES, bare, holder_in, party_of
from safepassage.reports.parties.persons_or_bodies import KIN, NO_PERSONS, is_person, joined, named_person
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import is_clock, listed

_OF_STATES = OFFICES - LOCAL
_GENERAL = listed("staff assembly command council secretariat directorate security")  # behind `General`: no person's name
_AL = ("al", "el", "ul")


def acronym_beside(noun: Any) -> str:
    """`the state news agency, TASS, said`: the letters; empty: none stand between commas behind an organisation."""
    behind = [token.text for token in noun.doc[noun.i + 1 : noun.i + 4]]
    known = noun.lemma_.lower() in SORTS and len(behind) == 3 and behind[0] == behind[2] == ","
    return party_of(behind[1]) if known and behind[1].isupper() and len(behind[1]) > 2 else ""


@lru_cache(maxsize=64)  # asked for of the same noun by each claim that it makes
def spoken(noun: Any) -> str:
    """The words of a claimant: what stands before its noun, and `of`, `for` after it; no apposition, clause or personal name."""
    if whole := _movement(noun) or _sentence_for_name(noun) or _states(noun) or _lettered(noun):
        return whole
    keep = [noun, *_left(noun)]
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "in", "from", "inside", "with", "at", "on"):
            inner = [token for token in _without_asides(child) if token.i - noun.i < 12]
            instead = child.i > 0 and child.nbor(-1).lower_ in ("instead", "because")  # the RSF, instead of opening it
            told = child.lower_ in ("of", "for", "from") and not instead and not is_charge(child, noun)
            keep.extend(inner if told else [])
        elif child.dep_ == "conj" and child.i - noun.i < 6:
            keep.extend([*(other for other in child.lefts if other.dep_ in ("compound", "amod", "det")), child])
            keep.extend(part(noun, "cc"))
    said = min((token.i for token in keep if token.i > noun.i and _says(token)), default=len(noun.doc))
    words = sorted({token.i: token for token in keep if token.i < said}.values(), key=lambda token: token.i)
    if (capital := CAPITALS.get(joined(words).lower())) is not None:
        return capital
    if words[0].lower_ in NO_PERSONS:
        return joined(words)  # Hurricane Maria
    kunya = words[0].lower_ in _KUNYAS and part(noun, "appos")  # Umm Ahmad, a mother of four
    if several := several_by_name(words):
        return several
    owner = next((token for token in words if token.dep_ == "poss" and (token.pos_ == "PROPN" or token.text.isupper())), None)
    of_it = owner is not None and _of_a_body(noun, owner, [token for token in words if token.i > owner.right_edge.i])
    if noun.pos_ == "PROPN" and (kunya or of_it or named_person(noun, words)):
        return _office_of(noun, words) or (_body_of(owner) if owner is not None else "")
    if role := _told_to_be(noun):
        return role
    if noun.pos_ == "PROPN" and (body := _served(noun, words)) is not None:
        return body  # Redur Xelil of the YPG, Halima Adan of Baidoa
    owner = owner if owner is not None and owner.pos_ == "PROPN" else None
    if (
        owner is not None
        and noun.pos_ != "PROPN"
        and noun.lower_ not in KIN
        and (holder := holder_in([token.lower_ for token in owner.subtree if token.lower_ not in ("'s", "’s")]))
    ):
        return holder
    words = without_names(_joined_to(noun, words), owner)
    text = joined(words)
    country = next((COUNTRIES[token.lower_] for token in words if token.lower_ in COUNTRIES), "")
    if noun.lower_ in _OF_STATES and owner is not None and len(words) < 6 and not is_person(owner):
        return party_of(joined([*_left(owner), owner]))  # Saudi Arabia's ambassador
    if noun.lower_ in OFFICES and country and noun.lower_ in ("president", "minister", "ambassador", "envoy", "government"):
        return country
    return nameless(bare(text))


@lru_cache(maxsize=20_000)
def nameless(text: str) -> str:
    """`Aid worker Sanaa Odeh`, `relatives of Omar Nasser`: aid worker, relatives."""
    return without_name(text, _ROLES, KNOWN)


def _says(token: Any) -> bool:
    """What begins with a verb is no part of a name: `the authorities of the republic speak of 480 dead`."""
    return (token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBP", "VBZ", "VBD", "VB")) or token.lower_ in ("speak", "talk", "say", "tell")


def several_by_name(words: Sequence[Any]) -> str:
    """`Lawyers |Amal Haddad and Omar Said|`: what several are, who are told of by their names; empty: they are not."""
    several, names = words[0], [token for token in words[1:] if token.text[0].isalpha()]
    kinds = several.lower_ in GROUPS or several.lower_.removesuffix("s") in TRADES | PERSONS
    if not several.lower_.endswith("s") or not kinds or not names or not names[0].text.istitle():
        return ""
    return several.text if names[0].lower_ in GIVEN or any(token.lower_ in GIVEN for token in names[1:]) else ""


_ROLES = OFFICES | PERSONS | TRADES
_KUNYAS = listed("umm um oum abu abou")


def _office_of(noun: Any, words: list[Any]) -> str:
    """The office or trade that stands beside a person's name; empty: none."""
    roles = [token for token in words if token.lower_ in OFFICES | GROUPS | TRADES and token.i < noun.i][-1:]
    roles += [child for child in noun.children if child.dep_ == "appos" and child.lower_ in OFFICES | GROUPS | TRADES]
    return _role(roles[0], words) if roles else ""


def _of_a_body(noun: Any, owner: Any, own: list[Any]) -> bool:
    """`the ICRC's Fabrizio Carboni`: a person; not `the Army's Seventh Division`, `the People's Consultative Assembly`."""
    told = bool(own) and (own[0].lower_ in GIVEN or owner.text.isupper() or len(_left(owner)) > 1)
    return told and named_person(noun, own) and not any(token.lower_ in GROUPS | BODIES | ARMED | KNOWN for token in own)


def _body_of(owner: Any) -> str:
    """`UNRWA's Juliette Touma`: the organisation that a person is of; empty: a state, a place, another person."""
    if owner.lower_ in NATIONS or owner.lower_ in COUNTRIES:
        return ""
    own = [*_left(owner), owner]
    known = (owner.text.isupper() and len(owner.text) > 1) or any(token.lower_ in _SERVED for token in own)
    return party_of(joined(own)) if known else ""


def _told_to_be(noun: Any) -> str:
    """`Oksana, a survivor`, `Petrenko, the US envoy`: what a name of one word is said to be; empty: nothing, or a state, body, acronym."""
    if noun.pos_ != "PROPN" or noun.text.isupper() or noun.lower_ in KNOWN or part(noun, "compound", "det", "amod"):
        return ""
    for child in part(noun, "appos"):
        article = {word.lower_ for word in part(child, "det")}
        one = child.pos_ == "NOUN" and child.lower_ in (TRADES | PERSONS) - _OF_BODIES and not article.isdisjoint(("a", "an"))
        told = "the" in article or part(child, "compound") or any(of.lower_ in ("of", "for") for of in part(child, "prep"))
        office = child.lower_ in OFFICES - _OF_BODIES and told
        if one or (office and party_of(noun.text) == noun.text):
            return party_of(_role(child, []))
    return "unnamed person" if any(verb.tag_ == "VBZ" and _who(verb) for verb in part(noun, "relcl")) else ""


def _who(verb: Any) -> bool:
    """`Petrenko, who heads the team`: one person, since the verb is of one and `who` is of persons."""
    return any(word.lower_ == "who" for word in part(verb, "nsubj"))


_OF_BODIES = listed(
    "mediator negotiator monitor observer member source head neighbour neighbor rebel expert"
)  # a state, a group may be one


def _served(noun: Any, words: list[Any]) -> str | None:
    """
    The organisation that a person is said to be of, who has a name and no office; empty: of a place; None: the words are no such person.
    """
    of = next((child for child in noun.rights if child.dep_ == "prep" and child.lower_ in ("of", "from", "with")), None)
    own = [token for token in words if token.i <= noun.i]
    if of is None or not named_person(noun, own) or any(token.lower_ in OFFICES | TRADES for token in own):
        return None
    body = next(iter(part(of, "pobj")), None)
    if body is None or body.pos_ != "PROPN":
        return None
    names = [token for token in body.subtree if token.i <= body.i]
    known = any((token.text.isupper() and len(token.text) > 2) or token.lower_ in _SERVED for token in names)
    return party_of(joined(names)) if known else ""


_SERVED = GROUPS | BODIES | ARMED | {"crescent", "cross"}


def _movement(noun: Any) -> str:
    """`Jaish al-Islam`, whichever of its pieces the parser takes for the noun; empty: no movement of such a name stands here."""
    doc, first = noun.doc, noun.i
    first -= doc[first].text == "-"
    first -= 2 if first >= 2 and doc[first - 1].text == "-" else 0
    first -= doc[first].lower_ in _AL and first > 0
    pieces = [token.text for token in doc[first : first + 4]]
    if len(pieces) == 4 and pieces[0].lower() in ARABIC_BODIES and pieces[1].lower() in _AL and pieces[2] == "-":
        return f"{pieces[0]} {pieces[1]}-{pieces[3]}" if first <= noun.i <= first + 3 else ""
    return ""


def _lettered(noun: Any) -> str:
    """`hospital A`, where the parser takes the letter alone for who speaks; empty: it is none."""
    before = noun.nbor(-1) if noun.i else noun
    lettered = len(noun.text) == 1 and noun.text.isupper() and before.lemma_.lower() in BODIES and before.i < noun.i
    return f"{before.text} {noun.text}" if lettered else ""


def _states(noun: Any) -> str:
    """`Canada, Norway and 14 other countries`: states that speak together, each named; empty: it is one, or others are among them."""
    together = [noun]
    while beside := part(together[-1], "conj"):
        together.append(beside[0])
    if len(together) < 3 or not all(_is_state(one) for one in together):
        return ""
    return bare("".join(token.text_with_ws for token in noun.doc[noun.left_edge.i : together[-1].i + 1]).strip())


def _is_state(noun: Any) -> bool:
    named = joined([*part(noun, "compound"), noun]).lower()
    counted = noun.lower_ in ("countries", "states", "nations", "governments")
    return named in NATIONS | CAPITALS.keys() or named in ("britain", "america", "england") or counted


def _sentence_for_name(noun: Any) -> str:
    """`Doctors Without Borders`, and behind a comma `Save the Children`: names that the parser reads as words; empty: it is none."""
    doc, at = noun.doc, noun.i
    if not noun.text.istitle():
        return ""
    if at + 2 < len(doc) and doc[at + 1].text.istitle() and doc[at + 1].pos_ == "ADP" and doc[at + 2].text.istitle():
        end = at + 2
        while end < len(doc) and doc[end].text.istitle():
            end += 1
        return "".join(token.text_with_ws for token in doc[at:end]).strip()
    behind = at > 2 and [token.text for token in doc[at - 3 : at]]
    if behind and behind[0] == "," and behind[1].istitle() and behind[2] == "the" and doc[at - 2].pos_ not in ("ADP", "ADV", "SCONJ"):
        return "".join(token.text_with_ws for token in doc[at - 2 : at + 1]).strip()
    return ""


def _joined_to(noun: Any, words: list[Any]) -> list[Any]:
    """Without what a comma or a dash parts from the noun: `in the Donbas, Ukraine's Luhansk governor`, `17:30 - Council`, `1230 Pale`."""
    before = noun.doc[max(0, noun.i - 8) : noun.i]
    dash = max(
        (token.i for token in before if token.text in ("-", "--") and token.i and token.nbor(-1).text_with_ws[-1:].isspace()), default=-1
    )
    words = [token for token in words if token.i > dash]
    while len(words) > 1 and is_clock(words[0].text):
        words = words[1:]
    cut = max((token.i for token in before if token.text == ","), default=-1)
    kept = [token for token in words if token.i > cut]
    return kept if any(token.dep_ == "poss" for token in kept) else words


def without_names(words: list[Any], owner: Any | None = None) -> list[Any]:
    """The words of a claimant without a person's name: `Prime Minister's office`, `office of the Mayor`, nobody's `spokesman`."""
    if owner is not None and is_person(owner) and not any(token.lower_ in OFFICES for token in owner.subtree):
        gone = {token.i for token in owner.subtree}
        words = [token for token in words if token.i not in gone]
    kept: list[Any] = []
    run: list[Any] = []  # names behind an office
    office = ""
    for token in (*words, None):
        body = token is not None and office == "general" and token.lower_ in _GENERAL
        if token is not None and office and token.pos_ == "PROPN" and not (token.text.isupper() or token.lower_ in KNOWN or body):
            run.append(token)
            continue
        owned = token is not None and token.lower_ in ("'s", "’s", "'")
        if not (run and (owned or (token is None and office not in ALSO_BODIES))):
            kept += run
        run = []
        if token is not None:
            kept.append(token)
            office = token.lower_ if token.lower_ in OFFICES and token.pos_ in ("PROPN", "NOUN") else ""
    return kept


def _without_asides(token: Any) -> list[Any]:
    """A word and what hangs on it, without clauses, signs and appositions: those may be a person's name."""
    found = [token]
    for child in token.children:
        if child.dep_ not in ("relcl", "acl", "appos", "punct", "advcl", "parataxis", "ccomp"):
            found.extend(_without_asides(child))
    return found


def _left(noun: Any) -> list[Any]:
    found: list[Any] = []
    for child in noun.lefts:
        if child.dep_ in ("compound", "amod", "poss", "nmod", "nummod", "det", "punct", "quantmod", "npadvmod"):
            found.extend(token for token in child.subtree if token.dep_ not in ("relcl", "acl"))
    return found


def _role(role: Any, words: list[Any]) -> str:
    beside = words if any(token.i == role.i for token in words) else [role, *role.lefts]
    near = [token for token in beside if token.i <= role.i and token.i >= role.i - 3 and token.dep_ in ("amod", "compound", "poss", "nmod")]
    after = [
        token
        for child in role.children
        if child.dep_ == "prep" and child.lower_ in ("of", "for")
        for token in child.subtree
        if token.i - role.i < 8
    ]
    text = joined(sorted({token.i: token for token in (*near, role, *after)}.values(), key=lambda token: token.i))
    return bare(text)
