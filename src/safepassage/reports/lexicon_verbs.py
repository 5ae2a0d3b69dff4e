"""English verbs that speak of something a planner must know, one rule a line (`lexicon`). Own work."""

from __future__ import annotations

VERB_ROWS = """
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
access/not_kept 0.8 subj:ways | work function materialise materialize
access/not_kept 0.8 subj:promised | keep fulfil fulfill honour honor break observe respect implement
access/not_kept 0.8 obj:promised | keep fulfil fulfill honour honor break observe respect
access/corridor 0.8 obj:ways | consider study explore examine weigh map identify arrange negotiate broker designate envisage
access/convoy 0.85 obj:aid | delay strand stall hold turn_back return reroute search ransack detain
access/no_access 0.85 obj:entry | have lack lose gain get obtain enjoy receive
access/no_access 0.8 obj:entry | restrict deny limit refuse grant block impede hamper constrain curtail improve permit
access/permit 0.8 obj:clearance | request seek apply await grant issue approve reject refuse submit cancel
access/permit 0.8 subj:clearance | expire lapse arrive come
access/blocked 0.75 obj:aid any:checkpoint | search seize hold stop turn delay confiscate tax
access/used 0.75 any:ways any:out | come go get pass travel cross leave
access/leaving_prevented 0.8 subj:people any:ways | turn
access/leaving_prevented 0.8 obj:people any:checkpoint | turn stop block hold
access/cut_off 0.8 obj:areas | cut sever isolate
access/cut_off 0.8 obj:ways | wash flood sever
access/not_reached 0.8 obj:areas any:nothing | reach access enter visit
access/not_reached 0.75 obj:areas subj:aid | reach access enter
access/not_reached 0.75 subj:helpers any:nothing | reach enter get visit access
access/resumed 0.75 subj:flights | resume restart land operate
access/suspended 0.8 obj:flights | suspend cancel ground halt
access/suspended 0.75 subj:flights | stop cease
access/escort 0.75 obj:transport | escort
need/need 0.82 obj:aid | require need
need/need 0.8 obj:wants | require need
need/need 0.75 any:units | require need lack
need/shortage 0.82 subj:stocks | exhaust deplete finish dwindle run_out vanish
need/shortage 0.82 obj:stocks | exhaust deplete finish use_up ration consume
need/shortage 0.8 subj:wants | finish expire disappear vanish dwindle deplete exhaust
need/shortage 0.8 obj:wants | finish exhaust deplete ration
need/food 0.8 any:meal | live survive feed eat subsist boil share skip forage
need/water 0.8 any:water | drink fetch ration boil
need/water 0.75 any:water any:damaged | cut pump contaminate dry
need/electricity 0.8 any:power | cut sever disconnect black fail
need/electricity 0.75 subj:power | go cut fail collapse
need/out_of_service 0.82 subj:buildings any:nothing | function work operate
need/out_of_service 0.8 subj:buildings any:few | function work operate open admit
need/out_of_service 0.8 subj:buildings | overflow overrun
need/out_of_service 0.8 obj:hospitals | close shut shutter suspend
need/health 0.75 any:disease | record register confirm suspect detect
need/medical 0.75 any:surgery | perform operate amputate
need/shelter 0.75 any:open subj:people | sleep camp
need/shelter 0.75 subj:camps | exceed overflow fill
protection/sheltering 0.9 any:cellar | shelter hide huddle live crowd cower stay take spend sleep pack
protection/trapped 0.85 any:inside subj:people | be remain stay live
protection/trapped 0.85 subj:people | hide
protection/missing 0.82 any:news | have hear receive get
protection/missing 0.8 any:since | hear see
protection/screening 0.8 obj:people | screen interrogate filter vet
protection/separated 0.8 obj:men | separate
protection/detention 0.8 obj:people | round_up round hold intern take
protection/detention 0.75 any:captive | hold take
protection/release 0.75 obj:people | release
protection/forced_labour 0.8 any:people any:labour | force make
protection/forced_return 0.8 any:people any:back | force send deport
protection/eviction 0.75 obj:people | evict deport
protection/used 0.75 any:shield | force
protection/risk 0.7 any:people any:mines | risk face
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
displacement/return 0.8 subj:people any:back | walk go travel head come move drift make start
displacement/return 0.8 any:returnee | record register arrive
displacement/displaced 0.8 any:campsite | live stay sleep shelter register host house crowd
displacement/displaced 0.8 any:displaced | register record count host be remain
displacement/flight 0.8 subj:people any:out | get walk run drive make
displacement/flight 0.75 any:people any:border | reach cross wait gather queue mass
displacement/flight 0.75 any:exodus | trigger cause prompt spark
displacement/flight 0.8 obj:people any:displaced | leave render make
displacement/arrival 0.8 subj:people any:campsite | arrive reach enter cross register
threat/warning 0.8 any:massacre | warn fear predict
threat/destruction 0.75 any:areas | threaten vow
threat/deadline 0.75 any:deadline | give set issue pass expire extend reject
response/shelter 0.8 any:tents | put pitch erect set build raise provide supply
response/services 0.75 any:school | reopen rehabilitate
response/camp 0.78 obj:camps | open build expand set establish plan
response/camp 0.78 subj:camps | open
response/water 0.8 any:water | truck chlorinate treat pump restore
response/water 0.78 obj:power | restore repair reconnect
response/flights 0.75 any:flights | operate run
response/support 0.78 any:support | give provide offer receive extend
response/funding 0.82 any:money | pledge allocate donate commit release approve contribute raise
response/funding 0.82 any:appeal | fund launch cover underfund
response/planned 0.75 subj:helpers any:aid | plan prepare hope intend try
response/rescue 0.8 any:survivors | search dig comb find
response/clearance 0.8 any:mines | clear demine defuse remove
response/evacuation_team 0.75 subj:helpers obj:people | bring evacuate take carry
response/medical 0.78 subj:hospitals obj:sick | treat
response/medical 0.75 any:vaccine | receive immunise immunize vaccinate inoculate
response/suspended 0.78 subj:helpers any:mission | suspend halt stop pause
response/suspended 0.75 any:staff | withdraw relocate evacuate pull
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
need/medical_evacuation 0.82 any:treatment | evacuate transfer airlift medevac
incident/killing 0.8 subj:forces | die perish
incident/shooting 0.75 any:bullet | hit strike kill wound
incident/sinking 0.75 any:ship | sink torpedo hit capsize
incident/crash 0.75 any:aircraft | down shoot_down crash
access/leaving_prevented 0.93 subj:people any:can any:not | leave flee exit escape go get move reach cross evacuate
access/not_reached 0.9 subj:helpers any:not | reach get enter go visit deliver
access/not_reached 0.85 subj:transport any:not | come arrive reach appear move leave depart
access/not_reached 0.82 subj:aid any:not | come arrive move lie sit get
access/no_access 0.85 any:ways any:nothing any:there | be exist remain
access/stalled 0.75 subj:aid | lie sit rot wait idle
access/usable 0.72 subj:ways | work function serve
access/closed 0.75 subj:ways any:not | work function operate open
need/need 0.72 any:there any:wants | be remain
need/need 0.8 any:there any:wants any:nothing | be remain
need/medical_evacuation 0.8 any:sick any:must | move take fly transfer send evacuate
displacement/flight 0.64 subj:people | come go move travel drive trek set_out depart walk run crawl swim row
displacement/flight 0.62 subj:transport any:people | come go move travel
protection/remaining 0.65 subj:people any:not | leave stay pay
posture/movement 0.64 subj:troops | come go move cross travel drive roll reach arrive
posture/movement 0.64 subj:heavy | come go move cross roll reach arrive
posture/defence 0.74 obj:areas | defend guard
posture/defence 0.74 subj:forces | resist hold_out defend
diplomacy/visit 0.74 subj:envoy | leave come go travel reach return
response/movement 0.6 subj:helpers | come go travel reach
response/aid_delivered 0.65 subj:aid | come move unload
response/aid_delivered 0.65 subj:ship | unload dock berth
threat/outbreak 0.7 any:disease | spread follow threaten loom
protection/missing 0.86 | missing
protection/abduction 0.76 obj:people any:away | take lead drag march drive
need/water 0.8 any:river | drink fetch
control/holds 0.75 subj:forces obj:areas | run rule govern administer dominate
need/prices 0.75 any:wants any:money | cost sell
need/prices 0.75 any:wants any:wage | cost sell
protection/detention 0.88 obj:people any:checkpoint | take
incident/attack 0.8 obj:transport | strike hit attack target shell fire_on
incident/destruction 0.72 subj:forces | burn torch destroy raze
"""
