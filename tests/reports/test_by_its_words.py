"""Which town of an English text a claim gets, by the words of its own sentence; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def last(text: str) -> Proposal:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims[-1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen ambushed a convoy near Rumbek on Wednesday. A driver from Torit was killed.", "Rumbek"),
        ("Shelling hit Vovchansk. A woman from Kharkiv was killed and her son wounded.", "Vovchansk"),
        ("A drone hit a lorry in Kosti. The driver, from El Obeid, was killed.", "Kosti"),
        ("A convoy was attacked in Djibo. Eleven soldiers from the Kaya garrison died.", "Djibo"),
        ("A mine exploded near Sarmin. Three herders from Idlib and a child died.", "Sarmin"),
        ("In Tal Abyad, clashes went on. Two men from Suluk were shot dead by a sniper.", "Tal Abyad"),
        ("Rebels ambushed a bus at Mamfe. A priest from Bamenda was abducted.", "Mamfe"),
        ("Fifteen soldiers from the Sambisa garrison were killed in an ambush near Gwoza.", "Gwoza"),
        ("Three herders from Idlib died.", ""),
        # they were taken from there, or it was
        ("Gunmen abducted 20 students from Gusau on Thursday.", "Gusau"),
        ("Twenty students from Gusau were abducted.", "Gusau"),
        ("Shelling hit Nikopol. Looters took food from a warehouse in Marhanets.", "Marhanets"),
    ],
)
def test_the_home_of_a_victim_is_not_the_place(text: str, place: str) -> None:
    assert last(text).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gangs attacked Solino. The UN in Geneva counted 1,617 killings in three months.", "Haiti"),
        ("The Syrian Observatory in Coventry documented 412 deaths in July.", ""),
        ("An air strike hit Hodeidah. The Yemen Data Project, based in London, recorded 9,000 deaths.", "Yemen"),
        ("MSF in Brussels said three of its staff had died.", ""),
        ("UNHCR in Nairobi said 45,000 people had fled since January.", ""),
        ("The foreign ministry in Jakarta said two Indonesian peacekeepers were injured.", ""),
        ("Shelling hit Dnipro. The prosecutor's office in Kyiv registered 600 children killed.", "Ukraine"),
        # the sentence names the place, or the office is a local one
        ("The Iraq Body Count project in London recorded 66 deaths in Baghdad on Friday.", "Baghdad"),
        ("Hospitals in Khartoum recorded 40 deaths on Sunday.", "Khartoum"),
        ("MSF in Goma said three people were killed by shelling.", "Goma"),
        ("MSF in Goma recorded 40 deaths among children.", "Goma"),
        ("UNHCR in Adre registered 3,000 refugees on Monday.", "Adre"),
        ("A bomb went off at a bank in Kabul. The interior ministry in Kabul said 12 people were killed.", "Kabul"),
    ],
)
def test_the_seat_of_who_counts_is_not_the_place(text: str, place: str) -> None:
    assert last(text).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Hajjah province, aircraft bombed a market in Mustaba, killing 97 people.", "Mustaba"),
        ("In Sirnak province, militants attacked a post in Beytussebap, killing ten soldiers.", "Beytussebap"),
        ("In Helmand province, a bomb went off outside a bank in Lashkar Gah, wounding 12.", "Lashkar Gah"),
        ("The Arakan Army captured Paletwa in Chin State.", "Paletwa"),
        ("The RSF attacked Um Rawaba in North Kordofan and killed four.", "Um Rawaba"),
        ("The M23 took Rubaya in Masisi on Friday.", "Rubaya"),
        # nothing finer is told, or only whence they came
        ("In Homs province, clashes were reported, killing three people.", "Homs province"),
        ("Fighters attacked a base in Kandahar province, killing ten.", "Kandahar province"),
        ("The governor of Kharkiv region said four people were killed in Kupiansk.", "Kupiansk"),
    ],
)
def test_the_town_is_meant_and_not_the_province_around_it(text: str, place: str) -> None:
    assert last(text).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Clashes were reported in El Fasher. Residents from Kutum fled to Tawila.", "Kutum"),
        ("Fighting was reported in Sake. About 3,000 people from Masisi have fled to Minova.", "Masisi"),
        ("Bakhmut was shelled. About 200 residents from Chasiv Yar fled.", "Chasiv Yar"),
        ("Clashes were reported in Wad Medani. Families from Singa arrived in Gedaref.", "Gedaref"),
        ("Fighting was reported in Sake. People fled to Goma.", "Sake"),
        # the scene stays the place
        ("Militants attacked Djibo. About 300 households arrived in Dori. The water tower in the town was destroyed.", "Djibo"),
        ("About 300 households arrived in Dori. A fire in the town killed four.", "Dori"),
        ("An attack in Sake left nine dead. The wounded were taken to Goma.", "Sake"),
        ("A bomb killed four in Jamundi. The injured were taken to Cali.", "Jamundi"),
        ("The wounded were evacuated to Gao.", "Gao"),
    ],
)
def test_who_fled_or_was_taken_away_was_where_they_left(text: str, place: str) -> None:
    assert last(text).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("QUETTA - Gunmen killed 11 miners in Mach.", "Mach"),
        ("QUETTA - A bomb went off. In Mach, gunmen killed 11 miners.", "Mach"),
        ("YANGON - The road to Mindat is cut.", "Mindat"),
        ("BAMAKO - The road to Kidal is closed.", "Kidal"),
        ("GAZA - An air strike on a house in Rafah killed nine.", "Rafah"),
        ("RADIO LOG - GOMA - 2 FEBRUARY\n10:00 Sake: shelling, 3 dead.\n11:15 Rwanda, Gisenyi: two shells, one dead.", "Gisenyi"),
    ],
)
def test_what_is_named_itself_wins_over_the_dateline(text: str, place: str) -> None:
    assert last(text).place == place
