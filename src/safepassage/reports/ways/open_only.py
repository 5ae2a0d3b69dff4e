"""
Open to some alone is shut to the others: `open for military flights only`, `closed to all but navy ships`, `مفتوح للقوافل العسكرية فقط`.

Whoever plans a way would take it for an opening: such a claim has no state of one and is called limited; a person decides for whom.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import NOT_PLAINLY, SAYS_SO, AccessState, Modality, Proposal, ReadKind

LIMITED = "limited"
_UNSURE = 0.5  # confidence at most, as of every way of which it is not said plainly
_OPEN = r"(?:re-?)?open(?:ed|s)?(?: (?:now|again|today|still|currently))?"
A_TIME = r"(?:(?:about|just|up to) )?(?:an?|one|two|three|four|six|\d+|a few|several) (?:more )?(?:hours?|days?|minutes?|weeks?|months?)"
SOME = r"[^.,;:!?\n]{2,70}?"
_NOT_TILL = r"(?! (?:until|till|from|between|during|at|after|by)\b)"  # open to civilians |only until noon|
_ONLY = re.compile(
    rf"\b{_OPEN} (?:only|solely|exclusively|strictly) (?:to|for)\b(?! {A_TIME})"
    rf"|\b{_OPEN} (?:to|for) (?!{A_TIME}){SOME} (?:only|alone|exclusively)\b{_NOT_TILL}"
    rf"|\bonly {_OPEN} (?:to|for)\b(?! {A_TIME})"
    rf"|\b{_OPEN} to (?:no ?(?:one|body) (?:but|except|other than)|none but)\b",
    re.IGNORECASE,
)
_ONLY_THEY_MAY = re.compile(
    rf"\bonly {SOME} (?:may|can|could|are allowed to|is allowed to|are able to) (?:use|pass|cross|enter|land|go through)\b", re.IGNORECASE
)
_ALL_BUT = re.compile(
    r"\b(?:closed|shut|sealed|off[- ]limits)(?: [^.,;:!?\n]{1,50}?)? to (?:all|everyone|everything|anyone|any|all traffic|all vehicles)"
    r"(?: (?:traffic|vehicles|ships|flights|civilians|movement))? (?:but|except|save|other than|apart from)\b",
    re.IGNORECASE,
)
_OPEN_AR = r"(?:مفتوح|مفتوحة|مفتوحا|سالك|سالكة|فُتح|فتح|فتحت|افتتح|أعيد فتح|يعمل|تعمل|يفتح|تفتح)"
_ONLY_AR = re.compile(
    rf"(?:^|\s)[وف]?{_OPEN_AR}(?: [^\s.،؛:!؟]{{1,20}}){{0,6}}? (?:أمام |ل)[^.،؛:!؟\n]{{2,60}}? (?:فقط|حصرا|حصراً|وحدها|وحدهم|وحده|دون "
    rf"غيرها|دون غيرهم|دون سواها|لا غير)(?=\s|[.،؛]|$)"
    rf"|(?:^|\s)[وف]?{_OPEN_AR}(?: [^\s.،؛:!؟]{{1,20}}){{0,4}}? (?:فقط|حصرا|حصراً) (?:أمام |ل)"
    r"|(?:^|\s)(?:غير |لا |ليس |ليست |لم )(?:[يت]?فتح|مفتوح|مفتوحة|مفتوحا)(?: [^\s.،؛:!؟]{1,20}){0,3}? (?:إلا|سوى) (?:أمام |ل)"
)
_A_PART = r"(?:نهارا|صباحا|ليلا|مساء|ظهرا|ساعة|ساعتين|ساعات|يوما|يومين|أياما|\d{1,2} (?:ساعة|ساعات|أيام))"  # of the day, of the week
_PARTLY_AR = re.compile(  # مفتوح |نهارا فقط|, يفتح |ساعتين في اليوم|, لا يفتح |إلا بكفيل|, لا يعبره أحد |إلا بإذن|
    rf"(?:^|\s)[وف]?{_OPEN_AR}(?: [^\s.،؛:!؟]{{1,20}}){{0,4}}? {_A_PART}(?: [^\s.،؛:!؟]{{1,20}}){{0,2}}? "
    r"(?:فقط|حصرا|لا غير|في اليوم|يوميا|في الأسبوع|أسبوعيا|كل يوم)(?=\s|[.،؛]|$)"
    rf"|(?:^|\s)[وف]?{_OPEN_AR}(?: [^\s.،؛:!؟]{{1,20}}){{0,3}}? (?:فقط|حصرا) {_A_PART}"
    rf"|(?:^|\s)[وف]?{_OPEN_AR} نهارا،? ومغلقة? ليلا"
    r"|(?:^|\s)[وف]?(?:غير |لا |ليس |ليست |لم |ما )(?:[يت]?فتح|مفتوح|مفتوحة|مفتوحا|[يت](?:عبر|سلك|مر|جتاز|دخل)\w{0,3})"
    rf"(?: [^\s.،؛:!؟]{{1,20}}){{0,4}}? (?:إلا|سوى) (?:بعد |ب(?:كفيل|كفالة|إذن|تصريح|موافقة|ترخيص|رشوة|دفع|تنسيق|واسطة)|{_A_PART})"
)
_VOWELS = re.compile("[\u064b-\u0652]")
_OPENS = ("opening", "opened", "passage", "used", "access", "corridor", "flights", "port")


def as_limited(claim: Proposal, text: str) -> Proposal:
    """The claim without an opening, be it that the limit stands behind its words."""
    if claim.kind is not ReadKind.ACCESS or claim.modality not in (*SAYS_SO, Modality.PREDICTED):
        return claim
    if claim.subtype in _OPENS and not claim.negative and _ONLY_THEY_MAY.match(claim.quote):
        return limited(claim)
    if claim.modality not in SAYS_SO:
        return claim
    told = text[claim.start : claim.sentence_end]
    if claim.subtype in ("access", "closed") and not claim.negative and _ALL_BUT.search(claim.quote):
        return replace(claim, subtype="closed", state=AccessState.CLOSED)
    if claim.subtype not in _OPENS or claim.state is AccessState.BLOCKED:
        return claim
    found = _ONLY.search(told) or _ONLY_AR.search(told)
    if found is None or found.start() >= len(claim.quote):
        found = _PARTLY_AR.search(_VOWELS.sub("", told))
        if found is None or found.start() >= len(_VOWELS.sub("", claim.quote)):
            return claim
    return limited(claim)


def limited(claim: Proposal) -> Proposal:
    """The claim of a way for some, or in one manner: without a state, for a person to decide."""
    told = replace(claim, subtype=LIMITED, negative=False, modality=claim.modality if claim.modality in SAYS_SO else Modality.ASSERTED)
    return replace(told, state=None, note=claim.note or NOT_PLAINLY, confidence=min(claim.confidence, _UNSURE))
