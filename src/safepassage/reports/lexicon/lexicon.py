"""English words that speak of something a planner must know. Own work, from the vocabulary of situation reports; no copied list.

A rule says: one of these verbs (or nouns), with the words asked for in their role, makes a claim of this kind, this strongly (0-1).
"""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.reading import ReadKind
from safepassage.reports.lexicon.lives import LIFE_ROWS
from safepassage.reports.lexicon.nouns import ADJECTIVE_ROWS, NOUN_ROWS
from safepassage.reports.lexicon.verbs import VERB_ROWS
from safepassage.reports.lexicon.wide import WIDE_ADJECTIVES, WIDE_LIVES, WIDE_NOUNS, WIDE_VERBS
from safepassage.reports.lexicon.word_classes import CLASSES, FORCES, PEOPLE, WEAPON_OF


@dataclass(frozen=True, slots=True)
class Rule:
    """`wants`: pairs of a role (subj, obj, any, no) and a class of words; all must hold."""

    kind: ReadKind
    subtype: str
    strength: float
    wants: tuple[tuple[str, str], ...] = ()


__all__ = ["CLASSES", "FORCES", "PEOPLE", "WEAPON_OF"]


def _table(text: str) -> dict[str, tuple[Rule, ...]]:
    """`kind/subtype strength [role:class ...] | words` a line."""
    rules: dict[str, list[Rule]] = {}
    for line in filter(None, text.splitlines()):
        head, _, words = line.partition("|")
        name, strength, *wants = head.split()
        kind, _, subtype = name.partition("/")
        pairs = tuple((want.partition(":")[0], want.partition(":")[2]) for want in wants)
        for word in words.split():
            rules.setdefault(word.replace("_", " "), []).append(Rule(ReadKind(kind), subtype, float(strength), pairs))
    return {word: tuple(sorted(found, key=lambda rule: -rule.strength)) for word, found in rules.items()}


VERBS = _table(VERB_ROWS + LIFE_ROWS + WIDE_VERBS + WIDE_LIVES)
NOUNS = _table(NOUN_ROWS + WIDE_NOUNS)
ADJECTIVES = _table(ADJECTIVE_ROWS + WIDE_ADJECTIVES)

# Phrases that make a claim wherever they stand: words in a row, in small letters.
PHRASES = {
    "in the hands of": Rule(ReadKind.CONTROL, "holds", 0.8),
    "under the control of": Rule(ReadKind.CONTROL, "holds", 0.8),
    "in control of": Rule(ReadKind.CONTROL, "holds", 0.8),
    "caught between": Rule(ReadKind.PROTECTION, "trapped", 0.8),
    "caught in the": Rule(ReadKind.PROTECTION, "trapped", 0.75),
    "mass grave": Rule(ReadKind.INCIDENT, "killing", 0.75),
    "came into force": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.8),
    "comes into force": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.8),
    "took effect": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.75),
    "take effect": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.75),
    "end to hostilities": Rule(ReadKind.DIPLOMACY, "call", 0.8),
    "cessation of hostilities": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.7),
    "took refuge": Rule(ReadKind.DISPLACEMENT, "arrival", 0.85),
    "taken refuge": Rule(ReadKind.DISPLACEMENT, "arrival", 0.85),
    "crossed into": Rule(ReadKind.DISPLACEMENT, "arrival", 0.75),
    "took up positions": Rule(ReadKind.POSTURE, "positions", 0.88),
    "taken up positions": Rule(ReadKind.POSTURE, "positions", 0.88),
    "in or out": Rule(ReadKind.ACCESS, "closed", 0.82),
    "no way in": Rule(ReadKind.ACCESS, "closed", 0.82),
    "no-go": Rule(ReadKind.ACCESS, "closed", 0.8),
    "closed military zone": Rule(ReadKind.ACCESS, "closed", 0.92),
    "closed military area": Rule(ReadKind.ACCESS, "closed", 0.92),
    "on hold": Rule(ReadKind.ACCESS, "suspended", 0.8),
    "green light": Rule(ReadKind.ACCESS, "permit", 0.8),
    "in charge of": Rule(ReadKind.CONTROL, "holds", 0.82),
    "guns fell silent": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.85),
    "fall silent": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.7),
    "on the move": Rule(ReadKind.DISPLACEMENT, "flight", 0.8),
    "under shellfire": Rule(ReadKind.INCIDENT, "shelling", 0.85),
    "set alight": Rule(ReadKind.INCIDENT, "destruction", 0.82),
    "set ablaze": Rule(ReadKind.INCIDENT, "destruction", 0.82),
    "in flames": Rule(ReadKind.INCIDENT, "destruction", 0.8),
    "house to house": Rule(ReadKind.PROTECTION, "searches", 0.8),
    "door to door": Rule(ReadKind.PROTECTION, "searches", 0.8),
    "to a bed": Rule(ReadKind.NEED, "medical", 0.82),
    "meal a day": Rule(ReadKind.NEED, "food", 0.84),
    "meals a day": Rule(ReadKind.NEED, "food", 0.8),
    "litres per": Rule(ReadKind.NEED, "water", 0.72),
    "litres a": Rule(ReadKind.NEED, "water", 0.72),
    "out of school": Rule(ReadKind.NEED, "education", 0.84),
    "per cent funded": Rule(ReadKind.RESPONSE, "funding", 0.84),
    "on the brink of": Rule(ReadKind.THREAT, "risk", 0.84),
    "raising fears of": Rule(ReadKind.THREAT, "feared", 0.8),
    "matter of days": Rule(ReadKind.THREAT, "imminent", 0.75),
    "standing by": Rule(ReadKind.RESPONSE, "capacity_ready", 0.8),
    "human shield": Rule(ReadKind.PROTECTION, "human_shields", 0.85),
    "lost contact": Rule(ReadKind.PROTECTION, "missing", 0.6),
    "time is running out": Rule(ReadKind.THREAT, "running_out", 0.7),
    "food insecurity": Rule(ReadKind.NEED, "food", 0.75),
    "front line": Rule(ReadKind.CONTROL, "frontline", 0.5),
    "safe passage": Rule(ReadKind.ACCESS, "passage", 0.6),
    "out of service": Rule(ReadKind.NEED, "out_of_service", 0.75),
    "in danger of": Rule(ReadKind.THREAT, "danger", 0.8),
    "at risk of": Rule(ReadKind.THREAT, "risk", 0.75),
    "at risk": Rule(ReadKind.PROTECTION, "at_risk", 0.6),
    "in need of": Rule(ReadKind.NEED, "need", 0.8),
    "without food": Rule(ReadKind.NEED, "food", 0.7),
    "without water": Rule(ReadKind.NEED, "water", 0.7),
    "without electricity": Rule(ReadKind.NEED, "electricity", 0.7),
    "under siege": Rule(ReadKind.CONTROL, "siege", 0.75),
    "going missing": Rule(ReadKind.PROTECTION, "missing", 0.85),
    "gone missing": Rule(ReadKind.PROTECTION, "missing", 0.85),
    "went missing": Rule(ReadKind.PROTECTION, "missing", 0.85),
    "death toll": Rule(ReadKind.INCIDENT, "killing", 0.75),
    "opened fire": Rule(ReadKind.INCIDENT, "shooting", 0.8),
    "came under fire": Rule(ReadKind.INCIDENT, "shooting", 0.8),
    "human shields": Rule(ReadKind.PROTECTION, "human_shields", 0.85),
    "fled their homes": Rule(ReadKind.DISPLACEMENT, "flight", 0.9),
    "ready to help": Rule(ReadKind.RESPONSE, "capacity_ready", 0.8),
    "in ruins": Rule(ReadKind.INCIDENT, "destruction", 0.75),
    "running out": Rule(ReadKind.NEED, "shortage", 0.75),
    "ran out": Rule(ReadKind.NEED, "shortage", 0.75),
    "run out": Rule(ReadKind.NEED, "shortage", 0.75),
    "run low": Rule(ReadKind.NEED, "shortage", 0.75),
    "reaching out": Rule(ReadKind.DIPLOMACY, "contact", 0.75),
    "pre-conditions": Rule(ReadKind.DIPLOMACY, "condition", 0.65),
    "preconditions": Rule(ReadKind.DIPLOMACY, "condition", 0.65),
    "peace negotiations": Rule(ReadKind.DIPLOMACY, "talks", 0.65),
    "peace talks": Rule(ReadKind.DIPLOMACY, "talks", 0.65),
    "military operations": Rule(ReadKind.POSTURE, "operations", 0.6),
    "on standby": Rule(ReadKind.RESPONSE, "capacity_ready", 0.82),
    "no news of": Rule(ReadKind.PROTECTION, "missing", 0.82),
    "no word of": Rule(ReadKind.PROTECTION, "missing", 0.82),
    "human chain": Rule(ReadKind.RESPONSE, "rescue", 0.6),
    "changed hands": Rule(ReadKind.CONTROL, "captured", 0.8),
    "change hands": Rule(ReadKind.CONTROL, "captured", 0.8),
    "for talks": Rule(ReadKind.DIPLOMACY, "talks", 0.78),
    "prisoner swap": Rule(ReadKind.DIPLOMACY, "exchange", 0.85),
    "prisoner exchange": Rule(ReadKind.DIPLOMACY, "exchange", 0.85),
    "exchange of prisoners": Rule(ReadKind.DIPLOMACY, "exchange", 0.85),
    "out of reach": Rule(ReadKind.ACCESS, "not_reached", 0.75),
    "cut off": Rule(ReadKind.ACCESS, "cut_off", 0.78),
    "no way out": Rule(ReadKind.ACCESS, "leaving_prevented", 0.82),
    "way out": Rule(ReadKind.ACCESS, "passage", 0.55),
    "no access to": Rule(ReadKind.ACCESS, "no_access", 0.85),
    "short of": Rule(ReadKind.NEED, "shortage", 0.8),
    "out of stock": Rule(ReadKind.NEED, "shortage", 0.8),
    "no electricity": Rule(ReadKind.NEED, "electricity", 0.8),
    "no water": Rule(ReadKind.NEED, "water", 0.8),
    "no running water": Rule(ReadKind.NEED, "water", 0.82),
    "no power": Rule(ReadKind.NEED, "electricity", 0.8),
    "dug in": Rule(ReadKind.POSTURE, "defence", 0.85),
    "dug trenches": Rule(ReadKind.POSTURE, "defence", 0.85),
    "sleeping rough": Rule(ReadKind.DISPLACEMENT, "displaced", 0.8),
    "no longer functioning": Rule(ReadKind.NEED, "out_of_service", 0.85),
    "held captive": Rule(ReadKind.PROTECTION, "detention", 0.85),
    "taken hostage": Rule(ReadKind.PROTECTION, "abduction", 0.85),
    "human rights violations": Rule(ReadKind.PROTECTION, "abuse", 0.7),
    "exchange of fire": Rule(ReadKind.INCIDENT, "clash", 0.8),
    "fire to": Rule(ReadKind.INCIDENT, "destruction", 0.6),
}
