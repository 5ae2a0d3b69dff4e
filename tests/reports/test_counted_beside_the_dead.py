"""Who is only counted beside the dead, who lies among them, and whose number another puts otherwise."""

from datetime import date

import pytest

from safepassage.records.reading import AMONG_THEM, Count, Proposal
from safepassage.session.reading_texts import read_text

TODAY = date(2024, 5, 20)


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=TODAY).claims


def low(count: Count | None) -> float | None:
    return count.low if count is not None else None


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("09:10 Elegu: 1,200 new arrivals, two died.", 2),
        ("10:00 Bentiu hospital: 60 patients, 5 died.", 5),
        ("Pibor: 70 patients, four dead.", 4),
        ("Bor: 300 people at gate, one dead.", 1),
        ("Wau: 200 refugees, 3 were killed.", 3),
        ("Yida: 640 newcomers, six killed.", 6),
        ("Three soldiers, two policemen died in Wau.", 5),
        ("12 civilians, three soldiers killed in Bor.", 15),
        ("60 patients and five guards died in Bor.", 65),
        ("Malakal: five soldiers, a nurse and two patients died.", 8),
    ],
)
def test_a_bare_toll_behind_a_count_is_the_toll(text: str, killed: int) -> None:
    assert [low(one.harm.killed) for one in claims(text) if one.harm.killed] == [killed]


def test_some_of_the_dead_who_were_hit_are_among_them() -> None:
    text = "A doctor said nine of the dead were civilians, among them two boys who were hit while queueing for bread near the mill."
    whole, part = claims(text)
    assert (low(whole.harm.killed), low(part.harm.killed)) == (9, 2)
    assert part.harm.injured is None
    assert part.note == AMONG_THEM
    assert whole.harm.killed is not None
    assert [one.low for one in whole.harm.killed.including] == [2]


def test_who_was_hit_and_who_is_among_the_wounded_are_not_dead() -> None:
    assert [low(one.harm.killed) for one in claims("Two nurses were hit in Bor.")] == [None]
    told = claims("Nine of the wounded are children, among them two girls who were hit in the yard.")
    assert all(one.harm.killed is None for one in told)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("We saw five young men lying face down, with their hands tied behind their backs and a single shot in the head.", 5),
        ("Reporters saw six women lying in the road near Bria, their throats cut.", 6),
        ("In the yard were the bodies of three boys, their wrists bound and a bullet hole in the neck of each.", 3),
    ],
)
def test_who_lies_there_as_one_executed_is_dead(text: str, killed: int) -> None:
    assert killed in [low(one.harm.killed) for one in claims(text)]


@pytest.mark.parametrize(
    "text",
    ["Doctors treated five men with a gunshot wound to the head.", "Five men with shots in the air greeted him in Bor."],
)
def test_who_lives_is_not(text: str) -> None:
    assert all(one.harm.killed is None for one in claims(text))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The Red Cross has collected 48 bodies in the town; the bishop's people think the number is closer to 150.", [48, 150]),
        ("We counted 112 bodies in the ditch. The elder says the number is nearer to 140.", [112, 140]),
        ("At least 30 people were killed in Wau. A nurse said the toll was more like 60.", [30, 60]),
        ("At least 30 people were killed in Wau. Some 2,000 fled; the number is closer to 6,000, the mayor said.", [30, None, None]),
        ("Shells wounded 30 people in Wau. A nurse said the number is closer to 60.", [None, None]),
    ],
)
def test_another_number_of_the_dead(text: str, killed: list[float | None]) -> None:
    assert [low(one.harm.killed) for one in claims(text)] == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Bodies on the road north of Kutum, count 9.", 9),
        ("Bodies seen at the bridge in Bor: count 14.", 14),
        ("Bodies in the river at Bor, total 31.", 31),
        ("Body bags delivered to Bor, total 400.", None),
    ],
)
def test_bodies_with_their_count_behind_them(text: str, killed: float | None) -> None:
    assert low(claims(text)[-1].harm.killed) == killed


def test_the_wounded_who_came_or_were_operated_on_are_patients() -> None:
    for text, number in (
        ("MSF teams in Tawila treated 1,130 wounded new arrivals.", 1130),
        ("Surgeons in Goma operated on 167 weapon-wounded patients.", 167),
    ):
        claim = claims(text)[0]
        assert (low(claim.harm.injured), low(claim.count)) == (None, number)
    assert low(claims("MSF treated 47 people with gunshot wounds in Delmas.")[0].harm.injured) == 47


@pytest.mark.parametrize(
    "text",
    [
        "Men between 15 and 50 were taken away from Tawila.",
        "Women between 18 and 40 have been abducted in Kutum.",
        "Boys between 12 and 17 are forced to fight in Kutum.",
    ],
)
def test_ages_of_men_count_nobody(text: str) -> None:
    assert claims(text)[0].count is None


def test_numbers_of_men_are_counts() -> None:
    assert low(claims("Gunmen killed between 15 and 50 men in Kutum.")[0].harm.killed) == 15
    assert low(claims("Of the villagers, between 15 and 50 were taken away from Tawila.")[0].count) == 15


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قصفت طائرة إيه سي 130 المستشفى في قندوز فقتل 30.", 30),
        ("قصفت مقاتلات إف 16 مواقع في صعدة وقتل 12 شخصا.", 12),
        ("أسقطت طائرة ميغ 21 قرب طبرق.", None),
        ("قالت بي بي سي 30 شخصا قتلوا في درنة.", 30),
    ],
)
def test_types_of_aircraft_count_nobody(text: str, killed: float | None) -> None:
    claim = claims(text)[0]
    assert (low(claim.harm.killed), claim.count) == (killed, None)


@pytest.mark.parametrize(
    ("text", "killed", "unit"),
    [
        ("قتل 33 عسكريا و25 مسلحا و17 مدنيا في مأرب.", 75, "people"),
        ("قتل 4 جنود و3 مدنيين في مأرب.", 7, "people"),
        ("قتل 4 مدنيين و3 آخرين في مأرب.", 7, "مدنيين"),
    ],
)
def test_a_sum_of_two_kinds_is_of_people(text: str, killed: int, unit: str) -> None:
    toll = claims(text)[0].harm.killed
    assert toll is not None
    assert (toll.low, toll.unit) == (killed, unit)
