"""Builds the XLSForms from their questions: the same bytes each time, so that a form in the field can be told from a changed one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import xlsxwriter

from safepassage.outside.importers.form_questions import CHOICES, FORM, FORMS, VERSION, Form, Question

LANGUAGES = ("English (en)", "Arabic (ar)")
BUILT = datetime(2026, 11, 24)  # the day of VERSION; a clock would make every build another file
FOLDER = Path(__file__).parents[2] / "forms"
MOST_PEOPLE = 1_000_000
_SURVEY = (
    *("type", "name"),
    *(f"{part}::{language}" for part in ("label", "hint") for language in LANGUAGES),
    *("required", "constraint"),
    *(f"constraint_message::{language}" for language in LANGUAGES),
    "calculation",
)
_TOO_MANY = (f"A number from 0 to {MOST_PEOPLE:,}.", f"عدد من 0 إلى {MOST_PEOPLE:,}.")


def make_forms(folder: Path = FOLDER) -> tuple[Path, ...]:
    """Write every form into a folder and say where each is."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for form in FORMS:
        path = folder / f"{form.id.removeprefix('safepassage_')}.xlsx"
        _write(form, path)
        paths.append(path)
    return tuple(paths)


def _write(form: Form, path: Path) -> None:
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": form.title[0], "created": BUILT})
        for name, rows in (("survey", _survey(form)), ("choices", _choices(form)), ("settings", _settings(form))):
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, text in enumerate(cells):
                    if text:
                        sheet.write_string(row, column, text)
            sheet.freeze_panes(1, 0)


def _survey(form: Form) -> Iterator[tuple[str, ...]]:
    yield _SURVEY
    for question in form.questions:
        yield _question(question)
    blanks = ("",) * (len(_SURVEY) - 3)
    yield ("calculate", FORM, *blanks, f"'{form.id}'")


def _question(question: Question) -> tuple[str, ...]:
    counts = question.kind in ("integer", "decimal")
    kind = f"select_one {question.kind}" if question.kind in CHOICES else question.kind
    limit = (f". >= 0 and . <= {MOST_PEOPLE}", *_TOO_MANY) if counts else ("", "", "")
    return (kind, question.name, *question.label, *question.hint, "yes" if question.needed else "", *limit, "")


def _choices(form: Form) -> Iterator[tuple[str, ...]]:
    yield ("list_name", "name", *(f"label::{language}" for language in LANGUAGES))
    for question in form.questions:
        for name, labels in CHOICES.get(question.kind, ()):
            yield (question.kind, name, *labels)


def _settings(form: Form) -> Iterator[tuple[str, ...]]:
    yield ("form_title", "form_id", "version", "default_language")
    yield (" / ".join(form.title), form.id, VERSION, LANGUAGES[0])
