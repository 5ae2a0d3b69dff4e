"""From a document to the ledger: nothing is a claim before a person says so. The reader is a stand-in that proposes what it is told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from safepassage import outside, session
from safepassage.cli import app
from safepassage.errors import FaultyCase
from safepassage.outside.ledger import Ledger
from safepassage.records.claim import Claim, ClaimKind
from safepassage.records.levels import Range
from safepassage.records.reading import AccessState, Count, Harm, Modality, PlaceRead, Proposal, ReadDocument, ReadKind, WhenRead, with_ids
from safepassage.records.situation import Standing
from safepassage.records.told import Number, Told
from safepassage.session import accepting, correcting, decided_key, merging, nameless, reading, reading_texts, verdicts
from safepassage.session import claims as session_claims
from safepassage.session.proposed import ACCEPTED, CORRECTED, MERGED, REJECTED
from safepassage.session.reading_texts import Text
from safepassage.session.verdicts import Verdict

CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)
TEXT = "Shelling killed at least 3 people. The outer side proposed four corridors. More than 500 people fled last week."
DAY = date(2030, 1, 1)


def quoted(quote: str, kind: ReadKind, subtype: str, **slots: object) -> Proposal:
    """A proposal with a quote of the text."""
    start = TEXT.index(quote)
    return Proposal(kind, subtype, quote, start, start + len(quote), **slots)  # type: ignore[arg-type]


PROPOSALS = (
    quoted("Shelling killed at least 3 people", ReadKind.INCIDENT, "shelling", harm=Harm(killed=Count(3, None, "people", "at least 3"))),
    quoted(
        "proposed four corridors",
        ReadKind.ACCESS,
        "corridor",
        claimant="Those outside",
        modality=Modality.PROPOSED,
        state=AccessState.PROPOSED,
        count=Count(4, 4, "corridors", "four"),
    ),
    quoted(
        "More than 500 people fled last week",
        ReadKind.DISPLACEMENT,
        "flight",
        count=Count(500, None, "people", "500", "more than"),
        when=WhenRead("last week", date(2029, 12, 24), date(2029, 12, 31), "week"),
    ),
)


def stand_in(texts: Iterable[Text], progress: object = None) -> list[ReadDocument]:
    """A reader that knows one text."""
    known = [(one, with_ids(str(one.doc_date), PROPOSALS) if one.text == TEXT else ()) for one in texts]
    return [ReadDocument(one.ident, one.text, "en", one.doc_date, claims=claims) for one, claims in known]


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The town of two roads, and a report about it."""
    monkeypatch.setattr(reading, "read_texts", stand_in)
    outside.new_case(tmp_path / "town", "two_roads")
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "town"


def read(town: Path) -> reading.Reading:
    return reading.read(town, [town.parent / "report.txt"], CLOCK, DAY, "Newspaper")


def claims(town: Path) -> list[Claim]:
    with Ledger.open(town, create=False) as ledger:
        assert ledger.verify() == ()
        return [entry.claim for entry in ledger.entries()]


def test_what_is_read_is_proposed_and_no_claim(town: Path) -> None:
    """Three proposals wait; the ledger is empty; the situation is that of the tables."""
    assert len(read(town).new) == 4  # the document and three proposals
    assert [one.proposal.subtype for one in verdicts.pending(town)] == ["shelling", "corridor", "flight"]
    assert claims(town) == []


def test_the_same_document_read_twice_is_read_once(town: Path) -> None:
    """The second time nothing is new, and a decision stays a decision."""
    read(town)
    name = verdicts.pending(town)[0].proposal.id
    verdicts.decide(town, name, Verdict(REJECTED, "analyst"), CLOCK)
    assert read(town).new == ()
    assert name not in [one.proposal.id for one in verdicts.pending(town)]


def test_an_accepted_incident_says_who_where_when_and_quotes(town: Path) -> None:
    """At least 3 killed: three, the quote says "at least"; the claimant is who wrote it; the day is the document's."""
    read(town)
    verdicts.decide(town, verdicts.pending(town)[0].proposal.id, Verdict(ACCEPTED, "analyst"), CLOCK)
    (claim,) = claims(town)
    assert claim.kind is ClaimKind.INCIDENT
    assert claim.subject == "pocket:all"
    assert claim.range == Range(3, 3, 3)
    assert claim.claimant == "Newspaper"
    assert claim.at.date() == DAY
    assert claim.note == "“Shelling killed at least 3 people” (report.txt, letters 0-33)"


def test_a_claim_keeps_what_its_sentence_tells(town: Path) -> None:
    """At least 3: the ledger's range is a number; that no upper end was said is kept beside it."""
    read(town)
    verdicts.decide(town, verdicts.pending(town)[0].proposal.id, Verdict(ACCEPTED, "analyst"), CLOCK)
    (claim,) = claims(town)
    assert claim.told == Told("asserted", "en", numbers=(Number("killed", 3, None),))
    (row,) = [s for s in session.situated(town, CLOCK).situation.standings if s.kind is ClaimKind.INCIDENT]
    assert row.told == claim.told


@pytest.mark.parametrize(
    ("slots", "numbers"),
    [
        ({"count": Count(4000, 4000, "people", "4,000", per="day")}, (Number("count", 4000, 4000, per="day"),)),
        (
            {"share": 40.0, "share_of": "territory", "count": Count(40, None, "percent", "40", "more than")},
            (Number("share", 40, None, "percent", "more than", of="territory"),),
        ),
        ({"share": 45.0, "count": Count(40, 40, "percent", "40")}, (Number("share", 45, 45, "percent"),)),
        (
            {"harm": Harm(killed=Count(3, 3, "civilians", "3"), injured=Count(40, None, "people", "40"))},
            (Number("killed", 3, 3, "civilians"), Number("injured", 40, None)),
        ),
    ],
)
def test_every_number_of_a_sentence_is_told(slots: dict[str, object], numbers: tuple[Number, ...]) -> None:
    """A rate, a share with what it is of (one that was corrected stands alone), the injured beside the killed."""
    assert accepting.told_of(quoted("Shelling killed at least 3 people", ReadKind.CONTROL, "holds", **slots)).numbers == numbers


def test_taking_down_says_what_the_situation_then_lists(town: Path) -> None:
    """Of an incident without a number too: it is new, and its deaths are unknown."""
    read(town)
    proposal = verdicts.pending(town)[0].proposal
    right = correcting.corrected(proposal, {"killed": "", "subtype": "air_strike", "actor": "army"})
    taken = verdicts.decide(town, proposal.id, Verdict(CORRECTED, "analyst", right), CLOCK)
    assert taken is not None
    assert [line.partition(" (")[0] for line in taken.changes[0]] == [
        "the pocket, incident, air strike: new: asserted, deaths unknown, who: army"
    ]


def test_proposed_corridors_stand_in_the_situation_and_open_none(town: Path) -> None:
    """Four corridors proposed by a party, through the newspaper: a report of the pocket; the corridors of the case stay as they were."""
    read(town)
    before = session.situated(town, CLOCK).case.corridors
    verdicts.decide(town, verdicts.pending(town)[1].proposal.id, Verdict(ACCEPTED, "analyst"), CLOCK)
    found = session.situated(town, CLOCK)
    (row,) = [s for s in found.situation.standings if s.kind is ClaimKind.REPORT]
    assert (row.subject, row.detail, row.word, row.unit) == ("pocket:all", "access/corridor/corridors", "proposed", "corridors")
    assert row.range == Range(4, 4, 4)
    assert found.case.corridors == before
    assert claims(town)[0].through == "Newspaper"


@pytest.mark.parametrize("modality", [m for m in Modality if m not in (Modality.ASSERTED, Modality.REPORTED)])
def test_no_sentence_that_does_not_say_so_opens_a_corridor(modality: Modality) -> None:
    """A proposal that is opened cannot even be made of a demand, a plan, a condition or a denial."""
    with pytest.raises(ValueError, match="opened only where the text says"):
        quoted("proposed four corridors", ReadKind.ACCESS, "corridor", modality=modality, state=AccessState.OPENED)


def test_one_text_that_says_opened_is_one_voice(town: Path) -> None:
    """A corridor of the case by its name, said to be blocked: blocked. Said to be opened by one text: not confirmed (claims, section 7)."""
    case = outside.read_case(town)
    name = case.corridors[0].name
    document = ReadDocument("r.txt", TEXT, "en", DAY)
    for state in (AccessState.BLOCKED, AccessState.OPENED):
        one = quoted("four corridors", ReadKind.ACCESS, "corridor", place=name, state=state, modality=Modality.REPORTED)
        (claim,) = accepting.claims_of(case, document, one, "Newspaper")
        assert (claim.kind, claim.subject, claim.word) == (ClaimKind.CORRIDOR_STATE, f"corridor:{case.corridors[0].id}", state.value)


def test_a_denied_sentence_stands_as_denied(town: Path) -> None:
    """What is said not to be so is neither an incident nor a state of a corridor."""
    case = outside.read_case(town)
    document = ReadDocument("r.txt", TEXT, "en", DAY)
    for kind in (ReadKind.INCIDENT, ReadKind.ACCESS):
        one = quoted("four corridors", kind, "x", place=case.corridors[0].name, negative=True, state=None)
        (claim,) = accepting.claims_of(case, document, one, "Newspaper")
        assert (claim.kind, claim.word) == (ClaimKind.REPORT, "not_so")
        (claim,) = accepting.claims_of(case, document, replace(one, modality=Modality.DENIED), "Newspaper")
        assert claim.word == "denied"


def test_a_flow_is_known_on_the_last_day_it_speaks_of(town: Path) -> None:
    """Fled in the week to 31 December: known at that day, as more than 500 people, from the 24th to the end of the 31st."""
    read(town)
    verdicts.decide(town, verdicts.pending(town)[2].proposal.id, Verdict(ACCEPTED, "analyst"), CLOCK)
    (claim,) = claims(town)
    assert claim.detail == "displacement/flight/people"
    assert [t.date().isoformat() for t in (claim.since, claim.at, claim.until) if t] == ["2029-12-24", "2029-12-31", "2030-01-01"]


def test_what_goes_on_since_long_ago_is_known_on_the_day_it_is_written(town: Path) -> None:
    """`since 2012`, with no end: so on the document's day; otherwise it would be history before it was ever news."""
    since = WhenRead("since 2012", date(2012, 1, 1), None, "year")
    one = quoted("four corridors", ReadKind.CONTROL, "siege", when=since)
    (claim,) = accepting.claims_of(outside.read_case(town), ReadDocument("r.txt", TEXT, "en", DAY), one, "Newspaper")
    assert claim.at.date() == DAY
    assert claim.since is not None
    assert claim.since.year == 2012


def test_without_any_date_nothing_is_accepted_and_nothing_written(town: Path) -> None:
    """Neither the sentence nor the document says when: the person is asked for it."""
    reading.read(town, [town.parent / "report.txt"], CLOCK)
    with pytest.raises(FaultyCase, match="neither the sentence nor the document says when"):
        verdicts.decide(town, verdicts.pending(town)[0].proposal.id, Verdict(ACCEPTED, "analyst"), CLOCK)
    assert claims(town) == []
    assert len(verdicts.pending(town)) == 3


def test_the_date_in_the_name_of_a_file_is_the_date_of_the_document(town: Path) -> None:
    """`sitrep_2029-12-31.txt`; a number that is no date is none."""
    assert reading._date_in("sitrep_2029-12-31.txt") == date(2029, 12, 31)
    assert reading._date_in("A20291231b.pdf") == date(2029, 12, 31)
    assert reading._date_in("S-2016-1038.pdf") is None
    assert reading._date_in("case_20150230.txt") is None
    assert reading._date_in("case_20150230_of_2015-03-04.txt") == date(2015, 3, 4)


def test_a_correction_is_what_goes_into_the_ledger_and_into_the_key(town: Path) -> None:
    """The claimant was wrong: the ledger has the right one; the key for the reader's tests has the proposal as it should have been."""
    read(town)
    first, second, third = (one.proposal for one in verdicts.pending(town))
    right = correcting.corrected(first, {"claimant": "ICRC", "killed": "3-5", "place": "Old mill"})
    verdicts.decide(town, first.id, Verdict(CORRECTED, "analyst", right), CLOCK)
    assert claims(town)[0].claimant == "ICRC"
    assert claims(town)[0].range == Range(3, 4, 5)
    assert decided_key.corrections(town).documents == ()  # two proposals are not decided: nobody knows what is missing
    verdicts.decide(town, second.id, Verdict(REJECTED, "analyst"), CLOCK)
    verdicts.decide(town, third.id, Verdict(MERGED, "analyst", into=first.id), CLOCK)
    (key,) = decided_key.corrections(town).documents
    assert [(claim.claimant, claim.weight) for claim in key.claims] == [("ICRC", "core"), ("author", "optional")]


def test_every_wrong_correction_is_told_at_once(town: Path) -> None:
    """A slot that there is not, a number that is none, a kind that is none, a person."""
    with pytest.raises(FaultyCase) as told:
        correcting.corrected(PROPOSALS[0], {"colour": "red", "killed": "many", "kind": "rumour", "claimant": "Dr Ahmad Khalil"})
    assert len(told.value.faults) == 4


@pytest.mark.parametrize("slot", ["claimant", "through", "actor", "target"])
@pytest.mark.parametrize("value", ["John Smith", "Ahmad Hassan", "Fatima", "محمد أحمد", "Dr Ahmad Khalil", "Zorvan Pelkit"])
def test_no_correction_makes_a_person_of_a_voice(slot: str, value: str) -> None:
    """With a title or without, in either script: refused, with what to write instead."""
    with pytest.raises(FaultyCase, match="it seems to name a person: write an organisation or a role"):
        correcting.corrected(PROPOSALS[0], {slot: value})


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("ICRC", "ICRC"),
        ("a teacher in the east", "a teacher in the east"),
        ("Zorvan Pelkit group", "Zorvan Pelkit group"),
        ("Sergei Lavrov", "Russia"),
        ("President Bashar al-Assad", "Syrian government"),
        ("المجلس المحلي", "المجلس المحلي"),
    ],
)
def test_a_correction_takes_organisations_roles_and_the_party_of_an_office(value: str, kept: str) -> None:
    """Who holds a public office speaks for a party: the party is kept, the person is not."""
    assert correcting.corrected(PROPOSALS[0], {"claimant": value}).claimant == kept


def test_a_person_is_neither_a_source_nor_the_claimant_of_what_is_accepted(town: Path) -> None:
    """`--source "John Smith"` is refused before anything is read; a proposal of an older reader with a person is not accepted."""
    with pytest.raises(FaultyCase, match="--source: it seems to name a person"):
        reading.read(town, [town.parent / "report.txt"], CLOCK, DAY, "John Smith")
    assert not (town / "proposals.db").exists()
    one = quoted("four corridors", ReadKind.CONTROL, "x", claimant="John Smith")
    with pytest.raises(FaultyCase, match="its claimant seems to be a person"):
        accepting.claims_of(outside.read_case(town), ReadDocument("r.txt", TEXT, "en", DAY), one, "Newspaper")


def test_a_name_leaves_text_quote_and_slots_and_every_letter_keeps_its_place() -> None:
    """Read first, blacked out after: who said it is an unnamed person or their role, the quote has squares where the name stood."""
    text = "Ahmad Hassan was shot. Olena Kovalenko, a nurse, said 40 fled from Homs."
    claims = (
        Proposal(ReadKind.INCIDENT, "shooting", text[:21], 0, 21, target="Ahmad Hassan", claimant="John Smith"),
        Proposal(
            ReadKind.DISPLACEMENT, "flight", text[53:71], 53, 71, claimant="nurse Olena Kovalenko", place="Homs", actor="Sergei Lavrov"
        ),
    )
    found, count = nameless.without_persons(ReadDocument("r.txt", text, "en", DAY, claims=claims))
    assert count == 2
    assert found.text == "■" * 12 + " was shot. " + "■" * 15 + ", a nurse, said 40 fled from Homs."
    assert [claim.quote for claim in found.claims] == [found.text[:21], text[53:71]]
    assert [(claim.claimant, claim.target, claim.place) for claim in found.claims] == [
        ("unnamed person", "unnamed person", ""),
        ("nurse", "", "Homs"),
    ]


def test_a_name_leaves_the_words_of_a_toll() -> None:
    """`Ahmad, 12, and his sister` are two; what tells so keeps no name."""
    text = "Ahmad Hassan was shot with his sister."
    harm = Harm(killed=Count(2, 2, "people", "Ahmad Hassan, 12, and his sister"))
    document = ReadDocument("r.txt", text, "en", DAY, claims=(Proposal(ReadKind.INCIDENT, "shooting", text[:21], 0, 21, harm=harm),))
    (claim,) = nameless.without_persons(document)[0].claims
    assert claim.harm.killed is not None
    assert (claim.harm.killed.low, claim.harm.killed.text) == (2, "12, and his sister")


@pytest.mark.parametrize(
    ("slot", "value"),
    [
        *(("killed", words) for words in ("nan", "inf", "1e400", "60-40", "1e300")),
        *(("when", words) for words in ("0001-01-01", "9999-12-31", "2016-12-10/2016-12-01")),
        ("place", "x" * 5000),
        ("subtype", "\x1b[31mred"),
    ],
)
def test_a_correction_that_cannot_be_is_told_and_never_a_crash(slot: str, value: str) -> None:
    """Numbers without end, days before any report, letters that nobody sees."""
    with pytest.raises(FaultyCase, match="cannot correct it"):
        correcting.corrected(PROPOSALS[0], {slot: value})


def test_the_same_text_with_another_date_is_another_reading_even_where_the_reader_names_proposals_alike(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`Read the document again with --date` is what a person is told to do: it has to give new proposals, with that date."""
    named = with_ids("one name", PROPOSALS)
    monkeypatch.setattr(reading, "read_texts", lambda *texts: [replace(one, claims=named) for one in stand_in(*texts)])
    reading.read(town, [town.parent / "report.txt"], CLOCK)
    again = read(town)
    waiting = verdicts.pending(town)
    assert [one.document.doc_date for one in waiting] == [DAY] * 3
    assert [one.proposal.id for one in waiting] == [claim.id for claim in again.documents[0].claims]


def test_two_copies_of_a_text_are_one_voice(town: Path) -> None:
    """They are kept once, under the first name, and it is told."""
    copy = town.parent / "second.txt"
    copy.write_text(TEXT, encoding="utf-8")
    found = reading.read(town, [town.parent / "report.txt", copy], CLOCK, DAY, "Newspaper")
    assert [one.document.id for one in verdicts.pending(town)] == ["report.txt"] * 3
    assert any("second.txt: it is the same text as report.txt" in repair for repair in found.repairs)


def test_a_correction_cannot_open_a_corridor_that_was_only_proposed() -> None:
    """The state and how it is said must fit: the person has to say both."""
    with pytest.raises(FaultyCase, match="opened only where the text says"):
        correcting.corrected(PROPOSALS[1], {"state": "opened"})
    assert correcting.corrected(PROPOSALS[1], {"state": "opened", "modality": "reported"}).state is AccessState.OPENED


def test_nothing_is_decided_twice_and_nobody_decides_namelessly(town: Path) -> None:
    """The second verdict is refused with the first; a verdict without a role, or with a person's name, is none."""
    read(town)
    name = verdicts.pending(town)[0].proposal.id
    for by in ("", "Dr Ahmad Khalil"):
        with pytest.raises(FaultyCase, match="Name a role"):
            verdicts.decide(town, name, Verdict(ACCEPTED, by), CLOCK)
    verdicts.decide(town, name, Verdict(ACCEPTED, "analyst"), CLOCK)
    with pytest.raises(FaultyCase, match="it was accepted by analyst"):
        verdicts.decide(town, name, Verdict(REJECTED, "analyst"), CLOCK)


def test_what_is_merged_has_one_to_be_merged_into(town: Path) -> None:
    """Not into nothing, itself, one that was rejected, or one that was merged: what both say would be lost."""
    read(town)
    first, second, third = (one.proposal.id for one in verdicts.pending(town))
    verdicts.decide(town, second, Verdict(REJECTED, "analyst"), CLOCK)
    for into, told in (("", "no proposal has this id"), (first, "the proposal itself"), (second, "it was rejected")):
        with pytest.raises(FaultyCase, match=told):
            verdicts.decide(town, first, Verdict(MERGED, "analyst", into=into), CLOCK)
    verdicts.decide(town, first, Verdict(MERGED, "analyst", into=third[:6]), CLOCK)
    with pytest.raises(FaultyCase, match=f"Merge into {third}"):
        verdicts.decide(town, third, Verdict(MERGED, "analyst", into=first), CLOCK)
    assert [one.proposal.id for one in verdicts.pending(town)] == [third]


def test_a_verdict_taken_back_lets_the_proposal_wait_and_its_claim_count_for_nothing(town: Path) -> None:
    """Accepted: 3 killed. Taken back: nothing is claimed. Accepted again: 3 killed. The situation says so each time."""
    read(town)
    name = verdicts.pending(town)[0].proposal.id
    with pytest.raises(FaultyCase, match="nothing is decided about it"):
        verdicts.take_back(town, name, "analyst", CLOCK)
    for minute in (1, 3):
        verdicts.decide(town, name, Verdict(ACCEPTED, "analyst"), CLOCK + timedelta(minutes=minute))
        assert [row.range for row in killed(town)] == [Range(3, 3, 3)]
        verdicts.take_back(town, name, "duty analyst", CLOCK + timedelta(minutes=minute + 1))
        assert killed(town) == []
        assert len(verdicts.pending(town)) == 3
    verdicts.decide(town, name, Verdict(REJECTED, "analyst"), CLOCK + timedelta(minutes=5))
    assert killed(town) == []
    assert session.verify_case(town).damage == ()


def killed(town: Path) -> list[Standing]:
    """What stands of deaths in incidents."""
    rows = session.situated(town, CLOCK + timedelta(hours=1)).situation.standings
    return [row for row in rows if row.kind is ClaimKind.INCIDENT and row.range is not None]


def test_a_claim_withdrawn_by_hand_stays_withdrawn_when_its_proposal_waits_again(town: Path) -> None:
    """Taking back withdraws nothing twice; accepted again, it is told that the claim counts for nothing: somebody had a reason."""
    read(town)
    name = verdicts.pending(town)[0].proposal.id
    taken = verdicts.decide(town, name, Verdict(ACCEPTED, "analyst"), CLOCK)
    assert taken is not None
    session.act(town, taken.receipt.added[0].id, ClaimKind.WITHDRAWAL, "duty officer", "another mill was meant", CLOCK)
    assert verdicts.take_back(town, name, "analyst", CLOCK) is None
    again = verdicts.decide(town, name, Verdict(ACCEPTED, "analyst"), CLOCK + timedelta(minutes=1))
    assert again is not None
    assert "counts for nothing" in again.repairs[0]
    assert killed(town) == []


def test_what_is_alike_stands_first_where_one_is_to_be_chosen(town: Path) -> None:
    """Of one kind only, the same place and number before the same subtype; what was rejected is no choice."""
    read(town)
    first, second, _ = (one.proposal for one in verdicts.pending(town))
    assert merging.alike(town, replace(second, kind=ReadKind.INCIDENT)) == (merging.Alike(first, ""),)
    verdicts.decide(town, first.id, Verdict(REJECTED, "analyst"), CLOCK)
    assert merging.alike(town, replace(second, kind=ReadKind.INCIDENT)) == ()


def test_a_crash_between_the_ledger_and_the_verdict_loses_and_doubles_nothing(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The claim is there and the proposal waits still; accepted again, it is the same claim."""
    read(town)
    name = verdicts.pending(town)[0].proposal.id
    with monkeypatch.context() as broken:
        broken.setattr(verdicts, "_keep", lambda *_: (_ for _ in ()).throw(OSError("pulled plug")))
        with pytest.raises(OSError, match="pulled plug"):
            verdicts.decide(town, name, Verdict(ACCEPTED, "analyst"), CLOCK)
    assert len(claims(town)) == 1
    taken = verdicts.decide(town, name, Verdict(ACCEPTED, "analyst"), CLOCK)
    assert taken is not None
    assert len(taken.receipt.known) == 1
    assert len(claims(town)) == 1


def test_a_claim_that_a_crash_left_is_told_where_its_proposal_is_rejected(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Accepted, the plug pulled, then rejected: three dead still count, and the person is told how to take them out. Corrected: none is."""
    read(town)
    one = verdicts.pending(town)[0].proposal
    with monkeypatch.context() as broken:
        broken.setattr(verdicts, "_keep", lambda *_: (_ for _ in ()).throw(OSError("pulled plug")))
        with pytest.raises(OSError, match="pulled plug"):
            verdicts.decide(town, one.id, Verdict(ACCEPTED, "analyst"), CLOCK)
    with Ledger.open(town, create=False) as ledger:
        left = ledger.entries()[0].id
    told = verdicts.decide(town, one.id, Verdict(REJECTED, "analyst"), CLOCK)
    assert told is not None
    assert told.repairs == (f"LOOK: its claim {left} stands in the ledger. To take it out: safepassage withdraw {town} {left}",)
    verdicts.take_back(town, one.id, "analyst", CLOCK)
    again = verdicts.decide(town, one.id, Verdict(CORRECTED, "analyst", replace(one, subtype="air strike")), CLOCK)
    assert again is not None
    assert not [line for line in again.repairs if "stands in the ledger" in line]
    assert len(killed(town)) == 1


@pytest.mark.parametrize("other", [REJECTED, ACCEPTED])
def test_of_two_people_who_decide_at_once_the_first_is_kept_and_the_other_told(
    town: Path, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    """While one accepts, another decides: one verdict is kept, and a claim stands only where it was accepted."""
    read(town)
    name = verdicts.pending(town)[0].proposal.id
    take_down = session_claims.take_down

    def meanwhile(*words: Any, **named: Any) -> Any:
        taken = take_down(*words, **named)
        monkeypatch.setattr(session_claims, "take_down", take_down)
        verdicts.decide(town, name, Verdict(other, "night desk"), CLOCK)
        return taken

    monkeypatch.setattr(session_claims, "take_down", meanwhile)
    with pytest.raises(FaultyCase, match=f"meanwhile it was {other} by night desk") as told:
        verdicts.decide(town, name, Verdict(ACCEPTED, "day desk"), CLOCK)
    assert len(verdicts.pending(town)) == 2
    assert len(killed(town)) == (other == ACCEPTED)
    assert ("is withdrawn" in str(told.value)) == (other == REJECTED)
    verdicts.take_back(town, name, "night desk", CLOCK)
    assert killed(town) == []


def test_what_another_was_merged_into_is_not_rejected(town: Path) -> None:
    """Both would be lost; the other one taken back, it can be."""
    read(town)
    first, second, _ = (one.proposal.id for one in verdicts.pending(town))
    verdicts.decide(town, first, Verdict(MERGED, "analyst", into=second), CLOCK)
    with pytest.raises(FaultyCase, match=f"{first} was merged into it"):
        verdicts.decide(town, second, Verdict(REJECTED, "analyst"), CLOCK)
    verdicts.take_back(town, first, "analyst", CLOCK)
    verdicts.decide(town, second, Verdict(REJECTED, "analyst"), CLOCK)
    assert first in [one.proposal.id for one in verdicts.pending(town)]


def test_a_purge_erases_old_documents_for_good_and_keeps_the_new(town: Path) -> None:
    """Of two documents read a day apart the older goes, with its proposals and verdicts; no byte of its text is left in the file."""
    other = town.parent / "other.csv"
    other.write_text("date,place,killed,notes\n2030-01-01,Old mill,1,unmistakable words\n", encoding="utf-8")
    reading.read(town, [other], CLOCK)
    verdicts.decide(town, verdicts.pending(town)[0].proposal.id, Verdict(REJECTED, "analyst"), CLOCK)
    reading.read(town, [town.parent / "report.txt"], CLOCK + timedelta(days=1), DAY)
    assert b"unmistakable" in (town / "proposals.db").read_bytes()
    assert reading.purge(town, CLOCK + timedelta(hours=1), "no longer needed", CLOCK + timedelta(days=2)) == 1
    assert b"unmistakable" not in (town / "proposals.db").read_bytes()
    assert len(verdicts.pending(town)) == 3
    assert session.verify_case(town).damage == ()
    assert reading.purge(town, CLOCK + timedelta(hours=1), "no longer needed", CLOCK + timedelta(days=2)) == 0


def test_a_file_that_cannot_be_read_keeps_no_other_out(town: Path) -> None:
    """Two documents, one of them a picture: the other's proposals wait, and the picture is told."""
    (town.parent / "scan.txt").write_bytes(bytes(range(256)))
    found = reading.read(town, [town.parent / "report.txt", town.parent / "scan.txt"], CLOCK, DAY)
    assert [fault.file for fault in found.faults] == ["scan.txt"]
    assert len(verdicts.pending(town)) == 3


def test_damage_of_the_proposals_is_found(town: Path) -> None:
    """A byte of a kept body that was changed: `verify` names the file."""
    read(town)
    path = town / "proposals.db"
    data = path.read_bytes()
    assert data.count(b"shelling") >= 1
    path.write_bytes(data.replace(b"shelling", b"sheLLing"))
    (fault,) = session.verify_case(town).damage
    assert fault.file == "proposals.db"


def test_a_place_of_the_case_is_its_zone_and_one_elsewhere_has_its_point(town: Path) -> None:
    """By its name; a city that holds the pocket is the pocket; Paris is a place on the map."""
    case = outside.read_case(town)
    zone = case.zones[0]

    def about(place: str, found: PlaceRead | None = None) -> tuple[str, tuple[float, float] | None]:
        return accepting.subject_of(case, quoted("four corridors", ReadKind.ACCESS, "x", place=place, place_resolved=found))

    assert about(zone.name) == (f"zone:{zone.id}", None)
    assert about("The city", PlaceRead("The city", "XX", zone.lon, zone.lat, "city")) == ("pocket:all", None)
    assert about("Paris", PlaceRead("Paris", "FR", 2.35, 48.85, "city")) == ("place:Paris", (2.35, 48.85))
    assert about("") == ("pocket:all", None)
    assert about("Nowhere at all") == ("place:Nowhere_at_all", None)  # deaths elsewhere are not deaths in the pocket


def test_a_table_of_incidents_needs_no_reader(town: Path) -> None:
    """Each row is a proposal, an empty cell unknown, a row without a date a fault with its line."""
    good, bad = town.parent / "good.csv", town.parent / "bad.csv"
    good.write_text("date,place,killed,source,notes\n2030-01-01,Old mill,,ICRC,shells\n2030-01-01,Old mill,4,,\n", encoding="utf-8")
    bad.write_text("date,place,killed\n2030-01-01,Old mill,5 goats\n,Old mill,1\n", encoding="utf-8")
    undated = town.parent / "undated.csv"
    undated.write_text("place,killed\nOld mill,1\n", encoding="utf-8")
    found = reading.read(town, [good, bad, undated], CLOCK)
    assert [claim.harm.killed and claim.harm.killed.low for claim in found.documents[0].claims] == [None, 4]
    assert [claim.claimant for claim in found.documents[0].claims] == ["ICRC", "author"]
    assert [(fault.file, fault.line) for fault in found.faults] == [("bad.csv", 2), ("bad.csv", 3), ("undated.csv", 1)]


def test_what_is_kept_says_what_was_read(town: Path) -> None:
    """The proposal that waits is the one that was read, slot for slot."""
    read(town)
    assert [replace(one.proposal, id="") for one in verdicts.pending(town)] == list(PROPOSALS)
    assert json.loads(json.dumps(verdicts.pending(town)[0].document.text)) == TEXT


def test_a_bare_enter_decides_nothing_and_does_not_quit(town: Path) -> None:
    """Only q and the end of the input end a review: after two bare Enters and an unknown key the same proposal is asked for again."""
    read(town)
    shown = CliRunner().invoke(app, ["review", str(town)], input="\n\nx\ns\nr\n")
    assert shown.exit_code == 0
    assert "3 of 3" in shown.output
    assert len(verdicts.pending(town)) == 2


def test_a_decision_is_taken_back_by_its_id_and_what_cannot_be_keeps_nothing_else_out(town: Path) -> None:
    """`--accept` of one that there is not and one that there is: the second is done, the first told, status 2; `--take-back` undoes it."""
    read(town)
    name = verdicts.pending(town)[0].proposal.id
    shown = CliRunner().invoke(app, ["review", str(town), "--accept", f"pffffffff,{name}"])
    assert shown.exit_code == 2
    assert "pffffffff: no proposal has this id" in shown.output
    assert "Nothing was written" not in shown.output
    assert len(verdicts.pending(town)) == 2
    shown = CliRunner().invoke(app, ["review", str(town), "--take-back", name, "--by", "duty analyst"])
    assert shown.exit_code == 0, shown.output
    assert f"{name}: waits again, its claim is withdrawn by c" in shown.output
    assert len(verdicts.pending(town)) == 3
    shown = CliRunner().invoke(app, ["review", str(town), "--merge", f"{name}="])
    assert shown.exit_code == 2
    assert shown.output.rstrip().endswith("Nothing was written.")


def test_a_correction_without_a_keyboard_that_ends_in_the_middle_is_none(town: Path) -> None:
    """The input ends behind a slot: nothing was accepted."""
    read(town)
    shown = CliRunner().invoke(app, ["review", str(town)], input="c\nclaimant=ICRC\n")
    assert shown.exit_code == 0
    assert (len(verdicts.pending(town)), claims(town)) == (3, [])


ARABIC_WITH_A_HEAD = "Syrian Arab Red Crescent, Homs branch\nقالت وزارة الصحة إن القصف أدى إلى مقتل سبعة أشخاص في حمص يوم الخميس.\n"


@pytest.mark.parametrize(("installed", "told"), [(False, 1), (True, 0)])
def test_an_arabic_text_with_an_english_line_is_read_without_the_extra(
    town: Path, monkeypatch: pytest.MonkeyPatch, installed: bool, told: int
) -> None:
    """Arabic needs no extra: its claims are proposed, and that the English line was not read is told, with the command."""
    monkeypatch.setattr(reading, "read_texts", reading_texts.read_texts)
    monkeypatch.setattr(reading_texts, "can_parse", lambda: installed)
    report = town.parent / "appeal.txt"
    report.write_text(ARABIC_WITH_A_HEAD, encoding="utf-8")
    found = reading.read(town, [report], CLOCK, DAY, "Red Crescent")
    (tolls,) = [one.harm.killed for document in found.documents for one in document.claims if one.harm.killed is not None]
    assert tolls.low == 7
    assert sum("its English lines are not read" in line for line in found.repairs) == told
