"""Whether a clause has a word that claims of a kind are made with: one of the features by which candidates are weighed."""

from __future__ import annotations

from safepassage.records.reading import ReadKind
from safepassage.reports.clauses.spans import Found
from safepassage.reports.lexicon.lexicon import CLASSES

_ROWS = {
    ReadKind.POSTURE: "troops armour heavy campaign snipers patrols",
    ReadKind.CONTROL: "forces areas control siege",
    ReadKind.ACCESS: "ways aid leave clearance checkpoint flights barrier entry vehicles",
    ReadKind.NEED: "wants stocks price disease hospitals water power units shops medics",
    ReadKind.DISPLACEMENT: "people campsite returnee displaced refuge home border",
    ReadKind.PROTECTION: "people captive abuse rape missing inside prisoners",
    ReadKind.RESPONSE: "aid helpers clinic relief tents money vaccine support",
    ReadKind.DIPLOMACY: "talks envoy inquiry sanctions resolution ties restraint deadline",
    ReadKind.INCIDENT: "weapons attack dead corpses wounds fire blasts gunners aircraft vehicles",
    ReadKind.THREAT: "massacre disease risk deadline storm",
}
_FITTING = {kind: frozenset().union(*(CLASSES[name] for name in names.split())) for kind, names in _ROWS.items()}


def fits(found: Found, kind: ReadKind) -> bool:
    """Whether a word of the clause is one that claims of this kind are made with."""
    fitting = _FITTING[kind]
    return any(token.lower_ in fitting or token.lemma_.lower() in fitting for token in found.clause.own)
