"""What a person writes of a proposal, and what a file is called, keep no name of anybody."""

from __future__ import annotations

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.persons.by_hand import named_in_a_note
from safepassage.outside.reading_parts import is_place
from safepassage.outside.texts.door import nameless
from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.correcting import corrected

ONE = Proposal(
    kind=ReadKind.INCIDENT, subtype="killing", quote="q", start=0, end=1, sentence=0, sentence_start=0, sentence_end=1, claimant="author"
)


@pytest.mark.parametrize(
    ("slot", "value"),
    [("subtype", "killing of Wol Deng Atem"), ("weapon", "Opiyo Latigo"), ("origin", "house of Osman Tijani"), ("destination", "Tariq")],
)
def test_a_name_in_a_slot_of_things_is_refused(slot: str, value: str) -> None:
    """A type, a weapon, where from and where to are nobody's names."""
    with pytest.raises(FaultyCase):
        corrected(ONE, {slot: value})


@pytest.mark.parametrize(
    ("slot", "value"),
    [
        ("subtype", "killing of a chief"),
        ("weapon", "Grad rockets"),
        ("weapon", "Shahed drone"),
        ("origin", "Beit Lahiya"),
        ("destination", "Port Sudan"),
        ("destination", "Adre refugee camp"),
        ("subtype", "access denied by Rapid Support Forces"),
    ],
)
def test_a_slot_of_things_takes_places_and_bodies(slot: str, value: str) -> None:
    """As it is written."""
    assert getattr(corrected(ONE, {slot: value}), slot) == value


def test_who_told_it_leaves_a_note() -> None:
    """Behind `told by`, before `said`; an agency stays."""
    note = "told by Lokoli Ngare; Wol Deng said so too; from Radio Dabanga, and the road to Port Sudan is cut"
    assert [note[slice(*span)] for span in named_in_a_note(note, is_place)] == ["Lokoli Ngare", "Wol Deng"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Lokoli Ngare interview_2024-05-20.txt", False),
        ("testimony_of_Wol_Deng.docx", False),
        ("Port Sudan interviews.txt", True),
        ("Key Informant interviews.txt", True),
    ],
)
def test_who_was_asked_leaves_the_name_of_a_file(name: str, kept: bool) -> None:
    """Beside an interview or a testimony; the town where they were held stays."""
    assert (nameless(name) == name) == kept
