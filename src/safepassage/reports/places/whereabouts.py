"""
Where a text is: the places of every sentence, resolved by what the whole text speaks of, and what the text there is about.

Never simply the last name: a wrong point is worse than none. A name that the gazetteer lacks keeps its name; its point is that of the place
around it, and the precision says so (`somewhere in Mosul`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.parties import COUNTRIES
from safepassage.reports.places.another_way import town_of
from safepassage.reports.places.bare_capitals import bare_capital
from safepassage.reports.places.beside_countries import with_countries
from safepassage.reports.places.country_heads import with_head
from safepassage.reports.places.datelines import Lines, is_dateline
from safepassage.reports.places.main_place import find_main
from safepassage.reports.places.names_that_count import SURELY_THERE, counts, people_in, vote
from safepassage.reports.places.own_areas import with_areas
from safepassage.reports.places.parts_of_towns import in_town, parts_in
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.places import spots
from safepassage.reports.places.resolving import About, Mention, resolved
from safepassage.reports.places.signed_in import SIGNED, marked
from safepassage.reports.places.sites_in_towns import inside_another
from safepassage.reports.places.spot import Spot
from safepassage.reports.words.capitals import named_too
from safepassage.reports.words.words import Word, listed, low_at

STRETCH = 12_000  # letters over which a text is taken to be about one place
_AT_HOME = listed("police firefighters rescuers paramedics coastguard gendarmes")  # who tell of their own country: Lebanese police
_OF_ITS_POLICE = 3


def survey(sentences: Iterable[tuple[int, Sequence[Word], str]], text: str, atlas: Atlas) -> tuple[list[list[Mention]], list[About]]:
    """The places of every sentence, resolved by what the whole text speaks of; and for every sentence what the text there is about."""
    found = _without_named_capitals([(start, words, spots(words, piece, start, atlas)) for start, words, piece in sentences])
    lines = with_countries([with_head(line, start, text, atlas) for start, _, line in found], [start for start, _, _ in found], text, atlas)
    lines = with_areas(lines, text, atlas)
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
            about.until = found[number][1][-1].end if found[number][1] else 0
            if number and text.rfind("\n\n", found[number - 1][0], found[number][0]) >= 0:
                about.near = None
            meant = (
                _resolved(spot, text, about, atlas) for spot in found[number][2] if counts(spot, about) and not is_dateline(spot, text)
            )
            mentions[number] = []
            for mention in meant:
                if mention is not None:
                    mentions[number].append(mention)
                    if (town := town_of(mention, about, atlas)) is not None:
                        about.towns[who(mention)] = town
                    about.near = mention if _is_city(mention, about) or _is_unknown_town(mention) else about.near
            recent = [mention for line in mentions[max(0, number - 2) : number] for mention in line]
            mentions[number] = _with_parts(inside_another(mentions[number], text), recent, found[number], text, about, atlas)
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
    return mention.place is None and not mention.kind and not mention.relative and mention.preposition in ("", *SURELY_THERE)


def _about(lines: Lines, text: str, atlas: Atlas, whole: About | None) -> About:
    """What speaks for which country, then which place is named most."""
    about = About(countries=Counter(whole.countries) if whole else Counter(), dateline=whole.dateline if whole else None)
    names: set[str] = set(whole.names) if whole else set()
    people: set[str] = set(whole.people) if whole else set()
    datelines: list[Spot] = []
    for words, line in lines:
        people.update(people_in(words))
        for at, word in enumerate(words):
            if word.low in COUNTRIES and word.text[0].isupper() and word.low != "us" and (places := atlas.find(COUNTRIES[word.low])):
                about.countries[places[0].country] += 1 + _OF_ITS_POLICE * (low_at(words, at + 1) in _AT_HOME)
        for spot in line:
            if is_dateline(spot, text):
                datelines.append(spot)
            elif spot.sure:
                names.add(spot.text.lower())
                vote(spot, about.countries, atlas)
    about.names, about.people = frozenset(names), frozenset(people)
    for spot in datelines:
        vote(spot, about.countries, atlas, filed=True)
    if datelines and about.dateline is None:
        about.dateline = resolved(datelines[0], about, atlas)
    find_main(lines, text, about, atlas, whole)
    return about
