"""Classes of English words (lemmas) that the rules of the lexicon ask for: people, forces, ways, aid ... Own work."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


PEOPLE = word_set(
    "people person civilian resident family man woman child inhabitant refugee displace evacuee patient wounded injured villager worker "
    "population "
    "thousand hundred ten dozen other household returnee idp baby infant girl boy student prisoner hostage migrant townspeople victim "
    "member "
    "nurse doctor medic driver journalist teacher passenger elderly relative million citizen local pilgrim toddler pensioner casualty "
    "everyone resident who they group half"
)
FORCES = word_set(
    "troop soldier fighter force army militia tank rebel militant insurgent gunman paramilitary military police guard division brigade "
    "battalion unit "
    "regiment column warplane helicopter artillery commando reinforcement personnel armour vehicle jihadist terrorist regime government "
    "coalition side warship "
    "navy marine separatist ally faction combatant mercenary loyalist opposition group taliban isil isis daesh islamic state hamas rsf "
    "houthi shabab shabaab pkk ypg sdf aqim"
)
WAYS = word_set(
    "corridor crossing road route passage checkpoint access highway border bridge airport exit entry port way entrance tunnel path gate "
    "lifeline airlift bridge street pause window runway route"
)
AID = word_set(
    "meal gallon pallet blanket aid convoy truck lorry food medicine relief assistance supply delivery flour fuel shipment cargo "
    "airdrop ration parcel kit help "
    "goods humanitarian supplies"
)
AREAS = word_set(
    "city town village district area territory neighbourhood neighborhood suburb quarter enclave pocket ground base airbase position "
    "front frontline province region "
    "camp hill street airport part percent cent third half quarter checkpoint stronghold station crossing facility complex port "
    "outskirts centre center sector land block post field headquarters checkpoint building site"
)
BUILDINGS = word_set(
    "home house hospital school market building clinic mosque church shop bakery bridge ward area city town village plant pipeline "
    "infrastructure station "
    "warehouse ambulance facility block apartment neighbourhood crop archive museum library property vehicle"
)
WANTS = word_set(
    "food water medicine fuel electricity shelter bread milk flour blanket assistance aid surgery treatment care power blood oxygen "
    "doctor insulin supply "
    "bandage staff equipment heating gas help drug anaesthetic generator formula clothing sanitation medical"
)
WEAPONS = word_set(
    "bomb shell rocket missile mortar gas chlorine sarin mine grenade drone weapon munition explosive cluster phosphorus barrel torpedo "
    "bullet round napalm round ied device shrapnel agent"
)
TALKS = word_set(
    "talk negotiation deal agreement ceasefire truce peace cease-fire meeting summit resolution conference plan proposal initiative "
    "mediation dialogue accord sanction treaty roadmap cessation ultimatum settlement compromise round"
)
CLASSES = {
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
    "dead": word_set("dead"),
    "life": word_set("life"),
    "attack": word_set(
        "attack strike airstrike raid assault offensive rocket missile shell mortar bomb grenade campaign bombardment operation "
        "airstrikes sortie barrage"
    ),
    "hunger": word_set("hunger starvation malnutrition cholera thirst cold disease dehydration exposure illness"),
    "leave": word_set(
        "leave exit flee move escape return enter pass cross reach go evacuate departure evacuation entry movement delivery travel come "
        "through"
    ),
    "escape": word_set(
        "fighting violence area city country border home shelling bombardment refuge safety town village camp province war region"
    ),
    "siege": word_set("siege blockade encirclement"),
    "control": word_set("control foothold possession"),
    "toll": word_set("toll death fatality casualty victim number body corpse bodies"),
    "ready": word_set("ready willing prepared able"),
    "fighting": word_set("fighting clash battle violence gunfire shelling fire hostility"),
    "go": word_set("go leave cross board evacuate"),
    "flares": word_set("flare erupt rage intensify escalate"),
    "involvement": word_set("involvement responsibility accusation allegation claim charge report"),
    "mission": word_set("operation mission evacuation flight delivery work programme movement"),
    "pocket": word_set("inside strip enclave pocket city town area camp zone district village neighbourhood quarter siege siege basement"),
    "functional": word_set("functional functioning operational accessible working"),
    "out": word_set("out outside through"),
    "corpses": word_set("body bodies corpse grave remains"),
    "fire": word_set("fire shelling bombardment artillery"),
    "barrier": word_set("roadblock checkpoint barricade berm blockade barrier"),
    "clearance": word_set("permission permit clearance guarantee authorisation authorization visa approval"),
    "off": word_set("off"),
    "front": word_set("frontline front line"),
    "refuge": word_set("refuge shelter asylum safety"),
    "open": word_set("open outdoors outside tent street rough field"),
    "stocks": word_set("stock supply reserve store food fuel water medicine"),
    "price": word_set("price cost"),
    "disease": word_set("outbreak cholera polio disease measles diarrhoea typhoid hepatitis epidemic infection"),
    "without": word_set("without"),
    "meal": word_set("meal ration grass leaf"),
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
    "transport": word_set("bus convoy ambulance boat ship train plane car coach ferry truck vehicle lorry"),
    "stay": word_set("stay remain"),
    "in": word_set("in into through enter entry pass"),
    "access": word_set("access passage corridor crossing route"),
    "pause": word_set("pause window"),
    "gas": word_set("gas chlorine sarin chemical nerve mustard poison toxic"),
    "campaign": word_set("operation offensive campaign assault push"),
    "home": word_set("home house"),
    "abuse": word_set("abuse torture rape beating violence execution forced conscription recruitment"),
    "crowd": word_set("crowd march rally"),
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
