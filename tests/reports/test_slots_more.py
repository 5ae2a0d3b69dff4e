"""Places, numbers, times and voices of claims by cause, each worked out by hand; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Count, Proposal
from safepassage.reports.scoring import km
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if words in one.quote)


def size(count: Count | None) -> tuple[float, float | None] | None:
    return None if count is None else (count.low, count.high)


def test_a_capital_that_only_acts_is_not_where_a_text_is() -> None:
    """Filed in Uganda, about Bunia in Congo: the town is Bunia, though Kampala has an opinion and the country has more votes."""
    text = "KAMPALA, Uganda, April 17, 2019 - Fighters attacked Bunia on Monday. Hundreds fled the town. Kampala has not agreed to talks."
    found = claim(text, "Hundreds fled").place_resolved
    assert found is not None
    assert (found.name, found.country) == ("Bunia", "CD")


def test_those_who_leave_are_counted_where_they_left() -> None:
    """`most to Dongola` tells where some of them went, not where the flight took place."""
    text = "Rebels shelled Mellit on Monday. About 900 families have fled since Tuesday, most to Dongola and Merowe."
    assert claim(text, "900 families").place == "Mellit"


def test_what_hit_a_thing_near_a_village_is_told_of_the_village() -> None:
    """A village behind `hit by fire near` is a place, not somebody who fired."""
    text = "Shelling of Marib went on. Two trucks were hit by mortar fire near Sirwah on Tuesday, killing the driver and wounding a nurse."
    found = claim(text, "Two trucks")
    assert found.place == "Sirwah"
    assert (size(found.harm.killed), size(found.harm.injured)) == ((1, 1), (1, 1))


def test_the_city_where_somebody_spoke_is_not_where_it_happened() -> None:
    """The alliance speaks in Brussels of what it bombed elsewhere."""
    text = "Misrata was shelled again on Monday. Aircraft destroyed four tanks on the outskirts on Sunday, the alliance said in Brussels."
    assert claim(text, "four tanks").place == "Misrata"


def test_a_street_named_after_a_city_lies_in_the_city_of_the_text() -> None:
    """Tripoli Street in Misrata is 187 km from Tripoli."""
    text = "Misrata was shelled again on Monday. Snipers on Tripoli Street killed three people on Monday."
    found = claim(text, "Snipers").place_resolved
    assert found is not None
    assert found.lat is not None
    assert found.lon is not None
    assert km(found.lon, found.lat, 15.09, 32.38) < 5


def test_the_second_half_behind_a_semicolon_is_of_the_place_of_the_first() -> None:
    """Promised to Bajil, never came: still about Bajil; the next sentence is about Hodeida again."""
    text = "Hodeida is under fire. The governor promised a safe passage to Bajil; the buses never came. There is no corridor."
    assert claim(text, "never came").place == "Bajil"
    assert claim(text, "no corridor").place == "Hodeida"


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A father and his three sons were killed in Sirwah on Sunday.", (4, 4), None),
        ("Four people died and 11 were wounded on Monday in the market.", (4, 4), (11, 11)),
        ("Shells fell near the camp for two hours, 23 killed and 60 wounded.", (23, 23), (60, 60)),
    ],
)
def test_a_toll_in_two_halves_is_one_toll(text: str, killed: tuple[int, int], injured: tuple[int, int] | None) -> None:
    """Who died and who was hurt are told apart and kept together; a father and three sons are four."""
    harm = claim(text, text.split()[2]).harm
    assert (size(harm.killed), size(harm.injured)) == (killed, injured)


def test_of_so_many_only_the_rest_is_counted() -> None:
    """The whole that a number is taken from is not the number."""
    assert size(claim("Of the 9,000 people who lived in Sirwah, about 400 remain.", "400").count) == (400, 400)
    assert size(claim("Only 14 out of 36 hospitals still work.", "14").count) == (14, 14)


def test_money_is_counted_with_its_currency_and_its_share() -> None:
    """12 per cent of 30 million dollars: both are kept."""
    found = claim("The plan for $30 million is 12 per cent funded.", "funded")
    assert (size(found.count), found.share) == ((30e6, 30e6), 12)


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("Five partners have delivered 64 tonnes of rice to Sirwah.", "64", 64, 64, "tonnes"),
        ("Two mobile clinics treated 640 patients in Sirwah.", "640", 640, 640, "patients"),
        ("Acute malnutrition among children under five stands at 12 per cent.", "12", 12, 12, "percent"),
        ("The army holds four out of ten districts of Sirwah.", "ten", 40, 40, "percent"),
        ("The army holds three-quarters of the city.", "holds", 75, 75, "percent"),
        ("The hospital has fuel for five days.", "fuel", 5, 5, "days"),
    ],
)
def test_what_is_done_is_counted_not_who_does_it(text: str, words: str, low: float, high: float, unit: str) -> None:
    """Tonnes and patients, not partners and clinics; ages are no counts; shares and lengths of time are, where nothing else is."""
    count = claim(text, words).count
    assert count is not None
    assert (count.low, count.high, count.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "words", "killed"),
    [
        ("The mayor of Homs was abducted and killed on Monday.", "killed on", (1, 1)),
        ("An old man in a wheelchair had collapsed and died there on Monday.", "died there", (1, 1)),
        ("Three men were dragged from a bus and shot dead near the bridge.", "shot dead", (3, 3)),
        ("Three gunmen broke into the house and killed the chief.", "killed the", (1, 1)),
    ],
)
def test_a_second_verb_befell_whom_the_first_befell(text: str, words: str, killed: tuple[float, float]) -> None:
    """The subject stands before the first verb; who kills is not who was killed."""
    assert size(claim(text, words).harm.killed) == killed


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("Ingushetia, a republic of 340,000, is now sheltering some 180,000 displaced Chechens.", "sheltering", 180_000, 180_000),
        ("More than half of the 290,000 inhabitants have left.", "left", 145_000, None),
        ("Fewer than half of the 300,000 inhabitants have left.", "left", 0, 150_000),
        ("Moscow sent two battalion groups, about 700 troops, over the border on Monday.", "sent", 700, 700),
        ("Eight of every ten buildings in the town have been burned.", "buildings", 80, 80),
        ("One doctor sees 180 patients a day.", "sees", 180, 180),
        ("Nineteen lorries with 360 tonnes of flour have been standing at the border.", "lorries", 360, 360),
        ("An appeal issued on Sept. 2 for 40 trucks has failed.", "trucks", 40, 40),
        ("The truce has been stretched by three days.", "truce", 3, 3),
        ("The camp, built for 5,000 people, now holds 17,000.", "holds", 17_000, 17_000),
        ("The two sides agreed to a 72-hour ceasefire.", "ceasefire", 72, 72),
        ("More than nine in ten children are out of school.", "school", 90, None),
        ("The two hospitals still open are treating 600 wounded with 11 doctors.", "treating", 600, 600),
        ("People queue six hours for bread.", "queue", 6, 6),
        ("Perhaps 70,000 people have crowded into the stadium.", "crowded", 70_000, 70_000),
        ("On Thursday 134 people, most of them students, were allowed out through the gate.", "allowed out", 134, 134),
    ],
)
def test_the_size_of_a_place_and_what_carries_are_not_what_is_counted(text: str, words: str, low: float, high: float | None) -> None:
    """A part of a number keeps `more than`; men are counted before their units; a day of the month is no count."""
    assert size(claim(text, words).count) == (low, high)


def test_an_entry_of_a_log_has_the_day_at_its_head() -> None:
    """`22/08 0915 -` is the day of all that the entry tells; the next entry has its own; neither figure is a count."""
    text = "FIELD MESSAGES - NYALA\n\n14/04 0915 - Market shelled. 39 dead so far.\n15/04 1030 - Gunmen looted the market again.\n"
    dead, looted = claim(text, "39 dead"), claim(text, "looted")
    assert dead.when is not None
    assert looted.when is not None
    assert (dead.when.start, looted.when.start) == (date(2019, 4, 14), date(2019, 4, 15))
    assert size(dead.harm.killed) == (39, 39)


def test_a_byline_is_not_where_a_text_is() -> None:
    """The correspondent sits in Colombo; what is told is told of Kilinochchi."""
    text = (
        "Rebels lose their town\nFrom a correspondent in Colombo, April 17, 2019\n\n"
        "The army marched into Kilinochchi on Tuesday.\n\nWells have run dry and families drink from puddles."
    )
    assert claim(text, "Wells").place == "Kilinochchi"


def test_a_hospital_in_a_city_keeps_both_names() -> None:
    """`Alwan hospital in Mekelle` is neither nameless nor anywhere else."""
    found = claim("Alwan hospital in Mekelle has no more gloves.", "gloves")
    assert found.place == "Alwan hospital in Mekelle"
    assert found.place_resolved is not None
    assert found.place_resolved.precision == "somewhere in Mekelle"


def test_the_first_place_of_a_title_is_what_the_text_is_about() -> None:
    """Two towns in the title, the second named more often below: what has no place is of the first."""
    text = (
        "Flash update: Severodonetsk and Lysychansk\n\nBuses left Lysychansk on Monday. A hospital in Lysychansk works. "
        "People reached Lysychansk.\n\nThere is no running water."
    )
    assert claim(text, "running water").place == "Severodonetsk"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Trucks have not arrived since the start of the month.", date(2019, 4, 1), None),
        ("For the third day in a row no food has reached Sirwah.", date(2019, 4, 15), WEDNESDAY),
        ("No food has reached Sirwah since Mon.", date(2019, 4, 15), None),
        ("No food has reached Sirwah since New Year's Eve.", date(2018, 12, 31), None),
        ("The army captured Sirwah in the first days of March.", date(2019, 3, 1), date(2019, 3, 5)),
        ("Rebels shelled Sirwah for a second day on Tuesday.", date(2019, 4, 16), date(2019, 4, 16)),
        ("The corridor has been closed for nine months.", date(2018, 7, 17), WEDNESDAY),
        ("Between 20 December and 5 January, 31 children died in the camp.", date(2018, 12, 20), date(2019, 1, 5)),
        ("Roads have been shut since the 3rd.", date(2019, 4, 3), None),
        ("Roads have been shut since the 28th.", date(2019, 3, 28), None),
        ("About 6,000 people fled Sirwah in 48 hours.", date(2019, 4, 15), WEDNESDAY),
        ("The airport was closed for two hours on Monday.", date(2019, 4, 15), date(2019, 4, 15)),
        ("Three soldiers were killed in the past day.", date(2019, 4, 16), WEDNESDAY),
    ],
)
def test_times_of_two_dates_days_of_the_month_and_lengths(text: str, start: date, end: date | None) -> None:
    """Hand-counted from Wednesday 17 April 2019; how long something lasted is not when it was."""
    when = read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims[0].when
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("Rockets hit Sirwah on Monday, the governor said, in the worst attack of the war.", "Rockets", "governor"),
        ("Relief workers fear that thousands could be killed if the dam breaks.", "thousands", "Relief workers"),
        ("Norway and Sweden are urging both sides to open a corridor to Sirwah.", "urging", "Norway and Sweden"),
        ("Some 3,000 people, by the estimate of the Norwegian Refugee Council, are trapped.", "3,000", "Norwegian Refugee Council"),
        ("Human Rights Watch said on Friday it had found cluster bombs in Sirwah.", "cluster", "Human Rights Watch"),
        ("About 400 people are still in Sirwah, council officials said; they have no doctor.", "no doctor", "council officials"),
        ("Kiev has called up 5,000 men.", "5,000", "author"),
    ],
)
def test_who_says_it_stands_in_many_places(text: str, words: str, claimant: str) -> None:
    """A saying between commas, a fear, two countries, an estimate, `it` for an organisation, speech that goes on; and no call."""
    assert claim(text, words).claimant == claimant


def test_two_people_named_together_are_still_unnamed() -> None:
    """Countries may be named in pairs; persons are never kept."""
    assert claim("John Smith and Peter Brown said that rebels shelled Sirwah on Monday.", "Sirwah").claimant == "unnamed person"


def test_a_title_names_the_place_before_a_word_of_headlines() -> None:
    """`Juba Crisis` is Juba, though a capital follows; what is said of no place is of it, not of the site named last."""
    text = "SOUTH SUDAN: Juba Crisis\n\nShells fell inside UN House on Monday. Soldiers left UN House.\n\nPrices of flour have doubled."
    assert claim(text, "flour").place == "Juba"


def test_a_river_is_where_the_city_of_the_text_meets_it() -> None:
    """The Euphrates is 2,800 km long: in a text about Raqqa its banks by Raqqa are meant, and no claim lingers there."""
    text = "Raqqa is under siege. Snipers on Monday shot families who crossed the Euphrates. There is no bread."
    found = claim(text, "Euphrates").place_resolved
    assert found is not None
    assert found.lat is not None
    assert found.lon is not None
    assert km(found.lon, found.lat, 39.01, 35.95) < 5
    assert claim(text, "bread").place == "Raqqa"


def test_who_comes_from_a_city_does_not_act_there() -> None:
    """Volunteers from Kharkiv brought a generator to where the text is."""
    text = "The clinic in Barvinkove has no light. Volunteers from Kharkiv brought a generator yesterday."
    assert claim(text, "generator").place == "Barvinkove"


def test_a_district_of_the_list_is_one_only_in_its_own_city() -> None:
    """Sinkor is a district of Monrovia; in a text about Kunduz a Sinkor is somebody or something else."""
    text = "Kunduz was shelled on Monday. Three people were killed in Sinkor on Tuesday."
    found = claim(text, "Three people").place_resolved
    assert found is None or found.country != "LR"
