"""Who was killed and who was hurt, by the words of a toll: numbers worked out by hand, a few sentences after labelled texts."""

from __future__ import annotations

import random
from datetime import date

import pytest

from safepassage.records.reading import Count, ReadKind
from safepassage.reports.harm.harm import Bound, bind
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.words import level, words_of
from safepassage.session.reading_texts import read_text

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
    ("Thousands have been killed or wounded", None, None),
    ("Some 90 people were killed or wounded on Friday", None, None),
    ("90 people were killed and 12 wounded", (90, 90), (12, 12)),
    ("Both drivers were killed", (2, 2), None),
    ("Clashes cost the lives of 58 IS men and 47 troops", (105, 105), None),
    ("They are dying of diarrhoea at the rate of five a day", (5, 5), None),
    ("About 70 patients will not live to see the spring", (70, 70), None),
    ("About 70 families will not live under the rebels", None, None),
    ("An aid worker was shot in the leg", None, (1, 1)),
    ("Two men were shot in the head", (2, 2), None),
    ("killing both", (2, 2), None),
    ("Both sides fired rockets, killing a nurse", (1, 1), None),
    ("A couple and their three daughters died", (5, 5), None),
    ("A shell killed two boys and maimed a third", (2, 2), (1, 1)),
    ("112 civilians killed, 46 of them women, and 205 injured", (112, 112), (205, 205)),
    ("The fighting resulted in the death of three civilians and injuries to nine others", (3, 3), (9, 9)),
    ("A man was hit by a bullet in the neck and died", (1, 1), None),
    ("A man was wounded and another died", (1, 1), (1, 1)),
    ("An old man had collapsed and died there", (1, 1), None),
    ("A warplane bombed the tribesmen instead, killing 14 of them", (14, 14), None),
    ("Jets bombed a crowd, killing more than 80 of them", (80, None), None),
    ("at least 100 people, three priests among them, murdered in the church", (100, None), None),
    ("Militiamen took about 40 boys and young men from the church compound in the morning and killed them", (40, 40), None),
    ("They took 40 boys from the compound and killed a guard", (1, 1), None),
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
    ("2 x KIA, 5 x WIA", (2, 2), (5, 5)),
    ("2 dead, 5 inj", (2, 2), (5, 5)),
    ("1 child dead, mother badly hurt", (1, 1), (1, 1)),
    ("12 people were martyred", (12, 12), None),
    ("eight martyrs in the raid", (8, 8), None),
    ("two brothers lost their lives", (2, 2), None),
    ("a nurse lost her life", (1, 1), None),
    ("the rebels lost 40 of their men", (40, 40), None),
    ("losing 14 soldiers in the ambush", (14, 14), None),
    ("The assault cost the army 30 men", (30, 30), None),
    ("The assault cost 30 lives", (30, 30), None),
    ("The dead number at least 40", (40, None), None),
    ("12 people were hit, four of them fatally", (4, 4), (12, 12)),
    ("Only two of the crew of nine survived", None, None),
    ("40 bodies were brought to the morgue", (40, 40), None),
    ("The morgue received 40 bodies", (40, 40), None),
    ("The mortuary has taken in 40 bodies", (40, 40), None),
    ("A mass grave holding 40 bodies was found", (40, 40), None),
    ("The hospital counted 40 dead", (40, 40), None),
    ("Four drivers were found dead", (4, 4), None),
    ("Four men were found with their throats cut", (4, 4), None),
    ("Six people were crushed to death", (6, 6), None),
    ("Six people were trampled to death", (6, 6), None),
    ("Nine patients burned to death", (9, 9), None),
    ("the summary execution of 12 captives", (12, 12), None),
    ("gunfire cut down nine people in a bread queue", (9, 9), None),
    ("snipers picked off three women", (3, 3), None),
    ("three men were hacked to death", (3, 3), None),
    ("A boy succumbed to his wounds", (1, 1), None),
    ("Two of the wounded succumbed", (2, 2), None),
    ("man shot dead at the bridge", (1, 1), None),
    ("An elderly couple were killed", (2, 2), None),
    ("A pregnant woman was killed", (1, 1), None),
    ("killing its crew of four", (4, 4), None),
    ("the crew of four died", (4, 4), None),
    ("My son was killed at the well", (1, 1), None),
    ("she lost her husband and two children", (3, 3), None),
    ("Toll so far: 52 dead, 130 hurt", (52, 52), (130, 130)),
    ("The toll now stands at 52", (52, 52), None),
    ("Toll: 52", (52, 52), None),
    ("death toll passes 100", (100, 100), None),
    ("52 are confirmed dead", (52, 52), None),
    ("52 people are feared dead", (52, 52), None),
    ("52 people were reported killed", (52, 52), None),
    ("confirmed the deaths of 52 people", (52, 52), None),
    ("officials confirmed 52 deaths", (52, 52), None),
    ("monitors documented the killing of 52 civilians", (52, 52), None),
    ("Eleven fighters fell in the battle", (11, 11), None),
    ("Six people, all from one family, were killed", (6, 6), None),
    ("nine more died in hospital", (9, 9), None),
    ("nine later died of their wounds", (9, 9), None),
    ("caused injuries to 14 people", None, (14, 14)),
    ("The blast injured 14, three of them badly", None, (14, 14)),
    ("wounded: 40, of whom 12 serious", None, (40, 40)),
    ("Of the 40 people killed, 12 were children", (40, 40), None),
    ("hospital staff put the dead at 40 and the wounded at 90", (40, 40), (90, 90)),
    ("put the toll at 40 dead and 90 wounded", (40, 40), (90, 90)),
    ("a rocket killed two and wounded five", (2, 2), (5, 5)),
    ("two were killed and five wounded", (2, 2), (5, 5)),
    ("two killed, five wounded", (2, 2), (5, 5)),
    ("killing two, wounding five", (2, 2), (5, 5)),
    ("the strike killed a commander and four of his men", (5, 5), None),
    ("One person was killed and another injured", (1, 1), (1, 1)),
    ("three dead and an unknown number of wounded", (3, 3), None),
    ("One peacekeeper died and three were slightly hurt", (1, 1), (3, 3)),
    ("At least one person was killed and a dozen injured", (1, None), (12, 12)),
    ("At least 14 people, most of them women and children, were killed", (14, None), None),
    ("At least 14 people including three children were killed and 20 more wounded", (14, None), (20, 20)),
    ("A total of 1,204 civilians have been killed and 3,377 injured", (1_204, 1_204), (3_377, 3_377)),
    ("civilian deaths stand at 1,204", (1_204, 1_204), None),
    ("Civilian deaths: 1,204", (1_204, 1_204), None),
    ("injured: 3,377", None, (3_377, 3_377)),
    ("a mother of three was killed", (1, 1), None),
    ("the three-day battle left 60 dead", (60, 60), None),
    ("the 11-year-old boy was killed by a sniper", (1, 1), None),
    ("two soldiers, aged 19 and 21, were killed", (2, 2), None),
    ("Car bomb kills 11", (11, 11), None),
    ("Blast kills 11, wounds 30", (11, 11), (30, 30)),
    ("Sniper wounds two at checkpoint", None, (2, 2)),
    ("Shelling kills at least four in market", (4, None), None),
    ("there were no casualties", None, None),
    ("The raid killed the mayor's wife and three bodyguards", (4, 4), None),
    ("A policeman and a passer-by were wounded", None, (2, 2)),
    ("Gunmen killed the imam of the mosque", (1, 1), None),
    ("the strike killed a baby, its mother and two neighbours", (4, 4), None),
    ("five people died, including the pilot", (5, 5), None),
    ("Five soldiers were killed when their vehicle hit a mine", (5, 5), None),
    ("Four children were killed while playing with a shell", (4, 4), None),
    ("a grenade exploded, killing a boy of nine and injuring his two cousins", (1, 1), (2, 2)),
    ("Ten people drowned when a boat carrying 60 capsized", (10, 10), None),
    ("Of 60 people aboard, ten drowned", (10, 10), None),
    ("16 people, among them a doctor, died", (16, 16), None),
    ("Clashes cost the lives of 58 militants and at least 47 troops", (105, None), None),
    ("A rebel site put Ruritanian losses at 150", (150, 150), None),
    ("Two nurses hit", None, (2, 2)),
    ("a raid killed a shepherd's four children", (4, 4), None),
    ("a driver was shot and injured", None, (1, 1)),
    ("three neighbours had been shot at the gate", (3, 3), None),
    ("three neighbours had been shot at from the gate", None, None),
    ("the army lost twelve soldiers, five of them to its own fire, and four civilians", (16, 16), None),
    ("a raid killed 20 people, including six women, four children, and two medics", (20, 20), None),
    ("three neighbours had been shot in the yard", (3, 3), None),
]


def bound(text: str, kind: ReadKind = ReadKind.INCIDENT, subtype: str = "") -> Bound:
    """What the numbers of a sentence say that is one clause of this kind."""
    words = words_of(level(text))
    return bind(words, amounts(words, text), text, 0, 0, len(text), kind, subtype)


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
        ("Volunteers collected 21 corpses", (21, 21)),
    ],
)
def test_of_a_need_or_an_answer_only_who_died_of_it_was_harmed(text: str, killed: Ends) -> None:
    """A need counts the sick, and who died of it; bodies that are found are dead."""
    assert size(bound(text, ReadKind.NEED).harm.killed) == killed


def test_who_is_taken_in_wounded_is_counted_and_injured() -> None:
    """A clinic that received 62 wounded tells of 62 people treated and of 62 people hurt; one that evacuates them only moves them."""
    found = bound("The clinic received 62 wounded people on Sunday", ReadKind.RESPONSE)
    assert (size(found.harm.injured), size(found.count)) == ((62, 62), (62, 62))
    burnt = bound("Our teams have treated 112 patients for burns", ReadKind.RESPONSE)
    assert (size(burnt.harm.injured), size(burnt.count)) == ((112, 112), (112, 112))
    maimed = bound("Surgeons have treated 82 patients whose hands had been hacked off", ReadKind.RESPONSE)
    assert size(maimed.harm.injured) == (82, 82)
    sick = bound("Health workers recorded 230 cases of cholera and 12 deaths", ReadKind.NEED)
    assert (size(sick.harm.killed), size(sick.count)) == ((12, 12), (230, 230))
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


@pytest.mark.parametrize(
    ("kind", "text", "ends"),
    [
        ("displacement", "Of the 70,000 who lived here, 4,500 remain", (4_500, 4_500)),
        ("displacement", "12,600 remain at 14 locations", (12_600, 12_600)),
        ("displacement", "Fewer than 5,000 of the town's 70,000 residents remain", (0, 5_000)),
        ("displacement", "40 per cent of the city's 200,000 people have fled", (80_000, 80_000)),
        ("displacement", "half of the 30,000 residents fled", (15_000, 15_000)),
        ("displacement", "some 480 families, about 2,900 people, crossed the river", (2_900, 2_900)),
        ("displacement", "2,900 people (480 families) crossed the river", (2_900, 2_900)),
        ("displacement", "480 families (2,900 people) crossed the river", (2_900, 2_900)),
        ("displacement", "Four buses carrying 180 people left the enclave", (180, 180)),
        ("displacement", "1,200 people left on 24 buses", (1_200, 1_200)),
        ("displacement", "about 300 people a day are crossing", (300, 300)),
        ("displacement", "Up to 4,000 people daily have been arriving", (0, 4_000)),
        ("displacement", "Tens of thousands have fled since Monday", (20_000, 99_999)),
        ("displacement", "The number of displaced has risen to 1.2 million", (1_200_000, 1_200_000)),
        ("displacement", "the camp, built for 5,000, now holds 22,000", (22_000, 22_000)),
        ("displacement", "22,000 people are crammed into a camp built for 5,000", (22_000, 22_000)),
        ("displacement", "Another 600 arrived overnight", (600, 600)),
        ("displacement", "between 3,000 and 5,000 people are on the move", (3_000, 5_000)),
        ("displacement", "one in three residents has left", (33.3, 33.3)),
        ("need", "One child in five is malnourished", (20, 20)),
        ("need", "four out of five families skip meals", (80, 80)),
        ("need", "two thirds of wells are dry", (67, 67)),
        ("need", "Only three of 14 hospitals are working", (3, 3)),
        ("need", "Three of the city's 14 hospitals function", (3, 3)),
        ("need", "just two doctors remain for 40,000 people", (2, 2)),
        ("need", "200,000 people are without water", (200_000, 200_000)),
        ("need", "350 patients need evacuation", (350, 350)),
        ("need", "At least 350 patients, 40 of them children, need evacuation", (350, None)),
        ("need", "A sack of rice costs 90 dollars", (90, 90)),
        ("need", "the price of bread has risen from 50 to 300 dinars", (300, 300)),
        ("need", "there is food for only three days", (3, 3)),
        ("need", "enough flour for 10 days", (10, 10)),
        ("need", "Prices have tripled", (3, 3)),
        ("need", "some 2 million people face starvation", (2_000_000, 2_000_000)),
        ("response", "The agency delivered 40 tonnes of flour to 12,000 people", (40, 40)),
        ("response", "A convoy of 31 trucks reached the town", (31, 31)),
        ("response", "a 31-truck convoy reached the town", (31, 31)),
        ("response", "WFP distributed rations to 22,000 people", (22_000, 22_000)),
        ("response", "Rescuers evacuated 61 patients to Amman", (61, 61)),
        ("response", "three ambulances took 12 patients to the border", (12, 12)),
        ("response", "The hospital treats 300 patients a day", (300, 300)),
        ("response", "Two field hospitals with 60 beds each have been set up", (2, 2)),
        ("protection", "Soldiers detained 150 men at the checkpoint", (150, 150)),
        ("protection", "gunmen abducted a nurse and two drivers", (3, 3)),
        ("protection", "Around 2,500 civilians are trapped in basements", (2_500, 2_500)),
        ("protection", "Some 700 families, many with children, are trapped", (700, 700)),
        ("protection", "a dozen boys were taken away", (12, 12)),
        ("access", "The road has been shut for five days", (5, 5)),
        ("access", "Only 12 of 50 trucks were let through", (12, 12)),
        ("access", "Twelve trucks out of 50 were allowed in", (12, 12)),
        ("access", "Guards at the crossing let in 20 trucks a day", (20, 20)),
        ("access", "seven checkpoints block the road", (7, 7)),
        ("access", "Troops opened two corridors out of the city", (2, 2)),
        ("control", "Rebels hold about 70 per cent of the city", (70, 70)),
        ("control", "The army has retaken three villages", (3, 3)),
        ("control", "the front is 12 km from the city centre", (12, 12)),
        ("control", "half the city is in rebel hands", (50, 50)),
        ("posture", "The army has massed 20,000 troops and 300 tanks", (20_000, 20_000)),
        ("posture", "a column of 40 tanks was seen", (40, 40)),
        ("posture", "Two brigades arrived", (2, 2)),
        ("posture", "a convoy of some 60 vehicles is heading north", (60, 60)),
        ("diplomacy", "The sides agreed a 72-hour truce", (72, 72)),
        ("diplomacy", "They proposed a truce of seven days", (7, 7)),
        ("diplomacy", "a three-day ceasefire was announced", (3, 3)),
        ("diplomacy", "The two sides agreed to exchange 100 prisoners", (100, 100)),
        ("incident", "Warplanes carried out at least 20 strikes", (20, None)),
        ("incident", "about 60 shells fell on the market", (60, 60)),
        ("incident", "Shelling destroyed 30 houses and a school", (30, 30)),
        ("incident", "Fire burned down 60 homes", (60, 60)),
        ("incident", "two rockets hit a bakery, killing six", (2, 2)),
        ("threat", "1.5 million people could be trapped", (1_500_000, 1_500_000)),
        ("threat", "up to 100,000 people could flee", (0, 100_000)),
        ("displacement", "61,000+ people evacuated", (61_000, None)),
        ("access", "Guards levy fees of up to US$ 1,000 per vehicle", (0, 1_000)),
        ("incident", "two tanks fired eleven rounds at the centre", (11, 11)),
        ("need", "The clinic is down to its last dozen bags of blood", (12, 12)),
        ("response", "Volunteers had gathered 340 bodies", (340, 340)),
        ("displacement", "Of an estimated 40,000 people in the district, about 15,000 have left", (15_000, 15_000)),
        ("displacement", "More than 1,500 families, or about 9,000 people, have been uprooted", (9_000, 9_000)),
        ("displacement", "3,200 households (16,000 individuals) were displaced", (16_000, 16_000)),
        ("displacement", "Buses took out 1,100 fighters and 2,300 relatives", (1_100, 1_100)),
        ("displacement", "Every day 600 to 700 people reach the border", (600, 700)),
        ("displacement", "Some 30 buses and 10 ambulances carried 1,700 people out", (1_700, 1_700)),
        ("displacement", "the population has shrunk from 90,000 to 12,000", (12_000, 12_000)),
        ("displacement", "more than half the population has fled", (50, None)),
        ("displacement", "12,000 people, a third of them children, are sleeping in schools", (12_000, 12_000)),
        ("displacement", "as many as 8,000 people may try to cross", (0, 8_000)),
        ("displacement", "thousands more are expected", (1_000, 9_999)),
        ("displacement", "the school shelters 64 families", (64, 64)),
        ("displacement", "64 families are sheltering in a school built for 300 pupils", (64, 64)),
        ("displacement", "The 4,000 people who remained were bused out", (4_000, 4_000)),
        ("displacement", "20,000-25,000 people are stuck", (20_000, 25_000)),
        ("displacement", "a quarter of a million people are on the move", (250_000, 250_000)),
        ("displacement", "1.2m people have been displaced", (1_200_000, 1_200_000)),
        ("displacement", "40k people displaced", (40_000, 40_000)),
        ("need", "8 of 12 wells are contaminated", (8, 8)),
        ("need", "Only one bakery in four still bakes", (25, 25)),
        ("need", "one doctor serves 10,000 people", (1, 1)),
        ("need", "a litre of petrol costs 12 dollars", (12, 12)),
        ("need", "bread has gone from 10 to 60 cents", (60, 60)),
        ("need", "a loaf costs ten times what it did", (10, 10)),
        ("need", "residents get two hours of power a day", (2, 2)),
        ("need", "water flows for one hour every three days", (1, 1)),
        ("need", "the hospital has fuel for less than 48 hours", (0, 48)),
        ("need", "the hospital has fuel for at most two days", (0, 2)),
        ("need", "there are 37 incubators but power for only nine", (37, 37)),
        ("need", "Cholera: 412 suspected cases since Monday", (412, 412)),
        ("need", "Severe acute malnutrition stands at 14 per cent", (14, 14)),
        ("need", "some 14.3 percent of children are wasted", (14.3, 14.3)),
        ("need", "60 per cent of health facilities are shut", (60, 60)),
        ("need", "no fewer than 2,000 patients await evacuation", (2_000, None)),
        ("response", "A plane with 16 tonnes of medicine landed", (16, 16)),
        ("response", "the agency sent 25 trucks with food for 30,000 people", (25, 25)),
        ("response", "Teams vaccinated 14,500 children", (14_500, 14_500)),
        ("response", "Divers rescued 31 people from the water", (31, 31)),
        ("response", "Six mobile teams are treating 450 patients a day", (450, 450)),
        ("response", "Volunteers cook 2,000 meals daily", (2_000, 2_000)),
        ("response", "Donors pledged $120 million", (120_000_000, 120_000_000)),
        ("protection", "At least 36 people, including 11 women, are being held", (36, None)),
        ("protection", "Fighters held 300 villagers as human shields", (300, 300)),
        ("protection", "a dozen or so families are trapped", (12, 12)),
        ("protection", "two journalists and their driver were seized", (3, 3)),
        ("protection", "gunmen seized an aid worker", (1, 1)),
        ("protection", "Police arrested more than 80 protesters", (80, None)),
        ("access", "Soldiers turned back a convoy of 14 trucks", (14, 14)),
        ("access", "of 60 requests, 22 were approved", (22, 22)),
        ("access", "22 of 60 requests were approved", (22, 22)),
        ("access", "The bridge was open for three hours", (3, 3)),
        ("access", "the crossing has been closed for 11 days", (11, 11)),
        ("access", "Drivers pay $500 at each of nine roadblocks", (500, 500)),
        ("control", "Government forces control all but 10 per cent of the city", (10, 10)),
        ("control", "They have taken two-thirds of the district", (67, 67)),
        ("control", "four of the six bridges are in rebel hands", (4, 4)),
        ("control", "rebels advanced 3 km overnight", (3, 3)),
        ("posture", "Some 1,500 fighters with 80 vehicles are moving south", (1_500, 1_500)),
        ("posture", "At least 30 armoured vehicles crossed the bridge", (30, None)),
        ("posture", "reinforcements of 500 men have arrived", (500, 500)),
        ("posture", "Two warships with 800 marines are on their way", (800, 800)),
        ("diplomacy", "a 10-day pause was agreed", (10, 10)),
        ("diplomacy", "Mediators have asked for a pause of at least five days", (5, None)),
        ("diplomacy", "14 of 15 members voted for the text", (14, 14)),
        ("incident", "More than 200 shells hit the town in 24 hours", (200, None)),
        ("incident", "three barrel bombs fell on the market", (3, 3)),
        ("incident", "Looters took 300 tonnes of wheat", (300, 300)),
        ("incident", "nine vehicles were burned", (9, 9)),
        ("threat", "3,000 families could be cut off", (3_000, 3_000)),
    ],
)
def test_of_several_numbers_the_one_that_the_clause_is_about_is_counted(kind: str, text: str, ends: tuple[float, float | None]) -> None:
    """By the kind of the clause: people before buses where they move, of `three of the 14` three, a share of a number as that many."""
    assert size(bound(text, ReadKind(kind)).count) == ends


def test_no_words_in_any_order_make_the_numbers_fall_over() -> None:
    """A possessive alone, signs, numbers and words of harm in 3,000 random orders."""
    draw = random.Random(5)
    many = "an a couple another killed , and of 12 three ' s - twelve dozens to from rose toll wounded nurse % $ x-ray of km"
    for _ in range(3_000):
        text = " ".join(draw.choice(many.split()) for _ in range(draw.randint(1, 12)))
        found = bound(text, draw.choice(list(ReadKind)))
        assert found.count is None or found.count.low >= 0


def test_a_number_before_a_comma_counts_no_noun_behind_it() -> None:
    """`wounding 20, the emergency room said` are 20 people, and nothing `emergency`."""
    text = "Shells fell on the market on Monday, killing at least nine people and wounding 20, the emergency room said."
    (found,) = read_text(text, ident="t", doc_date=date(2024, 5, 14), lang="en").claims
    assert found.harm.injured is not None
    assert (found.harm.injured.low, found.harm.injured.unit) == (20, "people")


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The toll, first put at 20, now stands at 35", (35, 35)),
        ("The death toll, which was 12 on Monday, climbed to 19", (19, 19)),
        ("The death toll (earlier 12) reached 19", (19, 19)),
        ("The number of dead, first given as 12, has risen to 19", (19, 19)),
        ("The toll, which includes 6 children, rose to 40", (40, 40)),
        ("The toll, put at 20 by the army, is disputed", (20, 20)),
    ],
)
def test_a_toll_told_aside_is_overtaken_by_the_one_behind_it(text: str, killed: Ends) -> None:
    """The number between the signs is what the toll was; without a later one it stands."""
    assert size(bound(text, subtype="killing").harm.killed) == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Seven of the 19 people wounded on Sunday have since died", (7, 7)),
        ("Three of the 12 people wounded in Sunday's shelling died on Monday", (3, 3)),
        ("Two of the injured said that five others died", (5, 5)),
    ],
)
def test_some_of_the_wounded_died(text: str, killed: Ends) -> None:
    """The verb may stand behind the words that say which wounded they were."""
    assert size(bound(text).harm.killed) == killed
