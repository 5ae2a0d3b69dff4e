"""A town that the gazetteer knows by its Latin name only, in an Arabic text: `سيطر المتمردون على |روبايا|`, `في بلدة |نيانزالي|`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.places.announced import BEFORE, and_off
from safepassage.reports.arabic.places.name_ends import NOUNS, may_name
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.noun_forms import is_noun_by_form
from safepassage.reports.arabic.places.place_types import CITY, TYPES
from safepassage.reports.arabic.places.what_was_hit import is_hit
from safepassage.reports.arabic.words.lexicon import rules_of
from safepassage.reports.arabic.words.numerals import MONTHS
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.arabic.words.verbs import GIVEN_NAMES
from safepassage.reports.words.arabic_words import plain_words, roots
from safepassage.reports.words.words import Word, listed

_ARABIC_SPOKEN = listed("SY IQ LB JO PS YE LY SD EG SA KW AE QA BH OM TN DZ MA MR EH")  # their villages are called by nouns
_SHORT = 3  # letters: كم
_LONG = 5  # of a word with a pronoun behind it
_NO_TOWNS = frozenset(  # nouns of no list that stand behind prepositions
    plain_words(
        "مسافة حساب أيدي نطاق مدى امتداد صعيد مستوى أساس خلفية غرار إطار سياق نهاية بداية مطلع أعقاب غضون خضم جانب أبراج أهداف أعلى أسفل "
        "مقربة مرأى متناول قيد حدود انتظار مواجهة مقدمة حاجة وضع حالة خطر قيود قائمة لائحة موعد مرحلة عملية عمليات خطة أرض أراضي سطح جدار "
        "قارب زورق سفينة رحلة سبيل شأن منتصف أواخر أوائل طابور طوابير "
        "طرف أطراف جهات جهة ناحية سوء فرط حيث خلال جراء بعض سائر معظم أغلب كلا كلتا ثلاث أربع "
        "مستوصف فندق نادي ملجأ ملاجئ كرفان صهريج متراس سرايا مهرجان سرادق مهبط رادار مرفأ ربايا هوائي مستنقع براري "
        "فيضان زلزال إعصار تحطم تسمم هدوء أمان مهندس مختار إمام خطوط آبار كشك أكشاك كراج مرآب جامعة كلية معهد روضة تكسي مخبأ عنبر هنغار"
    )
)
_THEIRS = plain_words("هم ها هما ائنا اننا يه ته")  # جيراننا, جانبيه


def bare_names(words: Sequence[Word], plain: Sequence[str], found: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """The words [first, last) of sentences that may be names of towns: none of the language, behind a preposition of place, or shelled."""
    taken = [(named.start, named.end) for named in found]
    for at in range(1, len(words)):
        led = and_off(plain[at - 1]) in BEFORE or is_hit(plain, at)
        if (
            led
            and is_strange(plain[at])
            and not is_noun_by_form(words[at].text)
            and not any(start < words[at].end and words[at].start < end for start, end in taken)
        ):
            yield at, at + 1 + (at + 1 < len(words) and is_strange(plain[at + 1]))


def is_strange(word: str) -> bool:
    """
    Whether a plain word behind a preposition may be a foreign name: it has no article, and no list of the language has it.

    Nothing is joined to its front there: كوالي is no governor.
    """
    known = any(root in NOUNS or root in TYPES for root in roots(word) if root[:2] == word[:2])
    common = word in MONTHS or word in DAYS or bool(rules_of(word)) or known
    common = common or word in _NO_TOWNS | GIVEN_NAMES or (word.endswith(_THEIRS) and len(word) > _LONG)
    return len(word) > _SHORT and not word.startswith(("ال", "وال", "بال", "لل")) and not common and may_name(word)


def spelt_out(words: Sequence[Word], first: int, last: int, text: str, country: str, atlas: Atlas) -> Named | None:
    """The town of a country that a bare name is, the longest first; None: it is none there, or the land speaks Arabic itself."""
    if country in _ARABIC_SPOKEN:
        return None
    for end in range(last, first, -1):
        start, stop = words[first].start, words[end - 1].end
        if options := atlas.spelt(text[start:stop], country):
            return Named(text[start:stop], start, stop, None, "", options)
    return None


def may_be_spelt_out(named: Named, country: str) -> bool:
    """Whether a text about a country that names a place may name another one by its Latin name."""
    return country not in _ARABIC_SPOKEN or (not named.options and named.type in CITY)


def with_its_point(named: Named, country: str, atlas: Atlas) -> Named:
    """
    `بلدة |نيانزالي|`: a town that is called one, with its point.

    Where Arabic is spoken a town that has an Arabic name is not meant by another one: `قرية |حلبان|` is not Aleppo, of old Khalepion.
    """
    if named.options or named.type not in CITY:
        return named
    options: tuple[PlaceRead, ...] = atlas.spelt(named.written, country, unwritten=country in _ARABIC_SPOKEN)
    return replace(named, options=options) if options else named
