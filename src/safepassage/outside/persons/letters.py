"""Who writes and who is written to: under a greeting, above a letter, behind `From:` and `To:` of a message; English and Arabic.

From each sign a bounded number of letters is looked at, so time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS, ENDS
from safepassage.outside.persons.no_arabic_names import is_nobody_arabic
from safepassage.outside.persons.no_entries import is_nobody
from safepassage.records.given_names import LATIN

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_NAMES = rf"{_NAME}(?: (?:(?:al|el|bin|van|von|de|da|la)[ -])?(?:{_NAME}|[{_UPPER}]\.?)){{0,3}}"
_SIGNED = re.compile(
    r"(?:^|(?<=[.!?] ))[ \t]{0,4}(?:(?:[Ww]ith |[Mm]any |[Bb]est |[Kk]ind |[Ww]arm |[Kk]indest ){0,2}(?:[Rr]egards|[Ww]ishes|[Gg]reetings"
    r"|[Tt]hanks|[Tt]hank you)"
    r"|[Ss]incerely(?: yours)?|[Yy]ours(?: [a-z]{3,12})?|[Rr]espectfully(?: yours)?|[Cc]heers|[Ss]alutations|[Bb]est|[Ll]ove)"
    rf"[,.! –-]{{0,2}}[ \t]{{0,4}}(?:\n[ \t]{{0,4}}){{1,3}}({_NAMES})[ \t]{{0,4}}(?=[\n,(/]|\Z|[-–—] )",
    re.MULTILINE,
)
_GREETING = re.compile(rf"(?:^|\n)[ \t>]{{0,4}}(?:Dear|Dearest|Hi|Hello|Hey|Salam|Salaam) ({_NAMES})[ \t]?[,!:–-]", re.MULTILINE)
_WROTE = re.compile(rf"^[>\t ]{{0,4}}On [^\n]{{4,48}}[,;] ({_NAMES})(?: <[^>\n]{{1,90}}>| \u25a0{{3,90}})? wrote:", re.MULTILINE)
_HEADER = re.compile(
    r"^[> \t]{0,4}(?:From|To|Cc|CC|Bcc|Sender|Reply-To|Attn|Attention|Fwd by|Sent by|Author|Signed):[ \t]{1,4}(?=\S)", re.MULTILINE
)
_OF_MESSAGES = re.compile(r"^[> \t]{0,4}(?:Subject|Cc|CC|Bcc|Sent|Date|Reply-To|Re):|^[> \t]{0,4}Sender:", re.MULTILINE)
_EACH = re.compile(
    rf"[ \t]{{0,4}}\"?({_NAMES})\"?[ \t]{{0,4}}(?:<[^>\n]{{0,90}}>|\(?\u25a0{{2,90}}\)?|<\u25a0{{2,90}}>)?[ \t]{{0,4}}(?:[;,]|(?=\n)|\Z)"
)
_NEAR = 300  # letters between one line above a letter and the others

_AR_WORD = "[\u0621-\u064a]{2,14}"
_AR_NAMES = rf"({_AR_WORD}(?: {_AR_WORD}){{0,2}})"
_AR_SIGNED = re.compile(
    r"(?:(?:مع )?(?:خالص |أطيب |فائق |جزيل |كل )?(?:التحية|التحيات|الشكر|الاحترام|التقدير|الود)(?: والتقدير| والاحترام| والشكر)?"
    r"|تحياتي|تحياتنا|وشكرا|وشكراً|المخلص|المخلصة)"
    rf"[،,.!]?[ \t]?(?:\n[ \t]{{0,4}}){{1,3}}{_AR_NAMES}[ \t]?(?=[\n،,(/-]|\Z)"
)
_AR_GREETING = re.compile(rf"(?:^|\n)(?:عزيزي|عزيزتي|حبيبي|حبيبتي|أخي|أختي|الأخ|الأخت) {_AR_NAMES}[ \t]?[،,:!]")
_AR_HEADER = re.compile(
    rf"^(من|إلى|الى|نسخة|نسخة إلى|المرسل|المرسلة|المرسل إليه|كتبه|كتبته"
    rf"|أعده|أعدته|كتب|بقلم|التوقيع|الكاتب)(?: |: ?){_AR_NAMES}[ \t]?(?=\n|\Z)",
    re.MULTILINE,
)
_AR_SUBJECT = re.compile(r"^(?:الموضوع|التاريخ|نسخة)\b", re.MULTILINE)

_SIGNS = ("egards", "ishes", "reetings", "hanks", "hank you", "incerely", "ours", "espectfully", "heers", "alutations", "Best", "Love")

Says = Callable[[str], bool]


def in_letters(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name of who writes or is written to.

    Parameters
    ----------
    place, none : whether words name a place; a body, an office or its holder.
    """
    if not text.isascii() and ("تحي" in text or "شكر" in text or "مخلص" in text or "زيز" in text or "حبيب" in text or ":" in text):
        yield from _arabic(text, place, none)
    if "\n" not in text:
        return
    patterns = [_SIGNED] if any(map(text.__contains__, _SIGNS)) else []
    patterns += [_GREETING] if any(word in text for word in ("Dear", "Hi ", "Hello ", "Hey ", "Salam ", "Salaam ")) else []
    patterns += [_WROTE] if " wrote:" in text else []
    for pattern in patterns:
        yield from (match.span(1) for match in pattern.finditer(text) if _is_person(match[1], place, none))
    for match in _HEADER.finditer(text) if ":" in text else ():
        if _OF_MESSAGES.search(text, max(match.start() - _NEAR, 0), match.start() + _NEAR):
            yield from _behind(text, match.end(), place, none)


def _behind(text: str, start: int, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """Each name of a line above a letter."""
    for _ in range(12):
        one = _EACH.match(text, start)
        if one is None:
            return
        if _is_person(one[1], place, none):
            yield one.span(1)
        start = one.end()


def _is_person(name: str, place: Says, none: Says) -> bool:
    words = [word.strip(".") for word in name.split()]
    if any(map(is_nobody, words)) or any(word.isupper() and len(word) > 1 for word in words) or none(name):
        return False
    return not place(name) or name.casefold() in LATIN


def _arabic(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`مع التحية` and a line with a name; `من:` and `إلى:` where there is a line of what it is about."""
    letter = None
    for pattern in (_AR_SIGNED, _AR_GREETING, _AR_HEADER):
        for match in pattern.finditer(text):
            name = match[match.re.groups]
            if match.re is _AR_HEADER and match[1] in ("من", "إلى", "الى", "نسخة", "كتب"):
                letter = _AR_SUBJECT.search(text) is not None if letter is None else letter
                if not letter or ":" not in match[0]:
                    continue
            words = [word.translate(ALEFS) for word in name.split()]
            if not (
                any(is_nobody_arabic(word, alone=False) for word in words)
                or words[0].startswith("ال")
                or words[0] in ENDS
                or place(name)
                or none(name)
            ):
                yield match.span(match.re.groups)
