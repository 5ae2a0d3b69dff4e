"""The names by which people call the things of a case, in both languages, and the subjects they mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from safepassage.records.case import Case
from safepassage.records.claim import Thing

ALL = "pocket:all"
POCKET_NAMES = ("pocket", "all", "enclave", "the pocket", "الجيب", "الكل")
_NOT_WORDS = re.compile(r"[\W_]+")


class _Bare(dict[int, int | None]):
    """Each letter, by its number, in the one spelling; None: it is an accent or a vowel mark. Filled as letters are met."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if unicodedata.combining(chr(letter)) else letter
        return self[letter]


_BARE = _Bare({ord(letter): ord(other) for letter, other in zip("أإآىة", "ااايه", strict=True)} | {ord("ـ"): None})


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Subjects by plain name. One name may mean several things: a road, a checkpoint and a corridor are all called Ramouseh."""

    subjects: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, case: Case) -> Gazetteer:
        """All ids and names of a case."""
        found: dict[str, list[str]] = {plain(name): [ALL] for name in POCKET_NAMES}
        for subject, names in _named(case):
            for name in names:
                if (key := plain(name)) and subject not in found.setdefault(key, []):
                    found[key].append(subject)
        return cls({name: tuple(subjects) for name, subjects in found.items()})

    def find(self, name: str, things: Iterable[Thing] = tuple(Thing)) -> tuple[str, ...]:
        """
        The subjects of these kinds that a name means: those of that very name or id, else those whose name has its words.

        Empty: none. Several: the caller asks which. `thing:id` as it stands means itself, if the case knows it.
        """
        wanted = frozenset(things)
        thing, mark, rest = name.strip().partition(":")
        if mark and thing in Thing.__members__.values():
            known = Thing(thing) in wanted and f"{thing}:{rest}" in self.subjects.get(plain(rest), ())
            return (f"{thing}:{rest}",) if known else ()
        exact = [s for s in self.subjects.get(plain(name), ()) if _thing(s) in wanted]
        if exact or not plain(name):
            return tuple(exact)
        words = f" {plain(name)} "
        parts = [s for key, subjects in self.subjects.items() if words in f" {key} " for s in subjects]
        return tuple(dict.fromkeys(s for s in parts if _thing(s) in wanted))


def plain(name: str) -> str:
    """A name in one spelling: no case, no accents or vowel marks, the letters alef, ya and ta marbuta alike, words by single spaces."""
    if name.isascii():  # nothing below but the signs is in it
        return _NOT_WORDS.sub(" ", name.lower()).strip()
    letters = unicodedata.normalize("NFKD", name.casefold())
    return _NOT_WORDS.sub(" ", letters.translate(_BARE)).strip()


def _thing(subject: str) -> Thing:
    return Thing(subject.partition(":")[0])


def _named(case: Case) -> Iterable[tuple[str, tuple[str, str, str]]]:
    """Every thing of a case that a claim can be about, with its id and names."""
    for thing, items in (
        (Thing.CORRIDOR, case.corridors),
        (Thing.CHECKPOINT, case.checkpoints),
        (Thing.SITE, case.sites),
        (Thing.ZONE, case.zones),
        (Thing.ROAD, case.roads),
        (Thing.MODE, case.modes),
        (Thing.AID, case.commodities),
        (Thing.PARTY, case.parties),
    ):
        for item in items:
            yield f"{thing}:{item.id}", (item.id, item.name, item.name_ar)


def named_things(case: Case) -> dict[str, tuple[str, str]]:
    """The English and the Arabic name of each subject; the id where it has none."""
    named = {subject: (english or ident, arabic or english or ident) for subject, (ident, english, arabic) in _named(case)}
    return {ALL: ("the pocket", "الجيب المحاصر")} | named
