"""Organisations whose names are capitals only, as a person's is: told by words that only organisations have in their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.records.given_names import LATIN
from safepassage.reports.parties.naming_words import BODIES, NATIONS
from safepassage.reports.parties.parties import COUNTRIES
from safepassage.reports.words.words import listed

_HEADS = listed(
    "matrix observatory initiative initiatives airlines airways headquarters consortium secretariat directorate tribunal taskforce "
    "partnership cluster corps relief project projects programmes bureaux forum campaign committee council agency commission ministry "
    "department authority administration organisation organization alliance coalition assembly congress parliament company corporation "
    "university institution institutes syndicate federations associations services network networks society academy archive archives "
    "database tracker desk hotline helpline inquiry brigade brigades battalion command forces news television broadcasting "
    "telegraph gazette tribune herald courier chronicle analytics logistics railways holdings refinery helmets "
    "volunteers responders doctors lawyers physicians reporters journalists"
)  # what a name ends with that is nobody's family name
_NOBODYS = listed(
    "airlines airways matrix observatory secretariat directorate tribunal taskforce headquarters database tracker hotline radio television "
    "tv broadcasting newspaper network networks media agency council committee commission organisation organization programme clinic "
    "museum zoo university ambulance federations associations helmets hounds rangers defenders observers watchers responders "
    "ambassadors investigators physicians lawyers eye"
)  # what no family is called by: `Santiago Radio`, `Nour Agency`
_KNOWN = ("mercy corps", "concern worldwide", "peace corps")  # told by no word that tells what for
_FIRST = listed("television tv agence médecins medecins association radio")
_SEVERAL = listed("doctors lawyers physicians reporters journalists pharmacists")  # `Doctors Mohammed and Haddad` are persons
FAMILY_NAMES = listed(
    "fund kitchen watch monitor trust house bank post church hope mission guard guards vision bureau press front aid union action care "
    "justice rescue service law star times standard shield bridge school college court board lab point view voice voices"
)  # what organisations and families are called by: an organisation only beside a word that tells what for, or where
_TELLING = listed(
    "world global central national federal regional provincial municipal humanitarian human medical refugee refugees civil civilian "
    "civilians relief aid food hunger famine health water displacement migration emergency rescue crimes crisis conflict "
    "disaster development rights press media news data democracy victims children's women's youth african european asian american "
    "united independent joint nordic islamic lutheran norwegian danish swedish swiss dutch balkan balkans sahel baltic caucasus "
    "mediterranean border borders prisoners detainees mine mines landmine arms weapons missing accident investigation "
    "investigations reconstruction monetary agricultural farmers doctors workers students legal environmental interior criminal"
)
_AIMS = listed(
    "insecurity accountability transparency solidarity resilience emergency humanitarian human hunger famine crisis "
    "conflict disaster displacement migration health water food medical legal data evidence landmine weapons detention torture"
)  # what begins no person's name: `Insecurity Insight`
_REGIONS = listed(
    "gaza darfur kordofan kivu ituri congo haiti myanmar burma donbas crimea tigray amhara oromia rakhine kachin sahel idlib "
    "kashmir hadramawt punjab balochistan chechnya ukraine sudan syria yemen somalia libya lebanon iraq afghanistan"
)
_GIVEN_TOO = listed(
    "jordan chad israel georgia georgian german china india ireland kenya benin asia norman roman holland france brazil cuba paris "
    "london rome berlin cairo madrid athens vienna sydney washington jerusalem"
)
_VIRTUES = listed("grace mercy hope faith patience blessing comfort precious joy gift prudence happiness goodluck innocent")
GIVEN = (LATIN | _VIRTUES) - listed("karen christian win than said")  # a people, a faith and other words, too
_ONE_BODY = listed(
    "network media radio television tv newspaper organisation organization group council union observatory office committee commission "
    "mission programme program fund party charity team teams agency ministry command opposition government army report"
)  # what a single organisation is called: no family name, but behind a given name told of a person all the same
OF_NO_FAMILY = listed("ministry opposition government army")  # nobody is called so, but they are called by their leader
_ALWAYS = BODIES - FAMILY_NAMES - {"amnesty"}
_SHORTEST = 3  # letters of an acronym


def names_a_body(names: Sequence[str]) -> bool:
    """
    Whether these words (small letters, the words of a name in their order) name an organisation, not a person.

    `Displacement Tracking Matrix`, `Sudan Airways`, `Radio Dabanga`; `Global Hunger Kitchen`, but not `Rose Kitchen`; `Amnesty
    International`, but not `Amnesty Okello`.
    """
    if len(names) < 2:
        return bool(names) and names[0] in BODIES
    if not _ALWAYS.isdisjoint(names) or names[0] in _FIRST or (names[0] in _SEVERAL and names[1] in ("without", "for", "of")):
        return True
    if names[-1] in _NOBODYS or _led_by_what_for(names):
        return True
    if names[-1] in _HEADS:
        return any(map(_tells, names[:-1])) or " ".join(names) in _KNOWN
    if names[0] == "amnesty" and names[-1] in ("watch", "monitor"):
        return True
    return any(map(_tells, names[:-1])) if names[-1] in FAMILY_NAMES else names[-1] == "amnesty"


def _led_by_what_for(names: Sequence[str]) -> bool:
    """`Insecurity Insight`, `Myanmar Witness`: an aim or a country that nobody is called by, and one word that is no given name."""
    led = names[0] in _AIMS or ((names[0] in NATIONS or names[0] in _REGIONS) and names[0] not in _GIVEN_TOO)
    return led and len(names) == 2 and names[1] not in GIVEN


def _tells(word: str) -> bool:
    """Whether a word before the last tells what an organisation is for, or where: `hunger`, `Syrian`; not `Jordan`, who may be a man."""
    return word in _TELLING or (word in NATIONS | _REGIONS | COUNTRIES.keys() and word not in _GIVEN_TOO)


def given_before(names: Sequence[str]) -> bool:
    """`Rose Network`, `Samir Council`: a given name before a word for an organisation, and nothing that tells what for or where."""
    return led_by_given(names) and names[-1] in _ONE_BODY and not names_a_body(names)


def led_by_given(names: Sequence[str]) -> bool:
    """Whether a given name begins these words, and none between it and the last tells what for or where: `Nadia Radio`."""
    return len(names) > 1 and names[0] in GIVEN and not any(map(_tells, names[1:-1]))


def lone_given(names: Sequence[str]) -> bool:
    """`Hassan`, `Olena`: a given name alone, of which no list of nations has a country."""
    return len(names) == 1 and names[0] in GIVEN and names[0] not in NATIONS


def may_be_persons(names: Sequence[str]) -> bool:
    """Whether a given name leads these words, and the last may be a family's too: `Rose Post`; not `Rose Radio`."""
    return led_by_given(names) and names[-1] not in _NOBODYS


def family_name(names: Sequence[str]) -> bool:
    """Whether the last of these words, which organisations have too, is a family's here: `John Fund`; not `Somalia Humanitarian Fund`."""
    return len(names) > 1 and names[-1] in FAMILY_NAMES and not names_a_body(names)


def shortened_behind(last: Any, names: Sequence[str]) -> bool:
    """`World Central Kitchen (WCK)`: whether the name that ends with this word is shortened behind it to its own first letters."""
    behind = last.doc[last.i + 1 : last.i + 4]
    if len(behind) < _SHORTEST or behind[0].text != "(" or behind[2].text != ")" or not behind[1].text.isupper():
        return False
    letters = "".join(name[0] for name in names)
    return len(letters) >= _SHORTEST and behind[1].lower_ == letters
