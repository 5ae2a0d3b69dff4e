"""Kunyas and titles that a known place bears: `Um Baru was attacked`, `Haj Yousif`, `أبو سليم`; whoever speaks or is killed is a person."""

from __future__ import annotations

from collections.abc import Callable

from safepassage.outside.persons.announcing_words import ALEFS, KIN, KUNYAS, PRIVATE, ROLES, SAYS, SUFFERS, words

_TITLES = frozenset(("haj", "hajj", "الحاج"))
_NEAR = 40  # letters looked at on either side
_DONE = (
    SAYS
    | SUFFERS
    | ROLES
    | frozenset((*PRIVATE, *KIN))
    | words(
        "killed murdered abducted kidnapped released freed executed martyred named called commander leader sheikh emir fighter mr "
        "قتل قتلوا اغتيل استشهد اعتقل اعتقلت خطف اصيب جرح مقتل اغتيال استشهاد اعتقال اصابة القيادي القائد المدعو الملقب السيد الشيخ "
        "الامير امير ابن زوجة زوج والد والدة شقيق بيت منزل يا"
    )
)


def is_known_place(text: str, start: int, end: int, place: Callable[[str], bool]) -> bool:
    """
    Whether a name of letters [start, end) that begins as a kunya, or stands behind a pilgrim's title, is a place here.

    Parameters
    ----------
    place : whether words name a place.
    """
    before = text[max(start - _NEAR, 0) : start].split()
    first = text[start:end].split()[0].casefold().translate(ALEFS)
    if first in KUNYAS:
        named = place(text[start:end])
    elif before and before[-1].casefold() in _TITLES:
        named = place(f"{before.pop()} {text[start:end]}")
    else:
        return False
    return named and not _does_or_suffers(before[-1:], text[end : end + _NEAR].split()[:2])


def _does_or_suffers(before: list[str], behind: list[str]) -> bool:
    last = before[0].casefold().translate(ALEFS).strip('.,:;«"') if before else ""
    after = [word.casefold().translate(ALEFS).strip('.,:;»"') for word in behind]
    passive = len(after) == 2 and after[0] in ("was", "were", "is", "been") and after[1] in _DONE
    return last in _DONE or last.removeprefix("و") in _DONE or passive or (bool(after) and after[0] in _DONE)
