"""Clock times: `at 6 p.m.`, `until six this evening`, `by 18:00 today`, `from 9 a.m. to 4 p.m.`, `since 0430`; where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.spelled import SMALL
from safepassage.reports.words.words import Word, listed

_LEADS = listed("at of by around about since until till before after from between past to")
_ZONES = listed("local gmt utc hours hrs hour h sharp")
_VERBS = listed("is are was were be been has have had will would can may runs run ran opens opened said says killed")
_HALVES = ("am", "pm", "a", "p")  # what a clock time without figures has behind it: `six p.m.`
_NOON = 12


def clock_at(words: Sequence[Word], place: int) -> tuple[str, int] | None:
    """The clock time that begins at a word, as 18:00, and where it ends: `18:00`, `6 p.m.`, `2.30 pm`; `0430` only behind `at`, `since`."""
    text = words[place].text
    if (half := _half_of_day(words, place + 1)) is not None:
        later, last = half
        hours, _, minutes = text.replace(".", ":").partition(":")
        hour = int(hours) if hours.isdecimal() and len(hours) < 3 else int(SMALL.get(text.lower(), 0))
        if 0 < hour <= _NOON and (not minutes or (minutes.isdecimal() and len(minutes) == 2 and int(minutes) < 60)):
            return f"{hour % 12 + 12 * later:02}:{minutes or '00'}", _zone(words, last)
    hours, sign, minutes = text.partition(":")
    if sign and f"{hours}{minutes}".isdecimal() and len(minutes) == 2 and 0 < len(hours) < 3 and int(hours) < 24 and int(minutes) < 60:
        return f"{int(hours):02}:{minutes}", _zone(words, place + 1)
    if (four := four_figures(text)) and _low(words, place - 1) in ("since", "at", "by", "until", "from"):
        return four, _zone(words, place + 1)
    return None


def _half_of_day(words: Sequence[Word], place: int) -> tuple[bool, int] | None:
    """Whether `p.m.` stands here, not `a.m.`, and where it ends."""
    low = _low(words, place)
    if low in ("am", "pm"):
        return low == "pm", place + 1
    if low in ("a", "p") and _low(words, place + 1) == "." and _low(words, place + 2) == "m":
        return low == "p", place + 3 + (_low(words, place + 3) == ".")
    return None


def _zone(words: Sequence[Word], last: int) -> int:
    return last + 1 + (_low(words, last + 1) == "time") if _low(words, last) in _ZONES else last


def four_figures(text: str) -> str:
    """0430 as 04:30; empty: no clock time, or it may be a year."""
    if len(text) != 4 or not text.isdecimal() or int(text[:2]) > 23 or int(text[2:]) > 59 or 1900 <= int(text) <= 2100:
        return ""
    return f"{text[:2]}:{text[2:]}"


def before_day(words: Sequence[Word], first: int) -> int:
    """Where a clock time begins that stands before a day: `by 18:00 | today`, `until 6 p.m. on | Friday`, `until six | this evening`."""
    end = first - (_low(words, first - 1) in ("on", "this", "the", ","))
    if (
        _low(words, end - 1).isdecimal()
        and len(_low(words, end - 1)) < 3
        and _low(words, end - 2) in ("since", "until", "by")
        and end < first
    ):
        return end - 1  # since 6 this morning
    for place in range(max(0, end - 6), end):
        if (found := clock_at(words, place)) is not None and found[1] >= end:
            return place
    hour = SMALL.get(_low(words, end - 1), 0)
    if 0 < hour <= _NOON and _low(words, end - 2) in ("until", "till", "by", "before", "since"):
        return end - 1
    return first


def only_clock(words: Sequence[Word]) -> tuple[int, int, str] | None:
    """
    The first clock time behind a word that asks for one: words [first, last) and the time; `from 9 a.m. to 4 p.m.` is one, and so is
    `Gate: open 10:00-14:00`, behind a label, which no word needs to ask for.
    """
    if not any(word.low in _HALVES or word.low[0].isdecimal() for word in words):
        return None  # most sentences
    for place in range(len(words)):
        lead = _low(words, place - 1)
        if lead == "to" or (found := clock_at(words, place)) is None:
            continue
        clock, last = found
        spanned = _low(words, last) in ("-", "–") and last + 1 < len(words) and clock_at(words, last + 1) is not None
        if lead not in _LEADS and not (spanned and _labelled(words, place)):
            continue
        first = place - (2 if lead == "of" else lead in _LEADS)
        if (
            _low(words, last) in ("to", "until", "and", "-", "–")
            and last + 1 < len(words)
            and (until := clock_at(words, last + 1)) is not None
        ):
            last = until[1]
        return max(0, first), last, clock
    return None


def _labelled(words: Sequence[Word], place: int) -> bool:
    """Whether a label stands before a word, and no verb: `Corridor to Izium: open |10:00-14:00`."""
    before = [word.low for word in words[:place]]
    return ":" in before and _VERBS.isdisjoint(before)


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
