"""English verbs of what befalls people, ways and aid, one rule a line (`lexicon`). Own work."""

from __future__ import annotations

LIFE_ROWS = """
access/suspended 0.85 obj:aid | suspend halt cancel postpone call_off
access/suspended 0.8 obj:mission | suspend halt cancel
displacement/evacuation_called 0.8 any:people any:leave | urge tell ask instruct warn advise
protection/remaining 0.65 subj:people any:pocket | remain stay live
response/aid_delivered 0.75 obj:aid | land
need/out_of_service 0.8 subj:buildings any:functional any:nothing | be remain
displacement/flight 0.92 obj:people any:home | drive force chase push
protection/pledge 0.65 obj:people | harm
access/blocked 0.8 any:barrier | set erect put place build man
access/blocked 0.7 obj:ways | blow destroy bomb
access/convoy 0.85 obj:aid | turn hold stop
access/passage 0.8 obj:ways | grant obtain receive
access/waiting 0.65 any:clearance | wait await need obtain deny refuse receive
access/blocked 0.75 obj:clearance | refuse deny withhold revoke reject
access/cut_off 0.75 | isolate
access/cut_off 0.75 any:off | cut
displacement/flight 0.75 any:home | empty leave abandon lose
displacement/flight 0.75 subj:areas | empty
displacement/arrival 0.75 any:refuge | take seek find
displacement/displaced 0.7 any:people any:open | sleep live camp stay shelter
displacement/flight 0.8 subj:people | head trek walk
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
response/services 0.75 any:clinic | open establish set run staff equip rehabilitate repair
response/rescue 0.95 any:rubble | pull rescue recover dig free
response/capacity_ready 0.7 any:transport | stand_by wait
response/capacity_ready 0.75 | stand_by
response/aid_delivered 0.75 any:relief | send hand provide give donate distribute deliver bring fly
response/aid_delivered 0.75 subj:aid | land leave depart cross dock
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
access/closed 0.85 subj:ways | close shut
access/closed 0.85 subj:ways any:shutness | remain stay
access/blocked 0.85 obj:ways | block cut obstruct deny restrict impede hamper sever mine
access/blocked 0.8 obj:aid | block obstruct deny restrict stop prevent hold impede delay hamper refuse bar intercept confiscate
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
access/access 0.86 any:access | call appeal urge press ask seek plead demand need deny request discuss
access/pause_ended 0.75 subj:pause | expire end lapse
access/corridor 0.7 subj:ways | exist collapse fail hold expire last begin start end operate remain
access/used 0.75 obj:ways | use
access/convoy 0.75 subj:aid | wait stick stop block turn stall hold strand
access/not_kept 0.85 subj:ways | hold
access/not_kept 0.85 obj:ways | keep honour respect observe
access/unused 0.8 subj:pause | pass fail go
displacement/evacuation 0.7 subj:transport | leave depart
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
protection/detention 0.8 obj:people | round_up round hold intern
protection/detention 0.75 any:captive | hold take
protection/release 0.75 obj:people | release
protection/forced_labour 0.8 any:people any:labour | force make
protection/forced_return 0.8 any:people any:back | force send deport
protection/eviction 0.75 obj:people | evict deport
protection/used 0.75 any:shield | force
protection/risk 0.7 any:people any:mines | risk face
displacement/return 0.8 subj:people any:back | walk go travel head come move drift make start
displacement/return 0.8 any:returnee | record register arrive
displacement/displaced 0.8 any:campsite | live stay sleep shelter register host house crowd
displacement/displaced 0.8 any:displaced | register record count host be remain
displacement/flight 0.8 subj:people any:out | get walk run drive make
displacement/flight 0.75 any:people any:border | reach cross wait gather queue mass
displacement/flight 0.75 any:exodus | trigger cause prompt spark
displacement/flight 0.8 obj:people any:displaced | leave render make
displacement/arrival 0.8 subj:people any:campsite | arrive reach enter cross register
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
response/suspended 0.78 subj:helpers | withdraw pull_out
need/medical_evacuation 0.82 any:treatment | evacuate transfer airlift medevac
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
response/movement 0.6 subj:helpers | come go travel reach
response/aid_delivered 0.65 subj:aid | come move unload
response/aid_delivered 0.65 subj:ship | unload dock berth
protection/missing 0.86 | missing
protection/abduction 0.76 obj:people any:away | take lead drag march drive
need/water 0.8 any:river | drink fetch
need/prices 0.75 any:wants any:money | cost sell
need/prices 0.75 any:wants any:wage | cost sell
protection/detention 0.88 obj:people any:checkpoint | take
protection/detention 0.88 obj:people | lock_up lock
access/curfew 0.86 any:curfew | impose declare extend enforce lift announce be ease remain
response/medical 0.85 obj:sick | take_in
need/medical 0.85 subj:sick any:ward | lie wait remain
access/passage 0.8 subj:transport any:may | sail pass go leave travel enter move
protection/trapped 0.72 subj:people any:town | remain
"""
