"""
Lists of persons in Arabic, as their heading tells: `القتلى: موتومبو، حارس؛ كابيلا`, `أسماء الشهداء:` line by line; who is told of
plainly.

Arabic has no capital letters: a list in which any word is a people's, a ward's or a number is taken for one of something else, but for
those of whom a trade or an age tells. Of each sign a bounded number of letters is looked at: time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS
from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic
from safepassage.records.given_names import words_of

MOST_LETTERS, MOST_LINES, LONGEST_LINE, LONGEST_HEAD = 900, 60, 120, 60
_LETTERS = "\u0621-\u063a\u0641-\u064a"
_WORD = rf"[{_LETTERS}]{{3,14}}"
STEMS = [
    "قتلى",
    "شهداء",
    "جرحى",
    "ضحايا",
    "مرضى",
    "أسرى",
    "وفيات",
    "رهائن",
    "موتى",
    "مفقودون",
    "مفقودين",
    "معتقلون",
    "معتقلين",
    "مصابون",
    "مصابين",
    "مختطفون",
    "مختطفين",
    "مخطوفون",
    "مخطوفين",
    "محتجزون",
    "محتجزين",
    "محررون",
    "محررين",
    "ناجون",
    "ناجين",
    "متوفون",
    "متوفين",
    "غرقى",
]
_HEADS = frozenset(word.translate(ALEFS) for stem in STEMS for word in (stem, f"ال{stem}", f"لل{stem}"))
_BEFORE_HEADS = frozenset(word.translate(ALEFS) for word in words_of("أسماء اسماء بأسماء قائمة لائحة كشف من بين ومن ومنهم وبين الأسماء"))
_NAMES_ALONE = frozenset(("اسماء", "الاسماء"))
_SENTENCE = re.compile(
    rf"(?<![{_LETTERS}])(?:(?:من )?بين ال(?:{'|'.join(STEMS)})"
    rf"|ال(?:{'|'.join(STEMS)}) (?:هم|هما|هو|هي|كل من))(?: كل من)? (?=[{_LETTERS}])"
)
_STOP = re.compile(r"(?<![\d٠-٩])[.!؟?](?=\s|\Z)|\n|: ")
_LINE_HEAD = re.compile(rf"^[ \t#*_]{{0,6}}[{_LETTERS}][{_LETTERS} ]{{3,50}}[*_]{{0,4}}[ \t]{{0,4}}$(?=\n)", re.MULTILINE)
_PARTS = re.compile(r"[ ،,]{0,2}\(?[\d٠-٩]{1,2} ?[-.)–] ?|[؛;] ?(?:و(?=[\u0621-\u064a]))?|[،,] ?(?:و(?!ه[وي]\b)(?=[\u0621-\u064a]{3}))?|/")
_LEADS = re.compile(r"[؛;] ?(?:و(?=[\u0621-\u064a]{3}))?")
_AND = re.compile(rf" و(?=[{_LETTERS}]{{3}})")
_BULLET = re.compile(r"[ \t]{0,8}(?:[-–—•*·]{1,2}[ \t]{0,3}|\(?[\d٠-٩]{1,3}[ \t]?[.)\-–/][ \t]{0,3})?")
_ENTRY = re.compile(rf"({_WORD}(?: (?:(?:بن|ابن|بنت) )?{_WORD}){{0,3}})[ \t]?(?=\Z|[(\-–—،,؛;.])")
_WITH_THEM = re.compile(
    rf"(?:طفل(?:ة|ان|تان|ين|تين|اه|اها|ه|ها|ته|تها)?|امرأ(?:ة|تان|تين)|رجل(?:ان|ين)?|شاب(?:ان|ين|ة)?|رضيع(?:ة|ه|ها)?|شقيق(?:اه|اها|تاه|تاها|ه|ها|ته|تها)"
    rf"|(?:ابن|ولد|والد)(?:اه|اها|ه|ها|ته|تها)|ابنتاه|ابنتاها|زوج(?:ته|ها)|أطفاله|أطفالها|أولاده|أولادها|عائلته|عائلتها|(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)ة?"
    rf"|آخرون|آخرين|مدني(?:ان|ين|ون)?)(?![{_LETTERS}])(?=[ \t]?(?:\Z|[.،,؛;]| (?:أطفال|نساء|رجال|مدنيين|آخرين|الثلاثة"
    rf"|الأربعة|أخرى|آخر|في|من)))"
)
_FATHERS = ("بن", "ابن", "بنت")
_TRADES = (
    "معلم|معلمة|مدرس|مدرسة|سائق|مزارع|مزارعة|طالب|طالبة|ممرض|ممرضة|طبيب|طبيبة|تاجر|خباز|صياد|راع|راعي|عامل|عاملة|حداد|نجار|مهندس|مهندسة|محام"
    "|محامية|صحفي|صحفية|مسعف|مسعفة|بائع|بائعة|ربة منزل|طباخ|طباخة|حارس|ميكانيكي|نازح|نازحة|طفل|طفلة|شاب|فتاة|رضيع|رضيعة|أرملة|أم ل|أب ل"
    "|زوجته|زوجها|ابنه|ابنها|ابنته|ابنتها|شقيقه|شقيقته|والدته|والده"
)
# Of what a patient is ill.
_ILL = "فشل|حروق|حرق|كسر|كسور|بتر|شظايا|شظية|طلق|سكري|سرطان|ربو|غسيل|غسل|نزيف|جلطة|جرح في|جروح|التهاب|صرع|تسمم|إصابة في|جفاف"
_TOLD = re.compile(
    rf"(?:^|[(،,\-–—])[ \t]?(?:وهو |وهي )?(?:{_TRADES}|{_ILL})(?![{_LETTERS}])|[\d٠-٩]{{1,3}} ?(?:عام|سنة|سنوات|أعوام|أشهر|شهر)"
)
_SIGNS = (":", "بين ال", "ى هم ", "ون هم ", "يا هم ", "ء هم ", "كل من")

_TAKING = "اعتقل|اعتقلت|اختطف|اختطفت|خطف|خطفت|احتجز|احتجزت|أعدم|أعدمت|ضرب|ضربت|أفرج|توفي|توفيت|استشهد|استشهدت"  # of `set_apart`
_SAVING = "أنقذ|أنقذت|أنقذوا|انتشل|انتشلت|انتشلوا|أخرج|أخرجت|أخرجوا|أسعف|أسعفت"  # of `set_apart` and `arabic_befallen`
_OF = "جثة|جثتي|جثتا|جثمان|جثماني|جثامين|زوجة|أرملة|والدة|والد|شقيق|شقيقة|أخو|أخت"
_OF_WHOM = re.compile(rf"(?<![{_LETTERS}])[وبلف]?({_OF}) ({_WORD})(?: و({_WORD}))?(?= ([{_LETTERS}]{{2,14}})|[ ،.,؛)\n]|\Z)")
_BEFALLS = frozenset(
    word.translate(ALEFS)
    for word in words_of(
        """
        قتلتا أصيبا أصيبتا جرحا جرحتا فقدا فقدتا استشهدا استشهدتا اعتقلا اعتقلتا خطفا خطفتا اختطفا اختطفتا ماتا توفيا
        قتل قتلت قتلا أصيب أصيبت توفي توفيت استشهد استشهدت اعتقل اعتقلت اختطف اختطفت فقد فقدت نقل نقلت قال قالت كان كانت ما لا لم
        في عند يوم أمس إن
        ينتظر تنتظر ينتظرون وقد بعد قبل منذ من على إلى مات ماتت غرق غرقت جرح جرحت اختفى اختفت عاد عادت فر فرت هرب هربت تقول يقول
        معه معها قرب داخل تحت أمام وسط
        """
    )
)
KIN = (
    "ابنه|ابنها|ابنته|ابنتها|زوجها|زوجته|شقيقه|شقيقها|شقيقته|شقيقتها|أخوه|أخوها|أخته|أختها|والده|والدها|والدته|والدتها|طفله"
    "|طفلها|طفلته|طفلتها|عمه|خاله|جده|جدته|صديقه|صديقته|جاره|جارته"
)
_KIN_OF = re.compile(rf"(?<![{_LETTERS}])[وبلف]?(?:{KIN}) ({_WORD})(?= ([{_LETTERS}]{{2,14}})|[،,.؛\n]|\Z)")
_AND_KIN = re.compile(rf"و(?:{KIN})\Z")
_OLD = re.compile(rf"(?<![{_LETTERS}])({_WORD}) ?\((?:العمر )?[\d٠-٩]{{1,2}} ?(?:عام|سنة|سنوات|أعوام)")
_AS = re.compile(rf"(?:^|(?<=[.؟!\n«] )|(?<=\n)|(?<=قال )|(?<=قالت ))({_WORD})، (?:وهو |وهي )?(?:{_TRADES})(?![{_LETTERS}])", re.MULTILINE)
_HIDDEN = re.compile(rf"(?<![{_LETTERS}])({_WORD})[ ،,(]{{1,3}}(?:وهو |وهي )?(?:اسم مستعار|اسما مستعارا|اسماً مستعاراً|ليس اسمه|ليس اسمها)")
_TWO = re.compile(
    rf"(?<![{_LETTERS}])و?(?:الطفلان|الطفلين|الشقيقان|الشقيقين|الشابان|الشابين|الأخوان|الأخوين|الطفلتان|الطفلتين|الشقيقتان|الشقيقتين|الزوجان|الزوجين|الفتاتان|الفتاتين)"
    rf" ({_WORD}) و({_WORD})(?![{_LETTERS}])"
)
_PLAIN_SIGNS = ((_OLD, ("عام", "سنة", "سنوات", "أعوام")), (_AS, ("، ",)), (_HIDDEN, ("مستعار", "ليس اسم")), (_TWO, ("ان ", "ين ")))

# A word of each of these stands wherever something is found here, or in what `set_apart` finds in Arabic.
ARABIC_SIGNS = _HEADS | frozenset(
    word.translate(ALEFS)
    for word in (
        *re.split(r"[|\s]", f"{_OF}|{KIN}|{_TRADES}|{_TAKING}|{_SAVING}"),
        *[
            "عام",
            "عاما",
            "عاماً",
            "سنة",
            "سنوات",
            "أعوام",
            "مستعار",
            "مستعارا",
            "مستعاراً",
            "ليس",
            "اسمه",
            "اسمها",
            "الطفلان",
            "الطفلين",
            "الشقيقان",
            "الشقيقين",
            "الشابان",
            "الشابين",
            "الأخوان",
        ],
        *[
            "الأخوين",
            "الطفلتان",
            "الطفلتين",
            "الشقيقتان",
            "الشقيقتين",
            "الزوجان",
            "الزوجين",
            "الفتاتان",
            "الفتاتين",
            "الأسماء",
            "أسماء",
            "اسماء",
            "المرسل",
            "المرسلة",
            "كتبه",
            "كتبته",
        ],
        *["أعده", "أعدته", "بقلم", "التوقيع", "الكاتب"],
    )
)

Says = Callable[[str], bool]


def arabic_listed(text: str, place: Says, thing: Says, spare: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name.

    Parameters
    ----------
    place, thing, spare : whether words name a place; a body or a thing; an office holder. A cook is another of that name.
    """
    if any(map(text.__contains__, _SIGNS)):
        colon = text.find(":")
        while colon >= 0:
            if _heads(text, colon):
                yield from chosen(text, _parts_behind(text, colon + 1), place, thing, spare)
            colon = text.find(":", colon + 1)
    if "\n" in text:
        for line in _LINE_HEAD.finditer(text):
            if _heads(text, line.end()):
                yield from chosen(text, _parts_behind(text, line.end(), bulleted=True), place, thing, spare)
    if any(map(text.__contains__, _SIGNS)):
        for match in _SENTENCE.finditer(text):
            yield from chosen(text, _inline(text, match.end()), place, thing, spare)
    yield from _plain(text, place, lambda word: thing(word) or spare(word))


def _heads(text: str, colon: int) -> bool:
    """Whether what stands before this colon is a heading of persons."""
    head = text[max(colon - LONGEST_HEAD, 0) : colon]
    for sign in ("\n", ".", "؛", "؟", ":", "،"):
        head = head[head.rfind(sign) + 1 :]
    words = [word.translate(ALEFS) for word in head.strip(" #*•-–—_").split()]
    at = next((at for at, word in enumerate(words) if word not in _BEFORE_HEADS), len(words))
    if at == len(words):
        return len(words) == 1 and words[0] in _NAMES_ALONE
    return len(words) < 8 and words[at] in _HEADS


def _parts_behind(text: str, start: int, bulleted: bool = False) -> list[tuple[int, int]]:
    """Start and end of each part of the list behind a colon, in its line or line by line; `bulleted`: each line has a sign before it."""
    if text[start : start + 12].split("\n")[0].strip():
        return _inline(text, start)
    at, parts = text.find("\n", start) + 1, list[tuple[int, int]]()
    for _ in range(MOST_LINES if at else 0):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - at > LONGEST_LINE or (parts and not text[at:end].strip()) or at > len(text) or text[at:end].rstrip().endswith(":"):
            break
        if text[at:end].strip():
            begun = _BULLET.match(text, at, end).end()  # type: ignore[union-attr]  # it matches nothing as well
            if bulleted and begun == at:
                break
            parts.append((begun, end))
        at = end + 1
    return parts


def _inline(text: str, start: int) -> list[tuple[int, int]]:
    stop = _STOP.search(text, start, start + MOST_LETTERS)
    end = stop.start() if stop else min(start + MOST_LETTERS, len(text))
    if "؛" in text[start:end] or ";" in text[start:end]:  # then what stands behind a comma tells of whom stands before it
        cuts = [match.span() for match in _LEADS.finditer(text, start, end)]
    else:
        cuts = sorted(
            [*(match.span() for match in _PARTS.finditer(text, start, end)), *(match.span() for match in _AND.finditer(text, start, end))]
        )
    parts, at = list[tuple[int, int]](), start
    for first, last in (*cuts, (end, end)):
        if first >= at:
            begun = at + len(text[at:first]) - len(text[at:first].lstrip())
            parts.append((begun, first))
            at = last
    return [part for part in parts if part[0] < part[1]]


def chosen(text: str, parts: list[tuple[int, int]], place: Says, thing: Says, spare: Says) -> Iterator[tuple[int, int]]:
    """Of a list of persons all who are no places; of one that holds other things only who is told of."""
    found, others, held, with_them = list[tuple[int, int, bool, bool]](), 0, 0, 0
    for start, end in parts:
        if "\u25a0" in text[start:end]:
            found.append((start, start, True, False))  # who was blacked out before
            continue
        if found and _TOLD.match(f"،{text[start:end]}"):
            found[-1] = (*found[-1][:2], True, False)  # `تيراب، |مزارع|`
            continue
        if _WITH_THEM.match(text, start, end):
            with_them += 1
            continue  # `مازن درويش |وطفلان| |وشقيقه|`: more persons, without a name
        entry = _ENTRY.match(text, start, end)
        last = _name_end(text, start, entry.end(1)) if entry else start
        if entry is None or last == start:
            others += 1
            continue
        told = _TOLD.search(text[entry.end() : end]) is not None
        name = text[start:last]
        if thing(name):
            others += 1
        else:
            held += not told and spare(name)
            found.append((start, last, told, not told and place(name)))
    known = sum(told or is_given_arabic(text[start:last].split(" ")[0]) for start, last, told, _ in found)
    places = sum(one[3] for one in found)
    persons = len(found) - places
    listed = persons > places and (not others or known > others) and (len(found) - held + with_them > 1 or known > 0)
    for start, last, told, is_place in found:
        if start < last and (told or (listed and (not is_place or persons >= 2 * places))):
            yield start, last


def _name_end(text: str, start: int, end: int) -> int:
    """Where a name that begins here ends; `start`: a word of it is nobody's."""
    words = text[start:end].split(" ")
    known = is_given_arabic(words[0])
    own = [word for at, word in enumerate(words) if not (at and (word in _FATHERS or _is_family(word, known)))]
    if words[0].startswith("ال") or any(is_nobody_arabic(word, alone=False) for word in own):
        return start
    return end if len(own) < 3 or known else start


def _is_family(word: str, known: bool) -> bool:
    """What has the article behind a given name, or is made of a town's behind any: `سعيد |الحلبي|`, `ثابت |المخلافي|`."""
    return word.startswith("ال") and (known or (word.endswith("ي") and len(word) > 5))


def _plain(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """Whose body or wife it is, who is so old, who has another name: where no word but a name stands so."""
    for match in _OF_WHOM.finditer(text):
        sure = _may_be(match[2], place, none) and not (match[1] == "جثة" and match[2].endswith(("ة", "ت")))
        closed = match[4] is None or match[4].translate(ALEFS) in _BEFALLS
        if sure and closed and _is_no_participle(match[2]):
            yield match.span(2)
            if match[3] and _may_be(match[3], place, none):
                yield match.span(3)
    for match in _KIN_OF.finditer(text):
        verb = match[2] is not None and (match[2].translate(ALEFS) in _BEFALLS or _AND_KIN.match(match[2]) is not None)
        hers = match[0].split()[0].endswith(("ته", "تها"))
        if (
            verb
            and _may_be(match[1], place, none, alone=not hers)
            and _is_no_participle(match[1])
            and not match[1].startswith(("ي", "و", "ف"))
        ):
            yield match.span(1)
    for pattern, signs in _PLAIN_SIGNS:
        if any(map(text.__contains__, signs)):
            for match in pattern.finditer(text):
                for group in range(1, pattern.groups + 1):
                    if _may_be(match[group], place, none):
                        yield match.span(group)


def _is_no_participle(word: str) -> bool:
    """Not *burnt*, *unknown*, *armed*: words of five letters and more that begin with this one, unless they are known names."""
    return is_given_arabic(word) or not (word.startswith("م") and len(word) > 4)


def _may_be(word: str, place: Says, none: Says, alone: bool = False) -> bool:
    """Whether a word may be a name; `alone`: little shows that one stands here."""
    if word.startswith("ال") or is_nobody_arabic(word, alone):
        return False
    return is_given_arabic(word) or not (place(word) or none(word))
