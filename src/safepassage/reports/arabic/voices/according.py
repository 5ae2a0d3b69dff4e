"""`According to X`, `as X said`, in Arabic: in front of what is said, or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.parties.names import name_end, subject
from safepassage.reports.arabic.parties.parties import claimant_of
from safepassage.reports.arabic.voices.cited import FIGURES, QUOTES
from safepassage.reports.arabic.words.verbs import ATTRIBUTION, SPEECH
from safepassage.reports.words.words import Word, listed

_QUOTED_IT = frozenset(stem + it for stem in QUOTES for it in ("ه", "ها"))  # ما نقلته قناة
_ACCORDING = listed("وفقا طبقا")  # `to` is written with the name behind them


def according_to(plain: Sequence[str], words: Sequence[Word], text: str, place: int, bare: str) -> Frame | None:
    """`بحسب X`, `وفقا ل X`, `حسبما قالت X`: in front of what is said, or behind it."""
    begin = place + 1
    if _made_by(plain, begin):
        begin += 1  # by a count that the ministry gave
    while begin < len(plain) and (
        _told_it(plain[begin])
        or plain[begin] in _QUOTED_IT
        or (plain[begin] in QUOTES and plain[begin - 1] == "ما")
        or plain[begin] in ("ل", "لما", "ما", "عن", "علي", "تقرير", "بيان", "مصادر_في", "به", "بها")
        or plain[begin] in SPEECH
        or plain[begin][1:] in SPEECH
    ):
        begin += 1
    end = name_end(plain, begin, len(plain))
    name, through = subject(plain, words, text, begin, len(plain), False)
    if (_QUOTED_IT | set(QUOTES)).intersection(plain[place + 1 : begin]) and plain[end : end + 1] == ["عن"]:
        through, begin = name, end + 1  # وفق ما نقلته قناة عن |مصدر طبي
        end = name_end(plain, begin, len(plain))
        name, _ = subject(plain, words, text, begin, len(plain), False)
    if bare in _ACCORDING and plain[begin : begin + 1] != [] and plain[begin][:1] == "ل" and not plain[begin].startswith("لل"):
        name = name[1:]
    if not name or (bare == "حسب" and place and plain[place - 1] in ("علي", "كل")):
        return None
    front = place == 0 or (place == 1 and plain[0] in ("-", "و"))
    front = front or (plain[place][:1] == "و" and plain[place] not in ATTRIBUTION)
    if front:
        return Frame(place, end + (end < len(plain) and plain[end] in ("،", ",")), claimant_of(name), Modality.ASSERTED, through=through)
    return Frame(place, end, claimant_of(name), Modality.ASSERTED, back=True, through=through)


def _told_it(word: str) -> bool:
    """`أعلنه`, `أوردتها`: a verb of saying with what it says."""
    return any(word.endswith(end) and word[: -len(end)] in SPEECH for end in ("ه", "ها"))


def _made_by(plain: Sequence[str], place: int) -> bool:
    """`حصيلة أوردتها X`, `أرقام نشرتها X`."""
    return place + 1 < len(plain) and plain[place] in FIGURES and _told_it(plain[place + 1])
