"""Arabic: where one claim ends and the next begins, what only circumstance is, and what speaks where no word of the lexicon does."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 15)


def read(text: str) -> tuple[Proposal, ...]:
    """The proposals of a text of that day."""
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        # a shut place keeps its own claim, the shells theirs
        ("سقطت صواريخ يوم السبت قرب مطار بنينا المغلق أمام الرحلات المدنية.", ("سقطت صواريخ يوم السبت قرب مطار بنينا",)),
        # circumstance: amid a shortage
        ("قصفت الطائرات مستشفى الجلاء وسط نقص حاد في الأدوية.", ("قصفت الطائرات مستشفى الجلاء", "نقص حاد في الأدوية")),
        # `, and the ambulances cannot`
        (
            "لا يزال مستشفى ناصر محاصراً، ولا تستطيع سيارات الإسعاف الوصول إليه.",
            ("لا يزال مستشفى ناصر محاصراً", "ولا تستطيع سيارات الإسعاف الوصول إليه"),
        ),
        # `, and the crossing is still closed`
        (
            "منعت السلطات دخول قافلة المساعدات، وما زال معبر نصيب مغلقاً.",
            ("منعت السلطات دخول قافلة المساعدات", "وما زال معبر نصيب مغلقاً"),
        ),
        # `after the network was damaged`, `since it took the town`
        ("المياه مقطوعة عن المدينة بعد أن تضررت الشبكة.", ("المياه مقطوعة عن المدينة", "تضررت الشبكة")),
        ("نزح 70 ألف شخص منذ أن سيطر التنظيم على المدينة.", ("نزح 70 ألف شخص", "سيطر التنظيم على المدينة")),
        # `after heavy fighting that lasted three days`: an incident of its own
        (
            "استعادت القوات جبل هان إثر معارك عنيفة دامت ثلاثة أيام.",
            ("استعادت القوات جبل هان", "معارك عنيفة دامت ثلاثة أيام"),
        ),
        # the dead of one side, and of the other
        (
            "قُتل 18 من مسلحي الجماعة، فيما خسرت القوات سبعة مقاتلين.",
            ("قُتل 18 من مسلحي الجماعة", "خسرت القوات سبعة مقاتلين"),
        ),
        # `it denied that …`, `he renewed the assurance that …`: what is denied or assured
        ("ونفت الوكالة أن تكون القوات استهدفت أي حي سكني.", ("تكون القوات استهدفت أي حي سكني",)),
        ("وجدد وزير الخارجية التأكيد أن حدود المملكة ستبقى مغلقة.", ("حدود المملكة ستبقى مغلقة",)),
        # one: killed when a building fell; a strike, where people shelter, with its dead
        ("وقتل 130 مدنياً حين انهار مبنى إثر غارة جوية.", ("وقتل 130 مدنياً حين انهار مبنى إثر غارة جوية",)),
        (
            "أصابت قذيفتان مركزاً في خان يونس، حيث يحتمي 10 آلاف نازح، ما أدى إلى مقتل 12 شخصاً.",
            ("أصابت قذيفتان مركزاً في خان يونس، حيث يحتمي 10 آلاف نازح، ما أدى إلى مقتل 12 شخصاً",),
        ),
        # `at least` is no place: the dead and the injured are one
        (
            "لقي 13 شخصاً على الأقل مصرعهم وأصيب 40 آخرون في معارك دارت في حي الماجوري.",
            ("لقي 13 شخصاً على الأقل مصرعهم وأصيب 40 آخرون في معارك دارت في حي الماجوري",),
        ),
    ],
)
def test_a_sentence_is_cut_where_the_next_claim_begins(sentence: str, quotes: tuple[str, ...]) -> None:
    """Quotes worked out by hand; nothing is claimed twice and nothing swallowed."""
    assert tuple(claim.quote for claim in read(sentence)) == quotes


def test_the_dead_are_counted_past_a_relative_clause() -> None:
    """Ten thousand shelter there; twelve were killed."""
    (claim,) = read("أصابت قذيفتان مركزاً في خان يونس، حيث يحتمي 10 آلاف نازح، ما أدى إلى مقتل 12 شخصاً.")
    assert claim.harm.killed is not None
    assert claim.harm.killed.low == claim.harm.killed.high == 12


def test_a_condition_without_a_sign_belongs_to_the_threat() -> None:
    """`If the medicine does not come in, most of the wounded will die`: one threat, over the whole."""
    (claim,) = read("إن لم يدخل الدواء هذا الأسبوع فسيموت معظم الجرحى.")
    assert (claim.kind, claim.modality) == (ReadKind.THREAT, Modality.CONDITIONAL)
    assert claim.quote.startswith("إن لم")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("المنظمة أكدت أن 400 ألف شخص ما زالوا محاصرين داخل الأحياء التي يسيطر عليها التنظيم.", ReadKind.PROTECTION),
        ("التقدم توقف منذ يوم الأحد بسبب كثافة القناصة.", ReadKind.CONTROL),
        ("وقد فتح المجلس 14 مدرسة لإيوائهم.", ReadKind.RESPONSE),
        ("وأرسل الجيش لواءين من الفرقة التاسعة إلى بادوش.", ReadKind.POSTURE),
        ("ولا يوجد في المدينة سوى ست سيارات إسعاف عاملة.", ReadKind.NEED),
        ("انتُشلت 17 جثة من تحت أنقاض مبنى.", ReadKind.INCIDENT),
        ("تعاملت طواقمنا مع 63 إصابة.", ReadKind.RESPONSE),
        ("وقالت المنظمة إن 226 قتيلاً وأكثر من 1300 جريح وصلوا إليه.", ReadKind.INCIDENT),
        ("عملية تحرير شرق المدينة ستنطلق قريباً.", ReadKind.POSTURE),
    ],
)
def test_what_is_only_cause_or_detail_does_not_make_the_kind(sentence: str, kind: ReadKind) -> None:
    """A relative clause, a cause, a unit of an army, a coin: the clause is about something else."""
    assert [claim.kind for claim in read(sentence)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind", "modality"),
    [
        ("واقترح المبعوث الدولي وضع المنشأة تحت إشراف الأمم المتحدة.", ReadKind.DIPLOMACY, Modality.PROPOSED),
        ("ويخشى الأهالي أن يتحول وسط المدينة إلى ساحة حرب.", ReadKind.THREAT, Modality.PREDICTED),
        ("ونفى الجيش العراقي مسؤوليته عن انهيار المبنى.", ReadKind.INCIDENT, Modality.DENIED),
    ],
)
def test_how_it_is_said_speaks_where_no_word_does(sentence: str, kind: ReadKind, modality: Modality) -> None:
    """An envoy's offer is diplomacy, a fear a threat, the denial of an incident an incident."""
    assert [(claim.kind, claim.modality) for claim in read(sentence)] == [(kind, modality)]


@pytest.mark.parametrize(
    ("sentence", "quote", "claimant"),
    [
        ("أفادت مصادر طبية بمقتل 74 شخصاً وإصابة 300 آخرين.", "بمقتل 74 شخصاً وإصابة 300 آخرين", "مصادر طبية"),
        ("وأحصى «مسعفو الجنوب» 19 قتيلاً في غصم.", "19 قتيلاً في غصم", "مسعفو الجنوب"),
        ("وزعمت وكالة أعماق قنص 15 مقاتلاً في حي المرور.", "قنص 15 مقاتلاً في حي المرور", "وكالة أعماق"),
    ],
)
def test_a_noun_phrase_that_is_reported_begins_where_its_noun_does(sentence: str, quote: str, claimant: str) -> None:
    """`Medical sources told of the death of 74`: the claim is the death, theirs is the word."""
    (claim,) = read(sentence)
    assert (claim.quote, claim.claimant) == (quote, claimant)


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("يسكن الأقبية ما بين 150 و200 شخص.", 150, 200),
        ("نزح عدة مئات من السكان.", 200, 999),
        ("لا يحصل الفرد على أكثر من ثلاثة لترات من الماء.", 0, 3),
    ],
)
def test_a_range_a_few_hundred_and_no_more_than(sentence: str, low: float, high: float) -> None:
    """`Between 150 and 200`, `several hundred`, `no more than three`."""
    (claim,) = read(sentence)
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (low, high)


def test_what_will_happen_is_planned_whatever_letters_its_verb_begins_with() -> None:
    """سيدخلون is a verb to come, though it begins like a lady (سيدة)."""
    (claim,) = read("قال قائد ميداني إن رجاله سيدخلون مقر قيادة الفرقة.")
    assert claim.modality is Modality.PLANNED


def test_a_sniper_killed_one_woman_and_the_wounded_passed_five_hundred() -> None:
    """The killer before the killed; `the number of wounded exceeded 500` has no upper end."""
    (one,) = read("وقتل قناص امرأة أمس.")
    (more,) = read("فاق عدد الجرحى 500.")
    assert one.harm.killed is not None
    assert one.harm.killed.low == 1
    assert more.harm.injured is not None
    assert (more.harm.injured.low, more.harm.injured.high) == (500, None)
