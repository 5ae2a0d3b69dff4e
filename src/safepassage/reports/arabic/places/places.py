"""Places in an Arabic text: by the gazetteer where the country of the text agrees, else by their name alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.places.beside_countries import of_country_beside
from safepassage.reports.arabic.places.counted_at import counted_at
from safepassage.reports.arabic.places.joined_to import SHORT_NAMES, bare_of
from safepassage.reports.arabic.places.named_after import through_his_name
from safepassage.reports.arabic.places.numbered import numbered
from safepassage.reports.arabic.places.sides import side_before
from safepassage.reports.arabic.places.strange_towns import in_a_strange_town
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.lexicon import VERBS, rules_of
from safepassage.reports.arabic.words.numerals import MONTHS, is_number
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.arabic.words.verbs import GENERAL, LINKS, NEGATIONS, PREPOSITIONS, SPEECH, STOPS, THAT
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, stems, verb_forms
from safepassage.reports.words.words import Word

_BEFORE = frozenset(
    plain_words(
        "في الي من علي قرب بين داخل حول نحو باتجاه عبر شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط محيط ضواحي بلغ دخل مشارف بلدية "
        "عند خارج صوب أطراف تخوم قبالة سواحل ساحل شواطئ شاطئ أجواء سماء فوق دخول مغادرة اقتحام استعادة تحرير سقوط حصار احتلال"
    )
)
_ILL = frozenset(plain_words("مرضى مرض داء دواء أدوية علاج لمرضى بمرض ومرضى مريض حبوب"))
_WARDS = frozenset(plain_words("مستشفى مشفى قسم جناح مركز فريق طاقم"))
CITY = frozenset(plain_words("مدينة بلدة قرية بلدتي قريتي مدينتي قرى بلدات كيبوتس ضيعة"))
WIDE = frozenset(plain_words("مديريتي محافظتي ولايتي محافظة ولاية إقليم مديرية ريف قضاء منطقة مقاطعة ناحية ناحيتي محليتي"))
INNER = frozenset(plain_words("حيي حي أحياء شارع جسر مستشفى دوار ميدان ساحة دار مجمع نقطة مركز مصنع جامع مسجد كنيسة مدرسة حاجز سوق مشفى"))
_SITE = frozenset(plain_words("مخيم معسكر معبر مطار ميناء سد جبل وادي قاعدة سجن نهر حقل طريق جزيرة بوابة تل"))
ROADS = frozenset(plain_words("طريق خط محور"))
COUNTRY = "بلاد"  # `the country` where a text names none
_LANDS = frozenset(plain_words("البلاد"))
_COASTS = frozenset(plain_words("الساحل"))
_OF_COASTS = frozenset(plain_words("الغربي الشرقي الشمالي الجنوبي"))
_ALL_OVER = frozenset(plain_words("أنحاء عموم أرجاء ربوع"))
TYPES = CITY | WIDE | INNER | _SITE
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
        "البلاد المدينة البلدة القرية المنطقة المخيم المستشفى الطريق الممر المعبر الجيش القوات الحكومة الأمم المتحدة السكان المدنيين الناس "
        "الحرب القصف كل بعض أي هذه "
        "هذا تلك ذلك بين نحو حين أن ما من إلى على في عن اليوم أمس الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الطعام "
        "الماء عدة عدد جميع "
        "الجرحى المرضى آلاف مئات عشرات الجوار المئة المائة القطاع الشمال الجنوب الشرق الغرب متنه متنها متنهما متنهم داخله داخلها "
        "بداخله بداخلها قرب بالقرب آمن آمنة يربط تربط يصل تصل اعتبارا ابتداء بدءا انطلاقا"
    )
)
_NAMES_LIKE_THEM = frozenset(
    plain_words("حجازي علوي بحري مهدي هادي حنين حطين فلسطين صالحين نسرين ياسين الياسين حسنين جنين عابدين شاهين تشرين")
)
_NEARBY = frozenset(plain_words("نحو باتجاه قرب شرقي غربي شمالي جنوبي مشارف ضواحي محيط بلدتي قريتي بلدية محور"))
_NO_NAMES_EITHER = frozenset(
    plain_words(
        "شرقي غربي شمالي جنوبي وسط أكثر أقل نحو حوالي وقف الحدود حدود اللواء الفرقة الكتيبة نصف ثلث ربع حل إنهاء شمال جنوب شرق غرب الغذاء "
        "صفوف أوساط فجرا صباحا مساء ليلا ظهرا عصرا ضحى نهارا يوميا مجددا أمس"
    )
)
FAR = frozenset(  # where others meet, whatever country a text is about
    plain_words(
        "جنيف نيويورك باريس لندن فيينا برلين بروكسل القاهرة الرياض جدة الدوحة عمان أنقرة إسطنبول أستانا سوتشي موسكو واشنطن روما مسقط "
        "نيروبي ستوكهولم لاهاي جوبا دايتون مونترو عنتيبي لوساكا أروشا "
        "تونس الرباط الجزائر طهران بغداد بيروت دمشق كمبالا جيبوتي كابول مدريد ميونخ لوزان بون كييف وارسو الكويت أبوظبي المنامة بكين أديس"
    )
)
_AGAIN = frozenset(plain_words("مدينة بلدة قرية مخيم معسكر حي مجمع قطاع ميناء مطار جسر معبر حاجز مستشفى مصنع جزيرة"))
_SIDES = frozenset(plain_words("شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط مركز قلب"))
LEADS = frozenset(
    plain_words("أبو أم أبي بيت تل كفر عين دير رأس باب خان وادي عبد بني ال الكيلو ذو بن جبل سوق دار شيخ الشيخ برج حوش ضهر قلعة")
)
_LEADING = frozenset(plain_words("أبو أم أبي بيت تل كفر عين دير رأس باب خان وادي عبد بني ال الكيلو ذو بن"))  # a second word follows
_PLAIN_WORDS = frozenset(plain_words("الأبيض الأحمر الأسود الأخضر الأزرق بري بحري جوي سلام نصر أمل سد ثورة شهداء نور قدس حرية"))
_NOUNS = frozenset().union(*CLASSES.values())
_NO_BEGINNING = (PREPOSITIONS | LINKS | NEGATIONS | STOPS | THAT | frozenset("،,«»()-–")) - {"عبر"}
_TITLE_WORDS = 8
_HITS = frozenset[str]().union(*map(verb_forms, plain_words("استهدف~يستهدف قصف~يقصف ضرب~يضرب هز~يهز اجتاح~يجتاح غادر~يغادر حاصر~يحاصر")))
_THOSE_OF = frozenset(
    plain_words("أهل أهالي سكان أبناء نازحي نازحو شوارع محيط أطراف ضواحي مداخل مدخل أسواق مشافي مستشفيات مدارس مطار سقوط اقتحام دخول حصار")
)
_SHOOTER = 4  # words of who shelled a town
_SHOOTERS = frozenset(  # the last of them
    plain_words(
        "الطيران طيران الطائرات طائرات الجيش النظام الاحتلال المدفعية الحربي الحربية الروسي الروسية السوري السورية الإسرائيلي الإسرائيلية "
        "التركي التركية السريع التحالف مسلحون المسلحون المتمردون متمردون الحوثيون المعارضة الفصائل مقاتلون المقاتلون مسيرة مسيرات مروحيات"
    )
)
_BEFORE_THE_LAST = ("-", "–", "—", ":", "/", "،", ",")
_SHORT = 3  # letters of a name with `and`, behind another
KNOWN_FIRST = ("hand:", "case:", "mine:")


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
    joined: bool = False  # to another right before it, by `and`
    seat: bool = False  # where somebody speaks from who need not be there
    ruled: bool = False  # whose mayor or governor speaks: of his town he says `the city`
    home: str = ""  # the country that its line begins with
    side: str = ""  # of the town: `الجزء |الشرقي| من حلب`
    town: PlaceRead | None = None  # the whole of which this is a side
    aside: str = ""  # what it is beside where something happened: `arabic.where.asides`
    elsewhere: bool = False  # in a town that no list has: `مستشفى لملم |في دبرتشو|`


_CAPITAL = ("العاصمه", "بالعاصمه", "للعاصمه", "والعاصمه")


def named_places(words: Sequence[Word], plain: Sequence[str], text: str, atlas: Atlas, known: frozenset[str] = frozenset()) -> list[Named]:
    """All that may be places among words (offsets of the whole `text`), not yet held against the country of the text; `known`: bare
    names told before."""
    found: list[Named] = []
    place = 0
    while place < len(words):
        beside = found[-1] if found and place and found[-1].end == words[place - 1].end else None
        named, last = _named(words, plain, text, place, atlas, beside)
        if named is None and place and _and_off(plain[place - 1]) in _BEFORE and words[place].text in known:
            named = Named(words[place].text, words[place].start, words[place].end, None, "known")
        if named is not None:
            strange = named.type in INNER and in_a_strange_town(words, plain, last, atlas, TYPES, _may_name)
            found.append(_with_its_side(replace(named, elsewhere=strange), words, plain, text, place))
        place = max(last, place + 1)
    return found


def _with_its_side(named: Named, words: Sequence[Word], plain: Sequence[str], text: str, place: int) -> Named:
    """A town with the side of it that is told before it."""
    side = side_before(plain, place) if not named.type or named.type in CITY else ""
    if not side:
        return named
    start = words[place - 3].start + (plain[place - 3][:1] == "ب")
    return replace(named, written=text[start : named.end], start=start, side=side, goal=False)


def _named(
    words: Sequence[Word], plain: Sequence[str], text: str, place: int, atlas: Atlas, beside: Named | None
) -> tuple[Named | None, int]:
    """The place that begins at a word, and where it ends; `beside`: the one that ends right before it."""
    word = plain[place]
    if not word[:1].isalpha():
        return None, place
    site, last = numbered(plain, place)
    if site:
        joined = words[place].text.find("لل") if "ال" not in words[place].text else words[place].text.find("ال")
        start = words[place].start + joined
        return Named("ال" + text[start + 2 : words[last - 1].end], start, words[last - 1].end, None, site, (), _goal(plain, place)), last
    kind = next((stem for stem in stems(word) if stem in TYPES and "ال" + stem not in word and "لل" + stem not in word), "")
    typed = bool(kind) or any(stem in TYPES for stem in stems(word))
    if word in _NO_BEGINNING:
        return None, place + 1
    until = next(
        (at for at in range(place + 1, min(place + 4, len(words))) if plain[at] in _NO_BEGINNING and plain[at] != "في"),
        min(place + 4, len(words)),
    )
    if word in _CAPITAL and (capital := _capital(words, place, atlas)) is not None:
        return capital
    for last in range(until, place, -1):
        if any(not other[:1].isalpha() for other in plain[place:last]):
            continue
        written = text[words[place].start : words[last - 1].end]
        if last == place + 1 and (land := _the_country(words, plain, place, text)) is not None:
            return land
        if last == place + 1 and (meant := _of_type(words, plain, place)):
            return meant, last
        if last == place + 1 and last < len(plain) and plain[last].startswith("ال") and not LEADS.isdisjoint(stems(word)) and not kind:
            continue  # عين |الدلب
        if (len(written) < 3 and written not in SHORT_NAMES) or (last == place + 1 and (typed or word in _NO_NAMES)):
            continue
        if last == place + 1 and word in _CAPITAL:
            return Named("العاصمة", words[place].end - len("العاصمة"), words[place].end, None, "العاصمه"), last
        short = written[1:] if beside is not None and written[:1] == "و" and len(written) > _SHORT else written
        inside = bare_of(written, plain, last, atlas) if last == place + 1 else ""
        for name in dict.fromkeys((*_bared(written), short, *filter(None, (inside,)))):
            options = of_country_beside(atlas.find(SHORT_NAMES.get(name, name)), words, plain, last, atlas)
            if options and last == place + 1 and (_common(plain, place) or _noun(plain, place, options[0])):
                continue
            stands = bool(options) and (name == inside or _stands(plain, place, last, options[0], name != written))
            if stands or (options and _joined(beside, name, written, options)):
                start, goal = words[last - 1].end - len(name), _goal(plain, place) or bool(not stands and beside and beside.goal)
                goal = goal or (name == inside and word.startswith(("ل", "ول")))
                town = kind in INNER and options[0].precision == "city" and plain[last - 1] not in DAYS
                own = "" if town else kind  # جسر الشغور is a town, سوق الثلاثاء a market
                return Named(name, start, words[last - 1].end, None, own, options, goal, not stands), last
    if kind and (last := through_his_name(plain, _name_end(plain, place + 1), _may_name)) > place + 1:
        cut = words[place].text.find(_as_written(words[place].text, kind))
        start = words[place].start + max(0, cut)
        own = text[words[place + 1].start : words[last - 1].end]
        inner = atlas.find(SHORT_NAMES.get(own, own))
        longer = _longest(words, plain, text, place + 1, atlas)
        if longer > last:
            last, inner = longer, atlas.find(text[words[place + 1].start : words[longer - 1].end])
        inner = of_country_beside(inner, words, plain, last, atlas)
        begin = start if kind not in CITY and (kind in INNER or kind in _SITE or not inner) else words[place + 1].start
        return Named(text[begin : words[last - 1].end], begin, words[last - 1].end, None, kind, inner, _goal(plain, place)), last
    if (
        place
        and plain[place - 1] in _NEARBY
        and not kind
        and _may_name(word)
        and len(word) > 3
        and not any(stem in TYPES for stem in stems(word))
        and word not in _MODIFIERS
        and not rules_of(word)
    ):
        return Named(words[place].text, words[place].start, words[place].end, None, "near"), place + 1
    return None, place + 1


def _capital(words: Sequence[Word], place: int, atlas: Atlas) -> tuple[Named | None, int] | None:
    """`العاصمة السودانية`: a town that is called by its country; where its name stands right behind it, that one tells."""
    behind = words[place + 1].text if place + 1 < len(words) else ""
    options = atlas.find(f"العاصمة {behind}") if behind else ()
    if not options:
        return None
    if place + 2 < len(words) and atlas.find(words[place + 2].text):
        return None, place + 2
    start = words[place].end - len("العاصمة")
    return Named(f"العاصمة {behind}", start, words[place + 1].end, None, "", options), place + 2


def _common(plain: Sequence[str], place: int) -> bool:
    """Months and words like `by land` (بري) are places only behind the type of one, the latter also behind `in`."""
    word, before = plain[place], _and_off(plain[place - 1]) if place else ""
    if any(stem in TYPES for stem in stems(before)):
        return False
    return word in MONTHS or (word in _PLAIN_WORDS and place > 0 and before not in ("في", "الي", "من", "نحو", "حول", "قرب", "عن", "علي"))


def _and_off(word: str) -> str:
    """A preposition without the `and`, `so` that is written with it: وفي, فمن."""
    return word[1:] if word[:1] in ("و", "ف") and word[1:] in _BEFORE else word


def _longest(words: Sequence[Word], plain: Sequence[str], text: str, first: int, atlas: Atlas) -> int:
    """Where the longest name that the gazetteer knows ends; `first`: there is none of two words or more (معبر | كرم أبو سالم)."""
    for last in range(min(first + 3, len(words)), first + 1, -1):
        if all(other[:1].isalpha() for other in plain[first:last]) and atlas.find(text[words[first].start : words[last - 1].end]):
            return last
    return first


def _noun(plain: Sequence[str], place: int, best: PlaceRead) -> bool:
    """A village that is called like a word of the lexicon (`وقف`, a halt; `القبو الواحد`, each cellar)."""
    if best.key.startswith(KNOWN_FIRST) or (place and any(stem in TYPES for stem in stems(plain[place - 1]))):
        return False
    if best.precision == "country" and place and _and_off(plain[place - 1]) in _SIDES | {"في", "داخل"}:
        return False  # a party's name elsewhere
    word, after = plain[place], plain[place + 1] if place + 1 < len(plain) else ""
    return after in ("الواحد", "الواحده") or bool(rules_of(word)) or any(stem in _NOUNS for stem in roots(word))


def _the_country(words: Sequence[Word], plain: Sequence[str], place: int, text: str) -> tuple[Named, int] | None:
    """
    `جنوبي |البلاد|`, `قبالة |الساحل الغربي|`: the country that is told of, a coast of it; no village of Yemen, not the Sahel.

    Not `البلاد العربية`, `في |البلاد|` alone.
    """
    if plain[place].removeprefix("ب") in _COASTS and plain[place + 1 : place + 2] and plain[place + 1] in _OF_COASTS:
        start = words[place].start + (plain[place][:1] == "ب")
        return Named(text[start : words[place + 1].end], start, words[place + 1].end, None, f"again {COUNTRY}"), place + 2
    if plain[place] not in _LANDS or not place or (place + 1 < len(plain) and _article(plain[place + 1])):
        return None
    if plain[place - 1].removeprefix("ب") not in _SIDES | _ALL_OVER:
        return None
    return Named(words[place].text, words[place].start, words[place].end, None, f"again {COUNTRY}"), place + 1


def _of_type(words: Sequence[Word], plain: Sequence[str], place: int) -> Named | None:
    """`المدينة`, `المخيم`, `القطاع` alone: the last place of that type; it is found out when all are known."""
    for stem in stems(plain[place]):
        if stem.startswith("ال") and stem[2:] in _AGAIN and not (place + 1 < len(plain) and _article(plain[place + 1])):
            side = f"{words[place - 1].text} " if place and stem[2:] in CITY and plain[place - 1] in _SIDES else ""
            return Named(side + words[place].text, words[place].start, words[place].end, None, f"again {stem[2:]}")
    return None


def _article(word: str) -> bool:
    """An adjective behind `the city`; not `to`, `that`, `now`, or another noun that time or cause begin with."""
    return word.startswith("ال") and word not in PREPOSITIONS and word not in ("الا", "الان") and word not in DAYS


def _is_hit(plain: Sequence[str], first: int) -> bool:
    """`قصفت قوات النظام |اللطامنة|`: whether a name stands right behind who shelled, attacked or stormed it."""
    before = plain[max(0, first - _SHOOTER - 1) : first]
    verb = next((at for at, word in enumerate(before) if _and_off_verb(word) in _HITS), len(before))
    return 0 < len(before) - 1 - verb <= _SHOOTER and before[-1] in _SHOOTERS and not set(before[verb + 1 :]) & PREPOSITIONS


def is_what_was_hit(before: Sequence[str]) -> bool:
    """`قصفت قوات النظام مدينة |اللطامنة|`: whether a name behind these words is what somebody shelled, stormed or struck."""
    verb = next((at for at, word in enumerate(before) if _and_off_verb(word) in _HITS), len(before))
    return verb < len(before) <= verb + 2 + _SHOOTER and all(word[:1].isalpha() and word not in PREPOSITIONS for word in before[verb:])


def _and_off_verb(word: str) -> str:
    return word[1:] if word[:1] in ("و", "ف") and word[1:] in _HITS else word


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
        or (plain[first] in TYPES and plain[first] not in LEADS)
        or _adjective(plain[first])
        or (plain[first] in _NOUNS and not plain[first].startswith("ال"))
    ):
        return first
    last = first + 1
    leads = plain[first] in _LEADING
    if last < len(plain) and leads and plain[last][0].isalnum() and (plain[last] not in PREPOSITIONS):
        return last + 1
    if last < len(plain) and _second(plain, first, last):
        return last + 1
    if last < len(plain) and plain[last].startswith("ال") and _may_name(plain[last]) and not plain[last].endswith(("يه", "يين", "ات")):
        return last + (plain[last] not in _MODIFIERS and len(plain[last]) > 3 and not plain[first].startswith("ال"))
    return last


def _adjective(word: str) -> bool:
    """`مستشفى ميداني`, `طريق ساحلي`, `مستشفى جزئيا`: without the article, of a kind and no name; and `بالتوجه`, a noun with `by`."""
    if word.startswith(("بال", "لل")):
        return True
    if word in ("سكني", "بري", "جوي", "طبي", "ميداني", "شعبي"):
        return True
    return not word.startswith("ال") and len(word) > 4 and word.endswith(("ي", "يه", "يا", "ين")) and word not in _NAMES_LIKE_THEM


def _second(plain: Sequence[str], first: int, last: int) -> bool:
    """A second word that no list knows, behind a first without article: مستشفى دبري تابور."""
    word = plain[last]
    known = rules_of(word) or word in _NOUNS or word in _MODIFIERS or any(stem in TYPES for stem in stems(word))
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


def _joined(beside: Named | None, name: str, written: str, options: Sequence[PlaceRead]) -> bool:
    """`في تعز |ومأرب`: whether a name is joined by `and` to a place of the same country right before it."""
    if beside is None or not beside.options or written != "و" + name or options[0].precision == "country":
        return False
    return any(option.country == beside.options[0].country for option in options)


def _heads_or_ends(plain: Sequence[str], first: int, last: int) -> bool:
    """`- النبطية: 16 شهيداً`, a heading of one name, `مكتب الإغاثة - السويداء`: an item that begins with it, a title that ends so."""
    alone = not any(word[:1].isalpha() for word in plain[:first])
    if last == len(plain):
        return alone or (len(plain) < _TITLE_WORDS and plain[first - 1] in _BEFORE_THE_LAST)
    return alone and plain[last] == ":"


def _stands(plain: Sequence[str], first: int, last: int, best: PlaceRead, joined: bool) -> bool:
    """Whether a name of the gazetteer is meant as a place: by hand, behind a preposition or a type, or with a letter that means `in`."""
    before = _and_off(plain[first - 1]) if first else ""
    if (plain[first] == "السكري" and before in _ILL) or (plain[first] == "الجراحي" and any(stem in _WARDS for stem in stems(before))):
        return False  # diabetes, the surgical hospital: no quarter of Aleppo, no town of Yemen
    if best.precision == "country" and last == first + 1 and before not in _BEFORE and not joined:
        return False
    after = plain[last] if last < len(plain) else ""
    if first == 0 and last < len(plain) and (after in ("-", "–", "—", ":", "،", "(", "/") or after[:1].isdecimal()):
        return best.precision != "country"  # a dateline
    if best.precision in ("city", "district", "region") and (
        _heads_or_ends(plain, first, last) or (not joined and counted_at(plain, first, last))
    ):
        return True
    if best.precision == "city" and 0 < first < _TITLE_WORDS and after in ("-", "–", "—"):
        return True  # the emergency room of Nyala -
    if best.key.startswith(KNOWN_FIRST) or best.key == "geonames:170063":
        return not (last == first + 1 and before in ("عبد", "محمد", "ابو"))
    if any(stem in TYPES or stem in _BEFORE for stem in stems(before)) or before in _BEFORE:
        return last > first + 1 or plain[first] not in GENERAL
    if best.precision in ("city", "district") and before in _THOSE_OF and plain[first] not in GENERAL:
        return True  # the people of El Obeid
    if best.precision == "city" and before in _HITS and not joined and plain[first] not in GENERAL:
        return True  # غارات استهدفت |النبطية
    if best.precision == "city" and not joined and plain[first] not in GENERAL and _is_hit(plain, first):
        return True  # قصف الطيران |سرمدا
    if best.precision == "city" and plain[first] in FAR and not any(stem in SPEECH for stem in stems(before)):
        return True
    long = len(plain[first]) > 4 or last > first + 1  # ببيت حانون
    return joined and long and plain[first] not in VERBS and plain[first] not in GENERAL and plain[first][0] in "ب"
