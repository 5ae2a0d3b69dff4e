"""Who did it is no victim: `a suicide bomber killed at least 30`, `a gunman has killed three` tell the toll, and not one dead."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

Range = tuple[float, float | None] | None


def tolls(text: str) -> tuple[Range, Range]:
    """Killed and injured of the first claim that tells of any."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    harm = next(one.harm for one in claims if one.harm)
    killed, injured = (None if count is None else (count.low, count.high) for count in (harm.killed, harm.injured))
    return killed, injured


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A suicide bomber has killed at least 21 people and wounded 50 at a mosque in Peshawar.", (21, None), (50, 50)),
        ("A suicide bomber wounded at least 14 people in Zliten.", None, (14, None)),
        ("A sniper killed at least two women in Sarajevo on Friday.", (2, None), None),
        ("A gunman has killed three worshippers in Sokoto.", (3, 3), None),
        ("A gunman shot and killed at least 20 people in Jos.", (20, None), None),
        ("A bomber on a motorcycle killed at least nine people in Kano.", (9, None), None),
        ("A teenage bomber has killed dozens of worshippers in Mubi.", (24, 99), None),
        ("A police officer had already wounded at least 9 people in Kano.", None, (9, None)),
    ],
)
def test_the_doer_is_not_counted(text: str, killed: Range, injured: Range) -> None:
    """The number right behind the verb is of those whom it befell, whatever leads it."""
    assert tolls(text) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A soldier was killed and at least four were wounded in Goma.", (1, 1), (4, None)),
        ("A policeman has been killed and 12 others wounded in Quetta.", (1, 1), (12, 12)),
        ("One soldier was killed and another wounded in Goma.", (1, 1), (1, 1)),
        ("A child was killed at least 3 km from the front in Taiz.", (1, 1), None),
        ("A man has been shot and killed in Jos.", (1, 1), None),
        ("A nurse had been wounded at least twice in Homs.", None, (1, 1)),
    ],
)
def test_whom_it_befell_is_counted(text: str, killed: Range, injured: Range) -> None:
    """With `was` or `has been` before the verb, or no number of people behind it."""
    assert tolls(text) == (killed, injured)
