"""Words of single persons, of what is done to them, and of what stands around them."""

from __future__ import annotations

from safepassage.reports.words.words import listed

ONES = listed(
    "person man woman child girl boy baby civilian soldier policeman policewoman officer driver nurse doctor journalist worker guard "
    "fighter medic paramedic villager teenager resident peacekeeper protester general colonel commander mother father infant pilot patient "
    "surgeon sniper gunman shepherd farmer fisherman student pupil volunteer rescuer firefighter cameraman photographer reporter passenger "
    "son daughter brother sister cousin nephew niece uncle aunt grandmother grandfather wife husband widow neighbour neighbor friend "
    "migrant refugee prisoner deminer militant schoolboy schoolgirl toddler pedestrian newborn youth pensioner grandson granddaughter "
    "governor mayor minister deputy judge lawyer activist priest imam bishop nun monk cleric preacher sheikh elder chief leader chairman "
    "teacher headmaster professor engineer electrician plumber mechanic carpenter baker shopkeeper trader vendor merchant cook cleaner "
    "labourer laborer miner porter janitor caretaker watchman translator interpreter aide bodyguard captain major lieutenant sergeant "
    "corporal private marine trooper conscript recruit deserter rebel insurgent bomber attacker sailor airman technician "
    "midwife pharmacist dentist anaesthetist orderly herder herdsman beekeeper motorist cyclist motorcyclist biker commuter customer "
    "bystander onlooker worshipper mourner demonstrator marcher hostage captive detainee inmate deportee evacuee returnee survivor victim "
    "member colleague comrade relative parent stepfather contractor foreigner national citizen tourist envoy diplomat observer monitor "
    "spokesman spokeswoman correspondent editor blogger individual artist singer veteran passer actor athlete footballer boatman "
    "ferryman smuggler commissioner "
    "bride groom bridegroom guest grandchild newlywed vaccinator gardener director manager principal official employee clerk inspector "
    "prosecutor player fan spectator referee schoolmate classmate teammate president premier ambassador"
)
DETERMINERS = listed("a an another the its his her their our my one")
ENDS = listed(
    "of in at on to for from with by near inside outside under over into onto during after before when while as who whom whose which that "
    "and or but born was were is are has had have been being did does will would could may might must also later reportedly allegedly "
    "lost bled known hit struck "
    "fell stepped went lay still then there dead died unconscious - ( ) , ; : . \" '"
)
SEIZED = listed(
    "seized abducted kidnapped detained arrested captured held seizing abducting kidnapping detaining arresting capturing snatched taken"
)
NTH = listed("second third fourth fifth sixth seventh eighth ninth tenth")
BREAKS = listed(
    "; : . warned warns spoke speaks said says say told tells that which where when while but after before because although though "
    "whereas if unless until said"
)
DOING = listed(
    "killing killed wounding wounded injuring injured murdering murdered executing executed shot shooting assassinated assassinating "
    "blinded blinding crippled crippling burned burning beheaded beheading maiming maimed slaying hurting hit hitting kill wound "
    "injure lynched hanged stabbed"
)
NATIONS = listed(
    "israelis iraqis pakistanis yemenis saudis emiratis kuwaitis omanis bahrainis bangladeshis azeris gazans afghans americans germans "
    "turks kurds arabs serbs croats danes poles czechs slovaks swedes finns britons spaniards greeks thais filipinos jews muslims "
    "christians druze yazidis alawites sunnis shiites hutus tutsis chechens lebanese sudanese congolese chinese japanese vietnamese "
    "kenyans ugandans rwandans nepalis somalis libyans moroccans lankans qataris bosniaks kosovars scots cubans koreans malays angolans "
    "guatemalans hondurans salvadorans tibetans uighurs uyghurs cypriots "
    "nepalese burmese senegalese portuguese uzbeks tajiks kazakhs rohingya hazaras pashtuns tigrayans amharas oromos"
)
TOLD_OF_MANY = listed("casualties deaths injuries fatalities killings losses victims")
WHOSE = listed("his her their its my our")
OF_ONE_VERB = listed("was has died is")
BEEN = listed("was were is are been being be got gets has had have")
