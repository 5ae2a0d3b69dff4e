"""
Plates, papers, wallets and homes that lead to a person: `Toyota LC 4-KH-22871`, `(reg. LSR 124 AA)`, `رقم القيد 12345`, `lives at …`.

A number that looks like a plate is one behind a vehicle or the word for it; where no other number looks so, anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
_LIKE = re.compile(r"[A-Z][ -]\d|\d-(?:[A-Z]|\d{4})")
_VEHICLE = re.compile(
    r"\b(?:cars?|vehicles?|trucks?|pick-?ups?|vans?|motorbikes?|motorcycles?|plates?|bus(?:es)?|minibus(?:es)?|ambulances?|lorr(?:y|ies)|tankers?"
    r"|taxis?|boats?|reg(?:istration)?\.?|hilux|toyota|land ?cruiser|lc|nissan|hyundai|mitsubishi|lada|kia|jeep|ford|no\.?|number)"
    r"[^\n.;]{0,25}\Z",
    re.IGNORECASE,
)
_BEHIND_A_VEHICLE = re.compile(r"(?<![\w-])(?:[A-Z]{2,3}[ -]\d{3,4}[ -][A-Z]{1,3}|\d{1,2}-\d{4,6})(?![\w-])")
_ANYWHERE = re.compile(
    rf"(?<![\w-])(?:\d{{1,2}}-(?!(?:{_MONTHS})-)[A-Z]{{2,3}}-\d{{3,6}}|[A-Z]{{2}} \d{{1,2}} [A-Z]{{2,3}} \d{{3,4}})(?![\w-])"
)
_PAPERS = re.compile(
    r"(?:رقم القيد|القيد رقم|كتيب العائلة(?: رقم)?|دفتر العائلة(?: رقم)?|البطاقة العائلية(?: رقم)?"
    r"|بطاقة عائلية(?: رقم)?|بطاقة تموينية(?: رقم)?"
    r"|البطاقة التموينية(?: رقم)?|بطاقة الإغاثة(?: رقم)?|بطاقة إغاثية(?: رقم)?) ?:? ?(?!(?:19|20)\d\d(?!\d))(\d{4,10})(?!\d)"
)
_ARABIC_PLATE = re.compile(
    r"(?:(?:سيارة|السيارة|شاحنة|حافلة|باص|فان|تكسي|دراجة)[^\n.؛]{0,25} رقم(?:ها)? "
    r"|(?<![\u0621-\u064a])رقم (?=\d{5,6} (?:دمشق|حلب|حمص|حماة|إدلب|ادلب"
    r"|درعا|الرقة|الحسكة|اللاذقية|طرطوس|بغداد|نينوى|الأنبار|البصرة|الخرطوم|الجزيرة|عدن|صنعاء|تعز)(?![\u0621-\u064a])))(\d{4,7})(?!\d)"
)
# A plate's province goes with it: `رقم بغداد 12345`, `لوحة دمشق 123456`, `لوحة رقم 12345 بغداد`; it is not where the car is.
_PROVINCES = (
    "دمشق|ريف دمشق|حلب|حمص|حماة|إدلب|ادلب|درعا|الرقة|الحسكة|اللاذقية|طرطوس|دير الزور|السويداء|القنيطرة|بغداد|نينوى"
    "|الأنبار|البصرة|أربيل|دهوك"
    "|السليمانية|كركوك|ديالى|بابل|كربلاء|النجف|واسط|ذي قار|ميسان|المثنى|القادسية|صلاح الدين|الخرطوم|الجزيرة|عدن|صنعاء"
    "|تعز|مأرب|حضرموت|الحديدة"
)
_OF_A_PROVINCE = re.compile(
    rf"(?:(?:سيارة|السيارة|شاحنة|الشاحنة|حافلة|باص|فان|تكسي|دراجة)[^\n.؛]{{0,25}} رقم(?:ها)?|لوحتها|لوحة السيارة|لوحة(?: رقم)?) ?:? ?"
    rf"((?:{_PROVINCES}) \d{{3,7}}|\d{{3,7}} (?:{_PROVINCES}))(?![\w])"
)
# Russian and Ukrainian plates, in either alphabet's letters: `А123ВС95`, `Б 445 КО 06`, `АА 1234 ВС`.
_ALIKE, _CYRILLIC = "ABEKMHOPCTYXАВЕКМНОРСТУХБІ", "АВЕКМНОРСТУХБІ"
_OF_RUSSIA = re.compile(
    rf"(?<![\w-])(?:[{_ALIKE}]\d{{3}}[{_ALIKE}]{{2}}\d{{2,3}}|[{_CYRILLIC}] ?\d{{3}} ?[{_CYRILLIC}]{{2}} ?\d{{2,3}}"
    rf"|[{_CYRILLIC}]{{2}} ?\d{{4}} ?[{_CYRILLIC}]{{2}})(?!\w)"
)
_MAY_BE_RUSSIAN = re.compile(rf"[{_ALIKE}] ?\d{{3}}")
# `ambulance 1234 EE`: not `bus 1400 UTC`, `truck 2000 KG`.
_LETTERS_LAST = re.compile(
    r"\b(?i:cars?|vehicle|truck|pick-?up|van|motorbike|motorcycle|plates?|bus|minibus|ambulance|lorry|tanker|taxi)(?i: "
    r"(?:no|number|reg|plate))?\.?:? "
    r"(\d{3,4} (?!AM|PM|KM|KG|MT|HA|HH|UN|NM|MM|CM|US|UK|EU|IN|AT|TO|ON)[A-Z]{2})(?!\w)"
)
_MAY_BE_LETTERS_LAST = re.compile(r"\d{3} [A-Z]{2}")
_WALLET = re.compile(r"(?<![\w])(?:0x[0-9a-fA-F]{40}|bc1[a-z0-9]{25,60}|(?=[A-Za-z]{0,34}\d)[13T][a-km-zA-HJ-NP-Z1-9]{25,34})(?!\w)")
_WALLETS = ("wallet", "btc", "bitcoin", "usdt", "trc20", "crypto", "0x", "bc1", "محفظة", "بيتكوين")
_NAME = r"[A-Z\u00c0-\u00de][^\W\d_]{1,30}(?:['’-][^\W\d_]{1,30})?"
_HOME = re.compile(
    r"\b(?:(?i:home address|address)(?: is)?|(?:lives?|lived|living|stays?|hides?|hiding) at|(?:home|house|flat) (?:at|on))[: ]{1,2}"
    rf"((?:vul\.? |ul\.? |St\.? )?(?:\d{{1,4}}[A-Za-z]? {_NAME}(?: {_NAME}){{0,2}}"
    rf"|{_NAME}(?: {_NAME}){{0,2}},? \d{{1,4}}[A-Za-z]?(?=[,.;)\n]|\Z)))(?![\w:])"
)
_HOMES = ("address", "live", "living", "stay", "hid", "home ", "house ", "flat ")

PLATES, OF_PAPERS, OF_WALLETS, OF_HOMES = "plate", "paper", "wallet", "home"


def plates_in(text: str, low: str) -> Iterator[tuple[int, int, str]]:
    """
    Start, end and sort of each; the digits of a text are plain ones. Time grows with its length only.

    Parameters
    ----------
    low : the text in small letters.
    """
    if _MAY_BE_RUSSIAN.search(text):
        yield from ((*match.span(), PLATES) for match in _OF_RUSSIA.finditer(text))
    if _MAY_BE_LETTERS_LAST.search(text):
        yield from ((*match.span(1), PLATES) for match in _LETTERS_LAST.finditer(text))
    if _LIKE.search(text):
        yield from ((*match.span(), PLATES) for match in _ANYWHERE.finditer(text))
        for match in _BEHIND_A_VEHICLE.finditer(text):
            if _VEHICLE.search(text, max(match.start() - 45, 0), match.start()):
                yield *match.span(), PLATES
    if not text.isascii():
        yield from ((*match.span(1), OF_PAPERS) for match in _PAPERS.finditer(text))
        yield from ((*match.span(1), PLATES) for match in _ARABIC_PLATE.finditer(text))
        yield from ((*match.span(1), PLATES) for match in _OF_A_PROVINCE.finditer(text))
    if any(map(low.__contains__, _WALLETS)):
        yield from ((*match.span(), OF_WALLETS) for match in _WALLET.finditer(text))
    if any(map(low.__contains__, _HOMES)):
        yield from ((*match.span(1), OF_HOMES) for match in _HOME.finditer(text))
