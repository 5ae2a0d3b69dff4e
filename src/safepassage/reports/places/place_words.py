"""Words that look like names of places and are none, and words that make an organisation of a name."""

from __future__ import annotations

from safepassage.reports.parties.parties import COUNTRIES
from safepassage.reports.times.dates import DAYS, MONTHS
from safepassage.reports.words.words import listed

ORGANISED = listed(
    "media council observatory ministry coordination network brigade division committee agreement conference "
    "process convention conventions university army police government authority authorities agency organisation organization post times "
    "tribune province-based institute office association coalition alliance group brigades fighters militants movement battalion accord "
    "accords accords' treaty protocol statement declaration union military air-force airforce forces troops regime officials radio "
    "television tv news today herald bureau command operations army's government's revolution spring talks federation republic republicans "
    "society sans relief foundation charity party bank fund time watch initiative company corporation tribe clan family brothers"
)
NO_PLACES = (
    listed(
        "fyr sitio purok ipc phase phases "
        "the of most nice man split bay police islamic red union central santa san new old great army march may april august june july "
        "mobile reading orange bath this that these those many some all both two three four people most women men civilians aid food water "
        "medical united nations state front party human rights health world international western "
        "northern southern eastern north south east "
        "west allah god arab general president minister mr mrs dr christmas eid ramadan islam christian muslim kurdish sunni shia shiite "
        "alawite jewish russian american buses trucks snipers between only about under over nearly "
        "doctors officials residents rebels talks "
        "once since monday bank date media best home along temple victory independence liberation up as at by an he she it we they no not "
        "but and or if so as on in is was are were be to from with for under after before while when where region province district city "
        "town village camp area county state governorate security access needs response protection displacement shelter update situation "
        "report overview highlights contact note next our my their its his her there here fighting heavy local several other another our "
        "government soldiers troops families children wounded patients convoy convoys partners meanwhile however today yesterday yes army "
        "orthodox easter catholic serb croat muslims serbs croats survivors satellite western last more according figures case displaced "
        "europe asia africa neighbouring neighboring nearby besieged "
        "hamas crescent electricity hercules islamist mission nato rain should cross "
        "doctor nurse father mother commander colonel captain major prime chief market bread fuel power man reach"
    )
    | frozenset(DAYS)
    | frozenset(MONTHS)
    | frozenset(COUNTRIES)
)
COMMON = listed(  # words, and names of small towns far away: of the State |University| Hospital
    "said one off airport say side come put time war shot harm can made officer seen port dawn checkpoint part began far shut share cars "
    "never lives oil long deal want federal phone goes young ran garrison rest planes look much mountain hall tank shell turn rate "
    "junction make paper due grenade care begun mine dry patrol forest bag makes alliance university worth roundabout ever gang real "
    "summit green bush big wedding shields blast band gap wave center spoken engineer bad vans naval bury shore waits dogs rise hot save "
    "mud gold drama orchards republic canal grass torn possession fate crossroads bare normal retreat rapid sunrise anew sunset crater "
    "aim reservoir warn barrage slaughter groves buy chair veto ate sale mast fleet add pipes annex bear surprise holiday born cordon "
    "plateau marine caller hut lock hang chamber dares bend silos dare riding bell vice sole carpenter bites plantation brick silo drum "
    "mosquito riverside lawn outer alley culture pace cantonment hillside loan tour metro safer tie prince pen bid seaside grove basic "
    "pile rot springs rim hull brass sway pure luck fun communal dome marshal nails hire drug manning plot tube tone fountain plaza "
    "vine pencil earnest rung barn bone timer college clinic school mosque factory stadium bridge gate tower block wing ward kitchen "
    "hausa bantu kurd bilen pende"
)
FELL = listed(  # what happens to places, in the passive or as what they do
    "shelled bombed besieged encircled surrounded captured retaken taken recaptured seized overrun stormed attacked pounded hit struck cut "
    "liberated evacuated isolated sealed bombarded raided held occupied abandoned emptied flooded looted burned burnt fell falls fallen"
)
TOOK = listed(
    "bombed shelled captured retook took entered left reached stormed besieged seized overran hit struck pounded surrounded attacked lost "
    "recaptured liberated encircled bombarded fled evacuated raided occupied isolated "
    "abandoned entering leaving reaching capturing seizing "
    "shelling bombing besieging fleeing retaking retake capture storm seize enter leave reach"
)
MOVED = listed(
    "arrived fled moved came withdrew advanced returned displaced evacuated walked driven brought taken sent flights travelled moving "
    "slipped streamed streaming walking walk ran running escaped escaping flee fleeing move coast road roads highway route track way boat "
    "boats bus buses ferry train column convoy went gone go drove sailed crossed crossing retreated marched advancing withdraw km "
    "kilometres kilometers miles foot flown transferred relocated trapped stranded pulled transported carried headed reinforcements wounded"
)
HEADLINES = listed(
    "crisis emergency siege offensive battle attack attacks response operation update situation displacement humanitarian under after "
    "flash report ceasefire evacuation evacuations fighting clashes"
)
