"""Tolls as agencies, councils, hospitals and spokesmen word them, and sentences in which nobody is counted: own sentences, read whole.

`texts/tolls_english.txt` and `tolls_arabic.txt` hold a sentence a line and, behind the last `|`, what it tells: k killed, i injured,
m missing, c another count; `12` exactly, `12-` at least, `0-60` up to, `4,39` two claims. What is not named is told of nobody.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Count, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

TEXTS = Path(__file__).parent / "texts"
DAY = date(2016, 12, 10)
Ends = set[tuple[float, float | None]]


def sentences(language: str) -> list[tuple[str, str]]:
    """Each sentence with what it tells."""
    lines = (TEXTS / f"tolls_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [(text.strip(), told.strip()) for text, _, told in (line.rpartition("|") for line in lines)]


def ends_of(told: str, name: str) -> Ends:
    """`k=4,39` as the ends of the two counts; empty where the name does not stand there."""
    value = dict(part.split("=") for part in told.split()).get(name, "")
    found: Ends = set()
    for one in filter(None, value.split(",")):
        low, dash, high = one.partition("-")
        found.add((float(low), float(high) if high else None if dash else float(low)))
    return found


def size(count: Count | None) -> Ends:
    return set() if count is None else {(count.low, count.high)}


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang=lang).claims


def holds(text: str, told: str, lang: str) -> None:
    claims = [claim for claim in read(text, lang) if claim.modality is not Modality.DENIED]
    for name, role in (("k", "killed"), ("i", "injured"), ("m", "missing")):
        assert set[tuple[float, float | None]]().union(*(size(getattr(claim.harm, role)) for claim in claims)) == ends_of(told, name), role
    assert ends_of(told, "c") <= set[tuple[float, float | None]]().union(*(size(claim.count) for claim in claims))


@pytest.mark.parametrize(("text", "told"), sentences("english"))
def test_an_english_sentence_tells_its_toll(text: str, told: str) -> None:
    """Both ends of each count over all claims of the sentence; nobody where nobody real is counted."""
    holds(text, told, "en")


@pytest.mark.parametrize(("text", "told"), sentences("arabic"))
def test_an_arabic_sentence_tells_its_toll(text: str, told: str) -> None:
    """Both ends of each count over all claims of the sentence; nobody where nobody real is counted."""
    holds(text, told, "ar")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rescuers found 14 people alive and one dead in Homs.", "k=1"),
        ("KIA 3, WIA 8 in contact north of Lashkar Gah.", "k=3 i=8"),
        ("Both drivers were killed and so was a guard near Ghazni.", "k=3"),
        ("Two nurses were wounded and so were three patients, a doctor in Homs said.", "i=5"),
        ("The ruling wounded the pride of 3 colonels in Bamako.", ""),
        ("The raid killed the commander of 3 brigades near Homs.", "k=1"),
        ("Forecasters say 80,000 people may die in Gaza by August.", "k=80000"),
        ("If they fail, one elder warned, thousands could die in Kandahar.", "k=1000-9999"),
        ("Some 200 people may have been killed in Homs.", "k=200"),
        ("Abu Omar was killed along with three of his bodyguards near Idlib.", "k=4"),
        ("The raid killed Abu Omar and two aides in Raqqa.", "k=3"),
        ("The mines killed a shepherd and 14 of his goats near Zintan.", "k=1"),
        ("In a series of air strikes, 30 people were killed in Homs.", "k=30"),
        ("In the film festival 12 people were killed in Homs.", "k=12"),
        ("Militants burned 12 people alive in Homs.", "k=12"),
        ("Forty people trapped under the rubble died in Aleppo.", "k=40"),
        ("Twelve people were killed along with two of their relatives in Homs.", "k=12"),
        ("The army lost a tank and 17 soldiers were wounded near Homs.", "i=17"),
        ("Three buses were shelled near Homs and the third was hit by a rocket.", ""),
        ("The shelling killed the crew of two tanks near Homs.", ""),
        ("The strike killed the sons of two officers in Homs.", "k=2"),
        ("A guard at checkpoint 17 was shot dead in Homs.", "k=1"),
        ("Five people were killed at Gate 4 in Kabul.", "k=5"),
        ("Ahmad, 12, was killed.", "k=1"),
        ("A boy, 9, and his sister, 12, were killed.", "k=2"),
        ("A boy, 9, his sister, 12, and their mother, 40, were killed.", "k=3"),
        ("Shells killed Ahmad, 12, and his sister, 9, in Homs.", "k=2"),
        ("Two brothers, 9 and 12, were killed in Homs.", "k=2"),
        ("Three women, aged 40, 52 and 61, were killed in Homs.", "k=3"),
        ("In Homs, 12, and in Hama, 9 were killed.", "k=9"),
        ("Rescuers brought out 14 survivors and one dead.", "k=1"),
        ("14 people alive and one dead.", "k=1"),
        ("Three survivors died on the way to hospital in Homs.", "k=3"),
        ("KIA: 3. WIA: 8.", "k=3 i=8"),
        ("Both drivers were killed and so was a guard.", "k=3"),
        ("Two soldiers were killed, and so were three of the attackers, in Gao.", "k=5"),
        ("The toll was revised down from 9 to zero.", "k=0"),
        ("The toll was revised from 9 to 0.", "k=0"),
        ("The toll was lowered from 9 to nil.", "k=0"),
        ("Soldiers of the 47 Brigade were killed in the fighting near Homs.", ""),
        ("Shells killed 9 soldiers of the 47 Brigade near Homs.", "k=9"),
        ("The first of the 40 wounded died in Homs.", "k=1"),
        ("No fewer than 7 but no more than 9 people died in Homs.", "k=7-9"),
        ("At least 40 and at most 60 people were hurt in Derna.", "i=40-60"),
        ("A soldier wounded in last week's clashes in Homs has succumbed to his injuries.", "k=1"),
        ("Police in Homs recorded one death and six injuries.", "k=1 i=6"),
        ("Casualties in Homs stand at 16, dead and wounded combined, a doctor said.", ""),
        ("Eight people died on the spot and two more on the way to hospital in Homs.", "k=10"),
        ("Two soldiers were killed and three others in hospital in Gao.", "k=2"),
        ("Air defences shot down 88 of 112 drones over Odesa.", ""),
        ("The striker killed the match in minute 88 in Baghdad.", ""),
        ("Families in Idlib held a vigil for the more than 8,000 men murdered at Srebrenica in 1995.", ""),
        ("Families in Idlib held a vigil for the 12 people killed on Friday.", "k=12"),
        ("It is 40 years since 20,000 people were killed in Hama.", ""),
        ("Five years after the revolution, gunmen killed 4 policemen in Cairo.", "k=4"),
        ("In the two years since fighting began, 12,000 people were killed in Nyala.", "k=12000"),
    ],
)
def test_what_was_reported_as_misread_is_read(text: str, told: str) -> None:
    """People found alive, notes of the fallen, those of whom the same is said, feelings, forecasts, leaders with their men."""
    holds(text, told, "en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أصاب قصف روسي مستشفى في إدلب.", ""),
        ("قتل قصف تركي امرأة في عفرين.", "k=1"),
        ("قال الجيش إن 20 من مقاتلي التنظيم سقطوا أسرى في تدمر.", ""),
        ("عدد القتلى في حمص لا يقل عن 7 ولا يزيد على 9.", "k=7-9"),
        ("مات نصف المرضى الثلاثين في مستشفى نيالا.", "k=15"),
        ("قُتل ثلثا المجندين الثمانية عشر في معسكر قرب حمص.", "k=12"),
        ("استشهدت عائلة كاملة مكونة من سبعة أفراد في غزة.", "k=7"),
        ("فارق ثمانية أشخاص الحياة على الفور واثنان في الطريق إلى المستشفى في حمص.", "k=10"),
        ("توفي اثنان من الجرحى في حمص، ما رفع عدد القتلى إلى 65.", "k=2,65"),
        ("قتل المباراة في الدقيقة 88 في بغداد.", ""),
        ("قضت محكمة في صنعاء بإعدام 17 شخصاً.", ""),
        ("نفذت السلطات حكم الإعدام بحق 17 شخصاً في صنعاء.", "k=17"),
        ("حاكت المناورة في حيفا سقوط صاروخ يوقع 150 قتيلاً.", ""),
        ("قتل جنديان خلال مناورة في حيفا.", "k=2"),
        ("لا صحة لما يُتداول عن مقتل 45 شخصاً في مصياف.", ""),
        ("أقام الأهالي في إدلب وقفة لذكرى أكثر من 8 آلاف رجل قُتلوا في سربرنيتسا عام 1995.", ""),
        ("يحيي الأهالي في حلبجة الذكرى السنوية لمقتل 5000 شخص.", ""),
        ("في ذكرى الثورة قتل أربعة شرطة في القاهرة.", "k=4"),
        ("بعد عشر سنوات على مقتل 168 شخصاً في حمص اجتمع الأهالي.", ""),
        ("بعد عامين على الثورة قتل أربعة شرطة في القاهرة.", "k=4"),
        ("كشفت السلطات في القاهرة مخططاً لقتل 30 سائحاً.", ""),
        ("يحمل النصب في سراييفو أسماء 1601 طفل قتلوا في الحصار.", ""),
        ("فجر انتحاري نفسه قرب النصب التذكاري فقتل 12 شخصاً في بغداد.", "k=12"),
        ("لم تسفر الغارة على مدرسة في غزة عن إصابة أي من التلاميذ الـ300.", ""),
        ("تبرع 40 شخصاً بالدم لجرحى القصف في حمص.", ""),
        ("قتل الجنود 300 شجرة زيتون في نابلس.", ""),
    ],
)
def test_an_adjective_of_a_nation_is_no_victim_and_captives_live(text: str, told: str) -> None:
    """`Russian shelling hit a hospital` wounded nobody who is told of."""
    holds(text, told, "ar")


@pytest.mark.parametrize(
    "text",
    [
        "Gate 4 and Checkpoint 17 were closed after the attack in Baghdad.",
        "Block 12 was shelled in Homs.",
        "Residents of Block 12 in Homs fled.",
        "Shells hit area 51 in Homs.",
    ],
)
def test_the_number_of_a_gate_or_a_block_counts_nothing(text: str) -> None:
    """`Gate 4` names one gate."""
    claims = read(text)
    assert claims
    assert all(claim.count is None and not claim.harm for claim in claims)


def test_that_a_report_covers_events_is_no_claim() -> None:
    """A situation report speaks of itself."""
    assert read("UN sitrep no. 14 covers events in Homs.") == ()


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("France 24 reported that 12 civilians were killed in Bangui.", "France 24"),
        ("Twelve civilians were killed in Bangui, France 24 reported.", "France 24"),
        ("Channel 4 said 12 civilians were killed in Bangui.", "Channel 4"),
        ("Twelve civilians were killed in Bangui, according to Channel 4 News.", "Channel 4 News"),
        ("Sky News reported 5 dead in Homs.", "Sky News"),
        ("Al Jazeera said 5 people died in Homs.", "Al Jazeera"),
        ("The Sudan Tribune said 12 people were killed in Nyala.", "Sudan Tribune"),
        ("France said 12 people were killed in Nyala.", "France"),
    ],
)
def test_a_news_organisation_is_not_the_country_in_its_name(text: str, claimant: str) -> None:
    """France 24 is a broadcaster, France a country."""
    assert [claim.claimant for claim in read(text)] == [claimant]


def test_the_dead_of_a_forecast_are_told_of_a_threat() -> None:
    """As the shared key has it (`tens of thousands more may die`): who would be killed, of a claim whose kind says that none is yet."""
    for text, lang in (
        ("Analysts warn that a battle for Idlib could cost 100,000 lives.", "en"),
        ("توعد التنظيم بقتل 20 أسيراً في الرقة.", "ar"),
    ):
        (claim,) = read(text, lang)
        assert claim.kind is ReadKind.THREAT
        assert claim.harm.killed is not None
