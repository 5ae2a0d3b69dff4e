"""What a reader of a web page does not see is not read, whatever it is hidden by; that it was left out is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.outside.files import Faults
from safepassage.outside.texts.door import read_document
from safepassage.records.document import Document

SEEN = "The road is shut."


def page(folder: Path, body: str, head: str = "") -> Document:
    """The document of a page."""
    (folder / "page.html").write_text(f"<html><head>{head}</head><body><p>{SEEN}</p>{body}</body></html>", encoding="utf-8")
    faults = Faults()
    document = read_document(folder / "page.html", faults)
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<style>.h{display:none}</style>", "<p class='x h'>Ten fled.</p>"),
        (
            "<style>i, .a .h { color: red; display : none !important }</style>",
            "<div class=a><b class=h style='display:block'>Ten fled.</b></div>",
        ),
        ("<style>@media screen { #gone {visibility:hidden} }</style>", "<div id=gone><p>Ten fled.</p></div>"),
        ("<style>/* } */ span.o{opacity:0}</style>", "<span class=o>Ten <b>fled.</b></span>"),
        ("", "<p style='font-size:0'>Ten fled.</p>"),
        ("", "<p style='position:absolute; left:-9999px'>Ten fled.</p>"),
        ("", "<p style='text-indent:-9999px'>Ten fled.</p>"),
        ("", "<p style='color:#fff'>Ten fled.</p>"),
        ("", "<div style='background:#000'><p style='color:rgb(0, 0, 0)'>Ten fled.</p></div>"),
        ("", "<font color=white>Ten fled.</font>"),
        ("", "<p hidden>Ten fled.</p>"),
        ("", "<p aria-hidden=true>Ten fled.</p>"),
        ("", "<p style='height:0;overflow:hidden'>Ten fled.</p>"),
    ],
)
def test_what_is_hidden_is_left_out_and_told(tmp_path: Path, head: str, body: str) -> None:
    """By a class, by its own style or by an attribute: only what is seen is read, and that there is more is told."""
    document = page(tmp_path, body, head)
    assert document.text == SEEN
    assert len(document.repairs) == 1
    assert document.repairs[0].startswith("page.html: text that is hidden was left out (")


@pytest.mark.parametrize("body", ["<s>Ten fled.</s>", "<del>Ten fled.</del>", "<p style='text-decoration: red line-through'>Ten fled.</p>"])
def test_what_is_struck_out_is_left_out_and_told(tmp_path: Path, body: str) -> None:
    """By an element or by its style."""
    document = page(tmp_path, body)
    assert document.text == SEEN
    assert "struck out was left out (9 letters)" in document.repairs[0]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<style>@media print{p{display:none}}</style>", "<p>Ten fled.</p>"),
        ("<style>.h{display:none} .h.open{display:block}</style>", "<p class='h open'>Ten fled.</p>"),
        ("<style>.h:hover{display:none}</style>", "<p class=h>Ten fled.</p>"),
        ("<style>.a .h{display:none}</style>", "<p class=h>Ten fled.</p>"),
        ("", "<div style='visibility:hidden'><p style='visibility:visible'>Ten fled.</p></div>"),
        ("", "<div style='background:navy'><p style='color:#fff'>Ten fled.</p></div>"),
        ("<link rel=stylesheet href=a.css>", "<p style='color:white'>Ten fled.</p>"),
        ("", "<p style='left:-9999px'>Ten fled.</p>"),
        ("", "<p hidden style='display:block'>Ten fled.</p>"),
    ],
)
def test_what_is_seen_or_may_be_is_read(tmp_path: Path, head: str, body: str) -> None:
    """A rule for paper, a later rule that shows it, a ground that nobody knows: nothing is lost, and nothing told."""
    document = page(tmp_path, body, head)
    assert document.text == f"{SEEN}\n\nTen fled."
    assert document.repairs == ()


def test_a_page_all_hidden_is_refused(tmp_path: Path) -> None:
    """A page of which nothing is seen says so, with the next step."""
    (tmp_path / "page.html").write_text("<html><p hidden>Ten fled.</p></html>", encoding="utf-8")
    faults = Faults()
    assert read_document(tmp_path / "page.html", faults) is None
    assert "all that the page says is hidden" in str(faults.told()[0])


def test_what_is_seen_beside_the_words_is_read(tmp_path: Path) -> None:
    """Quotation marks of a quote, boxes that are ticked or not, the foot of an article; a page's own foot is a menu."""
    body = (
        "<p><q>It is open</q>, he said.</p><p><input type=checkbox> Opened</p><p><input type='CHECKBOX' checked> Shut</p>"
        "<article><p>Ten fled.</p><footer>Rated false by our desk.</footer></article><footer>Contact</footer>"
    )
    text = page(tmp_path, body).text.split()
    assert " ".join(text) == f"{SEEN} “It is open”, he said. ☐ Opened ☑ Shut Ten fled. Rated false by our desk."


def test_a_page_that_is_all_struck_out_is_told_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p><s>The road is open.</s></p>", encoding="utf-8")
    faults = Faults()
    assert read_document(tmp_path / "page.html", faults) is None
    assert "all that the page says is struck out" in str(faults.told()[0])
