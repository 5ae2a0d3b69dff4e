"""What stands in a Word document and says nothing: what is struck out or hidden, by itself or by its style, and what was deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRUCK, _HIDDEN, _DELETED = "struck out", "hidden", "deleted by a tracked change"
_MARKS = {"strike": _STRUCK, "dstrike": _STRUCK, "vanish": _HIDDEN}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same again, for old programs
_MOST_BASES = 10  # styles that a style is based on, one on the other


def without_unshown(body: Any, styles: Any) -> list[str]:
    """Take out of a document's body what says nothing; sentences that tell of what kind it is and how much."""
    looks = _looks_of(styles)
    letters: Counter[str] = Counter()
    rows = [row for row in body.iter(f"{W}tr") if _letters(row)]
    for run in list(body.iter(f"{W}r")):
        why = _why_unshown(run, looks)
        if why and run.getparent() is not None:
            letters[why] += _letters(run)
            run.getparent().remove(run)
    letters[_DELETED] = sum(len(text.text or "") for text in body.iter(f"{W}delText") if not _again(text))
    gone = sum(not _letters(row) for row in rows)
    of_rows = f"; {gone} {'row' if gone == 1 else 'rows'} of its tables held nothing else" if gone else ""
    said = ", ".join(f"{why} ({many:,} letters)" for why, many in letters.items() if many)
    return [f"text that says nothing was left out: {said}{of_rows}; open the document to see it"] if said else []


def _letters(run: Any) -> int:
    return 0 if _again(run) else sum(len((text.text or "").strip()) for text in run.iter(f"{W}t"))


def _again(element: Any) -> bool:
    return next(element.iterancestors(_FALLBACK), None) is not None


def _why_unshown(run: Any, looks: dict[str, dict[str, bool]]) -> str:
    """Why a run says nothing; empty: it does. What it says of itself goes before its style, and that before its paragraph's."""
    marks: dict[str, bool] = {}
    for look in (_style_of(run, "rPr/rStyle"), _style_of(run.getparent(), "pPr/pStyle")):
        marks = looks.get(look, {}) | marks
    marks |= dict(_marks(run))
    return next((_MARKS[mark] for mark, on in marks.items() if on), "")


def _style_of(element: Any, path: str) -> str:
    found = element.find("/".join(f"{W}{part}" for part in path.split("/"))) if element is not None else None
    return found.get(f"{W}val", "") if found is not None else ""


def _marks(element: Any) -> Iterator[tuple[str, bool]]:
    """Which marks a run or a style has, on or off."""
    for mark in element.iterfind(f"{W}rPr/*"):
        name = mark.tag.rpartition("}")[2] if isinstance(mark.tag, str) else ""
        if name in _MARKS:
            yield name, mark.get(f"{W}val") not in ("0", "false", "off", "none")


def _looks_of(styles: Any) -> dict[str, dict[str, bool]]:
    """The marks of each style, with those of the styles that it is based on."""
    by_name = {style.get(f"{W}styleId", ""): style for style in styles.iterfind(f"{W}style")}
    found: dict[str, dict[str, bool]] = {}
    for name, style in by_name.items():
        marks: dict[str, bool] = {}
        for _ in range(_MOST_BASES):
            marks = dict(_marks(style)) | marks
            base = style.find(f"{W}basedOn")
            if base is None or (style := by_name.get(base.get(f"{W}val", ""))) is None:
                break
        if marks:
            found[name] = marks
    return found
