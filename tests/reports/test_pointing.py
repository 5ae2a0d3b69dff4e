"""Where the network points: a text in stretches, and what is made of the words that it points at."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed (sh setup.sh reading)")

from safepassage.outside.reading_parts import load_atlas, load_marks, load_parser
from safepassage.records.pointed import AT, NEVER, Pointed
from safepassage.records.reading import Proposal
from safepassage.reports.claims.pointing import BACK, MOST, parsed, stretch_of
from safepassage.reports.places.place_hints import Hinted
from safepassage.reports.places.pointed_places import Named, as_pointed
from safepassage.reports.reading import read
from safepassage.session.reading_texts import read_text
from tests.reports.pointing_hands import Points

TEXT = (
    "DOUMA. Shells hit the market in Harasta on Monday. Six people were killed. The council said the road was cut. "
    "A clinic burned near Mleha."
)


def claims_of(text: str, points: Points | None) -> tuple[Proposal, ...]:
    """The claims of an English text with these hands of the network."""
    return read(text, doc_date=date(2018, 2, 21), lang="en", atlas=load_atlas(), parse=load_parser(), marks=load_marks(), points=points)


def test_a_claimant_who_is_pointed_at_is_taken_and_one_who_is_not_is_dropped() -> None:
    plain = {claim.quote: claim.claimant for claim in claims_of(TEXT, None)}
    named = {claim.quote: claim.claimant for claim in claims_of(TEXT, Points(by="council"))}
    nobody = {claim.quote: claim.claimant for claim in claims_of(TEXT, Points())}
    assert set(plain) == set(named) == set(nobody)
    assert plain["Six people were killed"] == "author"
    assert all("council" in claimant.lower() for claimant in named.values())
    assert {quote for quote, claimant in nobody.items() if claimant != "author"} == {"the road was cut"}  # the council says so in it


def test_a_hint_that_is_weak_changes_no_claimant() -> None:
    plain = [claim.claimant for claim in claims_of(TEXT, None)]
    assert [claim.claimant for claim in claims_of(TEXT, Points(by="council", chance=0.3))] == plain


@pytest.mark.parametrize(
    ("start", "word"), [("The attack shook Harasta.", "attack"), ("Save the Children said three pupils died.", "Save")]
)
def test_no_attack_and_no_verb_claims_anything_however_it_is_pointed_at(start: str, word: str) -> None:
    found = claims_of(f"{start} Two men were wounded.", Points(by=word, chance=0.99))
    assert "author" in {claim.claimant for claim in found if "wounded" in claim.quote}
    assert word not in {claim.claimant for claim in found}


def test_the_place_that_is_pointed_at_outweighs_what_stands_nearer() -> None:
    killed = next(claim for claim in claims_of(TEXT, Points(at="Mleha", chance=0.99)) if "killed" in claim.quote)
    assert killed.place == "Mleha"
    assert next(claim for claim in claims_of(TEXT, None) if "killed" in claim.quote).place != "Mleha"


@pytest.mark.parametrize("name", ["Zamzoogi", "Zamzoogi Palace"])
def test_a_name_that_no_list_has_is_a_place_when_it_is_pointed_at_and_lies_around_the_next_best(name: str) -> None:
    text = f"Gunmen stormed {name} in Mogadishu on Monday. Nine people were killed."
    killed = next(claim for claim in claims_of(text, Points(at="Zamzoogi", chance=0.99)) if "killed" in claim.quote)
    assert killed.place == name
    assert killed.place_resolved is not None
    assert killed.place_resolved.precision == "somewhere around Mogadishu"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gunmen shot Ibrahim Tawfoud on Sunday. Two men were wounded.", "Tawfoud"),
        ("Rima was killed in her car. Two men were wounded.", "Rima"),
        ("Hassan Dirawi fled with his family. Two men were wounded.", "Dirawi"),
        ("Mr. Kostenko was buried. Two men were wounded.", "Kostenko"),
        ("Police spoke to Ivan Kolaric on Sunday. Two men were wounded.", "Kolaric"),
        ("Sayed Khalil's house was shelled. Two men were wounded.", "Khalil"),
        ("The convoy was blocked by Katibat Furqan. Two men were wounded.", "Furqan"),
        ("Katyusha rockets hit the base. Two men were wounded.", "Katyusha"),
        ("Hurricane Delmora flooded the camp. Two men were wounded.", "Delmora"),
        ("A Bayraktar struck a convoy. Two men were wounded.", "Bayraktar"),
        ("They shot at \ufffd and left. Two men were wounded.", "\ufffd"),
    ],
)
def test_a_person_a_band_or_a_weapon_is_no_place_however_it_is_pointed_at(text: str, word: str) -> None:
    assert any("wounded" in claim.quote for claim in claims_of(text, None))
    assert {claim.place for claim in claims_of(text, Points(at=word, chance=0.99)) if "wounded" in claim.quote} == {""}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Zamzoogi was attacked on Friday. Two men were wounded.", "Zamzoogi", "Zamzoogi"),
        ("Zamzoogi fell on Friday. Two men were wounded.", "Zamzoogi", "Zamzoogi"),
        ("They met in the Zamzoogi forest. Two men were wounded.", "Zamzoogi", "Zamzoogi"),
        ("Smoke rose over Loi Zamzoogi. Two men were wounded.", "Zamzoogi", "Loi Zamzoogi"),
        ("Shells hit Zamzoogi College. Two men were wounded.", "Zamzoogi", "Zamzoogi College"),
    ],
)
def test_a_name_that_stands_as_a_place_does_is_one(text: str, word: str, name: str) -> None:
    assert {claim.place for claim in claims_of(text, Points(at=word, chance=0.99)) if "wounded" in claim.quote} == {name}


def test_a_day_is_no_place_however_it_is_pointed_at() -> None:
    (doc,) = load_parser()(["They left Harasta on Monday."])
    monday = next(word for word in doc if word.text == "Monday")
    pointed = at_word(doc, monday.i)
    assert as_pointed(pointed, [], Named({}, ())) is None


def at_word(doc: Any, place: int) -> Pointed:
    """Points at one word of a sentence for every slot."""
    told = np.log(np.full((3, 1 + len(doc)), 1e-4))
    told[:, 1 + place] = np.log(0.99)
    starts = np.array([word.idx for word in doc])
    return Pointed(told, list(doc), starts, starts + [len(word.text) for word in doc])


def test_chances_of_letters_add_up_and_letters_outside_have_none() -> None:
    (doc,) = load_parser()(["They left Harasta on Monday."])
    pointed = at_word(doc, 2)
    assert pointed.chance_of(AT, [(10, 17)]) == pytest.approx(np.log(0.99), abs=1e-3)
    assert pointed.chance_of(AT, [(0, 28)]) == pytest.approx(np.log(0.99 + 5e-4), abs=1e-3)
    assert pointed.chance_of(AT, [(100, 110)]) == NEVER
    assert pointed.chance_of(AT, []) == NEVER
    word, start, chance = pointed.best(AT)
    assert word is not None
    assert (word.text, start) == ("Harasta", 10)
    assert chance == pytest.approx(0.99, abs=1e-2)


def test_every_claim_of_a_long_text_is_asked_about_once_and_stretches_share_their_ends() -> None:
    points = Points(asked=[])
    day = "Shells hit the market of Harasta on {0} May, and {0} people were killed there by the army. "
    text = "".join(day.format(number) for number in range(1, 30)) * 2
    found = claims_of(text, points)
    assert points.asked is not None
    assert sum(len(stretch.claims) for stretch in points.asked) == len(found)
    assert len(points.asked) > 2
    for stretch in points.asked:
        assert len(stretch.words) <= MOST
    for stretch in points.asked[1:]:
        first = min(first for first, _ in stretch.claims)
        assert 0 < (stretch.marked[:first] > 0).sum() <= BACK  # claims that were asked about before still stand there


def test_nothing_is_pointed_at_where_there_is_no_claim() -> None:
    points = Points(asked=[])
    assert claims_of("", points) == ()
    assert claims_of("The concert began at nine.", points) == ()
    assert points.asked == []


def test_each_word_of_a_name_tells_what_is_told_of_its_place() -> None:
    (doc,) = load_parser()(["Syria shelled Harasta today"])
    places = [Hinted(0, 5, "syria", (0, 2)), Hinted(14, 21, "harasta", (2,))]
    empty = np.zeros((len(doc), 2, 384), dtype=np.float32)
    piece = parsed(doc, 0, 0, np.zeros((len(doc), 3), dtype=np.float32), empty, [(0, 3)])
    told, starts, _ = stretch_of([piece], 0, places)
    assert told.hinted[:, :3].tolist() == [[1, 0, 1], [0, 0, 0], [0, 0, 1], [0, 0, 0]]
    assert starts.tolist() == [0, 6, 14, 22]
    assert told.marked.tolist() == [1, 2, 2, 0]


def test_the_shipped_network_lets_a_quotation_go_on() -> None:
    text = (
        "ZAPORIZHZHIA, April 3 - The governor of the region said shells had hit a bakery in Orikhiv at dawn. Two women were killed. "
        '"The ambulance could not get through for an hour," he said.'
    )
    found = read_text(text, ident="t", doc_date=date(2023, 4, 3), lang="en").claims
    assert {claim.claimant for claim in found} <= {"governor of the region", "the governor of the region", "author", "governor"}
    assert any("governor" in claim.claimant for claim in found)


def test_the_shipped_network_tells_what_the_rules_do_not() -> None:
    """Who `they` are, and that the dead of the second sentence died on the day of the first."""
    text = (
        "DOUMA, 3 March - From the rescuers came an account of a day of fire. Warplanes struck the market in the morning, they said. "
        "Eleven bodies were pulled out. The road to Harasta was cut."
    )
    found = {claim.quote.split()[0]: claim for claim in read_text(text, ident="t", doc_date=date(2018, 3, 3), lang="en").claims}
    by_rules = {claim.quote.split()[0]: claim for claim in claims_of(text, None)}
    assert (found["Warplanes"].claimant, by_rules["Warplanes"].claimant) == ("rescuers", "author")
    died = next(one for one in read_text(SAKE, ident="t", doc_date=date(2018, 3, 3), lang="en").claims if "died" in one.quote)
    assert died.when is not None
    assert died.when.text == "On Tuesday"


SAKE = "GOMA, 3 March - On Tuesday rebels shelled Sake. Eleven people died. The road was cut."
