"""
Entries cut out of the bytes of a damaged ledger, page by page, without trusting anything else in the file.

After "Database File Format" (sqlite.org/fileformat2.html), sections 1.3 (header), 1.6 (pages) and 2.1 (records). Only leaves of tables
are read: a ledger has one table. What does not read as an entry is passed over; whether an entry is whole, its hash tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_LEAF, _INTERIOR = 0x0D, 0x05
_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8)  # bytes of the serial types 0-7
_MOST_PAYLOAD = 10_000_000  # bytes; beyond it a length is damage


@dataclass(frozen=True, slots=True)
class Found:
    """What reads as an entry: its place, and the columns after it."""

    seq: int
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Carver:
    """The bytes of a file, and how they are cut into pages."""

    data: bytes
    page_bytes: int
    reserved: int  # at each page's end

    @classmethod
    def of(cls, data: bytes) -> Carver:
        """With the page size that the header says; a header that says nonsense is passed over."""
        size = int.from_bytes(data[16:18], "big")
        size = 65536 if size == 1 else size
        sound = size >= 512 and size & (size - 1) == 0
        return cls(data, size if sound else 4096, data[20] if sound and len(data) > 20 and data[20] < 32 else 0)

    def found(self) -> Iterator[Found]:
        """All that reads as a row of a table, page by page. The first page holds the schema."""
        for number in range(2, len(self.data) // self.page_bytes + 2):
            start = (number - 1) * self.page_bytes
            page = self.data[start : start + self.page_bytes]
            if page[:1] == bytes([_LEAF]):
                for place in self._cells(page, 8):
                    try:
                        yield self._row(page, place)
                    except (IndexError, ValueError, UnicodeError):
                        continue

    def highest(self) -> int:
        """The highest place that any page speaks of, as far as the file can hold it: entries may be lost that no leaf shows."""
        pages = int.from_bytes(self.data[28:32], "big") if self.data[:6] == b"SQLite" else 0  # as the file was before it was cut
        most = max(len(self.data), pages * self.page_bytes) // 100  # two hashes and more: no file has more entries, whatever a page says
        highest = 0
        for start in range(self.page_bytes, len(self.data), self.page_bytes):
            page = self.data[start : start + self.page_bytes]
            for place in self._cells(page, 12) if page[:1] == bytes([_INTERIOR]) else ():
                key, _ = _varint(page, place + 4) if place + 5 < len(page) else (0, 0)
                highest = max(highest, key if key <= most else 0)
        return highest

    def _cells(self, page: bytes, after_header: int) -> list[int]:
        count = int.from_bytes(page[3:5], "big")
        pointers = page[after_header : after_header + 2 * count]
        places = [int.from_bytes(pointers[n : n + 2], "big") for n in range(0, len(pointers) - 1, 2)]
        return [place for place in places if after_header <= place < len(page)]

    def _row(self, page: bytes, place: int) -> Found:
        length, place = _varint(page, place)
        seq, place = _varint(page, place)
        if not 0 < length <= _MOST_PAYLOAD:
            raise ValueError("no entry is as long as this")
        return Found(seq, tuple(_values(self._payload(page, place, length))))

    def _payload(self, page: bytes, place: int, length: int) -> bytes:
        """The bytes of a row: in the page, and for a long one in pages that hang on to it."""
        usable = self.page_bytes - self.reserved
        if length <= usable - 35:
            return page[place : place + length]
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        local = local if local <= usable - 35 else least
        found, link = [page[place : place + local]], page[place + local : place + local + 4]
        missing = length - local
        while missing > 0:
            start = (int.from_bytes(link, "big") - 1) * self.page_bytes
            if start < self.page_bytes or start + 4 > len(self.data) or len(found) > length // (usable - 4) + 2:
                raise ValueError("a page of it is missing")
            part = self.data[start + 4 : start + min(4 + missing, usable)]
            if not part:
                raise ValueError("a page of it is missing")
            found.append(part)
            link, missing = self.data[start : start + 4], missing - len(part)
        return b"".join(found)


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """A whole number of 1 to 9 bytes, and where the next begins."""
    value = 0
    for byte in range(8):
        value = value << 7 | data[place + byte] & 0x7F
        if data[place + byte] < 0x80:
            return value, place + byte + 1
    return value << 8 | data[place + 8], place + 9


def _values(payload: bytes) -> Iterator[Any]:
    """The columns of a record. Raises IndexError, ValueError, UnicodeError where it is none."""
    header_bytes, place = _varint(payload, 0)
    body = header_bytes
    while place < header_bytes:
        kind, place = _varint(payload, place)
        width = _WIDTHS[kind] if kind < 8 else 0 if kind < 10 else (kind - 12) // 2
        part = payload[body : body + width]
        if len(part) != width or kind in (10, 11):
            raise ValueError("the record is cut short")
        body += width
        yield _value(kind, part)


def _value(kind: int, part: bytes) -> Any:
    if kind == 0:
        return None
    if kind >= 12:
        return part if kind % 2 == 0 else part.decode()
    if kind in (8, 9):
        return kind - 8
    return part if kind == 7 else int.from_bytes(part, "big", signed=True)
