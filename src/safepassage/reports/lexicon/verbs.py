"""English verbs of what armed parties, forces and governments do, one rule a line (`lexicon`). Own work."""

from __future__ import annotations

VERB_ROWS = """
incident/killing 0.86 any:toll any:to | bring take raise push
threat/disease 0.85 any:disease | bring cause trigger
incident/shooting 0.75 obj:transport | fire
incident/killing 0.7 any:corpses | find discover recover unearth exhume
incident/killing 0.8 | gun_down suffocate
incident/chemical 0.85 any:gas any:sick | treat show suffer hospitalise
incident/chemical 0.85 any:gas | drop use release disperse
incident/attack 0.7 any:fire | come fall exchange
control/frontline 0.75 subj:front | move shift advance reach run
control/captured 0.7 any:control | lose
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
incident/chemical 0.8 | gas poison
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
diplomacy/pledge 0.75 obj:talks | respect honour observe keep
incident/clash 0.85 subj:fighting | flare erupt rage intensify continue break spread resume escalate subside ease
incident/attack 0.65 obj:people | target attack strike hit fire
control/holds 0.65 obj:buildings | occupy seize
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
diplomacy/exchange 0.9 obj:prisoners | exchange swap trade
diplomacy/visit 0.75 subj:envoy | visit arrive travel fly shuttle land expect
diplomacy/visit 0.75 obj:envoy | expect send appoint recall expel summon name receive
diplomacy/talks 0.78 any:talks | schedule expect open host convene chair postpone cancel boycott walk
diplomacy/talks 0.75 any:capital any:talks | meet arrive travel
diplomacy/call 0.8 any:inquiry | call demand urge ask order
diplomacy/call 0.8 any:talks | ask call appeal urge demand plead want seek
diplomacy/call 0.75 any:restraint | urge call appeal
diplomacy/statement 0.75 | deplore welcome applaud
diplomacy/agreement 0.75 any:talks | sign initial ratify strike clinch broker
diplomacy/sanctions 0.8 any:sanctions | impose lift discuss threaten announce extend adopt consider
diplomacy/vote 0.75 any:resolution | adopt veto pass vote draft table
diplomacy/break 0.75 any:ties | sever cut break suspend restore
posture/encirclement 0.9 | seal_off
posture/encirclement 0.75 any:ring | tighten close draw
posture/defence 0.9 subj:forces | dig entrench barricade
posture/defence 0.75 any:barrier any:forces | build fortify erect dig
posture/offensive 0.84 obj:campaign | launch begin open start mount unleash renew relaunch
posture/offensive 0.8 subj:campaign | begin start open enter expand
posture/planned_offensive 0.85 any:storm | rule_out delay postpone plan prepare consider order approve vow
posture/planned_offensive 0.8 subj:forces | storm
posture/end 0.78 any:campaign any:over | expect say be end finish complete predict
posture/reinforcement 0.85 obj:troops | fly airlift rush pour ferry send_in bring_in call_up redeploy
posture/reinforcement 0.8 subj:troops | pour stream
posture/reinforcement 0.75 any:armour any:seen | see spot move deploy mass park
posture/positions 0.75 any:snipers | post place deploy take position
posture/positions 0.75 any:heavy | deploy position move site install set dig
posture/withdrawal 0.7 any:heavy | withdraw pull
posture/mobilisation 0.8 | conscript mobilise mobilize call_up
control/captured 0.85 obj:high | take capture seize storm overrun retake gain
control/captured 0.8 any:ground | gain win make take
control/lost 0.8 any:ground | lose give cede yield
control/captured 0.85 subj:areas any:to | fall
control/cleared 0.8 obj:areas | clear recapture
control/holds 0.75 any:percent subj:forces | hold control keep have
control/flag 0.75 any:flag | raise hoist fly plant
control/repelled 0.9 any:attack | repel repulse fend_off beat_back thwart
control/withdrawal 0.75 subj:forces | abandon evacuate vacate pull_back pull_out fall_back leave
control/handover 0.75 any:areas | hand_over hand
control/advance 0.75 subj:forces any:areas | reach enter approach near cross
control/split 0.7 any:areas | bisect split divide
threat/warning 0.8 any:massacre | warn fear predict
threat/destruction 0.75 any:areas | threaten vow
threat/deadline 0.75 any:deadline | give set issue pass expire extend reject
incident/destruction 0.85 obj:buildings | blow blow_up gut wreck shatter bulldoze dynamite blast torch incinerate loot_and_burn
incident/attack 0.85 subj:gunners | fire shoot pound open shell
incident/shooting 0.8 any:people subj:forces | fire shoot
incident/shooting 0.75 any:vehicles subj:forces | fire
incident/attack 0.8 subj:weapons | smash plough plow tear rip pierce whistle hammer pummel
incident/attack 0.75 subj:weapons any:buildings | fall hit land strike slam
incident/shelling 0.8 | rocket pummel strafe hammer
incident/killing 0.8 any:men subj:forces | lose
incident/killing 0.8 any:toll any:dead | put estimate give
incident/killing 0.82 | lynch burn_alive mow_down hang
incident/killing 0.7 obj:people | bury
incident/killing 0.8 any:corpses | bury count collect exhume show litter lie
incident/responsibility 0.75 any:attack | blame accuse claim
incident/responsibility 0.75 any:charges | lay
incident/injury 0.75 any:wounds | suffer treat sustain
incident/killing 0.8 subj:forces | die perish
incident/shooting 0.75 any:bullet | hit strike kill wound
incident/sinking 0.75 any:ship | sink torpedo hit capsize
incident/crash 0.75 any:aircraft | down shoot_down crash
posture/movement 0.64 subj:troops | come go move cross travel drive roll reach arrive
posture/movement 0.64 subj:heavy | come go move cross roll reach arrive
posture/defence 0.74 obj:areas | defend guard
posture/defence 0.74 subj:forces | resist hold_out defend
diplomacy/visit 0.74 subj:envoy | leave come go travel reach return
threat/outbreak 0.7 any:disease | spread follow threaten loom
control/holds 0.75 subj:forces obj:areas | run rule govern administer dominate
incident/attack 0.8 obj:transport | strike hit attack target shell fire_on
incident/destruction 0.72 subj:forces | burn torch destroy raze
incident/attack 0.84 subj:attack | continue resume intensify
control/gain 0.93 obj:troops | drive push expel dislodge oust eject repel flush evict force chase beat_back drive_out push_back force_out
control/siege 0.8 obj:areas | surround encircle
control/captured 0.9 obj:areas any:troops | clear
posture/deployment 0.88 subj:troops any:deployed | remain be stay stand
posture/deployment 0.86 obj:troops | line_up mass position station post
posture/reinforcement 0.82 obj:troops | call_up mobilise mobilize
posture/mobilisation 0.85 obj:army | raise recruit form muster
posture/movement 0.86 subj:troops any:towards | move head drive roll advance come
posture/stance 0.85 any:not any:alone | act intervene move
posture/stance 0.84 subj:forces any:not | intervene
diplomacy/ultimatum 0.86 subj:deadline | run pass expire lapse end run_out
threat/risk 0.85 any:risk | put
"""
