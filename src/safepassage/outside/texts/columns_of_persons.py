"""Columns of a document's tables that are of persons: `Name | Age`, `Contact`, `الاسم | العمر`. What stands below may be a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic
from safepassage.outside.persons.no_entries import holds_nobody
from safepassage.outside.persons.thing_words import ARABIC_BODIES, THING_ENDS
from safepassage.outside.persons.unannounced import names_a_thing
from safepassage.outside.reading_parts import is_place
from safepassage.outside.texts.grids import Row
from safepassage.records.claimants import well_known
from safepassage.records.document import STROKE
from safepassage.records.gazetteer import plain
from safepassage.records.given_names import words_of

# A heading with one of these is of persons; one of `_NAMES` is where a column beside it tells what only persons have.
_PERSONS = words_of(
    """
    contact contacts focal reporter respondent interviewee interviewer enumerator patient patients driver drivers surname firstname lastname
    fullname beneficiary household householder guardian informant caller witness detainee hostage
    مريض المريض سائق السائق المستفيد مستفيد المبلغ مبلغ المتصل المندوب مندوب المنسق
    """
)
_NAMES = words_of("name names اسم الاسم اسماء الاسماء")
_OF_PERSONS = words_of(
    """
    first last full family given father father's mother mother's of person persons point head household victim victims deceased killed
    injured wounded missing dead patient contact and the
    الكامل كامل الثلاثي الرباعي الاب الام الشهيد الضحيه القتيل الجريح المفقود رب الاسره
    """
)
_BESIDE = words_of(
    """
    age ages sex gender dob birth phone phones tel telephone mobile cell passport nationality occupation profession status relationship
    العمر عمر الجنس جنس الهاتف هاتف الجوال جوال الموبايل المواليد الجنسيه الهويه المهنه صله القرابه
    """
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST_HEADING, _MOST_WORDS = 40, 6
_LINE = re.compile(r"^[ \t]{0,3}\|?[^|\n]{0,120}(?:\|[^|\n]{0,200}){1,20}$", re.MULTILINE)

Cell = tuple[int, int, str]  # letters [start, end) of a text, and what stands there


def persons_in_tables(tables: Iterable[Sequence[Row]]) -> Iterator[tuple[int, int]]:
    """Start and end of each name in a column of persons."""
    for rows in tables:
        if len(rows) > 1:
            yield from _below([_cells(row) for row in rows], next((at for at, row in enumerate(rows) if row.heading), 0))


def persons_in_lines(text: str) -> Iterator[tuple[int, int]]:
    """The same of tables whose cells are parted by strokes in a plain text, such as those of Markdown."""
    block, end = list[list[Cell]](), -1
    for line in _LINE.finditer(text) if "|" in text else ():
        if line.start() != end + 1 and block:
            yield from _below(block, 0)
            block = []
        block.append(_between_strokes(text, *line.span()))
        end = line.end()
    yield from _below(block, 0)


def _cells(row: Row) -> list[Cell]:
    place, found = row.start, list[Cell]()
    for cell in row.cells:
        found.append((place, place + len(cell), cell))
        place += len(cell) + len(STROKE) if cell else 0
    return found


def _between_strokes(text: str, start: int, end: int) -> list[Cell]:
    found, at = list[Cell](), start
    inside = text[start:end]
    if inside.lstrip().startswith("|"):
        at = start + inside.index("|") + 1
    for piece in text[at:end].split("|"):
        bare = piece.strip()
        begun = at + (piece.index(bare) if bare else 0)
        found.append((begun, begun + len(bare), bare))
        at += len(piece) + 1
    return found


def _below(rows: Sequence[Sequence[Cell]], head: int) -> Iterator[tuple[int, int]]:
    if len(rows) < 2:
        return
    headings = [_words(cell) for _, _, cell in rows[head]]
    beside = any(not _BESIDE.isdisjoint(words) for words in headings)
    for column, words in enumerate(headings):
        if not _is_of_persons(words, beside):
            continue
        for row in rows[head + 1 :]:
            if column < len(row) and _may_be(row[column][2]):
                yield row[column][:2]


def _words(heading: str) -> frozenset[str]:
    return frozenset(plain(heading).split()) if len(heading) <= _LONGEST_HEADING else frozenset()


def _is_of_persons(words: frozenset[str], beside: bool) -> bool:
    if not _NAMES.isdisjoint(words):
        rest = words - _NAMES
        return (beside and not rest) or (bool(rest) and rest <= _OF_PERSONS | _PERSONS)
    return not _PERSONS.isdisjoint(words) and words <= _PERSONS | _OF_PERSONS


def _may_be(cell: str) -> bool:
    """Whether a cell may name a person: no place, body, thing, people, number, and no more words than a name has."""
    words = _WORD.findall(cell)
    if not 1 <= len(words) <= _MOST_WORDS or well_known(cell):
        return False
    if "\u0621" <= words[0][:1] <= "\u064a":
        bodies = any(plain(word).removeprefix("ال") in ARABIC_BODIES for word in words)
        given = is_given_arabic(words[0])
        return not bodies and (given or not (is_nobody_arabic(words[0], alone=False) or words[0].startswith("ال") or is_place(cell)))
    capitals = all(word[:1].isupper() or len(word) < 4 for word in words)
    acronym = len(words) == 1 and words[0].isupper() and len(words[0]) < 7
    return capitals and not (
        acronym or holds_nobody(words) or names_a_thing(cell) or words[-1].casefold() in THING_ENDS or (is_place(cell) and len(words) == 1)
    )
