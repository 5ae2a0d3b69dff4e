"""The toll of a war, told in an Arabic report from a town, is that town's only where its own people count it."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("text", "place", "precision"),
    [
        ("صيدا - قصف منزل. وقالت وزارة الصحة اللبنانية إن 1974 شخصا قتلوا منذ بدء المواجهات.", "اللبنانية", "country"),
        ("نيالا - قصف السوق. وقالت وزارة الصحة السودانية إن 550 شخصا قتلوا منذ 15 أبريل.", "السودانية", "country"),
        ("درعا - قصف. وأعلن المرصد السوري لحقوق الإنسان أن 11 ألف شخص قتلوا منذ بدء النزاع.", "السوري", "country"),
        ("خاركيف - سقط صاروخ. وقالت الأمم المتحدة إن 10 آلاف مدني قتلوا منذ اندلاع الحرب.", "", ""),
        ("نيالا - قصف السوق. وقالت وزارة الصحة السودانية إن خمسة أشخاص قتلوا منذ صباح اليوم.", "نيالا", "city"),
        ("الفاشر - سقطت قذائف. وقالت لجان مقاومة الفاشر إن 500 شخص قتلوا منذ بدء الحرب.", "الفاشر", "city"),
        ("تعز - انفجر لغم. وقتل 300 شخص في المدينة منذ بدء الحرب.", "تعز", "city"),
        ("مقتل خمسة في قصف على كادقلي. وقتل 40 شخصا في كادقلي منذ بدء الحرب.", "كادقلي", "city"),
    ],
)
def test_a_wars_toll_is_in_no_town_that_was_told_of_before(text: str, place: str, precision: str) -> None:
    told = [claim for claim in read_text(text, ident="t", doc_date=DAY, lang="ar").claims if claim.harm.killed][-1]
    found = told.place_resolved.precision if told.place_resolved is not None else ""
    assert (told.place, found) == (place, precision)
