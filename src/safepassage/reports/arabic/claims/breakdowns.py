"""
What became of so many missions or requests in Arabic: `من أصل 20 بعثة سُمح بـ 7 ورفضت 9 وأعيقت 4` is three claims, not one or two.

Each part is told of for itself, as what was let through or not; without it one part alone came out, often the good one. No way is opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from safepassage.records.reading import Count, Modality, Proposal, ReadKind
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.arabic.words.verbs import SPEECH
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.doubt import grade_of

_ASKED = (
    r"(?:بعث(?:ة|ات)|مهم(?:ة|ات)|طلب(?:ا|اً|ات)?|قافلة|قوافل|رحل(?:ة|ات)|تصريح(?:ا|اً)?|تصاريح|تحرك(?:ا|اً|ات)?|حرك(?:ة|ات)|عملي(?:ة|ات)"
    r"|زيار(?:ة|ات))"
)
_WHOLE = re.compile(rf"\bمن (?:أصل|اصل|بين|مجموع|إجمالي) (?P<all>\d{{1,6}}) (?P<what>{_ASKED})\b")
_LET = r"(?:سمح|وافق|تمت الموافقة|سهل|يسر|أجيز|نفذ|أنجز|وصل|تم|جر|قبل|عبر|دخل|تنفيذ|تسهيل|السماح)"
_NOT = r"(?:رفض|أعيق|اعيق|عرقل|ألغي|الغي|منع|علق|أجل|اجل|أرجئ|تأجل|تعذر|أوقف|حجب|إلغاء|إعاقة|عرقلة)"
_BY = r"(?:السلطات |السلطة |الجيش |الحكومة |الجانب )?(?:[^\W\d_]{3,14}ية )?"
_PART = re.compile(
    rf"(?:^|[\s،,؛])(?P<told>(?:و|ف|فيما |بينما |كما )?(?:تم |تمت |جرى )?(?:(?P<let>{_LET})|(?P<not>{_NOT}))(?:ت|تا|وا|ى)? {_BY}"
    r"(?:ب ?|على |عن |ل ?)?(?P<number>\d{1,6})(?P<unit> (?!من\b|في\b|و)[^\W\d_]{3,12})?)(?![\d٪%.,]\d|[٪%])"
)
_MARKS = re.compile("[\u064b-\u0652\u0640]")  # vowel signs, and the stroke that lengthens a word
_FAR = 260  # letters of the parts
_LEAST = 2  # parts of a breakdown
_CHANCE = 0.6


class _Part(NamedTuple):
    start: int
    end: int
    number: int
    let: bool


def with_breakdowns(found: Sequence[Proposal], text: str, sentences: Sequence[tuple[int, int]]) -> list[Proposal]:
    """The proposals of an Arabic text, with each part of what became of missions or requests in place of what was read of its words."""
    if not _WHOLE.search(text):
        return list(found)
    gone, added = set[int](), list[Proposal]()
    for number, (start, end) in enumerate(sentences):
        whole = _WHOLE.search(text, start, end)
        parts = list(_parts(text, whole.end(), min(end, whole.end() + _FAR))) if whole else []
        if whole is None or len(parts) < _LEAST or sum(part.number for part in parts) > int(whole["all"]):
            continue
        same = [one for one in found if one.start < parts[-1].end and whole.start() < one.end]
        if any(one.harm.killed or one.harm.injured for one in same) or (not same and _somebody_speaks(text[start : whole.start()])):
            continue
        gone |= {id(one) for one in same}
        added += [_claim(part, whole["what"], text, number, (start, end), same) for part in parts]
    return sorted((one for one in (*found, *added) if id(one) not in gone), key=lambda one: (one.start, one.end))


def _parts(text: str, begin: int, end: int) -> Iterator[_Part]:
    """The parts in words [begin, end), vowel signs left aside."""
    kept = [at for at in range(begin, end) if not _MARKS.match(text[at])]
    bare = "".join(text[at] for at in kept)
    for match in _PART.finditer(bare):
        if names_people((match["unit"] or "").strip()):
            continue  # وأوقف 20 |مسلحا
        first, last = match.span("told")
        yield _Part(kept[first], kept[last - 1] + 1, int(match["number"]), match["let"] is not None)


def _somebody_speaks(before: str) -> bool:
    """Whether the words before tell who says it: nothing that was read tells who that is."""
    return any(word in SPEECH for word in map(plain_word, before.split()))


def _claim(part: _Part, what: str, text: str, number: int, sentence: tuple[int, int], same: Sequence[Proposal]) -> Proposal:
    """A part as a claim, with the place, the time and the claimant of what was read of these words."""
    of = next((one for one in same if one.place_resolved is not None), same[0] if same else None)
    claimant = of.claimant if of else "author"
    quote = text[part.start : part.end]
    grade, reason = grade_of(claimant, Modality.ASSERTED, True)
    return Proposal(
        kind=ReadKind.ACCESS, subtype="access", quote=quote, start=part.start, end=part.end,
        sentence=number, sentence_start=sentence[0], sentence_end=sentence[1],
        claimant=claimant, through=of.through if of else "", negative=not part.let,
        place=of.place if of else "", place_resolved=of.place_resolved if of else None, when=of.when if of else None,
        count=Count(float(part.number), float(part.number), what, quote), grade=grade, grade_reason=reason, confidence=_CHANCE,
    )  # fmt: skip
