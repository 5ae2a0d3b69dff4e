"""What a text tells against a place that was chosen: it is only where they talked, or of the next toll, or all was `in the south`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from safepassage.records.reading import ReadKind
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.asides import Asides, asides_of, not_beside
from safepassage.reports.places.bare_capitals import in_capital
from safepassage.reports.places.campaign_tolls import campaigns_in, of_campaign
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.pointed_places import Named
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.told_after import not_told_after, sentences_in
from safepassage.reports.places.told_by_them import Account, accounts_in, of_account
from safepassage.reports.places.told_from_abroad import Abroad, abroad_in, of_abroad
from safepassage.reports.places.war_tolls import WarTolls, of_war, war_tolls_in
from safepassage.reports.places.whole_countries import Countrywide, countrywide_in, of_country

_AT = ("in", "at", "near", "outside", "inside", "on")
_DONE_ANYWHERE = (ReadKind.DIPLOMACY, ReadKind.RESPONSE, ReadKind.POSTURE)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A text with its sentences, `pieces` as they are parsed; `opens`: where whole ones begin."""

    text: str = ""
    pieces: Sequence[tuple[int, int]] = ()
    opens: Sequence[int] = ()
    asides: Asides = field(default_factory=Asides)
    countrywide: Countrywide = field(default_factory=Countrywide)
    wars: WarTolls = field(default_factory=WarTolls)
    accounts: Mapping[int, Account] = field(default_factory=dict)
    abroad: Abroad | None = None
    campaigns: Mapping[int, int] = field(default_factory=dict)


def elsewhere_in(
    text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]], abouts: Sequence[About], atlas: Atlas
) -> Elsewhere:
    """What a text tells of where something was not."""
    datelines = {id(about): about.dateline for about in abouts}.values()
    asides = asides_of(text, pieces, mentions, [filed for filed in datelines if filed is not None])
    told = (text, pieces, mentions, abouts, atlas)
    return Elsewhere(
        text,
        pieces,
        sentences_in(text, pieces),
        asides,
        countrywide_in(*told),
        war_tolls_in(*told),
        accounts_in(text, pieces, mentions),
        abroad_in(*told),
        campaigns_in(text, pieces),
    )


def as_told(
    best: Mention | None,
    ranked: Sequence[Mention],
    kind: ReadKind,
    number: int,
    letters: tuple[int, int],
    mentions: Sequence[Sequence[Mention]],
    dateline: Mention | None,
    named: Named,
    known: Elsewhere,
) -> Mention | None:
    """
    The chosen place, unless the text tells that it was elsewhere; then the likeliest other, a whole country, or none.

    Parameters
    ----------
    ranked : the likeliest first. number : of the claim's sentence. letters : of the claim. named : where each place is named.
    """
    if best is None or not known.pieces:
        return best
    piece = known.pieces[number]
    best = in_capital(best, known.text, number, known.pieces, mentions)
    if kind not in _DONE_ANYWHERE:
        best = of_country(best, number, known.text, piece, letters, mentions[number], dateline, known.countrywide)
    best = of_abroad(best, kind, letters, known.text, piece, mentions[number], known.abroad)
    best = of_campaign(best, kind, number, letters, known.text, mentions[number], known.campaigns, known.wars.atlas)
    if (whole := of_war(best, kind, number, known.text, letters, mentions[number], dateline, known.wars)) is not best:
        return whole
    if (theirs := of_account(best, kind, number, letters, known.text, mentions[number], known.accounts)) is not best:
        return theirs
    ranked = [*ranked, *_going_on(number, mentions, known)]
    until = known.opens[min(bisect_left(known.opens, letters[1]), len(known.opens) - 1)]
    best = not_beside(best, ranked, kind, letters[1], known.text[slice(*piece)], known.asides, until)
    return not_told_after(best, ranked, letters[1], known.text, known.opens, named.of_place.get(who(best), ()) if best else ())


def as_told_under(
    best: Mention | None,
    kind: ReadKind,
    number: int,
    letters: tuple[int, int],
    places: Sequence[Mention],
    dateline: Mention | None,
    known: Elsewhere,
) -> Mention | None:
    """The place of a heading, unless what stands under it is told of the whole war, or by others. `places`: of the claim's sentence."""
    if best is None or not known.pieces:
        return best
    best = of_war(best, kind, number, known.text, letters, places, dateline, known.wars, headed=True)
    return of_account(best, kind, number, letters, known.text, places, known.accounts)


def _going_on(number: int, mentions: Sequence[Sequence[Mention]], known: Elsewhere) -> Sequence[Mention]:
    """What the rest of a sentence names that is parsed apart: `flown to hospital in Nairobi | after a bomb exploded in |Mandera|`."""
    if number + 1 >= len(known.pieces) or _opens(known.pieces[number + 1][0], known.opens):
        return ()
    return [one for one in mentions[number + 1] if one.preposition in _AT]


def _opens(start: int, opens: Sequence[int]) -> bool:
    at = bisect_left(opens, start)
    return at < len(opens) and opens[at] == start
