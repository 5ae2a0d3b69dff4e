"""What an Arabic text claims, without a parser: sentence by sentence, each clause whole and in parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from safepassage.records.guessed import Guess
from safepassage.records.marked import ArabicMarks
from safepassage.records.pointed import PointsOf
from safepassage.records.reading import Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.claims.orders import with_orders
from safepassage.reports.arabic.claims.spoken import with_spoken
from safepassage.reports.arabic.claims.statuses import with_statuses
from safepassage.reports.arabic.claims.weighing import claims_of
from safepassage.reports.arabic.clauses.clauses import OVER, Clause
from safepassage.reports.arabic.clauses.cuts import PREDICATES
from safepassage.reports.arabic.clauses.kept_out import as_shut
from safepassage.reports.arabic.clauses.planned import apart_from_plans
from safepassage.reports.arabic.harm.cases import of_a_week, only_sick
from safepassage.reports.arabic.harm.housed import apart_from_housed
from safepassage.reports.arabic.harm.numbers import arabic_amounts
from safepassage.reports.arabic.harm.toll_lines import Line, harm_of
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.resolving import told_last
from safepassage.reports.arabic.times.day_headings import day_at, entry_at, headings_of
from safepassage.reports.arabic.times.times import arabic_times
from safepassage.reports.arabic.tolls.apart import apart
from safepassage.reports.arabic.tolls.died_of_them import with_died_of_them
from safepassage.reports.arabic.tolls.displaced_too import with_displaced
from safepassage.reports.arabic.tolls.missing_too import with_missing
from safepassage.reports.arabic.tolls.none_harmed import with_none_harmed
from safepassage.reports.arabic.tolls.put_right import put_right
from safepassage.reports.arabic.tolls.reach import reached
from safepassage.reports.arabic.tolls.rivals import with_rivals
from safepassage.reports.arabic.tolls.times_of_others import not_of_before
from safepassage.reports.arabic.tolls.told_beside import with_told_beside
from safepassage.reports.arabic.voices.pointed_voices import Heard
from safepassage.reports.arabic.voices.sentences import Sentence, split_arabic
from safepassage.reports.arabic.where.back_there import back_there
from safepassage.reports.arabic.where.items import DASH, DATELINE, is_of_an_item
from safepassage.reports.arabic.where.place_choice import spoken_of
from safepassage.reports.arabic.where.survey import finders, survey
from safepassage.reports.arabic.where.told_of_it import followed
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.objects import tells_of_command
from safepassage.reports.arabic.words.own_subjects import is_done_to_it
from safepassage.reports.arabic.words.spoken_words import SPOKEN
from safepassage.reports.arabic_claim import proposal_of
from safepassage.reports.arabic_told import Ground, Times, told_of
from safepassage.reports.claims.pointing import pointing_in
from safepassage.reports.places.place_hints import place_hints
from safepassage.reports.times import items, pointed_times
from safepassage.reports.times.compared import without_compared_arabic
from safepassage.reports.times.headings import line_at, log_of, stamp
from safepassage.reports.times.lasted_until import with_ends_arabic
from safepassage.reports.times.times import Time
from safepassage.reports.tolls.later_parts import with_later_parts
from safepassage.reports.tolls.tolls_alike import Share, with_parts
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.words import level, words_of

_TITLE = 6  # words of a line above a part of the text
_TURNED_DOWN = ("rejection", "ceasefire", *OVER)  # behind `announced`, told in two words: `أعلن الجيش |رفضه الهدنة`
_HEADING = 2  # words of a heading, which claims nothing by itself unless one is a verb


def read_arabic(
    text: str,
    sentences: Sequence[tuple[int, int]],
    today: date | None,
    atlas: Atlas,
    guess: Guess | None = None,
    marks: ArabicMarks | None = None,
    points: PointsOf | None = None,
) -> tuple[Proposal, ...]:
    """
    The proposals of an Arabic text, in its order.

    Parameters
    ----------
    guess, marks : clauses in, kinds and chances out; sentences in, the chances of their words out: weighed with what the words say. Where
        one is None: the words alone.
    points : stretches of the text in, at which words the slots of each claim stand; heard only beside `guess` and `marks`.
    """
    split = list(split_arabic(text, sentences))
    surveyed = survey(split, text, atlas)
    placed, country, main, breaks = surveyed
    pointing = (
        pointing_in(text, sentences, place_hints(text, sentences, surveyed.mentions(), surveyed.focuses()), points)
        if points is not None
        else None
    )
    claimed = claims_of(split, text, guess, marks, pointing)
    spoken = spoken_of(text, placed, [one.start for one in split], country, main, DATELINE, *finders(atlas, country))
    heard = Heard(text, split, placed)
    earlier: dict[bool, list[Time]] = {False: [], True: []}
    made: list[Proposal] = []
    told: date | None = None
    now, beneath = today, None
    headed = focus = main
    plain = level(text)
    log, entry = log_of(plain, today), None
    headings = headings_of(plain, today, lambda line, start: _times_of_line(line, start, plain, today))
    for at, (one, own, told_by_words) in enumerate(zip(split, placed, claimed, strict=True)):
        clauses = with_statuses(
            one, with_orders(one, with_spoken(one, told_by_words), text), text, [(place.start, place.end) for place in own]
        )
        if one.start in breaks:
            day = day_at(headings, one.start)
            now = day.start if day is not None else today
            focus, entry = headed, stamp(plain[one.start : one.end], one.start, now, log)
            beneath = entry_at(line_at(plain, one.start), day) if day is not None and entry is None else entry and entry.when
        past = without_compared_arabic(arabic_times(one.words, one.plain, text, now, False, told), text, one.start)
        past = with_ends_arabic(past, text)
        times: dict[bool, Times] = {False: past, True: arabic_times(one.words, one.plain, text, now, True, told) if past else past}
        if one.start < DATELINE:
            times = {future: _undated(every_time, text) for future, every_time in times.items()}
        known = {ahead: items.of_this_item(before, text, one.start) for ahead, before in earlier.items()}
        ground = Ground(at, focus, spoken, heard, known, now)
        found = with_missing(with_parts(_proposals(text, one, own, clauses, times, ground)), one, text)
        found = with_died_of_them(found, one, arabic_amounts(one.words, one.plain, text), text)
        made.extend(replace(claim, when=beneath) if beneath and claim.when is None else claim for claim in found)
        earlier = {ahead: [*before, *(Time(*time) for time in times[ahead])][-pointed_times.KEPT :] for ahead, before in earlier.items()}
        told = next((when.start for when, _, _ in reversed(past) if when.start is not None and when.start == when.end), told)
        home = told_last(own, country, text)
        focus = home or focus
        if one.start in breaks and not clauses and len(one.words) <= _TITLE:
            home = None if home is None or is_of_an_item(text, home) else home
            headed = focus = home or main
    return tuple(back_there(with_later_parts(made)))


def _times_of_line(line: str, start: int, text: str, today: date | None) -> Times:
    """The times of a line of the text that begins at a letter."""
    words = [word for word in words_of(line, start) if plain_word(word.text)]
    return arabic_times(words, [plain_word(word.text) for word in words], text, today, False, None)


def _undated(times: Times, text: str) -> Times:
    """Without the day of the dateline (`سرت (ليبيا) 13-6-2016 – أعلنت`), which is of no claim."""
    return [time for time in times if time[2] > DATELINE or not DASH.match(text, time[2])]


def _proposals(
    text: str,
    one: Sentence,
    places: Sequence[Named],
    clauses: Sequence[Clause],
    times: dict[bool, Times],
    ground: Ground,
) -> Iterator[tuple[Proposal, Share]]:
    dated = times[False]
    amounts = [
        a for a in arabic_amounts(one.words, one.plain, text) if not any(begin <= one.words[a.first].start < end for _, begin, end in dated)
    ]
    amounts = apart_from_housed(one.plain, amounts)
    amounts = [a for a in amounts if not (only_sick(one.plain, a) or of_a_week(one.plain, a))]
    times = {ahead: not_of_before(told, one.words, one.plain) for ahead, told in times.items()}
    dated = times[False]
    line = text[one.end - 1 : one.end] not in (".", "!", "؟", "؛", "…") and len(one.words) <= _TITLE and _heads_a_part(text, one)
    tolls = Line(one.words, one.plain, amounts, places, {begin: end for when, begin, end in dated if _is_day(when)})
    clauses = with_rivals(one, clauses, tolls)
    doer = ""
    earlier: Proposal | None = None
    told = [*with_told_beside(reached(apart_from_plans(one.plain, clauses), tolls), one, tolls)]
    wholes = [as_shut(one.plain, whole) for whole in with_none_harmed([*with_displaced(put_right(told, tolls), tolls)], tolls)]
    for whole, clause in ((long, part) for long in wholes for part in apart(long, tolls)):
        if line and clause.strength < 1.0 and not any(word[:1].isdecimal() for word in one.plain):
            continue  # a title
        if _claims_nothing(one, clause, tolls):
            continue
        kind, subtype, voice = told_of(text, one, whole, clause, tolls, ground.heard)
        made = proposal_of(text, one, clause, voice, kind, subtype, places, amounts, times, ground, clauses, doer if clause.told else "")
        made = earlier = followed(made, earlier, one, clause, text)
        doer = made.actor if made.actor != made.place else ""
        yield made, clause.share


def _claims_nothing(one: Sentence, clause: Clause, tolls: Line) -> bool:
    """A heading claims nothing by itself; who commands where does not tell of control."""
    if (
        clause.last - clause.first <= _HEADING
        and clause.rule.word != SPOKEN
        and not (clause.told or clause.part or (clause.first and clause.rule.subtype in _TURNED_DOWN))
        and not any(
            word in VERBS or word in PREDICATES or (word[:1] == "و" and word[1:] in VERBS) or is_done_to_it(word)
            for word in one.plain[clause.first : clause.last]
        )
        and not harm_of(tolls, clause.first, clause.last, "")
        and not any(frame.begin == clause.first and frame.phrase for frame in one.frames)
    ):
        return True
    return clause.guessed and clause.rule.kind is ReadKind.CONTROL and tells_of_command(one.plain, clause.first, clause.last)


def _is_day(when: WhenRead) -> bool:
    return when.precision == "day" or (when.start is not None and when.start == when.end)


def _heads_a_part(text: str, one: Sentence) -> bool:
    """Whether text follows a line that stands below no other: the entries of a list claim something, be they as short as a title."""
    above = text[: one.start].rstrip(" \t\u200e\u200f-•*")
    return text[one.end :].strip() != "" and not (above.endswith("\n") and not above.endswith("\n\n"))
