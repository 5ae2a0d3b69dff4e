"""Under which name a voice is kept: parties and offices, never a person; organisations meant by `the organisation`; callers of a log."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.reports.parties.parties import party_of
from safepassage.session.reading_texts import read_text


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=date(2019, 4, 17), lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("New Forces rebels", "New Forces"),
        ("M23 fighters", "M23"),
        ("Syrian rebels", "Syrian rebels"),
        ("the rebel CNDD", "CNDD"),
        ("one elder", "elder"),
        ("one of the elders", "one of the elders"),
        ("Vakarai hosp", "Vakarai hospital"),
        ("Foreign Ministry official", "Foreign Ministry"),
        ("Haider al-Abadi", "Iraq"),
        ("George W. Bush", "United States"),
        ("Mary Bush", "Mary Bush"),
    ],
)
def test_a_party_goes_by_its_own_name(name: str, party: str) -> None:
    """Fighters of a movement are the movement, those of a country are not the country; a namesake of an office holder is not he."""
    assert party_of(name) == party


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Rebel officer Ahmed al-Ghariani said 400 fighters had come to join the push.", "400 fighters", "Rebel officer"),
        ("Najim Abdullah al-Jubouri, the mayor, said police had found 26 corpses.", "26 corpses", "mayor"),
        ("Tarek Haddad of the Kurdish YPG said the town was encircled.", "encircled", "Kurdish YPG"),
        ("Jaish al-Islam said its fighters had captured the checkpoint.", "captured", "Jaish al-Islam"),
        ("Ansar al-Sharia said only two of its men were killed.", "two", "Ansar al-Sharia"),
        ("Harakat al-Nujaba said its men had taken the bridge.", "bridge", "Harakat al-Nujaba"),
        ("Al Shabaab said its men had taken the bridge.", "bridge", "Al Shabaab"),
        ("The acting president, Vladimir V. Putin, said troops had taken the town on Monday.", "taken the town", "Russia"),
        ("The state news agency Sana reported that two soldiers had been killed.", "two soldiers", "Sana"),
        ("Save the Children warned that thousands could be driven towards the border.", "thousands", "Save the Children"),
        ("Ukraine's general staff said 40 tanks had crossed the river.", "40 tanks", "Ukraine's general staff"),
    ],
)
def test_nobody_s_own_name_is_kept(text: str, words: str, claimant: str) -> None:
    """Beside a name stands an office or an organisation: that is the claimant; movements whose names look like persons' keep theirs."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Moscow said the town was quiet. A Red Cross team was stopped at a checkpoint, the organisation said.", "Red Cross", "Red Cross"),
        ("Moscow denied it. A nurse with the White Helmets was killed by a shell, the organisation said.", "nurse", "White Helmets"),
        (
            "State radio said the town was quiet. UNICEF put the number of the sick at 4,000. Its stocks cover 20,000, a spokeswoman said.",
            "stocks",
            "UNICEF",
        ),
        ("With them, the Health Ministry counts 58 dead. It puts the number of wounded at 210.", "210", "Health Ministry"),
        ("Moscow denied it. The mayor puts it bluntly: in five weeks, he says, 350 townspeople have been killed.", "350", "mayor"),
        ("In the old town up to 25,000 people are believed to be shut in, the United Nations says.", "25,000", "United Nations"),
        ("About 70 casualties had been admitted by Sunday.", "70", "author"),
        ("Famine may set in by September in the camps, health analysts project.", "Famine", "health analysts"),
        ("58,000 newly displaced in the locality (IOM DTM)", "58,000", "IOM DTM"),
        ("38 killed, 112 injured in the period (State Ministry of Health)", "38 killed", "State Ministry of Health"),
        ("The road was cut by shelling (north of the river).", "road", "author"),
    ],
)
def test_who_is_meant_is_the_one_named_last(text: str, words: str, claimant: str) -> None:
    """`The organisation` is one, not the state that spoke before; who tells a figure speaks; a day admits nobody."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("0640 Lima Two to Base. Driver grazed. Road to Busovaca shut by mines.", "Road", "Lima Two"),
        ("1110 MONUC liaison. Battalion will not patrol beyond the airport.", "patrol", "MONUC liaison"),
        ("0740 Base. Fighters back in the central market.", "Fighters", "author"),
        ("1500 Market Square. Three mortars landed, killing two women.", "mortars", "author"),
        ("Not so, replied a volunteer driver: the Chasiv Yar road is still usable at speed.", "usable", "volunteer driver"),
    ],
)
def test_who_opens_an_entry_of_a_log_speaks_in_it(text: str, words: str, claimant: str) -> None:
    """A call sign or an office before a full stop is a caller; a place is where it happened."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Communist rebels offered to send fighters against the militia, a police officer said.", "offered", "police officer"),
        ("The ministry gave a quite different count: up to 300 soldiers were killed near the town.", "300", "ministry"),
        (
            "The spokesman denied that any attack had taken place and accused the militia of murdering six prisoners.",
            "murdering",
            "spokesman",
        ),
    ],
)
def test_who_offers_or_tells_what_stands_behind_a_colon_speaks(text: str, words: str, claimant: str) -> None:
    """An offer that the text itself tells is the text's, as in the two given reports; an attack tells nothing."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("France was first to recognise the rebel council. The council said the siege would not be lifted.", "siege", "rebel council"),
        ("Russia would block aid convoys to the town, its foreign minister told a newspaper.", "block", "Russia"),
        ("The Tigers have let it be known that they will not lay down arms.", "lay down", "Tigers"),
        ("Troops shelled the town, according to the regional governor. On Thursday, he said, five people were killed.", "five", "regional"),
        ("Tribal elders were split. One warned that the arrival of the militia would bring a bloodbath.", "bloodbath", "Tribal elders"),
        ("About 300 people have left the town, the mayor, Ivan Petrenko, told reporters.", "300", "mayor"),
        ("The town has no water, the council told the agency.", "water", "council"),
        ("Militants raided the hospital and placed gunmen on its roof, local staff report.", "raided", "staff"),
        (
            "The governor, Serhiy Petrenko, said the bridge was down. Moscow denied it. Petrenko said 300 people had fled.",
            "300",
            "governor",
        ),
        ("The army announced the arrival of 1,200 men in the town.", "1,200", "army"),
        (
            "The Serbs denied it. Families live in cellars, said a spokesman for the U.N. refugee agency. The agency said 5,000 have fled.",
            "5,000",
            "UNHCR",
        ),
    ],
)
def test_who_was_named_before_is_meant_again(text: str, words: str, claimant: str) -> None:
    """`The council` is one told of in full, `its minister` speaks for the state before it, `one` is of those before; hearers are mute."""
    assert claim(text, words).claimant.startswith(claimant)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("In a statement, the rebels claimed responsibility for the attack on the barracks.", "attack", "rebels"),
        ("A statement issued by the army on Sunday said troops had entered the village.", "entered", "army"),
        ("The report, published on Monday by Amnesty International, says hundreds were detained.", "hundreds", "Amnesty International"),
        ("According to a report by Human Rights Watch, soldiers executed 15 prisoners.", "executed", "Human Rights Watch"),
        ("The head of the UN mission, Jean Arnaud, expressed concern that fighting would resume.", "fighting", "head of the UN mission"),
        ("The army said nothing. UNICEF voiced fears that 4,000 children could die of hunger.", "4,000", "UNICEF"),
    ],
)
def test_a_paper_speaks_for_who_issued_it(text: str, words: str, claimant: str) -> None:
    """A statement, a report, a concern that somebody voices: it is theirs, though the sentence is cut behind its first sign."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("OCHA notes with concern that access to the eastern district remains blocked.", "blocked", "OCHA"),
        ("As reported by the Health Cluster, four clinics have closed.", "closed", "Health Cluster"),
        ("There were unconfirmed reports that shops were looted in the old town.", "looted", "unnamed"),
        ("Source: local radio. Three shops were burnt in the market.", "burnt", "author"),
        ("Militants seized the dam, said Ahmed Khalaf, head of the local council.", "seized", "head of the local council"),
        ("One resident said the market was bombed. Another said soldiers had looted shops.", "looted", "resident"),
        ('"They burned the school," said Maria, 54, who hid in a cellar.', "burned", "unnamed person"),
        ("Russian forces took part of the Donbas, Ukraine's Luhansk governor said.", "took", "Ukraine's Luhansk governor"),
    ],
)
def test_small_words_of_reports_name_or_hide_who_speaks(text: str, words: str, claimant: str) -> None:
    """What is noted or reported by somebody is theirs; reports of nobody are unnamed; no given name stays, nor what a comma parts."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Al Assad's ally Russia has proposed setting up four corridors into east Aleppo.", "four corridors", "author"),
        ("A critic of Netanyahu said 12 people were killed in Gaza.", "12 people", "critic of Netanyahu"),
        ("Vladimir Putin's cousin said 12 people were killed in Grozny.", "12 people", "cousin"),
        ("Vladimir Putin's spokesman said 12 people were killed in Grozny.", "12 people", "Russia"),
        ("Umm Ahmad, a mother of four, said her son was killed in Homs.", "her son", "mother of four"),
        ("Fatima was shot by gunmen. She said the road to Kutum was closed.", "closed", "author"),
        ("Soldiers shot a nurse in Kutum. She said the road to Nyala was closed.", "closed", "author"),
        ("Soldiers burned a village. One, a widow, said 12 people were killed.", "12 people", "widow"),
        ("UNICEF said 40 schools were hit. The ministry warned that 12 children could die.", "12 children", "ministry"),
    ],
)
def test_nobody_is_given_the_words_of_whom_he_shot_or_hates_or_is_kin_to(text: str, words: str, claimant: str) -> None:
    """Owner and owned, shooter and victim, a body that is no ministry."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant", "actor"),
    [
        ("Ukraine accused Russia of killing 12 people in Kherson.", "12 people", "Ukraine", "Russia"),
        ("Russia was accused by Ukraine of shelling Kherson.", "shelling", "Ukraine", "Russia"),
        ("The army accused the RSF of burning 40 houses in Kutum.", "40 houses", "army", "RSF"),
        (
            'The UN said 9,000 people had fled. "We are begging for safe passage," said the head of the Doctors\' Union.',
            "begging",
            "head of the Doctors' Union",
            "head of the Doctors' Union",
        ),
    ],
)
def test_who_is_accused_did_it_and_we_are_whoever_speaks(text: str, words: str, claimant: str, actor: str) -> None:
    """The accuser says it; the accused is said to have done it; `we` is not who spoke before."""
    found = claim(text, words)
    assert (found.claimant, found.actor) == (claimant, actor)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Free Syrian Army commander Abu Ali al-Homsi said three fighters were killed in Homs.", "three", "Free Syrian Army commander"),
        ("Aid worker Sanaa Odeh said no trucks had entered through Karem Abu Salem.", "trucks", "Aid worker"),
        ("Red Cross volunteer Joseph Ilunga said seven people were killed in Goma.", "seven", "Red Cross volunteer"),
        ("Relatives of Omar Nasser said he was killed in Jabalia.", "killed", "Relatives"),
        ("The family of Samira Khalil said two of her sons were killed in Douma.", "two", "family"),
        ("Friends of Layla Haddad said five people were killed in Rafah.", "five", "Friends"),
        ("The lawyer for Ibrahim Musa said two prisoners were killed in Kassala.", "two", "lawyer"),
        ("Hussein's widow said six were killed in Basra.", "six", "widow"),
        ("The son of Abdullah Saleh said four were killed in Taiz.", "four", "son"),
        ("Neighbours of the Haddad family said three children were killed in Nuseirat.", "three", "Neighbours"),
        ("Colleagues of journalist Wael Dahdouh said two reporters were killed in Khan Younis.", "two", "Colleagues"),
        ("Mother-of-three Amina Yusuf said two people were killed in Nyala.", "two", "Mother-of-three"),
        ("According to relatives of Yusuf Karimi, nine people were killed in Herat.", "nine", "relatives"),
        ("Four people were killed in Herat, the neighbours of Karimi said.", "Four", "neighbours"),
        ("Activist Layla Haddad of the Free Voices network said two were killed in Homs.", "two", "Activist"),
        ("A spokesman for the Haddad family, Omar Haddad, said two were killed in Rafah.", "two", "family"),
        ("The parents of 12-year-old Amina Idris said two girls were killed in Nyala.", "two", "parents"),
        ("Supporters of Joseph Kabila said three people were killed in Beni.", "three", "Supporters"),
        ('"Six people died in Bucha," said Oksana, a survivor.', "Six", "survivor"),
        ("Relatives of the victims said eight were killed in Beni.", "eight", "Relatives of the victims"),
        ("The mother of a soldier said two were killed in Grozny.", "two", "mother of a soldier"),
        ("Friends of the Earth said three activists were killed in Palma.", "three", "Friends of the Earth"),
        ("Residents of Bakhmut said five people were killed in the shelling.", "five", "Residents of Bakhmut"),
    ],
)
def test_a_role_or_kinship_is_kept_without_the_name(text: str, words: str, claimant: str) -> None:
    """`relatives of` somebody are relatives; who stands behind a role in small letters goes; those of no person stay whole."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Local leader Saleh Osman said RSF men killed 6 people in Kutum.", "6", "Local leader"),
        ("Village chief Ali Saleh said raiders killed 6 people in Pibor.", "6", "Village chief"),
        ("Local leader Omar Bashir said two people were killed in Kutum.", "two", "Local leader"),
        ("Community leader Joseph Kabila Mutombo said nine were killed in Beni.", "nine", "Community leader"),
        ("The mayor of Sumy, Oleksandr Lysenko, said two women were killed.", "two", "mayor of Sumy"),
        ("The mayor of Sumy, Oleksandr Lysenko, said two were killed. Lysenko said nine had fled.", "nine", "mayor of Sumy"),
        ("President Omar al-Bashir said two rebels were killed in Kutum.", "two", "Sudan"),
        ("Sudanese leader Omar al-Bashir said two rebels were killed in Kutum.", "two", "Sudan"),
        ("Prime Minister Nouri al-Maliki said six soldiers were killed in Mosul.", "six", "Iraq"),
    ],
)
def test_a_statesman_s_namesake_speaks_for_no_state(text: str, words: str, claimant: str) -> None:
    """A name that many bear needs an office of a state before it: villages have leaders and chiefs too."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Soldiers killed at least 30 people in Axum, Human Rights Watch said.", "30", "Human Rights Watch"),
        ("Militiamen killed at least 14 farmers in Zabarmari, Human Rights Watch said on Monday.", "14", "Human Rights Watch"),
        ("Soldiers killed more than 30 people in Axum, Doctors Without Borders said.", "30", "MSF"),
        ("Rebels killed 20 villagers in Beni, Save the Children said.", "20", "Save the Children"),
        ("After soldiers killed two people in Axum, residents said the army fired again and killed five.", "five", "residents"),
        ("The M23 killed seven people in Kibumba, the army said, and four in Rugari, the governor said.", "seven", "army"),
    ],
)
def test_whom_it_befell_does_not_say_so(text: str, words: str, claimant: str) -> None:
    """Who stands between the last comma and `said` does, whatever the parser takes for its subject; of two sayings the nearer."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Halima Adan of Baidoa said shells hit the market in Goma, killing four.", "unnamed person"),
        ("Fatima Zohra from Goma said rebels shot at the clinic.", "unnamed person"),
        ("Samir Qasim of the Red Crescent said 12 people were killed in Homs.", "Red Crescent"),
        ("Human Rights Watch said 12 people were killed in Homs.", "Human Rights Watch"),
    ],
)
def test_a_person_from_a_town_has_no_name_and_one_of_a_body_has_that_of_the_body(text: str, claimant: str) -> None:
    found = read_text(text, ident="t", doc_date=date(2020, 1, 1), lang="en").claims
    assert {one.claimant for one in found} == {claimant}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Shells destroyed the house of Fikret Omerovic in Gorazde on Monday.", "house"),
        ("Soldiers searched the clinic of Dr Aden Nur in Kismayo.", "clinic"),
        ("The army shelled the home of the mayor of Bihac.", "home of the mayor of Bihac"),
        ("Rebels attacked the office of the Red Cross in Goma.", "office of the Red Cross"),
    ],
)
def test_whose_house_was_hit_is_not_told_by_a_name(text: str, target: str) -> None:
    (found,) = read_text(text, ident="t", doc_date=date(2020, 1, 1), lang="en").claims
    assert found.target == target


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Civil Defence said 12 people were killed in Idlib.", "Civil Defence"),
        ("قال صندوق الأمم المتحدة للسكان إن 20 ألف امرأة بحاجة إلى رعاية.", "صندوق الأمم المتحدة للسكان"),
        ("قال معهد دراسة الحرب إن القوات تقدمت في باخموت.", "معهد دراسة الحرب"),
    ],
)
def test_a_body_is_no_person(text: str, claimant: str) -> None:
    """Two capitals without an article, or a noun that few bodies are called by."""
    lang = "ar" if "\u0600" <= text[0] <= "\u06ff" else "en"
    assert [one.claimant for one in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang=lang).claims] == [claimant]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Perriello, the US envoy, warned that shells killed nine people in Goma.", "US envoy"),
        ("Shells killed nine people in Goma, said Harward, the UN humanitarian coordinator.", "UN humanitarian coordinator"),
        ("Minnawi, governor of Darfur, said shells killed nine people in Goma.", "governor of Darfur"),
        ("Kandil, army spokesman, said shells killed nine people in Goma.", "army spokesman"),
        ("Kandil, spokesman for the army, said shells killed nine people in Goma.", "army"),
        ("Nicolet, who heads the medical team, said shells killed nine people in Goma.", "unnamed person"),
        ("Hemedti, the RSF leader, said shells killed nine people in Goma.", "RSF"),
        ("Hamas, the ruler of Gaza, said shells killed nine people in Goma.", "Hamas"),
        ("Oxfam, a leader in relief, said shells killed nine people in Goma.", "Oxfam"),
        ("Bellingcat, the research group, said shells killed nine people in Goma.", "Bellingcat"),
    ],
)
def test_a_name_of_one_word_with_an_office_behind_it_is_the_office(text: str, claimant: str) -> None:
    """Which names no list knows; a body or a state beside what it is called stays."""
    assert claim(text, "killed").claimant == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The Yale Research Lab said satellite images show that shells killed nine people in Goma.", "Yale Research Lab"),
        ("Reports from the city indicate shells killed nine people in Goma.", "unnamed"),
        ("Reports from Tawila say shells killed nine people in Goma.", "unnamed"),
        ("Reports from the Sudan Doctors Network say shells killed nine people in Goma.", "Sudan Doctors Network"),
        ("Reports from residents say shells killed nine people in Goma.", "residents"),
        ("A report from Yale says shells killed nine people in Goma.", "Yale"),
        ("A tweet from the embassy said shells killed nine people in Goma.", "embassy"),
        ("Initial information indicates that shells killed nine people in Goma.", "unnamed"),
    ],
)
def test_where_reports_come_from_says_nothing_and_pictures_are_told_of_by_somebody(text: str, claimant: str) -> None:
    """`from the city` is a place, `from residents` are people."""
    assert claim(text, "killed").claimant == claimant


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Hurricane Maria killed 64 people in Puerto Rico.", "Hurricane Maria"),
        ("Cyclone Idai killed 600 people in Beira.", "Cyclone Idai"),
        ("Katiba Macina attacked Djenne, killing 21.", "Katiba Macina"),
        ("Maria Lopez killed 64 people in Beira.", "unnamed person"),
    ],
)
def test_a_storm_or_a_group_with_a_given_name_is_no_person(text: str, actor: str) -> None:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="en").claims
    assert claim.actor == actor
