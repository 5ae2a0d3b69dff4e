"""Under whose words an Arabic clause stands, and how far a denial, a hope or a forecast reaches: not over what is told beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.cuts import PREDICATES, blew_up, is_verb
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.parties.names import NAMED_SO, name_end
from safepassage.reports.arabic.parties.parties import PERSON, UNNAMED
from safepassage.reports.arabic.words.harm_words import FALLEN, done_to
from safepassage.reports.arabic.words.lexicon import is_event, rules_of
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.own_subjects import is_so_by_itself, told_against
from safepassage.reports.arabic.words.verbs import ATTRIBUTION, DENIALS, MASDARS, NOUNS_TOO, OFFERED, PARTICIPLES, SPEECH, STOPS, THAT
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, stems

_NOT_SO = (Modality.DENIED, Modality.PREDICTED)  # said of what is not told as a fact: what is told beside it is
_COMMAS = ("،", ",")
_SOURCE = ATTRIBUTION | {"علي"}  # على حد قول
_NOBODYS = (AUTHOR, UNNAMED, PERSON)
_NEAR = 10  # words from who denies to what is denied, where no word of it is known
_NAME = 6  # words of a name before the verb
_SHORTEST = 3  # letters of a word in which `و` may be of the word itself
_HARM = 6  # words behind `after`, `although`, `who` within which harm is told
_AND_THAT = frozenset(plain_words("وأن وأنه وأنها وأنهم وأنهما وبأن وبأنه وبأنها وبأنهم"))
_LEADERS = frozenset(
    plain_words(
        "في من إلى على عن مع بعد قبل عند خلال منذ عبر حول بشأن إزاء ضد لدى بين أمام نحو فوق تحت وراء داخل خارج أثناء عقب بسبب دون تجاه "
        "غداة بموجب إثر أثر جراء رغم برغم نتيجة وسط لجنة عملية هيئة مكتب"
    )
)
_TURNS = frozenset(
    plain_words(
        "فيما بينما حيث لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها حين عندما ثم إذ كما وكما بيد إلا بل وقد فقد ولقد وكان وكانت وفيما وبينما "
        "وهو وهي وهم فإن فإنه فإنها فإنهم فإننا"
    )
)
_A_DENIAL = frozenset(plain_words("نفي إنكار تكذيب"))
_TIMES = frozenset(
    plain_words("بعد عقب إثر أثر رغم برغم مع وسط منذ قبل خلال بعدما عندما أثناء نتيجة جراء بسبب غداة ردا وبعد ورغم وعقب ومع")
)
_WHO = frozenset(plain_words("الذي التي الذين اللذين اللتين اللذان اللتان اللواتي"))
_GUILT = frozenset(
    stem + its for stem in plain_words("مسؤوليت علاقت صلت تورط علم ضلوع وقوف") for its in ("ه", "ها", "هم", "هما")
) | frozenset(plain_words("المسؤولية التورط"))
_NEWS = frozenset(
    plain_words(
        "أنباء تقارير شائعات شائعة مزاعم اتهامات ادعاءات معلومات روايات رواية أخبار خبر نبأ تصريحات تسريبات فيديوهات ما لما صحة "
        "حديث كلام أقاويل"
    )
)
_OTHER_THINGS = _NEWS | frozenset(plain_words("ذلك هذا هذه اتهام تهم تهمة نية أن"))
_NO_SOURCES = _NEWS | frozenset(
    plain_words("إحصاء إحصائية إحصاءات إحصائيات أرقام بيان بيانات تقدير تقديرات معطيات حصيلة آخر أحدث مقطع مقاطع صور شهادات تقرير قول")
)
_OUTLETS = frozenset(plain_words("وكالة قناة صحيفة إذاعة تلفزيون موقع رويترز سانا بترا الأناضول مراسل مراسلنا وسائل"))
_URGENT = frozenset(plain_words("سرعة بسرعة ضرورة بضرورة التدخل للتدخل العمل توفير تقديم"))
_TOLD = frozenset(
    plain_words("تحدثت تحدث تداولتها تداولها أشارت أفادت زعمت ذكرت تناقلتها تناقلها نشرتها نشرها بثتها راجت ترددت انتشرت سرت")
)
_DOUBTS = frozenset(plain_words("شكك شككت شككوا يشكك تشكك يشككون وشكك وشككت وشككوا مشككا مشككة مشككين"))  # `في رواية الجيش`
_TOOK = frozenset(plain_words("أودى أودت خلف خلفت أسفر أسفرت أوقع أوقعت راح سقط سقوط حصد حصدت"))  # they bring a toll


_MEANWHILE = frozenset(plain_words("فيما بينما"))
_QUOTED = frozenset('«"“')
_COMMAS_AND_TURNS = frozenset(_COMMAS) | _TURNS


@dataclass(frozen=True, slots=True)
class Reach:
    """Words [begin, end) that a frame speaks of. `known`: a word says that something happened; else they only stand behind the name."""

    begin: int
    end: int
    known: bool


def governing(frames: Sequence[Frame], plain: Sequence[str], first: int, last: int) -> Iterator[Frame]:
    """The frames that a clause [first, last) stands under: its own, the nearest before it, or one that stands behind it."""
    spoken = [frame.begin for frame in frames if not frame.own and not frame.back and frame.begin <= first + 1]
    own = [
        frame
        for frame in frames
        if frame.own and (_holds(frame, first, last) or (_over(frame, plain, first, last) and not _said_since(frame, plain, spoken)))
    ]
    said = [frame for frame in frames if not frame.own and not frame.back and (frame.begin <= first + 1 or _led(frame, first, last))]
    if said and said[-1].phrase and first > said[-1].begin + 1:
        said = []  # `X counted 19 dead in A, while a strike killed …`: the noun phrase alone is said
    while said and not_so(said[-1]) and first >= reach_of(said[-1], plain).end:
        said.pop()  # `experts expect a long war after the death of 300`
    if said and said[-1].modality in (Modality.WARNED, Modality.PREDICTED) and _had_been(plain, first):
        said = []  # `حذر البرنامج من أن مخزونه سينفد، وكان قد |وزع حصصاً`: that was before he warned
    if said and said[-1].modality is Modality.ASSERTED and goes_elsewhere(plain, said[-1].begin, first):
        said = []
    while said and told_against(plain, said[-1].first, said[-1].begin, first, is_verb):
        said.pop()
    yield from own[:1]
    source = source_behind(frames, plain, last)
    if source is not None and not own and said and _gives_way(said[-1], source, plain, first):
        yield source
        return
    if said:
        yield said[-1]
        return
    behind = [frame for frame in frames if frame.back and (frame.first >= last - 1 or frame.begin <= first + 1)]
    yield from behind[:1]


def _had_been(plain: Sequence[str], first: int) -> bool:
    """`وكان قد وزع`, `وكانت قد وزعت`, where a clause begins with any of these words."""
    return any(plain[at] in ("وكان", "وكانت") and plain[at + 1] == "قد" for at in range(max(0, first - 2), min(first + 1, len(plain) - 1)))


def goes_elsewhere(plain: Sequence[str], begin: int, first: int) -> bool:
    """`قالت مصادر إن سبعة قتلوا، فيما |واصلت القوات تقدمها`: whether the report itself tells what went on beside it."""
    return any(
        _is_meanwhile(plain, at) and _was_done(plain, at + 1) for at in range(begin + 1, min(first + 1, len(plain) - 1))
    ) and not _QUOTED & set(plain[begin - 1 : first])


def _is_meanwhile(plain: Sequence[str], at: int) -> bool:
    """`، فيما`, `، في حين`."""
    if plain[at] == "حين" and at > 1 and plain[at - 1] == "في":
        return plain[at - 2] in _COMMAS
    return plain[at] in _MEANWHILE and plain[at - 1] in _COMMAS


def _was_done(plain: Sequence[str], at: int) -> bool:
    """`واصلت القوات`, `تقدم الجيش`: a verb that tells what was done, with who did it right behind."""
    if at + 1 >= len(plain) or plain[at] == "لا":
        return False  # فيما |لا يزال الطريق مغلقا
    return _is_perfect(plain[at]) or (plain[at].endswith("ت") and not plain[at].startswith("ال") and plain[at + 1].startswith("ال"))


def source_behind(frames: Sequence[Frame], plain: Sequence[str], last: int) -> Frame | None:
    """`قتل 12 مدنيا | بحسب |منظمة سام`: who is named right behind a claim as its source; not `بحسب التقارير الأولية`, nobody's."""
    stop = next((at for at in range(last, len(plain)) if plain[at] not in _COMMAS), len(plain))
    found = next((frame for frame in frames if frame.back and frame.first == stop and plain[stop] in _SOURCE), None)
    if found is None or found.claimant in _NOBODYS:
        return None
    first = plain_word(found.claimant.split()[0])
    return None if any(root in _NO_SOURCES for root in roots(first)) else found


def _gives_way(said: Frame, source: Frame, plain: Sequence[str], first: int) -> bool:
    """
    Whether who spoke before gives way to the source right behind a claim that begins at a word.

    Not where it is what is foreseen, asked for or denied, nor where the source is an outlet that only passes on what is said.
    """
    at_once = first <= said.begin + 1
    parted = not _COMMAS_AND_TURNS.isdisjoint(plain[said.begin : first])
    if said.modality is not Modality.ASSERTED:
        return parted and not at_once
    outlet = any(stem in _OUTLETS for word in plain[source.first : source.begin] for stem in stems(word))
    return not (at_once and outlet)


def end_under(frames: Sequence[Frame], plain: Sequence[str], first: int, last: int) -> int:
    """Where what is denied, hoped or foreseen in a clause ends; `last` at the latest."""
    return min((reach_of(frame, plain).end for frame in governing(frames, plain, first, last) if not_so(frame)), default=last)


def _said_since(frame: Frame, plain: Sequence[str], spoken: Sequence[int]) -> bool:
    """`رغم نفي الجيش لقصف السوق، |قال أطباء إن 12 قتلوا`: whether somebody else speaks behind a comma."""
    noun = plain[frame.first] in _A_DENIAL and frame.first and plain[frame.first - 1] in _TIMES  # رغم نفي الحكومة سقوط قتلى |قال أطباء إن
    between = [set(plain[frame.first : at]) for at in spoken if frame.first < at]
    return any(not words.isdisjoint(_COMMAS) or (noun and words.isdisjoint(_WHO | {"ما"})) for words in between)


def not_so(frame: Frame) -> bool:
    """Whether who is named denies, hopes, foresees, or does not say."""
    return frame.modality in _NOT_SO or frame.hoped or frame.undecided


def _holds(frame: Frame, first: int, last: int) -> bool:
    """Whether a frame stands at the head of a clause."""
    return first <= frame.first < min(last, first + 3)


def _led(frame: Frame, first: int, last: int) -> bool:
    """`تنبأت دراسة بمقتل 500`: whether a clause begins with who foresees, hopes for or denies what it tells."""
    return (not_so(frame) or frame.phrase) and _holds(frame, first, last) and frame.begin < last


def _over(frame: Frame, plain: Sequence[str], first: int, last: int) -> bool:
    """
    `نفى الجيش في بيان أصدره أمس | مقتل 400 من جنوده`, `طالب السكان أمس | بفتح المعبر`: whether a clause was cut off behind its frame.

    Not what is told beside it (`بعد مقتل 52`, `بينما قتل 27`, `مؤكدا فتح المعبر`), nor of what guilt is denied (`مسؤوليته عن مقتل 22`).
    """
    if first <= frame.first or frame.modality not in (Modality.DENIED, Modality.DEMANDED):
        return False
    reach = reach_of(frame, plain)
    if reach.known and first < reach.begin < last:
        return not any(_is_harm(word) for word in plain[first : reach.begin])  # من كان | يتحدث إلى الصحفيين انهيار السد
    if not reach.begin <= first < reach.end:
        return False
    if frame.modality is Modality.DEMANDED:
        asked = plain[first][:1] == "ب" and plain[first][1:] in OFFERED
        to_do = plain[first - 1] == "ان" and plain[first - 2] not in _TIMES and plain[first][:1] in "يت" and not _is_perfect(plain[first])
        urged = (
            plain[first] in OFFERED | _URGENT
            and plain[first - 1] not in _LEADERS | _WHO
            and _COMMAS_AND_TURNS.isdisjoint(plain[frame.first : first])
        )  # ناشد الأهالي الصليب الأحمر |إجلاء 20 جريحا
        return asked or to_do or urged or (plain[first - 1] == "الي" and plain[first] in OFFERED)
    if reach.known:
        return True
    alone = plain[first][:1].isalpha() and not _joined(plain[first]) and plain[first - 1] not in _LEADERS | _WHO
    return alone and first - frame.first <= _NEAR


def reach_of(frame: Frame, plain: Sequence[str]) -> Reach:
    """Where what a frame speaks of begins and ends: at the first word that says what is denied, and before what is told beside it."""
    if not frame.own:
        end = end_of(plain, frame.begin, True, frame.modality is not Modality.DENIED)
        return Reach(frame.begin, min(end, _said_on(plain, frame)), True)
    verb = next((at for at in range(frame.first, min(frame.first + _NAME, len(plain))) if _says(plain[at], frame.modality)), frame.first)
    nobody = verb + 1 < len(plain) and is_event(plain[verb + 1])  # ونفى مقتل 12
    name = verb + 1 if nobody else max(verb + 1, name_end(plain, verb + 1, len(plain)))
    thing = next((at for at in range(verb + 1, len(plain)) if _is_thing(plain, at, name)), -1)
    rest = end_of(plain, verb + 1, False)
    if thing < 0 or thing >= rest or frame.modality is not Modality.DENIED:
        return Reach(verb + 1, rest, False)
    end = end_of(plain, thing, True)
    if verb and plain[verb] in _A_DENIAL and plain[verb - 1] in _TIMES:
        end = next((at for at in range(thing, end) if plain[at] in _COMMAS), end)  # رغم نفي الحكومة قصف المخيم|، شيع
    within = not _WHO.isdisjoint(plain[max(0, verb - 3) : verb])
    return Reach(thing, next((at for at in range(thing + 1, end) if _goes_on(plain, at)), end) if within else end, True)


def _said_on(plain: Sequence[str], frame: Frame) -> int:
    """`قالوا إنهم يأملون في العودة، |وإن ميليشيات قتلت 15`: where what is said goes on behind a hope that itself has no `that`."""
    if THAT.isdisjoint(plain[: frame.first]) or plain[frame.begin - 1] in THAT:
        return len(plain)
    return next((at for at in range(frame.begin, len(plain) - 1) if plain[at] in _AND_THAT and not _to_do(plain[at + 1])), len(plain))


def _to_do(word: str) -> bool:
    """A verb in the form of what is not done yet."""
    return word[:1] in "يت" and is_verb(word) and not _is_perfect(word)


def _goes_on(plain: Sequence[str], at: int) -> bool:
    """`الجيش الذي نفى الغارة |قتل 18`, `|بمقتل 18`: the sentence in which somebody who denies is told of goes on behind it."""
    number = plain[at + 1 : at + 2] != [] and is_number(plain[at + 1])
    return number and ((is_verb(plain[at]) and bool(done_to(plain[at]))) or (plain[at][:1] == "ب" and plain[at][1:] in MASDARS))


def _says(word: str, modality: Modality) -> bool:
    bare = word.lstrip("وف")
    if word in DENIALS or bare in DENIALS:
        return modality is Modality.DENIED
    return modality in (SPEECH.get(word), SPEECH.get(bare), PARTICIPLES.get(word), PARTICIPLES.get(bare))


def _is_thing(plain: Sequence[str], at: int, name: int) -> bool:
    """Whether a word says what is denied, and hangs on no other word: `مقتل`, `الأنباء`, `ذلك`. `name`: where who denies it ends."""
    doubted = (
        plain[at - 1] == "في" and plain[at].removeprefix("ال") in _OTHER_THINGS and not _DOUBTS.isdisjoint(plain[max(0, at - _NAME) : at])
    )
    if (plain[at - 1] in _LEADERS and not doubted) or plain[at - 1] in NAMED_SO or (plain[at][:1] == "و" and is_event(plain[at][1:])):
        return False
    other = plain[at].removeprefix("ال") in _OTHER_THINGS or plain[at] in _GUILT
    return other or ((at >= name - 1 or plain[at - 1].startswith("ال")) and is_event(plain[at]))


def end_of(plain: Sequence[str], begin: int, begun: bool, ahead: bool = False) -> int:
    """
    Where what is denied, hoped or foreseen from a word on ends.

    `begun`: the word has said what it is, so that `after the death of 52` stands beside it. `ahead`: it lies in the future, and so does
    a verb in the form of what is not done yet that is joined to it (`يخشون أن تقصف المدينة ويقتل العشرات`).
    """
    thing = plain[begin].removeprefix("ال") if begin < len(plain) else ""
    if begun and plain[begin] in _GUILT:
        return begin + 1
    deed, news = is_event(thing) or is_verb(thing), thing in _NEWS
    for at in range(begin + (begun and thing not in _TIMES), len(plain)):
        if begun and plain[at] in _GUILT:
            return at + 1
        if _turns(plain, at) or (begun and (_another_clause(plain, at, deed, ahead) or _beside(plain, at, news))):
            return at
        if begun and at > begin and is_so_by_itself(plain, at, is_verb) and THAT.isdisjoint(plain[max(0, begin - 1) : at]):
            return at  # لا صحة لفتح المعبر |والطريق مغلق
    return len(plain)


def _turns(plain: Sequence[str], at: int) -> bool:
    """Whether something else begins with a word whatever stands before it: a contrast, another saying, another sentence."""
    return plain[at] in STOPS | _TURNS or plain[at] in PARTICIPLES or plain[at : at + 2] == ["غير", "ان"] or _says_more(plain, at)


def _beside(plain: Sequence[str], at: int, news: bool) -> bool:
    """
    Whether a word begins what is told as a fact beside what is denied: `بعد مقتل 52`, `بعد أن`, `المشفى الذي قتل فيه 12`.

    `news`: what is denied is told of, and a relative clause tells what it says (`الأنباء التي تحدثت عن مقتل 25`).
    """
    if plain[at] in _TIMES:
        return plain[at + 1 : at + 2] == ["ان"] or _tells_harm(plain, at)
    told = news and any(word in _TOLD or word in SPEECH for word in plain[at + 1 : at + 3])
    return plain[at] in _WHO and not told and _tells_harm(plain, at)


def _says_more(plain: Sequence[str], at: int) -> bool:
    """`نفى … وأكد`, `، قائلا`: whether another verb of saying goes on."""
    word = plain[at]
    bare = word[1:] if word[:1] in "وف" and len(word) > _SHORTEST else ""
    return (bare in SPEECH and bare not in NOUNS_TOO) or bare in PARTICIPLES


def _another_clause(plain: Sequence[str], at: int, deed: bool, ahead: bool) -> bool:
    """
    Whether a verb begins a clause of its own.

    `نفى قصف السوق ومقتل 51` and `نفى قصف السوق وقتل 51` go on, where a deed stands before; `نفى الاتهام وقتل ثلاثة`, `، وقتل ثلاثة` do not.
    """
    word, sign = plain[at], plain[at - 1] in _COMMAS
    if sign and word.startswith("وال") and _is_told(plain, at + 1):
        return True  # لا صحة لفتح المعبر، |والمعبر لا يزال مغلقا
    joined = word[:1] in "وف" and len(word) > _SHORTEST
    if not joined:
        return sign and (word[:1].isdecimal() or (is_verb(word) and not is_event(word) and not _may_be_ahead(word, ahead)))
    bare = word[1:]
    if sign and blew_up(plain, at):
        return True
    if not is_verb(bare) or _may_be_ahead(bare, ahead) or bare in NOUNS_TOO:
        return False
    if is_event(bare) or done_to(bare):
        return (sign or not deed or word[:1] == "ف") and bool(rules_of(bare)) and _is_perfect(bare)
    return True


def _is_told(plain: Sequence[str], at: int) -> bool:
    """Whether a verb, or what is said of it, stands right behind a noun: `لا يزال`, `قصفت`, `مغلق`."""
    word = plain[at] if at < len(plain) else ""
    return (is_verb(word) and not is_event(word)) or word in PREDICATES or word in ("لا", "ما", "لم")


def _may_be_ahead(word: str, ahead: bool) -> bool:
    return ahead and word[:1] in "يت" and not _is_perfect(word)


def _is_perfect(word: str) -> bool:
    """Whether a word may be a verb that tells what was done: `قتل`, `قتلت`; not `يقتل`, `مقتل`."""
    return is_verb(word) and (word[:1] not in "يت" or word.endswith("ت"))


def _tells_harm(plain: Sequence[str], at: int) -> bool:
    """Whether harm is told right behind a word: `بعد يوم من مقتل 12`, `الذي قتل فيه 12`."""
    behind = plain[at + 1 : at + 1 + _HARM]
    until = next((n for n, word in enumerate(behind) if word in STOPS or word in _COMMAS or word in _TIMES), len(behind))
    return any(_is_harm(word) or not _TOOK.isdisjoint(stems(word)) for word in behind[:until])


def _is_harm(word: str) -> bool:
    return bool(done_to(word)) or not FALLEN.isdisjoint(roots(word))


def _joined(word: str) -> bool:
    return word[:1] in "وف" and len(word) > _SHORTEST and not is_event(word) and not is_event(word[1:])
