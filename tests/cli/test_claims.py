"""What a person types about claims, and what comes back: every answer names what was understood, every refusal the next step."""

from __future__ import annotations

import inspect
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from safepassage import outside
from safepassage.cli import app
from safepassage.outside.ledger import Ledger
from safepassage.records.claim import Claim, ClaimKind
from safepassage.records.levels import Range

NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)
AT = ("--at", "2030-01-01T08:00")
ID = re.compile(r"\bc[a-z2-7]{12}\b")


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The town of two roads, without claims."""
    outside.new_case(tmp_path / "town", "two_roads")
    return tmp_path / "town"


def say(*words: object) -> Result:
    return CliRunner(env={"COLUMNS": "400", "NO_COLOR": "1", "TERM": "dumb"}).invoke(app, [str(word) for word in words])


def told(*words: object, status: int = 2) -> str:
    """What a refusal says; it is never a crash."""
    answer = say(*words)
    assert answer.exit_code == status, answer.output
    assert answer.exception is None or isinstance(answer.exception, SystemExit)
    return answer.stderr


def done(*words: object) -> str:
    answer = say(*words)
    assert answer.exit_code == 0, answer.output + answer.stderr
    return answer.stdout


def first_id(text: str) -> str:
    found = ID.search(text)
    assert found is not None
    return found[0]


def test_a_claim_is_repeated_as_it_was_understood(town: Path) -> None:
    """The answer says the day, the place by its name, who says so, and what it changes with the claimant beside the id."""
    text = done("claim", town, "--corridor", "east", "--state", "closed", "--says", "ICRC", "--grade", "B2", *AT)
    assert "Taken down: 1 claim; already there: 0." in text
    assert "2030-01-01 08:00  East road: closed; says ICRC (B2)" in text
    assert re.search(r"East road: opened -> closed \(one source, ICRC c[a-z2-7]{12}\)", text)


@pytest.mark.parametrize("line", ["East road closed, says ICRC", "الطريق الشرقي مغلق، يقول الصليب الأحمر"])
def test_a_line_of_news_does_the_same_in_both_languages(town: Path, line: str) -> None:
    """One line, English or Arabic: the corridor is closed."""
    assert "East road: opened -> closed" in done("claim", town, line, *AT)


def test_the_same_news_twice_is_no_news(town: Path) -> None:
    """Nothing is added, and the first entry is not repeated as new."""
    words = ("claim", town, "East road closed, says ICRC", *AT)
    done(*words)
    assert done(*words).strip() == "Taken down: 0 claims; already there: 1."


def test_what_changes_nothing_says_so(town: Path) -> None:
    """A second voice for what is known: no silence that could be read as a failure."""
    done("claim", town, "East road closed, says ICRC", *AT)
    assert "It changes no value of the situation." in done("claim", town, "East road closed, says SARC", *AT)


def test_a_line_beside_options_is_refused(town: Path) -> None:
    """One of the two would be dropped: both are named, nothing is written."""
    text = told("claim", town, "East road closed, says ICRC", "--corridor", "west", "--city", *AT)
    assert "a line of news and --city, --corridor are both given" in text
    assert not (town / "claims.db").exists()


@pytest.mark.parametrize(
    ("words", "next_step"),
    [
        ((), "Add --says"),
        (("--corridor", "north", "--state", "closed", "--says", "ICRC"), "east (East road), west (West road)"),
        (("--corridor", "road", "--state", "closed", "--says", "ICRC"), "Write the id of the one you mean"),
        (("--corridor", "east", "--state", "shut", "--says", "ICRC"), "Write one of proposed"),
        (("--people", "٦٠٠-٤٠٠", "--says", "ICRC"), "Write 400, or low-high"),
        (("--people", "400", "--says", "ICRC", "--until", "soon"), "Write it like 2016-12-08T09:30"),
        (("the moon is green, says ICRC",), "Write it like one of these"),
        (("--people", "4", "--says", "ICRC", "--replaces", "czzzz"), "See the ids"),
    ],
)
def test_a_tired_person_is_told_what_to_write(town: Path, words: tuple[str, ...], next_step: str) -> None:
    """Whatever is wrong: exit status 2, the next step, the last line that is true, and no ledger begun."""
    text = told("claim", town, *words, *AT)
    assert text.startswith("safepassage: cannot ")
    assert next_step in text
    assert text.endswith("Nothing was written.\n")
    assert not (town / "claims.db").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--people", "400", "--says", "ICRC 0944 123456"),
        ("--people", "400", "--says", "Dr. Ahmad Khalil"),
        ("--people", "400", "--says", "ICRC", "--note", "ask ahmad@example.org"),
        ("--convoy", "0944 123456", "--state", "departed", "--says", "SARC"),
        ("East road closed, says Dr. Ahmad Khalil 0944 123456",),
    ],
)
def test_no_person_is_stored_or_repeated(town: Path, words: tuple[str, ...]) -> None:
    """A phone number, a name after a title, an address: refused, and not in the message."""
    text = told("claim", town, *words, *AT)
    assert "0944" not in text
    assert "Khalil" not in text
    assert "@" not in text
    assert not (town / "claims.db").exists()


def test_no_time_asks_for_one(town: Path) -> None:
    """The town is of 2030; the clock of the test is not."""
    assert "Say from when it is so, with --at." in told("claim", town, "--people", "400", "--says", "ICRC")
    assert "Say from when it is so, with --at." in told("claim", town, "East road closed, says ICRC")


def test_a_folder_that_is_no_case_is_told_by_every_command(tmp_path: Path) -> None:
    """The same words everywhere, and nothing is made where there was nothing."""
    nowhere = tmp_path / "nowhere"
    by = ("--reason", "x", "--by", "duty officer")
    for words in (
        ("claim", nowhere, "--people", "4", "--says", "ICRC", *AT),
        ("claims", nowhere),
        ("claims", nowhere, "--conflicts"),
        ("situation", nowhere),
        ("decide", nowhere, "cabcd", *by),
        ("withdraw", nowhere, "cabcd", *by),
        ("close", nowhere, "D-M0001", *by),
    ):
        assert "there is no such folder" in told(*words)
    assert not nowhere.exists()


def test_claims_are_listed_filtered_and_as_json(town: Path) -> None:
    """Three claims; by place one; as JSON each with its id and what it says; none is said, not left blank."""
    for words in (("--corridor", "east", "--state", "closed"), ("--corridor", "west", "--state", "closed"), ("--people", "40")):
        done("claim", town, *words, "--says", "ICRC", *AT)
    assert done("claims", town).endswith("3 claims.\n")
    assert done("claims", town, "--about", "East road").endswith("1 claim.\n")
    assert done("claims", town, "--says", "nobody") == "0 claims.\n"
    listed = json.loads(done("claims", town, "--kind", "people", "--json"))
    assert [entry["claim"]["range"] for entry in listed] == [[40, 40, 40]]
    assert "One of road_state" in told("claims", town, "--kind", "rumour")


def test_contradictions_are_listed_with_who_says_what(town: Path) -> None:
    """40 and 4,000 against the table's 204: the hull, its middle by weight, its unit, both voices; filtered by another kind, nothing."""
    done("claim", town, "--people", "40", "--says", "SARC", *AT)
    done("claim", town, "--people", "4000", "--says", "OCHA", *AT)
    text = done("claims", town, "--conflicts", *AT)
    assert "the pocket: 40-4,000 (likely 204) persons (CONTESTED)" in text
    assert "says SARC" in text
    assert "says OCHA" in text
    assert "1 value is contested. Decide for one claim" in text
    assert done("claims", town, "--conflicts", "--kind", "road_state", *AT).strip() == "Nothing is contested."


def test_the_situation_says_what_stands_on_what(town: Path, tmp_path: Path) -> None:
    """At noon the road is closed by one source; before it was said, the table speaks; the page is written whole."""
    done("claim", town, "--corridor", "east", "--state", "closed", "--says", "ICRC", "--at", "2030-01-01T10:00")
    page = tmp_path / "situation.html"
    text = done("situation", town, "--at", "2030-01-01T12:00", "--out", page)
    assert "East road: closed (one source); known for 2 h; rests on c" in text
    assert "East road: opened (the case's table)" in done("situation", town, "--at", "2030-01-01T09:59")
    assert page.read_text(encoding="utf-8").endswith("</body></html>\n")
    data = json.loads(done("situation", town, "--at", "2030-01-01T12:00", "--json"))
    assert next(v["word"] for v in data["values"] if v["subject"] == "corridor:east" and v["kind"] == "corridor_state") == "closed"


@pytest.mark.parametrize("out", ["", "nowhere/page.html"])
def test_a_page_in_no_folder_is_told(town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str) -> None:
    """No name, no folder: told in words, not as the system's error."""
    monkeypatch.chdir(tmp_path)
    text = told("situation", town, "--out", out)
    assert "cannot write the file" in text
    assert "Errno" not in text
    assert "PosixPath" not in text


def test_a_decision_is_taken_back_and_made_again(town: Path) -> None:
    """By the first letters of an id; for a withdrawn claim it is refused, with the way to bring the claim back."""
    opened = first_id(done("claim", town, "--corridor", "east", "--state", "opened", "--says", "ICRC", *AT))
    done("claim", town, "--corridor", "east", "--state", "closed", "--says", "SARC", *AT)
    by = ("--reason", "seen at the gate", "--by", "access coordinator")
    assert "closed -> opened (a person decided, ICRC" in done("decide", town, opened[:6], *by, *AT)
    done("withdraw", town, opened, *by, *AT)
    assert "To bring it back, withdraw c" in told("decide", town, opened, *by, *AT)
    assert "too short" in told("decide", town, "c", *by)
    assert "no claim has the id" in told("withdraw", town, "czzzzzz", *by)


@pytest.mark.parametrize("words", [("--reason", " ", "--by", "officer"), ("--reason", "asked by 0944 123456", "--by", "Dr. Ahmad Khalil")])
def test_a_decision_without_a_reason_or_with_a_person_is_refused(town: Path, words: tuple[str, ...]) -> None:
    """Every fault, nothing personal repeated, nothing written."""
    opened = first_id(done("claim", town, "--corridor", "east", "--state", "opened", "--says", "ICRC", *AT))
    text = told("decide", town, opened, *words, *AT)
    assert "0944" not in text
    assert "Khalil" not in text
    assert done("claims", town).endswith("1 claim.\n")


def test_a_case_number_is_opened_stamped_and_closed(town: Path, tmp_path: Path) -> None:
    """Tallies differ: the number stands in the terminal and on every section of the page; closed, it is gone; again, refused."""
    done("claim", town, "--convoy", "M0001", "--tally", "departure=48", "--says", "SARC", *AT)
    assert "Case number D-M0001 opened." in done("claim", town, "--convoy", "M0001", "--tally", "arrival=45", "--says", "ICRC", *AT)
    assert "OPEN CASE D-M0001: 48 persons at departure, 45 at arrival" in done("situation", town, "--out", tmp_path / "p.html", *AT)
    page = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert page.count("OPEN CASE D-M0001") == page.count("<section>") + 1
    by = ("--reason", "two walked home", "--by", "protection officer")
    assert "Case number D-M0001 closed." in done("close", town, "D-M0001", *by, *AT)
    assert "no case of that number is open. Open: none." in told("close", town, "D-M0001", *by, *AT)


def test_a_damaged_ledger_is_told_with_the_way_out(town: Path) -> None:
    """Every reading and writing command says how to save what is left, and none of them makes it worse."""
    (town / "claims.db").write_bytes(b"garbage")
    for words in (("claims", town), ("situation", town), ("claim", town, "--people", "4", "--says", "ICRC", *AT)):
        text = told(*words)
        assert "is damaged" in text
        assert "safepassage rescue town rescued.jsonl" in text
    assert (town / "claims.db").read_bytes() == b"garbage"


def test_names_from_files_cannot_steer_the_terminal(town: Path, tmp_path: Path) -> None:
    """A claimant with an escape sequence and a direction override is refused by hand, and printed without them from another ledger."""
    answer = say("claim", town, "--people", "4000", "--says", "OC\u202eHA\x1b[2J", *AT)
    assert answer.exit_code == 2
    assert "cannot be seen" in answer.stderr
    hostile = Claim(ClaimKind.PEOPLE, "pocket:all", NOON, "OC\u202eHA\x1b[2J", range=Range.exactly(4000))
    with Ledger.open(town) as ledger:
        ledger.append([hostile], NOON)
    printed = say("claims", town)
    assert printed.exit_code == 0
    for output in (answer.output, answer.stderr, printed.output):
        assert "\x1b" not in output
        assert "\u202e" not in output


def test_every_option_of_a_claim_is_explained() -> None:
    """The help names each option with what it means, and no option is hidden."""
    command = typer.main.get_command(app)
    for name in ("claim", "claims", "situation", "decide", "withdraw", "close", "import"):
        text = say(name, "--help").output
        one = getattr(command, "commands")[name]  # noqa: B009  (typer keeps its own copy of click)
        assert "Example: safepassage" in text
        assert "Exit status" in text
        for parameter in one.params:
            assert getattr(parameter, "hidden", False) is False
            assert parameter.name == "help" or inspect.cleandoc(getattr(parameter, "help", "") or ""), (name, parameter.name)
