"""Lists of persons, who is plainly named, who writes a letter, and the same name again; places, bodies, goods and counts stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.outside.files import Faults
from safepassage.outside.persons.arabic_listed import arabic_listed
from safepassage.outside.persons.letters import in_letters
from safepassage.outside.persons.listed_persons import persons_listed
from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.named_again import named_again
from safepassage.outside.persons.plainly_named import plainly_named
from safepassage.outside.persons.unannounced import black_names
from safepassage.outside.reading_parts import load_atlas
from safepassage.outside.texts.door import read_document
from safepassage.session.nameless import holds_office
from tests.growth import grows, run_of
from tests.outside.shapes_of_names import AGAIN, ARABIC, LETTERS, LISTED, NONE, PLAIN


def _place(words: str) -> bool:
    return bool(load_atlas().find(words))


def _black(text: str) -> str:
    return black_names(blacked_out(text, holds_office, _place)[0], holds_office, _place)[0]


@pytest.mark.parametrize(("text", "names"), [*LISTED, *PLAIN, *LETTERS, *AGAIN, *ARABIC])
def test_who_is_listed_named_or_named_again_is_blacked_out(text: str, names: str) -> None:
    """No piece of a name stays, and the text stays as long as it was."""
    shown = _black(text)
    assert not [name for name in names.split() if name in shown]
    assert len(shown) == len(text)


@pytest.mark.parametrize("text", NONE)
def test_lists_of_places_bodies_goods_and_counts_stay(text: str) -> None:
    """Letter for letter, in the same shapes."""
    assert _black(text) == text


def test_a_name_is_sought_again_in_its_own_text_only() -> None:
    """Another document with the same word knows nothing of it."""
    assert "Mutombo" not in _black("Mutombo, a guard, was shot. Mutombo said so.")
    assert _black("Mutombo said so.") == "Mutombo said so."


def test_who_was_announced_is_gone_from_the_rest_of_a_document(tmp_path: Path) -> None:
    """A title tells it once; the town of the next sentence stays."""
    path = tmp_path / "note.txt"
    path.write_text("The patient Kugan waits in Jaffna. Kugan needs dialysis, and Jaffna has none.", encoding="utf-8")
    document = read_document(path, Faults(), spare=holds_office)
    assert document is not None
    assert document.text == "The patient ■■■■■ waits in Jaffna. ■■■■■ needs dialysis, and Jaffna has none."


def test_what_is_called_after_somebody_stays() -> None:
    """The road, the people and the government of that name; and a word that the text also writes small."""
    shown = _black("Mutombo, a guard, was shot on Mutombo Road, near Lake Mutombo. Mutombo's government fled. Mutombo fell.")
    assert shown == "■■■■■■■, a guard, was shot on Mutombo Road, near Lake Mutombo. Mutombo's government fled. ■■■■■■■ fell."
    assert _black("Market, a cook, was hit. Market day in the market.").endswith("Market day in the market.")


def test_whom_the_text_gives_an_office_is_not_sought_again() -> None:
    """His words are his party's: only where he was told of as a private person does the name go."""
    shown = _black("Mutombo, a guard, was shot. Opposition leader Etienne Mutombo spoke, and Mutombo left for Goma.")
    assert shown.startswith("■■■■■■■, a guard")
    assert shown.endswith("and Mutombo left for Goma.")


def test_time_grows_with_the_length_only() -> None:
    """Of lists, letters and names without end."""

    def nowhere(_: str) -> bool:
        return False

    def work(text: str) -> object:
        return [
            *persons_listed(text, nowhere, nowhere, nowhere),
            *plainly_named(text, nowhere, nowhere),
            *in_letters(text, nowhere, nowhere),
            *arabic_listed(text, nowhere, nowhere, nowhere),
            *named_again(text, [(0, min(len(text), 200))], nowhere),
        ]

    pieces = (
        *(
            "Killed: A, ",
            "Dead:\n",
            "Killed: Mutombo, a guard; ",
            "- Mutombo\n",
            "Kabila and ",
            "The dead are Mutombo, ",
            " of Mutombo and ",
        ),
        *("Regards,\n", "From: Kabila; ", "Subject:\n", "القتلى: كابيلا، ", "الجرحى:\n", "- كابيلا\n", "جثة كابيلا و", "Mutombo, 34, "),
    )
    for piece in pieces:
        assert not grows(work, run_of(piece)), piece
