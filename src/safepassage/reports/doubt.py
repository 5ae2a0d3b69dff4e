"""How sure: the Admiralty grade with its reason, and the chance that a proposal is right."""

from __future__ import annotations

import math

from safepassage.records.claim import Grade
from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.words import listed

_BODIES = listed(
    "united nations un ocha unhcr unicef who wfp icrc ohchr unrwa iom msf osce red cross crescent human rights watch amnesty international "
    "الأمم المتحدة الصليب الأحمر الهلال اليونيسف"
)
_PARTIES = listed(
    "army military government ministry rebels forces regime rsf hamas russia syria israel spokesman commander militia الجيش الحكومة "
    "وزارة قوات"
)
_LOOSE = listed(
    "residents activists witnesses sources source survivors refugees locals people unnamed analysts reports media سكان ناشطون شهود "
    "مصادر مصدر"
)


def grade_of(claimant: str, modality: Modality, exact: bool) -> tuple[Grade, str]:
    """
    The grade that the words of the text allow, and why. An analyst knows more: it is where they begin.

    A text alone never earns A or 1: nobody has confirmed it.
    """
    words = set(claimant.lower().replace("'s", "").split())
    if claimant == "unnamed" or words & {"unnamed"}:
        source, why = "F", "nobody is named"
    elif words & _LOOSE:
        source, why = "D", "people on the ground or unnamed sources"
    elif words & _BODIES:
        source, why = "B", "a body that reports regularly"
    elif words & _PARTIES:
        source, why = "C", "a party to the fighting, or an office that speaks for one"
    elif claimant == "author":
        source, why = "C", "the text itself names no source"
    else:
        source, why = "C", "a named source"
    content, reason = _content(modality, exact)
    return Grade(source, content), f"{why}; {reason}"


def _content(modality: Modality, exact: bool) -> tuple[int, str]:
    if modality is Modality.DENIED:
        return 4, "denied"
    if modality in (Modality.ASSERTED, Modality.REPORTED):
        return (3, "said to be so, with place or number") if exact else (4, "said to be so, without place or number")
    return 6, "not said to be so yet: it cannot be judged"


# Fitted on 316 proposals in 26 English texts of 15 wars, each text judged by a fit to the others (docs/explanation/reading.md).
_BASE = 1.27
_OF_KIND = {
    ReadKind.ACCESS: 0.2, ReadKind.NEED: 0.11, ReadKind.DIPLOMACY: 0.06, ReadKind.POSTURE: 0.04, ReadKind.THREAT: -0.04,
    ReadKind.INCIDENT: -0.06, ReadKind.PROTECTION: -0.07, ReadKind.RESPONSE: -0.07, ReadKind.CONTROL: -0.07, ReadKind.DISPLACEMENT: -0.1,
}  # fmt: skip
_SHORT, _LONG = 30, 100  # letters of a span: shorter ones are scraps, longer ones run over
_TRUE_FROM = 0.865  # fitted chance of the best fifth, of which 19 in 20 were right when their text was left out


def confidence_of(
    kind: ReadKind, strength: float, direct: bool, modality: Modality, rivals: int, *, letters: int, counted: bool, named: bool
) -> float:
    """
    The chance that kind and span are right; 0.9 and more only where 19 in 20 were, in texts that the fit had not seen.

    Parameters
    ----------
    strength : of the word that made it (0-1). direct : that word is the verb of the clause.
    rivals : other kinds that words of the clause speak for. letters : of the span.
    counted : a number of people or things, or of killed, is bound to it. named : somebody other than the author says it.
    """
    weight = _BASE + _OF_KIND[kind] - 0.96 * max(0.0, 4 * (0.75 - strength)) + 0.47 * direct - 0.18 * min(rivals, 2)
    weight += 0.57 * counted - 0.56 * (not named) - 0.86 * (letters < _SHORT) - 0.34 * (letters > _LONG)
    weight += 0.12 * (modality not in (Modality.ASSERTED, Modality.REPORTED))
    chance = 1 / (1 + math.exp(-weight))
    if chance < _TRUE_FROM:
        return round(max(0.05, chance), 3)
    return round(min(max(chance, 0.9), 0.95), 3)
