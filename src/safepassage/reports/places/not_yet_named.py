"""
A town that a report names only afterwards is not where it tells of before: `|GROZNY| - Jets bombed a market. The hospital has no water. In
Shali, 55 were killed`.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.places.place_texts import who
from safepassage.reports.places.pointed_places import Named
from safepassage.reports.places.resolving import About, Mention


def where_it_was_filed(
    best: Mention | None, rule: Mention | None, about: About, until: int, named: Named, here: Sequence[Mention]
) -> Mention | None:
    """
    The chosen place; that of the dateline, where a report that is about that town chose another that it has not named yet.

    Parameters
    ----------
    rule : what the rules chose. until : the letter behind the claim's sentence. named : where each place is named. here : the places of
    the sentence.
    """
    filed = about.dateline
    if best is None or rule is None or filed is None or filed.place is None or about.main is None or here:
        return best
    if filed.place.precision != "city" or who(rule) != who(filed) or who(about.main) != who(filed) or who(best) == who(filed):
        return best
    first = min([best.start, *(start for start, _ in named.of_place.get(who(best), ()))])
    return filed if first >= until else best
