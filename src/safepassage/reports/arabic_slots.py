"""What an Arabic text claims, without a parser: speakers, clauses, their kinds, and the slots of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from safepassage.records.guessed import Guess
from safepassage.records.marked import ArabicMarks
from safepassage.records.pointed import PointsOf
from safepassage.records.reading import NOT_PLAINLY, SAYS_SO, Modality, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.claims.orders import with_orders
from safepassage.reports.arabic.claims.statuses import with_statuses
from safepassage.reports.arabic.claims.weighing import claims_of, voice_under
from safepassage.reports.arabic.clauses import another_no
from safepassage.reports.arabic.clauses.access import Voice, access_state, kind_of
from safepassage.reports.arabic.clauses.came_through import came_through
from safepassage.reports.arabic.clauses.clauses import OVER, Clause
from safepassage.reports.arabic.clauses.cuts import PREDICATES, follows
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.clauses.kept_out import as_shut, is_out_of_reach
from safepassage.reports.arabic.clauses.no_leave import none_recorded
from safepassage.reports.arabic.clauses.planned import apart_from_plans
from safepassage.reports.arabic.clauses.strikes_ended import as_ended
from safepassage.reports.arabic.clauses.threats import threatened
from safepassage.reports.arabic.clauses.to_open import not_told
from safepassage.reports.arabic.clauses.will_stop import as_it_will_stop
from safepassage.reports.arabic.harm.aboard import aboard
from safepassage.reports.arabic.harm.befallen import sentenced_in
from safepassage.reports.arabic.harm.cases import of_a_week, of_disease, only_sick, recorded_in, with_dead
from safepassage.reports.arabic.harm.counts import counts_casualties, counts_of, counts_the_dead
from safepassage.reports.arabic.harm.numbers import ArabicAmount, arabic_amounts
from safepassage.reports.arabic.harm.shares import share_of
from safepassage.reports.arabic.harm.together_with import wiped_out, with_company
from safepassage.reports.arabic.harm.toll_lines import Line, harm_of
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.resolving import is_home
from safepassage.reports.arabic.places.sides import of_its_own
from safepassage.reports.arabic.times.reached_by import reached_by
from safepassage.reports.arabic.times.times import arabic_times
from safepassage.reports.arabic.tolls.apart import apart, names_unknown, of_whole, where_of
from safepassage.reports.arabic.tolls.died_of_them import with_died_of_them
from safepassage.reports.arabic.tolls.displaced_too import with_displaced
from safepassage.reports.arabic.tolls.missing_too import with_missing
from safepassage.reports.arabic.tolls.national import national
from safepassage.reports.arabic.tolls.none_harmed import nobody_was, with_none_harmed
from safepassage.reports.arabic.tolls.put_right import put_right
from safepassage.reports.arabic.tolls.reach import reached
from safepassage.reports.arabic.tolls.since_the_war import of_a_town, of_months, of_the_war
from safepassage.reports.arabic.tolls.times_of_others import not_of_before, not_of_parts
from safepassage.reports.arabic.tolls.told_beside import with_told_beside
from safepassage.reports.arabic.voices.actors import actor_of
from safepassage.reports.arabic.voices.pointed_voices import Heard, as_pointed, said_later
from safepassage.reports.arabic.voices.sentences import Sentence, split_arabic
from safepassage.reports.arabic.where import place_choice as arabic_place_choice
from safepassage.reports.arabic.where.another_way import of_another_way
from safepassage.reports.arabic.where.asides import told_there
from safepassage.reports.arabic.where.by_rules import by_rules, told_behind
from safepassage.reports.arabic.where.excepted import not_excepted
from safepassage.reports.arabic.where.fronted import goes_on, put_first
from safepassage.reports.arabic.where.items import DATELINE, is_of_an_item
from safepassage.reports.arabic.where.labels import of_its_label
from safepassage.reports.arabic.where.led_by import led_by
from safepassage.reports.arabic.where.named_later import begins_a_later_item, country_counted, or_where_taken
from safepassage.reports.arabic.where.place_choice import Asked, Spoken, spoken_of
from safepassage.reports.arabic.where.signed_in import where_broken
from safepassage.reports.arabic.where.survey import finders, survey
from safepassage.reports.arabic.where.towns_that_act import acted_on
from safepassage.reports.arabic.where.withdrawn_to import withdrawn
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.objects import tells_of_command
from safepassage.reports.arabic.words.own_subjects import is_done_to_it
from safepassage.reports.claims.pointing import pointing_in
from safepassage.reports.lexicon.food_phases import tells_of_a_food_phase
from safepassage.reports.modality.access import subtype_of
from safepassage.reports.modality.lacking import not_so_in_arabic
from safepassage.reports.places.place_hints import place_hints
from safepassage.reports.times import days_of_parts, items, pointed_times
from safepassage.reports.times.compared import without_compared_arabic
from safepassage.reports.times.headings import log_of, stamp
from safepassage.reports.times.times import Time
from safepassage.reports.tolls.later_parts import with_later_parts
from safepassage.reports.tolls.tolls_alike import COUNTED, Share, with_parts
from safepassage.reports.words.arabic_words import any_will, plain_words, verb_forms
from safepassage.reports.words.doubt import confidence_of, grade_of
from safepassage.reports.words.words import level

_FUTURE = (
    *(Modality.PLANNED, Modality.STATED_INTENT, Modality.PREDICTED, Modality.DEMANDED, Modality.WARNED),
    *(Modality.CONDITIONAL, Modality.PROPOSED),
)
_PUT_OFF = verb_forms("تأجل~يتأجل") | verb_forms("أرجئ~يرجأ") | frozenset(plain_words("تأجيل إرجاء"))
_TO_BE = ("planned_offensive", "ready")
_HARMS = {  # elsewhere `62 wounded were received` counts people, and harms nobody anew
    ReadKind.INCIDENT: ("killed", "injured", "missing"),
    ReadKind.THREAT: ("killed", "injured"),
    ReadKind.NEED: ("killed", "ward"),
    ReadKind.RESPONSE: ("ward",),  # who was taken in hurt, whose bodies were found
    ReadKind.PROTECTION: ("killed", "missing"),
}
_OF_THE_ILL = (ReadKind.INCIDENT, ReadKind.NEED, ReadKind.RESPONSE)
_FELL = frozenset(plain_words("سقط سقطت سقوط"))
_BEHIND = 40  # letters
_TITLE = 6  # words of a line above a part of the text
_TURNED_DOWN = ("rejection", "ceasefire", *OVER)  # behind `announced`, told in two words: `أعلن الجيش |رفضه الهدنة`
_HEADING = 2  # words of a heading, which claims nothing by itself unless one is a verb
_DASH = re.compile(r"[ )]{0,3}[–—-] ")
_NEVER = frozenset(plain_words("لم ولم لا ولا"))
_Times = Sequence[tuple[WhenRead, int, int]]


class Ground(NamedTuple):
    """
    Where a sentence stands: its number among all, what its paragraph is about, all places and sentences of the text, and the times of the
    sentences before it, told as past and as to come.
    """

    sentence: int
    focus: Named | None
    spoken: Spoken
    heard: Heard
    earlier: dict[bool, list[Time]]
    today: date | None


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
    headed = focus = main
    log, entry = log_of(level(text), today), None
    for at, (one, own, told_by_words) in enumerate(zip(split, placed, claimed, strict=True)):
        clauses = with_statuses(one, with_orders(one, told_by_words, text), text, [(place.start, place.end) for place in own])
        if one.start in breaks:
            focus, entry = headed, stamp(level(text[one.start : one.end]), one.start, today, log)
        past = without_compared_arabic(arabic_times(one.words, one.plain, text, today, False, told), text, one.start)
        times: dict[bool, _Times] = {False: past, True: arabic_times(one.words, one.plain, text, today, True, told) if past else past}
        if one.start < DATELINE:
            times = {future: _undated(every_time, text) for future, every_time in times.items()}
        known = {ahead: items.of_this_item(before, text, one.start) for ahead, before in earlier.items()}
        ground = Ground(at, focus, spoken, heard, known, today)
        found = with_missing(with_parts(_proposals(text, one, own, clauses, times, ground)), one, text)
        found = with_died_of_them(found, one, arabic_amounts(one.words, one.plain, text), text)
        made.extend(replace(claim, when=entry.when) if entry and claim.when is None else claim for claim in found)
        earlier = {ahead: [*before, *(Time(*time) for time in times[ahead])][-pointed_times.KEPT :] for ahead, before in earlier.items()}
        told = next((when.start for when, _, _ in reversed(past) if when.start is not None and when.start == when.end), told)
        home = next((place for place in reversed(own) if is_home(place, country) and not (place.joined or place.aside)), None)
        focus = home or focus
        if one.start in breaks and not clauses and len(one.words) <= _TITLE:
            home = None if home is None or is_of_an_item(text, home) else home
            headed = focus = home or main
    return tuple(with_later_parts(made))


def _undated(times: _Times, text: str) -> _Times:
    """Without the day of the dateline (`سرت (ليبيا) 13-6-2016 – أعلنت`), which is of no claim."""
    return [time for time in times if time[2] > DATELINE or not _DASH.match(text, time[2])]


def _proposals(
    text: str,
    one: Sentence,
    places: Sequence[Named],
    clauses: Sequence[Clause],
    times: dict[bool, _Times],
    ground: Ground,
) -> Iterator[tuple[Proposal, Share]]:
    dated = times[False]
    amounts = [
        a for a in arabic_amounts(one.words, one.plain, text) if not any(begin <= one.words[a.first].start < end for _, begin, end in dated)
    ]
    amounts = [a for a in amounts if not (only_sick(one.plain, a) or of_a_week(one.plain, a))]
    times = {ahead: not_of_before(told, one.words, one.plain) for ahead, told in times.items()}
    dated = times[False]
    line = text[one.end - 1 : one.end] not in (".", "!", "؟", "؛", "…") and len(one.words) <= _TITLE and _heads_a_part(text, one)
    tolls = Line(one.words, one.plain, amounts, places, {begin: end for when, begin, end in dated if _is_day(when)})
    doer = ""
    told = [*with_told_beside(reached(apart_from_plans(one.plain, clauses), tolls), one, tolls)]
    wholes = [as_shut(one.plain, whole) for whole in with_none_harmed([*with_displaced(put_right(told, tolls), tolls)], tolls)]
    for whole, clause in ((long, part) for long in wholes for part in apart(long, tolls)):
        if line and clause.strength < 1.0 and not any(word[:1].isdecimal() for word in one.plain):
            continue  # a title
        if (
            clause.last - clause.first <= _HEADING
            and not (clause.told or clause.part or (clause.first and clause.rule.subtype in _TURNED_DOWN))
            and not any(
                word in VERBS or word in PREDICATES or (word[:1] == "و" and word[1:] in VERBS) or is_done_to_it(word)
                for word in one.plain[clause.first : clause.last]
            )
            and not harm_of(tolls, clause.first, clause.last, "")
            and not any(frame.begin == clause.first and frame.phrase for frame in one.frames)
        ):
            continue
        if clause.guessed and clause.rule.kind is ReadKind.CONTROL and tells_of_command(one.plain, clause.first, clause.last):
            continue
        voice = as_pointed(voice_under(one, whole), whole, one, ground.heard)
        if voice.negative and voice.modality in SAYS_SO and clause.rule.kind is ReadKind.INCIDENT and another_no.stands(one.plain, clause):
            voice = replace(voice, negative=False, modality=Modality.ASSERTED)
        if voice.modality in (*SAYS_SO, Modality.PREDICTED) and is_out_of_reach(one.plain, clause):
            voice = replace(voice, modality=Modality.ASSERTED if voice.modality is Modality.PREDICTED else voice.modality, negative=True)
        kind, subtype = (clause.rule.kind, clause.rule.subtype) if clause.guessed else kind_of(clause.rule.kind, clause.rule.subtype, voice)
        if clause.rule.kind is ReadKind.DISPLACEMENT and none_recorded(one.plain, clause.first, clause.last):
            kind, subtype = clause.rule.kind, clause.rule.subtype
        if kind in (ReadKind.DISPLACEMENT, ReadKind.NEED, ReadKind.PROTECTION) and tells_of_a_food_phase(_as_written(text, one, clause)):
            kind, subtype = ReadKind.NEED, "food"
        kind, subtype, voice = as_it_will_stop(one.plain, clause, kind, subtype, voice)
        kind, subtype, voice = as_ended(one.plain, clause, kind, subtype, voice, bool(harm_of(tolls, clause.first, clause.last, "")))
        if kind is ReadKind.ACCESS and subtype == "access" and came_through(one.plain, clause.first, clause.last):
            subtype = "used"
        if kind is ReadKind.POSTURE and withdrawn(one, clause, kind, places) is not None:
            kind, subtype = ReadKind.CONTROL, "withdrawal"
        subtype = nobody_was(one.plain, clause) or subtype
        doomed = kind is ReadKind.INCIDENT and subtype == "killing" and sentenced_in(one.plain, clause.first, clause.last)
        if doomed and not harm_of(tolls, clause.first, clause.last, ""):
            kind, subtype = ReadKind.PROTECTION, ""  # قضت محكمة |بإعدام 44|
        if kind is ReadKind.INCIDENT and threatened(one.plain, clause):
            kind = ReadKind.THREAT
        if (
            kind is ReadKind.INCIDENT
            and subtype in ("injury", "")
            and of_disease(one.plain, amounts, clause.first, clause.last) is not None
        ):
            kind, subtype = ReadKind.NEED, "disease"
        if kind is ReadKind.DISPLACEMENT and wiped_out(one.plain, amounts, clause.first, clause.last) is not None:
            kind, subtype = ReadKind.INCIDENT, "killing"
        fell = kind is ReadKind.DISPLACEMENT or (kind is ReadKind.CONTROL and one.plain[clause.word].lstrip("وف") in _FELL)
        if fell and (counts_the_dead(one.plain, amounts, clause.first, clause.last) or _sank(one, clause, amounts)):
            kind, subtype = ReadKind.INCIDENT, "killing"
        if kind is ReadKind.NEED and clause.guessed and counts_casualties(one.plain, amounts, clause.first, clause.last):
            kind, subtype = ReadKind.INCIDENT, "injury"
        if clause.granted and voice.modality is Modality.DENIED:
            voice = replace(voice, modality=Modality.ASSERTED)
        if clause.spared is not None and voice.modality is not Modality.DENIED:
            voice = replace(voice, negative=clause.spared)
        made = _proposal(text, one, clause, voice, kind, subtype, places, amounts, times, ground, clauses, doer if clause.told else "")
        doer = made.actor if made.actor != made.place else ""
        yield made, clause.share


def _as_written(text: str, one: Sentence, clause: Clause) -> str:
    """The words of a clause, with a little of what stands behind them in its sentence."""
    return text[one.words[clause.first].start : min(one.words[clause.last - 1].end + _BEHIND, one.end)]


def _is_day(when: WhenRead) -> bool:
    return when.precision == "day" or (when.start is not None and when.start == when.end)


def _heads_a_part(text: str, one: Sentence) -> bool:
    """Whether text follows a line that stands below no other: the entries of a list claim something, be they as short as a title."""
    above = text[: one.start].rstrip(" \t\u200e\u200f-•*")
    return text[one.end :].strip() != "" and not (above.endswith("\n") and not above.endswith("\n\n"))


def _sank(one: Sentence, clause: Clause, amounts: Sequence[ArabicAmount]) -> bool:
    """`غرق قارب يقل 86 مهاجرا ووفاة 12 منهم`: who was aboard of what sank did not flee, where some are told of as dead."""
    inside = [amount for amount in amounts if clause.first <= amount.first < clause.last]
    harm, _, _ = counts_of(one.words, one.plain, amounts, clause.first, clause.last, ("killed",))
    return harm.killed is not None and any(aboard(one.plain, amount, clause.first) for amount in inside)


def _proposal(
    text: str,
    one: Sentence,
    clause: Clause,
    voice: Voice,
    kind: ReadKind,
    subtype: str,
    places: Sequence[Named],
    amounts: Sequence[ArabicAmount],
    both: dict[bool, _Times],
    ground: Ground,
    clauses: Sequence[Clause],
    doer: str,
) -> Proposal:
    begin, stop = one.words[clause.first].start, one.words[clause.last - 1].end
    quote = text[begin:stop]
    roles = (*_HARMS.get(kind, ()), *((clause.told,) if clause.told else ()))
    harm, count, share = counts_of(one.words, one.plain, amounts, clause.first, clause.last, roles, clause.told)
    harm, count = with_dead((harm, count), one.plain, amounts, clause.first, clause.last) if kind in _OF_THE_ILL else (harm, count)
    if kind is ReadKind.INCIDENT:
        harm = with_company(harm, one.words, one.plain, amounts, clause.first, clause.last)
        if (family := wiped_out(one.plain, amounts, clause.first, clause.last)) is not None:
            harm, count = replace(harm, killed=replace(family.count, unit="people")), None
    count = count or (harm.missing if kind is ReadKind.PROTECTION else None)
    there = told_there(places, kind)
    behind = told_behind(there, one, clause, clauses) if kind is ReadKind.INCIDENT else None
    rule, step = by_rules(there, begin, stop, kind, ground.focus, behind)
    asked = Asked(ground.sentence, begin, stop, kind, clause.pointed)
    place = arabic_place_choice.chosen_place(asked, rule, step, ground.focus, ground.spoken)
    recorded = recorded_in(one.words, one.plain, clause.first, places, ground.spoken.anywhere) if kind is ReadKind.NEED else None
    if recorded is not None:
        place, voice = recorded, replace(voice, claimant=AUTHOR, through="")
    place = where_broken(acted_on(place, one.words, places, ground.spoken.anywhere), one.words, places, begin, stop)
    if kind is ReadKind.ACCESS:
        place = of_another_way(place, one.words, begin, stop, places, ground.spoken.find)
    place = not_excepted(place, one.words, one.plain, clause.first, clause.last, places)
    if behind is not None and place is not None and place.start < one.words[clause.first].start and _DASH.match(text, place.end):
        place = behind  # the dateline tells whence it is reported
    elif kind is ReadKind.INCIDENT and step == "own" and place is not None and place.start < begin and _DASH.match(text, place.end):
        place = rule
    if kind is ReadKind.INCIDENT and step != "own":
        place = led_by(there, one, clause) or place
    if step != "own":
        place = put_first(there, one, clause) or place
    if step == "focus" and kind is ReadKind.ACCESS and (before := ground.spoken.line_before(ground.sentence)) >= 0:
        place = goes_on(places, one, ground.heard.split[before], ground.heard.placed[before]) or place
    line = Line(one.words, one.plain, amounts, there)
    if clause.part and (clause.here or not (place is not None and begin <= place.start < stop)):
        named = where_of(line, *(clause.here or (clause.first, clause.last)))
        place = named or (None if clause.share is Share.WHOLE or names_unknown(line, clause) else place)
    if not clause.part and kind in COUNTED and place is not None:
        named = where_of(line, clause.first, clause.last) if harm and one.start <= place.start < begin else None
        place = named or of_whole(line, clause, place)
    if kind in COUNTED and (country := national(line, clause, ground.spoken.find)) is not None:
        place = country if country.place is not None else None
    if kind is ReadKind.INCIDENT:
        place = or_where_taken(place, one, places)
    if kind in COUNTED and harm and (place is None or begins_a_later_item(place, one, text)):
        place = country_counted(one, clause.first, ground.spoken.country, ground.spoken.anywhere)
    if kind in COUNTED and harm and step != "own" and place is not None and of_months(one, clause):
        counted = country_counted(one, clause.first, ground.spoken.country, ground.spoken.anywhere)
        place = counted or (None if of_the_war(one, clause) and place.start < one.start and not of_a_town(one, clause, places) else place)
    went = withdrawn(one, clause, kind, places)
    if went is not None and went.goal is not None and place is went.goal:
        place = went.left
    place = of_its_label(place, kind, text, one.start, begin, places, ground.spoken.find, ground.spoken.anywhere)
    place = of_its_own(place, one.start, one.end)
    times = both[_ahead(one, clause, voice)]
    if not days_of_parts.day_by_day(quote):
        times = not_of_parts(times, one.words, one.plain, amounts, places, clause.first)
    near = _when(times, begin, stop) or _behind(times, one, clause) or _like(times, one, clause, clauses)
    when = near or _free(times, one, clause, clauses)
    if when is None and (kind is not ReadKind.NEED or follows(one.plain, clause.first)) and not _ahead(one, clause, voice):
        when = _before(times, begin, bool(_NEVER & set(one.plain[clause.first : clause.first + 2])))
    when = reached_by(when, kind, voice.modality, ground.today)
    own = _when([time for time in times if time[0].precision == "day"], begin, stop) or _when(times, begin, stop) if clause.part else None
    when = own or _pointed_at(when, clause, times, ground.earlier[_ahead(one, clause, voice)])
    state = access_state(one.plain, clause, subtype, voice) if kind is ReadKind.ACCESS else None
    when = days_of_parts.over_days(when, [told for told, first, last in times if begin <= first and last <= stop], quote)
    grade, reason = grade_of(voice.claimant, voice.modality, bool(harm or count or place or when))
    negative = not_so_in_arabic(kind, subtype, voice.modality, voice.negative, one.plain[clause.first : clause.last])
    only = kind is ReadKind.ACCESS and not_told(one.plain, clause.first, clause.last) is not None  # by the noun alone: never sure
    chance = confidence_of(clause.chance)
    return Proposal(
        kind=kind,
        subtype=subtype_of(subtype, voice.modality, state) if kind is ReadKind.ACCESS else subtype,
        quote=quote, start=begin, end=stop, sentence=one.number, sentence_start=one.start, sentence_end=one.end,
        claimant=voice.claimant, through=voice.through, modality=voice.modality, negative=negative,
        actor=actor_of(one.plain, clause.first, clause.last, kind) or doer,
        destination=went.goal.written if went is not None and went.goal is not None else "",
        place=place.written if place else "", place_resolved=_point(place), when=when,
        count=count, share=share.count.low if share else None, share_of=share_of(text, one.words, share, stop), harm=harm,
        state=state, grade=grade, grade_reason=reason, confidence=min(chance, 0.5) if only else chance, note=NOT_PLAINLY if only else "",
    )  # fmt: skip


def _pointed_at(when: WhenRead | None, clause: Clause, times: _Times, earlier: Sequence[Time]) -> WhenRead | None:
    """The time of a claim, with what the network points at; `earlier`: of the sentences before."""
    own = [Time(*time) for time in times]
    found = next((time for time in own if when is not None and time.when.text == when.text), None)
    told = pointed_times.as_pointed(found or (Time(when, -1, -1) if when is not None else None), clause.pointed, [*earlier, *own])
    return when if told is None or told is found else told.when


def _ahead(one: Sentence, clause: Clause, voice: Voice) -> bool:
    """Whether `on Saturday` is the next one: of plans and demands, unless nothing came of them; `تأجل إلى الأربعاء`."""
    if any(word in _PUT_OFF for word in one.plain[clause.first : clause.first + 2]):
        return True
    return (voice.modality in _FUTURE or clause.rule.subtype in _TO_BE) and not any(
        word in ("لم", "ولم") for word in one.plain[clause.last :]
    )


def _point(named: Named | None) -> PlaceRead | None:
    return named.place if named else None


def _when(times: _Times, begin: int, stop: int) -> WhenRead | None:
    return next((when for when, start, end in times if begin <= start and end <= stop + 1), None)


def _behind(times: _Times, one: Sentence, clause: Clause) -> WhenRead | None:
    """The time in what stands right behind a clause and says when: `… after a shell hit it on Friday`, `… since X took it in June`."""
    piece = next((piece for piece in one.pieces if piece.first >= clause.last), None)
    if piece is None or piece.link not in ("منذ_ان", "بعدما", "بعد_ان", "حين", "عندما", "بعد ان"):
        return None
    when = _when(times, one.words[piece.first].start, one.words[piece.last - 1].end)
    return replace(when, end=None) if when is not None and piece.link == "منذ_ان" else when


def _like(times: _Times, one: Sentence, clause: Clause, clauses: Sequence[Clause]) -> WhenRead | None:
    """The time of the clause before it in its sentence, where that tells of the same kind: `closed since Tuesday, and no truck came in`."""
    before = [other for other in clauses if other.last <= clause.first]
    if not before or before[-1].rule.kind is not clause.rule.kind:
        return None
    return _when(times, one.words[before[-1].first].start, one.words[before[-1].last - 1].end)


def _free(times: _Times, one: Sentence, clause: Clause, clauses: Sequence[Clause]) -> WhenRead | None:
    """The only time of a sentence, where it stands in no clause (`On Monday morning, X said, …`) nor in what another says will come."""
    if any(any_will(one.plain, frame.begin, len(one.plain)) for frame in said_later(one, clause)):
        return None
    if any(_promised(one, frame, clause, time) for frame in one.frames for time in times):
        return None
    spans = [(one.words[clause.first].start, one.words[clause.last - 1].end) for clause in clauses]
    if len(times) != 1 or any(begin <= times[0][1] < end for begin, end in spans):
        return None
    return times[0][0]


def _promised(one: Sentence, frame: Frame, clause: Clause, time: tuple[WhenRead, int, int]) -> bool:
    """`أغلقت السلطات المعبر |ووعدت بفتحه الأسبوع القادم|`: whether a time is of what somebody promises or asks for behind a clause."""
    return frame.own and frame.modality in _FUTURE and frame.first >= clause.last and time[1] > one.words[frame.first].start


def _before(times: _Times, begin: int, never: bool = False) -> WhenRead | None:
    """
    The only time of a sentence, where it stands before the clause: `shelled it on Saturday morning, while X entered the town`.

    `never`: the clause says what has not been done, which may go on: `closed since Tuesday, and no fuel truck has come in`.
    """
    when, _, end = times[0] if len(times) == 1 else (None, 0, 0)
    if when is None or end > begin or when.start is None:
        return None
    if when.end is None:
        return when if never else None
    return None if (when.end - when.start).days > 1 else when
