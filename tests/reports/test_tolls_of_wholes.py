"""A whole and its parts, countries, second days, second doers: each toll at its own place, and nobody counted twice."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

MONDAY = date(2024, 1, 1)
Toll = tuple[float, str]


def claims(text: str) -> list[Proposal]:
    lang = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    return list(read_text(text, ident="t", doc_date=MONDAY, lang=lang).claims)


def killed(text: str) -> list[Toll]:
    """The killed and the place of each claim that tells of some."""
    return [(one.harm.killed.low, one.place) for one in claims(text) if one.harm.killed]


def added_up(text: str) -> float:
    """All killed of a text, without those that another claim includes."""
    counts = [one.harm.killed for one in claims(text) if one.harm.killed]
    included = [part for count in counts for part in count.including]
    return sum(count.low for count in counts if count not in included)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "The ministry said 31 people were killed in two villages: 14 in Barsalogho and 17 in Djibo.",
            [(31, ""), (14, "Barsalogho"), (17, "Djibo")],
        ),
        (
            "The governor said 18 people were killed in two districts: 11 in Sumy and 7 in Konotop.",
            [(18, ""), (11, "Sumy"), (7, "Konotop")],
        ),
        ("At least 31 people were killed on Monday, 14 of them in Sake and 17 in Minova.", [(31, ""), (14, "Sake"), (17, "Minova")]),
        ("Twelve soldiers were killed on Friday, eight of them in Gao and four in Mopti.", [(12, ""), (8, "Gao"), (4, "Mopti")]),
        ("Of the 40 dead, 25 were killed in Bucha and 15 in Irpin.", [(40, ""), (25, "Bucha"), (15, "Irpin")]),
        ("The blast killed 10, six in Bucha, four in Irpin.", [(10, ""), (6, "Bucha"), (4, "Irpin")]),
        ("Nine people were killed: five in Kutum and four in El Fasher.", [(9, ""), (5, "Kutum"), (4, "El Fasher")]),
        ("Ten people died in Mosul: six in Zanjili and four in Shifa.", [(10, "Mosul"), (6, "Zanjili"), (4, "Shifa")]),
        (
            "Bombs killed 16 people across Sudan on Friday, 9 in El Obeid and 7 in Kadugli.",
            [(16, "Sudan"), (9, "El Obeid"), (7, "Kadugli")],
        ),
        ("Fifty people were killed in Syria on Sunday, 30 in Homs and 20 in Idlib.", [(50, "Syria"), (30, "Homs"), (20, "Idlib")]),
        ("Forty people were killed in Ukraine and three in Kharkiv alone.", [(40, "Ukraine"), (3, "Kharkiv")]),
        ("At least 12 people were killed in Israel, four of them in Sderot.", [(12, "Israel"), (4, "Sderot")]),
        ("Clashes killed 20 people, 12 soldiers and eight civilians, in Sake.", [(20, "Sake")]),
        ("The strike killed 20 people, 12 soldiers and eight civilians in Sake.", [(20, "Sake")]),
        ("Air raids killed 14 people in Yemen and 2 in Hodeidah alone.", [(14, "Yemen"), (2, "Hodeidah")]),
        ("قتل 31 شخصا يوم الاثنين، 14 منهم في بورتسودان و17 في كسلا.", [(31, ""), (14, "بورتسودان"), (17, "كسلا")]),
        ("قتل 12 جنديا يوم الجمعة، ثمانية منهم في غاو وأربعة في موبتي.", [(12, ""), (8, "غاو"), (4, "موبتي")]),
        ("قتل 16 شخصا في السودان يوم الجمعة، تسعة في الأبيض وسبعة في كادقلي.", [(16, "السودان"), (9, "الأبيض"), (7, "كادقلي")]),
        ("قتل 50 شخصا في سوريا، 30 في حمص و20 في إدلب.", [(50, "سوريا"), (30, "حمص"), (20, "إدلب")]),
        ("من بين 40 قتيلا سقط 25 في بوتشا و15 في إربين.", [(40, ""), (25, "بوتشا"), (15, "إربين")]),
        ("قتل 18 شخصا: 11 في سومي و7 في كونوتوب.", [(18, ""), (11, "سومي"), (7, "كونوتوب")]),
        ("قتل 7 أشخاص في الموصل: ستة في الزنجيلي وواحد في الشفاء.", [(7, "الموصل"), (6, "الزنجيلي"), (1, "الشفاء")]),
    ],
)
def test_a_whole_keeps_its_own_place_and_includes_its_parts(text: str, tolls: list[Toll]) -> None:
    """The parts are told where they were, and the sum is the whole."""
    assert killed(text) == tolls
    assert added_up(text) == tolls[0][0]


@pytest.mark.parametrize(
    ("text", "place", "parts"),
    [
        ("Israeli fire killed at least 21 people across Gaza, including eight in Jabalia and five in Rafah.", "Gaza", [8, 5]),
        ("قتل 21 شخصا في غزة بينهم ثمانية في جباليا وخمسة في رفح.", "غزة", [8, 5]),
    ],
)
def test_what_is_included_stays_in_the_claim_of_the_whole(text: str, place: str, parts: list[float]) -> None:
    """`including`, `بينهم`: one claim, at the place of the whole."""
    (found,) = claims(text)
    assert found.harm.killed is not None
    assert (found.harm.killed.low, found.place) == (21, place)
    assert [part.low for part in found.harm.killed.including] == parts


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("More than 1,200 people were killed in Israel and 30,000 in Gaza.", [(1200, "Israel"), (30000, "Gaza")]),
        ("Five people were killed in Iran and three in Iraq.", [(5, "Iran"), (3, "Iraq")]),
        ("Ten soldiers were killed in Mali and three in Burkina Faso.", [(10, "Mali"), (3, "Burkina Faso")]),
        ("Nine people were killed in Sumy, four in Konotop.", [(9, "Sumy"), (4, "Konotop")]),
        ("A drone killed a teacher in Beit Hanoun and her two sons in Jabalia, medics said.", [(1, "Beit Hanoun"), (2, "Jabalia")]),
        ("A sniper killed a farmer in Hajjah and his two daughters in Saada.", [(1, "Hajjah"), (2, "Saada")]),
        ("A shell killed a woman in Derna and her brother in Tobruk.", [(1, "Derna"), (1, "Tobruk")]),
        ("Yusuf Ali, a trader, was killed in Baidoa and his brother Hassan in Jowhar.", [(1, "Baidoa"), (1, "Jowhar")]),
        (
            "Three Palestinians were killed in Jenin refugee camp and a fourth in Tulkarm, the health ministry said.",
            [(3, "Jenin refugee camp"), (1, "Tulkarm")],
        ),
        ("Doctors counted 9 dead in Mandalay, 4 in Sagaing and none in Magway.", [(9, "Mandalay"), (4, "Sagaing")]),
        ("A cholera outbreak killed 14 people in Gedaref and 3 in Kassala.", [(14, "Gedaref"), (3, "Kassala")]),
        ("Measles killed 20 children in Bor and 8 in Pibor.", [(20, "Bor"), (8, "Pibor")]),
        ("300 people could die in Derna and 150 in Al Bayda, the UN warned.", [(300, "Derna"), (150, "Al Bayda")]),
        ("Renewed strikes could kill dozens in Kharkiv and hundreds in Sumy, the mayor warned.", [(24, "Kharkiv"), (100, "Sumy")]),
        ("The deaths of 12 people in Nyala and 5 in Kutum would be a war crime.", [(12, "Nyala"), (5, "Kutum")]),
        ("The army did not kill 12 people in Saada or 4 in Hajjah.", [(12, "Saada"), (4, "Hajjah")]),
        ("The coalition killed neither 12 people in Saada nor 4 in Hajjah.", [(12, "Saada"), (4, "Hajjah")]),
        ("قتل خمسة في إيران و3 في العراق.", [(5, "إيران"), (3, "العراق")]),
        ("قتل خمسة في لبنان واثنان في إسرائيل.", [(5, "لبنان"), (2, "إسرائيل")]),
        ("قتلت إسرائيل 9 في نابلس وقتل مسلحون فلسطينيون اثنين في حوارة.", [(9, "نابلس"), (2, "")]),
        ("استشهد طفل في بيت حانون وشقيقتاه في بيت لاهيا.", [(1, "بيت حانون"), (2, "بيت لاهيا")]),
        ("قتل ضابط في مقديشو وزوجته في بيدوا.", [(1, "مقديشو"), (1, "بيدوا")]),
        ("قتلت امرأة في القطينة وابنتاها في الدويم.", [(1, "القطينة"), (2, "الدويم")]),
        ("قتلت امرأة في درنة وشقيقها في طبرق.", [(1, "درنة"), (1, "طبرق")]),
        ("حذر المحافظ من أن القصف قد يقتل العشرات في خاركيف والمئات في سومي.", [(20, "خاركيف"), (100, "سومي")]),
        ("نفى التحالف أن يكون قتل 12 شخصا في صعدة أو 4 في حجة.", [(12, "صعدة"), (4, "حجة")]),
    ],
)
def test_each_toll_stands_at_its_own_place(text: str, tolls: list[Toll]) -> None:
    """Countries too, kin of whom was told, the dead of sickness, of what may come, and of what is denied."""
    assert killed(text) == tolls
    assert added_up(text) == sum(toll for toll, _ in tolls)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "At least six people were killed and 13 wounded in Hasakah and four killed and nine wounded in Qamishli.",
            [(6, 13, "Hasakah"), (4, 9, "Qamishli")],
        ),
        (
            "Two people were killed and nine wounded in Kupiansk and one killed and four wounded in Izium.",
            [(2, 9, "Kupiansk"), (1, 4, "Izium")],
        ),
        (
            "The clashes left 12 dead in Tripoli, 3 in Zawiya and 45 wounded overall.",
            [(12, None, "Tripoli"), (3, None, "Zawiya"), (None, 45, "")],
        ),
        (
            "Fighting left 9 dead in Bentiu, 6 in Malakal and 30 wounded in total.",
            [(9, None, "Bentiu"), (6, None, "Malakal"), (None, 30, "")],
        ),
        ("توفي ستة وأصيب أحد عشر في أوديسا وتوفي أربعة وأصيب اثنان في إسماعيل.", [(6, 11, "أوديسا"), (4, 2, "إسماعيل")]),
        ("قتل اثنان وأصيب تسعة في كوبيانسك وقتل واحد وأصيب أربعة في إيزيوم.", [(2, 9, "كوبيانسك"), (1, 4, "إيزيوم")]),
        ("Of the 24 wounded, 15 were hurt in Nablus and nine in Jenin.", [(None, 24, ""), (None, 15, "Nablus"), (None, 9, "Jenin")]),
        ("من بين 24 جريحا أصيب 15 في نابلس وتسعة في جنين.", [(None, 24, ""), (None, 15, "نابلس"), (None, 9, "جنين")]),
    ],
)
def test_dead_and_hurt_of_one_place_stay_together(text: str, tolls: list[tuple[float | None, float | None, str]]) -> None:
    """The cut is made where the dead are told of again, and those of all places have none."""
    told = [one for one in claims(text) if one.harm]
    assert [(one.harm.killed and one.harm.killed.low, one.harm.injured and one.harm.injured.low, one.place) for one in told] == tolls


@pytest.mark.parametrize(
    "text",
    [
        "Shelling killed three in Avdiivka on Monday and four on Tuesday.",
        "Three people were killed in Avdiivka on Monday and four there on Tuesday.",
        "قتل ثلاثة في أفدييفكا يوم الاثنين وأربعة يوم الثلاثاء.",
    ],
)
def test_two_days_at_one_place_are_two_tolls(text: str) -> None:
    """Each with its day."""
    found = [one for one in claims(text) if one.harm]
    assert [(one.harm.killed and one.harm.killed.low, one.place) for one in found] == [(3, found[0].place), (4, found[0].place)]
    first, second = (one.when for one in found)
    assert first is not None
    assert second is not None
    assert first.text != second.text


@pytest.mark.parametrize(
    ("text", "spared", "place"),
    [
        ("No one died in Aleppo and two died in Homs.", "Aleppo", "Homs"),
        ("Nobody was killed in Sumy and two were killed in Kharkiv.", "Sumy", "Kharkiv"),
        ("No civilians died in Raqqa but two died in Kobani.", "Raqqa", "Kobani"),
        ("لم يقتل أحد في حلب وقتل اثنان في حمص.", "حلب", "حمص"),
    ],
)
def test_nobody_died_at_the_first_place(text: str, spared: str, place: str) -> None:
    """The dead of the second place are told as dead, and none of the first."""
    found = [(one.negative, one.place, one.harm.killed and one.harm.killed.low) for one in claims(text)]
    assert found == [(True, spared, None), (False, place, 2)]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Eight were killed in Hodeidah by the coalition and five in Marib by the Houthis.", ["coalition", "Houthis"]),
        ("Three were killed in Kandahar by the Taliban and two in Khost by bandits.", ["Taliban", "bandits"]),
        ("The blast in Beirut killed 200 and the fire in Tripoli 28.", ["", ""]),
        ("Israel killed 9 people in Nablus and Palestinian gunmen 2 in Hawara.", ["Israel", "Palestinian gunmen"]),
        ("The Houthis killed five people in Marib and the coalition eight in Hodeidah.", ["Houthis", "coalition"]),
        ("Gunmen killed eight people in Khartoum and the police three in Omdurman.", ["Gunmen", "police"]),
        ("Rebels killed four soldiers in Goma and the army six in Sake.", ["Rebels", "army"]),
        ("Shelling killed four people in Bahri and three others in Khartoum.", ["", ""]),
        ("اتهمت الحكومة قوات الدعم السريع بقتل 20 مدنيا في الجنينة و8 في زالنجي.", ["قوات الدعم السريع", "قوات الدعم السريع"]),
    ],
)
def test_each_part_tells_who_did_it(text: str, actors: list[str]) -> None:
    """Who did the second deed is who stands beside it; where nobody does, who did the first; a blast and shelling are nobody."""
    assert [one.actor for one in claims(text) if one.harm] == actors


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("قتل شرطيان في تشيرنيهيف، وفي سومي التي أصاب صاروخ فيها سكناً للطلاب فقد 35 شخصاً بينهم طفلان", "ar"),
        ("قُتل 21 شخصاً في غزة بينهم ثمانية", "ar"),
        ("قتل 31 شخصا، 14 منهم", "ar"),
        ("Nobody was killed in Goma, no", "en"),
        (": no deaths today: three more", "en"),
        ("Of those killed", "en"),
    ],
)
def test_a_sentence_that_ends_or_begins_in_the_midst_can_be_read(text: str, lang: str) -> None:
    """A field message cut short: its quotes stand where they say, and nothing breaks."""
    for one in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang=lang).claims:
        assert one.quote == text[one.start : one.end]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Shells killed four in Homs and 12 houses were destroyed in Hama.", "12 houses were destroyed in Hama"),
        ("Two died in Sumy on Monday; 14 rockets on Kharkiv.", "14 rockets on Kharkiv"),
        ("Shells fell on Homs on Monday and killed two; 30 shells on Hama.", "30 shells"),
    ],
)
def test_things_that_are_counted_behind_a_toll_are_no_piece_of_it(text: str, quote: str) -> None:
    assert [one.harm.killed for one in claims(text) if one.quote.startswith(quote)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Bombs killed 16 people across Sudan on Friday, 9 in El Obeid and 7 in Kadugli.",
        "Fifty people were killed in Syria on Sunday, 30 in Homs and 20 in Idlib.",
        "Three people were killed in Avdiivka on Monday and four there on Tuesday.",
        "Two soldiers were killed, and so were three of the attackers, in Gao.",
    ],
)
def test_no_piece_of_a_toll_has_the_toll_of_the_whole(text: str) -> None:
    """Nobody is counted where the network cut, once in the whole and once in a piece of it."""
    tolls = [one.harm.killed.low for one in claims(text) if one.harm.killed]
    assert tolls
    assert len(tolls) == len(set(tolls))
