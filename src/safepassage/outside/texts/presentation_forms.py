"""
Arabic written in presentation forms (U+FB50-FDFF, U+FE70-FEFF), as browsers print it: the letters that they stand for, in reading order.

Each form says whether its letter begins, goes on in or ends a word, so a line in which ends stand before beginnings is written from left
to right as it looks, and is turned. (Unicode Standard, section 9.2; numbers and Latin words are read from left to right in either.)
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_FORMS = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")
_ENDING, _BEGINNING = ("<final>", "<medial>"), ("<initial>", "<medial>")
_SIGN = r"0-9A-Za-z\u00c0-\u024f\u0660-\u0669"
_LEFT_TO_RIGHT = re.compile(rf"[{_SIGN}](?:[{_SIGN}.,:/%+@_-]{{0,200}}[{_SIGN}])?(?: [A-Za-z]{{1,40}}){{0,12}}")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def without_presentation_forms(text: str) -> str:
    """The text with plain letters; ligatures become several, so it may be longer. Time grows with its length only."""
    if not _FORMS.search(text):
        return text
    return "\n".join(_plain(line) if _FORMS.search(line) else line for line in text.split("\n"))


def _plain(line: str) -> str:
    if _is_turned(line):
        line = _LEFT_TO_RIGHT.sub(lambda run: run[0][::-1], line[::-1].translate(_MIRRORED))
    return _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), line)


def _is_turned(line: str) -> bool:
    """Whether more letters that end a word stand before one that begins it than the other way round."""
    forms = [unicodedata.decomposition(letter).partition(" ")[0] if _FORMS.match(letter) else "" for letter in line]
    pairs = list(pairwise(forms))
    onward = sum(first in _BEGINNING and second in _ENDING for first, second in pairs)
    back = sum(first in _ENDING and second in _BEGINNING for first, second in pairs)
    return back > onward
