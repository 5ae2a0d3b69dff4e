"""
Which place a claim is about, chosen among all that its text offers: in the claim, around it, before it, and what the text is mostly about.

The rules' choice (`claim_places`) is one of the candidates, and by which rule it was chosen a feature; the weights of the features
(`weights_of_place.py`) are fitted to labelled texts by `python -m tools.reading_choices place`. Every feature is there or not; beside them
counts how likely the network points at each place (decision 0042).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from safepassage.records.pointed import NEVER, Pointed
from safepassage.records.reading import ReadKind
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.another_way import of_another_way
from safepassage.reports.places.claim_places import Step, Trail
from safepassage.reports.places.place_roles import HOW, NOWHERE, WAYS_TO_SAY, Stand, stands_in
from safepassage.reports.places.place_texts import Told, grain, told_of, who
from safepassage.reports.places.place_types import AREAS
from safepassage.reports.places.pointed_places import Named, as_pointed, chance_of, named_in
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.settling import settled
from safepassage.reports.places.told_elsewhere import Elsewhere, as_told, as_told_under
from safepassage.reports.places.weights_of_place import ROWS
from safepassage.reports.words.words import Word, listed


class _Weights(dict[str, float]):
    """What is no feature (a precision of a user's own list) counts nothing."""

    def __missing__(self, name: str) -> float:
        return 0.0


_weight_of = _Weights(ROWS).__getitem__
_COUNTS = _weight_of("pointed at")
_NAMED = 2.0  # more for what a claim names itself: no text of one sentence is learnt from, in which the network is sure of the first name
SAID = "said by its name"
_BACK = 6  # sentences back in which a place may be the one that is meant
_CLOSE = 25  # letters behind a claim
_OPENS = 20  # letters from the beginning of a sentence
_BROUGHT = (ReadKind.ACCESS, ReadKind.RESPONSE, ReadKind.POSTURE)  # something comes from there; of a flight it is where it began
_MOVING = ("from", "to", "along", "other")
_MEANT = {  # what `the X` may mean: a grain of places, or a place with that word
    **dict.fromkeys(("city", "town", "village", "capital", "enclave", "pocket"), "city"),
    **dict.fromkeys(("province", "region", "governorate", "state", "oblast", "valley"), "region"),
    **dict.fromkeys(("district", "neighbourhood", "neighborhood", "quarter", "suburb"), "district"),
    **{name: name for name in listed("hospital camp airport port bridge base road school dam crossing border checkpoint plant")},
}
_SAID_BACK = listed("there here city town village")  # in a claim they mean the place that the rules find for them
_BULLETS = "-*•|"
_POINTING = listed("the this that its their whose besieged")


class Asked(NamedTuple):
    """
    The claim: number and words of its sentence, its letters, its kind, the words that its trigger hangs from (itself the first), where the
    network points, and whether a force is told to have done it.
    """

    sentence: int
    words: Sequence[Word]
    start: int
    end: int
    kind: ReadKind
    above: Sequence[int]
    pointed: Pointed | None = None
    by_force: bool = False


@dataclass(slots=True)
class Candidate:
    """
    A place that a claim may be about, with the names of the features that are there.

    `at`: where it was seen first. `chance`: the logarithm of the chance that the network points at it, 0 without one.
    """

    mention: Mention
    told: list[str]
    at: str = ""
    chance: float = 0.0


@dataclass(slots=True)
class Scene:
    """
    The places of a text, sentence by sentence, and what is known of each by the whole text.

    `lines`: the line of each sentence. `told`: for each sentence what its stretch of the text tells. `firsts`: the first place of a line,
    with its sentence. `items`: the lines that are items of a list. `opening`: where places stand that open a sentence
    (`In Kirkuk, ...`). `named`: where each place is. `elsewhere`: what the text tells against a place. `last`: the line, sentence and place
    of the last claim, by the rules.
    """

    mentions: Sequence[Sequence[Mention]]
    lines: Sequence[int]
    stands: Mapping[int, Stand]
    seats: frozenset[int]
    told: Sequence[Told]
    firsts: Mapping[int, tuple[int, str]]
    items: frozenset[int]
    opening: frozenset[int]
    named: Named
    elsewhere: Elsewhere
    last: tuple[int, int, str] = (-1, -1, "")


def scene_of(
    text: str,
    sentences: Sequence[tuple[int, int]],
    docs: Sequence[Any],
    mentions: Sequence[Sequence[Mention]],
    abouts: Sequence[About],
    seats: Sequence[frozenset[int]],
    elsewhere: Elsewhere | None = None,
) -> Scene:
    """All that the choice of a place looks at beyond the sentence; the sentences in their order, each with its parse."""
    stands: dict[int, Stand] = {}
    for (start, _), doc, places in zip(sentences, docs, mentions, strict=True):
        if places:
            stands |= stands_in(doc, start, places)
    ends = [0, *(end for _, end in sentences)]
    lines = list(itertools.accumulate(int("\n" in text[end:start]) for end, (start, _) in zip(ends, sentences, strict=False)))
    every = frozenset().union(*seats)
    firsts: dict[int, tuple[int, str]] = {}
    for number, places in enumerate(mentions):
        for mention in places:
            if lines[number] not in firsts and _tells_where(mention, stands, every):
                firsts[lines[number]] = (number, who(mention))
    opening = frozenset(
        mention.start
        for (start, _), places in zip(sentences, mentions, strict=True)
        for mention in places[:1]
        if mention.start - start < _OPENS and HOW.get(mention.preposition) in ("at", "near")
    )
    items = frozenset(
        line
        for line, (start, _) in zip(lines, sentences, strict=True)
        if text[start] in _BULLETS or text[max(0, start - 3) : start].strip(" \t")[-1:] in _BULLETS
    )
    told = told_of(text, mentions, abouts, stands, every)
    elsewhere = elsewhere or Elsewhere()
    return Scene(mentions, lines, stands, every, told, firsts, items, opening, named_in(mentions), elsewhere)


def _tells_where(mention: Mention, stands: Mapping[int, Stand], seats: frozenset[int]) -> bool:
    return mention.start not in seats and not mention.country_only and not mention.part and not stands.get(mention.start, NOWHERE).speech


def chosen_place(asked: Asked, rule: Mention | None, step: Step, trail: Trail, about: About, scene: Scene) -> Mention | None:
    """
    The likeliest place of a claim; None: the text offers none.

    Without the network's pointing a place that the claim names itself stays, unless somebody only passes there; with it all are weighed.
    That of a line that begins with one stays in any case, and a part of a town. `rule`, `step`: what the rules chose, and by which of them.
    """
    best, stays = rule, _stays(asked, rule, step, scene)
    part = stays and rule is not None and rule.part
    ranked = sorted(candidates(asked, rule, step, trail, about, scene), key=_score, reverse=True) if step != "head" else []
    places = [one.mention for one in ranked]
    letters = asked.start, asked.end
    if trail.held is None and step != "head" and not part and (asked.pointed is not None or not stays):
        best = as_pointed(asked.pointed, [(one.mention, one.chance) for one in ranked], scene.named, rule if stays else None, about)
        named = best is None or asked.start <= best.start < asked.end or any(best.start == one.start for one in places)
        best = best if named or not (stays and step == "own") else places[0]  # not a name of no list that the claim does not name
        best = settled(best, places, asked.kind, asked.words, letters, scene.mentions, scene.stands, asked.by_force)
    number, filed = asked.sentence, about.dateline
    if step == "head":
        best = as_told_under(best, asked.kind, number, letters, scene.mentions[number], filed, scene.elsewhere)
    else:
        best = as_told(best, places, asked.kind, number, letters, scene.mentions, filed, scene.named, scene.elsewhere)
    if asked.kind is ReadKind.ACCESS:
        best = of_another_way(best, asked.words, asked.start, asked.end, scene.mentions[asked.sentence], about)
    if rule is not None:
        scene.last = (scene.lines[asked.sentence], asked.sentence, who(rule))
    return best


def _stays(asked: Asked, rule: Mention | None, step: Step, scene: Scene) -> bool:
    """Whether the rules' choice is what the words themselves say, so that the fit is not asked."""
    if rule is None or step == "head":
        return step == "head"
    if step == "own":
        return bool(rule.kind) or HOW.get(rule.preposition, "other") not in _MOVING
    if step == "meant":
        return any(asked.start <= word.start < asked.end and word.low in _SAID_BACK for word in asked.words)
    return step == "before" and rule.start in scene.opening


def _score(one: Candidate) -> float:
    return sum(map(_weight_of, one.told)) + _COUNTS * one.chance + _NAMED * (SAID in one.told)


def candidates(asked: Asked, rule: Mention | None, step: Step, trail: Trail, about: About, scene: Scene) -> list[Candidate]:
    """The places that a claim may be about, the rules' choice first."""
    found: dict[str, Candidate] = {}
    if rule is not None:
        found[who(rule)] = Candidate(rule, [f"rule {step}"])
    own = scene.mentions[asked.sentence]
    _inside(found, [m for m in own if asked.start <= m.start < asked.end], asked, scene)
    _beside(found, [m for m in reversed(own) if m.end <= asked.start], asked, scene, "before")
    _beside(found, [m for m in own if m.start >= asked.end], asked, scene, "after")
    _earlier(found, asked, scene)
    told = scene.told[asked.sentence]
    if about.dateline is not None and about.main is about.dateline:
        _of(found, about.dateline).told.append("main, dateline")
    for name, mention in (("main", about.main), ("dateline", about.dateline), ("region", about.region), ("head", trail.head)):
        if mention is not None:
            _of(found, mention).told.append(name)
    if trail.section is not None:
        _of(found, trail.section).told.append("section")
    for mention in told.most:
        _of(found, mention)
    _recalled(found, asked, scene)
    _by_nature(found, asked, told)
    _by_pointing(found, asked, scene)
    if rule is not None and _stays(asked, rule, step, scene):
        found[who(rule)].told.append(SAID if step == "own" else "said otherwise")
    return list(found.values())


def _of(found: dict[str, Candidate], mention: Mention) -> Candidate:
    return found.setdefault(who(mention), Candidate(mention, []))


def _new(found: dict[str, Candidate], mention: Mention, at: str, rule: Mention | None = None) -> list[str] | None:
    """The features of a place that is seen for the first time; None: it was seen nearer to the claim."""
    one = _of(found, mention)
    if one.at:
        return None
    one.at = at
    return one.told


def _inside(found: dict[str, Candidate], inside: Sequence[Mention], asked: Asked, scene: Scene) -> None:
    fine = [m for m in inside if m.start not in scene.seats and not m.relative and not m.country_only]
    alone = len({who(m) for m in fine}) == 1
    for mention in inside:
        if any(m.start < mention.start and mention.end <= m.end for m in inside):
            continue  # Alwan hospital in Mekelle
        if (told := _new(found, mention, "in")) is None:
            continue
        stand = scene.stands.get(mention.start, NOWHERE)
        told += ("in", f"in {HOW.get(mention.preposition, 'other')}", f"in, {stand.role}")
        told += _flagged("in", mention, stand, scene)
        if mention.kind in AREAS:
            told.append("in typed")
        if mention.preposition in WAYS_TO_SAY["from"] and asked.kind in _BROUGHT:
            told.append("in, brought from")
        if fine and mention is fine[0]:
            told += ("in first", "in only") if alone else ("in first",)


def _flagged(where: str, mention: Mention, stand: Stand, scene: Scene) -> Iterable[str]:
    if stand.speech:
        yield f"{where} speech"
    if mention.start in scene.seats:
        yield f"{where} seat"
    if mention.relative:
        yield f"{where} relative"


def _beside(found: dict[str, Candidate], places: Iterable[Mention], asked: Asked, scene: Scene, where: str) -> None:
    """What stands before or after the claim in its sentence, the nearest first."""
    for number, mention in enumerate(places):
        if (told := _new(found, mention, where)) is None:
            continue
        stand = scene.stands.get(mention.start, NOWHERE)
        told.append(where)
        if mention.start in scene.opening:
            told.append("opens this sentence")
        told += _flagged(where, mention, stand, scene)
        if where == "before":
            told += (f"before {HOW.get(mention.preposition, 'other')}", f"before, {stand.role}")
            if not number:
                told.append("before nearest")
                if any(mention.end <= word.start <= asked.start and word.low == "where" for word in asked.words):
                    told.append("where")
        elif mention.start - asked.end < _CLOSE:
            told.append("after close")
        if stand.verb >= 0 and stand.verb in asked.above:
            told.append(f"{where} trigger" if stand.verb == asked.above[0] else f"{where} above")


def _earlier(found: dict[str, Candidate], asked: Asked, scene: Scene) -> None:
    """What the sentences before it name, in its line and the line before."""
    here, nearest = scene.lines[asked.sentence], True
    for number in range(asked.sentence - 1, max(-1, asked.sentence - 1 - _BACK), -1):
        line = scene.lines[number]
        if line < here - 1:
            return
        for mention in reversed(scene.mentions[number]):
            if mention.part:
                continue
            stand = scene.stands.get(mention.start, NOWHERE)
            told = _new(found, mention, "earlier")
            if told is None:
                continue
            speech = stand.speech or mention.start in scene.seats
            if line == here:
                told += ("line", f"line {HOW.get(mention.preposition, 'other')}", f"line, {stand.role}")
            else:
                told += ("item before",) if here in scene.items else ("line before", f"line before {HOW.get(mention.preposition, 'other')}")
            if number == asked.sentence - 1:
                told.append("sentence before")
            if line == here and mention.start in scene.opening:
                told.append("opens its sentence")
            if speech:
                told.append("earlier speech")
            if mention.relative:
                told.append("earlier relative")
            if nearest and not speech and not mention.country_only and not mention.relative:
                told.append("earlier nearest")
                nearest = False


def _recalled(found: dict[str, Candidate], asked: Asked, scene: Scene) -> None:
    """The place of the last claim, and the first place of the line."""
    here = scene.lines[asked.sentence]
    line, sentence, name = scene.last
    if name in found:
        found[name].told.append("last claim, its sentence" if sentence == asked.sentence else "last claim" if line == here else "last line")
    number, first = scene.firsts.get(here, (asked.sentence, ""))
    if number < asked.sentence and first in found:
        found[first].told.append("first of line")


def _by_nature(found: dict[str, Candidate], asked: Asked, told: Told) -> None:
    """What kind of place each is, what the whole text tells of it, whether the words of the claim may mean it."""
    pointed, country = _pointed(asked), told.country
    for name, one in found.items():
        kind = grain(one.mention)
        one.told.append(f"is {kind}")
        place = one.mention.place
        if place is not None and country and place.country not in ("", country):
            one.told.append("abroad")
        if one.mention.text.lower() in CAPITALS:
            one.told.append("capital")
        if one.at != "in":
            one.told += told.names.get(name, ())
            if "dateline" in one.told and name not in told.led:
                one.told.append("dateline, told of elsewhere" if told.leads else "dateline, told of nowhere else")
        if pointed:
            one.told += _meant(one, kind, pointed)


def _by_pointing(found: Mapping[str, Candidate], asked: Asked, scene: Scene) -> None:
    """How likely the network points at each; what is brought from a place is not there, whatever it points at."""
    if asked.pointed is None:
        return
    for one in found.values():
        one.chance = NEVER if "in, brought from" in one.told else chance_of(one.mention, asked.pointed, scene.named)
        if one.chance <= NEVER:
            one.told.append("never pointed at")


def _pointed(asked: Asked) -> set[str]:
    """The place words of the claim that point back: `the city`, `its airport`, `there`."""
    found: set[str] = set()
    before = ""
    for word in asked.words:
        if asked.start <= word.start < asked.end and (word.low == "there" or (before in _POINTING and word.low in _MEANT)):
            found.add(word.low)
        before = word.low
    return found


def _meant(one: Candidate, kind: str, pointed: set[str]) -> Iterable[str]:
    words = one.mention.text.lower().split()
    if any(_MEANT.get(word) == kind for word in pointed):
        yield "meant by its kind"
    named = any(one.mention.kind == word or word in words for word in pointed if word != "there")
    if named:
        yield "meant by its name"
    elif one.at != "in" and kind in ("site", "around"):
        yield "small, another is meant"
    if "there" in pointed and one.at in ("earlier", "before"):
        yield f"there, {one.at}"


_PLACED = ("at", "near", "from", "to", "of", "along", "bare", "other")
_ROLES = ("acts", "by one who acts", "object", "by an object", "where", "other")
FEATURES = (
    *(f"rule {step}" for step in ("own", "meant", "relative", "country", "before", "after", "head", "topic", "section", "main")),
    *("in", *(f"in {how}" for how in _PLACED), *(f"in, {role}" for role in _ROLES), "in speech", "in seat", "in relative"),
    *("in first", "in only", "in typed", "in, brought from"),
    *("before", *(f"before {how}" for how in _PLACED), *(f"before, {role}" for role in _ROLES)),
    *("before speech", "before seat", "before relative", "before nearest", "before trigger", "before above"),
    *("after", "after speech", "after seat", "after relative", "after close", "after trigger", "after above"),
    *("line", *(f"line {how}" for how in _PLACED), *(f"line, {role}" for role in _ROLES)),
    *("item before", "line before", *(f"line before {how}" for how in _PLACED)),
    *("sentence before", "opens its sentence", "opens this sentence"),
    *("earlier speech", "earlier relative", "earlier nearest", "first of line"),
    *("last claim, its sentence", "last claim", "last line"),
    *("main", "dateline", "region", "head", "section", "main, dateline", "dateline, told of elsewhere", "dateline, told of nowhere else"),
    *(f"is {kind}" for kind in ("city", "region", "country", "district", "site", "river", "way", "around", "unknown")),
    *("abroad", "capital", "meant by its kind", "meant by its name", "small, another is meant", "there, earlier", "there, before", "where"),
    *("title", "lead", "lead speech", "lead where", "lead goal", "often", "oftenest", "many around", "most around", "once", "never where"),
    *("mostly acts", SAID, "said otherwise", "never pointed at", "pointed at"),
)
