"""The cases of a disease and those who died of it: `512 cases of cholera, including 11 deaths` are 512 ill, and eleven of them dead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count
from safepassage.reports.harm.harm import Bound
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_CASES = listed("cases case infections admissions consultations patients")
_DEATHS = listed("deaths death fatalities fatality deceased dead died fatal")
_OF_ILLNESS = listed(
    "cholera measles polio ebola dengue malaria diphtheria typhoid mpox meningitis hepatitis awd diarrhoea diarrhea fever covid covid-19 "
    "pneumonia suspected confirmed marburg anthrax rabies pertussis influenza plague leishmaniasis scabies jaundice malnutrition sam "
    "outbreak disease watery typhus chikungunya poisoning"
)
_LED = listed("including incl with and among of whom which ( , them are were among")
_NEAR, _PART = 5, 5  # words from the number to its noun, and from the cases to the part


def of_cases(bound: Bound, words: Sequence[Word], numbers: Sequence[Amount], start: int, end: int) -> Bound:
    """What the numbers between two offsets say, where they count the ill: these as a count, and the dead among them alone as dead."""
    inside = [number for number in numbers if number.end > start and number.start < end and not number.percent]
    ill = next((number for number in inside if _is_of_cases(words, number)), None)
    if ill is None:
        return bound
    dead = next((number for number in inside if number.first > ill.first and _are_deaths(words, ill, number)), None)
    killed = bound.harm.killed
    if dead is None and (killed is None or killed.text != ill.text):
        return bound
    told = None if dead is None else _counted(dead, "people")
    if killed is not None and killed.text not in (ill.text, told.text if told is not None else ""):
        return bound
    return replace(bound, harm=replace(bound.harm, killed=told), count=_counted(ill, "cases"), share=None, share_of="")


def _is_of_cases(words: Sequence[Word], number: Amount) -> bool:
    """`1,204 suspected cases of cholera`, `3,120 cholera cases`; not `three legal cases`."""
    near = [word.low for word in words[number.last : number.last + _NEAR]]
    at = next((at for at, low in enumerate(near) if low in _CASES), -1)
    if at < 0 or any(not low.isalpha() and "-" not in low for low in near[:at]):
        return False
    behind = {word.low for word in words[number.last : number.last + at + 6]}
    return not _OF_ILLNESS.isdisjoint(behind)


def _are_deaths(words: Sequence[Word], ill: Amount, number: Amount) -> bool:
    """`including 31 deaths`, `with 54 deaths`, `18 of them fatal`, `of whom 12 died`."""
    behind = [low_at(words, number.last + at) for at in range(4)]
    of_them = behind[:2] in (["of", "them"], ["of", "whom"], ["of", "which"])
    noun = behind[2 if of_them else 0]
    if noun in ("were", "was", "have", "had", "related", "associated", "reported", "confirmed") or noun.startswith(("cholera", "measles")):
        noun = behind[3 if of_them else 1]
    before = [word.low for word in words[max(ill.last, number.first - 3) : number.first]]
    led = of_them or (bool(before) and not _LED.isdisjoint(before))
    return noun in _DEATHS and led


def _counted(number: Amount, unit: str) -> Count:
    return Count(number.low, number.high, unit, number.text, number.qualifier, number.per)
