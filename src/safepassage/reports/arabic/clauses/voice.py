"""The voice of an Arabic clause, and the kind that it makes of it: harm that is foreseen is a threat."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.reading import Modality, ReadKind

TO_THREAT = (ReadKind.INCIDENT, ReadKind.CONTROL, ReadKind.THREAT)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a clause, how, whether it says no, and whether it is told as plainly so."""

    claimant: str
    modality: Modality
    negative: bool
    told: bool
    through: str = ""
    masdar: bool = False


def kind_of(kind: ReadKind, subtype: str, voice: Voice) -> tuple[ReadKind, str]:
    """Harm that is foreseen is a threat; aid that did not come is access; a truce that nobody asks for is none sought."""
    warned = voice.modality is Modality.WARNED and voice.masdar
    if subtype == "truce_demanded" and voice.modality not in (Modality.DEMANDED, Modality.PROPOSED):
        return kind, "ceasefire"
    if kind is ReadKind.NEED and warned:
        return ReadKind.THREAT, subtype
    if kind in TO_THREAT and (voice.modality in (Modality.PREDICTED, Modality.CONDITIONAL) or warned):
        return ReadKind.THREAT, subtype
    if kind is ReadKind.RESPONSE and voice.modality is Modality.DEMANDED and subtype == "aid_delivered":
        return ReadKind.ACCESS, "passage"
    if voice.negative and kind is ReadKind.RESPONSE and voice.modality is not Modality.DENIED and subtype != "funding":
        return ReadKind.ACCESS, "aid_blocked"
    if voice.negative and kind is ReadKind.DISPLACEMENT and subtype in ("evacuation", "flight") and voice.modality is not Modality.DENIED:
        return ReadKind.ACCESS, "passage"
    return kind, subtype
