"""Names that stand before an Arabic verb, and names in quotation marks: `the organisation that warned`, `a source in the "movement"`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic_verbs import ATTRIBUTION, PREPOSITIONS, STOPS, THAT
from safepassage.reports.arabic_words import plain_words
from safepassage.reports.words import Word

NOT_SIGNS = frozenset('،.؛:,"«»()؟!-')
NAMED_SO = plain_words("وكالة صحيفة إذاعة قناة حركة جماعة تنظيم منظمة شبكة موقع مجموعة كتيبة لواء فصيل مركز حزب جمعية")


def opened(plain: Sequence[str], end: int) -> int:
    """Where a name in quotation marks that ends before this word begins, behind a noun or `in`; -1: none ends here."""
    if end < 3 or plain[end - 1] not in ("»", '"', "”"):
        return -1
    at = next((at for at in range(end - 3, max(end - 7, 0), -1) if plain[at] in ("«", '"', "“")), -1)
    return at if at > 0 and plain[at - 1] in (*NAMED_SO, "في") else -1


def closed(plain: Sequence[str], opened: int, last: int) -> int:
    """Where a name in quotation marks ends (`وكالة «الأونروا»`), at most four words; 0: it is no name."""
    return next((at + 1 for at in range(opened + 2, min(last, opened + 6, len(plain))) if plain[at] in ("»", '"', "”")), 0)


def name_before(plain: Sequence[str], words: Sequence[Word], text: str, place: int) -> str:
    """The subject before a verb of saying: `منظمة الصحة العالمية التي حذرت`, `الأمم المتحدة تطالب`."""
    end = place - (place > 0 and plain[place - 1] in ("التي", "الذي", "الذين", "قد"))
    if (at := opened(plain, end)) >= 0:
        first = noun_start(plain, at - (plain[at - 1] == "في"))
        return text[words[first].start : words[end - 2].end]  # a source in the "movement"
    first = noun_start(plain, end)
    return text[words[first].start : words[end - 1].end] if end > first else ""


def noun_start(plain: Sequence[str], place: int) -> int:
    first = place
    while first > 0 and place - first < 6:
        word = plain[first - 1]
        if (
            word in NOT_SIGNS
            or word in STOPS
            or word in PREPOSITIONS - {"التي", "الذي", "الذين", "قد"}
            or word in THAT
            or word in ATTRIBUTION
        ):
            break
        if word.lstrip("وف") in ("كان", "كانت", "كانوا"):
            break
        if word in ("لكن", "ولكن", "فيما", "بينما", "كما", "حيث", "وفق", "بحسب"):
            break
        first -= 1
    return first
