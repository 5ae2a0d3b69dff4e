"""Through whom a claim came: `a resident told Reuters`, `SANA quoted a source`, `a statement carried by Z`."""

from __future__ import annotations

from typing import Any

from safepassage.reports.clauses.blaming import accuses
from safepassage.reports.lexicon import governing as gov
from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.naming_words import TRADES
from safepassage.reports.parties.parties import COUNTRIES, GROUPS, OFFICES, bare, party_of
from safepassage.reports.parties.sayings import before_an_aside
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.told_groups import those_who
from safepassage.reports.parties.who_speaks import named_as_an_order, speaker_of
from safepassage.reports.words.clauses import part, subject_of
from safepassage.reports.words.words import listed

_HEARERS = listed("reporters journalists")
_OUTLETS = listed("television tv radio newspaper channel broadcaster daily weekly agency")
_TO_SOMEBODY = listed("tell inform notify assure")
_CARRIED = listed("carry publish broadcast quote cite relay report air distribute post release")
_BODIES = listed("hospital hospitals clinic administration service ministry agency department directorate partners cluster authority")
_ACCOUNTS = listed(
    "description version evidence testimony account report statement figure data information interview record allegation complaint story "
    "analysis assessment survey study research investigation review inquiry count estimate"
)
_HEARD = listed("hear receive cite gather collect document record obtain register")
_GIVE = listed("give provide offer")
_HEAR_OR_GIVE = _HEARD | _GIVE
_SHOWN = listed("statement report interview remark comment briefing broadcast dispatch letter")


def passed_on(token: Any, claimant: str, doc: Any, speakers: Speakers) -> str:
    """Who passed the claim of this word on; empty: nobody is named, or it is the claimant itself."""
    if claimant == "author":
        return ""
    for word in doc:
        if word.pos_ not in ("VERB", "AUX"):
            continue
        lemma = word.lemma_.lower()
        name = ""
        if lemma in _TO_SOMEBODY and word.i != token.i:
            hearers = part(word, "nsubjpass") if part(word, "auxpass") else part(word, "dobj", "dative")
            name = _organisation(hearers, speakers)
        elif lemma in ("quote", "cite") and word.dep_ != "acl":
            name = _organisation(part(word, "nsubj"), speakers)
        elif word.dep_ == "acl" and lemma in _CARRIED and word.head.lemma_.lower() in _SHOWN:
            name = _organisation(
                [noun for by in part(word, "agent", "prep") if by.lower_ in ("by", "on") for noun in part(by, "pobj")], speakers
            )
        if name and name.lower() != claimant.lower():
            return name
    return ""


def _organisation(nouns: list[Any], speakers: Speakers) -> str:
    """The first of these nouns that names an organisation; nobody's own name."""
    for noun in nouns:
        named = noun.pos_ == "PROPN" or (noun.lower_ in _OUTLETS and bool(part(noun, "compound", "amod", "appos", "poss")))
        if named and noun.lower_ not in _HEARERS:
            called = next((one for one in part(noun, "appos") if one.pos_ == "PROPN"), None) if noun.lower_ in _OUTLETS else None
            if called is not None:  # the newspaper Le Monde
                return party_of(" ".join(token.text for token in (*part(called, "compound"), called)))
            name = name_of(noun, speakers)
            return "" if name == "unnamed person" else name
    return ""


_RECKONED = listed("estimate estimates count counts tally tallies account accounts reckoning figures")
_WHOSE_COUNT = listed("official unofficial governmental military independent local provisional")
_TOLD = listed("words account telling view opinion judgment judgement")
_FOLK = listed("family person resident woman man patient child")
_MISTAKEN = listed("notes report reports claim claims fear state say complain")


def citing(doc: Any, speakers: Speakers) -> str:
    """`Reuters reported, citing army officers`: the officers, where those cited can speak; empty: nobody is cited."""
    for word in doc:
        if word.lower_ in ("citing", "quoting"):
            for noun in part(word, "dobj"):
                words = {noun.lower_, noun.lemma_.lower()}
                if noun.pos_ == "PROPN" or words & (GROUPS | OFFICES | TRADES | _BODIES):
                    return name_of(noun, speakers)
    return ""


def estimated_by(doc: Any, speakers: Speakers) -> str:
    """`About 500,000, by the estimate of the Red Cross, are inside`: the Red Cross; empty: nobody."""
    for word in doc:
        if word.lower_ == "according" and (named := named_as_an_order(doc, word.i + 2)):
            return named
        told = word.lower_ in _TOLD and word.head.lower_ == "in" and not part(word, "amod")  # not in full view of
        if word.dep_ == "pobj" and (told or (word.lower_ in _RECKONED and word.head.lower_ == "by")):
            for of in part(word, "prep"):
                if of.lower_ == "of" and (makers := part(of, "pobj")):
                    return name_of(makers[0], speakers)
            if owners := [one for one in part(word, "poss", "compound", "nmod") if one.dep_ == "poss" or one.pos_ == "PROPN"]:
                return name_of(owners[0], speakers)
        if word.lower_ in _RECKONED and word.i > 1 and (owned := _whose_count(word)):
            return owned
    return ""


def _whose_count(count: Any) -> str:
    """`By the official count 38 soldiers have died`, `by Israeli tallies`: whose it is said to be, in these words; empty: nobody's."""
    kind, by = count.nbor(-1), count.doc[max(0, count.i - 3) : count.i - 1]
    whose = kind.lower_ in _WHOSE_COUNT or kind.lower_ in COUNTRIES
    near = whose and len(by) > 0 and (by[-1].lower_ == "by" or (by[-1].pos_ == "DET" and by[0].lower_ == "by"))
    return f"{kind.text} {count.text}" if near else ""


def mistaken_verb(doc: Any, speakers: Speakers) -> str:
    """`Groups in the town report that ...` where the parser takes the verb for a noun: no verb stands before it; the first noun says so."""
    if doc[0].lower_ == "those" and any(_spoke(word) for word in doc[:_FAR]):
        return those_who(doc[0])
    for word in doc:
        if (word.pos_ in ("VERB", "AUX") and word.dep_ != "acl") or word.i + 1 >= len(doc):
            return ""
        behind = [token.lower_ for token in doc[word.i + 1 : word.i + 4]]
        if word.lower_ in _MISTAKEN and word.pos_ == "NOUN" and (behind[:1] == ["that"] or behind == ["with", "concern", "that"]):
            if word.i and doc[word.i - 1].text.isupper() and len(doc[word.i - 1].text) > 2:
                return party_of(doc[word.i - 1].text)  # OCHA notes with concern that
            first = next((other for other in doc[: word.i] if _several(other) and other.dep_ in ("ROOT", "nsubj")), None)
            if first is not None and first.lemma_.lower() in _FOLK:
                return bare(first.text)  # families arriving in the town
            return "" if first is None or (word.head.i == first.i and word.dep_ == "compound") else name_of(first, speakers)
    return ""


_FAR = 12  # words within which those who are told of speak


def _spoke(word: Any) -> bool:
    """`Those who hid there speak of 40 dead`, `describe shots`: a verb of saying that the parser takes for a noun."""
    of = word.i + 1 < len(word.doc) and word.nbor(1).lower_ == "of"
    return word.pos_ in ("NOUN", "PROPN") and ((word.lower_ in ("speak", "talk", "tell") and of) or word.lower_ == "describe")


def _several(noun: Any) -> bool:
    return bool(noun.tag_ == "NNS" or noun.lower_ in ("staff", "police", "crew"))


def gathered_by(noun: Any, speakers: Speakers) -> str:
    """`according to testimonies gathered by an organisation`: the organisation; empty: nobody is named."""
    if noun.lemma_.lower() not in _ACCOUNTS:
        return ""
    for verb in part(noun, "acl"):
        for by in part(verb, "agent", "prep"):
            if by.lower_ == "by" and (makers := part(by, "pobj")):
                return name_of(makers[0], speakers)
    for by in part(noun, "prep"):
        if by.lower_ == "by" and (makers := part(by, "pobj")):
            return name_of(makers[0], speakers)  # crater analysis by the observers
    return ""


def heard_by(token: Any, speakers: Speakers) -> str:
    """`Partners have heard accounts of older people dying`: the partners; empty: nobody is named."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in _HEAR_OR_GIVE and any(child.lemma_.lower() in _ACCOUNTS for child in part(token, "dobj")):
        return _hearer(token, speakers)
    place = token
    for _ in range(5):
        place = place.head
        if place.lemma_.lower() in _ACCOUNTS and place.dep_ == "dobj" and place.head.lemma_.lower() in _HEAR_OR_GIVE:
            return _hearer(place.head, speakers)
        accounts = [noun for noun in part(place, "dobj") if noun.lemma_.lower() in _ACCOUNTS and noun.right_edge.i + 1 < len(noun.doc)]
        if place.lemma_.lower() in _HEARD and any(noun.doc[noun.right_edge.i + 1].lower_ == "that" for noun in accounts):
            return _hearer(place, speakers)  # where the parser hangs what was heard on the verb
    return ""


def _hearer(verb: Any, speakers: Speakers) -> str:
    """Who heard or received it; empty: nobody is named."""
    subject = next(iter(part(verb, "nsubj")), None)
    return name_of(subject, speakers) if subject is not None and (subject.pos_ in ("NOUN", "PROPN") or subject.lower_ == "it") else ""


_FEARS = listed("fear dread predict expect anticipate foresee worry concede talk speak remind reiterate repeat")
_FIGURES = listed("deaths fatalities victims losses number toll figure total count tally dead wounded casualties")
_BLAMES = listed("blame accuse")
_VOICED = listed("concern alarm fear worry regret hope outrage responsibility")
_COUNTS = listed("put give count register record document tally log list revise")


def speaks_itself(token: Any) -> bool:
    """`MSF fears a wave of flight`, `officials talk of 500 dead`: the verb that makes the claim is the saying."""
    if token.pos_ != "VERB":
        return False
    lemma = token.lemma_.lower()
    if token.tag_ == "VBN" and lemma in _FEARS and not part(token, "aux", "auxpass"):
        return False  # cholera feared
    if lemma in gov.SAY | gov.REPORT and part(token, "agent") and any(c.dep_ == "auxpass" for c in token.children):
        return True  # the killing was reported by the village head
    if (
        lemma in ("admit", "acknowledge", "confirm", "report", "announce", "declare", "say")
        and part(token, "dobj")
        and not part(token, "auxpass")
    ):
        return True  # the army admits the loss of 40 men
    if (lemma in _SEEN or token.lower_ == "saw") and any(_looks_on(subject) for subject in part(token, "nsubj")):
        return True  # the monitors observed four tanks
    if lemma == "show" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in _SHOWN_TO:
        return True  # investigators have shown reporters fragments of cluster bombs
    if lemma in ("express", "voice", "claim"):  # concern that, responsibility for
        return any(child.lemma_.lower() in _VOICED for child in part(token, "dobj"))
    if lemma in ("talk", "speak", "warn"):
        return any(child.lower_ == "of" for child in token.children)
    return lemma in _FEARS or (lemma == "rule" and any(child.lower_ == "out" for child in part(token, "prt")))


def _looks_on(noun: Any) -> bool:
    """Whoever is there to see and to report: monitors, a mission, an organisation with an acronym."""
    return noun.lemma_.lower() in _LOOKS or (noun.text.isupper() and len(noun.text) > 2 and noun.text.isalpha())


_SEEN = listed("observe spot verify")
_LOOKS = listed("monitor observer mission patrol team inspector investigator delegate peacekeeper reporter correspondent")
_SHOWN_TO = listed("reporters journalists us media correspondents")
_WITH_SUBJECT = ("VBD", "VBZ", "VBP", "VBN", "VB")
_RUMOURED = listed("say report allege rumour rumor claim believe suppose schedule slate slat")  # the parser's base of `slated`


def told_in(token: Any) -> Any:
    """The verb of what is told, where the word of a claim is the verb of telling: `hundreds are said to hide`, `was supposed to open`."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in _RUMOURED or not part(token, "auxpass") or part(token, "agent"):
        return token
    return next((told for told in part(token, "xcomp") if told.pos_ in ("VERB", "AUX")), token)


def begins_anew(verb: Any, token: Any) -> bool:
    """Whether a saying behind a word is a clause of its own: not what stands before `..., and the mayor, in a message, said` is said."""
    if token.i > verb.i:
        return False
    subject = before_an_aside(verb) or next(iter(part(verb, "nsubj")), None)
    if subject is None or subject.left_edge.i < token.i:
        return False
    link = subject.left_edge.i - 1
    return bool(link > token.i + 1 and subject.doc[link].lower_ == "and" and subject.doc[link - 1].text == ",")


def joined_anew(token: Any, last: int, doc: Any) -> bool:
    """Whether between a word and this place a clause with a subject of its own is joined by `, and`, `, but`."""
    for link in doc[token.i + 1 : last]:
        if link.lower_ in ("and", "but") and doc[link.i - 1].text == ",":
            verbs = [verb for verb in doc[link.i + 1 : last] if verb.dep_ in ("conj", "ROOT", "ccomp") and verb.tag_ in _WITH_SUBJECT]
            if any(link.i < subject.i < last for verb in verbs for subject in part(verb, "nsubj", "nsubjpass", "expl")):
                return True
    return False


_SPREADS = listed("spread circulate surface emerge swirl abound fly persist")
_UNSIGNED = listed("report rumour rumor allegation claim story account word news")


def hearsay(token: Any) -> bool:
    """`There are reports that ...`, `rumours spread that ...`: nobody is named."""
    for above, dep in gov.governors(token):
        told = any(noun.lemma_.lower() in _UNSIGNED and _from_nobody(noun) for noun in part(above, "nsubj"))
        if above.lemma_.lower() in _SPREADS and told and dep in ("ccomp", "acl"):
            return True
        if (
            above.pos_ == "NOUN"
            and above.lemma_.lower() in ("report", "rumour", "rumor", "allegation")
            and dep in ("acl", "relcl", "ccomp", "pobj")
        ):
            return not part(above, "poss", "compound") and above.head.lemma_.lower() == "be" and _from_nobody(above)
    return False


def _from_nobody(noun: Any) -> bool:
    return not any(prep.lower_ in ("from", "by") for prep in part(noun, "prep"))


def as_told(doc: Any, speakers: Speakers) -> str:
    """`As reported by the Health Cluster, four clinics have closed`: the cluster; empty: nobody."""
    for verb in doc:
        if verb.tag_ == "VBN" and verb.lemma_.lower() in gov.SAY | gov.REPORT and verb.i > 0 and verb.nbor(-1).lower_ == "as":
            for by in part(verb, "agent", "prep"):
                if by.lower_ == "by" and (makers := part(by, "pobj")):
                    return name_of(makers[0], speakers)
    return ""


def quoted(token: Any, speakers: Speakers) -> str:
    """`SANA quoted a military source as saying`: the source, of what the quoting governs or stands beside."""
    for above, _ in gov.governors(token):
        if above.lemma_.lower() in ("quote", "cite") and above.pos_ == "VERB" and (named := part(above, "dobj", "nsubjpass")):
            return name_of(named[0], speakers)
    return ""


def counts(verb: Any) -> bool:
    """`UNHCR put the number at 400,000`, `the army counts 58 dead`: a verb by which its subject tells a figure."""
    return verb.lemma_.lower() in _COUNTS and not part(verb, "prt", "dative", "auxpass") and _figure(verb)


def _put_at_by(verb: Any) -> list[Any]:
    """`Deaths are put at five a day by a medical team`: the team; empty: nobody puts a figure at anything."""
    at = verb.lemma_.lower() == "put" and any(child.lower_ == "at" for child in part(verb, "prep"))
    return [noun for by in part(verb, "agent") for noun in part(by, "pobj")] if at and part(verb, "auxpass") else []


def _figure(verb: Any) -> bool:
    told = part(verb, "dobj")
    if verb.lemma_.lower() == "revise":  # revised to 11 dead
        told += [noun for to in part(verb, "prep") if to.lower_ in ("to", "from") for noun in part(to, "pobj")]
    return any(child.lower_ in _FIGURES or part(child, "nummod") or child.pos_ == "NUM" for child in told)


def _apart(verb: Any) -> bool:
    """Whether a clause is no part of a figure; `the number of those driven out`, `1,400 expelled`, `bringing the toll to 560` are."""
    if verb.dep_ == "conj":
        return bool(part(verb, "nsubj", "nsubjpass"))
    if verb.dep_ in ("acl", "relcl"):
        noun = verb.head
        return not (part(noun, "nummod") or noun.pos_ == "NUM" or (noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in _FIGURES))
    if verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN"):
        return bool(part(verb, "nsubj", "nsubjpass"))
    return verb.dep_ in ("ccomp", "advcl") and verb.pos_ != "ADJ"


def counted_by(token: Any, speakers: Speakers) -> str:
    """`put the toll at 20`, `the hospital gives 46 dead`, `blamed an air strike`: the subject says so."""
    place = token
    for _ in range(8):
        if place.pos_ == "VERB" and ((lemma := place.lemma_.lower()) in _COUNTS | _BLAMES or accuses(place)):
            if part(place, "prt", "dative"):
                return ""
            if makers := _put_at_by(place):
                return name_of(makers[0], speakers)
            figure, blames = _figure(place), lemma in _BLAMES or accuses(place)
            if (blames or figure) and (place.i != token.i or blames or figure):
                subject = subject_of(place)
                at = any(child.lower_ == "at" for child in part(place, "prep"))
                listing = lemma in ("list", "record", "document") and speakers.before == speakers.body
                own = blames or lemma == "count" or (at and lemma == "put") or listing
                if subject is not None and (subject.lower_ not in ("it", "they") or own):
                    return speaker_of(place, speakers)
        if place.head.i == place.i or _apart(place):
            return ""
        place = place.head
    return ""
