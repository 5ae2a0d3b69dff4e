"""The place that is meant without its name: `the city`, `this region`, `the plant`, `there`, `here`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.place_types import AREAS, SITES, WAYS
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.trail import Trail
from safepassage.reports.words.words import Word, listed

_SITE_WORDS = frozenset(word for word in WAYS | SITES if word not in ("line", "front")) | {"site"}
_MEANT = AREAS | _SITE_WORDS | {"capital", "plant", "steelworks", "pocket"}  # what `the X` may mean
_SAME_KIND = {"plant": listed("plant steelworks factory works"), "road": WAYS, "route": WAYS, "corridor": WAYS, "track": WAYS}


def meant_by(words: Sequence[Word], start: int, end: int, trail: Trail, about: About, own: Sequence[Mention]) -> Mention | None:
    """`the city`, `this region`, `the plant`, `there`, `here` between two offsets: the place named before that is meant."""
    for at, word in enumerate(words):
        if not start <= word.start < end:
            continue
        if word.low == "here":
            return about.dateline or about.main
        there = word.low == "there" and not _exists(words, at)
        if not there and (word.low not in _MEANT or not _pointed(words, at)):
            continue
        before = [mention for mention in own if mention.end <= word.start]
        if there:
            recent = (*trail.before[-6:], *before)
            return _last_of(recent, lambda m: not m.country_only and not m.relative) or trail.topic
        if (meant := _of_kind(word.low, trail, about, before)) is not None:
            return meant
    return None


def _exists(words: Sequence[Word], at: int) -> bool:
    """`there is`, `there were`."""
    following = words[at + 1].low if at + 1 < len(words) else ""
    return following in ("is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "may", "must", "should", "'")


def _pointed(words: Sequence[Word], at: int) -> bool:
    """`the city`, `that besieged town`: an article or `this` before it, no name or `of` after it."""
    near = [word.low for word in words[max(0, at - 2) : at]]
    if (
        not near
        or not {"the", "this", "that", "its"} & set(near)
        or any(w.text[0].isupper() and w.low not in ("the", "this") for w in words[max(0, at - 1) : at])
    ):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    return following is None or (following.low not in ("of", "council", "hall", "authorities") and not following.text[0].isupper())


def _of_kind(kind: str, trail: Trail, about: About, own: Sequence[Mention]) -> Mention | None:
    """The last place named that `the KIND` can mean."""
    recent = [*trail.before[-12:], *own]
    topic = trail.topic
    if kind in ("region", "province", "state", "governorate", "oblast"):
        wide = [m for m in recent if m.wide]
        main = about.main if about.main is not None and about.main.wide else about.region
        return main or (wide[-1] if wide else None)
    if kind in ("city", "town", "village") and trail.head is not None and not trail.head.wide:
        return trail.head
    if kind in ("city", "capital", "enclave", "pocket"):
        main = about.main if about.main is not None and not about.main.wide else None
        if topic is not None and topic.place is not None and topic.place.precision == "city" and topic.preposition:
            same = main is not None and main.place is not None and main.place.country == topic.place.country
            return topic if not same and not main else main
        return main or topic
    if kind in _SITE_WORDS | {"plant", "steelworks"}:
        same_kind = SITES if kind == "site" else _SAME_KIND.get(kind, frozenset((kind,)))
        found = _last_of(recent, lambda m: m.kind == kind or kind in m.text.lower().split())
        found = found or _last_of(
            recent, lambda m: bool(same_kind & set(m.text.lower().split())) or m.kind in same_kind or _is_plant(m, kind)
        )
        if found is None and kind in WAYS:
            found = _last_of(recent, lambda m: m.preposition == "through" and not m.country_only)
        return found or about.sites.get(kind)
    last = topic if topic is not None and not topic.country_only else None
    if kind in ("town", "village") and last is not None and (last.wide or (last.place is not None and last.place.precision == "site")):
        last = None
    if last is not None and last.text.lower() in CAPITALS and about.main is not None:
        last = None
    return last or about.main


def _is_plant(mention: Mention, kind: str) -> bool:
    return kind in ("plant", "steelworks") and mention.place is not None and mention.place.precision == "site"


def _last_of(mentions: Sequence[Mention], fits: Callable[[Mention], bool]) -> Mention | None:
    return next((mention for mention in reversed(mentions) if fits(mention)), None)
