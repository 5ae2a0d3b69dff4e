"""What an Arabic clause makes of a way. Never opened by a word that could mean less."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import AccessState, Modality
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.negation import WORDS_OF_NO
from safepassage.reports.arabic.clauses.voice import Voice
from safepassage.reports.arabic.words.verbs import SPEECH
from safepassage.reports.modality.access import state_of
from safepassage.reports.words.arabic_words import any_will, stems

_SAYS = frozenset(("ان", "اذا", "كان", "ينبغي", "يجب", "محاوله", "؟", "?"))
_UNREAL = (Modality.DENIED, Modality.CONDITIONAL, Modality.DEMANDED, Modality.PROPOSED, Modality.WARNED, Modality.PREDICTED)


def access_state(plain: Sequence[str], clause: Clause, subtype: str, voice: Voice) -> AccessState | None:
    """
    What a clause makes of a way; `opened` and `used` only where no word of the whole sentence takes it back.

    `أعلن الجيش أن الممر مفتوح` is at most `announced`: it is a party's word.
    """
    if voice.modality in _UNREAL and subtype in ("opened", "used") and voice.modality not in (Modality.DEMANDED, Modality.PROPOSED):
        return None
    whole = set(plain)
    no = bool(whole & WORDS_OF_NO)
    told = voice.told and not no and not any_will(plain, 0, len(plain)) and not whole & _SAYS
    told = told and not any(SPEECH.get(stem, Modality.ASSERTED) is not Modality.ASSERTED for word in plain for stem in stems(word)[:2])
    verb = clause.rule.word
    finite = plain[clause.word].lstrip("وف") not in ("فتح", "لفتح", "بفتح", "الفتح") or clause.word == clause.first
    finite = finite or plain[clause.word - 1] in ("تم", "اعيد", "وتم", "واعيد")
    names = {
        "اتفق": "agree",
        "وافق": "agree",
        "اعلن": "announce",
        "حدد": "announce",
        "اقترح": "propose",
        "عرض": "offer",
        "وعد": "promise",
        "تعهد": "promise",
    }
    negative = voice.negative or (no and subtype in ("opened", "used"))
    return state_of(subtype, names.get(verb, verb), voice.modality, negative, told and finite and not clause.guessed, False)
