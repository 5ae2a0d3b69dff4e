"""Who offers, thinks about or refuses to let people through, in Arabic: `عرض الجيش فتح ممر`, `رفضت الحكومة فتح المعبر`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.parties.names import NOT_SIGNS, subject
from safepassage.reports.arabic.parties.parties import claimant_of
from safepassage.reports.arabic.words.verbs import OFFERED, SHUTTING, WAYS_IN
from safepassage.reports.words.words import Word, listed

LED = listed("كما وكما قد وقد فيما بينما حيث لكن ولكن التي الذي كان كانت بدورها بدوره جهتها جهته المقابل انه انها")
_PUT_FORWARD = listed("بحث بحثت بحثا عرض درس درست يدرس تدرس يدرسون يتفاوض تتفاوض يتفاوضون تفاوض")
_REFUSING = listed("رفض رفضت رفضوا يرفض ترفض يرفضون عارض عارضت يعارض تعارض يعارضون")
_ASKED_FOR = listed("عرض عرضا طلب طلبا اقتراح اقتراحا مقترح مقترحا مبادره دعوه دعوات خطه")
_OBJECT = 5  # words from a verb to what is offered


def begins(plain: Sequence[str], place: int) -> bool:
    """Whether a verb begins a clause: at its head, behind a sign, or behind a small word that leads one."""
    return not place or plain[place - 1] in NOT_SIGNS or plain[place - 1] in LED


def offers(plain: Sequence[str], place: int, stem: str) -> bool:
    """`عرض الجيش فتح ممر`, `يدرس`, `يتفاوض على`: nothing is done yet; not `عرض الطريق`, `يدرس الطلاب`."""
    if stem not in _PUT_FORWARD or plain[place].startswith("ال"):
        return False
    if not begins(plain, place):  # الجيش |يدرس فتح ممر
        return stem[:1] in "يت" and plain[place - 1].startswith("ال") and plain[place + 1 : place + 2] != [] and plain[place + 1] in OFFERED
    return any(word.removeprefix("ال") in OFFERED for word in _until_a_sign(plain, place + 2, _OBJECT))


def refuses(plain: Sequence[str], words: Sequence[Word], text: str, place: int, bare: str) -> Frame | None:
    """`رفضت الحكومة فتح المعبر`: it is the government's own no; of an attack that was refused nobody speaks."""
    if bare.lstrip("و") not in _REFUSING or not begins(plain, place):
        return None
    if not any(word.removeprefix("ال") in WAYS_IN | SHUTTING for word in _until_a_sign(plain, place + 2, _OBJECT + 2)):
        return None
    end = next(at for at in range(place + 2, len(plain)) if plain[at].removeprefix("ال") in WAYS_IN | SHUTTING | _ASKED_FOR)
    name, through = subject(plain, words, text, place + 1, end, True)
    return Frame(place, place, claimant_of(name), Modality.ASSERTED, own=True, through=through) if name else None


def _until_a_sign(plain: Sequence[str], first: int, most: int) -> Sequence[str]:
    last = next((at for at in range(first, min(first + most, len(plain))) if plain[at] in NOT_SIGNS), min(first + most, len(plain)))
    return plain[first:last]


_EXPOSE = listed("يعرض تعرض عرض عرضت يعرضون")
_DANGER = listed("للخطر لخطر لمخاطر للمخاطر")
_NEAR = 8  # words


def exposes(plain: Sequence[str], place: int) -> bool:
    """`انقطاع الكهرباء |يعرض حياة 40 خديجا للخطر`: nobody offers anything."""
    return plain[place].lstrip("وف") in _EXPOSE and not _DANGER.isdisjoint(plain[place + 1 : place + _NEAR])
