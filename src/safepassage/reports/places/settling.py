"""What speaks against the likeliest place: whence somebody fired or came, a country that only acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.places.countries_that_act import acted_on, where_done
from safepassage.reports.places.fired_from import struck
from safepassage.reports.places.place_roles import NOWHERE, Stand
from safepassage.reports.places.resolving import Mention
from safepassage.reports.places.signed_in import where_broken
from safepassage.reports.words.words import Word

# Who helps or fights comes from elsewhere; of the road from Sake, families from Saraqib, the toll from Dnipro it is told there.
_DONE_ELSEWHERE = (ReadKind.RESPONSE, ReadKind.POSTURE, ReadKind.DIPLOMACY)


def settled(
    best: Mention | None,
    ranked: Sequence[Mention],
    kind: ReadKind,
    words: Sequence[Word],
    letters: tuple[int, int],
    mentions: Sequence[Sequence[Mention]],
    stands: Mapping[int, Stand],
    by_force: bool,
) -> Mention | None:
    """
    The place that was chosen, or the likeliest other that nothing speaks against; None: there is none.

    Parameters
    ----------
    ranked : the likeliest first. words : of the sentence. letters : of the claim. mentions, stands : of the text. by_force : whether the
        claim tells what a force did.
    """
    if best is not None and _comes_from(best, stands):
        others = (one for one in ranked if not _comes_from(one, stands))
        best = next(others, None) if kind in _DONE_ELSEWHERE or best.country_only else next(iter(ranked), best)
    best = struck(best, ranked, words, *letters) if kind is ReadKind.INCIDENT else best
    best = where_done(best, ranked, kind, words, mentions, stands, by_force)
    return where_broken(acted_on(best, kind, letters, mentions, stands), ranked, words, *letters)


def _comes_from(mention: Mention, stands: Mapping[int, Stand]) -> bool:
    """Whether who acts comes from a place, and does not act there: `volunteers from Kharkiv brought a generator`."""
    return mention.preposition == "from" and stands.get(mention.start, NOWHERE).role == "by one who acts"
