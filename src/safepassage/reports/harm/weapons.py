"""Which weapon a clause names: `a car bomb`, `a mine`; not the mine of miners, the gas of a kitchen, nor the plane that crashed."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from safepassage.reports.lexicon.word_classes import WEAPON_OF
from safepassage.reports.words.words import listed

_AIRCRAFT = listed("plane helicopter aircraft jet")
_CRASHES = listed("crash collide plunge wreckage accident")
_NO_GAS = listed("tear natural cooking petrol domestic household propane butane")
_OF_GAS = listed("explosion cylinder pipeline leak station tank tanker canister heater stove plant supply line field blast facility")
_POISONS = listed("poison toxic chemical nerve mustard chlorine")
_DUG = listed("coal gold coltan copper cobalt tin silver diamond iron salt lead zinc lithium jade gemstone quarry artisanal illegal")
_OF_MINERS = listed("collapse shaft worker owner site cave pit company tunnel")


def weapon_in(doc: Any, start: int, end: int) -> str:
    """The weapon named between two letters of a sentence, its two-word names first; empty: none is."""
    names = ["", *(token.lemma_.lower() for token in doc if start <= token.idx < end), ""]
    pairs = next((f"{one} {two}" for one, two in pairwise(names) if f"{one} {two}" in WEAPON_OF), "")
    return pairs or next((name for at, name in enumerate(names) if name in WEAPON_OF and not _is_none(names, at)), "")


def _is_none(names: list[str], at: int) -> bool:
    """`a |gas| cylinder`, `tear |gas|`, `a coal |mine|`, `the |mine| collapsed`, `a |plane| crash`."""
    before, name, behind = names[at - 1 : at + 2]
    if name == "gas":
        return before in _NO_GAS or (behind in _OF_GAS and before not in _POISONS)
    if name == "mine":
        return before in _DUG or behind in _OF_MINERS
    return name in _AIRCRAFT and not _CRASHES.isdisjoint(names)
