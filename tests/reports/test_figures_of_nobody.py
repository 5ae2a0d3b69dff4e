"""Hours, marks on a road, the strength of a quake, sites and requests are no people; and people are no fractions."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ASKS, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def read(text: str, lang: str | None = None) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


def figures(text: str) -> dict[str, float]:
    """All that the claims of a text count, by what befell them."""
    told: dict[str, float] = {}
    for claim in read(text):
        roles = {"killed": claim.harm.killed, "injured": claim.harm.injured, "missing": claim.harm.missing, "count": claim.count}
        told |= {role: count.low for role, count in roles.items() if count is not None}
    return told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They turned us back at 7 on the Sake road.", {}),
        ("RSF turned my cousin back at 6", {}),
        ("Snipers killed a teacher at kilometre 9 near Bangui.", {"killed": 1}),
        ("Rebels killed four people at km 14 outside Bria.", {"killed": 4}),
        ("A 6.4-magnitude earthquake killed 46 people in Petrinja.", {"killed": 46}),
        ("7.8-magnitude quake kills 4,300 in Turkey and Syria", {"killed": 4300}),
        ("A quake measuring 7.1 on the Richter scale killed 95 people in Lhasa.", {"killed": 95}),
        ("The toll in Sumy stands at 12.", {"killed": 12}),
        ("In the last km 12 people were killed.", {"killed": 12}),
        ("استشهد رجلان عند حاجز 300.", {"killed": 2}),
        ("قناص قتل اثنين عند كيلو 16", {"killed": 2}),
    ],
)
def test_an_hour_a_mark_or_a_strength_counts_nobody(text: str, told: dict[str, float]) -> None:
    """What stands beside them is counted as before."""
    assert figures(text) == told


def test_sites_and_requests_are_counted_as_what_they_are() -> None:
    """`10 sites received new people`: ten sites, and no ten people."""
    (claim,) = read("10 sites received new people, 3 sites empty")
    assert claim.count is not None
    assert (claim.count.low, claim.count.unit) == (10, "sites")
    (entry,) = read("Access to Abi Adi was granted to ICRC on 8 March after three denied requests")
    assert entry.count is None or entry.count.unit == "requests"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1.234 people were killed in Srebrenica, the German daily wrote.", {"killed": 1234}),
        ("At least 3.400 civilians were injured in Izmit.", {"injured": 3400}),
        ("The flood displaced 12.500 people in Beira.", {"count": 12500}),
        ("قتل 1.350 شخصا في درنة.", {"killed": 1350}),
    ],
)
def test_a_point_in_a_number_of_people_parts_thousands(text: str, told: dict[str, float]) -> None:
    """With doubt: a person looks at it."""
    assert figures(text) == told
    assert all(claim.confidence <= 0.5 and ASKS in claim.note for claim in read(text))


def test_a_fraction_of_something_else_stays_one() -> None:
    """Millions, and tonnes."""
    assert figures("2.5 million people fled Ukraine through Medyka.") == {"count": 2_500_000}
    assert figures("1.250 million people fled Ukraine.") == {"count": 1_250_000}
    assert figures("A convoy brought 1.250 tonnes of flour to Taiz.") == {"count": 1.25}
