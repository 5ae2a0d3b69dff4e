"""The door of the room: a text in, proposals out (docs/explanation/reading.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from safepassage.records.document import Grid
from safepassage.records.guessed import Guess, Subtypes
from safepassage.records.marked import ArabicMarks, MarksOf
from safepassage.records.pointed import PointsOf
from safepassage.records.reading import Proposal, day_of_text, with_ids
from safepassage.records.reading_places import Atlas
from safepassage.reports.english_slots import parsed_as, pieces_of, read_english
from safepassage.reports.modality.cut_in_two import with_whole_claims
from safepassage.reports.modality.idioms import without_idioms
from safepassage.reports.modality.in_other_terms import in_other_terms
from safepassage.reports.modality.less_sure import less_sure
from safepassage.reports.modality.mines_lying import as_lying
from safepassage.reports.modality.number_unknown import without_unknown_numbers
from safepassage.reports.modality.of_no_claim import without_no_claims
from safepassage.reports.modality.operations_ended import as_ended
from safepassage.reports.modality.staying import as_staying
from safepassage.reports.modality.taken_and_freed import with_those_taken
from safepassage.reports.modality.told_beside import with_told_beside
from safepassage.reports.modality.truces_failed import as_failed
from safepassage.reports.modality.ultimatums import as_ultimatum
from safepassage.reports.parties.same_claimants import in_brackets, in_letters
from safepassage.reports.places.within_cities import with_city
from safepassage.reports.rows.headed_counts import with_headed_counts
from safepassage.reports.rows.states_of_cells import with_states_of_cells
from safepassage.reports.rows.tolls_of_cells import spaced_in, with_tolls_of_cells
from safepassage.reports.times.days_to_come import with_doubted_days
from safepassage.reports.tolls.bodies_told import with_doubted_bodies
from safepassage.reports.tolls.each_shot import with_each_shot
from safepassage.reports.tolls.losses_put import with_losses_put
from safepassage.reports.tolls.own_losses import with_own_losses
from safepassage.reports.tolls.so_many_of_them import with_so_many_of_them
from safepassage.reports.voices.of_those import with_those_of_before
from safepassage.reports.voices.two_sides import with_other_sides
from safepassage.reports.ways.between_places import as_between
from safepassage.reports.ways.bodies_beside import with_bodies_apart
from safepassage.reports.ways.breakdowns import with_breakdowns
from safepassage.reports.ways.by_the_hour import with_hours
from safepassage.reports.ways.held_aside import with_holders_aside
from safepassage.reports.ways.left_again import with_leavings
from safepassage.reports.ways.no_go import without_its_name
from safepassage.reports.ways.not_granted import with_what_was_not_granted
from safepassage.reports.ways.open_only import as_limited
from safepassage.reports.ways.plainly import only_plainly
from safepassage.reports.ways.shot_and_turned import with_turned_back
from safepassage.reports.ways.tabbed_rows import typed_tables
from safepassage.reports.ways.truce_beside import with_ends_of_truces
from safepassage.reports.ways.truce_broken import with_broken_truces
from safepassage.reports.ways.turned import as_turned
from safepassage.reports.ways.two_states import with_both_states
from safepassage.reports.ways.worded import as_worded
from safepassage.reports.words.languages import language_of
from safepassage.reports.words.points import with_doubted_points
from safepassage.reports.words.words import sentences_of

Parse = Callable[[list[str]], Iterable[Any]]


def read(
    text: str,
    *,
    doc_date: date | None,
    lang: str | None,
    atlas: Atlas,
    parse: Parse | None,
    guess: Guess | None = None,
    marks: MarksOf | None = None,
    arabic_marks: ArabicMarks | None = None,
    subtypes: Subtypes | None = None,
    points: PointsOf | None = None,
    ident: str = "text",
) -> tuple[Proposal, ...]:
    """
    What a text claims, in its order. Same text, date and gazetteer, same proposals.

    Parameters
    ----------
    doc_date : the day the text was written; None: times that need it stay open.
    lang : `en` or `ar`; None: by its letters.
    parse : sentences in, spaCy's parses out; None will do for Arabic.
    guess, arabic_marks : Arabic clauses in, kinds and chances out; sentences in, the chances of their words out. Without both: what the
        words say alone.
    marks : English sentences in, the chances of their words out; None: what the words say alone.
    subtypes : English clauses with their kinds in, subtypes out, for claims of which no word says more than the kind; None: they have none.
    points : stretches of the text in, at which words the claimant, the place and the time of each claim stand; None: what rules say.

    Raises
    ------
    ValueError
        For an English text without `parse`, a language that is not read, or a day far off the calendar's middle (`day_of_text`).
    """
    if doc_date:
        day_of_text(doc_date)
    lang = lang or language_of(text)
    if lang not in ("en", "ar"):
        raise ValueError(f"texts are read in English (en) and Arabic (ar), not in {lang!r}")
    sentences = sentences_of(text)

    def turned(found: Iterable[Proposal]) -> list[Proposal]:
        return [as_between(as_turned(one, text), text, atlas) for one in found]

    if lang == "ar":
        from safepassage.reports.arabic.claims import breakdowns
        from safepassage.reports.arabic.claims.taken_out import as_taken_out
        from safepassage.reports.arabic.voices import other_sides
        from safepassage.reports.arabic_slots import read_arabic  # its words take a tenth of a second, at every start of every command
        from safepassage.reports.ways.shut_later import with_later_closings

        arabic = turned(read_arabic(text, sentences, doc_date, atlas, guess, arabic_marks, points))
        arabic = [
            as_staying(as_ultimatum(as_lying(as_limited(as_failed(as_ended(as_taken_out(one, text), text, "ar")), text)))) for one in arabic
        ]
        told = other_sides.with_other_sides(with_later_closings(arabic, text, doc_date), text, sentences)
        told = breakdowns.with_breakdowns(told, text, sentences)
    elif parse is None:
        raise ValueError("an English text needs the language model")
    else:
        read = read_english(text, sentences, doc_date, atlas, parse, marks, subtypes, points)
        told = without_idioms(without_its_name([as_worded(one, text, doc_date) for one in turned(read)]))
        told = with_whole_claims(in_other_terms(map(less_sure, told), text), text)
        told = with_told_beside(without_no_claims(told, text), text)
        told = with_own_losses(with_those_taken(without_unknown_numbers(with_each_shot(told, text), text), text), text)
        told = with_so_many_of_them(with_losses_put(told, text), text)
        told = with_what_was_not_granted(with_holders_aside(told, text, doc_date), text)
        told = with_those_of_before(with_other_sides(told, text, sentences), text)
        told = with_turned_back(with_bodies_apart(told), text)
        told = with_breakdowns(with_both_states(told, text, sentences, doc_date), text, sentences)
    told = with_tolls_of_cells(told, text, tables_in_words(text), atlas, doc_date)
    told = with_states_of_cells(told, text, typed_tables(text), atlas, doc_date)
    told = with_headed_counts(told, text, atlas, doc_date)
    told = with_hours(told, text, atlas, doc_date)
    told = with_ends_of_truces(with_broken_truces(with_leavings(told, text, lang), text, lang), text, lang)
    plain = only_plainly(text, lang, sentences, told, atlas, doc_date)
    doubted = (with_doubted_bodies(with_doubted_points(one)) for one in with_doubted_days(plain, doc_date))
    short = in_brackets(text)
    lettered = (replace(one, claimant=in_letters(one.claimant, short), through=in_letters(one.through, short)) for one in doubted)
    return with_ids(ident, tuple(map(with_city, lettered)))


def tables_in_words(text: str) -> tuple[Grid, ...]:
    """The tables that are typed into a text, whatever stands between their cells, in its order."""
    spaced = spaced_in(text)
    typed = (one for one in typed_tables(text) if not any(one.start < other.end and other.start < one.end for other in spaced))
    return tuple(sorted((*typed, *spaced), key=lambda one: one.start))


def tolls_in_tables(
    found: Sequence[Proposal], text: str, tables: Sequence[Grid], atlas: Atlas, doc_date: date | None
) -> tuple[Proposal, ...]:
    """The claims of a document, and what the rows of its tables count: they stand apart from the words that were read."""
    known = set(map(id, found))
    told = with_tolls_of_cells(found, text, tables, atlas, doc_date)
    return tuple(one if id(one) in known else with_city(*with_doubted_days([one], doc_date)) for one in told)


def asked_of_parser(text: str) -> list[str]:
    """What `parse` is given when an English text is read: who reads many short ones may have it parsed before, all at once."""
    return parsed_as(*pieces_of(text, sentences_of(text)))
