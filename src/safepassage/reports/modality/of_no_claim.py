"""
What was taken for a claim and tells of nothing: `the number of dead is not known`, `Egypt and the United Arab Emirates`, `Our staff were
inside`, `Some three million people live in the city`, `demand that` (English).

Each rule is of one kind of claim and of the words that such a claim cannot do without; what has numbers of dead or wounded stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind

_OPEN = re.compile(  # nobody knows how many; a figure that may change
    r"(?:(?<!whose )\b(?:numbers?|tolls?|figures?|extent|scale|identit(?:y|ies)|causes?|how many(?: [\w’'-]{1,24}){0,4}|fate|"
    r"casualties|count)\b[^.;]{0,60}? "
    r"(?:(?:is|are|was|were|remains?|remained) (?:still |yet |as yet |so far |immediately )?"
    r"(?:not (?:yet |immediately |fully )?(?:known|clear|established|available)|unknown|unclear|uncertain|unconfirmed)"
    r"|(?:may|might|could|can|will probably|is likely to|are likely to|is expected to|are expected to) (?:still |yet |well )?"
    r"(?:rise|fall|climb|grow|be (?:lower|higher|revised|much higher|far higher))(?: further| again| still)?)"
    r"|\b(?:made|makes|make) no mention of|\bgave no (?:figures?|numbers?|details|toll)\b)",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"(?<! so) (?:that|whom|the|an?|and|or)$")  # of a clause that goes on
_NAMES = re.compile(r"(?:(?:the|and|of) |(?!(?:The|In|On|At) )[A-Z][\w’'-]{0,24},? ){1,12}(?:[A-Z][\w’'-]{0,24})")
_INCLUDE = re.compile(
    r"(?:the|their|these) (?:dead|victims|casualties|killed|wounded|injured|fatalities) (?:also )?includ(?:e|ed|es)\b", re.IGNORECASE
)
_UNHURT = re.compile(
    r"(?:no|none of (?:our|the|their|its|his))(?: [\w’'-]{1,24}){1,3} (?:was|were|is|are) (?:hurt|harmed|injured|wounded)", re.IGNORECASE
)
_KEEPS = re.compile(  # what a detention is told by
    r"\b(?:detain\w*|detention\w*|arrest\w*|h[eo]ld\w*|captur\w*|captiv\w*|seiz\w*|custody|prison\w*|jail\w*|cells?|lock\w*|led away|"
    r"took|taken|taking|take|(?:carried|marched|driven|hauled|dragged) off|bundled|"
    r"abduct\w*|kidnap\w*|hostages?|confin\w*|kept|keeps?|keeping|intern\w*|"
    r"screen\w*|interrogat\w*|question\w*|"
    r"accus\w*|allegation|charges?|round\w*|picked up|behind bars|camps?|free[ds]?|releas\w*|imprison\w*|incarcerat\w*|let go|stopped|"
    r"disappear\w*|missing|trial|sentenc\w*|convict\w*|swap\w*|exchang\w*|caught|catch\w*|police|prosecut\w*|warrants?|suspects?|trapped|"
    r"surround\w*|bound|tied|handcuff\w*|blindfold\w*|chain\w*|shackle\w*)\b",
    re.IGNORECASE,
)
_LIVES = re.compile(  # how many people a town has
    r"\b(?:people|inhabitants|residents|souls) (?:live|lives|lived|reside|resided) in (?:and around )?(?:the |"
    r"its )?(?:[\w’'-]{1,24} ){0,2}?"
    r"(?:city|town|capital|country|area|district|province|region|state|valley|municipality)\b|\bpopulation of\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:displac\w*|fle[de]\w*|camps?|tents?|shelter\w*|refug\w*|return\w*|evacu\w*|left|moved|uprooted|"
    r"schools?|host\w*|stay\w*|site|sites|"
    r"rough|ruins|open|churches|mosques|cellars?|basements?|still|remain\w*|now|only|without|under)\b",
    re.IGNORECASE,
)
_SPARED = re.compile(
    r"\b(?:must|should|shall|ought to|have to|has to) (?:always |never |also |all )?(?:be )?(?:spared?|protect(?:ed)?|respect(?:ed)?)\b",
    re.IGNORECASE,
)
_SHOPS = re.compile(r"^(?:[\w’'-]{1,24} ){0,3}?(?:shops?|stores|cafés?|cafes|schools?|banks?|kiosks|restaurants?)\b", re.IGNORECASE)
_WAY = re.compile(
    r"\b(?:roads?|routes?|ways?|streets?|bridges?|crossings?|checkpoints?|corridors?|gates?|borders?|airports?|ports?|access|reach\w*|aid|"
    r"convoys?|trucks?|lorries|buses|pass\w*|cross\w*|enter\w*|deliver\w*|highway\w*|tunnels?)\b",
    re.IGNORECASE,
)
_VIOLENT = re.compile(
    r"\b(?:fir(?:e|es|ed|ing)|shot|shots|shoot\w*|shell\w*|bomb\w*|attack\w*|hit|hits|hitting|str(?:ike|ikes|"
    r"uck|iking)|burn\w*|explo\w*|blasts?|"
    r"blew|blown|mines?|landmines?|mortar\w*|rockets?|missiles?|artillery|snip\w*|drones?|planes?|jets?|"
    r"helicopters?|kill\w*|dead|died?|deaths?|dying|drown\w*|"
    r"bod(?:y|ies)|corpses?|graves?|wound\w*|injur\w*|hurt|storm\w*|clash\w*|raid\w*|assault\w*|fight\w*|fought|destroy\w*|damag\w*|"
    r"destruction|loot\w*|rob\w*|st(?:ole|olen|eal\w*)|took|taken|plunder\w*|ransack\w*|crater\w*|escap\w*|"
    r"rape\w*|beat\w*|behead\w*|tortur\w*|murder\w*|"
    r"execut\w*|massacre\w*|ambush\w*|stabb\w*|knif\w*|machete\w*|poison\w*|gas|chemical|violen\w*|fell|"
    r"falling|collaps\w*|crash\w*|ruin\w*|rubble|"
    r"gone|bound|handcuff\w*|tied|flood\w*|engulf\w*|swept|washed|quakes?|landslides?|figures?|door to door|"
    r"broke|smash\w*|aim\w*|target\w*|besieg\w*|abduct\w*|seiz\w*|captur\w*|threaten\w*|set (?:alight|ablaze)|torch\w*|"
    r"gun\w*|bullets?|shrapnel|grenade\w*|casualt\w*|victims?|toll|incidents?|armed|vandal\w*|desecrat\w*|stoned|loss|lost|lose)\b",
    re.IGNORECASE,
)
_HAS = re.compile(  # what a place has: `The airport has two runways`
    r"(?:the|its|their|our) (?:[\w’'-]{1,24} )?(?:airports?|towns?|city|village|hospitals?|clinics?|camp|port|"
    r"district|region|country|bridge|market|"
    r"province|base|school|harbour) (?:has|have|had) (?!been\b|fallen\b|changed\b|surrendered\b|come\b|gone\b|"
    r"now\b|no\b|only\b)\S{1,24} [a-z]{2,24}\b",
    re.IGNORECASE,
)
_TAKEN_OVER = re.compile(r"\b(?:hands|captur\w*|seiz\w*|taken|control\w*|fall\w*|fell|lost|held|occup\w*)\b", re.IGNORECASE)
_ROOM = re.compile(  # how much a building holds, and not what it is short of
    r"(?:\bcan (?:hold|take|house|seat|store|accommodate|treat)\b|\b(?:has|have|had) [\w,.-]{1,14} (?:beds|wards|"
    r"rooms|surgeons|doctors|nurses)\b)",
    re.IGNORECASE,
)
_SHORT_OF = re.compile(
    r"\b(?:only|just|but|left|no|not|without|more than|for|over|full|short\w*|need\w*|lack\w*|remaining|still|"
    r"barely|twice|patients|working|until)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:planes?|warplanes?|aircraft|jets?|drones?|helicopters?) (?:was|were|could be|can be|is|are) (?:again |also )?(?:heard|seen)\b",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"\b(?:bomb\w*|struck|strik\w*|attack\w*|hit\w*|fir(?:e|ed|ing)|drop\w*|explo\w*|blast\w*|shell\w*|raid\w*|kill\w*)\b", re.IGNORECASE
)
_TALK = re.compile(
    r"\b(?:everyone|everybody|people|we|team|children|nobody|all|neighbours|they) (?:only |always )?talk(?:s|"
    r"ed|ing)? (?:about|of|it over)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\bcall(?:s|ed|ing)? (?:themselves|itself|himself|herself)\b", re.IGNORECASE)
_RUNS = re.compile(
    r"\b(?:roads?|route|highway|track|path|way|street) (?:winds?|runs?|climbs?|follows?|goes|leads?|passes|snakes) "
    r"(?:down|up|through|along|past|to|from|over|between|by|across|into)\b",
    re.IGNORECASE,
)
_BEFORE_THE_WAR = re.compile(
    r"(?:^|[ ,])(?:before the (?:war|conflict|siege|fighting|crisis|invasion|uprising|coup)|in peacetime|in times of peace)\b,?",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:now|today|but|since|still|and|while|then|only)\b", re.IGNORECASE)
_CONTRARY = re.compile(r",? ?(?:but|and (?:has|now|holds)|yet|while|though|now)\b", re.IGNORECASE)
_OF_NOW = (ReadKind.ACCESS, ReadKind.NEED, ReadKind.RESPONSE, ReadKind.PROTECTION)
_HOW_THEY_DIED = re.compile(
    r"(?:at least |about |some |most |all )?[\w,.-]{1,14}(?: of them)? (?:had been|were|was|had|bore|showed) (?:[\w’'-]{1,24} ){0,2}?"
    r"(?:shot|burned|burnt|tied|bound|beaten|stabbed|mutilated|decomposed|executed|strangled|tortured|beheaded|"
    r"wounds|marks|blindfolded|charred)"
    r"(?: [\w’'-]{1,24}){0,5}"
)
_BODIES = ("bodies", "body", "corpses", "corpse", "dead", "remains")
_UNSURE = 0.6
_SHORT = 20  # letters behind a claim in which a `but` may stand
_NEAR = 60  # letters from a toll to what is told of its dead


def without_no_claims(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals without those that tell of nothing."""
    return [one for at, one in enumerate(found) if not (_is_part(one, found[:at]) if one.harm else _is_none(one, text))]


def _is_none(one: Proposal, text: str) -> bool:
    """Not where the sentence goes on to say what is otherwise: `The camp can hold 5,000 people |but| has 12,000`."""
    if one.kind in (ReadKind.NEED, ReadKind.ACCESS) and _CONTRARY.match(text[one.end : one.end + _SHORT]) is not None:
        return False
    return _tells_nothing(one) or _of_peace(one, text)


def _is_part(one: Proposal, before: Sequence[Proposal]) -> bool:
    """`The dead include two nurses`, `42 bodies were found; 30 had been shot`: of people who were counted just before."""
    if one.kind is not ReadKind.INCIDENT or not before or not before[-1].harm.killed or one.start - before[-1].end > _NEAR:
        return False
    whole = before[-1].harm.killed
    part = one.harm.killed or one.harm.injured
    fewer = part is not None and part.low < whole.low and not (one.harm.killed and one.harm.injured)
    return fewer and (_INCLUDE.match(one.quote) is not None or (whole.unit in _BODIES and _HOW_THEY_DIED.fullmatch(one.quote) is not None))


def _of_peace(one: Proposal, text: str) -> bool:
    """`Before the war the crossing was used by 2,000 lorries a day`."""
    if one.kind not in _OF_NOW or one.modality not in SAYS_SO or one.state in (AccessState.CLOSED, AccessState.BLOCKED):
        return False  # nobody says that what was closed or mined then is open
    led = text[_sentence_from(one, text) : one.end].lstrip()
    return _BEFORE_THE_WAR.match(led) is not None and _SINCE.search(led) is None


def _sentence_from(one: Proposal, text: str) -> int:
    """Where the sentence begins in which it is told."""
    return max(text.rfind(sign, 0, one.start) for sign in (". ", "\n", "; ", "? ", "! ")) + 1


def _tells_nothing(one: Proposal) -> bool:
    quote, kind = one.quote.strip(" ,;:"), one.kind
    if _CUT_OFF.search(quote) and one.count is None and one.state is None:
        return True
    if kind in (ReadKind.INCIDENT, ReadKind.THREAT) and (_INCLUDE.match(quote) or (_OPEN.search(quote) and one.count is None)):
        return True  # not `The toll could rise |as 30 people are under the rubble|`
    if kind is ReadKind.INCIDENT and not one.subtype and _UNHURT.fullmatch(quote) is not None:
        return True
    if kind is ReadKind.THREAT and one.modality is Modality.DEMANDED and quote.startswith("to ") and one.confidence < _UNSURE:
        return True  # asked for a pause |to collect the wounded|
    if kind is ReadKind.CONTROL:
        return _CALLED.search(quote) is not None or (_HAS.match(quote) is not None and _TAKEN_OVER.search(quote) is None)
    if kind is ReadKind.DIPLOMACY:
        return _TALK.search(quote) is not None or (not one.subtype and _NAMES.fullmatch(quote) is not None)
    if kind is ReadKind.PROTECTION:
        return one.subtype == "detention" and _KEEPS.search(quote) is None
    if kind is ReadKind.DISPLACEMENT:
        return one.modality in SAYS_SO and _LIVES.search(quote) is not None and _MOVED.search(quote) is None
    if kind is ReadKind.NEED:
        return _SPARED.search(quote) is not None or (_ROOM.search(quote) is not None and _SHORT_OF.search(quote) is None)
    if kind is ReadKind.ACCESS:
        shops = _SHOPS.search(quote) is not None and _WAY.search(quote) is None
        return one.subtype == "access" and (shops or (_RUNS.search(quote) is not None and one.confidence < _UNSURE))
    if kind is ReadKind.INCIDENT and _SEEN.search(quote) is not None and _DROPPED.search(quote) is None:
        return True
    bare = kind is ReadKind.INCIDENT and one.claimant == "author" and not one.subtype and one.confidence < _UNSURE
    return bare and one.modality in SAYS_SO and _VIOLENT.search(quote) is None
