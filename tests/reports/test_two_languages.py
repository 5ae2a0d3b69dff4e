"""A text in two languages is read in both: nothing of either is lost, and no letter moves."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safepassage.reports.words.languages import by_language, language_of

ENGLISH = "Shelling killed four people in Bahri on Thursday, the health ministry said.\n"
ARABIC = "قالت وزارة الصحة إن القصف أدى إلى مقتل سبعة أشخاص في أم درمان يوم الخميس.\n"


@pytest.mark.parametrize(
    ("text", "lang"),
    [(ENGLISH, "en"), (ARABIC, "ar"), (ENGLISH * 3 + ARABIC, "en"), (ENGLISH + ARABIC * 3, "ar"), ("", "en"), ("12-13, 14!\n", "en")],
)
def test_the_language_of_a_text_is_that_of_most_letters(text: str, lang: str) -> None:
    """Numbers and signs are of none."""
    assert language_of(text) == lang
    assert by_language(text)[0][0] == lang


def test_a_name_in_other_letters_does_not_make_a_second_language() -> None:
    """A town written in both ways, a line with a short heading: the text stays whole."""
    for text in (ENGLISH + "أم درمان\n" + ENGLISH, ENGLISH.replace("Bahri", "Bahri (بحري)"), ARABIC + "OCHA\n" + ARABIC):
        ((_, whole),) = by_language(text)
        assert whole == text


@given(st.lists(st.sampled_from([ENGLISH, ARABIC, "12:40\n", "\r\n", "WHO/منظمة\u2028"]), max_size=9))
def test_no_letter_moves(lines: list[str]) -> None:
    """Each part is as long as the text and has its line ends; each letter of the text is in one part at least, at its place."""
    text = "".join(lines)
    parts = [part for _, part in by_language(text)]
    assert {len(part) for part in parts} == {len(text)}
    assert all(part.splitlines() != [] or not text for part in parts)
    assert all(any(part[at] == sign for part in parts) for at, sign in enumerate(text))
    assert len({len(part.splitlines()) for part in parts}) == 1


def test_both_languages_are_read_in_the_order_of_the_text() -> None:
    """Two tolls, two places; every quote stands where it says, in the sentence of its number."""
    pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")
    from safepassage.session.reading_texts import read_text

    text = f"{ENGLISH}\n{ARABIC}\n{ENGLISH.replace('four', 'nine').replace('Bahri', 'Shendi')}"
    found = read_text(text, ident="t", doc_date=date(2024, 1, 5))
    tolls = [(one.harm.killed.low, one.place) for one in found.claims if one.harm.killed is not None]
    assert tolls == [(4, "Bahri"), (7, "أم درمان"), (9, "Shendi")]
    assert [one.start for one in found.claims] == sorted(one.start for one in found.claims)
    for one in found.claims:
        assert one.quote == text[one.start : one.end]
        start, end = found.sentences[one.sentence]
        assert start <= one.start < one.end <= end
    assert len({one.id for one in found.claims}) == len(found.claims)
