"""A town put first, before whoever speaks, is where what is said happened; one that follows the speaker, or lies abroad, is not."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _where(text: str) -> list[str]:
    return [claim.place for claim in read_text(text, ident="t", doc_date=DAY, lang="ar").claims]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("عدن - أصيب ثلاثة جنود في انفجار. وفي تعز أعلنت السلطات أن تسعة أشخاص قتلوا بقذيفة.", "تعز"),
        ("كابول - هدوء. وفي قندهار قال مسؤول محلي إن ستة جنود قتلوا في هجوم.", "قندهار"),
        ("غزة - قصف الشجاعية. وفي رفح قال مصدر طبي إن 11 شخصا استشهدوا.", "رفح"),
        ("كييف - هدوء. وفي خاركيف أعلن الحاكم أن خمسة قتلوا بصاروخ.", "خاركيف"),
        ("بغداد - هدوء. وفي مدينة سامراء قالت مصادر أمنية إن قذائف سقطت على السوق وقتلت أربعة.", "سامراء"),
        ("بيروت - قصف منزل. وفي دمشق قالت الشرطة إن ثلاثة أشخاص قتلوا في انفجار.", "دمشق"),
        ("دمشق - سقطت قذائف على باب توما. وفي جنيف قالت الأمم المتحدة إن ثمانية قتلوا.", "باب توما"),
        ("صنعاء - قصف سوق. وفي الرياض قال متحدث عسكري إن ثمانية قتلوا.", "صنعاء"),
        ("الفاشر - سقطت قذائف. وقالت وزارة الصحة في الخرطوم إن ثمانية قتلوا.", "الفاشر"),
        ("الموصل - انفجرت سيارة. وفي بغداد قالت وزارة الدفاع إن سبعة جنود قتلوا في تلعفر.", "تلعفر"),
    ],
)
def test_what_is_said_is_in_the_town_put_first(text: str, place: str) -> None:
    assert _where(text)[-1] == place


def test_a_way_of_the_next_sentence_is_in_that_town_too() -> None:
    text = "بنغازي - قتل 16 شخصا في قصف على حي الليثي. وفي طرابلس قالت وزارة الصحة إن 47 شخصا لقوا مصرعهم. ولا يزال المطار مغلقا."
    claims = read_text(text, ident="t", doc_date=DAY, lang="ar").claims
    assert [claim.place for claim in claims if claim.kind is ReadKind.ACCESS] == ["طرابلس"]
