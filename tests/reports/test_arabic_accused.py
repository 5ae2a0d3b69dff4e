"""Arabic news: who accuses whom, whose convoy was hit, and clauses that stand side by side in one sentence."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 1, 22), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("نفت إسرائيل قصف المستشفى واتهمت حماس بإطلاق الصواريخ من ساحته.", "إسرائيل"),
        ("قال المتحدث باسم الجيش إن القصف لم يستهدف المدنيين، واتهم الدعم السريع بقصف السوق.", "الجيش"),
        ("ونفى الحوثيون ذلك واتهموا الحكومة بقصف المستشفى.", "الحوثيون"),
        ("واتهم الجيش الدعم السريع بقصف السوق.", "الجيش"),
        ("واتهمت الحكومة اليمنية الحوثيين بقصف مستشفى الثورة.", "الحكومة اليمنية"),
        ("اتهم الجيش قوات الدعم السريع بقتل 12 مدنيا.", "الجيش"),
        ("نفى متحدث باسم الجيش قصف السوق، واتهم قوات الدعم السريع بقصف المستشفى.", "الجيش"),
        ("قالت الشركة العامة للكهرباء إن الشبكة تضررت. واتهمت منظمة العفو الدولية الجانبين بخطف مدنيين.", "منظمة العفو الدولية"),
    ],
)
def test_who_spoke_before_accuses_the_only_one_named(text: str, claimant: str) -> None:
    """Where two are named the first accuses the second."""
    assert claims(text)[-1].claimant == claimant


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("تعرضت قافلة للأمم المتحدة لهجوم بطائرة مسيرة قرب الكومة.", ""),
        ("قصفت الطائرات شاحنات الأمم المتحدة في مليط.", ""),
        ("دخلت قافلة للأمم المتحدة إلى الفاشر", "الأمم المتحدة"),
        ("قصفت قوات الدعم السريع قافلة في مليط", "قوات الدعم السريع"),
    ],
)
def test_whose_convoy_was_hit_did_not_do_it(text: str, actor: str) -> None:
    """Whose it is that came in did come in."""
    assert [one.actor for one in claims(text)] == [actor]


def test_the_dead_and_those_who_fled_are_two_claims() -> None:
    """`مقتل … ونزوح …`, each with its own number."""
    dead, fled = claims("أسفرت الحرب عن مقتل عشرات الآلاف ونزوح أكثر من 12 مليون شخص، وفق الأمم المتحدة.")
    assert dead.harm.killed is not None
    assert (dead.harm.killed.low, fled.kind) == (20_000, ReadKind.DISPLACEMENT)
    assert fled.count is not None
    assert fled.count.low == 12_000_000
    assert fled.harm.killed is None


def test_flight_without_a_number_is_cut_off_nowhere() -> None:
    """It goes on with the flight before it."""
    assert len(claims("الاشتباكات أدت إلى تشريد المئات ونزوح الأهالي")) == 1


def test_cases_of_choking_are_hurt() -> None:
    """Gas and fire hurt whom they are counted of."""
    text = "وفي خان شيخون وصلت إلى المشفى يوم الثلاثاء 25 حالة اختناق وتوفيت طفلتان، مع أعراض تسمم."
    harm = claims(text)[0].harm
    assert harm.killed is not None
    assert harm.injured is not None
    assert (harm.killed.low, harm.injured.low) == (2, 25)


@pytest.mark.parametrize("text", ["توفيت امرأة بالكوليرا، عندنا 14 حالة جديدة", "الحاجة ■■■■ توفيت بالكوليرا، عندنا 14 حالة جديدة"])
def test_cases_are_not_the_dead(text: str) -> None:
    """They are counted, and nobody died of them yet."""
    found = claims(text)
    assert all(one.harm.killed is None or one.harm.killed.low == 1 for one in found)
    assert [one.count.low for one in found if one.count] == [14]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("سجلت 14 حالة وفاة بالكوليرا", 14),
        ("سجلت المدينة 200 إصابة بالكوليرا و14 حالة وفاة", 14),
        ("وفاة 3 أشخاص و200 حالة إصابة بالكوليرا", 3),
    ],
)
def test_cases_of_death_are(text: str, killed: float) -> None:
    """The word behind tells."""
    assert [one.harm.killed.low for one in claims(text) if one.harm.killed] == [killed]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("حاجز الشهيد باسل مغلق", "حاجز الشهيد باسل"),
        ("مدرسة خالد بن الوليد قصفت أمس", "مدرسة خالد بن الوليد"),
        ("قصف مستشفى الملك عبد العزيز أمس", "مستشفى الملك عبد العزيز"),
        ("قصفت الطائرات مسجد عمر بن الخطاب في غزة", "مسجد عمر بن الخطاب"),
        ("جسر الملك فهد مقطوع", "جسر الملك فهد"),
        ("مدرسة الشهيد قصفت أمس", "مدرسة الشهيد"),
        ("حاجز الشهيد مغلق", "حاجز الشهيد"),
    ],
)
def test_what_is_named_after_somebody_has_his_whole_name(text: str, place: str) -> None:
    """Up to what is told of it."""
    (one,) = claims(text)
    assert one.place == place


def test_no_corridor_for_the_wounded_is_no_lack_of_care() -> None:
    """`لا يوجد` before a way is of the way; before a doctor of the hospital."""
    assert [(one.kind, one.negative) for one in claims("لا يوجد ممر آمن لخروج الجرحى")] == [(ReadKind.ACCESS, True)]
    assert [one.kind for one in claims("لا يوجد طبيب في المستشفى")] == [ReadKind.NEED]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("أعلنت المستشفيات وصول جثامين 33 شهيداً، من بينهم 12 امرأة و8 أطفال.", 33),
        ("وصل إلى مجمع ناصر الطبي 9 شهداء و30 مصاباً.", 9),
        ("نقل إلى مجمع الشفاء 11 شهيداً بينهم أربعة أطفال", 11),
        ("ترك المسلحون وراءهم 16 قتيلاً في بيدوا", 16),
    ],
)
def test_a_line_that_counts_the_fallen_is_a_toll(text: str, killed: float) -> None:
    """Whatever brought them; a woman among them is no order."""
    assert [(one.kind, one.harm.killed.low) for one in claims(text) if one.harm.killed] == [(ReadKind.INCIDENT, killed)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("تأجل إجلاء الجرحى عبر معبر كرم أبو سالم إلى الأربعاء.", date(2024, 1, 24)),
        ("أرجئ فتح معبر رفح إلى يوم الخميس.", date(2024, 1, 25)),
        ("أجلت قوات الدفاع المدني 12 جريحا الأربعاء.", date(2024, 1, 17)),
        ("أغلق معبر رفح الأربعاء.", date(2024, 1, 17)),
    ],
)
def test_what_is_put_off_is_put_off_to_a_day_ahead(text: str, start: date) -> None:
    """What was done was done on the last one."""
    assert [one.when.start for one in claims(text) if one.when] == [start]


def test_the_number_of_a_brigade_counts_nobody() -> None:
    """Also with `and` before it."""
    (one,) = claims("وقعت اشتباكات بين قوة الردع واللواء 444 في طرابلس أوقعت 55 قتيلا و146 جريحا.")
    assert one.count is None
    assert one.harm.killed is not None
    assert one.harm.killed.low == 55


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("عدن - قتل خمسة جنود وأصيب ثلاثة آخرون، اليوم الاثنين، في هجوم للحوثيين على مواقع للجيش في الضالع.", "الضالع"),
        ("غزة - استشهد 26 مواطناً، منذ فجر اليوم الثلاثاء، في غارات إسرائيلية متفرقة على خان يونس.", "خان يونس"),
        ("الخرطوم - قتل 18 مدنياً، وأصيب 40 آخرون، الأحد، في قصف مدفعي على مدينة الأبيض.", "الأبيض"),
        ("الخرطوم - قتل 18 مدنياً في قصف على أم درمان، بحسب ما أعلنت شبكة أطباء السودان في بورتسودان.", "أم درمان"),
        ("طرابلس - قتل ثلاثة أشخاص، اليوم، بحسب مصادر طبية.", "طرابلس"),
    ],
)
def test_who_was_harmed_was_where_the_strike_was(text: str, place: str) -> None:
    """Told behind the day; the dateline tells whence it is reported, and stands where nothing else does."""
    assert claims(text)[0].place == place


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("بلغ عدد النازحين من زمزم 400 ألف شخص حتى 15 أبريل.", date(2023, 4, 15)),
        ("قتل 900 شخص حتى 20 يناير.", date(2024, 1, 20)),
        ("سينزح 400 ألف شخص حتى 15 أبريل", date(2024, 4, 15)),
        ("معبر رفح مغلق حتى 15 أبريل.", date(2024, 4, 15)),
    ],
)
def test_a_toll_was_reached_by_a_day_gone_by(text: str, end: date) -> None:
    """A closing and a forecast look ahead."""
    assert [one.when.end for one in claims(text) if one.when] == [end]


@pytest.mark.parametrize(
    "text",
    ["وصل المبعوث الأممي أمس. واقترح فتح أربعة طرق في تعز.", "واقترح المبعوث الأممي فتح أربعة طرق في تعز.", "واقترح فتح طريقين في تعز."],
)
def test_the_opening_of_so_many_roads_is_nobodys_name(text: str) -> None:
    """The deed is what is proposed."""
    one = claims(text)[-1]
    assert one.modality is Modality.PROPOSED
    assert "فتح" not in one.claimant


def test_a_truce_that_ended_is_told_beside_the_shelling_that_ended_it() -> None:
    """Two claims of one sentence."""
    found = claims("توصل الطرفان إلى اتفاق، إلا أن الهدنة انهارت فجر الأربعاء بعد تجدد القصف على عين زارة.")
    assert [one.subtype for one in found if one.subtype.startswith("pause")] == ["pause_ended"]
    assert [one.place for one in found if one.kind is ReadKind.INCIDENT] == ["عين زارة"]


@pytest.mark.parametrize("text", ["ما في ممر آمن، القالوا الممر مفتوح كضابين", "قالوا الطريق مفتوح وهم كذابون"])
def test_who_is_called_a_liar_opened_nothing(text: str) -> None:
    """It is told as not so, and has no state."""
    assert [(one.negative, one.state) for one in claims(text) if one.subtype == "opening"] == [(True, None)]
