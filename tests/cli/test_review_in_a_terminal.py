"""A person walks through `safepassage review` in a terminal: what they see, what each key does, and what is in the ledger afterwards."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from safepassage import outside
from safepassage.outside.ledger import Ledger
from safepassage.records.claim import Claim, ClaimKind, Grade
from safepassage.records.levels import Range
from safepassage.records.reading import Count, Harm, Modality, PlaceRead, Proposal, ReadDocument, ReadKind, WhenRead, with_ids
from safepassage.session import correcting, reading, verdicts
from safepassage.session.reading_texts import Text

pytest.importorskip("termios", reason="a pseudo-terminal is a thing of Unix")
from tests.cli.terminal import Terminal

DAY = date(2030, 1, 1)
SHELLS = "Shelling killed at least 3 people near the old mill"
ROCKETS = "rockets killed 3 at the old mill"
TENTS = "The council asked for 400 tents"
LONG = (
    "that more than 500 people had fled at night through a passage without lights, over which snipers watch from both sides, "
    "which was shelled on two of the last three days, and which no organisation has reached since the siege began"
)
ARABIC = "قُتل خمسة أشخاص في قصف على المدينة"
TEXT = f"{SHELLS}. Residents said that {ROCKETS}. {TENTS}. Residents said, {'and said again, ' * 80}{LONG}. قال الدفاع المدني: {ARABIC}."
CTRL_C, CTRL_D, ESCAPE_UP = "\x03", "\x04", "\x1b[A"


def quoted(quote: str, kind: ReadKind, subtype: str, sentence: tuple[str, str], **slots: object) -> Proposal:
    """A proposal with a quote of the text, in the sentence that begins and ends so."""
    start, first = TEXT.index(quote), TEXT.index(sentence[0])
    last = TEXT.index(sentence[1], start) + len(sentence[1])
    return Proposal(kind, subtype, quote, start, start + len(quote), sentence_start=first, sentence_end=last, **slots)  # type: ignore[arg-type]


MILL = PlaceRead("Old mill", "SY", 37.1, 36.2, "site")
PROPOSALS = (
    quoted(
        SHELLS,
        ReadKind.INCIDENT,
        "shelling",
        (SHELLS, "."),
        harm=Harm(killed=Count(3, None, "people", "3")),
        place="old mill",
        place_resolved=MILL,
    ),
    quoted(
        ROCKETS,
        ReadKind.INCIDENT,
        "shelling",
        ("Residents said that", "."),
        claimant="Residents",
        harm=Harm(killed=Count(3, 3, "people", "3")),
        place="old mill",
        place_resolved=MILL,
    ),
    quoted(
        TENTS, ReadKind.NEED, "shelter", (TENTS, "."), claimant="council", count=Count(400, 400, "tents", "400"), modality=Modality.DEMANDED
    ),
    quoted(LONG, ReadKind.DISPLACEMENT, "flight", ("Residents said, and", "."), when=WhenRead("at night", DAY, DAY), claimant="Residents"),
    quoted(ARABIC, ReadKind.INCIDENT, "shelling", ("قال", "."), claimant="الدفاع المدني", harm=Harm(killed=Count(5, 5, "people", "خمسة"))),
)


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The town of two roads, with a report that a stand-in for the reader took five proposals from."""

    def stand_in(texts: Iterable[Text], progress: object) -> list[ReadDocument]:
        return [ReadDocument(one.ident, one.text, "en", one.doc_date, claims=with_ids(str(one.doc_date), PROPOSALS)) for one in texts]

    monkeypatch.setattr(reading, "read_texts", stand_in)
    outside.new_case(tmp_path / "town", "two_roads")
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    reading.read(tmp_path / "town", [tmp_path / "report.txt"], datetime.now(UTC), DAY, "Newspaper")
    assert len(verdicts.pending(tmp_path / "town")) == 5
    return tmp_path / "town"


def claims(town: Path) -> list[Claim]:
    """What is in the ledger, of what is not itself about a claim."""
    with Ledger.open(town, create=False) as ledger:
        assert ledger.verify() == ()
        return [entry.claim for entry in ledger.entries()]


def waiting(town: Path) -> list[str]:
    """The quotes that wait."""
    return [one.proposal.quote for one in verdicts.pending(town)]


def said(town: Path) -> list[tuple[str, str]]:
    """The verdicts as they are kept, by whom, in their order."""
    with outside.proposals.Proposals.open(town, create=False) as kept:
        rows = [json.loads(row.body) for row in kept.all() if row.what == outside.proposals.VERDICT]
    return [(row["verdict"], row["by"]) for row in rows]


def test_each_key_does_what_it_says_and_the_next_walk_goes_on_where_this_one_ended(town: Path) -> None:
    """Accept, merge with the first, reject, skip, quit: one claim, two proposals left, and the second walk begins with the skipped one."""
    with Terminal("review", town, "--by", "duty analyst") as person:
        shown = " ".join(person.press("a").split())
        assert f"1 of 5 {verdicts.pending(town)[0].proposal.id} report.txt «{SHELLS}»." in shown
        person.sees("accepted, claim c")
        person.press("m")
        assert SHELLS in " ".join(person.sees("(accepted)").split())
        person.write("1")
        person.sees("merged")
        person.press("r")
        person.sees("rejected")
        person.press("s")
        person.sees("5 of 5")
        person.press("q")
        person.sees("What you decided is kept: 1 accepted, 1 merged, 1 rejected.")
        person.sees("2 proposals wait still. To go on: safepassage review")
        assert person.ends() == 0
    (claim,) = claims(town)
    assert (claim.kind, claim.claimant, claim.range) == (ClaimKind.INCIDENT, "Newspaper", Range(3, 3, 3))
    assert f"“{SHELLS}” (report.txt, letters 0-{len(SHELLS)})" == claim.note
    assert said(town) == [("accepted", "duty analyst"), ("merged", "duty analyst"), ("rejected", "duty analyst")]
    assert waiting(town) == [LONG, ARABIC]
    with Terminal("review", town) as person:
        person.sees("1 of 2")
        assert f"«{LONG}»" in " ".join(person.sees("what").split())
        person.press("a")
        person.press("a")
        person.sees("That was the last proposal.")
        person.press("q")
        person.sees("No proposal waits any more.")
        assert person.ends() == 0
    assert len(claims(town)) == 3
    assert waiting(town) == []


WRITTEN = {  # what a person writes for each slot, and what is then shown
    "kind=Protection": "protection: shelling",
    "subtype=arrest": "protection: arrest",
    "claimant=ICRC": "ICRC (asserted)",
    "through=Newspaper B": "ICRC, through Newspaper B",
    "modality=reported": "(reported)",
    "polarity=negative": "(NOT so, reported)",
    "polarity=positive": "Newspaper B (reported)",
    "kind=access": "access: arrest",
    "state=closed": "access: arrest, closed",
    "state=": "access: arrest",
    "kind=incident": "incident: arrest",
    "actor=army": "army",
    "target=a bakery": "a bakery",
    "weapon=mortar": "mortar",
    "origin=Homs": "origin is now Homs",
    "destination=Hama": "destination is now Hama",
    "place=Old mill": "Old mill = Old mill SY 36.200, 37.100 (site)",
    "when=2029-12-30/2029-12-31": "2029-12-30 to 2029-12-31",
    "count=2,000-3,000 shells": "2,000 to 3,000 shells",
    "share=40": "40 % of ?",
    "share_of=the quarter": "40 % of the quarter",
    "share=": "share is now empty",
    "killed=4-6": "4 to 6 people killed",
    "injured=10+": "10 or more people injured",
    "missing=1": "1 person missing",
    "grade=b2": "grade B2",
    "note=seen by two": "note is now seen by two",
}


def test_every_slot_can_be_corrected_and_the_claim_is_what_was_written(town: Path) -> None:
    """Each line shows at once what it makes of the proposal; an empty line takes it down: 4 to 6 killed, on the 31st, says the ICRC."""
    assert {line.partition("=")[0] for line in WRITTEN} == set(correcting.SLOTS)
    with Terminal("review", town, rows=60) as person:
        person.press("c")
        assert "claimant=author" in person.sees("also: ")
        for line, shown in WRITTEN.items():
            person.write(line, after="slot=value: ")
            person.sees(line)
            person.sees(shown)
        person.write("", after="slot=value: ")
        person.sees("corrected, claim c")
        person.press("q")
        assert person.ends() == 0
    (claim,) = claims(town)
    assert (claim.kind, claim.detail, claim.claimant, claim.through) == (ClaimKind.INCIDENT, "arrest", "ICRC", "Newspaper B")
    assert (claim.range, claim.grade, claim.at.date()) == (Range(4, 5, 6), Grade("B", 2), date(2029, 12, 31))


def test_a_line_that_cannot_be_is_told_at_once_and_the_others_are_kept(town: Path) -> None:
    """Not a number, no such slot, no sign, a person: each is left out; the one good line is what is accepted."""
    with Terminal("review", town) as person:
        person.press("c")
        for line, told in {
            "killed=many": "it is not a number",
            "colour=red": "a proposal has no such slot",
            "killed 5": "has no = and is left out",
            "claimant=John Smith": "it seems to name a person",
            "claimant=ICRC": "ICRC (asserted)",
        }.items():
            person.write(line, after="slot=value: ")
            person.sees(line)
            assert "Nothing was written" not in person.sees(told)
        person.write("", after="slot=value: ")
        person.sees("corrected, claim c")
        person.press("q")
        person.ends()
    assert [(claim.claimant, claim.range) for claim in claims(town)] == [("ICRC", Range(3, 3, 3))]


def test_who_goes_back_from_a_correction_or_a_merger_has_decided_nothing(town: Path) -> None:
    """Ctrl-C, Ctrl-D and an empty line, before and after something was written: the same proposal is asked for again."""
    with Terminal("review", town) as person:
        for key in (CTRL_C, CTRL_D):
            person.press("c")
            person.write("claimant=ICRC", after="slot=value: ")
            person.sees("ICRC (asserted)")
            person.interrupt(key, after="slot=value: ")
            person.sees("Nothing is decided.")
            person.press("m")
            person.interrupt(key, after="number or id: ")
            person.sees("Nothing is decided.")
        for key, asks in (("c", "slot=value: "), ("m", "number or id: ")):
            person.press(key)
            person.write("", after=asks)
            person.sees("Nothing is decided.")
        person.press("m")
        person.write("pffffffff", after="number or id: ")
        person.sees("no proposal has this id")
        person.press(CTRL_D)
        person.sees("5 proposals wait still.")
        assert person.ends() == 0
    assert "2 of 5" not in person.text
    assert (claims(town), len(waiting(town)), said(town)) == ([], 5, [])


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_ctrl_c_and_ctrl_d_stop_and_keep_what_was_decided(town: Path, key: str) -> None:
    """After one rejection: it is kept, four wait, status 0."""
    with Terminal("review", town) as person:
        person.press("r")
        person.press(key)
        person.sees("What you decided is kept: 1 rejected.")
        assert person.ends() == 0
    assert waiting(town) == [one.quote for one in PROPOSALS[1:]]


def test_a_window_that_is_closed_keeps_what_was_decided(town: Path) -> None:
    """The claim is in the ledger, four wait, and the next walk goes on."""
    with Terminal("review", town) as person:
        person.press("a")
        person.sees("2 of 5")
        person.sees(" > ")
        person.hangs_up()
    assert (len(claims(town)), len(waiting(town))) == (1, 4)


@pytest.mark.parametrize("key", ["x", "\r", " ", ESCAPE_UP, "ش", "really"])
def test_what_is_no_key_decides_nothing_and_is_told(town: Path, key: str) -> None:
    """A letter of no meaning, Enter, an arrow, a letter of another keyboard, a word that was pasted and begins with one of the keys."""
    with Terminal("review", town) as person:
        person.press(key)
        person.sees("no such key: ? tells what the keys do")
        person.press("?")
        person.sees("reject: the reader is wrong")
        person.press("q")
        assert person.ends() == 0
    assert (claims(town), said(town)) == ([], [])


def test_a_key_that_is_held_down_decides_about_one_proposal(town: Path) -> None:
    """Five times `r` at once, before the next proposal could be seen: one is rejected."""
    with Terminal("review", town) as person:
        person.press("rrrrr")
        person.sees("2 of 5")
        person.press("q")
        assert person.ends() == 0
    assert said(town) == [("rejected", "analyst")]


def test_the_last_decision_can_be_undone_and_made_anew(town: Path) -> None:
    """Accepted, undone, accepted again, undone, rejected: in the end the claim is withdrawn, and the next proposal is as any other."""
    with Terminal("review", town) as person:
        person.press("u")
        person.sees("You have decided nothing in this walk yet.")
        for _ in range(2):
            person.press("a")
            person.sees("accepted, claim c")
            person.sees("2 of 5")
            person.press("u")
            person.sees("waits again, its claim is withdrawn by c")
            person.sees("1 of 5")
        person.press("r")
        person.sees("2 of 5")
        person.press("a")
        person.sees("3 of 5")
        person.press("q")
        assert person.ends() == 0
    first, second = PROPOSALS[0].quote, PROPOSALS[1].quote
    assert [what for what, _ in said(town)] == ["accepted", "taken back", "accepted", "taken back", "rejected", "accepted"]
    kinds = [claim.kind for claim in claims(town)]
    assert kinds.count(ClaimKind.INCIDENT) == 2
    assert kinds.count(ClaimKind.WITHDRAWAL) == 3  # taken back, accepted again, taken back
    assert first not in waiting(town)
    assert second not in waiting(town)


def test_the_decision_on_the_last_proposal_can_be_undone_too(town: Path) -> None:
    """All five rejected, the last undone, and accepted: four are rejected, one claim stands; a walk that only skips ends by itself."""
    with Terminal("review", town) as person:
        for _ in PROPOSALS:
            person.press("r")
            person.sees("rejected")
        person.sees("That was the last proposal.")
        person.press("uu")
        person.sees("waits again")
        person.sees("5 of 5")
        person.press("a")
        person.sees("accepted, claim c")
        person.sees("That was the last proposal.")
        person.press("\r")
        person.sees("What you decided is kept: 4 rejected, 1 accepted.")
        assert person.ends() == 0
    assert [what for what, _ in said(town)] == ["rejected"] * 5 + ["taken back", "accepted"]
    assert len(claims(town)) == 1
    assert waiting(town) == []


def test_an_undo_behind_the_last_proposal_that_cannot_be_is_told_and_asked_again(town: Path) -> None:
    """Somebody else decided about the last one meanwhile: the walk says so and does not end by it."""
    last = next(one.proposal.id for one in verdicts.pending(town) if one.proposal.quote == ARABIC)
    with Terminal("review", town) as person:
        for _ in PROPOSALS:
            person.press("r")
            person.sees("rejected")
        verdicts.take_back(town, last, "colleague", datetime.now(UTC))
        person.press("u")
        person.sees("That was the last proposal.")
        person.press("q")
        person.sees("1 proposal waits still.")
        assert person.ends() == 0


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 15)])
def test_no_word_is_cut_at_the_edge_and_a_long_sentence_leaves_the_keys_in_sight(town: Path, columns: int, rows: int) -> None:
    """Of a sentence of 1,500 letters its quote stands whole; no line is wider than the terminal; from the quote to the keys it fits."""
    with Terminal("review", town, columns=columns, rows=rows) as person:
        for _ in range(3):
            person.press("s")
        person.sees("4 of 5\n")
        shown = person.press("q")
        assert person.ends() == 0
    assert f"«{LONG}»" in " ".join(shown.split())
    assert "…" in shown
    lines = shown.splitlines()
    assert max(map(cell_len, lines)) <= columns
    words = set(re.findall(r"\w+", TEXT))
    inside = " ".join(lines[1 : next(row for row, line in enumerate(lines) if line.startswith("  what"))])
    assert set(re.findall(r"\w+", inside)) <= words
    if columns == 80:
        assert len(lines) <= rows


def test_a_window_that_is_pulled_wider_is_used(town: Path) -> None:
    """At 40 columns the keys are told as letters; after a pull to 100 the next proposal has them as words and longer lines."""
    with Terminal("review", town, columns=40, rows=15) as person:
        person.sees("a c r m s u v q ?")
        person.resize(100, 30)
        person.press("s")
        shown = person.sees("[a]ccept")
        person.press("q")
        assert person.ends() == 0
    assert max(map(cell_len, shown.splitlines())) > 40


def test_the_text_around_can_be_looked_at(town: Path) -> None:
    """The quote stands in it, with the sentence before and the one behind, and nothing is decided."""
    with Terminal("review", town) as person:
        person.press("s")
        person.press("v")
        person.sees("view")
        shown = " ".join(person.sees(" > ").split())
        assert f"{SHELLS}. Residents said that «{ROCKETS}». {TENTS}" in shown
    assert said(town) == []


def test_arabic_is_shown_and_written_letter_for_letter(town: Path) -> None:
    """The quote in the order in which it is written, without marks of direction; a claimant is corrected in Arabic, backspace and all."""
    with Terminal("review", town) as person:
        for _ in range(4):
            person.press("s")
        person.sees("5 of 5")
        assert f"«{ARABIC}»" in " ".join(person.sees("what").split())
        person.press("c")
        person.write("claimant=الهلال الأحمرر\x7f", after="slot=value: ")
        person.sees("الهلال الأحمر (asserted)")
        person.write("", after="slot=value: ")
        person.sees("corrected, claim c")
        person.press("q")
        person.sees("4 proposals wait still.")
        assert person.ends() == 0
    assert not set(person.text) & set("\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
    (claim,) = claims(town)
    assert (claim.claimant, claim.range) == ("الهلال الأحمر", Range(5, 5, 5))
    assert ARABIC in claim.note


def test_without_colours_nothing_is_lost(town: Path) -> None:
    """With NO_COLOR no colour is sent; the quote is known by its marks. With colours the slots have one."""
    seen = {}
    for name in ("colours", "none"):
        with Terminal("review", town, colours=name == "colours") as person:
            person.press("q")
            assert person.ends() == 0
        seen[name] = person
    coloured = re.compile(rb"\x1b\[[0-9;]*(?:3|4|9|10)[0-7](?:;|m)")
    assert coloured.search(seen["colours"].bytes)
    assert not coloured.search(seen["none"].bytes)
    assert seen["colours"].text == seen["none"].text
    assert f"«{SHELLS}»" in " ".join(seen["none"].text.split())
