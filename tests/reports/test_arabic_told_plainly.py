"""Arabic deeds told in other words than `قتل`, deeds in a row, subjects before a relative clause, rival tolls, and ways open in part."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.subtype, one.quote) for one in claims(text)]


def killed(one: Proposal) -> float | None:
    return one.harm.killed.low if one.harm and one.harm.killed else None


@pytest.mark.parametrize(
    "text",
    [
        "حاول الناس الهروب ليلاً، ولقيت ثلاث عائلات حتفها بالعبوات التي زرعها التنظيم.",
        "وقتلوا جارنا لأنه رفض تسليم المفتاح.",
        "العشرات من الشهداء والجرحى ما زالوا في الطرقات وتحت الأنقاض.",
        "ما زال عدد من الضحايا تحت الأنقاض.",
        "وأقدم شاب على إحراق نفسه أمام المحافظة.",
    ],
)
def test_who_died_is_harm_be_it_told_without_a_killing(text: str) -> None:
    """Not flight, diplomacy or protection."""
    assert [one.kind for one in claims(text)] == [ReadKind.INCIDENT]


def test_the_wounded_alone_are_trapped() -> None:
    """Where no dead are named the people under the rubble live."""
    assert [one.kind for one in claims("العشرات من الجرحى ما زالوا محاصرين تحت الأنقاض.")] == [ReadKind.PROTECTION]


def test_the_hurt_beside_the_dead_families_are_counted() -> None:
    """`ومعها 12 جريحا`, in the claim of the dead."""
    (one,) = claims("حاول الناس الهروب ليلاً، ولقيت ثلاث عائلات حتفها بالعبوات التي زرعها التنظيم، ومعها 12 جريحاً.")
    hurt = one.harm.injured if one.harm else None
    assert hurt is not None
    assert hurt.low == 12


def test_deeds_in_a_row_are_told_each() -> None:
    """One subject, four deeds."""
    text = "هاجمت القوات قرى غرب المدينة، وقصفت المركز الصحي وأحرقت المحاصيل واعتقلت شيخ القرية."
    assert [(kind, quote) for kind, _, quote in told(text)] == [
        ("incident", "هاجمت القوات قرى غرب المدينة"),
        ("incident", "وقصفت المركز الصحي"),
        ("incident", "وأحرقت المحاصيل"),
        ("protection", "واعتقلت شيخ القرية"),
    ]


def test_deeds_of_two_kinds_lie_in_no_one_claim() -> None:
    """A siege and the dead of it."""
    text = "قال الجيش في بيان إن الفرقة 98 طوّقت المدينة وقتلت «عشرات المخربين» خلال الساعات الأربع والعشرين الماضية."
    assert [kind for kind, _, _ in told(text)] == ["control", "incident"]


@pytest.mark.parametrize(
    "text",
    [
        "نفى الجيش أن قواته أحرقت المحاصيل.",
        "لم يقتلوا جارنا لأنه رفض تسليم المفتاح.",
        "كان ينوي خطف المدرس.",
        "قد تكون القوات أحرقت المحاصيل.",
    ],
)
def test_what_was_not_done_is_not_told_as_done(text: str) -> None:
    """Denied, negated, meant or likely."""
    assert not any(one.kind is ReadKind.INCIDENT and one.modality is Modality.ASSERTED and not one.negative for one in claims(text))


def test_who_was_let_go_again_is_told() -> None:
    """`ثم أفرجوا عنهما`; not where they were not."""
    text = "خطف مسلحون اثنين من المهندسين قرب الكفرة ثم أفرجوا عنهما."
    assert [subtype for _, subtype, _ in told(text)] == ["abduction", "release"]
    assert "release" not in [one.subtype for one in claims("خطف التنظيم مدرساً ولم يفرجوا عنه حتى الآن.") if not one.negative]
    offer = claims("اقترحت إسرائيل عبر قطر ومصر هدنة لمدة شهرين مقابل الإفراج عن جميع الرهائن.")
    assert "release" not in [one.subtype for one in offer]


@pytest.mark.parametrize(
    "text",
    [
        "مستودعه في المدينة، الذي يضم مؤناً تكفي 1.5 مليون شخص، تعرض للنهب.",
        "مركز التدريب التابع لها، الذي يؤوي 40 ألف نازح، أصيب بقذائف دبابات.",
        "المشفى، الذي يخدم 200 ألف نسمة، تعرض لغارة فجر السبت.",
    ],
)
def test_the_subject_before_a_relative_clause_belongs_to_the_deed(text: str) -> None:
    """And nobody whom it holds was hurt."""
    (one,) = claims(text)
    assert (one.kind, one.quote) == (ReadKind.INCIDENT, text.removesuffix("."))
    assert one.harm is None or (one.harm.injured is None and one.harm.killed is None)


def test_a_total_behind_a_toll_is_a_claim_of_its_own() -> None:
    """`ليرتفع عدد الشهداء منذ`."""
    day, total = claims("استشهد 31 مواطناً وأصيب 77 في قصف طال الحي، ليرتفع عدد الشهداء منذ 7 أكتوبر 2023 إلى 38919.")
    assert (killed(day), killed(total)) == (31, 38919)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قال مصدر طبي إن 16 مدنياً قتلوا في القصف، بينما قال مختار الناحية إن العدد تجاوز الثلاثين.", [16, 30]),
        ("قال وجهاء إن 20 مدنياً قتلوا في القصف، فيما قال آخرون إن عددهم لا يقل عن 31.", [20, 31]),
        ("قال الشهود إن القصف قتل تسعة وأصيب 20، بينما قال المختار إن العدد 14.", [9]),
    ],
)
def test_the_number_of_another_speaker_is_a_toll(text: str, tolls: list[float]) -> None:
    """Where the toll beside it counts one kind of harm."""
    assert [number for one in claims(text) if (number := killed(one)) is not None] == tolls


def test_cases_of_two_kinds_are_two_claims() -> None:
    """With the number of each."""
    text = "وثقت الشبكة خلال شهر مارس 46 حالة اختطاف و12 حالة قتل في محافظة الحديدة."
    assert told(text) == [
        ("protection", "abduction", "46 حالة اختطاف"),
        ("incident", "killing", "و12 حالة قتل في محافظة الحديدة"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("الدبابات تطوّق مجمع ناصر الطبي.", "posture", "encirclement"),
        ("تحاصر القوات الحكومية مدينة داريا منذ 2012.", "control", "siege"),
        ("عين المجلس العسكري العقيد سالم قائداً للمنطقة.", "control", "appointment"),
        ("قتل الجيش قائداً في عين العرب.", "incident", "killing"),
        ("وعثر الأهالي على جثامين خمسة شبان مكبلي الأيدي.", "incident", "bodies"),
        ("أعلن القائد تعيين اللواء كمال قائداً على الولاية.", "control", "appointment"),
        ("التنظيم يتخذهم دروعاً بشرية.", "protection", "human_shields"),
        ("يطالب المجلس بإسقاط المساعدات جواً للعالقين.", "need", "airdrop"),
        ("ألقت طائرات التحالف مساعدات غذائية جواً على الجبل.", "response", "aid_delivered"),
        ("ستنطلق عملية تحرير المدينة في أيار.", "posture", "planned_offensive"),
    ],
)
def test_kinds(text: str, kind: str, subtype: str) -> None:
    """A building is surrounded, a town besieged; what is to be dropped is needed, what was dropped was delivered."""
    assert [(one, other) for one, other, _ in told(text)] == [(kind, subtype)]


def test_what_is_refused_or_pledged_beside_it_is_told() -> None:
    """`رافضا شروط`, `متعهدا بحماية المدنيين`."""
    text = "قال الوزير إن الحرب ستستمر حتى النصر، رافضاً شروط الحركة لإطلاق سراح الرهائن."
    assert told(text)[-1] == ("diplomacy", "rejection", "رافضاً شروط الحركة لإطلاق سراح الرهائن")
    pledge = claims("قال القائد إن قواته ستبقى في المدينة، متعهداً بحماية المدنيين وتأمين الأسواق.")[-1]
    assert (pledge.kind, pledge.subtype, pledge.modality) == (ReadKind.PROTECTION, "pledge", Modality.STATED_INTENT)


def test_a_way_that_was_shut_beside_what_came_of_it() -> None:
    """`مع إغلاق الطريق`."""
    assert ("access", "closed", "إغلاق الطريق الدولي") in told("ارتفعت أسعار الخبز مع إغلاق الطريق الدولي.")


def test_two_ways_have_each_its_own_state() -> None:
    """The dash between two ends of a way ends no dateline; the second way has words of its own."""
    shut, bridge = claims("طريق بغداد - الفلوجة مغلق، وجسر بزيبز لا يُفتح إلا بكفيل.")
    assert (shut.subtype, shut.state, shut.quote) == ("closed", AccessState.CLOSED, "طريق بغداد - الفلوجة مغلق")
    assert (bridge.subtype, bridge.state, bridge.negative) == ("limited", None, False)


@pytest.mark.parametrize(
    "text",
    [
        "جسر الشغور مفتوح نهاراً فقط.",
        "معبر العويجة يفتح ساعتين في اليوم.",
        "طريق مأرب - البيضاء سالك نهاراً ومغلق ليلاً.",
        "جسر الفتحة لا يعبره أحد إلا بإذن.",
        "المعبر لا يفتح إلا بعد موافقة الحاجز.",
    ],
)
def test_open_for_some_hours_or_with_leave_is_limited(text: str) -> None:
    """And no opening."""
    (one,) = claims(text)
    assert (one.kind, one.subtype, one.state) == (ReadKind.ACCESS, "limited", None)
    assert one.confidence <= 0.5
