"""Papers, figures and pictures that show it: whose they are, and who saw them.

They are told by where the words stand, for a parser takes `Reuters show soldiers` for one name.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from safepassage.reports.parties.naming_words import SHOWN
from safepassage.reports.parties.parties import bare, party_of
from safepassage.reports.parties.spoken_names import nameless
from safepassage.reports.words.words import listed

_PAPERS = SHOWN | listed("document paper memo letter file report study survey dataset email log analysis")
_SEEN = listed("seen reviewed obtained examined accessed consulted viewed shared verified inspected")
_MADE = listed("compiled collected gathered released published issued kept maintained provided assembled recorded")
_SHOW = listed("show shows showed indicate indicates indicated suggest suggests suggested reveal reveals revealed")
_SAY = listed("say says said")
_SPEAK = listed("say tell claim report according add deny")
_FROM_A_PLACE = listed("report footage picture image photograph photo video letter email")  # `from the city` tells where, not who
_FIRST, _LONGEST = 6, 7  # words before a paper; words of who made or saw it


class Shown(NamedTuple):
    """Whose papers they are, through whom they came, and the word that says what they show."""

    claimant: str
    through: str
    verb: int


def shown_by(token: Any, doc: Any) -> Shown | None:
    """
    `Hospital records seen by Reuters show`: the records, through Reuters; `figures from the ministry show`: the ministry.

    None: a sentence does not begin so, the word stands before what is shown, or somebody speaks behind it.
    """
    at = next((word.i for word in doc[:_FIRST] if word.lemma_.lower() in _PAPERS or word.lower_ == "data"), None)
    shown = _who(doc, at) if at is not None else None
    if shown is None or token.i <= shown.verb or any(word.lemma_.lower() in _SPEAK for word in doc[shown.verb + 1 :]):
        return None
    return shown


def _who(doc: Any, at: int) -> Shown | None:
    words = [word.lower_ for word in doc[at + 1 : at + 3]]
    if len(words) < 2 or any(word.pos_ in ("PUNCT", "VERB", "AUX", "ADP") for word in doc[:at]):
        return None
    if words[0] in _SEEN | _MADE and words[1] == "by":
        first, seen = at + 3, words[0] in _SEEN
    elif words[0] == "from" and doc[at].lemma_.lower() not in _FROM_A_PLACE:
        first, seen = at + 2, False
    else:
        return None
    ends = _SHOW | _SAY if seen else _SHOW
    last = next((word.i for word in doc[first : first + _LONGEST] if word.lower_ in ends), None)
    if last is None or last == first or any(word.text in (",", ";", ":", "(") for word in doc[first:last]):
        return None
    name = _named(doc, first, last)
    if not name:
        return None
    return Shown(_named(doc, 0, at + 1), name, last) if seen else Shown(name, "", last)


def _named(doc: Any, first: int, last: int) -> str:
    """The words of a name without article and persons."""
    return nameless(party_of(bare("".join(word.text_with_ws for word in doc[first:last]).strip())))
