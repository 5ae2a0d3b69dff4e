"""Who took a town in Arabic, and who lost it; own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import ReadKind
from safepassage.session.reading_texts import read_text


def actors(text: str) -> list[str]:
    found = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims
    return [one.actor for one in found if one.kind is ReadKind.CONTROL]


@pytest.mark.parametrize(
    "text",
    [
        "استعادت القوات المشتركة مدينة حيس من الحوثيين.",
        "طردت وحدات حماية الشعب تنظيم داعش من بلدة سلوك.",
        "استردت البيشمركة سنجار من داعش.",
        "قال الناطق باسم الجيش إن قواته طردت الدعم السريع من جبل موية.",
        "مدينة حيس استعادتها القوات المشتركة من الحوثيين.",
        "سقطت مدينة الموصل من يد الجيش العراقي.",
        "سيطرت ألوية العمالقة على بيحان بعد معارك مع الحوثيين.",
        "خسر الحوثيون مدينة المخا لصالح القوات المشتركة.",
    ],
)
def test_who_lost_a_town_did_not_take_it(text: str) -> None:
    assert actors(text) == [""]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("استعاد الجيش السوداني سنجة من الدعم السريع.", "الجيش السوداني"),
        ("تمكن الحوثيون من طرد قوات هادي من جبل مراد.", "الحوثيون"),
        ("طرد الحوثيون قوات هادي من الجوف.", "الحوثيون"),
        ("انتزع تنظيم الدولة تدمر من الجيش السوري.", "تنظيم الدولة"),
        ("استعادت تركيا عفرين من قسد.", "تركيا"),
        ("سقطت الفاشر بيد قوات الدعم السريع.", "قوات الدعم السريع"),
        ("سيطر مقاتلون من حركة الشباب على بلدة عدادو.", "حركة الشباب"),
        ("سيطر عناصر من داعش على بلدة الحويجة.", "تنظيم الدولة"),
        ("طرد تنظيم الدولة من منبج على يد قوات سوريا الديمقراطية.", "قوات سوريا الديمقراطية"),
        ("انسحب الجيش السوداني من ود مدني أمام قوات الدعم السريع.", "الجيش السوداني"),
    ],
)
def test_who_took_it_or_left_it_is_named(text: str, actor: str) -> None:
    assert actors(text) == [actor]
