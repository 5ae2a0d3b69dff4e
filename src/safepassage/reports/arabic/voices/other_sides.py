"""
What another side says of the same thing in Arabic, in a few words: `فيما تؤكد أرمينيا أنه مغلق`, `ونفت موسكو ذلك`.

It is a claim of its own: of that side, about the same way or deed, not so or denied. It never opens a way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from safepassage.records.reading import NOT_PLAINLY, SAYS_SO, AccessState, Harm, Modality, Proposal, ReadKind
from safepassage.reports.arabic.parties.parties import UNNAMED, claimant_of
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.verbs import SPEECH
from safepassage.reports.words.arabic_words import plain_word, plain_words
from safepassage.reports.words.doubt import confidence_of, grade_of

_TURN = r"(?:فيما|بينما|في حين|في المقابل|لكن|ولكن|غير أن|إلا أن|بيد أن|من جهت(?:ه|ها|هم)|من جانب(?:ه|ها|هم)|بدور(?:ه|ها))"
_LEAD = rf"(?:[,،؛.] {{0,2}}| |\n)(?P<turn>{_TURN}،? )?(?P<and>و)?(?:{_TURN}،? )?"
_SAY = (
    r"(?:قالت?|قالوا|[يت]قول|يقولون|[أا]كدت?|[أا]كدوا|[يت]ؤكد|يؤكدون|[أا]علنت?|ذكرت?|[أا]فادت?|[أا]فادوا|شددت?|زعمت?|[يت]زعم|ردت?|اعتبرت?)"
)
_SIDE = r"[^\W\d_]+(?: [^\W_]+){0,7}?"  # with the name of a spokesman behind his side
_THAT = r"ب?[أا]?[إأا]ن"
_STILL = r"(?:(?:لا|ما) [يت]زال |ما زالت? |مازالت? |بات |باتت |كان |كانت )?"
_OPEN = r"(?P<open>مفتوح[ةا]?|سالك[ةا]?)"
_SHUT = r"(?P<shut>مغلق[ةا]?|مقفل[ةا]?|موصد[ةا]?|(?P<cut>مقطوع[ةا]?|مسدود[ةا]?|ملغوم[ةا]?))"
_NOT_SO = r"لم (?:[يت]حصل|[يت]حدث|[يت]تم|[يت]جر|[يت]قع|[يت]صل|[يت]دخل|[يت]فتح)|غير صحيح[ةا]?|كاذب[ةا]?|كذب|عار من الصحة|عارية من الصحة"
_HOW = (
    rf"(?:{_THAT}(?:ه|ها|هم) {_STILL}(?:(?P<no>ليس |ليست |غير ){{0,1}}(?:{_OPEN}|{_SHUT})|(?P<not>{_NOT_SO}))"
    rf"|{_THAT} (?:ذلك|هذا|ال[^\W\d_]{{2,12}}) (?P<untrue>{_NOT_SO}))"
)
_IT = (
    r"(?:ذلك|هذا|الأمر|صحة (?:ذلك|هذه الأنباء)|هذ[هاا] (?:الأنباء|الاتهامات|المزاعم|الرواية|الخبر|الاتهام|الادعاء)|الاتهام(?:ات)?|الأنباء"
    r"|(?P<guilt>مسؤوليت(?:ه|ها|هم)(?: عن (?:ذلك|القصف|الهجوم))?|ضلوع(?:ه|ها|هم)))"
)
_LIE = r"(?:كاذب[ةا]?|كذبا?|كذبة|أكاذيب|غير صحيح[ةا]?|عار من الصحة|عارية من الصحة|ملفق[ةا]?|باطل[ةا]?|افتراء|افتراءات|لا أساس لها?)"
_DENY = r"(?:نفت?|نفى|نفوا|[يت]نفي|ينفون|كذبت?|كذبوا)"
_END = r"(?= ?[.,،؛!\n]| ?$| (?:منذ|بسبب|حتى|أمام|إلى|جراء|بشكل)\b)"
_ANSWERS = (
    re.compile(rf"{_LEAD}(?P<told>{_SAY} (?P<side>{_SIDE}) {_HOW}){_END}"),
    re.compile(rf"{_LEAD}(?P<told>(?P<side>{_SIDE}) {_SAY} {_HOW}){_END}"),
)
_DENIALS = (
    re.compile(rf"{_LEAD}(?P<told>{_DENY} (?P<side>{_SIDE}) {_IT}){_END}"),
    re.compile(rf"{_LEAD}(?P<told>(?P<side>{_SIDE}) {_DENY} {_IT}){_END}"),
    re.compile(rf"{_LEAD}(?P<told>(?:وصفت?|اعتبرت?|[يت]صف|[يت]عتبر) (?P<side>{_SIDE}) {_IT} (?:بأن(?:ه|ها|هم) )?{_LIE}){_END}"),
)
_NAME_FIRST = (_ANSWERS[1], _DENIALS[1])  # they need a word that turns before them
_LATTER = frozenset(plain_words("الأخير الأخيرة الأخيرون الطرف"))
_NO_SIDE = frozenset(plain_words("أن إن أنه إنه بأن ذلك هذا هذه التي الذي لم لا ما عن في من إلى"))
_NEAR = 8  # claims beside one that may have been read of the same words
_UNSURE = 0.6  # confidence up to which what was read of such words gives way
_OPENINGS = ("opening", "opened", "passage", "corridor", "access", "used")
_CLOSINGS = ("closed", "blocked")
_DENIED_KINDS = (
    ReadKind.INCIDENT,
    ReadKind.ACCESS,
    ReadKind.CONTROL,
    ReadKind.RESPONSE,
    ReadKind.DISPLACEMENT,
    ReadKind.DIPLOMACY,
    ReadKind.POSTURE,
)


def with_other_sides(found: Sequence[Proposal], text: str, sentences: Sequence[tuple[int, int]]) -> list[Proposal]:
    """The proposals of an Arabic text with what other sides say of the same things, where nothing that is sure was read of those words."""
    gone, added = set[int](), list[Proposal]()
    for place, claim in enumerate(found):
        other = _other(claim, text) if id(claim) not in gone else None
        if other is None:
            continue
        near = (*found[max(0, place - _NEAR) : place + _NEAR + 1], *added[-_NEAR:])
        same = [one for one in near if min(one.end, other.end) > max(one.start, other.start)]
        if any(one.start < other.start or one.confidence > _UNSURE for one in same):
            continue
        gone |= {id(one) for one in same}  # what was read there without its sense gives way
        added.append(_in_sentence(other, sentences))
    return sorted((one for one in (*found, *added) if id(one) not in gone), key=lambda one: (one.start, one.end))


def _other(claim: Proposal, text: str) -> Proposal | None:
    if claim.modality not in SAYS_SO or claim.negative:
        return None
    answered = (told for match in _matches(_ANSWERS, claim, text) if (told := _answer(claim, match, text)) is not None)
    denied = (told for match in _matches(_DENIALS, claim, text) if (told := _denial(claim, match, text)) is not None)
    return next(answered, None) or next(denied, None)


def _matches(patterns: Sequence[re.Pattern[str]], claim: Proposal, text: str) -> Iterator[re.Match[str]]:
    """The words of another side right behind a claim; those that begin with a name take a word that turns before them."""
    for pattern in patterns:
        match = pattern.match(text, claim.end)
        if match is not None and (pattern not in _NAME_FIRST or match["turn"] or match["and"]):
            yield match


def _side(match: re.Match[str], claim: Proposal) -> str:
    """Who says it; empty: these words name none, or the one who speaks already."""
    words = [plain_word(word) for word in match["side"].split()]
    if not _LATTER.isdisjoint(words):
        return UNNAMED
    if any(word in _NO_SIDE or word in VERBS or word in SPEECH for word in words):
        return ""
    side = claimant_of(match["side"])
    return "" if side == claim.claimant else side


def _of(claim: Proposal, side: str, modality: Modality, match: re.Match[str], text: str) -> Proposal:
    """A claim of another side about the same, which these words make; without a state and without numbers."""
    start, end = match.span("told")
    grade, reason = grade_of(side, modality, bool(claim.place or claim.when) and modality is Modality.ASSERTED)
    made = replace(claim, quote=text[start:end], start=start, end=end, claimant=side, through="", modality=modality, state=None)
    made = replace(made, grade=grade, grade_reason=reason, confidence=confidence_of(0.0), note="", id="", actor="", target="")
    return replace(made, count=None, share=None, share_of="", harm=Harm())


def _answer(claim: Proposal, match: re.Match[str], text: str) -> Proposal | None:
    """`الممر مفتوح، |فيما تؤكد أرمينيا أنه مغلق|`, `… انسحب، |فيما قال المرصد إن الانسحاب لم يحصل|`."""
    side = _side(match, claim)
    if not side:
        return None
    other = _of(claim, side, Modality.ASSERTED, match, text)
    if match["not"] or match["untrue"]:
        subtype = "opening" if claim.subtype == "opened" else claim.subtype
        return replace(other, negative=True, subtype=subtype) if claim.kind is not ReadKind.INCIDENT else None
    closing = claim.subtype in _CLOSINGS
    if claim.kind is not ReadKind.ACCESS or not (closing or claim.subtype in _OPENINGS):
        return None
    contrary = match["no"] is not None
    if ((match["open"] is not None) != contrary) != closing:
        return None  # it says the same
    if match["open"]:
        return replace(other, subtype="opening", negative=contrary, note="" if contrary else NOT_PLAINLY)
    if contrary:
        return replace(other, subtype="closed", negative=True)
    state = AccessState.BLOCKED if match["cut"] else AccessState.CLOSED
    return replace(other, subtype=state.value, state=state)


def _denial(claim: Proposal, match: re.Match[str], text: str) -> Proposal | None:
    """`اتهمت أوكرانيا روسيا بقصف الممر، |ونفت موسكو ذلك|`: of a deed a denial, of a way or a withdrawal that it is so."""
    side = _side(match, claim)
    if not side or claim.kind not in _DENIED_KINDS or (match["guilt"] and claim.kind is not ReadKind.INCIDENT):
        return None
    other = replace(_of(claim, side, Modality.DENIED, match, text), negative=True)
    subtype = "denial" if claim.kind is ReadKind.INCIDENT else "opening" if claim.subtype == "opened" else claim.subtype
    return replace(other, subtype=subtype)


def _in_sentence(one: Proposal, sentences: Sequence[tuple[int, int]]) -> Proposal:
    """With the sentence that its words stand in, where that is a later one."""
    if one.start < one.sentence_end:
        return one
    start, end = next(((first, last) for first, last in sentences if first <= one.start < last), (one.start, one.end))
    return replace(one, sentence=one.sentence + 1, sentence_start=start, sentence_end=end)
