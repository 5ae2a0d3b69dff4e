"""
Numbers that hold many digits and lead to nobody: dates, times, coordinates, grids, counts, references of reports, addresses of pages.

They stay, as `masking` looks for telephones and papers only in what is left. Time grows with the length of the text only.
"""

from __future__ import annotations

import re

# What holds many digits and leads to nobody.
_HARMLESS = re.compile(
    r"""https?://\S{1,2000}|www\.\S{1,2000}                           # addresses of pages
    | \b10\.\d{4,9}/\S{1,300}                                         # DOI
    | \b[A-Z]{1,4}(?:/[A-Z0-9.]+)+                                    # UN documents: S/2016/1038
    | \b(?:way|node|relation|osm|changeset)\b[ /\#:]{0,3}\d+          # OpenStreetMap objects
    | \b[A-Z]{1,4}\d{1,8}\b                                           # P-codes, facts, events: SY0200, N0160, A061, SYR12345
    | \b(?:19|20)\d\d-\d\d?-\d\d?(?:[T ]\d\d?:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?   # 2016-12-08T08:00+02:00
    | \b(?:[0-2]?\d|3[01])[/.-](?:0?\d|1[0-2])[/.-](?:(?:19|20)\d\d|\d\d)(?:,?[ ]\d\d?:\d\d)?\b(?![-./ ]?\d)   # 8.12.2016, 8/12/16 14:30
    | \b(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])[ ](?:[01]\d|2[0-3])[0-5]\d\b(?![/.]?\d)   # 22/08 0740, as field messages begin
    # 4 /12 /2016, where marks of direction stood
    | \b(?:[0-2]?\d|3[01])[ ]?/[ ]?(?:0?\d|1[0-2])[ ]?/[ ]?(?:19|20)\d\d(?:[,،]?[ ]\d\d?:\d\d)?\b(?![-./ ]?\d)
    | \b(?:19|20)\d\d([./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])\b(?![./-]?\d)   # 2024/3/12, 2024.3.12, as Arabic phones write
    | \b[A-Z]{2,10}(?:-[A-Z]{1,8}){0,2}[-/](?:19|20)\d\d[-/]\d{1,6}\b(?![-/]?\d)       # OCHA-2023-0117: a report's reference
    | \b\d{1,4}/(?:19|20)\d\d\b(?![-./]?\d)                           # daily report 119/2018
    | \b(?:19|20)\d\d[ ]?[-/][ ]?(?:(?:19|20)\d\d|\d\d)\b             # 2016-2017
    | \b(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\b             # 20161208
    | (?<![\d+-])(?:[01]\d|2[0-3])[0-5]\d[ ]?[-\u2013][ ]?(?:[01]\d|2[0-4])[0-5]\d(?:[ ]?h(?:rs?|ours)?)?\b(?![-./ ]?\d)   # 0900-1200
    | \b\d\d?:\d\d(?:[ ]?[-\u2013][ ]?\d\d?:\d\d)?                    # 09:00-19:00
    | (?<![\d.+-])[1-9]\d{0,4}00(?:[ ]?[-\u2013/][ ]?[1-9]\d{0,5}00){1,2}(?![-\d])   # 15000-100000: round counts
    | (?<![\d.+-])[1-9]\d{0,3}000(?![-\d])                            # 1250000
    | (?<![\d.])-?(?:1[0-7]\d|180|\d?\d)\.\d{1,15}(?![\d.])           # coordinates and other decimals
    """,
    re.VERBOSE,
)
# Where a soldier or a mine team stands: the zone, two letters of its square, as many digits to the east as to the north.
_GRID = re.compile(
    r"(?<![\w-])(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(?:\d{5} ?\d{5}|\d{4} ?\d{4}|\d{3} ?\d{3})(?![\w-])"
    r"|(?i:(?<=grid )|(?<=mgrs )|(?<=utm ))(?:[A-Z]{2} ?)?(?:\d{5} \d{5}|\d{4} \d{4})(?![\w-])"
)
_MAY_BE_GRID = re.compile(r"\d{3} ?\d{3}")
# `3 400 000 people`: groups of three, as much of the world writes thousands; a telephone is written so, too.
_GAP = "[ \u00a0\u202f\u2009]"
_IN_GROUPS = re.compile(rf"(?<![\w+.,/(-])(?<![\d)]{_GAP})[1-9]\d{{0,2}}(?:{_GAP}\d{{3}}){{2,3}}(?![\w/-])(?!{_GAP}\d)")
_COUNTED = re.compile(
    rf"{_GAP}(?:(?:of|من) )?(?:[a-z-]{{3,14}} )?(?:people|persons|inhabitants|residents|civilians|refugees|returnees"
    rf"|idps|displaced|households|families|children"
    r"|women|men|pupils|students|patients|voters|users|soldiers|troops|deaths|dead|killed|cases|animals|cattle|sheep|goats|head"
    r"|litres|liters|tonnes|tons|kg|km|m2|m3|ha|hectares|doses|rounds|shells|mines|parcels|rations|meals|tents|bottles|blankets"
    r"|usd|eur|gbp|chf|uah|syp|iqd|yer|sdg|lbp|dollars|euros|pounds|birr|naira|rubles|roubles|hryvnias?|dinars?|rupees|kyats?|francs"
    r"|شخص|شخصا|نسمة|نازح|نازحا|لاجئ|لاجئا|مدني|مدنيا|طفل|طفلا|عائلة|أسرة|قتيل|قتيلا|جريح|دولار|دولارا|يورو|ليرة|دينار|جنيه|ريال|طن|طنا|لتر|كغ|مستفيد)"
    r"(?![\w])",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:\b(?:call|tel|telephone|phone|mobile|mob|cell|whats ?app|viber|signal|telegram|sms|fax|contact|number|num|no"
    r"|text|ring|id|card|line|hotline|on|via"
    r"|reach|dial)|هاتف|الهاتف|جوال|موبايل|واتس|واتساب|رقم|الرقم|على|اتصل|اتصلوا|للتواصل|بطاقة|هوية)[.:#]{0,2} ?\Z",
    re.IGNORECASE,
)
_SMALL_WORD = re.compile(rf"{_GAP}(?!(?:is|for|ask|any|works|day|night|from|now|please|was|anytime)\b)[a-z]{{3}}")
_NEAR = 20  # letters before a count


def without_grids(text: str) -> str:
    """The text, letter for letter, without the grids of maps: a plate or a telephone would be seen in them."""
    return _GRID.sub(_blank, text) if _MAY_BE_GRID.search(text) else text


def without_harmless(text: str) -> str:
    """The text, letter for letter, with `;` in place of what leads to nobody; the digits of a text are plain ones."""
    return _IN_GROUPS.sub(_count, _HARMLESS.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    return ";" * len(match[0])


def _count(match: re.Match[str]) -> str:
    """
    `2 870 415 refugees`, `12 500 000`: what is round, or what is counted behind it; `Call 2 345 000` and `70 123 456` stay numbers.

    One digit before two groups is a count wherever a small word follows: no telephone is written so.
    """
    text, start, end = match.string, *match.span()
    if _COUNTED.match(text, end):
        return _blank(match)
    if _CALLED.search(text, max(start - _NEAR, 0), start):
        return match[0]
    short = match[0][1:2].isspace() and _SMALL_WORD.match(text, end) is not None
    return _blank(match) if short or match[0].endswith("000") else match[0]
