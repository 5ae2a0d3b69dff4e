"""A source that is noted beside what it says, without a verb: `14,000 cross - UNHCR`, `MSF - 12 dead`, `17 found (crisis committee)`."""

from __future__ import annotations

from typing import Any

from safepassage.reports.parties.naming_words import ARMED, NATIONS
from safepassage.reports.parties.parties import GROUPS, party_of
from safepassage.reports.words.words import listed

_SHORT = 40  # letters of a source behind a dash
_DASHES = (" - ", " – ", " — ")
_BODIES = listed(
    "hospital hospitals clinic administration service ministry agency department directorate partners cluster authority bureau brigades "
    "civil spokesman spokeswoman"
)
ORGANISATIONS = listed(
    "un eu au icrc ifrc unhcr wfp unicef unrwa who ocha msf iom osce ohchr undp unfpa unprofor unmo monusco minusca unmiss nrc irc sohr "
    "snhr sarc redcross crescent"
)  # which are no places: `GAZA - 12 killed` is told of Gaza
_BY_NAME = frozenset(("red cross", "red crescent", "save the children", "amnesty", "human rights watch", "army", "rebels", "police"))
_SPEAK_FIRST = ((GROUPS | _BODIES) - {"hospital", "hospitals", "clinic", "statement", "civil"}) | {"defence", "defense"}
_CUT = ("-", "–", "—")
_NO_SOURCES = listed("breaking urgent update updated live exclusive photo photos video map")  # noted so of the news itself
_MOST_WORDS = 7


def credited(token: Any, doc: Any, before: Any = ()) -> str:
    """Who is noted as the source behind a claim, or before it, be it in the piece that was cut off before it; empty: nobody."""
    cut = before.text.rstrip() if len(before) else ""
    first = cut[:-1].rstrip() if cut.endswith(_CUT) and len(cut.split()) <= _MOST_WORDS else ""
    return named_behind(token, doc) or named_before(token, doc) or noted_first(first)


def named_behind(token: Any, doc: Any) -> str:
    """A source behind what it says: `... last week, the health office reports`, `17 bodies found (crisis committee)`; empty: none."""
    text = doc.text.rstrip(" .;")
    source, dashed = "", False
    if text.endswith(")") and (at := text.rfind("(")) > 0 and at > token.idx:
        source = text[at + 1 : -1]
        source = source.split(":", 1)[1] if source.lower().startswith(("source:", "sources:", "from:")) else source
    elif (
        (at := max(map(text.rfind, _DASHES))) > 0
        and len(text) - at < _SHORT
        and (at > token.idx or _is_source(text[at + 3 :]) or text[at + 3 :].isupper())
    ):
        source, dashed = text[at + 3 :], True  # `14,000 cross the border - UNHCR`
    elif text.endswith((" reports", " says")) and (at := text.rfind(",")) > token.idx:
        source = text[at + 1 : text.rfind(" ")]
    words = source.split()
    if source.lower() in _NO_SOURCES:
        return ""
    if not 0 < len(words) < _MOST_WORDS or (any(letter.isdecimal() for letter in source) and source.lower() not in ARMED):
        return ""
    if dashed and _is_source(source):
        return party_of(source.strip())
    acronym = (len(source) > 2 and source.isupper()) or source.lower().strip() in ORGANISATIONS
    known = {words[-1].lower(), words[0].lower(), *(word.lower() for word in words if word[:1].isupper())}
    return party_of(source.strip()) if acronym or not known.isdisjoint(GROUPS | _BODIES) else ""


def _is_source(source: str) -> bool:
    """`reopened - Israel`, `closed - Red Cross`, `shut - Houthis`: a state, an organisation or an armed side by its name alone."""
    name = source.strip().lower().removeprefix("the ")
    return name in NATIONS | ORGANISATIONS | ARMED | _BY_NAME


def named_before(token: Any, doc: Any) -> str:
    """`Civil Defence - 5 bodies found`, `Health bureau - 11 dead`: who is noted before the first dash of a claim; empty: nobody."""
    dash = min((at for mark in _DASHES if (at := doc.text.find(mark)) > 0), default=-1)
    return noted_first(doc.text[: max(dash, 0)]) if token.idx > dash else ""


def noted_first(source: str) -> str:
    """An organisation that stands alone before a dash; empty: it is none, or a place (`GAZA - 12 killed`)."""
    source = source.strip(" *•")
    words = source.split()
    if not 0 < len(words) < _MOST_WORDS or any(letter.isdecimal() or letter in ",;:" for letter in source):
        return ""
    return party_of(source) if source.lower() in ORGANISATIONS or words[-1].lower() in _SPEAK_FIRST else ""
