"""A chat exported from WhatsApp: what the news language understands becomes claims. Who wrote it is dropped before anything else is done.

Android and iOS, 12 and 24 hours, English and Arabic. A message counts only if all of it is understood: "opened" with a line under it that
nobody can read ("that was yesterday") is left to a person.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.news import sentences_of
from safepassage.outside.importers.news_things import Names
from safepassage.outside.importers.news_times import Times
from safepassage.outside.importers.table_text import read_text
from safepassage.outside.persons.masking import mask
from safepassage.outside.persons.no_persons import DIGITS
from safepassage.records.case import Case
from safepassage.records.claim import Claim, Grade, How
from safepassage.records.gazetteer import Gazetteer, plain

WHATSAPP = "WhatsApp"
LONGEST = 600  # letters of a message that may be news; longer ones are reports, for a person to read
NEAR = timedelta(days=45)  # of two ways to read all dates, the one this near to the case's start
SLACK = timedelta(minutes=5)  # between two clocks
MOST_TOLD = 10  # times of messages told in one repair
_MARKS = re.compile("[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_HEAD = re.compile(
    r"\[?(\d{1,4})[/.-](\d{1,2})[/.-](\d{2,4})[,،]? (?:at )?(\d{1,2}):(\d\d)(?::\d\d)?"
    r" ?([AaPp]\.?[Mm]\.?|ص|م|صباحا|مساء|صباحًا|مساءً)?(?:\] ?| - )"
)
_SENDER = re.compile(r"[^\n]{1,120}?: ")
_MEDIA = re.compile(
    r"<?(?:(?:media|image|video|audio|sticker|gif|document|contact card) omitted|attached: .*|تم استبعاد الوسائط|تم إرفاق.*)>?"
    r"|.*\(file attached\)",
    re.IGNORECASE,
)
_DELETED = re.compile(
    r"(?:this message was deleted|you deleted this message|تم حذف هذه الرسالة|حذفت هذه الرسالة|لقد حذفت هذه الرسالة)\.?", re.IGNORECASE
)
_EDITED = re.compile(r" ?<(?:this message was edited|تم تعديل هذه الرسالة|تم تعديل الرسالة)>$", re.IGNORECASE)


_ACRONYM = re.compile(r"[A-Z][A-Z.&-]{1,9}|[a-z]{2,5}")  # parties come as their ids
_ORGANISATION = re.compile(
    r"\b(?:council|hospital|clinic|police|civil defence|defence|ministry|committee|crescent|cross|agency|office|team|centre|center|network"
    r"|media|radio"
    r"|authority|government|army|council|university|school|observatory|organisation|organization|union|relief|rescue"
    r"|(?:ال)?(?:مجلس|مشفي|مستشفي|شرطه|دفاع|وزاره|لجنه|هلال|صليب|وكاله|مكتب|فريق|مركز|شبكه|اعلام|اذاعه|هييه|هيئه|حكومه|جيش|جامعه|مدرسه|مرصد|منظمه|اتحاد|اغاثه|انقاذ))\b"
)


@dataclass(frozen=True, slots=True)
class _Message:
    """What was written, without who wrote it; the date as its three numbers, in the order of the file."""

    line: int
    numbers: tuple[int, int, int]
    hour: int
    minute: int
    text: str | None  # None: a line of the system


def read_whatsapp(path: Path, case: Case, claimant: str, faults: Faults) -> Imported:
    """
    The claims of a chat.

    Parameters
    ----------
    claimant : whose chat it is, an organisation or a role ("volunteers' group"). It says what is written, through WhatsApp. A message that
        names another source ("says UN") stays the group's claim, through that source: it is no second voice, and takes no place of the
        source's own claims.
    """
    read = read_text(path, faults)
    if mask(claimant)[1] or not claimant.strip():
        faults.add(path.name, None, "whose chat it is seems to be a person, or is not said", "Name an organisation or a role.")
    messages = list(_messages(read[0])) if read else []
    if read and not messages:
        faults.add(path.name, 1, "no message of a chat is in it", "Export the chat again, without media, and give the text file.")
    order, repair = _order(messages, case, path.name, faults)
    if len(faults) or order is None:
        return Imported((), ())
    claims, counts = _understood(messages, order, case, claimant, path.name, faults)
    return Imported(claims, (*(read[1] if read else ()), *repair, *counts))


def begins_message(line: str) -> bool:
    """Whether a message of a chat begins in this line."""
    return _HEAD.match(_plain(line).translate(DIGITS)) is not None


def _messages(text: str) -> Iterator[_Message]:
    """The messages of a chat. A line without a date belongs to the message above it."""
    head: tuple[int, re.Match[str]] | None = None
    lines: list[str] = []
    for number, line in enumerate(_plain(text).split("\n"), start=1):
        match = _HEAD.match(line.translate(DIGITS))
        if match:
            if head:
                yield _message(*head, lines)
            head, lines = (number, match), [line[match.end() :]]
        else:
            lines.append(line)
    if head:
        yield _message(*head, lines)


def _plain(text: str) -> str:
    bare = _MARKS.sub("", text).replace("\u202f", " ").replace("\u00a0", " ")
    return bare.replace("\r\n", "\n").replace("\r", "\n")


def _message(line: int, match: re.Match[str], lines: list[str]) -> _Message:
    one, two, three, hours, minutes = (int(text) for text in match.groups()[:5])
    half = (match[6] or "").casefold()[:1]
    if half:
        hours = hours % 12 + (12 if half in ("p", "م") else 0)
    sender = _SENDER.match(lines[0])
    if sender is None:
        return _Message(line, (one, two, three), hours, minutes, None)
    body = "\n".join([lines[0][sender.end() :], *lines[1:]]).strip()
    return _Message(line, (one, two, three), hours, minutes, _EDITED.sub("", body))


# --- which number is the day ------------------------------------------------------------------------------------------------------


def _order(messages: list[_Message], case: Case, file: str, faults: Faults) -> tuple[str | None, tuple[str, ...]]:
    """`ymd`, `dmy` or `mdy`, the same for the whole file, and how that is known. None (and a fault) where it is not."""
    fits = {order: days for order in ("ymd", "dmy", "mdy") if (days := _days(messages, order)) is not None}
    if not messages or len(fits) == 1:
        return next(iter(fits), None), ()
    if not fits:
        faults.add(file, messages[0].line, "the dates of the messages cannot be read in one way", "Export the chat again.")
        return None, ()
    day, month = fits.get("dmy", []), fits.get("mdy", [])
    for why, good in (
        ("the messages then follow each other", [o for o, days in (("dmy", day), ("mdy", month)) if days == sorted(days)]),
        ("it is then near the case's start", [o for o, days in (("dmy", day), ("mdy", month)) if _near(days, case)]),
    ):
        if len(good) == 1 or day == month:
            first = "day" if (good or ["dmy"])[0] == "dmy" else "month"
            return (good or ["dmy"])[0], (f"{file}: dates were read with the {first} first: {why}",)
    faults.add(
        file,
        messages[0].line,
        "day and month of the messages can be read in two ways",
        "Export more of the chat: one date past the 12th decides.",
    )
    return None, ()


def _days(messages: list[_Message], order: str) -> list[datetime] | None:
    """The day of each message; None where one of them is no date in this order."""
    try:
        return [_day(message, order) for message in messages]
    except ValueError:
        return None


def _day(message: _Message, order: str) -> datetime:
    parts = dict(zip(order, message.numbers, strict=True))
    year = parts["y"] if parts["y"] > 99 else 2000 + parts["y"]
    if order == "ymd" and parts["y"] < 1000:
        raise ValueError("no year")
    return datetime(year, parts["m"], parts["d"], message.hour, message.minute)


def _near(days: list[datetime], case: Case) -> bool:
    start = case.start.replace(tzinfo=None)
    return bool(days) and all(abs(day - start) <= NEAR for day in days)


# --- what is understood -----------------------------------------------------------------------------------------------------------


def _understood(
    messages: list[_Message], order: str, case: Case, claimant: str, file: str, faults: Faults
) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
    names = Names(case, Gazetteer.of(case))
    claims: dict[str, Claim] = {}
    counts = {"system": 0, "media": 0, "deleted": 0, "other": 0}
    partly: list[str] = []
    for message in messages:
        kind = _kind(message)
        if kind:
            counts[kind] += 1
            continue
        at = _day(message, order).replace(tzinfo=case.start.tzinfo)
        text = mask(message.text or "")[0]
        found, missed = sentences_of(text.replace("\n", ";"), names, Times(case, at), claimant)
        if missed or any(claim.at > at + SLACK for claim in found):  # "since 23:30" in the morning is of the day before, or a promise
            counts["other"] += 1
            partly += [f"{at:%Y-%m-%d %H:%M}"] if found else []
            continue
        key = hashlib.sha256(f"{at.isoformat()} {text}".encode()).hexdigest()[:20]
        for place, claim in enumerate(found, start=1):
            claims[f"whatsapp:{key}:{place}"] = _of_group(claim, claimant, f"whatsapp:{key}:{place}")
    return tuple(claims.values()), _repairs(file, counts, partly, len(messages))


def _kind(message: _Message) -> str | None:
    """Why a message cannot be news, or None."""
    if message.text is None:
        return "system"
    if _MEDIA.fullmatch(message.text):
        return "media"
    if _DELETED.fullmatch(message.text):
        return "deleted"
    return "other" if len(message.text) > LONGEST or not message.text else None


def _of_group(claim: Claim, claimant: str, key: str) -> Claim:
    """
    The group says it: what a message says of its own source and grade gives it no weight.

    A source that is not plainly an organisation may be a person, and is dropped.
    """
    named = claim.claimant if claim.claimant != claimant and plainly_an_organisation(claim.claimant) else ""
    return replace(claim, claimant=claimant, through=named or WHATSAPP, how=How.TOLD, grade=Grade(), key=key)


def plainly_an_organisation(name: str) -> bool:
    """Whether a name is an acronym (UN, ICRC), a party's id, or holds a word that organisations are called by, in either language."""
    return bool(_ACRONYM.fullmatch(name) or _ORGANISATION.search(plain(name)))


def _repairs(file: str, counts: dict[str, int], partly: list[str], total: int) -> tuple[str, ...]:
    left = sum(counts.values())
    said = [f"{file}: senders were dropped; times were read in the case's zone"]
    if left:
        said.append(
            f"{file}: {left} of {total} messages were left out and not stored: {counts['other']} not understood, {counts['media']} media, "
            f"{counts['deleted']} deleted, {counts['system']} of the system"
        )
    if partly:
        listed = ", ".join(partly[:MOST_TOLD]) + (" ..." if len(partly) > MOST_TOLD else "")
        said.append(f"{file}: {len(partly)} of them were understood in part; read them yourself: {listed}")
    return tuple(said)
