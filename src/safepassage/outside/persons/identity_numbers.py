"""
Identity numbers of many countries behind the words that announce them, and plates of Arabic letters.

A number that an agency or a hotel of the same letters counts by (`NRC 120,000 people`, `DNI 2016`) has fewer digits, or commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

FEWEST, FEWEST_BEHIND_LETTERS = 6, 8  # digits of an identity number, behind words and behind letters that may be an agency's

# Who gives them: Ukraine, Pakistan, Peru and Spain, Mexico, Nigeria, Russia, Indonesia, Sri Lanka, Yugoslavia's heirs, Turkey, Bulgaria,
# the Philippines, Kazakhstan, Rwanda, Brazil, Chile, Moldova, Poland, Romania, Viet Nam, the United States.
_LETTERS = (
    "UNZR|RNOKPP|IPN|CNIC|NICOP|NIC|DNI|NIE|CURP|RFC|NIN|BVN|SNILS|INN|NIK|KTP|JMBG|OIB|EGN|PESEL|CNP|IDNP|T\\.?C\\.?|PSN|IIN|NIDA|NUI"
    "|NISS|CPF|RUT|RUN|DUI|CUI|CCCD|CMND|SSN|(?i:unzr|rnokpp|cnic|snils|jmbg|curp|pesel|philsys|philid|aadhaa?r|omang|fayda|huduma)"
)
_WORDS = (
    "tazkira|taskera|tazkera|kimlik|cédula|cedula|carnet|carte nationale|kebele id|national insurance|birth certificate|family book"
    "|ration card|case (?:no|number)|driv(?:ing|er'?s?) licen[cs]e|refugee (?:id|card|number)"
    "|(?:unhcr|icrc|individual|registration) (?:case|number|id|card)"
    "|البطاقة الوطنية|البطاقة الموحدة|الرقم القومي|رقم القومي|بطاقة الرقم القومي|رقم البطاقة|رقم الإقامة|دفتر العائلة|رقم القيد"
)
_LONGEST_CUE = 45
_CUE = re.compile(
    rf"(?<![\w-])(?:(?P<letters>{_LETTERS})|(?i:{_WORDS}))(?i: (?:kimlik|no|number|num|nr|card|id|رقم)){{0,2}}[ .:#№]{{1,4}}\Z"
)
# The last word of a cue, in each size of letters: one of them stands before a number that is looked at.
_CUES = frozenset(
    form
    for word in re.findall(
        r"[^\W\d_]+(?=[|)]|\Z)",
        f"{_LETTERS}|{_WORDS}|kimlik|no|number|num|nr|card|id|رقم|aadhar|aadhaar|license|licence|tc|c".replace("?", ""),
    )
    for form in (word, word.casefold(), word.capitalize(), word.upper())
)
_MYANMAR = re.compile(r"(?<![\w/])\d{1,2}/[A-Za-z]{3,14}\([A-Z]\) ?\d{6}(?!\d)")
_DIGITS = re.compile(r"(?<![\d,])\d(?:[ ./-]?\d|-?[A-Z]){5,26}")  # begins with a digit: quicker to look for than letters
_LETTERS_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z]{0,6})\Z|()\Z")
_SPACED = re.compile(r"\d{3,4}(?:[ -]\d{3,4}){2,3}(?![\w-])|\d{3}-\d{3}-\d{3} \d\d(?!\w)")
_WHOLE = re.compile(r"[A-Z]{0,6}\d(?:[./-]?\d|-?[A-Z]){5,24}(?![\w,]\d|\w)")
_DATE = re.compile(
    r"(?:19|20)\d\d[./-]\d\d?(?:[./-]\d\d?)?\Z|\d\d?[./-]\d\d?[./-](?:19|20)?\d\d\Z|\d{1,4}[-/](?:19|20)\d\d\Z|\d{1,12}000\Z"
)

_LETTER = "(?<![\u0621-\u064a])[\u0621-\u064a](?![\u0621-\u064a])"
_ARABIC_PLATE = re.compile(rf"(?:{_LETTER} ){{1,3}}(?:(?:\d{{1,2}} ?)?/ ?)?\d{{3,6}}(?![\w/])|(?<![\w/.,])\d{{3,6}}(?: {_LETTER}){{1,3}}")
_CAR = re.compile(
    r"(?:\b(?:car|vehicle|truck|pick-?up|van|motorbike|motorcycle|plates?|bus|minibus|ambulance|lorry|tanker|taxi|hilux|toyota|cruiser"
    r"|nissan|hyundai|mitsubishi|lada|kia|jeep|registration)\b|سيارة|شاحنة|بيك أب|بيك اب|حافلة|باص|هايلكس|دراجة|لوحة)[^\n.;]{0,25}\Z",
    re.IGNORECASE,
)
_LATIN_BESIDE = re.compile(r"[A-Za-z]")
_POST_BOX = ("ص ب ",)


def identity_numbers_in(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each identity number behind the word that announces it; the digits of a text are plain ones."""
    if _CUES.isdisjoint(text.replace(":", " ").replace(".", " ").replace("#", " ").replace("№", " ").split()):
        return  # as most cells of a table
    for at in _DIGITS.finditer(text):
        if _DATE.match(at[0]):
            continue
        start = _LETTERS_BEFORE.search(text, max(at.start() - 7, 0), at.start()).start()  # type: ignore[union-attr]  # it matches nothing as well
        number = _SPACED.match(text, start) or _WHOLE.match(text, start)
        if number is None or _DATE.match(number[0]):
            continue
        cue = _CUE.search(text, max(start - _LONGEST_CUE, 0), start)
        if cue and sum(map(str.isdigit, number[0])) >= (FEWEST_BEHIND_LETTERS if cue["letters"] else FEWEST):
            yield number.span()


def myanmar_cards_in(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each number of a citizen's card of Myanmar, which no other number looks like: `12/KaMaYa(N)123456`."""
    yield from (match.span() for match in _MYANMAR.finditer(text))


def arabic_plates_in(text: str) -> Iterator[tuple[int, int]]:
    """
    Start and end of each plate of Arabic letters: `خ 2 / 45678`, `أ ب ج 1234`.

    One letter before a number may be *and* or *metres*: behind it a vehicle or a stroke tells, else two letters beside English words.
    """
    for match in _ARABIC_PLATE.finditer(text):
        letters = sum("\u0621" <= letter <= "\u064a" for letter in match[0])
        car = _CAR.search(text, max(match.start() - 45, 0), match.start()) is not None
        beside = _LATIN_BESIDE.search(text[max(match.start() - 3, 0) : match.start()] + text[match.end() : match.end() + 3]) is not None
        if car or ("/" in match[0] and beside) or (letters > 1 and beside and not match[0].startswith(_POST_BOX)):
            yield match.span()
