"""What nobody knows, what has yet to be done, what talks have not come to, who cannot be meant: never told as if it were so."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    return [*read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims]


@pytest.mark.parametrize(
    "text",
    [
        "The junta said it had no information about the deaths of 12 villagers in Loikaw.",
        "Police said they had no details of casualties in the bombing in Baidoa.",
        "Congolese officials said they had no information about casualties in the attack on Sake.",
        "Residents had no news of the 12 dead.",
    ],
)
def test_of_what_somebody_knows_nothing_he_tells_nothing(text: str) -> None:
    assert not any(one.kind is ReadKind.INCIDENT for one in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "The road to Torit has yet to be reopened.",
        "The Nassib crossing is yet to open.",
        "The bridge at Wau remains to be reopened.",
        "No progress had been made on reopening roads in Hajjah.",
        "No agreement was reached on opening the road to Bhamo.",
    ],
)
def test_what_has_yet_to_be_done_is_not_done(text: str) -> None:
    (found,) = claims(text)
    assert (found.negative, found.state) == (True, None)


@pytest.mark.parametrize("text", ["Progress has been made on reopening the road to Gao.", "Details of the truce remained to be agreed."])
def test_what_is_on_its_way_is_not_asserted(text: str) -> None:
    assert all(one.modality is not Modality.ASSERTED or one.negative for one in claims(text))


def test_what_is_open_stays_so() -> None:
    """No `yet`, no `progress`: nothing is taken back."""
    (found,) = claims("The road to Torit has been reopened, the army said.")
    assert (found.negative, found.modality) == (False, Modality.ASSERTED)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The bodies of 12 miners have not been recovered.", 12),
        ("The 12 dead have not been named.", 12),
    ],
)
def test_the_dead_who_were_not_found_are_dead(text: str, killed: float) -> None:
    (found,) = (one for one in claims(text) if one.harm.killed)
    assert found.harm.killed is not None
    assert (found.harm.killed.low, found.negative) == (killed, False)


@pytest.mark.parametrize("text", ["No bodies were found in the rubble.", "No body has been recovered."])
def test_nobody_found_stays_nobody(text: str) -> None:
    assert all(one.negative for one in claims(text))


def test_who_is_considered_dead_is_no_proposal() -> None:
    (found,) = claims("Twelve fishermen were considered dead after the storm.")
    assert found.kind is ReadKind.INCIDENT
    assert found.modality in SAYS_SO


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Measles has killed 40 children in Gode, MSF said, warning that 12 people could die each day.", "12 people", "MSF"),
        ("Shells killed 12 people in Tyre, UNIFIL said on Monday, adding that 4 soldiers were wounded.", "4 soldiers", "UNIFIL"),
        (
            "The truce held, with Ankara reporting attacks by Syria and Damascus saying Turkey had shelled Azaz.",
            "shelled Azaz",
            "Syrian government",
        ),
    ],
)
def test_who_says_more_is_who_said_it_before_or_stands_beside_it(text: str, words: str, claimant: str) -> None:
    assert {one.claimant for one in claims(text) if words in one.quote} == {claimant}


def test_no_side_accuses_itself() -> None:
    """Who bears an office that a list knows of a side speaks for another when he accuses that side."""
    found = claims("Tigray's interim president Getachew Reda accused a faction of the TPLF of killing 12 people in Adigrat.")
    assert {one.claimant for one in found} == {"president"}


def test_a_part_of_a_toll_cut_off_from_it_tells_no_second_toll() -> None:
    found = claims(
        "The observatory said at least 116 people had been killed in Sweida province, among them 50 fighters and 64 Druze, since Sunday."
    )
    assert [one.harm.killed.low for one in found if one.harm.killed] == [116]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A mine killed the district commissioner of Hudur and three of his bodyguards.", 4),
        ("Gunmen killed a police commissioner and two soldiers in Jeremie.", 3),
    ],
)
def test_a_commissioner_is_counted(text: str, killed: float) -> None:
    assert [one.harm.killed.low for one in claims(text) if one.harm.killed] == [killed]
