"""Arabic denials, hopes and forecasts, and who was aboard: never told as so; what is told beside them is. Worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
from safepassage.reports.arabic.clauses.hopes import led_by
from safepassage.reports.arabic.clauses.untrue import untrue
from safepassage.reports.arabic.harm.aboard import aboard
from safepassage.reports.arabic.harm.numbers import arabic_amounts
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.words import words_of
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims


def killed(text: str) -> list[float]:
    """Of how many dead a text tells as so."""
    return sorted(one.harm.killed.low for one in claims(text) if one.harm.killed and one.modality in SAYS_SO and not one.negative)


def plainly(text: str) -> list[str]:
    return [plain_word(word.text) for word in words_of(text, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "نفى المتحدث باسم الحرس الوطني في مقابلة تلفزيونية بثت ليلة السبت مقتل أربعة من رجاله في بنزرت.",
        "نفت إدارة السجن المركزي، في بيان وزعته على الصحافة، وفاة 6 سجناء في باماكو.",
        "نفى حاكم الإقليم، ردا على ما كتبته صحف محلية، قصف بلدة تسالغيري.",
        "نفت حكومة كينشاسا قصف قرية كيتشانغا ومقتل 17 مزارعا.",
        "نفى الجيش الفلبيني حرق الأكواخ وإصابة 30 قرويا في مراوي.",
        "ونفى استخدام الغاز السام في هجوم على كوباني.",
        "كان وزير الداخلية قد نفى الأسبوع الماضي في البرلمان سقوط قتلى في احتجاجات نواكشوط.",
        "نفى الجيش الأنباء التي تحدثت عن مقتل 25 من جنوده في طبرق.",
        "نفى الوالي الذي كان يخطب في الناس تهدم الجسر ووفاة 5 عمال.",
        "جددت الرئاسة نفيها قصف مستشفى كوندوز.",
        "تستبعد السلطات وفاة 12 عاملا تحت الأنقاض في أزمير.",
    ],
)
def test_what_is_denied_is_denied_however_far_off(text: str) -> None:
    """Behind an occasion, an aside between commas, as the second of two."""
    found = claims(text)
    assert found
    assert {(one.modality, one.negative) for one in found} == {(Modality.DENIED, True)}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("نفى الجيش قصف المدرسة التي قتل فيها 14 تلميذا في جنزور.", [14]),
        ("نفى الجيش أنه قصف العرس الذي سقط فيه 31 قتيلا في ذمار.", [31]),
        ("نفت الشرطة إطلاق الرصاص على الحشود، وقتل 4 متظاهرين في لومي.", [4]),
        ("نفى القائد انسحاب رجاله من بالما وأكد مقتل 10 منهم.", [10]),
        ("نفت الحكومة وجود وباء، غير أن 9 أطفال توفوا بالحصبة في باوتشي.", [9]),
        ("نفى الحاكم أن تكون المجاعة قد بدأت رغم وفاة 13 رضيعا في واجير.", [13]),
        ("قال الشهود إن الجيش الذي نفى قصف القرية قتل 18 مزارعا.", [18]),
        ("أقر الجيش الذي كان قد نفى الغارة بمقتل 23 مدنيا في بنتيو.", [23]),
        ("قتل 12 نازحا في دياكو رغم نفي الحكومة قصف المخيم.", [12]),
        ("نفت الوزارة تفشي الحصبة ووفاة 8 رضع في باوتشي.", []),
        ("نفت الحكومة قصف العرس وقتل 31 مدعوا.", []),
    ],
)
def test_a_toll_beside_a_denial_is_told_and_its_second_object_is_not(text: str, dead: list[float]) -> None:
    assert killed(text) == dead


@pytest.mark.parametrize(
    "text",
    [
        "ليس صحيحا أن 20 جنديا قتلوا في معركة جاو.",
        "غير صحيح أن طريق كيسمايو مفتوح.",
        "لا صحة لما يشاع عن إغلاق معبر التنف.",
        "لا أساس من الصحة لأنباء مقتل 7 بحارة قبالة بوصاصو.",
        "ما أشيع عن قصف مستشفى عفرين عار عن الصحة.",
        "الأنباء عن فتح معبر الوديعة أمام الشاحنات غير صحيحة.",
        "وقال العمدة إنه من غير الصحيح أن الجسر في قادس مغلق.",
        "ما يتردد حول تفشي الكوليرا في كوستي لا أساس له من الصحة.",
    ],
)
def test_what_the_text_says_is_not_true_is_denied(text: str) -> None:
    found = claims(text)
    assert found
    assert {(one.modality, one.negative) for one in found} == {(Modality.DENIED, True)}
    assert {one.state for one in found} == {None}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("ليس صحيحا أن القوات انسحبت، فقد قتل 11 من عناصرها في تساليت.", [11]),
        ("قتل 16 شخصا في قصف بأسلحة غير دقيقة على تعز.", [16]),
        ("قتل 5 أشخاص في غارة على صعدة، وقال الناطق إن الاتهامات غير صحيحة.", [5]),
    ],
)
def test_what_is_told_beside_what_is_not_true_is_told(text: str, dead: list[float]) -> None:
    assert killed(text) == dead


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("لم ينف الجيش قصف المدرسة في كاياه.", Modality.OPINION),
        ("ولم تنف روسيا مقتل 20 بحارا في سيفاستوبول.", Modality.OPINION),
        ("لم يؤكد الجيش مقتل 9 من رجاله في تيلابيري.", Modality.OPINION),
        ("لا يستبعد الأطباء وفاة 60 مصابا في طرابلس.", Modality.PREDICTED),
    ],
)
def test_who_does_not_deny_neither_denies_nor_asserts(text: str, modality: Modality) -> None:
    assert [(one.modality, one.negative) for one in claims(text)] == [(modality, False)]


def test_a_toll_beside_what_is_not_denied_is_told() -> None:
    assert killed("لم ينف الجيش قصف السوق الذي قتل فيه 22 شخصا في لويكاو.") == [22]


@pytest.mark.parametrize(
    "text",
    [
        "تمنى أهالي حمص إعادة فتح طريق سلمية.",
        "يأمل النازحون أن يفتح معبر القائم قريبا.",
        "نتمنى فتح الطريق إلى مقديشو.",
        "أعربت المبعوثة عن أملها في فتح مطار تعز.",
        "وعبر الأطباء عن أملهم بإدخال الأدوية إلى داريا.",
        "يتطلع التجار إلى إعادة فتح ميناء بربرة.",
        "على أمل فتح معبر جابر ينتظر مئات المسافرين.",
        "طالب المزارعون في اعتصام أمام مقر الولاية صباح الأحد بفتح الطريق إلى زالنجي.",
    ],
)
def test_what_is_hoped_or_asked_for_is_not_told_as_so(text: str) -> None:
    found = claims(text)
    assert found
    assert {one.modality for one in found} == {Modality.DEMANDED}
    assert {one.state for one in found} <= {AccessState.PROPOSED, None}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("تمنى الأهالي وقف القصف بعد مقتل 3 فتيات في إدلب.", [3]),
        ("يأمل المنقذون في العثور على ناجين، وقتل 80 شخصا في زلزال هرات.", [80]),
        ("قتل مهاجران كانا يأملان في الوصول إلى سبتة.", [2]),
        ("خرج مستشفى الأمل في خانيونس من الخدمة وقتل 6 من موظفيه.", [6]),
    ],
)
def test_a_toll_beside_a_hope_is_told(text: str, dead: list[float]) -> None:
    assert killed(text) == dead


@pytest.mark.parametrize(
    "text",
    [
        "رجح خبراء وفاة المئات بالكوليرا في الأشهر المقبلة.",
        "توقع باحثون وفاة 70 ألف شخص بالملاريا في موزمبيق.",
        "تنبأت دراسة بمقتل 4 آلاف مدني في معركة الحديدة.",
        "من المتوقع أن يموت 200 رضيع كل شهر في زمزم.",
        "ومن المتوقع، بحسب المنظمة، وفاة 900 طفل بالحصبة.",
        "تحدثت الأمم المتحدة عن توقعات بوفاة 300 لاجئ من البرد.",
        "قد يموت 40 مريضا في مستشفى بانغي.",
        "تقدر نماذج أن يتوفى 2000 شخص بالكوليرا.",
    ],
)
def test_what_is_foreseen_is_predicted(text: str) -> None:
    found = claims(text)
    assert found
    assert {one.modality for one in found} == {Modality.PREDICTED}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("توقع محللون حربا طويلة بعد مقتل 300 جندي في أفدييفكا.", [300]),
        ("رغم التوقعات بالهدوء قتل 45 مدنيا في قصف على مصراتة.", [45]),
        ("توفي 31 مريضا في الأبيض، وتوقع الأطباء وفاة آخرين.", [31]),
    ],
)
def test_a_toll_beside_a_forecast_is_told(text: str, dead: list[float]) -> None:
    assert killed(text) == dead


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("غرق مركب يقل 64 مهاجرا قبالة كاليه.", []),
        ("غرقت سفينة تحمل 300 شخص قبالة تشيتاغونغ.", []),
        ("انقلبت شاحنة على متنها 40 عاملا قرب أبيي.", []),
        ("تحطمت طائرة تقل 22 راكبا في بوخارا.", []),
        ("غرق قارب مطاطي فيه 51 مهاجرا بينهم 10 أطفال.", []),
        ("احترقت حافلة تقل 33 حاجا قرب الجوف.", []),
        ("غرق قارب يقل 64 مهاجرا ووفاة 15 منهم قبالة كاليه.", [15]),
        ("انقلبت حافلة كانت تنقل 33 نازحا ما أدى إلى مقتل 7 منهم قرب الرنك.", [7]),
        ("غرق مركب يقل 64 مهاجرا لقوا حتفهم جميعا.", [64]),
        ("غرق 19 مهاجرا بينهم أطفال قبالة رودس.", [19]),
        ("قتل 24 شخصا كانوا على متن قطار في كاتسينا.", [24]),
    ],
)
def test_who_was_aboard_is_no_dead_unless_told_so(text: str, dead: list[float]) -> None:
    assert killed(text) == dead


@pytest.mark.parametrize(
    ("text", "is_aboard"),
    [
        ("غرق زورق يقل 64 مهاجرا", True),
        ("غرق زورق يقل ما لا يقل عن 64 مهاجرا", True),
        ("غرق زورق مع 64 مهاجرا", True),
        ("قتل القائد مع 12 من مرافقيه", False),
        ("حافلة قتل فيها 12 راكبا", False),
        ("حافلة تقل 30 راكبا قتلوا جميعا", False),
        ("شاحنة تحمل 30 طنا من القمح", True),
        ("غرق 64 مهاجرا", False),
    ],
)
def test_a_number_behind_what_carries_counts_who_is_aboard(text: str, is_aboard: bool) -> None:
    words = words_of(text, 0)
    plain = plainly(text)
    (amount,) = arabic_amounts(words, plain, text)
    assert aboard(plain, amount, 0) is is_aboard


@pytest.mark.parametrize(
    ("text", "at", "modality"),
    [
        ("على أمل فتح المعبر", 2, Modality.DEMANDED),
        ("من المتوقع أن يموت المئات", 3, Modality.PREDICTED),
        ("توقعات الأمم المتحدة بوفاة المئات", 3, Modality.PREDICTED),
        ("من المقرر أن يفتح المعبر", 3, Modality.PLANNED),
        ("رغم التوقعات بالهدوء قتل مدنيون", 3, None),
        ("مستشفى الأمل في خانيونس خرج", 4, None),
    ],
)
def test_a_noun_of_hope_or_forecast_leads_what_hangs_on_it(text: str, at: int, modality: Modality | None) -> None:
    assert led_by(plainly(text), at, at) is modality


def test_where_what_is_not_true_ends() -> None:
    """`it is not true that the army withdrew, for 33 were killed`."""
    words = plainly("ليس صحيحا أن الجيش انسحب، فقد قتل 33")
    assert untrue(words, 3) == (0, words.index("فقد"))
    assert untrue(words, words.index("قتل")) is None


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("أعلنت مصادر أمنية مقتل 4 جنود في سيناء.", [4]),
        ("أفاد مصدر أمني عراقي بمقتل 6 مدنيين في قصف على سنجار.", [6]),
        ("أكدت المصادر الأمنية مقتل 4 من عناصر التنظيم في الرطبة.", [4]),
        ("أدت عملية أمنية إلى مقتل 8 مسلحين في الأنبار.", [8]),
        ("عقب خروقات أمنية قتل 3 متظاهرين في السويداء.", [3]),
        ("أعلنت حركة أمل مقتل 4 من عناصرها في غارة على بلدة عيتا الشعب.", [4]),
        ("أكدت جمعية الأمل وفاة 6 مرضى في الحسكة.", [6]),
        ("أعلن مستشفى الأمل وفاة ثلاثة جرحى في خان يونس.", [3]),
        ("قال الهلال الأحمر إن مستشفى الأمل تعرض لقصف قتل فيه ثلاثة نازحين.", [3]),
        ("في حي الأمل قصف الطيران منزلا فقتل 6 أشخاص.", [6]),
        ("أعلن العقيد حلمي مقتل ثلاثة من رجاله في أم درمان.", [3]),
        ("تحققت توقعات الأطباء بوفاة 30 طفلا من سوء التغذية في زمزم.", [30]),
        ("تأكدت المخاوف بمقتل 12 صيادا قبالة الحديدة.", [12]),
        ("انتهت آمال الأهالي بوفاة العمال الستة العالقين في المنجم.", [6]),
        ("تزامنا مع توقعات بهجوم قتل القصف 7 أشخاص في رفح.", [7]),
        ("وسط مخاوف من مجاعة توفي 30 طفلا في زمزم.", [30]),
        ("قال النازحون إنهم يأملون في العودة إلى كسلا، وإن ميليشيات قتلت 15 من أقاربهم.", [15]),
        ("قالت نقابة الأطباء إنها تأمل وصول الدواء، وإن 22 مريضا ماتوا في النهود.", [22]),
        ("ذكر المرصد أن السكان يأملون في هدنة وأن غارة قتلت 5 في تل تمر.", [5]),
        ("قال اللاجئون إنهم يخشون العودة، وإن جنودا قتلوا 7 من جيرانهم.", [7]),
        ("نشرت صفحة أخبارا مفبركة قبل أن يقتل قصف 8 أشخاص في الباب.", [8]),
        ("تقدر الأمم المتحدة أن يكون 60 ألفا قتلوا في الخرطوم.", [60000]),
    ],
)
def test_a_name_an_adjective_or_a_circumstance_is_no_hope_and_no_forecast(text: str, dead: list[float]) -> None:
    """`security sources`, the party Amal, a hospital of Hope; fears that came true; what is said on behind a hope."""
    assert killed(text) == dead


@pytest.mark.parametrize(
    "text",
    [
        "خوفا من القصف نزح 3000 شخص من كادوقلي.",
        "خشية القصف فر 3000 شخص من كوباني.",
        "تحسبا لهجوم أخلت السلطات 2000 شخص من بوكروفسك.",
        "خشية اندلاع القتال غادر 700 شخص بلدة بور.",
    ],
)
def test_who_fled_for_fear_did_flee(text: str) -> None:
    assert [(one.kind, one.modality) for one in claims(text)] == [(ReadKind.DISPLACEMENT, Modality.ASSERTED)]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("بعد انتشار شائعات كاذبة أحرق حشد مسجدا وقتل 6 أشخاص في لاهور.", [6]),
        ("في هجوم كاذب الراية قتل 12 شخصا في بغداد.", [12]),
        ("انتشرت شائعات عن مقتل 12 جنديا في مأرب.", [12]),
        ("أدت شائعات عن هجوم إلى فرار 5000 شخص من غوما ومقتل ثلاثة في التدافع.", [3]),
        ("رواية الجيش عن مقتل الصحفية في جنين غير صحيحة، بحسب عائلتها.", [1]),
        ("أفادت تقارير بمقتل 12 شخصا في منبج، وقال شهود إن رواية الجيش كاذبة.", [12]),
        ("ليس صحيحا أن الجيش قصف السوق، بل قتل المسلحون 12 تاجرا في أم درمان.", [12]),
        ("وسط نفي حكومي ارتفع عدد قتلى القصف في سومي إلى 34.", [34]),
        ("وسط نفي الطرفين قتل 17 شخصا في اشتباكات طرابلس.", [17]),
        ("وسط نفي رسمي ارتفع عدد الضحايا في انفجار مرفأ بندر عباس إلى 40 قتيلا.", [40]),
        ("بعد نفي السكان من القرية وقتل 20 منهم أحرقت الميليشيا البيوت في غرب دارفور.", [20]),
        ("رغم نفي الجيش لقصف السوق، قال أطباء إن 12 شخصا قتلوا.", [12]),
        ("رغم نفي الحكومة سقوط قتلى قال أطباء إن 8 متظاهرين قتلوا في كانو.", [8]),
        ("نفت الحكومة الأنباء التي تحدثت عن مقتل 25 جنديا في مقديشو، وفجر انتحاري نفسه في بيدوا فقتل ستة.", [6]),
        ("انتشرت شائعات كاذبة عن مقتل 12 جنديا في مأرب.", []),
        ("من الكذب أن 40 شخصا قتلوا في درعا.", []),
        ("الأنباء عن مقتل 30 شخصا في عدن كاذبة.", []),
    ],
)
def test_what_happened_behind_a_lie_or_a_denial_is_told_and_what_it_says_is_not(text: str, dead: list[float]) -> None:
    assert killed(text) == dead


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("قارب على متنه 15 جثة جرفه التيار إلى جزر كناري.", [15]),
        ("عثر خفر السواحل على قارب فيه 20 قتيلا قبالة نواكشوط.", [20]),
        ("عثر الأهالي على سيارة بداخلها ثلاثة قتلى قرب سرمين.", [3]),
        ("قتل ركاب حافلة كان على متنها 12 شخصا في كمين قرب تدمر.", [12]),
        ("احترقت حافلة فيها 40 راكبا ولم ينج منهم أحد في بامكو.", [40]),
        ("غرق مركب يحمل 120 شخصا ومصرع جميع ركابه قبالة جربة.", [120]),
        ("قتل 3 من ركاب حافلة تقل 40 شخصا في كويتا.", [3]),
    ],
)
def test_the_dead_aboard_are_dead(text: str, dead: list[float]) -> None:
    assert killed(text) == dead


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("لم تنف الحكومة الإثيوبية قصف ميكيلي، وقالت منظمة إن 51 شخصا قتلوا في السوق.", ["الحكومة الإثيوبية", "منظمة"]),
        ("كان رجلان يأملان في عبور الحدود فقتلا برصاص الحرس قرب نصيبين.", ["author"]),
        ("نفى الجيش التقارير التي تحدثت عن انسحابه، وقصف الطيران حي مايو فقتل 20 مدنيا.", ["author"]),
    ],
)
def test_who_denies_or_hopes_does_not_tell_what_is_told_beside(text: str, claimants: list[str]) -> None:
    assert [one.claimant for one in claims(text)][-len(claimants) :] == claimants
