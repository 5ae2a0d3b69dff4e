"""What shows that a name like a kunya (Abu Khashab, Umm Sumeima) is a place's here, or a person's: English and Arabic."""

from __future__ import annotations

from safepassage.outside.persons.announcing_words import PLACES_AFTER, PLACES_BEFORE, words

INSIDE = words("in inside throughout في")
BESIDE = words(
    "near outside around into towards toward through across via past beyond between above nearby قرب باتجاه نحو قبالة جنوب شمال شرق "
    "غرب جنوبي شمالي شرقي غربي"
)
AWAY = words("at from to من الى على")  # as often said of a person: only where somebody is on the way, or a thing stands
OF = words("of")
# Before *of*: what only a place has.
PARTS = PLACES_BEFORE | words(
    "city area areas district districts axis outskirts suburb suburbs north south east west northeast northwest southeast southwest "
    "streets centre center neighbourhood neighbourhoods neighborhood neighborhoods province governorate locality localities region "
    "countryside frontline settlement hamlet villages towns crossing residents inhabitants villagers oasis port"
)
# Before *of*, if nobody is so called.
HELD = words(
    "control siege bombardment liberation battle recapture edge edges kilometres kilometers km miles metres meters vicinity environs "
    "surroundings entrance entrances"
)
# Somebody is on the way, is reached or is kept: then the name behind *at*, *from* and *to* is a place, if nobody is so called.
ON_THE_WAY = words(
    "fled flee flees fleeing displaced withdrew withdraw withdrawn withdrawing retreated retreat advanced advancing evacuated "
    "evacuating transported travelled traveled drove driving headed heading escaped moved road roads route highway way km kilometres "
    "kilometers miles convoy convoys column trucks buses axis clashes fighting checkpoint checkpoints crossing stationed based "
    "positions base camp shelling نزح نزحت نزحوا نازحين النازحين نزوح فر فروا فرت هربوا انسحب انسحبت انسحبوا تقدم تقدمت توجه توجهوا "
    "طريق الطريق قافلة القافلة اشتباكات معارك المعارك محور حاجز سيطر سيطرت سيطروا السيطرة سيطرته سيطرتها قصف غارة غارات"
)
# Right before *at*, *from* and *to*.
HOME = words("families residents villagers refugees inhabitants troops forces people fighters سكان اهالي عائلات")
# From a place comes who can come; to a person as well.
COMES = words("came come comes coming arrived arriving reached قادمين قادمة قادما خرجوا")
COMERS = words(
    "they who we refugees displaced wounded hundreds thousands dozens reinforcements phone telephone العائلات عائلات النازحون النازحين"
)
# Before *in* it is a person's after all: *faith in*, *a friend in*.
TRUSTING = words(
    "power rests vested alive "
    "saw see seen courage strength love pain trust trusts trusted faith confidence confided believe believed believes belief hope "
    "interest interested friend ally leader enemy rival successor bullet shrapnel knife wound difference ثقة ثقته ثقتهم يثق"
)
# Before another preposition: *a letter from*, *sat near*, *a quarrel between*.
PERSONAL = TRUSTING | words(
    "money sold food water heard letter letters message messages call calls text word news order orders command received bought "
    "borrowed learned learnt stolen took taken bread help advice spoke speak speaks talked talking told listened gave given belongs "
    "belonged married loyal loyalty allegiance thanks wrote introduced close related brother sister son daughter wife husband mother "
    "father ran turned rushed pointed knocked shouted fired looked aimed sat sits sitting stood stands standing lay lying slept "
    "buried knelt walked waited quarrel dispute feud meeting talks marriage agreement argument conversation رسالة رسائل اتصال امر "
    "اوامر سمع سمعت سمعنا تزوجت زواج تحدث تحدثت تحدثنا جلس جلست وقف وقفت اخذ اشترى خلاف لقاء"
)
# Words of a place right behind the name: *Abu Salim families*, not *Abu Salim family*.
BEHIND = PLACES_AFTER | words(
    "families residents inhabitants villagers locality outskirts area areas neighbourhoods countryside front axis detention desert "
    "port valley oasis refinery municipality clinic"
)
# People or offices before a preposition: it is they who say what follows.
SPEAKERS = words(
    "residents people families villagers inhabitants witnesses activists doctors medics rescuers officials sources source hospital "
    "office clinic mosque woman man women men elders fighters rebels troops forces soldiers police civilians locals students teachers "
    "workers survivors patients mother father resident witness activist doctor official refugee refugees farmer trader mayor سكان "
    "اهالي شهود ناشطون مصادر مصدر مواطن مواطنون نازحون اطباء"
)
# What a place does not do: right behind the name, it is a person's.
DOES = words(
    "who whose whom himself herself personally smiled laughed nodded refused wants wanted asked asks answered insisted believes fears "
    "thinks thought knew knows fled walked ran lost buried married"
)
# Names by which fighters and parents are called so, beside the given names that are known.
NAMES_OF_WAR = words(
    "khattab qatada qatadah dujana dujanah jandal hafs hafsa muhajir zubaydah zubayda zubeida layth laith leith harith musab mosab "
    "mussab ubaida ubaydah obeida obaida hudhayfa huthaifa huzaifa qaqaa yahya dharr hurayra huraira hureira turab jihad islam walid "
    "waleed waled moayad muayyad moayyad mohannad muhannad mohanad mohamad mohamed muhammed mohammad yazan yazen yezen zain zein zeid "
    "zayd ziyad nidal nedal bakr baker musa mousa mosa issa eissa isa idris haroun dawud daoud zaki tamim faisal amjad akram shehab "
    "osman salih halid yaqoub rayan fahad kasem rashed suhaib sohaib suhayb shadi fadi rabee rabie ghaith qusai qusay kusay uday odai "
    "oday louay loay luay jaber jabir mahdi mehdi hadi baqir baqr turki haydar haider hayder sajjad kadhim karrar mustafa muntasir "
    "montaser muatasem motasem obada ubada thaer thair fouad fuad raad saad sa'ad mazin mazen abed abd shaker shakir bahaa alaa diaa "
    "ihab wissam wesam wisam rimah sultan saqr sakhr جندل خطاب قتادة دجانة حفص مهاجر المهاجر الليث ليث مصعب عبيدة حذيفة ذر هريرة تراب "
    "جهاد اسلام وليد الوليد يزن زين زيد نضال صهيب شادي فادي ربيع غيث قصي عدي لؤي جابر مهدي هادي تركي حيدر كرار مصطفى عبادة ثائر فؤاد "
    "رعد سعد مازن شاكر علاء ضياء ايهاب وسام سلطان صقر"
)
