"""What is looked at to choose the place of a claim: the claim as it asks, and the places of its text, sentence by sentence."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from safepassage.records.pointed import Pointed
from safepassage.records.reading import ReadKind
from safepassage.reports.places.place_roles import HOW, NOWHERE, Stand, stands_in
from safepassage.reports.places.place_texts import Told, told_of, who
from safepassage.reports.places.pointed_places import Named, named_in
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.told_elsewhere import Elsewhere
from safepassage.reports.words.words import Word

_OPENS = 20  # letters from the beginning of a sentence
_BULLETS = "-*•|"


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
