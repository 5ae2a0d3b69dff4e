"""Places in an Arabic text: by the gazetteer where the country of the text agrees, else by their name alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.places.announced import BEFORE, NEARBY, and_off, is_goal
from safepassage.reports.arabic.places.beside_countries import of_country_beside
from safepassage.reports.arabic.places.common_words import is_common, is_noun
from safepassage.reports.arabic.places.compounds import compound_at
from safepassage.reports.arabic.places.joined_to import SHORT_NAMES, bare_of
from safepassage.reports.arabic.places.known_names import is_joined, stands_as_place
from safepassage.reports.arabic.places.name_ends import LEADS, MODIFIERS, NO_NAMES, may_name, name_end
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.named_after import through_his_name
from safepassage.reports.arabic.places.numbered import numbered
from safepassage.reports.arabic.places.place_types import CITY, INNER, SITE, TYPES
from safepassage.reports.arabic.places.sides import side_before
from safepassage.reports.arabic.places.strange_towns import in_a_strange_town
from safepassage.reports.arabic.places.without_names import CAPITAL, capital_of_country, of_type, the_country
from safepassage.reports.arabic.words.lexicon import rules_of
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.arabic.words.verbs import LINKS, NEGATIONS, PREPOSITIONS, STOPS, THAT
from safepassage.reports.words.arabic_words import plain_word, stems
from safepassage.reports.words.words import Word

_NO_BEGINNING = (PREPOSITIONS | LINKS | NEGATIONS | STOPS | THAT | frozenset("،,«»()-–")) - {"عبر"}
_SHORT = 3  # letters of a name with `and`, behind another


def named_places(words: Sequence[Word], plain: Sequence[str], text: str, atlas: Atlas, known: frozenset[str] = frozenset()) -> list[Named]:
    """All that may be places among words (offsets of the whole `text`), not yet held against the country of the text; `known`: bare
    names told before."""
    found: list[Named] = []
    place = 0
    while place < len(words):
        beside = found[-1] if found and place and found[-1].end == words[place - 1].end else None
        named, last = _named(words, plain, text, place, atlas, beside)
        if named is None and place and and_off(plain[place - 1]) in BEFORE and words[place].text in known:
            named = Named(words[place].text, words[place].start, words[place].end, None, "known")
        if named is not None:
            strange = named.type in INNER and in_a_strange_town(words, plain, last, atlas, TYPES, may_name)
            found.append(_with_its_side(replace(named, elsewhere=strange), words, plain, text, place))
        place = max(last, place + 1)
    return found


def _with_its_side(named: Named, words: Sequence[Word], plain: Sequence[str], text: str, place: int) -> Named:
    """A town with the side of it that is told before it."""
    side = side_before(plain, place) if not named.type or named.type in CITY else ""
    if not side:
        return named
    start = words[place - 3].start + (plain[place - 3][:1] == "ب")
    return replace(named, written=text[start : named.end], start=start, side=side, goal=False)


def _named(
    words: Sequence[Word], plain: Sequence[str], text: str, place: int, atlas: Atlas, beside: Named | None
) -> tuple[Named | None, int]:
    """The place that begins at a word, and where it ends; `beside`: the one that ends right before it."""
    word = plain[place]
    if not word[:1].isalpha():
        return None, place
    site, last = numbered(plain, place)
    if site:
        joined = words[place].text.find("لل") if "ال" not in words[place].text else words[place].text.find("ال")
        start = words[place].start + joined
        return Named("ال" + text[start + 2 : words[last - 1].end], start, words[last - 1].end, None, site, (), is_goal(plain, place)), last
    kind = next((stem for stem in stems(word) if stem in TYPES and "ال" + stem not in word and "لل" + stem not in word), "")
    typed = bool(kind) or any(stem in TYPES for stem in stems(word))
    if word in _NO_BEGINNING:
        return None, place + 1
    until = next(
        (at for at in range(place + 1, min(place + 4, len(words))) if plain[at] in _NO_BEGINNING and plain[at] != "في"),
        min(place + 4, len(words)),
    )
    if word in CAPITAL and (capital := capital_of_country(words, place, atlas)) is not None:
        return capital
    for last in range(until, place, -1):
        if any(not other[:1].isalpha() for other in plain[place:last]):
            continue
        written = text[words[place].start : words[last - 1].end]
        if last == place + 1 and (land := the_country(words, plain, place, text)) is not None:
            return land
        if last == place + 1 and (meant := of_type(words, plain, place)):
            return meant, last
        if last == place + 1 and last < len(plain) and plain[last].startswith("ال") and not LEADS.isdisjoint(stems(word)) and not kind:
            continue  # عين |الدلب
        if (len(written) < 3 and written not in SHORT_NAMES) or (last == place + 1 and (typed or word in NO_NAMES)):
            continue
        if last == place + 1 and word in CAPITAL:
            return Named("العاصمة", words[place].end - len("العاصمة"), words[place].end, None, "العاصمه"), last
        short = written[1:] if beside is not None and written[:1] == "و" and len(written) > _SHORT else written
        inside = bare_of(written, plain, last, atlas) if last == place + 1 else ""
        for name in dict.fromkeys((*_bared(written), short, *filter(None, (inside,)))):
            options = of_country_beside(atlas.find(SHORT_NAMES.get(name, name)), words, plain, last, atlas)
            if options and last == place + 1 and (is_common(plain, place) or is_noun(plain, place, options[0])):
                continue
            stands = bool(options) and (name == inside or stands_as_place(plain, place, last, options[0], name != written))
            if stands or (options and is_joined(beside, name, written, options)):
                start, goal = words[last - 1].end - len(name), is_goal(plain, place) or bool(not stands and beside and beside.goal)
                goal = goal or (name == inside and word.startswith(("ل", "ول")))
                town = kind in INNER and options[0].precision == "city" and plain[last - 1] not in DAYS
                own = "" if town else kind  # جسر الشغور is a town, سوق الثلاثاء a market
                return Named(name, start, words[last - 1].end, None, own, options, goal, not stands), last
    if kind and (last := through_his_name(plain, name_end(plain, place + 1), may_name)) > place + 1:
        cut = words[place].text.find(_as_written(words[place].text, kind))
        start = words[place].start + max(0, cut)
        own = text[words[place + 1].start : words[last - 1].end]
        inner = atlas.find(SHORT_NAMES.get(own, own))
        longer = _longest(words, plain, text, place + 1, atlas)
        if longer > last:
            last, inner = longer, atlas.find(text[words[place + 1].start : words[longer - 1].end])
        whole = [place for place in atlas.find(text[start : words[last - 1].end]) if place.precision == "site"]  # حاجز زعترة
        inner = of_country_beside(tuple(whole) or inner, words, plain, last, atlas)
        begin = start if kind not in CITY and (kind in INNER or kind in SITE or not inner) else words[place + 1].start
        return Named(text[begin : words[last - 1].end], begin, words[last - 1].end, None, kind, inner, is_goal(plain, place)), last
    if not kind and (last := compound_at(plain, place)) > place:
        return Named(text[words[place].start : words[last - 1].end], words[place].start, words[last - 1].end, None, "near"), last
    if (
        place
        and plain[place - 1] in NEARBY
        and not kind
        and may_name(word)
        and len(word) > 3
        and not any(stem in TYPES for stem in stems(word))
        and word not in MODIFIERS
        and not rules_of(word)
    ):
        return Named(words[place].text, words[place].start, words[place].end, None, "near"), place + 1
    return None, place + 1


def _longest(words: Sequence[Word], plain: Sequence[str], text: str, first: int, atlas: Atlas) -> int:
    """Where the longest name that the gazetteer knows ends; `first`: there is none of two words or more (معبر | كرم أبو سالم)."""
    for last in range(min(first + 3, len(words)), first + 1, -1):
        if all(other[:1].isalpha() for other in plain[first:last]) and atlas.find(text[words[first].start : words[last - 1].end]):
            return last
    return first


def _as_written(word: str, kind: str) -> str:
    """The type inside a word with `and`, `in` before it, letter for letter."""
    return next((word[cut:] for cut in range(len(word)) if plain_word(word[cut:]) == kind), word)


def _bared(written: str) -> tuple[str, ...]:
    """A name as written, and without one or two letters joined to it."""
    return (
        written,
        *(written[n:] for n in (1, 2) if written[0] in "بولفك" and len(written) > 4 + n and not (n == 2 and written[1] not in "بلكو")),
    )
