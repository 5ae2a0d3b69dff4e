"""News in a line: what a person hears becomes claims, in a small controlled language, English and Arabic (docs/howto/record_news.md).

Only what is understood to the last word becomes a claim. A denial, a question or a guess ("not closed", "maybe") never does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.importers.news_sentences import Sentence, say
from safepassage.outside.importers.news_things import Names, NotUnderstood
from safepassage.outside.importers.news_times import WORD_FOR_TIME, Times
from safepassage.outside.numbers import plain_digits
from safepassage.outside.persons.masking import mask
from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, Grade, How
from safepassage.records.gazetteer import Gazetteer

WHERE = "this news"
EXAMPLES = (
    "Ramouseh closed since 09:30, says ICRC",
    "15,000-100,000 people in the pocket, says UN, via OCHA, counted, B2",
    "pause on Ramouseh ends 12:00, says Russia",
    "الراموسة مغلق منذ 09:30، يقول الصليب الأحمر",
)
MOST_LETTERS = 2_000  # of a line
_DIRECTIONS = re.compile(
    "[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u0640\u064b-\u0652]"
)  # direction marks, vowel marks, tatweel
_SIGNS = str.maketrans({"؛": ";", "؟": "?", "،": ",", "٬": ",", "–": "-", "—": "-", "−": "-"})
ALEFS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا"})  # letter for letter: a match in the one is a place in the other
# What makes a sentence a denial, a question or a guess. "Not kept" and "not departed" are words of their own.
_NO_NEWS = re.compile(
    r"\?|\b(?:not|no|never|maybe|perhaps|might|may|will|would|could|should|if|unless|probably|possibly|tomorrow|soon|rumou?r(?:s|ed)?|isn't|aren't"
    r"|ربما|قد|سوف|لم|لن|ليس|ليست|غير|لا|هل|غدا|ممكن|يمكن|اذا|لو|قريبا|اشاعة|س(?:يغلق|تغلق|يفتح|تفتح|يتم))\b",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(r"\bnot[ _-](?:kept|departed)\b|\bلم (?:تنطلق|تغادر|يحترم)\b", re.IGNORECASE)
_SAYS = r"(?:says|said|according to|reports|reported by|يقول|تقول|قال|قالت|بحسب|حسب|وفق|وفقا ل)"
_SPEAKER = re.compile(rf"{_SAYS}:? +(\S.*)|(\S.*?) +(?:says|say)", re.IGNORECASE)
_PASSED_ON = re.compile(r"(?:via|through|passed on by|عبر|عن طريق|نقلا عن) +(\S.*)", re.IGNORECASE)
_GRADE = re.compile(r"(?:grade |درجة )?([A-F][1-6])", re.IGNORECASE)
HOW_WORDS = {
    **{how.value: how for how in How if how is not How.UNKNOWN},
    "شوهد": How.SEEN,
    "مشاهدة": How.SEEN,
    "معدود": How.COUNTED,
    "بالعد": How.COUNTED,
    "قيل": How.TOLD,
    "منقول": How.TOLD,
    "منشور": How.PUBLISHED,
    "استنتاج": How.INFERRED,
}


@dataclass(slots=True)
class _Source:
    """Who says a sentence, and how it is known."""

    claimant: str = ""
    through: str = ""
    how: How = How.UNKNOWN
    grade: Grade = field(default_factory=Grade)
    times: list[str] = field(default_factory=list)


def read_news(line: str, case: Case, default_at: datetime, claimant: str = "") -> tuple[Claim, ...]:
    """
    The claims that a line of news makes, in its order. `;` separates sentences.

    Parameters
    ----------
    default_at : when it is so where a sentence says no time; HH:MM is on its day, in the case's zone.
    claimant : who says it where a sentence names nobody; empty: a sentence must name somebody.

    Raises
    ------
    FaultyCase
        When any sentence is not understood, with every fault, and examples.
    """
    claims, faults = sentences_of(line, Names(case, Gazetteer.of(case)), Times(case, default_at), claimant)
    if faults:
        raise FaultyCase("cannot take this news down", list(faults))
    return claims


def sentences_of(line: str, names: Names, times: Times, claimant: str = "") -> tuple[tuple[Claim, ...], tuple[Fault, ...]]:
    """The claims of the sentences that are understood, and a fault for each that is not. Who reads many lines makes `names` once."""
    faults: list[Fault] = []
    claims: list[Claim] = []
    sentences = [text for text in _plain(line[:MOST_LETTERS]).split(";") if text.strip()]
    if not sentences or len(line) > MOST_LETTERS:
        faults.append(_fault("", f"it is empty, or longer than {MOST_LETTERS} letters", "Write one sentence a fact."))
    for text in sentences:
        try:
            claims.append(_claim(text, names, times, claimant))
        except NotUnderstood as error:
            faults.append(_fault(text, error.problem, error.next_step))
        except ValueError as error:
            faults.append(_fault(text, str(error), "Correct it."))
    return tuple(claims), tuple(faults)


def _plain(line: str) -> str:
    return " ".join(plain_digits(_DIRECTIONS.sub("", line)).translate(_SIGNS).split())


def _fault(text: str, problem: str, next_step: str) -> Fault:
    shown = f"{mask(text)[0].strip()!r}: " if text else ""
    return Fault(WHERE, None, f"{shown}{problem}", next_step)


def _claim(text: str, names: Names, times: Times, claimant: str) -> Claim:
    """One sentence. Raises NotUnderstood, or ValueError where the claim refuses what it says."""
    if kinds := mask(text)[1]:
        raise NotUnderstood(f"it seems to hold {' and '.join(kinds)}", "Leave it out: no persons, only organisations and roles.")
    if "[" in text:  # what stands for a person in a text that was masked before
        raise NotUnderstood("a part of it stands in brackets", "Write it without; organisations and roles only, no persons.")
    statement, source = _parted(text.strip().rstrip(".!").strip())
    if found := _NO_NEWS.search(_OWN_WORDS.sub("", text.translate(ALEFS))):
        raise NotUnderstood(
            f"{found.group()!r} makes it a denial, a question or a guess", "Say what is so, and since when, or leave it out."
        )
    if not (source.claimant or claimant):
        raise NotUnderstood("nobody is named who says so", f"Add ', says' and an organisation or a role: {EXAMPLES[0]}.")
    for words in source.times:
        statement = f"{statement} {words}"
    fields = say(Sentence(statement.translate(ALEFS), names, times))
    if fields is None:
        raise NotUnderstood("it is not understood", f"Write it like one of these: {' | '.join(EXAMPLES)}.")
    how = fields.pop("how", None) if source.how is How.UNKNOWN else source.how
    at, until = fields.setdefault("at", times.default), fields.get("until")
    if fields["kind"] is not ClaimKind.WINDOW and isinstance(at, datetime) and isinstance(until, datetime) and until <= at:
        raise NotUnderstood("it ends before it begins", "Write the date with the time, as in: until 2016-12-09 06:00.")
    return Claim(
        claimant=names.speaker(source.claimant) or claimant,
        through=names.speaker(source.through),
        how=how if isinstance(how, How) else How.UNKNOWN,
        grade=source.grade,
        **{name: value for name, value in fields.items() if name != "how"},  # type: ignore[arg-type]
    )


def _parted(text: str) -> tuple[str, _Source]:
    """The statement, and what stands after its commas: who says so, through whom, how it is known, the grade, a time."""
    parts = re.split(r" ?,(?!\d{3}\b) ?", text)
    source = _Source()
    statement = parts[0]
    if inner := re.fullmatch(rf".+?( ){_SAYS}:? +\S.*", statement.translate(ALEFS), re.IGNORECASE):  # no comma before "says"
        statement, parts[1:1] = statement[: inner.start(1)], [statement[inner.end(1) :]]
    for part in parts[1:]:
        _take(part.strip(), source)
    return statement, source


def _take(part: str, source: _Source) -> None:
    bare = part.translate(ALEFS)
    word = bare.casefold()
    if match := _PASSED_ON.fullmatch(bare):
        source.through = _once(source.through, part[slice(*match.span(1))])
    elif match := _SPEAKER.fullmatch(bare):
        source.claimant = _once(source.claimant, part[slice(*match.span(1 if match[1] else 2))])
    elif word in HOW_WORDS:
        source.how = HOW_WORDS[word]
    elif match := _GRADE.fullmatch(part):
        source.grade = Grade.read(match.group(1))
    elif WORD_FOR_TIME.match(bare):
        source.times.append(part)
    elif part:
        raise NotUnderstood(
            f"{part!r} is not understood", "After a comma stand: says WHO, via WHO, seen, counted, told, published, B2, since 09:30."
        )


def _once(before: str, now: str) -> str:
    if before:
        raise NotUnderstood("two are named for one thing", "Write one sentence for each who says so, separated by ;")
    return now.strip(" .:")
