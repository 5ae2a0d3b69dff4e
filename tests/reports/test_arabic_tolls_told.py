"""Arabic tolls as agencies and field staff word them: sentences written for the test, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Count
from safepassage.reports.arabic.harm.counts import counts_of
from safepassage.reports.arabic.harm.numbers import arabic_amounts
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.words import words_of
from safepassage.session.reading_texts import read_text

Ends = tuple[float, float | None] | None
ALL = ("killed", "injured", "missing")
DAY = date(2017, 5, 3)

TOLLS: list[tuple[str, Ends, Ends]] = [
    # two numbers, each with its own measure
    ("مقتل ما لا يقل عن 35 شخصاً وإصابة أكثر من 90 آخرين", (35, None), (90, None)),
    ("أحصى الهلال الأحمر في الساعات الأولى أربعين قتيلاً وثمانين جريحاً", (40, 40), (80, 80)),
    ("استشهد ثلاثون في الساعة الثامنة والأربعين", (30, 30), None),
    # of one family, one mine, one day of the month: no number of people
    ("أربعة من أسرة واحدة قتلوا في القصف", (4, 4), None),
    ("ومن عائلة واحدة قضى 11 شخصاً", (11, 11), None),
    ("الصاروخ الواحد قتل ستة من السكان", (6, 6), None),
    ("أصيب المدخل بقذيفة فجر 14 من الشهر", None, None),
    ("أصيب المسعف قرب سيارة 3 عند الدوار", None, (1, 1)),
    ("قُتل في سيارة 5 أشخاص", (5, 5), None),
    # who was hurt first and died
    ("جريحين نزفا حتى الموت", (2, 2), None),
    ("تسعة جرحى فارقوا الحياة في الطريق", (9, 9), None),
    ("استقبل المشفى 20 جريحاً توفي منهم اثنان", (2, 2), (20, 20)),
    ("20 جريحاً وتوفي اثنان", (2, 2), (20, 20)),
    ("52 جريحاً و7 متوفين", (7, 7), (52, 52)),
    ("توفي المصاب بعد ساعة", (1, 1), None),
    # one of two
    ("أطلقوا النار على طبيبتين فأصيبت إحداهما", None, (1, 1)),
    # one person before the verb
    ("قناصاً قتل جندياً وأصاب ثلاثة", (1, 1), (3, 3)),
    ("رجلاً قتل وأصيب سبعة بقذيفة", (1, 1), (7, 7)),
    ("قتل وأصيب سبعة بقذيفة", None, None),
    ("أن ضابطاً فرنسياً قضى وجرح اثنان", (1, 1), (2, 2)),
    ("أن زميله الألماني قتل بالرصاص", (1, 1), None),
    ("أحد جنوده الذي قتل بالرصاص", (1, 1), None),
    ("أن عنصراً من قوات الأمن استشهد", (1, 1), None),
    ("ومات ابن عمي أمامي", (1, 1), None),
    ("الطيارين ماتا لحظة السقوط", (2, 2), None),
    ("مصوراً إيطالياً ومترجماً فرنسياً قتلا في انفجار", (2, 2), None),
    ("سائقين أصيبوا", None, None),
    ("أخاه قتل مع أربعة آخرين", (5, 5), None),
    ("وقتل الطيار ومساعده", (2, 2), None),
    ("المسعف مصاب بشظية في الكتف", None, (1, 1)),
    ("ماتت رضيعة عمرها ثلاثة أشهر وطفل عمره خمسة", (2, 2), None),
    ("عبوة لاصقة أودت بحياة قاض قرب البلدة", (1, 1), None),
    ("قناصاً قتل ثلاثة جنود", (3, 3), None),
    ("موقع مدني أصيب بقذيفة", None, None),
    ("في هجوم مسلح أصيب فيه أربعة", None, (4, 4)),
    ("أصابت غارة تركية الطريق الدولي", None, None),
    ("أصابت رصاصة إسرائيلية في الرأس", None, (1, 1)),
    # two groups of the same
    ("خمسة عسكريين وثلاثة مدنيين قتلوا منذ الفجر", (8, 8), None),
    ("ثلاثة رجال وامرأتان أصيبوا بالقذيفة", None, (5, 5)),
    ("ست سيارات وثلاثة مدنيين أصيبوا", None, (3, 3)),
    ("وصل خمسة عسكريين وثلاثة مدنيين", None, None),
    ("أوقعت المعارك 12 قتيلاً من القوات الحكومية و20 من الحوثيين", (32, 32), None),
    ("قتل 89 عنصراً من القوات الحكومية و11 مسلحاً من البدو", (100, 100), None),
    ("مقتل 30 من قوات النظام و12 من الفصائل", (42, 42), None),
    ("لقي خمسة مصرعهم في المعيصرة واثنان في سرعين", (7, 7), None),
    ("قتل خمسة في العبارة واثنان في حال خطرة", (5, 5), None),
    ("قُتل 15، هم تسعة من موظفيها وستة مرضى", (15, 15), None),
    ("15 ضحية هم 6 قتلى و9 جرحى", (6, 6), (9, 9)),
    ("ارتفع عدد شهداء المسعفين والعاملين الصحيين إلى 206", (206, 206), None),
    ("41 إصابة بالحصبة وست وفيات", (6, 6), None),
    ("استشهد منتسبان وأصيب ثالث", (2, 2), (1, 1)),
    # numbers of others
    ("سقط 22 من عناصر التنظيم بين قتيل وجريح", None, None),
    ("ارتكب الطيران سبع مجازر راح ضحيتها 60 شهيداً", (60, 60), None),
    ("ارتكب الطيران 7 مجازر", None, None),
    ("وجدوا ثلاثة أطفال إلى جوار جثث أمهاتهم", None, None),
    ("دربت المنظمة 40 مسعفاً على التعامل مع الإصابات", None, None),
    ("جرحى السوق يتقاسمون ثلاث خراطيم أكسجين", None, None),
    ("إصابة أكثر من 200 طفل باليرقان", None, None),
    ("الحركة أعدمت سائق شاحنة، وإن لدى البلدة 200 جندي يحرسون المطار", (1, 1), None),
    ("قتل ستة وإن 300 جندي وصلوا", (6, 6), None),
    ("تسلم المستشفى 18 جثة", (18, 18), None),
    ("استسلم 18 مسلحاً", None, None),
    ("فقد استقبل المستشفى 64 جريحاً يوم السبت", None, (64, 64)),
    ("فقد استقبل 64 جريحاً يوم السبت", None, (64, 64)),
    ("فقد فصل رجال وفتيان عن عائلاتهم", None, None),
    ("الموقع أصيب بعد عشرة اتصالات", None, None),
    ("أصيبت المطاحن ما أتلف كمية من القمح", None, None),
    ("تجهز الشركاء بثلاثة فرق للإصابات", None, None),
    ("سجلت 2400 إصابة بجدري الماء", None, None),
    ("قتلت وأصابت مئات المدنيين", None, None),
    # parts
    ("ستة شهداء بينهم طفلتان و17 جريحاً", (6, 6), (17, 17)),
    ("ستة مدنيين، بينهم امرأة وأربعة أطفال، قتلوا في صيدا", (6, 6), None),
    ("181 قتيلاً، منهم 124 من التنظيم و50 من القوات الأمنية و7 مدنيين", (181, 181), None),
    ("أسفر عن استشهاد ثلاث نساء وطفلين وإصابة 17 نازحاً", (5, 5), (17, 17)),
    ("حياة 36 آخرين معرضة للخطر", None, None),
    ("مئات من السكان قتلوا أو أصيبوا", None, None),
    ("قتل أربعة أشخاص بصواريخ فلسطينية، وسبعة جنود في القتال", (11, 11), None),
    ("قتل أربعة أشخاص بقصف، و300 نازح في المدارس", (4, 4), None),
    ("مقتل 2016 فلسطينياً، معظمهم مدنيون، و67 في الجانب الإسرائيلي", (2083, 2083), None),
    ("وأجلى 18 جريحاً و12 شخصاً منهكين", None, (18, 18)),
    ("وأصابوا شاباً في ساقه", None, (1, 1)),
    ("وأن ضابطاً في وحدة يمام قتل متأثراً بجراحه", (1, 1), None),
    # words that may not reach a number, and that do
    ("156 مقاتلاً من المتمردين و28 من القوات الحكومية لقوا حتفهم", (184, 184), None),
    ("وقتلوا جنديين هنديين من قوات حفظ السلام و11 مدنياً على الأقل", (13, None), None),
    ("300 من قوات الشمال قتلوا أو أسروا", None, None),
    ("طفل وامرأة مسنة فارقا الحياة عطشاً", (2, 2), None),
    ("رجل لقي مصرعه بقذيفة", (1, 1), None),
    ("وسقط جراءها قتيل وسبعة جرحى", (1, 1), (7, 7)),
    ("وصول طفلة متوفاة وخمسة مصابين", (1, 1), (5, 5)),
    ("وقتلوا زوجي وأخويه أمامي", (3, 3), None),
    ("مكان واحد يعالج الإصابات البليغة", None, None),
    ("يموت الأطفال بالحصبة ولا طبيب إلا واحد لعشرات الآلاف", None, None),
    ("قتل أمام منزله", None, None),
    ("قتل إمام مسجد في البلدة", (1, 1), None),
    # who is treated, who fell ill, how old two are, what things cost
    ("ويتلقى ثلاثون آخرون العلاج من جروح أصيبوا بها", None, (30, 30)),
    ("ويتلقى 300 طفل العلاج من سوء التغذية", None, None),
    ("نقل إلى المستشفى الجامعي 14 مصاباً", None, (14, 14)),
    ("بلغ عدد المصابين بالملاريا منذ يونيو 700 حالة", None, None),
    ("أربعة أطفال توفوا بالإسهال", (4, 4), None),
    ("أصيبت شقيقتان، 7 و9 أعوام، بشظايا", None, (2, 2)),
    ("ارتفع السعر منذ مقتل التاجر إلى 900 ريال", (1, 1), None),
    # more words of one, of two, of many
    ("بلغ عدد الجرحى 87 مساء الثلاثاء", None, (87, 87)),
    ("فارق الحياة منهم 41", (41, 41), None),
    ("ارتقى أربعة من المصابين متأثرين بجراحهم", (4, 4), None),
    ("643 رجلاً فقدوا و49 آخرين قتلوا تحت التعذيب", (49, 49), None),
    ("عدد الذين قضوا جاوز 800", (800, None), None),
    ("قتل قائداً في منظومة الصواريخ", (1, 1), None),
    ("قذيفة قتلت أباً وابنته", (2, 2), None),
    ("قذيفة قتلت جارتها", (1, 1), None),
    ("قضى أخوان بانفجار لغم", (2, 2), None),
    ("استشهد زميل لنا أثناء الإسعاف", (1, 1), None),
    ("وقتل لغم أحد أعضاء فريق البحث", (1, 1), None),
    ("قتلوا زوج أختي وستة معه", (7, 7), None),
    ("وقتلت ثلاثة صحفيين من فريق التلفزيون وضابطاً", (4, 4), None),
    ("أن امرأة حاملاً في الثالثة والعشرين قتلت بالرصاص", (1, 1), None),
    ("أن رئيس بلدية المدينة أصيب بشظية", None, (1, 1)),
    ("أحد رجالنا أصيب برصاصة في كتفه", None, (1, 1)),
    ("أحد المباني أصيب بقذيفة", None, None),
]


def size(count: Count | None) -> Ends:
    return None if count is None else (count.low, count.high)


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_a_toll_is_read_as_it_is_told(text: str, killed: Ends, injured: Ends) -> None:
    """Both ends; None where nobody is counted."""
    words = [word for word in words_of(text) if plain_word(word.text)]
    plain = [plain_word(word.text) for word in words]
    harm, _, _ = counts_of(words, plain, arabic_amounts(words, plain, text), 0, len(words), ALL)
    assert (size(harm.killed), size(harm.injured)) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("أن أخي فقد على الطريق", (1, 1)),
        ("مئات الأسر تبحث عن مفقوديها", None),
        ("لا يزال 12 عاملاً في عداد المفقودين", (12, 12)),
    ],
)
def test_who_searches_is_not_who_is_missing(text: str, missing: Ends) -> None:
    """The one who was lost is; the families that look for theirs are not."""
    words = words_of(text)
    plain = [plain_word(word.text) for word in words]
    harm, _, _ = counts_of(words, plain, arabic_amounts(words, plain, text), 0, len(words), ALL)
    assert size(harm.missing) == missing


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قال ضابط إن قصفاً عنيفاً بالمدفعية قتل 14 مدنياً وأصاب 43 خلال اليومين الماضيين، وهي أعلى حصيلة منذ يناير.", [(14, 43)]),
        ("وأضاف الضابط أن القناصة قتلوا خمسة من رجاله وأصابوا 14 منذ الاثنين في محيط المرفأ.", [(5, 14)]),
        ("وأوضح أن 13 شخصاً قتلوا في صنعاء، وعشرة، بينهم أربعة أطفال وامرأة، في صعدة.", [(13, None), (10, None)]),
        ("وأفاد عن مقتل ما لا يقل عن 127 شخصاً وإصابة أكثر من 560 آخرين بجروح.", [(127, 560)]),
    ],
)
def test_both_halves_of_a_toll_are_one_claim(text: str, tolls: list[tuple[int, int | None]]) -> None:
    """The dead and the hurt of one event are told together; those of another place for themselves."""
    found = [one.harm for one in read_text(text, ident="t", doc_date=DAY, lang="ar").claims if one.harm]
    assert [(one.killed and one.killed.low, one.injured and one.injured.low) for one in found] == tolls


@pytest.mark.parametrize(
    "text",
    [
        "وتقول منظمات محلية إن ما لا يقل عن 1800 مدني قتلوا في المدينة.",
        "وقال طبيب إن أحد عشر جريحاً فارقوا الحياة في الطريق.",
        "وقال مسعف إن أحد رجالنا أصيب برصاصة في كتفه.",
    ],
)
def test_a_number_with_a_word_of_no_is_no_denial(text: str) -> None:
    """`لا يقل`, `أحد عشر` and `أحد رجالنا` deny nothing."""
    (found,) = [one for one in read_text(text, ident="t", doc_date=DAY, lang="ar").claims if one.harm]
    assert not found.negative


@pytest.mark.parametrize("text", ["توفيت امرأة مصابة بحروق في عدن.", "توفي رجل مصاب بشظايا في تعز."])
def test_one_who_died_is_not_hurt_as_well(text: str) -> None:
    (found,) = read_text(text, ident="t", doc_date=None, lang="ar").claims
    assert (found.harm.killed and found.harm.killed.low, found.harm.injured) == (1, None)


def test_an_opening_is_no_party() -> None:
    """`فتح` opens a way, and is a party's name."""
    assert {one.claimant for one in read_text("يتوقع فتح ممر إلى حرستا.", ident="t", doc_date=None, lang="ar").claims} == {"author"}
    told = read_text("أعلنت فتح مقتل ثلاثة من مقاتليها في نابلس.", ident="t", doc_date=None, lang="ar").claims
    assert {one.claimant for one in told} == {"فتح"}
    told = read_text("أعلنت فتح أنها ستساعد على فتح ممر إلى غزة.", ident="t", doc_date=None, lang="ar").claims
    assert {one.claimant for one in told} == {"فتح"}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("قال الأهالي إن 23 مزارعا، بينهم أربع نساء وطفلان، قتلوا في هجوم على قرية كيشيشي.", 23, None),
        ("قال الأهالي إن تسعة صيادين، بينهم شقيقان وأب لثلاثة، قتلوا في هجوم على قرية كيشيشي.", 9, None),
        ("مقتل ضابطين وأربعة جنود وإصابة سابع في انفجار لغم قرب كيدال.", 6, 1),
        ("قتل 8 جنود إضافة إلى ثلاثة ضباط في كمين قرب ماكالي.", 11, None),
        ("قتل 8 جنود علاوة على طبيبين اثنين في كمين قرب ماكالي.", 10, None),
        ("قتل 8 جنود إضافة إلى إصابة ثلاثة ضباط في كمين قرب ماكالي.", 8, 3),
        ("قتل ستة تجار وخمسة رعاة في هجوم على سوق بورنو.", 11, None),
        ("قتل ستة جنود إضافة إلى تدمير ثلاث آليات قرب ماكالي.", 6, None),
    ],
)
def test_those_joined_to_the_harmed_are_counted_with_them(text: str, killed: float | None, injured: float | None) -> None:
    """Parts between a number and its verb, another behind `besides`, plurals without an ending; not what was destroyed besides."""
    harms = [one.harm for one in read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims if one.harm]
    assert [(one.killed and one.killed.low, one.injured and one.injured.low) for one in harms] == [(killed, injured)]
