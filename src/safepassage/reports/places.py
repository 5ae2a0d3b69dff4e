"""Places as written, resolved with the gazetteer: none inside organisations, misspelt ones found, ambiguous ones with candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties import COUNTRIES, HOLDERS
from safepassage.reports.times import DAYS, MONTHS
from safepassage.reports.words import Word, listed

MOST_WORDS = 5
_SHIFT = 0.03  # degrees: the part of a city that a direction names lies about 3 km from its middle
_DIRECTIONS = {
    "north": (0, 1),
    "south": (0, -1),
    "east": (1, 0),
    "west": (-1, 0),
    "northeast": (0.7, 0.7),
    "northwest": (-0.7, 0.7),
    "southeast": (0.7, -0.7),
    "southwest": (-0.7, -0.7),
    "central": (0, 0),
}
_DIRECTIONS |= {name + "ern": shift for name, shift in _DIRECTIONS.items() if name != "central"}
_ORGANISED = listed(
    "media centre center council observatory ministry coordination network brigade front division committee agreement conference "
    "process convention conventions "
    "university army police government authority authorities agency organisation organization post times tribune province-based "
    "institute office association "
    "coalition alliance group brigades fighters militants movement battalion accord accords accords' treaty protocol statement "
    "declaration union group movement liberation military air-force airforce forces "
    "troops regime officials "
    "radio television tv news today herald bureau command operations army's government's revolution spring talks federation republic "
    "republicans society"
)
_BEFORE = listed(
    "in at near from into of on outside around through to towards toward inside across over between and above via reached left entered "
    "besieged"
)
_TYPES_BEFORE = listed(
    "city town village district neighbourhood neighborhood suburb camp region province island port area hamlet governorate"
)
_TYPES_AFTER = listed(
    "district neighbourhood neighborhood suburb camp province region governorate village town city area crossing checkpoint hospital "
    "airport quarter road "
    "highway bridge valley county state island border mountains hills junction roundabout square street"
)
_IN_CITY = listed("district neighbourhood neighborhood suburb quarter hospital street square roundabout airport bridge")
_NO_PLACES = (
    listed(
        "the of most nice man split bay police islamic red union central santa san new old great army march may april august june july "
        "mobile reading orange bath "
        "this that these those many some all both two three four people most women men civilians aid food water medical united nations "
        "state front party "
        "human rights health world international western northern southern eastern north south east west allah god arab general "
        "president minister mr mrs dr "
        "christmas eid ramadan islam christian muslim kurdish sunni shia shiite alawite jewish russian american buses trucks snipers "
        "between only about "
        "under over nearly doctors officials residents rebels talks once since monday bank date media best home along temple victory "
        "independence liberation "
        "up as at by an he she it we they no not but and or if so as on in is was are were be to from with for under after before while "
        "when where region province district city town village camp area county state governorate"
    )
    | frozenset(DAYS)
    | frozenset(MONTHS)
    | frozenset(COUNTRIES)
    | frozenset(HOLDERS)
)
_QUARTERS = frozenset(("old city", "old town", "new town", "city centre", "city center", "town centre"))
_LINKS = listed("al el ar ash as at az de la le of the es ez ad an")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where it stands. `inside` a city of the context where only its name is known; `preposition` the word before it."""

    text: str
    start: int
    end: int
    place: PlaceRead | None
    preposition: str = ""


@dataclass(slots=True)
class Context:
    """The place a text is about so far: the last city or region named."""

    focus: Mention | None = None
    country: str = ""


def mentions(words: Sequence[Word], text: str, base: int, atlas: Atlas, context: Context) -> list[Mention]:
    """The places among the words of a sentence, in order."""
    found: list[Mention] = []
    place = 0
    while place < len(words):
        mention, last = _mention(words, place, text, base, atlas, context)
        if mention is None:
            place += 1
            continue
        found.append(mention)
        place = last
    return found


def _mention(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas, context: Context) -> tuple[Mention | None, int]:
    first = words[place]
    if not first.text[0].isupper() and first.low not in ("al", "el"):
        return None, place
    for last in range(min(place + MOST_WORDS, len(words)), place, -1):
        if not _one_name(words, place, last):
            continue
        written = text[words[place].start - base : words[last - 1].end - base]
        if last == place + 1 and first.low in _NO_PLACES:
            return None, place
        if written.lower() in _QUARTERS:
            return _quarter(words, place, last, written, text, base, atlas, context)
        places = atlas.find(written)
        if places and _stands_as_place(words, place, last, places[0], context):
            return _resolved(words, place, last, text, base, places, atlas, context), last
    return _misspelt_or_unknown(words, place, text, base, atlas, context)


def _quarter(
    words: Sequence[Word], first: int, last: int, written: str, text: str, base: int, atlas: Atlas, context: Context
) -> tuple[Mention, int]:
    """The Old City (of somewhere): in the city named after it, else where the text is."""
    if _low(words, last) == "of" and last + 1 < len(words) and (places := atlas.find(words[last + 1].text)):
        whole = text[words[first].start - base : words[last + 1].end - base]
        city = replace(places[0], name=whole, precision=f"somewhere in {places[0].name}")
        return Mention(whole, words[first].start, words[last + 1].end, city, _preposition(words, first)), last + 2
    return Mention(
        written, words[first].start, words[last - 1].end, _inside("district", context, written), _preposition(words, first)
    ), last


def _one_name(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words [first, last) can be one name: capitals joined by spaces or hyphens, with `al`, `of`, and types inside."""
    for place in range(first, last):
        word = words[place]
        inner = place > first
        if word.text == "-" and inner and place + 1 < last:
            continue
        if word.text == "'" and inner and place + 1 < last and words[place + 1].start == word.end == words[place - 1].end + 1:
            continue
        if not word.text[0].isalpha():
            return False
        small = word.low in _LINKS or word.low in ("camp", "crossing", "road", "city", "province", "region", "state", "corridor")
        if not word.text[0].isupper() and not (small and (inner or word.low in ("al", "el"))):
            return False
    return words[last - 1].low not in ("of", "the", "-")


def _stands_as_place(words: Sequence[Word], first: int, last: int, place: PlaceRead, context: Context) -> bool:
    """Not inside an organisation, not a person's name, not the first word of a sentence by chance."""
    after, before = _low(words, last), _low(words, first - 1)
    next_word = words[last] if last < len(words) else None
    if after in _ORGANISED and not (next_word and next_word.text.islower() and after in ("talks", "operations", "today", "spring")):
        return False
    if words[first].text.isupper() and len(words[first].text) < 5 and last == first + 1:
        return False  # PKK, YPG
    if after in ("coalition", "alliance", "group", "brigades", "fighters", "militants", "movement", "battalion"):
        return False
    if place.precision == "country":
        return True
    if after == "al" and last + 1 < len(words) and words[last + 1].text == "-":
        return False
    by_hand = place.key.startswith(("hand:", "case:", "mine:")) or place.key == "geonames:170063"
    known = context.focus is not None and context.focus.place is not None and context.focus.place.name == place.name
    if by_hand or known or before in _BEFORE or before in _DIRECTIONS or after in _TYPES_AFTER:
        return not (
            next_word and next_word.text[0].isupper() and before not in _BEFORE and not by_hand and not known and after not in _TYPES_AFTER
        )
    if after == "'" or after in (",", ".", ")", "and") or not next_word or not next_word.text[0].isupper():
        previous = words[first - 1] if first else None
        return first > 0 and not (previous and previous.text[0].isupper() and previous.end + 1 == words[first].start)
    return False


def _resolved(
    words: Sequence[Word], first: int, last: int, text: str, base: int, places: tuple[PlaceRead, ...], atlas: Atlas, context: Context
) -> Mention:
    best = (
        next((place for place in places if place.country == context.country and place.precision != "country"), places[0])
        if context.country
        else places[0]
    )
    if places[0].precision == "country" or places[0].key.startswith(("case:", "mine:")):
        best = places[0]
    others = tuple(place for place in places if place is not best)[:3]
    if _low(words, first - 1) in _DIRECTIONS and best.precision != "country":
        first -= 1
        best = _part_of(best, words[first].low, atlas)
    written = text[words[first].start - base : words[last - 1].end - base]
    return Mention(written, words[first].start, words[last - 1].end, replace(best, candidates=others), _preposition(words, first))


def _part_of(place: PlaceRead, direction: str, atlas: Atlas) -> PlaceRead:
    """East of a city: by its own name if the gazetteer has it, else 3 km from the middle."""
    own = atlas.find(f"{direction} {place.name}") or atlas.find(f"{direction.removesuffix('ern')} {place.name}")
    if own:
        return own[0]
    east, north = _DIRECTIONS[direction]
    if place.lon is None or place.lat is None or place.precision != "city":
        return replace(place, name=f"{direction} {place.name}")
    lon, lat = round(place.lon + east * _SHIFT, 3), round(place.lat + north * _SHIFT * 0.8, 3)
    return replace(place, name=f"{direction} {place.name}", lon=lon, lat=lat, precision="district group")


def _preposition(words: Sequence[Word], first: int) -> str:
    """The preposition before a place, over `the`, `a`, directions and types."""
    for place in range(first - 1, max(-1, first - 6), -1):
        low = words[place].low
        if low in _BEFORE and not (low == "of" and place and words[place - 1].low in _TYPES_BEFORE):
            return low
        if not (low in ("the", "of", "'s", "an", "a", "'", "s") or low in _TYPES_BEFORE or low in _DIRECTIONS or low.endswith("ern")):
            return ""
    return ""


def _misspelt_or_unknown(
    words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas, context: Context
) -> tuple[Mention | None, int]:
    first, last = words[place], place + 1
    before = _low(words, place - 1)
    while last < len(words) and last - place < MOST_WORDS and _one_name(words, place, last + 1) and words[last].text[0].isupper():
        last += 1
    while last + 1 < len(words) and words[last].text == "-" and words[last + 1].text[0].isupper() and last - place < MOST_WORDS:
        last += 2
    written = text[first.start - base : words[last - 1].end - base]
    after = _low(words, last)
    if first.low.endswith(("ian", "ese", "ish")) and last == place + 1:
        return None, place
    if first.low in _NO_PLACES or after in _ORGANISED or words[last - 1].low in _ORGANISED:
        return None, place
    if last == place + 1 and len(first.text) > 4 and first.low not in _LINKS:
        meant = atlas.like(first.text)
        if meant and (places := atlas.find(meant)) and (before in _BEFORE or _near_focus(places[0], context)):
            return _resolved(words, place, last, text, base, places, atlas, context), last
    typed = after in _TYPES_AFTER or (before == "of" and _low(words, place - 2) in _TYPES_BEFORE)
    if not (typed or before in ("in", "near", "at", "outside", "from", "into") or (before == "the" and typed)):
        return None, place
    if first.text.isupper() and not typed:
        return None, place
    if any(word.low in _NO_PLACES - _LINKS for word in words[place:last]) and not typed:
        return None, place
    return Mention(written, first.start, words[last - 1].end, _inside(after, context, written), _preposition(words, place) or before), last


def _near_focus(place: PlaceRead, context: Context) -> bool:
    return place.precision != "country" and (context.country in ("", place.country) or context.focus is None)


def _inside(type_after: str, context: Context, written: str) -> PlaceRead | None:
    """A district that the gazetteer does not know lies in the city the text is about: its middle, said to be so."""
    focus = context.focus.place if context.focus else None
    if type_after in _IN_CITY and focus is not None and focus.precision in ("city", "district group"):
        return PlaceRead(written, focus.country, focus.lon, focus.lat, f"somewhere in {focus.name}")
    return None


def follow(context: Context, found: Sequence[Mention]) -> None:
    """Move the focus of the text to the finest place just named; a country does not replace a city."""
    for mention in found:
        place = mention.place
        if place is None:
            continue
        if place.precision == "country":
            if context.focus is None:
                context.country = place.country
            continue
        if place.precision == "site" and context.focus is not None:
            continue
        context.focus, context.country = mention, place.country


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
