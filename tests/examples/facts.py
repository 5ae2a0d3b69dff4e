"""The dated facts that the Aleppo case cites. They are shared beside the project and are not part of it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASE_FOLDER = ROOT / "src" / "safepassage" / "examples" / "aleppo_2016"
PAGE = ROOT / "docs" / "explanation" / "aleppo_2016.md"
FACT_ID = re.compile(r"\bA\d{3}\b")


def shared_facts() -> dict[str, dict[str, Any]]:
    """The list of facts by id; skips the test where the shared folder is not there."""
    shared = Path(os.environ.get("SAFEPASSAGE_SHARED", ROOT.parent / "shared"))
    file = shared / "aleppo2016" / "facts.json"
    if not file.is_file():
        pytest.skip("the shared list of facts is not here (set SAFEPASSAGE_SHARED to the folder that holds aleppo2016/facts.json)")
    return {fact["id"]: fact for fact in json.loads(file.read_text(encoding="utf-8"))["facts"]}


def cited_in(text: str) -> set[str]:
    """Fact ids in a text."""
    return set(FACT_ID.findall(text))


def cited_in_case() -> set[str]:
    """Fact ids anywhere in the files of the case."""
    return set().union(*(cited_in(file.read_text(encoding="utf-8")) for file in CASE_FOLDER.iterdir() if file.is_file()))
