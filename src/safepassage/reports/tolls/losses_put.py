"""What a side says of its own dead: `Baku |put its own losses at 192 soldiers|`, beside the toll of another or alone (English)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Harm, Modality, Proposal, ReadKind
from safepassage.reports.parties.parties import COUNTRIES, bare, party_of
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.doubt import grade_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import words_of

_NAME = r"(?:[Tt]he )?(?:[A-Z][\w'’-]{0,30}|army|rebels|government|ministry|military|police|militia|of|defen[cs]e|interior)\b"
_WHO = rf"(?P<who>{_NAME}(?: {_NAME}){{0,4}}?)"
_ALONE = re.compile(r"(?:and |but )?(?:put|puts|putting|gave|giving) (?:its|their) (?:own )?(?:losses|dead|fatalities|toll) (?:at|as) ")
_JOINT = re.compile(r"[,;]?\s{0,3}(?:\b(?:while|but|and|as|whereas))?$")
_PUT = re.compile(
    rf"(?:^|(?<=[,;.] )|\b(?:while|but|and|as|whereas) ){_WHO} ?"
    r"(?:has |have |had )?(?:put|puts|gave|gives|estimat(?:es|ed)|counts?|counted|reported|reports|admitted|acknowledged|announced|listed) "
    r"(?:its|their|his) (?:own )?(?:total |combat |military )?(?:losses|dead|death toll|fatalities|toll|fallen) (?:at|as|to be|to) "
    r"(?P<n>(?:(?:at least|about|some|around|nearly|more than|only|just|up to) )?(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)) "
    r"(?P<men>(?:(?:own|more|dead) )?(?:soldiers?|troops|men|fighters?|servicemen|policemen|officers?|peacekeepers?|militiamen|members|"
    r"personnel|dead|killed|marines|guards|people))\b"
)


def with_losses_put(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals, with the dead of a side that it tells itself: nobody is the actor of it."""
    made = [_put_alone(one) for one in found]
    for claim in tuple(made):
        if claim.kind is not ReadKind.INCIDENT or claim.modality not in SAYS_SO or claim.negative:
            continue
        for match in _PUT.finditer(text, claim.sentence_start, claim.sentence_end):
            number = _amount(match["n"])
            held = [one for one in made if one.start < match.end() and match.start("n") < one.end]
            if number is None or any(one.start >= match.start("who") and one.subtype == "killing" and one.harm for one in held):
                continue
            made = [_before(one, match, text) for one in made if one not in held or _tells_more(one, match)]
            made.append(_lost(claim, match, number, text))
    return sorted(made, key=lambda one: (one.start, one.end))


def _put_alone(one: Proposal) -> Proposal:
    """`the army said, |and put its own losses at six men|`: they were no attack of its own."""
    alone = one.kind is ReadKind.INCIDENT and one.subtype in ("attack", "") and one.harm.killed is not None
    return replace(one, subtype="killing", actor="", target="", weapon="") if alone and _ALONE.match(one.quote) else one


def _tells_more(one: Proposal, match: re.Match[str]) -> bool:
    """Whether a claim tells of others before these words: `200 died in it, |while Baku put its own losses at 192|`."""
    return one.start < match.start("who") and bool(one.harm)


def _before(one: Proposal, match: re.Match[str], text: str) -> Proposal:
    """The claim without these words, and without the place that they name."""
    if not one.start < match.start("who") < one.end:
        return one
    quote = _JOINT.sub("", text[one.start : match.start("who")].rstrip()).rstrip(" ,;")
    there = not one.place or one.place in quote
    one = replace(one, quote=quote, end=one.start + len(quote))
    return one if there or one.place not in match[0] else replace(one, place="", place_resolved=None)


def _lost(claim: Proposal, match: re.Match[str], number: Amount, text: str) -> Proposal:
    start, end = match.start("who"), match.end()
    who = bare(match["who"].strip())
    side = COUNTRIES.get(who.lower()) or party_of(who)
    unit = "people" if match["men"] in ("dead", "killed") else match["men"].removeprefix("own ").removeprefix("more ").removeprefix("dead ")
    grade, reason = grade_of(side, Modality.ASSERTED, True)
    made = replace(claim, subtype="killing", quote=text[start:end], start=start, end=end, claimant=side, through="", actor="", target="")
    made = replace(made, weapon="", count=None, share=None, share_of="", note="", id="", grade=grade, grade_reason=reason)
    if made.place and made.place in match["who"]:
        made = replace(made, place="", place_resolved=None)  # who says it
    return replace(made, harm=Harm(killed=Count(number.low, number.high, unit, number.text, number.qualifier)))


def _amount(written: str) -> Amount | None:
    found = amounts(words_of(written), written)
    return found[0] if len(found) == 1 and not found[0].percent else None
