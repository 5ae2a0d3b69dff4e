"""How hungry people are by the scale of five phases: `310,000 people in IPC 3`, a need of food; nobody moved."""

from __future__ import annotations

import re

_PHASE = r"(?:IPC(?:/CH)?(?: AFI)?(?:[ -]?phases?)?|[Pp]hases?|CH phase)[ -]?(?:[1-5]|I{1,3}|IV|V|one|two|three|four|five)\+?"
_NAMED = re.compile(r"\bIPC(?:/CH)?\b|\bintegrated (?:food security )?phase classification\b|\bcadre harmonis[eé]\b", re.IGNORECASE)
_PEOPLE_IN = re.compile(
    rf"\b(?:people|persons|individuals|children|households|families|population|residents|are|were|is|was|be|classified|face|facing|remain)"
    rf"(?: [\w’'-]{{1,20}}){{0,4}}? (?:in|into|at|face|facing|under|experiencing|of) (?:[\w’'-]{{1,15}} ){{0,2}}?\(?{_PHASE}(?![\w])",
)
_OF_ELSE = re.compile(rf"{_PHASE} of (?:the|a|an|its|their) (?!population|county|district|scale|integrated|IPC)", re.IGNORECASE)
_ARABIC = re.compile(
    r"(?:ال)?مرحل(?:ة|تين|تي|ات)\s+(?:ال)?(?:أولى|ثانية|ثالثة|رابعة|خامسة|[1-5٣٤٥])[^.؛]{0,40}?(?:ال)?تصنيف(?!\s+ال(?:فيفا|دولي للاعب))|"
    r"تصنيف\s+(?:المتكامل|المرحلي)[^.؛]{0,60}?مرحل(?:ة|تين)"
)


def tells_of_a_food_phase(words: str) -> bool:
    """Whether a clause, English or Arabic, says in which phase of hunger people are; not `Phase 2 of the ceasefire`."""
    if _ARABIC.search(words):
        return True
    if re.search(_PHASE, words) is None or _OF_ELSE.search(words):
        return False
    return _NAMED.search(words) is not None or _PEOPLE_IN.search(words) is not None
