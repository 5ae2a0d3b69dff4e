"""How many, as people write it in the cell of a table: 1,200, 2-4, about 5, 12+, n/a. What says nothing is unknown, never zero."""

from __future__ import annotations

import re
from functools import lru_cache

from safepassage.outside.numbers import NotRead, number, plain_digits
from safepassage.outside.xlsx import Value
from safepassage.records.gazetteer import plain
from safepassage.records.given_names import words_of
from safepassage.records.reading import Count

MOST_PEOPLE = 1e6
_MOST_LETTERS = 60  # of a cell that holds a number
_NO_WORDS = """
    unknown, unk, na, n a, n d, nd, n k, nk, n r, nr, nil reported, none, none reported, null, nan, no data, no info, no information,
    not available, not applicable, not known, not reported, not recorded, not specified, not stated, not clear, unclear, unspecified,
    undetermined, undisclosed, unverified, pending, tbc, tbd, tba, to be confirmed, to be determined, missing data, blank, x, xx,
    not yet known, not sure, not counted, not confirmed, not yet confirmed, unconfirmed, still unknown, number unknown, unknown number,
    number not known, number not yet known, to be verified, under verification, under investigation, awaiting confirmation, to follow,
    غير معروف, غير معروفه, غير متوفر, غير متوفره, غير متاح, غير محدد, غير محدده, غير معلوم, غير مؤكد, غير واضح, مجهول, مجهوله, لا يوجد,
    لا توجد, لا معلومات, لا توجد معلومات, لا ينطبق, قيد التحقق, غ م, لم يعرف, لم يحدد, لم يعرف بعد, لم يحدد بعد, العدد غير معروف
"""
_NOTHING_SAID = frozenset(plain(word) for word in _NO_WORDS.split(","))
_ZERO = frozenset(map(plain, ("zero", "nil", "nobody", "no one", "صفر", "لا أحد")))
_QUALIFIERS = {
    "about": "about|approximately|approx|appr|around|roughly|circa|ca|c|some|an estimated|estimated|est|nearly|almost|~|≈|∼|±|"
    "حوالي|نحو|قرابة|زهاء|تقريبا|ما يقارب|ما يقرب من",
    "at least": "at least|no fewer than|no less than|not less than|minimum|min|>=|≥|على الأقل|على الاقل|ما لا يقل عن|لا يقل عن",
    "more than": "more than|over|above|>|أكثر من|اكثر من|ما يزيد عن|ما يزيد على",
    "up to": "up to|at most|no more than|not more than|maximum|max|<=|≤|على الأكثر|على الاكثر|ما لا يزيد عن|حتى",
    "fewer than": "fewer than|less than|under|below|<|أقل من|اقل من",
}
_MEANS = {word: meaning for meaning, words in _QUALIFIERS.items() for word in words.split("|")}
_LEAD = re.compile("|".join(re.escape(word) + (r"\b\.?" if word[-1].isalpha() else "") for word in sorted(_MEANS, key=len, reverse=True)))
_BEHIND = {"+": "at least", "?": "about", "or more": "at least", "and more": "at least", "or so": "about", "approx": "about"}
_BEHIND |= {"approximately": "about", "at least": "at least", "minimum": "at least", "min": "at least", "at most": "up to", "max": "up to"}
_BEHIND |= {"est": "about", "estimated": "about", "تقريبا": "about", "على الأقل": "at least", "على الاقل": "at least", "فأكثر": "at least"}
_PEOPLE = words_of(
    """
    people persons person individuals individual civilians civilian casualties casualty killed dead deaths death died fatalities fatality
    injured injuries wounded hurt missing men man women woman children child boys girls staff workers worker victims victim pax
    شخص أشخاص شخصا اشخاص مدني مدنيا مدنيين مدنيون قتيل قتيلا قتلى قتلي جريح جريحا جرحى شهيد شهيدا شهداء مصاب مصابا مصابين طفل أطفال امرأة
    نساء رجال رجل مفقود مفقودين
    """
)
_PLAIN_PEOPLE = frozenset(map(plain, _PEOPLE))
# What says that there were people and not how many, and what may stand beside it: `a number of people (tbc)`, `عدد كبير من الجرحى`.
_SOME = words_of(
    """
    some several many few multiple numerous various lots lot plenty countless uncounted dozen dozens scores score tens hundreds thousands
    couple number numbers more mass family families household households group
    عدد اعداد عده بعض كثير كثيره كثيرون كثيرين عديد عديده عشرات ميات الاف بضع بضعه قليل قليله مجموعه عايله عايلات اسره اسر
    """
)
_BESIDE_SOME = words_of(
    """
    a an of the at least than over about up to and or very quite too possibly probably likely reportedly apparently perhaps maybe est
    estimated large high small big great considerable significant heavy limited unknown unspecified undetermined unconfirmed unverified tbc
    tbd others other whole entire
    من في غير معروف معروفه محدد محدده موكد موكده كبير كبيره صغير محدود هايل جدا علي اقل ربما يقدر اخرين اخرون
    """
)
_ONE_TO_TWELVE = {
    word: number
    for number, words in enumerate(
        (
            ("one", "واحد", "واحده"),
            ("two", "اثنان", "اثنين"),
            ("three", "ثلاثه", "ثلاث"),
            ("four", "اربعه", "اربع"),
            ("five", "خمسه", "خمس"),
            ("six", "سته", "ست"),
            ("seven", "سبعه", "سبع"),
            ("eight", "ثمانيه", "ثماني"),
            ("nine", "تسعه", "تسع"),
            ("ten", "عشره", "عشر"),
            ("eleven",),
            ("twelve",),
        ),
        start=1,
    )
    for word in words
}
_NUMBER = r"\d[\d,.'’٬٫ \u2009\u202f\u00a0]{0,30}"
_ONE = re.compile(rf"(?P<low>{_NUMBER})(?P<rest>[^\d]{{0,60}})")
_SPAN = re.compile(rf"(?P<low>{_NUMBER})(?P<joint>-|–|—|−|‑|\.\.|to|and|الى|إلى|و)\s*(?P<high>{_NUMBER})(?P<rest>[^\d]{{0,60}})")
_OPENS = re.compile(r"(?:between|from|من|بين|ما بين)\s+")
_ASIDE = re.compile(r" {0,3}[(\[][^()\[\]]{0,60}[)\]] {0,3}$")  # 5 (2 children): a part of it, not extra
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([,.'’٬ \u2009\u202f\u00a0])\d{3})(?:\1\d{3})*")
_MONTHS = "the cell holds a date: a spreadsheet makes one of 2-4. Write it as text, such as 2 to 4"


def says_nothing(value: Value) -> bool:
    """Whether a cell is empty, or says in words or by a mark that nobody knows: n/a, -, unknown, غير معروف."""
    if not isinstance(value, str) or value[:1].isdecimal():  # as most cells that are asked about
        return False
    return not value or (_means_nothing(value) if len(value) <= _MOST_LETTERS else not any(map(str.isalnum, value)))


@lru_cache(maxsize=65_536)
def _means_nothing(text: str) -> bool:
    return not any(map(str.isalnum, text)) or plain(text) in _NOTHING_SAID


def says_some(value: Value) -> bool:
    """Whether a cell says in words that there were people, and not how many: several, a few, dozens, عدد من الجرحى."""
    return isinstance(value, str) and not value[:1].isdecimal() and len(value) <= _MOST_LETTERS and _means_some(value)


@lru_cache(maxsize=4_096)
def _means_some(text: str) -> bool:
    words = [word.removeprefix("ال") for word in plain(text).split()]
    return not _SOME.isdisjoint(words) and all(word in _SOME or word in _BESIDE_SOME or word in _PLAIN_PEOPLE for word in words)


def count_of(value: Value, decimal_comma: bool = False) -> Count | None:
    """
    How many people a cell says, with its ends and its qualifier; None: it says that nobody knows, or only that there were some.

    Raises
    ------
    NotRead
        With the end of the sentence "killed ...".
    """
    if not isinstance(value, str):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise NotRead(f"is not a number ({_MONTHS})")
        return _checked(float(value), float(value), "", f"{value:g}")
    text = " ".join(plain_digits(value).split())
    if says_nothing(text) or says_some(text):
        return None
    if len(text) > _MOST_LETTERS:
        raise NotRead("is not a number but a text")
    return _written(text, decimal_comma)


def _written(text: str, decimal_comma: bool) -> Count:
    low = text.casefold()
    if plain(low) in _ZERO:
        return _checked(0.0, 0.0, "", text)
    low, meaning = _without_lead(_ASIDE.sub("", low))
    opened = _OPENS.match(low)
    low = low[opened.end() :] if opened else low
    low = _in_digits(low)
    span = _SPAN.fullmatch(low)
    if span and (opened or span["joint"] not in ("and", "و")):  # 2 and 4 may be two counts
        ends = sorted(_whole(span[name], decimal_comma) for name in ("low", "high"))
        return _checked(ends[0], ends[1], _qualifier(span["rest"], meaning), text)
    if (one := _ONE.fullmatch(low)) is None:
        raise NotRead("is not a number")
    value, meaning = _whole(one["low"], decimal_comma), _qualifier(one["rest"], meaning)
    if meaning in ("up to", "fewer than"):
        return _checked(0.0, value, meaning, text)
    return _checked(value, None if meaning in ("at least", "more than") else value, meaning, text)


def _in_digits(text: str) -> str:
    """A number of one word as it is written in digits: `two people` is 2 people."""
    first, space, rest = text.partition(" ")
    number = _ONE_TO_TWELVE.get(plain(first))
    return text if number is None else f"{number}{space}{rest}"


def _without_lead(text: str) -> tuple[str, str]:
    """The text behind its qualifier, and what that means: `about 5`, `> 20`."""
    if lead := _LEAD.match(text):
        return text[lead.end() :].strip(), _MEANS[lead.group().rstrip(".")]
    return text, ""


def _qualifier(rest: str, meaning: str) -> str:
    """What stands behind a number: another qualifier, or what is counted. Raises NotRead for anything else."""
    words = rest.strip(" .,*")
    if words in _BEHIND:
        return meaning or _BEHIND[words]
    if all(word in _PEOPLE for word in words.split()):
        return meaning
    raise NotRead("is a number with words that are not known")


def _whole(text: str, decimal_comma: bool) -> float:
    """A whole number of people. 1,200 and 1 200 are thousands; 1.200 too, in a table with decimal commas."""
    text = text.strip(" ,.'’")
    if grouped := _GROUPED.fullmatch(text):
        if grouped[1] == ("," if decimal_comma else "."):
            raise NotRead("can be read as thousands or as a decimal")
        return float("".join(letter for letter in text if letter.isdecimal()))
    return number(text, decimal_comma)


def _checked(low: float, high: float | None, meaning: str, text: str) -> Count:
    most = low if high is None else high
    if low < 0 or most > MOST_PEOPLE:
        raise NotRead("cannot be so many")
    if not (low.is_integer() and most.is_integer()):
        raise NotRead("is not a whole number")
    return Count(low, high, "people", text, meaning)
