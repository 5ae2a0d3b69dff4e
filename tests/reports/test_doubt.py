"""How sure the reader says it is."""

from __future__ import annotations

import pytest

from safepassage.records.reading import Modality
from safepassage.reports.words.doubt import confidence_of, grade_of


def test_nothing_is_certain_and_nothing_hopeless() -> None:
    """Whatever the chance, 0.05 to 0.97 is said."""
    assert confidence_of(1.0) == 0.97
    assert confidence_of(1e-9) == 0.05


@pytest.mark.parametrize("chance", [0.42, 0.61, 0.8999, 0.93])
def test_the_chance_is_said_as_it_is(chance: float) -> None:
    """Neither raised nor lowered: it was measured on texts that the models had not seen."""
    assert confidence_of(chance) == pytest.approx(chance, abs=0.0005)


def test_what_was_not_weighed_is_never_marked_as_sure() -> None:
    """A list behind `Needs:` and a text read without the network have no chance of their own."""
    assert confidence_of(0.0) < 0.9


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("IOM", "المنظمة الدولية للهجرة"),
        ("WHO", "منظمة الصحة العالمية"),
        ("WFP", "برنامج الأغذية العالمي"),
        ("MSF", "أطباء بلا حدود"),
        ("UNRWA", "الأونروا"),
        ("UNHCR", "مفوضية اللاجئين"),
        ("Amnesty International", "منظمة العفو الدولية"),
        ("Human Rights Watch", "هيومن رايتس ووتش"),
        ("Syrian Observatory for Human Rights", "المرصد السوري لحقوق الإنسان"),
        ("Norwegian Refugee Council", "المجلس النرويجي للاجئين"),
        ("UNFPA", "صندوق الأمم المتحدة للسكان"),
    ],
)
def test_an_organisation_has_one_grade_in_both_languages(english: str, arabic: str) -> None:
    """A body that reports regularly is B, whatever language it is named in; a ministry and a news agency stay C in both."""
    assert str(grade_of(english, Modality.REPORTED, True)[0]) == str(grade_of(arabic, Modality.REPORTED, True)[0]) == "B3"
    for other in ("Health Ministry", "وزارة الصحة", "Reuters", "رويترز"):
        assert str(grade_of(other, Modality.REPORTED, True)[0]) == "C3"


def test_hearsay_is_no_named_source() -> None:
    """Nobody stands behind a rumour, in either language; it is doubtful whatever it counts."""
    for claimant in ("rumours", "rumours on social media", "شائعات"):
        grade, why = grade_of(claimant, Modality.ASSERTED, True)
        assert (str(grade), why) == ("E4", "hearsay: nobody stands behind it")
    assert str(grade_of("rumours", Modality.PLANNED, True)[0]) == "E6"
