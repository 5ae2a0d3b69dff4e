"""No persons in any record (conventions, section 10): finds phone numbers, e-mail addresses, plates, columns about a person.

A fault says where it stands and never repeats the value. A person's name inside free text cannot be found by a program;
the documentation says so.
"""

from __future__ import annotations

import re

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
MOST_SHOWN = 40  # characters of a cell that an error message repeats

_PERSON_WORDS = re.compile(
    r"""(?:^|_)(?:phones?|tel|telephone|mobile|cell|whatsapp|telegram|viber|fax|contacts?|e?mail|persons?|patients?|passport|plates?
    |licence|license|driver|surname|firstname|lastname|fullname|birth|birthday|dob|nickname|kunya
    |(?:ال)?(?:هاتف|جوال|موبايل|واتساب|بريد|مريض|شخص|سائق|لوحة|جواز|هوية|كنية))(?:_|$)""",
    re.VERBOSE,
)
_PERSON_PHRASES = (
    "first_name",
    "last_name",
    "full_name",
    "family_name",
    "father_name",
    "mother_name",
    "national_id",
    "id_card",
    "الاسم_الكامل",
)

# What holds many digits and is not a phone number. Taken out of a text before looking for one.
_HARMLESS = re.compile(
    r"""https?://\S+|www\.\S+                                        # addresses of pages
    | \b10\.\d{4,9}/\S+                                               # DOI
    | \b[A-Z]{1,4}(?:/[A-Z0-9.]+)+                                    # UN documents: S/2016/1038
    | \b(?:way|node|relation|osm|changeset)\b[ /\#:]*\d+               # OpenStreetMap objects
    | \b[A-Z]{1,3}\d{1,8}\b                                           # P-codes and facts: SY0200, N0160, A061
    | \b(?:19|20)\d\d-\d\d?-\d\d?(?:[T ]\d\d?:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?   # 2016-12-08T08:00+02:00
    | \b\d\d?[/.-]\d\d?[/.-](?:19|20)\d\d\b                           # 8.12.2016
    | \b(?:19|20)\d\d[ ]?[-/][ ]?(?:(?:19|20)\d\d|\d\d)\b             # 2016-2017
    | \b(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\b             # 20161208
    | (?<![\d.])-?(?:0|[1-9]\d{0,2})\.\d{1,7}(?![\d.])                # coordinates and other decimals
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PHONE = re.compile(r"\+?\(?\d(?:[ \-./()\u00a0\u2010-\u2013]{0,2}\d){6,}")
_PHONE_WORD = re.compile(r"(?:\btel\b|phone|mobile|whatsapp|هاتف|جوال|موبايل)\D{0,5}\d(?:[ \-./]?\d){4,}", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.\d]{2,}")
_MONTHS = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
_PLATE = re.compile(rf"\b\d{{2}} ?(?!(?:{_MONTHS})\b)[A-Z]{{1,3}} ?\d{{3,4}}\b")
_PLATE_WORD = re.compile(r"(?:\bplates?\b|لوحة)\D{0,12}\d{3,}", re.IGNORECASE)


def about_a_person(column: str) -> bool:
    """Whether a column's heading says that its cells are about one person."""
    plain = re.sub(r"[\W_]+", "_", column.casefold()).strip("_")
    return any(phrase in plain for phrase in _PERSON_PHRASES) or _PERSON_WORDS.search(plain) is not None


def personal(text: str) -> str | None:
    """What a free text seems to hold that leads to a person ("a phone number", ...), or None. Never the value itself."""
    plain = text.translate(DIGITS)
    if _EMAIL.search(plain):
        return "an e-mail address"
    if _PLATE.search(plain) or _PLATE_WORD.search(plain):
        return "a number plate"
    rest = _HARMLESS.sub(" ; ", plain)
    if _PHONE_WORD.search(plain) or _PHONE.search(rest):
        return "a phone number"
    return None


def shown(text: str) -> str:
    """A cell as an error message may repeat it: short, printable, and only if nothing in it leads to a person."""
    if personal(text) or sum(letter.isdigit() for letter in text) > 6 or not text.isprintable():
        return "(not repeated here)"
    return repr(text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "...")
