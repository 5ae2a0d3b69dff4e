"""
Whether the lines around a sentence let it open a way: no question, no heading of another thing, nothing from long ago.

What a heading may be (`Planning assumptions`, `Tomorrow`, `الخطوات التالية`, `Archive, 2014`) is a list without end; what may stand above
an open way is short. Any other word, and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from safepassage.records.gazetteer import plain
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.ways.presented import OPEN_WORDS, SHUT_WORDS, presented, says_unreal
from safepassage.reports.words.words import listed

TITLE, SHORT, FRAGMENT, REMARK = 6, 8, 4, 12  # words of a title, of a sentence that presents, of one without a verb, of a remark behind
LINES = 40  # above a sentence that are looked at
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")
_QUESTION = ("?", "؟")
_ASKS = listed("what who how why when whether which where")
_AHEAD = listed("should shall must will next tomorrow يجب ينبغي سوف غدا")
_MAY = listed(
    "situation report reports sitrep update updates flash news bulletin daily weekly morning afternoon evening briefing "
    "brief summary overview highlights key main developments development latest today now current access road roads route "
    "routes corridor corridors crossing crossings border borders bridge bridges checkpoint checkpoints gate gates airport "
    "movement movements status state conditions humanitarian security protection field message messages log monitoring "
    "information note notes no number issue as of from to on in at by for the and a date day time hrs north south east west "
    "eastern western northern southern central city town governorate province district area areas region country observed "
    "confirmed open opened monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec un ocha unicef unhcr "
    "who wfp icrc ifrc sarc msf iom undp unrwa logistics cluster red cross crescent office reuters afp ap"
)
_MAY_AR = listed(
    "تقرير وضع موقف نشره اخبار تحديث عاجل اخر تطورات مستجدات يوم طريق طرق معبر معابر ممر ممرات حاله وصول انساني انسانيه "
    "يومي اسبوعي يوميه رساله ميداني ميدانيه صباح مساء رقم في من عن الي علي و كانون شباط اذار نيسان ايار حزيران تموز اب "
    "ايلول تشرين اول ثاني يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر احد اثنين ثلاثاء "
    "اربعاء خميس جمعه سبت مكتب هلال صليب احمر امم متحده مدينه محافظه شمال جنوب شرق غرب"
)
_VERBS = listed(
    "is are was were has have had left fell came went hit shut held took broke said began rose met fled died burned holds hits kills falls "
    "leaves enters continues says reaches resumes ends begins arrives returns moves shells strikes attacks takes seizes agrees announces"
)
_OPEN_AR = listed("فتح فتحت مفتوح مفتوحه يفتح تفتح افتتح افتتاح")
_TIMES = "years?|months?|decades?"
_TIMES_AR = "سنوات|أعوام|اعوام|سنة|عام|سنتين|أشهر|اشهر"
_LONG_AGO = re.compile(
    rf"\b(?:\d+|an?|one|two|three|four|five|six|ten|several|some|many) (?:{_TIMES}) ago\b"
    r"|\barchived?\b|\bold (?:news|reports?|photos?|posts?)\b|\bfile (?:photo|report)\b"
    r"|\b(?:posted|published|filed|written|dated) (?:\w+ ){0,3}(?:19|20)\d\d\b"
    rf"|(?:منذ|قبل) (?:\S+ )?(?:{_TIMES_AR})|أرشيف|ارشيف",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_YEARS_ALONE = 24  # letters of a line that holds no more than a year or two, or a date
_NO_LEVEL = 9  # below all headings

Named = Callable[[Sequence[str]], set[int]]  # which of some words belong to the name of a place


def lines_allow(text: str, sentences: Sequence[tuple[int, int]], place: int, named: Named, year: int | None) -> bool:
    """Whether the lines around the sentence at `place` are such as may stand around an open way; `year`: that of the text."""
    *above, begun = text[: sentences[place][0]].split("\n")
    if place and not _may_precede(text[slice(*sentences[place - 1])].rstrip(), named, year):
        return False
    if presents_else(begun, named, year) or not _sections_allow(above, named, year) or _ends_unreal(text[sentences[place][1] :]):
        return False
    behind = (text[slice(*sentences[place + n])] for n in (1, 2) if place + n < len(sentences))
    return not any(len(_WORD.findall(one)) <= REMARK and (_LONG_AGO.search(one) or _asks_back(one)) for one in behind)


def _asks_back(sentence: str) -> bool:
    """`Humanitarian corridor opened in Gaza?`, `Really?`: what is told before is asked."""
    words = _folded(sentence)
    return sentence.rstrip().endswith(_QUESTION) and (len(words) <= FRAGMENT or not (OPEN_WORDS | _OPEN_AR).isdisjoint(words))


def _sections_allow(above: Sequence[str], named: Named, year: int | None) -> bool:
    """
    Whether the headings under which a line stands are plain, up to the title of the text, and nothing in its own section presents it as
    what is asked for, tried or untrue. A heading above other lines is of another section, unless it is of a higher level.
    """
    level, beside = _NO_LEVEL, True  # of the last heading that was met; whether nothing but headings stood above it so far
    for raw in reversed(above[-LINES:]):
        line = raw.strip(" \t#*_=-")
        words = len(_WORD.findall(line))
        if not words:
            if _is_another_year(line, year):
                return False
            continue
        if words <= SHORT and line.endswith(_QUESTION) and (beside or level == _NO_LEVEL):
            return False
        if not _is_title(line):
            if level == _NO_LEVEL and presents_else(line, named, year):
                return False
            beside = level == _NO_LEVEL
        elif not _is_headline(line) and (beside or _level(raw) < level):  # what a headline stands under is of what stands beneath it too
            if not is_plain_title(line, named, year):
                return False
            level, beside = _level(raw), True
    title = next((line.strip(" \t#*_=-") for line in above if line.strip(" \t#*_=-")), "")
    return not (_is_title(title) and (title.endswith(_QUESTION) or says_unreal(title, title=True)))


def _ends_unreal(rest: str) -> bool:
    """Whether the last line, as the foot of a page, takes all of it back: `EXERCISE EXERCISE EXERCISE`, `Rated false by our desk.`"""
    last = rest.strip().rpartition("\n")[2]
    return len(_WORD.findall(last)) <= REMARK and says_unreal(last)


def _is_title(line: str) -> bool:
    return 0 < len(_WORD.findall(line)) <= TITLE and line[-1] not in ".!;,…"


def _is_headline(line: str) -> bool:
    words = _folded(line)
    return len(words) > FRAGMENT and _tells(words) and words[0] not in _ASKS


def _level(raw: str) -> int:
    """Of a heading: as many as it has signs of Markdown; one without stands below them all."""
    signs = len(raw.lstrip()) - len(raw.lstrip().lstrip("#"))
    return signs or _NO_LEVEL - 1


def _is_another_year(line: str, year: int | None) -> bool:
    """A line of a year or a date alone (`2005`, `2005-05-03`) that is not the text's; a date may be of the end of the year before."""
    dated = _DATE.search(line) is not None
    others = [int(one) for one in _YEAR.findall(line) if int(one) != year and not (dated and year is not None and int(one) == year - 1)]
    return len(line) <= _YEARS_ALONE and bool(others) and (year is not None or not dated)


def _may_precede(sentence: str, named: Named, year: int | None) -> bool:
    """Whether the sentence before asks nothing, and is neither a heading of another thing nor of what is to be."""
    words = _folded(sentence)
    if sentence.rstrip(" .").endswith(_QUESTION) or (len(words) <= REMARK and (says_unreal(sentence) or _contradicts(words))):
        return False
    if len(words) <= SHORT and ((words and words[0] in _ASKS) or not _AHEAD.isdisjoint(words)):
        return False
    return not 0 < len(words) <= FRAGMENT or _tells(words) or is_plain_title(sentence, named, year)


def _contradicts(words: Sequence[str]) -> bool:
    """`Israel says Erez is open; Hamas says it is shut.`"""
    return not OPEN_WORDS.isdisjoint(words) and not SHUT_WORDS.isdisjoint(words)


def presents_else(line: str, named: Named, year: int | None) -> bool:
    """Whether a line presents what follows (`The following is false:`), not as a plain list of ways (`The following roads are open:`)."""
    rest = presented(line)
    return rest is not None and not is_plain_title(rest, named, year)


def _tells(words: Sequence[str]) -> bool:
    """Whether so few words are a sentence or a headline of their own: `Buses left`, `استمر القصف`; not `Desired end state`."""
    return any((at and word.endswith("ed")) or word in _VERBS or is_verb(word) for at, word in enumerate(words))


def is_plain_title(line: str, named: Named, year: int | None) -> bool:
    """Whether a line holds nothing but what may stand above an open way; a year is that of the text."""
    if _LONG_AGO.search(line) or any(year is None or int(one) != year for one in _YEAR.findall(line)):
        return False
    words = _WORD.findall(_VOWELS.sub("", line))
    known = named(words)
    return all(word in _MAY or word in _MAY_AR or at in known for at, word in enumerate(_folded(line)))


def _folded(text: str) -> list[str]:
    """The words in small letters; of Arabic ones in one spelling, without article and what is joined to it."""
    return [_bare(word) for word in _WORD.findall(_VOWELS.sub("", text))]


def _bare(word: str) -> str:
    if word.isascii():
        return word.casefold()
    folded = plain(word) or word
    start = next((start for start in ("وال", "بال", "لل", "ال") if folded.startswith(start) and len(folded) > len(start) + 2), "")
    return folded[len(start) :]
