"""Which days a claim is told of, each sentence worked out by hand; no sentence is of a key."""

from __future__ import annotations

import random
from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import WhenRead
from safepassage.reports.arabic.times.times import arabic_times
from safepassage.reports.times.feasts import easter, hijri, orthodox_easter
from safepassage.reports.times.stamps import head_of
from safepassage.reports.times.times import times
from safepassage.reports.words.arabic_words import plain_word
from safepassage.reports.words.words import listed, words_of
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)
Days = tuple[date | None, date | None]


def april(first: int | None, last: int | None) -> Days:
    return (first and date(2019, 4, first)) or None, (last and date(2019, 4, last)) or None


def days(text: str, words: str) -> Days | None:
    """The days of the claim whose quote holds these words; None: it has no time."""
    when = next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if words in one.quote).when
    return None if when is None else (when.start, when.end)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The president has invited both sides to a summit on Friday.", "invited", april(19, 19)),
        ("The rebels agreed to leave the town on Friday.", "agreed", april(19, 19)),
        ("On Friday the court ordered the army to leave the bodies where they are.", "ordered", april(12, 12)),
        ("A tanker due from Aden turned back on Sunday after it was fired upon.", "turned back", april(14, 14)),
        ("The mayor rejected a demand that his men hand in their weapons by noon on Friday.", "weapons", april(None, 19)),
        ("No convoy has been able to reach the town since Monday.", "convoy", april(15, None)),
        ("The evacuation has been postponed to Friday.", "postponed", april(19, 19)),
        ("Soldiers massed outside the town ahead of talks on Friday.", "massed", april(19, 19)),
        ("The ceasefire takes effect on Friday.", "ceasefire", april(19, 19)),
        ("The sides have agreed a truce for Friday.", "truce", april(19, 19)),
        ("Soldiers were digging trenches around the town on Friday.", "trenches", april(12, 12)),
        ("The governor promises 30 tonnes of food by Monday.", "promises", april(None, 22)),
    ],
)
def test_the_verb_over_a_day_tells_whether_it_lies_ahead(text: str, words: str, wanted: Days) -> None:
    """Wednesday, 17 April: what is to come is the next such day, what has happened the last one."""
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Rockets hit the clinic before dawn.", "Rockets", april(17, 17)),
        ("Rebels shelled Mellit on Monday. By nightfall they had captured the bridge.", "captured", april(15, 15)),
        ("Observers counted 40 shells between dawn and dusk.", "shells", april(17, 17)),
        ("Tanks shelled the camp last night.", "shelled", april(16, 16)),
        ("Gunboats shelled the harbour during the night.", "shelled", april(16, 17)),
        ("A jet bombed the camp on Monday. Within hours, soldiers destroyed three helicopters.", "helicopters", april(15, 15)),
        ("Soldiers took the airport on Monday, two days after a jet bombed a camp at Bouake.", "bombed", april(13, 13)),
        ("Soldiers took the airport on Monday, two days after a jet bombed a camp at Bouake.", "took", april(15, 15)),
        ("A day after a truce began on Monday, the army shelled the town.", "truce", april(15, 15)),
        ("The army shelled the town on Monday hours after a ceasefire took hold.", "ceasefire", april(15, 15)),
        ("Rebels who had held the town since 2012 left it on Monday.", "left", april(15, 15)),
        ("Telephones have been dead since Friday, when rebels blew up a mast.", "blew up", april(12, 12)),
        ("Forty people have been killed since the assault began on Monday.", "killed", april(15, None)),
        ("The man was abducted and killed in Geneina on 14 April.", "abducted", april(14, 14)),
        ("No convoy has been let in since Apr. 3.", "convoy", april(3, None)),
        ("The army says that everybody must leave within 48 hrs.", "leave", april(17, 19)),
    ],
)
def test_times_of_day_and_times_told_from_another(text: str, words: str, wanted: Days) -> None:
    """Against Wednesday, 17 April 2019; both ends included, None is open."""
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Warplanes struck the airport for a third straight night.", "struck", april(14, 17)),
        ("Clashes around the town entered a fifth day.", "Clashes", april(13, 17)),
        ("The army shelled the quarter for a fourth day on Monday.", "shelled", april(15, 15)),
        ("No envoy visited the camp this week.", "visited", april(14, 17)),
        ("The rains will make the roads impassable by the end of April.", "impassable", april(None, 30)),
        ("Forty people have been killed since the first week of April.", "killed", april(1, None)),
        ("Rebels shelled the port earlier this month.", "shelled", april(1, 17)),
        ("Twelve people were killed in a single day last Tuesday.", "killed", april(16, 16)),
        ("The residents have spent four days without water.", "spent", april(13, 17)),
        ("No convoy has reached the town for more than a week.", "convoy", april(10, 17)),
        ("The rebels agreed to a truce of four days, starting on Friday.", "truce", april(19, 22)),
        ("Both sides agreed to a 72-hour ceasefire from 06:00 on 18 April.", "ceasefire", april(18, 21)),
        ("The mission will start patrols outside its bases from Friday.", "patrols", april(19, 19)),
        ("Soldiers had stopped civilians leaving until Monday evening.", "stopped", april(None, 15)),
        ("The prefect, back in office since Monday, has invited the elders to talks on 20 April.", "invited", april(20, 20)),
        ("The army shelled the market on Saturday and Sunday.", "shelled", april(13, 14)),
        ("Rebels shot down a plane on Monday. The airport has come under fire ever since.", "come under fire", april(15, None)),
        ("Jets struck the town 19 times over 72 hours.", "struck", april(14, 17)),
        ("The army took the hills in the space of six days.", "took", april(11, 17)),
        ("Rockets killed 40 people in the first ten days of April.", "killed", april(1, 10)),
        ("The village had been cut off from food and water for two days.", "cut off", april(15, 17)),
        ("Gunmen shot nine villagers on the night of 11 April.", "shot", april(11, 12)),
        ("Rockets killed 40 people in February or March.", "killed", (date(2019, 2, 1), date(2019, 3, 31))),
        ("The flour will run out by the end of the week.", "run out", april(None, 21)),
        ("A drone struck the police station on Thursday of last week.", "struck", april(11, 11)),
        ("The coalition flew 250 air strikes on the town in the week to Sunday.", "strikes", april(8, 14)),
        ("A weekend shelling killed nine people.", "killed", april(13, 14)),
        ("Rockets killed 40 people on the weekend of 6 April.", "killed", april(6, 7)),
        ("Shells hit the port on the day before yesterday.", "hit", april(15, 15)),
        ("Shells hit the port from Sunday through Tuesday.", "hit", april(14, 16)),
        ("The army shelled the quarter between April 11 and 13.", "shelled", april(11, 13)),
        ("The army shelled the quarter on March 31 and April 1.", "shelled", (date(2019, 3, 31), date(2019, 4, 1))),
        ("Jets have bombed the town 30 times in the past forty-eight hours.", "bombed", april(15, 17)),
        ("Rockets have killed 300 people in the past year.", "killed", (date(2018, 4, 17), WEDNESDAY)),
        ("Forty people were killed in three straight days of shelling.", "killed", april(14, 17)),
        ("Shelling killed 9,000 people between 2014 and 2016.", "killed", (date(2014, 1, 1), date(2016, 12, 31))),
        ("The market is closed after three weeks of shelling.", "closed", (date(2019, 3, 27), WEDNESDAY)),
        ("Shelling has killed 40 people since midnight on Saturday.", "killed", april(14, None)),
        ("Shelling has killed 40 people since dawn.", "killed", april(17, None)),
        ("The convoy reached the town after dark.", "reached", april(17, 17)),
        ("Shells hit the port Tue evening and killed two people.", "hit", april(16, 16)),
        ("The army has closed the bridge since Weds.", "closed", april(17, None)),
        ("The flour will run out by year's end.", "run out", (None, date(2019, 12, 31))),
        ("The flour will run out by end-April.", "run out", april(None, 30)),
        ("Rockets hit the port early in April.", "hit", april(1, 10)),
        ("Rockets hit the port on the first day of April.", "hit", april(1, 1)),
        ("Shelling killed 9,000 people in the first nine months of 2016.", "killed", (date(2016, 1, 1), date(2016, 9, 30))),
        ("The war killed 9,000 people in the third quarter of 2016.", "killed", (date(2016, 7, 1), date(2016, 9, 30))),
        ("The army shelled the market on Saturday, Sunday and Monday.", "shelled", april(13, 15)),
        ("The army shelled the market from 28 March to 3 April.", "shelled", (date(2019, 3, 28), date(2019, 4, 3))),
        ("The army shelled the market 28 March - 3 April.", "shelled", (date(2019, 3, 28), date(2019, 4, 3))),
        ("Shelling has killed 40 people since 3 p.m. on Tuesday.", "killed", april(16, None)),
        ("Forty people have been killed since pro-army militias stormed the town on 2 April.", "killed", april(2, None)),
        ("Militants raided the 22 May Hospital on Monday.", "raided", april(15, 15)),
        ("Rockets killed 40 people in April and May 2018.", "killed", (date(2018, 4, 1), date(2018, 5, 31))),
        ("Rockets killed 40 people in January, February and March.", "killed", (date(2019, 1, 1), date(2019, 3, 31))),
        ("Rockets killed 40 people in December and January.", "killed", (date(2018, 12, 1), date(2019, 1, 31))),
        ("Rockets killed 40 people in March and on April 3.", "killed", (date(2019, 3, 1), date(2019, 3, 31))),
        ("Shells hit the port overnight on 12 April.", "hit", april(12, 12)),
        ("Shells hit the port overnight into 12 April.", "hit", april(11, 12)),
        ("Rockets killed 40 people in the first quarter.", "killed", (date(2019, 1, 1), date(2019, 3, 31))),
        ("Rockets killed 40 people in the third quarter.", "killed", (date(2018, 7, 1), date(2018, 9, 30))),
        ("Rockets killed 40 people over the last quarter.", "killed", (date(2019, 1, 1), date(2019, 3, 31))),
        ("Rockets killed 40 people on Monday in the first quarter of the city.", "killed", april(15, 15)),
    ],
)
def test_stretches_runs_of_days_and_parts_of_months(text: str, words: str, wanted: Days) -> None:
    """Against Wednesday, 17 April 2019; weeks begin on Sunday, a run of nights counts the nights."""
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Jets bombed the depot shortly after 2.30 p.m.", "bombed", april(17, 17)),
        ("Jets bombed the depot on Monday. Drones struck the port at 6 a.m.", "port", april(15, 15)),
        ("The army agreed to hold its fire until six this evening.", "hold", april(None, 17)),
        ("The crossing was closed until late on Monday.", "closed", april(None, 15)),
        ("By 18:00 today 6,000 people had fled the town.", "fled", april(None, 17)),
        ("Aid workers evacuated 255 people from the town up to Saturday.", "evacuated", april(None, 13)),
    ],
)
def test_clock_times_and_what_lasts_to_them(text: str, words: str, wanted: Days) -> None:
    """A clock time is of the day told just before, else of the report's; `until six this evening`, `up to Saturday` have no start."""
    assert days(text, words) == wanted


def test_what_is_cut_off_at_a_semicolon_has_the_time_at_its_head() -> None:
    """`On Monday …; all were killed`: on Monday. The next sentence has no time of its own, and none is handed to it."""
    text = "On Monday rebels shot down a plane over the coast; all 27 people on board were killed. Rebels shelled the port."
    assert days(text, "killed") == april(15, 15)
    assert days(text, "shelled") is None


@pytest.mark.parametrize(
    "lines",
    [
        "0640 hrs - {}\n0755 hrs - {}",
        "17/4, 0640: {}\n17/4, 0755: {}",
        "17/4: {}\n17/4 - {}",
        "Wednesday, 17 April. {}\nWednesday, 17 April. {}",
        "Wed 17th: {}\nWed 17th: {}",
        "Wed am: {}\nWed pm: {}",
        "[17/04/2019, 06:40] {}\n[17/04/2019, 07:55] {}",
        "17.4. 06:40 {}\n17.4. 07:55 {}",
        "2019-04-17: {}\n2019-04-17: {}",
        "#1 0640 - {}\n#2 0755 - {}",
        "MSG 1/0640/17 APR: {}\nMSG 2/0755/17 APR: {}",
        "17 April\n0640 {}\n0755 {}",
    ],
)
def test_entries_of_a_log_are_known_by_many_stamps(lines: str) -> None:
    """The day first in figures; all that an entry tells is of that Wednesday, its second sentence too."""
    text = "Field log\n\n" + lines.format("Rockets hit the market. The army closed the road.", "Soldiers shelled the bridge.")
    assert days(text, "Rockets") == days(text, "shelled")
    assert days(text, "closed") == days(text, "Rockets") == april(17, 17)


def test_what_only_looks_like_a_stamp_is_none() -> None:
    """A number of people, a year and a list are no clock times, and one line makes no log; of `0650 2 rounds` the hour is the stamp."""
    assert head_of("1200 people fled the town", WEDNESDAY) == (None, None, "12:00", 4, False)  # no entry: small letters behind
    assert head_of("2016: the first siege", WEDNESDAY) is None
    assert head_of("15 trucks reached the town", WEDNESDAY) is None
    assert head_of("0650 2 rounds beside hospital", WEDNESDAY) == (None, None, "06:50", 4, False)
    assert head_of("Night of 15-16 April: shelling", WEDNESDAY) == (date(2019, 4, 15), date(2019, 4, 16), "", 20, True)


def test_the_reporting_period_is_what_the_head_of_the_report_says() -> None:
    """`in the reporting period`, `during the week` of a report from 8 to 14 April; `this week` stays this week."""
    text = "Situation Report 4\nReporting period: 8-14 April 2019\n\nShelling killed 38 people in the reporting period.\n\n"
    text += "Some 1,200 people fled the town during the week. Rebels shelled the port this week."
    assert days(text, "killed") == days(text, "fled") == april(8, 14)
    assert days(text, "shelled") == april(14, 17)


def test_the_clock_time_before_an_entry_of_a_log_is_of_the_entry() -> None:
    """Two lines and more that begin with a clock time make a log; what each tells is of that day and hour."""
    text = "LOG, field team\n17 April 2019\n\n0645 Hospital: 7 dead, 22 injured brought in.\n0735 Checkpoint: army stopped all trucks."
    found = read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims
    assert {one.when and (one.when.start, one.when.clock) for one in found} == {(WEDNESDAY, "06:45"), (WEDNESDAY, "07:35")}


def test_a_number_that_begins_a_line_is_no_clock_time() -> None:
    """1200 people is a number; and one line alone makes no log."""
    text = "1200 people fled the town.\n0930 people were counted there."
    assert all(one.when is None for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims)


def test_the_day_before_the_lines_of_a_diary_holds_to_the_next() -> None:
    """`yesterday` beneath `Monday:` is the Sunday before it."""
    text = (
        "13 April: Rockets hit the market. Four people were killed.\n15 April: Rebels burned the mill yesterday. The bridge was destroyed."
    )
    found = read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims
    assert [one.when and one.when.start for one in found if "burned" in one.quote] == [date(2019, 4, 14)]
    assert [one.when and one.when.start for one in found if "hit" in one.quote or "bridge" in one.quote] == [
        date(2019, 4, 13),
        date(2019, 4, 15),
    ]


def test_the_day_of_a_diary_does_not_hold_for_pages() -> None:
    """What stands two pages below the last heading, of another report, has no day; right below the next heading it has one again."""
    diary = "13 April: Rockets hit the market.\n15 April: Rebels burned the mill.\nThe bridge was destroyed.\n\n"
    other = "The district is known for its orchards and its wool.\n" * 90
    text = f"{diary}{other}\nTroops shelled the clinic.\n\n17 April: Gunmen looted the school.\n"
    found = {one.quote: one.when and one.when.start for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims}
    assert found["The bridge was destroyed"] == date(2019, 4, 15)
    assert found["Troops shelled the clinic"] is None
    assert found["Gunmen looted the school"] == date(2019, 4, 17)


@pytest.mark.parametrize(
    ("year", "western", "eastern", "fitr"),
    [
        (2018, date(2018, 4, 1), date(2018, 4, 8), date(2018, 6, 15)),
        (2022, date(2022, 4, 17), date(2022, 4, 24), date(2022, 5, 2)),
        (2024, date(2024, 3, 31), date(2024, 5, 5), date(2024, 4, 10)),
    ],
)
def test_movable_feasts_fall_on_their_published_days(year: int, western: date, eastern: date, fitr: date) -> None:
    """Easter as printed in calendars; Eid al-Fitr within a day of when it was kept (15 June 2018, 2 May 2022, 10 April 2024)."""
    assert (easter(year), orthodox_easter(year)) == (western, eastern)
    assert min(abs((hijri(one, 10, 1) - fitr).days) for one in range(year - 584, year - 576)) <= 1


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The Red Cross has asked for a truce over Easter.", "truce", april(21, 21)),
        ("No convoy has been let in since 3/4.", "convoy", april(3, None)),
        ("Forty people were killed in the week ending 14 April.", "killed", april(8, 14)),
        ("Rebels shelled the port overnight into Tuesday.", "shelled", april(15, 16)),
        ("KEY POINTS\n- On 9 April, WFP airlifted 30 tonnes of biscuits, sufficient for five days.", "airlifted", april(9, 9)),
    ],
)
def test_feasts_dates_in_figures_and_times_before_a_clause(text: str, words: str, wanted: Days) -> None:
    """Against Wednesday, 17 April 2019; Easter was the Sunday after it."""
    assert days(text, words) == wanted


_ENGLISH = sorted(
    listed(
        "since until by from to and or - / . , ( : of the a on in for over within last first next this past early late mid end year month "
        "days hours night weekend Monday January February Oct. Feb. 29 30 31 1 12 18 2016 9999 99999999999 18:00 0640 am noon "
        "dawn today tomorrow yesterday nine two forty three straight running fifth reporting period ' s ago later then same "
        "few Easter Ramadan spring winter out 29/2 31/4/2019 2019-02-30 30.2.2019 and through"
    )
)
_ARABIC = sorted(
    listed(
        "منذ حتى قبل بعد خلال في من إلى بين و يوم أمس غد اليوم الأسبوع الشهر العام الماضي المقبل الجاري مطلع نهاية أواخر منتصف صيف 2016 "
        "يناير شباط 29 31 الساعة السادسة مساء ليلا الليل الأحد والثلاثاء ثلاثة أيام شهرين الـ24 ساعة الماضية رمضان شهر عيد الأضحى العيد "
        "الأول والعشرين / لليوم على مدى التالي"
    )
)


def test_no_heap_of_words_of_time_makes_it_fall_over() -> None:
    """4,000 heaps of each language (seed 5), half of them run together: each time has an end, and none ends before it begins."""
    drawn = random.Random(5)
    for _ in range(4_000):
        text = drawn.choice([" ", ""]).join(drawn.choices(_ENGLISH, k=drawn.randint(1, 9)))
        today = drawn.choice([date(2016, 2, 29), date(2019, 1, 1), date(2024, 10, 31)])
        head_of(text, today)
        known = WhenRead("", today, None)
        found = [one.when for ahead in (False, True) for one in times(words_of(text), text, 0, today, ahead, known, True)]
        heap = " ".join(drawn.choices(_ARABIC, k=drawn.randint(1, 8)))
        words = words_of(heap)
        plain = [plain_word(word.text) for word in words]
        found += [one for one, _, _ in arabic_times(words, plain, heap, today, drawn.random() < 0.5, today)]
        assert all(one.start is not None or one.end is not None for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Ten years after the war, a mine killed 12 people in Mostar.",
        "Food in Marib will last three to five days.",
        "On the night of 9999-12-31 soldiers shot 12 people in Kutum.",
        "The pass is valid until 9999-12-31. The next day soldiers shot 12 people in Kutum.",
    ],
)
def test_what_tells_no_day_of_the_claim_gives_it_none(text: str) -> None:
    """Years after a war are those of the war; what will last is not over; the last day of all has none behind it."""
    assert [one.when for one in read_text(text, ident="t", doc_date=date(2023, 6, 14), lang="en").claims if one.when] == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "The sides agreed to a seven-day truce from Thursday, the foreign ministry said on Tuesday.",
            date(2023, 6, 15),
            date(2023, 6, 21),
        ),
        ("The sides declared a ceasefire until Friday.", None, date(2023, 6, 16)),
        ("Rebels gave the army until Monday to pull its troops out of Goma.", None, date(2023, 6, 19)),
        ("Russia told civilians that they had until Friday to leave Kherson.", None, date(2023, 6, 16)),
        ("Schools will be closed for three weeks in Homs.", date(2023, 6, 14), date(2023, 7, 5)),
        ("The road has been closed for three days.", date(2023, 6, 11), date(2023, 6, 14)),
        ("They had stopped the convoy until Friday.", None, date(2023, 6, 9)),
        ("The truce held from Monday in Homs.", date(2023, 6, 12), date(2023, 6, 12)),
    ],
)
def test_a_pause_that_is_agreed_and_a_deadline_lie_ahead(text: str, start: date | None, end: date) -> None:
    """On a Wednesday: what was agreed, granted or will last is to come; what held or was done is past."""
    (when,) = [one.when for one in read_text(text, ident="t", doc_date=date(2023, 6, 14), lang="en").claims if one.when]
    assert (when.start, when.end) == (start, end)


def test_weeks_that_are_feared_have_no_days() -> None:
    """`weeks of fighting` that were would end today."""
    claims = read_text("Residents fear weeks of fighting in Bakhmut.", ident="t", doc_date=date(2023, 6, 14), lang="en").claims
    assert [one.when for one in claims] == [None]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("A year ago today rebels captured the town.", "captured", (date(2018, 4, 17), date(2018, 4, 17))),
        ("In 2014 and 16 people were killed in the town.", "killed", (date(2014, 1, 1), date(2014, 12, 31))),
        ("In December 23 people were killed.", "killed", (date(2018, 12, 1), date(2018, 12, 31))),
        ("On 30 April rebels shelled the airport.", "shelled", (date(2018, 4, 30), date(2018, 4, 30))),
        ("The airport will be reopened on 30 April.", "reopened", april(30, 30)),
        ("Last June rebels shelled the airport.", "shelled", (date(2018, 6, 1), date(2018, 6, 30))),
        ("Since last June no convoy has reached the town.", "convoy", (date(2018, 6, 1), None)),
        ("Rebels have controlled the dam since mid-2017.", "controlled", (date(2017, 7, 1), None)),
        ("The army gave residents 48 hours to leave.", "leave", april(17, 19)),
        ("The rebels were given three days to surrender.", "surrender", april(17, 20)),
        ("The army issued a 48-hour ultimatum to the rebels.", "ultimatum", april(17, 19)),
        ("The army had given the fighters until Sunday to surrender.", "surrender", april(None, 14)),
        ("The army has given the fighters until Sunday to surrender.", "surrender", april(None, 21)),
        ("A convoy reached the town for the first time in six months on Monday.", "convoy", april(15, 15)),
        ("The hospital was hit on Monday and again on Tuesday.", "hit", april(15, 16)),
        ("The hospital was hit overnight from 14 to 15 April.", "hit", april(14, 15)),
        ("Sixty people died in the first ten days of the month.", "died", april(1, 10)),
        ("Five days after the army entered the town, it is empty of people.", "entered", april(12, 12)),
        ("People hiding in basements have had nothing to drink for two days.", "drink", april(15, 17)),
        ("A congress was put off until June.", "put off", (date(2019, 6, 1), date(2019, 6, 30))),
        ("The talks were postponed until Friday.", "postponed", april(19, 19)),
        ("Pumps have stood idle since the weekend, when fuel was turned back at a checkpoint.", "turned back", april(13, 14)),
    ],
)
def test_terms_that_are_given_and_days_told_from_today(text: str, words: str, wanted: Days) -> None:
    """A number behind a month may count people; a day of a month that lies ahead of a past verb was the year before."""
    assert days(text, words) == wanted


def test_on_a_sunday_this_week_is_the_one_that_ends() -> None:
    """Sunday, 21 April 2019: from Sunday, 14 April to today."""
    text = "Sixty people died in the town this week."
    when = read_text(text, ident="t", doc_date=date(2019, 4, 21), lang="en").claims[0].when
    assert when is not None
    assert (when.start, when.end) == april(14, 21)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Hundreds of families will leave the town before winter.", "leave", (None, date(2019, 12, 20))),
        ("The 72-hour ultimatum ran out on Tuesday.", "ultimatum", april(16, 16)),
        ("Rockets hit the hospital late on Monday and early on Tuesday.", "hit", april(15, 15)),
        ("Rockets hit the hospital late Monday and early Tuesday.", "hit", april(15, 16)),
        ("Rockets hit the hospital in the last fortnight.", "hit", april(3, 17)),
        ("Rockets hit the hospital over the last couple of days.", "hit", april(15, 17)),
        ("Rockets hit the hospital a couple of weeks ago.", "hit", april(3, 3)),
        ("Rockets hit the hospital half a year ago.", "hit", (date(2018, 10, 17), date(2018, 10, 17))),
        ("Rockets hit the hospital a year and a half ago.", "hit", (date(2017, 10, 17), date(2017, 10, 17))),
        ("Rockets hit the hospital earlier in the month.", "hit", april(1, 17)),
        ("Rockets hit the hospital so far in April.", "hit", april(1, 17)),
        ("Rockets hit the hospital in the week before last.", "hit", (date(2019, 3, 31), date(2019, 4, 6))),
        ("Rockets hit the hospital in Q1 2019.", "hit", (date(2019, 1, 1), date(2019, 3, 31))),
        ("Rockets hit the hospital after Friday prayers.", "hit", april(12, 12)),
        ("Rockets hit four hospitals in the space of a week.", "hit", april(10, 17)),
    ],
)
def test_winter_begins_by_the_sun_and_other_words_for_days(text: str, words: str, wanted: Days) -> None:
    """Before winter: up to the day before 21 December."""
    assert days(text, words) == wanted
