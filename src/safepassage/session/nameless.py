"""No persons in what was read: a name that no title announced leaves the text, the quotes and the slots (conventions, section 10)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from safepassage.outside.persons.announcing_words import TITLES
from safepassage.outside.persons.unannounced import BLACK, UNNAMED, black_names, looks_like_a_person, names_a_person, role_alone
from safepassage.outside.reading_parts import load_atlas
from safepassage.records.gazetteer import plain
from safepassage.records.given_names import words_of
from safepassage.records.reading import Count, Harm, Proposal, ReadDocument
from safepassage.reports.parties.parties import holder_in

if TYPE_CHECKING:
    from safepassage.session.reading_jobs import OwnPlaces  # who only corrects does not load the reader: a third of the start

_BLACKED = re.compile(f"{BLACK}+(?:[ \\-]{{1,2}}{BLACK}+){{0,8}}")
_LOOSE = re.compile(r"(?:^(?:of|by|for|and)\s|(?:\s(?:of|by|for|and|from)|['’]s)$)", re.I)
# What begins so is a storm, a mountain, an operation, a people, a group or an office, whatever given name follows.
_NAMED_SO = words_of("hurricane cyclone typhoon storm mount volcano operation lou katiba katibat jama'at jama’at jamaat nyatura raia")
_KEPT = 4_096  # values of slots: a text names the same again and again
SAYERS = ("claimant", "through", "actor", "target")
OTHERS = ("place", "origin", "destination", "share_of", "weapon", "note")


def without_persons(document: ReadDocument, own: OwnPlaces = ()) -> tuple[ReadDocument, int]:
    """
    The document without names, letter for letter as long as it was, and how many names were blacked out.

    It is read before this is done: a parser makes more of `Ahmad Hassan was shot` than of black squares. Places of the gazetteer and of
    the case stay, and so do those who hold a public office: their words are their party's.
    """
    atlas = load_atlas(own)

    def place(name: str) -> bool:
        return bool(atlas.find(name))

    def spare(name: str) -> bool:
        return holds_office(name) or place(name)

    text, count = black_names(document.text, holds_office, place)
    gone = _blacked(document.text, text)
    sayer = lru_cache(maxsize=_KEPT)(lambda value: _sayer(_cut(value, gone) or UNNAMED, spare))
    other = lru_cache(maxsize=_KEPT)(lambda value: "" if _of_a_name(value, gone, text) else _cleaned(_cut(value, gone), spare))
    claims = tuple(_without(claim, text, sayer, other, gone) for claim in document.claims)
    return replace(document, text=text, claims=claims), count


def holds_office(name: str) -> bool:
    """Whether a name is of somebody who is known to hold a public office."""
    return bool(party_of_holder(name))


def party_of_holder(name: str) -> str:
    """The party for which a public office holder speaks; empty: it is none that is known. (`Ban` is one, a travel ban is not.)"""
    capitals = [word for word in name.replace("’", "'").replace("al-", "").split() if word[:1].isupper()]
    return holder_in([word.casefold().removesuffix("'s") for word in capitals])


def is_arabic_name(value: str) -> bool:
    """`محمد العلي`: a given name and more, and nothing of an office, a body or a place. (A role of one word, `محلل`, is none.)"""
    from safepassage.reports.arabic.voices.strangers import without_strangers  # its words take a tenth of a second, at every start
    from safepassage.reports.arabic.words.verbs import GIVEN_NAMES
    from safepassage.reports.words.arabic_words import plain_word

    words = [plain_word(word) for word in value.split()]
    return len(words) > 1 and words[0] in GIVEN_NAMES and without_strangers(value) == UNNAMED and not load_atlas().find(value)


def sayer_of(value: str) -> str:
    """Who says or does something, of a cell of a table: an organisation or role as it is, of a person the role or `unnamed person`."""
    if is_arabic(value) and is_arabic_name(value):
        return UNNAMED
    return _sayer(value, lambda name: bool(holds_office(name) or load_atlas().find(name)))


def reporter_of(value: str) -> str:
    """As `sayer_of`, in a column that is of persons: what is no known body, role or place, and could be a name, is one."""
    said = sayer_of(value)
    if said == UNNAMED or load_atlas().find(said):
        return said
    words = said.split()
    if is_arabic(said):
        return UNNAMED if 1 < len(words) < 5 and not any(map(is_of_bodies, words)) else said
    return UNNAMED if looks_like_a_person(said) else said


def is_of_bodies(word: str) -> bool:
    """`منظمة`, `المكتب`, `مراسل`: a word of bodies, things and roles."""
    from safepassage.outside.persons.thing_words import ARABIC_BODIES

    bare = plain(word)
    return any(bare.removeprefix(article) in ARABIC_BODIES for article in ("", "ال", "و", "وال", "ب", "ل"))


def is_arabic(value: str) -> bool:
    """Whether any of its letters is Arabic."""
    return any("\u0600" <= letter <= "\u06ff" for letter in value)


def _blacked(before: str, after: str) -> tuple[str, ...]:
    """The names that were blacked out of a text, the longest first."""
    names = {before[found.start() : found.end()] for found in _BLACKED.finditer(after)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _of_a_name(value: str, gone: Sequence[str], text: str) -> bool:
    """Whether a slot is a piece of a blacked-out name and stands nowhere else: `Sami` of `Sami Darwish` is no place of that name."""
    return any(value != name and value in name.split() for name in gone) and value not in text


def _cut(value: str, gone: Sequence[str]) -> str:
    """A slot without names that are blacked out of its text: `relatives` of somebody."""
    for name in gone:
        if name in value:
            value = _LOOSE.sub("", value.replace(name, " ").strip(" ,;:-/")).strip(" ,;:-/")
    return " ".join(re.sub(r"\(\s{0,9}\)", " ", value).split())


def _without(claim: Proposal, text: str, sayer: Callable[[str], str], other: Callable[[str], str], gone: Sequence[str]) -> Proposal:
    changed: dict[str, Any] = {name: sayer(value) for name in SAYERS if (value := getattr(claim, name))}
    changed |= {name: other(value) for name in OTHERS if (value := getattr(claim, name))}
    if claim.place and not changed["place"]:
        changed["place_resolved"] = None
    harm = Harm(*(_counted(count, gone) for count in (claim.harm.killed, claim.harm.injured, claim.harm.missing)))
    return replace(claim, quote=text[claim.start : claim.end], harm=harm, count=_counted(claim.count, gone), **changed)


def _counted(count: Count | None, gone: Sequence[str]) -> Count | None:
    """A count without names in its words: `Ahmad, 12, and his sister` were two; of `Ahmad` alone no word is left."""
    if count is None or not count.text:
        return count
    left = _cut(count.text, gone)
    named = any(left in name.replace("-", " ").split() for name in gone)
    return replace(count, text=UNNAMED if named or not left else left)


def _sayer(value: str, spare: Callable[[str], bool]) -> str:
    """An organisation or role as it was; of a person the role, where one is left, else `unnamed person`."""
    if party := party_of_holder(value):
        return party
    if value.partition(" ")[0].casefold() in _NAMED_SO:
        return value
    value = role_alone(value)
    if BLACK not in value and names_a_person(value):
        black, count = black_names(value, lambda _: False)
        value = black if count else UNNAMED
    if BLACK not in value:
        return value
    left = _cleaned(value, spare)
    bracketed = left.startswith("(") and left.find(")") == len(left) - 1  # `■■■■ (UPDF)`: of whom he is, and not who did it
    return UNNAMED if bracketed or all(word.strip(".,").casefold() in TITLES for word in left.split()) else left


def _cleaned(value: str, spare: Callable[[str], bool]) -> str:
    """The words of a slot without those that name a person."""
    black = black_names(value, spare)[0]
    return " ".join(word for word in black.split() if BLACK not in word).strip(" ,;:-") if BLACK in black else value
