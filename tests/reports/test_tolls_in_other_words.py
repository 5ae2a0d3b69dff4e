"""Tolls in words that agencies use beside `killed` and `wounded`, and numbers beside them that are no toll: own sentences."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

Ends = tuple[float, float | None]


def told(text: str, role: str) -> list[Ends]:
    """Both ends of each number of the killed, or of the injured."""
    claims = read_text(text, ident="t", doc_date=date(2016, 12, 10), lang="en").claims
    counts = [getattr(claim.harm, role) for claim in claims]
    return [(count.low, count.high) for count in counts if count]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("About 80 members of the border police and up to 20 villagers had lost their lives.", (80, 100)),
        ("Three newborns passed away this week for want of oxygen.", (3, 3)),
        ("The council published 61 names of the dead.", (61, 61)),
        ("The army lost 300 men, 40 of them in the first hour, and three tanks.", (300, 300)),
        ("The enemy lost up to 90 servicemen.", (0, 90)),
        ("We lost three of our best nurses.", (3, 3)),
        ("The houses are full of booby traps. One of them killed five sappers near the mill.", (5, 5)),
        ("At least 60 men and boys were shot at the edge of the town.", (60, None)),
        ("Our crews cannot bury the more than two hundred bodies that are decomposing in the yard.", (200, None)),
    ],
)
def test_a_toll_in_other_words_counts_the_killed(text: str, ends: Ends) -> None:
    """Joined numbers are summed, those of an aside are not."""
    assert told(text, "killed") == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy in Iraq warned on Saturday of a possible massacre of its people.",
        "The hospital lost two of its doctors to emigration.",
        "Two boys were shot at from the tower and ran.",
        "The patrol was shot at a dozen times.",
        "The memorial lists 8,372 names of the dead.",
    ],
)
def test_who_did_not_die_is_not_killed(text: str) -> None:
    """Warned of, gone away, shot at, or remembered."""
    assert told(text, "killed") == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Two gunmen killed a teacher.", (1, 1)),
        ("The fighting has killed more than 500 people in Lebanon and 90 Israelis.", (590, None)),
        ("At least 40 people, 12 of them under the age of ten, were killed in Taldou.", (40, None)),
        ("A woman born in 1958 was killed.", (1, 1)),
        ("Gunmen dragged ten wounded men out and shot them.", (10, 10)),
        ("The dead include 120 soldiers and police and 30 civilians.", (150, 150)),
        ("Two of our staff members were among at least 35 people who were killed in the township.", (35, None)),
        ("Fifty of them have been killed since 2014.", (50, 50)),
        ("House of a fisherman in Manzar hit, five dead.", (5, 5)),
        ("A U.N. driver was killed at a guesthouse in Deir al-Balah.", (1, 1)),
        ("Six casualties were reported dead on arrival.", (6, 6)),
        ("They lost a thousand men and eight billion in the last intervention.", (1000, 1000)),
        ("Neither of the two pilots survived.", (2, 2)),
        ("Among the 23 killed were four nurses.", (23, 23)),
        ("One family of eight was found dead under their house.", (8, 8)),
        ("Six wounded persons were dragged from an ambulance at a barrier and shot.", (6, 6)),
        ("Seventeen shells fell on the quarter of Maxinde and killed 14 people.", (14, 14)),
        ("The movement's vice-president was shot dead as he tried to leave.", (1, 1)),
        ("The ministry said the terrorists killed number 191.", (191, 191)),
        ("The number of confirmed civilian deaths stands at 61.", (61, 61)),
        ("Eleven officers sacrificed their lives for the city.", (11, 11)),
        ("Its own delegation later put the civilian dead at nine.", (9, 9)),
    ],
)
def test_the_dead_are_those_whom_the_verb_befell(text: str, ends: Ends) -> None:
    """Not their killers, their ages, the money; a part that stands alone is all that is told."""
    assert told(text, "killed") == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "Two gunmen shot the guards at the hotel.",
        "Most of the dead were men between 30 and 70.",
        "All of the dead were under 15.",
        "A court in Omdurman sentenced a cook to death.",
        "We have no report of a civilian killed by our air strikes.",
        "Not one civilian death was reported from Aleppo in the first 48 hours.",
        "The number of complaints over the holiday had risen to 516.",
        "There were five times as many deaths as in May.",
        "A Russian Su-25 was shot down near Saraqib.",
        "Two other missiles were shot down.",
        "Some two people in 10,000 die of hunger every day.",
        "The column lost two armoured vehicles.",
        "The army has lost at least 21,000 men to desertion and surrender since the coup.",
        "Explosives have killed or wounded more than 700 people in Raqqa.",
        "The army shelled the market, killing and wounding dozens.",
        "The hospital received 30 dead and wounded.",
        "In one house the team found four small children beside their dead mothers.",
        "Three generations of one family died.",
        "Two aid workers received death threats.",
        "The army has put the number of air raids at 948.",
        "The main street is burned out from one end to the other, with dogs among the bodies.",
        "They risked their lives to save 20 people.",
    ],
)
def test_a_number_beside_the_dead_is_no_toll(text: str) -> None:
    """Of doers, ages, rates, things, and of the dead and the hurt in one."""
    assert told(text, "killed") == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Two of the staff were hurt.", [(2, 2)]),
        ("12 killed/40 wounded in Douma.", [(40, 40)]),
        ("Eighteen people suffered smoke inhalation.", [(18, 18)]),
        ("At least 40 suffered shrapnel wounds.", [(40, None)]),
        ("One child was killed and another lost a leg.", [(1, 1)]),
        ("Two of our ambulances were hit and three paramedics wounded.", [(3, 3)]),
        ("A minibus carrying 16 villagers was hit by a missile on Sunday.", []),
        ("Three nurses collapsed after undressing the wounded.", []),
        ("Two journalists were among the injured.", [(2, 2)]),
        ("Fire burnt another 200 houses last night.", []),
        ("An Indian-made ambulance was burnt.", []),
        ("Two border policemen hurt near the gate.", [(2, 2)]),
        ("14 cases of rape were treated by the clinic.", []),
        ("Mills which hold grain for more than three million people were hit.", []),
        ("31 wounded since morning, theatre has gloves and anaesthetic for one more day.", [(31, 31)]),
        ("More than 200 people have burns and the hospital cannot treat them.", [(200, None)]),
        ("The clinic took in ten times as many wounded as usual.", []),
    ],
)
def test_the_hurt_are_those_whom_the_verb_befell(text: str, ends: list[Ends]) -> None:
    """Not who sat in what was hit, and not houses."""
    assert told(text, "injured") == ends


def test_victims_of_other_harm_are_not_wounded() -> None:
    """A hospital treats victims of shelling for wounds, and victims of rape or cholera for something else."""
    assert told("The hospital was treating more than 90 victims of rape.", "injured") == []
    assert told("The clinic treated 30 victims of shelling.", "injured") == [(30, 30)]


def test_two_claims_that_share_the_words_of_a_toll_are_one() -> None:
    (found,) = read_text("Connaught Hospital counted 21 bodies and treated 38.", ident="t", doc_date=None, lang="en").claims
    assert found.harm.killed is not None
    assert found.harm.killed.low == 21


def test_those_with_wounds_who_died_are_dead() -> None:
    text = "Two men with bullet wounds died in Chittagong Medical College Hospital."
    (found,) = read_text(text, ident="t", doc_date=None, lang="en").claims
    assert (found.harm.killed and found.harm.killed.low, found.harm.injured) == (2, None)
