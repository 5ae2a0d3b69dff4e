"""The places that a claim may be about, in it, around it, before it, and of the whole text; each with the features that are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from safepassage.records.pointed import NEVER
from safepassage.records.reading import ReadKind
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.claim_places import Step
from safepassage.reports.places.features_of_place import SAID
from safepassage.reports.places.place_roles import HOW, NOWHERE, WAYS_TO_SAY, Stand
from safepassage.reports.places.place_texts import Told, grain, who
from safepassage.reports.places.place_types import AREAS
from safepassage.reports.places.pointed_places import chance_of
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.scenes import Asked, Scene
from safepassage.reports.places.trail import Trail
from safepassage.reports.words.words import listed

_BACK = 6  # sentences back in which a place may be the one that is meant
_CLOSE = 25  # letters behind a claim
_BROUGHT = (ReadKind.ACCESS, ReadKind.RESPONSE, ReadKind.POSTURE)  # something comes from there; of a flight it is where it began
_MOVING = ("from", "to", "along", "other")
_MEANT = {  # what `the X` may mean: a grain of places, or a place with that word
    **dict.fromkeys(("city", "town", "village", "capital", "enclave", "pocket"), "city"),
    **dict.fromkeys(("province", "region", "governorate", "state", "oblast", "valley"), "region"),
    **dict.fromkeys(("district", "neighbourhood", "neighborhood", "quarter", "suburb"), "district"),
    **{name: name for name in listed("hospital camp airport port bridge base road school dam crossing border checkpoint plant")},
}
_SAID_BACK = listed("there here city town village")  # in a claim they mean the place that the rules find for them
_POINTING = listed("the this that its their whose besieged")


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
    if rule is not None and is_said(asked, rule, step, scene):
        found[who(rule)].told.append(SAID if step == "own" else "said otherwise")
    return list(found.values())


def is_said(asked: Asked, rule: Mention | None, step: Step, scene: Scene) -> bool:
    """Whether the rules' choice is what the words themselves say, so that the fit is not asked."""
    if rule is None or step == "head":
        return step == "head"
    if step == "own":
        return bool(rule.kind) or HOW.get(rule.preposition, "other") not in _MOVING
    if step == "meant":
        return any(asked.start <= word.start < asked.end and word.low in _SAID_BACK for word in asked.words)
    return step == "before" and rule.start in scene.opening


def _of(found: dict[str, Candidate], mention: Mention) -> Candidate:
    return found.setdefault(who(mention), Candidate(mention, []))


def _new(found: dict[str, Candidate], mention: Mention, at: str) -> list[str] | None:
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
