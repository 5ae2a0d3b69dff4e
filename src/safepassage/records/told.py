"""What a sentence tells beside the value of its claim: who did what to whom, and how its numbers are meant (claims, section 13)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields

ROLES = ("killed", "injured", "missing", "share", "count")


@dataclass(frozen=True, slots=True)
class Number:
    """
    A number as a text says it. `high` None: no upper end is said; nobody ever said which value between the two is likely.

    `role`: one of `ROLES`; a `share` is in percent, and `of` is what it is a share of, as written. `per`: of a rate, its time.
    """

    role: str
    low: float
    high: float | None
    unit: str = "people"
    qualifier: str = ""  # more than, at least, up to, about ...
    per: str = ""  # hour, day, week, month, year
    of: str = ""

    def __post_init__(self) -> None:
        _tell_no_texts(self.unit, self.qualifier, self.per, self.of)
        if self.role not in ROLES:
            raise ValueError(f"a number of a text is one of {', '.join(ROLES)}")
        ends = (self.low, self.low if self.high is None else self.high)
        if not all(isinstance(end, (int, float)) for end in ends) or not (0 <= ends[0] <= ends[1] and math.isfinite(ends[1])):
            raise ValueError("a number of a text goes from low to high and is neither negative nor endless")


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim was read from a text to say; empty: the text does not say it. The words are those of the text, in language `lang`."""

    said: str  # how the text says it: asserted, reported ... denied
    lang: str = ""  # en, ar
    actor: str = ""
    target: str = ""
    weapon: str = ""
    origin: str = ""
    destination: str = ""
    place: str = ""
    numbers: tuple[Number, ...] = ()

    def __post_init__(self) -> None:
        _tell_no_texts(*(getattr(self, name) for name in _TEXTS))

    def number(self, role: str) -> Number | None:
        """Its number of a role; None: the text says none."""
        return next((number for number in self.numbers if number.role == role), None)

    def behind(self, low: float) -> Number | None:
        """The number that stands behind a range with this low end."""
        return next((number for number in self.numbers if number.low == low), None)


_TEXTS = ("said", "lang", "actor", "target", "weapon", "origin", "destination", "place")
_OF_NUMBER = tuple(field.name for field in fields(Number))


def told_to_dict(told: Told) -> dict[str, object]:
    """As plain values, what is empty left out; a number without an upper end has no `high`."""
    found: dict[str, object] = {name: text for name in _TEXTS if (text := getattr(told, name))}
    if told.numbers:
        found["numbers"] = [_number_to_dict(number) for number in told.numbers]
    return found


def told_from_dict(values: object) -> Told:
    """What `told_to_dict` wrote. Raises ValueError, KeyError or TypeError where it is none."""
    if not isinstance(values, Mapping) or values.keys() - {*_TEXTS, "numbers"}:
        raise ValueError("what a claim was read to tell is an object of who, what and how many")
    numbers = tuple(_number_from_dict(one) for one in values.get("numbers", ()))
    return Told(**{name: values[name] for name in _TEXTS if name in values}, numbers=numbers)


def _number_to_dict(number: Number) -> dict[str, object]:
    ends = {"low": float(number.low) + 0.0} | ({} if number.high is None else {"high": float(number.high) + 0.0})
    return {"role": number.role, **ends, **{name: text for name in _OF_NUMBER[3:] if (text := getattr(number, name))}}


def _number_from_dict(values: object) -> Number:
    if not isinstance(values, Mapping) or values.keys() - set(_OF_NUMBER):
        raise ValueError("a number of a text has a role, a low and a high end, a unit")
    return Number(**{"unit": "", "high": None, **values})


def _tell_no_texts(*texts: object) -> None:
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("what a claim was read to tell is written as text")
