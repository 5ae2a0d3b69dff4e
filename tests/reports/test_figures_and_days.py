"""Figures that are no counts: hours, days and weights; and days that lie ahead, behind, or with somebody else."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def claims_of(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang=lang).claims


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 5 and 7 thousand fled Sumy.", 5_000, 7_000),
        ("Between 5 and 10k people fled Sumy.", 5_000, 10_000),
        ("MSF counted 165 kids under 5, all malnourished.", 165, 165),
        ("Buses with 300 people have left since 14.00.", 300, 300),
        ("The ration relies on 2.5 litres a day.", 2.5, 2.5),
        ("WFP delivered 500 kg of flour.", 500, 500),
        ("Two 250 kg bombs fell on Sumy.", 2, 2),
        ("A 500 kg bomb fell on the market.", 500, 500),
        ("Since 5 March 12 families have arrived in Sumy.", 12, 12),
    ],
)
def test_a_number_counts_what_it_is_written_for(text: str, low: float, high: float) -> None:
    assert [(claim.count.low, claim.count.high) for claim in claims_of(text) if claim.count] == [(low, high)]


@pytest.mark.parametrize(
    "text", ["People have been leaving since 14.00.", "Soldiers dropped 500 kg bombs on Sumy.", "The strike on 12.3. killed a man."]
)
def test_an_hour_a_day_and_a_weight_count_nobody(text: str) -> None:
    claims = claims_of(text)
    assert claims
    assert not [claim.count for claim in claims if claim.count]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The number of dead rose by 5 to 20.", [20]),
        ("The strike killed 14 people (earlier report: 40) at Zamzam.", [14]),
        ("14 people (previously 40) were killed at Zamzam.", [14]),
    ],
)
def test_a_toll_told_before_is_no_toll_now(text: str, dead: list[float]) -> None:
    assert [claim.harm.killed.low for claim in claims_of(text) if claim.harm.killed] == dead


def test_a_report_that_was_wrong_is_denied() -> None:
    claims = claims_of("Initial reports of 40 dead were wrong; 14 died.")
    assert [(claim.modality.value, claim.harm.killed and claim.harm.killed.low) for claim in claims] == [("denied", 40), ("asserted", 14)]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The crossing is closed until the end of December.", date(2022, 12, 31)),
        ("The crossing is closed until 5 January.", date(2023, 1, 5)),
        ("The crossing was closed until the end of December.", date(2021, 12, 31)),
        ("The crossing was closed until 5 January.", date(2022, 1, 5)),
        ("The corridor stays open until April 2.", date(2022, 4, 2)),
        ("The road was blocked until 2 April.", date(2022, 4, 2)),
        ("The UN halted flights until May.", date(2022, 5, 31)),
    ],
)
def test_until_looks_ahead_unless_its_verb_is_past(text: str, end: date) -> None:
    """Of a past verb the nearer of the two is meant."""
    assert [claim.when.end for claim in claims_of(text) if claim.when] == [end]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("معبر أدري مفتوح حتى نهاية ديسمبر", date(2022, 12, 31)),
        ("المعبر مغلق حتى 5 يناير", date(2023, 1, 5)),
        ("كان المعبر مغلقا حتى نهاية ديسمبر", date(2021, 12, 31)),
    ],
)
def test_until_looks_ahead_in_arabic(text: str, end: date) -> None:
    assert [claim.when.end for claim in claims_of(text, "ar") if claim.when] == [end]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/4/2022: shelling kills four people in Sumy.", date(2022, 3, 4)),
        ("The strike on 12.3. killed four people.", date(2022, 3, 12)),
        ("Shelling on 5 April killed four people in Sumy.", date(2021, 4, 5)),
        ("The corridor will open on 3/4/2022.", date(2022, 4, 3)),
    ],
)
def test_what_happened_is_not_after_the_report(text: str, day: date) -> None:
    """A day in figures is read the other way round where it would lie ahead of a report that tells what happened."""
    assert [claim.when.start for claim in claims_of(text) if claim.when] == [day]


def test_the_day_of_what_is_told_aside_of_somebody_is_not_the_day_of_the_claim() -> None:
    text = "The WFP, which had paused deliveries to the north on 20 February, said it hoped Israel would open the Karni crossing."
    opening = next(claim for claim in claims_of(text) if claim.kind.value == "access")
    assert opening.when is None or opening.when.start is None


@pytest.mark.parametrize("text", ["On 5 March 12 people were killed in Sumy.", "On 5th March 12 people died in Sumy."])
def test_a_number_behind_a_whole_day_counts_the_dead(text: str) -> None:
    """It was taken for a day itself, and nobody had died."""
    (claim,) = claims_of(text)
    assert claim.harm.killed is not None
    assert claim.harm.killed.low == 12
