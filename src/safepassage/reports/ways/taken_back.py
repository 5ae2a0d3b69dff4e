"""Whether what stands around a sentence takes it back, or never meant it: a plan, a demand, a rumour, a drill before it; a comment
after it.

What may say so has no end, so besides words there is form: who comments is short, and begins with *that*, *so*, *or*. A person
decides then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.records.gazetteer import plain
from safepassage.reports.words.words import listed

SHORT, COMMENT, FRAGMENT = 8, 12, 4  # words of a sentence that presents the next, of one that comments on the last, and of a bare remark
LONG_COMMENT = 20  # words of one that begins with `That was`, `It is`
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")  # signs that would cut a word in two
_DRILL = re.compile(
    r"\bEXERCISE[ ,-]{1,3}EXERCISE\b|\bEXERCISE (?:MESSAGE|ONLY|TRAFFIC)\b|\bTHIS IS (?:AN EXERCISE|A DRILL)\b"
    r"|\b[Tt]raining message\b|\bFOR EXERCISE\b"
)
_UNMEANT = listed(
    "promise promises promised plan plans planned proposal proposals proposed draft drafts terms condition conditions demand "
    "demands demanded "
    "request requests wish wishes wishful want wants wanted hope hopes hoped dream dreams dreaming imagine imagined imagination "
    "suppose supposed "
    "scenario scenarios example hypothetical exercise drill rumour rumours rumor rumors unconfirmed unverified alleged allegedly "
    "claimed claims "
    "propaganda fake hoax fiction story tale lie lies lied untrue false denied denies denial doubt doubts doubtful paper theory "
    "would could if "
    "nobody none nothing not n't never deal agreement agenda appeal request vision question whether pretence pretend supposedly "
    "joke joking wrong mistake mistaken error incorrect premature retracted withdrew withdrawn leaflet leaflets poster "
    "slogan headline headlines film novel forged forgery fabricated disinformation misinformation version nonsense laughed mocked woke"
)
_AHEAD = listed("should shall must will next")  # of a line that ends with a colon: what follows is to be done
_AS_REMARK = listed("so such or if that this those these it i hardly at as who what")
_OF_REMARK = listed("is was were would are has had they so as")
_SECTION = listed(
    "proposal proposals draft drafts demands conditions terms scenario scenarios exercise drill rumour rumours rumor rumors "
    "unconfirmed unverified "
    "fiction fake hoax hypothetical مقترح مقترحات مطالب شروط سيناريو تمرين شايعات اشاعات"
)
_UNMEANT_AR = listed(
    "وعد وعود خطه خطط مقترح مقترحات اقتراح مسوده بنود شروط شرط مطلب مطالب مطالبنا حلم احلام تخيلوا تخيل سيناريو تمرين تدريب شايعه "
    "شايعات اشاعه "
    "اشاعات مزاعم زعم زعموا كذبه كذب اكاذيب كاذب كاذبه دعايه ورق نظريا نظري نتمني نتمناه امل امنيه لو غير موكد نفي نفت ينفي شك لن "
    "لم لا ليس "
    "ليست احد اتفاق هكذا يقولون مجرد تنفي تقوله يقوله تصدقوه مزور مزوره مزيف مزيفه ملفق ملفقه سحب سحبت تراجع تراجعت هراء حلمنا"
)
_POINTS_AR = (["كان", "ذلك"], ["كان", "هذا"], ["كانت", "تلك"], ["كانت", "هذه"], ["هذا", "ما"], ["ذلك", "ما"])
_AHEAD_AR = listed("يجب ينبغي سوف يفترض")


def around(text: str, lang: str, sentences: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether the words before or after the sentence at `place` leave open that it is so."""
    before = text[slice(*sentences[place - 1])] if place else ""
    after = text[slice(*sentences[place + 1])] if place + 1 < len(sentences) else ""
    if _DRILL.search(text[:300]) or _DRILL.search(before):
        return True
    unmeant = _UNMEANT_AR if lang == "ar" else _UNMEANT
    presented = _heading(text[: sentences[place][0]])
    if (
        _said(presented, lang) & unmeant
        or _said(_title(text[: sentences[place][0]]), lang) & _SECTION
        or (_presents(before) and _said(before, lang) & unmeant)
        or (before.rstrip().endswith(":") and _said(before, lang) & (_AHEAD_AR if lang == "ar" else _AHEAD))
    ):
        return True
    return _remark(after, lang, unmeant)


def _presents(sentence: str) -> bool:
    return len(_WORD.findall(sentence)) <= SHORT or sentence.rstrip().endswith(":")


def _heading(before: str) -> str:
    """The last line of this paragraph that ends with a colon: what its list is of."""
    paragraph = before[-2_000:].rpartition("\n\n")[2]
    lines = [line.strip() for line in paragraph.split("\n")]
    return next((line for line in reversed(lines) if line.endswith((":", ":**"))), "")


def _title(before: str) -> str:
    """The line of its own that the section stands under, as far as a page back: few words, no point at its end."""
    lines = [line.strip() for line in before[-2_000:].split("\n")[:-1]]
    return next(
        (line for line in reversed(lines) if line and line[-1] not in ".!?;,…" and 0 < len(_WORD.findall(line)) <= FRAGMENT + 2), ""
    )


def _remark(sentence: str, lang: str, unmeant: frozenset[str]) -> bool:
    """`That was the promise`, `In theory.`, `Or so they say`, `كان ذلك تمرينا`: it speaks of the sentence before, not of the road."""
    words = _said_in_turn(sentence, lang)
    points = words[:1] in (["that"], ["this"], ["it"], ["these"]) and not _OF_REMARK.isdisjoint(words[1:2])
    if not words or len(words) > (LONG_COMMENT if points else COMMENT):
        return False
    if lang == "ar":
        return bool(_said(sentence, lang) & unmeant) or words[:2] in _POINTS_AR
    if words[0] == "or" or words[:2] in (["the", "above"], ["at", "least"]):
        return True
    first = words[0] in _AS_REMARK
    bare = len(words) < FRAGMENT and not any(word.endswith("ed") for word in words)
    return bool(set(words) & unmeant) or bare or (first and not _OF_REMARK.isdisjoint(words[1:3]) and len(words) <= SHORT)


def _said(sentence: str, lang: str) -> set[str]:
    words = _said_in_turn(sentence, lang)
    return {*words, *(word[:-1] for word in words if lang == "ar" and word.endswith("ا"))}


def _said_in_turn(sentence: str, lang: str) -> list[str]:
    words = _WORD.findall(_VOWELS.sub("", sentence.replace("n't", " not")))
    if lang != "ar":
        return [word.casefold() for word in words]
    folded = [plain(word) or word for word in words]
    return [word[len(start) :] if (start := _start(word)) and len(word) > len(start) + 2 else word for word in folded]


def _start(word: str) -> str:
    return next((start for start in ("وال", "بال", "لل", "ال") if word.startswith(start)), "")
