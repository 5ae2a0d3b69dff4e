"""
A way is *opened* or *used* only by a sentence that says so plainly (conventions, section 4).

What must not stand in such a sentence (allegedly, on paper, for an hour, but, in name only, until …) is a list without end. What
may stand
in it is short: ways, to open, who, to whom, when, who says so, and names. Any other word, and the state is left for a person to decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from safepassage.records.gazetteer import plain
from safepassage.records.reading import SAYS_SO, AccessState, Proposal
from safepassage.records.reading_places import Atlas
from safepassage.reports.times.dates import SHORT_DAYS
from safepassage.reports.ways.behind import may_follow, without_use
from safepassage.reports.ways.lines_around import lines_allow
from safepassage.reports.ways.other_orders import with_own_places, without_other_orders
from safepassage.reports.ways.presented import NO_NEWS
from safepassage.reports.ways.taken_back import around
from safepassage.reports.ways.unsettled import RECENT, left_open, unless_unsettled
from safepassage.reports.words.words import listed

STATES = (AccessState.OPENED, AccessState.USED)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.:,]\d+)*|[^\w\s]")
_TO_OPEN = re.compile(r"\bto (?:be )?(?:re-?)?open(?:ed)?\b", re.IGNORECASE)
_SIGNS = frozenset(".,\"'“”‘’«»،-")
_MOST_NAME = 3  # words of a place's name
_MAY = listed(
    "the a an this all both two three four five one its their of "
    "corridor corridors road roads route routes crossing crossings bridge bridges passage passages "
    "gate gates border checkpoint checkpoints "
    "highway way humanitarian evacuation aid main safe coastal airport "
    "remains remain is are was were has have been opened open opens reopened re-opened reopens used using "
    "now today yesterday again already finally fully on at in this morning afternoon evening noon midday midnight dawn early late since "
    "monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december "
    "to from into out for by between near through towards and north south east west northern southern eastern western "
    "army forces troops rebels government authorities officials ministry police side sides parties "
    "un u.n united nations red cross crescent "
    "icrc sarc ocha who unicef msf agency "
    "governor mayor deputy prime minister spokesman spokeswoman commander council office "
    "civilians civilian people residents families wounded patients sick evacuees women children elderly traffic pedestrians deliveries "
    "convoy convoys trucks buses ambulances vehicles cars food "
    "said says confirmed confirms reported reports according that"
)
_TURNS = listed(
    "not n't no never nobody none nothing neither but however yet false lie untrue denied deny denies closed shut shelled "
    "fire only except minutes hours later blocked locked sealed suspended cut mined halted otherwise barrier barriers barricade "
    "padlocked snipers sniper tanks collapsed broke gone waiting stranded zero opposite misquoted"
)
_TURNED_BACK = re.compile(r"\b(?:sent|turned|turn|driven|pushed|forced) (?:us |them )?(?:to turn )?(?:back|round|around|away)\b")
_UNDONE = listed("closed shut sealed locked blocked suspended cut mined halted")  # two sentences on
_QUOTED = re.compile("[\"“„«‘'](?<![^\\W_].)[^\"”“»’'\\n]{1,60}[\"”»’'](?![^\\W_])")
_WAYS = listed(
    "corridor corridors road roads route routes crossing crossings bridge bridges passage passages gate gates border highway way "
    "humanitarian"
)
_FORCES = listed("army forces troops rebels police")
_OFFICES = listed("governor mayor minister spokesman spokeswoman commander officials")
_MONTHS = listed("january february march april may june july august september october november december")
_TO_NOW = frozenset(("since", "today", "now", "again"))
_WISHED = (_WAYS - {"humanitarian"}) | listed("evacuation deliveries")  # a party is open *to* them
_HELPERS = listed("has have had was were is are did does do can could will")
_JOINING = listed("and so but or then")
_DETERMINERS = listed("the a an all both two three four five one its their")
_TRAVELLERS = listed("evacuees sick aid food deliveries civilian pedestrians")
_HIT = listed(
    "civilians people residents families wounded patients women children elderly traffic pedestrians convoy convoys trucks buses "
    "ambulances vehicles cars"
)
_LET_PASS = listed("corridor corridors crossing crossings passage passages humanitarian evacuation aid convoy gate gates checkpoint border")
_SAYING = listed("said says confirmed confirms reported reports")
_TIMES = listed(
    "at noon midday midnight dawn morning afternoon evening monday tuesday wednesday thursday friday saturday sunday january "
    "february march april "
    "may june july august september october november december"
)
_LY = ("ly",)
_SOME_DAYS = listed("mondays tuesdays wednesdays thursdays fridays saturdays sundays")  # open on these is closed on the others
_WAYS_AR = "ممر ممرات طريق طرق معبر معابر جسر حاجز بوابه منفذ"
_MAY_AR = listed(
    f"{_WAYS_AR} انساني انسانيه امن امنه رييسي "
    "ساحلي بري مطار حركه سير اجلاء ثلاثه اربعه خمسه بات باتت اصبح اصبحت "
    "فتح فتحت افتتح افتتحت مفتوح مفتوحه مفتوحا تم تمت اعيد اعيدت اعاد اعادت استخدم استخدمت "
    "قال قالت اكد اكدت ذكر ذكرت افاد افادت ان بحسب وفقا حسب "
    "جيش قوات حكومه سلطات وزاره طرفان طرفين امم متحده صليب احمر هلال دوليه لجنه منظمه "
    "مدنيين مدنيون سكان اهالي جرحي مرضي مصابين عايلات قوافل قافله شاحنات حافلات مساعدات اغاثه سيارات "
    "اليوم امس صباح مساء ظهر فجر يوم الان مجددا اخيرا "
    "اثنين ثلاثاء اربعاء خميس جمعه سبت احد "
    "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون اول ثاني شباط اذار نيسان ايار "
    "حزيران تموز اب ايلول تشرين "
    "من الي في امام بين عند باتجاه نحو عبر علي شمال جنوب شرق غرب"
)
_TURNS_AR = listed(
    "لم لن لا ليس ليست غير لكن الا بيد ولم ولا ولكن اغلق اغلقت مغلق قصف كاذب نفي نفت ثم "
    "مغلقه مقفل مقفله موصد موصده مسدود مسدوده مقطوع مقطوعه "
    "قناص قناصه دبابات دبابه انهار انهارت عكس يمزح تنتظر ينتظرون دقايق"
)
_SAID_AR = ("مفتوح", "مفتوحه", "مفتوحا", "فتحت", "افتتح", "افتتحت", "استخدم", "استخدمت")
_AGAIN = listed("اعاد اعادت")
_WAY_AR = listed(_WAYS_AR)
_OPEN_AR = ("مفتوح", "مفتوحه", "مفتوحا")
_FORCES_AR = listed("جيش قوات")
_PEOPLE_AR = listed("مدنيين مدنيون سكان اهالي جرحي مرضي مصابين عايلات قوافل قافله شاحنات حافلات سيارات")
_CIVIL_AR = listed("حكومه سلطات وزاره امم منظمه لجنه صليب هلال طرفان طرفين")
_LET_PASS_AR = listed("ممر ممرات معبر معابر بوابه انساني انسانيه")
_DONE_AR = listed("تم اعيد جري")
_DAYS_AR = listed("يوم صباح ظهر فجر مساء اثنين ثلاثاء اربعاء خميس جمعه سبت احد")
_PARTS_OF_DAY_AR = listed("يوم صباح ظهر فجر مساء")
_VOCALISED = "فُتح"
_VOWELS = frozenset(map(chr, [*range(0x64B, 0x653), 0x670, 0x640]))


def only_plainly(
    text: str, lang: str, sentences: Sequence[tuple[int, int]], found: Sequence[Proposal], atlas: Atlas, today: date | None
) -> tuple[Proposal, ...]:
    """
    The proposals, without the states `opened` and `used` where the sentence holds more than the plain statement, is taken back by
    those around it, or speaks of another time.

    `today` is the document's date.
    """
    year = today.year if today else None
    found = with_own_places(found, text, sentences) if lang == "en" else found
    found = [left_open(claim) if _only_meant(claim, lang) else unless_unsettled(claim, text, today) for claim in found]
    return tuple(
        claim
        if claim.state not in STATES or (_plain(text, lang, sentences, claim, atlas, year) and not _not_today(claim, today))
        else left_open(claim)
        for claim in found
    )


def _not_today(claim: Proposal, today: date | None) -> bool:
    """`Opened in 2009`, `open from 9 May`: no state of today."""
    if claim.when is None or today is None:
        return False
    start, end = claim.when.start, claim.when.end
    return (end is not None and end < today - RECENT) or (start is not None and start > today)


def _only_meant(claim: Proposal, lang: str) -> bool:
    """`are fighting to reopen the road`, `تأجل فتح المعبر`: an opening that is named and of which no verb says that it was done."""
    if claim.state is not None or claim.subtype != "opening" or claim.negative or claim.modality not in SAYS_SO:
        return False
    if lang == "ar":
        words = _folded(claim.quote)
        pairs = pairwise(["", *words])
        return any(word.lstrip("بل") == "فتح" and before and before.lstrip("وف") not in _DONE_AR for before, word in pairs)
    return _TO_OPEN.search(claim.quote) is not None


def _plain(text: str, lang: str, sentences: Sequence[tuple[int, int]], claim: Proposal, atlas: Atlas, year: int | None) -> bool:
    if (place := next((i for i, (start, end) in enumerate(sentences) if start <= claim.start < end), None)) is None:
        return False
    if lang == "en":
        text, sentences = without_other_orders(text, sentences, place)
    sentence = text[slice(*sentences[place])]
    following, later = (text[slice(*sentences[place + n])] if place + n < len(sentences) else "" for n in (1, 2))
    if around(text, lang, sentences, place) or _in_quotes(sentence, 1 if lang == "ar" else 3):
        return False
    around_it = (text, sentences, place, lambda words: named_in(words, atlas), year)
    if not lines_allow(*around_it) or not may_follow(*around_it):
        return False
    used = claim.state is AccessState.USED
    if not used:
        sentence = without_use(sentence, around_it[3], year)
    if lang == "ar":
        return _plain_arabic(sentence, following, atlas, used)
    turned = set(_WORD.findall(following.casefold().replace("n't", " not"))) & _TURNS or _TURNED_BACK.search(following)
    undone = set(_WORD.findall(later.casefold())) & _UNDONE
    return not turned and not undone and _plain_english(sentence, atlas, used)


def _in_quotes(sentence: str, most: int) -> bool:
    """Whether so few words stand in quotation marks of their own: *the "corridor" is "open"* doubts them."""
    return any(len(_WORD.findall(match[0])) <= most + 2 for match in _QUOTED.finditer(sentence))


def _plain_english(sentence: str, atlas: Atlas, used: bool) -> bool:
    words = _WORD.findall(sentence.strip())
    low = [word.casefold() for word in words]
    if _asks(low) or any(map(_not_so, [low] * len(low), range(len(low)))) or low[0] == "open" or (used and not _FORCES.isdisjoint(low)):
        return False
    if used and (_HIT | _TRAVELLERS).isdisjoint(low):
        return False  # the government has used the corridor
    if any(word.startswith("un-") for word in low) or not NO_NEWS.isdisjoint(low):
        return False
    if "way" in low and (_WAYS - {"way", "humanitarian"}).isdisjoint(low):
        return False  # the way to Kyiv is open
    letters = [word for word in words if word[:1].isalpha()]
    titled = sum(word[0].isupper() for word in letters) * 2 > len(letters)
    named = named_in(words, atlas)
    for i, word in enumerate(words):
        low = word.casefold()
        if low in _MAY or word[:1].isdecimal() or word in _SIGNS or i in named:
            continue
        led = [other.casefold() for other in words[max(0, i - 2) : i]]
        party = led[-1:] in (["to"], ["for"]) or led in (["to", "the"], ["for", "the"])  # open to Wagner
        capital = i > 0 and not party and word[0].isupper() and not titled and not low.endswith(_LY) and low not in _SOME_DAYS
        if not capital:
            return False
    return True


def _asks(low: Sequence[str]) -> bool:
    """`has the road been opened`, `so was it reopened`: a question, be it without its mark."""
    first = 1 if low[0] in _JOINING else 0
    return low[first : first + 1] != [] and low[first] in _HELPERS


def _not_so(low: Sequence[str], place: int) -> bool:
    """Whether a plain word says something else here."""
    word, before, after = low[place], low[:place][-3:], low[place + 1 : place + 4]
    if word[:1] == "0" and not word.strip("0.,"):
        return True  # none of four corridors
    if word == "open":  # an open road is no more than a wish; of what *was* open nobody says that it still is
        ahead = _names_a_time(low[place + 1 :]) and not _TO_NOW & {*low} - {"again"}
        willing = after[:1] == ["to"] and _HIT.isdisjoint(low[place + 2 : place + 5]) and not _WISHED.isdisjoint(low[place + 2 : place + 6])
        return (bool(after) and after[0] in _WAYS) or not {"was", "were"}.isdisjoint(before[-2:]) or ahead or willing
    if word == "one" and before[-1:] in (["for"], ["to"]):
        return True
    if word == "in":  # *is open in April*: of a month nobody says which
        return bool(after) and after[0] in _MONTHS and not {"is", "are"}.isdisjoint(low)
    if word == "opened" and _by_fighters(before, after) and not (_HIT | _LET_PASS) & set(low):
        return True  # rebels opened the road to Damascus: an advance
    if word in ("opened", "opens") and after[:1] == ["on"] and not _HIT.isdisjoint(after[1:]):
        return True  # fire is opened on buses, a road on Monday
    if word in ("opens", "reopens", "re-opens"):
        return any(map(_is_time, low[place + 1 :]))  # on Friday: in days to come
    if word == "from":
        return any(map(_is_time, after[:1]))
    if word in _FORCES or word in _OFFICES:  # opened *for the army*
        return not {"for", "to"}.isdisjoint(before[-2:]) and "according" not in before
    if word in ("checkpoint", "checkpoints"):  # one that is set up opens nothing
        return not before or before[-1] not in ("the", "both", "all", "border", "main", "this")
    if word in ("council", "office"):  # may speak, and may be opened itself
        return not (_SAYING & {*after[:1], *before} or "to" in before)
    return word == "side" and not {"on", "from", "at", "to"}.isdisjoint(before)


def _names_a_time(after: Sequence[str]) -> bool:
    """`open Friday`, `open for aid on Tuesday`: of days to come, or of every week; not where somebody *said on Friday* that it is open."""
    times = [word in _TIMES or word in SHORT_DAYS for word in after]
    ends = (i for i, word in enumerate(after) if (word in _JOINING and not any(times[i : i + 3])) or word in _SAYING)
    until = next(ends, len(after))
    said = not _SAYING.isdisjoint(after[until : until + 1]) and "," in after[:until]
    return any(times[: after.index(",") if said else until])


def _by_fighters(before: Sequence[str], after: Sequence[str]) -> bool:
    """`Rebels opened`, `the RSF have opened the road`: a force, or whoever is named."""
    doer = next((word for word in reversed(before) if word not in ("have", "has", "had")), "")
    return doer in _FORCES or (doer[:1].isalnum() and doer not in _MAY and after[:1] != [] and after[0] in _DETERMINERS)


def _is_time(word: str) -> bool:
    return word in _TIMES or word[:1].isdecimal()


def named_in(words: Sequence[str], atlas: Atlas) -> set[int]:
    """Which words belong to the name of a known place."""
    found: set[int] = set()
    for size in range(_MOST_NAME, 0, -1):
        for i in range(len(words) - size + 1):
            part = words[i : i + size]
            if not found.intersection(range(i, i + size)) and part[0][0].isalpha() and _is_name(part, atlas):
                found.update(range(i, i + size))
    return found


def _is_name(part: Sequence[str], atlas: Atlas) -> bool:
    """In Latin letters a name has a capital: `open`, `paper` and `name` are villages somewhere."""
    latin = part[0][0].isascii()
    return (not latin or part[0][0].isupper()) and bool(atlas.find(" ".join(part)))


def _plain_arabic(sentence: str, following: str, atlas: Atlas, used: bool) -> bool:
    words = _folded(sentence)
    if any(_not_so_arabic(one, other) for one, other in pairwise([*words, ""])) or (used and _bare_of(words) & _FORCES_AR):
        return False
    if _opened_by_fighters(words):
        return False
    after = {bare for word in _folded(following) for bare in _bare(word)}
    if after & _TURNS_AR or not _says_so(words, sentence):
        return False
    way = next((i for i, word in enumerate(words) if set(_bare(word)) & _WAY_AR), len(words))
    if any(word in _OPEN_AR and i < way for i, word in enumerate(words)):  # *an open morning on the road*
        return False
    if set(words) & set(_OPEN_AR) and "اليوم" not in words and _bare_of(words) & (_DAYS_AR - _PARTS_OF_DAY_AR):  # *is open on Friday*
        return False
    named = named_in(words, atlas)
    for i, word in enumerate(words):
        if i in named and not set(_bare(word)) & _TURNS_AR:
            continue
        if word[:1].isdecimal() or word in _SIGNS or set(_bare(word)) & _MAY_AR:
            continue
        return False
    return True


def _not_so_arabic(word: str, after: str) -> bool:
    """Fire opened *on* civilians, a road open *before the army*, a checkpoint set up, none at all, or from a day to come."""
    next_ = set(_bare(after))
    if word == "علي":
        return bool(next_ & _PEOPLE_AR)
    if word == "امام":
        return bool(next_ & _FORCES_AR)
    if word == "من":
        return after[:1].isdecimal() or bool(next_ & _DAYS_AR)
    if word[:1] == "ل" and set(_bare(word)) & _FORCES_AR:
        return True
    return word in ("حاجز", "حاجزا", "حواجز", "واحد", "واحده") or (word[:1] == "0" and not word.strip("0.,"))


def _opened_by_fighters(words: Sequence[str]) -> bool:
    """`فتح الجيش الطريق إلى الخرطوم`: an advance, unless it says for whom, or it is a corridor or a crossing."""
    at = next((at for at, word in enumerate(words[:-1]) if word.lstrip("و") in ("فتح", "فتحت")), -1)
    if at < 0 or set(_bare(words[at + 1])) & (_CIVIL_AR | _WAY_AR):
        return False
    return not _bare_of(words) & (_PEOPLE_AR | _LET_PASS_AR)


def _bare_of(words: Sequence[str]) -> set[str]:
    return {form for word in words for form in _bare(word)}


def _folded(text: str) -> list[str]:
    """The words of an Arabic text in one spelling, without vowel signs; signs as they are."""
    bare = "".join(letter for letter in text if letter not in _VOWELS)
    return [plain(word) or word for word in _WORD.findall(bare)]


def _says_so(words: Sequence[str], sentence: str) -> bool:
    """A verb that says it is done. The letters فتح alone are also "the opening of", which nobody has done yet."""
    bare = [_bare(word) for word in words]
    done = any(form in _SAID_AR for word, forms in zip(words, bare, strict=True) for form in forms if not _definite(word))
    pairs = pairwise(bare)
    again = any(
        "فتح" in forms and not _AGAIN.isdisjoint(words[max(0, at - 3) : at]) and words[at - 1] != "حركه" for at, forms in enumerate(bare)
    )
    return done or again or _VOCALISED in sentence or any(("تم" in a or "اعيد" in a) and "فتح" in b for a, b in pairs) or _verb_first(bare)


def _definite(word: str) -> bool:
    """`الطريق المفتوح`, the open road, tells nothing of it yet."""
    return word.removeprefix("و").removeprefix("ف").startswith(("ال", "بال", "لل", "كال")) and len(word) > 4


def _verb_first(bare: Sequence[Sequence[str]]) -> bool:
    """`فتح الجيش ممرا`: the verb first, then who did it, then the way without its article."""
    return len(bare) > 2 and bare[0][0] == "فتح" and any(form in ("جيش", "قوات", "حكومه", "سلطات") for form in bare[1])


def _bare(word: str) -> tuple[str, ...]:
    """An Arabic word as it stands, and without `and`, a preposition, the article and the ending of the accusative."""
    forms = [word]
    for start in ("و", "ف", "ب", "ل", "ك"):
        if word.startswith(start) and len(word) > 3:
            forms.append(word[1:])
    for form in tuple(forms):
        if form.startswith("ال") and len(form) > 4:
            forms.append(form[2:])
        if form.startswith("لل") and len(form) > 4:
            forms.append(form[2:])
    forms += [form[:-1] for form in tuple(forms) if form.endswith("ا") and len(form) > 3]
    return tuple(forms)
