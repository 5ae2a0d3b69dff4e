"""Shots that hit an aircraft are no air strike: `Bullets struck a helicopter at Juba airport`, `the plane was hit by gunfire` (English)."""

from __future__ import annotations

import re

_CRAFT = r"(?:planes?|helicopters?|helos?|aircraft|airliners?|jets?|choppers?|airplanes?|drones?|gunships?|warplanes?)"
_SHOTS = (
    r"(?:shots?|bullets?|gunfire|rounds?|gunshots?|(?:small[- ]arms|rifle|machine[- ]?gun|ground|sniper|hostile|automatic|"
    r"anti-?aircraft) fire|"
    r"fire from the ground)"
)
_HIT = r"(?:hit|hits|struck|strikes?|holed|pierced|damaged|grazed|peppered|riddled)"
_HIT_IT = re.compile(
    rf"\b{_SHOTS}(?: [^,.;]{{1,40}}?)? {_HIT} (?:the |an? |its |their |one |two |three |four |\d+ |at least )*(?:[\w'’-]{{1,20}} "
    rf"){{0,3}}?{_CRAFT}\b"
    rf"|\b{_CRAFT}\b[^,.;]{{0,50}}? (?:was|were|has been|had been|got|came) (?:[a-z]+ly )?(?:hit|struck|holed|damaged|riddled|peppered|"
    rf"pierced|under) "
    rf"(?:by |with )?(?:[\w-]{{1,15}} ){{0,2}}?{_SHOTS}\b"
    rf"|\b(?:shot|shoot|shooting|fired|firing|opened fire) (?:at|on) (?:the |an? |its |their |one |two |three |\d+ "
    rf")*(?:[\w'’-]{{1,20}} ){{0,3}}?{_CRAFT}\b",
    re.IGNORECASE,
)
_FROM_THE_AIR = re.compile(
    rf"\b(?:air ?strikes?|air ?raids?|bomb(?:s|ed|ing)?|missiles?|rockets?|{_CRAFT} (?:fired|hit|struck|bombed|attacked))\b", re.IGNORECASE
)
OF_AIR = ("air_strike", "drone_strike", "missile_strike", "attack", "")


def shot_at_aircraft(quote: str) -> bool:
    """Whether the words tell of shots at an aircraft, and of nothing that came from one."""
    return _HIT_IT.search(quote) is not None and _FROM_THE_AIR.search(quote) is None


def is_craft(weapon: str) -> bool:
    """Whether what was taken for the weapon is what was shot at."""
    return re.fullmatch(_CRAFT, weapon, re.IGNORECASE) is not None
