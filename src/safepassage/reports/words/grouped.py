"""Numbers in threes with a space or an apostrophe between (`1 244 people`, `12'000 refugees`), as many offices write thousands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from safepassage.records.reading import Count, Harm, Proposal
from safepassage.reports.words.words import listed

_NARROW = "\u2009\u202f'’"  # nobody puts these between two numbers
_THREES = re.compile(
    rf"(?<![\w.,:/°+#■])(?<![^\W\d_]-)[1-9١-٩۱-۹]\d{{0,2}}(?P<gap>[ \u00a0{_NARROW}])(?P<next>\d{{3}})(?:(?P=gap)\d{{3}}){{0,3}}"
    r"(?![\w°%]|[.,:/'’٫]\d)"
)
_BEFORE, _BEHIND = 48, 24  # letters that are looked at on either side
_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_ANOTHER = re.compile(r"\d[ \u00a0]$")  # a number just before: a row of several, a telephone, `2 January 2024 120`
_YEAR = re.compile(  # in 2016 1 300 people
    r"\b(?:in|since|during|by|until|from|early|mid|late|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|في|منذ|عام|العام|سنة|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر) (?:19|20)\d\d[ \u00a0]$",
    re.IGNORECASE,
)
_RANGED = re.compile(r"\d ?[-–—] ?$")
_OTHERS = re.compile(r"[ \u00a0][+\d]")  # and one just behind
_OF_A_KIND = re.compile(r" ?-?(?:mm|millimet\w+|cm|lb|pounds?|kg|kilo(?:gram)?s?) ?-?(?!\w)(?: ?-?[a-z]+)?|-[a-z]|[ \u00a0]?[NSEW]\b")
_CELL_BEFORE, _CELL_BEHIND = re.compile(r"(?:[|\t]|^| {2})[ \u00a0]?$"), re.compile(r"[ \u00a0]?(?:[|\t]| {2}|$)")
_MONTHS = listed(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
_IN_A_MONTH = listed("in during")  # `In May 1 200 people`: the month alone
_NAMED_BY_NUMBER = listed(  # Camp 4, Block 12, Flight 370: the number is its name, and the next counts
    "camp camps block blocks sector sectors ward wards zone zones district area areas post point points hill gate gates checkpoint "
    "building hall pier line platform terminal tower unit site plot lot section cell room rooms floor door exit crossing bridge road "
    "street route phase level column house apartment flat bed tent highway page chapter article resolution no nos number numbers age "
    "aged stage class grade part volume table figure annex channel grid coordinates lat lon "
    "latitude longitude brigade division regiment battalion corps squadron group tel phone telephone call calls mobile fax hotline "
    "whatsapp cell contact extension ext flight boeing airbus train bus case file version type model item step category priority "
    "lane run mp frequency "
    "الساعه الساعة يوم رقم الرقم شارع الشارع طريق حي مخيم مربع بلوك قطاع منطقة لواء اللواء كتيبة الكتيبة فرقة الفرقة "
    "هاتف الهاتف جوال تلفون اتصل قرار القرار ماده مادة المادة صفحة بند غرفة خيمة مبنى بوابة رحلة الرحلة عمر بعمر سن كم كيلو"
)
_ANY_OF_THEM = listed("the this that these those each every per a an another our their its his her one any same whole last")
_PERIODS = listed("day week month year hour")
_CALLED = listed("no nr nos tel phone telephone call mobile fax hotline whatsapp cell contact grid هاتف الهاتف جوال تلفون رقم الرقم")
_HOURS = listed("at until till")
_OF_DAYS = listed("on since by في منذ حتى")  # `on 12 300 people`, `في 3 200`; behind a day and its month they say how many
_OPENS = listed("By Since On")
_PUT_AT = listed("estimated put stood stands stand remains remained is was set placed valued are were standing now")
_PUTTING = listed("put puts putting estimate estimates estimated")  # `put the toll at 12 450`, `puts the number of dead at 11 346`
_INTO = listed("in from near around inside outside of to across at for and with, that")
_MOST_HOURS, _MOST_DAYS = 24, 31
_LEADING = listed(  # of a line: `Some 1 200`, `Killed 1 244`; `Goma 5 120` is a row of two numbers
    "some about around nearly almost over more than least most another only up total killed dead deaths injured wounded missing displaced "
    "approximately an the and these those all but fully just roughly at arrivals returnees refugees families"
)
_SLOTS = ("claimant", "through", "actor", "target", "weapon", "origin", "destination", "place")
_SMALL = 3  # words before a number that are looked at


def in_commas(text: str) -> str:
    """The text, letter for letter as long as it was, with commas in numbers that are written in threes: `1 244` as `1,244`."""
    pieces, last, grouped = list[str](), 0, 0
    for found in _THREES.finditer(text):
        if _is_one(text, found, ranged=found.start() - grouped <= 3 and grouped > 0):
            grouped = found.end()
            pieces += [text[last : found.start()], found[0].replace(found["gap"], ",")]
            last = grouped
    return "".join((*pieces, text[last:])) if pieces else text


def as_written(claims: Iterable[Proposal], text: str, plain: str) -> tuple[Proposal, ...]:
    """The claims that were read of a text with commas in its numbers, with the letters that the text itself has."""
    if plain == text:
        return tuple(claims)
    return tuple(_as_written(one, text, plain) for one in claims)


def _as_written(claim: Proposal, text: str, plain: str) -> Proposal:
    first, last = min(claim.start, claim.sentence_start), max(claim.end, claim.sentence_end)
    read = {plain[found.start() : found.end()]: found[0] for found in _THREES.finditer(text, first, last)}
    signs = {new: old for new, old in read.items() if new != old}

    def count(one: Count | None) -> Count | None:
        return one and replace(one, text=_with(one.text, signs), including=tuple(filter(None, map(count, one.including))))

    harm, when = claim.harm, claim.when
    said = {name: _with(getattr(claim, name), signs) for name in _SLOTS}
    return replace(
        claim,
        quote=text[claim.start : claim.end],
        when=when and replace(when, text=_with(when.text, signs)),
        count=count(claim.count),
        harm=Harm(count(harm.killed), count(harm.injured), count(harm.missing)),
        **said,  # type: ignore[arg-type]
    )


def _with(words: str, signs: dict[str, str]) -> str:
    for new, old in signs.items():
        words = words.replace(new, old)
    return words


def _is_one(text: str, found: re.Match[str], *, ranged: bool) -> bool:
    """Whether figures in threes are one number, and not two that stand side by side."""
    before, behind = text[max(0, found.start() - _BEFORE) : found.start()], text[found.end() : found.end() + _BEHIND]
    if (
        (_ANOTHER.search(before) and not _YEAR.search(before) and not ranged)
        or (_RANGED.search(before) and not ranged)
        or _OTHERS.match(behind)
    ):
        return False
    if found["gap"] in _NARROW:
        return True
    line = before.rpartition("\n")[2]
    whole_cell = bool(line.strip()) and _CELL_BEFORE.search(line) and _CELL_BEHIND.match(behind.partition("\n")[0])
    if whole_cell:
        return True
    words = _WORD.findall(line)
    if _OF_A_KIND.match(behind) and words[-1:] not in (["a"], ["an"], ["the"]):
        return False  # fired 12 122 mm rockets
    return _follows_well(words, int(re.split(r"\D", found[0])[0]), found["next"], before[-1:] in ("-", "–"))


def _follows_well(words: list[str], first: int, following: str, dashed: bool) -> bool:
    """Whether what stands before the figures lets their first be no day, no hour and no name."""
    if not words or (dashed and not words[-1].isalnum()):
        return True
    last, low = words[-1], words[-1].lower()
    one_before = words[-2].lower() if len(words) > 1 else ""
    if low in (":", ".") and one_before in _CALLED:
        return False
    if not last.isalnum():
        return True
    if low in _MONTHS and (last[0].isupper() or low != "may"):
        return one_before.isdecimal() or one_before in _IN_A_MONTH or first > _MOST_DAYS
    if low in _NAMED_BY_NUMBER and one_before not in _ANY_OF_THEM:
        return False
    if low in _PERIODS and (last[0].isupper() or len(words) == 1):
        return False  # Day 3 200 killed
    if following.strip("0٠۰") == "":
        return True  # 12 000: nobody counts none of what stands behind
    if low in _HOURS:
        return one_before in _PUT_AT or first > _MOST_HOURS or any(word.lower() in _PUTTING for word in words)
    if low in _OF_DAYS:
        return first > _MOST_DAYS or (low == "by" and last == "by")
    if last.isupper() and last.isascii() and last not in ("A", "I"):
        return False  # MH 370 239 people
    if low in _LEADING and not one_before.isalnum():
        return True  # `- Some 3 400 people`, `They left. About 3 400 people`
    if last[0].isupper() and last.isascii() and len(words) > 1:
        return any(word.lower() in _INTO for word in words[-1 - _SMALL : -1])  # in Misrata 2 300 people; not `Jabalia 3 200 killed`
    return not (last[0].isupper() and last.isascii()) or low in _LEADING
