"""
Lists of persons, as their heading tells: `Killed: Mutombo, a guard; Kabila`, `Names of the dead:` line by line, `The dead are …`.

Where a list holds counts, goods, peoples or more places than others it may be no list of persons: then only those go of whom a trade, a
parent or an age tells. Of each heading a bounded number of letters is looked at, so time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from safepassage.outside.persons.announcing_words import KIN, PRIVATE
from safepassage.outside.persons.no_entries import holds_nobody
from safepassage.records.given_names import LATIN, words_of

MOST_LETTERS, MOST_LINES, LONGEST_LINE = 900, 60, 160  # of a list
LONGEST_HEAD, MOST_WORDS = 60, 7  # of a heading

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_LINK = "(?:al|el|bin|ibn|bint|van|von|de|da|di|del|la|ould|dos|abu|y)"
_NAMES = rf"(?:al-|el-)?{_NAME}(?: (?:{_LINK}[ -]){{0,2}}(?:{_NAME}|[{_UPPER}]\.)){{0,3}}"
_BLACK = "\u25a0+(?:[ -]\u25a0+){0,4}"
_HEADS = words_of(
    """
    killed dead deceased missing wounded injured detained arrested abducted kidnapped buried released freed executed disappeared drowned
    martyred martyrs names patients patient victims casualties fatalities hostages prisoners detainees evacuees survivors captives
    abductees passengers orphans body bodies deaths casualty victim witness witnesses interviewee interviewees caller callers suspect
    suspects
    """
)
# What may stand before the word that tells: of all the others the heading may be of anything.
_BEFORE_HEADS = words_of(
    """
    the list of names name among between full partial confirmed new reported our those these following people persons person were are was
    also still already so far civilians and or one two three four five six seven eight nine ten more many all some lists
    """
)
# Behind it these make it a list of something else, or of nobody.
_NO_HEADS = words_of(
    """
    by per villages village towns town cities places crossings roads organisations organizations groups parties sea items goods supplies
    equipment documents funds data vehicles trucks livestock animals cattle medicines areas districts camps sites month day week year
    """
)
_ILL = re.compile(
    r"(?:\(|[-–—] ?)(?:[a-z-]{2,12} ){0,2}(?:leg|arm|chest|head|hand|foot|eye|eyes|spine|abdomen"
    r"|burns?|dialysis|fractures?|amputation|amputee"
    r"|kidney|insulin|diabetes|diabetic|shrapnel|gunshot|surgery|cancer|pregnant|heart|stroke|epilepsy|asthma)\b"
)
_EMPHASIS = re.compile(r"[*_]{0,3}")
_AND_ONE = re.compile(rf"(?:the|and) (?=[{_UPPER}])")
_LINE_HEAD = re.compile(r"^[ \t]{0,4}[#*_]{0,4}[ \t]?[A-Z][A-Za-z ]{3,50}[*_]{0,4}[ \t]{0,4}$(?=\n)", re.MULTILINE)
_IN_CAPITALS = re.compile(r"(?:AN?|HIS|HER|THEIR) ")
_SENTENCE = re.compile(
    r"\b(?:[Dd]ead|[Kk]illed|[Ww]ounded|[Ii]njured|[Vv]ictims|[Mm]issing|[Dd]etained|[Aa]rrested|[Aa]bducted|[Hh]ostages|[Dd]etainees"
    r"|[Pp]risoners|[Pp]atients|[Mm]artyrs|[Ss]urvivors|[Cc]asualties|[Tt]hey|[Aa]mong them)(?: [a-z]{2,12}){0,3}"
    rf" (?:include|includes|included|including|are|is|was|were)(?: named as| identified as)? (?=[{_UPPER}\u25a0])"
)
# `Among the killed |in Marawi| were`, `The dead |in Butembo| included`, `Wounded |in the shelling of Nikopol| was`.
_THERE = re.compile(
    r"(?:\b[Aa]mong (?:the|those|these|its|their|our)(?: (?:[a-z]{2,12}|\d{1,4})){0,2} "
    r"|(?:\A|(?<=[.!?:;\n] ))(?:[Tt]he |[Tt]hose )?(?:[a-z]{3,6} )?)"
    r"(?:dead|killed|wounded|injured|victims|missing|detained|arrested|abducted|kidnapped|hostages|detainees|prisoners|patients"
    r"|martyrs|survivors|casualties|Dead|Killed|Wounded|Injured|Victims|Missing|Detained|Arrested|Abducted|Kidnapped)"
    r"(?: and (?:killed|wounded|injured|missing))? (?:in|at|near|on|from|of|by|during|when|after|outside|with)\b[^.:;\n]{2,90}?"
    rf" (?:include|includes|included|are|is|was|were)(?: named as| identified as)? (?=[{_UPPER}\u25a0])"
)
_ARE = re.compile(rf" (?:are|is|was|were) (?:named as |identified as )?[{_UPPER}\u25a0]")
_IN_BRACKETS = re.compile(r"\([^()\n]{1,20}\)")
_COUNT = re.compile(r"(?:\A|[\n.;:!?] ?|[-–—•*] )(\d{1,3}) [^\n.;:!?]{3,50}\Z")
_COUNTS = ("", "one", "two", "three", "four", "five", "six")
_SO_MANY = re.compile(
    r"\b(\d|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix) (?:[a-z]{3,10} )?(?:killed|dead|wounded|injured|missing|detained|arrested|abducted)"
    rf" [-–—] (?=[{_UPPER}][^,\n]{{2,60}}(?:,| and | & ) ?[{_UPPER}])"
)
_STOP = re.compile(r"[.!?](?=\s|\Z)(?<! [A-Z]\.)|\n|: ")
_BULLET = re.compile(r"[ \t]{0,8}(?:[-–—•*·+▪]{1,2}[ \t]{0,3}|\(?(?:\d{1,3}|[a-z])[.)\]/-][ \t]{0,3}|\d{1,3}[ \t]{1,3}(?=[A-Z]))?")
_PARTS = re.compile(r"; (?:and )?|;|, and |, | and | & |/")
_ENTRY = re.compile(rf"(?:(?:the|and) )?(?:{_BLACK}|{_NAMES})")
_CLOSED = re.compile(r"[ \t]{0,3}(?:\Z|\(|\[|[-–—] |[-–—]\Z|,|\.\Z|(?:from|aged|who|whose|of|with|in|at|as|was|is)\b|\u25a0)")
_WHERE = re.compile(rf" (?:in|at|near|outside) [{_UPPER}]")
_AGED = re.compile(r"[ \t]{0,3}(?:\(|, ?|[-–—] ?)(?:aged )?\d{1,2}\b(?! [a-z])|\baged \d|\byears? old\b|\d-year-old|\b(?:months|years)\b")
_TRADES = "|".join(
    (*PRIVATE, *KIN, "guard", "seller", "child", "man", "woman", "soldier", "policeman", "worker", "officer", "infant", "elder")
)
_TRADE = re.compile(rf"(?:\(|[-–—] ?|, ?|^)\s?(?:(?:an?|his|her|their|the) )?(?:[a-z-]{{2,15}} ){{0,2}}(?:{_TRADES})\b")

Says = Callable[[str], bool]


@dataclass(slots=True)
class _Entry:
    """One entry of a list: where its name stands, and what tells of whom it names."""

    start: int
    end: int
    name: str
    told: bool = False  # a trade, a parent or an age in years is told of it, or it was blacked out before
    place: bool = False
    there: bool = False  # where it was is told behind it: of a place nobody says so


def persons_listed(text: str, place: Says, thing: Says, spare: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name of a list of persons.

    Parameters
    ----------
    thing, spare : whether words name a body, an office or a thing; whether they are of an office holder. A cook is another of that name.
    """
    colon = text.find(":")
    while colon >= 0:
        if (great := _heads(text, colon)) is not None:
            begun = _EMPHASIS.match(text, colon + 1).end()  # type: ignore[union-attr]  # it matches nothing as well
            inline = text[begun : begun + 12].split("\n")[0].strip() != ""
            entries, others = _inline(text, begun, great) if inline else _lines(text, begun, great)
            if _as_many(text, colon, entries):
                yield from _chosen(entries, others, place, thing, spare)
        colon = text.find(":", colon + 1)
    for dash in _SO_MANY.finditer(text):
        entries, others = _inline(text, dash.end(), great=False)
        if dash[1].casefold() in (str(len(entries)), *_COUNTS[len(entries) : len(entries) + 1]):
            yield from _chosen(entries, others, place, thing, spare)
    for line in _LINE_HEAD.finditer(text) if "\n" in text else ():
        if (great := _heads(text, line.end())) is not None:
            bulleted = not line[0].strip(" #*_").casefold().startswith(("names", "list", "the names", "the list"))
            yield from _chosen(*_lines(text, line.end(), great, bulleted), place, thing, spare)
    if "nclud" in text or says_who_they_are(text):
        for match in (*_SENTENCE.finditer(text), *_THERE.finditer(text)):
            yield from _chosen(*_inline(text, match.end(), great=False), place, thing, spare, few=1)


def says_who_they_are(text: str) -> bool:
    """`The dead |are Sidibe| and Keita`: whether a verb stands in the text that may say so, before a capital."""
    return (" were " in text or " are " in text or " was " in text or " is " in text) and _ARE.search(text) is not None


def _heads(text: str, colon: int) -> bool | None:
    """Whether what stands before this colon is written in capitals; None: it is no heading of persons."""
    head = text[max(colon - LONGEST_HEAD, 0) : colon]
    for sign in ("\n", ". ", "? ", "! ", "; ", ": "):
        head = head[head.rfind(sign) + 1 :]
    words = _IN_BRACKETS.sub("", head).strip(" #*•-–—_.+").casefold().split()
    if words and words[0].isdigit():
        words = words[1:]
    if not words or len(words) > MOST_WORDS or not _NO_HEADS.isdisjoint(words):
        return None
    at = next((at for at, word in enumerate(words) if word not in _BEFORE_HEADS or (word == "names" and at == len(words) - 1)), -1)
    if at < 0 or words[at] not in _HEADS:
        return None
    return head.isupper()


def _as_many(text: str, colon: int, entries: list[_Entry]) -> bool:
    """Whether no number stands in a heading, or as many names behind it: `1 missing: Dimaporo`, of `3 killed: Kutum` it is a place."""
    counted = _COUNT.search(text, max(colon - LONGEST_HEAD, 0), colon)
    return counted is None or int(counted[1]) == len(entries) or any(entry.told for entry in entries)


def _inline(text: str, start: int, great: bool) -> tuple[list[_Entry], int]:
    """The entries of a list in a line, and how many parts of it are something else."""
    stop = _STOP.search(text, start, start + MOST_LETTERS)
    end = stop.start() if stop else min(start + MOST_LETTERS, len(text))
    body = text[start:end]
    entries, others = list[_Entry](), 0
    leads = ";" in body  # then what stands behind a comma tells of whom stands before it
    lead, at = True, start
    for part in (*_PARTS.finditer(body), None):
        until = start + part.start() if part else end
        begun = at + len(text[at:until]) - len(text[at:until].lstrip())
        if begun < until:
            before = text[begun : begun + 1]
            if leads and not lead:
                told = text[begun - 2 : until]
                _tell(entries, told.lower() if great else told)
            elif great and _IN_CAPITALS.match(text, begun):
                _tell(entries, f", {text[begun:until].lower()}")
            elif before.islower() and entries and not _AND_ONE.match(text, begun):
                _tell(entries, f", {text[begun:until]}")
            elif before.isdigit() and entries and until - begun < 4:
                pass  # `Hovsepyan, 41`: of a place it would be a count
            elif (entry := _entry(text, begun, until, great)) is not None:
                entries.append(entry)
            else:
                others += 1
        lead = not part or ";" in part[0] or (lead and "," not in part[0])
        at = until + (len(part[0]) if part else 0)
    return entries, others


def _lines(text: str, start: int, great: bool, bulleted: bool = False) -> tuple[list[_Entry], int]:
    """
    The entries of a list that has a line for each.

    Parameters
    ----------
    bulleted : a line without a number or a sign before it is none of the list: a heading without its colon may be a column's.
    """
    entries, others = list[_Entry](), 0
    at = text.find("\n", start) + 1
    if not at:
        return entries, others
    for _ in range(MOST_LINES):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if not line.strip() and entries:
            break
        if line.strip():
            begun = _BULLET.match(text, at, end).end()  # type: ignore[union-attr]  # it matches nothing as well
            if bulleted and begun - at == len(line) - len(line.lstrip()):
                break
            entry = _entry(text, begun, end, great) if len(line) <= LONGEST_LINE else None
            if entry is None:
                if begun == at or others:
                    break
                others += 1
            else:
                entries.append(entry)
                rest = text[entry.end : end]
                if _TRADE.search(rest) or _AGED.search(rest):
                    _tell(entries, rest)
        at = end + 1
        if at > len(text):
            break
    return entries, others


def _entry(text: str, start: int, end: int, great: bool) -> _Entry | None:
    """The name that this part begins with; None: it begins with none, or goes on as no name does."""
    if "\u25a0" in text[start:end] and text[start] != "\u25a0":
        return _Entry(start, start, "\u25a0", told=True)  # `Mr ■■■■`
    found = _ENTRY.match(text, start, end)
    if found is None or not _CLOSED.match(text[found.end() : end]):
        return None
    begun = found.start() + (4 if found[0].startswith(("the ", "and ")) else 0)
    name = text[begun : found.end()]
    words = name.split()
    if holds_nobody(words) or (not great and any(word.isupper() and len(word) > 2 for word in words)):
        return None
    entry = _Entry(begun, found.end(), name, told="\u25a0" in name, there=_WHERE.match(text, found.end(), end) is not None)
    _tell([entry], text[found.end() : end])
    return entry


def _tell(entries: list[_Entry], words: str) -> None:
    """What is told behind a name: a trade, a parent or a wound makes a person of it; a number alone does not (of a town it is a count)."""
    if entries and (_TRADE.search(words) or _ILL.search(words) or "year" in words or "aged " in words):
        entries[-1].told = True


def _chosen(entries: list[_Entry], others: int, place: Says, thing: Says, spare: Says, few: int = 0) -> Iterator[tuple[int, int]]:
    """
    Of a list of persons all who are no places; of a list that holds other things only who is told of.

    Parameters
    ----------
    few : by how many fewer than places they may be more: no town is *among* the dead, though a heading may list towns.
    """
    kept = list[_Entry]()
    for entry in entries:
        entry.place = not entry.told and place(entry.name)
        if thing(entry.name):
            others += 1
        else:
            kept.append(entry)
    if all(not entry.told and spare(entry.name) for entry in kept):
        return  # those who hold an office, and nobody else
    told = sum(entry.told or any(word.casefold() in LATIN for word in entry.name.split()) for entry in kept)
    places = sum(entry.place for entry in kept)
    persons = len(kept) - places
    sentence = few > 0
    at_a_place = any(entry.there for entry in kept) and persons > 0
    few = max(few, at_a_place)
    listed = persons + few > places and (not others or told > 0 or (sentence and persons >= 2 * others))
    sure = persons >= (1 if at_a_place else 2) * places
    for entry in kept:
        if "\u25a0" not in entry.name and (entry.told or (listed and (not entry.place or sure))):
            yield entry.start, entry.end
