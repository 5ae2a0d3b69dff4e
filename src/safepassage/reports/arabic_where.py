"""Where an Arabic claim is: the likeliest place, that of a part of a toll, that of the whole of which only a part was elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Harm, ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.toll_lines import Line
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.sides import of_its_own
from safepassage.reports.arabic.tolls.apart import names_unknown, of_whole, where_of
from safepassage.reports.arabic.tolls.national import national
from safepassage.reports.arabic.tolls.since_the_war import of_a_town, of_all, of_months, of_the_war
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where import place_choice as arabic_place_choice
from safepassage.reports.arabic.where.another_way import of_another_way
from safepassage.reports.arabic.where.asides import told_there
from safepassage.reports.arabic.where.by_rules import by_rules, told_behind
from safepassage.reports.arabic.where.excepted import not_excepted
from safepassage.reports.arabic.where.filed import not_where_filed
from safepassage.reports.arabic.where.fronted import goes_on, put_first, told_in_front
from safepassage.reports.arabic.where.items import DASH
from safepassage.reports.arabic.where.labels import of_its_label
from safepassage.reports.arabic.where.led_by import led_by
from safepassage.reports.arabic.where.logs import arrived_here
from safepassage.reports.arabic.where.named_later import begins_a_later_item, country_counted, or_where_taken
from safepassage.reports.arabic.where.only_whence import not_whence
from safepassage.reports.arabic.where.place_choice import Asked, Step
from safepassage.reports.arabic.where.sent_back import not_sent_back_to
from safepassage.reports.arabic.where.signed_in import where_broken
from safepassage.reports.arabic.where.talked_in import where_the_way_lies
from safepassage.reports.arabic.where.told_of_it import arrived_at, fled_from, in_it, left_behind
from safepassage.reports.arabic.where.towns_that_act import acted_on
from safepassage.reports.arabic.where.way_before import not_the_way_before
from safepassage.reports.arabic.where.withdrawn_to import Withdrawn
from safepassage.reports.arabic_told import Ground
from safepassage.reports.tolls.tolls_alike import COUNTED, Share


def where_it_was(
    text: str,
    one: Sentence,
    clause: Clause,
    clauses: Sequence[Clause],
    kind: ReadKind,
    went: Withdrawn | None,
    harm: Harm,
    places: Sequence[Named],
    amounts: Sequence[ArabicAmount],
    ground: Ground,
    recorded: Named | None,
) -> Named | None:
    """
    The likeliest place of a claim, or that which a part of a toll or the toll of a whole country has.

    `went`: who withdrew; `recorded`: where cases of a disease were.
    """
    begin = one.words[clause.first].start
    there = told_there(places, kind)
    place, step = _likeliest(text, one, clause, clauses, kind, places, there, ground, recorded)
    if step == "focus" and kind is ReadKind.ACCESS and (before := ground.spoken.line_before(ground.sentence)) >= 0:
        place = goes_on(places, one, ground.heard.split[before], ground.heard.placed[before]) or place
    line = Line(one.words, one.plain, amounts, there)
    place = _of_the_toll(place, step, text, one, clause, kind, bool(harm), places, line, ground)
    place = in_it(place, one, clause, places) if step != "own" else arrived_at(place, one, clause, kind, places)
    if (before := ground.spoken.line_before(ground.sentence)) >= 0:
        place = left_behind(place, one, clause, kind, ground.heard.placed[before], ground.focus)
    if kind in COUNTED and step != "own" and place is not None and place.start < one.start and of_all(one, clause, harm):
        place = country_counted(one, clause.first, ground.spoken.country, ground.spoken.anywhere)
    if went is not None and went.goal is not None and place is went.goal:
        place = went.left
    if step != "own" and not clause.part:
        place = not_where_filed(place, kind, text, begin, one.plain[clause.first : clause.last], ground.focus)
    if not clause.part:
        place = told_in_front(place, step, one, clause, places, ground.focus)
    place = fled_from(place, one, clause, kind, places)
    place = not_sent_back_to(place, one, kind, places, ground.focus)
    place = arrived_here(place, one, places, ground.spoken.log)
    place = not_the_way_before(place, one, clause, kind, places)
    place = not_whence(place, one, clause, kind, places, ground.spoken.main, ground.spoken.anywhere)
    place = of_its_label(place, kind, text, one.start, begin, places, ground.spoken.find, ground.spoken.anywhere)
    return of_its_own(place, one.start, one.end)


def _likeliest(
    text: str,
    one: Sentence,
    clause: Clause,
    clauses: Sequence[Clause],
    kind: ReadKind,
    places: Sequence[Named],
    there: Sequence[Named],
    ground: Ground,
    recorded: Named | None,
) -> tuple[Named | None, Step]:
    """The place by rules and weights, among those `there`, and the step by which the rules found theirs."""
    begin, stop = one.words[clause.first].start, one.words[clause.last - 1].end
    behind = told_behind(there, one, clause, clauses) if kind is ReadKind.INCIDENT else None
    rule, step = by_rules(there, begin, stop, kind, ground.focus, behind)
    asked = Asked(ground.sentence, begin, stop, kind, clause.pointed)
    place = recorded or arabic_place_choice.chosen_place(asked, rule, step, ground.focus, ground.spoken)
    place = where_broken(acted_on(place, one.words, places, ground.spoken.anywhere), one.words, places, begin, stop)
    if kind is ReadKind.ACCESS:
        place = of_another_way(place, one.words, begin, stop, places, ground.spoken.find)
        place = where_the_way_lies(place, one.words, places, begin, stop)
    place = not_excepted(place, one.words, one.plain, clause.first, clause.last, places)
    if behind is not None and place is not None and place.start < one.words[clause.first].start and DASH.match(text, place.end):
        place = behind  # the dateline tells whence it is reported
    elif kind is ReadKind.INCIDENT and step == "own" and place is not None and place.start < begin and DASH.match(text, place.end):
        place = rule
    if kind is ReadKind.INCIDENT and step != "own":
        place = led_by(there, one, clause) or place
    if step != "own":
        place = put_first(there, one, clause) or place
    return place, step


def _of_the_toll(
    place: Named | None,
    step: Step,
    text: str,
    one: Sentence,
    clause: Clause,
    kind: ReadKind,
    harmed: bool,
    places: Sequence[Named],
    line: Line,
    ground: Ground,
) -> Named | None:
    """The place of those who are counted: of a part, of the whole that parts were told of, of a country or of a war."""
    begin, stop = one.words[clause.first].start, one.words[clause.last - 1].end
    if clause.part and (clause.here or not (place is not None and begin <= place.start < stop)):
        named = where_of(line, *(clause.here or (clause.first, clause.last)))
        place = named or (None if clause.share is Share.WHOLE or names_unknown(line, clause) else place)
    if not clause.part and kind in COUNTED and place is not None:
        named = where_of(line, clause.first, clause.last) if harmed and one.start <= place.start < begin else None
        place = named or of_whole(line, clause, place)
    if kind in COUNTED and (country := national(line, clause, ground.spoken.find)) is not None:
        place = country if country.place is not None else None
    if kind is ReadKind.INCIDENT:
        place = or_where_taken(place, one, places)
    if kind in COUNTED and harmed and (place is None or begins_a_later_item(place, one, text)):
        place = country_counted(one, clause.first, ground.spoken.country, ground.spoken.anywhere)
    if kind in COUNTED and harmed and step != "own" and place is not None and of_months(one, clause):
        counted = country_counted(one, clause.first, ground.spoken.country, ground.spoken.anywhere)
        place = counted or (None if of_the_war(one, clause) and place.start < one.start and not of_a_town(one, clause, places) else place)
    return place
