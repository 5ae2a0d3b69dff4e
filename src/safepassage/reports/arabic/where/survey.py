"""The places of an Arabic text, sentence by sentence, resolved by what the whole text is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.places.adjectives import country_of_speaker
from safepassage.reports.arabic.places.beside_countries import country_before
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.places import named_places
from safepassage.reports.arabic.places.resolving import country_of, main_of, resolved
from safepassage.reports.arabic.places.spelt_out import bare_names, may_be_spelt_out, spelt_out, with_its_point
from safepassage.reports.arabic.places.upper_towns import with_upper
from safepassage.reports.arabic.places.without_names import COUNTRY
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.asides import with_asides
from safepassage.reports.arabic.where.fronted import not_only_from, with_who_speaks
from safepassage.reports.arabic.where.items import DATELINE, as_item, is_of_an_item
from safepassage.reports.arabic.where.signed_in import is_signed_in
from safepassage.reports.places.place_hints import Focus
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.arabic_words import plain_words, stems
from safepassage.reports.words.capitals import named_too

_ON_THE_GROUND = frozenset(
    plain_words(
        "سكان أهالي شهود ناشطون ناشطين نشطاء أطباء مواطنون نازحون مراسل مراسلنا سكانها مقيمون فارون "
        "طبيب طبيبة ممرض ممرضة مسعف مسعفون متطوع متطوعون معلم معلمة مزارع تاجر بائع أم والد والدة امرأة سيدة رجل شاب شابة شاهد "
        "نازح نازحة مواطن أسرة عائلة عائلات ناج ناجون لجان تنسيقية طبية طبي محلية أهلية مستشفى مشفى"
    )
)

_OFFICES = frozenset(plain_words("بلدية عمدة محافظ حاكم مدينة"))
_TO = frozenset(plain_words("إلى نحو صوب باتجاه"))  # a trader who reached the capital tells of the way


class Survey(NamedTuple):
    """
    The places of each sentence, the country and the main place of the text, and the letters at which its paragraphs begin.
    """

    placed: Sequence[Sequence[Named]]
    country: str
    main: Named | None
    breaks: Sequence[int]

    def mentions(self) -> list[list[Mention]]:
        """The places of each sentence as those of English texts are told."""
        return [[_mention(named) for named in here] for here in self.placed]

    def focuses(self) -> list[Focus]:
        """What each sentence is about."""
        main = who(_mention(self.main)) if self.main is not None else ""
        return [Focus(main, country=self.country)] * len(self.placed)


def _mention(named: Named) -> Mention:
    return Mention(named.written, named.start, named.end, named.place, "to" if named.goal else "")


def survey(split: Sequence[Sentence], text: str, atlas: Atlas) -> Survey:
    """All places of the sentences of a text."""
    named = _named(split, text, atlas)
    country = country_of([as_item(text, place) for places in named for place in places], DATELINE)
    if country and any(may_be_spelt_out(place, country) for places in named for place in places):
        named = _named(split, text, atlas, country)
    together = [as_item(text, place) for places in named for place in places]
    ones = [one for one, places in zip(split, named, strict=True) for _ in places]
    together = [with_who_speaks(not_only_from(place, one, country), one) for place, one in zip(together, ones, strict=True)]
    main = main_of([place for place in together if not is_of_an_item(text, place)], country, atlas, DATELINE)
    breaks = [one.start for before, one in pairwise(split) if "\n" in text[before.end - 1 : one.start + 1]]
    every = [with_upper(one, text, country, atlas) for one in resolved(together, country, atlas, main, breaks, text)]
    ends = list(accumulate(len(places) for places in named))
    placed = [every[end - len(places) : end] for end, places in zip(ends, named, strict=True)]
    return Survey(placed, country, main, breaks)


def finders(atlas: Atlas, country: str) -> tuple[Callable[[str], PlaceRead | None], Callable[[str], PlaceRead | None]]:
    """What finds the likeliest place of a name, in a country and anywhere."""
    return (
        lambda name: next((place for place in atlas.find(name) if place.country == country), None),
        lambda name: next(iter(atlas.find(name)), None),
    )


def _named(split: Sequence[Sentence], text: str, atlas: Atlas, country: str = "") -> list[list[Named]]:
    """
    The places of each sentence; a name that was told with its type (the Hawban checkpoint) is known without it afterwards.

    `country`: whose towns may be called by their Latin names, spelt in Arabic; empty: it is not known yet.
    """
    found: list[list[Named]] = []
    known: frozenset[str] = frozenset()
    for one in split:
        here = named_places(one.words, one.plain, text, atlas, known)
        here = _spelt_out(one, here, text, country, atlas) if country else here
        home = country_before(text[text.rfind("\n", 0, one.start) + 1 : one.end], atlas)
        here = [
            replace(named, seat=_in_voice(one, named) or is_signed_in(named, one.words), ruled=_is_ruled(one, named), home=home)
            for named in here
        ]
        here = [_of_the_speaker(one, named, atlas) for named in with_asides(one, here)]
        known |= {named.written.split()[-1] for named in here if named.type and named.place is None and not named.type.startswith("again")}
        found.append(here)
    names = [named.options[0] for here in found for named in here if named.options and not _is_capital(named)]
    return [[_as_the_capital(named, names) for named in here] for here in found]


def _spelt_out(one: Sentence, here: Sequence[Named], text: str, country: str, atlas: Atlas) -> list[Named]:
    """With the towns of a country that the gazetteer has by their Latin names only."""
    more = (spelt_out(one.words, first, last, text, country, atlas) for first, last in bare_names(one.words, one.plain, here))
    every = [*(with_its_point(named, country, atlas) for named in here), *(named for named in more if named is not None)]
    return sorted(every, key=lambda named: named.start)


def _of_the_speaker(one: Sentence, named: Named, atlas: Atlas) -> Named:
    """`قالت وزارة الصحة السورية … شرقي |البلاد|`: the country of whoever speaks is the one that he calls `the country`."""
    if named.type != f"again {COUNTRY}":
        return named
    _, anywhere = finders(atlas, "")
    spoken = (country_of_speaker(one.words, frame.first, frame.begin, anywhere) for frame in one.frames)
    return replace(named, home=next((code for code in spoken if code), "") or named.home)


def _is_capital(named: Named) -> bool:
    return named.written.startswith("العاصمة ") and bool(named.options)


def _as_the_capital(named: Named, names: Sequence[PlaceRead]) -> Named:
    """`العاصمة السودانية` as `العاصمة` where the text names the city as well."""
    if not _is_capital(named) or not named_too(named.options[0], names):
        return named
    return Named("العاصمة", named.start, named.start + len("العاصمة"), None, "العاصمه")


def _is_ruled(one: Sentence, named: Named) -> bool:
    """`قال رئيس بلدية |درنة| إن عدد القتلى في المدينة`: whether an office of that very town stands right before its name."""
    return any(word.start == named.start and place and one.plain[place - 1] in _OFFICES for place, word in enumerate(one.words))


def _in_voice(one: Sentence, named: Named) -> bool:
    """Whether a place is where a ministry or a hospital speaks from, not where residents tell of."""
    for frame in one.frames:
        words = range(frame.first, min(frame.begin, len(one.words)))
        if any(one.words[place].start <= named.start < one.words[place].end for place in words):
            arrived = any(one.plain[place - 1] in _TO for place in words if place and one.words[place].start == named.start)
            return arrived or not any(stem in _ON_THE_GROUND for place in words for stem in stems(one.plain[place]))
    return False
