"""Who was named once by a sure sign is found again where the name stands alone: `Mutombo, a guard, …` and later `Mutombo said …`.

Only in the same text. What a place, a street or an office is called stays, and so does a word that the text also writes small.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS, ENDS, KUNYAS, OFFICES, PLACES_AFTER, PLACES_BEFORE, SAYS, SUFFERS
from safepassage.outside.persons.families_again import families_again
from safepassage.outside.persons.name_tokens import LINKS
from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic
from safepassage.outside.persons.no_entries import is_nobody
from safepassage.outside.persons.place_signs import DOES
from safepassage.records.given_names import words_of

SHORTEST = 3  # letters of a name that is sought again
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LETTERS = re.compile("[\u0621-\u064a]")
_GLUED = ("و", "ب", "ل", "ف")  # one letter before an Arabic name: and, by, to, so
# What is called after somebody of that name, or a people that is called so.
_THINGS_BEHIND = PLACES_AFTER | words_of(
    """
    people tribe tribes clan fighters forces militia language warriors areas area region province valley river lake mountain mountains
    leader leaders member members commander commanders group groups loyalists supporters network
    island city county airbase base brigade front movement party foundation centre center university highway farm mine oilfield family's
    """
)
_THINGS_BEFORE = words_of(
    """
    president minister king queen saint st lake mount mt camp fort port operation hurricane cyclone emperor sultan prince street
    mr-president
    رئيس الرئيس وزير الوزير الملك شارع حي مستشفى مشفى مدرسة جامع مسجد مخيم معسكر مطار ساحة قرية بلدة مدينة جبل نهر سد جسر عملية
    """
)
# Whom the text gives an office anywhere is no private person of that name: *opposition leader*, *Foreign Minister*, *the spokesman*.
_OFFICES = OFFICES | words_of(
    """
        governor senator congressman congresswoman mayor spokesman spokeswoman spokesperson envoy secretary king queen prince princess emir
        sultan pope patriarch archbishop judge prosecutor leader warlord
        رئيس وزير محافظ الناطق المتحدث السفير سفير المبعوث مبعوث الملك الأمير زعيم قائد
        """
)
MOST_BEFORE = 3  # words between an office and the last of its holder's names
_BEFORE_A_PLACE = words_of("in at near from to of outside around into through via between across inside towards toward over for by the")
# What a town does not do: it *was shelled*, it *has no water*.
_ACTS = (SAYS | DOES) - words_of("died") | words_of(
    "asked begged cried thanked asks says recalls treats treated teaches taught works worked testified hid fled ran "
    "walked lives lived sleeps "
    "slept died survived hopes hoped fears feared knows remembers drove drives shouted replied confirmed denied lost "
    "who whose weeps waited "
    "speaks spoke wants wanted saw heard felt stayed left returned crossed sold sells carried"
)
_ACTS_BEHIND = SUFFERS | words_of("told said treated lost killed tortured married pregnant alive asleep worked lived taught fled")
_BODIES = words_of("government army forces regime troops militia party fighters soldiers men rebels")

Says = Callable[[str], bool]


def named_again(text: str, found: Iterable[tuple[int, int]], stays: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each word of a name that stands elsewhere in the text. Time grows with the length of the text only.

    Parameters
    ----------
    found : the names that are known to be persons'.
    stays : whether a word alone names a place, a body, an office or its holder.
    """
    found = list(found)
    yield from families_again(text, found)
    sought, doubtful = _words_of(text, found, stays)
    if not (sought or doubtful):
        return
    words = list(_WORD.finditer(text))
    yield from _acting(text, words, doubtful)
    written = {word[0] for word in words}
    forms = {form: word for word in sought if word.casefold() == word or word.casefold() not in written for form in _forms(word)}
    again, held = list[tuple[str, int, int]](), set[str]()
    for match in words:
        name, start, end = _bare(match, forms)
        if name and holds_an_office(text, start):
            held.add(name)
        elif (
            name
            and text[start - 1 : start] not in ("_", "@")
            and text[end : end + 1] not in ("_", "@")
            and not _of_a_thing(text, start, end)
        ):
            again.append((name, start, end))
    yield from ((start, end) for name, start, end in again if name not in held)


def _words_of(text: str, found: Iterable[tuple[int, int]], stays: Says) -> tuple[dict[str, None], dict[str, None]]:
    """The words of the names that may be sought again; and those that are a town's too, or another word: `Iryna |Shevchenko|`."""
    sought, doubtful = dict[str, None](), dict[str, None]()
    for start, end in found:
        words = _WORD.findall(text[start:end])
        if _LETTERS.search(text[start:end]):
            words = words[:1]  # without capitals nobody knows where a name ends
        for word in words:
            if word not in sought and _sought(word, stays):
                sought[word] = None
            elif len(words) > 1 and len(word) >= SHORTEST and word[:1].isupper() and word.casefold() not in ENDS | LINKS and word.isascii():
                doubtful[word] = None
    return sought, doubtful


def _acting(text: str, words: list[re.Match[str]], doubtful: dict[str, None]) -> Iterator[tuple[int, int]]:
    """`|Shevchenko| said`, `|Abraham| asked`: a word of a name that a town has too, where it does what only persons do."""
    if not doubtful:
        return
    for at, match in enumerate(words):
        if match[0] not in doubtful or (at and words[at - 1][0].casefold() in _BEFORE_A_PLACE) or holds_an_office(text, match.start()):
            continue
        behind = [word[0].casefold() for word in words[at + 1 : at + 3]] if text[match.end() : match.end() + 1] == " " else []
        if behind and (behind[0] in _ACTS or (len(behind) == 2 and behind[0] in ("was", "is", "has", "had") and behind[1] in _ACTS_BEHIND)):
            yield match.span()


def _forms(word: str) -> tuple[str, ...]:
    """Mutombo, MUTOMBO."""
    if len(word) <= SHORTEST or _LETTERS.search(word):
        return (word,)
    return word, (word.capitalize() if word.isupper() else word.upper())


def _bare(match: re.Match[str], forms: dict[str, str]) -> tuple[str, int, int]:
    """The name that a word is, without *'s* behind it or one Arabic letter before it, and where it stands; empty: it is none."""
    start, end, word = *match.span(), match[0]
    if word in forms:
        return forms[word], start, end
    if word[-2:] in ("'s", "’s") and word[:-2] in forms:
        return forms[word[:-2]], start, end - 2
    if word[:1] in _GLUED and word[1:] in forms:
        return forms[word[1:]], start + 1, end
    return "", start, end


def _sought(word: str, stays: Says) -> bool:
    if _LETTERS.search(word):
        return len(word) >= SHORTEST and not (
            word.startswith("ال")
            or word.translate(ALEFS).removeprefix("و") in KUNYAS
            or is_nobody_arabic(word, alone=False)
            or is_given_arabic(word)
            or stays(word)
        )
    low = word.casefold()
    return len(word) >= SHORTEST and word[:1].isupper() and low not in ENDS | LINKS and not is_nobody(word) and not stays(word)


def holds_an_office(text: str, start: int) -> bool:
    """`President |Joe| Biden`: whether an office stands before this word, or before the names that stand before it."""
    before = text[max(start - 60, 0) : start].split()
    for word in before[: -MOST_BEFORE - 1 : -1]:
        if word.casefold() in _OFFICES:
            return True
        if not word[:1].isupper() or not word[-1:].isalpha():
            return False
    return False


def _of_a_thing(text: str, start: int, end: int) -> bool:
    """`Kabila |Road|`, `|Lake| Zulu`, `|President| Kabila`: what is called after somebody, or who holds the office."""
    before = text[max(start - 24, 0) : start]
    behind = text[end : end + 24]
    last = before.split()[-1].casefold() if before.split() and before.endswith(" ") else ""
    if behind[:3] in ("'s ", "’s "):
        return behind[3:].split(" ")[0].strip(".,;") in _BODIES
    first = behind[1:].split()[0].casefold().strip(".,;:)") if behind[:1] == " " and behind.split() else ""
    return last in PLACES_BEFORE or last in _THINGS_BEFORE or first in _THINGS_BEHIND
