"""Who is not dead: words near a number that kill nobody, each sentence written for the test. Unknown is never a toll."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.reports.parties.holders import GIVEN, HOLDERS, SHARED
from safepassage.session.nameless import without_persons
from safepassage.session.reading_texts import read_text

DAY = date(2016, 12, 10)


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang=lang).claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops shot into a crowd of 300 people in Homs.",
        "Soldiers shot over the heads of 300 people.",
        "Police shot tear gas at 300 people.",
        "Gunmen shot 12 rockets at Homs.",
        "Shells fell on a block where no fewer than 500 people live.",
        "Shells hit a school with no shelter where 300 people live.",
        "Nobody was hurt and all 40 miners survived the blast.",
        "Rebels took 40 people hostage and spared their lives.",
        "They buried 60 rifles near Homs.",
        "Shelling destroyed the barracks of 200 soldiers in Homs.",
        "Flight 752 was shot down, killing everyone on board near Tehran.",
        "Train 752 was hit, killing passengers near Kharkiv.",
        "School No. 12 was hit, killing everyone inside in Kharkiv.",
        "Bus 47 was hit, wounding passengers in Kherson.",
        "At 1430 an airstrike killed people in Daraya.",
        "Rescuers saved 27 people from the rubble after an attack that killed no civilians.",
        "Firefighters rescued 8 people and recovered no bodies in Kharkiv.",
        "The shelling killed 12 cows and 30 sheep near Homs.",
        "The strike killed none of the 40 patients in Homs.",
        "On the night of 9/10 December people were killed in Homs.",
        "A man whose 9 cousins survived was killed in Kutum.",
        "A court sentenced 51 people to death in Goma.",
        "Some 51 people on death row were moved to Kinshasa.",
        "A bomb meant to kill 30 people was defused in Kabul.",
        "Thirty people escaped being killed when the roof fell in Homs.",
        "A plot to kill 30 officers failed in Khartoum.",
        "The 40 widows of men killed in Homs marched.",
        "Two hundred people attended a funeral for soldiers killed in Homs.",
        "The rebels released 40 prisoners believed to have been executed.",
        "Twelve journalists were awarded for covering the dead of Grozny.",
        "The army would have killed 200 civilians had it shelled the market.",
    ],
)
def test_a_number_that_nobody_died_of_is_no_toll(sentence: str) -> None:
    """Of flights, schools, rockets, hours, herds, survivors, and who was only shot at."""
    assert all(claim.harm.killed is None and claim.harm.injured is None for claim in read(sentence))


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("At least 20 of the 60 wounded died in Homs.", 20),
        ("Two of the five wounded later died in Homs.", 2),
        ("None of the 18 passengers survived the crash.", 18),
        ("The fighting cost the lives of 30 men in Homs.", 30),
        ("The blast claimed 12 lives in Homs.", 12),
        ("Two children froze to death in Homs.", 2),
        ("The air force destroyed 40 militants near Homs.", 40),
        ("Soldiers shot 12 men in Homs.", 12),
        ("The toll was lowered from 40 dead to 12 in Homs.", 12),
        ("In the first quarter of the year 300 people were killed in Haiti.", 300),
        ("A quarter of the 300 people were killed in Homs.", 75),
        ("Twelve people were beaten to death in Goma.", 12),
        ("Twelve families of farmers were killed in Homs.", 12),
    ],
)
def test_the_same_words_still_tell_a_toll(sentence: str, killed: int) -> None:
    """What the rules above must not lose."""
    assert [claim.harm.killed.low for claim in read(sentence) if claim.harm.killed] == [killed]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not true that 30 people were killed in the strike on Saraqib, the army said.",
        "It would be a lie to say that 500 people were killed in Ghouta.",
        "Reports of 60 dead in Ghouta proved false.",
    ],
)
def test_what_a_sentence_itself_takes_back_is_denied(sentence: str) -> None:
    """Never told as so."""
    (claim,) = read(sentence)
    assert (claim.modality, claim.negative) == (Modality.DENIED, True)
    assert claim.claimant in ("army", "author")


@pytest.mark.parametrize(
    "sentence",
    [
        "The army first said 15 were killed in Ghazni; later it said nobody had been.",
        "Initially 9 were reported killed in Lyon, but later everyone was found safe.",
        "The message that spoke of 12 dead in Tartus was a hoax.",
    ],
)
def test_a_toll_that_a_later_word_takes_back_is_denied(sentence: str) -> None:
    """Behind a semicolon too."""
    assert {claim.modality for claim in read(sentence) if claim.harm.killed} <= {Modality.DENIED}
    assert Modality.DENIED in {claim.modality for claim in read(sentence)}


def test_that_nobody_else_was_hurt_takes_no_toll_back() -> None:
    """`The first shell` is no first report."""
    told = [claim for claim in read("The first shell killed 4 in Homs, but nobody else was hurt.") if claim.harm.killed]
    assert [(claim.harm.killed.low, claim.modality) for claim in told if claim.harm.killed] == [(4, Modality.ASSERTED)]


def test_a_way_that_had_been_opened_is_not_closed_by_that_alone() -> None:
    """Neither open nor closed is said."""
    for sentence in (
        "Had Russia opened the corridor on Friday, the wounded would live.",
        "It was rumoured that a corridor had been opened.",
    ):
        assert {claim.state for claim in read(sentence)} == {None}


def test_arabic_days_are_no_dead_and_a_threat_to_kill_is_a_threat() -> None:
    """Between 8 and 10 December 12 were killed; gunmen threatened to kill 15 hostages."""
    assert [c.harm.killed.low for c in read("بين 8 و10 كانون الأول قتل 12 شخصا في حمص.", "ar") if c.harm.killed] == [12]
    assert [c.kind for c in read("هدد المسلحون بقتل 15 رهينة في سنجار.", "ar")] == [ReadKind.THREAT]


@pytest.mark.parametrize(
    "sentence",
    [
        "بعد مقتل قائدهم استسلم 40 مسلحا في كتم.",
        "قضى 40 نازحا ليلتهم في العراء في كتم.",
        "قضى 40 طفلا العيد في الخيام.",
        "أطلقت الحركة سراح 40 أسيرا كان يعتقد أنهم قتلوا.",
        "كرم الاتحاد 12 صحفيا قتل زملاؤهم.",
        "مات جمل وثلاث أبقار في كتم.",
        "خسر 40 عاملا وظائفهم في حلب.",
        "حياة 300 مريض في خطر في حلب.",
    ],
)
def test_an_arabic_number_that_nobody_died_of_is_no_toll(sentence: str) -> None:
    """Who surrendered, was freed or honoured, spent the night, lost work, is in danger; cows."""
    assert [claim.harm.killed for claim in read(sentence, "ar") if claim.harm.killed] == []


def test_the_same_arabic_verb_still_tells_a_toll() -> None:
    """`قضى` of 40 civilians in a bombardment."""
    assert [c.harm.killed.low for c in read("قضى 40 مدنيا في القصف على كتم.", "ar") if c.harm.killed] == [40]


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("The road is open Mondays and Fridays.", None),
        ("The crossing is open on Mondays.", None),
        ("The Adre crossing is open until 30 June.", None),
        ("The Adre crossing was open until nightfall.", AccessState.CLOSED),
        ("The road is open.", AccessState.OPENED),
    ],
)
def test_a_way_that_is_open_at_times_is_neither_open_nor_closed(sentence: str, state: AccessState | None) -> None:
    """On some days of the week, or for some days yet: a person decides."""
    assert [claim.state for claim in read(sentence)] == [state]


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("Ko Hlaing, a farmer, said shells killed 12 people in Loikaw.", "farmer"),
        ("Jean Albright, a nurse, said that 12 people were killed in Bihac.", "nurse"),
        ("Madeleine Albright said that 12 people were killed in Bihac.", "United States"),
        ("Min Aung Hlaing said that 12 people were killed in Loikaw.", "Myanmar"),
    ],
)
def test_a_state_does_not_say_what_a_namesake_of_its_minister_said(sentence: str, claimant: str) -> None:
    """A name that others bear needs its title or its given name."""
    assert [claim.claimant for claim in read(sentence)] == [claimant]


def test_the_lists_of_names_that_many_bear_hang_together() -> None:
    """Each is of a holder, and whoever has a given name there needs one."""
    assert HOLDERS.keys() >= SHARED
    assert set(GIVEN) <= SHARED


def test_a_village_of_a_holders_name_is_a_village() -> None:
    """Behind `in` or `the village of`."""
    assert [claim.place for claim in read("Shells fell on the village of Khattab near Hama.")] == ["Khattab"]
    assert [claim.place for claim in read("In Khattab 12 people were killed.")] == ["Khattab"]


def test_a_name_that_is_blacked_out_of_a_text_stands_in_no_slot_of_its_claims() -> None:
    """The quote is masked, and so is whose relatives or whose house it was."""
    text = "Relatives of Karim Wasfi said shells hit the house of Samir Qassem in Homs on Friday, killing two people."
    found, _ = without_persons(read_text(text, ident="t", doc_date=DAY, lang="en"))
    slots = [slot for claim in found.claims for slot in (claim.claimant, claim.actor, claim.target, claim.through, claim.place)]
    assert found.claims
    assert not any(name in slot for slot in slots for name in ("Karim", "Wasfi", "Samir", "Qassem"))
