"""A name that only begins with a known one is another place: `San José de Apartadó`, `Dan-Gulbi`, `Zar'it`, `Darra Adam Khel`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading_places import Atlas
from safepassage.reports.parties.holders import HOLDERS
from safepassage.reports.places.announced import SURELY
from safepassage.reports.places.one_name import MOST_WORDS
from safepassage.reports.places.place_types import TITLES, TYPES_AFTER
from safepassage.reports.places.place_words import NO_PLACES, ORGANISED
from safepassage.reports.words.words import Word, listed, low_at

_PARTICLES = listed("de del da do dos das")  # between two parts of one name, in small letters
_ARTICLES = listed("la las los")  # behind them
_SAINTS = listed("san santa santo são saint st la el las los villa puerto")  # alone with the next word they are the name of many towns
_ENDS = ("ian", "ese", "ish", "s")  # of peoples: `in Beni Rwandans`
_PEOPLES = (*_ENDS, "an")  # behind a well-known town
_SAYING = listed("said says told warned")
_JOINED = listed("road highway route border axis line railway corridor talks frontier bound based born held run")  # behind A-B: two places


def longer_name(words: Sequence[Word], first: int, last: int, atlas: Atlas) -> int:
    """Where a name ends that only begins with the known one in words [first, last) (`in |Mai| Kadra on`); 0: it ends with it."""
    if last >= len(words) or words[first].text[0].islower():
        return 0
    if end := spelled_on(words, last):
        return end
    if words[first].text.isupper():
        return 0
    return _hyphened(words, first, last, atlas) or _behind_particle(words, last) or _behind_capitals(words, first, last, atlas)


def spelled_on(words: Sequence[Word], last: int) -> int:
    """`Zar|'it`, `Jema|'a`, `Al-Mada|'in`: the word goes on behind its apostrophe; not `Goma's`."""
    if last + 1 >= len(words) or words[last].text not in ("'", "’", "ʼ") or words[last].start != words[last - 1].end:
        return 0
    tail = words[last + 1]
    return last + 2 if tail.start == words[last].end and tail.text.islower() and tail.low != "s" else 0


def _hyphened(words: Sequence[Word], first: int, last: int, atlas: Atlas) -> int:
    """`Dan|-Gulbi`, `Kala|-i-Khumb`; not two known towns (`Juba-Bor`), not `Moscow-backed`, `the Syria-Iraq border`."""
    end = hyphened_on(words, last)
    if end == last or not words[end - 1].text[0].isupper() or low_at(words, end) in _JOINED:
        return 0
    head = " ".join(word.text for word in words[first:last])
    known = atlas.find(head)
    if known and known[0].precision in ("country", "region"):
        return 0
    return 0 if atlas.large(head) and atlas.find(words[last + 1].text) else end


def hyphened_on(words: Sequence[Word], last: int) -> int:
    """Where a name ends that is joined by hyphens to what stands before it: `Kala|-i-Khumb`."""
    end = last
    while end + 1 < len(words) and words[end].text == "-" and words[end].start == words[end - 1].end == words[end + 1].start - 1:
        if not (words[end + 1].text[0].isupper() or (len(words[end + 1].text) < 3 and low_at(words, end + 2) == "-")):
            break
        end += 2
    return end


def _behind_particle(words: Sequence[Word], last: int) -> int:
    """`San José |de Apartadó|`, `San Miguel |de los Bancos|`."""
    at = last + 1 if words[last].text in _PARTICLES else 0
    if not at:
        return 0
    at += low_at(words, at) in _ARTICLES
    return at + 1 if at < len(words) and words[at].text[0].isupper() else 0


def _behind_capitals(words: Sequence[Word], first: int, last: int, atlas: Atlas) -> int:
    """`Mai |Kadra|`, `Darra |Adam Khel|`, `San Miguel |Totolapan|`: in words with capitals; of a well-known town no further ones."""
    if last - first > 1 and words[first].low not in _SAINTS:
        return 0
    end = last
    while end < len(words) and end - first < MOST_WORDS and _plain(words, end):
        end += 1
    if end == last or (end < len(words) and (words[end].text[0].isupper() or (words[end].low in _SAYING and end - last > 1))):
        return 0
    small = last - first > 1 or not atlas.large(words[first].text)
    if end - last > 1 and not small:
        return 0
    sure = low_at(words, first - 1) in SURELY and small
    people = words[end - 1].low.endswith(_ENDS if small else _PEOPLES)
    return 0 if people and not (sure or words[end - 1].low.endswith("ous")) else end


def _plain(words: Sequence[Word], at: int) -> bool:
    """Whether a word with a capital may be the next one of a name."""
    word = words[at]
    fine = word.text[0].isupper() and word.text[1:].islower() and word.start == words[at - 1].end + 1
    return fine and word.low not in NO_PLACES | ORGANISED | TYPES_AFTER | TITLES | HOLDERS.keys()
