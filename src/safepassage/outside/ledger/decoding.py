"""Many bodies to claims, quickly: what is the same in many claims is read, and judged, once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from math import inf
from typing import Any

from safepassage.records.claim import REASONED, Claim, ClaimKind, Grade, How, claim_from_dict
from safepassage.records.levels import Range

_FIELDS = tuple(Claim.__dataclass_fields__)
_PUT = tuple(getattr(Claim, name).__set__ for name in _FIELDS)  # fills a frozen record without its own judging
_PLAIN = frozenset(_FIELDS) - {"place", "since", "told"}
_ALWAYS_JUDGED = frozenset(kind.value for kind in (*REASONED, ClaimKind.WINDOW))
_HOWS = {how.value: how for how in How}
_KINDS = {kind.value: kind for kind in ClaimKind}
_LOW, _LIKELY, _HIGH = (getattr(Range, name).__set__ for name in ("low", "likely", "high"))


@dataclass(slots=True)
class Decoder:
    """
    Reads claims as `claim_from_dict` does, with the same errors.

    A claim whose kind, thing, detail, word and way of counting were judged before is put together without being judged again; only
    what is its own (an amount, a name) is looked at. Everything unusual goes the slow way.
    """

    judged: set[tuple[object, ...]] = field(default_factory=set)
    times: dict[str, datetime] = field(default_factory=dict)
    grades: dict[str, Grade] = field(default_factory=lambda: {"": Grade()})

    def claim(self, values: dict[str, Any]) -> Claim:
        """The claim. Raises ValueError, KeyError or TypeError where it is none."""
        get = values.get
        thing, _, name = values["subject"].partition(":")
        span = get("range")
        pattern = (values["kind"], thing, get("detail"), get("word"), span is None)
        if pattern not in self.judged or not name or not values["claimant"].strip() or not values.keys() <= _PLAIN:
            claim = claim_from_dict(values)
            if values["kind"] not in _ALWAYS_JUDGED:
                self.judged.add(pattern)
            return claim
        return self._put(values, None if span is None else _range(*span))

    def _put(self, values: dict[str, Any], span: Range | None) -> Claim:
        get = values.get
        until = get("until")
        parts = (
            *(_KINDS[values["kind"]], values["subject"], self._time(values["at"]), values["claimant"], get("detail", "")),
            *(get("word"), span, None, None if until is None else self._time(until), get("through", "")),
            *(_HOWS[get("how", "unknown")], self._grade(get("grade", "")), get("note", ""), None, get("replaces"), get("key", ""), None),
        )
        claim: Claim = object.__new__(Claim)
        for put, part in zip(_PUT, parts, strict=True):
            put(claim, part)
        return claim

    def _time(self, text: str) -> datetime:
        found = self.times.get(text)
        if found is None:
            found = datetime.fromisoformat(text)
            if found.tzinfo is None:
                raise ValueError("the times of a claim have a zone")
            self.times[text] = found
        return found

    def _grade(self, text: str) -> Grade:
        found = self.grades.get(text)
        if found is None:
            found = self.grades[text] = Grade.read(text)
        return found


def _range(low: float, likely: float, high: float) -> Range:
    """A range of counts, as its own way would judge it: finite, rising, not negative."""
    if not 0 <= low <= likely <= high < inf:  # also false where one is NaN
        raise ValueError("a range is finite, rises, and has no negative count")
    span: Range = object.__new__(Range)
    _LOW(span, low)
    _LIKELY(span, likely)
    _HIGH(span, high)
    return span
