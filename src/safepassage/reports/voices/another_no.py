"""
A `no` that is of something else than the deed: `no doubt that 14 died`, `no comment on the strike that killed six`.

What nobody doubts, comments on, owns up to, prevents or buries is so all the same; so is what was not the first of its kind. English.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.clauses.spans import Found
from safepassage.reports.lexicon.lexicon import Rule
from safepassage.reports.voices.voice import AUTHOR, UNNAMED, Voice

_NOT = r"(?:not|n['’]t|never|no longer)"
_HELP = rf"(?:has|have|had|did|does|do|was|were|is|are|would|could|can|will)(?: {_NOT}|n['’]t)|cannot|never"
_YET = r"(?:(?:yet|immediately|so far|publicly|officially|been|be|even|able|managed|in time|also) ){0,3}"
_THE = r"(?:(?:the|a|an|his|her|its|their|this|that|these|those|any|[\w-]{1,25}['’]s?) )?"
_WORDS = r"(?:[\w’'-]{1,25} ){0,4}?"
_NO_ONE = (
    r"(?:no ?one|nobody|none|no (?:[\w-]{1,20} ){0,2}?(?:group|organi[sz]ation|party|side|faction|militia|force|movement|body|man|person))"
)
_ABOUT = r"(?:on|about|over|to|for|regarding|concerning|after|following|in connection with|of)"
_OWNED = (
    r"(?:claimed|accepted|admitted|acknowledged|assumed|taken|took|owned up to|said (?:it|they|he) (?:was|were|had been) behind|"
    r"been (?:blamed|arrested|charged|held|punished|convicted|tried|prosecuted|held to account|held responsible)|"
    r"(?:was|were|is) (?:blamed|arrested|charged|punished|convicted|tried|prosecuted|held to account|held responsible)|stood trial|"
    r"come forward|came forward)"
)
_SAID_OF_IT = (
    r"no (?:[\w-]{1,20} ){0,2}?(?:comments?|claims? of responsibility|responses?|reactions?|statements?|reply|replies|explanations?|"
    r"apolog(?:y|ies)|condemnations?|motives?|arrests?|prosecutions?|inquir(?:y|ies)|investigations?|justice|accountability|mention)"
)
_BEFORE = (
    # no doubt that, there is no question that, no dispute over
    r"\b(?:no|little|without|beyond)(?: (?:room for|reasonable|serious|real|any|a|the|shadow of a)){0,3} "
    r"(?:doubt|question|dispute|secret|denying|surprise|coincidence|accident|wonder)\b,?"
    r"(?: (?:about|over) (?:it|the fact))? (?:that|about|over)\b",
    rf"\b{_SAID_OF_IT} (?:(?:was|were|has been|came|had been|made|given|offered|issued) )?(?:immediately |yet |so far |as yet )?"
    rf"(?:(?:from|by|in|at) {_WORDS}[\w’'-]+ )?{_ABOUT}\b",
    rf"\b{_NO_ONE}(?: of (?:them|the [\w-]+))? (?:has |had |have )?{_YET}{_OWNED}(?: (?:responsibility|credit))?(?: {_ABOUT})?\b",
    rf"\b(?:{_HELP}) {_YET}(?:comment(?:ed)?|respond(?:ed)?|react(?:ed)?|repl(?:y|ied)|apologi[sz]ed?|explain(?:ed)?|spoken|speak|"
    rf"condemn(?:ed)?|mention(?:ed)?|investigat(?:e|ed)|(?:claim|accept|admit)(?:ed|ted)? responsibility)"
    rf"(?: {_ABOUT})?\b",
    r"\b(?:declin(?:es|ed|ing)|refus(?:es|ed|ing)|yet) to (?:comment|speak|respond|answer questions)(?: on| about| to| over)?\b",
    rf"\b(?:not|n['’]t|never) {_YET}(?:known|clear|certain|said|say|established|identified|know|disclosed?|revealed?) "
    r"(?:who|why|what (?:caused|led to|prompted|triggered|set off)|which (?:side|group|party|force))\b",
    r"\bunclear (?:who|why|what (?:caused|led to|prompted|triggered)|which (?:side|group|party|force))\b",
    rf"\b(?:(?:{_HELP})|unable to|not able to|yet to|waiting to) {_YET}(?:to )?"
    r"(?:bury|identify|mourn|forget|forgive|name|buried|named|identified)\b",
    rf"\b(?:(?:{_HELP}) {_YET}|did nothing to |done nothing to |failed to |unable to |powerless to )"
    r"(?:prevent(?:ed)?|avert(?:ed)?|forestall|stop(?:ped)? (?=the\b))(?! (?:any|a|an|further|more|another)\b)",
)
_HARM = r"(?:casualt(?:y|ies)|deaths?|injur(?:y|ies)|fatalit(?:y|ies)|victims?|dead|wounded|loss(?:es)? of life|losses)"
_HURT = r"(?:killed|hurt|injured|wounded|harmed)"
_UNHURT = re.compile(  # there were no casualties when a drone hit; no deaths were reported in the strike, which wounded three
    r"\b(?:(?:there (?:was|were|have been|has been|had been) )?"
    r"no (?:(?:civilian|immediate|human|further|other|serious|reports of|reported|major|known|military) ){0,2}"
    rf"{_HARM}(?: (?:or|and) {_HARM})?(?: (?:was|were|has been|have been|is|are))?(?: (?:so far|yet|immediately))?"
    r"(?: (?:reported|recorded|confirmed|registered|caused))?|"
    r"(?:nobody|no[- ]one|no (?:[a-z]{3,15} )?[a-z]{4,15}) (?:was|were|has been|have been|had been) "
    rf"(?:reported(?:ly)? )?{_HURT}(?: or {_HURT})?)"
    r"(?: so far| yet)?,? (?:when|as|after|in|from|by|during|following|as a result of) (?=\w)",
    re.IGNORECASE,
)
_DEEDS = {
    "killing": r"kill(?:ed|ings?)|murder(?:ed|s)?|massacred?|deaths?|died|executions?|assassination",
    "attack": r"hit|struck|stormed|crashed|drones?|attack(?:s|ed)?|raid(?:s|ed)?|ambush(?:es)?|strikes?|assault|clash(?:es)?|fighting",
    "shelling": r"shell(?:ed|ing)|bombardment|shells?|mortars?|rockets?|missiles?",
    "explosion": r"explosions?|blasts?|bomb(?:s|ed|ings?)?",
    "shooting": r"shootings?|shot|gunfire",
}
_DEED = re.compile("|".join(f"(?P<{name}>\\b(?:{words})\\b)" for name, words in _DEEDS.items()), re.IGNORECASE)
_FRAME = re.compile("|".join(f"(?:{one})" for one in _BEFORE), re.IGNORECASE)
_QUICK = ("no", "n't", "n’t", "never", "unclear", "declin", "refus", "without", "beyond", "unable", "fail", "powerless", "yet to", "little")
_NAMES = re.compile(  # the names of those killed, the cause of the blast
    r"\b(?:the |their )?(?:identit(?:y|ies)|names?|nationalit(?:y|ies)|ages?|motives?|causes?|reasons?|circumstances|"
    r"affiliations?|perpetrators?|culprits?|authors?|organi[sz]ers?|target) (?:of|for|behind) ",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(
    rf"\b(?:(?:{_HELP})|remain(?:s|ed)?) {_YET}(?:immediately )?(?:clear|known|unknown|unclear|released?|disclosed?|published|"
    r"established|given|made public|revealed|confirmed|found|identified|understood|caught|arrested|explained)\b",
    re.IGNORECASE,
)
_ONE_OF_MANY = re.compile(
    r"\b(?:was|were|is|are) (?:not|n['’]t|nothing|no|never|neither)(?: (?:the|an?|his|her|its|their|exactly|just|merely|even))? "
    r"(?:first|only|last|new|unusual|uncommon|isolated|exceptional|unprecedented|surpris\w{0,6}|rare|unexpected|accident|accidental|random|"
    r"coincidence|secret|exception|novelty|worst|deadliest)\b|"
    r"\b(?:wasn|weren|isn|aren)['’]t (?:the |an? )?(?:first|only|last|new|isolated|accident)\b",
    re.IGNORECASE,
)
_CAME_TO_NOTHING = re.compile(  # what a deed did not bring about
    r"\b(?:did|does|has|have|had) (?:not|never)(?: (?:yet|been able to|been enough to))? (?:stop|deter|prevent|end|halt|slow|change|"
    r"break|derail|delay|silence|scare|dissuade|keep|go|put|affect|disrupt|interrupt)(?:p?ed|red)?\b|"
    r"\b(?:did|does)n['’]t (?:stop|deter|prevent|end|halt|slow|change|keep)\b",
    re.IGNORECASE,
)
_VAGUE = ("", "killing", "injury", "responsibility")  # what was done stands behind
_WIDEST = 300  # letters on either side of the word that tells
_NEAR = 60  # letters from `no casualties from` to the strike
_PLACE = re.compile(r"(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*|the (?:town|city|village|area|camp|province|region))\b(?!['’]s)", re.NOFLAG)
_ANEW = re.compile(r";|[.:] |, (?:but|and|while|yet|though|although)\b| but ", re.IGNORECASE)
_NO_AGAIN = re.compile(r"\b(?:no|not|never|nobody|none|without)\b|n['’]t\b", re.IGNORECASE)
_ANY = re.compile(r"^ ?(?:any|no|a possible|an alleged|alleged|whether|if|reports?|claims?|allegations?|rumou?rs?)\b", re.IGNORECASE)


class Stands(NamedTuple):
    """Where what is told of the deed begins; whether the word asked for stands before it; whether the `no` is of the harmed alone."""

    behind: int
    inside: bool
    unhurt: bool = False


def stands(sentence: str, at: int) -> Stands | None:
    """Whether the deed that a word at a place of a sentence tells is so, though its sentence says no: the `no` is of something else."""
    low = sentence.lower()
    if not any(word in low for word in _QUICK):
        return None
    for frame in _FRAME.finditer(sentence):
        if _governs(sentence, frame, at):
            return Stands(frame.end(), at < frame.end())
    if any(_of_it(sentence, no, at) for form in (_ONE_OF_MANY, _CAME_TO_NOTHING) for no in form.finditer(sentence)):
        return Stands(at, inside=False)
    head = _unnamed(sentence, at)
    return Stands(head, inside=True) if head >= 0 else None


def as_it_stands(voice: Voice, rule: Rule, found: Found, sentence: str) -> tuple[Voice, Rule]:
    """The voice and the rule of a deed with a `no` that is not its own: asserted, of the text itself; who owned up to it is no matter."""
    if rule.kind is not ReadKind.INCIDENT and rule.kind is not ReadKind.PROTECTION:
        return voice, rule
    if not (voice.negative or voice.open) or voice.modality is Modality.DENIED:
        return voice, rule
    begin = max(0, found.trigger.token.idx - _WIDEST)
    sentence, at = sentence[begin : begin + 2 * _WIDEST], found.trigger.token.idx - begin
    told = unhurt_in(sentence, at, found.end - begin) or stands(sentence, at)
    if told is None:
        return voice, rule
    vague = rule.kind is ReadKind.PROTECTION or rule.subtype in _VAGUE
    if told.inside and vague and (deed := _deed_behind(sentence, told.behind)):
        rule = replace(rule, kind=ReadKind.INCIDENT, subtype=deed)
    elif vague and (rule.kind is ReadKind.PROTECTION or (told.unhurt and told.inside)):
        return voice, rule
    modality = Modality.ASSERTED if voice.modality is Modality.CONDITIONAL else voice.modality
    nobodys = voice.claimant == UNNAMED if told.unhurt else voice.open and not voice.negative
    claimant = AUTHOR if nobodys else voice.claimant
    return replace(voice, negative=False, open=False, modality=modality, claimant=claimant), rule


def unhurt_in(sentence: str, at: int, end: int) -> Stands | None:
    """`There were no casualties when a drone |hit| the refinery`, `reported no |casualties| from the strike`: the strike is so."""
    for none in _UNHURT.finditer(sentence):
        between = sentence[none.end() : max(at, none.end())]
        behind = sentence[none.end() :]
        if at < none.start() or _ANEW.search(between) or _NO_AGAIN.search(between) or _ANY.match(behind):
            continue
        near = _DEED.search(behind)
        last = min(_NEAR, end - none.end())
        if at >= none.end() or (near is not None and near.start() < last and not _PLACE.match(behind)):
            return Stands(none.end(), at < none.end(), unhurt=True)
    return None


def _deed_behind(sentence: str, start: int) -> str:
    """What was done, by the first noun or verb of it behind a place; empty: none is told."""
    found = _DEED.search(sentence, start)
    return str(found.lastgroup) if found is not None and not _ANEW.search(sentence[start : found.start()]) else ""


def _governs(sentence: str, frame: re.Match[str], at: int) -> bool:
    """Whether the word stands in what the frame is about; the frame's own word (`claimed`) does so where anything follows."""
    if at < frame.start():
        return False
    between = sentence[frame.end() : max(at, frame.end())]
    return not (_ANY.match(sentence[frame.end() :]) or _ANEW.search(between) or _NO_AGAIN.search(between))


def _of_it(sentence: str, no: re.Match[str], at: int) -> bool:
    """`|Sunday's shelling| was nothing new`, `the |killing| of nine did not stop the harvest`: it is the subject of what is denied."""
    if at >= no.start():
        return False
    before = sentence[at : no.start()]
    return not (_ANEW.search(before) or _NO_AGAIN.search(before)) and not _NO_AGAIN.search(sentence[max(0, at - 25) : at])


def _unnamed(sentence: str, at: int) -> int:
    """`The names of the three soldiers |killed| have not been released`: where who is meant begins; -1: nothing of the kind."""
    head = next((one for one in _NAMES.finditer(sentence) if one.start() <= at), None)
    if head is None or _ANEW.search(sentence[head.start() : at]):
        return -1
    told = _NOT_TOLD.search(sentence, head.end())
    return head.end() if told is not None and not _ANEW.search(sentence[head.end() : told.start()]) else -1
