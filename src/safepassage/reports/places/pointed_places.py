"""What the network's pointing says of where a claim is: how likely each place of the text is meant, and names that no gazetteer has."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from safepassage.records.pointed import AT, Pointed
from safepassage.records.reading import PlaceRead
from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.parties.credits import ORGANISATIONS
from safepassage.reports.parties.named_bodies import GIVEN
from safepassage.reports.parties.naming_words import ARMED, OF_PERSONS
from safepassage.reports.parties.parties import OFFICES
from safepassage.reports.parties.persons_or_bodies import is_person
from safepassage.reports.places.persons_for_places import BODY, WOUNDING, rescued, told_of_somebody
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.place_types import AREAS, HELD, TITLES, TYPES_BEFORE, WAYS
from safepassage.reports.places.place_words import FELL, TOOK
from safepassage.reports.places.resolving import About, Mention, at_home
from safepassage.reports.places.signed_in import SIGNED
from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed, words_of

_SURE = 0.5  # the chance from which a name is a place though no list has it
_PLAIN, _PLAINER = math.log(0.5), 1.0  # the logarithm of the chance from which a place is meant, and how far above that of the first
_WORD = 0.2  # the chance of a word below which no name is pointed at plainly
_WITHIN = listed("of al - ' el")  # between the words of a name
_NO_PLACES = frozenset(DAYS) | frozenset(MONTHS) | ORGANISATIONS | {"nr"}  # camp No 9, as it is parsed
_SORTS = AREAS | TYPES_BEFORE | WAYS | CLASSES["buildings"] | listed("base house college palace hotel terminal river lake mountain square")
_RANKS = (
    TITLES | OFFICES | listed("lieutenant sergeant brigadier major pte private sgt operation hurricane storm cyclone vessel ship tanker")
)
_TROOPS = ARMED | listed("brigade battalion legion regiment corps resistance movement front militia army forces guard katibat liwa")
_LOST = listed("death killing murder body arrest abduction assassination family widow brother son daughter")  # of persons
_OF_PLACES = listed("burn shut close open reopen lie stand remain stay receive host have empty need lack wait fall lose run see suffer")
_THERE = listed("in at near inside outside around over across into on through towards toward beyond above behind opposite")
_BEFELL_PLACES = listed("see suffer witness experience burn")  # Adama saw clashes
_DONE_TO_PERSONS = listed(
    "bury mourn treat carry interrogate question beat stab console embrace bandage hospitalise hospitalize marry widow"
)
_REACHED = listed("reached left entered hit struck")  # persons, too
_NAMES = 2  # of a person who is told of by a given name and one more
_GOALS = ("to", "towards", "toward")  # the road to a town of no list begins anywhere
_BESIDE = 8  # names in a row, of which one may reach to the next
_CITIES = ("city", "district", "district group", "region")  # no site: a gate of no list is not around the crossing named before it


class Named(NamedTuple):
    """Letters [start, end) in which places are named, in the order of the text: those of each place, and all."""

    of_place: Mapping[str, Sequence[tuple[int, int]]]
    every: Sequence[tuple[int, int]]


def named_in(mentions: Iterable[Sequence[Mention]]) -> Named:
    """Where a text names places; a site with the city behind it (`Alwan hospital in Mekelle`) by the name of the city too."""
    found: dict[str, list[tuple[int, int]]] = {}
    for mention in sorted(itertools.chain.from_iterable(mentions), key=lambda mention: mention.start):
        found.setdefault(who(mention), []).append((mention.start, max(mention.end, mention.start + len(mention.text))))
    return Named(found, sorted(itertools.chain.from_iterable(found.values())))


def chance_of(mention: Mention, pointed: Pointed, named: Named) -> float:
    """The logarithm of the chance that one of a place's names is pointed at."""
    return pointed.chance_of(AT, named.of_place.get(who(mention), ((mention.start, mention.end),)))


def as_pointed(
    pointed: Pointed | None,
    ranked: Sequence[tuple[Mention, float]],
    named: Named,
    own: Mention | None = None,
    about: About | None = None,
    until: int = 0,
) -> Mention | None:
    """
    The place of a claim: the likeliest that is known, or a name that no gazetteer has and at which the network points; None: there is none.

    What has no point lies somewhere around the likeliest that has one; but not a road, which may be anywhere.

    Parameters
    ----------
    ranked : the known places, the likeliest first, each with the logarithm of the chance that it is pointed at. named : where places are
        named. own : what the claim itself names. about : what the text there is about. until : letter where the sentence ends; what is
        named only behind it tells no more than the country of a name without a point; 0: not asked.
    """
    if pointed is None:
        return ranked[0][0] if ranked else None
    best = _unlisted(pointed, named, alone=not ranked)
    if best is not None:  # the dateline is one of the places, and none of the names
        best = next((one for one, _ in ranked if _is_of(best, one)), best)
    best = best or _plainly_meant(pointed, ranked, own)
    if best is None or best.place is not None or best.kind in WAYS or best.preposition in _GOALS:
        return best
    known = (one for one, _ in ranked if one.place is not None and not _is_no_middle(one, about))
    near = next((one for one in known if one.place is not None and one.place.precision in _CITIES), None)
    middle = near.place if near is not None else None
    if near is None or middle is None or middle.lon is None:
        return best
    if near.start > until > 0:
        return replace(best, place=PlaceRead(best.text, at_home(middle.country, about)))
    return replace(best, place=PlaceRead(best.text, middle.country, middle.lon, middle.lat, f"somewhere around {middle.name}"))


def _is_of(name: Mention, known: Mention) -> bool:
    """Whether a name is a known place's, or a piece of it: `|PORT| SUDAN, May 5 - `."""
    return name.text.lower() in (known.text.lower(), who(known)) or known.start <= name.start < known.end


def _is_no_middle(mention: Mention, about: About | None) -> bool:
    """Whether a text names a town only because it was filed from there, or a truce signed there: the rest may be anywhere."""
    filed = about is not None and about.main is not None and about.main is about.dateline and who(mention) == who(about.main)
    return filed or mention.kind == SIGNED


def _plainly_meant(pointed: Pointed, ranked: Sequence[tuple[Mention, float]], own: Mention | None) -> Mention | None:
    """The likeliest place: the first, unless the network points at another so plainly that what speaks against it does not count."""
    if not ranked:
        return None
    first, chance = ranked[0]
    if first is own or pointed.best(AT)[2] < _WORD:
        return first
    other, most = max(ranked, key=lambda one: one[1])
    return other if most >= _PLAIN and most - chance > _PLAINER else first


def _unlisted(pointed: Pointed, named: Named, alone: bool) -> Mention | None:
    """A name that is pointed at, and is none of the known places; where nothing is known (`alone`), if any place is told."""
    if not len(pointed.starts):
        return None
    word, start, chance = pointed.best_word(AT) if alone else pointed.best(AT)
    if (
        word is None
        or chance < _SURE
        or word.pos_ != "PROPN"
        or word.tag_ == "NNPS"
        or word.lower_ in _NO_PLACES
        or not word.text[:1].isalnum()
    ):
        return None
    first, last = _name_around(word)
    behind = [one.lower_ for one in word.doc[last.i + 1 : last.i + 3]]
    if behind[:1] == ["-"] and behind[-1] in HELD:
        return None  # STC-held areas
    if _is_somebody([*word.doc[first.i : last.i + 1]]) or _told_as_somebody(word.doc.text, first.idx, last.idx + len(last.text)):
        return None
    begin, end = start - word.idx + first.idx, start - word.idx + last.idx + len(last.text)
    near = bisect_left(named.every, (begin, 0))
    if any(begin < other and one < end for one, other in named.every[max(0, near - _BESIDE) : near + _BESIDE]):
        return None
    return Mention(word.doc.text[first.idx : last.idx + len(last.text)], begin, end, None)


def _told_as_somebody(text: str, begin: int, end: int) -> bool:
    """Whether the words around a name at letters [begin, end) tell a person: `paramedics reached X Y`, `X Y, 71,`."""
    words = words_of(text)
    inside = [at for at, word in enumerate(words) if begin <= word.start < end]
    return bool(inside) and (told_of_somebody(words, inside[0], inside[-1] + 1) or rescued(words, inside[0]))


def _is_somebody(name: Sequence[Any]) -> bool:
    """Whether a name seems to be a person's, a band's or a weapon's, by its words and by what it does in its sentence or is done to it."""
    own = {word.lower_ for word in name}
    if _given_a_name(name):
        return True
    if own & _SORTS:
        return False
    before = [name[0].nbor(-1).lower_] if name[0].i else []
    if own & _TROOPS or any(word.rstrip(".") in _RANKS for word in (*before, name[0].lower_)):
        return True
    noun = next((word for word in name if word.head not in name or word.head.i == word.i), name[-1])
    if noun.dep_ in ("compound", "nmod"):
        return noun.head.lemma_.lower() in CLASSES["weapons"] | _LOST
    first = noun
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    role, above, lemma = first.dep_, first.head, first.head.lemma_.lower()
    if role == "pobj":
        plain = len(name) == 1 or above.lower_ in _THERE  # `spoke to Ivan Kolaric`; `in Bor Zamzoogi`
        told = above.lower_ == "to" and above.head.lower_ == "according"
        return bool(not plain or told or above.dep_ == "agent" or (above.lower_ == "of" and above.head.lemma_.lower() in _LOST))
    if role in ("dobj", "nsubjpass") and (lemma in OF_PERSONS | _DONE_TO_PERSONS or _wounded(name, above)):
        return True
    if role == "nsubj" and above.pos_ == "VERB":
        return not {lemma, above.lower_} & _OF_PLACES
    return role in ("dobj", "nsubjpass", "poss") and above.lower_ not in FELL | TOOK and is_person(noun)


def _wounded(name: Sequence[Any], verb: Any) -> bool:
    """`A bullet hit X`, `X was struck by shrapnel`, `hit X in the leg`: what wounds one who is told of, or where it did."""
    behind = [word.lower_ for word in name[-1].doc[name[-1].i + 1 : name[-1].i + 4]]
    if len(behind) == 3 and behind[0] == "in" and behind[2] in BODY:
        return True
    by = [noun for agent in (*part(verb, "agent"), *part(verb, "prep")) if agent.lower_ == "by" for noun in part(agent, "pobj")]
    return any(doer.lower_ in WOUNDING for doer in (*part(verb, "nsubj"), *by))


def _given_a_name(name: Sequence[Any]) -> bool:
    """`reached Olena Bridge`, `Nadia said`: a given name, alone or with one more, that no preposition tells a place."""
    noun = name[-1]
    led = name[0].lower_ in GIVEN and len(name) <= _NAMES and name[0].text.istitle() and not (name[0].i and name[0].nbor(-1).pos_ == "DET")
    if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in _BEFELL_PLACES:
        return False
    if noun.pos_ == "NOUN" and noun.text.islower():
        return False  # shelled |Karim mosque|, named after somebody
    befell = (FELL | TOOK) - _REACHED if noun.dep_ == "dobj" else FELL | TOOK - _REACHED
    return led and noun.dep_ in ("nsubj", "dobj", "ROOT") and noun.head.lower_ not in befell


def _name_around(word: Any) -> tuple[Any, Any]:
    """The first and the last word of the name that a word is part of."""
    first = last = word
    while first.i and _goes_on(word.doc, first.i - 1, -1):
        first = word.doc[first.i - 1]
    while last.i + 1 < len(word.doc) and _goes_on(word.doc, last.i + 1, 1):
        last = word.doc[last.i + 1]
    while first.i < last.i and first.lower_ in _WITHIN - {"al", "el"}:
        first = word.doc[first.i + 1]
    while last.i > first.i and last.lower_ in _WITHIN:
        last = word.doc[last.i - 1]
    return first, last


_COUNTED = ("dead", "deaths", "killed", "injured", "wounded", "missing", "people")


def _goes_on(doc: Any, place: int, step: int) -> bool:
    word = doc[place]
    if word.pos_ == "NUM" and place + 1 < len(doc) and doc[place + 1].lower_ in _COUNTED:
        return False  # Tyre 9 dead
    if word.pos_ in ("PROPN", "NUM") and word.lower_ not in _NO_PLACES and word.text[:1].isalnum():
        return bool(word.pos_ == "PROPN" or doc[place - step].pos_ == "PROPN")
    beyond = place + step
    return word.lower_ in _WITHIN and 0 <= beyond < len(doc) and bool(doc[beyond].pos_ == "PROPN")
