"""Plates of many countries, papers, wallets and homes are blacked out; numbers that only look so stay."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.masking import blacked_out


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A Toyota LC 2-AF-33102 was seen at Kabkabiya.", "2-AF-33102"),
        ("Stolen: white van (reg. KJA 482 XB).", "KJA 482 XB"),
        ("Taxi BA 3 PA 7714 took them to Dhading.", "BA 3 PA 7714"),
        ("The boat FV-2041-PK was towed.", "FV-2041-PK"),
        ("plates 3-44120 and 3-44121", "3-44121"),
        ("سيارة بيضاء رقم 77120 شوهدت", "77120"),
        ("رقم 88120 حلب", "88120"),
        ("رقم القيد 20417", "20417"),
        ("كتيب العائلة رقم 771204", "771204"),
        ("بطاقة تموينية 551203", "551203"),
        ("Send USDT to TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", "TQn9Y2"),
        ("His address: Franka 22, Lviv", "Franka 22"),
        ("She lives at 7 Sadova Street.", "7 Sadova"),
    ],
)
def test_what_leads_to_somebody_goes(text: str, number: str) -> None:
    """By its form, behind a vehicle, or behind the word for it."""
    assert number not in blacked_out(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "On 12-MAY-2024 shells fell.",
        "Resolution 2-15000 people fled.",
        "Shells hit 14 Sadova Street in Sumy.",
        "The address was read at 14:00.",
        "IDP 120 HH in Kosti, WFP 340 MT",
        "12 people in Bor, 3-4000 in Pibor",
        "قتل 77120 شخصا",
        "He lives in Homs, 12 km from Rastan.",
        "3 of 12 trucks of 2024 reached Kutum",
    ],
)
def test_what_only_looks_so_stays(text: str) -> None:
    """Days, ranges, counts, the address of an incident."""
    assert blacked_out(text)[0] == text
