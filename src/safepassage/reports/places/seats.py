"""Places that only tell who speaks or acts: `the ministry in Moscow denied`, `Kyiv has offered`; what is told is not there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import listed

_SPEAKS = listed(
    "say tell deny claim promise announce warn accuse report offer reject agree demand hope want order propose blame confirm state insist "
    "urge call meet discuss decide refuse threaten vow pledge ask estimate put believe "
    "condemn criticise criticize denounce welcome support back reaffirm add write publish expect"
)


def seats_in(doc: Any, start: int, places: Sequence[Mention], country: str) -> frozenset[int]:
    """Where places stand that only tell who speaks or acts: `the ministry in Moscow denied`, `Kyiv has offered`."""
    found: set[int] = set()
    if not places:
        return frozenset()
    by_start = {mention.start - start: mention for mention in places}
    for token in doc:
        mention = by_start.get(token.idx)
        if mention is not None and _is_seat(token, mention, country, doc.text[mention.end - start : mention.end - start + 1] == ","):
            found.add(mention.start)
    return frozenset(found)


def _is_seat(token: Any, mention: Mention, country: str, comma: bool) -> bool:
    abroad = mention.place is not None and mention.place.country not in ("", country)
    actor = mention.text.lower() in CAPITALS or mention.country_only
    place, inner = token, False
    for _ in range(6):
        if place.dep_ in ("nsubj", "nsubjpass"):
            asked = actor and place.head.dep_ in ("ccomp", "xcomp") and place.head.head.lemma_.lower() in _SPEAKS  # urged Kabul to open
            return asked or (place.head.lemma_.lower() in _SPEAKS and (inner or actor))
        if place.dep_ == "agent":
            return actor or not inner or place.head.lemma_.lower() in _SPEAKS  # not: hit by fire near X
        if place.dep_ in ("dobj", "dative") and place is token and place.head.lemma_.lower() in ("tell", "inform", "telephone", "assure"):
            return True  # the commander told Sarajevo by telephone
        if place.dep_ in ("poss", "dobj") and actor and (place.dep_ == "poss" or place.head.lemma_.lower() in _SPEAKS):
            return True
        if place.dep_ == "prep" and place.lower_ in ("in", "from") and place.head.lemma_.lower() in ("say", "tell") and (actor or abroad):
            return True  # the alliance said in Brussels
        if place.dep_ == "prep" and place.i == 0 and place.lower_ == "in" and place.head.lemma_.lower() in _SPEAKS and comma:
            return True  # In New York, the secretary-general called on all sides
        if place.dep_ not in ("pobj", "prep", "compound", "nmod", "amod", "conj", "appos", "poss") or place.head.pos_ in ("VERB", "AUX"):
            return False
        inner = inner or place.dep_ == "prep"
        place = place.head
    return False
