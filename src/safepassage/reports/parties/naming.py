"""Who a noun names: an organisation, a party, a role; never a person (conventions, section 10)."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

from safepassage.reports.lexicon.lexicon import FORCES
from safepassage.reports.parties.holders import SHARED
from safepassage.reports.parties.makers import KNOWN_BODIES, SAID, maker_of, told_from, who_shows
from safepassage.reports.parties.meant import body_in, meant_by_it, named_so_before, organisation_before, whose
from safepassage.reports.parties.named_bodies import OF_NO_FAMILY, given_before, lone_given
from safepassage.reports.parties.naming_words import (
    BODIES,
    HEARSAY,
    MUTE,
    NATIONS,
    PAPERS,
    PERSONS,
    SHARES,
    SHOWN,
    SORTS,
    TELLING,
    TRADES,
)
from safepassage.reports.parties.outlets import outlet_of
from safepassage.reports.parties.parties import CAPITALS, GROUPS, OFFICES, bare, holder_in, party_of
from safepassage.reports.parties.persons_or_bodies import is_one_person, joined
from safepassage.reports.parties.said_beside import accuses_itself, beside_a_saying, office_alone
from safepassage.reports.parties.sayings import before_an_aside, behind_a_quotation, sayings
from safepassage.reports.parties.spoken_names import acronym_beside, nameless, spoken
from safepassage.reports.parties.told_groups import several_before, several_may_speak, speaks_for, those_who
from safepassage.reports.parties.unspoken import is_accused_aside, is_told
from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.words.clauses import part, subject_of
from safepassage.reports.words.words import listed


@dataclass(slots=True)
class Speakers:
    """Who spoke and acted last, for `he said`, `the agency`, `they`."""

    last: str = ""  # claimant
    person: str = ""  # the last single person that spoke, as its role
    body: str = ""  # the last organisation or side that spoke or asked
    entry: str = ""  # of the entry or line that its heading gives to somebody: `0645 Hospital: ...`
    site: bool = False  # that heading names a hospital, and is of its own sentence only
    heads: dict[str, str] = field(default_factory=dict)  # `the council`: who was named with this noun before
    acted: str = ""  # who did something last, and may have said nothing: `gunmen shot Fatima. She said ...` is not theirs
    log: bool = False  # the line is an entry of a log
    later: str = ""  # who says, in a later piece of the same sentence, what stands before
    before: str = ""  # of the sentence before; empty: it was nobody's
    reported: str = ""  # whose words are reported, as long as sentences go on in the tense of a report
    quoted: str = ""  # of the quotation that the sentence stands in; empty: none
    speech: bool = False  # the quotation names its speaker behind it or before it
    title: str = ""
    closed: bool = False  # a quotation behind a colon has ended in this line: what stands behind it is not its speaker's
    docs: list[Any] = field(default_factory=list)  # the sentences read last, the newest first


_TITLES = OFFICES | listed("mr mrs ms dr gen col president prime")
_ROLES = OFFICES | TRADES | PERSONS
_WHO_FEAR = _ROLES | GROUPS
_MADE = SHOWN | PAPERS  # by somebody
_SOME_OF_THEM = SHARES | {"one", "another", "some", "others"}
_FEW = 4  # words of what is told of everyone
_BESIDE_IT = listed("partner ally counterpart affiliate proxy rival")  # who is told by whose it is
_NOTED = listed("fear suspect report confirm expect")
_BARE = (
    *("agency", "organisation", "organization", "group", "charity", "body", "statement", "ministry", "spokesman", "spokeswoman", "monitor"),
)


def speaker_of(verb: Any, speakers: Speakers) -> str:
    """The claimant that the subject of a verb of saying names; empty: none."""
    if is_told(verb) or is_accused_aside(verb):
        return ""
    if verb.lemma_ == "know" and verb.head.lemma_ == "let":
        verb = verb.head  # let it be known that
    subject = _quoted_as(verb) or beside_a_saying(verb) or _nearest_of_two(verb) or subject_of(verb)
    subject = _of_the_verb_above(verb, subject) or (_hidden_subject(verb) if subject is None else None) or subject
    subject = behind_a_quotation(verb, subject) or _behind_what_is_told(verb, subject) or subject
    if (subject is None or subject.dep_ == "nsubj") and part(verb, "ccomp") and (first := _first_named(verb, subject)) is not None:
        subject = first
    if subject is not None and subject.lower_ in ("which", "who", "that") and verb.dep_ == "relcl" and verb.head.i < verb.i:
        subject = verb.head  # the ministry, which says ...
    if (subject is None or subject.i > verb.i) and (order := named_as_an_order(verb.doc, verb.i - 3)):
        return order
    if subject is None or subject.lower_ in ("there", "which", "what"):
        return ""
    if outlet := outlet_of(subject):
        return outlet
    if subject.lower_ in ("one", "another") and verb.lemma_.lower() in TELLING and not part(subject, "prep"):
        return _one_of_them(speakers)
    if subject.dep_ == "csubj" and (named := part(subject, "dobj")) and subject.text.istitle() and named[0].text.istitle():
        whole = "".join(token.text_with_ws for token in subject.doc[subject.i : named[0].i + 1]).strip()  # Save the Children
        return nameless(whole)
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
    if subject.lower_ in SHARES and subject.pos_ != "PROPN" and not _several_of(subject):
        return ""  # most of them, where the parser takes them for who says it
    if (
        subject.lemma_.lower() in MUTE and subject.pos_ != "PROPN" and not told and not _is_a_body(subject, verb) and not those_who(subject)
    ) or subject.pos_ in (
        "NUM",
        "VERB",
    ):
        return ""
    if subject.lemma_.lower() in HEARSAY and not part(subject, "poss", "acl", "compound") and not told_from(subject):
        return "unnamed"  # unconfirmed reports say
    if subject.lemma_.lower() in SHOWN:
        return _released_by(subject, speakers)
    if subject.dep_ == "expl" or (subject.lower_ == "it" and part(verb, "auxpass")) or _befalls(subject, verb):
        return ""
    name = name_of(subject, speakers)
    return office_alone(subject) if name and accuses_itself(verb, name) else name


def _is_a_body(noun: Any, verb: Any) -> bool:
    """`The Israeli body that registers charities denied`, `the rebels' television channel said`; `the bodies lie` is none."""
    if noun.lower_ in ("channel", "station", "center", "centre", "arrivals"):
        return verb.lemma_.lower() in TELLING | {"accuse", "broadcast", "announce", "quote"}
    return noun.lower_ == "body" and bool(part(noun, "amod", "compound", "poss")) and noun.tag_ == "NN"


def named_as_an_order(doc: Any, first: int) -> str:
    """`Save the Children`: a name that begins at this word and that the parser takes for an order; empty: none does."""
    words = doc[max(0, first) : first + 3]
    named = first >= 0 and len(words) == 3 and words[1].lower_ == "the" and words[0].text.istitle() and words[2].text.istitle()
    if not named or words[0].pos_ != "VERB":
        return ""
    alone = not first or not doc[first - 1].text[-1:].isalnum() or doc[first - 1].lower_ == "to"
    return "".join(token.text_with_ws for token in words).strip() if alone else ""


def _of_the_verb_above(verb: Any, subject: Any | None) -> Any | None:
    """`He insisted that the work goes on and warned of ...`: he, where the parser joins `warned` to what he said; None: it is not so."""
    if subject is None or verb.dep_ != "conj" or part(verb, "nsubj", "nsubjpass") or subject.pos_ != "NOUN" or speaks_for(subject):
        return None
    first = verb
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    above = first.head if first.dep_ == "ccomp" else None
    told = above is not None and above.lemma_.lower() in SAID and above.tag_ == verb.tag_
    return next(iter(part(above, "nsubj")), None) if told else None


def _hidden_subject(verb: Any) -> Any | None:
    """
    Who says it where the parser finds nobody: `WFP local staff estimate that`, `In Gao, a teacher who had fled said`; None: nobody.

    It makes one name of the staff and the verb, and takes the teacher for what Gao is.
    """
    before = verb.nbor(-1) if verb.i else verb
    if before.dep_ == "compound" and before.head.i == verb.i and before.pos_ == "NOUN":
        return before
    fronted = [place for prep in part(verb, "prep") if prep.i == 0 for place in part(prep, "pobj")]
    return next((one for place in fronted for one in part(place, "appos") if one.i < verb.i and speaks_for(one)), None)


def _nearest_of_two(verb: Any) -> Any | None:
    """The later of two subjects: of `jets, two officials told the paper, have bombed` who told it; None: there are no two."""
    while verb.dep_ == "conj" and not part(verb, "nsubj", "auxpass") and verb.head.i != verb.i:
        verb = verb.head
    before = [subject for subject in part(verb, "nsubj") if subject.i < verb.i]
    if before and (first := before[-1].left_edge.i) > 0 and verb.doc[first - 1].pos_ == "ADP":
        return before[0]  # a man on the committee that negotiates for Douma told
    return before[-1] if len(before) > 1 and before[-1].pos_ in ("NOUN", "PROPN") else None


def _behind_what_is_told(verb: Any, subject: Any | None) -> Any | None:
    """
    `Soldiers killed at least 30 people in Axum, Human Rights Watch said`: the watch, where the parser takes the people for who says it.

    Who speaks stands between the last comma and the verb; before the subject stands a verb already. None: it is not so.
    """
    if subject is None or subject.i >= verb.i or verb.nbor(-1).pos_ not in ("NOUN", "PROPN"):
        return None
    between = list(itertools.takewhile(lambda token: token.text != ",", reversed(verb.doc[subject.i + 1 : verb.i])))
    told = any(token.pos_ == "VERB" for token in verb.doc[: subject.left_edge.i])
    if not told or len(between) == verb.i - subject.i - 1 or any(token.pos_ in ("VERB", "AUX", "ADP", "PRON") for token in between):
        return None
    return between[0]


def _several_of(share: Any) -> list[Any]:
    """Of `several of those freed`, `most of the evacuees`: those, the evacuees; empty of `most of them`."""
    told = [noun for of in part(share, "prep") if of.lower_ == "of" for noun in part(of, "pobj")]
    return [noun for noun in told if noun.pos_ != "PRON" or noun.lower_ == "those"]


def _befalls(subject: Any, verb: Any) -> bool:
    """Whether a note says in two words what is feared or reported: `Cholera feared`; `residents fear` says nothing yet."""
    noted = verb.lemma_.lower() in _NOTED and verb.text.endswith("ed") and subject.i == verb.i - 1 and subject.i == 0
    return noted and not part(verb, "dobj", "ccomp", "xcomp") and subject.lemma_.lower() not in _WHO_FEAR


def _first_named(verb: Any, subject: Any | None) -> Any | None:
    """Who speaks before an aside, where the parser found nobody or somebody in it: `activists, near the palace, say that`; None: nobody."""
    comma = verb.i - 2
    while comma > 0 and verb.doc[comma].text != ",":
        comma -= 1
    return before_an_aside(verb) if subject is None or comma < subject.i < verb.i else None


def _one_of_them(speakers: Speakers) -> str:
    """`Sheikhs were split. One warned that ...`: those of the sentence before; else whoever spoke last."""
    before = speakers.docs[0] if speakers.docs else ()
    several = next((token for token in before if token.dep_ in ("nsubj", "nsubjpass") and token.tag_ == "NNS"), None)
    if several is not None and several.lemma_.lower() in FORCES and several.dep_ == "nsubj":
        return ""  # soldiers burned a village: one of whom is not told
    mute = several is None or several.lemma_.lower() in MUTE - PERSONS or not several_may_speak(several)
    if several is not None and not mute:
        return name_of(several, speakers)
    last = speakers.last.split(" of ")[0].split(" for ")[0]
    several_spoke = last.split()[-1:] != [] and last.split()[-1].islower() and last.endswith(("s", "people", "men", "women"))
    return speakers.last if several_spoke or " and " in last else "unnamed person"


def _quoted_as(verb: Any) -> Any | None:
    """`SANA quoted a source as saying that`: the source."""
    above = verb.head
    if verb.tag_ != "VBG" or above.lower_ != "as" or above.head.lemma_.lower() not in ("quote", "cite"):
        return None
    return next(iter(part(above.head, "dobj", "nsubjpass")), None)


def _released_by(noun: Any, speakers: Speakers) -> str:
    """`Satellite pictures released by a company show`: the company; `the lab said satellite pictures show`: the lab."""
    maker = maker_of(noun) or who_shows(noun.head)
    return party_of(spoken(noun)) if maker is None else name_of(maker, speakers)


def name_of(noun: Any, speakers: Speakers) -> str:
    """A claimant as an organisation, party or role; a pronoun is whoever spoke last; a person without an office is `unnamed person`."""
    if noun.text == "WHO":
        return "WHO"  # the parser takes it for a pronoun
    if outlet := outlet_of(noun):
        return outlet
    if noun.lower_ in DAYS or noun.lower_ in MONTHS:
        return ""  # admitted by Sunday, where the parser takes it for who did it
    if told := those_who(noun):
        return told
    if noun.lemma_.lower() in _BESIDE_IT and (meant := part(noun, "appos")) and meant[0].i > noun.i:
        return name_of(meant[0], speakers)  # WHO's partner, the health ministry
    if noun.pos_ == "PRON":
        return _pronoun(noun, speakers)
    if noun.pos_ == "NOUN" and noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ in NATIONS and part(noun, "poss"):
        return party_of(noun.nbor(1).text)  # his ally Russia
    if noun.pos_ == "PROPN" and not part(noun, "compound") and _of_an_age(noun):
        return "unnamed person"
    bodied = part(noun, "compound", "amod", "prep", "poss", "nmod")
    if noun.lower_ in SHARED and not bodied and (known := speakers.heads.get(noun.lower_)):
        return known  # the mayor of before, and no statesman of his name
    of_another = any(word.lower_ in GROUPS | BODIES for owner in part(noun, "poss") for word in (owner, *part(owner, "compound")))
    if (noun.pos_ == "PROPN" or noun.lower_ in OFFICES) and not of_another and (holder := holder_in(_bearers(noun))):
        return holder
    if noun.lemma_.lower() in _MADE and (maker := maker_of(noun)) is not None:
        return name_of(maker, speakers)
    if noun.lemma_.lower() == "source" and speakers.last and any(child.lower_ == "same" for child in part(noun, "amod")):
        return speakers.last  # according to the same source
    if not bodied and noun.i > 0 and noun.nbor(-1).lower_ == "the" and (known := speakers.heads.get(noun.lemma_.lower())):
        return known
    titled = noun.pos_ == "PROPN" and all(child.lower_.strip(".") in _TITLES for child in bodied)
    if titled and (known := speakers.heads.get(noun.lower_)):
        return known  # the family name of one who spoke before
    if named := _named_beside(noun):
        return named
    if whole := whose(noun, speakers.docs, speakers.body) or (named_so_before(noun, speakers.docs) if not bodied else ""):
        return whole
    alone = noun.pos_ == "PROPN" and noun.lower_ in OF_NO_FAMILY and not part(noun, "det")
    if alone and given_before([*(child.lower_ for child in part(noun, "compound")), noun.lower_]):
        return str(noun.lower_)  # `Hadi Government`, without the name
    if not part(noun, "compound", "amod", "poss", "prep", "nmod") and (body := _bare_body(noun, speakers)):
        return body
    if noun.lower_ in _SOME_OF_THEM and noun.pos_ != "PROPN":
        several = _several_of(noun)
        return name_of(several[0], speakers) if several else speakers.last or "unnamed"  # one of their officers; one of them said
    name = nameless(party_of(spoken(noun)))
    sort = noun.text.isupper() or (noun.i > 0 and noun.nbor(-1).lemma_.lower() in SORTS)  # the state news agency Sana
    return "unnamed person" if noun.pos_ == "PROPN" and not sort and lone_given([name.lower()]) else name or "unnamed person"


def _pronoun(noun: Any, speakers: Speakers) -> str:
    """Whom a pronoun means; empty: nobody who spoke."""
    if noun.lower_ in ("we", "i", "us", "our"):
        return speakers.quoted
    if noun.lower_ in ("everyone", "everybody"):
        return joined([noun, *(word for told in part(noun, "relcl") for word in told.subtree)][:_FEW]).lower()  # everyone we spoke to
    for above in noun.ancestors:
        own = part(above, "nsubj") if above.lemma_.lower() in SAID else []
        if own and own[0].pos_ in ("NOUN", "PROPN") and own[0].i != noun.i:
            return name_of(own[0], speakers)
    if noun.lower_ in ("he", "she", "him", "her", "his"):
        return _before_it(noun, speakers) or speakers.person or ("" if speakers.last == speakers.acted else speakers.last)
    if noun.lower_ in ("it", "its"):
        if noun.lower_ == "it" and noun.head.lemma_.lower() in SAID and (whole := body_in(noun.doc[: noun.i])) is not None:
            return party_of(spoken(whole))  # the agency is ready, it said, to fly tents
        return meant_by_it(noun, speakers.docs) or speakers.body or speakers.last
    if (several := several_before(noun, speakers.docs)) is not None:
        return name_of(several, speakers)
    return speakers.last if noun.lower_ in ("they", "who", "them", "their") else ""


def _bare_body(noun: Any, speakers: Speakers) -> str:
    """`The agency`, `a spokesman`, `the group`: who was named or spoke before; empty: nobody, or it is another noun."""
    if noun.lower_ == "group":
        before = [token for token in noun.doc[: noun.i] if token.dep_ == "nsubj" and token.pos_ == "PROPN" and token.text.isupper()]
        if before:
            return str(before[-1].text)  # the AA seized it, the group said
    if noun.lower_ in ("spokesman", "spokeswoman") and (at := _house_of(noun)):
        return at
    if not speakers.last or noun.lower_ not in _BARE:
        return ""
    if noun.lower_ in ("spokesman", "spokeswoman"):
        one = noun.i > 0 and noun.nbor(-1).lower_ == "a"
        near = [noun.doc[: noun.i], *speakers.docs[: 0 if one and speakers.body else 2]]
        whole = next((found for words in near if (found := body_in(words)) is not None), None)
        if whole is not None:
            return party_of(spoken(whole))  # the front would open the road, a spokesman said
        return speakers.body if one else ""  # whose `the spokesman` is, nobody told
    meant = organisation_before(noun, speakers.docs) or speakers.body or speakers.last
    return "" if noun.lower_ == "ministry" and "ministry" not in meant.lower() else meant  # UNICEF is no ministry


def _house_of(noun: Any) -> str:
    """`At the Pentagon, a spokesman said`: the state whose house it is; empty: he speaks at none that is known."""
    at = [child for child in part(noun.head, "prep") if child.lower_ == "at" and child.i < noun.i]
    houses = [joined([*part(house, "det"), *part(house, "compound"), house]).lower() for prep in at for house in part(prep, "pobj")]
    return next((CAPITALS[house] for house in houses if house in CAPITALS), "")


def _before_it(pronoun: Any, speakers: Speakers) -> str:
    """
    The single person that the sentence begins with (`The mayor puts it bluntly: 350 have died, he says`) or that spoke before in it.

    `It has hardly moved, an official said, but he expects an assault`; empty: none.
    """
    said = [one.source for one in sayings(pronoun.doc) if one.last < pronoun.i and one.source.pos_ != "PRON" and is_one_person(one.source)]
    if said and (name := name_of(said[-1], speakers)) != "unnamed person":
        return name
    first = next((token for token in pronoun.doc[: pronoun.i] if token.dep_ in ("nsubj", "nsubjpass")), None)
    if first is None or first.pos_ == "PRON" or not is_one_person(first):
        return ""
    name = name_of(first, speakers)
    return "" if name == "unnamed person" else name


def _of_an_age(noun: Any) -> bool:
    """`said Maria, 54, who hid in a cellar`: a person."""
    behind = [token.text for token in noun.doc[noun.i + 1 : noun.i + 4]]
    return len(behind) == 3 and behind[0] == "," and behind[1].isdecimal() and len(behind[1]) < 3 and behind[2] in (",", ".")


def _bearers(noun: Any) -> list[str]:
    """The words in which an office holder may be named: around a name, or in one beside an office (`the president, Vladimir Putin`)."""
    if noun.pos_ == "PROPN":
        owned = {token.i for owner in part(noun, "poss") for token in owner.subtree}  # Assad's ally Russia is Russia
        return [token.lower_ for token in noun.subtree if token.lower_ != "'s" and token.i not in owned][:14]
    beside = [child for child in part(noun, "appos") if child.pos_ == "PROPN"]
    return [noun.lower_, *(token.lower_ for child in beside[:1] for token in child.subtree)][:8] if beside else []


def _named_beside(noun: Any) -> str:
    """`the observer mission, MONUC, said`, `the opposition group Justice for Life`: the name; nobody's own name; empty: none."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in _ROLES:
        return ""
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if behind.pos_ == "PROPN" and behind.dep_ == "nsubj" and behind.head.i == noun.head.i and noun.lemma_.lower() in SORTS:
        return party_of(spoken(behind))  # the state news agency Sana
    if short := acronym_beside(noun):
        return short
    for child in part(noun, "appos"):
        words = [child.text, *(other.text for other in child.lefts)]
        known = (child.text.isupper() and len(child.text) > 2) or noun.lemma_.lower() in SORTS
        if child.pos_ == "PROPN" and (known or part(child, "prep") or any(word.lower() in KNOWN_BODIES for word in words)):
            return party_of(spoken(child))
    return ""
