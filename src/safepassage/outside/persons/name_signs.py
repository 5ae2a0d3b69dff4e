"""
Whether a text may show somebody's name by the words beside it: most cells of a table hold none of these, and are left at once.

What stands between two spaces is looked at once in a run (`Met`); the few signs that are no words are looked for letter by letter. Each
word that a pattern of `set_apart`, `listed_persons`, `plainly_named`, `befallen` or `arabic_listed` cannot do without is one of these.
"""

from __future__ import annotations

import re

from safepassage.outside.persons.announcing_words import ALEFS, PRIVATE
from safepassage.outside.persons.arabic_befallen import SIGNS as ARABIC_DEEDS
from safepassage.outside.persons.arabic_framed import SIGNS as FRAMED
from safepassage.outside.persons.arabic_halves import SIGNS as OFFICES
from safepassage.outside.persons.arabic_listed import ARABIC_SIGNS
from safepassage.outside.persons.befallen import DEEDS, GROUPS, befalls
from safepassage.outside.persons.framed import may_be_framed
from safepassage.outside.persons.listed_persons import says_who_they_are
from safepassage.records.given_names import words_of

_WORDS = words_of(
    """
    body bodies corpse corpses remains funeral burial coffin coffins grave graves murder abduction disappearance family relative relatives
    parents gave gives giving himself herself themselves called known goes name names pseudonym pseudonyms changed withheld real who whose
    his her their ask call phone ring contact sent posted forwarded include includes included including arrested detained abducted
    kidnapped tortured executed raped interrogated handcuffed beat he she took brought carried rushed dragged pulled dug airlifted went
    colleague friend ko naw saw
    """
)
_VICTIMS = frozenset(
    (
        *PRIVATE,
        *[
            "patient",
            "child",
            "baby",
            "infant",
            "man",
            "woman",
            "boy",
            "girl",
            "teenager",
            "prisoner",
            "detainee",
            "victim",
            "suspect",
            "guard",
        ],
        *GROUPS,
        *["colleague", "volunteer", "member", "staff", "team", "crew", "employee", "staffer", "medic", "worker", "friend", "relative"],
    )
)
_LETTERS = (
    "(",
    "\n",
    " - ",
    "–",
    "—",
    "killing of ",
    "arrest of ",
    "amilies of ",
    "hildren of ",
    "an alias",
    "-year-old,",
    "-of-",
    "[",
)
_ARABIC_LETTERS = (*ARABIC_DEEDS, *OFFICES, "بين ال")
_ENDS = ".,;:()[]\"'’“”«»،؛*-–—"
_YEARS = ("عام", "سنة", "سنوات", "اعوام")
_ARTICLES = ("و", "ف", "ب", "ل")
_AGE = re.compile(r"(?<![0-9])[0-9]{1,2}(?=[;)]|[,.](?![0-9]))|-year-old ")


def beside_a_name(piece: str) -> bool:
    """Whether what stands between two spaces may stand beside a name."""
    bare = piece.strip(_ENDS)
    low = bare.casefold()
    if low in _WORDS or (piece.endswith(",") and low in _VICTIMS) or (piece.rstrip("*_").endswith(":") and bare.rstrip("_")[-1:].isalpha()):
        return True
    if "'s" in piece or "’s" in piece:
        return True
    return not piece.isascii() and _beside_an_arabic(bare.translate(ALEFS))


def _beside_an_arabic(word: str) -> bool:
    return word in ARABIC_SIGNS or word in FRAMED or word.startswith(_YEARS) or (word[:1] in _ARTICLES and word[1:] in ARABIC_SIGNS)


def has_a_sign(text: str, pieces: set[str]) -> bool:
    """
    Whether a sign that is no word stands in the text: a bracket, a dash, an age, `the dead are`, a deed beside a capital.

    Parameters
    ----------
    pieces : what stands between the spaces of the text.
    """
    for sign in _LETTERS:  # a generator takes five times as long
        if sign in text:
            return True
    if not text.isascii():
        for sign in _ARABIC_LETTERS:
            if sign in text:
                return True
    if _AGE.search(text) is not None or says_who_they_are(text) or (not DEEDS.isdisjoint(pieces) and befalls(text)):
        return True
    return may_be_framed(text, pieces)
