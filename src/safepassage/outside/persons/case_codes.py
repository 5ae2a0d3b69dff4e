"""
Codes of cases, families and cards that lead to a person: `Case UNHCR 245-00C01234`, `Family code FAM-00213`, `بطاقة التموين A-4432`.

A code of letters and digits is one behind what a person or a household holds; roads, resolutions and P-codes stay. Of each word a bounded
number of letters is looked at, so time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CODE = (
    r"(?!(?:[A-Z]{1,6}-)?(?:19|20)\d\d(?![\w-]))(?:[A-Z]{1,6}-(?:[A-Z]{1,4}-)?\d{3,12}(?:[-/]\d{1,6})?"
    r"|\d{3}-\d{2}[A-Z]\d{5}|[A-Z]{2,4}\d{6,10})(?![\w-])"
)
_HELD = (
    r"(?:case|family|household|hh|beneficiary|ration|refugee|asylum(?:[- ]seeker)?|progres|registration|client|tracing"
    r"|prisoner|detainee|proof"
    r"|scope|token|patient|identity|national|voter|unhcr|icrc|wfp|card|file|id)"
)
_CUED = re.compile(
    rf"(?<![\w-])(?i:{_HELD})(?i: (?:code|card|book|file|case|no|number|nr|id|ref)){{0,3}}[ .:#№]{{1,4}}(?:(?:UNHCR|ICRC"
    rf"|WFP|IOM|UNRWA) ?(?:no\.? ?)?)?({_CODE})"
)
_ARABIC_CUED = re.compile(
    rf"(?<![\u0621-\u064a])(?:ال)?(?:بطاقة|ملف|كرت|دفتر|استمارة|كود|رمز|معرف)(?: (?:ال)?[\u0621-\u064a]{{2,10}}){{0,2}} ?:?ـ? ?({_CODE})"
)
_ALONE = re.compile(r"(?<![\w-])(?:\d{3}-\d{2}C\d{5}|(?:HH|BEN|FAM)-\d{3,9})(?![\w-])")  # nothing else is written so
_MAY_BE = re.compile(r"[A-Z]-?\d{3}|\d{2}[A-Z]\d")


def case_codes_in(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each; the digits of a text are plain ones."""
    if not _MAY_BE.search(text):
        return
    yield from (match.span(1) for match in _CUED.finditer(text))
    yield from (match.span() for match in _ALONE.finditer(text))
    if not text.isascii():
        yield from (match.span(1) for match in _ARABIC_CUED.finditer(text))
