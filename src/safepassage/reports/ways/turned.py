"""
Words that turn a whole claim, which neither its verb nor a `no` shows: `is no longer closed`, `fell through`, `nobody was safe from`,
`there is bread`, a question, a rumour before a colon. Of a claim as it was read, in English and Arabic.

What is turned never opens a way: it only loses a state, is shut, or is told as not so, or as so where harm was taken for none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Count, Harm, Modality, Proposal, ReadKind
from safepassage.reports.modality.avoided import as_avoided
from safepassage.reports.modality.kept_out import as_kept_out, as_no_access
from safepassage.reports.modality.lifted import as_lifted
from safepassage.reports.modality.put_off import OFF
from safepassage.reports.parties.parties import bare, party_of
from safepassage.reports.ways.kept_shut import as_kept_shut
from safepassage.reports.ways.no_way_opened import without_other_openings
from safepassage.reports.words.doubt import grade_of
from safepassage.reports.words.spelled import SMALL

_AUTHOR = "author"
_SHUT_STATES = (AccessState.CLOSED, AccessState.BLOCKED)
_BEFORE = 60  # letters before a claim in which a word may say that it is not to be
_SHUT = r"(?:closed|shut|blocked|sealed|cut off|besieged|under (?:siege|blockade|curfew)|encircled|surrounded|off[- ]limits)"
_HELD = r"(?:trapped|stranded|missing|detained|held|imprisoned|hostages?|at risk|in danger)"
_GOODS = r"(?:food|bread|water|fuel|electricity|power|flour|medicines?|milk|gas|diesel|oxygen)"
_FIRE = r"(?:fire|attack|shelling|shells|snipers?|bombardment)"
_A_TIME = r"for (?:only |just |about )?(?:an?|one|two|three|\d+|a few) (?:hours?|days?|weeks?)"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_GIVEN_UP = _any(  # of a way that nothing in the claim shuts; there it is why, or told beside it
    r"\bno longer (?:\w+ )?(?:runs?|running|works?|working|stops?|operat\w+|function\w*|usable|exists?|used|sails?|fl(?:y|ies))\b",
    r"\b(?:deal|agreement|accord|plan)\b[^.;]{0,40} (?:f[ae]ll(?:en)? (?:apart|through)|collapsed|bro(?:ke|ken) down|unravell?ed)\b",
    r"(?:^|\s)فشلت? (?!في )(?:عملية |محاولة |خطة )?(?:فتح |إجلاء |الإجلاء|(?:ال)?ممر|(?:ال)?ممرات|(?:ال)?معبر)",
)
_CLOSES = re.compile(
    r"\b(?:clos\w+|shut\w*|block\w*|cut|mined|seal\w*|destroy\w*|blown up|suspend\w*|impassable|halt\w*|stopped|severed)\b"
    r"|(?:قطع|أغلق|اغلق|مغلق|مقطوع|إغلاق|أوقف|توقف|حاصر)",
    re.IGNORECASE,
)
_NOT_SO = {
    ReadKind.ACCESS: _any(
        rf"\bno longer (?:\w+ )?{_SHUT}\b",
        rf"\b(?:nearly|almost) {_SHUT}\b",
        r"\b(?:this|it|that|which) (?:was|is|has been|had been) (?:\w+ )?"
        r"(?:postponed|delayed|put off|shelved|called off|scrapped|pushed back)\b",
        r"\b(?:was|is|were) never (?:re-?)?open(?:ed)?\b|\btechnically (?:re-?)?open\b|\bopen only as (?!far\b)",
        rf"\bopen to {_FIRE}\b",
        rf"\b(?:re-?)?opening\b[^.;]{{0,80}}? (?:fell through|fallen through|(?:is|was) off\b|c[ao]me to nothing|collapsed|{OFF})",
        r"(?:تراجع|تراجعت|عدل|عدلت|عدول) (?:\S+ ){0,3}عن (?:إعادة )?فتح|(?:تعطل|تعطلت|جُمد|جمد|جمدت) (?:\S+ )?فتح|على الرف",
        r"فتح (?:\S+ ){1,5}(?:مؤجل|معلق|مجمد|متعثر|متوقف|ملغى|لم (?:يحصل|يحدث|يتم|يتحقق))|لم (?:يتحقق|يحصل) فتح",
        r"(?:أرجئ|أُرجئ|تأجل|أجل) (?:\S+ )?افتتاح|لم (?:يعد|تعد) (?:\S+ ){0,2}(?:مغلق|مقطوع|محاصر)",
    ),
    ReadKind.DIPLOMACY: _any(r"\bthere (?:is|was|has been) (?:still |as yet |yet )?no (?:agreement|deal|accord|truce|cease-?fire)\b"),
    ReadKind.CONTROL: _any(
        rf"\bno longer (?:\w+ )?{_SHUT}\b",
        r"\bsiege\b[^.;]{0,40} (?:lifted|broken|ended|over)\b|\b(?:lifted|broke|ended) the siege\b",
    ),
    ReadKind.PROTECTION: _any(rf"\bno longer (?:\w+ )?{_HELD}\b"),
    ReadKind.NEED: _any(
        rf"\bno need (?:for|of)\b|^{_GOODS} (?:has |have )?arrived\b",
        r"\bno (?:more )?(?:wounded|injured|patients|sick) (?:are )?(?:left|remain)",
        r"\bno longer (?:\w+ )?(?:a problem|an issue|in need)\b|\bdo(?:es)? not need (?:anything|help|aid|any)\b",
        r"\bno longer (?:(?:any|an?) (?:\w+ )?)?(?:shortage|lack|need|short of|without|hungry|starving)",
        r"\b(?:is|are) (?:plentiful|abundant|available again|back on|back in the (?:shops|market))\b",
        rf"\b(?:full|plenty) of {_GOODS}\b|\bhas {_GOODS} again\b",
        rf"\bthere (?:is|are) (?:still |now |enough |sufficient |ample )?{_GOODS} (?:in|at|for everyone|again|everywhere)\b",
        r"(?:ليست|ليس|لسنا|ليسوا) (?:\S+ ){0,4}(?:بحاجة|محتاج|محتاجة|محتاجين)|لا أحد (?:محتاج|بحاجة|يحتاج)",
        r"^(?:يوجد|هناك|ما زال هناك) (?:خبز|طعام|ماء|وقود|غذاء|طحين)|^عادت? (?:المياه|الكهرباء|الماء|التيار)|لديها? وقود كاف",
    ),
}
_WAY = r"\b(?:corridors?|roads?|routes?|crossings?|passages?|bridges?|highway|evacuations?)\b"
_STOPS = r"\b(?:suspend(?:s|ed)|(?:is|are|was|were|been|being) (?:\w+ )?(?:halted|paused)|on hold)\b"
_ENDS = r"\b(?:cancel(?:s|led|ed)|called off|revoke[sd])\b"
_BACK = r"\b(?:turned|sent|driven) (?:back|away|around)\b"
_STOPPED = _any(
    *(f"{_WAY}[^.;]{{0,60}}{word}|{word}[^.;]{{0,60}}{_WAY}" for word in (_STOPS, _BACK)),
    r"^(?:توقفت?|عُلّقت?|عُلقت?|تعطلت?) (?:عملي(?:ة|ات) )?(?:ال)?إجلاء",
)
_STILL_SHUT = re.compile(
    r"^(?:و?[إأا]نه[ام]? )?(?:ما زال|ما زالت|مازال|مازالت|لا يزال|لا تزال|لايزال) (?:(مغلق|موصد|مقفل)|مقطوع|مسدود|ملغوم)"
)
_ENDED = _any(
    f"{_WAY}[^.;]{{0,60}}{_ENDS}|{_ENDS}[^.;]{{0,60}}{_WAY}", r"(?:ألغى|ألغت|الغى|الغت|أُلغي|ألغي) (?:\S+ ){0,3}(?:ال)?(?:ممر|معبر|طريق)"
)
_CLOSED = ("closed", "shut", "sealed", "impassable", "inaccessible", "not passable", "no go", "no-go")
_LISTED = re.compile(  # `Rafah: closed since Tuesday`, a row of a table
    rf"[-*•| ]{{0,3}}[^\W\d_][^:|.;]{{1,50}}?(?: ?[:|–—] ?| - )({'|'.join(_CLOSED)}|blocked|cut|mined|suspended)\b", re.IGNORECASE
)
_CALLED_OFF = re.compile(r"و?(?:ألغى|ألغت|الغى|الغت|أُلغي|ألغي) (?:\S+ ){0,2}(?:ال)?(?:ممر|معبر|طريق)")
_DEAD = _any(r"\b(?:killed|dead|died|deaths?|murdered|executed)\b")
_SHOT = _any(r"\bshot\b")
_FATALLY = re.compile(r"\b(\w{1,9}) (?:of them )?fatally\b", re.IGNORECASE)
_LIVED = re.compile(
    r"[;,.]\s{0,2}(?:and |but )?(?:one|two|three|both|all|he|she|they|the others?|some)(?: of them)? "
    r"(?:survived|lived|lives|is alive|are alive|recover\w*)\b",
    re.IGNORECASE,
)
_FIGURE_ASIDE = re.compile(r"\((?:[^()\d]{2,40}(?::| as| says| said) \d[\d,]*|\d[\d,]* (?:according to|per) [^()\d]{2,40})\)(?= \w)")
_DENIES_ANY = re.compile(
    r"^(?:The |the )?((?:[\w'-]+ ){1,5}?)(?:has |have |had )?(?:den(?:y|ies|ied)|(?:reject|disclaim|disavow)(?:s|ed)?|repudiate[sd]?) $"
)
_ORDER_SAYS = re.compile(  # an organisation whose name the parser takes for an order
    r"(?:^|[\s(])([A-Z][a-z]+ the [A-Z][a-z]+)['’]s? (?:[\w'’.-]+ ){0,6}?(?:says?|said|warns?|warned|told|adds?|added|reports?|reported|"
    r"confirm(?:s|ed))\b[^.;:\"]{0,40}$"
)
_NO_PART = re.compile(  # `denies any role in the attack`, `it had nothing to do with the bombing`
    r"\b(?<!not )(?<!n't )(?<!never )(?:den(?:y|ies|ied)|(?:reject|disclaim|disavow)(?:s|ed)?) "
    r"(?:(?:any|all|its|their|a|the|having|having had) )*(?:involvement|role|part|responsibility|link|hand|connection|complicity)\b"
    r"|^(?:it|they|we|he|she) (?:had|has|have|played|took|plays) (?:no (?:part|hand|role|involvement)|nothing to do)\b",
    re.IGNORECASE,
)
_LIMITS = _any(rf"\b(?:only|little|few|hardly|barely|scarcely|until|last|lasts|{_A_TIME})\b|فقط|يكفي|تكفي|سوى|إلا")
_SO = _any(
    r"\b(?:no|nobody|no one|not one|none)\b[^.;]{0,50} (?:safe|spared|immune|exempt) (?:from|in|anywhere)\b",
    rf"\bno shortage of (?!{_GOODS}|supplies|goods)",
    r"\bnot (?:\w+ )?(?:safe|protected|spared)\b|\b(?:nothing|little) (?:is|was|has been) known\b",
    r"\bnot an? [\w -]{1,30} (?:that|which) (?:killed|wounded|injured)\b",
    r"لم (?:تسلم|يسلم|تنج|ينج) |لم (?:يتوقف|تتوقف|ينقطع|تنقطع|يهدأ|تهدأ) |لا أحد (?:ينكر|يشك)",
    r"(?:ليسوا|ليس) (?:\S+ )?(?:آمنين|آمنا)|لا حماية",
)
_CONTRAST = re.compile(
    r"(?:,| but) not (?:(?:in|to|into|at|for|from|the|of) )*(?!(?:only|just|yet|all|a|an)\b)[\w'-]+(?: [A-Z][\w'-]*)*(?=[.,;]|$)"
)
_NEGATES = _any(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|barely|refus\w+|den(?:y|ied|ies)|fail\w*)\b|n't\b"
)
_NOBODY_DENIES = _any(r"\b(?:few|nobody|no one|hardly anyone)(?: \w+){0,3} (?:doubts?|disputes?|den(?:y|ies|ied))(?: that)?\s*$")
_RATHER = re.compile(r"(?:^|\s)(?:لم|ما|لا|ليس|ليست|لن)\s[^.؛]{1,60}\sبل\s|(?:\bnot|n't)\b[^.;]{1,60}? but ", re.IGNORECASE)
_UNSURE = _any(r"(?:إشاعة|شائعة|شائعات|إشاعات|غير مؤكد|مزاعم|يقال|rumou?rs?|unconfirmed|unverified)\s*[:：]\s*$")
_ASKED = re.compile(  # a question, be it without its mark: `has the hospital been hit`
    r"[^A-Za-z]{0,20}(?:(?:[Aa]nd|[Ss]o|[Bb]ut|[Oo]k|[Hh]i|[Hh]ello|[Hh]ey|[Aa]ll|[Gg]uys|[Pp]lease),? ){0,3}"
    r"(?i:has|have|was|were|is|are|did|does|do|can|could) "
    r"(?:(?i:the|an?|any|anyone|anybody|there|they|you|we|he|she|it|this|these|those|your|our|my)\b|(?!(?i:not)\b)[A-Z][\w'-]+)"
)
_FALSE = _any(r"(?:لا صحة لما يلي|خبر كاذب|كذب|كاذب|غير صحيح|false|fake|not true|hoax)\s*[:：]\s*$")
_DID_NOT = re.compile(
    r"\b(?:due|set|scheduled|supposed|expected|meant|was|were) to\b[^.;]{3,80}\bbut (?:it |they )?"
    r"(?:(?:did|has|have|had) not|didn['’]t|never did|failed to)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\bagree[sd]? (?:on |to )(?:the )?(?:re-?)?open(?:ing)?\b(?! (?:talks|negotiations|an? ))", re.IGNORECASE)
_COMING = (ReadKind.ACCESS, ReadKind.DISPLACEMENT, ReadKind.DIPLOMACY, ReadKind.RESPONSE)
_BEFORE_OPEN = (None, AccessState.PROPOSED, AccessState.AGREED, AccessState.ANNOUNCED)
_HARMFUL = (ReadKind.INCIDENT, ReadKind.PROTECTION)
_DEEDS = (ReadKind.INCIDENT, ReadKind.DISPLACEMENT)


def as_turned(claim: Proposal, text: str) -> Proposal:
    """The claim as the words around its verb leave it."""
    before = text[claim.sentence_start : claim.start]
    if claim.claimant != _AUTHOR and _in_brackets(claim):  # `31 people (UN: 40) were killed`
        claim = replace(claim, claimant=_AUTHOR, modality=Modality.ASSERTED if claim.modality is Modality.REPORTED else claim.modality)
    if claim.claimant.startswith("no "):  # `passable, no ambushes reported`
        claim = replace(claim, claimant=_AUTHOR, modality=Modality.ASSERTED if claim.modality is Modality.CONDITIONAL else claim.modality)
    claim = without_other_openings(claim)
    claim = as_kept_out(as_no_access(_of_an_order(claim, before), before), before, text[claim.end : claim.sentence_end])
    if _FALSE.search(before):
        return replace(_without_state(claim), modality=Modality.DENIED, negative=True)
    if claim.modality in SAYS_SO and claim.kind in _HARMFUL and (said := _DENIES_ANY.search(before)) and claim.quote.startswith("any "):
        return replace(claim, claimant=party_of(bare(said[1].strip())), modality=Modality.DENIED, negative=True)
    if _denies_his_part(claim, before):
        return replace(claim, kind=ReadKind.INCIDENT, subtype=claim.subtype or "denial", modality=Modality.DENIED, negative=True)
    if claim.modality is Modality.DENIED:
        return replace(claim, modality=Modality.ASSERTED, negative=False) if _NOBODY_DENIES.search(before) else claim
    asked = _ASKED.match(text[claim.sentence_start : claim.sentence_start + _BEFORE])
    if claim.modality in SAYS_SO and (
        asked or _UNSURE.search(before) or text[claim.end : claim.sentence_end].lstrip().startswith(("؟", "?"))
    ):
        return replace(_without_state(claim), modality=Modality.CONDITIONAL)
    if not claim.negative and _says_not_so(claim, before):
        return replace(_without_state(claim), negative=True)
    claim = _of_the_first(claim)
    if claim.negative and claim.kind in _HARMFUL and _SO.search(claim.quote):
        claim = replace(claim, negative=False)
    return as_avoided(_rather(_agreed(_shut(as_kept_shut(_lived(as_lifted(claim), text), before)))), text)


def _denies_his_part(claim: Proposal, before: str) -> bool:
    """`Hamas denies any role in the attack`: of a deed without harm; the dead are dead, whoever denies that he did it."""
    deed = claim.kind in (ReadKind.INCIDENT, ReadKind.POSTURE) and not claim.harm
    return deed and _NO_PART.search(claim.quote) is not None and not _NOBODY_DENIES.search(before)


def _of_an_order(claim: Proposal, before: str) -> Proposal:
    """`Save the Children's James Denselow said |five were killed|`: Save the Children, of which the parser made an order."""
    said = _ORDER_SAYS.search(before)
    if said is None or not (claim.claimant == _AUTHOR or claim.claimant.startswith((said[1], said[1].split()[-1]))):
        return claim
    grade, reason = grade_of(said[1], claim.modality, bool(claim.harm or claim.count or claim.place or claim.when))
    return replace(claim, claimant=said[1], grade=grade, grade_reason=reason)


def _in_brackets(claim: Proposal) -> bool:
    """Whether it is another figure, in brackets within the words of a claim, that somebody gives, or that was `reported first`."""
    found = _FIGURE_ASIDE.search(claim.quote)
    if found is None:
        return False
    counted = claim.claimant[:1].isdecimal() and claim.quote[: found.start()].rstrip().endswith(claim.claimant)
    return counted or "(" in claim.claimant or claim.claimant in found[0]


def _of_the_first(claim: Proposal) -> Proposal:
    """`Aid reached Sumy|, not Mariupol|`, `were allowed into Sumy |but not Mariupol|`: so of the first, whatever is said of the other."""
    told = claim.negative or claim.subtype == "no_access"
    if not told or (found := _CONTRAST.search(claim.quote)) is None or _NEGATES.search(claim.quote.replace(found[0], " ")):
        return claim
    return replace(claim, negative=False, subtype="access" if claim.subtype == "no_access" else claim.subtype)


def _agreed(claim: Proposal) -> Proposal:
    """`Pakistan and Afghanistan |agreed to reopen| the crossing`: that is agreed, and not yet done."""
    told = claim.kind is ReadKind.ACCESS and claim.modality in SAYS_SO and not claim.negative and claim.subtype == "opening"
    return replace(claim, state=AccessState.AGREED) if told and claim.state is None and _AGREED.search(claim.quote) else claim


def _shut(claim: Proposal) -> Proposal:
    """`The corridor has been suspended`, `buses were turned back on the road`, `Russia cancelled the corridor`: nobody passes there now."""
    if claim.kind is ReadKind.CONTROL and _CALLED_OFF.match(claim.quote):
        claim = replace(claim, kind=ReadKind.ACCESS, subtype="access")  # who calls a corridor off takes nothing
    if claim.kind is not ReadKind.ACCESS or claim.negative or claim.modality not in SAYS_SO:
        return claim
    if listed := _LISTED.match(claim.quote):
        claim = replace(claim, actor="", target="")
        shut = AccessState.CLOSED if listed[1].casefold() in _CLOSED else AccessState.BLOCKED
        return replace(claim, state=shut, subtype=shut.value) if claim.state is None and claim.subtype == "access" else claim
    if claim.state not in _BEFORE_OPEN:
        return claim
    if claim.subtype == "access" and (still := _STILL_SHUT.match(claim.quote)):
        shut = AccessState.CLOSED if still[1] else AccessState.BLOCKED
        return replace(claim, state=shut, subtype=shut.value)
    if _ENDED.search(claim.quote):
        return replace(claim, state=AccessState.CLOSED, subtype="closed")
    if not _STOPPED.search(claim.quote):
        return claim
    return replace(claim, state=AccessState.BLOCKED, subtype="suspended" if claim.subtype == "suspended" else "blocked")


def _without_state(claim: Proposal) -> Proposal:
    return replace(claim, state=None, subtype="opening" if claim.subtype == "opened" else claim.subtype)


def _says_not_so(claim: Proposal, before: str) -> bool:
    if claim.kind in _COMING and _DID_NOT.search(claim.quote):
        return True
    pattern = _NOT_SO.get(claim.kind)
    if pattern is None or (claim.kind is ReadKind.NEED and _LIMITS.search(claim.quote)):
        return False  # there is bread for two days
    if (
        claim.kind is ReadKind.ACCESS
        and claim.state not in _SHUT_STATES
        and not _CLOSES.search(claim.quote)
        and _GIVEN_UP.search(claim.quote)
    ):
        return True
    led = before[-_BEFORE:]
    return any(found.end() > len(led) for found in pattern.finditer(led + claim.quote))


def _lived(claim: Proposal, text: str) -> Proposal:
    """`Two men were shot near Garni|; one survived|`, `Five people were shot, |three fatally|`: who was shot and lived is not dead."""
    told = claim.harm.killed or (None if claim.harm else claim.count)
    shot = claim.subtype == "shooting" or _SHOT.search(claim.quote) is not None
    if told is None or not shot or _DEAD.search(claim.quote):
        return claim
    if told.unit == "shot":  # `5 shot, three fatally`
        told = replace(told, unit="people")
    if found := _FATALLY.search(text[claim.start : claim.sentence_end]):
        some = SMALL.get(found[1].casefold(), int(found[1]) if found[1].isdecimal() else None)
        dead = Count(some, some, "people", found[1]) if some is not None else None
        return replace(claim, harm=replace(claim.harm, killed=dead), count=claim.count or told)
    lived = _LIVED.match(text, claim.end)
    return replace(claim, harm=replace(claim.harm, killed=None), count=claim.count or told) if lived else claim


def _rather(claim: Proposal) -> Proposal:
    """`لم يقتل خمسة |بل| اثنا عشر`, `did not kill three, |but| thirteen`: it happened, and the number before is the one that is not."""
    if claim.kind not in _DEEDS or (found := _RATHER.search(claim.quote)) is None:
        return claim
    harm = Harm(*(_unless_within(one, claim.quote, found) for one in (claim.harm.killed, claim.harm.injured, claim.harm.missing)))
    return replace(claim, harm=harm, negative=claim.negative and " بل " not in found[0])


def _unless_within(count: Count | None, quote: str, found: re.Match[str]) -> Count | None:
    return None if count and found.start() <= quote.find(count.text) < found.end() else count
