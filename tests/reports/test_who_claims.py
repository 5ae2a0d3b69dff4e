"""Who claims an English claim: nobody in what he says, nobody of an earlier sentence, who heads a list, whom a bare noun means."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _claim(text: str, words: str) -> Proposal:
    return next(one for one in read_text(text, ident="t", doc_date=DAY, lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ('A baker told Reuters that helicopters had bombed the queue. "My brother was killed," he said.', "My brother", "baker"),
        ("A baker said the road was closed. My brother was killed, he said.", "My brother", "baker"),
        (
            'A nurse waited at the gate. "My sister was wounded by a sniper," said the nurse. "The road was cut," a driver said.',
            "The road was cut",
            "driver",
        ),
        ("The mayor puts it bluntly: 350 have died, he says.", "350 have died", "mayor"),
    ],
)
def test_who_is_told_of_within_a_quotation_does_not_say_it(text: str, words: str, claimant: str) -> None:
    assert _claim(text, words).claimant == claimant


def test_she_is_neither_helicopters_nor_the_driver_of_before() -> None:
    fired = (
        "UN and French helicopters fired on the barracks. Dr Koné at the clinic in Abobo is tired. She says they have taken in 63 wounded."
    )
    assert _claim(fired, "63 wounded").claimant == "unnamed person"


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        (
            "According to the Ministry of Health:\n- 12 people killed at the market\n- 34 people injured in the camp",
            "34",
            "Ministry of Health",
        ),
        (
            "The Ministry of Health reported:\n• 12 people were killed at the market\n• the road to Mellit is closed",
            "road",
            "Ministry of Health",
        ),
        ("OCHA reports the following:\n* 4,000 people displaced from Zamzam\n\nResidents said the road was closed.", "4,000", "OCHA"),
        ("OCHA reports the following:\n* 4,000 people displaced from Zamzam\n\nThe road to Mellit is closed.", "road", "author"),
        ("Main developments:\n- 12 people were killed at the market\n- the road to Mellit is closed", "road", "author"),
    ],
)
def test_who_heads_a_list_says_its_items(text: str, words: str, claimant: str) -> None:
    assert _claim(text, words).claimant == claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        (
            "The Norwegian Refugee Council said 4,000 people had fled Kaya. The aid agency warned that the road to Dori was mined.",
            "mined",
            "Norwegian Refugee Council",
        ),
        (
            "Pavlo Hrytsenko, the regional governor, said shells had struck a school. The governor added that buses could not leave.",
            "buses",
            "regional governor",
        ),
    ],
)
def test_a_bare_noun_is_whoever_spoke_before(text: str, words: str, claimant: str) -> None:
    assert _claim(text, words).claimant == claimant
