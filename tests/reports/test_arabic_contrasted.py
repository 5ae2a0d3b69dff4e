"""Whom an Arabic text contradicts is not who says it; own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def claimants(text: str) -> list[str]:
    return [one.claimant for one in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("ما زال النازحون يصلون إلى عامرية الفلوجة، عكس ما قاله الوزير.", "author"),
        ("بعكس ما ذكرته وزارة الصحة، لا يوجد وقود في المستشفى.", "author"),
        ("قتل 12 في نيالا على عكس ما أعلنت الحكومة.", "author"),
        ("طريق الضالع سالك بخلاف ما صرح به الحوثيون.", "author"),
        ("معبر القائم مغلق، خلافا لما يقوله الجيش.", "author"),
        ("قال السكان إن الطريق إلى حيس مغلق، بعكس ما أعلنه المحافظ.", "السكان"),
        ("الطريق إلى تعز مغلق، بحسب ما أعلنه المحافظ.", "المحافظ"),
        ("الجسر مدمر، مثلما قال المحافظ.", "المحافظ"),
    ],
)
def test_who_said_the_contrary_does_not_say_it(text: str, claimant: str) -> None:
    assert claimants(text) == [claimant]


def test_what_was_announced_to_the_contrary_is_no_corridor() -> None:
    found = read_text("قال المحافظ إن الطريق مفتوح خلافا لما أعلنته البلدية.", ident="t", doc_date=date(2024, 5, 20), lang="ar").claims
    assert [(one.claimant, one.subtype, one.state) for one in found] == [("المحافظ", "opening", None)]
