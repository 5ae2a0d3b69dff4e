"""Sentences that were read before decisions 0037 and 0038 and are not now, each alone. Where one is read again, the test says so."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def told_of(text: str) -> list[tuple[str, float]]:
    """Kind and least killed of each claim."""
    claims = read_text(text, ident="t", doc_date=date(2016, 12, 10), lang="en").claims
    return [(claim.kind.value, claim.harm.killed.low if claim.harm.killed else 0) for claim in claims]


@pytest.mark.xfail(strict=True, reason="decision 0037: the network trained anew is not sure enough of these sentences alone")
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Three children drowned when a boat carrying displaced families sank near Wau.", [("incident", 3)]),
    ],
)
def test_a_sentence_that_is_lost(text: str, claims: list[tuple[str, float]]) -> None:
    """One claim, with its toll."""
    assert told_of(text) == claims


def test_the_dead_beside_whom_others_were_hurt() -> None:
    assert told_of("In addition to the 12 dead, 37 people were wounded in the bombardment of Homs.") == [("incident", 12)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The massacre, in which 150 people died, happened in Tadamon.", [("incident", 150)]),
        ("Doctors fear that thousands may die.", [("threat", 1000)]),
        ("The deadline set for the garrison expired at midnight.", [("diplomacy", 0)]),
        ("If the port is shelled, the mayor warned, the city will starve within ten days.", [("threat", 0)]),
        ("Civilian deaths in Mosul reached 741 in May, the United Nations mission said.", [("incident", 741)]),
        ("The town of 9,000 lost 120 people in the siege of Vovchansk.", [("incident", 120)]),
        ("Bridge mined acc. to fishermen.", [("access", 0)]),
        (
            "Fighting went on in Marib on Monday. 2 people died and 5 were hospitalised with injuries.",
            [("incident", 0), ("incident", 2)],
        ),
        ("The number of people killed by landmines in Angola fell to 60 last year.", [("incident", 60)]),
    ],
)
def test_a_sentence_that_is_read_again(text: str, claims: list[tuple[str, float]]) -> None:
    """Lost with the network of decision 0037, read since it went on (0042) or was trained anew (0043)."""
    assert told_of(text) == claims


def arabic_toll_of(text: str) -> list[float]:
    """The killed, injured and missing over all claims of a text."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    told = [[getattr(claim.harm, role) for claim in claims] for role in ("killed", "injured", "missing")]
    return [max((count.low for count in counts if count), default=0) for counts in told]


@pytest.mark.xfail(
    strict=True, reason="decision 0038: the network is not sure enough of these alone, or takes them for the help around the toll"
)
@pytest.mark.parametrize(
    ("text", "killed", "injured", "missing"),
    [
        ("بين الجرحى صحفيان وكاهن في يريفان.", 0, 3, 0),
        ("سيخسر العدو عشرة آلاف جندي في بوكروفسك، بحسب الجنرال.", 10000, 0, 0),
        ("أحصت منظمة أطباء بلا حدود 128 جريحاً في يوم واحد في الفاشر.", 0, 128, 0),
        ("انقطع الاتصال بستة مسعفين في رفح منذ فجر الأحد.", 0, 0, 6),
        ("استشهاد الأسير وليد دقة في مستشفى بعد صراع مع المرض.", 1, 0, 0),
    ],
)
def test_an_arabic_toll_that_is_lost(text: str, killed: float, injured: float, missing: float) -> None:
    """The toll over all claims of the sentence."""
    assert arabic_toll_of(text) == [killed, injured, missing]


@pytest.mark.parametrize(
    ("text", "killed", "missing"),
    [
        ("أفاد مصدر طبي بأن مستشفى تكريت تسلم 17 جثة لعناصر من الأمن.", 17, 0),
    ],
)
def test_an_arabic_toll_that_is_read_again(text: str, killed: float, missing: float) -> None:
    """Lost with the first network of decision 0038, read since it learnt from 494 texts; bodies that are handed over are of the dead."""
    assert arabic_toll_of(text) == [killed, 0, missing]


def test_a_price_of_transport_in_arabic_is_read_again() -> None:
    """It is a need; it was taken for a way that is shut until the network learnt from 494 texts."""
    claims = read_text("بلغت أجرة الشاحنة الصغيرة 800 شيكل.", ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert [claim.kind.value for claim in claims] == ["need"]


def test_an_arabic_flight_ends_before_how_people_went() -> None:
    """They fled to Rafah; that they went on foot or on carts is circumstance."""
    text = "فر آلاف السكان إلى رفح سيراً على الأقدام أو على عربات تجرها الحمير."
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert [claim.quote for claim in claims] == ["فر آلاف السكان إلى رفح"]


def test_an_arabic_boat_out_of_reach_counts_its_people() -> None:
    """Contact is lost with a boat of 80: they are counted, and nobody is missing yet."""
    text = "فقد خفر السواحل الاتصال بمركب يقل 80 مهاجراً قبالة صبراتة."
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert (claim.count.low if claim.count else 0, claim.harm.missing) == (80, None)


def test_numbers_in_eastern_figures_are_read_again() -> None:
    """Lost with decision 0038, read since an arrival is one of the dead where these are what arrives."""
    text = "أعلنت وزارة الصحة في غزة وصول ٤٤ شهيداً و١٢٣ مصاباً إلى المستشفيات خلال ٢٤ ساعة."
    assert arabic_toll_of(text) == [44, 123, 0]
