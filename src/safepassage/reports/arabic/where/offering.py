"""Which places of a sentence may be those of a claim in it or behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import WIDE
from safepassage.reports.arabic.where.asides import is_aside
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.words.arabic_words import plain_word


def offering(places: Iterable[Named], kind: ReadKind) -> list[Named]:
    """The places of a sentence that a claim of a kind may be about."""
    return [one for one in places if one.type != "nothing" and not one.joined and not is_aside(one, kind)]


def finest(places: list[Named]) -> list[Named]:
    """Of `في ريف حلب الشمالي، قصفت تركيا تل رفعت` the town, not its province: what comes next is there."""
    fine = [one for one in places if one.type not in WIDE]
    return fine if any(_is_fine(one) for one in fine) else places


def just_told(opens: str, here: Sequence[Named], before: Sequence[Named], kind: ReadKind) -> Named | None:
    """
    The only town of the sentence right before a toll that goes on with `and`: `قصفت تركيا تل رفعت. |وقتل ثلاثة|.`; None: there is none.

    Parameters
    ----------
    opens : the first word of the claim. here, before : places of its sentence and of the one before.
    """
    word = plain_word(opens)
    if word[:1] not in ("و", "ف") or not done_to(word) or offering(here, kind):
        return None
    towns = [one for one in finest(offering(before, kind)) if _is_fine(one) and one.type != "again"]
    one_town = len({(one.place.key or one.place.name) if one.place else one.written for one in towns}) == 1
    return towns[0] if one_town and not (towns[0].goal or towns[0].seat) else None


def _is_fine(named: Named) -> bool:
    """A town or a part of one, of which a point is known."""
    return named.type != "nothing" and named.place is not None and named.place.precision not in ("country", "region")
