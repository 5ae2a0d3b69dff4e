"""That a way is shut, where no state was read: `Gogrial strip is closed`, `announced the closure of`, `is barricaded` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind

_W = r"[\w'’./-]{1,24}"
_NO_WAY = (  # what is closed and is no way
    r"(?:schools?|shops?|markets?|banks?|hospitals?|clinics?|offices?|pharmac(?:y|ies)|bakery|bakeries|universit(?:y|ies)|mosques?|church(?:es)?|"
    r"camps?|centres?|centers?|courts?|embass(?:y|ies)|consulates?|factor(?:y|ies)|mills?|plants?|stations?|case|cases|eyes?|doors?|windows?|"
    r"stores?|restaurants?|businesses|investigation|inquiry|file|talks?|session|registration|window|polls?|kitchens?|taps?|valves?|mines?|"
    r"facilit(?:y|ies)|posts?|institutions?|newspapers?|channel|account|deal|accounts|services?|departments?|internet|networks?|wards?|units?)"
)
_IS = (
    r"(?:is|are|was|were|remains?|remained|stays?|stayed|has been|have been|had been|(?:would|will) (?:stay|remain))"
    r"(?: (?:now|still|also|again|currently|completely|fully|firmly|officially|temporarily|already|mostly)){0,2}"
)
_THEN = (
    r"(?=[.,;!]?$|,? (?:until|till|since|because|due|on|by|from|after|for (?:\w+ ){1,3}(?:hours?|days?|weeks?|months?)|"
    r"to (?:all|civilians?|traffic|"
    r"vehicles|trucks|everyone)|as|at|in|and|today|yesterday|this|last|again|following|while|when|with|tonight|indefinitely|completely|"
    r"permanently)\b)"
)
_CLOSED = re.compile(
    rf"(?:(?:and|but|then|later|that) )?(?:(?:by|at|around|since) \d[\d:.]{{0,4}}(?: ?[ap]m| hours)?,? )?(?P<what>(?:{_W} ){{1,7}}?){_IS} "
    rf"(?P<shut>closed|shut|sealed(?: off)?|off[- ]limits|barricaded|impassable|blocked(?: off)?){_THEN}"
    rf"|(?P<off>(?:{_W} ){{1,5}}?){_IS} off[- ]limits (?:to|for) ",
    re.IGNORECASE,
)
_NOTED = re.compile(
    rf"(?P<what>[A-Z]{_W}(?: [A-Z]{_W}){{0,3}}(?: (?:strip|airstrip|road|crossing|bridge|airport|gate|checkpoint|"
    rf"route))?) (?P<shut>closed|shut) (?:until|till|since|again|today|all day|for (?:now|traffic))\b"
)
_CLOSURE = re.compile(
    r"\b(?:announce[sd]?|order(?:s|ed)|declare[sd]?|confirm(?:s|ed)?|impose[sd]?)(?: on \w+day)? (?:the |a |its |their )?"
    r"(?:(?:full|complete|total|temporary|immediate|indefinite|partial|continued) )?closure of (?:the |its |their |all |"
    r"both )?(?P<what>[^,.;]{2,60})",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:from|as of|starting|beginning|next|tomorrow|soon|will|would|plans?|possible|if|unless)\b", re.IGNORECASE)
_BUILT = r"(?:bridges?|roads?|tunnels?|causeways?|overpass(?:es)?|highways?|culverts?|pontoon|ford|dyke)"
_GONE = re.compile(
    rf"\b(?P<what>{_BUILT})(?: (?:at|in|near|over|to|from|between|of|on|across|linking|connecting) [\w'’ -]{{1,50}}?)? "
    r"(?:(?:no longer|does not|doesn['’]t) (?:stands?|exists?)|(?:has |have |had )?(?:partially |partly |completely |totally )?collapsed|"
    r"(?:has been |have been |had been |was |were |is |are )?(?:completely |totally )?(?:destroyed|washed away|swept away|"
    r"blown up|barricaded|cratered))\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|no|nobody|none|hardly|barely|nearly|almost|if|unless|whether|would|could|might|may|fear\w*|threat\w*|except|but|half|partly)\b|n['’]t\b",
    re.IGNORECASE,
)
_BUT_BROKEN = re.compile(r"no longer|partly|half|does(?: not|n['’]t) (?:stand|exist)", re.IGNORECASE)
_BLOCKED = ("barricaded", "impassable", "blocked", "blocked off")
_PLAIN = ("access", "")


def as_told_shut(claim: Proposal) -> Proposal:
    """The claim with the state that its words tell: closed, or blocked where something stands or lies in the way."""
    if claim.kind is ReadKind.ACCESS and claim.subtype == "corridor" and _CLOSURE.search(claim.quote):
        claim = replace(claim, subtype="access", state=None)  # announced the closure: that is no corridor
        if _LATER.search(claim.quote):
            return replace(claim, subtype="closed", modality=Modality.PLANNED)
    told = claim.kind is ReadKind.ACCESS and claim.modality in SAYS_SO and not claim.negative
    if told and claim.subtype == "corridor" and claim.state is None and _CLOSED.fullmatch(claim.quote):
        claim = replace(claim, subtype="access")  # `|the crossing remains shut| and agencies say …`
    if not told or claim.subtype not in _PLAIN or claim.state not in (None, AccessState.NOT_KEPT):
        return claim
    state = _state_in(claim.quote)
    return claim if state is None else replace(claim, state=state, subtype=state.value)


def _state_in(quote: str) -> AccessState | None:
    if found := _CLOSED.match(quote) or _NOTED.match(quote):
        named = found.groupdict()
        what = named["what"] or named.get("off") or ""
        if re.search(rf"\b{_NO_WAY}\b", what, re.IGNORECASE) or _NOT.search(what):
            return None
        return AccessState.BLOCKED if (named["shut"] or "").lower() in _BLOCKED else AccessState.CLOSED
    found = _CLOSURE.search(quote)
    if (
        found
        and not _NOT.search(quote[: found.start()])
        and not _LATER.search(quote)
        and not re.search(rf"\b{_NO_WAY}\b", found["what"], re.I)
    ):
        return AccessState.CLOSED
    found = _GONE.search(quote)
    return AccessState.BLOCKED if found and not _NOT.search(_BUT_BROKEN.sub("", quote[: found.end()])) else None
