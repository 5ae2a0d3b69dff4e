"""What texts tell, on the page and at the terminal: two languages apart, quotes as they stand, numbers as they were said."""

from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from safepassage.brief import render_situation, situation_data, situation_page
from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.records.levels import Range
from safepassage.records.situation import Footing, Situation, Standing
from safepassage.records.told import Number, Told
from tests.brief import said

LATIN, ARABIC = re.compile("[A-Za-z]"), re.compile("[\u0600-\u06ff]")
SIDE = re.compile(r'<div lang="(\w+)" dir="\w+">(.*?)</div>', re.DOTALL)
BLOCKED = Told("warned", "en", "Islamist rebel groups", "passage of civilians")
KILLED = Told(
    "asserted",
    "en",
    "army",
    weapon="barrel bomb",
    numbers=(Number("killed", 1000, 9999), Number("injured", 17, None, qualifier="at least")),
)
HELD = Told("reported", "ar", "لواء النهر", numbers=(Number("share", 40, 40, "percent", of="الأرض كلها"),))
WALKED = Told("asserted", "en", numbers=(Number("count", 4000, 4000, per="day"),))


def read(kind: ClaimKind, detail: str, told: Told, note: str, seq: int, **more: object) -> Entry:
    """A claim that was read from a text and accepted."""
    word = {"word": told.said} if kind is ClaimKind.REPORT else {}
    fields: dict[str, object] = {"detail": detail, "note": note, "told": told, "through": "Newspaper A"} | word | more
    return said.entry(kind, "pocket:all", "United Nations", seq, **fields)


ENTRIES = (
    read(ClaimKind.REPORT, "access/blocked", BLOCKED, "“rebel groups blocking the passage” (b.txt, letters 3-37)", 1),
    read(ClaimKind.INCIDENT, "air_strike", KILLED, "“thousands were killed” (b.txt, letters 40-61)", 2, range=Range(1000, 5500, 9999)),
    read(ClaimKind.REPORT, "control/holds/percent", HELD, "“سيطر اللواء على الأرض” (c.txt, letters 0-22)", 3, range=Range.exactly(40)),
    read(
        ClaimKind.REPORT, "displacement/flight/people_a_day", WALKED, "“4,000 daily” (b.txt, letters 70-81)", 4, range=Range.exactly(4000)
    ),
)


def known() -> Situation:
    """The situation that the claims make, each a value of its own."""
    rows = [_row(entry.claim, entry.id) for entry in ENTRIES]
    return replace(said.situation(said.city()), standings=tuple(rows), discrepancies=(), forks=(), cautions=(), cautions_ar=())


def _row(claim: Claim, name: str) -> Standing:
    fields = {
        "detail": claim.detail,
        "word": claim.word,
        "range": claim.range,
        "rests_on": (name,),
        "known_at": claim.at,
        "told": claim.told,
    }
    return said.standing(claim.kind, claim.subject, Footing.ONE_SOURCE, **fields)


def page() -> str:
    return situation_page(said.city(), known(), ENTRIES, ())


def terminal(wide: bool = False) -> list[str]:
    """What the terminal prints of it."""
    out = StringIO()
    render_situation(said.city(), known(), Console(file=out, width=4000), wide, ENTRIES)
    return [line.strip() for line in out.getvalue().splitlines()]


def bare(side: str) -> str:
    """The words of one side that are not quoted as written in another language."""
    return re.sub(r"<[^>]+>", "", re.sub(r'<bdi lang="\w+" dir="\w+">.*?</bdi>', "", side))


def test_each_side_of_a_card_speaks_its_own_language() -> None:
    """On the Arabic side no Latin letter but in what is written so in the text, with its language and direction; and so for English."""
    sides = SIDE.findall(page())
    assert [lang for lang, _ in sides] == ["en", "ar"] * len(ENTRIES)
    assert [side for lang, side in sides if (LATIN if lang == "ar" else ARABIC).search(bare(side))] == []
    assert all(ARABIC.search(bare(side)) for lang, side in sides if lang == "ar")


def test_what_is_written_in_the_text_stands_in_its_own_direction() -> None:
    """An actor in neither table, on both sides; the sentence once, beneath both, with where it stands."""
    text = page()
    assert text.count('<bdi lang="ar" dir="rtl">لواء النهر</bdi>') == 2
    assert '<blockquote lang="ar" dir="rtl"><bdi>“سيطر اللواء على الأرض”</bdi>' in text
    quote, where = "“rebel groups blocking the passage”", "b.txt, letters 3-37"
    assert f'<blockquote lang="en" dir="ltr"><bdi>{quote}</bdi> <small><bdi dir="ltr">{where}</bdi></small>' in text
    assert text.count("rebel groups blocking the passage”") == 1


@pytest.mark.parametrize(
    "words",
    [
        "الفاعل:</i> جماعات متمردة إسلامية",
        'قتلى:</i> <bdi dir="ltr">1,000-9,999</bdi>',
        'ما لا يقل عن <bdi dir="ltr">17</bdi>',
        "الأمم المتحدة",
        "في اليوم",
    ],
)
def test_terms_are_arabic_on_the_arabic_side(words: str) -> None:
    """Who, how many, the qualifier, the claimant, the rate."""
    assert words in page()


def test_nobody_is_given_a_middle_that_nobody_said() -> None:
    """Thousands: 1,000-9,999, at the terminal, on the page and for programs; at least 17 has no upper end."""
    assert "likely" not in page() + " ".join(terminal())
    rows = situation_data(known())["values"]
    assert isinstance(rows, list)
    assert [row["range"] for row in rows] == [None, [1000, None, 9999], [40, 40, 40], [4000, 4000, 4000]]
    assert rows[1]["told"]["numbers"][1] == {"role": "injured", "low": 17, "unit": "people", "qualifier": "at least"}


def test_the_terminal_says_who_what_how_many_and_the_sentence() -> None:
    """What a planner asks for first comes first; the number with its qualifier and rate; whose word it is; the sentence beneath."""
    lines = terminal()
    blocked = lines.index(
        "the pocket access, blocked: warned; who: Islamist rebel groups; whom or what: passage of civilians; "
        f"says United Nations through Newspaper A (one source); known for 60 min; rests on {ENTRIES[0].id}"
    )
    assert lines[blocked + 1] == "“rebel groups blocking the passage” (b.txt, letters 3-37)"
    said_of = {line.partition(";")[0] for line in lines}
    assert "the pocket air strike: asserted, 1,000-9,999 people killed, at least 17 people injured" in said_of
    assert "the pocket control, holds: reported, 40 % of الأرض كلها" in said_of
    assert "the pocket displacement, flight: asserted, 4,000 people a day" in said_of
    assert blocked < next(n for n, line in enumerate(lines) if line.startswith("the pocket control"))


def test_a_long_sentence_is_cut_at_a_word_unless_all_is_asked_for() -> None:
    """The place in the document stays."""
    long = replace(ENTRIES[0], claim=replace(ENTRIES[0].claim, note=f"“{'word ' * 80}end” (b.txt, letters 0-403)"))
    for wide in (False, True):
        out = StringIO()
        render_situation(said.city(), known(), Console(file=out, width=4000), wide, (long,))
        assert ("end” (b.txt" if wide else "word …” (b.txt, letters 0-403)") in out.getvalue()


def test_an_incident_that_was_not_read_from_a_text_says_that_deaths_are_unknown() -> None:
    """In a table as before, in both languages; one death is one death."""
    row = said.standing(ClaimKind.INCIDENT, "pocket:all", Footing.ONE_SOURCE, detail="shelling")
    one = replace(row, range=Range.exactly(1), unit="deaths")
    case = said.city()
    situation = replace(known(), standings=(row, one))
    assert "عدد القتلى غير معروف" in situation_page(case, situation, (), ())
    out = StringIO()
    render_situation(case, situation, Console(file=out, width=400), False)
    assert "the pocket shelling: deaths unknown (one source)" in out.getvalue()
    assert "the pocket shelling: 1 death (one source)" in out.getvalue()
    assert "<bdi>death</bdi>" in situation_page(case, situation, (), ())


def test_a_place_is_named_as_a_text_of_the_language_writes_it() -> None:
    """An Arabic text's own name of a quarter that the case does not have on the Arabic side, the name it is found by on the English one."""
    (row,) = [row for row in known().standings if row.detail.startswith("control")]
    assert row.told is not None
    there = replace(row, subject="place:Old_mill", told=replace(row.told, place="الطاحونة"))
    sides = dict(SIDE.findall(situation_page(said.city(), replace(known(), standings=(there,)), ENTRIES, ())))
    assert '· <bdi lang="ar" dir="rtl">الطاحونة</bdi>' in sides["ar"]
    assert '· <bdi lang="en" dir="ltr">Old mill</bdi>' in sides["en"]
