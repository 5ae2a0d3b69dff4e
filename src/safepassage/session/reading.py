"""Documents in, proposals kept; what a person says of them is in `verdicts`. The clock comes in as a value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from safepassage import outside
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.collection import without_collection
from safepassage.outside.files import Faults
from safepassage.outside.proposals import DOCUMENT, PROPOSAL, VERDICT, Kept, Proposals
from safepassage.outside.texts.door import STDIN, files_of, is_table, read_document, tell_binary_table
from safepassage.records.case import Case
from safepassage.records.document import Document
from safepassage.records.reading import ReadDocument, document_id, with_ids
from safepassage.records.reading_line import as_line, proposal_line
from safepassage.session.correcting import seems_a_person
from safepassage.session.nameless import holds_office, without_persons
from safepassage.session.reading_jobs import OwnPlaces, Unread, tried
from safepassage.session.reading_texts import Text, has_unread_english, places_of, read_texts

_DATED = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_REPORT = "Report this line; read the rest of the file in parts, or leave it out. The other files were read"


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of documents: those read, what was done to them on the way, which proposals are new, and what could not be read."""

    documents: tuple[ReadDocument, ...]
    repairs: tuple[str, ...]
    new: tuple[str, ...]
    faults: tuple[Fault, ...]


class _Said(NamedTuple):
    """What a person says of documents that are to be read."""

    day: date | None
    source: str
    lang: str
    encoding: str
    day_first: bool | None


class _Table(NamedTuple):
    """A table of incidents, read."""

    document: ReadDocument
    source: str


class _Letters(NamedTuple):
    """A document of words, as it is to be read."""

    document: Document
    text: Text


def read(
    folder: Path,
    paths: Sequence[Path],
    clock: datetime,
    day: date | None = None,
    source: str = "",
    lang: str = "",
    keep: bool = True,
    encoding: str = "",
    day_first: bool | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Reading:
    """
    Read documents and keep what they propose, document by document: one that cannot be read is told and keeps none of the others out.

    Parameters
    ----------
    day : the documents' own date; where it is None, the date in a file's name.
    source : who wrote them, an organisation or a role; where it is empty, the author is called by the file's name.
    encoding : of texts and pages that are not UTF-8, as a person knows it.
    day_first : whether 3/4/2016 in a table is in April; None: the table's other dates say it.
    keep : whether proposals are written to the case (False: only shown).
    """
    case, faults = outside.read_case(folder), Faults()
    _tell_person(source)
    found: list[tuple[ReadDocument, str]] = []
    repairs: list[str] = []
    opened = _opened(case, files_of(paths, faults), _Said(day, source, lang, encoding, day_first), faults, repairs, progress)
    for document, who in _read_all(opened, faults, repairs, progress):
        same = next((other.id for other, _ in found if other.text == document.text and other.doc_date == document.doc_date), "")
        repairs += [f"{document.id}: it is the same text as {same}: it is kept once, two copies are one voice"] if same else []
        found.append((document, who))
    new: tuple[str, ...] = ()
    if keep and found:
        with Proposals.open(folder) as kept, without_collection():
            new = kept.append([row for document, who in found for row in _rows(document, who)], clock)
    return Reading(tuple(document for document, _ in found), tuple(repairs), new, tuple(faults.told()))


def _tell_person(source: str) -> None:
    if source and seems_a_person(source):
        what = "it seems to name a person"
        raise FaultyCase("cannot read", [Fault("--source", None, what, "Name an organisation or a role, such as `newspaper`.")])


def _opened(
    case: Case,
    paths: Sequence[Path],
    said: _Said,
    faults: Faults,
    repairs: list[str],
    progress: Callable[[str], None],
) -> list[_Table | _Letters]:
    """Tables with their source, read; documents as they are to be read."""
    own = places_of(case)
    found: list[_Table | _Letters] = []
    for path in paths:
        progress(f"opening {path.name}")
        if path != STDIN and is_table(path):
            table = tried(lambda one: _table(case, one, said, own, faults, repairs), path)
            if isinstance(table, Unread):
                _tell_unread(path.name, table, faults)
            else:
                found += table
        elif (document := read_document(path, faults, said.encoding, holds_office)) is not None:
            found.append(_Letters(document, _text(document, said, own, repairs)))
    return found


def _table(case: Case, path: Path, said: _Said, own: OwnPlaces, faults: Faults, repairs: list[str]) -> list[_Table]:
    if tell_binary_table(path, faults):
        return []
    from safepassage.outside.texts.incident_table import read_incident_table  # what else it loads takes a twentieth of the start
    from safepassage.session.incident_judges import judges_of

    table = read_incident_table(path, case, faults, judges_of(own), said.day_first)
    repairs += table.repairs
    return [_Table(table.document, said.source or table.source)] if table.document else []


def _text(document: Document, said: _Said, own: OwnPlaces, repairs: list[str]) -> Text:
    """A document as it is to be read; tells what was done to it, and what cannot be read of it."""
    repairs += document.repairs
    lang, day = said.lang, said.day or _date_in(document.name)
    if day is None:
        repairs.append(f"{document.name}: it has no date; times such as `last week` stay open. Say it with --date")
    if _foreign(document.text):
        repairs.append(f"{document.name}: most of its letters are neither Latin nor Arabic; only English and Arabic are read")
    if not lang and has_unread_english(document.text):
        repairs.append(f"{document.name}: its English lines are not read: run sh setup.sh reading, and read it again")
    return Text(document.text, document.name, day, lang, own, said.source or f"author of {document.name}")


def _read_all(
    opened: Sequence[_Table | _Letters], faults: Faults, repairs: list[str], progress: Callable[[str], None]
) -> Iterator[tuple[ReadDocument, str]]:
    """What each of them says, in their order, with its source; the documents are read together."""
    read = iter(read_texts([one.text for one in opened if isinstance(one, _Letters)], progress))
    for one in opened:
        if isinstance(one, _Table):
            yield one.document, one.source
            continue
        found = next(read)
        named = found if isinstance(found, Unread) else tried(partial(_nameless, one, repairs=repairs), found)
        if isinstance(named, Unread):
            _tell_unread(one.document.name, named, faults)
        else:
            yield named


def _tell_unread(name: str, unread: Unread, faults: Faults) -> None:
    faults.add(name, None, f"the reader fails at it, which is a fault of the program ({unread.why})", _REPORT)


def _nameless(letters: _Letters, read: ReadDocument, *, repairs: list[str]) -> tuple[ReadDocument, str]:
    """A document as it was read, on its pages, without persons, under its own name; and its source."""
    document, source = letters.document, letters.text.source
    if document.pages:
        read = replace(read, claims=tuple(replace(claim, page=document.page(claim.start)) for claim in read.claims))
    found, count = without_persons(read, letters.text.own)
    repairs += [f"{document.name}: a name that no title announced was blacked out {count} times"] if count else []
    return replace(found, claims=with_ids(document_id(found.text, found.doc_date), found.claims)), source


def _foreign(text: str) -> bool:
    letters = [letter for letter in text[:20_000] if letter.isalpha()]
    return sum(letter < "\u0250" or "\u0600" <= letter <= "\u06ff" for letter in letters) * 2 < len(letters)


def _date_in(name: str) -> date | None:
    """The first day in the name of a file; `20150230` is a number of something else."""
    for found in _DATED.finditer(name):
        with suppress(ValueError):
            return date(int(found[1]), int(found[2]), int(found[3]))
    return None


def _rows(document: ReadDocument, source: str) -> list[tuple[str, str, str]]:
    """What is kept of a document: itself, then each proposal."""
    ident = document_id(document.text, document.doc_date)
    body: dict[str, object] = {"name": document.id, "source": source, "lang": document.lang, "text": document.text}
    body |= {"doc_date": document.doc_date.isoformat() if document.doc_date else None}
    rows = [(DOCUMENT, ident, as_line(body))]
    return rows + [(PROPOSAL, claim.id, f'{{"document":"{ident}","proposal":{proposal_line(claim)}}}') for claim in document.claims]


def purge(folder: Path, before: datetime, reason: str, clock: datetime) -> int:
    """
    Erase documents that were read before a time, with their proposals and the verdicts about them; how many documents.

    What was accepted of them is in the ledger, and stays there as long as the ledger keeps it.
    """
    with Proposals.open(folder, create=False) as kept:
        rows = kept.all()
        old = {row.id for row in rows if row.what == DOCUMENT and row.recorded < before}
        if not old:
            return 0
        of = {row.id: json.loads(row.body)["document"] for row in rows if row.what == PROPOSAL}

        def keep(row: Kept) -> bool:
            if row.what == VERDICT:
                return of[json.loads(row.body)["proposal"]] not in old
            return (row.id if row.what == DOCUMENT else of[row.id]) not in old

        body = as_line({"before": before.isoformat(), "documents": len(old), "reason": reason})
        kept.erase(keep, ("e" + sha256(f"{clock.isoformat()}{body}".encode()).hexdigest()[:12], body), clock)
    return len(old)
