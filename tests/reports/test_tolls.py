"""Who was killed and who was hurt, by the words of a toll: each sentence written for the test, its numbers worked out by hand."""

from __future__ import annotations

import pytest

from safepassage.records.reading import Count, ReadKind
from safepassage.reports.amounts import amounts
from safepassage.reports.harm import Bound, bind
from safepassage.reports.words import level, words_of

Ends = tuple[float, float | None] | None

TOLLS: list[tuple[str, Ends, Ends]] = [
    ("12 people were killed and 30 wounded in the raid", (12, 12), (30, 30)),
    ("Shelling killed at least 14 civilians and injured dozens", (14, None), (24, 99)),
    ("The blast left 9 dead and 41 hurt", (9, 9), (41, 41)),
    ("bringing the death toll to 212", (212, 212), None),
    ("bringing to 212 the number of people killed since May", (212, 212), None),
    ("raising the toll to 15 dead and 60 wounded", (15, 15), (60, 60)),
    ("The death toll has climbed to 75", (75, 75), None),
    ("The toll rose from 40 to 52", (52, 52), None),
    ("The toll stood at more than 300 on Friday", (300, None), None),
    ("a total of 33 people lost their lives", (33, 33), None),
    ("The attack claimed the lives of 17 villagers", (17, 17), None),
    ("The attack claimed 17 lives", (17, 17), None),
    ("A woman died when a shell hit her kitchen", (1, 1), None),
    ("a woman and her two daughters were killed", (3, 3), None),
    ("a mother and her infant were killed", (2, 2), None),
    ("killing a nurse and wounding three patients", (1, 1), (3, 3)),
    ("killing four members of one family", (4, 4), None),
    ("killed a father and his four children", (5, 5), None),
    ("a man, his wife and their three children were killed", (5, 5), None),
    ("killing 11, including four children", (11, 11), None),
    ("killing eleven people, five of them children, and wounding 23", (11, 11), (23, 23)),
    ("Twenty people, among them two medics, were killed", (20, 20), None),
    ("Six soldiers and two officers were killed", (8, 8), None),
    ("Six soldiers were killed and two officers wounded", (6, 6), (2, 2)),
    ("killing six soldiers and injuring two others", (6, 6), (2, 2)),
    ("six dead, 14 wounded", (6, 6), (14, 14)),
    ("6 killed, 14 injured, 3 missing", (6, 6), (14, 14)),
    ("Casualties: 6 killed, 14 injured", (6, 6), (14, 14)),
    ("Killed: 6; injured: 14", (6, 6), (14, 14)),
    ("Dead 3, wounded 7", (3, 3), (7, 7)),
    ("3 KIA, 7 WIA", (3, 3), (7, 7)),
    ("scores of people were killed", (40, 99), None),
    ("dozens were wounded", None, (24, 99)),
    ("a handful of fighters died", (3, 9), None),
    ("Hundreds have died of cholera", (100, 999), None),
    ("half a dozen people were hurt", None, (6, 6)),
    ("between 30 and 40 people were killed", (30, 40), None),
    ("up to 50 people may have been killed", (0, 50), None),
    ("more than a hundred people were injured", None, (100, None)),
    ("no fewer than 22 people perished", (22, None), None),
    ("Two car bombs killed 18 people", (18, 18), None),
    ("two suicide bombers killed 18 people and wounded 40", (18, 18), (40, 40)),
    ("Three gunmen shot dead a police officer", (1, 1), None),
    ("A sniper shot dead a taxi driver", (1, 1), None),
    ("A sniper wounded two boys", None, (2, 2)),
    ("a gunman killed five worshippers", (5, 5), None),
    ("Four aid workers were gunned down", (4, 4), None),
    ("Rebels executed 20 prisoners", (20, 20), None),
    ("20 prisoners were executed by rebels", (20, 20), None),
    ("Twelve bodies were found in a well", (12, 12), None),
    ("rescuers pulled 12 bodies from the rubble", (12, 12), None),
    ("residents found the bodies of 12 men", (12, 12), None),
    ("The bodies of nine people were recovered", (9, 9), None),
    ("Another 14 were injured", None, (14, 14)),
    ("the army lost 23 men", (23, 23), None),
    ("The army said it had killed 40 militants", (40, 40), None),
    ("40 militants were eliminated", (40, 40), None),
    ("The strike wiped out a family of six", (6, 6), None),
    ("A family of six was killed", (6, 6), None),
    ("seven of the injured later died", (7, 7), None),
    ("A 12-year-old girl was killed by shrapnel", (1, 1), None),
    ("two sisters aged 7 and 9 were killed", (2, 2), None),
    ("a sniper's bullet killed a 60-year-old man", (1, 1), None),
    ("Eight people, mostly women, suffocated", (8, 8), None),
    ("drowning at least 30 people", (30, None), None),
    ("At least 30 people drowned", (30, None), None),
    ("Five children froze to death", (5, 5), None),
    ("27 patients died for lack of oxygen", (27, 27), None),
    ("one soldier was killed and another wounded", (1, 1), (1, 1)),
    ("one person was killed", (1, 1), None),
    ("one civilian died and four were hurt", (1, 1), (4, 4)),
    ("A journalist and his driver were wounded", None, (2, 2)),
    ("A journalist was wounded and his driver killed", (1, 1), (1, 1)),
    ("the mayor was assassinated", (1, 1), None),
    ("the deputy governor, Ali Hassan, was shot dead", (1, 1), None),
    ("the death of a medic", (1, 1), None),
    ("the killing of three aid workers", (3, 3), None),
    ("The deaths of at least 60 civilians", (60, None), None),
    ("left 200 dead", (200, 200), None),
    ("there were 200 dead", (200, 200), None),
    ("deaths rose to 340", (340, 340), None),
    ("fatalities reached 340", (340, 340), None),
    ("The number of dead has passed 1,000", (1_000, 1_000), None),
    ("More than 1,000 people have been killed and over 4,500 injured since April", (1_000, None), (4_500, None)),
    ("nearly 2,000 fatalities were recorded", (2_000, 2_000), None),
    ("the ministry counted 2,000 dead and 5,000 wounded", (2_000, 2_000), (5_000, 5_000)),
    ("some 300 people had been massacred", (300, 300), None),
    ("an estimated 70 civilians were burned alive", (70, 70), None),
    ("13 people died and 20 were hospitalised", (13, 13), (20, 20)),
    ("20 people were treated for gas inhalation", None, (20, 20)),
    ("mines maimed 12 farmers", None, (12, 12)),
    ("A mine blew off the leg of a boy", None, (1, 1)),
    ("A landmine killed a shepherd and maimed his brother", (1, 1), (1, 1)),
    ("Two of the wounded died overnight", (2, 2), None),
    ("15 wounded, four of them critically", None, (15, 15)),
    ("15 people were wounded, two critically", None, (15, 15)),
    ("Thousands have been killed or wounded", (1_000, 9_999), None),
    ("None of the nine crew survived", (9, 9), None),
    ("all 27 people aboard were killed", (27, 27), None),
    ("killing all 27 on board", (27, 27), None),
    ("a barrage killed three people at a market and two at a school", (5, 5), None),
    ("Rockets killed two people in Kesh and four in Hal", (6, 6), None),
    ("The number of wounded exceeds 3,000", None, (3_000, None)),
    ("Two policemen and a civilian were shot dead", (3, 3), None),
    ("five policemen were hit by shrapnel", None, (5, 5)),
    ("two drivers were beaten and one shot dead", (1, 1), None),
    ("30 houses were destroyed", None, None),
    ("a shell hit a house, killing everyone inside", None, None),
    ("gunmen killed at least one man and abducted 12", (1, None), None),
    ("killing one and injuring several", (1, 1), None),
    ("a couple were killed", (2, 2), None),
    ("The cold has claimed 12 victims", (12, 12), None),
    ("Russian missiles destroyed up to 40 servicemen", (0, 40), None),
    ("Fire destroyed 40 homes", None, None),
    ("The remains of 12 people were found", (12, 12), None),
    ("12 people were laid to rest on Friday", (12, 12), None),
    ("Mourners attended the funeral of nine victims", (9, 9), None),
    ("The jet carried 27 people and there were no survivors", (27, 27), None),
    ("12 people were taken to hospital", None, (12, 12)),
    ("Five children were hit by shrapnel", None, (5, 5)),
    ("Five children hit by shrapnel", None, (5, 5)),
    ("Nine workers were badly burned", None, (9, 9)),
    ("Nine workers were burned to death", (9, 9), None),
    ("The battalion lost 12 in the ambush", (12, 12), None),
    ("The war has taken 12,000 lives", (12_000, 12_000), None),
    ("12 people killed in two raids", (12, 12), None),
    ("30 people hurt in three towns", None, (30, 30)),
    ("Three people needed hospital treatment", None, (3, 3)),
    ("No one on the bus of 40 survived", (40, 40), None),
    ("a bus hit by a shell, 3 dead", (3, 3), None),
    ("12 people were felled by sniper fire", (12, 12), None),
]


def bound(text: str, kind: ReadKind = ReadKind.INCIDENT) -> Bound:
    """What the numbers of a sentence say that is one clause of this kind."""
    words = words_of(level(text))
    return bind(words, amounts(words, text), text, 0, 0, len(text), kind)


def size(count: Count | None) -> Ends:
    return None if count is None else (count.low, count.high)


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_a_toll_says_how_many_were_killed_and_how_many_hurt(text: str, killed: Ends, injured: Ends) -> None:
    """Both ends; None is told where nobody is counted."""
    harm = bound(text).harm
    assert (size(harm.killed), size(harm.injured)) == (killed, injured)


def test_a_killing_in_words_that_are_not_known_counts_the_people_who_did_not_do_it() -> None:
    """By its subtype: the number of those it is told of, not of the gunmen, not of houses; a part alone is a toll, too."""

    def killed(text: str) -> Ends:
        words = words_of(level(text))
        return size(bind(words, amounts(words, text), text, 0, 0, len(text), ReadKind.INCIDENT, "killing").harm.killed)

    assert killed("The ministry speaks of 2,000 victims") == (2_000, 2_000)
    assert killed("Three gunmen stormed the mosque at dawn") is None
    assert killed("They razed 30 houses") is None
    assert killed("13 of them in a single ambush") == (13, 13)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("172 cases of cholera were confirmed last week and 16 people died", (16, 16)),
        ("Some 300 people are waiting for surgery", None),
        ("Volunteers collected 21 corpses", None),
    ],
)
def test_of_a_need_or_an_answer_only_who_died_of_it_was_harmed(text: str, killed: Ends) -> None:
    """A need counts the sick, and who died of it; bodies that are collected were counted when they died."""
    assert size(bound(text, ReadKind.NEED).harm.killed) == killed


def test_who_is_taken_in_wounded_is_counted_and_injured() -> None:
    """A clinic that received 62 wounded tells of 62 people treated and of 62 people hurt; one that evacuates them only moves them."""
    found = bound("The clinic received 62 wounded people on Sunday", ReadKind.RESPONSE)
    assert (size(found.harm.injured), size(found.count)) == ((62, 62), (62, 62))
    moved = bound("The convoy drove 62 wounded people to the capital", ReadKind.RESPONSE)
    assert (size(moved.harm.injured), size(moved.count)) == (None, (62, 62))


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("Tanks are within 800 metres of the square", (0, 800), "metres"),
        ("The line runs five to 15 km from the bank", (5, 15), "km"),
        ("Flour will last five days", (5, 5), "days"),
        ("Diesel for the pump: two days left", (2, 2), "days"),
        ("Prices of rice have doubled", (2, 2), "times"),
        ("Clerks demand up to $150 a lorry", (0, 150), "US$"),
        ("A hundred and fifty tents were lost", (150, 150), "tents"),
        ("Half a dozen wells are dry", (6, 6), "wells"),
        ("Thirty or more lorries wait", (30, None), "lorries"),
        ("Several hundred thousand people are cut off", (200_000, 999_999), "people"),
        ("Three bakeries at most still work", (0, 3), "bakeries"),
    ],
)
def test_what_a_clause_counts_besides_harm_has_both_ends_and_its_unit(text: str, ends: Ends, unit: str) -> None:
    """People, things, money; where none is counted a length of time, a distance, how many times."""
    count = bound(text, ReadKind.NEED).count
    assert count is not None
    assert (size(count), count.unit) == (ends, unit)
