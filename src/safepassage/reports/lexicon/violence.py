"""Words of war and siege: where one stands in a sentence its dead are counted, whatever else it speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.words.words import listed

_WAR = (CLASSES["weapons"] - {"gas", "cluster", "barrel"}) | listed(
    "shelling bombing bombard bombardment airstrike strike raid attack assault ambush clash fight fighting battle gunfire gunman gunmen "
    "sniper shooting shoot explosion explode blast detonate landmine unexploded war siege besiege besieged blockade militant rebel "
    "insurgent jihadist terrorist militia flee refugee displace displaced evacuate evacuation checkpoint frontline massacre "
    "warplane jet artillery militiaman bomber attacker suicide rpg ied gun"
)
_FIRE = listed("open come return under cease")  # of `fire`: opened fire, under fire


def violent(tokens: Iterable[Any]) -> bool:
    """Whether words speak of war: shells, an attack, people in flight, fire that was opened."""
    return any(_of_war(token) for token in tokens)


def _of_war(token: Any) -> bool:
    lemma = token.lemma_.lower()
    if lemma == "fire":
        return token.pos_ == "VERB" or token.head.lemma_.lower() in _FIRE
    return lemma in _WAR or token.lower_ in _WAR
