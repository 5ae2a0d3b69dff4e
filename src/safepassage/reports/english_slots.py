"""English claims whole: clause by clause with claimant, modality, place, time, numbers, actor and doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from safepassage.records.guessed import Subtypes
from safepassage.records.marked import MarksOf
from safepassage.records.pointed import PointsOf
from safepassage.records.reading import Modality, Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.claims.pieces import segments
from safepassage.reports.claims.pointing import pointing_in
from safepassage.reports.claims.proposing import all_found
from safepassage.reports.clauses.blaming import is_cut_off
from safepassage.reports.clauses.contrary import beside_the_past, leaves_all_open
from safepassage.reports.clauses.spans import Found
from safepassage.reports.english_told import TO_COME, Sentence, State, Told, subtype_under, told_of
from safepassage.reports.english_where import where_it_was
from safepassage.reports.harm.all_of_them import with_all
from safepassage.reports.harm.beside_the_taken import beside_the_taken
from safepassage.reports.harm.cases import of_cases
from safepassage.reports.harm.changed import without_old, without_times_of_old
from safepassage.reports.harm.found_again import fate_of_missing
from safepassage.reports.harm.harm import NO_HARM, Bound, bind
from safepassage.reports.harm.lengths import without_hours
from safepassage.reports.harm.put_right import without_put_right
from safepassage.reports.harm.thousands_of_people import in_thousands
from safepassage.reports.harm.toll_notes import without_corrected
from safepassage.reports.harm.weapons import weapon_in
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.modality.lacking import by_its_words, not_so
from safepassage.reports.modality.not_known import gives_no_toll, tells_of_no_deal
from safepassage.reports.modality.put_off import is_put_off
from safepassage.reports.modality.untrue import told_otherwise_later, untrue
from safepassage.reports.parties.naming import name_of
from safepassage.reports.places.place_hints import focuses_of, place_hints
from safepassage.reports.places.resolving import Mention
from safepassage.reports.places.scenes import scene_of
from safepassage.reports.places.seats import seats_in
from safepassage.reports.places.told_elsewhere import elsewhere_in
from safepassage.reports.places.whereabouts import survey
from safepassage.reports.times import pointed_times
from safepassage.reports.times.begun import beginnings
from safepassage.reports.times.claim_times import time_of
from safepassage.reports.times.compared import without_compared
from safepassage.reports.times.days_of_parts import over_days
from safepassage.reports.times.headings import Log, day_heading, held, log_of, period_of, stamp
from safepassage.reports.times.items import of_this_item
from safepassage.reports.times.lengths_told import as_a_length, is_at_risk
from safepassage.reports.times.open_from import open_from
from safepassage.reports.times.pointed_times import KEPT
from safepassage.reports.times.times import Time, times
from safepassage.reports.times.years_told import in_the_year_told
from safepassage.reports.tolls.bodies_told import without_moved_bodies
from safepassage.reports.tolls.dead_on_arrival import with_dead_on_arrival
from safepassage.reports.tolls.each_of_them import of_each
from safepassage.reports.tolls.elsewhere import harmed_elsewhere, with_those_elsewhere
from safepassage.reports.tolls.later_parts import with_later_parts
from safepassage.reports.tolls.meant_towns import with_meant_towns
from safepassage.reports.tolls.part_places import without_part_places
from safepassage.reports.tolls.times_of_parts import without_times_of_parts
from safepassage.reports.tolls.told_aside import without_aside
from safepassage.reports.tolls.toll_lines import Line
from safepassage.reports.tolls.tolls import joined_tolls, with_rest
from safepassage.reports.tolls.tolls_alike import with_count, with_parts
from safepassage.reports.tolls.tolls_apart import Part, apart
from safepassage.reports.tolls.whole_changes import with_whole_changes
from safepassage.reports.unreal.unreal import only_real, told_of_nobody
from safepassage.reports.voices.actors import actor_of, party_among, side_of
from safepassage.reports.voices.put_straight import put_straight
from safepassage.reports.voices.rival_tolls import with_rival_tolls
from safepassage.reports.voices.speaking import begin, quotations_of, remember, said_earlier, said_later
from safepassage.reports.voices.targets import target_of
from safepassage.reports.voices.voice import AUTHOR, Voice
from safepassage.reports.ways.access_english import access_state, opens_for_nobody
from safepassage.reports.ways.except_for import with_exceptions
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.clauses import nobody_did, subject_of, sufferer_of
from safepassage.reports.words.doubt import confidence_of, grade_of
from safepassage.reports.words.numbered import as_written, without_no
from safepassage.reports.words.words import Word, level, listed, words_of

_FROM, _TO = ("from", "of", "left"), ("to", "into", "toward", "towards", "reached")  # by which a displacement tells whence and whither
_BEGUN = listed("have has had are were was is may might could will would remain")
_NOBODY = ("lie", "myth", "fiction", "claim", "report", "reports", "propaganda", "nonsense", "Contrary")  # they say nothing themselves
_HEAD = 25  # letters at the head of a sentence
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
    told = without_moved_bodies(joined_tolls([put_straight(as_written(one, plain), plain) for one in made], text))
    return tuple(without_put_right(with_rival_tolls(with_dead_on_arrival(with_later_parts(told), text), text), text))


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
        return without_compared(told, piece, start)

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
            without_compared(
                times(words, piece, start, today, True, state.known_coming, state.near, state.period, state.begun), piece, start
            ),
            words,
            every,
        ),
        places,
        seats,
    )
    sentence, state.fronted = _after_a_time(sentence, state.fronted)
    days = [time.start for time in sentence.times if time.when.precision == "day"]
    named = [place for place in places if not place.part]  # `in the old town of X` is one place
    named = with_meant_towns(named, words, piece, start, state.trail, state.about)
    parts = apart(with_whole_changes(founds, words, every, start), Line(doc, start, *sentence.told, piece, named, days))
    told = [(proposal, part.share) for part in parts if (proposal := _proposal(part, sentence, text, state)) is not None]
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
    state.actor = _acting(doc, state) or state.actor
    remember(doc, state.speakers, piece)
    return made


def _after_a_time(
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


def _begin_line(state: State, text: str, start: int, today: date | None, log: Log) -> None:
    """The day and the clock time that stand before a line of a log."""
    state.day = day_heading(text, start, today, log) or held(state.day, start, state.text)
    state.today = state.day.when.start if state.day else today
    state.stamp = stamp(text, start, state.today, log) or state.day


def _ends_with_speech(before: str) -> bool:
    """`..., officials said; they have no doctor`: they go on to speak."""
    words = before.rstrip().removesuffix(";").split()
    return before.rstrip().endswith(";") and bool(words) and words[-1] in _SAID


def _own_time(found: Sequence[Time], start: int, end: int, when: Time | None) -> Time | None:
    """The only day that a part of a claim names: `four on Tuesday`; the only time, where it would have one of another part."""
    inside = [time for time in found if start <= time.start < end]
    days = [time for time in inside if time.when.precision == "day"]
    mine = inside if len(days) != 1 and when is not None and not start <= when.start < end else days
    return mine[0] if len(mine) == 1 else when


def _last_day(found: Sequence[Time]) -> WhenRead | None:
    return next((time.when for time in reversed(found) if time.when.precision == "day"), None)


def _proposal(part: Part, sentence: Sentence, text: str, state: State) -> Proposal | None:
    """One claim with its slots; None: what governs it leaves nothing to claim."""
    token = part.found.trigger.token
    if leaves_all_open(token, part.found.start, part.found.end) or gives_no_toll(token) or is_cut_off(token, part.found.end):
        return None
    if told_of_nobody(token, sentence.start, sentence.words, sentence.told[0]):
        return None
    told = told_of(part.found, sentence, state)
    if told.voice.open and not told.voice.condition and told.kind is not ReadKind.ACCESS and not tells_of_no_deal(told.kind, token):
        return None
    found, kind = told.found, told.kind
    start, end = _span(part, told, sentence)
    voice = _as_the_text_leaves(told.voice, part, sentence, text, start, end)
    bound = _bound(part, told, voice, sentence, start, end)
    fate = fate_of_missing(*sentence.told, start, end, sentence.end) if kind is ReadKind.PROTECTION and not bound.harm else None
    if fate is not None and not fate.dead:
        voice = replace(voice, negative=True)
    place = where_it_was(part, told, sentence, state, start, end)
    when = _when(part, voice, sentence, state, start, end)
    way = access_state(found, voice, sentence.text) if kind is ReadKind.ACCESS else None
    if way is None and (opens_for_nobody(found, sentence.text) or (kind is ReadKind.ACCESS and is_put_off(text[start:end]))):
        voice = replace(voice, negative=True)
    subtype = _subtype(part, told, bound, sentence, subtype_under(told, voice, way), text[start:end])
    grade, reason = grade_of(voice.claimant, voice.modality, bool(bound.harm or bound.count or place or when))
    moves = kind is ReadKind.DISPLACEMENT
    return Proposal(
        kind=kind,
        subtype=subtype,
        quote=text[start:end],
        start=start,
        end=end,
        sentence=sentence.number,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        claimant=voice.claimant or AUTHOR,
        through=voice.through,
        modality=voice.modality,
        negative=not_so(kind, subtype, voice.modality, voice.negative, text[start:end], token),
        actor=party_among(part.doer) or actor_of(token, voice.claimant, state.speakers, state.actor),
        target=target_of(token, sentence.start, sentence.places),
        weapon=weapon_in(sentence.doc, start - sentence.start, end - sentence.start) if kind is ReadKind.INCIDENT else "",
        origin=_by_preposition(sentence, start, end, _FROM) if moves else "",
        destination=_by_preposition(sentence, start, end, _TO) if moves else "",
        place=place.text if place else "",
        place_resolved=place.place if place else None,
        when=when.when if when else state.stamp.when if state.stamp else None,
        count=bound.count,
        share=bound.share,
        share_of=bound.share_of,
        harm=bound.harm,
        state=way,
        grade=grade,
        grade_reason=reason,
        confidence=confidence_of(found.chance),
    )


def _span(part: Part, told: Told, sentence: Sentence) -> tuple[int, int]:
    """Letters [start, end) of the text."""
    if part.cut:
        return sentence.start + told.found.start, sentence.start + told.found.end
    return _with_governor(told.found, sentence, told.voice)


def _as_the_text_leaves(voice: Voice, part: Part, sentence: Sentence, text: str, start: int, end: int) -> Voice:
    """Who says it and how, once the text has said whether it is so: `it is not true that`; a part of a toll that befell nobody."""
    if untrue(sentence.text, start - sentence.start, end - sentence.start) or told_otherwise_later(text, start, end):
        voice = replace(voice, claimant=AUTHOR if voice.claimant in _NOBODY else voice.claimant, modality=Modality.DENIED, negative=True)
    if part.negative is not None and voice.modality is not Modality.DENIED:
        voice = replace(voice, negative=part.negative)
    return voice


def _bound(part: Part, told: Told, voice: Voice, sentence: Sentence, start: int, end: int) -> Bound:
    """What its numbers say; nothing of harm where nobody was harmed yet, or at all."""
    token, found = told.found.trigger.token, told.found
    told_from = start if part.aside is None else part.aside[1]
    bound = _with_sufferer(token, sentence, told_from, end, told.kind, told.rule.subtype, part.told)
    bound = of_cases(bound, *sentence.told, told_from, end)
    if told.kind is ReadKind.PROTECTION:
        bound = beside_the_taken(bound, *sentence.told, told_from, end)
    unreal = voice.modality in (*TO_COME, Modality.DEMANDED, Modality.DENIED) and beside_the_past(token, found.start, found.end)
    if unreal or (voice.negative and voice.modality is not Modality.DENIED and nobody_did(token)):
        bound = replace(bound, harm=NO_HARM)
    return bound if part.count is None else replace(bound, harm=with_count(bound.harm, part.count))


def _with_sufferer(token: Any, sentence: Sentence, start: int, end: int, kind: ReadKind, subtype: str, told: str) -> Bound:
    """What the numbers of a clause say; `an old man collapsed | and died there`: of whom it befell, be it that he stands before it."""
    bound = bind(*sentence.told, sentence.text, sentence.start, start, end, kind, subtype, told)
    if bound.harm or kind is not ReadKind.INCIDENT or (sufferer := sufferer_of(token)) is None:
        return bound
    first = sentence.start + min(word.idx for word in sufferer.subtree)
    whole = bind(*sentence.told, sentence.text, sentence.start, first, end, kind, subtype) if first < start else bound
    return replace(bound, harm=whole.harm)


def _when(part: Part, voice: Voice, sentence: Sentence, state: State, start: int, end: int) -> Time | None:
    """Its time: one to come where it is planned; of a part of a toll the one in it."""
    coming = voice.future or voice.modality in TO_COME or is_at_risk(sentence.text[start - sentence.start : end - sentence.start])
    past, ahead = (
        without_times_of_parts(without_aside(times_told, part.aside), *sentence.told, start)
        for times_told in (sentence.times, sentence.coming)
    )
    when = time_of(sentence.doc, sentence.text, sentence.start, start, end, past, ahead, coming, part.found.trigger.token)
    known = [*of_this_item(state.told_coming if coming else state.told, state.text, start), *(ahead if coming else past)]
    when = pointed_times.as_pointed(when, part.found.pointed, known)
    if part.cut:
        return _own_time(ahead if coming else past, start, end, when)
    rule = part.found.trigger.rule
    if rule.kind is ReadKind.ACCESS and when is not None and not rule.subtype.startswith("open"):  # open then is not open for good
        when = open_from(when, sentence.text[max(0, when.end - sentence.start) :])
    if when is not None and not coming:
        when = as_a_length(when, sentence.text[: max(0, when.start - sentence.start)])
    within = [time.when for time in past if start <= time.start < end]
    quote = sentence.text[start - sentence.start : end - sentence.start]
    return when and replace(when, when=over_days(when.when, within, quote) or when.when)


def _with_governor(found: Found, sentence: Sentence, voice: Voice) -> tuple[int, int]:
    """Offsets in the text; a number that is the subject and was left out (`Close to 70,000 Syrians | have crowded`) is taken in."""
    start, end = sentence.start + found.start, sentence.start + found.end
    first = next((place for place, word in enumerate(sentence.words) if word.start >= start), 0)
    begun = first and (sentence.words[first].low in _BEGUN or sentence.words[first].low.endswith(("ed", "ing")))
    if begun:
        for number in sentence.numbers:
            between = sentence.words[number.last : first]
            if number.last <= first <= number.last + 3 and all(word.text.isalpha() and word.low not in _BEGUN for word in between):
                start = number.start
    return start, min(end, sentence.end)


def _subtype(part: Part, told: Told, bound: Bound, sentence: Sentence, subtype: str, quote: str) -> str:
    """By the weapon that is named, by the words of the quote, by what befell whom a part of a toll counts."""
    if told.kind is ReadKind.INCIDENT and subtype in ("attack", "killing", "injury", "explosion"):
        named = weapon_in(sentence.doc, told.found.start, told.found.end)
        subtype = lex.WEAPON_OF.get(named, subtype)
    subtype = by_its_words(told.kind, subtype, quote)
    if not subtype and part.told == "killed":
        subtype = "killing"
    hurt = bound.harm.killed is None and bound.harm.injured is not None
    return "injury" if part.cut and subtype == "killing" and hurt else subtype


def _by_preposition(sentence: Sentence, start: int, end: int, prepositions: tuple[str, ...]) -> str:
    places = without_part_places(*sentence.told, sentence.places, fled=True)
    return next((mention.text for mention in places if start <= mention.start < end and mention.preposition in prepositions), "")


def _acting(doc: Any, state: State) -> str:
    """Who acts in this sentence, as a party; empty: people do, or nobody."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    noun = subject_of(root) if root is not None else None
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() in lex.PEOPLE - lex.FORCES:
        return ""
    actor = side_of(noun, state.speakers)
    if (noun.pos_ == "PROPN" or noun.lemma_.lower() in lex.FORCES) and noun.dep_ == "nsubj":
        state.speakers.last = state.speakers.last or actor
        state.speakers.acted = actor
    return actor
