"""How the row of an incident table says what it tells: as reported, denied, planned, unconfirmed, or that nothing happened."""

from __future__ import annotations

import re
from functools import lru_cache

from safepassage.records.claim import Grade
from safepassage.records.gazetteer import plain
from safepassage.records.incident_row import RowSaid
from safepassage.records.reading import SAYS_SO, Modality
from safepassage.reports.rows.incident_kinds import is_closing, is_hindered, is_opening, is_refusal
from safepassage.reports.rows.incident_qualifiers import DOUBT, NOT_SO, opening, qualified
from safepassage.reports.words.doubt import grade_of
from safepassage.reports.words.words import listed

_BY_CELL, _BY_NOTES, _DOUBTED = 0.8, 0.6, 0.5  # chances, not measured: a cell of its own says it surer than a sentence does
_IMPROBABLE, _DOUBTFUL, _PROBABLE = 5, 4, 2  # Admiralty credibility
_LEFT_OUT = "access|entry|passage|permission|permits?|movements?|visas?|clearance|aid|treatment|care|medical|food|humanitarian|transit|exit"
_BLAME = "responsibility|involvement|any involvement|any role|any responsibility|any link|a role|links?|blame|being behind|carrying out|it"
_BLAME_AR = "(?:مسوولي|علاقت|ضلوع|تورط|صلت)"
_SOMEBODY = "them|him|her|civilians|residents|people|patients|the (?:team|convoy|mission|staff|driver|patient|ngo|ingo|un)"
_DENIED = re.compile(
    rf"\b(?:denied|denies|denying|refuted|refutes|rejected|disputed|dismissed) (?!(?:the |their |its |having |all |any )?(?:{_LEFT_OUT})\b)"
    rf"(?!(?:{_BLAME}|{_SOMEBODY})\b)"
    r"|\b(?:was|were|been|is|are) (?:later |since |officially )?(?:denied|refuted|disputed|dismissed)(?: by\b|$|[.,;)])|^denied\b(?! \w)"
    r"|\((?:[^()]{0,40} )?denied(?: by [^()]{0,60})?\)|^denied (?!access|entry|passage|permission|movement|visa|transit|aid)\w+$"
    r"|\bfalse (?:report|alarm|claim|information|news)|\bturned out (?:to be )?(?:false|untrue|a hoax)|\ba hoax\b|\bnot true\b|\buntrue\b"
    r"|\b(?:did not|didn't|never) (?:happen|occur|take place|materiali[sz]e)|\bno such (?:attack|incident|event|strike|shelling)"
    r"|\b(?:denied|denies) it(?=[.,;)]|$)"
    rf"|\b(?:نف[يت]|[يت]نفي)\b(?!(?: \S+){{0,3}}? {_BLAME_AR})"
    r"|\bلا صحه\b|\bلا اساس\b|\bغير صحيح(?:ه)?\b"
    r"|\b(?:خبر|انباء|معلومات|ادعاء) (?:كاذب|كاذبه|ملفق|ملفقه)\b|\bلم (?:يحدث|تحدث|يقع|تقع)\b|^منفي(?:ه)?$"
)
_GRANTED = rf"(?:{_LEFT_OUT}|visits?|requests?|applications?|missions?|evacuations?|asylum)"
_REFUSED = re.compile(  # `access to the wounded was denied`, `family denied visit`, `medical care denied at checkpoint`
    rf"(?<!\bof )(?<!\bon )(?<!\bfor )(?<!\bseeking )\b{_GRANTED}(?: (?:requests?|applications?|care))?"
    r"(?: (?:to|for|of|from|into|by|at|in|on)(?: [\w'’-]{1,20}){1,7}?)? (?:was|were|is|are|been|being|remains?) (?:also |again )?denied\b"
    rf"|\b{_GRANTED} denied\b(?! (?:the|that|it|any|having|a|an|\w{{1,20}}ing)\b)"
    rf"|\b(?:denied|denies|denying|refused) (?:[\w'’-]{{1,20}} ){{0,2}}?{_GRANTED}\b(?! (?:was|were|had|has)\b)"
)
_PROPOSED_WAY = re.compile(r"(?:^|\s)مقترح(?:ه)?$")
_PLANNED = re.compile(
    r"\b(?:planned|planning|plans?|scheduled|intends?|intending|preparing|prepares?) (?:to|for)\b"
    r"|\bdue to (?:begin|start|open|take place)\b|^planned\b|\((?:planned|upcoming)\)"
    r"|\b(?:is|are) (?:planned|scheduled|being planned|being prepared)\b|^(?:scheduled|upcoming|forthcoming)\b"
    r"|\bwill (?:be|begin|start|take place)\b"
    r"|\bمن المقرر\b|\b[يت]عتزم\b|\b[يت]خطط\b|\bس(?:يتم|تتم|يجري|تجري)\b|\bمخطط(?: له)?\b"
)
_PREDICTED = re.compile(r"\b(?:is|are) (?:expected|likely|anticipated) to\b|^(?:expected|predicted|possible future)\b|\bمن المتوقع\b")
_WARNED = re.compile(r"\b(?:warned|warns|warning) (?:of|that|about)\b|^warning\b|\b(?:حذر|حذرت|يحذر|تحذر) من\b")
_PROPOSED = re.compile(r"\bproposed (?:to|that|a|an|the)\b|^proposed\b|\(proposed\)|\b(?:اقترح|اقترحت|يقترح)\b")
_DOUBT = re.compile(
    r"\b(?:alleged|allegedly|allegation|allegations|unconfirmed|unverified|uncorroborated|unsubstantiated|rumou?r|rumou?rs|rumou?red|doubtful)\b"
    r"|\b(?:not|cannot|couldn't|could not|yet to|pending)(?: be| been| yet| yet been| independently)*"
    r" (?:confirmed|verified|corroborated|substantiated|confirmation|verification)\b"
    r"|\b(?:مزعوم|مزعومه|يزعم|شايعه|شايعات|اشاعه)\b"
    r"|\bغير (?:موكد|موكده|موثق|موثقه)\b|\bلم (?:يتسن|يتم) (?:التحقق|التاكد)\b|\bقيد التحقق\b"
)
_CONTESTED = re.compile(r"\b\w+ (?:denies|deny|denied|disputes|disputed)(?: (?:it|this|responsibility))?$|[يت]نفي(?: ذلك)?$")
_TAKEN_BACK = re.compile(
    r"^(?:fake|retracted|withdrawn|cancell?ed|called off|postponed|delayed|put off|aborted|averted)\b(?! (?:by|after|because|due) )"
    r"|\b(?:was|were|has been|have been|is|are) (?:later |since |then )?"
    r"(?:retracted|withdrawn|cancell?ed|called off|postponed|put off|averted)\b"
    r"|\b(?:تم |جري )?(?:تاجيل|الغاء)(?:ه|ها)?\b|\b(?:تاجل|تاجلت|ارجي|الغي|الغيت)\b"
)
_DENIED_IT = re.compile(r"^(?:fake|hoax)\b|\bنفا(?:ه|ها)\b")
_NOBODY_DENIES = re.compile(
    r"\b(?:nobody|no one|none|never|not|hasn't|haven't)(?: \w+){0,2} (?:denied|denies|deny|refuted|disputed)\b|\baid (?:was|is) denied\b"
)
_NOTHING = re.compile(
    r"^(?:no|nil|zero) (?:security |significant |new |access |reported )?(?:incidents?|events?|attacks?|shelling|clashes|change)\b"
    r"|^nil(?: return| report)?$"
    r"|^nothing (?:significant )?(?:to report|reported|happened)\b|^(?:لا|لم تسجل|لم يسجل) (?:اي )?(?:حوادث|حادث|جديد)\b"
    r"|^لا يوجد (?:حوادث|جديد)"
)
_SAID = (
    (_PLANNED, Modality.PLANNED),
    (_PREDICTED, Modality.PREDICTED),
    (_WARNED, Modality.WARNED),
    (_PROPOSED, Modality.PROPOSED),
)
# One of these stands in every note that any of the patterns above could match: most notes hold none, and are not looked at further.
_SIGNS = (
    *("den", "refut", "reject", "disput", "dismiss", "false", "hoax", "true", "not", "n't", "never", "no ", "nil", "nothing", "zero "),
    *("plan", "schedul", " due ", "inten", "prepar", "upcoming", "forthcoming", "will ", "expect", "likely", "anticip", "predict"),
    *("retract", "withdraw", "cancel", "called off", "postpon", "delayed", "put off", "abort", "avert", "fake", "nobody", "none"),
    *("warn", "propos", "alleg", "unconfirm", "unverif", "uncorrob", "unsubst", "rumo", "doubt", "pending", "yet "),
)
_FALSE = listed("denied false rejected refuted debunked hoax untrue invalid no retracted disproved منفي كاذب مرفوض")
_SURE = listed("confirmed verified corroborated triangulated yes true high موكد موكده موثق موثقه مرتفع عاليه نعم")
_UNSURE = listed("unconfirmed unverified alleged suspected possible pending low doubtful rumour rumor single ضعيف منخفض")
_PLAINLY = RowSaid()
_SHORT = 60  # letters of a note that may be nothing but a qualifier
_ASIDE = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]|\s[-–—]\s*([^-–—]{1,60})$|[;,،؛]\s*([^;,،؛]{1,60})$")
_OF_OPENING = re.compile(r"\b(?:re-?)?open(?:s|ed|ing)?\b|\b(?:lift|resum|eas)(?:e|ed|ing)?\b|فتح|مفتوح|رفع", re.IGNORECASE)
_LONGEST = 2_000  # letters of a note that are looked at
_ENDS = re.compile(r"[.!?؟\n](?:\s|$)")


def said_in_row(kind: str, status: str, notes: str, harmed: bool) -> RowSaid:
    """How a row says it: by its status, else by the words of its type, else by its notes. Who is harmed (`harmed`) was not only planned."""
    if is_closing(kind):  # what is planned, put off or denied of the opening leaves it closed
        status, notes = ("" if _tells_of_the_opening(text) else text for text in (status, notes))
    by_cells = _by_cells(kind, status)
    if by_cells.modality not in SAYS_SO or by_cells.negative or by_cells.credibility:
        return by_cells
    if not notes:
        return by_cells
    happened = harmed or "threat" in kind.casefold()
    if len(notes) <= _SHORT and (meaning := qualified(notes)) and (meaning == DOUBT or not happened):
        return by_cells if meaning == NOT_SO and is_hindered(kind) else _meant(meaning, _BY_NOTES, "its notes say so", False)
    return _by_notes(notes, happened, is_hindered(kind))


def _tells_of_the_opening(text: str) -> bool:
    return _OF_OPENING.search(text) is not None and not _DENIED.search(_one_spelling(text[:_LONGEST]))


@lru_cache(maxsize=4_096)
def _by_cells(kind: str, status: str) -> RowSaid:
    return _by_status("" if is_refusal(kind, status) else status) or _by_type(kind) or _PLAINLY


def _by_status(status: str) -> RowSaid | None:
    text = plain(status)
    words = set(text.split())
    if not words:
        return None
    why = f"the row says of itself: {' '.join(status.split())[:60]}"
    if words & _FALSE and not words & {"not"}:
        return RowSaid(Modality.DENIED, confidence=_BY_CELL, credibility=_IMPROBABLE, why=why)
    if _DOUBT.search(text) or words & _UNSURE:
        return RowSaid(confidence=_DOUBTED, credibility=_DOUBTFUL, why=why)
    for pattern, modality in _SAID:
        if pattern.search(text):
            return RowSaid(modality, confidence=_BY_CELL, why=why)
    if meaning := qualified(status) or (opening(status, plainly=False) if is_opening(status) else None):
        return _meant(meaning, _BY_CELL, why, False)
    return RowSaid(credibility=_PROBABLE, why=why) if words & _SURE and not words & {"not", "غير", "لم"} else None


def _by_type(kind: str) -> RowSaid | None:
    text = _one_spelling(kind)
    why = f"its type says so: {' '.join(kind.split())[:60]}"
    if _NOTHING.search(text):
        return RowSaid(negative=True, confidence=_BY_CELL, why=why, by_type=True)
    if _DENIED.search(text):
        return RowSaid(Modality.DENIED, confidence=_BY_CELL, why=why, by_type=True)
    if _DOUBT.search(text) or text.startswith(("suspected ", "possible ")) or _CONTESTED.search(text):
        return RowSaid(confidence=_DOUBTED, credibility=_DOUBTFUL, why=why, by_type=True)
    found = next((modality for pattern, modality in _SAID if pattern.search(text)), None)
    found = Modality.PROPOSED if _PROPOSED_WAY.search(text) else found
    meaning = found or _by_aside(kind) or (opening(kind) if is_opening(kind) else None)
    return _meant(meaning, _BY_CELL, why, True) if meaning else None


def _by_aside(kind: str) -> Modality | str | None:
    """What stands in brackets, or behind a dash or a comma: Road closure (plan only); Clash - tbc."""
    asides = (next(filter(None, match.groups()), "") for match in _ASIDE.finditer(kind))
    return next((meaning for aside in asides if (meaning := qualified(aside))), None)


def _meant(meaning: Modality | str, confidence: float, why: str, by_type: bool) -> RowSaid:
    """What a qualifier makes of a row."""
    if meaning == NOT_SO:
        return RowSaid(negative=True, confidence=confidence, why=why, by_type=by_type)
    if meaning == DOUBT:
        return RowSaid(confidence=_DOUBTED, credibility=_DOUBTFUL, why=why, by_type=by_type)
    return RowSaid(Modality(meaning), confidence=confidence, why=why, by_type=by_type)


def _by_notes(notes: str, happened: bool, hindered: bool) -> RowSaid:
    """
    By the sentences of the notes. What the first one denies, plans or warns of is the row; what a later one denies was told before: it is
    reported, and contested.
    """
    low = notes[:_LONGEST].lower()
    if low.isascii() and not _shows_a_sign(low):
        return _PLAINLY
    text = _REFUSED.sub(" ", _one_spelling(low))
    end = _ENDS.search(text)
    first = text[: end.start()] if end else text
    if _NOTHING.search(first):
        return RowSaid(negative=True, confidence=_BY_NOTES, why="its notes say that nothing happened")
    if _NOBODY_DENIES.search(first):
        return _PLAINLY
    if _DENIED.search(first) or _DENIED_IT.search(first):
        return RowSaid(Modality.DENIED, confidence=_BY_NOTES, why="its notes say that it is denied")
    if not happened and not hindered and _TAKEN_BACK.search(first):
        return RowSaid(negative=True, confidence=_BY_NOTES, why="its notes say that it did not come about")
    if not happened:
        for pattern, modality in _SAID:
            if pattern.search(first):
                return RowSaid(modality, confidence=_BY_NOTES, why=f"its notes say that it is {modality.value}")
    if _DENIED.search(text):
        return RowSaid(confidence=_DOUBTED, credibility=_DOUBTFUL, why="its notes say that somebody denies it")
    if _DOUBT.search(text):
        return RowSaid(confidence=_DOUBTED, credibility=_DOUBTFUL, why="its notes say that it is not confirmed")
    return _PLAINLY


def _shows_a_sign(text: str) -> bool:
    return any(map(text.__contains__, _SIGNS))


def _one_spelling(text: str) -> str:
    """In small letters; Arabic as `plain` writes it, its full stops kept."""
    low = text.lower()
    return low if low.isascii() else " ".join(_arabic(low).split())


def _arabic(text: str) -> str:
    return ". ".join(part if part.isascii() else plain(part) for part in re.split(r"[.!?؟\n]\s", text))


@lru_cache(maxsize=16_384)
def grade_of_row(claimant: str, said: RowSaid, exact: bool) -> tuple[Grade, str]:
    """The grade that a row allows, and why; what it says of its own truth counts for more than that it has a number."""
    grade, reason = grade_of(claimant, said.modality, exact)
    if not said.why:
        return grade, f"a row of a table; {reason}"
    return Grade(grade.reliability, said.credibility or grade.credibility), f"a row of a table; {reason.partition(';')[0]}; {said.why}"
