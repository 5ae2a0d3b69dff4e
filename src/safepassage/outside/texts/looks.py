"""Whether a reader of a web page sees the text of an element: by its attributes, its own style and the style sheets inside the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

Colour = tuple[int, int, int]
HIDDEN, STRUCK, UNSPOKEN = "hidden", "struck out", "unspoken"
LOOKS = frozenset(("hidden", "aria-hidden", "color", "bgcolor"))  # attributes that say how something looks, besides its style
_WHITE: Colour = (255, 255, 255)
_NAMES = {
    "white": _WHITE,
    "black": (0, 0, 0),
    "snow": (255, 250, 250),
    "red": (255, 0, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
}
_FAR = 900.0  # units to the left of, or above, what is seen
_NEAR = 8  # of 255, between two colours that no eye keeps apart
_LEAST_SEEN = 0.05  # of opacity
_SMALLEST = 1.0  # pixels of letters
_NUMBER = re.compile(r"(-?\d{0,7}(?:\.\d{1,6})?)\s{0,3}(px|pt|em|rem|%|vw|vh|cm|mm|in)?")
_RGB = re.compile(r"rgba?\(\s{0,3}(\d{1,3})[\s,]{1,4}(\d{1,3})[\s,]{1,4}(\d{1,3})(?:[\s,/]{1,4}([\d.]{1,6})%?)?\s{0,3}\)")


class Look(NamedTuple):
    """
    How the text of an element looks.

    Attributes
    ----------
    gone : why nothing in it is seen, whatever is said of what stands in it; empty: it may be.
    paint : of its letters; None: unknown. ground : what it is painted on; None: unknown.
    """

    gone: str = ""
    visible: bool = True
    tiny: bool = False
    clear: bool = False  # letters without a colour
    paint: Colour | None = (0, 0, 0)
    ground: Colour | None = _WHITE

    def unseen(self) -> str:
        """Why its text is not seen; empty: it is."""
        if self.gone:
            return self.gone
        same = self.paint is not None and self.ground is not None and _alike(self.paint, self.ground)
        return HIDDEN if not self.visible or self.tiny or self.clear or same else ""


def look_of(above: Look, attributes: Mapping[str, str], style: Mapping[str, str]) -> Look:
    """The look of an element that stands in another."""
    gone = above.gone or _gone(attributes, style)
    visibility = style.get("visibility", "")
    visible = visibility not in ("hidden", "collapse") if visibility in ("hidden", "collapse", "visible", "initial") else above.visible
    size = _pixels(style.get("font-size", ""))
    colour = style.get("color", attributes.get("color", ""))
    ground = style.get("background-color", style.get("background", attributes.get("bgcolor", "")))
    image = style.get("background-image", "none") not in ("none", "initial")
    return Look(
        gone,
        visible,
        above.tiny if size is None else size <= _SMALLEST,
        above.clear if not colour else _is_clear(colour),
        above.paint if not colour or colour == "inherit" else _colour(colour),
        None if image else above.ground if not ground or _is_clear(ground) or ground in ("none", "inherit") else _colour(ground),
    )


def _gone(attributes: Mapping[str, str], style: Mapping[str, str]) -> str:
    if attributes.get("aria-hidden", "").lower() == "true" or ("hidden" in attributes and style.get("display", "none") == "none"):
        return HIDDEN
    if style.get("display") == "none" or style.get("content-visibility") == "hidden" or _faint(style.get("opacity", "")):
        return HIDDEN
    if _is_away(style) or _is_shut(style):
        return HIDDEN
    return STRUCK if "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", "") else ""


def _is_away(style: Mapping[str, str]) -> bool:
    """Whether it stands far outside of what is seen."""
    names = ["text-indent", "margin-left", "margin-top"]
    names += ["left", "top", "right", "bottom"] if style.get("position") in ("absolute", "fixed", "relative") else []
    return any((far := _pixels(style.get(name, ""))) is not None and far <= -_FAR for name in names)


def _is_shut(style: Mapping[str, str]) -> bool:
    """Whether it is cut down to nothing."""
    if style.get("overflow") in ("hidden", "clip"):
        sizes = (_pixels(style.get(name, "")) for name in ("height", "width", "max-height", "max-width"))
        if any(size is not None and size <= _SMALLEST for size in sizes):
            return True
    clip = "".join(style.get("clip", "").split())
    path = "".join(style.get("clip-path", "").split())
    return clip.startswith(("rect(0", "rect(1px")) or path.startswith(("inset(50%", "inset(100%", "circle(0"))


def _faint(opacity: str) -> bool:
    found = _NUMBER.fullmatch(opacity)
    try:
        return found is not None and float(found[1]) * (0.01 if found[2] == "%" else 1) < _LEAST_SEEN
    except ValueError:
        return False


def _pixels(value: str) -> float | None:
    """About how many pixels; None: it is no length. (How large a letter is hardly matters to whether it is seen.)"""
    found = _NUMBER.fullmatch(value)
    try:
        return None if found is None else float(found[1]) * (16 if found[2] in ("em", "rem", "cm", "in", "vw", "vh", "%") else 1)
    except ValueError:
        return None


def _is_clear(colour: str) -> bool:
    found = _RGB.fullmatch(colour)
    try:
        return colour == "transparent" or (found is not None and found[4] is not None and float(found[4]) < _LEAST_SEEN)
    except ValueError:
        return False


def _colour(text: str) -> Colour | None:
    """Red, green and blue of 255; None: it is written in a way that is not known, or is a picture."""
    if text in _NAMES:
        return _NAMES[text]
    if found := _RGB.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    figures = text.removeprefix("#") if text.startswith("#") else ""
    figures = "".join(figure * 2 for figure in figures) if len(figures) == 3 else figures
    try:
        return (int(figures[:2], 16), int(figures[2:4], 16), int(figures[4:], 16)) if len(figures) == 6 else None
    except ValueError:
        return None


def _alike(one: Colour, other: Colour) -> bool:
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))
