"""Messages that a messenger on a desk writes as blocks: `From: …`, `Sent: Mon, 12 Dec 2016 09:02:11 +0000`, an empty line, the message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from safepassage.outside.importers.sheet_times import MONTHS
from safepassage.outside.texts.chat_stamps import Stamp
from safepassage.records.gazetteer import plain

_MOST_LINES = 8  # of a block's head
_FROM = re.compile(r"From:[ \t]{1,3}(?P<sender>[^\n]{1,80})")
_KEY = re.compile(r"(?P<key>[A-Z][a-z]{1,14}):[ \t]")
_OF_MAIL = frozenset(("To", "Cc", "Bcc", "Subject", "Date", "Importance"))  # a letter that was answered is no chat
_DAY = r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2,8})|(?P<named>[A-Z][a-z]{2,8}) (?P<th>\d{1,2})"
_SENT = re.compile(
    rf"Sent:[ \t]{{1,3}}(?P<when>(?:[A-Z][a-z]{{2,8}},? )?(?:{_DAY}),? (?P<year>\d{{4}}),? |(?P<whole>\d{{4}}-\d\d-\d\d)[ T]"
    r"|(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<three>\d{4}),? )"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?: ?(?P<half>[AP])M)?"
)


class BlockHead(NamedTuple):
    """Where a block begins, its stamp (from the begin of the block on), its sender, and where what it says begins."""

    line: int
    stamp: Stamp
    sender: tuple[int, int]
    body: int


def block_heads(text: str) -> Iterator[BlockHead]:
    """The beginnings of the messages of a text that is written in blocks, in their order; none of a text that is not."""
    if "From:" not in text or "Sent:" not in text:
        return
    for match in _FROM.finditer(text):
        if (match.start() == 0 or text[match.start() - 1] == "\n") and (head := _head(text, match)) is not None:
            yield head


def _head(text: str, opening: re.Match[str]) -> BlockHead | None:
    """The head that `From:` opens: lines of a key each, one of them `Sent`, and none that only a letter has."""
    place, stamp = opening.start(), None
    for _ in range(_MOST_LINES):
        key = _KEY.match(text, place)
        if key is None:
            break
        if key["key"] in _OF_MAIL:
            return None
        if sent := _SENT.match(text, place):
            stamp = _stamp(sent, opening.start())
        end = text.find("\n", place)
        place = len(text) if end < 0 else end + 1
        if end < 0:
            break
    return BlockHead(opening.start(), stamp, opening.span("sender"), place) if stamp is not None else None


def _stamp(sent: re.Match[str], begin: int) -> Stamp | None:
    """The stamp of a `Sent:` line; None: its month is none."""
    if sent["one"]:  # which of the two is the day is told by all messages together
        year, month, day = int(sent["one"]), int(sent["two"]), int(sent["three"])
    elif whole := sent["whole"]:
        year, month, day = (int(number) for number in whole.split("-"))
    else:
        named = MONTHS.get(plain(sent["month"] or sent["named"]))
        if named is None:
            return None
        year, month, day = int(sent["year"]), named, int(sent["day"] or sent["th"])
    hours, minutes = int(sent["hour"]), int(sent["minute"])
    if sent["half"] and hours <= 12:
        hours = hours % 12 + (12 if sent["half"] == "P" else 0)
    clock = f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else ""
    return Stamp(sent.start("when") - begin, sent.end() - begin, sent.end() - begin, (year, month, day), clock)
