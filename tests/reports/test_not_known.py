"""What nobody knows, what has yet to be done, what talks have not come to, who cannot be meant: never told as if it were so."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
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


def test_who_gives_another_toll_gives_it() -> None:
    """Though somebody else spoke in the first half of the sentence."""
    found = claims("Militiamen killed at least 51 people in Fizi, a civil society leader said; the army gave a toll of 35.")
    assert [one.claimant for one in found if one.harm.killed] == ["civil society leader", "army"]


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


@pytest.mark.parametrize(
    "text",
    [
        "The army said it was looking into reports that its troops had killed 12 people in Nablus.",
        "The coalition said it was investigating claims that it had killed 12 people in Hajjah.",
        "Ethiopia is reviewing allegations that its forces killed 12 people in Axum.",
        "A US official said the military was aware of reports that 12 civilians were killed near Jilib.",
        "Families were told that 12 of the miners had died.",
    ],
)
def test_who_looks_into_a_report_or_hears_it_does_not_tell_it(text: str) -> None:
    """Others tell it, who are not named."""
    (found,) = (one for one in claims(text) if one.harm.killed)
    assert (found.claimant, found.modality, found.negative) == ("unnamed", Modality.REPORTED, False)


def test_who_has_received_reports_tells_them() -> None:
    (found,) = claims("OCHA has received reports of 15 civilians killed in Tarmuja.")
    assert (found.claimant, found.modality) == ("OCHA", Modality.REPORTED)


@pytest.mark.parametrize(
    "text",
    [
        "A policeman initially reported killed in Jeremie was in fact wounded.",
        "Three soldiers believed killed in Vuhledar had been captured, Kyiv said.",
        "The governor of Gao, who was reported dead on Monday, is alive, officials said.",
        "Two miners thought to have been killed in Oicha were found alive.",
    ],
)
def test_who_was_thought_dead_and_lives_is_no_toll(text: str) -> None:
    assert all(one.negative and one.modality is Modality.DENIED for one in claims(text))


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Twelve people were reported killed and four were wounded in Oicha.", 12, 4),
        ("Four people were reported killed in Sumy, and two were found alive in the rubble.", 4, None),
    ],
)
def test_others_who_live_take_nothing_back(text: str, killed: float, injured: float | None) -> None:
    found = claims(text)
    assert [one.harm.killed.low for one in found if one.harm.killed and not one.negative] == [killed]
    assert [one.harm.injured.low for one in found if one.harm.injured] == ([] if injured is None else [injured])


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Three clinics in Kadugli are closed; 14 were hit by shelling last month.", []),
        ("Of the 20 schools in Sake, 14 were hit by shelling.", []),
        ("The ward had 30 patients; 14 were hit by shrapnel.", [14]),
        ("Shells fell on the queue and 14 people were hit.", [14]),
    ],
)
def test_buildings_that_are_hit_are_no_wounded(text: str, injured: list[float]) -> None:
    assert [one.harm.injured.low for one in claims(text) if one.harm.injured] == injured


@pytest.mark.parametrize(
    "text",
    [
        "The army denied shelling the market where 12 people were killed.",
        "The RSF denied attacking the convoy, in which 12 people died.",
        "Israel denied carrying out the strike that killed 12 people in Tyre.",
    ],
)
def test_a_toll_told_beside_a_deed_that_is_denied_is_not_denied(text: str) -> None:
    assert not any(one.harm.killed and one.negative for one in claims(text))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The ministry has revised the toll from the attack on the school from 100 to 93.", 93),
        ("Officials raised the death toll from the fire in the Goma market from 40 to 52.", 52),
    ],
)
def test_of_a_toll_counted_anew_the_new_one_is_told(text: str, killed: float) -> None:
    assert [one.harm.killed.low for one in claims(text) if one.harm.killed] == [killed]


@pytest.mark.parametrize(
    "text",
    [
        "Hopes are rising that the road to Loikaw will reopen.",
        "Optimism is growing that the Nassib crossing will open.",
        "Doubts are growing that the corridor to Torit will open.",
        "Uncertainty remains that the bridge at Wau will be opened.",
    ],
)
def test_hopes_and_doubts_that_grow_announce_nothing(text: str) -> None:
    assert all(one.state is not AccessState.ANNOUNCED and one.modality is not Modality.PLANNED for one in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Fears are growing that up to 300 migrants have drowned off Sfax.",
        "Concern is mounting that 40 children have died of hunger in Pibor.",
    ],
)
def test_what_is_feared_is_not_asserted(text: str) -> None:
    (found,) = claims(text)
    assert (found.kind, found.modality) == (ReadKind.THREAT, Modality.PREDICTED)


def test_what_evidence_grows_of_is_told() -> None:
    """By the text: evidence claims nothing."""
    (found,) = claims("The evidence is growing that 40 people were killed in Axum.")
    assert (found.claimant, found.modality) == ("author", Modality.ASSERTED)


@pytest.mark.parametrize("text", ["The army has not released a toll.", "The junta did not give a toll."])
def test_a_toll_that_is_not_told_tells_of_no_killing(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Initial reports spoke of five dead, but the head of the Sumy district administration said all five were alive.", 5),
        ("First reports said 12 had died in Sake, but later all of them were found alive.", 12),
    ],
)
def test_first_reports_of_dead_who_are_alive_are_taken_back(text: str, killed: float) -> None:
    assert {(one.harm.killed.low, one.negative) for one in claims(text) if one.harm.killed} == {(killed, True)}


def test_what_somebody_is_asked_about_is_no_demand() -> None:
    found = claims("The police chief of Goma, asked about the shooting of three students, said that he regretted it.")
    assert all(one.modality is not Modality.DEMANDED for one in found)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The rebels are accused of having killed 12 men in Sake.", "unnamed"),
        ("The RSF has been accused of killing 12 people in Nyala.", "unnamed"),
        ("The junta was blamed for the deaths of 12 people in Pauk.", "unnamed"),
        ("The army, accused of killing 12 people in Moura, denied it.", "unnamed"),
        ("Accused of killing 12 people in Nyala, the RSF said it had fired in the air.", "unnamed"),
        ("The junta, blamed for the deaths of 12 people in Pauk, said nothing.", "unnamed"),
        ("The junta, accused by the UN of killing 12 people in Pauk, did not comment.", "United Nations"),
        ("The army was accused by Amnesty International of killing 12 civilians in Moura.", "Amnesty International"),
        ("The opposition accused the army of killing 12 people in Homs.", "opposition"),
    ],
)
def test_who_is_accused_does_not_say_so_himself(text: str, claimant: str) -> None:
    assert {one.claimant for one in claims(text) if one.harm.killed} == {claimant}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fighting raged in STC-held areas on Monday.", ""),
        ("Shells fell on SDF-controlled villages on Monday.", ""),
        ("In RSF-held Nyala, 12 people were killed on Monday.", "Nyala"),
        ("Turkey-backed fighters killed 12 people in Azaz.", "Azaz"),
    ],
)
def test_who_holds_an_area_is_not_where_it_is(text: str, place: str) -> None:
    assert {one.place for one in claims(text)} == {place}


def test_who_was_killed_before_a_movement_stopped_was_killed() -> None:
    """The movement of staff is no movement in talks."""
    text = "The agency said it would resume the movement of its staff, which it suspended after a driver was killed at the crossing."
    told = [claim.harm.killed for claim in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims if claim.harm.killed]
    assert [(count.low, count.high) for count in told] == [(1, 1)]
