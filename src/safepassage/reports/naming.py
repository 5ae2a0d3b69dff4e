"""Who a noun names: an organisation, a party, a role; never a person (conventions, section 10)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from safepassage.reports.clauses import part, subject_of
from safepassage.reports.parties import CAPITALS, COUNTRIES, GROUPS, OFFICES, bare, holder_in, party_of
from safepassage.reports.word_classes import CLASSES
from safepassage.reports.words import listed


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


_MUTE = (
    CLASSES["ways"]
    | CLASSES["areas"]
    | CLASSES["buildings"]
    | CLASSES["aid"]
    | CLASSES["weapons"]
    | CLASSES["wants"]
    | listed(
        "population civilian people patient man woman child thousand hundred car this that one some many toll number "
        "ceasefire truce agreement"
    )
) - listed("hospital state government doctor facility city army group ministry side clinic embassy headquarters palace presidency junta")

_PERSONS = listed("people woman man patient child person family civilian")
_SORTS = listed(
    "group agency organisation organization charity network monitor movement militia party company alliance coalition website newspaper"
)
_LOCAL = listed("mayor governor director coordinator chief official")
_SHARES = listed("most all many none half several each few both much")
TRADES = listed(
    "doctor nurse surgeon medic paramedic officer soldier fighter captain colonel lieutenant sergeant brigadier admiral marshal sheikh "
    "imam priest bishop archbishop nun elder chief resident witness villager teacher headmaster driver farmer trader merchant shopkeeper "
    "baker student lawyer journalist reporter activist aide adviser advisor deputy minister lawmaker senator analyst diplomat negotiator "
    "mediator worker volunteer engineer survivor refugee neighbour neighbor mother father widow brother sister son daughter prisoner "
    "deserter defector rebel militiaman policeman monitor observer coordinator delegate attache attaché consul rapporteur expert "
    "photographer fisherman pilot sailor clerk manager head member secretary "
    "source administrator inspector foreman warden pharmacist midwife"
)
_ALSO_BODIES = listed("general secretary head chief commander")  # `the General Staff`
_TELLING = listed("say tell report describe recount recall complain testify relate insist add warn explain claim")
_HEARSAY = listed("report rumour rumor allegation claim account word")
_SHOWN = listed("figure data record statistic survey assessment tally footage picture image photograph photo video footage leaflet")
_ARMED = listed(
    "ansar hizb hizbullah hezbollah boko hamas taliban houthis hashd sham nusra tahrir qaeda shabaab shabab isis isil daesh fatah "
    "wagner azov "
    "m23 codeco fano maute brigades liberation peshmerga janjaweed farc eln seleka balaka chetniks militia tigers jihad sayyaf ahrar allah"
)
_NATIONS = (
    frozenset(name.lower() for name in COUNTRIES.values())
    | frozenset(CAPITALS)
    | listed(
        "norway sweden denmark finland switzerland austria belgium netherlands ireland portugal greece hungary romania bulgaria albania "
        "macedonia slovenia slovakia montenegro kosovo croatia serbia bosnia cyprus moldova belarus japan australia brazil mexico cuba "
        "venezuela algeria tunisia morocco chad niger mali mauritania senegal ghana togo benin cameroon gabon angola zambia zimbabwe "
        "malawi mozambique tanzania uganda rwanda burundi djibouti eritrea somalia sudan kuwait bahrain oman nepal bangladesh "
        "thailand vietnam cambodia laos malaysia indonesia singapore kazakhstan uzbekistan tajikistan kyrgyzstan turkmenistan liberia "
        "guinea"
    )
)
_BODIES = listed(
    "sans frontieres frontières medecins médecins borders watch rights amnesty international institute centre center foundation federation "
    "association hospital monitor"
)
_KNOWN = OFFICES | GROUPS | _ARMED | _BODIES | frozenset(COUNTRIES) | _NATIONS  # never a person's name

_OF_PERSONS = listed("kill wound injure arrest detain abduct kidnap murder execute assassinate shoot torture behead release free")


def speaker_of(verb: Any, speakers: Speakers) -> str:
    """The claimant that the subject of a verb of saying names; empty: none."""
    subject = _quoted_as(verb) or subject_of(verb)
    if subject is not None and subject.lower_ in ("which", "who", "that") and verb.dep_ == "relcl" and verb.head.i < verb.i:
        subject = verb.head  # the ministry, which says ...
    if subject is None or subject.lower_ in ("there", "which", "what"):
        return ""
    if subject.dep_ == "csubj" and (meant := part(subject, "dobj")) and meant[0].tag_ == "NNS" and meant[0].i == subject.i + 1 < verb.i:
        return bare(f"{subject.text} {meant[0].text}")  # `Aid workers fear`: the parser takes aid for a verb
    if (
        (subject.lower_ == "one" or subject.pos_ == "NUM")
        and (of := part(subject, "prep"))
        and of[0].lower_ == "of"
        and (several := part(of[0], "pobj"))
    ):
        subject = several[0]  # one of their commanders
    told = subject.lemma_.lower() in _PERSONS and verb.lemma_.lower() in _TELLING
    if subject.lower_ in _SHARES and subject.pos_ != "PROPN":
        return ""  # most of them, where the parser takes them for who says it
    if (subject.lemma_.lower() in _MUTE and subject.pos_ != "PROPN" and not told) or subject.pos_ in ("NUM", "VERB"):
        return ""
    if subject.lemma_.lower() in _HEARSAY and not part(subject, "poss", "acl", "compound") and not _from(subject):
        return "unnamed"  # unconfirmed reports say
    if subject.lemma_.lower() in _SHOWN:
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
            return speakers.person or speakers.last
        if noun.lower_ == "it":
            return speakers.body or speakers.last
        return speakers.last if noun.lower_ in ("they", "who", "them") else ""
    low = [token.lower_ for token in noun.subtree][:14]
    if (holder := holder_in([word for word in low if word != "'s"])) and noun.pos_ == "PROPN":
        return holder
    if noun.lemma_.lower() in _SHOWN and (maker := _from(noun)) is not None:
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
        in ("agency", "organisation", "organization", "group", "body", "statement", "ministry", "spokesman", "spokeswoman", "monitor")
        and not (part(noun, "compound", "amod", "poss", "prep", "nmod"))
    ):
        if noun.lower_ in ("spokesman", "spokeswoman", "spokesperson"):
            return speakers.body if noun.i > 0 and noun.nbor(-1).lower_ == "a" and speakers.body else speakers.person or speakers.last
        return speakers.body or speakers.last
    if noun.lower_ in ("one", "another", "some", "others") and noun.pos_ != "PROPN":
        return speakers.last or "unnamed"  # one of them said
    return party_of(_spoken(noun)) or "unnamed person"


def _named_beside(noun: Any) -> str:
    """`the observer mission, MONUC, said`, `the opposition group Justice for Life`: the name; nobody's own name; empty: none."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in OFFICES | TRADES | _PERSONS:
        return ""
    for child in part(noun, "appos"):
        words = [child.text, *(other.text for other in child.lefts)]
        known = (child.text.isupper() and len(child.text) > 2) or noun.lemma_.lower() in _SORTS
        if child.pos_ == "PROPN" and (known or part(child, "prep") or any(word.lower() in GROUPS | _BODIES | _ARMED for word in words)):
            return party_of(_spoken(child))
    return ""


def is_one_person(noun: Any) -> bool:
    """Whether a noun that speaks is a single person: an office, a trade, a name; not an organisation, a place or several."""
    if noun.tag_ == "NNS" or noun.lower_ in COUNTRIES or _joined([noun]).lower() in CAPITALS:
        return False
    if noun.lemma_.lower() in OFFICES | _PERSONS | TRADES:
        return True
    near = [child.lower_ for child in noun.children if child.dep_ in ("compound", "appos", "amod", "nmod")]
    return noun.pos_ == "PROPN" and (bool(OFFICES & set(near)) or is_person(noun))


def is_person(noun: Any) -> bool:
    """Whether a noun that is no place seems to be a person's own name, with or without a word that announces it."""
    if noun.pos_ != "PROPN" or noun.text.isupper() or noun.lower_ in COUNTRIES or noun.tag_ == "NNPS":
        return False
    words = sorted([noun, *(child for child in noun.lefts if child.dep_ in ("compound", "det", "amod", "nummod"))], key=lambda one: one.i)
    if any(word.dep_ in ("det", "amod", "nummod") or word.lower_ in GROUPS | _ARMED | frozenset(COUNTRIES) for word in words):
        return False
    if any(word.lower_ in OFFICES for word in words):
        return True
    if len(words) > 1:
        return _is_person(noun, words)
    return noun.head.lemma_.lower() in _OF_PERSONS and noun.dep_ in ("dobj", "nsubjpass")


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
        roles = [token for token in words if token.lower_ in OFFICES or token.lower_ in GROUPS]
        roles += [child for child in noun.children if child.dep_ == "appos" and child.lower_ in OFFICES | GROUPS | TRADES]
        if not roles:
            return ""
        return _role(roles[0], words)
    owner = next((token for token in words if token.dep_ == "poss" and token.pos_ == "PROPN"), None)
    if owner is not None and (holder := holder_in([token.lower_ for token in owner.subtree if token.lower_ not in ("'s", "’s")])):
        return holder
    words = without_names(words, owner)
    text = _joined(words)
    country = next((COUNTRIES[token.lower_] for token in words if token.lower_ in COUNTRIES), "")
    if noun.lower_ in OFFICES - _LOCAL and owner is not None and len(words) < 6 and not is_person(owner):
        return party_of(owner.text)
    if noun.lower_ in OFFICES and country and noun.lower_ in ("president", "minister", "ambassador", "envoy", "government"):
        return country
    return bare(text)


def without_names(words: list[Any], owner: Any | None = None) -> list[Any]:
    """The words of a claimant without a person's name: `Prime Minister's office`, `office of the Mayor`, nobody's `spokesman`."""
    if owner is not None and is_person(owner) and not any(token.lower_ in OFFICES for token in owner.subtree):
        gone = {token.i for token in owner.subtree}
        words = [token for token in words if token.i not in gone]
    kept: list[Any] = []
    run: list[Any] = []  # names behind an office
    office = ""
    for token in (*words, None):
        if token is not None and office and token.pos_ == "PROPN" and not token.text.isupper() and token.lower_ not in _KNOWN:
            run.append(token)
            continue
        owned = token is not None and token.lower_ in ("'s", "’s", "'")
        if not (run and (owned or (token is None and office not in _ALSO_BODIES))):
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
    names = [token for token in words if token.pos_ == "PROPN"]
    if noun.lower_ in _NATIONS or any(token.lower_ in _BODIES for token in names):
        return False
    if noun.head.tag_ == "VBP" and noun.dep_ == "nsubj" and noun.tag_ == "NNP" and not part(noun, "conj"):
        return False  # Ansar Allah say: one person says
    if any(token.dep_ == "det" for token in words) or noun.text.isupper() or len(names) < 2:
        return False
    if any(
        token.lower_ in GROUPS
        or token.lower_ in _ARMED
        or token.lower_ in ("islam", "al", "jaish", "army", "nations", "cross", "crescent", "state")
        for token in names
    ):
        return any(token.lower_ in OFFICES for token in names)
    return all(token.text[0].isupper() for token in names) and not any(token.dep_ == "prep" for token in words)


def _joined(words: list[Any]) -> str:
    text, last = "", -1
    for token in words:  # words that did not stand together are not run together
        text += (" " if text and not text[-1].isspace() and token.i != last + 1 else "") + token.text_with_ws
        last = token.i
    text = text.strip()
    return text.replace(" 's", "'s").strip(" ,.;:\"'()")
