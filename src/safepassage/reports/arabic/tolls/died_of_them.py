"""Those who were dead of people brought somewhere: `وصل 37 شخصا إلى المستشفى |بينهم خمسة فارقوا الحياة|`, a claim of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Harm, Proposal, ReadKind
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.words.arabic_words import plain_words

_OF_THEM = frozenset(plain_words("بينهم منهم بينها منها ضمنهم وبينهم ومنهم"))
_DEAD = frozenset(
    plain_words("فارقوا فارقا فارق قتلى وفيات جثة جثث توفوا ماتوا متوفين متوفى قتيل قتيلا شهداء شهيد موتى وفاة فارقتا توفيا توفيتا")
)
_BROUGHT = (ReadKind.DISPLACEMENT, ReadKind.NEED, ReadKind.RESPONSE)
_NEAR, _BEHIND = 3, 2  # words from the number to what befell them; before it
_FAR = 9  # words behind a claim


def with_died_of_them(claims: Sequence[Proposal], one: Sentence, amounts: Sequence[ArabicAmount], text: str) -> list[Proposal]:
    """The claims of a sentence, and one of the dead among those whom a claim counts as brought or taken in."""
    made = list(claims)
    for claim in claims:
        if claim.kind not in _BROUGHT or claim.harm or claim.count is None or claim.negative or claim.modality not in SAYS_SO:
            continue
        dead = next((number for number in amounts if _died(claim, one, number)), None)
        if dead is None or any(other.harm.killed is not None for other in claims):
            continue
        end = next(at for at in range(dead.last - 1, len(one.words)) if one.plain[at] in _DEAD) + 1
        end += one.plain[end : end + 1] == ["الحياه"]
        start, stop = one.words[dead.first].start, one.words[end - 1].end
        harm = Harm(killed=replace(dead.count, unit="people"))
        made.append(
            replace(
                claim, kind=ReadKind.INCIDENT, subtype="killing", quote=text[start:stop], start=start, end=stop, harm=harm, count=None,
                share=None, share_of="", origin="", destination="",
            )
        )  # fmt: skip
    return made


def _died(claim: Proposal, one: Sentence, number: ArabicAmount) -> bool:
    """Whether a number behind that of a claim is of the dead among them, right behind or at the end of the claim."""
    plain = one.plain
    first = next((at for at, word in enumerate(one.words) if word.start >= claim.start), 0)
    last = next((at for at, word in enumerate(one.words) if word.start >= claim.end), len(one.words))
    if not first < number.first < last + _FAR or (claim.count is not None and number.count.low >= claim.count.low):
        return False
    of_them = not _OF_THEM.isdisjoint((*plain[max(0, number.first - _BEHIND) : number.first], *plain[number.last : number.last + _BEHIND]))
    return of_them and not _DEAD.isdisjoint(plain[number.last - 1 : number.last + _NEAR])
