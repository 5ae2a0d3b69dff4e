"""Denials by a noun (`رغم نفي الحكومة قصف`, `جددت نفيها`) and who neither denies nor asserts, in Arabic (`لم ينف الجيش قصف`)."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.parties.names import name_before, name_end, noun_start, subject
from safepassage.reports.arabic.parties.parties import claimant_of
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.verbs import DENIALS, PREPOSITIONS, SPEECH, STOPS, THAT
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word, listed

_NOT = listed("لم لا لن ما")
_DENY = listed("ينف تنف ينفوا ينفي تنفي ينفون ينكر تنكر ينكروا ينكرون يوكد توكد يوكدوا")
_RULE_OUT = listed("يستبعد تستبعد يستبعدوا يستبعدون")
_DENIAL = listed("نفي انكار تكذيب")
_AMID = listed("رغم برغم مع بعد في وسط عقب الي")
_DENIED, _THAT_ONE = "نفي", (["ذلك"], ["هذا"], ["هذه"], ["الامر"], ["الاتهام"], ["الاتهامات"], ["صحه"])
_EXILED = listed("نفي ونفي نفيت")
_PAPER = 9  # words from `issued` to what is denied in the paper
_NEWS = frozenset(plain_words("الأنباء التقارير صحة الاتهامات الشائعات المزاعم"))
_REJECT = listed("رفض رفضت يرفض ترفض رفضوا يرفضون دحض دحضت يدحض تدحض")
_CHARGES = frozenset(
    plain_words(
        "الاتهام الاتهامات اتهام اتهامات اتهامه اتهامها اتهامهم الادعاء الادعاءات ادعاء ادعاءات المزاعم مزاعم التهم التهمة تهمة تهم"
    )
)
_NEAR = 6  # words from the verb to what is rejected


def rejects(plain: Sequence[str], place: int, stem: str) -> bool:
    """`رفضت موسكو الاتهام بأن`: who rejects a charge denies what it says; who rejects an offer does not."""
    if stem not in _REJECT:
        return False
    near = plain[place + 1 : place + _NEAR]
    end = next((at for at, word in enumerate(near) if word in THAT or word in ("،", ",", ".")), len(near))
    return not _CHARGES.isdisjoint(near[:end])


def is_verb_of_denial(plain: Sequence[str], place: int) -> bool:
    """`لكن مساعدا للصدر |نفى ذلك`, `وزير الدفاع |نفى سقوط`: written like the noun for a denial, behind who denies and before what."""
    before, behind = plain[max(0, place - 1) : place], plain[place + 1 : place + 2]
    if plain[place] != _DENIED or not before or before[0] in PREPOSITIONS or before[0] in STOPS or before[0] in _AMID or is_verb(before[0]):
        return False
    led = plain[max(0, place - _NEAR) : place]
    return behind[:1] in _THAT_ONE or (bool(behind) and is_event(behind[0]) and not any(is_verb(word) or word in _AMID for word in led))


def denial_of(plain: Sequence[str], words: Sequence[Word], text: str, place: int, speaker: str) -> Frame | None:
    """`جددت الوزارة نفيها مقتل`, `رغم نفي الحكومة قصف`; not `تراجع عن نفيه`, `نفيهم إلى الخارج`."""
    before, behind = (plain[at] if 0 <= at < len(plain) else "" for at in (place - 1, place + 1))
    if plain[place] in DENIALS and before not in ("", "عن") and (is_event(behind) or behind in ("ان", "لما", "اي")):
        return Frame(place, place, speaker or AUTHOR, Modality.DENIED, own=True)
    if plain[place] not in _DENIAL or before not in _AMID:
        return None
    name, _ = subject(plain, words, text, place + 1, len(plain), True)
    if not _says_what(plain, place, name_end(plain, place + 1, len(plain)) if name else place + 1):
        return None
    return Frame(place, place, claimant_of(name) if name else AUTHOR, Modality.DENIED, own=True)


def denied_in(plain: Sequence[str], words: Sequence[Word], text: str, place: int, speaker: str) -> Frame | None:
    """`أصدرت المنظمة بيانا |نفت فيه مقتل`: a denial in a paper of which the sentence tells; who gave it out denies."""
    bare = plain[place].lstrip("و")
    if SPEECH.get(bare) is not Modality.DENIED or plain[place + 1 : place + 2] not in (["فيه"], ["فيها"], ["خلاله"], ["خلالها"]):
        return None
    verb = next((at for at in range(place - 1, max(-1, place - _PAPER), -1) if _may_tell(plain[at])), -1)
    name = subject(plain, words, text, verb + 1, place, True)[0] if verb >= 0 else ""
    return Frame(max(verb, 0) if name else place, place, claimant_of(name) if name else speaker or AUTHOR, Modality.DENIED, own=True)


def _says_what(plain: Sequence[str], place: int, at: int) -> bool:
    """
    Whether what is denied stands behind who denies it: `رغم نفي الحكومة |قصف المخيم، أحصت`, `نفي رسمي |لمقتل`.

    Not `نفي السكان |من القرية`, and not the main clause: `وسط نفي حكومي |ارتفع عدد القتلى`, `وسط نفي الطرفين |قتل 17`.
    """
    word = plain[at] if at < len(plain) else ""
    if word in THAT or word in _NEWS or plain[at - 1] in _NEWS or (word[:1] in "بل" and is_event(word[1:])):
        return True
    if not is_event(word):
        return False
    told = any(_may_tell(one) for one in plain[: place - 1])  # قتل 12 نازحا رغم نفي الحكومة |قصف المخيم
    sign = next((n for n in range(at, len(plain)) if plain[n] in ("،", ",")), len(plain))
    return not is_verb(word) or told or any(_may_tell(one) for one in plain[sign + 1 : sign + 4])


def exiled(plain: Sequence[str], place: int) -> bool:
    """`نفي 12 صحفيا من`: they were sent into exile, and nothing is denied."""
    return (
        plain[place] in _EXILED and is_number("".join(plain[place + 1 : place + 2])) and plain[place + 3 : place + 4] in (["من"], ["الي"])
    )


def _may_tell(word: str) -> bool:
    return is_verb(word) or (word[:1] in "وف" and is_verb(word[1:]))


def undecided_of(plain: Sequence[str], words: Sequence[Word], text: str, place: int) -> Frame | None:
    """`لم ينف الجيش قصف`, `لا يستبعد مقتل`: who does not deny it says neither that it is so nor that it is not; nor does `لم يؤكد`."""
    if place + 1 >= len(plain) or plain[place].lstrip("وف") not in _NOT or plain[place + 1] not in _DENY | _RULE_OUT:
        return None
    told = is_event(plain[place + 2]) if place + 2 < len(plain) else True  # الجيش لم ينف قصف
    name, through = (name_before(plain, words, text, place), "") if told else subject(plain, words, text, place + 2, len(plain), True)
    begin = place + 2 if told else name_end(plain, place + 2, len(plain))
    begin += 2 * (plain[begin : begin + 1] in (["او"], ["ولم"]) and plain[begin + 1 : begin + 2] != [] and plain[begin + 1] in _DENY)
    begin += plain[begin : begin + 1] != [] and plain[begin] in THAT
    modality = Modality.OPINION if plain[place + 1] in _DENY else Modality.PREDICTED
    first = noun_start(plain, place) if told and name else place
    return Frame(first, min(begin, len(plain) - 1), claimant_of(name or AUTHOR), modality, through=through, masdar=True, undecided=True)
