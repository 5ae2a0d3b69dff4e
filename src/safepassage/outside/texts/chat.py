"""A chat exported from a messenger: where each message stands in its text, when it was sent, and by which role; persons are blacked out.

WhatsApp on both kinds of telephone, Signal (on a desk it writes blocks) and what is copied out of Telegram; 12 and 24 hours, English and
Arabic digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from safepassage.outside.persons.given_names import ARABIC_ANNOUNCED
from safepassage.outside.persons.no_persons import DIGITS
from safepassage.outside.persons.unannounced import BLACK
from safepassage.outside.reading_parts import load_atlas
from safepassage.outside.texts.chat_blocks import block_heads
from safepassage.outside.texts.chat_stamps import GAP, Stamp, stamp_at
from safepassage.outside.texts.senders import role_or_body
from safepassage.records.document import Message
from safepassage.records.given_names import LATIN

_MOST_LABELS = 200  # that are looked up
FIRST_LINES = 8  # with letters, among which a chat has begun
_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_MARK = re.compile(f"[{_MARKS}]")  # the messenger sets one before what it says itself
_SENDER = re.compile(rf"[^\n:]{{1,40}}:(?:{GAP}{{1,3}}|$)")
_SENDER_FIRST = re.compile(r"[^\n\[\]:]{1,60}[,،] (?=\[)")  # of what is copied out of Telegram
_NOTHING = re.compile(
    r"<?(?:(?:media|image|video|audio|sticker|gif|document|contact card|voice message|view once[\w ]{0,20}) omitted|attached: [^\n]*"
    r"|null|تم استبعاد الوسائط|تم إرفاق[^\n]*|(?:image|video|audio|sticker|document|ملف|صورة|فيديو) (?:محذوفة?|تم استبعادها?))>?"
    r"|[^\n]*\((?:file attached|الملف مرفق)\)"
    r"|(?:this message was deleted|you deleted this message|تم حذف هذه الرسالة|لقد حذفت هذه الرسالة|حذفت هذه الرسالة)\.?",
    re.IGNORECASE,
)
_EDITED = re.compile(r"<(?:this message was edited|تم تعديل (?:هذه )?الرسالة)>", re.IGNORECASE)
_NOTICE = re.compile(
    r"end-to-end encrypted|security code|(?:created|left|joined|changed|deleted|pinned)\b[^\n]{0,60}\b(?:group|link|number|subject|icon|"
    r"description|settings|message|photo)\b|\b(?:left|joined)$|\b(?:added|removed|invited|blocked|unblocked)\b|disappearing messages"
    r"|مشفرة|مشفره|انشأ|أنشأ|أضاف|اضاف|أزال|غادر|انضم|غير رقم|غيّر|رمز الأمان",
    re.IGNORECASE,
)


_WITH_WHOM = re.compile(r"(?:Conversation|Chat|Group):[ \t]{1,3}([^\n]{1,80})")


class Chat(NamedTuple):
    """Its text without the persons who wrote it, letter for letter as long as it was; its messages; how many are not read, and why not."""

    text: str
    messages: tuple[Message, ...]
    nothing: int  # media and what was deleted
    notices: int  # of the messenger itself


class _Head(NamedTuple):
    """The beginning of a message: its stamp, who sent it, and where what it says begins."""

    line: int
    stamp: Stamp
    sender: tuple[int, int] | None
    body: int


def chat_in(text: str) -> Chat | None:
    """The chat that a text is; None: it is none. (A log with the same stamps has no senders, or places where they would stand.)"""
    plain = text.translate(DIGITS)
    if blocks := list(block_heads(plain)):
        return _chat(text, [_Head(*block) for block in blocks], of_blocks=True)
    if not _may_be(plain):
        return None
    heads = list(_heads(plain))
    if _of_places(plain, heads):
        return None
    if not heads or (len(heads) == 1 and plain[: heads[0].line].strip()) or 2 * sum(head.sender is not None for head in heads) < len(heads):
        return None
    return _chat(text, heads)


def _of_places(plain: str, heads: Sequence[_Head]) -> bool:
    """
    `2016-10-18 06:40 - Castello: closed`: whether most of what stands where senders do are well-known places, and no given names; half will
    do where the others are places too.
    """
    labels = {plain[slice(*head.sender)] for head in heads if head.sender is not None}
    if not 0 < len(labels) < _MOST_LABELS:
        return False
    known = 2 * sum(map(_is_place, labels))
    return known > len(labels) or (known == len(labels) and all(load_atlas().find(label) and not _given_in(label) for label in labels))


def _is_place(label: str) -> bool:
    known = load_atlas().find(label)
    return bool(known) and not _given_in(label) and (known[0].key.startswith(("hand:", "more:")) or load_atlas().large(label))


def _given_in(label: str) -> bool:
    return not (LATIN | ARABIC_ANNOUNCED).isdisjoint(word.casefold() for word in re.findall(r"[^\W\d_]+", label))


def _may_be(plain: str) -> bool:
    lines = [line for line in plain[:20_000].split("\n") if line.strip()][:FIRST_LINES]
    return any(_head(line, 0) is not None for line in lines)


def _heads(plain: str) -> Iterator[_Head]:
    place = 0
    for line in plain.split("\n"):
        if (head := _head(line, place)) is not None:
            yield head
        place += len(line) + 1


def _head(line: str, place: int) -> _Head | None:
    """How a message begins in a line; None: it is one more line of the message above it."""
    line = _MARK.sub(" ", line).replace("\r", " ")
    if first := _SENDER_FIRST.match(line):
        stamp = stamp_at(line, first.end())
        if stamp is not None and stamp.after >= len(line.rstrip()):
            return _Head(place, stamp, (place, place + first.end() - 2), place + len(line))
    stamp = stamp_at(line)
    if stamp is None:
        return None
    sender = _SENDER.match(line, stamp.after)
    if sender is None:
        return _Head(place, stamp, None, place + stamp.after)
    return _Head(place, stamp, (place + stamp.after, place + sender.group().rindex(":") + stamp.after), place + sender.end())


def _chat(text: str, heads: Sequence[_Head], of_blocks: bool = False) -> Chat:
    letters, messages, nothing, notices = list(text), list[Message](), 0, 0
    with_whom = _WITH_WHOM.match(text) if of_blocks else None
    if with_whom:
        _blacken(letters, *with_whom.span(1))
    for head, end in zip(heads, [*(head.line for head in heads[1:]), len(text)], strict=True):
        start, end = _within(text, head.body, end)
        by = role_or_body(text[slice(*head.sender)], _is_place) if head.sender is not None else ""
        if head.sender is not None and not by:
            _blacken(letters, *head.sender)
        if start == end or _NOTHING.fullmatch(text, start, end):
            nothing, end = nothing + 1, start
        elif (head.sender is None or _MARK.search(text, max(0, head.body - 2), start)) and _NOTICE.search(text, start, end):
            _blacken(letters, start, end)
            notices, end = notices + 1, start
        messages.append(_message(head, start, end, by))
    return Chat("".join(letters), tuple(messages), nothing, notices)


def _within(text: str, start: int, end: int) -> tuple[int, int]:
    """A message without the spaces around it, and without the remark that it was edited."""
    tail = _EDITED.search(text, max(start, end - 60), end)
    end = tail.start() if tail else end
    while start < end and (text[start].isspace() or _MARK.match(text, start)):
        start += 1
    while end > start and (text[end - 1].isspace() or _MARK.match(text, end - 1)):
        end -= 1
    return start, end


def _blacken(letters: list[str], start: int, end: int) -> None:
    letters[start:end] = [letter if letter.isspace() else BLACK for letter in letters[start:end]]


def _message(head: _Head, start: int, end: int, sender: str) -> Message:
    stamp = head.stamp
    return Message(start, end, head.line + stamp.start, head.line + stamp.end, stamp.numbers, stamp.clock, sender)
