"""What a file is that is no text: by the signature it begins with, or by control characters that nobody types."""

from __future__ import annotations

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"RIFF", "a sound, film or picture (RIFF)"),
    (b"ID3", "a sound (MP3)"),
    (b"OggS", "a sound (Ogg)"),
    (b"\x1a\x45\xdf\xa3", "a film (Matroska)"),
    (b"\x1f\x8b", "a packed file (gzip): unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z): unpack it first"),
    (b"Rar!", "a packed file (RAR): unpack it first"),
    (b"BZh", "a packed file (bzip2): unpack it first"),
    (b"\xfd7zXZ", "a packed file (xz): unpack it first"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"SQLite format 3\0", "a database (SQLite)"),
    (b"{\\rtf", "a rich text (RTF): save it as .docx or as plain text"),
    (b"age-encryption.org", "a sealed file: open it first (safepassage unseal)"),
)
_WORDLIKE = (b"MZ", b"RIFF", b"BZh", b"ID3", b"GIF8", b"OggS", b"Rar!")  # a text may begin so: then the bytes behind decide
FIRST = 65_536  # bytes that are looked at


def what_binary(data: bytes) -> str:
    """What kind of file it is, in words; empty where it may be text."""
    first = data[:FIRST]
    for start, what in _SIGNATURES:
        if first.startswith(start) and (start not in _WORDLIKE or _controls(first)):
            return what
    if first[4:8] == b"ftyp":
        return "a film or sound (MP4)"
    if first[:2] in (b"\xff\xfe", b"\xfe\xff") or _is_utf16(first):
        return ""
    return "some other kind of file (a binary)" if _controls(first) else ""


def _controls(first: bytes) -> bool:
    odd = sum(first.count(byte) for byte in range(32) if byte not in (9, 10, 12, 13, 27))
    return odd > max(8, len(first) // 100)


def _is_utf16(first: bytes) -> bool:
    """Whether it is a text in UTF-16 that lost its mark: of every second byte nine in ten are 0 (Latin) or 6 (Arabic)."""
    return any(sum(half.count(byte) for byte in (0, 6)) > 0.9 * len(half) > 3 for half in (first[::2], first[1::2]))
