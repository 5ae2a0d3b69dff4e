"""Arabic places named beside where it happened: of talks, of hospitals, whence was fired, whence the killed were. Own texts."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def _claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


def _last(text: str) -> str:
    return [claim.place for claim in _claims(text) if claim.kind is ReadKind.INCIDENT][-1]


def _first(text: str) -> str:
    return next(claim.place for claim in _claims(text) if claim.kind is ReadKind.INCIDENT)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استؤنفت محادثات السلام في الدوحة. وقتل 18 شخصا على الأقل في غارات ليلية.", ""),
        ("اجتمع وزراء الخارجية في فيينا لبحث الأزمة. وأوقعت البراميل المتفجرة 14 قتيلا.", ""),
        ("تستضيف أنقرة قمة ثلاثية. وأصيب ستة مدنيين في قصف مدفعي.", ""),
        ("عقد مجلس الأمن الدولي في نيويورك جلسة طارئة. وقتل عشرة جنود في تفجير.", ""),
        ("وصل وزير الخارجية السوداني إلى نيروبي. وقتل سبعة في اشتباكات.", ""),
        ("انهارت المحادثات في عدن بين الطرفين. واندلعت اشتباكات عنيفة وقتل ستة.", ""),
        ("قصف الطيران دوما. واجتمع مبعوثو الدول الكبرى في جنيف. وقتل طفل ظهرا.", "دوما"),
        ("قصف الجيش أم درمان. وبدأت المحادثات في جدة. وقتل تسعة.", "أم درمان"),
        ("اجتمع المجلس المحلي في دوما. وقتل ثلاثة في قصف.", "دوما"),
        ("عقد الطرفان جولة مفاوضات في جدة، وقتل تسعة في الخرطوم.", "الخرطوم"),
        ("قتل خمسة في قصف على إدلب خلال محادثات بين الروس والأتراك. وأصيب تسعة.", "إدلب"),
    ],
)
def test_nobody_is_killed_where_envoys_talk(text: str, place: str) -> None:
    """It is where the war was told of before, else nowhere; a council of the town is no talks."""
    assert _last(text) == place


def test_the_talks_are_there() -> None:
    """Whatever is told of them."""
    assert _claims("استؤنفت محادثات السلام في الدوحة. وقتل 18 شخصا في غارات.")[0].place == "الدوحة"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل أربعة جنود في المحفد بأبين. وأصيب ستة آخرون نقلوا إلى مستشفيات عدن.", "المحفد"),
        ("وصل إلى مستشفى كمال عدوان ثلاثة شهداء من قصف على جباليا.", "جباليا"),
        ("توفي جريح في مستشفى بغازي عنتاب أصيب في قصف على مارع.", "مارع"),
        ("جرح عشرة أشخاص ونقلوا إلى مستشفيات عدن بعد قصف على مدينة الضالع.", "الضالع"),
        ("أصيب ستة ونقلوا إلى مستشفى مأرب بعد قصف على صرواح.", "صرواح"),
        ("استقبل مستشفى الثورة في تعز سبعة جرحى أصيبوا بقصف على حي الجملة.", "حي الجملة"),
        ("توفي طفل في مستشفى الشفاء بغزة متأثرا بجراح أصيب بها في قصف على بيت حانون.", "بيت حانون"),
        ("قصفت طائرة مسيرة مستشفى الضعين وقتلت ستة.", "مستشفى الضعين"),
        ("قتل تسعة في غارة على مستشفى المعمداني.", "مستشفى المعمداني"),
        ("أصيب ستة في اشتباكات قرب مستشفى الجلاء في بنغازي.", "مستشفى الجلاء"),
        ("وصل إلى مستشفى الأقصى 14 شهيدا.", "مستشفى الأقصى"),
    ],
)
def test_where_the_hurt_are_taken_is_not_where_they_were_hit(text: str, place: str) -> None:
    """A hospital that was hit is; and so is one where all that is told is who came in."""
    assert _last(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استشهد شاب من بلدة قباطية برصاص الاحتلال عند حاجز زعترة جنوب نابلس.", "حاجز زعترة"),
        ("قتل لاجئ سوري من حمص في غارة على النبطية.", "النبطية"),
        ("قتل شرطي من أهالي الفلوجة في انفجار بمدينة الرطبة.", "الرطبة"),
        ("أصيب طفل من سكان حي الدرج في قصف على خان يونس.", "خان يونس"),
        ("استشهد الشاب (22 عاما) من مخيم جنين برصاص الاحتلال قرب حاجز الجلمة.", "حاجز الجلمة"),
        ("قتل ثلاثة من أهالي الموصل في انفجار في سنجار.", "سنجار"),
        ("قتل قيادي من محافظة درعا بعبوة ناسفة في طفس.", "طفس"),
        ("قتل طبيب سوري من مدينة إدلب في لبنان.", "لبنان"),
        ("قتل ثلاثة جنود من حمص.", "حمص"),
        ("قتل أربعة مدنيين بالقرب من مدينة إعزاز في قصف على كلجبرين.", "إعزاز"),
        ("أصيبت عائلة من بلدة الطبقة في انفجار لغم بريف الرقة.", "الطبقة"),
    ],
)
def test_where_the_killed_were_from_is_not_where_they_were_killed(text: str, place: str) -> None:
    """Where no other place is told it is all that is known."""
    assert _first(text) == place


def test_who_was_killed_abroad_is_there() -> None:
    """Nabatieh is in Lebanon, though the man was from Homs."""
    (claim,) = _claims("قتل لاجئ سوري من حمص في غارة على النبطية.")
    assert claim.place_resolved is not None
    assert claim.place_resolved.country == "LB"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أطلق الحوثيون صاروخا من صنعاء على مأرب فقتل خمسة مدنيين.", "مأرب"),
        ("أطلقت صواريخ من جنوب لبنان على كريات شمونة فقتل شخصان.", "كريات شمونة"),
        ("قصفت تركيا من قاعدة في غازي عنتاب قرية تل رفعت وقتل أربعة.", "تل رفعت"),
        ("سقط صاروخ أطلق من الحديدة على المخا وأصيب ستة.", "المخا"),
        ("أقلعت طائرات من قاعدة حميميم وقصفت معرة النعمان، وقتل ستة.", "معرة النعمان"),
        ("استهدفت قوات الدعم السريع من مواقعها في الخرطوم مدينة أم درمان بالمدفعية وقتل تسعة.", "أم درمان"),
        ("أطلقت قوات النظام من حواجزها في محردة قذائف على اللطامنة وقتل راع.", "اللطامنة"),
        ("أطلق حزب الله صواريخ من بلدة الخيام.", ""),
        ("فتح قناص النار من مبنى في حي الصاخور وقتل امرأة.", "حي الصاخور"),
        ("قصف الطيران الحربي بلدات من ريف إدلب الجنوبي وقتل ثلاثة في كفرنبل.", "كفرنبل"),
    ],
)
def test_whence_somebody_fires_is_not_where_it_strikes(text: str, place: str) -> None:
    """A sniper in a house of the quarter shoots in the quarter."""
    assert _first(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قال لاجئون وصلوا إلى أدري قادمين من الجنينة إن 30 رجلا قتلوا.", "الجنينة"),
        ("في غازي عنتاب، قال لاجئون من الرقة إن مسلحين ذبحوا ستة رجال.", "الرقة"),
        ("روى نازحون فارون من الفاشر إلى طويلة أن مسلحين قتلوا 15 شخصا.", "الفاشر"),
        ("هاجم لواء الزنتان مطار طرابلس. وقتل سبعة أشخاص.", "مطار طرابلس"),
        ("هاجمت كتيبة من مصراتة معسكرا في سرت. وقتل ستة.", "سرت"),
        ("قصفت مسيرة دار إيواء داخل جامعة أم درمان الإسلامية في الفاشر.", "الفاشر"),
        ("هاجم مسلحون عيادة في واليكالي. وتقع غوما على بعد 130 كيلومترا شرقا. وقتلت ممرضتان.", "واليكالي"),
        ("قصفت مدفعية النظام مدينة تلبيسة بريف حمص الشمالي، ما أسفر عن مقتل رجل وإصابة طفلين.", "تلبيسة"),
        ("قصفت المدفعية مدينة الرستن بريف حمص. وقتل أربعة في مشفى المدينة.", "الرستن"),
        ("في ريف حلب الشمالي، قصفت تركيا تل رفعت. وقتل ثلاثة.", "تل رفعت"),
        ("قصف الجيش التركي قرية زور مغار غرب كوباني، وأصيبت امرأة.", "زور مغار"),
        ("قتل ستة في ريف حماة. وأصيب أربعة.", "حماة"),
    ],
)
def test_what_is_named_beside_it_is_not_the_place(text: str, place: str) -> None:
    """Where refugees are now, what a brigade is called after, how far away a town is, of which province it is."""
    assert _last(text) == place


@pytest.mark.parametrize("text", ["هاجم مسلحون حافلة كانت في طريقها من غاو إلى أنسونغو، وقتل سبعة ركاب."])
def test_a_bus_on_its_way_is_hit_at_neither_end(text: str) -> None:
    """The attack and its dead are at one place, which nothing tells."""
    assert {claim.place for claim in _claims(text)} == {""}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("وصلت 250 عائلة نازحة من الفاشر إلى طويلة. وتحتاج العائلات إلى مياه ومأوى.", ["طويلة", "طويلة"]),
        ("وصلت عشرات العائلات من مدينة الرقة إلى بلدة عين عيسى. وتعاني العائلات من نقص الغذاء.", ["عين عيسى", "عين عيسى"]),
        ("منعت نقاط التفتيش وصول شاحنات الإغاثة من بورتسودان إلى الخرطوم.", ["الخرطوم"]),
        ("منعت القوات الحكومية دخول المساعدات من نيالا إلى كاس.", ["كاس"]),
        ("لم تتمكن القافلة القادمة من عمان من الوصول إلى مخيم الركبان.", ["مخيم الركبان"]),
        ("أوقف حاجز شاحنات كانت في طريقها من الأبيض إلى الدلنج.", [""]),
        ("نزحت 300 أسرة من حيس إلى الخوخة.", ["حيس"]),
    ],
)
def test_who_arrives_is_where_he_comes_to(text: str, places: list[str]) -> None:
    """And aid is blocked before where it was to go; who flees is where he flees from."""
    assert [claim.place for claim in _claims(text)] == places
