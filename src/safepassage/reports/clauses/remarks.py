"""What is only remarked behind a claim and is no part of it: who said so, what is not known, how many of them were what."""

from __future__ import annotations

from typing import Any

from safepassage.reports.lexicon import governing as gov
from safepassage.reports.words.words import listed

_SPOKEN = (gov.SAY | gov.REPORT | gov.WARN) - listed("find know see show view believe conclude estimate")
_PART_OF = listed("them whom which these those")
_SPANS = listed("minute hour day week month year")
_BEFORE = listed("before after since")
_FAR = 6  # words within which `ten of them` begins a remark


def without_remarks(doc: Any, last: int, reach: int) -> int:
    """The last word of a claim, before the first comma behind its verb that only opens a remark."""
    for token in doc[reach + 1 : last]:
        if (
            token.text == ","
            and not _goes_on(doc, int(token.i), last)
            and (_attributes(doc, token.i + 1, last) or _adds(doc, token.i + 1, last))
        ):
            return int(token.i) - 1
    return last


def _goes_on(doc: Any, comma: int, last: int) -> bool:
    """Whether a word behind the next comma still hangs on one in front: `took 970 men, most of them workers, out of town`."""
    following = next((token.i for token in doc[comma + 1 : last + 1] if token.text == ","), -1)
    if following < 0 or following >= last:
        return False
    after = doc[following + 1]
    return bool(after.dep_ in ("prep", "dobj", "npadvmod", "agent", "dative") and after.head.i < comma and after.lower_ != "without")


def _attributes(doc: Any, start: int, last: int) -> bool:
    """`..., its director said, ...`: a verb of saying with its subject before the next comma, and nothing that it says."""
    for token in doc[start : last + 2]:
        if token.text == ",":
            return False
        if token.pos_ == "VERB" and token.lemma_.lower() in _SPOKEN and token.tag_ in ("VBD", "VBZ", "VBP"):
            subjects = [child for child in token.children if child.dep_ == "nsubj" and start <= child.i < token.i]
            return bool(subjects) and not any(child.dep_ in ("ccomp", "xcomp") and child.i > token.i for child in token.children)
    return False


def _adds(doc: Any, start: int, last: int) -> bool:
    """`, ten of them in the port`, `, without saying how many`, `, three days before the vote`, `, do not go there`."""
    first = doc[start]
    if first.lower_ == "without" and start < last and any(token.tag_ == "VBG" for token in doc[start + 1 : start + 3]):
        return True
    words = doc[start : min(start + _FAR, last + 1)]
    for token in words:
        if token.lower_ == "of" and token.i < last and doc[token.i + 1].lower_ in _PART_OF:
            return all(before.pos_ in ("NUM", "ADJ", "ADV", "DET", "NOUN", "ADP", "PRON", "SCONJ") for before in doc[start : token.i])
        if token.lemma_.lower() in _SPANS and token.i < last and doc[token.i + 1].lower_ in _BEFORE:
            return bool(token.i > start)
    return first.lower_ == "do" and start < last and doc[start + 1].dep_ == "neg"


_STEPS = listed("step move measure gesture concession action decision demand condition request something thing relief act")
_DETERMINERS = listed("a an the another one both something")
_SHORT = 4  # words from the comma to such a noun


def is_a_step(verb: Any, token: Any) -> bool:
    """`reopened the crossing, |a step aid groups had demanded|`: a verb that tells of what was done, and is none that it is told by."""
    doc = token.doc
    for comma in doc[token.i + 1 : verb.i]:
        named = doc[comma.i + 1 : min(comma.i + 1 + _SHORT, verb.i)]
        if comma.text == "," and len(named) and named[0].lower_ in _DETERMINERS and any(word.lower_ in _STEPS for word in named):
            return True
    return False
