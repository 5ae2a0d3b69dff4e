"""What one claims and another rejects is denied by who rejects it; what cannot be verified is told by who claims it. English and Arabic."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.session.reading_texts import read_text


def claim(text: str) -> Proposal:
    """The first claim of a text."""
    return read_text(text, ident="t", doc_date=date(2022, 3, 21)).claims[0]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The defence minister dismissed as lies claims by the opposition that the army had shelled Taiz.", "defence minister"),
        ("The ministry rejected as baseless reports that troops had killed nine farmers in Taiz.", "ministry"),
        ("The army branded reports that it killed nine people in Taiz as fabrications.", "army"),
        (
            "The Azerbaijani foreign ministry called Armenian claims that the Lachin corridor was closed a lie.",
            "Azerbaijani foreign ministry",
        ),
        ("رفضت موسكو الاتهام بأن طائراتها قصفت المشفى في إدلب.", "موسكو"),
        ("رفض الجيش اتهامات بقصف المشفى في إدلب.", "الجيش"),
        ("رفضت الحكومة الادعاء بأن قواتها قتلت مدنيين في تعز.", "الحكومة"),
        ("رفضت الحركة تهمة قتل المدنيين في تعز.", "الحركة"),
    ],
)
def test_who_rejects_a_charge_denies_it(text: str, claimant: str) -> None:
    """It is no confession of his."""
    told = claim(text)
    assert (told.claimant, told.modality, told.negative) == (claimant, Modality.DENIED, True)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Reuters could not verify the claim by the separatists that nine miners were killed in Pervomaisk.", "separatists"),
        ("The prefect could neither confirm nor deny reports that 12 people had died in Sake.", "unnamed"),
    ],
)
def test_what_cannot_be_verified_is_reported(text: str, claimant: str) -> None:
    """Of who claims it, and not by the text itself."""
    told = claim(text)
    assert (told.claimant, told.modality, told.negative) == (claimant, Modality.REPORTED, False)


@pytest.mark.parametrize("text", ["رفض الجيش عرض الهدنة في حلب.", "رفضت الفصائل الهدنة."])
def test_who_rejects_an_offer_denies_nothing(text: str) -> None:
    """An offer is no charge."""
    assert claim(text).modality is not Modality.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "شدد الصليب الأحمر على ضرورة فتح معبر آمن في حلب.",
        "أكدت الأمم المتحدة على ضرورة فتح الطريق إلى حلب.",
        "أكد الوزير ضرورة فتح معبر باب الهوى.",
        "شددت المنظمة على أهمية إدخال المساعدات إلى حلب.",
    ],
)
def test_what_must_be_done_is_demanded(text: str) -> None:
    """And nothing is open."""
    told = claim(text)
    assert told.modality is Modality.DEMANDED
    assert told.state is not AccessState.OPENED


def test_what_is_to_begin_is_planned() -> None:
    """`ستبدأ` behind the truce; `بدأت` has begun."""
    assert claim("أعلن الجيش أن الهدنة ستبدأ الجمعة.").modality is Modality.PLANNED
    assert claim("بدأت الهدنة الجمعة في حلب.").modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "claimant", "through"),
    [
        (
            "State television quoted a military source as saying that 11 militants were killed near Tadmur.",
            "military source",
            "State television",
        ),
        ("A doctor told state radio that 15 men were killed at Kobane.", "doctor", "state radio"),
        ("A commander told the newspaper Le Monde that 15 men were killed at Kobane.", "commander", "Le Monde"),
        ("A doctor told a television crew that 15 men were killed at Kobane.", "doctor", ""),
    ],
)
def test_a_channel_passes_it_on(text: str, claimant: str, through: str) -> None:
    """Under its name, where it has one."""
    assert (claim(text).claimant, claim(text).through) == (claimant, through)


@pytest.mark.parametrize(
    "text",
    ['"Nobody came to help," he said. "Eleven villagers were killed."', 'He said: "Eleven villagers were killed."'],
)
def test_whom_it_befell_has_not_said_it(text: str) -> None:
    """The villagers are dead; he who says it is not named."""
    assert claim(text).claimant == "unnamed person"
