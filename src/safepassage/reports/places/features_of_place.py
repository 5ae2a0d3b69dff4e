"""The names of all features by which the place of a claim is chosen; each is there or not, and has its weight (`weights_of_place`)."""

from __future__ import annotations

SAID = "said by its name"
_PLACED = ("at", "near", "from", "to", "of", "along", "bare", "other")
_ROLES = ("acts", "by one who acts", "object", "by an object", "where", "other")
FEATURES = (
    *(f"rule {step}" for step in ("own", "meant", "relative", "country", "before", "after", "head", "topic", "section", "main")),
    *("in", *(f"in {how}" for how in _PLACED), *(f"in, {role}" for role in _ROLES), "in speech", "in seat", "in relative"),
    *("in first", "in only", "in typed", "in, brought from"),
    *("before", *(f"before {how}" for how in _PLACED), *(f"before, {role}" for role in _ROLES)),
    *("before speech", "before seat", "before relative", "before nearest", "before trigger", "before above"),
    *("after", "after speech", "after seat", "after relative", "after close", "after trigger", "after above"),
    *("line", *(f"line {how}" for how in _PLACED), *(f"line, {role}" for role in _ROLES)),
    *("item before", "line before", *(f"line before {how}" for how in _PLACED)),
    *("sentence before", "opens its sentence", "opens this sentence"),
    *("earlier speech", "earlier relative", "earlier nearest", "first of line"),
    *("last claim, its sentence", "last claim", "last line"),
    *("main", "dateline", "region", "head", "section", "main, dateline", "dateline, told of elsewhere", "dateline, told of nowhere else"),
    *(f"is {kind}" for kind in ("city", "region", "country", "district", "site", "river", "way", "around", "unknown")),
    *("abroad", "capital", "meant by its kind", "meant by its name", "small, another is meant", "there, earlier", "there, before", "where"),
    *("title", "lead", "lead speech", "lead where", "lead goal", "often", "oftenest", "many around", "most around", "once", "never where"),
    *("mostly acts", SAID, "said otherwise", "never pointed at", "pointed at"),
)
