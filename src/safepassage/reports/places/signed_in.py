"""`violated the ceasefire |signed in Moscow|`: where a truce was signed is not where it was broken, nor what a text is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import Word, listed

SIGNED = "signed"  # as the kind of a place
_SIGNED = re.compile(  # not `was signed in`: that is told
    r"\b(?P<before>[\w-]{1,20}),? (?:that (?:was|were) |which (?:was|were) )?"
    r"(?:signed|agreed|brokered|reached|concluded|negotiated|mediated|struck|sealed|hammered out) "
    r"(?:(?:last|earlier|this|in) (?:week|month|year|[A-Z][a-z]{2,8}) )?(?:in|at) $"
)
_LINKS = listed("was were is are been being be has have had they it sides parties we he she who and to not")
_BROKEN = re.compile(
    r"\b(?:violat|breach|br[eo]ke|broken|breaking|collaps|unravel|fell apart|fallen apart|expire|ended|shattered|ignor|flout|in tatters)"
)
_MOST = 60  # letters before a name


def marked(mention: Mention, text: str) -> Mention:
    """A place that is told only as where a truce, told of in passing, was signed, marked as such; `text`: the whole."""
    before = _SIGNED.search(text, max(0, mention.start - _MOST), mention.start)
    only = before is not None and before["before"].lower() not in _LINKS
    return replace(mention, kind=SIGNED) if only and not mention.kind else mention


def where_broken(best: Mention | None, ranked: Sequence[Mention], words: Sequence[Word], start: int, end: int) -> Mention | None:
    """The chosen place, unless a truce that broke was signed there; then the likeliest other. `start`, `end`: letters of the claim."""
    if best is None or best.kind != SIGNED or not _BROKEN.search(" ".join(word.low for word in words if start <= word.start < end)):
        return best
    return next((one for one in ranked if one.kind != SIGNED and not one.country_only), None)
