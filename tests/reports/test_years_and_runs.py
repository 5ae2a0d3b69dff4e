"""Years by their wars, decades, `since` with nothing behind it, lengths beside a day, days that something enters; own wording."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

FILED = date(2024, 5, 22)  # a Wednesday
Days = tuple[str, str] | None


def days(text: str, words: str, lang: str) -> Days:
    """First and last day of the last claim with these words; empty: open; None: it has no time."""
    when = [one for one in read_text(text, ident="t", doc_date=FILED, lang=lang).claims if words in one.quote][-1].when
    return None if when is None else (str(when.start or ""), str(when.end or ""))


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("During the 2006 war Israel bombed the bridge at Qasmiyeh.", "bombed", ("2006-01-01", "2006-12-31")),
        ("Since the 2011 uprising thousands have been killed in Homs.", "killed", ("2011-01-01", "")),
        ("In the 1990s thousands were killed in Huambo.", "killed", ("1990-01-01", "1999-12-31")),
        ("In the mid-1990s thousands were killed in Huambo.", "killed", ("1994-01-01", "1996-12-31")),
        ("Gunmen attacked Bria on Saturday. The town has been without water since.", "without water", ("2024-05-18", "")),
        ("The road was cut on 3 May and has been closed since.", "has been closed", ("2024-05-03", "")),
        ("Militiamen held Bria for three days last week.", "held", ("2024-05-12", "2024-05-18")),
        ("The siege of Bria lasted for two months in 2021.", "siege", ("2021-01-01", "2021-12-31")),
        ("The road to Bria has been closed for three days.", "closed", ("2024-05-19", "2024-05-22")),
        ("The bridge, rebuilt after the 2006 war, was hit on Monday.", "hit", ("2024-05-20", "2024-05-20")),
        ("Fighting broke out in Bria on Friday and lasted until Sunday.", "Fighting", ("2024-05-17", "2024-05-19")),
        ("Clashes began in Bria on 3 May and continued until 9 May.", "Clashes", ("2024-05-03", "2024-05-09")),
        ("The road will not reopen before next week.", "reopen", ("", "2024-05-25")),
        ("The road will not reopen before June.", "reopen", ("", "2024-05-31")),
        ("The road will not reopen before Friday.", "reopen", ("", "2024-05-24")),
        ("A convoy that left Adre on 3 May was looted a week later near Kabkabiya.", "looted", ("2024-05-10", "2024-05-10")),
        ("Shells hit the camp on Monday.", "hit", ("2024-05-20", "2024-05-20")),
    ],
)
def test_when_it_was(text: str, words: str, wanted: Days) -> None:
    assert days(text, words, "en") == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("دخل القصف على المدينة يومه العاشر.", "القصف", ("2024-05-13", "")),
        ("دخل حصار الفاشر أسبوعه الثالث.", "حصار", ("2024-05-08", "")),
        ("دخل الحصار المفروض على أحياء درعا البلد يومه الثالث والخمسين.", "الحصار", ("2024-03-31", "")),
        ("هاجم مسلحون بلدة سنجة السبت. والمدينة بلا مياه منذ ذلك الحين.", "بلا مياه", ("2024-05-18", "")),
        ("اندلعت المعارك في 15 نيسان 2023، وقتل منذ ذلك الحين 15 ألف شخص.", "وقتل", ("2023-04-15", "")),
        ("في التسعينيات قتل الآلاف في هوامبو.", "قتل", ("1990-01-01", "1999-12-31")),
        ("في تسعينيات القرن الماضي قتل الآلاف في هوامبو.", "قتل", ("1990-01-01", "1999-12-31")),
        ("وفي شهر تموز من العام الماضي قصف مشفى كفر نبل.", "قصف", ("2023-07-01", "2023-07-31")),
        ("في 3 تموز من العام الماضي قصف مشفى كفر نبل.", "قصف", ("2023-07-03", "2023-07-03")),
        ("في 3 تموز 2022 قصف مشفى كفر نبل.", "قصف", ("2022-07-03", "2022-07-03")),
        ("وبحلول صباح الاثنين قتل 45 شخصاً في نيالا.", "قتل", ("", "2024-05-20")),
        ("اندلعت اشتباكات في نيالا الجمعة واستمرت حتى الأحد.", "اشتباكات", ("2024-05-17", "2024-05-19")),
        ("استعاد الجيش الثلاثاء الجسر الذي خسره في تشرين الثاني.", "استعاد", ("2024-05-21", "2024-05-21")),
        ("لن يفتح المعبر قبل يوم الجمعة.", "يفتح", ("", "2024-05-24")),
        ("قتل تسعون شخصاً في سنجة أمس.", "قتل", ("2024-05-21", "2024-05-21")),
    ],
)
def test_when_it_was_in_arabic(text: str, words: str, wanted: Days) -> None:
    assert days(text, words, "ar") == wanted
