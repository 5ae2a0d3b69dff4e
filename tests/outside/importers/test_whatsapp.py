"""A chat becomes claims of the group; who wrote it, and what is no news, is nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

import safepassage
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import Faults
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.whatsapp import plainly_an_organisation, read_whatsapp
from safepassage.records.claim import How, canonical
from safepassage.records.levels import Range

CASE = read_case(Path(safepassage.__file__).parent / "examples" / "aleppo_2016")
GROUP = "volunteers' group"
HALF_NINE = datetime(2016, 12, 14, 9, 31, tzinfo=CASE.start.tzinfo)
NEWS = "Ramouseh closed since 09:30"


def told(folder: Path, text: str, claimant: str = GROUP) -> tuple[Imported, list[str]]:
    """What a chat becomes, and its faults."""
    path, faults = folder / "chat.txt", Faults()
    path.write_text(text, encoding="utf-8")
    return read_whatsapp(path, CASE, claimant, faults), [str(fault) for fault in faults.told()]


def read(folder: Path, text: str) -> Imported:
    """What a chat becomes, without a fault."""
    found, faults = told(folder, text)
    assert faults == []
    return found


@pytest.mark.parametrize(
    "head",
    [
        "14/12/2016, 09:31 - Samer Hadid: ",
        "12/14/16, 9:31 AM - +963 944 123 456: ",
        "12/14/16, 9:31\u202fAM - Samer: ",
        "14.12.16, 09:31 - Samer: ",
        "2016-12-14, 09:31 - Samer: ",
        "[14/12/2016, 09:31:22] ~\u202fSamer: ",
        "\u200e[12/14/16, 9:31:22\u202fAM] Samer: ",
        "١٤\u200f/١٢\u200f/٢٠١٦، ٩:٣١ ص - أبو سامر: ",
        "[١٤/١٢/٢٠١٦، ٩:٣١:٢٢ ص] \u202a+963 944 123 456\u202c: ",
    ],
)
def test_every_way_that_telephones_write_a_message(tmp_path: Path, head: str) -> None:
    """Android and iOS, 12 and 24 hours, English and Arabic: the same claim, and nobody in it."""
    (claim,) = read(tmp_path, head + NEWS + "\n").claims
    assert (claim.subject, claim.word, claim.at) == ("corridor:ramouseh", "closed", replace_minute(30))
    assert (claim.claimant, claim.through, claim.how, str(claim.grade)) == (GROUP, "WhatsApp", How.TOLD, "F6")
    assert not any(word in canonical(claim) for word in ("Samer", "سامر", "944", "Hadid"))


def replace_minute(minute: int) -> datetime:
    """A minute after nine of that day."""
    return HALF_NINE.replace(minute=minute)


def test_afternoon_and_midnight(tmp_path: Path) -> None:
    """12 AM is the first hour of the day, 12 PM noon, ٩ م nine in the evening."""
    heads = ("12/14/16, 12:05 AM - A: ", "12/14/16, 12:06 PM - A: ", "12/14/16, 9:07 م - A: ")
    claims = read(tmp_path, "".join(f"{head}20 ambulances outside\n" for head in heads)).claims
    assert [(claim.at.hour, claim.at.minute) for claim in claims] == [(0, 5), (12, 6), (21, 7)]


def test_only_news_is_kept_and_the_rest_is_counted(tmp_path: Path) -> None:
    """System lines, media, deleted messages and talk are numbers in a sentence, and nowhere else."""
    chat = (
        "14/12/2016, 09:00 - Messages and calls are end-to-end encrypted.\n"
        "14/12/2016, 09:01 - Samer: <Media omitted>\n"
        "14/12/2016, 09:02 - Samer: This message was deleted\n"
        "14/12/2016, 09:03 - Samer: my mother's house is by the mosque, call 0944 123 456\n"
        f"14/12/2016, 09:31 - Samer: {NEWS} <This message was edited>\n"
    )
    found = read(tmp_path, chat)
    assert len(found.claims) == 1
    assert "4 of 5 messages were left out and not stored: 1 not understood, 1 media, 1 deleted, 1 of the system" in found.repairs[1]
    assert "mosque" not in str(found)
    assert "944" not in str(found)
    assert "Samer" not in str(found)


def test_a_message_is_understood_whole_or_not_at_all(tmp_path: Path) -> None:
    """A line under the news may take it back; the message is left to a person, and its time is told."""
    chat = f"14/12/2016, 09:31 - A: {NEWS}\nno wait that was yesterday\n14/12/2016, 09:40 - A: 20 ambulances outside\nCastello opened\n"
    found = read(tmp_path, chat)
    assert [claim.subject for claim in found.claims] == ["mode:ambulance", "corridor:castello"]
    assert "understood in part; read them yourself: 2016-12-14 09:31" in found.repairs[-1]


def test_a_time_after_the_message_is_left_to_a_person(tmp_path: Path) -> None:
    """At 09:31 "opened at 14:00" is a promise, and "closed since 23:30" was yesterday: neither is a fact of that day."""
    found = read(tmp_path, "14/12/2016, 09:31 - A: Ramouseh opened at 14:00\n14/12/2016, 09:32 - A: Ramouseh closed since 23:30\n")
    assert found.claims == ()
    assert "2016-12-14 09:31, 2016-12-14 09:32" in found.repairs[-1]


def test_a_source_named_in_a_message_is_no_second_voice(tmp_path: Path) -> None:
    """The group stays the claimant, the named source is through whom: it does not confirm, or replace, what the source says itself."""
    (claim,) = read(tmp_path, "14/12/2016, 09:31 - A: Ramouseh opened, says UN, seen, A1\n").claims
    assert (claim.claimant, claim.through, claim.how, str(claim.grade)) == (GROUP, "UN", How.TOLD, "F6")


def test_the_same_chat_again_has_the_same_keys(tmp_path: Path) -> None:
    """The key is made of the minute and the masked text: another telephone's export of the chat says nothing new."""
    android, ios = "14/12/2016, 09:31 - Samer: ", "[14/12/2016, 09:31:59] +963 944 123 456: "
    one, other = (read(tmp_path, head + NEWS).claims[0] for head in (android, ios))
    assert one == other
    assert one.key.startswith("whatsapp:")
    assert one.key != replace(one, key="").key
    assert len(read(tmp_path, f"{android}{NEWS}\n{android}{NEWS}\n").claims) == 1


def test_day_and_month(tmp_path: Path) -> None:
    """8/12 is near the start of the case in December, and far from it in August: named; with no hint it is a fault."""
    found = read(tmp_path, f"8/12/16, 09:31 - A: {NEWS}\n")
    assert found.claims[0].at.month == 12
    assert "with the day first: it is then near the case's start" in found.repairs[0]
    follow = read(tmp_path, f"1/2/17, 09:31 - A: {NEWS}\n1/3/17, 09:31 - A: {NEWS}\n12/2/17, 09:31 - A: {NEWS}\n")
    assert [claim.at.day for claim in follow.claims] == [2, 3, 2]
    assert "the month first: the messages then follow" in follow.repairs[0]
    assert "can be read in two ways" in told(tmp_path, f"1/2/19, 09:31 - A: {NEWS}\n")[1][0]


def test_arabic_news(tmp_path: Path) -> None:
    """The news language is the same in Arabic."""
    (claim,) = read(tmp_path, "١٤/١٢/٢٠١٦، ٩:٣١ ص - أبو سامر: ٢٠ سيارة إسعاف في الخارج\n").claims
    assert (claim.subject, claim.range) == ("mode:ambulance", Range.exactly(20))


def test_what_is_no_chat_and_whose_it_is(tmp_path: Path) -> None:
    """A text without messages, and a person as the owner of a chat, are faults."""
    assert "no message of a chat" in told(tmp_path, "hello\n")[1][0]
    assert "whose chat it is" in told(tmp_path, f"14/12/2016, 09:31 - A: {NEWS}\n", "Dr Samer Hadid")[1][0]


def test_a_name_in_news_is_not_understood(tmp_path: Path) -> None:
    """Masked, a sentence with a person in it is no sentence of the language."""
    found = read(tmp_path, "14/12/2016, 09:31 - A: Ramouseh closed, says Dr Samer Hadid\n")
    assert found.claims == ()


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("UN", True),
        ("ICRC", True),
        ("local council", True),
        ("الهلال الأحمر", True),
        ("مجلس الحي", True),
        ("Khaled Mansour", False),
        ("خالد منصور", False),
        ("Ahmad", False),
    ],
)
def test_a_source_that_may_be_a_person_is_not_kept(name: str, is_one: bool) -> None:
    """Acronyms and names with a word that organisations are called by stay; whatever else a message names as its source is dropped."""
    assert plainly_an_organisation(name) is is_one
