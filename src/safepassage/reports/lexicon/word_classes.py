"""Classes of English words (lemmas) that the rules of the lexicon ask for: people, forces, ways, aid ... Own work."""

from __future__ import annotations

from safepassage.reports.lexicon.wide_classes import WIDE_CLASSES


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


PEOPLE = word_set(
    "nobody anyone herder peacekeeper observer idp souls soul inhabitant worshipper commuter fisherman guard crew "
    "people person civilian resident family man woman child inhabitant refugee displace evacuee patient wounded injured "
    "villager worker "
    "population "
    "thousand hundred ten dozen other household returnee idp baby infant girl boy student prisoner hostage migrant "
    "townspeople victim "
    "member "
    "nurse doctor medic driver journalist teacher passenger elderly relative million citizen local pilgrim toddler pensioner "
    "casualty "
    "everyone resident who they group half "
    "older adult youth teenager survivor mother father parent labourer farmer shopkeeper trader inmate returnee person 000 "
)
FORCES = word_set(
    "contingent squad detachment paratrooper reservist conscript cavalry gang warlord policeman trooper legionnaire gunship "
    "troop soldier fighter force army militia tank rebel militant insurgent gunman paramilitary military police guard "
    "division brigade "
    "battalion unit "
    "regiment column warplane helicopter artillery commando reinforcement personnel armour vehicle jihadist terrorist regime "
    "government "
    "coalition side warship "
    "navy marine separatist ally faction combatant mercenary loyalist opposition group taliban isil isis daesh islamic state "
    "hamas rsf "
    "houthi shabab shabaab pkk ypg sdf aqim "
    "guns gunner sniper recruit guerrilla fighter platoon garrison legion cossack peshmerga hezbollah m23 fano tplf janjaweed "
    "nation chechen wagner assailant attacker infantry armoured "
)
WAYS = word_set(
    "airstrip airfield trail canal channel jetty quay harbour harbor seaport berth landing "
    "corridor crossing road route passage checkpoint access highway border bridge airport exit entry port way entrance tunnel "
    "path gate "
    "lifeline airlift bridge street pause window runway route "
    "causeway crossroads junction path ferry track boulevard line railway railroad lane "
)
AID = word_set(
    "meal gallon pallet blanket aid convoy truck lorry food medicine relief assistance supply delivery flour fuel shipment "
    "cargo "
    "airdrop ration parcel kit help "
    "goods humanitarian supplies "
    "ambulance tent medicine grain rice bag sack tonne ton tanker barge flight pallet wheat baby vaccine generator "
)
AREAS = word_set(
    "city town village district area territory neighbourhood neighborhood suburb quarter enclave pocket ground base airbase "
    "position "
    "front frontline province region "
    "camp hill street airport part percent cent third half quarter checkpoint stronghold station crossing facility complex port "
    "outskirts centre center sector land block post field headquarters checkpoint building site "
    "hill heights height mountain pass valley island prison palace square bank side county bridgehead outpost barracks "
    "peninsula coast dam reservoir highway locality township commune settlement junction ridge capital plant factory "
    "university trench exchange "
    "ministry stadium embassy parliament monastery refinery steelworks hamlet suburb fort fortress citadel castle summit "
)
BUILDINGS = word_set(
    "structure housing premises roof hut tents warehouse "
    "home house hospital school market building clinic mosque church shop bakery bridge ward area city town village plant "
    "pipeline "
    "infrastructure station "
    "warehouse ambulance facility block apartment neighbourhood crop archive museum library property vehicle "
    "tower cathedral minaret plant refinery depot factory building monastery library dam mill line pylon pipeline "
    "station theatre hotel kitchen dispensary maternity ward shelter post railway train bus convoy stall "
)
WANTS = word_set(
    "food water medicine fuel electricity shelter bread milk flour blanket assistance aid surgery treatment care power blood "
    "oxygen "
    "doctor insulin supply "
    "bandage staff equipment heating gas help drug anaesthetic generator formula clothing sanitation medical "
    "stove blanket mattress bed tent latrine toilet diesel petrol gasoline dialysis antibiotic vaccine serum painkiller "
    "suture incubator ventilator ration rice grain soap hygiene nappy diaper clothes coat firewood coal candle salt sugar oil "
    "egg meat vegetable kit anaesthesia anesthetic morphine syringe wheat potato lentil ambulance mat "
    "litre toilet transport space room body pump spare money cash "
)
WEAPONS = word_set(
    "bomb shell rocket missile mortar gas chlorine sarin mine grenade drone weapon munition explosive cluster phosphorus "
    "barrel torpedo "
    "bullet round napalm round ied device shrapnel agent "
    "projectile artillery firebomb salvo volley warhead "
)
TALKS = word_set(
    "talk negotiation deal agreement ceasefire truce peace cease-fire meeting summit resolution conference plan proposal "
    "initiative "
    "mediation dialogue accord sanction treaty roadmap cessation ultimatum settlement compromise round "
    "mediator envoy handshake armistice pact memorandum exchange swap consultation "
)
CLASSES = {name: word_set(words) for name, words in WIDE_CLASSES.items()} | {
    "deployed": word_set("deploy deployed station stationed mass massed line lined position positioned dig entrenched encamped camp"),
    "army": word_set("army militia brigade force battalion unit regiment"),
    "towards": word_set("toward towards from up down along south north east west"),
    "alone": word_set("alone unilaterally intervene"),
    "risk": word_set("risk danger peril"),
    "curfew": word_set("curfew"),
    "ward": word_set("hospital clinic ward corridor floor cellar basement morgue bed"),
    "may": word_set("may can could will would might"),
    "town": word_set("town"),
    "people": PEOPLE,
    "forces": FORCES,
    "ways": WAYS,
    "aid": AID,
    "areas": AREAS,
    "buildings": BUILDINGS,
    "wants": WANTS,
    "weapons": WEAPONS,
    "talks": TALKS,
    "sick": word_set("wounded injured patient sick casualty ill baby infant case wound"),
    "troops": FORCES - word_set("government regime group side police member opposition state"),
    "dead": word_set("dead death toll body casualty"),
    "life": word_set("life"),
    "attack": word_set(
        "attack strike airstrike raid assault offensive rocket missile shell mortar bomb grenade campaign bombardment operation "
        "airstrikes sortie barrage"
    ),
    "hunger": word_set("hunger starvation malnutrition cholera thirst cold disease dehydration exposure illness"),
    "leave": word_set(
        "leave exit flee move escape return enter pass cross reach go evacuate departure evacuation entry movement delivery "
        "travel come "
        "through"
    ),
    "siege": word_set("siege blockade encirclement"),
    "control": word_set("control foothold possession"),
    "toll": word_set("losses loss total count tally toll dead death fatality casualty victim number body corpse bodies"),
    "ready": word_set("ready willing prepared able"),
    "fighting": word_set("fighting clash battle violence gunfire shelling fire hostility"),
    "go": word_set("go leave cross board evacuate"),
    "flares": word_set("flare erupt rage intensify escalate"),
    "mission": word_set("operation mission evacuation flight delivery work programme movement"),
    "pocket": word_set("inside strip enclave pocket city town area camp zone district village neighbourhood quarter siege siege basement"),
    "functional": word_set("functional functioning operational accessible working"),
    "out": word_set("out outside through"),
    "corpses": word_set("corps corpses dead body bodies corpse grave remains"),
    "fire": word_set("fire shelling bombardment artillery"),
    "barrier": word_set("roadblock checkpoint barricade berm blockade barrier"),
    "clearance": word_set(
        "permission permit clearance guarantee authorisation authorization visa approval request application letter pass travel"
    ),
    "off": word_set("off"),
    "front": word_set("frontline front line"),
    "refuge": word_set("refuge shelter asylum safety"),
    "open": word_set("open outdoors outside tent street rough field"),
    "stocks": word_set(
        "stock supply reserve store food fuel water medicine warehouse depot shelf pharmacy bakery granary tank blood oxygen "
        "flour "
        "stockpile drug bread market reservoir"
    ),
    "price": word_set("price cost"),
    "disease": word_set(
        "diarrhoea dysentery typhoid malaria pneumonia fever scurvy scabies jaundice "
        "outbreak cholera polio disease measles diarrhoea typhoid hepatitis epidemic infection"
    ),
    "without": word_set("without"),
    "meal": word_set(
        "meal ration grass leaf flour snow soup grain fodder weed bread rice feed bean lentil animal maize potato turnip sorghum"
    ),
    "few": word_set("only few single last two three one remaining just none half"),
    "nothing": word_set("no little nothing none without hardly barely"),
    "fate": word_set("fate whereabouts"),
    "missing": word_set("missing disappeared"),
    "between": word_set("between crossfire middle caught fire"),
    "hostility": word_set("hostility fighting violence siege attack bombing bloodshed"),
    "position": word_set("position rooftop roof"),
    "approaches": word_set("approach road field entrance street area town"),
    "joint": word_set("joint operation alliance coalition room"),
    "clinic": word_set("clinic hospital centre center kitchen shelter camp post school facility bakery"),
    "rubble": word_set("rubble debris ruin wreckage"),
    "relief": word_set("team blanket tent money food water medicine kit trucking medic equipment ambulance expert cash tonne ton load"),
    "shield": word_set("shield"),
    "none": word_set("no none little not without never enough any scarce"),
    "short": word_set("short shortage lack low out scarce scarcity critical acute dire desperate without"),
    "transport": word_set(
        "barge vessel minibus motorcade lifeboat aircraft helicopter flight bus "
        "convoy ambulance boat ship train plane car coach ferry truck vehicle lorry"
    ),
    "stay": word_set("stay remain"),
    "in": word_set("in into through enter entry pass"),
    "access": word_set("access passage corridor crossing route"),
    "pause": word_set("lull respite pause window"),
    "gas": word_set("gas chlorine sarin chemical nerve mustard poison toxic"),
    "campaign": word_set("operation offensive campaign assault push"),
    "home": word_set("home house"),
    "abuse": word_set("abuse torture rape beating violence execution forced conscription recruitment"),
    "promised": word_set("promise pledge agreement deal undertaking commitment assurance"),
    "entry": word_set("access entry reach"),
    "checkpoint": word_set("checkpoint roadblock barrier post gate soldier border"),
    "helpers": word_set(
        "agency team worker staff partner un ocha wfp who unicef msf icrc unhcr ngo organisation organization crescent cross "
        "convoy "
        "volunteer charity group doctor iom unrwa unhas cluster rescuer medic paramedic ambulance fireman firefighter crew surgeon nurse "
        "monitor inspector relief responder engineer diver"
    ),
    "flights": word_set("flight airlift plane aircraft"),
    "units": word_set("litre tonne ton kilo kilogram truck tent bed kit tablet unit dose bag kilometre day"),
    "water": word_set("water well pump tanker pipeline"),
    "power": word_set("power electricity grid network line internet communication telephone phone"),
    "damaged": word_set("cut damage off contaminated dry stop stopped"),
    "hospitals": word_set("hospital clinic ward centre center morgue mortuary facility unit surgery theatre school dispensary"),
    "surgery": word_set("surgery amputation operation caesarean anaesthetic anaesthesia"),
    "camps": word_set(
        "camp site centre center shelter school hospital ward morgue hall stadium mosque church cemetery prison tent building"
    ),
    "school": word_set("school university lesson class"),
    "cellar": word_set("cellar basement tunnel bunker underground metro subway crypt cave sewer trench stairwell"),
    "inside": word_set("inside within behind underground"),
    "news": word_set("news word trace contact"),
    "since": word_set("since never not"),
    "men": word_set("man boy father husband soldier fighter troop"),
    "captive": word_set("captive hostage prisoner captivity incommunicado"),
    "labour": word_set("dig carry cook bury porter labour labor trench work fight"),
    "back": word_set("back home return returned"),
    "mines": word_set("mine landmine ordnance explosive booby uxo unexploded trap"),
    "prisoners": word_set("prisoner captive hostage detainee body fighter soldier"),
    "envoy": word_set("envoy mediator minister negotiator delegation ambassador president secretary diplomat representative"),
    "capital": word_set("geneva cairo doha vienna nairobi jeddah riyadh paris muscat addis oslo moscow brussels"),
    "inquiry": word_set("investigation inquiry probe tribunal accountability release"),
    "restraint": word_set("restraint calm talk dialogue"),
    "sanctions": word_set("sanction embargo"),
    "shutness": word_set("closed shut blocked impassable cut sealed"),
    "resolution": word_set("draft text resolution motion"),
    "ties": word_set("tie relation link contact"),
    "ring": word_set("ring noose cordon grip encirclement"),
    "storm": word_set("storming storm assault attack ground invasion offensive"),
    "over": word_set("over end ended finished complete"),
    "armour": word_set("tank armour armor reinforcement column vehicle artillery howitzer"),
    "seen": word_set("see spot observe massing moving"),
    "snipers": word_set("sniper gunner machine-gunner"),
    "heavy": word_set("tank artillery howitzer missile launcher gun weapon battery mortar anti-aircraft"),
    "high": word_set("hill height heights ridge mountain summit hilltop"),
    "ground": word_set("ground territory terrain"),
    "to": word_set("to"),
    "percent": word_set("percent cent third half quarter % most all"),
    "flag": word_set("flag banner"),
    "returnee": word_set("returnee return"),
    "campsite": word_set(
        "camp centre center school tent stadium church mosque monastery relative host cathedral site building gymnasium barn compound"
    ),
    "displaced": word_set("displaced idp homeless displace uprooted"),
    "border": word_set("border frontier crossing river"),
    "exodus": word_set("exodus flight displacement"),
    "massacre": word_set("massacre bloodbath slaughter genocide starvation catastrophe"),
    "deadline": word_set("deadline ultimatum"),
    "tents": word_set("tent shelter latrine tarpaulin shed"),
    "support": word_set("support counselling psychosocial assistance care cash training"),
    "money": word_set("million billion dollar euro pound fund funding $ £ € grant"),
    "appeal": word_set("appeal plan response fund funding"),
    "survivors": word_set("survivor rubble debris"),
    "vaccine": word_set("vaccine vaccination jab dose measles polio cholera"),
    "staff": word_set("staff team personnel worker employee"),
    "gunners": word_set("gunner gun artillery warplane tank jet gunboat warship helicopter battery"),
    "vehicles": word_set("convoy car bus vehicle ambulance column truck lorry train tractor boat"),
    "wounds": word_set("wound burn injury shrapnel"),
    "charges": word_set("charge explosive mine"),
    "bullet": word_set("bullet shot round shrapnel"),
    "ship": word_set("ship vessel boat ferry tanker warship"),
    "aircraft": word_set("plane helicopter jet drone aircraft warplane"),
    "case": word_set("case patient outbreak infection suspected"),
    "new": word_set("new fresh mass hundred"),
    "found": word_set("find found recover recovered discover pull lie exhume"),
    "stuck": word_set("inside trapped stuck stranded caught"),
    "it": word_set("it this that"),
    "others": word_set("other others person people man woman child dozen hundred worker"),
    "treatment": word_set("treatment surgery care"),
    "can": word_set("can could able unable way allow let"),
    "not": word_set("not n't never nobody none nothing no cannot ca unable neither"),
    "there": word_set("there"),
    "must": word_set("must need should have"),
    "away": word_set("away off unknown blindfolded"),
    "river": word_set("river stream puddle ditch canal well lake snow"),
    "wage": word_set("wage salary price"),
}

# Weapons and what they make of an incident.
WEAPON_OF = {
    "barrel bomb": "air_strike",
    "cluster bomb": "air_strike",
    "chlorine": "chemical",
    "sarin": "chemical",
    "gas": "chemical",
    "chemical": "chemical",
    "mortar": "shelling",
    "artillery": "shelling",
    "shell": "shelling",
    "rocket": "shelling",
    "missile": "missile",
    "howitzer": "shelling",
    "warplane": "air_strike",
    "aircraft": "air_strike",
    "jet": "air_strike",
    "helicopter": "air_strike",
    "airstrike": "air_strike",
    "drone": "air_strike",
    "air": "air_strike",
    "sniper": "shooting",
    "gunman": "shooting",
    "gunfire": "shooting",
    "mine": "mine",
    "landmine": "mine",
    "ied": "explosion",
    "car bomb": "explosion",
    "suicide": "suicide_bombing",
    "grenade": "grenade",
    "bomb": "explosion",
    "plane": "air_strike",
    "phosphorus": "air_strike",
    "warship": "shelling",
    "tank": "shelling",
    "nerve": "chemical",
    "mustard": "chemical",
    "toxic": "chemical",
    "poison": "chemical",
}
