"""`It was reported that`, `reports came in of`, in Arabic: what nobody who is named says."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.parties.names import NOT_SIGNS
from safepassage.reports.arabic.parties.parties import UNNAMED
from safepassage.reports.arabic.words.verbs import HEARD, PASSIVE, THAT
from safepassage.reports.words.words import listed

_CAME = listed("وردت ترددت تحدثت ترد تردنا وردنا")


def hearsay_of(plain: Sequence[str], place: int, bare: str) -> Frame | None:
    """`أفيد بأن`, `وردت تقارير عن`, `بلاغ عن`: nobody is named."""
    stem = bare[1:] if bare[:1] == "و" and bare[1:] in PASSIVE | HEARD | _CAME else bare
    behind = plain[place + 1 : place + 3]
    known = stem == "علم" and bare == "وعلم" and (not place or plain[place - 1] in NOT_SIGNS)  # and it was learnt that
    sure = known or stem not in ("ذكر", "تردد", "علم") or behind[:1] in (["بان"], ["بانه"], ["بانها"])
    if stem in PASSIVE and behind and behind[0] in THAT and sure:
        return Frame(place, place + 2, UNNAMED, Modality.REPORTED)
    at = place + (stem in _CAME)
    told = plain[at] if at < len(plain) else ""
    if (
        (told in HEARD or told[1:] in HEARD)
        and plain[at + 1 : at + 2] == ["عن"]
        and (at > place or not any(word[:1].isalpha() for word in plain[:place]) or plain[place - 1] in "-–•")
    ):
        return Frame(place, at + 2, UNNAMED, Modality.REPORTED, masdar=True)
    return None
