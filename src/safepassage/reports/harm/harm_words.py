"""English words of harm: what kills, what injures, who is missing. Single words, and words that mean it together."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.shots import hit_only
from safepassage.reports.words.words import Word, listed

KILLED = listed(
    "starved starve starving drowned drown drowning drowns killed killing kill kills dead deaths died die dies dying "
    "slain slew "
    "slaying murdered murder murdering murders massacred massacring executed executing perished perish perishing fatalities fatality "
    "fatally "
    "martyred martyrs slaughtered slaughtering beheaded beheading decapitated bodies corpses assassinated assassinating lynched hanged "
    "eliminated eliminating neutralised neutralized neutralising neutralizing liquidated exterminated electrocuted asphyxiated butchered "
    "kia fatal execution executions massacre massacres killings beheadings incinerated suffocated succumbed succumb succumbing "
    "stillborn lifeless obliterated"
)
INJURED = listed(
    "burns injured injuring injures injure wounded wounding wounds wound injuries injury hurt hurting hospitalised hospitalized "
    "maimed maiming "
    "casualties wia inj suffocation inhalation mutilated grazed concussed scalded disfigured blinded crippled paralysed paralyzed "
    "amputations amputees amputated scarred poisoned fractures lacerations bruises concussions shrapnel-hit gassed symptoms"
)
MISSING = listed("mia missing disappeared vanished unaccounted untraced")
_LIVES = frozenset(("lives", "life"))
_GIVEN = listed("sacrificed sacrificing gave given giving laid")  # their lives
LIMBS = listed("arm arms leg legs foot feet hand hands eye eyes limb limbs fingers sight hearing")
_LIVE_ON = listed("in under with without here there as like by on at among alongside together")
_SHOULDERS = listed("shoulder shoulders thigh thighs knee knees ankle hip buttocks")
_DOWN = listed("gunned cut mowed mown mowing gunning cutting shot")  # gunned down
_APART = listed("tore torn ripped blown blew blowing tearing ripping")  # torn apart
_ALIVE = listed("burned burnt burning buried burying roasted")  # burned alive
_IN_BATTLE = listed("in at on during defending fighting there . , while when")
_FIGHTERS = listed("men fighters soldiers rebels troops militants comrades martyrs people volunteers guerrillas")
_PAIRS = {
    *(
        ("death", "of"),
        ("remains", "of"),
        ("laid", "to"),
        ("struck", "down"),
        ("felled", "by"),
        ("funeral", "of"),
        ("funerals", "of"),
        ("funeral", "for"),
    ),
    *(("funerals", "for"), ("bodies", "of"), ("taken", "out"), ("finished", "off"), ("cut", "down")),
}
_VICTIMS = listed("victim victims dead")
_SERVICEMEN = listed("servicemen militants soldiers fighters troops personnel mercenaries insurgents terrorists gunmen")
_MISSILES = listed("shrapnel bullet bullets sniper gunfire fragments fire splinters debris stray glass rubber")
_BURNED_MORE = listed("alive to down out")
_TAKEN = listed("taken rushed brought sent transferred carried ended evacuated airlifted")
_PAST = listed("into over through across past above toward towards onto off back")  # shot into a crowd: hit, or not
_PLACED = listed("the a an his her their its this that close point")
_WERE = listed("were was been being be")
_SHOT_OFF = listed("rocket rockets round rounds gas flare flares missile missiles shells video footage film way rubber air blanks pictures")
_NO_OBJECT = listed(
    ", ; . : and but used by holding housing belonging hostage captive whose who which that in at where when while after from"
)
_IN_PAIRS = (  # what may mean harm with the words beside it: `_together` and `_hurt` know of no other
    _LIVES
    | _DOWN
    | _APART
    | _ALIVE
    | {first for first, _ in _PAIRS}
    | listed(
        "claimed claiming claims destroyed destroying lost lose losing loses cost costing took takes taken taking death passed pass passing"
    )
    | listed("wiped wiping picked throat throats fell survivors live survive survived buried bury burying shot shooting burnt burned hit")
    | listed("struck hospital hospitals treatment breathing cut chopped hacked condition")
)
_RUBBLE = listed("rubble debris ruins collapsed beneath underneath trapped alive mud landslide avalanche")
# where a look for the harm of a number ends, and what it finds there
STOPS = frozenset((";", ".", ":", "|"))
JOINTS = listed(", and but when as after while where before because")
BEHIND = listed("kia wia mia killed dead injured wounded missing hurt deaths fatalities injuries casualties died")
VERBS = listed("said says warned warns was were is are had have has been")
DONE_TO_THEM = listed("killed shot executed murdered beheaded wounded injured massacred hanged drowned")
BATTLES = listed(
    "battle battles fighting combat action clashes defence defense war assault "
    "siege bombing shelling bombardment raid raids massacre offensive"
)


def harm_word(words: Sequence[Word], at: int) -> str:
    """killed, injured or missing, where the word at this place says so, alone or with those beside it; else empty."""
    low = words[at].low
    role = "killed" if low in KILLED else "injured" if low in INJURED else "missing" if low in MISSING else ""
    if role:
        return "" if befell_nobody(words, at) else role
    return _together(words, at, low) if low in _IN_PAIRS else ""


def befallen_with(words: Sequence[Word], place: int) -> str:
    """`was killed |with|`, `was shot dead along |with|`: what befell somebody and those who are named behind; empty: nothing did."""
    at = place - 1 - (_low(words, place - 1) in ("along", "together"))
    if _low(words, place) != "with" or at < 1 or not (words[at].low in DONE_TO_THEM or words[at].low == "dead"):
        return ""
    been = at - 1 - (words[at].low == "dead" and words[at - 1].low == "shot")
    return harm_word(words, at) if been >= 0 and words[been].low in ("was", "were", "been") else ""


def passed_away(words: Sequence[Word], at: int) -> bool:
    """`two infants passed away`."""
    return words[at].low in ("passed", "pass", "passing") and _low(words, at + 1) == "away"


def befell_nobody(words: Sequence[Word], at: int) -> bool:
    """recovered no bodies, killed nobody, killing none of the 40: harm that befell nobody."""
    after = _low(words, at + 1)
    return (
        _low(words, at - 1) in ("no", "zero", "nil") or after in ("no", "nobody", "none") or (after == "not" and _low(words, at + 2) == "a")
    )


def _together(words: Sequence[Word], at: int, low: str) -> str:
    """lost their lives, claimed 12 lives, knifed to death, shot dead, gunned down, lost an arm, will not survive, buried 60 people."""
    if low in _LIVES and {w.low for w in words[max(0, at - 7) : at]} & {"lost", "claimed", "lose", "claiming", "losing", "cost", "costing"}:
        return "killed"
    if low in _LIVES and _low(words, at - 1) in ("their", "his", "her") and _before(words, at, 4) & _GIVEN:
        return "killed"
    if low in ("claimed", "claiming", "claims", "destroyed", "destroying") and _object(words, at, 6) & (
        _VICTIMS if low.startswith("claim") else _SERVICEMEN
    ):
        return "killed"
    if low in ("claimed", "claims", "claiming", "lost", "cost", "took", "takes", "taken", "taking", "costing", "lose", "losing", "loses"):
        if _object(words, at, 9) & _LIVES:
            return "killed"
        return "injured" if low.startswith("los") and _near(words, at, 5) & LIMBS else ""
    if (low == "death" and at and words[at - 1].low == "to") or passed_away(words, at):
        return "killed"  # knifed to death
    after = _low(words, at + 1)
    if (low in _DOWN and after == "down") or (low in _APART and ("apart" in _near(words, at, 3) or "pieces" in _near(words, at, 6))):
        return "killed"
    near = _near(words, at, 5) if low in _ALIVE else set[str]()
    if ("alive" in near and "and" not in near) or (low in ("wiped", "wiping") and after == "out"):
        return "killed"
    if (low == "picked" and after == "off") or (low in ("throat", "throats") and ({after, _low(words, at - 2)} & {"cut", "slit"})):
        return "killed"
    if low == "fell" and after in _IN_BATTLE and words[at - 1].low in _FIGHTERS:
        return "killed"
    if (low, after) in _PAIRS or (low == "survivors" and _low(words, at - 1) == "no"):
        return "killed"
    if low == "live" and _before(words, at, 3) >= {"will", "not"} and after not in _LIVE_ON:
        return "killed"  # will not live to see the spring
    if low in ("survive", "survived") and (_none_of(words, at) or _before(words, at, 3) & {"not", "n't"}):
        return "killed"
    if (
        low in ("buried", "bury", "burying")
        and not _near(words, at, 9) & _RUBBLE
        and not _before(words, at, 1) & {"were", "was", "be", "lie"}
    ):
        return "killed"  # doctors have buried at least 60 people
    return _hurt(words, at, low)


def _hurt(words: Sequence[Word], at: int, low: str) -> str:
    """shot 12 men (not shot dead, shot at, shot down); breathing difficulties; had their hands cut off; in critical condition."""
    if low in ("shot", "shooting"):
        if (hit := hit_only(words, at)) is not None:
            return hit
        near = [word.low for word in words[at + 1 : at + 6]]
        if near[:1] == ["and"] and near[1:2] and near[1] in INJURED:
            return ""  # shot and injured
        if "dead" in near[:3] or (near[:1] and near[0] in ("and", "or", ",") and ({"killed", "died"} & set(near[:3]) or "death" in near)):
            return "killed"
        if near[:1] == ["at"] and near[1:2] and near[1] in _PLACED and _before(words, at, 2) & _WERE:
            return "killed"  # were shot at the edge of the village
        if near[:1] and near[0] in ("at", "down", "up", "-") and near[1:2] not in (["least"], ["most"]):
            return ""
        if near[:2] in (["in", "the"], ["in", "his"], ["in", "her"], ["through", "the"]) and near[2:3] and near[2] in LIMBS | _SHOULDERS:
            return "injured"  # was shot in the leg
        past = near[:1] and near[0] in _PAST and not _before(words, at, 2) & _WERE
        return "" if past or set(near[:4]) & _SHOT_OFF else "killed"
    if low == "burnt":
        return "" if _low(words, at + 1) in ("down", "out", "-", "to") else "injured"
    if low in ("hit", "struck") and _low(words, at + 1) == "by" and _near(words, at, 4) & _MISSILES:
        return "injured"
    if low in ("hospital", "hospitals") and _before(words, at, 5) & _TAKEN and _before(words, at, 4) & {"to", "in"}:
        return "injured"
    if low == "treatment" and _before(words, at, 4) & {"needed", "required", "needing", "received", "hospital", "medical", "sought"}:
        return "injured"
    if low == "burned" and _before(words, at, 2) & {"were", "was", "been", "badly", "severely"} and _low(words, at + 1) not in _BURNED_MORE:
        return "injured"
    if low == "breathing" and _near(words, at, 2) & {"difficulties", "problems", "trouble"}:
        return "injured"
    if low in ("cut", "chopped", "hacked") and _low(words, at + 1) == "off" and _before(words, at, 6) & LIMBS:
        return "injured"
    if low == "condition" and _low(words, at - 1) in ("critical", "serious", "grave", "stable"):
        return "injured"
    return ""


def _object(words: Sequence[Word], at: int, size: int) -> set[str]:
    """The words behind a verb that it can be done to: `the barracks of 200 soldiers` is the barracks."""
    found: set[str] = set()
    for place, word in enumerate(words[at + 1 : at + 1 + size], at + 1):
        if word.low in _NO_OBJECT or (word.low == "of" and words[place - 1].low not in _LIVES and not found & {"number", "lives"}):
            break
        found.add(word.low)
    return found


def _none_of(words: Sequence[Word], at: int) -> bool:
    """Whether nobody did: `none of the 18 passengers survived`, in its own clause."""
    for place in range(at - 1, max(-1, at - 11), -1):
        low = words[place].low
        if low in (",", ";", ".", ":", "and", "but", "while", "when", "where", "who", "which", "that"):
            return False
        if low in ("none", "nobody", "neither") or (low == "no" and words[place + 1].low == "one"):
            return True
    return False


def _near(words: Sequence[Word], at: int, size: int) -> set[str]:
    """The words behind one, up to a sign or a conjunction."""
    found: set[str] = set()
    for word in words[at + 1 : at + 1 + size]:
        if word.low in (";", ".", ","):
            break
        found.add(word.low)
    return found


def _before(words: Sequence[Word], at: int, size: int) -> set[str]:
    return {word.low for word in words[max(0, at - size) : at]}


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
