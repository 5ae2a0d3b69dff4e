"""Places, offices, operations and armies are no persons, and stay; the persons of the same sentences go. English and Arabic, many wars."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.masking import blacked_out, mask
from safepassage.outside.persons.unannounced import black_names


def kept(text: str) -> str:
    """What is left of a text after both steps, with nobody spared."""
    return black_names(blacked_out(text)[0], lambda _: False)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. President, distinguished members of the Council, I thank you.",
        "Madam President, we are grateful. Mr. Chairman, Mr Speaker, Mr Secretary-General, thank you.",
        "Mr. Prime Minister, the people wait. Mr Vice-President, the floor is yours. He was named Prime Minister in 2014.",
        "Thank you, Madam Chairperson; Mr High Commissioner, welcome. Mr. President we thank you.",
        "السيد الرئيس، السادة أعضاء المجلس، شكرا السيد الأمين العام",
    ],
)
def test_who_is_addressed_by_an_office_is_not_named(text: str) -> None:
    """A title with an office behind it, and nothing more, leads to nobody."""
    assert kept(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "He was reached by phone from Umm al-Mayadeen.",
        "At a checkpoint near Abu Khashab they are kept for days.",
        "Families came from Al-Kamlin and Um Algura.",
        "Six bodies were recovered in Abu Salim, the emergency medicine centre said.",
        "Abu Salim families pack up.",
        "The army holds the axis of Al-Khuwei and Umm Sumeima.",
        "Clashes broke out in Abu Khashab on Sunday; residents in Abu Khashab said shells fell all night.",
        "A shell landed near Umm Kreidim, wounding nine.",
        "Troops withdrew from Umm Sumeima to Abu Qawd.",
        "Residents of Umm Dam were told to leave. The militia seized control of Umm Sumeima.",
        "Trucks were looted in Abu Karshola and Al-Abbasiya.",
        "A drone hit Abu Hamama district. Abu Salim Prison is full. Abu Zeriq residents fled north.",
        "Shelling resumed in Umm Baru, North Darfur, on Friday.",
        "Villagers from Abu Gamra fled across the border into Chad.",
        "The column was ambushed at Abu Tinah on its way to Mellit.",
        "Forces loyal to the council took the outskirts of Abu Qurayn.",
        "Iraqi troops pushed into Abu Ghraib and Umm Qasr.",
        "In Abu Kamal, tribesmen blocked the road.",
        "Umm al-Aranib hospital has no oxygen; a checkpoint at Umm al-Aranib was shut.",
        "The meeting in Abu Khashab was shelled.",
        "Rebels overran the garrison in Umm Dafuq, near the border, and a post at the crossing of Abu Rusheid.",
        "The bus was attacked in Abu Zenima; two mortars landed outside Umm al-Fahm.",
        "Pipeline workers were evacuated from Abu Sharar. The brigade advanced to Umm Qarein from the north.",
        "Umm Batin villagers dug the graves by hand; the neighbourhood of Abu Rummaneh was quiet.",
        "The road between Dilling and Umm Kreidim is mined.",
        "اشتباكات في أبو سليم بطرابلس، ونزحوا من حي أبو سليم إلى أبو خشب",
        "اندلعت اشتباكات عنيفة في أم بادر شمال كردفان",
        "قصف الطيران مواقع في أبو قرين جنوب مصراتة",
        "انسحبت القوات من أم صميمة، وسيطر الجيش على أم صميمة",
        "قصف مخيم أم راكوبة، وسكان حي أبو زريق نزحوا",
        "اشتباكات قرب أم صميمة",
    ],
)
def test_a_kunya_behind_a_preposition_of_place_is_a_place(text: str) -> None:
    """In, near, the axis of; from and to where somebody is on the way; families, a district or a prison behind."""
    assert kept(text) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Umm Khashab said her sons were gone.", "Khashab"),
        ("She lives in Umm Ahmad's house.", "Ahmad"),
        ("Rescuers dug for hours near Abu Tinah's bakery.", "Tinah"),
        ("He had faith in Abu Jandal and his men.", "Jandal"),
        ("They found an ally in Abu Omar.", "Omar"),
        ("A letter from Umm Moayad reached us.", "Moayad"),
        ("We sat near Abu Khashab, 61, a farmer.", "Khashab"),
        ("She gave bread to Umm Kreidim. Water came from Umm Kreidim.", "Kreidim"),
        ("He fled from Abu Khattab with his wife.", "Khattab"),
        ("The orders came from Abu Tinah, the commander of the checkpoint.", "Tinah"),
        ("A talk between Abu Omar and Abu Khalid failed.", "Khalid"),
        ("The quarrel between Abu Khashab and Umm Kreidim lasted.", "Khashab"),
        ("He stood in front of Abu Khashab.", "Khashab"),
        ("The wife of Abu Haraz waits.", "Haraz"),
        ("A shell fell near Umm Yacoub.", "Yacoub"),
        ("In Homs, Abu Khashab said the road is shut.", "Khashab"),
        ("Shells fell in El Obeid and Umm Kreidim was wounded.", "Kreidim"),
        ("They hid in Umm Qays and her sister's cellar.", "Qays"),
        ("Families got water from Umm Kreidim.", "Kreidim"),
        ("What I saw in Umm Ahmad was courage.", "Ahmad"),
        ("He lived outside Umm Kreidim, his elder sister.", "Kreidim"),
        ("Power rests in Abu Tinah alone.", "Tinah"),
        ("He was sold to Abu Sukkar for a rifle.", "Sukkar"),
        ("An aide to Abu Rusheid refused; she was sheltered by Abu Rusheid.", "Rusheid"),
        ("He learned it from Umm Gamra, who sells tea.", "Gamra"),
        ("According to Abu Tinah, the bridge was mined.", "Tinah"),
        ("The wounded were carried to Abu Marwan.", "Marwan"),
        ("The commander, known as Abu Azrael, denied it.", "Azrael"),
        ("Abu Khashab family fled; Abu Khashab area commander said so.", "Khashab"),
        ("رسالة من أم صميمة وصلت", "صميمة"),
        ("ذهبت إلى أم أحمد", "أحمد"),
        ("له ثقة في أبو خشب", "خشب"),
        ("وقال أبو قرين إنه خرج مع عائلته", "قرين"),
        ("خرجت من بيت أم بادر ليلا", "بادر"),
    ],
)
def test_a_kunya_that_does_what_persons_do_goes(text: str, name: str) -> None:
    """Who says it, owns it, sends it, is trusted, has an age or a command; and whoever may be called so where a place need not be."""
    assert name not in kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "They crossed a bare plain called Sarshahi to the height named Lele Tepe.",
        "The generals called Elephant Pass impregnable. The president called Chechnya a world centre of terrorism.",
        "The operation is named Zarb-e-Azb. It was named Operation Olive Branch.",
        "The offensive, named Euphrates Shield, began; the treaty, called Minsk II, collapsed.",
        "They fear the neighbour People's Volunteer Force. What is called People's Volunteer Force came.",
        "She joined the Volunteer Corps and the Civilian Protection Committee.",
        "The ship was called Mavi Marmara. The ferry called Princess Ashika sank. The cyclone named Idai hit Beira.",
        "A militia called Mai-Mai Yakutumba burned a village called Tokhar.",
        "A forest called Sambisa hides them; the hill named Hacksaw fell; a volcanic plateau called Dhofar saw no fighting.",
        "The island, named Snake Island by sailors, was retaken. A base called Camp Lemonnier; a bridge called Antonivskyi.",
        "The peninsula called Kinburn was mined; a salient called Debaltseve cost them dearly; the dam, named Kajaki, stands.",
        "The rebels' radio, a channel called Horizonte, went silent. Artillery hit the town named Kostiantynivka.",
        "A coalition called Northern Alliance took Kabul. The missile, nicknamed Grom, fell short.",
        "The general called Vukovar a graveyard of tanks.",
        "Huambo, a railway town with wide streets, was called New Lisbon.",
    ],
)
def test_what_is_called_may_be_a_thing(text: str) -> None:
    """An operation, a plain, a ship; a name that ends as an army does; what somebody calls a graveyard."""
    assert kept(text) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A man named Sarshahi was shot.", "Sarshahi"),
        ("A mechanic named Oleh pulled them out.", "Oleh"),
        ("His son, named Kofi, died; her cousin, called Nadifa, stayed.", "Nadifa"),
        ("The sniper, nicknamed Grom, lay there.", "Grom"),
        ("The owner of the ship, named Dastan, waits.", "Dastan"),
        ("The girl rescued from the village, named Hawa, sleeps.", "Hawa"),
        ("The movement named Sefa as its leader. The party named Sefa as its candidate.", "Sefa"),
        ("The council named Sefa head of relief.", "Sefa"),
        ("The army called Samer in for questioning.", "Samer"),
        ("The detainee called Shwe Htun confessed; the militia leader called Fofie fled.", "Shwe"),
        ("A convoy driver named Baraka from the town called Uvira died.", "Baraka"),
        ("The boy was named Dastan.", "Dastan"),
        ("He is called Dastan. They are called Dastan.", "Dastan"),
        ("The herder from Dirra was called Dastan.", "Dastan"),
        ("A man from the village named Tekeste walked.", "Tekeste"),
        ("The clinic called Samer at noon.", "Samer"),
        ("The gunmen called Yevhenia and told her to leave.", "Yevhenia"),
        ("A man in a uniform, who was called Ruslan, shouted.", "Ruslan"),
        ("The boy whom friends called Lucky was hit.", "Lucky"),
        ("The dog handler called Bernardo was shot.", "Bernardo"),
        ("The patient from the village called Danilo died.", "Danilo"),
        ("An elder named Dau Akech was killed.", "Akech"),
        ("A man called Tekeste a village elder knew was shot.", "Tekeste"),
        ("The zoo's last bear, named Misha, had a keeper called Anzor.", "Anzor"),
        ("Mr. President Kulmiye Wani spoke to Mr. Okoro.", "Wani"),
        ("Mr. Speaker, Mrs. Tokarczuk and Mr Justice Haroun fled.", "Tokarczuk"),
        ("السيد الرئيس محمود والسيد حمدان", "محمود"),
    ],
)
def test_a_person_that_is_called_goes(text: str, name: str) -> None:
    """A person's word before, or none that tells; an office does not hide the name behind it."""
    assert name not in kept(text)


def test_the_office_stays_where_the_name_goes() -> None:
    """Only the name is taken out."""
    assert mask("Mr. Ambassador Kulmiye, thank you.")[0] == "Mr. Ambassador [name], thank you."
