"""English words that speak of something a planner must know. Own work, from the vocabulary of situation reports; no copied list.

A rule says: one of these verbs (or nouns), with the words asked for in their role, makes a claim of this kind, this strongly (0-1).
"""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.reading import ReadKind
from safepassage.reports.word_classes import CLASSES, FORCES, PEOPLE, WEAPON_OF


@dataclass(frozen=True, slots=True)
class Rule:
    """`wants`: pairs of a role (subj, obj, any, no) and a class of words; all must hold."""

    kind: ReadKind
    subtype: str
    strength: float
    wants: tuple[tuple[str, str], ...] = ()


__all__ = ["CLASSES", "FORCES", "PEOPLE", "WEAPON_OF"]


def _table(text: str) -> dict[str, tuple[Rule, ...]]:
    """`kind/subtype strength [role:class ...] | words` a line."""
    rules: dict[str, list[Rule]] = {}
    for line in text.strip().splitlines():
        head, _, words = line.partition("|")
        name, strength, *wants = head.split()
        kind, _, subtype = name.partition("/")
        pairs = tuple((want.partition(":")[0], want.partition(":")[2]) for want in wants)
        for word in words.split():
            rules.setdefault(word.replace("_", " "), []).append(Rule(ReadKind(kind), subtype, float(strength), pairs))
    return {word: tuple(sorted(found, key=lambda rule: -rule.strength)) for word, found in rules.items()}


VERBS = _table("""
threat/disease 0.85 any:disease | bring cause trigger
incident/shooting 0.75 obj:transport | fire
incident/denial 0.85 any:involvement | deny reject dismiss
access/suspended 0.85 obj:aid | suspend halt cancel postpone call_off
access/suspended 0.8 obj:mission | suspend halt cancel
displacement/evacuation_called 0.8 any:people any:leave | urge tell ask instruct warn advise
protection/remaining 0.65 subj:people any:pocket | remain stay live
response/aid_delivered 0.75 obj:aid | land
need/out_of_service 0.8 subj:buildings any:functional any:nothing | be remain
displacement/flight 0.92 obj:people any:home | drive force chase push
control/withdrawal 0.65 | withdraw retreat
protection/pledge 0.65 obj:people | harm
incident/killing 0.7 any:corpses | find discover recover unearth exhume
incident/killing 0.8 | gun_down
incident/chemical 0.85 any:gas any:sick | treat show suffer hospitalise
incident/chemical 0.85 any:gas | drop use release disperse
incident/attack 0.7 any:fire | come fall exchange
access/blocked 0.8 any:barrier | set erect put place build man
access/blocked 0.7 obj:ways | blow destroy bomb
access/convoy 0.85 obj:aid | turn hold stop
access/passage 0.8 obj:ways | grant obtain receive
access/waiting 0.65 any:clearance | wait await need obtain deny refuse receive
access/blocked 0.75 obj:clearance | refuse deny withhold revoke reject
access/cut_off 0.75 | isolate
access/cut_off 0.75 any:off | cut
control/frontline 0.75 subj:front | move shift advance reach run
control/captured 0.7 any:control | lose
displacement/flight 0.75 any:home | empty leave abandon lose
displacement/flight 0.75 subj:areas | empty
displacement/arrival 0.75 any:refuge | take seek find
displacement/displaced 0.7 any:people any:open | sleep live camp stay shelter
displacement/flight 0.8 any:people | head trek walk
displacement/evacuation 0.75 subj:people | bus ferry airlift evacuate relocate transfer move
displacement/evacuation 0.75 obj:people | ferry airlift bring transport
need/shortage 0.7 subj:stocks | last run dwindle fall drop
need/prices 0.75 any:price | triple double rise soar rocket increase quadruple jump climb cost
need/health 0.75 any:disease | infect spread kill report break
need/food 0.9 any:hunger | die perish
need/medical 0.75 any:without any:wants | operate treat live survive remain leave go be
need/food 0.7 any:meal | survive live eat
need/out_of_service 0.75 subj:buildings any:few | function work remain operate open
need/out_of_service 0.75 obj:buildings | overwhelm overload cripple
need/need 0.75 any:wants any:nothing | be have get find leave
need/medical 0.7 obj:sick | receive admit take
protection/separated 0.75 any:people | separate reunite
protection/abuse 0.8 | abuse exploit assault_sexually
protection/missing 0.7 any:fate | be remain stay
protection/missing 0.75 any:missing | search look trace
protection/trapped 0.75 any:between | catch trap
protection/killing_threat 0.7 obj:people | intimidate threaten
diplomacy/ceasefire 0.8 subj:talks | come go take enter hold begin end last collapse expire break
diplomacy/call 0.75 any:hostility | call appeal urge demand
diplomacy/talks 0.7 obj:talks | circulate table put present submit draft back reject accept support oppose sign block endorse broker
posture/positions 0.75 subj:troops any:position | take hold establish occupy
posture/positions 0.75 | position station garrison
posture/positions 0.75 obj:troops | position station move bring
posture/reinforcement 0.7 subj:troops | head roll move_toward converge
posture/mines 0.75 obj:approaches | mine booby-trap
posture/operations_continue 0.75 any:campaign | vow continue resume press pledge
posture/alliance 0.65 any:joint | announce form establish
threat/feared 0.7 | fear dread
threat/spread 0.0 | spread
response/services 0.75 any:clinic | open establish set run staff equip rehabilitate repair
response/rescue 0.95 any:rubble | pull rescue recover dig free
response/capacity_ready 0.7 any:transport | stand_by wait
response/capacity_ready 0.75 | stand_by
response/aid_delivered 0.75 any:relief | send hand provide give donate distribute deliver bring fly
response/aid_delivered 0.75 subj:aid | land leave depart cross dock
incident/killing 0.9 | kill murder massacre slaughter behead assassinate slay decapitate
incident/killing 0.85 obj:people | execute
incident/killing 0.8 subj:people | die perish
incident/killing 0.85 any:dead any:people | lie leave be find shoot
incident/killing 0.85 any:life | lose claim
incident/killing 0.7 any:toll | rise reach confirm recover pass climb stand record count exceed
incident/injury 0.8 | injure wound maim
incident/injury 0.6 any:people | hurt
incident/air_strike 0.85 | bomb
incident/shelling 0.85 | bombard shell mortar
incident/attack 0.75 | pound attack ambush raid storm
incident/attack 0.7 subj:forces | strike hit target assault
incident/attack 0.7 subj:weapons | strike hit land fall slam crash rain explode
incident/attack 0.7 subj:attack | strike hit land destroy target flatten continue resume intensify take_place
incident/attack 0.65 obj:buildings | strike hit target
incident/attack 0.8 any:attack | launch conduct carry mount stage unleash wage perform
incident/attack 0.75 any:weapons | fire drop launch use hurl throw lob plant detonate deploy strike hit shower
incident/shooting 0.75 | shoot snipe gun
incident/shooting 0.65 any:people | fire
incident/shooting 0.7 subj:forces | open_fire
incident/clash 0.7 any:flares | fight
incident/clash 0.7 | clash skirmish
incident/clash 0.6 subj:forces | battle
incident/clash 0.5 subj:forces any:forces | fight
incident/explosion 0.8 | explode detonate
incident/destruction 0.7 obj:buildings | destroy raze damage demolish flatten burn torch level devastate wreck
incident/destruction 0.6 | raze
incident/chemical 0.8 | gas poison suffocate
incident/looting 0.75 | loot pillage ransack plunder
incident/abduction 0.0 | kidnap
control/captured 0.85 obj:areas | capture seize take retake recapture regain reclaim overrun liberate wrest secure conquer recover
control/captured 0.7 subj:forces | capture retake recapture regain overrun reclaim wrest
control/captured 0.8 any:control | take seize gain regain wrest assume wrestle recapture consolidate establish
control/holds 0.8 subj:forces | control hold occupy
control/holds 0.75 obj:areas | control hold occupy
control/holds 0.7 any:control | remain be retain keep
control/lost 0.75 obj:areas | lose cede surrender abandon
control/lost 0.7 subj:areas | fall
control/siege 0.85 | besiege blockade
control/siege 0.8 any:siege | fight impose lift break tighten lay live place remain maintain be end live keep
control/siege 0.7 any:areas | surround encircle
control/advance 0.7 subj:forces | advance push close enter progress gain move thrust penetrate
control/advance 0.65 subj:forces any:areas | make breach infiltrate drive
control/withdrawal 0.75 subj:forces | withdraw retreat pull
displacement/flight 0.9 | flee displace uproot
displacement/flight 0.8 subj:people | leave escape pour stream flood depart abandon
displacement/flight 0.9 any:people any:leave | force drive order
displacement/flight 0.7 obj:people | expel
access/leaving_prevented 0.8 any:people any:stay | force order make oblige
displacement/return 0.7 subj:people | return
displacement/arrival 0.7 subj:people | arrive cross reach shelter settle seek enter
displacement/evacuation 0.7 obj:people | evacuate relocate transfer bus
displacement/evacuation 0.6 subj:people | board
displacement/evacuation 0.75 subj:transport any:people | leave depart arrive carry take evacuate bring ferry
access/opened 0.85 obj:ways | open reopen re-open
access/opened 0.85 subj:ways | open reopen re-open
access/closed 0.85 obj:ways | close shut seal
access/closed 0.85 subj:ways | close shut remain stay
access/blocked 0.85 obj:ways | block cut obstruct deny restrict impede hamper sever mine
access/blocked 0.8 obj:aid | block obstruct deny restrict stop prevent hold impede delay hamper refuse bar loot intercept confiscate
access/blocked 0.8 obj:aid | hinder strip remove
access/blocked 0.75 any:leave | prevent bar stop block forbid ban refuse stop keep
access/blocked 0.7 obj:people | stop prevent bar trap block
access/passage 0.8 any:people any:out | allow permit let
access/passage 0.8 any:leave | allow permit let enable authorise authorize
access/passage 0.75 obj:ways | allow grant guarantee give ensure facilitate secure provide promise gain get negotiate demand seek allow
access/passage 0.75 obj:ways | permit
access/passage 0.7 obj:aid | allow permit let admit authorise approve
access/corridor 0.85 obj:ways | set establish create propose agree announce offer suggest promise declare plan discuss
access/passage 0.7 any:aid any:in | allow permit let admit
access/access 0.8 obj:ways | demand seek request want get gain negotiate
access/access 0.75 any:access | call appeal urge press ask seek plead demand need deny request discuss
access/pause_ended 0.75 subj:pause | expire end lapse
access/corridor 0.7 subj:ways | exist collapse fail hold expire last begin start end operate remain
access/used 0.75 obj:ways | use
access/convoy 0.75 subj:aid | wait stick stop block turn stall hold strand
access/not_kept 0.85 subj:ways | hold
access/not_kept 0.85 obj:ways | keep honour respect observe
access/unused 0.8 subj:pause | pass fail go
diplomacy/pledge 0.75 obj:talks | respect honour observe keep
incident/clash 0.85 subj:fighting | flare erupt rage intensify continue break spread resume escalate subside ease
incident/attack 0.65 obj:people | target attack strike hit fire
displacement/evacuation 0.7 subj:transport | leave depart
control/holds 0.65 obj:buildings | occupy seize
need/medical 0.75 any:sick subj:buildings | receive admit
need/waiting 0.7 any:go | wait
access/not_reached 0.75 subj:aid | reach enter arrive
need/need 0.8 any:wants | need require lack want
need/need 0.75 any:people | lack
need/need 0.7 obj:people | need
need/need 0.75 any:wants any:none | have receive face get
need/need 0.75 any:wants any:short | face suffer be have report run
need/need 0.7 any:wants | run rely depend struggle
need/medical_evacuation 0.8 any:sick | need require
need/medical 0.7 obj:sick | receive admit
need/out_of_service 0.75 subj:buildings | close shut stop cease collapse overflow
need/food 0.85 | starve hunger
need/food 0.8 any:hunger | suffer face
need/medical_evacuation 0.8 any:sick | evacuate await wait
need/waiting 0.6 subj:people | wait await queue
protection/missing 0.85 | disappear vanish
protection/detention 0.85 | detain arrest imprison jail intern
protection/abduction 0.85 | abduct kidnap capture
protection/abduction 0.6 | seize
protection/conscription 0.8 | conscript recruit
protection/abuse 0.85 | torture rape mistreat abuse harass beat humiliate
protection/trapped 0.8 | trap strand besiege
protection/separated 0.6 subj:people | separate
protection/human_shields 0.85 any:shield | use
protection/sheltering 0.7 subj:people | huddle shelter hide cower
diplomacy/meeting 0.8 | meet
diplomacy/talks 0.75 | negotiate mediate broker
diplomacy/talks 0.75 any:talks | hold resume begin start discuss host attend continue reach sign accept reject agree announce break
diplomacy/talks 0.75 any:talks | collapse extend propose support brokered welcome take expire violate breach fail conclude renew
diplomacy/talks 0.75 any:talks | declare end
diplomacy/agreement 0.75 | agree
diplomacy/condemnation 0.75 | condemn denounce
diplomacy/veto 0.8 | veto
diplomacy/sanctions 0.7 | sanction expel
diplomacy/contact 0.7 | reach_out
diplomacy/vote 0.6 | vote adopt
posture/reinforcement 0.85 subj:troops | arrive mass gather amass deploy assemble reinforce
posture/reinforcement 0.8 obj:troops | deploy send dispatch mass amass move gather mobilise mobilize station
posture/reinforcement 0.6 | deploy mass mobilise mobilize
posture/preparation 0.7 subj:forces | prepare ready dig position fortify
posture/operations_continue 0.85 subj:campaign | continue resume intensify proceed
posture/planned_offensive 0.8 any:campaign | prepare plan announce threaten
posture/mines 0.75 any:weapons | lay plant
threat/threat 0.7 | threaten
threat/risk 0.7 | risk face loom
threat/collapse 0.6 | collapse
response/aid_delivered 0.8 obj:aid | deliver distribute provide send supply bring unload airdrop drop dispatch ship receive carry offload
response/aid_delivered 0.8 obj:aid | hand
response/convoy_planned 0.75 obj:aid | plan prepare organise organize schedule
response/aid_delivered 0.8 subj:aid | reach enter arrive deliver cross
response/aid_delivered 0.75 any:aid | deliver distribute airdrop unload
response/medical 0.75 any:people | treat vaccinate operate admit
response/medical 0.7 | treat vaccinate
response/rescue 0.8 | rescue
response/rescue 0.6 obj:people | pull save free
response/medical_evacuation 0.75 obj:sick | evacuate transfer transport
response/shelter 0.7 any:people | house host
response/assistance 0.6 obj:people | assist feed support help
""")

NOUNS = _table("""
need/health 0.7 | outbreak epidemic
need/prices 0.0 | price
incident/killing 0.6 | bloodshed
threat/spread 0.0 | reprisal
incident/killing 0.75 | killing massacre murder assassination beheading
incident/killing 0.7 any:people | death fatality casualty
incident/air_strike 0.8 | airstrike air_strike air_raid airstrikes bombing bombings
incident/shelling 0.75 | shelling bombardment mortar_fire artillery_fire rocket_fire barrage
incident/attack 0.6 | attack assault strike raid ambush
incident/explosion 0.7 | explosion blast
incident/shooting 0.65 | gunfire shooting sniper_fire crossfire
incident/clash 0.6 | clash fighting skirmish battle
incident/destruction 0.7 | ruin destruction rubble
incident/chemical 0.7 | gassing
incident/looting 0.7 | looting
control/siege 0.7 | siege blockade encirclement
control/advance 0.6 | advance breakthrough
control/captured 0.7 | capture recapture takeover
displacement/flight 0.75 | exodus displacement flight
displacement/evacuation 0.6 | evacuation
need/shortage 0.75 | shortage lack scarcity
need/food 0.7 | hunger malnutrition starvation
threat/famine 0.7 | famine catastrophe
protection/detention 0.65 | arrest detention
protection/abduction 0.65 | abduction kidnapping disappearance
protection/abuse 0.65 | torture rape
protection/trapped 0.0 | entrapment
posture/planned_offensive 0.65 | push offensive
incident/chemical 0.8 any:gas | use attack
incident/attack 0.7 any:weapons | use
posture/reinforcement 0.7 | reinforcement build-up buildup deployment
threat/ultimatum 0.65 | ultimatum
diplomacy/ceasefire 0.55 | ceasefire truce cease-fire
diplomacy/talks 0.5 | talk negotiation
response/aid_delivered 0.5 | airdrop
""")

ADJECTIVES = _table("""
protection/missing 0.7 any:fate | unknown unclear
need/shortage 0.7 | scarce unavailable
access/closed 0.75 any:ways | closed shut impassable inaccessible unreachable off-limits
protection/missing 0.8 any:people | missing unaccounted
protection/trapped 0.8 any:people | trapped stranded besieged
need/need 0.75 any:wants | short scarce dire
need/food 0.7 any:people | hungry malnourished starving
access/closed 0.8 subj:ways | closed shut impassable inaccessible blocked
access/opened 0.8 subj:ways | open passable
access/convoy 0.8 subj:aid | stuck stranded held idle
need/out_of_service 0.7 any:buildings any:nothing | functional operational
access/route_dangerous 0.75 any:ways | dangerous unsafe deadly perilous
response/capacity_ready 0.75 | ready
displacement/displaced 0.7 any:people | displaced homeless
control/siege 0.6 any:areas | besieged
incident/killing 0.75 subj:people | dead
need/out_of_service 0.7 any:buildings | overwhelmed inoperative
threat/danger 0.6 | imminent
""")

# Phrases that make a claim wherever they stand: words in a row, in small letters.
PHRASES = {
    "in the hands of": Rule(ReadKind.CONTROL, "holds", 0.8),
    "under the control of": Rule(ReadKind.CONTROL, "holds", 0.8),
    "in control of": Rule(ReadKind.CONTROL, "holds", 0.8),
    "caught between": Rule(ReadKind.PROTECTION, "trapped", 0.8),
    "caught in the": Rule(ReadKind.PROTECTION, "trapped", 0.75),
    "mass grave": Rule(ReadKind.INCIDENT, "killing", 0.75),
    "came into force": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.8),
    "comes into force": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.8),
    "took effect": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.75),
    "take effect": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.75),
    "end to hostilities": Rule(ReadKind.DIPLOMACY, "call", 0.8),
    "cessation of hostilities": Rule(ReadKind.DIPLOMACY, "ceasefire", 0.7),
    "took refuge": Rule(ReadKind.DISPLACEMENT, "arrival", 0.85),
    "taken refuge": Rule(ReadKind.DISPLACEMENT, "arrival", 0.85),
    "crossed into": Rule(ReadKind.DISPLACEMENT, "arrival", 0.75),
    "took up positions": Rule(ReadKind.POSTURE, "positions", 0.85),
    "standing by": Rule(ReadKind.RESPONSE, "capacity_ready", 0.8),
    "human shield": Rule(ReadKind.PROTECTION, "human_shields", 0.85),
    "lost contact": Rule(ReadKind.PROTECTION, "missing", 0.6),
    "time is running out": Rule(ReadKind.THREAT, "running_out", 0.7),
    "food insecurity": Rule(ReadKind.NEED, "food", 0.75),
    "front line": Rule(ReadKind.CONTROL, "frontline", 0.5),
    "safe passage": Rule(ReadKind.ACCESS, "passage", 0.6),
    "out of service": Rule(ReadKind.NEED, "out_of_service", 0.75),
    "in danger of": Rule(ReadKind.THREAT, "danger", 0.8),
    "at risk of": Rule(ReadKind.THREAT, "risk", 0.75),
    "at risk": Rule(ReadKind.PROTECTION, "at_risk", 0.6),
    "in need of": Rule(ReadKind.NEED, "need", 0.8),
    "without food": Rule(ReadKind.NEED, "food", 0.7),
    "without water": Rule(ReadKind.NEED, "water", 0.7),
    "without electricity": Rule(ReadKind.NEED, "electricity", 0.7),
    "under siege": Rule(ReadKind.CONTROL, "siege", 0.75),
    "going missing": Rule(ReadKind.PROTECTION, "missing", 0.85),
    "gone missing": Rule(ReadKind.PROTECTION, "missing", 0.85),
    "went missing": Rule(ReadKind.PROTECTION, "missing", 0.85),
    "death toll": Rule(ReadKind.INCIDENT, "killing", 0.75),
    "opened fire": Rule(ReadKind.INCIDENT, "shooting", 0.8),
    "came under fire": Rule(ReadKind.INCIDENT, "shooting", 0.8),
    "human shields": Rule(ReadKind.PROTECTION, "human_shields", 0.85),
    "fled their homes": Rule(ReadKind.DISPLACEMENT, "flight", 0.9),
    "ready to help": Rule(ReadKind.RESPONSE, "capacity_ready", 0.8),
    "in ruins": Rule(ReadKind.INCIDENT, "destruction", 0.75),
    "running out": Rule(ReadKind.NEED, "shortage", 0.75),
    "ran out": Rule(ReadKind.NEED, "shortage", 0.75),
    "run out": Rule(ReadKind.NEED, "shortage", 0.75),
    "run low": Rule(ReadKind.NEED, "shortage", 0.75),
    "reaching out": Rule(ReadKind.DIPLOMACY, "contact", 0.75),
    "pre-conditions": Rule(ReadKind.DIPLOMACY, "condition", 0.65),
    "preconditions": Rule(ReadKind.DIPLOMACY, "condition", 0.65),
    "peace negotiations": Rule(ReadKind.DIPLOMACY, "talks", 0.65),
    "peace talks": Rule(ReadKind.DIPLOMACY, "talks", 0.65),
    "military operations": Rule(ReadKind.POSTURE, "operations", 0.6),
    "fire to": Rule(ReadKind.INCIDENT, "destruction", 0.6),
}
