"""A country that only speaks and acts is not where it happens: `Sweden called for a truce`, `Qatar mediates`, `Russia shelled a town`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.places.place_roles import NOWHERE, Stand
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import Word

_DONE_ABROAD = (ReadKind.DIPLOMACY, ReadKind.RESPONSE, ReadKind.POSTURE)
_SAID_ABROAD = (*_DONE_ABROAD, ReadKind.ACCESS)  # who is killed or in need, as a country says, is most often there


def where_done(
    best: Mention | None,
    ranked: Sequence[Mention],
    kind: ReadKind,
    words: Sequence[Word],
    mentions: Sequence[Sequence[Mention]],
    stands: Mapping[int, Stand],
) -> Mention | None:
    """The place that was chosen, unless it is a country that only acts; then the likeliest that is no country, or none."""
    owners = {word.start for word in words if word.low[:1] in ("'", "’")}  # Yemen's Houthis called for a truce
    if best is None or best.end in owners or not _acts_only(best, kind, mentions, stands):
        return best
    return next((one for one in ranked if one.place is not None and one.place.precision != "country"), None)


def _acts_only(mention: Mention, kind: ReadKind, mentions: Sequence[Sequence[Mention]], stands: Mapping[int, Stand]) -> bool:
    """
    Whether a country is named by a text only as who speaks or acts; of what countries do to others, and of what anybody says.

    A country that shuts its border or is in need is the place of that.
    """
    if not mention.country_only or mention.place is None:
        return False
    told = [one for line in mentions for one in line if one.place is not None and one.place.country == mention.place.country]
    return all(one.country_only and _acts(one, kind, stands) for one in told)


def _acts(one: Mention, kind: ReadKind, stands: Mapping[int, Stand]) -> bool:
    stand = stands.get(one.start, NOWHERE)
    return not one.preposition and stand.role == "acts" and kind in (_SAID_ABROAD if stand.speech else _DONE_ABROAD)
