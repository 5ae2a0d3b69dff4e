"""Where an English claim is: the likeliest place, that of a part of a toll, that of the whole of which only a part was elsewhere."""

from __future__ import annotations

from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.clauses.blaming import sides_named
from safepassage.reports.english_told import Sentence, State, Told
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.places import place_choice
from safepassage.reports.places.camp_of_it import camp_of_it
from safepassage.reports.places.carried import Carried, Placed, as_carried, back_at_the_site, is_sent_back_to
from safepassage.reports.places.claim_places import Step, by_rules
from safepassage.reports.places.goals_of_retreats import goals_in
from safepassage.reports.places.named_ways import its_own_note, its_own_way
from safepassage.reports.places.resolving import Mention
from safepassage.reports.places.scenes import Asked
from safepassage.reports.places.talked_in import not_there, seats_of_talks
from safepassage.reports.tolls.part_places import without_part_places
from safepassage.reports.tolls.tolls_alike import COUNTED, Share
from safepassage.reports.tolls.tolls_apart import Part
from safepassage.reports.words.clauses import subject_of

_OF_MANY = (*COUNTED, ReadKind.DISPLACEMENT)
_SENT_BACK = (ReadKind.ACCESS, ReadKind.RESPONSE)


def where_it_was(part: Part, told: Told, sentence: Sentence, state: State, start: int, end: int) -> Mention | None:
    """The likeliest place, or that which a part of a toll names for itself; no side of a war is one."""
    place = _likeliest_place(told, sentence, state, start, end)
    if place is not None:
        state.placed.append(Placed(start, end, sentence.number, told.kind, place))
    if place is not None and place.start in sides_named(sentence.doc, sentence.start):
        place = None
    if place is not None and not part.cut and told.kind in _OF_MANY and start <= place.start < end:
        place = _of_the_whole(place, sentence, told.kind, state, start, end)
    if told.kind is ReadKind.ACCESS:
        place = its_own_way(place, sentence.doc, sentence.start, start, sentence.places)
    elif told.kind is ReadKind.INCIDENT:
        place = its_own_note(place, sentence.doc, sentence.start, sentence.places)
    own = place is not None and start <= place.start < end and not part.respective
    return part.where if (part.where is not None or part.share is Share.WHOLE) and not own else place


def _of_the_whole(place: Mention, sentence: Sentence, kind: ReadKind, state: State, start: int, end: int) -> Mention | None:
    """Where all were harmed who are counted, if a place is only that of a part of them."""
    places = without_part_places(*sentence.told, sentence.places, kind is ReadKind.DISPLACEMENT)
    if len(places) == len(sentence.places) or any(one.start == place.start for one in places):
        return place
    whole = by_rules(sentence.words, places, start, end, kind, state.trail, state.about, sentence.seats)[0]
    return None if whole is None or whole.place == place.place else whole


def _likeliest_place(told: Told, sentence: Sentence, state: State, start: int, end: int) -> Mention | None:
    """What the rules chose is what the text goes on from."""
    goals = goals_in(told.kind, state.text, start, end, sentence.places)
    talked = seats_of_talks(told.kind, state.text, sentence.start, sentence.end, sentence.places)
    places = [one for one in sentence.places if one not in goals and one not in talked]
    if told.kind in _SENT_BACK:
        places = [one for one in places if not is_sent_back_to(one, state.text, start)]
    kind = ReadKind.CONTROL if goals else told.kind  # a retreat, whatever its words were taken for
    rule, step = by_rules(sentence.words, places, start, end, kind, state.trail, state.about, sentence.seats)
    state.chosen = rule or state.chosen
    token = told.found.trigger.token
    above = (token.i, *(other.i for other in token.ancestors))
    if goals:
        return rule if rule is None or rule.text not in {one.text for one in goals} else None
    if talked:
        state.chosen = None
        return not_there(rule, talked)
    asked = Asked(sentence.number, sentence.words, start, end, told.kind, above, told.found.pointed, _by_force(token))
    letters, piece = (start, end), (sentence.start, sentence.end)
    if (town := camp_of_it(state.text, piece, sentence.places, state.scene.mentions[: sentence.number])) is not None:
        state.back = town  # so is `the city` that is told of next
        return town
    best = place_choice.chosen_place(asked, rule, step, state.trail, state.about, state.scene)
    about = state.about
    carried = Carried(
        state.text, sentence.number, piece, letters, told.kind, places, rule, step, state.placed, state.log, about.main, about.dateline
    )
    state.back = back_at_the_site(carried) or state.back
    if best is not None and best in sentence.places and best not in places:  # sent back there
        return _instead(rule, step, carried)
    return as_carried(best, carried)


def _instead(rule: Mention | None, step: Step, carried: Carried) -> Mention | None:
    """What the words say of where a convoy was turned back, or where the sentence before was; None: neither tells."""
    if rule is not None and step in ("own", "meant", "before", "after") and rule.preposition != "from":
        return rule
    last = carried.before[-1] if carried.before else None
    return last.place if last is not None and carried.sentence - last.sentence == 1 and not last.place.country_only else None


def _by_force(token: Any) -> bool:
    """Whether a verb tells what armed men did: `|militants fired| on the corridor`; not what befell anybody."""
    doer = subject_of(token)
    return doer is not None and doer.dep_ == "nsubj" and doer.lemma_.lower() in lex.FORCES
