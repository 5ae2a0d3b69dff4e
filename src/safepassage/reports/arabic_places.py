"""Places in an Arabic text: by the gazetteer where the country of the text agrees, else by their name alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic_classes import CLASSES
from safepassage.reports.arabic_counts import MONTHS, is_number
from safepassage.reports.arabic_lexicon import VERBS, rules_of
from safepassage.reports.arabic_verbs import GENERAL, LINKS, PREPOSITIONS, SPEECH
from safepassage.reports.arabic_words import plain_word, plain_words, stems
from safepassage.reports.words import Word

_BEFORE = frozenset(
    plain_words("في الي من علي قرب بين داخل حول نحو باتجاه عبر شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط محيط ضواحي بلغ دخل مشارف بلدية")
)
_CITY = frozenset(plain_words("مدينة بلدة قرية بلدتي قريتي مدينتي"))
_WIDE = frozenset(plain_words("محافظة ولاية إقليم مديرية ريف قضاء منطقة مقاطعة"))
_INNER = frozenset(plain_words("حي أحياء شارع جسر مستشفى دوار ميدان ساحة دار مجمع نقطة مركز مصنع جامع مسجد كنيسة مدرسة حاجز سوق مشفى"))
_SITE = frozenset(plain_words("مخيم معسكر معبر مطار ميناء سد جبل وادي قاعدة سجن نهر حقل طريق جزيرة بوابة تل"))
_TYPES = _CITY | _WIDE | _INNER | _SITE
_MODIFIERS = frozenset(
    plain_words(
        "الرئيسي الرئيسية الشرقية الغربية الشمالية الجنوبية الشرقي الغربي الشمالي الجنوبي المحاصرة القديمة القديم المدينة المنطقة "
        "العام العامة الدولي "
        "الوحيد الوحيدة السكني السكنية الحدودية الحدودي المؤدية المؤدي الذي التي القريبة المجاورة المحيطة العسكرية العسكري الميداني "
        "الحكومي المدني الجديدة "
        "الجديد الآمن الإنساني آمن إنساني بري جديد واحد واحدة كاملة اللاجئين النازحين الطبي المركزي المركزية الساحلي الكبرى الأخيرة "
        "الأخير المحلية"
    )
)
_NO_NAMES = frozenset(
    plain_words(
        "المدينة البلدة القرية المنطقة المخيم المستشفى الطريق الممر المعبر الجيش القوات الحكومة الأمم المتحدة السكان المدنيين الناس "
        "الحرب القصف كل بعض أي هذه "
        "هذا تلك ذلك بين نحو حين أن ما من إلى على في عن اليوم أمس الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الطعام "
        "الماء عدة عدد جميع "
        "الجرحى المرضى آلاف مئات عشرات الجوار المئة المائة القطاع الشمال الجنوب الشرق الغرب"
    )
)
_NEARBY = frozenset(plain_words("نحو باتجاه قرب شرقي غربي شمالي جنوبي مشارف ضواحي محيط بلدتي قريتي بلدية محور"))
_NO_NAMES_EITHER = frozenset(
    plain_words("أكثر أقل نحو حوالي وقف الحدود حدود اللواء الفرقة الكتيبة نصف ثلث ربع حل إنهاء شمال جنوب شرق غرب الغذاء")
)
_CAPITALS = {
    "SD": "الخرطوم", "YE": "صنعاء", "SY": "دمشق", "LB": "بيروت", "IQ": "بغداد", "LY": "طرابلس", "SO": "مقديشو", "UA": "كييف", "AF": "كابول",
    "ET": "أديس أبابا", "SS": "جوبا", "TD": "نجامينا", "ML": "باماكو", "CD": "كينشاسا", "EG": "القاهرة",
}  # fmt: skip
_SHORT_NAMES = {"إب": "Ibb"}  # the gazetteer knows no name of two letters
_FAR = frozenset(  # where others meet, whatever country a text is about
    plain_words(
        "جنيف نيويورك باريس لندن فيينا برلين بروكسل القاهرة الرياض جدة الدوحة عمان أنقرة إسطنبول أستانا سوتشي موسكو واشنطن روما مسقط "
        "نيروبي ستوكهولم لاهاي "
        "تونس الرباط الجزائر طهران بغداد بيروت دمشق كمبالا جيبوتي كابول مدريد ميونخ لوزان بون كييف وارسو الكويت أبوظبي المنامة بكين أديس"
    )
)
_AGAIN = frozenset(plain_words("مدينة بلدة قرية مخيم معسكر حي مجمع قطاع ميناء مطار جسر معبر حاجز مستشفى مصنع جزيرة"))
_LEADS = frozenset(plain_words("أبو أم أبي بيت تل كفر عين دير رأس باب خان وادي عبد بني ال الكيلو ذو بن جبل سوق دار شيخ الشيخ"))
_PLAIN_WORDS = frozenset(plain_words("الأبيض الأحمر الأسود الأخضر الأزرق بري بحري جوي سلام نصر أمل سد ثورة شهداء نور قدس حرية"))
_NOUNS = frozenset().union(*CLASSES.values())
_KNOWN_FIRST = ("hand:", "case:", "mine:")


@dataclass(frozen=True, slots=True)
class Named:
    """A place where it stands in the text; `place` None: its name is all that is known."""

    written: str
    start: int
    end: int
    place: PlaceRead | None
    type: str = ""
    options: tuple[PlaceRead, ...] = ()
    goal: bool = False  # somewhere to come from or go to: not where the text is


def named_places(words: Sequence[Word], plain: Sequence[str], text: str, atlas: Atlas, known: frozenset[str] = frozenset()) -> list[Named]:
    """All that may be places among words (offsets of the whole `text`), not yet held against the country of the text; `known`: bare "
    "names told before."""
    found: list[Named] = []
    place = 0
    while place < len(words):
        named, last = _named(words, plain, text, place, atlas)
        if named is None and place and plain[place - 1] in _BEFORE and words[place].text in known:
            named = Named(words[place].text, words[place].start, words[place].end, None, "known")
        if named is not None:
            found.append(named)
        place = max(last, place + 1)
    return found


def _named(words: Sequence[Word], plain: Sequence[str], text: str, place: int, atlas: Atlas) -> tuple[Named | None, int]:
    word = plain[place]
    if not word[:1].isalpha():
        return None, place
    kind = next((stem for stem in stems(word) if stem in _TYPES and "ال" + stem not in word and "لل" + stem not in word), "")
    typed = bool(kind) or any(stem in _TYPES for stem in stems(word))
    for last in range(min(place + 4, len(words)), place, -1):
        if any(not other[:1].isalpha() for other in plain[place:last]):
            continue
        written = text[words[place].start : words[last - 1].end]
        if last == place + 1 and (meant := _of_type(words, plain, place)):
            return meant, last
        if (len(written) < 3 and written not in _SHORT_NAMES) or (last == place + 1 and (typed or word in _NO_NAMES)):
            continue
        if last == place + 1 and word in ("العاصمه", "بالعاصمه", "للعاصمه"):
            return Named("العاصمة", words[place].end - len("العاصمة"), words[place].end, None, "العاصمه"), last
        for name in _bared(written):
            options = atlas.find(_SHORT_NAMES.get(name, name))
            if options and last == place + 1 and _common(plain, place):
                continue
            if options and _stands(plain, place, last, options[0], name != written):
                cut = len(written) - len(name)
                return Named(name, words[place].start + cut, words[last - 1].end, None, kind, options, _goal(plain, place)), last
    if kind and (last := _name_end(plain, place + 1)) > place + 1:
        cut = words[place].text.find(_as_written(words[place].text, kind))
        start = words[place].start + max(0, cut)
        inner = atlas.find(text[words[place + 1].start : words[last - 1].end])
        begin = start if kind not in _CITY and (kind in _INNER or kind in _SITE or not inner) else words[place + 1].start
        return Named(text[begin : words[last - 1].end], begin, words[last - 1].end, None, kind, inner), last
    if (
        place
        and plain[place - 1] in _NEARBY
        and not kind
        and _may_name(word)
        and len(word) > 3
        and word not in _MODIFIERS
        and not rules_of(word)
    ):
        return Named(words[place].text, words[place].start, words[place].end, None, "near"), place + 1
    return None, place + 1


def _common(plain: Sequence[str], place: int) -> bool:
    """Months and words like `by land` (بري) are places only behind the type of one, the latter also behind `in`."""
    word, before = plain[place], plain[place - 1] if place else ""
    if any(stem in _TYPES for stem in stems(before)):
        return False
    return word in MONTHS or (word in _PLAIN_WORDS and place > 0 and before not in ("في", "الي", "من", "نحو", "حول", "قرب", "عن", "علي"))


def _of_type(words: Sequence[Word], plain: Sequence[str], place: int) -> Named | None:
    """`المدينة`, `المخيم`, `القطاع` alone: the last place of that type; it is found out when all are known."""
    for stem in stems(plain[place]):
        if stem.startswith("ال") and stem[2:] in _AGAIN and not (place + 1 < len(plain) and plain[place + 1].startswith("ال")):
            return Named(words[place].text, words[place].start, words[place].end, None, f"again {stem[2:]}")
    return None


def _goal(plain: Sequence[str], place: int) -> bool:
    before = plain[max(0, place - 2) : place]
    return any(word in ("الي", "نحو", "باتجاه", "صوب", "من") for word in before)


def _as_written(word: str, kind: str) -> str:
    """The type inside a word with `and`, `in` before it, letter for letter."""
    return next((word[cut:] for cut in range(len(word)) if plain_word(word[cut:]) == kind), word)


def _bared(written: str) -> tuple[str, ...]:
    """A name as written, and without one or two letters joined to it."""
    return (
        written,
        *(written[n:] for n in (1, 2) if written[0] in "بولفك" and len(written) > 4 + n and not (n == 2 and written[1] not in "بلكو")),
    )


def _name_end(plain: Sequence[str], first: int) -> int:
    """The words of a name behind its type: at most two, the second with the article or after a word that wants one."""
    if (
        first >= len(plain)
        or not _may_name(plain[first])
        or plain[first] in _MODIFIERS
        or (plain[first] in _TYPES and plain[first] not in _LEADS)
    ):
        return first
    last = first + 1
    leads = plain[first] in (
        "ابو",
        "ام",
        "ابي",
        "بيت",
        "تل",
        "كفر",
        "عين",
        "دير",
        "راس",
        "باب",
        "خان",
        "وادي",
        "عبد",
        "بني",
        "ال",
        "الكيلو",
        "ذو",
        "بن",
    )
    if last < len(plain) and leads and plain[last][0].isalnum() and (plain[last] not in PREPOSITIONS):
        return last + 1
    if last < len(plain) and _second(plain, first, last):
        return last + 1
    if last < len(plain) and plain[last].startswith("ال") and _may_name(plain[last]) and not plain[last].endswith(("يه", "يين", "ات")):
        return last + (plain[last] not in _MODIFIERS and len(plain[last]) > 3 and not plain[first].startswith("ال"))
    return last


def _second(plain: Sequence[str], first: int, last: int) -> bool:
    """A second word that no list knows, behind a first without article: مستشفى دبري تابور."""
    word = plain[last]
    known = rules_of(word) or word in _NOUNS or word in _MODIFIERS or any(stem in _TYPES for stem in stems(word))
    return (
        not known and not plain[first].startswith("ال") and not word.startswith(("ال", "و", "ب", "ل")) and _may_name(word) and len(word) > 3
    )


def _may_name(word: str) -> bool:
    bare = word[1:] if word[:1] in "وف" else word
    if word[:1] in "لب" and not word.startswith("لا") and (rules_of(word) or word[1:] in _NOUNS):
        return False
    no_verb = not any(one in VERBS or one in GENERAL or one in SPEECH for one in (word, bare))
    return (
        word[:1].isalpha()
        and word not in _NO_NAMES
        and word not in _NO_NAMES_EITHER
        and not is_number(bare)
        and word not in PREPOSITIONS
        and word not in LINKS
        and no_verb
    )


def _stands(plain: Sequence[str], first: int, last: int, best: PlaceRead, joined: bool) -> bool:
    """Whether a name of the gazetteer is meant as a place: by hand, behind a preposition or a type, or with a letter that means `in`."""
    before = plain[first - 1] if first else ""
    if best.precision == "country" and last == first + 1 and before not in _BEFORE and not joined:
        return False
    after = plain[last] if last < len(plain) else ""
    if first == 0 and last < len(plain) and (after in ("-", "–", "—", ":", "،", "(", "/") or after[:1].isdecimal()):
        return best.precision != "country"  # a dateline
    if best.key.startswith(_KNOWN_FIRST) or best.key == "geonames:170063":
        return not (last == first + 1 and before in ("عبد", "محمد", "ابو"))
    if any(stem in _TYPES or stem in _BEFORE for stem in stems(before)) or before in _BEFORE:
        return last > first + 1 or plain[first] not in GENERAL
    return joined and len(plain[first]) > 4 and plain[first] not in VERBS and plain[first] not in GENERAL and plain[first][0] in "ب"


def country_of(found: Sequence[Named], dateline: int) -> str:
    """
    The country that a text is about: of its countries named, and of its places that are surely known.

    Places in the first `dateline` letters (dateline and headline) count three times.
    """
    votes: Counter[str] = Counter()
    for named in found:
        if not named.options:
            continue
        best = named.options[0]
        several = len({option.country for option in named.options}) > 1
        sure = (
            2.0 if not several and best.key.startswith(_KNOWN_FIRST) else 1.5 if best.precision == "country" else 1.0 / len(named.options)
        )
        sure /= 2 if plain_word(named.written).split()[0] in _FAR else 1
        for country in {option.country for option in named.options[: 1 if sure > 1 else 4]}:
            votes[country] += round(100 * sure * (3 if named.start < dateline else 1))
    return max(votes.items(), key=lambda entry: (entry[1], entry[0]))[0] if votes else ""


def resolved(found: Sequence[Named], country: str, atlas: Atlas) -> list[Named]:
    """Each name with the place it means. A name that only another, far country has stays a name, unless the text is sure of it."""
    done: list[Named] = []
    city: PlaceRead | None = None
    for named in found:
        place = _meant(named, country)
        if named.type.startswith("again "):
            done.append(_again(named, done, _main(done, city), country, atlas))
            continue
        if named.type == "العاصمه" and country in _CAPITALS:
            place = next((option for option in atlas.find(_CAPITALS[country]) if option.country == country), None)
        if place is None and named.type in _INNER:
            near = _city_near(done, found, named, country) or city
            if near is not None:
                place = PlaceRead(named.written, near.country, near.lon, near.lat, f"somewhere in {near.name}")
        if place is not None and place.precision == "city" and place.country == country and not named.goal:
            city = place
        done.append(replace(named, place=place))
    return done


def _main(done: Sequence[Named], city: PlaceRead | None) -> PlaceRead | None:
    """The city named most often so far, if that is twice as often as the last one; else the last."""
    counts = Counter(
        named.place.key for named in done if named.place is not None and named.place.precision == "city" and named.type != "again"
    )
    if city is None or not counts:
        return city
    key, most = max(counts.items(), key=lambda entry: (entry[1], entry[0]))
    often = next(named.place for named in done if named.place is not None and named.place.key == key)
    return often if most >= 2 * counts[city.key] else city


def _again(named: Named, done: Sequence[Named], city: PlaceRead | None, country: str, atlas: Atlas) -> Named:
    """The place that `the camp`, `the city` means: the last of that type; nothing where there is none."""
    kind = named.type.removeprefix("again ")
    if kind in _CITY:
        return replace(named, place=city, type="again" if city else "nothing")
    if kind == "قطاع":
        strip = atlas.find("قطاع غزة") if country == "PS" else ()
        return replace(named, place=strip[0] if strip else None, type="again" if strip else "nothing")
    before = next((other for other in reversed(done) if other.type == kind), None)
    if before is None:
        return replace(named, type="nothing")
    return replace(named, written=before.written, place=before.place, type="again")


def _meant(named: Named, country: str) -> PlaceRead | None:
    if not named.options:
        return None
    here = [place for place in named.options if place.country == country]
    best = here[0] if here else named.options[0]
    others = tuple(place for place in named.options if place is not best)[:3]
    if named.options[0].precision == "country" or named.options[0].key.startswith(("case:", "mine:")):
        return named.options[0]
    inner = named.type in _INNER and best.precision in ("city", "district", "district group")
    if here and not (inner and best.precision == "city"):
        return replace(best, candidates=others)
    if plain_word(named.written).split()[0] in _FAR and best.precision == "city" and not named.type:
        return replace(best, candidates=others)
    if country and (inner or not best.key.startswith(_KNOWN_FIRST) or named.type):
        return (
            None
            if not (best.key.startswith("geonames:") and len(named.options) == 1 and not named.type and len(named.written) > 4)
            else best
        )
    return replace(best, candidates=others)


def _city_near(done: Sequence[Named], found: Sequence[Named], named: Named, country: str) -> PlaceRead | None:
    """The city named within 40 letters behind a quarter: `حي الجميلية في حلب`."""
    for other in found:
        if named.end <= other.start <= named.end + 25 and not other.goal:
            place = _meant(other, country)
            if place is not None and place.precision == "city":
                return place
    return None
