"""English nouns and adjectives that speak of something a planner must know, one rule a line (`lexicon`). Own work."""

from __future__ import annotations

NOUN_ROWS = """
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
need/health 0.72 any:case | cholera measles diarrhoea diarrhea typhoid hepatitis dysentery polio scabies malaria malnutrition
need/health 0.72 any:disease | case
need/need 0.6 any:units | requirement need gap
incident/graves 0.72 any:new | grave
incident/killing 0.7 any:found | body corpse
incident/killing 0.65 any:dead | toll
diplomacy/exchange 0.75 | swap
diplomacy/exchange 0.75 any:prisoners | exchange
diplomacy/talks 0.62 | ceasefire truce cease-fire summit mediator armistice
diplomacy/meeting 0.6 | meeting conference
posture/reinforcement 0.72 any:seen | reinforcement column convoy
displacement/displaced 0.72 any:displaced | family person people household
protection/trapped 0.7 any:stuck | civilian people family
threat/ultimatum 0.7 | ultimatum deadline
"""

ADJECTIVE_ROWS = """
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
access/accessible 0.7 subj:areas | open accessible reachable
access/not_open 0.6 subj:it any:nothing | open
access/closed 0.8 subj:areas any:nothing | accessible reachable
access/route_usable 0.75 subj:ways | usable navigable passable
need/overcrowded 0.8 subj:camps | full overcrowded crowded overwhelmed overflowing packed
need/out_of_service 0.8 subj:hospitals | closed shut full overwhelmed overcrowded overrun
need/shortage 0.82 subj:stocks | empty low exhausted gone finished depleted bare
need/shortage 0.82 any:wants | finished depleted exhausted
need/food 0.75 any:wants | down
need/need 0.75 any:wants | urgent unaffordable
protection/trapped 0.82 subj:people | inside trapped stuck besieged
protection/missing 0.85 any:others | missing
protection/detention 0.75 subj:people | captive detained
posture/end 0.78 subj:campaign | over
posture/alert 0.75 subj:forces | poised ready massed
incident/killing 0.8 any:people | dead
incident/injury 0.75 any:people | hurt injured wounded
displacement/displaced 0.75 subj:people | homeless displaced uprooted
response/capacity_ready 0.75 any:helpers | ready available
threat/imminent 0.7 | looming
need/electricity 0.75 any:power | out down off
"""
