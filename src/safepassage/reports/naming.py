"""Who a noun names: an organisation, a party, a role; never a person (conventions, section 10)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from safepassage.reports.clauses import part, subject_of
from safepassage.reports.dates import DAYS, MONTHS
from safepassage.reports.naming_words import (
    AID,
    ALSO_BODIES,
    ARABIC_BODIES,
    ARMED,
    BODIES,
    HEARSAY,
    KNOWN,
    LOCAL,
    MUTE,
    NATIONS,
    OF_PERSONS,
    ORGANISATION,
    PERSONS,
    SHARES,
    SHOWN,
    SOLDIERS,
    SORTS,
    TELLING,
    TRADES,
)
from safepassage.reports.parties import CAPITALS, COUNTRIES, GROUPS, OFFICES, bare, holder_in, party_of


@dataclass(slots=True)
class Speakers:
    """Who spoke and acted last, for `he said`, `the agency`, `they`."""

    last: str = ""  # claimant
    person: str = ""  # the last single person that spoke, as its role
    body: str = ""  # the last organisation or side that spoke or asked
    entry: str = ""  # of the entry or line that its heading gives to somebody: `0645 Hospital: ...`
    heads: dict[str, str] = field(default_factory=dict)  # `the council`: who was named with this noun before
    log: bool = False  # the line is an entry of a log
    later: str = ""  # who says, in a later piece of the same sentence, what stands before
    before: str = ""  # of the sentence before; empty: it was nobody's
    quoted: str = ""  # of the quotation that the sentence stands in; empty: none
    title: str = ""
    docs: list[Any] = field(default_factory=list)  # the sentences read last, the newest first


def speaker_of(verb: Any, speakers: Speakers) -> str:
    """The claimant that the subject of a verb of saying names; empty: none."""
    subject = _quoted_as(verb) or subject_of(verb)
    if subject is not None and subject.lower_ in ("which", "who", "that") and verb.dep_ == "relcl" and verb.head.i < verb.i:
        subject = verb.head  # the ministry, which says ...
    if subject is None or subject.lower_ in ("there", "which", "what"):
        return ""
    if subject.dep_ == "csubj" and (named := part(subject, "dobj")) and subject.text.istitle() and named[0].text.istitle():
        return "".join(token.text_with_ws for token in subject.doc[subject.i : named[0].i + 1]).strip()  # Save the Children
    if subject.dep_ == "csubj" and (meant := part(subject, "dobj")) and meant[0].tag_ == "NNS" and meant[0].i == subject.i + 1 < verb.i:
        return bare(f"{subject.text} {meant[0].text}")  # `Aid workers fear`: the parser takes aid for a verb
    if (
        (subject.lower_ == "one" or subject.pos_ == "NUM")
        and (of := part(subject, "prep"))
        and of[0].lower_ == "of"
        and (several := part(of[0], "pobj"))
    ):
        subject = several[0]  # one of their commanders
    told = subject.lemma_.lower() in PERSONS and verb.lemma_.lower() in TELLING
    if subject.lower_ in SHARES and subject.pos_ != "PROPN":
        return ""  # most of them, where the parser takes them for who says it
    if (subject.lemma_.lower() in MUTE and subject.pos_ != "PROPN" and not told) or subject.pos_ in ("NUM", "VERB"):
        return ""
    if subject.lemma_.lower() in HEARSAY and not part(subject, "poss", "acl", "compound") and not _from(subject):
        return "unnamed"  # unconfirmed reports say
    if subject.lemma_.lower() in SHOWN:
        return _released_by(subject, speakers)
    if subject.dep_ == "expl" or (subject.lower_ == "it" and part(verb, "auxpass")):
        return ""
    return name_of(subject, speakers)


def _quoted_as(verb: Any) -> Any | None:
    """`SANA quoted a source as saying that`: the source."""
    above = verb.head
    if verb.tag_ != "VBG" or above.lower_ != "as" or above.head.lemma_.lower() not in ("quote", "cite"):
        return None
    return next(iter(part(above.head, "dobj", "nsubjpass")), None)


def _from(noun: Any) -> Any | None:
    """Of `figures from the council`, `reports by the police`: the council, the police."""
    for prep in part(noun, "prep"):
        if prep.lower_ in ("from", "by") and (makers := part(prep, "pobj")):
            return makers[0]
    return None


def _released_by(noun: Any, speakers: Speakers) -> str:
    """`Satellite pictures released by a company show`: the company."""
    for verb in part(noun, "acl"):
        for by in part(verb, "agent", "prep"):
            if by.lower_ == "by" and (makers := part(by, "pobj")):
                return name_of(makers[0], speakers)
    if (maker := _from(noun)) is not None:
        return name_of(maker, speakers)
    return party_of(_spoken(noun))


def name_of(noun: Any, speakers: Speakers) -> str:
    """A claimant as an organisation, party or role; a pronoun is whoever spoke last; a person without an office is `unnamed person`."""
    if noun.text == "WHO":
        return "WHO"  # the parser takes it for a pronoun
    if noun.lower_ in DAYS or noun.lower_ in MONTHS:
        return ""  # admitted by Sunday, where the parser takes it for who did it
    if noun.pos_ == "PRON":
        if noun.lower_ in ("we", "i", "us", "our"):
            return speakers.quoted
        for above in noun.ancestors:
            own = (
                part(above, "nsubj")
                if above.lemma_.lower() in ("say", "tell", "add", "state", "insist", "announce", "warn", "promise")
                else []
            )
            if own and own[0].pos_ in ("NOUN", "PROPN") and own[0].i != noun.i:
                return name_of(own[0], speakers)
        if noun.lower_ in ("he", "she", "him", "her"):
            return _before_it(noun, speakers) or speakers.person or speakers.last
        if noun.lower_ == "it":
            return speakers.body or speakers.last
        return speakers.last if noun.lower_ in ("they", "who", "them") else ""
    if (noun.pos_ == "PROPN" or noun.lower_ in OFFICES) and (holder := holder_in(_bearers(noun))):
        return holder
    if noun.lemma_.lower() in SHOWN and (maker := _from(noun)) is not None:
        return name_of(maker, speakers)
    bodied = part(noun, "compound", "amod", "prep", "poss", "nmod")
    if not bodied and noun.i > 0 and noun.nbor(-1).lower_ == "the" and (known := speakers.heads.get(noun.lemma_.lower())):
        return known
    if named := _named_beside(noun):
        return named
    if noun.lower_ == "group" and not part(noun, "compound", "amod", "prep"):
        before = [token for token in noun.doc[: noun.i] if token.dep_ == "nsubj" and token.pos_ == "PROPN" and token.text.isupper()]
        if before:
            return str(before[-1].text)  # the AA seized it, the group said
    if (
        speakers.last
        and noun.lower_
        in (
            "agency",
            "organisation",
            "organization",
            "group",
            "charity",
            "body",
            "statement",
            "ministry",
            "spokesman",
            "spokeswoman",
            "monitor",
        )
        and not (part(noun, "compound", "amod", "poss", "prep", "nmod"))
    ):
        if noun.lower_ in ("spokesman", "spokeswoman", "spokesperson"):
            return speakers.body if noun.i > 0 and noun.nbor(-1).lower_ == "a" and speakers.body else speakers.person or speakers.last
        return organisation_before(noun, speakers) or speakers.body or speakers.last
    if noun.lower_ in ("one", "another", "some", "others") and noun.pos_ != "PROPN":
        return speakers.last or "unnamed"  # one of them said
    return party_of(_spoken(noun)) or "unnamed person"


def _before_it(pronoun: Any, speakers: Speakers) -> str:
    """`The mayor puts it bluntly: 350 have died, he says`: the single person that the sentence begins with; empty: none."""
    first = next((token for token in pronoun.doc[: pronoun.i] if token.dep_ == "nsubj"), None)
    if first is None or first.pos_ == "PRON" or not is_one_person(first):
        return ""
    name = name_of(first, speakers)
    return "" if name == "unnamed person" else name


def _bearers(noun: Any) -> list[str]:
    """The words in which an office holder may be named: around a name, or in one beside an office (`the president, Vladimir Putin`)."""
    if noun.pos_ == "PROPN":
        return [token.lower_ for token in noun.subtree if token.lower_ != "'s"][:14]
    beside = [child for child in part(noun, "appos") if child.pos_ == "PROPN"]
    return [noun.lower_, *(token.lower_ for child in beside[:1] for token in child.subtree)][:8] if beside else []


def _named_beside(noun: Any) -> str:
    """`the observer mission, MONUC, said`, `the opposition group Justice for Life`: the name; nobody's own name; empty: none."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in OFFICES | TRADES | PERSONS:
        return ""
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if behind.pos_ == "PROPN" and behind.dep_ == "nsubj" and behind.head.i == noun.head.i and noun.lemma_.lower() in SORTS:
        return party_of(_spoken(behind))  # the state news agency Sana
    for child in part(noun, "appos"):
        words = [child.text, *(other.text for other in child.lefts)]
        known = (child.text.isupper() and len(child.text) > 2) or noun.lemma_.lower() in SORTS
        if child.pos_ == "PROPN" and (known or part(child, "prep") or any(word.lower() in GROUPS | BODIES | ARMED for word in words)):
            return party_of(_spoken(child))
    return ""


def organisation_before(noun: Any, speakers: Speakers) -> str:
    """`A Red Cross team was stopped, the organisation said`: the organisation named last, here or in the sentence before; empty: none."""
    if noun.lower_ not in ORGANISATION:
        return ""
    for doc in (noun.doc[: noun.i], *speakers.docs):
        for token in reversed([*doc]):
            if token.pos_ == "PROPN" and token.dep_ != "punct" and (name := _organisation(token)):
                return name
    return ""


def _organisation(token: Any) -> str:
    """The organisation whose name ends at this word; empty: none, or a side of the war."""
    words = [*(child for child in token.lefts if child.dep_ in ("compound", "amod", "nmod")), token]
    low = [word.lower_ for word in words]
    if token.text.isupper() and len(token.text) > 2 and token.text.isalpha():
        return party_of(_joined([token]))
    if len(words) > 1 and not AID.isdisjoint(low) and SOLDIERS.isdisjoint(low):
        return party_of(_joined([word for word in words if word.pos_ == "PROPN"]))
    return ""


def is_one_person(noun: Any) -> bool:
    """Whether a noun that speaks is a single person: an office, a trade, a name; not an organisation, a place or several."""
    if noun.tag_ == "NNS" or noun.lower_ in COUNTRIES or _joined([noun]).lower() in CAPITALS:
        return False
    if noun.lemma_.lower() in OFFICES | PERSONS | TRADES:
        return True
    near = [child.lower_ for child in noun.children if child.dep_ in ("compound", "appos", "amod", "nmod")]
    return noun.pos_ == "PROPN" and (bool(OFFICES & set(near)) or is_person(noun))


def is_person(noun: Any) -> bool:
    """Whether a noun that is no place seems to be a person's own name, with or without a word that announces it."""
    if noun.pos_ != "PROPN" or noun.text.isupper() or noun.lower_ in COUNTRIES or noun.tag_ == "NNPS":
        return False
    words = sorted([noun, *(child for child in noun.lefts if child.dep_ in ("compound", "det", "amod", "nummod"))], key=lambda one: one.i)
    if any(word.dep_ in ("det", "amod", "nummod") or word.lower_ in GROUPS | ARMED | frozenset(COUNTRIES) for word in words):
        return False
    if any(word.lower_ in OFFICES for word in words):
        return True
    if len(words) > 1:
        return _is_person(noun, words)
    return noun.head.lemma_.lower() in OF_PERSONS and noun.dep_ in ("dobj", "nsubjpass")


def _spoken(noun: Any) -> str:
    """The words of a claimant: what stands before its noun, and `of`, `for` after it; no apposition, clause or personal name."""
    keep = [noun, *_left(noun)]
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "in", "from", "inside", "with", "at", "on"):
            inner = [token for token in _without_asides(child) if token.i - noun.i < 9]
            keep.extend(inner if child.lower_ in ("of", "for", "from") else [])
        elif child.dep_ == "conj" and child.i - noun.i < 6:
            keep.extend([*(other for other in child.lefts if other.dep_ in ("compound", "amod", "det")), child])
            keep.extend(part(noun, "cc"))
    words = sorted({token.i: token for token in keep}.values(), key=lambda token: token.i)
    if (capital := CAPITALS.get(_joined(words).lower())) is not None:
        return capital
    if noun.pos_ == "PROPN" and _is_person(noun, words):
        return _office_of(noun, words)
    if noun.pos_ == "PROPN" and (body := _served(noun, words)):
        return body  # Redur Xelil of the YPG
    owner = next((token for token in words if token.dep_ == "poss" and token.pos_ == "PROPN"), None)
    if owner is not None and (holder := holder_in([token.lower_ for token in owner.subtree if token.lower_ not in ("'s", "’s")])):
        return holder
    words = without_names(words, owner)
    text = _joined(words)
    country = next((COUNTRIES[token.lower_] for token in words if token.lower_ in COUNTRIES), "")
    if noun.lower_ in OFFICES - LOCAL and owner is not None and len(words) < 6 and not is_person(owner):
        return party_of(owner.text)
    if noun.lower_ in OFFICES and country and noun.lower_ in ("president", "minister", "ambassador", "envoy", "government"):
        return country
    return bare(text)


def _office_of(noun: Any, words: list[Any]) -> str:
    """The office or trade that stands beside a person's name; empty: none."""
    roles = [token for token in words if token.lower_ in OFFICES | GROUPS | TRADES and token.i < noun.i][-1:]
    roles += [child for child in noun.children if child.dep_ == "appos" and child.lower_ in OFFICES | GROUPS | TRADES]
    return _role(roles[0], words) if roles else ""


def _served(noun: Any, words: list[Any]) -> str:
    """The organisation that a person is said to be of, who has a name and no office; empty: the words are no such person."""
    of = next((child for child in noun.rights if child.dep_ == "prep" and child.lower_ in ("of", "from", "with")), None)
    own = [token for token in words if token.i <= noun.i]
    if of is None or not _is_person(noun, own) or any(token.lower_ in OFFICES | TRADES for token in own):
        return ""
    body = next(iter(part(of, "pobj")), None)
    names = [] if body is None else [token for token in body.subtree if token.i <= body.i]
    known = any((token.text.isupper() and len(token.text) > 2) or token.lower_ in GROUPS | BODIES | ARMED for token in names)
    return party_of(_joined(names)) if known else ""


def without_names(words: list[Any], owner: Any | None = None) -> list[Any]:
    """The words of a claimant without a person's name: `Prime Minister's office`, `office of the Mayor`, nobody's `spokesman`."""
    if owner is not None and is_person(owner) and not any(token.lower_ in OFFICES for token in owner.subtree):
        gone = {token.i for token in owner.subtree}
        words = [token for token in words if token.i not in gone]
    kept: list[Any] = []
    run: list[Any] = []  # names behind an office
    office = ""
    for token in (*words, None):
        if token is not None and office and token.pos_ == "PROPN" and not token.text.isupper() and token.lower_ not in KNOWN:
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
    near = [token for token in words if token.i <= role.i and token.i >= role.i - 3 and token.dep_ in ("amod", "compound", "poss", "nmod")]
    after = [
        token
        for child in role.children
        if child.dep_ == "prep" and child.lower_ in ("of", "for")
        for token in child.subtree
        if token.i - role.i < 8
    ]
    text = _joined(sorted({token.i: token for token in (*near, role, *after)}.values(), key=lambda token: token.i))
    return bare(text)


def _is_person(noun: Any, words: list[Any]) -> bool:
    """Two or three capitals, none of them a word of organisations, no article, no acronym."""
    names = [token for token in words if token.pos_ == "PROPN" and token.text[0].isalpha()]
    if noun.lower_ in NATIONS or any(token.lower_ in BODIES for token in names):
        return False
    if noun.head.tag_ == "VBP" and noun.dep_ == "nsubj" and noun.tag_ == "NNP" and not part(noun, "conj"):
        return False  # Ansar Allah say: one person says
    if any(token.dep_ == "det" for token in words) or noun.text.isupper() or len(names) < 2:
        return False
    if any(
        token.lower_ in GROUPS
        or token.lower_ in ARMED
        or token.lower_ in ("islam", "jaish", "army", "nations", "cross", "crescent", "state")
        for token in names
    ):
        return any(token.lower_ in OFFICES for token in names)
    if names[0].lower_ in ARABIC_BODIES or names[0].lower_ in ("al", "el"):
        return False  # Harakat al-Nujaba, Al Shabaab
    return all(token.text[0].isupper() or token.lower_ in ("al", "el", "bin", "ibn", "ul") for token in names) and not any(
        token.dep_ == "prep" for token in words
    )


def _joined(words: list[Any]) -> str:
    text, last = "", -1
    for token in words:  # words that did not stand together are not run together
        text += (" " if text and not text[-1].isspace() and token.i != last + 1 else "") + token.text_with_ws
        last = token.i
    text = text.strip()
    return text.replace(" 's", "'s").strip(" ,.;:\"'()")
