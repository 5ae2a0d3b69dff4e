"""Arabic in presentation forms, as browsers print it: the letters that they stand for, in the order in which they are read."""

from __future__ import annotations

import unicodedata

import pytest

from safepassage.outside.texts.presentation_forms import without_presentation_forms

_RIGHT_ONLY = frozenset("اأإآدذرزوؤةىء")  # letters that do not join the one behind them


def shaped(text: str) -> str:
    """The same text in presentation forms, each by the letters beside it."""
    named: dict[str, dict[str, str]] = {form: {} for form in ("isolated", "initial", "medial", "final")}
    for code in range(0xFE80, 0xFEF5):
        form, _, letter = unicodedata.decomposition(chr(code)).partition(" ")
        named[form.strip("<>")][chr(int(letter, 16))] = chr(code)
    out = []
    for at, letter in enumerate(text):
        before = at > 0 and text[at - 1] in named["isolated"] and text[at - 1] not in _RIGHT_ONLY
        behind = letter not in _RIGHT_ONLY and at + 1 < len(text) and text[at + 1] in named["isolated"]
        form = ("medial" if behind else "final") if before else ("initial" if behind else "isolated")
        out.append(named[form].get(letter, letter))
    return "".join(out)


SENTENCES = ("قتل 12 شخصا في قصف على نيالا", "المعبر مغلق منذ 3 أيام (الأونروا)", "وصلت قافلة WFP إلى كادقلي في 12/05/2024")


@pytest.mark.parametrize("text", SENTENCES)
def test_forms_in_reading_order_become_letters(text: str) -> None:
    """Letter for letter."""
    assert shaped(text) != text
    assert without_presentation_forms(shaped(text)) == text


@pytest.mark.parametrize("text", SENTENCES)
def test_lines_printed_as_they_look_are_turned(text: str) -> None:
    """Numbers, dates and Latin words keep their own order, brackets their sense."""
    seen = shaped(text)[::-1].translate(str.maketrans("()", ")("))
    for run in ("12/05/2024",) if "/" in text else ("12", "3"):
        seen = seen.replace(run[::-1], run)
    seen = seen.replace("PFW", "WFP")
    assert without_presentation_forms(f"Report\n{seen}\n") == f"Report\n{text}\n"


def test_ligatures_become_their_letters_and_other_text_stays() -> None:
    """Lam and alef in one sign; text without forms is the same object."""
    assert without_presentation_forms("\ufefb") == "لا"
    plain = "المعبر مغلق. Rafah is closed."
    assert without_presentation_forms(plain) is plain
