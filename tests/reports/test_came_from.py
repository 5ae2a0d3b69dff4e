"""What arrived or was turned back is not where it set out, in both languages; most sentences are of the tests' own wording."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def last(text: str, lang: str = "en") -> Proposal:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims[-1]


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        (
            "More than 28,000 people had arrived in Armenia from Nagorno-Karabakh by Tuesday evening, the government said.",
            "Armenia",
            "country",
        ),
        ("Some 12,000 refugees arrived in Chad from Darfur last week, UNHCR said.", "Chad", "country"),
        ("About 900 people have crossed into Uganda from Ituri since Monday.", "Uganda", "country"),
        ("More than 40,000 refugees from Darfur have arrived in Chad, UNHCR said.", "Chad", "country"),
        ("More than 4,000 refugees had been registered in Ethiopia from Blue Nile by Tuesday.", "Ethiopia", "country"),
        # a town as the goal, and a flight that is told from where it began
        ("Trucks from Port Sudan arrived in Kassala on Friday with food for 2,000 families.", "Kassala", "city"),
        ("About 5,000 people fled from Goma to Rwanda.", "Goma", "city"),
        # back from the gate where it was kept out
        ("The convoy was turned back from Madaya on Tuesday.", "Madaya", "city"),
        ("Heavy fighting was reported in Tawila on Sunday. Hundreds of families arrived from Kutum on Monday.", "Tawila", "city"),
    ],
)
def test_who_arrived_is_where_they_came_to(text: str, name: str, precision: str) -> None:
    place = last(text).place_resolved
    assert place is not None
    assert (place.name, place.precision) == (name, precision)


@pytest.mark.parametrize(
    "text",
    [
        "Flight from Entebbe turned back, airstrip not secure",
        "The convoy from Port Sudan turned back on Tuesday because of shelling.",
        "Aid trucks from Amman turned around before the crossing.",
        "An aid convoy arrived from Damascus on Monday with flour for 3,000 families.",
    ],
)
def test_where_only_the_start_is_named_no_place_is_told(text: str) -> None:
    assert last(text).place_resolved is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصل أكثر من 12 ألف لاجئ إلى تشاد من دارفور خلال أسبوع، بحسب المفوضية.", "Chad"),
        ("وصل إلى أوغندا من إيتوري 900 شخص منذ الاثنين.", "Uganda"),
        ("لجأ 20 ألف شخص من إقليم تيغراي إلى السودان.", "Sudan"),
        ("وصلت 400 أسرة من الفاشر إلى طويلة أمس.", "Tawila"),
        ("تعز: قتل 65 مدنياً في غارات على مدينة تعز. وفي الحديدة أصابت غارات الميناء. ووصلت شاحنة محملة بالأدوية من إب.", "Taiz"),
        # through a gate, out of a town, back from where it was kept out
        ("دخلت 100 شاحنة من معبر رفح اليوم.", "Rafah crossing"),
        ("نزحت 1200 أسرة من صرواح.", "Sirwah"),
        ("عادت القافلة أدراجها من مضايا بعد منعها من الدخول.", "Madaya"),
    ],
)
def test_who_arrived_is_where_they_came_to_in_arabic(text: str, name: str) -> None:
    place = last(text, "ar").place_resolved
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    "text",
    [
        "وصلت قافلة مساعدات من بورتسودان تحمل مواد غذائية لثلاثة آلاف أسرة.",
        "عادت القافلة القادمة من دمشق أدراجها بسبب القصف.",
        "وصلت 70 أسرة نازحة من حرض يوم السبت.",
    ],
)
def test_where_only_the_start_is_named_no_place_is_told_in_arabic(text: str) -> None:
    assert last(text, "ar").place_resolved is None
