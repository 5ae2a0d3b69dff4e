"""Tolls by the form they are written in: pairs, labels, company of the dead, parts of the hurt; and figures that name a thing."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ASKS, Count, Proposal
from safepassage.session.reading_texts import read_text


def claims_of(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang=lang).claims


def shown(count: Count | None) -> str:
    """`12`, or `12 (3 women)` with its parts."""
    if count is None:
        return ""
    parts = "; ".join(f"{part.low:g} {part.unit}" for part in count.including)
    return f"{count.low:g} ({parts})" if parts else f"{count.low:g}"


def toll_of(text: str) -> str:
    """Killed / injured / missing of all claims of a text, the first of each that says so."""
    claims = claims_of(text)
    roles = ([getattr(claim.harm, role) for claim in claims] for role in ("killed", "injured", "missing"))
    return " / ".join(shown(next(filter(None, counts), None)) for counts in roles).rstrip(" /")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shelling killed 14 people including 6 children and wounded 31 including 9 women.", "14 (6 children) / 31 (9 women)"),
        (
            "The raid on Homs killed 22 people, including four nurses, and wounded 40, including seven patients.",
            "22 (4 nurses) / 40 (7 patients)",
        ),
        (
            "Mortars killed eight including two boys and injured 17 including five girls and three women in Sumy.",
            "8 (2 boys) / 17 (5 girls; 3 women)",
        ),
        ("The blast wounded 31, including 9 women, and killed 14, including 6 children.", "14 (6 children) / 31 (9 women)"),
        (
            "An air strike killed 14 and wounded 31, including 9 children, in Taiz.",
            "14 (9 children) / 31",
        ),  # of whom is not said: as before
        ("12 killed including 3 women, 30 injured including 8 children in Sumy.", "12 (3 women) / 30 (8 children)"),
    ],
)
def test_the_parts_of_the_wounded_are_no_parts_of_the_dead(text: str, told: str) -> None:
    assert toll_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Patient Ahmed Bakhit, 54, was killed with 12 others in Garni.", "13"),
        ("A nurse was killed along with 12 others in Kutum.", "13"),
        ("The priest of Bakhmut was killed together with five others.", "6"),
        ("A driver was wounded along with three others near Sake.", " / 4"),
        ("Dr. Samer, 41, was killed along with his wife and three children in Idlib.", "5"),
        ("A farmer was shot dead along with two others in Garni.", "3"),
        ("The teacher was killed along with her two children in Homs.", "3"),
        ("Two nurses were killed along with 12 others in Garni.", "14"),
        ("A woman was killed and 12 others were wounded in Taiz.", "1 / 12"),
        ("Nine people were killed with 12 others missing.", "9 /  / 12"),
        ("She was killed with a knife in Homs.", ""),
    ],
)
def test_who_was_killed_with_others_is_counted_with_them(text: str, told: str) -> None:
    assert toll_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 shot, three fatally, in Goma.", "3"),
        ("Seven shot, two of them fatally, near Jenin.", "2"),
        ("12 shot in Kutum, four fatally.", "4"),
        ("5 shot dead in Goma.", "5"),
    ],
)
def test_of_those_shot_the_dead_are_those_shot_fatally(text: str, told: str) -> None:
    assert toll_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("7/19 (killed/wounded) in Sake.", "7 / 19"),
        ("14/52 killed/injured in Taiz.", "14 / 52"),
        ("9/14 (dead/wounded) near Goma on Monday.", "9 / 14"),
        ("El Fasher: 14/60 (killed/injured) since Monday.", "14 / 60"),
        ("Killed/wounded: 5/12 in Kutum.", "5 / 12"),
        ("Killed: 22. Wounded: 41. Missing: 3.", "22 / 41 / 3"),
        ("Deaths: 7; injured: 20; missing: 2.", "7 / 20 / 2"),
        ("Dead: 12. Missing: 5 people.", "12 /  / 5"),
        ("Missing: 4 trucks.", ""),
        ("Sake: 7/19 lorries arrived.", ""),
        ("On 7/19 shells wounded two in Sake.", " / 2"),
    ],
)
def test_a_toll_in_pairs_or_behind_labels_is_read(text: str, told: str) -> None:
    assert toll_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nurse Training School was hit in Sumy, 14 injured.", " / 14"),
        ("Doctor Bashir Hospital was bombed, 9 killed.", "9"),
        ("Judge Mohammed Square was shelled, 9 killed.", "9"),
        ("Captain Osman Square was hit by a drone, 5 people dead, 11 wounded.", "5 / 11"),
        ("Teacher Training College in Goma was shelled, 3 killed.", "3"),
        ("Shevchenka 18 was hit by a shell, 3 killed.", "3"),
        ("The market was hit, no one killed.", ""),
        ("The bridge was blown up, 2 trucks destroyed.", ""),
    ],
)
def test_the_dead_behind_a_comma_belong_to_the_deed(text: str, told: str) -> None:
    assert toll_of(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Checkpoint 3-14 is closed.",
        "The checkpoint 7-12 on the Homs road was shelled.",
        "Bridge 4-22 near Sake is mined.",
        "Hospital No. 4-22 was shelled.",
        "Kit 4-41233 was delivered.",
        "School 25-B was hit.",
        "Shevchenka 18 was hit by a shell.",
        "The house at Sumska 44 was shelled.",
    ],
)
def test_figures_that_name_a_thing_count_nothing(text: str) -> None:
    claims = claims_of(text)
    assert claims
    assert not [claim.quote for claim in claims if claim.count or claim.harm]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Shelling in Homs killed 10-12 people.", 10, 12),
        ("At the checkpoint 10-12 men were killed.", 10, 12),
        ("3-14 people were killed at the gate.", 3, 14),
        ("In Homs 18 was killed.", 18, 18),
    ],
)
def test_a_range_of_people_beside_a_thing_still_counts(text: str, low: float, high: float) -> None:
    assert [(claim.harm.killed.low, claim.harm.killed.high) for claim in claims_of(text) if claim.harm.killed] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("5/4/2022: rockets kill three.", "en"),
        ("On 12/5/2022 a drone hit the market in Sumy.", "en"),
        ("8.4.2022 - shelling of Goma, two dead.", "en"),
        ("القصف في 5 أبريل قتل أربعة في غزة.", "ar"),
    ],
)
def test_a_deed_done_on_a_day_to_come_is_left_to_a_person(text: str, lang: str) -> None:
    [claim] = claims_of(text, lang)
    assert claim.confidence <= 0.5
    assert ASKS in claim.note
    assert "2022-03-21" in claim.note


@pytest.mark.parametrize(
    "text",
    [
        "3/4/2022: rockets kill three.",
        "On 20/3/2022 a strike wounded two in Taiz.",
        "The convoy will be attacked on 5 April, rebels warned.",
        "Shelling on 9 May killed four.",
    ],
)
def test_a_day_gone_by_or_a_deed_to_come_asks_nobody(text: str) -> None:
    claims = claims_of(text)
    assert claims
    assert not [claim.note for claim in claims if claim.note]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The crossing stays shut until mid January.", date(2023, 1, 15)),
        ("The crossing stays closed until mid January.", date(2023, 1, 15)),
        ("The road remains closed until the end of January.", date(2023, 1, 31)),
        ("Flights remain suspended until the middle of January.", date(2023, 1, 15)),
        ("The road was shut until mid January.", date(2022, 1, 15)),
        ("The road had stayed shut until the end of January.", date(2022, 1, 31)),
        ("The hospital remained closed until mid January.", date(2022, 1, 15)),
    ],
)
def test_what_stays_shut_until_a_month_stays_so_until_the_next(text: str, end: date) -> None:
    assert [claim.when.end for claim in claims_of(text) if claim.when] == [end]


def deeds_of(text: str) -> list[tuple[str, str, str]]:
    """Killed, injured and the time of each claim of a text."""
    return [(shown(one.harm.killed), shown(one.harm.injured), one.when.text if one.when else "") for one in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In Khan Younis, where 40 people died on Sunday, a strike killed two children.", [("40", "", "on Sunday"), ("2", "", "")]),
        ("The school, where 90 people were killed on Sunday, was hit again.", [("", "", ""), ("90", "", "on Sunday")]),
        (
            "The hospital in Goma, where 12 patients were killed in March, was shelled again on Sunday.",
            [("", "", "on Sunday"), ("12", "", "in March")],
        ),
        ("In Taiz, where nine people had been wounded on Saturday, a mine killed three.", [("", "9", "on Saturday"), ("3", "", "")]),
        (
            "In Sumy, where a drone wounded four on Friday, two more were killed on Sunday.",
            [("", "4", "on Friday"), ("2", "", "on Sunday")],
        ),
    ],
)
def test_a_toll_told_aside_of_a_new_deed_is_of_its_own(text: str, told: list[tuple[str, str, str]]) -> None:
    assert deeds_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The market, where 20 people were killed, was hit by two shells.", [("20", "", "")]),
        ("The school, where 90 people were killed on Sunday, was hit by two bombs.", [("90", "", "on Sunday")]),
        ("In Kutum, where 400 families live, a drone killed three.", [("3", "", "")]),
        ("In El Fasher, where shelling killed four, 12 people were wounded.", [("4", "12", "")]),
    ],
)
def test_the_toll_of_the_deed_itself_stays_with_it(text: str, told: list[tuple[str, str, str]]) -> None:
    assert deeds_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("14 people (earlier report: 40) were killed at Zamzam.", "14"),
        ("23 people (first reported: 70) were killed in Homs.", "23"),
        ("12 people (initially reported as 30) died in Sumy.", "12"),
        ("31 people (UN: 40) were killed in Goma.", "31"),
        ("At least 19 people (14 according to police) were killed in Homs.", "19"),
        ("In Goma 17 people (ICRC says 20) were wounded.", " / 17"),
        ("12 people (including 5 children) were killed in Homs.", "12 (5 children)"),
        ("Shelling killed 4 (and wounded 9) in Homs.", "4 / 9"),
    ],
)
def test_the_figure_of_another_in_brackets_is_no_toll_and_nobody_speaks_in_them(text: str, told: str) -> None:
    assert toll_of(text) == told
    assert [claim.claimant for claim in claims_of(text)] == ["author"]


def test_a_source_in_brackets_behind_a_claim_still_speaks() -> None:
    assert [claim.claimant for claim in claims_of("12 people were killed in Homs (UN).")] == ["United Nations"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 killed (2 children among the 5).", "5 (2 children)"),
        ("14 wounded, 6 children among the 14.", " / 14 (6 children)"),
        ("The toll is 30, with 6 children among the dead.", "30 (6 children)"),
        ("13 houses (of 40) were burnt in Sake.", ""),
        ("Cholera: 12 cases since Monday, 3 dead.", "3"),
        ("The hospital needs bags for 40 dead bodies.", ""),
    ],
)
def test_a_whole_told_again_and_the_dead_of_an_illness_are_read(text: str, told: str) -> None:
    assert toll_of(text) == told


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("14 people have died since April in Goma.", date(2021, 4, 1)),
        ("The road has been closed since early April.", date(2021, 4, 1)),
        ("Shelling has gone on in Sake since the end of March.", date(2021, 3, 31)),
        ("The road has been closed since February.", date(2022, 2, 1)),
    ],
)
def test_what_goes_on_since_a_month_has_begun(text: str, start: date) -> None:
    assert [claim.when.start for claim in claims_of(text) if claim.when] == [start]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("14 killed (9 men, 3 women and 2 children) in Homs.", "14 (9 men; 3 women; 2 children)"),
        ("14 people were killed (9 men, 3 women, 2 children) in Homs.", "14 (9 men; 3 women; 2 children)"),
        ("14 killed - 9 men, 3 women and 2 children - in Homs.", "14 (9 men; 3 women; 2 children)"),
        ("14 killed, 9 men, 3 women and 2 children.", "14 (9 men; 3 women; 2 children)"),
        ("Four soldiers and six civilians were killed in Homs.", "10"),
        ("14 killed: 9 men, 3 women, 2 children.", "14 (9 men; 3 women; 2 children)"),
        ("Fatalities: 14 (9 men, 3 women, 2 children).", "14 (9 men; 3 women; 2 children)"),
        ("31 injured (20 men, 11 women) in Sumy.", " / 31 (20 men; 11 women)"),
        (
            "Shelling killed 14 civilians (9 men, 3 women and 2 children) and injured 20 (12 men, 8 women).",
            "14 (9 men; 3 women; 2 children) / 20 (12 men; 8 women)",
        ),
        ("The strike killed 5 (3 women, 2 children) and wounded 11 (4 women) in Saada.", "5 (3 women; 2 children) / 11 (4 women)"),
        ("12 killed (20 wounded) in Goma.", "12 / 20"),
        ("43 casualties (12 killed, 31 injured) in Sumy.", "12 / 31"),
        ("14 people were killed (9 in Homs, 5 in Hama).", "14"),
    ],
)
def test_who_they_were_is_not_added_to_how_many(text: str, told: str) -> None:
    """`14 killed (9 men, 3 women and 2 children)` was read as 19."""
    assert toll_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("90 people (45 families) fled Sake.", "90"), ("400 families (2,100 people) fled Sake.", "2100")],
)
def test_families_are_no_part_of_the_people_in_them(text: str, told: str) -> None:
    assert [shown(claim.count) for claim in claims_of(text)] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dr. Samer and two nurses were killed in Homs.", "3"),
        ("Abu Omar and three of his men were killed in Homs.", "4"),
        ("Yusuf and two others were wounded in Sake.", " / 3"),
        ("Imam ■■■■■■ and four worshippers were killed in Kutum.", "5"),
        ("Journalist Anas and his driver were killed in Gaza.", "2"),
        ("The mayor and two guards were killed in Sumy.", "3"),
        ("In Homs and Hama two nurses were killed.", "2"),
        ("Rockets hit Homs and two people were killed.", "2"),
        ("Sumy and two villages were shelled.", ""),
    ],
)
def test_who_is_told_by_a_name_alone_is_counted_with_those_beside_him(text: str, told: str) -> None:
    assert toll_of(text) == told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("2 UNRWA staff were killed.", "staff"),
        ("Two IDP women were killed in Tawila.", "women"),
        ("40 SAF soldiers were killed in Bara.", "soldiers"),
        ("Mines injured 182 near Rafah.", "people"),
    ],
)
def test_a_body_before_a_noun_is_not_what_is_counted(text: str, unit: str) -> None:
    [claim] = claims_of(text)
    assert [count.unit for count in (claim.harm.killed, claim.harm.injured) if count] == [unit]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Azov and 12 conscripts were killed in Mariupol.", "12"),
        ("Wagner and 40 recruits were killed near Soledar.", "40"),
        ("Marta Ivanova and two nurses were killed in Sumy.", "3"),
        ("Dr. Samer and two nurses were killed in Homs.", "3"),
    ],
)
def test_a_band_beside_a_number_is_no_person_more(text: str, killed: str) -> None:
    """One told by his name is counted; a band, a body, a car is not."""
    assert [shown(one.harm.killed) for one in claims_of(text)] == [killed]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("14 killed (9 men, 3 women and 2 children) and 31 injured (20 men, 11 women) in Idlib.", "14", "31"),
        ("31 injured (20 men, 11 women, 4 of them pregnant) in Idlib.", "", "31"),
        ("14 killed (nine on Sunday, five on Monday) in Idlib.", "14", ""),
        ("22 people were killed (15 in Kutum, 7 in Kabkabiya), officials said.", "22", ""),
    ],
)
def test_what_a_bracket_breaks_down_is_not_added(text: str, killed: str, injured: str) -> None:
    """Nor joined to what stands behind the bracket."""
    first = claims_of(text)[0]
    told = [shown(count).partition(" (")[0] for count in (first.harm.killed, first.harm.injured)]  # who they were stands in brackets
    assert told == [killed, injured]
