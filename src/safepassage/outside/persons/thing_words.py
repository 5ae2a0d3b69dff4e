"""What is called or named: the words for things and for persons, and what shows that a capitalised name is no person's."""

from __future__ import annotations

from safepassage.outside.persons.announcing_words import KIN, PRIVATE, words

# Things that are given names. No word that is also a person's (guard, model, star), and no animal: both stay with the unclear ones.
THINGS_NAMED = words(
    "road street village town place corridor checkpoint crossing district neighbourhood area camp hospital organisation organization "
    "group operation plan party site school zone city bridge point programme it they which what "
    "neighborhood highway route avenue square market "
    "mosque church monastery shrine prison barracks garrison base airbase airport airfield airstrip stadium clinic university college "
    "institute factory mine dam port harbour harbor island islands river creek stream lake valley gorge canyon plain plains desert "
    "oasis forest jungle swamp height heights hill hills hilltop mountain mountains ridge summit peak pass plateau peninsula province "
    "region territory locality settlement hamlet suburb quarter governorate county municipality enclave pocket salient frontline "
    "front sector outpost position stronghold fortress compound building house hotel estate farm ranch field oilfield refinery "
    "pipeline plant reactor tunnel canal spring well campaign offensive counteroffensive counter-offensive assault manoeuvre maneuver "
    "exercise exercises drill battle mission initiative agreement treaty accord pact deal ceasefire truce protocol framework project "
    "scheme fund appeal ship vessel boat ferry tanker freighter frigate destroyer cruiser corvette submarine trawler dhow warship "
    "flotilla aircraft jet drone helicopter missile missiles rocket rockets weapon gun tank system satellite bomb virus malware "
    "disease storm cyclone hurricane typhoon militia faction alliance coalition bloc movement network cell unit brigade battalion "
    "regiment division corps army force league union federation council committee commission agency ministry office charity "
    "foundation company firm bank newspaper magazine channel website app platform film book song poem report document law act decree "
    "country state republic entity kingdom tribe clan sect language dialect"
)
# Those that call somebody by telephone.
CALLERS = words(
    "hospital clinic school office agency committee commission ministry company firm bank newspaper magazine channel charity "
    "university college institute council prison foundation hotel embassy army militia force unit brigade battalion "
    "regiment division mission movement network faction"
)
ARABIC_THINGS_NAMED = words(
    "قرية بلدة مدينة منطقة حي شارع طريق معبر حاجز مخيم معسكر جبل تل نهر واد وادي سهل جزيرة جسر ميناء مطار مستشفى مشفى مدرسة عملية "
    "معركة حملة خطة مبادرة اتفاقية هدنة منظمة جمعية مؤسسة شركة حركة جماعة حزب تنظيم فصيل كتيبة لواء ميليشيا قوة تحالف جبهة شبكة صحيفة "
    "قناة موقع تطبيق سفينة باخرة طائرة صاروخ قذيفة مسيرة سلاح مرض وباء فيروس عاصفة إعصار"
)
# What makes of a cell of reporters a body or a role, as `plain` writes it.
ARABIC_BODIES = words(
    "منظمه جمعيه موسسه مكتب لجنه مجلس وكاله شبكه هييه مركز وزاره دايره اداره فريق لواء كتيبه جيش قوات شرطه بلديه محافظه اتحاد نقابه رابطه "
    "صحيفه قناه اذاعه موقع مرصد هلال صليب امم مفوضيه برنامج بعثه مستشفي مشفي عياده مدرسه مسجد مخيم مصدر مصادر شهود شاهد سكان اهالي مراسل "
    "مراسلون صحفيون ناشطون ناشط متطوع متطوعون مسعفون طبيب اطباء سايق موظف مسوول مسوولون ممثل منسق راصد باحث مجهول وسايل اعلام محلي محليه "
    "دفاع خفر حرس راديو تلفزيون غرفه قياده حكومه حركه حزب جبهه مبادره لجان طواقم اسعاف نيابه مجموعه"
)
PERSONS = frozenset((*PRIVATE, *KIN, *(f"{word}s" for word in (*PRIVATE, *KIN)))) | words(
    "owner owners manager director head chairman mayor governor master skipper pilot crew keeper founder "
    "man men woman women boy girl child children kid kids baby babies infant person persons people someone somebody anyone one who he "
    "she him her i me you himself herself youth youths youngster teenager adult elder elders relative relatives friend friends family "
    "families couple twins wives orphans bystander passenger passengers worker workers employee official officer officers soldier "
    "soldiers conscript recruit sniper gunman gunmen fighter fighters rebel rebels militant militants insurgent prisoner prisoners "
    "detainee detainees captive hostage hostages suspect victim victims patient patients casualty commander leader chief guard guards "
    "policeman policewoman medic medics surgeons physician civilian civilians migrant evacuee witness witnesses smuggler trafficker "
    "kidnapper guide interpreter translator reporter blogger campaigner politician preacher cleric sheikh bishop farmhand schoolboy "
    "schoolgirl schoolteacher headmaster professor scientist guy lad lady gentleman colleague comrade colonel captain general "
    "sergeant major lieutenant brigadier warlord businessman"
)
ALONE = words("i he she you who one")  # among the persons: who calls, or who is called
NOW = words(
    "is are was were be been being has have had also now once then still later commonly often usually sometimes officially locally "
    "simply formerly originally previously aptly code"
)
OUT_OF = words("of from in at near outside")
DETERMINERS = words("the this that his her their our my")
# What a name ends in that is a place or an organisation, and no family's: not Hill, Bridge, Lake, Banks.
THING_ENDS = words(
    "pass ridge valley peninsula mountains heights airport airbase airfield highway province district governorate camp river island "
    "islands force forces army front movement brigade brigades battalion battalions regiment corps militia militias guards alliance "
    "coalition congress league party union council committee commission agency organisation organization association federation "
    "cluster network initiative operation offensive campaign agreement accord treaty republic"
)
# What somebody calls a place or a state: *called Chechnya a world centre of*.
CALLED_A = words(
    "centre center hub haven base state country nation republic region province territory city town village place stronghold fortress "
    "battlefield battleground graveyard front frontline prison ghetto corridor gateway zone colony protectorate desert wasteland "
    "capital crossroads sanctuary cemetery trap cauldron"
)
