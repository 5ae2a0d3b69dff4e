"""Which time a claim is of: in its words, the one that hangs on its verb; else before it in its sentence; else right after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from safepassage.reports.times.begun import still_runs, verb_over
from safepassage.reports.times.tenses import ahead, over
from safepassage.reports.times.times import Time
from safepassage.reports.words.spelled import SMALL
from safepassage.reports.words.words import listed

_EXPECTS = listed(
    "should must ought expected due scheduled slated will would shall tomorrow next upcoming planned plans hopes intends promises supposed"
)
_WHEN = 9  # letters of `, when `, and an article
_NEAR = 20  # letters between a time and the claim that it opens
_SINCE_IT_BEGAN = 3  # words of `since 18 January`; more tell what began
_LONGEST_TRUCE = 100  # days
_TRUCE = r"(?:truce|cease-?fire|pause|lull|moratorium|halt|armistice|window|suspension)"
_LENGTH = re.compile(
    rf"\b(\d{{1,3}}|[a-z]+)[- ](hour|day|week)s?[- ](?:[a-z]+ )?{_TRUCE}|{_TRUCE} (?:of|lasting|for) (\d{{1,3}}|[a-z]+) (hour|day|week)s?"
)
_BEGAN = re.compile(  # what stands between a truce of so many days and the day that it began
    rf"{_TRUCE} (?:[a-z]+ ){{0,6}}?(?:began|begins?|begun|started|starts?|(?:came|comes?|went|goes?|enter(?:s|ed)?) into (?:force|effect)"
    r"|(?:took|takes?|taking|taken) (?:effect|hold)) (?:[a-z]+ ){0,3}?on $"
)
_MOVED = re.compile(r"\b(?:postponed|put off|delayed|deferred|adjourned|rescheduled|pushed back)\b[^,;]*$")
_PART_OF_MONTH = re.compile(r"\b(?:early|mid|late)\b", re.IGNORECASE)
_FRONTED = 12  # letters between a time and the claim behind it
_LEAST_BEFORE = 2  # words that are a subject
_EXACT = re.compile(r"day\b|\d")
_JUST_BEHIND = 4  # words between a claim and its time
_CUTS = re.compile(r"[,;:.()\"]|\b(?:and|but|while|after|before|when|as|because|who|which|that|since|until|said|says)\b")
_LENGTHS = frozenset({"day", "week", "month", "year"})


def time_of(
    doc: Any,
    text: str,
    base: int,
    start: int,
    end: int,
    past: Sequence[Time],
    coming: Sequence[Time],
    to_come: bool,
    trigger: Any,
) -> Time | None:
    """
    The time of the claim that stands from `start` to `end` of the document, in the sentence `text` that begins at `base`.

    Parameters
    ----------
    past, coming : the times of the sentence, taken as past and as to come (`on Friday`); to_come : the claim is about what is to come.
    trigger : the word of the parsed sentence `doc` that makes the claim.
    """
    if not past and not coming:
        return None
    stop = next((time.end for time in past if start <= time.start < end), end)
    words = {word.strip(".,;:'\"()") for word in text[start - base : stop - base].lower().split()}
    known = [
        time
        for time in _told(doc, base, past, coming, to_come or bool(words & _EXPECTS))
        if not _of_somebody_else(doc, base, time, trigger)
    ]
    found = _chosen(doc, text, base, start, end, known, trigger)
    return found and _going_on(doc, base, _lasting(text, base, _put_off(text, base, _narrowed(text, base, start, found))), trigger)


def _told(doc: Any, base: int, past: Sequence[Time], coming: Sequence[Time], to_come: bool) -> list[Time]:
    """Each time of the sentence as past or as to come: by the verb it hangs on, else as the claim is."""
    told: list[Time] = []
    for time in past if len(past) >= len(coming) else coming:
        token = _token_at(doc, time.start - base)
        lies_ahead = None if token is None else ahead(token)
        if lies_ahead is False and time.future and time.when.end is not None and time.when.start is None:
            time = replace(time, when=replace(time.when, end=time.when.end - timedelta(7)))  # had stopped them until Friday
            told.append(time)
            continue
        if lies_ahead is False and time.ahead and not to_come and over(token):
            told.append(_year_before(time))  # on 30 April rebels seized it, told on 17 April
            continue
        lies_ahead = to_come if lies_ahead is None else lies_ahead
        same = next((other for other in (coming if lies_ahead else past) if other.start < time.end and time.start < other.end), None)
        if same is not None or not lies_ahead:
            told.append(same or time)  # `weeks of fighting` lie behind, and none that are feared have a day
    return told


def _year_before(time: Time) -> Time:
    """The same days of the year before."""
    start, end = (day and day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
                  for day in (time.when.start, time.when.end))  # fmt: skip
    return replace(time, when=replace(time.when, start=start, end=end))


def _chosen(doc: Any, text: str, base: int, start: int, end: int, known: Sequence[Time], trigger: Any) -> Time | None:
    counted = [
        time
        for time in known
        if _counts_to(time) and (abs(time.start - start) < 3 or 0 <= start - time.end < _NEAR or _beneath(doc, base, time, trigger))
    ]
    exact = any(_EXACT.search(time.when.text) for time in _inside(known, start, end))  # a day after a truce began on Monday
    told = next((time for time in counted if not exact), None)
    if told is not None:
        return told  # `on Monday, two days after a jet bombed the camp`
    known = [time for time in known if not _counts_to(time)]
    inside = _inside(known, start, end)
    if inside:
        own = _own(doc, base, start, inside, trigger)
        fronted = [time for time in known if time.end <= start]
        if own is None and fronted and (start - fronted[-1].end < 12 or fronted[0].start - base < 20):
            return fronted[-1] if start - fronted[-1].end < 12 else fronted[0]
        return own or next((time for time in known if time not in inside and _hangs_on(doc, base, time, verb_over(trigger))), inside[0])
    behind = next((time for time in known if time.start >= end), None)
    gap = text[end - base : behind.start - base] if behind is not None else ""
    if behind is not None and len(gap.split()) < _JUST_BEHIND and not _CUTS.search(gap):
        return behind
    if len(known) == 1 and (len(gap.split()) < _JUST_BEHIND or not _CUTS.search(gap)):
        return known[0]
    verb = verb_over(trigger)
    if known[:1] and known[0].end <= start < known[0].end + _FRONTED and _hangs_on(doc, base, known[0], verb):
        return known[0]  # `Since Monday, those who cross have needed a pass, and have had nothing since May`
    for time in known:
        token = _token_at(doc, time.start - base)
        if (
            time.start >= end
            and token is not None
            and (
                _joined(verb_over(token), verb) or _in_subject(trigger, verb_over(token), start - base) or _at_once(verb_over(token), verb)
            )
        ):
            return time
    before = [time for time in known if time.end <= start]
    if before and start - before[-1].end < 12:
        return before[-1]
    return before[0] if before and before[0].start - base < 20 else None


def _inside(known: Sequence[Time], start: int, end: int) -> list[Time]:
    return [time for time in known if time.start < end and time.end > start and not _counts_to(time)]


def _counts_to(time: Time) -> bool:
    """`two days after`: of what is told behind it."""
    return time.when.text.lower().endswith((" after", " before"))


def _beneath(doc: Any, base: int, time: Time, trigger: Any) -> bool:
    """Whether a claim is of what `two days after` counts to: `two days after a jet bombed the camp, killing nine`."""
    link = _token_at(doc, time.end - base - 1)
    return link is not None and link.dep_ == "mark" and link.head.i in (trigger.i, *(other.i for other in trigger.ancestors))


def _of_somebody_else(doc: Any, base: int, time: Time, trigger: Any) -> bool:
    """`The WFP, which paused deliveries on 20 February, | said it hoped`: what is told of one with a name, aside."""
    token = _token_at(doc, time.start - base)
    if token is None:
        return False
    aside = next((node for node in (token, *token.ancestors) if node.dep_ == "relcl"), None)
    if aside is None or aside.head.pos_ != "PROPN" or trigger.i == aside.head.i:
        return False
    return aside.i != trigger.i and aside.i not in (node.i for node in trigger.ancestors)


def told_of_another(doc: Any, base: int, time: Time, trigger: Any) -> bool:
    """Whether a time is of a clause about a word and a claim is not: `A convoy |that left on 3 May| was looted a week later`."""
    token = _token_at(doc, time.start - base)
    clause = None if token is None else next((node for node in (token, *token.ancestors) if node.dep_ == "relcl"), None)
    return clause is not None and clause.i not in (trigger.i, *(node.i for node in trigger.ancestors))


def _hangs_on(doc: Any, base: int, time: Time, verb: Any) -> bool:
    """Whether a time hangs on this very verb."""
    token = _token_at(doc, time.start - base)
    return token is not None and bool(verb_over(token).i == verb.i)


def _in_subject(trigger: Any, verb: Any, start: int) -> bool:
    """Whether a claim is the subject of a verb with all its words: `Troops, backed by tanks, | reached the bridge today`."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i not in (other.i for other in trigger.ancestors):
        return False
    return bool(min(word.idx for word in subject.subtree) >= start)


def _at_once(one: Any, verb: Any) -> bool:
    """`killed 200 civilians | when they captured Bentiu last week`: a verb that tells when the other was done, by the same."""
    if one.dep_ != "advcl" or one.head.i != verb.i or one.tag_ != "VBD" or verb.tag_ != "VBD" or one.i < verb.i:
        return False
    return any(child.lower_ in ("when", "as", "while") and child.dep_ in ("advmod", "mark") for child in one.children)


def _joined(one: Any, other: Any) -> bool:
    """The same verb, or two that are joined by `and`: `was abducted and killed on 14 June`."""
    for _ in range(3):
        if one.i == other.i:
            return True
        if one.dep_ != "conj" or one.i < other.i or _contrasted(one.head, one):
            return False
        one = one.head
    return bool(one.i == other.i)


def _contrasted(verb: Any, joined: Any) -> bool:
    """`The road to X is open, |but the one to Y is shut| since May`, `has no oxygen and |took in 14| on Monday`."""
    if any(child.dep_ == "cc" and child.lower_ in ("but", "yet") for child in verb.children):
        return True
    return _is_present(verb) != _is_present(joined)


def _is_present(verb: Any) -> bool:
    """`is open`, `has no oxygen`; not `has been shut`, `was shut`."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & {"has", "have", "had", "was", "were", "did"}:
        return False
    return verb.tag_ in ("VBZ", "VBP") or bool(helpers & {"is", "are"})


def _narrowed(text: str, base: int, start: int, found: Time) -> Time:
    """`since Friday, when the mast was blown up`: what is told of Friday itself is of that day alone."""
    if (
        found.start < start < found.start + _WHEN
        and len(found.when.text.split()) > _SINCE_IT_BEGAN
        and found.when.text.lower().startswith("since")
        and found.when.end is None
        and found.when.precision not in ("year", "years")  # `since the 2006 war mines have killed 40`
    ):
        day = found.when.start  # `since forces opened fire on Thursday`: they opened fire on that day
        weekend = timedelta("weekend" in found.when.text.lower())
        return replace(found, when=replace(found.when, end=day and _last_day(day, found.when.precision) + weekend))
    part = found.when.precision == "weeks" and _PART_OF_MONTH.search(found.when.text) is not None
    known = found.when.precision in _LENGTHS or part
    if found.end > start or (found.when.end is not None and found.when.start is not None) or not known:
        return found
    if not text[found.end - base : start - base].lower().lstrip(", ").startswith("when") or start - found.end > _WHEN:
        return found
    day = found.when.start or found.when.end
    end = _last_day(day, found.when.precision) if day is not None and found.when.start is not None else day
    if end is not None and found.when.text.lower().endswith("weekend"):
        end += timedelta(1)  # since the weekend, when
    return replace(found, when=replace(found.when, start=day, end=end))


def _put_off(text: str, base: int, found: Time) -> Time:
    """`was put off until June`, `has been postponed until Friday`: then, and not up to then."""
    when = found.when
    if when.start is not None or when.end is None or not when.text.lower().startswith(("until", "till")):
        return found
    before = text[max(0, found.start - base - 24) : found.start - base].lower()
    if not _MOVED.search(before):
        return found
    month = when.precision == "month"
    return replace(found, when=replace(when, start=when.end.replace(day=1) if month else when.end))


_BEGUN_IN = ("weeks", "month", "months", "year")


def _going_on(doc: Any, base: int, found: Time, trigger: Any) -> Time:
    """`Fighting that began on Friday has killed 40`: since Friday; `the war, which began in April 2023, has driven`: since then."""
    token = _token_at(doc, found.start - base)
    whole = found.when.start == found.when.end or found.when.precision in _BEGUN_IN
    if token is None or found.when.start is None or not whole or not still_runs(verb_over(token), verb_over(trigger)):
        return found
    return replace(found, when=replace(found.when, end=None))


def _lasting(text: str, base: int, found: Time) -> Time:
    """`a truce of four days, starting on Thursday`, `a 72-hour ceasefire from 18 June`: to the end of it."""
    day = found.when.start
    if day is None or found.when.end != day or found.when.precision != "day":
        return found
    before = text[max(0, found.start - base - 24) : found.start - base].lower() + found.when.text.lower()
    leads = set(before.replace(",", " ").split()) & {"from", "starting", "beginning", "begin", "effective", "start"}
    if not leads and not _BEGAN.search(text[: max(0, found.start - base)].lower() + "on "):
        return found
    size = _LENGTH.search(text.lower())
    if size is None:
        return found
    number, unit = size.group(1) or size.group(3), size.group(2) or size.group(4)
    many = int(number) if number.isdecimal() else SMALL.get(number, 0)
    days = {"hour": many // 24, "day": many - 1, "week": 7 * many - 1}[unit]
    return replace(found, when=replace(found.when, end=day + timedelta(days))) if 0 < days < _LONGEST_TRUCE else found


def _last_day(day: date, precision: str) -> date:
    if precision == "year":
        return date(day.year, 12, 31)
    if precision == "month":
        return date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(1)
    if precision == "weeks":  # a third of a month
        return min(day + timedelta(9), _last_day(day, "month"))
    return day + timedelta(6 if precision == "week" else 0)


def _token_at(doc: Any, place: int) -> Any:
    return next((token for token in doc if token.idx + len(token.text) > place), None) if place >= 0 else None


def _own(doc: Any, base: int, start: int, inside: Sequence[Time], trigger: Any) -> Time | None:
    """The first that hangs on the verb of the claim, else the first that hangs on no noun's clause (`the area held since 2012`)."""
    verb = verb_over(trigger)
    if (
        verb.dep_ in ("acl", "relcl", "amod")
        and (above := verb_over(verb.head)).pos_ in ("VERB", "AUX")
        and base + above.idx < inside[-1].end
    ):
        verb = above  # `the bridge, closed since Monday, reopened on Friday`
    over: list[tuple[Time, Any]] = []
    for time in inside:
        token = _token_at(doc, time.start - base)
        if token is not None:
            over.append((time, verb_over(token.head if token.pos_ == "VERB" else token)))
    same = [time for time, its in over if its.i == verb.i]
    aside = [time for time in same if time.end - base < verb.idx and _aside(doc, base, start, time)]
    mine = next((time for time in same if time not in aside or len(aside) == len(same)), None)
    return mine or next((time for time, its in over if its.dep_ not in ("acl", "relcl", "amod") or base + its.head.idx < start), None)


def _aside(doc: Any, base: int, start: int, time: Time) -> bool:
    """`The prefect, back in office since Monday, has invited them`: between two commas before the verb, its subject before it."""
    token = _token_at(doc, time.start - base)
    before = [other for other in doc if start - base <= other.idx < time.start - base]
    behind = next((other for other in doc if token is not None and other.idx >= time.end - base), None)
    return len(before) > _LEAST_BEFORE and any(other.text == "," for other in before) and behind is not None and behind.text == ","
