"""Which place an Arabic name means: the country of the text, its main place, its paragraph; `the city`, `the camp`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.places.known_names import FAR, KNOWN_FIRST
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import CITY, INNER, ROADS
from safepassage.reports.arabic.places.sides import whole
from safepassage.reports.arabic.places.town_camps import town_of_its_camp
from safepassage.reports.arabic.places.towns_of_sites import called_after
from safepassage.reports.arabic.places.without_names import COUNTRY
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.places.resolving import part_of
from safepassage.reports.words.arabic_words import plain_word, plain_words

_CAPITALS = {
    "SD": "الخرطوم", "YE": "صنعاء", "SY": "دمشق", "LB": "بيروت", "IQ": "بغداد", "LY": "طرابلس", "SO": "مقديشو", "UA": "كييف", "AF": "كابول",
    "ET": "أديس أبابا", "SS": "جوبا", "TD": "نجامينا", "ML": "باماكو", "CD": "كينشاسا", "EG": "القاهرة", "TN": "تونس", "DZ": "الجزائر",
    "JO": "عمان", "IR": "طهران", "TR": "أنقرة", "RU": "موسكو", "KE": "نيروبي", "UG": "كمبالا", "RW": "كيغالي", "ER": "أسمرة", "CF": "بانغي",
    "BF": "واغادوغو", "NE": "نيامي", "AM": "يريفان", "AZ": "باكو", "GE": "تبليسي",
}  # fmt: skip
_PARTS_OF_TOWNS = ("site", "district")  # another town may have one of the same name: the Republican Palace, the Kindi hospital
_ONLY_ONE = frozenset(plain_words("معبر مطار ميناء سد جبل وادي نهر جسر قاعدة"))  # two countries have none of one name
_BORDER = plain_word("معبر")
_NOT_FIRST = 0.7  # of the weight of the largest town of a name: what smaller ones speak for their countries
_OF_A_PART = 0.4  # for its country
_ASIDE = 0.25  # of where the killed came from, was fired from, envoys talk
_ENDS = re.compile(r"[\n.!؟؛:]")
_SMALL = frozenset(plain_words("بلدة قرية"))
_OPENS = 3  # letters before the town of a dateline
_NEAR = 8  # names back to what `the town` was called
_BESIDE = {  # who is shelled across the border in a text about a country
    "PS": ("IL",), "LB": ("IL",), "SY": ("IL",), "UA": ("RU",), "RU": ("UA",)
}  # fmt: skip


def country_of(found: Sequence[Named], dateline: int) -> str:
    """
    The country that a text is about: of its countries named, and of its places that are surely known.

    Places in the first `dateline` letters (dateline and headline) count three times.
    """
    votes: Counter[str] = Counter()
    for named in found:
        if not named.options:
            continue
        best = named.options[0]
        several = len({option.country for option in named.options}) > 1
        known, part = best.key.startswith(KNOWN_FIRST), best.precision in _PARTS_OF_TOWNS
        sure = 2.0 if not several and known else 1.5 if best.precision == "country" else 1.0 / len(named.options)
        sure = min(sure, _OF_A_PART) if known and part and named.type not in _ONLY_ONE else sure
        sure /= 2 if plain_word(named.written).split()[0] in FAR else 1
        sure *= _ASIDE if named.aside not in ("", "around") else 1
        for country in {option.country for option in named.options[: 1 if sure > 1 else 4] if option.country}:
            share = sure if country == best.country else sure * _NOT_FIRST
            votes[country] += round(100 * share * (3 if named.start < dateline else 1)) + (country == best.country)  # Paris is in France
    return max(votes.items(), key=lambda entry: (entry[1], entry[0]))[0] if votes else ""


def is_home(named: Named, country: str) -> bool:
    """Whether a text may be about it: a city, or several, of its country; not where somebody goes to or speaks from."""
    place = named.place
    if place is None or named.goal or named.seat or named.aside not in ("", "around") or named.type in ROADS or named.type == "again":
        return False
    return place.country == country and place.key != "" and place.precision in ("city", "district group")


def told_last(own: Sequence[Named], country: str, text: str) -> Named | None:
    """What a paragraph goes on about behind a sentence: the last town of it, of `بلدة |كفر بطنا| في الغوطة الشرقية` the smaller."""
    homes = [place for place in own if is_home(place, country) and not (place.joined or place.aside)]
    if len(homes) > 1 and homes[-1].place is not None and homes[-1].place.precision == "district group":
        inner = homes[-2].place is not None and homes[-2].place.precision == "city"
        if inner and text[homes[-2].end : homes[-1].start].strip() == "في":
            return homes[-2]
    return homes[-1] if homes else None


def main_of(found: Sequence[Named], country: str, atlas: Atlas, dateline: int) -> Named | None:
    """The place that a text is mostly about: named most often, in title and dateline (its first `dateline` letters) above all."""
    votes: Counter[str] = Counter()
    first: dict[str, Named] = {}
    for named in found:
        named = replace(named, place=_meant(named, country, atlas))
        if is_home(replace(named, goal=False), country) and named.place is not None:
            first.setdefault(named.place.key, named)
            votes[named.place.key] += (1 if named.goal else 2) * (3 if named.start < dateline else 1)
    if not votes:
        return None
    return first[max(votes, key=lambda key: (votes[key], -first[key].start))]


def resolved(found: Sequence[Named], country: str, atlas: Atlas, main: Named | None, breaks: Sequence[int], text: str = "") -> list[Named]:
    """
    Each name with the place it means. A name that only another, far country has stays a name, unless the text is sure of it.

    Parameters
    ----------
    main : what the text is about, `the city` where a paragraph has named none. breaks : letters at which a paragraph begins, in order.
    """
    done: list[Named] = []
    city, village, paragraph = main, None, -1
    places_of = Counter(home for home, _ in {(one.options[0].country, one.options[0].key) for one in found if one.options})
    for number, named in enumerate(found):
        here = bisect_right(breaks, named.start)
        city, village, paragraph = (city, village, paragraph) if here == paragraph else (main, None, here)
        named = _of_a_town(named, named.home or country)
        place = _meant(named, named.home or country, atlas)
        place = _of_its_town(named, place, found[number + 1 : number + 2], country, atlas)
        if named.side and place is not None:
            named, place = replace(named, town=place), part_of(place, named.side, atlas)
        if named.type.startswith("again "):
            done.append(town_of_its_camp(named, done, text) or _again(named, done, city, country, atlas))
            city = done[-1] if not done[-1].type and is_home(done[-1], country) else city
            continue
        if named.type == "العاصمه" and country in _CAPITALS:
            place = next((option for option in atlas.find(_CAPITALS[country]) if option.country == country), None)
            named = replace(named, written=_CAPITALS[country]) if place is not None else named
        if named.type in ROADS and place is not None and place.precision in ("city", "region") and place.country == country:
            place = None  # a road named after a town is not there
        abroad = place is not None and named.type not in _ONLY_ONE and _is_of_another_country(place, country, places_of)
        place = None if abroad or (place is not None and _is_outside(place, named)) else place
        if place is None and (abroad or named.type in INNER) and named.type not in ROADS and not named.elsewhere:
            told = village.place if village else city.place if city else None
            near = _city_near(found, named, country, atlas, text) or called_after(named, country, atlas, told) or told
            if near is not None:
                place = PlaceRead(named.written, near.country, near.lon, near.lat, f"somewhere in {near.name}")
        done.append(replace(named, place=place))
        village = _village(done[-1], village, city, country)
        if (
            is_home(done[-1], country)
            and not (named.joined or named.aside)
            and place is not None
            and place.precision == "city"
            and named.type not in _SMALL
            and not (named.speaks and city is not None)
        ):
            city = done[-1]
    return done


def _village(named: Named, village: Named | None, city: Named | None, country: str) -> Named | None:
    """`القامشلي - قصفت المدفعية بلدة |رأس العين|. وخرج مستشفى روج عن الخدمة`: what is told there next is not where it was filed."""
    if not is_home(named, country) or named.joined:
        return village
    filed = city is None or city.start < _OPENS
    return named if named.type in _SMALL and filed and named.start > _OPENS else None


def _of_a_town(named: Named, country: str) -> Named:
    """`دار السلام` in a text about Sudan is a quarter there and not the city of Tanzania; `جسر الشغور` in one about Syria is the town."""
    first = plain_word(named.written).split()[0]
    abroad = country and named.options and named.options[0].country != country
    return replace(named, type=first) if abroad and not named.type and first in INNER else named


def _of_its_town(named: Named, place: PlaceRead | None, behind: Sequence[Named], country: str, atlas: Atlas) -> PlaceRead | None:
    """`الزهراء |شرق الحديدة|`: of several of one name the one in the country of the town beside it; None: none is."""
    town = _meant(behind[0], country, atlas) if behind and behind[0].aside == "around" else None
    if town is None or place is None or place.country == town.country or place.precision == "country":
        return place
    return next((option for option in named.options if option.country == town.country), None)


def _is_outside(place: PlaceRead, named: Named) -> bool:
    """`السودان: أوقف حاجز قافلة قرب الفاو`: a town that the gazetteer has only in another country than the one its line begins with."""
    elsewhere = named.home != "" and place.country not in ("", named.home) and place.precision == "city"
    return elsewhere and plain_word(named.written).split()[0] not in FAR


def _is_of_another_country(place: PlaceRead, country: str, places_of: Mapping[str, int]) -> bool:
    """
    `قصف القصر الجمهوري في تعز`: a site of the list by hand in a country of which the text names nothing else.

    Parameters
    ----------
    places_of : how many places of each country the text names.
    """
    by_hand = place.key.startswith("hand:") and place.precision in _PARTS_OF_TOWNS
    return by_hand and place.country not in ("", country) and places_of.get(place.country, 0) < 2


def _again(named: Named, done: Sequence[Named], city: Named | None, country: str, atlas: Atlas) -> Named:
    """The place that `the camp`, `the city` means: the last of that type; nothing where there is none."""
    kind = named.type.removeprefix("again ")
    if kind in CITY:
        ruled = done[-1] if done and done[-1].ruled and done[-1].place is not None and kind not in _SMALL else None
        town = ruled or _town(kind, done, country, atlas)
        city = whole(town) if town else city and whole(city)
        if city is None or (city.place is None and town is None):
            return replace(named, type="nothing")
        if " " in named.written and city.place is not None:  # `west of the city`
            return replace(named, place=replace(city.place, name=f"{city.place.name} ({city.written})"), type="again")
        return replace(named, written=city.written, place=city.place, type="again")
    if kind == COUNTRY:
        return _the_country(named, done, country, atlas)
    if kind == "قطاع":
        strip = atlas.find("قطاع غزة") if country == "PS" else ()
        return replace(named, written="قطاع غزة", place=strip[0], type="again") if strip else replace(named, type="nothing")
    before = next((other for other in reversed(done) if other.type == kind), None)
    if before is None:
        return replace(named, type="nothing")
    return replace(named, written=before.written, place=before.place, type="again")


def _the_country(named: Named, done: Sequence[Named], country: str, atlas: Atlas) -> Named:
    """`جنوبي |البلاد|`: the country named last, else the one that the text is about; by its name alone where neither is known."""
    told = None if named.home else next((one.place for one in reversed(done) if one.place and one.place.precision == "country"), None)
    code = named.home or country
    found = (told,) if told is not None else atlas.find(f"isocode {code}") if code else ()
    return replace(named, place=found[0] if found else None, type="again")


def _town(kind: str, done: Sequence[Named], country: str, atlas: Atlas) -> Named | None:
    """The last place that was called a town or a village, for `the town`; else the last that is no great city; None: it may be any."""
    if kind not in _SMALL:
        return None
    near = list(reversed(done[-_NEAR:]))
    small = (one for one in near if is_home(replace(one, goal=False), country) and not atlas.large(one.written))
    return next((one for one in near if one.type == kind), next(small, None))


def _meant(named: Named, country: str, atlas: Atlas) -> PlaceRead | None:
    if not named.options or (named.type in INNER and named.options[0].precision == "country"):
        return None  # دوار |فلسطين|
    here = [place for place in named.options if place.country == country]
    best = here[0] if here else named.options[0]
    others = tuple(place for place in named.options if place is not best)[:3]
    if named.type == _BORDER and len({place.country for place in named.options}) == 1:
        return named.options[0]  # a crossing is at two countries
    if named.options[0].precision == "country" or named.options[0].key.startswith(("case:", "mine:")):
        return named.options[0]
    inner = named.type in INNER and best.precision in ("city", "district", "district group")
    if here and not (inner and best.precision == "city"):
        return replace(best, candidates=others)
    if plain_word(named.written).split()[0] in FAR and best.precision == "city" and not named.type:
        return replace(best, candidates=others)
    if best.country in _BESIDE.get(country, ()) and not inner and best.precision == "city" and not _is_shared(named):
        return replace(best, candidates=others)
    if country and (inner or not best.key.startswith(KNOWN_FIRST) or named.type):
        return (
            None
            if not (best.key.startswith("geonames:") and not named.type and len(named.written) > 4 and atlas.large(named.written))
            else best
        )
    return replace(best, candidates=others)


def _is_shared(named: Named) -> bool:
    """Whether towns of several countries have a name."""
    return len({place.country for place in named.options}) > 1


def _city_near(found: Sequence[Named], named: Named, country: str, atlas: Atlas, text: str) -> PlaceRead | None:
    """The city named within 25 letters behind a quarter: `حي الجميلية في حلب`; not in the next sentence or line, not behind a deed."""
    for other in found:
        if named.end <= other.start <= named.end + 25 and not other.goal and _leads_on(text[named.end : other.start]):
            place = _meant(other, country, atlas)
            if place is not None and place.precision == "city":
                return place
    return None


def _leads_on(between: str) -> bool:
    """Whether what stands between a quarter and a town may tell that it lies there."""
    return not _ENDS.search(between) and not any(is_event(plain_word(word)) for word in between.split())
