"""Finds persons' names in free text, English and Arabic, by the word before them: a title, a kunya, "named", "the driver".

A program cannot tell a name from other words by itself, so two choices are made. A word that announces a name masks too much rather
than too little: Arabic has no capital letters, and what follows up to a word that cannot be a name is taken. After an indefinite
Arabic role (a child, an urgent *need*, a field *commander*) only a known given name is one: grammar puts no name there. Kunyas and
sheikhs that are places (Abu al-Duhur, near Abu Khashab) stay: a list or the words beside them tell (`kunya_places`), and who speaks or
is wounded is no place after all. So do streets, schools, camps and villages named after somebody, and things that are called or named
(`named_things`).
"""

from __future__ import annotations

from safepassage.outside.persons.announcing_words import (
    CAPITAL_ITSELF,
    ENDS,
    IS,
    KUNYAS,
    NAME_IS,
    NEEDS_CAPITAL,
    OFFICE_PAIRS,
    OFFICES,
    PLACE_PAIRS,
    PLACES_AFTER,
    PLACES_BEFORE,
    RANKS,
    ROLES,
    SHEIKHS,
    SHORT,
    TITLES,
)
from safepassage.outside.persons.given_names import ARABIC_ANNOUNCED
from safepassage.outside.persons.kunya_places import is_kunya_place
from safepassage.outside.persons.met_pieces import Met
from safepassage.outside.persons.name_tokens import LINKS, WORD, Token, bared, joined, plain_of, tokens_of
from safepassage.outside.persons.named_things import names_a_thing
from safepassage.outside.persons.no_arabic_names import is_nobody_arabic
from safepassage.outside.persons.thing_words import ARABIC_THINGS_NAMED
from safepassage.records.given_names import LATIN

MOST_WORDS = 5  # of one name
LETTERS = ("د", "م")  # doctor, engineer
MOST_CASELESS = 3  # of one name without capital letters: the third only with the article

_NO_NAMES = ENDS | PLACES_AFTER | RANKS
_SCHOOLS = frozenset(("school", "college", "centre", "center", "factory", "hospital", "clinic", "training", "cities"))
_SCHOOL = tuple(f"{letter}مدرسة" for letter in ("", *"وفبلك"))  # letter for letter a teacher, who has the article before her name
_BODIES = frozenset(("white helmets", "civil defence", "civil defense", "red cross", "red crescent", "media office", "health directorate"))
_COLUMNS = frozenset(
    ("العمر", "السن", "الجنس", "الحاله", "الحالة", "المكان", "العنوان", "الهاتف", "الاصابة", "الجنسية", "القرية", "المنطقة", "التاريخ")
)
_GLUED = ("بال", "لل", "كال", "فال", "وال")  # in the, to the: no name begins so
_ANNOUNCE = {word: kind for kind in (NAME_IS, ROLES, KUNYAS, SHEIKHS, TITLES) for word in kind}


def names_in(text: str) -> list[tuple[int, int]]:
    """Start and end of every name that a word announces. Time grows with the length of the text only."""
    if not _ANNOUNCING.any(text):  # most texts name nobody: ten times as fast
        return []
    tokens = tokens_of(text)
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
    plain = plain_of(word)
    return bool(_kind(plain)) or plain in LETTERS


_ANNOUNCING = Met(lambda piece: any(map(_announces, WORD.findall(piece))))  # no word reaches over a space


def _kind(plain: str) -> frozenset[str]:
    """Which list announces a name with this word; empty: none. Arabic words may carry the article and one letter before it."""
    if not "\u0621" <= plain[:1] <= "\u064a":
        return _ANNOUNCE.get(plain, frozenset())
    for bare in bared(plain):
        kind = _ANNOUNCE.get(bare)
        if kind and not (kind is KUNYAS and plain.startswith("ال")) and not (kind is NAME_IS and plain.startswith("باسم")):
            return kind  # *in the name of the ministry* announces nobody
    return frozenset()


def _name_after(text: str, tokens: list[Token], place: int) -> tuple[int, int]:
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
        if tokens[begin].plain in _COLUMNS and ":" not in text[announcer.end : tokens[begin].start]:
            return nothing  # a table's heading: *the name, the age*
        if (
            announcer.arabic
            and place
            and joined(text, tokens, place)
            and not ARABIC_THINGS_NAMED.isdisjoint(bared(tokens[place - 1].plain))
        ):
            return nothing  # *a village called*, *an operation whose name is*
        if tokens[begin].plain in IS and begin + 1 < len(tokens) and _near(text, tokens, begin):
            begin += 1
        elif announcer.plain in ("name", "names", "اسم") and ":" not in text[announcer.end : tokens[begin].start]:
            return nothing
    if kind is ROLES and (announcer.plain in _SCHOOL or names_a_thing(text, tokens, place)):
        return nothing
    office = _past_offices(text, tokens, begin, kind)
    if office > begin and not _goes_on(text, tokens, office):
        return nothing  # *Mr. President, distinguished members*
    begin = _past_ranks(text, tokens, office, kind)
    last = _run(text, tokens, begin, kind)
    if last == begin or (kind is not NAME_IS and (_is_place(text, tokens, place, last) or _of_a_thing(text, tokens, place, last))):
        return nothing
    return (place if kind is KUNYAS else begin), last


def _of_a_thing(text: str, tokens: list[Token], place: int, last: int) -> bool:
    """`Martyr Ghassan |crossing|`, `Captain Hamid |road|`, `Nurse Training |School|`: what is called after somebody, or for somebody."""
    if tokens[place].arabic or _kind(tokens[place].plain) in (KUNYAS, SHEIKHS):
        return False
    within = any(token.plain in _SCHOOLS for token in tokens[place + 1 : last])
    after = last < len(tokens) and joined(text, tokens, last) and tokens[last].plain in (PLACES_AFTER | _SCHOOLS)
    return within or (after and tokens[place].capital)


def _past_offices(text: str, tokens: list[Token], begin: int, kind: frozenset[str]) -> int:
    """Past the office by which somebody is addressed or to which he is named: *Mr. President*, *named Foreign Minister*."""
    if kind is not TITLES and tokens[begin - 1].plain != "named":
        return begin
    place = begin
    while place < len(tokens) and (place == begin or joined(text, tokens, place)):
        pair = place + 1 < len(tokens) and joined(text, tokens, place + 1)
        if pair and f"{tokens[place].plain} {tokens[place + 1].plain}" in OFFICE_PAIRS:
            place += 2
        elif tokens[place].plain in OFFICES:
            place += 1
        else:
            break
    return place


def _goes_on(text: str, tokens: list[Token], place: int) -> bool:
    """Whether a name stands right behind an office: a word with a capital, in Arabic a known given name."""
    if place == len(tokens) or not joined(text, tokens, place):
        return False
    word = tokens[place]
    return word.plain in ARABIC_ANNOUNCED if word.arabic else word.capital or word.plain in LATIN


def _past_ranks(text: str, tokens: list[Token], begin: int, kind: frozenset[str]) -> int:
    """Past what stands between an Arabic role and the given name: *the journalist the Palestinian Ahmad*; else `begin`."""
    for place in range(begin, min(begin + 3, len(tokens))):
        if place > begin and not joined(text, tokens, place):
            break
        plain = tokens[place].plain
        if plain in ARABIC_ANNOUNCED:
            return place
        if plain not in RANKS and not (kind is ROLES and plain.startswith("ال")):
            break
    return begin


def _doctor_by_letter(text: str, tokens: list[Token], place: int) -> tuple[int, int]:
    """د. أحمد, د/أحمد: the letter alone is a title only with its point or stroke."""
    begin = place + 1
    if tokens[place].plain not in LETTERS or begin >= len(tokens):
        return place, place
    if text[tokens[place].end : tokens[begin].start].strip(" \u00a0") not in (".", "/"):
        return place, place
    last = _run(text, tokens, begin, TITLES)
    return (begin, last) if last > begin else (place, place)


def _near(text: str, tokens: list[Token], place: int) -> bool:
    """Whether only a space, a point, a colon or a quotation mark lies between this word and the next."""
    gap = text[tokens[place].end : tokens[place + 1].start]
    return len(gap) <= 4 and "\n" not in gap and not gap.strip(" \t\u00a0\u200e\u200f.:/\"'«“")


def _run(text: str, tokens: list[Token], begin: int, kind: frozenset[str]) -> int:
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


def _may_be_arabic(tokens: list[Token], begin: int, kind: frozenset[str]) -> bool:
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


def _capitals(text: str, tokens: list[Token], begin: int) -> int:
    last = begin
    for place in range(begin, min(begin + MOST_WORDS, len(tokens))):
        token = tokens[place]
        if place > begin and not joined(text, tokens, place):
            break
        pair = f"{token.plain} {tokens[place + 1].plain}" if place + 1 < len(tokens) else ""
        if place > begin and pair in _BODIES:
            break  # `Abu Omar |White Helmets|`
        if token.capital and token.plain not in ENDS:
            last = place + 1
        elif token.plain not in LINKS:
            break
    return last


def _caseless(text: str, tokens: list[Token], begin: int, kind: frozenset[str] = TITLES) -> int:
    last, count = begin, 0
    for place in range(begin, min(begin + MOST_WORDS, len(tokens))):
        token = tokens[place]
        if token.plain in ENDS or (place > begin and not joined(text, tokens, place)):
            break
        count += token.plain not in LINKS and not (place > begin and tokens[place - 1].plain in LINKS)
        if token.arabic and count > 1 and (token.plain.startswith(_GLUED) or _and_another(token.plain)):
            break
        if kind is KUNYAS and count > 1 and token.arabic and not (token.plain.startswith("ال") or token.plain in ARABIC_ANNOUNCED):
            break  # Umm Ahmad counts the days
        if count > MOST_CASELESS or (count == MOST_CASELESS and not token.plain.startswith(("ال", "al-", "el-"))):
            break
        last = place + 1
    return last


def _and_another(plain: str) -> bool:
    """`أبو الفضل العباس |وحركة| النجباء`: *and* before a word that is nobody's; not Walid, Wael, Wafaa."""
    return (
        plain.startswith("و")
        and len(plain) > 3
        and plain not in ARABIC_ANNOUNCED
        and (is_nobody_arabic(plain[1:], alone=False) or plain[1:] in ARABIC_ANNOUNCED)
    )


def _is_place(text: str, tokens: list[Token], place: int, last: int) -> bool:
    """Whether the name is that of a place: one that is known by two words, one behind an Arabic word of places, or a kunya's."""
    announcer = tokens[place]
    if f"{announcer.plain.removeprefix('ال')} {tokens[place + 1].plain}" in PLACE_PAIRS:
        return True
    if announcer.arabic and place and not PLACES_BEFORE.isdisjoint(bared(tokens[place - 1].plain)) and joined(text, tokens, place):
        return True
    kind = _kind(announcer.plain)
    return kind in (KUNYAS, SHEIKHS) and is_kunya_place(text, tokens, place, last, sheikh=kind is SHEIKHS)
