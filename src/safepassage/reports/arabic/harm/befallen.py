"""Whether an Arabic word of harm tells that it befell people; not دور الجرحى, حكم الإعدام, كاد يقتل, لم ترد أنباء عن قتلى."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.harm_words import BODIES, CASUALTIES, RECEIVED, ROLES, VICTIM, WHERE, done_to, to_them
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.arabic.words.verbs import GENERAL, PREPOSITIONS, SPEECH
from safepassage.reports.words.arabic_words import plain_words, roots, stems

DISEASES = frozenset(plain_words("كوليرا حصبة ملاريا ضنك كورونا التهاب حمى إسهال جرب سل دفتيريا يرقان تيفوئيد إنفلونزا طاعون جدري خناق"))
LIVES = frozenset(plain_words("حياتهم حياته حياتها حياتهما أرواحهم"))
_LOST = "وعي منازل منزل بيوت بيت وظائف ممتلكات مساكن مأوا أعمال مصادر أطراف بصر مواشي أراضي"
THEIRS = frozenset(plain_words(" ".join(thing + whose for thing in _LOST.split() for whose in ("هم", "ها", "ه", "هن"))))
_NEAR_LOSS = 5  # words
OF_THEM = frozenset(
    plain_words("نصب النصب مقبرة ضريح ساحة ميدان دور أدوار تهمة تهم جريمة جرائم محاولة محاولات أسر ذوي عوائل أهالي كفالة لأرواح")
)
_SENTENCES = frozenset(plain_words("حكم أحكام عقوبة عقوبات بالحكم"))
_CARRIED_OUT = frozenset(plain_words("نفذ نفذت تنفيذ نفذوا بتنفيذ"))
_ABLE = frozenset(plain_words("كفيلة كفيل كافية كاف قادرة قادر كافيا تكفي يكفي قادرين قادرون"))
_PLOTS = frozenset(plain_words("مخطط مخططا المخطط خطة مؤامرة مؤامرات مخططات مساع مسعى التخطيط"))
_HOW_MANY = frozenset(plain_words("نحو حوالي قرابة زهاء أكثر أقل ما أي كل بعض معظم أثر أحد إحدى"))
_CARE = frozenset(
    plain_words(
        "استقبال علاج معالجة نقل إخلاء إجلاء إسعاف إيواء دفن رعاية إنقاذ لصالح صالح لأجل مداواة فرز تأهيل إسناد دعم تشييع أسماء صور زيارة "
        "تعامل"
    )
)
_NONE = (["دون"], ["بدون"], ["بلا"])
_OCCURRED = frozenset(plain_words("وقوع تسجيل سقوط حدوث أي"))
_NEARLY = frozenset(plain_words("كاد كادت يكاد تكاد كادوا أوشك أوشكت"))
_TRIED = frozenset(plain_words("حاول حاولت يحاول تحاول حاولوا فشل فشلت أحبط أحبطت خطط خططت"))
_NOT = frozenset(plain_words("لم لا لن ولم ولا ليس ليست"))
_ANY = frozenset(plain_words("أي عن وجود وقوع سقوط تسجيل حدوث من"))
_NOT_NONE = ("زال", "يزال", "تزال", "يزالون", "يقل", "تقل")
_NEWS = frozenset(plain_words("خبر نبأ أنباء شائعة شائعات إشاعة إشاعات رواية"))
_FALSE = frozenset(plain_words("كاذب كاذبة كاذبا ملفق ملفقة مختلق مختلقة مفبرك مفبركة"))
_HOLDING = frozenset(plain_words("استيعاب لاستيعاب تتسع يتسع تستوعب يستوعب سعة بسعة سعتها لحفظ حفظ لتخزين"))
_FICTION = frozenset(plain_words("فيلم الفيلم فيلما مسلسل المسلسل مسلسلا المسلسلة مسرحية المسرحية قصيدة أغنية لوحة"))
_LONG = 12  # words over which a drill or an anniversary is told of
_SIMULATES = frozenset(plain_words("حاكى حاكت يحاكي تحاكي محاكاة افترض افترضت يفترض تفترض سيناريو"))
_NOBODY = frozenset(plain_words("المباراة اللقاء الوقت الأمل الحلم الفرصة الملل الروح المبادرة الصفقة الطموح الفكرة الشغف"))
_COURTS = frozenset(plain_words("محكمة المحكمة محاكم القضاء القاضي قاضي هيئة بأن"))
_JUDGED = frozenset(plain_words("قضت قضى حكمت حكم محكمة المحكمة أصدرت القاضي يقضي تقضي القاضية أيدت"))
_MEMORY = frozenset(plain_words("النصب التذكاري التذكارية تذكاري تذكارية تذكاريا ذكرى الذكرى لذكرى بذكرى وذكرى للذكرى بالذكرى"))
_NTH = frozenset(plain_words("الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة السنوية العشرين الثلاثين"))
_DEATHS = frozenset(plain_words("مقتل استشهاد وفاة مصرع اغتيال إعدام رحيل سقوط مذبحة قتل"))
_YEARS = frozenset(plain_words("سنوات سنة عاما عام أعوام سنين عقود عقدين عقد عامين سنتين"))
_WHO = frozenset(plain_words("الذي التي الذين اللذين اللواتي"))
_TELLING = frozenset(plain_words("عن يروي تروي يحكي تحكي يصور تصور يتناول تتناول بعنوان انتهى ينتهي يبدأ"))


def word_of(plain: Sequence[str], place: int) -> str:
    """What a word says befell people; bags for bodies say nothing."""
    if plain[place] in BODIES and place and plain[place - 1] in ("اكياس", "اكفان"):
        return ""
    if plain[max(0, place - 1) : place] in _NONE or (plain[max(0, place - 2) : place - 1] in _NONE and plain[place - 1] in _OCCURRED):
        return ""  # دون وقوع إصابات
    if befell_nobody(plain, place) or _of_nobody(plain, place) or _room_for(plain, place):
        return ""
    if plain[place] in ("اصابه", "حاله") and set(stems(" ".join(plain[place + 1 : place + 2]))) & DISEASES:
        return ""
    role = next((role for stem in stems(plain[place]) for role, words in ROLES if stem in words), "") or to_them(plain[place])
    if role == "missing" and not LIVES.isdisjoint(plain[place + 1 : place + 9]):
        return "killed"  # فقدوا حياتهم
    if role == "missing" and lost_theirs(plain, place + 1):
        return ""  # فقد 30 عاملا وظائفهم
    if role == "injured" and "".join(plain[place + 1 : place + 2])[:1] == "ب" and not DISEASES.isdisjoint(stems(plain[place + 1])):
        return ""  # عدد المصابين بالكوليرا
    return role


def lost_theirs(plain: Sequence[str], behind: int) -> bool:
    """`فقد 30 رجلا |وعيهم|`, `فقدت 30 أسرة |منازلها|`: they lost something of theirs, and are not missing themselves."""
    return not THEIRS.isdisjoint(plain[behind : behind + _NEAR_LOSS])


def befell_nobody(plain: Sequence[str], place: int) -> bool:
    """
    Whether a word of harm names a thing that need not have befallen anybody.

    `أدوا دور الجرحى`, `بتهمة قتل مدنيين`, `حكم الإعدام`, `الشروع في القتل`, `كفيلة بقتل المئات`, `حاول قتل ثلاثة`, `كاد يودي بحياة خمسة`.
    """
    before = plain[place - 1] if place else ""
    if plain[place].endswith("القتل") or is_of_them(before) or is_particle(plain, place):
        return True
    if _not_one(plain, place) or _false_news(plain, place) or _drilled(plain, place) or _killed_time(plain, place):
        return True
    if _sentenced(plain, place) or remembered(plain, place, place):
        return True
    if plain[place].endswith("اعدام") and not _SENTENCES.isdisjoint(stems(before)):
        return _CARRIED_OUT.isdisjoint(plain[max(0, place - 5) : place])
    if plain[place][:1] in "بل" and before in _ABLE | _PLOTS and bool(done_to(plain[place])):
        return True
    near = plain[max(0, place - 4) : place]
    return any(word.lstrip("وف") in _NEARLY for word in near) or (bool(done_to(plain[place])) and _tried(near)) or _in_fiction(plain, place)


def is_particle(plain: Sequence[str], place: int) -> bool:
    """`فقد أضرم المقاتلون النار`: before a verb it says that it was done; `فقد ثلاثة`, `فقد نحو 20`, `فقد الجيش`: they were lost."""
    after = plain[place + 1] if place + 1 < len(plain) else ""
    lost = is_number(after) or after[:2] == "ال" or after in _HOW_MANY | WHERE or names_people(after)
    return plain[place] == "فقد" and bool(after) and (after in VERBS or after in GENERAL or after in SPEECH or not lost)


def _not_one(plain: Sequence[str], place: int) -> bool:
    """`لم تقتل القذائف الثلاث أحداً`, `لم تسفر عن إصابة أي من التلاميذ الـ300`."""
    nobody = plain[place + 1 : place + 2] == ["احد"] and "".join(plain[place + 2 : place + 3])[:2] != "ال"  # معلومات عن مقتل أحد في
    if nobody and (place + 2 >= len(plain) or plain[place + 2] in PREPOSITIONS or not plain[place + 2][:1].isalpha()):
        return True
    if plain[place + 1 : place + 3] in (["اي", "من"], ["اي", "احد"]) and not _NOT.isdisjoint(plain[max(0, place - 9) : place]):
        return True
    return plain[place - 1 : place] != [] and plain[place - 1] in _NOT and not {"احدا", "احد"}.isdisjoint(plain[place + 1 : place + 7])


def _false_news(plain: Sequence[str], place: int) -> bool:
    """`خبر مقتل تسعة من رجال الإسعاف كاذب`."""
    before = plain[max(0, place - 8) : place]
    if any(before[at : at + 2] == ["لا", "صحه"] for at in range(len(before))):
        return True  # لا صحة لما يُتداول عن مقتل 45
    return not _NEWS.isdisjoint(plain[max(0, place - 2) : place]) and not _FALSE.isdisjoint(plain[place + 1 : place + 12])


def _drilled(plain: Sequence[str], place: int) -> bool:
    """`حاكت المناورة سقوط صاروخ يوقع 150 قتيلاً`: who is counted in a drill; not `قتل جنديان خلال مناورة`."""
    before = plain[max(0, place - _LONG) : place]
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at].lstrip("وف") in _SIMULATES), -1)
    return at >= 0 and "،" not in before[at:]


def _killed_time(plain: Sequence[str], place: int) -> bool:
    """`قتل المباراة`, `يقتل الوقت`: what is killed is nobody."""
    return place + 1 < len(plain) and plain[place + 1] in _NOBODY and bool(done_to(plain[place]))


def sentenced_in(plain: Sequence[str], first: int, last: int) -> bool:
    """Whether words tell of a sentence of death, and of no deed."""
    return any(_sentenced(plain, at) for at in range(first, last))


def _sentenced(plain: Sequence[str], place: int) -> bool:
    """`قضت محكمة بإعدام 17 شخصاً`: a sentence that was passed, and not carried out."""
    if plain[place].lstrip("وف") in ("قضت", "قضي") and plain[place + 1 : place + 2] != [] and plain[place + 1] in _COURTS:
        return True  # no `قضى 40 نازحاً`
    before = [word.lstrip("وف") for word in plain[max(0, place - 7) : place]]
    return plain[place] in ("باعدام", "بالاعدام", "باعدامهم") and not _JUDGED.isdisjoint(before)


def remembered(plain: Sequence[str], first: int, place: int) -> bool:
    """
    `ذكرى مقتل 30 تلميذاً`, `لذكرى أكثر من 8 آلاف رجل قُتلوا`, `ذكرى الهجوم الذي قتل 5000`: the dead of another year.

    Not `في ذكرى المجزرة قتل ستة`, where what is told behind it is of this day. `first`: where the number, or the word of harm, begins.
    """
    at = next((at for at in range(place, max(-1, place - _LONG), -1) if plain[at] in _MEMORY or _years_on(plain, at)), -1)
    if at < 0 or any(word in ("،", ".", ":") for word in plain[at:place]):
        return False
    between = plain[at + 1 : first]
    led = between[1:] if between[:1] and between[0] in _NTH else between
    deed = [word.removeprefix("ل") for word in (led or plain[first : first + 1])[:1]]
    if deed and deed[0] in _DEATHS:
        return True
    return (bool(led) and not _WHO.isdisjoint(led)) or any(is_number(word) for word in led) or (first < place and not led)


def _years_on(plain: Sequence[str], at: int) -> bool:
    """`بعد عشر سنوات على مقتل 168`, `مرور 13 عاماً على`."""
    return plain[at] == "علي" and at > 0 and plain[at - 1] in _YEARS


def _room_for(plain: Sequence[str], place: int) -> bool:
    """`تستطيع ثلاجات المشرحة استيعاب عشرين جثة`: bodies that there is room for."""
    return plain[place] in BODIES and not _HOLDING.isdisjoint(plain[max(0, place - 4) : place])


def _tried(near: Sequence[str]) -> bool:
    """`حاول مسلح قتل ثلاثة`; not `حاول الفرار فقتل`."""
    at = next((at for at, word in enumerate(near) if word.lstrip("وف") in _TRIED), -1)
    return at >= 0 and not any(word[:1] in "فو" or word in ("،", "الي", "من") for word in near[at + 1 :])


def _in_fiction(plain: Sequence[str], place: int) -> bool:
    """`مسلسل عن مقتل خمسة رهبان`, `في الفيلم يموت 300`; a documentary tells of what was."""
    for at in range(max(0, place - 8), place):
        if plain[at] in _FICTION and "وثايقي" not in plain[at + 1 : at + 3]:
            told = not _TELLING.isdisjoint((*plain[at + 1 : at + 3], *plain[max(0, at - 1) : at]))
            return told or (at <= 2 and plain[at - 1 : at] == ["في"])
    return False


def _of_nobody(plain: Sequence[str], place: int) -> bool:
    """`لم يبلغ عن إصابات`, `لا توجد وفيات`: casualties that are denied, with no number between."""
    casualties = not (CASUALTIES | VICTIM | {"وفيات"}).isdisjoint(stems(plain[place]))
    if not casualties or plain[place][:2] == "ال" or (place and plain[place - 1] not in _ANY and plain[place - 1][:1] not in "يت"):
        return False
    near = plain[max(0, place - 5) : place]
    at = next((at for at in range(len(near) - 1, -1, -1) if near[at] in _NOT), -1)
    return at >= 0 and at + 1 < len(near) and near[at + 1] not in _NOT_NONE and not any(is_number(word) for word in near[at:])


def is_of_them(word: str) -> bool:
    """`أسر الشهداء`, `أدوار الجرحى`, `بتهمة قتل`: a noun that is of the dead or the hurt, without the article."""
    return word in OF_THEM or word[1:] in OF_THEM


def cared_for(plain: Sequence[str], place: int) -> bool:
    """`على إخلاء جرحى`, `لاستقبال الجرحى`, `التعامل مع الإصابات`: for whom something is done, and no word on whoever was counted before."""
    if not place or CASUALTIES.isdisjoint(roots(plain[place])):
        return False
    care = stems(plain[place - 1 - (plain[place - 1] == "مع" and place > 1)])
    return not _CARE.isdisjoint(care) or (plain[place][:2] == "ال" and not RECEIVED.isdisjoint(care))
