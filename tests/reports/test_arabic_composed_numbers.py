"""Arabic numbers of words and figures, with a comma for the point, and from one to another."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)
Ends = tuple[float, float | None] | None


def _ends(text: str, lang: str = "ar") -> tuple[Ends, Ends, Ends]:
    claim = read_text(text, ident="t", doc_date=DAY, lang=lang).claims[0]
    counts = (claim.harm.killed, claim.harm.injured, claim.count)
    killed, injured, count = (None if one is None else (one.low, one.high) for one in counts)
    return killed, injured, count


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("نزح 1,9 مليون شخص من غزة.", 1_900_000),
        ("يحتاج 24,8 مليون شخص إلى الغذاء في السودان.", 24_800_000),
        ("يعاني 7,1 ملايين شخص من الجوع في جنوب السودان.", 7_100_000),
        ("نزح مليون و300 ألف من بوركينا فاسو.", 1_300_000),
        ("About 2,5 million people fled Mali.", 2_500_000),
    ],
)
def test_a_comma_before_a_scale_is_a_point(text: str, many: float) -> None:
    assert _ends(text, "en" if text.isascii() else "ar") == (None, None, (many, many))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل مئة و20 شخصا في حمص.", (120, 120)),
        ("استشهد مئة و17 فلسطينيا في رفح.", (117, 117)),
        ("قتل ثلاثمئة و6 أشخاص في كابل.", (306, 306)),
        ("قتل ألفان و53 شخصا في درنة.", (2_053, 2_053)),
        ("قتل ألفان و120 في درنة.", (2_120, 2_120)),
        ("قتل 800 إلى 1000 شخص في حماة.", (800, 1_000)),
        ("قتل ما بين 800 إلى 1000 شخص في حماة.", (800, 1_000)),
        ("بلغ عدد القتلى نحو 40 إلى 50 ألفا في تركيا.", (40_000, 50_000)),
        ("قتل 1,350 شخصا في غزة.", (1_350, 1_350)),
        ("قتل بين مئة و200 شخص في تمبكتو.", (100, 200)),
        ("قتل بين ستة آلاف و12 ألفا في درنة.", (6_000, 12_000)),
    ],
)
def test_words_and_figures_are_one_number(text: str, killed: Ends) -> None:
    assert _ends(text) == (killed, None, None)


def test_figures_of_others_are_not_added() -> None:
    assert _ends("قتل مئة و20 أصيبوا في حمص.") == ((100, 100), (20, 20), None)
    assert _ends("قتل ألفان و12 ألف جريح في درنة.") == ((2_000, 2_000), (12_000, 12_000), None)


def test_who_joins_others_is_no_end_of_a_range() -> None:
    assert _ends("انضم 20 إلى 100 نازح في المخيم.")[2] == (20, 20)
