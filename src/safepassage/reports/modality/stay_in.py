"""Orders to stay where one is: `All staff: stay indoors.`, `No movement.`, `Shelter in place until further notice` (English)."""

import re

STAY_IN = (
    r"(?:stay|remain|keep) (?:indoors|inside|at home|in (?:place|your (?:homes?|houses?|shelters?|compounds?|rooms?|buildings?|"
    r"offices?|cellars?)))\b"
    r"|(?:shelter|hibernate|stay) in place\b"
    r"|no (?:staff |un |road |vehicle |night |field |unnecessary )?movements?(?= ?(?:$|[.!;])| (?:until|till|today|tonight|tomorrow|"
    r"outside|after (?:dark|\d)|"
    r"allowed|permitted|authori[sz]ed|of (?:staff|vehicles|convoys|personnel|any kind))\b)"
)
_ONLY_STAY = re.compile(
    rf"(?:please |all |everyone )*(?:{STAY_IN})(?: until [\w: ]{{2,30}}| (?:today|tonight|please))?[.!]?$", re.IGNORECASE
)
_WHERE = ("indoors", "inside", "place", "home")


def stays_in(quote: str) -> bool:
    """Whether the words are such an order and nothing else."""
    return _ONLY_STAY.match(quote) is not None


def without_where(target: str) -> str:
    """Whom or what an order is about, without what belongs to the next; `indoors` is neither."""
    first = target.partition(",")[0]
    return "" if first.lower() in _WHERE else first
