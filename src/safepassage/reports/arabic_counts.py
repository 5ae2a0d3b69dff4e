"""Whom Arabic numbers count: the killed, the injured, the missing, others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic_classes import CLASSES
from safepassage.reports.arabic_duals import dual_at, length_told
from safepassage.reports.arabic_numbers import ONE_PERSON, TWO_FOLLOWED, ArabicAmount, is_number, number_at
from safepassage.reports.arabic_words import plain_word, plain_words, roots, stems, verb_forms
from safepassage.reports.words import Word

_AGENTS = frozenset(
    plain_words(
        "القناص القصف الرصاص الجنود المسلحون المسلحين لغما رصاص القذيفة انفجار قناص قناصة القناصة مسلح مسلحون مسلحين جنود جندي لغم قذيفة "
        "قصف رصاصة عناصر"
    )
)


def _all_forms(text: str) -> frozenset[str]:
    return frozenset(form for entry in text.split() for form in (verb_forms(entry) if "~" in entry else {plain_word(entry)}))


_DEAD = _all_forms(
    "أرواح قتل~يقتل مقتل استشهد~يستشهد استشهاد قتلى مصرع وفاة وفيات توفي~ مات~يموت حتف حتفهم ضحايا قتيل قتيلا شهيد شهيدا شهداء قضى~ "
    "جثة جثث "
    "جثمان "
    "أعدم~يعدم إعدام اغتال~ اغتيال مصرعهم مصرعهما حتفه مصرعه جثامين تصفية ضحية أودى ضحيتها ضحيته ضحيتهما حياة إزهاق أردى~"
)
_HURT = _all_forms("أصيب~يصاب إصابة جرح~ جرحى إصابات جريح جريحا مصاب مصابا مصابين جروح مصابون أصابوا اختناق اختناقا تسمم حروق بتر")
_LOST = _all_forms("مفقود مفقودا مفقودين مفقودون فقد~يفقد فقدان اختفى~ اختفاء مفقودي")
_NO_PEOPLE = frozenset[str]().union(*(CLASSES[name] for name in ("weapons", "air", "ways", "money", "buildings")))
_LOST_MEN = _all_forms(
    "خسر~يخسر حصد~يحصد قنص~يقنص غرق~يغرق دفن~يدفن تجمد~يتجمد احترق~يحترق حيد~يحيد تحييد القضاء قضاء فقدنا نفقد سنفقد"
)  # only of people right behind them
_SPARED = _all_forms("استسلم~يستسلم نجا~ينجو سلم~يسلم سراح الإفراج أفرج~يفرج تحرير كرم~يكرم")  # right before their number
_HERDS = _all_forms("أبقار بقرات بقرة أغنام خراف جمال ماعز رؤوس دجاجة خيول حمير")
_SPENT = _all_forms("قضى~يقضي خسر~يخسر فقد~يفقد")
_TIME_OR_GOODS = ("ليل", "العيد", "عيد", "يوم", "ساعات", "اسبوع", "شهر", "عطل", "وظايف", "عمله", "اعماله", "منازل", "بيوت", "ارزاق")
_HURT_MEN = _all_forms("أصاب~يصيب")  # likewise: a shell may hit two houses
_OTHER_DEEDS = _all_forms(
    "أسر~يأسر اعتقل~يعتقل اعتقال خطف~يخطف اختطف~يختطف اختطاف نزح~ينزح نزوح شرد~يشرد تشريد أنقذ~ينقذ إنقاذ إجلاء أجلى~يجلي"
)
_ONE_HURT = {"قتيل": "killed", "شهيد": "killed", "جريح": "injured", "مصاب": "injured"}
_FELL = frozenset(plain_words("سقط سقوط وقوع خلف خلفت عن إلى مخلفا مخلفة ووقوع وسقوط وقع"))
_BEFELL = _all_forms("استشهد~ استشهاد توفي~ أصيب~ إصابة مقتل وفاة مصرع اغتيال")  # who stands behind them did it not
_KIN_ONE = frozenset(
    plain_words("وطفلها وطفلته وطفلتها وابنها وابنه وابنته وابنتها وزوجته وزوجها ووالدته ووالده وشقيقه وشقيقته ورضيعها وسائقه")
)
_KIN_TWO = frozenset(plain_words("وطفليها وطفليه وابنيها وابنيه وابنتيها وابنتيه وولديها وولديه وطفلاها وطفلاه وابناها وابناه"))
_DEFINITE = frozenset(
    plain_words(
        "الاثنان الاثنين الثلاثة الثلاث الأربعة الأربع الخمسة الخمس الستة الست السبعة السبع الثمانية الثماني التسعة التسع العشرة العشر"
    )
)
_LOSSES = CLASSES["people"] | CLASSES["fighters"] | ONE_PERSON | frozenset(plain_words("آخرين آخرون منهم من عائدين عنصرا"))
_DISEASES = frozenset(plain_words("كوليرا حصبة ملاريا ضنك كورونا التهاب حمى إسهال جرب سل دفتيريا"))
_OFFICES = frozenset(
    plain_words("رئيس قائد محافظ مدير عضو شيخ إمام قاضي ناشط ناشطة محام محامي وزير نائب عمدة مختار كاهن قيادي إعلامي مصور")
)
_ANOTHER = frozenset(plain_words("آخر ثالث رابع خامس"))
_FAMILIES = frozenset(plain_words("أسرة عائلة أسر عائلات عوائل"))
_HEADS = frozenset(plain_words("شخص شخصا أشخاص فرد فردا أفراد نسمة نازح نازحا نفس"))
_BODIES = frozenset(plain_words("جثة جثث جثمان جثامين رفات جثمانا"))
_PATIENTS = frozenset(plain_words("جريح جريحا جرحى مصاب مصابا مصابين إصابة إصابات"))
_LIVES = frozenset(plain_words("حياتهم حياته حياتها حياتهما أرواحهم"))
_RECOVERED = _all_forms("تسلم~يتسلم انتشل~ينتشل انتشال دفن~يدفن دفن استخرج~يستخرج جمع~يجمع سحب~يسحب")
_RECEIVED = _all_forms("استقبل~يستقبل استقبال تعامل~يتعامل عالج~يعالج أسعف~يسعف إسعاف وصل~يصل تلقى~ استقبلنا عالجنا")
_SEIZED = _all_forms("خطف~يخطف اختطف~يختطف اختطاف اعتقل~يعتقل اعتقال احتجز~يحتجز احتجاز أوقف~يوقف توقيف")
_MORE = frozenset(plain_words("إضافي إضافية آخر أخرى جديد جديدة ثان ثانية"))
_UNITS = frozenset(plain_words("لواء كتيبة فرقة رتل قافلة فوج سرية حاملة سفينة"))
_NAMES = ("killed", "injured", "missing")
_KILLING = _all_forms("قتل~يقتل مقتل استشهد~ استشهاد مصرع وفاة توفي~ مات~ اغتال~يغتال اغتيل~ اغتيال إعدام أعدم~")
_WOUNDING = _all_forms("أصيب~يصاب إصابة جرح~يجرح")
_ROLES = (("killed", _DEAD), ("injured", _HURT), ("missing", _LOST))


def counts_of(
    words: Sequence[Word], plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int, roles: Sequence[str]
) -> tuple[Harm, Count | None, ArabicAmount | None]:
    """
    Who was harmed, the first other count, and the first share among the words [first, last).

    `roles`: of killed, injured, missing, what a clause of this kind can tell.
    """
    inside = _told([amount for amount in amounts if first <= amount.first < last], plain)
    share = next((amount for amount in inside if amount.share), None)
    held = _held(words, plain, inside, first, last, roles)
    for role, count in _single(words, plain, first, last):
        if role in roles:
            held.setdefault(role, count)
    harm = Harm(held.get("killed"), held.get("injured"), held.get("missing"))
    other = held.get("count")
    money = other is not None and any(stem in CLASSES["money"] for stem in stems(plain_word(other.unit)))
    if share is not None and not harm and (other is None or money):
        other = replace(share.count, unit="percent")
    if other is None and share is None and not harm:
        other = length_told(words, plain, first, last, partial(number_at, plain)) or _one_taken(words, plain, first, last)
    return harm, other, share


def _held(
    words: Sequence[Word], plain: Sequence[str], inside: Sequence[ArabicAmount], first: int, last: int, roles: Sequence[str]
) -> dict[str, Count]:
    """The numbers by what they are of: killed, injured, missing, count."""
    held: dict[str, Count] = {}
    latest = ""
    for number, amount in enumerate(inside):
        if amount.share:
            continue
        if amount.part:
            if latest in held:
                held[latest] = replace(held[latest], including=(*held[latest].including, amount.count))
            continue
        floor = inside[number - 1].last if number else first
        ceiling = next((other.first for other in inside[number + 1 :] if not other.part), last)
        taken = _taken(plain, amount, first) if "ward" in roles else ""
        role = _role(plain, amount, floor, ceiling) if roles and not _mixed(plain, amount, first, number) else ""
        role = taken or (role if role in roles else "")
        if number and latest in _NAMES and _and_others(plain, inside[number - 1], amount):
            role = role or (latest if _person(plain, amount) else "")  # ستة جنود وضابطان
            if role == latest and role in held:
                held[role] = _sum(held[role], amount.count, text_of(words, inside[number - 1].first, amount.last))
        latest = role or "count"
        held.setdefault(
            latest, _with_one_behind(words, plain, amount, last, _with_one_before(words, plain, amount, first)) if role else amount.count
        )
        if taken or (latest == "count" and _same_again(plain, inside, number)):
            held["count"] = amount.count
    return held


def _sum(one: Count, other: Count, text: str) -> Count:
    high = None if one.high is None or other.high is None else one.high + other.high
    return replace(one, low=one.low + other.low, high=high, text=text)


def _person(plain: Sequence[str], amount: ArabicAmount) -> bool:
    unit = {root for word in plain[amount.last - 1 : amount.last + 1] for root in roots(word)} | {dual_at(plain, amount.last - 1)}
    return bool(unit & (ONE_PERSON | CLASSES["people"]))


def text_of(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(word.text for word in words[first:last])


def _and_others(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`ستة جنود وضابطان`: joined to the number before by `and`, at most two words between."""
    return plain[amount.first][:1] == "و" and 0 < amount.first - before.last <= 2


def _told(inside: list[ArabicAmount], plain: Sequence[str]) -> list[ArabicAmount]:
    """Without what others are a part of (من أصل 36) and, where there are others, what is only named with its number (الغرفة الخمس)."""
    if len(inside) < 2:
        return inside
    kept = [amount for amount in inside if plain[amount.first - 1 : amount.first] != ["اصل"]]
    sure = [amount for amount in kept if not _DEFINITE.intersection((plain[amount.first], plain[amount.first].lstrip("و")))]
    return sure or kept


def _same_again(plain: Sequence[str], inside: Sequence[ArabicAmount], number: int) -> bool:
    """`4672 أسرة، بواقع 32704 أفراد`: the same people, counted by heads."""
    if not number or inside[number].first - inside[number - 1].last > 4:
        return False
    before = {stem for word in plain[inside[number - 1].last : inside[number].first] for stem in stems(word)}
    return bool(before & _FAMILIES) and bool(
        {stem for word in plain[inside[number].last : inside[number].last + 1] for stem in stems(word)} & _HEADS
    )


def _taken(plain: Sequence[str], amount: ArabicAmount, first: int) -> str:
    """`استقبل المستشفى 31 جريحاً` are injured, `انتشلت 137 جثة` killed, and both are counted."""
    if amount.count.per:
        return ""  # treats 60 wounded a day
    unit = {root for word in plain[amount.first : amount.last + 1] for root in roots(word)} | {dual_at(plain, amount.first)}
    before = {stem for word in plain[max(first, amount.first - 9) : amount.first] for stem in stems(word)}
    if unit & _BODIES and before & _RECOVERED:
        return "killed"
    return "injured" if unit & _PATIENTS and before & _RECEIVED else ""


def _with_one_before(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount, first: int) -> Count:
    """`امرأة وثلاثة أطفال`: four."""
    count, place = amount.count, amount.first
    if place <= first or plain[place][:1] != "و" or count.low != count.high:
        return count
    if place - 3 >= first and plain[place - 2] in _OFFICES and _done(plain[place - 3]):  # قُتل قائد كتيبة وأربعة من مرافقيه
        return Count(count.low + 1, count.low + 1, "people", f"{words[place - 2].text} {count.text}", count.qualifier)
    if plain[place - 1] in _ONE_HURT or plain[place - 1] not in ONE_PERSON | _KIN_ONE:
        return count
    if place - 2 >= 0 and is_number(plain[place - 2]):
        return count  # ثلاثمئة قتيل و1200
    back = place - 1
    while back > first and plain[back] in _KIN_ONE:
        back -= 1  # رجل وزوجته وثلاثة من أطفالهما
    more = place - back
    return Count(count.low + more, count.low + more, "people", f"{words[back].text} {count.text}", count.qualifier)


def _with_one_behind(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount, last: int, count: Count) -> Count:
    """`طفلان وامرأة`, `خمسة أطفال ومسعف`: three, six."""
    place = amount.last + (amount.last < last and plain[amount.last][:1] != "و")
    more = _ones(plain, place, last)
    if not more or count.low != count.high:
        return count
    return Count(count.low + more, count.low + more, "people", text_of(words, amount.first, place + more), count.qualifier)


def _ones(plain: Sequence[str], place: int, last: int) -> int:
    """How many single people are joined from this word on by `and`: `… وامرأة وطفل`."""
    more = 0
    while place + more < last and plain[place + more][:1] == "و" and _is_one(plain[place + more][1:]):
        if plain[place + more + 1 : place + more + 2] and plain[place + more + 1] in TWO_FOLLOWED:
            break
        more += 1
    return more


def _is_one(word: str) -> bool:
    """A single person, be it as an object (`طفلا`)."""
    return word in ONE_PERSON or (len(word) > 3 and word.endswith("ا") and word[:-1] in ONE_PERSON)


def _whose_one(word: str) -> bool:
    """`سائقها`, `المسعف`: one that is known."""
    return (word.startswith("ال") and word[2:] in ONE_PERSON) or any(
        word.endswith(end) and word[: -len(end)] in ONE_PERSON for end in ("ها", "ه")
    )


def _mixed(plain: Sequence[str], amount: ArabicAmount, floor: int, number: int) -> bool:
    """`مقتل وإصابة 35`, `15 بين قتيل وجريح`: the killed and the hurt in one number, of which neither is known."""
    behind = next((at for at in range(amount.last, min(amount.last + 3, len(plain))) if plain[at] in ("بين", "ما")), -1)
    pairs = [plain[amount.first - 2 : amount.first]] if amount.first - 2 >= floor and not number else []
    if behind >= 0:
        pairs += [plain[behind + 1 : behind + 3], plain[behind + 2 : behind + 4]]
    for pair in pairs:
        if len(pair) == 2 and pair[1][:1] == "و":
            told = {_word_of(pair, 0), _word_of([pair[0], pair[1][1:]], 1)}
            if told == {"killed", "injured"}:
                return True
    return False


def _one_taken(words: Sequence[Word], plain: Sequence[str], first: int, last: int) -> Count | None:
    """`خطف موظف`: one; `لواء إضافي`: one."""
    for place in range(first, last - 1):
        if any(stem in _SEIZED for stem in stems(plain[place])) and plain[place + 1] in ONE_PERSON:
            return Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)
        if plain[place + 1] in _MORE and any(stem in _UNITS for stem in stems(plain[place])):
            return Count(1.0, 1.0, words[place].text, words[place].text)
    return None


def _role(plain: Sequence[str], amount: ArabicAmount, floor: int, ceiling: int) -> str:
    """The harm word that it counts: its unit, else the nearest of up to twelve before it, else of up to ten behind it."""
    unit = {stem for word in plain[amount.last : amount.last + 1] for stem in stems(word)}
    if unit & _NO_PEOPLE or _alive(plain, amount):
        return ""
    for place in range(amount.first, amount.last):
        if role := next((role for role, words in _ROLES if any(root in words for root in roots(plain[place]))), ""):
            return role  # جثتان, قتيلان, شهيد واحد
    if {root for word in plain[amount.last : amount.last + 1] for root in roots(word)} & _LOSSES:
        near = {stem for word in plain[max(floor, amount.first - 3) : amount.first] for stem in stems(word)}
        if near & _LOST_MEN or near & _HURT_MEN:
            return "killed" if near & _LOST_MEN else "injured"
    if amount.last < ceiling and not _and_more(plain, amount.last) and (role := _word_of(plain, amount.last)):
        return role
    for place in range(amount.first - 1, max(floor, amount.first - 13) - 1, -1):
        if any(stem in _OTHER_DEEDS for stem in stems(plain[place])):
            return ""  # قُتلوا وأُسر خمسة
        if role := _word_of(plain, place):
            return role
    return _behind(plain, amount, ceiling)


def _alive(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`استسلم 40 مسلحا`, `قضى 40 نازحا ليلتهم`, `خسر 40 عاملا وظائفهم`, `حياة 300 مريض في خطر`, `ثلاث أبقار`: nobody died."""
    before = {stem for word in plain[max(0, amount.first - 2) : amount.first] for stem in stems(word)}
    behind = plain[amount.last : amount.last + 4]
    if before & _SPARED or {stem for word in behind[:1] for stem in stems(word)} & _HERDS:
        return True
    if before & _SPENT and any(word.startswith(_TIME_OR_GOODS) for word in behind):
        return True
    return "حياه" in before and "خطر" in behind


def _behind(plain: Sequence[str], amount: ArabicAmount, ceiling: int) -> str:
    """The harm word of up to ten behind a number, unless it begins what the next number is of."""
    for place in range(amount.last, min(ceiling, amount.last + 11)):
        if plain[place] in ("مما", "حيث") or plain[place : place + 2] in (["،", "ما"], ["،", "حيث"]):
            return ""
        if place == amount.last and _and_more(plain, place):
            continue
        colon = ceiling - place == 2 and plain[place + 1] == ":"
        if plain[place - 1] == "،" and (ceiling - place == 1 or colon) and _word_of(plain, place):
            return ""  # 6، الجرحى: 14
        if plain[place][:1] == "و" and 0 < ceiling - place <= 3 and any(plain[place][1:] in words for _, words in _ROLES):
            return ""  # خسرت سبعة مقاتلين وجُرح 22
        if role := _word_of(plain, place):
            return role
    return ""


def _and_more(plain: Sequence[str], place: int) -> bool:
    return plain[place][:1] == "و" and not any(plain[place] in words for _, words in _ROLES)


def _word_of(plain: Sequence[str], place: int) -> str:
    """What a word says befell people; bags for bodies say nothing."""
    if plain[place] in _BODIES and place and plain[place - 1] in ("اكياس", "اكفان"):
        return ""
    if plain[place] in ("اصابه", "حاله") and set(stems(" ".join(plain[place + 1 : place + 2]))) & _DISEASES:
        return ""
    role = next((role for stem in stems(plain[place]) for role, words in _ROLES if stem in words), "")
    if role == "missing" and not _LIVES.isdisjoint(plain[place + 1 : place + 4]):
        return "killed"  # فقدوا حياتهم
    return role


def _done(word: str) -> str:
    """What a verb or a noun of a deed says befell the one behind it: قتل, اغتيال, وأصيب; not جرحى."""
    return next((role for stem in stems(word) for role, deeds in (("killed", _KILLING), ("injured", _WOUNDING)) if stem in deeds), "")


def _single(words: Sequence[Word], plain: Sequence[str], first: int, last: int) -> list[tuple[str, Count]]:
    """`قتل مسعف`: one."""
    found: list[tuple[str, Count]] = []
    for place in range(first, last - 1):
        more = 1 if plain[place + 1] in _KIN_ONE else 2 if plain[place + 1] in _KIN_TWO else 0
        if more and plain[place].lstrip("و") in ONE_PERSON:  # امرأة وطفليها قُتلوا
            beside = [*plain[max(first, place - 1) : place], *plain[place + 2 : min(last, place + 4)]]
            role = next((role for word in beside for role, words_of_it in _ROLES[:2] if set(stems(word)) & words_of_it), "")
            if role:
                found.insert(0, (role, Count(1.0 + more, 1.0 + more, "people", f"{words[place].text} {words[place + 1].text}")))
        if (
            plain[place].lstrip("وف") in ("قتل", "قتلت", "اردي", "اردت", "جرح", "جرحت")
            and plain[place + 1] in _AGENTS
            and place + 2 < last
            and _is_one(plain[place + 2])
        ):  # `a sniper killed a woman`
            role = "injured" if "جرح" in plain[place] else "killed"
            found.append((role, Count(1.0, 1.0, words[place + 2].text, words[place + 2].text)))
            continue
        if plain[place] in _FELL and (role := _ONE_HURT.get(plain[place + 1], "")):
            found.append((role, Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)))  # سقط قتيل وثلاثة جرحى
            continue
        if _whose_one(plain[place + 1]) and not _BEFELL.isdisjoint(stems(plain[place])) and (role := _done(plain[place])):
            found.append((role, Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)))  # استشهاد سائقها, أصيب المسعف
            continue
        if plain[place + 1] in _ANOTHER | _OFFICES and (role := _done(plain[place])):
            found.append((role, Count(1.0, 1.0, "people", words[place + 1].text)))
            continue
        if plain[place + 1] in ONE_PERSON and not (place + 2 < last and plain[place + 2] in TWO_FOLLOWED):
            for stem in stems(plain[place]):
                role = next((role for role, words in _ROLES[:2] if stem in words), "")
                if role:
                    more = _ones(plain, place + 2, last)
                    found.append((role, Count(1.0 + more, 1.0 + more, words[place + 1].text, text_of(words, place + 1, place + 2 + more))))
                    break
    return found
