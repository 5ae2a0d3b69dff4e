"""Where what is said begins, in Arabic: at `that`, at a quotation, at the noun that is reported; or before its verb of saying."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.parties.names import NAMED_SO, NOT_SIGNS, name_end
from safepassage.reports.arabic.voices.unverified import LIKELY
from safepassage.reports.arabic.words.verbs import MASDARS, NOUNS_TOO, OFFERED, SPEECH, STOPS, THAT, USED
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import listed

_QUOTED_BY = 18  # words from a verb of saying to the quotation
_FAR = 16  # words from a verb of saying to its "that"
_OWN_UP = listed("اعترف اعترفت يعترف تعترف اعترفوا اقر اقرت يقر تقر اقروا")
_CONTRASTS = listed("لكن ولكن بينما فيما")
_COUNTING = listed("احصي احصت وثق وثقت سجل سجلت رصد رصدت احصوا وثقوا سجلوا")

CASES = frozenset(plain_words("حالة حالات عملية عمليات جريمة جرائم حادثة حوادث"))


def what_is_reported(plain: Sequence[str], place: int) -> int | None:
    """Where a noun phrase that is reported begins: `أفادت مصادر بمقتل`, `أعلنت الوزارة مقتل`, `أحصى مسعفون 19 قتيلا`."""
    owns = plain[place].lstrip("وف") in _OWN_UP
    counts, likely = plain[place].lstrip("وف") in _COUNTING, plain[place].lstrip("وف") in LIKELY
    if plain[place + 1 : place + 2] and plain[place + 1][:1].isdecimal():
        return None  # `570 cases were recorded`: by nobody named
    for at in range(place + 1, min(place + 10, len(plain))):
        word = plain[at]
        if word in STOPS or word in ("،", ",", "التي", "الذي") or word in THAT or (word in SPEECH and word not in NOUNS_TOO):
            return None
        if (
            word in MASDARS
            or (likely and word in OFFERED and plain[at - 1] not in NAMED_SO)
            or (word[:1] == "ب" and (word[1:] in MASDARS or (owns and word[1:] in USED)))
            or (word == "عن" and plain[at + 1 : at + 2] and plain[at + 1] in MASDARS)
        ):
            if plain[at - 1] in CASES and plain[at - 2][:1].isdecimal() and at - 2 > place + 1:
                return at - 2  # وثقت الشبكة |46 حالة اختطاف
            if word in MASDARS and at > place + 2 and plain[at - 1][:1].isdecimal():
                return at - 1  # أبلغت الوزارة عن |140 إصابة
            return at - (plain[at - 1] == "عدم") if at > place + 1 or word[:1] == "ب" else None
        if counts and at > place + 1 and word[:1].isdecimal() and plain[at - 1] not in ("رقم", "نحو"):
            return at
    return None


def that_behind(plain: Sequence[str], place: int) -> int | None:
    """The `that` of a verb of saying: before the next stop or the next verb of saying."""
    for at in range(place + 1, min(place + _FAR, len(plain))):
        if plain[at] in THAT:
            return at
        if plain[at] in _CONTRASTS or (plain[at] in STOPS and plain[at] != ":"):
            return None
        if plain[at] == ":" and at - place < 9:
            return at
        if plain[at][:1] == "و" and plain[at][1:] in SPEECH and plain[at][1:] not in NOUNS_TOO:
            return None
    return None


def quotation_behind(plain: Sequence[str], place: int) -> int | None:
    """The sign that opens a quotation of three words or more behind a verb of saying and its speaker, of whom something may be told."""
    for at in range(place + 1, min(place + _QUOTED_BY, len(plain))):
        if plain[at] in ("«", '"', "“"):
            shut = next((n for n in range(at + 1, len(plain)) if plain[n] in ("»", '"', "”")), len(plain))
            return at if shut - at > 3 else None
        colon = plain[at] == ":" and plain[at + 1 : at + 2] in (["«"], ['"'], ["“"])
        if (plain[at] in STOPS and not colon and plain[at] not in ("،", ",")) or plain[at].lstrip("و") in SPEECH:
            return None
    return None


def behind_a_quotation(plain: Sequence[str], place: int) -> bool:
    """`"…"، يقول مدرس وصل إلى بغداد`."""
    return place > 2 and plain[place - 1] in ("،", ",") and plain[place - 2] in ("»", '"', "”")


def ends_sentence(plain: Sequence[str], place: int) -> bool:
    """`…, said a doctor.` and `as the UN announced`: a verb of saying after a sign, with nothing but a name behind it."""
    if place > 1 and plain[place - 1] == "ما" and plain[place - 2] == "علي":
        return True
    if not place or not (plain[place - 1] in ("،", ",", "»", '"') or plain[place - 1] in ("كما", "حسبما", "مثلما")):
        return False
    end = name_end(plain, place + 1, len(plain))
    rest = [word for word in plain[end:] if word not in NOT_SIGNS]
    return end > place + 1 and (len(rest) < 3 or plain[end] in ("،", ","))
