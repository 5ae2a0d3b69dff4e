"""Texts with their claims marked inside."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.outside.persons.masking import blacked_out, mask
from safepassage.reports.words.words import listed
from tools.marked_texts import Mark, read_marked
from tools.reading_weights import LABELLED, Labelled, texts_of

WRITTEN = """# id: one
# date: 2030-01-01
# place: Mill

⟦incident|Shells fell⟧, and
⟦?access/threat|the bridge may close⟧.

# id: two

Nothing to tell.
"""


def test_marks_by_hand(tmp_path: Path) -> None:
    """Two marks of one text in their places, none in the other; the marks are no longer in the text, its lines are as they were."""
    path = tmp_path / "marked_en_x.txt"
    path.write_text(WRITTEN, encoding="utf-8")
    one, two = read_marked(path)
    assert one.text == "Shells fell, and\nthe bridge may close."
    assert one.marks == (Mark(0, 11, ("incident",), True), Mark(17, 37, ("access", "threat"), False))
    assert [one.text[mark.start : mark.end] for mark in one.marks] == ["Shells fell", "the bridge may close"]
    assert (two.ident, two.text, two.marks) == ("two", "Nothing to tell.", ())


def test_slots_of_a_mark_by_hand(tmp_path: Path) -> None:
    """Words of the text that name who, where and when; what is not said is empty, and words that do not stand there are a fault."""
    path, words = tmp_path / "marked_en_w.txt", "On Monday the UN said ⟦incident|shells fell|by=the UN|when=On Monday⟧ in Homs.\n"
    path.write_text(f"# id: a\n\n{words}", encoding="utf-8")
    ((mark,),) = (text.marks for text in read_marked(path))
    assert (mark.start, mark.end, mark.by, mark.at, mark.when) == (22, 33, "the UN", "", "On Monday")
    path.write_text(f"# id: a\n\n{words.replace('by=the UN', 'by=the ICRC|at=Hama')}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"(?s):3: by= is not in the text: the ICRC.*:3: at= is not in the text: Hama"):
        read_marked(path)


def test_faults_are_told_all_at_once(tmp_path: Path) -> None:
    """An unknown kind, a mark without words, a bracket left open, an id twice: each with its line."""
    path = tmp_path / "marked_en_x.txt"
    path.write_text("# id: a\n\n⟦weather|rain⟧\n⟦need| ⟧\n# id: a\n\n⟦need|no water\n", encoding="utf-8")
    with pytest.raises(ValueError, match="faulty marks") as told:
        read_marked(path)
    lines = str(told.value).splitlines()
    assert [line.partition(":")[2].partition(":")[0] for line in lines[1:]] == ["3", "4", "5", "7"]
    path.write_text("no head at all", encoding="utf-8")
    with pytest.raises(ValueError, match="no text"):
        read_marked(path)


def test_what_is_learnt_from_marked_texts() -> None:
    """Every marked text is among those of its language, with its claims at their letters; weights see it if it is marked as keys are."""
    for lang in ("en", "ar"):
        known = {text.ident: text for text in texts_of(lang)}
        paths = [path for how in ("marked", "keyed") for path in sorted(LABELLED.glob(f"{how}_{lang}_*.txt"))]
        assert paths
        for path in paths:
            for one in read_marked(path):
                text = known[f"{path.stem}/{one.ident}"]
                assert text.fresh == path.stem.startswith("keyed")
                assert text.claims == tuple(Labelled(mark.start, mark.end, mark.kinds, mark.core) for mark in one.marks)


# Who is masked on import in texts that are marked as the keys are: who led a state, an army or its diplomacy in the year of the text, as
# the two given reports name a secretary of state; and what looks like a name and is none (places, a group, a debate, Arabic words).
OF_STATE = tuple(
    sorted(
        listed(
            "Putin Maskhadov Cohen Machar Sharon Arafat Powell Peres Bush Berri Wiranto Netanyahu Abadi Mladic Maliki Assad Trump Burhan "
            "Cameron Gaddafi Duterte Taylor Pashinyan Siniora Djotodia Sarkozy Milosevic Aideed Begin Ojukwu Stewart Gowon Dostum "
            "Shevardnadze Dagalo Zelensky"
        )
    )
)
OF_STATE += ("Netanyahu's", "Gaddafi's", "Milosevic's", "Khalifa Haftar", "Mr Zelensky")
OF_STATE += ("معمر القذافي", "أحمد", "عبد الفتاح البرهان", "محمود")
NOBODY: tuple[str, ...] = ("Abu Hamam", "Abu Khashab", "Abu Suruj", "Debate", "Group", "Yassin")
NOBODY += ("Abu Salim", "Abu Qurayn", "Shahzad", "Sarshahi", "2008 (1800")
NOBODY += ("نجري العمليات", "علي وأن الطاقة", "ليل", "أم لثلاثة", "أم لأربعة", "باسم الوزارة", "بدم أطفالها")
NOBODY += ("أبو ستة للبنات", "أي مسلح", "الماسة إليه", "اليومية", "سوى الجلد", "ياسين")


def test_no_text_marked_as_the_keys_leads_to_a_person_who_led_nothing() -> None:
    for path in sorted(LABELLED.rglob("keyed_*.txt")):
        for one in read_marked(path):
            black = blacked_out(one.text)[0]
            masked = "".join(sign if other != sign else "\n" for sign, other in zip(one.text, black, strict=True))
            names = {name.strip() for name in masked.split("\n") if name.strip()}
            assert names <= {*OF_STATE, *NOBODY}, (one.ident, names)


def test_no_marked_text_leads_to_a_person() -> None:
    """What would be masked on import is black already; also of those that nothing learns from yet."""
    for path in sorted(LABELLED.rglob("marked_*.txt")):
        for one in read_marked(path):
            assert mask(one.text)[0] == one.text, one.ident
