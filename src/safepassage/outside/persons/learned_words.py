"""Words beside which what sounds like a name is none: roles, things that are called by a name, and honours."""

from __future__ import annotations

from safepassage.records.given_names import words_of

HONOURED = words_of("الشهيد الشهيدة الشيخ الملك الإمام السيد القائد الرئيس")  # طريق الشهيد |ياسر عرفات|
ROLES = words_of(
    """
    السيد السيدة الأمين العام الرئيس الوزير وزير أختي أخوي أخي أمي أبي ابني ابنتي بنتي زوجتي زوجي عمي عمتي خالي خالتي جدي جدتي رائد
    نقيب عقيد عميد مقدم ملازم لواء فريق رقيب عريف جندي مهندس دكتور طبيب شهيد شهيدة الشهيد الشهيدة السائق المهندس الدكتور الشيخ القائد
    شكرا روى الشاهد الشاهدة
    mr mrs ms dr the president minister general colonel coord coordinator admin log logs logistics ops operations control base hub desk
    driver nurse doctor medic guard watch officer liaison field office reporter monitor
    """
)
TYPES = words_of(
    """
    وادي حي شارع طريق مستشفى مشفى مدرسة جامع مسجد كنيسة مخيم قرية بلدة مدينة جبل تل كفر دوار ساحة ميدان جسر سد معبر كتيبة كتائب لواء
    ألوية فرقة جيش حركة سرايا قلعة مطار قاعدة جامعة معهد سوق عين نهر بئر منطقة محافظة مديرية ناحية قضاء حاجز نادي فندق برج مجمع
    ملعب فيلق قوات جماعة تيار حزب تنظيم عملية معركة
    """
)
KUNYAS = words_of("abu umm um abou abo om أبو أم أبي أبا")
BEGIN_THINGS = words_of(
    """
    bab camp cyclone typhoon hurricane storm operation tropical fort mount saint santa san mavi uss hms deir tel tell kafr kafar beit
    darb souq souk jabal jebel wadi ain ras qasr borj burj jama'at jamaat jamaa jund hurras fursan
    raia nyatura mai-mai katiba tepe qulbat بني
    """
)
THINGS_BEHIND = words_of(
    """
    brigade brigades battalion battalions hospital clinic street road avenue square school university mosque church camp airport base
    bridge dam mountain market stadium foundation movement front faction factions forces army militia village town district quarter
    neighbourhood neighborhood roundabout junction checkpoint gate division corps hotel palace museum mausoleum holders launchers centre
    centres center centers
    """
)


def is_type(word: str) -> bool:
    """Whether things called by a name are of this kind: *street*, *battalion*, *school*."""
    return word.removeprefix("ال") in TYPES or word.lstrip("وبل").removeprefix("ال") in TYPES
