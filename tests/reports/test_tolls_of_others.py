"""Tolls of elsewhere, of all places together, of a second party; `all five` in a list of the dead."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    """What an English text claims."""
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims)


def tolls(text: str) -> list[tuple[str, float, float]]:
    """Where, how many dead and how many hurt, of each claim that tells any."""
    return [
        (one.place, one.harm.killed.low if one.harm.killed else 0, one.harm.injured.low if one.harm.injured else 0)
        for one in claims(text)
        if one.harm
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The strikes killed six people in Tyre and nine in other parts of the south.", [("Tyre", 6, 0), ("", 9, 0)]),
        ("Police shot dead 22 people in Yangon and 16 elsewhere.", [("Yangon", 22, 0), ("", 16, 0)]),
        (
            "Rebels killed nine people in Mangu, four in Bokkos and 17 in other villages.",
            [("Mangu", 9, 0), ("Bokkos", 4, 0), ("", 17, 0)],
        ),
        ("Drones wounded three people in Sumy and five elsewhere.", [("Sumy", 0, 3), ("", 0, 5)]),
        (
            "Three people were killed in Toretsk and one in Siversk, while 12 others were injured across the region.",
            [("Toretsk", 3, 0), ("Siversk", 1, 0), ("", 0, 12)],
        ),
        (
            "Shelling killed four in Beryslav and two in Stanislav and injured nine people.",
            [("Beryslav", 4, 0), ("Stanislav", 2, 0), ("", 0, 9)],
        ),
        ("Shelling killed four in Beryslav and injured nine in Stanislav.", [("Beryslav", 4, 0), ("Stanislav", 0, 9)]),
        ("Clashes killed 12 people in Nyala and wounded 40.", [("Nyala", 12, 40)]),
        ("Raids on Idlib and nearby villages killed 14 people.", [("Idlib", 14, 0)]),
        ("Nine people died in nearby villages.", [("", 9, 0)]),
    ],
)
def test_the_dead_of_elsewhere_are_not_the_town_s(text: str, told: list[tuple[str, float, float]]) -> None:
    """They have a claim of their own, without a place."""
    assert tolls(text) == told


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Three policemen and all four gunmen were killed in Nairobi.", 7),
        ("A guard and all nine rebels were shot dead in Tonj.", 10),
        ("All 14 people aboard died in Gao.", 14),
        ("A strike that killed a mother, her three daughters and a neighbour hit Toretsk.", 5),
    ],
)
def test_all_of_a_list_died(text: str, dead: float) -> None:
    """Of the second group and of the one whom a verb follows, too."""
    ((_, killed, _),) = tolls(text)
    assert killed == dead


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The UN said 30 people were killed in Kaya; the army said nine.", [("United Nations", 30), ("army", 9)]),
        ("Monitors counted 47 dead, the government 19, in the raid on Andal.", [("Monitors", 47), ("government", 19)]),
        ("The hospital counted 12 dead in Jenin, the army three.", [("hospital", 12), ("army", 3)]),
        ("Villagers spoke of 15 dead in Tongo, the police of six.", [("Villagers", 15), ("police", 6)]),
        ("The police put the dead in Kano at 11, residents at over 40.", [("police", 11), ("residents", 40)]),
        ("The army said three soldiers died in Khiam; Hizbollah spoke of nine.", [("army", 3), ("Hezbollah", 9)]),
        ("The UN said 30 died in Pibor; Juba said 12.", [("United Nations", 30), ("Juba", 12)]),
        ("NATO said 30 died in Sangin; Kabul spoke of 12.", [("NATO", 30), ("Kabul", 12)]),
        ("The UN says 12 died in Kaya. The governor says two.", [("United Nations", 12), ("governor", 2)]),
        ("Residents said 12 people died in Kaya, and four in Bria.", [("Residents", 12), ("Residents", 4)]),
        ("The mayor said 12 people were killed in Irpin, three of them children.", [("mayor", 12)]),
        ("The army says 12 people died in Sake, the second such toll.", [("army", 12)]),
    ],
)
def test_a_second_party_has_its_own_toll(text: str, told: list[tuple[str, float]]) -> None:
    """Each figure is told by whoever tells it."""
    assert [(one.claimant, one.harm.killed.low) for one in claims(text) if one.harm.killed] == told
    assert all(one.count is None for one in claims(text))


def test_whose_dead_they_are_is_not_who_says_so() -> None:
    """`of the army's at 31` names no party that counts."""
    told = claims("Rebels put the number of their dead in Yei at four and of the army's at 31.")
    assert {one.claimant for one in told} == {"Rebels"}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("3 aid workers injured and 1 killed in two incidents in Baraka.", 1, 3),
        ("Five people were wounded and one killed in three incidents in Gao.", 1, 5),
        ("4 staff abducted and 1 wounded in two incidents in Menaka.", None, 1),
        ("Two killed in five villages in Leer.", 2, None),
        ("A third of the 90 dead in Barsalogho were women.", 90, None),
        ("Two thirds of the 300 people killed in Bria were civilians.", 300, None),
        ("Half of the 40 soldiers were killed in Gao.", 20, None),
    ],
)
def test_a_share_is_no_toll_and_a_toll_no_share(text: str, killed: float | None, injured: float | None) -> None:
    """Of `one killed in two incidents` one is dead; of the dead all are, whoever a third of them were."""
    (one,) = claims(text)
    assert (one.harm.killed.low if one.harm.killed else None) == killed
    assert (one.harm.injured.low if one.harm.injured else None) == injured


@pytest.mark.parametrize("text", ["One child in five is malnourished in Luuq.", "One in five villages in Leer was burned."])
def test_one_in_five_is_a_fifth(text: str) -> None:
    """And nobody is counted."""
    (one,) = claims(text)
    assert one.share == 20
    assert not one.harm


def test_a_number_is_not_cut_at_its_comma_to_be_a_second_toll() -> None:
    (claim,) = read_text(
        "The Ministry of Health reported 200 to 300 civilians killed and about 1,000 injured since 24 June.",
        ident="t",
        doc_date=date(2003, 6, 25),
        lang="en",
    ).claims
    assert claim.harm.injured is not None
    assert claim.harm.injured.low == 1000
