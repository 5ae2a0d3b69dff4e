"""
Names that people are given in the languages of many wars, in Latin letters.

A word of this list alone is not yet a person: many are also places (Jordan), families, days. The list was written down by hand from
common knowledge; names that are at least as often a place, a thing or a virtue are left out.
"""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


ENGLISH = words_of(
    """
    aaron adam adrian alan albert alex alexander alexandra alice alison allison amanda amy andrea andrew angela anita ann anna
    anne annie anthony antonio arthur barbara benjamin bernard beth betty bill bob brenda brian bridget bruce carl carla carlos
    carmen carol caroline catherine cecilia charles charlotte chris christian christina christine christopher claire clara claudia
    colin craig cynthia daniel daniela david deborah denis dennis derek diana diane dominic donald donna dorothy douglas edith
    edward eleanor elena elisabeth elizabeth ellen emily emma eric erica erik ernest esther eugene eva evelyn fiona frances
    francesca francis francisco francois frank fred frederick gabriel gabriela gary geoffrey gerald gerard gilbert giovanni giulia
    gloria gordon graham greg gregory hannah hans harold harry heather heinrich helen helena helga henri henry herbert howard hugh
    ian ingrid irene isaac isabel jack jacob jacqueline jacques james jane janet jason javier jean jeff jeffrey jennifer jeremy
    jerry jessica jim joan joanna joe johann johannes john jonathan jorge jose joseph joshua juan judith julia julian julie jurgen
    karen karl kate katherine kathleen keith kelly kenneth kevin klaus larry laura lawrence leonard leslie liam linda lisa louis
    louise lucas lucia lucy luis luisa luke manuel marc marco marcus margaret maria marie marina mark marta martin martha mary
    matthew maurice melissa michael michel michelle miguel mike monica nancy natalie nathan nicholas nick nicola nicole nigel
    norman olivia oscar patricia patrick paul paula paulo pedro peter philip philippe pierre rachel ralph raymond rebecca ricardo
    richard robert roberto robin roger roland ronald rosa rose roy russell ruth ryan samantha samuel sandra sarah scott sean
    sebastian sharon shirley simon sofia sonia sophie stefan stephanie stephen steve steven stuart susan suzanne sylvia teresa
    theresa thomas timothy tom tony tracy ulrich ursula valerie vanessa veronica victor victoria vincent virginia walter wayne
    wendy wilhelm william wolfgang yvonne
    """
)
ARABIC_IN_LATIN = words_of(
    """
    abbas abdallah abdelaziz abdelkader abdelrahman abdo abdul abdulaziz abdulkarim abdullah abdulrahman abeer adel adnan ahmad
    ahmed aisha ali alaa amal amer amina amin amir ammar anas anwar asma ayman ayman aziz baha bashar basel bassam bilal dalia
    diaa dina eman fadi fahd fares farid faris farouk fatema fatima fatimah fawaz fayez firas ghada ghassan habib hadi hafez
    haitham hala hamid hamza hana hanan hani haneen hasan hassan hatem heba hisham hosni huda hussam hussein husayn ibrahim
    ibtisam iman imad isam ismail iyad jaber jalal jamal jamil jassim kamal kareem karim khaled khalid khalil kifah laila lama
    latifa layla leila lina lubna maher mahmoud mahmud majed majid malak manal mansour marwa marwan maryam mazen mohamad mohamed
    mohammad mohammed mona mostafa mounir muhammad muhannad muna munir mustafa nabil nader nadia nadim naji najwa nasr nasser
    nawal nidal nour noura nour omar osama othman qasim qassem rabab rabia radwan rafiq raghad rami rana rania rasha rashad rashid
    reem riyad ruba rula saad sabah saber sadiq safa said salah salem salim salma salman samar sameer samer sami samir samira sana
    saud sawsan selim shadi shaimaa sultan suha suhair tamer tarek tariq taha thaer ubaida walid wael waleed wissam yahya yaser
    yasir yasmin yasmine yasser yazan younes younis yousef yusuf youssef zahra zaid zainab zakaria zeinab ziad ziyad zuhair
    """
)
OTHERS = words_of(
    """
    abebe abraham alem alemu almaz aster bekele berhane birhan desta fikru gebre gebremedhin getachew girma hagos haile hailu
    kebede kidane lemlem letay mebrahtu mulu selam selamawit solomon tadesse tekle tesfaye tigist tsegay yohannes zenebe alexei
    aleksandr aleksei alexey anatoly andriy andrei anastasia bogdan boris dmitri dmitro dmitry dmytro ekaterina evgeny galina
    gennady halyna hanna igor ihor irina iryna ivan kateryna konstantin larisa larysa liudmyla lyudmila maksym maxim mikhail
    mykhailo mykola mykyta nadezhda natalia natalya nikita nikolai oksana oleg oleh oleksandr oleksiy olena olga olha pavel pavlo
    petro roman ruslan serhii serhiy sergei sergey sergii stanislav stepan svetlana svitlana taras tatiana tatyana tetiana tetyana
    vadim valentina valeriy vasyl vasily viktor viktoria vitaliy vitaly vladimir vladislav volodymyr vyacheslav yaroslav yevgeny
    yulia yuliia yuri yuriy zoya alija ante branko dejan dragan dragana fikret goran hasan haris ivana jadranka jasmina jelena
    josip jovan lejla ljiljana marko mehmed mensur milan milica mirjana mirsad mladen mustafa nada nenad nermina nikola petar
    radovan ratko safet sanja sead senad slobodan suad tomislav vesna zdravko zlatan zoran adama aliou amadou aminata awa boubacar
    cheikh emeka fatou fatoumata ibrahima kofi kwame mamadou mariam moussa ngozi oumar ousmane salif sekou aung htun khin kyaw
    maung mya nyan thant thein win zaw ashraf farhad fereshteh ghulam gul hamed mehdi mohsen narges nasrin parviz reza shirin
    abena adaeze ade adeola afua akosua amara amina babajide bakari bukola chidi chiamaka chinedu chipo fatuma folake funmilayo
    halima idrissa
    ifeoma jabulani kamau kemi kipchoge kwesi lindiwe mamane moses mpho mutua nala nkechi nyabol nyokabi obinna odhiambo olumide
    onyango rutendo
    salamatou sibusiso sipho tafadzwa tendai thabo thandeka themba tsehay uchenna wambui wangari wanjiku wanjiru yaw zandile zanele zodwa
    anh aye bounmy cho danh dung hien hla hoa khanh lanh linh myint nilar phuong soe thida thuy tuyet wai zar arun deepak kamala
    kumari lakshmi
    meena nimal priya radha rajan ramesh sanjay selvam shanti sunil suresh vijay bilqis bakri dilshod farrukh gulbuddin gulnora
    jamshid laleh
    nasiba nasrullah nigora palwasha rustam sherali shukria zarif zarina zebo bahareh behrouz fariba hossein javad kaveh leyla
    mahsa maryam
    mojtaba pouya roya saeed shahla soraya bohdan danylo halina jadwiga khrystyna lesia lyuba marija mariya myroslav nataliya
    oleksiy orest
    ostap roksolana solomiya uliana vira yevhen zlata ivo jadran ljubica mirko nikolina predrag radmila slavica snezana stjepan
    tijana vukica
    zaza nino giorgi levan tamar aram armen hasmik karen lusine narek tigran aysel elchin rovshan alejandro beatriz camila diego esperanza
    ximena fernanda guadalupe itzel jimena joaquin leticia lourdes mateo marisol mercedes milagros pilar raul rocio santiago
    xochitl yolanda
    bulent cem elif gulten hatun kader ozlem sevgi tuncay zehra
    maryna nadiia nina tamara liubov valentyna yevhenii yevheniia oleksii oleksandra vitalii valerii anatolii hryhorii sviatoslav
    yaroslava liliia alina polina daria dariia inna raisa sofiia kostiantyn denys thandar hnin htet phyo nyein naing thiri kifle meseret
    hiwot yonas dawit mekdes birtukan mbusa nzanzu kambale kavira masika kasereka paluku kahindo katembo furaha espoir dieudonne jeanne
    wilner guerline mirlande roseline hajir ihsan tahani siham ibtihal nagla mutasim mariama souleymane seydou abdoulaye chioma
    oluwaseun hauwa zainabu nguyen farzana shazia gulnaz zarmina parwana fereshta farhana siraj thoibi
    tesfay hawa idris garang deng achol akuol nyakim lual majok makur gatluak nyaruach amna awadia intisar ikhlas mahasin eltayeb
    abdelmoneim muhanad taghreed wafaa rahaf sila qusay moayad suleiman sulaiman ismael israa doaa ritaj zeina artem andrii serhiy
    veronika anzhelika tymofiy matviy arsen eldar rinat lenur abdirahman hodan faduma fartun warsame
    zabihullah ayse baran dilan ebru emine emre fatma hatice hevin kemal mehmet murat orhan ozgur recep selahattin serkan zeynep
    """
)
LATIN = ENGLISH | ARABIC_IN_LATIN | OTHERS
