"""What a word that governs a clause makes of what the clause tells: denied, promised, planned, demanded, hoped for, feared, said."""

from __future__ import annotations

from typing import Any

from safepassage.records.reading import Modality
from safepassage.reports.clauses.contrary import is_doubted, is_false
from safepassage.reports.lexicon import governing as gov
from safepassage.reports.modality.had_to import came_to_it, is_not_to
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

MINDS = listed("concerned alarmed worried afraid fearful")
_ORDER = (
    (gov.DENY, Modality.DENIED),
    (gov.FAIL, None),
    (gov.TRY, Modality.PLANNED),
    (gov.PROMISE, Modality.STATED_INTENT),
    (gov.PROPOSE, Modality.PROPOSED),
    (gov.PLAN, Modality.PLANNED),
    (gov.DEMAND, Modality.DEMANDED),
    (gov.WARN, Modality.WARNED),
    (gov.PREDICT, Modality.PREDICTED),
    (gov.HOPE, Modality.DEMANDED),
    (gov.REPORT, Modality.REPORTED),
    (gov.THINK, Modality.ASSERTED),
    (gov.SAY, Modality.ASSERTED),
)


def meaning_of(word: Any, dep: str) -> tuple[Modality | None] | None:
    """What a governing word makes of what it governs; None: nothing. A tuple with None: it fails or is refused."""
    lemma = word.lemma_.lower()
    if is_false(word):
        return (None,)
    if dep == "ccomp" and is_doubted(word):
        return (Modality.DENIED,)
    particles = [child.lower_ for child in word.children if child.dep_ in ("prt", "prep")]
    if dep == "xcomp" and any(child.lower_ == "yet" for child in word.children):
        return None  # has yet to open
    if lemma == "consider" and dep in ("oprd", "xcomp", "acomp", "attr", "ccomp") and part(word, "auxpass"):
        return (Modality.ASSERTED,)  # is considered lost
    if lemma == "ask" and dep == "pobj" and any(child.lower_ == "about" for child in word.children):
        return None  # asked about the shooting, he said
    if lemma == "have" and dep == "xcomp":
        return None if came_to_it(word) else (Modality.DEMANDED,)
    if dep == "xcomp" and is_not_to(word):
        return (Modality.DEMANDED,)
    if lemma == "be" and dep == "xcomp":
        talked = any(token.lower_ in ("discussed", "proposed", "suggested") for subject in part(word, "nsubj") for token in subject.subtree)
        return (Modality.PROPOSED if talked else Modality.PLANNED,)
    if lemma in ("suppose", "slate", "slat", "schedule") or word.lower_ in ("due", "supposed"):
        return (Modality.PLANNED,)
    if word.lower_ == "possible" and any(child.lower_ == "only" for child in word.head.children):
        return (Modality.CONDITIONAL,)
    if word.lower_ in ("ready", "willing", "prepared", "open") and dep in ("xcomp", "pcomp", "pobj"):
        return (Modality.STATED_INTENT,)
    if word.lower_ in ("aims", "aim", "order", "unlikely", "possible", "impossible", "difficult", "hard") and dep in (
        "acl",
        "pcomp",
        "pobj",
        "xcomp",
    ):
        return (Modality.PLANNED if word.lower_.startswith("aim") or word.lower_ == "order" else Modality.PREDICTED,)
    if word.lower_ in MINDS and dep in ("ccomp", "pcomp", "pobj"):
        return (Modality.WARNED if word.lower_ in ("concerned", "alarmed") else Modality.PREDICTED,)
    for words, modality in _ORDER:
        if lemma in words or any(f"{lemma}_{particle}" in words for particle in particles):
            if word.pos_ in ("NOUN", "PROPN", "ADJ") and dep not in ("acl", "ccomp", "pcomp", "pobj", "xcomp", "relcl"):
                return None
            if dep == "relcl" and modality is not None:
                return None
            if lemma == "find" and any(child.lower_ in ("themselves", "itself", "himself") for child in word.subtree):
                return None
            if lemma in (
                "set",
                "call",
                "mean",
                "find",
                "see",
                "show",
                "know",
                "add",
                "need",
                "want",
                "block",
                "stop",
                "charge",
                "press",
                "answer",
                "counter",
            ) and not _governs_clause(word, dep, lemma):
                return None
            return (modality,)
    return None


def _governs_clause(word: Any, dep: str, lemma: str) -> bool:
    if lemma == "call":
        return dep in ("ccomp", "xcomp") or any(child.lower_ in ("for", "on", "out") for child in word.children)
    if lemma in ("block", "stop"):
        return dep in ("pcomp", "xcomp", "ccomp")
    if lemma == "press" and any(child.lower_ == "for" for child in word.children):
        return True  # for a truce; elsewhere a raid or an offensive
    return dep in ("ccomp", "xcomp") and word.pos_ == "VERB" and (lemma != "set" or foresees(word))


def foresees(word: Any) -> bool:
    """`The crossing |is set| to reopen`, `|is expected| to`: what stands behind it is yet to come."""
    be = any(child.lemma_ == "be" for child in part(word, "auxpass", "aux"))
    return word.lemma_.lower() in _FORESEES and word.tag_ in ("VBN", "JJ") and be and what_is_foreseen(word) is not None


def what_is_foreseen(word: Any) -> Any | None:
    """`is set |to reopen|`, `to be |reopened|`; None: nothing."""
    return next((verb for verb in part(word, "xcomp") if any(child.lower_ == "to" for child in part(verb, "aux"))), None)


_FORESEES = listed("set expect schedule slate tip poise anticipate")
