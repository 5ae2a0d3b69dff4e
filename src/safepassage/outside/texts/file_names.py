"""The name of a file as it can be printed and kept, whatever bytes it is made of."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # make a name look like another


def shown(path: Path) -> str:
    r"""Its name: `\x1b` for a control character, `\xff` for a byte that is no UTF-8, `\u202e` for a mark that turns the writing."""
    return "".join(letter if _is_plain(letter) else _escaped(letter) for letter in path.name)


def _is_plain(letter: str) -> bool:
    return letter not in _TURNS and unicodedata.category(letter) not in ("Cc", "Cs", "Zl", "Zp")


def _escaped(letter: str) -> str:
    code = ord(letter)
    if 0xDC80 <= code <= 0xDCFF:  # a byte, as Python carries it
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


@contextmanager
def plainly_named(path: Path) -> Iterator[Path]:
    """The file, under a name that can be printed and kept: a copy of it, where its own cannot."""
    name = shown(path)
    if name == path.name:
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / name[-200:]
        copy.write_bytes(path.read_bytes())
        yield copy
