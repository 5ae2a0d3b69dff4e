"""Text of an unknown encoding: UTF-8 as it should be, others only where one reading alone makes sense."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup

from safepassage.outside.files import Faults

LEAST_WORDS = 3  # so many words must read as Arabic before a file without a mark is taken for Windows-1256
_NEXT_STEP = "Save the file again as UTF-8 (in Excel: 'CSV UTF-8')."
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_UTF8_LETTER = re.compile(rb"[\xc3-\xf4][\x80-\xbf]{1,3}")
_ARABIC_WORD = re.compile("[\u060c\u061b\u061f\u0621-\u0652]+")
_WESTERN = re.compile("[À-ÖØ-öø-ÿ’–]{1,2}")


def decoded(file: str, data: bytes, faults: Faults, repairs: list[str]) -> str | None:
    """
    The text of a file; a repair names the encoding if it is not UTF-8. None (and a fault with the line) where it is not clear.

    UTF-16 is taken by its byte-order mark. Windows-1256 is taken where all that is not ASCII reads as Arabic words, Windows-1252 where
    it is single letters inside Latin words that are the same in the Central European and Turkish encodings. A text that could be either
    is a fault: a wrong guess changes names without a trace.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _strict(file, data, "utf-16", "UTF-16", faults, repairs)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if not _UTF8_LETTER.search(data.removeprefix(BOM_UTF8)) or _reads_as_arabic(data):
            for codec, name, fits in (("cp1256", "Windows-1256", _reads_as_arabic), ("cp1252", "Windows-1252", _reads_as_western)):
                if fits(data):
                    return _strict(file, data, codec, name, faults, repairs)
        hint = f" It could be {name}." if (name := likely(data)) else ""
        faults.add(file, data.count(b"\n", 0, error.start) + 1, "this line is not UTF-8 text", _NEXT_STEP + hint)
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        faults.add(file, line, "this line is not UTF-8 text (it may be UTF-16 without a mark)", _NEXT_STEP)
        return None
    return text


def tell_unknown(encoding: str, faults: Faults) -> bool:
    """Whether nobody knows an encoding that a person names: then that is told, before anything is read."""
    try:
        b"".decode(lookup(encoding).name)
    except (LookupError, ValueError, TypeError):
        known = "Known are such as windows-1256, iso-8859-6, utf-16-le."
        faults.add("--encoding", None, f"there is no text encoding {encoding[:40]!r}", known)
        return True
    return False


def as_said(file: str, data: bytes, encoding: str, faults: Faults, repairs: list[str]) -> bytes | None:
    """
    The text as UTF-8, read in the encoding that a person names (`windows-1256`, `iso-8859-6`, `koi8-r`); UTF-8 stays what it is.

    None and a fault where the bytes are none in it, or nobody knows such an encoding.
    """
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    else:
        if b"\0" not in data:
            return data
    if tell_unknown(encoding, faults):
        return None
    try:
        text = data.decode(lookup(encoding).name)
    except (UnicodeDecodeError, ValueError, TypeError):
        faults.add(file, None, f"it is neither UTF-8 nor {encoding[:40]}", "Ask in which encoding it was saved, or save it again as UTF-8.")
        return None
    repairs.append(f"{file}: the text is not UTF-8; it was read as {encoding}, as you say")
    return text.encode("utf-8", "replace")


def likely(data: bytes) -> str:
    """Which old encoding bytes could be in, for a hint: never enough to read them so by itself."""
    for codec, name, letters in (
        ("cp1256", "windows-1256", _ARABIC_WORD),
        ("iso-8859-6", "iso-8859-6", _ARABIC_WORD),
        ("cp1251", "windows-1251", re.compile("[\u0400-\u04ff]+")),
        ("koi8-r", "koi8-r", re.compile("[\u0430-\u044f]+")),
    ):
        runs = [run for run in _FOREIGN.findall(data[:20_000].decode(codec, errors="replace")) if len(run) > 1]
        if runs and sum(letters.fullmatch(run) is not None for run in runs) > 0.9 * len(runs):
            return name
    return ""


def _strict(file: str, data: bytes, codec: str, name: str, faults: Faults, repairs: list[str]) -> str | None:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        faults.add(file, None, f"the file begins as {name} and cannot be read as such", _NEXT_STEP)
        return None
    repairs.append(f"{file}: the text is {name}, not UTF-8; it was read as {name}")
    return text


def _reads_as_arabic(data: bytes) -> bool:
    """Whether every run of foreign letters is Arabic, most are words of three letters or more, and none clings to a Latin letter."""
    text = data.decode("cp1256", errors="replace")
    runs = list(_FOREIGN.finditer(text))
    words = [run for run in runs if len(run.group()) >= 3]
    clings = any(_latin(text[run.start() - 1 : run.start()]) or _latin(text[run.end() : run.end() + 1]) for run in runs)
    return len(words) >= max(LEAST_WORDS, len(runs) / 2) and not clings and all(_ARABIC_WORD.fullmatch(run.group()) for run in runs)


def _reads_as_western(data: bytes) -> bool:
    """Whether every foreign letter is a Western European one inside or at the end of a Latin word, and could not be another."""
    text = data.decode("cp1252", errors="replace")
    if any(text != data.decode(other, errors="replace") for other in ("cp1250", "cp1254")):
        return False
    runs = list(_FOREIGN.finditer(text))
    clings = all(_latin(text[max(run.start() - 1, 0) : run.start()]) or _latin(text[run.end() : run.end() + 1]) for run in runs)
    return bool(runs) and clings and all(_WESTERN.fullmatch(run.group()) for run in runs)


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()
