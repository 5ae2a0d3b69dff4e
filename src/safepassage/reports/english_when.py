"""When an English claim was or is to be: its time, that of a part of a toll, that at the head of what was cut off before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.english_told import TO_COME, Sentence, State
from safepassage.reports.times import pointed_times
from safepassage.reports.times.claim_times import time_of, told_of_another
from safepassage.reports.times.days_of_parts import over_days
from safepassage.reports.times.items import of_this_item
from safepassage.reports.times.lengths_told import as_a_length, is_at_risk
from safepassage.reports.times.of_sayings import is_deed, without_sayings
from safepassage.reports.times.open_from import open_from
from safepassage.reports.times.times import Time
from safepassage.reports.tolls.times_of_parts import without_times_of_parts
from safepassage.reports.tolls.told_aside import without_aside
from safepassage.reports.tolls.tolls_apart import Part
from safepassage.reports.voices.voice import Voice

_HEAD = 25  # letters at the head of a sentence


def after_a_time(
    sentence: Sentence, fronted: tuple[Sequence[Time], Sequence[Time]]
) -> tuple[Sentence, tuple[Sequence[Time], Sequence[Time]]]:
    """A sentence with the time at the head of what was cut off before it (`On 19 April, | WFP airlifted rice`), and what it hands on."""
    cut = sentence.text.rstrip()[-1:] in (",", ";", ":")
    if not sentence.times:
        if not (fronted[0] or fronted[1] or sentence.coming):
            return sentence, fronted if cut else ((), ())
        return replace(sentence, times=fronted[0], coming=fronted[1]), fronted if cut else ((), ())
    head = [time for time in sentence.times if time.start - sentence.start < _HEAD]
    if cut and head:
        return sentence, (head[:1], [time for time in sentence.coming if time.start == head[0].start])
    return sentence, ((), ())


def _own_time(found: Sequence[Time], start: int, end: int, when: Time | None) -> Time | None:
    """The only day that a part of a claim names: `four on Tuesday`; the only time, where it would have one of another part."""
    inside = [time for time in found if start <= time.start < end]
    days = [time for time in inside if time.when.precision == "day"]
    mine = inside if len(days) != 1 and when is not None and not start <= when.start < end else days
    return mine[0] if len(mine) == 1 else when


def when_it_was(part: Part, voice: Voice, sentence: Sentence, state: State, start: int, end: int) -> Time | None:
    """Its time: one to come where it is planned; of a part of a toll the one in it."""
    coming = voice.future or voice.modality in TO_COME or is_at_risk(sentence.text[start - sentence.start : end - sentence.start])
    past, ahead = (
        without_times_of_parts(without_aside(times_told, part.aside), *sentence.told, start)
        for times_told in (sentence.times, sentence.coming)
    )
    token, rule = part.found.trigger.token, part.found.trigger.rule
    if coming or is_deed(rule.kind, rule.subtype):
        past, ahead = (without_sayings(told, sentence.doc, sentence.start, token, coming) for told in (past, ahead))
    when = time_of(sentence.doc, sentence.text, sentence.start, start, end, past, ahead, coming, token)
    own = [time for time in (ahead if coming else past) if when is None or not told_of_another(sentence.doc, sentence.start, time, token)]
    known = [*of_this_item(state.told_coming if coming else state.told, state.text, start), *own]
    when = pointed_times.as_pointed(when, part.found.pointed, known)
    if part.cut:
        return _own_time(ahead if coming else past, start, end, when)
    if rule.kind is ReadKind.ACCESS and when is not None and not rule.subtype.startswith("open"):  # open then is not open for good
        when = open_from(when, sentence.text[max(0, when.end - sentence.start) :])
    if when is not None and not coming:
        when = as_a_length(when, sentence.text[: max(0, when.start - sentence.start)])
    within = [time.when for time in past if start <= time.start < end]
    quote = sentence.text[start - sentence.start : end - sentence.start]
    return when and replace(when, when=over_days(when.when, within, quote) or when.when)
