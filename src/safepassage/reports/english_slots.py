"""English texts: sentence by sentence, with what each hands on to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from safepassage.records.guessed import Subtypes
from safepassage.records.marked import MarksOf
from safepassage.records.pointed import PointsOf
from safepassage.records.reading import Proposal, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.claims.pieces import segments
from safepassage.reports.claims.pointing import pointing_in
from safepassage.reports.claims.proposing import all_found
from safepassage.reports.clauses.spans import Found
from safepassage.reports.english_claim import proposal_of
from safepassage.reports.english_told import Sentence, State
from safepassage.reports.english_when import after_a_time
from safepassage.reports.harm.all_of_them import with_all
from safepassage.reports.harm.changed import without_old, without_times_of_old
from safepassage.reports.harm.lengths import without_hours
from safepassage.reports.harm.put_right import without_put_right
from safepassage.reports.harm.thousands_of_people import in_thousands
from safepassage.reports.harm.toll_notes import without_corrected
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.parties.naming import name_of
from safepassage.reports.places.log_towns import town_of_log
from safepassage.reports.places.place_hints import focuses_of, place_hints
from safepassage.reports.places.resolving import Mention
from safepassage.reports.places.scenes import scene_of
from safepassage.reports.places.seats import seats_in
from safepassage.reports.places.told_elsewhere import elsewhere_in
from safepassage.reports.places.whereabouts import survey
from safepassage.reports.times.begun import beginnings
from safepassage.reports.times.compared import without_compared
from safepassage.reports.times.headings import Log, day_heading, held, log_of, period_of
from safepassage.reports.times.lasted_until import with_ends
from safepassage.reports.times.lengths_told import without_lengths
from safepassage.reports.times.log_titles import dated_stamp, past_midnight, titled
from safepassage.reports.times.pointed_times import KEPT
from safepassage.reports.times.times import Time, times
from safepassage.reports.times.years_told import in_the_year_told
from safepassage.reports.tolls.among_them import with_those_among_them
from safepassage.reports.tolls.bodies_told import without_moved_bodies
from safepassage.reports.tolls.closer_to import with_closer_tolls
from safepassage.reports.tolls.dead_on_arrival import with_dead_on_arrival
from safepassage.reports.tolls.each_of_them import of_each
from safepassage.reports.tolls.elsewhere import harmed_elsewhere, with_those_elsewhere
from safepassage.reports.tolls.later_parts import with_later_parts
from safepassage.reports.tolls.meant_towns import with_meant_towns
from safepassage.reports.tolls.toll_lines import Line
from safepassage.reports.tolls.tolls import joined_tolls, with_rest
from safepassage.reports.tolls.tolls_alike import with_parts
from safepassage.reports.tolls.tolls_apart import apart
from safepassage.reports.tolls.whole_changes import with_whole_changes
from safepassage.reports.unreal.unreal import only_real
from safepassage.reports.voices.actors import side_of
from safepassage.reports.voices.put_straight import put_straight
from safepassage.reports.voices.rival_tolls import with_rival_tolls
from safepassage.reports.voices.speaking import begin, quotations_of, remember, said_earlier, said_later
from safepassage.reports.ways.except_for import with_exceptions
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.clauses import subject_of
from safepassage.reports.words.list_items import heads_a_list
from safepassage.reports.words.numbered import as_written, without_no
from safepassage.reports.words.words import Word, level, listed, words_of

_SAID = listed("said says reported reports warned warns added adds claimed claims told")


def pieces_of(text: str, sentences: Sequence[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """The text with plain signs, and its sentences in the pieces that are parsed apart."""
    plain = level(text)
    return plain, [piece for start, end in sentences for piece in segments(plain, start, end)]


def parsed_as(plain: str, pieces: Sequence[tuple[int, int]]) -> list[str]:
    """What the parser is given of each piece."""
    return [without_no(plain[start:end].replace("\n", " ")) for start, end in pieces]


def read_english(
    text: str,
    sentences: Sequence[tuple[int, int]],
    today: date | None,
    atlas: Atlas,
    parse: Callable[[list[str]], Iterable[Any]],
    marks: MarksOf | None = None,
    subtypes: Subtypes | None = None,
    points: PointsOf | None = None,
) -> tuple[Proposal, ...]:
    """The proposals of an English text, in its order."""
    plain, sentences = pieces_of(text, sentences)
    lines = [words_of(plain[start:end], start) for start, end in sentences]
    named, abouts = survey(((start, line, plain[start:end]) for (start, end), line in zip(sentences, lines, strict=True)), plain, atlas)
    parsed = parse(parsed_as(plain, sentences))
    hinted = place_hints(plain, sentences, named, focuses_of(abouts)) if points is not None else []
    docs, founds = all_found(parsed, marks, subtypes, points and pointing_in(plain, sentences, hinted, points))
    quoted = quotations_of(text, sentences, docs)
    seats = [seats_in(doc, start, here, about.country) for (start, _), doc, here, about in zip(sentences, docs, named, abouts, strict=True)]
    scene = scene_of(plain, sentences, docs, named, abouts, seats, elsewhere_in(plain, sentences, named, abouts, atlas))
    state, made, log = State(scene, text=plain, period=period_of(plain, today)), list[Proposal](), log_of(plain, today)
    state.log = town_of_log(plain, named) if log.clocks else None
    before = 0
    for number, ((start, end), doc, found) in enumerate(zip(sentences, docs, founds, strict=True)):
        state.about = abouts[number]
        gap = plain[before:start]
        state.trail.begin(gap, gap.strip()[-1:] or plain[start], plain[start:end], named[number], start)
        if "\n" in gap or not before:
            _begin_line(state, plain[start:end], start, today, log)
        goes_on = bool(before) and _ends_with_speech(plain[max(0, before - 40) : before])
        before = end
        new_line = "\n" in gap or not number
        begin(state.speakers, quoted, plain, (start, end), new_line, goes_on)
        later = said_later(number, sentences, docs, plain)
        state.speakers.later = name_of(later, state.speakers) if later is not None else said_earlier(state.speakers, doc)
        place = (named[number], seats[number])
        made.extend(_read_sentence(number, start, end, lines[number], *place, text, doc, found, state.today or today, state))
        if heads_a_list(plain, start, end):
            state.speakers.listed = state.speakers.before  # who is said to report what follows says the items
    told = without_moved_bodies(joined_tolls([put_straight(as_written(one, plain), plain) for one in made], text))
    told = with_those_among_them(with_closer_tolls(with_later_parts(told), text), text)
    return tuple(without_put_right(with_rival_tolls(with_dead_on_arrival(told, text), text), text))


def _read_sentence(
    number: int,
    start: int,
    end: int,
    words: Sequence[Word],
    places: Sequence[Mention],
    seats: frozenset[int],
    text: str,
    doc: Any,
    founds: Sequence[Found],
    today: date | None,
    state: State,
) -> list[Proposal]:
    piece = level(text[start:end])
    every = with_all(words, without_corrected(words, of_each(words, in_thousands(words, amounts(words, piece, start)))))
    others = harmed_elsewhere(words, every, piece, start, places)
    every = [number for number in every if all(number is not other.number for other in others)]
    numbers = without_hours(without_old(words, every), words, text, end)
    state.chosen = None
    known = state.known if state.near and "\n" not in text[len(text[:start].rstrip()) : start] else None

    def read_from(day: date | None) -> list[Time]:
        told = times(words, piece, start, day, False, state.known, state.near, state.period, state.begun)
        return with_ends(without_lengths(without_compared(told, piece, start), piece, start), piece, start)

    sentence = Sentence(
        number,
        start,
        end,
        piece,
        doc,
        words,
        numbers,
        only_real(doc, start, words, numbers, state.before),
        without_times_of_old(in_the_year_told(read_from, known, state.before, today), words, every),
        without_times_of_old(
            without_lengths(
                without_compared(
                    times(words, piece, start, today, True, state.known_coming, state.near, state.period, state.begun), piece, start
                ),
                piece,
                start,
            ),
            words,
            every,
        ),
        places,
        seats,
    )
    sentence, state.fronted = after_a_time(sentence, state.fronted)
    days = [time.start for time in sentence.times if time.when.precision == "day"]
    named = [place for place in places if not place.part]  # `in the old town of X` is one place
    named = with_meant_towns(named, words, piece, start, state.trail, state.about)
    parts = apart(with_whole_changes(founds, words, every, start), Line(doc, start, *sentence.told, piece, named, days))
    told = [(proposal, part.share) for part in parts if (proposal := proposal_of(part, sentence, text, state)) is not None]
    made = with_exceptions(with_rest(with_parts(told), *sentence.told, text), piece, start, places, text)
    made = with_those_elsewhere(made, others, words, text)
    state.before = doc
    state.begun |= beginnings(doc, start, [(time.when, time.start) for time in sentence.times])
    state.near = _last_day(sentence.times) is not None
    state.known = _last_day(sentence.times) or state.known
    state.known_coming = _last_day(sentence.coming) or state.known_coming
    state.told = [*state.told, *sentence.times][-KEPT:]
    state.told_coming = [*state.told_coming, *sentence.coming][-KEPT:]
    state.trail.follow(places, state.chosen, sentence.seats, state.about)
    state.trail.topic, state.back = state.back or state.trail.topic, None
    state.actor = _acting(doc, state) or state.actor
    remember(doc, state.speakers, piece)
    return made


def _begin_line(state: State, text: str, start: int, today: date | None, log: Log) -> None:
    """The day and the clock time that stand before a line of a log."""
    headed = day_heading(text, start, today, log) or titled(state.text, start, today, log)
    state.clock, state.latest_first = ("", False) if headed else (state.clock, state.latest_first)
    state.day = headed or held(state.day, start, state.text)
    state.today = state.day.when.start if state.day else today
    state.stamp = dated_stamp(text, start, state.today, today, log) or state.day
    _follow_log(state, start, today)


def _follow_log(state: State, start: int, today: date | None) -> None:
    """The day of a log goes on as long as entries follow, and past midnight to the next one."""
    entry, day = state.stamp, state.day
    if entry is None or day is None or not entry.when.clock or entry.when.start is None or today is None:
        return
    if state.today is not None and entry.when.start > state.today:
        state.today, state.clock = entry.when.start, ""  # `4 May 0900` under a title of 3 May
        day = replace(day, when=replace(day.when, start=entry.when.start, end=entry.when.end))
    past = past_midnight(state.clock, entry.when.clock, entry.when.start, today) and not state.latest_first
    state.latest_first |= entry.when.clock < state.clock and not past
    if past and entry.when.start == state.today:
        after = replace(day.when, start=entry.when.start + timedelta(1), end=entry.when.start + timedelta(1))
        state.today = after.start
        state.stamp = replace(entry, when=replace(entry.when, start=after.start, end=after.end))
        day = replace(day, when=after)
    state.day, state.clock = replace(day, start=start), entry.when.clock


def _ends_with_speech(before: str) -> bool:
    """`..., officials said; they have no doctor`: they go on to speak."""
    words = before.rstrip().removesuffix(";").split()
    return before.rstrip().endswith(";") and bool(words) and words[-1] in _SAID


def _last_day(found: Sequence[Time]) -> WhenRead | None:
    return next((time.when for time in reversed(found) if time.when.precision == "day"), None)


def _acting(doc: Any, state: State) -> str:
    """Who acts in this sentence, as a party; empty: people do, or nobody."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    noun = subject_of(root) if root is not None else None
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() in lex.PEOPLE - lex.FORCES:
        return ""
    actor = side_of(noun, state.speakers)
    if (noun.pos_ == "PROPN" or noun.lemma_.lower() in lex.FORCES) and noun.dep_ == "nsubj":
        state.speakers.unsaid = state.speakers.unsaid if state.speakers.last else actor
        state.speakers.last = state.speakers.last or actor
        state.speakers.acted = actor
    return actor
