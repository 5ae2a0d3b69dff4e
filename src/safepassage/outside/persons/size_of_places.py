"""How much a name is a place's: a village that few have heard of, or a town that everybody means by it (`Milan`, `Goma`)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from safepassage.outside.stored_atlas import StoredAtlas
from safepassage.records.gazetteer import plain

_OTHERS = ("geonames:", "region:")  # keys of places that are in no list of ours
_PLACES = Path(__file__).parent.parent / "reading_data" / "places.sqlite"


def is_large(name: str, place: Callable[[str], bool]) -> bool:
    """
    Whether a place of this name has 100,000 people, stands in our list of the wars' towns, or is known to the case alone.

    A large one that is called otherwise does not count: Lashio is `Lasha`, too, and Basel `Bala`.

    Parameters
    ----------
    place : whether words name a place, those of a case among them.
    """
    if not place(name):
        return False
    found = _atlas().find(name)
    own = any(not one.key.startswith(_OTHERS) or plain(one.name) == plain(name) for one in found)
    return not found or (own and _atlas().large(name))


@lru_cache(maxsize=1)
def _atlas() -> StoredAtlas:
    return StoredAtlas(sqlite3.connect(f"file:{_PLACES}?mode=ro&immutable=1", uri=True, check_same_thread=False), {})
