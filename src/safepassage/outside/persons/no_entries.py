"""Words with a capital that stand in lists, headings and greetings where names stand, and are nobody's: peoples, goods, ills, counts."""

from __future__ import annotations

import re

from safepassage.outside.persons.announcing_words import ENDS
from safepassage.outside.persons.thing_words import PERSONS
from safepassage.records.given_names import words_of

# Peoples whose names do not end as those of most do.
_PEOPLES = words_of(
    """
    arab arabs kurd kurds turk turks druze alawite alawites sunni sunnis shia shias shiite shiites christian christians muslim muslims
    jew jews copt copts yazidi yazidis yezidi yezidis turkmen circassian hutu hutus tutsi tutsis hema lendu twa banyamulenge nande luba
    fur masalit zaghawa nuba beja rizeigat misseriya dinka nuer shilluk murle acholi lango oromo oromos amhara amharas tigrayan tigrinya
    afar somali somalis fulani fula peul tuareg tuaregs dogon bambara songhai hausa igbo yoruba kanuri zulu zulus xhosa shona ndebele
    serb serbs croat croats bosniak bosniaks slovene slovenes roma rom albanian greek greeks pole poles czech czechs slovak finn finns
    turkish polish swedish finnish spanish scottish jewish kurdish syrian iranian jordanian egyptian tunisian algerian mauritanian nigerian
    malian ethiopian kenyan ugandan rwandan burundian congolese libyan palestinian ukrainian russian georgian armenian romanian
    dane danes swede swedes spaniard dutch french british english irish scots welsh swiss tatar tatars chechen chechens ingush avar
    ossete cossack uzbek uzbeks tajik tajiks kazakh kazakhs kyrgyz uighur uighurs uyghur uyghurs pashtun pashtuns hazara hazaras baloch
    baluch sindhi punjabi tamil tamils sinhala rohingya rohingyas karen kachin shan chin mon rakhine bamar burmese khmer thai lao moro
    moros hindu hindus sikh sikhs buddhist buddhists catholic catholics orthodox bedouin bedouins saudi saudis yemeni yemenis emirati
    emiratis iraqi iraqis kuwaiti qatari omani bahraini israeli israelis pakistani pakistanis afghan afghans bangladeshi nepali libyan
    indian indians nigerien nigeriens nepalis
    senegalese togolese ahmadi ahmadis dalit dalits toposa berom wolof
    houthi houthis taliban daesh hamas hezbollah wagner azov fatah janjaweed rsf saf
    """
)
# Whom one counts, and how.
_COUNTED = words_of(
    """
    a about all almost another any approximately around at both dozens each eight eighteen eighty either eleven estimated every few fewer
    fifteen fifty five forty four fourteen fourth hundreds less many more most mostly nearly nine nineteen ninety no none nobody not one
    others over roughly second seven seventeen seventy several seventh six sixteen sixty some ten tens third thirteen thirty thousands
    three total twelve twenty two under unknown unclear unconfirmed unidentified unverified various see nil zero n/a tbc tbd pending
    heavy light serious severe minor moderate critical stable high low significant major unspecified possible likely preliminary official
    yes ongoing protester protesters demonstrator demonstrators policemen servicemen servicewomen paramilitaries diplomats contractors
    peacekeepers merchants clergy academics students journalists correspondents presenters peshmerga conscripts reservists
    adult adults aged boy boys child children combatant combatants companion companions crew crews couple daughter daughters elderly
    families family farmer farmers father female females fighter fighters foreigner foreigners girl girls infant infants kids locals male
    males man men mercenaries militants miner miners mother mothers neighbours neighbors newborns nurse nurses occupants orphans others
    parent parents passengers patients pedestrians persons pupils relatives resident residents settlers shepherds son sons staff
    teenagers toddlers traders traveller travellers twins victims villager villagers wives worker workers youth youths baby babies
    boats bodies body dead killed wounded injured missing detained arrested abducted released names name list annex below above following
    """
)
# What is missing, lost or brought, and of what one is ill.
_GOODS = words_of(
    """
    ambulance ambulances ammunition anaesthetics antibiotics bandages batteries bed beds bicycle blankets blood boat bread bulldozer buses
    bus butane camels cars cash cattle chlorine clothes clothing coal communications cooking cows crops cylinders dialysis diesel
    documents drinking drone drones drugs electricity equipment excavator fertiliser fertilizer firewood flour fodder food formula fuel
    gas gasoline generator generators gloves goats grain heating helmets hygiene infrastructure insulin internet items kerosene kits
    livestock maize mattresses meals meat medical medication medicine medicines milk money morphine oil oxygen painkillers passports
    petrol pipes poultry power property pumps rations rice salt sanitation seed seeds serum sheep shelter shelters soap solar sorghum
    stretchers sugar supplies surgical syringes tarpaulins tents tools toilets trucks truck vaccine vaccines van vans vegetables vehicle
    vehicles water wheat wood toyota hilux landcruiser nissan kamaz ural
    icu opd sgbv gbv wia plasma saline
    abdomen abdominal amputation amputations anaemia arm arms back bleeding blast burn burns cancer cardiac chest chickenpox cholera
    chronic concussion coronavirus covid dehydration dengue diabetes diabetic diarrhoea diarrhea diphtheria ebola emergency
    epilepsy eye eyes foot fracture fractures gunshot gunshots hand hands head heart hepatitis hiv hypertension hypothermia kidney
    lassa leg legs leishmaniasis leukaemia malaria malnutrition maternal measles meningitis mpox neck neonatal paediatric pediatric pelvis
    plague pneumonia polio pregnancy pregnant renal respiratory scabies sepsis shock shrapnel spinal spine spleen stomach stroke
    surgery tetanus thalassaemia trauma tuberculosis typhoid walking
    """
)
# What kills, and what is hit.
_ARMS = words_of(
    """
    accident airstrike airstrikes ambush antonov apache artillery attack attacks bayraktar beheading bomb bombing bombs bullet bullets
    clashes cluster collapse crossfire drowning executions execution exchange explosion explosions explosive fighting fire fires flood
    floods grad grenade grenades gunfire hail himars hunger hurricane ied ieds iskander javelin kalashnikov kalibr kidnapping kornet
    landmine landmines landslide mig mine mines missile missiles mortar mortars munition munitions napalm novichok phosphorus raid raids
    rocket rockets sarin scud shahed shell shelling shells shooting shootings smerch smoke sniper snipers starvation strike strikes
    suffocation sukhoi suicide tank tanks thirst tnt tornado tos torture uav uavs violence
    bakery bakeries bank banks building buildings clinic clinics farm farms field fields homes hospitals house houses kindergarten
    kindergartens market markets mosques pharmacies pharmacy schools shop shops villages towns cities warehouse warehouses well wells
    battle battles riots protests remote combat
    """
)
# Who reports, helps or keeps peace, and the parts of the world.
_BODIES = words_of(
    """
    oxfam reuters caritas amnesty greenpeace medecins médecins interpol bellingcat facebook twitter telegram whatsapp google youtube tass
    interfax xinhua jazeera guardian medair tearfund airwars frontex centcom monusco minusma minusca unmiss amisom atmis unifil unamid
    unitams undof ecowas nato unicef unesco unocha mercycorps goal care acted congress parliament knesset duma kremlin pentagon
    europe asia africa america americas oceania arctic antarctica caucasus balkans sahel maghreb levant donbas crimea
    """
)
# Whom a letter greets or who sends one without a name.
_GREETED = words_of(
    """
    sir sirs madam madame all everyone everybody friend friends colleague colleagues partner partners team teams editor member members
    brother brothers sister sisters reader readers god lord excellency excellencies minister comrades neighbour donor donors cluster
    clusters delegates delegate secretary ladies gentlemen mr mrs ms dr doctor commander customer client user prophet christ jesus allah
    virgin abraham adam eve moses
    nutrition health protection education wash coordination bishop archbishop patriarch pope imam sheikh president governor mayor
    king queen chief general colonel captain judge
    weekly monthly daily commissioners ambassador councillors councillor mothers abductees disappeared srb barangay
    yours your our my his her their its this these those here there now then today also who what which when where why how if but yet
    meanwhile however later yesterday tonight tomorrow earlier afterwards nevertheless furthermore instead perhaps
    """
)
_BEHIND_A_NAME = frozenset(("adam", "abraham", "moses", "jesus", "eve", "van", "imam"))
_NOBODY = frozenset((*PERSONS, *(f"{word}s" for word in PERSONS), *_PEOPLES, *_COUNTED, *_GOODS, *_ARMS, *_BODIES, *_GREETED, *ENDS))
_OF_A_PEOPLE = re.compile(r"[a-z]{3}(?:ans|stanis?|nese)\Z")  # not Petrosian, Manish


def is_nobody(word: str) -> bool:
    """Whether a capitalised word alone is no person's name, wherever names are listed: `Palestinians`, `Insulin`, `Several`."""
    low = word.casefold().removesuffix("'s").removesuffix("’s")
    return low in _NOBODY or low.partition("-")[0] in _COUNTED or _OF_A_PEOPLE.search(low) is not None


def holds_nobody(words: list[str]) -> bool:
    """Whether a word of a name is nobody's; behind another name Adam, Moses and Van are names: `Kaltouma |Adam|`, `Nguyen |Van| Thanh`."""
    return any(is_nobody(word) and not (at and word.casefold() in _BEHIND_A_NAME) for at, word in enumerate(words))
