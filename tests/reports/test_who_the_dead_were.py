"""Sentences that say who the dead of the sentence before were add nobody; a list that begins with a name counts all whom it tells of."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.outside.persons.masking import blacked_out
from safepassage.records.reading import Count
from safepassage.session.reading_texts import read_text


def counts(text: str, role: str = "killed") -> list[Count]:
    lang = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    claims = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang=lang).claims
    return [count for one in claims if (count := getattr(one.harm, role)) is not None]


def added_up(text: str, role: str = "killed") -> float:
    """All of a text, without those that another claim includes."""
    found = counts(text, role)
    included = [part for count in found for part in count.including]
    return sum(count.low for count in found if count not in included)


@pytest.mark.parametrize(
    ("text", "role", "whole"),
    [
        ("Forty people were killed in Afrin. Among the dead were 11 children and a priest.", "killed", 40),
        ("The attack on the mosque killed 12 and wounded 38. The dead include two children.", "killed", 12),
        ("The strike on Rafah killed 20 people, medics said. Three of the dead were children.", "killed", 20),
        ("Shelling wounded 30 people in Sumy. Among the wounded were four children.", "injured", 30),
        ("A bomb killed nine in Goma. Shops were shut. Among those killed were two women.", "killed", 9),
        ("Twelve were killed in Homs. The victims included five women.", "killed", 12),
        ("أدى الهجوم على مسجد في كابول إلى مقتل 12 وجرح 38. ومن بين القتلى طفلان.", "killed", 12),
        ("قتل 40 شخصا في تفجير كنيسة في عفرين. وبين الضحايا 11 طفلا.", "killed", 40),
        ("أصيب 30 شخصا في قصف على سومي. ومن بين الجرحى أربعة أطفال.", "injured", 30),
        ("قتل 40 شخصا في عفرين. وكان من بين القتلى 11 طفلا.", "killed", 40),
    ],
)
def test_those_of_a_later_sentence_are_counted_once(text: str, role: str, whole: float) -> None:
    """`Among the dead were 11 children`: those dead were told before."""
    assert added_up(text, role) == whole


@pytest.mark.parametrize(
    ("text", "sum_of_all"),
    [
        ("Three people were killed in Homs. Among the dead in Hama were four children.", 7),
        ("Two people were killed in Homs. The dead include five children.", 7),
        ("Three people were killed in Homs. Three other people were killed in Hama.", 6),
        ("Three people were killed in Homs. Two children were killed on Sunday.", 5),
        ("Twenty died in Homs. Shops were shut. Schools were shut. Roads were shut. Among the dead were 12 children.", 32),
        ("Among the dead in Kherson were 12 children.", 12),
        ("Three people were wounded in Homs. Among the dead were two women.", 2),
        ("Nobody was killed in Homs. Among the dead in Hama were two women.", 2),
        ("قتل ثلاثة في حمص. ومن بين القتلى في حماة أربعة أطفال.", 7),
        ("قتل ثلاثة في حمص. وقتل طفلان في حماة.", 5),
    ],
)
def test_others_are_added(text: str, sum_of_all: float) -> None:
    """Of another place, more than the whole, far behind it or told anew: they are no part of it."""
    assert added_up(text) == sum_of_all


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("The dead include Sidibe, a farmer, and two of his sons.", 3),
        ("The dead include Sidibe, a farmer, and his brother Moussa.", 2),
        ("Among the dead were Sidibe, a teacher, and three of her pupils.", 4),
        ("The dead include Moussa Sidibe, 34, a farmer, his wife and two daughters.", 4),
        ("Those killed include Omar, a guard.", 1),
        ("The dead include Sidibe, a farmer from Gao who had fled twice.", 1),
        ("The dead include Sidibe, 54, and two guards.", 3),
        ("The dead include Sidibe and two of his sons.", 3),
        ("The dead included Omar, a guard, and two nurses from Goma, the hospital said.", 3),
        ("The dead include Omar, the mayor, and four council members, who were meeting when two rockets hit.", 5),
    ],
)
def test_a_list_that_begins_with_a_name_counts_no_less_than_it_tells_of(text: str, least: float) -> None:
    """A name and the trade behind it are one; others may have died too. Blacked out, the name counts as it did."""
    for told in (text, blacked_out(text)[0]):
        assert [(count.low, count.high) for count in counts(told)] == [(least, None)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The dead include 120 soldiers and police and 30 civilians.", [150]),
        ("The dead include a farmer and two of his sons.", [3]),
        ("The dead include two nurses and a driver.", [3]),
        ("The dead include women and children.", []),
        ("The wounded include Sidibe, a farmer, and two of his sons.", []),
        ("The dead are buried in Gao, a town of 80,000.", []),
        ("The killings in Baga, a town of 10,000, shocked the country.", []),
        ("Gunmen killed 12 people in Solhan, a village of 30,000 people.", [12]),
        ("The toll was revised from 60 down to 43 after remains were identified.", [43]),
        ("The death toll has gone up from 38 up to 43.", [43]),
    ],
)
def test_other_lists_and_numbers_beside_the_dead(text: str, told: list[float]) -> None:
    """How large a town is is no toll; a toll that was turned down holds as it is now."""
    assert [count.low for count in counts(text)] == told
