"""Who says it: sayings beside a clause and how far they reach, headings, chains of `he` and `the group`; each row worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("A bomb hit a row of houses, killing 13 people, truck drivers reaching Chaman said.", "killing 13", "truck drivers"),
        ("About 4,500 families have fled their homes since October, police estimate.", "4,500", "police"),
        ("Famine is likely in both towns by September, the food security cluster warns.", "Famine", "food security cluster"),
        ("Taps have run dry, residents reached by phone said, and shells hit the hospital.", "shells", "residents"),
        ("Troops retook the square, officials said, but snipers killed five people on Monday.", "snipers", "author"),
        ("The bridge was shelled on Monday, two women in the town told the agency, and a school was burnt.", "school", "women"),
    ],
)
def test_a_saying_between_signs_reaches_as_far_as_it_reads(text: str, words: str, claimant: str) -> None:
    """What stands before it and what `and` joins is said by them; what stands behind `but` is the author's."""
    assert claimant in claim(text, words).claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("0645 Vakarai hosp: 7 dead, 22 injured brought in.", "7 dead", "Vakarai hospital"),
        ("1010 From priest at the mission: 20 young men led off by militia.", "young men", "priest"),
        (
            "1530 Town president on radio: shelling has killed 12 people. They shelled the school too.",
            "shelled the school",
            "Town president",
        ),
        ("Mayor Petar Kovac: 12 people were killed by shells.", "12 people", "Mayor"),
        ("Health: 12 people were killed by shells.", "12 people", "author"),
        ("0720 Water: 3,000 people have no water.", "3,000", "author"),
    ],
)
def test_a_heading_may_say_whose_words_follow(text: str, words: str, claimant: str) -> None:
    """An office, a trade or a hospital in front of a colon speaks; a topic does not; nobody's own name is kept."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("A doctor said 12 people had died. UNHCR said 300 had fled. He said shells hit the ward on Monday.", "ward", "doctor"),
        ("UNHCR said 300 people had fled. A doctor said 12 had died. It said 40 families were missing.", "40 families", "UNHCR"),
        ('Two aid workers reached the town. "There has been no bread since Friday," a baker said.', "no bread", "baker"),
        ("The UNHCR said 300 people had fled. A spokeswoman said convoys were turned back on Monday.", "convoys", "UNHCR"),
        ("Prime Minister Haris Silajdzic said shells hit the market.", "market", "Bosnian government"),
        ("Addis Ababa denies that soldiers shelled the market.", "soldiers", "Ethiopia"),
        ("Police officers concede that rebels hold the bridge.", "rebels", "Police officers"),
        ("Three people who crossed the lines said that soldiers shot 12 men.", "12 men", "Three people"),
        ("The health ministry put the number of dead at 60.", "60", "health ministry"),
        ("The defence ministry, which says it spares civilians, said its guns had killed 120 soldiers.", "120", "defence ministry"),
    ],
)
def test_who_spoke_before_and_verbs_of_saying(text: str, words: str, claimant: str) -> None:
    """`He` is the last person, `it` the last body; a capital is its country; people may tell what they saw."""
    assert claim(text, words).claimant == claimant


def test_a_name_that_many_bear_is_an_office_holders_only_with_title_or_given_name() -> None:
    """A nurse named like a president does not speak for the state."""
    assert claim("President Ilham Aliyev said shells killed 12 people.", "12 people").claimant == "Azerbaijan"
    assert claim("Rashad Aliyev said shells killed 12 people.", "12 people").claimant == "unnamed person"


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Troops say they hold the bridge, but rebels killed five people on Monday.", "killed five", "author"),
        ("About 3,000 people have fled, most of them to the stadium, council officials said.", "3,000", "council officials"),
        ("The observer mission, MONUC, said rebels had shelled the airport.", "airport", "MONUC"),
        ("According to the opposition group Justice for Life, 14 people have starved to death.", "14 people", "Justice for Life"),
        ("OHCHR has received accounts that soldiers beat 49 men from the village.", "49 men", "OHCHR"),
        ("Bridge at Wau was blown up according to fishermen.", "blown", "fishermen"),
        ("Shells killed 12 people, a spokesman for the U.N. refugee agency said.", "12 people", "UNHCR"),
        ("Local medics spoke of 22 dead and over 50 injured.", "22 dead", "Local medics"),
        ("Some 40 tanks have crossed the river since Monday, European monitors reported from Pecs.", "40 tanks", "European monitors"),
        ("A nurse in the town said shells had hit the ward on Monday. She had counted 47 wounded.", "47 wounded", "nurse"),
        ("A spokesman for the rebel council said shells hit the port. The minister said 12 had died. The spokesman said 30 had died.",
         "30 had died", "rebel council"),
    ],
)  # fmt: skip
def test_who_is_meant_by_a_description_and_where_a_voice_ends(text: str, words: str, claimant: str) -> None:
    """A clause of its own behind `but` is the author's; a body goes by its name; who told accounts, or goes on to tell, speaks."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Some 8,000 people have fled, figures from the provincial office showed.", "8,000", "provincial office"),
        ("The news agency SANA quoted a military source as saying that troops had entered the town.", "troops", "military source"),
        ("Unconfirmed reports say soldiers burnt the village.", "village", "unnamed"),
        ("There are reports that soldiers burnt the village.", "village", "unnamed"),
        ("Two of the captives told a newspaper that guards had beaten them.", "beaten", "captives"),
        ("Per the Ministry of Health, 14 people were killed.", "14 people", "Ministry of Health"),
        ("14,000 people crossed the border on Monday - UNHCR.", "14,000", "UNHCR"),
        ("UNHCR: 14,000 people crossed the border on Monday.", "14,000", "UNHCR"),
        ("The killing of 12 men was reported by the village council.", "12 men", "village council"),
    ],
)
def test_figures_reports_and_sources_in_short(text: str, words: str, claimant: str) -> None:
    """Figures are whose they come from; a quoted source speaks, not the agency; reports of nobody are unnamed."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("وأفادنا مكتب الصحة بتسجيل 210 حالات كوليرا في المخيم.", "210", "مكتب الصحة"),
        ("وحكى ناجون أن جنوداً قتلوا 12 شخصاً في القرية.", "12", "ناجون"),
        ("وأفيد بأن غارة جوية أصابت مخيماً قرب البلدة.", "غارة", "unnamed"),
        ("وردت تقارير عن احتجاز موظفين عند نقاط التفتيش.", "احتجاز", "unnamed"),
        ("وذكر بيان لقيادة العمليات أن القوات تسيطر على الجسر.", "تسيطر", "قيادة العمليات"),
    ],
)
def test_arabic_voices_with_us_of_nobody_and_in_a_statement(text: str, words: str, claimant: str) -> None:
    """`It told us`, what is heard from nobody, and whose statement it is."""
    found = next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="ar").claims if words in one.quote)
    assert found.claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The town has fallen, Reuters reported, citing army officers.", "fallen", "army officers"),
        ('The mayor spoke by telephone. "There is no water in half of the town," he said.', "no water", "mayor"),
        ("Activists said soldiers had cut the road. Twelve people were killed, according to them.", "killed", "Activists"),
        ("In the governor's words, 8,000 people have fled.", "8,000", "governor"),
        ("The road is mined, or so the drivers say.", "mined", "drivers"),
        ("The road is mined, said Ivan Petrenko, a driver from the coast.", "mined", "driver"),
        ("UNICEF is concerned that 4,000 children are cut off.", "4,000", "UNICEF"),
        ("The army admits the loss of 40 men.", "40 men", "army"),
    ],
)
def test_who_is_cited_worried_or_admits(text: str, words: str, claimant: str) -> None:
    """Whom an agency cites, whoever is worried, and who admits; a trade stays where the name goes."""
    assert claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("The road to Najaf is closed, Governor Ahmed Salim's spokesman said.", "Governor's spokesman"),
        ("The office of Mayor Omar Haddad reported that 12 people were killed in Najaf.", "office of Mayor"),
        ("Ahmed Salim's spokesman said that 12 people were killed in Najaf.", "spokesman"),
        ("President Bashar al-Assad's government said that 12 people were killed in Homs.", "Syrian government"),
        ("The General Staff said that 12 soldiers were killed in Najaf.", "General Staff"),
        ("The Secretary General's office said that 3,000 people had fled Najaf.", "Secretary General's office"),
    ],
)
def test_whoever_owns_an_office_keeps_no_name(sentence: str, claimant: str) -> None:
    """An office speaks, or the party of its holder; the name of a person never stands in a claimant."""
    (found,) = read_text(sentence, ident="t", doc_date=date(2004, 8, 9), lang="en").claims
    assert found.claimant == claimant
