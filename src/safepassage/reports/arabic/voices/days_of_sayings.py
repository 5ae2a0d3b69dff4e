"""Days on which something is said, not done, in Arabic: `اعترف الجيش |الاثنين| بأن طائراته قصفت`. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality, WhenRead
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.times.of_sayings import is_deed
from safepassage.reports.words.arabic_words import plain_words

Told = tuple[WhenRead, int, int]

_SAID = (Modality.ASSERTED, Modality.REPORTED, Modality.DENIED)
_LENGTHS = frozenset(plain_words("منذ حتى لغاية خلال بين بحلول قبل من"))
_NOW = frozenset(
    plain_words("تسيطر تقصف تحاصر تهاجم تقتل تحرق تستهدف تشن تواصل تتواصل تستمر تتقدم تطوق تحتجز تنهب تمنع تنزح تفر تصل يصل ينزح يفر")
) | frozenset(
    plain_words(
        "يسيطر يسيطرون يقصف يحاصر يحاصرون يهاجم يهاجمون يقتل يحرق يستهدف يشن يواصل يواصلون يتواصل يستمر يتقدم يطوق ينهب ينهبون يمنع يمنعون"
    )
)
_NOT_NOW = frozenset(plain_words("لم أن قد كان كانت"))
_BACK = 6  # words from `وفق ما أعلن` to the day


def without_sayings(times: Sequence[Told], one: Sentence, clause: Clause, said: Modality) -> list[Told]:
    """The times of a sentence without those on which somebody only says what a clause tells."""
    if said not in _SAID or not is_deed(clause.rule.kind, clause.rule.subtype) or _is_now(one.plain[clause.first : clause.last]):
        return [*times]
    return [time for time in times if not any(_is_of(time, one, frame, clause) for frame in one.frames)]


def _is_now(plain: Sequence[str]) -> bool:
    """Whether it still goes on when it is said: `قال الاثنين إن قواته |تسيطر| على سنجة`."""
    at = next((at for at, word in enumerate(plain) if word.lstrip("و") in _NOW), None)
    return at is not None and (at == 0 or plain[at - 1] not in _NOT_NOW)


def _is_of(time: Told, one: Sentence, frame: Frame, clause: Clause) -> bool:
    """Whether a time stands among the words that name who speaks, before what is said or behind it."""
    at = next((at for at, word in enumerate(one.words) if word.end > time[1]), 0)
    if one.plain[at].lstrip("و") in _LENGTHS or time[0].start is None or time[0].end is None:
        return False  # منذ الاثنين: nobody speaks so long
    if frame.back:
        return clause.last <= frame.first <= at <= frame.first + _BACK
    return frame.first <= at < min(max(frame.begin, frame.first + 1), clause.first) and clause.first >= frame.begin
