"""Who told whom in Arabic: the claim is of who told it, through who heard it: `قال الجيش للأمم المتحدة إن`, `أبلغتها القوات بأن`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.parties.names import name_before, noun_start, subject
from safepassage.reports.arabic.parties.parties import PERSON, UNNAMED, claimant_of
from safepassage.reports.arabic.voices.addressed import apart, speaker_alone
from safepassage.reports.arabic.words.verbs import MASDARS, THAT
from safepassage.reports.words.arabic_words import plain_words, verb_forms
from safepassage.reports.words.words import Word

_INFORM = frozenset[str]().union(*map(verb_forms, ("ابلغ~يبلغ", "اخبر~يخبر", "اعلم~يعلم")))
_LEARN = frozenset(plain_words("علمت علم سمعت سمع فهمت فهم تبلغت تبلغ"))
_HEARERS = ("هما", "هم", "ها", "ه")  # the one who was told, written with the verb
_FOLK = frozenset(
    plain_words("السكان الأهالي المسافرين السائقين الركاب النازحين العائلات المواطنين العالقين المدنيين المقاتلين المسلحين المجتمع")
)
_FROM = "من"
_FAR = 12  # words from the verb to what is told


def informed(plain: Sequence[str], words: Sequence[Word], text: str, place: int, speaker: str) -> Frame | None:
    """`... إن القوات أبلغتها بمقتل`, `علمت الأمم المتحدة من الجيش أن`: the force, the army; None: nobody tells or hears here."""
    stem = plain[place].lstrip("وف")
    begin = next((at for at in range(place + 1, min(place + _FAR, len(plain))) if _begins(plain[at])), -1)
    if begin < 0:
        return None
    if stem in _LEARN and _FROM in plain[place + 2 : begin]:
        at = plain.index(_FROM, place + 2)
        name, hearer = subject(plain, words, text, at + 1, begin, True)[0], subject(plain, words, text, place + 1, at, True)[0]
        return _frame(place, begin, name, claimant_of(hearer), plain) if name and hearer else None
    if not _is_told(stem):
        return None
    behind = subject(plain, words, text, place + 1, begin, True)[0]
    name = behind or name_before(plain, words, text, place)
    first = place if behind else noun_start(plain, place)
    return _frame(first, begin, name, "" if speaker in (AUTHOR, UNNAMED, PERSON) else speaker, plain) if name else None


def _frame(first: int, begin: int, name: str, through: str, plain: Sequence[str]) -> Frame:
    clause = plain[begin] in THAT
    return Frame(first, begin + clause, claimant_of(name), Modality.ASSERTED, masdar=not clause, through=through, phrase=not clause)


def _begins(word: str) -> bool:
    """Whether what is told begins: `that`, `of the killing of`."""
    return word in THAT or (word[:1] == "ب" and word[1:] in MASDARS)


def _is_told(stem: str) -> bool:
    """`أبلغتها`, `أخبروه`: a verb of telling with who was told."""
    return any(
        stem.endswith(hearer) and {stem[: -len(hearer)], stem[: -len(hearer)] + "ا"} & _INFORM and len(stem) > len(hearer) + 2
        for hearer in _HEARERS
    )


def teller(plain: Sequence[str], words: Sequence[Word], text: str, first: int, last: int, direct: bool) -> tuple[str, str]:
    """The name that begins at a word, without whom he spoke to, and whom: an agency, or another party (`الجيش |للأمم المتحدة`)."""
    name, through = subject(plain, words, text, first, last, direct)
    if not name or through:
        return name, through
    alone, hearer = apart(name)
    if not hearer and first and plain[first - 1].lstrip("وف") in _INFORM:
        alone = speaker_alone(name)
        hearer = name[len(alone) :].strip()
    folk = not _FOLK.isdisjoint(plain_words(hearer))  # they hear it, and pass nothing on
    return (alone, "" if folk else claimant_of(hearer)) if hearer else (name, "")
