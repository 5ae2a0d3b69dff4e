"""What was proposed, and what of it waits: neither decided nor overtaken by a later reading of the same text. Made when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, overload

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.proposals import AGAIN, DOCUMENT, VERDICT, Kept, Proposals
from safepassage.records.document import FileSeen
from safepassage.records.reading import Proposal, ReadDocument
from safepassage.records.reading_json import proposal_from_dict

ACCEPTED, CORRECTED, REJECTED, MERGED, TAKEN_BACK = "accepted", "corrected", "rejected", "merged", "taken back"
AT_ONCE, MANY_AT_ONCE = 64, 4_096  # proposals that are fetched together: those that a person sees next, and those of a whole list
Said = dict[str, Any]  # a verdict, as it is kept


@dataclass(frozen=True, slots=True)
class Pending:
    """A proposal in its document; `source` is who wrote that, `file` what it was read from."""

    document: ReadDocument
    source: str
    proposal: Proposal
    file: FileSeen | None = None


class Proposed(Mapping[str, Pending]):
    """Every proposal by id, fetched when it is asked for: of a table of 100,000 rows one decision asks for one."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self.documents: dict[str, Said] = {}
        self.files: dict[str, FileSeen] = {}  # by document
        self._folder = folder
        self._names = dict.fromkeys(names)
        self._read: dict[str, tuple[ReadDocument, str]] = {}

    def __getitem__(self, name: str) -> Pending:
        if name not in self._names:
            raise KeyError(name)
        return self.some([name])[0]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def some(self, names: Sequence[str]) -> list[Pending]:
        """Those of these ids, in their order. Raises FaultyCase where one was purged meanwhile, DamagedLedger."""
        with Proposals.open(self._folder, create=False) as kept:
            by_name = {row.id: row for row in kept.some(names)}
        gone = [name for name in names if name not in by_name]
        if gone:
            raise FaultyCase("cannot review", [Fault(gone[0], None, "it was purged meanwhile", "Begin again: safepassage review.")])
        return [self._pending(by_name[name]) for name in names]

    def each(self, names: Iterable[str]) -> Iterator[Pending]:
        """Those of these ids, a few at first so that they can be shown, then many at once."""
        left, size = list(names), AT_ONCE
        while left:
            yield from self.some(left[:size])
            left, size = left[size:], MANY_AT_ONCE

    def _pending(self, row: Kept) -> Pending:
        said = json.loads(row.body)
        return Pending(*self._document(said["document"]), proposal_from_dict(said["proposal"]), self.files.get(said["document"]))

    def _document(self, name: str) -> tuple[ReadDocument, str]:
        if name not in self._read:
            said = self.documents[name]
            day = date.fromisoformat(said["doc_date"]) if said["doc_date"] else None
            self._read[name] = ReadDocument(said["name"], said["text"], said["lang"], day), said["source"]
        return self._read[name]


@dataclass(frozen=True, slots=True)
class Standing:
    """
    What stands in a case.

    Attributes
    ----------
    decided : the verdict that stands about each proposal; one that was taken back stands no more. last : the id of the last one about each.
    reading : the entry of the last reading of each document. earlier : of a document the proposals of earlier readings of its text.
    now : of each proposal of an earlier reading of a text, the one that says the same in the reading that counts; empty where none does.
    before : of each proposal of the reading that counts, those of earlier readings that say the same.
    """

    found: Proposed
    decided: dict[str, Said]
    last: dict[str, str]
    reading: dict[str, str]
    earlier: dict[str, list[str]] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)
    before: dict[str, list[str]] = field(default_factory=dict)

    def verdict(self, name: str) -> Said | None:
        """What a person decided about it, or about the same in an earlier reading."""
        return next((self.decided[one] for one in (name, *self.before.get(name, ())) if one in self.decided), None)

    def waits(self, name: str) -> bool:
        return name not in self.now and self.verdict(name) is None


class Waiting(Sequence[Pending]):
    """The proposals that wait, in the order of the documents and of the places in them; fetched as they are looked at."""

    def __init__(self, found: Proposed, names: Sequence[str]) -> None:
        self._found = found
        self.names = names
        self._near: tuple[int, list[Pending]] = (0, [])

    def __len__(self) -> int:
        return len(self.names)

    def __iter__(self) -> Iterator[Pending]:
        return self._found.each(self.names)

    @overload
    def __getitem__(self, place: int) -> Pending: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Pending]: ...
    def __getitem__(self, place: int | slice) -> Pending | Sequence[Pending]:
        if isinstance(place, slice):
            return Waiting(self._found, self.names[place])
        place = range(len(self.names))[place]
        first, near = self._near
        if not first <= place < first + len(near):
            first = place - place % AT_ONCE
            near = self._found.some(self.names[first : first + AT_ONCE])
            self._near = first, near
        return near[place - first]


def standing(folder: Path) -> Standing:
    """What was proposed in a case, and what was decided. Raises FaultyCase where there is no such case."""
    if not folder.is_dir():
        step = "Write its path, or start a new case."
        raise FaultyCase("cannot review", [Fault(folder.name or str(folder), None, "there is no such folder", step)])
    with Proposals.open(folder, create=False) as kept:
        names, rest = kept.skimmed()
        found, reading = Proposed(folder, names), dict[str, str]()
        decided, last = dict[str, Said](), dict[str, str]()
        for row in rest:
            if row.what in (DOCUMENT, AGAIN):
                name = _with_document(found, row)
                reading.pop(name, None)  # the last one that was read stands last
                reading[name] = row.id
            elif row.what == VERDICT:
                said = json.loads(row.body)
                last[said["proposal"]] = row.id
                decided[said["proposal"]] = said
                if said["verdict"] == TAKEN_BACK:
                    del decided[said["proposal"]]
        known = Standing(found, decided, last, reading)
        _fill_readings(kept, known)
    return known


def waiting(known: Standing) -> Waiting:
    """The proposals that wait."""
    return Waiting(known.found, [name for name in known.found if known.waits(name)])


def _with_document(found: Proposed, row: Kept) -> str:
    """The id of a document that was read; what was said of it is put into `found`."""
    said = json.loads(row.body)
    name = said["document"] if row.what == AGAIN else row.id
    if row.what == DOCUMENT:
        found.documents[name] = said
    if seen := said.get("file"):
        found.files[name] = FileSeen(**seen)
    return str(name)


def _fill_readings(kept: Proposals, known: Standing) -> None:
    """Of the texts that were read with several dates the last reading counts: what the others have, and where it is now."""
    by_text: dict[str, list[str]] = {}
    for name in reversed(known.reading):
        by_text.setdefault(known.found.documents[name]["text"], []).append(name)
    for current, *others in by_text.values():
        same = {_span(row): row.id for row in kept.of_document(current)} if others else {}
        for row in (row for other in others for row in kept.of_document(other)):
            known.earlier.setdefault(current, []).append(row.id)
            known.now[row.id] = same.get(_span(row), "")
            known.before.setdefault(known.now[row.id], []).append(row.id)
    known.before.pop("", None)


def _span(row: Kept) -> tuple[object, ...]:
    """What makes two proposals of one text the same."""
    said = json.loads(row.body)["proposal"]
    return tuple(said.get(slot) for slot in ("kind", "subtype", "start", "end"))
