"""Whether a name of the gazetteer is meant as a place where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import PlaceRead
from safepassage.reports.arabic.places.announced import BEFORE, and_off
from safepassage.reports.arabic.places.counted_at import counted_at
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import CITY, TYPES
from safepassage.reports.arabic.places.what_was_hit import is_hit, is_told_of
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.verbs import GENERAL, SPEECH
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems

_ILL = frozenset(plain_words("مرضى مرض داء دواء أدوية علاج لمرضى بمرض ومرضى مريض حبوب"))
_WARDS = frozenset(plain_words("مستشفى مشفى قسم جناح مركز فريق طاقم"))
FAR = frozenset(  # where others meet, whatever country a text is about
    plain_words(
        "جنيف نيويورك باريس لندن فيينا برلين بروكسل القاهرة الرياض جدة الدوحة عمان أنقرة إسطنبول أستانا سوتشي موسكو واشنطن روما مسقط "
        "نيروبي ستوكهولم لاهاي جوبا دايتون مونترو عنتيبي لوساكا أروشا "
        "تونس الرباط الجزائر طهران بغداد بيروت دمشق كمبالا جيبوتي كابول مدريد ميونخ لوزان بون كييف وارسو الكويت أبوظبي المنامة بكين أديس"
    )
)
_TITLE_WORDS = 8
_THOSE_OF = frozenset(
    plain_words(
        "أهل أهالي سكان أبناء نازحي نازحو شوارع محيط أطراف ضواحي مداخل مدخل أسواق مشافي مستشفيات مدارس مطار سقوط اقتحام دخول حصار "
        "طوارئ تنسيقية"
    )
)
_COALITION = plain_word("التحالف")  # a village of Hadramawt is called so, too
_BEFORE_THE_LAST = ("-", "–", "—", ":", "/", "،", ",")
KNOWN_FIRST = ("hand:", "case:", "mine:")


def is_joined(beside: Named | None, name: str, written: str, options: Sequence[PlaceRead]) -> bool:
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


def stands_as_place(plain: Sequence[str], first: int, last: int, best: PlaceRead, joined: bool) -> bool:
    """Whether a name of the gazetteer is meant as a place: by hand, behind a preposition or a type, or with a letter that means `in`."""
    before = and_off(plain[first - 1]) if first else ""
    if (plain[first] == "السكري" and before in _ILL) or (plain[first] == "الجراحي" and any(stem in _WARDS for stem in stems(before))):
        return False  # diabetes, the surgical hospital: no quarter of Aleppo, no town of Yemen
    if plain[first:last] == [_COALITION] and not any(stem in CITY for stem in stems(before)):
        return False
    if best.precision == "country" and last == first + 1 and before not in BEFORE and not joined:
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
    if any(stem in TYPES or stem in BEFORE for stem in stems(before)) or before in BEFORE:
        return last > first + 1 or plain[first] not in GENERAL
    if best.precision in ("city", "district") and before in _THOSE_OF and plain[first] not in GENERAL:
        return True  # the people of El Obeid
    if best.precision == "city" and is_told_of(before) and not joined and plain[first] not in GENERAL:
        return True  # غارات استهدفت |النبطية, سقطت |سنجة
    if best.precision == "city" and not joined and plain[first] not in GENERAL and is_hit(plain, first):
        return True  # قصف الطيران |سرمدا
    if best.precision == "city" and plain[first] in FAR and not any(stem in SPEECH for stem in stems(before)):
        return True
    long = len(plain[first]) > 4 or last > first + 1  # ببيت حانون
    return joined and long and plain[first] not in VERBS and plain[first] not in GENERAL and plain[first][0] in "ب"
