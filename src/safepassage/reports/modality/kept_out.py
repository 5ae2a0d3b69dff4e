"""Who is refused: `was denied entry`, `visas were denied`, `10 missions denied`. That is told; nobody denies a report of it."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Modality, Proposal, ReadKind
from safepassage.reports.words.doubt import grade_of
from safepassage.reports.words.spelled import SMALL

_AUTHOR = "author"
_WORD = r"[\w'’-]{1,20}"
_GOING = r"(?:access|passage|entry|permission|exit|admission|the right)"
_ASKED = r"(?:visas?|permits?|clearances?|authori[sz]ations?|approvals?|requests?|applications?)"
_TRIPS = r"(?<!troop )(?<!military )(?<!army )(?<!naval )(?:missions?|movements?|evacuations?|convoys)"
_CARE = r"(?:treatment|(?:medical|health) care|care|asylum|bail|food|water|shelter|medicines?|visits?)"
_IS = r"(?:was|were|is|are|has been|have been|had been|being|remains?|remained|continues? to be|is being|are being)"
_ENDS = r"(?: ?[.,;)]| ?$| (?:by|at|to|in|on|since|again|for|and)\b)"
_MANY = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|all|most|several|many)"
_NOT_A_VERB = rf"(?!(?:is|are|was|were|has|have|had|open)\b){_WORD}"
_ACTIVE = (
    r"\b(?P<verb>denie[ds]|deny|refuse[ds]?) (?:(?:the |its |their |all |any )?"
    rf"(?:(?!\w{{2,20}}ing\b){_WORD} ){{0,2}}?)?(?:{_GOING}|{_ASKED}|{_CARE}|{_MANY} (?:[a-z]+ )?(?:missions|movements))"
    r"(?= (?:to|at|in|into|for|from|through|by|on|there|of|and|or|again)\b| ?[.,;]| ?$)"
)
_PASSIVE = (
    rf"\b(?:{_GOING}|{_ASKED}|{_TRIPS})\b(?! (?:roads?|routes?|points?)\b)(?: {_NOT_A_VERB}){{0,14}}? "
    rf"{_IS} (?:also |again |repeatedly |still |routinely |often )?denied\b"
)
_NOTED = rf"\b(?:{_GOING}|{_ASKED}|movements?|missions)\b(?: {_NOT_A_VERB}){{0,6}}?:? (?:{_MANY} )?denied\b(?={_ENDS})"
_OF_THEM = (
    rf"\b(?P<what>missions|movements|convoys|requests|applications|visas|permits|attempts)\b[^.;]{{0,120}}?\b(?P<many>{_MANY}) "
    rf"(?:were |was |have been )?denied\b(?={_ENDS})"
)
_KEPT_OUT = re.compile(rf"{_ACTIVE}|{_PASSIVE}|{_NOTED}|{_OF_THEM}", re.IGNORECASE)
_REFUSED_THING = re.compile(rf"{_GOING}|{_ASKED}|{_TRIPS}")
_OF_CARE = re.compile(rf"\b(?:denie[ds]|deny|denied) (?:{_WORD} ){{0,3}}?{_CARE}\b", re.IGNORECASE)
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|nobody|no one|nor|neither|den(?:y|ies|ied)|rejects?|rejected)\b|n't)[^.;]{0,25}$", re.IGNORECASE
)
_OF_THAT = re.compile(  # `denies it refused entry`
    r"\b(?:that|having|any|claims?|reports?|it|they|he|she)\b|\b(?:deni|refus)\w+\b.*\b(?:deni|refus)", re.IGNORECASE
)
_A_REPORT = re.compile(  # `denied access to Kadugli |was blocked|`
    rf"(?: (?!(?:who|which|that|and|or|but|after|when|because|since|as|while|where|if)\b){_WORD}){{0,8}}? "
    r"(?:was|were|is|are|had|has|have|remains?|remained) ",
    re.IGNORECASE,
)
_GRANTED = re.compile(r"\b(?:approved|granted|facilitated|issued|allowed|accepted)\b", re.IGNORECASE)
_REFUSED_TOO = re.compile(rf"[,;]?(?: and| but)? (?:{_MANY}|others|the (?:rest|others)) (?:were |was )?denied\b", re.IGNORECASE)
_WAYS = ("access", "blocked", "passage", "opening", "closed", "no_access", "permit", "waiting", "convoy", "suspended", "not_reached", "")
_UNTOLD = (ReadKind.DIPLOMACY, ReadKind.POSTURE)  # what such a claim without a subtype is taken for


_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|dismiss(?:es|ed)|refut(?:es|ed)"
    r"|disput(?:es|ed)|not true|untrue|false|lies?|fabricat\w+)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\b(?:convoys?|trucks?|lorries|vehicles|buses|ambulances?|aid|supplies|journalists?|workers|patients|civilians) $", re.IGNORECASE
)


def as_kept_out(claim: Proposal, before: str = "", behind: str = "") -> Proposal:
    """
    The claim that somebody is refused what was asked for, where it was read as a denial, or as if nobody were stopped.

    `before`, `behind`: what stands around it in its sentence: `the army denied |that it refused passage to the convoy|` stays denied.
    """
    if not (claim.modality is Modality.DENIED or claim.negative):
        return claim
    if claim.modality is Modality.DENIED and _is_of_those_granted(claim.quote, behind):
        return replace(claim, modality=Modality.ASSERTED, negative=False)
    if claim.kind is ReadKind.PROTECTION:
        return _without_care(claim, before, behind)
    if claim.subtype not in _WAYS or (claim.kind is not ReadKind.ACCESS and (claim.kind not in _UNTOLD or claim.subtype)):
        return claim
    if (found := _kept_out(claim.quote, before, behind)) is None:
        return claim
    claimant = _AUTHOR if _is_who_refuses(claim, found, before, behind) else claim.claimant
    grade, reason = grade_of(claimant, Modality.ASSERTED, bool(claim.count or claim.place or claim.when))
    made = replace(claim, kind=ReadKind.ACCESS, subtype="no_access", modality=Modality.ASSERTED, negative=False, state=None)
    return replace(made, claimant=claimant, grade=grade, grade_reason=reason, count=_refused(found) or claim.count)


def as_no_access(claim: Proposal, before: str) -> Proposal:
    """`Coastal road: |no access for UN|`: nobody gave leave to pass; and the road does not say so."""
    if claim.kind is not ReadKind.ACCESS:
        return claim
    if (label := _label(before) or _label(claim.quote)) and claim.claimant in label and _WAY.search(label):
        grade, reason = grade_of(_AUTHOR, claim.modality, bool(claim.count or claim.place or claim.when))
        claim = replace(claim, claimant=_AUTHOR, grade=grade, grade_reason=reason)
    told = claim.modality in SAYS_SO and not claim.negative and claim.subtype in _NO_MORE_TOLD
    if told and _NO_ACCESS.match(claim.quote[len(_label(claim.quote)) :]):
        return replace(claim, subtype="no_access", state=None)
    return claim


def _label(text: str) -> str:
    """`Coastal road: `, what stands before the first colon of a note."""
    found = _LABEL.match(text)
    return found[0] if found else ""


_LABEL = re.compile(r"[^:.;\n]{1,60}: ?")
_WAY = re.compile(
    r"\b(?:roads?|routes?|highways?|bridges?|crossings?|checkpoints?|corridors?|axis|border|gates?|airports?|ports?)\b", re.IGNORECASE
)
_NO_ACCESS = re.compile(
    r"(?:currently |still |again )?no (?:\w+ )?(?:access|entry|passage)\b"
    r"(?! (?:restrictions?|constraints?|problems?|issues?|roads?|denials?|incidents?|limits?|fees?))",
    re.IGNORECASE,
)
_NO_MORE_TOLD = ("permit", "access", "passage", "")


def _is_of_those_granted(quote: str, behind: str) -> bool:
    """`|Two requests were approved|, three were denied`: the others were refused."""
    return _GRANTED.search(quote) is not None and _REFUSED_TOO.match(behind) is not None and not _DENIED.search(quote)


def _kept_out(quote: str, before: str, behind: str) -> re.Match[str] | None:
    """The words that tell who or what is refused; None: somebody denies a report, or is not refused."""
    found = _KEPT_OUT.search(quote)
    if found is None or _NOT.search(quote[: found.start()]) or _OF_THAT.search(found[0]):
        return None
    if _DENIED.search(before) or _DENIED.search(behind) or _DENIED.search(quote[: found.start()]):
        return None
    if found["verb"] and (_ITSELF.search(quote[: found.start()]) or _A_REPORT.match(f"{quote[found.end() :]}{behind}")):
        return None  # the convoy denied entry on Friday reached Douma
    return found


def _is_who_refuses(claim: Proposal, found: re.Match[str], before: str, behind: str) -> bool:
    """Whether who keeps others out, or what is refused, was taken for who says so."""
    last = claim.claimant.casefold().split()[-1]
    around = f"{claim.quote[: found.start()]} {claim.quote[found.end() :]}".casefold()
    alone = found["verb"] is not None and not before.strip() and not behind.strip(" .")
    return alone or last in around or _REFUSED_THING.fullmatch(last) is not None


def _refused(found: re.Match[str]) -> Count | None:
    """Of `24 missions, 6 were facilitated and 10 denied` the ten."""
    many = (found["many"] or "").lower()
    number = int(many) if many.isdecimal() else SMALL.get(many)
    return Count(number, number, found["what"].lower(), found["many"]) if number is not None else None


def _without_care(claim: Proposal, before: str, behind: str) -> Proposal:
    """`The prisoners were denied medical care`: that they have none is told."""
    found = _OF_CARE.search(claim.quote)
    if found is None or _NOT.search(claim.quote[: found.start()]) or _OF_THAT.search(found[0]):
        return claim
    if any(map(_DENIED.search, (before, behind, claim.quote[: found.start()]))) or _A_REPORT.match(f"{claim.quote[found.end() :]}{behind}"):
        return claim
    claimant = _AUTHOR if claim.claimant.casefold().split()[-1] in claim.quote.casefold() else claim.claimant
    grade, reason = grade_of(claimant, Modality.ASSERTED, bool(claim.count or claim.place or claim.when))
    return replace(claim, modality=Modality.ASSERTED, negative=False, claimant=claimant, grade=grade, grade_reason=reason)
