"""The answer as data, and the words it shares with the page."""

from __future__ import annotations

import json
from dataclasses import replace
from string import Formatter
from typing import Any

import pytest

from safepassage.brief import words
from safepassage.brief.payload import payload
from safepassage.brief.words import Words
from safepassage.records.people import Care
from tests.brief import samples


def test_the_answer_is_json_and_every_range_has_three_ends() -> None:
    """It survives a round trip through strict JSON, and deaths are low <= likely <= high."""
    case = samples.city()
    result = samples.answer(case)
    data = json.loads(json.dumps(payload(case, result), allow_nan=False))
    for key in ("expected_deaths", "bound", "stay", "flee", "coordinator"):
        assert data[key]["low"] <= data[key]["likely"] <= data[key]["high"]
    assert data["step_minutes"] == 15
    assert data["T_plus"] == "2016-12-10T20:00:00+00:00"  # 8 Dec 08:00, 12 hours of plan and 2 days of tail
    assert data["proven"] is False


def test_left_and_out_add_up_to_everybody() -> None:
    """60 + 6 + 20 + 30 likely in the home zone and 120 on the hill: nobody is counted twice or lost."""
    case = samples.city()
    data = payload(case, samples.answer(case))
    assert data["people"]["likely"] == 60 + 6 + 20 + 30 + 120
    assert data["boarded"]["likely"] + data["left"]["likely"] == pytest.approx(data["people"]["likely"])
    by_care = sum(data["boarded_by_care"][care.value]["likely"] for care in Care)
    assert by_care == pytest.approx(data["boarded"]["likely"])
    assert sum(row["left"]["likely"] for row in data["left_behind"]) == pytest.approx(data["left"]["likely"])


def test_an_unknown_number_is_null_and_never_zero() -> None:
    """NaN is not JSON, and a zero would be a lie."""
    case = samples.city()
    data = payload(case, replace(samples.answer(case), grid_bound=float("nan")))
    assert data["grid_bound"] is None


def test_movements_are_not_in_the_payload() -> None:
    """Convoy times travel in a file of their own."""
    case = samples.city()
    assert "bus-0" not in json.dumps(payload(case, samples.answer(case)))


def _all_words() -> list[tuple[str, Words]]:
    found: list[tuple[str, Words]] = []

    def walk(path: str, thing: Any) -> None:
        if isinstance(thing, Words):
            found.append((path, thing))
        elif isinstance(thing, dict):
            for key, value in thing.items():
                walk(f"{path}.{key}", value)
        elif isinstance(thing, tuple):
            for k, value in enumerate(thing):
                walk(f"{path}.{k}", value)

    for name, thing in vars(words).items():
        if name.isupper():
            walk(name, thing)
    return found


def test_everything_is_said_in_both_languages_with_the_same_facts() -> None:
    """Each phrase has English and Arabic, and both fill in the same numbers."""
    everything = _all_words()
    assert len(everything) > 150
    for path, said in everything:
        assert said.en, path
        assert any("\u0600" <= c <= "\u06ff" for c in said.ar), path
        fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in said]
        assert fields[0] == fields[1], path


def test_neither_language_promises_protection() -> None:
    """No phrase says safe, in English or in Arabic."""
    for path, said in _all_words():
        assert "safe" not in said.en.lower(), path
        assert "آمن" not in said.ar, path
