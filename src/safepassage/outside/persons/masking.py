"""What leads to a person is taken out of a text: numbers, addresses and plates by their form, names by the word that announces them.

The rule is docs/explanation/claims.md, section 12. A name that no word announces cannot be found by a program.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from safepassage.outside.persons.accounts import accounts_in
from safepassage.outside.persons.announcing_words import ROLES
from safepassage.outside.persons.beside_numbers import behind_papers, beside_numbers
from safepassage.outside.persons.called_after import is_called_after
from safepassage.outside.persons.case_codes import case_codes_in
from safepassage.outside.persons.harmless_numbers import without_grids, without_harmless
from safepassage.outside.persons.identity_numbers import arabic_plates_in, identity_numbers_in, myanmar_cards_in
from safepassage.outside.persons.known_places import is_known_place
from safepassage.outside.persons.named_again import named_again
from safepassage.outside.persons.names_in_text import names_in
from safepassage.outside.persons.no_persons import DIGITS
from safepassage.outside.persons.plates import OF_HOMES, OF_PAPERS, OF_WALLETS, PLATES, plates_in
from safepassage.outside.persons.unseen_letters import BLACK, holds_unseen, without_unseen
from safepassage.records.claimants import well_known
from safepassage.records.given_names import words_of

PHONE, MAIL, PLATE, IDENTITY = "a phone number", "an e-mail address", "a number plate", "an identity number"
NAME, ACCOUNT, HOME = "a name", "an account", "a home address"
_LONGEST_ROLE = 40  # letters before a name in which its announcing word stands
LONGEST_PHONE = 10  # digits without a country's code; a longer number that does not begin with one is an identity number

_OF_PLATES = {PLATES: PLATE, OF_PAPERS: IDENTITY, OF_WALLETS: ACCOUNT, OF_HOMES: HOME}
_GAP = r"[ \t\u00a0\u2000-\u2015\u202a-\u202f\u2066-\u2069\-./()]"  # what stands between the digits of a phone number, direction marks too
_BETWEEN = rf"{_GAP}{{0,3}}"
_THREE_DIGITS = re.compile(r"\d.{0,3}\d.{0,3}\d", re.DOTALL)
# What is masked, what a text in small letters must hold (one of these) for it to be worth a look, and the pattern.
_ANNOUNCED = (
    (MAIL, ("@",), re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,190}\.[^\W\d_]{2,}")),
    (
        ACCOUNT,
        ("/",),
        re.compile(
            r"\b(?:wa\.me|t\.me|telegram\.me|(?:facebook|fb|twitter|x|instagram|tiktok|snapchat|linkedin)\.com)/[^\s,;)\]]{2,200}",
            re.IGNORECASE,
        ),
    ),
    (ACCOUNT, ("@",), re.compile(r"(?<![\w@/])@\w{2,40}")),
    (
        MAIL,
        ("(at)", "[at]"),
        re.compile(r"[\w.+-]{1,64} ?[(\[]at[)\]] ?[\w-]{1,64}(?:(?: ?[(\[]dot[)\]] ?|\.)\w{2,20}){1,4}", re.IGNORECASE),
    ),
    (ACCOUNT, ("live:",), re.compile(r"\blive:[\w.]{3,60}", re.IGNORECASE)),
    (
        IDENTITY,
        ("passport", "national", "id ", "identity", "رقم", "جواز"),
        re.compile(
            r"(?:\bpassport|\bnational (?:id|number)|\bid (?:card|no|number)|\bidentity (?:card|no|number)"
            r"|الرقم الوطني|رقم وطني|رقم الهوية|هوية رقم|جواز سفر|جواز السفر|رقم الجواز)(?!\])[^\d\n]{0,12}?([A-Z]{0,2}\d(?:[ -]?\d){4,})",
            re.IGNORECASE,
        ),
    ),
    (
        PLATE,
        ("plate", "licen", "لوح", "نمرة", "رقم"),
        re.compile(
            r"(?:\b[Pp][Ll][Aa][Tt][Ee][Ss]?\b|\b[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]\b|لوحة|لوحتها|نمرة|سيارة رقم|رقم السيارة)(?!\])"
            r"[^\d\n]{0,16}?(?<! in )(?<! since )(?<! until )"
            r"(\b\d{2}-[A-Z]{1,2}-\d{3,6}\b|"
            r"(?:\b[A-Z]{1,3}[ -])?(?:\b[\u0621-\u064a] ){0,3}(?:\d{1,3}[ /-])?\d{3,}(?:[ -][A-Z]{1,3}\b)?(?: [\u0621-\u064a]\b){0,3})"
        ),
    ),
    (
        PLATE,
        (
            "car ",
            "vehicle",
            "truck",
            "pickup",
            "pick-up",
            "van ",
            "motor",
            "regist",
            "plate",
            "bus ",
            "ambulance",
            "lorry",
            "tanker",
            "taxi",
            "hilux",
            "toyota",
            "cruiser",
            "nissan",
            "hyundai",
            "mitsubishi",
            "lada",
        ),
        re.compile(
            r"\b(?i:car|vehicle|truck|pickup|pick-up|van|motorbike|motorcycle|registration|plates?|bus|minibus|ambulance|lorry|tanker|taxi"
            r"|hilux|toyota|cruiser|nissan|hyundai|mitsubishi|lada)"
            r"(?i:,? (?:no|number|reg))?\.?:? ([A-Z]{1,3}[ -]\d{3,6}(?:[ -]?[A-Z]{1,3})?|[A-Z]{2}-\d{2,4}-[A-Z]{1,2}|\d{3}-\d{3}"
            r"|\d{1,3}[-/]\d{3,5}(?: [A-Z]{1,3})?|\d[A-Z]{1,2}[-/]\d{4})\b(?![-/])"
        ),
    ),
    (
        PLATE,
        ("-",),
        re.compile(r"(?<![\w-])\d{1,2}-\d{4,5} (?!(?:AM|PM|KM|KG|MT|HA|HH|USD|EUR|GMT|UTC|IDP)\b)[A-Z]{2,3}\b"),
    ),
    (
        PHONE,
        ("tel", "phone", "mobile", "whatsapp", "هاتف", "جوال", "موبايل"),
        re.compile(rf"(?:\btel\b|phone(?! number\])|mobile|whatsapp|هاتف|جوال|موبايل)\D{{0,5}}(\d(?:{_BETWEEN}\d){{4,}})", re.IGNORECASE),
    ),
)
# Three letters and five or six digits that are not round, unless the letters are a currency's (ISO 4217) or count something.
_NO_PLATE = words_of(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC
    CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD
    JPY KES KGS KHR KMF KPW KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
    NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SYP SZL THB
    TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF YER ZAR ZMW ZWL IDP PAX IED UXO REF DOC PCN UTC
    GMT INC EVT SMS
    """
)
_LETTERED = re.compile(r"(?<![\w-])([A-Z]{3}) \d{3,4}(?!00|\d0)\d\d(?![\d,.-])")
# Kenya's KBZ 123A, Myanmar's YGN-5K/9182.
_OF_OTHERS = re.compile(r"(?<![\w-])(?:K[A-Z]{2} \d{3}[A-Z]|[A-Z]{3}[ -]\d[A-Z]{1,2}[-/]\d{4})(?![\w,-]|\.\d)")
_PLATE = re.compile(r"\b\d{2} ?(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|UTC|GMT)\b)[A-Z]{1,3} ?\d{3,4}\b")
# `12, apartment 4`: where somebody lives, by its door.
_DOOR = re.compile(
    r"\b\d{1,4}[A-Za-z]?,? (?:apartment|apt\.?|flat) (?:no\.? ?)?\d{1,4}[A-Za-z]?\b|\b(?:apartment|apt\.?) (?:no\.? ?)?\d{1,4}[A-Za-z]?\b"
    r"|(?<![\u0621-\u064a])شقة (?:رقم )?\d{1,4}",
    re.IGNORECASE,
)
_MAY_LEAD = re.compile(r"[\d@/]|\(at\)|\[at\]|live:")  # without one of these, nothing below is found
_MAY_BE_PLATE = re.compile(r"[A-Z][ /-]?\d{3}")
_SEVEN_DIGITS = re.compile(rf"\d(?:{_BETWEEN}\d){{6}}")  # a number that may lead to somebody: quicker to look for than all of it
_NUMBER = re.compile(rf"\+?\(?\d(?:{_BETWEEN}\d){{6,}}")


def mask(text: str) -> tuple[str, tuple[str, ...]]:
    """
    The text with `[phone number]`, `[name]` and the like in place of what leads to a person, and the kinds that were masked.

    Places, dates, counts with commas, coordinates, P-codes, organisations and pages stay. Time grows with the length of the text only.
    """
    found = sorted(_found(text))
    parts: list[str] = []
    kinds: dict[str, None] = {}
    done = 0
    for start, end, kind in found:
        if start < done:
            done = max(done, end)  # overlaps what was masked already
            continue
        parts += [text[done:start], f"[{kind.partition(' ')[2]}]"]
        kinds[kind] = None
        done = end
    return "".join([*parts, text[done:]]), tuple(kinds)


def blacked_out(
    text: str, spare: Callable[[str], bool] = lambda name: False, place: Callable[[str], bool] | None = None
) -> tuple[str, dict[str, int]]:
    """
    The text with a black square for each letter of what leads to a person: every other letter keeps its place. How many of each kind.

    What is cited from a document is cited by places in it: a mask of another length would move them all.

    Parameters
    ----------
    spare : whether a name is of somebody who holds a public office; a driver or a patient of that name is somebody else.
    place : whether a word names a place; where it can be told, who was announced once is blacked out wherever he stands alone.
    """
    if not text.isascii() and holds_unseen(text):
        return without_unseen(text, lambda plain: blacked_out(plain, spare, place))
    found = [
        (start, end, kind) for start, end, kind in _found(text) if kind != NAME or _has_a_role(text, start) or not spare(text[start:end])
    ]
    if phones := [(start, end) for start, end, kind in found if kind == PHONE]:
        found += [(start, end, NAME) for start, end in beside_numbers(text, phones, place or _nowhere, spare)]
    if papers := [(start, end) for start, end, kind in found if kind == IDENTITY]:
        found += [(start, end, NAME) for start, end in behind_papers(text, papers, place or _nowhere, spare)]
    if place is not None:
        found = _with_places(text, found, spare, place)
    if not found:
        return text, {}
    letters = list(text)
    kinds: dict[str, int] = {}
    done = 0
    for start, end, kind in sorted(found):
        if start >= done:
            kinds[kind] = kinds.get(kind, 0) + 1
        if end > done:
            first = max(start, done)
            letters[first:end] = ["\n" if letter == "\n" else BLACK for letter in text[first:end]]
            done = end
    return "".join(letters), kinds


def _found(text: str) -> list[tuple[int, int, str]]:
    """Start, end and kind of everything to mask; may overlap."""
    plain = text if text.isascii() else _with_plain_digits(text)
    found = [(start, end, NAME) for start, end in names_in(text)]
    if ":" in text or "_" in text or " - " in text:
        found += [(start, end, ACCOUNT) for start, end in accounts_in(text)]
    if not _MAY_LEAD.search(plain):
        return found
    plain = without_grids(plain)
    low = plain.casefold()
    if "apartment" in low or "apt" in low or "flat" in low or "شقة" in low:
        found += [(*match.span(), HOME) for match in _DOOR.finditer(plain)]
    if not any(sign in low for sign in ("@", "/", "(at)", "[at]", "live:")) and not _THREE_DIGITS.search(plain):
        return found + [(start, end, _OF_PLATES[sort]) for start, end, sort in plates_in(plain, low)]
    for kind, needs, pattern in _ANNOUNCED:
        for word in needs:
            if word in low:
                group = 1 if pattern.groups else 0
                found += [(*match.span(group), kind) for match in pattern.finditer(plain)]
                break
    found += [(start, end, _OF_PLATES[sort]) for start, end, sort in plates_in(plain, low)]
    if not text.isascii():
        found += [(start, end, PLATE) for start, end in arabic_plates_in(plain)]
    found += [(start, end, IDENTITY) for start, end in (*identity_numbers_in(plain), *case_codes_in(plain))]
    if ")" in plain:
        found += [(start, end, IDENTITY) for start, end in myanmar_cards_in(plain)]
    if _MAY_BE_PLATE.search(plain):
        found += [(*match.span(), PLATE) for match in _LETTERED.finditer(plain) if match[1] not in _NO_PLATE]
        found += [(*match.span(), PLATE) for match in _PLATE.finditer(plain)]
        found += [(*match.span(), PLATE) for match in _OF_OTHERS.finditer(plain) if match[0][:3] not in _NO_PLATE]
    if not _SEVEN_DIGITS.search(plain):  # taking out what is harmless can only leave fewer numbers
        return found
    return found + [(*match.span(), _kind_of_number(match.group())) for match in _NUMBER.finditer(without_harmless(plain))]


def _with_places(
    text: str, found: list[tuple[int, int, str]], spare: Callable[[str], bool], place: Callable[[str], bool]
) -> list[tuple[int, int, str]]:
    """What is masked where places are known: `Names: |Homs|, Hama` stays, and who was announced is found wherever he stands alone."""
    found = [
        (start, end, kind)
        for start, end, kind in found
        if not (kind == NAME and (is_known_place(text, start, end, place) or is_called_after(text, start, end, place)))
        and not (kind == NAME and "names" in text[max(start - len("names: "), 0) : start].casefold() and place(text[start:end]))
    ]
    names = [(start, end) for start, end, kind in found if kind == NAME]
    again = named_again(text, names, lambda word: place(word) or spare(word) or well_known(word)) if names else ()
    return found + [(start, end, NAME) for start, end in again]


def _nowhere(_: str) -> bool:
    return False


def _has_a_role(text: str, start: int) -> bool:
    """Whether the word before a name is what private people are: the driver, the patient."""
    before = text[max(0, start - _LONGEST_ROLE) : start].split()
    return bool(before) and before[-1].casefold() in ROLES


def _with_plain_digits(text: str) -> str:
    """The same text, letter for letter, with the digits of every script as 0-9."""
    plain = text.translate(DIGITS)
    others = {letter for letter in set(plain) if letter.isdecimal() and not letter.isascii()}
    return plain.translate({ord(letter): str(int(letter)) for letter in others})


def _kind_of_number(text: str) -> str:
    digits = "".join(letter for letter in text if letter.isdigit())
    abroad = text.startswith("+") or digits.startswith(("00", "963", "90", "962", "961"))
    return PHONE if abroad or len(digits) <= LONGEST_PHONE or not text.isdigit() else IDENTITY


def times(count: int) -> str:
    """`once`, `3 times`: how often something was blacked out."""
    return "once" if count == 1 else f"{count:,} times"
