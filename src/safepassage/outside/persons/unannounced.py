"""Persons that no title announces: a given name with a family name after it, in a text or alone in a slot, or who is told of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from unicodedata import combining, normalize

from safepassage.outside.persons.announcing_words import ENDS, NEVER_PERSONS, PLACE_NAMES, PLACES_AFTER, TITLES
from safepassage.outside.persons.arabic_befallen import arabic_befallen
from safepassage.outside.persons.arabic_framed import arabic_framed
from safepassage.outside.persons.arabic_listed import arabic_listed
from safepassage.outside.persons.arabic_rows import arabic_pairs
from safepassage.outside.persons.arabic_single import arabic_single
from safepassage.outside.persons.arabic_unannounced import arabic_persons_in, begins_an_arabic_name
from safepassage.outside.persons.befallen import befallen
from safepassage.outside.persons.called_after import is_called_after
from safepassage.outside.persons.framed import framed
from safepassage.outside.persons.given_names import ARABIC
from safepassage.outside.persons.in_a_row import beside_others
from safepassage.outside.persons.learned_persons import learned_again, learned_persons
from safepassage.outside.persons.letters import in_letters
from safepassage.outside.persons.listed_names import alone, by_form
from safepassage.outside.persons.listed_persons import persons_listed
from safepassage.outside.persons.met_pieces import Met
from safepassage.outside.persons.name_signs import beside_a_name, has_a_sign
from safepassage.outside.persons.named_again import named_again
from safepassage.outside.persons.no_entries import is_nobody
from safepassage.outside.persons.no_towns import persons_nowhere
from safepassage.outside.persons.plainly_named import plainly_named
from safepassage.outside.persons.set_apart import set_apart
from safepassage.outside.persons.told_of import tells, told_of
from safepassage.outside.persons.unseen_letters import BLACK as BLACK
from safepassage.outside.persons.unseen_letters import holds_unseen, without_unseen
from safepassage.records.claimants import well_known
from safepassage.records.given_names import ENGLISH, LATIN, words_of
from safepassage.records.roles_and_names import without_name

UNNAMED = "unnamed person"
_ARABIC = re.compile("[\u0621-\u064a]{3}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AGE = re.compile(r",? ?(?:aged )?\d{1,2}(?=[,.;)])")
_SIGNS = str.maketrans(dict.fromkeys(".,;:()[]\"'’“”«»-–/", " "))
_WRITTEN = frozenset(name.capitalize() for name in LATIN)
_AND_ANOTHER = re.compile(r"(?:\band|,|&|\bwith|\b(?:his|her|their) [a-z]{3,12}) ([A-Z][^\W\d_]{1,30}) \Z")
_FOREIGN = LATIN - ENGLISH - {"said", "amal", "iman", "win", "than", "salim"}
_INITIALS = frozenset("ABCDFGHIJKLMOPQRTUVXYZ")  # those of north, south, east and west stand before places
_COUNTED = frozenset("ABCDEFGH")  # where a line begins, these count parts
_LINKS = words_of(
    """
    al el bin ibn bint abu abd ad ul ud ash van von de da di del la le ould mac
    """
)
# Words that make of capitalised words an organisation, a role, a place or a thing, wherever they stand.
_THINGS = words_of(
    """
    administration administrative affairs agency agencies air aid airport alliance allies ambassador analysts and armed army
    assembly association authorities authority authors bank bay base battalion battalions board bridge brigade brigades bureau
    camp campaign center central centre centres charity church city civil civilians clinic coalition college command commander
    commanders commission committee community coordinator company conference congress convoy corps correspondent council countries court
    crescent cross day defence defense delegation delegations democratic department dam development diplomats direct directorate
    district division doctors driver east eastern elders emergency envoy executive eyewitnesses factions fighters for force forces
    foundation free freedom front fund gate governor governorate government group groups guard health helmets hills hospital house
    human humanitarian in independent institute intelligence international islam islamic island joint journalists judge lake law
    leader leaders league liberation local logistics media medics mercy migration militant militants military militia ministry
    minister mission monitor monitors monitoring mosque mount mountain mountains movement nation national nations network news
    newspaper north northern observatory of office officer official officials operation opposition organisation organization
    parliament party patrol peace people police port post power president press prison programme programs project province public
    radio rebels red refugee refugees relief report reporter reporters representatives rescue residents resistance response rights
    river road rescuers royal school sea secretariat secretary security service services shura society soldiers source sources
    south southern spokesman spokesperson spokeswoman square staff state states statement station street students support supreme
    syndicate team teams television territory the times tower town tribe tribes tribal troops tv un union unit united university
    valley village volunteers war watch week west western witnesses women workers world youth jaish jaysh jabhat jabha liwa ahrar
    faylaq hayat tahrir sham harakat hizb hezbollah hamas ansar kataib katibat saraya nusra ansarullah houthi houthis fatah amal
    peshmerga azov wagner janjaweed shabaab taliban qaeda qaida daesh isis isil al-shabaab monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december syrian russian
    turkish iranian iraqi lebanese ukrainian american british french german israeli palestinian sudanese yemeni ethiopian eritrean
    tigrayan kurdish arab african european asian sunni shia christian muslim jewish author unnamed person persons
    """
)
_SMALL_LINKS, _SMALL_ARTICLES = frozenset(("al", "el", "bin", "ibn", "bint", "ould")), ("al-", "el-", "abu-", "ibn-", "bin-")
_PLACE_BEFORE = words_of(
    """
    saint st st. san santa sankt port fort camp mount mt lake cape king queen prince princess sultan emperor khan mar tal tell
    kafr kafar khan jabal jebel beit bayt deir ras wadi umm bab hay hayy nahr ain tel al-malik
    """
)


def persons_in(text: str) -> list[tuple[int, int]]:
    """
    Start and end of each given name with at least one more name after it. Time grows with the length of the text only.

    A given name alone counts where an age stands after it (`Omar, 7,`). A word of an organisation, place or thing among them or right
    after, or a saint, king or harbour before, makes it none: `Saint George Hospital`, `King Abdullah Road`.
    """
    words = list(_WORD.finditer(text))
    found = [] if text.isascii() else arabic_persons_in(text)
    place = 0
    while place < len(words):
        last = _end(text, words, place)
        if last > place or _with_age(text, words[place]):
            found.append((words[place].start(), words[last].end()))
        place = max(place, last) + 1
    return found


def _end(text: str, words: list[re.Match[str]], place: int) -> int:
    """The last word of the name that begins here; `place` itself: none."""
    first = words[place].group()
    if first in _FOREIGN:  # a field message in small letters: a name where two stand side by side
        last = place
        while last + 1 < len(words) and _next(text, words, last) and words[last + 1].group() in _FOREIGN:
            last += 1
        return _small_family(text, words, last)
    if (initialled := _initial(text, words, place)) > place:
        return initialled
    if not _given(first) or not _capital(first):
        return place
    if place and _next(text, words, place - 1) and words[place - 1].group().casefold() in _PLACE_BEFORE:
        return place
    last, names = place, place
    while names + 1 < len(words) and names - place < 4 and _next(text, words, names):
        word = words[names + 1].group()
        if word.casefold() in _LINKS:
            names += 1
            continue
        aged = first.isupper() and _AGE.match(text, words[names + 1].end()) is not None
        if not _capital(word) or (word.isupper() and len(word) > 1 and not aged and not _all_capitals(first, word)):
            break
        if _thing(word):
            return place
        names += 1
        last = names
    after = words[last + 1].group() if last + 1 < len(words) and _next(text, words, last) else ""
    return place if after in PLACES_AFTER else last  # the Khalid ibn al-Walid mosque


def _small_family(text: str, words: list[re.Match[str]], last: int) -> int:
    """Past *al-masri*, *bint yusuf* behind a given name in small letters, if no street or school is called so; else `last`."""
    more = last
    for _ in range(2):
        if more + 1 == len(words) or not _next(text, words, more):
            break
        word = words[more + 1].group()
        link = word in _SMALL_LINKS and more + 2 < len(words) and _next(text, words, more + 1)
        family = words[more + 2].group() if link else word.partition("-")[2] if word.startswith(_SMALL_ARTICLES) else ""
        if len(family) < 3 or not family.islower() or _thing(word) or _thing(family) or family in ENDS:
            break
        more += 2 if link else 1
    behind = words[more + 1].group() if more + 1 < len(words) and _next(text, words, more) else ""
    return last if behind in PLACES_AFTER or behind == "base" else more


def _initial(text: str, words: list[re.Match[str]], place: int) -> int:
    """The family name behind one or two initials; `place` itself: none, as of *N. Kivu*, *Plan B. Doctors said*, *A. Findings*."""
    start, letter = words[place].start(), words[place].group()
    before = text[max(start - 2, 0) : start]
    if letter not in _INITIALS or (letter in _COUNTED and not before.strip(" (")) or (place and _capital_before(text, words, place)):
        return place
    of_a_day = before in ("A.", "P.") and letter == "M" and any(map(str.isdigit, text[max(start - 6, 0) : start]))
    if before[:1].isdigit() or of_a_day or (before == "M." and letter == "V"):
        return place  # *at 400 M. Bukavu is cut*; a ship; in the morning
    last = place
    while last + 1 < len(words) and last < place + 3 and text[words[last].end() : words[last + 1].start()] == ". ":
        last += 1
        word = words[last].group()
        if len(word) > 1:
            return _families(text, words, last) if _family(word) else place
    return place


def _families(text: str, words: list[re.Match[str]], last: int) -> int:
    """The last of the names behind an initial: *M. Jean-Pierre |Habimana|*."""
    more = last
    while more + 1 < len(words) and more < last + 2 and text[words[more].end() : words[more + 1].start()] == " ":
        if not _family(words[more + 1].group()):
            break
        more += 1
    return more


def _family(word: str) -> bool:
    return len(word) > 2 and _capital(word) and not (word.isupper() or _thing(word) or word.casefold() in ENDS)


def _capital_before(text: str, words: list[re.Match[str]], place: int) -> bool:
    return _next(text, words, place - 1) and _capital(words[place - 1].group())


def _all_capitals(first: str, word: str) -> bool:
    """MOHAMMED AL-KHATIB, SALMA AZIZ; not Ali WHO, not SAID UNHCR."""
    known = len(word) > 5 or "-" in word or word.casefold() in _FOREIGN
    return first.isupper() and len(first) > 3 and first.casefold() in _FOREIGN and known


def _with_age(text: str, word: re.Match[str]) -> bool:
    return _given(word.group()) and _capital(word.group()) and _AGE.match(text, word.end()) is not None


def _next(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Whether only a space (or a hyphen, or the point of an initial) lies between this word and the next."""
    gap = text[words[place].end() : words[place + 1].start()]
    return gap in (" ", "\u00a0", "-") or (gap == ". " and len(words[place].group()) == 1)


def _given(word: str) -> bool:
    low = word.casefold() if word.isascii() else _without_accents(word.casefold())
    return low in LATIN or ("-" in low and low.partition("-")[0] in LATIN)


def _without_accents(word: str) -> str:
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))


def _thing(word: str) -> bool:
    low = word.casefold().removesuffix("'s").removesuffix("’s")
    return low in _THINGS or low.removeprefix("al-") in _THINGS


def _capital(word: str) -> bool:
    bare = word[3:] if word.casefold().startswith(("al-", "el-")) else word
    return bare[:1].isupper()


def _any_given(piece: str) -> bool:
    words = piece.translate(_SIGNS).split()
    return not _WRITTEN.isdisjoint(words) or any(
        ((not word.isascii() or word.isupper() or word in _FOREIGN) and _given(word)) or word in _INITIALS or begins_an_arabic_name(word)
        for word in words
    )


_GIVEN = Met(_any_given)
_WORTH_A_LOOK = Met(lambda piece: _any_given(piece) or tells(piece) or beside_a_name(piece))


def black_names(text: str, spare: Callable[[str], bool], place: Callable[[str], bool] = lambda _: False) -> tuple[str, int]:
    """
    The text, as long as it was, with a black square for each letter of a name, and how many names; offices (`spare`) and places stay.

    A name is what the list of given names knows (`persons_in`), what is told of as only persons are (`told_of`, `set_apart` and the like),
    and the same name again where it stands alone.
    """
    if not text.isascii() and holds_unseen(text):
        return without_unseen(text, lambda plain: black_names(plain, spare, place))

    def none(name: str) -> bool:
        return _of_things(name) or spare(name)

    formed = [*by_form(text, place), *learned_persons(text, place, none), *persons_nowhere(text, place, none)]
    pieces = set(text.split())
    shown = _WORTH_A_LOOK.any(text, pieces) or has_a_sign(text, pieces) or BLACK in text or _ARABIC.search(text) is not None
    if not formed and not shown:
        return text, 0  # as most cells of a table
    found = sorted({*formed, *_given_names(text, spare, place), *_shown(text, spare, place)})
    found = [span for span in found if not is_called_after(text, *span, place)]
    found = sorted({*found, *beside_others(text, found, place, none)})
    if not found:
        return text, 0
    again = named_again(text, found, lambda word: place(word) or _of_things(word) or spare(word))
    found = sorted({*found, *(_with_first_names(text, *span) for span in again)})
    found = sorted({*found, *learned_again(text, found, place, none)})
    parts, done, count = [], 0, 0
    for start, end in found:
        if end <= done:
            continue
        parts += [text[done : max(start, done)], "".join("\n" if letter == "\n" else BLACK for letter in text[max(start, done) : end])]
        count += start >= done
        done = end
    return "".join([*parts, text[done:]]), count


def _with_first_names(text: str, start: int, end: int) -> tuple[int, int]:
    """A family's name that stands again with the word before it, where that begins another of a list: `and |Rifkatu Bitrus|`."""
    before = _AND_ANOTHER.search(text, max(start - 45, 0), start)
    if before is None or _of_things(before[1]) or is_nobody(before[1]) or before[1].casefold() in TITLES:
        return start, end
    return before.start(1), end


def _given_names(text: str, spare: Callable[[str], bool], place: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Names that begin with a given name, or are one that stands where only persons do."""
    if _GIVEN.any(text):
        for start, end in persons_in(text):
            if _AGE.match(text, end) or not (spare(text[start:end]) or place(text[start:end])):
                yield start, end
        yield from (span for span in alone(text, place) if not spare(text[slice(*span)]))


def _shown(text: str, spare: Callable[[str], bool], place: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Names that the words and signs beside them show."""

    def none(names: str) -> bool:
        return _of_things(names) or spare(names)

    yield from told_of(text, none, place, _of_things)
    yield from (span for span in set_apart(text, place) if not none(text[slice(*span)]))
    yield from persons_listed(text, place, _of_things, spare)
    yield from plainly_named(text, place, none)
    yield from befallen(text, place, none)
    yield from framed(text, place, none)
    yield from in_letters(text, place, none)
    if not text.isascii():
        yield from arabic_listed(text, place, _of_things, spare)
        yield from arabic_befallen(text, place, _of_things, spare)
        yield from arabic_framed(text, place, none)
        yield from arabic_single(text, place, none)
        yield from arabic_pairs(text, place, none)


def _of_things(names: str) -> bool:
    """Whether words name a body or a thing."""
    return any(map(_thing, names.split())) or well_known(names)


def names_a_thing(names: str) -> bool:
    """Whether words name a body, a place or a thing, and no person."""
    return _of_things(names)


def role_alone(value: str) -> str:
    """`Aid worker Sanaa Odeh`, `relatives of Omar Nasser`: the role or kin without the name; what names none comes back as it is."""
    return value if well_known(value) else without_name(value, known=_THINGS)


def _kunya(words: list[str]) -> bool:
    """`Abu Ali al-Homsi`: a father or mother of somebody; not `Abu Dhabi`, `Abu Sayyaf`."""
    rest = [word for word in words[1:] if word.casefold() not in _LINKS]
    return (
        words[0].casefold() in ("abu", "abou", "abo", "umm")
        and 0 < len(rest) < 4
        and all(map(_capital, rest))
        and rest[0].casefold() not in PLACE_NAMES | NEVER_PERSONS
    )


@lru_cache(maxsize=65_536)
def names_a_person(value: str) -> bool:
    """Whether a slot (a claimant, an actor, a target) holds a given name with a family name or alone, or any name behind a role or kin."""
    words = _WORD.findall(value)
    if role_alone(value) != value:
        return True
    if not words or any(_thing(word) for word in words) or well_known(value):
        return False
    return (
        _kunya(words) or bool(persons_in(value)) or (len(words) == 1 and (words[0] in ARABIC or (_given(words[0]) and _capital(words[0]))))
    )


@lru_cache(maxsize=65_536)
def looks_like_a_person(value: str) -> bool:
    """
    Whether what a person wrote as a claimant could be a name: as `names_a_person`, and any two to four capitalised words besides.

    `Ahrar al-Nahr` may be a group or a man: who means the group writes `Ahrar al-Nahr group`.
    """
    words = _WORD.findall(value)
    if names_a_person(value):
        return True
    if not 2 <= len(words) <= 5 or any(_thing(word) for word in words) or well_known(value):
        return False
    names = [word for word in words if word.casefold() not in _LINKS]
    return 2 <= len(names) <= 4 and all(_capital(word) and not word.isupper() for word in names)
