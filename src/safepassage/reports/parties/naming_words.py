"""Word lists by which a noun is told as a speaker: what cannot speak, trades, armed groups, nations, organisations."""

from __future__ import annotations

from safepassage.records import roles_and_names
from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.parties.parties import CAPITALS, COUNTRIES, GROUPS, OFFICES
from safepassage.reports.words.words import listed

MUTE = (
    CLASSES["ways"]
    | CLASSES["areas"]
    | CLASSES["buildings"]
    | CLASSES["aid"]
    | CLASSES["weapons"]
    | CLASSES["wants"]
    | CLASSES["attack"]
    | CLASSES["hostility"]
    | listed(
        "population civilian people patient man woman child thousand hundred car this that one some many toll number "
        "ceasefire cease-fire truce agreement detention arrest arrival closure famine cholera price calm ransom bribe fee"
    )
) - listed(
    "staff hospital state government doctor facility city army group ministry side clinic embassy headquarters palace presidency junta"
)

PERSONS = listed("people woman man patient child person family civilian")
SORTS = listed(
    "group agency organisation organization charity network monitor movement militia party company alliance coalition website newspaper"
)
LOCAL = listed("mayor governor director coordinator chief official")
SHARES = listed("most all many none half several each few both much")
TRADES = roles_and_names.TRADES
ALSO_BODIES = listed("general secretary head chief commander")  # `the General Staff`
TELLING = listed("say tell report describe recount recall complain testify relate insist add warn explain claim speak talk")
HEARSAY = listed("report rumour rumor allegation claim account word information")
PAPERS = listed(
    "statement report communique communiqué letter document study dispatch memo bulletin note announcement briefing post tweet message"
)
SHOWN = listed("figure data record statistic survey assessment tally footage picture image photograph photo video footage leaflet")
ARMED = listed(
    "ansar hizb hizbullah hezbollah boko hamas taliban houthis hashd sham nusra tahrir qaeda shabaab shabab isis isil daesh fatah "
    "wagner azov "
    "m23 codeco fano maute brigades liberation peshmerga janjaweed farc eln seleka balaka chetniks militia tigers jihad sayyaf "
    "ahrar allah marines"
)
NATIONS = (
    frozenset(name.lower() for name in COUNTRIES.values())
    | frozenset(CAPITALS)
    | listed(
        "norway sweden denmark finland switzerland austria belgium netherlands ireland portugal greece hungary romania bulgaria albania "
        "macedonia slovenia slovakia montenegro kosovo croatia serbia bosnia cyprus moldova belarus japan australia brazil mexico cuba "
        "venezuela algeria tunisia morocco chad niger mali mauritania senegal ghana togo benin cameroon gabon angola zambia zimbabwe "
        "malawi mozambique tanzania uganda rwanda burundi djibouti eritrea somalia sudan kuwait bahrain oman nepal bangladesh "
        "thailand vietnam cambodia laos malaysia indonesia singapore kazakhstan uzbekistan tajikistan kyrgyzstan turkmenistan liberia "
        "guinea latvia lithuania estonia iceland luxembourg malta madagascar namibia botswana lesotho eswatini gambia comoros mauritius "
        "peru chile bolivia ecuador paraguay uruguay argentina panama honduras nicaragua guatemala haiti jamaica mongolia bhutan fiji"
    )
    | frozenset(
        (
            *("south africa", "south sudan", "south korea", "north korea", "new zealand", "sierra leone", "burkina faso", "ivory coast"),
            *("cape verde", "costa rica", "el salvador", "sri lanka", "saudi arabia", "north macedonia", "east timor", "united kingdom"),
            *("united states", "united arab emirates", "papua new guinea", "equatorial guinea", "guinea bissau", "puerto rico"),
            *("central african republic", "dominican republic", "czech republic", "san marino", "vatican city", "western sahara"),
        )
    )
)
BODIES = listed(
    "sans frontieres frontières medecins médecins borders watch rights amnesty international institute centre center foundation "
    "federation "
    "association hospital monitor"
)
KNOWN = OFFICES | GROUPS | ARMED | BODIES | frozenset(COUNTRIES) | NATIONS  # never a person's name

ARABIC_BODIES = listed(
    "harakat jaish ansar ahrar liwa faylaq failaq jund kataib kata'ib hizb tahrir hayat asaib asa'ib quwat saraya usbat jabhat hashd "
    "jamaat jamaa dar bayt beit bab deir tel umm fatah"
)
ORGANISATION = listed("agency organisation organization group charity body")
AID = listed(
    "nations cross crescent helmets programme program children fund watch "
    " amnesty observatory borders frontieres frontières council rescue oxfam international"
)
SOLDIERS = listed("army forces military front brigade battalion security")
OF_PERSONS = listed("kill wound injure arrest detain abduct kidnap murder execute assassinate shoot torture behead release free")
