"""
Which place an Arabic claim is about, chosen among all that its text offers, as in English (`place_choice`) but without a parse.

The weights of the features (`weights_of_arabic_place.py`) are fitted to labelled texts by `python -m tools.reading_choices arabic_place`.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from safepassage.records.pointed import AT, NEVER, Pointed
from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import ROADS
from safepassage.reports.arabic.places.what_was_hit import is_what_was_hit
from safepassage.reports.arabic.where.asides import is_aside, is_never
from safepassage.reports.arabic.where.items import heads_an_item, is_of_an_item
from safepassage.reports.arabic.where.logs import Log, log_of
from safepassage.reports.arabic.where.offering import finest, just_told, offering
from safepassage.reports.arabic.where.pointed_places import Find, Offered, as_pointed
from safepassage.reports.arabic.where.weights_of_place import ROWS
from safepassage.reports.places.resolving import IN_REACH, apart
from safepassage.reports.words.arabic_words import plain_word, plain_words
from safepassage.reports.words.words import listed

Step = Literal["own", "beside", "focus", "none"]  # how the rules found a place
_BACK = 6  # sentences back in which a place may be the one that is meant
_OFTEN, _OFTENEST = 0.2, 0.4
_MOST = 3
_FILED = re.compile(r"(?: [(][^()\n]{1,30}[)])? ?[–—-] ")  # behind the town of a dateline
_SITES = frozenset(plain_words("معبر جسر مطار ميناء"))
_FIRST = 3  # letters before it
COUNTS = 1.0  # of the logarithm of a chance, beside the score of the features
_NEXT = 3.0  # of the only town of the sentence before, where a toll goes on
_OWN, _MEANT = 1.0, 3.0  # more of a place that the claim names itself, and of one that its words mean: `the city`
_GRAINS = listed("city region country district site river around unknown")


class Asked(NamedTuple):
    """The claim: number of its sentence, its letters, its kind, and the words that are pointed at for its slots."""

    sentence: int
    start: int
    end: int
    kind: ReadKind
    pointed: Pointed | None = None


@dataclass(slots=True)
class Candidate:
    """A place that a claim may be about, with the names of the features that are there."""

    named: Named
    told: list[str]
    at: str = ""


class Spoken(NamedTuple):
    """
    A text's places, sentence by sentence, the number of the line of each, what the whole tells of a place, and the letters of its names.
    """

    text: str
    places: Sequence[Sequence[Named]]
    lines: Sequence[int]
    country: str
    main: Named | None
    whole: dict[str, tuple[str, ...]]
    most: tuple[Named, ...]
    spans: dict[str, list[tuple[int, int]]]
    every: Sequence[tuple[int, int]]
    find: Find
    anywhere: Find
    asides: frozenset[str] = frozenset()  # that are named only as what a claim is not about
    log: Log | None = None

    def line_before(self, sentence: int) -> int:
        """The number of the sentence before one in its line; -1: it is the first."""
        return sentence - 1 if sentence and self.lines[sentence] == self.lines[sentence - 1] else -1


def who(named: Named) -> str:
    """What makes two mentions the same place."""
    return (named.place.key or named.place.name if named.place is not None else named.written).lower()


def spoken_of(
    text: str,
    places: Sequence[Sequence[Named]],
    starts: Sequence[int],
    country: str,
    main: Named | None,
    dateline: int,
    find: Find = lambda _: None,
    anywhere: Find = lambda _: None,
) -> Spoken:
    """
    All that the choice looks at beyond the sentence.

    Parameters
    ----------
    dateline : letters of dateline and title. find, anywhere : the place of a name in the country of the text, and in any.
    """
    lines: list[int] = []
    for number, start in enumerate(starts):
        before = starts[number - 1] if number else 0
        lines.append((lines[-1] if lines else 0) + ("\n" in text[before:start]))
    named, where, seats = Counter[str](), Counter[str](), Counter[str]()
    first: dict[str, Named] = {}
    leading = next((here for here in places if any(_fine(one) for one in here)), ())
    leads = {who(one) for one in leading if _fine(one)}
    for here in places:
        for one in here:
            if one.type == "nothing" or one.joined or is_of_an_item(text, one):
                continue
            name = who(one)
            first.setdefault(name, one)
            named[name] += 1
            where[name] += not one.goal and not one.seat
            seats[name] += one.seat
    total = max(1, sum(where.values()))
    points = [(name, one.place) for name, one in first.items() if one.place is not None and one.place.lat is not None]
    around = {name: sum(where[other] for other, near in points if apart(place, near) < IN_REACH) for name, place in points}
    cities = [name for name in around if grain(first[name]) == "city"]
    greatest = max(cities, key=lambda name: around[name], default="")
    whole = {
        name: tuple(
            feature
            for feature, there in (
                ("head", one.start < dateline),
                ("lead", name in leads),
                ("often", where[name] > _OFTEN * total),
                ("oftenest", where[name] > _OFTENEST * total),
                ("most around", name == greatest),
                ("once", named[name] == 1),
                ("mostly seat", seats[name] * 2 > named[name]),
            )
            if there
        )
        for name, one in first.items()
    }
    most = tuple(first[name] for name in sorted(named, key=lambda name: -where[name])[:_MOST])
    spans: dict[str, list[tuple[int, int]]] = {}
    for one in itertools.chain.from_iterable(places):
        spans.setdefault(who(one), []).append((one.start, one.end))
    every = sorted(itertools.chain.from_iterable(spans.values()))
    there = {who(one) for here in places for one in here if not one.aside}
    return Spoken(
        text, places, lines, country, main, whole, most, spans, every, find, anywhere, frozenset(spans) - there, log_of(text, places)
    )


def _fine(named: Named) -> bool:
    return named.type != "nothing" and named.place is not None and named.place.precision != "country"


def grain(named: Named) -> str:
    """How exact a place is: `around` where its point is that of what is around it."""
    place = named.place
    if place is None:
        return "unknown"
    if place.precision.startswith("some"):
        return "around"
    return "city" if place.precision == "district group" else place.precision if place.precision in _GRAINS else "unknown"


def chosen_place(asked: Asked, rule: Named | None, step: Step, focus: Named | None, spoken: Spoken) -> Named | None:
    """The likeliest place of a claim; one that the claim names itself stays, unless it is only whence or whither. None: none is offered."""
    site = rule is not None and asked.kind is ReadKind.ACCESS and rule.type in _SITES  # one that no list has is no other one
    stays = step == "own" and rule is not None and not rule.goal and (rule.place is not None or site)
    if stays and (asked.pointed is None or _alone_in(asked, rule, spoken)):
        return rule
    found = candidates(asked, rule, step, focus, spoken)
    told = asked.pointed is not None
    fine = [one for one in found if told or one.named is rule or one.at == "in" or not _only_named_after(one)] or found
    own, more = (rule, _MEANT if rule is not None and rule.type == "again" else _OWN) if stays else (None, 0.0)
    if asked.kind is ReadKind.INCIDENT and step == "focus" and (town := _told_before(asked, spoken)) is not None:
        own, more = next((one.named for one in fine if who(one.named) == who(town)), None), _NEXT
    ranked = sorted(fine, key=lambda one: -_whole_score(one, asked.pointed, spoken) - more * (one.named is own))
    offered = [one.named for one in ranked]
    if asked.pointed is None:
        return next(iter(offered), None)
    middles = [one.named for one in ranked if not _only_filed(one, spoken)]
    names_some = any(asked.start <= one.start < asked.end and one.type != "nothing" for one in spoken.places[asked.sentence])
    own_letters = (0, 0) if names_some else (asked.start, asked.end)
    return as_pointed(asked.pointed, Offered(offered, middles, spoken.every, spoken.find, own_letters))


def _only_filed(one: Candidate, spoken: Spoken) -> bool:
    """`أكرا – انهارت مدرسة في كيتاكرو`: whether a text names a town only as where it was filed; what it names besides may be anywhere."""
    once = "once" in spoken.whole.get(who(one.named), ())
    return once and _is_dateline(one.named, spoken)


def _alone_in(asked: Asked, rule: Named | None, spoken: Spoken) -> bool:
    """`وقتل 3 |في إدلب|`: the only place that an incident names, with `in` or as what was hit: whatever is pointed at elsewhere."""
    inside = {who(one) for one in spoken.places[asked.sentence] if asked.start <= one.start < asked.end and one.type != "nothing"}
    if rule is None or asked.kind is not ReadKind.INCIDENT or inside != {who(rule)} or grain(rule) not in ("city", "district"):
        return False
    before = [plain_word(word) for word in spoken.text[asked.start : rule.start].split()]
    return before[-1:] in (["في"], ["وفي"], ["داخل"]) or is_what_was_hit(before)


def _whole_score(one: Candidate, pointed: Pointed | None, spoken: Spoken) -> float:
    """With the chance that one of its names is meant; where somebody mostly speaks from is not where what he tells of is."""
    if pointed is None:
        return _score(one)
    if "mostly seat" in one.told and one.at != "in":
        return _score(one) + COUNTS * NEVER
    return _score(one) + COUNTS * pointed.chance_of(AT, spoken.spans.get(who(one.named), ((one.named.start, one.named.end),)))


def _told_before(asked: Asked, spoken: Spoken) -> Named | None:
    """The only town of the sentence before, in the line of a toll that goes on with `and`; None: there is none."""
    if not asked.sentence or spoken.lines[asked.sentence] != spoken.lines[asked.sentence - 1]:
        return None
    opens = next(iter(spoken.text[asked.start : asked.end].split()), "")
    before = [one for one in spoken.places[asked.sentence - 1] if not _is_dateline(one, spoken)]
    return just_told(opens, spoken.places[asked.sentence], before, asked.kind)


def _is_dateline(one: Named, spoken: Spoken) -> bool:
    return one.start < _FIRST and _FILED.match(spoken.text, one.end) is not None


def _only_named_after(one: Candidate) -> bool:
    """The seat of who speaks, or a road: what comes next is not in the town that it leads to."""
    return "mostly seat" in one.told or one.named.type in ROADS


_WEIGHT = dict(ROWS)


def _score(one: Candidate) -> float:
    return sum(_WEIGHT.get(name, 0.0) for name in one.told)


def candidates(asked: Asked, rule: Named | None, step: Step, focus: Named | None, spoken: Spoken) -> list[Candidate]:
    """The places that a claim may be about, the rules' choice first."""
    found: dict[str, Candidate] = {}
    if rule is not None and not (step == "focus" and _is_aside_in(rule, asked.kind, spoken)):
        found[who(rule)] = Candidate(rule, [f"rule {step}"])
    own = offering(spoken.places[asked.sentence], asked.kind)  # of several the first tells it
    _seen(found, [one for one in own if asked.start <= one.start < asked.end], "in", spoken)
    _seen(found, [one for one in reversed(own) if one.start < asked.start], "before", spoken)
    _seen(found, [one for one in own if one.start >= asked.end], "after", spoken)
    here = spoken.lines[asked.sentence]
    for number in range(asked.sentence - 1, max(-1, asked.sentence - 1 - _BACK), -1):
        if spoken.lines[number] < here - 1:
            break
        same = spoken.lines[number] == here
        earlier = finest(offering(spoken.places[number], asked.kind))[::-1]
        earlier = earlier if same else [one for one in earlier if not heads_an_item(spoken.text, one.end)]
        added = _seen(found, earlier, "line" if same else "line before", spoken)
        if number == asked.sentence - 1:
            for one in added:
                one.told.append("sentence before")
    for told, held in (("main", spoken.main), ("focus", focus)):
        if held is not None and not _is_aside_in(held, asked.kind, spoken):
            found.setdefault(who(held), Candidate(held, [])).told.append(told)
    for named in spoken.most:
        if not _is_aside_in(named, asked.kind, spoken):
            found.setdefault(who(named), Candidate(named, []))
    for named in () if found else spoken.places[asked.sentence]:
        if named.type != "nothing" and not is_never(named, asked.kind):
            found.setdefault(who(named), Candidate(named, []))
    for name, candidate in found.items():
        candidate.told += _natural(candidate, spoken)
        if candidate.at != "in":
            candidate.told += spoken.whole.get(name, ())
    return list(found.values())


def _is_aside_in(named: Named, kind: ReadKind, spoken: Spoken) -> bool:
    """Whether the text names a place only as what a claim of a kind is not about."""
    return is_aside(named, kind) and who(named) in spoken.asides


def _seen(found: dict[str, Candidate], places: Iterable[Named], at: str, spoken: Spoken) -> list[Candidate]:
    """Adds what is told of places that are seen for the first time; `places`: the nearest first, but in the claim the first first."""
    added: list[Candidate] = []
    for number, named in enumerate(places):
        one = found.setdefault(who(named), Candidate(named, []))
        if one.at:
            continue
        one.at = at
        added.append(one)
        one.told.append(at)
        if not number:
            one.told.append(f"{at}, nearest")
        if named.goal:
            one.told.append(f"{at}, goal")
        if named.seat:
            one.told.append(f"{at}, seat")
        if spoken.text[named.end : named.end + 2].strip()[:1] in (":", "："):
            one.told.append("heads its line")
    return added


def _natural(one: Candidate, spoken: Spoken) -> Iterable[str]:
    yield f"is {grain(one.named)}"
    place = one.named.place
    if place is not None and spoken.country and place.country not in ("", spoken.country):
        yield "abroad"


_PLACED = ("nearest", "goal", "seat")
FEATURES = (
    *(f"rule {step}" for step in ("own", "beside", "focus")),
    *(name for at in ("in", "before", "after", "line", "line before") for name in (at, *(f"{at}, {how}" for how in _PLACED))),
    *("sentence before", "heads its line", "main", "focus"),
    *("head", "lead", "often", "oftenest", "most around", "once", "mostly seat", "abroad"),
    *(f"is {kind}" for kind in ("city", "region", "country", "district", "site", "river", "around", "unknown")),
)
