"""Which language a text is in; and of one that is in two, as councils write them, what is in each."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEAD = 20_000  # letters by which a text is told
_ENDS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"  # of lines
_ARABIC = re.compile("[\u0600-\u06ff]")
_LEAST = 20  # letters of a line that is a sentence, not a name


def language_of(text: str) -> str:
    """`ar` where most letters of the first 20,000 are Arabic, else `en`."""
    return _told(text[:_HEAD]) or "en"


def by_language(text: str) -> tuple[tuple[str, str], ...]:
    """
    The languages of a text, the main one first, each with the text in which the lines of the other are blank: no letter moves.

    A second language counts from one line of 20 letters that is in it; a line without letters belongs to both.
    """
    main = language_of(text)
    lines = text.splitlines(keepends=True)
    told = [_told(line) for line in lines]
    other = "en" if main == "ar" else "ar"
    if not any(lang == other and sum(map(str.isalpha, line)) >= _LEAST for lang, line in zip(told, lines, strict=True)):
        return ((main, text),)
    return tuple((lang, "".join(_only(lang, told, lines))) for lang in (main, other))


def _only(lang: str, told: list[str], lines: list[str]) -> Iterator[str]:
    for of_line, line in zip(told, lines, strict=True):
        yield line if of_line in ("", lang) else "".join(sign if sign in _ENDS else " " for sign in line)


def _told(text: str) -> str:
    """The language of most letters; empty: there is none."""
    letters = sum(map(str.isalpha, text))
    arabic = len(_ARABIC.findall(text))
    return "" if not letters else "ar" if arabic * 2 > letters else "en"
