"""Whom `they` means behind a sentence of who took or freed several; who said nothing is the claimant of nothing."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The army arrested nine doctors in Sagaing. They said they had been tortured.", "tortured", "doctors"),
        ("The junta jailed four priests. They said that the church had been burned.", "church", "priests"),
        ("The separatists freed the engineers. They told reporters that the bridge had been mined.", "bridge", "engineers"),
        ("Soldiers let go six fishermen. They told the police that two others had drowned.", "drowned", "fishermen"),
        ("Gunmen kidnapped five pupils near Kuriga. They said they had been beaten.", "beaten", "pupils"),
        ("Police detained demonstrators in Kampala. They were beaten in the cells, they said.", "beaten", "demonstrators"),
        ("Troops drove out the villagers. They said their houses had been burned.", "houses", "villagers"),
        ("Rebels rounded up dozens of traders in Bunia. They said soldiers had beaten them.", "beaten", "traders"),
    ],
)
def test_the_taken_speak_as_they(text: str, words: str, claimant: str) -> None:
    """Never who took them."""
    assert claimant in claim(text, words).claimant


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The army arrested nine doctors. It said they had treated rebels in Sagaing and killed two officers.", "killed", "army"),
        ("Police arrested six men in Lagos. They said the suspects had killed two traders.", "killed", "Police"),
        ("The rebels attacked the barracks. They said nine soldiers were killed.", "killed", "rebels"),
        ("The rebels took the town of Rutshuru. They said they had captured 12 soldiers.", "captured", "rebels"),
        ("Doctors treated the prisoners. They said nine had died.", "died", "Doctors"),
        ("Gunmen kidnapped 40 schoolgirls near Chibok. They said they would free them for a ransom.", "free", "Gunmen"),
        ("Police arrested 12 students in Kampala. They said they had detained them for throwing stones.", "detained", "Police"),
        ("Firefighters rescued three workers in Odesa. They said 11 people had been killed.", "killed", "Firefighters"),
        ("Medics evacuated dozens of residents from Toretsk. They said Russian shelling had killed six.", "killed", "Medics"),
        ("The army captured 20 militants in Zamfara. They said troops had killed 35 more.", "killed", "army"),
        ("The coast guard rescued 60 migrants off Sfax. They said the search for 12 missing people went on.", "missing", "coast guard"),
        ("Rebels captured 40 soldiers near Kindu. They said they had beaten them back at the river.", "beaten", "Rebels"),
        ("The junta jailed three journalists in Mandalay. They said the reporters had spread false news.", "false news", "junta"),
        ("The rebels killed four soldiers near Kutum. They said the road was mined.", "mined", "rebels"),
    ],
)
def test_who_took_nobody_or_tells_of_the_taken_speaks(text: str, words: str, claimant: str) -> None:
    assert claimant in claim(text, words).claimant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor of Kherson said nothing. Nine had been killed.", "Nine"),
        ("The commander refused to confirm the deaths. Four bodies had been found in Goz Beida.", "bodies"),
        ("A spokesman for the coalition declined to comment. Two bridges had been destroyed.", "bridges"),
        ("The consul did not respond to a request for comment. Three staff had been wounded.", "staff"),
        ("The minister would not say how many had died. The road had been shut since Monday.", "road"),
        ("The company made no comment. Two drivers had been shot near Afgooye.", "drivers"),
        ("The bishop was not able to confirm the attack. Five villagers had been abducted.", "villagers"),
        ("The prefect kept silent. The port had been mined.", "mined"),
        ("The envoy said little. Two bridges had been destroyed.", "bridges"),
        ("Officials refused to say how many people were killed in Odesa.", "killed"),
        ("The police declined to say who shot the two nurses.", "shot"),
    ],
)
def test_who_said_nothing_claims_nothing(text: str, words: str) -> None:
    """Nor is the next sentence theirs."""
    assert claim(text, words).claimant == "author"


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("The mayor of Kherson said nothing had been spared. Nine people had been killed.", "Nine", "mayor"),
        ("The mayor declined to comment, but nurses said nine people were killed.", "nine", "nurses"),
        ("The prefect said nine people were killed but declined to comment on the strike. The bridge had been cut.", "bridge", "prefect"),
        ("The commander said nothing. Residents said nine people were killed.", "nine", "Residents"),
    ],
)
def test_who_said_something_is_heard(text: str, words: str, claimant: str) -> None:
    assert claimant in claim(text, words).claimant


def test_whether_it_is_so_is_not_told_by_who_refuses_to_say() -> None:
    found = read_text("The police refused to say whether 12 people died in Jos.", ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    assert not any(one.harm.killed for one in found)
