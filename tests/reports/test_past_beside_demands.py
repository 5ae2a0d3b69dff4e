"""What befell a thing that is demanded, hoped for or planned is past, and neither demanded nor planned."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    return [*read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims]


@pytest.mark.parametrize(
    "text",
    [
        "Relatives demand the release of teachers seized when 12 people were killed in Mellit.",
        "Parents demand the return of girls abducted when gunmen killed 12 guards in Zamfara.",
        "The UN urged the release of staff, detained after 12 people died in Hodeidah.",
        "Lawyers called for an inquiry into the fire, in which 12 people died in Minova.",
        "Traders want the commissioner to resign after 12 people were killed in Torit.",
        "Nurses demanded that the minister step down after police shot dead 12 protesters in Khartoum.",
        "Ethiopia plans to send more troops to Baidoa after 12 soldiers were killed there.",
        "The council promised to open a road after 12 civilians died in Pibor.",
        "Elders want a truce to be signed because 12 people died in Wau.",
        "The army plans to reopen the road after mines killed 12 in Mocha.",
    ],
)
def test_the_dead_beside_a_demand_are_told_as_so(text: str) -> None:
    (found,) = (one for one in claims(text) if one.harm.killed)
    assert found.harm.killed is not None
    assert (found.modality, found.negative, found.harm.killed.low) == (Modality.ASSERTED, False, 12)


def test_who_was_captured_is_not_demanded_to_be() -> None:
    (found,) = (one for one in claims("Wives demanded the release of husbands, who were captured near Vuhledar.") if "who" in one.quote)
    assert found.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "The families hope that their sons, captured when 12 soldiers died, will return.",
        "The army plans to attack the men who killed 12 people in Oicha.",
        "Mothers demand the release of their sons, captured when 12 soldiers died.",
    ],
)
def test_no_toll_is_planned_or_demanded_that_is_past(text: str) -> None:
    open_ones = (Modality.DEMANDED, Modality.PLANNED, Modality.PREDICTED, Modality.STATED_INTENT, Modality.PROPOSED)
    assert not any(one.harm.killed for one in claims(text) if one.modality in open_ones)


@pytest.mark.parametrize(
    "text",
    [
        "The families demand the release of 12 soldiers.",
        "The rebels demanded a corridor that was guaranteed by the UN.",
        "The group demands the release of its leader when 12 soldiers are freed.",
        "The mayor hopes that the road will open when troops leave.",
        "The group demands the release of its leader after 12 soldiers are freed.",
    ],
)
def test_what_is_demanded_stays_demanded(text: str) -> None:
    found = claims(text)
    assert found
    assert all(one.modality is Modality.DEMANDED for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Sudanese officials reopened the Adre crossing on Tuesday, a step aid groups had demanded for months.",
        "Ethiopia opened the Semera road to aid convoys on Friday, a move donors had requested.",
        "The army reopened the bridge on Tuesday, something residents had asked for.",
    ],
)
def test_a_step_that_others_had_demanded_was_taken(text: str) -> None:
    """The author tells it, as done."""
    (found,) = claims(text)
    assert (found.modality, found.claimant) == (Modality.ASSERTED, "author")


def test_what_is_demanded_beside_what_was_done_is_demanded() -> None:
    (found,) = claims("Aid groups demanded that the Adre crossing be reopened.")
    assert found.modality is Modality.DEMANDED
