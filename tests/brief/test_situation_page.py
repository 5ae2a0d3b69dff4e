"""The situation on paper: both languages, ranges with units, unknown as unknown, stamps everywhere, nothing that runs."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.brief import situation_page
from safepassage.records.claim import ClaimKind
from safepassage.records.levels import Range
from safepassage.records.situation import Footing
from tests.brief import said

ARABIC = re.compile("[\u0600-\u06ff]")
TEXT = re.compile(r"<(/?)(\w+)([^>]*)>|([^<]+)")


def page() -> str:
    case = said.city()
    return situation_page(case, said.situation(case), said.entries(), said.STAMPS)


def body(text: str) -> str:
    return text[text.index("<body>") :]


def cells(text: str) -> list[str]:
    """The cells of every table."""
    return re.split(r"<td>|</tbody>", text)[1:]


def arabic_outside_its_direction(text: str) -> list[str]:
    """Arabic texts that no element around them declares to be read from the right."""
    depth: list[bool] = []
    found = []
    for closing, tag, attributes, words in TEXT.findall(text):
        if words:
            if ARABIC.search(words) and not any(depth):
                found.append(words)
        elif tag in ("span", "bdi", "p", "h1", "h2", "small", "div"):
            if closing:
                depth.pop()
            else:
                depth.append('dir="rtl"' in attributes)
    return found


def test_every_arabic_word_stands_in_its_own_direction() -> None:
    """No Arabic in a cell, a heading or a stamp without dir=rtl around it."""
    assert ARABIC.search(page())
    assert arabic_outside_its_direction(body(page())) == []
    assert arabic_outside_its_direction("<p>مفتوح</p>") == ["مفتوح"]  # the finder can find


def test_every_heading_is_in_both_languages() -> None:
    """Each section's heading and each column's, in English and in Arabic."""
    text = page()
    heads = re.findall(r"<h2>(.*?)</h2>", text) + re.findall(r'<th scope="col">(.*?)(?=<th|</thead>)', text)
    assert len(heads) > 20
    assert all(re.search("[A-Za-z]", head) and ARABIC.search(head) for head in heads)


def test_the_stamps_stand_on_the_page_and_on_every_section() -> None:
    """An open case number cannot be lost by cutting a page up: once above, once on each section, in both languages."""
    text = page()
    assert text.count("<section>") >= 8
    assert text.count("OPEN CASE D-M0001: 48") == text.count("قضية مفتوحة D-M0001: 48") == text.count("<section>") + 1


def test_a_page_asks_nobody_for_anything() -> None:
    """Its policy forbids every request; it has no script, no link, no image, no address."""
    text = page()
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert not re.search(r"<(?:script|img|link|iframe|object|form|a)\b", text)
    assert not re.search(r"url\(|@import|https?:|\bon\w+=", text)


def test_hostile_names_are_inert() -> None:
    """A claimant that is a script and turns the direction round is printed as the letters it is made of."""
    text = page()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;evil | x" in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)
    case = said.city()
    named = replace(case, title=said.HOSTILE, corridors=tuple(replace(c, name=said.HOSTILE) for c in case.corridors))
    assert "<script" not in situation_page(named, said.situation(named), said.entries(), (said.HOSTILE,))


def test_every_number_has_its_range_and_its_unit() -> None:
    """The contested count: its hull, the likely value, what is counted; in the claim behind it too."""
    counted = [cell for cell in cells(page()) if "100-400 (likely 200)" in cell]
    assert len(counted) == 3  # what a person must look at, people, the claim behind it
    assert all("persons" in cell and "شخص" in cell for cell in counted)
    tallies = [cell for cell in cells(page()) if re.search(r">48<", cell)]
    assert tallies
    assert all("persons" in cell for cell in tallies)


def test_what_nobody_said_is_written_as_unknown() -> None:
    """A road nobody described reads unknown, in both languages; never open, and never an empty cell."""
    row = page().split("<h2><span>Roads</span>")[1].split("</table>")[0]
    assert "unknown" in row
    assert "غير معروف" in row
    assert not re.search(r"\bopen\b|\bsafe\b", row)


def test_many_silent_values_are_counted_and_not_listed() -> None:
    """Nine roads nobody speaks of: one line with their number, and how many of them are unknown."""
    case = said.city()
    silent = tuple(said.standing(ClaimKind.ROAD_STATE, f"road:r{n}", Footing.UNKNOWN) for n in range(9))
    text = situation_page(case, replace(said.situation(case), standings=silent), (), ())
    assert "<h2><span>Roads</span>" not in text
    row = text.split("What nobody claims anything about")[1].split("</table>")[0]
    assert row.count('<bdi dir="ltr">9</bdi>') == 2


def test_what_a_person_must_look_at_comes_first() -> None:
    """The open number with both counts, versions in conflict, cautions, contested values; a closed number is not there."""
    first = page().split("<section>")[1]
    for part in ("What a person must look at", "D-M0001", "45-46 (likely 46)", "cone, ctwo", "nobody said that it was agreed", "CONTESTED"):
        assert part in first
    assert "D-M0002" not in page()


def test_nothing_to_look_at_is_said() -> None:
    """A quiet situation says that nothing is contested: silence is not left to be read."""
    case = said.city()
    quiet = replace(said.situation(case), standings=(), discrepancies=(), forks=(), cautions=(), cautions_ar=())
    assert "Nothing is contested, and no case number is open." in situation_page(case, quiet, (), ())


def test_the_pauses_in_force_are_listed_and_those_that_are_over_are_not() -> None:
    """The pause from 10:00 to 16:00 is there at 12:00, and not at 16:00, when it has ended."""
    case = said.city()
    known = said.situation(case)
    assert "Thu 8 Dec 2016 16:00" in situation_page(case, known, (), ())
    over = replace(known, at=known.at.replace(hour=16))
    assert "None from now on is confirmed." in situation_page(case, over, (), ())


def test_the_claims_behind_it_say_who_and_how() -> None:
    """Claimant, how it is known, grade, through whom; a party by its name in both languages; a claim that it is safe is a quotation."""
    text = page().split("The claims behind it")[1]
    for part in (
        "ICRC",
        "seen",
        "شوهد",
        ">B2<",
        "SARC",
        "Government",
        "الحكومة",
        "is <q>safe</q> now",
        "2016-12-08 12:00",
        "2016-12-08 15:00",
    ):
        assert part in text


def test_only_claims_that_are_named_are_shown() -> None:
    """A claim on which no value rests is not on the page, whoever hands it in."""
    stray = said.entry(ClaimKind.PEOPLE, "pocket:all", "a stray voice", 9, range=Range.exactly(1))
    case = said.city()
    assert "a stray voice" not in situation_page(case, said.situation(case), (*said.entries(), stray), ())
