"""Organisations under the one short name that reports use most: `the U.N. refugee agency` is UNHCR, whoever writes it."""

from __future__ import annotations

from safepassage.reports.words.words import listed

_UN = ("united nations", "u.n.", "u.n", "un")
_OF_THE_UN = {
    "refugee agency": "UNHCR",
    "high commissioner for refugees": "UNHCR",
    "agency for refugees": "UNHCR",
    "children's fund": "UNICEF",
    "children's agency": "UNICEF",
    "child agency": "UNICEF",
    "food agency": "WFP",
    "world food programme": "WFP",
    "world food program": "WFP",
    "health agency": "WHO",
    "migration agency": "IOM",
    "human rights office": "OHCHR",
    "rights office": "OHCHR",
    "high commissioner for human rights": "OHCHR",
    "office of the high commissioner for human rights": "OHCHR",
    "humanitarian office": "OCHA",
    "humanitarian affairs office": "OCHA",
    "office for the coordination of humanitarian affairs": "OCHA",
    "relief and works agency": "UNRWA",
    "agency for palestinian refugees": "UNRWA",
    "population fund": "UNFPA",
    "development programme": "UNDP",
    "mine action service": "UNMAS",
    "protection force": "UNPROFOR",
}
_NAMES = {
    "world food programme": "WFP",
    "world food program": "WFP",
    "world health organization": "WHO",
    "world health organisation": "WHO",
    "international organization for migration": "IOM",
    "international organisation for migration": "IOM",
    "international committee of the red cross": "ICRC",
    "organization for security and cooperation in europe": "OSCE",
    "organisation for security and cooperation in europe": "OSCE",
    "organization for security and co-operation in europe": "OSCE",
    "organisation for security and co-operation in europe": "OSCE",
    "office of the high commissioner for human rights": "OHCHR",
    "médecins sans frontières": "MSF",
    "medecins sans frontieres": "MSF",
    "doctors without borders": "MSF",
    "syrian democratic forces": "SDF",
    "rapid support forces": "RSF",
    "sudanese armed forces": "SAF",
    "sudan people's liberation army": "SPLA",
    "lord's resistance army": "LRA",
    "rwandan patriotic front": "RPF",
    "libyan national army": "LNA",
    "government of national accord": "GNA",
    "liberation tigers of tamil eelam": "LTTE",
    "tigray people's liberation front": "TPLF",
    "moro national liberation front": "MNLF",
    "lebanese armed forces": "LAF",
    "israel defense forces": "IDF",
    "israel defence forces": "IDF",
    "kurdistan workers' party": "PKK",
    "afghan national army": "ANA",
    "south lebanon army": "SLA",
    "kosovo liberation army": "KLA",
}

_SHORT_FORMS = {
    "ru": "Russian",
    "hosp": "hospital",
    "hosp.": "hospital",
    "govt": "government",
    "gov't": "government",
    "govt.": "government",
    "MoD": "Ministry of Defence",
    "moh": "Ministry of Health",
    "hq": "headquarters",
    "cttee": "committee",
}
_FIGHTERS = frozenset(("rebels", "insurgents", "guerrillas", "mercenaries", "militants", "militiamen", "fighters"))
_KINDS = frozenset(("agency", "organisation", "organization", "charity"))  # behind letters: `the UNHCR refugee agency`
_STATES = frozenset(("USA", "UAE", "DRC", "U.S.", "U.N.", "UN's"))  # whose agency is not they themselves
_COUNTED = frozenset(("one", "another"))
_SORTS = frozenset(("rebel", "separatist", "insurgent", "opposition"))


def plainer(text: str) -> str:
    """`Vakarai hosp`, `one elder`, `the rebel CNDD`, `UNHCR refugee agency`: Vakarai hospital, elder, CNDD, UNHCR."""
    words = [_SHORT_FORMS.get(word if word == "MoD" else word.lower(), word) for word in text.split()]
    if len(words) > 2 and words[0].lower() == "the" and words[1].lower() in _SORTS:
        words = words[1:]
    if len(words) > 1 and words[0].lower() in _COUNTED and words[1].lower() not in ("of", "in"):
        words = words[1:]
    if len(words) > 1 and words[0].lower() in _SORTS and all(word.isupper() and len(word) > 2 for word in words[1:]):
        words = words[1:]
    if 1 < len(words) < 5 and words[-1].lower() in _KINDS and len(words[0]) > 2 and words[0].isupper() and words[0] not in _STATES:
        words = words[:1] if all(word.islower() for word in words[1:]) else words
    if len(words) > 1 and words[-1].lower() in _FIGHTERS and _is_group(words[:-1]):
        words = words[:-1]
    return " ".join(words)


def _is_group(words: list[str]) -> bool:
    """Whether a name is a movement's, by itself: an acronym, or two words and more that end in Forces, Front and the like."""
    return (len(words) == 1 and words[0].isupper() and len(words[0]) > 2) or (words[-1].lower() in _MOVEMENTS and words[-1][:1].isupper())


_MOVEMENTS = listed("forces front army movement state taliban houthi hezbollah hamas wagner isis shabaab sham maute fano seleka union")


def shortened(text: str) -> str:
    """A name with the organisations in it under their short names; as it was where there is none."""
    low = text.lower().replace("’", "'")
    for body in _UN:
        at = low.find(f"{body} ")
        if at >= 0 and (at == 0 or low[at - 1] == " "):
            rest = low[at + len(body) + 1 :]
            for name, short in _OF_THE_UN.items():
                if rest.startswith(name) and not rest[len(name) : len(name) + 1].isalnum():
                    return _put(text, at, at + len(body) + 1 + len(name), short)
    for name, short in _NAMES.items():
        at = low.find(name)
        if at >= 0 and (at == 0 or low[at - 1] == " ") and not low[at + len(name) : at + len(name) + 1].isalnum():
            return _put(text, at, at + len(name), short)
    return text


def _put(text: str, start: int, end: int, short: str) -> str:
    before = text[:start].rstrip()
    article = before.lower().removesuffix("the") if before.lower().endswith(" the") or before.lower() == "the" else before
    return f"{before[: len(article)].rstrip()} {short}{text[end:]}".strip()
