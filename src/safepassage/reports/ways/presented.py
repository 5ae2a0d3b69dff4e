"""What presents the text that follows it (`Here is what we ask for`), and words that say it is no news: drills, drafts, wishes, rumours."""

from __future__ import annotations

import re

from safepassage.records.gazetteer import plain
from safepassage.reports.words.words import listed

_TEXTS = (
    "messages?|texts?|claims?|reports?|posts?|statements?|lists?|points?|items?|news|wording|lines?|paragraphs?|terms|conditions|measures"
    "|steps"
)
_PRESENTS = re.compile(
    rf"\b(?:the|these|those) (?:\w+ )?(?:{_TEXTS}) below\b"
    r"|\b(?:set out|listed|described|given|quoted|reproduced|pasted|copied|shown) below\b"
    r"|\bbelow (?:is|are|was|were|you)\b|\bas follows\b|\bwhat follows\b|\bhere (?:is|are)\b|\bthis is what\b"
    rf"|\bthe following(?: \w+)? (?:is|are|was|were|has|have|will|should|must)\b|\bthe following (?:{_TEXTS})\b|\bfollowing ?:"
    r"|\b(?:reads?|runs|went) ?:\s*$"
    r"|فيما يلي|في ما يلي|ما يلي|كما يلي|كالتالي|كالاتي|أدناه|ادناه"
    r"|(?:الرسالة|النص|البيان|الخبر|المنشور|النقاط|المطالب|الشروط|المقترحات|البنود|الخطوات) (?:التالي|التالية|الآتي|الآتية|الاتية)",
    re.IGNORECASE,
)
_TEXT_NAMED = re.compile(
    rf"\b(?:the|these|those|following|below|as follows|what follows|here|this|what|{_TEXTS}|reads?|runs|went|were|was)\b"
    r"|فيما|في|ما|كما|يلي|[:]",
    re.IGNORECASE,
)
_LINKS = re.compile(r"\b(?:are|is|were|was|have been|has been|now|again)\b", re.IGNORECASE)
_UNREAL = listed(
    "exercise exercises drill drills simulation simulated simulations simex scenario scenarios test tests testing template "
    "templates sample draft drafts rumour rumours rumor rumors false untrue fake hoax hoaxes fabricated invented disinformation "
    "misinformation unverified unconfirmed fiction fictional fictitious imaginary novel game games script scripts rehearsal mock "
    "ignore disregard poem hypothetical hypotheses"
)
_NOT_YET = listed(
    "proposal proposals proposed propose plan plans planning planned demand demands demanded request requests wish wishes hope "
    "hopes conditions preconditions assumption assumptions objective objectives goal goals target targets option options promise "
    "promises promised pledge pledges commitments vision dream dreams history historical forecast forecasts recommendations "
    "disputed story training example examples archive archives propaganda"
)
_UNREAL_AR = listed(
    "تمرين تمارين مناوره محاكاه سيناريو سيناريوهات تجربه تجريبي تجريبيه اختبار نموذج مسوده شايعه شايعات اشاعه اشاعات كاذب كاذبه "
    "مفبرك مفبركه ملفق ملفقه افتراضي افتراضيه قصه روايه لعبه تجاهلوا"
)
_NOT_YET_AR = listed(
    "مقترح مقترحه مقترحات اقتراح اقتراحات خطه خطط مطالب مطلب طلبات شروط افتراض افتراضات اهداف امنيات اماني امال توصيات تدريب ارشيف "
    "تاريخ وعود تعهدات توقعات"
)
_GOALS, _STRUCK = listed("target targets"), listed("hit hits struck strike attacked bombed shelled raided pounded destroyed")
NO_NEWS = listed("minecraft roblox fortnite gta pubg chatgpt gpt chatbot chatbots")  # games, and who only makes sentences
_NOT_SO_AR = ("غير صحيح", "غير صحيحه", "لا صحه", "غير موكد", "غير موكده", "لا اساس")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
OPEN_WORDS = listed("open opened reopened opens")
SHUT_WORDS = listed("shut closed blocked closes sealed")


def presented(line: str) -> str | None:
    """What a line that presents the text below it says besides: of what it is; None: it presents nothing."""
    match = _PRESENTS.search(line)
    return None if match is None else _LINKS.sub(" ", f"{line[: match.start()]} {_TEXT_NAMED.sub(' ', match[0])} {line[match.end() :]}")


def says_unreal(line: str, title: bool = False) -> bool:
    """
    Whether a title or a short sentence has a word of what is not so: `Exercise Blue Gate`, `This message is a test`.

    Parameters
    ----------
    title : also of what is not so yet: `Demands of the elders`; that Russia promised a corridor last week undoes none that is opened now.
    """
    folded = plain(line) or ""
    words = {part for word in _WORD.findall(line) if word.isascii() for part in word.casefold().split("-")}
    words -= frozenset() if words.isdisjoint(_STRUCK) else _GOALS  # `Warplanes hit targets in Idlib.`
    arabic = {word[len(start) :] for word in folded.split() for start in ("", "ال", "و", "وال", "لل", "بال") if word.startswith(start)}
    if title and not (words.isdisjoint(_NOT_YET) and arabic.isdisjoint(_NOT_YET_AR)):
        return True
    return not words.isdisjoint(_UNREAL | NO_NEWS) or not arabic.isdisjoint(_UNREAL_AR) or any(said in folded for said in _NOT_SO_AR)
