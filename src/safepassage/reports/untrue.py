"""Whether a text itself says that what it tells is not so: `it is not true that 30 died`, `the report of 60 dead was a hoax`."""

from __future__ import annotations

import re
from typing import Any

_BEFORE = ("not true that", "untrue that", "false that", "a lie that", "a lie to say", "no truth in", "a myth that", "fiction that")
_VERBS = ("proved", "turned out", "turned out to be", "is", "are", "was", "were")
_FALSE = (
    "false",
    "untrue",
    "baseless",
    "unfounded",
    "fabricated",
    "invented",
    "made up",
    "a lie",
    "lies",
    "a hoax",
    "a rumour",
    "a rumor",
    "exaggerated",
    "inflated",
    "nonsense",
    "propaganda",
    "fake",
    "refuted",
    "debunked",
    "disproved",
    "discredited",
)
_BEHIND = tuple(f" {verb} {word}" for verb in _VERBS for word in _FALSE)
_TOLD = r"(?:reports?|claims?|allegations?|rumou?rs?|accounts?|figures?|suggestions?|assertions?|stories)"
_LIE = (
    r"(?:nonsense|lies|a lie|false|fake|fake news|propaganda|baseless|unfounded|fabricat\w+|fiction|a hoax|hoaxes|untrue|rubbish|"
    r"exaggerat\w+|disinformation|misinformation|inventions?|invented|absurd|fantasy)"
)
_CALLS = r"\b(?:call|describ|brand|label|dismiss|denounc|decri|declar|reject|ridicul|mock)(?:e?s|e?d|ing)\b"
_SCORNED = (
    re.compile(rf"{_CALLS} as (?:\w+ ){{0,2}}?{_LIE} (?:\w+ ){{0,4}}?{_TOLD} (?:that|of)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:mock(?:s|ed)|ridicul(?:es|ed)|derid(?:es|ed)|question(?:s|ed)|challeng(?:es|ed)|contest(?:s|ed)|debunk(?:s|ed)|"
        r"disprov(?:es|ed)|contradict(?:s|ed)|laugh(?:s|ed) (?:at|off)|scoff(?:s|ed) at|doubt(?:s|ed)|"
        r"contradicting|disproving|debunking|dismissing|retract(?:s|ed|ing)|withdr(?:ew|aws|awing)|t(?:ook|akes) back|"
        rf"(?:cast|casts|threw|throws) doubts? on|pour(?:s|ed) scorn on|contrary to) (?:\w+ ){{0,3}}?{_TOLD} (?:that|of)\b",
        re.IGNORECASE,
    ),
)  # what stands behind is told by somebody, and not believed
_CALLED = re.compile(rf"{_CALLS} (?:\w+ ){{0,3}}?{_TOLD} (?:that|of)\b([^.;!?]{{1,120}}?)\b(?:as |to be )?(?:\w+ )?{_LIE}\b", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:first (?:said|reported|spoke|put|announced|claimed|told)|at first|initially|originally|"
    r"(?:early|first|earlier|initial) (?:reports?|accounts?|tolls?))\b",
    re.IGNORECASE,
)
_HAPPENS = frozenset(("be", "happen", "occur", "take", "come", "materialise", "materialize", "exist", "confirm"))
_NOBODY = (
    r"(?:nobody|no one|none)(?: of them)? (?:had been|had died|had|died|(?:was|were|is|are) (?:killed|hurt|dead|harmed|injured|wounded))"
)
_NO_DEAD = r"no (?:dead|deaths|casualties|victims)"
_ALIVE = r"(?:all|everyone|everybody) (?:was|were|is|are|had been)(?: found)? (?:alive|safe|unhurt|unharmed|fine)"
_THEN = re.compile(rf"\b(?:later|then|afterwards?|since|but|now)\b[^.!?]{{0,50}}?\b(?:{_NOBODY}|{_NO_DEAD}|{_ALIVE})\b", re.IGNORECASE)
_STOPS = ".!?\n"
_LONGEST = 240  # letters on either side of a claim in which its sentence is looked for


def untrue(sentence: str, start: int, end: int) -> bool:
    """Whether the words around a claim [start, end) of a sentence, or those at its end, take it back."""
    before, rest = sentence[:start].lower(), sentence[start:].lower()
    if any(words in before for words in _BEFORE) or (any(word in rest for word in _FALSE) and any(words in rest for words in _BEHIND)):
        return True
    return _scorned(sentence, start, end)


def _scorned(sentence: str, start: int, end: int) -> bool:
    """`mocked claims that 20 died`, `dismissed as propaganda claims that ...`, `called reports of 40 dead nonsense`: it is not believed."""
    for match in (found for form in _SCORNED for found in form.finditer(sentence)):
        between = sentence[match.end() : start]
        if start < match.end() < end or (match.end() <= start and not set(between) & set(",;:")):
            return True
    return any(match.start(1) < end and start < match.end(1) for match in _CALLED.finditer(sentence))


def happened(noun: Any, verb: Any) -> bool:
    """Whether it happened though its verb is denied: `the bombing in which 30 died has never been explained`."""
    told_of = any(child.dep_ in ("relcl", "acl") for child in noun.children)
    none = any(child.lower_ in ("no", "not", "neither") for child in noun.children)
    return told_of and not none and noun.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ not in _HAPPENS


def told_otherwise_later(text: str, start: int, end: int) -> bool:
    """`The army first said 15 were killed; later it said nobody had been`: whether the sentence of a claim ends with nobody harmed."""
    behind = text[end : end + _LONGEST]
    stop = min((at for sign in _STOPS if (at := behind.find(sign)) >= 0), default=len(behind))
    before = text[max(0, start - _LONGEST) : end]
    begun = max(before[: len(before) - (end - start)].rfind(sign) for sign in _STOPS)
    return _THEN.search(behind[:stop]) is not None and _FIRST.search(before[begun + 1 :]) is not None
