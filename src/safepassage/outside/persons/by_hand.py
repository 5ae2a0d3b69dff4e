"""Names in what a person writes of a proposal: in a slot, a note or the name of a file, where few words stand and none announces them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.no_entries import holds_nobody
from safepassage.outside.persons.unannounced import looks_like_a_person
from safepassage.records.given_names import LATIN, words_of

_NAME = r"[A-Z\u00c0-\u00de][^\W\d_]{1,30}(?:['’-][^\W\d_]{1,30})?"
_RUN = re.compile(rf"(?<![\w'’-]){_NAME}(?: {_NAME}){{1,3}}(?![\w'’-])")
_BEFORE = re.compile(r"\b(?:by|from|with|of|to|told|asked|called|phoned|met|per|and|via|says|said) \Z", re.IGNORECASE)
_BEHIND = re.compile(r" (?:said|says|told|confirmed|confirms|saw|called|wrote|thinks|denies|denied|knows|sent)\b")
_OF_SOMEBODY = "interviews?|statement|testimony|cv|passport|profile|voice note|witness"
_FILE = re.compile(
    rf"({_NAME}(?: {_NAME}){{1,2}}) (?i:{_OF_SOMEBODY})\b|\b(?i:{_OF_SOMEBODY})(?: (?:with|of|by))? ({_NAME}(?: {_NAME}){{1,2}})\b"
)

_OF_PAPERS = words_of("flash update situation report sitrep field key informant focus group final draft team focal needs assessment rapid")

Says = Callable[[str], bool]


def names_somebody(value: str, place: Says) -> bool:
    """Whether a slot that is no claimant's holds two unknown names side by side, or is a given name that no place bears."""
    return (value.casefold() in LATIN and not place(value)) or (not place(value) and any(True for _ in _runs(value, place)))


def named_in_a_note(text: str, place: Says) -> Iterator[tuple[int, int]]:
    """Start and end of each name in a note: behind who is spoken of (`told by`), or before what somebody says."""
    for start, end in _runs(text, place):
        if _BEFORE.search(text, max(start - 12, 0), start) or _BEHIND.match(text, end):
            yield start, end


def named_in_a_file(name: str, place: Says) -> Iterator[tuple[int, int]]:
    """Start and end of each name beside what is somebody's, in the name of a file: `Lokoli Ngare interview`."""
    for match in _FILE.finditer(name):
        span = match.span(1 if match[1] else 2)
        if _is_unknown(name[slice(*span)], place):
            yield span


def _runs(text: str, place: Says) -> Iterator[tuple[int, int]]:
    return (run.span() for run in _RUN.finditer(text) if _is_unknown(run[0], place))


def _is_unknown(name: str, place: Says) -> bool:
    words = name.split()
    return (
        looks_like_a_person(name)
        and _OF_PAPERS.isdisjoint(name.casefold().split())
        and not (holds_nobody(words) or place(name) or all(map(place, words)))
    )
