"""Own sentences that were read once and are not now: known, listed, and told when one is read again."""

from __future__ import annotations

from pathlib import Path

import pytest

LOST = Path(__file__).parent / "texts" / "lost_0043.txt"
HERE = Path(__file__).parent


def _known() -> set[str]:
    return {line for line in LOST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}


def _readable(nodeid: str) -> str:
    """The file and the case, with letters that are not Latin as they are."""
    return nodeid.rpartition("/")[2].encode("ascii", "backslashreplace").decode("unicode_escape")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each is expected to fail; one that passes fails the run, so the list grows shorter and never stale."""
    reason = "decisions 0043 and 0044: the networks trained anew cut or leave out this sentence"
    known, lost = _known(), pytest.mark.xfail(strict=True, reason=reason)
    own = [item for item in items if HERE in item.path.parents]
    for item in own:
        if _readable(item.nodeid) in known:
            item.add_marker(lost)
