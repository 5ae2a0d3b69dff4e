"""The name of a document is kept without persons and numbers, and with all its other letters."""

from __future__ import annotations

import pytest

from safepassage.outside.texts.door import nameless


@pytest.mark.parametrize(
    "name",
    ["sN8MR.txt", "fN8MR.pdf", "x8DR.docx", "kQ2MS.html", "N8PROF.txt", "a3GEN.md", "b7COL.htm", "SYR12345.txt", "Mr.txt", "aENG.csv"],
)
def test_no_name_goes_on_in_what_a_document_is_a_file_of(name: str) -> None:
    """`MR.txt` is no Mr Txt."""
    assert nameless(name) == name


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Dr_Karim_Haddad.pdf", "Dr_■■■■■■■■■■■■.pdf"),
        ("Mr.Haddad.txt", "Mr.■■■■■■.txt"),
        ("report_Ahmad_Hassan.txt", "report_■■■■■■■■■■■■.txt"),
        ("15AB1234.pdf", "■■■■■■■■.pdf"),
        ("call 0944123456.txt", "call ■■■■■■■■■■.txt"),
    ],
)
def test_who_is_named_in_it_and_his_number_go(name: str, kept: str) -> None:
    """What leads to somebody is blacked out before the ending."""
    assert nameless(name) == kept
