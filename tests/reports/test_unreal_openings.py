"""Ways that are told of as open though they were not: wished back, doubted, pretended, given up, on paper; offers that were turned down."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    """All claims of a text."""
    return read_text(text, ident="t", doc_date=date(2024, 4, 17), lang="en").claims


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in claims(text) if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Had the corridor been opened, hundreds would have been saved, Amnesty said.", "opened", "Amnesty"),
        ("Had the Rafah crossing been open, the wounded would have lived.", "open", "author"),
        ("Had Russia opened the corridor, hundreds would have lived.", "opened", "author"),
        ("Had the corridor been opened, said the Red Cross, our trucks would have passed.", "opened", "Red Cross"),
        ("Had the corridor been opened, said the Red Cross, our trucks would have passed.", "trucks", "Red Cross"),
        ("Were the crossing opened, aid would reach Gaza.", "opened", "author"),
        ("The crossing, had it been opened, would have saved lives.", "opened", "author"),
        ("Our trucks would have passed through the Rafah crossing.", "passed", "author"),
        ("Kyiv was unable to confirm that the corridor from Azovstal was opened.", "opened", "Ukraine"),
        ("Kyiv failed to confirm that the corridor was opened.", "opened", "Ukraine"),
        ("The UN has not been able to verify that the corridor to Zamzam opened.", "opened", "United Nations"),
        ("The corridor from Azovstal was opened only on paper.", "opened", "author"),
        ("The crossing is open in name only.", "open", "author"),
        ("A plan under which a corridor was opened from Azovstal has collapsed.", "opened", "author"),
    ],
)
def test_what_would_have_been_or_is_not_known_is_conditional(text: str, words: str, claimant: str) -> None:
    """Inverted, `would have`, not confirmed, on paper, in a plan: it is never asserted, and has no state."""
    found = claim(text, words)
    assert (found.modality, found.claimant, found.state) == (Modality.CONDITIONAL, claimant, None)


@pytest.mark.parametrize(
    ("text", "words", "claimant", "modality"),
    [
        ("The mayor doubts that the corridor to Orikhiv was opened.", "opened", "mayor", Modality.DENIED),
        ("It is doubtful that the crossing was opened.", "opened", "author", Modality.DENIED),
        ("The governor doubts that 12 people were killed in Bor.", "killed", "governor", Modality.DENIED),
        ("The RSF pretended to have opened a corridor to Zamzam.", "opened", "author", Modality.ASSERTED),
        ("Moscow only pretends that the corridor is open.", "is open", "author", Modality.ASSERTED),
        ("Russia falsely claimed that a corridor had been opened to Orikhiv, Kyiv said.", "opened", "Ukraine", Modality.ASSERTED),
        ("Russia falsely claimed to have opened a corridor to Orikhiv.", "opened", "author", Modality.ASSERTED),
        ("The army claimed wrongly that the road to Sumy was open.", "open", "author", Modality.ASSERTED),
        ("The corridor to Orikhiv was nearly opened on Monday.", "opened", "author", Modality.ASSERTED),
        ("Kyiv says Moscow turned down its proposal to open a corridor from Mariupol.", "open", "Ukraine", Modality.ASSERTED),
        ("Israel rejected Egypt's request to open the Rafah crossing.", "open", "Israel", Modality.DENIED),
    ],
)
def test_what_is_doubted_pretended_or_turned_down_is_negative(text: str, words: str, claimant: str, modality: Modality) -> None:
    """It is denied by who doubts it, and not so for the text where somebody else only claims or feigns it; a refusal is seen."""
    found = claim(text, words)
    assert (found.negative, found.modality, found.claimant, found.state) == (True, modality, claimant, None)


@pytest.mark.parametrize(
    "text",
    [
        "Instead of opening a corridor, the army shelled Zamzam.",
        "The RSF, instead of opening the corridor, shelled Zamzam.",
        "Rather than opening a corridor to Zamzam, the RSF killed 12 people.",
        "Rather than open the crossing, the army shelled Zamzam.",
    ],
)
def test_what_was_given_up_for_another_opens_nothing(text: str) -> None:
    """Only what was done instead is claimed, and by nobody called `RSF instead of`."""
    found = claims(text)
    assert not any(one.kind is ReadKind.ACCESS and not one.negative for one in found)
    assert {one.actor for one in found if one.kind is ReadKind.INCIDENT} <= {"army", "RSF"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The crossing had been opened on Monday.", "opened"),
        ("The UN had opened the corridor, and 300 people left.", "opened"),
        ("The army says it had opened the road to Sumy.", "opened"),
        ("Nobody doubts that the army opened the road to Sumy.", "opened"),
        ("Two corridors were opened instead of one, the UN said.", "opened"),
        ("The agreement under which 300 people were evacuated from Homs held.", "evacuated"),
        ("The UN does not doubt that 12 people were killed in Bor.", "killed"),
    ],
)
def test_what_is_told_plainly_stays_asserted(text: str, words: str) -> None:
    """`had opened` is no wish, and who does not doubt says so."""
    found = claim(text, words)
    assert (found.modality, found.negative) == (Modality.ASSERTED, False)


def test_an_offer_that_was_made_is_proposed() -> None:
    """`The offer of a corridor was made by Wagner`: nothing is open."""
    text = "The offer of a corridor was made by Wagner and turned down by the Ukrainian garrison in Soledar."
    assert claim(text, "offer").modality is Modality.PROPOSED
