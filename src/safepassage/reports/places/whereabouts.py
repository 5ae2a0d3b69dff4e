"""Where a text is, and which place a claim is about: its own words first, then its sentence, then its paragraph, then the whole text.

Never simply the last name: a wrong point is worse than none. A name that the gazetteer lacks keeps its name; its point is that of the place
around it, and the precision says so (`somewhere in Mosul`).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import CAPITALS, COUNTRIES
from safepassage.reports.places.another_way import town_of
from safepassage.reports.places.bare_capitals import bare_capital
from safepassage.reports.places.beside_countries import with_countries
from safepassage.reports.places.parts_of_towns import in_town, parts_in
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.place_types import SITES, WAYS
from safepassage.reports.places.places import Spot, spots
from safepassage.reports.places.resolving import IN_REACH, QUARTERS, About, Mention, apart, once, resolved
from safepassage.reports.places.signed_in import SIGNED, marked
from safepassage.reports.words.capitals import named_too
from safepassage.reports.words.words import Word, listed, low_at

STRETCH = 12_000  # letters over which a text is taken to be about one place
_AGENCY = re.compile(r"^ \([A-Z]{2,8}(?:[/-][A-Za-z]{2,8}){0,2}\)")  # JUBA (AFP) -
_AT_HOME = listed("police firefighters rescuers paramedics coastguard gendarmes")  # who tell of their own country: Lebanese police
_OF_ITS_POLICE = 3
_ALONE = 12  # words of a line that holds a dateline and no sentence
_HEAD_LINES = 4
_TOWN_OF_REGION = 0.3  # of the weight of a region: a town that weighs as much is what the text is about
_MEETS = re.compile(r"(?:talks|meeting|conference|negotiations|summit|session) (?:in|at) $", re.IGNORECASE)
_LIES_IN = re.compile(  # between a site or a quarter and its town
    r"(?: (?:neighbou?rhood|quarter|suburb|district))?(?:,| in| at)(?: the)?"
    r"(?:(?: city| town)? of| (?:(?:north|south)?-?(?:east|west)|north|south)(?:ern (?:part|outskirts|edge))? of| city| town)? "
)
_BY_TOWN = re.compile(  # between a name of no list and a town: `in Barangay Gadongan in |Marawi City|`, `in Beit Sakhra near |Idlib|`
    r",? (?:in|(?P<near>near|(?:just )?outside))(?: the (?:town|city) of)? "
)
_PART_OF = re.compile(  # `the |Dora| district of |Baghdad|`
    r"(?: (?:neighbou?rhood|quarter|suburb|district|area))? of(?: the (?:city|town|capital)(?: of|,)?)?(?: (?:north|south|east|west)ern)? "
)
_HEAD = 80  # letters in which a line names where it was filed
_FAR = 0.3  # degrees
_BYLINE = listed("correspondent correspondents reporter reporters staff writer agencies bureau")
_SURELY_THERE = ("in", "at", "near", "outside", "inside", "around")
_TITLED = listed("mr mrs ms dr gen general col colonel capt captain maj major lt sgt president sheikh sheik marshal")

Lines = Sequence[tuple[Sequence[Word], list[Spot]]]


def survey(sentences: Iterable[tuple[int, Sequence[Word], str]], text: str, atlas: Atlas) -> tuple[list[list[Mention]], list[About]]:
    """The places of every sentence, resolved by what the whole text speaks of; and for every sentence what the text there is about."""
    found = _without_named_capitals([(start, words, spots(words, piece, start, atlas)) for start, words, piece in sentences])
    lines = with_countries([line for _, _, line in found], [start for start, _, _ in found], text, atlas)
    found = [(start, words, line) for (start, words, _), line in zip(found, lines, strict=True)]
    whole = _about([(words, line) for _, words, line in found], text, atlas, None)
    groups: dict[int, list[int]] = {}
    for number, (start, _, _) in enumerate(found):
        groups.setdefault(start // STRETCH, []).append(number)
    mentions: list[list[Mention]] = [[] for _ in found]
    abouts: list[About] = [whole] * len(found)
    for numbers in groups.values():
        about = whole if len(groups) == 1 else _about([found[n][1:] for n in numbers], text, atlas, whole)
        for number in numbers:
            if number and text.rfind("\n\n", found[number - 1][0], found[number][0]) >= 0:
                about.near = None
            meant = (
                _resolved(spot, text, about, atlas) for spot in found[number][2] if _counts(spot, about) and not _is_dateline(spot, text)
            )
            mentions[number] = []
            for mention in meant:
                if mention is not None:
                    mentions[number].append(mention)
                    if (town := town_of(mention, about, atlas)) is not None:
                        about.towns[who(mention)] = town
                    about.near = mention if _is_city(mention, about) or _is_unknown_town(mention) else about.near
            recent = [mention for line in mentions[max(0, number - 2) : number] for mention in line]
            mentions[number] = _with_parts(_inside_another(mentions[number], text), recent, found[number], text, about, atlas)
            abouts[number] = about
    return mentions, abouts


def _resolved(spot: Spot, text: str, about: About, atlas: Atlas) -> Mention | None:
    mention = resolved(spot, about, atlas)
    return None if mention is None else marked(mention, text)


def _with_parts(
    mentions: list[Mention],
    recent: Sequence[Mention],
    sentence: tuple[int, Sequence[Word], list[Spot]],
    text: str,
    about: About,
    atlas: Atlas,
) -> list[Mention]:
    """The places of a sentence, and the parts of towns that it tells of without a name; `recent`: those of the sentences before."""
    start, words, _ = sentence
    piece = text[start : words[-1].end] if words else ""
    parts = (in_town(part, about, atlas, (*recent, *mentions)) for part in parts_in(words, piece, start))
    more = [part for part in parts if part and not any(m.start < part.end and part.start < m.end for m in mentions)]
    capital = bare_capital(text, start, words[-1].end, about, atlas) if words else None
    if capital is not None and not any(m.start < capital.end and capital.start < m.end for m in (*mentions, *more)):
        more.append(capital)
    return sorted([*mentions, *more], key=lambda mention: mention.start) if more else mentions


def _without_named_capitals(found: list[tuple[int, Sequence[Word], list[Spot]]]) -> list[tuple[int, Sequence[Word], list[Spot]]]:
    """What is called the capital of a country only where the text does not name that city."""
    if not any(_is_capital(spot) for _, _, line in found for spot in line):
        return found
    named = [spot.places[0] for _, _, line in found for spot in line if spot.places and not _is_capital(spot)]
    return [(start, words, [spot for spot in line if not _named_elsewhere(spot, named)]) for start, words, line in found]


def _named_elsewhere(spot: Spot, named: Sequence[PlaceRead]) -> bool:
    return _is_capital(spot) and named_too(spot.places[0], named)


def _is_capital(spot: Spot) -> bool:
    return spot.kind == "capital" and "capital" in spot.text and bool(spot.places)


def _inside_another(mentions: list[Mention], text: str) -> list[Mention]:
    """`Ayder hospital in Mekelle`, `the base at Rubkona`: a site of no list lies where the name behind it says, if that is known."""
    found = list(mentions)
    for number, (one, other) in enumerate(itertools.pairwise(mentions)):
        unknown = one.place is None or one.place.precision.startswith("some")
        kind = one.kind in SITES or one.kind in QUARTERS
        of_town = _is_town(other) and _PART_OF.fullmatch(text, one.end, other.start) is not None
        if of_town and not unknown:
            unknown = one.place is not None and other.place is not None and apart(one.place, other.place) > _FAR
        named = unknown and not kind and one.preposition in _SURELY_THERE and _is_town(other)
        by_town = _BY_TOWN.fullmatch(text, one.end, other.start) if named else None
        lies_in = of_town or by_town is not None or (kind and _LIES_IN.fullmatch(text, one.end, other.start) is not None)
        if unknown and lies_in and not other.country_only:
            place = other.place
            if place is not None and not place.precision.startswith("some"):
                how = "around" if by_town is not None and by_town["near"] else "in"
                how = f"somewhere {how} {place.name}" if place.precision != "region" else place.precision
                place = replace(place, name=one.text, precision=how, key="", candidates=())
            written = text[one.start : other.end] if one.kind in SITES else one.text
            found[number] = replace(one, text=written, place=place)
    return found


def _is_town(mention: Mention) -> bool:
    return mention.place is not None and mention.place.precision in ("city", "district group")


def _is_city(mention: Mention, about: About) -> bool:
    """Whether what is named after it may lie in it."""
    place = mention.place
    home = place is not None and place.precision == "city" and place.country == about.country
    return (
        home
        and not mention.relative
        and mention.kind != SIGNED
        and mention.preposition not in ("to", "from", "towards", "toward", "between", "and", "of")
    )


def _is_unknown_town(mention: Mention) -> bool:
    """`In |Calang|, the hospital was destroyed`: a town that no gazetteer has, so that nothing tells where its hospital is."""
    return mention.place is None and not mention.kind and not mention.relative and mention.preposition in ("", *_SURELY_THERE)


def _about(lines: Lines, text: str, atlas: Atlas, whole: About | None) -> About:
    """What speaks for which country, then which place is named most."""
    about = About(countries=Counter(whole.countries) if whole else Counter(), dateline=whole.dateline if whole else None)
    names: set[str] = set(whole.names) if whole else set()
    people: set[str] = set(whole.people) if whole else set()
    datelines: list[Spot] = []
    for words, line in lines:
        people.update(_people(words))
        for at, word in enumerate(words):
            if word.low in COUNTRIES and word.text[0].isupper() and word.low != "us" and (places := atlas.find(COUNTRIES[word.low])):
                about.countries[places[0].country] += 1 + _OF_ITS_POLICE * (low_at(words, at + 1) in _AT_HOME)
        for spot in line:
            if _is_dateline(spot, text):
                datelines.append(spot)
            elif spot.sure:
                names.add(spot.text.lower())
                _vote(spot, about.countries, atlas)
    about.names, about.people = frozenset(names), frozenset(people)
    for spot in datelines:
        _vote(spot, about.countries, atlas)
    if datelines and about.dateline is None:
        about.dateline = resolved(datelines[0], about, atlas)
    _find_main(lines, text, about, atlas, whole)
    return about


def _people(words: Sequence[Word]) -> Iterator[str]:
    """The last name behind every title: Mr Sadr, Gen. Ratko Mladic."""
    for place, word in enumerate(words[:-1]):
        if word.low not in _TITLED or not word.text[0].isupper():
            continue
        first = place + 1 + (words[place + 1].text == ".")
        last = first
        while last < min(first + 3, len(words)) and words[last].text[0].isupper():
            last += 1
        if last > first:
            yield words[last - 1].low


def _vote(spot: Spot, countries: Counter[str], atlas: Atlas) -> None:
    """
    A country's own name counts two, a place that only one country has three, an ambiguous one a share.

    Of several countries those whose place has the very name speak first: Gao is in Mali, though Guantanamo has that letter code.
    """
    places, name = spot.places or spot.named_after, plain(spot.text)
    whole, small = bool(spot.places) and not spot.part, not atlas.large(spot.text)
    own = [
        place.country
        for place in sorted(places, key=lambda place: small and not place.key.startswith("more:"))  # towns of wars
        if place.country and (once(plain(place.name)).startswith(once(name)) if whole else plain(place.name) in name)
    ]
    owners = list(dict.fromkeys((*own, *sorted({place.country for place in places if place.country}))))  # not Guantanamo, of Gao
    if not owners:
        return
    if places[0].precision == "country":
        countries[places[0].country] += 2
    elif len(owners) == 1 or places[0].key.startswith("hand:"):
        countries[places[0].country or owners[0]] += 3
    elif len(owners) <= 3:
        for owner in owners:
            countries[owner] += 1


def _is_dateline(spot: Spot, text: str) -> bool:
    """SARAJEVO, July 3. - at the start of a line, or right after one such name there."""
    line = text.rfind("\n", max(0, spot.start - _HEAD), spot.start) + 1
    if not line and spot.start > _HEAD:
        return False
    head = text[line : spot.start]
    if line and len(head) < 50 and _BYLINE & set(head.lower().split()) and head.lower().startswith(("from ", "by ", "our ")):
        return True
    if spot.shouted and not head.strip():
        behind = _AGENCY.sub("", text[spot.end : spot.end + 40])
        return text[spot.end : spot.end + 1] in (",", ".", " ", "/") and not behind.lstrip(" ,./-–—")[:3].isupper()
    return len(head) < 40 and head.rstrip(" ,").isupper() and head.rstrip().endswith(",")


def _find_main(lines: Lines, text: str, about: About, atlas: Atlas, whole: About | None) -> None:
    """The place named most, in the title and the first sentences more; the first of several."""
    weights: dict[str, float] = {}
    first: dict[str, Mention] = {}
    title_end = text.find("\n") if 0 < text.find("\n") < 140 and not text[: text.find("\n")].rstrip().endswith(".") else 0
    head_end = max(title_end, _head_of(text))
    titled: set[str] = set()
    opens = _first_sentence(lines, text)
    elsewhere = False  # the first sentence that names a place tells of another town than the one of the dateline
    wide_only = False  # so far only regions were named
    spoken, opening = 0, ""  # the names of the first sentence that names a place
    for number, (_, line) in enumerate(lines):
        spoken += bool(line)
        for spot in line:
            if _is_dateline(spot, text) or not _counts(spot, about):
                continue
            mention = resolved(spot, about, atlas)
            if mention is None or mention.place is None or mention.country_only or not mention.place.country:
                continue
            if mention.kind in WAYS or mention.river or marked(mention, text).kind == SIGNED:
                continue
            name = mention.place.name.lower()
            tail = name.partition(" ")[2]  # east Aleppo is Aleppo
            name = tail if tail in weights else name
            home = 1.0 if mention.place.country == about.country else 0.8 if about.countries[mention.place.country] > 5 else 0.4
            if spot.text.lower() in CAPITALS and not spot.preposition and spot.end > title_end:
                home *= 0.3  # Ankara has not agreed
            size = (
                0.8
                if mention.wide
                else 0.6
                if mention.place.precision in ("site", "district") or "some" in mention.place.precision
                else 1.0
            )
            size = min(size, 0.7) if mention.place.key.startswith("more:") else size
            size = min(size, 0.6) if spot.kind in (*QUARTERS, "village") else size
            size *= 0.6 if spot.preposition in ("to", "from", "towards", "toward") else 0.3 if spot.preposition == "via" else 1.0
            if spot.end <= title_end:
                titled.add(name)
            if _MEETS.search(text[max(0, spot.start - 30) : spot.start]):
                size *= 0.3
            titling = 8.0 if not opening else 3.5 if spot.end <= title_end or wide_only else 2.0
            weight = (titling if spot.end <= head_end else 1.5 if spoken <= 2 else 1.0) * home * size
            wide_only = (wide_only or not opening) and mention.wide
            weights[name] = weights.get(name, 0.0) + weight
            first.setdefault(name, mention)
            told = spot.preposition not in ("reached", "to", "from", "towards") and (
                mention.place.precision == "city" or _far(mention, about)
            )
            elsewhere = elsewhere or (number in opens and told and not _of_dateline(mention, about))
            opening = opening or ("-" if spot.preposition in ("reached", "to", "from", "towards") else name)
    if whole is not None and whole.main is not None and whole.main.place is not None:
        name = whole.main.place.name.lower()
        weights[name] = weights.get(name, 0.0) + 1.0
        first.setdefault(name, whole.main)
    filed = about.dateline.place if about.dateline is not None else None
    if filed is not None and filed.name.lower() in weights:  # often only where the agency has its office
        home = any(word.low == "here" for words, _ in lines for word in words)
        here = opening == filed.name.lower()  # what is told first is told of the place itself
        weights[filed.name.lower()] = weights[filed.name.lower()] * (1.0 if here else 0.6) + 1.25 * home + (1.5 if here else 0.25)
    abroad = filed is not None and bool(about.country) and filed.country != about.country  # Beirut, of a war in Syria
    if filed is not None and about.dateline is not None and filed.precision == "city" and not elsewhere and not abroad:
        name = filed.name.lower()
        meant = sum(_means_it(words) for words, _ in lines)
        weights[name] = weights.get(name, 0.0) + 2.0 + 0.5 * min(4, meant)
        first.setdefault(name, about.dateline)
    if not weights:
        about.main = about.dateline or (whole.main if whole else None)
        return
    best = max(weights, key=lambda known: weights[known])
    if first[best].wide:
        towns = [known for known in weights if not first[known].wide and weights[known] >= _TOWN_OF_REGION * weights[best]]
        best = max(towns, key=lambda known: weights[known], default=best)
    about.main = _whole(first[best], about) if best in titled else _whole(first[best], about, first.values())
    if about.main.place is not None and about.main.place.precision == "city":
        for kind in ("airport", "port", "dam"):
            own = next((p for p in atlas.find(f"{about.main.place.name} {kind}") if p.country == about.main.place.country), None)
            if own is not None:
                about.sites[kind] = replace(about.main, text=f"the {kind}", place=own, kind=kind)
    about.region = next((first[known] for known in sorted(weights, key=lambda k: -weights[k]) if first[known].wide), None)


def _head_of(text: str) -> int:
    """Where the lines end that stand above a text: at most four, short, without a full stop, then an empty line."""
    above = text.partition("\n\n")[0]
    lines = above.split("\n")
    fine = len(lines) <= _HEAD_LINES and all(len(line) < 140 and not line.rstrip().endswith(".") for line in lines)
    return len(above) if fine else 0


def _first_sentence(lines: Lines, text: str) -> tuple[int, ...]:
    """The number of the sentence that the dateline opens; with the next one, if the dateline stands alone."""
    for number, (words, line) in enumerate(lines):
        if any(_is_dateline(spot, text) for spot in line):
            return (number,) if len(words) > _ALONE else (number, number + 1)
    return ()


def _of_dateline(mention: Mention, about: About) -> bool:
    """Whether a place is the town of the dateline, or named after it (Bihac hospital)."""
    filed = about.dateline.place if about.dateline is not None else None
    return filed is None or mention.place is None or filed.name.lower() in mention.place.name.lower()


def _far(mention: Mention, about: About) -> bool:
    """Whether a place is in another country than the dateline's town, or some 30 km away and no region: east Aleppo, told from Damascus."""
    filed, place = about.dateline.place if about.dateline is not None else None, mention.place
    if filed is None or place is None or None in (filed.lat, filed.lon, place.lat, place.lon):
        return False
    if place.country != filed.country:
        return True
    return not mention.wide and apart(filed, place) > _FAR


def _means_it(words: Sequence[Word]) -> int:
    """How often a sentence says `the city`, `the town`, `here`."""
    lows = [word.low for word in words]
    return sum(low == "here" or (low in ("city", "town") and before in ("the", "this")) for before, low in itertools.pairwise(["", *lows]))


def _whole(main: Mention, about: About, named: Iterable[Mention] = ()) -> Mention:
    """The city of a district or site that is named most, if the text was filed there or names it too; not where the title has the site."""
    place = main.place
    if place is None or place.precision not in ("district", "site"):
        return main
    city = about.dateline.place if about.dateline is not None else None
    filed = city is not None and city.precision == "city" and city.country == place.country and apart(city, place) < IN_REACH
    if filed and about.dateline is not None:
        return about.dateline
    cities = (m for m in named if m.place is not None and m.place.precision == "city" and m.place.country == place.country)
    return next((m for m in cities if m.place is not None and apart(m.place, place) < IN_REACH), main)


def _counts(spot: Spot, about: About) -> bool:
    """Whether a name is a place: surely, or because the text says so elsewhere, or because the country of the text has it."""
    if spot.text.lower() in about.people and not spot.kind and spot.preposition not in _SURELY_THERE:
        return False
    if spot.sure or spot.text.lower() in about.names:
        return True
    return bool(spot.places) and len(spot.text) > 3 and any(place.country == about.country for place in spot.places)
