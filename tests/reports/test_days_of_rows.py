"""The day of a row of a table is no heading of what stands behind the table; that of a diary is."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")
ROWS = "| Day | Event |\n|---|---|\n| 11 May | shelling of Nyala |\n| 12 May | clashes in Zalingei |\n"


def days(text: str) -> dict[str, date | None]:
    """Of each claim its first two words, and the day."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims
    return {" ".join(one.quote.split()[:2]): one.when.start if one.when else None for one in claims}


def test_the_last_row_of_a_table_is_not_the_day_of_the_next_section() -> None:
    """Each row keeps its own."""
    assert days(f"# Update\n\n{ROWS}\n## Access\n\nThe road to Geneina is closed.\n\nThe bridge at Mornei is blocked by soldiers.") == {
        "shelling of": date(2024, 5, 11),
        "clashes in": date(2024, 5, 12),
        "The road": None,
        "The bridge": None,
    }


def test_the_heading_of_a_diary_holds_beneath_its_sections() -> None:
    """`### Access` below `## 12 May` is of 12 May, and so is a line right beneath a stroked one."""
    assert days("## 11 May\n\nShelling of Nyala killed 3.\n\n## 12 May\n\n### Access\n\nThe bridge at Mornei is blocked.")[
        "The bridge"
    ] == date(2024, 5, 12)
    assert days("11 May | Nyala\nShelling killed 3.\n12 May | Mornei\nThe bridge is blocked.")["The bridge"] == date(2024, 5, 12)
