"""Tables of incidents whose cells name persons: what is written freely is no type, and who did it or whom it befell keeps no name."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from safepassage import outside
from safepassage.records.reading import Proposal
from safepassage.session import reading
from safepassage.session.persons_in_cells import doer_of, victim_of

CLOCK = datetime(2030, 1, 2, tzinfo=UTC)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The case of two roads."""
    outside.new_case(tmp_path / "town", "two_roads")
    return tmp_path / "town"


def claims(town: Path, text: str) -> list[Proposal]:
    """What becomes of a CSV table."""
    (town.parent / "log.csv").write_text(text, encoding="utf-8")
    read = reading.read(town, [town.parent / "log.csv"], CLOCK, keep=False)
    assert not read.faults
    return list(read.documents[0].claims)


def test_an_event_is_the_type_and_the_remarks_beside_it_are_none(town: Path) -> None:
    """In both languages; a heading `Type` goes before it."""
    english = "Date,District,Event,Dead,Remarks\n2022-03-01,Huwan,Air strike,4,Family of Ismat Rubai\n"
    assert [claim.subtype for claim in claims(town, english)] == ["air_strike"]
    arabic = "التاريخ,المديرية,الحدث,القتلى,ملاحظات\n2022-03-01,الضالع,قصف مدفعي,3,مقتل شايع مبخوت وابنته\n"
    assert [claim.subtype for claim in claims(town, arabic)] == ["قصف_مدفعي"]
    both = "Date,District,Event,Type,Dead\n2022-03-01,Huwan,Raid on Tor,Shelling,4\n"
    assert [claim.subtype for claim in claims(town, both)] == ["shelling"]


def test_what_is_written_freely_gives_only_its_words_of_types(town: Path) -> None:
    """`Killing of somebody` is a killing; what begins with a name is an incident; a closure stays one of access."""
    text = "Date,Place,Event\n" + "".join(
        f"2022-03-01,Huwan,{event}\n" for event in ("Killing of Wanyama Otieno", "Otieno shot", "Shelling of the market", "Bridge closed")
    )
    found = claims(town, text)
    assert [claim.subtype for claim in found] == ["killing", "incident", "shelling_of_the_market", "bridge_closed"]
    assert [claim.kind.value for claim in found] == ["incident", "incident", "incident", "access"]
    (noted,) = claims(town, "Date,Place,Killed,Notes\n2022-03-01,Huwan,2,Shot Wanyama Otieno at noon\n")
    assert noted.subtype == "shot"


def test_who_did_it_and_whom_it_befell_keep_no_name(town: Path) -> None:
    """Neither in the quote nor in the slots."""
    text = "Date,Place,Type,Perpetrator,Victim\n2022-03-01,Huwan,Shooting,Opiyo Latigo (UPDF),Akello Adong\n"
    (claim,) = claims(town, text)
    assert (claim.actor, claim.target) == ("unnamed person", "unnamed person")
    assert not [name for name in ("Opiyo", "Latigo", "Akello", "Adong") if name in claim.quote]


@pytest.mark.parametrize(
    "value",
    [
        "Sudan Liberation Army (SLA)",
        "Ansar Dine (JNIM)",
        "Government forces",
        "Katiba Macina",
        "M23",
        "gunmen (two)",
        "أنصار الله",
        "الجيش السوداني",
    ],
)
def test_a_group_that_did_it_keeps_its_name(value: str) -> None:
    """With letters in brackets that stand for it or for what it belongs to, or without."""
    assert doer_of(value) == value


@pytest.mark.parametrize(
    "value", ["Market of Pibor", "Murle herders", "Save the Children", "Nasser Hospital", "Lou Nuer", "a boy (12)", "سوق المدينة", "مدنيون"]
)
def test_a_victim_that_is_no_person_keeps_its_name(value: str) -> None:
    """A market, a people, a body, a hospital, a role."""
    assert victim_of(value) == value


@pytest.mark.parametrize("value", ["Otieno Wanyama", "Otieno Wanyama, 34", "شايع مبخوت", "Guard (Otieno Wanyama)"])
def test_a_victim_that_may_be_a_person_is_one(value: str) -> None:
    """With an age, in Arabic, behind what he is."""
    assert victim_of(value) == "unnamed person"
