"""
Claims that are told in words of another kind: `has taken in 120 wounded` is care and no need, `planned to take the town` no capture,
`500 patients in a building meant for 150` a need and no incident (English).

Each rule is of the words of the claim alone; slots that belong to the old kind are dropped with it, the rest stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind

_BEFORE = 12  # letters before a claim
SURE_AT_MOST = 0.85  # nobody weighed the kind that it has now
_BUILT_FOR = re.compile(
    r"\b(?:meant|built|designed|intended|made|equipped|planned|laid out|with room|with space|fit|sized) (?:only )?for "
    r"(?:up to |about |some |only |at most |barely |no more than |a maximum of )?(?:\d[\d,. ]{0,14}|"
    r"an? (?:few )?(?:dozen|hundred|quarter|third|half|tenth)|"
    r"ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|two hundred|three hundred)\b",
    re.IGNORECASE,
)
_TIMES_OVER = re.compile(  # `holds six times as many people as it was built for`, `at three times its capacity`
    r"\b(?:twice|\w{1,12} times|more than|many more) [\w ]{0,30}?(?:as|than) (?:it|they) (?:was|were|is|"
    r"are) (?:built|meant|designed|made) for\b"
    r"|\b(?:twice|double|\w{1,12} times) (?:its|their) (?:normal |planned |designed )?capacity\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:has|have|had|with|holds?|held|holding|houses?|housed|housing|takes?|took|treats?|treating|hosts?|hosting|shelters?|sheltering|"
    r"accommodat\w+|crammed|packed|lie|lying|live|living|sleep\w*|crowded|inmates|full|receiv\w+|contains?|serv\w+|now)\b",
    re.IGNORECASE,
)
_SICK = re.compile(r"\b(?:patients?|wounded|hospitals?|clinics?|wards?|beds|injured|sick)\b", re.IGNORECASE)
_CARED = re.compile(  # of wounded people: what was done for them
    r"\b(?:(?:has|have|had) (?:already |since |now |so far )?(?:taken in|admitted|received|treated|evacuated|"
    r"moved|brought out|flown out|transferred)"
    r"|(?:was|were|been|being) (?:safely |also |all )?(?:evacuated|moved|transferred|flown|airlifted|taken by|"
    r"ferried|driven|brought out|carried out))\b",
    re.IGNORECASE,
)
_LACKS = re.compile(
    r"\b(?:no|not|never|needs?|needed|must|await\w*|waiting|urgent\w*|require\w*|without|cannot|can’t|can't|"
    r"unable|still to|lack\w*|short\w*|only|"
    r"should|could|want\w*|ask\w*|beds|overwhelm\w*|full|capacity|more than it|exceed\w*|nearly|tripled|doubled|out of)\b",
    re.IGNORECASE,
)
_MEANT_TO = re.compile(
    r"\b(?:intend\w*|plann\w+|plans?|prepar\w+|aim(?:s|ed|ing)?|meant|vow\w*|pledg\w+|sworn?|swore|about|going|"
    r"ready|wants?|wanted|due|set) "
    r"(?:to (?:begin |start |launch )?)?(?:storm\w*|tak(?:e|ing)|retak\w+|recaptur\w+|captur\w+|seiz\w+|"
    r"assault\w*|attack\w*|advanc\w+|overrun\w*|invad\w+|"
    r"liberat\w+|mov(?:e|ing) on|march on|push into|(?:an? |the )?(?:[\w-]{1,24} )?(?:attack|assault|offensive|invasion))\b",
    re.IGNORECASE,
)
_WILL_TAKE = re.compile(
    r"\b(?:we|they|troops|forces|army|fighters|soldiers|men|he|it|rebels|militia) (?:will|would|shall|['’]ll) (?:soon |then |now |also )?"
    r"(?:clear|take|retake|recapture|capture|seize|storm|liberate|attack|overrun) "
    r"(?!part|place|care|over|up|in|the (?:wounded|sick|road|mines?|rubble))",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:the |a )?(?:only |main )?(?:road|route|highway|track|way)s? (?:[\w’'-]{1,24} ){0,4}?(?:passe?s?|runs?|leads?) ", re.IGNORECASE
)
_OFFENSIVE = re.compile(r"\b(?:counter-?)?(?:offensive|attack|assault)s?\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:not|never|nor|n['’]t) (?:delay|stop|halt|affect|slow|change|hold up|end|suspend|postpone|pause)\b", re.IGNORECASE
)
_SAFE_PASSAGE = re.compile(
    r"\b(?:given|granted|offered|promised|guaranteed|allowed|get|have|receive|offer\w*|promis\w+|guarantee\w*) (?:[\w’'-]{1,24} ){0,3}?"
    r"(?:safe|free) (?:passage|conduct)\b",
    re.IGNORECASE,
)
_READY_IF = re.compile(
    r"\b(?:ready|willing|prepared) to\b.{3,90}\b(?:if\b|provided\b|on condition\b|as soon as\b|once\b|in return\b|in exchange\b|should\b)",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:armed men|gunmen|fighters|troops|soldiers|militiamen|militias?|rebels|units|forces|tanks|"
    r"snipers) (?:are|were|remain|remained|is|was) "
    r"(?:still |now |again |also )?(?:present|there|stationed|deployed|in|inside|on)\b",
    re.IGNORECASE,
)
_SO_MANY_LEFT = re.compile(
    r"^(?:(?:about|some|around|only|at least|fewer than|less than|no more than|up to|an estimated) )?[\w,.-]{1,12} "
    r"(?:[\w-]{1,24} )?(?:gunmen|fighters|soldiers|militants|troops|rebels|militiamen|jihadists|insurgents) (?:are|"
    r"were|is|was|remain|remained) ?(?:still )?"
    r"(?:left|active|there|inside|holed up)?\b",
    re.IGNORECASE,
)
_STANDS_BY = re.compile(
    r"\b(?:on standby|stands? ready|standing ready|stood ready|in readiness|(?:is|are|was|"
    r"were) (?:all )?(?:ready|loaded)(?! for (?:war|battle)| to "
    r"(?:fight|attack|strike|use)))\b",
    re.IGNORECASE,
)
_WITH_AID = re.compile(
    r"\b(?:trucks?|lorries|buses|ambulances?|convoys?|boats?|ships?|planes?|aircraft|teams?|supplies|stocks?|"
    r"tonnes|tons|kits|relief|escort|aid|vehicles|"
    r"medics|doctors)\b",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"\b(?:shells?|mortars?|rockets?|rounds?|bombs?|missiles?|grenades?) (?:have |had )?(?:landed|fell|fallen|"
    r"hit|struck|exploded|crashed|slammed)\b",
    re.IGNORECASE,
)
_ENTERED = re.compile(
    r"\b(?:men|fighters|troops|soldiers|forces|rebels|gunmen|militiamen|tanks|army|insurgents|police) (?:has |"
    r"have |had )?(?:re-?)?entered\b",
    re.IGNORECASE,
)
_CONFINED = re.compile(
    r"\b(?:are|were|is|was|been|being|remain|remained) (?:now |still )?(?:confined|interned|locked) (?:to|in|inside|up)\b", re.IGNORECASE
)
_DRIVEN_OUT = re.compile(
    r"\b(?:fighting|violence|clashes|shelling|attacks?|battles?|offensive|war|conflict|bombardment|bombing|raids|strikes)\b[^;]{0,120}?"
    r"\b(?:has|have|had) (?:already |now |so far |newly |also )?(?:displaced|uprooted) ",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\bsle(?:ep|eps|eping|pt) (?:rough\b|outside\b|outdoors\b|(?:in|on|under) (?:the |their |its |a )?(?:bare |cold |open )?"
    r"(?:open|stairwells?|corridors?|streets?|cars?|fields?|trees|floors?|ground|pavements?|doorways?|"
    r"roadsides?|sand|mud|rain|ditch\w*|bushes|bush)\b)",
    re.IGNORECASE,
)
_TAKES_OUT = re.compile(
    r"\b(?:intends?|plans?|means?|going|hopes?|prepar\w+) to (?:take out|fly out|bring out|evacuate|bring home|airlift|fly home) ",
    re.IGNORECASE,
)
NO_SURRENDER = re.compile(
    r"(?P<told>\b[Tt]here (?:can|could|will|would|is|was) be no question of (?:a )?(?:surrender\w*|talks|a truce|negotiat\w+|a ceasefire))"
)
_PERCEIVED = re.compile(r"\bcould (?:still |also |again )?be (?:heard|seen|felt|smelt)\b", re.IGNORECASE)
_OF_FIRE = re.compile(
    r"\b(?:shelling|shooting|gunfire|(?:tank|machine-?gun|small-arms|rifle|mortar|heavy) fire|guns|explosions?|"
    r"blasts?|shots|bombing|bombardment|fighting|artillery|mortars?|rockets?)\b",
    re.IGNORECASE,
)
_IGNORED = re.compile(
    r"\b(?:ignor(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|dismiss(?:es|ed)|disregard(?:s|ed)|"
    r"turn(?:s|ed) down|rebuff(?:s|ed)) "
    r"(?:all |several |repeated |many |two |three |the |a |an |its |their |his |our )*(?:[\w’'-]{1,24} )?"
    r"(?:calls?|appeals?|requests?|pleas?|demands?) (?:to|for|that|by|from)\b",
    re.IGNORECASE,
)
_WAITS = re.compile(r"\b(?:waiting|wait|waits|stuck|held up|stranded|stalled|blocked|await\w*)\b", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:arriv\w+|deliver\w+|reach\w+|distribut\w+|unload\w+|handed out|brought|entered|got through|came)\b", re.IGNORECASE
)
_ORDERED = re.compile(r"^(?:(?:having|to have) )?(?:ordered|ordering|given the order|commanded) ", re.IGNORECASE)
_LINE = re.compile(r"\b(?:ceasefire|armistice|truce|demarcation) line\b", re.IGNORECASE)
_HAS_MEN = re.compile(
    r"\b(?:has|have|had|number(?:s|ed)?) (?:about |some |around |up to |an estimated |at least |more than |fewer than )?\d[\d,. ]{0,14} "
    r"(?:[\w-]{1,24} )?(?:men|troops|soldiers|fighters|tanks|guns)\b(?! (?:in|on|at|to|near|around|inside)\b)",
    re.IGNORECASE,
)
_OF_A_SIDE = (Modality.STATED_INTENT, Modality.PLANNED, Modality.CONDITIONAL, Modality.PROPOSED)
_UNDONE = (*_OF_A_SIDE, Modality.DENIED, Modality.PREDICTED)


def in_other_terms(found: Iterable[Proposal], text: str = "") -> list[Proposal]:
    """The proposals, each of the kind that its words tell."""
    return [_meant(_as_denied(one, text)) for one in found]


def _as_denied(one: Proposal, text: str) -> Proposal:
    """`The general denied |having ordered the shelling of the market|`: a deed that he denies, and no demand or threat of his."""
    led = text[max(0, one.start - _BEFORE) : one.start].rstrip()
    if one.modality is not Modality.DEMANDED or not _ORDERED.match(one.quote) or not led.endswith(("denied", "denies", "deny", "denying")):
        return one
    kind = ReadKind.INCIDENT if one.kind in (ReadKind.THREAT, ReadKind.DIPLOMACY) else one.kind
    return replace(as_of(one, kind, one.subtype), modality=Modality.DENIED, negative=True)


def _meant(one: Proposal) -> Proposal:
    if one.kind in _OF_ARMED and not one.negative and not one.harm and one.modality in SAYS_SO and _NONE_OF.match(one.quote):
        return replace(one, negative=True)
    if one.subtype == "access_demanded" and one.modality is Modality.ASSERTED and not one.negative:
        return replace(one, modality=Modality.DEMANDED)  # `We need the guns to be quiet for a day`
    if one.modality is Modality.PREDICTED and _PERCEIVED.search(one.quote):  # `The shelling could be heard in the capital`
        one = replace(one, modality=Modality.ASSERTED, confidence=min(one.confidence, SURE_AT_MOST))
        if one.kind is ReadKind.THREAT and _OF_FIRE.search(one.quote):
            return as_of(one, ReadKind.INCIDENT, "shelling" if re.search(r"shell|artiller|mortar|bombard", one.quote.lower()) else "clash")
    for kinds, holds, kind, subtype in _RULES:
        if one.kind in kinds and holds(one):
            return as_of(one, kind, subtype)
    if one.kind in _WHO_IS_SHUT_IN and _over_full(one):
        return as_of(one, ReadKind.NEED, "overcrowding")
    return one


def as_of(one: Proposal, kind: ReadKind, subtype: str) -> Proposal:
    """The claim as one of another kind, as sure as nobody weighed it."""
    state = one.state if kind is ReadKind.ACCESS and subtype != "passage_refused" else None
    negative = one.negative and subtype != "refusal"  # `no question of surrender` is what it says
    return replace(one, kind=kind, subtype=subtype, state=state, negative=negative, confidence=min(one.confidence, SURE_AT_MOST))


def _over_full(one: Proposal) -> bool:
    """`more than 500 patients in a building meant for 150`, `three schools built for 200 hold more than 2,000`."""
    if _TIMES_OVER.search(one.quote) is not None and not one.harm.killed:
        return True
    built = _BUILT_FOR.search(one.quote)
    if built is None or one.harm.killed:
        return False
    rest = one.quote[: built.start()] + " " + one.quote[built.end() :]
    return _HOLDS.search(rest) is not None and re.search(r"\d|hundred|thousand|dozens|twice|three times|full", rest) is not None


def _cared_for(one: Proposal) -> bool:
    return one.subtype == "medical_evacuation" and one.modality in SAYS_SO and not one.negative and _done(one.quote)


def _done(quote: str) -> bool:
    return _SICK.search(quote) is not None and _CARED.search(quote) is not None and _LACKS.search(quote) is None


def _planned_attack(one: Proposal) -> bool:
    """`his army intended to take the town` (denied), `planning an attack on Yei`."""
    return (one.modality in _UNDONE or one.negative) and not one.harm and _MEANT_TO.search(one.quote) is not None


def _announced_attack(one: Proposal) -> bool:
    """`we will clear the city before the end of Ramadan`."""
    return one.modality in (*_OF_A_SIDE, Modality.PREDICTED) and _WILL_TAKE.search(one.quote) is not None


def _goes_on(one: Proposal) -> bool:
    """`the flood would not delay its counter-offensive`."""
    return _OFFENSIVE.search(one.quote) is not None and _GOES_ON.search(one.quote) is not None


def _not_yet_there(one: Proposal) -> bool:
    """`Relief trucks are loaded and waiting in Port Sudan for permits`: nothing was delivered."""
    there = one.subtype == "aid_delivered" and one.modality in SAYS_SO
    return there and _WAITS.search(one.quote) is not None and _CAME.search(one.quote) is None


def _says(pattern: re.Pattern[str], *, bare: bool = False, told: bool = False) -> Callable[[Proposal], bool]:
    """Whether the words are there; `bare`: and nothing more is known of the claim than its kind; `told`: as done."""

    def holds(one: Proposal) -> bool:
        if bare and one.subtype not in ("", "access"):
            return False
        return not (told and one.modality not in SAYS_SO) and pattern.search(one.quote) is not None

    return holds


def _stands_by(one: Proposal) -> bool:
    bare = one.subtype in ("", "access") and not one.negative
    return bare and _STANDS_BY.search(one.quote) is not None and _WITH_AID.search(one.quote) is not None


_NONE_OF = re.compile(r"(?:none|not one) of (?:his|its|their|our|the|these|those) ", re.IGNORECASE)
_OF_ARMED = (ReadKind.CONTROL, ReadKind.POSTURE, ReadKind.INCIDENT)


def _has_men(one: Proposal) -> bool:
    """`The army has 40,000 men and 200 tanks`: how strong it is, and not that it came."""
    return one.subtype == "reinforcement" and one.modality in SAYS_SO and _HAS_MEN.search(one.quote) is not None


_WHO_IS_SHUT_IN = (ReadKind.INCIDENT, ReadKind.PROTECTION, ReadKind.RESPONSE, ReadKind.CONTROL)


def _leads_past(one: Proposal) -> bool:
    """`The road to Homs passes through a checkpoint that is closed`: how it leads, and nobody used it."""
    return one.subtype == "used" and one.state is None and _LEADS.match(one.quote) is not None


_RULES: tuple[tuple[tuple[ReadKind, ...], Callable[[Proposal], bool], ReadKind, str], ...] = (
    ((ReadKind.NEED,), _cared_for, ReadKind.RESPONSE, "medical_evacuation"),
    ((ReadKind.CONTROL, ReadKind.INCIDENT), _planned_attack, ReadKind.POSTURE, "planned_offensive"),
    ((ReadKind.CONTROL, ReadKind.THREAT), _announced_attack, ReadKind.POSTURE, "planned_offensive"),
    ((ReadKind.THREAT,), _goes_on, ReadKind.POSTURE, "operations_continue"),
    ((ReadKind.POSTURE, ReadKind.RESPONSE, ReadKind.DIPLOMACY), _says(_SAFE_PASSAGE, bare=True), ReadKind.ACCESS, "safe_passage"),
    ((ReadKind.POSTURE,), _says(_READY_IF), ReadKind.DIPLOMACY, "offer"),
    ((ReadKind.PROTECTION,), _says(_SO_MANY_LEFT, bare=True, told=True), ReadKind.POSTURE, "strength"),
    ((ReadKind.PROTECTION,), _says(_THERE, bare=True, told=True), ReadKind.CONTROL, "presence"),
    ((ReadKind.ACCESS,), _says(_IGNORED, told=True), ReadKind.ACCESS, "passage_refused"),
    ((ReadKind.RESPONSE,), _not_yet_there, ReadKind.ACCESS, "waiting"),
    ((ReadKind.POSTURE,), _has_men, ReadKind.POSTURE, "strength"),
    ((ReadKind.DIPLOMACY,), _says(_LINE), ReadKind.CONTROL, "frontline"),
    ((ReadKind.ACCESS,), _leads_past, ReadKind.ACCESS, "access"),
    ((ReadKind.ACCESS,), _stands_by, ReadKind.RESPONSE, "capacity_ready"),
    ((ReadKind.ACCESS,), _says(_FALLS, bare=True, told=True), ReadKind.INCIDENT, "shelling"),
    ((ReadKind.ACCESS,), _says(_ENTERED, bare=True), ReadKind.CONTROL, "advance"),
    ((ReadKind.ACCESS,), _says(_CONFINED, bare=True, told=True), ReadKind.PROTECTION, "confined"),
    ((ReadKind.INCIDENT,), _says(_DRIVEN_OUT, bare=True, told=True), ReadKind.DISPLACEMENT, "flight"),
    ((ReadKind.PROTECTION,), _says(_ROUGH, told=True), ReadKind.NEED, "shelter"),
    ((ReadKind.POSTURE, ReadKind.THREAT, ReadKind.CONTROL), _says(NO_SURRENDER), ReadKind.DIPLOMACY, "refusal"),
    ((ReadKind.DIPLOMACY,), _says(_TAKES_OUT, bare=True), ReadKind.RESPONSE, "evacuation"),
)
