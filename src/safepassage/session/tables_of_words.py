"""The tables that stand in a document of words: what their rows count, which ways they let be open, and which of them nobody read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from safepassage.records.document import Document, Grid
from safepassage.records.reading import ReadDocument
from safepassage.reports.reading import tables_in_words, tolls_in_tables
from safepassage.reports.rows.tolls_of_cells import counting_rows
from safepassage.reports.ways.plainly import named_in
from safepassage.reports.ways.tabbed_rows import typed_tables
from safepassage.reports.ways.table_openings import open_as_tables_allow
from safepassage.reports.words.grouped import as_written, in_commas
from safepassage.reports.words.long_texts import without
from safepassage.session.reading_jobs import OwnPlaces

_LOOK = "look at it yourself"
_MOST_HEADS, _LONGEST_HEAD = 6, 30  # of a table that is named by them: columns, and letters of each


def with_tables(document: Document, own: OwnPlaces, read: ReadDocument) -> ReadDocument:
    """A document as it was read, with what the rows of its tables count; no way is open in it that their headings do not let be open."""
    laid = [grid for _, grid in _tables_of(document, read.text) if document.tables]
    tables = laid or (typed_tables(read.text) if document.kind == "text" else ())
    if not tables:
        return read
    from safepassage.outside.reading_parts import load_atlas

    atlas = load_atlas(own)
    if laid:  # those that are typed into a text were read with it
        starts = [start for start, _ in read.sentences]
        plain = in_commas(read.text)
        told = as_written(tolls_in_tables(read.claims, plain, laid, atlas, read.doc_date), read.text, plain)
        read = replace(read, claims=tuple(replace(one, sentence=max(0, bisect_right(starts, one.start) - 1)) for one in told))
    return open_as_tables_allow(read, tables, without(read.text, document.unread), lambda words: named_in(words, atlas))


def unread_tables(document: Document, read: ReadDocument) -> list[str]:
    """A sentence on each table, or on those of its rows that count people, of which no claim came: nobody thinks that it was read."""
    told = list[str]()
    for number, grid in _tables_of(document, read.text):
        counted = counting_rows(grid, in_commas(read.text))
        lost = [span for span in counted if not _claimed(read, *span, harmed=True)]
        name = f"its table {number} ({_called(grid, read.text)})"
        if lost and len(lost) < len(counted):
            rows = "1 row that counts people was" if len(lost) == 1 else f"{len(lost)} rows that count people were"
            told.append(f"{document.name}: of {name} {rows} not read: {_LOOK}")
        elif lost or (document.tables and not _claimed(read, grid.start, grid.end)):
            told.append(f"{document.name}: no claim was read of {name}: {_LOOK}")
    return told


def _tables_of(document: Document, text: str) -> Iterator[tuple[int, Grid]]:
    """The tables that are read as words are, each with its number; those of incidents were passed over."""
    tables: Sequence[Grid] = document.tables or (tables_in_words(text) if document.kind in ("text", "pdf") else ())
    return ((number, grid) for number, grid in enumerate(tables, start=1) if (grid.start, grid.end) not in document.unread)


def _claimed(read: ReadDocument, start: int, end: int, harmed: bool = False) -> bool:
    return any(one.start < end and start < one.end and (not harmed or bool(one.harm)) for one in read.claims)


def _called(grid: Grid, text: str) -> str:
    """A table by what heads its columns."""
    heads = [cell[:_LONGEST_HEAD] for cell in next(iter(grid.shown(text)), ()) if cell]
    return f"{', '.join(heads[:_MOST_HEADS])}{', …' if len(heads) > _MOST_HEADS else ''}"
