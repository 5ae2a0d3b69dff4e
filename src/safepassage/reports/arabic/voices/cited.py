"""Whose word an Arabic paper or outlet passes on: `جاء في بيان للوزارة أن`, `نقلت وكالة عن مسؤول قوله إن`, `قالت قناة نقلا عن حاكم`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.parties.names import subject
from safepassage.reports.arabic.parties.parties import PERSON, claimant_of
from safepassage.reports.arabic.voices.strangers import without_strangers
from safepassage.reports.arabic.words.verbs import THAT
from safepassage.reports.words.words import Word, listed

QUOTES = listed("نقل نقلت ينقل تنقل")
_HIS_WORDS = listed("قوله قولها قولهم تاكيده تاكيدها")
_PAPERS = listed("بيان تقرير تصريح رساله منشور")
FIGURES = listed("حصيله بيان تقرير احصاء احصاءيه ارقام بيانات معلومات احصاءات تقديرات")


def in_paper(plain: Sequence[str], words: Sequence[Word], text: str, place: int, speaker: str = "") -> Frame | None:
    """`جاء في بيان للوزارة أن`: the ministry says it; `جاء في البيان أن`: whoever spoke before."""
    if plain[place + 1 : place + 2] != ["في"]:
        return None
    if speaker and plain[place + 2 : place + 3] and plain[place + 2].removeprefix("ال") in _PAPERS and plain[place + 2].startswith("ال"):
        known = next((at for at in range(place + 3, min(place + 5, len(plain))) if plain[at] in THAT), -1)
        return Frame(place, known + 1, speaker, Modality.ASSERTED, held=True) if known > 0 else None
    if FIGURES.isdisjoint(plain[place + 2 : place + 3]):
        return None
    that = next((at for at in range(place + 3, min(place + 14, len(plain))) if plain[at] in THAT), -1)
    name, _ = subject(plain, words, text, place + 2, that, False) if that > 0 else ("", "")
    return Frame(place, that + 1, claimant_of(name), Modality.ASSERTED) if name else None


def cited(plain: Sequence[str], words: Sequence[Word], text: str, place: int) -> Frame | None:
    """`نقلت وكالة عن مسؤول قوله إن`: the official says it, through the agency."""
    about = next((at for at in range(place + 1, min(place + 7, len(plain))) if plain[at] == "عن"), -1)
    that = next((at for at in range(about + 2, min(about + 12, len(plain))) if plain[at] in THAT), -1) if about > 0 else -1
    if that < 0:
        return None
    end = that - (plain[that - 1] in _HIS_WORDS)
    name, _ = subject(plain, words, text, about + 1, end, False)
    agency = without_strangers(text[words[place + 1].start : words[about - 1].end]) if about > place + 1 else ""
    through = "" if agency == PERSON else agency
    return Frame(place, that + 1, claimant_of(name), Modality.ASSERTED, through=through) if name else None


def quoted_from(plain: Sequence[str], place: int, that: int) -> int:
    """`قالت قناة نقلا عن |حاكم بيلغورود إن`: where the one begins from whom an outlet has it; 0: nobody is named."""
    return next((at + 2 for at in range(place + 1, that - 2) if plain[at] == "نقلا" and plain[at + 1] == "عن"), 0)
