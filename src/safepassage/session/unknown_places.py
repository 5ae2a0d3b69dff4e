"""What follows where a person corrects a place to a name that is not known, is spelt otherwise, or that several places have: said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from safepassage.outside.reading_parts import load_atlas
from safepassage.records.case import Case
from safepassage.records.claim import Claim
from safepassage.records.gazetteer import ALL, named_things, plain
from safepassage.records.reading import PlaceRead, Proposal
from safepassage.session.accepting import PLACES

MOST_NEAR = 5  # names that are told
ALIKE = 0.7  # of two names, so that one is near the other
_FOLLOWS = "The claim has no coordinates: it stands on no map, and changes no danger and no way"


def place_words(case: Case, folder: Path, before: Proposal, after: Proposal, claims: Iterable[Claim]) -> tuple[str, ...]:
    """A word on a corrected place that has no coordinates, and how it is corrected anew; none where it has them, or was not corrected."""
    if not after.place or after.place == before.place:
        return ()
    first = next(iter(claims))
    back = f"safepassage review {folder} --take-back {after.id}"
    if meant := _meant_for(case, after):
        near = tuple(dict.fromkeys(_near(case, after)))[:MOST_NEAR]
        like = f" Near it is {', '.join(near)}." if near else ""
        return (f"LOOK: {after.place} is taken to be {meant}.{like} To correct it anew: {back}, then --correct {after.id}:place=NAME",)
    if first.place is not None or not first.subject.startswith("place:"):
        return ()
    if several := load_atlas().find(after.place):
        shown = "; ".join(f"{_named(one)} {one.lat:.3f}, {one.lon:.3f}" for one in several[:MOST_NEAR])
        look = f"LOOK: several places are called {after.place}, and none of them is taken: {shown}. {_FOLLOWS}"
        alone = [name for name, times in Counter(map(_named, several)).items() if times == 1]
        return (f'{look}. To name one: {back}, then --correct "{after.id}:place={alone[0]}"' if alone else look,)
    near = tuple(dict.fromkeys(_near(case, after)))[:MOST_NEAR]
    like = f"; near it is {', '.join(near)}" if near else ""
    return (
        f"LOOK: the place {after.place} is not known, neither to the case nor to the gazetteer{like}. {_FOLLOWS}. "
        f"To correct it anew: {back}, then --correct {after.id}:place=NAME",
    )


def _meant_for(case: Case, after: Proposal) -> str:
    """The place that is taken for a name of other letters, `Aleppo SY` for `Allepo`; empty: it is spelt so or longer, or of the case."""
    found, wanted = after.place_resolved, plain(after.place)
    if found is None or found.lon is None or not after.place.isascii() or not found.name.isascii() or found.key.startswith("case:"):
        return ""
    spelt = {plain(name) for names in named_things(case).values() for name in names}
    same = wanted in spelt or wanted == plain(_named(found)) or wanted.startswith(plain(found.name))
    return "" if same else _named(found)


def _named(place: PlaceRead) -> str:
    return f"{place.name} {place.country}".strip()


def _near(case: Case, proposal: Proposal) -> Iterator[str]:
    """Names of places of the case that are spelt alike, then well-known ones, then such as sound so in the country of the case."""
    wanted, spelt = plain(proposal.place), dict[str, str]()
    for subject, names in named_things(case).items():
        if subject != ALL and subject.partition(":")[0] in (*PLACES, "corridor"):
            spelt |= {plain(name): name for name in names if plain(name)}
    yield from (spelt[name] for name in get_close_matches(wanted, spelt, n=3, cutoff=ALIKE))
    atlas = load_atlas()
    yield from (place.name for place in atlas.find(atlas.like(proposal.place))[:1])
    yield from (place.name for place in atlas.similar(proposal.place, _country(case, proposal)))


def _country(case: Case, proposal: Proposal) -> str:
    """The country that the proposal's place was in, else that of a city that has the name of one of the case's things."""
    if proposal.place_resolved and proposal.place_resolved.country:
        return proposal.place_resolved.country
    known: Iterator[PlaceRead] = (place for zone in case.zones for place in load_atlas().find(zone.name)[:1])
    return next((place.country for place in known), "")
