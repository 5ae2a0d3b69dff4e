"""Whom a bare Arabic noun means that speaks: `الحركة`, `مديره`, `مدير عملياتها`. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.parties.names import name_end
from safepassage.reports.arabic.parties.parties import PARTIES, claimant_of
from safepassage.reports.words.arabic_words import plain_word, plain_words
from safepassage.reports.words.words import Word, words_of

_KINDS = {
    plain_word(noun): frozenset(parties.split("|"))
    for noun, parties in (
        ("الحركة", "حماس|الجهاد الإسلامي|حركة طالبان|حركة الشباب|حركة 23 مارس"),
        ("الجماعة", "الحوثيون|بوكو حرام"),
        ("التنظيم", "تنظيم الدولة"),
        ("الحزب", "حزب الله"),
    )
}  # what a party is called that was named without the noun
_HOUSES = frozenset(plain_words("مستشفى مشفى مستوصف مركز عيادة مدرسة مجمع مستشفي"))  # which have a director
_DIRECTOR, _THE_DIRECTOR = plain_word("مدير"), plain_word("المدير")
_ITS = ("ه", "ها")
_DESKS = frozenset(plain_words("عمليات مكتب بعثة فريق فرع برنامج"))  # `مدير |عملياتها|`
_BEFORE = 400  # letters of the text before a sentence


def meant_by(plain: Sequence[str], words: Sequence[Word], text: str, frame: Frame, speakers: Sequence[str]) -> str:
    """The full name of who speaks in a frame, where only a bare noun tells it; empty: it is told there, or nobody of the kind was named."""
    name = plain_word(frame.claimant)
    if name in _KINDS:
        return _of_kind(name, text[max(0, words[0].start - _BEFORE) : words[frame.first].start])
    told = list(plain[frame.first : max(frame.begin, frame.first + 4)])
    if name == _THE_DIRECTOR and any(word in (_THE_DIRECTOR, *(_DIRECTOR + it for it in _ITS)) for word in told):
        house = _house(words[: frame.first], text) or _house(_earlier(words, text), text)
        return f"مدير {house}" if house else ""
    return _desk_of(frame.claimant, speakers)


def _earlier(words: Sequence[Word], text: str) -> list[Word]:
    start = max(0, words[0].start - _BEFORE)
    return list(words_of(text[start : words[0].start], start))


def _of_kind(noun: str, before: str) -> str:
    """`حماس` for `الحركة`: the party of the kind that was named last."""
    folded = f" {plain_word(before)} "
    found = [(at, party) for name, party in PARTIES if party in _KINDS[noun] and (at := _last(folded, name)) >= 0]
    return max(found)[1] if found else ""


def _last(folded: str, name: str) -> int:
    """Where a name stands last as words of its own, behind a letter that may be joined to it; -1: nowhere."""
    at = folded.rfind(name)
    while at >= 0:
        before, behind = folded[folded.rfind(" ", 0, at) + 1 : at], folded[at + len(name)]
        if before in ("", "و", "ف", "ل", "ب", "ك") and not behind.isalpha():
            return at
        at = folded.rfind(name, 0, at)
    return -1


def _house(words: Sequence[Word], text: str) -> str:
    """The hospital or school that was named last, with its name; empty: none was, or only by its noun, or a director behind it."""
    plain = [plain_word(word.text) for word in words]
    for at in range(len(plain) - 2, -1, -1):
        if plain[at].removeprefix("و") in (_DIRECTOR, _THE_DIRECTOR):
            return ""  # another director was told of
        bare = plain[at][1:] if plain[at][:1] in "وبل" and plain[at][1:] in _HOUSES else plain[at]
        if bare in _HOUSES and (end := name_end(plain, at, len(plain))) > at + 1:
            return text[words[at].start + len(plain[at]) - len(bare) : words[end - 1].end]
    return ""


def _desk_of(claimant: str, speakers: Sequence[str]) -> str:
    """`مدير عملياتها في القطاع`: of the body that spoke before; empty: none did, or the desk is nobody's."""
    words = claimant.split()
    if len(words) < 2 or not speakers or plain_word(words[0]) != _DIRECTOR:
        return ""
    plain = plain_word(words[1])
    its = next((it for it in ("ها", "ه") if plain.endswith(it) and plain[: -len(it)] in _DESKS), "")
    body = next((name for name in reversed(speakers) if name not in ("author", "unnamed", "unnamed person")), "")
    return f"{words[0]} {words[1][: -len(its)]} {claimant_of(body)}" if its and body else ""
