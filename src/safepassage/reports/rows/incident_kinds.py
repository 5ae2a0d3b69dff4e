"""What the type of a row makes of it: an incident, a matter of access (a road was closed, a convoy turned back), or people who move."""

from __future__ import annotations

import re
from functools import lru_cache

from safepassage.records.gazetteer import plain
from safepassage.records.reading import AccessState, ReadKind

_WAY = r"(?:road|route|border|crossing|checkpoint|bridge|corridor|gate|airport|port|highway)s?"
_SHUT = r"(?:clos(?:ed|ure|ures|ing)|shut(?:down)?|cut(?: off)?)"
_CLOSED = re.compile(
    rf"\b{_WAY} (?:\w+ )?{_SHUT}\b|\b{_SHUT} (?:of )?(?:\w+ )?{_WAY}\b|(?:اغلاق|قطع) (?:ال)?(?:طريق|معبر|حاجز|جسر|حدود|منفذ)"
)
_PASSAGE = r"(?:movements?|access|entry|passage|convoys?|missions?|aid|assistance|delivery|visas?|permits?|permission)"
_HELD = (
    r"(?:denied|denial|refus(?:ed|al)|blocked|restrict(?:ed|ions?)|impeded|impediments?|obstructed|constraints?|delayed|turned back|"
    r"cancell?ed|suspended|rejected)"
)
_HOLDING = r"(?:denial|denied|refus(?:al|ed)|restrict(?:ion|ions|ed)|impediments?|impeded|obstruct(?:ion|ed)|interference)"
_BLOCKED = re.compile(
    rf"\b{_HOLDING} (?:of |to |on |with )?(?:humanitarian |aid |un |ngo |the )?{_PASSAGE}\b"
    rf"|\b{_PASSAGE} (?:\w+ )?{_HELD}\b"
    r"|\b(?:road ?blocks?|blockade|turned back|bureaucratic (?:impediments?|constraints?))\b"
    r"|(?:منع|عرقل[هت]|اعاق[هت]|تقييد|رفض) (?:ال)?(?:مرور|وصول|دخول|عبور|حرك[هت]|قافل[هت]|مساعدات)"
)
_OPEN = r"(?:re-?)?open(?:s|ed|ing)?(?! (?:fire|source|air|area|market|burning|field|ground|detonation))"
_OPENED = re.compile(
    rf"\b{_WAY} (?:\w+ ){{0,3}}{_OPEN}\b|\b{_OPEN} (?:of )?(?:the )?(?:\w+ )?{_WAY}\b|^{_OPEN}\b|^(?:\w+ ){{1,3}}{_OPEN}\b(?! \w+ \w+ \w)"
    r"|(?<!حركه )\b(?:ال)?(?:فتح|افتتاح|مفتوح|سيفتح|ستفتح|يفتح)(?:ه|ها)?\b(?! (?:ال)?نار)"
)
_ASKS = re.compile(  # types of which a status tells how they were answered
    rf"(?:(?:humanitarian|aid|un|ngo|convoy|travel|entry|exit|medical|evacuation|medevac|field|security) ){{0,2}}"
    rf"(?:{_PASSAGE}|coordination|notification|clearances?|evacuations?|crossing|travel)"
    r"(?: (?:requests?|applications?|coordination|permits?))?"
)
_REFUSED = frozenset(("denied", "refused", "rejected", "declined", "مرفوض", "مرفوضه", "رفض"))
_SITE = r"(?:border crossing|road|route|border|crossing|checkpoint|bridge|corridor|gate|airport|port|highway|roadblock)s?"
_OF_A_SITE = re.compile(
    rf"{_SITE}(?: (?:delays?|delayed|status|conditions?|access|update|issues?|search(?:es)?|restrictions?|passable))?"
    r"|(?:ال)?(?:طريق|معبر|حاجز|جسر|حدود|منفذ|ممر|مطار|ميناء)(?: (?:ال)?(?:حدودي|حدوديه|مقترح|بري|انساني|امن|تفتيش|دولي))?"
)
_OF_LEAVE = re.compile(
    rf"\b{_PASSAGE} (?:\w+ )?(?:granted|approved|allowed|permitted|facilitated)\b"
    r"|\bflights? (?:\w+ )?(?:suspended|cancell?ed|halted|grounded|resumed|diverted)\b"
    r"|^(?:suspension|cancellation) of (?:\w+ )?flights?$"
)
_DESTROYED = re.compile(r"(?:bridge|road|highway)s? (?:was |has been )?(?:destroyed|collapsed?|blown up|washed away|impassable|flooded)")
_ENDED = re.compile(r"\b(?:lifted|re-?opened|re-?opening|ended|removed|eased|no longer|over)\b|(?:رفع|انتهاء|اعاد[هت] فتح)")
_MOVED = re.compile(
    r"\b(?:displacements?|evacuations?|new arrivals|population movements?|returns? of (?:idps|refugees))\b|نزوح|اجلاء|تهجير"
)


@lru_cache(maxsize=4_096)
def is_opening(kind: str) -> bool:
    """Whether a type is of a way that opens or is open; fire that is opened is not."""
    return _OPENED.search(_spelt(kind)) is not None


@lru_cache(maxsize=4_096)
def is_closing(kind: str) -> bool:
    """Whether a type is of a way that was closed, or of passage that was refused."""
    text = _spelt(kind)
    return (_CLOSED.search(text) or _BLOCKED.search(text)) is not None


@lru_cache(maxsize=4_096)
def is_hindered(kind: str) -> bool:
    """Whether a type is of passage that was refused, which a mission that is put off then does not undo."""
    return _BLOCKED.search(_spelt(kind)) is not None


def _spelt(kind: str) -> str:
    return kind.lower() if kind.isascii() else plain(kind)


@lru_cache(maxsize=4_096)
def is_refusal(kind: str, status: str) -> bool:
    """Whether a status is the answer to what was asked for, or what befell passage: `Movement request`, `Denied`."""
    text = _spelt(kind)
    asked = _ASKS.fullmatch(text) is not None or _BLOCKED.search(text) is not None
    return asked and not _REFUSED.isdisjoint(plain(status).split()) and "not" not in plain(status).split()


@lru_cache(maxsize=4_096)
def kind_of_row(kind: str, harmed: bool, status: str = "") -> tuple[ReadKind, AccessState | None]:
    """
    The kind of a row by the words of its type, and what it makes of a way. Whoever was harmed (`harmed`) makes it an incident.

    Only a state that shuts a way is told by a type: none opens one. What was asked for and refused, as its `status` says, is blocked.
    """
    text = _spelt(kind)
    if harmed:
        return ReadKind.INCIDENT, None
    if is_refusal(kind, status) or _DESTROYED.fullmatch(text):
        return ReadKind.ACCESS, AccessState.BLOCKED
    if _CLOSED.search(text):
        return ReadKind.ACCESS, None if _ENDED.search(text) else AccessState.CLOSED
    if _BLOCKED.search(text):
        return ReadKind.ACCESS, None if _ENDED.search(text) else AccessState.BLOCKED
    if _OPENED.search(text) or _OF_A_SITE.fullmatch(text) or _OF_LEAVE.search(text):
        return ReadKind.ACCESS, None
    if _MOVED.search(text) and "request" not in text:
        return ReadKind.DISPLACEMENT, None
    return (ReadKind.ACCESS if _ASKS.fullmatch(text) else ReadKind.INCIDENT), None
