"""Arabic: which days a text means, and where what it tells happened when the clause itself names no place."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 15)  # a Wednesday
IN_TAIZ = "تعز – خاص\n\n"


def read(text: str) -> tuple[Proposal, ...]:
    """The proposals of a text of that day."""
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("الأسبوع الماضي", date(2024, 5, 5), date(2024, 5, 11)),  # Sunday to Saturday of the week before this one
        ("خلال الأسبوع الأخير", date(2024, 5, 8), DAY),  # the last seven days
        ("هذا الأسبوع", date(2024, 5, 12), DAY),
        ("خلال الأسبوع المنصرم", date(2024, 5, 8), DAY),
        ("يومي السبت والأحد", date(2024, 5, 11), date(2024, 5, 12)),
        ("خلال الـ48 ساعة الماضية", date(2024, 5, 13), DAY),
        ("على مدى ثلاثة أيام", date(2024, 5, 12), DAY),
        ("في أواخر الشهر الماضي", date(2024, 4, 21), date(2024, 4, 30)),
        ("في الخامس من الشهر الجاري", date(2024, 5, 5), date(2024, 5, 5)),
        ("في 10 من أبريل", date(2024, 4, 10), date(2024, 4, 10)),
        ("منذ منتصف نيسان/أبريل", date(2024, 4, 15), None),
        ("صيف 2014", date(2014, 6, 1), date(2014, 8, 31)),
        ("بعد منتصف الليل", DAY, DAY),
        ("ليلاً", date(2024, 5, 14), DAY),
        ("أول من أمس", date(2024, 5, 13), date(2024, 5, 13)),
        ("منذ بدء الهجوم في 2 أيار/مايو", date(2024, 5, 2), None),
        ("منذ انطلاق العملية في 2 أيار/مايو", date(2024, 5, 2), None),  # what began then goes on
        ("بين 3 و5 أيار/مايو", date(2024, 5, 3), date(2024, 5, 5)),
        ("ليل السبت الأحد", date(2024, 5, 11), date(2024, 5, 12)),
        ("يوم الأربعاء الماضي", date(2024, 5, 8), date(2024, 5, 8)),
        ("خلال النصف الأول من الشهر", date(2024, 5, 1), date(2024, 5, 15)),
        ("منذ نحو ثلاثة أيام", date(2024, 5, 12), None),
        ("قبل أسبوعين", date(2024, 5, 1), date(2024, 5, 1)),
        ("الشهر الجاري", date(2024, 5, 1), DAY),
        ("منذ مطلع الشهر الجاري", date(2024, 5, 1), None),
        ("في النصف الأول من أيار", date(2024, 5, 1), date(2024, 5, 15)),
        ("في الثلث الأخير من نيسان/أبريل", date(2024, 4, 21), date(2024, 4, 30)),
        ("في الربع الأول من 2024", date(2024, 1, 1), date(2024, 3, 31)),
        ("في النصف الثاني من العام 2023", date(2023, 7, 1), date(2023, 12, 31)),
        ("خلال الأيام العشرة الأولى من شهر أيار/مايو", date(2024, 5, 1), date(2024, 5, 10)),
        ("في الأسبوع الثاني من آذار", date(2024, 3, 8), date(2024, 3, 14)),
        ("خلال آذار ونيسان", date(2024, 3, 1), date(2024, 4, 30)),
        ("من كانون الأول إلى شباط 2024", date(2023, 12, 1), date(2024, 2, 29)),
        ("بين عامي 2015 و2016", date(2015, 1, 1), date(2016, 12, 31)),
        ("من صباح الأحد حتى مساء الثلاثاء", date(2024, 5, 12), date(2024, 5, 14)),
        ("عند الساعة الثالثة عصر أمس", date(2024, 5, 14), date(2024, 5, 14)),
        ("منذ انهيار الهدنة الأحد", date(2024, 5, 12), None),
        ("في أقل من أسبوع", date(2024, 5, 8), DAY),
        ("حتى تاريخ 14 أيار", None, date(2024, 5, 14)),
        ("مساء الأحد وصباح الاثنين", date(2024, 5, 12), date(2024, 5, 13)),
        ("أيام الجمعة والسبت والأحد", date(2024, 5, 10), date(2024, 5, 12)),
        ("في 12 و13 و14 أيار", date(2024, 5, 12), date(2024, 5, 14)),
        ("من 28 نيسان حتى 3 أيار", date(2024, 4, 28), date(2024, 5, 3)),
        ("قبل بضعة أيام", date(2024, 5, 12), date(2024, 5, 12)),
        ("قبل سنة ونصف", date(2022, 11, 15), date(2022, 11, 15)),
        ("في وقت سابق من الأسبوع", date(2024, 5, 12), DAY),
        ("أواخر العام 2018", date(2018, 9, 1), date(2018, 12, 31)),
        ("مطلع 2019", date(2019, 1, 1), date(2019, 3, 31)),
        ("منذ العام الماضي", date(2023, 1, 1), None),
        ("في خمسة أيام", date(2024, 5, 10), DAY),
    ],
)
def test_a_time_of_the_past_means_these_days(written: str, start: date | None, end: date | None) -> None:
    """Worked out by hand on a calendar: 15 May 2024 is a Wednesday."""
    claim = read(f"{IN_TAIZ}نزحت 200 عائلة من المدينة {written}.")[0]  # beside it stands the end of the truce
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (start, end)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("يوم الجمعة", date(2024, 5, 17), date(2024, 5, 17)),
        ("يوم الأربعاء المقبل", date(2024, 5, 22), date(2024, 5, 22)),
        ("خلال الساعات الثماني والأربعين المقبلة", DAY, date(2024, 5, 17)),
        ("الأسبوع المقبل", date(2024, 5, 20), date(2024, 5, 26)),
        ("قبل 20 أيار/مايو", None, date(2024, 5, 20)),
        ("خلال أيام", DAY, date(2024, 5, 22)),
        ("مساء غد", date(2024, 5, 16), date(2024, 5, 16)),
        ("قبل عيد الأضحى", None, date(2024, 6, 17)),  # the table's; seen on 16 June
        ("بعد غد", date(2024, 5, 17), date(2024, 5, 17)),
        ("الشهر المقبل", date(2024, 6, 1), date(2024, 6, 30)),
        ("قبل نهاية العام", None, date(2024, 12, 31)),
        ("خلال الأيام القليلة المقبلة", DAY, date(2024, 5, 22)),
        ("خلال الشهرين المقبلين", DAY, date(2024, 7, 15)),
        ("مطلع الأسبوع القادم", date(2024, 5, 19), date(2024, 5, 20)),
        ("قبل نهاية الأسبوع", None, date(2024, 5, 17)),
        ("في نهاية الشهر", date(2024, 5, 31), date(2024, 5, 31)),
        ("قبل نهاية حزيران/يونيو", None, date(2024, 6, 30)),
    ],
)
def test_a_verb_that_looks_ahead_takes_its_time_ahead(written: str, start: date | None, end: date) -> None:
    """`The convoy will enter on Friday`: the next one."""
    (claim,) = read(f"{IN_TAIZ}ستدخل قافلة المساعدات إلى المدينة {written}.")
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (start, end)


def test_an_entry_of_a_log_is_of_the_clock_time_before_it() -> None:
    """Two lines that begin with a clock time make a log; a sentence behind the first is of the same entry."""
    claims = read("غرفة طوارئ تعز\n\n06:40 – قصف على المدينة. قتل ثلاثة مدنيين.\n09:10 – نزحت 200 عائلة من المدينة.")
    assert [claim.when and (claim.when.start, claim.when.clock) for claim in claims] == [(DAY, "06:40"), (DAY, "06:40"), (DAY, "09:10")]


def test_the_same_day_is_the_day_told_last() -> None:
    """`On Saturday …. In the evening of the same day …`: Saturday, not today."""
    claims = read(f"{IN_TAIZ}قتل ثلاثة مدنيين يوم السبت في قصف على المدينة. وأصيب خمسة آخرون مساء اليوم نفسه.")
    assert claims[-1].when is not None
    assert claims[-1].when.start == claims[-1].when.end == date(2024, 5, 11)


def where(text: str, words: str) -> str:
    """The name of the place of the claim that holds these words."""
    (claim,) = (claim for claim in read(text) if words in claim.quote)
    return claim.place_resolved.name if claim.place_resolved else ""


def test_a_new_paragraph_is_about_the_place_of_the_text_again() -> None:
    """A camp that one paragraph goes to is not where the next one happens."""
    text = "الموصل – 28 مارس 2017\nقصفت الطائرات حي الزنجيلي في الموصل.\n\n"
    text += "وصل 200 نازح إلى القيارة.\n\nيعاني السكان من نقص في مياه الشرب."
    assert where(text, "مياه الشرب") == "Mosul"


def test_the_city_is_the_one_its_paragraph_is_about() -> None:
    """`The city` after Rafah in the same paragraph is Rafah, in the next one Khan Younis, where the text is from."""
    text = "خان يونس – 14 فبراير 2024\nقصفت المدفعية خان يونس.\n\n"
    text += "وفي رفح قتل خمسة مدنيين. ويعاني سكان المدينة من نقص في الغذاء.\n\nوأصيب عشرة مدنيين في المدينة."
    assert where(text, "نقص في الغذاء").startswith("Rafah")
    assert where(text, "وأصيب عشرة").startswith("Khan Younis")


def test_a_hospital_that_speaks_from_elsewhere_does_not_say_where_it_happened() -> None:
    """`According to the hospital of Misrata`: the dead are where the text is."""
    text = "سرت – 13 يونيو 2016\nقالت وزارة الصحة في مصراتة إن عشرة مقاتلين قتلوا. ويعاني الجرحى من نقص في الأدوية."
    assert where(text, "نقص في الأدوية") == "Sirte"


def test_a_road_named_after_a_town_is_not_in_that_town() -> None:
    """`The Sanaa road` leaves Hodeidah: what comes next is not in Sanaa."""
    text = "الحديدة – 19 يونيو 2018\nقطعت القوات طريق صنعاء. ويحتاج المرضى إلى أدوية السكري."
    assert where(text, "أدوية السكري") == "Hodeidah"


def test_what_is_only_described_is_no_name_of_a_place() -> None:
    """`A field hospital`, `to head`, `each cellar`: nothing on a map."""
    text = "الغوطة الشرقية – 22 فبراير 2018\nيعالج مستشفى ميداني 60 جريحا. ويعيش 150 شخصا في القبو الواحد."
    assert where(text, "60 جريحا") == where(text, "القبو") == "Eastern Ghouta"


def test_a_river_without_a_country_does_not_take_the_text_out_of_its_country() -> None:
    """Two names of the Euphrates do not outvote Raqqa."""
    text = "الرقة – 24 آب 2017\nعبر 85 نازحا نهر الفرات. وغرق أربعة أشخاص في الفرات.\n\nيعاني السكان من نقص في الغذاء."
    assert where(text, "نقص في الغذاء") == "Raqqa"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("أمهل الجيش السكان 48 ساعة لمغادرة المدينة.", DAY, date(2024, 5, 17)),
        ("أمهل الجيش السكان حتى الجمعة لمغادرة المدينة.", None, date(2024, 5, 17)),
        ("منح الجيش المسلحين مهلة يومين لمغادرة المدينة.", DAY, date(2024, 5, 17)),
        ("هدد الجيش باقتحام البلدة خلال 24 ساعة.", DAY, date(2024, 5, 16)),
        ("ينفد الوقود خلال 48 ساعة.", DAY, date(2024, 5, 17)),
        ("تنفد الأدوية بعد يومين.", date(2024, 5, 17), date(2024, 5, 17)),
        ("تبدأ هدنة لمدة 72 ساعة اعتباراً من يوم الجمعة.", date(2024, 5, 17), date(2024, 5, 20)),
        ("اتفق الطرفان على هدنة لثلاثة أيام تبدأ غداً.", date(2024, 5, 16), date(2024, 5, 18)),
        ("استمر القصف على المدينة أربعة أيام متتالية.", date(2024, 5, 11), DAY),
    ],
)
def test_a_term_that_is_given_runs_from_today(text: str, start: date | None, end: date) -> None:
    """A deadline, a threat and stocks that run out look ahead; a truce of three days from tomorrow ends on its third."""
    when = read(IN_TAIZ + text)[0].when
    assert when is not None
    assert (when.start, when.end) == (start, end)


def test_the_day_of_the_dateline_is_of_no_claim_and_a_camp_is_no_date() -> None:
    """`سرت 13-5-2024 –`: what the army says it did on Monday has Monday; the camp of 17 February was shelled at no day that is told."""
    (claim,) = read("تعز (اليمن) 15-5-2024 – أعلنت القوات أنها سيطرت الاثنين على الميناء.")
    assert claim.when is not None
    assert claim.when.start == date(2024, 5, 13)
    (claim,) = read(f"{IN_TAIZ}قصف الطيران معسكر 17 فبراير.")
    assert claim.when is None


def test_what_has_not_come_in_since_a_day_is_told_of_that_day() -> None:
    """Two clauses of one sentence: the crossing closed since Monday, and nothing has come in."""
    closed, nothing = read(f"{IN_TAIZ}لا يزال المعبر مغلقاً منذ يوم الاثنين، ولم تدخل شاحنة وقود واحدة إلى المدينة.")
    assert closed.when is not None
    assert nothing.when is not None
    assert (nothing.when.start, nothing.when.end) == (closed.when.start, closed.when.end) == (date(2024, 5, 13), None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصلت القافلة إلى العوينات في ليبيا. وقال مسؤول إن القصف تواصل على العاصمة.", "طرابلس"),
        ("قصف الطيران مدينة بنغازي في ليبيا. وقال طبيب إن الكهرباء مقطوعة عن المدينة.", "بنغازي"),
        ("قصف الطيران مدينة بنغازي في ليبيا. وسقطت القذائف وسط المدينة.", "وسط المدينة"),
        ("وصل النازحون من إدلب إلى بلدة حارم. وسقطت القذائف على البلدة.", "حارم"),
        ("قتل ستة في قرية خربة السودا بريف حماة في سوريا. وقالت البعثة إنها منعت من دخول القرية.", "خربة السودا"),
        ("تجمعت الدبابات عند تدمر في سوريا.", "تدمر"),
        ("قتل ثلاثة جنود في كيبوتس نيريم.", "نيريم"),
    ],
)
def test_the_town_is_named_after_what_it_means(text: str, place: str) -> None:
    """The capital, the city, the village: by its name; its middle stays what it is called."""
    assert read(text)[-1].place == place
