"""What type of armed event a short text tells, in the twelve conflict classes of the CASE 2021 task (their names, our words).

Words of our own with weights: the labelled snippets have no licence that would let a model made of them be shipped.
"""

from __future__ import annotations

from collections.abc import Mapping

from safepassage.reports.words.words import listed

TYPES = (
    *("AIR_STRIKE", "ART_MISS_ATTACK", "ARMED_CLASH", "ATTACK", "SUIC_BOMB", "REM_EXPLOS", "GRENADE", "CHEM_WEAP"),
    *("GOV_REGAINS_TERIT", "NON_STATE_ACTOR_OVERTAKES_TER", "NON_VIOL_TERRIT_TRANSFER", "ABDUCT_DISSAP"),
)
# fmt: off
_WORDS: Mapping[str, Mapping[str, float]] = {
    "AIR_STRIKE": {
        "airstrike": 5, "airstrikes": 5, "air strike": 5, "air strikes": 5, "air raid": 5, "air raids": 5, "warplane": 4, "warplanes": 4,
        "aircraft": 2.5, "jets": 3, "fighter jet": 4, "helicopter": 2.5, "helicopters": 2.5, "drone attack": 4, "drone attacks": 4,
        "drone strike": 5, "drones": 2.5, "drone": 2.5, "air force": 2.5, "bombed": 2, "barrel bombs": 3, "pounded": 1.5, "sorties": 4,
        "airstrikes on": 1, "bombing raid": 4, "air-strike": 5, "aerial": 3, "planes": 2, "bombardment": 1, "tomahawk": 3,
        "cruise missiles": 2.5,
    },
    "ART_MISS_ATTACK": {
        "artillery": 4, "rocket": 3, "rockets": 3.5, "missile": 3, "missiles": 3.5, "mortar": 4, "mortars": 4, "shelling": 4,
        "shelled": 4, "shells": 3, "shell": 2, "howitzer": 4, "katyusha": 4, "grad": 2.5, "ballistic": 3.5, "tank fire": 3, "barrage": 2,
        "heavy weapons": 1.5, "bombardment": 1.5, "cannon": 2, "rocket-propelled": 3, "rpg": 4, "rpgs": 4, "projectiles": 2,
        "iron dome": 3, "interceptor": 2, "cruise missiles": -1,
    },
    "SUIC_BOMB": {
        "suicide bomber": 8, "suicide bombers": 8, "suicide bombing": 8, "suicide bombings": 8, "suicide attack": 8, "suicide attacks": 8,
        "suicide": 6, "svbied": 5, "blew himself": 8, "blew herself": 8, "blew themselves": 8, "explosive vest": 6, "explosives-laden": 4,
        "explosive belt": 6, "bomber": 2, "killing themselves": 5, "killing himself": 5, "blown himself": 8,
    },
    "REM_EXPLOS": {
        "improvised explosive": 6, "ied": 5, "ieds": 5, "roadside bomb": 6, "roadside": 4, "landmine": 5, "landmines": 5, "land mine": 5,
        "car bomb": 5, "car bombs": 5, "bomb exploded": 4, "explosive device": 4, "explosive devices": 4, "bomb blast": 4,
        "mine exploded": 5, "detonated": 2, "detonation": 2, "booby": 4, "bomb": 1.5, "planted": 2, "explosion": 1.5, "blast": 1.5,
        "mine": 2.5, "remotely": 3, "remote-controlled": 4, "parcel bomb": 4, "mines": 2, "explosives": 1, "bombs": 1, "exploded": 1.5,
    },
    "GRENADE": {
        "grenade": 6, "grenades": 6, "hand grenade": 2, "rocket-propelled grenade": -6, "rocket-propelled grenades": -6, "m84s": 5,
        "flashbang": 4, "stun grenades": -1,
    },
    "CHEM_WEAP": {
        "chemical weapon": 7, "chemical weapons": 7, "chemical attack": 7, "chemical attacks": 7, "chlorine": 6, "sarin": 7,
        "mustard gas": 7, "mustard": 4, "poison gas": 7, "poisonous gas": 7, "toxic gas": 7, "nerve agent": 7, "toxic": 4, "poisonous": 5,
        "suffocation": 5, "gas attack": 7, "gas attacks": 7, "tear gas": -2, "opcw": 4, "chemical": 4, "novichok": 7,
        "white phosphorus": 4, "phosphorus": 4, "inhaling": 4,
    },
    "ARMED_CLASH": {
        "clash": 3, "clashes": 3.5, "clashed": 3.5, "fighting": 2.5, "firefight": 4, "gunbattle": 4, "gun battle": 4,
        "exchange of fire": 4, "battle": 2, "battles": 2, "fought": 2.5, "ambush": 2.5, "ambushed": 3, "raided": 1.5,
        "attacked a military": 2.5, "attacked a checkpoint": 3, "security forces": 1, "soldiers killed": 1.5,
        "militants were killed": 2.5, "encounter": 2.5, "skirmish": 4, "skirmishes": 4, "stormed": 1.5, "army base": 1.5,
        "military base": 1.5, "insurgents": 0.8, "militants": 0.8, "gunfight": 4, "repelled": 2.5, "troops": 0.7, "offensive": 1.5,
        "outpost": 2, "operation against": 1, "checkpoint": 1.2, "police base": 2, "traded fire": 3, "shootout": 3, "soldiers": 0.7,
        "positions": 0.7,
    },
    "ATTACK": {
        "gunmen": 3, "gunman": 3, "shot dead": 3, "opened fire": 2.5, "shot and killed": 3, "assassinated": 3, "stabbed": 3.5,
        "stabbing": 3.5, "beheaded": 3, "massacre": 2.5, "gun attacks": 3, "gun attack": 3, "killed civilians": 2, "villagers": 1.5,
        "executed": 2, "shooting": 2, "worshippers": 2, "mosque": 1, "church": 1, "knife": 3, "attackers": 1.5, "murdered": 2.5,
        "hacked": 3, "burned alive": 2, "civilians": 0.6, "attack": 0.8, "terror attack": 2, "terrorist attack": 2, "gunned down": 3.5,
        "unidentified": 1, "herders": 2,
    },
    "GOV_REGAINS_TERIT": {
        "recaptured": 2.5, "retook": 2.5, "retaken": 2.5, "regained": 3, "liberated": 3, "recovered": 1.5, "recapture": 2,
        "took control": 1.5, "seized control": 1.5, "wrested": 2, "captured": 1, "pushed out": 1.5, "drove out": 1.5, "liberation": 2.5,
        "cleared": 1.5, "restored control": 3, "fully liberated": 2, "regain": 2.5, "takes control": 1.5, "pushed": 1, "driving": 1,
        "retake": 2, "under control": 1, "advanced": 1, "full control": 2, "won back": 2, "imposed control": 2, "control over": 1.5,
        "seized": 0.7, "control of": 1, "ousted": 1.5,
    },
    "NON_STATE_ACTOR_OVERTAKES_TER": {
        "captured": 1.2, "seized": 1.5, "overran": 3, "overrun": 2.5, "took control": 1.5, "seized control": 2, "fell to": 2.5,
        "takeover": 2, "capture of": 1.2, "control of": 1, "recaptured": 1, "retook": 1, "taken over": 1.5, "fallen": 2,
        "control over": 1.2, "fell into the hands": 3, "advance": 0.7, "captured parts": 1.5, "occupied": 1,
    },
    "NON_VIOL_TERRIT_TRANSFER": {
        "withdrew": 3.5, "withdrawn": 3.5, "withdrawal": 3.5, "withdraw": 3, "handed over": 4.5, "hand over": 4, "handover": 4,
        "without a fight": 5, "without resistance": 5, "pulled out": 3, "abandoned": 3.5, "deserted": 3.5, "surrendered": 2.5, "ceded": 4,
        "vacated": 4, "pulling out": 3, "left the town": 3, "peacefully": 2, "transfer": 2.5, "pullout": 3, "evacuated": 1.5,
        "retreat": 2, "retreated": 2, "without resistance.": 3, "leaving": 0.5, "handing over": 4, "entered the": 0.7, "under a deal": 2,
        "vacate": 4,
    },
    "ABDUCT_DISSAP": {
        "abducted": 6, "kidnapped": 6, "kidnapping": 5, "abduction": 6, "hostage": 5, "hostages": 5, "disappeared": 5, "missing": 3.5,
        "abductors": 5, "kidnappers": 5, "ransom": 4, "enforced": 3, "taken captive": 5, "kidnap": 5, "abducting": 6, "whereabouts": 3,
    },
}
# fmt: on
_STATE = listed(
    "army government forces police iraqi afghan somali syrian nigerian yemeni libyan ukrainian pakistani turkish philippine military "
    "troops soldiers security national state "
    "peshmerga coalition amisom loyalists president"
)
_OTHERS = listed(
    "taliban isis isil daesh shabaab shabab al-shabab al-shabaab al-qaeda qaeda rebels rebel militants militant insurgents houthi huthi "
    "huthis houthis hamas haram separatist "
    "separatists militia jihadists jihadist opposition fighters hezbollah pkk ypg guerrillas islamic extremists gunmen terrorists armed "
    "faction"
)
_TAKES = listed(
    "captured seized overran overrun regained recaptured retook retaken liberated wrested recovered freed recapture regain retake seize "
    "capture captures seizes takes recapturing seizing "
    "capturing liberating ousted taken took cleared"
)
_NEEDS_GROUND = listed("took taken takes cleared freed recovered seized seize capture captured captures seizing")
_GROUND = listed(
    "control town towns village villages city district districts area areas region territory base checkpoint port airport hill hills "
    "neighbourhood neighborhood parts mountain "
    "province positions crossing quarter land site camp dam field oilfield facility heights ground headquarters point"
)
_REPELLED = ("fended off", "repelled", "intended to", "tried to", "foiled", "pushed them back", "attempt to", "attempted to", "briefly")
_TERRITORIAL = ("GOV_REGAINS_TERIT", "NON_STATE_ACTOR_OVERTAKES_TER")


def event_type(text: str) -> str:
    """The likeliest of the twelve types; ATTACK where nothing speaks for any."""
    scores = event_scores(text)
    best = max(TYPES, key=lambda name: (scores[name], -TYPES.index(name)))
    return best if scores[best] > 0 else "ATTACK"


def spoken_for(text: str) -> tuple[float, ...]:
    """How strongly the words of a text speak for each of TYPES, in their order."""
    scores = event_scores(text)
    return tuple(scores[name] for name in TYPES)


def event_scores(text: str) -> dict[str, float]:
    """How strongly the words of a text speak for each type."""
    plain = " " + "".join(letter if letter.isalnum() or letter in "-" else " " for letter in text.lower()) + " "
    plain = " ".join(plain.split())
    padded = f" {plain} "
    scores = {name: sum(weight for words, weight in table.items() if f" {words} " in padded) for name, table in _WORDS.items()}
    taker = "" if any(words in padded for words in _REPELLED) else _taker(plain.split())
    if taker:
        winner, loser = _TERRITORIAL if taker == "state" else _TERRITORIAL[::-1]
        shared = max(scores[winner], scores[loser])
        scores[winner], scores[loser] = shared + 2.5, min(scores[loser], shared - 1)
    else:
        scores["NON_STATE_ACTOR_OVERTAKES_TER"] -= 0.5
    return scores


def _taker(words: list[str]) -> str:
    """Who takes territory: the side named last before the first word of taking (`state` or `other`); empty: nobody takes."""
    ground = bool(set(words) & _GROUND)
    for place, word in enumerate(words):
        if word not in _TAKES or (word in _NEEDS_GROUND and not ground):
            continue
        passive = set(words[max(0, place - 3) : place]) & {"was", "were", "been", "being"} and "by" in words[place : place + 8]
        near = words[place : place + 14] if passive else list(reversed(words[max(0, place - 14) : place]))
        for other in near:
            if other in _OTHERS:
                return "other"
            if other in _STATE:
                return "state"
    return ""
