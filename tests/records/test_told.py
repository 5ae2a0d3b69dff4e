"""What a read claim tells beside its value: kept whole in the ledger, told in two languages with the ends that were said."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from safepassage.outside.ledger.decoding import Decoder
from safepassage.records.claim import Claim, ClaimKind, canonical, claim_from_dict, claim_to_dict
from safepassage.records.levels import Range
from safepassage.records.subtypes import subtype_words, topic_words
from safepassage.records.terms_in_arabic import name_words
from safepassage.records.told import Number, Told, told_from_dict, told_to_dict
from safepassage.records.told_words import both, incident_parts, number_part, one_of, parts_of

TOLD = Told(
    "reported",
    "en",
    "army",
    "east of the city",
    "artillery",
    "Oldtown",
    "Newtown",
    "the old quarter",
    (Number("killed", 17, None, "people", "at least"), Number("share", 40, 40, "percent", of="territory once held")),
)
CLAIM = Claim(
    ClaimKind.REPORT,
    "pocket:all",
    datetime(2016, 12, 8, tzinfo=UTC),
    "UN",
    detail="control/holds/percent",
    word="reported",
    range=Range.exactly(40),
    told=TOLD,
)


def test_what_is_told_comes_back_from_the_ledger_as_it_was() -> None:
    """Through the plain values, the one text, and the quick reading of many; an unknown upper end stays unknown."""
    assert claim_from_dict(json.loads(canonical(CLAIM))) == CLAIM
    assert canonical(CLAIM) == json.dumps(claim_to_dict(CLAIM), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    quick = Decoder()
    plain = replace(CLAIM, told=None)
    assert [quick.claim(claim_to_dict(c)) for c in (plain, CLAIM, plain)] == [plain, CLAIM, plain]
    assert "high" not in told_to_dict(TOLD)["numbers"][0]  # type: ignore[index]


def test_a_claim_that_was_not_read_is_written_as_before() -> None:
    """Ids of claims by hand do not change with what only texts tell."""
    assert "told" not in canonical(replace(CLAIM, told=None))


@pytest.mark.parametrize(
    "values",
    [
        "army",
        {"said": 3},
        {"said": "reported", "colour": "red"},
        {"said": "reported", "numbers": [{"role": "eaten", "low": 1}]},
        {"said": "reported", "numbers": [{"role": "killed", "low": 5, "high": 3}]},
        {"said": "reported", "numbers": [{"role": "killed", "low": -1}]},
        {"said": "reported", "numbers": [{"role": "killed", "low": "many"}]},
    ],
)
def test_what_tells_nothing_that_can_be_read_is_refused(values: object) -> None:
    """As every other damaged field of a claim: never read as something else."""
    with pytest.raises((ValueError, TypeError)):
        told_from_dict(values)


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (Number("killed", 17, None, "people", "at least"), "at least 17 people killed", "قتلى: ما لا يقل عن 17"),
        (Number("killed", 1, 1), "1 person killed", "قتلى: 1"),
        (Number("count", 4000, 4000, per="day"), "4,000 people a day", "أشخاص: 4,000 في اليوم"),
        (Number("count", 50_000, None, "people", "more than"), "more than 50,000 people", "أشخاص: أكثر من 50,000"),
        (Number("count", 40, None, "tents"), "40 or more tents", "خيام: 40 أو أكثر"),
        (Number("count", 0, 300, "people", "up to"), "up to 300 people", "أشخاص: ما يصل إلى 300"),
        (Number("killed", 1000, 9999, "civilians"), "1,000-9,999 civilians killed", "قتلى (مدنيون): 1,000-9,999"),
        (Number("share", 40, 40, "percent", of="the enclave"), "40 % of the enclave", "الحصة: 40 % من the enclave"),
        (Number("count", 3, 3, "yurts"), "3 yurts", "العدد: 3 yurts"),
        (Number("killed", 17, 17, "مدنياً"), "17 civilians killed", "قتلى (مدنيون): 17"),
        (Number("count", 4000, 4000, "شخص", per="day"), "4,000 people a day", "أشخاص: 4,000 في اليوم"),
        (Number("count", 1, 1, "times"), "1 time", "مرات: 1"),
    ],
)
def test_a_number_is_told_with_the_ends_that_were_said(number: Number, english: str, arabic: str) -> None:
    """With its qualifier, rate, unit and what it is a share of; no middle that nobody said; an unknown unit as it is written."""
    assert both(number_part(number)) == (english, arabic)


@pytest.mark.parametrize(
    ("many", "one"),
    [("deaths", "death"), ("crossings", "crossing"), ("bodies", "body"), ("buses", "bus"), ("bus", "bus"), ("boxes", "box")],
)
def test_one_of_a_unit(many: str, one: str) -> None:
    """`1 deaths` is never printed."""
    assert one_of(many) == one


def test_of_an_incident_deaths_that_nobody_counted_are_unknown() -> None:
    """40 wounded say nothing of the dead; 17 dead do."""
    wounded = incident_parts(Told("asserted", numbers=(Number("injured", 40, 40),)))
    assert [part.plain(0) for part in wounded] == ["deaths unknown", "40 people injured"]
    assert [part.plain(0) for part in incident_parts(Told("asserted", numbers=(Number("killed", 17, 17),)))] == ["17 people killed"]


def test_a_target_that_only_repeats_the_number_is_left_out() -> None:
    """`four corridors`: 4 corridors says it; another target stays."""
    four = Told("proposed", target="four humanitarian corridors", numbers=(Number("count", 4, 4, "corridors"),))
    assert [part.plain(0) for part in parts_of(four)] == ["4 corridors"]
    assert [part.plain(0) for part in parts_of(replace(four, target="the wounded"))] == ["4 corridors", "whom or what: the wounded"]


@pytest.mark.parametrize(
    ("kind", "subtype", "state", "topic"),
    [
        ("access", "closed", "closed", "access"),
        ("access", "corridor_proposed", "proposed", "access, corridor"),
        ("access", "blocked", "warned", "access, blocked"),
        ("posture", "posture", "asserted", "posture"),
        ("need", "", None, "need"),
    ],
)
def test_a_topic_says_nothing_twice(kind: str, subtype: str, state: str | None, topic: str) -> None:
    """Neither its kind nor what its state says."""
    assert topic_words(kind, subtype, state)[0] == topic


def test_a_subtype_that_nobody_knows_stays_as_it_is_written() -> None:
    """Of a table of incidents: `drone strike` is no subtype of the reader."""
    assert subtype_words("drone_strike_x") == ("drone strike x", "drone strike x")
    assert subtype_words("aid_delivered_demanded") == ("aid delivered demanded", "مساعدات سُلّمت، مطالبة")


def test_a_known_body_is_found_by_either_name() -> None:
    """`the United Nations` and its Arabic name are one term; a paper's own name is none."""
    assert name_words("the United Nations") == name_words("الأمم المتحدة") == ("United Nations", "الأمم المتحدة")
    assert name_words("Newspaper A") is None
