"""Finds persons' names in free text, English and Arabic, by the word before them: a title, a kunya, "named", "the driver".

A program cannot tell a name from other words by itself, so two choices are made. A word that announces a name masks too much rather
than too little: Arabic has no capital letters, and what follows up to a word that cannot be a name is taken. After an indefinite
Arabic role (a child, an urgent *need*, a field *commander*) only a known given name is one: grammar puts no name there. Kunyas and
sheikhs that are places of this region (Abu al-Duhur, Sheikh Saeed) stay: a list knows them, and who speaks or is wounded is no place
after all. So do streets, schools, camps and villages named after somebody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from safepassage.outside.announcing_words import (
    ALEFS,
    CAPITAL_ITSELF,
    ENDS,
    IS,
    KUNYAS,
    NAME_IS,
    NEEDS_CAPITAL,
    NEVER_PERSONS,
    OWNERS,
    PLACE_NAMES,
    PLACE_PAIRS,
    PLACES_AFTER,
    PLACES_BEFORE,
    PRIVATE,
    RANKS,
    ROLES,
    SAYS,
    SHEIKHS,
    SHORT,
    SUFFERS,
    THINGS_NAMED,
    TITLES,
    words,
)
from safepassage.outside.given_names import ARABIC_ANNOUNCED, LATIN
from safepassage.outside.met_pieces import Met

MOST_WORDS = 5  # of one name
LETTERS = ("د", "م")  # doctor, engineer
MOST_CASELESS = 3  # of one name without capital letters: the third only with the article

_WORD = re.compile(r"[^\W\d_\u0640][^\W\d_\u064b-\u0652]*(?:[\u064b-\u0652\u0670]+[^\W\d_]*)*(?:['’-][^\W\d_]+)*")
_ARABIC = re.compile("[\u0621-\u064a]")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")


_NO_NAMES = ENDS | PLACES_AFTER | RANKS
_GLUED = ("بال", "لل", "كال", "فال", "وال")  # in the, to the: no name begins so
_TOLD_OF = re.compile(rf",? (?:aged )?\d{{1,2}},|, (?:an?|her|his|their|whose) (?:[a-z-]{{1,20}} ){{0,2}}(?:{'|'.join(PRIVATE)})\b")
_ANNOUNCE = {word: kind for kind in (NAME_IS, ROLES, KUNYAS, SHEIKHS, TITLES) for word in kind}
LINKS = words("al el bin ibn bint abu abd abdul abdel ul ud ad ash van von de بن ابن بنت عبد ابو ال")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    plain: str  # small letters, no vowel marks, one alef

    @property
    def arabic(self) -> bool:
        return _ARABIC.search(self.text) is not None

    @property
    def capital(self) -> bool:
        """Ahmed, al-Hassan; not WHO."""
        bare = self.text[3:] if self.plain.startswith(("al-", "el-")) else self.text
        return bare[:1].isupper() and (len(bare) == 1 or not bare.isupper())


def names_in(text: str) -> list[tuple[int, int]]:
    """Start and end of every name that a word announces. Time grows with the length of the text only."""
    if not _ANNOUNCING.any(text):  # most texts name nobody: ten times as fast
        return []
    tokens = [_Token(*match.span(), match.group(), _plain(match.group())) for match in _WORD.finditer(text)]
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(tokens):
        first, last = _name_after(text, tokens, place)
        if last > first:
            found.append((tokens[first].start, tokens[last - 1].end))
        place = max(place + 1, last)
    return found


def _announces(word: str) -> bool:
    """Whether a name may follow, or begin with, this word."""
    plain = _plain(word)
    return bool(_kind(plain)) or plain in LETTERS


_ANNOUNCING = Met(lambda piece: any(map(_announces, _WORD.findall(piece))))  # no word reaches over a space


def _plain(word: str) -> str:
    low = word.casefold()
    return low if low.isascii() else _MARKS.sub("", low).translate(ALEFS)


def _kind(plain: str) -> frozenset[str]:
    """Which list announces a name with this word; empty: none. Arabic words may carry the article and one letter before it."""
    if not "\u0621" <= plain[:1] <= "\u064a":
        return _ANNOUNCE.get(plain, frozenset())
    for bare in _bared(plain):
        kind = _ANNOUNCE.get(bare)
        if kind and not (kind is KUNYAS and plain.startswith("ال")) and not (kind is NAME_IS and plain.startswith("باسم")):
            return kind  # *in the name of the ministry* announces nobody
    return frozenset()


def _bared(plain: str) -> tuple[str, ...]:
    """An Arabic word without "and", "in", "to" and the article before it, in every way it can be taken apart."""
    forms = [plain]
    if len(plain) > 3 and plain[0] in "وفبلك":
        forms.append(plain[1:])
    return (*(form.removeprefix("ال").removeprefix("لل") if len(form) > 4 else form for form in forms), plain)


def _name_after(text: str, tokens: list[_Token], place: int) -> tuple[int, int]:
    """The tokens [first, last) of the name that the token at `place` announces; equal ends: none."""
    announcer = tokens[place]
    kind, nothing = _kind(announcer.plain), (place, place)
    begin = place + 1
    if text[max(announcer.start - 1, 0)] in "/@_":  # a part of an address: .../eng/news
        return nothing
    if not kind or begin >= len(tokens) or not _near(text, tokens, place):
        return _doctor_by_letter(text, tokens, place) if not kind else nothing
    if announcer.plain not in SHORT and "." in text[announcer.end : tokens[begin].start]:
        return nothing  # "a thousand patients. Doctors warned": what is not shortened has no point
    if announcer.plain in CAPITAL_ITSELF and not announcer.capital:
        return nothing
    if kind is NAME_IS:
        if tokens[begin].plain in IS and begin + 1 < len(tokens) and _near(text, tokens, begin):
            begin += 1
        elif announcer.plain in ("name", "names", "اسم") and ":" not in text[announcer.end : tokens[begin].start]:
            return nothing
    if announcer.plain in ("named", "called") and place and tokens[place - 1].plain in THINGS_NAMED:
        return nothing
    begin = _past_ranks(text, tokens, begin, kind)
    last = _run(text, tokens, begin, kind)
    if last == begin or (kind is not NAME_IS and _is_place(text, tokens, place, last)):
        return nothing
    return (place if kind is KUNYAS else begin), last


def _past_ranks(text: str, tokens: list[_Token], begin: int, kind: frozenset[str]) -> int:
    """Past what stands between an Arabic role and the given name: *the journalist the Palestinian Ahmad*; else `begin`."""
    for place in range(begin, min(begin + 3, len(tokens))):
        if place > begin and not _joined(text, tokens, place):
            break
        plain = tokens[place].plain
        if plain in ARABIC_ANNOUNCED:
            return place
        if plain not in RANKS and not (kind is ROLES and plain.startswith("ال")):
            break
    return begin


def _doctor_by_letter(text: str, tokens: list[_Token], place: int) -> tuple[int, int]:
    """د. أحمد, د/أحمد: the letter alone is a title only with its point or stroke."""
    begin = place + 1
    if tokens[place].plain not in LETTERS or begin >= len(tokens):
        return place, place
    if text[tokens[place].end : tokens[begin].start].strip(" \u00a0") not in (".", "/"):
        return place, place
    last = _run(text, tokens, begin, TITLES)
    return (begin, last) if last > begin else (place, place)


def _near(text: str, tokens: list[_Token], place: int) -> bool:
    """Whether only a space, a point, a colon or a quotation mark lies between this word and the next."""
    gap = text[tokens[place].end : tokens[place + 1].start]
    return len(gap) <= 4 and "\n" not in gap and not gap.strip(" \t\u00a0\u200e\u200f.:/\"'«“")


def _run(text: str, tokens: list[_Token], begin: int, kind: frozenset[str]) -> int:
    """Where the name that begins at this token ends."""
    first = tokens[begin]
    announcer = tokens[begin - 1].plain
    if {first.plain, first.plain.removeprefix("و")} & _NO_NAMES or _kind(first.plain) in (ROLES, NAME_IS):
        return begin
    if first.arabic:
        return _caseless(text, tokens, begin, kind) if _may_be_arabic(tokens, begin, kind) else begin
    if not first.capital and first.plain not in LINKS:
        strict = kind in (ROLES, NAME_IS) or announcer in NEEDS_CAPITAL
        return begin if strict and first.plain not in LATIN else _caseless(text, tokens, begin, kind)
    last = _capitals(text, tokens, begin)
    return last if last > begin + 1 or len(first.text) > 1 else begin  # an initial alone leads to nobody


def _may_be_arabic(tokens: list[_Token], begin: int, kind: frozenset[str]) -> bool:
    """Whether an Arabic word behind a role or title can be a name: behind an indefinite one (*an urgent need*) only one that is known."""
    first, announcer = tokens[begin].plain, tokens[begin - 1].plain
    if first in ARABIC_ANNOUNCED or first in LINKS or kind is NAME_IS:
        return True
    if kind is KUNYAS:
        return not first.startswith(_GLUED)
    definite = announcer.removeprefix("و").startswith(("ال", "لل", "بال", "فال", "كال"))
    if not (definite or announcer in LETTERS) or first.startswith(_GLUED):
        return False
    return kind is not ROLES or not first.startswith(("ال", "ب"))


def _capitals(text: str, tokens: list[_Token], begin: int) -> int:
    last = begin
    for place in range(begin, min(begin + MOST_WORDS, len(tokens))):
        token = tokens[place]
        if place > begin and not _joined(text, tokens, place):
            break
        if token.capital and token.plain not in ENDS:
            last = place + 1
        elif token.plain not in LINKS:
            break
    return last


def _caseless(text: str, tokens: list[_Token], begin: int, kind: frozenset[str] = TITLES) -> int:
    last, count = begin, 0
    for place in range(begin, min(begin + MOST_WORDS, len(tokens))):
        token = tokens[place]
        if token.plain in ENDS or (place > begin and not _joined(text, tokens, place)):
            break
        count += token.plain not in LINKS and not (place > begin and tokens[place - 1].plain in LINKS)
        if token.arabic and count > 1 and token.plain.startswith(_GLUED):
            break
        if kind is KUNYAS and count > 1 and token.arabic and not (token.plain.startswith("ال") or token.plain in ARABIC_ANNOUNCED):
            break  # Umm Ahmad counts the days
        if count > MOST_CASELESS or (count == MOST_CASELESS and not token.plain.startswith(("ال", "al-", "el-"))):
            break
        last = place + 1
    return last


def _joined(text: str, tokens: list[_Token], place: int) -> bool:
    """Whether this word and the one before are parts of one name: only a space between them, or the point of an initial."""
    gap = text[tokens[place - 1].end : tokens[place].start]
    return gap in (" ", "\u00a0", "-") or (gap == ". " and len(tokens[place - 1].text) == 1)


def _is_place(text: str, tokens: list[_Token], place: int, last: int) -> bool:
    """Whether the name is that of a place: by the list of kunyas and sheikhs, or by the word before or after it."""
    second = tokens[place + 1].plain
    if f"{tokens[place].plain.removeprefix('ال')} {second}" in PLACE_PAIRS:
        return True
    if (
        tokens[place].arabic
        and place > 0
        and not PLACES_BEFORE.isdisjoint(_bared(tokens[place - 1].plain))
        and _joined(text, tokens, place)
    ):
        return True
    if _kind(tokens[place].plain) not in (KUNYAS, SHEIKHS):
        return False
    if second in LINKS and place + 2 < len(tokens):
        second = tokens[place + 2].plain
    if second in PLACE_NAMES:
        return second in NEVER_PERSONS or not _acts(text, tokens, place, last)
    before = place > 0 and tokens[place - 1].plain in PLACES_BEFORE and _joined(text, tokens, place)
    after = last < len(tokens) and tokens[last].plain in PLACES_AFTER
    return before or (after and not (last + 1 < len(tokens) and tokens[last + 1].plain in OWNERS))


def _acts(text: str, tokens: list[_Token], place: int, last: int) -> bool:
    """Whether somebody speaks, suffers or is told of by age or role here: then it is no place, whatever the list says."""
    after = [token.plain for token in tokens[last : last + 2]]
    if (place and tokens[place - 1].plain in SAYS) or (after and after[0] in SAYS):
        return True
    if len(after) == 2 and after[0] in ("was", "were", "is", "been") and after[1] in SUFFERS:
        return True
    return _TOLD_OF.match(text, tokens[last - 1].end) is not None
