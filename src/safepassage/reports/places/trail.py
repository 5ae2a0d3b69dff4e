"""The places on the way through a text: what its paragraphs, headings and labels (`Kherson: ...`) are about, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.country_heads import without_country
from safepassage.reports.places.named_ways import unlisted_label
from safepassage.reports.places.place_types import SITES, WAYS
from safepassage.reports.places.resolving import About, Mention

_WAYS_AND_SITES = WAYS | SITES
_MOVING = ("from", "left", "off", "between", "via", "to", "towards", "toward", "through")
_NUMBER = re.compile(r"\d{1,2}[.)]")  # before a heading: `3. Hasakeh`
_LABEL_ENDS = re.compile(r": ?|:$| [-–—] (?=[a-z\d])")  # of a name that heads what follows


@dataclass(slots=True)
class Trail:
    """The places on the way through a text: of the paragraph, under the heading, and all before."""

    topic: Mention | None = None
    section: Mention | None = None
    before: list[Mention] = field(default_factory=list)
    goes_on: bool = False  # the sentence before ended with a semicolon: this one is its second half
    chosen: Mention | None = None
    held: Mention | None = None  # the topic to go back to after such a half
    head: Mention | None = None  # `Kherson: ...`: what this line or item is said to be about
    numbered: bool = False  # the line began with a number, cut off before its heading

    def begin(self, gap: str, first: str, line: str, places: Sequence[Mention], start: int = 0) -> None:
        """
        A new sentence: a new paragraph or item of a list forgets the topic, a heading that names a place sets the section.

        Parameters
        ----------
        gap : the text between the sentence before and this one; first : its first sign; line : the sentence; start : where it begins.
        """
        if gap.count("\n") > 1 or first in "-*•" or ("\n" in gap and (first.isupper() or first.isdecimal())):
            head = line.lower().split(" ", 2)
            carried = head[0].strip(",") in ("they", "it", "this", "there", "he", "she", "both")
            carried = carried and not (head[0] == "there" and head[1:2] and head[1] in ("is", "are", "was", "were", "has", "have"))
            self.topic = self.topic if carried else None
        named_before = self.head is not None
        if "\n" in gap or not self.before:
            self.head = next((m for m in places[:2] if heads(m, start, line, in_country=places[0].country_only)), None)
        elif (
            places and labels(places[0], start, line) and (named_before or not _speaks_too(places[0]))
        ):  # the next town of a digest that stands on one line
            self.head = self.topic = places[0]
        if named_before and not places and (unlisted := unlisted_label(line)) is not None:  # and one that no list has
            self.head = replace(unlisted, start=start + unlisted.start, end=start + unlisted.end)
            self.topic = None
        if self.held is not None:
            self.topic, self.held = self.held, None
        if self.goes_on and self.chosen is not None and "\n" not in gap:
            self.topic, self.held = self.chosen, self.topic
        self.goes_on = line.rstrip().endswith(";")
        heading = len(line) < 70 and not any(letter.isdecimal() for letter in line) and line[-1:] not in ".!?"
        heading = heading and ("\n" in gap or self.numbered)
        self.numbered = ("\n" in gap or not self.before) and _NUMBER.fullmatch(line) is not None
        heading = heading and first not in "-*•"
        named = [m for m in places if not m.country_only and m.kind not in _WAYS_AND_SITES and m.place is not None]
        if heading and named and not self._same(named[0]):
            self.section = named[0]

    def _same(self, mention: Mention) -> bool:
        return self.section is not None and self.section.text == mention.text

    def follow(self, places: Sequence[Mention], chosen: Mention | None, seats: frozenset[int], about: About) -> None:
        """After a sentence: its topic is the place its last claim was about, else the first place named in it."""
        self.chosen = chosen
        places = [m for m in places if not m.part]
        fine = [m for m in places if not m.country_only and not m.relative and m.start not in seats and _stays(m, about.country)]
        fine = [m for m in fine if m.preposition not in _MOVING]
        if chosen is not None and not chosen.country_only and any(chosen is mention for mention in fine):
            self.topic = chosen
        elif chosen is not None and chosen is about.dateline:
            self.topic = chosen  # here
        elif fine:
            self.topic = fine[0]
        self.before = [*self.before[-20:], *(m for m in places if m.start not in seats)]


def heads(mention: Mention, start: int, line: str, *, in_country: bool = False) -> bool:
    """
    `0905 Panichankerni: ...`, `- Kherson: ...`: whether a line begins with this name and a colon.

    `in_country`: with its country before it, `11:15 Rwanda, |Gisenyi|: ...`.
    """
    before, after = line[: max(0, mention.start - start)], line[mention.end - start :]
    before = without_country(before) if in_country else before
    mark = after.find(":")
    return (
        0 <= mark < 20 and after[:mark].count(" ") < 3 and not any(sign.isalpha() for sign in before) and not {",", "،"} & set(after[:mark])
    )


def labels(mention: Mention, start: int, line: str) -> bool:
    """`Baidoa: 300 arrived. |Hudur|: the road is cut.`, `|Farah| - one`: whether a sentence is headed by this name alone."""
    return mention.start == start and _LABEL_ENDS.match(line, mention.end - start) is not None


def _speaks_too(mention: Mention) -> bool:
    """`Kinshasa: nothing of this is true`: of a country or its seat it may be told who speaks, unless other labels stand before it."""
    return mention.country_only or mention.text.lower() in CAPITALS


def _stays(mention: Mention, country: str) -> bool:
    """Whether what follows may be about this place too: not where one only goes to, nor abroad."""
    abroad = mention.place is not None and country and mention.place.country not in ("", country)
    if mention.text.lower() in CAPITALS and not mention.preposition:
        return False  # Kyiv has not agreed
    return (
        not abroad and mention.kind not in WAYS and not mention.river and mention.preposition not in ("to", "towards", "toward", "through")
    )
