"""Who a noun names: an organisation, a party, a role; never a person (conventions, section 10)."""

from __future__ import annotations

from typing import Any

from safepassage.reports.parties.group_meant import group_meant
from safepassage.reports.parties.holders import SHARED
from safepassage.reports.parties.makers import KNOWN_BODIES, SAID, maker_of
from safepassage.reports.parties.meant import body_in, meant_by_it, named_so_before, organisation_before, whose
from safepassage.reports.parties.named_bodies import OF_NO_FAMILY, given_before, lone_given
from safepassage.reports.parties.naming_words import BODIES, NATIONS, PAPERS, PERSONS, SHARES, SHOWN, SORTS, TRADES
from safepassage.reports.parties.outlets import outlet_of
from safepassage.reports.parties.parties import CAPITALS, GROUPS, OFFICES, holder_in, party_of
from safepassage.reports.parties.persons_or_bodies import is_one_person, joined
from safepassage.reports.parties.sayings import sayings
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.spoken_names import acronym_beside, nameless, spoken
from safepassage.reports.parties.told_groups import several_before, those_who
from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_TITLES = OFFICES | listed("mr mrs ms dr gen col president prime")
ROLES = OFFICES | TRADES | PERSONS
_MADE = SHOWN | PAPERS  # by somebody
_SOME_OF_THEM = SHARES | {"one", "another", "some", "others"}
_QUOTES = ('"', "\u201c", "\u201d", "\u00ab", "\u00bb", "``", "''")
_DIED = listed("kill shoot bury behead execute murder")
_FEW = 4  # words of what is told of everyone
_BESIDE_IT = listed("partner ally counterpart affiliate proxy rival")  # who is told by whose it is
_AIDING = listed("aid relief humanitarian medical charity")
_BARE = (
    *("agency", "organisation", "organization", "group", "charity", "body", "statement", "ministry", "spokesman", "spokeswoman", "monitor"),
)
_OF_A_HOUSE = listed("official officials spokesman spokeswoman spokesperson spokesmen")  # who speak for it, and not for themselves


def several_of(share: Any) -> list[Any]:
    """Of `several of those freed`, `most of the evacuees`: those, the evacuees; empty of `most of them`."""
    told = [noun for of in part(share, "prep") if of.lower_ == "of" for noun in part(of, "pobj")]
    return [noun for noun in told if noun.pos_ != "PRON" or noun.lower_ == "those"]


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
    known = speakers.heads.get(noun.lemma_.lower(), "") if not bodied and noun.i > 0 and noun.nbor(-1).lower_ == "the" else ""
    if noun.lower_ == "group" and not bodied and noun.pos_ == "NOUN" and (told_of := group_meant(noun, speakers.docs, known)):
        return told_of
    if known:
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
    if (not part(noun, "compound", "amod", "poss", "prep", "nmod") or _of_aid(noun)) and (body := _bare_body(noun, speakers)):
        return body
    if noun.lower_ in _SOME_OF_THEM and noun.pos_ != "PROPN":
        several = several_of(noun)
        return name_of(several[0], speakers) if several else speakers.last or "unnamed"  # one of their officers; one of them said
    if house := _house_meant(noun, speakers):
        return house
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
        if (named := _before_it(noun, speakers) or speakers.person) or speakers.last == speakers.acted:
            return named
        return "unnamed person" if speakers.last == speakers.unsaid != "" else speakers.last  # helicopters fired. She says
    if noun.lower_ in ("it", "its"):
        if noun.lower_ == "it" and noun.head.lemma_.lower() in SAID and (whole := body_in(noun.doc[: noun.i])) is not None:
            return party_of(spoken(whole))  # the agency is ready, it said, to fly tents
        return meant_by_it(noun, speakers.docs) or speakers.body or speakers.last
    if (several := several_before(noun, speakers.docs)) is not None:
        return name_of(several, speakers)
    return speakers.last if noun.lower_ in ("they", "who", "them", "their") else ""


def _bare_body(noun: Any, speakers: Speakers) -> str:
    """`The agency`, `a spokesman`, `the group`: who was named or spoke before; empty: nobody, or it is another noun."""
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


def _house_meant(noun: Any, speakers: Speakers) -> str:
    """`an official of |the agency|`, `a spokesman for |the group|`: the body meant; empty: he is of none, or it is named in full."""
    if noun.lower_ not in _OF_A_HOUSE or not (of := [prep for prep in part(noun, "prep") if prep.lower_ in ("of", "for", "from", "with")]):
        return ""
    house = next(iter(part(of[0], "pobj")), None)
    bare = house is not None and house.lower_ in _BARE and not part(house, "compound", "amod", "poss", "prep", "nmod", "appos")
    meant = name_of(house, speakers) if bare and house is not None and house.nbor(-1).lower_ == "the" else ""
    return meant if meant not in ("", "unnamed", "unnamed person") and meant.lower() not in _BARE else ""


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
    if first is None or first.pos_ == "PRON" or not is_one_person(first) or _told_of(first, pronoun):
        return ""
    name = name_of(first, speakers)
    return "" if name == "unnamed person" else name


def _of_aid(noun: Any) -> bool:
    """`the aid agency`, `the medical charity`: a bare noun with no more than what all such bodies are."""
    told = part(noun, "compound", "amod", "poss", "prep", "nmod")
    return noun.i > 1 and bool(told) and noun.doc[noun.left_edge.i].lower_ == "the" and all(word.lower_ in _AIDING for word in told)


def _told_of(noun: Any, pronoun: Any) -> bool:
    """`"|My brother| was killed," he said`, `a nurse was shot dead, he said`: one of whom somebody else tells."""
    quoted = any(word.text in _QUOTES for word in noun.doc[: noun.i]) and any(word.text in _QUOTES for word in noun.doc[noun.i : pronoun.i])
    ours = any(owner.lower_ in ("my", "our") for owner in part(noun, "poss"))
    return quoted or ours or (noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in _DIED)


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
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in ROLES:
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
