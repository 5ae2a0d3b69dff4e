"""Arabic towns that the gazetteer has by their Latin names only, that are bare objects, that sites are called by. Own texts."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.outside.reading_parts import load_atlas
from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def _claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


def _point(claim: Proposal) -> str:
    """The name of the place with a point; empty: none is known."""
    return claim.place_resolved.name if claim.place_resolved is not None else ""


@pytest.mark.parametrize(
    ("name", "country", "town"),
    [
        ("شاتشا", "CD", "Shasha"),
        ("فاتاكي", "CD", "Fataki"),
        ("ديموكراتيا", "CD", ""),
        ("كابو", "CD", ""),  # two consonants and several towns
        ("ظل", "SD", ""),
        ("روبايا", "", ""),
    ],
)
def test_a_latin_name_spelt_in_arabic_is_the_only_town_that_fits(name: str, country: str, town: str) -> None:
    assert [place.name for place in load_atlas().spelt(name, country)] == ([town] if town else [])


@pytest.mark.parametrize(
    ("text", "place", "point"),
    [
        ("سيطر المتمردون على شاتشا. ووصل آلاف النازحين إلى غوما.", "شاتشا", "Shasha"),
        ("قتل سبعة في هجوم على باندياغارا. وقتل اثنان في موبتي.", "باندياغارا", "Bandiagara"),
        ("قتل سبعة في هجوم على بورتيكا. وقتل اثنان في موبتي.", "بورتيكا", ""),
        ("قتل ستة جنود في عدن يبال وسط الصومال.", "عدن يبال", "Adan Yabal"),
        ("قتل شخص في رأس بعلبك في لبنان.", "رأس بعلبك", "Ras Baalbek"),
        ("هاجم مقاتلو حركة الشباب بيدوا فقتلوا ستة. ونزح سكان إلى مقديشو.", "بيدوا", "Baidoa"),
        ("قصفت قوات الدعم السريع الأبيض بالمسيرات فقتلت خمسة. وفر سكان إلى كوستي.", "الأبيض", "El Obeid"),
        ("هاجم متمردو حركة 23 مارس بوكافو. وفر السكان إلى أوفيرا.", "بوكافو", "Bukavu"),
        ("قصفت القوات الروسية الخاصة سرمدا. وقتل اثنان في إدلب.", "سرمدا", "Sarmada"),
        ("وسقطت المكلا في حضرموت بيد القاعدة.", "المكلا", "Mukalla"),
        ("سقطت أجدابيا في شرق ليبيا بيد كتائب القذافي.", "أجدابيا", "Ajdabiya"),
        ("استعاد الجيش سنجة في ولاية سنار.", "سنجة", "Singa"),
        ("قصف التحالف صنعاء فقتل تسعة.", "صنعاء", "Sanaa"),
        ("بيروت - قتل جندي في المطلة.", "المطلة", "Metula"),
        ("الخرطوم - قتل ستة في أبو جكرة.", "أبو جكرة", ""),
        ("كادقلي - هدوء. وفي أم برمبيطة قتل تسعة.", "أم برمبيطة", ""),
        ("وفي الضالع سقطت قذائف على مركز للشرطة فقتلت سبعة.", "الضالع", "Dhale"),
    ],
)
def test_the_town_that_is_named(text: str, place: str, point: str) -> None:
    first = _claims(text)[0]
    assert (first.place, _point(first)) == (place, point)


@pytest.mark.parametrize(
    ("text", "place", "point"),
    [
        ("قتل اثنان في غزة. وقصفت المدفعية مدرسة البريج فقتلت تسعة.", "مدرسة البريج", "Bureij"),
        ("غارات على صعدة. وقتل سبعة في سوق مستبأ.", "سوق مستبأ", "Mustabā’"),
        ("قتل اثنان في تعز. وأصيب سبعة في مستشفى الثورة.", "مستشفى الثورة", "Taiz"),
        ("قتل اثنان في دمشق. وسقطت قذيفة على مستشفى الحياة.", "مستشفى الحياة", "Damascus"),
    ],
)
def test_a_site_is_in_the_town_by_which_it_is_called_if_that_is_near(text: str, place: str, point: str) -> None:
    last = _claims(text)[-1]
    assert last.place == place
    assert last.place_resolved is not None
    assert point in last.place_resolved.precision


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("انفجرت سيارة في بيدوا. وفي مقديشو أدان رئيس الوزراء الهجوم. وقال أطباء إن تسعة أشخاص قتلوا في المدينة.", "بيدوا"),
        ("اندلعت معارك في سبها. وفي طرابلس دعا وزير الدفاع إلى الهدوء. وقتل تسعة في المدينة.", "سبها"),
        ("هدوء في بغداد. وفي الموصل قال الجيش إن سبعة جنود قتلوا. وقتل تسعة مدنيين في المدينة.", "الموصل"),
        ("مقديشو - قتل 15 شخصا في تفجير في بيدوا. وأصيب 20 آخرون نقلوا إلى المستشفى.", "بيدوا"),
        ("قتل ثلاثة في غارة على النبطية. وقالت وزارة الصحة إن الحصيلة الإجمالية ارتفعت إلى 3961 قتيلا.", ""),
        ("قصف على درنة. وقال المستشفى إن الحصيلة ارتفعت إلى سبعة قتلى.", "درنة"),
        ("قصف على خان يونس. وفرت آلاف العائلات باتجاه رفح.", "خان يونس"),
        ("بلدية الكفرة: وصول 900 لاجئ من الفاشر.", "الكفرة"),
        ("وصلت تعزيزات من الرقة إلى دير الزور.", "دير الزور"),
    ],
)
def test_the_last_claim_is_there(text: str, place: str) -> None:
    assert _claims(text)[-1].place == place


def test_who_died_of_what_fell_on_a_quarter_died_there() -> None:
    text = "أعدم التنظيم سبعة شبان في ساحة المعارض بالفلوجة. وفي اليوم التالي سقطت قذائف على حي نزال فاستشهد تسعة مدنيين وجرح عشرون."
    harmed = [claim for claim in _claims(text) if claim.kind is ReadKind.INCIDENT and claim.harm and claim.harm.injured]
    assert [claim.place for claim in harmed] == ["حي نزال"]


@pytest.mark.parametrize(
    "said", ["وجد الناس في أم خلدون سندا.", "وجد الناس في أبو شكري سندا.", "لجأت العائلات إلى برازق.", "وجد الناس في خلدون برازق سندا."]
)
def test_who_is_called_by_his_child_is_no_village(said: str) -> None:
    claims = _claims(f"تقرير من الحديدة\n\n{said} وقتل ستة أشخاص في القصف.")
    assert not [name for name in ("خلدون", "شكري", "برازق") if any(name in claim.place for claim in claims)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وقعت اشتباكات في كسلا. وقتل خمسة في هجوم على دورية.", "كسلا"),
        ("وقعت اشتباكات في كسلا. وقتل خمسة في هجوم على قوارب.", "كسلا"),
        ("وقعت اشتباكات في كسلا. وقتل خمسة في هجوم على مزارع.", "كسلا"),
        ("وقعت اشتباكات في كسلا. وقتل خمسة في هجوم على ملعب.", "كسلا"),
        ("وقعت اشتباكات في كسلا. وقتل خمسة في هجوم على مشيعين.", "كسلا"),
        ("وقعت اشتباكات في كسلا. وقتل خمسة في هجوم على قطار.", "كسلا"),
        ("وقعت اشتباكات في كسلا. وقتل خمسة في أدغال.", "كسلا"),
        ("وقعت اشتباكات في كسلا. وقتل خمسة في صحراء.", "كسلا"),
        ("وقعت اشتباكات في كسلا. وقتل شرطي في منتصف الليل.", "كسلا"),
        ("وقعت اشتباكات في قندهار. وقتل خمسة في هجوم على مزارع.", "قندهار"),
        ("وقعت اشتباكات في بيدوا. وقتل خمسة في بادية.", "بيدوا"),
        ("قتل تسعة في هجوم على ديموناتا. وأصيب اثنان في تمبكتو.", "ديموناتا"),
        ("قتل تسعة في هجوم على كوالي. وأصيب اثنان في تمبكتو.", "كوالي"),
        ("زعم داعش أنه قتل عشرين جنديا في تلول الباج.", "تلول الباج"),
        ("لم تكشف الوزارة عن فتح معبر جديد.", ""),
    ],
)
def test_a_noun_behind_a_preposition_is_no_town(text: str, place: str) -> None:
    told = [claim for claim in _claims(text) if claim.harm is not None] or _claims(text)
    assert told[0].place == place


@pytest.mark.parametrize(
    ("name", "country"),
    [("حلبان", "SY"), ("الناصرة", "IQ"), ("البصرة", "LB"), ("الجنينة", "PS"), ("صيدا", "YE")],
)
def test_where_arabic_is_spoken_no_town_with_an_arabic_name_is_meant_by_another(name: str, country: str) -> None:
    assert load_atlas().spelt(name, country)
    assert not load_atlas().spelt(name, country, unwritten=True)


def test_a_village_is_not_the_old_name_of_a_large_town() -> None:
    (claim,) = _claims("أصيب سبعة أشخاص بجروح في غارة على قرية حلبان شرق إدلب.")
    assert (claim.place, _point(claim)) == ("حلبان", "")


@pytest.mark.parametrize("noun", ["مرفأ", "نادي", "قبو"])
def test_a_building_is_no_village_abroad_of_the_same_letters(noun: str) -> None:
    assert all(claim.place_resolved is None for claim in _claims(f"هاجم مسلحون {noun} المدينة."))
