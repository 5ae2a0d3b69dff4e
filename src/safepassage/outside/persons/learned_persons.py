"""Names that no frame shows and no list has: words that sound and stand as persons' names do (`learned_names`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from safepassage.outside.persons.learned_arabic import LINKS, SOUND, goes_with_no_name, is_plain, strangeness
from safepassage.outside.persons.learned_names import NameScores, Words, unmarked, without_joined, words_in
from safepassage.outside.persons.learned_words import BEGIN_THINGS, HONOURED, KUNYAS, ROLES, THINGS_BEHIND, is_type
from safepassage.outside.persons.named_again import holds_an_office
from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic
from safepassage.outside.persons.no_entries import is_nobody
from safepassage.outside.persons.size_of_places import is_large
from safepassage.records.given_names import LATIN, words_of

_DATA = Path(__file__).parent.parent / "reading_data"
_LINKS = words_of("al el bin ibn bint abu ag walet da de do dos das del la van von der den ould mac ul ud ur bar ben")
_JOINED = (" ", "-", "\u00a0")
_LONGEST_RUN, _SHORTEST = 6, 3
_SURELY = 2.0  # more log odds of a name without the letter that may be joined to it
_CALLED = words_of("called named nicknamed codenamed dubbed اسمها المسماة")
_ELDERS, _WHITHER = words_of("الحاج الشيخ السيد"), words_of("إلى في نحو على قرب من")  # the town El Haj Ali
_OF_OFFICES = words_of("عام سر العام السر")  # أمين |سر|
_TIMES, _WHEN = words_of("رجب شعبان رمضان محرم ربيع جمعة خميس"), words_of("من إلى في شهر يوم كل بداية نهاية أول آخر منتصف حتى منذ قبل بعد")
_ARABIC = re.compile("[\u0621-\u064a]{2,}")
SURE = {"en": -1.0, "ar": -2.0}  # log odds of a name
BESIDE = {"en": -5.0, "ar": -4.5}  # of a word beside one
ALONE = {"en": -0.5, "ar": 0.5}  # of a name of one word
LEAST = {"en": -5.5, "ar": -2.5}  # by its own letters: less is no name, whatever stands around it
AGAIN = {"en": -8.0, "ar": -5.0}  # of a word of a name that was found in the same text
PLACE = 3.0  # of a name that is a place's as well
SMALL_PLACE = 1.0  # of one that many bear and only a small place has
_SOUNDS = 2.5


def runs_of(words: Words, lang: str) -> Sequence[tuple[int, int]]:
    """For each word those that may be one name with it: capitals side by side, with `al`, `de` between; an Arabic word alone."""
    size = len(words.spans)
    runs = [(at, at + 1) for at in range(size)]
    if lang == "ar":
        return runs
    at = 0
    while at < size:
        if not words.capital[at]:
            at += 1
            continue
        end = at + 1
        while end < size and end - at < _LONGEST_RUN and words.gaps[end] in _JOINED:
            if words.capital[end]:
                end += 1
            elif words.low[end] in _LINKS and end + 1 < size and words.gaps[end + 1] in _JOINED and words.capital[end + 1]:
                end += 2
            else:
                break
        for inner in range(at, min(end, size)):
            runs[inner] = (at, min(end, size))
        at = end
    return runs


def candidates(words: Words, lang: str) -> Iterator[int]:
    """The words that may be part of a name: with a capital, or in Arabic letters."""
    if lang == "ar" and words.text.isascii():
        return
    for at, (start, end) in enumerate(words.spans):
        if end - start < 2:
            continue
        if _ARABIC.match(words.text, start) if lang == "ar" else (words.capital[at] and not _ARABIC.match(words.text, start)):
            yield at


def given_in(lang: str) -> Callable[[str], bool]:
    """Whether a word is in our list of given names."""
    return LATIN.__contains__ if lang == "en" else _is_given


def _is_given(word: str) -> bool:
    """In Arabic also behind a letter that is joined to it: `وإسحق`."""
    return is_given_arabic(word) or is_given_arabic(without_joined(word))


@lru_cache(maxsize=2)
def _scores(lang: str) -> NameScores:
    with np.load(_DATA / f"names_{lang}.npz") as table:
        letters, signs, (of_letters, of_signs, bias) = table["letters"], table["signs"], table["steps"]
        return NameScores((letters * of_letters).tolist(), (signs * of_signs).tolist(), given_in(lang), float(bias))


def sound(word: str) -> float:
    """How much a word in Latin letters sounds like a name: log odds by its letters alone."""
    return _scores("en").alone(word)


def learned_again(
    text: str, found: Sequence[tuple[int, int]], place: Callable[[str], bool], none: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """
    Words of names that were found, where they stand again, and those right beside a name: `Dr Mazin Awad operated. |Mazin| did not sleep`.

    Not where something speaks against it: a place, a thing that is called so, words around that persons do not stand among.
    """
    names = {_bare(word) for start, end in found for word in words_in(text[start:end]).low if len(word) >= _SHORTEST} - _LINKS
    if not names:
        return
    words, no = words_in(text), _No(place, none)
    names -= {low for low, (start, _) in zip(words.low, words.spans, strict=True) if low in names and holds_an_office(text, start)}
    black = _covered(words, found)
    runs = {lang: runs_of(words, lang) for lang in ("en", "ar")}
    for at, (start, end) in enumerate(words.spans):
        again = _bare(words.low[at]) in names
        lang = "ar" if _ARABIC.match(text, start) else "en"
        if black[at] or not (again or (lang == "en" and _beside_black(words, black, at))):
            continue
        if lang == "en" and not words.capital[at]:
            continue
        run, scores = runs[lang][at], _scores(lang)
        if not again and scores.alone_at(words, at) < LEAST[lang]:
            continue
        odds = scores.score(words, at, run, lang == "en" and place(_written(words, *run)))
        least = -1.0 if place(_written(words, at, at + 1)) else AGAIN[lang]
        if odds > least and not _beside_a_thing(words, at, at + 1, runs[lang], no) and not _called_so(words, at, at + 1, lang):
            yield start + _prefix(words.low[at], lang), end


def _covered(words: Words, found: Sequence[tuple[int, int]]) -> list[bool]:
    """Whether each word lies in what was found."""
    spans, black, here = sorted(found), [], 0
    for start, end in words.spans:
        while here < len(spans) and spans[here][1] <= start:
            here += 1
        black.append(here < len(spans) and spans[here][0] < end)
    return black


def _beside_black(words: Words, black: Sequence[bool], at: int) -> bool:
    """Whether a name ends or begins right beside a word: `■■■■ |Aghajanyan|`."""
    before = at > 0 and black[at - 1] and words.gaps[at] == " "
    return before or (at + 1 < len(black) and black[at + 1] and words.gaps[at + 1] == " ")


def _bare(word: str) -> str:
    return without_joined(word).removesuffix("'s").removesuffix("’s")


class _No(NamedTuple):
    """What is no private person: a place of the gazetteer; a body, a thing, an office holder."""

    place: Callable[[str], bool]
    person: Callable[[str], bool]


def learned_persons(text: str, place: Callable[[str], bool], none: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name that is known by its sound and its place. Time grows with the length of the text only.

    Parameters
    ----------
    place : whether the gazetteer knows words. none : whether they are a body's, a thing's, or a public office holder's.
    """
    words = words_in(text)
    for lang in ("en", "ar"):
        asked = list(candidates(words, lang))
        if asked:
            yield from _found(words, lang, asked, _No(place, none))


def _found(words: Words, lang: str, asked: Sequence[int], no: _No) -> Iterator[tuple[int, int]]:
    scores, runs = _scores(lang), runs_of(words, lang)
    odds = dict[int, float]()
    for at in asked:
        if scores.alone_at(words, at) < LEAST[lang]:
            continue
        known = lang == "en" and no.place(_written(words, *runs[at]))
        alone = scores.alone_at(words, at)
        if lang == "ar" and is_plain(_written(words, at, at + 1), words.text[words.spans[at][1] - 1], alone):
            continue  # `شفنا |ماريا|`, `|وائل| غائب`: it does not go with a name
        own = scores.score(words, at, runs[at], known) + (strangeness(alone) if lang == "ar" else 0)
        if lang == "en" or own >= SURE[lang] or not goes_with_no_name(words.low[at], alone):
            odds[at] = own
    for first, end in _names(words, odds, SURE[lang], BESIDE[lang]):
        while first < end and words.low[first] in ROLES:
            first += 1
        while first < end and words.low[end - 1] in ROLES:
            end -= 1
        best = max((odds.get(at, -PLACE) for at in range(first, end)), default=-PLACE)
        if best < (ALONE[lang] if end == first + 1 else SURE[lang]) or words.low[first].removeprefix("و") in KUNYAS:
            continue  # a kunya is as often a place: what stands around tells, which others look at
        if _of_a_place(words, first, end, lang, best, no) or _is_said_otherwise(words, first, end):
            continue
        if not (_beside_a_thing(words, first, end, runs, no) or _called_so(words, first, end, lang)):
            yield words.spans[first][0] + _prefix(words.low[first], lang), words.spans[end - 1][1]


def sound_of(word: str) -> float:
    """How name-like an Arabic word is by its letters alone: over 1 as names are, under -1 as plain words."""
    return _scores("ar").letters_alone(word)


def _of_a_place(words: Words, first: int, end: int, lang: str, best: float, no: _No) -> bool:
    """Whether the gazetteer has the name, or an Arabic one with the words behind it: `|كرم| أبو سالم`."""
    name = _written(words, first, end)
    if (best < PLACE or (lang == "ar" and end > first + 1)) and no.place(name):
        return lang == "ar" or best < SMALL_PLACE or is_large(name, no.place) or not _is_borne(name)
    if lang == "ar" and end > first + 1 and name[0] in "بلوف" and no.place(name[1:]):
        return True  # `|بخان يونس|`
    longer = range(end + 1, min(end + 3, len(words.spans) + 1)) if lang == "ar" else ()
    return any(words.gaps[stop - 1] == " " and no.place(_written(words, first, stop)) for stop in longer)


def _is_borne(name: str) -> bool:
    """Whether many are called so, wherever a village is as well: it is in our list, or sounds as names do."""
    return name.casefold() in LATIN or sound(name) > _SOUNDS


def _is_said_otherwise(words: Words, first: int, end: int) -> bool:
    """`A plain |called Sarshahi|`: others look at what is called so; `أمين |سر| الحركة`; `|Suddenly|, a farmer ran`."""
    if first and (words.low[first - 1] in _CALLED or (words.low[first] in _ELDERS and words.low[first - 1] in _WHITHER)):
        return True
    if end > first + 1 and words.low[first + 1] in _OF_OFFICES:
        return True
    behind = words.low[end] if end < len(words.low) else ""
    if end == first + 1 and first and words.low[first] in _TIMES and words.low[first - 1] in _WHEN:
        return True
    return behind in _OF_OFFICES or (end == first + 1 and words.low[first].endswith("ly"))


def _prefix(word: str, lang: str) -> int:
    """How many letters are joined to a name: `ب` of `بمحمد`."""
    if lang == "en" or (bare := without_joined(word)) == word or is_given_arabic(word):
        return 0
    scores = _scores(lang)
    joined = is_given_arabic(bare) or scores.letters_alone(bare) > scores.letters_alone(word) + _SURELY
    return len(word) - len(bare) if joined else 0


def _beside_a_thing(words: Words, first: int, end: int, runs: Sequence[tuple[int, int]], no: _No) -> bool:
    """Whether the name or the capitals that it stands among are a body's, a thing's, a people's, or an office holder's."""
    begin, stop = min(runs[first][0], first), max(runs[end - 1][1], end)
    if no.person(_written(words, first, end)) or no.person(_written(words, begin, stop)):
        return True
    among = [_written(words, at, at + 1) for at in range(begin, stop)]
    if any(
        word.casefold() in BEGIN_THINGS
        or is_nobody(word)
        or (_ARABIC.match(word) and is_nobody_arabic(word, alone=False, formed=sound_of(word) < SOUND))
        or no.person(word)
        for word in among
    ):
        return True
    beside = [*among[: first - begin], *among[end - begin :]]
    return end == first + 1 and any(map(no.place, beside))  # Euphrates |Shield|


def _called_so(words: Words, first: int, end: int, lang: str) -> bool:
    """Whether a thing is called by the name: `the Ali Mustafa |Brigades|`, `|مستشفى| الرازي`, `طريق الشهيد |ياسر عرفات|`."""
    if lang == "en":
        return end < len(words.low) and words.gaps[end] in _JOINED and words.low[end] in THINGS_BEHIND
    if is_type(words.low[first]):
        return True
    at = first - 1
    while (
        at > 0
        and words.gaps[at + 1] == words.gaps[at] == " "
        and (words.low[at] in HONOURED or words.low[at] in LINKS or is_given_arabic(words.low[at]))
    ):
        at -= 1  # `شارع جمال |عبد الناصر|`
    led = at >= 0 and words.gaps[at + 1] == " "
    if led and words.low[at].startswith("ال") and not words.low[at + 1].startswith("ال"):
        return False  # `رئيس لجنة |المخيم| شفيق`: what is called by a name has no article
    if led and at and words.low[at - 1] == "يا":
        return False  # `يا |جماعة| حمودي وصل`
    return led and (is_type(words.low[at]) or words.low[at].lstrip("وبل") in KUNYAS)


def _written(words: Words, first: int, end: int) -> str:
    return unmarked(words.text[words.spans[first][0] : words.spans[end - 1][1]])


def _names(words: Words, odds: dict[int, float], sure: float, beside: float) -> Iterator[tuple[int, int]]:
    """Words that are names, with those beside them that may be."""
    done = 0
    for at in sorted(odds):
        if at < done or odds[at] < sure:
            continue
        first, end = at, at + 1
        while first > done and words.gaps[first] in _JOINED and odds.get(first - 1, beside) > beside:
            first -= 1
        while end < len(words.spans) and words.gaps[end] in _JOINED:
            if odds.get(end, beside) > beside:
                end += 1
            elif (
                words.low[end] in _LINKS
                and end + 1 < len(words.spans)
                and words.gaps[end + 1] in _JOINED
                and odds.get(end + 1, beside) > beside
            ):
                end += 2
            else:
                break
        yield first, end
        done = end
