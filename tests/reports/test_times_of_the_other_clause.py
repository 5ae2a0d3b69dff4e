"""A time of another road, verb or side of a sentence does not date a claim; all sentences are own wording."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

FILED = date(2024, 5, 22)  # a Wednesday


def begins(text: str, words: str, lang: str) -> str | None:
    """The first day of the first claim with these words; None: it has no time."""
    when = next(one for one in read_text(text, ident="t", doc_date=FILED, lang=lang).claims if words in one.quote).when
    return None if when is None else str(when.start or "")


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The road to Axum is open, but the road to Sheraro is closed and no aid truck has passed it since November.", "Axum", None),
        (
            "The road to Axum is open, but the road to Sheraro is closed and no aid truck has passed it since November.",
            "truck",
            "2023-11-01",
        ),
        ("Suhul Hospital has no oxygen and received 14 wounded from Adi Daero on 12 January.", "oxygen", None),
        ("The road to Bria is closed and the hospital was hit on Monday.", "closed", None),
        ("The rebels hold Bria and have besieged Sake since March.", "hold", None),
        ("Gunmen killed three farmers and wounded five on Monday in Bria.", "killed", "2024-05-20"),
        ("The journalist was abducted and killed on 14 May in Bria.", "abducted", "2024-05-14"),
    ],
)
def test_the_time_of_another_clause(text: str, words: str, wanted: str | None) -> None:
    assert begins(text, words, "en") == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("الطريق بين مرزق وتراغن مغلق بسواتر ترابية منذ يوم السبت، أما طريق مرزق - سبها فمفتوح نهاراً فقط.", "سبها", None),
        ("طريق الدلنج مقطوع منذ أيار لكن طريق الرهد مفتوح.", "الرهد", None),
        ("المعبر الشمالي مفتوح، لكن المعبر الجنوبي مغلق منذ أيار.", "الشمالي", None),
        ("معبر نصيب مغلق منذ الثلاثاء ولم تدخل أي شاحنة.", "شاحنة", "2024-05-21"),
        ("يوم السبت قصف الجيش سنجة، فيما هاجم المتمردون الرهد.", "هاجم", "2024-05-18"),
    ],
)
def test_the_time_of_another_clause_in_arabic(text: str, words: str, wanted: str | None) -> None:
    assert begins(text, words, "ar") == wanted


@pytest.mark.parametrize(
    "text", ["Since the 2006 war mines have killed 40 people near Tyre.", "Since the 2006 war, mines have killed 40 people near Tyre."]
)
def test_what_is_so_since_a_war_goes_on(text: str) -> None:
    when = read_text(text, ident="t", doc_date=FILED, lang="en").claims[0].when
    assert when is not None
    assert (when.start, when.end) == (date(2006, 1, 1), None)
