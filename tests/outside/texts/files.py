"""Documents as strangers send them, made here byte by byte."""

from __future__ import annotations

import zipfile
from io import BytesIO


def pdf(*pages: str) -> bytes:
    """A PDF with one line of text on each page; a page without text is a picture of one, as a scanner makes."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for text in pages:
        drawn = "\n".join(f"({line}) Tj 0 -14 Td" for line in text.split("\n")) if text else ""
        stream = f"BT /F1 12 Tf 50 700 Td {drawn} ET".encode("latin-1") if text else b"0 0 0 rg 0 0 100 100 re f"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        font = b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R %s >>" % (len(objects), font))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(b"%d 0 R" % kid for kid in kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def locked_pdf() -> bytes:
    """A PDF that opens with a password only."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(BytesIO(pdf("Secret."))))
    writer.encrypt("a password")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(*paragraphs: str, table: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """A Word document with paragraphs, then a table."""
    from docx import Document

    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        rows = document.add_table(len(table), len(table[0]))
        for i, cells in enumerate(table):
            for j, text in enumerate(cells):
                rows.cell(i, j).text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def docx_of(inside: str) -> bytes:
    """A Word document with one paragraph, written as it stands in the file."""
    with zipfile.ZipFile(BytesIO(docx("WORDS"))) as parts:
        written = {name: parts.read(name) for name in parts.namelist()}
    written["word/document.xml"] = written["word/document.xml"].replace(b"<w:r><w:t>WORDS</w:t></w:r>", inside.encode())
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        for name, data in written.items():
            parts.writestr(name, data)
    return out.getvalue()


def docx_bomb(megabytes: int = 300) -> bytes:
    """A .docx of a few hundred kilobytes that unpacks to as many megabytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        with parts.open("word/document.xml", "w", force_zip64=True) as part:
            block = b" " * 1_000_000
            for _ in range(megabytes):
                part.write(block)
    return out.getvalue()


def aes_locked_pdf() -> bytes:
    """A PDF locked with AES, as newer programs lock it: its password cannot even be tried without another package."""
    keys = b"/U (%s) /O (%s) /UE (%s) /OE (%s) /Perms (%s)" % (b"u" * 48, b"o" * 48, b"v" * 32, b"w" * 32, b"p" * 16)
    lock = b"<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /StmF /StdCF /StrF /StdCF %s /CF << /StdCF << /CFM /AESV3 /Length 32 >> >> >>"
    return pdf("Secret.").replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt " + lock % keys)
