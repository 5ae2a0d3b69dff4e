"""`|النبطية الفوقا|`, `كفر عقب |التحتا|`: Upper X is a village of its own beside X, though no list has it."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.places.named import Named

_UPPER = re.compile(r" (?:ال(?:فوقا|فوقى|تحتا|تحتى|فوقاني|فوقانية|تحتاني|تحتانية|عليا|سفلى))\b")


def with_upper(named: Named, text: str, country: str, atlas: Atlas) -> Named:
    """A town with the word behind it that makes it another one, in the gazetteer or somewhere around the first."""
    upper = _UPPER.match(text, named.end)
    if upper is None or named.place is None or named.place.precision != "city" or named.type == "again":
        return named
    written = named.written + upper[0]
    known = next((one for one in atlas.find(written) if one.country == country), None)
    around = replace(named.place, name=written, precision=f"somewhere around {named.place.name}", key="", candidates=())
    return replace(named, written=written, end=upper.end(), place=known or around)
