"""Begin a case: a copy of an example, as plain tables or as one workbook; copy the survey forms."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.files import write_whole

EXAMPLE = "two_roads"
EXAMPLES = ("two_roads", "aleppo_2016")
WORKBOOK = "case.xlsx"


def new_case(folder: Path, example: str = EXAMPLE, *, workbook: bool = False) -> tuple[str, ...]:
    """
    Write an example case into a new or empty folder: its tables, or one workbook of them.

    Returns
    -------
    The names of the files written.

    Raises
    ------
    FaultyCase
        When there is no such example, or the folder holds anything already, or cannot be written.
    """
    from safepassage.outside.workbook_write import write_workbook

    what = f"cannot begin a case in {folder.name or folder}/"
    if example not in EXAMPLES:
        raise FaultyCase(what, [Fault(example[:40], None, "there is no such example", f"Name one of {', '.join(EXAMPLES)}.")])
    _tell_not_empty(folder, what)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if workbook:
            with resources.as_file(resources.files("safepassage") / "examples" / example) as tables:
                write_workbook(folder / WORKBOOK, tables)
            return (WORKBOOK,)
        return _copied(f"examples/{example}", (".csv", ".toml"), folder)
    except OSError as error:
        fault = Fault(folder.name or str(folder), None, f"the folder cannot be written ({error.strerror})", "Name another folder.")
        raise FaultyCase(what, [fault]) from error


def copy_forms(folder: Path) -> tuple[str, ...]:
    """Copy the XLSForms to a folder; forms of the same name there are replaced. Returns their names. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    return _copied("forms", (".xlsx",), folder)


def _tell_not_empty(folder: Path, what: str) -> None:
    try:
        taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        fault = Fault(folder.name, None, f"the folder cannot be read ({error.strerror})", "Name another folder.")
        raise FaultyCase(what, [fault]) from error
    if taken:
        raise FaultyCase(what, [Fault(folder.name or str(folder), None, "the folder is not empty", "Name a new folder.")])


def _copied(packaged: str, endings: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    """Copy the files of the package that end so; their names."""
    home = resources.files("safepassage").joinpath(packaged)
    files = sorted((file for file in home.iterdir() if file.name.endswith(endings)), key=lambda file: file.name)
    for file in files:
        write_whole(folder / file.name, file.read_bytes())
    return tuple(file.name for file in files)
