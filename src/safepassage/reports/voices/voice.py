"""What the voice of a clause is: who says it and how; and how it is settled when all of it is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.words.clauses import subject_of

AUTHOR, UNNAMED = "author", "unnamed"


@dataclass(frozen=True, slots=True)
class Voice:
    """How a clause is said."""

    claimant: str = AUTHOR
    modality: Modality = Modality.ASSERTED
    negative: bool = False
    future: bool = False
    open: bool = False  # asked, failed at, not known: it is not said to be so
    through: str = ""
    possible: bool = False
    condition: bool = False
    threat: bool = False  # somebody threatens to do it
    unreal: bool = False  # it would have been so
    against: str = ""  # who said it falsely, or pretended it: not whose claim it is that it is not so


SAYS_SO = (Modality.ASSERTED, Modality.REPORTED)


def settled(voice: Voice, token: Any) -> Voice:
    """Intent: what a speaker says that it will do itself. What would have been stays so, whoever says it."""
    if voice.unreal:
        return replace(voice, modality=Modality.CONDITIONAL)
    if (
        voice.modality in (Modality.PLANNED, Modality.CONDITIONAL)
        and not voice.possible
        and voice.claimant not in (AUTHOR, UNNAMED)
        and not voice.open
    ):
        subject = subject_of(token)
        if subject is not None and (subject.pos_ == "PRON" or voice.claimant.lower().split()[-1:] == [subject.lower_]):
            return replace(voice, modality=Modality.STATED_INTENT)
        if voice.modality is Modality.CONDITIONAL:
            return replace(voice, modality=Modality.PLANNED)
    if voice.open and voice.modality in (Modality.ASSERTED, Modality.REPORTED) and not voice.negative:
        return replace(voice, modality=Modality.CONDITIONAL)
    return voice


def kind_under(kind: ReadKind, voice: Voice) -> ReadKind:
    """Harm that may come is a threat."""
    if kind is ReadKind.INCIDENT and voice.modality is Modality.WARNED and voice.threat:
        return ReadKind.THREAT
    depends = voice.condition and voice.open and voice.future and kind in (ReadKind.PROTECTION, ReadKind.DISPLACEMENT, ReadKind.NEED)
    if (kind is ReadKind.NEED and voice.possible) or (depends and not voice.negative):
        return ReadKind.THREAT
    coming = voice.modality is Modality.PREDICTED or voice.future or voice.possible or (voice.modality is Modality.WARNED and voice.future)
    return ReadKind.THREAT if kind is ReadKind.INCIDENT and coming and not voice.negative else kind
