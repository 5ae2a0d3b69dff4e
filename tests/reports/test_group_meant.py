"""Whom `the group`, `its envoy`, `an official of the agency` mean, what heads a line, and what is told on behind `but`."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

MONDAY = date(2024, 5, 20)


def claimant(text: str, words: str) -> str:
    """Who claims the claim whose quote holds these words."""
    return next(one.claimant for one in read_text(text, ident="t", doc_date=MONDAY, lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Community leaders attribute the fire to the M23; the group has denied responsibility.", "denied", "M23"),
        (
            "Drones hit a shelter in El Fasher, killing 57, a local doctors' group said. The Rapid Support Forces did not respond to a "
            "request for comment. In a statement, the group accused the army of using civilians as human shields.",
            "human shields",
            "RSF",
        ),
        ("The M23 took the town on Monday. Residents said soldiers had looted shops. The group said the road was open.", "road", "M23"),
        (
            "Fighting broke out between the Arakan Army and the junta in Buthidaung, a resident said. The group said it took two camps.",
            "two camps",
            "Arakan Army",
        ),
        ("The army shelled Mrauk-U, the Arakan Army said. The group said seven civilians were killed.", "seven", "Arakan Army"),
        (
            "Amnesty International said 12 men were shot in Tavo. The Arakan Army rejected the findings. The group said it had killed only "
            "soldiers.",
            "only soldiers",
            "Arakan Army",
        ),
        (  # neither the agency nor the town of the dateline
            "MOGADISHU, April 7 (AFP) - Somali troops repelled an al-Shabaab assault on their base at Bariire, the defence ministry said. "
            "The group said it killed 41 soldiers.",
            "41 soldiers",
            "al-Shabaab",
        ),
        (
            "NAIROBI, April 7 (Reuters) - Al-Shabaab fighters attacked a base at Bariire, the defence ministry said. The group said "
            "it killed 41 soldiers.",
            "41 soldiers",
            "Al-Shabaab",
        ),
        # contrary: who was called a group, and spoke, is meant still; a group of people is no movement; nobody of the kind was named
        (
            "An aid group said 12 people died of hunger in Kadugli. The RSF shelled the market on Monday. The group warned that children "
            "were starving.",
            "starving",
            "aid group",
        ),
        ("A group of elders left the town on foot. The group said soldiers had burned 40 houses.", "40 houses", "group of elders"),
        ("A spokesman for the group said 12 fighters were killed.", "12 fighters", "group"),
        (
            "Amnesty International accused the army of executing 12 men in Tavo. The army denied it. The group said the men were bound.",
            "bound",
            "Amnesty International",
        ),
    ],
)
def test_the_group_is_the_movement_or_organisation_told_of_last(text: str, words: str, who: str) -> None:
    """Not whoever else spoke before: a resident, a hospital, women."""
    assert claimant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            'The U.N. refugee agency said 12 trucks reached Travnik on Friday. Residents have no water. "Some of them will die of cold," '
            "an official of the agency said.",
            "die of cold",
            "UNHCR",
        ),
        (
            "Oxfam runs the wells at Kalo. Shells destroyed two pumps on Monday. An official of the organisation said 3,000 people had no "
            "water.",
            "3,000",
            "Oxfam",
        ),
        (
            "MSF has been unable to reach its clinic since LURD rebels took the port. The organisation calls on all parties to spare "
            "civilians.",
            "calls on",
            "MSF",
        ),
        (
            "The Sudanese government has refused a truce. Its envoy said the army would break the siege by force.",
            "siege",
            "Sudanese government",
        ),
        (
            "The World Health Organization said cholera had spread. The government closed the market. Its spokesman said three people had "
            "died.",
            "three people",
            "government",
        ),
        ("A spokesman for the ministry said 12 people were killed.", "12 people", "ministry"),
    ],
)
def test_an_official_speaks_for_the_body_that_was_named(text: str, words: str, who: str) -> None:
    assert claimant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("No convoy has reached the pocket, the UNHCR refugee agency said.", "convoy", "UNHCR"),
        ("The IOM migration agency said 900 people fled the town on Monday.", "900", "IOM"),
        ("The US aid agency said 300 tonnes of food were waiting at the port.", "300", "US aid agency"),
        (
            "Some 238,000 people fled, according to the Department of Social Welfare and Development (DSWD). The Department of Social "
            "Welfare and Development said 12 camps were full.",
            "12 camps",
            "DSWD",
        ),
    ],
)
def test_a_body_has_one_name_by_its_letters(text: str, words: str, who: str) -> None:
    """`UNHCR refugee agency`, and what a text itself shortens in brackets; `US` is a state, and no agency."""
    assert claimant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Military operations: The AFP says it has retaken the city. Air strikes on four quarters continued today.",
            "Air strikes",
            "author",
        ),
        ("Police presence: officers were shot at near the bridge on Monday.", "shot at", "author"),
        ("Hospital access: two ambulances were shot at near the bridge.", "shot at", "author"),
        ("Police: two men were shot dead at the bridge.", "two men", "Police"),
        ("0640 Military: two men shot dead at the bridge.", "two men", "Military"),
    ],
)
def test_a_heading_that_names_a_topic_gives_its_line_to_nobody(text: str, words: str, who: str) -> None:
    assert claimant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "The U.N. refugee agency said 12 trucks reached Travnik on Friday but a second convoy was turned back at a checkpoint.",
            "turned back",
            "UNHCR",
        ),
        ("The charity said three trucks got in but the fourth was looted.", "looted", "charity"),
        ("The governor said two bridges were destroyed but none of the hospitals was hit.", "none", "governor"),
        ("The army said it had taken Kalo but rebels had cut the road behind it.", "cut the road", "army"),
        # contrary: the other side's doings, told by the reporter; a sign before `but`
        ("The army said it had taken Kalo but rebels were still shelling the road.", "shelling", "author"),
        ("The junta said its troops had left Loikaw but rebels still held the police station.", "held", "author"),
        ("Officials said 40 buses left the town, but others were stopped at the checkpoint.", "stopped", "author"),
    ],
)
def test_what_is_told_of_the_same_behind_but_is_told_by_the_same(text: str, words: str, who: str) -> None:
    """A second convoy, none of them, what had been before; not what the reporter sets against it."""
    assert claimant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Médecins Sans Frontières said its teams treated 1,130 wounded in May, many with gunshot injuries, and that 14 women had "
            "reported being raped on the road.",
            "14 women",
            "MSF",
        ),
        ("UNICEF said 30 children had described beatings.", "30 children", "UNICEF"),
        ("14 women reported being raped on the road.", "14 women", "14 women"),
    ],
)
def test_those_whom_another_counts_tell_it_by_him(text: str, words: str, who: str) -> None:
    assert claimant(text, words) == who
