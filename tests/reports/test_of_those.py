"""Who tells it and when, where it is told through another or of some of those before; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2024, 5, 15)


def claim(text: str, words: str, lang: str = "en") -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang=lang).claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The UN says 178,000 people fled Minova; an estimated 40,000 of them crossed the lake by boat.", "40,000", "United Nations"),
        ("According to the IOM, 178,000 people fled Minova; about 40,000 of them crossed the lake by boat.", "40,000", "IOM"),
        ("Doctors said 90 people were wounded on Sunday; at least 30 of them have died.", "30 of them", "Doctors"),
        ("The Red Cross said 500 families fled Wau on Monday, and some 200 of them reached Juba.", "200", "Red Cross"),
        ("The police said 400 villagers left Djugu; about 150 of these have returned.", "150", "police"),
        ("The army said it had freed 80 hostages; twelve of them were flown to Abuja.", "twelve", "army"),
        # not of those before
        ("The UN says 178,000 people fled Minova; 40,000 soldiers crossed the lake.", "40,000", "author"),
        ("The ministry said 30 people were killed; the road is closed.", "road", "author"),
        ("The governor denied that 500 people had fled Sake; 200 of them were seen in Goma.", "200", "author"),
        ("178,000 people fled Minova; an estimated 40,000 of them crossed the lake by boat.", "40,000", "author"),
    ],
)
def test_some_of_those_are_told_of_by_who_counts_them_all(text: str, words: str, who: str) -> None:
    assert claim(text, words).claimant == who


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("178,000 people fled Minova in the past two weeks; about 40,000 of them crossed the lake by boat.", "40,000", (1, 15)),
        ("Soldiers seized 80 villagers on Monday; twelve of them were shot.", "twelve", (13, 13)),
        ("Some 500 families fled Wau on Monday, and some 200 of them reached Juba.", "200", (13, 13)),
        ("Soldiers seized 80 villagers on Monday; twelve of them were shot on Tuesday.", "twelve", (14, 14)),
        # what has come of them since is of no such day
        ("Ninety people were wounded on Sunday; at least 30 of them have died.", "30 of them", None),
        ("The rebels took 80 villagers on Monday; twelve of them are still missing.", "twelve", None),
        ("Soldiers seized 80 villagers on Monday; twelve of them were later shot.", "twelve", None),
    ],
)
def test_some_of_those_are_told_of_the_same_days(text: str, words: str, days: tuple[int, int] | None) -> None:
    when = claim(text, words).when
    assert (when and (when.start, when.end)) == (days and (date(2024, 5, days[0]), date(2024, 5, days[1])))


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("A report from Goma says shells hit the market.", "shells", "unnamed"),
        ("One report from Hodeidah said that planes bombed the port.", "planes", "unnamed"),
        ("Reports from Goma say shells hit the market.", "shells", "unnamed"),
        ("A dispatch from Hodeidah said the port was closed.", "closed", "dispatch from Hodeidah"),
        ("A message from Mariupol said the theatre had been bombed.", "theatre", "message from Mariupol"),
        ("A report from Oxfam says shells hit the market.", "shells", "Oxfam"),
        ("A report from UNICEF says shells hit the school.", "shells", "UNICEF"),
        ("A report from the ministry says shells hit the market.", "shells", "ministry"),
        ("A report by Human Rights Watch says shells hit the market.", "shells", "Human Rights Watch"),
        ("The rebels' leader promised by telephone from Rome to stop at the bridges.", "stop", "rebels' leader"),
        ("The commander ordered by radio that the bridge be closed.", "closed", "commander"),
        ("The mayor said by telephone that nine people were killed.", "nine", "mayor"),
        (
            "Some 18,000 people live in schools in Iligan, where, according to the health department, 24 people have died.",
            "18,000",
            "author",
        ),
        (
            "Some 18,000 people live in schools in Iligan, where, according to the health department, 24 people have died.",
            "24",
            "health department",
        ),
        ("Planes bombed the town, killing nine people, according to residents.", "Planes", "residents"),
        ("According to the health department, 24 people have died in Iligan.", "24", "health department"),
        ("Planes bombed the town where nine people were killed on Monday, according to residents.", "Planes", "residents"),
    ],
)
def test_who_tells_it_is_no_place_and_no_telephone(text: str, words: str, who: str) -> None:
    assert claim(text, words).claimant == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("قالت الوزارة إن سبعة مدنيين قتلوا، بينما تقدمت القوات نحو المدينة.", "تقدمت", "author"),
        ("قالت الوزارة إن سبعة مدنيين قتلوا، فيما قصفت الطائرات الجسر.", "سبعة", "الوزارة"),
        ("قالت الوزارة إن سبعة مدنيين قتلوا وإن القوات تقدمت نحو المدينة.", "تقدمت", "الوزارة"),
        ("قالت الوزارة إن القصف قتل سبعة مدنيين، فيما لا يزال الطريق مغلقا.", "الطريق", "الوزارة"),
    ],
)
def test_what_went_on_meanwhile_is_the_reports_own(text: str, words: str, who: str) -> None:
    assert claim(text, words, "ar").claimant == who


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("South Africa", "South Africa"),
        ("New Zealand", "New Zealand"),
        ("Sierra Leone", "Sierra Leone"),
        ("Costa Rica", "Costa Rica"),
        ("Burkina Faso", "Burkina Faso"),
        ("Ivory Coast", "Ivory Coast"),
        ("South Korea", "South Korea"),
        ("North Macedonia", "North Macedonia"),
        ("Latvia", "Latvia"),
        ("Jordan", "Jordan"),
        ("Michael Jordan", "unnamed person"),
        ("Chad Baker", "unnamed person"),
        ("Georgia Brown", "unnamed person"),
        ("South Carter", "unnamed person"),
        ("Michael Israel", "unnamed person"),
        ("Sierra Miller", "unnamed person"),
        ("Costa Mendes", "unnamed person"),
    ],
)
def test_states_of_two_words_are_no_persons(who: str, said: str) -> None:
    assert claim(f"{who} said 40 soldiers were killed.", "40").claimant == said


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "The mayor said three died. The column has hardly moved, a U.S. defence official said, but he expected an assault on Kyiv.",
            "assault",
            "U.S. defence official",
        ),
        ("The mayor said the bridge was mined. Shells hit the mill, a doctor said, and he counted nine dead.", "nine", "doctor"),
        ("The mayor said three died. The bridge is mined, the governor said, and he expected an attack on Wau.", "attack", "governor"),
        ("The mayor said the bridge was mined. He said nine people died.", "nine", "mayor"),
        ("07:15 Regional administration: two people killed in Kherson.", "two", "Regional administration"),
        ("08:10 Mayor: two people killed in Kherson.", "two", "Mayor"),
    ],
)
def test_he_is_who_spoke_last_in_the_sentence(text: str, words: str, who: str) -> None:
    assert claim(text, words).claimant == who


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Five people, including two of those wounded on Sunday, died in Taiz.", 5, None),
        ("5 people, including 2 of the 12 wounded on Sunday, died in Taiz.", 5, None),
        ("5 people died in Taiz, including 2 of the 12 wounded on Sunday.", 5, None),
        ("At least 30 were killed in Wau, including 4 of the 6 doctors wounded last week.", 30, None),
        # those are told of themselves
        ("2 of the 12 wounded on Sunday died in Taiz.", 2, None),
        ("12 people were wounded in Taiz, including 3 of the 5 children.", None, 12),
        ("Five of the 12 wounded in Taiz were children.", None, 12),
        ("9 people were killed and 12 wounded in Taiz, including two of the guards.", 9, 12),
    ],
)
def test_who_was_hurt_before_and_died_is_counted_once(text: str, killed: int | None, injured: int | None) -> None:
    harm = claim(text, "").harm
    assert harm.killed is None if killed is None else harm.killed is not None and harm.killed.low == killed
    assert harm.injured is None if injured is None else harm.injured is not None and harm.injured.low == injured
