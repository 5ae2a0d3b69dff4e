"""Whether two names of who claims something mean the same voice: in one spelling, as a party of its offices, one inside the other."""

from __future__ import annotations

import re
from collections.abc import Callable

from safepassage.records.claimants import folded
from safepassage.records.gazetteer import plain
from safepassage.reports.parties.parties import COUNTRIES, party_of
from safepassage.reports.words.words import listed

_FILLER = listed(
    "the of a an and for in s government army forces military officials authorities ministry spokesman spokeswoman statement leaders "
    "office state media"
)
_BETWEEN = listed("the a an its their his her mr mrs ms dr of for")  # may stand between a name and its office
_APART = 4  # such words, at most
_WRITTEN_OUT = {"un": ("united", "nations"), "lankan": ("lanka",), "us": ("united", "states")}
_OTHER_SIDES = listed(
    "opposition rebel activist resident doctor separatist civilian journalist analyst medic witness protester victim refugee"
)


def alike(wanted: str, given: str, text: str = "", *, arabic_party: Callable[[str], str] = party_of) -> bool:
    """
    One and the same voice: in one spelling, as a party of its offices, or one name inside the other.

    `Ukrainian officials` and `Ukraine`, `Syria's ambassador` and `Syrian government`, `John Kerry` and `United States` are one. So is
    a person whom a key names and the office right beside the name in the text: the reader keeps no names (conventions, section 10).
    `arabic_party`: the party of a name in Arabic letters.
    """
    if text and (_beside_name(wanted, given, text) or in_letters(wanted, text) == in_letters(given, text)):
        return True
    wanted, given = _party(wanted, arabic_party), _party(given, arabic_party)
    if folded(wanted) == folded(given):
        return True
    one, other = _content(wanted), _content(given)
    if not one or not other:
        both = set(plain(wanted).split()) & set(plain(given).split())
        return bool(both - {"the", "of", "a", "and"})
    return (one <= other or other <= one) and not (one ^ other) & _OTHER_SIDES


def _beside_name(name: str, office: str, text: str) -> bool:
    """
    Whether an office stands right beside a person's name somewhere in a text: `regional governor NAME`, `NAME, the regional governor`.

    Between them may stand articles and titles. The name is two to four words, each with a capital letter.
    """
    words = name.split()
    if not 1 < len(words) < 5 or not all(_of_a_name(word) for word in words) or not office:
        return False
    said, wanted = plain(text).split(), plain(name).split()
    held = [word for word in plain(office).split() if word not in _BETWEEN]
    for at in range(len(said) - len(wanted) + 1):
        if said[at : at + len(wanted)] == wanted:
            before = [word for word in said[max(0, at - len(held) - _APART) : at] if word not in _BETWEEN]
            behind = [word for word in said[at + len(wanted) :][: len(held) + _APART] if word not in _BETWEEN]
            if held and (before[-len(held) :] == held or behind[: len(held)] == held):
                return True
    return False


def _party(name: str, arabic_party: Callable[[str], str]) -> str:
    name = name.split("(")[0].strip() or name
    if name.lower().startswith("unnamed"):
        return "unnamed"
    return arabic_party(name) if is_arabic(name) else party_of(name)


def _of_a_name(word: str) -> bool:
    """A word with a capital letter; an Arabic one without the article, which offices and bodies have."""
    return not word.startswith("ال") if is_arabic(word) else word[:1].isupper() or "-" in word


def in_letters(name: str, text: str) -> str:
    """
    `Department of Health` where the text has `the Department of Health (DOH)`: DOH; a name that it does not shorten stays.

    So does the name behind an office: `head of Department of Health` is `head of DOH`.
    """
    words = name.split()
    for first in range(len(words) - 1):
        if short := _short_of(" ".join(words[first:]), text):
            return " ".join((*words[:first], short))
    return name


def in_brackets(text: str) -> str:
    """What of a text stands before brackets with a short name: all that `in_letters` needs, so that no long text is searched for each."""
    return "\n".join(text[max(0, at.start() - _BEFORE) : at.end()] for at in _SHORT_NAME.finditer(text))


def _short_of(name: str, text: str) -> str:
    """What stands in brackets behind a name where the text has it whole; empty: nothing, or no letters of it (`Syrian Army (GMT)`)."""
    at = text.find(f"{name} (")
    if at < 0 or text[at - 1 : at].isalpha():
        return ""
    begin = at + len(name) + 2
    short, closed, _ = text[begin : begin + _LETTERS].partition(")")
    short = short.strip(' "«»')
    lettered = (
        short.isupper() and short.isalnum() and len(short) > 1 and short[:1].lower() == name[:1].lower()
    )  # not Free |Syrian Army (FSA)|
    arabic = is_arabic(short) and is_arabic(name) and short.isalpha()
    return short if closed and (lettered or arabic) else ""


_BEFORE = 120  # letters of a name
_SHORT_NAME = re.compile(r" \([^()\n]{2,15}\)")
_LETTERS = 16  # of a short name in brackets, at most


def is_arabic(name: str) -> bool:
    """Whether a name has an Arabic letter."""
    return any("\u0621" <= letter <= "\u064a" for letter in name)


def _content(name: str) -> frozenset[str]:
    words = plain(name.replace("'s", "").replace("’s", "").replace("U.N.", "UN")).split()
    words = [part for word in words if word not in _FILLER for part in _WRITTEN_OUT.get(word, (word,))]
    stems = {COUNTRIES.get(word, word).lower().split()[0] for word in words}
    return frozenset({word.removesuffix("s") if len(word) > 4 else word for word in stems} - _FILLER)
