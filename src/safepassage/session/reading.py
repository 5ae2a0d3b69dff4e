"""Documents in, proposals kept; what a person says of them is in `verdicts`. The clock comes in as a value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from safepassage import outside
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.collection import without_collection
from safepassage.outside.files import Faults
from safepassage.outside.importers.encodings import tell_unknown
from safepassage.outside.persons.masking import times
from safepassage.outside.persons.unannounced import BLACK
from safepassage.outside.proposals import AGAIN, DOCUMENT, PROPOSAL, VERDICT, Kept, Proposals
from safepassage.outside.texts.door import STDIN, is_table, read_document, tell_binary_table
from safepassage.outside.texts.file_names import plainly_named, shown
from safepassage.outside.texts.folders import files_of
from safepassage.records.case import Case
from safepassage.records.document import Document, FileSeen
from safepassage.records.reading import ReadDocument, WhenRead, document_id, with_ids
from safepassage.records.reading_line import as_line, proposal_line
from safepassage.reports.times.chat_times import days_of
from safepassage.reports.words.long_texts import without
from safepassage.session.correcting import seems_a_person
from safepassage.session.files_read import seen
from safepassage.session.nameless import holds_office, without_persons
from safepassage.session.proposed import standing
from safepassage.session.reading_jobs import OwnPlaces, Unread, tried
from safepassage.session.reading_texts import Sent, Text, has_unread_english, places_of, read_texts
from safepassage.session.tables_of_words import unread_tables, with_tables

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
    file: FileSeen | None


class _Letters(NamedTuple):
    """A document of words, as it is to be read."""

    document: Document
    text: Text
    file: FileSeen | None


class _Found(NamedTuple):
    """A document as it was read, who wrote it, and the file it was read from."""

    document: ReadDocument
    source: str
    file: FileSeen | None


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
    if encoding and tell_unknown(encoding, faults):
        raise FaultyCase("cannot read", faults.told())
    found: list[_Found] = []
    repairs: list[str] = []
    files = [(path, seen(folder, path)) for path in files_of(paths, faults, repairs)]
    opened = _opened(case, files, _Said(day, source, lang, encoding, day_first), faults, repairs, progress)
    for one in _read_all(opened, faults, repairs, progress):
        same = next((name for name in (_same(other, one) for other in found) if name), "")
        repairs += [f"{one.document.id}: it is the same text as {same}: it is kept once, two copies are one voice"] if same else []
        found.append(one)
    new: tuple[str, ...] = ()
    if keep and found:
        with Proposals.open(folder) as kept, without_collection():
            found = _dated_as_before(kept, found, repairs)
            new = kept.append(_all_rows(kept, found), clock)
        repairs += _overtaken(folder, new)
    return Reading(tuple(one.document for one in found), tuple(repairs), new, tuple(faults.told()))


def _same(one: _Found, other: _Found) -> str:
    """The name of a document that says the same as another, as of the same day; empty where it does not."""
    same = one.document.text == other.document.text and one.document.doc_date == other.document.doc_date
    return one.document.id if same else ""


def _dated_as_before(kept: Proposals, found: Sequence[_Found], repairs: list[str]) -> list[_Found]:
    """Without those that say no date and were read with one before: what waits of that reading can be accepted, of this it could not."""
    if all(one.document.doc_date for one in found):
        return list(found)
    bodies = [json.loads(row.body) for row in kept.all(DOCUMENT)]
    days = {body["text"]: body["doc_date"] for body in bodies if body["doc_date"]}
    left = list[_Found]()
    for one in found:
        if one.document.doc_date is None and (day := days.get(one.document.text)):
            repairs.append(f"{one.document.id}: it was read before as of {day}: that reading stays. For another day say it with --date")
        else:
            left.append(one)
    return left


def _overtaken(folder: Path, new: Sequence[str]) -> list[str]:
    """A word on each document of which another reading waited until now: with another date its proposals are others."""
    if not any(name.startswith(("a", "d")) for name in new):
        return []
    known = standing(folder)
    said = list[str]()
    for name, earlier in reversed(known.earlier.items()):  # in the order in which they were read
        if known.reading[name] in new:
            decided = sum(one in known.decided for one in earlier)
            said.append(f"{known.found.documents[name]['name']}: {_gives_way(len(earlier) - decided, decided)}")
    return said


def _gives_way(waited: int, decided: int) -> str:
    gives = "1 proposal that waited gives way" if waited == 1 else f"{waited:,} proposals that waited give way"
    stays = f"; {decided:,} decided already {'stays' if decided == 1 else 'stay'} decided, with the first date" if decided else ""
    stays += ": take it back in review to decide it anew" if decided else ""
    return f"it was read before with another date: {gives} to this reading{stays}"


def _tell_person(source: str) -> None:
    if source and seems_a_person(source):
        what = "it seems to name a person"
        raise FaultyCase("cannot read", [Fault("--source", None, what, "Name an organisation or a role, such as `newspaper`.")])


def _opened(
    case: Case,
    files: Sequence[tuple[Path, FileSeen | None]],
    said: _Said,
    faults: Faults,
    repairs: list[str],
    progress: Callable[[str], None],
) -> list[_Table | _Letters]:
    """Tables with their source, read; documents as they are to be read."""
    own = places_of(case)
    found: list[_Table | _Letters] = []
    for path, file in files:
        progress(f"opening {shown(path)}")
        if path != STDIN and is_table(path):
            table = tried(lambda one: _table(case, one, said, own, faults, repairs), path)
            if isinstance(table, Unread):
                _tell_unread(shown(path), table, faults)
            else:
                found += [one._replace(file=file) for one in table]
        elif (document := read_document(path, faults, said.encoding, holds_office)) is not None:
            document, tables = _tables_in(case, document, said, own, repairs)
            if without(document.text, document.unread).strip():
                found.append(_Letters(document, _text(document, said, own, repairs), file))
            found += [one._replace(file=file) for one in tables]
    return found


def _tables_in(case: Case, document: Document, said: _Said, own: OwnPlaces, repairs: list[str]) -> tuple[Document, list[_Table]]:
    """A document in whose text its tables of incidents are passed over, and they; one that is none is left in the text, line by line."""
    found, read = list[_Table](), list[tuple[int, int]]()
    for number, grid in enumerate(document.tables, start=1):
        from safepassage.outside.texts.tables_in_documents import is_of_incidents, read_grid_of
        from safepassage.session.incident_judges import judges_of

        if not is_of_incidents(grid):
            continue
        table, faults = read_grid_of(document.name, number, grid, case, judges_of(own), said.day_first)
        if table.document is None:
            told = f"{faults.told()[0].problem}{' and more' if len(faults) > 1 else ''}" if len(faults) else "it has no rows"
            repairs.append(f"{document.name}: its table {number} is read line by line, not as a table of incidents: {told}")
            continue
        repairs.append(f"{document.name}: its table {number} is read row by row, as a table of incidents")
        repairs += table.repairs
        read.append((grid.start, grid.end))
        found.append(_Table(table.document, said.source or f"author of {document.name}", None))
    inside = [span for span in document.unread if not any(start <= span[0] < end for start, end in read)]
    return replace(document, unread=tuple(sorted((*inside, *read)))), found


def _table(case: Case, path: Path, said: _Said, own: OwnPlaces, faults: Faults, repairs: list[str]) -> list[_Table]:
    if tell_binary_table(path, faults):
        return []
    from safepassage.outside.texts.incident_table import read_incident_table  # what else it loads takes a twentieth of the start
    from safepassage.session.incident_judges import judges_of

    with plainly_named(path) as plain:
        table = read_incident_table(plain, case, faults, judges_of(own), said.day_first)
    repairs += table.repairs
    return [_Table(table.document, said.source or table.source, None)] if table.document else []


def _text(document: Document, said: _Said, own: OwnPlaces, repairs: list[str]) -> Text:
    """A document as it is to be read; tells what was done to it, and what cannot be read of it."""
    repairs += document.repairs
    lang, named = said.lang, _date_in(document.name)
    day = said.day or named
    if said.day and named and named != said.day:
        repairs.append(f"{document.name}: its name says {named}; it is read as of {said.day}, as you say")
    sent, why = _sent(document, day)
    repairs += [f"{document.name}: {why}"] if why else []
    if day is None and not document.messages:
        repairs.append(f"{document.name}: it has no date; times such as `last week` stay open. Say it with --date")
    if _foreign(document.text):
        repairs.append(f"{document.name}: most of its letters are neither Latin nor Arabic; only English and Arabic are read")
    if not lang and has_unread_english(document.text):
        repairs.append(f"{document.name}: its English lines are not read: run sh setup.sh reading, and read it again")
    return Text(document.text, document.name, day, lang, own, said.source or f"author of {document.name}", sent, document.unread)


def _sent(document: Document, day: date | None) -> tuple[tuple[Sent, ...], str]:
    """The messages of a chat with the time each was sent, where that is known; and how it is, or why it is not."""
    if not document.messages:
        return (), ""
    days, why = days_of(document.messages, day)
    first = document.messages[0].stamp
    sent = [Sent(0, first, None, day)] if document.text[:first].strip(f" ,\n[{BLACK}") else []
    for one, on in zip(document.messages, days, strict=True):
        if one.end > one.start:
            when = WhenRead(document.text[one.stamp : one.stamp_end], on, on, "day", one.clock) if on else None
            sent.append(Sent(one.start, one.end, when, on, one.sender))
    return tuple(sent), f"{why}. Say it with --date" if None in days else why


def _read_all(opened: Sequence[_Table | _Letters], faults: Faults, repairs: list[str], progress: Callable[[str], None]) -> Iterator[_Found]:
    """What each of them says, in their order; the documents are read together."""
    read = iter(read_texts([one.text for one in opened if isinstance(one, _Letters)], progress))
    for one in opened:
        if isinstance(one, _Table):
            yield _Found(*one)
            continue
        found = next(read)
        named = (
            found
            if isinstance(found, Unread)
            else tried(partial(_nameless, one, repairs=repairs), with_tables(one.document, one.text.own, found))
        )
        if isinstance(named, Unread):
            _tell_unread(one.document.name, named, faults)
        else:
            yield _Found(*named, one.file)


def _tell_unread(name: str, unread: Unread, faults: Faults) -> None:
    faults.add(name, None, f"the reader fails at it, which is a fault of the program ({unread.why})", _REPORT)


def _nameless(letters: _Letters, read: ReadDocument, *, repairs: list[str]) -> tuple[ReadDocument, str]:
    """A document as it was read, on its pages, without persons, under its own name; and its source."""
    document, source = letters.document, letters.text.source
    if document.pages:
        read = replace(read, claims=tuple(replace(claim, page=document.page(claim.start)) for claim in read.claims))
    found, count = without_persons(read, letters.text.own)
    repairs += [f"{document.name}: a name that no title announced was blacked out {times(count)}"] if count else []
    repairs += unread_tables(document, found)
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


def _all_rows(kept: Proposals, found: Sequence[_Found]) -> list[tuple[str, str, str]]:
    """What is kept of all documents; one that was read before, as of another day or of a file that is another now, is read again."""
    readings = kept.all(DOCUMENT, AGAIN)
    last = {str(json.loads(row.body)["document"]) if row.what == AGAIN else row.id: row for row in readings}
    order = [(row.id, json.loads(row.body)["text"]) for row in readings if row.what == DOCUMENT]
    rows, done = list[tuple[str, str, str]](), set[str]()
    for one in found:
        ident = document_id(one.document.text, one.document.doc_date)
        if ident in last and ident not in done:
            newest = max((last[name].seq for name, text in order if text == one.document.text), default=0)
            file = asdict(one.file) if one.file else None
            if newest != last[ident].seq or (file and file != json.loads(last[ident].body).get("file")):
                body = as_line({"document": ident} | ({"file": file} if file else {}))
                rows.append((AGAIN, "a" + sha256(f"{ident} {newest}".encode()).hexdigest()[:12], body))
        done.add(ident)
        rows += _rows(one, ident)
    return rows


def _rows(one: _Found, ident: str) -> list[tuple[str, str, str]]:
    """What is kept of a document: itself, then each proposal."""
    document = one.document
    body: dict[str, object] = {"name": document.id, "source": one.source, "lang": document.lang, "text": document.text}
    body |= {"doc_date": document.doc_date.isoformat() if document.doc_date else None}
    body |= {"file": asdict(one.file)} if one.file else {}
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
            if row.what == AGAIN:
                return json.loads(row.body)["document"] not in old
            return (row.id if row.what == DOCUMENT else of[row.id]) not in old

        body = as_line({"before": before.isoformat(), "documents": len(old), "reason": reason})
        kept.erase(keep, ("e" + sha256(f"{clock.isoformat()}{body}".encode()).hexdigest()[:12], body), clock)
    return len(old)
