"""Who is meant: offices and persons that speak for a party become the party; demonyms and capitals become the country."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from safepassage.records import roles_and_names
from safepassage.reports.parties.aliases import plainer, shortened
from safepassage.reports.parties.holders import GIVEN, HOLDERS, SHARED
from safepassage.reports.words.words import listed

COUNTRIES = {
    "syrian": "Syria",
    "russian": "Russia",
    "american": "United States",
    "us": "United States",
    "u.s": "United States",
    "iraqi": "Iraq",
    "turkish": "Turkey",
    "iranian": "Iran",
    "israeli": "Israel",
    "ukrainian": "Ukraine",
    "ethiopian": "Ethiopia",
    "eritrean": "Eritrea",
    "sudanese": "Sudan",
    "yemeni": "Yemen",
    "saudi": "Saudi Arabia",
    "libyan": "Libya",
    "afghan": "Afghanistan",
    "pakistani": "Pakistan",
    "french": "France",
    "british": "United Kingdom",
    "german": "Germany",
    "chinese": "China",
    "egyptian": "Egypt",
    "jordanian": "Jordan",
    "lebanese": "Lebanon",
    "philippine": "Philippines",
    "filipino": "Philippines",
    "serbian": "Serbia",
    "croatian": "Croatia",
    "bosnian": "Bosnia and Herzegovina",
    "somali": "Somalia",
    "kenyan": "Kenya",
    "nigerian": "Nigeria",
    "malian": "Mali",
    "qatari": "Qatar",
    "armenian": "Armenia",
    "azerbaijani": "Azerbaijan",
    "georgian": "Georgia",
    "congolese": "DR Congo",
    "burmese": "Myanmar",
    "emirati": "UAE",
    "indian": "India",
    "polish": "Poland",
    "italian": "Italy",
    "spanish": "Spain",
    "canadian": "Canada",
    "colombian": "Colombia",
}
CAPITALS = {
    "moscow": "Russia",
    "the kremlin": "Russia",
    "kremlin": "Russia",
    "washington": "United States",
    "the white house": "United States",
    "white house": "United States",
    "the pentagon": "United States",
    "pentagon": "United States",
    "ankara": "Turkey",
    "tehran": "Iran",
    "kyiv": "Ukraine",
    "kiev": "Ukraine",
    "addis ababa": "Ethiopia",
    "riyadh": "Saudi Arabia",
    "beijing": "China",
    "london": "United Kingdom",
    "paris": "France",
    "berlin": "Germany",
    "asmara": "Eritrea",
    "tel aviv": "Israel",
    "damascus": "Syrian government",
    "baghdad": "Iraq",
    "zagreb": "Croatia",
    "belgrade": "Serbia",
    "manila": "Philippines",
    "baku": "Azerbaijan",
    "yerevan": "Armenia",
    "kampala": "Uganda",
    "kigali": "Rwanda",
    "kinshasa": "DR Congo",
    "cairo": "Egypt",
    "amman": "Jordan",
    "doha": "Qatar",
    "abu dhabi": "UAE",
    "islamabad": "Pakistan",
    "new delhi": "India",
    "dhaka": "Bangladesh",
    "nairobi": "Kenya",
    "abuja": "Nigeria",
    "rome": "Italy",
    "madrid": "Spain",
    "ottawa": "Canada",
    "tokyo": "Japan",
    "athens": "Greece",
    "warsaw": "Poland",
    "algiers": "Algeria",
    "minsk": "Belarus",
    "colombo": "Sri Lanka",
    "naypyidaw": "Myanmar",
    "jerusalem": "Israel",
    "bogota": "Colombia",
}
# What is said of these belongs to the party behind the words: the sides of the war in Syria first, then any.
_FORCES = listed(  # the nouns of a force
    "aircraft warplanes planes jets helicopters gunships forces force army armies troops government regime military soldiers infantrymen "
    "air artillery gunners tanks navy marines paratroopers commandos division brigade battalion regiment guards guard drones warships "
    "police units unit snipers infantry armour"
)
# What may stand between `Syrian` and the noun of a force that is the state's: anything else may be another's name.
_OF_STATE = listed(
    "government army armed air naval ground land security special police national federal border coast coastal defence defense "
    "presidential republican military state regular interior ministry counter terrorism riot airborne reserve mechanised "
    "mechanized armoured armored intelligence rapid reaction support elite guard occupation occupying regime fighter attack combat "
    "helicopter tank artillery war peacekeeping royal central arab marine parachute infantry assault regiment division brigade "
    "battalion"
)
# What may stand before `Syrian`: who is called mutinous, former or pro-Russian first is another.
_BEFORE_STATE = listed(
    "the a an some many several few more most other all both these those its their about around nearly at least up to over almost hundreds "
    "thousands dozens scores of two three four five six seven eight nine ten twenty thirty elite more than joint regular"
)
_TURNED = listed("defecting mutinying deserting rebelling dissenting surrendering opposing")
_SIDES = {
    "assad forces": "Syrian government",
    "assad's forces": "Syrian government",
    "the syrian regime": "Syrian government",
    "syrian army": "Syrian government",
    "syrian arab army": "Syrian government",
    "daesh": "ISIL",
    "isis": "ISIL",
    "islamic state": "ISIL",
    "the un": "United Nations",
    "un": "United Nations",
    "u.n": "United Nations",
    "unicef": "UNICEF",
    **dict.fromkeys(listed("hezbollah hizbollah hizbullah hizballah"), "Hezbollah"),
}
_IRREGULAR = listed(  # whoever is said to be so is not the state's
    "rebel rebels opposition democratic free kurdish islamist jihadist tribal separatist moderate dissident renegade breakaway insurgent "
    "resistance backed led allied aligned supported trained proxy anti mercenaries militia militias"
)
_GOVERNMENT = "Syrian government"
_RIVALS = ("Syria", "Libya")  # where the `National Army` is not the government's
OFFICES = roles_and_names.OFFICES
GROUPS = listed(
    "residents activists officials doctors medics witnesses analysts sources diplomats rebels authorities refugees observers experts "
    "militants insurgents "
    "monitors aid workers survivors rescuers locals fighters police army military ministry government agency council union observatory "
    "office committee "
    "organisation organization group network media television newspaper army forces command source opposition commission mission "
    "programme fund party "
    "statement report leaders representatives negotiators mediators protesters families people villagers civilians lawyers campaigners "
    "charity team teams"
)
_TITLES = OFFICES | listed("mr mrs ms gen general col colonel lt prime foreign defence defense sheikh dr")
_STATE_TITLES = _TITLES - listed(
    "chief governor leader official representative coordinator director commander sheikh dr spokesperson commissioner"
)
_LOCAL = listed(
    "local village villager villagers community tribal tribe clan district town city mayor provincial neighbourhood neighborhood municipal "
    "councillor elder church mosque camp school hospital union farm market youth religious parish ward hamlet clinic"
)
_BODIES_WITH_CHIEFS = listed(
    "un u.n nato eu au rights humanitarian aid refugee relief european african arab palestinian party national army"
)
_MOUTHS = listed("spokesman spokeswoman spokesperson spokespeople official officials statement communique communiqué")
_PARTICLES = listed("al el abu bin ibn ul ould van von de")
_DESKS = listed("ministry department office council committee administration command service commission")
_DETERMINERS = ("the ", "a ", "an ", "its ", "their ", "his ", "her ", "some ", "many ", "several ", "both ", "all ", "these ", "those ")
_OTHERS = listed("of against to for critic rival opponent cousin widow lawyer")  # a critic of Netanyahu is not Netanyahu


@lru_cache(maxsize=20_000)
def party_of(name: str) -> str:
    """The party that a name, office or demonym with its forces means; what is not known comes back without its article."""
    text = plainer(shortened(" ".join(name.replace("’", "'").split()).strip(" ,.;:'\"")))
    low = text.lower().removesuffix("'s")
    for known in (low, low.removeprefix("the ")):
        if known in CAPITALS:
            return CAPITALS[known]
        if known in _SIDES:
            return _SIDES[known]
    words = [word.strip(".,'") for word in low.replace("'s", "").replace("-", " ").split()]
    if (
        words
        and words[-1] in HOLDERS
        and not _OTHERS.intersection(words)
        and (len(words) < 5 or words[0] in ("president", "mr"))
        and (holder := holder_in(words))
    ):
        return holder
    if len(words) > 1 and low.split()[0].endswith("'s") and words[0] in CAPITALS:
        return f"{CAPITALS[words[0]]}'s {' '.join(text.split()[1:])}"  # Kiev's military
    if (state := state_of(words)) == _GOVERNMENT:
        return state  # a side of the war of which the program was made; elsewhere an army keeps its own name: `Sudanese army`
    return _without_speaker(bare(text))


def _without_speaker(text: str) -> str:
    """`spokesman for the army`, `official of UNRWA`: the army, UNRWA; they are what he speaks for."""
    first, _, rest = text.partition(" ")
    before, _, last = text.rpartition(" ")
    if last.lower() in _MOUTHS and " " in before and before.rpartition(" ")[2].lower() in _DESKS:
        return party_of(before)  # Foreign Ministry official
    link, _, body = rest.partition(" ")
    if first.lower() in _MOUTHS and link in ("for", "of", "from") and body:
        return party_of(body)
    return text


def bare(text: str) -> str:
    """Without its article."""
    low = text.lower()
    for first in _DETERMINERS:
        if low.startswith(first):
            return bare(text[len(first) :])
    return text


def holder_in(words: list[str]) -> str:
    """The party of the first office holder among these words (small letters); empty: none, or somebody of that name with a trade."""
    if "ban" in words and "moon" in words:
        return "United Nations"
    for place, word in enumerate(words):
        aside = words[place + 1 : place + 3] in ([",", "a"], [",", "an"]) and words[place - 1 : place] != ["president"]
        if word not in HOLDERS or aside:
            continue  # Jean Albright, a nurse
        if word not in SHARED or len(words) == 1 or _holds_office(words[:place], word):
            return HOLDERS[word]
    return ""


def _holds_office(before: list[str], name: str) -> bool:
    """
    Whether what stands before a name that many bear makes him the one who speaks for a party: his given name, or an office of a state.

    A leader, chief or official must be a state's (`Sudanese leader`, `UN chief`): villages have them too. A mayor is a namesake.
    """
    if not _LOCAL.isdisjoint(before):
        return False
    if _is_given(before, name) or not _STATE_TITLES.isdisjoint(before):
        return True
    return not _TITLES.isdisjoint(before) and any(word in COUNTRIES or word in _BODIES_WITH_CHIEFS for word in before)


def _is_given(before: list[str], name: str) -> bool:
    """Whether before a name that many bear stands the given name of the one who is meant: `Haider al-`, `George W.`."""
    at = len(before) - 1
    while at > 0 and (before[at] in _PARTICLES or len(before[at].strip(".")) == 1):
        at -= 1
    return at >= 0 and before[at] in GIVEN.get(name, "").split()


def state_of(words: Sequence[str]) -> str:
    """
    The state whose forces these words mean (small letters, the noun of the force last); empty: none's, or those who fight it or for it.

    Only known words of states stand between: `Syrian government forces`, `Israeli air force jets`; `Bosnian Serb forces` and `Yemeni
    Houthi forces` are others.
    """
    at = next((place for place, word in enumerate(words) if word in COUNTRIES), len(words))
    between, country = words[at + 1 :], country_of(words)
    if not between or between[-1] not in _FORCES or not _IRREGULAR.isdisjoint(words) or not all(map(_before_a_state, words[:at])):
        return ""
    if not all(_within_a_state(word) for word in between[:-1]) or ("national" in words and country in _RIVALS):
        return ""
    return _GOVERNMENT if country == "Syria" else country


def _before_a_state(word: str) -> bool:
    """Whether a word before a demonym leaves the forces the state's: `two`, `300`, `advancing`; not `mutinous`, `former`."""
    return word in _BEFORE_STATE or _no_name(word) or (word.endswith("ing") and word not in _TURNED)


def _within_a_state(word: str) -> bool:
    """A word of states, a number (`the Syrian 4th Division`) or a hyphen."""
    return word in _OF_STATE or word in _FORCES or _no_name(word)


def _no_name(word: str) -> bool:
    """`4th`, `1,500`, a hyphen; `m23` is a name."""
    return not word[:1].isalpha()


def country_of(words: Sequence[str]) -> str:
    """The country of the first demonym among these words; empty: none."""
    return next((COUNTRIES[word] for word in words if word in COUNTRIES), "")
