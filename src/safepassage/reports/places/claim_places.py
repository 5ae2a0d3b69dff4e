"""Which place a claim is about: named in it, meant by it (`the city`, `there`), else of its sentence, paragraph, heading, text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from safepassage.records.reading import ReadKind
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.fired_from import fired_from
from safepassage.reports.places.named_ways import unlisted_label
from safepassage.reports.places.place_types import AREAS, SITES, WAYS
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.words.words import Word, listed

_WAYS_AND_SITES = WAYS | SITES
_SITE_WORDS = frozenset(word for word in _WAYS_AND_SITES if word not in ("line", "front")) | {"site"}
_MEANT = AREAS | _SITE_WORDS | {"capital", "plant", "steelworks", "pocket"}  # what `the X` may mean
_SAME_KIND = {"plant": listed("plant steelworks factory works"), "road": WAYS, "route": WAYS, "corridor": WAYS, "track": WAYS}
_LOCATING = (
    "left",
    "off",
    "entered",
    "beyond",
    "in",
    "at",
    "on",
    "near",
    "inside",
    "outside",
    "around",
    "across",
    "from",
    "into",
    "to",
    "reached",
    "through",
    "towards",
    "toward",
)
_ARRIVED = listed("arrive arrives arrived arriving arrival arrivals received hosts hosting")
_AT = ("in", "at", "near", "inside", "outside", "around")
_MOVING = ("from", "left", "off", "between", "via", "to", "towards", "toward", "through")
_GOALS = ("to", "towards", "toward", "into", "on")
_SPEAKS = listed(
    "say tell deny claim promise announce warn accuse report offer reject agree demand hope want order propose blame confirm state insist "
    "urge call meet discuss decide refuse threaten vow pledge ask estimate put believe "
    "condemn criticise criticize denounce welcome support back reaffirm add write publish expect"
)
_NUMBER = re.compile(r"\d{1,2}[.)]")  # before a heading: `3. Hasakeh`
_LABEL_ENDS = re.compile(r": ?|:$| [-–—] (?=[a-z\d])")  # of a name that heads what follows

_IN_ALL = listed("overall total across throughout region province governorate oblast altogether all")

Step = Literal["own", "meant", "relative", "country", "before", "after", "head", "topic", "section", "main"]  # which rule chose a place


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
            self.head = next((m for m in places[:2] if heads(m, start, line)), None)
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


def heads(mention: Mention, start: int, line: str) -> bool:
    """`0905 Panichankerni: ...`, `- Kherson: ...`: whether a line begins with this name and a colon."""
    before, after = line[: max(0, mention.start - start)], line[mention.end - start :]
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


def seats_in(doc: Any, start: int, places: Sequence[Mention], country: str) -> frozenset[int]:
    """Where places stand that only tell who speaks or acts: `the ministry in Moscow denied`, `Kyiv has offered`."""
    found: set[int] = set()
    if not places:
        return frozenset()
    by_start = {mention.start - start: mention for mention in places}
    for token in doc:
        mention = by_start.get(token.idx)
        if mention is not None and _is_seat(token, mention, country, doc.text[mention.end - start : mention.end - start + 1] == ","):
            found.add(mention.start)
    return frozenset(found)


def _is_seat(token: Any, mention: Mention, country: str, comma: bool) -> bool:
    abroad = mention.place is not None and mention.place.country not in ("", country)
    actor = mention.text.lower() in CAPITALS or mention.country_only
    place, inner = token, False
    for _ in range(6):
        if place.dep_ in ("nsubj", "nsubjpass"):
            asked = actor and place.head.dep_ in ("ccomp", "xcomp") and place.head.head.lemma_.lower() in _SPEAKS  # urged Kabul to open
            return asked or (place.head.lemma_.lower() in _SPEAKS and (inner or actor))
        if place.dep_ == "agent":
            return actor or not inner or place.head.lemma_.lower() in _SPEAKS  # not: hit by fire near X
        if place.dep_ in ("dobj", "dative") and place is token and place.head.lemma_.lower() in ("tell", "inform", "telephone", "assure"):
            return True  # the commander told Sarajevo by telephone
        if place.dep_ in ("poss", "dobj") and actor and (place.dep_ == "poss" or place.head.lemma_.lower() in _SPEAKS):
            return True
        if place.dep_ == "prep" and place.lower_ in ("in", "from") and place.head.lemma_.lower() in ("say", "tell") and (actor or abroad):
            return True  # the alliance said in Brussels
        if place.dep_ == "prep" and place.i == 0 and place.lower_ == "in" and place.head.lemma_.lower() in _SPEAKS and comma:
            return True  # In New York, the secretary-general called on all sides
        if place.dep_ not in ("pobj", "prep", "compound", "nmod", "amod", "conj", "appos", "poss") or place.head.pos_ in ("VERB", "AUX"):
            return False
        inner = inner or place.dep_ == "prep"
        place = place.head
    return False


def by_rules(
    words: Sequence[Word],
    places: Sequence[Mention],
    start: int,
    end: int,
    kind: ReadKind,
    trail: Trail,
    about: About,
    seats: frozenset[int],
) -> tuple[Mention | None, Step]:
    """
    The place of the claim that stands from `start` to `end`, and how it was found.

    Parameters
    ----------
    words, places : of its sentence. seats : of `seats_in`.
    """
    good = [m for m in places if m.start not in seats or (kind is ReadKind.DIPLOMACY and _opens(m, words))]
    inside = [m for m in good if start <= m.start < end]
    if kind is ReadKind.DISPLACEMENT:
        inside = [m for m in inside if not _only_some_go(m, words)]
    if kind is not ReadKind.DISPLACEMENT:
        inside = [m for m in inside if m.preposition != "from" or not _abroad(m, about.country)]  # medicines from Nairobi
    if kind is ReadKind.INCIDENT:
        inside = [m for m in inside if not fired_from(m, words)]
    fine = [m for m in inside if not m.country_only and not m.relative]
    if len(fine) > 1:
        fine = [m for m in fine if not m.river] or fine
    if kind in (ReadKind.POSTURE, ReadKind.RESPONSE):
        fine = [m for m in fine if not _comes_from(m, start, words)]
    if kind in (ReadKind.POSTURE, ReadKind.THREAT) and len(fine) > 1 and (goal := _goal_of(fine)) is not None:
        return goal, "own"
    headed = trail.head or trail.section
    if kind is ReadKind.DISPLACEMENT and headed is not None and fine and _arrives(fine, words, start, end):
        return headed, "head"
    if fine:
        return _best(fine, about, trail, words), "own"
    if (meant := meant_by(words, start, end, trail, about, [m for m in good if m.start < start])) is not None:
        return meant, "meant"
    if kind in (ReadKind.POSTURE, ReadKind.RESPONSE, ReadKind.DIPLOMACY):
        inside = [m for m in inside if m.preposition or not m.country_only]  # Ukraine has sent two brigades
        inside = [m for m in inside if not (m.country_only and m.preposition == "from") and not _comes_from(m, start, words)]
    inside = [m for m in inside if not (m.country_only and _word_before(words, m.start) in ("with", "by", "against"))]
    if inside:
        relative = next((m for m in inside if m.relative), None)
        return relative or inside[0], "relative" if relative else "country"
    before = [
        m
        for m in good
        if m.end <= start
        and not m.country_only
        and not m.relative
        and not (m.preposition and _abroad(m, about.country) and not _with_country(m, places))
    ]
    if before:
        return _best(before, about, trail, words), "before"
    if about.dateline is not None and any(word.low == "here" and word.start < start for word in words):
        return about.dateline, "main"
    after = [m for m in good if m.start >= end and not m.country_only and not m.relative]
    if after and after[0].start - end < 25 and after[0].preposition in ("in", "at", "near", "inside", "outside", "around", "across"):
        return after[0], "after"
    countries = [m for m in good if m.country_only]
    main = about.main or about.dateline
    topic = trail.topic
    if (
        topic is not None
        and topic.place is not None
        and topic.place.precision in ("site", "district")
        and topic is not main
        and not _points_back(words, start, end)
    ):
        topic = None
    head = topic if trail.head is not None and _within_head(trail.head, topic, words) else trail.head
    held: tuple[tuple[Mention | None, Step], ...] = ((head, "head"), (topic, "topic"), (trail.section, "section"), (main, "main"))
    return next((one for one in held if one[0] is not None), (next(iter(countries), None), "country"))


def _within_head(head: Mention, topic: Mention | None, words: Sequence[Word]) -> bool:
    """`Borno: gunmen attacked |Dikwa|. Eleven were killed.`: in the town that was told of last, not in all of the region of the line."""
    if topic is None or topic.start <= head.end or topic.place is None or topic.wide or topic.country_only or topic.place.lat is None:
        return False
    finer = head.wide or head.country_only or (topic.place.precision == "city" and topic.preposition in _AT)
    return finer and _IN_ALL.isdisjoint({word.low for word in words})


def _arrives(fine: Sequence[Mention], words: Sequence[Word], start: int, end: int) -> bool:
    """`Butembo: 5,000 people |arrived from Lubero|`: whether a claim names nothing but whence people came."""
    return all(one.preposition == "from" for one in fine) and any(word.low in _ARRIVED for word in words if start <= word.start < end)


def _abroad(mention: Mention, country: str) -> bool:
    return mention.country_only or (mention.place is not None and bool(country) and mention.place.country not in ("", country))


def _with_country(mention: Mention, places: Sequence[Mention]) -> bool:
    """`In Tripoli, Lebanon, five people were killed`: abroad, and said to be so."""
    return any(other.country_only and other.start == mention.end + 2 for other in places)


def _goal_of(fine: Sequence[Mention]) -> Mention | None:
    """`from Izium towards Sloviansk`: where those who move are going; None: nothing says whence and whither."""
    first = next((m for m in fine if m.preposition in ("from", "left", "via", "through")), None)
    return next((m for m in fine if first is not None and m.start > first.start and m.preposition in _GOALS), None)


def _opens(mention: Mention, words: Sequence[Word]) -> bool:
    """`In Nairobi, envoys called for a truce`: where what is of diplomacy was done."""
    return mention.preposition == "in" and len(words) > 1 and words[0].low == "in" and words[1].start == mention.start


def _comes_from(mention: Mention, start: int, words: Sequence[Word]) -> bool:
    """`Volunteers from Kharkiv brought a generator`: who they are, not where they brought it."""
    before = [word.low for word in words if start <= word.start < mention.start]
    return mention.preposition == "from" and len(before) < 4 and not WAYS & set(before)


def _word_before(words: Sequence[Word], start: int) -> str:
    return next((word.low for word in reversed(words) if word.start < start), "")


def _only_some_go(mention: Mention, words: Sequence[Word]) -> bool:
    """`5,200 families have gone, most to Sanaa and Ibb`: not the place that they left."""
    before = [word.low for word in words if word.start < mention.start][-16:]
    if mention.preposition not in ("to", "towards", "toward", "into", "and", ""):
        return False
    return any(before[i] == "," and before[i + 1] in ("most", "mostly", "many", "mainly", "some") for i in range(len(before) - 1))


def _points_back(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the words speak of what was named before: it, they, them, there, this."""
    return any(
        start - 2 <= word.start < end and word.low in ("it", "they", "them", "this", "its", "their", "these", "those") for word in words
    )


def _best(fine: Sequence[Mention], about: About, trail: Trail, words: Sequence[Word]) -> Mention:
    """Of several places: the located one first; of `between A and B`, the one that the text is about."""
    located = [m for m in fine if m.preposition in _LOCATING or (m.kind and m is fine[0])] or list(fine)
    if located[0].preposition in ("to", "from", "towards", "toward", "through", "left") and located[0] is fine[0]:
        at = next((m for m in fine if m.preposition in _AT and m.start - located[0].end > 1), None)
        if at is not None and not at.wide:
            return at  # on the highway to Kabul ... near Sayedabad
    exact = [m for m in fine if m.place is not None and m.place.precision == "site"]
    if exact and located[0].kind in WAYS and (located[0].place is None or located[0].place.precision.startswith("on the road")):
        return exact[0]
    if located[0].preposition == "between" or (fine[0].preposition == "between" and len(fine) > 1):
        known = {m.text for m in trail.before}
        return next((m for m in fine if m.text in known or (about.main is not None and m.text == about.main.text)), fine[0])
    if fine[0].preposition == "" and located[0] is not fine[0] and not fine[0].kind and located[0].preposition in ("to", "from", "through"):
        return fine[0]
    finer = next((m for m in fine if not m.wide and m.kind not in WAYS and 0 < m.start - located[0].end < 20), None)
    if located[0].wide and finer is not None:  # the Bekaa village of Bouday
        between = {word.low for word in words if located[0].end <= word.start < finer.start}
        return finer if "of" in between and "," not in between else located[0]
    return located[0]


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
