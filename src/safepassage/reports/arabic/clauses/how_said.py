"""Who says an Arabic clause and how, and whether it is told as plainly so: by its words and the frames that it stands under."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import SAYS_SO, Modality, ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.clauses.moods import own_modality
from safepassage.reports.arabic.clauses.negation import says_no
from safepassage.reports.arabic.clauses.to_open import is_whether, not_told
from safepassage.reports.arabic.clauses.voice import TO_THREAT, Voice
from safepassage.reports.arabic.parties.parties import UNNAMED
from safepassage.reports.arabic.words.verbs import FAILED, HEARD
from safepassage.reports.words.arabic_words import plain_words, stems

_SOMEBODY = frozenset(("يعتقد", "يقال", "يزعم", "ترددت", "شايعات"))
_REPORTING = frozenset(plain_words("عن تفيد أفادت تتحدث تحدثت تشير أشارت إلى بأن أن حول بشأن التي"))
_TELLING = 3  # words of `التي تتحدث عن`
_LOOKED_INTO = frozenset(
    plain_words(
        "تحقيق تحقيقات محاسبة مساءلة معاقبة محاكمة ملابسات كشف توضيح العدالة إدانة تعويض تعويضات اعتذار مسؤولين مسؤولية قتلة مرتكبي"
    )
)
_AUTHORS = (Modality.PLANNED,)  # what a party offers to do is told by the text


def voice_of(plain: Sequence[str], clause: Clause, frames: Sequence[Frame]) -> Voice:
    """From the words of the clause and the frames that it stands under."""
    modality = own_modality(plain, clause)
    negative = says_no(plain, clause)
    rumoured = modality is Modality.ASSERTED and _rumoured(plain, clause)
    modality = Modality.REPORTED if rumoured else modality
    claimant, through, masdar, foreseen = AUTHOR, "", False, False
    for frame in frames:
        if claimant == AUTHOR and not (frame.own and frame.modality in _AUTHORS):
            claimant, through = frame.claimant, frame.through
        if modality in SAYS_SO and _to_come(plain, clause, frame):
            modality = Modality.PREDICTED
        masdar = masdar or frame.masdar
        if frame.modality is Modality.DENIED:
            modality, negative = Modality.DENIED, True
        elif frame.nothing:
            negative = True
        elif frame.undecided and modality in (Modality.ASSERTED, Modality.REPORTED):
            modality, negative = frame.modality, False
        elif frame.modality in (Modality.WARNED, Modality.PREDICTED) and modality in (
            Modality.PREDICTED,
            Modality.CONDITIONAL,
            Modality.PLANNED,
        ):
            modality, foreseen = frame.modality, True
        elif frame.modality is Modality.WARNED and rumoured:
            continue  # قلقه إزاء تقارير تفيد |بمقتل عشرات
        elif frame.own and _to_be_looked_into(plain, clause, frame):
            continue
        elif frame.modality not in (Modality.ASSERTED, Modality.OPINION) and modality in (Modality.ASSERTED, Modality.REPORTED):
            modality = frame.modality
    if claimant == AUTHOR and any(word.lstrip("و") in _SOMEBODY for word in plain[clause.first : clause.first + 2]):
        claimant = UNNAMED
    named_only = not_told(plain, clause.first, clause.last) if _may_be_named_only(clause) and modality in SAYS_SO and not negative else None
    modality, negative = named_only or (modality, negative)
    asked = modality in (*SAYS_SO, Modality.CONDITIONAL) and clause.rule.kind in (ReadKind.ACCESS, ReadKind.CONTROL)
    if asked and is_whether(plain, clause.first, clause.word):
        modality, negative = Modality.CONDITIONAL, False
    sure = modality in SAYS_SO and not any(frame.modality is Modality.REPORTED for frame in frames)
    told = sure and not any(stem in FAILED for word in plain for stem in stems(word))
    return Voice(claimant or AUTHOR, modality, negative, told, through, masdar or foreseen)


def _may_be_named_only(clause: Clause) -> bool:
    """Whether a clause is of an opening by the word for it, and not by a verb that itself says how far it has come (`وعد`, `حدد`)."""
    of_way = clause.guessed or clause.rule.subtype in ("opened", "corridor", "passage", "access")
    return clause.rule.kind is ReadKind.ACCESS and of_way and not (clause.rule.verb and clause.rule.subtype == "corridor")


def _rumoured(plain: Sequence[str], clause: Clause) -> bool:
    """`تلقى تقارير عن |مقتل 15`, `قلقه إزاء تقارير |تفيد بمقتل عشرات`: what reports, of which the sentence tells, have it that."""
    at = clause.first
    while at > 0 and at > clause.first - _TELLING and plain[at - 1] in _REPORTING:
        at -= 1
    led = at < clause.first or plain[at] in _REPORTING
    return led and at > 1 and plain[at - 1].removeprefix("ال") in HEARD and clause.rule.kind in TO_THREAT


def _to_come(plain: Sequence[str], clause: Clause, frame: Frame) -> bool:
    """`تقدر نماذج أن |يتوفى 2000`: a verb behind `that` in the form of what is not done yet; not `قبل أن |يقتل`, `أن |يكون 60 قتلوا`."""
    said = frame.modality in SAYS_SO and not frame.undecided and not frame.own and clause.first in (frame.begin, frame.begin + 1)
    word = plain[clause.first]
    that = plain[clause.first - 1 : clause.first] == ["ان"] and plain[clause.first - 2 : clause.first - 1] not in (
        ["قبل"],
        ["بعد"],
        ["الي"],
    )
    return said and that and word[:1] == "ي" and word != "يكون" and is_verb(word)


def _to_be_looked_into(plain: Sequence[str], clause: Clause, frame: Frame) -> bool:
    """`طالبت بالتحقيق في مقتل`: what was done is to be looked into or atoned for, and is not what is demanded."""
    done = frame.modality is Modality.DEMANDED and clause.rule.kind in (ReadKind.INCIDENT, ReadKind.PROTECTION, ReadKind.CONTROL)
    return done and any(stem in _LOOKED_INTO for word in plain[frame.first + 1 : clause.last] for stem in stems(word))
