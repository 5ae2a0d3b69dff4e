"""What a sceptic found with the language model: ways that were shut again later, advances, tolls of drills, spans cut in a subject."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from safepassage.outside.reading_parts import load_parser
from safepassage.records.marked import BEGINS, GOES_ON, KINDS, NONE, Marked
from safepassage.records.reading import AccessState, Proposal
from safepassage.reports.claims.marking import segments_of
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2016, 12, 10), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "The corridor was opened on Monday. Shells landed on it within the hour and it has been cut ever since.",
        "The road was opened on Thursday. Militiamen blocked it the same evening.",
        "The Rafah crossing was opened on Tuesday. Egypt suspended it on Wednesday.",
        "The bridge was opened on Monday. Buses waited. Then the army shut it again.",
        "The crossing was opened at noon, said the ministry in Damascus. OCHA has seen otherwise.",
        "The army said the corridor was opened. Residents at the barrier found soldiers and concrete.",
        "The road is open to Wagner.",
        "Rebels opened the road to Damascus.",
        "The army opened the way to the north.",
    ],
)
def test_what_was_shut_again_or_opened_for_an_advance_is_not_open(text: str) -> None:
    """Not one state of open or used."""
    assert not {claim.state for claim in claims(text)} & {AccessState.OPENED, AccessState.USED}


@pytest.mark.parametrize(
    "text",
    [
        "The army opened the humanitarian corridor to Tawila on Monday.",
        "The crossing to Rafah was opened on Monday.",
        "The road to Goma is open to civilians. Shops are full again. The army holds the hills.",
    ],
)
def test_what_is_plainly_open_is_open_still(text: str) -> None:
    """Sentences behind it that take nothing back, forces that open a way for people."""
    assert AccessState.OPENED in {claim.state for claim in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "It shot down 33 drones overnight.",
        "The drill simulated an attack killing 90 people.",
        "UN planners assume 1,500 dead in a winter assault.",
        "Prosecutors charged 9 officers with murder.",
        "A museum to the 34 dead of the rising was shelled.",
        "Rebels took 40 people hostage and spared their lives.",
        "The 11 peacekeepers reported killed were found safe.",
        "Nine pilots listed as dead were exchanged on Friday.",
        "About 90 children orphaned when their parents were killed have been taken in by neighbours.",
        "Some 40 people laid wreaths for those killed.",
    ],
)
def test_drills_plans_charges_and_drones_have_no_dead(text: str) -> None:
    """No killed in any claim."""
    assert not any(claim.harm.killed for claim in claims(text))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen shot dead 33 drone pilots.", 33),
        ("Officers charged the crowd, killing 9 people.", 9),
        ("The 11 peacekeepers reported killed died in an ambush.", 11),
        ("At least 25 people were reported killed and 3 were found alive.", 25),
        ("Shells hit the film school in Kharkiv, killing 12 people.", 12),
        ("A rocket hit the museum, killing 5 people.", 5),
        ("The RSF assumed control of Nyala on Monday, killing 30 people.", 30),
        ("A shell fell on the road to the memorial, killing 7 people.", 7),
        ("A blast at a military exercise killed 6 soldiers.", 6),
        ("Doctors said 12 people were pronounced dead at the hospital.", 12),
        ("Nine helicopter crew members were killed on Sunday.", 9),
        ("Two tank drivers were killed on Sunday.", 2),
    ],
)
def test_the_dead_of_such_words_stay(text: str, killed: int) -> None:
    """The same words where people died."""
    assert [claim.harm.killed.low for claim in claims(text) if claim.harm.killed] == [killed]


def test_of_a_toll_with_its_part_behind_the_toll_is_told() -> None:
    """`Among the 30 people killed were 12 children`: 30, including 12; `Among the dead were 12 children` knows the 12 alone."""
    (told,) = [claim.harm.killed for claim in claims("Among the 30 people killed in Kherson were 12 children.") if claim.harm.killed]
    assert (told.low, [part.low for part in told.including]) == (30, [12])
    (alone,) = [claim.harm.killed for claim in claims("Among the dead in Kherson were 12 children.") if claim.harm.killed]
    assert alone.low == 12


def test_a_long_comment_that_points_back_takes_it_back_too() -> None:
    """Thirteen words that begin with `That was`; one as long that takes nothing back leaves the crossing open."""
    assert not [one for one in claims("The crossing is open. That was the message on a leaflet that turned out to be fake.") if one.state]
    told = claims("The crossing is open. It was the fourth time in a month that trucks with flour came into the town from the south.")
    assert AccessState.OPENED in {one.state for one in told}


def test_a_corridor_that_works_is_not_told_as_broken() -> None:
    """The verb is that of `has not worked`; it opens nothing either."""
    assert {(one.subtype, one.state) for one in claims("The corridor is working, the governor said.")} == {("access", None)}
    (broken,) = claims("The corridor has not worked so far.")
    assert (broken.subtype, broken.state) == ("not_kept", AccessState.NOT_KEPT)


def test_what_is_granted_until_a_day_is_not_closed() -> None:
    """`Ankara has granted overflight until the 20th`; `the road was open until Monday` is."""
    assert AccessState.CLOSED not in {claim.state for claim in claims("Ankara has granted overflight until the 20th.")}
    assert {claim.state for claim in claims("The road to Hama was open until Monday.")} == {AccessState.CLOSED}


def test_a_guess_tells_no_state_of_access() -> None:
    """`gate manned`, `3 km W of bridge` say nothing of whether anybody may pass."""
    assert not [claim.state for claim in claims("bridge intact, gate manned\n\nLast known pos 3 km W of bridge") if claim.state]


@pytest.mark.parametrize(
    ("text", "states", "cut"),
    [
        ("Egypt and the Emirates proposed a truce.", [NONE, NONE, BEGINS, *[GOES_ON] * 4, NONE], "Egypt and the Emirates proposed a truce"),
        ("Shells fell and markets closed.", [BEGINS, GOES_ON, GOES_ON, NONE, NONE, NONE], "Shells fell"),
    ],
)
def test_a_segment_takes_in_its_subject_and_leaves_the_word_that_joins_the_next(text: str, states: list[int], cut: str) -> None:
    """Begun within the subject; ended behind `and`."""
    (doc,) = load_parser()([text])
    words = np.full((len(doc), 3), 0.01)
    words[np.arange(len(doc)), states] = 0.98
    kinds = np.log(np.full((len(doc), len(KINDS)), 1 / len(KINDS)))
    assert [text[one.start : one.end] for one in segments_of(doc, Marked(np.log(words), kinds))] == [cut]
