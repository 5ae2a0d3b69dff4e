"""JSON with each value on a line of its own, piece by piece: the very letters of `json.dumps(…, ensure_ascii=False, indent=1)`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_lines = json.JSONEncoder(ensure_ascii=False, indent=1).encode


def written(value: Mapping[str, Any], depth: int = 0) -> Iterator[str]:
    """An object; a list in it may be an iterator, whose items are made when their turn comes, so that few of them are kept at once."""
    begun, gap = "{", "\n" + " " * (depth + 1)
    for name, part in value.items():
        yield f"{begun}{gap}{_lines(name)}: "
        begun = ","
        if isinstance(part, Iterator):
            yield from _items(part, depth + 1)
        else:
            yield _deeper(part, depth + 1)
    yield f"{gap[:-1]}}}"


def _items(items: Iterable[Any], depth: int) -> Iterator[str]:
    begun, gap = "[", "\n" + " " * (depth + 1)
    for item in items:
        yield begun + gap
        begun = ","
        if isinstance(item, Mapping) and any(isinstance(part, Iterator) for part in item.values()):
            yield from written(item, depth + 1)
        else:
            yield _deeper(item, depth + 1)
    yield "[]" if begun == "[" else f"{gap[:-1]}]"


def _deeper(value: Any, depth: int) -> str:
    """A value that stands so many levels deep: within a text of JSON no line ends."""
    return _lines(value).replace("\n", "\n" + " " * depth)
