"""Lists, families and those of whom nobody says that they died: what a sum may hold; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Count
from safepassage.session.reading_texts import read_text

Range = tuple[float, float | None] | None


def told(count: Count | None) -> Range:
    return None if count is None else (count.low, count.high)


def harm(text: str, lang: str = "en") -> tuple[Range, Range]:
    """Killed and injured of the first claim of a text that tells of any."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang=lang).claims
    found = next((one.harm for one in claims if one.harm), None)
    return (None, None) if found is None else (told(found.killed), told(found.injured))


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Shelling killed 9 men, 3 women, 2 children in Bakhmut and wounded 20.", (14, 14), (20, 20)),
        ("Shelling killed 9 men, 3 women, 2 children and wounded 20.", (14, 14), (20, 20)),
        ("Shelling killed 9 men, 3 women and 2 children in Bakhmut and wounded 20.", (14, 14), (20, 20)),
        ("killed 9 men, 3 women, 2 children in Bakhmut and wounded 20", (14, 14), (20, 20)),
        ("The strike killed five women, four children, two men near Homs and injured 40 others.", (11, 11), (40, 40)),
        ("A raid on the camp killed seven soldiers, four guards, two cooks at dawn and wounded 31.", (13, 13), (31, 31)),
        ("The mine killed two drivers, three nurses, one guard and injured 4.", (6, 6), (4, 4)),
        ("Rockets killed 4 boys, 6 girls, 2 teachers in Lyman and wounded 15 others.", (12, 12), (15, 15)),
        ("The blast killed 21 men, 8 women, 5 children in the market and wounded 60.", (34, 34), (60, 60)),
        ("The attack killed 9 men, 3 women, 2 children in Bakhmut & wounded 20.", (14, 14), (20, 20)),
        # lists that are none, or of two deeds
        ("Shelling killed 9 men and 3 women in Bakhmut and wounded 20.", (12, 12), (20, 20)),
        ("The blast killed 4 and wounded 6 women, 3 men.", (4, 4), (9, 9)),
        ("Two men were killed, three women wounded and four children went missing.", (2, 2), (3, 3)),
        ("Shells killed four men, three women were wounded and two children died.", (4, 4), None),
        ("The raid killed 14 people, 9 men, 3 women and 2 children, and wounded 20.", (14, 14), (20, 20)),
        ("Two children killed in Sloviansk, three women wounded in Bakhmut and 14 men killed.", (2, 2), None),
        ("Road cut since dawn, 14 families stranded and 20 wounded.", None, (20, 20)),
        ("Shelling killed 9 men, 3 women in Bakhmut and 2 children in Kherson.", (9, 9), None),
    ],
)
def test_a_list_is_counted_to_its_end(text: str, killed: Range, injured: Range) -> None:
    assert harm(text) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Members of four families were killed.", (4, None)),
        ("The shelling killed members of four families in Kass.", (4, None)),
        ("Members of three households were killed overnight.", (3, None)),
        ("Members of four armed groups were killed.", (4, None)),
        ("Members of the families of four soldiers were killed.", (4, None)),
        ("Four families were killed.", (4, None)),
        ("Eleven members of two families were killed.", (11, 11)),
        ("Seven people from two families were killed.", (7, 7)),
        ("Several members of four families were killed.", None),
        ("All the members of four families were killed.", None),
        ("Members of four families fled Kass.", None),
        ("Eleven members of two groups were killed.", (11, 11)),
        ("A mother and four children were buried under it.", None),
        ("Four children were buried under the rubble.", None),
        ("Four children were buried under the rubble and died.", (4, 4)),
        ("A family of five was killed, buried under the house.", (5, 5)),
        ("Between 20,000 and 30,000 men have been killed or wounded there since last summer.", None),
        ("Some 500 people were killed or wounded so far.", None),
        ("Twelve people were killed there.", (12, 12)),
        ("Eleven people died on the spot and two later in hospital.", (13, 13)),
        ("Two soldiers and as many civilians were killed.", (4, 4)),
        ("Three policemen and an equal number of villagers were killed.", (6, 6)),
        ("Two soldiers were killed and as many civilians were wounded.", (2, 2)),
        ("Two people and as many cows were killed.", (2, 2)),
        ("Four were killed in the first strike and nine in the second.", (13, 13)),
        ("Four people were killed in the first strike and nine in a second.", (13, 13)),
        ("Four people were killed in the first strike and nine wounded in the second.", (4, 4)),
        ("Four miners died at once and three later of their wounds.", (7, 7)),
        ("Eleven people died on the spot and two later returned home.", (11, 11)),
        ("Eleven people died on the spot and two were treated in hospital.", (11, 11)),
    ],
)
def test_the_dead_whom_nobody_counted(text: str, killed: Range) -> None:
    assert harm(text)[0] == killed


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("قتل أفراد أربع عائلات في القصف.", (4, None), None),
        ("قتل أفراد ثلاث أسر في غارة على المخيم.", (3, None), None),
        ("قتلت أربع عائلات في القصف.", (4, None), None),
        ("أصيب أفراد عائلتين في القصف.", None, (2, None)),
        ("قتل 12 من أفراد أربع عائلات في القصف.", (12, 12), None),
        ("قتل أربعة أفراد من عائلتين في القصف.", (4, 4), None),
        ("قتلت ثلاث عائلات من خمسة أفراد في رفح.", (5, 15), None),
        ("نزح أفراد أربع عائلات من القرية.", None, None),
        ("قصف منازل أربع عائلات ومقتل 12 شخصا.", (12, 12), None),
        ("شرد القصف أربع عائلات وقتل طفلين.", (2, 2), None),
        ("ارتفعت حصيلة القتلى من 38 إلى 43.", (43, 43), None),
        ("ارتفعت حصيلة القتلى إلى 43 بعد أن كانت 38.", (43, 43), None),
        ("قتل ما بين 38 و43 شخصا.", (38, 43), None),
        ("قتل أربعة في الغارة الأولى وتسعة في الثانية.", (13, 13), None),
        ("قتل أربعة أشخاص في الهجوم الأول وتسعة في الثاني.", (13, 13), None),
        ("قتل أربعة في الغارة الأولى وأصيب تسعة في الثانية.", (4, 4), (9, 9)),
    ],
)
def test_arabic_families_and_rising_tolls(text: str, killed: Range, injured: Range) -> None:
    assert harm(text, "ar") == (killed, injured)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("14 buses and two fuel trucks leave for Berdiansk.", (14, 14)),
        ("Six ambulances and a bus left for Dnipro.", (6, 6)),
        ("Five partners have delivered 64 tons of flour.", (64, 64)),
        ("A mother and four children were buried under it.", (5, 5)),
    ],
)
def test_what_is_counted_first(text: str, count: Range) -> None:
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="en").claims
    assert told(claims[0].count) == count
