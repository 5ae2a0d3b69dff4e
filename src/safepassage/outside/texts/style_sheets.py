"""What the style sheets inside a web page say of its elements: simple selectors, and of a descendant that its ancestors are there.

Nothing is fetched: what a sheet elsewhere says is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

MOST_RULES = 5_000  # of a page; what follows is left unread
TOLD = frozenset(  # properties that decide whether something is seen
    (
        *("display", "visibility", "opacity", "content-visibility", "font-size", "color", "text-decoration", "text-decoration-line"),
        *("background", "background-color", "background-image", "overflow", "height", "width", "max-height", "max-width"),
        *("position", "left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top", "clip", "clip-path"),
    )
)
MOST_ABOVE = 60  # elements in which another stands, that selectors look at
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STYLE = re.compile(r"<style\b[^>]{0,500}>", re.IGNORECASE)
_COMPOUND = re.compile(r"(?P<tag>[a-z][\w-]*|\*)?(?P<rest>(?:[.#][\w-]+|\[hidden\])*)", re.IGNORECASE)
_PART = re.compile(r"[.#][\w-]+|\[hidden\]")
_SEEN_MEDIA = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\b|@supports\b|@layer\b", re.IGNORECASE)


Said = Mapping[str, tuple[str, bool]]  # names, values, and whether they are urgent


class Element(NamedTuple):
    """What a selector can tell of an element: its tag, and its id and classes as they are written in a sheet."""

    tag: str
    marks: frozenset[str]


class _Compound(NamedTuple):
    tag: str
    marks: frozenset[str]

    def fits(self, one: Element) -> bool:
        return self.tag in ("", "*", one.tag) and self.marks <= one.marks


class _Rule(NamedTuple):
    """The ancestors that have to be there, the element itself, how much the rule counts, and what it says."""

    above: tuple[_Compound, ...]
    itself: _Compound
    weight: tuple[int, int]
    said: Said


_NO_MARKS = frozenset[str]()


def element_of(tag: str, attributes: Mapping[str, str]) -> Element:
    """An element as selectors see it."""
    if not attributes:
        return Element(tag, _NO_MARKS)
    marks = {f".{name}" for name in attributes.get("class", "").split()[:50]}
    marks |= {f"#{attributes['id']}"} if attributes.get("id") else set()
    return Element(tag, frozenset(marks | ({"[hidden]"} if "hidden" in attributes else set())))


def declared(text: str) -> Said:
    """`display: none; color: red !important` as names and values in small letters, and which of them are urgent."""
    found: dict[str, tuple[str, bool]] = {}
    for one in text.split(";"):
        name, colon, value = one.partition(":")
        value = value.strip().lower()
        if colon and value and name.strip().lower() in TOLD:
            plain = re.sub(r"!\s{0,3}important$", "", value).strip()
            _say(found, name.strip().lower(), plain, plain != value)
    return found


def _say(found: dict[str, tuple[str, bool]], name: str, value: str, urgent: bool) -> None:
    """What is said later stands, but against what is urgent."""
    if urgent or not found.get(name, ("", False))[1]:
        found[name] = value, urgent


class Sheets:
    """The rules of a page, found by the last part of their selectors."""

    def __init__(self, page: str) -> None:
        self._rules: dict[str, list[_Rule]] = {}
        for number, rule in enumerate(_rules(page)):
            if number == MOST_RULES:
                break
            key = min(rule.itself.marks, default=rule.itself.tag or "*")
            self._rules.setdefault(key, []).append(rule._replace(weight=(rule.weight[0], number)))

    def of(self, one: Element, above: Sequence[tuple[Element, object]], own: Said) -> dict[str, str]:
        """What holds of an element that stands in others: the weightiest rule, and above all rules what it says of itself."""
        if not self._rules and not own:
            return {}
        near = [rule for key in (*one.marks, one.tag, "*") for rule in self._rules.get(key, ())]
        fitting = [rule for rule in near if rule.itself.fits(one) and all(map(partial(_stands_in, above[-MOST_ABOVE:]), rule.above))]
        found: dict[str, tuple[str, bool]] = {}
        for said in (*(rule.said for rule in sorted(fitting, key=lambda rule: rule.weight)), own):
            for name, (value, urgent) in said.items():
                _say(found, name, value, urgent)
        return {name: value for name, (value, _) in found.items()}


def _stands_in(above: Sequence[tuple[Element, object]], part: _Compound) -> bool:
    return any(part.fits(one) for one, _ in above)


def _rules(page: str) -> Iterator[_Rule]:
    low, place = page.lower(), 0
    while (begin := _STYLE.search(page, place)) is not None:
        place = low.find("</style", begin.end())
        place = len(page) if place < 0 else place
        yield from _rules_in(_COMMENT.sub(" ", page[begin.end() : place]).replace("<!--", " ").replace("-->", " "))


def _rules_in(sheet: str) -> Iterator[_Rule]:
    """The rules that hold on a screen; `@media print`, `@font-face` and the like say nothing of it."""
    place, passed = 0, 0  # braces of what is passed over
    for part in re.finditer(r"[{}]", sheet):
        head, place = sheet[place : part.start()].strip(), part.end()
        if part.group() == "}":
            passed = max(0, passed - 1)
        elif passed or (head.startswith("@") and not _SEEN_MEDIA.match(head)):
            passed += 1
        elif not head.startswith("@"):
            said = declared(sheet[place : _next_brace(sheet, place)])
            for selector in head.rpartition(";")[2].split(","):
                if (rule := _rule(selector, said)) is not None:
                    yield rule


def _next_brace(sheet: str, place: int) -> int:
    end = sheet.find("}", place)
    return len(sheet) if end < 0 else end


def _rule(selector: str, said: Said) -> _Rule | None:
    """None: a selector that is more than tags, classes and ids one below the other."""
    parts = [_COMPOUND.fullmatch(part) for part in selector.replace(">", " ").split()[:6]]
    if not parts or not said:
        return None
    compounds = [_Compound((part["tag"] or "").lower(), frozenset(_PART.findall(part["rest"]))) for part in parts if part is not None]
    if len(compounds) < len(parts):
        return None
    marks = [mark for compound in compounds for mark in compound.marks]
    weight = sum(100 if mark[0] == "#" else 10 for mark in marks) + sum(one.tag not in ("", "*") for one in compounds)
    return _Rule(tuple(compounds[:-1]), compounds[-1], (weight, 0), said)
