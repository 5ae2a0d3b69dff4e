"""`ميناء الحديدة مفتوح. |الطريق إلى صنعاء مقطوع|`: as in English, a way is not at a crossing, port or airport that is named before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from safepassage.records.reading import PlaceRead
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.places.resolving import apart
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems
from safepassage.reports.words.words import Word

_ROADS = frozenset(plain_words("طريق طرق طرقات شارع شوارع ممر ممرات محور اوتوستراد"))
_CROSSINGS = frozenset(plain_words("معبر معابر منفذ منافذ جسر جسور بوابة حاجز كوبري"))
_PORTS = frozenset(plain_words("ميناء موانئ مرفأ"))
_AIRPORTS = frozenset(plain_words("مطار مطارات"))
_SITES = (_CROSSINGS, _PORTS, _AIRPORTS)
_WAYS = (_ROADS, *_SITES)
_TO_IT = frozenset(plain_words("إليه إليها"))
_IN_REACH = 0.3  # degrees from a crossing or an airport to the middle of its town

Find = Callable[[str], PlaceRead | None]  # the place of a name in the country of the text


def of_another_way(best: Named | None, words: Sequence[Word], start: int, end: int, here: Sequence[Named], find: Find) -> Named | None:
    """
    The place of a claim about a way; where that is a site of another sort, named outside the claim: what the claim names itself, else the
    town of the site, else None.

    Parameters
    ----------
    words, here : words and places of the sentence. start, end : letters of the claim. find : the place of a name in the country.
    """
    told = [plain_word(word.text) for word in words if start <= word.start < end]
    if best is None or start <= best.start < end or not _is_of_another_way(best.written, told):
        return best
    own = (one for one in here if start <= one.start < end and one.type != "nothing" and not one.type.startswith("again"))
    return next(own, None) or _town_of(best, find)


def _is_of_another_way(name: str, told: Sequence[str]) -> bool:
    """Whether a name is a site's, and the words of a claim tell of ways, but of none such and of no way to it."""
    first = frozenset(stems(plain_word(name.split()[0])))
    own = next((sort for sort in _SITES if not sort.isdisjoint(first)), None)
    stem = frozenset(bare.removeprefix("ال") for word in told for bare in stems(word))
    sorts = [sort for sort in _WAYS if not sort.isdisjoint(stem)]
    return own is not None and bool(sorts) and own not in sorts and _TO_IT.isdisjoint(told)


def _town_of(site: Named, find: Find) -> Named | None:
    """The town by which a crossing, a port or an airport is called, where it lies near; None: of no town."""
    _, _, name = site.written.partition(" ")
    town = find(name) if name else None
    if town is None or site.place is None or apart(town, site.place) > _IN_REACH:
        return None
    return replace(site, written=name, start=site.end - len(name), place=town, type="")
