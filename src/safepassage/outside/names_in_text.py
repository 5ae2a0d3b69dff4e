"""Finds persons' names in free text, English and Arabic, by the word before them: a title, a kunya, "named", "the driver".

A program cannot tell a name from other words by itself, so two choices are made. A word that announces a name masks too much rather
than too little: Arabic has no capital letters, and what follows up to a word that cannot be a name is taken. Kunyas and sheikhs that are
places of this region (Abu al-Duhur, Sheikh Saeed) stay: a small list knows them. So do streets, schools and villages named after somebody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from safepassage.outside.met_pieces import Met

MOST_WORDS = 5  # of one name
LETTERS = ("د", "م")  # doctor, engineer
MOST_CASELESS = 3  # of one name without capital letters: the third only with the article

_WORD = re.compile(r"[^\W\d_\u0640][^\W\d_\u064b-\u0652]*(?:[\u064b-\u0652\u0670]+[^\W\d_]*)*(?:['’-][^\W\d_]+)*")
_ARABIC = re.compile("[\u0621-\u064a]")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_ALEFS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا"})


def _words(text: str) -> frozenset[str]:
    return frozenset(text.translate(_ALEFS).split())


TITLES = _words(
    "dr doctor mr mrs ms prof professor engineer eng captain capt colonel col lieutenant lt sergeant sgt brigadier "
    "general gen commander hajj "
    "haj hajji hajja ustaz ustadh dentist "
    "دكتور دكتورة سيد سيدة انسة استاذ استاذة مهندس مهندسة حاج حاجة عقيد عميد مقدم رائد نقيب ملازم لواء"
)
SHEIKHS = _words("sheikh shaykh sheik shaikh cheikh شيخ")
KUNYAS = _words("abu abou abo umm oum um om أبو ابو ابي أم")
NEEDS_CAPITAL = _words("um om general gen col commander engineer doctor captain")  # also other words when written small
ROLES = _words(
    "named called driver drivers nurse martyr martyrs patient activist journalist volunteer paramedic pilot "
    "civilian fighter surname nickname "
    "alias contact neighbour "
    "مدعو مدعوة شهيد شهيدة سائق ممرض ممرضة ناشط ناشطة اعلامي اعلامية صحفي مريض مريضة جريح طبيب طبيبة مسعف مواطن مواطنة متطوع متطوعة قائد "
    "اخ اخت معتقل معتقلة طفل طفلة مختطف مسمى ملقب"
)
NAME_IS = _words("name names اسمه اسمها اسمي اسم واسمه واسمها اسمهم يدعى تدعى يسمى لقبه كنيته")
IS = _words("is was are هو هي :")

# Words that end a name, or show that what follows a title is none.
ENDS = _words(
    "says said say saying is was were are has have had will would not no and or at in on of from to by with for "
    "the a an that this who whom "
    "which since until after before inside outside near through via arrived left waits went called told reports "
    "reported closed open opened "
    "shut held turned people patients buses ambulances road street checkpoint corridor hospital team unit staff "
    "hour hours now today yesterday "
    "secretary assembly command hospital directorate security organization organisation council authority public practitioner names tools "
    "congo red cross crescent syria syrian syrian-arab russia russian turkey turkish iran iranian aleppo idlib "
    "government army monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october november december "
    "ان انه انها في من إلى الى على عن مع قال قالت يقول تقول وقال وصل وصلت كان كانت الذي التي الذين هو هي لا لم لن "
    "ما قد هل كل بعد قبل عند منذ حتى حين ثم او "
    "مغلق مغلقة مفتوح مفتوحة الطريق طريق حاجز معبر المعبر الحاجز مشفى المشفى مستشفى المستشفى بحاجة يحتاج خرج خرجت دخل غادر توفي اصيب "
    "قتل استشهد جاهز موجود ينتظر الان اليوم امس غدا هنا هناك ليس ليست اخر اخرى واحد الاسعاف سيارة السيارة باص الباص حافلة الحافلة الهلال "
    "الصليب الاحمر السورية السوري العربي حلب ادلب دمشق"
)
PLACES_BEFORE = _words("village town street airbase airport قرية بلدة مدينة شارع مطار حي جامع مسجد مدرسة دوار ساحة جبل تل")
PLACES_AFTER = _words(
    "mosque street school hospital airport airbase roundabout neighbourhood neighborhood village town square road district "
    "camp camps quarter suburb prison gate bridge market dam crossing junction checkpoint barracks islands"
)
# Second words of kunyas and sheikhs that are places of Syria, its neighbours and the Sudans, or an armed group.
PLACE_NAMES = _words(
    "duhur al-duhur dhuhur al-dhuhur adh-dhuhur ad-duhur kamal dhabi ghraib dali qasr al-fahm hawsh hosh batnah qahf al-rumman "
    "saeed said maqsoud maqsud najjar khudr khidr khodr fares faris taha lutfi miskin meskin barakat zayed badr zuweid zuwayed jarrah "
    "durman rawaba ruwaba badda kadada keddada dukhun dafuq kershola zabad jubaiha zenima ageila sayyaf "
    "الظهور ظهور كمال ظبي غريب دالي قصر الفحم حوش الرمان سعيد مقصود نجار خضر فارس طه لطفي مسكين بركات زايد"
)
THINGS_NAMED = _words(
    "road street village town place corridor checkpoint crossing district neighbourhood area camp hospital organisation organization group "
    "operation plan party site school zone city bridge point programme it they was"
)
_ANNOUNCE = {word: words for words in (NAME_IS, ROLES, KUNYAS, SHEIKHS, TITLES) for word in words}
LINKS = _words("al el bin ibn bint abu abd abdul abdel ul ud ad ash van von de بن ابن بنت عبد ابو ال")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    plain: str  # small letters, no vowel marks, one alef

    @property
    def arabic(self) -> bool:
        return _ARABIC.search(self.text) is not None

    @property
    def capital(self) -> bool:
        """Ahmed, al-Hassan; not WHO."""
        bare = self.text[3:] if self.plain.startswith(("al-", "el-")) else self.text
        return bare[:1].isupper() and (len(bare) == 1 or not bare.isupper())


def names_in(text: str) -> list[tuple[int, int]]:
    """Start and end of every name that a word announces. Time grows with the length of the text only."""
    if not _ANNOUNCING.any(text):  # most texts name nobody: ten times as fast
        return []
    tokens = [_Token(*match.span(), match.group(), _plain(match.group())) for match in _WORD.finditer(text)]
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(tokens):
        first, last = _name_after(text, tokens, place)
        if last > first:
            found.append((tokens[first].start, tokens[last - 1].end))
        place = max(place + 1, last)
    return found


def _announces(word: str) -> bool:
    """Whether a name may follow, or begin with, this word."""
    plain = _plain(word)
    return bool(_kind(plain)) or plain in LETTERS


_ANNOUNCING = Met(lambda piece: any(map(_announces, _WORD.findall(piece))))  # no word reaches over a space


def _plain(word: str) -> str:
    return _MARKS.sub("", word.casefold()).translate(_ALEFS)


def _kind(plain: str) -> frozenset[str]:
    """Which list announces a name with this word; empty: none. Arabic words may carry the article and one letter before it."""
    if not "\u0621" <= plain[:1] <= "\u064a":
        return _ANNOUNCE.get(plain, frozenset())
    for bare in _bared(plain):
        words = _ANNOUNCE.get(bare)
        if words and not (words is KUNYAS and plain.startswith("ال")):
            return words
    return frozenset()


def _bared(plain: str) -> tuple[str, ...]:
    """An Arabic word without "and", "in", "to" and the article before it, in every way it can be taken apart."""
    forms = [plain]
    if len(plain) > 3 and plain[0] in "وفبلك":
        forms.append(plain[1:])
    return (*(form.removeprefix("ال").removeprefix("لل") if len(form) > 4 else form for form in forms), plain)


def _name_after(text: str, tokens: list[_Token], place: int) -> tuple[int, int]:
    """The tokens [first, last) of the name that the token at `place` announces; equal ends: none."""
    words, nothing = _kind(tokens[place].plain), (place, place)
    begin = place + 1
    if text[max(tokens[place].start - 1, 0)] in "/@_":  # a part of an address: .../eng/news
        return nothing
    if not words or begin >= len(tokens) or not _near(text, tokens, place):
        return _doctor_by_letter(text, tokens, place) if not words else nothing
    if words in (ROLES, NAME_IS) and "." in text[tokens[place].end : tokens[begin].start]:
        return nothing  # "a thousand patients. Doctors warned": a role, unlike a title, is not shortened with a point
    if words is NAME_IS:
        if tokens[begin].plain in IS and begin + 1 < len(tokens) and _near(text, tokens, begin):
            begin += 1
        elif tokens[place].plain in ("name", "names", "اسم") and ":" not in text[tokens[place].end : tokens[begin].start]:
            return nothing
    if tokens[place].plain in ("named", "called") and place and tokens[place - 1].plain in THINGS_NAMED:
        return nothing
    last = _run(text, tokens, begin, words)
    if last == begin or (words in (KUNYAS, SHEIKHS) and _is_place(text, tokens, place, last)):
        return nothing
    return (place if words is KUNYAS else begin), last


def _doctor_by_letter(text: str, tokens: list[_Token], place: int) -> tuple[int, int]:
    """د. أحمد, د/أحمد: the letter alone is a title only with its point or stroke."""
    begin = place + 1
    if tokens[place].plain not in LETTERS or begin >= len(tokens):
        return place, place
    if text[tokens[place].end : tokens[begin].start].strip(" \u00a0") not in (".", "/"):
        return place, place
    last = _run(text, tokens, begin, TITLES)
    return (begin, last) if last > begin else (place, place)


def _near(text: str, tokens: list[_Token], place: int) -> bool:
    """Whether only a space, a point, a colon or a quotation mark lies between this word and the next."""
    gap = text[tokens[place].end : tokens[place + 1].start]
    return len(gap) <= 4 and "\n" not in gap and not gap.strip(" \t\u00a0\u200e\u200f.:/\"'«“")


def _run(text: str, tokens: list[_Token], begin: int, words: frozenset[str]) -> int:
    """Where the name that begins at this token ends."""
    first = tokens[begin]
    announcer = tokens[begin - 1].plain
    if first.plain in ENDS or _kind(first.plain) in (ROLES, NAME_IS):
        return begin
    if not first.arabic and not first.capital and first.plain not in LINKS:
        strict = words in (ROLES, NAME_IS) or announcer in NEEDS_CAPITAL
        return begin if strict else _caseless(text, tokens, begin)
    return _caseless(text, tokens, begin) if first.arabic else _capitals(text, tokens, begin)


def _capitals(text: str, tokens: list[_Token], begin: int) -> int:
    last = begin
    for place in range(begin, min(begin + MOST_WORDS, len(tokens))):
        token = tokens[place]
        if place > begin and not _joined(text, tokens, place):
            break
        if token.capital and token.plain not in ENDS:
            last = place + 1
        elif token.plain not in LINKS:
            break
    return last


def _caseless(text: str, tokens: list[_Token], begin: int) -> int:
    last, count = begin, 0
    for place in range(begin, min(begin + MOST_WORDS, len(tokens))):
        token = tokens[place]
        if token.plain in ENDS or (place > begin and not _joined(text, tokens, place)):
            break
        count += token.plain not in LINKS and not (place > begin and tokens[place - 1].plain in LINKS)
        if count > MOST_CASELESS or (count == MOST_CASELESS and not token.plain.startswith(("ال", "al-", "el-"))):
            break
        last = place + 1
    return last


def _joined(text: str, tokens: list[_Token], place: int) -> bool:
    """Whether this word and the one before are parts of one name: only a space between them, or the point of an initial."""
    gap = text[tokens[place - 1].end : tokens[place].start]
    return gap in (" ", "\u00a0", "-") or (gap == ". " and len(tokens[place - 1].text) == 1)


def _is_place(text: str, tokens: list[_Token], place: int, last: int) -> bool:
    """Whether a kunya or a sheikh names a place: by the list, or by the word before or after it."""
    second = tokens[place + 1].plain
    if second in LINKS and place + 2 < len(tokens):
        second = tokens[place + 2].plain
    if second in PLACE_NAMES:
        return True
    before = place > 0 and tokens[place - 1].plain in PLACES_BEFORE and _joined(text, tokens, place)
    return before or (last < len(tokens) and tokens[last].plain in PLACES_AFTER)
