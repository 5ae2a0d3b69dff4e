"""Public office holders who speak for a party, by family name: they are never kept, the party is (conventions, section 10).

Only names that hardly anybody else bears: a state is not to say what a namesake said. Facts typed from general knowledge.
"""

from __future__ import annotations

from safepassage.reports.words.words import listed

_HELD = {
    "United States": "bush kerry "
    "obama trump biden blinken tillerson pompeo mattis cheney rumsfeld albright clinton reagan holbrooke wolfowitz "
    "khalilzad petraeus psaki shalikashvili weinberger rubio hegseth witkoff",
    "Russia": "lavrov putin churkin peskov shoigu konashenkov rudskoi nebenzia yeltsin medvedev zakharova gerasimov belousov primakov "
    "grachev manilov kvashnin kozyrev ivashov nogovitsyn stepashin kazantsev shamanov troshev surovikin kulakhmetov polyanskiy gorbachev",
    "Syrian government": "assad muallem moallem jaafari mekdad shaaban ja'afari",
    "Turkey": "erdogan cavusoglu davutoglu akar fidan soylu yildirim kalin demirel",
    "Ukraine": "zelensky zelenskyy zelenskiy vereshchuk poroshenko klimkin yatsenyuk turchynov lysenko syrskyi zaluzhny zaluzhnyi kuleba "
    "reznikov podolyak yermak danilov umerov budanov malyar yanukovych sybiha",
    "Israel": "netanyahu hagari gallant barak olmert sharon rabin peres lieberman ganz gantz herzog shamir regev livni adraee",
    "Palestinian Authority": "abbas erekat arafat fayyad ashrawi shtayyeh",
    "Hamas": "haniyeh haniya sinwar mashaal meshaal hamdan zuhri barhoum",
    "Hezbollah": "nasrallah qassem",
    "Lebanon": "siniora mikati hariri aoun gemayel jumblatt",
    "Amal": "berri",
    "Iran": "rouhani zarif khamenei raisi ahmadinejad khatami khomeini araghchi velayati rafsanjani soleimani pezeshkian",
    "Iraq": "maliki abadi saddam sahhaf zebari talabani allawi kadhimi sudani",
    "Kurdistan Regional Government": "barzani",
    "Yemeni government": "hadi eryani alimi mukhlafi saleh",
    "Houthis": "abdulsalam saree sarea mashat",
    "Saudi Arabia": "asiri jubeir malki",
    "Libya": "gaddafi gadhafi qaddafi qadhafi kadhafi",
    "Libyan National Army": "haftar hifter mismari",
    "Government of National Accord": "sarraj serraj bashagha dbeibah",
    "Egypt": "mubarak sisi morsi shoukry",
    "Sudan": "bashir",
    "Sudanese army": "burhan",
    "RSF": "hemedti dagalo",
    "South Sudan": "kiir makuei lueth",
    "SPLM-IO": "machar",
    "Ethiopia": "abiy zenawi meles hailemariam demeke mengistu",
    "Tigray People's Liberation Front": "debretsion getachew",
    "Eritrea": "afwerki isaias",
    "Somalia": "farmaajo gedi",
    "Uganda": "museveni",
    "Rwanda": "kagame mushikiwabo bizimungu habyarimana",
    "DR Congo": "kabila tshisekedi muyaya mobutu",
    "M23": "makenga runiga bisimwa kanyuka",
    "Burundi": "nkurunziza ndayishimiye buyoya",
    "Central African Republic": "bozize bozizé touadera touadéra patasse patassé",
    "Seleka": "djotodia",
    "Ivory Coast": "gbagbo ouattara",
    "New Forces": "soro",
    "Liberia": "sirleaf chea",
    "Sierra Leone": "kabbah",
    "RUF": "sankoh bockarie",
    "Nigeria": "buhari obasanjo tinubu",
    "Mali": "goita goïta",
    "UNITA": "savimbi dembo",
    "Mozambique": "nyusi chissano",
    "Cameroon": "biya",
    "Chad": "deby déby habre habré",
    "France": "macron hollande fabius chirac sarkozy mitterrand juppe juppé kouchner villepin",
    "Germany": "merkel scholz steinmeier schroeder schröder kohl genscher baerbock westerwelle",
    "United Kingdom": "cameron thatcher blair lammy rifkind sunak starmer hammond johnson",
    "Italy": "berlusconi meloni renzi",
    "Spain": "zapatero aznar",
    "Poland": "duda kaczynski walesa",
    "Belarus": "lukashenko",
    "Georgia": "saakashvili shevardnadze margvelashvili lomaia yakobashvili",
    "South Ossetia": "kokoity",
    "Abkhazia": "ardzinba bagapsh",
    "Armenia": "pashinyan sargsyan sarkisian kocharian stepanyan",
    "Azerbaijan": "aliyev hajiyev elchibey",
    "Nagorno-Karabakh": "harutyunyan shahramanyan",
    "Donetsk separatists": "pushilin zakharchenko borodai basurin purgin",
    "Luhansk separatists": "plotnitsky pasechnik",
    "Wagner": "prigozhin",
    "Chechen separatists": "maskhadov dudayev basayev udugov zakayev yandarbiyev khattab",
    "Chechnya": "kadyrov zavgayev",
    "Serbia": "milosevic miloševic milošević vucic vučić",
    "Yugoslav federal army": "kadijevic kadijević adzic adžić",
    "Bosnian Serbs": "karadzic karadžić krajisnik krajišnik plavsic plavšić",
    "Bosnian Serb army": "mladic mladić tolimir gvero milovanovic milovanović",
    "Bosnian government": "izetbegovic izetbegović silajdzic silajdžić ganic ganić muratovic",
    "Bosnian army": "halilovic",
    "Bosnian Croats": "prlic",
    "Croatia": "tudjman tuđman susak šušak mesic mesić granic",
    "Krajina Serbs": "martic martić babic hadzic",
    "Fikret Abdic's forces": "abdic abdić",
    "Kosovo": "thaci thaçi rugova",
    "Afghanistan": "karzai ghani rabbani najibullah massoud stanikzai",
    "Taliban": "mujahid akhundzada baradar muttaqi mutawakil mutmaen zaeef",
    "Pakistan": "musharraf bhutto zardari gilani",
    "Frontier Taliban of Swat": "fazlullah",
    "India": "modi vajpayee jaishankar",
    "Sri Lanka": "rajapaksa rajapakse nanayakkara samarasinghe kumaratunga wickremesinghe rambukwella",
    "LTTE": "prabhakaran nadesan thamilselvan ilanthirayan tamilselvan balasingham",
    "Myanmar": "hlaing",
    "Philippine government": "duterte arroyo estrada lorenzana abella roque",
    "MNLF": "misuari",
    "Indonesia": "habibie wiranto suharto alatas yudhoyono",
    "East Timorese resistance": "gusmao gusmão horta",
    "Cambodia": "sihanouk",
    "Colombia": "uribe pastrana",
    "Venezuela": "maduro chavez chávez",
    "Haiti": "aristide",
    "United Nations": "guterres annan mistura egeland o'brien griffiths lowcock brahimi ghali akashi "
    "pedersen grundberg salame salamé kobler volker dujarric bildt vorontsov "
    "goldstone dieng pillay bachelet türk zeid eliasson cuellar waldheim mladenov "
    "perthes haysom yamamoto",
    "UNRWA": "lazzarini krahenbuhl krähenbühl gunness",
    "UNHCR": "grandi ogata",
    "WHO": "tedros ghebreyesus",
    "WFP": "beasley",
    "ICRC": "maurer kellenberger spoljaric sommaruga krill",
    "UNPROFOR": "morillon janvier nambiar",
    "NATO": "stoltenberg rasmussen rutte solana",
    "European Union": "borrell mogherini ashton kallas leyen",
    "European Community": "carrington",
    "OSCE": "zannier",
    "African Union": "faki",
    "South Africa": "mbeki mandela ramaphosa zuma",
    "Kenya": "ruto kenyatta",
    "Jordan": "safadi",
    "Vatican": "bergoglio",
}
HOLDERS = {name: party for party, names in _HELD.items() for name in names.split()}
# Of these many bear the name: they need a title, or the given name of the one who is meant, before them.
SHARED = listed(
    "bush johnson hammond grandi abbas hadi saleh bashir ghani barak clinton cameron blair mujahid qassem aoun modi sudani saddam sharon "
    "kohl reagan soro martic babic granic sisi salame salamé biya goita goïta massoud allawi asiri malki saree roque abella arroyo estrada "
    "ashton maurer beasley rutte ganz gantz herzog baradar hamdan muttaqi ruto gedi chea aliyev sargsyan sarkisian harutyunyan "
    "shahramanyan lysenko danilov malyar gerasimov medvedev belousov reznikov yermak akar soylu yildirim fidan kalin lieberman peres "
    "rabin shamir regev abadi maliki mekdad shaaban haniya hariri mikati berri khatami mubarak morsi shoukry burhan getachew meles "
    "abiy demeke isaias kabbah buhari deby déby kuleba sybiha umerov malki alimi jubeir eryani mukhlafi serraj sarraj dbeibah mismari "
    "rabbani karzai bhutto gilani zardari fazlullah duda renzi aznar uribe maduro chavez chávez pastrana petraeus "
    "talabani barzani zebari kadhimi nasrallah siniora gemayel arafat fayyad erekat zuhri barhoum meshaal mashaal hajiyev stanikzai "
    "najibullah mutmaen suharto wiranto horta griffiths pedersen rasmussen solana mandela mbeki zuma kenyatta ogata nambiar "
    "janvier carrington volker kobler goldstone pillay zeid dieng faki safadi rubio holbrooke cheney wolfowitz psaki weinberger "
    "gallant hagari ramaphosa kiir machar lueth makuei farmaajo kagame museveni bizimungu kabila dembo sankoh bockarie "
    "hlaing albright o'brien yamamoto jaafari ja'afari trump kerry stepanyan türk raisi nadesan obama biden macron hollande fabius "
    "merkel muratovic tolimir "
    "djotodia tinubu obasanjo ouattara nyusi chissano habre habré villepin juppé juppe schröder schroeder "
    "steinmeier scholz genscher rifkind lammy starmer sunak thatcher berlusconi meloni ardzinba bagapsh kokoity khattab basayev"
)
# Who is meant where only the given name stands before it.
GIVEN = {
    "bush": "george",
    "johnson": "boris", "hammond": "philip", "grandi": "filippo", "abbas": "mahmoud", "hadi": "mansour rabbu rabbo", "saleh": "abdullah",
    "ghani": "ashraf", "barak": "ehud", "clinton": "bill hillary", "cameron": "david", "blair": "tony", "mujahid": "zabihullah",
    "aoun": "michel", "modi": "narendra", "sharon": "ariel", "kohl": "helmut", "reagan": "ronald", "soro": "guillaume", "massoud": "shah",
    "allawi": "iyad ayad", "martic": "milan", "babic": "milan", "granic": "mate", "maurer": "peter", "ashton": "catherine",
    "beasley": "david", "rutte": "mark", "gedi": "mohamed", "chea": "daniel", "qassem": "naim", "salame": "ghassan", "salamé": "ghassan",
    "aliyev": "ilham heydar", "medvedev": "dmitry dmitri", "lieberman": "avigdor", "peres": "shimon", "rabin": "yitzhak",
    "maliki": "nuri nouri", "hariri": "saad rafik", "mikati": "najib", "berri": "nabih", "mubarak": "hosni", "morsi": "mohamed",
    "burhan": "fattah", "karzai": "hamid", "nasrallah": "hassan", "arafat": "yasser yasir", "erekat": "saeb",
    "horta": "ramos", "griffiths": "martin", "pedersen": "geir", "mandela": "nelson", "mbeki": "thabo", "zuma": "jacob",
    "kenyatta": "uhuru", "ogata": "sadako", "carrington": "lord", "kerry": "john", "kiir": "salva", "machar": "riek", "kagame": "paul",
    "museveni": "yoweri", "kabila": "laurent joseph", "sankoh": "foday", "obasanjo": "olusegun", "ouattara": "alassane",
    "macron": "emmanuel", "hollande": "francois françois", "fabius": "laurent", "juppé": "alain", "juppe": "alain", "scholz": "olaf",
    "genscher": "dietrich", "thatcher": "margaret", "berlusconi": "silvio", "ardzinba": "vladislav",
    "kokoity": "eduard", "basayev": "shamil", "holbrooke": "richard", "gallant": "yoav", "hagari": "daniel", "kuleba": "dmytro",
    "gerasimov": "valery", "isaias": "president", "abiy": "minister", "sisi": "fattah", "fidan": "hakan", "zeid": "raad",
    "hlaing": "aung", "albright": "madeleine", "o'brien": "stephen", "jaafari": "bashar", "trump": "donald", "stepanyan": "artsrun",
    "türk": "volker", "raisi": "ebrahim", "obama": "barack", "biden": "joe", "merkel": "angela",
    "barzani": "masoud massoud", "talabani": "jalal", "abadi": "haider", "siniora": "fouad", "maduro": "nicolas", "chavez": "hugo",
}  # fmt: skip
