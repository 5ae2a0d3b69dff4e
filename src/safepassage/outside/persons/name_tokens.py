"""The words of a text, as what looks for names in it sees them: where each stands, its letters, and how it is written plainly."""

from __future__ import annotations

import re
from dataclasses import dataclass

from safepassage.outside.persons.announcing_words import ALEFS, words

WORD = re.compile(r"[^\W\d_\u0640][^\W\d_\u064b-\u0652]*(?:[\u064b-\u0652\u0670]+[^\W\d_]*)*(?:['’-][^\W\d_]+)*")
LINKS = words("al el bin ibn bint abu abd abdul abdel ul ud ad ash van von de بن ابن بنت عبد ابو ال")
_ARABIC = re.compile("[\u0621-\u064a]")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text."""

    start: int
    end: int
    text: str
    plain: str  # small letters, no vowel marks, one alef

    @property
    def arabic(self) -> bool:
        """Whether it is written in Arabic letters."""
        return _ARABIC.search(self.text) is not None

    @property
    def capital(self) -> bool:
        """Ahmed, al-Hassan; not WHO."""
        bare = self.text[3:] if self.plain.startswith(("al-", "el-")) else self.text
        return bare[:1].isupper() and (len(bare) == 1 or not bare.isupper())


def tokens_of(text: str) -> list[Token]:
    """Every word of a text."""
    return [Token(*match.span(), match.group(), plain_of(match.group())) for match in WORD.finditer(text)]


def plain_of(word: str) -> str:
    """A word in small letters, without vowel marks, with one alef."""
    low = word.casefold()
    return low if low.isascii() else _MARKS.sub("", low).translate(ALEFS)


def bared(plain: str) -> tuple[str, ...]:
    """An Arabic word without "and", "in", "to" and the article before it, in every way it can be taken apart."""
    forms = [plain]
    if len(plain) > 3 and plain[0] in "وفبلك":
        forms.append(plain[1:])
    return (*(form.removeprefix("ال").removeprefix("لل") if len(form) > 4 else form for form in forms), plain)


def joined(text: str, tokens: list[Token], place: int) -> bool:
    """Whether this word and the one before are parts of one name: only a space between them, or the point of an initial."""
    gap = text[tokens[place - 1].end : tokens[place].start]
    return gap in (" ", "\u00a0", "-") or (gap == ". " and len(tokens[place - 1].text) == 1)
