"""Places where they are named: the longest name of the gazetteer, what a place word or a verb announces; no organisations, no persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.gazetteer import plain
from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.holders import HOLDERS
from safepassage.reports.places.beside_names import DOWNTOWN, apart_from, as_river, befell, half_of, is_label, of_new, within_towns
from safepassage.reports.places.persons_for_places import befell_somebody, follows, given_and_family, rescued, told_of_somebody
from safepassage.reports.places.place_types import DIRECTIONS, HELD, ROADS, SITES, TITLES, TYPES_AFTER, TYPES_BEFORE, WAYS
from safepassage.reports.places.place_words import COMMON, HEADLINES, MOVED, NO_PLACES, ORGANISED, TOOK
from safepassage.reports.words.capitals import capital_at
from safepassage.reports.words.words import Word, listed

MOST_WORDS = 5
_TYPED = ("hand:", "more:", "case:", "mine:")
_WHOLES = ("city", "region")  # that have a southern half
_NEVER = listed("coalition alliance group brigades fighters militants movement battalion tribe clan")
_BEFORE = listed(
    "in at near from into of on outside around through to towards toward inside across over between and above via reached left entered "
    "besieged off beyond opposite behind"
)
_PASSED = DOWNTOWN | {
    "the",
    "of",
    "fyr",  # FYR Macedonia
    "'s",
    "an",
    "a",
    "'",
    "s",
    "nearby",
    "neighbouring",
    "neighboring",
}  # between a preposition and its place
_SURELY = listed("in near outside inside around off")  # what follows is a place, known or not
_QUARTERS = frozenset(("old city", "old town", "new town", "city centre", "city center", "town centre"))
_SAYING = listed("said says told added warned denied claimed wrote was is has had")
_FRENCH = listed("des les aux sur sous pont")
_OF_TOWNS = listed(
    "central general civil provincial regional teaching university municipal military main maternity referral district national"
)
_LINKS = listed("al el ar ash as at az de la le of the es ez ad an an- da do du")
_ARTICLES = listed("al el ar as ash at ad az")
_ARABIC_FIRST = listed("al el umm wadi jabal jebel tel tal tell bab beit deir khan ain ein abu bani ras mount lake camp kafr shaykh sheikh")


@dataclass(frozen=True, slots=True)
class Spot:
    """
    A name that is or may be a place. `places`: what the gazetteer has under it, the likeliest first.

    `sure`: the words around it say that it is a place; else it is one only if the rest of the text supports it. `kind`: the place word
    beside it (`district`, `road`); `named_after`: the places of the shorter name of `Kiseljak road`; `relative`: `south of` stands before
    it; `part`: a direction that belongs to it (`east` of East Aleppo).
    """

    text: str
    start: int
    end: int
    places: tuple[PlaceRead, ...]
    preposition: str = ""
    sure: bool = True
    kind: str = ""
    named_after: tuple[PlaceRead, ...] = ()
    relative: bool = False
    part: str = ""
    shouted: bool = False  # in capitals, at the start of a line
    home: str = ""  # the country that its line begins with
    within: bool = False  # something that stands in towns is in it: a market, a street
    other_end: tuple[PlaceRead, ...] = ()  # A of the A-B road, where `named_after` is B

    @property
    def town(self) -> str:
        """The name without its direction: Aleppo of East Aleppo, Sirte of `southern half of Sirte`."""
        words = self.text.split()
        return self.text if not self.part else " ".join(words[3 if words[2:3] == ["of"] else 1 :])


def spots(words: Sequence[Word], text: str, base: int, atlas: Atlas) -> list[Spot]:
    """The names among the words of a sentence, in order."""
    found: list[Spot] = []
    place = 0
    while place < len(words):
        first = words[place]
        if not (first.text[0].isupper() or first.low in ("al", "el")):
            place += 1
            continue
        if _low(words, place + 1) == "-" and _low(words, place + 2) in HELD:
            place += 3  # STC-held areas, Moscow-backed forces
            continue
        spot, last = _capital(words, place, text, base, atlas) or _spot(words, place, text, base, atlas)
        if spot is not None:
            found.append(spot)
        place = last if spot is not None else max(last, place + 1)
    return _owned(found, text, base)


def _owned(found: list[Spot], text: str, base: int) -> list[Spot]:
    """`in |Goma|'s |Ndosho| quarter`: in Ndosho, of Goma."""
    for at in range(1, len(found)):
        owner, part = found[at - 1], found[at]
        if text[owner.end - base : part.start - base] in ("'s ", "’s ") and not part.preposition:
            found[at - 1], found[at] = replace(owner, preposition="of"), replace(part, preposition=owner.preposition or "in")
    return found


def _capital(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas) -> tuple[Spot, int] | None:
    """`the Syrian |capital|`, `|capital| of Yemen`: a town that is called by its country."""
    if (found := capital_at(words, place, text, base, atlas)) is None:
        return None
    first, last, places = found
    start, end = words[first].start, words[last - 1].end
    relative = _low(words, first - 1) in DIRECTIONS or (_low(words, first - 1) == "the" and _low(words, first - 2) == "of")
    relative = relative and bool({_low(words, first - 1), _low(words, first - 3)} & DIRECTIONS.keys())
    return Spot(text[start - base : end - base], start, end, places, preposition(words, first), True, "capital", relative=relative), last


def _spot(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas) -> tuple[Spot | None, int]:
    first = words[place]
    if is_label(words, place):
        return None, place + 1
    if (road := _between(words, place, text, base, atlas)) is not None:
        return road
    for last in range(min(place + MOST_WORDS, len(words)), place, -1):
        if not _one_name(words, place, last):
            continue
        written = text[words[place].start - base : words[last - 1].end - base]
        if last == place + 1 and (first.low in NO_PLACES or _is_holder(words, place) or (first.low in TITLES and _low(words, last) == ".")):
            return None, place + 1
        if _half(words, last):
            continue
        if written.lower() in _QUARTERS:
            return _quarter(words, place, last, written, text, base, atlas)
        places = as_river(words, place, last, atlas.find(written), atlas)
        if last == place + 1 and first.low in COMMON and not (places and places[0].key.startswith(_TYPED)):
            return None, place + 1
        if places and befell_somebody(words, place, last) and not _type_at(words, last)[0] and not _so_called(written, places, atlas):
            return None, last
        if places and (stands := _stands(words, place, last, places[0])) is not None:
            if longer := _longer(words, place, last):
                return _unknown(words, place, text, base, atlas, longer)
            return _known(words, place, last, text, base, places, stands)
    return _unknown(words, place, text, base, atlas)


def _so_called(written: str, places: Sequence[PlaceRead], atlas: Atlas) -> bool:
    """Whether a town has this very name, or a large one has it besides: not Maryna, who is no Marina."""
    return any(plain(place.name) == plain(written) for place in places) or atlas.large(written)


def _is_holder(words: Sequence[Word], place: int) -> bool:
    """Whether a name is an office holder's, not a town's of that name: `in Khattab`, `the village of Khattab`."""
    before = _low(words, place - 1)
    return words[place].low in HOLDERS and before not in _SURELY and not (before == "of" and _low(words, place - 2) in TYPES_BEFORE)


def _between(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas) -> tuple[Spot, int] | None:
    """The A-B road, whose ends the gazetteer knows."""
    dash = next((at for at in range(place + 1, min(place + 4, len(words))) if words[at].text in ("-", "–", "—", "/")), 0)
    if not dash or dash + 1 >= len(words) or not words[dash + 1].text[0].isupper():
        return None
    one = atlas.find(text[words[place].start - base : words[dash - 1].end - base])
    for last in range(min(dash + 4, len(words) - 1), dash + 1, -1):
        if words[last].low in ROADS and one and (two := atlas.find(text[words[dash + 1].start - base : words[last - 1].end - base])):
            if shared := {end.country for end in one} & {end.country for end in two}:  # Bor of the Juba-Bor road is not the one in Russia
                one, two = (tuple(end for end in ends if end.country in shared) for ends in (one, two))
            written = text[words[place].start - base : words[last].end - base]
            road = Spot(written, words[place].start, words[last].end, (), preposition(words, place), True, words[last].low, two)
            return replace(road, other_end=one), last + 1
    return None


def _half(words: Sequence[Word], last: int) -> bool:
    """Whether a name goes on behind a hyphen: `Kali` of the Kali-Ballee mosque; not A of the A-B road."""
    if last + 1 >= len(words) or words[last].text != "-" or words[last].start != words[last - 1].end:
        return False
    joined = words[last + 1].text[0].isupper() and words[last + 1].start == words[last].end
    return joined and _low(words, last + 2) in SITES - WAYS


def _longer(words: Sequence[Word], first: int, last: int) -> int:
    """Where a name ends that only begins with a known one (`in Mai Kadra on`); 0: it ends with it."""
    if last - first > 1 or last >= len(words) or words[first].text.isupper() or words[first].text[0].islower():
        return 0
    following = words[last]
    plain = following.text[0].isupper() and following.text[1:].islower() and following.start == words[first].end + 1
    if (
        not plain
        or following.low in NO_PLACES | ORGANISED | TYPES_AFTER | HOLDERS.keys()
        or following.low.endswith(("ian", "ese", "ish", "s"))
    ):
        return 0
    after = words[last + 1] if last + 1 < len(words) else None
    return last + 1 if after is None or not after.text[0].isupper() else 0


def _known(
    words: Sequence[Word], first: int, last: int, text: str, base: int, places: tuple[PlaceRead, ...], sure: bool
) -> tuple[Spot | None, int]:
    """A name of the gazetteer, with its place word: `Kiseljak road` is no town."""
    begin, relative, part = first, apart_from(words, first), ""
    if _low(words, first - 1) == "of" and _low(words, first - 2) in DIRECTIONS:
        relative = True
    elif _low(words, first - 1) in DIRECTIONS and places[0].precision != "country":
        begin, part = first - 1, _low(words, first - 1)
    elif places[0].precision in _WHOLES and (side := half_of(words, first)) > 0:
        begin, part = side, _low(words, side)
    elif of_new(words, first):
        begin, places = first - 1, ()
    of_type = _type_of(words, first)
    shouted = words[first].text.isupper() and first == 0
    named_after: tuple[PlaceRead, ...] = ()
    kind, last = _type_at(words, last)
    end = last
    if kind in WAYS | SITES or (
        kind in ("district", "neighbourhood", "neighborhood", "quarter", "suburb") and places[:1] and places[0].precision == "city"
    ):
        end, named_after, places = last + 1, places, ()
    elif kind:
        sure = True
    written = text[words[begin].start - base : words[end - 1].end - base]
    spot = Spot(
        written, words[begin].start, words[end - 1].end, places,
        preposition(words, begin), sure or bool(kind), kind or of_type, named_after,
        relative, part, shouted, within=within_towns(words, begin),
    )  # fmt: skip
    return spot, end


def _type_of(words: Sequence[Word], first: int) -> str:
    """`district` of `the |district| of Hays`; empty: of `the Hodan district of Mogadishu`, where another name has it."""
    if _low(words, first - 1) != "of" or _low(words, first - 2) not in TYPES_BEFORE:
        return ""
    named = first > 2 and words[first - 3].text[0].isupper() and words[first - 3].low not in _ARTICLES | {"the", "a", "this"}
    return "" if named else words[first - 2].low


_OF_SITES = listed("military refugee air displacement displaced idp army training naval border")


def _type_at(words: Sequence[Word], last: int) -> tuple[str, int]:
    """The place word behind a name, and where it stands: `Yarmouk refugee camp`, `Tripoli Street`; empty: none."""
    at = last
    if _low(words, at) in _OF_SITES and _low(words, at + 1) in SITES:
        at += 1
    return (_low(words, at), at) if _low(words, at) in TYPES_AFTER else ("", last)


def _quarter(words: Sequence[Word], first: int, last: int, written: str, text: str, base: int, atlas: Atlas) -> tuple[Spot, int]:
    """The Old City (of somewhere): in the city named after it, else where the text is."""
    end, after = last, tuple[PlaceRead, ...]()
    if _low(words, last) == "of" and last + 1 < len(words):
        at = last + 1 + (_low(words, last + 1) in DIRECTIONS)
        after = atlas.find(words[at].text) if at < len(words) else ()
        end = at + 1 if after else last
    whole = text[words[first].start - base : words[end - 1].end - base]
    own = atlas.find(whole) if after else ()
    return Spot(whole, words[first].start, words[end - 1].end, own, preposition(words, first), True, "district", after), end


def _one_name(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words [first, last) can be one name: capitals joined by spaces or hyphens, with `al`, `of`, and types inside."""
    for place in range(first, last):
        word = words[place]
        if word.text[0].isupper():
            continue
        inner = place > first
        if word.text == "-" and inner and place + 1 < last and words[place - 1].end == word.start:
            continue
        if word.text == "'" and inner and place + 1 < last and words[place + 1].start == word.end == words[place - 1].end + 1:
            continue
        if inner and place == last - 1 and word.text.isdecimal() and len(word.text) < 4:
            continue  # Kilo 16
        if not word.text[0].isalpha():
            return False
        if inner and _goes_on(words[place - 1], word):
            continue
        small = word.low in _LINKS or (word.low in TYPES_AFTER and place == last - 1)
        if not (small and (inner or word.low in ("al", "el"))):
            return False
    return words[last - 1].low not in ("of", "the", "-")


def _goes_on(mark: Word, word: Word) -> bool:
    """`a` of Dar'a, `i` of Pul-i-Khumri, `des` of Croix-des-Bouquets: in small letters, joined to the name by a sign."""
    if mark.end != word.start or not word.text.islower():
        return False
    return (mark.text == "'" and word.low != "s") or (mark.text == "-" and (len(word.text) < 3 or word.low in _FRENCH))


def _stands(words: Sequence[Word], first: int, last: int, place: PlaceRead) -> bool | None:
    """Whether a known name is surely a place here; None: it is not one (an organisation, a person, the first word by chance)."""
    after, before = _low(words, last), _low(words, first - 1)
    before = "in" if before in DOWNTOWN else before
    following = words[last] if last < len(words) else None
    if after in _NEVER or before in TITLES or follows(words, first):
        return None
    if after in ("centre", "center") and words[last].text[0].isupper():
        return None
    if (
        after in ORGANISED
        and not _type_at(words, last)[0]
        and not (following and following.text.islower() and after in ("talks", "operations", "today", "spring"))
    ):
        return None
    if words[first].text.isupper() and len(words[first].text) < 5 and last == first + 1 and first:
        return None  # PKK, YPG
    if place.precision == "country":
        return True
    if after == "al" and last + 1 < len(words) and words[last + 1].text == "-":
        return None
    capital_after = following is not None and following.text[0].isupper() and after not in HEADLINES
    if before in _BEFORE or before in DIRECTIONS or after in TYPES_AFTER:
        return not (capital_after and before not in _BEFORE and after not in TYPES_AFTER) or None
    if capital_after and not words[first].text.isupper():
        return None
    previous = words[first - 1] if first else None
    if previous and is_label(words, first - 1):
        return True  # UPDATE Khartoum 20 April
    if previous and previous.text[0].isupper() and previous.end + 1 == words[first].start and previous.low not in TOOK:
        return None
    by_hand = place.key.startswith(("hand:", "case:", "mine:")) or place.key == "geonames:170063"
    if by_hand and place.precision == "district" and (after in _SAYING or first == 0):
        return None  # Jabra said
    if place.key.startswith(("case:", "mine:")) or (by_hand and len(place.name) > 5):
        return True
    if before in TOOK or befell(words, last) or (place.precision == "site" and last > first + 1 and words[last - 1].low in SITES):
        return True  # |Kathmandu airport| is open
    return by_hand and (first > 0 or after == ":")


def preposition(words: Sequence[Word], first: int) -> str:
    """The preposition before a place, over `the`, `a`, directions and types."""
    for place in range(first - 1, max(-1, first - 6), -1):
        low = words[place].low
        if low == "as" and place > 1 and words[place - 1].low == "far":
            return "at"  # as far as X
        if low in _BEFORE and not (low == "of" and place and (words[place - 1].low in TYPES_BEFORE or words[place - 1].low in DIRECTIONS)):
            return low
        if low in DOWNTOWN and _low(words, place - 1) not in _BEFORE:
            return "in"
        if not (low in _PASSED or low in TYPES_BEFORE or low in DIRECTIONS or low.endswith("ern")):
            return ""
    return ""


def _unknown(words: Sequence[Word], place: int, text: str, base: int, atlas: Atlas, least: int = 0) -> tuple[Spot | None, int]:
    """A name that the gazetteer does not have, where the words around it speak of a place; up to `least` it is known to be one name."""
    first, last = words[place], max(place + 1, least)
    before = "in" if _low(words, place - 1) in DOWNTOWN else _low(words, place - 1)
    while last < len(words) and last - place < MOST_WORDS and words[last].text[0].isupper() and _one_name(words, place, last + 1):
        last += 1
    while (
        last + 2 < len(words)
        and words[last].low in ("al", "el", "ar", "as")
        and words[last + 1].text == "-"
        and words[last + 2].text[0].isupper()
    ):
        last += 3
    while last + 1 < len(words) and words[last].text == "-" and words[last + 1].text[0].isupper() and last - place < MOST_WORDS:
        last += 2
    after = _low(words, last)
    typed = bool(_type_at(words, last)[0]) or (before == "of" and _low(words, place - 2) in TYPES_BEFORE)
    if first.low in ("the", "a", "an"):
        return None, place + 1
    names = [word for word in words[place:last] if word.low not in _LINKS and word.text[0].isalpha()]
    if (
        not names
        or first.low.endswith(("ian", "ese", "ish"))
        or (first.text.isupper() and len(first.text) < 6 and not typed and (len(names) < 2 or before not in _SURELY | {"at"}))
    ):
        return None, last if last > place + 1 and after in ORGANISED else place + 1
    if first.low in TITLES or follows(words, place) or (before == "." and _low(words, place - 2) in TITLES):
        return None, place + 1
    if (after in ORGANISED and not _type_at(words, last)[0]) or words[last - 1].low in ORGANISED or before in TITLES:
        return None, last
    barred = NO_PLACES | HOLDERS.keys() if _is_holder(words, place) else NO_PLACES
    if any(word.low in barred for word in names) and not (typed and names[0].low not in barred):
        return None, place + 1
    whole = _type_at(words, last)[1] + 1 if _type_at(words, last)[0] else last
    if not befell(words, whole) and (given_and_family(words, place, whole) or given_and_family(words, place, last)):
        return None, whole
    if not typed and (befell_somebody(words, place, last) or told_of_somebody(words, place, last)):
        return None, last
    arabic = first.low in _ARABIC_FIRST and last > place + 1
    people = before == "to" and last == place + 1 and first.low.endswith("s")
    moved = (
        not people
        and before in ("from", "to", "into", "towards", "toward", "through")
        and (arabic or any(word.low in MOVED for word in words[max(0, place - 7) : place]))
    )
    sure = (
        typed
        or before in _SURELY
        or (before in DIRECTIONS and preposition(words, place) in _SURELY)
        or (before == "of" and _low(words, place - 2) in DIRECTIONS)
        or (before == "at" and (arabic or last <= place + 3))
        or moved
        or (befell(words, last) and not (place == 0 and first.low.endswith("s")))
    )
    sure = sure or (before in TOOK and (arabic or not first.low.endswith("s")))
    somebody = not typed and rescued(words, place)  # unless the text tells of such a place elsewhere
    sure = sure and not somebody
    if not sure and not (before in ("from", "to", "into", "and", "of") or arabic or somebody):
        return None, place + 1
    kind, last = _type_at(words, last)
    end = last + 1 if kind in WAYS | SITES else last
    kind = kind or _type_of(words, place)
    written = text[first.start - base : words[end - 1].end - base]
    relative = (before == "of" and _low(words, place - 2) in DIRECTIONS) or apart_from(words, place)
    named_after = _town_of(words, place, end, text, base, atlas)
    return Spot(written, first.start, words[end - 1].end, (), preposition(words, place) or before, sure, kind, named_after, relative), end


def _town_of(words: Sequence[Word], first: int, end: int, text: str, base: int, atlas: Atlas) -> tuple[PlaceRead, ...]:
    """The town by which an institution is called: Beira of Beira Central, Gardez of Gardez Civil Hospital; empty: none."""
    of = next((at for at in range(first + 1, end) if words[at].low in _OF_TOWNS), 0)
    found = atlas.find(text[words[first].start - base : words[of - 1].end - base]) if of else ()
    return tuple(place for place in found if place.precision == "city")


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
