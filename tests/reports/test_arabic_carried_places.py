"""Where an Arabic claim is when the whole report is in view. Own reports."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def _claim(text: str, words: str) -> Proposal:
    return next(one for one in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims if words in one.quote)


@pytest.mark.parametrize(
    ("entry", "words", "place"),
    [
        ("وصلت 85 أسرة من الفاشر سيراً على الأقدام.", "85 أسرة", "طويلة"),
        ("لم تصل شاحنات منظمة الهجرة الدولية من نيالا.", "لم تصل", "طويلة"),
        ("عاد 12 جريحاً من نيالا.", "12", "طويلة"),
        ("وصلت 85 أسرة من الفاشر إلى كبكابية.", "85 أسرة", "كبكابية"),
        ("نزحت 50 أسرة من كتم.", "50 أسرة", "كتم"),
    ],
)
def test_what_comes_from_elsewhere_comes_to_the_town_of_the_log(entry: str, words: str, place: str) -> None:
    """Unless its entry names another."""
    text = f"سجل الاتصالات - غرفة طوارئ طويلة، شمال دارفور\nالساعة 6: سقطت قذيفة.\nالساعة 7: {entry}\nالساعة 8: لا توجد مواجهات."
    assert _claim(text, words).place == place


def test_an_emergency_room_names_the_town_of_its_log() -> None:
    """Whence people came is not what the log is about."""
    text = "سجل يومي - غرفة طوارئ كادقلي، جنوب كردفان\nالساعة 7: وصلت 40 أسرة من الدلنج.\nالساعة 9: المستشفى بلا كهرباء منذ أمس."
    assert [_claim(text, words).place for words in ("40 أسرة", "بلا كهرباء")] == ["كادقلي", "كادقلي"]


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "بغداد 10 نوفمبر - قال الجيش إن قواته سيطرت على 70 في المئة من مدينة الفلوجة غربي بغداد. وقطعت المياه عن المدينة.",
            "المياه",
            "الفلوجة",
        ),
        ("منعت القوات قافلة من دخول الفلوجة وأعادتها إلى عامرية الفلوجة.", "قافلة", "الفلوجة"),
        ("سقطت قذيفة في تعز. وأعيدت شاحنتان تحملان أدوية للمدينة إلى إب.", "شاحنتان", "تعز"),
        ("عادت 20 أسرة إلى تعز. وأعادت المنظمة فتح مكتبها في إب.", "20 أسرة", "تعز"),
        ("أصابت قذيفة مستشفى في كادقلي. وفي نيالا قتل ثلاثة جنود. ونفى الجيش قصف المستشفى.", "نفى", "كادقلي"),
        ("قتل تسعة مدنيين في غارة على الضعين. وفي بابنوسة قتل أربعة جنود. ونفى الجيش استهداف المدنيين.", "نفى", "الضعين"),
        ("قتل 46 مدنياً في غارات على بلدة كفر بطنا في الغوطة الشرقية. وخرج المستشفى من الخدمة.", "المستشفى", "كفر بطنا"),
        ("سقطت قذيفة في حلب. وأعيدت 3 شاحنات كانت متجهة إلى دوما إلى دمشق.", "شاحنات", "دوما"),
        ("سيطرت قوات الحكومة على سد مأرب. ونزحت 1200 أسرة من صرواح.", "1200", "صرواح"),
        ("في النبطية الفوقا قتلت غارة جوية تسعة أشخاص من عائلة واحدة.", "غارة", "النبطية الفوقا"),
        ("سقطت قذيفة في بور. ونقل 30 جريحاً إلى جوبا. وفي ملكال لجأ 20 ألف شخص إلى القاعدة.", "20 ألف", "ملكال"),
        ("سقطت قذيفة في بور. ونقل 30 جريحاً إلى جوبا. وفي ملكال لجأ 20 ألف شخص. وتعاني القاعدة من نقص المياه.", "المياه", "ملكال"),
        (
            "بغداد 3 مايو - قتل 14 شخصاً بسيارة مفخخة في بعقوبة. وأصيب أربعون. وطلب المستشفى التبرع بالدم. وفي بغداد قتل شرطيان.",
            "بالدم",
            "بعقوبة",
        ),
    ],
)
def test_a_claim_is_in_the_town_that_its_words_mean(text: str, words: str, place: str) -> None:
    """Not where something was sent back to, nor at a bureau, nor in the last town named."""
    assert _claim(text, words).place == place


def test_a_hospital_is_in_the_village_told_of_and_not_where_it_was_filed() -> None:
    """A small town counts for what is told next, too."""
    text = "القامشلي 14 أكتوبر - قصفت المدفعية بلدة رأس العين يوم الاثنين. وخرج مستشفى روج عن الخدمة."
    place = _claim(text, "الخدمة").place_resolved
    assert place is not None
    assert place.precision == "somewhere in Ras al-Ayn"
