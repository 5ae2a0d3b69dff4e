"""Which party an Arabic clause says did it: not whose people fell, not where it happened, not who backs them or asks for it. Own work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.arabic.parties.parties import LANDS, PARTIES
from safepassage.reports.arabic.voices.losers import lost_it
from safepassage.reports.arabic.words.contrasted import is_contradicted
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import MOVEMENT, are_students, names_people
from safepassage.reports.arabic.words.verbs import GENERAL, SPEECH, THAT
from safepassage.reports.words.arabic_words import plain_words, roots, verb_forms

_JOINED = ("", "و", "ف", "ل", "ب", "ك", "وب", "ول", "فل")
_BACKING = frozenset(
    plain_words(
        "مدعوم مدعومه مدعومين مدعومون موالي مواليه موالين موالون موال متحالف متحالفه متحالفين متحالفون حليف حليفه حلفاء حليفا "
        "مقرب مقربه مقربين مقربون ممول ممولون مموله بدعم بتمويل بمسانده باسناد بمشاركه مناهض مناهضه مناهضين مناهضون مناوي "
        "مناوءه مناوءين معارض معارضه معارضين معاد معاديه منشق منشقون منشقين منشقه"
    )
)  # `by`, `to`, `with`, `from` a party
_LED = frozenset(plain_words("من ل مع ب عن قبل"))  # between them and the party
_NOT_THEM = frozenset(plain_words("في داخل خارج عن علي ضد الي نحو باتجاه تجاه صوب قرب حول"))
_HIT = frozenset(
    plain_words(
        "موقع مواقع موقعا مقر مقرا مقار مقرات مخزن مخازن مخزنا مستودع مستودعات قاعده قواعد معسكر معسكرات معسكرا ثكنه ثكنات تجمع "
        "تجمعات تجمعا رتل ارتال رتلا نقطه نقاط حاجز حواجز معقل معاقل تحصينات منصه منصات خنادق ورشه ورش غرفه قيادي قياديا قائد "
        "قائدا زعيم صفوف خسائر"
    )
)  # that are somebody's, where they are hit
_THEIRS = frozenset(
    plain_words("قافلة قوافل شاحنة شاحنات سيارة سيارات عربة عربات مركبة مركبات موظف موظفون موظفين فريق سفينة سفن مستشفى عيادة")
)
_ASKED = frozenset(plain_words("عرض طلب مقترح اقتراح مبادره خطه دعوه شروط مطالب ضمانات"))
_AGENTS = frozenset(
    plain_words("يد ايدي قبل برصاص رصاص بنيران نيران بقصف قصف بغاره غاره غارات هجوم هجمات بهجوم كمين بكمين ضربه ضربات بضربه بضربات بقذائف")
)
_DEEDS = _AGENTS | frozenset(
    plain_words("صواريخ طائرات مسيرات قوات جيش حرب عدوان غزو اجتياح احتلال توغل انسحاب دبابات مدفعيه بصواريخ بمسيرات صاروخ قذائف")
)
_CASUALTIES = frozenset(
    plain_words("مقتل مصرع استشهاد اصابه جرح قتلي جرحي اسري جثث جثه اسر تصفيه سقوط ضحايا اعتقال اغتيال خطف اختطاف فقدان جريح قتيل")
)
_FELL = (
    _CASUALTIES
    | frozenset(plain_words("بينهم بينهما منهم بينها وفاه قتيلا"))
    | frozenset[str]().union(
        *map(
            verb_forms,
            plain_words("قتل~يقتل استشهد~ أصيب~يصاب جرح~يجرح لقي~يلقى توفي~ مات~ قضى~ سقط~يسقط اعتقل~ أسر~ خطف~ اختطف~ اغتيل~ فقد~"),
        )
    )
)
_STRUCK = frozenset[str]().union(*map(verb_forms, plain_words("استهدف~يستهدف قصف~يقصف هاجم~يهاجم ضرب~يضرب أصاب~يصيب اغتال~يغتال صفى~")))
_MEMBERS = frozenset(
    plain_words(
        "من افراد فرد عناصر عنصر عنصرا صفوف منتسبي كوادر قوات مسلحي مقاتلي جنود قاده قيادات اعضاء تابع تابعه تابعين تابعون اخرين اخر"
    )
)
_FAR = 3  # words from those who fell to the word that says so
_ACCUSED = verb_forms("اتهم~يتهم") | verb_forms("حمل~يحمل")
_ELSEWHERE = (Modality.DEMANDED, Modality.WARNED, Modality.OPINION)  # who says so did not do it
_LED_BY = 2  # words of such a name
_SPOKEN_TO = 5  # words from a verb of asking to whom it is said
_BLAMED = 8  # words from who accuses to the end of whom


class Party(NamedTuple):
    """Words [first, last) that name a party, with a letter before them or none."""

    first: int
    last: int
    name: str
    joined: str
    land: bool


def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, party in sorted(PARTIES, key=lambda one: -len(one[0])):
        words = tuple(name.split())
        found.setdefault(words[0], []).append((words, party))
    return found


_NAMES = _by_first_word()


def actor_of(plain: Sequence[str], first: int, last: int, kind: ReadKind) -> str:
    """The party of which the words [first, last) say that it did what they tell; empty: of none."""
    found = (party.name for party in parties_in(plain, first, last) if _did_it(plain, first, party, kind))
    return next(found, "") or _accused(plain, first)


def _accused(plain: Sequence[str], first: int) -> str:
    """`اتهمت كييف روسيا` right before the words that tell of what."""
    begin = max(0, first - _BLAMED)
    named = [party for party in parties_in(plain, begin, first) if party.last == first and party.first > begin]
    return named[-1].name if named and any(word in _ACCUSED or word[1:] in _ACCUSED for word in plain[begin : named[-1].first]) else ""


def parties_in(plain: Sequence[str], first: int, last: int) -> Iterator[Party]:
    place = first
    while place < last:
        party = _party_at(plain, place, last)
        if party is not None:
            yield party
        place = party.last if party is not None else place + 1


def _party_at(plain: Sequence[str], place: int, last: int) -> Party | None:
    word = plain[place]
    if word.lstrip("و") == MOVEMENT and are_students(plain[place - 1] if place else "", word):
        return None
    bare = [(joined, word.removeprefix(joined)) for joined in _JOINED if word.startswith(joined)]
    bare += [("ل", "ال" + word[at + 2 :]) for at in (0, 1) if word[at:].startswith("لل") and word[:at] in ("", "و", "ف")]
    for joined, begun in bare:
        for words, party in _NAMES.get(begun, ()):
            end = place + len(words)
            if end <= last and tuple(plain[place + 1 : end]) == words[1:]:
                return Party(place, end, party, joined, len(words) == 1 and begun in LANDS)
            if len(words) == _LED_BY and begun == "قوات" and end < last and plain[end] == words[1] and plain[place + 1][:2] != "ال":
                return Party(place, end + 1, party, joined, False)  # by the first and last name of who leads them
    return None


def _did_it(plain: Sequence[str], first: int, party: Party, kind: ReadKind) -> bool:
    before = plain[party.first - 1] if party.first > first else ""
    if _backs(plain, first, party) or before in _NOT_THEM or _asked(plain, first, party) or _is_hit(plain, first, party, kind):
        return False
    if is_contradicted(plain, party.first) or (kind is ReadKind.CONTROL and lost_it(plain, first, party.first, party.last)):
        return False
    if _fell(plain, first, party) or _only_speaks(before, kind) or (kind is ReadKind.DIPLOMACY and _agreed_before(plain, first, party)):
        return False
    return not party.land or _acts(plain, first, party)


def _backs(plain: Sequence[str], first: int, party: Party) -> bool:
    """`الفصائل المدعومة من تركيا`, `الموالية لأنقرة`, `مدعومة بطيران التحالف`: they are not their backer."""
    for at in range(party.first - 1, max(first, party.first - 4) - 1, -1):
        if any(root in _BACKING for root in roots(plain[at])) and not plain[at].startswith("المعارض"):
            return bool(party.joined) or at < party.first - 1 or plain[at] in _BACKING
        if plain[at] not in _LED and not plain[at].endswith("ا"):
            return False
    return False


def _asked(plain: Sequence[str], first: int, party: Party) -> bool:
    """`رفض الجيش عرض الدعم السريع`: whose offer it is; at the front it is a verb (`عرض الحوثيون هدنة`)."""
    return party.first - 1 > first and plain[party.first - 1] in _ASKED


def _agreed_before(plain: Sequence[str], first: int, party: Party) -> bool:
    """`رفض الجيش الهدنة التي وافق عليها |الدعم السريع`: who did something else with what is refused or agreed to."""
    for at in range(max(first + 1, party.first - _FAR), party.first - 1):
        if plain[at] in ("التي", "الذي") and any(root in VERBS or root in SPEECH for root in (plain[at + 1], *roots(plain[at + 1]))):
            return any(word in VERBS for word in plain[first : first + 2])
    return False


def _is_hit(plain: Sequence[str], first: int, party: Party, kind: ReadKind) -> bool:
    """`مواقع للحوثيين`, `قافلة للأمم المتحدة`: what is theirs was hit; not `قذائف من مواقع الحوثيين`, `دخلت قافلة للأمم المتحدة`."""
    at = party.first - 1
    theirs = _HIT | _THEIRS if kind is ReadKind.INCIDENT else _HIT
    return at >= first and any(root in theirs for root in roots(plain[at])) and (at == first or plain[at - 1] != "من")


def _fell(plain: Sequence[str], first: int, party: Party) -> bool:
    """
    Whether it was the party's people who fell: `6 عناصر من قوات النظام`, `مقتل مقاتلي المعارضة`, `بينهم قيادي في حماس`.

    Where nobody is counted, those whom somebody is named behind (`قتل مسلحون من داعش خمسة`) killed.
    """
    at, counted = party.first - 1, False
    while at >= first and (plain[at] in _MEMBERS or is_number(plain[at]) or (names_people(plain[at]) and plain[at] not in _FELL)):
        counted = counted or is_number(plain[at]) or plain[at][:1].isdecimal()
        at -= 1
    if at < first or (plain[at] in _AGENTS and not (at > first and plain[at - 1] in _STRUCK | _FELL)):
        return False
    if at == party.first - 1:
        return any(root in _CASUALTIES for root in roots(plain[at]))
    for said in range(at, max(first, at - _FAR + 1) - 1, -1):
        if any(root in _FELL for root in roots(plain[said])):
            return counted or said < at or plain[said] in _CASUALTIES or not _victim_behind(plain, party)
        if plain[said] in _STRUCK:
            return said < at
        if (said < at and plain[said] in _AGENTS) or plain[said] in _NOT_THEM:
            return False
    return False


def _victim_behind(plain: Sequence[str], party: Party) -> bool:
    """`… خمسة مدنيين`: whom they killed."""
    behind = plain[party.last] if party.last < len(plain) else ""
    return is_number(behind) or behind[:1].isdecimal() or names_people(behind)


def _only_speaks(before: str, kind: ReadKind) -> bool:
    """`طالبت الأمم المتحدة بالتحقيق في مقتل`: who asks, warns or tells of harm did none."""
    verb = before if before in SPEECH else before[1:] if before[:1] in "وف" else ""
    if kind is ReadKind.DIPLOMACY or verb not in SPEECH:
        return False
    return SPEECH[verb] in _ELSEWHERE or verb in _ACCUSED or (kind is ReadKind.INCIDENT and SPEECH[verb] is Modality.ASSERTED)


def _acts(plain: Sequence[str], first: int, party: Party) -> bool:
    """Whether a country or a capital acts, and is not where it happened: the subject of a verb, whose raid it was, who is accused."""
    before = plain[party.first - 1] if party.first > first else ""
    if party.joined in ("ب", "وب", "ك"):
        return False
    if any(root in _DEEDS for root in roots(before)):
        return True
    if party.joined in ("ل", "ول", "فل"):
        return False
    if not before[:1].isalpha() or before in THAT:
        return party.last >= len(plain) or plain[party.last] != ":"
    if any(root in VERBS or root in GENERAL or root in SPEECH for root in (before, before[1:] if before[:1] in "وف" else before)):
        return True
    return any(
        verb in _ACCUSED or SPEECH.get(verb) is Modality.DEMANDED
        for word in plain[max(first, party.first - _SPOKEN_TO) : party.first]
        for verb in (word, word[1:])
    )
