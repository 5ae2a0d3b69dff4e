"""A country that only speaks and acts is not where it happens: `Sweden called for a truce`, `Qatar mediates`, `Russia shelled a town`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.parties.parties import CAPITALS
from safepassage.reports.places.place_roles import NOWHERE, Stand
from safepassage.reports.places.place_types import SITES
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import Word

_DONE_ABROAD = (ReadKind.DIPLOMACY, ReadKind.RESPONSE, ReadKind.POSTURE)
_DONE_TO_PLACES = (ReadKind.ACCESS, ReadKind.INCIDENT, ReadKind.CONTROL)
_MOVES = ("from", "to", "towards", "toward")
_SAID_ABROAD = (*_DONE_ABROAD, ReadKind.ACCESS)  # who is killed or in need, as a country says, is most often there


def where_done(
    best: Mention | None,
    ranked: Sequence[Mention],
    kind: ReadKind,
    words: Sequence[Word],
    mentions: Sequence[Sequence[Mention]],
    stands: Mapping[int, Stand],
    by_force: bool = False,
) -> Mention | None:
    """
    The place that was chosen, unless it is a country that only acts; then the likeliest that is no country, or none.

    `by_force`: the claim tells what a force did: `Rwanda said Congolese troops fired on refugees`.
    """
    owners = {word.start for word in words if word.low[:1] in ("'", "’")}  # Yemen's Houthis called for a truce
    if best is None or best.end in owners or not _acts_only(best, kind, mentions, stands, by_force):
        return best
    return next((one for one in ranked if one.place is not None and one.place.precision != "country"), None)


def acted_on(
    best: Mention | None, kind: ReadKind, letters: tuple[int, int], mentions: Sequence[Sequence[Mention]], stands: Mapping[int, Stand]
) -> Mention | None:
    """
    `Kabul closed the |Torkham crossing|`: of a town that acts, the site that it acted on, of a capital any place, where the
    claim names one; else the town.

    Parameters
    ----------
    letters : of the claim.
    """
    if best is None or kind not in _DONE_TO_PLACES or best.preposition or best.kind or stands.get(best.start, NOWHERE).role != "acts":
        return best
    capital = best.text.lower() in CAPITALS
    inside = (one for line in mentions for one in line if max(letters[0], best.end) <= one.start < letters[1])
    fine = (one for one in inside if not one.country_only and not one.part and one.preposition not in _MOVES)
    objects = (one for one in fine if capital or not one.preposition or not SITES.isdisjoint((one.kind, one.text.lower().split()[-1])))
    return next((one for one in objects if _is_object(one, stands)), best)


def _is_object(one: Mention, stands: Mapping[int, Stand]) -> bool:
    role = stands.get(one.start, NOWHERE).role
    return role in ("object", "by an object") or (role == "other" and not one.preposition)


def _acts_only(
    mention: Mention, kind: ReadKind, mentions: Sequence[Sequence[Mention]], stands: Mapping[int, Stand], by_force: bool
) -> bool:
    """
    Whether a country is named by a text only as who speaks or acts; of what countries do to others, and of what anybody says.

    A country that shuts its border or is in need is the place of that.
    """
    if not mention.country_only or mention.place is None:
        return False
    told = [one for line in mentions for one in line if one.place is not None and one.place.country == mention.place.country]
    return all(one.country_only and _acts(one, kind, stands, by_force) for one in told)


def _acts(one: Mention, kind: ReadKind, stands: Mapping[int, Stand], by_force: bool) -> bool:
    stand = stands.get(one.start, NOWHERE)
    if one.preposition or stand.role != "acts":
        return False
    return kind in (_SAID_ABROAD if stand.speech else _DONE_ABROAD) or (kind is ReadKind.INCIDENT and stand.speech and by_force)
