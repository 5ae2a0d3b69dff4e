"""Documents become text with true places; whatever cannot be read is told, and nothing of it gets loose."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest

from safepassage.outside.files import Faults
from safepassage.outside.texts import process
from safepassage.outside.texts.door import read_document
from safepassage.outside.texts.folders import files_of
from safepassage.records.document import Document
from tests.outside.texts import files

pytest.importorskip("pypdf", reason="needs the extra `reading`")


def said(path: Path) -> tuple[Document | None, list[str]]:
    """A document, and every fault."""
    faults = Faults()
    return read_document(path, faults), [str(fault) for fault in faults.told()]


def read(folder: Path, name: str, data: bytes) -> tuple[Document | None, list[str]]:
    """The document of some bytes under some name."""
    (folder / name).write_bytes(data)
    return said(folder / name)


def test_each_letter_of_a_plain_text_keeps_its_place(tmp_path: Path) -> None:
    """A quote is cited by its place: the text is the file's, letter for letter, a phone number blacked out in its full length."""
    document, faults = read(tmp_path, "call.txt", b"Call +963 944 123456 now: 40 men are missing.")
    assert faults == []
    assert document is not None
    assert len(document.text) == 45
    assert document.text == "Call " + "■" * 15 + " now: 40 men are missing."
    assert document.text.index("40 men") == 26
    assert document.repairs == ("call.txt: a phone number was blacked out once",)


def test_marks_that_turn_the_writing_are_taken_out_and_told(tmp_path: Path) -> None:
    """U+202E makes "road shut" look like "tuhs daor": each such mark becomes a space, and a person is told."""
    document, _ = read(tmp_path, "mail.txt", "The \u202eroad is shut".encode())
    assert document is not None
    assert document.text == "The  road is shut"
    assert "turn the direction" in document.repairs[0]


def test_letters_without_width_hide_no_word(tmp_path: Path) -> None:
    """Inside a word they leave it whole, between two words a space; the others stand at the line's end: the next one keeps its place."""
    text = "Dr. Ah\u200bmad Hass\u200b\u200ban left; the ro\u00adad\u200bTo Homs.\u200bThen\nno more"
    document, _ = read(tmp_path, "mail.txt", text.encode())
    assert document is not None
    assert document.text == "Dr. ■■■■■■■■■■■■ left; the road To Homs. Then    \nno more"
    assert len(document.text) == len(text)


def test_a_pdf_has_pages_and_each_quote_its_page(tmp_path: Path) -> None:
    """Two pages of one line: the second begins after the first and the two line ends between them."""
    document, faults = read(tmp_path, "report.pdf", files.pdf("Ten people fled.", "The bridge is shut."))
    assert faults == []
    assert document is not None
    assert document.text == "Ten people fled.\n\nThe bridge is shut."
    assert document.pages == (0, 18)
    assert [document.page(0), document.page(17), document.page(18)] == [1, 1, 2]


def test_a_word_document_gives_paragraphs_and_tables_in_their_order(tmp_path: Path) -> None:
    """What stands in a table is read as well as what stands between."""
    document, faults = read(tmp_path, "r.docx", files.docx("First.", "Second.", table=(("place", "killed"), ("Old mill", "3"))))
    assert faults == []
    assert document is not None
    assert document.text == "First.\n\nSecond.\n\nplace | killed\n\nOld mill | 3"


def test_head_and_foot_of_a_word_documents_pages_are_read_once(tmp_path: Path) -> None:
    """`EXERCISE` stands there, or `DRAFT`, and takes back all between; the number of a page says nothing."""
    from docx import Document as Word

    made, out = Word(BytesIO(files.docx("First.", "Second."))), BytesIO()
    section = made.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = section.header.paragraphs[0].text = "DRAFT - EXERCISE ONLY"
    section.even_page_header.paragraphs[0].text = "On no page"  # even pages have no head of their own
    section.footer.paragraphs[0].text = "Page 1 of 3"
    section.footer.add_paragraph("Not for release")
    made.save(out)
    document, faults = read(tmp_path, "r.docx", out.getvalue())
    assert faults == []
    assert document is not None
    assert document.text == "DRAFT - EXERCISE ONLY\n\nFirst.\n\nSecond.\n\nNot for release"


def test_a_word_document_reads_as_with_its_tracked_changes_taken(tmp_path: Path) -> None:
    """What a colleague inserted counts, what was deleted, struck out or hidden does not; form fields and text boxes are read once."""
    inside = (
        "<w:r><w:t>The road is </w:t></w:r><w:del><w:r><w:delText>open</w:delText></w:r></w:del><w:ins><w:r><w:t>closed</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t> struck</w:t></w:r>"
        "<w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t> today.</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Field: 3 killed.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>mill</w:t></w:r></w:p></w:tc></w:tr></w:sdtContent></w:sdt>"
        "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    )
    document, faults = read(tmp_path, "r.docx", files.docx_of(inside))
    assert faults == []
    assert document is not None
    assert document.text.split() == ["The", "road", "is", "closed", "today.", "Field:", "3", "killed.", "mill", "Box."]
    (told,) = document.repairs
    assert "struck out (6 letters)" in told
    assert "hidden (6 letters)" in told
    assert "deleted by a tracked change (4 letters)" in told


STRUCK_ROW = {
    "itself": ("<w:rPr><w:strike/></w:rPr>", ""),
    "twice": ("<w:rPr><w:dstrike w:val='true'/></w:rPr>", ""),
    "by its style": ("<w:rPr><w:rStyle w:val='Gone'/></w:rPr>", ""),
    "by a style based on another": ("<w:rPr><w:rStyle w:val='AlsoGone'/></w:rPr>", ""),
    "by its paragraph's style": ("", "<w:pPr><w:pStyle w:val='Gone'/></w:pPr>"),
}


def struck_row(run: str, paragraph: str) -> bytes:
    """A document with a table of two rows, of which the first looks as it is told."""
    from docx import Document as Word
    from docx.enum.style import WD_STYLE_TYPE

    cells = "".join(f"<w:tc><w:p>{paragraph}<w:r>{run}<w:t>{word}</w:t></w:r></w:p></w:tc>" for word in ("Castello road", "open"))
    rest = "".join(f"<w:tc><w:p><w:r><w:t>{word}</w:t></w:r></w:p></w:tc>" for word in ("Airport road", "closed"))
    made = Word(BytesIO(files.docx_of(f"</w:p><w:tbl><w:tr>{cells}</w:tr><w:tr>{rest}</w:tr></w:tbl><w:p>")))
    for name in ("Gone", "AlsoGone"):
        style = made.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.strike = True if name == "Gone" else None
        style.base_style = made.styles["Gone"] if name == "AlsoGone" else None
    made.save(whole := BytesIO())
    return whole.getvalue()


@pytest.mark.parametrize("look", STRUCK_ROW)
def test_a_row_of_a_word_table_that_is_struck_out_is_left_out_and_told(tmp_path: Path, look: str) -> None:
    """By itself or by its style: an open road that was struck out is none, and does not go without a word."""
    document, faults = read(tmp_path, "r.docx", struck_row(*STRUCK_ROW[look]))
    assert faults == []
    assert document is not None
    assert document.text == "Airport road | closed"
    assert "struck out (17 letters); 1 row of its tables held nothing else" in document.repairs[0]


@pytest.mark.parametrize("marks", ["", "<w:strike w:val='0'/>", "<w:rStyle w:val='Gone'/><w:strike w:val='false'/>"])
def test_a_row_that_is_not_struck_out_stays(tmp_path: Path, marks: str) -> None:
    """What a run says of itself goes before its style."""
    document, _ = read(tmp_path, "r.docx", struck_row(f"<w:rPr>{marks}</w:rPr>", ""))
    assert document is not None
    assert document.text == "Castello road | open\n\nAirport road | closed"
    assert document.repairs == ()


def test_a_word_document_that_is_all_struck_out_is_said_to_be(tmp_path: Path) -> None:
    """And not to hold pictures only."""
    document, faults = read(tmp_path, "r.docx", files.docx_of("<w:r><w:rPr><w:strike/></w:rPr><w:t>The road is open.</w:t></w:r>"))
    assert document is None
    assert "all its text is struck out" in faults[0]


def test_a_page_says_what_a_reader_sees_and_no_script(tmp_path: Path) -> None:
    """Scripts, styles and menus are no news; entities are letters; paragraphs stay apart."""
    page = (
        b"<html><nav>Menu</nav><script>alert('opened')</script><p>Men &amp; boys <b>held</b>.<p>The road is shut.<style>p{}</style></html>"
    )
    document, faults = read(tmp_path, "page.html", page)
    assert faults == []
    assert document is not None
    assert document.text == "Men & boys held.\n\nThe road is shut."


@pytest.mark.parametrize(
    "hidden",
    [
        b"<p style='color:red; display : none'>The corridor opened.</p>",
        b"<div hidden><p>The corridor opened.</p></div>",
        b"<p hidden>The corridor <b>opened</b>.",  # a next paragraph ends it
        b"<ul><li style='visibility:hidden'>The corridor opened.</ul>",
        b"<del>The corridor opened.</del>",
        b"<s>The corridor opened.</s>",
        b"<video>The corridor opened.</video><canvas>opened</canvas>",
        b"<!-- The corridor opened. --><img alt='opened'><input type=hidden value=opened>",
    ],
)
def test_what_a_page_hides_or_strikes_out_claims_nothing(tmp_path: Path, hidden: bytes) -> None:
    """A reader of the page does not see it; what stands before and behind it is read."""
    document, faults = read(tmp_path, "page.html", b"<html><p>Ten fled.</p>" + hidden + b"<p>The road is shut.</p><li>Ask.</li></html>")
    assert faults == []
    assert document is not None
    assert "opened" not in document.text
    assert "Ten fled." in document.text
    assert "The road is shut." in document.text
    assert "Ask." in document.text


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("scan.pdf", lambda: files.pdf("", ""), "none of its 2 pages holds text: it is probably scanned"),
        ("locked.pdf", files.locked_pdf, "it is locked with a password"),
        ("locked_with_aes.pdf", files.aes_locked_pdf, "it is locked with a password"),
        ("cut.pdf", lambda: files.pdf("Ten people fled.")[:200], "the PDF is damaged"),
        ("bomb.docx", files.docx_bomb, "it unpacks to 300 MB"),
        ("old.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked with a password, or an old .doc"),
        ("cut.docx", lambda: files.docx("Ten people fled.")[:900], "it is not a whole .docx"),
        ("photo.txt", lambda: bytes(range(256)) * 40, "it is not text"),
        ("utf16.txt", lambda: "no mark".encode("utf-16-le"), "it may be UTF-16 without a mark"),
        ("latin.txt", lambda: b"ten \xe9\xff\xfe killed \xf0 at \xd0\xc7", "not UTF-8"),
        ("empty.txt", lambda: b" \n ", "it is empty"),
        ("script.html", lambda: b"<html><script>document.write('x')</script></html>", "says nothing without its scripts"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_next_step(tmp_path: Path, name: str, data: object, told: str) -> None:
    """One clear sentence names the file, what is wrong and what to do; there is no document."""
    document, faults = read(tmp_path, name, data())  # type: ignore[operator]
    assert document is None
    assert len(faults) == 1
    assert faults[0].startswith(name)
    assert told in faults[0]


def test_a_file_of_200_megabytes_is_not_read_to_its_end(tmp_path: Path) -> None:
    """It is refused at 50 MB; a hole in the disk costs nothing to make here."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    document, faults = said(path)
    assert document is None
    assert "it is larger than 50 MB" in faults[0]


def test_a_file_that_changes_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read is then of no one moment: nothing of it is used."""
    path = tmp_path / "growing.txt"
    path.write_text("The road")
    look = os.fstat
    seen: list[int] = []

    def fstat(handle: int) -> os.stat_result:
        if seen:
            with path.open("a") as file:
                file.write(" is shut")
        seen.append(handle)
        return look(handle)

    monkeypatch.setattr(os, "fstat", fstat)
    document, faults = said(path)
    assert document is None
    assert "it changed while it was read" in faults[0]


def test_a_folder_stands_for_what_can_be_read_in_it(tmp_path: Path) -> None:
    """In the order of names, hidden files and other kinds left out; a folder without documents is a fault."""
    for name in ("b.txt", "a.pdf", ".hidden.txt", "photo.jpg"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "none").mkdir()
    faults, repairs = Faults(), list[str]()
    assert [path.name for path in files_of([tmp_path], faults, repairs)] == ["a.pdf", "b.txt"]
    assert repairs == [f"{tmp_path.name}: 1 file is not read, being called like no document: photo.jpg"]
    assert files_of([tmp_path / "none"], faults, repairs) == []
    assert "holds no document" in str(faults.told()[0])


def test_a_table_and_a_page_that_are_passed_over_are_named_up_to_five(tmp_path: Path) -> None:
    for name in ("a.doc", "b.odt", "c.rtf", "d.eml", "e.log", "f.docm", "Omar Haddad.doc", "g.txt"):
        (tmp_path / name).write_bytes(b"x")
    repairs = list[str]()
    files_of([tmp_path], Faults(), repairs)
    (said,) = repairs
    assert said.endswith("7 files are not read, being called like no document: ■■■■■■■■■■■.doc, a.doc, b.odt, c.rtf, d.eml and 2 more")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_a_folder_to_a_file_elsewhere_is_told_and_not_followed(tmp_path: Path) -> None:
    """Whoever sends a folder does not choose what is read of this machine; a link within the folder is no more than another name."""
    (tmp_path / "secret.txt").write_text("Ten fled.", encoding="utf-8")
    folder = tmp_path / "sent"
    folder.mkdir()
    (folder / "a.txt").write_text("Ten fled.", encoding="utf-8")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "c.txt").symlink_to(tmp_path / "secret.txt")
    faults = Faults()
    assert [path.name for path in files_of([folder], faults, [])] == ["a.txt", "b.txt"]
    assert [(fault.file, fault.problem) for fault in faults.told()] == [("c.txt", "it is a link to a file outside the folder")]


def test_a_parser_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child with one second of processor time is killed by the system, and the person is told."""
    deep = b"<html>" + b"<p>word " * 3_000_000
    faults = Faults()
    assert process.taken_from("slow.html", "html", deep, faults, seconds=1) is None
    assert "could not be read within 1 s" in str(faults.told()[0])


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_no_bytes_bring_the_reader_down(kind: str) -> None:
    """Two hundred documents cut or flipped at random places: each is read or told, and the reader goes on."""
    import random

    whole = {"pdf": files.pdf("Ten people fled."), "docx": files.docx("Ten people fled."), "html": b"<p>Ten people fled.</p>" * 9}[kind]
    chance = random.Random(7)
    from safepassage.outside.texts import child

    parse = child._parser(kind)
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        answer = child._answer(parse, bytes(data[: chance.randint(1, len(data))]))
        assert ("problem" in answer and "next_step" in answer) or all(isinstance(page, str) for page in answer["pages"])  # type: ignore[attr-defined]


def test_a_heading_of_a_pdf_is_not_glued_to_the_sentence_below(tmp_path: Path) -> None:
    """A line that ends early and says no sentence stands alone; a line that is full, or ends on `the`, goes on below."""
    lines = (
        "Killed and injured\nShells fell on Homs on Friday, killing 12 people in the market of\nAleppo Road, and a wall fell on the\n"
        "Red Crescent.\nAccess to 3 camps\nThe road to Hama is closed."
    )
    document, _ = read(tmp_path, "r.pdf", files.pdf(lines))
    assert document is not None
    assert document.text.split("\n\n") == [
        "Killed and injured",
        "Shells fell on Homs on Friday, killing 12 people in the market of Aleppo Road, "
        "and a wall fell on the Red Crescent. Access to 3 camps",
        "The road to Hama is closed.",
    ]
