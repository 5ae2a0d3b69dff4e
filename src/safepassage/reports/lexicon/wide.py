"""
More English verbs and nouns, by what stands with them, one rule a line (`lexicon`): wider words for what texts on many wars tell. Own work.

They stand apart from the first tables since each asks for more beside it: what is done to whom, with what, where.
"""

from __future__ import annotations

WIDE_VERBS = """
incident/air_strike 0.84 subj:aircraft obj:targets | strike hit attack pound target strafe rocket
incident/shelling 0.82 subj:rounds | land fall hit strike crash count log impact explode
incident/shelling 0.8 obj:rounds | count log record hear
incident/attack 0.86 | hijack carjack ambush commandeer firebomb
incident/attack_on_aid 0.84 obj:aid subj:forces | rob steal torch burn
incident/looting 0.74 | rob steal
incident/looting 0.82 obj:stores | empty strip ransack raid
incident/damage 0.82 obj:utilities | knock_out damage hit wreck blow_up
incident/killing 0.8 obj:people | tear rip hack burn drown stab lynch hunt_down gun_down blow_up crush bury mow_down
incident/killing 0.84 subj:people any:fire | die perish
incident/killing 0.84 any:losses | suffer sustain take inflict report lose
incident/injury 0.84 obj:limbs | lose
incident/attack 0.84 any:hits | take suffer sustain receive score
incident/killing 0.82 subj:corpses | rot lie litter float swell decompose
incident/shelling 0.8 any:blasts | hear report log count echo ring
incident/clash 0.8 subj:fighting | involve reach spread move engulf centre flare_up break_out
incident/clash 0.84 any:fire | trade
incident/mine 0.86 any:mines | run drive step hit strike trigger set
incident/suicide 0.85 any:oneself any:up | blow detonate
incident/clash 0.84 | repel repulse fend_off beat_back beat_off
control/captured 0.82 obj:areas | prise pry snatch
control/captured 0.82 any:freed any:areas | declare
control/holds 0.82 subj:nation obj:areas | hold control occupy
control/holds 0.8 any:percent any:areas | obey control hold
control/holds 0.85 obj:ground | hold control occupy
control/advance 0.8 any:areas subj:forces | enter storm reach break
protection/trapped 0.87 obj:people | encircle surround pen pen_in hem hem_in corral corner maroon
posture/patrols 0.82 any:patrols | start begin resume run conduct step mount patrol plan
posture/reinforcement 0.86 obj:troops | promise pledge offer contribute dispatch rotate redeploy reinforce
posture/positions 0.8 obj:troops | redeploy place
posture/surrender 0.78 | surrender capitulate
posture/surrender 0.82 any:arms | lay hand_in surrender hand_over
posture/preparation 0.82 subj:forces | regroup rearm resupply train rotate muster
posture/positions 0.82 subj:troops any:near | be stand wait remain sit park
posture/mines 0.84 any:mines | sow lace rig scatter seed
posture/planned_offensive 0.82 subj:forces any:expected | push attack storm advance strike
diplomacy/meeting 0.86 any:talks | invite summon
diplomacy/rejection 0.84 any:talks | turn_down reject refuse rebuff spurn rule_out dismiss snub walk_out
diplomacy/talks 0.84 any:talks | put_off adjourn delay shelve reconvene stall founder
diplomacy/talks 0.8 any:congress | put_off postpone hold open adjourn convene delay set
diplomacy/offer 0.72 | talk
diplomacy/ceasefire 0.84 subj:talks | fray unravel shatter violate ignore crumble
diplomacy/ceasefire 0.84 obj:talks | ignore violate breach shatter observe flout
threat/feared 0.86 any:not | exclude rule_out
incident/attack 0.87 any:underfire any:comes | come
incident/explosion 0.85 subj:devices | go go_off explode detonate blow_up
incident/damage 0.8 | sabotage topple
incident/damage 0.82 obj:utilities | knock_down knock topple cut_down destroy
incident/shooting 0.84 obj:people | pick_off
incident/killing 0.87 any:lives | cost claim take
posture/positions 0.88 subj:snipers any:position | take hold
posture/withdrawal 0.82 subj:troops any:base | pull_out withdraw leave quit vacate
posture/planned_offensive 0.86 subj:attack any:expected | expect prepare plan
posture/operations_paused 0.84 obj:campaign | suspend halt pause stop end
posture/departure 0.78 subj:troops | leave depart
posture/reinforcement 0.82 subj:troops | come arrive land
posture/readiness 0.8 subj:troops any:alert | place put be
diplomacy/refusal 0.82 any:talksverb any:refused | refuse decline
diplomacy/condition 0.84 any:conditions | set lay impose demand
diplomacy/accusation 0.85 any:talks | accuse
diplomacy/call 0.86 any:attack | want demand request beg
diplomacy/meeting 0.85 | confer
diplomacy/ultimatum 0.84 any:surrenders any:bytime | give tell order
diplomacy/talks 0.85 obj:plans | shelve drop abandon
diplomacy/talks 0.78 obj:plans | revive back endorse reject accept
threat/threat 0.84 any:ruin | promise vow swear pledge
control/holds 0.86 any:control any:inside_of subj:forces | be remain stay
diplomacy/rejection 0.86 obj:it | turn_down rebuff
diplomacy/ceasefire 0.86 subj:truces | collapse break expire hold crumble fail end last come go take start begin
incident/attack 0.8 any:losses any:put | put estimate give
posture/reinforcement 0.82 subj:troops any:join | join
posture/positions 0.86 subj:troops obj:areas | ring
displacement/displaced 0.84 subj:people any:openair | sleep live camp
incident/shelling 0.84 subj:duels | go continue rage
incident/shelling 0.87 subj:barrages | fall land boom rain pound
incident/killing 0.8 | perish butcher
incident/killing 0.86 any:dead | leave
incident/fire 0.82 subj:fires | burn rage spread blaze
incident/fire 0.82 subj:buildings | burn
incident/explosion 0.86 subj:buildings | blow_up explode
incident/looting 0.85 any:stores any:inward | break
incident/looting 0.85 obj:buildings | strip gut
incident/shooting 0.86 any:crowds any:on subj:forces | fire shoot
incident/attack 0.8 obj:buildings subj:aircraft | hit level flatten strike
incident/destruction 0.84 obj:buildings | level flatten wreck
incident/killing 0.84 obj:corpses | pick_up pull recover count
incident/attack 0.8 | set_upon
control/holds 0.84 subj:forces obj:areas | have keep
control/shrunk 0.86 subj:pockets | shrink narrow slice
control/siege 0.84 obj:areas | ring hem hem_in box blockade
control/advance 0.84 subj:forces any:areas | break_through sweep inch march burst thrust surge
control/advance 0.86 subj:forces any:deeper | push drive go move march
control/withdrawal 0.85 subj:forces obj:areas | quit vacate
control/lost 0.87 obj:areas | give_up hand_back relinquish
control/holds 0.84 any:percent subj:forces | leave be have
control/lost 0.82 subj:garrisons | surrender capitulate
diplomacy/meeting 0.85 subj:envoys | gather assemble sit speak confer haggle
diplomacy/visit 0.82 subj:envoys | fly shuttle
diplomacy/talks 0.85 subj:delegations | walk walk_out sit return come gather
diplomacy/vote 0.86 obj:resolution | block kill veto adopt shelve
diplomacy/condemnation 0.84 any:crime | call brand term describe label
diplomacy/condemnation 0.85 any:outrage | voice express
diplomacy/veto 0.88 any:veto | use cast wield
diplomacy/amnesty 0.84 any:amnesty | offer declare grant announce
diplomacy/call 0.84 any:halt | ask call beg urge plead appeal press bid reiterate
diplomacy/sanctions 0.85 any:assets | suspend freeze cut cut_off seize
diplomacy/ruling 0.82 subj:court | order rule find demand
posture/defence 0.86 obj:trenches | dig
posture/mines 0.86 any:mines | lay plant bury strew
posture/operations_continue 0.85 subj:campaign | go_on carry_on go
posture/reinforcement 0.87 obj:heavy | bring_back bring_up bring shift haul
posture/reinforcement 0.86 obj:troops | shift fly_in fly send_in bring_up
posture/reinforcement 0.84 subj:columns | bear head roll push
posture/base 0.85 subj:troops any:base | set_up establish
threat/ultimatum 0.84 any:enemy any:treated | treat consider
incident/looting 0.84 any:looters | empty strip
incident/clash 0.84 subj:forces | fight
posture/operations_continue 0.84 subj:campaign any:course | run
posture/reinforcement 0.84 subj:troops any:inward | fly
posture/reinforcement 0.84 obj:troops any:to | order
posture/intent 0.84 any:finish | vow promise pledge swear
posture/attack 0.82 subj:forces obj:ways | force storm
diplomacy/offer 0.84 any:services | offer
control/siege 0.84 obj:forces | surround encircle
posture/reinforcement 0.86 obj:troops | expect
posture/reinforcement 0.84 obj:troops | double triple increase expand
posture/arming 0.86 any:arms any:outward | hand_out
posture/planned_offensive 0.88 obj:plans any:assaults | give_up drop shelve abandon scrap
posture/positions 0.84 obj:heavy | set_up
posture/intent 0.84 | fight_on
posture/flights 0.82 subj:aircraft | circle overfly hover
diplomacy/contact 0.84 any:phoned | speak talk
diplomacy/talks 0.88 obj:talks | host chair convene
diplomacy/break 0.88 any:embassies | close reopen evacuate
"""

WIDE_LIVES = """
displacement/flight 0.86 obj:areas subj:people | abandon leave quit desert flee
displacement/flight 0.84 subj:people any:road | head walk trudge stream travel
displacement/displaced 0.82 subj:camps | swell grow balloon
displacement/hosting 0.82 obj:people subj:families | shelter host house take_in
displacement/displaced 0.78 any:location subj:people | remain stay shelter live sleep
displacement/evacuation 0.86 subj:people any:transport | board
displacement/arrival 0.84 any:arrivals | expect anticipate report register receive record await
access/extortion 0.84 any:checkpoint any:money | demand charge ask pay extort levy tax take
access/extortion 0.82 any:smugglers | charge demand ask pay
access/inspection 0.82 obj:aid | inspect check
access/inspection 0.8 any:aid any:inspection | insist demand require
access/leaving_prevented 0.86 obj:people | turn_back turn_away turn
access/leaving_prevented 0.86 obj:people any:can any:not | evacuate take bring carry
access/mines 0.86 obj:areas | mine
access/permit 0.84 obj:clearance | waive lift require answer process sign
access/permit 0.84 subj:clearance any:not | answer
access/suspended 0.84 subj:helpers any:work | suspend halt stop pause freeze
access/suspended 0.86 obj:flights | suspend cancel ground halt stop
access/resumed 0.86 subj:flights | resume restart
access/flights 0.8 any:flights | maintain keep
access/not_reached 0.86 subj:helpers any:not any:areas | reach visit enter
need/health 0.9 any:disease | die perish succumb
need/health 0.82 subj:disease | come appear return break_out arrive surface
need/out_of_service 0.84 subj:buildings any:not | open function work operate reopen
need/out_of_service 0.82 subj:buildings any:stopped | stop cease
need/health 0.86 subj:medics any:sole | leave go flee
need/medical 0.8 any:medics any:sick any:ratio | have
need/electricity 0.87 subj:utilities | sever cut down fail
need/electricity 0.86 obj:utilities | sever cut
protection/detention 0.9 any:captive obj:people | hold keep
protection/searches 0.82 any:doors | search raid comb
protection/searches 0.82 any:houses any:to | go move
protection/missing 0.82 any:whereabouts any:not | know hear
protection/conscription 0.86 | press-gang press-ganged
protection/conscription 0.84 obj:people any:labour | force press make
protection/abuse 0.82 any:rape | receive report speak document record
protection/military_use 0.82 any:barracks | use turn convert occupy
protection/call 0.84 any:sparing | remind urge call ask press demand appeal warn order
protection/pledge 0.8 any:sparing | promise pledge vow agree undertake
response/food 0.86 any:dishes | dish_out serve hand_out cook ladle distribute give
response/medical 0.86 any:operations subj:helpers | perform carry_out conduct
response/medical 0.84 obj:sick subj:helpers | treat admit receive
response/medical_evacuation 0.86 obj:sick | refer medevac
response/water 0.84 any:latrines | complete build dig drill install repair construct finish
response/repair 0.82 obj:utilities | mend repair restore fix reconnect
response/services 0.84 subj:clinic | reopen resume
response/services 0.84 obj:clinic | reopen
response/airdrop 0.82 any:airdrop | weigh consider plan prepare conduct
response/promised 0.82 obj:aid | promise pledge offer
response/promised 0.82 obj:wants | promise pledge
response/body_recovery 0.87 subj:helpers any:corpses | collect retrieve bury recover remove
response/aid_delivered 0.88 subj:goods | leave depart arrive reach
response/presence 0.82 subj:helpers | stay
response/water 0.86 any:trucking | resume restart continue begin
access/extortion 0.85 any:bribe | demand pay charge ask extort take
access/permit 0.82 subj:clearance | outstand lack miss delay
access/permit 0.82 subj:requests | approve refuse reject grant answer deny
access/blocked 0.84 subj:ways any:mines | litter strew
access/passage 0.86 any:ways subj:sides | agree
access/leaving 0.84 subj:people any:only any:can | leave go cross exit
access/communications 0.82 obj:lines | cut sever jam
displacement/displaced 0.86 subj:camps any:digits | hold house shelter contain
displacement/flight 0.84 subj:vehicles any:ways | clog jam choke block
displacement/returns 0.8 subj:returnee | number total
displacement/evacuation 0.87 subj:transport obj:people | take carry bring ferry move
need/shelter 0.8 any:tents | share
need/wages 0.82 any:wage any:not | pay receive
need/sanitation 0.84 subj:sewage | flow run spill leak
need/cold 0.8 any:burnt any:warm | burn
need/markets 0.84 obj:shops | shut close shutter
protection/missing 0.84 any:not any:heard | hear
protection/release 0.86 obj:captive | free release
protection/detention 0.85 obj:people subj:forces | take
response/tracing 0.84 any:missing subj:helpers | trace seek search
response/food 0.86 subj:kitchens | feed serve
response/vaccination 0.84 subj:drives | begin start reach cover open
response/aid_delivered 0.82 subj:relief any:way | be
response/aid_delivered 0.84 obj:wants any:to subj:helpers | get
response/medical_evacuation 0.88 subj:helpers obj:sick | evacuate bring take move
response/aid_delivered 0.88 subj:transport obj:aid | bring take carry deliver unload fly
response/medical_evacuation 0.84 obj:sick any:to | take
need/need 0.86 any:wants any:plea | send issue make launch
response/airlift 0.82 subj:airlift | begin start continue resume
response/medical 0.88 any:operations any:hurt | perform carry_out conduct
protection/confined 0.86 subj:people any:dare any:not | leave go venture
protection/release 0.82 obj:forces subj:forces | release free
protection/abuse 0.84 any:beatings | describe report speak tell
response/medical_evacuation 0.9 subj:transport obj:sick | take bring carry ferry
response/support 0.76 obj:wants | share
incident/killing 0.82 obj:corpses | bring receive admit
access/leaving_prevented 0.9 subj:nobody any:not | leave get flee escape go pass cross enter
access/waiting 0.85 subj:trucks | queue line_up line idle
access/waiting 0.84 subj:trucks any:ways | stand wait park sit
access/turned_back 0.87 obj:trucks any:round | turn make force
access/turned_back 0.82 | turn_round turn_around
access/blocked 0.84 any:checkpoint any:wants | refuse
access/confiscated 0.86 any:off any:trucks obj:wants | take strip remove
access/confiscated 0.86 any:off any:trucks obj:goods | take strip remove
access/suspended 0.88 any:evacuation | call_off postpone put_off cancel fail suspend abort
access/suspended 0.88 any:evacuation any:not | take happen
access/suspended 0.86 obj:mission | abort turn_down put_off
access/hard 0.84 any:only obj:areas | reach
access/corridor 0.85 obj:ways | put_forward float moot
access/opened 0.8 subj:town | open reopen
access/closed 0.8 obj:town | close shut
access/pause_ended 0.86 subj:pause | run_out break over end expire
access/port 0.85 subj:ship any:may | dock berth land
access/banned 0.85 obj:helpers | ban expel bar
access/no_access 0.85 any:not any:inward | allow permit let
access/access 0.85 subj:access | improve worsen deteriorate shrink
access/not_reached 0.87 subj:aid any:yet | reach
access/not_reached 0.84 any:not any:areas any:to any:can | get
displacement/return 0.86 subj:people | go_back come_back walk_back drift_back
displacement/return 0.86 subj:people any:homeward | go walk come
displacement/evacuation 0.85 obj:people any:outward | fly bus lift airlift ship
displacement/arrival 0.84 subj:people any:across | go come
displacement/evacuation_called 0.86 obj:people any:vacate | tell order urge warn instruct
displacement/evacuation_called 0.84 obj:areas any:vacate | tell order urge warn instruct
displacement/arrival 0.85 subj:sites obj:people | take_in receive
displacement/flight 0.84 subj:people | wade trudge wander trek scatter flock
displacement/flight 0.87 obj:people any:from | drive push force chase
need/prices 0.86 any:staple any:money | cost sell
need/prices 0.86 any:staple | treble triple double quadruple
need/sanitation 0.84 subj:latrines | serve
need/medical 0.84 any:without any:meds | do perform amputate operate work treat
need/shortage 0.84 subj:wants | run_out finish
need/fuel 0.84 any:fuels any:until | have last
need/out_of_service 0.82 subj:hospitals | limp struggle
protection/missing 0.84 subj:kin | search look
protection/missing 0.86 any:became | know ask
protection/trapped 0.86 obj:people | shut_in squeeze cram
protection/trapped 0.86 subj:people any:cellar | sit remain hide
protection/detention 0.87 obj:people any:questioning | take keep hold
protection/abduction 0.86 obj:people | carry_off lead_off drive_off drag_off take_away lead_away drive_away
protection/conscription 0.85 any:children any:rifles | hand make give send force recruit
protection/abduction 0.86 any:ransom | pay ask demand
protection/call 0.84 any:civilians any:duty | protect spare respect distinguish
protection/human_shields 0.87 any:civilians any:behind | hide fire shelter
protection/release 0.85 any:release | obtain secure win negotiate
response/food 0.88 subj:helpers | feed
response/medical 0.86 obj:sick | see stitch stitch_up
response/funding 0.84 any:money any:donors | give grant provide pay
response/cash 0.85 any:cash | pay distribute give hand_out
response/aid_delivered 0.84 subj:aid any:inward | go drive cross
response/planned 0.86 obj:aid | position
response/rescue 0.87 any:survivors | drag dig_out pull_out pull
access/blocked 0.86 obj:transport | stop halt
access/stuck 0.88 subj:trucks | stick stall strand
access/stuck 0.88 obj:trucks | stick stall strand
access/guarantee 0.84 any:safety any:not | guarantee
access/banned 0.86 obj:helpers any:outward | order send throw
need/health 0.88 any:disease | see treat
need/water 0.85 obj:water | foul pollute contaminate salt poison
protection/detention 0.84 obj:people | hold
access/suspended 0.88 any:evacuation | put_back delay
displacement/displaced 0.8 obj:people | register
need/water 0.84 any:taps any:number | share
need/health 0.88 any:disease | come_down fall contract catch
need/wages 0.82 obj:nobody | pay
"""

WIDE_NOUNS = """
incident/shelling 0.8 note:rounds | round impact shell
incident/shelling 0.75 | incoming
posture/positions 0.8 note:armour | tank infantry column howitzer apc
posture/positions 0.78 note:troops | battalion brigade platoon convoy element
displacement/displaced 0.82 note:idps | idp arrival newcomer returnee
protection/detention 0.8 note:held any:people | person people man peacekeeper soldier civilian
need/water 0.72 | borehole
need/prices 0.75 note:percent | price
need/supplies 0.72 note:nothing | convoy delivery
incident/clash 0.75 | gunfight firefight shootout
control/holds 0.82 any:forces any:in | hand
control/flag 0.8 note:areas | flag
diplomacy/amnesty 0.8 | amnesty
access/permit 0.78 note:nothing | permit clearance visa access
need/need 0.82 note:nothing | water food fuel blood oxygen medicine drug flour milk bread salt gauze anaesthetic diesel electricity insulin
posture/preparation 0.78 any:assaults | preparation
incident/killing 0.82 note:number | dead
"""

WIDE_ADJECTIVES = """
incident/destruction 0.84 subj:buildings | ablaze
need/food 0.84 subj:people | underweight
need/markets 0.8 subj:shops | closed shut empty
need/prices 0.8 any:percent any:staple | up
threat/feared 0.84 subj:attack | possible likely imminent inevitable
access/mines 0.86 subj:areas | mined
protection/detention 0.85 subj:people | captive
access/closed 0.84 subj:ways | unusable impassable flooded snowbound
access/communications 0.82 subj:lines | dead down
need/markets 0.84 subj:shops | shut closed
access/permit 0.84 subj:clearance | outstanding pending overdue
incident/killing 0.82 any:number | dead
access/opened 0.8 subj:town | open
access/closed 0.8 subj:town | shut closed
protection/trapped 0.8 any:number | inside
protection/alone 0.8 any:children | alone unaccompanied
need/food 0.84 any:people | malnourished
access/stuck 0.88 subj:trucks | stuck stranded stalled
need/water 0.84 subj:water | fouled contaminated polluted
"""
