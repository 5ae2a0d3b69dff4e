"""Days counted from a day told before, days of a month by their place, and days of what was done at once; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

Days = tuple[str, str] | None


def days(text: str, words: str, lang: str = "en") -> Days:
    """Month and day of both ends of the claim that holds these words, told on Wednesday, 15 May; `open`: none is told."""
    when = next(one for one in read_text(text, ident="t", doc_date=date(2024, 5, 15), lang=lang).claims if words in one.quote).when
    if when is None:
        return None
    return f"{when.start:%m-%d}" if when.start else "open", f"{when.end:%m-%d}" if when.end else "open"


def on(day: str) -> Days:
    return day, day


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("A rocket hit the school on May 8; a week earlier another had killed a teacher.", "teacher", on("05-01")),
        ("The army took Wau on May 6. A week earlier rebels had shelled it.", "shelled", on("04-29")),
        ("Two bombs fell on Kass on 9 May. Three days earlier planes had struck the market.", "market", on("05-06")),
        ("Troops entered Sake on Sunday. Two days earlier they had burned Minova.", "Minova", on("05-10")),
        ("The truce took effect on May 6. Two days after the truce shells fell on Lashkar Gah.", "shells", on("05-08")),
        ("The truce took effect on May 6; two days after the truce shells fell on Lashkar Gah.", "shells", on("05-08")),
        ("The ceasefire came into force on May 6. Four days after the ceasefire began, rebels shelled Wau.", "Wau", on("05-10")),
        ("The offensive began on May 3. Six days after the offensive began, shells fell on Lashkar Gah.", "Gah", on("05-09")),
        ("The siege began on April 20. A week after the siege began, planes bombed the mill.", "mill", on("04-27")),
        ("The assault was launched on May 4. Five days after the assault, rebels burned the mill.", "mill", on("05-09")),
        # nothing to count from, or something else
        ("A week earlier rebels had shelled Wau.", "shelled", on("05-08")),
        ("The truce took effect on May 6. Two days after the truce talks shells fell on Lashkar Gah.", "shells", None),
        ("Two weeks earlier than planned, troops left Wau on May 6.", "troops", on("05-06")),
        ("The truce was agreed on May 6. Earlier this week shells fell on Wau.", "shells", ("05-12", "05-15")),
        ("Two days after the truce shells fell on Lashkar Gah.", "shells", None),
        ("The offensive began on May 3. Two days after the truce, shells fell on Lashkar Gah.", "shells", None),
    ],
)
def test_days_are_counted_from_the_day_told_before(text: str, words: str, wanted: Days) -> None:
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The village changed hands on the first of this month.", "village", on("05-01")),
        ("The town fell on the ninth of the month.", "town", on("05-09")),
        ("The garrison surrendered on the 3rd of last month.", "garrison", on("04-03")),
        ("The garrison surrendered on May the fifth.", "garrison", on("05-05")),
        ("Shells have fallen on Wau since the third of this month.", "Shells", ("05-03", "open")),
        ("The first of the convoys arrived on Monday.", "arrived", on("05-13")),
        ("They fled in May the second week.", "fled", ("05-01", "05-31")),
        ("The second of this week's convoys arrived.", "arrived", ("05-12", "05-15")),
    ],
)
def test_days_of_a_month_by_their_place(text: str, words: str, wanted: Days) -> None:
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        (
            "Rebels killed over 200 civilians in a mosque when they captured the town of Bentiu last week.",
            "200",
            ("05-05", "05-11"),
        ),
        ("Rebels killed 200 civilians when they captured Bentiu last week, the UN said on Monday.", "200", ("05-05", "05-11")),
        ("Soldiers shot nine men when they entered Kass on Friday, residents said.", "nine", on("05-10")),
        ("Soldiers shot nine men on Friday before they entered Kass on Sunday.", "nine", on("05-10")),
    ],
)
def test_what_was_done_at_once_has_one_day(text: str, words: str, wanted: Days) -> None:
    assert days(text, words) == wanted


def test_what_came_of_it_in_arabic_has_its_day() -> None:
    text = "ألقى الطيران فجر الثلاثاء برميلين على الحي، وأصيب المشفى بصاروخ، فخرج المشفى عن الخدمة."
    assert days(text, "فخرج", "ar") == on("05-14")


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("قتل جنديان قبل فجر الاثنين.", "قتل", on("05-13")),
        ("قصفت المدينة مرتين خلال الليلتين الماضيتين.", "قصفت", ("05-13", "05-15")),
        ("قصفت المدينة خلال اليومين الماضيين.", "قصفت", ("05-13", "05-15")),
        ("قصفت المدينة قبل الاثنين.", "قصفت", ("open", "05-13")),
        ("احترق السوق ليلة الاثنين.", "احترق", on("05-13")),
    ],
)
def test_arabic_nights_and_dawns(text: str, words: str, wanted: Days) -> None:
    assert days(text, words, "ar") == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("بدأت الهدنة في 6 أيار. وبعد يومين قصفت القرية.", "قصفت", on("05-08")),
        ("بدأت الهدنة في 6 أيار. وقصفت القرية بعدها بيومين.", "قصفت", on("05-08")),
        ("دخل الجيش القرية في 6 أيار. وقبل ذلك بأسبوع قصفتها الطائرات.", "قصفتها", on("04-29")),
        ("دخل الجيش القرية في 6 أيار. وقصفتها الطائرات قبل ذلك بثلاثة أيام.", "قصفتها", on("05-03")),
        ("دخل الجيش القرية في 6 أيار. وبعد ثلاثة أيام قصفتها الطائرات.", "قصفتها", on("05-09")),
        # of another thing, of today, or beyond it
        ("بدأت الهدنة في 6 أيار. وقصفت القرية بعد ثلاثة أيام من القصف.", "القرية", None),
        ("بدأت الهدنة في 6 أيار. وستقصف القرية بعد ثلاثة أيام.", "ستقصف", on("05-18")),
        ("بدأت الهدنة في 6 أيار. ينفد الطحين بعد يومين.", "الطحين", on("05-17")),
        ("بدأت الهدنة في 13 أيار. وقصفت القرية بعد أسبوع.", "قصفت", None),
        ("قصفت القرية بعد يومين.", "قصفت", None),
        ("قصفت القرية قبل أسبوعين من الهدنة.", "قصفت", None),
        ("قصفت القرية قبل أسبوعين.", "قصفت", on("05-01")),
        ("قصفت القرية قبل أسبوعين من الآن.", "قصفت", on("05-01")),
    ],
)
def test_arabic_days_are_counted_from_the_day_told_before(text: str, words: str, wanted: Days) -> None:
    assert days(text, words, "ar") == wanted
