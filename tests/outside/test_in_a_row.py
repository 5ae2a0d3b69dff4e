"""Who stands in a row with somebody, the same person again, the other half of a name; and what is only called after somebody."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import black_names
from safepassage.outside.reading_parts import is_place

GOES = (
    ("Fuad Hasanagić, Edin Delić and Suada died in the market.", "Fuad Hasanagić|Edin Delić|Suada"),
    ("Villagers named the dead as Armando Mussa, Carlitos Nhampossa and Fátima Abdul.", "Armando Mussa|Carlitos Nhampossa|Fátima Abdul"),
    ("He left a wife, Senka, and two boys, Luka and Marko.", "Senka|Luka|Marko"),
    ("She waits for four sons, Artan, Armend, Ardian and Edmond.", "Artan|Armend|Ardian|Edmond"),
    ("Iryna Shevchenko, 41, hid in Izium. Shevchenko said it was loud.", "Iryna Shevchenko|Shevchenko"),
    ("Nurse Ruta Abraham is in Adigrat. Abraham asked for a truck.", "Ruta Abraham|Abraham"),
    ("Ramzi Abu Taima has buried 21 relatives.", "Ramzi Abu Taima"),
    ('Ismail Yusuf "Gurey", an aid worker, was abducted in Galkayo.', "Ismail Yusuf|Gurey"),
    ("قال الطبيب سامي الخطيب من الرستن إن الدم نفد. وأضاف الخطيب أن 12 مصابا ينتظرون.", "سامي الخطيب|الخطيب"),
    ("قال الممرض فضل قائد من الضالع: لا دم. وأضاف قائد أن الطريق مقطوع. وقال قائد اللواء إن الجسر سليم.", "فضل قائد|أضاف قائد أن"),
    ("استشهد المسعف حسن العلي في سراقب. كان العلي متزوجا.", "حسن العلي|العلي"),
    ("أسماء: سليم أبو ظاهر، عوض الدلو.", "سليم أبو ظاهر|عوض الدلو"),
    ("قتل نضال أبو عكر في المخيم.", "نضال أبو عكر"),
    ("السائق مصطفى حاج بكري.", "مصطفى حاج بكري"),
    ("قال الرئيس فولوديمير زيلينسكي إن القصف مستمر.", "فولوديمير زيلينسكي"),
    ("دعا الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى هدنة.", "أنطونيو غوتيريش"),
    ("قال الناطق باسم قسد فرهاد شامي إن الطريق آمن.", "فرهاد شامي"),
    ("الجرحى: سامر نجم وطفلان وامرأتان.", "سامر نجم"),
    ("الجرحى: ساناد مويكيتش وطفلان.", "ساناد مويكيتش"),
    ("رقم الجواز N0123456 باسم بلال حافظ وجد مع الجثة", "N0123456|بلال حافظ"),
    ("Norway's Claire Nicolet told reporters of 12 dead.", "Claire Nicolet"),
    ("المفقودون: ياسر علي وشقيقاه ووالدته.", "ياسر علي"),
    ("أفاد الشاهد محمد الخالدي بأن الجسر سليم.", "محمد الخالدي"),
    ("اغتيل القاضي حسن محمد الراوي بعبوة لاصقة في المقدادية.", "حسن محمد الراوي"),
    ("Nurse Ahmed Hassan and Omar Ali were shelled in the car.", "Ahmed Hassan|Omar Ali"),
)
STAYS = (
    "Clashes in Mohamed Agha, Haji Ali and Abu Hamed left 14 dead.",
    "Salman Pak, Hamza al-Gharbi and Khalis hit.",
    "Tents reached Abu Jubaiha, Abu Karshola and Abu Gaouqa.",
    "Abu Ageila and Umm Shaykhan are cut off.",
    "The Abdul Wahid faction of the SLA and the Ahmed Abdu forces hold Tanf; Abu Ali Mustafa Brigades fired.",
    "The Abdul Aziz mountain was bombed; the John Garang mausoleum stands.",
    "Magen David Adom said a rocket fell.",
    "سيطر لواء أبو ذر وكتيبة عمار بن ياسر على بلدة أم شرشوح",
    "اشتبك لواء أبو الفضل العباس وحركة النجباء مع جيش خالد بن الوليد.",
    "استهدف داعش قرى السعدونية وأبو صيدا وجلولاء في ديالى.",
    "دخلت قافلة إلى الحاج علي والقيارة وحمام العليل.",
    "قال الرئيس التركي إن المعبر مفتوح والرئيس يزور كييف في الغد.",
    "In Shevchenko village nobody stayed; Shevchenko was shelled.",
    "الاسم\tالعمر\tالحالة",
)


def _black(text: str) -> str:
    return black_names(blacked_out(text, place=is_place)[0], lambda _: False, is_place)[0]


@pytest.mark.parametrize(("text", "names"), GOES)
def test_each_name_goes_and_nothing_beside_it(text: str, names: str) -> None:
    """Spaces between two halves and what tells of their number, deed or weapon stay or go as they may; no letter of a name stays."""
    wanted = text
    for name in names.split("|"):
        last = name.removeprefix("أضاف ").removesuffix(" أن")
        wanted = wanted.replace(name, name.replace(last, "■" * len(last)))
    assert _black(text).replace(" ", "■") == wanted.replace(" ", "■")


@pytest.mark.parametrize("text", STAYS)
def test_a_town_a_formation_or_a_body_that_is_called_after_somebody_stays(text: str) -> None:
    """Without it nobody knows where it was or who did it."""
    assert _black(text) == text


def test_a_row_ends_where_bodies_and_towns_begin() -> None:
    """Who is joined to somebody by *and* may be a press agency, a town's officials or the Red Cross."""
    for others in ("Getty Images", "Human Rights Watch", "Kharkiv Oblast officials", "Wagner fighters", "UNICEF", "Aleppo residents"):
        assert others in _black(f"Ahmed Saleh and {others} met on the road.")
    assert _black("The Red Cross and Ahmed Hassan spoke.").startswith("The Red Cross and ■")
