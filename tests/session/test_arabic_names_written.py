"""An Arabic name that somebody wrote, in a table or as a correction, is no voice that is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from safepassage import outside
from safepassage.session import reading
from safepassage.session.correcting import seems_a_person

CLOCK = datetime(2024, 2, 20, tzinfo=UTC)
NAMES = ("محمد العلي", "أحمد عبد الرحمن إدريس", "فاطمة محمد")
VOICES = ("المرصد السوري", "الهلال الأحمر العربي السوري", "وكالة سانا", "حركة أحرار الشام", "ضابط الوردية", "محلل", "سكان", "تنسيقية داريا")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_refused_as_a_role_and_as_a_claimant(name: str) -> None:
    assert seems_a_person(name)


@pytest.mark.parametrize("voice", VOICES)
def test_bodies_and_roles_are_not(voice: str) -> None:
    assert not seems_a_person(voice)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_the_column_of_sources_is_kept_nowhere(tmp_path: Path, name: str) -> None:
    """Neither as the claimant nor in the text; the body in the next row stays."""
    outside.new_case(tmp_path / "town", "two_roads")
    rows = f"date,place,type,killed,source\n2024-02-18,رفح,قصف,3,{name}\n2024-02-19,رفح,قصف,4,الهلال الأحمر\n"
    (tmp_path / "t.csv").write_text(rows, encoding="utf-8")
    (document,) = reading.read(tmp_path / "town", [tmp_path / "t.csv"], CLOCK).documents
    assert [claim.claimant for claim in document.claims] == ["unnamed person", "الهلال الأحمر"]
    assert name not in document.text
    assert all(document.text[claim.start : claim.end] == claim.quote for claim in document.claims)
    assert name.encode() not in (tmp_path / "town" / "proposals.db").read_bytes()
