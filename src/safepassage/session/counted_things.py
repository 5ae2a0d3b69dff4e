"""Which words name things and no people, where a number counts them: in English and Arabic, one or several."""

from __future__ import annotations

import re

from safepassage.reports.lexicon.word_classes import PEOPLE
from safepassage.reports.words.arabic_words import plain_word, plain_words
from safepassage.reports.words.words import listed

# One of each; a word that may mean people too (unit, position, casualty, aid) is none of them.
_ENGLISH = listed(
    "percent corridor crossing road route bridge tunnel checkpoint camp site village town city street district neighbourhood neighborhood "
    "truck lorry bus ambulance vehicle car convoy boat ship train tanker bulldozer motorcycle tank aircraft plane warplane helicopter "
    "drone jet gunship hospital clinic school university bakery house home building apartment shelter tent mosque church market shop "
    "warehouse factory farm well generator pump station pipeline "
    "shell rocket missile bomb barrel mortar grenade mine landmine cluster munition projectile bullet cartridge rifle gun cannon howitzer "
    "launcher explosive device explosion strike airstrike raid sortie attack clash shelling bombardment blast violation incident "
    "ton tonne kilogram kilogramme kg gram litre liter gallon kilometre kilometer km metre meter mile hectare acre degree "
    "parcel ration basket box bag sack blanket mattress kit meal loaf package consignment delivery shipment dollar euro pound "
    "minute hour day night week month year time round occasion battalion brigade battery request statement report resolution"
)
_ARABIC = plain_words(
    "قذيفة قذائف صاروخ صواريخ قنبلة قنابل برميل براميل لغم ألغام رصاصة رصاصات عبوة عبوات غارة غارات ضربة "
    "ضربات هجوم هجمات انفجار انفجارات اشتباك اشتباكات خرق خروقات دبابة دبابات طائرة طائرات مروحية مروحيات "
    "مسيرة مسيرات مدفع مدافع شاحنة شاحنات حافلة حافلات سيارة سيارات مركبة مركبات آلية آليات عربة عربات "
    "قافلة قوافل قارب قوارب سفينة سفن صهريج صهاريج مستشفى مستشفيات مشفى مشاف مشافي عيادة عيادات مدرسة "
    "مدارس جامعة جامعات مخبز مخابز فرن أفران منزل منازل بيت بيوت مبنى مبان مباني شقة شقق خيمة خيام مسجد "
    "مساجد كنيسة كنائس سوق أسواق مخيم مخيمات موقع مواقع قرية قرى بلدة بلدات مدينة مدن حي أحياء ممر ممرات "
    "معبر معابر طريق طرق جسر جسور نفق أنفاق حاجز حواجز بئر آبار مولد مولدات سلة سلال بطانية بطانيات طن "
    "أطنان كيلوغرام لتر لترات كيلومتر كيلومترات متر أمتار ساعة ساعات يوم أيام ليلة ليالي أسبوع أسابيع شهر "
    "أشهر شهور سنة سنوات عام أعوام دقيقة دقائق مرة مرات دولار دولارات كتيبة كتائب لواء ألوية"
)


def _two(word: str) -> tuple[str, str]:
    """`شاحنتان` and `شاحنتين`, two of `شاحنة`."""
    stem = f"{word[:-1]}ت" if word.endswith("ه") else word
    return f"{stem}ان", f"{stem}ين"


_RATE = re.compile(r" an? (?:hour|day|week|month|year)$")
_PEOPLE = PEOPLE | listed("men women children")
_THINGS = _ENGLISH | {form for word in _ARABIC for form in (word, *_two(word))}


def counts_things(unit: str) -> bool:
    """
    Whether what is counted, in words, are things: `tanks`, `barrel bombs a day`, `قذائف`.

    Where people are named too (`people in 3 camps`), or no known thing is, it may be people.
    """
    words = [form for word in _RATE.sub("", unit.casefold()).split() for form in _forms(word)]
    return not _THINGS.isdisjoint(words) and _PEOPLE.isdisjoint(words)


def _forms(word: str) -> tuple[str, ...]:
    """A word, and what may be one of it."""
    if word.isascii():
        return word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"
    plain = plain_word(word)
    return plain, plain.removeprefix("ال")
